package chart

import (
	"math"

	"github.com/go-analyze/charts"
	"github.com/shopspring/decimal"
)

// Where the parts of the picture stand, in pixels.
const (
	margin  = 40
	inner   = width - 2*margin
	headAt  = 66  // lower edge of the title
	unitAt  = 106 // lower edge of the unit
	namesAt = 148 // lower edge of the names of the lines
	top     = 178 // of the marks and their labels
	sourceY = height - 26
)

// Colours. Against the ground the text has a contrast of 14:1, the quiet text 8:1, each line at least 6:1.
var (
	ground = charts.ColorFromHex("#1E2124")
	ink    = charts.ColorFromHex("#F2F3F5")
	quiet  = charts.ColorFromHex("#B5BAC1")
	faint  = charts.ColorFromHex("#7B8087")
	rule   = charts.ColorFromHex("#4E5058")
	hues   = []charts.Color{
		charts.ColorFromHex("#5AA9F8"), charts.ColorFromHex("#F5B041"), charts.ColorFromHex("#58D68D"), charts.ColorFromHex("#EC7FB6"),
	}
)

var (
	head = charts.FontStyle{FontSize: 27, FontColor: ink}
	sub  = charts.FontStyle{FontSize: 20, FontColor: quiet}
	foot = charts.FontStyle{FontSize: 16, FontColor: quiet}
)

// A canvas is where a chart is drawn: its periods from left to right, each in a slot of its own, its values between bottom and top.
type canvas struct {
	*charts.Painter
	c         *Chart
	left      float64 // of the first period
	slot      float64 // width of a period
	bottom    float64 // of the marks
	low, high float64 // values at bottom and top
	labels    charts.FontStyle
	turned    bool // names of the periods
	every     int  // of a curve: how many periods share a name
}

// newCanvas lays out c.
func newCanvas(c *Chart, p *charts.Painter) *canvas {
	v := &canvas{Painter: p, c: c, left: margin, slot: float64(inner) / float64(len(c.Periods)), labels: charts.FontStyle{FontSize: 18, FontColor: quiet}}
	widest := 0
	for _, name := range c.Periods {
		widest = max(widest, length(p, name, v.labels))
	}
	v.bottom = height - 110
	if v.curved() {
		v.every = int(math.Ceil(float64(widest+50) / v.slot))
	} else if float64(widest) > v.slot-8 {
		v.turned, v.labels.FontSize = true, 16
		v.bottom -= 0.7 * float64(widest) * 16 / 18
		if out := float64(length(p, c.Periods[0], v.labels))*math.Sqrt2/2 - v.slot/2; out > 0 { // the first name begins left of its period
			v.left += out
			v.slot = (width - margin - v.left) / float64(len(c.Periods))
		}
	}
	v.low, v.high = c.extent()
	if c.close() {
		span := max(v.high-v.low, v.high/100)
		v.low -= span / 3
		return v
	}
	v.low, v.high = min(v.low, 0), max(v.high, 0)
	if v.low == v.high {
		v.high = v.low + 1
	}
	return v
}

// y returns where a value stands. Room is left for the label of the highest, and of the lowest where that is below zero.
func (v *canvas) y(value float64) float64 {
	const room = 34
	from, to := v.bottom, float64(top+room)
	if v.low < 0 {
		from -= room
	}
	return from - (value-v.low)/(v.high-v.low)*(from-to)
}

// x returns the middle of a period.
func (v *canvas) x(period int) float64 { return v.left + (float64(period)+0.5)*v.slot }

// frame draws all but the marks.
func (v *canvas) frame() {
	write(v.Painter, fit(v.Painter, firstUpper(v.c.Title), inner, head), margin, headAt, 0, head)
	write(v.Painter, fit(v.Painter, v.c.Unit, inner, sub), margin, unitAt, 0, sub)
	write(v.Painter, fit(v.Painter, v.c.Source, inner, foot), margin, sourceY, 0, foot)
	if len(v.c.Lines) > 1 {
		v.names()
	}
	base := v.bottom
	if !v.c.close() {
		base = v.y(0)
	}
	v.LineStroke([]charts.Point{{X: margin, Y: int(base)}, {X: width - margin, Y: int(base)}}, rule, 2)
	if v.curved() {
		v.ticks()
		return
	}
	for i, name := range v.c.Periods {
		style := v.labels
		if !v.c.held(i) {
			style.FontColor = faint
		}
		long := length(v.Painter, name, style)
		if v.turned { // the end of the name stands below the middle of its period
			side := float64(long) * math.Sqrt2 / 2
			write(v.Painter, name, int(v.x(i)-side)+8, int(v.bottom+side)+18, -math.Pi/4, style)
			continue
		}
		write(v.Painter, name, int(v.x(i))-long/2, int(v.bottom)+34, 0, style)
	}
}

