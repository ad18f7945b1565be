package answer

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A derived is a figure computed from held ones.
type derived struct {
	fig   Figure
	value decimal.Decimal
	from  []fit
	words string // how it reads: "exports fell 1.5 billion baht from January to February"
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

// signed returns the value of f, negative for a fall.
func signed(f *figure.Figure) decimal.Decimal {
	if f.Kind == figure.Change && f.Direction == figure.Down {
		return f.Value.Abs().Neg()
	}
	return f.Value
}

// rounding, of ANSWERS.md: sums and differences keep the coarsest input's last place, percentages one decimal, other quotients
// three significant digits.
func coarsest(figs ...*figure.Figure) int32 {
	places := figs[0].Places
	for _, f := range figs[1:] {
		places = max(places, f.Places)
	}
	return places
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

// difference returns x − y.
func (a *Answerer) difference(x, y *fit) derived {
	v := roundTo(signed(x.fig).Sub(signed(y.fig)), coarsest(x.fig, y.fig))
	unit := x.fig.Unit
	if unit == "percent" {
		unit = "percentage_point"
	}
	d := derived{value: v, from: []fit{*x, *y}}
	d.fig = a.computed(v, unit, x.fig)
	d.fig.Direction = directionOf(v)
	d.fig.Formula = signedText(x.fig) + " − " + signedText(y.fig) + " = " + amount(v, unit)
	d.fig.Period = joinPeriods(y.fig, x.fig)
	d.words = against(x.fig, y.fig)
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
	d.fig.Direction = directionOf(v)
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
	d.fig.Kind = "level"
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
	d.fig.Kind = "level"
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
	d.fig.Kind = kindName(figs[0])
	d.fig.Formula = formula + " = " + amount(v, unit)
	d.words = "sum of " + figs[0].Subject + " and " + figs[len(figs)-1].Subject
	if mean {
		d.words = "mean of " + figs[0].Subject
	}
	return d
}

// derive computes a figure that no article states: the change between two held levels, the level implied by a later one and its
// growth, a balance from exports and imports, a share from part and whole.
func (a *Answerer) derive(ask *question.Ask) (derived, bool) {
	switch ask.Want {
	case question.Change:
		return a.deriveChange(ask)
	case question.Level, question.Any, question.Count:
		if d, ok := a.deriveBalance(ask); ok {
			return d, true
		}
		return a.implied(ask)
	}
	return derived{}, false
}

// deriveShare divides the part by the whole of "what share of X was Y".
func (a *Answerer) deriveShare(q *question.Question) (derived, bool) {
	if q.Part == nil {
		return derived{}, false
	}
	x, y, ok := a.pair(q.Part, q.Whole)
	if !ok || x.fig.Value.Cmp(y.fig.Value) > 0 || !samePeriod(x.fig, y.fig) {
		return derived{}, false
	}
	return a.proportion(x, y)
}

// deriveChange subtracts or divides the levels of the period asked for and the one it is compared with.
func (a *Answerer) deriveChange(ask *question.Ask) (derived, bool) {
	now := *ask
	now.Want, now.Basis, now.Direction = question.Level, "", figure.NoDirection
	if now.Unit == "percent" || now.Unit == "percentage_point" {
		now.Unit = ""
	}
	now.Period = a.period(ask, a.newestArticle())
	if now.Period.Shape == period.Fiscal && now.Basis == "" { // the change over a year is that between its last month and the one a year before
		last := now.Period.End.AddMonths(-1)
		now.Period = period.Period{Shape: period.Month, Start: last, End: now.Period.End, YearKnown: now.Period.YearKnown, Exact: true}
	}
	now.PeriodText, now.Shift = now.Period.String(), period.Shift{}
	over := now
	over.Basis, over.Versus = ask.Basis, ask.Versus
	if ask.Period.Shape == period.Fiscal && ask.Basis == "" {
		over.Basis = "year-on-year"
	}
	versus := a.versus(&over)
	now.Versus = period.Period{}
	for _, v := range versus {
		before := now
		before.Period, before.PeriodText, before.Shift = v, v.String(), period.Shift{}
		x, y, ok := a.pair(&now, &before)
		if !ok {
			continue
		}
		if x.fig.Unit != "percent" && (ask.Unit == "percent" || !ask.Amount && !amountAsked(ask) && x.fig.Unit != "index") {
			if d, ok := a.growth(x, y); ok {
				return d, true
			}
			continue
		}
		return a.difference(x, y), true
	}
	return derived{}, false
}

// amountAsked reports whether the change is asked for as an amount and not in percent.
func amountAsked(ask *question.Ask) bool { return ask.Money || ask.Unit != "" && ask.Unit != "percent" }

// newestArticle returns the number of the newest article, what relative periods of a question are read against.
func (a *Answerer) newestArticle() int {
	best := 0
	for i := range a.idx.NumArticles() {
		if a.idx.Article(i).Date.Compare(a.idx.Article(best).Date) > 0 {
			best = i
		}
	}
	return best
}

// versus returns the periods that a change may be against, the likeliest first.
func (a *Answerer) versus(ask *question.Ask) []period.Period {
	if !ask.Versus.IsZero() {
		return []period.Period{ask.Versus}
	}
	p := ask.Period
	if p.IsZero() {
		return nil
	}
	year := period.Shift{Unit: period.Year, N: -1}.Apply(p)
	switch ask.Basis {
	case "year-on-year":
		return []period.Period{year}
	case "month-on-month":
		return []period.Period{period.Shift{Unit: period.Month, N: -1}.Apply(p)}
	case "quarter-on-quarter":
		return []period.Period{period.Shift{Unit: period.Quarter, N: -1}.Apply(p)}
	}
	if p.Cumulative {
		return []period.Period{year}
	}
	switch p.Shape {
	case period.Month, period.Quarter:
		return []period.Period{period.Shift{Unit: p.Shape, N: -1}.Apply(p), year}
	}
	return []period.Period{year}
}

// pair finds two figures that can be set against each other: same unit, same place, the surest together.
func (a *Answerer) pair(x, y *question.Ask) (*fit, *fit, bool) {
	xs, _ := a.find(x)
	ys, _ := a.find(y)
	var bx, by *fit
	best := 0.0
	for i := range xs {
		for j := range ys {
			if xs[i].fig == ys[j].fig || !comparable2(xs[i].fig, ys[j].fig) {
				continue
			}
			s := xs[i].score + ys[j].score
			if xs[i].article == ys[j].article {
				s += tie
			}
			if xs[i].passage == ys[j].passage {
				s += tie / 2
			}
			if xs[i].fig.Head == ys[j].fig.Head {
				s += tie / 2
			}
			if s > best+1e-9 {
				bx, by, best = &xs[i], &ys[j], s
			}
		}
	}
	return bx, by, bx != nil
}

// comparable2 reports whether two figures are in one unit and of one kind.
func comparable2(x, y *figure.Figure) bool {
	return x.Unit == y.Unit && (x.Kind == figure.Change) == (y.Kind == figure.Change) && !x.IsRange && !y.IsRange
}

// implied works a level back from a later one and its change: "exports in May last year" = 1.46 ÷ 1.014.
func (a *Answerer) implied(ask *question.Ask) (derived, bool) {
	p := ask.Period
	if p.IsZero() {
		return derived{}, false
	}
	for _, unit := range []period.Shape{period.Year, period.Month, period.Quarter} {
		if unit == period.Month && p.Shape != period.Month || unit == period.Quarter && p.Shape != period.Quarter {
			continue
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
		levels, _ := a.find(&after)
		for i := range levels {
			x := &levels[i]
			if x.score < levels[0].score-tie {
				break
			}
			if c := a.changeOf(x, p, unit); c != nil {
				return a.workBack(x, c, p)
			}
		}
	}
	return derived{}, false
}

// changeOf returns the change beside level x that is against period p: stated so, or on the basis that leads there.
func (a *Answerer) changeOf(x *fit, p period.Period, unit period.Shape) *fit {
	basis := map[period.Shape]string{period.Year: "year-on-year", period.Month: "month-on-month", period.Quarter: "quarter-on-quarter"}[unit]
	for i := range a.passage(x.passage).figures {
		c := &a.passage(x.passage).figures[i]
		if c.fig.Kind != figure.Change || c.fig.Subject != x.fig.Subject || !samePeriod(c.fig, x.fig) || c.fig.Direction == figure.NoDirection || c.fig.Class == quantity.Points || c.fig.IsRange {
			continue
		}
		if c.fig.Basis != basis && (c.fig.Versus.IsZero() || period.Compare(c.fig.Versus, p) != period.Equal) {
			continue
		}
		if c.fig.Class != quantity.Percent && c.fig.Unit != x.fig.Unit {
			continue
		}
		f := *x
		f.profile = c
		return &f
	}
	return nil
}

// workBack computes the earlier level from level x and its change c.
func (a *Answerer) workBack(x, c *fit, p period.Period) (derived, bool) {
	d := derived{from: []fit{*x, *c}}
	if c.fig.Class == quantity.Percent {
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
		d.value = roundTo(x.fig.Value.Sub(signed(c.fig)), coarsest(x.fig, c.fig))
		d.fig = a.computed(d.value, x.fig.Unit, x.fig)
		sign := " − "
		if c.fig.Direction == figure.Down {
			sign = " + "
		}
		d.fig.Formula = plain(x.fig) + sign + plain(c.fig) + " = " + amount(d.value, x.fig.Unit)
	}
	d.fig.Kind = "level"
	d.fig.Period = Period{Text: periodWords(p)}
	d.fig.Period.Start, d.fig.Period.End = p.ISO()
	if d.fig.Period.Text == "" {
		d.fig.Period.Text = "the period before " + shownPeriod(x.fig).Text
	}
	d.words = x.fig.Subject + ", worked back"
	return d, true
}

// Keys of the trade identity: balance = exports − imports, trade = exports + imports.
const (
	keyExports = "exports"
	keyImports = "imports"
	keyTrade   = "trade"
	keySurplus = "surplus"
	keyDeficit = "deficit"
	keyBalance = "balance"
)

// deriveBalance computes a trade balance, total trade, or one side of it from the two others.
func (a *Answerer) deriveBalance(ask *question.Ask) (derived, bool) {
	switch {
	case asked(ask, keySurplus) || asked(ask, keyDeficit) || asked(ask, keyBalance):
		if asked(ask, "current account") || asked(ask, "payments") || asked(ask, "budget") {
			return derived{}, false
		}
		x, y, ok := a.pair(replaceMeasures(ask, keyExports), replaceMeasures(ask, keyImports))
		if !ok {
			return derived{}, false
		}
		d := a.difference(x, y)
		d.fig.Kind, d.fig.Period = "level", shownPeriod(x.fig)
		word := "surplus"
		if d.value.IsNegative() {
			word = "deficit"
		}
		if asked(ask, keySurplus) && word == "deficit" || asked(ask, keyDeficit) && word == "surplus" {
			d.words = "a " + word + ", "
		}
		d.words += "trade " + word + " from " + x.fig.Subject + " and " + y.fig.Subject
		d.fig.Direction, d.fig.Subject = "none", "trade "+word
		d.value = d.value.Abs()
		return d, true
	case asked(ask, keyTrade) && !asked(ask, keyExports) && !asked(ask, keyImports):
		x, y, ok := a.pair(replaceMeasures(ask, keyExports), replaceMeasures(ask, keyImports))
		if !ok {
			return derived{}, false
		}
		d := a.total([]fit{*x, *y}, false)
		d.fig.Subject = "total trade"
		return d, true
	case asked(ask, keyExports) != asked(ask, keyImports):
		return a.oneSide(ask)
	}
	return derived{}, false
}

// oneSide computes exports or imports: from the other side and the balance, or from total trade and the balance.
func (a *Answerer) oneSide(ask *question.Ask) (derived, bool) {
	wantExports := asked(ask, keyExports)
	other := keyImports
	if !wantExports {
		other = keyExports
	}
	balances := []string{keySurplus, keyDeficit}
	for _, bal := range balances {
		sign := decimal.NewFromInt(1) // of the balance within exports − imports
		if bal == keyDeficit {
			sign = sign.Neg()
		}
		if x, y, ok := a.pair(replaceMeasures(ask, other), replaceMeasures(ask, keyTrade, bal)); ok {
			s := sign
			if !wantExports {
				s = s.Neg()
			}
			v := roundTo(x.fig.Value.Add(y.fig.Value.Mul(s)), coarsest(x.fig, y.fig))
			op := " + "
			if s.IsNegative() {
				op = " − "
			}
			return a.sideOf(v, x, y, plain(x.fig)+op+plain(y.fig)), true
		}
		if x, y, ok := a.pair(replaceMeasures(ask, keyTrade), replaceMeasures(ask, keyTrade, bal)); ok && !slices.Contains(x.measures, bal) {
			s := sign
			if !wantExports {
				s = s.Neg()
			}
			v := divide(x.fig.Value.Add(y.fig.Value.Mul(s)), decimal.NewFromInt(2))
			op := " + "
			if s.IsNegative() {
				op = " − "
			}
			return a.sideOf(v, x, y, "("+plain(x.fig)+op+plain(y.fig)+") ÷ 2"), true
		}
	}
	return derived{}, false
}

func (a *Answerer) sideOf(v decimal.Decimal, x, y *fit, formula string) derived {
	d := derived{value: v, from: []fit{*x, *y}}
	d.fig = a.computed(v, x.fig.Unit, x.fig)
	d.fig.Kind = "level"
	d.fig.Formula = formula + " = " + amount(v, x.fig.Unit)
	d.words = "from " + x.fig.Subject + " and " + y.fig.Subject
	return d
}

// replaceMeasures returns ask with its measures exchanged for others.
func replaceMeasures(ask *question.Ask, keys ...string) *question.Ask {
	c := *ask
	c.Keys = slices.DeleteFunc(slices.Clone(ask.Keys), func(k question.Key) bool { return k.Kind == term.Measure })
	for _, k := range keys {
		c.Keys = append(c.Keys, question.Key{Key: k, Kind: term.Measure, Text: k})
	}
	c.Want = question.Level
	return &c
}
