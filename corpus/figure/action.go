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
	"dug": "output", "mined": "output", "extracted": "output", "churned": "output", "cranked": "output", "harvested": "output", "smelted": "output",
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
	agent := w.cur
	if v != nil && w.alone(b, v) {
		w.predicated(b, v)
		return
	}
	if v == nil || b.ahead && v.a > b.tok {
		if v != nil && v.passive && b.subj.text != "" && v.subjA <= b.tok && b.tok < v.subjB {
			b.subj.text = joinWords(b.subj.text, " ", strings.ToLower(w.raw(v.main, w.afterParticle(v.main)))) // "58 wells were suspended"
		}
		if v != nil && b.subj.text != "" && v.is(fBe) && w.at(v.main).is(fBe) && v.subjA <= b.tok && (w.at(v.b).is(fPrep|fPart) || w.isWord(v.b, "unemployed", "jobless", "out")) {
			if e := w.phraseEnd(v.b + 1); e > v.b+1 || w.at(v.b).is(fPart) {
				b.subj.text = joinWords(b.subj.text, " ", w.raw(v.b, max(e, v.b+1))) // "25.7 mln people were in work"
			}
		}
		if b.subj.text != "" && len(b.subj.place) == 0 {
			b.subj.place = agent.place
		}
		return
	}
	own := b.subj
	if len(own.place) == 0 {
		own.place = agent.place
	}
	if own.org == "" {
		own.org = agent.org
	}
	if v.is(fBe) && w.at(v.main).is(fBe) || agent.speaker && v.is(fSay) {
		if own.empty() {
			own = agent
		}
		b.subj, b.named = own, true
		return
	}
	name := agent.text
	if agent.bare && len(agent.place) > 0 {
		name = "" // the place says it
	}
	for x := range strings.FieldsSeq(name) {
		if x[0] >= '0' && x[0] <= '9' {
			name = "" // "of 50 mills" tells nothing
			break
		}
	}
	if strings.Count(name, " ") > 6 {
		name = agent.head
	}
	form := strings.ToLower(w.raw(v.main, v.main+1))
	switch {
	case own.text == "" && w.quantity(b).Class == quantity.Bare && harms[form] != "":
		q := w.quantity(b)
		q.Unit, q.Class, q.Elided = "person", quantity.Count, true
		own.text, own.head = joinWords("people "+harms[form], " by ", name), "people" // "the floods killed 13"
	case own.text == "" && currencies[agent.head]:
		own = agent // "the euro bought $1.12"
	case nominals[form] == "output" && w.quantity(b).Class == quantity.Measure, nominals[form] == "deliveries" && w.quantity(b).Class == quantity.Count:
		w.output(b, &own, nominals[form], name)
	case nominals[form] == "purchases" && w.quantity(b).Class == quantity.Measure && own.text != "" && w.isCountry(&agent):
		own.text, own.head = "imports of "+own.text, "imports" // "The country bought 5 mln tonnes of wool"
		own.place = firstKeys(own.place, w.r.home)
	case own.text == "" && agent.bare && len(agent.place) > 0 && w.r.topic.has && !w.partners && !w.dealings(&w.r.topic.subj) && w.r.topic.unit == w.quantity(b).Unit && nominals[form] == "":
		place := agent.place
		own = w.r.topic.subj // "Rain in Wales reached 100 mm. England got 113 mm"
		own.text, own.place, own.anaphor = own.head, place, true
	case own.text == "":
		if n := w.abroad(nominals[form], b); n != "" {
			own.head = n
			own.text = joinWords(joinWords(n, " ", w.objective(b)), " of ", name)
		} else if plainDeeds[form] || v.is(fHave|fReach|fShare) || name != "" && w.at(v.main).is(fAux) {
			own = agent
		} else if own = agent; name != "" && !percentLike(w.quantity(b)) && !w.sharing(b) && w.quantity(b).Class != quantity.Duration && !v.is(fUp|fDown|fMove|fFlat) {
			own.text = joinWords(joinWords(name, " ", form), " ", w.objective(b))
		}
	case v.is(fHave) || w.at(v.main).is(fAux):
		own.text = joinWords(own.text, " of ", name)
	case v.passive: // "the train is loaded with 41 cars"
		own.text = joinWords(own.text, " of ", name)
	case w.at(v.main).is(fPart):
		own.text = joinWords(own.text, " ", form)
		own.text = joinWords(own.text, " by ", name)
	default:
		own.text = joinWords(own.text, " of ", name)
	}
	b.subj, b.named = own, own.text != ""
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
	text, form := w.nounText(a, e), strings.ToLower(w.raw(a, a+1))
	if n := nominals[form]; v.passive && n != "" {
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

// output makes own, what is produced or handed over, the given noun of it: "produced 34,100 tonnes of copper" is output. A further clause with the same verb and unit that
// names no product has that of the one before.
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
	if e > i+1 {
		sub.text = w.text[q.Noun.Start:w.toks[e-1].end]
	}
	if k := strings.LastIndexByte(noun, ' '); k >= 0 {
		noun = noun[k+1:]
	}
	sub.head = strings.ToLower(noun)
	return sub
}
