package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// operations are the phrases that ask for something to be done with several figures. The first line that a question holds a phrase of counts.
var operations = []struct {
	op      Op
	phrases string // divided by "|"
}{
	{Remainder, "other than|apart from|not counting"},
	{Difference, "difference between|differ|minus|difference in|spread between"},
	{Ratio, "on average per|how many times|ratio of|divided by"},
	{Sum, "sum of|sum total of|combined|added up|jointly|joint total|lumped together|counted together|summed|taken as one|put together|added together|add up|in total for|altogether|taken together|together|in all"},
	{Average, "average of|mean of"},
}

// operationAsked returns the operation that a phrase of the question asks for, or Lookup.
func (r *reader) operationAsked() Op {
	if i := r.outside(); i >= 0 && r.amounted() {
		r.toks[i].used = inCue
		return Remainder
	}
	if r.find("on", "average") >= 0 && r.find("and") > 0 && r.manyTimes() {
		return Average // "on average, how many ships a month passed in May, June and July"
	}
	if r.find("average") >= 0 && (r.find("monthly") >= 0 || r.find("a", "month") >= 0) && r.find("and") > 0 && r.manyTimes() {
		return Average // "the average monthly output in May, June and July"
	}
	for _, o := range operations {
		for p := range strings.SplitSeq(o.phrases, "|") {
			if r.any(strings.Fields(p)) {
				return o.op
			}
		}
	}
	return Lookup
}

// manyTimes reports whether the question lists three times or more.
func (r *reader) manyTimes() bool {
	n := 0
	for i, t := range r.toks {
		if t.used == inTime && (i == 0 || r.toks[i-1].used != inTime) {
			n++
		}
	}
	return n > 2
}

// outside returns where "outside" stands before a place, or behind what says where something is, or -1: "how many shops does it have outside Norland", "how
// much of the cash was outside the fund".
func (r *reader) outside() int {
	i := r.find("outside")
	for j := i + 1; i >= 0 && j <= i+2 && j < len(r.toks); j++ {
		if r.toks[j].used == inPlace {
			return i
		}
	}
	if i > 0 && (beForms[r.word(i-1)] || r.word(i-1) == "held" || r.word(i-1) == "kept") && (r.find("how", "much", "of") >= 0 || r.find("how", "many", "of") >= 0) {
		return i
	}
	return -1
}

// setAside notes the words behind "apart from" and its like as those of what is taken off.
func (r *reader) setAside(spots []spot) {
	if r.q.Negated && len(r.q.Asks) == 1 {
		r.q.SetAside = append(r.lacking, r.denied(spots)...)
	} else if i := r.outside(); r.q.Op == Remainder && i >= 0 && len(r.q.Asks) == 1 {
		r.partOf(i, spots)
	}
	if q := r.q; len(r.lacking) > 0 && q.Op == Lookup && len(q.Asks) == 1 && (r.find("how", "many") >= 0 || r.find("how", "much") >= 0) {
		q.Op, q.Negated, q.Asks[0].Not = Remainder, false, nil // "how many of the cars were not electric"
		return
	}
	if r.q.Op != Remainder || len(r.q.Asks) != 1 {
		return
	}
	for p := range strings.SplitSeq(operations[0].phrases+"|outside", "|") {
		words := strings.Fields(p)
		i := r.find(words...)
		if i < 0 || p == "outside" && i != r.outside() {
			continue
		}
		r.partOf(i, spots)
		from, to := i+len(words), len(r.toks)
		for j := from; j < to; j++ {
			if r.word(j) == "," || r.verb(j) {
				to = j
			}
		}
		for _, k := range r.q.Asks[0].Keys {
			if at := r.at(k.Start); from <= at && at < to {
				r.q.SetAside = append(r.q.SetAside, k)
			}
		}
		return
	}
}

// denied returns the words behind what denies the verb to come, "how much of the tin did not go to Varn", and gives its places to the partners of the ask: they
// are those of the part that is not asked for.
func (r *reader) denied(spots []spot) (words []Key) {
	at := -1
	for i := range r.toks {
		if r.denies(i) && !r.besides(i) {
			at = i
		}
	}
	if at < 0 {
		return nil
	}
	for _, k := range r.q.Asks[0].Keys {
		if r.at(k.Start) > at {
			words = append(words, k)
		}
	}
	r.partOf(at, spots)
	return words
}

// partOf gives the places behind token at to the partners of the ask.
func (r *reader) partOf(at int, spots []spot) {
	a := &r.q.Asks[0]
	for _, s := range spots {
		if s.tok < at {
			continue
		}
		r.q.SetPlaces = appendNew(r.q.SetPlaces, s.Key)
		if i := slices.Index(a.Owners, s.Key); i >= 0 {
			a.Owners = slices.Delete(slices.Clone(a.Owners), i, i+1)
			a.Partners = appendNew(a.Partners, s.Key)
		}
	}
}

// A reach says how one thing comes out against another that it is held against.
type reach struct {
	below bool // it stays under it: "miss", "trail"
	meets bool // to be equal is enough: "meet", "match"
}

