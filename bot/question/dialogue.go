package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// openers begin a message that goes on with the talk.
var openers = [][]string{ph("and"), ph("what", "about"), ph("how", "about"), ph("or"), ph("but"), ph("also"), ph("then"), ph("same", "for"), ph("so"), ph("just"), ph("as", "a")}

// referring words point back at what the talk was about.
var referring = set("it its that they them their those this these one ones")

// lean tells whether the message leaves slots open that the talk before can fill.
func (r *reader) lean(keys []Key, times []period.Mention, spots []spot) {
	q := r.q
	q.Source = (r.find("source") >= 0 || r.find("sources") >= 0) && len(keys) <= 1 || r.find("prove", "it") >= 0 || r.find("says", "who") >= 0 || r.find("where", "is", "that", "from") >= 0
	for _, o := range openers {
		if r.find(o...) == 0 {
			q.Leans = true
		}
	}
	for _, t := range r.toks {
		if referring[t.low] {
			q.Leans = q.Leans || len(spots) == 0 || len(keys) == 0
		}
	}
	if len(keys) == 0 && len(times) == 0 && q.Asks[0].Want == Any && q.Asks[0].Unit == "" {
		q.Leans = true // "Spain?"
	}
	if asked := said(keys, false); !hasMeasure(asked) && len(spots) == 0 && (len(asked) == 0 || len(r.toks) <= 4) {
		q.Leans = true
	}
	if a := &q.Asks[0]; r.beforeThat() || q.Op == Lookup && len(q.Asks) == 1 && a.Want.Figure() && a.Want != Change && a.Status == figure.Fact && r.formerly() || q.Op == Lookup && len(q.Asks) == 1 && a.Status != figure.Fact && r.endsBefore() {
		for i := range q.Asks {
			q.Asks[i].Former, q.Asks[i].Now = true, false // "until now"
		}
	}
	if a := &q.Asks[0]; len(q.Asks) == 1 && len(keys) == 0 && len(times) == 1 && r.versusWord(r.at(times[0].Start)-1) && !a.Period.IsZero() {
		a.Versus, a.Period, a.PeriodText = a.Period, period.Period{}, "" // "and versus November?"
	}
}

// versusWord reports whether the word at i leads to what something is held against and to nothing else.
func (r *reader) versusWord(i int) bool {
	switch r.word(i) {
	case "versus", "vs", "against", "than":
		return true
	}
	return (r.word(i) == "with" || r.word(i) == "to") && (strings.HasPrefix(r.word(i-1), "compar") || r.word(i-1) == "relative")
}

// said returns the keys that name who says or expects what is asked for, or those that do not.
func said(keys []Key, says bool) []Key {
	var out []Key
	for _, k := range keys {
		if k.Says == says {
			out = append(out, k)
		}
	}
	return out
}

// Continue returns q as it is meant after the questions of the talk, oldest first, best reading first. "Which is larger?" sets the last two
// against each other, "and all together?" adds up what was asked one by one. The talk is not empty.
func (q Question) Continue(talk []Question) []Question {
	last := talk[len(talk)-1]
	if both, ok := q.gathered(talk); ok {
		return []Question{both}
	}
	return q.Follow(last)
}

