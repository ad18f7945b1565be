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
	if len(r.foreseen2) > 0 {
		spots = slices.DeleteFunc(slices.Clone(spots), func(s spot) bool {
			return slices.ContainsFunc(r.foreseen2, func(f foreseer) bool { return f.from <= s.tok && s.tok < f.to })
		})
	}
	base := r.shared(keys, spots)
	holder, held := r.sharer(spots)
	pairs := r.contrasts(base.Keys, times, spots)
	r.ofPlaces(&base, pairs, spots)
	if len(pairs.times) == 0 && len(times) > 0 {
		r.when(&base, times)
	}
	asks := r.ordered(r.sideBySide(base, pairs, times, spots), pairs)
	q := r.q
	if q.Asks = asks; len(asks) > 1 {
		onceEach(asks)
	}
	r.per()
	r.shareOf(spots)
	if holder != "" && q.Part != nil {
		q.Part.Owners, q.Whole.Owners = []string{holder}, []string{held}
	}
	if q.Op != Lookup || q.YesNo || !r.ask.Want.Figure() || r.ask.Want == Change {
		for i := range asks {
			asks[i].Numbers = nil // a bound, or what the question takes for granted
		}
	}
	r.operate(asks)
	if len(r.foreseen2) == 0 {
		r.statuses()
	}
	r.decided()
	r.setAside(spots)
}

// contrasts returns what the question sets side by side.
func (r *reader) contrasts(keys []Key, times []period.Mention, spots []spot) alternatives {
	pairs := r.alternatives(keys, times, spots)
	if len(r.foreseen2) > 0 {
		return alternatives{rest: keys} // who foresees it is what tells the two apart
	}
	if two, ok := r.ownTimes(keys, times, spots); ok && !r.exchanges {
		return alternatives{sides: &two, times: []int{0, 1}}
	}
	few := len(pairs.times) < 2 && len(pairs.spots) < 2 && !r.exchanges
	if two, ok := r.parallel(keys, spots); ok && few {
		return alternatives{sides: &two}
	}
	if r.q.Op == Compare && few {
		pairs.offers = r.offers(keys, spots)
	}
	return pairs
}

// sideBySide returns an ask for each of what the question sets side by side.
func (r *reader) sideBySide(base Ask, pairs alternatives, times []period.Mention, spots []spot) []Ask {
	asks := r.byKey(r.byPlace(r.byTime([]Ask{base}, pairs, times), pairs, spots), pairs)
	switch {
	case len(r.foreseen2) > 0:
		asks = r.byForeseers(asks[0])
	case pairs.sides != nil:
		asks = r.bySides(base, *pairs.sides, spots)
		for i, at := range pairs.times {
			r.dated(&asks[i], times[at])
		}
	case len(pairs.offers) > 1:
		asks = r.byOffers(base, pairs.offers, spots)
	}
	if us := r.alternateUnits(); us != nil && len(asks) == 1 {
		asks = []Ask{asks[0], asks[0]}
		asks[0].Unit, asks[1].Unit = us[0], us[1]
	}
	return asks
}

// ordered leaves out a period that is named twice, and puts the asks in the order in which they are reckoned with.
func (r *reader) ordered(asks []Ask, pairs alternatives) []Ask {
	if len(asks) > 2 && len(pairs.times) > 2 {
		asks = slices.CompactFunc(asks, func(x, y Ask) bool { return !x.Period.IsZero() && x.Period == y.Period }) // "a year before, in May 1990"
	}
	if len(asks) == 2 && r.above {
		slices.Reverse(asks)
	}
	if len(asks) == 2 && r.swung {
		asks = r.swing(asks)
	}
	return asks
}

// operate finds what is to be done with the asks where nothing said so before.
func (r *reader) operate(asks []Ask) {
	r.gapOfTwo(asks)
	q := r.q
	if len(asks) > 1 && q.Op == Lookup {
		q.Op = List
		if r.find("or") >= 0 && (q.YesNo || r.moved && r.find("which") >= 0) {
			q.Op = Compare
			r.premise()
		}
	}
	if r.beside && len(asks) < 2 {
		q.Op = Lookup
	}
}

