package bot

import (
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// TestOthersWord holds the words of one of two that are told in a sentence, or of a body named before, from being those of the other.
func TestOthersWord(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 5, Day: 14}, [][2]string{
		{"Niger to grow", "The central bank of Niger expects growth of 1.4 percent in 1992, while the finance ministry has just lowered its forecast to 0.9 percent."},
		{"Ozmark's prices", "Analyst Ida Voss of Kent Securities said inflation in Ozmark would slow to 3.1 percent by December, while Edwin Ohm of Tarn Bank expects 4.2 percent."},
		{"Merrow calm", "The Treasury still expects Merrow's economy to grow 2.2 percent in 1992.\n\nThe Bank of Merrow's numbers are 1.7 percent and 1.5 percent."},
		{"Chad sells less", "The mills board said its stocks of cloth in Chad had fallen to 41 million metres.\n\nMinister Abel Rook said that exports would rise."},
		{"Wheat of Ulmia", "Ulmia will harvest 7.9 million tonnes of barley in 1991, the farm ministry said in its May estimate, lowering an April figure of 8.4 million."},
	})
	for _, c := range []struct{ question, want string }{
		{"What growth does the Niger central bank expect in 1992?", "1.4"},
		{"What growth does the finance ministry of Niger expect in 1992?", ""},
		{"What does Kent Securities think inflation in Ozmark will be in December?", "3.1"},
		{"What does Tarn Bank think inflation in Ozmark will be in December?", ""},
		{"In Ida Voss's view, what will inflation in Ozmark be in December?", "3.1"},
		{"In the view of Edwin Ohm, what will inflation in Ozmark be in December?", ""},
		{"How much growth does the Treasury see in Merrow in 1992?", "2.2"},
		{"How much growth does the Bank of Merrow see in 1992?", ""},
		{"What are the stocks of cloth in Chad?", "41000000"},
		{"What did Abel Rook say the stocks of cloth in Chad were?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestOtherWay holds what moved one way from answering where, when, why or by how much it moved the other way, and the reason of one place from being
// that of another.
func TestOtherWay(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 5, Day: 14}, [][2]string{
		{"Krone cut", "Iceland devalued its krona by 8 percent on Monday."},
		{"Dornick sells less", "Sales of Dornick dropped 6 percent in Togo and 3 percent in Mali because of frost, and in Chad they fell 2 percent after a strike."},
		{"Peru makes less", "Output of cloth fell 8 percent because a mill was shut for repairs.\n\nIn Togo output fell 2 percent because of a heat wave."},
		{"Trade of Merrow", "Merrow's exports grew 3.4 percent in April and imports 5.2 percent."},
		{"Costs of Ulmia", "Transport costs recorded the largest rise in Ulmia, 17 percent."},
		{"Hot in Orme", "The highest wave of the winter was 19 metres, measured off Orme in May."},
		{"Prices in Halden", "Consumer prices in Halden rose 0.4 percent in April from March. Fuel was dearer."},
		{"Loans of Mali", "Interest payments to service Mali's foreign debt will rise to 12 million crowns in 1991. The payments were 9 million in 1990."},
	})
	for _, c := range []struct{ question, want string }{
		{"Was the Iceland krona revalued?", "No, the other way"},
		{"Was the Iceland krona devalued?", "Yes"},
		{"When was the Iceland krona revalued?", ""},
		{"Who revalued the krona?", ""},
		{"Who devalued the krona?", "Iceland"},
		{"Where did Dornick's sales rise?", ""},
		{"Why did Dornick's sales fall in Mali?", "Because of frost."},
		{"Why did Dornick's sales fall in Chad?", ""},
		{"Why did output of cloth fall in Peru?", "a mill was shut"},
		{"Why did output of cloth fall in Togo?", ""},
		{"Did Merrow's imports fall more than exports in April?", "No, both went the other way: Merrow's imports 5.2% up; exports 3.4% up."},
		{"Which fell more in Merrow in April, imports or exports?", "Both went the other way"},
		{"Did Merrow's imports rise more than exports in April?", "Yes"},
		{"Where in Ulmia did prices rise most?", ""},
		{"Where was the highest wave measured?", "Orme"},
		{"How much did fuel prices rise in Halden in April from March?", ""},
		{"How much did consumer prices rise in Halden in April?", "0.4%"},
		{"How big was Mali's foreign debt in 1990?", ""},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.Contains(ans.Text, c.want) {
			t.Errorf("%q: answered %t, want %q: %s", c.question, answered, c.want, ans.Text)
		}
	}
}

// TestOtherFigure holds a figure from answering what its sentence says of the one beside it, by a number or by the verb that is asked with.
func TestOtherFigure(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 5, Day: 14}, [][2]string{
		{"Jobs in Chad", "The number of people out of work in Chad fell to 151,000 from 163,000 in March, and 18,300 of them were under the age of 30."},
		{"Banks of Mali", "Bank reserves in Mali were 22 billion francs at the end of April, when reserves required were 21 billion."},
	})
	for _, c := range []struct{ question, want string }{
		{"How many unemployed in Chad are under 30?", "18300"},
		{"How many people were out of work in Chad in March?", "163000"},
		{"How much in reserves were Mali's banks required to hold at the end of April?", "21000000000"},
		{"How high were bank reserves in Mali at the end of April?", "22000000000"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestNoMoney holds amounts of goods from answering for what they cost or earn, the rates at which two sides of trade grow for the balance of them, and the
// part of a year for all of it.
func TestNoMoney(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 5, Day: 14}, [][2]string{
		{"Chad pumps more", "Chad's crude oil output averaged 168,000 barrels per day in April, up from 155,000 barrels per day in March."},
		{"Mali's tea", "Mali exported 92,000 bags of tea in March 1990, the board said. The price of tea was 40 crowns a bag in March 1990."},
		{"Trade of Togo", "Togo's exports will grow six percent in 1992 and imports two percent, the ministry said."},
		{"Zinc of Gabon", "Gabon mined 2,940 tonnes of zinc in the first half of 1991, compared with 4,375 tonnes in the first half of 1990."},
	})
	for _, c := range []struct{ question, want string }{
		{"Was Chad's oil price higher in March or in April?", ""},
		{"What was Chad's oil price in April?", ""},
		{"What was Chad's oil output in April?", "168000"},
		{"Mali tea earnings March 1990", ""},
		{"How much tea did Mali export in March 1990?", "92000"},
		{"What was the price of Mali's tea in March 1990?", "40"},
		{"How high will Togo's trade surplus be in 1992?", ""},
		{"How much zinc did Gabon mine in the whole of 1990?", ""},
		{"How much zinc did Gabon mine in the first half of 1990?", "4375"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
