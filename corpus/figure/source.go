package figure

import (
	"strings"

	"quaestor/corpus/sentence"
)

// speaker finds whom the sentence is attributed to ("the Statistics Office said", "according to customs data"), and whose company
// the "we" of a quotation is.
func (r *reader) speaker(w *walk, passages []sentence.Passage, i int) {
	for k := range w.verbs {
		v := &w.verbs[k]
		a, e := v.subjA, v.subjB
		if w.isWord(v.main, "show", "shows", "showed", "indicate", "indicated", "indicates") {
			w.figuresOf(a, e)
			continue
		}
		if w.foresees(v) {
			w.attribute(a, e)
			continue
		}
		if !v.is(fSay) || v.passive || v.is(fHave) && w.nearQuant(v.b) {
			continue // "the index added 2 pct", "Utah reported 124 cases": not who says it
		}
		if a >= e && (w.isMark(v.a-1, "\"") || w.isMark(v.a-1, ",") || v.a == 0) {
			a, e = v.b, w.nameEnd(v.b) // "…", said Li Ming
		}
		if a < e {
			w.attribute(a, e)
		}
	}
	for j := range w.toks {
		if w.isWord(j, "according") && w.isWord(j+1, "to") {
			e := w.nameEnd(j + 2)
			for i := j + 2; i < e+5 && w.isWord(e-1, papers...); i++ {
				if w.isWord(i, "by", "from") && w.at(i+1).kind == word {
					j, e = i-1, w.nameEnd(i+1) // "according to data released on Friday by the bureau"
					break
				}
			}
			w.attribute(j+2, e)
		}
		if w.isWord(j, "we", "our") {
			r.weOrg = r.companyNear(passages, i)
		}
	}
}

// foresees reports whether v tells what somebody foresees who is named with no more than that: "Berg forecasts exports of 3 bln".
func (w *walk) foresees(v *verb) bool {
	if !v.is(fFore) || v.mood != finite || v.passive || v.a != v.main || v.subjA >= v.subjB || w.companyEnd(v.subjA, v.subjB) > v.subjA {
		return false
	}
	for i := v.subjA; i < v.subjB; i++ {
		if t := w.at(i); t.kind != word || !t.caps || t.flags != 0 || t.place > 0 || t.poss {
			return false
		}
	}
	return true
}

// papers are the nouns of what figures are given out in.
var papers = []string{"data", "figures", "statistics", "numbers", "accounts", "report", "reports", "survey", "poll", "statement"}

// figuresOf takes the office in tokens a to e, whose figures show something, as the source: "figures from the Statistics Institute
// show".
func (w *walk) figuresOf(a, e int) {
	h := w.headOf(a, e)
	if h < 0 || !w.isWord(h, papers...) {
		return
	}
	for j := h + 1; j < e; j++ {
		if w.isWord(j, "from", "by", "of") && w.at(j+1).kind == word {
			w.attribute(j+1, e)
			return
		}
	}
	w.attribute(a, h+1)
}

// nameEnd returns the token behind the name and title that begin at token a.
func (w *walk) nameEnd(a int) int {
	for e := a; e < len(w.toks); e++ {
		t := w.at(e)
		if t.verb > 0 || t.kind == quant || t.kind == instant || t.kind == punct && (t.lower != "," && t.lower != "(" && t.lower != ")") {
			return e
		}
		if w.isMark(e, ",") && !w.titleAfter(e) {
			return e
		}
		if t.is(fSub) || w.isWord(e, "that", "on", "after") {
			return e
		}
	}
	return len(w.toks)
}

// titleAfter reports whether the comma at token i is followed by a person's title or the end of a company's name.
func (w *walk) titleAfter(i int) bool {
	for j := i + 1; j < i+5; j++ {
		if w.at(j).is(fOrg) || w.at(j).is(fBody) && !w.at(j).is(fGen) {
			return true
		}
	}
	return false
}

// attribute takes tokens a to e as the source or speaker of the sentence.
func (w *walk) attribute(a, e int) {
	for a < e && (w.at(a).kind != word || w.at(a).is(fDet|fConj|fAdv|fPrep)) {
		a++
	}
	for e > a && (w.at(e-1).kind != word && !w.isMark(e-1, ")") || w.at(e-1).is(fPrep|fConj)) {
		e--
	}
	for i := a; i < e-1; i++ {
		if w.isMark(i, ",") && !w.titleAfter(i) && w.lastName(i+1, e) {
			w.attribute(i+1, e) // "due to the yen's rise, officials said"
			return
		}
	}
	if a >= e || !w.namesSpeaker(a, e) {
		return
	}
	name := strings.TrimRight(w.raw(a, e), " ,")
	if w.at(a).is(fPron) {
		return
	}
	if w.source == "" {
		w.source = name
	}
	body := false
	for j := a; j < e && !w.isMark(j, ","); j++ {
		body = body || w.at(j).is(fBody) && !w.isWord(j, "chairman", "president", "minister", "secretary", "governor", "spokesman", "spokeswoman", "spokesperson", "director", "manager", "executive", "chief", "head", "official", "analyst", "economist")
	}
	if !body && w.at(a).caps && w.speakerName == "" {
		w.speakerName = name
	}
}

// lastName reports whether tokens a to e, the last part of what stands before a verb of saying, name who says it.
func (w *walk) lastName(a, e int) bool {
	for i := a; i < e; i++ {
		if t := w.at(i); t.is(fPrep) && !w.isWord(i, "of", "for") || t.kind == punct && t.lower != "(" && t.lower != ")" {
			return false
		}
	}
	return w.namesSpeaker(a, e)
}

// namesSpeaker reports whether tokens a to e can be who says something: a name or an office.
func (w *walk) namesSpeaker(a, e int) bool {
	for i := a; i < e; i++ {
		if t := w.at(i); t.caps && i > 0 || t.is(fBody) || t.caps && t.flags == 0 {
			return true
		}
	}
	return false
}
