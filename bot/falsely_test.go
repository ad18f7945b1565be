package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestFalsely holds that no rule made for one wording answers another that only looks like it.
func TestFalsely(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2019, Month: 6, Day: 14}, [][2]string{
		{"Norland's lenders", "Mortgage rates rose in May because banks were short of cash. " +
			"The average mortgage rate was 2.5 percent, down from 2.6 percent in May 2018."},
		{"Growth in Velland", "Velland's growth slowed to 1.1 percent in 2018 from 1.3 percent. Sudmark's growth was 2 percent in 2018, up from 1.8 percent."},
		{"Copper output in Orrin", "Orrin's copper output rose 6 percent in May, the ministry said. Harrow Foods said sales fell 3 percent in May."},
		{"London shares mixed", "The FTSE 100 rose 0.8 percent on Friday. Copper gained 1 percent. Harrow Foods fell 2 percent."},
		{"Tolm's ore", "Tolm Steel's stock of ore rose 4 percent to 2 million tonnes. The Nikkei fell 1 percent. Tolm Steel lost 3 percent."},
		{"Arden's offices", "Arden Estates said a revaluation of its offices added 45 million pounds to profit in 2018. " +
			"Rental income was 120 million pounds. Its revaluation reserve was 310 million pounds at the end of December. Profit rose 8 percent."},
		{"Metals", "Lithium averaged 14,000 dollars in February as cobalt reached a peak."},
		{"Jobs in Merrow", "In 2018 300 nurses lost their jobs in Merrow. Eight of 20 banks raised their rates and 11 of the banks lost customers."},
		{"Karvia's economy", "Consumer spending in Karvia rose 1.2 percent in the first quarter, the office said."},
		{"Ordal jobless", "Ordal's unemployment rate rose by 1.3 percentage points from its low to 8.4 percent in April."},
		{"Dorland jobless", "Dorland's unemployment rate climbed 0.6 percentage points over the winter to 7.1 percent in April."},
		{"Halden jobless", "Halden's unemployment rate has fallen by 2 percentage points under the government, to 5.7 percent in April."},
		{"Ulmia jobless", "Ulmia's unemployment rate rose by 0.2 percentage points in April to 4.7 percent."},
	})
	for _, c := range []struct{ question, want string }{
		{"Did Velland's growth slow more than Sudmark's in 2018?", ""},
		{"Did Velland's growth decelerate more than Sudmark's in 2018?", ""},
		{"Did growth ease more in Velland than in Sudmark in 2018?", ""},
		{"Did growth weaken more in Velland than in Sudmark in 2018?", ""},
		{"How much did copper rise on Friday?", "1"},
		{"How much did Harrow Foods fall on Friday?", "2"},
		{"How much did Harrow Foods shares fall on Friday?", "2"},
		{"How much did Tolm Steel's stock of ore rise?", "4"},
		{"How much did the revaluation of its offices add to Arden's profit in 2018?", ""},
		{"What was Arden Estates' revaluation reserve?", "310000000"},
		{"What was lithium's peak in February?", ""},
		{"How many banks raised their rates?", ""},
		{"How many nurses lost their jobs in Merrow in 2018?", "300"},
		{"How much did consumer spending in Karvia rise in the first quarter, according to revised data?", ""},
		{"How much did consumer spending in Karvia rise in the first quarter?", "1.2"},
		{"What was Ordal's unemployment rate in March 2019?", ""},
		{"What was Dorland's unemployment rate in March 2019?", ""},
		{"What was Halden's unemployment rate in March 2019?", ""},
		{"What was Ulmia's unemployment rate in March 2019?", "4.5"},
	} {
		askValue(t, b, c.question, c.want)
	}
	for _, c := range []struct{ question, never string }{
		{"Why did mortgage rates rise in May?", "They did not"},
		{"Why did the average mortgage rate rise in May?", "They did not"},
		{"How much did Tolm Steel's stock rise?", "No, "},
	} {
		if text := ask(t, b, c.question).Text; strings.Contains(text, c.never) {
			t.Errorf("%s: %q", c.question, text)
		}
	}
}