// Follow returns q with the slots that it leaves open filled from the question before it, best reading first.
// A message that opens a new topic is returned alone and unchanged.
func (q Question) Follow(before Question) []Question {
	if len(before.Asks) == 0 {
		return []Question{q}
	}
	if q.Source {
		again := before
		again.Text = q.Text
		return []Question{again}
	}
	cur, old := q.Asks[0], before.Asks[0]
	if back, ok := q.reversed(before); ok {
		return []Question{back}
	}
	if said, ok := q.reporterSays(old); ok {
		q, cur = said, said.Asks[0]
	}
	if versus, ok := q.heldAgainst(old); ok {
		return []Question{versus}
	}
	if !q.Leans && !q.open(cur, old) {
		return []Question{q}
	}
	if q.Op == Compare && len(cur.Keys) == 0 && len(q.Asks) == 1 && len(before.Asks) > 1 {
		merged := q
		merged.Asks = slices.Clone(before.Asks)
		return []Question{merged}
	}
	if p, ok := q.reach(cur, old); ok {
		old.Period, old.PeriodText, old.Shift = p, p.String(), period.Shift{}
		q = q.timeless()
		cur = q.Asks[0]
	}
	if q.tellsYear() && !cur.Period.IsZero() {
		old.Period.YearKnown = false // "and in the first quarter of this year?" is of no year of the talk
	}
	out := q.overTimes(before)
	for i, keys := range q.merged(cur, old) {
		if i > 0 && len(keys) == len(cur.Keys) && len(keys) < 2 && q.pronoun() {
			continue // "what had they asked for": they are those of the talk
		}
		m := q.filled(old, keys)
		m.Negated = q.Negated || before.Negated && len(cur.Keys) == 0 // "how many boats did not sail in May? and in April?"
		out = append(out, m.readings(cur, old)...)
	}
	for _, m := range out {
		if back, ok := m.lastYears(cur, old); ok {
			out = append(out, back)
		}
	}
	for _, m := range out {
		if cur.Status == figure.Fact && old.Status == figure.Forecast && len(q.Asks) == 1 && cur.timed() {
			m.Asks = slices.Clone(m.Asks)
			m.Asks[0].Keys = said(m.Asks[0].Keys, false)
			m.Asks[0].Status = figure.Fact // "what growth is expected for 1987? and in 1986?"
			out = append(out, m)
		}
	}
	return out
}

// overTimes returns the question before, which holds one thing in one time against the same in another, for the thing or place that q names and nothing else:
// "and the fares?" behind "how much more did tickets cost in May than in April".
func (q Question) overTimes(before Question) []Question {
	cur, held := q.Asks[0], before.Op == Difference || before.Op == Compare || before.Op == Ratio
	if !held || q.Op != Lookup || len(q.Asks) != 1 || len(before.Asks) != 2 || q.YesNo || q.Negated {
		return nil
	}
	x, y := before.Asks[0], before.Asks[1]
	places := slices.Equal(x.Owners, y.Owners) && slices.Equal(x.Partners, y.Partners)
	times := x.Status == y.Status && (x.Period != y.Period || x.Shift != y.Shift) && sameKeys(x.Keys, y.Keys) && places
	plain := cur.Want == Any && cur.Status == figure.Fact && cur.Basis == "" && cur.Unit == "" && !cur.Former && !cur.timed() && cur.Versus.IsZero()
	named := len(cur.Keys)+len(cur.Owners)+len(cur.Partners) > 0 && len(said(cur.Keys, true)) == 0
	if !times || !plain || !named {
		return nil
	}
	m := before
	m.Text, m.Leans = q.Text, q.Leans
	m.Asks = []Ask{cur.fill(x, q.merged(cur, x)[0], false), cur.fill(y, q.merged(cur, y)[0], false)}
	return []Question{m}
}

// filled returns q with the open slots of its asks taken from old, and with keys for what is asked for, said by whom q names for that.
func (q Question) filled(old Ask, keys []Key) Question {
	cur, asks := q.Asks[0], q.Asks
	sayers := said(cur.Keys, true)
	if len(sayers) > 0 {
		keys = said(keys, false) // "and what does Acme think?", and no longer who was asked about
	}
	q.Asks = make([]Ask, len(asks))
	for i, a := range asks {
		q.Asks[i] = a.fill(old, append(slices.Clip(keys), sayers...), len(asks) > 1)
		if (q.Op == Highest || q.Op == Lowest) && (strings.Contains(q.Corrected, "peak") || strings.Contains(q.Corrected, "record")) {
			q.Asks[i].Period, q.Asks[i].PeriodText = cur.Period, cur.PeriodText // "and what was the peak?", of all times
		}
	}
	return q
}

