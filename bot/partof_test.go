package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestPartIn holds the share of a part in a whole, where the part is named first and is no place.
func TestPartIn(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2022, Month: 5, Day: 9}, [][2]string{
		{"Bolivia's exports", "Bolivia's exports came to 4.31 billion dollars in April. Natural gas earned 1.29 billion dollars.\n\n" +
			"Private firms exported goods worth 2.6 billion dollars, over half of the total."},
		{"Kenya's tea", "Kenya exported 500,000 tonnes of tea in 2021. Egypt took 90,000 tonnes. Black tea accounted for 450,000 tonnes of the total."},
		{"Peru's taxes", "Peru's tax receipts were 400 million soles in April, including 100 million soles from sales tax."},
	})
	for _, c := range []struct{ question, want string }{
		{"What was the share of private firms in Bolivia's exports in April?", "60.3"},
		{"What was the exact share of natural gas in Bolivia's exports?", "29.9"},
		{"What was the share of sales tax in Peru's tax receipts?", "25"},
		{"What was the share of black tea in Kenya's tea exports in 2021?", "90"},
		{"What was the share of Egypt in Kenya's tea exports?", ""},
		{"What share of Kenya's tea exports did Egypt take in 2021?", "18"},
		{"What was the share of Chad in Kenya's tea exports?", ""},
		{"What was the share of private firms in Bolivia's imports in April?", ""},
		{"What was the share of women in Kenya in 2021?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestTitled holds names against the titles that they are asked for by.
func TestTitled(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 3, Day: 31}, [][2]string{
		{"Westland Bank lifts its rate", "Westland Bank will raise its lending rate to 23 percent.\n\n" +
			"Westland Bank managing director Bruce Weekes said rates may rise."},
		{"Peru's growth", "Peru's gross domestic product rose 3.1 percent in 1986.\n\nFinance Minister Luis Alva had predicted 3.3 percent."},
		{"Japan on the dollar", "Japan's central bank bought dollars.\n\n" +
			"Finance Minister Taro Ishi told a committee that Peru, Chile and Mali had bought them too."},
	})
	for _, c := range []struct{ question, want string }{
		{"Who is managing director of Westland Bank?", "Bruce Weekes"},
		{"Who is Westland Bank's managing director?", "Bruce Weekes"},
		{"Who is Peru's finance minister?", "Luis Alva"},
		{"Who is Japan's finance minister?", "Taro Ishi"},
		{"Who is Mali's finance minister?", "The articles"},
		{"Who is Chile's finance minister?", "The articles"},
	} {
		if text := ask(t, b, c.question).Text; !strings.HasPrefix(text, c.want) {
			t.Errorf("%q is answered %q, want %q", c.question, text, c.want)
		}
	}
}

// TestGrowthRevised holds by how much a forecast of growth was changed that the text tells as revised, and no figure of a time that is over, nor the other way.
func TestGrowthRevised(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 4, Day: 28}, [][2]string{
		{"Peru revises targets", "Peru has revised its targets for 1987. " +
			"Export growth has been revised downwards to 4.1 percent from 5.9 percent due to weak demand."},
		{"Egypt's figures", "Egypt's jobless rate for February was revised down to 7.2 percent from 7.5 percent.\n\n" +
			"Growth of Egypt's tax revenue was revised up to 4.9 percent from 4.2 percent in March, the bureau said."},
		{"Kenya's trade", "Kenya's trade with Chad rose 17.1 percent in March, with Mali 20.9 percent and with Japan 16.9 percent."},
	})
	for _, c := range []struct{ question, want string }{
		{"By how many percentage points was Peru's export growth forecast cut?", "1.8"},
		{"By how many points did Peru revise down its forecast of export growth?", "1.8"},
		{"By how much has Peru's forecast for export growth been cut?", "1.8"},
		{"By how many points was Peru's import growth forecast cut?", ""},
		{"By how many points did Peru's exports fall?", ""},
		{"By how many points was Peru's export growth forecast raised?", ""},
		{"By how many points was Egypt's jobless rate forecast cut?", ""},
		{"How far was Egypt's tax revenue target raised?", ""},
		{"With which of Chad, Mali and Japan did Kenya's trade grow fastest?", "20.9"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestPartOfWhole asks for the share of a part in a whole, which a place on either side of trade is none of, nor how the share moved.
func TestPartOfWhole(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 5, Day: 28}, [][2]string{
		{"Kenya's trade", "Kenya's exports came to 20 billion shillings in April. Exports of tea were 5 billion shillings in April. " +
			"Egypt's exports to Kenya were 4 billion shillings in April."},
	})
	for _, c := range []struct{ question, want string }{
		{"What was the share of tea in Kenya's exports in April?", "25"},
		{"What was the share of Egypt in Kenya's exports in April?", ""},
		{"By how much did the share of tea in Kenya's exports fall in April?", ""},
		{"What was the rise in the share of tea in Kenya's exports in April?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
