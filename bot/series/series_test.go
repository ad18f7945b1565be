package series

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quaestor/bot/answer"
	"quaestor/bot/chart"
	"quaestor/corpus"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
	"quaestor/index"
)

// month returns an article about trade; the figures are invented.
func month(id, date, text string) corpus.Article {
	d, ok := period.ParseDate(date)
	if !ok {
		panic("date " + date)
	}
	return corpus.Article{ID: id, Title: "Finland's trade", Date: d, Source: "Harbour Gazette", Text: text}
}

func over(t testing.TB, articles ...corpus.Article) *answer.Answerer {
	t.Helper()
	idx, err := index.New(articles)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { idx.Close() })
	return answer.New(idx, term.Default())
}

func trade(t *testing.T) *answer.Answerer {
	return over(t,
		month("f3", "2021-04-08", "Finland's exports were 5.91 billion euros in March, up 3.1 percent year-on-year."),
		month("f1", "2021-02-08", "Finland's exports were 5.02 billion euros in January, down 4.5 percent year-on-year. Imports were 980 million euros in January."),
		month("f2", "2021-03-08", "Finland's exports were 5.33 billion euros in February. Exports of paper were 0.4 billion euros in February."),
		month("f5", "2021-06-08", "Finland's exports were 6.2 billion euros in May, up 9 percent year-on-year."),
		month("f5-again", "2021-06-20", "Finland's exports were 6.25 billion euros in May."))
}

// describe writes a line as "Finland's exports: Jan 2021 5.02, Apr 2021 -, …".
func describe(l *Line) string {
	c, _ := l.Chart(English{})
	var parts []string
	for i, p := range c.Periods {
		v := c.Lines[0].Values[i].Label
		if v == "" {
			v = "-"
		}
		if slices.ContainsFunc(l.Points, func(x Point) bool { return x.Disputed && English{}.Period(x.Period) == p }) {
			v += "!"
		}
		parts = append(parts, p+" "+v)
	}
	return fmt.Sprintf("%s (%s): %s", l.Subject(), c.Unit, strings.Join(parts, ", "))
}

func TestOf(t *testing.T) {
	a := trade(t)
	for _, tt := range []struct {
		topic string
		want  []string
	}{
		{"exports", []string{
			"Finland's exports (billion euros): Jan 2021 5.02, Feb 2021 5.33, Mar 2021 5.91, Apr 2021 -, May 2021 6.25!",
			"Finland's exports (percent change, year-on-year): Jan 2021 −4.5, Feb 2021 -, Mar 2021 3.1, Apr 2021 -, May 2021 9"}},
		{"exports growth", []string{"Finland's exports (percent change, year-on-year): Jan 2021 −4.5, Feb 2021 -, Mar 2021 3.1, Apr 2021 -, May 2021 9"}},
		{"exports in the first quarter of 2021", []string{
			"Finland's exports (billion euros): Jan 2021 5.02, Feb 2021 5.33, Mar 2021 5.91",
			"Finland's exports (percent change, year-on-year): Jan 2021 −4.5, Feb 2021 -, Mar 2021 3.1"}},
		{"exports in 2019", nil},
		{"imports", nil}, // one figure is no line
		{"oil output", nil},
	} {
		l := Of(a, tt.topic, nil)
		var got []string
		for i := range l.Lines {
			got = append(got, describe(&l.Lines[i]))
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("Of(%q): lines differ (-want +got):\n%s", tt.topic, d)
		}
	}
}

// TestQuotes checks that each figure of a list stands in its quotation, and each number of a picture is one of them.
func TestQuotes(t *testing.T) {
	l := Of(trade(t), "exports", nil)
	if len(l.Figures) < 8 {
		t.Fatalf("Of(exports) holds %d figures, want all of them", len(l.Figures))
	}
	for _, h := range l.Figures {
		if !strings.Contains(h.Citation.Quote, h.Shown.Surface) {
			t.Errorf("the quote %q does not hold %q", h.Citation.Quote, h.Shown.Surface)
		}
	}
	for i := range l.Lines {
		c, _ := l.Lines[i].Chart(English{})
		for k, v := range c.Lines[0].Values {
			at := slices.IndexFunc(l.Lines[i].Points, func(p Point) bool { return English{}.Period(p.Period) == c.Periods[k] })
			if v.Label != "" && (at < 0 || !strings.Contains(l.Lines[i].Points[at].Held.Citation.Quote, strings.TrimPrefix(v.Label, "−"))) {
				t.Errorf("the picture shows %q for %s, which no quote holds", v.Label, c.Periods[k])
			}
		}
	}
}

