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

// fitBasis matches what a change is against.
func (a *Answerer) fitBasis(f *fit, _ *passageProfile, ask *question.Ask) {
	if ask.Basis != "" && ask.Basis != "year-on-year" && strings.Contains(f.low, "annual") {
		f.miss(slotKind, "is annual", "")
	}
	a.fitAnnual(f, ask)
	if f.fig.Kind != figure.Change {
		if !ask.Versus.IsZero() && ask.Basis == "" && ask.Want == question.Change && f.fig.Class == quantity.Percent {
			f.cost(5*guessed, "compared period not said", "")
		}
		low := f.low
		switch rate := f.fig.Class == quantity.Percent && f.fig.Share == "" && slices.ContainsFunc(f.measures, func(m string) bool { return m == "inflation" || priceIndexes[m] }); {
		case !rate || ask.Basis == "" || strings.Contains(low, "annual") || f.fig.Basis == ask.Basis:
		case ask.Basis != "year-on-year" && f.fig.Basis == "" && !strings.Contains(low, "month"):
			f.miss(slotKind, "is a rate of inflation, which is over a year", "")
		case slices.Contains(f.measures, "inflation"):
			f.cost(5*guessed, "basis not said", "") // another figure may say that it is on the year
		}
		return
	}
	if ask.Basis != "" {
		switch {
		case f.fig.Basis == ask.Basis, ask.Basis == "week-on-week" && strings.Contains(f.fig.Basis, "week"):
		case f.fig.Basis == "" && ask.Basis == "week-on-week" && f.fig.Period.Shape == period.Week:
			f.cost(guessed, "basis not said", "") // what a week's report tells is on the week
		case f.fig.Basis == "" && ask.Basis == "year-on-year" && yearly(f.fig):
			f.cost(guessed, "basis not said", "")
		case f.fig.Basis == "" && f.fig.Class == quantity.Percent && ask.Basis == "month-on-month" && a.toldOnMonth(f):
			f.miss(slotKind, "another is on the month", "")
		case f.fig.Basis == "":
			f.cost(6*guessed, "basis not said", "")
		case basisFits(f.fig, ask.Basis):
		default:
			f.miss(slotKind, "is ", f.fig.Basis)
		}
	}
	if !ask.Versus.IsZero() {
		switch have := versusOf(f.fig); {
		case !ask.Versus.YearKnown && ask.Period.IsZero() && period.Compare(f.fig.Period, ask.Versus) == period.Equal:
			f.miss(slotPeriod, "is of the time compared with", "") // "how much did it rise from April"
		case have.IsZero() && a.overAnother(f, ask.Versus):
			f.miss(slotKind, "is over another span", "")
		case have.IsZero() && ask.Basis != "" && f.fig.Basis == "": // counted above
		case have.IsZero() && ask.Versus.Shape == period.Month && a.onYear(f):
			f.miss(slotKind, "is not said to be on the month", "")
		case have.IsZero():
			f.cost(5*guessed, "compared period not said", "")
		case !sameEnding(samePart(f.fig.Period, ask.Versus), have) || !ask.Versus.YearKnown && !have.YearKnown && f.fig.Basis == "year-on-year":
			f.miss(slotKind, "is against ", have.String())
		}
	}
}

// toldOnMonth reports whether the article of a change that does not say what it is against tells another of the same measure and month that is against the
// month before, so that this one is not.
func (a *Answerer) toldOnMonth(f *fit) bool {
	before := period.Shift{Unit: period.Month, N: -1}.Apply(f.fig.Period)
	for p, end := a.idx.ArticlePassages(f.article); p < end; p++ {
		for i := range a.passage(p).figures {
			o := &a.passage(p).figures[i]
			on := o.fig.Basis == "month-on-month" && samePeriod(o.fig, f.fig) || !o.fig.Versus.IsZero() && period.Compare(o.fig.Versus, before) == period.Equal
			like := o.fig.Kind == figure.Change && o.fig.Class == quantity.Percent && o.fig.Status == f.fig.Status && slices.Equal(o.fig.Partner, f.fig.Partner)
			same := len(f.measures) > 0 && slices.Equal(o.measures, f.measures) && !narrowedBy(o)
			if on && like && same && !o.fig.Value.Equal(f.fig.Value) {
				return true
			}
		}
	}
	return false
}

// narrowedBy reports whether the subject of a figure has a word that makes it a part of what it measures.
func narrowedBy(p *profile) bool {
	return slices.ContainsFunc(p.subject, func(t term.Term) bool { return t.Kind == term.Modifier && !neutral[t.Key] })
}

// sameEnding reports whether two periods are one, or one of them the end of the other: November and the end of November.
func sameEnding(x, y period.Period) bool {
	return period.Compare(x, y) == period.Equal || x.Point != y.Point && sameEnd(x, y)
}

// yearly reports whether a change that says nothing of what it is against can only be one on the year: over a year, over several months
// counted together, or in a company's results, which are held against the year before.
func yearly(f *figure.Figure) bool {
	p := f.Period
	return p.Shape == period.Year || p.Cumulative || overTwelve(p) || f.Org != "" && (p.Shape == period.Quarter || p.Shape == period.Half || p.Shape == period.Fiscal)
}

// partOfYear reports whether p is a month, a quarter, a half or several months counted together.
func partOfYear(p period.Period) bool {
	return p.Shape == period.Month || p.Shape == period.Quarter || p.Shape == period.Half || p.Cumulative
}

// samePart returns what a part of a year is held against where only a year is named: "January-July imports, up 21 percent on 2019" is up
// on January-July 2019.
func samePart(p, versus period.Period) period.Period {
	if partOfYear(p) && versus.Shape == period.Year && !versus.Point && versus.YearKnown {
		return p.WithYear(versus.Start.Year)
	}
	return versus
}

// onYear reports whether the sentence of a figure without a basis, or the one before, gives changes on the year and says nothing of months,
// so that the figure is likely another of them.
func (a *Answerer) onYear(f *fit) bool {
	if a.passage(f.passage).words().months {
		return false
	}
	first := a.firstPassage(f.article)
	for p := max(first, f.passage-1); p <= f.passage; p++ {
		if slices.ContainsFunc(a.passage(p).figures, func(o profile) bool { return o.fig.Basis == "year-on-year" }) {
			return true
		}
	}
	return false
}

// versusOf returns the period that a change is against: stated, or one basis away.
func versusOf(f *figure.Figure) period.Period {
	if !f.Versus.IsZero() {
		return samePart(f.Period, f.Versus)
	}
	switch f.Basis {
	case "year-on-year":
		return period.Shift{Unit: period.Year, N: -1}.Apply(f.Period)
	case "month-on-month":
		return period.Shift{Unit: period.Month, N: -1}.Apply(f.Period)
	case "quarter-on-quarter":
		return period.Shift{Unit: period.Quarter, N: -1}.Apply(f.Period)
	}
	return period.Period{}
}

// basisFits reports whether the period that f is against lies the distance away that the basis asks for: "over February" for March is month-on-month.
func basisFits(f *figure.Figure, basis string) bool {
	if f.Versus.IsZero() || f.Period.IsZero() {
		return false
	}
	var s period.Shift
	switch basis {
	case "year-on-year":
		s = period.Shift{Unit: period.Year, N: -1}
	case "month-on-month":
		s = period.Shift{Unit: period.Month, N: -1}
	case "quarter-on-quarter":
		s = period.Shift{Unit: period.Quarter, N: -1}
	default:
		return false
	}
	return period.Compare(s.Apply(f.Period), f.Versus) == period.Equal
}
