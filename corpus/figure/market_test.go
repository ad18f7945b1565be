package figure

import (
	"slices"
	"testing"

	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

// lines returns the figures of text, read against Thursday 10 September 2020, each as a line.
func lines(title, text string) []string {
	var out []string
	for _, f := range Extract(title, text, period.Date{Year: 2020, Month: 9, Day: 10}, sentence.Split(text)) {
		out = append(out, f.String())
	}
	return out
}

// TestMarkets reads prices that are quoted from hour to hour: they are of the day that the article says, of no country, and what is quoted stays
// the same thing under another name.
func TestMarkets(t *testing.T) {
	for _, c := range []struct {
		title, text string
		want        []string
	}{
		{"Tin gains amid Peru strike", "Copper rose 2 percent to $3.10 a pound at 9:05 a.m. in London. The contract fell 4 percent to $3.04 on Wednesday.\n\nSilver added 1 percent.", []string{
			"2 percent change up | 2020-09-10 | Copper | ",
			"3.1 USD/pound level | 2020-09-10 | Copper | ",
			"4 percent change down | 2020-09-09 | Copper | ",
			"3.04 USD/pound level | 2020-09-09 | Copper | ",
			"1 percent change up | 2020-09-10 | Silver | ",
		}},
		{"Norway's shares rise", "Oslo stocks gained 2 percent on Wednesday.\n\nNordfisk Corp added 4 percent and Varn Lines Plc lost 3 percent. Norway's output rose 5 percent.", []string{
			"2 percent change up | 2020-09-09 | Oslo stocks | NO",
			"4 percent change up | 2020-09-09 | Nordfisk Corp |  @ Nordfisk Corp",
			"3 percent change down | 2020-09-09 | Varn Lines Plc |  @ Varn Lines Plc",
			"5 percent change up |  | Norway's output | NO",
		}},
		{"", "Brent crude traded at a $5 premium to Tapis. The krone fell to 9.1 per euro, and the euro bought $1.20.", []string{
			"5 USD level |  | Brent crude premium to Tapis | ",
			"9.1 level |  | krone | ",
			"1.2 USD level |  | euro | ",
		}},
		{"", "Gold has gained 30 percent. It will climb to $2,000 an ounce, down from a previous estimate of $2,100.", []string{
			"30 percent change up |  | Gold | ",
			"2000 USD/ounce level |  | Gold |  | forecast",
			"2100 USD/ounce level |  | Gold |  | former",
		}},
	} {
		if got := lines(c.title, c.text); !slices.Equal(got, c.want) {
			t.Errorf("figures of %q =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"KUNMING, July 25 (Wire, Du Min) - The mill", "The mill"},
		{"TOKYO (Wire) - Oil prices", "Oil prices"},
		{"(Wire) -- Oil prices", "Oil prices"},
		{"Wire Agency, Beijing, July 26th, 2020 (Journalist: Wei Kun) On Monday", "On Monday"},
		{"Wire.com, July 26 According to the ministry", "According to the ministry"},
		{"Oslo, Sept. 3: Exports", "Exports"},
		{"In Oslo, July 26 was a holiday", ""},
		{"On July 26 (CET), the port closed", ""},
		{"Nordfisk (Oslo) sold 5 boats", ""},
		{"Exports (in crowns) - a record", ""},
		{"May (the month) - a record", ""},
		{"Oslo, July", ""},
		{"", ""},
	} {
		got := ""
		if n := dateline(c.text); n > 0 {
			got = c.text[n:]
		}
		if got != c.want {
			t.Errorf("behind the dateline of %q stands %q, want %q", c.text, got, c.want)
		}
	}
}

// TestReports reads texts that hold several reports: another dateline ends what the title and the report before say.
func TestReports(t *testing.T) {
	for _, c := range []struct {
		title, text string
		want        []string
	}{
		{"Peru's exports to be counted in October", "Exports were 5 million soles.\n\nOSLO, September 9 (Wire) - The mill made 30 boats.", []string{
			"5000000 PEN level |  | Exports | PE",
			"30 boat count |  | boats of mill | NO",
		}},
		{"Norway's exports in July", "Exports rose 5 percent.\n\nOSLO, September 9 (Wire) - Norway's imports rose 4 percent.", []string{
			"5 percent change up | 2020-07 | Exports | NO",
			"4 percent change up | 2020-07 | Norway's imports | NO",
		}},
		{"", "As of 8:34am on September 9, Oslo time, the port had reported 40 ships.", []string{"40 ship count | 2020-09-09 | ships of port | "}},
	} {
		if got := lines(c.title, c.text); !slices.Equal(got, c.want) {
			t.Errorf("figures of %q =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestForecasts reads what a forecast was changed to and from.
func TestForecasts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"In its report last week, the bank of Norway cut its inflation estimate for 2021 to 3 percent, from 4 percent in June.", []string{
			"3 percent level | 2021 | inflation estimate of bank of Norway | NO | forecast",
			"4 percent level | 2021 | inflation estimate of bank of Norway | NO | former",
		}},
		{"The minister said he estimates Norwegian inflation slowed to 2 percent.", []string{"2 percent level |  | Norwegian inflation | NO"}},
		{"That would require growth next year of 5 percent.", []string{"5 percent change up | 2021 |  |  | forecast"}},
		{"The broker expects rents to settle at 40 crowns and then stabilize around 30 crowns.", []string{
			"40 crown level |  | rents |  | forecast",
			"30 crown level |  | rents |  | forecast",
		}},
		// participles with objects of their own
		{"Floods hit the north, costing the farmers 3 million crowns in losses.", []string{"3000000 crown level |  | losses | "}},
		{"Norway has slashed its shipments to weavers in Peru by 3 percent.", []string{"3 percent change down |  | shipments to weavers in Peru | NO > PE"}},
		{"Wool rose to 8 crowns and then plunged, falling as much as 4 percent.", []string{"8 crown level |  | Wool | ", "4 percent change down |  | Wool | "}},
	} {
		if got := lines("", c.text); !slices.Equal(got, c.want) {
			t.Errorf("figures of %q =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}