// readings returns what q, filled from the talk, may mean, best first: cur is what it asked for by itself and old what the talk did.
func (q Question) readings(cur, old Ask) []Question {
	var out []Question
	if then, ok := q.inYear(cur, old); ok {
		if both, ok := then.against(cur, old); ok {
			then = both
		}
		out = append(out, then)
	}
	if both, ok := q.against(cur, old); ok {
		return append(out, both)
	}
	if there, ok := q.elsewhere(cur, old); ok {
		out = append(out, there)
	}
	return append(out, q.withPartner(cur, old)...)
}

// timed reports whether the ask names a time.
func (a *Ask) timed() bool { return !a.Period.IsZero() || a.Shift != (period.Shift{}) }

// withPartner returns q, filled from the talk, and, where the message names nothing but a place and the talk is of what one place has with another,
// before it the reading in which the new place is that other: "China's trade with Japan? and Korea?"
func (q Question) withPartner(cur, old Ask) []Question {
	if len(q.Asks) != 1 || len(cur.Keys) > 0 || len(cur.Owners) != 1 || len(cur.Partners) > 0 || len(old.Owners) == 0 || len(old.Partners) == 0 || strings.Contains(q.Corrected, "'s") {
		return []Question{q}
	}
	with := q
	with.Asks = slices.Clone(q.Asks)
	with.Asks[0].Owners, with.Asks[0].Partners = old.Owners, cur.Owners
	return []Question{with, q}
}

// lastYears returns q with its month in the year before, which is what "and in December?" means behind a question for January.
func (q Question) lastYears(cur, old Ask) (Question, bool) {
	p := q.Asks[0].Period
	if len(q.Asks) != 1 || cur.Period.Shape == period.Day || cur.Period.Shape == period.Open || cur.Period.YearKnown || !p.YearKnown || !old.Period.YearKnown || p.Start.Month-old.Period.End.AddDays(-1).Month < 6 {
		return Question{}, false
	}
	q.Asks = slices.Clone(q.Asks)
	q.Asks[0].Period = p.WithYear(p.Start.Year - 1)
	q.Asks[0].PeriodText = q.Asks[0].Period.String()
	return q, true
}

// elsewhere returns q, filled from the talk, without the place of the talk, where the message is nothing but a name: "how about Fern?" behind a question on a
// district names another, which no gazetteer need hold, and "and how large was Acme's?" behind one on a country names who has what is asked for.
func (q Question) elsewhere(cur, old Ask) (Question, bool) {
	if len(q.Asks) != 1 || len(old.Owners) != 1 || len(cur.Owners)+len(cur.Partners) > 0 || len(cur.Keys) != 1 || !cur.Keys[0].Name {
		return Question{}, false
	}
	if p, ok := place.Get(old.Owners[0]); !ok || p.In == "" && !strings.Contains(q.Corrected, cur.Keys[0].Text+"'s") {
		return Question{}, false
	}
	q.Asks = slices.Clone(q.Asks)
	q.Asks[0].Owners = nil
	return q, true
}

// open reports whether a message without a sign of leaning still leaves a slot to the talk: it names a measure, and neither place nor period.
func (q Question) open(cur, old Ask) bool {
	if len(cur.Owners)+len(cur.Partners) > 0 || !cur.Want.Figure() || !old.Want.Figure() {
		return false
	}
	if slices.ContainsFunc(cur.Keys, func(k Key) bool { return k.Name }) {
		return false
	}
	return len(cur.Keys) <= 2 && (cur.Period.IsZero() || len(old.Owners) > 0)
}

