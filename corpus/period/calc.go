package period

import "fmt"

// IsZero reports whether p names no time.
func (p Period) IsZero() bool { return p.Shape == None }

// months makes a period of n months from the first of month m; year y ends it where the year is known.
func months(shape Shape, y, m, n int, known bool) Period {
	start := Date{y, m, 1}
	return Period{Shape: shape, Start: start, End: start.AddMonths(n), YearKnown: known, Exact: true}
}

// ISO returns the first day and the day after the last, empty where the year is unknown.
func (p Period) ISO() (start, end string) {
	if p.IsZero() || !p.YearKnown {
		return "", ""
	}
	if p.Shape == Open {
		if p.Start.IsZero() {
			return "", p.End.String()
		}
		if p.End.IsZero() {
			return p.Start.String(), ""
		}
	}
	return p.Start.String(), p.End.String()
}

// String returns the canonical form: "2020-05", "-05" without a year, "1986", "1986-Q4", "2020-01..2020-05", "@1987-03-31".
func (p Period) String() string {
	if p.IsZero() {
		return ""
	}
	year := func(y int) string {
		if !p.YearKnown {
			return ""
		}
		return fmt.Sprintf("%04d", y)
	}
	last := p.End.AddDays(-1)
	mark := ""
	if p.Point {
		mark = "@"
	}
	switch p.Shape {
	case Day:
		return mark + year(p.Start.Year) + fmt.Sprintf("-%02d-%02d", p.Start.Month, p.Start.Day)
	case Month:
		return mark + year(p.Start.Year) + fmt.Sprintf("-%02d", p.Start.Month)
	case Quarter:
		if last.Month%3 == 0 {
			return mark + year(last.Year) + fmt.Sprintf("-Q%d", last.Month/3)
		}
	case Half:
		return mark + year(last.Year) + fmt.Sprintf("-H%d", (last.Month+5)/6)
	case Year:
		return mark + year(p.Start.Year)
	case Fiscal:
		return mark + "FY" + year(p.Start.Year) + fmt.Sprintf("-%02d..", p.Start.Month) + year(last.Year) + fmt.Sprintf("-%02d", last.Month)
	case Decade:
		return year(p.Start.Year) + "s"
	case Open:
		s, e := "", ""
		if !p.Start.IsZero() {
			s = year(p.Start.Year) + fmt.Sprintf("-%02d-%02d", p.Start.Month, p.Start.Day)
		}
		if !p.End.IsZero() {
			e = year(p.End.Year) + fmt.Sprintf("-%02d-%02d", p.End.Month, p.End.Day)
		}
		return s + ".." + e
	}
	return mark + year(p.Start.Year) + fmt.Sprintf("-%02d-%02d..", p.Start.Month, p.Start.Day) + year(last.Year) + fmt.Sprintf("-%02d-%02d", last.Month, last.Day)
}

// WithYear returns p moved so that its last day lies in year y.
func (p Period) WithYear(y int) Period {
	if p.IsZero() || p.Shape == Open && p.End.IsZero() {
		if p.Shape == Open {
			p.Start.Year, p.YearKnown = y, true
		}
		return p
	}
	d := y - p.End.AddDays(-1).Year
	if days := p.End.days() - p.Start.days(); p.Shape == Week && !p.Start.IsZero() {
		p.End, p.YearKnown = p.End.AddMonths(12*d), true
		p.Start = p.End.AddDays(-days) // a week over the end of February begins on another day in other years
		return p
	}
	oneDay := p.Shape == Day && p.Start.AddDays(1) == p.End // February 28 ends with the 29th in some years
	if !p.Start.IsZero() {
		p.Start = p.Start.AddMonths(12 * d)
	}
	if p.End = p.End.AddMonths(12 * d); oneDay {
		p.End = p.Start.AddDays(1)
	}
	p.YearKnown = true
	return p
}

