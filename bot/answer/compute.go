package answer

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

// A derived is a figure computed from held ones.
type derived struct {
	fig    Figure
	value  decimal.Decimal
	from   []fit
	words  string // how it reads: "exports fell 1.5 billion baht from January to February"
	coarse bool   // is so small beside the rounding of what it is computed from that it only shows which stated figure is meant
}

// sentence writes the derived figure as the direct sentence, with its formula.
func (d derived) sentence() string {
	s := amount(d.value.Abs(), d.fig.Unit)
	switch d.fig.Direction {
	case "up":
		s += " up"
	case "down":
		s += " down"
	}
	if d.fig.Period.Text != "" {
		s += " (" + d.fig.Period.Text + ")"
	}
	return s + ": " + d.words + ", computed: " + d.fig.Formula
}

// derived adds the computed figure, then those it comes from.
func (b *builder) derived(d derived) {
	at := len(b.ans.Figures)
	b.ans.Figures = append(b.ans.Figures, d.fig)
	var from []Figure
	for i := range d.from {
		from = append(from, b.add(&d.from[i]))
	}
	b.ans.Figures[at].From = from
	b.ans.Figures[at].Citation = from[0].Citation
}

// reckoned finishes the answer with a derived figure alone.
func (b *builder) reckoned(d derived) Answer {
	b.derived(d)
	return b.finish(d.sentence() + ".")
}

// signed returns the value of f, negative for a fall.
func signed(f *figure.Figure) decimal.Decimal {
	if f.Kind == figure.Change && f.Direction == figure.Down {
		return f.Value.Abs().Neg()
	}
	return f.Value
}

// coarsest returns the last place that a sum or difference keeps, as a power of ten: the coarsest one of its inputs, of percentages and of an index the
// finest. A rate printed without decimals beside others is no coarser: 8 percent is 0.75 points below 8.75. What is counted in eighths and its like is
// exact: 31-1/4 less 1-1/8 is 30.125.
func coarsest(figs ...*figure.Figure) int32 {
	places, class := figs[0].Places, figs[0].Class
	if slices.ContainsFunc(figs, inFractions) {
		for _, f := range figs {
			places = min(places, f.Value.Exponent())
		}
		return places
	}
	for _, f := range figs[1:] {
		if f.Class == class && (class == quantity.Percent || class == quantity.Index) {
			places = min(places, f.Places)
		} else {
			places = max(places, f.Places)
		}
	}
	return places
}

// inFractions reports whether the value of f has more decimals than two, which all that is printed as a fraction is taken to have.
func inFractions(f *figure.Figure) bool { return !f.Value.Equal(f.Value.Round(-f.Places)) }

// lastPlace returns the last place that the sum or difference of two figures keeps. Points are exact, and so is the rate that they are taken
// from: 7 percent and 0.75 points are 7.75 percent.
func lastPlace(x, y *figure.Figure) int32 {
	if x.Class == quantity.Percent && y.Class == quantity.Points {
		return min(x.Places, y.Places)
	}
	return coarsest(x, y)
}

func roundTo(v decimal.Decimal, exp int32) decimal.Decimal { return v.Round(-exp) }

func significant(v decimal.Decimal, n int32) decimal.Decimal {
	if v.IsZero() {
		return v
	}
	exp := int32(len(v.Abs().Coefficient().String())) + v.Exponent() // digits before the point
	return v.Round(n - exp)
}

var hundred = decimal.NewFromInt(100)

// quotientPlaces is the precision of a division before rounding.
const quotientPlaces = 24

func divide(x, y decimal.Decimal) decimal.Decimal { return x.DivRound(y, quotientPlaces) }

// plain writes v in the formula of an answer in the scale of unit's figures.
func plain(f *figure.Figure) string { return amount(f.Value, f.Unit) }

