//go:build unix

package index

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"quaestor/corpus"
)

// childEnv names the data directory that this test binary, run again as a process to be killed, is to write to.
const childEnv = "QUAESTOR_TEST_CHILD"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childEnv); dir != "" {
		if err := write(context.Background(), dir, os.Args[1:]); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// write changes the corpus in dir again and again, saying each version it promoted. With an argument, files may not grow beyond
// that many bytes, as on a full disk.
func write(ctx context.Context, dir string, args []string) error {
	if len(args) > 0 {
		n, err := strconv.ParseUint(args[0], 10, 64)
		if err != nil {
			return err
		}
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n}); err != nil {
			return err
		}
	}
	store, err := corpus.OpenStore(ctx, dir)
	if err != nil {
		return err
	}
	c, x := store.Corpus(""), &Index{}
	for {
		staged, err := stageAny(ctx, c)
		if err != nil {
			return err
		}
		next, err := x.Refresh(ctx, c, staged.Version)
		if err != nil {
			return err
		}
		v, err := staged.Promote(ctx)
		if err != nil {
			return err
		}
		if err := x.Close(); err != nil {
			return err
		}
		x = next
		fmt.Println("promoted", v.Number, v.Digest)
		if v.Number%7 == 0 {
			if _, err := c.Prune(ctx, corpus.Limits{Count: 4}); err != nil {
				return err
			}
			if err := Prune(ctx, c); err != nil {
				return err
			}
		}
	}
}

// stageAny stages an addition, a replacement of all, or a rollback.
func stageAny(ctx context.Context, c *corpus.Corpus) (*corpus.Staged, error) {
	v, err := c.Current(ctx)
	if err != nil {
		return nil, err
	}
	if rand.IntN(4) == 0 && v.Parent > 0 {
		return c.Rollback(ctx, v.Parent, "rollback", "")
	}
	put := many(40)
	rand.Shuffle(len(put), func(i, j int) { put[i], put[j] = put[j], put[i] })
	put = put[:1+rand.IntN(len(put))]
	for i := range put {
		put[i].Text += fmt.Sprint(" Number ", rand.IntN(1000), ".")
	}
	return c.Stage(ctx, corpus.Changes{Put: put, All: rand.IntN(3) == 0})
}

// child starts a process that writes to dir.
func child(t *testing.T, dir string, args ...string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), childEnv+"="+dir)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

// intact checks that nothing is wrong in dir and that the version promoted last, as said in line, or a later one is there.
func intact(t *testing.T, dir, line string) {
	t.Helper()
	store, err := corpus.OpenStore(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if problems, err := store.Check(t.Context()); err != nil || len(problems) > 0 {
		t.Fatalf("Check() = %v, %v, want no problem", problems, err)
	}
	c := store.Corpus("")
	v, err := c.Current(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if said := strings.Fields(line); len(said) == 3 {
		if n, err := strconv.ParseInt(said[1], 10, 64); err != nil || v.Number < n || v.Number == n && v.Digest != said[2] {
			t.Fatalf("the current version is %d %s, after %q (%v)", v.Number, v.Digest, line, err)
		}
	}
	x, err := Open(t.Context(), c, v)
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	for a, err := range c.Articles(t.Context(), v) {
		if err != nil {
			t.Fatal(err)
		}
		if i >= x.NumArticles() || *x.Article(i) != a {
			t.Fatalf("article %d of the index is not %q of the store", i, a.ID)
		}
		i++
	}
	if i != x.NumArticles() {
		t.Fatalf("the index has %d articles, the store %d", x.NumArticles(), i)
	}
	if err := x.Close(); err != nil {
		t.Error(err)
	}
}

// TestKill kills a process at random moments of its writing; nothing that was promoted is lost. QUAESTOR_KILLS says how often,
// instead of 6 times.
func TestKill(t *testing.T) {
	kills := 6
	if s := os.Getenv("QUAESTOR_KILLS"); s != "" {
		var err error
		if kills, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	last := ""
	reach := 200 * time.Millisecond // within which a process is killed; twice as long each time that none has come to promote anything, as on a busy machine
	const patience = 2              // times as many kills while nothing was promoted before one
	for n := 0; n < kills || n < patience*kills && !strings.HasPrefix(last, "promoted"); n++ {
		cmd, lines := child(t, dir)
		timer := time.AfterFunc(rand.N(reach), func() { cmd.Process.Kill() })
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), "error:") {
				t.Error(lines.Text())
			}
			last = lines.Text()
		}
		timer.Stop()
		var exit *exec.ExitError
		if err := cmd.Wait(); !errors.As(err, &exit) {
			t.Fatalf("the process ended with %v, want killed", err)
		}
		intact(t, dir, last)
		if !strings.HasPrefix(last, "promoted") {
			reach *= 2
		}
	}
	if !strings.HasPrefix(last, "promoted") {
		t.Error("no version was promoted before a kill")
	}
}

// TestFull fills the disk at several points of the writing.
func TestFull(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	last := ""
	for _, limit := range []int{400_000, 8_000, 60_000, 100_000, 200_000, 300_000} {
		cmd, lines := child(t, dir, strconv.Itoa(limit))
		failed := ""
		for lines.Scan() {
			if text := lines.Text(); strings.HasPrefix(text, "promoted") {
				last = text
			} else {
				failed = text
			}
		}
		if err := cmd.Wait(); err == nil || failed == "" {
			t.Fatalf("with files of %d bytes the process ended with %v, %q, want an error", limit, err, failed)
		}
		intact(t, dir, last)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "index", "*", "*", ".*")); err != nil || len(left) > 0 {
		t.Errorf("unfinished work is left: %v, %v", left, err)
	}
}
