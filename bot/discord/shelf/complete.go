package shelf

import (
	"strings"
	"time"

	"quaestor/bot/discord/markup"
)

const (
	maxChoices = 25
	maxChoice  = 100
	maxPlain   = 15 // completions to a subject alone, so that room is left for some with their periods
	mostAsked  = 3  // subjects that are suggested with periods, and periods that each is suggested with
)

// Complete completes words that are being typed to one of the subjects or periods, or, where nothing is typed, offers the examples.
func Complete(typed string, subjects, periods, examples []string) []string {
	return complete(typed, &holdings{subjects: subjects, periods: periods}, examples)
}

// complete completes a question that is being typed: its last words to a subject that is held, or where a subject stands there already,
// with the periods that it is held for. Where nothing is typed, the examples are offered.
func complete(original string, h *holdings, examples []string) []string {
	l := &choices{list: []string{}, seen: map[string]bool{}}
	if len(original) > 4*maxChoice { // no completion would fit
		return l.list
	}
	typed := markup.Clean(original)
	if typed != "" {
		typed += trailingSpace(original)
	}
	for _, e := range examples {
		if hasPrefixFold(e, typed) {
			l.add(markup.Clean(e))
		}
	}
	if typed == "" {
		return l.list
	}
	found := l.subjects(typed, h.subjects, hasPrefixFold)
	if subject, rest, ok := subjectIn(typed, h); ok {
		l.periods(typed, rest, h.of[strings.ToLower(subject)])
	} else {
		l.periods(typed, typed, h.periods)
	}
	for _, f := range found[:min(mostAsked, len(found))] {
		if namesPeriod(f.head) {
			break
		}
		for _, p := range h.of[strings.ToLower(f.subject)][:min(mostAsked, len(h.of[strings.ToLower(f.subject)]))] {
			l.add(f.head + f.subject + " " + preposition(p) + " " + p)
		}
	}
	if len(l.list) == 0 { // "gro" finds "export growth"
		l.subjects(typed, h.subjects, containsWordFold)
	}
	return l.list
}

// A completion is a subject with what is typed before it.
type completion struct{ head, subject string }

// subjects adds the completions of the last words of typed to a subject that match, and returns them: those of the most words, for "oil p"
// is no beginning of "producer prices".
func (l *choices) subjects(typed string, subjects []string, match func(s, part string) bool) []completion {
	var found []completion
	for start := range wordStarts(typed) {
		head, part := typed[:start], typed[start:]
		if !opensSubject(head) {
			continue
		}
		for _, s := range subjects {
			if len(found) < maxPlain && match(s, part) && len(s) > len(strings.TrimSpace(part)) {
				found = append(found, completion{head, s})
				l.add(head + s)
			}
		}
		if len(found) > 0 {
			break
		}
	}
	return found
}

// periods adds the completions of typed with a period; rest is what is typed behind the subject.
func (l *choices) periods(typed, rest string, periods []string) {
	for start := range wordStarts(rest) {
		head, part := typed[:len(typed)-len(rest)+start], rest[start:]
		for _, p := range periods {
			if hasPrefixFold(p, part) && len(p) > len(part) {
				l.add(head + p)
			}
		}
	}
	if rest == typed || rest != "" && !strings.HasSuffix(rest, " ") {
		return // no subject yet, or a word is not finished
	}
	if namesPeriod(typed) && !joins(lastWord(typed)) {
		return
	}
	head := strings.TrimRight(typed, " ") + " "
	for _, p := range periods {
		if strings.Contains(strings.ToLower(typed), strings.ToLower(p)) {
			continue
		}
		switch lead := lastWord(head); {
		case lead == "in":
			l.add(strings.TrimSuffix(head, lead+" ") + preposition(p) + " " + p)
		case leadsToPeriod(lead):
			l.add(head + p)
		default:
			l.add(head + preposition(p) + " " + p)
		}
	}
}

// subjectIn returns the longest subject that stands in typed, and what is typed behind it.
func subjectIn(typed string, h *holdings) (subject, rest string, ok bool) {
	lower := strings.ToLower(typed)
	if len(lower) != len(typed) {
		return "", "", false
	}
	for s := range h.of {
		i := strings.LastIndex(lower, s)
		if i < 0 || i > 0 && lower[i-1] != ' ' {
			continue
		}
		behind := typed[i+len(s):]
		if behind != "" && behind[0] != ' ' || len(s) < len(subject) || len(s) == len(subject) && s > subject {
			continue
		}
		subject, rest, ok = s, behind, true
	}
	return subject, rest, ok
}

// opensSubject reports whether a subject may follow what is typed: nothing, a word that asks or joins ("how much did", "exports and"), or a
// period ("May exports").
func opensSubject(head string) bool {
	switch w := lastWord(head); w {
	case "", "what", "what's", "which", "how", "much", "many", "by", "did", "do", "does", "was", "were", "is", "are", "has", "have", "will",
		"the", "a", "of", "for", "to", "from", "with", "than", "versus", "vs", "vs.", "and", "or", "against", "between", "compare", "about",
		"show", "me", "give", "list", "total", "all", "when", "why", "where", "who", "if", "quarter", "half", "months", "year", "month":
		return true
	default:
		return w[0] >= '0' && w[0] <= '9' || monthNamed(w)
	}
}

// namesPeriod reports whether a time is named in what is typed: "May exports".
func namesPeriod(typed string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(typed)) {
		if monthNamed(w) || len(w) == 4 && (w[:2] == "19" || w[:2] == "20") || w == "quarter" || w == "half" {
			return true
		}
	}
	return false
}

// joins reports whether a word makes one of two things.
func joins(w string) bool {
	switch w {
	case "and", "or", "to", "than", "vs", "vs.", "versus", "against":
		return true
	}
	return false
}

// monthNamed reports whether w is a month, in full or in three letters.
func monthNamed(w string) bool {
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); w == name || w == name[:3] {
			return true
		}
	}
	return false
}

// leadsToPeriod reports whether a period may follow a word.
func leadsToPeriod(w string) bool {
	switch w {
	case "in", "for", "of", "on", "at", "the", "since", "until", "during", "between", "and", "or", "from", "to", "over", "than", "by":
		return true
	}
	return false
}

// preposition returns the word that leads to a period: "in May 2020", "on 5 May 2020", "at end-March".
func preposition(period string) string {
	switch {
	case strings.HasPrefix(period, "end-"), strings.HasPrefix(period, "end of"), strings.HasPrefix(period, "mid-"):
		return "at"
	case period[0] >= '0' && period[0] <= '9' && strings.Count(period, " ") == 2:
		return "on"
	}
	switch first, _, _ := strings.Cut(period, " "); first {
	case "first", "second", "third", "fourth":
		return "in the"
	}
	return "in"
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

// containsWordFold reports whether a word of s, but not its first, begins with part, which is one word.
func containsWordFold(s, part string) bool {
	for i := range wordStarts(s) {
		if i > 0 && hasPrefixFold(s[i:], part) {
			return true
		}
	}
	return false
}
