package figure

import "strings"

// haveMost gives the figures behind what someone has the most or least of that measure: "Arden had the highest share of smokers, 31 percent, and Holm the
// lowest, 12 percent": of smokers in Arden, and in Holm.
func (w *walk) haveMost() {
	var of subject // what is told of who ranks first
	for k := range w.binds {
		b := &w.binds[k]
		if b.comp {
			continue
		}
		if v := w.clauseVerb(b); v != nil && v.mood == finite && w.spelt(v.main, "has", "had", "have", "recorded", "records", "posted", "posts", "saw", "sees", "reported", "reports", "registered", "registers", "showed", "shows") && w.extremeAt(v.b) && w.isMark(b.tok-1, ",") && w.onlyWords(v.b, b.tok-1) {
			item := w.subjectOf(v.subjA, v.subjB)
			if of = w.subjectOf(v.b+2, b.tok-1); of.head == "" || item.empty() || item.anaphor || item.speaker || lookup(of.head) != nil && lookup(of.head).flags&fChange != 0 {
				of = subject{}
				continue
			}
			w.isOf(b, of, item)
			continue
		}
		if of.empty() {
			continue
		}
		if a, e := w.rankBefore(b.tok); a < e {
			w.isOf(b, of, w.subjectOf(a, e))
		}
	}
}

// extremeAt reports whether an article and a superlative stand at token i: "the highest".
func (w *walk) extremeAt(i int) bool {
	if !w.at(i).is(fDet) {
		return false
	}
	return w.isWord(i+1, "most", "least") || w.isSuperlative(i+1)
}

// isSuperlative reports whether the word at token i is a superlative by its ending: "highest", not "harvest".
func (w *walk) isSuperlative(i int) bool {
	word := strings.ToLower(w.raw(i, i+1))
	return strings.HasSuffix(word, "est") && len(word) > 4 && !notSuperlative[word]
}

// notSuperlative are words that end like a superlative and are none.
var notSuperlative = setOf("harvest interest self-interest request forest rainforest invest divest protest quest guest contest conquest arrest unrest " +
	"crest chest wrest honest dishonest modest manifest earnest attest detest digest ingest inquest bequest suggest midwest southwest northwest")

// onlyWords reports whether tokens a to e are some words and nothing else.
func (w *walk) onlyWords(a, e int) bool {
	for i := a; i < e; i++ {
		if w.at(i).kind != word {
			return false
		}
	}
	return a < e
}

// rankBefore returns the tokens of the name that a superlative alone parts from the quantity at token i: "and Holm the lowest, 12 percent".
func (w *walk) rankBefore(i int) (a, e int) {
	j := i - 1
	if w.isMark(j, ",") || w.isWord(j, "with", "at") {
		if j--; w.isMark(j, ",") {
			j--
		}
	}
	e = j - 1
	if !w.extremeAt(e) {
		return 0, 0
	}
	for a = e; a > 0 && w.at(a-1).kind == word && !w.at(a-1).is(fConj) && !w.isWord(a-1, "while"); a-- {
	}
	return a, e
}

// isOf makes b a level of what of measures, of item. A share of no named whole is one of all.
func (w *walk) isOf(b *bind, of, item subject) {
	if part, ok := strings.CutPrefix(of.text, "share of "); ok && percentLike(w.quantity(b)) {
		of.text, of.head, b.share = part, part[strings.LastIndexByte(part, ' ')+1:], "total"
	}
	item.bare = item.bare && len(item.place) > 0
	name := item.text
	if item = measured(of, item); item.text == of.head {
		item.text = of.text
	}
	if !item.bare && item.before != "" && len(of.text) > len(of.head) && !strings.Contains(item.text, of.text) {
		item.text = joinWords(of.text, " in ", name)
	}
	b.subj, b.named, b.level, b.kind, b.dir = item, true, true, Level, NoDirection
}
