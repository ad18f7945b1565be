package period

import (
	"strings"
	"testing"
)

// shown writes a mention: its period, or its shift as "unit±n".
func shown(m Mention) string {
	switch {
	case !m.Period.IsZero():
		return m.Period.String()
	case m.Shift.To != 0:
		return "same of " + Date{m.Shift.To, 1, 1}.String()[:4]
	case m.Shift.Same && m.Shift.N == 0:
		return "same"
	}
	return map[Shape]string{Day: "day", Week: "week", Month: "month", Quarter: "quarter", Half: "half", Year: "year"}[m.Shift.Unit] + map[bool]string{true: "-", false: "+"}[m.Shift.N < 0]
}

func TestFind(t *testing.T) {
	ref := Date{1987, 3, 20}
	for _, row := range []struct {
		text string
		ref  Date
		want string
	}{
		{"Exports rose in February.", ref, "1987-02"},
		{"The rate rose on February 28.", ref, "1987-02-28"},
		{"Exports rose in February.", Date{}, "-02"},
		{"in December from November", ref, "1986-12 1986-11"},
		{"the first five months of 1986", ref, "1986-01-01..1986-05-31"},
		{"January-May 2020", Date{}, "2020-01-01..2020-05-31"},
		{"the fourth quarter of 1986", ref, "1986-Q4"},
		{"Q1 2024", Date{}, "2024-Q1"},
		{"the quarter ended December 31, 1986", ref, "1986-Q4"},
		{"the 1985 December quarter", ref, "1985-Q4"},
		{"the first half of 2022", Date{}, "2022-H1"},
		{"at end-March", Date{1987, 4, 2}, "@1987-03"},
		{"12 March 1987 and March 12, 1987", Date{}, "1987-03-12 1987-03-12"},
		{"1.1 pct in the first quarter, up from 0.4 in the fourth and 0.2 in the third", ref, "1987-Q1 1986-Q4 1986-Q3"},
		{"4 pct in the third quarter of 1986 against 3 in the second", ref, "1986-Q3 1986-Q2"},
		{"4 million in the first half of 1986 and 5 million in the second", ref, "1986-H1 1986-H2"},
		{"4 pct in the third quarter of 1986 and 3 in the second city", ref, "1986-Q3"},
		{"in the 1986/87 season", ref, "FY1986-07..1987-06"},
		{"April-February of the 2018-19 fiscal year", Date{}, "2018-04-01..2019-02-28"},
		{"from July to March of fiscal 2018/19", Date{}, "2018-07-01..2019-03-31"},
		{"July-May of fiscal 2018-19", Date{}, "2018-07-01..2019-05-31"},
		{"February of the 2018-19 financial year, May 2018-19", Date{}, "2019-02 2018-05"},
		{"in October of 2018-20 plans", Date{}, "2018-10"},
		{"the year to January", ref, "FY1986-02..1987-01"},
		{"in the March 9 week", ref, "1987-03-03..1987-03-09"},
		{"they stood at 5 at the end of the year and may reach 6 by end-year", ref, "@1986 @1987"},
		{"up since the start of the year", ref, "1987-01-01.."},
		{"3 this year and 4 next, after 5 last", ref, "1987 1988 1986"},
		{"from a year earlier", ref, "year-"},
		{"the previous month", ref, "month-"},
		{"the same period of 1985", ref, "same of 1985"},
		{"the same part of the country", ref, ""},
		{"the same period of May last year", ref, "same 1986-05"},
		{"the index, base 1980, rose", ref, ""},
		{"it may be, and they march on", ref, ""},
		{"they want to march home", ref, ""},
		{"at what rate did the bank of the north buy lots of paper and bills on 3 march", ref, "1987-03-03"},
		{"the people of the north have said that 300 or 400 of them will with 3 march home", ref, ""},
		{"sales in the year to march", ref, "FY1986-04..1987-03"},
		{"sales week to march 7 1987", ref, "1987-03-01..1987-03-07"},
		{"2020 tonnes", ref, ""},
		{"jan trade gap", Date{}, "-01"},
		{"dec qtr 85", Date{}, "1985-Q4"},
	} {
		var got []string
		for _, m := range Find(row.text, row.ref) {
			if row.text[m.Start:m.End] != m.Text {
				t.Errorf("Find(%q): text %q is not at %d..%d", row.text, m.Text, m.Start, m.End)
			}
			got = append(got, shown(m))
		}
		if s := strings.Join(got, " "); s != row.want {
			t.Errorf("Find(%q, %v) = %q, want %q", row.text, row.ref, s, row.want)
		}
	}
}

func find1(t *testing.T, text string) Period {
	t.Helper()
	ms := Find(text, Date{})
	if len(ms) != 1 || ms[0].Period.IsZero() {
		t.Fatalf("Find(%q) = %v, want one period", text, ms)
	}
	return ms[0].Period
}

func TestCompare(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want Relation
	}{
		{"May 2020", "May 2020", Equal}, {"May 2020", "May 2019", Disjoint}, {"May", "May 2019", Equal}, {"2020", "May 2020", Contains},
		{"May 2020", "January-May 2020", Within}, {"April-June 2020", "the second quarter of 2020", Equal}, {"May", "June", Disjoint},
	} {
		if got := Compare(find1(t, row.a), find1(t, row.b)); got != row.want {
			t.Errorf("Compare(%q, %q) = %d, want %d", row.a, row.b, got, row.want)
		}
	}
}

