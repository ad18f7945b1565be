package figure

import (
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// elsewhere gives bind k, which is held against the figure of another place, that place and what is measured there: "inflation was 8 pct, above the 3
// pct average of the European Community", "twice Sweden's 2 pct", "below the OECD average of 5 pct".
func (w *walk) elsewhere(k int) {
	b := &w.binds[k]
	i, mean := w.placeHeld(b)
	if i < 0 || !b.comp && !mean || w.quantity(b).Class == quantity.Count {
		return
	}
	of := b.of
	if !b.comp {
		if of = w.likeBefore(k); of < 0 {
			return
		}
	}
	if of >= k {
		of = -1
	}
	main, key := &bind{subj: w.r.topic.subj, kind: w.r.topic.kind, dir: w.r.topic.dir, of: -1}, w.places[w.at(i).place-1].Key
	if of >= 0 {
		main = &w.binds[of]
	} else if !w.r.topic.has || w.r.topic.unit != w.quantity(b).Unit {
		return
	}
	own := main.subj.place
	if len(own) == 0 {
		own = w.r.home
	}
	if of >= 0 && w.quantity(main).Class == quantity.Count {
		b.away = b.comp
		return
	}
	if main.subj.empty() || len(main.subj.partner) > 0 || main.subj.org != "" || len(own) == 0 || own[0] == key || place.Within(own[0], key) && !mean || of >= 0 && w.placeAfter(main) >= 0 {
		return
	}
	b.subj, b.named, b.away, b.of = measured(main.subj, subject{place: []string{key}, bare: true}), true, true, of
	b.subj.turn, b.subj.growth = main.subj.turn, main.subj.growth
	if (of < 0 || alike(w.quantity(main), w.quantity(b))) && b.after.kind != changeTail {
		b.kind, b.dir, b.share = main.kind, main.dir, main.share
	}
}

// apartFrom reports whether compared bind b is of another thing than the value that it is held against, by its own words, and so of the same time: "rose
// 6 pct, more than the 4 pct gain in world trade".
func (w *walk) apartFrom(b *bind) bool {
	if b.of < 0 || b.after.kind != changeTail || !w.isWord(b.gov, "than", "exceeding") && !exceeds[w.at(b.gov).lower] || !w.isWord(b.after.head+1, "in", "of", "for") {
		return false
	}
	main := &w.binds[b.of].subj
	return b.subj.head != "" && b.subj.head != main.head && b.subj.text != main.text
}

// likeBefore returns the last bind before bind k that is compared with none and of its sort, or -1.
func (w *walk) likeBefore(k int) int {
	for n := k - 1; n >= 0; n-- {
		if p := &w.binds[n]; !p.comp && alike(w.quantity(p), w.quantity(&w.binds[k])) {
			return n
		}
	}
	return -1
}

// means are what is reckoned over many, so that their place alone tells whose they are.
var means = []string{"average", "mean", "median", "norm"}

var multiples = []string{"double", "twice", "half", "triple", "treble"}

// placeHeld returns the token of the place that the words around b say it is of, or -1, and whether they call it an average: "the OECD average of N",
// "the N OECD average", "the N rate of Sweden", "the N increase seen in Chile", "Peru's N".
func (w *walk) placeHeld(b *bind) (at int, mean bool) {
	if t := w.at(b.tok - 1); t.poss && t.place > 0 {
		return b.tok - 1, false
	}
	if w.isWord(b.gov, "of") && w.spelt(b.gov-1, means...) {
		mean = true
		for j := b.gov - 2; j >= 0 && w.at(j).kind == word && w.at(j).verb == 0 && !w.at(j).is(fPrep|fDet); j-- {
			if w.at(j).place > 0 {
				return j, true
			}
		}
	}
	if w.isWord(b.gov, "of") && w.isWord(b.gov-1, "rate", "pace", "level") {
		mean = mean || w.spelt(b.gov-2, multiples...) || w.spelt(b.gov-3, multiples...) // "double the rate of 1 pct in Chile"
	}
	i := b.tok + 1
	if w.at(i).place > 0 && w.spelt(w.placeEnd(i), means...) {
		return i, true
	}
	mean = mean || w.spelt(i, means...)
	if w.spelt(i, means...) || w.isWord(i, "rate", "pace", "level", "figure") || w.at(i).is(fChange) {
		i++
	}
	if w.spelt(i, "seen", "recorded", "registered", "posted", "reported") {
		i++
	}
	if !w.isWord(i, "in", "of", "for") {
		return -1, mean
	}
	i++
	for w.isWord(i, "the", "all") || w.at(i).is(fSkip) && w.at(i).place == 0 || w.counted(i) && w.isWord(i+1, "of") {
		if w.counted(i) {
			i++ // "for the seven largest members of the OECD"
		}
		i++
	}
	if e := w.placeEnd(i); w.onlyName(i) && (!w.isNoun(e) || w.spelt(e, "area", "region", "zone", "bloc", "countries", "nations", "members", "states")) {
		return i, mean
	}
	return -1, mean
}

// placeEnd returns the token behind the place that begins at token i.
func (w *walk) placeEnd(i int) int {
	p := w.at(i).place
	for p > 0 && w.at(i).place == p {
		i++
	}
	return i
}
