package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// fitPeriod matches the period.
func (a *Answerer) fitPeriod(f *fit, _ *passageProfile, ask *question.Ask) {
	want := a.period(ask, f.article)
	if a.estimatedThen(f, ask, want) {
		return
	}
	if want.IsZero() {
		if ask.Shift.N < 0 && ask.Period.IsZero() {
			a.fitAgo(f, ask)
		}
		if ask.Shift.N > 0 && ask.Period.IsZero() {
			f.miss(slotPeriod, "nothing says after when", "")
		}
		return
	}
	have := f.fig.Period
	if ask.Former && f.fig.Earlier && a.stoodUntil(f, want) {
		f.cost(guessed, "stood until then", "")
		return
	}
	if ask.Shift != (period.Shift{}) && !want.YearKnown && !ask.Period.IsZero() {
		if _, ok := periodCost(want, have); !ok || !f.fig.Earlier || ask.Shift.Unit != period.Year || ask.Shift.N != -1 {
			f.miss(slotPeriod, "its year cannot be known", "")
		}
		return // "fourth quarter, a year earlier": what that of the report is held against
	}
	part := want.Shape == period.Quarter || want.Shape == period.Month || want.Shape == period.Half
	wholeYear := saysYear(f.fig.Subject)
	if wholeYear && part {
		f.miss(slotPeriod, "is of a whole year", "")
		return
	}
	if have.IsZero() {
		a.fitUndated(f, ask, want)
		return
	}
	if ask.Period.IsZero() && ask.Shift.Unit == period.Year && ask.Shift.N == -1 && have.Shape == period.Fiscal {
		a.fitYearBack(f, ask)
		return
	}
	if f.fig.Earlier && want.Shape == period.Quarter && !want.YearKnown && !ask.Former && strings.HasSuffix(f.fig.PeriodText, " a year earlier") {
		f.miss(slotPeriod, "is of the year before that of the report", "") // "fourth quarter" of a report on it
		return
	}
	c, ok := a.periodFits(f, ask, want, have)
	if have.Shape != period.Month && strings.Contains(f.low, "month's ") && want.Shape != period.Month {
		f.miss(slotPeriod, "is of a single month", "")
		return
	}
	if !ok && wholeYear && want.Shape == period.Year && have.Shape == period.Quarter && sameEnd(want, have) && have.YearKnown {
		c, ok = 2*guessed, true
	}
	if ok && want.Shape == period.Fiscal && f.fig.Kind == figure.Change && (f.fig.Basis == "month-on-month" || f.fig.Basis == "quarter-on-quarter") {
		ok = false // the year's change is not that of its last month
	}
	if !ok {
		f.miss(slotPeriod, "is for ", f.fig.Period.String())
		return
	}
	if c > 0 {
		f.cost(c, "period ", have.String())
	}
}

// fitUndated matches a figure that names no period against the time asked for.
func (a *Answerer) fitUndated(f *fit, ask *question.Ask, want period.Period) {
	switch {
	case a.heldAgainstThat(f, want):
		f.miss(slotPeriod, "stands against the one of ", want.String())
	case a.atPress(f, ask, want):
		f.cost(2*guessed, "period from the article's date", "")
	case a.ofReport(f, want):
		f.cost(2*guessed, "period from the article's first figure", "")
	case a.storyOf(f, want):
		f.cost(3*guessed, "the period is the article's", "")
	default:
		f.miss(slotPeriod, "names no period", "")
	}
}

// monthOf reports whether have are a week or more within the month that is wanted.
func monthOf(want, have period.Period) bool {
	return have.Shape == period.Span && want.Shape == period.Month && period.Compare(want, have) == period.Contains && have.End.Compare(have.Start.AddDays(7)) >= 0
}

