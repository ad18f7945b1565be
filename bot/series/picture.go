package series

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
	"quaestor/bot/chart"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// Words are how a picture is written for its reader. What articles say stays as they say it.
type Words interface {
	// Scales returns what large numbers are divided by, the largest first.
	Scales() []Scale
	// Unit says what the numbers are: "trillion yuan", "percent change, year-on-year".
	Unit(Unit) string
	// Period names a period below its mark: "May 2020".
	Period(period.Period) string
	// Date writes a day given as "2020-06-07".
	Date(iso string) string
}

// A Scale is a power of ten with its name. The zero Scale divides nothing.
type Scale struct {
	Exp  int32
	Name string
}

// A Unit is what the numbers of a picture have in common.
type Unit struct {
	Scale   string // its name
	Unit    string // as in [figure.Figure]
	Change  bool
	Basis   string   // of a change
	Share   string   // the whole that they are a share of
	Terms   []string // of the articles
	Counted string   // another unit that they are counted in
}

// Chart returns the line as a picture can show it: its newest periods, and cut tells that older ones are left out.
func (l *Line) Chart(w Words) (c chart.Chart, cut bool) { return Together([]*Line{l}, w) }

// Together returns lines of one unit in one picture. Periods that any of them has stand side by side.
func Together(lines []*Line, w Words) (c chart.Chart, cut bool) {
	periods := axis(lines)
	if cut = len(periods) > chart.MaxPeriods; cut {
		if periods = periods[len(periods)-chart.MaxPeriods:]; periods[0].IsZero() {
			periods = periods[1:]
		}
	}
	s := scaleOf(lines, w.Scales())
	c = chart.Chart{Unit: w.Unit(lines[0].unit(s))}
	for _, p := range periods {
		if p.IsZero() {
			c.Periods = append(c.Periods, "· · ·")
			continue
		}
		c.Periods = append(c.Periods, w.Period(p))
	}
	var titles []string
	var from credits
	for _, l := range lines {
		titles = append(titles, l.Title())
		row := chart.Line{Name: l.Title(), Values: make([]chart.Value, len(periods))}
		for _, pt := range l.Points {
			i := slices.IndexFunc(periods, func(p period.Period) bool { return p == pt.Period })
			if i < 0 {
				continue
			}
			row.Values[i] = s.value(pt.Held.Fact)
			from.add(&pt.Held.Citation)
		}
		c.Lines = append(c.Lines, row)
	}
	c.Title = strings.Join(slices.Compact(titles), " · ")
	c.Source = from.write(w)
	return c, cut
}

// maxGap is how many periods without a figure are shown one by one; more of them are one zero period, a break.
const maxGap = 3

// axis returns the periods of lines in order of time, with those that lie between.
func axis(lines []*Line) []period.Period {
	var held []period.Period
	for _, l := range lines {
		for _, p := range l.Points {
			if !slices.Contains(held, p.Period) {
				held = append(held, p.Period)
			}
		}
	}
	slices.SortStableFunc(held, func(x, y period.Period) int { return x.End.Compare(y.End) })
	var out []period.Period
	usual := usualDays(held)
	for i, p := range held {
		if i > 0 {
			out = append(out, between(held[i-1], p, usual)...)
		}
		out = append(out, p)
	}
	return out
}

