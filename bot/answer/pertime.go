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

// perTime divides what came about over a time by the number of the units of time in it that the question asks a mean over: a surplus of nine months by nine
// for "averaged how much a month". What stands at an amount at any time has no such mean.
func (a *Answerer) perTime(ask *question.Ask) (derived, bool) {
	open := *ask
	open.Every, open.Averaged, open.Want = period.None, false, question.Level
	for _, x := range a.fitting(&open) {
		n := unitsIn(x.fig.Period, ask.Every)
		if n < 2 || x.fig.Kind == figure.Change || x.fig.Class == quantity.Percent || x.fig.Share != "" || !operand(x.fig) || strings.Contains(x.fig.Unit, "/") {
			continue
		}
		stands := slices.ContainsFunc(x.measures, func(m string) bool { return stocks[m] })
		if stands || period.Compare(x.fig.Period, ask.Period) != period.Equal || a.saysEvery(&x, ask.Every) {
			continue
		}
		times := decimal.NewFromInt(int64(n))
		d := derived{from: []fit{x}, value: significant(divide(x.fig.Value, times), 3)}
		d.fig = a.computed(d.value, x.fig.Unit, x.fig)
		d.fig.Kind, d.fig.Op = kindName(x.fig), OpMean
		d.fig.Formula = plain(x.fig) + " ÷ " + times.String() + " = " + amount(d.value, x.fig.Unit)
		d.words = x.fig.Subject + " in each " + unitNames[ask.Every] + " on average"
		return d, true
	}
	return derived{}, false
}

// unitsIn returns how many units of time p has, 0 where they do not fill it.
func unitsIn(p period.Period, unit period.Shape) int {
	if p.IsZero() || p.Point {
		return 0
	}
	months := p.Start.MonthsTo(p.End)
	whole := p.Start.Day == 1 && p.End.Day == 1
	days := 0
	for d := p.Start; d.Compare(p.End) < 0 && days <= 366; d = d.AddDays(1) {
		days++
	}
	switch {
	case unit == period.Day && days <= 366:
		return days
	case unit == period.Week && days%7 == 0:
		return days / 7
	case unit == period.Month && whole:
		return months
	case unit == period.Quarter && whole && months%3 == 0:
		return months / 3
	}
	return 0
}

// unitNames name the units of time.
var unitNames = map[period.Shape]string{period.Day: "day", period.Week: "week", period.Month: "month", period.Quarter: "quarter"}

// saysEvery reports whether the text around figure f says that it is of each unit of time, or a mean.
func (a *Answerer) saysEvery(f *fit, unit period.Shape) bool {
	const near = 6 // words
	if strings.HasSuffix(f.fig.Unit, "/"+unitNames[unit]) {
		return true
	}
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	before, after := lowerWords(text[:f.fig.Start-start]), lowerWords(text[f.fig.End-start:])
	around := append(slices.Clone(before[max(0, len(before)-near):]), after[:min(near, len(after))]...)
	name := unitNames[unit]
	for i, w := range around {
		each := w == name && i > 0 && (around[i-1] == "a" || around[i-1] == "per" || around[i-1] == "each")
		if each || strings.HasPrefix(w, "averag") || w == name+"ly" || w == "daily" && unit == period.Day {
			return true
		}
	}
	return false
}
