package eval

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
)

// Tolerances, as shares of the gold value: what is read must be exact but for the fourth digit; what is computed may be rounded.
var (
	readShare     = decimal.RequireFromString("0.0005")
	computedShare = decimal.RequireFromString("0.005")
	leastSlack    = decimal.RequireFromString("0.000000001")
	halfPlace     = decimal.RequireFromString("0.501")
)

// same reports whether a figure is the gold one: value, unit, for a change the direction, and no other month or year.
func (q *Question) same(f answer.Figure, g Gold) bool {
	derived := q.Kind == "compute" || q.Kind == "compare"
	return sameValue(f, g, derived) && q.sameUnit(f.Unit, g.Unit, derived) && sameDirection(f, g, derived) && samePeriod(f.Period, g.Period)
}

// AnsweredBy reports whether a figure of an article is the one that leads the answer, or another that may.
func (q *Question) AnsweredBy(article string, f answer.Figure) bool {
	return q.Status != answer.Unanswerable && slices.Contains(q.homes(), article) && q.anyOf([]answer.Figure{f}, q.leading())
}

// sameValue compares values. A sign counts where it tells a loss from a gain and nothing else does.
func sameValue(f answer.Figure, g Gold, derived bool) bool {
	got, err := decimal.NewFromString(strings.ReplaceAll(f.Value, ",", ""))
	if err != nil {
		return false
	}
	if got.Sign()*g.Value.Sign() < 0 {
		subject := strings.ToLower(g.Subject)
		loss := strings.Contains(subject, "deficit") || strings.Contains(subject, "loss")
		if !loss && !derived && f.Direction != "down" && (g.Direction != "down" || got.IsPositive()) {
			return false
		}
	}
	slack := g.Value.Abs().Mul(readShare)
	if derived {
		slack = decimal.Max(g.Value.Abs().Mul(computedShare), rounding(got))
	}
	return got.Abs().Sub(g.Value.Abs()).Abs().LessThanOrEqual(decimal.Max(slack, leastSlack))
}

// rounding returns how far rounding may have moved a computed value: half a unit of its last digit that is not nought.
func rounding(v decimal.Decimal) decimal.Decimal {
	digits := v.Coefficient().String()
	noughts := len(digits) - len(strings.TrimRight(digits, "0"))
	return halfPlace.Shift(v.Exponent() + int32(noughts))
}

// sameDirection compares the ways of changes. A figure that is a level says no way, which a computed one may leave to its words.
func sameDirection(f answer.Figure, g Gold, derived bool) bool {
	got := f.Direction
	if got == "" || got == "none" {
		got = "none"
		if strings.HasPrefix(f.Value, "-") {
			got = "down"
		}
	}
	switch {
	case g.Direction == "" || g.Direction == "none" || got == g.Direction:
		return true
	case derived:
		return got == "none"
	}
	return f.Kind != "change"
}

// samePeriod reports whether a period is not of another month or another year than the gold's. What either leaves open fits.
func samePeriod(p answer.Period, gold string) bool {
	mine, theirs := months(p.Text), months(gold)
	if len(mine) > 0 && len(theirs) > 0 && !meet(mine, theirs) {
		return false
	}
	want := years(gold)
	if p.Start == "" || p.End == "" || len(want) == 0 {
		return true
	}
	first, err1 := strconv.Atoi(p.Start[:min(4, len(p.Start))])
	last, err2 := strconv.Atoi(p.End[:min(4, len(p.End))])
	if err1 != nil || err2 != nil {
		return false
	}
	if strings.HasSuffix(p.End, "-01-01") { // the end is exclusive
		last--
	}
	return slices.ContainsFunc(want, func(y int) bool { return first <= y && y <= last })
}

// meet reports whether two lists share an element.
func meet(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

var monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// months returns the months, from 1, that a text names in full or in short.
func months(text string) []int {
	var out []int
	for _, w := range words(text) {
		for i, name := range monthNames {
			if len(w) >= 3 && strings.HasPrefix(name, w) {
				out = append(out, i+1)
			}
		}
	}
	return out
}

// years returns the years that a text names in full.
func years(text string) []int {
	var out []int
	for _, w := range words(text) {
		if y, ok := yearOf(w); ok {
			out = append(out, y)
		}
	}
	return out
}

// yearOf returns the year, 1800 to 2099, that a word is.
func yearOf(word string) (int, bool) {
	y, err := strconv.Atoi(word)
	return y, err == nil && len(word) == 4 && y >= 1800 && y < 2100
}
