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
	switch claim.Qualifier {
	case "more than":
		return held.Value.GreaterThan(claim.Value)
	case "less than":
		return held.Value.LessThan(claim.Value)
	case "at least":
		return held.Value.GreaterThanOrEqual(claim.Value)
	case "at most":
		return held.Value.LessThanOrEqual(claim.Value)
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