// onceEach leaves out what an ask names a second time: the trade of "did trade with Chad grow faster than its trade with Peru".
func onceEach(asks []Ask) {
	for i := range asks {
		var keys []Key
		for _, k := range asks[i].Keys {
			if !slices.ContainsFunc(keys, func(o Key) bool { return o.Key == k.Key && o.Kind == term.Measure }) {
				keys = append(keys, k)
			}
		}
		asks[i].Keys = keys
	}
}

// gapOfTwo makes the difference what is asked for of two figures that a question names beside its word for it: "exports may april, diff".
func (r *reader) gapOfTwo(asks []Ask) {
	if len(asks) != 2 || r.q.Op != Lookup || !r.wantsGap() {
		return
	}
	r.q.Op = Difference
	if x, y := asks[0].Period, asks[1].Period; !x.IsZero() && !y.IsZero() && x.Start.Compare(y.Start) < 0 {
		slices.Reverse(asks) // the later less the sooner
	}
}

// wantsGap reports whether the question asks, by a noun or a clause of its own, for how far two figures lie apart: "tell me the difference", "what was added".
// The noun is none of what is measured.
func (r *reader) wantsGap() bool {
	i, n := max(r.find("difference"), r.find("diff")), 1
	for _, verb := range []string{"added", "gained", "lost"} {
		if at := r.find("what", "was", verb); i < 0 && at >= 0 {
			i, n = at, 3
		}
	}
	if i < 0 {
		return false
	}
	for a := range r.q.Asks {
		r.q.Asks[a].Keys = slices.DeleteFunc(r.q.Asks[a].Keys, func(k Key) bool { return r.at(k.Start) >= i && r.at(k.Start) < i+n })
	}
	return true
}

// shared returns what all asks of the question share.
func (r *reader) shared(keys []Key, spots []spot) Ask {
	base := r.ask
	base.Keys = r.people(r.trade(keys, spots))
	if i := r.find("how", "many"); i >= 0 && r.ask.Want == Count {
		i = r.countedAt(i + 2)
		for r.content(i+1) && r.content(i) && (r.word(i+2) == "were" || r.word(i+2) == "was" || r.word(i+2) == "did" || r.word(i+2) == "are" || r.word(i+2) == "do" || r.word(i+2) == "does" || r.word(i+2) == "has" || r.word(i+2) == "will" || r.word(i+2) == "is") {
			i++ // "how many border crossings were there"
		}
		for _, k := range base.Keys { // the noun right behind, or behind words that describe it
			if at := r.at(k.Start); (at == i || at == i+1 && !(base.Counted != "" && (Weak(k) || figure.VerbForms(r.word(at))&figure.Past != 0))) && !initials(r.toks[at].text) {
				base.Counted = k.Key
			}
		}
	}
	base.Seller = r.seller(spots)
	base.Without = base.Without || r.any(ph("excluding"), ph("except"), ph("without"), ph("other", "than"), ph("apart", "from"), ph("ex"), ph("not", "counting"), ph("leaving", "out"), ph("leaving", "aside"), ph("minus"))
	base.Part = r.find("how", "much", "of") >= 0
	base.Flow = r.flow()
	if i := r.find("to", "date"); i > 0 && r.word(i-1) != "year" && (r.find("total") >= 0 || r.find("cumulative") >= 0) {
		base.Terms = append(slices.Clip(base.Terms), "cumulative") // "total deliveries to date"
	}
	base.Kept = r.find("keep") >= 0 || r.find("retain") >= 0 || r.find("left", "with") >= 0 || r.find("still") >= 0
	base.ToDate = r.any(ph("since", "the", "beginning", "of", "the", "year"), ph("since", "the", "start", "of", "the", "year"), ph("since", "new", "year"), ph("so", "far", "this", "year"), ph("this", "year", "so", "far"))
	base.WholeYear = r.wholeYear()
	base.Now = r.ask.Status == figure.Fact && r.any(ph("now"), ph("these", "days"), ph("currently"), ph("nowadays"), ph("at", "present"), ph("at", "the", "moment"), ph("right", "now"), ph("today"), ph("presently"))
	base.Future = r.find("will") >= 0 || r.progressive() || r.find("going", "up") >= 0 || r.find("going", "down") >= 0 || r.find("going", "to") >= 0 || r.find("being") >= 0 && r.find("is") >= 0 || r.ask.Want == Count && r.verbless()
	base.Amount, base.Moved = r.amount, r.moved
	return base
}

