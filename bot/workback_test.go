package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestWorkBack holds what is worked back from a move that the text tells: within the days that a stock
// moved in, and by what was added last.
func TestWorkBack(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2024, Month: 6, Day: 19}, [][2]string{
		{"Norland's surplus", "Norland's trade surplus widened 12 percent in May from a year before to 41.3 billion crowns.\n\n" +
			"The surplus with Sweden grew 8 percent to 9.72 billion crowns. Fish exports were up 6.1 percent at 8.9 billion crowns."},
		{"Zeeland's surplus", "Zeeland's wine exports rose 5 percent in May to 21 billion crowns. " +
			"Wool exports fell 3 percent in May from April to 9.7 billion crowns."},
		{"Deposits at Peru's central bank", "Sight deposits at Peru's central bank fell 2.3 billion soles " +
			"to 6.1 billion soles in the first 10 days of June, it said."},
		{"Chile's money market given 45 mln pesos afternoon help", "Chile's central bank said it gave the money market a further 45 million pesos of assistance.\n\n" +
			"This brings its total help today to 57 million pesos."},
		{"Kenya's army", "Kenya's army spent 70 million shillings on tents. The drought takes its debt to 950 million shillings.\n\n" +
			"Kenya's port has 40 cranes. The merger brings its crew to 2,300 sailors."},
		{"Egypt's prices", "Egypt's consumer price index was 2.9 percent higher in May than a year earlier, a rate 0.4 percentage points below April's.\n\n" +
			"Core CPI grew 0.7 percent, the same as in April."},
	})
	for _, c := range []struct{ question, want string }{
		{"How large was Norland's surplus with Sweden in May 2023?", ""},
		{"Judging by the rise, how big were Norland's fish exports in May 2023?", ""},
		{"Going by the growth rate, how large were Zeeland's wine exports in May 2023?", ""},
		{"What were the sight deposits at Peru's central bank at the end of May?", "8400000000"},
		{"What were the sight deposits at Peru's central bank at the end of April?", ""},
		{"How much help had Chile's money market been given before the afternoon round?", "12000000"},
		{"What was Kenya's debt before the crisis?", ""},
		{"How many sailors were in the crew of Kenya's port before the merger?", ""},
		{"What was Egypt's CPI inflation in April?", "3.3"},
		{"What was Egypt's core CPI inflation in April?", "0.7"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestHeldAgainstAverage holds a figure against the middle of what was forecast, which is no part of what is measured.
func TestHeldAgainstAverage(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2023, Month: 5, Day: 30}, [][2]string{
		{"Peru's cement", "Peru's cement output rose 3.1 percent in April from a year earlier. Economists had forecast growth of 4.0 percent on average.\n\n" +
			"Exports of cement came to 61,000 tonnes, below the average forecast of 70,000 tonnes."},
		{"Chile's jobless", "Chile's unemployment rate was 8.1 percent in April, against a median forecast of 8.5 percent in a poll of analysts."},
		{"Kenya's money", "Kenya's M-1 money supply rose 700 million shillings to 301.2 billion shillings in the May 22 week. Economists polled by Nordwire " +
			"said that M-1 would be anywhere from down one billion to up four billion shillings. " +
			"The average forecast called for a 1.2 billion shilling M-1 increase."},
		{"Mali's prices", "The mean forecast for Mali's inflation in April was 4.2 percent. Mali's inflation was 4.6 percent in April. " +
			"The highest forecast was 4.4 percent."},
		{"Egypt and trade", "Egypt's trade with the European Union came to 12 billion pounds in April and that with the United States to 9 billion pounds."},
	})
	for _, c := range []struct{ question, want string }{
		{"How far short of the average forecast was the rise in Peru's cement output?", "0.9"},
		{"By how much did Peru's cement exports miss the average forecast?", "9000"},
		{"How far below the median forecast was Chile's unemployment?", "0.4"},
		{"By how much did Kenya's M-1 rise fall short of the average forecast?", "500000000"},
		{"Was the rise in Kenya's M-1 above or below the average forecast?", "700000000"},
		{"What was the average unemployment rate of Chile?", ""},
		{"Was Mali's inflation above the mean forecast in April?", "4.2"},
	} {
		askValue(t, b, c.question, c.want)
	}
	if text := ask(t, b, "Did Egypt trade more with the EU or with the US in April?").Text; len(text) < 3 || text[:3] != "EU," {
		t.Errorf("the winner of a comparison is not named as the question has it: %q", text)
	}
}