// periodFits returns what the period a figure has costs it where another is asked for, and whether it can be meant at all.
func (a *Answerer) periodFits(f *fit, ask *question.Ask, want, have period.Period) (cost float64, ok bool) {
	c, ok := periodCost(want, have)
	if !ok && ask.Former && f.fig.Earlier && period.Compare(want, have) == period.Contains {
		c, ok = guessed, true // "what did it stand at before", of a year that the change fell in
	}
	if !ok && have.Exact && have.Start.Day == 1 && f.fig.Kind == figure.Level && f.fig.Class == quantity.Percent && f.fig.Share == "" && monthOf(want, have) {
		c, ok = 3*guessed, true // what a survey of the first three weeks finds holds for the month, but what they sum up to does not
	}
	if !ok && vague(ask.PeriodText) && period.Compare(want, have) == period.Contains {
		c, ok = 2*guessed, true
	}
	if !ok && a.overYear(f, ask, want) {
		c, ok = 0, true
		if ask.Basis == "" && want.Shape == period.Month {
			c = 2 * guessed
		}
	}
	if !ok && have.Shape == period.Quarter && have.Start.Month%3 != 1 && ask.PeriodText != "" && strings.Contains(longQuarter(f.fig.PeriodText), longQuarter(ask.PeriodText)) {
		c, ok = guessed, true // a company's own second quarter, "which ended on April 29"
	}
	if !ok && ask.Status == figure.Target && f.fig.Status == figure.Target && period.Compare(have, want) == period.Contains {
		c, ok = guessed, true // a goal for the year is what its months are held against
	}
	if !ok && (decided(f) || a.realigned(f)) && stands(want, have) {
		c, ok = guessed, true
	}
	if !ok && a.wholeWay(f, ask, want) {
		c, ok = guessed, true
	}
	weeks := want.Shape == period.Week && have.Shape == period.Week && have.End == want.Start.AddDays(1)
	if !ok && weeks && strings.HasPrefix(strings.ToLower(ask.PeriodText), "week of ") {
		c, ok = guessed, true // "in the week of May 18" and "in the May 18 week", which ends on that day
	}
	if !ok && want.Point && f.fig.Kind == figure.Change && opens(want, have) {
		c, ok = guessed, true
	}
	if !ok && want.Shape == period.Day && f.fig.Kind == figure.Level && have.Shape == period.Span && sameEnd(want, have) && a.state(f) && !a.passage(f.passage).keys["average"] {
		c, ok = guessed, true // deposits that "fell to 4 bln in the first ten days of May" stood there on the tenth
	}
	if !ok && ask.OneDay && a.marketMove(f) && stands(want, have) {
		c, ok = 2*guessed, true
	}
	if !ok && a.state(f) && (stands(want, have) || want.Shape == period.Month && toMonth(f.fig) && sameEnd(want, have) && have.YearKnown) {
		c, ok = 2*guessed, true
	}
	return c, ok
}

// longQuarter returns the name of a quarter in lower case and in full: of "3RD QTR" "third quarter".
func longQuarter(text string) string { return quarterNames.Replace(strings.ToLower(text)) }

var quarterNames = strings.NewReplacer("1st", "first", "2nd", "second", "3rd", "third", "4th", "fourth", "qtr", "quarter")

// ofReport reports whether a figure without a period is of the time asked for because its article reports on that time: what follows
// "profit rose to 1.92bn in the year to March" is of that year until another is named.
func (a *Answerer) ofReport(f *fit, want period.Period) bool {
	main := a.article(f.article).period
	keys := a.passage(f.passage).keys
	if f.fig.Earlier || f.fig.Status != figure.Fact || main.IsZero() || !want.YearKnown || keys[term.Stem("expect")] || keys["forecast"] || keys["target"] {
		return false
	}
	return period.Compare(want, main) == period.Equal || want.Shape == period.Fiscal && main.Point && sameEnd(want, main)
}

