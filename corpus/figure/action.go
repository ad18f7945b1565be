package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// nominals are the nouns for what a verb does to an amount that names no object of its own: "we exported 24 mln dollars".
var nominals = map[string]string{
	"exported": "exports", "imported": "imports", "sold": "sales", "bought": "purchases", "purchased": "purchases", "produced": "output",
	"pumped": "output", "supplied": "supply", "spent": "spending", "earned": "earnings", "invested": "investment", "borrowed": "borrowing",
	"lent": "lending", "paid": "payments", "traded": "trade", "shipped": "shipments", "consumed": "consumption", "lost": "loss",
	"repaid": "repayments", "manufactured": "output", "export": "exports", "import": "imports", "exports": "exports", "imports": "imports",
	"produces": "output", "produce": "output", "earns": "earnings", "spend": "spending", "spends": "spending", "invest": "investment", "lend": "lending",
	"borrow": "borrowing", "pay": "payments", "pays": "payments", "paying": "payments", "offer": "offer", "offers": "offer", "offered": "offer",
	"offering": "offer", "bid": "bid", "raise": "funds raised", "raised": "funds raised", "raises": "funds raised", "raising": "funds raised",
	"harvest": "harvest", "harvests": "harvest", "grow": "output", "grew": "output", "dug": "output", "mined": "output", "extracted": "output", "churned": "output", "cranked": "output", "harvested": "harvest", "smelted": "output",
	"handed": "deliveries",
}

// plainDeeds are verbs whose amount is the subject's own and which say nothing of what is measured: "private firms handled 19 billion".
var plainDeeds = setOf("handled contributed generated clocked logged notched followed trailed")

// harms are verbs whose number without a noun counts people.
var harms = map[string]string{"killed": "killed", "killing": "killed", "kills": "killed", "injured": "injured", "injuring": "injured", "injures": "injured", "wounded": "wounded",
	"wounding": "wounded", "infected": "infected", "infecting": "infected"}

// withVerb adds to the subject of b, the object of verb v, what is done and by whom: "cars sold by X", "exports of X". What is had or
// held is "of" its holder.
func (w *walk) withVerb(b *bind, v *verb) {
	switch {
	case v != nil && w.alone(b, v):
		w.predicated(b, v)
		return
	case v == nil || b.ahead && v.a > b.tok:
		w.inSubject(b, v)
		return
	}
	agent, own, q := w.cur, b.subj, w.quantity(b)
	if len(own.place) == 0 {
		own.place = agent.place
	}
	if own.org == "" {
		own.org = agent.org
	}
	if own.head != "" && own.head == agent.head && agent.anaphor {
		b.subj, b.named = own, true // "March alone brought 96 cases"
		return
	}
	if v.is(fBe) && w.at(v.main).is(fBe) || agent.speaker && v.is(fSay) {
		if own.empty() {
			own = agent
		}
		b.subj, b.named = own, true
		return
	}
	name, form := w.doerOf(b, v), strings.ToLower(w.raw(v.main, v.main+1))
	switch noun := nominals[form]; {
	case own.text == "" && q.Class == quantity.Bare && harms[form] != "":
		q.Unit, q.Class, q.Elided = "person", quantity.Count, true
		own.text, own.head = joinWords("people "+harms[form], " by ", name), "people" // "the floods killed 13"
	case own.text == "" && currencies[agent.head]:
		own = agent // "the euro bought $1.12"
	case noun == "output" && q.Class == quantity.Measure, noun == "deliveries" && q.Class == quantity.Count:
		w.output(b, &own, noun, name)
	case noun == "purchases" && q.Class == quantity.Measure && own.text != "" && w.isCountry(&agent):
		own.text, own.head = "imports of "+own.text, "imports" // "The country bought 5 mln tonnes of wool"
		own.place = firstKeys(own.place, w.r.home)
	case own.text == "" && w.thingBefore(b, v).head != "":
		own = w.thingBefore(b, v)
		own.text = joinWords(joinWords(own.text, " ", form), " by ", name)
		own.inherit(&agent)
	case own.text == "":
		own = w.deed(b, v, own, form, name)
	case q.Class == quantity.Count && !v.passive && w.staffDeed(v) != "": // "employs 5,400 people"
		own.text = joinWords(joinWords(own.text, " ", w.staffDeed(v)), " by ", name)
	case w.at(v.main).is(fPart) && !w.at(v.main).is(fAux) && !v.is(fHave) && !v.passive:
		own.text = joinWords(joinWords(own.text, " ", form), " by ", name)
	case own.head == "stake" && percentLike(q) && w.isWord(v.main, deals...): // "will sell a 4 pct stake in Acme"
		own.text = joinWords(joinWords(own.text, " ", handed(form)), " by ", name)
		if agent.org != "" {
			own.org = agent.org // not that which it is a stake of
		}
	default: // also "the train is loaded with 41 cars"
		own.text = joinWords(own.text, " of ", name)
	}
	b.subj, b.named = own, own.text != ""
}

