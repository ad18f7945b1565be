package claim

import (
	"github.com/shopspring/decimal"

	"quaestor/corpus/figure"
)

// loosest is how far a rounded claim may lie from the held figure, as a share of it: "1.5 trillion" is 1.46 trillion rounded, but "1%"
// is not 1.4%, though it is what rounding gives.
var loosest = decimal.New(5, -2)

// rounds reports whether claim is what held is in fewer digits, or a bound that held keeps: "about 1.5 trillion", "nearly 8%", "more
// than 1.4 trillion".
func rounds(claim, held *figure.Figure) bool {
	if claim.IsRange || held.IsRange || held.Value.IsZero() {
		return false
	}
	if claim.Qualifier != "" && claim.Qualifier != "about" {
		return bound(claim, held) == kept
	}
	near := claim.Value.Sub(held.Value).Abs().LessThanOrEqual(held.Value.Abs().Mul(loosest))
	if claim.Qualifier == "about" {
		return near
	}
	last := lastPlace(claim)
	return near && last > lastPlace(held) && held.Value.Round(-last).Equal(claim.Value)
}

// lastPlace returns the decimal exponent of the last digit that says something: 3 of 469,000, -1 of 8.2.
func lastPlace(f *figure.Figure) int32 {
	const most = 15
	n := f.Places
	for n >= 0 && n < most && f.Value.Shift(-n-1).IsInteger() {
		n++
	}
	return n
}

// A keeping says how a held figure lies to the bound that a claim names.
type keeping uint8

const (
	broken keeping = iota // or the claim names no bound
	kept
	loose // kept, but so far from it that the claim says little
)

// loosestBound is how far a bound may lie from the held figure, as a share of it: "more than 50 billion" is what 52.8 billion is, "more
// than 10 billion" is true of it and tells nothing.
var loosestBound = decimal.New(10, -2)

// bound compares a held figure with a claim like "more than 44 billion".
func bound(claim, held *figure.Figure) keeping {
	d := held.Value.Cmp(claim.Value)
	keeps := map[string]bool{"more than": d > 0, "less than": d < 0, "at least": d >= 0, "at most": d <= 0}[claim.Qualifier]
	switch {
	case !keeps:
		return broken
	case held.Value.Sub(claim.Value).Abs().GreaterThan(held.Value.Abs().Mul(loosestBound)):
		return loose
	}
	return kept
}
