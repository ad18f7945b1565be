// Package storetest holds the tests that every driver of a corpus.Store must pass.
package storetest

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

// Run tests stores. Each call of open returns another handle of one and the same store, as another process would have it; a
// store of its own belongs to each t.
func Run(t *testing.T, open func(t *testing.T) (handle func() *corpus.Store)) {
	for _, tt := range []struct {
		name string
		test func(t *testing.T, handle func() *corpus.Store)
	}{
		{"Articles", testArticles},
		{"Stage", testStage},
		{"StageAll", testStageAll},
		{"Invalid", testInvalid},
		{"Conflict", testConflict},
		{"Rollback", testRollback},
		{"Prune", testPrune},
		{"Corpora", testCorpora},
		{"Drop", testDrop},
		{"Documents", testDocuments},
		{"Update", testUpdate},
		{"Records", testRecords},
		{"Trim", testTrim},
		{"Alongside", testAlongside},
		{"Writers", testWriters},
		{"Readers", testReaders},
	} {
		t.Run(tt.name, func(t *testing.T) {
			handle := open(t)
			tt.test(t, handle)
			problems, err := handle().Check(t.Context())
			if err != nil || len(problems) > 0 {
				t.Errorf("Check() = %v, %v, want no problem", problems, err)
			}
		})
	}
}

// article returns an article of that id and text.
func article(id, text string) corpus.Article {
	return corpus.Article{ID: id, Title: "Title of " + id, Date: period.Date{Year: 2021, Month: 3, Day: 5}, Source: "Wire", URL: "https://example.com/" + id, Text: text}
}

// promote stages changes and promotes them.
func promote(t *testing.T, c *corpus.Corpus, changes corpus.Changes) corpus.Version {
	t.Helper()
	s, err := c.Stage(t.Context(), changes)
	if err != nil {
		t.Fatalf("Stage: %v", err)
	}
	v, err := s.Promote(t.Context())
	if err != nil {
		t.Fatalf("Promote: %v", err)
	}
	return v
}

// add promotes a version with the articles of the ids, whose text is text.
func add(t *testing.T, c *corpus.Corpus, text string, ids ...string) corpus.Version {
	t.Helper()
	var put []corpus.Article
	for _, id := range ids {
		put = append(put, article(id, text))
	}
	return promote(t, c, corpus.Changes{Put: put})
}

// texts returns the articles of v as "id:text".
func texts(t *testing.T, c *corpus.Corpus, v corpus.Version) string {
	t.Helper()
	var out []string
	for a, err := range c.Articles(t.Context(), v) {
		if err != nil {
			t.Fatalf("Articles(%d): %v", v.Number, err)
		}
		out = append(out, a.ID+":"+a.Text)
	}
	if len(out) != v.Articles {
		t.Errorf("version %d has %d articles, says %d", v.Number, len(out), v.Articles)
	}
	return strings.Join(out, " ")
}

// current returns the current version of c.
func current(t *testing.T, c *corpus.Corpus) corpus.Version {
	t.Helper()
	v, err := c.Current(t.Context())
	if err != nil {
		t.Fatalf("Current: %v", err)
	}
	return v
}

func testArticles(t *testing.T, handle func() *corpus.Store) {
	c := handle().Corpus("")
	if diff := cmp.Diff(corpus.Version{}.Number, current(t, c).Number); diff != "" {
		t.Errorf("Current() of an empty corpus (-want +got):\n%s", diff)
	}
	want := []corpus.Article{article("a", "“Ä” 出口\n\nx"), {ID: "b"}, article("c/d e", "z")}
	v := promote(t, c, corpus.Changes{Put: []corpus.Article{want[2], want[0], want[1]}, Note: "first"})
	var got []corpus.Article
	for a, err := range c.Articles(t.Context(), v) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, a)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Articles (-want +got):\n%s", diff)
	}
	one, err := c.Article(t.Context(), v, "c/d e")
	if diff := cmp.Diff(want[2], one); err != nil || diff != "" {
		t.Errorf("Article (-want +got): %v\n%s", err, diff)
	}
	if _, err := c.Article(t.Context(), v, "x"); !errors.Is(err, corpus.ErrNoArticle) {
		t.Errorf("Article(x) = %v, want ErrNoArticle", err)
	}
	refs, err := c.Refs(t.Context(), v)
	if err != nil {
		t.Fatal(err)
	}
	got = nil
	for a, err := range c.Load(t.Context(), refs) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, a)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Load (-want +got):\n%s", diff)
	}
	if again := current(t, c); again.Number != v.Number || again.Note != "first" || again.Digest != v.Digest || again.Created.IsZero() {
		t.Errorf("Current() = %+v, want %+v", again, v)
	}
}

