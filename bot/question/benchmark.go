package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// benchmark reads "how far above its quota", "by how much did it fall short of its target", "how many points below what analysts expected".
func (r *reader) benchmark() bool {
	if !r.amounted() {
		return false
	}
	for i := range r.toks {
		switch r.word(i) {
		case "above", "below", "over", "under":
		case "short":
			if r.word(i+1) != "of" {
				continue
			}
		default:
			if v, ok := reaches[r.word(i)]; !ok || v.meets {
				continue // "by how much did it miss the estimates"
			}
		}
		for j := i + 1; j < len(r.toks); j++ {
			if name, ok := benchmarks[r.word(j)]; ok && r.toks[j].used != inTime && (name != "budget" || j == i+1) {
				r.heldAgainst(i, j, name)
				return true
			}
		}
	}
	return false
}

// typical marks the "average" of what several foresaw, which a figure is held against and which says nothing of what is measured: "how far short of the
// average forecast was the rise", "did sales beat the median estimate". A question for the forecast itself keeps it, as the lowest and highest may stand
// beside it.
func (r *reader) typical() {
	for i := 1; i+1 < len(r.toks); i++ {
		if next := r.word(i + 1); !middles[r.word(i)] || !foresights[next] && !estimates[next] && !strings.HasPrefix(next, "expectation") || next == "target" {
			continue
		}
		held := func(t token) bool {
			return overUnder[t.low] || t.low == "short" || t.low == "than" || t.low == "off" || Reaches(t.low)
		}
		if slices.ContainsFunc(r.toks[:i], held) || r.find("gap", "between") >= 0 {
			r.toks[i].used, r.ask.Averaged, r.ask.Typical = inCue, false, true
		}
	}
}

// middles are the words for the middle of several values.
var middles = set("average mean median consensus")

// benchmarks are the words for what a figure is held against: quotas and ceilings, which texts state as levels of their own, and what was
// expected; and records, which are levels of another time.
var benchmarks = map[string]string{"quota": "quota", "ceiling": "ceiling", "limit": "limit", "cap": "cap", "record": "record", "high": "record", "peak": "record", "budget": "budget", "target": "", "goal": "", "forecast": "", "forecasts": "",
	"expected": "", "expectations": "", "projected": "", "predicted": "", "planned": "", "anticipated": "", "estimate": "", "estimates": "", "poll": "", "survey": "",
	"consensus": "", "prediction": "", "predictions": "", "projection": "", "projections": "", "thought": ""}

// heldAgainst notes the benchmark at token j that the word at i holds a figure against.
func (r *reader) heldAgainst(i, j int, name string) {
	r.q.Benchmark = name
	r.toks[j].used, r.toks[i].used = inCue, inCue
	if name == "" && r.ask.Status == figure.Fact {
		r.ask.Status = figure.Forecast // "how far above the estimate"
	}
	if !r.changeNoun() {
		r.unchanged(Level)
	}
}

// met reads "did it beat the forecast", "did it live up to expectations", "did it fall short of its target".
func (r *reader) met() bool {
	at, verb := r.reach()
	plain := at >= 0 && !verb.below && !verb.meets
	switch {
	case plain:
		r.toks[at].used = inCue
	case r.ask.Status == figure.Fact:
		return false
	case at >= 0, r.any(ph("live", "up", "to"), ph("in", "line", "with")), r.any(ph("fall", "short", "of"), ph("fell", "short", "of")):
		r.q.Least = verb.below || r.find("short", "of") >= 0
		r.q.Meets = !r.q.Least
		if at >= 0 {
			r.toks[at].used = inCue
		}
	default:
		return false
	}
	if !r.changeNoun() {
		r.moved, r.ask.Direction = false, figure.NoDirection
		if r.ask.Want == Change {
			r.ask.Want = Any
		}
	}
	return true
}

// revision reads "by how much was it revised down": the figure after a revision and the one before it.
func (r *reader) revision() bool {
	if i := r.find("revised"); i >= 0 && figureWords[r.word(i+1)] {
		return false // "according to revised data"
	}
	if !r.amounted() || r.ask.Status == figure.Former && r.find("by") < 0 || !r.any(ph("revised", "down"), ph("revised", "up"), ph("marked", "down"), ph("marked", "up"), ph("revised"), ph("revise")) {
		return false
	}
	r.ask.Status = figure.Former
	if !r.changeNoun() {
		r.unchanged(Level)
	}
	return true
}

// figureWords are the nouns for figures that may be called revised.
var figureWords = set("data figures figure numbers number estimate estimates reading readings statistics report release count")

// benchmarked makes two asks of "how far above its quota was …": the figure, and the quota of the same thing.
func (r *reader) benchmarked() {
	q := r.q
	fact := q.Asks[0]
	fact.Status = figure.Fact
	fact.Partners, fact.Owners = withoutGroups(fact.Partners), withoutGroups(fact.Owners)
	limit := fact
	limit.Keys = append(slices.Clone(fact.Keys), Key{Key: term.Stem(q.Benchmark), Kind: term.Measure, Text: q.Benchmark})
	q.Asks = []Ask{fact, limit}
}

// withoutGroups leaves out the bodies that set a quota: the OPEC of "its OPEC quota" is no part of the figure.
func withoutGroups(keys []string) []string {
	return slices.DeleteFunc(slices.Clone(keys), func(k string) bool {
		p, ok := place.Get(k)
		return ok && p.Kind == place.Group
	})
}
