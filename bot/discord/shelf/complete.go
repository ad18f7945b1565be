package shelf

import (
	"strings"

	"quaestor/bot/discord/markup"
)

const (
	maxChoices = 25
	maxChoice  = 100
)

// Complete completes a question that is being typed: its last words to a subject or period that the corpus holds, or, where the last
// word is finished, with a period. Where nothing is typed, the examples are offered.
func Complete(typed string, subjects, periods, examples []string) []string {
	l := &choices{list: []string{}, seen: map[string]bool{}}
	typed = markup.Clean(typed) + trailingSpace(typed)
	if strings.TrimSpace(typed) == "" {
		for _, e := range examples {
			l.add(markup.Clean(e))
		}
		return l.list
	}
	for _, e := range examples {
		if hasPrefixFold(e, typed) {
			l.add(markup.Clean(e))
		}
	}
	for start := range wordStarts(typed) {
		head, part := typed[:start], typed[start:]
		for _, words := range [][]string{subjects, periods} {
			for _, w := range words {
				if w = markup.Clean(w); hasPrefixFold(w, part) && len(w) > len(part) {
					l.add(head + w)
				}
			}
		}
	}
	if strings.HasSuffix(typed, " ") {
		for _, p := range periods {
			l.add(typed + markup.Clean(p))
		}
	}
	if len(l.list) > 0 {
		return l.list
	}
	part := typed[strings.LastIndexByte(typed, ' ')+1:]
	head := typed[:len(typed)-len(part)]
	for _, s := range subjects { // "gro" finds "export growth"
		if part != "" && containsWordFold(s, part) {
			l.add(head + markup.Clean(s))
		}
	}
	return l.list
}

// choices is a list without repetitions, no longer than Discord takes.
type choices struct {
	list []string
	seen map[string]bool
}

func (l *choices) add(s string) {
	key := strings.ToLower(s)
	if s == "" || markup.Size(s) > maxChoice || len(l.list) == maxChoices || l.seen[key] {
		return
	}
	l.seen[key] = true
	l.list = append(l.list, s)
}

// trailingSpace returns the space that s ends in, as one.
func trailingSpace(s string) string {
	if s != "" && strings.TrimRight(s, " \t\n") != s {
		return " "
	}
	return ""
}

// wordStarts yields where the words of s begin.
func wordStarts(s string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range len(s) {
			if s[i] != ' ' && (i == 0 || s[i-1] == ' ') && !yield(i) {
				return
			}
		}
	}
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// containsWordFold reports whether a word of s, but not its first, begins with prefix.
func containsWordFold(s, prefix string) bool {
	for i := range wordStarts(s) {
		if i > 0 && hasPrefixFold(s[i:], prefix) {
			return true
		}
	}
	return false
}
