package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestForeseers holds what is asked of forecasts: by how much one was changed, what it was before, whose of two is the greater, whether what came about met
// it.
func TestForeseers(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 12, Day: 20}, [][2]string{
		{"Norway's central bank turns cautious", "Norway's central bank left its key rate at 7.5 percent on Tuesday.\n\n" +
			"Policymakers now expect one rate increase next year rather than two, and have trimmed their growth forecast for 1989 to 2.1 percent from 2.4 percent."},
		{"South Korea's jobless to rise, institute says", "South Korea's unemployment rate will rise to an average 4.3 pct in 1989 from 3.8 pct in 1988, the private Daesan Research Institute said.\n\n" +
			"The official 1989 estimate is 3.9 pct."},
		{"Finland's orders rise", "Finland's export orders rose 2 percent in November from a year earlier, the trade ministry said.\n\n" +
			"The result fell short of the 2.5 to 5 percent increase that the ministry had forecast."},
		{"Danish orders fall", "Denmark's export orders fell 3 percent in November from a year earlier, against the 1 percent drop analysts asked by Acme had predicted."},
		{"Tavi shares slip", "Shares of Tavi fell on Monday after Ina Kolb of Marsh Ventures lowered her estimate of 1989 deliveries by 10 percent to 90,000 vans."},
	})
	for _, c := range []struct{ question, want string }{
		{"By how many points did Norway's central bank cut its 1989 growth forecast in December 1988?", "0.3"},
		{"By how much has Norway's central bank lowered its forecast of growth in 1989?", "0.3"},
		{"By how many points did Norway's central bank cut its 1989 growth forecast in March 1987?", ""},
		{"Is Daesan's forecast for South Korea's 1989 unemployment rate above the official one?", "4.3"},
		{"By how many points is Daesan's forecast of South Korea's 1989 unemployment rate above the official estimate?", "0.4"},
		{"Is the Bank of Korea's forecast for South Korea's 1989 unemployment rate above Marlow's?", ""},
		{"Did growth in Finland's November 1988 export orders match the ministry's forecast?", "2"},
		{"How many vans did Ina Kolb expect Tavi to deliver in 1989 before she lowered her estimate?", "100000"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestReckonedFrom holds what is reckoned from a move, a share or a part that the question names or leaves to be found.
func TestReckonedFrom(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 12, Day: 8}, [][2]string{
		{"Norland's orders rise", "New orders for machines in Norland rose 5.7 billion crowns, or 6.0 percent, in October to 101.2 billion crowns, the ministry said."},
		{"Sudland's oil money shrinks", "Sudland's budget took 570 billion crowns from oil in November, 12 percent less than in October."},
		{"Chad owes", "Of Chad's foreign debt of 3.3 billion dlrs only 12 pct is owed to commercial banks."},
		{"Peru and Chile trade more", "Trade between Peru and Chile jumped in 1987.\n\nTrade totalled 1.3 billion dlrs in 1987 versus 700 mln dlrs in 1986."},
		{"Orrin ships more", "Orrin's exports were worth 9.9 billion crowns in the first nine months of 1988, up 10 percent from a year earlier. Its reserves stood at 3 billion crowns at the end of September."},
		{"Belmar's bank", "Belmar's bank rate is set one-quarter point above the yield of its bills.\n\nIn November 1988 Belmar exported 900,000 bags of green coffee and " +
			"200,000 bags of black coffee. Belmar's exports brought in 40 million crowns in November 1988."},
		{"Marlow sells more", "Marlow's sales rose 10 percent to 33 million crowns in 1987 from 30 million crowns in 1986."},
		{"Finland's prices", "Finland's inflation rate was 5.4 percent in October 1988."},
		{"Denmark's prices", "Denmark's inflation rate was 4.1 percent in June 1987."},
		{"Greece's trade shrinks", "Greece's trade shrank in November.\n\nIn the eleven months from January, trade was 22.1 billion crowns, off 7.8 percent.\n\n" +
			"Malta led among partners with trade worth 3 billion crowns in the eleven months."},
	})
	for _, c := range []struct{ question, want string }{
		{"Going by the October rise, what were Norland's machine orders in September?", "95500000000"},
		{"What did Sudland's budget get from oil in October 1988, judging by the November figure?", "648000000000"},
		{"How much does Chad owe to commercial banks?", "396000000"},
		{"How much does Chad owe to the IMF?", ""},
		{"How many dollars more did Peru and Chile trade in 1987 than in 1986?", "600000000"},
		{"Which was higher, Finland's inflation in October 1988 or Denmark's in June 1987?", "5.4"},
		{"Was Denmark's inflation rate in June 1987 higher than Finland's in October 1988?", "5.4"},
		{"Was Denmark's inflation rate in June 1988 higher than Finland's in October 1987?", ""},
		{"What was Greece's trade in the first eleven months of 1988?", "22100000000"},
		{"How much did Greece trade with Malta in January-November 1988?", "3000000000"},
		{"How much did Greece trade with Malta in November 1988?", ""},
		{"How much a month did Orrin's exports average in the first nine months of 1988?", "1100000000"},
		{"Orrin's monthly exports on average in January-September 1988?", "1100000000"},
		{"Orrin's reserves averaged how much a month in the first nine months of 1988?", ""},
		{"Orrin's exports rose 10 percent in the first nine months of 1988; what had they been a year before?", "9000000000"},
		{"If Orrin's exports of the first nine months of 1988 were 10 percent up on those of a year before, how large were they in the first nine months of 1987?", "9000000000"},
		{"Before they rose 10 percent, what were Orrin's exports worth in the first nine months of 1987?", "9000000000"},
		{"If Orrin's exports rise 10 percent in 1989, how large will they be?", ""},
		{"By how many points did Belmar's bank rate go up in December 1988?", ""},
		{"How much dearer was a bag of Belmar's green coffee than a bag of its black coffee in November 1988?", ""},
		{"From the total and the surplus of November 1988, can you derive Belmar's imports?", ""},
		{"How much money did Belmar's exports bring in in November 1988?", "40000000"},
		{"Belmar's bank reported its November 1988 exports on three bases; give all three amounts.", ""},
		{"By how many crowns, and by what percentage, did Marlow's sales rise in 1987?", "3000000"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
