package question

import "quaestor/corpus/period"

// every reads the unit of time over which a mean is asked for, of a time that is longer: "averaged how much a month in the first nine months", "per day on
// average over the first 20 days of May". What is asked for each working day must stand beside a word for that.
func (r *reader) every(times []period.Mention) {
	for _, sort := range [...]string{"working", "trading", "business"} {
		if i := r.find("per", sort, "day"); i >= 0 {
			r.ask.Quoted = append(r.ask.Quoted, sort+" day") // how many of these there are no calendar tells
			r.toks[i+1].used, r.toks[i+2].used = inCue, inCue
			return
		}
	}
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
