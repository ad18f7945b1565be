package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// line makes values of "1.46" and the like; "" is a gap. A label may follow: "-3.3 down 3.3".
func line(name string, values ...string) Line {
	l := Line{Name: name}
	for _, v := range values {
		if v == "" {
			l.Values = append(l.Values, Value{})
			continue
		}
		l.Values = append(l.Values, Value{Amount: decimal.RequireFromString(v), Label: strings.Replace(v, "-", "−", 1)})
	}
	return l
}

// daily returns a long line of daily values with a gap, some of them below zero.
func daily(n int, low float64) (periods []string, l Line) {
	l.Name = "oil"
	for i := range n {
		periods = append(periods, fmt.Sprintf("%d %s %d", i%28+1, []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}[i/28%12], 2012+i/336))
		if i > n/3 && i < n/3+n/20 {
			l.Values = append(l.Values, Value{})
			continue
		}
		v := decimal.NewFromFloat(low + 40 + 30*math.Sin(float64(i)/40) + 6*math.Sin(float64(i)/3) + float64(i%7)).Round(2)
		l.Values = append(l.Values, Value{Amount: v, Label: strings.Replace(v.String(), "-", "−", 1)})
	}
	return periods, l
}

// curve is a chart of a long line.
func curve(n int, low float64) Chart {
	periods, l := daily(n, low)
	return Chart{Title: "price of crude oil", Unit: "US dollars a barrel", Source: "Harbour Gazette, 2012-01-02 – 2021-12-28", Periods: periods, Lines: []Line{l}}
}

