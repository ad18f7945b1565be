package figure

import (
	"strings"

	"quaestor/corpus/term"
)

// statusOf returns how firm bind k is, from the words beside it and the verb of its clause.
func (w *walk) statusOf(k int) Status {
	b := &w.binds[k]
	v := w.clauseVerb(b)
	near := w.segmentFlags(k)
	switch {
	case b.stale, w.revisedFrom(b), w.formerForecast(b), w.formerReading(b), term.Formerly(w.at(b.tok+1).lower) && w.spelt(b.tok+2, "estimated") && w.closed(b.tok+3):
		return Former
	case k > 0 && b.comp && w.isWord(b.gov, "or") && w.binds[k-1].of == b.of:
		return w.statusOf(k - 1)
	case b.comp && b.of >= 0 && w.isMark(b.gov, "(") && !b.then:
		return w.statusOf(b.of)
	case w.foreseenBy(b):
		return Forecast
	case w.nowAside(b):
		return Fact
	case w.goal(b):
		return Target
	case b.comp && near&fFore != 0 && b.seen&fProv == 0, b.seen&fFore != 0 && b.seen&fProv == 0:
		return Forecast
	case w.cur.speaker && v != nil && v.is(fFore) && !b.comp, w.expectationOf(b), w.movedForecast(b), w.awaited(b):
		return Forecast
	case w.decided(b):
		return Fact
	case !b.comp && v != nil && !w.parenthetic(b) && (v.is(fModal) || v.is(fFore) && !v.is(fProv)) && !w.isWord(v.a, "can") && !(w.isWord(v.a, "may") && w.isWord(v.a+1, "now")) && !promises[b.subj.head] && !w.announced(v, b):
		return Forecast
	case w.seenTo(b), w.purposed(v, b), w.expectedBehind(b), v != nil && !b.comp && !w.parenthetic(b) && w.onlyThought(v.a-1, v.b):
		return Forecast
	case b.comp && b.seen&fForm != 0 && b.seen&fProv != 0, w.formerly(b), w.firstEstimate(b):
		return Former
	case b.seen&fRev != 0, v != nil && v.is(fRev) && !b.comp:
		return Revised
	case b.seen&fProv != 0:
		return Provisional
	}
	return Fact
}

// decided reports whether b is what a rate or price that somebody sets will be, told by nobody who only expects it: "will raise its prime rate to 8 pct on
// Monday". That it comes later makes it no forecast.
func (w *walk) decided(b *bind) bool {
	v := w.clauseVerb(b)
	if v == nil || b.comp || !w.isWord(v.a, "will") || !v.is(fUp|fDown|fMove|fReach|fBe) || !setByBody(b.subj.text) {
		return false
	}
	for i := range w.toks {
		if w.at(i).is(fFore) || w.spelt(i, "economist", "strategist", "dealer", "dealers", "trader", "traders", "broker", "brokers", "if", "probably", "might", "could") {
			return false
		}
	}
	return true
}

// onlyThought reports whether the verb at tokens a to b tells what is only thought to be so: "stocks probably fell 3 million tonnes last week".
func (w *walk) onlyThought(a, b int) bool {
	for i := a; i < b; i++ {
		if w.isWord(i, "likely") || w.spelt(i, "probably", "presumably") {
			return true
		}
	}
	return false
}

// setByBody reports whether a subject is a rate or price that a bank, a government or a seller sets.
func setByBody(subject string) bool {
	low := strings.ToLower(subject)
	for _, name := range [...]string{"prime rate", "prime lending rate", "base rate", "base lending rate", "lending rate", "lombard rate", "deposit rate", "mortgage rate", "posted price", "import duty", "tariff"} {
		if strings.Contains(low, name) {
			return true
		}
	}
	return policyRate(subject)
}

// promises are what is held out to others, which is a fact once it is said: "would make a bid of 38 mln stg".
var promises = map[string]bool{"bid": true, "offer": true, "proposal": true, "tender": true, "premium": true}

