package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// settle notes what the next sentences may take over from this one: its last figure, what that was compared with, the periods of
// the paragraph and of the article.
func (r *reader) settle(w *walk, when []dated, out []Figure) {
	var rel []relation
	r.pair = r.pair[:0]
	for k := range w.binds {
		if s := w.binds[k].subj; !w.binds[k].comp && !s.empty() && !s.speaker && (len(r.pair) == 0 || r.pair[len(r.pair)-1].text != s.text) {
			r.pair = append(r.pair, s)
		}
	}
	for k := range w.binds {
		b := &w.binds[k]
		if b.comp {
			if when[k].text != "" && b.of >= 0 {
				if k == 0 || !w.binds[k-1].comp || w.binds[k-1].of != b.of {
					rel = rel[:0]
				}
				rel = append(rel, r.relationOf(w, when, k))
			}
			continue
		}
		if !b.subj.empty() && !b.subj.speaker {
			f := &out[k]
			s := b.subj
			s.place, s.turn = f.Place, 0
			if !b.beside || k == 0 { // "it" of the next sentence is what this one is about, and nothing that it tells along
				r.topic.subj, r.topic.has, r.topic.past = s, true, w.past(k)
			}
			if !when[k].back {
				r.topic.period, r.topic.ptext, r.topic.said, r.topic.passage = when[k].period, when[k].text, when[k].said, r.passage
			}
			r.topic.unit, r.topic.class, r.topic.kind, r.topic.dir = f.Unit, f.Class, f.Kind, f.Direction
			if len(f.Partner) > 0 {
				r.partner = f.Partner
			}
			r.keepQuote(&s, f)
			if s.head != "" && !s.anaphor {
				r.remember(s)
			}
			if f.Kind == Change {
				r.move(s, f.Direction)
			}
		}
	}
	if s := w.onlyCompared(); !s.empty() {
		r.topic.subj, r.topic.has = s, true
		r.remember(s)
	}
	if len(rel) > 0 {
		r.topic.compare = rel
	}
	r.articleTime(w, when)
	r.paragraphPlace(w)
}

// articleTime keeps the period of the sentence for its paragraph, and for the article where it takes in the period of the article so
// far or comes after it: "January-May" after "May" holds on, "May alone" after "January-May" does not.
func (r *reader) articleTime(w *walk, when []dated) {
	for k := range w.binds {
		p := when[k].period
		if when[k].back && when[k].said && !w.binds[k].comp {
			r.lookedBack = r.passage + 1
		}
		if w.binds[k].comp || when[k].back || !when[k].said || p.IsZero() || p.Shape == period.Open {
			continue
		}
		if w.looksBackTo(p) {
			continue // "Sales rose 9 pct in August. July's rate was 4 pct. Rents"
		}
		r.topic.period, r.topic.ptext = p, when[k].text
		if w.past(k) {
			continue
		}
		r.keepSpan(p, when[k].text)
		if s := w.statusOf(k); (s == Forecast || s == Target) && r.future(p) {
			if p.Shape == period.Day || p.Shape == period.Week {
				continue
			}
			r.ahead, r.aheadText = p, when[k].text
			continue
		}
		r.para.period, r.para.text = p, when[k].text
		if !r.date.IsZero() && p.YearKnown && p.Start.Compare(r.date) >= 0 {
			continue // what is to come is not what the article is about
		}
		r.advance(p, when[k].text)
	}
}

// future reports whether p ends after the day of publication.
func (r *reader) future(p period.Period) bool {
	return r.date.Year != 0 && p.YearKnown && lastDay(p).Compare(r.date) > 0
}

// advance makes p the period of the article where it is wider or later than the one so far.
func (r *reader) advance(p period.Period, text string) {
	if !r.settled(p) {
		return
	}
	switch rel := period.Compare(p, r.current); {
	case rel == period.Equal:
		r.current, r.currently, r.firm = p, text, true
	case rel == period.Within && r.begun(p) && !r.running(p):
		r.current, r.currently, r.firm = p, text, true // "a steady start in 2023" and then "in the first two months"
	case rel == period.Contains && r.current.Point && r.current.End == p.End:
		// "at the end of May" and then "in May": the article is of both
	case r.current.IsZero(), rel == period.Contains, rel == period.Disjoint && p.YearKnown == r.current.YearKnown && p.Start.Compare(r.current.Start) > 0:
		r.current, r.currently, r.firm = p, text, r.paragraph == r.opening
	}
}

// begun reports whether the article is so far about a year that has only begun, and p is a part of it.
func (r *reader) begun(p period.Period) bool {
	return r.current.Shape == period.Year && r.running(r.current) && period.Compare(p, r.current) == period.Within
}

// past reports whether the clause of bind k looks back ("had grown 4 pct in May"), so that its period does not hold for what
// follows.
func (w *walk) past(k int) bool {
	v := w.clauseVerb(&w.binds[k])
	return v != nil && w.isWord(v.a, "had") && v.main > v.a
}

