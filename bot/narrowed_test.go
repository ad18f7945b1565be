package bot

import (
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// TestNarrowed holds what rules for hurried and roundabout questions leave alone: another ranking, the other side of a trade, another company's sales, what
// does nothing to a thing, a number that is no year, several figures of one time, and words of two senses.
func TestNarrowed(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 10}, [][2]string{
		{"Tea of Norland", "The top three exporters of tea were Kenya, Ceylon and India. Norway came second with 8 percent in the ski cup."},
		{"Coffee of Kenya", "The largest buyer of Kenyan coffee was Germany, followed by Finland and Sweden.\n\nPeru is the largest exporter of fishmeal, ahead of Chile."},
		{"Kelby plant", "The Kelby plant will make 200,000 tonnes a year once it is up to speed and 50,000 tonnes in its first year."},
		{"Osk dam", "The Osk dam will supply 300 megawatts once the second turbine is installed and 120 at first."},
		{"Dorn mill", "The Dorn mill came on stream in May and started up its furnace in June."},
		{"Companies of Lodd", "Orle Mines' profit rose 5 percent in 1987. Marlow had revenue of 30 million dollars in 1987. Sales rose 6 percent from 1986."},
		{"Tax of Norland", "The fuel tax begins in the year starting April 1, the minister said. The Orrin mill started in the quarter ending June 30."},
		{"Ore and paper", "The mill made paper from straw. The train carried ore. A lorry hit two cars because of ice, police said.\n\nFloods destroyed the wool of Tolby."},
		{"Oslo", "Trading in Oslo rose 4 percent, in volumes not seen before. Cloth imports rose 7 percent in volume."},
		{"Spending", "Spending was 40 million crowns, 80 percent of the estimate.\n\nThe deficit reached 8 billion crowns in four months, 40 percent of the target for the year."},
		{"Odd words", "Poll tax was 90 pounds. The ruling party won 40 seats. Certain imports fell 8 percent. The suit cost 300 dollars in the shop. The basic rate was 4 percent."},
		{"Kelm", "Kelm had 900 workers before the merger and 1,200 after it. Before the strike the smelter made 40 tonnes a day."},
		{"Norra Bank", "The Norra Bank set aside 9 percent of profits."},
		{"Hale", "Hale owns 60 percent of all four quarries."},
		{"Costs", "Costs rose 12 percent in 1987.\n\nWages rose 10 million crowns in 1987.\n\nRents rose 5 million crowns, or 4 percent, in 1987."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much will the Kelby plant make once it is up to speed?", "200000"},
		{"How many megawatts will the Osk dam supply once it opens?", ""},
		{"How many megawatts will the Osk dam supply once the second turbine is installed?", "300"},
		{"How much did Orle's revenue rise in 1987?", ""},
		{"How much did trading rise in value?", ""},
		{"How much did cloth imports rise in volume?", "7"},
		{"What is the spending target?", ""},
		{"What is the deficit target for the year?", "20000000000"},
		{"What is the deficit target for 1986?", ""},
		{"How much was the survey tax?", ""},
		{"How many seats did the verdict party win?", ""},
		{"By how much did confident imports fall?", ""},
		{"What did the lawsuit cost?", ""},
		{"What was the essential rate?", ""},
		{"Before the merger, how many workers did Kelm have?", "900"},
		{"Before they merged, how many workers did Kelm have?", "900"},
		{"Before the strike, how much did the smelter make a day?", "40"},
		{"How much of profits did the Norra Bank set aside, in percent?", "9"},
		{"How much of all four quarries does Hale own?", "60"},
		{"What percentage of all four quarries does Hale own?", "60"},
		{"By what amount and what percentage did costs rise?", "12"},
		{"By how much did wages rise in 1987, in crowns and in percent?", "10000000"},
		{"By how much did rents rise in 1987, as an amount and in percent?", "5000000"},
	} {
		askValue(t, b, c.question, c.want)
	}
	for _, c := range []struct{ question, want string }{
		{"Which country was the second largest exporter of tea?", ""},
		{"Which country is the second largest exporter of coffee?", ""},
		{"Which country is the second largest buyer of Kenyan coffee?", "Finland"},
		{"Which country is the second biggest buyer of fishmeal?", ""},
		{"Which country is the second biggest exporter of fishmeal?", "Chile"},
		{"When did the Dorn mill come on stream?", "May"},
		{"When does the fuel tax begin?", "Year starting April 1"},
		{"Why was paper made?", ""},
		{"Why is ore carried?", ""},
		{"Why were two cars hit?", "Because of ice"},
		{"Why was the wool of Tolby destroyed?", "Floods"},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.HasPrefix(ans.Text, c.want) {
			t.Errorf("%s: answered %v %q, want %q", c.question, answered, ans.Text, c.want)
		}
	}
	for _, c := range []struct{ follow, want string }{
		{"and in reverse order by month?", ""},
		{"and in return?", ""},
		{"and the other way round?", "30000000"},
		{"and how much was it in the opposite direction?", "30000000"},
	} {
		b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 10}, [][2]string{
			{"Norway trades", "Norway's exports were 40 million kroner in May 1988. Norway's imports were 30 million kroner in May 1988."},
		})
		askValue(t, b, c.follow, c.want, "What were Norway's exports in May 1988?")
	}
	b = askerOf(t, period.Date{Year: 2023, Month: 6, Day: 10}, [][2]string{
		{"Bolivia", "Consumer prices in Bolivia rose 6 percent in April 2012 from a year earlier and 12 percent in April 2023."},
	})
	askValue(t, b, "Did Bolivian consumer prices rise in April 12 percent year on year?", "12")
	askValue(t, b, "bolivia cpi apr 12 y/y", "6")
}
