package question

import "strings"

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
