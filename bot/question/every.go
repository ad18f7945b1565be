package question

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// every reads the unit of time over which a mean is asked for, of a time that is longer: "averaged how much a month in the first nine months", "per day on
// average over the first 20 days of May".
func (r *reader) every(times []period.Mention) {
	if r.q.Op != Lookup || len(times) != 1 || times[0].Period.IsZero() || times[0].Period.Point || r.ask.Want == Change || !r.ask.Want.Figure() {
		return
	}
	mean := -1
	for i, t := range r.toks {
		if means[t.low] && t.used != inTime && t.used != inPlace {
			mean = i
		}
	}
	came := r.find("how", "much") >= 0 || r.find("how", "many") >= 0
	for _, u := range everyUnits {
		at := -1
		for i := range r.toks {
			led := i > 0 && (r.word(i-1) == "a" || r.word(i-1) == "per" || r.word(i-1) == "each" || r.word(i-1) == "every")
			if r.word(i) == u.adverb || r.word(i) == u.noun && led && r.toks[i].used != inTime {
				at = i
			}
		}
		if at < 0 || mean < 0 && !(came && r.word(at) == u.noun && u.shape != period.Day) || times[0].Period.Shape <= u.shape && !times[0].Period.Cumulative {
			continue
		}
		r.ask.Every = u.shape
		r.toks[at].used = inCue
		for i, t := range r.toks {
			if means[t.low] || t.low == "evenly" {
				r.toks[i].used = inCue
			}
		}
		return
	}
}

// means are the words that ask for a mean.
var means = set("average averaged averages averaging mean spread")

// everyUnits are the units of time over which means are told.
var everyUnits = []struct {
	noun, adverb string
	shape        period.Shape
}{{"month", "monthly", period.Month}, {"day", "daily", period.Day}, {"week", "weekly", period.Week}, {"quarter", "quarterly", period.Quarter}}

// stated reads a move that the question states before it asks what was so before: "imports fell 3 percent in May 1987; what had they been a year before?",
// "if orders were 4 percent under those of October, how large were those?". The move is none that is asked for.
func (r *reader) stated() {
	end := -1
	amount, moved := false, -1
	for i, t := range r.toks {
		amount = amount || t.used == inAmount
		if way, ok := term.Direction(t.low); ok && way != 0 || overUnder[t.low] || t.low == "under" || comparative(t.low) {
			moved = i
		}
		if t.word || !slices.Contains([]string{";", ",", ":", "-", "–", "."}, t.low) || !amount || moved < 0 {
			continue
		}
		j := i + 1
		for j < len(r.toks) && leadsOn[r.word(j)] {
			j++
		}
		if w := r.word(j); w == "what" || w == "how" || r.lastWord() == "what" || r.find("must", "have", "been") > i {
			end = i
			break
		}
	}
	if end < 0 || !r.asksBefore(end) {
		return
	}
	for i := range end {
		t := &r.toks[i]
		_, moves := term.Direction(t.low)
		if moves || overUnder[t.low] || t.low == "under" || t.low == "than" || comparative(t.low) || t.used == inTime || t.low == "if" {
			t.used = inGiven
			if !strings.ContainsAny(t.low, "0123456789") {
				t.low = ""
			}
		}
	}
	r.q.Worked, r.ask.Worked, r.worked = true, true, r.toks[end].end
}

// asksBefore reports whether what is asked behind token end is of the time before: it says so, or has a verb of the past or a time of its own.
func (r *reader) asksBefore(end int) bool {
	if slices.ContainsFunc(r.toks[end:], func(t token) bool { return t.low == "will" || t.low == "would" }) {
		return false
	}
	return slices.ContainsFunc(r.toks[end:], func(t token) bool {
		return t.low == "before" || t.low == "earlier" || t.low == "previous" || t.used == inTime || t.low == "had"
	})
}

// leadsOn are the words between what a question states and what it asks.
var leadsOn = set("so at by to then and which means meaning hence therefore thus in")

// bothWays reports whether a change is asked for as an amount and in percent: "by how many crowns and by what percentage", "both as an amount and as a
// percentage".
func (r *reader) bothWays() bool {
	if r.q.Op != Lookup || r.ask.Want != Change || r.find("and") < 0 {
		return false
	}
	percent := max(r.find("percentage"), r.find("percent"), r.find("pct"))
	amount := max(r.find("amount"), r.find("sum"), r.find("how", "many"))
	if percent < 0 || amount < 0 {
		return false
	}
	from, to := min(percent, amount), max(percent, amount)
	and := slices.IndexFunc(r.toks[from:to], func(t token) bool { return t.low == "and" })
	if and < 0 || r.word(amount) == "how" && units()[r.word(amount+2)] == "percent" {
		return false
	}
	for _, i := range []int{percent, amount} {
		r.toks[i].used = inCue
	}
	return true
}
