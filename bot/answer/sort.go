package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
)

// ofSort returns what passage p says to be of the sort that the question asks for: what such things "were", what is named behind "such as", and the
// names that "the countries …" stands behind.
func (r *reader) ofSort(p int) reading {
	const least = 0.5 // of the other words
	sort := strings.TrimSuffix(strings.TrimSuffix(r.q.Focus, "ies"), "s")
	text := r.a.text(p)
	if names, met := followers(r.q, text); met && asksNext(r.q) {
		return reading{span: names, firm: firm}
	}
	if len(sort) < 3 || asksMost(r.q) && !r.sameMost(text) {
		return reading{}
	}
	held, all, n := r.heldOf(p, text)
	if n == 0 || held < least*all || held == 0 {
		return reading{}
	}
	is := func(w string) bool { return strings.HasPrefix(w, sort) && len(w) <= len(sort)+3 }
	for _, c := range r.a.passage(p).clauses() {
		if !c.Is || c.Verb.Empty() || c.Object.Empty() || c.Subject.End > c.Verb.Start || c.Object.Start < c.Verb.End {
			continue
		}
		head, _, _ := strings.Cut(strings.ToLower(c.Subject.Of(text)), " of ")
		if span := c.Object.Of(text); slices.ContainsFunc(lowerWords(head), is) && !clause.Small(strings.ToLower(strings.Fields(span)[0])) {
			return reading{span: cutClause(text[c.Object.Start:]), firm: firm}
		}
	}
	if span := namedSuch(text, is); span != "" {
		return reading{span: span, firm: fair}
	}
	if span := namedBefore(text, is); span != "" {
		return reading{span: span, firm: fair}
	}
	return reading{}
}

// asksNext reports whether a question asks who stands behind another in a ranking.
func asksNext(q *question.Question) bool {
	return slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool {
		return w == "behind" || w == "after" || w == "followed" || w == "follows" || w == "follow"
	})
}

// followers returns whom text says to follow in a ranking, and whether they follow one that the question names: "which ports come behind Vik", "the largest
// is Vik, followed by Hamnes and Dalvik".
func followers(q *question.Question, text string) (names string, met bool) {
	before, behind, ok := strings.Cut(text, "followed by ")
	words := strings.Fields(behind)
	end := listEnd(words, 0)
	if !ok || end == 0 {
		return "", false
	}
	return trimName(strings.Join(words[:end], " ")), slices.ContainsFunc(strings.Fields(q.Corrected)[1:], func(w string) bool {
		return nameWord(w) && strings.Contains(before, trimName(strings.Trim(w, "?!")))
	})
}

// sameMost reports whether text has the very superlative that the question asks with.
func (r *reader) sameMost(text string) bool {
	words := lowerWords(text)
	return slices.ContainsFunc(lowerWords(r.q.Corrected), func(w string) bool { return extreme(w) && slices.Contains(words, w) })
}

// namedSuch returns the names that text gives behind a noun of the sort: "ports such as Vik, Hamnes and Dalvik".
func namedSuch(text string, is func(string) bool) string {
	words := strings.Fields(text)
	for i := 0; i+3 < len(words); i++ {
		if !is(strings.ToLower(strings.Trim(words[i], ",:–-"))) {
			continue
		}
		j := i + 1
		switch {
		case words[j] == "such" && words[j+1] == "as":
			j += 2
		case words[j] == "including" || words[j] == "like" || words[j] == "--" || words[j] == "-" || words[j] == "–":
			j++
		case strings.HasSuffix(words[i], ":"):
		default:
			continue
		}
		if end := listEnd(words, j); end > j {
			return trimName(strings.Join(words[j:end], " "))
		}
	}
	return ""
}

// namedBefore returns the names before ", the" and a noun of the sort: "Chad, Peru and Norland, the countries that mine it".
func namedBefore(text string, is func(string) bool) string {
	for from := 0; ; {
		i := strings.Index(text[from:], ", the ")
		if i < 0 {
			return ""
		}
		i += from
		from = i + len(", the ")
		behind := strings.Fields(text[from:])
		if len(behind) == 0 || !is(strings.ToLower(strings.Trim(behind[0], ",."))) {
			continue
		}
		words := strings.Fields(text[:i])
		for k := range words {
			if listEnd(words, k) == len(words) {
				return trimName(strings.Join(words[k:], " "))
			}
		}
	}
}

// listEnd returns where the list of names that begins with word i ends; i where none does.
func listEnd(words []string, i int) int {
	end := i
	for k := i; k < len(words); {
		if words[k] == "and" && k > i {
			k++
		}
		if k < len(words) && strings.EqualFold(words[k], "the") {
			k++
		}
		if k >= len(words) || !nameWord(words[k]) {
			break
		}
		k = runEnd(words, k)
		end = k
		if last := words[k-1]; !strings.HasSuffix(last, ",") && !(k < len(words) && words[k] == "and") {
			break
		}
	}
	return end
}
