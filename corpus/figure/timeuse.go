package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"

	"github.com/shopspring/decimal"
)

// A use says what a period mention does in its sentence.
type use uint8

const (
	mainTime   use = iota // when the figures of its clause are of
	ownTime               // of one figure alone
	versusTime            // what a change is against: "up 3 pct from May"
	otherTime             // none of these: a base year, when something was published
)

// timeUse decides what the period mention at token i does.
func (w *walk) timeUse(i int) use {
	t, next := w.at(i), w.at(i+1)
	switch year := w.mention(i).Period.Shape == period.Year; {
	case w.isWord(i-1, "base"), w.isBaseTime(i), year && w.isWord(i+1, "prices", "dollars", "dlrs"), w.adjacent(i), w.maturity(i), w.reported(i), w.foretoldOn(i), w.guessedThen(i), w.reach(i), w.aside(i), w.anySuch(i), w.ofUntoldMove(i), w.ofMultiplied(i), w.bestOf(i):
		return otherTime
	case w.sameAs(i), w.isWord(i-1, "and") && w.at(i-2).kind == instant && w.sameAs(i-2):
		return otherTime // "unchanged from May and last year's level"
	case w.isMark(i-1, "(") && w.isMark(i+1, ":"), t.poss && (next.kind == quant || w.nearQuant(i+1) && !w.isNoun(i+1)):
		return ownTime
	case w.dates(i):
		return otherTime
	case next.is(fGoal) && next.verb == 0 && !next.is(fPart) && !t.poss && w.at(i-1).is(fDet):
		return ownTime // "rose 4 pct, within a 1987 target range of 4 to 6 pct"
	case w.isWord(i-1, "and") && w.at(i-2).kind == instant && !w.at(i-2).poss && w.timeUse(i-2) == versusTime:
		return versusTime // "against November and December"
	}
	j, ok := w.timeGovernor(i)
	if !ok {
		return mainTime
	}
	if u, ok := w.levelUse(j); ok {
		return u
	}
	if u, ok := w.earlierBase(i); ok {
		return u
	}
	g := w.at(j)
	switch {
	case g.is(fVs), w.isWord(j, "with", "to") && (w.at(j-1).is(fVs) || w.at(j-2).is(fVs)):
		return versusTime
	case j == i-1 && w.isWord(j, "from") && strings.EqualFold(w.mention(i).Text, "today"):
		return otherTime // "a cut is expected from today"
	case j == i-1 && w.isWord(j, "from") && w.takesEffect(i):
		return mainTime // "raise the rate by 1 pct from May 3"
	case w.isWord(j, "than", "from", "against", "versus", "as"):
		return versusTime
	case w.isWord(j, "of") && w.spelt(j-1, "ahead", "short") && w.at(j-2).kind == quant:
		return versusTime // "3 pct short of where it stood in May"
	case w.isWord(j, "of") && w.isWord(i-1, "its", "their") && w.at(j-1).kind == quant && w.isNoun(i+1):
		return versusTime // "a third of its 2019 number"
	case w.isWord(j, "on") && w.mention(i).Period.Shape == period.Day: // "fell 2 pct on Friday"
	case w.isWord(j, "over") && (bare(w.mention(i)) || w.soFar(i)): // "rose 3 pct over the same period", "over the first five months of the year"
	case w.isWord(j, "over", "on", "above", "below") && w.changeBefore(j):
		return versusTime
	case g.is(fUp|fDown) && g.is(fCmp) && !w.isWord(j, "up", "down"):
		return versusTime
	}
	return mainTime
}

