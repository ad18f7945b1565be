package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestBackFrom holds values worked back from a move that the question names: by its size, by the verb that tells a multiple, or by when it was.
func TestBackFrom(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 3, Day: 20}, [][2]string{
		{"Danish deposits fall", "Time deposits of banks at the Danish central bank fell 2.1 billion crowns to 9.4 billion in the first 10 days of March, the bank said."},
		{"Norwegian banks lift rate", "Norwegian banks last changed their base lending rate on February 28 when they raised it by one point to 14 pct."},
		{"Visita's money", "The tourist agency Visita said it would double its annual budget to 36 million dollars."},
		{"Tin at Alto", "The Alto mine tripled its output of tin to 90,000 tonnes in 1986, its owner said."},
		{"Road programme", "The minister said 2.2 billion dlrs will go to a road building program. The plan, which represents a 10 pct increase over last year, creates jobs."},
		{"Danish prices", "Danish producer prices fell 4 percent in January from January 1986.\n\nThe index of Danish producer prices stood at 121.9 in January from 127.0 last year."},
		{"Swedish wealth", "The assets of Swedish households included shares, up 31 pct to 168 billion crowns, and government bonds, up 5 pct to 42 billion."},
	})
	for _, c := range []struct{ question, want string }{
		{"What did the time deposits of Danish banks stand at before the early March fall?", "11500000000"},
		{"What was Norway's base lending rate before the February 28 hike?", "13"},
		{"How much lower were Danish producer prices in January 1987 than in January 1986?", "4"},
		{"How many points lower was the index of Danish producer prices in January 1987 than in January 1986?", "5.1"},
		{"What was Visita's yearly budget before it was doubled?", "18000000"},
		{"What was the tin output of Alto before it tripled?", "30000"},
		{"What was the tin output of Alto before it halved?", ""},
		{"Given the 10 pct increase, what did the road building program amount to last year?", "2000000000"},
		{"Judging by the 5 pct rise, what were Swedish households' government bonds a year earlier?", "40000000000"},
		{"Judging by the 5 pct rise, what were Chilean households' government bonds a year earlier?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestPartAndWhole holds what is reckoned from a part and its whole, however the text tells the one as a part of the other.
func TestPartAndWhole(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2024, Month: 5, Day: 4}, [][2]string{
		{"Food check", "Health inspectors approved only four of 35 dairies in Lombardy in April, an official said."},
		{"Reactors shut", "Three of the seven reactors at Vimy were shut in March, the owner said."},
		{"Chile's copper", "Chile's copper exports to China amounted to 1.9 billion dollars in July out of total exports to China of 3.1 billion, the central bank said."},
		{"Spanish homes", "Spanish home sales reached 62,000 in October, the notaries said. Foreigners accounted for 12,400 of the purchases."},
		{"Car output", "Factories in Korea built 350,000 cars in January. Electric models made up 42,000 of the total, and hybrids 63,000."},
		{"Orin's cash", "Orin Oil had cash of 14 billion pesos at the start of the year, of which six billion were held in a pension fund."},
		{"Cashew arrivals", "Cashew arrivals at ports reached 152,000 tonnes by March 22.\n\nArrivals in the latest week were 3,400 tonnes against 2,900 tonnes the week before.\n\nAbout 110,000 tonnes of this season's total have passed through Bissau and the rest through Cacheu, traders said."},
	})
	for _, c := range []struct{ question, want string }{
		{"How many dairies did the inspectors approve in Lombardy?", "4"},
		{"How many Lombardy dairies failed in April?", "31"},
		{"How many of the Vimy reactors were shut in March?", "3"},
		{"What share of the Vimy reactors were shut?", "42.9"},
		{"What portion of Chile's July exports to China was copper?", "61.3"},
		{"What portion of Chile's July exports to Japan was copper?", ""},
		{"What share of the October home sales in Spain went to foreigners?", "20"},
		{"What share of the cars built in Korea in January 2024 were electric?", "12"},
		{"How much of Orin Oil's cash was outside the pension fund?", "8000000000"},
		{"How many tonnes of cashew came in through Cacheu?", "42000"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestOutdone holds by how much something came out above or below what was expected of it or another time, whatever the expecting is told by, and that what a
// rate of growth did is no change of what grows.
func TestOutdone(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 11, Day: 20}, [][2]string{
		{"Harrow cuts outlook", "Harrow Foods said third-quarter revenue rose 4% to $5.3 billion. Adjusted earnings of $2.51 a share missed the $3.91 analysts had been looking for."},
		{"Tallow tops forecasts", "Tallow Corp's third-quarter revenue of $812 million topped the $790 million analysts were expecting."},
		{"Norwegian jobs", "Employment in Norway jumped by 21,500 in October, the statistics office said, more than double the 9,000 economists had pencilled in."},
		{"Ghana money growth slows", "Ghana's year-on-year M-3 money supply growth slowed to 8.6 pct in October from 9.3 pct in September. M-3 fell to 77.9 billion cedis in October from 79.3 billion in September."},
		{"Peru trade", "Peru's exports in the eight months to August rose to 3.58 billion dlrs from 3.18 billion in 1986, the bank said."},
		{"Notes in Kenya", "Kenyan notes and coin in circulation rose to 5.4 billion shillings in October from 5.1 billion in September and 4.8 billion a year ago."},
		{"Chilean prices", "Chile's inflation edged down to 2.8 pct in October from 2.9 pct in September. Food was dear.\n\nIn the north it rained."},
	})
	for _, c := range []struct{ question, want string }{
		{"By how much did Harrow's adjusted earnings per share fall short of forecasts?", "1.4"},
		{"What were Harrow's adjusted earnings per share in the third quarter?", "2.51"},
		{"By how much did Tallow's third-quarter revenue top forecasts?", "22000000"},
		{"What was Tallow's third-quarter revenue?", "812000000"},
		{"By how many jobs did Norway's October gain beat the forecast?", "12500"},
		{"By how much did M-3 in Ghana fall from September to October?", "1400000000"},
		{"How much more did Peru export in January-August 1987 than in the same months of 1986?", "400000000"},
		{"How many shillings' worth of notes did Kenya add to circulation in October?", "300000000"},
		{"By how many percentage points did food inflation in Chile slow between September and October 1987?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
