package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestSinceAsked holds values worked back from a change that is told against the very time asked for, in the sentence of the later value or the next, from
// the points that a rate moved by, and from a growth that the question says to go by.
func TestSinceAsked(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2021, Month: 7, Day: 28}, [][2]string{
		{"Ports of Norland busier", "Norland's ports moved 8.4 million containers in June, 2 percent more than in June last year. That was also 300,000 containers more than in May."},
		{"Togo's cocoa", "Togo's cocoa exports were 20,000 tonnes in June. Stocks of cocoa were 3,000 tonnes greater than in May.\n\n" +
			"Togo's tax revenue was 90 million francs in June. Spending was 5 million francs higher than in May."},
		{"Chad draws less money", "Inflows of foreign direct investment to Chad dropped to 520 million francs (US$90 million) in the first five months of 2021. The agency, which published the number on Friday, said this was 35 percent below the year-earlier figure."},
		{"Mali's work force", "In Mali the labour force participation rate went up by 1.5 percentage points in May 2021 to 58.3 percent. The refinery margin went up by 2 points to 7.5 percent in the second quarter of 2021."},
		{"Guests of Peru", "July by itself brought 2.2 million foreigners into Peru, 10 percent more than July last year. Its hotels had 40,000 rooms in July. Those were 500 more than in June."},
		{"Trade of Chile", "Chile's trade surplus narrowed 20 percent to 4.8 billion pesos in the first four months of 2021."},
		{"Norland's shops", "Retail sales in Norland came to 12.4 billion crowns in May 2021 after adjustment for the season. Unadjusted sales were 8 percent higher than in May 2020."},
	})
	for _, c := range []struct{ question, want string }{
		{"How many containers did ports in Norland handle in May 2021?", "8100000"},
		{"Roughly how much FDI had Chad received in January-May 2020?", "800000000"},
		{"What was the labour force participation rate in Mali in April 2021?", "56.8"},
		{"How many rooms did Peru's hotels have in June 2021?", "39500"},
		{"How many containers did ports in Norland handle in April 2021?", ""},
		{"What were Togo's cocoa exports in May 2021?", ""},
		{"What were Togo's cocoa stocks in May 2021?", ""},
		{"What was Togo's tax revenue in May 2021?", ""},
		{"How many empty containers did ports in Norland handle in May 2021?", ""},
		{"How many containers did ports in Chad handle in May 2021?", ""},
		{"What was the refinery margin in the first quarter of 2021?", ""},
		{"How many ships did ports in Norland handle in May 2021?", ""},
		{"What were Norland's unadjusted retail sales in May 2020, in crowns?", ""},
		{"Judging from its rate of decline, what had Chile's January-April trade surplus been in 2020?", "6000000000"},
		{"What was Chile's trade surplus for January-April 2020?", ""},
		{"How many foreigners came to Peru in July 2020?", "2000000"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
