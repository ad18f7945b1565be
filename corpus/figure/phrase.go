package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// nounStart returns the first token of the noun phrase that ends before token end, articles and prepositional attachments
// included: all of "the surplus on oil" and "an increase in the surplus".
func (s *scan) nounStart(end int) int {
	a := end
	for a > 0 {
		t := s.at(a - 1)
		switch {
		case t.kind == punct && t.lower == ")" && s.opening(a-1) < a-1:
			a = s.opening(a - 1)
		case t.kind == instant && (t.poss || a < end):
			a--
		case t.kind == instant && s.at(a-2).is(fPrep) && (s.isNoun(a-3) || s.spelt(a-3, "whole", "all", "rest")):
			a -= 2 // "a surplus for 1986 of 7.2 billion"
		case t.kind == instant && a == end && s.at(a-2).is(fBal|fChange|fGen) && s.isNoun(a-2):
			a-- // "growth this year of 5 pct"
		case t.kind != word || t.verb > 0 || t.is(fConj|fSub|fRel|fAux) && !t.is(fPrep) || t.is(fVs) && !s.otherThan(a-1), s.isWord(a-1, "it", "they", "we", "he", "she"):
			return a
		case s.isWord(a-1, "per") && s.spelt(a, "capita"):
			a--
		case s.otherThan(a - 1):
			a--
		case t.is(fPrep) && !t.is(fSkip):
			if s.isWord(a-1, "with") && s.isWord(a, "a", "an") {
				return a // "left the month with a surplus of 5 billion"
			}
			if !s.isWord(a-1, "of", "in", "on", "for", "with") || !s.isNoun(a-2) || s.at(a-2).is(fBody) {
				return a
			}
			a--
		case t.is(fDet) && !t.is(fPron|fPoss) && s.isNoun(a-2) && !s.at(a-2).poss:
			return a - 1 // "told Reuters | the imports"
		default:
			a--
		}
	}
	return a
}

// phraseEnd returns the token behind the noun phrase that holds token a, with its prepositional attachments: "exports of cars to
// Japan" ends where a verb, a mark, a time or a word of comparison follows.
func (w *walk) phraseEnd(a int) int {
	e := a
	for ; e < len(w.toks); e++ {
		t := w.at(e)
		switch {
		case t.kind == instant && e == a && w.isNoun(e+1): // "in January sales"
		case t.kind == instant && !t.poss, t.kind == quant && e > a:
			return w.dropPreposition(a, e)
		case t.kind == punct:
			if t.lower == "(" && w.closing(e) > e && w.bracketIsName(e) {
				e = w.closing(e)
				continue
			}
			if t.lower == "\"" {
				continue
			}
			return e
		case t.kind == instant || t.kind == quant:
		case t.is(fPrep) && w.at(e+1).is(fDet) && w.at(e+2).is(fTime) && !w.isNoun(e+3) && e > a:
			return e // "cars in the quarter sold"
		case e > a && w.isWord(e, "per", "a") && w.at(e+1).is(fTime) && !w.isNoun(e+2):
			return e // "30 tonnes of ore a day"
		case e > a && w.isWord(e, "it", "they", "we", "he", "she"):
			return e // "in 31 cities it stood"
		case t.verb > 0 || t.is(fSub|fRel|fAux|fVs), w.isWord(e, "but", "or", "nor", "than", "after", "before", "from", "at", "by", "as", "against", "following", "despite", "that", "up", "down", "via", "above", "below", "over", "during", "since", "until", "compared", "within") && !w.fromPlace(e) && !w.otherThan(e):
			return e
		case t.is(fPart) && !t.is(fSkip) && e > a && !w.isNoun(e+1), e > a && w.at(e+1).is(fDet) && (t.is(fIng) || t.flags == 0 && !t.caps && strings.HasSuffix(w.raw(e, e+1), "ing")):
			return e // "a bid for Acme valuing the group at"
		case w.isWord(e, "and") && !w.joinsNouns(e):
			return e
		case w.isWord(e, "to") && w.isBase(e+1) && w.at(e+1).place == 0:
			return e
		}
	}
	return e
}

