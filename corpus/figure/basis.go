package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
)

// Bases in their canonical form.
const (
	yearOnYear       = "year-on-year"
	monthOnMonth     = "month-on-month"
	quarterOnQuarter = "quarter-on-quarter"
)

// basis finds what change k is against: a period named beside it, an adverb, the earlier value of its level, or what the change
// before it in the sentence is against.
func (r *reader) basis(w *walk, when []dated, k int) {
	b, d := &w.binds[k], &when[k]
	if b.comp && b.of >= 0 && w.binds[b.of].kind == Change {
		d.basis = when[b.of].basis
	}
	if r.overYear(w, when, k) {
		d.basis = yearOnYear
	}
	if i := w.versusOf(k); i >= 0 {
		m := w.mention(i)
		d.versus, d.vtext = r.resolveAt(w, i, d.period, true), m.Text
		if p, ok := justBefore(m.Text, d.period, d.versus); ok {
			d.versus = p
		}
		if p, ok := r.yearLater(m, d); ok {
			d.period, d.text = p, m.Text
		}
		r.monthAfter(w, when, k, m)
		untold := d.period.IsZero() || !d.said && period.Compare(d.period, d.versus) == period.Equal // nothing is held against its own time
		if p := r.anchor(); untold && p.Shape == d.versus.Shape && !p.IsZero() && d.versus.End == p.Start {
			d.period, d.text = p, r.anchorText() // "rose 0.6 pct from the second quarter" is of the third, which the article is about
		}
		d.basis = basisName(m, d.period, d.versus)
		return
	}
	if name := w.basisWord(k); name != "" {
		d.basis = name
		return
	}
	if d.basis == monthOnMonth && !b.comp {
		return // a step from one month to the next
	}
	if n := w.earlierLevel(k); n >= 0 && when[n].text != "" {
		d.versus, d.vtext = when[n].period, when[n].text
		d.basis = basisName(nil, d.period, d.versus)
		if d.basis == "" {
			d.basis = d.vtext
		}
		return
	}
	for n := k - 1; n >= 0; n-- {
		if p := &w.binds[n]; p.kind == Change && !p.comp && !b.comp && when[n].basis != "" && percentLike(w.quantity(b)) && percentLike(w.quantity(p)) {
			d.basis, d.carried = when[n].basis, true
			if basisShift(d.basis).N != 0 && d.period.YearKnown {
				d.versus = basisShift(d.basis).Apply(d.period)
			} else {
				d.versus = when[n].versus
			}
			d.vtext = when[n].vtext
			return
		}
	}
	yearly := r.yearly.YearKnown && sameDays(d.period, r.yearly) && r.stepped != r.paragraph+1
	if yearly && !b.comp && !d.said && yearlyMeasured[b.subj.head] && percentLike(w.quantity(b)) {
		d.basis, d.carried = yearOnYear, true // "Prices rose 9 pct in the year to May. Rents gained 6 pct."
		d.versus = basisShift(yearOnYear).Apply(d.period)
	}
}

// justBefore returns the months right before p, where text says that versus, as many, are those: a quarter against "the previous three months".
func justBefore(text string, p, versus period.Period) (period.Period, bool) {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	n := p.Months()
	if n < 2 || versus.IsZero() || first != "previous" && first != "preceding" && first != "prior" || versus.Start.AddMonths(n) != versus.End {
		return p, false
	}
	p.Start, p.End = p.Start.AddMonths(-n), p.Start
	return p, true
}

// stepBetween dates d, of bind k, a change in percent between two months of which one follows the other, by the later of them: "Prices rose 0.4 pct between
// May and June", "rose 0.4 pct from May to June" is of June, against May. What names what it is against says nothing of a step, and "from May to June" is as
// long as what it stands by where that is no move told as a fact: "sales from May to June rose 4 pct".
func (w *walk) stepBetween(d *dated, k int) {
	p := d.period
	mid := p.Start.AddMonths(1)
	if w.binds[k].kind != Change || !percentLike(w.quantity(&w.binds[k])) || p.Shape != period.Span || !d.said || mid.AddMonths(1) != p.End {
		return
	}
	first, rest, _ := strings.Cut(d.text, " ")
	link, ok := stepLinks[strings.ToLower(first)]
	if !ok || w.versusOf(k) >= 0 || w.basisWord(k) != "" || link == " to " && !w.steps(k, d.text) {
		return
	}
	if _, later, ok := strings.Cut(rest, link); ok {
		d.text = later
	}
	d.versus, d.basis = p, monthOnMonth
	d.versus.End, d.period.Start = mid, mid
	d.versus.Shape, d.period.Shape = period.Month, period.Month
	d.versus.Cumulative, d.period.Cumulative = false, false
}