// names draws the legend.
func (v *canvas) names() {
	style := charts.FontStyle{FontSize: 19, FontColor: ink}
	x, share := margin, inner/len(v.c.Lines)
	for i, l := range v.c.Lines {
		name := fit(v.Painter, l.Name, share-60, style)
		v.FilledRect(x, namesAt-17, x+18, namesAt+1, hues[i], hues[i], 0)
		write(v.Painter, name, x+28, namesAt, 0, style)
		x += 28 + length(v.Painter, name, style) + 32
	}
}

// bars draws bars from zero.
func (v *canvas) bars() {
	n := float64(len(v.c.Lines))
	wide := min(v.slot*0.72/n, 130)
	style := v.figures(wide)
	for i, l := range v.c.Lines {
		for k, value := range l.Values {
			if value.Label == "" {
				continue
			}
			mid := v.x(k) + (float64(i)-(n-1)/2)*(wide+2)
			amount := value.Amount.InexactFloat64()
			y, zero := v.y(amount), v.y(0)
			upper, lower := min(y, zero), max(y, zero, min(y, zero)+3) // a bar of nothing is a stroke
			v.FilledRect(int(mid-wide/2), int(upper), int(mid+wide/2), int(lower), hues[i], hues[i], 0)
			if amount < 0 {
				v.figure(value.Label, mid, lower+26, style)
			} else {
				v.figure(value.Label, mid, upper-9, style)
			}
		}
	}
}

// crowded reports whether the figures of several lines would stand in the bars of one another.
func (v *canvas) crowded() bool {
	return len(v.c.Lines) > 1 && float64(v.widest(charts.FontStyle{FontSize: 16, FontColor: ink})) > v.slot/float64(len(v.c.Lines))-6
}

// widest returns the width of the widest figure.
func (v *canvas) widest(style charts.FontStyle) int {
	widest := 0
	for _, l := range v.c.Lines {
		for _, value := range l.Values {
			widest = max(widest, length(v.Painter, value.Label, style))
		}
	}
	return widest
}

// dots draws a line through dots, broken where a period has no figure. Of several lines the highest has its figures above, the others below.
func (v *canvas) dots() {
	style := v.figures(v.slot)
	for i, l := range v.c.Lines {
		var run []charts.Point
		for k, value := range l.Values {
			if value.Label == "" {
				run = nil
				continue
			}
			at := charts.Point{X: int(v.x(k)), Y: int(v.y(value.Amount.InexactFloat64()))}
			if run = append(run, at); len(run) > 1 {
				v.LineStroke(run[len(run)-2:], hues[i], 4)
			}
			v.Circle(8, at.X, at.Y, hues[i], hues[i], 1)
			if len(v.c.Lines) > 1 && !v.highest(i, k) || len(v.c.Lines) == 1 && valley(l.Values, k) {
				v.figure(value.Label, float64(at.X), float64(at.Y+36), style)
			} else {
				v.figure(value.Label, float64(at.X), float64(at.Y-17), style)
			}
		}
	}
}

// highest reports whether no line has a greater value for period k than line i.
func (v *canvas) highest(i, k int) bool {
	for n, l := range v.c.Lines {
		if n != i && l.Values[k].Label != "" && l.Values[k].Amount.GreaterThan(v.c.Lines[i].Values[k].Amount) {
			return false
		}
	}
	return true
}

// valley reports whether the line comes down to value k more than it leaves it downwards, so that its label is clear of the line below.
func valley(values []Value, k int) bool {
	slope := decimal.Decimal{}
	for _, n := range []int{k - 1, k + 1} {
		if n >= 0 && n < len(values) && values[n].Label != "" {
			slope = slope.Add(values[n].Amount.Sub(values[k].Amount))
		}
	}
	return slope.IsPositive()
}

// figures returns the largest type in which every label fits beside its mark.
func (v *canvas) figures(wide float64) charts.FontStyle {
	style := charts.FontStyle{FontSize: 22, FontColor: ink}
	for ; style.FontSize > 11; style.FontSize-- {
		if float64(v.widest(style)) <= max(wide, v.slot/float64(len(v.c.Lines))-6) {
			break
		}
	}
	return style
}

// figure writes a label with its middle at x and its lower edge at y.
func (v *canvas) figure(label string, x, y float64, style charts.FontStyle) {
	write(v.Painter, label, int(x)-length(v.Painter, label, style)/2, int(y), 0, style)
}
