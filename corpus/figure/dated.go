package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// A dated is what emit finds out about the time of a bind.
type dated struct {
	period  period.Period
	text    string
	said    bool // the sentence names it
	back    bool // it is of an earlier time than what is told ("when it was", "a year ago"): it holds for no later sentence
	versus  period.Period
	vtext   string
	basis   string
	carried bool
}

// mainPeriod finds the period of bind k, which is compared with none.
func (r *reader) mainPeriod(w *walk, when []dated, k int) {
	d := &when[k]
	if f := w.binds[k].whole; f != nil {
		d.period, d.text = f.Period, f.PeriodText
		if i := w.ownTime(k); i >= 0 && w.timeUse(i) == mainTime {
			if p := r.resolveAt(w, i, f.Period, false); !p.Point && period.Compare(p, f.Period) == period.Within {
				d.period, d.text, d.said = p, w.mention(i).Text, true // "Of the exports since January, tea made up 30 tonnes in July"
			}
		}
		return
	}
	i := w.ownTime(k)
	switch {
	case i < 0 && (w.binds[k].subj.undated || w.sinceThen(k)):
		return
	case i < 0 && w.bracketOf(k) && !when[k-1].period.IsZero():
		*d = when[k-1]
		d.basis, d.versus, d.vtext = "", period.Period{}, ""
		return
	case w.centred(k), w.nowAside(&w.binds[k]), i < 0 && (w.ofStreak(k) || w.nowBeside(k) && w.openTime(k)):
		return
	}
	aside := w.record(i)
	if i < 0 && k > 0 && w.leads(&w.binds[k-1], &w.binds[k]) {
		i = w.ownTime(k - 1) // "fell 6 pct in 1988 to 2 mln"
	}
	if i < 0 {
		i = w.whenTime(k)
		aside = i >= 0
		if aside && r.began(w, d, i) {
			return
		}
	}
	for _, find := range [...]func(*walk, int) int{(*walk).clauseTime, (*walk).reportTime, (*walk).frontTime, (*walk).colonTime, (*walk).sameTime, (*walk).joinedTime} {
		if i < 0 {
			i = find(w, k)
		}
	}
	aside = aside || w.record(i) // "beats the high of 3,200, set in 1986"
	if i > w.binds[k].tok && yearly(w.binds[k].subj.text) && w.mention(i).Period.Shape == period.Quarter {
		i = -1 // "FY sales 16 mln, 4Q sales 4 mln"
	}
	if i < 0 && r.fullYear(w, d, k) || i >= 0 && r.told(w, when, k, i, aside) {
		return
	}
	r.untold(w, when, k)
}

// began dates d by the open period at token i, which is explained by "when": "the most since October, when sales fell" began with October. It reports
// whether that is open.
func (r *reader) began(w *walk, d *dated, i int) bool {
	if w.mention(i).Period.Shape != period.Open {
		return false
	}
	for _, begun := range period.Find(w.mention(i).Text[len("since"):], r.date) {
		d.back, d.period, d.text = true, begun.Period, begun.Text
		return true
	}
	return false
}

// told dates bind k by the period at token i; aside says that it is of an earlier time than what is told. It reports whether that period is known.
func (r *reader) told(w *walk, when []dated, k, i int, aside bool) bool {
	m, d := w.mention(i), &when[k]
	d.back = aside || m.Period.IsZero() && m.Shift.N < 0
	d.text, d.said = m.Text, !aside
	d.period = r.resolveAt(w, i, w.steppedFrom(i, r.antecedent(m, when[:k])), false)
	if year := w.yearBehind(i); year > 0 && d.period.Shape == period.Month {
		d.period, d.back = d.period.WithYear(year), true
	}
	if d.period.Point && r.current.Shape == period.Fiscal && r.running(r.current) && d.period.Shape == period.Year && !strings.ContainsAny(d.text, "0123456789") && strings.Contains(d.text, "end") {
		d.period.Shape, d.period.Start, d.period.End = r.current.Shape, r.current.End.AddDays(-1), r.current.End // the end of the fiscal year that the article is about
	}
	if bare(m) && w.isWord(i-1, "the") && w.isWord(i-2, "of") && w.isWord(i-3, "end") && !d.period.IsZero() {
		d.period = endOf(d.period) // "at the end of the same month"
	}
	if w.foretold(k) && !w.bygone(k) {
		d.period = r.toCome(d.period, d.text, w.maybeOver(k))
	} else if d.period.Point && r.future(d.period) && strings.HasSuffix(d.text, "of the year") && w.statusOf(k) == Fact {
		d.period = period.Shift{Unit: period.Year, N: -1}.Apply(d.period) // "loans stood at 3 million at the end of the year", in February
	}
	if w.statusOf(k) == Fact || w.statusOf(k) == Provisional {
		d.period = r.notToCome(d.period, d.text)
	}
	d.back = d.back || w.inRelative(k) && r.before(d.period, r.anchor())
	return !d.period.IsZero()
}

