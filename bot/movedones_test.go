package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestMovedOnes holds that "how many" counts those that moved the way it says, and no others.
func TestMovedOnes(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2021, Month: 5, Day: 12}, [][2]string{
		{"Norland's rents", "Rents in Norland fell in nine towns in April and rose in four."},
		{"Norland's mills", "Of the 30 mills in Norland, 12 grew in 2020 and 7 shrank."},
		{"Consumer prices in Norland", "Consumer prices in Norland rose 0.4 percent in April. Of the 400 items in the index, 250 went up in price, 90 went down and 60 did not move."},
	})
	for _, c := range []struct{ question, want string }{
		{"In how many towns in Norland did rents fall in April 2021?", "9"},
		{"How many of the mills in Norland grew in 2020?", "12"},
		{"How many mills shrank in Norland in 2020?", "7"},
		{"How many items in Norland's consumer price index went up in April 2021?", "250"},
		{"How many of the items in the consumer price index went down in April 2021?", "90"},
		{"How many mills stagnated in Norland in 2020?", ""},
		{"In how many villages in Norland did rents fall in April 2021?", ""},
		{"By how many towns did rents in Norland fall in April 2021?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestMarkets holds what a company or a stock did on the market for what its shares did, and a high or low that is called so for the one of that time.
func TestMarkets(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2021, Month: 5, Day: 12}, [][2]string{
		{"Norland shares end higher", "The Nikkei fell 1.2 percent on Wednesday. Kelm Mines leapt 4.5 percent after it found tin."},
		{"Harrow Motors builds more", "Harrow Motors put out 6 percent more in April. Its stocks of unsold cars fell 11 percent in April."},
		{"Zell Corp to merge", "Zell Corp is to merge with Orrin. The stock of Zell Corp closed at 40 dollars. The stock lost 25 cents on Wednesday."},
		{"Gas makers slide", "The stock of Orlan Gas sank 19 percent on Wednesday. Brask Energy lost 13 percent. Its output lost 3 percent."},
		{"Varn Group posts record", "Varn Group Ltd had revenue of 215 million crowns in April. " +
			"Sales were 22 percent above the 176 million crowns booked in March."},
		{"Tin", "Tin climbed to a two-year high of 31,000 dollars a tonne in March. Zinc averaged 2,900 dollars a tonne in March."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much did Kelm Mines shares rise on 12 May 2021?", "4.5"},
		{"How far did Kelm Mines' stock jump on 12 May 2021?", "4.5"},
		{"How much did Harrow Motors' stock fall in April 2021?", ""},
		{"How far did Brask Energy shares slide on 12 May 2021?", "13"},
		{"How far did Brask Energy shares slide on 11 May 2021?", ""},
		{"What was Varn Group's revenue in March 2021?", "176000000"},
		{"What was Varn Group's revenue in February 2021?", ""},
		{"How high was tin at its peak in March 2021?", "31000"},
		{"How high was zinc at its peak in March 2021?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestRefutedWhy holds that a reason asked for what went the other way is answered by what it did.
func TestRefutedWhy(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2021, Month: 5, Day: 12}, [][2]string{
		{"Norland's jobless", "The jobless rate in Norland came down to 9.3 percent in April from 10.1 percent in March."},
		{"Norland's shops", "Sales of bicycles in Norland slumped 12.5 percent in 2020. Sales of scooters in Norland rose 4 percent in 2020."},
	})
	for _, c := range []struct{ question, want string }{
		{"Why did unemployment in Norland rise in April 2021?", "9.3"},
		{"Why did bicycle sales in Norland jump in 2020?", "12.5"},
		{"Why did scooter sales in Norland drop in 2020?", "4"},
		{"Why did unemployment in Norland fall in April 2021?", ""},
		{"Why did unemployment in Norland rise in March 2021?", ""},
		{"Why did scooter sales in Norland rise in 2020?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
	if text := ask(t, b, "Why did unemployment in Norland rise in April 2021?").Text; !strings.HasPrefix(text, "They did not: ") {
		t.Errorf("a rate that fell does not refute that it rose: %q", text)
	}
}

// TestAfterRevision holds that the revised figure is the one of the article that tells of a revision.
func TestAfterRevision(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2021, Month: 5, Day: 12}, [][2]string{
		{"Norland's mills spend", "Capital spending in Norland rose 1.5 percent in the first quarter of 2021."},
		{"Norland spends less than thought", "The office revised its data. Capital spending in Norland rose 0.2 percent in the first quarter of 2021."},
		{"Norland's farms", "Farm output in Norland rose 3 percent in the first quarter of 2021."},
	})
	for _, c := range []struct{ question, want string }{
		{"Norland's revised capital spending growth in Q1 2021", "0.2"},
		{"How much did capital spending in Norland rise in Q1 2021 according to revised data?", "0.2"},
		{"Norland's revised farm output growth in Q1 2021", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestSlipsAlike holds that who misspells one word may mean by another, which no article has, the term that sounds like it; and that a number written onto
// a name is a number.
func TestSlipsAlike(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2021, Month: 5, Day: 12}, [][2]string{
		{"Norland's mills", "Crude steel production in Norland was 4.1 million tonnes in March 2021."},
		{"Norland shares", "The FTSE 100 fell 1.2 percent on Wednesday."},
	})
	for _, c := range []struct{ question, want string }{
		{"norland crude steal prodction march 2021", "4100000"},
		{"how much did the ftse100 fall on 12 may 2021", "1.2"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestVanished holds that teenagers are meant by "teenage", and that jobs which come are not lost.
func TestVanished(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2021, Month: 5, Day: 12}, [][2]string{
		{"Norland's work", "No trade in Norland was hit harder than hotels, where 70,000 jobs disappeared in April 2021. In mining in Norland 5,000 jobs were added in April 2021."},
		{"Norland's jobless", "The jobless rate of women in Norland was 3.1 percent in April 2021 and the jobless rate of teenagers 11.4 percent."},
	})
	for _, c := range []struct{ question, want string }{
		{"How many mining jobs did Norland lose in April 2021?", ""},
		{"teenage unemployment rate in Norland, April 2021?", "11.4"},
		{"unemployment rate of pensioners in Norland, April 2021?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
