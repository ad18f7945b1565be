package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// carried returns the period that bind k, whose sentence names none, takes over from the sentences before, and the words for it. It is zero
// where a careful reader would not be sure of it.
func (r *reader) carried(w *walk, k int) (period.Period, string) {
	const near = 2 // passages over which a pronoun reaches
	b, status := &w.binds[k], w.statusOf(k)
	said := !r.para.period.IsZero()
	p, text := r.anchor(), r.anchorText()
	if months := r.needs(w, k); months > 0 && !lasts(p, months) {
		named := r.latestNamed(months)
		return named.period, named.text
	}
	switch {
	case w.current(k):
		return period.Period{}, "" // "They now total 60 bln"
	case (b.subj.anaphor && r.passage-r.topic.passage <= near && !r.lookedBackTo(w, k) || w.past(k) && r.topic.past) && !r.topic.period.IsZero():
		p, text = r.topic.period, r.topic.ptext // "They were 3 bln", "imports had risen to 4 bln"
	case (status == Forecast || status == Target || b.stale || w.reckoned(b)) && !r.ahead.IsZero() && !said:
		return r.ahead, r.aheadText
	case r.lookedBack > 0 && r.lookedBack == r.passage && !w.moving(k):
		return period.Period{}, "" // "A year ago the rate was 3 pct. Those without work were"
	case w.datesEvent(k), !said && w.ofTheDay(b):
		return period.Period{}, ""
	case !said && r.continues(w, k):
		p, text = r.topic.period, r.topic.ptext
	case !said && !r.firm:
		return period.Period{}, ""
	}
	if m, ok := r.monthly(b, p); ok {
		p, text = m.period, m.text
	}
	if r.untimely(w, k, status, p) || r.over(p) && w.standing(k) {
		return period.Period{}, ""
	}
	return p, text
}

// asThen reports whether bind k is told with a "then" behind what had been at an earlier time, and whether it stood so at that time: "In May the surplus had
// been 3 mln. Tin stocks then stood at 4 mln". What "then fell" may have done so at that time or later, at one that is not told.
func (r *reader) asThen(w *walk, k int) (told, stood bool) {
	v := w.clauseVerb(&w.binds[k])
	if v == nil || r.opens || !r.topic.past || r.passage-r.topic.passage != 1 || !r.before(r.topic.period, r.anchor()) {
		return false, false
	}
	told = w.isWord(v.a-1, "then") || w.isWord(v.b, "then") || w.isWord(0, "then")
	stood = w.isWord(v.main, "was", "were", "stood", "totalled", "totaled") && v.a == v.main && v.b == v.main+1 && w.binds[k].kind == Level
	return told, told && stood && !w.isWord(0, "then")
}

// over reports whether p ended before the day of the article.
func (r *reader) over(p period.Period) bool {
	return !r.date.IsZero() && p.YearKnown && !p.End.IsZero() && p.End.Compare(r.date) <= 0
}

// standing reports whether the clause of bind k says in the present tense at what level something stands, which is so on the day of the article and not in
// the month that a sentence before it told of: "Sales fell 7 pct in July. The firm has 400 shops."
func (w *walk) standing(k int) bool {
	b := &w.binds[k]
	v := w.clauseVerb(b)
	if v == nil || v.mood != finite || b.kind == Change || b.comp || v.is(fSay|fFore|fModal|fVs) || w.quantity(b).Class == quantity.Duration || w.statusOf(k) != Fact {
		return false
	}
	for i := v.b; i < b.tok; i++ {
		if w.at(i).is(fFore | fGoal) {
			return false // "has cut its forecast of the crop to"
		}
	}
	first := w.at(v.a)
	switch {
	case w.isWord(v.a, "has", "have"):
		return true
	case v.is(fUp | fDown | fMove | fRev):
		return false // "the dividend goes up to 4 cents" tells of the report
	}
	return w.isWord(v.a, "is", "are") || !first.is(fAux|fPart) && (first.is(fMaybe) || w.isPlural(v.a))
}