// steppedFrom returns the period that the one at token i, "the following quarter", comes after: the last that its sentence names before it, else anchor.
func (w *walk) steppedFrom(i int, anchor period.Period) period.Period {
	if m := w.mention(i); !m.Period.IsZero() || m.Shift.N <= 0 {
		return anchor
	}
	for j := i - 1; j >= 0; j-- {
		if w.at(j).kind == instant && w.mention(j).Period.YearKnown {
			return w.mention(j).Period
		}
	}
	return anchor
}

// yearBehind returns the year that stands at the end of a subject which the month at token i begins, or 0: "the May surplus last year was".
func (w *walk) yearBehind(i int) int {
	for j := i + 1; w.at(j).kind == word && w.at(j).verb == 0 && !w.at(j).is(fPrep|fConj); j++ {
		if y := w.at(j + 1); y.kind == instant && !y.poss && w.at(j+2).verb > 0 && w.mention(j+1).Period.Shape == period.Year && w.mention(j+1).Period.YearKnown {
			return w.mention(j + 1).Period.Start.Year
		}
	}
	return 0
}

// notToCome returns the period of a fact that p, a quarter or half without a year in text, names: where it would not be over and the article is
// about a fiscal year, that of the fiscal year.
func (r *reader) notToCome(p period.Period, text string) period.Period {
	last := r.current
	if p.Shape != period.Quarter && p.Shape != period.Half || !r.future(p) || strings.ContainsAny(text, "0123456789") || last.Shape != period.Fiscal || !last.YearKnown {
		return p
	}
	months := 3
	if p.Shape == period.Half {
		months = 6
	}
	n := (p.End.AddDays(-1).Month + months - 1) / months // the first, second … of its year
	p.Start = last.Start.AddMonths(months * (n - 1))
	p.End = p.Start.AddMonths(months)
	return p
}

// inRelative reports whether bind k stands in a relative clause: "wool, which sold 3 tonnes".
func (w *walk) inRelative(k int) bool {
	v := w.clauseVerb(&w.binds[k])
	return v != nil && v.subjA < v.subjB && w.at(v.subjA).is(fRel)
}

// ownedTime reports whether the subject of bind k begins with the time that it is of, so that this is the time of nothing else: "The previous week's
// level was 5 bln, while the average rose to 6".
func (w *walk) ownedTime(k int) bool {
	v := w.clauseVerb(&w.binds[k])
	if v == nil || v.subjA >= v.subjB {
		return false
	}
	for i := v.front; i < v.subjB; i++ {
		if w.at(i).kind == instant && w.at(i).poss {
			return true
		}
	}
	return false
}

// toldAside reports whether bind n stands in a relative clause that parts the subject of bind k from its verb and tells what had been before: "tin, which
// had lost 2 pct on Monday, gained 1 pct". Its time is not that of k.
func (w *walk) toldAside(n, k int) bool {
	u, v := w.clauseVerb(&w.binds[n]), w.clauseVerb(&w.binds[k])
	if u == nil || v == nil || u.a >= v.a || !w.inRelative(n) || w.inRelative(k) || v.subjA >= v.subjB || w.isWord(u.subjA, "whose") || v.subjA > u.a {
		return false
	}
	return w.isWord(u.a, "had") && u.main > u.a
}