// usualDays returns the median distance of periods, in days; 0 for less than two.
func usualDays(held []period.Period) int {
	var all []int
	for i := 1; i < len(held); i++ {
		all = append(all, days(held[i-1], held[i]))
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// days returns how many days the end of y is after that of x.
func days(x, y period.Period) int {
	at := func(p period.Period) time.Time {
		return time.Date(p.End.Year, time.Month(p.End.Month), p.End.Day, 0, 0, 0, 0, time.UTC)
	}
	return int(at(y).Sub(at(x)).Hours() / 24)
}

// between returns the periods of the same kind that lie between two, or a break where they are many. Days and weeks are published when there is
// something to publish: it is a break where they are much further apart than usual.
func between(x, y period.Period, usual int) []period.Period {
	step := period.Shift{Unit: period.Year, N: 1} // of "the first five months", and whatever else is compared with the year before
	switch x.Shape {
	case period.Month, period.Quarter, period.Half:
		step.Unit = x.Shape
	case period.Day, period.Week:
		const much = 4
		if n := days(x, y); n > much*usual && n > 7 {
			return []period.Period{{}}
		}
		return nil
	}
	if x.Point && step.Unit == period.Year {
		return nil
	}
	var out []period.Period
	for next := step.Apply(x); next.End.Compare(y.End) < 0; next = step.Apply(next) {
		if out = append(out, next); len(out) > maxGap {
			return []period.Period{{}}
		}
	}
	return out
}

// A credit is a publisher, or an article of none, with the days of the first and the last of the articles.
type credit struct{ name, first, last string }

// credits are in the order in which they are met.
type credits []credit

// add adds an article.
func (c *credits) add(of *answer.Citation) {
	name := of.Source
	if name == "" {
		name = of.Title
	}
	i := slices.IndexFunc(*c, func(x credit) bool { return x.name == name })
	switch {
	case i < 0:
		*c = append(*c, credit{name, of.Date, of.Date})
	case of.Date == "":
	default:
		x := &(*c)[i]
		if x.first == "" || of.Date < x.first {
			x.first = of.Date
		}
		x.last = max(x.last, of.Date)
	}
}

// write writes them in a line: "Harbour Gazette, 2021-02-08 – 2021-06-20 · Wire, 2021-03-01".
func (c credits) write(w Words) string {
	var parts []string
	for _, x := range c {
		s := x.name
		if x.first != "" {
			s += ", " + w.Date(x.first)
		}
		if x.last != x.first {
			s += " – " + w.Date(x.last)
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " · ")
}

// scaleOf returns the largest scale below the greatest value, so that the numbers are short. Percentages and the like are left as they are.
func scaleOf(lines []*Line, scales []Scale) Scale {
	most := decimal.Zero
	for _, l := range lines {
		for _, p := range l.Points {
			most = decimal.Max(most, p.Held.Fact.Value.Abs())
		}
	}
	for _, s := range scales {
		if most.Cmp(decimal.New(1, s.Exp)) >= 0 {
			return s
		}
	}
	return Scale{}
}

// marks stand before a figure that its article qualifies.
var marks = map[string]string{"about": "≈", "more than": ">", "less than": "<", "at least": "≥", "at most": "≤"}

// value returns a figure as a picture shows it; a fall is below zero.
func (s Scale) value(f *figure.Figure) chart.Value {
	v := answer.Signed(f).Shift(-s.Exp)
	return chart.Value{Amount: v, Label: marks[f.Qualifier] + strings.Replace(answer.Amount(v, ""), "-", "−", 1)}
}

// unit returns what the numbers of a line are.
func (l *Line) unit(s Scale) Unit {
	f := l.Points[0].Held.Fact
	u := Unit{Scale: s.Name, Unit: f.Unit, Change: f.Kind == figure.Change, Share: f.Share, Terms: f.Terms}
	if u.Change {
		u.Basis = f.Basis
	}
	if !slices.Contains(f.Terms, l.counted) {
		u.Counted = l.counted
	}
	return u
}

// English are the words of a picture in English.
type English struct{}

// Scales are those of the short scale.
func (English) Scales() []Scale { return []Scale{{12, "trillion"}, {9, "billion"}, {6, "million"}} }

// Date leaves the day as it is.
func (English) Date(iso string) string { return iso }

// Unit puts the parts of a unit side by side.
func (English) Unit(u Unit) string {
	unit := answer.UnitWords(u.Unit, false)
	switch u.Unit {
	case "percent":
		unit = "percent"
	case "index":
		unit = "index"
	}
	parts := []string{strings.TrimSpace(u.Scale + " " + unit)}
	if u.Change {
		parts = []string{parts[0] + " change", u.Basis}
	}
	if u.Share != "" {
		parts = append(parts, "share of "+u.Share)
	}
	parts = append(parts, u.Terms...)
	if u.Counted != "" {
		parts = append(parts, "counted in "+answer.UnitWords(u.Counted, false))
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}

// Period writes the abbreviations: "May 2020", "Q1 2020", "2019".
func (English) Period(p period.Period) string {
	last := p.End.AddDays(-1)
	year := ""
	if p.YearKnown {
		year = fmt.Sprintf(" %d", last.Year)
	}
	month := func(m int) string {
		return [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}[m-1]
	}
	switch p.Shape {
	case period.Day:
		return fmt.Sprintf("%d %s%s", p.Start.Day, month(p.Start.Month), year)
	case period.Month:
		return month(p.Start.Month) + year
	case period.Quarter:
		return fmt.Sprintf("Q%d%s", (last.Month+2)/3, year)
	case period.Half:
		return fmt.Sprintf("H%d%s", (last.Month+5)/6, year)
	case period.Year:
		return strings.TrimSpace(year)
	}
	if p.Start.Year == last.Year && p.Start.Month == last.Month {
		return fmt.Sprintf("%d–%d %s%s", p.Start.Day, last.Day, month(last.Month), year)
	}
	if p.Start.Year == last.Year && p.Start.Day == 1 && p.End.Day == 1 {
		return month(p.Start.Month) + "–" + month(last.Month) + year
	}
	return answer.PeriodWords(p)
}

// Match returns the lines of two topics that one picture can show: of one unit, kind and length of period, the best that there are.
func Match(x, y *List) (a, b *Line, ok bool) {
	shape := func(l *Line) string {
		f := l.Points[0].Held.Fact
		return fmt.Sprint(f.Unit, f.Kind, f.Basis, f.Share != "", f.Period.Shape, f.Period.Cumulative)
	}
	for i := range x.Lines {
		for k := range y.Lines {
			if shape(&x.Lines[i]) == shape(&y.Lines[k]) && x.Lines[i].key != y.Lines[k].key {
				return &x.Lines[i], &y.Lines[k], true
			}
		}
	}
	return nil, nil, false
}
