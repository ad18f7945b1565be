package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestAgainst holds what is reckoned from two figures that a text tells of two things, or of one before and after.
func TestAgainst(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 3, Day: 25}, [][2]string{
		{"Iceland's trade", "Iceland's exports were 612 million crowns in January against 590 million in December, while imports fell to 571 million from 602 million in December, the Statistics Office said."},
		{"Iceland's guests", "Tourism earnings rose to 2.15 billion crowns in 1987 from 1.98 billion in 1986 while tourism spending climbed to 2.60 billion from 2.21 billion in 1986."},
		{"Iceland's notes", "The central bank lent the market 210 million crowns in the afternoon session, bringing its total assistance today to 385 million crowns."},
		{"Iceland's mines", "On March 25, Kelm Mines rose 2-1/4 to 44-1/2, Dorrin was up 5/8 and Vasco Gold increased 1-1/8 to 20-1/4."},
		{"Peru's budget", "Peru's budget is 15,200 billion soles in 1988. The 1987 budget was 13,900 billion soles."},
		{"Malta's rates", "The rediscount rate will fall to 8.25 percent from 9.00 percent on April 6 and the Lombard rate to 9.50 percent from 10.75 percent, Malta's central bank said."},
		{"Velmar's quarter", "Velmar's revenue was 96 million euros in 1987; costs were 71 million euros."},
		{"Velmar's guests", "Velmar carried 1.82 million passengers in 1987. Cargo came to 42,000 tonnes. Some 1.21 million flew abroad. Domestic flights carried the rest."},
	})
	for _, c := range []struct{ question, want string }{
		{"Were Iceland's exports above its imports in January 1988?", "612000000"},
		{"Were Iceland's exports below its imports in January 1988?", "571000000"},
		{"Is Velmar's revenue below its costs?", "71000000"},
		{"Was the Lombard rate above the rediscount rate in Malta?", "9.5"},
		{"Were Velmar's costs above the budget?", ""},
		{"Did Iceland earn more from tourism in 1987 than it spent on it?", "2600000000"},
		{"Did Iceland spend more on tourism in 1987 than it earned from it?", "2600000000"},
		{"How much assistance had the central bank of Iceland given before the afternoon session on March 25?", "175000000"},
		{"How much assistance had the central bank of Iceland given before the morning session on March 25?", ""},
		{"What was Vasco Gold's share price before the March 25 gain?", "19.125"},
		{"In percent, how much bigger is Peru's 1988 budget than the 1987 one?", "9.4"},
		{"By what percent is Malta's 1988 budget bigger than the 1987 one?", ""},
		{"Which rate falls more, the rediscount or the Lombard rate?", "1.25"},
		{"Which falls less, the Lombard rate or the rediscount rate?", "0.75"},
		{"By how many points will the Lombard rate fall?", "1.25"},
		{"Which grew faster in 1987, Iceland's tourism earnings or its tourism spending?", "17.6"},
		{"Did Iceland's exports grow more than its imports in January?", "22000000"},
		{"Which grew more in 1987, Velmar's revenue or its costs?", ""},
		{"How many passengers took domestic flights at Velmar in 1987?", "610000"},
	} {
		askValue(t, b, c.question, c.want)
	}
	for _, c := range []struct{ question, want string }{
		{"Were Iceland's exports below its imports in January 1988?", "No: "},
		{"Did Iceland earn more from tourism in 1987 than it spent on it?", "No: "},
		{"Did Iceland's exports grow more than its imports in January?", "Yes: exports"},
		{"Which rate falls more, the rediscount or the Lombard rate?", "Lombard rate (more)"},
	} {
		if text := ask(t, b, c.question).Text; !strings.HasPrefix(text, c.want) {
			t.Errorf("%q: got %q, want it to begin with %q", c.question, text, c.want)
		}
	}
}

// TestOverMonths holds what is told of each month added up over a quarter, and a value without a move that the question takes away.
func TestOverMonths(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2022, Month: 11, Day: 4}, [][2]string{
		{"Orrin's cars", "Orrin Motors built 54,000 cars in July, 48,500 in August and 61,200 in September. Orrin employed 7,100 people in July, 7,300 in August and 7,200 in September."},
		{"Pelta's vans", "Pelta sold 9,000 vans in April and 8,000 in June."},
		{"Malta's jobless", "Unemployment in the north of Malta was 9.1 percent in October, in the south 12.4 percent and in the capital 6.7 percent."},
		{"Velmar's quarter", "Velmar's revenue was 96 million euros in the third quarter; costs were 71 million euros."},
		{"Peru's trade", "Lower prices would cut Peru's trade surplus by 2 billion dollars to 5 billion in 2023, the bank said."},
	})
	for _, c := range []struct{ question, want string }{
		{"How many cars did Orrin build in the third quarter in total?", "163700"},
		{"How many cars did Orrin build from July to September?", "163700"},
		{"How many cars did Orrin build in the second half?", ""},
		{"How many people did Orrin employ in the third quarter?", ""},
		{"How many vans did Pelta sell in the second quarter?", ""},
		{"What was Orrin's average monthly car output in July, August and September?", "54600"},
		{"By how many points is unemployment in the south of Malta above that in the north?", "3.3"},
		{"By how many points does unemployment in the capital of Malta exceed that in the west?", ""},
		{"Which was bigger in the third quarter, Velmar's revenue or its costs?", "96000000"},
		{"Which was bigger in the third quarter, Velmar's revenue or Pelta's costs?", ""},
		{"How much did Velmar's revenue exceed its costs by in the third quarter?", "25000000"},
		{"Without the 2 billion dollar cut, how large would Peru's trade surplus be in 2023?", "7000000000"},
		{"Without the 2 billion dollar cut, how large would Chile's trade surplus be in 2023?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestShareFromThere holds the share of those who come from a place, told by a number without a noun.
func TestShareFromThere(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2020, Month: 1, Day: 20}, [][2]string{
		{"Guests in Iceland", "Iceland welcomed 2.4 million foreign tourists in 2019, the Tourist Board said.\n\nVisitors from Sweden came to 310,000 that year and spent 40 billion crowns."},
		{"Guests in Malta", "Malta welcomed 1.8 million tourists in 2019."},
		{"Peru's banks", "Borrowings of banks in Peru less seasonal credits averaged 228 million dollars in December 2019."},
	})
	for _, c := range []struct{ question, want string }{
		{"What share of Iceland's 2019 foreign visitors were Swedish?", "12.9"},
		{"What percentage of Iceland's tourists came from Sweden in 2019?", "12.9"},
		{"What share of Iceland's 2019 foreign visitors were Danish?", ""},
		{"What share of Malta's 2019 visitors were Swedish?", ""},
		{"Leaving out seasonal credits, what did the borrowings of banks in Peru average in December 2019?", "228000000"},
		{"What did the borrowings of banks in Peru average in December 2019?", ""},
		{"What share of Iceland's 2018 visitors were Swedish?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
