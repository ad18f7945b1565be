package question

import (
	"slices"

	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// decided makes the asks of a comparison ask for the figures that decide it, whatever word asks for the winner: "who bought more, Norland or
// Sudland?", "where did it rise faster". The noun behind "which" only says what sort of thing the sides are: "which metal sold better,
// copper or zinc?".
func (r *reader) decided() {
	switch r.q.Op {
	case Compare, Difference, Highest, Lowest:
	default:
		return
	}
	if len(r.q.Asks) < 2 {
		return
	}
	from, to := r.sort()
	for i := range r.q.Asks {
		a := &r.q.Asks[i]
		if !a.Want.Figure() {
			a.Want = Any
			if r.moved {
				a.Want = Change
			}
		}
		a.Keys = slices.Clone(a.Keys)
		for j, k := range a.Keys {
			if at := r.at(k.Start); from < at && at < to && k.Kind != term.Measure && !k.Name {
				a.Keys[j].Aside = true
			}
		}
	}
}

// sort returns the tokens between which the noun phrase behind "which" or "what" stands.
func (r *reader) sort() (from, to int) {
	for i := range r.toks {
		if w := r.word(i); w != "which" && w != "what" {
			continue
		}
		for to = i + 1; to < len(r.toks) && r.toks[to].word && !r.verb(to); to++ {
		}
		return i, to
	}
	return 0, 0
}

// helpers are the verbs that help another, and open a question to be answered by yes or no.
var helpers = set("do does did is are was were be been has have had will would can could might must shall should")

// verb reports whether the word at i is a verb of change or one that helps another.
func (r *reader) verb(i int) bool {
	return helpers[r.word(i)] || r.moves(i)
}

// sharer reads the two places of "America's share of Norland's exports": the first is whom the part is with. Where it lies within the other, as in
// "Utah's share of America's exports", the part is its own, and sharer returns the holder of the part and that of the whole.
func (r *reader) sharer(spots []spot) (part, whole string) {
	if r.ask.Want != Share || len(spots) != 2 || spots[0].partner || spots[1].partner {
		return "", ""
	}
	i, j := spots[0].tok, r.at(spots[1].Start)
	for k := i + 1; k < j && k <= i+2; k++ {
		if !shareNouns[r.word(k)] && r.word(k) != "part" || r.word(k+1) != "of" {
			continue
		}
		if p, ok := place.Get(spots[0].Key); !ok || p.In == spots[1].Key || p.Kind != place.Country && p.Kind != place.Group {
			return spots[0].Key, spots[1].Key
		}
		spots[0].partner = true
	}
	return "", ""
}
