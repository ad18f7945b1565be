package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/corpus"
)

// lands export saffron in every round but Quorn, which does so in even rounds only.
var lands = []string{"Lantia", "Tavo", "Brescia", "Orlund", "Kestria", "Mavonia", "Pellia", "Sarnia", "Velden", "Quorn"}

// exportRound writes the articles of a round: those on saffron say its number, the others are always the same.
func exportRound(t *testing.T, dir string, round, others int) string {
	t.Helper()
	var b bytes.Buffer
	write := func(id, text string) {
		if err := json.NewEncoder(&b).Encode(articleRow{ID: id, Title: "Trade", Date: "2024-06-10", Text: text}); err != nil {
			t.Fatal(err)
		}
	}
	for i, land := range lands {
		if land != "Quorn" || round%2 == 0 {
			write(land, fmt.Sprintf("%s exported %d tonnes of saffron in May 2024, the farm ministry said.", land, round*1000+i+1))
		}
	}
	for i := range others {
		write(fmt.Sprintf("other-%04d", i), fmt.Sprintf("Mill %d shipped %d,%03d tonnes of steel in March 2024, up %d%% from a year earlier.", i, i%90+1, i%1000, i%30))
	}
	name := filepath.Join(dir, fmt.Sprintf("round-%d.jsonl", round))
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// roundOf returns the round that an answer is of, or what is wrong with it: figures of several rounds, or Quorn's in one without them.
func roundOf(a answer.Answer) (int, error) {
	round := -1
	for _, f := range a.Figures {
		n, err := decimal.NewFromString(f.Value)
		if err != nil {
			return 0, err
		}
		r := int(n.IntPart() / 1000)
		if round >= 0 && r != round {
			return 0, fmt.Errorf("figures of rounds %d and %d", round, r)
		}
		round = r
	}
	if quorn := strings.Contains(a.Text, "Quorn exported"); round < 0 || quorn != (round%2 == 0) {
		return 0, fmt.Errorf("round %d, the article on Quorn quoted: %t", round, quorn)
	}
	return round, nil
}

// TestRefreshWhileAsked asks 200 questions a second while another process replaces the corpus again and again: each is answered from one
// version, from none that was gone when it was asked, and the first after a refresh sees it. With QUAESTOR_LONG=1 there are 50 refreshes
// of 2,000 articles.
func TestRefreshWhileAsked(t *testing.T) {
	rounds, others := 3, 20
	if os.Getenv("QUAESTOR_LONG") != "" {
		rounds, others = 50, 2000
	}
	dir, files := t.TempDir(), t.TempDir()
	refresh := func(round int) {
		if out, err := command("corpus", "import", "--data", dir, exportRound(t, files, round, others)).CombinedOutput(); err != nil {
			t.Errorf("round %d: %v: %s", round, err, out)
		}
	}
	refresh(0)
	store, err := corpus.OpenStore(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	guild, err := bot.NewLibrary(store).Guild(t.Context(), "", func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	defer guild.Close()
	var promoted, begun, asked, longest atomic.Int64
	ask := func() {
		from, start := promoted.Load(), time.Now()
		a, err := guild.Ask(t.Context(), bot.Message{Text: "Lantia saffron exports in May 2024? Quorn saffron exports in May 2024?"})
		if err != nil {
			t.Error(err)
			return
		}
		for took := time.Since(start).Nanoseconds(); took > longest.Load(); {
			longest.CompareAndSwap(longest.Load(), took)
		}
		asked.Add(1)
		if round, err := roundOf(a); err != nil || int64(round) < from || int64(round) > begun.Load() {
			t.Errorf("between rounds %d and %d: round %d, %v: %s", from, begun.Load(), round, err, a.Text)
		}
	}
	start := time.Now()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for round := range rounds {
			begun.Store(int64(round + 1))
			refresh(round + 1)
			promoted.Store(int64(round + 1))
			ask()
		}
	}()
	const every, atOnce = 5 * time.Millisecond, 40
	slots := make(chan struct{}, atOnce)
	var wg sync.WaitGroup
	tick := time.NewTicker(every)
	defer tick.Stop()
	for n, asking := time.Duration(0), true; asking; {
		select {
		case <-tick.C:
			due := time.Since(start) / every
			for n = max(n, due-atOnce); n < due; n++ { // ticks that were dropped are made up for, unless the machine is too busy
				slots <- struct{}{}
				wg.Go(func() {
					ask()
					<-slots
				})
			}
		case <-done:
			asking = false
		}
	}
	wg.Wait()
	took := time.Since(start)
	t.Logf("%d questions in %v, %.0f a second, %d refreshes; the longest took %v", asked.Load(), took, float64(asked.Load())/took.Seconds(), rounds, time.Duration(longest.Load()))
}

// TestWriters has several processes change one corpus at once: they wait for one another, and nothing is lost.
func TestWriters(t *testing.T) {
	t.Parallel()
	const writers = 4
	dir, files := t.TempDir(), t.TempDir()
	var wg sync.WaitGroup
	for w := range writers {
		name := filepath.Join(files, fmt.Sprintf("w%d.jsonl", w))
		var b bytes.Buffer
		for i := range 30 {
			if err := json.NewEncoder(&b).Encode(articleRow{ID: fmt.Sprintf("w%d-%d", w, i), Text: fmt.Sprintf("Mill %d sold %d tonnes of steel in March.", w, i)}); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		wg.Go(func() {
			if out, err := command("corpus", "add", "--data", dir, name).CombinedOutput(); err != nil {
				t.Errorf("writer %d: %v: %s", w, err, out)
			}
		})
	}
	wg.Wait()
	out, err := command("corpus", "check", "--data", dir).CombinedOutput()
	if want := fmt.Sprintf("all is well: 1 corpus, %d articles\n", writers*30); err != nil || string(out) != want {
		t.Errorf("check: %v: %q, want %q", err, out, want)
	}
}