// heldAgainstThat reports whether a figure without a period is compared with one of the time asked for, so that it is of another: the 9 mln of "were 9
// mln, against 10 mln on the same date last year".
func (a *Answerer) heldAgainstThat(f *fit, want period.Period) bool {
	return !f.fig.Earlier && slices.ContainsFunc(a.passage(f.passage).figures, func(o profile) bool {
		if !o.fig.Earlier || o.fig.Subject != f.fig.Subject || o.fig.Unit != f.fig.Unit || o.fig.Period.IsZero() {
			return false
		}
		rel := period.Compare(want, o.fig.Period)
		return rel == period.Equal || rel == period.Contains
	})
}

// atPress reports whether a figure without a period is of the time asked for because its article appeared then: what a market report
// says of its own day, and what something stands at in the month of the report ("the policy rate is 6.75 percent"), or was just moved by.
func (a *Answerer) atPress(f *fit, ask *question.Ask, want period.Period) bool {
	d := a.idx.Article(f.article).Date
	if lead := a.article(f.article).opening(); !want.YearKnown && !d.IsZero() && want.Shape == period.Day && (lead.IsZero() || period.Compare(lead, want) == period.Equal) && a.toldToday(f) {
		want = want.WithYear(d.Year) // "help on May 6", of an article that tells of that day
	}
	if !want.YearKnown && !d.IsZero() && want.Shape != period.Day {
		if then, lead := want.WithYear(d.Year), a.article(f.article).opening(); lead.IsZero() || period.Compare(then, lead) != period.Disjoint {
			want = then // "the policy rate in late May", of an article of those days that names no other time at its head
		}
	}
	if f.fig.Earlier || d.IsZero() || !want.YearKnown || want.Start.Compare(d) > 0 || want.End.Compare(d) <= 0 {
		return false
	}
	if want.Shape != period.Day && (ask.Averaged || a.toldPast(f)) {
		return false // there is no average yet of a month that is not over, and what was is not what is
	}
	switch {
	case want.Shape == period.Day:
		return true
	case vague(ask.PeriodText):
		return a.state(f) || decided(f) || f.fig.Class == quantity.Count && len(f.measures) == 0
	}
	return want.Shape == period.Month && (a.state(f) || decided(f))
}

// toldPast reports whether the sentence of f tells of another time than its own day, though it names none: "was 8 percent a year ago", "had been 9 percent
// before the cut", "is expected to be cut to 7 percent".
func (a *Answerer) toldPast(f *fit) bool {
	if f.fig.Status != figure.Fact && f.fig.Status != figure.Provisional {
		return true
	}
	const reach = 2 // words between the verb and its figure
	text := a.text(f.passage)
	lead := lowerWords(text[:f.fig.Start-a.idx.Passage(f.passage).Start])
	for i := max(0, len(lead)-reach-1); i < len(lead); i++ {
		if lead[i] == "was" || lead[i] == "were" {
			_, moved := term.Direction(lead[min(i+1, len(lead)-1)])
			return !moved // "was cut to 5 percent" is where it stands now
		}
	}
	return strings.Contains(text, "at the time") || slices.ContainsFunc(lowerWords(text), func(w string) bool { return pastCues[w] })
}

// pastCues are the words by which a sentence tells of a time before or after its own day.
var pastCues = map[string]bool{"ago": true, "before": true, "when": true, "until": true, "once": true, "had": true, "earlier": true, "expected": true, "expects": true}

// toldToday reports whether the sentence of f, or the one that its article begins with, speaks of the day of the article.
func (a *Answerer) toldToday(f *fit) bool {
	for _, p := range [...]int{f.passage, a.firstPassage(f.article)} {
		if slices.ContainsFunc(lowerWords(a.text(p)), func(w string) bool {
			return w == "today" || w == "today's" || w == "morning" || w == "afternoon" || w == "session"
		}) {
			return true
		}
	}
	return false
}

