package ingest

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"quaestor/corpus"
)

// Watch reads paths like [Reader.Paths], now and after every change, until the context ends; each time it calls do with all
// articles or the error. It looks at names, sizes and times of the files every so often, which works on every file system, and
// reads when two looks in a row saw the same, so that a file is not read while it is being written.
func (r Reader) Watch(ctx context.Context, paths []string, every time.Duration, do func([]corpus.Article, error)) error {
	tick := time.NewTicker(every)
	defer tick.Stop()
	read, last := "", fingerprint(paths)
	for {
		now := fingerprint(paths)
		if now == last && now != read {
			read = now
			articles, err := r.Paths(ctx, paths)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			do(articles, err)
		}
		last = now
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// fingerprint changes when a file at paths does, or one comes or goes.
func fingerprint(paths []string) string {
	var s strings.Builder
	for _, p := range paths {
		_ = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error { // what cannot be looked at is named when it is read
			if err != nil || path != p && strings.HasPrefix(d.Name(), ".") {
				fmt.Fprintf(&s, "%q %v\n", path, err)
				if d != nil && d.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if info, err := os.Stat(path); err == nil && !info.IsDir() {
				fmt.Fprintf(&s, "%q %d %d\n", path, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return hashOf(s.String())
}