// announced reports whether "will" only tells the terms of a deal or payout that is made known, which hold from then on: "will sell a 4 pct stake in Acme
// for 3 mln", "will pay a dividend of 2 dlrs".
func (w *walk) announced(v *verb, b *bind) bool {
	if !w.isWord(v.a, "will") || v.passive {
		return false
	}
	switch b.subj.head {
	case "dividend", "dividends", "payout":
		return true
	}
	return b.subj.head == "stake" && w.isWord(v.main, deals...) || strings.HasPrefix(b.subj.text, "payments for each ")
}

// purposed reports whether b is what something that will be done is done for: "will spend 3 mln dlrs to raise capacity to 26,000 tonnes".
func (w *walk) purposed(v *verb, b *bind) bool {
	if v == nil || b.comp || v.mood != infinitive || !v.is(fUp|fDown) || b.verb < 2 {
		return false
	}
	p := &w.verbs[b.verb-2]
	return p.mood == finite && w.isWord(p.a, "will", "would") && p.a < v.a
}

// seenTo reports whether b is told by a participle with a subject of its own that is the object of a verb of expecting: "sees yields climbing to
// 2 percent".
func (w *walk) seenTo(b *bind) bool {
	v := w.clauseVerb(b)
	if v == nil || b.comp || v.mood == finite || b.verb < 2 {
		return false
	}
	p := &w.verbs[b.verb-2]
	if v.subjA >= v.subjB {
		return v.mood == participle && p.passive && p.is(fFore) && p.b == v.a // "prices were seen rising 2 percent"
	}
	return (p.is(fFore) || w.isWord(p.main, "see")) && !p.passive && p.b <= v.subjA && v.subjA-p.b < 2 && !w.isMark(p.b, ",")
}

// expectedBehind reports whether b is told by an infinitive behind a relative clause on what somebody expects it of: "The bank expects inflation, which was 9
// percent in June, to peak at 13 percent".
func (w *walk) expectedBehind(b *bind) bool {
	v := w.clauseVerb(b)
	if v == nil || b.comp || v.mood != infinitive || b.verb < 3 || !w.isMark(v.a-1, ",") {
		return false
	}
	u, p := &w.verbs[b.verb-2], &w.verbs[b.verb-3]
	return w.isWord(u.subjA, "which", "who") && w.isMark(u.subjA-1, ",") && p.is(fFore) && !p.passive && p.b < u.subjA && w.isWord(p.main, causatives...)
}

// parenthetic reports whether b is a change told in an aside between a subject and its verb, so that the verb says nothing of it: "output, down
// 3 pct in May, is likely to rise".
func (w *walk) parenthetic(b *bind) bool {
	return b.ahead && w.isWord(b.tok-1, "up", "down") && w.isMark(b.tok-2, ",")
}

// formerForecast reports whether b is what was expected before: "down from a previous estimate of 70 dlrs", "cut its growth forecast to 2 pct
// from 3".
func (w *walk) formerForecast(b *bind) bool {
	if !b.comp {
		return false
	}
	if b.of >= 0 && !w.binds[b.of].comp && (w.isWord(b.tok+1, "previously") || w.hadForeseen(b.tok+1)) && w.statusOf(b.of) == Forecast {
		return true // "sees 16 mln sales against 33 mln previously", "… against the 33 mln it had predicted"
	}
	g := b.gov
	if w.isWord(g, "of", "for") && (w.estimate(g-1) || w.isWord(g-1, "range")) {
		a := w.nounStart(g)
		for i := a; i < g; i++ {
			if w.isWord(i, "previous", "prior", "earlier", "original") {
				return true
			}
		}
	}
	v := w.clauseVerb(b)
	if v == nil || !w.isWord(g, "from") || !v.is(fUp|fDown|fRev) {
		return false
	}
	for i, e := v.b, w.movedObject(v); i < e; i++ {
		if w.estimate(i) {
			return true
		}
	}
	return false
}