// monthly returns the month that a jobless rate without a time is of where the article is about a longer time that this month ends and named it last: rates of
// unemployment are counted by the month, "growth was 6 pct in the second quarter. Sales rose in June. The jobless rate was 5 pct."
func (r *reader) monthly(b *bind, p period.Period) (span, bool) {
	n := len(r.named)
	if n == 0 || b.subj.head != "rate" || p.Shape != period.Quarter && p.Shape != period.Half && !p.Cumulative {
		return span{}, false
	}
	low := strings.ToLower(b.subj.text)
	last := r.named[n-1]
	return last, (strings.Contains(low, "jobless") || strings.Contains(low, "unemployment")) && last.period.Shape == period.Month && last.period.YearKnown && last.period.End == p.End
}

// lookedBackTo reports whether the topic is of a time before the one that the text is about, which bind k does not go on with: in a paragraph of its own, or
// where what had been is over, "In 1986 it had been 3 mln. Chad took 4 mln of it".
func (r *reader) lookedBackTo(w *walk, k int) bool {
	return r.opens && r.longBefore(r.topic.period) || r.topic.past && !w.past(k) && r.before(r.topic.period, r.anchor())
}

// longBefore reports whether p is of an earlier year than what the article is about: a paragraph that speaks of the same thing comes back from it.
func (r *reader) longBefore(p period.Period) bool {
	const months = 11
	return r.current.YearKnown && !p.IsZero() && p.YearKnown && !p.End.IsZero() && p.End.AddMonths(months).Compare(r.current.Start) <= 0
}

// untimely reports whether bind k cannot be of p, which the sentence does not name: a fact is of no time to come, and what will or may be
// is of no time that is over.
func (r *reader) untimely(w *walk, k int, status Status, p period.Period) bool {
	if r.date.IsZero() || !p.YearKnown || p.Shape == period.Open {
		return false
	}
	v := w.clauseVerb(&w.binds[k])
	if status != Forecast && status != Target {
		return p.Start.Compare(r.date) > 0
	}
	return v != nil && v.is(fModal) && p.End.Compare(r.date) <= 0
}

// ofTheDay reports whether b is a price or rate of interest of the day of the article, not of the period that the article is about.
func (w *walk) ofTheDay(b *bind) bool {
	if b.subj.head != "rate" && b.subj.head != "rates" {
		return quoted(&b.subj) && !w.sum(b)
	}
	for _, kind := range [...]string{"interest", "lending", "prime", "base", "discount", "repo", "lombard", "policy", "bank", "deposit", "exchange", "overnight"} {
		if strings.Contains(strings.ToLower(b.subj.text), kind) {
			return true
		}
	}
	return false
}

// current reports whether the clause of bind k speaks of the time at which the article was written: "the rate now stands at", "so far 12 have".
func (w *walk) current(k int) bool {
	if !w.cues.now {
		return false
	}
	from, to := w.clauseBounds(k)
	for i := from; i < min(to, w.binds[k].tok+6); i++ {
		if w.spelt(i, "now", "currently", "nowadays") || w.isWord(i, "the") && w.spelt(i+1, "present") && w.at(i+2).kind == quant || w.spelt(i, "present") && w.spelt(i-1, "at") || w.spelt(i, "far") && w.spelt(i-1, "so") {
			return true
		}
	}
	return false
}

// nowBeside reports whether "now" stands right before bind k, or "at present" behind it: "the rate, now at 5 percent, has been cut since June", "cut four
// times this year, to 5 percent at present".
func (w *walk) nowBeside(k int) bool {
	const near = 4 // tokens
	b := &w.binds[k]
	if w.isWord(b.tok+1, "at") && w.spelt(b.tok+2, "present") {
		return !b.comp
	}
	for i := b.tok - 1; w.cues.now && i > b.tok-near && w.at(i).kind == word; i-- {
		if w.spelt(i, "now", "currently", "presently") {
			return true
		}
	}
	return false
}

// nowAside reports whether b tells in an aside where what stands before it is now: "wants the minimum wage, now 12 euros, to rise".
func (w *walk) nowAside(b *bind) bool {
	i := b.tok - 1
	if w.isWord(i, "at", "about", "around") {
		i--
	}
	return w.spelt(i, "now", "currently", "presently") && w.isMark(i-1, ",") && b.gov == i-1 && w.isNoun(i-2) && w.at(i-2).verb == 0 && (w.closed(b.tok+1) || w.isMark(b.tok+1, ","))
}

// openTime reports whether the clause of bind k is of no time, or of one that only tells since when something was so, as a year that runs does.
func (w *walk) openTime(k int) bool {
	i := w.clauseTime(k)
	if i < 0 {
		return true
	}
	p := w.mention(i).Period
	return p.Shape == period.Open || p.Shape == period.Year && w.r.running(p)
}

