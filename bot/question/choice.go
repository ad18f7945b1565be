package question

import (
	"slices"
	"strings"

	"quaestor/corpus/term"
)

// A Side says what the figures that a question chooses among differ in, other than their periods.
type Side uint8

// sideOf returns what the noun w, behind "which" or "what", asks to choose among.
func sideOf(w string) Side {
	if placeNouns[w] {
		return Places
	}
	if partners[w] {
		return Traders
	}
	if thingNouns[w] {
		return Things
	}
	return NoSide
}

var (
	placeNouns = set("country countries nation nations state states province provinces city cities region regions port ports county counties economy economies")
	thingNouns = set("product products item items goods sector sectors industry industries commodity commodities grain grains crop crops category categories metal metals fuel fuels film films company companies firm firms bank banks")
)

// side notes what a question for an extreme, or for what passes a condition, chooses among.
func (r *reader) side() {
	q := r.q
	if r.members() {
		return
	}
	if i := r.find("in", "which"); q.Op == Lookup && i >= 0 && r.ask.Want.Figure() { // "in which states did permits rise, and by how much?"
		for j := i + 2; j <= i+4; j++ {
			if w := r.word(j); placeNouns[w] && strings.HasSuffix(w, "s") {
				q.Side = Places
			}
		}
	}
	if q.Op != Highest && q.Op != Lowest && q.Op != Filter || r.ask.Want == When {
		return
	}
	q.Side = sideOf(q.Focus)
	for i := range r.toks {
		if w := r.word(i); q.Side == NoSide && (w == "which" || w == "what") {
			for j := i + 1; j <= i+3 && q.Side == NoSide; j++ {
				q.Side = sideOf(r.word(j))
				if q.Side != NoSide {
					q.Focus = r.word(j)
				}
			}
		}
	}
}

// members reads a list of those that are not named: "trade with its three main partners", "who were the top four buyers and what did each take", "exports to each of
// its five largest markets".
func (r *reader) members() bool {
	q := r.q
	if q.Op != Lookup && q.Op != List && (q.Op != Difference || r.find("top") < 0) || len(r.toks) > 0 && r.toks[0].low == "which" || r.find("of", "which") >= 0 {
		return false
	}
	for i := range r.toks {
		n, main, j := 0, false, i
		for ; j < len(r.toks) && j < i+4; j++ {
			if c := smallNumbers[r.word(j)]; c > 0 && n == 0 {
				n = c
			} else if foremost[r.word(j)] {
				main = true
			} else if !r.toks[j].word || r.toks[j].used != inPlace && r.word(j) != "trading" && r.word(j) != "trade" {
				break
			}
		}
		w := r.word(j)
		if n < 2 || !main || sideOf(w) == NoSide || sideOf(w) == Things || !strings.HasSuffix(w, "s") && w != "countries" {
			continue
		}
		for k := i; k <= j; k++ {
			if r.toks[k].used != inPlace {
				r.toks[k].used = inCue
			}
		}
		from, to := r.toks[i].start, r.toks[j].end
		r.terms = slices.DeleteFunc(r.terms, func(t term.Term) bool { return t.Start >= from && t.End <= to })
		q.Op, q.Side, q.Most, q.Focus, q.Given = List, sideOf(w), n, w, nil
		r.ask.Numbers = nil
		if !r.ask.Want.Figure() || r.ask.Want == Count {
			r.ask.Want = Any
		}
		return true
	}
	return false
}

// smallNumbers are those that say how many are listed.
var smallNumbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}

// foremost are the words for those that lead a list.
var foremost = set("main largest biggest top leading chief principal major key foremost")