// sinceThen reports whether bind k is what has become of something after the times that its sentence names: "touched 4 pct on May 3 and has since climbed
// to 5".
func (w *walk) sinceThen(k int) bool {
	v := w.clauseVerb(&w.binds[k])
	if v == nil || !w.isWord(v.a, "has", "have") {
		return false
	}
	for i := v.a + 1; i < v.main; i++ {
		if w.isWord(i, "since") {
			return true
		}
	}
	return false
}

// begins reports whether p, as text names it, is the moment when a year or the like began, of which nothing is that came later: "were 4 bln at the start
// of the year and have grown to 5".
func begins(p period.Period, text string) bool {
	return p.Point && p.Shape != period.Day && (strings.HasPrefix(text, "start") || strings.HasPrefix(text, "beginning") || strings.HasPrefix(text, "turn"))
}

// before reports whether p is over when q begins.
func (r *reader) before(p, q period.Period) bool {
	return !p.IsZero() && !q.IsZero() && p.YearKnown && q.YearKnown && !p.End.IsZero() && p.End.Compare(q.Start) <= 0
}

// fullYear dates d, of bind k, by the year whose last quarter the article is about, where the bind is of the year, "fourth-quarter profit fell. Full-year
// profit rose", and by that of a month or quarter where it is of "the year's growth". It reports whether it is.
func (r *reader) fullYear(w *walk, d *dated, k int) bool {
	p, text := r.anchor(), w.binds[k].subj.text
	part := p.Shape == period.Month || p.Shape == period.Quarter || p.Shape == period.Half
	if part && p.YearKnown && strings.HasPrefix(text, "year's ") && strings.HasSuffix(text, "growth") {
		d.period = period.Period{Shape: period.Year, Start: period.Date{Year: p.Start.Year, Month: 1, Day: 1}, End: period.Date{Year: p.Start.Year + 1, Month: 1, Day: 1}, YearKnown: true, Exact: true}
		d.text, d.said = "the year", true
		return true
	}
	if p.Shape != period.Quarter || !p.YearKnown || p.End.Month != 1 || !yearly(text) {
		return false
	}
	d.period = period.Period{Shape: period.Year, Start: period.Date{Year: p.Start.Year, Month: 1, Day: 1}, End: p.End, YearKnown: true, Exact: true}
	d.text, d.said = strings.Fields(w.binds[k].subj.text)[0], true
	return true
}

// untold dates bind k, to whose clause no period belongs, by what the article told before.
func (r *reader) untold(w *walk, when []dated, k int) {
	d := &when[k]
	if f := r.total(w); f != nil && !f.Period.IsZero() {
		d.period, d.text = f.Period, f.PeriodText
		return
	}
	named, found := r.definite(w, when, k)
	if found {
		d.period, d.text, d.said = named.period, named.text, !named.period.IsZero()
		if d.said {
			return // "during the month"
		}
	}
	if year, text := r.currentYear(w, k); !year.IsZero() {
		d.period, d.text, d.said = year, text, true
		return
	}
	if found {
		return
	}
	if v := w.clauseVerb(&w.binds[k]); v != nil && w.cur.speaker && v.is(fFore) && !r.anchor().IsZero() && !r.bothAhead(w, when, k) {
		if d.period, d.text = r.anchor(), r.anchorText(); len(r.out) > 0 && r.out[0].Status == Forecast && r.out[0].Unit == w.quantity(&w.binds[k]).Unit && !r.ahead.IsZero() {
			d.period, d.text = r.ahead, r.aheadText // what they expect is what the story foresees
		}
		return // "April's gain was 5 pct, and analysts had expected 4" of May
	}
	for n := k - 1; n >= 0; n-- {
		aside := when[n].back && (w.inRelative(n) && !w.inRelative(k) || w.ownedTime(n) && !w.ownedTime(k)) || w.toldAside(n, k)
		if aside = aside || begins(when[n].period, when[n].text) || r.hadBeen(w, when, n, k); !w.binds[n].comp && when[n].said && !aside {
			d.period, d.text, d.said = when[n].period, when[n].text, true
			return
		}
	}
	if !r.date.IsZero() && w.afterYesterday(k) {
		d.period = period.Period{Shape: period.Day, Start: r.date, End: r.date.AddDays(1), YearKnown: true, Exact: true}
		d.said = true
		return
	}
	if !r.market.day.IsZero() && w.quote(k) {
		d.period, d.text = r.market.day, r.market.text
		return // "Gold jumped 1 pct on Wednesday. Silver rose 2 pct."
	}
	if m, ok := r.formerMove(w, k); ok {
		d.period, d.text = m.when, m.named
		return
	}
	if told, stood := r.asThen(w, k); told {
		if stood {
			d.period, d.text, d.said, d.back = r.topic.period, r.topic.ptext, true, true
		}
		return
	}
	d.period, d.text = r.carried(w, k)
}

