package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
)

// settle notes what the next sentences may take over from this one: its last figure, what that was compared with, the periods of
// the paragraph and of the article.
func (r *reader) settle(w *walk, when []dated, out []Figure) {
	var rel []relation
	against := ""
	r.pair = r.pair[:0]
	for k := range w.binds {
		b := &w.binds[k]
		switch s := b.subj; {
		case b.comp:
			if when[k].text != "" && b.of >= 0 && !when[k].period.IsZero() {
				if k == 0 || !w.binds[k-1].comp || w.binds[k-1].of != b.of {
					rel = rel[:0]
				}
				rel = append(rel, r.relationOf(w, when, k))
				against = out[k].Unit
			}
			if s := b.subj; out[k].Kind == Change && b.of >= 0 && out[k].Direction != out[b.of].Direction {
				s.turn = 0
				r.move(movement{s, out[k].Direction, when[k].period, when[k].text, r.passage}) // "rose 2 pct after a 3 pct fall in May. The fall"
			}
		case !s.empty() && !s.speaker:
			if len(r.pair) == 0 || r.pair[len(r.pair)-1].text != s.text {
				r.pair = append(r.pair, s)
			}
			r.keepTopic(w, when, &out[k], k)
			r.keepMeasure(&w.binds[k].subj)
			r.keepOverall(&w.binds[k].subj, &out[k])
		}
	}
	if s := w.onlyCompared(); !s.empty() {
		r.topic.subj, r.topic.has = s, true
		r.remember(s)
	}
	if len(rel) > 0 {
		r.topic.compare, r.topic.against = rel, against
	}
	if w.opensWithin() {
		for k := range out {
			r.parts = append(r.parts, out[k].Start)
		}
	}
	r.articleTime(w, when, out)
	r.paragraphPlace(w)
	r.keepSides(w)
}

// keepTopic makes bind k, of which f was made, what the next sentence goes on from.
func (r *reader) keepTopic(w *walk, when []dated, f *Figure, k int) {
	s := w.binds[k].subj
	s.place, s.turn = f.Place, 0
	if !w.binds[k].beside || k == 0 { // "it" of the next sentence is what this one is about, and nothing that it tells along
		r.topic.subj, r.topic.has, r.topic.past = s, true, w.past(k)
	}
	if !when[k].back {
		r.topic.period, r.topic.ptext = holdsOn(&when[k], f)
		r.topic.said, r.topic.passage = when[k].said, r.passage
	}
	if !w.binds[k].beside || f.Head != "rate" || k == 0 { // not the rate at which an amount was dealt in
		r.topic.unit, r.topic.class, r.topic.kind, r.topic.dir = f.Unit, f.Class, f.Kind, f.Direction
	}
	if len(f.Partner) > 0 {
		r.partner = f.Partner
	}
	if w.past(k) && r.before(f.Period, r.anchor()) {
		r.hadBeenAt = f.Start + 1
	}
	r.keepQuote(&s, f)
	r.keepPrice(&s, f)
	if s.head != "" && !s.anaphor {
		r.remember(s)
	}
	if f.Kind == Change {
		r.move(movement{s, f.Direction, when[k].period, when[k].text, r.passage})
	}
}

