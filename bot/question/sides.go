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

// predicated notes what "how many of the boats were empty" says of some of them, which a figure of all of them or of others does not answer.
func (r *reader) predicated(keys []Key) {
	of := max(r.find("many", "of"), r.find("much", "of"))
	if of < 0 || len(r.q.Asks) != 1 || r.q.Op != Lookup {
		return
	}
	verb := -1
	for i := of + 2; i < len(r.toks); i++ {
		switch r.word(i) {
		case "was", "were", "is", "are", "had", "have", "has":
			verb = i
		}
	}
	if verb < 0 {
		return
	}
	for _, k := range keys {
		if k.Start > r.toks[verb].start && !k.Name && !k.Aside && !k.Says && !Weak(k) && k.Kind != term.Move {
			r.q.Asks[0].Told = append(r.q.Asks[0].Told, k.Key)
		}
	}
}
