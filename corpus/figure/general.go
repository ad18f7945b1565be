package figure

import (
	"slices"
	"strings"
	"unicode"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// generalNouns are nouns that count anew what was counted before and do not say what it is, in the singular.
var generalNouns = setOf("case unit failure incident occurrence instance")

// countAnew gives the counts of a sentence that say no more than "cases" or "units" what the whole before them counts, of who or what has them: "Police
// recorded 1,240 burglaries. Holm counted 310 cases and Grenna 97", "Sales of tractors fell to 21,000. Chile remained the largest market with 4,200 units".
func (r *reader) countAnew(w *walk) {
	for k := range w.binds {
		b := &w.binds[k]
		q := w.quantity(b)
		if b.comp || b.share != "" || b.kind == Change || q.Class != quantity.Count || !generalNouns[q.Unit] || !w.plainCount(b) {
			continue
		}
		whole := r.wholeCounted(q)
		if whole == nil {
			continue
		}
		r.wholeAt = whole.Start
		item, ok := w.haverOf(b, whole)
		if !ok {
			continue
		}
		old := b.subj.text
		item.bare = item.bare && len(item.place) > 0 && !w.isCapital(item.text)
		of := measured(wholeOf(whole).subj, item)
		for n := range w.binds {
			if o := &w.binds[n]; o.share == "" && o.subj.text == old && (o.tok == b.tok || o.kind == Change || o.comp) {
				o.subj, o.named = of, true
			}
		}
		if w.inTimeOf(whole) {
			b.whole = whole
		}
		if item.bare {
			r.placed, r.placedAt = of.head, r.passage
		}
		if whole.Class == quantity.Count && q.Unit != "unit" {
			q.Unit, q.Noun, q.Elided = whole.Unit, whole.Noun, true
		}
	}
}

// plainCount reports whether nothing tells more of what b counts than its noun: no "12 stalling incidents", "the 12 cases", "12 cases of theft".
func (w *walk) plainCount(b *bind) bool {
	q := w.quantity(b)
	if q.Elided {
		return true
	}
	e := w.nounEnd(b.tok, q)
	words := strings.Fields(w.text[q.Start:q.Noun.Start])
	described := slices.ContainsFunc(words, func(s string) bool { return unicode.IsLetter(rune(s[0])) && !scales[s] })
	return !described && !w.isWord(b.tok-1, "the", "these", "those", "all") && !w.isWord(e, "of", "in", "that", "which", "who", "involving")
}

// scales are the words for round numbers.
var scales = setOf("thousand million mln billion bln")

// countsLikewise gives the names of a row that have a count each what the first of them has: "Acme sold 310 buses, Scava 122 and Dorn 97": buses sold by Scava.
func (w *walk) countsLikewise() {
	for k := 1; k < len(w.binds); k++ {
		b, p := &w.binds[k], &w.binds[k-1]
		q := w.quantity(b)
		if b.comp || p.comp || b.verb != p.verb || !q.Elided || q.Class != quantity.Count || q.Unit != w.quantity(p).Unit || !w.r.namesProperly("A "+b.subj.text) {
			continue
		}
		for _, link := range [...]string{" by ", " of "} {
			noun, who, ok := strings.Cut(p.subj.text, link)
			if ok && upToHead(noun, p.subj.head) != "" && w.r.namesProperly("A "+who) && !strings.Contains(strings.ToLower(b.subj.text), p.subj.head) {
				b.subj.text, b.subj.head, b.subj.bare, b.named = joinWords(noun, link, b.subj.text), p.subj.head, false, true
				break
			}
		}
	}
}

// wholeCounted returns what is the whole of q: the first figure of the last paragraph that counts, with a noun of its own or as how much of something there
// was, at least as many; nil where there is none.
func (r *reader) wholeCounted(q *quantity.Quantity) (whole *Figure) {
	const (
		near = 8 // passages
		most = 10_000
	)
	for i := len(r.out) - 1; i >= 0 && r.passage-r.out[i].Passage <= near; i-- {
		f := &r.out[i]
		if whole != nil && strings.Contains(r.text[f.End:whole.Start], "\n") {
			break
		}
		measured := itemised[f.Head] && (f.Class == quantity.Bare || generalNouns[f.Unit])
		counts := f.Kind == Count && !generalNouns[f.Unit] && upToHead(f.Subject, f.Head) != "" || f.Kind != Change && measured
		if r.wholeAt > 0 && f.Start > r.wholeAt {
			continue // a part of that
		}
		if counts && !f.Earlier && f.Share == "" && f.Status == Fact && f.Value.GreaterThanOrEqual(q.Value) && sameSize(f.Value, q.Value, most) {
			whole = f
		}
	}
	return whole
}

// haverOf returns who or what has the count of bind b: the subject of its clause where its own is no more than the noun.
func (w *walk) haverOf(b *bind, whole *Figure) (subject, bool) {
	item, noun := b.subj, strings.ToLower(w.quantity(b).Unit)+"s"
	low := strings.ToLower(item.text)
	if low == noun || strings.HasPrefix(low, noun+" ") {
		for _, link := range [...]string{" by ", " of "} {
			if _, who, ok := strings.Cut(item.text, link); ok {
				item.text = who
				return item, true
			}
		}
		v := w.clauseVerb(b)
		if v == nil || v.passive || v.subjA >= v.subjB {
			return item, false
		}
		item = w.subjectOf(v.subjA, v.subjB)
	}
	if v := w.clauseVerb(b); v != nil && v.is(fBe|fReach) && !item.bare && !w.r.namesProperly(item.text) {
		return item, false // "homes on the market totalled 1,200 units"
	}
	for word := range strings.FieldsSeq(strings.ToLower(item.text)) {
		if measuresSomething(word) {
			return item, false // "the number of permits rose to 1,200 units"
		}
	}
	return item, !item.empty() && !item.anaphor && !item.speaker && !strings.Contains(whole.Subject, item.text)
}

// isCapital reports whether name is that of a capital, which stands for its country elsewhere.
func (w *walk) isCapital(name string) bool {
	return slices.ContainsFunc(w.places, func(m place.Mention) bool { return m.Form == place.Capital && w.text[m.Start:m.End] == name })
}

// inTimeOf reports whether the sentence names no time but that a year before the time of f, with which it compares.
func (w *walk) inTimeOf(f *Figure) bool {
	return !slices.ContainsFunc(w.times, func(m period.Mention) bool {
		p := m.Period
		return p.Shape != f.Period.Shape || !p.YearKnown || p.End.AddMonths(12) != f.Period.End
	})
}