// hadBeen reports whether bind n tells what had been before the time that the text is about, and the clause of bind k, with a verb of its own, does not: "In
// May sales had been 4 mln, so the rise was 25 pct".
func (r *reader) hadBeen(w *walk, when []dated, n, k int) bool {
	v := w.clauseVerb(&w.binds[k])
	return w.past(n) && !w.past(k) && v.mood == finite && v.subjA < v.subjB && r.before(when[n].period, r.anchor())
}

// bothAhead reports whether the figure right before bind k, in its sentence, is of a time that it names and that is not over, so that what someone else
// expects beside it is of that: "prices imply growth of 2 pct in 2019, whereas economists forecast 3 pct".
func (r *reader) bothAhead(w *walk, when []dated, k int) bool {
	return k > 0 && !w.binds[k-1].comp && when[k-1].said && r.future(when[k-1].period) && alike(w.quantity(&w.binds[k-1]), w.quantity(&w.binds[k]))
}

// formerMove returns the movement told before whose former size bind k is, where it is of a time of its own: "rose 2 pct after a revised 5 pct drop in May.
// The drop was previously put at 4 pct".
func (r *reader) formerMove(w *walk, k int) (movement, bool) {
	s := &w.binds[k].subj
	if !s.anaphor || s.turn == 0 || w.statusOf(k) != Former {
		return movement{}, false
	}
	for i := len(r.moved) - 1; i >= 0; i-- {
		if m := &r.moved[i]; m.dir == directionOf(s.turn) && m.subj.text == s.text && !m.when.IsZero() {
			return *m, true
		}
	}
	return movement{}, false
}

// afterYesterday reports whether bind k is compared with the value of yesterday, so that it is of the day of the article: "issued 12 bln after issuing six
// bln yesterday".
func (w *walk) afterYesterday(k int) bool {
	for n := k + 1; n < len(w.binds) && w.binds[n].comp; n++ {
		if i := w.ownTime(n); w.binds[n].of == k && i >= 0 && strings.EqualFold(w.mention(i).Text, "yesterday") {
			return true
		}
	}
	return false
}

// bracketOf reports whether bind k is the change in brackets behind the level that bind k-1 is: "3 billion crowns (up 4 percent)".
func (w *walk) bracketOf(k int) bool {
	if k == 0 {
		return false
	}
	p, b := &w.binds[k-1], &w.binds[k]
	return !p.comp && b.kind == Change && w.isMark(p.tok+1, "(") && w.closing(p.tok+1) > b.tok
}

// yearly reports whether a subject is of the year as a whole by its first word.
func yearly(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return strings.EqualFold(first, "full-year") || strings.EqualFold(first, "annual") || first == "FY"
}

// anchor returns the period that holds where a sentence names none: that of its paragraph, else that of the article.
func (r *reader) anchor() period.Period {
	if !r.para.period.IsZero() {
		return r.para.period
	}
	return r.current
}

// anchorText returns the words for that period.
func (r *reader) anchorText() string {
	if !r.para.period.IsZero() {
		return r.para.text
	}
	return r.currently
}

// foretold reports whether bind k is a forecast in a clause that looks ahead.
func (w *walk) foretold(k int) bool {
	b := &w.binds[k]
	v := w.clauseVerb(b)
	return v != nil && !b.comp && (w.seenTo(b) || v.is(fModal) && !w.isWord(v.a, "may", "might", "could", "would") || w.isWord(v.a, "will", "is", "are", "expects", "expect", "forecasts", "projects", "predicts", "sees")) && w.statusOf(k) == Forecast
}

