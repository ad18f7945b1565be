package corpus

import (
	"fmt"
	"strings"
	"testing"
)

// TestNothingLeft shows that articles which no version holds any more are gone, and their space with them.
func TestNothingLeft(t *testing.T) {
	s, err := OpenStore(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c := s.Corpus("")
	stage := func(text string) *Staged {
		t.Helper()
		var put []Article
		for i := range 300 {
			put = append(put, Article{ID: fmt.Sprint(i), Text: fmt.Sprint(text, i, strings.Repeat(" word", 1000))})
		}
		staged, err := c.Stage(t.Context(), Changes{Put: put})
		if err != nil {
			t.Fatal(err)
		}
		return staged
	}
	bodies := func() (n int) {
		t.Helper()
		if err := s.db.QueryRowContext(t.Context(), "SELECT COUNT(*) FROM body").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, text := range []string{"a", "b", "c", "d"} {
		if _, err := stage(text).Promote(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	again, other := stage("a"), stage("e")
	if err := again.Discard(t.Context()); err != nil || bodies() != 5*300 {
		t.Errorf("after discarding what an old version holds there are %d articles (%v), want 1,500", bodies(), err)
	}
	if err := other.Discard(t.Context()); err != nil || bodies() != 4*300 {
		t.Errorf("after discarding what no other version holds there are %d articles (%v), want 1,200", bodies(), err)
	}
	pages := func() (n int) {
		t.Helper()
		if err := s.db.QueryRowContext(t.Context(), "PRAGMA page_count").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := pages()
	if n, err := c.Prune(t.Context(), Limits{Count: 2}); n != 2 || err != nil || bodies() != 2*300 {
		t.Errorf("Prune() = %d, %v; there are %d articles, want 600", n, err, bodies())
	}
	if after := pages(); after > before/2+50 {
		t.Errorf("the database has %d pages of %d after half of it was forgotten", after, before)
	}
	v, err := c.Current(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	size, err := c.Size(t.Context(), v)
	if want := int64(300 * 5003); err != nil || size.Articles != 300 || size.Bytes < want-300 || size.Bytes > want+300 {
		t.Errorf("Size() = %+v, %v, want 300 articles of about %d bytes", size, err, want)
	}
}
