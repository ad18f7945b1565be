package bot

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quaestor/bot/answer"
	"quaestor/corpus"
)

// newStore returns an empty store.
func newStore(t testing.TB) *corpus.Store {
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
	return s
}

// wheat returns an article that says how much wheat Norland exported in March.
func wheat(id, tonnes string) corpus.Article {
	return corpus.Article{ID: id, Title: "Norland wheat exports", Text: "Norland exported " + tonnes + " million tonnes of wheat in March, the farm ministry said."}
}

// coal returns an article on something else.
func coal() corpus.Article {
	return corpus.Article{ID: "coal", Title: "Norland coal output falls", Text: "Coal output in Norland fell 3 percent to 1.1 million tonnes in March."}
}

// put promotes a version with articles.
func put(t testing.TB, c *corpus.Corpus, articles ...corpus.Article) Report {
	t.Helper()
	r, err := Change(t.Context(), c, corpus.Changes{Put: articles}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Untidy != nil {
		t.Fatal(r.Untidy)
	}
	return r
}

// lines returns the changes of a report, one a line.
func lines(r Report) []string {
	var out []string
	for _, a := range r.Articles {
		out = append(out, a.Change+" "+a.ID)
	}
	for _, f := range r.Figures {
		out = append(out, fmt.Sprintf("%s: %s → %s", f.Article, f.Was, f.Is))
	}
	return out
}

func TestReport(t *testing.T) {
	c := newStore(t).Corpus("")
	steps := []struct {
		name    string
		changes corpus.Changes
		want    []string
	}{
		{"first", corpus.Changes{Put: []corpus.Article{wheat("w", "4.2"), coal()}},
			[]string{"added coal", "added w", "coal:  → 3% down", "coal:  → 1.1 million tonnes", "w:  → 4.2 million tonnes"}},
		{"changed", corpus.Changes{Put: []corpus.Article{wheat("w", "4.5"), coal()}},
			[]string{"changed w", "w: 4.2 million tonnes → 4.5 million tonnes"}},
		{"another id", corpus.Changes{Put: []corpus.Article{wheat("x", "4.5")}, Remove: []string{"w"}},
			[]string{"removed w", "added x"}},
		{"removed", corpus.Changes{Remove: []string{"coal"}},
			[]string{"removed coal", "coal: 3% down → ", "coal: 1.1 million tonnes → "}},
		{"nothing", corpus.Changes{Put: []corpus.Article{wheat("x", "4.5")}}, nil},
	}
	for _, tt := range steps {
		dry, err := Change(t.Context(), c, tt.changes, Options{DryRun: true})
		if diff := cmp.Diff(tt.want, lines(dry)); err != nil || dry.Promoted || diff != "" {
			t.Errorf("%s, dry run: promoted %t, %v (-want +got):\n%s", tt.name, dry.Promoted, err, diff)
		}
		r, err := Change(t.Context(), c, tt.changes, Options{})
		if diff := cmp.Diff(tt.want, lines(r)); err != nil || !r.Promoted || r.Untidy != nil || diff != "" {
			t.Errorf("%s: promoted %t, %v, %v (-want +got):\n%s", tt.name, r.Promoted, err, r.Untidy, diff)
		}
	}
	history, err := c.History(t.Context())
	if err != nil || len(history) != 4 {
		t.Fatalf("History() = %+v, %v, want 4 versions", history, err)
	}
	r, err := Rollback(t.Context(), c, history[2].Number, "ann", Options{})
	if diff := cmp.Diff([]string{"added coal", "added w", "removed x", "coal:  → 3% down", "coal:  → 1.1 million tonnes"}, lines(r)); err != nil || diff != "" {
		t.Errorf("Rollback: %v (-want +got):\n%s", err, diff)
	}
	if r.Version.Author != "ann" || r.Version.Digest != history[2].Digest || r.New != 2 || r.Changed != 0 || r.Gone != 0 {
		t.Errorf("Rollback = %+v", r)
	}
	r, err = Diff(t.Context(), c, history[3].Number, history[0].Number)
	if diff := cmp.Diff([]string{"removed coal", "removed w", "added x", "coal: 3% down → ", "coal: 1.1 million tonnes → ", "w: 4.2 million tonnes → ", "x:  → 4.5 million tonnes"}, lines(r)); err != nil || diff != "" {
		t.Errorf("Diff: %v (-want +got):\n%s", err, diff)
	}
}

func TestGold(t *testing.T) {
	c := newStore(t).Corpus("1")
	put(t, c, wheat("w", "4.2"), coal())
	const question = "Norland wheat exports in March?"
	for _, g := range []Gold{
		{Question: question, Figures: []GoldFigure{{Value: "4200000", Unit: "tonne"}}},
		{Question: "Norland tea exports in March?", Unanswerable: true},
	} {
		if err := AddGold(t.Context(), c, g); err != nil {
			t.Fatal(err)
		}
	}
	for _, bad := range []Gold{{}, {Question: "x"}, {Question: "x", Figures: []GoldFigure{{Value: "4.2 million"}}}, {Question: "x", Unanswerable: true, Text: "y"}} {
		if err := AddGold(t.Context(), c, bad); err == nil {
			t.Errorf("AddGold(%+v) = nil, want an error", bad)
		}
	}
	before, err := c.Current(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	worse := corpus.Changes{Put: []corpus.Article{wheat("w", "9.9")}}
	record := corpus.Record{Kind: "audit", Key: "forced"}
	_, err = Change(t.Context(), c, worse, Options{Records: []corpus.Record{record}})
	held, ok := errors.AsType[*HeldError](err)
	if !ok || held.Report.Worse() != 1 || held.First() != question || !strings.Contains(err.Error(), question) {
		t.Fatalf("Change that makes a gold question worse = %v, want a HeldError that names it", err)
	}
	for _, g := range held.Report.Gold {
		if want := g.Question != question; !g.Before || g.After != want || g.Answer == "" {
			t.Errorf("verdict %+v, want it right before, and after: %t", g, want)
		}
	}
	now, err := c.Current(t.Context())
	if err != nil || now.Number != before.Number {
		t.Errorf("the current version is %d, %v, want still %d", now.Number, err, before.Number)
	}
	forced, err := Change(t.Context(), c, worse, Options{Force: true, Records: []corpus.Record{record}})
	if err != nil || !forced.Promoted || forced.Worse() != 1 {
		t.Fatalf("Change with Force = %+v, %v", forced, err)
	}
	records, err := c.Records(t.Context(), corpus.Filter{Key: "forced"})
	if err != nil || len(records) != 1 || records[0].Version != forced.Version.Number {
		t.Errorf("Records() = %+v, %v, want that of the version that was promoted only", records, err)
	}
	r := put(t, c, wheat("w", "9.8")) // wrong before and after is no worse
	if r.Worse() != 0 {
		t.Errorf("verdicts %+v, want none worse", r.Gold)
	}
}

func TestGoldFrom(t *testing.T) {
	b := builtin(t)
	for _, text := range []string{"May exports growth?", "June exports?", "Who said that exports grew?", "exports month by month"} {
		a := ask(t, b, text)
		g := GoldFrom(nil, a)
		if err := g.Check(); err != nil || !g.Right(a) {
			t.Errorf("GoldFrom(answer to %q) = %+v, %v: right %t, want a question that this answer is right for", text, g, err, g.Right(a))
		}
	}
	april, may := ask(t, b, "April exports growth?"), ask(t, b, "May exports growth?")
	if GoldFrom(nil, april).Right(may) || GoldFrom(nil, ask(t, b, "June exports?")).Right(may) || GoldFrom(nil, may).Right(answer.Answer{Status: answer.Unanswerable}) {
		t.Error("an answer is right for the gold of another one")
	}
}

// asked returns what a guild is told.
func asked(t testing.TB, g *Guild, text string) string {
	t.Helper()
	a, err := g.Ask(t.Context(), Message{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return a.Text
}

// TestGuilds shows that each guild is answered from its own articles, from the shared ones where it may be, and from no other guild's; and
// from the newest of them.
func TestGuilds(t *testing.T) {
	store := newStore(t)
	l := NewLibrary(store)
	guilds := map[string]*Guild{}
	for _, name := range []string{"", "1", "2", "3"} {
		g, err := l.Guild(t.Context(), name, func(err error) { t.Error(err) })
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := g.Close(); err != nil {
				t.Error(err)
			}
		})
		guilds[name] = g
	}
	check := func(step string, want map[string]string) {
		t.Helper()
		for name, g := range guilds {
			text := asked(t, g, "Norland wheat exports in March?") + asked(t, g, "Norland coal output in March?") + asked(t, g, "May exports growth?")
			got := ""
			for _, mark := range []string{"4.2 million", "5.5 million", "7.7 million", "1.1 million", "1.4%"} {
				if strings.Contains(text, mark) {
					got += mark + ";"
				}
			}
			if got != want[name] {
				t.Errorf("%s: guild %q is told %q, want %q", step, name, got, want[name])
			}
		}
	}
	check("nothing held", map[string]string{"": "1.4%;", "1": "1.4%;", "2": "1.4%;", "3": "1.4%;"})
	put(t, store.Corpus("1"), wheat("w", "4.2"))
	put(t, store.Corpus("2"), wheat("w", "5.5"))
	check("two guilds", map[string]string{"": "1.4%;", "1": "4.2 million;", "2": "5.5 million;", "3": "1.4%;"})
	put(t, store.Corpus(""), coal(), wheat("w", "7.7"))
	check("shared articles", map[string]string{"": "7.7 million;1.1 million;", "1": "4.2 million;", "2": "5.5 million;", "3": "7.7 million;1.1 million;"})
	if err := store.Corpus("1").Put(t.Context(), corpus.SettingKind, SharedSetting, true); err != nil {
		t.Fatal(err)
	}
	check("shared, too", map[string]string{"": "7.7 million;1.1 million;", "1": "4.2 million;1.1 million;", "2": "5.5 million;", "3": "7.7 million;1.1 million;"})
	if _, err := Change(t.Context(), store.Corpus("1"), corpus.Changes{Remove: []string{"w"}}, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := Drop(t.Context(), store.Corpus("2")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(store.Corpus("2").Dir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after Drop the index is there: %v", err)
	}
	check("nothing of their own", map[string]string{"": "7.7 million;1.1 million;", "1": "7.7 million;1.1 million;", "2": "7.7 million;1.1 million;", "3": "7.7 million;1.1 million;"})
	if bots, indexes := len(l.bots), len(l.indexes); bots != 1 || indexes != 2 { // of the shared corpus and its current version
		t.Errorf("the library keeps %d bots, %d indexes for one edition", bots, indexes)
	}
}

// TestTerms shows that a guild's own words are understood as soon as they are kept.
func TestTerms(t *testing.T) {
	store := newStore(t)
	c := store.Corpus("1")
	put(t, c, wheat("w", "4.2"))
	g, err := NewLibrary(store).Guild(t.Context(), "1", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	const question = "Norland golden grain exports in March?"
	if text := asked(t, g, question); strings.Contains(strings.SplitN(text, "\n", 2)[0], "4.2") {
		t.Fatalf("without the term the answer is %q", text)
	}
	if err := AddTerm(t.Context(), c, "wheat | word | | golden grain"); err != nil {
		t.Fatal(err)
	}
	if text := asked(t, g, question); !strings.HasPrefix(text, "4.2 million tonnes") {
		t.Errorf("with the term the answer is %q", text)
	}
	for _, bad := range []string{"", "a | b | c | d | e", "x | verb", "x | word | | (y"} {
		if err := AddTerm(t.Context(), c, bad); err == nil {
			t.Errorf("AddTerm(%q) = nil, want an error", bad)
		}
	}
	if err := c.Put(t.Context(), corpus.TermKind, "odd", 7); err != nil {
		t.Fatal(err)
	}
	if text := asked(t, g, question); !strings.HasPrefix(text, "4.2 million tonnes") {
		t.Errorf("beside a term that cannot be read the answer is %q", text)
	}
}

// TestGuildBlind shows that a store which cannot be read any more is told of once, and that what is held answers on.
func TestGuildBlind(t *testing.T) {
	store, err := corpus.OpenStore(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	put(t, store.Corpus("1"), wheat("w", "4.2"))
	told := 0
	g, err := NewLibrary(store).Guild(t.Context(), "1", func(error) { told++ })
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if text := asked(t, g, "Norland wheat exports in March?"); !strings.HasPrefix(text, "4.2 million tonnes") {
			t.Errorf("without its store the answer is %q", text)
		}
	}
	if told != 1 {
		t.Errorf("of the store it was told %d times, want once", told)
	}
}

// TestSuperseded shows that a library keeps nothing of an edition that a guild has turned from, also where the last to leave it was a question.
func TestSuperseded(t *testing.T) {
	store := newStore(t)
	c := store.Corpus("1")
	put(t, c, wheat("w", "4.2"))
	l := NewLibrary(store)
	g, err := l.Guild(t.Context(), "1", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	for i, change := range []func(){
		func() { put(t, c, wheat("w", "4.5")) },
		func() {
			if err := AddTerm(t.Context(), c, "wheat | word | | golden grain"); err != nil {
				t.Fatal(err)
			}
		},
	} {
		err := g.Use(t.Context(), func(*Bot) error {
			change()
			asked(t, g, "Norland wheat exports in March?")
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if bots, indexes := len(l.bots), len(l.indexes); bots != 1 || indexes != 2 { // the index stands under its version and its corpus
			t.Errorf("after change %d the library keeps %d bots and %d indexes of one edition", i, bots, indexes)
		}
	}
}

func TestGuildClosed(t *testing.T) {
	g, err := NewLibrary(nil).Guild(t.Context(), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	err = g.Use(t.Context(), func(b *Bot) error {
		if err := g.Close(); err != nil {
			return err
		}
		_, err := b.Ask(t.Context(), Message{Text: "May exports growth?"})
		return err
	})
	if err != nil {
		t.Errorf("a question in flight when the guild is closed: %v", err)
	}
	if _, err := g.Ask(context.Background(), Message{Text: "May exports growth?"}); !errors.Is(err, ErrClosed) {
		t.Errorf("Ask of a closed guild = %v, want ErrClosed", err)
	}
	if err := g.Close(); err != nil {
		t.Errorf("closing again: %v", err)
	}
}