// articleTime keeps the period of the sentence for its paragraph, and for the article where it takes in the period of the article so
// far or comes after it: "January-May" after "May" holds on, "May alone" after "January-May" does not.
func (r *reader) articleTime(w *walk, when []dated, out []Figure) {
	for k := range w.binds {
		p, text := holdsOn(&when[k], &out[k])
		switch {
		case when[k].basis == monthOnMonth:
			r.stepped = r.paragraph + 1
		case p != when[k].period:
			r.yearly = p
		}
		if when[k].back && when[k].said && !w.binds[k].comp {
			r.lookedBack = r.passage + 1
		}
		if w.binds[k].comp || when[k].back || !when[k].said || p.IsZero() || p.Shape == period.Open {
			continue
		}
		if w.totalTime(k) >= 0 || w.looksBackTo(p) || w.statusOf(k) == Former || w.binds[k].share != "" && r.future(p) && !r.future(r.anchor()) {
			continue // "Sales rose 9 pct in August. July's rate was 4 pct. Rents", "The July rise was first put at 3 pct. Rents"
		}
		if !w.past(k) || r.topic.past {
			r.topic.period, r.topic.ptext = p, text
		}
		if w.past(k) && !(k+1 < len(w.binds) && w.sinceThen(k+1)) {
			continue
		}
		r.keepSpan(p, text)
		if s := w.statusOf(k); (s == Forecast || s == Target || out[k].Status == Forecast && w.estimates(k)) && r.future(p) {
			if p.Shape == period.Day || p.Shape == period.Week || p.Point {
				continue // "may rise to 12 pct by the year-end": of that figure alone
			}
			if i := w.clauseTime(k); s == Target && i > 0 && w.isWord(i-1, "by") {
				continue // "targets a margin of 15 pct by 2020": likewise
			}
			r.ahead, r.aheadText = p, text
			continue
		}
		r.para.period, r.para.text = p, text
		if !r.date.IsZero() && p.YearKnown && p.Start.Compare(r.date) >= 0 {
			continue // what is to come is not what the article is about
		}
		r.untimed = r.untimed && w.narrows(&out[k], r.current)
		r.advance(p, text)
		r.untimed = false
	}
	r.untimed = false
}

// holdsOn returns the period of f, dated d, as it holds for what follows: of prices that "rose 9 pct in the year to May" May, of which the next figures are.
func holdsOn(d *dated, f *Figure) (period.Period, string) {
	if yearUpTo(d.period, d.text) && ofPrices(f) {
		return lastMonth(d.period), ""
	}
	return d.period, d.text
}

// yearUpTo reports whether p, as text names it, is the twelve months up to one: "the year to May", "the 12 months through May".
func yearUpTo(p period.Period, text string) bool {
	upTo := strings.Contains(text, " to ") || strings.Contains(text, " through ") || strings.Contains(text, " ended ") || strings.Contains(text, " ending ")
	whole := p.Shape == period.Span || p.Shape == period.Fiscal || p.Shape == period.Year
	return upTo && whole && p.YearKnown && p.Start.Day == 1 && p.Start.AddMonths(12) == p.End
}

// ofPrices reports whether f tells how fast prices or wages changed over a year, which is told of the last month of that year.
func ofPrices(f *Figure) bool {
	return percentLike(&f.Quantity) && f.Org == "" && (f.Head == "inflation" || f.Kind == Change && yearlyMeasured[f.Head])
}

// yearlyMeasured are heads of what moves on from month to month and is held against the same month of the year before.
var yearlyMeasured = setOf("prices price inflation cpi ppi rpi index cost costs living wages pay earnings rents values homes houses flats")

// future reports whether p ends after the day of publication.
func (r *reader) future(p period.Period) bool {
	return r.date.Year != 0 && p.YearKnown && lastDay(p).Compare(r.date) > 0
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
	r.keepSides(w)
	r.unmeasured(w)
}

// unmeasured notes what a sentence without figures says to have moved: "Exports fell in May. The drop …".
func (r *reader) unmeasured(w *walk) {
	if len(w.binds) > 0 {
		return
	}
	r.keepTheme(w)
	r.keepClosing(w)
	r.keepCounted(w)
	for k := range w.verbs {
		v := &w.verbs[k]
		if v.subjA >= v.subjB {
			continue
		}
		s := w.subjectOf(v.subjA, v.subjB)
		if k == 0 && !v.is(fSay) {
			r.keepMeasure(&s)
		}
		if !v.is(fUp|fDown) || v.is(fUp) && v.is(fDown) || v.passive {
			continue
		}
		if s.anaphor || s.head == "" {
			continue
		}
		if len(s.place) == 0 {
			s.place, _ = r.fallbackPlace(&s, "")
		}
		r.move(movement{subj: s, dir: directionOf(v.flags), said: r.passage})
	}
}

