package figure

import (
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// clauseEnd returns the token where the clause of bind k ends at the latest: where the next clause with a subject of its own, or one of what had
// been before, begins.
func (w *walk) clauseEnd(k int) int {
	end := len(w.toks)
	i := w.binds[k].tok
	for v := range w.verbs {
		if w.verbs[v].a > i && w.verbs[v].subjA < w.verbs[v].subjB && w.verbs[v].front > i && !w.thanClause(v) && !w.onlyTime(v) {
			end = min(end, w.verbs[v].front)
			break
		}
	}
	for v := range w.verbs {
		if p := &w.verbs[v]; p.a > i && p.a < end && p.mood == participle && w.isWord(p.a, "having") {
			return p.a // "was up 3 pct, having lost 2 on Thursday"
		}
	}
	return end
}

// onlyTime reports whether what would be the subject of verb v is the time of the figure before, so that the verb is a participle: "2 mln in May revised from 3".
func (w *walk) onlyTime(v int) bool {
	a, e := w.verbs[v].subjA, w.verbs[v].subjB
	return e > a && e-a <= 2 && w.at(e-1).kind == instant && !w.at(e-1).poss && (w.at(a).is(fPrep) || w.at(a-1).is(fPrep)) && w.verbs[v].is(fRev)
}

// ownTime returns the token of the period that belongs to bind k alone, or -1: one in its noun phrase ("a 7.1 billion December
// surplus"), or the next behind it before another figure ("from 3.39 billion in 1985").
func (w *walk) ownTime(k int) int {
	b := &w.binds[k]
	if b.own >= 0 {
		return b.own
	}
	if len(w.times) == 0 {
		return -1
	}
	if i := w.objectTime(b); i >= 0 {
		return i
	}
	if i := b.tok - 2; w.isMark(i+1, ",") && w.at(i).kind == instant && (w.isMark(i-1, ";") || w.isMark(i-1, ":")) {
		return i // "Growth by season: first quarter, 7 pct; second quarter, 2 pct"
	}
	if i := b.tok - 2; !b.comp && w.isWord(b.tok-1, "to", "at") && w.at(i).kind == instant && w.at(i).poss && (w.at(i-1).is(fConj) || w.isMark(i-1, ",")) {
		return i // "May's figure was raised to 7 mln and April's to 6 mln"
	}
	for i, end := b.tok+1, w.ownTimeEnd(k); i < end; i++ {
		t := w.at(i)
		if t.kind == punct && t.lower == ";" || w.isMark(i, ",") && !b.comp && !w.timeFollows(i+1) {
			return -1
		}
		if w.nextsTime(k, i) {
			return -1
		}
		if t.is(fRel) && w.isWord(i, "when") || t.is(fConj) && w.at(i+1).verb > 0 || !b.comp && w.isWord(i, "after", "following") || w.isMark(i, ",") && w.at(i+1).is(fIng) && w.at(i+1).verb > 0 {
			return -1
		}
		if t.kind != instant {
			continue
		}
		if k+1 < len(w.binds) && (t.poss && w.governs(i, w.binds[k+1].tok) || w.binds[k+1].own == i) || b.comp && (w.takesEffect(i) || w.onlyToCome(b, i)) {
			return -1
		}
		if w.isWord(i+1, "to") && w.at(i+2).kind == quant && w.at(i-1).is(fConj) {
			return -1 // "May to 5 from 4, and June to 7"
		}
		switch w.timeUse(i) {
		case ownTime, otherTime:
			continue
		case versusTime:
			if !b.comp || i > b.tok+6 {
				continue
			}
		}
		return i
	}
	return -1
}

// nextsTime reports whether the period behind the comma or "and" at token i is that of the next bind, which goes on without a verb where bind k has its time before
// it: "In June there had been a surplus of 2 bln, in May a deficit of 1 bln", "May ended with a deficit of 2 bln, and April with one of 3 bln".
func (w *walk) nextsTime(k, i int) bool {
	if k+1 >= len(w.binds) || !w.isMark(i, ",") && !w.isWord(i, "and", "but") || w.at(i-1).kind == instant {
		return false
	}
	j := i + 1
	if w.isWord(j, "and", "but") {
		j++
	}
	if w.isWord(j, "in") {
		j++
	}
	if w.at(j).kind != instant || w.at(j).poss || j+1 != w.binds[k+1].tok && (!w.at(j+1).is(fDet|fPrep) || w.isWord(j+1, "from", "of", "to")) {
		return false
	}
	for n := j + 1; n < w.binds[k+1].tok; n++ {
		if t := w.at(n); t.kind != word || t.verb > 0 {
			return false
		}
	}
	from, _ := w.clauseBounds(k)
	for n := w.binds[k].tok - 1; n >= from; n-- {
		if w.at(n).kind == instant && w.mention(n).Period.Shape == w.mention(j).Period.Shape {
			return true
		}
	}
	return false
}

// ownTimeEnd returns the token behind those among which the period of bind k alone can stand: that of the next figure which does not say the same once more,
// "889 mln (revised from 890) in January", "from 889 mln, 11 pct, in January", "averaged 3 pct for the seven largest members in 1986".
func (w *walk) ownTimeEnd(k int) int {
	b, next := &w.binds[k], k+1
	for next < len(w.binds) && (w.isMark(b.tok+1, "(") || w.isMark(b.after.b, "(")) && w.bracketed(w.binds[next].tok, len(w.toks)) {
		next++
	}
	if b.comp && next < len(w.binds) && w.isMark(w.binds[next].tok-1, ",") && w.isMark(w.binds[next].tok+1, ",") && w.isWord(w.binds[next].tok+2, "in") {
		next++
	}
	if next < len(w.binds) && w.binds[next].gov == b.tok+1 && w.isWord(b.tok+1, "for", "among", "across") && w.counted(w.binds[next].tok) && !w.counted(b.tok) {
		next++
	}
	end := w.clauseEnd(k)
	if next < len(w.binds) {
		end = min(end, w.binds[next].tok)
	}
	return end
}

// objectTime returns the token of a period between bind b and the verb before it that is the bind's alone, or -1: that of the object whose new
// value it is, "lowered February's to 270,000".
func (w *walk) objectTime(b *bind) int {
	for i := b.tok - 1; i > 0; i-- {
		t := w.at(i)
		if t.verb > 0 || t.kind == quant || t.kind == punct {
			return -1
		}
		if v := w.clauseVerb(b); t.kind == instant && t.poss && !b.comp && v != nil && v.b <= i && v.is(fRev|fUp|fDown) && w.isWord(b.tok-1, "to") && w.timeUse(i) == mainTime {
			return i
		}
	}
	return -1
}

// timeFollows reports whether a period follows at token i, behind no more than a preposition and words that belong to it, or a figure
// that says the same twice: ", or 4.1 pct, in February".
func (w *walk) timeFollows(i int) bool {
	for j := i; j < i+4; j++ {
		t := w.at(j)
		if t.kind == instant {
			return true
		}
		if t.kind != word || !t.is(fPrep|fDet|fSkip|fAdv) || t.verb > 0 {
			return false
		}
	}
	return false
}

// governs reports whether the possessive period at token i belongs to the figure at token j.
func (w *walk) governs(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if w.at(k).kind != word || !w.at(k).is(fSkip|fAdv) {
			return false
		}
	}
	return true
}

