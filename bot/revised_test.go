package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestRevised holds what an estimate was before it was changed, and by how much it was changed, and that the estimate of another thing is none of it.
func TestRevised(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2017, Month: 5, Day: 17}, [][2]string{
		{"Norvik bank on prices", "Norvik's central bank said it now expects inflation to reach 4.2 percent in 2017, against the 3.7 percent it had predicted before."},
		{"Orrin sales", "Orrin's sales rose 5 percent in April, against the 3 percent analysts had predicted."},
		{"Sundal money market", "The Sundal central bank lent banks 12 million crowns in the afternoon. Earlier the bank revised its estimate of that shortage up to 95 million crowns from the first forecast of 70 million."},
		{"Tarn harvest", "Tarn's ministry lowered its estimate of the rye harvest to 4.1 million tonnes from 4.6 million. The wheat harvest was put at 9 million tonnes, against 8 million a year before."},
	})
	const inflation, shortage = "What does Norvik's central bank expect inflation to be in 2017?", "How big was the shortage in Sundal's money market on May 17, 2017?"
	for _, c := range []struct{ before, question, want string }{
		{"", inflation, "4.2"},
		{inflation, "and what had it predicted before that?", "3.7"},
		{"", "What had analysts predicted for Orrin's sales in April?", "3"},
		{shortage, "what was the estimate before that?", "70000000"},
		{shortage, "and the year before?", ""},
		{"", "By how much did the Sundal central bank raise its estimate of the shortage on May 17, 2017?", "25000000"},
		{"", "By how much did the Sundal central bank raise its estimate of the shortage on May 16, 2017?", ""},
		{"", "By how much did Tarn's ministry cut its estimate of the rye harvest?", "500000"},
		{"", "By how much did Tarn's ministry cut its estimate of the wheat harvest?", ""},
	} {
		askTalk(t, b, c.before, c.question, c.want)
	}
}

// TestTimesGoOn holds that a follow-up which names another thing is asked for the two times of the question before it, and one which names the year before for
// the month in that year; and that a growth told a sentence before is none of what was asked.
func TestTimesGoOn(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2011, Month: 9, Day: 12}, [][2]string{
		{"Karvia trade", "Karvian exports were 412 million crowns in August, against 380 million in July, the statistics office said. Imports rose to 455 million crowns from 431 million in July."},
		{"Ordal accounts", "Ordal's current account surplus was 3.4 billion crowns in July, 0.3 billion crowns below July 2010, the bank said."},
		{"Ordal trade", "Ordal's exports rose 6.1 percent in August. Economists had expected growth of 5 percent, below the 7.7 percent recorded for July.\n\nImports were up 9.2 percent."},
	})
	const larger, surplus = "How much larger were Karvian exports in August than in July?", "What was Ordal's current account surplus in July 2011?"
	for _, c := range []struct{ before, question, want string }{
		{"", larger, "32000000"},
		{larger, "and imports?", "24000000"},
		{larger, "and imports in July?", "431000000"},
		{larger, "and wages?", ""},
		{surplus, "and in July of the year before?", "3700000000"},
		{surplus, "and in June of the year before?", ""},
		{"What was Ordal's current account surplus in July?", "and in July of the year before?", "3700000000"},
		{"How fast did Ordal's exports grow in August?", "and the month before?", "7.7"},
		{"How fast did Ordal's imports grow in August?", "and the month before?", ""},
	} {
		askTalk(t, b, c.before, c.question, c.want)
	}
}

// TestForeseenSide holds that what is foreseen of one of two times that are held against each other is not asked of the other.
func TestForeseenSide(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2015, Month: 6, Day: 10}, [][2]string{
		{"Velland growth", "Velland's economy grew 3.4 percent in 2014, and the ministry forecasts growth of 2.1 percent in 2016."},
		{"Dorr prices", "Dorrish house prices rose 6 percent in 2014. The Dorrish builders' association expects them to rise 7.5 percent in 2015."},
	})
	for _, c := range []struct{ question, want string }{
		{"Did Velland's economy grow faster in 2014 than it is forecast to in 2016?", "3.4"},
		{"Is Velland's economy forecast to grow faster in 2016 than in 2014?", "3.4"},
		{"Did Dorrish house prices rise more in 2014 than the builders' association expects them to in 2015?", "7.5"},
		{"Did Dorrish house prices rise more in 2014 than the brewers' association expects them to in 2015?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestWorkedOut holds what is reckoned from rates, indexes and reserves, and that neither a rise over another span nor a part is taken for what is asked.
func TestWorkedOut(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2009, Month: 8, Day: 11}, [][2]string{
		{"Norland jobless", "Norland's economy lost 40,000 jobs in April, and the unemployment rate jumped by 1.3 percentage points to 9.7 percent, the labour office said."},
		{"Sudmark jobless", "Sudmark's unemployment rate rose by 1.3 percentage points from a year earlier to 8.4 percent in April."},
		{"Norland prices", "Consumer prices in Norland were 6.1 percent higher in June than a year before."},
		{"Norland inflation slows", "Norland's annual rate of inflation was 5.5 percent in July. Food cost 7 percent more than a year before."},
		{"Norland services prices", "Norland's services inflation was 7.5 percent in May."},
		{"Tarn prices", "The Tarnish consumer price index (base 100 for 1986) rose to 182.0 in June from 171.3 in May."},
		{"Bonds", "New bonds on Tuesday were a 10-year 100 million crown deal for Sweden and a seven-year 60 million crown deal for Kolmar Steel."},
		{"Dorland's reserves", "Dorland's reserves rose to 388 million crowns at the end of July. Gold reserves rose to 97 million crowns at the end of July."},
	})
	const bond = "How large was Sweden's bond on August 11, 2009?"
	for _, c := range []struct{ before, question, want string }{
		{"", "What was Norland's unemployment rate in March 2009?", "8.4"},
		{"", "What was Sudmark's unemployment rate in March 2009?", ""},
		{"", "What was Sudmark's unemployment rate in April 2008?", "7.1"},
		{"", "Was inflation in Norland higher in June or in July 2009?", "6.1"},
		{"", "Was inflation in Norland higher in June or in May 2009?", ""},
		{"", "How many points did the Tarnish consumer price index gain from May to June 2009?", "10.7"},
		{"", "How many points did the Tarnish consumer price index gain from April to June 2009?", ""},
		{"", "What was the difference between June and July inflation in Norland?", ""},
		{"", "How big was the gap between gold reserves and reserves in Dorland?", "291000000"},
		{bond, "and how large was Kolmar's?", "60000000"},
		{bond, "and how large was Borgen's?", ""},
		{"", "What share of Dorland's reserves at the end of July 2009 was gold?", "25"},
	} {
		askTalk(t, b, c.before, c.question, c.want)
	}
}

// askTalk asks behind a question before it, where there is one, and holds the first value of the answer, "" for none.
func askTalk(t *testing.T, b *Bot, before, question, want string) {
	t.Helper()
	if before == "" {
		askValue(t, b, question, want)
		return
	}
	askValue(t, b, question, want, before)
}
