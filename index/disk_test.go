package index

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
)

// shelf is a corpus in a store, for tests.
type shelf struct {
	testing.TB
	*corpus.Corpus
}

// newShelf returns an empty corpus in a store of its own.
func newShelf(t testing.TB) shelf {
	t.Helper()
	s, err := corpus.OpenStore(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return shelf{t, s.Corpus("")}
}

// promote promotes a version with changes.
func (s shelf) promote(changes corpus.Changes) corpus.Version {
	s.Helper()
	staged, err := s.Stage(s.Context(), changes)
	if err != nil {
		s.Fatal(err)
	}
	v, err := staged.Promote(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	return v
}

// refresh returns the index of v, made from x, which is closed.
func (s shelf) refresh(x *Index, v corpus.Version) *Index {
	s.Helper()
	next, err := x.Refresh(s.Context(), s.Corpus, v)
	if err != nil {
		s.Fatal(err)
	}
	if err := x.Close(); err != nil {
		s.Fatal(err)
	}
	return next
}

// dump returns all that x holds, for comparing.
func dump(x *Index) []string {
	var out []string
	for i := range x.NumPassages() {
		p := x.Passage(i)
		a := x.Article(p.Article)
		line := fmt.Sprintf("%d %s %+v %s", i, a.ID, p, a.Text[p.Start:p.End])
		for _, f := range x.Figures(i) {
			line += fmt.Sprintf(" %+v", f)
		}
		out = append(out, line)
	}
	for i := range x.NumArticles() {
		first, end := x.ArticlePassages(i)
		out = append(out, fmt.Sprintf("%+v %d %d", *x.Article(i), first, end))
	}
	for w, n := range x.Words() {
		out = append(out, fmt.Sprint(w, n))
	}
	for o := range x.Orgs() {
		out = append(out, "of "+o)
	}
	return out
}

// found returns the passages that hold all of words.
func found(x *Index, words ...string) []string {
	q := Query{K: 100_000}
	for _, w := range words {
		q.Groups = append(q.Groups, []string{w})
	}
	var out []string
	hits, _ := x.Search(q)
	for _, h := range hits {
		if h.Score > 1 {
			p := x.Passage(h.Passage)
			out = append(out, fmt.Sprint(x.Article(p.Article).ID, " ", p.Start))
		}
	}
	slices.Sort(out)
	return out
}

// long says whether the long forms of tests are wanted.
func long() bool { return os.Getenv("QUAESTOR_LONG") == "1" }

// TestRefresh changes a corpus at random and compares its index with one made anew. With QUAESTOR_LONG=1 it does so 50 times.
func TestRefresh(t *testing.T) {
	t.Parallel()
	rounds := 8
	if long() {
		rounds = 50
	}
	s := newShelf(t)
	random := rand.New(rand.NewPCG(1, 2))
	held := map[string]corpus.Article{}
	x := &Index{}
	for round := range rounds {
		changes := change(random, held, round)
		v := s.promote(changes)
		if round%5 == 4 { // as another process does, that has nothing open
			if err := x.Close(); err != nil {
				t.Fatal(err)
			}
			x = &Index{}
		}
		x = s.refresh(x, v)
		var ids []string
		for id := range held {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		var articles []corpus.Article
		for _, id := range ids {
			articles = append(articles, held[id])
		}
		fresh, err := New(articles)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(dump(fresh), dump(x)); diff != "" {
			t.Fatalf("round %d: the index refreshed differs from one made anew (-new +refreshed):\n%s", round, diff)
		}
		for _, words := range [][]string{{"coffee"}, {"steel", "exports"}, {"fresh"}, {"ministry", "March", "tonnes"}} {
			if diff := cmp.Diff(found(fresh, words...), found(x, words...)); diff != "" {
				t.Fatalf("round %d: searching %v (-new +refreshed):\n%s", round, words, diff)
			}
		}
		if round == 2 && len(slices.Collect(x.Orgs())) == 0 {
			t.Error("the articles name companies, the index none")
		}
		if n := len(x.members); n > 9 {
			t.Errorf("round %d: the index has %d parts", round, n)
		}
		if err := fresh.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Close(); err != nil {
		t.Error(err)
	}
}

// mills are companies that come and go.
var mills = []string{"Orlund", "Pellia", "Velden"}

// change makes up changes and carries them out on held.
func change(random *rand.Rand, held map[string]corpus.Article, round int) corpus.Changes {
	pool := many(60)
	var changes corpus.Changes
	for range 1 + random.IntN(30) {
		a := pool[random.IntN(len(pool))]
		if _, ok := held[a.ID]; ok && random.IntN(2) == 0 {
			if !slices.Contains(changes.Remove, a.ID) && !slices.ContainsFunc(changes.Put, func(b corpus.Article) bool { return a.ID == b.ID }) {
				changes.Remove = append(changes.Remove, a.ID)
				delete(held, a.ID)
			}
			continue
		}
		if slices.Contains(changes.Remove, a.ID) {
			continue
		}
		if random.IntN(2) == 0 {
			a.Text += fmt.Sprintf(" Fresh in round %d: up 3%%. %s Steel Corp reported a net profit of 5 million dollars in 2020.", round, mills[round%len(mills)])
		}
		changes.Put = append(changes.Put, a)
		held[a.ID] = a
	}
	return changes
}

func TestOpen(t *testing.T) {
	s := newShelf(t)
	if x, err := Open(t.Context(), s.Corpus, corpus.Version{}); err != nil || x.NumArticles() != 0 {
		t.Fatalf("Open of no version: %v", err)
	}
	v := s.promote(corpus.Changes{Put: many(20)})
	last, whole := 0, 0
	first, err := Open(WithProgress(t.Context(), func(done, total int) {
		if done < last {
			t.Errorf("progress went back from %d to %d", last, done)
		}
		last, whole = done, total
	}), s.Corpus, v)
	if err != nil {
		t.Fatal(err)
	}
	if last == 0 || last != whole {
		t.Errorf("progress ended with %d of %d", last, whole)
	}
	want := dump(first)
	second, err := Open(t.Context(), s.Corpus, v)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, dump(second)); diff != "" {
		t.Errorf("opened again (-first +second):\n%s", diff)
	}
	if len(found(second, "coffee")) == 0 {
		t.Error("the index opened second finds nothing")
	}
	refs, err := s.Refs(t.Context(), v)
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Check(v, refs); err != nil {
		t.Error(err)
	}
	refs[3].Hash = refs[4].Hash
	if err := second.Check(v, refs); err == nil {
		t.Error("Check does not see that an article has changed")
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestConcurrent asks an index again and again while it is refreshed: no answer mixes versions. With QUAESTOR_LONG=1 it is refreshed 40 times.
func TestConcurrent(t *testing.T) {
	rounds := 5
	if long() {
		rounds = 40
	}
	s := newShelf(t)
	put := func(round int) corpus.Version {
		articles := many(12)
		for i := range articles {
			articles[i].Text = fmt.Sprintf("Coffee of round%d is dear. The price rose %d%%.", round, round+1)
		}
		return s.promote(corpus.Changes{Put: articles})
	}
	var now atomic.Pointer[Index]
	now.Store(s.refresh(&Index{}, put(0)))
	var asked atomic.Int64
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				x := now.Load()
				if !x.Hold() {
					continue // it was closed since; there is a newer one
				}
				texts := map[string]bool{}
				hits, _ := x.Search(Query{Groups: [][]string{{"coffee"}}})
				for _, h := range hits {
					p := x.Passage(h.Passage)
					first, _ := x.ArticlePassages(p.Article)
					texts[x.Article(p.Article).Text] = true
					x.Figures(first)
				}
				if len(texts) != 1 || len(hits) != 24 {
					t.Errorf("%d hits in texts of several versions: %v", len(hits), texts)
				}
				asked.Add(1)
				if err := x.Close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for round := range rounds {
		old := now.Load()
		next, err := old.Refresh(t.Context(), s.Corpus, put(round+1))
		if err != nil {
			t.Fatal(err)
		}
		now.Store(next)
		if err := old.Close(); err != nil {
			t.Fatal(err)
		}
	}
	close(done)
	wg.Wait()
	t.Logf("%d questions during %d refreshes", asked.Load(), rounds)
	if err := now.Load().Close(); err != nil {
		t.Error(err)
	}
}

// TestOpenDamaged shows that damage to what is derived is mended.
func TestOpenDamaged(t *testing.T) {
	for _, damage := range []struct {
		name string
		do   func(file string) error
	}{
		{"emptied", func(file string) error { return os.WriteFile(file, nil, 0o600) }},
		{"deleted", os.Remove},
		{"cut", func(file string) error { return os.Truncate(file, 40) }},
		{"changed", func(file string) error {
			data, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			data[len(data)/2] ^= 1
			return os.WriteFile(file, data, 0o600)
		}},
	} {
		for _, pattern := range []string{"versions/*", "parts/*/table", "parts/*/bleve/index_meta.json", "parts/*/bleve/store/root.bolt"} {
			if damage.name == "changed" && strings.Contains(pattern, "bleve") {
				continue // bleve has no checksums over these
			}
			t.Run(damage.name+" "+pattern, func(t *testing.T) {
				t.Parallel()
				s := newShelf(t)
				v := s.promote(corpus.Changes{Put: many(5)})
				x := s.refresh(&Index{}, v)
				want := dump(x)
				if err := x.Close(); err != nil {
					t.Fatal(err)
				}
				files, err := filepath.Glob(filepath.Join(s.Dir(), pattern))
				if err != nil || len(files) == 0 {
					t.Fatalf("no file %s: %v", pattern, err)
				}
				for _, f := range files {
					if err := damage.do(f); err != nil {
						t.Fatal(err)
					}
				}
				x, err = Open(t.Context(), s.Corpus, v)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, dump(x)); diff != "" {
					t.Errorf("after damage (-before +after):\n%s", diff)
				}
				if err := x.Close(); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

func TestPrune(t *testing.T) {
	s := newShelf(t)
	x := &Index{}
	var v corpus.Version
	for i := range 6 {
		v = s.promote(corpus.Changes{Put: many(10 + i)})
		x = s.refresh(x, v)
	}
	old := time.Now().Add(-2 * keepYoung)
	files, err := filepath.Glob(filepath.Join(s.Dir(), "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(s.Dir(), "parts", ".new-1")
	if err := os.Mkdir(left, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, f := range append(files, left) {
		if err := os.Chtimes(f, old, old); err != nil {
			t.Fatal(err)
		}
	}
	if err := Prune(t.Context(), s.Corpus); err != nil {
		t.Fatal(err)
	}
	after, err := filepath.Glob(filepath.Join(s.Dir(), "*", "*"))
	if err != nil || len(after) >= len(files) || slices.Contains(after, left) {
		t.Errorf("Prune left %d of %d files, %v", len(after), len(files), err)
	}
	if len(found(x, "coffee")) == 0 {
		t.Error("the open index finds nothing after Prune")
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if x, err = (&refresher{dir: s.Dir()}).open(v.Digest); err != nil {
		t.Fatalf("the current version cannot be opened after Prune: %v", err)
	}
	if err := x.Close(); err != nil {
		t.Error(err)
	}
}

// BenchmarkBuild compares the making of the index of 10,000 articles, reading, figures and all, with the time that bleve alone takes for
// the same passages and mapping.
func BenchmarkBuild(b *testing.B) {
	articles := many(10_000)
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			s := newShelf(b)
			s.refresh(&Index{}, s.promote(corpus.Changes{Put: articles})).Close()
		}
	})
	p := &part{articles: articles}
	p.fill(readAll(articles, func(int) {}))
	var ids []string
	var docs []document
	err := p.documents(func(int) {}, func(id string, doc document) error {
		ids, docs = append(ids, id), append(docs, doc)
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("bleve", func(b *testing.B) {
		for b.Loop() {
			dir := b.TempDir()
			x, err := bleve.NewBuilder(filepath.Join(dir, "x"), newMapping(), map[string]any{"buildPathPrefix": dir, "batchSize": builderBatch})
			for i := range docs {
				if err == nil {
					err = x.Index(ids[i], docs[i])
				}
			}
			if err := errors.Join(err, x.Close()); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(len(docs)), "passages")
	})
}

func BenchmarkDisk(b *testing.B) {
	const n = 10_000
	articles := many(n)
	s := newShelf(b)
	v := s.promote(corpus.Changes{Put: articles})
	start := time.Now()
	x := s.refresh(&Index{}, v)
	b.Logf("%d articles, %d passages indexed in %v", n, x.NumPassages(), time.Since(start))
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			x, err := Open(b.Context(), s.Corpus, v)
			if err != nil {
				b.Fatal(err)
			}
			x.Close()
		}
	})
	b.Run("refresh", func(b *testing.B) {
		round := 0
		for b.Loop() {
			round++
			var put []corpus.Article
			for i := range 10 {
				a := articles[(round*10+i*97)%n]
				a.Text += fmt.Sprintf(" Round %d.", round)
				put = append(put, a)
			}
			x = s.refresh(x, s.promote(corpus.Changes{Put: put}))
		}
	})
	for _, q := range []Query{
		{Groups: [][]string{{"coffee"}, {"exports", "exported"}, {"March"}, {"Tavo"}}, K: 100},
		{Groups: [][]string{{"zinc"}, {"surplus"}, {"May"}, {"Lantia"}}, K: 100},
	} {
		b.Run("search "+q.Groups[0][0], func(b *testing.B) {
			for b.Loop() {
				x.Search(q)
			}
		})
	}
	if err := x.Close(); err != nil {
		b.Fatal(err)
	}
}

// TestNoPassages indexes articles that hold nothing to find, alone and beside others.
func TestNoPassages(t *testing.T) {
	s := newShelf(t)
	empty := func(id string) corpus.Article { return corpus.Article{ID: id, Title: "Nothing", Text: " \n\n "} }
	x := s.refresh(&Index{}, s.promote(corpus.Changes{Put: []corpus.Article{empty("a"), empty("b")}}))
	if n := x.NumPassages(); n != 0 || x.NumArticles() != 2 {
		t.Errorf("%d passages of %d articles, want none of 2", n, x.NumArticles())
	}
	if hits, _ := x.Search(Query{Groups: [][]string{{"nothing"}}, K: 5}); len(hits) != 0 {
		t.Errorf("Search = %v, want none", hits)
	}
	x = s.refresh(x, s.promote(corpus.Changes{Put: []corpus.Article{{ID: "c", Text: "Exports rose in May."}}}))
	defer x.Close()
	if hits, _ := x.Search(Query{Groups: [][]string{{"exports"}}, K: 5}); len(hits) != 1 {
		t.Errorf("Search = %v, want one", hits)
	}
}
