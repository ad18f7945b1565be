package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// A use says what a period mention does in its sentence.
type use uint8

const (
	mainTime   use = iota // when the figures of its clause are of
	ownTime               // of one figure alone
	versusTime            // what a change is against: "up 3 pct from May"
	otherTime             // none of these: a base year, when something was published
)

// timeUse decides what the period mention at token i does.
func (w *walk) timeUse(i int) use {
	t := w.at(i)
	year := w.mention(i).Period.Shape == period.Year
	if w.isWord(i-1, "base") || year && w.isWord(i+1, "prices", "dollars", "dlrs") || w.adjacent(i) || w.maturity(i) || w.reported(i) || w.reach(i) || w.aside(i) || w.anySuch(i) {
		return otherTime
	}
	if w.isMark(i-1, "(") && w.isMark(i+1, ":") {
		return ownTime
	}
	if t.poss {
		if w.at(i+1).kind == quant || w.nearQuant(i+1) && !w.isNoun(i+1) {
			return ownTime
		}
	}
	if w.dates(i) {
		return otherTime
	}
	if g := w.at(i + 1); g.is(fGoal) && g.verb == 0 && !g.is(fPart) && !t.poss && w.at(i-1).is(fDet) {
		return ownTime // "rose 4 pct, within a 1987 target range of 4 to 6 pct"
	}
	if w.isWord(i-1, "and") && w.at(i-2).kind == instant && !w.at(i-2).poss && w.timeUse(i-2) == versusTime {
		return versusTime // "against November and December"
	}
	j := i - 1
	for j >= 0 && w.at(j).kind == word && w.at(j).is(fDet|fSkip) && w.at(j).verb == 0 && !w.at(j).is(fCmp|fPrep) {
		j--
	}
	inner := w.isWord(j, "in", "for", "at", "during", "of", "by")
	switch {
	case !w.isWord(j, "of") || !w.isWord(j-1, "as") || w.isWord(j-2, "same"):
	case w.isWord(j-2, "level", "levels"):
		j-- // "2 pct below the stocks as of May"
	default:
		return mainTime // "as of July 25"
	}
	if inner && (w.isWord(j-1, "than", "from", "with", "to", "as", "against", "after") || w.at(j-1).is(fVs)) {
		j--
	}
	if inner && w.spelt(j-1, "achieved", "reached", "seen", "recorded", "posted", "registered", "attained") && w.isWord(j-2, "level", "levels", "figure", "total") {
		j-- // "the level achieved in 1980"
	}
	if u, ok := w.levelUse(j); ok {
		return u
	}
	if w.isWord(j, "did", "was", "were", "had") && w.isWord(j-1, "it", "they", "he", "she") && w.isWord(j-2, "than", "as") {
		return versusTime // "1.4 pct less than it did last year"
	}
	g := w.at(j)
	switch {
	case g.is(fVs), w.isWord(j, "with", "to") && (w.at(j-1).is(fVs) || w.at(j-2).is(fVs)):
		return versusTime
	case w.isWord(j, "than", "from", "against", "versus", "as"):
		return versusTime
	case w.isWord(j, "on") && w.mention(i).Period.Shape == period.Day: // "fell 2 pct on Friday"
	case w.isWord(j, "over", "on", "above", "below") && w.changeBefore(j):
		return versusTime
	case g.is(fUp|fDown) && g.is(fCmp) && !w.isWord(j, "up", "down"):
		return versusTime
	}
	return mainTime
}

// levelUse tells what the period behind the word at token j is to a level that it is of: "18 pct below the level of a year ago", "exceeded that of
// 1986", "above its level in May". It is not ok where no level stands there.
func (w *walk) levelUse(j int) (use, bool) {
	of := (w.isWord(j, "of") || w.at(j).verb > 0) && w.isWord(j-1, "level", "levels", "figure", "total", "that", "those")
	if !of && !(w.isWord(j, "in", "at", "as") && w.isWord(j-1, "level", "levels")) {
		return mainTime, false
	}
	for j--; j > 0 && !w.at(j).is(fPrep|fVs) && w.at(j).kind == word && w.at(j).verb == 0; j-- {
	}
	if w.isWord(j, "above", "below", "over", "under", "beyond", "from", "than", "exceeded", "exceeds", "exceed", "exceeding", "surpassed", "topped", "topping") || w.at(j).is(fVs) {
		return versusTime, true
	}
	return mainTime, of
}

// maturity reports whether the year at token i is when a bond falls due: "the 6.45 pct 2029 government bond".
func (w *walk) maturity(i int) bool {
	if w.mention(i).Period.Shape != period.Year || w.at(i-1).is(fPrep) {
		return false
	}
	for j := i + 1; j < i+4 && w.at(j).kind == word; j++ {
		if w.spelt(j, "bond", "bonds", "note", "notes", "gilt", "gilts", "bund", "bunds", "debt") {
			return true
		}
	}
	return false
}