// samples are what guilds chart: growth either way with a gap, levels, levels that lie close, two years by month, and two measures.
var samples = map[string]Chart{
	"growth": {Title: "exports of machine tools", Unit: "percent, year-on-year", Source: "Harbour Gazette, 2021-08-07 · Harbour Gazette, 2021-09-07",
		Periods: []string{"Mar 2021", "Apr 2021", "May 2021", "Jun 2021", "Jul 2021", "Aug 2021"}, Lines: []Line{line("", "8.2", "1.4", "-3.3", "", "0.5", "4.5")}},
	"level": {Title: "Norland's trade surplus", Unit: "billion US dollars", Source: "Norland Customs, 2021-10-12",
		Periods: []string{"Q1 2020", "Q2 2020", "Q3 2020", "Q4 2020", "Q1 2021"}, Lines: []Line{line("", "62.93", "12.41", "", "45.3", "71.6")}},
	"close": {Title: "purchasing managers' index for manufacturing", Unit: "index points", Source: "Statistics Office, 2021-12-31",
		Periods: []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"}, Lines: []Line{line("", "51.3", "50.6", "51.9", "51.1", "", "50.9", "50.4", "50.1", "49.6", "49.2")}},
	"many": {Title: "registered unemployment in the northern provinces including the free ports and the islands of the outer archipelago", Unit: "thousand people", Source: "Labour Ministry, 2022-01-05 · Labour Ministry, 2022-02-05 · Labour Ministry, 2022-03-05 · Labour Ministry, 2022-04-05",
		Periods: []string{"Jan 2020", "Feb 2020", "Mar 2020", "Apr 2020", "May 2020", "Jun 2020", "Jul 2020", "Aug 2020", "Sep 2020", "Oct 2020", "Nov 2020", "Dec 2020", "Jan 2021", "Feb 2021", "Mar 2021", "Apr 2021", "May 2021", "Jun 2021", "Jul 2021", "Aug 2021", "Sep 2021", "Oct 2021", "Nov 2021", "Dec 2021"},
		Lines:   []Line{line("", "297", "303", "411", "530", "612", "598", "", "", "455", "402", "390", "377", "371", "366", "352", "340", "338", "321", "", "308", "297", "280", "276", "251")}},
	"chinese": {Title: "exports of machine tools", Unit: "万亿元，同比增长；单位：十亿美元、百万吨、百分点、亿元", Source: "海港公报，2021年8月7日 · Harbour Gazette，2021年9月7日 · 数据来源",
		Periods: []string{"2021年3月", "2021年4月", "2021年5月", "2021年6月", "2021年7月", "2021年8月"}, Lines: []Line{line("出口", "8.2", "1.4", "-3.3", "", "0.5", "4.5"), line("进口", "2", "", "1", "3", "-2", "2")}},
	"chinesemany": {Title: "registered unemployment", Unit: "千人", Source: "劳动部，2022年1月5日",
		Periods: []string{"2020年1月", "2020年2月", "2020年3月", "2020年4月", "2020年5月", "2020年6月", "2020年7月", "2020年8月", "2020年9月", "2020年10月", "2020年11月", "2020年12月", "2021年1月", "2021年2月"},
		Lines:   []Line{line("", "297", "303", "411", "530", "612", "598", "", "", "455", "402", "390", "377", "371", "366")}},
	"years": curve(990, 30), "below": curve(300, -45), "sixty": curve(60, 10),
	"crowded": {Title: "exports · imports", Unit: "billion kroner", Source: "Harbour Gazette, 2019-02-12 – 2021-07-12",
		Periods: []string{"Jan 2020", "Feb 2020", "Mar 2020", "Apr 2020", "May 2020", "Jun 2020", "Jul 2020", "Aug 2020", "Sep 2020", "Oct 2020", "Nov 2020", "Dec 2020"},
		Lines:   []Line{line("exports", "209.1", "212.4", "215.2", "", "221.4", "190.5", "130.7", "121.2", "150.1", "170.9", "203.1", "206.2"), line("imports", "190.9", "191.9", "192.9", "193.9", "194.9", "195.1", "160.4", "110.2", "", "141.7", "145.3", "147.1")}},
	"two": {Title: "exports and imports", Unit: "trillion yuan", Source: "Port Authority, 2021-06-07",
		Periods: []string{"Jan 2021", "Feb 2021", "Mar 2021", "Apr 2021", "May 2021"}, Lines: []Line{line("exports", "1.33", "0.98", "1.29", "1.41", "1.46"), line("imports", "1.19", "", "1.16", "1.09", "1.03")}},
}

// TestPNG draws the samples. With QUAESTOR_PICTURES set to a directory it leaves them there, to be looked at.
func TestPNG(t *testing.T) {
	for name, c := range samples {
		data, err := c.PNG()
		if err != nil {
			t.Fatalf("PNG of %s: %v", name, err)
		}
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("PNG of %s is none: %v", name, err)
		}
		if b := img.Bounds(); b.Dx() != width || b.Dy() != height {
			t.Errorf("PNG of %s is %v, want %d by %d", name, b, width, height)
		}
		if dir := os.Getenv("QUAESTOR_PICTURES"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, name+".png"), data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// inked returns how many pixels of the column range have the colour of a series.
func inked(img image.Image, from, to int) int {
	n := 0
	want := hues[0]
	for x := from; x < to; x++ {
		for y := range height {
			r, g, b, _ := img.At(x, y).RGBA()
			if uint8(r>>8) == want.R && uint8(g>>8) == want.G && uint8(b>>8) == want.B {
				n++
			}
		}
	}
	return n
}

// TestGap checks that a period without a figure shows nothing in its place, and that its neighbours do.
func TestGap(t *testing.T) {
	c := Chart{Title: "output", Unit: "tonnes", Periods: []string{"a", "b", "c"}, Lines: []Line{line("", "3", "", "4")}}
	data, err := c.PNG()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	third := width / 3
	left, gap, right := inked(img, 60, third), inked(img, third+40, 2*third-40), inked(img, 2*third, width-60)
	if left < 1000 || right < 1000 || gap != 0 {
		t.Errorf("pixels of the series: %d, %d, %d; want many, none, many", left, gap, right)
	}
}

// TestRefuse checks what is not drawn.
func TestRefuse(t *testing.T) {
	long := make([]string, MaxPeriods+1)
	full := Line{Values: make([]Value, MaxPeriods+1)}
	full.Values[0] = Value{Amount: decimal.NewFromInt(1), Label: "1"}
	for _, tt := range []struct {
		name string
		c    Chart
	}{
		{"empty", Chart{}},
		{"only gaps", Chart{Periods: []string{"a"}, Lines: []Line{line("", "")}}},
		{"uneven", Chart{Periods: []string{"a", "b"}, Lines: []Line{line("", "1")}}},
		{"too many periods", Chart{Periods: long, Lines: []Line{full}}},
		{"too many lines", Chart{Periods: []string{"a"}, Lines: []Line{line("", "1"), line("", "1"), line("", "1"), line("", "1"), line("", "1")}}},
	} {
		if _, err := tt.c.PNG(); err == nil {
			t.Errorf("PNG of %s: no error, want one", tt.name)
		}
	}
}

// TestClose checks when bars from zero would all look alike.
func TestClose(t *testing.T) {
	for _, tt := range []struct {
		values []string
		want   bool
	}{
		{[]string{"51.3", "50.6", "49.2"}, true},
		{[]string{"51.3", "", "49.2"}, false}, // two figures make no line
		{[]string{"8.2", "1.4", "-3.3"}, false},
		{[]string{"1.41", "1.46", "0.98"}, false},
		{[]string{"-1", "-1.1", "-1.2"}, false},
	} {
		c := Chart{Lines: []Line{line("", tt.values...)}}
		if got := c.close(); got != tt.want {
			t.Errorf("close(%v) = %v, want %v", tt.values, got, tt.want)
		}
	}
}

func BenchmarkPNG(b *testing.B) {
	for _, name := range []string{"growth", "many", "chinese", "chinesemany"} {
		c := samples[name]
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := c.PNG(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestDrawn holds that what the usual font lacks is drawn: every character leaves ink, is as wide as it says, and is turned where its line is.
func TestDrawn(t *testing.T) {
	const chinese = "年月日第一二三四季度上下半万亿元美欧英镑日港千人吨桶指数百分点同比环季周变动按计占的比重，。（）"
	for _, c := range chinese {
		if advance(c) == 0 {
			t.Errorf("%q is not in the font", c)
		}
	}
	ink := func(c Chart) int {
		data, err := c.PNG()
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for x := range width {
			for y := range height {
				if r, g, b, _ := img.At(x, y).RGBA(); uint8(r>>8) != ground.R || uint8(g>>8) != ground.G || uint8(b>>8) != ground.B {
					n++
				}
			}
		}
		return n
	}
	c := Chart{Unit: "万亿元", Periods: []string{"5月"}, Lines: []Line{line("", "3")}}
	without := c
	without.Unit = ""
	if n := ink(c) - ink(without); n < 150 || n > 1500 {
		t.Errorf("three characters leave %d pixels", n)
	}
	without.Periods = []string{"5"}
	if n := ink(c) - ink(without); n < 200 {
		t.Errorf("four characters leave %d pixels", n)
	}
}

// TestOutstanding checks which figures of a curve are written.
func TestOutstanding(t *testing.T) {
	for _, tt := range []struct {
		values []string
		want   []int // last, highest, lowest, first
	}{
		{[]string{"", "3", "9", "1", "", "4", ""}, []int{5, 2, 3, 1}},
		{[]string{"1", "2", "3"}, []int{2, 0}},
		{[]string{"", ""}, nil},
	} {
		if got := outstanding(line("", tt.values...).Values); !slices.Equal(got, tt.want) {
			t.Errorf("outstanding(%q) = %v, want %v", tt.values, got, tt.want)
		}
	}
}
