package figure

import (
	"strings"

	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// pronoun reads tokens a to e where they only stand for something said before: "they", "those to China", "the figure", "its share".
func (w *walk) pronoun(a, e int) (subject, bool) {
	if s, ok := w.theQuoted(a, e); ok {
		return s, true
	}
	if s, ok := w.theTarget(a, e); ok {
		return s, true
	}
	switch t := w.at(a); {
	case w.isWord(a, "there"):
		return subject{bare: true}, true
	case t.is(fPoss) && e-a >= 2:
		return w.possessed(a, e), true
	case a == 0 && e == 1 && w.isWord(a, "this") && w.r.closingAt == w.r.passage && w.r.passage > 0 && w.at(e).verb > 0 && w.verbs[w.at(e).verb-1].is(fUp|fDown):
		return w.r.closing, true // "The reason is a drop in exports. This fell 3 pct"
	case t.is(fPron) && (e-a == 1 || w.isWord(a, "it", "they")):
		return w.personal(a, e), true
	case w.isWord(a, "those", "that") && w.at(a+1).is(fPrep):
		return w.itemOf(w.lastSubject(), a, e), true
	}
	if s, ok := w.theNation(a, e); ok {
		return s, true
	}
	ofWhole := w.r.topic.class == quantity.Percent && w.r.topic.kind == Level // "Tin took 9 pct of exports and zinc 4. The shares were bigger in May"
	if e-a == 1 && w.definite(a) && (w.isWord(a, "shares") || w.spelt(a, "stock")) && (w.r.agent.org != "" || w.isWord(a, "shares") && !ofWhole) {
		return subject{text: w.raw(a, e), head: strings.ToLower(w.raw(a, e)), org: w.r.agent.org}, true
	}
	if s, ok := w.nthTold(a, e); ok {
		return s, true
	}
	from := a
	if w.isWord(a, "this", "that") {
		from++ // "rose 3 pct, but this growth will slow to 2 pct"
	}
	if n := w.pointsBack(from, e); n >= 0 && from < e {
		return w.theNoun(n)
	}
	if of := w.lastSubject(); of.head != "" && w.totalSince(a, e) {
		if of.undated {
			of.text = of.head
		}
		of.text = joinWords(w.raw(a, e), " of ", of.text)
		of.anaphor, of.undated = true, true
		for i := a; i < e; i++ {
			of.undated = of.undated && w.at(i).kind != instant
		}
		return of, true
	}
	if s, ok := w.theSame(a, e); ok {
		return s, true
	}
	if t := w.at(e - 2); e-a >= 2 && w.estimate(e-1) && t.poss && t.place > 0 && w.lastSubject().head != "" && w.onlyPlace(a, e-1) {
		last, m := w.lastSubject(), w.places[t.place-1]
		last.text, last.place = joinWords(owning(strings.TrimSuffix(strings.TrimSuffix(w.raw(a, e-1), "'s"), "'")), " ", ofNobody(&last)), appendPlace(nil, m, false)
		last.anaphor = true
		return last, true // "Peru's economy will grow 2 pct. Chile's forecast was cut to 3 pct"
	}
	if w.isWord(e-1, "estimate", "figure", "reading", "forecast", "projection", "number", "total") && w.onlyDegree(a, e-1) && !w.namesKind(a, e-1) {
		return w.theNoun(e - 1)
	}
	return subject{}, false
}

// personal resolves the pronoun at token a, with what hangs on it up to token e: "it", "they", "we".
func (w *walk) personal(a, e int) subject {
	says := a - 1
	for w.at(says).kind == instant || w.at(says).is(fPrep) && w.at(says+1).kind == instant {
		says-- // "said on Thursday it sold"
	}
	if s := w.sayer; w.isWord(a, "it", "he", "she") && (w.at(says).verb > 0 || w.isWord(a-1, "that")) && !s.speaker && !s.empty() {
		s.bare = true
		if s.org != "" {
			w.r.agent = s
		}
		return s // "the company said it sold"
	}
	if s := w.dealer(a, e); !s.empty() {
		return s
	}
	if w.isWord(a, "we", "i") {
		return subject{text: w.r.weOrg, bare: true, org: w.r.weOrg}
	}
	if own := w.setOut(a); e-a == 1 && !own.empty() {
		return own
	}
	if theme := w.themeFor(a); e-a == 1 && !theme.empty() {
		return theme
	}
	sub := w.lastSubject()
	if ag := w.r.agent; (ag.org != "" || ag.bare && len(ag.place) > 0) && w.agentive(e) && sub.org+ag.org != "" {
		sub = ag
		sub.bare = true
	}
	if sub.empty() && w.isWord(a, "he", "she", "it", "they") && !w.owner.speaker {
		sub = w.owner
		sub.bare = true
	}
	sub.anaphor = true
	if w.isWord(a, "he", "she") {
		sub.speaker = true
	}
	return sub
}

// dealingVerbs are what only people and bodies do, never what is measured.
var dealingVerbs = func() map[string]bool {
	m := map[string]bool{}
	for _, v := range strings.Fields(`buy/bought sell/sold issue provide lend/lent inject drain allocate award grant import export order purchase borrow repay/repaid
		pay/paid spend/spent supply invest hire deliver auction`) {
		for _, form := range conjugate(v) {
			m[form] = true
		}
	}
	return m
}()

// dealer returns who the pronoun at token a, before the verb at token e, is where that verb tells of dealing: the body that speaks, or spoke last, "The Bank
// said it provided 20 mln of help. It bought bills".
func (w *walk) dealer(a, e int) subject {
	for w.at(e).is(fAdv) && w.at(e).kind == word {
		e++
	}
	k := w.at(e).verb
	if k == 0 || !w.isWord(a, "it", "they", "he", "she") || w.verbs[k-1].passive || !dealingVerbs[strings.ToLower(w.raw(w.verbs[k-1].main, w.verbs[k-1].main+1))] {
		return subject{}
	}
	s := w.sayer
	if s.empty() {
		s = w.r.sayer
	} else if of := &w.owner; w.at(a-1).verb == 0 && !w.isWord(a-1, "that") && !of.empty() && of.text != s.text {
		return subject{} // "the analyst said Peru might buy 3 mln tonnes; it bought 2 mln"
	}
	plural := strings.HasSuffix(s.head, "s") || strings.HasSuffix(s.text, "s")
	person := s.org == "" && lookup(s.head) == nil && strings.Contains(s.text, " ")
	if s.empty() || s.org == "" && !s.bare && plural != w.isWord(a, "they") || person && w.isWord(a, "it") {
		return subject{}
	}
	switch s.head {
	case "report", "statement", "newspaper", "survey", "article", "paper", "magazine", "reuters":
		return subject{}
	}
	s.speaker, s.bare = false, s.org != ""
	return s
}

// theNation resolves "the South Asian nation": the country of that part of the world that the text speaks of.
func (w *walk) theNation(a, e int) (subject, bool) {
	t := w.at(a)
	if e-a < 2 || !w.definite(a) || t.place == 0 || !w.spelt(e-1, "nation", "country", "economy", "kingdom", "republic") || !w.onlyPlace(a, e-1) {
		return subject{}, false
	}
	group := w.places[t.place-1].Key
	return subject{text: w.raw(a, e), bare: true, place: w.r.oneOf(group)}, isGroup(group)
}

// pointsBack returns the token of the noun in tokens a to e that stands for the figure or movement told before, or -1: "the decline",
// "September's rise", "The year on year rate", "the four-month total".
func (w *walk) pointsBack(a, e int) int {
	t, last := w.at(a), e-1
	switch {
	case e-a == 1 && (w.definite(a) || w.ofTime(a)) && t.is(fGen|fChange|fBal) && !t.is(fImport|fExport):
	case e-a > 1 && t.is(fSkip) && w.at(last).is(fChange) && w.at(last).is(fUp|fDown) && (w.definite(a) || w.goesOn(a, e)) && w.allSkipped(a, last):
		// "The unadjusted yearly rise was", "Annual growth was"
	case e-a == 2 && w.definite(a) && w.spelt(a, "real") && w.at(last).is(fChange) && w.at(last).is(fUp|fDown) && strings.Contains(" "+w.lastSubject().text, " real "):
		// "real wages rose 9 pct. In May the real increase was 8 pct"
	case e-a > 1 && w.definite(a) && w.isWord(last, "rate", "figure", "level") && w.onlyTimes(a, last) && w.lastSubject().head != "":
	case e-a == 2 && w.isWord(last, "total") && t.kind == quant && w.qs[t.ref].Class == quantity.Duration:
	default:
		return -1
	}
	return last
}

// totalSince reports whether tokens a to e are the total of what was told before over a longer time: "the total for the season", "the total so far".
func (w *walk) totalSince(a, e int) bool {
	if !w.definite(a) || !w.spelt(a, "total", "tally", "figure") || a+1 >= e {
		return false
	}
	time := false
	for i := a + 1; i < e; i++ {
		t := w.at(i)
		if !(t.kind == instant || t.kind == word && t.is(fPrep|fDet|fTime|fSkip|fAdv|fSub) && !w.isWord(i, "of") || w.spelt(i, "crop", "marketing", "date")) {
			return false
		}
		time = time || t.kind == instant || t.is(fTime) || w.spelt(i, "date", "far")
	}
	return time
}

// theSame resolves a noun phrase that names what was told before once more: "the index", "such costs", "the rate for women".
func (w *walk) theSame(a, e int) (subject, bool) {
	last, definite, t := w.lastSubject(), w.definite(a), w.at(a)
	named := e-a <= 2 && strings.EqualFold(last.head, w.raw(e-1, e))
	switch {
	case e-a == 1 && definite && w.spelt(a, "index") && w.indexOf() != "":
		last.text, last.head, last.lead = w.indexOf(), "index", "" // "Wages rose 3 pct. The index was set at 190.4."
		last.growth, last.turn = 0, 0
		return last, true
	case e-a == 2 && w.isWord(a, "adjusted", "unadjusted") && definite && w.spelt(e-1, "index") && last.head == "index":
		last.text = strings.TrimPrefix(last.text, "adjusted ") // "The adjusted index of stocks rose 1 pct. The unadjusted index fell."
	case e-a == 2 && w.spelt(a, "such") && named: // "such costs"
	case e-a == 1 && (definite || w.isWord(0, "but", "and") && w.at(a-1).kind == instant) && t.kind == word && named:
	case definite && t.is(fGen) && w.isWord(a+1, "for", "among", "in") && a+2 < e && w.at(a+2).kind == word && last.head == t.lower:
		last.text = strings.TrimSuffix(last.text, w.r.part)
		return w.extend(last, a+1, e), true // "The rate for women"
	case e-a == 1 && definite && w.isWord(a, "province", "city", "state", "island", "territory", "kingdom", "republic") && len(w.r.agent.place) > 0:
		last = w.r.agent // "The province exported goods worth 2 trillion"
		last.bare = true
	case w.isWord(a, "such", "these", "those") && e-a == 2 && w.isWord(a+1, "partners", "countries", "nations", "economies", "members", "states", "markets") && len(last.partner) > 0:
		// "such partners accounted for 5 pct" of trade with them
	default:
		return subject{}, false
	}
	last.anaphor = true
	return last, true
}

// namesKind reports whether tokens a to e, in front of a figure or total, say what it is of: "the jobless total" and "the rice figure" stand for
// themselves, "the headline figure" and "the forecast total" for what was spoken of.
func (w *walk) namesKind(a, e int) bool {
	if !w.isWord(e, "figure", "total") {
		return false
	}
	for i := a; i < e; i++ {
		if w.isNoun(i) && !w.at(i).is(fSkip|fTime|fBody|fFore|fProv|fChange) && !w.spelt(i, "headline", "flash", "main", "official", "comparable", "corresponding", "same", "original", "index") {
			return true
		}
	}
	return false
}

// oneOf returns the country of the given part of the world that the text speaks of: who its last sentences are about, or that of the article.
func (r *reader) oneOf(group string) []string {
	for _, keys := range [][]string{r.agent.place, r.home} {
		if len(keys) > 0 && place.Within(country(keys[0]), group) && !isGroup(keys[0]) {
			return keys
		}
	}
	return nil
}

// onlyPlace reports whether tokens a to e are one name of a place.
func (w *walk) onlyPlace(a, e int) bool {
	for i := a; i < e; i++ {
		if w.at(i).place == 0 || w.at(i).place != w.at(a).place {
			return false
		}
	}
	return a < e
}

// agentive reports whether the verb at token i is what companies and countries do, not figures: "it sold", "it had a surplus".
func (w *walk) agentive(i int) bool {
	for w.at(i).is(fAdv) && w.at(i).verb == 0 {
		i++
	}
	if w.at(i).verb == 0 {
		return false
	}
	v := &w.verbs[w.at(i).verb-1]
	return !v.passive && !v.is(fBe|fUp|fDown|fReach|fMove|fShare|fFlat|fSay|fRev) || v.is(fHave) && !v.passive
}

// definite reports whether an article that points back stands before token a: "the figure".
func (w *walk) definite(a int) bool {
	if w.at(a-1).kind == instant && !w.at(a-1).poss {
		a-- // "The January index"
	}
	for w.at(a-1).kind == word && !w.at(a-1).is(fDet) && (w.at(a-1).is(fAdv) || w.at(a-1).is(fSkip) && w.droppable(a-1)) {
		a-- // "the revised index", "the year-on-year rise"
	}
	return w.isWord(a-1, "the", "this", "that", "these")
}

// ofTime reports whether token a is a noun of change behind a possessive period and so points back: "September's rise".
func (w *walk) ofTime(a int) bool {
	return w.at(a-1).kind == instant && w.at(a-1).poss && w.at(a).is(fChange) && w.at(a).is(fUp|fDown)
}

// theNoun resolves "the figure", "the decline", "the surplus".
func (w *walk) theNoun(a int) (subject, bool) {
	t := w.at(a)
	if t.is(fBal) {
		sub, ok := w.r.byHead(t.lower)
		sub.anaphor = true
		return sub, ok
	}
	last := w.lastSubject()
	c := w.cur
	if l := lookup(c.head); l != nil && l.flags&fBody != 0 && len(w.verbs) > 0 && w.verbs[0].b < a {
		c = w.subjectOf(w.verbs[0].subjA, w.verbs[0].subjB)
	}
	if len(w.binds) == 0 && t.is(fGen) && !c.empty() && !c.bare && !c.speaker && !c.anaphor && c.org == "" && w.verb > 0 {
		last = c // "Inflation cooled, with a report expected to show the level slipped to 1 pct"
	}
	if w.isWord(a, "total") {
		last = w.wholeOf(last)
	}
	if t.is(fChange) && t.is(fUp|fDown) && len(w.binds) == 0 {
		if s, ok := w.r.lastMoved(directionOf(t.flags)); ok {
			last = s // "The drop followed a 3 pct gain"
		}
		if i := a - 1; w.at(i).kind == instant && w.r.opens {
			if s, ok := w.r.movedIn(w.r.resolveAt(w, i, w.r.anchor(), true), directionOf(t.flags)); ok {
				last = s // "The March rise was first put at 2 pct"
			}
		}
	}
	if s, ok := w.r.byHead("rate"); ok && w.isWord(a, "rate") && last.head != "rate" && w.r.topic.class != quantity.Percent {
		last = s // "The jobless rate fell to 9 pct and those out of work to 2 mln. In May the rate was 8 pct."
	}
	if s, ok := w.toldLike(a); ok {
		last = s
	}
	if last.empty() {
		return subject{}, false
	}
	last.anaphor = true
	switch {
	case w.isWord(a, "volume") && w.inMoneyBefore():
		last.text, last.head, last.lead = joinWords("volume", " of ", madeOf(&last)), "volume", "" // "Tin earned 4 bln, though the volume fell"
	case w.rateOfGrowth(a):
		last.text, last.growth = joinWords("annual rate", " of ", last.text), fUp // "It rose 2 pct. The annual rate was 18 pct"
	case t.is(fChange) && t.is(fUp|fDown):
		last.turn = t.flags & (fUp | fDown)
	case t.is(fShare):
		last.text, last.head, last.lead = joinWords(t.lower, " of ", last.text), t.lower, ""
	}
	return last, true
}

// madeOf returns what s, the money made of something, is made of: "tin" of "tin earnings" and "earnings of tin".
func madeOf(s *subject) string {
	if !inMoney[s.head] && s.head != "value" && s.head != "receipts" && s.head != "proceeds" {
		return s.text
	}
	text := strings.TrimSuffix(s.text, " "+s.head)
	if of, ok := strings.CutPrefix(text, s.head+" of "); ok {
		return of
	}
	return text
}

// inMoneyBefore reports whether an amount of money is the last level before the running clause.
func (w *walk) inMoneyBefore() bool {
	for k := len(w.binds) - 1; k >= 0; k-- {
		if b := &w.binds[k]; b.kind == Level && !percentLike(w.quantity(b)) {
			return w.quantity(b).Class == quantity.Money
		}
	}
	return w.r.topic.class == quantity.Money
}

// toldLike returns what was counted last, where "the figure" or "May's increase" at token a is given a count and what was told right before it is a rate:
// "Firms hired 9,000 people and the jobless rate fell to 4 pct. May's figure was raised to 7,000 from 6,000". The numbers count that too.
func (w *walk) toldLike(a int) (subject, bool) {
	const (
		near = 4    // passages
		most = 1000 // times as many
	)
	first := a + 1
	for first < len(w.toks) && w.at(first).kind != quant {
		first++
	}
	if len(w.binds) > 0 || first == len(w.toks) || w.r.topic.class != quantity.Percent || !w.at(a).is(fGen|fChange) {
		return subject{}, false
	}
	if w.qs[w.at(first).ref].Class != quantity.Bare {
		return subject{}, false
	}
	for i := len(w.r.out) - 1; i >= 0 && w.r.passage-w.r.out[i].Passage <= near; i-- {
		f := &w.r.out[i]
		if f.Class != quantity.Count || f.Earlier || f.Subject == "" || !sameSize(f.Value, w.qs[w.at(first).ref].Value, most) {
			continue
		}
		for j := first; j < len(w.toks); j++ {
			if q := w.at(j); q.kind == quant && w.qs[q.ref].Class == quantity.Bare && sameSize(f.Value, w.qs[q.ref].Value, most) {
				w.qs[q.ref].Unit, w.qs[q.ref].Class, w.qs[q.ref].Elided = f.Unit, quantity.Count, true
			}
		}
		return subject{text: f.Subject, head: f.Head, place: f.Place, org: f.Org}, true
	}
	return subject{}, false
}

// rateOfGrowth reports whether the "annual rate" that ends at token a can only be the one at which what was just told of grows.
func (w *walk) rateOfGrowth(a int) bool {
	if !w.isWord(a, "rate", "pace") || !w.spelt(a-1, "annual", "annualised", "annualized", "yearly", "year-on-year", "12-month", "twelve-month") || !w.definite(a-1) {
		return false
	}
	s, kind, class := w.r.topic.subj, w.r.topic.kind, w.r.topic.class
	if p := w.last(); p != nil {
		s, kind, class = p.subj, p.kind, w.quantity(p).Class
	}
	return kind == Change && class == quantity.Percent && s.head != "" && !strings.Contains(s.text, "rate") && s.head != "inflation" && s.head != "unemployment"
}

// possessed resolves "its share", "their imports": the thing named, of what was spoken of last.
func (w *walk) possessed(a, e int) subject {
	owner := w.r.topic.subj
	theme := w.themeFor(a)
	if w.isWord(a, "their") && w.r.themed == w.r.passage && w.owner.text != "" && strings.HasSuffix(w.owner.text, " of "+w.r.theme.text) {
		theme = w.r.theme // "Their sales soared, so that their share rose"
	}
	if !theme.empty() {
		owner = theme
	} else if o := w.owner; !o.empty() && !o.anaphor {
		owner = o
	} else if owner.empty() {
		owner = w.lastSubject()
	}
	h := w.headOf(a+1, e)
	if ag := w.r.agent; h >= 0 && ag.org != "" && owner.org == "" && len(owner.place) == 0 && companyMeasures[strings.ToLower(w.raw(h, h+1))] {
		owner = ag // "The closings will cut its workforce"
	}
	if h >= 0 && owner.head == strings.ToLower(w.raw(h, h+1)) {
		owner = subject{} // "its share, 12 percent, was": not the share of itself
	}
	if h >= 0 && w.estimate(h) && !w.at(h).is(fGoal) && w.isWord(h+1, "for", "of") && w.nounIn(h+2, e) {
		sub := w.subjectOf(h+2, e) // "cut its forecast for French wheat to"
		if itemises(&owner) && w.r.isThing(&sub) {
			sub = measured(owner, sub)
		}
		sub.inherit(&owner)
		return sub
	}
	if k := w.at(a - 1).verb; h >= 0 && w.estimate(h) && h == a+1 && k > 0 && !w.verbs[k-1].is(fUp|fDown|fRev) && (h+1 == e || w.at(h+1).is(fPrep) && w.at(h+2).kind == instant) && w.lastSubject().head != "" {
		owner = w.lastSubject()
		owner.anaphor = true
		return owner // "It left its estimate for this year at 3 pct"
	}
	if h >= 0 && (w.at(h).is(fShare) || w.at(h).is(fGen)) && !w.isWord(h, "shares") && !owner.empty() && (owner.growth == 0 && owner.turn == 0 || h == a+1) {
		own := subject{text: joinWords(w.lowerFirst(a+1, e), " of ", owner.text), head: strings.ToLower(w.raw(h, h+1)), place: owner.place, partner: owner.partner, org: owner.org}
		return own
	}
	sub := w.subjectOf(a+1, e)
	switch {
	case sub.org != "" || len(sub.place) > 0:
	case w.at(a-1).verb > 0 && !w.sayer.speaker && (w.sayer.org != "" || len(w.sayer.place) > 0):
		sub.org, sub.place = w.sayer.org, w.sayer.place // "Acme said its profit rose"
	case w.owner.org != "" || len(w.owner.place) > 0:
		sub.org, sub.place = w.owner.org, w.owner.place
	default:
		if !w.cur.empty() && !w.cur.bare && !w.cur.anaphor && !w.cur.speaker {
			sub.org, sub.place = w.cur.org, w.cur.place // "Private firms lifted their trade"
		} else if w.r.agent.org != "" || len(w.r.agent.place) > 0 {
			sub.org, sub.place = w.r.agent.org, w.r.agent.place
		} else {
			sub.org, sub.place = owner.org, owner.place
		}
	}
	if !theme.empty() {
		sub.text = joinWords(sub.text, " of ", theme.text)
		sub.place = firstKeys(sub.place, theme.place)
		return sub
	}
	if o := w.owner; o.text == owner.text && o.org == "" && len(o.place) == 0 && !o.speaker && !o.bare && !sub.empty() {
		sub.text = joinWords(sub.text, " of ", o.text) // "private firms lifted their trade"
	}
	return sub
}

// antecedent resolves a relative pronoun at token a: the noun phrase before it, or, behind a figure or time, what that is of.
func (w *walk) antecedent(a int) subject {
	j := a - 1
	if w.isMark(j, ",") {
		if b := w.beforeAside(a); b < j && w.isNoun(b-1) && (w.at(b+1).is(fPart) || w.looksPast(b+1)) && !w.predicate(b+1, j) {
			j = b // "the report, released on Friday, which"
		}
		j--
	}
	for j >= 0 && w.at(j).is(fPrep) {
		j-- // "of which"
	}
	if w.isMark(j, ",") {
		j--
	}
	if w.isMark(j, ")") && w.opening(j) < j {
		j = w.opening(j) - 1 // "Acme (ACM), which has"
	}
	if j < 0 || w.at(j).kind != word {
		sub := w.lastSubject()
		sub.anaphor = true
		return sub
	}
	n := w.nounStart(j + 1)
	if n > j {
		return w.lastSubject()
	}
	if last := w.lastSubject(); w.at(j).is(fChange) && w.at(j).is(fUp|fDown) && !last.empty() && !w.nounIn(n, j) {
		return last // "a 9 pct increase that was faster than average"
	}
	if h := w.headOf(n, j+1); h >= n && (w.at(h).is(fChange) || w.isWord(h, "trend")) && w.isWord(h+1, "in", "of") && h+2 <= j && w.verbSets(a) {
		n = h + 2 // "a rising trend in exports, which totalled"
	}
	sub := w.subjectOf(n, j+1)
	if k := w.at(a + 1).verb; w.isWord(a, "who") && k > 0 && w.verbs[k-1].is(fFore) {
		sub.speaker = true // "said Berg of Atlas in Oslo, who expects 3 pct"
		return sub
	}
	if sub.bare && w.isWord(n-1, "to", "with", "from", "of") && w.isNoun(n-2) {
		if k := w.at(a + 1).verb; k > 0 && w.verbs[k-1].is(fUp|fDown|fReach) && w.movedObject(&w.verbs[k-1]) < 0 {
			sub = w.subjectOf(w.nounStart(n-1), j+1) // "exports to Norway, which rose", not "sales to Norway, which raised its duty to"
		}
	}
	if sub.org == "" && len(sub.place) == 0 && !w.cur.speaker {
		sub.org, sub.place = w.cur.org, w.cur.place // "Acme reported profits on turnover that rose"
	}
	return sub
}

// predicate reports whether a finite verb stands in tokens a to e.
func (w *walk) predicate(a, e int) bool {
	for i := a; i < e; i++ {
		if k := w.at(i).verb; k > 0 && w.verbs[k-1].mood == finite {
			return true
		}
	}
	return false
}

// verbSets reports whether the verb behind the relative pronoun at token a sets a level: "which totalled".
func (w *walk) verbSets(a int) bool {
	k := w.at(a + 1).verb
	return k > 0 && (w.verbs[k-1].is(fReach) || w.verbs[k-1].is(fBe))
}

// lowerFirst returns the words of tokens a to e, the first in lower case where the name of a place does not begin with it.
func (w *walk) lowerFirst(a, e int) string {
	text := w.nounText(a, e)
	if n := w.toks[a].end - w.toks[a].start; w.at(a).place == 0 && n <= len(text) {
		return strings.ToLower(text[:n]) + text[n:]
	}
	return text
}

// goesOn reports whether tokens a to e, which begin a sentence and name growth but not of what, go on from a change told right before.
func (w *walk) goesOn(a, e int) bool {
	t := &w.r.topic
	return a == 0 && w.isWord(e-1, "growth") && t.has && t.kind == Change && w.r.passage-t.passage <= 1 && !t.subj.bare && t.subj.head != ""
}

// allSkipped reports whether tokens a to e are words of degree and accounting terms only.
func (w *walk) allSkipped(a, e int) bool {
	for i := a; i < e; i++ {
		if t := w.at(i); t.kind != word || !t.is(fSkip|fAdv) || t.is(fGen|fBal|fChange|fPoss) {
			return false
		}
	}
	return true
}

// onlyTimes reports whether tokens a to e only say over what time or how something is counted: "year on year", "annual".
func (w *walk) onlyTimes(a, e int) bool {
	for i := a; i < e; i++ {
		if t := w.at(i); t.kind == word && !t.is(fTime|fSkip|fAdv) && !(w.isWord(i, "on", "over") && w.at(i-1).is(fTime)) || t.is(fBal|fChange|fPoss) {
			return false
		}
	}
	return a < e
}

// indexOf returns what "the index" measures where no index was named: that of the last subject with a change in percent.
func (w *walk) indexOf() string {
	last := &w.r.topic
	if _, ok := w.r.byHead("index"); ok || !last.has || last.kind != Change || last.class != quantity.Percent || len(w.binds) > 0 {
		return ""
	}
	if s := last.subj; !s.empty() && !s.bare && !s.speaker {
		return "index of " + s.text
	}
	return ""
}
