package figure

import (
	"slices"
	"testing"

	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

// TestUnitPrice holds what a price without a rate is the price of, and what a number of millions without a unit counts.
func TestUnitPrice(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Unleaded cost 151.2p a litre in May. Diesel was down 4.1p at 158.3p. Filling a car cost £83.", []string{"151.2 GBX/litre", "4.1 GBX", "158.3 GBX/litre", "83 GBP"}},
		{"A kilogram of beef fetched 8.10 euros. Wages rose to 9.20 euros.", []string{"8.1 EUR/kilogram", "9.2 EUR"}},
		{"Gold rose to $1,950 an ounce. Silver stood at $24.10.", []string{"1950 USD/ounce", "24.1 USD/ounce"}},
		{"Butter cost 5.10 euros a kilogram. Wine cost 4.20 euros a litre. Cheese was 6.30 euros. Haircuts were at 12 euros.", []string{"5.1 EUR/kilogram", "4.2 EUR/litre", "6.3 EUR/kilogram", "12 EUR"}},
		{"Unleaded cost 151.2p a litre. Sandwiches were at 310p.", []string{"151.2 GBX/litre", "310 GBX"}},
		{"Wheat cost $210 a tonne. The smartphone costs $310.", []string{"210 dollar/tonne", "310 dollar"}},
		{"Crude stocks fell by 5.1 million barrels. Petrol stocks rose to 231.4 million. The sector employs 1.2 million.", []string{"5100000 barrel", "231400000 barrel", "1200000 "}},
		{"The bank had revenue of 310 million krone. The loss was 41 million.", []string{"310000000 krone", "41000000 krone"}},
		{"Tarn cut its discount rate by half a point to 4.5 pct. The index fell two points to 118.", []string{"0.5 percentage_point", "4.5 percent", "2 index", "118 index"}},
		{"Peru raised the price of petrol to 158 soles a gallon from 130 soles. Taxi fares go up to 25 soles from 20. The toll was 12 soles.", []string{"158 PEN/gallon", "130 PEN/gallon", "25 PEN", "20 PEN", "12 PEN"}},
		{"Oil rose to 18.50 dlrs a barrel from 17 dlrs. The ministry spent 3 mln dlrs.", []string{"18.5 USD/barrel", "17 USD/barrel", "3000000 USD"}},
		{"The average price per barrel fell to 14.80 dlrs from 26.30 dlrs. The cost per tonne of wool was 61 euros.", []string{"14.8 dollar/barrel", "26.3 dollar/barrel", "61 EUR/tonne"}},
		{"School fees rise to 25 euros from 20.", []string{"25 EUR", "20 EUR"}},
		{"Power cost 81 euros per megawatt-hour.", []string{"81 EUR/megawatt-hour"}},
	} {
		var got []string
		for _, f := range Extract("", c.text, period.Date{Year: 2023, Month: 6, Day: 12}, sentence.Split(c.text)) {
			got = append(got, f.Value.String()+" "+f.Unit)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