// countedAt returns where the noun phrase begins that "how many" before token i counts: behind "of the", and behind whose they are and when, as in "how
// many of Acme's April orders".
func (r *reader) countedAt(i int) int {
	if r.word(i) != "of" {
		return i
	}
	for i++; i < len(r.toks) && (r.toks[i].owns || r.toks[i].used == inTime || r.word(i) == "the" || possessives[r.word(i)]); i++ {
	}
	return i
}

// wholeYear reads "in the full year", "for the year as a whole".
func (r *reader) wholeYear() bool {
	for _, all := range []string{"whole", "all"} {
		if i := r.find(all, "of"); i >= 0 && i+2 < len(r.toks) && r.toks[i+2].used == inTime {
			return true // "in the whole of 1987"
		}
	}
	return r.any(ph("full", "year"), ph("full-year"), ph("whole", "year"), ph("entire", "year"), ph("year", "as", "a", "whole"))
}

// ofPlaces gives a the places that stand side by side with no other: whose its figures are, whom they are with, and who says them.
func (r *reader) ofPlaces(a *Ask, pairs alternatives, spots []spot) {
	for i, s := range spots {
		switch {
		case slices.Contains(pairs.spots, i), slices.ContainsFunc(pairs.offers, func(c chunk) bool { return c.spot == i }), pairs.sides != nil && (pairs.sides[0].spot == i || pairs.sides[1].spot == i):
		case s.Key == reporter && len(spots) > 1 && (!slices.ContainsFunc(a.Keys, flow) && !r.toks[s.tok].owns || r.reports(s)):
			a.Keys = append(a.Keys, Key{Key: strings.ToLower(s.Key), Text: s.Key, Start: s.Start, Says: true}) // "what inflation does the OECD expect for Chile": who says so
		case s.partner:
			a.Partners = appendNew(a.Partners, s.Key)
		default:
			a.Owners = appendNew(a.Owners, s.Key)
		}
	}
}

// reporter is the one bloc among the places that publishes and forecasts the figures of its members.
const reporter = "OECD"

// reports reports whether a place stands before what it publishes, or before a verb of saying: "the OECD's outlook", "OECD figures".
func (r *reader) reports(s spot) bool {
	before := s.tok - 1
	if r.word(before) == "the" {
		before--
	}
	if r.word(before) == "to" && r.word(before-1) == "according" {
		return true
	}
	i := r.at(s.End)
	if w := r.word(i); w == "has" || w == "had" || w == "have" {
		i++ // "the figure the OECD has pencilled in"
	}
	w := r.word(i)
	return published[w] || claims(strings.TrimSuffix(w, "s")) || i > r.at(s.End) && participle(w)
}

// published are the nouns of what a body publishes.
var published = set("figure figures forecast forecasts outlook report reports data number numbers estimate estimates projection projections survey study")

// flow reports whether k is of what countries have with each other, so that a bloc may be a partner.
func flow(k Key) bool {
	switch k.Key {
	case "exports", "imports", "trade", "surplus", "deficit", "balance", "sales", "purchases", "shipments", "investment", "loans", "debt", "ship", "aid":
		return true
	}
	return k.Kind != term.Measure && (strings.HasPrefix(k.Key, "export") || strings.HasPrefix(k.Key, "import"))
}

// initials reports whether w is written as an acronym, "NEVs", whose long form the figures may use.
func initials(w string) bool {
	return len(w) > 1 && w[0] >= 'A' && w[0] <= 'Z' && w[1] >= 'A' && w[1] <= 'Z'
}

