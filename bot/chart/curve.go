package chart

import (
	"slices"

	"github.com/go-analyze/charts"
)

// curved reports whether there are too many periods for each to have its name and figure.
func (v *canvas) curved() bool { return len(v.c.Periods) > each }

// ticks names periods at even distances.
func (v *canvas) ticks() {
	free := 0 // from where on nothing is written yet
	for i := 0; i < len(v.c.Periods); i += v.every {
		name := v.c.Periods[i]
		long := length(v.Painter, name, v.labels)
		at := min(max(int(v.x(i))-long/2, margin), width-margin-long)
		if !v.c.held(i) || at < free {
			continue
		}
		v.LineStroke([]charts.Point{{X: int(v.x(i)), Y: int(v.bottom)}, {X: int(v.x(i)), Y: int(v.bottom) + 8}}, rule, 2)
		write(v.Painter, name, at, int(v.bottom)+38, 0, v.labels)
		free = at + long + 24
	}
}

// curves draws a line through the values, broken where a period has no figure, with the figures of its last, highest, lowest and first.
func (v *canvas) curves() {
	var taken []box
	for i, l := range v.c.Lines {
		var run []charts.Point
		end := func() {
			switch len(run) {
			case 0:
			case 1:
				v.Circle(4, run[0].X, run[0].Y, hues[i], hues[i], 1)
			default:
				v.LineStroke(run, hues[i], 3)
			}
			run = nil
		}
		for k, value := range l.Values {
			if value.Label == "" {
				end()
				continue
			}
			run = append(run, charts.Point{X: int(v.x(k)), Y: int(v.y(value.Amount.InexactFloat64()))})
		}
		end()
		for _, k := range outstanding(l.Values) {
			ends := k == v.c.end(-1, i) || k == v.c.end(1, i)
			taken = v.mark(l.Values, k, i, ends, taken)
		}
	}
}

// outstanding returns the places of the last value, the highest, the lowest and the first, each once.
func outstanding(values []Value) []int {
	first, last, high, low := -1, -1, -1, -1
	for k, value := range values {
		if value.Label == "" {
			continue
		}
		if first < 0 {
			first, high, low = k, k, k
		}
		if value.Amount.GreaterThan(values[high].Amount) {
			high = k
		}
		if value.Amount.LessThan(values[low].Amount) {
			low = k
		}
		last = k
	}
	var out []int
	for _, k := range []int{last, high, low, first} {
		if k >= 0 && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// end returns the place of the first value of line i, or of the last where way is 1.
func (c *Chart) end(way, i int) int {
	held := func(v Value) bool { return v.Label != "" }
	values := c.Lines[i].Values
	if way < 0 {
		return slices.IndexFunc(values, held)
	}
	for k := len(values) - 1; k >= 0; k-- {
		if held(values[k]) {
			return k
		}
	}
	return -1
}

// A box is where a figure stands.
type box struct{ left, top, right, bottom int }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// mark marks value k of line i and writes its figure above or below it, where the line goes least, unless another figure stands there. The
// extremes have their periods with them.
func (v *canvas) mark(values []Value, k, i int, ends bool, taken []box) []box {
	const high, clear = 26, 14
	style := charts.FontStyle{FontSize: 20, FontColor: ink}
	label := values[k].Label
	if !ends {
		label += " (" + v.c.Periods[k] + ")"
	}
	long := length(v.Painter, label, style)
	x, y := int(v.x(k)), int(v.y(values[k].Amount.InexactFloat64()))
	left := min(max(x-long/2, margin), width-margin-long)
	var best box
	fewest := -1
	for _, base := range []int{y - clear, y + clear + high - 4, y - 4*clear, y + 4*clear + high} {
		b := box{left - 6, base - high + 2, left + long + 6, base + 5}
		if base > int(v.bottom)+6 || base < top || slices.ContainsFunc(taken, b.meets) {
			continue
		}
		if n := v.within(values, b); fewest < 0 || n < fewest {
			best, fewest = b, n
		}
	}
	if fewest < 0 {
		return taken
	}
	if fewest > 0 {
		v.FilledRect(best.left, best.top, best.right, best.bottom, ground, ground, 0)
	}
	v.Circle(7, x, y, hues[i], ground, 2)
	write(v.Painter, label, left, best.bottom-5, 0, style)
	return append(taken, best)
}

// within returns how many values stand in a box.
func (v *canvas) within(values []Value, b box) int {
	n := 0
	for k, value := range values {
		if value.Label == "" {
			continue
		}
		at := box{int(v.x(k)), int(v.y(value.Amount.InexactFloat64())), 0, 0}
		at.right, at.bottom = at.left+1, at.top+1
		if at.meets(b) {
			n++
		}
	}
	return n
}
