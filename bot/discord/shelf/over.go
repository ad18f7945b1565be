package shelf

import (
	"context"
	"slices"
	"strings"
	"sync"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/claim"
	"quaestor/bot/series"
	"quaestor/corpus"
	"quaestor/corpus/figure"
	"quaestor/index"
)

// An Asker answers messages; a [bot.Bot] is one.
type Asker interface {
	Ask(ctx context.Context, m bot.Message) (answer.Answer, error)
	Series(topic string, gone answer.Withheld) series.List
	Check(text string, gone answer.Withheld) []claim.Claim
	Close() error
}

// Over returns the corpus of a bot and the index it answers from.
func Over(b Asker, x *index.Index) Corpus { return &over{Asker: b, idx: x} }

// An over is a [Corpus] that reads off the index what it holds, when that is first asked for.
type over struct {
	Asker
	idx      *index.Index
	once     sync.Once // for held
	trying   sync.Once // for examples
	held     holdings
	examples []string
}

// survey looks through the figures held.
func (o *over) survey() {
	o.held = survey(o.idx)
}

// try tries questions for some of the figures held.
func (o *over) try() {
	o.once.Do(o.survey)
	o.examples = tried(o.held.likely, func(question string) (answer.Answer, error) {
		return o.Ask(context.Background(), bot.Message{Text: question})
	})
}

// Subjects returns what the figures held are of, the most frequent first.
func (o *over) Subjects() []string {
	o.once.Do(o.survey)
	return o.held.subjects
}

// Periods returns what times the figures held are of, the latest first.
func (o *over) Periods() []string {
	o.once.Do(o.survey)
	return o.held.periods
}

// Examples returns questions that have been asked and were answered.
func (o *over) Examples() []string {
	o.trying.Do(o.try)
	return o.examples
}

// Suggest returns completions of a question that is being typed.
func (o *over) Suggest(typed string) []string {
	if strings.TrimSpace(typed) == "" { // to try the examples takes longer than who is typing may have to wait
		return complete(typed, &holdings{}, o.Examples())
	}
	o.once.Do(o.survey)
	return complete(typed, &o.held, nil)
}

// Related returns the other figures of the articles that an answer cites: first those of the same thing, then those of the same
// passages.
func (o *over) Related(a *answer.Answer, most int, gone answer.Withheld) []answer.Figure {
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
				shown := answer.Show(f, art.Text)
				switch {
				case f.Inexact || f.Subject == "" || shownIn(a, art, f) || gone.Has(answer.KeyOf(art.ID, art.Text[pass.Start:pass.End], &shown)):
				case heads[f.Head] || heads[lastWord(f.Subject)]:
					same = append(same, shown)
				case quoted:
					beside = append(beside, shown)
				}
			}
		}
	}
	all := append(same, beside...)
	return all[:min(most, len(all))]
}

// articlesCited yields the numbers of the articles that are cited.
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
