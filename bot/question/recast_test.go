package question

import "testing"

func TestRecast(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"reason tin exports fell in May", "why did tin exports fell in May"},
		{"Tell me the reasons behind the fall in copper exports in June", "reason for the fall in copper exports in June"},
		{"cause of 2 mills closing in May", "why did 2 mills closing in May"},
		{"I read that the Bank of Norland cut its rate in May. What prompted that?", "why did the Bank of Norland cut its rate in May"},
		{"The ports that load tin were shut in June, because of what?", "why were The ports that load tin shut in June"},
		{"norland tin output drop may, main reason", "why did norland tin output drop may"},
		{"Tin output dropped in May. What was the explanation?", "why did Tin output dropped in May"},
		{"Give me the day on which the Kestrel fair opens", "when the Kestrel fair opens"},
		{"date of the Kestrel fair?", "when the Kestrel fair?"},
		{"varn dam planned completion date", "when did varn dam completion"},
		{"The new levy starts to apply – from when?", "from when did The new levy starts to apply"},
		{"In what city will Orrin open its new mill?", "where will Orrin open its new mill?"},
		{"Orrin's new mill, location please", "where is Orrin's new mill"},
		{"I heard Orrin is about to open a mill, and I'd like to know the place.", "where is Orrin about to open a mill"},
		{"name the minister who opposed the levy", "which minister opposed the levy"},
		{"What is the name of the bank that leads the committee?", "which bank leads the committee?"},
		{"tin committee led by which bank", "which bank led tin committee"},
		{"the harbour was rebuilt by whom", "who rebuilt the harbour"},
		{"Name Chad's finance minister.", "who is Chad's finance minister"},
		{"On account of what were the mills shut?", "why were the mills shut?"},
		{"norland rate hike purpose", "why did norland rate hike"},
		{"tin figures release date", "when do tin figures come out"},
		// asked as it is
		{"exports of tin rose 4 percent in May, by how much did imports rise?", ""},
		{"Compare exports in May with June and tell me which is larger", ""},
		{"Exports in May: what did they come to?", ""},
		{"What date does the levy start?", ""},
		{"In what city did sales rise most?", ""},
		{"Orrin closed two mills in May; who said so?", ""},
		{"tin exports to date", ""},
		{"number of board members", ""},
		{"central bank governor says what of rates", ""},
		{"place of origin of the tin", ""},
		{"copper price by which measure", ""},
		{"norland zinc output, last month", ""},
		{"I want zinc output. The month: June", ""},
		{"zinc price, spot", ""},
		{"the last occasion zinc output dropped", ""},
		{"trigger price of zinc in June", ""},
		{"deadline for the bids", ""},
		{"norland leader", ""},
		{"head of cattle sold in June", ""},
		{"orrin mill opening date", ""},
	} {
		want := c.want
		if want == "" {
			want = c.text
		}
		if got := recast(c.text); got != want {
			t.Errorf("recast(%q) = %q, want %q", c.text, got, want)
		}
	}
}
