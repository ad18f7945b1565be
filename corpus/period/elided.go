package period

import "slices"

// elided reads an ordinal whose noun a quarter or half named before leaves out: "1.1 percent in the first quarter, up from 0.4 in the fourth". Where what is
// told before is held against it, it is the time before; else it goes on in the same year.
func (f *finder) elided(i int, before []Mention) (Period, bool) {
	n := Ordinal(f.low(i))
	if n == 0 || len(before) == 0 || f.low(i-1) != "the" || !f.is(i-2, "in", "of", "for", "during", "than", "from") || !f.bareAt(i+1) {
		return Period{}, false
	}
	var last *Mention
	for k := range before {
		if s := before[k].Period.Shape; s == Quarter || s == Half {
			last = &before[k]
		}
	}
	if last == nil || last.Period.Point || last.Period.End.Day != 1 {
		return Period{}, false
	}
	size := 3
	if last.Period.Shape == Half {
		size = 6
	}
	at := (last.Period.End.AddDays(-1).Month-1)/size + 1
	if n == at || n*size > 12 {
		return Period{}, false
	}
	if n > at && f.heldAgainst(i, last.End) {
		n -= 12 / size
	}
	return last.Period.move((n - at) * size), true
}

// bareAt reports whether what stands at token i is no noun that an ordinal could belong to.
func (f *finder) bareAt(i int) bool {
	t := f.tok(i)
	return i >= len(f.toks) || t.kind == mark && t.low != "-" && t.low != "'" || f.is(i, "and", "but", "or", "when", "while", "after", "as", "from", "to", "with", "which", "against", "thanks",
		"because", "before", "despite", "following", "though", "although", "than", "was", "were", "had")
}

// heldAgainst reports whether a word of comparison stands between byte from and token i: "up from 0.4 in the fourth".
func (f *finder) heldAgainst(i, from int) bool {
	for j := i - 1; j >= 0 && int(f.toks[j].start) >= from; j-- {
		if f.is(j, "from", "against", "versus", "vs", "than", "after", "following", "compared") {
			return true
		}
	}
	return false
}

// Ordinal returns the number of a quarter or half of a year that word, in lower case, gives it: 1 for "first" to 4 for "fourth"; 0 for any other word.
func Ordinal(word string) int { return slices.Index(ordinals[:4], word) + 1 }
