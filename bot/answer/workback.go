package answer

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// implied works a level back from a later one and its change: "exports in May last year" = 1.46 ÷ 1.014.
func (a *Answerer) implied(ask *question.Ask) (derived, bool) {
	p := ask.Period
	if p.IsZero() {
		return a.impliedAgo(ask)
	}
	for _, unit := range []period.Shape{period.Year, period.Month, period.Quarter} {
		if unit == period.Month && p.Shape != period.Month || unit == period.Quarter && p.Shape != period.Quarter {
			continue
		}
		if unit == period.Year && !p.YearKnown && ask.Shift == (period.Shift{}) {
			continue // "in May" is not May of the year before
		}
		after := *ask
		after.Period = period.Shift{Unit: unit, N: 1}.Apply(p)
		if ask.Shift != (period.Shift{}) {
			if unit != ask.Shift.Unit || ask.Shift.N != -1 {
				continue
			}
			after.Period = ask.Period // "in May last year", in articles without a year
		}
		after.PeriodText, after.Shift = after.Period.String(), period.Shift{}
		levels := a.fitting(&after)
		for i := range levels {
			x := &levels[i]
			if x.score < levels[0].score-tie {
				break
			}
			if c := a.changeOf(x, p, unit, ask.Worked); c != nil {
				return a.workBack(x, c, p)
			}
		}
	}
	return a.stockBefore(ask)
}

// stockBefore works back what a stock stood at where the time that it moved within begins: the end of 1986 from "declined 11 mln in the first quarter to 438
// mln".
func (a *Answerer) stockBefore(ask *question.Ask) (derived, bool) {
	if !ask.Period.Point {
		return derived{}, false
	}
	after := *ask
	after.Period, after.PeriodText, after.Shift = period.Period{}, "", period.Shift{}
	levels := a.fitting(&after)
	for i := range levels {
		x, p := &levels[i], ask.Period
		if !p.YearKnown {
			p = p.WithYear(x.fig.Period.Start.AddDays(-1).Year)
		}
		if x.fig.Period.Start != p.End || !x.fig.Period.YearKnown || x.score < levels[0].score-2*tie {
			continue
		}
		if c := a.changeOf(x, p, x.fig.Period.Shape, ask.Worked); c != nil && a.movedWithin(x, c.profile, x.fig.Period.Shape) {
			return a.workBack(x, c, p)
		}
	}
	return derived{}, false
}

// impliedAgo works a level back for "a year before" and its like, where nothing says before what: from the latest level and its change on the year.
func (a *Answerer) impliedAgo(ask *question.Ask) (derived, bool) {
	if ask.Shift.N != -1 || ask.Shift.To != 0 {
		return derived{}, false
	}
	after := *ask
	after.Shift, after.PeriodText = period.Shift{}, ""
	levels := a.fitting(&after)
	for i := range levels {
		x := &levels[i]
		if x.score < levels[0].score-tie {
			break
		}
		if x.fig.Earlier {
			continue
		}
		p := period.Period{}
		if !x.fig.Period.IsZero() {
			p = ask.Shift.Apply(x.fig.Period)
		}
		if c := a.changeOf(x, p, ask.Shift.Unit, ask.Worked); c != nil {
			return a.workBack(x, c, p)
		}
	}
	return derived{}, false
}

// bases are those of changes over one unit of time.
var bases = map[period.Shape]string{period.Year: "year-on-year", period.Month: "month-on-month", period.Quarter: "quarter-on-quarter"}

