package eval

import (
	"strings"
	"unicode"
)

// headline returns the first characters of an answer's text, its quotations left out.
func headline(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, ">") {
			b.WriteString(line)
		}
	}
	runes := []rune(strings.TrimSpace(unquoted(b.String())))
	return string(runes[:min(len(runes), headlineRunes)])
}

// unquoted returns a text without what stands in quotation marks. A mark that is never closed takes nothing with it.
func unquoted(text string) string {
	var b strings.Builder
	for text != "" {
		at := strings.IndexAny(text, "“\"")
		if at < 0 {
			break
		}
		b.WriteString(text[:at])
		mark, closing := "“", "”"
		if text[at] == '"' {
			mark, closing = `"`, `"`
		}
		length := strings.Index(text[at+len(mark):], closing)
		if length < 0 {
			b.WriteString(mark)
			text = text[at+len(mark):]
			continue
		}
		b.WriteByte(' ')
		text = text[at+len(mark)+length+len(closing):]
	}
	return b.String() + text
}

// words returns the lower-case words and numbers of a text; "%" and the point inside a number belong to them.
func words(text string) []string {
	fields := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '%'
	})
	out := fields[:0]
	for _, f := range fields {
		if f = strings.Trim(f, "."); f != "" {
			out = append(out, f)
		}
	}
	return out
}

// fillers are words that an answer need not repeat.
var fillers = map[string]bool{"the": true, "a": true, "an": true, "of": true, "in": true, "to": true, "and": true}

// says reports whether a text holds each word of a wording, fillers aside.
func says(text, wording string) bool {
	have := map[string]bool{}
	for _, w := range words(text) {
		have[w] = true
	}
	found := false
	for _, w := range words(wording) {
		switch {
		case fillers[w]:
		case !have[w]:
			return false
		default:
			found = true
		}
	}
	return found
}

// saysAny reports whether a text says one of the wordings.
func saysAny(text string, wordings []string) bool {
	for _, w := range wordings {
		if says(text, w) {
			return true
		}
	}
	return false
}

// withoutYears returns a wording without its years: an answer may leave them out. A wording that is nothing but years stays.
func withoutYears(wording string) string {
	var rest []string
	for _, w := range words(wording) {
		if _, ok := yearOf(w); !ok {
			rest = append(rest, w)
		}
	}
	if len(rest) == 0 {
		return wording
	}
	return strings.Join(rest, " ")
}

// movement are the beginnings of words that ask for a change.
var movement = []string{
	"grow", "grew", "ris", "rose", "fall", "fell", "chang", "increas", "decreas", "percent", "pct", "%", "drop", "slow", "gain", "jump",
	"declin", "shrink", "shrank", "shrunk", "widen", "narrow", "swing", "surg", "slump", "yoy", "mom",
}

// asksChange reports whether a question, in its talk, asks for a change and not for a level.
func (q *Question) asksChange() bool {
	talk := strings.ToLower(strings.Join(append(append([]string(nil), q.History...), q.Question), " "))
	if strings.Contains(talk, "%") || strings.Contains(talk, "y/y") || strings.Contains(talk, "m/m") {
		return true
	}
	for _, w := range words(talk) {
		if w == "up" || w == "down" {
			return true
		}
		for _, m := range movement {
			if strings.HasPrefix(w, m) {
				return true
			}
		}
	}
	return false
}