// staffDeeds are the participles of what companies do with people and works, by the stems of the verbs.
var staffDeeds = map[string]string{"employ": "employed", "hire": "hired", "hiring": "hired", "recruit": "recruited", "dismiss": "dismissed", "sack": "sacked", "lay": "laid off", "laid": "laid off"}

// staffDeed returns the participle of verb v where it is one of [staffDeeds], or "".
func (w *walk) staffDeed(v *verb) string {
	form := strings.ToLower(w.raw(v.main, v.main+1))
	for stem, past := range staffDeeds {
		if strings.HasPrefix(form, stem) && (past != "laid off" || w.isWord(w.afterParticle(v.main)-1, "off") || w.spelt(w.afterParticle(v.main)-1, "off")) {
			return past
		}
	}
	return ""
}

// loses gives b, people who lose their jobs, the subject that tells so: "600 workers will lose their jobs in Oslo" are job losses in Oslo.
func (w *walk) loses(b *bind, v *verb) bool {
	if !b.ahead || w.quantity(b).Class != quantity.Count || !w.isWord(v.main, "lose", "loses", "lost", "losing") || v.subjA > b.tok {
		return false
	}
	i := v.b
	if w.at(i).is(fPoss | fDet) {
		i++
	}
	if !w.spelt(i, "jobs", "job", "posts", "work", "employment") {
		return false
	}
	b.subj.text, b.subj.head = "job losses", "losses"
	if w.at(i+1).is(fPrep) && w.phraseEnd(i+2) > i+2 && w.at(i+2).kind == word {
		b.subj.text = joinWords(b.subj.text, " ", w.raw(i+1, w.phraseEnd(i+2)))
	}
	b.named = true
	return true
}

// inSubject adds to b, which stands in or before the subject of verb v, what v says of it: "58 wells were suspended", "25.7 mln people were in
// work".
func (w *walk) inSubject(b *bind, v *verb) {
	if b.subj.text == "" || v != nil && w.loses(b, v) {
		return
	}
	if v != nil && v.passive && v.subjA <= b.tok && b.tok < v.subjB {
		b.subj.text = joinWords(b.subj.text, " ", strings.ToLower(w.raw(v.main, w.afterParticle(v.main))))
	}
	if v != nil && v.is(fBe) && w.at(v.main).is(fBe) && v.subjA <= b.tok && (w.at(v.b).is(fPrep|fPart) || w.isWord(v.b, "unemployed", "jobless", "out")) {
		if e := w.phraseEnd(v.b + 1); e > v.b+1 || w.at(v.b).is(fPart) {
			b.subj.text = joinWords(b.subj.text, " ", w.raw(v.b, max(e, v.b+1)))
		}
	}
	b.subj.place = firstKeys(b.subj.place, w.cur.place)
}

// doerOf returns the name of who does what verb v tells of b. What is counted or weighed is done by the owner of a measure told before, and not by the measure.
func (w *walk) doerOf(b *bind, v *verb) string {
	agent, c := &w.cur, w.quantity(b).Class
	if w.isWord(v.subjA, "it", "they") && measuresSomething(agent.head) && (c == quantity.Count || c == quantity.Measure) {
		owner, _, ok := strings.Cut(agent.text, "'s ")
		switch {
		case ok && c == quantity.Count:
			return owner // "Acme's cash rose to 3 million. It carried 2 million passengers"
		case agent.org != "" && !ok:
			return agent.org // "spent 3 million on its mill. It sold 400 tonnes"
		}
	}
	return doer(agent)
}

// doer returns the name of who does something as it goes with what is done. It is empty where the place of the figure says it, or where it holds
// numbers, as "of 50 mills" would tell nothing.
func doer(agent *subject) string {
	const longest = 6 // spaces
	if agent.bare && len(agent.place) > 0 {
		return ""
	}
	if agent.org != "" && strings.HasSuffix(agent.text, " "+agent.org) {
		return agent.org // "Danish ferry operator Alder A/S"
	}
	for word := range strings.FieldsSeq(agent.text) {
		if word[0] >= '0' && word[0] <= '9' {
			return ""
		}
	}
	if strings.Count(agent.text, " ") > longest {
		return agent.head
	}
	return agent.text
}