// difference returns x − y. Where one is a deficit and the other a surplus, the deficit is a balance below zero.
func (a *Answerer) difference(x, y *fit) derived {
	if turned(x, y) {
		return a.swing(x, y)
	}
	v := roundTo(signed(x.fig).Sub(signed(y.fig)), lastPlace(x.fig, y.fig))
	unit := x.fig.Unit
	if unit == "percent" {
		unit = "percentage_point"
	}
	d := derived{value: v, from: []fit{*x, *y}}
	d.fig = a.computed(v, unit, x.fig)
	d.fig.Direction, d.fig.Op = directionOf(v), OpDifference
	d.fig.Formula = signedText(x.fig) + " − " + signedText(y.fig) + " = " + amount(v, unit)
	d.fig.Period = joinPeriods(y.fig, x.fig)
	d.words = against(x.fig, y.fig)
	return d
}

// turned reports whether one of two levels is a deficit and the other a surplus.
func turned(x, y *fit) bool {
	is := func(f *fit, key, other string) bool {
		return f.fig.Kind != figure.Change && slices.Contains(f.measures, key) && !slices.Contains(f.measures, other)
	}
	return is(x, keyDeficit, keySurplus) && is(y, keySurplus, keyDeficit) || is(x, keySurplus, keyDeficit) && is(y, keyDeficit, keySurplus)
}

// swing returns how far a balance went from y to x, one of which is a deficit and the other a surplus.
func (a *Answerer) swing(x, y *fit) derived {
	v := roundTo(x.fig.Value.Abs().Add(y.fig.Value.Abs()), coarsest(x.fig, y.fig))
	if slices.Contains(x.measures, keyDeficit) {
		v = v.Neg()
	}
	d := derived{value: v, from: []fit{*x, *y}}
	d.fig = a.computed(v, x.fig.Unit, x.fig)
	d.fig.Direction, d.fig.Op, d.fig.Subject = directionOf(v), OpSwing, "balance"
	size := func(f *figure.Figure) string { return amount(f.Value.Abs(), f.Unit) }
	d.fig.Formula = size(x.fig) + " + " + size(y.fig) + " = " + amount(v.Abs(), x.fig.Unit)
	d.fig.Period = joinPeriods(y.fig, x.fig)
	d.words = x.fig.Subject + " after " + y.fig.Subject
	return d
}

func signedText(f *figure.Figure) string {
	if f.Kind == figure.Change && f.Direction == figure.Down {
		return "(−" + plain(f) + ")"
	}
	return plain(f)
}

func directionOf(v decimal.Decimal) string {
	switch v.Sign() {
	case 1:
		return "up"
	case -1:
		return "down"
	}
	return "none"
}

// computed returns the frame of a computed figure like f.
func (a *Answerer) computed(v decimal.Decimal, unit string, f *figure.Figure) Figure {
	return Figure{Value: v.Abs().String(), Unit: unit, Kind: "change", Direction: "none", Subject: f.Subject, Period: shownPeriod(f), Computed: true}
}

// joinPeriods names the span from one figure's period to another's.
func joinPeriods(x, y *figure.Figure) Period {
	p, q := shownPeriod(x), shownPeriod(y)
	if p.Text == q.Text || p.Text == "" {
		return q
	}
	q.Text = q.Text + " against " + p.Text
	return q
}

// allPeriods names the periods of figures, and bounds them where each begins as the one before ends.
func allPeriods(figs []*figure.Figure) Period {
	all := shownPeriod(figs[0])
	texts := []string{all.Text}
	for _, f := range figs[1:] {
		p := shownPeriod(f)
		if slices.Contains(texts, p.Text) {
			continue
		}
		texts = append(texts, p.Text)
		if p.Start != all.End || p.Start == "" {
			all.Start, all.End = "", ""
			continue
		}
		all.End = p.End
	}
	all.Text = listed(texts)
	return all
}

