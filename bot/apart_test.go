package bot

import (
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/corpus/period"
)

// askValue asks b a question and holds that the first figure of the answer has the value want, or that there is no answer where it is "".
func askValue(t *testing.T, b *Bot, question, want string, history ...string) {
	t.Helper()
	ans, got := ask(t, b, question, history...), ""
	if len(ans.Figures) > 0 {
		got = ans.Figures[0].Value
	}
	if answered := ans.Status != answer.Unanswerable; got != want || answered != (want != "") {
		t.Errorf("%q: answered %t with %q, want %q: %s", question, answered, got, want, ans.Text)
	}
}

// askerOf returns a bot for articles of one date, each a title and a text.
func askerOf(t *testing.T, date period.Date, stories [][2]string) *Bot {
	t.Helper()
	articles := make([]corpus.Article, len(stories))
	for i, x := range stories {
		articles[i] = corpus.Article{ID: x[0], Title: x[0], Text: x[1], Date: date}
	}
	return asker(t, articles)
}

// TestApart holds what is near what is asked for and is something else: each question has the value that answers it, or none.
func TestApart(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 15}, [][2]string{
		{"Bridge in Tolby shut", "The bridge over the Norra at Tolby was closed on Monday after cracks were found.\n\nEngineer Per Holt runs the works, which will last three months."},
		{"Port of Halden gets cranes", "The port of Halden received two new cranes last week.\n\nMayor Anne Lund visited a shelter for the homeless in the town on Tuesday."},
		{"Loans in Belmar", "In Belmar 45 pct of ship loans were made by small banks."},
		{"Norland's M4 grows", "Norland's M4 money supply grew 1.2 pct in May. The annual growth of M4 was 14.4 pct."},
		{"Ostland's M1 grows", "Ostland's narrow money M1 rose 0.4 pct in May, the central bank said."},
		{"Merrow's food dearer", "Food prices in Merrow rose 1.3 pct in the month of May, the statistics office said."},
		{"Jobs in Ozmark", "Employment in Ozmark rose by 40,000 to 11.79 million people in May. The country gained 28,000 full-time jobs and 12,000 part-time jobs."},
		{"Oil in Tolby", "Oil in Tolby fell to a record low of 12 dollars a barrel on Monday."},
		{"Tea in Halden", "Tea in Halden traded between a low of 31 crowns and a high of 38 crowns in May."},
		{"Exporters in Norby", "23 percent of exporters in Norby believe orders will rise, a survey said."},
		{"Managers in Ostby", "40 percent of managers in Ostby expect sales to fall and 35 percent to rise, a survey said."},
		{"Delmar cuts jobs", "Delmar will cut 400 of its 5,000 jobs."},
		{"Corvan sells", "Corvan sold a 4 percent stake in Bolder to Cordet."},
		{"Acmer to sell", "Acmer owns 30 percent of Boltik. It will sell a 10 percent stake."},
		{"BOLT CORP <BLT> 4TH QTR LOSS", "Shr loss 12 cts vs profit 37 cts\nNet loss 1,305,000 vs profit 870,000\nRevs 64.8 mln vs 59.1 mln"},
	})
	for _, c := range []struct{ question, want string }{
		{"Who closed the bridge?", ""},
		{"Who visited the port?", ""},
		{"What was the large banks' share of ship loans in Belmar?", ""},
		{"How much did M4 grow in May?", "1.2"},
		{"What was the annual growth of M4?", "14.4"},
		{"What was the annual growth of Ostland's M1?", ""},
		{"What was Ostland's annual M1 growth in May?", ""},
		{"How much did Ostland's M1 rise in May?", "0.4"},
		{"What happened to food prices in Merrow compared with May 1987?", ""},
		{"How much did food prices in Merrow rise in May?", "1.3"},
		{"How many full-time jobs were gained in Ozmark?", "28000"},
		{"What was Bolt's net profit in the fourth quarter?", ""},
		{"What was Bolt's net loss in the fourth quarter?", "1305000"},
		{"What were Bolt's revenues in the fourth quarter of 1986?", "59100000"},
		{"What was the record low of oil in Tolby?", "12"},
		{"What was the record high of oil in Tolby?", ""},
		{"What was the high of tea in Halden in May?", "38"},
		{"What share of exporters in Norby believes orders will rise?", "23"},
		{"What share of exporters in Norby believes orders will fall?", ""},
		{"What share of managers in Ostby expects sales to fall?", "40"},
		{"What share of managers in Ostby expects sales to rise?", "35"},
		{"How many jobs does Delmar have?", "5000"},
		{"How many jobs will Delmar have?", ""},
		{"What stake in Bolder did Corvan sell?", "4"},
		{"What stake in Cordet does Corvan own?", ""},
		{"What stake in Corvan did Bolder sell?", ""},
		{"What stake in Boltik does Acmer own?", "30"},
		{"What stake in Boltik will Acmer keep?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
	if ans := ask(t, b, "and part-time?", "How many full-time jobs were gained in Ozmark?"); len(ans.Figures) > 0 && ans.Figures[0].Value != "12000" {
		t.Errorf("and part-time? %s", ans.Text)
	}
}