// fill returns a with its open slots taken from old.
func (a Ask) fill(old Ask, keys []Key, several bool) Ask {
	if !several {
		a.Keys = keys
	} else if len(a.Keys) == 0 {
		a.Keys = old.Keys
	}
	if len(a.Owners) == 0 && len(a.Partners) == 0 {
		a.Owners, a.Partners = old.Owners, old.Partners
	} else if len(a.Owners) == 0 {
		a.Owners = old.Owners
	} else if len(a.Partners) == 0 && len(old.Partners) > 0 && len(old.Owners) == 0 {
		a.Partners, a.Owners = a.Owners, nil
	}
	a.fillVersus(old)
	a.fillTime(old)
	if old.Want == Count && !slices.ContainsFunc(old.Keys, func(k Key) bool { return slices.Contains(a.Keys, k) }) {
		old.Want, old.Unit = Any, "" // "how many cars were built? and the exports?"
	}
	if a.Want == Any || a.Want == Level && a.Unit == "" && !old.Want.Figure() {
		a.Want, a.Open = old.Want, old.Open
	}
	if a.Unit == "" && (a.Want == old.Want || old.Want != Change) {
		a.Unit, a.Version = old.Unit, a.Version || old.Version
		if a.Want == Change && Money(old.Unit) && !a.Version && old.Want != Change || a.Want == Share {
			a.Unit = ""
		}
	}
	if a.Basis == "" && a.Want == Change && old.Want == Change && a.Versus.IsZero() {
		a.Basis = old.Basis
	}
	if a.Worth == "" && a.Want == old.Want {
		a.Worth = old.Worth
	}
	bare := a.Status == "" && len(a.Terms) == 0
	if bare || a.Status == figure.Former && len(a.Terms) == 0 {
		a.Terms = old.Terms
	}
	if bare {
		a.Status = old.Status
	}
	if a.Former && a.Status == figure.Forecast && old.Status == figure.Forecast {
		a.Status = figure.Former // a forecast before it was changed
	}
	return a
}

// fillVersus gives the period that a is against the year before that of the talk: "and versus November?" behind a question for December.
func (a *Ask) fillVersus(old Ask) {
	if a.Versus.IsZero() || a.Versus.YearKnown || !old.Period.YearKnown {
		return
	}
	y := old.Period.End.AddDays(-1).Year
	if a.Versus = a.Versus.WithYear(y); a.Versus.Start.Compare(old.Period.Start) > 0 {
		a.Versus = a.Versus.WithYear(y - 1)
	}
}

// fillTime carries the period over, or moves it by the shift that the new message names ("and the month before?"),
// or completes a bare month with the year of the talk.
func (a *Ask) fillTime(old Ask) {
	switch {
	case a.Period.IsZero() && a.Shift.Unit == period.Year && a.Shift.N == 0 && !a.Shift.Same && a.Shift.To == 0 && a.Shift != (period.Shift{}): // "this year" is that of the newest article, whatever was asked before
	case a.Period.IsZero() && a.Shift.Unit == period.Year && !old.Period.IsZero() && !old.Period.YearKnown && old.Shift == (period.Shift{}):
		a.Period, a.PeriodText = old.Period, old.PeriodText // "and a year earlier?" behind "in May": the articles tell from which year
		if a.Shift.N == -1 {
			a.PeriodText += " last year"
		}
	case a.Period.IsZero() && a.Shift != (period.Shift{}) && !old.Period.IsZero():
		a.Period = a.Shift.Apply(old.Period)
		a.PeriodText, a.Shift = a.Period.String(), period.Shift{}
	case a.Period.IsZero() && a.Shift.Unit == period.Year && old.Shift.Unit == period.Year && old.Period.IsZero() && !old.Shift.Same && nearYears[a.Shift.N+old.Shift.N] != "":
		a.Shift.N += old.Shift.N // "and the year after?" behind "this year"
		a.PeriodText = nearYears[a.Shift.N]
	case a.Period.IsZero() && a.Shift == (period.Shift{}):
		a.Period, a.PeriodText, a.Shift = old.Period, old.PeriodText, old.Shift
	case !a.Period.IsZero() && !a.Period.YearKnown && old.Period.YearKnown && a.Period.Shape != period.Open:
		a.Period = a.Period.WithYear(old.Period.End.AddDays(-1).Year)
		if a.Shift != (period.Shift{}) { // "what about March a year earlier?"
			a.Period, a.Shift = a.Shift.Apply(a.Period), period.Shift{}
		}
		a.PeriodText = a.Period.String()
	}
}

