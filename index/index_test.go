package index

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
)

// wire is a small corpus.
var wire = []corpus.Article{
	{ID: "a", Title: "Lantia's steel exports rise", Text: "Exports of steel grew 4.1% in March. Imports did not.\n\nThe U.S. bought 12,400 tonnes."},
	{ID: "b", Title: "Nothing", Text: ""},
	{ID: "c", Title: "Tavo coffee", Text: "Coffee growers harvested 3 mln bags.\n\nPrices fell 2 pct. The exporters are sad."},
}

// open returns an index of articles in memory that is closed with the test.
func open(t testing.TB, articles []corpus.Article) *Index {
	t.Helper()
	x, err := New(articles)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	return x
}

func TestIndex(t *testing.T) {
	x := open(t, wire)
	var got []string
	for i := range x.NumPassages() {
		p := x.Passage(i)
		a := x.Article(p.Article)
		got = append(got, a.ID+": "+a.Text[p.Start:p.End])
	}
	want := []string{
		"a: Exports of steel grew 4.1% in March.", "a: Imports did not.", "a: The U.S. bought 12,400 tonnes.",
		"c: Coffee growers harvested 3 mln bags.", "c: Prices fell 2 pct.", "c: The exporters are sad.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("passages (-want +got):\n%s", diff)
	}
	for i, want := range [][2]int{{0, 3}, {3, 3}, {3, 6}} {
		if first, end := x.ArticlePassages(i); first != want[0] || end != want[1] {
			t.Errorf("ArticlePassages(%d) = %d, %d, want %v", i, first, end, want)
		}
	}
}

func TestSearch(t *testing.T) {
	x := open(t, wire)
	tests := []struct {
		groups [][]string
		want   []int
	}{
		{nil, nil},
		{[][]string{{}, {"?"}}, nil},
		{[][]string{{"steel"}}, []int{0, 1, 2}},
		{[][]string{{"exported", "exports"}, {"steel"}}, []int{0, 1, 2, 5, 4}},
		{[][]string{{"not"}}, []int{1, 0, 2}},
		{[][]string{{"United States", "US"}, {"tonnes"}}, []int{2, 1}},
		{[][]string{{"coffee"}, {"%"}}, []int{4, 3, 5, 0, 1}},
		{[][]string{{"12400"}}, []int{2, 1}},
		{[][]string{{"zinc"}}, nil},
	}
	for _, tt := range tests {
		var got []int
		score := 1e9
		hits, _ := x.Search(Query{Groups: tt.groups})
		for _, h := range hits {
			got = append(got, h.Passage)
			if h.Score > score {
				t.Errorf("Search(%v): hit %d scores more than the one before", tt.groups, h.Passage)
			}
			score = h.Score
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Search(%v) (-want +got):\n%s", tt.groups, diff)
		}
	}
}

func TestSearchK(t *testing.T) {
	var same []corpus.Article
	for i := range 40 {
		same = append(same, corpus.Article{ID: fmt.Sprint(i), Text: "Zinc is dear."})
	}
	x := open(t, same)
	hits, whole := x.Search(Query{Groups: [][]string{{"zinc"}}, K: 5})
	if len(hits) != 5 || whole != 40 {
		t.Fatalf("Search with K 5 = %d hits of %d, want 5 of 40", len(hits), whole)
	}
	again, _ := open(t, same).Search(Query{Groups: [][]string{{"zinc"}}, K: 5})
	if diff := cmp.Diff(hits, again); diff != "" {
		t.Errorf("a second index of the same articles finds others (-first +second):\n%s", diff)
	}
}

func TestWords(t *testing.T) {
	x := open(t, wire)
	got := map[string]int{}
	last := ""
	for w, n := range x.Words() {
		if w <= last {
			t.Errorf("Words yields %q after %q", w, last)
		}
		last = w
		got[w] = n
	}
	for w, n := range map[string]int{"exports": 1, "the": 2, "us": 1, "fell": 1, "zinc": 0, "3": 0} {
		if got[w] != n {
			t.Errorf("Words has %q in %d passages, want %d", w, got[w], n)
		}
	}
}

func TestEmpty(t *testing.T) {
	x := open(t, nil)
	if n := x.NumPassages(); n != 0 {
		t.Errorf("NumPassages() = %d, want 0", n)
	}
	if hits, _ := x.Search(Query{Groups: [][]string{{"a"}}}); hits != nil {
		t.Errorf("Search = %v, want none", hits)
	}
}

// many returns n articles of ten sentences of varied words.
func many(n int) []corpus.Article {
	goods := []string{"steel", "coffee", "copper", "wheat", "rubber", "cotton", "tea", "zinc", "cars", "toys", "crude oil", "soybeans"}
	lands := []string{"Lantia", "Tavo", "Brescia", "Orlund", "Kestria", "Mavonia", "Pellia", "Quorn", "Sarnia", "Velden"}
	months := []string{"January", "February", "March", "April", "May", "June", "July", "August"}
	out := make([]corpus.Article, n)
	for i := range out {
		var b strings.Builder
		for j := range 10 {
			k := i*10 + j
			fmt.Fprintf(&b, "%s exported %d,%03d tonnes of %s in %s %d, up %d.%d%% from a year earlier, the ministry of item%d said. ",
				lands[k%10], k%900+1, k%1000, goods[k/3%12], months[k/7%8], 1990+k%30, k%20, k%10, k%5000)
			if j%3 == 2 {
				b.WriteString("\n\n")
			}
		}
		out[i] = corpus.Article{ID: fmt.Sprintf("n-%05d", i), Title: goods[i%12] + " trade of " + lands[i/12%10], Text: strings.TrimSpace(b.String())}
	}
	return out
}

func BenchmarkSearch(b *testing.B) {
	x := open(b, many(1000))
	for _, bb := range []struct {
		name   string
		groups [][]string
	}{
		{"and", [][]string{{"coffee"}, {"exports", "exported"}, {"March"}, {"Tavo"}}},
		{"or", [][]string{{"zinc"}, {"surplus"}, {"May"}, {"Lantia"}}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			for b.Loop() {
				x.Search(Query{Groups: bb.groups, K: 100})
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	articles := many(200)
	for b.Loop() {
		x, err := New(articles)
		if err != nil {
			b.Fatal(err)
		}
		x.Close()
	}
	b.ReportMetric(float64(200*b.N)/b.Elapsed().Seconds(), "articles/s")
}