// clauseTime returns the token of the first period that the clause of bind k is about, or -1. Periods of compared figures do not
// count.
func (w *walk) clauseTime(k int) int {
	if len(w.times) == 0 {
		return -1
	}
	b := &w.binds[k]
	if i := w.innerTime(b); i >= 0 {
		return i
	}
	from, to := w.clauseBounds(k)
	if v := w.clauseVerb(b); b.ahead && v != nil && w.spelt(v.main, "reflected", "reflects", "followed", "follows", "stemmed", "resulted", "attributed", "blamed") {
		to = v.a // "The surplus of 3 bln reflected unrest in May"
	}
	for i := from; i < to; i++ {
		if w.at(i).kind != instant || w.timeUse(i) != mainTime || w.takenByCompared(i) || w.setOn(i, b.tok) || w.withinSubject(b, i) || i < b.tok && w.verbBetween(i, b.tok) && begins(w.mention(i).Period, w.mention(i).Text) {
			continue
		}
		if i > b.tok && (w.otherClauseFigure(k, i) || w.toCome(b, i)) {
			continue
		}
		return i
	}
	return -1
}

// toCome reports whether the period at token i is that of a later verb that tells what is to come, and the verb of bind b does not: "sales rose to 20 mln and
// are expected to reach 30 mln in 1988".
func (w *walk) toCome(b *bind, i int) bool {
	v := w.clauseVerb(b)
	if v == nil || w.ahead(v) {
		return false
	}
	for k := range w.verbs {
		if u := &w.verbs[k]; u.a > b.tok && u.a < i && w.ahead(u) {
			return true
		}
	}
	return false
}

