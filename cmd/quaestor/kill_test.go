//go:build unix

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"quaestor/bot"
	"quaestor/corpus"
)

// A survivor is a data directory that processes are killed in, with what it must hold.
type survivor struct {
	*testing.T
	dir, files, folder string
	news               map[string]string           // texts of the files of the source "news", by name
	held               map[int64]map[string]string // texts by id, of each version
	now                int64                       // the current version
	usual              time.Duration               // that a command takes, and
	took               map[string]time.Duration    // about how long each kind of deed takes that is not cut short
	killed, done, made int
}

// A deed is one command line, and the texts that are held when it has been carried out.
type deed struct {
	kind string
	args []string
	then map[string]string
}

func newSurvivor(t *testing.T, dir string) *survivor {
	t.Helper()
	s := &survivor{T: t, dir: dir, files: t.TempDir(), folder: t.TempDir(), news: map[string]string{},
		held: map[int64]map[string]string{0: {}}, took: map[string]time.Duration{}}
	s.write(filepath.Join(s.folder, "first.txt"), "First")
	start := time.Now()
	s.must("corpus", "sources", "add", "--data", dir, "news", s.folder)
	s.usual = time.Since(start)
	s.settle(nil)
	return s
}

// must runs a command line to its end.
func (s *survivor) must(args ...string) string {
	s.Helper()
	out, err := command(args...).CombinedOutput()
	if err != nil {
		s.Fatalf("%q: %v: %s", args, err, out)
	}
	return string(out)
}

// write writes a file of the folder.
func (s *survivor) write(name, what string) {
	s.Helper()
	text := fmt.Sprintf("%s news\n\nNorland sold %d tonnes of cocoa in May 2021.\n", what, rand.IntN(100_000))
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		s.Fatal(err)
	}
	s.news[filepath.Base(name)] = text
}

// deed makes up what to do next.
func (s *survivor) deed() deed {
	data := []string{"--data", s.dir}
	then := maps.Clone(s.held[s.now])
	switch n := rand.IntN(10); {
	case n < 3:
		rows := s.rows(1 + rand.IntN(60))
		maps.Copy(then, rows)
		return deed{"add", append([]string{"corpus", "add", s.export(rows)}, data...), then}
	case n == 3:
		rows := s.rows(1 + rand.IntN(40))
		return deed{"import", append([]string{"corpus", "import", s.export(rows)}, data...), rows}
	case n == 4 && len(then) > 1:
		id := slices.Sorted(maps.Keys(then))[rand.IntN(len(then))]
		delete(then, id)
		return deed{"remove", append([]string{"corpus", "remove", id}, data...), then}
	case n < 7:
		number := slices.Sorted(maps.Keys(s.versions()))[rand.IntN(len(s.versions()))]
		return deed{"rollback", append([]string{"corpus", "rollback", strconv.FormatInt(number, 10)}, data...), s.held[number]}
	case n == 7:
		return deed{"compaction", append([]string{"corpus", "history", "--keep", strconv.Itoa(2 + rand.IntN(6))}, data...), then}
	}
	s.write(filepath.Join(s.folder, fmt.Sprintf("file%d.txt", rand.IntN(6))), "Changed")
	maps.DeleteFunc(then, func(id, _ string) bool { return strings.HasPrefix(id, "news/") })
	for name, text := range s.news {
		then["news/"+name] = text
	}
	return deed{"refresh", append([]string{"corpus", "refresh", "--anew", "news"}, data...), then}
}

// rows makes up texts of articles.
func (s *survivor) rows(n int) map[string]string {
	rows := map[string]string{}
	for range n {
		rows[fmt.Sprintf("a%02d", rand.IntN(60))] = fmt.Sprintf("Norland exported %d tonnes of wheat in March 2021, up %d%% from a year earlier. ", rand.IntN(100_000), rand.IntN(30)) + strings.Repeat("Nothing else was said. ", rand.IntN(200))
	}
	return rows
}

// export writes articles as JSON Lines and returns the file.
func (s *survivor) export(rows map[string]string) string {
	s.Helper()
	var b bytes.Buffer
	for id, text := range rows {
		if err := json.NewEncoder(&b).Encode(articleRow{ID: id, Title: "Trade", Text: text}); err != nil {
			s.Fatal(err)
		}
	}
	name := filepath.Join(s.files, "rows.jsonl")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		s.Fatal(err)
	}
	return name
}

// open opens the store for a look.
func (s *survivor) open() *corpus.Store {
	s.Helper()
	store, err := corpus.OpenStore(s.Context(), s.dir)
	if err != nil {
		s.Fatal(err)
	}
	return store
}

