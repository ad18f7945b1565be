package bot

import (
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// TestNotWrong holds what is near what is asked for from answering: another end of a series, another branch, what is only thought,
// another body, the other direction, a namesake, another day of a list.
func TestNotWrong(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Tin steadies", "Tin closed at 6,540 dollars a tonne on Friday.\n\nTin has climbed 12 percent from its June low of 5,810 dollars a tonne."},
		{"Zinc slips", "Zinc ended at 1,150 dollars a tonne on Friday, up 3 percent in the week."},
		{"Orrin grows", "Revenue from Orrin's cloud unit rose 9 percent in May, the company said."},
		{"Copper drifts", "Copper fell 0.4 percent on Wednesday, the exchange said. Copper is up 2 percent this week."},
		{"Norland uses more oil", "Norland's crude stocks probably fell 3 million barrels in May, a survey of analysts showed."},
		{"Kent cuts outlook", "Kent Corp. cut its forecast for the year on Monday."},
		{"Tolby ferries full", "The ferries of Tolby carried 9,000 people on Wednesday, a feat last achieved in 1979."},
		{"Ozmark sells to Norland", "Ozmark's exports to Norland fell to 40 million crowns in 1987."},
		{"Norland's money", "Norland's narrow money supply, M0, rose 0.6 percent in May."},
		{"Norra Bank buys bills", "The Norra Bank bought 80 million crowns of bills at 10 percent."},
		{"Banks fall", "Tarn Bank Ltd. was the biggest drag and Lodd Bank Ltd. lost most with a drop of 0.8 percent."},
		{"Data this week", "Days to watch: Nov. 7: Chad trade, Peru prices. Nov. 8: Togo rates. Nov. 9: Mali prices. Nov. 10: Gabon rate decision, Niger output. Nov. 11: Benin jobs."},
		{"Lorry seen", "The lorry was driven from Halden on Monday, the police said."},
		{"Prices in Merrow", "Consumer prices in Merrow, measured by the index of the office, rose 2.4 percent in the quarter to May."},
		{"Ozmark to grow", "The Orrin Institute said Ozmark's economy will grow by 2.5 percent in 1988. It lowered its earlier forecast."},
		{"Poor in Tolby", "Ten years ago the poverty rate in Tolby was 26 percent."},
		{"Vesper misses", "Vesper Tools' adjusted operating profit rose 6 percent to 412 million crowns in 1987. Its operating profit fell 3 percent to 355 million crowns."},
		{"Wages in Merrow", "The average wage in Merrow rose 4 percent in May. The median wage rose 7 percent."},
		{"Savings in Merrow", "Deposits in Merrow rose to 90 million crowns in 1987 and bonds held by savers to 40 million crowns."},
		{"Credit in Merrow", "Bank credit in Merrow rose 1.8 billion crowns in May, the office said.\n\nBank credit outstanding totalled 576 billion crowns at the end of May."},
		{"Merrow calmer", "Annual inflation in Merrow slowed to 4 percent in April from 5 percent in March.\n\nRent inflation in Merrow was 6 percent."},
		{"Petrol moves", "Petrol prices in Merrow fell 3 percent in the year to May but were up 2 percent on the month."},
		{"Jobs in Merrow", "Full-time employment in Merrow fell by 9,000 in May, while part-time employment rose by 4,000."},
		{"Clocks of Norland", "Norland exported clocks worth 26.7 million crowns in 1987, 7.6 percent more than in 1986.\n\nSales there have risen for years.\n\nPeru took clocks for 2.3 million crowns, 23.4 percent more."},
		{"Levy in Norland", "The fuel levy in Norland will double to 16 percent next month."},
		{"Bonds rise", "Bonds of Norland rose on Thursday, June 16, which brought their yield down by 7 basis points."},
		{"Arrivals in Peru rise", "Chadian visitors to Peru's coast numbered 400 in 1986.\n\nIn 1987 Malian visitors rose 7 percent."},
		{"Peru back in surplus", "Peru's trade showed a surplus in May.\n\nApril had ended with a deficit of 93 million dollars, revised from 90 million dollars."},
		{"Tolby pumps more", "Tolby lifted its oil output by 7,000 barrels a day in May."},
		{"Krone rises", "Dealers said that Minister Ida Moe had agreed to hold the krone above 70 yen."},
	})
	for _, c := range []struct{ question, want string }{
		{"How far has tin climbed from its low?", "12"},
		{"By how much did Tolby's oil output rise from March to May 1988?", ""},
		{"By how much did Tolby's oil output rise from April to May 1988?", "7000"},
		{"By how much did Tolby's oil output rise in May?", "7000"},
		{"What was zinc's record high?", ""},
		{"How much has zinc risen from its low?", ""},
		{"What was Orrin's revenue in May?", ""},
		{"How much did revenue from Orrin's cloud unit rise in May?", "9"},
		{"How much did copper fall?", "0.4"},
		{"What were Norland's exports to Ozmark in 1987?", ""},
		{"What were Ozmark's exports to Norland in 1987?", "40000000"},
		{"How much did Norland's M1 rise in May?", ""},
		{"How much in bills did the Norra Bank buy?", "80000000"},
		{"How much did Tarn Bank drop?", ""},
		{"How much did food prices in Merrow rise in the quarter to May?", ""},
		{"By how much did the Orrin Institute lower its 1988 forecast for Ozmark's economy?", ""},
		{"What is the poverty rate in Tolby now?", ""},
		{"How much did Vesper's adjusted operating profit change in 1987?", "6"},
		{"What was Vesper's adjusted operating profit in 1987?", "412000000"},
		{"What was Vesper's adjusted net profit in 1987?", ""},
		{"How much did bank credit in Merrow rise in May?", "1800000000"},
		{"How fast did bank credit in Merrow grow in May?", ""},
		{"How much did bank credit outstanding in Merrow rise in May?", ""},
		{"How much did petrol prices in Merrow rise in May?", "2"},
		{"Was rent inflation in Merrow higher in March or April?", ""},
		{"How much did employment in Merrow fall in May?", ""},
		{"How much did full-time employment in Merrow fall in May?", "9000"},
		{"How much did wages in Merrow rise in May?", "4"},
		{"In 1987, did deposits in Merrow grow more than bonds?", ""},
		{"How much did clock exports from Norland to Togo rise in 1987?", ""},
		{"What is the fuel levy in Norland now?", ""},
		{"What will the fuel levy in Norland be?", "16"},
		{"What was the forecast for Norland's crude stocks in May?", "3000000"},
		{"How many basis points did the yield of Norland's bonds lose by June 16 from its high of April 5?", ""},
		{"How many basis points did the yield of Norland's bonds lose on June 16?", "7"},
		{"By how much did the number of Malian visitors to Peru rise in 1987?", "7"},
		{"How much did Malian visitors to Chile rise in 1987?", ""},
		{"How much did Malian exports to Peru rise in 1987?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
	for _, c := range []struct{ question, want string }{
		{"Which bank cut its forecast for the year?", ""},
		{"When did the Tolby ferries last carry so many people?", "1979"},
		{"In which month did Peru run up its biggest trade deficit ever?", ""},
		{"When does Gabon decide on rates?", "Nov. 10"},
		{"Where was the lorry driven?", ""},
		{"Who agreed to hold the krone above 90 yen?", ""},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.Contains(ans.Text, c.want) {
			t.Errorf("%q: answered %t, want %q: %s", c.question, answered, c.want, ans.Text)
		}
	}
}