// verbBetween reports whether a verb stands between tokens i and j.
func (w *walk) verbBetween(i, j int) bool {
	for i++; i < j; i++ {
		if w.at(i).verb > 0 {
			return true
		}
	}
	return false
}

// ahead reports whether verb v tells what is to come.
func (w *walk) ahead(v *verb) bool {
	if v.is(fModal|fFore) && !v.is(fProv) {
		return true
	}
	for i := v.a; i < v.b; i++ {
		if w.isWord(i, "is", "are") && w.isWord(i+1, "to") {
			return true // "is to be cut to"
		}
	}
	return v.mood == infinitive && (w.spelt(v.a-1, "set", "due", "likely", "scheduled", "planned", "bound", "is", "are") || w.spelt(v.a-2, "set", "due", "likely", "scheduled", "planned", "bound", "is", "are"))
}

// withinSubject reports whether the period at token i belongs to a relative clause that stands between the subject of bind b and its verb: "wool, which
// had gained 9 pct in 1985, fell 2 pct".
func (w *walk) withinSubject(b *bind, i int) bool {
	v := w.clauseVerb(b)
	if v == nil || b.tok < v.a || i >= v.a {
		return false
	}
	for k := range w.verbs {
		if u := &w.verbs[k]; u.a < i && u.a < v.a && u.subjA >= v.front && u.subjA < u.subjB && w.at(u.subjA).is(fRel) {
			return true
		}
	}
	return false
}

// innerTime returns the token of the period that stands between the verb of bind b and b, with no figure between, or -1: "trade rose in May,
// bringing the total for the first five months to 9 bln".
func (w *walk) innerTime(b *bind) int {
	v := w.clauseVerb(b)
	if v == nil || b.ahead || b.comp || v.is(fSay) { // "was reported last month at"
		return -1
	}
	for i := b.tok - 1; i >= v.b; i-- {
		switch t := w.at(i); {
		case t.kind == quant, t.kind == punct, t.is(fSub | fRel | fConj):
			return -1
		case t.kind == instant && (i == b.tok-1 || !w.mention(i).Period.IsZero()) && w.timeUse(i) == mainTime:
			return i
		}
	}
	return -1
}

// clauseBounds returns the tokens between which the clause of bind k runs, fronted phrases included.
func (w *walk) clauseBounds(k int) (int, int) {
	b := &w.binds[k]
	from, to := 0, w.clauseEnd(k)
	if b.verb > 0 {
		v := b.verb - 1
		from = w.verbs[v].front
		for v > 0 && w.verbs[v].subjA >= w.verbs[v].subjB {
			v--
			from = min(from, w.verbs[v].front)
		}
		if b.ahead {
			for x := b.verb; x < len(w.verbs); x++ {
				if w.verbs[x].subjA < w.verbs[x].subjB {
					to = w.verbs[x].front
					return from, to
				}
			}
			to = len(w.toks)
		}
	}
	return from, to
}

// takenByCompared reports whether the period at token i belongs to a compared figure.
func (w *walk) takenByCompared(i int) bool {
	for k := range w.binds {
		if w.binds[k].comp && w.binds[k].of < k && w.ownTime(k) == i {
			return true
		}
	}
	return false
}

// otherClauseFigure reports whether a figure of another clause stands between bind k and the period at token i, so that the period is
// not that of k: in "rose 5 pct, and in June imports fell" June is the imports'.
func (w *walk) otherClauseFigure(k, i int) bool {
	for n := k + 1; n < len(w.binds); n++ {
		b := &w.binds[n]
		if w.levelsApart(k, n) && w.ownTime(n) == i {
			return true
		}
		if v := w.clauseVerb(b); v != nil && i > v.a && v.mood == participle && b.verb != w.binds[k].verb && !b.comp && b.subj.text != w.binds[k].subj.text && w.innerTime(b) == i || w.totalTime(n) == i {
			return true // "sold 12 bln, bringing sales this year to 115 bln"
		}
		if b.comp || b.subj.text == w.binds[k].subj.text {
			continue
		}
		if b.tok < i && b.verb != w.binds[k].verb || b.tok > i && b.verb == w.binds[k].verb && w.hasBreak(w.binds[k].tok, i) && !w.hasBreak(i, b.tok) {
			return true
		}
	}
	return false
}

