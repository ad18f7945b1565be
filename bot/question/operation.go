package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// operation reads what is to be done with the figures: compare, subtract, add up, list.
func (r *reader) operation(times []period.Mention) {
	q := r.q
	q.YesNo = r.yesNo()
	q.Negated = r.negated()
	r.typical()
	if len(times) == 2 && r.ask.Want == Count && times[0].Period.Shape == times[1].Period.Shape && r.word(r.at(times[0].Start)-1) == "between" {
		q.Op, r.above = Difference, true // "how many joined between March last year and March this year": the later less the sooner
		return
	}
	q.ByHow = r.find("by", "how", "much") >= 0 || r.find("by", "how", "many") >= 0 || r.find("how", "much") >= 0 && r.find("and", "by", "how") >= 0
	r.dearer = r.dear()
	r.whyDear()
	c := contrast{than: r.find("than") >= 0, or: r.find("or") >= 0 || r.namesTwo()}
	c.found, c.least = r.comparative()
	c.or = c.or || c.found && !c.than && (r.find("vs") >= 0 || r.find("versus") >= 0) // "tin vs zinc, bigger?"
	if c.found && !c.than && (len(times) < 2 || len(times) == 2 && r.dearer && r.amounted() && r.fromTo(times[0], times[1]) || r.amounted() && r.beforehand() && basisOf(times[len(times)-1].Shift) != "") {
		c.found = !r.becomes(c)
	}
	if !r.rivals(c) && !r.reckons(times, c) && !r.compares(times, c) {
		r.superlative()
	}
	if q.Op == Lookup && r.ask.Want == Change {
		q.Either = r.fork()
	}
}

// fork reads "up or down", "did it rise or fall": the word for a rise and the one for a fall, where the question offers both.
func (r *reader) fork() [2]string {
	for i := range r.toks {
		x, moves := term.Direction(r.word(i))
		y, back := term.Direction(r.word(i + 2))
		switch {
		case !moves || !back || r.word(i+1) != "or" || x*y >= 0:
		case x > 0:
			return [2]string{r.word(i), r.word(i + 2)}
		default:
			return [2]string{r.word(i + 2), r.word(i)}
		}
	}
	return [2]string{}
}

// A contrast is what sets the things that a question names against each other.
type contrast struct {
	found bool // a comparative: "bigger"
	least bool // one that asks for the smaller
	than  bool
	or    bool
}

// namesTwo reports whether the question names two things before it asks which of them is meant: "between tin and zinc, which …", "of Ford and Fiat, who …",
// "tin vs zinc: which …".
func (r *reader) namesTwo() bool {
	asks := slices.IndexFunc(r.toks, func(t token) bool { return t.low == "which" || t.low == "who" || t.low == "what" || t.low == "where" })
	if asks < 0 {
		return false
	}
	if i := r.find("between"); i >= 0 && r.find("and") > i {
		return true
	}
	if r.ofTwo(asks) {
		return true
	}
	if r.word(asks+1) == "of" && r.find("and") > asks+2 && r.word(asks+2) != "the" {
		return true // "which of Chad and Peru pumped less"
	}
	if and := r.find("and"); (r.word(0) == "of" || r.word(0) == "comparing") && and > 0 && and < asks {
		return true
	}
	return r.find("vs") >= 0 && r.find("vs") < asks || r.find("versus") >= 0 && r.find("versus") < asks
}

// ofTwo reports whether the question word at asks chooses by a comparative between two that are named before it: "tin and zinc exports: which of the two is
// larger", "M1 and M2 both rose; say which had the higher rate", "May against June, which was more".
func (r *reader) ofTwo(asks int) bool {
	const reach = 6 // words from the question word to the comparative
	joined := slices.ContainsFunc(r.toks[:asks], func(t token) bool { return t.low == "and" || t.low == "against" })
	if !joined || r.find("than") >= 0 || r.toks[asks].low != "which" && r.toks[asks].low != "who" {
		return false
	}
	for i := asks + 1; i <= asks+reach && i < len(r.toks); i++ {
		if _, ok := comparatives[r.word(i)]; ok {
			return true
		}
	}
	return false
}

