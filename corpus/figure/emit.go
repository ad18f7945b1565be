package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// emit turns the binds of the sentence into figures.
func (r *reader) emit(w *walk, passage int) {
	r.emitBinds(w, passage)
	r.emitTerms(w, passage)
}

// emitTerms keeps the terms of debts that the sentence names, each of what it describes.
func (r *reader) emitTerms(w *walk, passage int) {
	for i := range w.toks {
		t := w.at(i)
		if !t.term {
			continue
		}
		noun := i + 1
		if w.at(i + 2).term {
			noun = i + 3 // "six-year and four-year deposits"
		}
		s := w.subjectOf(noun, w.phraseEnd(noun))
		f := Figure{Quantity: w.qs[t.ref], Kind: Level, Passage: passage, Subject: s.text, Head: s.head, Place: s.place, Org: s.org, Source: w.source, Speaker: w.speakerName}
		if n := len(r.out); n > 0 && r.out[n-1].Passage == passage && len(f.Place) == 0 && f.Org == "" {
			f.Place, f.Org = r.out[n-1].Place, r.out[n-1].Org
		} else if len(f.Place) == 0 && f.Org == "" {
			f.Place, f.Org = r.fallbackPlace(&s, w.source)
		}
		r.debtTerms = append(r.debtTerms, f)
	}
}

// emitBinds makes the figures of what the sentence measures.
func (r *reader) emitBinds(w *walk, passage int) {
	if len(w.binds) == 0 {
		w.findTerms() // "After seasonal adjustment, the figures look better."
		r.marketDay(w)
		r.paragraphTime(w, passage)
		return
	}
	r.marketDay(w)
	w.findCues()
	when := make([]dated, len(w.binds))
	for k := range w.binds {
		if b := &w.binds[k]; b.comp && b.of < 0 {
			if b.of = w.laterMain(k); b.of >= 0 && w.binds[b.of].subj.anaphor && w.quantity(b).Class == quantity.Count {
				b.subj = w.binds[b.of].subj // "May's figure was revised from 3,000 to 4,000"
			}
		}
		w.nilChange(k)
		w.elsewhere(k)
	}
	w.sharesOf()
	w.partsOf()
	w.wholeMeant()
	w.shareOfNumber()
	w.inGroup()
	w.guessedBefore()
	w.economies()
	w.opinions()
	for k := range w.binds {
		if !w.binds[k].comp {
			r.mainPeriod(w, when, k)
			w.stepBetween(&when[k], k)
		}
	}
	for k := range w.binds {
		if w.binds[k].comp {
			r.comparedPeriod(w, when, k)
		}
		if i := w.binds[k].guess - 1; i >= 0 {
			when[k].versus, when[k].vtext = r.resolve(w.mention(i), r.press(), true), w.mention(i).Text
		}
	}
	r.heldAgainstMonth(w, when)
	r.fromMonth(w, when)
	for k := range w.binds {
		switch b := &w.binds[k]; {
		case b.kind == Change:
			r.basis(w, when, k)
		case b.subj.turn|b.subj.growth == 0:
		case b.subj.turn != 0 && !b.comp && percentLike(w.quantity(b)) && w.versusOf(k) >= 0:
			r.basis(w, when, k) // "Compared with May the rise was 3 pct"
		case b.comp && b.of >= 0 && b.of < k:
			when[k].basis = when[b.of].basis
		default:
			when[k].basis = w.basisWord(k) // "the year-on-year rise was 3 pct"
		}
	}
	w.parallel(when)
	terms := w.findTerms()
	first := len(r.out)
	for k := range w.binds {
		r.out = append(r.out, r.figure(w, when, terms, k, passage))
	}
	r.settle(w, when, r.out[first:])
	r.heldAgainstYear(w, when, r.out[first:])
	for k := range w.binds {
		r.sameThen(w, k, &when[k], r.out[first+k])
	}
}

// laterMain returns the first bind behind compared bind k that it can be compared with, or -1: "rose from 3 bln to 4 bln".
func (w *walk) laterMain(k int) int {
	for n := k + 1; n < len(w.binds); n++ {
		if !w.binds[n].comp && alike(w.quantity(&w.binds[n]), w.quantity(&w.binds[k])) {
			return n
		}
	}
	return -1
}

// nilChange gives "nil" beside a percentage that it is compared with its unit: "slowed to 0.7 pct and compared with nil growth a year before".
func (w *walk) nilChange(k int) {
	b := &w.binds[k]
	q := w.quantity(b)
	if !b.comp || q.Class != quantity.Bare || !q.Value.IsZero() {
		return
	}
	for n := k - 1; n >= 0; n-- {
		if main := &w.binds[n]; !main.comp {
			if w.quantity(main).Class == quantity.Percent {
				q.Unit, q.Class = "percent", quantity.Percent
			}
			return
		}
	}
}