// hadForeseen reports whether the words from token i on, before any mark or number, say that somebody had foreseen what stands before them: "it had projected".
func (w *walk) hadForeseen(i int) bool {
	const most = 4 // words for who had
	for end := i + most; i < end && w.at(i).kind == word; i++ {
		if w.isWord(i, "had") {
			return w.foresawAt(i)
		}
	}
	return false
}

// foresawAt reports whether the "had" at token i is of foreseeing, "had earlier projected", and neither what was to be done, "had expected to leave", nor that it
// came about, follows.
func (w *walk) foresawAt(i int) bool {
	if !w.at(i + 1).is(fFore) {
		i++
	}
	return w.at(i).kind == word && w.at(i+1).is(fFore) && !w.isWord(i+2, "to", "came", "happened", "followed")
}

// foreseenBy reports whether b is told behind it to be what somebody had foreseen: "the 2.5 percent rise that the ministry had forecast", "the 3
// million-tonne fall traders asked by Acme had predicted".
func (w *walk) foreseenBy(b *bind) bool {
	const noun, most = 2, 7 // words of the noun, and of who had
	i := b.tok + 1
	for n := 0; n < noun && w.at(i).kind == word && !w.isWord(i, "that", "which"); n++ {
		if w.isWord(i, "in", "on", "and", "but", "while", "as", "when", "after", "than", "for", "of", "from", "to", "by") {
			return false
		}
		if i++; w.at(i - 1).is(fUp | fDown | fMove) {
			break
		}
	}
	if i == b.tok+1 || !w.isWord(i, "that", "which") && !w.at(i-1).is(fUp|fDown|fMove) {
		return w.isWord(i, "that", "which") && w.hadForeseen(i+1)
	}
	for end := i + most; i < end && w.at(i).kind == word; i++ {
		if w.isWord(i, "and", "but", "while", "as", "when", "after", "than", "from", "to") {
			return false
		}
		if w.isWord(i, "had") {
			return w.foresawAt(i)
		}
	}
	return false
}

// formerReading reports whether b is what an estimate or reading of the same thing came to before: "against a preliminary figure of 2 pct",
// "revising its earlier estimate of 3 pct".
func (w *walk) formerReading(b *bind) bool {
	g := b.gov
	if !w.isWord(g, "of") || !w.isWord(g-1, "estimate", "reading", "figure", "report") {
		return false
	}
	for i := g - 2; i >= g-4 && i >= 0 && w.at(i).kind == word; i-- {
		if w.isWord(i, "preliminary", "advance", "first", "initial", "original", "earlier", "previous") {
			j := i - 1
			for w.at(j).is(fDet | fPoss) {
				j--
			}
			return w.isWord(j, "from", "than", "against", "above", "below", "with", "to") || w.at(j).is(fRev)
		}
	}
	return false
}

// movedForecast reports whether b is what a forecast was changed to: "lowered its inflation estimate for 2019 to 12 pct".
func (w *walk) movedForecast(b *bind) bool {
	v := w.clauseVerb(b)
	if v == nil || b.comp || !w.isWord(b.gov, "to", "by", "at") || !v.is(fUp|fDown|fRev) && !w.isWord(v.main, movers...) {
		return false
	}
	i, e := v.b, w.movedObject(v)
	if v.passive {
		i, e = v.subjA, v.subjB // "Chile's forecast was cut to 3 pct"
	}
	for ; i < e; i++ {
		if w.estimate(i) && !w.isWord(i, "target", "targets") {
			return true
		}
	}
	return false
}

// estimate reports whether token i is a noun for what is expected.
func (w *walk) estimate(i int) bool {
	return w.isWord(i, "forecast", "forecasts", "estimate", "estimates", "projection", "projections", "prediction", "predictions", "outlook", "target", "targets", "guidance")
}