// state reports whether f is what something stands at and no sum over a time: a price, a rate, a stock. It holds for any time about
// that of its own; "exports" do not.
func (a *Answerer) state(f *fit) bool {
	paid := f.fig.Class == quantity.Percent && slices.Contains(f.measures, "yield") // that of bonds is no amount of them
	if a.ofOneDay(f) {
		return true
	}
	if f.fig.Kind == figure.Change || slices.ContainsFunc(f.subject, func(t term.Term) bool {
		return t.Kind == term.Measure && !states[t.Key] && t.Key != "holdings" && !(paid && (t.Key == "bonds" || t.Key == keyBills))
	}) {
		return false
	}
	if head, _, rate := strings.Cut(f.fig.Unit, "/"); rate && question.Money(head) {
		return true
	}
	return len(f.measures) > 0
}

// ofOneDay reports whether f is a rate that is told to hold from one day on: "a reference rate of 6 percent, effective May 3". What was read on a day is not
// that of its month.
func (a *Answerer) ofOneDay(f *fit) bool {
	g := f.fig
	rate := g.Kind == figure.Level && g.Class == quantity.Percent && g.Share == "" && (g.Head == "rate" || g.Head == "rates")
	return rate && g.Period.Shape == period.Day && slices.Contains(lowerWords(a.text(f.passage)), "effective")
}

// wholeWay reports whether f is a change over the whole way from the time that it is asked from to that which it is asked to: "from 1977 to 1982" and
// "between 1977 and 1982".
func (a *Answerer) wholeWay(f *fit, ask *question.Ask, want period.Period) bool {
	have, from := f.fig.Period, ask.Versus
	known := want.YearKnown && from.YearKnown && have.YearKnown
	way := known && have.Shape == period.Span && !have.Cumulative && have.Start == from.Start && have.End == want.End
	return way && f.fig.Kind == figure.Change && !a.eachYear(f)
}

// eachYear reports whether f is told as what a change came to in each year, or on average: "rose 4 percent a year", "grew by an average 2 percent".
func (a *Answerer) eachYear(f *fit) bool {
	const reach = 3 // words
	text, start := strings.ToLower(a.text(f.passage)), a.idx.Passage(f.passage).Start
	before, after := lowerWords(text[:f.fig.Start-start]), lowerWords(text[f.fig.End-start:])
	if len(after) > 1 && (after[0] == "a" || after[0] == "each" || after[0] == "every") && after[1] == "year" {
		return true
	}
	near := slices.Concat(before[max(0, len(before)-reach):], after[:min(reach, len(after))], lowerWords(f.named))
	return slices.ContainsFunc(near, func(w string) bool { return rated[w] })
}

// rated are the words for what comes to so much in each year.
var rated = map[string]bool{"average": true, "averaged": true, "averaging": true, "annual": true, "annually": true, "annum": true, "yearly": true}

// decided reports whether f is a change of a rate that is set on a day, so that it is the one of its month: "cut its rate by 25 basis points
// on Thursday".
func decided(f *fit) bool {
	return f.fig.Kind == figure.Change && f.fig.Class == quantity.Points && slices.ContainsFunc(f.measures, func(m string) bool {
		return states[m] && strings.HasSuffix(m, " rate") && m != "exchange rate" || m == "reserve requirement"
	})
}

// realigned reports whether f is by how much a currency was given a new parity on a day, which is the one of its month where it is not told before to have
// moved the same way otherwise: "was devalued by 6 pct on May 3".
func (a *Answerer) realigned(f *fit) bool {
	start := a.idx.Passage(f.passage).Start
	before, ok := strings.CutSuffix(strings.TrimSpace(a.text(f.passage)[:f.fig.Start-start]), "valued by")
	if !ok || !strings.HasSuffix(before, " de") && !strings.HasSuffix(before, " re") {
		return false
	}
	if f.fig.Kind != figure.Change || f.fig.Class != quantity.Percent || !question.Currency(strings.ToLower(f.fig.Head)) {
		return false
	}
	for p := max(a.firstPassage(f.article), f.passage-1); p <= f.passage; p++ {
		if slices.ContainsFunc(a.passage(p).figures, func(o profile) bool {
			return o.fig.Start != f.fig.Start && o.fig.Kind == figure.Change && o.fig.Head == f.fig.Head && o.fig.Direction == f.fig.Direction
		}) {
			return false
		}
	}
	return true
}