// nearYears are the words for years by their distance from now.
var nearYears = map[int]string{-1: "last year", 0: "this year", 1: "next year"}

// merged returns the readings of the keys of a message within the talk, best first.
func (q Question) merged(cur, old Ask) [][]Key {
	keys := said(cur.Keys, false)
	if low := strings.ToLower(q.Corrected); cur.Want == Share && old.Want != Share && len(keys) == 1 && (strings.Contains(low, "as a ") || strings.Contains(low, "in relation to")) {
		return [][]Key{append(slices.Clone(old.Keys), keys...)} // "what deficit is planned? as a percentage of GDP?"
	}
	return mergeKeys(keys, old.Keys)
}

// pronoun reports whether the message speaks of what the talk was about by a pronoun.
func (q Question) pronoun() bool {
	return slices.ContainsFunc(scan(q.Corrected), func(t token) bool {
		return t.low == "they" || t.low == "their" || t.low == "it" || t.low == "its" || t.low == "he" || t.low == "she"
	})
}

// mergeKeys returns the readings of the new keys within the old subject, best first: a measure takes the place of a measure,
// a modifier that of a modifier, and last the new keys alone.
func mergeKeys(cur, old []Key) [][]Key {
	if len(cur) == 0 {
		return [][]Key{old}
	}
	var measures, others []Key
	for _, k := range old {
		if k.Kind == term.Measure {
			measures = append(measures, k)
		} else {
			others = append(others, k)
		}
	}
	if hasMeasure(cur) {
		if len(others) == 0 || len(cur) > 1 {
			out := [][]Key{cur}
			if len(others) > 0 {
				out = append(out, append(slices.Clone(cur), others...))
			}
			return out
		}
		return [][]Key{append(slices.Clone(others), cur...), cur}
	}
	cur = asThing(cur)
	out := [][]Key{append(slices.Clone(cur), measures...)}
	if len(measures) == 0 || len(others) > 0 {
		out = append(out, cur)
	}
	if len(others) == 0 && len(measures) > 0 {
		out = append(out, cur)
	}
	return out
}

// asThing returns keys whose last word names a thing and tells of nothing done: "mining?", the building of "farming, building and mining output".
func asThing(keys []Key) []Key {
	keys = slices.Clone(keys)
	if n := len(keys) - 1; n >= 0 && keys[n].Kind == term.Word && strings.HasSuffix(strings.ToLower(keys[n].Text), "ing") {
		keys[n].Noun = true
	}
	return keys
}

// Parts cuts a message into the questions that it asks, each ending in a question mark: "May exports? And imports?"
// At most four are taken.
func Parts(text string) []string {
	const most = 4
	var out []string
	for rest := text; rest != "" && len(out) < most; {
		i := strings.IndexAny(rest, "?？")
		if i < 0 {
			if len(out) == 0 || len(strings.Fields(rest)) > 2 && !empty(rest) {
				out = append(out, strings.TrimSpace(rest))
			}
			break
		}
		j := i + 1
		for j < len(rest) && strings.ContainsRune("?!.？ ", rune(rest[j])) {
			j++
		}
		if part := strings.TrimSpace(rest[:j]); len(part) > 1 {
			out = append(out, part)
		}
		rest = rest[j:]
	}
	return out
}

// empty reports whether text asks for nothing: "show the sum", "thanks a lot".
func empty(text string) bool {
	for _, t := range scan(text) {
		if t.word && !idle[t.low] && !light[t.low] {
			return false
		}
	}
	return true
}