// fromPlace reports whether "from", "by" or "over" at token i belongs to a noun: "imports from Japan".
func (w *walk) fromPlace(i int) bool {
	return w.isWord(i, "from") && (w.at(i+1).place > 0 || w.at(i+2).place > 0) || w.isWord(i, "at") && w.at(i+1).caps && w.at(i+1).kind == word
}

// dropPreposition goes back from token e over a preposition and article that lead to what stands there.
func (w *walk) dropPreposition(a, e int) int {
	for e > a && w.at(e-1).is(fDet|fPrep|fSkip) && w.at(e-1).kind == word {
		e--
	}
	return e
}

// bracketIsName reports whether the bracket at token i holds a short name, "(GAC)", rather than a figure.
func (w *walk) bracketIsName(i int) bool {
	e := w.closing(i)
	for j := i + 1; j < e; j++ {
		if w.at(j).kind == quant || w.at(j).verb > 0 {
			return false
		}
	}
	return e-i <= 6
}

// joinsNouns reports whether the "and" at token i joins two nouns of one phrase, not two clauses or figures.
func (w *walk) joinsNouns(i int) bool {
	for j := i + 1; j < len(w.toks); j++ {
		t := w.at(j)
		switch {
		case t.kind == quant || t.verb > 0:
			return false
		case t.kind == punct && t.lower != "\"", t.kind == instant && !t.poss:
			return j > i+1
		case w.isWord(j, "and") && w.joinsNouns(j):
			return true
		case t.is(fPrep) && j == i+1:
			return false
		}
	}
	return true
}