// changeOf returns the change of level x that is against period p, in its passage or the next: stated so, or on the basis that leads there. The
// growth of a whole year that names no other basis is against the year before, and so is that of its months up to one where worked, if the question says to
// go by it.
func (a *Answerer) changeOf(x *fit, p period.Period, unit period.Shape, worked bool) *fit {
	basis := bases[unit]
	for n := x.passage; n <= x.passage+1 && n < a.idx.NumPassages() && a.idx.Passage(n).Article == a.idx.Passage(x.passage).Article; n++ {
		for i := range a.passage(n).figures {
			c := &a.passage(n).figures[i]
			if c.fig.Kind != figure.Change || c.fig.Subject != x.fig.Subject || !samePeriod(c.fig, x.fig) || c.fig.Direction == figure.NoDirection || c.fig.IsRange {
				continue
			}
			against := !c.fig.Versus.IsZero() && period.Compare(c.fig.Versus, p) == period.Equal || ago(c.fig, unit)
			yearly := x.fig.Period.Shape == period.Year || worked && x.fig.Period.Cumulative
			whole := unit == period.Year && yearly && c.fig.Basis == "" && c.fig.Versus.IsZero()
			if (x.fig.Status == figure.Forecast || x.fig.Status == figure.Target) && c.fig.Basis == "" && c.fig.Versus.IsZero() {
				continue // "cut his estimate of 1989 deliveries by 10 percent to": the estimate is what moved
			}
			if c.fig.Class == quantity.Points && !against && !a.movedWithin(x, c, unit) {
				continue
			}
			step := worked && unit != period.Year && x.fig.Period.Shape == unit && c.fig.Basis == "" && c.fig.Versus.IsZero() && !a.toldYearly(n) // "going by the May move"
			if (basis == "" || c.fig.Basis != basis) && !against && !whole && !step && !a.movedWithin(x, c, unit) || n > x.passage && !against {
				continue
			}
			if !takesFrom(x.fig, c.fig) {
				continue
			}
			f := *x
			f.profile, f.passage = c, n
			return &f
		}
	}
	return nil
}

// ago reports whether change c is said to be against what stood one unit of time ago: "384 tonnes below the level of a week ago".
func ago(c *figure.Figure, unit period.Shape) bool {
	found := period.Find(c.VersusText, period.Date{})
	return len(found) == 1 && found[0].Period.IsZero() && found[0].Shift.Unit == unit && found[0].Shift.N == -1
}

// movedWithin reports whether change c is by how much a stock moved within the very period that it then stood at x, so that it is against the one before:
// "reserves fell 2.1 billion crowns in March to 38.6 billion", "unemployment rose by 0.3 points in March to 6.1 percent". What flows may be held against any
// time, and so may what is told with a span or an event of its own: "from its low to", "over the winter to".
func (a *Answerer) movedWithin(x *fit, c *profile, unit period.Shape) bool {
	stands := rateByPoints(x, c.fig, unit) || slices.ContainsFunc(x.measures, func(m string) bool { return stocks[m] })
	if !stands || c.fig.Basis != "" || !c.fig.Versus.IsZero() || c.fig.Class == quantity.Percent || c.fig.Start > x.fig.Start || x.fig.Period.Shape != unit {
		return false
	}
	text, start := a.text(x.passage), a.idx.Passage(x.passage).Start
	between := strings.TrimSpace(text[min(c.fig.End, x.fig.Start)-start : x.fig.Start-start])
	if between != "to" && !(strings.HasPrefix(between, "in ") && strings.HasSuffix(between, " to") && len(period.Find(between, period.Date{})) == 1) {
		return false
	}
	lead := text[:c.fig.Start-start]
	return !slices.ContainsFunc(lowerWords(lead[strings.LastIndex(lead, ". ")+1:]), func(w string) bool { return ownSpans[w] })
}

// rateByPoints reports whether c is by how many points a rate that is read each month, or set for good, moved to x in a month or year, which is against the
// one before. Quarters are often held against those of the year before, and other rates and shares against anything.
func rateByPoints(x *fit, c *figure.Figure, unit period.Shape) bool {
	rate := x.fig.Class == quantity.Percent && x.fig.Kind == figure.Level && x.fig.Share == "" && strings.HasSuffix(strings.ToLower(x.fig.Head), "rate")
	return rate && c.Class == quantity.Points && unit != period.Quarter &&
		slices.ContainsFunc(x.measures, func(m string) bool { return readMonthly[m] || states[m] })
}

// readMonthly are the measures of the rates that are read each month and held against the month before.
var readMonthly = map[string]bool{"unemployment": true, "employment": true, "participation rate": true, "inflation": true}

