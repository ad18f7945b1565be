package eval

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// readSet returns the articles and questions of testdata.
func readSet(t testing.TB) ([]corpus.Article, []Question) {
	t.Helper()
	f, err := os.Open("testdata/questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	questions, err := ReadQuestions(f)
	if err != nil {
		t.Fatal(err)
	}
	return readArticles(t, "testdata/articles.jsonl"), questions
}

// readArticles returns the articles of a file, one JSON object a line.
func readArticles(t testing.TB, name string) []corpus.Article {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, maxRow)
	var out []corpus.Article
	for in.Scan() {
		var r struct{ ID, Title, Date, Source, URL, Text string }
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		day, known := period.ParseDate(r.Date)
		if r.Date != "" && !known {
			t.Errorf("article %q has the date %q, want YYYY-MM-DD or none", r.ID, r.Date)
		}
		out = append(out, corpus.Article{ID: r.ID, Title: r.Title, Date: day, Source: r.Source, URL: r.URL, Text: r.Text})
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestSet checks that the questions of testdata are sound: that each answer can be proved from the articles.
func TestSet(t *testing.T) {
	articles, questions := readSet(t)
	texts := map[string]string{}
	for _, a := range articles {
		if texts[a.ID] != "" {
			t.Errorf("article id %q appears twice", a.ID)
		}
		texts[a.ID] = a.Text
	}
	near := 0
	for _, q := range questions {
		if q.Status == answer.Unanswerable {
			near++
			checkNear(t, q, texts)
			continue
		}
		checkGold(t, q, texts)
	}
	if len(articles) < 20 || len(questions) < 150 || near*6 < len(questions) {
		t.Errorf("%d articles, %d questions, %d unanswerable; want 20, 150 and a sixth", len(articles), len(questions), near)
	}
}

// checkNear checks an unanswerable question: it says why, and what tempts stands in its article.
func checkNear(t *testing.T, q Question, texts map[string]string) {
	t.Helper()
	if q.Note == "" || len(q.Figures) > 0 || q.Text != "" {
		t.Errorf("%s: an unanswerable question has a note and no answer", q.ID)
	}
	if !strings.Contains(texts[q.NearArticle], q.NearQuote) {
		t.Errorf("%s: near quote %q does not stand in %q", q.ID, q.NearQuote, q.NearArticle)
	}
}

// checkGold checks a question with an answer: its id is that of its article, its quotations stand in theirs, and they hold its values.
func checkGold(t *testing.T, q Question, texts map[string]string) {
	t.Helper()
	if q.Half != "A" && q.Half != "B" && q.Half != "C" || !strings.HasPrefix(q.ID, "q"+q.Article[:1]) {
		t.Errorf("%s: half %q of article %q; want A, B or C, and an id that begins as the article's", q.ID, q.Half, q.Article)
	}
	var proof []string
	for _, id := range q.homes() {
		for _, quote := range q.evidence(id) {
			if strings.Count(texts[id], quote) != 1 {
				t.Errorf("%s: %q stands %d times in %q, want once", q.ID, quote, strings.Count(texts[id], quote), id)
			}
			proof = append(proof, quote)
		}
	}
	if len(proof) == 0 || !slices.Contains(q.evidence(q.Article), q.Quote) {
		t.Errorf("%s: quote %q is no evidence", q.ID, q.Quote)
	}
	golds := append(slices.Clone(q.Figures), q.otherFigures()...)
	for i, g := range golds {
		if holdsValue(strings.Join(proof, "\n"), g.Value) {
			continue
		}
		derived := i == 0 && q.Calc != "" || i >= len(q.Figures) // what is accepted besides may be computed
		if !derived {
			t.Errorf("%s: %s stands in no quote and has no calculation", q.ID, g.Value)
		}
	}
	if q.Calc != "" {
		checkCalc(t, q, strings.Join(proof, "\n"))
	}
}

// TestCalc checks the arithmetic that the set is checked with.
func TestCalc(t *testing.T) {
	tests := []struct {
		calc string
		want float64
	}{
		{"3-1.5", 1.5},
		{"(4.2-4)/4*100", 5},
		{"1e9+2e8", 1.2e9},
		{"2*(3+4)", 14},
		{"-3+5", 2},
	}
	for _, tt := range tests {
		if got := (&calculator{text: tt.calc}).sum(); math.Abs(got-tt.want) > 1e-9*math.Abs(tt.want) {
			t.Errorf("sum(%q) = %v, want %v", tt.calc, got, tt.want)
		}
	}
}

var numerals = regexp.MustCompile(`\d[\d,]*(?:\.\d+)?`)

// scales are what a printed number may stand for: wan is ten thousand.
var scales = []int32{0, 3, 4, 6, 9, 12}

var numberWords = map[string]int64{"two": 2, "twice": 2, "three": 3, "four": 4, "fifth": 5, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12}

// holdsValue reports whether a text prints a value, in figures up to scale or in words.
func holdsValue(text string, value decimal.Decimal) bool {
	for _, n := range numerals.FindAllString(text, -1) {
		v := decimal.RequireFromString(strings.ReplaceAll(n, ",", ""))
		if slices.ContainsFunc(scales, func(s int32) bool { return v.Shift(s).Equal(value) }) {
			return true
		}
	}
	for _, w := range words(text) {
		if n, ok := numberWords[w]; ok && decimal.NewFromInt(n).Equal(value) {
			return true
		}
	}
	return slices.ContainsFunc(quantity.Find(text, nil), func(q quantity.Quantity) bool {
		return q.Value.Abs().Equal(value.Abs()) || q.Value.Abs().Shift(2).Equal(value)
	})
}
