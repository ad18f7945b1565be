package question

import (
	"slices"
	"strings"
)

// formerly reports whether a question asks for what something stood at until it moved, without saying when: "the old fare", "what did a ticket cost before",
// "how much did it use to be".
func (r *reader) formerly() bool {
	if r.endsBefore() {
		return true
	}
	for i, t := range r.toks {
		switch {
		case (t.low == "used" || t.low == "use") && r.word(i+1) == "to" && !beForms[r.word(i-1)] && r.word(i-1) != "":
			return true
		case formers[t.low] && t.used != inTime && r.word(i-1) != "year" && r.ofMeasure(i+1):
			return true
		}
	}
	return false
}

// formers are the adjectives of what held until something moved.
var formers = set("previous prior old former earlier")

// ofMeasure reports whether the words from token i on, but for one or two that narrow it, name what is measured, and no estimate or record of it.
func (r *reader) ofMeasure(i int) bool {
	const most = 3
	for j := i; j < i+most && j < len(r.toks) && r.toks[j].word; j++ {
		w := r.toks[j].low
		switch {
		case estimates[w] || foresights[w] || timeNouns[strings.TrimSuffix(w, "s")] || r.toks[j].used == inTime:
			return false
		case w == "record" || w == "high" || w == "low" || w == "peak" || w == "best":
			return false
		case r.measure(j), w == "close", w == "closing":
			return true
		}
	}
	return false
}

// endsBefore reports whether the question ends with a "before" that follows no span of time: "the fare before?", and not "a month before".
func (r *reader) endsBefore() bool {
	last := len(r.toks) - 1
	for last > 0 && !r.toks[last].word {
		last--
	}
	switch r.word(last) {
	case "before", "beforehand", "previously", "formerly":
		w := r.word(last - 1)
		return last > 0 && r.toks[last].used != inTime && !timeNouns[strings.TrimSuffix(w, "s")] && w != "ever" && w != "never" && w != "than" && w != "as" && w != "day"
	case "now":
		return r.word(last-1) == "until" || r.word(last-1) == "till" || r.word(last-2) == "up" && r.word(last-1) == "to"
	}
	return false
}

// beforeThat reads "and what was it before that?", "what had it predicted before that?": the value that the last answer followed.
func (r *reader) beforeThat() bool {
	i := r.find("before", "that")
	if i < 1 || i+2 < len(r.toks) && r.toks[i+2].word || r.word(i-1) == "day" || timeNouns[r.word(i-1)] {
		return false // "before that week's rise", "the month before that"
	}
	return slices.ContainsFunc(r.toks[:i], func(t token) bool {
		return t.low == "was" || t.low == "were" || t.low == "been" || t.low == "stood" || t.low == "stand" || t.low == "had"
	})
}