// ofUntoldMove reports whether the period at token i is that of a move without a figure which another is held against: "will rise 0.5 pct, compared with
// no change in May", "after a fall in April".
func (w *walk) ofUntoldMove(i int) bool {
	const longest = 4 // tokens of the move
	j := i - 2
	if !w.isWord(i-1, "in", "during") || !w.at(j).is(fChange|fFlat) || w.at(j).verb > 0 {
		return false
	}
	for n := 0; n < longest; n++ {
		j--
		if t := w.at(j); w.isWord(j, "after", "following", "against") || w.isWord(j, "with", "to") && w.at(j-1).is(fVs) {
			return true
		} else if t.kind != word || t.verb > 0 || t.is(fPrep|fConj|fSub|fRel) {
			return false
		}
	}
	return false
}

// bestOf reports whether the period at token i is that among whose figures one that stands before it is the best: "created 9,000 jobs in May, the fewest
// of 1986", "and the smallest rise this year".
func (w *walk) bestOf(i int) bool {
	const longest = 6 // tokens up to the article
	j := i - 1
	if w.isWord(j, "of", "in") {
		j--
	}
	best := false
	for n := 0; n < longest; n, j = n+1, j-1 {
		switch t := w.at(j); {
		case w.isWord(j, "the", "its", "their"):
			return best && (w.isMark(j-1, ",") || w.isWord(j-1, "and", "but")) && w.quantBetween(-1, j)
		case t.kind != word, t.verb > 0, t.is(fPrep | fConj | fSub | fRel | fVs):
			return false
		}
		best = best || w.isWord(j, "most", "worst", "best", "least", "first") || w.isSuperlative(j)
	}
	return false
}

// ofMultiplied reports whether the period at token i is that of a value without a figure which another is a multiple of: "12 pct more than in May and
// double the count of December 2022".
func (w *walk) ofMultiplied(i int) bool {
	const longest = 4 // tokens of the value
	j := i - 1
	if w.at(i).poss && w.isNoun(i+1) && w.spelt(j, "half", "double", "twice", "triple", "treble", "quadruple") && !w.nearQuant(i+1) {
		return true // "rose 0.3 pct, less than half May's pace"
	}
	if !w.isWord(j, "of", "in") {
		return false
	}
	for n := 0; n < longest; n++ {
		j--
		if w.spelt(j, "double", "twice", "triple", "treble", "quadruple") {
			return w.isWord(j+1, "the", "that", "its", "their")
		} else if t := w.at(j); t.kind != word || t.verb > 0 || t.is(fPrep|fConj|fSub|fRel|fVs) {
			return false
		}
	}
	return false
}

// soFar reports whether the period at token i counts the months of a year from its first, of the year in which the article was written: "over the first five
// months of the year".
func (w *walk) soFar(i int) bool {
	p := w.mention(i).Period
	return p.Shape == period.Span && p.Cumulative && p.YearKnown && p.Start.Year == w.r.date.Year
}

// attained are past forms that tell when a value came about: "the level achieved in 1980", "the record set in July".
var attained = []string{"set", "seen", "hit", "reached", "achieved", "attained", "recorded", "registered", "posted", "marked"}

// isBaseTime reports whether the period at token i is that in which an index is put at 100: "takes 1981 as 100", "1981 = 100", "December 1978 equals 100".
func (w *walk) isBaseTime(i int) bool {
	if w.isWord(i-1, "for", "in") && w.isHundred(i-2) && w.isWord(i-3, "base") {
		return true // "base 100 for 1976"
	}
	put := w.isWord(i+1, "equals", "equal", "is") || w.isMark(i+1, "=") || w.mention(i).Period.Shape == period.Year && w.isWord(i+1, "as", "at", "being")
	return put && w.isHundred(i+2)
}

// isHundred reports whether token i is the number 100 and nothing more.
func (w *walk) isHundred(i int) bool {
	t := w.at(i)
	return w.raw(i, i+1) == "100" || t.kind == quant && w.qs[t.ref].Class == quantity.Bare && w.qs[t.ref].Value.Equal(decimal.NewFromInt(100))
}

