package index

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"golang.org/x/text/unicode/norm"
)

// maxWord is the length in bytes to which a word is cut.
const maxWord = 64

// An analyzer turns text into the terms that meet in the index: words in lower case without accents and English endings,
// numbers without thousands separators, and the signs that carry meaning (%, $, £, €, ¥). No word is left out: "not", "up" and
// "over" are words of figures. It remembers the words it met and is for one goroutine.
type analyzer struct {
	known map[string]known // by what stands in the text, in lower case
	word  []byte
}

// A known word is one met before: without its accents, and the term it is indexed by.
type known struct{ word, term string }

// maxKnown is how many words an analyzer remembers before it forgets them all: hostile text must not fill the memory.
const maxKnown = 1 << 16

func newAnalyzer() *analyzer { return &analyzer{known: map[string]known{}} }

// each calls yield for every word of text, in lower case, and its term.
func (a *analyzer) each(text string, yield func(word, term string)) {
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r >= '0' && r <= '9':
			i = a.number(text, i)
		case unicode.IsLetter(r) && !unicode.Is(unicode.Han, r):
			i = a.letters(text, i)
		case r == '%' || r == '$' || r == '£' || r == '€' || r == '¥' || unicode.Is(unicode.Han, r):
			a.word = append(a.word[:0], text[i:i+n]...)
			i += n
		default:
			i += n
			continue
		}
		word, term := a.term()
		yield(word, term)
	}
}

// number reads the number at byte i of text into a.word, with the letters that follow it ("3rd", "5g"), and returns its end.
func (a *analyzer) number(text string, i int) int {
	a.word = a.word[:0]
	for i < len(text) {
		c := text[i]
		switch {
		case c >= '0' && c <= '9':
		case c == ',' && digits(text[i+1:]) == 3:
			i++
			continue
		case c == '.' && digits(text[i+1:]) > 0:
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			c |= 0x20
		default:
			return i
		}
		if len(a.word) < maxWord {
			a.word = append(a.word, c)
		}
		i++
	}
	return i
}

// digits counts the digits that s begins with, up to four.
func digits(s string) int {
	n := 0
	for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// letters reads the word at byte i of text into a.word, in lower case, and returns its end. "U.S." is read as "us", "China's" as
// "china", "O'Brien" as "obrien".
func (a *analyzer) letters(text string, i int) int {
	a.word = a.word[:0]
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.Is(unicode.Han, r):
			return i
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if len(a.word) < maxWord {
				a.word = utf8.AppendRune(a.word, unicode.ToLower(r))
			}
		case unicode.Is(unicode.Mn, r):
			a.word = utf8.AppendRune(a.word, r)
		case r == '\'' || r == '’':
			end, more := apostrophe(text, i+n)
			if !more {
				return end
			}
		case r == '.' && acronym(text, i):
		default:
			return i
		}
		i += n
	}
	return i
}

// apostrophe reports whether a word goes on behind an apostrophe before byte i of text; else where it ends.
func apostrophe(text string, i int) (end int, more bool) {
	r, n := utf8.DecodeRuneInString(text[i:])
	if !unicode.IsLetter(r) {
		return i, false
	}
	if r == 's' || r == 'S' {
		if next, _ := utf8.DecodeRuneInString(text[i+n:]); !unicode.IsLetter(next) {
			return i + n, false
		}
	}
	return i, true
}

// acronym reports whether the full stop at byte i of text stands between two single letters: "U.S", "p.m".
func acronym(text string, i int) bool {
	if i+1 >= len(text) || !letter(text[i+1]) || i+2 < len(text) && letter(text[i+2]) {
		return false
	}
	return letter(text[i-1]) && (i < 2 || !letter(text[i-2]))
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// term returns the word in a.word and the term it is indexed by.
func (a *analyzer) term() (word, term string) {
	if w, ok := a.known[string(a.word)]; ok {
		return w.word, w.term
	}
	if len(a.known) >= maxKnown {
		clear(a.known)
	}
	raw := string(a.word)
	w := known{word: fold(raw)}
	w.term = stem(w.word)
	a.known[raw] = w
	return w.word, w.term
}

// fold returns w without accents: "são" as "sao".
func fold(w string) string {
	if isASCII(w) {
		return w
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(w) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		return w
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// stem returns the term of a word: its English stem; "percent" and the names of months for what stands for them.
func stem(w string) string {
	switch w {
	case "%", "pct":
		w = "percent"
	case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		w = month(w[:3])
	}
	if w[0] >= '0' && w[0] <= '9' {
		return w
	}
	env := snowballstem.NewEnv(w)
	english.Stem(env)
	if s := env.Current(); s != "" {
		return s
	}
	return w
}

// month returns the name of the month that begins with short.
func month(short string) string {
	for m := time.January; m < time.December; m++ {
		if name := strings.ToLower(m.String()); strings.HasPrefix(name, short) {
			return name
		}
	}
	return "december"
}
