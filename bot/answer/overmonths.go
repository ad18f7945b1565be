package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// overMonths adds up what one passage tells of each month of the quarter, half or span asked for: "built 54,000 cars in July, 48,500 in August and 61,200 in
// September" for the third quarter. What only stands at an amount adds up to nothing.
func (a *Answerer) overMonths(ask *question.Ask) (derived, bool) {
	p := ask.Period
	months := p.Start.MonthsTo(p.End)
	if p.Point || p.Start.Day != 1 || p.End.Day != 1 || months < 2 || months > 12 || ask.Unit == "percent" || ask.Basis != "" || ask.Status != figure.Fact || len(ask.Not) > 0 || ask.Former || ask.Averaged {
		return derived{}, false
	}
	fits := make([]fit, months)
	for i := range fits {
		month := *ask
		month.Period = period.Period{Shape: period.Month, Start: p.Start.AddMonths(i), End: p.Start.AddMonths(i + 1), YearKnown: p.YearKnown, Exact: true}
		month.PeriodText, month.Total, month.ToDate = month.Period.String(), false, false
		found := a.best(a.fitting(&month))
		if len(found) == 0 || !accrues(&found[0]) {
			return derived{}, false
		}
		fits[i] = found[0]
		if fits[i].passage != fits[0].passage || fits[i].fig.Subject != fits[0].fig.Subject || i > 0 && !comparable2(fits[0].fig, fits[i].fig) || fits[i].fig.Period.Shape != period.Month {
			return derived{}, false
		}
	}
	return a.total(fits, false), true
}

// accrues reports whether a figure is of what comes about over a time, so that those of two months add up: money or goods that flow, things that were made.
func accrues(f *fit) bool {
	if f.fig.Kind == figure.Change || f.fig.Class == quantity.Percent || f.fig.Class == quantity.Index || !operand(f.fig) || slices.ContainsFunc(f.measures, func(m string) bool { return stocks[m] }) {
		return false
	}
	made := f.fig.Kind == figure.Count && slices.ContainsFunc(lowerWords(f.fig.Subject), func(w string) bool {
		return w != "employed" && figure.VerbForms(w)&figure.Past != 0 && w != "held"
	})
	return made || slices.ContainsFunc(f.measures, func(m string) bool { return flows[m] })
}
