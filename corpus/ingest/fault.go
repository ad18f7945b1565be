package ingest

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"quaestor/corpus"
)

// A Fault is why one thing could not be read.
type Fault struct {
	Name string // of the file or address
	Line int    // from 1; 0 where the fault is of no one line
	Err  error
}

// Error returns the fault as one line: "file:line: why".
func (f *Fault) Error() string {
	why := strings.ReplaceAll(f.Err.Error(), "\n", "; ")
	if f.Line == 0 {
		return f.Name + ": " + why
	}
	return fmt.Sprintf("%s:%d: %s", f.Name, f.Line, why)
}

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Err }

// Faults are everything that one call could not read. As an error, each stands on a line of its own.
type Faults []*Fault

func (fs Faults) Error() string {
	var s strings.Builder
	for i, f := range fs {
		if i > 0 {
			s.WriteByte('\n')
		}
		s.WriteString(f.Error())
	}
	return s.String()
}

// Unwrap returns the faults for [errors.Is] and [errors.As].
func (fs Faults) Unwrap() []error {
	out := make([]error, len(fs))
	for i, f := range fs {
		out[i] = f
	}
	return out
}

// ErrNoText is why something is not taken in that holds none.
var ErrNoText = errors.New("no text")

// Limits of the small fields of an article, in bytes.
const (
	maxID    = 1024
	maxField = 4096 // title, source, URL
)

// check returns what keeps an article from being taken in.
func check(a corpus.Article, limits Limits) error {
	if strings.TrimSpace(a.Text) == "" {
		return ErrNoText
	}
	if int64(len(a.Text)) > limits.TextBytes {
		return &LimitError{"bytes of text", limits.TextBytes}
	}
	for _, f := range []struct {
		name, value string
		max         int
	}{{"id", a.ID, maxID}, {"title", a.Title, maxField}, {"source", a.Source, maxField}, {"url", a.URL, maxField}, {"text", a.Text, len(a.Text)}} {
		switch {
		case len(f.value) > f.max:
			return fmt.Errorf("%s: %w", f.name, &LimitError{"bytes", int64(f.max)})
		case !utf8.ValidString(f.value):
			return fmt.Errorf("%s is not UTF-8", f.name)
		case strings.IndexByte(f.value, 0) >= 0:
			return fmt.Errorf("%s holds a zero byte", f.name)
		}
	}
	if strings.TrimSpace(a.ID) == "" {
		return errors.New("no id")
	}
	return nil
}