// steps reports whether change k is told by a verb of moving, as a fact of one time, and its own time opens the sentence or stands behind that verb.
func (w *walk) steps(k int, text string) bool {
	b := &w.binds[k]
	v, i := w.clauseVerb(b), w.timeNamed(text)
	if v == nil || i < 0 || v.mood != finite || v.passive || !v.is(fUp|fDown) || w.at(v.a).is(fModal) || w.statusOf(k) != Fact {
		return false
	}
	if i < v.a && w.nounIn(0, i) || i > v.a && i < v.b {
		return false
	}
	for j := max(i, b.tok) + 1; w.at(j).kind == word || w.at(j).kind == instant; j++ {
		if w.isWord(j, "a", "each", "every", "per") {
			return false // "rose from May to June, by 5 pct a year"
		}
	}
	return text[len(text)-1] > '9' // not "from May to June 30"
}

// timeNamed returns the first token that names a time by the text, or -1.
func (w *walk) timeNamed(text string) int {
	return slices.IndexFunc(w.toks, func(t token) bool { return t.kind == instant && w.times[t.ref].Text == text })
}

// stepLinks stand between two months by the word before the first.
var stepLinks = map[string]string{"between": " and ", "from": " to "}

// overYear reports whether change k of a month is compared with one over the year that a month ends, so that it is over a year too: "rose 6 pct in
// the year to August, up from 4 pct in July".
func (r *reader) overYear(w *walk, when []dated, k int) bool {
	b := &w.binds[k]
	if !b.comp || b.kind != Change || when[k].basis != "" || when[k].period.Shape != period.Month || !percentLike(w.quantity(b)) {
		return false
	}
	if b.of >= 0 {
		return w.binds[b.of].kind == Change && when[b.of].period.Shape == period.Fiscal
	}
	return r.topic.kind == Change && r.topic.period.Shape == period.Fiscal && b.subj.text == r.topic.subj.text
}

// yearLater returns the period a year behind m, the month or quarter with its year that a change is against, where the change names no
// period itself and the one that it would take over is of that sort and neither follows m nor lies a year behind it: "Sales were 12 pct
// higher than in October 2021".
func (r *reader) yearLater(m *period.Mention, d *dated) (period.Period, bool) {
	p := m.Period
	if d.said || !p.YearKnown || !d.period.YearKnown || p.Shape != d.period.Shape || p.Shape != period.Month && p.Shape != period.Quarter {
		return p, false
	}
	year := period.Shift{Unit: period.Year, N: 1, Same: true}.Apply(p)
	if p.Start.Month == d.period.Start.Month || p.End == d.period.Start || period.Compare(year, d.period) == period.Equal || !r.date.IsZero() && year.Start.Compare(r.date) > 0 {
		return p, false
	}
	return year, true
}

// monthAfter dates change k, which names no period and would take over the months up to one, by the last of these where it is against the month before:
// "in the first eight months …. The jobless rate was 5 pct, 0.1 points lower than in July" is of August. The level that it moved to is too.
func (r *reader) monthAfter(w *walk, when []dated, k int, m *period.Mention) {
	d := &when[k]
	whole := d.period
	if d.said || whole.Shape != period.Span || !whole.Cumulative || !whole.YearKnown || whole.Start.AddMonths(1) == whole.End {
		return
	}
	last := lastMonth(whole)
	before := period.Shift{Unit: period.Month, N: -1}.Apply(last)
	yearBefore := period.Shift{Unit: period.Year, N: -1}.Apply(last)
	if s := m.Shift; sameDays(m.Period, yearBefore) {
		before = yearBefore // "From January to July …. Builders had 122, 41 pct more than in July 2023"
	} else if !sameDays(m.Period, before) && !(m.Period.IsZero() && s.Unit == period.Month && s.N == -1) {
		return
	}
	for n := range k + 1 {
		if b := &w.binds[n]; !b.comp && !when[n].said && b.verb == w.binds[k].verb && b.subj.text == w.binds[k].subj.text && sameDays(when[n].period, whole) {
			when[n].period, when[n].text, when[n].said = last, "", when[n].said || before == yearBefore
		}
	}
	d.versus = before
}