// listed writes parts as a list: "April, May and June".
func listed(parts []string) string {
	last := len(parts) - 1
	if last < 1 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

// against writes what is compared: the subject alone where only the period differs, else both subjects.
func against(x, y *figure.Figure) string {
	if x.Subject == y.Subject || y.Subject == "" || x.Head == y.Head && !samePeriod(x, y) {
		return x.Subject
	}
	return x.Subject + " against " + y.Subject
}

// growth returns how much x is above y in percent.
func (a *Answerer) growth(x, y *fit) (derived, bool) {
	if y.fig.Value.IsZero() {
		return derived{}, false
	}
	v := divide(x.fig.Value.Sub(y.fig.Value).Mul(hundred), y.fig.Value).Round(1)
	d := derived{value: v, from: []fit{*x, *y}}
	d.fig = a.computed(v, "percent", x.fig)
	d.fig.Direction, d.fig.Op = directionOf(v), OpGrowth
	d.fig.Formula = "(" + plain(x.fig) + " − " + plain(y.fig) + ") ÷ " + plain(y.fig) + " = " + amount(v, "percent")
	d.fig.Period = joinPeriods(y.fig, x.fig)
	d.words = against(x.fig, y.fig)
	return d, true
}

// proportion returns x as a percentage of y.
func (a *Answerer) proportion(x, y *fit) (derived, bool) {
	if y.fig.Value.IsZero() {
		return derived{}, false
	}
	v := divide(x.fig.Value.Mul(hundred), y.fig.Value).Round(1)
	d := derived{value: v, from: []fit{*x, *y}}
	d.fig = a.computed(v, "percent", x.fig)
	d.fig.Kind, d.fig.Op = "level", OpShare
	d.fig.Formula = plain(x.fig) + " ÷ " + plain(y.fig) + " = " + amount(v, "percent")
	d.words = x.fig.Subject + " as a share of " + y.fig.Subject
	return d, true
}

// ratio returns x divided by y.
func (a *Answerer) ratio(x, y *fit) (derived, bool) {
	if y.fig.Value.IsZero() {
		return derived{}, false
	}
	v := significant(divide(x.fig.Value, y.fig.Value), 3)
	unit := ""
	if x.fig.Unit != y.fig.Unit {
		unit = x.fig.Unit + "/" + y.fig.Unit
	}
	d := derived{value: v, from: []fit{*x, *y}}
	d.fig = a.computed(v, unit, x.fig)
	d.fig.Kind, d.fig.Op = "level", OpRatio
	d.fig.Formula = plain(x.fig) + " ÷ " + plain(y.fig) + " = " + amount(v, unit)
	d.words = x.fig.Subject + " for each of " + y.fig.Subject
	return d, true
}

// total returns the sum or the mean of the figures.
func (a *Answerer) total(fits []fit, mean bool) derived {
	sum := decimal.Zero
	var parts []string
	figs := make([]*figure.Figure, len(fits))
	for i := range fits {
		figs[i] = fits[i].fig
		sum = sum.Add(signed(fits[i].fig))
		parts = append(parts, signedText(fits[i].fig))
	}
	formula := strings.Join(parts, " + ")
	v := roundTo(sum, coarsest(figs...))
	if mean {
		formula = "(" + formula + ") ÷ " + decimal.NewFromInt(int64(len(fits))).String()
		v = significant(divide(sum, decimal.NewFromInt(int64(len(fits)))), 3)
	}
	unit := figs[0].Unit
	d := derived{value: v, from: slices.Clone(fits)}
	d.fig = a.computed(v, unit, figs[0])
	d.fig.Kind, d.fig.Op, d.fig.Period = kindName(figs[0]), OpSum, allPeriods(figs)
	d.fig.Formula = formula + " = " + amount(v, unit)
	d.words = "sum of " + figs[0].Subject + " and " + figs[len(figs)-1].Subject
	if mean {
		d.fig.Op = OpMean
		d.words = "mean of " + figs[0].Subject
	}
	return d
}
