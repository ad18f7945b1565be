package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// distribute gives a list of figures one each of the items that the subject lists: "M1 and M2 rose 3 and 4 pct, respectively".
func (r *reader) distribute(w *walk) {
	for k := 0; k < len(w.binds); k++ {
		n := w.runLength(k)
		if n < 2 {
			continue
		}
		b := &w.binds[k]
		w.spreadTimes(k, n)
		if v := w.clauseVerb(b); v != nil && !b.comp && !w.shareOut(k, n) {
			items := w.listItems(v)
			switch respectively := w.respectively(k + n - 1); {
			case respectively && len(r.pair) == n && b.subj.anaphor && v.subjB > v.subjA && (w.isWord(v.subjB-1, "they", "these", "both") || w.theFigures(v)):
				items = r.pair // "They were 23 pct and 19 pct higher, respectively"
			case len(r.pair) > n && w.spelt(v.subjB-1, "two", "three") && w.spelt(v.subjB-2, "first"):
				items = r.pair[:n] // "The first two were up 3 pct and 2 pct"
			case respectively && w.cur.speaker && v.is(fFore):
				items = r.lastSubjects(n) // "Analysts had expected rises of 40 pct and 16 pct, respectively"
			case respectively && n == 2 && len(w.termItems(v)) == 2:
				items = w.termItems(v)
			case respectively && len(items) != n:
				items = w.levelsBefore(k, n)
			}
			if len(items) == n {
				counted := w.binds[k+n-1].subj
				counted.text = strings.Replace(counted.text, " respectively", "", 1)
				for i, it := range items {
					if w.quantity(&w.binds[k+n-1]).Class == quantity.Count && (it.bare || nameOnly(&it)) && v.is(fHave) && !counted.empty() {
						name := it.text // "Utah and Ohio have 30 and 40 mills"
						text, _, _ := strings.Cut(counted.text, " of ")
						it.text, it.head = joinWords(text, " of ", name), counted.head
					}
					w.binds[k+i].subj, w.binds[k+i].named = it, true
				}
			} else {
				w.spreadListed(k, n)
			}
		}
		if b.comp {
			w.spreadCompared(k, n)
		}
		k += n - 1
	}
}

// levelsBefore returns the subjects of the n values that stand right before the changes from bind k on, where each is of another thing: "3 mln guests and 8
// mln stays, increases of 6 pct and 5 pct respectively".
func (w *walk) levelsBefore(k, n int) (items []subject) {
	if k < n || w.binds[k].kind != Change {
		return nil
	}
	for i := k - n; i < k; i++ {
		b := &w.binds[i]
		if b.kind == Change || b.comp || b.subj.empty() || i > k-n && strings.HasPrefix(items[0].text, b.subj.text) {
			return nil
		}
		items = append(items, b.subj)
	}
	return items
}

// theFigures reports whether the subject of verb v is only the figures of another time: "The figures for the same month last year were 9 and 4,
// respectively".
func (w *walk) theFigures(v *verb) bool {
	h := w.headOf(v.subjA, v.subjB)
	return h >= 0 && w.spelt(h, "figures", "numbers", "totals", "values", "amounts", "rates") && w.definite(h)
}

// runLength returns how many binds from k on are one list of figures in the same part: "32.5 and 32.6 pct".
func (w *walk) runLength(k int) int {
	n := 1
	for k+n < len(w.binds) {
		p, b := &w.binds[k+n-1], &w.binds[k+n]
		if b.verb != p.verb || b.kind != p.kind || b.comp != p.comp || w.quantity(b).Class != w.quantity(p).Class && w.quantity(p).Class != quantity.Bare || !w.onlyListed(p.tok, b.tok) {
			break
		}
		n++
	}
	return n
}

// onlyListed reports whether nothing but a comma and a conjunction stands between two figures.
func (w *walk) onlyListed(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if !w.isMark(i, ",") && !w.isWord(i, "and") {
			return false
		}
	}
	return b > a+1
}

// listItems returns the subjects that the subject of verb v lists, where it lists several: "Exports and imports", "Trade with A, B
// and C".
func (w *walk) listItems(v *verb) []subject {
	a, e := w.trim(v.subjA, v.subjB)
	if a >= e {
		return nil
	}
	var cuts []int
	for i := a; i < e; i++ {
		if w.isMark(i, "(") {
			i = w.closing(i)
			continue
		}
		if w.isMark(i, ",") && !w.at(i+1).is(fConj) || w.at(i).is(fConj) {
			cuts = append(cuts, i)
		}
	}
	if len(cuts) == 0 || len(cuts) > 12 {
		return nil
	}
	first := w.subjectOf(a, cuts[0])
	out := []subject{first}
	for i, c := range cuts {
		end := e
		if i+1 < len(cuts) {
			end = cuts[i+1]
			if w.isMark(end-1, ",") {
				end--
			}
		}
		out = append(out, w.listItem(first, a, c+1, end))
	}
	return out
}

// termItems returns the two subjects of verb v that differ in a term only: "rates on six-year and four-year deposits".
func (w *walk) termItems(v *verb) []subject {
	second, first := v.subjA, v.subjA-2
	for i := v.subjA; i+2 < v.subjB; i++ {
		if w.at(i).term && w.at(i+2).term {
			first, second = i, i+2
		}
	}
	if first < 0 || !w.isWord(first+1, "and") || !w.timed(second) || !w.timed(first) {
		return nil
	}
	a := first
	for a > 0 && w.at(a-1).kind == word && w.at(a-1).verb == 0 {
		a--
	}
	lead := w.text[w.toks[a].start:w.toks[first].start]
	_, e := w.trim(second, v.subjB)
	var out []subject
	for _, term := range []int{first, second} {
		s := w.subjectOf(second, e)
		s.text = lead + w.raw(term, term+1) + " " + w.nounText(second+1, e)
		out = append(out, s)
	}
	return out
}