// move returns p moved by n months; spans of whole months stay whole.
func (p Period) move(n int) Period {
	if p.Start.IsZero() || p.End.IsZero() {
		return p
	}
	known := p.YearKnown
	if p.Start.Day == 1 && p.End.Day == 1 {
		p.Start, p.End = p.Start.AddMonths(n), p.End.AddMonths(n)
	} else {
		last := p.End.AddDays(-1)
		ends := last.Day == monthDays(last.Year, last.Month)
		p.Start = p.Start.AddMonths(n)
		last = last.AddMonths(n)
		if ends {
			last.Day = monthDays(last.Year, last.Month)
		}
		if p.Point && p.Shape != Span {
			p.Start = last
		}
		p.End = last.AddDays(1)
	}
	if !known { // nominal years: the year of the last day is 0
		d := -p.End.AddDays(-1).Year
		p.Start, p.End = p.Start.AddMonths(12*d), p.End.AddMonths(12*d)
	}
	return p
}

// Apply returns the period that lies s away from the anchor. "A year earlier" than May 1987 is May 1986; a zero anchor gives a zero period.
func (s Shift) Apply(anchor Period) Period {
	if anchor.IsZero() {
		return Period{}
	}
	if s.Same && s.To != 0 {
		if s.Unit == Month {
			return anchor.inMonth(s.To)
		}
		return anchor.WithYear(s.To)
	}
	switch s.Unit {
	case Year:
		return anchor.move(12 * s.N)
	case Half:
		return anchor.move(6 * s.N)
	case Quarter:
		if anchor.Shape == Month && !s.Same {
			anchor.Shape, anchor.Start = Quarter, anchor.End.AddMonths(-3)
		}
		return anchor.move(3 * s.N)
	case Month:
		if anchor.Shape != Month && !anchor.Point && !s.Same && s.N != 0 && anchor.Shape != Span && anchor.Shape != Day {
			last := anchor.End.AddDays(-1)
			anchor = months(Month, last.Year, last.Month, 1, anchor.YearKnown)
		}
		return anchor.move(s.N)
	case Week, Day:
		n := s.N
		if s.Unit == Week {
			n *= 7
		}
		anchor.Start, anchor.End = anchor.Start.AddDays(n), anchor.End.AddDays(n)
	}
	return anchor
}

// inMonth returns the days of the given month that p is of its own, in the year before where that month is none that went before: of June 1 to 20 May 1 to 20.
// What is of more than one month gives none.
func (p Period) inMonth(m int) Period {
	if last := p.End.AddDays(-1); p.End.IsZero() || last.Month != p.Start.Month || last.Year != p.Start.Year {
		return Period{}
	}
	back := (p.Start.Month - m + 12) % 12
	if back == 0 {
		back = 12
	}
	return p.move(-back)
}

// A Relation is how one period lies to another.
type Relation uint8

const (
	Disjoint Relation = iota
	Equal             // the same days
	Contains          // the first contains the second
	Within            // the first lies within the second
	Overlaps          // they share days, and neither contains the other
)

// Compare tells how a lies to b. Where one side has no year, both are compared as if in one year.
func Compare(a, b Period) Relation {
	if a.IsZero() || b.IsZero() {
		return Disjoint
	}
	if a.YearKnown != b.YearKnown {
		if a.YearKnown {
			a = a.nominal()
		} else {
			b = b.nominal()
		}
	}
	as, ae, bs, be := a.Start, a.End, b.Start, b.End
	if a.Shape == Open {
		as, ae = openEnds(a)
	}
	if b.Shape == Open {
		bs, be = openEnds(b)
	}
	s, e := as.Compare(bs), ae.Compare(be)
	switch {
	case s == 0 && e == 0:
		return Equal
	case as.Compare(be) >= 0 || bs.Compare(ae) >= 0:
		return Disjoint
	case s <= 0 && e >= 0:
		return Contains
	case s >= 0 && e <= 0:
		return Within
	}
	return Overlaps
}

func openEnds(p Period) (Date, Date) {
	if p.Start.IsZero() {
		p.Start = Date{-9999, 1, 1}
	}
	if p.End.IsZero() {
		p.End = Date{9999, 1, 1}
	}
	return p.Start, p.End
}

// nominal returns p in the nominal year: that of its last day becomes 0.
func (p Period) nominal() Period {
	if p.Shape == Open {
		return p
	}
	p = p.WithYear(0)
	p.YearKnown = false
	return p
}
