package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// sharesOf gives the shares of a whole that a sentence tells of, each with its own sharer behind the figure, what they are of: "45 pct of loans were made by
// small banks, with 30 pct by the large ones", "nearly 90 pct of the surplus was with Chile", "60 pct of the jobless were women".
func (w *walk) sharesOf() {
	for k := range w.binds {
		b := &w.binds[k]
		v := w.clauseVerb(b)
		switch {
		case v == nil || b.comp || !w.percent(b):
		case b.share == "" && b.ahead && !w.frontWhole(b):
		case b.share != "" && b.ahead && b.tok < v.a:
			if w.sharer(b, v.b, v) {
				w.furtherSharers(k, v)
			}
		case b.share != "" && !b.ahead:
			w.takes(b, v)
			w.furtherShares(k)
		}
	}
}

// percent reports whether bind b is a percentage.
func (w *walk) percent(b *bind) bool { return w.quantity(b).Class == quantity.Percent }

// frontWhole gives b the whole that its sentence begins with: "Of total exports, 62 pct went to Chile". It reports whether there is one.
func (w *walk) frontWhole(b *bind) bool {
	const longest = 8 // tokens
	if !w.isWord(0, "of") || b.after.kind != noTail {
		return false
	}
	for i := 1; i < min(longest, b.tok); i++ {
		if w.isMark(i, ",") && w.hasNoun(1, i) {
			whole := w.subjectOf(1, i)
			b.share, b.subj, b.named = w.nounText(1, i), whole, true
			return b.share != ""
		}
	}
	return false
}

// sharer gives b, a share of a whole, the one who has it by the words from token i on, behind verb v. It reports whether they name one.
func (w *walk) sharer(b *bind, i int, v *verb) bool {
	for w.at(i).kind == word && w.at(i).is(fAdv) && !w.at(i).is(fPrep) {
		i++
	}
	link := w.isWord(i, "by", "to", "from", "with", "for")
	if w.isWord(i, "for") && w.isWord(i+1, "by") {
		i++ // "was accounted for by"
	}
	switch {
	case link:
		i++
	case v == nil || !v.is(fBe) || v.passive || w.at(i).is(fPrep|fPart|fCmp|fVs):
		return false
	}
	e := w.phraseEnd(i)
	for j := i; j < e-1; j++ {
		if w.isWord(j, "with", "to") && w.at(j-1).kind == word && w.dealing(j-1) {
			i = j + 1 // "will come from trade with Chile"
			break
		}
	}
	for w.isWord(i, "the") {
		i++
	}
	if n := w.countedNoun(i); n != "" {
		w.sharedBy(b, subject{text: n, head: strings.ToLower(n[strings.LastIndexByte(n, ' ')+1:])})
		return true
	}
	if i >= e || !w.hasNoun(i, e) && w.at(i).place == 0 {
		return false
	}
	own := w.subjectOf(i, e)
	if own.empty() || own.speaker && !link {
		return false
	}
	w.sharedBy(b, own)
	return true
}

// countedNoun returns the noun of the count that token i is, "large banks" of "14 large banks", or nothing.
func (w *walk) countedNoun(i int) string {
	if !w.counted(i) {
		return ""
	}
	n := w.qs[w.at(i).ref].Noun
	return w.text[n.Start:n.End]
}

// dealing reports whether token i is a noun of trade between places.
func (w *walk) dealing(i int) bool { return w.at(i).is(fExport|fImport|fBal) || w.isWord(i, "trade") }

// sharedBy makes own, who has the share b, what b is of: a partner where the whole is one of trade and own no more than a place.
func (w *walk) sharedBy(b *bind, own subject) {
	whole := b.subj
	if own.bare && len(own.place) > 0 && len(whole.place) > 0 && own.place[0] == whole.place[0] {
		return
	}
	l := lookup(whole.head)
	if own.bare && len(own.place) > 0 && (l != nil && l.flags&(fExport|fImport|fBal) != 0 || whole.head == "trade") {
		b.subj.partner, b.subj.place = own.place, firstKeys(whole.place, w.r.home)
		return
	}
	own.place = firstKeys(own.place, whole.place)
	b.subj, b.named = own, true
}

