package ingest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

// testReader compiles what reads PDFs once for all tests, and for the next runs: it takes 5 s of processor time, and with the race detector
// twenty times as long.
var testReader Reader

func TestMain(m *testing.M) {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	testReader.Cache = filepath.Join(dir, "quaestor") // as the program does
	os.Exit(m.Run())
}

// write makes files, named by their path, in a new folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		writeTo(t, dir, name, data)
	}
	return dir
}

func writeTo(t *testing.T, dir, name, data string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestJSONLines(t *testing.T) {
	tests := []struct {
		name, in string
		want     []corpus.Article
		err      string // a part of it; empty: none
	}{
		{name: "one row", in: `{"id":"a","title":"Rice","date":"2020-06-07","source":"Wire","url":"https://x.example/a","text":"One.\n\nTwo."}`,
			want: []corpus.Article{{ID: "a", Title: "Rice", Date: period.Date{Year: 2020, Month: 6, Day: 7}, Source: "Wire", URL: "https://x.example/a", Text: "One.\n\nTwo."}}},
		{name: "no date", in: `{"id":"a","date":"","text":"One."}` + "\n" + `{"id":"b","text":"Two."}`,
			want: []corpus.Article{{ID: "a", Text: "One."}, {ID: "b", Text: "Two."}}},
		{name: "time", in: `{"id":"a","date":"2020-06-07T23:59:00+08:00","text":"One."}`,
			want: []corpus.Article{{ID: "a", Date: period.Date{Year: 2020, Month: 6, Day: 7}, Text: "One."}}},
		{name: "mark, line ends, blank lines", in: "\ufeff" + `{"id":"a","text":"One."}` + "\r\n\r\n  \n" + `{"id":"b","text":"Two."}` + "\r\n",
			want: []corpus.Article{{ID: "a", Text: "One."}, {ID: "b", Text: "Two."}}},
		{name: "the later of an id", in: `{"id":"a","text":"Old."}` + "\n" + `{"id":"b","text":"Two."}` + "\n" + `{"id":"a","text":"New."}`,
			want: []corpus.Article{{ID: "a", Text: "New."}, {ID: "b", Text: "Two."}}},
		{name: "text as it is", in: `{"id":"a","text":" One.\r\n\u2028"}`, want: []corpus.Article{{ID: "a", Text: " One.\r\n\u2028"}}},
		{name: "nothing", in: "\n\n"},
		{name: "broken", in: `{"id":"a","text":"One."}` + "\n" + `{"id":`, err: "rows.jsonl:2: no JSON object: unexpected end"},
		{name: "all faults", in: "x\n" + `{"id":"a","text":"One."}` + "\n[1]\n" + `{"id":3,"text":"x"}` + "\n", err: "rows.jsonl:4: id is a number, want a string"},
		{name: "no id", in: `{"id":" ","text":"One."}`, err: "rows.jsonl:1: no id"},
		{name: "no text", in: `{"id":"a","text":" \n"}`, err: "rows.jsonl:1: no text"},
		{name: "bad date", in: `{"id":"a","date":"7/6/2020","text":"One."}`, err: `rows.jsonl:1: date "7/6/2020" is no day like 2020-06-07`},
		{name: "no such day", in: `{"id":"a","date":"2020-02-30","text":"One."}`, err: `date "2020-02-30"`},
		{name: "not UTF-8", in: `{"id":"a","text":"caf` + "\xe9" + `"}`, err: "rows.jsonl:1: not UTF-8"},
		{name: "zero byte", in: `{"id":"a","text":"a\u0000b"}`, err: "rows.jsonl:1: text holds a zero byte"},
		{name: "two objects", in: `{"id":"a","text":"x"} {"id":"b","text":"x"}`, err: "rows.jsonl:1: no JSON object: invalid character"},
		{name: "null", in: `null`, err: "begins with {, but with 'n'"},
		{name: "long id", in: `{"id":"` + strings.Repeat("i", 2000) + `","text":"x"}`, err: "rows.jsonl:1: id: more than the limit of 1024 bytes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := write(t, map[string]string{"rows.jsonl": tt.in})
			got, err := Paths(context.Background(), []string{filepath.Join(dir, "rows.jsonl")})
			if tt.err == "" && err != nil || tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)) {
				t.Fatalf("Paths(%q): error %v, want %q", tt.in, err, tt.err)
			}
			if err != nil && got != nil {
				t.Errorf("Paths(%q) = %v with an error, want none", tt.in, got)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Paths(%q): -want +got\n%s", tt.in, diff)
			}
		})
	}
}

