package chart

import (
	"image"
	"math"
	"unicode"

	"github.com/go-analyze/charts"
	"github.com/hajimehoshi/bitmapfont/v3"
	"golang.org/x/image/math/fixed"
)

// The font of the charts has no Chinese. A character that it lacks is drawn by a pen that goes through the pixels of a bitmap font of 12
// pixels a character, whose strokes are one pixel wide: at any size the strokes are as smooth as those of an outline.

// A character of the bitmap font is so many of its pixels wide and high; so many of them stand below the line.
const (
	square  = 12
	descent = 1
)

// A run is a piece of text that one of the two fonts has.
type run struct {
	text  string
	drawn bool // by the pen
}

// runs divides text by the font that has it.
func runs(text string) []run {
	var out []run
	for _, r := range text {
		drawn := !unicode.IsSpace(r) && charts.GetDefaultFont().Index(r) == 0
		if n := len(out); n > 0 && out[n-1].drawn == drawn {
			out[n-1].text += string(r)
		} else {
			out = append(out, run{string(r), drawn})
		}
	}
	return out
}

// pixel returns the side of a pixel of the bitmap font beside text of a style: a whole number, so that strokes stand at even distances.
func pixel(style charts.FontStyle) float64 {
	const height = 1.32 // of a character for a point of the other font
	return max(1, math.Round(style.FontSize*height/square))
}

// length returns the width of text in pixels.
func length(p *charts.Painter, text string, style charts.FontStyle) int {
	w := 0.0
	for _, r := range runs(text) {
		if !r.drawn {
			w += float64(p.MeasureText(r.text, 0, style).Width())
			continue
		}
		for _, c := range r.text {
			w += advance(c) * pixel(style)
		}
	}
	return int(math.Ceil(w))
}

// write writes text whose line begins at x, y and is turned by an angle.
func write(p *charts.Painter, text string, x, y int, turn float64, style charts.FontStyle) {
	all := runs(text)
	if len(all) == 1 && !all[0].drawn {
		p.Text(text, x, y, turn, style)
		return
	}
	sin, cos := math.Sincos(turn)
	at, unit := 0.0, pixel(style)
	for _, r := range all {
		if !r.drawn {
			p.Text(r.text, x+int(at*cos), y+int(at*sin), turn, style)
			at += float64(p.MeasureText(r.text, 0, style).Width())
			continue
		}
		for _, c := range r.text {
			pen := pen{p, style.FontColor, unit * stroke, func(px, py float64) charts.Point {
				px, py = at+px*unit, (py+descent)*unit
				return charts.Point{X: int(math.Round(float64(x) + px*cos - py*sin)), Y: int(math.Round(float64(y) + px*sin + py*cos))}
			}}
			pen.draw(c)
			at += advance(c) * unit
		}
	}
}

// advance returns how far a character takes the pen, in pixels of the bitmap font.
func advance(c rune) float64 {
	a, ok := bitmapfont.FaceSC.GlyphAdvance(c)
	if !ok {
		return 0
	}
	return float64(a) / 64
}

// stroke is the width of a stroke in pixels of the bitmap font: as heavy as the other font.
const stroke = 1.15

// A pen draws characters of the bitmap font.
type pen struct {
	*charts.Painter
	colour charts.Color
	width  float64
	place  func(x, y float64) charts.Point // of a pixel, counted from the beginning of the line
}

// draw draws a line from each pixel of a character to those beside and below it, to a neighbour at a corner only where no other pixel joins them.
func (n *pen) draw(c rune) {
	box, mask, from, _, ok := bitmapfont.FaceSC.Glyph(fixed.Point26_6{}, c)
	if !ok {
		return
	}
	set := func(x, y int) bool {
		if !(image.Point{X: x, Y: y}).In(box) {
			return false
		}
		_, _, _, a := mask.At(from.X+x-box.Min.X, from.Y+y-box.Min.Y).RGBA()
		return a > 0
	}
	line := func(x, y, dx, dy, steps int) {
		n.LineStroke([]charts.Point{n.place(float64(x)+0.5, float64(y)+0.5), n.place(float64(x+dx*steps)+0.5, float64(y+dy*steps)+0.5)}, n.colour, n.width)
	}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if !set(x, y) {
				continue
			}
			n.from(set, line, x, y)
		}
	}
}

// from draws the strokes that begin at a pixel.
func (n *pen) from(set func(x, y int) bool, line func(x, y, dx, dy, steps int), x, y int) {
	alone := true
	for _, d := range [...]image.Point{{X: 1}, {Y: 1}, {X: 1, Y: 1}, {X: -1, Y: 1}} {
		joins := func(x, y int) bool {
			return set(x, y) && set(x+d.X, y+d.Y) && (d.X == 0 || d.Y == 0 || !set(x+d.X, y) && !set(x, y+d.Y))
		}
		if joins(x-d.X, y-d.Y) {
			alone = false // the stroke began before
			continue
		}
		steps := 0
		for joins(x+d.X*steps, y+d.Y*steps) {
			steps++
		}
		if steps > 0 {
			alone = false
			line(x, y, d.X, d.Y, steps)
		}
	}
	if alone {
		at := n.place(float64(x)+0.5, float64(y)+0.5)
		n.Circle(n.width/2, at.X, at.Y, n.colour, n.colour, 0)
	}
}
