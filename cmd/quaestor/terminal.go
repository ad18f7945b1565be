package main

import (
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-isatty"
)

// terminal reports whether stream, a reader or writer, is a terminal.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}

// colour reports whether w is a terminal that wants colour.
func colour(w io.Writer) bool {
	return terminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// width returns the number of columns to write for: COLUMNS, or 100, and never more, since longer lines read badly.
func width() int {
	const widest, narrowest = 100, 40
	n, err := strconv.Atoi(os.Getenv("COLUMNS"))
	if err != nil {
		return widest
	}
	return min(max(n, narrowest), widest)
}

// A style is an SGR sequence of a terminal.
type style string

const (
	plain  style = ""
	strong style = "\x1b[1m"
	marked style = "\x1b[1;33m"
	faint  style = "\x1b[2m"
	reset        = "\x1b[0m"
)

// in writes s in the style; plain leaves it as it is.
func (st style) in(s string) string {
	if st == plain || s == "" {
		return s
	}
	return string(st) + s + reset
}

// writeAnswer writes the text of an answer: in a pipe as it is, on a terminal with the direct sentence in bold type, quotations behind
// a bar with their figures marked, and credits faint. Control characters that an article may hold never reach a terminal.
func writeAnswer(w io.Writer, text string) error {
	if colour(w) {
		text = dress(text, width())
	}
	_, err := io.WriteString(w, text+"\n")
	return err
}

// dress lays an answer out for a terminal of the given width.
func dress(text string, columns int) string {
	var out strings.Builder
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			out.WriteByte('\n')
		}
		line = printable(line)
		quote, isQuote := strings.CutPrefix(line, "> ")
		switch {
		case isQuote:
			out.WriteString(wrap(quote, columns, faint.in("  │ "), 4, plain))
		case strings.HasPrefix(line, "— "):
			out.WriteString(wrap(line, columns, "    ", 4, faint))
		case i == 0:
			out.WriteString(wrap(line, columns, "", 0, strong))
		default:
			out.WriteString(wrap(line, columns, "", 0, plain))
		}
	}
	return out.String()
}

// printable drops control characters.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

// wrap breaks a line into lines of at most the given columns, each behind indent, which takes indentColumns of them. What stands
// between pairs of asterisks is marked.
func wrap(line string, columns int, indent string, indentColumns int, st style) string {
	var lines []string
	var row strings.Builder
	used, bold := indentColumns, false
	for i, word := range strings.Split(line, " ") {
		n := utf8.RuneCountInString(strings.ReplaceAll(word, "**", ""))
		switch {
		case i > 0 && used+1+n > columns && used > indentColumns:
			lines = append(lines, indent+row.String())
			row.Reset()
			used = indentColumns
		case i > 0:
			row.WriteByte(' ')
			used++
		}
		for j, part := range strings.Split(word, "**") {
			if j > 0 {
				bold = !bold
			}
			if bold {
				row.WriteString(marked.in(part))
			} else {
				row.WriteString(st.in(part))
			}
		}
		used += n
	}
	return strings.Join(append(lines, indent+row.String()), "\n")
}