// timeGovernor returns the token of the word that tells what the period at token i is to its clause, behind the prepositions that only lead to it. It is
// not ok where the period is when a state was so: "as of July 25".
func (w *walk) timeGovernor(i int) (j int, ok bool) {
	j = i - 1
	for j >= 0 && w.at(j).kind == word && w.at(j).is(fDet|fSkip) && w.at(j).verb == 0 && !w.at(j).is(fCmp|fPrep) {
		j--
	}
	inner := w.isWord(j, "in", "for", "at", "during", "of", "by")
	switch {
	case !w.isWord(j, "of") || !w.isWord(j-1, "as") || w.isWord(j-2, "same"):
	case w.isWord(j-2, "level", "levels"):
		j-- // "2 pct below the stocks as of May"
	default:
		return j, false
	}
	if inner && (w.isWord(j-1, "than", "from", "with", "to", "as", "against", "after") || w.at(j-1).is(fVs)) {
		j--
	}
	if inner && w.spelt(j-1, attained...) && (w.isWord(j-2, "level", "levels", "figure", "total") || w.spelt(j-2, marks...)) {
		j-- // "the level achieved in 1980", "faster than the growth seen in May"
	}
	if inner && w.at(j-1).verb > 0 {
		if v := w.at(j - 1).verb; w.thanClause(v - 1) {
			j-- // "than it was in May"
		}
	}
	if v := w.at(j).verb; v > 0 && w.thanClause(v-1) {
		j = w.verbs[v-1].subjA - 1 // "lower than they were a year earlier"
		if w.spelt(j+1, "where", "what") || w.spelt(j, "where", "what") {
			j = w.leftOf(j)
		}
	}
	return j, true
}

// thanClause reports whether verb k only tells the state that something is compared with: "higher than it was in May", "above where it stood a
// year ago".
func (w *walk) thanClause(k int) bool {
	v := &w.verbs[k]
	if n := w.at(v.b); v.subjA >= v.subjB || w.quantBetween(v.subjA-1, v.subjB) || !v.is(fReach) && !w.at(v.main).is(fAux|fBe|fHave) || n.kind == word && !n.is(fPrep|fAdv) {
		return false
	}
	return w.isWord(v.subjA-1, "than") || w.spelt(v.subjA-1, "where", "what") || w.spelt(v.subjA, "where", "what")
}

// earlierBase tells what the period at token i, a year earlier or of a year that it names, is to a change that is against what was then, which is named
// without a value: "41 pct below prices a year earlier", "3 pct above stocks in May 1985". What was a peak is of no help. It is not ok where no such
// change stands there.
func (w *walk) earlierBase(i int) (use, bool) {
	const longest = 6 // tokens of what it is against
	m := w.mention(i)
	if !(m.Period.IsZero() && m.Shift.N < 0) && !(m.Period.YearKnown && (strings.ContainsAny(m.Text, "0123456789") || strings.HasSuffix(m.Text, " last year"))) {
		return mainTime, false
	}
	j := i - 1
	if w.isWord(j, "in", "of", "for", "at", "on") && !w.spelt(j-1, "ahead", "short") {
		j--
	}
	as, noun := versusTime, w.at(i).poss || j == i-1 && w.at(j).is(fPrep)
	for n := 0; n < longest; n, j = n+1, j-1 {
		t := w.at(j)
		if w.isWord(j, "below", "above", "under", "over") || w.isWord(j, "of") && w.spelt(j-1, "ahead", "short") {
			return as, noun && w.endsChange(j) && (!w.isWord(j, "over") || m.Period.IsZero())
		}
		if t.kind != word || t.verb > 0 || t.is(fConj|fSub|fRel|fGoal|fFore) {
			return mainTime, false
		}
		if w.spelt(j, "peak", "trough", "high", "low", "record") {
			as = otherTime
		}
		noun = noun || w.isNoun(j)
	}
	return mainTime, false
}

// endsChange reports whether a quantity stands right before the comparative at token j: "3 pct above", "3 pct short of".
func (w *walk) endsChange(j int) bool {
	if j--; w.isWord(j+1, "of") {
		j--
	}
	for w.at(j).is(fAdv) && w.at(j).kind == word {
		j--
	}
	return w.at(j).kind == quant
}

