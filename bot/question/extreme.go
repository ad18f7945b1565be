package question

import (
	"strings"

	"quaestor/corpus/figure"
)

// extreme reports whether the question sets what it asks for at an end of a series: "the dollar's record low", "how far is oil off its peak", "down from a
// two-year high".
func (r *reader) extreme() bool {
	for i := range r.toks {
		switch w := r.word(i); {
		case w == "peak" || w == "trough" || w == "all-time":
			r.ask.End = EndOf(w)
			return true
		case (seriesEnds[w] || w == "record" && r.ask.Record) && endOf(r.word(i-1)) && (r.word(i+1) == "" || r.word(i+1) == "?" || behindEnd[r.word(i+1)]):
			r.ask.End = EndOf(w)
			return true
		}
	}
	return false
}

// EndOf returns which end of a series a word, in lower case, names: its high or its low.
func EndOf(w string) figure.Direction { return endWays[w] }

var endWays = map[string]figure.Direction{"high": figure.Up, "highs": figure.Up, "highest": figure.Up, "peak": figure.Up, "peaks": figure.Up, "peaked": figure.Up,
	"low": figure.Down, "lows": figure.Down, "lowest": figure.Down, "trough": figure.Down, "bottom": figure.Down, "bottomed": figure.Down}

// seriesEnds are the names of an end of a series that are other words too.
var seriesEnds = set("low lows high highs bottom record")

// endOf reports whether w may stand before the name of an end of a series: "its low", "last year's high", "a four-year low".
func endOf(w string) bool {
	return endOwners[w] || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "s'") || strings.HasSuffix(w, "-year") || strings.HasSuffix(w, "-month") || strings.HasSuffix(w, "-week") || strings.HasSuffix(w, "-day")
}

// endOwners are words that stand before the name of an end of a series, beside owners and lengths of time.
var endOwners = set("its their the record new previous recent earlier session intraday")

// behindEnd are the words, or none, behind the name of an end of a series.
var behindEnd = set("to in of for set hit on by since against reached touched at before and last this")