// versions returns the versions that are held still.
func (s *survivor) versions() map[int64]bool {
	s.Helper()
	store := s.open()
	defer store.Close()
	history, err := store.Corpus("").History(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	out := map[int64]bool{}
	for _, v := range history {
		out[v.Number] = true
	}
	return out
}

// kill starts a deed and kills its process at a random moment. It returns what was printed, and whether the process came to its end
// before.
func (s *survivor) kill(d deed) (out string, ended bool) {
	s.Helper()
	cmd := command(d.args...)
	var printed bytes.Buffer
	cmd.Stdout, cmd.Stderr = &printed, &printed
	start := time.Now()
	if err := cmd.Start(); err != nil {
		s.Fatal(err)
	}
	usual := cmp.Or(s.took[d.kind], s.usual)
	timer := time.AfterFunc(time.Duration(rand.Int64N(int64(usual)*5/4)), func() { _ = cmd.Process.Kill() }) // it may have ended
	err := cmd.Wait()
	timer.Stop()
	status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if ok && status.Signaled() {
		s.killed++
		s.took[d.kind] = usual * 9 / 8 // later next time, until it comes to its end
		if d.kind == "refresh" {
			s.leave()
		}
		return printed.String(), false
	}
	if err != nil {
		s.Fatalf("%q: %v: %s", d.args, err, &printed)
	}
	s.done++
	s.took[d.kind] = time.Since(start)
	return printed.String(), true
}

// leave frees the source that a killed refresh has claimed, as two minutes would.
func (s *survivor) leave() {
	s.Helper()
	store := s.open()
	defer store.Close()
	var claim struct{}
	if err := store.Corpus("").Update(s.Context(), corpus.SourceClaimKind, "news", &claim, func(bool) error { return nil }); err != nil {
		s.Fatal(err)
	}
}

// settle checks the directory after a deed, done or cut short. A deed that was cut short before its version was promoted has changed
// nothing; one after that has done all.
func (s *survivor) settle(d *deed) {
	s.Helper()
	store := s.open()
	defer store.Close()
	found, err := bot.Check(s.Context(), store)
	if err != nil || len(found.Problems)+len(found.Mended) > 0 {
		s.Fatalf("after %v: Check() = %+v, %v, want no problem", d, found, err)
	}
	c := store.Corpus("")
	v, err := c.Current(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	texts := map[string]string{}
	for a, err := range c.Articles(s.Context(), v) {
		if err != nil {
			s.Fatal(err)
		}
		texts[a.ID] = a.Text
	}
	if v.Number == s.now {
		if diff := gocmp.Diff(s.held[s.now], texts); diff != "" {
			s.Fatalf("after %v: version %d has changed (-was +is):\n%s", d, v.Number, diff)
		}
	} else if d != nil {
		if diff := gocmp.Diff(d.then, texts); diff != "" {
			s.Fatalf("after %v: version %d holds what it should not (-want +got):\n%s", d, v.Number, diff)
		}
		s.made++
	}
	s.held[v.Number], s.now = texts, v.Number
	s.answers()
}

// answers checks that the real program answers from what is held.
func (s *survivor) answers() {
	s.Helper()
	texts := s.held[s.now]
	out := s.must("ask", "--data", s.dir, "Norland wheat exports in March 2021?")
	for line := range strings.Lines(out) {
		quote, ok := strings.CutPrefix(strings.TrimSpace(line), "> ")
		if !ok {
			continue
		}
		quote = strings.ReplaceAll(quote, "**", "")
		if !slices.ContainsFunc(slices.Collect(maps.Values(texts)), func(text string) bool { return strings.Contains(text, quote) }) {
			s.Fatalf("the answer quotes what version %d does not hold: %s", s.now, out)
		}
	}
	if wheat := slices.ContainsFunc(slices.Collect(maps.Values(texts)), func(text string) bool { return strings.Contains(text, "wheat") }); wheat != strings.Contains(out, "> ") {
		s.Fatalf("articles on wheat are held: %t, the answer is: %s", wheat, out)
	}
}

// TestKill kills the real program at random moments of adding, importing, removing, refreshing, rolling back and forgetting old versions: the
// last version that was promoted goes on answering, and what was under way has either happened or not. With QUAESTOR_LONG=1 it is
// killed 500 times.
func TestKill(t *testing.T) {
	t.Parallel()
	kills := 4
	if os.Getenv("QUAESTOR_LONG") != "" {
		kills = 500
	}
	s := newSurvivor(t, t.TempDir())
	for s.killed < kills {
		d := s.deed()
		before := s.now
		out, ended := s.kill(d)
		s.settle(&d)
		told := strings.HasPrefix(out, "version ") || strings.Contains(out, ": version ")
		if changes := !maps.Equal(s.held[before], d.then); (ended || told) && changes && s.now == before {
			t.Fatalf("%v said %q and changed nothing", d.args, out)
		}
	}
	t.Logf("%d kills, %d deeds came to their end, %d versions promoted", s.killed, s.done, s.made)
}