// reach reports whether the period at token i only tells how far back a superlative holds: "the biggest jump since December", "the most since
// June 29".
func (w *walk) reach(i int) bool {
	j := i - 1
	if w.spelt(i+1, "high", "low", "peak", "lows", "highs") && w.r.running(w.mention(i).Period) || w.spelt(j-1, "since") && w.at(j).is(fDet) {
		return true // "a 1987 high", "since an April peak"
	}
	if m := w.mention(i).Text; !w.isWord(j, "since") && !strings.HasPrefix(m, "since ") && !strings.HasPrefix(m, "Since ") {
		return false
	}
	for k := j; k >= 0 && k > j-8; k-- {
		t := w.at(k)
		if t.kind == quant {
			return false
		}
		if t.kind == word && (w.isWord(k, "most", "first", "record", "worst", "best", "least") || strings.HasSuffix(w.raw(k, k+1), "est")) {
			return true
		}
	}
	return false
}

// anySuch reports whether the period at token i is not one of its kind but any: "topped 6 million in a third quarter at last", "the most
// for any March".
func (w *walk) anySuch(i int) bool {
	return w.isWord(i-1, "a", "any") && w.isWord(i-2, "in", "for", "of", "on", "during") && !w.at(i).poss && !w.isNoun(i+1)
}

// aside reports whether the period at token i is none that figures are of: that of a dateline ("LONDON, March 26 (Wire)"), of a contract
// ("Brent for May settlement"), of how often something was so ("the second time this year").
func (w *walk) aside(i int) bool {
	const dateline = 4 // tokens
	if i <= dateline && w.mention(i).Period.Shape == period.Day && (w.isMark(i+1, "(") || w.isMark(i+1, "-")) && (i == 0 || w.isMark(i-1, ",")) {
		return true
	}
	if w.spelt(i-1, "report", "note", "interview", "statement", "survey", "speech") || w.spelt(i+1, "report", "note", "interview", "statement", "survey", "speech", "meeting") && !w.at(i).poss {
		return true // "in its quarterly report last week", "said in a January 6 note"
	}
	if m := w.mention(i).Period; w.spelt(i-1, "for") && w.at(i+1).verb > 0 && m.Shape == period.Month && m.YearKnown && !w.r.date.IsZero() && m.Start.Compare(w.r.date) > 0 {
		return true // "Brent for December fell"
	}
	if j := i - 1; w.spelt(j-1, "expiring", "expire", "expires", "maturing", "matures") && w.at(j).is(fPrep) {
		return true // "a loan of 3 mln expiring on May 3"
	}
	return w.spelt(i+1, "settlement", "delivery", "futures", "contract", "contracts", "deadline") || w.spelt(i-1, "time", "times")
}

// spelt reports whether token i is one of the words, in any case, whether the lexicon knows it or not.
func (s *scan) spelt(i int, words ...string) bool {
	if t := s.at(i); t.kind != word {
		return false
	}
	is := s.raw(i, i+1)
	for _, x := range words {
		if strings.EqualFold(is, x) {
			return true
		}
	}
	return false
}

// adjacent reports whether the period at token i only qualifies one right before it: "in February a year ago".
func (w *walk) adjacent(i int) bool {
	return w.at(i-1).kind == instant && !w.at(i-1).poss && w.mention(i).Period.IsZero()
}

// reported reports whether the period at token i tells when something was said or published, not when it was so: "issued in July".
func (w *walk) reported(i int) bool {
	j := i - 1
	for j >= 0 && (w.at(j).is(fPrep) || w.at(j).is(fDet)) && w.at(j).kind == word && !w.isWord(j, "that") {
		j--
	}
	if j == i-1 && w.mention(i).Period.Shape != period.Day && !w.mention(i).Period.IsZero() {
		return false // "reported May sales rose"
	}
	return w.isWord(j, "issued", "released", "published", "announced", "polled", "estimated", "reported", "said", "told", "showed", "show", "unveiled")
}

// changeBefore reports whether a change stands right before token j: "up 3 pct over May", "higher on the month".
func (w *walk) changeBefore(j int) bool {
	for k := j - 1; k >= 0 && k > j-5; k-- {
		t := w.at(k)
		if t.kind == instant && w.at(k-1).is(fDet) {
			k--
		}
		if t.kind == instant && w.at(k-1).is(fPrep) { // "up 3 pct in 1986 over the previous year"
			k--
			continue
		}
		if t.kind == quant || t.is(fUp|fDown|fChange|fFlat) {
			return true
		}
		if t.kind != word || t.is(fPrep|fConj) {
			return false
		}
	}
	return false
}

