package shelf

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quaestor/bot/answer"
	"quaestor/bot/discord/markup"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
	"quaestor/index"
)

const (
	surveyed    = 20000 // passages that are looked through for what a corpus holds; enough to know what is frequent
	maxSubjects = 2000
	maxPeriods  = 500
	maxLikely   = 200 // figures of which examples may be made
	maxSubject  = 60  // characters of a subject that is suggested; a choice has 100 for the whole question
)

// holdings are what a corpus has figures of, in words that stand alone.
type holdings struct {
	subjects []string            // the most frequent first
	periods  []string            // the latest first, those whose year is not known last
	of       map[string][]string // the periods that a subject has figures for, by its lower case
	likely   []named             // figures of which a question may be made, of the newest article first
}

// A named figure has a subject and a period in words that stand alone.
type named struct {
	*figure.Figure
	article         int
	subject, period string
}

// survey looks through the figures of an index.
func survey(x *index.Index) holdings {
	subjects, periods, of := tally{}, tally{}, map[string]tally{}
	var likely []named
	lower := map[string]bool{} // words that are written so
	for i := range newestFirst(x) {
		first, end := x.ArticlePassages(i)
		for p := first; p < min(end, first+surveyed); p++ {
			pass := x.Passage(p)
			for w := range strings.FieldsSeq(x.Article(i).Text[pass.Start:pass.End]) {
				if unicode.IsLower(firstRune(w)) {
					lower[w] = true
				}
			}
			figures := x.Figures(p)
			for k := range figures {
				f := &figures[k]
				h := named{Figure: f, article: i, subject: subjectWords(f, x.Article(i).Text[pass.Start:pass.End]), period: periodWords(f)}
				if h.subject == "" {
					continue
				}
				subjects.note(h.subject, f.Period)
				if h.period == "" {
					continue
				}
				periods.note(h.period, f.Period)
				key := strings.ToLower(h.subject)
				if of[key] == nil {
					of[key] = tally{}
				}
				of[key].note(h.period, f.Period)
				if len(likely) < maxLikely && f.Status == figure.Fact {
					likely = append(likely, h)
				}
			}
		}
	}
	h := holdings{periods: periods.newest(maxPeriods), of: map[string][]string{}, likely: likely}
	for _, s := range subjects.frequent(maxSubjects) {
		h.subjects = append(h.subjects, unsentenced(s, lower))
		if t := of[strings.ToLower(s)]; t != nil {
			h.of[strings.ToLower(s)] = t.newest(maxChoices)
		}
	}
	for i := range h.likely {
		h.likely[i].subject = unsentenced(h.likely[i].subject, lower)
	}
	return h
}

// newestFirst yields the numbers of the articles with no more than so many passages in all, the newest first.
func newestFirst(x *index.Index) func(func(int) bool) {
	order := make([]int, x.NumArticles())
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(x.Article(b).Date.String(), x.Article(a).Date.String()) })
	return func(yield func(int) bool) {
		seen := 0
		for _, i := range order {
			first, end := x.ArticlePassages(i)
			if seen += end - first; seen > surveyed+end-first || !yield(i) {
				return
			}
		}
	}
}

// pointing are words that point at something said before: a subject or period with one means nothing by itself.
var pointing = map[string]bool{
	"it": true, "its": true, "that": true, "this": true, "these": true, "those": true, "them": true, "their": true, "they": true, "there": true,
	"he": true, "she": true, "his": true, "her": true, "we": true, "our": true, "which": true, "who": true, "such": true, "other": true, "others": true,
	"same": true, "last": true, "previous": true, "current": true, "earlier": true, "ago": true, "before": true, "next": true, "following": true,
	"former": true, "latter": true, "both": true, "period": true, "respective": true, "year-earlier": true,
}

// definite are words that mean nothing by themselves behind "the": "trade with the bloc", "the two", "the company".
var definite = map[string]bool{
	"bloc": true, "region": true, "country": true, "province": true, "city": true, "group": true, "company": true, "firm": true, "bank": true,
	"month": true, "quarter": true, "year": true, "months": true, "years": true, "quarters": true, "state": true, "island": true, "pair": true,
	"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "eleven": true,
}

