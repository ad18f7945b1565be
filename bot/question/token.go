package question

import (
	"unicode"
	"unicode/utf8"
)

// A token is one word, number or mark of a question.
type token struct {
	start, end int
	text       string
	low        string // lower case, apostrophes straight, possessive ending removed
	word       bool   // letters or digits; false for a mark such as "," or "?"
	owns       bool   // ended in 's
	used       use    // what has taken the token
}

// A use says which reading has taken a token, so that no other reads it again.
type use uint8

const (
	free   use = iota
	inTime     // part of a period
	inPlace
	inAmount
	inTenor // the term of a bill or loan: "ten year"
	inCue   // a word that says what is wanted: "how much", "bigger"
	inGiven // part of a clause that only says what to reckon from: "going by the 14 percent fall"
	inUnit  // a unit asked for: "in yuan"
	inOp    // a word that says what to reckon, and no measure: the gap of "the gap between exports and imports"
)

// scan cuts text into tokens. Hyphens, periods and apostrophes inside a word stay in it: "re-exports", "U.S.", "China's".
func scan(text string) []token {
	var out []token
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
		case wordRune(r):
			j := i + n
			for j < len(text) {
				r2, n2 := utf8.DecodeRuneInString(text[j:])
				if wordRune(r2) {
					j += n2
					continue
				}
				if joins(r2) && j+n2 < len(text) {
					r3, _ := utf8.DecodeRuneInString(text[j+n2:])
					if wordRune(r3) {
						j += n2
						continue
					}
				}
				break
			}
			if j < len(text) && (text[j] == '.' && abbreviation(text[i:j]) || text[j] == '\'' && j > i+1 && text[j-1] == 's') {
				j++ // "U.S.", "wholesalers'"
			}
			out = append(out, newWord(text, i, j))
			i = j
		default:
			out = append(out, token{start: i, end: i + n, text: text[i : i+n], low: text[i : i+n]})
			i += n
		}
	}
	return out
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// joins reports whether r ties two letters into one word.
func joins(r rune) bool {
	return r == '-' || r == '.' || r == '\'' || r == '’' || r == '&' || r == '/' || r == ','
}

// abbreviation reports whether a full stop behind s belongs to it: "U.S", "Jan" is left to the period grammar.
func abbreviation(s string) bool { return len(s) >= 3 && s[1] == '.' }

// newWord makes the token of text[i:j]: lower case, and without a possessive ending.
func newWord(text string, i, j int) token {
	t := token{start: i, end: j, text: text[i:j], word: true}
	low := make([]rune, 0, j-i)
	for _, r := range text[i:j] {
		if r == '’' {
			r = '\''
		}
		low = append(low, unicode.ToLower(r))
	}
	s := string(low)
	if len(s) > 2 && (s[len(s)-2:] == "'s" || s[len(s)-2:] == "s'") {
		t.owns = true
		s = s[:len(s)-2]
		if low[len(low)-1] == '\'' {
			s += "s"
		}
	}
	t.low = s
	return t
}

// capital reports whether the word begins with a capital letter.
func (t token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}