// segmentFlags returns the qualities of the words around bind k, from the mark, verb or figure before it to those behind it.
func (w *walk) segmentFlags(k int) flag {
	b := &w.binds[k]
	var f flag
	for i := b.tok - 1; i >= 0; i-- {
		t := w.at(i)
		if t.kind == quant || t.kind == punct || t.is(fConj) && w.freshValue(i+1) {
			break
		}
		f |= t.flags & (fFore | fGoal | fForm)
	}
	for i := b.tok + 1; i < len(w.toks); i++ {
		t := w.at(i)
		if i == b.tok+1 && b.comp && w.isWord(i, "that", "which") {
			continue // "ahead of the 3 bln that analysts had pencilled in"
		}
		if t.kind == quant || t.kind == punct || t.is(fConj) || t.is(fSub) || w.spelt(i, "instead") {
			break
		}
		if b.comp && !w.isWord(b.gov, "from") && w.spelt(i, "poll", "polls", "survey", "consensus", "analysts", "economists", "forecasters", "Street") {
			f |= fFore // "above the 3 pct a poll had pointed to"
		}
		if w.isWord(i, "seen") && w.at(i+1).is(fPrep) {
			continue // "the record rise seen in October"
		}
		f |= t.flags & (fFore | fGoal | fForm)
	}
	return f
}

// freshValue reports whether the words from token i, behind a conjunction, begin with a value of their own: "tipped by a poll and than June's 3 pct".
func (w *walk) freshValue(i int) bool {
	t := w.at(i)
	return t.kind == instant && t.poss || t.kind == word && (t.is(fDet|fCmp|fVs|fAdv) || t.verb > 0 || w.isWord(i, "than", "from", "after", "above", "below") || w.spelt(i, "shy", "short", "ahead"))
}

// expectationOf reports whether b is what an expectation is for or comes to: "above expectations for a 5 pct rise", "the forecast was
// 5 pct".
func (w *walk) expectationOf(b *bind) bool {
	noun := func(i int) bool {
		return w.isWord(i, "estimates", "forecast", "forecasts", "expectation", "expectations", "consensus", "projection", "projections", "prediction", "predictions")
	}
	if v := w.clauseVerb(b); v != nil && (v.is(fBe) || w.isWord(v.b, "for", "to") && w.spelt(v.main, "called", "calls", "pointed", "points")) && !b.comp && v.subjA < v.subjB && v.a < b.tok {
		if h := w.headOf(v.subjA, v.subjB); h >= 0 && (noun(h) || w.spelt(h, "median", "mean") && w.isWord(h+1, "of") || w.isWord(h, "estimate") && w.spelt(h-1, "consensus", "median", "average", "analysts", "economists", "market")) {
			return true // "the consensus estimate was 5 pct", "the average forecast called for a fall of 2 bln"
		}
	}
	for i := b.tok - 1; i >= 0; i-- {
		t := w.at(i)
		if t.kind == quant || t.kind == punct || t.verb > 0 {
			return false
		}
		if noun(i) || w.isWord(i, "estimate") && w.spelt(i-1, "consensus", "median", "average", "mean") {
			return w.isWord(i+1, "for", "of")
		}
	}
	return false
}

// awaited reports whether b is said to be what was expected by words behind it: "below the 6.5 billion expected by analysts", "the 39 million average of
// nine estimates".
func (w *walk) awaited(b *bind) bool {
	if !w.isWord(b.tok-1, "the") {
		return false
	}
	i := b.tok + 1
	if w.laidDown(i) {
		return true
	}
	if w.spelt(i, "average", "mean", "median", "consensus") {
		for j := i + 1; j <= i+5; j++ {
			if w.estimate(j) {
				return true
			}
		}
		return false
	}
	if t := w.at(i); t.is(fChange) || t.verb == 0 && !t.is(fFore) && w.isNoun(i) {
		i++
	}
	return w.spelt(i, "expected", "forecast", "predicted", "projected", "anticipated", "foreseen") && (w.isWord(i+1, "by", "in", "earlier") || w.at(i+1).kind == punct || w.at(i+1).kind == emptyTok)
}

