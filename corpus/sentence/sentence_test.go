package sentence

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"spaces", " \n\n \t\n", nil},
		{"two sentences", "Imports fell. Exports rose.", []string{"Imports fell.", "Exports rose."}},
		{"company", "He left Lantian Steel Co., Ltd. Wednesday. It grew.", []string{"He left Lantian Steel Co., Ltd. Wednesday.", "It grew."}},
		{"company before a sentence", "It bought Tavo Foods Inc. The price was low.", []string{"It bought Tavo Foods Inc.", "The price was low."}},
		{"title", "Mr. Zhou met Dr. Berg. They spoke.", []string{"Mr. Zhou met Dr. Berg.", "They spoke."}},
		{"month", "It opened in Jan. 2021. On Dec. 5 it closed.", []string{"It opened in Jan. 2021.", "On Dec. 5 it closed."}},
		{"acronym", "Steel from the U.S. rose. Sales in the U.K. The Treasury said so.", []string{"Steel from the U.S. rose.", "Sales in the U.K.", "The Treasury said so."}},
		{"acronym before a capital", "The U.K. Shipped 12,400 tonnes to the U.S. And Japan.", []string{"The U.K. Shipped 12,400 tonnes to the U.S. And Japan."}},
		{"currency", "It cost 3 mln H.K. Dlrs in all.", []string{"It cost 3 mln H.K. Dlrs in all."}},
		{"initial", "J. Q. Hartmann said no. I. Petrov agreed.", []string{"J. Q. Hartmann said no.", "I. Petrov agreed."}},
		{"pct", "Prices rose 3 pct. in May. Output fell 2 pct. Stocks grew.", []string{"Prices rose 3 pct. in May.", "Output fell 2 pct.", "Stocks grew."}},
		{"latin", "Metals, e.g. Copper, vs. Tin. Prices rose.", []string{"Metals, e.g. Copper, vs. Tin.", "Prices rose."}},
		{"number", "It was No. 3. It rose 4.7 pct to 1.25. Then it fell.", []string{"It was No. 3.", "It rose 4.7 pct to 1.25.", "Then it fell."}},
		{"stray full stop", "Up from last year's 3.4. Billion dlrs. Good.", []string{"Up from last year's 3.4. Billion dlrs.", "Good."}},
		{"year", "It rose in 2019. 2020 was worse.", []string{"It rose in 2019.", "2020 was worse."}},
		{"no space", "Trade grew 4.5%.It was the best year.Imports fell.", []string{"Trade grew 4.5%.", "It was the best year.", "Imports fell."}},
		{"address", "See www.example.com and Node.js v2.1 for more.", []string{"See www.example.com and Node.js v2.1 for more."}},
		{"time", "At 5 p.m. Tuesday it closed at 9 a.m. It reopened.", []string{"At 5 p.m. Tuesday it closed at 9 a.m.", "It reopened."}},
		{"quotation and speaker", "“Orders grew by 7% this year.” said Ada Klein, its head. He left.", []string{"“Orders grew by 7% this year.”", "said Ada Klein, its head.", "He left."}},
		{"quotation within", "He called it “a good year” and left. “Why?” he asked.", []string{"He called it “a good year” and left.", "“Why?” he asked."}},
		{"straight quotes", `"It grew." She said "no." "Yes." He left.`, []string{`"It grew."`, `She said "no."`, `"Yes."`, "He left."}},
		{"quotation against a stop", "She said.“We export more.”They left.", []string{"She said.", "“We export more.”", "They left."}},
		{"ellipsis", "It rose... but fell... Then it rose… Again.", []string{"It rose... but fell...", "Then it rose…", "Again."}},
		{"dashes", "——The growth of trade means a lot.\n\nIt rose.", []string{"The growth of trade means a lot.", "It rose."}},
		{"dateline", "OSLO, May 3 -- Exports rose. They fell.", []string{"OSLO, May 3 -- Exports rose.", "They fell."}},
		{"bullets", "Figures:\n- Exports rose 3%\n- Imports fell\n• Stocks: 5\n1. First\n(2) Second", []string{"Figures:", "Exports rose 3%", "Imports fell", "Stocks: 5", "First", "Second"}},
		{"negative number", "-3.2 percent in May\n-4 in June", []string{"-3.2 percent in May", "-4 in June"}},
		{"table", "Bank loans.........644 vs.....1,337\nReserves    55,250    55,366\nShr 3 cts vs 4 cts", []string{"Bank loans.........644 vs.....1,337", "Reserves    55,250    55,366", "Shr 3 cts vs 4 cts"}},
		{"table of bars", "| No. | Item |\n| --- | --- |\n| 1 | Acme Inc. Shares |", []string{"| No. | Item |", "| 1 | Acme Inc. Shares |"}},
		{"wrapped", "The ministry said on Friday that the exports of\nSteel and other metals had grown by 3 pct.\nImports\nhad not.", []string{"The ministry said on Friday that the exports of\nSteel and other metals had grown by 3 pct.", "Imports\nhad not."}},
		{"line feeds of Windows", "Exports rose.\r\n\r\nImports fell.\r\n", []string{"Exports rose.", "Imports fell."}},
		{"markdown", "# Trade in May\nExports rose. **Imports fell.** Good.", []string{"Trade in May", "Exports rose.", "**Imports fell.**", "Good."}},
		{"chinese", "出口增长。进口下降。", []string{"出口增长。", "进口下降。"}},
		{"notes", "Trade grew.[12] It fell.[3][4]", []string{"Trade grew.[12]", "It fell.[3][4]"}},
		{"only marks", "... !!! ---", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range Split(tt.text) {
				got = append(got, tt.text[p.Start:p.End])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Split(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestSplitMarks(t *testing.T) {
	const text = "Trade in May\n\nExports rose. Imports fell.\n\nCoal      45    67\nNet 5 vs 6\n\n——Growth means strength.\n\nIt rose 3 pct."
	want := []Passage{
		{Start: 0, End: 12, Paragraph: 0, Heading: true},
		{Start: 14, End: 27, Paragraph: 1},
		{Start: 28, End: 41, Paragraph: 1},
		{Start: 43, End: 61, Paragraph: 2, Table: true},
		{Start: 62, End: 72, Paragraph: 2, Table: true},
		{Start: 80, End: 102, Paragraph: 3, Heading: true},
		{Start: 104, End: 118, Paragraph: 4},
	}
	if diff := cmp.Diff(want, Split(text)); diff != "" {
		t.Errorf("Split(%q) (-want +got):\n%s", text, diff)
	}
}

func TestSplitLong(t *testing.T) {
	clause := "exports of goods to the countries of the north rose by 3.4 pct in May"
	text := strings.Repeat(clause+", ", 30) + "and that was all."
	got := Split(text)
	if len(got) < 3 {
		t.Fatalf("Split(30 clauses) = %d passages, want at least 3", len(got))
	}
	for _, p := range got[:len(got)-1] {
		if s := text[p.Start:p.End]; !strings.HasSuffix(s, clause+",") {
			t.Errorf("passage ends with %q, want the end of a clause", s[len(s)-20:])
		}
	}
}

// check reports what is wrong with the passages of text.
func check(t *testing.T, text string, passages []Passage) {
	t.Helper()
	at, paragraph, valid := 0, 0, utf8.ValidString(text)
	for _, p := range passages {
		if p.Start < at || p.End <= p.Start || p.End > len(text) || p.End-p.Start > MaxLen || p.Paragraph < paragraph {
			t.Fatalf("Split(%q): passage %+v after byte %d, paragraph %d", text, p, at, paragraph)
		}
		s := text[p.Start:p.End]
		if valid && !utf8.ValidString(s) {
			t.Fatalf("Split(%q): %q is cut within a character", text, s)
		}
		if strings.TrimSpace(s) != s {
			t.Fatalf("Split(%q): %q has white space around it", text, s)
		}
		if gap := text[at:p.Start]; strings.ContainsFunc(gap, unicode.IsLetter) {
			t.Fatalf("Split(%q): %q is lost", text, gap)
		}
		at, paragraph = p.End, p.Paragraph
	}
	if gap := text[at:]; strings.ContainsFunc(gap, unicode.IsLetter) {
		t.Fatalf("Split(%q): %q is lost", text, gap)
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"A b. C d.", "U.S. The", "“X.” said Y.\n\n- z\n|a|1|", "3.5%.It", strings.Repeat("word ", 300), "\xff.\xfe A", "1. A\r\n(2) B.\n——C", "“”.’ ” a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text, Split(text)) })
}

func TestSplitHostile(t *testing.T) {
	for _, unit := range []string{"9", "a", ".", ". ", "A.", "U.S. ", "“", "\n", "- \n", "(1) ", "  1", "é", "\x80", "?\"", "Mr. ", "a\nB ", "…"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		check(t, text, Split(text))
	}
}

// prosaic is a text to measure with.
const prosaic = "The steel mills of the Ruhr shipped 3.46 mln tonnes in March, up 4.1 pct from a year earlier, the U.K. Bureau said. " +
	"“We sold more to Asia,” Mr. Brandt of Nordrhein Stahl Co., Ltd. told reporters. Imports fell 2.3%.\n\n"

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(prosaic, 100)
	b.SetBytes(int64(len(text)))
	n := 0
	for b.Loop() {
		n += len(Split(text))
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "sentences/s")
}

// TestSplitNews cuts the articles of the folder that QUAESTOR_EVAL names, if it is set.
func TestSplitNews(t *testing.T) {
	dir := os.Getenv("QUAESTOR_EVAL")
	if dir == "" {
		t.Skip("QUAESTOR_EVAL is not set: it names the folder that holds dev/")
	}
	for _, name := range []string{"reuters-econ", "news-business", "news-2020", "articles", "modern-articles", "seed-articles"} {
		data, err := os.ReadFile(dir + "/dev/" + name + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range texts(t, data) {
			check(t, text, Split(text))
		}
	}
}

// texts returns the texts of articles in JSON Lines.
func texts(t *testing.T, data []byte) []string {
	t.Helper()
	var out []string
	for d := json.NewDecoder(bytes.NewReader(data)); d.More(); {
		var a struct{ Text string }
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		out = append(out, a.Text)
	}
	return out
}