// parallel gives changes that "respectively" sets beside the changes of the clause before what those are against, first to first: "up 24
// pct on the year and 23 pct on 2019, while imports were up 20 pct and 18 pct respectively".
func (w *walk) parallel(when []dated) {
	for k := range w.binds {
		n := w.runLength(k)
		if n > 1 && w.respectively(k+n-1) && w.binds[k].kind == Change && !w.binds[k].comp && when[k].basis == "" {
			for i := k; i < k+n-1; i++ { // "M1 and M2 rose 3 pct and 4 pct on the year, respectively"
				when[i].basis, when[i].versus, when[i].vtext, when[i].carried = when[k+n-1].basis, when[k+n-1].versus, when[k+n-1].vtext, true
			}
		}
		if n < 2 || k < n || w.binds[k].kind != Change || w.binds[k].comp || !w.respectively(k+n-1) || w.binds[k].subj.text != w.binds[k+n-1].subj.text {
			continue
		}
		var like []int
		for i := k - 1; i >= 0 && len(like) < n; i-- {
			if p := &w.binds[i]; p.kind == Change && !p.comp {
				like = append(like, i)
			}
		}
		if len(like) < n || w.binds[like[0]].subj.text != w.binds[like[n-1]].subj.text {
			continue
		}
		for i := range n {
			d := &when[like[n-1-i]]
			when[k+i].basis, when[k+i].versus, when[k+i].vtext, when[k+i].carried = d.basis, d.versus, d.vtext, true
		}
	}
}

// adverbBasis are the words that name a basis by themselves.
var adverbBasis = map[string]string{"year-on-year": yearOnYear, "year-over-year": yearOnYear, "yoy": yearOnYear, "y/y": yearOnYear,
	"month-on-month": monthOnMonth, "month-over-month": monthOnMonth, "m/m": monthOnMonth, "quarter-on-quarter": quarterOnQuarter, "q/q": quarterOnQuarter}

// unitBasis are the bases that units of time and their adjectives name.
var unitBasis = map[string]string{"year": yearOnYear, "annual": yearOnYear, "yearly": yearOnYear, "month": monthOnMonth, "monthly": monthOnMonth,
	"quarter": quarterOnQuarter, "quarterly": quarterOnQuarter}

// basisWord returns the basis that an adverb or adjective beside change k names: "up 3 pct year-on-year", "a 2 pct monthly rise".
func (w *walk) basisWord(k int) string {
	if name := w.basisAhead(k); name != "" {
		return name
	}
	b := &w.binds[k]
	for i := b.tok + 1; i < w.clauseEnd(k); i++ {
		if name := adverbBasis[w.at(i).lower]; name != "" && w.spelt(i+1, "basis") && w.isWord(i-1, "a") && w.isWord(i-2, "on") {
			return name // "rose 3 pct in the three months to May on a year-on-year basis"
		}
	}
	const before, behind = 5, 9 // tokens
	end := min(b.tok+behind, len(w.toks))
	if k+1 < len(w.binds) {
		end = min(end, w.binds[k+1].tok)
		if _, months := w.monthsOf(end); months && w.at(end).kind == quant {
			end++ // "132 in twelve months"
		}
	}
	start := b.tok
	for start > 0 && start > b.tok-before && w.at(start-1).kind != quant && !w.isMark(start-1, ";") && !w.at(start-1).is(fConj) {
		start-- // the words behind the figure before are its own: "up 5 pct year on year and 2 pct month on month"
	}
	for i := start; i < end; i++ {
		if i > b.tok && (w.isMark(i, ";") || w.at(i).is(fConj) && w.at(i+1).verb > 0) {
			break
		}
		if name := w.basisAt(i, b.tok); name != "" && !w.ofNext(i, k) {
			return name
		}
	}
	if w.overTwelve(b.tok) {
		return yearOnYear
	}
	return ""
}

