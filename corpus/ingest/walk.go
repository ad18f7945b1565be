package ingest

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// A file is one to be read.
type file struct {
	path string
	id   string // its path from the folder that was named, with slashes; its name where it was named itself
}

// errKind is why a file that was named is not read.
var errKind = errors.New("of no kind that can be read; want a folder or one of " + readables)

// walk returns the readable files at path, a file or folder, in the order of their names. Links to folders are not followed
// within a folder, so that no loop arises.
func (b *batch) walk(path string) iter.Seq[file] {
	return func(yield func(file) bool) {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			b.fault(path, 0, plainError(err))
		case info.IsDir():
			b.folder(path, yield)
		case !isReadable(path) || !info.Mode().IsRegular():
			b.fault(path, 0, errKind)
		default:
			yield(file{path, filepath.Base(path)})
		}
	}
}

func (b *batch) folder(dir string, yield func(file) bool) {
	found := false
	err := filepath.WalkDir(dir+string(filepath.Separator), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			b.fault(path, 0, plainError(err))
			return nil
		}
		rel, err := filepath.Rel(dir, path)
		switch {
		case err != nil:
			return err
		case rel != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !isReadable(path) || !isRegular(path):
			return nil
		}
		found = true
		if !yield(file{filepath.Clean(path), filepath.ToSlash(rel)}) {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil {
		b.fault(dir, 0, plainError(err))
	} else if !found {
		b.fault(dir, 0, errors.New("no file in it can be read; want "+readables))
	}
}

// isRegular reports whether path is a file or a link to one. What cannot be looked at counts as one, to be named when it is read.
func isRegular(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}

// readFile returns the contents of a file of at most limit bytes.
func readFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, plainError(err)
	}
	defer f.Close()
	return readAll(f, limit)
}

// readAll returns all that r holds, at most limit bytes.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, plainError(err)
	}
	if int64(len(data)) > limit {
		return nil, &LimitError{"bytes", limit}
	}
	return data, nil
}

// plainError strips the path off an error of the file system: a [Fault] has it already.
func plainError(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}
