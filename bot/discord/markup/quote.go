package markup

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is a byte range.
type span struct{ start, end int }

// Quote returns a passage, escaped, with its figures in bold, in at most most units. A passage that is too long is cut around its
// first figure, the cuts marked with "…". A figure that stands in the passage more than once is left plain: which one is meant
// cannot be told.
func Quote(passage string, figures []string, most int) string {
	text := Clean(passage)
	var bold []span
	for _, f := range figures {
		if s, ok := only(text, Clean(f)); ok {
			bold = append(bold, s)
		}
	}
	slices.SortFunc(bold, func(a, b span) int { return a.start - b.start })
	whole := span{0, len(text)}
	out := mark(text, whole, bold)
	for keep := most; Size(out) > most; keep = keep * 9 / 10 {
		whole = window(text, bold, keep)
		out = mark(text, whole, bold)
	}
	return out
}

// only returns where a figure stands in a text, if it stands there once and not as part of a longer number or word.
func only(text, figure string) (span, bool) {
	if figure == "" {
		return span{}, false
	}
	found := span{-1, 0}
	for at := 0; ; {
		i := strings.Index(text[at:], figure)
		if i < 0 {
			return found, found.start >= 0
		}
		s := span{at + i, at + i + len(figure)}
		if whole(text, s) {
			if found.start >= 0 {
				return span{}, false
			}
			found = s
		}
		at = s.start + 1
	}
}

// whole reports whether the characters around s do not continue a number or word in it.
func whole(text string, s span) bool {
	before, n := utf8.DecodeLastRuneInString(text[:s.start])
	if unicode.IsDigit(before) || unicode.IsLetter(before) && unicode.IsLetter(first(text[s.start:])) {
		return false
	}
	if (before == '.' || before == ',') && n > 0 {
		if d, _ := utf8.DecodeLastRuneInString(text[:s.start-n]); unicode.IsDigit(d) {
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(text[s.start:s.end])
	after := first(text[s.end:])
	if (unicode.IsDigit(after) || unicode.IsLetter(after)) && (unicode.IsDigit(last) || unicode.IsLetter(last)) {
		return false
	}
	if unicode.IsDigit(last) && (after == '.' || after == ',') && unicode.IsDigit(first(text[s.end+1:])) {
		return false
	}
	return true
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// mark escapes the part of text in w with the spans in bold.
func mark(text string, w span, bold []span) string {
	var b strings.Builder
	if w.start > 0 {
		b.WriteString("…")
	}
	at := w.start
	for _, s := range bold {
		if s.start < at || s.end > w.end {
			continue
		}
		b.WriteString(escapePart(text[at:s.start], at == 0))
		b.WriteString("**" + escapePart(text[s.start:s.end], false) + "**")
		at = s.end
	}
	b.WriteString(escapePart(text[at:w.end], at == 0))
	if w.end < len(text) {
		b.WriteString("…")
	}
	return b.String()
}

// escapePart escapes a part of a line; start says whether it begins the line, where more characters mean something.
func escapePart(s string, start bool) string {
	if start || s == "" {
		return escapeClean(s)
	}
	const stop = "\x00" // keeps s from looking like the beginning of a line
	return strings.TrimPrefix(escapeClean(stop+s), stop)
}

// window returns a part of text of at most most bytes around its first figure, cut between words.
func window(text string, bold []span, most int) span {
	w := span{0, len(text)}
	if len(text) <= most {
		return w
	}
	mid := span{0, 0}
	if len(bold) > 0 {
		mid = bold[0]
	}
	spare := max(0, most-(mid.end-mid.start)) / 2
	w.start, w.end = max(0, mid.start-spare), min(len(text), mid.end+spare)
	if w.start > 0 {
		if i := strings.IndexByte(text[w.start:mid.start], ' '); i >= 0 {
			w.start += i + 1
		}
	}
	if w.end < len(text) {
		if i := strings.LastIndexByte(text[mid.end:w.end], ' '); i >= 0 {
			w.end = mid.end + i
		}
	}
	for w.start > 0 && w.start < len(text) && !utf8.RuneStart(text[w.start]) {
		w.start--
	}
	for w.end < len(text) && !utf8.RuneStart(text[w.end]) {
		w.end--
	}
	return w
}
