//go:build linux

package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mounted returns an empty file system of so many bytes. Who may not mount one skips the test: what a full disk does to the writing of an index
// is tested in package index, too, with limits on the size of files.
func mounted(t *testing.T, bytes int) string {
	t.Helper()
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", fmt.Sprintf("size=%d", bytes), "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no small file system can be mounted here: %v: %s", err, out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", dir).CombinedOutput(); err != nil {
			t.Errorf("umount: %v: %s", err, out)
		}
	})
	return dir
}

// fill leaves so many bytes free on the file system of dir, and returns what frees the others again.
func fill(t *testing.T, dir string, free int) (empty func()) {
	t.Helper()
	var fs syscall.Statfs_t
	if err := syscall.Statfs(dir, &fs); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "filler")
	if err := os.WriteFile(name, make([]byte, max(0, int(fs.Bavail)*int(fs.Bsize)-free)), 0o600); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFullDisk changes a corpus on a disk that is full, or becomes so at some moment of the change: either it is made, or nothing is, the reason
// is said, and the version before answers. With room it is made. With QUAESTOR_LONG=1 there are eight moments rather than three.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	moments := []int{0, 64 << 10, 1 << 20}
	if long() {
		moments = append(moments, 16<<10, 128<<10, 256<<10, 512<<10, 2<<20)
	}
	s := newSurvivor(t, mounted(t, 24<<20))
	failed := 0
	for _, free := range moments {
		rows := s.rows(200)
		for id := range rows {
			rows[id] += strings.Repeat(" Mill "+id+" of Orlund shipped 300 tonnes of steel in March, up 3% from a year earlier.", 4) + " Ships brought" + strings.Repeat(" ore, coal and lime", 80) + "."
		}
		then := maps.Clone(s.held[s.now])
		maps.Copy(then, rows)
		d := deed{"add", []string{"corpus", "add", "--data", s.dir, s.export(rows)}, then}
		empty := fill(t, s.dir, free)
		out, err := command(d.args...).CombinedOutput()
		var exit *exec.ExitError
		switch {
		case err == nil:
		case !errors.As(err, &exit) || exit.ExitCode() != statusError || !strings.Contains(string(out), "make room and try again"):
			t.Errorf("with %d bytes free: %v: %s", free, err, out)
		default:
			failed++
		}
		before := s.now
		s.settle(&d) // with the disk full still
		empty()
		if err != nil && s.now != before {
			t.Errorf("with %d bytes free %s, and there is a new version", free, out)
		}
		s.must(d.args...)
		s.settle(&d)
	}
	if failed < 2 {
		t.Errorf("the disk was full %d times, want more", failed)
	}
}