// furtherSharers gives the percentages that follow share k behind the same verb their sharers: ", with 30 pct by the large ones and 25 pct by others".
func (w *walk) furtherSharers(k int, v *verb) {
	first := &w.binds[k]
	for n := k + 1; n < len(w.binds); n++ {
		b := &w.binds[n]
		if !w.percent(b) {
			continue
		}
		if b.comp || b.share != "" || !w.isWord(b.tok+1, "by", "to", "from", "with") || !(w.at(b.gov).is(fConj) || w.isMark(b.gov, ",") || w.isWord(b.gov, "with")) {
			return
		}
		old, named := b.subj, b.named
		if b.subj = w.wholeShared(first); !w.sharer(b, b.tok+1, nil) {
			b.subj, b.named = old, named
			return
		}
		b.share, b.kind, b.dir = first.share, Level, NoDirection
	}
}

// wholeShared returns the whole that share b is of as a subject of its own.
func (w *walk) wholeShared(b *bind) subject {
	if b.after.kind == ofTail {
		return w.subjectOf(b.after.a, w.phraseEnd(b.after.a))
	}
	return subject{text: b.share, head: b.subj.head, place: b.subj.place}
}

// furtherShares gives the percentages that go on with share k, each behind its own sharer, the same whole: "oil accounted for 21 pct of imports, machinery
// for 18 pct and food for nine".
func (w *walk) furtherShares(k int) {
	first := &w.binds[k]
	for n := k + 1; n < len(w.binds); n++ {
		b := &w.binds[n]
		listed := w.isWord(b.gov, "for") || w.isNoun(b.gov)
		if !w.percent(b) || b.comp || b.share != "" || b.kind != Level || b.verb != first.verb || !listed || b.subj.text == first.subj.text || b.after.kind != noTail {
			return
		}
		b.share = first.share
		if len(first.subj.partner) > 0 && placeOnly(&b.subj) {
			own := b.subj
			b.subj = first.subj
			b.subj.partner = own.place
			name := own.text
			if !own.bare && w.isNoun(b.gov) {
				name = w.nounText(w.nounStart(b.gov+1), b.gov+1) // "and Peru 17 pct", whose subject is its purchases
			}
			b.subj.text = leadOf(&first.subj) + name
		}
	}
}

// placeOnly reports whether s is no more than a place, or what it does in one word.
func placeOnly(s *subject) bool {
	return len(s.place) > 0 && (s.bare || s.text == "supply" || s.text == "purchases")
}

// takes makes the place that has a share of trade by verb v the partner: "The United States took 38 pct of Norway's exports".
func (w *walk) takes(b *bind, v *verb) {
	taker := b.subj
	if len(taker.partner) > 0 {
		return // read with the share before
	}
	if own := w.subjectOf(v.subjA, v.subjB); v.subjA < v.subjB && !taker.bare && placeOnly(&own) {
		taker = own // and not what the sentence before was about
	}
	if !placeOnly(&taker) || !w.spelt(v.main, "took", "take", "takes", "bought", "buys", "absorbed", "absorbs", "received", "receives", "purchased", "supplied", "supplies", "provided", "provides") {
		return
	}
	whole := w.wholeShared(b)
	l := lookup(whole.head)
	if l == nil || l.flags&(fExport|fImport) == 0 {
		return
	}
	by, link := taker.place, " to "
	if l.flags&fImport != 0 {
		link = " from "
	}
	b.subj = whole
	b.subj.partner, b.subj.place = by, firstKeys(dropKeys(whole.place, by), w.r.home)
	if taker.bare && !strings.Contains(whole.text, link) {
		b.subj.text = joinWords(whole.text, link, taker.text)
	}
	b.named = true
}