// settled reports whether p can be what an article is about: a calendar period, not the time up to now or a part of one.
func (r *reader) settled(p period.Period) bool {
	rolling := p.Shape == period.Span && p.End == r.date && p.Start.Day != 1
	part := p.Shape == period.Span && !p.Exact
	history := p.Shape == period.Span && p.Start.AddMonths(24).Compare(p.End) < 0 // "from 2005 to 2020"
	return !rolling && !part && !history && p.Shape != period.Open && (p.Shape != period.Day || p.Point)
}

// topical reports whether an article whose title names p is about p: not a time that began, nor one long gone that it compares with.
func (r *reader) topical(p period.Period) bool {
	const months = 15 // within which the slowest yearly figures come out
	return !p.IsZero() && p.Shape != period.Day && p.Shape != period.Open && (r.date.IsZero() || !p.YearKnown || p.End.AddMonths(months).Compare(r.date) > 0)
}

// running reports whether the article was written within p.
func (r *reader) running(p period.Period) bool {
	return p.YearKnown && p.Shape != period.Open && p.Start.Compare(r.date) <= 0 && p.End.Compare(r.date) > 0
}

// moves reports whether the sentence says that something went up or down or stayed as it was.
func (w *walk) moves() bool {
	for i := range w.toks {
		if w.at(i).is(fUp | fDown | fChange | fFlat) {
			return true
		}
	}
	return false
}

// moving reports whether the verb of bind k tells of a movement: "rose to 4 bln".
func (w *walk) moving(k int) bool {
	v := w.clauseVerb(&w.binds[k])
	return v != nil && v.is(fUp|fDown|fMove) || w.binds[k].kind == Change
}

// antecedent returns the period that mention m is measured from: for "the same period" the one named last, by a figure before it in its
// sentence or in the sentences before; else what the paragraph or the article is about.
func (r *reader) antecedent(m *period.Mention, before []dated) period.Period {
	if bare(m) {
		if p, ok := r.sameSpan(m, before); ok {
			return p
		}
		for n := len(before) - 1; n >= 0; n-- {
			if before[n].said && !before[n].period.IsZero() {
				return before[n].period
			}
		}
		if n := len(r.named); n > 0 && len(before) == 0 {
			return r.named[n-1].period
		}
	}
	return r.anchor()
}

// centred reports whether bind k is of a time told by its middle, which is of no calendar month: "rose 4 pct in the quarter centred on May".
func (w *walk) centred(k int) bool {
	for i := w.binds[k].tok + 1; i < len(w.toks)-2 && w.at(i).kind != quant && w.at(i).kind != punct; i++ {
		if w.spelt(i, "based", "centred", "centered") && w.isWord(i+1, "on") && w.at(i+2).kind == instant {
			return true
		}
	}
	return false
}

// ofStreak reports whether bind k is of the whole of a row of months that its sentence counts and does not name: "the fifth monthly rise, with
// stocks up 3 mln tonnes in that period".
func (w *walk) ofStreak(k int) bool {
	i := w.binds[k].tok + 1
	if !w.isWord(i, "in", "over", "during") || !w.spelt(i+1, "that", "this") || !w.spelt(i+2, "period", "time", "stretch") {
		return false
	}
	for j := range i {
		if w.spelt(j, "straight", "consecutive", "successive", "running", "row", "monthly", "weekly", "quarterly") {
			return true
		}
	}
	return false
}

// continues reports whether bind k goes on with what the sentence right before it tells: the same kind of figure of the like thing. In
// wire stories each sentence is a paragraph.
func (r *reader) continues(w *walk, k int) bool {
	b := &w.binds[k]
	if !r.topic.has || !r.topic.said || r.topic.past && !w.past(k) || r.passage-r.topic.passage != 1 || b.comp || b.kind != r.topic.kind || w.quantity(b).Unit != r.topic.unit || !r.settled(r.topic.period) {
		return false
	}
	if s := w.statusOf(k); s == Forecast || s == Target {
		return false
	}
	if b.subj.head == "" || b.subj.head == r.topic.subj.head {
		return b.subj.head != ""
	}
	x, y := lookup(b.subj.head), lookup(r.topic.subj.head)
	const trade = fExport | fImport | fBal
	return x != nil && y != nil && x.flags&trade != 0 && y.flags&trade != 0
}
