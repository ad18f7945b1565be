package ingest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

// manyPages returns the state of a source that no longer lists so many pages, which left the list one a minute.
func manyPages(n int, at time.Time) State {
	s := State{Kind: FeedSource, Items: map[string]Item{}}
	for i := range n {
		address := fmt.Sprintf("https://gazette.example/business/2021/04/%05d-rice-rose-again.html", i)
		s.Items[address] = Item{stampPair: stampPair{`"5f3759df-1a2b"`, "Mon, 05 Apr 2021 12:00:00 GMT"}, Version: hashOf(address), Checked: at,
			Unlisted: true, Left: at.Add(time.Duration(i) * time.Minute), Articles: map[string]string{address: strings.Repeat("0123456789abcdef", 4)}}
	}
	return s
}

// TestLetGo holds that a source forgets the pages that left its list first, and none of their articles.
func TestLetGo(t *testing.T) {
	at := time.Date(2021, 4, 5, 12, 0, 0, 0, time.UTC)
	for _, tt := range []struct{ pages, held int }{{maxUnlisted + spare, maxUnlisted + spare}, {maxUnlisted + spare + 1, maxUnlisted}} {
		r := refresh{old: manyPages(tt.pages, at), state: manyPages(tt.pages, at), now: at}
		r.settle()
		if len(r.state.Items) != tt.held || len(r.update.LetGo) != tt.pages-tt.held || len(r.update.Remove) > 0 {
			t.Errorf("of %d pages %d are held, %d let go, %d articles removed", tt.pages, len(r.state.Items), len(r.update.LetGo), len(r.update.Remove))
		}
		if gone := r.update.LetGo; len(gone) > 0 && !strings.Contains(gone[0], "/00000-") {
			t.Errorf("first to be let go is %q", gone[0])
		}
	}
}

// TestOneID holds that of several pages with an article of one id its own decides whether it is new, else the one looked at last.
func TestOneID(t *testing.T) {
	at := time.Date(2021, 4, 5, 12, 0, 0, 0, time.UTC)
	item := func(hash string, day int) Item {
		return Item{Checked: at.AddDate(0, 0, day), Articles: map[string]string{"x": hash}}
	}
	r := refresh{old: State{Items: map[string]Item{"a": item("1", 0), "b": item("2", 3), "c": item("3", 3), "d": item("4", 1), "e": {}}}}
	for range 50 {
		for address, want := range map[string]string{"a": "1", "d": "4", "e": "2", "new": "2"} {
			if got := r.held("x", address); got != want {
				t.Fatalf("held(x, %s) = %q, want %q", address, got, want)
			}
		}
	}
}

// BenchmarkState writes and reads the largest state that a source can have.
func BenchmarkState(b *testing.B) {
	s := manyPages(maxUnlisted+spare+1000, time.Date(2021, 4, 5, 12, 0, 0, 0, time.UTC))
	size := 0
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			data, err := json.Marshal(s.Items)
			if err != nil {
				b.Fatal(err)
			}
			size = len(data)
		}
		b.ReportMetric(float64(size), "bytes")
	})
	data, err := json.Marshal(s.Items)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			items := map[string]Item{}
			if err := json.Unmarshal(data, &items); err != nil {
				b.Fatal(err)
			}
		}
	})
}