// opens reports whether have is the first days or months of the time whose start is asked for: "at the start of April" of "in the first ten days of April",
// "at the start of 2021" of January and February.
func opens(start, have period.Period) bool {
	const days, months = 15, 3
	if start.YearKnown && !have.YearKnown || have.Point || !have.Cumulative && have.Shape != period.Month && have.Shape != period.Quarter && !have.Exact {
		return false
	}
	first := start.Start
	if !start.YearKnown {
		first.Year = have.Start.Year
	}
	last := first.AddDays(days)
	if first.Month == 1 && first.Day == 1 {
		last = first.AddMonths(months)
	}
	return have.Start == first && have.End.Compare(last) <= 0
}

// marketMove reports whether f is by how much a price moved that a market makes anew each day: of shares, of bonds, of a currency.
func (a *Answerer) marketMove(f *fit) bool {
	priced := func(m string) bool {
		return m == "stocks" || m == "share price" || m == "stock index" || m == "yield" || m == "bonds" || m == "exchange rate"
	}
	return f.fig.Kind == figure.Change && (a.ofShares(f) || slices.ContainsFunc(f.measures, priced) || slices.ContainsFunc(f.words, func(w string) bool {
		_, ok := quantity.Currency(w)
		return ok
	}))
}

// states are the measures of what stands at a level, whenever it is read.
var states = map[string]bool{
	"price": true, "price of oil": true, "price of gold": true, "share price": true, "stock index": true, "market value": true, "interest rate": true, "base rate": true,
	"key overnight rate": true, "lending rate": true, "call rate": true, "interbank rate": true, "coupon": true, "discount rate": true, "lombard rate": true, "prime rate": true, "mortgage rate": true, "deposit rate": true, "exchange rate": true, "yield": true,
	"reserve requirement": true, "reserves": true, "gold reserves": true, "oil reserves": true, "stocks": true, "debt": true, "external debt": true,
	"cash in circulation": true, "deposits": true, "money supply": true, "m1": true, "m2": true, "m3": true, "narrow money": true, "broad money": true, "cash": true,
	"population": true, "employees": true, "stores": true, "tariff": true, "rent": true, "fare": true, "fee": true, "stake": true,
}

// stands reports whether a level held at one time is that of the time asked for: on a day of the month, or in a week of it.
func stands(want, have period.Period) bool {
	return want.Shape == period.Month && (have.Shape == period.Day || have.Shape == period.Week) && (have.YearKnown || !want.YearKnown) && period.Compare(want, have) == period.Contains
}

// saysYear reports whether a subject says itself that it is of a whole year, whatever period stands near it: "full-year profit".
func saysYear(subject string) bool {
	low := strings.ToLower(subject)
	return strings.Contains(low, "full-year") || strings.Contains(low, "full year") || strings.HasPrefix(low, "fy ")
}

// toMonth reports whether f is of the twelve months up to a month: "in the 12 months to January", "in the year to December".
func toMonth(f *figure.Figure) bool {
	low := strings.ToLower(f.PeriodText)
	return overTwelve(f.Period) && (f.Period.Shape == period.Fiscal || strings.Contains(low, " to ") || strings.Contains(low, "ended ") || strings.Contains(low, "ending "))
}

// storyOf reports whether a figure that names no period, in a sentence that names none but those of earlier values, is of the period
// that its article reports first: "gold holdings fell by 8 mln", below "Reserves fell in May".
func (a *Answerer) storyOf(f *fit, want period.Period) bool {
	if f.fig.Earlier || f.fig.Status != figure.Fact || !a.passage(f.passage).timeless() {
		return false
	}
	lead := a.article(f.article).opening()
	if lead.IsZero() {
		return false
	}
	_, ok := periodCost(want, lead)
	return ok
}