// becomes reads a comparative of what one thing became, with nothing that it is held against: "how much bigger did it get", "did it get dearer or
// cheaper". It reports whether it is one.
func (r *reader) becomes(c contrast) bool {
	became := r.dearer || r.find("get") >= 0 || r.find("become") >= 0
	switch {
	case !c.or && r.moreOf():
		r.changed(c.least)
	case !c.or && r.amounted() && (r.howMuch() || became || r.find("grow") >= 0 || r.find("by", "how") >= 0):
		r.changed(c.least)
	case c.or && r.either() != [2]string{} && (became || r.find("go") >= 0 || r.find("turn") >= 0):
		r.moved, r.ask.Want = true, Change
	default:
		return false
	}
	return true
}

// moreOf reports whether it is asked how much more or less of something was done than before, with nothing named that it is held against: "how much more wool did
// Norland sell".
func (r *reader) moreOf() bool {
	i := max(r.find("how", "much", "more"), r.find("how", "much", "less"))
	return i >= 0 && r.find("did") > i && !r.beforehand() && (r.content(i+3) && r.word(i+3) != "money" || r.find("earn") > i) && !r.any(ph("have", "to"), ph("need"))
}

// howMuch reports whether the comparative of an adjective stands right behind what asks for an amount: "how much busier was the line".
func (r *reader) howMuch() bool {
	for i := range r.toks {
		w := r.word(i + 2)
		if _, ok := comparatives[w]; ok && r.word(i) == "how" && r.word(i+1) == "much" {
			switch w {
			case "more", "less", "fewer", "further", "longer", "better", "worse":
			default:
				return true
			}
		}
	}
	return false
}

// changed makes a change what is asked for: a rise or, where fell is set, a fall.
func (r *reader) changed(fell bool) {
	r.moved, r.ask.Want, r.ask.Direction = true, Change, figure.Up
	if r.ask.Unit == "point" && r.find("points") < 0 {
		r.ask.Unit = "" // an index stands in points, and rises in percent
	}
	if fell {
		r.ask.Direction = figure.Down
	}
}

// unchanged makes want what is asked for, and no change.
func (r *reader) unchanged(want Want) {
	r.ask.Want, r.moved, r.ask.Direction = want, false, figure.NoDirection
}

// reckons reads what is reckoned from several figures: a series, a remainder, a difference, a ratio, a sum or an average. It reports whether it is one.
func (r *reader) reckons(times []period.Mention, c contrast) bool {
	q := r.q
	switch {
	case r.series():
		q.Op = Series
	case q.Condition != nil && r.condition():
		q.Op = Filter
	case r.ofYearAgo(times) && !r.changeNoun() && r.any(ph("how", "far", "above"), ph("how", "far", "below")):
		r.changed(r.find("below") >= 0) // "how far below its year-earlier level was output"
	case r.any(ph("how", "far", "above"), ph("how", "far", "below")) && len(times) > 1:
		q.Op, q.Least, r.above = Difference, r.find("below") >= 0, r.at(times[0].Start) <= r.find("far")+3
		if !r.changeNoun() {
			r.unchanged(Any)
		}
	case r.find("surplus") >= 0 && r.find("deficit") >= 0 && len(times) == 2 && !(c.found && c.or):
		q.Op, r.swung = Difference, true
		r.unchanged(Level)
	case r.benchmark(), r.reforecast(), r.revision():
		q.Op = Difference
	case r.gapBetween():
		q.Op = Difference
	default:
		return r.asksFor(r.operationAsked())
	}
	return true
}

// ofYearAgo reports whether one of the times only says that something is held against what it was so long before: "below its year-earlier level".
func (r *reader) ofYearAgo(times []period.Mention) bool {
	return slices.ContainsFunc(times, func(m period.Mention) bool { return r.yardstick(m) })
}