// paragraphTime takes the period of a sentence without figures for the rest of its paragraph: "December stood out."
func (r *reader) paragraphTime(w *walk, passage int) {
	for i := range w.toks {
		if w.at(i).kind != instant {
			continue
		}
		m := w.mention(i)
		if m.Period.IsZero() || m.Period.Shape == period.Day || m.Period.Shape == period.Open || w.timeUse(i) != mainTime {
			continue
		}
		p := r.resolveAt(w, i, r.anchor(), false)
		r.keepSpan(p, m.Text)
		if i < 3 {
			r.para.period, r.para.text = p, m.Text
		}
		r.firm = r.firm || period.Compare(p, r.current) == period.Equal
		if passage < 2 && (r.current.IsZero() || r.begun(p)) && (i < 3 || w.moves() || r.calendar(m.Text) || w.measuresSome()) && r.settled(p) && !r.future(p) {
			r.current, r.currently, r.firm = p, m.Text, true
		}
		break
	}
	r.paragraphPlace(w)
	r.unmeasured(w)
}

// unmeasured notes what a sentence without figures says to have moved: "Exports fell in May. The drop …".
func (r *reader) unmeasured(w *walk) {
	if len(w.binds) > 0 {
		return
	}
	r.keepTheme(w)
	for k := range w.verbs {
		v := &w.verbs[k]
		if !v.is(fUp|fDown) || v.is(fUp) && v.is(fDown) || v.subjA >= v.subjB || v.passive {
			continue
		}
		s := w.subjectOf(v.subjA, v.subjB)
		if s.anaphor || s.head == "" {
			continue
		}
		if len(s.place) == 0 {
			s.place, _ = r.fallbackPlace(&s, "")
		}
		r.move(s, directionOf(v.flags))
	}
}

// paragraphPlace notes who the sentence is about, for "its exports", and the country of an article whose title names none.
func (r *reader) paragraphPlace(w *walk) {
	for _, m := range w.places {
		if p, _ := place.Get(m.Key); m.Form != place.Weak && (p.Kind == place.Region || p.Kind == place.City) {
			r.region = m.Key
		}
	}
	const opening = 3 // paragraphs that can tell the country of an article
	if len(r.home) == 0 && r.paragraph-r.opening < opening {
		for _, m := range w.places {
			if p, _ := place.Get(m.Key); m.Form != place.Weak && p.Kind != place.Group {
				r.home = []string{country(m.Key)}
				break
			}
		}
	}
	for k := range w.verbs {
		v := &w.verbs[k]
		if v.subjA >= v.subjB || v.is(fSay) && !v.is(fHave) {
			continue
		}
		s := w.subjectOf(v.subjA, v.subjB)
		if s.anaphor || s.speaker || len(s.partner) > 0 && len(s.place) == 0 || worldwide(&s) || len(s.place) > 1 && country(s.place[0]) != country(s.place[1]) {
			continue
		}
		if s.org == "" && len(s.place) > 0 && r.foreign(s.place[0]) && (w.partners || isGroup(s.place[0]) || w.ofMarkets(v)) {
			r.partner = s.place
			continue
		}
		if s.org != "" || len(s.place) > 0 {
			r.agent = s
			r.para.place = s.place
			return
		}
	}
}

// foreign reports whether the article is about another country than the given place.
func (r *reader) foreign(key string) bool {
	if len(r.home) == 0 {
		return false
	}
	for _, h := range r.home {
		if h == key || place.Within(key, h) {
			return false
		}
	}
	return true
}

// isGroup reports whether the place is a bloc.
func isGroup(key string) bool {
	p, ok := place.Get(key)
	return ok && p.Kind == place.Group
}

// distribute gives a list of figures one each of the items that the subject lists: "M1 and M2 rose 3 and 4 pct, respectively".
func (r *reader) distribute(w *walk) {
	for k := 0; k < len(w.binds); k++ {
		n := w.runLength(k)
		if n < 2 {
			continue
		}
		b := &w.binds[k]
		w.spreadTimes(k, n)
		if v := w.clauseVerb(b); v != nil && !b.comp {
			items := w.listItems(v)
			switch respectively := w.respectively(k + n - 1); {
			case respectively && len(r.pair) == n && b.subj.anaphor && v.subjB > v.subjA && w.isWord(v.subjB-1, "they", "these", "both"):
				items = r.pair // "They were 23 pct and 19 pct higher, respectively"
			case respectively && w.cur.speaker && v.is(fFore):
				items = r.lastSubjects(n) // "Analysts had expected rises of 40 pct and 16 pct, respectively"
			case respectively && n == 2 && items == nil:
				items = w.termItems(v)
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
	if first < 0 || !w.isWord(first+1, "and") || !w.attributive(second) || w.at(first).kind != quant || w.qs[w.at(first).ref].Class != quantity.Duration {
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

func firstKeys(a, b []string) []string {
	if len(a) > 0 {
		return a
	}
	return b
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

// onlyCompared returns the subject of a sentence whose figures are all compared values: "The index was unchanged from 105.9."
func (w *walk) onlyCompared() subject {
	for k := range w.binds {
		if !w.binds[k].comp {
			return subject{}
		}
	}
	if s := w.binds[0].subj; len(w.binds) > 0 && s.head != "" && !s.anaphor && !s.speaker && !s.bare {
		return s
	}
	return subject{}
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