// subjectWords returns what a figure of a passage is of, in words that stand alone, "" where it has none.
func subjectWords(f *figure.Figure, passage string) string {
	s := markup.Clean(f.Subject)
	words := strings.Fields(strings.ToLower(s))
	if f.Inexact || len(words) == 0 || len(s) > maxSubject || !unicode.IsLetter(firstRune(s)) {
		return ""
	}
	if strings.Contains(s, " of ") && !strings.Contains(strings.ToLower(passage), strings.ToLower(s)) {
		return "" // put together from two sentences: right, but not how anybody says it
	}
	for i, w := range words {
		if pointing[w] || i > 0 && words[i-1] == "the" && definite[w] {
			return ""
		}
	}
	if lost(words[len(words)-1]) {
		return ""
	}
	return s
}

// lost reports whether a subject that ends in this word has lost the rest: a preposition, or a verb that says that the figure rose.
func lost(word string) bool {
	switch word {
	case "the", "a", "of", "by", "in", "to", "for", "with", "from", "rose", "fell", "grew", "shrank", "sank", "stood", "was", "were", "is", "are", "has", "had", "represents", "totalled", "totaled", "amounted":
		return true
	}
	_, moves := term.Direction(word)
	return moves && strings.HasSuffix(word, "ed")
}

// periodWords returns the time a figure is for in words that stand alone, "" where it has none.
func periodWords(f *figure.Figure) string {
	if w := answer.PeriodWords(f.Period); w != "" {
		return w
	}
	s := markup.Clean(f.PeriodText)
	if f.Period.IsZero() {
		return ""
	}
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if pointing[w] {
			return ""
		}
	}
	return s
}

// A tally counts words by their lower case.
type tally map[string]*counted

// A counted is how often words stand in a corpus, how they are written, and the time they are of.
type counted struct {
	words  string
	period period.Period
	n      int
}

// note counts words. Of several ways to write them the one that sorts last stands: "exports", not "Exports".
func (t tally) note(words string, p period.Period) {
	key := strings.ToLower(words)
	c := t[key]
	if c == nil {
		c = &counted{period: p}
		t[key] = c
	}
	c.n++
	c.words = max(c.words, words)
}

// frequent returns the words that were counted most, at most most.
func (t tally) frequent(most int) []string {
	return t.sorted(most, func(a, b *counted) int { return b.n - a.n })
}

// newest returns the words of the latest times, at most most; those whose year is not known come last.
func (t tally) newest(most int) []string {
	return t.sorted(most, func(a, b *counted) int {
		switch {
		case a.period.YearKnown && b.period.YearKnown:
			return cmp.Or(strings.Compare(b.period.End.String(), a.period.End.String()), b.n-a.n)
		case a.period.YearKnown:
			return -1
		case b.period.YearKnown:
			return 1
		}
		return b.n - a.n
	})
}

// sorted returns at most most of the words in an order, equal ones by their letters.
func (t tally) sorted(most int, order func(a, b *counted) int) []string {
	keys := slices.SortedFunc(maps.Keys(t), func(a, b string) int { return cmp.Or(order(t[a], t[b]), cmp.Compare(a, b)) })
	keys = keys[:min(most, len(keys))]
	for i, k := range keys {
		keys[i] = t[k].words
	}
	return keys
}

// unsentenced returns a subject without the capital that only its place in a sentence gave it: "exports of services", where lower holds
// "exports", but "New Zealand's consumer prices".
func unsentenced(subject string, lower map[string]bool) string {
	first, rest, _ := strings.Cut(subject, " ")
	if l := strings.ToLower(first); l != first && lower[l] && !unicode.IsUpper(firstRune(rest)) {
		return strings.TrimSpace(l + " " + rest)
	}
	return subject
}

// firstRune returns the first character of s, [utf8.RuneError] if there is none.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