// asksFor makes op what is to be done, where it is not Lookup.
func (r *reader) asksFor(op Op) bool {
	switch {
	case op == Lookup:
		return false
	case op == Difference:
		if i := r.find("gap", "between"); i >= 0 {
			r.toks[i].used = inOp
		}
	case op == Ratio && (r.ask.Want == Count || r.ask.Want == Level || r.ask.Want == Change):
		r.ask.Want, r.ask.Number, r.ask.Direction = Any, false, figure.NoDirection
	}
	r.q.Op = op
	return true
}

// compares reads what holds figures against each other: which is greater, by how much, whether one came up to the other. It reports whether it is one.
func (r *reader) compares(times []period.Mention, c contrast) bool {
	q := r.q
	amounted := r.amounted()
	onYear := len(times) > 0 && basisOf(times[len(times)-1].Shift) != ""
	at, verb := r.reach()
	switch {
	case c.found && c.than && !r.changeNoun() && amounted && len(times) < 3 && onYear && times[len(times)-1].Period.IsZero():
		r.changed(c.least) // "by what percent was that higher than a year before"
	case c.found && c.than && amounted:
		q.Op, q.Least = Difference, c.least
	case amounted && at >= 0 && !verb.meets:
		r.toks[at].used = inCue
		if onYear && !verb.below {
			r.changed(false) // "by how much did it top that of a year earlier"
			break
		}
		q.Op = Difference
	case c.found && amounted && r.find("times") >= 0:
		q.Op, r.ask.Want, r.ask.Number = Ratio, Any, false // "how many times larger were exports than imports"
	case c.found && r.ask.Want == When && r.find("when") >= 0 && !c.or: // "when did it last grow more than now" asks for a time
	case c.found && (c.or || c.than || len(times) > 1 || r.find("which") >= 0 && len(r.toks) <= 6):
		q.Op, q.Least = Compare, c.least
		q.Either = r.either()
		r.ofChanges()
		r.premise()
	case q.YesNo && r.met():
		q.Op = Compare
	case q.YesNo && r.asMuch() && r.ask.Status != figure.Fact:
		q.Op, q.Meets = Compare, true // "did it sell as many cars as expected"
		r.held = true
	case amounted && r.overOther():
		q.Op, q.Least, r.over = Difference, r.find("below") >= 0, true
		r.unchanged(Level)
	case q.YesNo && r.overOther():
		q.Op, q.Least = Compare, r.find("below") >= 0
		r.unchanged(Any)
	case r.held && amounted:
		q.Op, q.Least = Difference, r.find("below") >= 0
	case r.held && q.YesNo:
		q.Op, q.Least = Compare, r.find("below") >= 0 && r.find("above") < 0
	case r.setBeside(len(times)):
		q.Op = Compare
	case r.any(ph("the", "same", "way"), ph("the", "same", "direction"), ph("the", "same", "as")):
		q.Op, q.Same = Compare, true
	default:
		return false
	}
	return true
}

// overUnder are the prepositions that set one figure over or under another.
var overUnder = set("above below")

// overOther reads "were exports above imports", "is its debt below its reserves": one measure against another, by where it stands.
func (r *reader) overOther() bool {
	i := max(r.find("above"), r.find("below"))
	if i < 0 || r.ask.Status != figure.Fact || r.q.Condition != nil {
		return false
	}
	measured := func(before bool) bool {
		return slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Kind == term.Measure && (t.Start < r.toks[i].start) == before })
	}
	if !measured(true) || !measured(false) && r.word(i+1) != "that" && r.word(i+1) != "those" {
		return false
	}
	r.toks[i].used = inCue
	return true
}

// setBeside reads what only sets one thing beside another: "how did exports compare with the forecast", "growth in May, actual versus expected".
func (r *reader) setBeside(times int) bool {
	versus := r.find("vs") >= 0 || r.find("versus") >= 0
	if r.ask.Status != figure.Fact {
		return versus && times < 2 || r.any(ph("compare", "with"), ph("compare", "to"), ph("compare", "against"), ph("measure", "up"), ph("stack", "up"))
	}
	if times == 0 && r.any(ph("compare", "with"), ph("compare", "to"), ph("compare", "against")) {
		if r.beside = true; !r.changeNoun() {
			r.unchanged(Any)
		}
		return true
	}
	return false
}