// totalTime returns the token of the longer time whose total bind k is, to which what its sentence told before leads, or -1: "sales were 5 mln and took the
// total since January to 9 mln".
func (w *walk) totalTime(k int) int {
	b, at := &w.binds[k], -1
	if k == 0 || b.comp || !w.isWord(b.tok-1, "to") {
		return -1
	}
	for i := b.tok - 2; i > w.binds[k-1].tok; i-- {
		t := w.at(i)
		switch {
		case w.isWord(i, movers...) || t.is(fUp) && t.is(fIng|fVerb|fPart):
			return at
		case t.kind == instant && w.timeUse(i) == mainTime && (w.mention(i).Period.Cumulative || w.mention(i).Period.Shape == period.Open):
			at = i
		case t.kind != word, t.verb > 0, t.is(fSub | fRel | fConj):
			return -1
		}
	}
	return -1
}

// levelsApart reports whether binds k and n are two levels of one thing that verbs of their own tell, of which it can have but one at a time: "will end
// the season at 9 mln and drop to 6 mln in 1988". On one day it can have both.
func (w *walk) levelsApart(k, n int) bool {
	x, y := &w.binds[k], &w.binds[n]
	if x.comp || y.comp || x.kind != Level || y.kind != Level || x.verb == y.verb || x.subj.text != y.subj.text || w.quantity(x).Unit != w.quantity(y).Unit || x.share != y.share {
		return false
	}
	i := w.ownTime(n)
	return i >= 0 && w.mention(i).Period.Shape != period.Day && !w.quantity(x).Value.Equal(w.quantity(y).Value)
}

// mention returns the period mention of token i.
func (w *walk) mention(i int) *period.Mention { return &w.times[w.toks[i].ref] }

// versusOf returns the token of the period that change k is against, or -1: the next such mention behind it before another change.
func (w *walk) versusOf(k int) int {
	if i := w.binds[k].tok - 2; w.isWord(i+1, "by") && w.at(i).kind == instant && w.timeUse(i) == versusTime {
		return i // "faster than in March by 2 points and than in April by 3 points"
	}
	end := w.clauseEnd(k)
	for n := k + 1; n < len(w.binds); n++ {
		if !w.binds[n].comp && w.binds[n].kind == Change && percentLike(w.quantity(&w.binds[n])) == percentLike(w.quantity(&w.binds[k])) {
			end = min(end, w.binds[n].tok)
			break
		}
	}
	for i := w.binds[k].tok + 1; i < end; i++ {
		if w.at(i).kind == instant && w.timeUse(i) == versusTime {
			if w.pacedAgainst(k, i) {
				return -1
			}
			return i
		}
	}
	v := w.clauseVerb(&w.binds[k])
	if v == nil || w.binds[k].comp {
		return -1
	}
	for i := v.front; i < v.a; i++ {
		if w.at(i).kind == instant && w.timeUse(i) == versusTime {
			return i // "Compared with February, exports were down 7.7%"
		}
	}
	for i := v.b; i < w.binds[k].tok; i++ {
		if w.at(i).kind == quant {
			return -1
		}
		if w.at(i).kind == instant && w.timeUse(i) == versusTime {
			return i // "exceeded that of 1986 by 2 bln"
		}
	}
	return -1
}

// pacedAgainst reports whether the period at token i is one whose change was another, and not what change k itself is against: "rose 4 pct, a slower pace than
// in May", "fell 2 pct, less than in May". It stands behind a comma, without a number; what is "higher than in May" may be a level.
func (w *walk) pacedAgainst(k, i int) bool {
	j, paced := w.clauseComma(w.binds[k].tok, i), false
	if j < 0 || !percentLike(w.quantity(&w.binds[k])) {
		return false
	}
	for j++; j < i && !w.isWord(j, "than"); j++ {
		if t := w.at(j); t.kind != word || t.verb > 0 {
			return false
		}
		paced = paced || w.isWord(j, "pace", "rate", "rise", "slower", "faster", "more", "less")
	}
	return paced && j < i
}

// clauseComma returns the one comma between tokens a and i, or -1.
func (w *walk) clauseComma(a, i int) int {
	at := -1
	for j := a + 1; j < i; j++ {
		if w.isMark(j, ",") {
			if at >= 0 {
				return -1
			}
			at = j
		}
	}
	return at
}

