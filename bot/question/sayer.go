package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// sayer reports whether the word at i only names who says or expects what is asked for: between "does" and "expect", behind "according
// to" or "estimated by". Nobody is measured by what they say.
func (r *reader) sayer(i int) bool {
	if !r.ask.Want.Figure() {
		return false
	}
	for j := i; j < min(len(r.toks), i+4) && r.toks[j].capital(); j++ {
		against := foresights[r.word(j+1)] && (r.q.Op == Compare || r.q.Op == Difference) && !r.measure(j) // "did it miss the Finance Ministry's prediction"
		if r.toks[j].owns && (estimates[r.word(j+1)] || opinions[r.word(j+1)] || against) {
			return true // "the World Bank's estimate of the debt", "in Marlow's view"
		}
	}
	if r.toks[i].owns && r.foretells(i) {
		return true
	}
	for back := 1; back <= 4; back++ {
		switch r.word(i - back) {
		case "does", "do", "did":
			for j := i + 1; j <= i+5; j++ {
				w := r.word(j)
				if claims(w) && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "s") { // "did" takes the bare verb
					return true
				}
				if w == "than" || w == "as" || w == "of" && (j+1 >= len(r.toks) || r.toks[j+1].used != inPlace) || w == "the" || w == "a" || w == "an" || w == "its" || w == "" || // "did wool sales miss the official forecast"
					r.toks[j].used == inTime {
					break
				}
			}
			return false
		case "had", "has", "have":
			return r.hadSaid(i)
		case "to":
			if r.word(i-back-1) == "according" {
				return true
			}
		case "of":
			if r.opinionAt(i - back - 1) {
				return true
			}
		case "by":
			if said := r.word(i - back - 1); said == "going" || term.Says(said) || r.changesOne(i-back-1) {
				return true
			}
		}
	}
	return false
}

// changesOne reports whether the verb at i tells that a forecast before it was changed, so that "by" leads to who changed it: "its forecast was cut by the
// bank".
func (r *reader) changesOne(i int) bool {
	_, changes := reforecasts[r.word(i)]
	return changes && beForms[r.word(i-1)] && slices.ContainsFunc(r.toks[:i], func(t token) bool { return foresights[t.low] })
}

// foretells reports whether the word at i owns a forecast: the ministry of "the ministry's July estimate".
func (r *reader) foretells(i int) bool {
	j := i + 1
	for j < len(r.toks) && (r.toks[j].used == inTime || recent[r.word(j)]) {
		j++
	}
	return foresights[r.word(j)] && r.word(j) != "target" && !r.measure(i)
}

// hadSaid reports whether the words behind token i say or expect something: the ministry of "had the ministry expected" and "had the ministry
// been expecting", but not what "had been expected".
func (r *reader) hadSaid(i int) bool {
	for j := i + 1; j <= i+4; j++ {
		w := r.word(j)
		if w == "been" {
			return strings.HasSuffix(r.word(j+1), "ing") && term.Says(r.word(j+1))
		}
		if term.Says(w) || term.Expects(w) {
			return true
		}
	}
	return false
}

// estimates are the nouns of a figure that is somebody's reckoning and not their own.
var estimates = set("estimate estimates estimation reckoning projection projections")

// claims reports whether w is a verb of which a question names the subject only as the source: "what does the bank expect", "what did it say".
func claims(w string) bool { return w == "say" || term.Expects(w) }

// forecasters are who forecasts come from; they are no part of what is measured.
var forecasters = set("market markets analyst analysts economist economists poll forecaster forecasters consensus street pundits experts traders dealers observers")

// told marks the clause behind "before" or "after" that only tells what happened, and asks for nothing: "what did they run at before they
// fell by 99 million", "where is the rate after the latest rise", "after the July rise". A move in such a clause is none that is asked for.
func (r *reader) told() {
	for i := 0; i+1 < len(r.toks); i++ {
		w := r.toks[i].low
		after := (w == "after" || w == "following") && pointers[r.word(1)] && r.movesBehind(0) && r.find(",") > 0 // "after the cut, where does the rate stand"
		if i == 0 && !after && (w != "before" || !pronounSubjects[r.word(1)] && r.word(1) != "the" || !dayParts[strings.TrimSuffix(r.word(2), "'s")] && !corrected[r.word(2)] && !r.movesBehind(0)) {
			continue // "before taking out inflation", "before the merger"
		}
		if w != "before" && w != "after" && w != "following" || r.toks[i].used != free {
			continue
		}
		switch next := r.word(i + 1); {
		case next == "it" || next == "they" || next == "he" || next == "she":
			if w := r.word(i + 2); (w == "was" || w == "were") && corrected[r.word(i+3)] {
				continue // "before it was revised" is a cue of its own
			}
		case next == "the" && (recent[r.word(i+2)] || r.eventNoun(i+2)), r.eventAt(i + 1), w == "before" && next == "the" && dayParts[r.word(i+2)], w == "before" && weekdays[next], w == "before" && r.stoodBefore(i):
		case strings.HasSuffix(next, "ing") && (next != "being" || r.content(i+2)):
		default:
			continue
		}
		r.ask.Former = w == "before"
		if w == "before" && r.ask.Status == figure.Fact && slices.ContainsFunc(r.toks[i:], func(t token) bool { return corrected[t.low] }) {
			r.ask.Former, r.ask.Status = false, figure.Former // "before they revised it"
		}
		if w == "before" && r.changesForecast(i) {
			r.ask.Former, r.ask.Status, r.told0 = false, figure.Former, i // "before she lowered her estimate"
		}
		for ; i < len(r.toks) && r.toks[i].low != ","; i++ {
			if d, ok := term.Direction(r.toks[i].low); ok && r.ask.Former {
				r.ask.FormerWay = direction(d)
			}
			inDay := dayParts[strings.TrimSuffix(r.word(i-1), "'s")] && dayParts[r.word(i)] // the round of "the afternoon round"
			if r.ask.Former && r.content(i) && !events[r.toks[i].low] && !inDay {
				r.ask.Until = append(r.ask.Until, strings.TrimSuffix(r.toks[i].low, "'s"))
			}
			if r.toks[i].used == free {
				r.toks[i].used = inGiven
			}
		}
	}
}

