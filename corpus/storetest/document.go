package storetest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
)

func testDocuments(t *testing.T, handle func() *corpus.Store) {
	s, other := handle(), handle()
	before, err := other.Serial(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c := s.Corpus("1")
	type source struct{ URL string }
	for _, name := range []string{"b", "a"} {
		if err := c.Put(t.Context(), "source", name, source{"https://example.com/" + name}); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Put(t.Context(), "source", "a", source{"new"}); err != nil {
		t.Fatal(err)
	}
	var got source
	if ok, err := other.Corpus("1").Get(t.Context(), "source", "a", &got); !ok || err != nil || got.URL != "new" {
		t.Errorf("Get(source, a) = %v, %v, %+v", ok, err, got)
	}
	if ok, err := other.Corpus("2").Get(t.Context(), "source", "a", &got); ok || err != nil {
		t.Errorf("Get in another corpus = %v, %v, want nothing", ok, err)
	}
	if err := c.Delete(t.Context(), "source", "b"); err != nil {
		t.Fatal(err)
	}
	docs, err := c.Documents(t.Context(), "source")
	if err != nil || len(docs) != 1 || docs[0].Name != "a" || string(docs[0].JSON) != `{"URL":"new"}` {
		t.Errorf("Documents(source) = %+v, %v, want a", docs, err)
	}
	if err := s.Corpus("").Put(t.Context(), "source", "a", source{"shared"}); err != nil {
		t.Fatal(err)
	}
	all, err := s.Documents(t.Context(), "source")
	if err != nil || len(all) != 2 || all[0].Corpus != "" || all[1].Corpus != "1" {
		t.Errorf("Store.Documents(source) = %+v, %v, want those of two corpora", all, err)
	}
	if after, err := other.Serial(t.Context()); err != nil || after <= before {
		t.Errorf("Serial() = %d, %v after %d, want more", after, err, before)
	}
}

// testUpdate has several handles count in one document: no count is lost, and an error leaves it as it was.
func testUpdate(t *testing.T, handle func() *corpus.Store) {
	const writers, rounds = 4, 10
	var wg sync.WaitGroup
	for range writers {
		c := handle().Corpus("1")
		wg.Go(func() {
			for range rounds {
				n := 0
				if err := c.Update(t.Context(), "count", "n", &n, func(bool) error { n++; return nil }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	c, n := handle().Corpus("1"), 0
	refused := errors.New("refused")
	if err := c.Update(t.Context(), "count", "n", &n, func(ok bool) error { n++; return refused }); !errors.Is(err, refused) {
		t.Errorf("Update with an error = %v, want it", err)
	}
	if ok, err := c.Get(t.Context(), "count", "n", &n); !ok || err != nil || n != writers*rounds {
		t.Errorf("%d counts of %d writers made %d, %t, %v", rounds, writers, n, ok, err)
	}
}

// kept returns the records that f selects as "number key: value".
func kept(t *testing.T, c *corpus.Corpus, f corpus.Filter) []string {
	t.Helper()
	records, err := c.Records(t.Context(), f)
	if err != nil {
		t.Fatalf("Records(%+v): %v", f, err)
	}
	var out []string
	for _, r := range records {
		out = append(out, fmt.Sprintf("%d %s: %s", r.Number, r.Key, r.JSON))
	}
	return out
}

// sameRecords compares the records that f selects.
func sameRecords(t *testing.T, c *corpus.Corpus, f corpus.Filter, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, kept(t, c, f)); diff != "" {
		t.Errorf("Records(%+v) (-want +got):\n%s", f, diff)
	}
}

func testRecords(t *testing.T, handle func() *corpus.Store) {
	s := handle()
	c, other := s.Corpus("1"), s.Corpus("2")
	v := add(t, c, "1", "a")
	before, err := s.Serial(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	day := func(n int) time.Time { return time.Date(2021, 3, n, 0, 0, 0, 0, time.UTC) }
	record := func(kind, key, person string, made time.Time, value string) corpus.Record {
		return corpus.Record{Kind: kind, Key: key, Person: person, Made: made, JSON: json.RawMessage(value)}
	}
	if err := c.Add(t.Context(), record("asked", "x", "ann", day(1), "1"), record("asked", "y", "bob", day(2), "2"), record("told", "x", "ann", day(3), `{"a":3}`)); err != nil {
		t.Fatal(err)
	}
	if err := other.Add(t.Context(), record("asked", "x", "ann", day(4), "4")); err != nil {
		t.Fatal(err)
	}
	sameRecords(t, c, corpus.Filter{}, `3 x: {"a":3}`, "2 y: 2", "1 x: 1")
	sameRecords(t, c, corpus.Filter{Kind: "asked"}, "2 y: 2", "1 x: 1")
	sameRecords(t, c, corpus.Filter{Key: "x", Person: "ann"}, `3 x: {"a":3}`, "1 x: 1")
	sameRecords(t, c, corpus.Filter{Since: day(2), Before: day(3)}, "2 y: 2")
	sameRecords(t, c, corpus.Filter{Limit: 1, Below: 3}, "2 y: 2")
	records, err := c.Records(t.Context(), corpus.Filter{Limit: 1})
	want := corpus.Record{Number: 3, Kind: "told", Key: "x", Person: "ann", Made: day(3), Version: v.Number, JSON: json.RawMessage(`{"a":3}`)}
	if diff := cmp.Diff([]corpus.Record{want}, records); err != nil || diff != "" {
		t.Errorf("Records (-want +got): %v\n%s", err, diff)
	}
	if err := c.Amend(t.Context(), 2, "new"); err != nil {
		t.Error(err)
	}
	if err := other.Amend(t.Context(), 2, "stolen"); !errors.Is(err, corpus.ErrNoRecord) {
		t.Errorf("Amend of another corpus = %v, want ErrNoRecord", err)
	}
	if n, err := s.Forget(t.Context(), corpus.Filter{Person: "ann"}); n != 3 || err != nil {
		t.Errorf("Forget(ann) = %d, %v, want 3 in two corpora", n, err)
	}
	sameRecords(t, c, corpus.Filter{}, `2 y: "new"`)
	if n, err := other.Forget(t.Context(), corpus.Filter{}); n != 0 || err != nil {
		t.Errorf("Forget = %d, %v, want 0", n, err)
	}
	if err := c.Add(t.Context(), record("asked", "", "", day(5), "5"), record("asked", "", "", day(5), "no JSON")); err == nil {
		t.Error("Add of what is no JSON = nil, want an error")
	}
	if err := c.Add(t.Context(), corpus.Record{Kind: "asked"}); err != nil {
		t.Fatal(err)
	}
	sameRecords(t, c, corpus.Filter{Since: day(3)}, "5 : null") // 3 was forgotten, 4 is the other's
	if after, err := s.Serial(t.Context()); err != nil || after != before {
		t.Errorf("Serial() = %d, %v after %d: records do not count", after, err, before)
	}
}

func testTrim(t *testing.T, handle func() *corpus.Store) {
	c, other := handle().Corpus("1"), handle().Corpus("2")
	for i := range 10 {
		made := time.Now().Add(-time.Duration(10-i) * time.Hour)
		for _, x := range []*corpus.Corpus{c, other} {
			for _, kind := range []string{"asked", "told"} {
				if err := x.Add(t.Context(), corpus.Record{Kind: kind, Made: made, JSON: json.RawMessage(fmt.Sprint(i))}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if n, err := c.Trim(t.Context(), "asked", corpus.Limits{Age: 4*time.Hour + time.Minute}); n != 6 || err != nil {
		t.Errorf("Trim(4h) = %d, %v, want 6", n, err)
	}
	if n, err := c.Trim(t.Context(), "asked", corpus.Limits{Count: 3, Age: 24 * time.Hour}); n != 1 || err != nil {
		t.Errorf("Trim(3) = %d, %v, want 1", n, err)
	}
	if n, err := c.Trim(t.Context(), "asked", corpus.Limits{}); n != 0 || err != nil {
		t.Errorf("Trim(no limits) = %d, %v, want 0", n, err)
	}
	if asked, told, theirs := kept(t, c, corpus.Filter{Kind: "asked"}), kept(t, c, corpus.Filter{Kind: "told"}), kept(t, other, corpus.Filter{}); len(asked) != 3 || len(told) != 10 || len(theirs) != 20 {
		t.Errorf("after Trim there are %d, %d, %d records, want 3, 10, 20", len(asked), len(told), len(theirs))
	}
}

// testAlongside promotes documents and records with a version: all or none.
func testAlongside(t *testing.T, handle func() *corpus.Store) {
	c := handle().Corpus("1")
	stage := func(text string) *corpus.Staged {
		t.Helper()
		s, err := c.Stage(t.Context(), corpus.Changes{Put: []corpus.Article{article("a", text)}, Author: "ann"})
		if err == nil {
			err = s.Keep("state", "feed", text)
		}
		if err != nil {
			t.Fatal(err)
		}
		s.Record(corpus.Record{Kind: "audit", Key: text, Person: "ann"})
		return s
	}
	state := func() (text string) {
		t.Helper()
		if _, err := c.Get(context.Background(), "state", "feed", &text); err != nil {
			t.Fatal(err)
		}
		return text
	}
	first, late := stage("1"), stage("2")
	if got := state(); got != "" {
		t.Errorf("before the promotion the state is %q", got)
	}
	v, err := first.Promote(t.Context())
	if err != nil || v.Author != "ann" {
		t.Fatalf("Promote() = %+v, %v", v, err)
	}
	if _, err := late.Promote(t.Context()); !errors.Is(err, corpus.ErrConflict) {
		t.Fatalf("Promote() = %v, want ErrConflict", err)
	}
	if got := state(); got != "1" {
		t.Errorf("after a conflict the state is %q, want 1", got)
	}
	if err := late.Rebase(t.Context()); err != nil {
		t.Fatal(err)
	}
	if v, err = late.Promote(t.Context()); err != nil || v.Author != "ann" {
		t.Fatalf("Promote() = %+v, %v", v, err)
	}
	same := stage("2")
	if err := same.Keep("state", "feed", "looked again"); err != nil {
		t.Fatal(err)
	}
	if again, err := same.Promote(t.Context()); err != nil || again.Number != v.Number {
		t.Errorf("Promote() without a change = %+v, %v", again, err)
	}
	if got := state(); got != "looked again" {
		t.Errorf("the state kept without a change is %q", got)
	}
	records, err := c.Records(t.Context(), corpus.Filter{Kind: "audit"})
	if err != nil || len(records) != 3 || records[1].Version != v.Number || records[0].Version != v.Number || records[2].Version == v.Number {
		t.Errorf("Records() = %+v, %v, want three, with their versions", records, err)
	}
}

func testDrop(t *testing.T, handle func() *corpus.Store) {
	s := handle()
	c, other := s.Corpus("1"), s.Corpus("2")
	for _, x := range []*corpus.Corpus{c, other} {
		add(t, x, "same", "a")
		add(t, x, x.Name(), "b")
		if err := x.Put(t.Context(), "term", "a", "a"); err != nil {
			t.Fatal(err)
		}
		if err := x.Add(t.Context(), corpus.Record{Kind: "audit"}); err != nil {
			t.Fatal(err)
		}
	}
	before, err := s.Serial(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Drop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if names, err := s.Corpora(t.Context()); err != nil || len(names) != 1 || names[0] != "2" {
		t.Errorf("Corpora() = %q, %v, want 2", names, err)
	}
	docs, err := c.Documents(t.Context(), "term")
	if v := current(t, c); v.Number != 0 || len(docs) > 0 || err != nil || len(kept(t, c, corpus.Filter{})) > 0 {
		t.Errorf("after Drop: version %d, documents %v, %v", v.Number, docs, err)
	}
	if got := texts(t, other, current(t, other)); got != "a:same b:2" {
		t.Errorf("the other corpus has become %q", got)
	}
	if after, err := s.Serial(t.Context()); err != nil || after <= before {
		t.Errorf("Serial() = %d, %v after %d, want more", after, err, before)
	}
	if got := texts(t, c, add(t, c, "again", "a")); got != "a:again" {
		t.Errorf("after Drop and an addition the corpus is %q", got)
	}
}