// appendNew adds s to list where that does not hold it.
func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// alternatives are the things that stand side by side: indexes of times and spots, and groups of keys.
type alternatives struct {
	times  []int
	spots  []int
	keys   [][]Key
	rest   []Key   // keys that all share
	sides  *sides  // of any sort, wherever they stand
	offers []chunk // of any sort, as the words of the question set them side by side
}

// changes reports whether a change is asked for and not a comparison of two.
func (r *reader) changes() bool {
	return r.q.Op != Compare && (r.ask.Want == Change || r.moved || r.ask.Unit == "percent" || r.ask.Unit == "percentage_point" || r.ask.Unit == "point" || r.q.Op == Difference)
}

// alternatives finds the things that connectors tie: "January and February", "EU or ASEAN", "exports or imports".
func (r *reader) alternatives(keys []Key, times []period.Mention, spots []spot) alternatives {
	alt := alternatives{rest: keys}
	span := r.q.Op == Compare && len(times) == 2 && r.ask.Want == Change && r.word(r.at(times[0].Start)-1) == "from" && r.word(r.at(times[1].Start)-1) == "to"
	for i := range times {
		for j := i + 1; j < len(times) && j == i+1; j++ {
			if r.q.Op == Lookup && (r.yardstick(times[i]) || r.yardstick(times[j])) || r.yearUnknown(times) || span {
				continue // "in June, versus a year before" is a change
			}
			if r.tied(times[i].End, times[j].Start) && !(r.changes() && r.fromTo(times[i], times[j])) && !r.setAgainst(times[j]) {
				alt.times = addPair(alt.times, i, j)
			}
		}
	}
	if len(times) >= 2 && len(alt.times) == 0 && !r.yearUnknown(times) && !span && (r.q.Op == Compare || r.q.Op == Difference || r.q.Op == Sum || r.q.Op == Average) && (!r.against() || r.q.Op == Difference && !r.fromTo(times[0], times[1])) {
		alt.times = addPair(alt.times, 0, 1)
	}
	for i := 0; i+1 < len(spots); i++ {
		if spots[i].partner == spots[i+1].partner && r.tied(spots[i].End, spots[i+1].Start) && spots[i].Key != spots[i+1].Key && !r.hasPartners(spots[i]) {
			alt.spots = addPair(alt.spots, i, i+1)
		}
	}
	if n := len(spots) - 1; len(alt.times)+len(alt.spots) == 0 && n > 0 && r.beyond(spots[n]) {
		if i := n - 1; i > 0 && r.hasPartners(spots[i]) {
			alt.spots = []int{i - 1, n}
		} else if spots[i].partner == spots[n].partner && spots[i].Key != spots[n].Key && (n == 1 || spots[n].partner) {
			alt.spots = []int{i, n}
		}
	}
	for i := 0; i+1 < len(spots) && len(alt.spots) > 0; i++ { // "the EU, ASEAN and Japan": what follows a pair by a comma is tied too
		if r.tied(spots[i].End, spots[i+1].Start) && slices.Contains(alt.spots, i+1) && !r.hasPartners(spots[i]) {
			alt.spots = addPair(alt.spots, i, i+1)
		}
	}
	together := r.q.Op == Lookup && (r.ask.Want == Who || r.ask.Want == Where || r.ask.Want == When || r.ask.Want == Why) // "where did Kent and Orme meet"
	if len(alt.times) == 0 && len(alt.spots) == 0 && !r.exchanges && !together {
		alt.keys, alt.rest = r.keyGroups(keys)
	}
	return alt
}

// yearUnknown reports whether the second of two times is the year before that of the first, of which nothing tells the year: "more in June than a year before".
func (r *reader) yearUnknown(times []period.Mention) bool {
	return r.q.Op == Compare && len(times) == 2 && r.yardstick(times[1]) && basisOf(times[1].Shift) == "year-on-year" && !times[0].Period.IsZero() && !times[0].Period.YearKnown
}