// reaches are the verbs for how one figure comes out against another: a forecast, a target, a record, the other of two things. Each verb is given in its
// base form and its others.
var reaches = reachWords(map[string]reach{
	`beat beats beaten top tops topped exceed exceeds exceeded exceeding surpass surpasses surpassed outpace outpaces outpaced outstrip outstrips
		outstripped outnumber outnumbers outnumbered outsell outsells outsold outdo outdoes outdid overshoot overshoots overshot overtake overtakes
		overtook eclipse eclipses eclipsed`: {},
	`miss misses missed undershoot undershoots undershot trail trails trailed lag lags lagged disappoint disappointed`: {below: true},
	`meet meets met match matches matched reach reaches reached hit hits equal equals equalled`:                        {meets: true},
})

// Reaches reports whether w, in lower case, is a verb for how one figure comes out against another: "beat", "miss".
func Reaches(w string) bool {
	_, ok := reaches[w]
	return ok
}

func reachWords(groups map[string]reach) map[string]reach {
	out := map[string]reach{}
	for words, v := range groups {
		for w := range strings.FieldsSeq(words) {
			out[w] = v
		}
	}
	return out
}

// reach returns where a verb of reaching stands and what it says, or -1.
func (r *reader) reach() (int, reach) {
	for i, t := range r.toks {
		if v, ok := reaches[t.low]; ok && (t.used == free || t.used == inCue) {
			return i, v
		}
	}
	return -1, reach{}
}

// connects reports whether the verb at token i sets things against each other: "by how much did deaths outnumber births".
func (r *reader) connects(i int) bool {
	if (r.q.Op == Compare || r.over) && overUnder[r.word(i)] && r.word(i+1) != "or" {
		return true // "were reserves above debt"
	}
	v, ok := reaches[r.word(i)]
	return ok && !v.meets && (r.q.Op == Difference || r.q.Op == Compare)
}

// reforecast reads "by how much did the bank lower its forecast", "by how much was its forecast lowered": what was foreseen first, and what is foreseen
// since.
func (r *reader) reforecast() bool {
	if !r.amounted() {
		return false
	}
	for i := range r.toks {
		if _, changes := reforecasts[r.word(i)]; !changes || r.toks[i].used == inGiven {
			continue
		}
		for j := i + 1; j <= i+6; j++ { // "its", "the full-year", an adjective, what is foreseen
			if !foresights[r.word(j)] {
				continue
			}
			r.toks[i].used, r.toks[j].used = inCue, inCue
			r.ask.Status, r.foresaw = figure.Former, i
			r.unchanged(Any)
			return true
		}
		at := slices.IndexFunc(r.toks[:i], func(t token) bool { return foresights[t.low] })
		asked := at >= 0 && (at == i-1 || i+1 >= len(r.toks) || !r.toks[i+1].word) && slices.ContainsFunc(r.toks[:at], func(t token) bool { return beForms[t.low] })
		if at >= 0 && (beForms[r.word(i-1)] || asked) { // "was its growth forecast cut", "was the forecast of growth cut"
			r.toks[i].used, r.toks[at].used = inCue, inCue
			r.ask.Status = figure.Former
			r.unchanged(Any)
			return true
		}
	}
	return false
}

// ofForecast leaves out of the times of a question about a changed forecast the one at which it was changed, and notes it: the December of "did the bank
// cut its 1990 forecast in December", of "before it was cut in December".
func (r *reader) ofForecast(times []period.Mention) []period.Mention {
	if r.ask.Status != figure.Former || len(times) == 0 {
		return times
	}
	noun := slices.IndexFunc(r.toks, func(t token) bool { return foresights[t.low] })
	if noun < 0 {
		return times
	}
	var of []period.Mention
	for _, m := range times {
		i := r.at(m.Start)
		behind := r.foresaw > 0 && i > noun && (r.word(i-1) == "in" || r.word(i-1) == "on" || r.word(i-1) == "last" || r.word(i-1) == "this")
		if !m.Period.IsZero() && m.Period.Shape != period.Year && (behind && (len(times) > 1 || m.Period.Shape == period.Month) || r.told0 > 0 && i > r.told0) {
			r.ask.Made = m.Period
			continue
		}
		of = append(of, m)
	}
	return of
}

// Foresight reports whether w, in lower case, is a noun for what is foreseen.
func Foresight(w string) bool { return foresights[w] }

// Reforecasts reports whether w, in lower case, is a verb for changing what is foreseen.
func Reforecasts(w string) bool {
	_, ok := reforecasts[w]
	return ok
}

// Reforecast returns which way w, in lower case, changes what is foreseen, if it does: up for "raised", none for "revised".
func Reforecast(w string) figure.Direction { return reforecasts[w] }

// reforecasts are the verbs for changing what is foreseen, with the way that they change it.
var reforecasts = func() map[string]figure.Direction {
	out := map[string]figure.Direction{"revise": figure.NoDirection, "revised": figure.NoDirection}
	for w := range set("raise raises raised lift lifts lifted upgrade upgraded increase increased") {
		out[w] = figure.Up
	}
	for w := range set("lower lowers lowered cut cuts trim trims trimmed reduce reduces reduced downgrade downgraded slash slashed knock knocked shave shaved chop chopped") {
		out[w] = figure.Down
	}
	return out
}()

// foresights are the nouns for what is foreseen.
var foresights = set("forecast forecasts estimate estimates projection projections outlook guidance prediction predictions target")