// bygone reports whether what bind k tells is expected of a time that is over: "is likely to have narrowed in May".
func (w *walk) bygone(k int) bool {
	v := w.clauseVerb(&w.binds[k])
	for i := v.a + 1; i < v.b; i++ {
		if w.isWord(i, "have") && w.isWord(i-1, "to") {
			return true
		}
	}
	return false
}

// maybeOver reports whether what is expected of bind k may be over already: no verb says that it will be or is to be.
func (w *walk) maybeOver(k int) bool {
	v := w.clauseVerb(&w.binds[k])
	for i := v.a; i < v.b; i++ {
		if w.isWord(i, "to") {
			return false // "expects prices to rise"
		}
	}
	return !v.is(fModal) && v.mood == finite
}

// toCome returns the period of a forecast: where the text names no year, the one to come and not the one past ("reserves at end-June are
// projected at"), unless it is a month or quarter just past whose figures are awaited ("expect a 3 pct rise in May", in June).
func (r *reader) toCome(p period.Period, text string, awaited bool) period.Period {
	if awaited && (p.Shape == period.Month || p.Shape == period.Quarter) && !p.End.IsZero() && !p.Point && p.End.AddMonths(1).Compare(r.date) > 0 {
		return p
	}
	if r.date.IsZero() || !p.YearKnown || p.End.IsZero() || p.End.Compare(r.date) > 0 || strings.ContainsAny(text, "0123456789") || strings.Contains(text, " ended ") || p.Shape != period.Month && p.Shape != period.Day && p.Shape != period.Span && p.Shape != period.Quarter && p.Shape != period.Half {
		return p
	}
	if next := (period.Shift{Unit: period.Year, N: 1, Same: true}).Apply(p); next.Start.Compare(r.date.AddMonths(12)) < 0 && r.calendar(text) {
		return next
	}
	return p
}

// calendar reports whether text names a period of the calendar and no distance from one: "May", not "a year ago".
func (r *reader) calendar(text string) bool {
	for _, m := range period.Find(text, period.Date{}) {
		return !m.Period.IsZero()
	}
	return false
}

// resolveAt returns the period that the mention at token i names, together with one that only qualifies it ("in February a year
// ago") or that is counted with it ("in January and February").
func (r *reader) resolveAt(w *walk, i int, anchor period.Period, earlier bool) period.Period {
	p := r.resolve(w.mention(i), anchor, earlier && !(w.at(i+1).kind == instant && w.adjacent(i+1)))
	switch {
	case p.IsZero():
	case p.Shape == period.Day && w.isMark(i+1, "(") && w.at(i+2).kind == instant && w.isMark(i+3, ")") && w.mention(i+2).Period.Shape == period.Day:
		return w.mention(i + 2).Period // "at noon today (July 25)"
	case w.at(i+1).kind == instant && w.adjacent(i+1):
		return w.mention(i + 1).Shift.Apply(p)
	case w.spelledOut(i) >= 0:
		return r.resolve(w.mention(w.spelledOut(i)), anchor, earlier)
	case !w.apart && w.isWord(i+1, "and") && w.at(i+2).kind == instant && p.Shape == period.Month:
		if q := w.mention(i + 2).Period; q.Shape == period.Month && q.Start == p.End && q.YearKnown == p.YearKnown {
			p.Shape, p.End, p.Cumulative = period.Span, q.End, true
		}
	}
	if text := w.mention(i).Text; p.Shape == period.Span && p.Cumulative && r.future(p) && p.Start.Compare(r.date) <= 0 && strings.HasSuffix(text, " of the year") {
		p = period.Shift{Unit: period.Year, N: -1}.Apply(p) // "the first 11 months of the year", in January
	}
	return p
}

// spelledOut returns the token of the months between commas behind the period at token i which say what that is, or -1: "the first seven months of the
// financial year, April to October,".
func (w *walk) spelledOut(i int) int {
	const longest = 5 // tokens of the year
	p := w.mention(i).Period
	if p.Shape != period.Span && p.Shape != period.Quarter && p.Shape != period.Half {
		return -1
	}
	j := i + 1
	for j < i+longest && w.at(j).kind == word && w.at(j).verb == 0 {
		j++
	}
	if !w.isMark(j, ",") || w.at(j+1).kind != instant || !w.isMark(j+2, ",") {
		return -1
	}
	q := w.mention(j + 1).Period
	if q.Shape == period.Month || q.Shape == period.Day || q.Months() != p.Months() || !countsTime(w.mention(i).Text) || countsTime(w.mention(j+1).Text) {
		return -1
	}
	return j + 1
}