// eventNoun reports whether the noun of an event stands at token i, or behind the time that it came at: "the sale", "the May 9 sale".
func (r *reader) eventNoun(i int) bool {
	for i < len(r.toks) && r.toks[i].used == inTime {
		i++
	}
	return events[r.word(i)] && !r.content(i+1)
}

// movesBehind reports whether the clause behind token i tells of a move: "before they fell by a third,".
func (r *reader) movesBehind(i int) bool {
	for _, t := range r.toks[i+1:] {
		if t.low == "," {
			break
		}
		if _, ok := term.Direction(t.low); ok {
			return true
		}
	}
	return false
}

// onceDone marks a clause at the end that only tells when what is asked for comes about: "once it is up to speed", "as soon as the mill opens".
func (r *reader) onceDone() {
	const least = 4 // words of a question before it
	i := r.find("once")
	if j := r.find("as", "soon", "as"); j >= 0 {
		i = j
	}
	if i < least || r.word(i+1) == "again" || r.word(i+1) == "more" || r.word(i-1) == "at" || !slices.ContainsFunc(r.toks[i:], func(t token) bool { return helpers[t.low] || figure.VerbForms(t.low)&figure.Past != 0 }) && r.word(i+1) != "it" && r.word(i+1) != "they" {
		return
	}
	for ; i < len(r.toks) && r.toks[i].low != ","; i++ {
		if r.content(i) {
			r.ask.Once = append(r.ask.Once, r.toks[i].low)
		}
		if r.toks[i].used == free {
			r.toks[i].used = inGiven
		}
	}
}

// changesForecast reports whether the clause behind token i tells that a forecast which the question names was changed: "before she lowered her estimate",
// of a forecast "before it was cut".
func (r *reader) changesForecast(i int) bool {
	changed := false
	for j := i + 1; j < len(r.toks) && r.toks[j].low != ","; j++ {
		_, changes := reforecasts[r.toks[j].low]
		changed = changed || changes
	}
	return changed && slices.ContainsFunc(r.toks, func(t token) bool { return foresights[t.low] && t.low != "target" })
}

// stoodBefore reports whether the "before" at i leads to the time at which what is asked for moved, since it is something that stands until it moves: "the
// bank rate before May 3", "what was the tariff before June". Of what comes in over a time the word says until when.
func (r *reader) stoodBefore(i int) bool {
	if r.toks[i+1].used != inTime || timeNouns[r.word(i-1)] || r.find("how", "many") >= 0 {
		return false
	}
	return slices.ContainsFunc(r.toks[:i], func(t token) bool { return untilMoved[t.low] })
}

// events are the nouns of deals, which tell when something was so: "the stake before the sale".
var events = set("sale deal purchase takeover merger acquisition transaction offer bid split flotation listing pandemic crisis war crash cuts layoffs strike closure closures closings")

// dayParts are the parts that a day of dealing is told in: "before the afternoon session".
var dayParts = set("morning afternoon evening midday night session round")

// untilMoved are the nouns of what is set and then stands until it is set anew.
var untilMoved = set("rate rates tariff tariffs duty duties tax taxes levy quota quotas ceiling limit wage fee fees fare fares price prices coupon requirement")

// corrected are the verbs of putting a figure right.
var corrected = set("revised corrected adjusted updated restated")

// expected marks who expected or foresaw what a figure is held against, as nothing that is measured: the economists of "above what economists
// expected".
func (r *reader) expected() {
	const most = 4 // words for who expects
	for i := 2; i < len(r.toks); i++ {
		bare := (r.word(i) == "than" || r.word(i) == "as") && r.word(i+1) == "the" // "than the ministry had forecast"
		if !bare && (r.word(i) != "what" || !joinsWhat[r.word(i-1)]) {
			continue
		}
		for j := i + 1; j < len(r.toks) && j <= i+most; j++ {
			if !term.Says(r.word(j)) || bare && (!term.Expects(r.word(j)) || r.word(j+1) != "" && r.toks[j+1].word) {
				continue
			}
			for k := i + 1; k < j; k++ {
				r.toks[k].used = inGiven
			}
			r.toks[j].used, r.held = inCue, true
			if !bare {
				r.toks[i].used = inGiven
			}
			return
		}
	}
}