// deed names what b, an amount that names nothing of its own, is by the verb that it is the object of, whose form is given: the exports of
// "exported 3 bln", the agent itself of "had 3 bln", and where no noun is known who did what, "council fined".
func (w *walk) deed(b *bind, v *verb, own subject, form, name string) subject {
	agent, last, q := w.cur, &w.r.topic, w.quantity(b)
	noun := nominals[form]
	if q.Unit == "percentage_point" {
		noun = "" // food that "supplied 0.5 points of the rise" is no supply
	}
	if agent.bare && len(agent.place) > 0 && last.has && !w.partners && !w.dealings(&last.subj) && last.unit == q.Unit && noun == "" {
		own = last.subj // "Rain in Wales reached 100 mm. England got 113 mm"
		own.text, own.place, own.anaphor = own.head, agent.place, true
		return own
	}
	if both := w.bothWays(v); both != "" {
		noun = both
	}
	if noun = w.abroad(noun, b); noun != "" && !(noun == "trade" && percentLike(q)) { // "rates have traded as high as 65 pct"
		own.head = noun
		of := w.objective(b)
		if bought, ok := strings.CutPrefix(of, "for "); ok && noun == "payments" && unitPriced(q.Unit) {
			own.head, own.text = "price", joinWords(joinWords("price", " of ", bought), " paid by ", name) // "paid 31 dollars a barrel for oil"
			return own
		}
		own.text = joinWords(joinWords(noun, " ", of), " of ", name)
		return own
	}
	if name == "" || plainDeeds[form] || v.is(fHave|fReach|fShare|fUp|fDown|fMove|fFlat) || w.at(v.main).is(fAux) || percentLike(q) || w.sharing(b) || q.Class == quantity.Duration {
		return agent
	}
	agent.text = joinWords(joinWords(name, " ", form), " ", w.objective(b))
	return agent
}

// thingBefore returns what the amount before b is of, where b is the object of a further verb of the same subject and is of the same thing: "got 3 mln
// crowns of bids and accepted 2 mln". Otherwise it is empty.
func (w *walk) thingBefore(b *bind, v *verb) subject {
	p := w.last()
	if p == nil || p.comp || p.after.kind != ofTail || b.after.kind != noTail || b.verb != p.verb+1 || v.subjA < v.subjB || v.passive || !w.at(v.a-1).is(fConj) || v.is(fBe|fUp|fDown|fMove|fHave|fReach) {
		return subject{}
	}
	if x, y := w.quantity(p), w.quantity(b); x.Unit != y.Unit && y.Class != quantity.Bare || !w.at(v.main).is(fPart) {
		return subject{}
	}
	return w.subjectOf(p.after.a, w.phraseEnd(p.after.a))
}

// isCountry reports whether s is a country, by its name or as "the country".
func (w *walk) isCountry(s *subject) bool {
	if s.head == "country" || s.head == "nation" {
		return true
	}
	return s.bare && len(s.place) > 0 && s.org == "" && country(s.place[0]) == s.place[0] && !isGroup(s.place[0])
}

// afterParticle returns the token behind the verb at token i and the particle that makes one meaning with it: "handed over".
func (w *walk) afterParticle(i int) int {
	if w.spelt(i+1, "over", "out", "off", "away") {
		return i + 2
	}
	return i + 1
}

// alone reports whether b, which names nothing that it is of, is all that the subject of verb v says, and v tells what becomes of it: "Some 30 mln
// dlrs was spent on roads", "7 pct is owed to shops".
func (w *walk) alone(b *bind, v *verb) bool {
	q := w.quantity(b)
	if !b.ahead || b.named || b.after.kind != noTail || v.a != b.tok+1 || v.subjA > b.tok || q.Class != quantity.Money && q.Class != quantity.Percent && q.Class != quantity.Measure {
		return false
	}
	for i := v.subjA; i < b.tok; i++ {
		if !w.at(i).is(fSkip|fAdv|fDet) && !w.qualifies(i, q) && !(w.at(v.front).kind == word && w.isWord(v.front, "of")) {
			return false
		}
	}
	return v.passive || w.at(v.main).is(fBe) && (w.at(v.b).is(fPrep) || w.spelt(v.b, "available"))
}