// fitAgo matches "a year ago" and "a month earlier" where nothing says of what: a value that the article gives as the earlier one of a
// comparison, and of a period about so long before its date.
func (a *Answerer) fitAgo(f *fit, ask *question.Ask) {
	d := a.idx.Article(f.article).Date
	if shape := f.fig.Period.Shape; strings.HasSuffix(ask.PeriodText, " season") && shape != period.Year && shape != period.Fiscal && shape != period.None {
		f.miss(slotPeriod, "is of no season", "")
		return
	}
	if f.fig.Period.IsZero() && a.saidAgo(f, ask) || a.beforeTold(f, ask.Shift) {
		f.cost(guessed, "is said to be of ", ask.PeriodText)
		return
	}
	if said := period.Find(f.fig.PeriodText, period.Date{}); len(said) == 1 && said[0].Period.IsZero() && said[0].Shift == ask.Shift && f.fig.Period.YearKnown {
		return // "a year ago it was 6 pct"
	}
	if f.fig.Earlier && f.fig.Period.IsZero() && ask.Shift.N == -1 && a.movedIn(f, ask.Shift.Unit) {
		f.cost(guessed, "stands before the one of the ", ask.PeriodText)
		return
	}
	if !f.fig.Earlier || !f.fig.Period.YearKnown || d.IsZero() {
		f.miss(slotPeriod, "is not of the time before", "")
		return
	}
	span, slack := -ask.Shift.N, 1
	switch ask.Shift.Unit {
	case period.Year:
		span, slack = 12*span, 5
	case period.Quarter:
		span, slack = 3*span, 3
	case period.Month:
		slack = 2
	}
	if ago := f.fig.Period.End.MonthsTo(d); ago < span-1 || ago > span+slack {
		f.miss(slotPeriod, "is for ", f.fig.Period.String())
	}
}

// beforeTold reports whether a figure is of the time that lies the given distance from that of what it is told beside, or of what its article is about:
// the crop of 1986/87 is that of "a year earlier" in a report on 1987/88.
func (a *Answerer) beforeTold(f *fit, shift period.Shift) bool {
	is := func(told period.Period) bool {
		return told.YearKnown && told.Shape == f.fig.Period.Shape && period.Compare(shift.Apply(told), f.fig.Period) == period.Equal
	}
	if f.fig.Period.IsZero() || !f.fig.Period.YearKnown {
		return false
	}
	if !f.fig.Earlier {
		return is(a.article(f.article).period) || is(a.foreseenFirst(f.article))
	}
	return slices.ContainsFunc(a.passage(f.passage).figures, func(o profile) bool {
		return !o.fig.Earlier && o.fig.Subject == f.fig.Subject && is(o.fig.Period)
	})
}

// foreseenFirst returns the period of the first figure of an article where that is a forecast.
func (a *Answerer) foreseenFirst(article int) period.Period {
	first, end := a.idx.ArticlePassages(article)
	for p := first; p < end; p++ {
		if figs := a.idx.Figures(p); len(figs) > 0 {
			if figs[0].Status == figure.Forecast {
				return figs[0].Period
			}
			break
		}
	}
	return period.Period{}
}

// estimatedThen reports whether a figure is what was estimated at the time asked for, whatever the time that it is of: "last month's estimate of the crop".
func (a *Answerer) estimatedThen(f *fit, ask *question.Ask, want period.Period) bool {
	if f.fig.Status != figure.Former || f.fig.Kind != figure.Level || f.fig.Versus.IsZero() {
		return false
	}
	if want.IsZero() {
		d := a.idx.Article(f.article).Date
		return ask.Shift.Unit == period.Month && ask.Shift.N < 0 && f.fig.Versus.Start.MonthsTo(d) == -ask.Shift.N
	}
	return period.Compare(want, f.fig.Versus) == period.Equal
}

