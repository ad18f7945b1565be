package question

import (
	"slices"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
)

// A chunk is a name, a place or words for a thing with what marks its part in the sentence: the preposition before it or its possessive ending.
type chunk struct {
	from, to int // tokens
	mark     string
	keys     []Key
	spot     int // index among the places, -1 for words
	tenor    string
}

// Marks of chunks beside prepositions.
const (
	bareChunk = ""
	owner     = "'s"
)

// chunkPrepositions hang a chunk on what is measured.
var chunkPrepositions = set("in of from to at by with for on among through via under into")

// chunks cuts the question into its chunks, in order.
func (r *reader) chunks(keys []Key, spots []spot) (out []chunk) {
	var last *chunk
	for i := 0; i < len(r.toks); i++ {
		c := chunk{from: i, to: i + 1, spot: -1}
		for n := range spots {
			if spots[n].tok == i {
				c.spot, c.to = n, r.at(spots[n].End-1)+1
			}
		}
		if c.spot < 0 {
			n := slices.IndexFunc(keys, func(k Key) bool { return r.at(k.Start) == i && !k.Says })
			if n < 0 {
				continue
			}
			c.keys, c.to = []Key{keys[n]}, r.at(keys[n].Start+len(keys[n].Text)-1)+1
		}
		if last != nil && last.to == i && last.spot < 0 && c.spot < 0 && last.mark != owner && !r.verbBehind(last, c) { // one noun phrase
			last.keys, last.to = append(last.keys, c.keys...), c.to
			if r.toks[c.to-1].owns {
				last.mark = owner
			}
			i = c.to - 1
			continue
		}
		c.mark = r.markOf(c)
		out = append(out, c)
		last = &out[len(out)-1]
		i = c.to - 1
	}
	return out
}

// markOf returns what marks the part of chunk c.
func (r *reader) markOf(c chunk) string {
	if r.toks[c.to-1].owns {
		return owner
	}
	i := c.from - 1
	for idle[r.word(i)] && !chunkPrepositions[r.word(i)] || r.word(i) == "that" || r.word(i) == "those" {
		i--
	}
	if chunkPrepositions[r.word(i)] {
		return r.word(i)
	}
	return bareChunk
}

// verbBehind reports whether c is a verb behind its subject, a name that an auxiliary opens: the sell of "did Fiat sell".
func (r *reader) verbBehind(subject *chunk, c chunk) bool {
	return r.moves(c.from) || helpers[r.word(subject.from-1)] && sideLike(*subject) && !sideLike(c)
}

// A sides is the two chunks that a question sets against each other.
type sides [2]chunk

// parallel finds the two chunks that a question sets against each other wherever they stand, by what both are marked with: "is unemployment higher in
// Madrid than in Galicia", "by how much did Iran's output exceed Iraq's", "how many more cars than Ford did Fiat sell", "which is dearer, tin or Zeroc?".
func (r *reader) parallel(keys []Key, spots []spot) (two sides, ok bool) {
	switch r.q.Op {
	case Compare, Difference, Ratio, Sum, Average:
	default:
		return two, false
	}
	list := r.chunks(keys, spots)
	for c := range r.toks {
		far := r.word(c) == "than" || r.connects(c) || r.word(c) == "with" && r.word(c-1) == "compare"
		near := far || r.word(c) == "or" || r.word(c) == "and" || r.word(c) == "vs" || r.word(c) == "versus"
		if !near {
			continue
		}
		at := slices.IndexFunc(list, func(x chunk) bool { return x.from > c })
		if at < 0 {
			continue
		}
		right := list[at]
		if right.from-c > 3 && !(right.from-c == 4 && (r.word(c+1) == "that" || r.word(c+1) == "those")) || slices.ContainsFunc(r.toks[c:right.from], func(t token) bool { return t.used == inTime }) {
			continue // "than in June": times are set against each other
		}
		if at > 0 && c-list[at-1].to <= 0 && sideLike(right) && sideLike(list[at-1]) && (right.spot < 0) != (list[at-1].spot < 0) {
			return sides{list[at-1], right}, true
		}
		if !far {
			continue
		}
		if right.mark == bareChunk && at+1 < len(list) && sideLike(right) && helpers[r.word(right.to)] && sideLike(list[at+1]) && list[at+1].mark == bareChunk {
			return sides{list[at+1], right}, true
		}
		for i := at - 1; i >= 0; i-- {
			left := list[i]
			owners := left.mark == owner && right.mark == "of" && r.pointsBack(right.from) // "did Fiat's profit exceed that of Ford"
			if left.mark == right.mark && right.mark != bareChunk || owners {
				return sides{left, right}, true
			}
		}
	}
	return two, false
}

