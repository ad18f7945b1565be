package figure

import (
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/corpus/quantity"
)

// partitives gives numbers of the sentence that are a part of what is counted behind them the noun of that: the 30 of "will close 30 of its 210 shops"
// are shops.
func (s *scan) partitives() {
	const longest = 40 // bytes between the numbers
	for i := 0; i+1 < len(s.qs); i++ {
		p, n := &s.qs[i], &s.qs[i+1]
		if p.Class != quantity.Bare || p.Unit != "" || p.IsRange || !p.Value.IsInteger() || n.Class != quantity.Count || n.Noun.End == 0 || n.Start-p.End > longest || !p.Value.LessThan(n.Value) {
			continue
		}
		if of, ok := strings.CutPrefix(s.text[p.End:n.Start], " of "); ok && !strings.ContainsAny(of, ",;:()0123456789") {
			p.Class, p.Unit, p.Noun, p.Elided = quantity.Count, n.Unit, n.Noun, true
		}
	}
}

// isWhole reports whether b counts the whole that the number before it is a part of. What is done to the part is not done to it.
func (w *walk) isWhole(b *bind) bool {
	i := w.toks[b.tok].ref
	return i > 0 && w.qs[i].Class == quantity.Count && w.qs[i].Noun.End > 0 && w.qs[i-1].Noun == w.qs[i].Noun
}

// whole binds such a count: it is what there is in all, whatever becomes of a part.
func (w *walk) whole(b *bind) {
	b.level, b.kind = true, Level
	b.subj, b.named = w.countedSubject(b.tok, w.phraseEnd(b.tok)), true
}

// fractions reads fractions in words of something as percentages of it: "two thirds of exports", "one in five workers". Those of a time or a measure are none.
func (r *reader) fractions() {
	s := &r.scan
	for i := range s.qs {
		q := &s.qs[i]
		if q.Class != quantity.Bare || q.Unit != "" || q.IsRange || !q.Value.IsPositive() || !q.Value.LessThan(decimal.NewFromInt(1)) || strings.ContainsAny(s.text[q.Start:q.End], "0123456789½⅓⅔¼¾⅕⅛") {
			continue
		}
		rest, of := strings.CutPrefix(s.text[q.End:s.end], " of ")
		if !of && !strings.Contains(s.text[q.Start:q.End], " in ") || of && timed(rest) {
			continue
		}
		if r.inWords == nil {
			r.inWords = map[int]quantity.Quantity{}
		}
		r.inWords[q.Start] = *q
		*q = AsPercent(*q)
	}
}

// AsPercent returns a fraction as the percentage that it is, to one place.
func AsPercent(q quantity.Quantity) quantity.Quantity {
	q.Value, q.Class, q.Unit, q.Places = q.Value.Shift(2).Round(1), quantity.Percent, "percent", -1
	return q
}

// unshare gives such figures the value that is printed.
func (r *reader) unshare() {
	for i := range r.out {
		if q, ok := r.inWords[r.out[i].Start]; ok {
			q.Qualifier = r.out[i].Qualifier
			r.out[i].Quantity = q
		}
	}
}

// timed reports whether text begins with a time: "the year", "2023", "all days".
func timed(text string) bool {
	const reach = 3 // words
	words := strings.Fields(strings.ToLower(text))
	for _, w := range words[:min(reach, len(words))] {
		w = strings.Trim(w, ".,;:")
		if l := lookup(w); l != nil && l.flags&fTime != 0 || w != "" && strings.Trim(w, "0123456789") == "" && len(w) == 4 {
			return true
		}
	}
	return false
}
