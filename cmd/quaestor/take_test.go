package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// A lockedBuffer is a buffer that is written and read at the same time.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// await waits until the buffer holds text.
func (b *lockedBuffer) await(t *testing.T, text string) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !strings.Contains(b.String(), text); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain for %q in %q", text, b.String())
		}
	}
}

// TestAddWatch holds that a folder which is watched is taken in when a file comes, changes or goes, and that a file which cannot be read
// changes nothing.
func TestAddWatch(t *testing.T) {
	t.Parallel()
	dir, data := t.TempDir(), t.TempDir()
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("a.txt", "Rice rose 3 percent.")
	ctx, cancel := context.WithCancel(context.Background())
	var out, errs lockedBuffer
	status := make(chan int)
	go func() {
		status <- run(ctx, []string{"corpus", "add", "--watch", "--data", data, dir}, strings.NewReader(""), &out, &errs)
	}()
	defer func() {
		cancel()
		if s := <-status; s != 0 {
			t.Errorf("interrupted: exit status %d, want 0", s)
		}
	}()
	out.await(t, "version 1: 1 added, 0 changed, 0 removed; 1 article held")
	put("b.txt", "Tea fell 2 percent.")
	out.await(t, "version 2: 1 added, 0 changed, 0 removed; 2 articles held")
	put("b.txt", "Tea\x00")
	errs.await(t, "b.txt: holds zero bytes: no text")
	put("b.txt", "Tea fell 4 percent.")
	out.await(t, "version 3: 0 added, 1 changed, 0 removed; 2 articles held")
	if err := os.Remove(filepath.Join(dir, "a.txt")); err != nil {
		t.Fatal(err)
	}
	out.await(t, "version 4: 0 added, 0 changed, 1 removed; 1 article held")
}
