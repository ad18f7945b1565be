package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/quantity"
)

// A wholeTold is what the parts that a sentence tells are parts of.
type wholeTold struct {
	subj subject
	qty  *quantity.Quantity // how much it is, where the sentence or the one before says so
	fig  *Figure            // where a sentence before says it
}

// partsOf gives the amounts that a sentence tells as parts of a whole that whole as what they are of, with where they went or came from, or what sets
// them apart: "Of the total, 180,000 tonnes came from Peru and 60,000 from Chad", "1,200 boats, of which 300 were empty".
func (w *walk) partsOf() {
	var whole wholeTold
	from := len(w.binds)
	if s, k, ok := w.wholeInFront(); ok {
		whole, from = s, k
	}
	var v *verb     // of the part before
	takers := false // the parts are told by who takes them
	for k := range w.binds {
		b := &w.binds[k]
		taken := false
		switch m := w.mainBefore(k); {
		case m >= 0 && w.ofWhich(b):
			whole, from, v = wholeTold{subj: w.binds[m].subj, qty: w.quantity(&w.binds[m])}, k, nil
		case w.ofThem(b):
			if f := w.r.lastWhole(); f != nil && m < 0 {
				whole, from, v, taken = wholeOf(f), k, nil, true
			}
		}
		if k < from || b.comp {
			continue
		}
		switch {
		case !w.partOf(b, &whole):
			from = len(w.binds)
		case taken || takers:
			takers = w.partTaken(b, &whole)
		default:
			v = w.partAs(k, &whole, v)
		}
	}
}

// wholeOf returns figure f as the whole that parts are of.
func wholeOf(f *Figure) wholeTold {
	return wholeTold{subject{text: f.Subject, head: f.Head, place: f.Place, partner: f.Partner, org: f.Org}, &f.Quantity, f}
}

// ofThem reports whether "of them" or the like stands right behind b: "China took 150,000 of them".
func (w *walk) ofThem(b *bind) bool {
	i := b.tok + 1
	if q := w.quantity(b); q.Class == quantity.Count && !q.Elided {
		i = w.nounEnd(b.tok, q)
	}
	return w.isWord(i, "of") && w.isWord(i+1, "them", "these", "those", "it", "this", "that") && !w.isNoun(i+2)
}

// partTaken makes b a part of whole that a place or a group takes, supplies or accounts for: "China took 150,000 of them and Europe 130,000", "France will
// supply 200,000 tonnes of this". It reports whether it says who.
func (w *walk) partTaken(b *bind, whole *wholeTold) bool {
	own := b.subj
	if len(own.partner) > 0 && len(whole.subj.place) > 0 && slices.Equal(own.place, whole.subj.place) {
		own.place, own.partner = own.partner, nil // read as one with whom it is
	}
	if len(own.place) == 0 || own.org != "" && own.org != whole.subj.org || len(whole.subj.place) > 0 && own.place[0] == whole.subj.place[0] {
		v := w.clauseVerb(b)
		if v == nil || v.subjA >= v.subjB {
			return false
		}
		own = subject{}
		w.locate(&own, v.subjA, v.subjB)
		if len(own.place) == 0 {
			return false
		}
	}
	sub := whole.subj
	sub.bare, sub.anaphor, sub.turn = false, false, 0
	if len(sub.place) > 0 {
		sub.partner = own.place
	} else {
		sub.place = own.place
	}
	sub.text = joinWords(sub.text, ", ", w.takerBefore(b))
	w.inWhole(b, whole, sub)
	return true
}

// takerBefore returns the words for who takes part b: the subject of its verb, or in a list what stands right before: "and Europe 130,000".
func (w *walk) takerBefore(b *bind) string {
	e := b.tok
	if w.isWord(e-1, "for") {
		e--
	}
	a := e
	for a > 0 && (w.isNoun(a-1) || w.at(a-1).place > 0) && w.at(a-1).kind == word {
		a--
	}
	if v := w.clauseVerb(b); a == e && v != nil && v.subjA < v.subjB {
		a, e = v.subjA, v.subjB
	}
	return w.nounText(a, e)
}

// inWhole makes b of sub, a part of whole.
func (w *walk) inWhole(b *bind, whole *wholeTold, sub subject) {
	if q := w.quantity(b); q.Class == quantity.Bare && q.Unit == "" {
		q.Unit, q.Class, q.Noun, q.Elided = whole.qty.Unit, whole.qty.Class, whole.qty.Noun, true
	}
	b.subj, b.named, b.level, b.whole = sub, true, true, whole.fig
}

