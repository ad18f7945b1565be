package series

import (
	"slices"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
	"quaestor/bot/chart"
	"quaestor/corpus/figure"
)

// OfAnswer returns the chart of an answer that is a series: its own figures and no other. ok is false where it is none.
func OfAnswer(a *answer.Answer, w Words) (c chart.Chart, ok bool) {
	var held []answer.Held
	for i := range a.Figures {
		f := &a.Figures[i]
		v, err := decimal.NewFromString(f.Value)
		if err != nil || f.Computed || f.Unit != a.Figures[0].Unit || f.Kind != a.Figures[0].Kind || f.Citation < 0 || f.Citation >= len(a.Citations) {
			continue
		}
		held = append(held, answer.Held{Fact: fact(f, v), Shown: *f, Citation: a.Citations[f.Citation]})
	}
	if !a.Series || len(held) < 2 {
		return c, false
	}
	slices.SortStableFunc(held, inTime)
	l := newLine("", held)
	if len(l.Points) < 2 {
		return c, false
	}
	c, _ = l.Chart(w)
	return c, true
}

// fact returns a shown figure as its article's record, as far as a picture needs it.
func fact(f *answer.Figure, v decimal.Decimal) *figure.Figure {
	out := &figure.Figure{Subject: f.Subject, Basis: f.Basis, Period: f.Period.Read()}
	out.Value, out.Unit, out.Qualifier, out.IsRange = v, f.Unit, f.Qualifier, f.To != ""
	if f.Kind == "change" {
		out.Kind = figure.Change
		out.Direction = map[string]figure.Direction{"up": figure.Up, "down": figure.Down}[f.Direction]
	}
	return out
}
