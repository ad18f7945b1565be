package quantity

import (
	"strings"
	"testing"
	"time"
)

// shown writes quantities as "value unit", ranges as "value..to unit", with their qualifier in front.
func shown(qs []Quantity) string {
	var out []string
	for _, q := range qs {
		s := q.Value.String()
		if q.IsRange {
			s += ".." + q.To.String()
		}
		if q.Inexact {
			s = "?"
		}
		if q.Unit != "" {
			s += " " + q.Unit
		}
		if q.Qualifier != "" {
			s = q.Qualifier + " " + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"1.46 trillion yuan", "1460000000000 CNY"},
		{"24 million US dollars", "24000000 USD"},
		{"an increase of 8.2%", "8.2 percent"},
		{"27.52 pct against 15.89", "27.52 percent; 15.89 percent"},
		{"3.65 billion dlrs from 3.39 billion", "3650000000 dollar; 3390000000 dollar"},
		{"rose 0.4 pct to 99.7", "0.4 percent; 99.7"},
		{"rose by 15,263 to 180,047", "15263; 180047"},
		{"3 to 4 percent", "3..4 percent"},
		{"about 297,000 enterprises", "about 297000 enterprise"},
		{"more than 41 cars", "more than 41 car"},
		{"2.43 mln barrels per day", "2430000 barrel/day"},
		{"696p a share", "696 GBX/share"},
		{"five billion baht", "5000000000 THB"},
		{"half a million tonnes", "500000 tonne"},
		{"dozens of tons", "? tonne"},
		{"2.5 percentage points", "2.5 percentage_point"},
		{"1.14 million twenty-foot equivalent units", "1140000 TEU"},
		{"the G7 and 5G", ""},
		{"in 1986", ""},
		{"Boeing 747", ""},
		{"one of them", ""},
		{"HK$3.51 billion", "3510000000 HKD"},
	} {
		if got := shown(Find(row.text, nil)); got != row.want {
			t.Errorf("Find(%q) = %q, want %q", row.text, got, row.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"1,23,456", "3/0", "1.2.3.4", "minus minus 3", "half a", "a a dozen", "½½", "9999999999999999999999999999999999999999 bn", "- -3--4%", "五亿"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, q := range Find(text, nil) {
			if q.Start < last || q.End <= q.Start || q.End > len(text) {
				t.Fatalf("Find(%q) has %d..%d behind %d, want ordered ranges within the text", text, q.Start, q.End, last)
			}
			last = q.End
		}
	})
}

// TestHostile reads a megabyte of what makes careless grammars quadratic, within a few seconds even with the race detector.
func TestHostile(t *testing.T) {
	const size, most = 1 << 18, 8 * time.Second
	for _, unit := range []string{"1", "million ", "(", "1 ", "one and ", "-", "5-6-", "1, ", "one million ", "2/3 "} {
		start := time.Now()
		Find("5% "+strings.Repeat(unit, size/len(unit))+"% of 3", nil)
		if d := time.Since(start); d > most {
			t.Errorf("%d bytes of %q took %v, want under %v", size, unit, d, most)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := "Exports fell to 18.9 billion baht in February from 20.4 billion in January compared with 17.4 billion a year ago."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, nil)
	}
}
