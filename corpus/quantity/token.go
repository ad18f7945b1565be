package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// A tok is a word, a number in digits or a mark.
type tok struct {
	start, end int
	low        string
	num        bool // digits
	val        decimal.Decimal
	places     int32 // exponent of the last digit printed, ≤ 0
	glued      bool  // no space before
	capital    bool
	grouped    bool // digits with separators between thousands
	taken      bool
}

// marks are written in several ways and read as one.
var marks = map[string]string{"–": "-", "—": "-", "‑": "-", "−": "-", "‐": "-", "’": "'", "‘": "'", "⁄": "/", "∕": "/", "”": "\"", "“": "\"", "％": "%", "＄": "$", "￥": "¥"}

// scan cuts text into tokens. "297,000", "3.65" and "40 000" are one number; "U.S." and "re-exports" are one word.
func scan(text string, taken []Span) []tok {
	toks := make([]tok, 0, len(text)/5+4)
	ti := 0
	glued := false
	for i := 0; i < len(text); {
		c := text[i]
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			i++
			glued = false
			continue
		}
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			if r, size = utf8.DecodeRuneInString(text[i:]); unicode.IsSpace(r) {
				i += size
				glued = false
				continue
			}
		}
		t := tok{start: i, glued: glued}
		switch {
		case digit(c) || c == '.' && i+1 < len(text) && digit(text[i+1]) && (i == 0 || !digit(text[i-1]) && !letter(text[i-1])):
			i = scanNumber(text, i, &t)
		case unicode.Is(unicode.Han, r):
			i += size
			t.low = text[t.start:i]
		case unicode.IsLetter(r):
			i = scanWord(text, i)
			t.low = strings.ToLower(text[t.start:i])
			t.capital = unicode.IsUpper(r)
		default:
			i += size
			t.low = text[t.start:i]
			if m, ok := marks[t.low]; ok {
				t.low = m
			}
		}
		t.end = i
		for ti < len(taken) && taken[ti].End <= t.start {
			ti++
		}
		t.taken = ti < len(taken) && taken[ti].Start < t.end
		toks = append(toks, t)
		glued = true
	}
	return toks
}

// scanWord returns the end of the word at i: letters, the points of an abbreviation, hyphens that join it to more, a currency sign behind.
func scanWord(text string, i int) int {
	j := i
	for j < len(text) {
		r, size := utf8.DecodeRuneInString(text[j:])
		next := byte(0)
		if j+size < len(text) {
			next = text[j+size]
		}
		switch {
		case unicode.IsLetter(r) && !unicode.Is(unicode.Han, r):
		case r == '.' && letter(next) && (j-i == 1 || text[j-2] == '.'):
		case r == '-' && letter(next) && joined(text[i:j], text[j+1:]) && (j-i > 1 || i == 0 || text[i-1] != '-'): // not "barrel-a-day"
		case r == '.' && j-i >= 3 && text[i+1] == '.':
			j++
			fallthrough
		default:
			if j < len(text) && text[j] == '$' && j-i <= 3 {
				j++
			}
			return j
		}
		j += size
	}
	return j
}

// joined reports whether a hyphen ties word w to what follows. Numbers, units and money stand for themselves: "forty-two", "year-old",
// "percent-owned"; "year-on-year" is one word.
func joined(w, rest string) bool {
	low := strings.ToLower(w)
	if len(rest) > 3 && (rest[2] == '-' || rest[1] == '-' && (rest[0] == 'a' || rest[0] == 'A')) {
		return rest[2] == '-'
	}
	if _, ok := small[low]; ok {
		return false
	}
	if _, ok := scaleWords[low]; ok {
		return false
	}
	if _, ok := units.word[low]; ok && low != "quarter" && low != "second" {
		return false
	}
	switch low {
	case "half", "percent", "pct", "minus", "sub", "cubic", "square":
		return false
	}
	return currencyWords[low] == "" || len(low) < 3
}

// scanNumber reads digits with separators between thousands and decimals at i.
func scanNumber(text string, i int, t *tok) int {
	const most = 60 // digits kept
	j := i
	var b []byte
	places := int32(0)
	for j < len(text) && digit(text[j]) {
		b = append(b, text[j])
		j++
	}
	for len(b) > 0 && three(text, j, ',') {
		b = append(b, text[j+1:j+4]...)
		j += 4
		t.grouped = true
	}
	for j+2 < len(text) && text[j] == ',' && digit(text[j+1]) && digit(text[j+2]) && indian(text[j:]) {
		b = append(b, text[j+1], text[j+2])
		j += 3
		if j+3 < len(text) && text[j] == ',' && digit(text[j+1]) && digit(text[j+2]) && digit(text[j+3]) {
			b = append(b, text[j+1], text[j+2], text[j+3])
			j += 4
			break
		}
	}
	for !t.grouped && len(b) > 0 && len(b) <= 3*4 && (j-i <= 3 || len(b) > j-i-1) && b[0] != '0' && spaced(text, i, j) {
		b = append(b, text[j+1:j+4]...)
		j += 4
	}
	if j+1 < len(text) && text[j] == '.' && digit(text[j+1]) {
		b = append(b, '.')
		j++
		for j < len(text) && digit(text[j]) && len(b) < most {
			b = append(b, text[j])
			places--
			j++
		}
	}
	for j < len(text) && digit(text[j]) {
		j++
	}
	t.num = true
	t.low = text[i:j]
	t.places = places
	t.val, _ = decimal.NewFromString(string(b[:min(len(b), most)]))
	return j
}

// three reports whether a separator and exactly three digits stand at j.
func three(text string, j int, sep byte) bool {
	return j+3 < len(text) && text[j] == sep && digit(text[j+1]) && digit(text[j+2]) && digit(text[j+3]) && (j+4 >= len(text) || !digit(text[j+4]))
}

// spaced reports whether the digits from i to j go on behind a space in groups of three: "40 000". A group that has decimals or a
// comma of its own, or that begins another number, does not continue them.
func spaced(text string, i, j int) bool {
	if !three(text, j, ' ') || j-i > 3 && !strings.Contains(text[i:j], " ") || i > 0 && (text[i-1] == '.' || text[i-1] == ',' || letter(text[i-1])) {
		return false
	}
	k := j + 4
	return text[j+1:k] == "000" || k < len(text) && text[k] == ' ' && three(text, k, ' ') && (k+4 >= len(text) || text[k+4] != ',')
}

// indian reports whether s, at a comma, goes on in groups of two digits that end in one of three: "1,23,456".
func indian(s string) bool {
	for len(s) >= 3 && s[0] == ',' && digit(s[1]) && digit(s[2]) {
		if len(s) >= 4 && digit(s[3]) {
			return len(s) < 5 || !digit(s[4])
		}
		s = s[3:]
	}
	return false
}

func digit(c byte) bool  { return c >= '0' && c <= '9' }
func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// text returns a token as it is written.
func (f *finder) written(i int) string { t := f.tok(i); return f.text[t.start:t.end] }