func TestCSV(t *testing.T) {
	a := over(t, month("x", "2021-02-08", "=Exports were 5.02 billion euros in January, a \"record\"."))
	l := Of(a, "exports", nil)
	data, err := l.CSV()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\uFEFF"))).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("CSV() = %q, %v; want a head line and a row", data, err)
	}
	got := map[string]string{}
	for i, name := range rows[0] {
		got[name] = rows[1][i]
	}
	for name, want := range map[string]string{"value": "5020000000", "unit": "EUR", "start": "2021-01-01", "article": "x", "date": "2021-02-08",
		"quote": "'=Exports were 5.02 billion euros in January, a \"record\"."} {
		if got[name] != want {
			t.Errorf("CSV column %s = %q, want %q", name, got[name], want)
		}
	}
}

// TestLong checks that a picture shows many periods as a curve, of very many the newest, and says that older ones are left out.
func TestLong(t *testing.T) {
	var articles []corpus.Article
	for i := range 30 {
		y, m := 2018+i/12, i%12+1
		name := period.Date{Year: y, Month: m, Day: 1}
		text := fmt.Sprintf("Finland's exports were %d million euros in %s %d.", 100+i, answer.PeriodWords(period.Period{Shape: period.Month, Start: name}), y)
		articles = append(articles, month(fmt.Sprint("a", i), "2021-06-08", text))
	}
	l := Of(over(t, articles...), "exports", nil)
	if len(l.Lines) != 1 {
		t.Fatalf("Of(exports) has %d lines, want one", len(l.Lines))
	}
	c, cut := l.Lines[0].Chart(English{})
	if cut || len(c.Periods) != 30 || c.Periods[29] != "Jun 2020" || c.Lines[0].Values[29].Label != "129" {
		t.Errorf("Chart() of 30 months ends in %v of %d, cut %v; want all", c.Periods[len(c.Periods)-1], len(c.Periods), cut)
	}
	days := Line{}
	day := period.Date{Year: 2012, Month: 1, Day: 1}
	for range chart.MaxPeriods + 6 {
		days.Points = append(days.Points, Point{Period: period.Period{Shape: period.Day, Start: day, End: day.AddDays(1), YearKnown: true}, Held: l.Lines[0].Points[0].Held})
		day = day.AddDays(1)
	}
	if c, cut = days.Chart(English{}); !cut || len(c.Periods) != chart.MaxPeriods || c.Periods[0] != "7 Jan 2012" {
		t.Errorf("Chart() of too many days begins with %v of %d, cut %v; want the newest", c.Periods[0], len(c.Periods), cut)
	}
	if _, err := c.PNG(); err != nil {
		t.Errorf("PNG: %v", err)
	}
	days.Points = append(days.Points[:10:10], days.Points[40:50]...)
	if c, _ = days.Chart(English{}); len(c.Periods) != 21 || c.Lines[0].Values[10].Label != "" {
		t.Errorf("Chart() of days with a month left out has %d places, and %q in the tenth; want a gap", len(c.Periods), c.Lines[0].Values[10].Label)
	}
}

// ports returns so many articles, each with a figure of fish and one of salt, which are held of so many ports.
func ports(n, ports int) []corpus.Article {
	out := make([]corpus.Article, n)
	for i := range out {
		out[i] = month(fmt.Sprint("p", i), "2021-04-08", fmt.Sprintf("Fish exports of port %c%c were %d.%d million euros in March %d. Its salt exports were %d million euros. The harbour was busy.",
			'A'+rune(i%ports%26), 'a'+rune(i%ports/26), i%900+1, i%10, 1900+i%120, i%800+1))
	}
	return out
}

// TestLeft checks that a list of a topic that too much is held of says how much it leaves out, and one of less does not.
func TestLeft(t *testing.T) {
	a := over(t, ports(6100, 50)...)
	if l := Of(a, "fish exports", nil); len(l.Figures) < 1000 || l.Left < 100 { // the sentences beside count, too
		t.Errorf("of fish exports %d figures are listed, and %d passages left out; want 100 at least", len(l.Figures), l.Left)
	}
	if l := Of(a, "fish exports of port Ab", nil); len(l.Figures) == 0 || l.Left != 0 {
		t.Errorf("of one port %d figures are listed, and %d passages left out", len(l.Figures), l.Left)
	}
}

func BenchmarkOf(b *testing.B) {
	a := over(b, ports(10_000, 500)...)
	for _, topic := range []string{"exports", "fish exports"} {
		b.Run(topic, func(b *testing.B) {
			for b.Loop() {
				Of(a, topic, nil)
			}
		})
	}
}