// countsTime reports whether text names a period by counting months from a beginning: "first seven months", "second quarter".
func countsTime(text string) bool {
	return strings.Contains(text, "months") || strings.Contains(text, "quarter") || strings.Contains(text, "half")
}

// resolve returns the period of mention m: its own, or its distance from anchor. Where m names no year and the article has no date,
// it gets the year of anchor; earlier is set where it lies before anchor.
func (r *reader) resolve(m *period.Mention, anchor period.Period, earlier bool) period.Period {
	p := m.Period
	if p.IsZero() {
		if anchor.IsZero() {
			return p
		}
		return m.Shift.Apply(anchor)
	}
	if p.YearKnown || !anchor.YearKnown || p.Shape == period.Open {
		return p
	}
	y := lastDay(anchor).Year
	q := p.WithYear(y)
	if earlier && q.Start.Compare(anchor.Start) >= 0 {
		q = p.WithYear(y - 1)
	}
	return q
}

// lastDay returns the last day of p.
func lastDay(p period.Period) period.Date {
	if p.End.IsZero() {
		return p.Start
	}
	return p.End.AddDays(-1)
}

// fromMonth dates what no words and no paragraph date, but what is compared with the month before the last that the article is about: "rose 0.7 pct after
// falling 0.1 pct in March" is of April where the article is about the months up to April.
func (r *reader) fromMonth(w *walk, when []dated) {
	about := r.anchor()
	if about.Shape != period.Span || !about.Cumulative || !about.YearKnown {
		return
	}
	last := lastMonth(about)
	for n := range w.binds {
		of := w.binds[n].of
		if !w.binds[n].comp || of < 0 || when[of].said || !when[n].said || when[n].period.Shape != period.Month || when[n].period.End != last.Start {
			continue
		}
		if d := &when[of]; d.period.IsZero() || sameDays(d.period, about) {
			d.period, d.text = last, ""
		}
	}
}

// in May", "from 738 mln, revised from 742 mln, in May", "against 120,000 or 2.8 pct in May".
func (w *walk) sharedTime(k int) int {
	if k+1 >= len(w.binds) || w.binds[k+1].verb != w.binds[k].verb {
		return -1
	}
	b, next := &w.binds[k], &w.binds[k+1]
	if next.comp && w.isWord(next.gov, "to") || b.of >= 0 && (w.revisedFrom(next) || w.isWord(next.gov, "or") || next.comp && w.isWord(b.gov, "of") && w.isWord(next.gov, "of")) {
		return w.ownTime(k + 1)
	}
	return -1
}

// overMonths reports whether p is as long as what companies report on: a quarter, a year.
func overMonths(p period.Period) bool {
	return !p.IsZero() && (p.Shape == period.Year || p.Shape == period.Span || p.Shape == period.Fiscal || p.Shape == period.Half || p.Shape == period.Quarter)
}

// sentence or, if there are none, in the sentence before, first to first and second to second.
func (r *reader) carry(w *walk, when []dated, k int) (relation, bool) {
	nth, of := 0, w.binds[k].of
	for n := k - 1; n >= 0 && w.binds[n].comp && w.binds[n].of == w.binds[k].of; n-- {
		nth++
	}
	var list []relation
	for n := range k {
		if b := &w.binds[n]; b.comp && b.of != w.binds[k].of && when[n].text != "" {
			if n == 0 || w.binds[n-1].of != b.of || !w.binds[n-1].comp {
				list = list[:0]
			}
			list = append(list, r.relationOf(w, when, n))
		}
	}
	if q := w.quantity(&w.binds[k]); len(list) == 0 && (q.Unit == r.topic.unit || q.Unit == r.topic.against || q.Class == quantity.Bare || q.Elided) {
		list = r.topic.compare
	}
	if nth < len(list) && !(of >= 0 && list[nth].period.Shape == period.Day && overMonths(when[of].period) && !w.priceMove(&w.binds[of])) { // a year's profit is compared with no day's
		return list[nth], true
	}
	return relation{}, false
}
