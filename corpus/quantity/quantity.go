// Package quantity reads numbers with their units out of text.
package quantity

import "github.com/shopspring/decimal"

// A Class is what a quantity's unit measures.
type Class uint8

const (
	Bare     Class = iota // no unit: "607.17"
	Money                 // "3.7 trillion yuan", "85p", "67 million US dollars"
	Percent               // "8.2%", "27.52 pct"
	Points                // percentage points, basis points
	Index                 // index points
	Measure               // "535,460 tonnes", "2.43 mln barrels per day"
	Duration              // "three months", "20 years" as amounts of time
	Count                 // "297,000 enterprises", "41 cars", "693,000 jobless"
	Multiple              // "three times", "doubled", "twofold": Value is the factor
)

// A Span is a byte range of a text.
type Span struct{ Start, End int }

// A Quantity is a number and its unit as a text prints them.
type Quantity struct {
	Span                      // qualifier excluded, number, scale and unit included: "3.7 trillion yuan"
	Value     decimal.Decimal // in full: 1460000000000. Negative only where printed so
	To        decimal.Decimal // upper end of a range, where IsRange: "3 to 4 percent"
	IsRange   bool
	Qualifier string // about, more than, less than, at least, at most, or empty
	Unit      string // in one form for all its names: CNY, percent, tonne, barrel/day, USD/barrel, enterprise; a bare currency word: dollar, franc; "" for a bare number
	Class     Class
	Noun      Span  // the counted noun with its modifiers, where Count: "enterprises", "new orders"
	Elided    bool  // unit or scale is taken over from an earlier quantity of the sentence: "from 3.39 billion", "against 15.89"
	Inexact   bool  // "dozens of tons", "several million": an order of magnitude, given as the range it spans; answers no question for an exact figure
	Places    int32 // decimal exponent of the last place printed, after scaling: 1.46 trillion is 10 (1.46e12 is exact to 1e10), 8.2% is -1
}