// timed reports whether token i is the term of a debt or another length of time in front of a noun.
func (w *walk) timed(i int) bool {
	return w.at(i).term || w.attributive(i) || w.at(i).kind == quant && w.qs[w.at(i).ref].Class == quantity.Duration
}

// listItem reads tokens from to to as an item of a list whose first item is given: a further object of its preposition ("exports of
// cars, phones") or a subject like it.
func (w *walk) listItem(first subject, a, from, to int) subject {
	for from < to && (w.at(from).is(fDet|fConj) || w.at(from).kind == punct) {
		from++
	}
	if w.at(from).is(fPrep) || w.isWord(from, "those", "that") {
		return w.itemOf(first, from, to)
	}
	item := w.subjectOf(from, to)
	if p := w.listPreposition(a, from); p > a && !w.headLike(item.head) {
		sub := headOnly(first)
		if text := w.nounText(a, p); text != "" {
			sub.text = text
		}
		out := w.extend(sub, p, p+1)
		out.text = joinWords(sub.text, " ", w.raw(p, p+1)+" "+w.nounText(from, to))
		if len(first.partner) > 0 {
			out.partner = item.place
		} else if len(item.place) > 0 {
			out.place = item.place
		}
		out.place = firstKeys(out.place, first.place)
		return out
	}
	if len(item.place) == 0 {
		item.place = first.place
	}
	if len(item.partner) == 0 && len(first.place) > 0 {
		item.partner = first.partner
	}
	return item
}

// listPreposition returns the preposition whose objects the list that begins at token a lists, or -1.
func (w *walk) listPreposition(a, to int) int {
	for i := a + 1; i < to; i++ {
		if w.at(i).is(fConj) {
			return -1
		}
		if w.isWord(i, "of", "to", "with", "from", "for", "in") {
			return i
		}
	}
	return -1
}

// headLike reports whether a word is a measure by itself, so that it begins an item of its own: "sales of cars and exports".
func (w *walk) headLike(head string) bool {
	l := lookup(head)
	return l != nil && l.flags&(fExport|fImport|fBal|fGen|fChange) != 0
}

// respectively reports whether the word stands right behind bind k.
func (w *walk) respectively(k int) bool {
	const reach = 8 // tokens
	for i := w.binds[k].tok; i < len(w.toks) && i < w.binds[k].tok+reach; i++ {
		if w.isWord(i, "respectively") {
			return true
		}
		if i > w.binds[k].tok && (w.at(i).kind == quant || w.at(i).verb > 0) {
			return false
		}
	}
	return false
}

// spreadCompared gives compared values in a list to the last different figures before them, one each: "to 2.99 and 2.96 mln compared
// with 1.25 and 1.89 mln respectively a year ago". It needs the word.
func (w *walk) spreadCompared(k, n int) {
	if !w.respectively(k + n - 1) {
		return
	}
	var mains []int
	for i := k - 1; i >= 0 && len(mains) < n; i-- {
		if w.binds[i].comp && len(mains) > 0 {
			return // "lending rose to 140 from 146 and 102, and deposits to 154 against 159 and 117, respectively"
		}
		if !w.binds[i].comp && alike(w.quantity(&w.binds[i]), w.quantity(&w.binds[k])) {
			mains = append(mains, i)
		}
	}
	if len(mains) < n {
		return
	}
	for i := range n {
		m := mains[n-1-i]
		w.binds[k+i].of, w.binds[k+i].subj = m, w.binds[m].subj
		if w.binds[k+i].own < 0 {
			w.binds[k+i].own = w.ownTime(k + n - 1)
		}
	}
}

// spreadTimes gives a list of n figures from bind k on the months that the sentence lists, one each: "6.15 and 6.19 pct in August and September
// respectively". Without the word the months must follow at once: "falling 1 pct and 3 pct in May and April".
func (w *walk) spreadTimes(k, n int) {
	from, to := w.clauseBounds(k)
	if !w.respectively(k + n - 1) {
		i := w.binds[k+n-1].tok + 1
		if v := w.clauseVerb(&w.binds[k]); !w.isWord(i, "in", "for") || v != nil && len(w.listItems(v)) == n {
			return
		}
		from, to = i+1, i+2
	}
	if k+n < len(w.binds) {
		to = min(to, w.binds[k+n].tok)
	}
	for i := from; i < to; i++ {
		times := w.listOfTimes(i)
		if len(times) != n {
			continue
		}
		for j, t := range times {
			w.binds[k+j].own = t
		}
		w.apart = true
		return
	}
}

// listOfTimes returns the tokens of the periods in the list that begins at token i: "August and September".
func (w *walk) listOfTimes(i int) []int {
	if w.at(i).kind != instant || w.at(i-1).kind == instant || w.at(i-2).kind == instant && (w.isMark(i-1, ",") || w.isWord(i-1, "and")) {
		return nil
	}
	out := []int{i}
	for {
		for i++; w.isMark(i, ",") || w.isWord(i, "and"); {
			i++
		}
		if w.at(i).kind != instant {
			return out
		}
		out = append(out, i)
	}
}
