package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// foreseerApart takes who foresaw what a figure is held against from what the figure is of: the mill board of "miss the mill board's prediction", the Marlow
// of "above the Marlow forecast", and the "average" of "below the average forecast". What is aimed at is mostly the aim of those who are measured.
func (r *reader) foreseerApart() {
	if names := r.foreseer(); names != nil {
		r.setApart(names)
	}
}

// foreseerOnly makes two asks of one thing again of what was split into that and who foresaw it: "did exports miss the cotton board's prediction".
func (r *reader) foreseerOnly() bool {
	x, y := r.q.Asks[0], r.q.Asks[1]
	names := r.foreseer()
	if names == nil || len(x.Keys) == 0 || len(y.Keys) == 0 || slices.ContainsFunc(y.Keys, func(k Key) bool { return !names(k) }) {
		return false
	}
	fact, other := x, x
	fact.Status, other.Status = figure.Fact, r.ask.Status
	other.Keys = append(slices.Clone(x.Keys), y.Keys...)
	r.q.Asks = []Ask{fact, other}
	r.setApart(names)
	return true
}

// foreseer returns what tells the keys that name who foresaw what a figure is held against, or nil where nobody did.
func (r *reader) foreseer() func(Key) bool {
	for j := range r.toks {
		if !foreseen[r.word(j)] {
			continue
		}
		for i := j - 1; i >= 0 && i >= j-foreseerReach; i-- {
			if !r.holdsAgainst(i) {
				continue
			}
			owner := i
			for k := i + 1; k < j; k++ {
				if r.toks[k].owns {
					owner = k
				}
			}
			return func(k Key) bool {
				at := r.at(k.Start)
				return i < at && at < j && k.Kind != term.Measure && (at <= owner || k.Name || averages[strings.ToLower(k.Text)])
			}
		}
	}
	return nil
}

// foreseerReach is how many words may stand between what holds a figure against a forecast and the noun of that.
const foreseerReach = 6

// foreseen are the nouns of what somebody reckons that will be, and does not aim at.
var foreseen = set("forecast forecasts estimate estimates projection projections prediction predictions expectation expectations poll survey consensus")

// averages are the words for many forecasts made one.
var averages = set("average mean median")

// holdsAgainst reports whether the word at i holds a figure against what stands behind it: "miss", "above", "short of".
func (r *reader) holdsAgainst(i int) bool {
	switch w := r.word(i); w {
	case "above", "below", "over", "under", "than", "beyond":
		return true
	case "of":
		return r.word(i-1) == "short" || r.word(i-1) == "ahead"
	default:
		return Reaches(w)
	}
}

// setApart leaves the keys that who foresees something is named by to the second ask, as such.
func (r *reader) setApart(names func(Key) bool) {
	x, y := &r.q.Asks[0], &r.q.Asks[1]
	x.Keys = slices.DeleteFunc(slices.Clone(x.Keys), names)
	y.Keys = slices.Clone(y.Keys)
	for i, k := range y.Keys {
		y.Keys[i].Says = k.Says || names(k)
	}
}