// beyond reports whether a place is what another is held against: the Peru of "did Chad have higher inflation than Peru" and "did trade with Chad grow
// faster than its trade with Peru".
func (r *reader) beyond(s spot) bool {
	i := s.tok - 1
	for s.partner && (r.word(i) == "with" || r.word(i) == "to" || r.word(i) == "from" || r.word(i) == "its" || r.word(i) == "their" || r.measure(i)) || r.word(i) == "in" || r.word(i) == "the" || r.word(i) == "of" {
		i--
	}
	return r.word(i) == "than" && (r.q.Op == Compare || r.q.Op == Difference)
}

// hasPartners reports whether a place is the one whose partners are set side by side: the Chad of "which is the bigger trade partner of Chad, Mali or Niger".
func (r *reader) hasPartners(s spot) bool {
	i := s.tok - 1
	for r.word(i) == "the" {
		i--
	}
	return chunkPrepositions[r.word(i)] && partners[r.word(i-1)]
}

// addPair adds i and j to list, which stays sorted, where that does not hold them.
func addPair(list []int, i, j int) []int {
	for _, x := range []int{i, j} {
		if !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	slices.Sort(list)
	return list
}

// trade reads "sold to", "bought from", "bring in" as exports and imports where the question names no measure otherwise.
func (r *reader) trade(keys []Key, spots []spot) []Key {
	if len(spots) == 0 {
		return earned(keys)
	}
	traded := false
	for i, k := range keys {
		if to := r.measureMeant(k, keys, spots); to != "" {
			keys[i].Key = to
		}
		if r.industryOnly(k, keys) {
			keys[i].Key, keys[i].Kind = "industrial", term.Modifier // how industry grew is how its output did
			if len(keys) == 1 {
				keys = append(keys, Key{Key: "output", Kind: term.Measure, Text: "output", Start: k.Start})
			}
		}
		if to := r.tradeBy(k, keys, spots); to != "" {
			keys[i].Key, keys[i].Kind = to, term.Measure
			traded = traded || to == "imports" || to == "exports"
		}
	}
	if !traded {
		return keys
	}
	return slices.DeleteFunc(keys, func(k Key) bool {
		return k.Key == "foreign" && k.Kind == term.Modifier && !k.Noun && !strings.EqualFold(k.Text, "foreign")
	}) // "buy more from abroad"
}

// industryOnly reports whether k is the industry of a country and nothing but its output is asked about: "how fast did Chad's industry grow", "how did output
// of Chadian industry change".
func (r *reader) industryOnly(k Key, keys []Key) bool {
	if k.Key != "industry" && (k.Key != "industrial" || r.ask.Status != "") || r.ask.Want != Change && r.ask.Basis == "" {
		return false
	}
	return len(keys) == 1 || len(keys) == 2 && (keys[0].Key == "output" || keys[1].Key == "output")
}

// measureMeant returns the measure that k, in a question about places, stands for, or "" where it is what it says.
func (r *reader) measureMeant(k Key, keys []Key, spots []spot) string {
	goods := slices.ContainsFunc(keys, func(k Key) bool { return k.Kind == term.Modifier })
	partner := slices.ContainsFunc(spots, func(s spot) bool { return s.partner })
	owner := slices.ContainsFunc(spots, func(s spot) bool { return !s.partner })
	switch k.Key {
	case "profit":
		if slices.ContainsFunc(keys, named) || slices.ContainsFunc(keys, func(k Key) bool { return k.Key == "enterprises" || k.Key == "bank" }) {
			return ""
		}
		if goods && strings.HasPrefix(strings.ToLower(k.Text), "earning") && !slices.ContainsFunc(keys, func(k Key) bool { return services[k.Key] }) {
			r.ask.Money = true
			return "exports" // what a country earns from coffee
		}
		if !goods && strings.EqualFold(k.Text, "earnings") && r.ask.Want == Change {
			return "wages" // the earnings of a country that grow are those of its people
		}
	case "debt", "external debt":
		if r.any(ph("pay"), ph("paid"), ph("servicing"), ph("service"), ph("repay")) {
			return "debt service" // what is paid on a debt is not the debt
		}
	case "sales", "shipments", "deliveries":
		if partner && owner || r.find("abroad") >= 0 || r.find("overseas") >= 0 {
			return "exports" // one country's sales to another or abroad
		}
	case "purchases":
		if partner {
			return "imports" // "Chinese purchases from Russia"
		}
	}
	return ""
}

// services are what a country earns from and sells no goods by.
var services = set("tourism tourist travel shipping freight invisible invisibles services remittance remittances")

// tradeBy returns the trade that k, a verb, says to be done, or "": what is sold is exports, what is bought imports.
func (r *reader) tradeBy(k Key, keys []Key, spots []spot) string {
	if k.Kind == term.Measure {
		return ""
	}
	free := !hasMeasure(keys) || r.q.Op == Compare
	switch strings.ToLower(k.Text) {
	case "sell", "sold", "ship", "shipped", "sells", "send", "sent":
		switch w := r.word(r.at(k.Start) + 1); {
		case !free || w == "a" || w == "an" || w == "one": // who sells "a house" sells nothing abroad
		case r.soldWithin(r.at(k.Start), spots):
			return "sales" // what is sold in a country is not sold abroad
		default:
			return "exports"
		}
	case "bring in", "brought in", "brings in":
		if u := r.ask.Unit; !hasMeasure(keys) && u != "" && !Money(u) && u != "percent" {
			return "imports" // "how many tonnes of crude did it bring in"
		}
	case "buy", "bought", "purchase", "purchased", "buys":
		if free {
			return "imports"
		}
	}
	return ""
}

// soldWithin reports whether the verb of selling at t is of sales in a country: "sold in Chad", "sell bikes in Chad", "which sells better in Chad".
func (r *reader) soldWithin(t int, spots []spot) bool {
	within := func(s spot) bool {
		return s.tok > t && (r.word(s.tok-1) == "in" || r.word(s.tok-2) == "in" && r.toks[s.tok-1].capital()) // "in Greater China"
	}
	abroad := func(s spot) bool { return s.tok > t && !within(s) }
	if slices.ContainsFunc(spots, within) && !slices.ContainsFunc(spots, abroad) {
		return true
	}
	return r.q.Op == Compare && !slices.ContainsFunc(spots, func(s spot) bool { return s.partner || r.word(s.tok-1) != "in" })
}

// earned reads what a company earns as its profit where the question names no measure otherwise.
func earned(keys []Key) []Key {
	if hasMeasure(keys) || !slices.ContainsFunc(keys, func(k Key) bool { return k.Name || k.Key == "enterprises" }) {
		return keys
	}
	for i, k := range keys {
		switch text := strings.ToLower(k.Text); {
		case k.Name:
		case k.Key == "earn" && strings.HasSuffix(text, " in"): // "what did it take in"
			keys[i].Key, keys[i].Kind = "revenue", term.Measure
		case strings.HasPrefix(k.Key, "earn"):
			keys[i].Key, keys[i].Kind = "profit", term.Measure
		case k.Kind == term.Modifier && (k.Key == "net" || k.Key == "pretax"): // "what did it make after tax", "Acme fourth quarter net?"
			k.Key, k.Kind = "profit", term.Measure
			return append(keys, k)
		}
	}
	return keys
}

// people drops words that a measure of people already says: "people" of "how many people were jobless", and the workforce of
// "what share of the workforce was out of work", which is what an unemployment rate is by definition.
func (r *reader) people(keys []Key) []Key {
	holds := func(key string) bool {
		return slices.ContainsFunc(keys, func(k Key) bool { return k.Key == key })
	}
	return slices.DeleteFunc(keys, func(k Key) bool {
		switch k.Key {
		case "people", "person":
			return r.ask.Want == Count && (holds("unemployment") || holds("employment") || holds("employees")) || !r.ask.Number && r.ask.Want != Share && slices.ContainsFunc(keys, named)
		case "employees":
			return r.ask.Want == Share && holds("unemployment")
		}
		return false
	})
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
		if m.Period.IsZero() && m.Shift != (period.Shift{}) && i > 0 && !times[i-1].Period.IsZero() && !current(m.Text) {
			a.Period, a.Shift = m.Shift.Apply(times[i-1].Period), period.Shift{}
			a.PeriodText = a.Period.String()
		}
		if rest, ok := strings.CutPrefix(strings.ToLower(m.Text), "last "); ok && r.find("this", rest) >= 0 {
			a.PeriodText = rest + " last year" // "this March or last March"
		}
		out = append(out, a)
	}
	return out
}