// ofChanges takes a comparison for one of changes where it says "faster" and no word that something moved, and for one of levels where only "above" or "below"
// says so.
func (r *reader) ofChanges() {
	if r.any(ph("faster"), ph("slower"), ph("quicker"), ph("more", "sharply"), ph("more", "steeply"), ph("held", "up", "better"), ph("hold", "up", "better"), ph("held", "up", "worse")) && (r.ask.Want == Any || !r.ask.Want.Figure()) {
		r.moved = true
		if r.ask.Want == Any {
			r.ask.Want = Change
		}
		return
	}
	if r.ask.Want != Change || !r.held && r.either() == [2]string{} {
		return
	}
	for i, t := range r.toks {
		if _, ok := r.changeAt(i); ok && t.low != "above" && t.low != "below" && t.low != "over" && t.low != "under" && t.low != "come" && t.low != "came" {
			return
		}
	}
	r.unchanged(Any)
}

// asMuch reads "as many cars as", "as high in May as".
func (r *reader) asMuch() bool {
	for i := range r.toks {
		if r.word(i) != "as" {
			continue
		}
		switch r.word(i + 1) {
		case "much", "many", "high", "large", "big", "well", "fast", "strong", "good":
			r.toks[i].used, r.toks[i+1].used = inCue, inCue
			return slices.ContainsFunc(r.toks[i+2:], func(t token) bool { return t.low == "as" })
		}
	}
	return false
}

// premise keeps the direction that a comparison takes for granted, "which fell more", apart from the asks, whose figures may show the other one.
func (r *reader) premise() {
	r.q.Premise, r.ask.Direction = r.ask.Direction, figure.NoDirection
}

// series reads "month by month", "each year", "over time", and of which periods the series is.
func (r *reader) series() bool {
	for _, n := range []string{"month", "year", "quarter", "week"} {
		if r.any(ph(n, "by", n), ph(n+"-by-"+n), ph("by", n), ph("each", n), ph("every", n), ph(n+"ly", "figures"), ph(n+"ly", "series"), ph(n+"ly", "numbers")) {
			r.q.Focus = n
			return true
		}
		if !r.priced() && !r.amount && r.any(ph("per", n)) {
			r.q.Focus = n
			return true
		}
	}
	return r.any(ph("over", "time"), ph("time", "series"), ph("history", "of"), ph("trend", "in"), ph("trend", "of")) || !r.amount && r.soFar()
}

// soFar reports whether all that came about so far is asked for, one after the other. What is counted "so far in 1987", "so far this year" is one sum.
func (r *reader) soFar() bool {
	i := r.find("so", "far")
	return i >= 0 && !slices.Contains([]string{"in", "this", "for"}, r.word(i+2))
}

// gapBetween reads "the gap between the average and the median price". A trade gap between two countries is a deficit.
func (r *reader) gapBetween() bool {
	i := r.find("gap", "between")
	if i < 0 || i > 0 && r.measure(i-1) {
		return false
	}
	r.toks[i].used, r.toks[i+1].used = inGiven, inCue
	return true
}

// amounted reports whether an amount is asked for, so that a comparative asks for the difference: "how much more", "by how many".
func (r *reader) amounted() bool {
	return r.amount || r.find("how", "much") >= 0 || r.find("how", "many") >= 0 || r.find("how", "far") >= 0 || r.find("what", "percentage") >= 0 || r.find("by", "what") >= 0
}

// yesNo reports whether the question opens with a verb or with "whether": "did exports rise", "is it higher", "whether exports rose".
func (r *reader) yesNo() bool {
	from := 0
	if comma := r.find(","); r.word(0) == "according" && comma > 0 {
		from = comma + 1 // "according to the bank, will exports rise"
	}
	for _, t := range r.toks[from:] {
		if !t.word || t.used == inTime || t.used == inPlace {
			continue
		}
		if helpers[t.low] || t.low == "whether" {
			return true
		}
		switch t.low {
		case "in", "for", "and", "so", "hey", "bot", "ok", "over", "during", "on", "at", "then", "the", "to", "from", "but":
			continue
		}
		return false
	}
	return false
}