// ofNoun binds a quantity behind "of": "a deficit of 2.6 bln", "an increase of 8.2%", "an increase in the surplus of 200 mln".
func (w *walk) ofNoun(b *bind) {
	end := b.gov
	a := w.nounStart(end)
	if b.after.kind == nounTail && w.at(b.tok-1).is(fDet) && w.quantity(b).Class != quantity.Count {
		b.level = true
		w.ownNoun(b, nil) // "the introduction of a 10 pct tax"
		return
	}
	if b.after.kind == balanceTail && w.at(b.tok-1).is(fDet) {
		b.level = true
		b.subj, b.named = w.subjectOf(b.after.a, w.phraseEnd(b.after.head)), true // "against the backdrop of a 12 bln dlr deficit"
		return
	}
	if w.at(end-1).kind == instant && a < end-1 {
		b.own = end - 1 // "a surplus for 1986 of 7.2 billion", "growth this year of 5 pct"
		end--
		if w.at(end - 1).is(fPrep) {
			end--
		}
	}
	if p := w.last(); a == end && p != nil && w.at(end-1).is(fConj) && alike(w.quantity(p), w.quantity(b)) {
		*b = w.repeat(b, p) // "a rise of 15 pct from February and of 4.7 pct"
		if a, e := w.complement(b.tok + 1); a < e && p.kind == Change {
			b.subj, b.named = w.itemOf(p.subj, a, e), true // "growth of 4 pct in sales of wool and of 7 pct in those of flax"
		}
		return
	}
	if a == end {
		w.opens(b)
		return
	}
	if c := w.changeIn(a, end); c >= 0 {
		w.haveSubject(b)
		b.change(w.at(c).flags)
		w.ofLast(b, a-1)
		w.nounChangeSubject(b, c)
		if a, e := w.complement(b.tok + 1); a < e && c+1 == b.gov {
			b.subj, b.named = w.subjectOf(a, e), true // "a fall of 3 mln in sight deposits"
			b.subj.place = firstKeys(b.subj.place, w.cur.place)
		}
		if w.cur.speaker && c+1 == b.gov && w.isWord(c, "growth") && len(w.binds) == 0 && !w.isWord(c-1, "a") {
			b.subj, b.named = w.subjectOf(a, c+1), true // "the ministry forecasts growth of 8 percent"
			b.subj.place = firstKeys(b.subj.place, w.cur.place)
		}
		return
	}
	h := end - 1
	v, q := w.clauseVerb(b), w.quantity(b)
	b.level = true
	if w.isWord(h, "equivalent", "maximum", "minimum") {
		b.level = true
		w.ownNoun(b, v) // "carried the equivalent of 1.14 million containers"
		return
	}
	general := w.at(h).is(fGen) && !w.at(h).is(fShare) || w.isWord(h, "average", "record", "high", "low", "peak", "trough", "highs", "lows", "total", "rate", "pace", "level")
	m, e := w.trimModifiers(a, h)
	switch {
	case general && w.isWord(h, "rate", "pace") && v != nil && v.is(fUp|fDown) && percentLike(q):
		b.change(v.flags)
	case general && q.Class == quantity.Count && w.isWord(h, "total", "record", "average"):
		w.ownNoun(b, v) // "a total of 45 cases were confirmed"
	case general && m == e:
		w.haveSubject(b)
	default:
		w.haveSubject(b)
		own := w.subjectOf(a, end)
		if w.spelt(h, "premium", "discount") && quoted(&w.cur) {
			own.text = joinWords(w.cur.text, " ", own.text)
		} else if v != nil && (v.is(fHave) || v.is(fBe)) {
			own = w.within(b.subjectOr(w.cur), own)
		} else if v != nil && w.isWord(v.b, "for", "at") && v.b < b.gov && own.org == "" { // "Norway aims for exports of"
			own.place, own.org = firstKeys(own.place, w.cur.place), w.cur.org
		}
		b.subj, b.named = own, true
		if w.isWord(b.tok+1, "with", "from", "to", "in") {
			b.subj = w.dealtWith(b.subj, b.tok+1, w.phraseEnd(b.tok+1))
		}
		if i := b.tok + 2; w.at(b.tok+1).kind == instant && w.isWord(i, "with") && (w.at(i+1).place > 0 || w.at(i+1).is(fDet) && w.at(i+2).place > 0) {
			b.subj = w.dealtWith(b.subj, i, w.phraseEnd(i+1)) // "a surplus of 3 bln dlrs last year with Chile"
		}
	}
	if w.sharing(b) {
		w.shareOf(b)
	}
}

// changeIn returns the noun of change in tokens a to e that the quantity behind them measures, or -1.
func (w *walk) changeIn(a, e int) int {
	for j := a; j < e; j++ {
		t := w.at(j)
		if t.kind != word || !t.is(fChange) || !t.is(fUp|fDown) || t.verb > 0 {
			continue
		}
		if j == e-1 || w.isWord(j+1, "in", "of", "on", "for", "to") {
			return j
		}
	}
	return -1
}

// nounChangeSubject gives b, a change by the noun at token c, the subject that stands beside the noun: "an increase in the surplus",
// "the profit rise"; otherwise that of the clause stays.
func (w *walk) nounChangeSubject(b *bind, c int) {
	if w.isWord(c+1, "in", "of", "on") && c+1 < b.gov {
		e := b.gov
		if w.isWord(b.gov, "to", "by", "from", "at") || w.isWord(b.gov, "of") {
			if w.nounIn(c+2, e) {
				b.subj, b.named = w.subjectOf(c+2, e), true
				return
			}
		}
	}
	a, e := w.trimModifiers(w.nounStart(c), c)
	if a < e && w.at(a).kind == word && !w.at(a).is(fPrep|fDet|fPoss) && !b.named {
		b.subj, b.named = w.subjectOf(a, e), true
	}
}