// ownSpans are the words that tell of a move over a time of its own, which need not be the one that what came of it is of.
var ownSpans = map[string]bool{"has": true, "have": true, "had": true, "since": true, "over": true, "under": true, "from": true,
	"within": true, "during": true, "year": true, "years": true, "annual": true, "compared": true, "against": true, "versus": true, "on": true, "than": true,
	"plan": true, "target": true, "earlier": true}

// stocks are the measures of what stands at an amount at any time, beside prices and rates.
var stocks = map[string]bool{"reserves": true, "gold reserves": true, "stocks": true, "debt": true, "external debt": true, "population": true, "employees": true, "unemployment": true,
	"employment": true, "stores": true, "deposits": true, "loans": true, "money supply": true, "holdings": true, "m1": true, "m2": true, "m3": true}

// assumesBasis reports whether only the question says that change c, of a month or quarter, leads from the one before to level x: the text may hold it
// against another.
func (a *Answerer) assumesBasis(x, c *fit, p period.Period) bool {
	shape := x.fig.Period.Shape
	if c.fig.Kind != figure.Change || c.fig.Basis != "" || !c.fig.Versus.IsZero() || c.fig.VersusText != "" || shape != period.Month && shape != period.Quarter {
		return false
	}
	return period.Compare(period.Shift{Unit: shape, N: -1}.Apply(x.fig.Period), p) == period.Equal && !a.movedWithin(x, c.profile, shape)
}

// toldYearly reports whether a figure of passage n is held against what it was a year before, as others beside it may be that do not say so.
func (a *Answerer) toldYearly(n int) bool {
	return slices.ContainsFunc(a.passage(n).figures, func(f profile) bool { return f.fig.Basis == bases[period.Year] })
}

// workBack computes the earlier level from level x and its change c.
func (a *Answerer) workBack(x, c *fit, p period.Period) (derived, bool) {
	if bound(x.fig) || bound(c.fig) {
		return derived{}, false
	}
	d := derived{from: []fit{*x, *c}}
	if c.fig.Class == quantity.Percent && x.fig.Class != quantity.Percent {
		factor := decimal.NewFromInt(1).Add(divide(signed(c.fig), hundred))
		if !factor.IsPositive() {
			return derived{}, false
		}
		d.value = significant(divide(x.fig.Value, factor), 3)
		d.fig = a.computed(d.value, x.fig.Unit, x.fig)
		sign := " + "
		if c.fig.Direction == figure.Down {
			sign = " − "
		}
		d.fig.Formula = plain(x.fig) + " ÷ (1" + sign + amount(c.fig.Value, "percent") + ") = " + amount(d.value, x.fig.Unit)
	} else {
		move, last := signed(c.fig), lastPlace(x.fig, c.fig)
		if c.fig.Unit == "basis_point" {
			move, last = move.Shift(-2), x.fig.Places
			if !move.Equal(move.Round(-last)) {
				last = -2
			}
		}
		d.value = roundTo(x.fig.Value.Sub(move), last)
		d.fig = a.computed(d.value, x.fig.Unit, x.fig)
		sign := " − "
		if c.fig.Direction == figure.Down {
			sign = " + "
		}
		d.fig.Formula = plain(x.fig) + sign + plain(c.fig) + " = " + amount(d.value, x.fig.Unit)
	}
	if d.value.IsZero() {
		return derived{}, false // the change is the value itself
	}
	d.fig.Kind = "level"
	d.fig.Period = Period{Text: periodWords(p)}
	d.fig.Period.Start, d.fig.Period.End = p.ISO()
	switch {
	case c.fig.Kind != figure.Change:
		d.fig.Period = shownPeriod(x.fig) // what was added was so within the time of the total
	case d.fig.Period.Text == "":
		d.fig.Period.Text = beforeWords(x)
	}
	d.words = x.fig.Subject + ", worked back"
	if a.assumesBasis(x, c, p) {
		d.words += ", if that move is on the " + unitNames[x.fig.Period.Shape] + " before"
	}
	return d, true
}