// ownTimes finds the two chunks that a question sets against each other where each has a time of its own: "was Chad's inflation in May 2022 higher than
// Peru's in June 2021", "which was dearer, tin in 1985 or zinc in 1986?".
func (r *reader) ownTimes(keys []Key, times []period.Mention, spots []spot) (two sides, ok bool) {
	if len(times) != 2 || times[0].Period.IsZero() || times[1].Period.IsZero() || r.q.Op == Lookup && (r.moved || r.ask.Want == Change && r.find("and") < 0) {
		return two, false
	}
	list := r.chunks(keys, spots)
	for c := r.at(times[0].End); c < r.at(times[1].Start); c++ {
		if !connectors[r.word(c)] && !r.connects(c) {
			continue
		}
		right := slices.IndexFunc(list, func(x chunk) bool { return x.from > c })
		if right < 0 || !sideLike(list[right]) || list[right].from-c > 3 {
			continue
		}
		for left := right - 1; left >= 0; left-- {
			x, y := list[left], list[right]
			alike := (x.spot < 0) == (y.spot < 0) && (x.mark == y.mark || x.spot >= 0 && possessed[x.mark] && possessed[y.mark])
			if x.to <= c && sideLike(x) && alike && !sameSide(x, y, spots) {
				return sides{x, y}, true
			}
		}
	}
	return two, false
}

// possessed are the marks of the place that a figure is of.
var possessed = set("'s of in")

// sameSide reports whether two chunks name the same place or thing.
func sameSide(x, y chunk, spots []spot) bool {
	if x.spot >= 0 {
		return spots[x.spot].Key == spots[y.spot].Key || spots[x.spot].partner != spots[y.spot].partner
	}
	return slices.EqualFunc(x.keys, y.keys, func(a, b Key) bool { return a.Key == b.Key })
}

// pointsBack reports whether "that of" or "those of" stands before token i.
func (r *reader) pointsBack(i int) bool {
	if r.word(i-1) == "the" {
		i--
	}
	return r.word(i-1) == "of" && (r.word(i-2) == "that" || r.word(i-2) == "those")
}

// sideLike reports whether a chunk is a place or holds a name.
func sideLike(c chunk) bool { return c.spot >= 0 || slices.ContainsFunc(c.keys, named) }

// bySides makes one ask for each of the two sides: what the other side says is not of it.
func (r *reader) bySides(base Ask, two sides, spots []spot) []Ask {
	out := []Ask{base, base}
	for i := range out {
		a := &out[i]
		other := two[1-i]
		a.Keys = slices.DeleteFunc(slices.Clone(base.Keys), func(k Key) bool {
			return slices.ContainsFunc(other.keys, func(o Key) bool { return o.Start == k.Start })
		})
		if n := two[i].spot; n >= 0 {
			key := spots[n].Key
			if m := spots[n]; m.Form == place.Capital && m.City != "" && !ofCountry(two[1-i], spots) {
				key = m.City // "Madrid or Galicia"
			}
			if both := two[0].spot >= 0 && two[1].spot >= 0; spots[n].partner && (both || len(base.Owners) > 0) {
				a.Partners = appendNew(slices.Clone(base.Partners), key)
			} else {
				a.Owners = appendNew(slices.Clone(base.Owners), key)
			}
		}
	}
	return out
}

// ofCountry reports whether a side is a country or a bloc.
func ofCountry(c chunk, spots []spot) bool {
	if c.spot < 0 {
		return false
	}
	p, ok := place.Get(spots[c.spot].Key)
	return ok && (p.Kind == place.Country || p.Kind == place.Group)
}
