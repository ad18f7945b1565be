package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
)

// TestJoin compares the index of two corpora together with one made of all their articles.
func TestJoin(t *testing.T) {
	s := newShelf(t)
	all := many(40)
	own := s.refresh(&Index{}, s.promote(corpus.Changes{Put: all[:20]}))
	own = s.refresh(own, s.promote(corpus.Changes{Put: all[20:22], Remove: []string{all[3].ID}}))
	theirs := all[10:]
	for i := range theirs[:8] {
		theirs[i].Text = "Cocoa of another corpus cost 3 dollars in May."
	}
	other := open(t, theirs)
	joined := Join(own, other)

	want := map[string]corpus.Article{}
	for _, x := range []*Index{other, own} { // the later counts
		for i := range x.NumArticles() {
			want[x.Article(i).ID] = *x.Article(i)
		}
	}
	var articles []corpus.Article
	for i := range joined.NumArticles() {
		a := joined.Article(i)
		if diff := cmp.Diff(want[a.ID], *a); diff != "" {
			t.Errorf("article %q (-want +got):\n%s", a.ID, diff)
		}
		articles = append(articles, *a)
	}
	if len(articles) != len(want) {
		t.Errorf("the joined index has %d articles, want %d", len(articles), len(want))
	}
	fresh := open(t, articles)
	if diff := cmp.Diff(dump(fresh), dump(joined)); diff != "" {
		t.Errorf("the joined index differs from one made anew (-new +joined):\n%s", diff)
	}
	if err := own.Close(); err != nil {
		t.Fatal(err)
	}
	for _, words := range [][]string{{"coffee"}, {"cocoa"}, {"steel", "exports"}} {
		if diff := cmp.Diff(found(fresh, words...), found(joined, words...)); diff != "" {
			t.Errorf("searching %v (-new +joined):\n%s", words, diff)
		}
	}
	if err := joined.Close(); err != nil {
		t.Error(err)
	}
}
