package figure

import (
	"strings"

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