// laidDown reports whether the participle at token i tells in which plan or report a value was set down: "the 5 pct set out in February's budget".
func (w *walk) laidDown(i int) bool {
	if !w.spelt(i, "set", "laid", "outlined", "forecast", "projected", "planned", "announced", "envisaged", "estimated", "given", "budgeted") {
		return false
	}
	for j := i + 1; j <= i+6; j++ {
		if w.spelt(j, "budget", "budgets", "plan", "outlook") {
			return true
		}
		if t := w.at(j); t.kind == quant || t.kind == punct || t.verb > 0 && j > i+1 {
			return false
		}
	}
	return false
}

// revisedFrom reports whether b is what stood before a revision: "revised down from 742 mln", "was revised from a provisional 4.8".
func (w *walk) revisedFrom(b *bind) bool {
	g := b.gov
	if w.isWord(g, "of") {
		g = w.leftOf(w.nounStart(g))
	}
	if !w.isWord(g, "from") {
		return false
	}
	v := w.clauseVerb(b)
	if told := v != nil && v.passive && v.is(fUp|fDown) && w.isWord(v.subjB-1, "figure", "estimate", "reading", "number"); told && w.at(v.subjA).kind == instant && w.at(v.subjA).poss {
		return true // "May's figure was raised to 7,000 from 6,000"
	}
	for i := g - 1; i >= 0 && i > g-14; i-- {
		t := w.at(i)
		if t.is(fRev) && (t.verb > 0 || w.at(i+1).is(fCmp|fPrep)) {
			return true
		}
		if t.kind == punct || t.kind == instant && t.poss || t.verb > 0 {
			return false
		}
	}
	return false
}

// goal reports whether b is aimed at: "a target of 900 mln", "its 15 mln tonne export target", "plans to raise".
func (w *walk) goal(b *bind) bool {
	rate := policyRate(b.subj.text)
	if l := lookup(b.subj.head); l != nil && l.flags&fGoal != 0 && (!b.comp || b.of < 0) && !rate {
		return true
	}
	for i := b.after.a; i < b.after.b; i++ {
		if w.at(i).is(fGoal) {
			return true
		}
	}
	if w.withinRange(b) {
		return true
	}
	if i := b.tok - 1; w.isWord(i, "planned", "targeted", "targetted") && w.at(i).verb == 0 {
		return true // "against a planned 4 mln"
	}
	if w.isWord(b.gov, "of") && w.at(b.gov-1).is(fGoal) || b.seen&fGoal != 0 && !b.comp {
		return true
	}
	v := w.clauseVerb(b)
	if v == nil || b.comp {
		return false
	}
	if v.subjA < v.subjB && v.mood == finite && !rate {
		for i := v.subjA; i < v.subjB; i++ {
			if w.at(i).is(fGoal) && !w.isWord(i, "plan", "plans", "planned") {
				return true
			}
		}
	}
	if w.isWord(v.main, "set", "sets") && !v.passive && b.after.kind == changeTail {
		return true // "has set a voluntary 10 pct rise in exports"
	}
	if b.verb > 1 && v.mood != finite && v.subjA >= v.subjB {
		if p := &w.verbs[b.verb-2]; p.b == v.a-1 && w.isWord(p.b, "for", "at") && (w.lays(p) || w.aims(p.main)) || p.b == v.a && p.is(fBe) && w.lays(p) {
			return true // "the plan calls for raising exports by 5 pct", "the aim is to raise"
		}
	}
	if w.spelt(v.main, "calls", "called") && w.lays(v) || w.isWord(v.a, "is", "was") && w.isWord(v.a+1, "to") && v.is(fUp|fDown) && !v.passive && w.laysIn(v) {
		return true
	}
	return v.is(fGoal) || w.spelt(v.main, "planning") || w.isWord(v.b, "for", "at") && (w.aims(v.main) || w.spelt(v.main, "strives", "striving"))
}

