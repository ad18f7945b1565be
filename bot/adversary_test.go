package bot

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
)

// long reports whether the long forms of tests are to run.
func long() bool { return os.Getenv("QUAESTOR_LONG") != "" }

// own returns a bot over the first of the project's own measuring articles, as many as a short test can ask.
func own(t testing.TB) *Bot {
	t.Helper()
	return asker(t, ownArticles(t)[:50])
}

// ownArticles returns the articles of the project's own measuring set.
func ownArticles(t testing.TB) []corpus.Article {
	t.Helper()
	file, err := os.ReadFile("eval/testdata/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var articles []corpus.Article
	for line := range bytes.Lines(file) {
		var r struct{ ID, Title, Date, Source, URL, Text string }
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		day, _ := period.ParseDate(r.Date)
		articles = append(articles, corpus.Article{ID: r.ID, Title: r.Title, Date: day, Source: r.Source, URL: r.URL, Text: r.Text})
	}
	return articles
}

// asker returns a bot over the articles given.
func asker(t testing.TB, articles []corpus.Article) *Bot {
	t.Helper()
	b, err := New(articles)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

// A slotted is a question that the corpus answers, by its slots.
type slotted struct{ subject, place, period string }

func (s slotted) String() string {
	return fmt.Sprintf("What was the figure for %s in %s in %s?", s.subject, s.place, s.period)
}

// Slots that the articles do not hold: no figure in them is of these places, times and things.
var (
	absentPlaces = []string{"Guyana", "Suriname", "Bhutan", "Botswana", "Jamaica"}
	absentTimes  = []string{"1979", "March 1979", "November 2031", "the third quarter of 1979", "2031"}
	absentThings = []string{"violin exports", "tungsten output", "divorce rate", "umbrella sales", "mussel catch", "ballet admissions"} // no article has their first words
	absentKinds  = []string{"share of the world total", "target for 2035", "per capita value in Swiss francs", "seasonally adjusted weekly average in ounces"}
)

// answeredSlots returns the questions, made of the figures of the corpus, that it answers with the figure that they are made of.
func answeredSlots(t *testing.T, b *Bot) []slotted {
	t.Helper()
	var out []slotted
	for p := range b.idx.NumPassages() {
		for _, f := range b.idx.Figures(p) {
			name := ""
			if len(f.Place) > 0 {
				if pl, ok := place.Get(f.Place[0]); ok {
					name = pl.Name
				}
			}
			if name == "" || f.Subject == "" || !f.Period.YearKnown || f.Status != figure.Fact || len(f.Partner) > 0 || strings.ContainsAny(f.Subject, "0123456789\"'’,") {
				continue
			}
			s := slotted{f.Subject, name, plainPeriod(f.Period)}
			if s.period == "" || slices.Contains(out, s) {
				continue
			}
			if ans := ask(t, b, s.String()); slices.ContainsFunc(ans.Figures, func(a answer.Figure) bool { return a.Value == f.Value.String() }) {
				out = append(out, s)
			}
		}
	}
	return out
}

// plainPeriod returns a month, quarter or year in the words of a question, or "" of any other period.
func plainPeriod(p period.Period) string {
	last := p.End.AddDays(-1)
	switch p.Shape {
	case period.Month:
		return fmt.Sprintf("%s %d", time.Month(p.Start.Month), p.Start.Year)
	case period.Quarter:
		if last.Month%3 == 0 {
			return fmt.Sprintf("Q%d %d", last.Month/3, last.Year)
		}
	case period.Year:
		return fmt.Sprint(p.Start.Year)
	}
	return ""
}

// TestAdversary changes one slot at a time of questions that are answered to one known to be absent, and counts the figures that are
// shown all the same. The short form takes every fifth question over fifty articles.
func TestAdversary(t *testing.T) {
	const most = 0.02 // of the changed questions; measured with QUAESTOR_LONG=1 go test ./bot -run Adversary -v
	b, step := own(t), 5
	if long() {
		b, step = asker(t, ownArticles(t)), 1
	}
	for _, a := range ownArticles(t) {
		for _, absent := range slices.Concat(absentPlaces, absentThings) {
			absent, _, _ = strings.Cut(absent, " ")
			if strings.Contains(strings.ToLower(a.Title+" "+a.Text), strings.ToLower(absent)) {
				t.Fatalf("article %s speaks of %s, which the changed questions take to be absent", a.ID, absent)
			}
		}
	}
	held := answeredSlots(t, b)
	asked, shown := map[string]int{}, map[string]int{}
	try := func(slot, text string) {
		asked[slot]++
		if ans := ask(t, b, text); ans.Status != answer.Unanswerable && len(ans.Figures) > 0 {
			shown[slot]++
			t.Logf("%s: %q shows %.100q", slot, text, ans.Text)
		}
	}
	for i := 0; i < len(held); i += step {
		s := held[i]
		for _, x := range absentPlaces {
			try("place", slotted{s.subject, x, s.period}.String())
		}
		for _, x := range absentTimes {
			try("period", slotted{s.subject, s.place, x}.String())
		}
		for _, x := range absentThings {
			try("subject", slotted{x, s.place, s.period}.String())
		}
		for _, x := range absentKinds {
			try("kind", fmt.Sprintf("What was the %s of %s in %s in %s?", x, s.subject, s.place, s.period))
		}
	}
	total, wrong := 0, 0
	for slot, n := range asked {
		t.Logf("%s: %d asked, %d shown", slot, n, shown[slot])
		total, wrong = total+n, wrong+shown[slot]
	}
	t.Logf("%d questions answered, %d changed in one slot, a figure shown for %d (%.4f)", len(held), total, wrong, float64(wrong)/float64(max(total, 1)))
	if step == 1 && total < 1000 {
		t.Errorf("%d changed questions, want at least 1000", total)
	}
	if float64(wrong) > most*float64(total) {
		t.Errorf("a figure shown for %d of %d changed questions, want at most %.0f %%", wrong, total, most*100)
	}
}

// TestAnswersAreTheSameBytes asks all questions of the measuring set of bots started anew, on one processor and on two.
func TestAnswersAreTheSameBytes(t *testing.T) {
	questions := ownQuestions(t)
	runs := 100
	if !long() {
		runs = 2
		some := questions[:0]
		for i := 0; i < len(questions); i += 8 {
			some = append(some, questions[i])
		}
		questions = some
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var want []byte
	b := own(t)
	for i := range runs {
		runtime.GOMAXPROCS(1 + i%2)
		if i%34 == 1 {
			b = own(t)
		}
		var got bytes.Buffer
		for _, q := range questions {
			line, err := json.Marshal(ask(t, b, q))
			if err != nil {
				t.Fatal(err)
			}
			got.Write(append(line, '\n'))
		}
		if want == nil {
			want = got.Bytes()
		} else if !bytes.Equal(want, got.Bytes()) {
			t.Fatalf("run %d with %d processors answers other bytes than the first", i, 1+i%2)
		}
	}
}

// ownQuestions returns the questions of the project's own measuring set.
func ownQuestions(t testing.TB) []string {
	t.Helper()
	file, err := os.ReadFile("eval/testdata/questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range bytes.Lines(file) {
		var r struct{ Question string }
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r.Question)
	}
	return out
}

// BenchmarkAnswer asks the measuring set over thirty of its articles and over all of them, and reports the median and the 99th percentile of an
// answer.
func BenchmarkAnswer(b *testing.B) {
	for _, n := range []int{30, len(ownArticles(b))} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			bot, questions := asker(b, ownArticles(b)[:n]), ownQuestions(b)
			for _, q := range questions {
				ask(b, bot, q)
			}
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				ask(b, bot, questions[i%len(questions)])
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds()), "µs-median")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "µs-p99")
		})
	}
}
