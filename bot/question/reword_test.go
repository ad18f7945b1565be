package question

import "testing"

func TestReworded(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"How many francs more did Chad export than import in 2023?", "how big was the trade surplus of Chad in 2023 in francs?"},
		{"How much more did Chad sell abroad in May than it bought?", "how big was the trade surplus of Chad in May?"},
		{"How much less did Chad export in May than it imported?", "how big was the trade deficit of Chad in May?"},
		{"How much more did Chad import from Fiji than it sold to it in May?", "how big was the trade deficit of Chad with Fiji in May?"},
		{"How much more did Chad earn from exports in May than it paid for imports?", "how big was the trade surplus of Chad in May?"},
		{"By how much did imports exceed exports in May?", "how big was the trade deficit in May?"},
		{"How much more did Chad export in May than in April?", "How much more did Chad export in May than in April?"},
		{"How much more wool did Chad sell than Fiji?", "How much more wool did Chad sell than Fiji?"},
		{"How far did exports fall short of imports in May?", "how big was the trade deficit in May?"},
		{"How far did exports fall short of the target in May?", "How far did exports fall short of the target in May?"},
		{"By how much did exports exceed the forecast?", "By how much did exports exceed the forecast?"},
		{"How much did sales in May differ from those of the same month a year before?", "How much did sales in May change from a year earlier?"},
		{"By how much did the two forecasts differ?", "By how much did the two forecasts differ?"},
		{"What's the bill for building the Chad dam?", "how much does the Chad dam cost?"},
		{"Price tag of the Chad dam", "how much does the Chad dam cost?"},
		{"What was the price of wool in May?", "What was the price of wool in May?"},
		{"What was the bill for oil imports in May?", "What was the bill for oil imports in May?"},
		{"How high will output be in 2022, if the OECD is right?", "How high will output be in 2022, according to the OECD?"},
		{"If the rate is cut, what will output be?", "If the rate is cut, what will output be?"},
		{"the deficit in the year that closes on March 31", "the deficit in the year ending March 31"},
		{"How much more cloth did Acme buy than it sold in May?", "How much more cloth did Acme buy than it sold in May?"},
		{"How much more did traders sell abroad than they bought in May?", "How much more did traders sell abroad than they bought in May?"},
		{"How much more did Chad import than Fiji exported in May?", "How much more did Chad import than Fiji exported in May?"},
		{"By how much did imports exceed the previous month's exports in Chad in May?",
			"By how much did imports exceed the previous month's exports in Chad in May?"},
		{"By how much did Acme's purchases exceed its sales in May?", "By how much did Acme's purchases exceed its sales in May?"},
		{"How did sales in May differ from those forecast for the same month a year before?",
			"How did sales in May differ from those forecast for the same month a year before?"},
		{"How did sales in Chad differ from those in Fiji in the same month a year earlier?",
			"How did sales in Chad differ from those in Fiji in the same month a year earlier?"},
		{"How did sales differ in May from the same month two years before?", "How did sales differ in May from the same month two years before?"},
		{"How did sales in May differ from the previous year's target?", "How did sales in May differ from the previous year's target?"},
		{"What's the bill for building a dam?", "What's the bill for building a dam?"},
		{"What is the price of buying the dam?", "What is the price of buying the dam?"},
		{"the deficit in the year that will end on March 31", "the deficit in the year that will end on March 31"},
	} {
		if got := reworded(row.text); got != row.want {
			t.Errorf("reworded(%q) = %q, want %q", row.text, got, row.want)
		}
	}
}
