package ingest

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A cell is a value with what it stands under and beside.
type cell struct{ row, column, value string }

// cells reads the tables of a text back.
func cells(text string) []cell {
	var out []cell
	var head []string
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if !strings.HasPrefix(line, "| ") {
			head = nil
			continue
		}
		r := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "| "), " |"), " | ")
		if i+1 < len(lines) && strings.HasPrefix(lines[i+1], "| --- ") {
			head = r
			continue
		}
		if strings.HasPrefix(line, "| ---") {
			continue
		}
		for j, v := range r[1:] {
			c := cell{row: r[0], value: v}
			if j+1 < len(head) {
				c.column = head[j+1]
			}
			if v != "" {
				out = append(out, c)
			}
		}
	}
	return out
}

// TestTables reads tables in the manners of different sites: at least 95 of 100 values must come out under the right head of the
// column and beside the right head of the row.
func TestTables(t *testing.T) {
	tests := []struct{ name, in, want string }{ // want: row;column;value, blanks between
		{"plain", `<tr><th>Month<th>Exports<th>Change<tr><td>April<td>1.41<td>8.2%<tr><td>May<td>1.46<td>1.4%`,
			"April;Exports;1.41 April;Change;8.2% May;Exports;1.46 May;Change;1.4%"},
		{"sections", `<thead><tr><th scope=col>Year<th>GDP</thead><tbody><tr><th scope=row>2020<td>181<tr><th>2021<td>196</tbody><tfoot><tr><td>Sum<td>377</tfoot>`,
			"2020;GDP;181 2021;GDP;196 Sum;GDP;377"},
		{"no heads marked", `<tr><td>Item<td>2019<td>2020<tr><td>Revenue<td>427.1<td>402.3`, "Revenue;2019;427.1 Revenue;2020;402.3"},
		{"bold heads", `<tr><td><b>Grain</b><td><b>12 March</b><td><b>5 March</b><tr><td>Wheat<td>251.50<td>247.00`, "Wheat;12_March;251.50 Wheat;5_March;247.00"},
		{"heads over two columns", `<tr><th rowspan=2>Land<th colspan=2>2019<th colspan=2>2020<tr><th>Exports<th>Imports<th>Exports<th>Imports<tr><td>Norland<td>1.1<td>1.2<td>1.3<td>1.4`,
			"Norland;2019_Exports;1.1 Norland;2019_Imports;1.2 Norland;2020_Exports;1.3 Norland;2020_Imports;1.4"},
		{"signs apart", `<tr><td><td colspan=2>Q3 2020<td colspan=2>Q3 2019<tr><td>Sales<td>$<td>1,240<td>$<td>1,155<tr><td>Loss<td>$<td>(31<td>)<td>12`,
			"Sales;Q3_2020;$1,240 Sales;Q3_2019;$1,155"},
		{"percent apart", `<tr><th>Branch<th colspan=2>Change<tr><td>Energy<td>1.2<td>%<tr><td>Steel<td>-0.4<td>%`, "Energy;Change;1.2% Steel;Change;-0.4%"},
		{"row heads over rows", `<tr><th>Land<th>Year<th>Rate<tr><td rowspan=2>Norland<td>2019<td>5.1<tr><td>2020<td>5.6`, "Norland;Year;2019 Norland;Rate;5.1 Norland;Year;2020 Norland;Rate;5.6"},
		{"empty column", `<tr><th>A<th><th>B<tr><td>x<td><td>7<tr><td>y<td><td>8`, "x;B;7 y;B;8"},
		{"empty cells", `<tr><th>A<th>B<th>C<tr><td>x<td><td>7<tr><td>y<td>6<td>`, "x;C;7 y;B;6"},
		{"short rows", `<tr><th>A<th>B<th>C<tr><td>x<td>1<tr><td>y<td>2<td>3`, "x;B;1 y;B;2 y;C;3"},
		{"words", `<tr><th>Body<th>Forecast<tr><td>Bank<td>higher<tr><td>Fund<td>lower`, "Bank;Forecast;higher Fund;Forecast;lower"},
		{"breaks in cells", `<tr><th>Item<th>Jan<br>2020<tr><td>Net<br>sales<td>4.2`, "Net_sales;Jan_2020;4.2"},
		{"paragraphs in cells", `<tr><td><p>Item</p><td><p>2020</p><tr><td><p>Net sales</p><td><p>4.2</p>`, "Net_sales;2020;4.2"},
		{"links and spans", `<tr><th><a href=#>Item</a><th><span>2020</span><tr><td><a href=/n>Sales</a><td><span>4</span>.<span>2</span>`, "Sales;2020;4.2"},
		{"notes", `<tr><th>Item<th>2020<sup>[a]</sup><tr><td>Sales<td>297,000<sup><a href=#3>3</a></sup>`, "Sales;2020;297,000"},
		{"colours and widths", `<colgroup><col><col></colgroup><tr bgcolor=#eee><td width=40%><font size=2>Item</font><td align=right><font>2020</font><tr><td>Sales<td align=right nowrap>&nbsp;4.2&nbsp;`,
			"Sales;2020;4.2"},
		{"heads in the first column only", `<tr><th>Population<td>5.1 million<tr><th>Area<td>41,200 km²`, "Population;;5.1_million Area;;41,200_km²"},
		{"a row across", `<tr><th>Item<th>2019<th>2020<tr><td colspan=3>Exports<tr><td>Goods<td>1<td>2<tr><td colspan=3>Imports<tr><td>Goods<td>3<td>4`,
			"Goods;2019;1 Goods;2020;2 Goods;2019;3 Goods;2020;4"},
		{"bars in cells", `<tr><th>A|B<th>C<tr><td>x|y<td>7`, "x/y;C;7"},
		{"units under the heads", `<thead><tr><th>Crop<th>Area<th>Yield<tr><th><th>ha<th>t/ha</thead><tr><td>Rye<td>4,100<td>5.2`, "Rye;Area_ha;4,100 Rye;Yield_t/ha;5.2"},
		{"dates down", `<tr><td>Date<td>Close<td>Change<tr><td>3 May 2021<td>7,021<td>-1.9%<tr><td>4 May 2021<td>7,050<td>+0.4%`,
			"3_May_2021;Close;7,021 3_May_2021;Change;-1.9% 4_May_2021;Close;7,050 4_May_2021;Change;+0.4%"},
	}
	right, all := 0, 0
	for _, tt := range tests {
		page := "<title>Figures</title><h1>Figures</h1><p>The office published these figures for the year on Monday.</p><table>" + tt.in + "</table><p>The next figures are due in a month, the office said.</p>"
		got, err := Reader{}.Read(context.Background(), Document{Name: tt.name, ID: "t", Type: "text/html", Data: []byte(page)})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		have := cells(got[0].Text)
		for w := range strings.FieldsSeq(tt.want) {
			p := strings.Split(strings.ReplaceAll(w, "_", " "), ";")
			all++
			if slices.Contains(have, cell{p[0], p[1], p[2]}) {
				right++
			} else {
				t.Logf("%s: want %v in\n%s", tt.name, p, got[0].Text)
			}
		}
	}
	if t.Logf("%d tables, %d of %d values right", len(tests), right, all); right*100 < all*95 {
		t.Errorf("%d of %d values under the right heads, want 95 of 100", right, all)
	}
}

