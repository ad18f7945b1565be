package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDeals reads what companies bid, pay and get: the figure is of the deal and not of who makes it.
func TestDeals(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Alder Inc made a 38 mln dlr agreed bid for Birch Plc pricing the firm at 41 mln dlrs.", []string{
			"38000000 dollar level |  | agreed bid for Birch Plc of Alder Inc |  @ Birch Plc",
		}},
		{"Alder Inc said it would make a 38 mln dlr agreed bid for <Birch Plc>.", []string{
			"38000000 dollar level |  | agreed bid for Birch Plc of Alder Inc |  @ Birch Plc",
		}},
		{"The price is 3 Alder shares for every 8 Birch.", []string{"3 share count |  | Alder shares | "}},
		{"A second plan would offer 85p for each share.", []string{"85 GBX level |  | offer for each share of second plan | "}},
		{"Juniper Corp is offering 23 dlrs a share in cash for Kapok.", []string{"23 dollar/share level |  | offer for Kapok of Juniper Corp |  @ Juniper Corp"}},
		{"Hazel Inc agreed to pay 75 mln dlrs for Ivy Foods.", []string{"75000000 dollar level |  | payments for Ivy Foods of Hazel Inc |  @ Hazel Inc"}},
		{"Hazel Inc sold its paper unit for 78 mln dlrs.", []string{"78000000 dollar level |  | paper unit sold by Hazel Inc |  @ Hazel Inc"}},
		{"The paper unit was sold to Ivy for 78 mln dlrs.", []string{"78000000 dollar level |  | paper unit sold | "}},
		{"Hazel Inc agreed to buy Ivy Foods Inc for 17 dlrs a share, a total of about 84 mln dlrs.", []string{
			"17 dollar/share level |  | Ivy Foods Inc bought by Hazel Inc |  @ Hazel Inc",
			"84000000 dollar level |  | Ivy Foods Inc bought by Hazel Inc |  @ Hazel Inc",
		}},
		{"Hazel Inc will sell a 4 pct stake in Ivy Foods for 26 mln dlrs and pay a dividend of 2 dlrs.", []string{
			"4 percent level |  | stake in Ivy Foods sold by Hazel Inc |  @ Hazel Inc",
			"26000000 dollar level |  | stake in Ivy Foods sold by Hazel Inc |  @ Hazel Inc",
		}},
		{"Hazel Inc spent 4 mln dlrs on advertising.", []string{"4000000 dollar level |  | spending on advertising of Hazel Inc |  @ Hazel Inc"}},
		{"Pine Inc bought 3 mln Rowan shares at 14 dlrs each.", []string{
			"3000000 share count |  | Rowan shares bought by Pine Inc |  @ Pine Inc",
			"14 dollar level |  | Rowan shares bought by Pine Inc |  @ Pine Inc",
		}},
		{"The bank of Norway lent 30 mln crowns in May and spent 2 mln crowns in Oslo.", []string{
			"30000000 NOK level | 1988-05 | lending of bank of Norway | NO",
			"2000000 NOK level | 1988-05 | spending of bank of Norway | NO",
		}},
	} {
		got := extract("", c.text, "1988-06-10")
		if d := cmp.Diff(c.want, got[:min(len(got), len(c.want))]); d != "" {
			t.Errorf("%s\n%s", c.text, d)
		}
	}
}
