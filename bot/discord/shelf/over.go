package shelf

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/claim"
	"quaestor/bot/discord/markup"
	"quaestor/bot/series"
	"quaestor/corpus"
	"quaestor/corpus/figure"
	"quaestor/index"
)

// An Asker answers messages; a [bot.Bot] is one.
type Asker interface {
	Ask(ctx context.Context, m bot.Message) (answer.Answer, error)
	Series(topic string) series.List
	Check(text string) []claim.Claim
	Close() error
}

// Over returns the corpus of a bot and the index it answers from.
func Over(b Asker, x *index.Index) Corpus { return &over{Asker: b, idx: x} }

// An over is a [Corpus] that reads off the index what it holds, when that is first asked for.
type over struct {
	Asker
	idx      *index.Index
	once     sync.Once
	subjects []string
	periods  []string
	examples []string
}

const (
	surveyed    = 20000 // passages that are looked through for what a corpus holds; enough to know what is frequent
	maxSubjects = 2000
	maxPeriods  = 500
	maxExamples = 6
	maxTrials   = 40 // questions tried to find the examples
)

// Subjects returns what the figures held are of, the most frequent first.
func (o *over) Subjects() []string {
	o.once.Do(o.survey)
	return o.subjects
}

// Periods returns what times the figures held are of, the most frequent first.
func (o *over) Periods() []string {
	o.once.Do(o.survey)
	return o.periods
}

// Examples returns questions that have been asked and were answered.
func (o *over) Examples() []string {
	o.once.Do(o.survey)
	return o.examples
}

// survey looks through the figures held.
func (o *over) survey() {
	subjects, periods := tally{}, tally{}
	var likely []*figure.Figure
	for p := range min(o.idx.NumPassages(), surveyed) {
		figures := o.idx.Figures(p)
		for i := range figures {
			f := &figures[i]
			if f.Inexact || f.Subject == "" {
				continue
			}
			subjects.note(markup.Clean(f.Subject))
			if f.PeriodText == "" {
				continue
			}
			periods.note(markup.Clean(f.PeriodText))
			if len(likely) < 4*maxTrials && f.Status == figure.Fact && len(strings.Fields(f.Subject)) <= 6 {
				likely = append(likely, f)
			}
		}
	}
	o.subjects, o.periods = subjects.frequent(maxSubjects), periods.frequent(maxPeriods)
	o.examples = o.tried(likely)
}

// A tally counts words by their lower case.
type tally map[string]*counted

// A counted is how often words stand in a corpus, and how they are written.
type counted struct {
	words string
	n     int
}

// note counts words. Of several ways to write them the one that sorts last stands: "exports", not "Exports".
func (t tally) note(words string) {
	key := strings.ToLower(words)
	c := t[key]
	if c == nil {
		c = &counted{}
		t[key] = c
	}
	c.n++
	c.words = max(c.words, words)
}

// frequent returns the words that were counted most, at most most.
func (t tally) frequent(most int) []string {
	keys := slices.SortedFunc(maps.Keys(t), func(a, b string) int { return cmp.Or(t[b].n-t[a].n, cmp.Compare(a, b)) })
	keys = keys[:min(most, len(keys))]
	for i, k := range keys {
		keys[i] = t[k].words
	}
	return keys
}

// tried returns questions for some of the figures that are answered with those very figures.
func (o *over) tried(figures []*figure.Figure) []string {
	var out []string
	seen := map[string]bool{}
	for _, f := range figures[:min(maxTrials, len(figures))] {
		q := questionFor(f)
		if seen[f.Subject] || seen[q] || markup.Size(q) > maxChoice {
			continue
		}
		a, err := o.Ask(context.Background(), bot.Message{Text: q})
		if err != nil || a.Status != answer.Answered || len(a.Figures) != 1 || a.Figures[0].Value != f.Value.Abs().String() {
			continue
		}
		seen[f.Subject], seen[q] = true, true
		if out = append(out, q); len(out) == maxExamples {
			break
		}
	}
	return out
}

// questionFor returns a question that a figure answers: "May exports growth?", "How many enterprises in March?".
func questionFor(f *figure.Figure) string {
	subject, period := markup.Clean(f.Subject), markup.Clean(f.PeriodText)
	switch f.Kind {
	case figure.Change:
		return firstUpper(subject) + " growth in " + period + "?"
	case figure.Count:
		return "How many " + subject + " in " + period + "?"
	}
	return firstUpper(subject) + " in " + period + "?"
}

func firstUpper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Related returns the other figures of the articles that an answer cites: first those of the same thing, then those of the same
// passages.
func (o *over) Related(a *answer.Answer, most int) []answer.Figure {
	heads, cited := map[string]bool{}, map[string][]answer.Citation{}
	for _, c := range a.Citations {
		cited[c.Article] = append(cited[c.Article], c)
	}
	for i := range a.Figures {
		heads[lastWord(a.Figures[i].Subject)] = true
	}
	var same, beside []answer.Figure
	for i := range o.articlesCited(cited) {
		art := o.idx.Article(i)
		first, end := o.idx.ArticlePassages(i)
		for p := first; p < end && len(same) < most; p++ {
			pass := o.idx.Passage(p)
			quoted := slices.ContainsFunc(cited[art.ID], func(c answer.Citation) bool { return c.Start < pass.End && pass.Start < c.End })
			figures := o.idx.Figures(p)
			for k := range figures {
				f := &figures[k]
				switch {
				case f.Inexact || f.Subject == "" || shownIn(a, art, f):
				case heads[f.Head] || heads[lastWord(f.Subject)]:
					same = append(same, shownFigure(art, f))
				case quoted:
					beside = append(beside, shownFigure(art, f))
				}
			}
		}
	}
	all := append(same, beside...)
	return all[:min(most, len(all))]
}

// articlesCited yields the numbers of the articles that are cited, among the first surveyed.
func (o *over) articlesCited(cited map[string][]answer.Citation) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i, left := 0, len(cited); i < o.idx.NumArticles() && left > 0; i++ {
			if cited[o.idx.Article(i).ID] == nil {
				continue
			}
			left--
			if !yield(i) {
				return
			}
		}
	}
}

// lastWord returns the last word of a subject, in lower case: what its head mostly is.
func lastWord(s string) string {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// shownIn reports whether an answer shows a figure of an article already.
func shownIn(a *answer.Answer, art *corpus.Article, f *figure.Figure) bool {
	surface := art.Text[f.Start:f.End]
	return slices.ContainsFunc(a.Figures, func(x answer.Figure) bool {
		return x.Surface == surface && x.Citation < len(a.Citations) && a.Citations[x.Citation].Article == art.ID && x.Subject == f.Subject
	})
}

// shownFigure returns a figure of an article as it is shown.
func shownFigure(art *corpus.Article, f *figure.Figure) answer.Figure {
	g := answer.Figure{Surface: art.Text[f.Start:f.End], Basis: f.Basis, Subject: f.Subject, Period: answer.Period{Text: f.PeriodText}}
	switch {
	case f.Kind != figure.Change:
	case f.Direction == figure.Up:
		g.Direction = "up"
	case f.Direction == figure.Down:
		g.Direction = "down"
	}
	return g
}