func testStage(t *testing.T, handle func() *corpus.Store) {
	c, other := handle().Corpus("7"), handle().Corpus("7")
	first := add(t, c, "1", "a", "b", "c")
	s, err := c.Stage(t.Context(), corpus.Changes{Put: []corpus.Article{article("b", "2"), article("d", "2"), article("a", "1")}, Remove: []string{"c"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(t, other, current(t, other)); got != "a:1 b:1 c:1" {
		t.Errorf("while a version is staged, another handle sees %q", got)
	}
	if got := texts(t, c, s.Version); got != "a:1 b:2 d:2" {
		t.Errorf("the staged version holds %q", got)
	}
	var ids []string
	for _, d := range s.Diffs {
		ids = append(ids, fmt.Sprintf("%s %t→%t", d.ID, d.Before != "", d.After != ""))
	}
	if diff := cmp.Diff([]string{"b true→true", "c true→false", "d false→true"}, ids); diff != "" {
		t.Errorf("Diffs (-want +got):\n%s", diff)
	}
	if _, err := other.Version(t.Context(), s.Number); !errors.Is(err, corpus.ErrNoVersion) {
		t.Errorf("Version(staged) = %v, want ErrNoVersion", err)
	}
	v, err := s.Promote(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(t, other, current(t, other)); got != "a:1 b:2 d:2" {
		t.Errorf("after the promotion, another handle sees %q", got)
	}
	if got := texts(t, other, first); got != "a:1 b:1 c:1" {
		t.Errorf("the first version has become %q", got)
	}
	if same := promote(t, c, corpus.Changes{Put: []corpus.Article{article("a", "1")}}); same.Number != v.Number {
		t.Errorf("a change that changes nothing makes version %d of %d", same.Number, v.Number)
	}
	if _, err := c.Stage(t.Context(), corpus.Changes{Remove: []string{"nobody"}}); !errors.Is(err, corpus.ErrNoArticle) {
		t.Errorf("Stage(remove nobody) = %v, want ErrNoArticle", err)
	}
}

func testStageAll(t *testing.T, handle func() *corpus.Store) {
	c := handle().Corpus("")
	add(t, c, "1", "a", "b", "c")
	v := promote(t, c, corpus.Changes{Put: []corpus.Article{article("b", "1"), article("x", "2"), article("x", "3")}, All: true})
	if got := texts(t, c, v); got != "b:1 x:3" {
		t.Errorf("the whole replaced is %q", got)
	}
	if v = promote(t, c, corpus.Changes{All: true}); texts(t, c, v) != "" {
		t.Errorf("nothing left is %q", texts(t, c, v))
	}
}

func testInvalid(t *testing.T, handle func() *corpus.Store) {
	c := handle().Corpus("")
	for _, a := range []corpus.Article{{}, {ID: "a", Text: "\xff"}, {ID: "a\x00"}, {ID: "a", Title: "\xc3"}} {
		if _, err := c.Stage(t.Context(), corpus.Changes{Put: []corpus.Article{article("z", ""), a}}); err == nil {
			t.Errorf("Stage(%+v) = nil, want an error", a)
		}
	}
	if v := current(t, c); v.Number != 0 {
		t.Errorf("after errors the current version is %d", v.Number)
	}
}

func testConflict(t *testing.T, handle func() *corpus.Store) {
	c, other := handle().Corpus(""), handle().Corpus("")
	add(t, c, "1", "a", "b")
	mine, err := c.Stage(t.Context(), corpus.Changes{Put: []corpus.Article{article("a", "mine"), article("b", "1")}})
	if err != nil {
		t.Fatal(err)
	}
	promote(t, other, corpus.Changes{Put: []corpus.Article{article("b", "theirs"), article("c", "theirs")}})
	if _, err := mine.Promote(t.Context()); !errors.Is(err, corpus.ErrConflict) {
		t.Fatalf("Promote() = %v, want ErrConflict", err)
	}
	if err := mine.Rebase(t.Context()); err != nil {
		t.Fatal(err)
	}
	v, err := mine.Promote(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(t, other, v); got != "a:mine b:1 c:theirs" {
		t.Errorf("after both promotions the corpus is %q", got)
	}
	gone, err := c.Stage(t.Context(), corpus.Changes{Put: []corpus.Article{article("a", "x")}})
	if err != nil {
		t.Fatal(err)
	}
	if err := gone.Discard(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := gone.Promote(t.Context()); err == nil {
		t.Error("Promote() of a discarded version = nil, want an error")
	}
	if next := promote(t, c, corpus.Changes{Put: []corpus.Article{article("a", "y")}}); next.Number != v.Number+1 {
		t.Errorf("after version %d and a discarded one comes version %d", v.Number, next.Number)
	}
}

func testRollback(t *testing.T, handle func() *corpus.Store) {
	c := handle().Corpus("")
	first := add(t, c, "1", "a", "b", "c")
	second := promote(t, c, corpus.Changes{Put: []corpus.Article{article("a", "2"), article("d", "2")}, Remove: []string{"b"}})
	s, err := c.Rollback(t.Context(), first.Number, "back", "ann")
	if err != nil {
		t.Fatal(err)
	}
	v, err := s.Promote(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(t, c, v); got != "a:1 b:1 c:1" || v.Digest != first.Digest || v.Number <= second.Number {
		t.Errorf("rolled back to version %d: %q, digest equal: %t", v.Number, got, v.Digest == first.Digest)
	}
	diffs, err := c.Diff(t.Context(), second.Number, v.Number)
	if err != nil || len(diffs) != 3 || diffs[0].ID != "a" || diffs[1].Before != "" || diffs[2].After != "" {
		t.Errorf("Diff = %+v, %v, want a changed, b added, d removed", diffs, err)
	}
	if _, err := c.Rollback(t.Context(), 99, "", ""); !errors.Is(err, corpus.ErrNoVersion) {
		t.Errorf("Rollback(99) = %v, want ErrNoVersion", err)
	}
	history, err := c.History(t.Context())
	if err != nil || len(history) != 3 || history[0].Number != v.Number || history[2].Number != first.Number {
		t.Errorf("History() = %+v, %v, want three versions, newest first", history, err)
	}
}

func testPrune(t *testing.T, handle func() *corpus.Store) {
	c, other := handle().Corpus(""), handle().Corpus("other")
	add(t, other, "1", "a")
	for i := range 6 {
		add(t, c, fmt.Sprint(i), "a", fmt.Sprint("b", i))
	}
	if n, err := c.Prune(t.Context(), corpus.Limits{Count: 3}); n != 3 || err != nil {
		t.Errorf("Prune(3) = %d, %v, want 3", n, err)
	}
	history, err := c.History(t.Context())
	if err != nil || len(history) != 3 {
		t.Fatalf("History() = %+v, %v, want 3 versions", history, err)
	}
	if got := texts(t, c, history[2]); got != "a:3 b0:0 b1:1 b2:2 b3:3" {
		t.Errorf("the oldest version kept is %q", got)
	}
	if n, err := c.Prune(t.Context(), corpus.Limits{Age: time.Nanosecond}); n != 1 || err != nil {
		t.Errorf("Prune(1ns) = %d, %v, want 1: two are always kept", n, err)
	}
	if n, err := c.Prune(t.Context(), corpus.Limits{}); n != 0 || err != nil {
		t.Errorf("Prune(no limits) = %d, %v, want 0", n, err)
	}
	if got := texts(t, other, current(t, other)); got != "a:1" {
		t.Errorf("the other corpus has become %q", got)
	}
	if n, err := handle().Clean(t.Context()); n != 0 || err != nil {
		t.Errorf("Clean() = %d, %v, want 0", n, err)
	}
}

func testCorpora(t *testing.T, handle func() *corpus.Store) {
	s := handle()
	add(t, s.Corpus(""), "shared", "a")
	add(t, s.Corpus("1"), "one", "a")
	add(t, s.Corpus("../2"), "two", "a", "b")
	for name, want := range map[string]string{"": "a:shared", "1": "a:one", "../2": "a:two b:two", "3": ""} {
		if got := texts(t, s.Corpus(name), current(t, s.Corpus(name))); got != want {
			t.Errorf("corpus %q holds %q, want %q", name, got, want)
		}
	}
	names, err := s.Corpora(t.Context())
	if diff := cmp.Diff([]string{"", "../2", "1"}, names); err != nil || diff != "" {
		t.Errorf("Corpora() (-want +got): %v\n%s", err, diff)
	}
	if a, b := s.Corpus("../2").Dir(), s.Corpus("1").Dir(); a == b || filepath.Dir(a) != filepath.Dir(b) {
		t.Errorf("Dir() = %q and %q", a, b)
	}
}

// testWriters has several handles write at once: nothing is lost.
func testWriters(t *testing.T, handle func() *corpus.Store) {
	const writers, rounds = 4, 5
	var wg sync.WaitGroup
	for w := range writers {
		c := handle().Corpus("")
		wg.Go(func() {
			for r := range rounds {
				s, err := c.Stage(t.Context(), corpus.Changes{Put: []corpus.Article{article(fmt.Sprintf("%d-%d", w, r), "x")}})
				for err == nil {
					if _, err = s.Promote(t.Context()); err == nil {
						break
					}
					if errors.Is(err, corpus.ErrConflict) {
						err = s.Rebase(t.Context())
					}
				}
				if err != nil {
					t.Errorf("writer %d, round %d: %v", w, r, err)
				}
			}
		})
	}
	wg.Wait()
	if v := current(t, handle().Corpus("")); v.Articles != writers*rounds {
		t.Errorf("%d writers of %d articles each made %d articles", writers, rounds, v.Articles)
	}
}

// testReaders has handles read while versions are promoted: each sees whole versions only.
func testReaders(t *testing.T, handle func() *corpus.Store) {
	writer := handle().Corpus("")
	add(t, writer, "0", "a", "b", "c")
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 2 {
		c := handle().Corpus("")
		wg.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				v, err := c.Current(t.Context())
				if err != nil {
					t.Error(err)
					return
				}
				seen := map[string]int{}
				for a, err := range c.Articles(t.Context(), v) {
					if err != nil {
						t.Error(err)
						return
					}
					seen[a.Text]++
				}
				if len(seen) != 1 {
					t.Errorf("version %d is a mixture: %v", v.Number, seen)
				}
			}
		})
	}
	for i := range 20 {
		add(t, writer, fmt.Sprint(i+1), "a", "b", "c")
	}
	close(done)
	wg.Wait()
}
