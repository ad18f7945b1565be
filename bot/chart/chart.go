// Package chart draws figures over time as a picture.
//
// The picture carries its own dark ground, so that it reads the same on a light and on a dark page. It shows no number that is not a
// figure held: there is no scale at the side, each figure stands beside its own mark, and a period without a figure is a gap.
package chart

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-analyze/charts"
	"github.com/shopspring/decimal"
)

// A Chart is one or several measures over the same periods, in one unit.
type Chart struct {
	Title   string   // what is measured
	Unit    string   // of every value: "trillion yuan", "percent, year-on-year"
	Source  string   // the articles that the figures stand in
	Periods []string // in order of time, gaps included
	Lines   []Line   // at most four
}

// A Line is one measure. It has a value for each period of its chart.
type Line struct {
	Name   string
	Values []Value
}

// A Value is one figure of a line. The zero Value is a gap.
type Value struct {
	Amount decimal.Decimal
	Label  string // as shown beside the mark: "1.46"; empty: a gap
}

// Limits of what one picture shows legibly. Beyond each periods it is a curve, of which only the ends and the extremes have their figures.
const (
	MaxPeriods = 1000
	MaxLines   = 4
	each       = 24
)

var errNothing = errors.New("drawing a chart: no figures")

// Size of the picture in pixels: Discord shows it at half of that, so that 24 pixels are read as 12.
const (
	width  = 1200
	height = 675
)

// PNG returns the picture. It refuses a chart without a figure, or with more periods or lines than fit.
func (c *Chart) PNG() ([]byte, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	p := charts.NewPainter(charts.PainterOptions{OutputFormat: charts.ChartOutputPNG, Width: width, Height: height})
	p.FilledRect(0, 0, width, height, ground, ground, 0)
	v := newCanvas(c, p)
	v.frame()
	switch {
	case v.curved():
		v.curves()
	case c.close() || v.crowded():
		v.dots()
	default:
		v.bars()
	}
	png, err := p.Bytes()
	if err != nil {
		return nil, fmt.Errorf("encoding a chart: %w", err)
	}
	return png, nil
}

// Words writes the chart for those who cannot see it: "exports, billion euros: Jan 2021 5.02, Mar 2021 5.91".
func (c *Chart) Words() string {
	var parts []string
	for _, l := range c.Lines {
		var points []string
		for i, v := range l.Values {
			if v.Label != "" {
				points = append(points, c.Periods[i]+" "+v.Label)
			}
		}
		parts = append(parts, l.Name+", "+c.Unit+": "+strings.Join(points, ", "))
	}
	return strings.Join(parts, ". ")
}

// check reports what is wrong with c.
func (c *Chart) check() error {
	held := 0
	for _, l := range c.Lines {
		if len(l.Values) != len(c.Periods) {
			return fmt.Errorf("drawing a chart: line %q has %d values for %d periods", l.Name, len(l.Values), len(c.Periods))
		}
		for _, v := range l.Values {
			if v.Label != "" {
				held++
			}
		}
	}
	switch {
	case held == 0:
		return errNothing
	case len(c.Periods) > MaxPeriods:
		return fmt.Errorf("drawing a chart: %d periods, at most %d fit", len(c.Periods), MaxPeriods)
	case len(c.Lines) > MaxLines:
		return fmt.Errorf("drawing a chart: %d lines, at most %d fit", len(c.Lines), MaxLines)
	}
	return nil
}

// held reports whether any line has a figure for period i.
func (c *Chart) held(i int) bool {
	return slices.ContainsFunc(c.Lines, func(l Line) bool { return l.Values[i].Label != "" })
}

// extent returns the least and the greatest value held.
func (c *Chart) extent() (low, high float64) {
	first := true
	for _, l := range c.Lines {
		for _, v := range l.Values {
			if v.Label == "" {
				continue
			}
			x := v.Amount.InexactFloat64()
			if first {
				low, high, first = x, x, false
			}
			low, high = min(low, x), max(high, x)
		}
	}
	return low, high
}

// alike is the share of the greatest value within which all values lie where they are drawn as dots: bars from zero would differ by less
// than a quarter of their height, which the eye does not read as movement.
const alike = 0.25

// close reports whether the values lie so near to each other, and so far from zero, that bars from zero would all look the same.
func (c *Chart) close() bool {
	low, high := c.extent()
	held := 0
	for _, l := range c.Lines {
		for _, v := range l.Values {
			if v.Label != "" {
				held++
			}
		}
	}
	return held > 2 && low > 0 && high-low <= alike*high
}

// fit cuts text to a width in pixels.
func fit(p *charts.Painter, text string, most int, style charts.FontStyle) string {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" || length(p, text, style) <= most {
		return text
	}
	for text != "" && length(p, text+"…", style) > most {
		_, n := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-n]
	}
	return strings.TrimRight(text, " ,;") + "…"
}

func firstUpper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