// swing gives each side of "from January's surplus to February's deficit" the balance that it had, the later side first.
func (r *reader) swing(asks []Ask) []Ask {
	first, last := "surplus", "deficit"
	if r.find("deficit") < r.find("surplus") {
		first, last = last, first
	}
	side := func(a Ask, balance string) Ask {
		a.Keys = slices.DeleteFunc(slices.Clone(a.Keys), func(k Key) bool {
			return strings.HasSuffix(k.Key, "surplus") || strings.HasSuffix(k.Key, "deficit") || k.Key == "balance"
		})
		a.Keys = append(a.Keys, Key{Key: balance, Kind: term.Measure, Text: balance})
		return a
	}
	return []Ask{side(asks[1], last), side(asks[0], first)}
}

// current reports whether the words name the period that the articles are written in, whatever stands beside it: "this year".
func current(words string) bool {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	return first == "this" || first == "current"
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

// statuses gives a status that the question names once to the ask it belongs to: a comparison of a target or forecast is with the fact.
func (r *reader) statuses() {
	q := r.q
	if q.Benchmark != "" && len(q.Asks) == 1 {
		r.benchmarked()
		return
	}
	if q.Op == List && len(q.Asks) == 2 && q.Asks[0].Period != q.Asks[1].Period && (r.find("as", "forecast") > 0 || r.find("and", "forecast") > 0 || r.find("and", "expected") > 0) {
		q.Asks[0].Status = figure.Fact // "sales in 2020 and as forecast for 2021"
	}
	if q.Op != Difference && q.Op != Compare || r.ask.Status == figure.Fact {
		return
	}
	switch len(q.Asks) {
	case 1:
		fact := q.Asks[0]
		fact.Status = figure.Fact
		if r.ask.Status == figure.Forecast {
			fact.Keys = slices.DeleteFunc(slices.Clone(fact.Keys), func(k Key) bool { return k.Says }) // who foresaw it says nothing of what came about
		}
		other := q.Asks[0]
		q.Asks = []Ask{fact, other}
	case 2:
		if x, y := q.Asks[0], q.Asks[1]; q.Op == Compare && !r.held && (x.Period != y.Period || slices.Equal(x.Owners, y.Owners) && slices.Equal(x.Partners, y.Partners) && sameKeys(x.Keys, y.Keys)) {
			if than, verb := r.foreseenBehindThan(); verb < 0 {
				q.Asks[1].Status = figure.Fact
			} else {
				q.Asks[0].Status = figure.Fact
				r.saidBetween(than, verb)
			}
		} else if q.Op == Difference {
			q.Asks[1].Status = figure.Fact
		}
	}
}

// foreseenBehindThan returns the tokens of "than" and of the word behind it by which the second of two things held against each other is foreseen: "did it grow
// faster in 2014 than it is forecast to in 2016". There is none where verb is -1.
func (r *reader) foreseenBehindThan() (than, verb int) {
	than = r.find("than")
	verb = slices.IndexFunc(r.toks, func(t token) bool { return foresights[t.low] || term.Expects(t.low) })
	if r.ask.Status != figure.Forecast || than < 0 || verb < than {
		return than, -1
	}
	return than, verb
}

// saidBetween takes the words between two tokens for who foresees the second of two things: the guild of "than the guild expects it to in May".
func (r *reader) saidBetween(from, to int) {
	between := func(k Key) bool { i := r.at(k.Start); return from < i && i < to }
	x, y := &r.q.Asks[0], &r.q.Asks[1]
	x.Keys = slices.DeleteFunc(slices.Clone(x.Keys), between)
	y.Keys = slices.Clone(y.Keys)
	for i, k := range y.Keys {
		y.Keys[i].Says = k.Says || between(k)
	}
}
