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
	})
	for _, c := range []struct{ question, want string }{
		{"How much was paid out in wages to Norland's workers in the first quarter?", "41200000000"},
		{"How fast did bonuses for Norland's workers grow in the first quarter?", "34"},
		{"How many workers does Norland pay?", ""},
		{"How high against the dollar could the yen go, in the Shippers' League president's view?", "145"},
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
	} {
		askValue(t, b, c.question, c.want)
	}
}
