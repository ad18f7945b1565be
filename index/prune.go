package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"quaestor/corpus"
)

const (
	keepVersions = 3         // indexes of the newest versions to keep; those of older ones are made again when asked for
	keepYoung    = time.Hour // age below which a file may belong to work that is going on
)

// Prune deletes what no index of the newest versions of c needs, and what processes that died have left. Indexes that are open
// stay usable.
func Prune(ctx context.Context, c *corpus.Corpus) error {
	history, err := c.History(ctx)
	if err != nil {
		return fmt.Errorf("pruning the indexes: %w", err)
	}
	r := &refresher{dir: c.Dir()}
	keep := map[string]bool{}
	for _, v := range history[:min(keepVersions, len(history))] {
		keep[v.Digest] = true
	}
	parts := map[string]bool{}
	if err := sweep(filepath.Join(r.dir, "versions"), keep); err != nil {
		return fmt.Errorf("pruning the indexes: %w", err)
	}
	for _, digest := range r.newest() {
		m, err := r.readManifest(digest)
		if err != nil {
			continue // damaged; it is made again when it is asked for
		}
		for _, p := range m.Parts {
			parts[p.Name] = true
		}
	}
	if err := sweep(filepath.Join(r.dir, "parts"), parts); err != nil {
		return fmt.Errorf("pruning the indexes: %w", err)
	}
	return nil
}

// sweep deletes what lies in dir, is not to be kept, and is not young.
func sweep(dir string, keep map[string]bool) error {
	files, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var errs []error
	for _, f := range files {
		if keep[f.Name()] && !strings.HasPrefix(f.Name(), ".") {
			continue
		}
		info, err := f.Info()
		if err == nil && time.Since(info.ModTime()) > keepYoung {
			errs = append(errs, os.RemoveAll(filepath.Join(dir, f.Name())))
		}
	}
	return errors.Join(errs...)
}
