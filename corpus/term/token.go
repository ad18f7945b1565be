package term

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWord is the longest word read, in bytes; of a longer one the beginning counts.
const maxWord = 48

// A token is one word of a text.
type token struct {
	start, end int
	id         int32  // of the word in the lexicon, 0 unknown
	key        string // stem of its family
	kind       Kind
	joined     bool // nothing but spaces, hyphens and the like stand before it
	hyphen     bool // one hyphen ties it to the word before
	prefix     bool // "non", "re": with a hyphen makes one word with what follows
}

// next returns the first word of text at or behind pos and where to go on.
func (l *lexicon) next(text string, pos int) (token, int, bool) {
	start := pos
	for pos < len(text) {
		c := text[pos]
		if c < utf8.RuneSelf {
			if alnum(c) {
				break
			}
			pos++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[pos:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			break
		}
		pos += n
	}
	if pos == len(text) {
		return token{}, pos, false
	}
	var buf [maxWord + utf8.UTFMax]byte
	low, end, next, number := lower(buf[:0], text, pos)
	tok := token{start: pos, end: end, joined: start > 0 && tied(text[start:pos])}
	tok.hyphen = tok.joined && text[start:pos] == "-"
	l.resolve(&tok, text, low, number)
	return tok, next, true
}

func alnum(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// tied reports whether the characters between two words leave them one phrase.
func tied(gap string) bool {
	if gap == " " || gap == "-" {
		return true
	}
	if len(gap) > 5 {
		return false
	}
	for _, r := range gap {
		switch r {
		case ' ', '-', '/', '&', '\'', '’', '‘', '“', '”', '"', '\n', '–', '\u00a0', '‐':
		default:
			return false
		}
	}
	return !strings.Contains(gap, "\n\n")
}

// lower reads the word at pos into b in lower case: letters and digits, a number with its points and commas, an abbreviation with
// its full stops ("c.i.f."). It returns where the word ends, without a possessive ending, and where the next may begin.
func lower(b []byte, text string, pos int) (low []byte, end, next int, number bool) {
	if low, end, ok := dotted(b, text, pos); ok {
		return low, end, possessive(text, end), false
	}
	number = true
	i := pos
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			switch {
			case c >= '0' && c <= '9':
			case c >= 'a' && c <= 'z':
				number = false
			case c >= 'A' && c <= 'Z':
				number = false
				c += 'a' - 'A'
			case (c == '.' || c == ',') && number && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9':
			case c == '\'' && contraction(text[i+1:]):
			default:
				return b, i, possessive(text, i), number
			}
			i++
			if len(b) < maxWord {
				b = append(b, c)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '’' && contraction(text[i+n:]):
			r = '\''
		case !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r):
			return b, i, possessive(text, i), number
		}
		number = false
		i += n
		if len(b) < maxWord {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return b, i, i, number
}

// contraction reports whether an apostrophe before rest stands inside a word and begins no possessive ending: "don't", "they're".
func contraction(rest string) bool {
	if len(rest) == 0 || !alnum(rest[0]) {
		return false
	}
	return rest[0] != 's' && rest[0] != 'S' || len(rest) > 1 && alnum(rest[1])
}

// possessive returns the offset behind an apostrophe and s at i, or i.
func possessive(text string, i int) int {
	rest := text[i:]
	n := 0
	switch {
	case strings.HasPrefix(rest, "'s"), strings.HasPrefix(rest, "'S"):
		n = 2
	case strings.HasPrefix(rest, "’s"), strings.HasPrefix(rest, "’S"):
		n = len("’s")
	default:
		return i
	}
	if i+n < len(text) && alnum(text[i+n]) {
		return i
	}
	return i + n
}

// dotted reads single letters with full stops as one word: "c.i.f.", "U.S.".
func dotted(b []byte, text string, pos int) ([]byte, int, bool) {
	i := pos
	for i+1 < len(text) && text[i+1] == '.' && unicode.IsLetter(rune(text[i])) && text[i] < utf8.RuneSelf && len(b) < maxWord {
		b = append(b, byte(unicode.ToLower(rune(text[i]))))
		i += 2
	}
	if i < len(text) && alnum(text[i]) && (i+1 == len(text) || !alnum(text[i+1])) && len(b) > 0 {
		b = append(b, byte(unicode.ToLower(rune(text[i]))))
		i++
	} else if i < len(text) && alnum(text[i]) {
		return b[:0], pos, false
	}
	if len(b) < 2 {
		return b[:0], pos, false
	}
	return b, i, true
}

// resolve fills in what the lexicon knows of the word low.
func (l *lexicon) resolve(tok *token, text string, low []byte, number bool) {
	if number {
		tok.key, tok.kind, tok.id = text[tok.start:tok.end], Generic, l.words[string(low)]
		return
	}
	if f, ok := l.forms[string(low)]; ok {
		in := &l.info[f.id]
		tok.id, tok.kind, tok.key, tok.prefix = f.id, f.kind, f.key, f.prefix
		if tok.kind == Word {
			tok.kind = in.kind
		}
		return
	}
	if shortened(low) {
		tok.key, tok.kind = string(low), Stop
		return
	}
	base := crude(low)
	if id := l.words[string(base)]; id != 0 {
		in := &l.info[id]
		tok.id, tok.key, tok.kind = id, in.stem, in.kind
		return
	}
	if end := tok.start + len(base); end <= len(text) && text[tok.start:end] == string(base) {
		tok.key = text[tok.start:end]
		return
	}
	tok.key = string(base)
}

// shortened reports whether a word is a small one tied to another: "they're", "we'll", "mustn't".
func shortened(low []byte) bool {
	i := bytes.IndexByte(low, '\'')
	if i < 0 {
		return false
	}
	switch string(low[i:]) {
	case "'re", "'ll", "'ve", "'d", "'m", "'t":
		return true
	}
	return false
}
