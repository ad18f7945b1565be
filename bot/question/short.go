package question

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// A short is a form that messages shorten a word or several to.
type short struct {
	words  []string // the short form's tokens, in lower case
	to     string
	unless bool // only where the corpus does not know the short form as a word of its own
	code   bool // of a currency
	first  bool // only at the beginning of a question that names no place
}

// shortForms is the table of short forms; its head says how it is written.
//
//go:embed shorts.txt
var shortForms string

// shorts are the short forms by their first word, the longest first.
var shorts = sync.OnceValue(func() map[string][]short {
	out := map[string][]short{}
	for line := range strings.Lines(shortForms) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		forms, mark, to := cutForm(line)
		if to == "" {
			panic(fmt.Errorf("reading the short forms: %q stands for nothing", line))
		}
		for form := range strings.SplitSeq(forms, "; ") {
			s := short{to: to, unless: mark == '~', code: mark == ':', first: mark == '^'}
			for _, t := range scan(form) {
				s.words = append(s.words, t.low)
			}
			first := out[s.words[0]]
			i := 0
			for i < len(first) && len(first[i].words) >= len(s.words) {
				i++
			}
			out[s.words[0]] = append(first[:i:i], append([]short{s}, first[i:]...)...)
		}
	}
	return out
})

// cutForm cuts a line of the table at its mark.
func cutForm(line string) (forms string, mark byte, to string) {
	for _, sep := range []string{" = ", " ~ ", " : ", " ^ "} {
		if forms, to, ok := strings.Cut(line, sep); ok {
			return forms, sep[1], to
		}
	}
	return line, 0, ""
}

// unshortened writes out the short forms of the chat: "uk govt borrowing", "b of e", "cap goods".
func unshortened(text string, vocab *Vocabulary) (string, []Fix) {
	toks := scan(text)
	if !slices.ContainsFunc(toks, func(t token) bool { return len(shorts()[t.low]) > 0 || codePair(t.low) != "" }) {
		return text, nil
	}
	var fixes []Fix
	var b strings.Builder
	last, taken := 0, placesAndTimes(text)
	for i := 0; i < len(toks); i++ {
		to, n := vocab.writtenOut(toks, i, taken)
		if n == 0 {
			continue
		}
		start, end := toks[i].start, toks[i+n-1].end
		if toks[i+n-1].owns {
			to += "'s"
		}
		fixes = append(fixes, Fix{From: text[start:end], To: to})
		b.WriteString(text[last:start])
		b.WriteString(to)
		last, i = end, i+n-1
	}
	if len(fixes) == 0 {
		return text, nil
	}
	b.WriteString(text[last:])
	return b.String(), fixes
}

// writtenOut returns what the short form at token i stands for and how many tokens it has, or 0 where there is none.
func (v *Vocabulary) writtenOut(toks []token, i int, taken map[int]bool) (to string, n int) {
	if pair := codePair(toks[i].low); pair != "" {
		return pair, 1
	}
	for _, s := range shorts()[toks[i].low] {
		if !startsWith(toks[i:], s.words) || taken[toks[i].start] && taken[toks[i+len(s.words)-1].start] {
			continue
		}
		if s.first && (i > 0 || slices.ContainsFunc(toks[1:], func(t token) bool { return isPlace(t.low) || t.low == "us" })) {
			continue
		}
		if s.code && !v.ownWord(toks, i, s.to) {
			return moneyOf(toks, i, s.to)
		}
		if s.code {
			continue // "ARS plc's loss", "SEK loans"
		}
		if !s.unless || len(s.words) > 1 || !v.ownWord(toks, i, s.to) {
			return s.to, len(s.words)
		}
	}
	return "", 0
}

// startsWith reports whether toks begin with words.
func startsWith(toks []token, words []string) bool {
	if len(toks) < len(words) {
		return false
	}
	for i, w := range words {
		if toks[i].low != w {
			return false
		}
	}
	return true
}

// ownWord reports whether token i, which may be short for other words, is a name by its capital or a word of the corpus, which uses it not much more
// rarely than what it is short for.
func (v *Vocabulary) ownWord(toks []token, i int, to string) bool {
	const rarer = 10
	t := toks[i]
	if i > 0 && t.capital() && t.text != strings.ToUpper(t.text) {
		return true
	}
	full := -1
	for _, w := range scan(to) {
		if n := v.words[w.low]; !idle[w.low] && (full < 0 || n < full) {
			full = n
		}
	}
	return v.words[t.low]*rarer > full && v.words[t.low] > 0
}

// codePair writes out the codes of two currencies written as one, or returns "" where that needs none: the "dollar/rupee" of "usd/inr", "eurusd".
func codePair(w string) string {
	if len(w) != 6 && (len(w) != 7 || w[3] != '/' && w[3] != '-') {
		return ""
	}
	var names [2]string
	for i, code := range [...]string{w[:3], w[len(w)-3:]} {
		for _, s := range shorts()[code] {
			if s.code {
				names[i] = s.to[strings.LastIndexByte(s.to, ' ')+1:]
			}
		}
	}
	if names[0] == "" || names[1] == "" || len(w) == 7 && money(w[:3]) && money(w[4:]) {
		return ""
	}
	return names[0] + "/" + names[1]
}

// moneyOf writes out the code of a currency at token i: with its nation where the currency is what is asked of, "php vs usd", "krw rate", and as the word
// that amounts are counted in elsewhere. What is a word for money already stays.
func moneyOf(toks []token, i int, name string) (string, int) {
	if money(toks[i].low) {
		return "", 0
	}
	at := func(j int) string {
		if j < 0 || j >= len(toks) {
			return ""
		}
		return toks[j].low
	}
	if before := at(i - 1); before != "in" && before != "many" && (againstWords[at(i+1)] || againstWords[before]) {
		return name, 1
	}
	if i == 0 {
		return "", 0 // "PHP dividend"
	}
	word := name[strings.LastIndexByte(name, ' ')+1:]
	if plural := word + "s"; money(plural) {
		word = plural
	}
	return word, 1
}

// againstWords stand beside a currency that is priced or moves.
var againstWords = set(`vs v versus against agst per / to rate exchange gain gains gained rise rises rose fall falls fell drop dropped weakened strengthened
	depreciation appreciation depreciated appreciated slide slid move moved devaluation`)
