package period

import (
	"strings"
	"unicode/utf8"
)

// A kind says what a token is.
type kind uint8

const (
	mark kind = iota
	word
	number
)

// A tok is a word, a number or a mark of a text.
type tok struct {
	start, end int32
	num        int32 // value of a number of up to 8 digits or of a number word; -1 otherwise
	digits     uint8 // count of digits, 9 for more; 0 of a word
	kind       kind
	capital    bool
	glued      bool // no space before it
	low        string
	lex        *lexeme // what the lexicon knows of a word; never nil
}

// A finder holds a text while its periods are read.
type finder struct {
	text  string
	toks  []tok
	ref   Date
	depth int      // of periods within periods: "the end of the first week of May"
	last  struct { // the period read last
		end   int  // the token behind it
		named bool // it is a day behind the name of its month, or of a list that begins so
		reading
	}
}

var (
	unknown = &lexeme{num: -1}
	outside = tok{num: -1, lex: unknown} // stands for the tokens before and behind the text
)

// scanToks cuts text into tokens.
func scanToks(text string) []tok {
	toks := make([]tok, 0, len(text)/5+4)
	glued := false
	for i := 0; i < len(text); {
		c := text[i]
		t := tok{start: int32(i), num: -1, glued: glued, lex: unknown}
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			i++
			glued = false
			continue
		case isDigit(c):
			for i < len(text) && isDigit(text[i]) {
				i++
			}
			t.kind, t.digits, t.low = number, uint8(min(i-int(t.start), 9)), text[t.start:i]
			if t.digits <= 8 {
				t.num = 0
				for _, d := range []byte(t.low) {
					t.num = t.num*10 + int32(d-'0')
				}
			}
		case isLetter(c):
			for i < len(text) && isLetter(text[i]) {
				i++
			}
			t.kind, t.capital = word, c <= 'Z'
			t.low, t.lex = lookup(text[t.start:i])
			t.num = int32(t.lex.num)
		default:
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			t.low = plainMark(text[t.start:i])
		}
		t.end = int32(i)
		toks = append(toks, t)
		glued = true
	}
	return toks
}

// plainMark returns the ASCII form of dashes and apostrophes, any other mark as it is.
func plainMark(s string) string {
	switch s {
	case "–", "—", "~", "−":
		return "-"
	case "’", "‘":
		return "'"
	}
	return s
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// lookup returns w in lower case and what the lexicon knows of it.
func lookup(w string) (string, *lexeme) {
	if len(w) <= longestWord {
		var buf [longestWord]byte
		for i := 0; i < len(w); i++ {
			buf[i] = w[i] | 0x20
		}
		if l := lexicon[string(buf[:len(w)])]; l != nil {
			return l.text, l
		}
	}
	return strings.ToLower(w), unknown
}

// tok returns token i, an empty one beside the text.
func (f *finder) tok(i int) *tok {
	if i < 0 || i >= len(f.toks) {
		return &outside
	}
	return &f.toks[i]
}

func (f *finder) low(i int) string { return f.tok(i).low }
func (f *finder) num(i int) int    { return int(f.tok(i).num) }
func (f *finder) digits(i int) int { return int(f.tok(i).digits) }
func (f *finder) glued(i int) bool { return f.tok(i).glued }

// is reports whether token i is one of the words or marks.
func (f *finder) is(i int, words ...string) bool {
	low := f.low(i)
	if low == "" {
		return false
	}
	for _, w := range words {
		if low == w {
			return true
		}
	}
	return false
}

// skip returns the token behind at most two of the words from token i on.
func (f *finder) skip(i int, words ...string) int {
	for n := 0; n < 2 && f.is(i, words...); n++ {
		i++
	}
	return i
}

// dash returns the token behind a hyphen at token i, or i.
func (f *finder) dash(i int) int {
	if f.low(i) == "-" {
		return i + 1
	}
	return i
}

// inNumber reports whether the number at token i is a part of a longer one ("6,107.31"), of a time of day ("17:07"), of a name ("A320", "M-3") or an amount ("$12").
func (f *finder) inNumber(i int) bool {
	t := f.tok(i)
	if i == 0 {
		return false
	}
	p := f.tok(i - 1)
	switch p.low {
	case "$", "£", "€", "¥":
		return true
	case "-":
		if n := f.tok(i - 2); t.glued && p.glued && n.kind == word && n.end-n.start == 1 && !f.is(i-2, "q", "h") {
			return true // "M-3 April"
		}
	case ".", ",", ":":
		return t.glued && p.glued && f.digits(i-2) > 0
	}
	return t.glued && p.kind == word
}

// decimal reports whether the number at i goes on with decimals or thousands, or has a unit, so that it is no day and no year.
func (f *finder) decimal(i int) bool {
	n := f.tok(i + 1)
	if n.glued && (n.low == "." || n.low == ",") && f.digits(i+2) > 0 && f.glued(i+2) {
		return true
	}
	return units[n.low] || n.low == "-" && n.glued && f.tok(i+2).lex.unit != None
}

// units are words and signs that make the number before them an amount.
var units = set(`% percent pct per percentage mln million billion bn trillion thousand hundred tonnes tonne tons dlrs dollars dollar euros yuan yen pounds
	people persons points point barrels cars vehicles jobs workers units km miles shares employees rpm houses homes companies firms enterprises
	deaths cases patients passengers students votes bpd cents pence mph kg kilometres kilometers metres meters acres hectares degrees times`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