// ofNext reports whether the basis that the word at token i names, behind change k, is that of the next figure: "rose 0.4 pct to give a year-on-year rise
// of 3.9 pct", "rose 0.4 pct, bringing the annual rate to 3.9 pct".
func (w *walk) ofNext(i, k int) bool {
	const reach = 4 // tokens from the noun to its figure
	if i < w.binds[k].tok || k+1 >= len(w.binds) {
		return false
	}
	n := i + 1
	if w.isWord(n, "on", "over") && w.isWord(n+1, w.at(i).lower) {
		n += 2 // "bringing year on year growth to 3.9 pct"
	}
	if next := w.binds[k+1].tok; w.isWord(i-1, "a", "an", "the") && next-i <= reach && w.at(next+1).is(fChange) {
		return true // "rose 0.4 pct, making a year-on-year unadjusted 3.9 pct rise"
	}
	return (w.at(n).is(fChange) || w.spelt(n, "rate", "figure", "pace", "inflation")) && w.at(n).verb == 0 && w.binds[k+1].tok-n <= reach
}

// overTwelve reports whether the figure at token i is of a change over twelve months: "a 12-month increase of 10 pct".
func (w *walk) overTwelve(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if w.at(j).is(fChange) && w.at(j-1).kind == quant {
			months, ok := w.monthsOf(j - 1)
			return ok && months == 12
		}
	}
	return false
}

// basisAhead returns the basis that what stands before the verb of change k names, or "": "The year-on-year rise was", "In the month of May prices leapt 25
// pct".
func (w *walk) basisAhead(k int) string {
	b := &w.binds[k]
	v := w.clauseVerb(b)
	if v == nil || v.a >= b.tok {
		return ""
	}
	if b.subj.turn|b.subj.growth != 0 || v.is(fUp|fDown|fBe) {
		for i := v.front; i < v.subjB; i++ {
			if name := adverbBasis[w.at(i).lower]; name != "" {
				return name
			}
			if name := unitBasis[w.at(i).lower]; name != "" && i < v.subjA && (w.isWord(i+1, "on", "over") && w.isWord(i+2, w.at(i).lower) || w.spelt(i+1, "basis") || w.spelt(i+1, "terms")) {
				return name // "Year on year the increase was", "On a monthly basis, prices rose"
			}
			if i == v.front+2 && w.onThe(v.front) {
				return unitBasis[w.at(i).lower]
			}
		}
	}
	for i := 0; i < v.a && v.is(fUp|fDown); i++ {
		if w.at(i).kind == instant && (strings.HasPrefix(w.mention(i).Text, "the month of") || strings.HasPrefix(w.mention(i).Text, "month of")) {
			return monthOnMonth
		}
	}
	return ""
}

// onThe reports whether tokens i on say that what follows is against the month, quarter or year before: "On the month prices rose".
func (w *walk) onThe(i int) bool {
	return w.isWord(i, "on") && w.isWord(i+1, "the") && w.isWord(i+2, "month", "quarter", "year")
}

// basisAt returns the basis that the word at token i, beside the change at token tok, names, or "".
func (w *walk) basisAt(i, tok int) string {
	t := w.at(i)
	if months, ok := w.monthsOf(i); ok && months == 12 && i > tok && (w.spanOfTime(i) || t.kind == quant && w.isWord(i-1, "in", "over", "within")) {
		return yearOnYear // "rose 6 pct over the 12 months to that spring", "an increase of 132 in twelve months"
	}
	if name := adverbBasis[t.lower]; name != "" {
		return name
	}
	switch t.lower {
	case "year", "month", "quarter":
		twice := w.isWord(i+1, "on", "over") && w.isWord(i+2, t.lower)
		if t.lower == "year" && i == tok+3 && w.isWord(tok+1, "in", "over") && w.isWord(tok+2, "a", "one") {
			return yearOnYear // "were down 11 pct in a year"
		}
		on := i > tok && w.isWord(i-1, "the") && w.isWord(i-2, "on", "over") && (w.closed(i+1) || w.isWord(i+1, "in", "to", "but")) // "rose 2 pct on the month"
		if twice || on {
			return unitBasis[t.lower]
		}
	case "annual", "yearly", "monthly", "quarterly":
		if i < tok && w.perTime(i) {
			return ""
		}
		if w.isWord(i+1, "rate", "pace") || i > tok && !w.at(i+1).is(fChange|fUp|fDown|fSkip) && !w.closed(i+1) {
			return "" // "1 bln resulting from the quarterly adjustment"
		}
		return unitBasis[t.lower]
	case "annually":
		return yearOnYear
	}
	return ""
}