// takesEffect reports whether the period at token i is when a new value begins to hold, which the one before it never has: "to 16 pct from 17,
// effective May 3", "from 17 pct from May 3", a day to come, or the day on which someone sets it, "raised its rate to 9 pct from 8 on May 3".
func (w *walk) takesEffect(i int) bool {
	j := i - 1
	for w.at(j).is(fPrep) && w.at(j).kind == word {
		j--
	}
	if w.spelt(j, "effective", "effect", "starting", "beginning") {
		return true
	}
	p := w.mention(i).Period
	if p.Shape != period.Day || !p.YearKnown {
		return false
	}
	return !w.r.date.IsZero() && p.Start.Compare(w.r.date) > 0 || w.isWord(i-1, "on", "from") && !w.at(i).poss && w.isSet(i)
}

// onlyToCome reports whether the period at token i, behind the value that b is compared from, has not begun when the article is written, and what moves to
// another value names no time of its own, so that it is of that time: "to 3.5 pct from 3.0 pct for 1988" in 1987.
func (w *walk) onlyToCome(b *bind, i int) bool {
	p := w.mention(i).Period
	if w.r.date.IsZero() || !p.YearKnown || p.Start.Compare(w.r.date) <= 0 || b.of < 0 || w.binds[b.of].comp {
		return false
	}
	return w.ownTime(b.of) < 0
}

// isSet reports whether what moves to a new value before token i is set to it by someone, as a rate or a price is and no market: "raised its rate to 9
// pct", "the rate was cut to 9 pct", "the last cut, to 5 pct".
func (w *walk) isSet(i int) bool {
	for k := len(w.verbs) - 1; k >= 0; k-- {
		if v := &w.verbs[k]; v.a < i {
			if v.is(fUp|fDown|fRev) && (v.passive || w.movedObject(v) > v.b) {
				return true
			}
			break
		}
	}
	for k := range w.binds {
		if b := &w.binds[k]; b.tok < i && w.isWord(b.gov, "to") && w.isMark(b.gov-1, ",") && w.spelt(b.gov-2, "cut", "increase", "rise", "reduction", "hike") && w.at(b.gov-2).verb == 0 {
			return true
		}
	}
	return false
}

// setOn reports whether the period at token i is when another figure than that of token tok was set: "close to its low of 1.45 set on May 3".
func (w *walk) setOn(i, tok int) bool {
	j := i - 1
	if w.at(j).is(fPrep) {
		j--
	}
	if j < 1 || !w.spelt(j, attained...) || w.at(j-1).kind == word && w.at(j-1).is(fAux) {
		return false
	}
	for k := j - 1; k > j-4 && k >= 0; k-- {
		if w.at(k).kind == quant {
			return k != tok
		}
	}
	return false
}

// whenTime returns the token of the period that the clause of bind k with "when" explains, or -1: "since October, when sales fell 9 pct".
func (w *walk) whenTime(k int) int {
	if !w.cues.when || len(w.times) == 0 {
		return -1
	}
	verbs, comma := 0, false
	for i := w.binds[k].tok - 1; i > 0; i-- {
		comma = comma || w.isMark(i, ",")
		if comma && w.at(i).kind == quant {
			return -1 // "from May when it rose 3 pct, for a rise of 16 pct on the year"
		}
		if v := w.at(i).verb; v > 0 && w.verbs[v-1].a == i {
			verbs++
		}
		if w.isWord(i, "when") {
			j := i - 1
			if w.isMark(j, ",") {
				j--
			}
			if verbs != 1 || w.at(j).kind != instant || w.reported(j) {
				return -1 // "rose 3 pct, the bank said on Friday, when"
			}
			return j
		}
	}
	return -1
}

// reportTime returns the token of the period that the report is for which tells of bind k, or -1: "February data show that exports rose",
// "figures for the first quarter showed".
func (w *walk) reportTime(k int) int {
	const reach = 3
	report := func(i int) bool { return w.isWord(i, papers...) }
	if len(w.times) == 0 {
		return -1
	}
	from, _ := w.clauseBounds(k)
	for i := min(from, w.binds[k].tok) - 1; i >= 0; i-- {
		t := w.at(i)
		if t.kind == quant {
			return -1
		}
		if t.kind != instant || w.timeUse(i) != mainTime || !w.r.settled(w.mention(i).Period) {
			continue
		}
		for j := i + 1; j <= i+reach && w.at(j).kind == word && w.at(j).verb == 0; j++ {
			if report(j) {
				return i
			}
		}
		if i < 6 && w.spelt(0, "commenting", "reporting", "turning", "referring") && w.at(1).is(fPrep) {
			return i // "Commenting on April growth, the bank said that"
		}
		if w.isWord(i-1, "for", "of") && report(i-2) || w.isWord(i-1, "the") && w.isWord(i-2, "for", "of") && report(i-3) {
			return i
		}
	}
	return -1
}