func TestShift(t *testing.T) {
	for _, row := range []struct {
		anchor string
		shift  Shift
		want   string
	}{
		{"May 2020", Shift{Unit: Year, N: -1}, "2019-05"}, {"January 1987", Shift{Unit: Month, N: -1}, "1986-12"},
		{"the first quarter of 1987", Shift{Unit: Quarter, N: -1}, "1986-Q4"}, {"end of March 1987", Shift{Unit: Month, N: -1}, "@1987-02"},
		{"May", Shift{Unit: Month, N: -1}, "-04"}, {"January-May 2020", Shift{Unit: Year, Same: true, To: 2018}, "2018-01-01..2018-05-31"},
		{"May 1-20, 2020", Shift{Unit: Month, Same: true, To: 4}, "2020-04-01..2020-04-20"}, {"May 1-20, 2020", Shift{Unit: Month, Same: true, To: 5}, "2019-05-01..2019-05-20"},
	} {
		if got := row.shift.Apply(find1(t, row.anchor)).String(); got != row.want {
			t.Errorf("%v.Apply(%q) = %s, want %s", row.shift, row.anchor, got, row.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"in the first five months of 1987/88", "end-", "'8", "May 31-1 9999", "the last 99 months", "Feb 30 2020", "1986-99-99", "五月",
		"from 4 to 22 of January", "the last four months of 2021", "3 days after 1/1/2016", "next week Mon", "Easter 0000", "12/31/9999 to the 99th century", "FY99/00 1Q19",
		"two thousand and twenty-nine", "the rest of the first week of last May", "April 1, 2 and 3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, ref := range []Date{{}, {1987, 3, 20}} {
			last = 0
			for _, m := range All(text, ref) {
				if m.Start < last || m.End <= m.Start || m.End > len(text) || text[m.Start:m.End] != m.Text {
					t.Fatalf("All(%q) has %v, want ordered ranges within the text", text, m)
				}
				last = m.End
				if again := m.Period.String(); again != m.Period.String() || Compare(m.Period, m.Period) != Equal && !m.Period.IsZero() {
					t.Fatalf("All(%q): %v is not equal to itself", text, m.Period)
				}
			}
		}
	})
}

// TestMonths counts the months from a date to others before and after it, and those of periods.
func TestMonths(t *testing.T) {
	from := Date{1987, 11, 20}
	for _, n := range []int{-25, -12, -11, -1, 0, 1, 2, 12, 14} {
		if got := from.MonthsTo(from.AddMonths(n)); got != n {
			t.Errorf("%v to %v: %d months, want %d", from, from.AddMonths(n), got, n)
		}
	}
	for text, want := range map[string]int{"May 1987": 1, "1987": 12, "second quarter 1987": 3, "first half of 1987": 6, "May 4, 1987": 0} {
		if got := Find(text, Date{})[0].Period.Months(); got != want {
			t.Errorf("%q: %d months, want %d", text, got, want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := "Exports fell to 18.9 billion baht in February from 20.4 billion in January compared with 17.4 billion a year ago."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, Date{1987, 3, 20})
	}
}

// TestSinceJanuary holds the months of a year that are told from January, or by their number alone in a text of the month after them.
func TestSinceJanuary(t *testing.T) {
	ref := Date{Year: 2015, Month: 12, Day: 8}
	for _, c := range []struct{ text, want string }{
		{"in the eleven months from January", "2015-01-01..2015-11-30"},
		{"trade in the 11 months", "2015-01-01..2015-11-30"},
		{"over the eleven months, exports fell", "2015-01-01..2015-11-30"},
		{"in the ten months", ""},
		{"in eleven months", ""},
		{"over the eleven months of work", ""},
	} {
		got := ""
		for _, m := range Find(c.text, ref) {
			got += m.Period.String()
		}
		if got != c.want {
			t.Errorf("Find(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// TestSpanFrom holds the spans that a number of units and where they begin make, which are no points so long after that.
func TestSpanFrom(t *testing.T) {
	ref := Date{Year: 2015, Month: 12, Day: 8}
	for _, c := range []struct{ text, want string }{
		{"in the three months from June 2015 to August 2015", "2015-06-01..2015-08-31"},
		{"over the six months from March to August", "2015-03-01..2015-08-31"},
		{"in the 12 months from October 2014 to September 2015", "2014-10-01..2015-09-30"},
		{"over the four years from 2011 to 2014", "2011-01-01..2014-12-31"},
		{"in the three months from July to September", "2015-Q3"},
		{"in the five months from May", "2015-05-01..2015-09-30"},
		{"over the three years from 2012", "2012-01-01..2014-12-31"},
		{"two weeks from today", "2015-12-22"},
		{"the base was 3 weeks to May 24 2015", "2015-05-04..2015-05-24"},
	} {
		got := ""
		for _, m := range Find(c.text, ref) {
			got += m.Period.String()
		}
		if got != c.want {
			t.Errorf("Find(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// TestWeekOverFebruary holds a week that ends in the first days of March: seven days long in any year.
func TestWeekOverFebruary(t *testing.T) {
	for _, c := range []struct {
		ref  Date
		want string
	}{
		{Date{Year: 2015, Month: 3, Day: 12}, "2015-02-25..2015-03-03"},
		{Date{Year: 2016, Month: 3, Day: 12}, "2016-02-26..2016-03-03"},
	} {
		if got := Find("in the week ended March 3", c.ref)[0].Period.String(); got != c.want {
			t.Errorf("the week ended March 3 of %d: %q, want %q", c.ref.Year, got, c.want)
		}
	}
}