// levelUse tells what the period behind the word at token j is to a level that it is of: "18 pct below the level of a year ago", "exceeded that of
// 1986", "above its level in May". It is not ok where no level stands there.
func (w *walk) levelUse(j int) (use, bool) {
	level := w.isWord(j-1, "level", "levels") || w.spelt(j-1, marks...)
	beside := w.isWord(j, "level", "levels") && w.at(j+1).kind == instant // "from their levels a year earlier"
	of := beside || (w.isWord(j, "of", "for") || w.at(j).verb > 0 || w.spelt(j, attained...)) && (level || w.isWord(j-1, "that", "those"))
	if !of && !(w.isWord(j, "in", "at", "as", "from") && level) {
		return mainTime, false
	}
	for j--; j > 0 && !w.at(j).is(fPrep|fVs) && w.at(j).kind == word && w.at(j).verb == 0; j-- {
	}
	if w.isWord(j, "on") && w.endsChange(j) || w.isWord(j, "above", "below", "over", "under", "beyond", "from", "than", "exceeded", "exceeds", "exceed", "exceeding", "surpassed", "topped", "topping") || w.at(j).is(fVs) {
		return versusTime, true
	}
	return mainTime, of
}

// marks are what a figure is held against and which has a time of its own: "above the average of 1951-1980".
var marks = []string{"figure", "figures", "total", "average", "mean", "norm", "record", "high", "low", "peak", "reading", "value", "count", "number", "tally", "result", "pace", "rate", "growth"}

// maturity reports whether the period at token i is when a bond falls due: "the 6.45 pct 2029 government bond", "rates on notes maturing in March 1991 will
// fall".
func (w *walk) maturity(i int) bool {
	j := i - 1
	for w.isWord(j, "in", "on", "by") {
		j--
	}
	if w.spelt(j, "maturing", "expiring") || w.spelt(j, "due") && w.ofSubject(i) {
		return true
	}
	if w.mention(i).Period.Shape != period.Year || w.at(i-1).is(fPrep) {
		return false
	}
	for j := i + 1; j < i+4 && w.at(j).kind == word; j++ {
		if w.spelt(j, "bond", "bonds", "note", "notes", "gilt", "gilts", "bund", "bunds", "debt") {
			return true
		}
	}
	return false
}

// ofSubject reports whether token i stands in the subject of a finite verb.
func (w *walk) ofSubject(i int) bool {
	for k := range w.verbs {
		if v := &w.verbs[k]; v.mood == finite && v.subjA <= i && i < v.subjB {
			return true
		}
	}
	return false
}

// reach reports whether the period at token i only tells how far back a superlative holds: "the biggest jump since December", "the most since
// June 29".
func (w *walk) reach(i int) bool {
	j := i - 1
	if w.spelt(i+1, "high", "low", "peak", "lows", "highs") && w.r.running(w.mention(i).Period) || w.spelt(j-1, "since") && w.at(j).is(fDet) {
		return true // "a 1987 high", "since an April peak"
	}
	if m := w.mention(i).Text; !w.isWord(j, "since") && !strings.HasPrefix(m, "since ") && !strings.HasPrefix(m, "Since ") {
		return false
	}
	for k := j; k >= 0 && k > j-8; k-- {
		t := w.at(k)
		if t.kind == quant {
			return false
		}
		if t.kind == word && (w.isWord(k, "most", "first", "record", "worst", "best", "least") || strings.HasSuffix(w.raw(k, k+1), "est")) {
			return true
		}
	}
	return false
}

// anySuch reports whether the period at token i is not one of its kind but any: "topped 6 million in a third quarter at last", "the most
// for any March".
func (w *walk) anySuch(i int) bool {
	return w.isWord(i-1, "a", "any") && w.isWord(i-2, "in", "for", "of", "on", "during") && !w.at(i).poss && !w.isNoun(i+1)
}

