package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// split makes the asks of the question: one, or one for each of the periods, places or things that it sets side by side.
func (r *reader) split(keys []Key, times []period.Mention, spots []spot) {
	base := r.ask
	base.Keys = r.trade(keys, spots)
	base.Amount, base.Moved = r.amount, r.moved
	pairs := r.alternatives(base.Keys, times, spots)
	for i, s := range spots {
		if slices.Contains(pairs.spots, i) {
			continue
		}
		if s.partner {
			base.Partners = appendNew(base.Partners, s.Key)
		} else {
			base.Owners = appendNew(base.Owners, s.Key)
		}
	}
	if len(pairs.times) == 0 && len(times) > 0 {
		r.when(&base, times)
	}
	asks := []Ask{base}
	asks = r.byTime(asks, pairs, times)
	asks = r.byPlace(asks, pairs, spots)
	asks = r.byKey(asks, pairs)
	if us := r.alternateUnits(); us != nil && len(asks) == 1 {
		asks = []Ask{asks[0], asks[0]}
		asks[0].Unit, asks[1].Unit = us[0], us[1]
	}
	r.q.Asks = asks
	r.shareOf()
	if len(asks) > 1 && r.q.Op == Lookup {
		r.q.Op = List
		if r.q.YesNo && r.find("or") >= 0 {
			r.q.Op = Compare
		}
	}
	r.statuses()
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// alternatives are the things that stand side by side: indexes of times and spots, and groups of keys.
type alternatives struct {
	times []int
	spots []int
	keys  [][]Key
	rest  []Key // keys that all share
}

// connectors set things side by side.
var connectors = set("or and than versus vs minus , against beside plus")

// changes reports whether a change is asked for and not a comparison of two.
func (r *reader) changes() bool {
	return r.q.Op != Compare && (r.ask.Want == Change || r.moved || r.ask.Unit == "percent" || r.ask.Unit == "percentage_point" || r.ask.Unit == "point" || r.q.Op == Difference)
}

// alternatives finds the things that connectors tie: "January and February", "EU or ASEAN", "exports or imports".
func (r *reader) alternatives(keys []Key, times []period.Mention, spots []spot) alternatives {
	alt := alternatives{rest: keys}
	for i := range times {
		for j := i + 1; j < len(times) && j == i+1; j++ {
			if r.tied(times[i].End, times[j].Start) && !(r.changes() && r.fromTo(times[i], times[j])) {
				alt.times = addPair(alt.times, i, j)
			}
		}
	}
	if len(times) >= 2 && len(alt.times) == 0 && (r.q.Op == Compare || r.q.Op == Difference || r.q.Op == Growth || r.q.Op == Sum || r.q.Op == Average) && (!r.against() || r.q.Op == Difference && !r.fromTo(times[0], times[1])) {
		alt.times = addPair(alt.times, 0, 1)
	}
	for i := 0; i+1 < len(spots); i++ {
		if spots[i].partner == spots[i+1].partner && r.tied(spots[i].End, spots[i+1].Start) && spots[i].Key != spots[i+1].Key {
			alt.spots = addPair(alt.spots, i, i+1)
		}
	}
	for i := 0; i+1 < len(spots) && len(alt.spots) > 0; i++ { // "the EU, ASEAN and Japan": what follows a pair by a comma is tied too
		if r.tied(spots[i].End, spots[i+1].Start) && slices.Contains(alt.spots, i+1) {
			alt.spots = addPair(alt.spots, i, i+1)
		}
	}
	if len(alt.times) == 0 && len(alt.spots) == 0 {
		alt.keys, alt.rest = r.keyGroups(keys)
	}
	return alt
}

func addPair(list []int, i, j int) []int {
	for _, x := range []int{i, j} {
		if !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	slices.Sort(list)
	return list
}

// tied reports whether what stands between two byte offsets ties them: a connector and at most small words.
func (r *reader) tied(from, to int) bool {
	if from > to {
		return false
	}
	found := false
	for _, t := range r.toks {
		if t.end <= from || t.start >= to {
			continue
		}
		switch {
		case connectors[t.low]:
			found = found || t.low != "," || r.q.Op != Lookup || r.listing()
		case idle[t.low] || light[t.low] || t.used == inCue || t.used == inPlace && r.q.Op == Compare:
		case !t.word:
			return false
		default:
			return false
		}
	}
	return found
}

// listing reports whether the question is an enumeration with "and" or "or" at its end.
func (r *reader) listing() bool { return r.find("and") > 0 || r.find("or") > 0 }

// against reports whether two periods are a change and what it is against, not two asks: "between December and January", "compared with".
func (r *reader) against() bool {
	if r.ask.Want != Change && !r.moved || r.q.Op == Compare {
		return false
	}
	return true
}

// keyGroups finds keys tied by a connector: "re-exports or home-produced exports". A group without a measure of its own
// shares the measure of the other: "durable or non-durable sales".
func (r *reader) keyGroups(keys []Key) (groups [][]Key, rest []Key) {
	for c, t := range r.toks {
		if !connectors[t.low] || t.low == "," && !r.listing() || t.used == inTime || r.phrased(t) {
			continue
		}
		left, right := r.group(keys, c, -1), r.group(keys, c, +1)
		whole := len(left) == 0 && wholeWords[r.word(c-1)] // "total and local M2"
		if len(left) == 0 && !whole || len(right) == 0 {
			continue
		}
		if t.low == "and" && r.q.Op == Lookup && !alike(left, right) {
			continue
		}
		if len(groups) > 0 && sameKeys(groups[len(groups)-1], left) {
			groups = append(groups, right)
			continue
		}
		groups = append(groups, left, right)
	}
	if len(groups) < 2 {
		return r.opposites(keys)
	}
	var used []Key
	for _, g := range groups {
		used = append(used, g...)
	}
	for _, k := range keys {
		if !slices.ContainsFunc(used, func(u Key) bool { return u.Start == k.Start }) {
			rest = append(rest, k)
		}
	}
	return shareMeasure(groups), rest
}

// alike reports whether two groups of keys are of one sort, both with a measure or both without, so that "and" lists them.
func alike(a, b []Key) bool {
	return hasMeasure(b) || slices.ContainsFunc(a, named) && slices.ContainsFunc(b, named)
}

func named(k Key) bool { return k.Name }

func sameKeys(a, b []Key) bool {
	return slices.EqualFunc(a, b, func(x, y Key) bool { return x.Start == y.Start })
}

func hasMeasure(keys []Key) bool {
	return slices.ContainsFunc(keys, func(k Key) bool { return k.Kind == term.Measure })
}

// opposites sets exports and imports side by side where a comparison names both: "did it buy more than it sold?"
func (r *reader) opposites(keys []Key) (groups [][]Key, rest []Key) {
	if r.q.Op != Compare && r.q.Op != Difference {
		return nil, keys
	}
	for _, k := range keys {
		if k.Key == "exports" || k.Key == "imports" {
			if !slices.ContainsFunc(groups, func(g []Key) bool { return g[0].Key == k.Key }) {
				groups = append(groups, []Key{k})
			}
			continue
		}
		rest = append(rest, k)
	}
	if len(groups) < 2 {
		return nil, keys
	}
	return groups, rest
}

// wholeWords name the whole beside a part: "total and local M2".
var wholeWords = set("total overall all whole")

// shareMeasure gives the last group's measure to those that have none.
func shareMeasure(groups [][]Key) [][]Key {
	var shared []Key
	for _, k := range groups[len(groups)-1] {
		if k.Kind == term.Measure {
			shared = append(shared, k)
		}
	}
	for i, g := range groups {
		if !hasMeasure(g) && len(shared) > 0 {
			groups[i] = append(slices.Clone(g), shared...)
		}
	}
	return groups
}

// group collects the keys next to the connector at token c, walking in steps of d until a word that is no part of a noun phrase.
func (r *reader) group(keys []Key, c, d int) []Key {
	var out []Key
	for i := c + d; i >= 0 && i < len(r.toks); i += d {
		t := r.toks[i]
		at := slices.IndexFunc(keys, func(k Key) bool { return k.Start <= t.start && t.start < k.Start+len(k.Text) })
		switch {
		case at >= 0:
			if !slices.ContainsFunc(out, func(k Key) bool { return k.Start == keys[at].Start }) {
				out = append(out, keys[at])
			}
			continue
		case t.low == "the" || t.low == "a" || t.low == "in" && d > 0 && len(out) == 0 || t.low == "for" && d > 0 && len(out) == 0 || t.low == "of" && len(out) > 0 && d < 0:
			continue
		case t.low == "it" && len(out) == 0 || t.low == "they" && len(out) == 0:
			continue
		}
		break
	}
	if d < 0 {
		slices.Reverse(out)
	}
	return out
}

// trade reads "sold to", "bought from", "bring in" as exports and imports where the question names no measure otherwise.
func (r *reader) trade(keys []Key, spots []spot) []Key {
	if len(spots) == 0 {
		return keys
	}
	for i, k := range keys {
		if k.Kind == term.Measure {
			continue
		}
		switch strings.ToLower(k.Text) {
		case "sell", "sold", "ship", "shipped", "sells", "send", "sent":
			if !hasMeasure(keys) || r.q.Op == Compare {
				keys[i].Key, keys[i].Kind = "exports", term.Measure
			}
		case "buy", "bought", "purchase", "purchased", "buys":
			if !hasMeasure(keys) || r.q.Op == Compare {
				keys[i].Key, keys[i].Kind = "imports", term.Measure
			}
		}
	}
	return keys
}

// when fills the period of a single ask from the times of the question: one, or a change between two.
func (r *reader) when(a *Ask, times []period.Mention) {
	set := func(m period.Mention) {
		a.Period, a.PeriodText, a.Shift = m.Period, m.Text, m.Shift
	}
	switch {
	case len(times) == 1:
		m := times[0]
		if b := basisOf(m.Shift); b != "" && m.Period.IsZero() && r.comparedWith(m) {
			if a.Basis == "" {
				a.Basis = b
			}
			if a.Want == Any {
				a.Want = Change
			}
			return
		}
		if r.versus(m) {
			a.Versus = m.Period
			return
		}
		if m.Period.IsZero() && m.Shift != (period.Shift{}) && r.q.Asks == nil && a.Basis == "" && r.moved && earlierWord(m) {
			a.Basis = basisOf(m.Shift)
			if a.Basis != "" {
				return
			}
		}
		set(m)
	default:
		first, last := times[0], times[len(times)-1]
		if r.fromTo(first, last) || !r.comparesWith(last) {
			set(last)
			a.Versus = first.Period
			return
		}
		set(first)
		if last.Period.IsZero() && last.Shift != (period.Shift{}) {
			a.Versus = last.Shift.Apply(first.Period)
			if b := basisOf(last.Shift); b != "" && a.Basis == "" {
				a.Basis = b
			}
			return
		}
		a.Versus = last.Period
	}
}

// versus reports whether the only period of a change is what it is against: "grow over February", "up from 2019".
func (r *reader) versus(m period.Mention) bool {
	if !r.moved || m.Period.IsZero() || m.Period.Cumulative {
		return false
	}
	switch i := r.at(m.Start); r.word(i - 1) {
	case "over":
		return m.Period.Shape == period.Month || m.Period.Shape == period.Quarter
	case "from", "against", "than", "versus":
		return true
	case "with", "to":
		return r.word(i-2) == "compared" || r.word(i-2) == "comparison" || r.word(i-2) == "relative"
	}
	return false
}

// comparedWith reports whether the period stands behind a word of comparison: "against the previous month".
func (r *reader) comparedWith(m period.Mention) bool {
	i := r.at(m.Start)
	if r.word(i-1) == "the" {
		i--
	}
	switch r.word(i - 1) {
	case "against", "from", "over", "versus", "than", "vs":
		return true
	case "with", "to":
		return strings.HasPrefix(r.word(i-2), "compar")
	}
	return false
}

// earlierWord reports whether m names an earlier period: "a year before".
func earlierWord(m period.Mention) bool { return m.Shift.N < 0 }

// basisOf returns the basis of a comparison with the period that lies the shift away.
func basisOf(s period.Shift) string {
	if s.N != -1 || s.To != 0 {
		return ""
	}
	switch s.Unit {
	case period.Year:
		return "year-on-year"
	case period.Quarter:
		return "quarter-on-quarter"
	case period.Month:
		return "month-on-month"
	}
	return ""
}

// fromTo reports whether the first period is introduced by "from" or "between", so that the second is the one described.
func (r *reader) fromTo(first, last period.Mention) bool {
	i := r.at(first.Start)
	for back := 1; back <= 2; back++ {
		if w := r.word(i - back); w == "from" || w == "between" {
			return last.Shift == (period.Shift{})
		}
	}
	return false
}

// comparesWith reports whether the last period is introduced as what is compared with.
func (r *reader) comparesWith(last period.Mention) bool {
	i := r.at(last.Start)
	for back := 1; back <= 4; back++ {
		switch r.word(i - back) {
		case "with", "against", "to", "from", "than", "over", "versus", "vs", "on", "above", "below", "before":
			return true
		}
	}
	return last.Shift != (period.Shift{})
}

// byTime makes one ask for each period set side by side.
func (r *reader) byTime(asks []Ask, alt alternatives, times []period.Mention) []Ask {
	if len(alt.times) < 2 {
		return asks
	}
	var out []Ask
	for _, i := range alt.times {
		a := asks[0]
		m := times[i]
		a.Period, a.PeriodText, a.Shift = m.Period, m.Text, m.Shift
		if m.Period.IsZero() && m.Shift != (period.Shift{}) && i > 0 && !times[i-1].Period.IsZero() {
			a.Period, a.Shift = m.Shift.Apply(times[i-1].Period), period.Shift{}
			a.PeriodText = a.Period.String()
		}
		out = append(out, a)
	}
	return out
}

// byPlace makes one ask for each place set side by side. Where a further place owns the figures, the pair are its partners:
// "EU or ASEAN: with which did China trade more?"
func (r *reader) byPlace(asks []Ask, alt alternatives, spots []spot) []Ask {
	if len(alt.spots) < 2 {
		return asks
	}
	var out []Ask
	for _, base := range asks {
		for _, i := range alt.spots {
			a := base
			if spots[i].partner || len(base.Owners) > 0 {
				a.Partners = append(slices.Clone(a.Partners), spots[i].Key)
			} else {
				a.Owners = append(slices.Clone(a.Owners), spots[i].Key)
			}
			out = append(out, a)
		}
	}
	return out
}

// byKey makes one ask for each group of keys set side by side.
func (r *reader) byKey(asks []Ask, alt alternatives) []Ask {
	if len(alt.keys) < 2 {
		return asks
	}
	var out []Ask
	for _, base := range asks {
		for _, g := range alt.keys {
			a := base
			a.Keys = append(slices.Clone(g), alt.rest...)
			slices.SortFunc(a.Keys, func(x, y Key) int { return x.Start - y.Start })
			out = append(out, a)
		}
	}
	return out
}

// shareOf reads the part and the whole of "what share of X was Y", "what share of X came from Y", "Y's share of X".
func (r *reader) shareOf() {
	if r.ask.Want != Share || len(r.q.Asks) != 1 {
		return
	}
	at := -1
	for i, t := range r.toks {
		if (t.low == "share" || t.low == "proportion" || t.low == "portion" || t.low == "percentage" || t.low == "percent" || t.low == "slice" || t.low == "fraction") && r.word(i+1) == "of" {
			at = i
		}
	}
	if at < 0 {
		return
	}
	end := len(r.toks)
	for i := at + 2; i < len(r.toks); i++ {
		switch r.word(i) {
		case "was", "were", "is", "are", "came", "comes", "come", "did", "does", "went", "consisted":
			end = i
		}
		if end < len(r.toks) {
			break
		}
	}
	part, whole := r.q.Asks[0], r.q.Asks[0]
	part.Keys, whole.Keys = nil, nil
	for _, k := range r.q.Asks[0].Keys {
		if i := r.at(k.Start); i > at && i < end {
			whole.Keys = append(whole.Keys, k)
		} else {
			part.Keys = append(part.Keys, k)
		}
	}
	if len(whole.Keys) == 0 || len(part.Keys) == 0 && len(part.Partners) == 0 {
		return
	}
	if !hasMeasure(part.Keys) {
		for _, k := range whole.Keys {
			if k.Kind == term.Measure {
				part.Keys = append(part.Keys, k)
			}
		}
	}
	whole.Partners = nil
	part.Want, whole.Want = Level, Level
	r.q.Part, r.q.Whole = &part, &whole
}

// statuses gives a status that the question names once to the ask it belongs to: a comparison of a target or forecast is with the fact.
func (r *reader) statuses() {
	q := r.q
	if q.Op != Difference && q.Op != Compare || r.ask.Status == figure.Fact {
		return
	}
	switch len(q.Asks) {
	case 1:
		fact := q.Asks[0]
		fact.Status = figure.Fact
		other := q.Asks[0]
		q.Asks = []Ask{fact, other}
	case 2:
		q.Asks[1].Status = figure.Fact
	}
}
