package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"quaestor/index"
)

const (
	barColumns = 30
	redraw     = 100 * time.Millisecond // between two drawings of a bar
	patience   = 500 * time.Millisecond // that work may take before a bar is shown
)

// showProgress returns a context under which the making of an index draws a bar on w, if that is a terminal and the work takes a
// while, and what ends the drawing.
func showProgress(ctx context.Context, w io.Writer, what string) (context.Context, func()) {
	if !terminal(w) {
		return ctx, func() {}
	}
	b := bar{w: w, what: what, start: time.Now()}
	return index.WithProgress(ctx, b.tell), b.end
}

// A bar shows how far a piece of work is.
type bar struct {
	w           io.Writer
	what        string
	start, last time.Time
}

// tell draws the bar, unless that was done just before.
func (b *bar) tell(done, total int) {
	now := time.Now()
	if total == 0 || now.Sub(b.start) < patience || now.Sub(b.last) < redraw {
		return
	}
	b.last = now
	full := barColumns * done / total
	left := ""
	if done > 0 {
		left = ", " + (now.Sub(b.start) * time.Duration(total-done) / time.Duration(done)).Round(time.Second).String() + " left"
	}
	fmt.Fprintf(b.w, "\r\x1b[K%s [%s%s] %d%%%s", b.what, strings.Repeat("#", full), strings.Repeat(" ", barColumns-full), 100*done/total, left)
}

// end wipes the bar away.
func (b *bar) end() {
	if !b.last.IsZero() {
		fmt.Fprint(b.w, "\r\x1b[K")
	}
}