// aside reports whether the period at token i is none that figures are of: that of a dateline ("LONDON, March 26 (Wire)"), of a contract
// ("Brent for May settlement"), of how often something was so ("the second time this year").
func (w *walk) aside(i int) bool {
	const dateline = 4 // tokens
	if i <= dateline && w.mention(i).Period.Shape == period.Day && (w.isMark(i+1, "(") || w.isMark(i+1, "-")) && (i == 0 || w.isMark(i-1, ",")) {
		return true
	}
	if w.spelt(i-1, occasions...) || (w.spelt(i+1, occasions...) || w.spelt(i+1, "meeting")) && !w.at(i).poss {
		return true // "in its quarterly report last week", "said in a January 6 note"
	}
	if m := w.mention(i).Period; w.spelt(i-1, "for") && w.at(i+1).verb > 0 && m.Shape == period.Month && m.YearKnown && !w.r.date.IsZero() && m.Start.Compare(w.r.date) > 0 {
		return true // "Brent for December fell"
	}
	if bare(w.mention(i)) && w.isWord(i-2, "for") && w.spelt(i-4, "to", "over") && w.spelt(i-5, "premium", "discount") {
		return true // "at a premium to WTI for the same month"
	}
	if bare(w.mention(i)) && w.isWord(i-2, "for") && w.at(i+1).verb > 0 && !w.r.market.day.IsZero() {
		return true // "Brent for the same month fell"
	}
	if j := i - 1; w.spelt(j-1, "expiring", "expire", "expires", "maturing", "matures") && w.at(j).is(fPrep) {
		return true // "a loan of 3 mln expiring on May 3"
	}
	if j := w.leftOf(i); w.spelt(j, "covering") || w.isWord(j, "period") && w.spelt(w.leftOf(j), "covering") {
		return true // "allotted loans covering the period May 3 to 10"
	}
	return w.spelt(i+1, "settlement", "delivery", "futures", "contract", "contracts", "deadline") || w.spelt(i-1, "time", "times")
}

// occasions are what something is said in or at, whose time is no time of figures.
var occasions = []string{"report", "note", "interview", "statement", "survey", "speech"}

// adjacent reports whether the period at token i only qualifies one right before it: "in February a year ago".
func (w *walk) adjacent(i int) bool {
	return w.at(i-1).kind == instant && !w.at(i-1).poss && w.mention(i).Period.IsZero()
}

// reported reports whether the period at token i tells when something was said or published, not when it was so: "issued in July".
func (w *walk) reported(i int) bool {
	j := i - 1
	for j >= 0 && (w.at(j).is(fPrep) || w.at(j).is(fDet)) && w.at(j).kind == word && !w.isWord(j, "that") {
		j--
	}
	if (j == i-1 || w.at(i-1).is(fDet) && w.isNoun(i+1)) && w.mention(i).Period.Shape != period.Day && !w.mention(i).Period.IsZero() {
		return false // "reported May sales rose", "estimated the 1985/86 crop at"
	}
	if m := w.mention(i).Period; w.isWord(j, "forecast", "predicted", "projected") && m.Shape == period.Month && !w.r.future(m) {
		return true // "4 mln less than forecast in August"
	}
	return term.Published(w.at(j).lower) || w.isWord(j, "polled", "estimated", "said", "told", "showed", "show")
}

// foretoldOn reports whether the period at token i is the day on which a forecast was made: "the bank on Monday predicted growth of 3 pct".
func (w *walk) foretoldOn(i int) bool {
	p := w.mention(i).Period
	if p.Shape != period.Day || !p.YearKnown || p.Start.Compare(w.r.date) > 0 {
		return false
	}
	last := -1 // verb before the day
	for k := range w.verbs {
		v := &w.verbs[k]
		if v.a == i+1 && v.is(fFore) && !v.passive {
			return true
		}
		if v.a < i {
			last = k
		}
	}
	return last >= 0 && w.verbs[last].is(fFore) && !w.verbs[last].is(fModal) && !w.verbs[last].passive
}