// nounIn reports whether tokens a to e hold a noun that is not only a time or place.
func (w *walk) nounIn(a, e int) bool {
	for j := a; j < e; j++ {
		if w.isNoun(j) && w.at(j).place == 0 && !w.at(j).is(fTime) {
			return true
		}
	}
	return false
}

// gapBefore looks for a subject of its own right before token end, in a clause that leaves its verb out: "…, and imports to 5 bln",
// "with exports at 3 bln". Where there is one it becomes that of the running clause.
func (w *walk) gapBefore(b *bind, end int) bool {
	t := w.at(end - 1)
	if t.kind == word && (t.verb > 0 || t.is(fPrep|fConj|fSub|fAux|fDet) && !t.poss) || t.kind == quant || t.kind == punct && t.lower != ")" || t.kind == emptyTok || t.kind == instant && !w.isNoun(end-2) {
		return false
	}
	a, with := -1, false
	for j := end - 1; j >= 0 && a < 0; j-- {
		t := w.at(j)
		switch {
		case t.verb > 0:
			return false
		case t.kind == quant, t.kind == punct && (t.lower == ";" || t.lower == ":" || t.lower == "-"):
			a = j + 1
			if t.kind == quant {
				a = w.afterConjunction(w.lastBreak(j+1, end), end)
				if a == j+1 && !w.isWord(a, "with") {
					return false
				}
			}
		case t.kind == punct && t.lower == ")":
			j = w.opening(j)
		case w.isWord(j, "with") && w.isMark(j-1, ","):
			a = j // "the surplus rose, with exports up 5 pct"
		case j == 0:
			a = 0
		}
	}
	if a < 0 {
		return false
	}
	for a < end && (w.at(a).is(fConj|fAdv) && !w.isNoun(a) || w.isMark(a, ",")) {
		a++
	}
	if n := w.at(a + 1); w.participle(a) && !w.spelt(a, ingNouns...) && (n.is(fDet|fPrep|fAdv) || n.kind != word) {
		return false // "costing the province 3 mln yuan", "closing below 3 dlrs"
	}
	if w.isWord(a, "including") && w.isMark(a-1, ",") && a+1 < end {
		a++ // "industry grew 12 pct, including capital goods by 22 pct"
	}
	if w.isWord(a, "with") && (!w.partnerHead() || w.nounIn(a+1, end)) {
		a, with = a+1, true
	}
	if a >= end || !w.nounIn(a, end) && w.at(end-1).place == 0 && !w.at(end-1).poss && !w.at(a).is(fPron) {
		return false
	}
	if w.at(a).is(fVs) || w.isWord(a, "from", "after", "against", "than", "over", "down", "up", "an", "a") && !with {
		return false
	}
	if len(w.binds) == 0 && !with && b.verb > 0 {
		return false
	}
	w.cur = w.itemOf(w.cur, a, end)
	w.gap = true
	w.along = with || w.along && b.verb == w.alongVerb
	w.alongVerb = b.verb
	b.subj, b.named, b.beside = w.cur, true, w.along
	return true
}

// participle reports whether token i, in lower case, has the ending of a participle.
func (w *walk) participle(i int) bool {
	t := w.at(i)
	return t.kind == word && !t.caps && t.end-t.start > 4 && strings.HasSuffix(w.text[t.start:t.end], "ing")
}

// lastBreak returns the token of the last comma that a conjunction follows between tokens a and e, or a where there is none: in "rose 3 pct
// on supply and demand, and vegetables 2 pct" the second "and" joins the clauses.
func (w *walk) lastBreak(a, e int) int {
	for i := e - 1; i > a; i-- {
		if w.isMark(i, ",") && w.at(i+1).is(fConj|fSub) {
			return i
		}
	}
	return a
}

// partnerHead reports whether the running subject is of dealings with others, so that "with" begins a partner: "trade with Japan
// rose 5 pct and with China 3 pct".
func (w *walk) partnerHead() bool { return len(w.cur.partner) > 0 }