// saidAgo reports whether the time before stands right behind a figure: "compared to 1.5 billion dlrs a year ago".
func (a *Answerer) saidAgo(f *fit, ask *question.Ask) bool {
	const near = 12
	text, end := a.idx.Article(f.article).Text, a.idx.Passage(f.passage).End
	for _, m := range period.Find(text[f.fig.End:max(f.fig.End, min(end, f.fig.End+60))], period.Date{}) {
		return m.Start <= near && m.Period.IsZero() && m.Shift.Unit == ask.Shift.Unit && m.Shift.N == ask.Shift.N
	}
	return false
}

// vague reports whether the words name a time only roughly, so that any period within it may be meant: "early 1987".
func vague(words string) bool {
	low := strings.ToLower(words)
	return strings.HasPrefix(low, "early") || strings.HasPrefix(low, "late") || strings.HasPrefix(low, "mid-") || strings.HasPrefix(low, "mid ")
}

// fitYearBack matches "last year" and "the previous year" with the business years of a company: last year is the one just reported, the
// previous one that it is compared with.
func (a *Answerer) fitYearBack(f *fit, ask *question.Ask) {
	last := strings.HasPrefix(strings.ToLower(ask.PeriodText), "last")
	d := a.idx.Article(f.article).Date
	recent := f.fig.Period.YearKnown && !d.IsZero() && f.fig.Period.End.Compare(d.AddMonths(-12)) > 0
	running := a.ahead(f) || f.fig.Earlier && a.besideForecast(f) // the year that is not over is this one
	if last && (f.fig.Earlier != running || !recent) || !last && !f.fig.Earlier {
		f.miss(slotPeriod, "is for another business year", "")
		return
	}
	f.cost(guessed, "business year ", f.fig.Period.String())
}

// period returns the period asked for, with relative ones ("last month") read against the article of the figure.
func (a *Answerer) period(ask *question.Ask, article int) period.Period {
	if !ask.Period.IsZero() && !(deictic(ask.PeriodText) && !ask.Period.YearKnown) || ask.Period.IsZero() && ask.Shift == (period.Shift{}) {
		return ask.Period
	}
	d := a.idx.Article(article).Date
	if d.IsZero() {
		d = a.newest
	}
	for _, words := range [...]string{ask.PeriodText, "at the " + ask.PeriodText} { // "start of the year" is a time only behind "at the"
		for _, m := range period.Find(words, d) {
			if !m.Period.IsZero() {
				return m.Period
			}
		}
	}
	return ask.Period
}

// deictic reports whether the words name a period by its distance from now: "last March".
func deictic(words string) bool {
	if strings.HasSuffix(strings.ToLower(words), " year") {
		return true
	}
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	switch first {
	case "this", "last", "next", "previous", "past", "current":
		return true
	}
	return false
}

// overYear reports whether a change over the year that ends with a month is asked for and held in the other form: "in the year to
// January" and "in January, year-on-year".
func (a *Answerer) overYear(f *fit, ask *question.Ask, want period.Period) bool {
	have := f.fig.Period
	if f.fig.Kind != figure.Change && !a.inherent(f, ask) || !sameEnd(want, have) || want.YearKnown && !have.YearKnown {
		return false
	}
	switch {
	case want.Shape == period.Fiscal && have.Shape == period.Month:
		return f.fig.Basis == "year-on-year" || basisFits(f.fig, "year-on-year")
	case want.Shape == period.Month && (have.Shape == period.Fiscal || toMonth(f.fig)):
		return ask.Basis == "year-on-year" || ask.Basis == "" && ask.Versus.IsZero()
	}
	return false
}

// overTwelve reports whether p is twelve months up to the end of a month, so that a change over it is one on the year.
func overTwelve(p period.Period) bool {
	return p.End.Day == 1 && p.Start == p.End.AddMonths(-12)
}

