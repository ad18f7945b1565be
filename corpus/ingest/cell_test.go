package ingest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

// cellTables are tables in the manner of different publishers: a title, and rows of cells parted by semicolons, the heads first.
var cellTables = []struct{ title, rows string }{
	{"Foreign trade of Sudria", "Month;Exports;Imports\nApril 2021;1,410;1,380\nMay 2021;1,460;1,402"},
	{"Grain prices in dollars a tonne", "Grain;12 March 2021;5 March 2021\nMilling wheat;251.50;247.00\nFeed barley;212.25;210.75\nMaize;239.00;241.50"},
	{"Results in millions of dollars", "Item;Q3 2020;Q3 2019\nNet sales;1,240.2;1,155.8\nOperating income;131.5;108.0\nNet income;98.6;81.3"},
	{"Main indicators", "Year;Growth;Unemployment;Inflation\n2020;6.1%;9.8%;1.4%\n2021;5.4%;8.7%;2.9%\n2022;3.6%;7.5%;8.1%"},
	{"Budget, billion pesos", "Item;2019;2020\nRevenue;427.1;402.3\nExpenditure;427.4;444.0"},
	{"Harvest in tonnes", "Crop;2021;2022\nRye;41,200;39,800\nOats;18,300;21,700\nRapeseed;9,150;8,460"},
	{"Output of crude oil in barrels per day", "Field;January 2022;February 2022\nVarn;310,000;305,000\nHarne;122,000;127,500"},
	{"Jobless rate by region in per cent", "Region;May 2019;May 2020\nHighlands;5.1;7.4\nLowlands;4.2;6.8\nIslands;6.3;8.9"},
	{"Sales by division in millions of euros", "Division;2021;2020\nPaper;640;595\nPackaging;412;388\nEnergy;97;104"},
	{"Consumer prices, change on a year earlier", "Group;March 2023;April 2023\nFood;8.4%;7.9%\nHousing;5.2%;5.0%\nTransport;2.1%;1.7%"},
	{"Passengers by airport", "Airport;2018;2019\nVarn;4,120,000;4,390,000\nHarne;1,870,000;1,905,000"},
	{"Car sales in units", "Maker;June 2022;June 2021\nBrightwell;12,340;11,870\nOrlund;8,410;9,060"},
	{"Loans in billions of crowns", "Sector;2020;2021\nHouseholds;812;861\nCompanies;455;472"},
	{"Energy by source in gigawatt hours", "Source;2021;2022\nWind;5,420;6,310\nSolar;1,180;1,640\nCoal;7,905;6,870"},
	{"Copper stocks in tonnes", "Warehouse;3 May 2021;10 May 2021\nNorth quay;71,300;69,850\nSouth quay;22,450;23,100"},
	{"Tourist arrivals", "Quarter;Arrivals;Nights\nfirst quarter of 2022;1,240,000;3,870,000\nsecond quarter of 2022;2,110,000;6,940,000"},
	{"Wages in euros a month", "Branch;2019;2021\nMining;3,410;3,655\nRetail;2,120;2,245"},
	{"House prices, change", "City;Q1 2023;Q2 2023\nVarn;2.4%;1.1%\nHarne;0.8%;0.3%"},
	{"Fleet and freight", "Year;Ships;Containers\n2019;88;4,310,000\n2020;91;4,105,000"},
	{"Government debt in per cent of GDP", "Country;2021;2022\nSudria;61.2;58.9\nLakonia;84.7;81.3"},
}

// TestCells counts the figures of table cells that have the heads of their row and of their column: a head that is a period is the period
// of the figure, any other stands in its subject or beside it.
func TestCells(t *testing.T) {
	right, all := 0, 0
	for _, tt := range cellTables {
		lines := strings.Split(tt.rows, "\n")
		var page strings.Builder
		fmt.Fprintf(&page, "<title>%s</title><h1>%s</h1><p>The office published the following figures on Monday morning in its bulletin.</p><table>", tt.title, tt.title)
		for i, line := range lines {
			tag := map[bool]string{true: "th", false: "td"}[i == 0]
			page.WriteString("<tr>")
			for c := range strings.SplitSeq(line, ";") {
				fmt.Fprintf(&page, "<%s>%s</%s>", tag, c, tag)
			}
			page.WriteString("</tr>")
		}
		page.WriteString("</table><p>The next figures are due in a month, the office said.</p>")
		got, err := Reader{}.Read(context.Background(), Document{Name: "t", ID: "t", Type: "text/html", Data: []byte(page.String())})
		if err != nil {
			t.Fatal(err)
		}
		a := got[0]
		found := map[string]figure.Figure{} // by what is printed; no value comes twice in a table
		for _, f := range figure.Extract(a.Title, a.Text, period.Date{Year: 2023, Month: 9, Day: 1}, sentence.Split(a.Text)) {
			found[strings.TrimSuffix(a.Text[f.Start:f.End], "%")] = f
		}
		heads := strings.Split(lines[0], ";")
		for _, line := range lines[1:] {
			cells := strings.Split(line, ";")
			for i, c := range cells[1:] {
				all++
				f, ok := found[strings.TrimSuffix(c, "%")]
				if ok && holdsHead(f, cells[0]) && holdsHead(f, heads[i+1]) {
					right++
				} else {
					t.Logf("%s: %s, %s: %s is read as %v", tt.title, cells[0], heads[i+1], c, f)
				}
			}
		}
	}
	if t.Logf("%d tables, %d of %d figures with the heads of their row and column", len(cellTables), right, all); right*100 < all*95 {
		t.Errorf("%d of %d figures with the right heads, want 95 of 100", right, all)
	}
}

// holdsHead reports whether a figure has the head of its row or column.
func holdsHead(f figure.Figure, head string) bool {
	if m := period.Find(head, period.Date{}); len(m) > 0 {
		return period.Compare(m[0].Period, f.Period) == period.Equal
	}
	said := strings.ToLower(f.String() + " " + f.PeriodText)
	for w := range strings.FieldsSeq(strings.ToLower(head)) {
		if !strings.Contains(said, strings.TrimSuffix(w, "s")) {
			return false
		}
	}
	return true
}
