package corpus_test

import (
	"fmt"
	"testing"

	"quaestor/corpus"
	"quaestor/corpus/storetest"
)

// open opens the store in dir until the test ends.
func open(t testing.TB, dir string) *corpus.Store {
	t.Helper()
	s, err := corpus.OpenStore(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestSQLite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) func() *corpus.Store {
		dir := t.TempDir()
		return func() *corpus.Store { return open(t, dir) }
	})
}

// articles returns n articles of about 1,700 bytes.
func articles(n int) []corpus.Article {
	out := make([]corpus.Article, n)
	for i := range out {
		text := ""
		for j := range 14 {
			text += fmt.Sprintf("Mill %d of Orlund shipped %d,%03d tonnes of steel in March, up %d.%d%% from a year earlier, its owners said on Friday. ", i, j+i%90, i%1000, j, i%10)
		}
		out[i] = corpus.Article{ID: fmt.Sprintf("a-%06d", i), Title: fmt.Sprintf("Steel of mill %d", i), Source: "Wire", Text: text}
	}
	return out
}

func BenchmarkStage(b *testing.B) {
	put := articles(10_000)
	for b.Loop() {
		c := open(b, b.TempDir()).Corpus("")
		s, err := c.Stage(b.Context(), corpus.Changes{Put: put})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Promote(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(put)*b.N)/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkRefresh(b *testing.B) {
	put := articles(10_000)
	c := open(b, b.TempDir()).Corpus("")
	promote := func(changes corpus.Changes) {
		s, err := c.Stage(b.Context(), changes)
		if err == nil {
			_, err = s.Promote(b.Context())
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	promote(corpus.Changes{Put: put})
	b.Run("ten", func(b *testing.B) {
		n := 0
		for b.Loop() {
			n++
			for i := range 10 {
				put[i*100].Text = fmt.Sprintf("Text %d.", n)
			}
			promote(corpus.Changes{Put: put[:1000]})
		}
	})
	b.Run("rollback", func(b *testing.B) {
		for b.Loop() {
			v, err := c.Current(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			s, err := c.Rollback(b.Context(), v.Parent, "", "")
			if err == nil {
				_, err = s.Promote(b.Context())
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("refs", func(b *testing.B) {
		for b.Loop() {
			v, err := c.Current(b.Context())
			if err == nil {
				_, err = c.Refs(b.Context(), v)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("current", func(b *testing.B) {
		for b.Loop() {
			if _, err := c.Current(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("open", func(b *testing.B) {
		dir := b.TempDir()
		open(b, dir)
		for b.Loop() {
			s, err := corpus.OpenStore(b.Context(), dir)
			if err != nil {
				b.Fatal(err)
			}
			s.Close()
		}
	})
}
