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

// fitAnnual keeps the change of a month and the one over the year apart that stand side by side: after "M4 grew 1.2 pct in May. Annual growth of M4 was 14.4
// pct" the second is not how much M4 grew in May, and where no yearly change is told the first is not the annual growth.
func (a *Answerer) fitAnnual(f *fit, ask *question.Ask) {
	if f.fig.Kind != figure.Change || f.fig.Class != quantity.Percent || ask.Want != question.Change {
		return
	}
	switch {
	case ask.Basis == "" && ask.Versus.IsZero() && ask.Period.Shape == period.Month && a.saysAnnual(f.passage, f.fig) && a.besideMonthly(f, ask):
		f.cost(6*guessed, "is annual", "")
	case ask.Basis == "year-on-year" && f.fig.Basis == "" && f.fig.Period.Shape == period.Month && ofMoney(f) && !a.onYear(f) && !strings.HasPrefix(f.low, "annual "):
		f.miss(slotKind, "is not said to be annual", "")
	case ask.Basis == "year-on-year" && f.fig.Basis == "" && a.inTheMonth(f):
		f.miss(slotKind, "is over the month", "")
	}
}

// saysAnnual reports whether the words between figure g of passage p and the one before it say that it is annual.
func (a *Answerer) saysAnnual(p int, g *figure.Figure) bool {
	start := a.idx.Passage(p).Start
	from, _ := ownRange(a.passage(p), g, g.End)
	return slices.Contains(lowerWords(a.text(p)[max(from, start)-start:g.Start-start]), "annual")
}

// besideMonthly reports whether the passage of f or one beside it tells a change in the month asked for, of what is asked, that says nothing of a year.
func (a *Answerer) besideMonthly(f *fit, ask *question.Ask) bool {
	from, end := a.idx.ArticlePassages(f.article)
	for p := max(from, f.passage-1); p <= f.passage+1 && p < end; p++ {
		if slices.ContainsFunc(a.passage(p).figures, func(o profile) bool {
			g := o.fig
			return g.Kind == figure.Change && g.Class == quantity.Percent && g.Basis == "" && !g.Earlier && g.Status == f.fig.Status && g.Period.Shape == period.Month &&
				period.Compare(g.Period, f.fig.Period) == period.Equal && !a.saysAnnual(p, g) && ofAsked(&o, ask)
		}) {
			return true
		}
	}
	return false
}

// ofAsked reports whether the subject of a figure holds a word asked for.
func ofAsked(p *profile, ask *question.Ask) bool {
	return slices.ContainsFunc(p.subject, func(t term.Term) bool { return asked(ask, t.Key) })
}

// ofMoney reports whether a figure is of a measure of money, of which wires tell the change over the month.
func ofMoney(f *fit) bool {
	return slices.ContainsFunc(f.subject, func(t term.Term) bool {
		return t.Key == "money supply" || aggregate(t.Key)
	})
}

// inTheMonth reports whether a figure without a basis is followed by "in the month", which says that its change is over it.
func (a *Answerer) inTheMonth(f *fit) bool {
	if f.fig.Kind != figure.Change || f.fig.Basis != "" || f.fig.Period.Shape != period.Month && !f.fig.Period.IsZero() {
		return false
	}
	text := strings.ToLower(a.text(f.passage)[f.fig.End-a.idx.Passage(f.passage).Start:])
	return strings.HasPrefix(text, " in the month")
}

// overAnother reports whether a change whose compared period cannot be told is over another span than that to the period it is to be held against: one over
// the month where the same month of the year before or one some months back is asked for, one of a day where it is from weeks before.
func (a *Answerer) overAnother(f *fit, versus period.Period) bool {
	date := a.idx.Article(f.article).Date
	const week = 7 // days
	if day := f.fig.Period; day.Shape == period.Day && versus.Shape == period.Day && day.YearKnown && f.fig.Basis == "" {
		if !versus.YearKnown {
			versus = versus.WithYear(day.Start.Year)
			if day.Start.Compare(versus.Start) < 0 {
				versus = versus.WithYear(day.Start.Year - 1) // December 20 of January 2
			}
		}
		return versus.Start.AddDays(week).Compare(day.Start) < 0
	}
	if of := f.fig.Period; of.Shape == period.Month && versus.Shape == period.Month && of.YearKnown && versus.YearKnown && f.fig.Basis == "" {
		if step := versus.Start.MonthsTo(of.Start); step > 1 && step%12 != 0 {
			return true // "from July to September": what a report does not hold against another month is on the month or on the year
		}
	}
	if !versus.YearKnown || date.IsZero() {
		return false
	}
	months := versus.Start.MonthsTo(date)
	const nearest, farthest = 10, 5 // months that an article lies behind what a year's, and a month's or a quarter's, change is held against
	switch f.fig.Basis {
	case "month-on-month", "quarter-on-quarter":
		return months > farthest
	case "year-on-year":
		return months < nearest
	}
	return months > farthest && a.inTheMonth(f)
}
