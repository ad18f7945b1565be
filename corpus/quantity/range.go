package quantity

import "strings"

// rejoin makes one range of two quantities that "between" and "and" join, each with the unit: "between 3.10 dlrs and 3.30 dlrs a share" is in dollars a
// share.
func (f *finder) rejoin() {
	kept := f.out[:0]
	for i := 0; i < len(f.out); i++ {
		q := f.out[i]
		if i+1 < len(f.out) && (f.betweenAnd(i) || len(kept) > 0 && f.fromRange(&kept[len(kept)-1], i)) {
			n := &f.out[i+1]
			q.To, q.IsRange, q.End, q.Unit, q.Noun = n.Value, true, n.End, n.Unit, n.Noun
			q.Places = min(q.Places, n.Places)
			i++
		}
		kept = append(kept, q)
	}
	f.out = kept
}

// fromRange reports whether quantities i and i+1 are the ends of the range that another, q, comes from: "to 3 to 4 percent from 5 to 6 percent".
func (f *finder) fromRange(q *Quantity, i int) bool {
	a, b := &f.out[i], &f.out[i+1]
	return q.IsRange && f.text[q.End:a.Start] == " from " && strings.TrimSpace(f.text[a.End:b.Start]) == "to" && a.Class == b.Class && a.Unit == b.Unit && a.Unit == q.Unit && !a.IsRange && !b.IsRange && a.Value.LessThan(b.Value)
}

// betweenAnd reports whether quantities i and i+1 are the ends of a range: of one unit, save that only the second may say what it is for each of.
func (f *finder) betweenAnd(i int) bool {
	q, n := &f.out[i], &f.out[i+1]
	unit, _, _ := strings.Cut(n.Unit, "/")
	if q.Class != n.Class || q.Class == Bare || q.IsRange || n.IsRange || q.Unit != n.Unit && q.Unit != unit || !q.Value.LessThan(n.Value) || q.Class == Duration {
		return false
	}
	if strings.TrimSpace(f.text[q.End:n.Start]) == "to" && q.Unit != n.Unit {
		return strings.HasSuffix(f.text[:q.Start], " at ") || strings.HasSuffix(f.text[:q.Start], " for ") // "at 17 dlrs to 18 dlrs a share"
	}
	before := strings.TrimSuffix(strings.TrimRight(f.text[:q.Start], " "), "about")
	return strings.TrimSpace(f.text[q.End:n.Start]) == "and" && strings.HasSuffix(strings.ToLower(strings.TrimRight(before, " ")), "between")
}
