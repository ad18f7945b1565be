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
var marks = map[string]string{"–": "-", "—": "-", "‑": "-", "−": "-", "‐": "-", "’": "'", "‘": "'", "⁄": "/", "∕": "/", "”": "\"", "“": "\"", "％": "%", "～": "~", "＄": "$", "￥": "¥"}

// scan cuts text into tokens. "297,000", "3.65" and "40 000" are one number; "U.S." and "re-exports" are one word.
func scan(text string, taken []Span) []tok {
	toks := make([]tok, 0, len(text)/4+8)
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
		if !glued || i > 0 && (text[i-1] == '(' || text[i-1] == '"' || text[i-1] == '[') {
			if end := locator(text, i); end > i { // one token, no number in it
				toks = append(toks, tok{start: i, end: end, low: "@"})
				i, glued = end, true
				continue
			}
		}
		switch {
		case digit(c) || c == '.' && i+1 < len(text) && digit(text[i+1]) && (i == 0 || !digit(text[i-1]) && !letter(text[i-1]) && text[i-1] != '.'):
			i = scanNumber(text, i, &t)
		case han(r):
			i += size
			t.low = text[t.start:i]
		case r < utf8.RuneSelf && letter(c), r >= utf8.RuneSelf && unicode.IsLetter(r):
			i = scanWord(text, i)
			t.low = strings.ToLower(text[t.start:i])
			t.capital = unicode.IsUpper(r)
		default:
			i += size
			if t.low = text[t.start:i]; size > 1 {
				if m, ok := marks[t.low]; ok {
					t.low = m
				}
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

// locator returns the end of the address of the net or the ticker that begins at i: "https://example.org/?a=1", "jdoe7@example.org",
// "<6753.T>". It is i where none does.
func locator(text string, i int) int {
	const longest = 300 // bytes
	at, scheme, dot := -1, false, -1
	end := i
	for ; end < len(text) && end < i+longest && text[end] > ' ' && text[end] != ',' && text[end] != ';'; end++ {
		switch text[end] {
		case '@':
			at = end
		case '.':
			dot = end
		case '>':
			if text[i] == '<' && dot > i {
				return end + 1
			}
		case '/':
			scheme = scheme || end > i+2 && text[end-1] == ':'
		}
	}
	switch {
	case scheme, at > i && dot > at && letter(text[at+1]) && (letter(text[at-1]) || digit(text[at-1])), strings.HasPrefix(text[i:end], "www."):
		return end
	}
	return i
}

// scanWord returns the end of the word at i: letters, the points of an abbreviation, hyphens that join it to more, a currency sign behind.
func scanWord(text string, i int) int {
	j := i
	for j < len(text) {
		if letter(text[j]) {
			j++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[j:])
		next := byte(0)
		if j+size < len(text) {
			next = text[j+size]
		}
		switch {
		case unicode.IsLetter(r) && !han(r):
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
	if _, ok := small[low]; ok {
		return false
	}
	if len(rest) > 3 && (rest[2] == '-' || rest[1] == '-' && (rest[0] == 'a' || rest[0] == 'A')) {
		return rest[2] == '-'
	}
	next := rest
	if end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		next = rest[:end]
	}
	if _, ok := small[next]; ok && (low == "in" || low == "of") { // "one-in-five"
		return false
	}
	if low == "quarter" && (next == "point" || next == "percentage" || next == "percent" || next == "mile" || next == "inch") {
		return false
	}
	if _, ok := scaleWords[low]; ok {
		return false
	}
	if _, ok := units.word[low]; ok && low != "quarter" && low != "second" {
		return false
	}
	switch low {
	case "half", "percent", "pct", "percentage", "basis", "minus", "sub", "cubic", "square":
		return false
	}
	return currencyWords[low] == "" || len(low) < 3
}

// scanNumber reads digits with separators between thousands and decimals at i.
func scanNumber(text string, i int, t *tok) int {
	const most = 60 // digits kept
	j := i
	var room [most]byte
	b := room[:0]
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
	for apart := false; !t.grouped && len(b) > 0 && len(b) <= 3*4 && (j-i <= 3 || apart) && b[0] != '0' && spaced(text, i, j); apart = true {
		b = append(b, text[j+1:j+4]...)
		j += 4
	}
	if k := apart(text, i, j, ','); k > j && !t.grouped { // "80 , 000"
		b = append(b, text[k:k+3]...)
		j, t.grouped = k+3, true
	}
	point := j
	if k := apart(text, i, j, '.'); k > j { // "30 . 84 %"
		point = k - 1
	}
	if point+1 < len(text) && (text[point] == '.' || point > j) && digit(text[point+1]) {
		b = append(b, '.')
		j = point + 1
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
	t.val = valueOf(b[:min(len(b), most)])
	return j
}

// valueOf returns the value of digits with at most one point.
func valueOf(digits []byte) decimal.Decimal {
	const exact = 18 // digits that an int64 holds
	if len(digits) > exact {
		v, _ := decimal.NewFromString(string(digits))
		return v
	}
	v, exp, point := int64(0), int32(0), false
	for _, c := range digits {
		if c == '.' {
			point = true
			continue
		}
		v = v*10 + int64(c-'0')
		if point {
			exp--
		}
	}
	return decimal.New(v, exp)
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
	if j-i > 3 {
		return k >= len(text) || text[k] != ',' // a further group: "1 234 567"
	}
	return text[j+1:k] == "000" || k < len(text) && text[k] == ' ' && three(text, k, ' ') && (k+4 >= len(text) || text[k+4] != ',')
}

// apart returns where the digits go on behind a separator that stands between spaces, as texts cut into words have it: "80 , 000
// spectators", "30 . 84 %". It is j where they do not.
func apart(text string, i, j int, sep byte) int {
	if j == i || j+3 >= len(text) || text[j] != ' ' || text[j+1] != sep || text[j+2] != ' ' || !digit(text[j+3]) || j-i > 3 {
		return j
	}
	k := j + 3
	for k < len(text) && digit(text[k]) {
		k++
	}
	if sep == ',' {
		if k-j-3 != 3 || k < len(text) && text[k] == '.' || text[i] == '0' {
			return j
		}
		return j + 3
	}
	rest := strings.TrimLeft(text[k:min(len(text), k+12)], " ")
	for _, unit := range []string{"%", "pct", "per", "mil", "bil", "mln", "bln", "tril"} {
		if strings.HasPrefix(rest, unit) {
			return j + 3
		}
	}
	return j
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

// han reports whether r is a Chinese character, each of which is a word.
func han(r rune) bool {
	const first = 0x2E80
	return r >= first && unicode.Is(unicode.Han, r)
}

func digit(c byte) bool  { return c >= '0' && c <= '9' }
func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// written returns a token as the text has it.
func (f *finder) written(i int) string { t := f.tok(i); return f.text[t.start:t.end] }
