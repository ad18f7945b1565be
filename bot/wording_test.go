package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestWording asks in other words than the articles use: with words that say only who thinks so, when it was, or what sort of thing is meant. What tells one
// figure from another must stand in the article all the same.
func TestWording(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Norland pays more", "Norland's wage bill came to 41.2 billion crowns in the first quarter. Overtime pay rose 21 percent in that quarter and bonus payments 34 percent."},
		{"Crown may rise", "The yen could rise to 145 yen to the dollar, Ida Moe, president of the Shippers' League, said on Friday."},
		{"Tarn grows", "Tarn's economy will grow 3.1 percent in 1988, bank economist Ola Berg said.\n\nThe Lodd Institute reckons with 2.2 percent."},
		{"Merrow intervenes", "The Bank of Merrow bought 60 million dollars on Friday in a bid to hold the peso, dealers said."},
		{"Tolby index", "The Tolby share index has gained 14 percent since the end of 1987."},
		{"Salt tax", "The Kessel Treasury cut the coupons payable in September by 0.35 percentage points."},
		{"Money in Peru", "M-3 stood at 61.3 billion intis in April and M-2 at 48.9 billion."},
		{"Output in Fenn", "At current prices Fenn's gross national product rose 11.4 percent in 1987. Real gross national product rose 1.9 percent."},
		{"Trade of Ulmar", "Ulmar's gross non-farm product rose 0.7 percent in the first quarter. Farm product fell 2.0 percent."},
		{"Jobs in Dorn", "Dorn's economy created 8,400 jobs in May. The health care sector added 1,900 jobs.\n\nRegistrations of new buses numbered 612 in May."},
		{"Maize in Corva", "Corva harvested 5.3 million tonnes of maize in 1987/88.\n\nIts debt amounts to 58 percent of gross domestic product."},
		{"Ombra cuts rate", "The Bank of Ombra cut its three-day lending rate to 6.5 percent from 7 percent on June 14."},
		{"Boats lost", "Nineteen people drowned in Corva's lakes in May, eleven of them while swimming."},
		{"Ulmar's exports rise", "Ulmar's exports rose 6 percent to 91 billion crowns in May. Sales of steel climbed 12 percent to 8.1 billion crowns, but domestic sales of tea slipped 3 percent."},
		{"Prices in Ulmar", "Annual inflation of household goods in Ulmar was 4.4 percent in May and that of services 7.1 percent."},
		{"Index of Ulmar", "Ulmar's index of leading indicators fell 0.8 percent in May to 171.5."},
		{"Starts in Ulmar", "Housing starts in Ulmar were at an annual rate of 62,000 units in May."},
		{"Ombra's budget", "Ombra's 1988 budget calls for spending of 74 billion crowns. The government set an export target of 12 billion crowns for 1988."},
		{"Pay in Ombra", "Hourly pay in Ombra was 31.20 crowns in May. The debt of Ombra came to 40 percent of gross domestic product."},
		{"Work in Ombra", "Ombra created 33,000 new urban jobs in May."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much was paid out in wages to Norland's workers in the first quarter?", "41200000000"},
		{"How fast did bonuses for Norland's workers grow in the first quarter?", "34"},
		{"How many workers does Norland pay?", ""},
		{"How fast will Tarn's economy grow in 1988 in the Lodd Institute's view?", ""},
		{"How fast will Tarn's economy grow in 1988, in the opinion of Ola Berg?", "3.1"},
		{"How many dollars did the Bank of Merrow buy in trying to hold the peso?", "60000000"},
		{"How many dollars did the Bank of Merrow sell in trying to hold the peso?", ""},
		{"How much has the Tolby share index put on since the end of 1987?", "14"},
		{"How much has the Tolby share index given up since the end of 1987?", ""},
		{"How much did the Kessel Treasury take off the coupons payable in September?", "0.35"},
		{"What did Peru's broad M-3 money amount to in April?", "61300000000"},
		{"Before taking out inflation, how much did Fenn's GNP rise in 1987?", "11.4"},
		{"Adjusted for inflation, how much did Fenn's GNP rise in 1987?", "1.9"},
		{"How much did Ulmar's non-farm product rise in the first quarter?", "0.7"},
		{"How many jobs did Dorn's economy add in May?", "8400"},
		{"How many jobs did the health care industry add in Dorn in May?", "1900"},
		{"How many jobs did the car industry add in Dorn in May?", ""},
		{"How many new buses were newly registered in Dorn in May?", "612"},
		{"How many tonnes of maize did Corva harvest in the 1987/88 season?", "5300000"},
		{"How many tonnes of rye did Corva harvest in the 1987/88 season?", ""},
		{"How heavy is Corva's debt as a share of GDP?", "58"},
		{"What is the Bank of Ombra's three-day lending rate, after being lowered?", "6.5"},
		{"How many people died in Corva in May while climbing?", ""},
		{"What were Ulmar's steel exports in May?", "8100000000"},
		{"How much did Ulmar's tea exports change in May?", ""},
		{"By how much did prices of household goods rise in Ulmar in May?", "4.4"},
		{"By how much did prices of toys rise in Ulmar in May?", ""},
		{"What level did the May fall leave Ulmar's index of leading indicators at?", "171.5"},
		{"housing starts in ulmar may rate", "62000"},
		{"How much spending does Ombra's 1988 budget call for?", "74000000000"},
		{"What export target did Ombra set for 1988?", "12000000000"},
		{"What import target did Ombra set for 1988?", ""},
		{"What was average hourly pay in Ombra in May?", "31.2"},
		{"What ceiling for its debt has Ombra set itself?", ""},
		{"How many new urban jobs did Ombra create in May?", "33000"},
		{"How many rural jobs did Ombra create in May?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