// figure returns bind k as a figure.
func (r *reader) figure(w *walk, when []dated, terms []termMark, k, passage int) Figure {
	b, d := &w.binds[k], &when[k]
	q := *w.quantity(b)
	f := Figure{Quantity: q, Kind: b.kind, Direction: b.dir, Passage: passage, Period: d.period, PeriodText: d.text,
		Subject: r.theGroup(b.subj.text), Head: b.subj.head, Share: b.share, Partner: b.subj.partner, Org: b.subj.org,
		Status: r.foreseen(w, k, d.period), Source: w.source, Speaker: w.speakerName}
	if w.isWhole(b) {
		f.Status = Fact
		if r.future(f.Period) {
			f.Period, f.PeriodText = period.Period{}, ""
		}
	}
	w.kindOf(&f, b)
	r.moveForeseen(&f)
	w.denied(&f, b)
	if f.Kind == Change {
		f.Basis, f.Versus, f.VersusText, f.Carried = d.basis, d.versus, d.vtext, d.carried
		if f.Value.IsNegative() && f.Direction != NoDirection {
			f.Value, f.Direction = f.Value.Abs(), Down // "grew at a negative 1.3 pct rate"
		}
	}
	if b.stale {
		f.Versus, f.VersusText = d.versus, d.vtext
	}
	r.ofRate(w, &f, b)
	f.Earlier = b.comp && !b.away && f.Status != Forecast && f.Status != Target && f.Status != Former && (b.then || !w.isMark(b.gov, "("))
	r.settlePlace(w, &f, k)
	f.Place = specificFirst(f.Place)
	if d := r.dealing; d.partner != "" && len(f.Partner) == 0 && strings.EqualFold(f.Subject, d.head) && slices.Equal(f.Place, r.home) {
		f.Partner = []string{d.partner} // "The figures showed exports were 3.85 bln" beneath "EXPORTS TO U.S. FALL"
	}
	f.Partner = dropKeys(f.Partner, f.Place)
	r.settleUnit(w, &f, b)
	r.noteTender(&f)
	f.Terms = w.termsOf(terms, k)
	unitOfTerms(&f)
	if f.Period.IsZero() && f.PeriodText == "" {
		f.PeriodText = r.vagueTime(f.Start)
	}
	return f
}

// moveForeseen makes f, points that an expectation was for, the move that the story tells of: "raised its rate by 150 basis points. The median estimate
// had been for 125 basis points".
func (r *reader) moveForeseen(f *Figure) {
	const near = 2 // passages
	if f.Class != quantity.Points || f.Kind != Level || f.Status != Forecast || f.Share != "" || !onlyExpected(f.Subject) {
		return
	}
	for i := len(r.out) - 1; i >= 0 && f.Passage-r.out[i].Passage <= near; i-- {
		if p := &r.out[i]; p.Kind == Change && p.Class == quantity.Points && !p.Earlier {
			f.Kind, f.Direction, f.Subject, f.Head, f.Place = Change, p.Direction, p.Subject, p.Head, p.Place
			return
		}
	}
}

// onlyExpected reports whether a subject names no more than that something is expected: "median estimate", "forecasts", "consensus".
func onlyExpected(subject string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(subject)) {
		switch w {
		case "median", "mean", "average", "consensus", "market", "the", "their", "most", "analysts", "economists", "traders", "poll", "survey", "of", "in", "a":
		default:
			if l := lookup(w); l == nil || l.flags&fFore == 0 {
				return false
			}
		}
	}
	return true
}

// denied turns the bound of a figure whose verb is denied: "has not grown by more than 2 percent" is at most 2 percent.
func (w *walk) denied(f *Figure, b *bind) {
	v := w.clauseVerb(b)
	if v == nil || b.comp || b.ahead {
		return
	}
	for i := v.a; i < v.b; i++ {
		if w.isWord(i, "not", "n't", "never") {
			switch f.Qualifier {
			case "more than":
				f.Qualifier = "at most"
			case "less than":
				f.Qualifier = "at least"
			}
			return
		}
	}
}

// vagueTime returns the word for a time without dates that the paragraph gives before the byte offset: "Recently, a train of 41 cars left".
func (r *reader) vagueTime(before int) string {
	const farthest = 2000 // bytes looked back, so that a text without line breaks costs linear time
	from := max(0, before-farthest)
	from += max(0, strings.LastIndex(r.text[from:before], "\n"))
	for _, w := range []string{"Recently", "recently"} {
		if strings.Contains(r.text[from:before], w) {
			return w
		}
	}
	return ""
}

// kindOf settles level, change and count.
func (w *walk) kindOf(f *Figure, b *bind) {
	turn := b.subj.turn | b.subj.growth
	if v := w.clauseVerb(b); b.subj.turn != 0 && (w.isWord(b.gov, "to") || w.isWord(b.gov, "of") && w.isWord(b.gov-1, "level")) && v != nil && !v.is(fUp|fDown|fMove|fReach|fBe) {
		turn = 0 // "the cuts take the one-month rate to 6.75 pct"
	}
	if f.Kind == Level && turn != 0 && (percentLike(&f.Quantity) || b.subj.turn != 0) && f.Share == "" {
		f.Kind, f.Direction = Change, directionOf(turn)
	}
	if t := &w.r.topic; f.Kind == Level && b.subj.anaphor && turn == 0 && f.Share == "" && !b.moved && percentLike(&f.Quantity) && t.kind == Change && t.unit == f.Unit {
		f.Kind, f.Direction = Change, t.dir // "GDP grew 3 pct. The first estimate was 2.8 pct."
		if f.Value.IsNegative() {
			f.Value, f.Direction = f.Value.Neg(), Down
		}
	}
	if f.Kind == Level && f.Class == quantity.Count {
		f.Kind = Count
	}
	if f.Kind == Change && f.Value.IsZero() {
		f.Direction = NoDirection
	}
}
