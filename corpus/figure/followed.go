package figure

// nextNamed gives b the name before its "with" or "at" where a list goes on from one to the next by their size: "Wool led with 30 tonnes, followed by
// flax with 20 and hemp with 10", "ahead of felt at 9". Where several names share one "with" they take the figures behind it one each. It reports
// whether b is of such a list.
func (w *walk) nextNamed(b *bind) bool {
	if b.comp || !w.isWord(b.gov, "with", "at", "on") || b.after.kind == balanceTail || b.after.kind == changeTail {
		return false
	}
	names := w.namesBefore(b.gov, b.tok)
	if len(names) == 0 {
		return false
	}
	whole := w.cur
	if w.led == 0 || w.led != b.verb {
		if !measuresSomething(whole.head) && len(whole.partner) == 0 {
			whole = subject{place: whole.place, org: whole.org} // it is a name itself
		}
		w.ledBy, w.led = whole, b.verb
	}
	var items []subject
	for _, n := range names {
		s := w.itemOf(w.ledBy, n.a, n.e)
		if s.empty() || s.speaker && s.head != "government" { // which employs and spends too
			return false
		}
		items = append(items, s)
	}
	p := w.lastChange(b)
	if q := w.quantity(b); p != nil && p == w.lastOutside(b.tok) && !w.isWord(p.gov, "behind", "ahead") && percentLike(q) && w.quantity(p).Unit == q.Unit {
		b.change(p.flagsOf()) // "Peru posted the largest fall, 9 pct, followed by Chile with 4"
	} else {
		b.level = true
	}
	w.cur = items[0]
	b.subj, b.named = items[0], true
	w.sharers, w.sharersAt = items[1:], b.gov
	return true
}

// A stretch is a run of tokens.
type stretch struct{ a, e int }

// namesBefore returns the names before token g that a word like "followed by" leads to, or that go on with a list which such a word began: one for
// each figure of the row that begins with token tok, where there are as many.
func (w *walk) namesBefore(g, tok int) []stretch {
	const longest = 24 // tokens
	var cuts []int
	for j := g - 1; j >= 0 && j > g-longest; j-- {
		switch t := w.at(j); {
		case w.isWord(j, "by") && w.spelt(j-1, "followed", "trailed"), w.isWord(j, "of") && w.spelt(j-1, "ahead"), w.isWord(j, "behind") && w.isMark(j-1, ","):
			return w.namesIn(j+1, g, cuts, tok)
		case t.kind == quant || t.kind == punct && t.lower == ")":
			if w.led == 0 || w.led != w.verb {
				return nil
			}
			return w.namesIn(j+1, g, cuts, tok)
		case w.isMark(j, ","), w.isWord(j, "and"):
			cuts = append(cuts, j)
		case t.kind != word, t.verb > 0, t.is(fSub | fRel | fVs | fUp | fDown), t.is(fPrep) && !w.isWord(j, "of", "in", "for"):
			return nil
		}
	}
	return nil
}

// namesIn returns the names in tokens a to e, which marks and conjunctions at the tokens cuts, last first, divide, for the figures from token tok on.
// Where there is one figure it is one name, "bread and cakes".
func (w *walk) namesIn(a, e int, cuts []int, tok int) []stretch {
	n := 1
	for i := tok; w.isMark(i+1, ",") && w.at(i+2).kind == quant || w.isWord(i+1, "and") && w.at(i+2).kind == quant; i += 2 {
		n++
	}
	if n == 1 {
		cuts = nil
	}
	var names []stretch
	for i := len(cuts) - 1; i >= -1; i-- {
		end := e
		if i >= 0 {
			end = cuts[i]
		}
		for a < end && (w.at(a).kind == punct || w.at(a).is(fConj|fAdv) && !w.isNoun(a) || w.at(a).is(fDet) && !w.isNoun(a)) {
			a++
		}
		if a < end {
			names = append(names, stretch{a, end})
		}
		a = end + 1
	}
	if len(names) != n {
		return nil
	}
	return names
}

// shareOut gives the figures behind one "with" the names before it, one each: "followed by flax and hemp with 20 and 10 tonnes, respectively".
func (w *walk) shareOut(k, n int) bool {
	if w.binds[k].gov != w.sharersAt || len(w.sharers) == 0 || len(w.sharers) != n-1 {
		return false
	}
	for i, s := range w.sharers {
		w.binds[k+1+i].subj, w.binds[k+1+i].named = s, true
	}
	return true
}
