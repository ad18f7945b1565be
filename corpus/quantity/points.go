package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// rates makes percentage points of the points by which rates move: "cut its prime rate by a quarter point". The nearest word of either
// kind decides.
func (f *finder) rates() {
	const most, reach = 5, 14 // points that a rate moves by; tokens
	for i := range f.out {
		q := &f.out[i]
		if q.Class != Index || q.Value.GreaterThan(decimal.NewFromInt(most)) {
			continue
		}
		if f.leadsToPercent(i) || f.offPercent(i) {
			q.Unit, q.Class = "percentage_point", Points
			continue
		}
		far, settled := reach, false
		if q.Value.LessThanOrEqual(decimal.NewFromInt(1)) {
			far = 3 * reach // shares and indexes move by more
		}
		for d := 1; d <= far; d++ {
			at, on := f.at0[i]-d, f.at0[i]+d
			if settled = f.prices(at, d) || f.prices(on, d); settled {
				break
			}
			if rated[f.tok(at).low] || rated[f.tok(on).low] {
				q.Unit, q.Class, settled = "percentage_point", Points, true
				break
			}
		}
		if !settled && strings.HasSuffix(f.text[q.Start:q.End], "-point") {
			q.Unit, q.Class = "percentage_point", Points // "the bank's half-point move"
		}
	}
}

// leadsToPercent reports whether the points at index i of the quantities lead to the percentage behind them: "rose two points to six pct", "1/16 point
// down at 10-5/16 pct".
func (f *finder) leadsToPercent(i int) bool {
	if i+1 >= len(f.out) || f.out[i+1].Class != Percent {
		return false
	}
	switch strings.TrimSpace(f.text[f.out[i].End:f.out[i+1].Start]) {
	case "to", "at", "down at", "up at", "lower at", "higher at", "down to", "up to", "lower to", "higher to", "from":
		return true
	}
	return false
}

// prices reports whether the word at token i, d tokens away from some points, has points of its own. A market has only nearby.
func (f *finder) prices(i, d int) bool {
	const near = 3
	if w := f.tok(i).low; w != "market" {
		return priced[w]
	}
	return d <= near && f.tok(i-1).low != "money"
}

// offPercent reports whether the points at index i are how far the percentage before them lies from another: "a coupon of 10 pct, down a quarter point".
func (f *finder) offPercent(i int) bool {
	if i == 0 || f.out[i-1].Class != Percent {
		return false
	}
	switch strings.TrimSpace(f.text[f.out[i-1].End:f.out[i].Start]) {
	case ", down", ", up", "down", "up", ", or", ", a rise of", ", a fall of", ", a cut of", ", an increase of":
		return true
	}
	return false
}

// rated move by percentage points, priced by points of their own.
var (
	rated  = set(`rate rates yield yields prime lombard margin margins spread spreads coupon coupons discount premium cut inflation unemployment growth gdp gnp`)
	priced = set(`index indexes indices average stock stocks share shares bond bonds gilt gilts price prices futures dow nasdaq market team game season score scored`)
)
