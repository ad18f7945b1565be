package answer

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/period"
)

// perTime divides what came about over a time by the number of the units of time in it that the question asks a mean over: a surplus of nine months by nine
// for "averaged how much a month". Only what flows has such a mean: a price, an index, a limit or a capacity is no sum of its months.
func (a *Answerer) perTime(ask *question.Ask) (derived, bool) {
	open := *ask
	open.Every, open.Averaged, open.Want = period.None, false, question.Level
	for _, x := range a.fitting(&open) {
		n := unitsIn(x.fig.Period, ask.Every)
		if n < 2 || !accrues(&x) || slices.ContainsFunc(lowerWords(x.fig.Subject), func(w string) bool { return bounds[w] }) || x.fig.Share != "" || strings.Contains(x.fig.Unit, "/") {
			continue
		}
		if period.Compare(x.fig.Period, ask.Period) != period.Equal || a.saysEvery(&x, ask.Every) || a.saysMean(&x) {
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

// bounds are the words for what is no flow, whatever it is a bound, a price or a measure of: "export quota", "output capacity".
var bounds = map[string]bool{"quota": true, "quotas": true, "limit": true, "limits": true, "ceiling": true, "ceilings": true, "capacity": true, "target": true, "price": true,
	"prices": true, "rate": true, "rates": true, "index": true}

// unitsIn returns how many units of time p has, 0 where they do not fill it.
func unitsIn(p period.Period, unit period.Shape) int {
	if p.IsZero() || p.Point {
		return 0
	}
	months := p.Start.MonthsTo(p.End)
	whole := p.Start.Day == 1 && p.End.Day == 1
	switch {
	case unit == period.Month && whole:
		return months
	case unit == period.Quarter && whole && months%3 == 0:
		return months / 3
	case unit != period.Day && unit != period.Week || months > 12:
		return 0
	}
	days := 0
	for d := p.Start; d.Compare(p.End) < 0; d = d.AddDays(1) {
		days++
	}
	switch {
	case unit == period.Day && days <= 366:
		return days
	case unit == period.Week && days%7 == 0:
		return days / 7
	}
	return 0
}

// unitNames name the units of time.
var unitNames = map[period.Shape]string{period.Day: "day", period.Week: "week", period.Month: "month", period.Quarter: "quarter"}

// saysEvery reports whether the text around figure f says that it is of each unit of time, or a mean of no other unit.
func (a *Answerer) saysEvery(f *fit, unit period.Shape) bool {
	if strings.HasSuffix(f.fig.Unit, "/"+unitNames[unit]) {
		return true
	}
	around := a.wordsAbout(f)
	other := false
	for name, adverb := range unitAdverbs {
		for i, w := range around {
			each := w == name && i > 0 && (around[i-1] == "a" || around[i-1] == "per" || around[i-1] == "each" || around[i-1] == "every")
			if (each || w == adverb) && name == unitNames[unit] {
				return true
			}
			other = other || each || w == adverb
		}
	}
	return !other && slices.ContainsFunc(around, averages)
}

// saysMean reports whether the text around figure f calls it a mean.
func (a *Answerer) saysMean(f *fit) bool { return slices.ContainsFunc(a.wordsAbout(f), averages) }

// averages reports whether w is "average" or one of its forms.
func averages(w string) bool { return strings.HasPrefix(w, "averag") }

// unitAdverbs say of each unit of time that something is so in each.
var unitAdverbs = map[string]string{"day": "daily", "week": "weekly", "month": "monthly", "quarter": "quarterly", "year": "yearly"}

// wordsAbout returns the words about figure f, in lower case.
func (a *Answerer) wordsAbout(f *fit) []string {
	const near = 6 // words
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	before, after := lowerWords(text[:f.fig.Start-start]), lowerWords(text[f.fig.End-start:])
	return append(slices.Clone(before[max(0, len(before)-near):]), after[:min(near, len(after))]...)
}
