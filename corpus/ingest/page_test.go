package ingest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
)

// A sample is an article with the page that a site would make of it. Beside each page of testdata/pages lies what is to be read
// of it: title, date, publisher and address in a line each, a blank line, and the text without the title.
type sample struct {
	name string
	page []byte
	want corpus.Article
}

func samples(t testing.TB) []sample {
	t.Helper()
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) < 20 {
		t.Fatalf("found %d pages (%v), want at least 20", len(files), err)
	}
	var out []sample
	for _, f := range files {
		page, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(strings.TrimSuffix(f, ".html") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		p := strings.SplitN(string(text), "\n", 6)
		date, ok := parseDay(p[1])
		if !ok {
			t.Fatalf("%s: bad date %q", f, p[1])
		}
		name := strings.TrimSuffix(filepath.Base(f), ".html")
		body := p[0] + "\n\n" + strings.TrimSuffix(p[5], "\n")
		out = append(out, sample{name, page, corpus.Article{ID: name, Title: p[0], Date: date, Source: p[2], URL: p[3], Text: body}})
	}
	return out
}

// TestPages holds what is read of pages in the manner of different sites, to the letter.
func TestPages(t *testing.T) {
	for _, s := range samples(t) {
		t.Run(s.name, func(t *testing.T) {
			got, err := Reader{}.Read(context.Background(), Document{Name: s.name + ".html", ID: s.name, Data: s.page})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]corpus.Article{s.want}, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