// paragraphPlace notes who the sentence is about, for "its exports", and the country of an article whose title names none.
func (r *reader) paragraphPlace(w *walk) {
	r.keepNation(w)
	for _, m := range w.places {
		if p, _ := place.Get(m.Key); m.Form != place.Weak && (p.Kind == place.Region || p.Kind == place.City) {
			r.region = w.mainPlace(p.Kind, len(w.toks))
			if p.Kind == place.Region {
				r.province = r.region
			}
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
	r.keepZone(w)
	for k := range w.verbs {
		v := &w.verbs[k]
		if v.subjA >= v.subjB || v.is(fSay) && !v.is(fHave) || w.at(v.subjA).is(fRel) {
			continue // "those to Chad, which added 8 percent": told by the way
		}
		s := w.subjectOf(v.subjA, v.subjB)
		if s.anaphor || s.speaker && s.org == "" || len(s.partner) > 0 && len(s.place) == 0 || worldwide(&s) || len(s.place) > 1 && country(s.place[0]) != country(s.place[1]) {
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
	if key := w.openedIn(); key != "" {
		r.para.place = []string{key}
		return
	}
	for k := range w.binds {
		if s := &w.binds[k].subj; s.org != "" && s.org == w.sayer.org && ofResults(s) {
			r.agent, r.para.place = subject{text: s.org, org: s.org, bare: true}, nil // "Acme Corp said net profit rose"
			return
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

// measuresSome reports whether the sentence names something that is measured: "set a record in boat sales in May".
func (w *walk) measuresSome() bool {
	for i := range w.toks {
		if w.at(i).is(fExport|fImport|fBal) && w.at(i).verb == 0 || w.spelt(i, "trade", "output", "production", "profit", "profits", "revenue", "inflation", "growth", "turnover") {
			return true
		}
	}
	return false
}

// looksBackTo reports whether the sentence is of "P's rate" or the like where P, its period, is over before the one that the paragraph is about
// begins: it holds for nothing that follows.
func (w *walk) looksBackTo(p period.Period) bool {
	about := w.r.para.period
	if about.IsZero() || p.Shape != about.Shape || p.YearKnown != about.YearKnown || p.End.Compare(about.Start) > 0 || len(w.verbs) == 0 {
		return false
	}
	a := w.verbs[0].subjA
	for _, i := range [...]int{a, a - 1} {
		if i >= 0 && w.at(i).kind == instant && w.at(i).poss {
			return true
		}
	}
	return false
}

// narrows reports whether the time of f, within p, the time of the title, can be the one that the article is about: days of its month, or a month of
// its half or quarter where f is what the title names, and not of that time alone.
func (w *walk) narrows(f *Figure, p period.Period) bool {
	if p.Shape == period.Month {
		return true
	}
	for i := range w.toks {
		if w.at(i).kind == instant && w.spelt(i+1, "alone") {
			return false
		}
	}
	head := strings.TrimSuffix(strings.ToLower(f.Head), "s")
	return p.Shape != period.Year && p.Shape != period.Fiscal && head != "" && strings.Contains(w.r.title, head)
}

// advance makes p the period of the article where it is wider or later than the one so far.
func (r *reader) advance(p period.Period, text string) {
	if !r.settled(p) {
		return
	}
	switch rel := period.Compare(p, r.current); {
	case rel == period.Equal:
		r.current, r.currently, r.firm = p, text, true
	case rel == period.Within && r.untimed && !p.Point:
		r.current, r.currently, r.firm = p, text, true // "in June" of a title and then "in the first 20 days of June"
	case rel == period.Within && r.begun(p) && !r.running(p):
		r.current, r.currently, r.firm = p, text, true // "a steady start in 2023" and then "in the first two months"
	case rel == period.Contains && r.current.Point && r.current.End == p.End:
		// "at the end of May" and then "in May": the article is of both
	case rel == period.Contains && r.firm && r.current.Shape == period.Month && p.Shape == period.Year && r.paragraph != r.opening:
		// a report on December that sums up the year in one paragraph
	case r.current.IsZero(), rel == period.Contains, rel == period.Disjoint && p.YearKnown == r.current.YearKnown && p.Start.Compare(r.current.Start) > 0:
		r.current, r.currently, r.firm = p, text, r.paragraph == r.opening || p == r.titleTime
	}
}

// keepZone notes the part of the world that the sentence names, for "the region", where the article is about one of its countries and names no region of one.
func (r *reader) keepZone(w *walk) {
	for _, m := range w.places {
		part, _ := place.Get(m.Key)
		if m.Form != place.Weak && part.Kind == place.Group && part.Name == m.Key && r.region == "" && len(r.home) > 0 && place.Within(country(r.home[0]), m.Key) {
			r.zone = m.Key
		}
	}
	if r.region != "" {
		r.zone = ""
	}
}
