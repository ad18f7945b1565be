package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
)

// fitExtreme turns away figures whose sentence speaks of no end of a series where the question is about one: where a price closed is not its record low, nor
// its rise in a week how far it has come from its low.
func (a *Answerer) fitExtreme(f *fit, pp *passageProfile, ask *question.Ask) {
	if !ask.Extreme || ask.Future {
		return
	}
	text, from := a.text(f.passage), a.idx.Passage(f.passage).Start
	at := func(fig *figure.Figure) bool {
		return fig.Kind == f.fig.Kind && besideEnd(text, fig.Start-from, fig.End-from)
	}
	have := endBeside(text, f.fig.Start-from, f.fig.End-from)
	switch {
	case ask.End != figure.NoDirection && have != figure.NoDirection && have != ask.End:
		f.miss(slotKind, "is at the other end of the series", "")
	case !speaksOfEnd(text):
		f.miss(slotKind, "is at no end of a series", "")
	case !at(f.fig) && slices.ContainsFunc(pp.figures, func(p profile) bool { return at(p.fig) }):
		f.miss(slotKind, "another is at the end of the series", "")
	}
}

// speaksOfEnd reports whether text speaks of an end of a series.
func speaksOfEnd(text string) bool {
	return slices.ContainsFunc(lowerWords(text), func(w string) bool { return extremes[w] || measuredMost[w] })
}

// endReach is how far from a figure the word for its end of a series stands, in bytes: some six words.
const endReach = 35

// endBeside returns the end of a series that the last word for one before the figure at bytes start to end of text names, or else the first behind it.
func endBeside(text string, start, end int) (way figure.Direction) {
	before := lowerWords(text[max(0, start-endReach):start])
	slices.Reverse(before)
	for _, w := range append(before, lowerWords(text[end:min(len(text), end+endReach)])...) {
		if way = question.EndOf(w); way != figure.NoDirection {
			break
		}
	}
	return way
}

// besideEnd reports whether text speaks of an end of a series right before the figure at bytes start to end, or right behind it.
func besideEnd(text string, start, end int) bool {
	return speaksOfEnd(text[max(0, start-endReach):start]) || speaksOfEnd(text[end:min(len(text), end+endReach)])
}

// extremes are the words of a sentence that speaks of an end of a series, beside superlatives of a quality.
var extremes = map[string]bool{"record": true, "records": true, "highest": true, "lowest": true, "largest": true, "biggest": true, "smallest": true, "high": true, "highs": true, "low": true, "lows": true, "peak": true, "peaked": true, "peaks": true, "trough": true, "bottom": true, "bottomed": true,
	"all-time": true, "ever": true, "best": true, "worst": true, "most": true, "least": true, "strongest": true, "weakest": true, "unprecedented": true, "top": true, "topped": true, "since": true}
