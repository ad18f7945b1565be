package figure

// spreadAlong gives the changes that one verb tells of one subject what stands behind each of them: "unemployment fell by 40 in construction and by 15 in
// industry" are those of construction and of industry, "charges rise 4 pct for light and 14 pct for gas" those for each.
func (w *walk) spreadAlong() {
	for k := 0; k < len(w.binds); k++ {
		n := k + 1
		for n < len(w.binds) && w.goesAlong(n-1, n) {
			n++
		}
		if n-k < 2 {
			continue
		}
		whole := w.binds[k].subj
		for i := k; i < n; i++ {
			b := &w.binds[i]
			_, e := w.thingBehind(b.tok)
			b.subj = whole
			b.subj.text = joinWords(whole.text, " ", w.raw(b.tok+1, b.tok+2)+" "+w.nounText(b.tok+2, e))
			b.named = true
		}
		k = n - 1
	}
}

// goesAlong reports whether bind n goes on with what bind p tells of one subject by one verb, each of another thing behind the same preposition.
func (w *walk) goesAlong(p, n int) bool {
	x, y := &w.binds[p], &w.binds[n]
	if x.kind != Change || y.kind != Change || x.comp || y.comp || x.verb != y.verb || x.subj.text != y.subj.text || x.subj.empty() || w.quantity(x).Class != w.quantity(y).Class {
		return false
	}
	first, e := w.thingBehind(x.tok)
	second, _ := w.thingBehind(y.tok)
	if !first || !second || w.toks[x.tok+1].lower != w.toks[y.tok+1].lower {
		return false
	}
	for ; e < y.tok; e++ {
		if !w.isMark(e, ",") && !w.isWord(e, "and", "but", "while", "by") && !w.at(e).is(fAdv|fSkip) {
			return false
		}
	}
	return true
}

// thingBehind reports whether a noun that is no time and no place stands behind the figure at token i and "for", "in" or "among", and returns its end.
func (w *walk) thingBehind(i int) (ok bool, end int) {
	if !w.isWord(i+1, "for", "in", "among") || !w.isNoun(i+2) && !(w.at(i+2).is(fDet) && w.isNoun(i+3)) {
		return false, i
	}
	end = w.phraseEnd(i + 2)
	for j := i + 2; j < end; j++ {
		if t := w.at(j); t.kind != word || t.place > 0 || t.verb > 0 || t.is(fTime|fConj) || w.spelt(j, "terms", "total", "all") {
			return j > i+2 && t.is(fConj), j
		}
	}
	return end > i+2, end
}

// inSector makes sub, which points back to what was told of another part or the whole, that of the part of the economy that stands before it: "factory pay
// rose 9 pct; in the private sector the increase was 4 pct".
func (w *walk) inSector(sub *subject, v *verb) {
	a := v.front
	for w.at(a).is(fConj) || w.isMark(a, ",") {
		a++
	}
	e := w.phraseEnd(a + 1)
	for e > a && e > v.subjA {
		e--
	}
	if w.isMark(e-1, ",") {
		e--
	}
	for e > a && w.at(e-1).is(fDet) {
		e--
	}
	if !sub.anaphor || sub.head == "" || !w.isWord(a, "in") || e-a < 3 || !w.spelt(e-1, "sector", "industry", "segment", "division", "trades") {
		return
	}
	sub.text = joinWords(sub.head, " in ", w.nounText(a+1, e))
}