// clauseEnd returns the token where the clause of bind k ends at the latest: where the next clause with a subject of its own, or the
// next bind, begins.
func (w *walk) clauseEnd(k int) int {
	end := len(w.toks)
	i := w.binds[k].tok
	for v := range w.verbs {
		if w.verbs[v].a > i && w.verbs[v].subjA < w.verbs[v].subjB && w.verbs[v].front > i {
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
	end := w.clauseEnd(k)
	next := k + 1 // the figure that ends the search
	for next < len(w.binds) && (w.isMark(b.tok+1, "(") || w.isMark(b.after.b, "(")) && w.bracketed(w.binds[next].tok, len(w.toks)) {
		next++ // "889 mln (revised from 890) in January"
	}
	if b.comp && next < len(w.binds) && w.isMark(w.binds[next].tok-1, ",") && w.isMark(w.binds[next].tok+1, ",") && w.isWord(w.binds[next].tok+2, "in") {
		next++ // "from 889 mln, 11 pct, in January"
	}
	if next < len(w.binds) {
		end = min(end, w.binds[next].tok)
	}
	for i := b.tok + 1; i < end; i++ {
		t := w.at(i)
		if t.kind == punct && t.lower == ";" || w.isMark(i, ",") && !b.comp && !w.timeFollows(i+1) {
			return -1
		}
		if t.is(fRel) && w.isWord(i, "when") || t.is(fConj) && w.at(i+1).verb > 0 || !b.comp && w.isWord(i, "after", "following") || w.isMark(i, ",") && w.at(i+1).is(fIng) && w.at(i+1).verb > 0 {
			return -1
		}
		if t.kind != instant {
			continue
		}
		if k+1 < len(w.binds) && (t.poss && w.governs(i, w.binds[k+1].tok) || w.binds[k+1].own == i) || b.comp && w.takesEffect(i) {
			return -1
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

// objectTime returns the token of a period between bind b and the verb before it that is the bind's alone, or -1: that of the object whose new
// value it is ("lowered February's to 270,000"), or of an earlier movement ("after falling in January by 19 pct").
func (w *walk) objectTime(b *bind) int {
	for i := b.tok - 1; i > 0; i-- {
		t := w.at(i)
		if t.verb > 0 {
			v := &w.verbs[t.verb-1]
			if v.mood != participle || !w.isWord(v.a-1, "after", "following") {
				return -1
			}
			if j := b.tok - 2; j > i && w.at(j).kind == instant && w.isWord(b.tok-1, "by") {
				return j
			}
			return -1
		}
		if t.kind == quant || t.kind == punct {
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
		if w.at(i).kind != instant || w.timeUse(i) != mainTime || w.takenByCompared(i) || w.setOn(i, b.tok) {
			continue
		}
		if i > b.tok && w.otherClauseFigure(k, i) {
			continue
		}
		return i
	}
	return -1
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
		if b.comp || b.subj.text == w.binds[k].subj.text {
			continue
		}
		if b.tok < i && b.verb != w.binds[k].verb || b.tok > i && b.verb == w.binds[k].verb && w.hasBreak(w.binds[k].tok, i) && !w.hasBreak(i, b.tok) {
			return true
		}
	}
	return false
}

// mention returns the period mention of token i.
func (w *walk) mention(i int) *period.Mention { return &w.times[w.toks[i].ref] }

// versusOf returns the token of the period that change k is against, or -1: the next such mention behind it before another change.
func (w *walk) versusOf(k int) int {
	end := w.clauseEnd(k)
	for n := k + 1; n < len(w.binds); n++ {
		if !w.binds[n].comp && w.binds[n].kind == Change && percentLike(w.quantity(&w.binds[n])) == percentLike(w.quantity(&w.binds[k])) {
			end = min(end, w.binds[n].tok)
			break
		}
	}
	for i := w.binds[k].tok + 1; i < end; i++ {
		if w.at(i).kind == instant && w.timeUse(i) == versusTime {
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

// takesEffect reports whether the period at token i is when a new value begins to hold, which the one before it never has: "to 16 pct from 17,
// effective May 3".
func (w *walk) takesEffect(i int) bool {
	j := i - 1
	for w.at(j).is(fPrep) && w.at(j).kind == word {
		j--
	}
	return w.spelt(j, "effective", "effect", "starting", "beginning")
}

// setOn reports whether the period at token i is when another figure than that of token tok was set: "close to its low of 1.45 set on May 3".
func (w *walk) setOn(i, tok int) bool {
	j := i - 1
	if w.at(j).is(fPrep) {
		j--
	}
	if j < 1 || !w.spelt(j, "set", "reached", "hit", "recorded", "registered", "achieved", "posted") || w.at(j-1).kind == word && w.at(j-1).is(fAux) {
		return false
	}
	for k := j - 1; k > j-4 && k >= 0; k-- {
		if w.at(k).kind == quant {
			return k != tok
		}
	}
	return false
}