// wholeMeant gives shares of "it" or "them" the whole that was told last: "610,000 boxes. Empty ones made up 15 pct of them".
func (w *walk) wholeMeant() {
	for k := range w.binds {
		b := &w.binds[k]
		if !pointers[strings.ToLower(b.share)] {
			continue
		}
		if m := w.mainBefore(k); m >= 0 && !w.binds[m].subj.empty() {
			b.share, b.subj.place = w.binds[m].subj.text, firstKeys(b.subj.place, w.binds[m].subj.place)
		} else if f := w.r.lastWhole(); f != nil {
			b.share, b.subj.place = f.Subject, firstKeys(b.subj.place, f.Place)
		}
	}
}

// shareOfNumber gives a percentage of a number what it is a share of and what is said of the part: "half of the 420,000 workers are women".
func (w *walk) shareOfNumber() {
	for k := 0; k+1 < len(w.binds); k++ {
		b, n := &w.binds[k], &w.binds[k+1]
		q := w.quantity(n)
		if !w.percent(b) || b.kind == Change || q.Class != quantity.Count || q.Noun.End == 0 || !w.isWord(b.tok+1, "of") || !w.leadsNumber(b.tok+2, n.tok) {
			continue
		}
		e := w.nounEnd(n.tok, q)
		if w.at(e).verb == 0 {
			e = max(e, w.phraseEnd(n.tok)) // "the 420,000 workers in the mills"
		}
		end := w.predicateEnd(e)
		if w.at(e).verb == 0 || end <= e+1 {
			continue
		}
		noun := strings.TrimSpace(w.text[q.Noun.Start:w.at(e-1).end])
		b.share, b.kind, b.dir, b.named, b.level = noun, Level, NoDirection, true, true
		b.subj = subject{text: joinWords(noun, " that ", strings.TrimRight(w.raw(e, end), ".")), head: n.subj.head, place: firstKeys(n.subj.place, b.subj.place)}
	}
}

// leadsNumber reports whether nothing but whose it is stands in tokens a to e before a number: "of the country's 2.6 million jobless".
func (w *walk) leadsNumber(a, e int) bool {
	const most = 4
	for i := a; i < e; i++ {
		if t := w.at(i); t.kind != word || t.verb > 0 || !t.is(fDet|fPoss|fSkip|fAdv) && !t.poss && t.place == 0 {
			return false
		}
	}
	return e-a <= most
}

// pointers stand for a whole that was told.
var pointers = setOf("it them this that these those")

// ofWhich reports whether b stands right behind "of which" or "of whom", or right before.
func (w *walk) ofWhich(b *bind) bool {
	if w.isWord(b.tok+1, "of") && w.isWord(b.tok+2, "which", "whom") {
		return true
	}
	i := b.tok - 1
	for i >= 0 && w.at(i).kind == word && w.at(i).is(fSkip|fAdv) && !w.at(i).is(fRel) {
		i--
	}
	return w.isWord(i, "which", "whom") && w.isWord(i-1, "of")
}

// mainBefore returns the last level before bind k that is compared with none, or -1.
func (w *walk) mainBefore(k int) int {
	for m := k - 1; m >= 0; m-- {
		if b := &w.binds[m]; !b.comp && b.kind != Change && !w.percent(b) {
			return m
		}
	}
	return -1
}

// wholeInFront reads the whole that the sentence begins with, "Of the 80,000 bikes,", "Of this total,", and returns the first bind that can be a part of it.
func (w *walk) wholeInFront() (whole wholeTold, first int, ok bool) {
	const longest = 10 // tokens
	i := 0
	if w.isWord(0, "out") {
		i = 1
	}
	if !w.isWord(i, "of") {
		return whole, 0, false
	}
	end := i + 1
	for ; end < min(longest, len(w.toks)) && !w.isMark(end, ","); end++ {
		if w.at(end).verb > 0 || w.spelt(end, "which", "whom", "course") {
			return whole, 0, false
		}
	}
	if !w.isMark(end, ",") || len(w.binds) == 0 {
		return whole, 0, false
	}
	if b := &w.binds[0]; b.tok < end {
		return wholeTold{subj: b.subj, qty: w.quantity(b)}, 1, len(w.binds) > 1 && !w.percent(b)
	}
	f := w.r.lastWhole()
	if f == nil || !w.isWord(end-1, "total", "amount", "sum", "figure", "number", "this", "these", "that", "those", "them", "it") && !w.spelt(end-1, "quantity", "volume") && !slices.Contains(strings.Fields(strings.ToLower(f.Subject)), strings.ToLower(w.raw(end-1, end))) {
		return whole, 0, false
	}
	return wholeOf(f), 0, true
}

// lastWhole returns the last level told in the sentences right before that is an amount of something, or nil. What had been before is no whole of what is.
func (r *reader) lastWhole() *Figure { return r.wholeBut(nil) }

// wholeBut is lastWhole without the figures that begin at one of the given bytes.
func (r *reader) wholeBut(parts []int) *Figure {
	const near = 2 // passages
	for i := len(r.out) - 1; i >= 0 && r.passage-r.out[i].Passage <= near; i-- {
		if f := &r.out[i]; !f.Earlier && f.Kind != Change && f.Class != quantity.Percent && f.Class != quantity.Duration && f.Subject != "" && f.Share == "" &&
			f.Start+1 != r.hadBeenAt && !slices.Contains(parts, f.Start) {
			return f
		}
	}
	return nil
}