// perTime reports whether "monthly" at token i says how long an amount is of, and not what a change is against: "the monthly surplus narrowed by 3 pct".
func (w *walk) perTime(i int) bool {
	return w.isWord(i, "monthly") && w.at(i+1).is(fBal|fExport|fImport)
}

// earlierLevel returns the compared level that change k starts from, where there is just one: January's in "fell 20.9 pct to 20.61
// billion from 26.06 billion in January"; else -1.
func (w *walk) earlierLevel(k int) int {
	found := -1
	for n := k + 1; n < len(w.binds); n++ {
		p := &w.binds[n]
		if !p.comp {
			if p.kind == Level && p.subj.text == w.binds[k].subj.text && found < 0 {
				continue
			}
			break
		}
		if p.kind != Change && w.isWord(p.gov, "from", "than", "above", "over", "below", "on") {
			if found >= 0 {
				return -1
			}
			found = n
		}
	}
	return found
}

// basisName names the distance between a period and the one it is compared with; where it has no name it is the mention's text.
func basisName(m *period.Mention, p, versus period.Period) string {
	if m != nil && m.Period.IsZero() {
		s := m.Shift
		switch {
		case s.Unit == period.Year && s.N == -1:
			return yearOnYear
		case s.Unit == period.Month && s.N == -1:
			return monthOnMonth
		case s.Unit == period.Quarter && s.N == -1:
			return quarterOnQuarter
		}
	}
	if !versus.IsZero() && !p.IsZero() {
		for _, name := range []string{yearOnYear, monthOnMonth, quarterOnQuarter} {
			want := basisShift(name)
			if fits(p, want) && want.Apply(p) == versus {
				return name
			}
		}
		if y := basisShift(yearOnYear).Apply(p); sameDays(y, versus) {
			return yearOnYear
		}
		if y := basisShift(yearOnYear).Apply(monthEnded(p)); p.Point && sameDays(y, monthEnded(versus)) {
			return yearOnYear // at the end of May, against the May of the year before
		}
		if p.Shape == period.Month || p.Point {
			if y := basisShift(monthOnMonth).Apply(p); sameDays(y, versus) {
				return monthOnMonth
			}
		}
	}
	if m != nil {
		return m.Text
	}
	return ""
}

// monthEnded returns the month that p, its last day, ends, or p.
func monthEnded(p period.Period) period.Period {
	if first := p.End.AddMonths(-1); p.Point && p.End.Day == 1 && p.Start.AddDays(1) == p.End {
		p.Shape, p.Point, p.Start = period.Month, false, first
	}
	return p
}

// fits reports whether a period of p's shape is compared over the shift's unit.
func fits(p period.Period, s period.Shift) bool {
	switch s.Unit {
	case period.Month:
		return p.Shape == period.Month || p.Shape == period.Day && p.Point
	case period.Quarter:
		return p.Shape == period.Quarter
	}
	return true
}

func sameDays(a, b period.Period) bool {
	return a.Start == b.Start && a.End == b.End && a.YearKnown == b.YearKnown
}

// basisShift returns the distance that a basis names.
func basisShift(name string) period.Shift {
	switch name {
	case yearOnYear:
		return period.Shift{Unit: period.Year, N: -1}
	case monthOnMonth:
		return period.Shift{Unit: period.Month, N: -1}
	case quarterOnQuarter:
		return period.Shift{Unit: period.Quarter, N: -1}
	}
	return period.Shift{}
}