// sameTime returns the token of "in the same period" behind a value that bind k is compared with, where nothing else tells the time of both, or
// -1: "rose to 5 bln from 4 bln in the same period".
func (w *walk) sameTime(k int) int {
	if len(w.times) == 0 {
		return -1
	}
	for n := k + 1; n < len(w.binds) && w.binds[n].comp; n++ {
		if i := w.ownTime(n); w.binds[n].of == k && i >= 0 && (bare(w.mention(i)) || w.takesPlace(n, i)) {
			return i
		}
	}
	return -1
}

// joinedTime returns the token of the period of the clause before that of bind k, which tells what moved without a figure and which "and" or "while" joins
// to it, or of what got better or worse by "as", or -1: "Output fell last year, and rents rose 3 pct", "Trade worsened last year as imports rose".
func (w *walk) joinedTime(k int) int {
	b := &w.binds[k]
	v := w.clauseVerb(b)
	if len(w.times) == 0 || v == nil || !v.is(fUp|fDown|fMove) || v.subjA >= v.subjB || w.ahead(v) {
		return -1
	}
	link := v.front
	if !w.isWord(link, "and", "while", "as") {
		link--
	}
	if w.isWord(link, "as") {
		return w.explained(v, link)
	}
	if b.verb < 2 || !w.isWord(link, "and", "while") {
		return -1
	}
	u := &w.verbs[b.verb-2]
	if u.mood != finite || !u.is(fUp|fDown) && len(w.placeOf(u)) == 0 || u.subjA >= u.subjB || w.ahead(u) || w.quantBetween(u.front, v.front) {
		return -1
	}
	for i := u.front; i < v.front; i++ {
		if w.at(i).kind == instant && w.timeUse(i) == mainTime {
			return i
		}
	}
	return -1
}

// explained returns the token of the period right before "as" at token link, behind which verb v tells how or why something got better or worse, or -1.
// What "has risen" or rose "in three years" has a time of its own, and one to come is none of what rose.
func (w *walk) explained(v *verb, link int) int {
	i := link - 1
	j := i - 1
	if w.isWord(j, "in") {
		j--
	}
	if !w.isWord(j, "worsened", "improved", "deteriorated", "turned", "widened", "narrowed") || w.at(j-1).is(fAux|fBe|fHave|fModal) || v.main != v.a {
		return -1
	}
	if w.at(i).kind != instant || w.timeUse(i) != mainTime || w.r.future(w.mention(i).Period) || w.quantBetween(-1, link) {
		return -1
	}
	for j := link; j < len(w.toks); j++ {
		if t := w.at(j); t.kind == quant && w.qs[t.ref].Class == quantity.Duration {
			return -1
		}
	}
	return i
}

// takesPlace reports whether the day at token i, which stands behind compared bind k, is when that is to change and not when it was so: "will rise to 5
// pct from 4 on Monday".
func (w *walk) takesPlace(k, i int) bool {
	b := &w.binds[k]
	v := w.clauseVerb(b)
	return w.isWord(b.gov, "from") && i > b.tok && v != nil && (w.isWord(v.a, "will") || w.isWord(v.a, "is", "are", "was", "were") && w.at(v.main).is(fIng)) && w.mention(i).Period.Shape == period.Day && b.of >= 0 && w.binds[b.of].verb == b.verb
}

// bare reports whether m is the time of another figure and not one a year before it: "in the same period".
func bare(m *period.Mention) bool {
	return m.Period.IsZero() && m.Shift.Same && m.Shift.N == 0 && m.Shift.To == 0
}

// frontTime returns the token of the period that the sentence begins with, or -1: "In June, as ports opened again, trade rose". What someone
// said on that day is not of that day.
func (w *walk) frontTime(k int) int {
	const front = 3
	if len(w.times) == 0 {
		return -1
	}
	for i := 0; i <= front && i < w.binds[k].tok; i++ {
		t := w.at(i)
		if t.kind == word && !t.is(fPrep|fDet|fSkip|fAdv) || t.kind == quant {
			return -1
		}
		if t.kind != instant || !w.isMark(i+1, ",") || w.timeUse(i) != mainTime || !w.r.settled(w.mention(i).Period) {
			continue
		}
		for v := range w.verbs {
			if w.verbs[v].a < w.binds[k].tok && w.verbs[v].is(fSay|fFore) {
				return -1
			}
		}
		return i
	}
	return -1
}