// guessedThen reports whether the period at token i, a month, week or day gone by, tells when someone reckoned what the clause tells, and not what is
// reckoned: "The ministry last month estimated the crop at", "In April the bureau had forecast a crop of".
func (w *walk) guessedThen(i int) bool {
	m := w.mention(i)
	p := w.r.resolve(m, w.r.press(), true)
	short := p.Shape == period.Month || p.Shape == period.Week || p.Shape == period.Day
	if ago := m.Period.IsZero() && (m.Shift.Unit != period.Month || m.Shift.N >= 0); !short || ago || w.r.future(p) || w.at(i).poss {
		return false
	}
	for k := range w.verbs {
		v := &w.verbs[k]
		if v.a <= i {
			continue
		}
		if v.passive || v.mood != finite || !w.spelt(v.main, "forecast", "predicted", "projected", "estimated", "put", "reckoned") {
			return false
		}
		between := i > v.subjA && v.subjA < v.subjB && w.onlyDegree(i+1, v.a)
		ahead := i < v.subjA && i <= v.subjA-1 && (i == v.subjA-1 || w.isMark(i+1, ",") && i == v.subjA-2)
		h := w.headOf(v.subjA, v.subjB)
		who := w.isWord(v.subjA, "it", "they", "he", "she") || h >= 0 && (w.at(h).is(fBody) || w.company(v.subjA, v.subjB) != "")
		return (between || ahead) && who
	}
	return false
}

// changeBefore reports whether a change stands right before token j: "up 3 pct over May", "higher on the month".
func (w *walk) changeBefore(j int) bool {
	for k := j - 1; k >= 0 && k > j-5; k-- {
		t := w.at(k)
		if t.kind == instant && w.at(k-1).is(fDet) {
			k--
		}
		if t.kind == instant && w.at(k-1).is(fPrep) { // "up 3 pct in 1986 over the previous year"
			k--
			continue
		}
		if t.kind == quant || t.is(fUp|fDown|fChange|fFlat) {
			return true
		}
		if t.kind != word || t.is(fPrep|fConj) {
			return false
		}
	}
	return false
}

// dates reports whether the period at token i tells when an event was that is named only to say before or after what: "before the meeting
// last month", "under February's accord".
func (w *walk) dates(i int) bool {
	const reach = 6
	j := i - 1
	if w.isWord(j, "in", "on", "of") {
		j--
	}
	noun := w.at(i).poss
	for n := 0; n < reach; n++ {
		t := w.at(j)
		if t.kind != word || t.verb > 0 || t.is(fUp|fDown|fChange|fFlat|fBal) {
			return false
		}
		if w.isWord(j, "under") && w.isNoun(j+1) && !w.at(j+1).caps {
			return false // "under construction in March"
		}
		if w.isWord(j, "before", "after", "since", "until", "following", "ahead", "under", "despite") {
			return noun && !(w.isWord(j, "under") && w.at(j-1).kind == quant) // not "7 pct under the figure a year before"
		}
		if t.is(fPrep|fConj) && !w.isWord(j, "of", "between", "in") {
			return false
		}
		noun = noun || !t.is(fDet|fSkip|fAdv|fPrep)
		j--
	}
	return false
}

// record reports whether the period at token i only tells when a record was set that a figure passes: "the record of 3.0 pct set in July".
func (w *walk) record(i int) bool {
	return w.isWord(i-1, "in", "on") && w.spelt(i-2, attained...)
}

// datesEvent reports whether the clause of bind k tells its time by an event: "in the week after the meeting on May 3".
func (w *walk) datesEvent(k int) bool {
	if len(w.times) == 0 {
		return false
	}
	from, to := w.clauseBounds(k)
	for i := from; i < to; i++ {
		if w.at(i).kind == instant && w.dates(i) {
			return true
		}
	}
	return false
}
