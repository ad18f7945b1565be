package index

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"quaestor/corpus"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

// A word is a word of the corpus with the number of passages that hold it, or an organisation with the number of its figures.
type word struct {
	text     string
	passages int
}

// A writer makes the documents of one article after the other and counts their words.
type writer struct {
	analyzer *analyzer
	counts   map[string]int // passages that hold a word
	orgs     map[string]int // figures of an organisation
	title    []string
	terms    [][]string // of each passage, in order
	seen     map[string]struct{}
	buf      strings.Builder
}

func newWriter() *writer {
	return &writer{analyzer: newAnalyzer(), counts: map[string]int{}, orgs: map[string]int{}, seen: map[string]struct{}{}}
}

// article turns to the passages of a.
func (w *writer) article(a *corpus.Article, passages []sentence.Passage) {
	w.title = w.title[:0]
	w.analyzer.each(a.Title, func(_, term string) { w.title = append(w.title, term) })
	for len(w.terms) < len(passages) {
		w.terms = append(w.terms, nil)
	}
	w.terms = w.terms[:len(passages)]
	for i, p := range passages {
		clear(w.seen)
		terms := w.terms[i][:0]
		w.analyzer.each(a.Text[p.Start:p.End], func(word, term string) {
			terms = append(terms, term)
			if _, ok := w.seen[word]; !ok && letter(word[0]) {
				w.seen[word] = struct{}{}
				w.counts[word]++
			}
		})
		w.terms[i] = terms
	}
}

// document returns the document of passage i of the article. Dates are words for the time that the passage is about.
func (w *writer) document(i int, dates []string) document {
	clear(w.seen)
	d := document{Text: w.join(w.terms[i], false)}
	d.Title = w.join(w.title, true)
	var before, behind []string
	if i > 0 {
		before = w.terms[i-1]
	}
	if i+1 < len(w.terms) {
		behind = w.terms[i+1]
	}
	d.Context = strings.TrimSpace(w.join(before, true) + " " + w.join(behind, true) + " " + w.join(dates, true))
	return d
}

// dates returns the terms of the years and months that a passage is about, be they named there or not: those of its figures and
// the year of its article; of an article from the first months of a year the year before, too.
func dates(published period.Date, figures []figure.Figure) []string {
	var out []string
	year := func(y int) { out = append(out, strconv.Itoa(y)) }
	if !published.IsZero() {
		year(published.Year)
		if published.Month <= 3 {
			year(published.Year - 1)
		}
	}
	for i := range figures {
		p := &figures[i].Period
		if p.IsZero() || p.Shape == period.Open {
			continue
		}
		for _, d := range []period.Date{p.Start, p.End.AddDays(-1)} {
			if p.YearKnown {
				year(d.Year)
			}
			if p.Shape == period.Month || p.Shape == period.Span {
				out = append(out, stem(strings.ToLower(time.Month(d.Month).String())))
			}
		}
	}
	return out
}

// join returns terms set apart by spaces; where fresh, only those that no earlier field holds.
func (w *writer) join(terms []string, fresh bool) string {
	w.buf.Reset()
	for _, t := range terms {
		_, seen := w.seen[t]
		if seen && fresh {
			continue
		}
		if !seen {
			w.seen[t] = struct{}{}
		}
		if w.buf.Len() > 0 {
			w.buf.WriteByte(' ')
		}
		w.buf.WriteString(t)
	}
	return w.buf.String()
}

// sorted returns what was counted, sorted by its text.
func sorted(counts map[string]int) []word {
	out := make([]word, 0, len(counts))
	for text, n := range counts {
		out = append(out, word{text, n})
	}
	slices.SortFunc(out, func(a, b word) int { return cmp.Compare(a.text, b.text) })
	return out
}

// count counts the organisations of figures.
func (w *writer) count(figures []figure.Figure) {
	for i := range figures {
		if org := figures[i].Org; org != "" {
			w.orgs[org]++
		}
	}
}

// mergeWords returns the words and organisations of all members, sorted. Those of articles that are gone are taken off.
func mergeWords(members []member) (words, orgs []word) {
	if len(members) == 1 && !slices.Contains(members[0].numbers, gone) {
		return members[0].words, members[0].orgs
	}
	all, lost := newWriter(), newWriter()
	for _, m := range members {
		for _, w := range m.words {
			all.counts[w.text] += w.passages
		}
		for _, w := range m.orgs {
			all.orgs[w.text] += w.passages
		}
		for i, n := range m.numbers {
			if n != gone {
				continue
			}
			first, end := m.articlePassages(i)
			lost.article(&m.articles[i], m.passages[first:end])
			for p := first; p < end; p++ {
				lost.count(m.figures.of(p))
			}
		}
	}
	return less(all.counts, lost.counts), less(all.orgs, lost.orgs)
}

// less returns all counts without those that are lost, sorted.
func less(all, lost map[string]int) []word {
	for text, n := range lost {
		if all[text] -= n; all[text] <= 0 {
			delete(all, text)
		}
	}
	return sorted(all)
}