func TestTableFiles(t *testing.T) {
	tests := []struct{ name, in, want, err string }{
		{name: "trade_by-month.csv", in: "Month,Exports,Change\nApril,\"1,410\",8.2%\nMay,1460,1.4%\n",
			want: "trade by month\n\n| Month | Exports | Change |\n| --- | --- | --- |\n| April | 1,410 | 8.2% |\n| May | 1460 | 1.4% |\n"},
		{name: "x.csv", in: "\ufeffMonat;Ausfuhr\r\nApril;1,41\r\n", want: "x\n\n| Monat | Ausfuhr |\n| --- | --- |\n| April | 1,41 |\n"},
		{name: "x.tsv", in: "A\tB\nx, y\t\"7\"\n", want: "x\n\n| A | B |\n| --- | --- |\n| x, y | 7 |\n"},
		{name: "uneven.csv", in: "A,B\nx,1,2\ny\n", want: "uneven\n\n| A | B |  |\n| --- | --- | --- |\n| x | 1 | 2 |\n| y |  |  |\n"},
		{name: "open.csv", in: "A,B\nx,1\ny,\"2\n", err: "open.csv:3: extraneous or missing \" in quoted-field"},
		{name: "empty.csv", in: "\n\n", err: "empty.csv: no text"},
		{name: "many.csv", in: strings.Repeat("1,2,3,4,5,6,7,8,9,0\n", 20_001), err: "many.csv: more than the limit of 200000 cells"},
	}
	for _, tt := range tests {
		got, err := Reader{}.Read(context.Background(), Document{Name: tt.name, ID: tt.name, Data: []byte(tt.in)})
		if err != nil || tt.err != "" {
			if err == nil || err.Error() != tt.err {
				t.Errorf("Read(%q): error %v, want %q", tt.name, err, tt.err)
			}
			continue
		}
		if diff := cmp.Diff(tt.want, got[0].Text); diff != "" {
			t.Errorf("Read(%q): -want +got\n%s", tt.name, diff)
		}
	}
}

func TestTableOfArticles(t *testing.T) {
	in := "id,title,date,source,url,text\na,Rice,2020-06-07,Wire,https://x.example,\"Rice rose.\n\nMuch.\"\n,Tea,,,,Tea fell.\nc,Oil,7 June,,,Oil rose.\n"
	_, err := Reader{}.Read(context.Background(), Document{Name: "rows.csv", ID: "rows.csv", Data: []byte(in)})
	want := "rows.csv:5: no id\nrows.csv:6: date \"7 June\" is no day like 2020-06-07; leave it empty if unknown"
	if err == nil || err.Error() != want {
		t.Errorf("Read: error %v, want %q", err, want)
	}
	got, err := Reader{}.Read(context.Background(), Document{Name: "rows.csv", ID: "rows.csv", Data: []byte(strings.Split(in, ",Tea")[0])})
	if err != nil || len(got) != 1 || got[0].ID != "a" || got[0].Text != "Rice rose.\n\nMuch." || got[0].Date.String() != "2020-06-07" {
		t.Errorf("Read = %+v, %v", got, err)
	}
}
