package figure

import (
	"slices"
	"testing"

	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

// TestCrossRate holds that the price of one currency in another has both as its unit, whichever of them is the subject.
func TestCrossRate(t *testing.T) {
	for _, c := range []struct {
		title, text string
		year        int
		want        []string
	}{
		{"", "The yen closed at 146.10 to the dollar on Friday after 147.05 on Thursday. Against the mark it was quoted at 79.20 yen.", 1987, []string{"146.1 JPY/USD", "147.05 JPY/USD", "79.2 JPY/DEM"}},
		{"", "Sterling changed hands at $1.6210 and the yen at 146.50 to the dollar. Shares changed hands at 300 pence.", 1987, []string{"1.621 USD/GBP", "146.5 JPY/USD", "300 GBX"}},
		{"", "The dollar ended at 1.8250 marks and 146.40 yen. Sterling rose half a cent to 1.6120 dlrs.", 1987, []string{"1.825 DEM/USD", "146.4 JPY/USD", "0.5 cent", "1.612 USD/GBP"}},
		{"", "Halden Steel assumes an average exchange rate of 1,320 won to the dollar for this year against 1,280 won last year.", 2023, []string{"1320 KRW/USD", "1280 KRW/USD"}},
		{"", "The naira fell to 780 per dollar on Thursday, while on the street a dollar fetched 905 naira.", 2023, []string{"780 NGN/USD", "905 NGN/USD"}},
		{"Zambia fixes kwacha", "Zambia fixed its currency at eight kwacha to the U.S. dollar. The deficit will reach 3.1 billion kwacha.", 1987, []string{"8 ZMK/USD", "3100000000 ZMK"}},
		{"", "ISTANBUL - The lira traded at 18.60 against the dollar. A year ago it stood at 8.90.", 2022, []string{"18.6 TRY/USD", "8.9 TRY/USD"}},
		{"SYRIAN POUND SLIDES", "The pound closed at 21.40/21.60 to the dollar, one dealer said. The pound, which was at 12 to the dollar in May, may fall on.", 1987, []string{"21.4 SYP/USD", "1 dealer", "12 SYP/USD"}},
		{"Pound slides as Syrian talks stall", "The pound fell to 1.61 to the dollar.", 1987, []string{"1.61 USD/GBP"}},
		{"Czech bank keeps rate", "The bank assumes an exchange rate of 25.1 to the euro.", 2024, []string{"25.1 CZK/EUR"}},
		{"", "The Australian dollar fell to 97.50 yen. The Egyptian pound traded at 30.90 to the dollar.", 2023, []string{"97.5 JPY/AUD", "30.9 EGP/USD"}},
		{"", "The krone was quoted at 146 yen per dollar. The fertility rate was 98 and the repo rate 4.5.", 2023, []string{"146 JPY/USD", "98 ", "4.5 "}},
		{"", "The average value of the yen against the dollar fell 0.9 pct to 151.20 in May from 149.80 in April.", 1987, []string{"0.9 percent", "151.2 JPY/USD", "149.8 JPY/USD"}},
		{"", "The average dollar/yen rate was 146.20. The sterling/dollar rate was put at 1.59, and the average price of the dollar against the mark at 1.83.", 1987, []string{"146.2 JPY/USD", "1.59 USD/GBP", "1.83 DEM/USD"}},
		{"", "GENEVA - Peugeot will spend 2 billion francs.", 1987, []string{"2000000000 franc"}},
		{"", "Oil costs 18.20 dlrs a barrel. Copper costs 1.10 dlrs a pound, and a pound of butter 3.20 dlrs. The yen rose 1.2 pct.", 1987, []string{"18.2 USD/barrel", "1.1 USD/pound", "3.2 USD", "1.2 percent"}},
	} {
		var got []string
		for _, f := range Extract(c.title, c.text, period.Date{Year: c.year, Month: 6, Day: 12}, sentence.Split(c.text)) {
			got = append(got, f.Value.String()+" "+f.Unit)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestTermsOfTwo holds that each of two changes keeps the currency that it is counted in, said behind it.
func TestTermsOfTwo(t *testing.T) {
	const text = "China's exports rose 4.3 percent in yuan terms in April and 1.7 percent in dollar terms."
	figures := Extract("", text, period.Date{Year: 2024, Month: 5, Day: 9}, sentence.Split(text))
	if len(figures) != 2 || !slices.Equal(figures[0].Terms, []string{"CNY"}) || !slices.Equal(figures[1].Terms, []string{"USD"}) {
		t.Errorf("terms of %v; want CNY, then USD", figures)
	}
}
