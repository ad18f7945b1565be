package ingest

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
	"unicode/utf8"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

// A row is one article as a line of JSON or of a table has it.
type row struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Source string `json:"source"`
	URL    string `json:"url"`
	Text   string `json:"text"`
}

// jsonLines reads a file whose every line that is not blank is one article. It keeps one line at a time, however large the file is.
func (b *batch) jsonLines(ctx context.Context, path string) {
	f, err := os.Open(path)
	if err != nil {
		b.fault(path, 0, plainError(err))
		return
	}
	defer f.Close()
	b.rows(ctx, path, f)
}

// rows reads the lines of in, which is called name.
func (b *batch) rows(ctx context.Context, name string, in io.Reader) {
	lines := bufio.NewReaderSize(in, 1<<16)
	if bom, _ := lines.Peek(3); string(bom) == utf8BOM {
		_, _ = lines.Discard(3) // what was peeked at can be discarded
	}
	var buf []byte
	for n := 1; !b.full; n++ {
		line, err := readLine(lines, buf[:0], b.limits.TextBytes)
		buf = line
		over, isOver := errors.AsType[*LimitError](err)
		switch {
		case isOver:
			b.fault(name, n, over)
		case err != nil && !errors.Is(err, io.EOF):
			b.fault(name, n, plainError(err))
			return
		case ctx.Err() != nil:
			b.fault(name, n, ctx.Err())
			return
		case len(bytes.TrimSpace(line)) > 0:
			b.row(name, n, line)
		}
		if errors.Is(err, io.EOF) {
			return
		}
	}
}

// row reads one line.
func (b *batch) row(name string, n int, line []byte) {
	a, err := parseRow(line)
	if err != nil {
		b.fault(name, n, err)
		return
	}
	b.put(name, n, a)
}

// parseRow reads an article from a line like {"id": "r-1", "title": "…", "date": "1987-03-12", "source": "…", "url": "", "text": "…"}.
// The date may be empty, absent, or a time as in RFC 3339, of which the day counts. Other fields are passed over.
func parseRow(line []byte) (corpus.Article, error) {
	if !utf8.Valid(line) {
		return corpus.Article{}, errors.New("not UTF-8")
	}
	if trimmed := bytes.TrimSpace(line); trimmed[0] != '{' {
		return corpus.Article{}, fmt.Errorf("no JSON object, which begins with {, but with %q", firstRune(trimmed))
	}
	var r row
	if err := json.Unmarshal(line, &r); err != nil {
		return corpus.Article{}, jsonError(err)
	}
	return r.article()
}

// article returns the article that r describes.
func (r row) article() (corpus.Article, error) {
	a := corpus.Article{ID: r.ID, Title: r.Title, Source: r.Source, URL: r.URL, Text: r.Text}
	if r.Date != "" {
		d, ok := parseDay(r.Date)
		if !ok {
			return corpus.Article{}, fmt.Errorf("date %q is no day like 2020-06-07; leave it empty if unknown", clip(r.Date, 40))
		}
		a.Date = d
	}
	return a, nil
}

// jsonError says in plain words why a line cannot be read.
func jsonError(err error) error {
	if t, ok := errors.AsType[*json.UnmarshalTypeError](err); ok && t.Field != "" {
		return fmt.Errorf("%s is a %s, want a string", t.Field, t.Value)
	}
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("no JSON object: %w at byte %d", err, s.Offset)
	}
	return fmt.Errorf("no JSON object: %w", err)
}

// parseDay reads a date like 2020-06-07, or the day of a time like 2020-06-07T08:00:00+08:00.
func parseDay(s string) (period.Date, bool) {
	if len(s) > len(time.DateOnly) {
		if _, err := time.Parse(time.RFC3339, s); err != nil {
			return period.Date{}, false
		}
		s = s[:len(time.DateOnly)]
	}
	return period.ParseDate(s)
}

// readLine appends the next line of in to buf, without its end. A line of more than limit bytes is read to its end without being
// kept, and a [*LimitError]. With the last line comes [io.EOF].
func readLine(in *bufio.Reader, buf []byte, limit int64) ([]byte, error) {
	over := false
	for {
		part, err := in.ReadSlice('\n')
		if int64(len(buf)+len(part)) > limit {
			over = true
		}
		if !over {
			buf = append(buf, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if over && (err == nil || errors.Is(err, io.EOF)) {
			return buf, errors.Join(&LimitError{"bytes in a line", limit}, err)
		}
		return bytes.TrimRight(buf, "\r\n"), err
	}
}

func firstRune(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return r
}

// clip returns the beginning of s, at most n bytes and whole characters.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
