package period

import (
	"fmt"
	"time"
)

func (d Date) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func fromTime(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// IsZero reports whether d is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String returns d as in ISO 8601, "" if unknown.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// ParseDate reads a date of the form 2006-01-02.
func ParseDate(s string) (Date, bool) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return Date{}, false
	}
	return fromTime(t), true
}

// Compare returns -1, 0 or 1 as d is before, on or after e.
func (d Date) Compare(e Date) int {
	for _, x := range [3]int{d.Year - e.Year, d.Month - e.Month, d.Day - e.Day} {
		if x < 0 {
			return -1
		}
		if x > 0 {
			return 1
		}
	}
	return 0
}

// AddDays returns the date n days after d.
func (d Date) AddDays(n int) Date { return fromTime(d.time().AddDate(0, 0, n)) }

// add returns the date n units after d.
func (d Date) add(unit Shape, n int) Date {
	switch unit {
	case Day:
		return d.AddDays(n)
	case Week:
		return d.AddDays(7 * n)
	case Month:
		return d.AddMonths(n)
	case Quarter:
		return d.AddMonths(3 * n)
	case Half:
		return d.AddMonths(6 * n)
	case Decade:
		return d.AddMonths(120 * n)
	case Century:
		return d.AddMonths(1200 * n)
	}
	return d.AddMonths(12 * n)
}

// days returns the number of days from 1 January 1970 to d.
func (d Date) days() int { return int(d.time().Unix() / (24 * 60 * 60)) }

// weekday returns 1 for Monday to 7 for Sunday.
func (d Date) weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// AddMonths returns the date n months after d; a day that the month lacks becomes its last.
func (d Date) AddMonths(n int) Date {
	m := d.Year*12 + d.Month - 1 + n
	y := m / 12
	if m%12 < 0 {
		y--
	}
	out := Date{y, m - y*12 + 1, d.Day}
	if last := monthDays(out.Year, out.Month); out.Day > last {
		out.Day = last
	}
	return out
}

// MonthsTo returns how many calendar months e lies after the month of d, days left aside; negative if before it.
func (d Date) MonthsTo(e Date) int { return (e.Year-d.Year)*12 + e.Month - d.Month }

// Months returns the length of p in calendar months; 0 if it ends in the month it starts in.
func (p Period) Months() int { return p.Start.MonthsTo(p.End) }

func monthDays(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }
