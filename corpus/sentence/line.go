package sentence

import (
	"strings"
	"unicode/utf8"
)

// A lineKind is what a line of a paragraph is by its looks.
type lineKind uint8

const (
	prose   lineKind = iota
	item             // "- exports rose", "2) exports rose"
	heading          // "## Trade", "——The recovery of export growth"
	row              // "Net free reserves.............644 vs.....1,337"
)

// A line is one line of a paragraph, without what marks it as an item or heading.
type line struct {
	start, end int // byte range in the text
	kind       lineKind
}

const (
	wrapWidth = 120 // bytes of the longest line that is taken for hard-wrapped; longer lines are paragraphs of their own
	minWidth  = 40  // bytes of the longest line of a hard-wrapped paragraph
	headLen   = 120 // bytes of the longest line without a full stop that is taken for a heading
)

// splitLines returns the lines of text[start:end] that are not blank.
func splitLines(text string, start, end int) []line {
	var out []line
	for start < end {
		next := end
		if n := strings.IndexByte(text[start:end], '\n'); n >= 0 {
			next = start + n + 1
		}
		if a, b := trim(text, start, next); a < b {
			l := line{start: a, end: b}
			l.mark(text)
			out = append(out, l)
		}
		start = next
	}
	return out
}

// mark finds the kind of l and steps over the bullet, number or dashes that it begins with.
func (l *line) mark(text string) {
	s := text[l.start:l.end]
	kind, skip := marker(s)
	switch {
	case skip == len(s): // a rule of dashes or stars
		l.kind = heading
	case kind != prose:
		l.kind = kind
		l.start, l.end = trim(text, l.start+skip, l.end)
	case rowLike(s):
		l.kind = row
	}
}

// bullets begin the items of lists. A single dash does so too where a space follows.
const bullets = "•·●▪■◆‣○*+-–—"

// marker returns the kind of line that s is by its first characters, and how many bytes of it are the mark.
func marker(s string) (lineKind, int) {
	rest := strings.TrimLeft(s, "—–―-")
	switch dashes := s[:len(s)-len(rest)]; {
	case rest == "":
		return heading, len(s)
	case utf8.RuneCountInString(dashes) > 1 && rest[0] != ' ':
		return heading, len(dashes) // "——The recovery"
	case utf8.RuneCountInString(dashes) > 1:
		return item, len(dashes)
	}
	first, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(bullets, first) && (n > 1 && !strings.ContainsRune("–—", first) || strings.HasPrefix(s[n:], " ")) {
		return item, n
	}
	if h := len(s) - len(strings.TrimLeft(s, "#")); h > 0 && h <= 6 && strings.HasPrefix(s[h:], " ") {
		return heading, h
	}
	return numbered(s)
}

// numbered finds the number of a numbered item: "1. Exports", "(2) Imports", "3) Balance".
func numbered(s string) (lineKind, int) {
	i := 0
	if strings.HasPrefix(s, "(") {
		i = 1
	}
	digits := i
	for i < len(s) && i < digits+2 && isDigit(s[i]) {
		i++
	}
	if i == digits || i+2 >= len(s) || s[i+1] != ' ' || !isLetterAt(s, i+2) {
		return prose, 0
	}
	if s[i] == ')' || s[i] == '.' && digits == 0 {
		return item, i + 2
	}
	return prose, 0
}

// rowLike reports whether s looks like a row of a table: leaders of dots, columns set apart by bars, tabs or several spaces, or
// two values set against one another ("Net 45.1 mln vs 38.7 mln").
func rowLike(s string) bool {
	if !strings.ContainsAny(s, "0123456789|") {
		return false
	}
	if strings.Contains(s, "....") || strings.Contains(s, "\t") || strings.HasPrefix(s, "|") && strings.Count(s, "|") > 1 {
		return true
	}
	if endsSentence(s) || len(s) > wrapWidth {
		return false
	}
	if strings.Contains(s, " vs ") {
		return true
	}
	for columns := 0; ; {
		i := strings.Index(s, "  ")
		if i < 0 {
			return columns >= 1
		}
		if i > 0 && s[i-1] != '.' && s[i-1] != '?' && s[i-1] != '!' {
			columns++
		}
		s = strings.TrimLeft(s[i:], " ")
	}
}

// joins reports whether next goes on with what l began: the text was wrapped between them at a width of about width bytes.
func (l line) joins(text string, next line, width int) bool {
	if l.kind == row || next.kind != prose {
		return false
	}
	if c := text[next.start]; c >= 'a' && c <= 'z' {
		return true
	}
	if width < minWidth || width > wrapWidth {
		return false
	}
	word := strings.IndexByte(text[next.start:next.end], ' ')
	if word < 0 {
		word = next.end - next.start
	}
	return l.end-l.start+1+word > width
}

// headingLike reports whether s, a line of its own, is no sentence.
func headingLike(s string) bool { return len(s) <= headLen && !endsSentence(s) }

// endsSentence reports whether s ends in a full stop or the like, before closing quotes and brackets.
func endsSentence(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !isCloser(r) {
			return isTerminator(r)
		}
		s = s[:len(s)-n]
	}
	return false
}
