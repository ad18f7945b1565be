package question

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// stated reads a move that the question states before it asks what was so before: "imports fell 3 percent in May 1987; what had they been a year before?",
// "if orders were 4 percent under those of October, how large were those?". The move is none that is asked for.
func (r *reader) stated(times []period.Mention) {
	end := -1
	amount, moved := false, -1
	for i, t := range r.toks {
		amount = amount || t.used == inAmount
		if way, ok := term.Direction(t.low); ok && way != 0 || overUnder[t.low] || t.low == "under" || comparative(t.low) {
			moved = i
		}
		if t.word || !slices.Contains([]string{";", ",", ":", "-", "–", "."}, t.low) || !amount || moved < 0 {
			continue
		}
		j := i + 1
		for j < len(r.toks) && leadsOn[r.word(j)] {
			j++
		}
		if w := r.word(j); w == "what" || w == "how" || r.lastWord() == "what" || r.find("must", "have", "been") > i {
			end = i
			break
		}
	}
	if end < 0 || !r.asksBefore(end, times) {
		return
	}
	for i := range end {
		t := &r.toks[i]
		_, moves := term.Direction(t.low)
		if moves || overUnder[t.low] || t.low == "under" || t.low == "than" || comparative(t.low) || t.used == inTime || t.low == "if" {
			t.used = inGiven
			if !strings.ContainsAny(t.low, "0123456789") {
				t.low = ""
			}
		}
	}
	r.q.Worked, r.ask.Worked, r.worked = true, true, r.toks[end].end
}

// asksBefore reports whether what is asked behind token end is of what moved, in the time before: it says so, has a verb of the past, or names the time that
// the move is from, and names no other thing or place.
func (r *reader) asksBefore(end int, times []period.Mention) bool {
	before := false
	for i, t := range r.toks[end:] {
		switch {
		case t.low == "will" || t.low == "would" || t.low == "happened" || t.low == "happen":
			return false
		case t.used == inPlace && !r.namedBefore(end, t.low):
			return false
		}
		before = before || t.low == "before" || t.low == "earlier" || t.low == "previous" || t.low == "had" || t.low == "been" && r.word(end+i-1) == "have" || t.used == inTime
	}
	for _, t := range r.terms {
		i := r.at(t.Start)
		if i <= end || i >= len(r.toks) || r.toks[i].used != free || t.Kind == term.Stop || t.Kind == term.Chat || idle[r.word(i)] || light[r.word(i)] || r.word(i-1) == "how" {
			continue
		}
		named := func(o term.Term) bool { return o.Key == t.Key && r.at(o.Start) < end }
		if !levelNouns[r.word(i)] && !r.namedBefore(end, r.word(i)) && !slices.ContainsFunc(r.terms, named) {
			return false // "imports fell 3 percent in May; what were exports in March?"
		}
	}
	return before && r.movedFrom(end, times)
}

// namedBefore reports whether word w stands before token end.
func (r *reader) namedBefore(end int, w string) bool {
	return slices.ContainsFunc(r.toks[:end], func(t token) bool { return t.low == w })
}

// levelNouns are the words for what something stood at that name nothing of their own.
var levelNouns = set("level levels figure total value amount worth stand stood been be")

// movedFrom reports whether the time named behind token end, if any, is one unit of time or a year before that of the move stated in front of it.
func (r *reader) movedFrom(end int, times []period.Mention) bool {
	var moved []period.Period
	for _, m := range times {
		switch p := m.Period; {
		case p.IsZero():
		case m.Start < r.toks[end].start:
			moved = append(moved, p)
		case !slices.ContainsFunc(moved, func(o period.Period) bool { return oneBefore(p, o) }):
			return false
		}
	}
	return true
}

// oneBefore reports whether p is the month, quarter or year before the time o, or the same part of the year before.
func oneBefore(p, o period.Period) bool {
	if p.Shape != o.Shape {
		return false
	}
	for _, unit := range []period.Shape{period.Month, period.Quarter, period.Year} {
		last := period.Shift{Unit: unit, N: -1}.Apply(o)
		if unit != period.Year && unit != o.Shape || last.IsZero() {
			continue
		}
		same := last.Start.Month == p.Start.Month && last.Start.Day == p.Start.Day && (!last.YearKnown || !p.YearKnown || last.Start.Year == p.Start.Year)
		if same && (unit != period.Year || p.YearKnown && o.YearKnown) {
			return true
		}
	}
	return false
}

// leadsOn are the words between what a question states and what it asks.
var leadsOn = set("so at by to then and which means meaning hence therefore thus in")