// comparative finds "bigger", "more", "faster" that set things against each other, and whether the smaller is asked for.
// "more than 10 percent" is a bound and not a comparison.
func (r *reader) comparative() (found, least bool) {
	for i, t := range r.toks {
		l, ok := comparatives[t.low]
		if !ok || r.lowers(i) || t.used == inCue && r.q.Condition != nil {
			continue
		}
		if t.low == "further" && (!r.moves(i-1) || r.find("than") < 0 && r.find("or") < 0) || t.low == "longer" && r.word(i-1) == "no" {
			continue
		}
		if r.toks[i].used == free {
			r.toks[i].used = inCue
		}
		if !found {
			found, least = true, l
		}
	}
	if e := r.either(); !found && e != [2]string{} && r.q.Condition == nil { // "above or below the forecast"
		found, _ = true, r.any(ph(e[0], "or", e[1]))
	}
	return found, least
}

// superlative finds "highest", "lowest" asked of the figures held.
func (r *reader) superlative() {
	if r.find("by", "how") >= 0 || r.asksWho() {
		return // "by how much was the smallest deposit lowered", "who said the worst is over"
	}
	for i, t := range r.toks {
		l, ok := superlatives[t.low]
		if !ok || t.used != free || r.namesMeasure(i) || t.low == "best" || t.low == "top" || t.low == "most" && (r.word(i+1) == "recent" || r.word(i+1) == "of" && owning[r.word(i+2)]) {
			continue
		}
		r.toks[i].used = inCue
		if t.low == "peak" && r.ask.Status == figure.Forecast {
			continue // "what peak do they expect": one figure, and no highest of several
		}
		if n := strings.TrimSuffix(r.word(i+1), "ly"); timeNouns[n] && n != r.word(i+1) { // "the lowest monthly surplus"
			r.q.Focus = n
		}
		r.q.Op, r.q.Least = Highest, l
		if l {
			r.q.Op = Lowest
		}
		return
	}
}

// owning are the words behind which "most of" is the greater part of one thing, and no largest of several: "most of its debt".
var owning = set("its their his her our my your the this that these those")

// namesMeasure reports whether the "minimum" or "maximum" at i is part of what a measure is called: "the minimum wage".
func (r *reader) namesMeasure(i int) bool {
	return (r.word(i) == "minimum" || r.word(i) == "maximum") && slices.ContainsFunc(r.terms, func(t term.Term) bool {
		return t.Kind == term.Measure && t.Start <= r.toks[i].start && t.End > r.toks[i].end
	})
}

// condition reports whether a bound filters several figures: "which months grew above 10 percent".
func (r *reader) condition() bool {
	for i := range r.toks {
		if w := r.word(i); w != "which" && w != "what" && w != "list" {
			continue
		}
		for j := i; j < i+5; j++ {
			if w := r.word(j); w == "of" || timeNouns[w] || sideOf(w) != NoSide {
				return true
			}
		}
	}
	return false
}

// either reads "higher or lower": the word for the first of two things being above the second, and the one for its being below.
func (r *reader) either() [2]string {
	for i := range r.toks {
		x, up := comparatives[r.word(i)]
		y, down := comparatives[r.word(i+2)]
		if !up || !down || r.word(i+1) != "or" || x == y {
			continue
		}
		if x {
			return [2]string{r.word(i + 2), r.word(i)}
		}
		return [2]string{r.word(i), r.word(i + 2)}
	}
	for _, p := range [][]string{ph("above", "or", "below"), ph("over", "or", "under")} {
		if r.find(p...) >= 0 {
			return [2]string{p[0], p[2]}
		}
	}
	return [2]string{}
}

const (
	NoSide  Side = iota // their periods
	Places              // whose they are: "which region has the most …"
	Traders             // whom they are with: "to which destinations did exports grow …"
	Things              // what they measure: "which grain did it ship most of"
)