// total returns the total told before that the sentence begins with, or nil. "The total" is no part of it that another such sentence told.
func (r *reader) total(w *walk) *Figure {
	if !w.opensWithin() {
		return nil
	}
	if w.spelt(2, "total", "sum", "amount") {
		return r.wholeBut(r.parts)
	}
	return r.lastWhole()
}

// opensWithin reports whether the sentence begins with the total told before, so that what it tells is of the time of that: "Within the total, tea earnings
// rose 4 pct", "Of this, …".
func (w *walk) opensWithin() bool {
	if !w.isWord(0, "within", "of") {
		return false
	}
	i := 1
	for w.at(i).is(fDet) || w.isWord(i, "this", "that") {
		i++
	}
	if i > 1 && w.spelt(i, "total", "sum", "amount") {
		i++
	}
	return i > 1 && w.isMark(i, ",")
}

// partOf reports whether b, which nothing else claims, can be a part of whole: less of the same.
func (w *walk) partOf(b *bind, whole *wholeTold) bool {
	q := w.quantity(b)
	if b.kind == Change || w.percent(b) || whole.qty == nil || whole.subj.empty() {
		return false
	}
	same := q.Unit == whole.qty.Unit || q.Class == quantity.Bare && q.Unit == "" || q.Class == quantity.Count && whole.qty.Class == quantity.Count
	return same && q.Value.LessThan(whole.qty.Value)
}

// partAs makes bind k a part of whole by what its verb, or in a list v, that of the part before, and the phrase behind say of it. It returns the verb.
func (w *walk) partAs(k int, whole *wholeTold, v *verb) *verb {
	b, q := &w.binds[k], w.quantity(&w.binds[k])
	j := b.tok + 1
	if q.Class == quantity.Count && !q.Elided {
		j = max(j, w.nounEnd(b.tok, q))
	}
	if w.isWord(j, "of") && w.isWord(j+1, "which", "whom") {
		j += 2
	}
	from := j
	if n := w.at(j).verb; n > 0 {
		v = &w.verbs[n-1]
		j = v.b
	}
	end := len(w.toks)
	if k+1 < len(w.binds) {
		end = w.binds[k+1].tok
	}
	e := min(w.predicateEnd(j), end)
	own := subject{}
	w.locate(&own, from, e)
	sub := whole.subj
	sub.bare, sub.anaphor, sub.turn = false, false, 0
	sub.partner, sub.place = firstKeys(own.partner, sub.partner), firstKeys(own.place, sub.place)
	said := strings.TrimRight(strings.TrimSpace(w.raw(from, e)), ".")
	named := b.named && !(v != nil && v.passive && w.at(from).verb > 0) && !b.subj.bare && b.subj.text != "" && b.subj.text != whole.subj.text && (q.Class != quantity.Count || b.subj.text != w.text[q.Noun.Start:q.Noun.End])
	switch {
	case named && len(own.partner)+len(own.place) == 0:
		sub.text, sub.head = b.subj.text, b.subj.head // "of which 20 were trawlers"
	case v == nil && len(own.partner)+len(own.place) == 0:
		return v
	case len(own.partner)+len(own.place) > 0 && w.onlyPlace(j+1, e):
		sub.text = joinWords(sub.text, " ", said[max(0, len(said)-len(w.raw(j, e))):])
	case w.at(from).verb > 0:
		sub.text = joinWords(sub.text, " that ", said)
	default:
		sub.text = joinWords(sub.text, " ", said)
	}
	w.inWhole(b, whole, sub)
	for n := k + 1; n < len(w.binds) && w.binds[n].comp && (w.binds[n].of == k || w.binds[n].of < 0); n++ {
		w.binds[n].subj = sub // "of which 31,500 had motors, up from 26,000"
	}
	return v
}

// nounEnd returns the token behind the counted noun of quantity q at token i.
func (w *walk) nounEnd(i int, q *quantity.Quantity) int {
	for i++; i < len(w.toks) && w.at(i).start < q.Noun.End; i++ {
	}
	return i
}

// predicateEnd returns the token behind what is said from token j on, up to the next part: a comma, "and" before a number, the end of the clause.
func (w *walk) predicateEnd(j int) int {
	for ; j < len(w.toks); j++ {
		t := w.at(j)
		if t.kind == punct && t.lower != "\"" || t.kind == quant || w.isWord(j, "while", "but", "whereas") || w.isWord(j, "and") && (w.at(j+1).kind == quant || w.isWord(j+1, "the") && w.spelt(j+2, "rest", "remainder", "balance", "others", "other")) {
			return j
		}
	}
	return j
}