// predicated gives b, all that the subject of verb v says, what v says of it, of the whole that the clause begins with: "spending on roads", "foreign
// debt owed to shops" of "Of the town debt only 7 pct is owed to shops".
func (w *walk) predicated(b *bind, v *verb) {
	a, e := v.main, v.main+1
	if !v.passive {
		a, e = v.b, v.b+1
	}
	if w.at(e).is(fPrep) && !w.isWord(e, "by", "in", "at") || !v.passive && w.at(a).is(fPrep) {
		e = max(e, w.phraseEnd(e+1))
	}
	if e = min(e, len(w.toks)); a >= e {
		return
	}
	text, form := w.nounText(a, e), strings.ToLower(w.raw(a, a+1))
	if n := nominals[form]; v.passive && n != "" && len(text) >= len(form) {
		text = n + text[len(form):]
	}
	b.subj = subject{text: text, place: w.cur.place, org: w.cur.org}
	if whole := w.wholeBefore(b, v); !whole.empty() {
		b.share, whole.text = whole.text, joinWords(whole.text, " ", text)
		b.subj = whole
	}
	b.named = true
}

// wholeBefore returns the whole that the clause of verb v begins with and that b, in percent, is a part of: "Of the foreign debt of 3 bln only 12 pct
// is".
func (w *walk) wholeBefore(b *bind, v *verb) subject {
	if !w.isWord(v.front, "of") || !percentLike(w.quantity(b)) {
		return subject{}
	}
	e := v.front + 1
	for e < b.tok && w.at(e).kind != punct && w.at(e).kind != quant && !(e > v.front+1 && w.isWord(e, "of") && w.at(e+1).kind == quant) {
		e++
	}
	return w.subjectOf(v.front+1, e)
}

// bothWays returns "imports and exports" where verb v is the second of two that tell of trade in both directions, "imported and exported goods worth 3
// bln", in their order; otherwise "".
func (w *walk) bothWays(v *verb) string {
	first, second := nominals[w.at(v.main-2).lower], nominals[w.at(v.main).lower]
	if w.isWord(v.main-1, "and") && (first == "imports" && second == "exports" || first == "exports" && second == "imports") {
		return first + " and " + second
	}
	return ""
}

// abroad returns noun, the name of what the clause of b does, as trade with the world where the clause says so: "sold goods worth 3
// billion abroad" is exports.
func (w *walk) abroad(noun string, b *bind) string {
	if noun != "sales" && noun != "purchases" {
		return noun
	}
	for i := b.tok + 1; i < len(w.toks) && w.at(i).verb == 0; i++ {
		if w.isWord(i, "abroad", "overseas") {
			if noun == "sales" {
				return "exports"
			}
			return "imports"
		}
	}
	return noun
}

// unitPriced reports whether unit is money for each of something that is bought, and neither for a share of a company nor for a time: "USD/barrel".
func unitPriced(unit string) bool {
	_, per, ok := strings.Cut(unit, "/")
	switch per {
	case "share", "hour", "day", "week", "month", "quarter", "year", "person", "capita":
		return false
	}
	return ok
}

// output makes own, what is produced or handed over, the given noun of it: "produced 34,100 tonnes of copper" is output. A further clause with the same verb
// and unit that names no product has that of the one before.
func (w *walk) output(b *bind, own *subject, noun, name string) {
	if own.text == "" && w.made.text != "" && w.made.unit == w.quantity(b).Unit {
		own.text = w.made.text
	} else {
		w.made.text, w.made.unit = own.text, w.quantity(b).Unit
	}
	own.text, own.head = joinWords(noun, " of ", own.text), noun
	own.text = joinWords(own.text, " of ", name)
}

// countedSubject is the counted noun of the quantity at token i with its attachments up to token e: "enterprises with imports".
func (w *walk) countedSubject(i, e int) subject {
	q := w.qs[w.toks[i].ref]
	var sub subject
	w.locate(&sub, i+1, e)
	for e > i+1 && (w.at(e-1).kind != word || w.at(e-1).is(fPrep|fDet|fConj)) {
		e--
	}
	noun := w.text[q.Noun.Start:q.Noun.End]
	sub.text = noun
	if e > i+1 && w.toks[e-1].end > q.Noun.Start {
		sub.text = w.text[q.Noun.Start:w.toks[e-1].end]
	}
	if k := strings.LastIndexByte(noun, ' '); k >= 0 {
		noun = noun[k+1:]
	}
	sub.head = strings.ToLower(noun)
	return sub
}