// lays reports whether verb v, of calling or providing for or a form of be, tells what a plan lays down.
func (w *walk) lays(v *verb) bool {
	return (v.is(fBe) || w.spelt(v.main, "calls", "called", "provides", "provided", "aims", "aimed")) && w.laysIn(v)
}

// laysIn reports whether the subject of verb v is a plan. What somebody pays is another bill: "the wage bill".
func (w *walk) laysIn(v *verb) bool {
	if v.subjA >= v.subjB {
		return false
	}
	return w.subjectEnds(v, "plan", "budget", "programme", "program", "proposal", "strategy", "scheme", "aim", "goal") ||
		w.subjectEnds(v, "bill") && v.subjB-v.subjA <= 2
}

// subjectEnds reports whether the subject of verb v ends with one of the words, or with one before its time: "the budget for 1988".
func (w *walk) subjectEnds(v *verb, words ...string) bool {
	e := v.subjB - 1
	if w.at(e).kind == instant && w.at(e-1).is(fPrep) {
		e -= 2
	}
	return e >= v.subjA && w.spelt(e, words...)
}

// firstEstimate reports whether the subject of b is an earlier estimate: "the advance estimate was 2.8 percent".
func (w *walk) firstEstimate(b *bind) bool {
	v := w.clauseVerb(b)
	if v == nil || b.comp || v.subjA >= v.subjB {
		return false
	}
	form := false
	for i := v.subjA; i < v.subjB; i++ {
		form = form || w.isWord(i, "advance", "preliminary", "first", "initial", "earlier", "original", "previous")
		if form && w.isWord(i, "estimate", "figure", "reading", "report") {
			return true
		}
	}
	return false
}

// formerly reports whether b was reported before and is since superseded: "had previously reported a fall of 5.8 pct".
func (w *walk) formerly(b *bind) bool {
	v := w.clauseVerb(b)
	for i := b.tok + 1; i < b.tok+6; i++ {
		if t := w.at(i); t.kind == punct || t.kind == quant || t.is(fDet) || w.spelt(i, "instead") {
			break
		} else if t.is(fForm) && term.Formerly(t.lower) && w.at(i+1).is(fPart) {
			return true
		}
	}
	if term.Published(w.at(b.tok-1).lower) && term.Formerly(w.at(b.tok-2).lower) {
		return true // "instead of the 6 pct announced before"
	}
	if v == nil || b.comp {
		return false
	}
	for i := max(v.front, 0); i <= v.main+1; i++ {
		if term.Formerly(w.at(i).lower) && i >= v.a-2 {
			return term.Said(w.at(v.main).lower)
		}
	}
	k := b.verb - 1
	if k > 0 {
		p := &w.verbs[k-1]
		if !term.Said(w.at(p.main).lower) {
			return false
		}
		for i := max(p.main-5, 0); i < p.main; i++ { // "the department previously said", "Previously, the department said"
			if w.isWord(i, "previously", "originally", "initially") && (i == p.main-1 || i == 0 || w.at(i+1).kind == punct) {
				return true
			}
		}
		return w.isWord(p.main-1, "earlier") && !w.isWord(p.main, "said")
	}
	return false
}

// policyRate reports whether the target that a subject names is a rate that a central bank sets as its target: what the "cash rate target" is
// is no aim but the rate.
func policyRate(subject string) bool {
	low := strings.ToLower(subject)
	for _, name := range [...]string{"cash rate", "funds rate", "funds target", "policy rate", "repo rate", "overnight rate", "overnight call", "bank rate", "key rate", "discount rate", "interest rate target"} {
		if strings.Contains(low, name) {
			return true
		}
	}
	return false
}