// periodCost compares the period asked for with a figure's: what the difference costs, and false where they are different periods.
func periodCost(want, have period.Period) (float64, bool) {
	if want.YearKnown && !have.YearKnown {
		return 0, false
	}
	if want.Shape == period.Open && have.Shape == period.Open && want.Start != have.Start && want.YearKnown == have.YearKnown && want.End.IsZero() && have.End.IsZero() {
		return 2 * guessed, want.Start.Year == have.Start.Year && want.Start.Month == have.Start.Month // "since April" and "since late April"
	}
	if want.Shape == period.Week && have.Shape == period.Week && !want.YearKnown && sameEnd(want, have) {
		return 0, true // a week over the end of February begins on another day in another year
	}
	switch period.Compare(want, have) {
	case period.Equal:
		if want.Point != have.Point {
			return guessed, true
		}
		return 0, true
	case period.Contains:
		// the end of the span asked for: "reserves in 1986" and "at the end of 1986"
		if have.Point && sameEnd(want, have) && !want.Cumulative {
			return 2 * guessed, true
		}
		if have.Shape == period.Day && want.Shape == period.Month && sameEnd(want, have) {
			return 2 * guessed, true
		}
	case period.Within:
		if want.Point && sameEnd(want, have) && !have.Cumulative {
			return 2 * guessed, true
		}
	case period.Overlaps:
		if have.Shape == period.Fiscal && want.Shape == period.Year && (sameYearEnd(want, have) || mostly(want, have)) {
			return 4 * guessed, true
		}
	}
	if have.Exact && have.Start.Day > 1 && monthOf(want, have) {
		return 3 * guessed, true // a survey "between May 3 and May 17" is one of May, and "the first 20 days" are not all of it
	}
	if otherYearStart(want, have) {
		return 2 * guessed, true
	}
	if want.Shape == period.Week && have.Shape == period.Day && sameEnd(want, have) {
		return guessed, true
	}
	if want.Shape == period.Day && have.Shape == period.Week && sameEnd(want, have) {
		return guessed, true // reserves "on May 5" and "in the week to May 5"
	}
	if have.Shape == period.Fiscal && (want.Shape == period.Year || want.Shape == period.Fiscal) && (!have.Exact || !want.Exact) && sameYearEnd(want, have) {
		return 4 * guessed, true
	}
	return 0, false
}

// otherYearStart reports whether want counts months from the start of a fiscal year that the question does not give, and have as many
// months from another start in that year: "the first ten months of fiscal 1986/87", April to January in one country and July to April in
// another. A year of two names begins within the first, and not in January: the ten months from April 1985 or 1987 are of another year,
// those of 1986 are of no fiscal one.
func otherYearStart(want, have period.Period) bool {
	if want.Shape != period.Span || have.Shape != period.Span || want.Exact || !want.Cumulative || !want.YearKnown || !have.YearKnown {
		return false
	}
	if want.Start.Month == 1 || have.Start.Month == 1 {
		return false
	}
	return want.Months() == have.Months() && want.Start.Year == have.Start.Year
}

// mostly reports whether most of a company's year lies in the calendar year: the year to January 1987 is 1986.
func mostly(year, fiscal period.Period) bool {
	return year.YearKnown && fiscal.YearKnown && fiscal.Start.Year == year.Start.Year && fiscal.Start.Month <= 6
}

// sameEnd reports whether both end on the same day, years left aside where either has none.
func sameEnd(a, b period.Period) bool {
	if !a.YearKnown || !b.YearKnown {
		return a.End.Month == b.End.Month && a.End.Day == b.End.Day
	}
	return a.End == b.End
}

// sameYearEnd reports whether the fiscal year ends in the calendar year, or the other way about.
func sameYearEnd(a, b period.Period) bool {
	return a.YearKnown && b.YearKnown && a.End.AddDays(-1).Year == b.End.AddDays(-1).Year
}