func TestFolder(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt":          "Rice exports rise\n\nRice exports rose 3 percent.\r\nMore.",
		"a/note.md":      "# Wheat *output* falls\n\nMarch 3, 2021\n\nWheat output fell.",
		"a/front.md":     "---\ntitle: \"Tea: prices\"\ndate: 2021-05-06\nsource: Tea Board\nurl: https://tea.example/1\n---\n\nTea prices rose.",
		"c/rows.jsonl":   `{"id":"r","text":"Row."}`,
		"a/picture.png":  "\x89PNG",
		".hidden/x.txt":  "Hidden.",
		"a/.hidden.txt":  "Hidden.",
		"a/d/deeper.TXT": "\ufeffDeep.",
	})
	got, err := Paths(context.Background(), []string{dir})
	if err != nil {
		t.Fatal(err)
	}
	want := []corpus.Article{
		{ID: "a/d/deeper.TXT", Title: "Deep.", Text: "Deep."},
		{ID: "a/front.md", Title: "Tea: prices", Date: period.Date{Year: 2021, Month: 5, Day: 6}, Source: "Tea Board", URL: "https://tea.example/1", Text: "Tea prices rose."},
		{ID: "a/note.md", Title: "Wheat *output* falls", Date: period.Date{Year: 2021, Month: 3, Day: 3}, Text: "# Wheat *output* falls\n\nMarch 3, 2021\n\nWheat output fell."},
		{ID: "b.txt", Title: "Rice exports rise", Text: "Rice exports rise\n\nRice exports rose 3 percent.\nMore."},
		{ID: "r", Text: "Row."},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Paths: -want +got\n%s", diff)
	}
}

// TestFaults holds that everything bad of one call is named in one error, and that nothing is returned beside it.
func TestFaults(t *testing.T) {
	dir := write(t, map[string]string{
		"x/same.txt": "One.", "y/same.txt": "Two.", "empty.txt": " \n", "bytes.txt": "a\x00b", "rows.jsonl": "{}\nnope\n",
		"picture.png": "x", "none/x.png": "x",
	})
	in := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	got, err := Paths(context.Background(), []string{in("x/same.txt"), in("y/same.txt"), in("empty.txt"), in("bytes.txt"), in("rows.jsonl"), in("picture.png"), in("none"), in("nowhere")})
	if got != nil || err == nil {
		t.Fatalf("Paths = %v, %v, want an error alone", got, err)
	}
	want := []string{
		in("y/same.txt") + `: the id "same.txt" is that of "` + in("x/same.txt") + `" too; add their common folder, or one after the other`,
		in("empty.txt") + ": no text",
		in("bytes.txt") + ": holds zero bytes: no text",
		in("rows.jsonl") + ":1: no text",
		in("rows.jsonl") + ":2: no JSON object, which begins with {, but with 'n'",
		in("picture.png") + ": " + errKind.Error(),
		in("none") + ": no file in it can be read; want " + readables,
		in("nowhere") + ": no such file or directory",
	}
	if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
		t.Errorf("faults: -want +got\n%s", diff)
	}
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("errors.Is(%v, os.ErrNotExist) = false, want true", err)
	}
}

func TestDateline(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Rice exports rise\n\nJune 7, 2020\n\nRice.", "2020-06-07"},
		{"Rice exports rise\nPublished: 7 June 2020 08:30 GMT\nRice.", "2020-06-07"},
		{"Rice\nPosted on Sunday, June 7, 2020\nRice.", "2020-06-07"},
		{"Rice\n2020-06-07\nRice.", "2020-06-07"},
		{"Rice\n2020-06-07 10:15\nRice.", "2020-06-07"},
		{"BEIJING, June 7, 2020 (Xinhua) -- Rice exports rose.", "2020-06-07"},
		{"NEW YORK, Jan. 5, 2021 — Rice exports rose.", "2021-01-05"},
		{"BEIJING, June 7 (Xinhua) -- Rice exports rose.", ""},
		{"Rice exports rose on June 7, 2020.", ""},
		{"Rice exports rose on June 7, 2020 - a record.", ""},
		{"Rice\n06/07/2020\nRice.", ""},
		{"Rice\nJune 2020\nRice.", ""},
		{"June 7, 2020\nJune 8, 2020\nRice.", ""},
		{"a\nb\nc\nd\ne\nf\ng\nh\nJune 7, 2020", ""},
		{"Dated 7 June 2020", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := dateline(tt.text).String(); got != tt.want {
			t.Errorf("dateline(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
