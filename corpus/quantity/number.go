package quantity

import (
	"strings"
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
	taken      bool
}

// scan cuts text into tokens. "297,000", "3.65" and "1.4" are one number; "U.S." and "re-exports" are one word.
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
		if strings.HasPrefix(text[i:], "\u00a0") {
			i += 2
			glued = false
			continue
		}
		t := tok{start: i, glued: glued}
		switch {
		case digit(c) || c == '.' && i+1 < len(text) && digit(text[i+1]) && (i == 0 || !digit(text[i-1]) && !letter(text[i-1])):
			i = scanNumber(text, i, &t)
		case letter(c):
			j := i
			for j < len(text) && (letter(text[j]) || text[j] == '.' && j+1 < len(text) && letter(text[j+1]) && (j-i == 1 || text[j-2] == '.') || text[j] == '-' && j+1 < len(text) && letter(text[j+1]) && joined(text[i:j])) {
				j++
			}
			if j < len(text) && text[j] == '.' && j-i >= 3 && text[i+1] == '.' {
				j++
			}
			if j < len(text) && text[j] == '$' && j-i <= 2 {
				j++
			}
			t.low = strings.ToLower(text[i:j])
			t.capital = c >= 'A' && c <= 'Z'
			i = j
		default:
			_, n := utf8.DecodeRuneInString(text[i:])
			t.low = text[i : i+n]
			switch t.low {
			case "–", "—", "‑", "−":
				t.low = "-"
			case "’", "‘":
				t.low = "'"
			}
			i += n
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

// joined reports whether a hyphen behind w ties it to the next word: number words ("forty-two") do not stay one token.
func joined(w string) bool {
	low := strings.ToLower(w)
	_, small := small[low]
	_, sc := scaleWords[low]
	return !small && !sc && low != "half"
}

// scanNumber reads digits with thousands commas and decimals at i.
func scanNumber(text string, i int, t *tok) int {
	j := i
	var b []byte
	places := int32(0)
	for j < len(text) && digit(text[j]) {
		b = append(b, text[j])
		j++
	}
	for j+3 < len(text) && text[j] == ',' && digit(text[j+1]) && digit(text[j+2]) && digit(text[j+3]) && (j+4 >= len(text) || !digit(text[j+4])) && len(b) > 0 {
		b = append(b, text[j+1], text[j+2], text[j+3])
		j += 4
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
	if j+1 < len(text) && text[j] == '.' && digit(text[j+1]) {
		b = append(b, '.')
		j++
		for j < len(text) && digit(text[j]) && len(b) < 60 {
			b = append(b, text[j])
			places--
			j++
		}
	}
	for j < len(text) && digit(text[j]) {
		j++
	}
	if len(b) > 60 {
		b = b[:60]
	}
	t.num = true
	t.low = text[i:j]
	t.places = places
	t.val, _ = decimal.NewFromString(string(b))
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

func digit(c byte) bool  { return c >= '0' && c <= '9' }
func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

var small = map[string]int64{
	"zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// scaleWords are powers of ten by name, in every spelling of the news; one letter only where glued to digits.
var scaleWords = map[string]int32{
	"hundred": 2, "thousand": 3, "thousands": 3, "lakh": 5, "lakhs": 5, "lac": 5, "million": 6, "millions": 6, "mln": 6, "mil": 6, "mio": 6, "crore": 7, "crores": 7,
	"billion": 9, "billions": 9, "bln": 9, "bn": 9, "trillion": 12, "trillions": 12, "trn": 12, "trln": 12, "tn": 12, "quadrillion": 15, "wan": 4, "yi": 8, "万": 4, "亿": 8,
}

var gluedScales = map[string]int32{"k": 3, "m": 6, "mm": 6, "b": 9, "bn": 9, "t": 12, "tn": 12, "mln": 6, "bln": 9, "trn": 12, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "cr": 7}

var fractions = map[string][2]int64{
	"half": {1, 2}, "third": {1, 3}, "thirds": {1, 3}, "quarter": {1, 4}, "quarters": {1, 4}, "fourth": {1, 4}, "fourths": {1, 4}, "fifth": {1, 5}, "fifths": {1, 5},
	"sixth": {1, 6}, "sixths": {1, 6}, "seventh": {1, 7}, "eighth": {1, 8}, "eighths": {1, 8}, "ninth": {1, 9}, "tenth": {1, 10}, "tenths": {1, 10}, "hundredth": {1, 100}, "hundredths": {1, 100}, "thousandth": {1, 1000}, "thousandths": {1, 1000},
}

// A number is a value with the tokens it spans.
type number struct {
	val      decimal.Decimal
	places   int32
	next     int   // token behind
	scale    int32 // power of ten of its scale word
	words    bool
	hasScale bool
	article  bool // begins with "a": "a million"
	fraction bool
}

// number reads a number at token i: digits with a scale, or words.
func (f *finder) number(i int) (number, bool) {
	t := f.tok(i)
	switch {
	case t.taken:
		return number{}, false
	case t.num:
		return f.digits(i), true
	}
	return f.words(i)
}

// digits reads "1.46 trillion", "5m", "12 1/2", "3/4", "2.2. Billion".
func (f *finder) digits(i int) number {
	t := f.tok(i)
	n := number{val: t.val, places: t.places, next: i + 1}
	if d := f.tok(i + 1); d.low == "/" && d.glued && f.tok(i+2).num && f.tok(i+2).glued && !f.tok(i+3).glued || f.tok(i+1).low == "/" && f.tok(i+1).glued && f.tok(i+2).num && f.tok(i+2).glued {
		if den := f.tok(i + 2).val; den.IsPositive() && den.LessThan(decimal.NewFromInt(101)) && t.val.LessThan(den) && t.places == 0 {
			n.val, n.next, n.fraction, n.places = t.val.DivRound(den, 15), i+3, true, -2
			return n
		}
	}
	if a, b, c := f.tok(i+1), f.tok(i+2), f.tok(i+3); a.num && !a.glued && b.low == "/" && c.num && c.val.IsPositive() && a.val.LessThan(c.val) && c.val.LessThan(decimal.NewFromInt(101)) && t.places == 0 {
		n.val, n.next, n.places = t.val.Add(a.val.DivRound(c.val, 15)), i+4, -2
	}
	if s, ok := vulgar[f.tok(i+1).low]; ok && f.tok(i+1).glued {
		n.val, n.next, n.places = n.val.Add(s), i+2, -2
	}
	return f.scaled(n)
}

var vulgar = map[string]decimal.Decimal{"½": decimal.New(5, -1), "¼": decimal.New(25, -2), "¾": decimal.New(75, -2), "⅓": decimal.New(333333333333333, -15), "⅔": decimal.New(666666666666667, -15)}

// scaled multiplies n by the scale words that follow.
func (f *finder) scaled(n number) number {
	for k := 0; k < 2; k++ {
		t := f.tok(n.next)
		j := n.next
		if t.low == "-" && t.glued && f.tok(j+1).glued {
			if _, ok := scaleWords[f.tok(j+1).low]; ok {
				j, t = j+1, f.tok(j+1)
			}
		}
		exp, ok := scaleWords[t.low]
		if t.glued && !ok {
			exp, ok = gluedScales[t.low]
			if ok && len(t.low) == 1 && f.tok(n.next+1).glued && f.tok(n.next+1).low == "/" {
				ok = false
			}
		}
		if !ok && t.low == "." && t.glued { // "2.2. Billion"
			if e, found := scaleWords[f.tok(j+1).low]; found && f.tok(j+1).capital && e >= 6 {
				exp, ok, j = e, true, j+1
			}
		}
		if !ok || t.taken {
			break
		}
		if t.low == "mil" && f.tok(j+1).low == "." {
			j++
		}
		n.val, n.places, n.scale, n.hasScale, n.next = n.val.Shift(exp), n.places+exp, n.scale+exp, true, j+1
	}
	return n
}

// words reads "five billion", "two-thirds", "half a million", "a dozen", "forty-two", "three hundred and two".
func (f *finder) words(i int) (number, bool) {
	t := f.tok(i)
	j := i
	n := number{words: true}
	switch t.low {
	case "minus", "negative":
		if m, ok := f.number(i + 1); ok && m.next > i+1 {
			m.val = m.val.Neg()
			return m, true
		}
		return number{}, false
	case "half":
		k := i + 1
		if f.tok(k).low == "-" {
			k++
		}
		if w := f.tok(k).low; w == "a" || w == "an" {
			k++
		}
		if exp, ok := scaleWords[f.tok(k).low]; ok {
			return number{val: decimal.New(5, -1).Shift(exp), places: exp - 1, scale: exp, hasScale: true, next: k + 1, words: true}, true
		}
		if f.tok(k).low == "dozen" {
			return number{val: decimal.NewFromInt(6), next: k + 1, words: true}, true
		}
		return number{}, false
	case "a", "an":
		n.article = true
		j++
		if w := f.tok(j).low; w == "dozen" {
			return number{val: decimal.NewFromInt(12), next: j + 1, words: true}, true
		}
		if exp, ok := scaleWords[f.tok(j).low]; ok && !strings.HasSuffix(f.tok(j).low, "s") {
			return f.rest(number{val: decimal.New(1, exp), places: exp, scale: exp, hasScale: true, next: j + 1, words: true, article: true}), true
		}
		if fr, ok := fractions[f.tok(j).low]; ok && (f.tok(j).low != "quarter" && f.tok(j).low != "fourth" && f.tok(j).low != "half" || f.tok(j+1).low == "of" && !f.timeAfter(j+2)) && (f.tok(j+1).low == "of" || f.tok(j+1).low == "higher" || f.tok(j+1).low == "lower") {
			return number{val: decimal.NewFromInt(fr[0]).DivRound(decimal.NewFromInt(fr[1]), 15), next: j + 1, words: true, fraction: true, places: -2}, true
		}
		return number{}, false
	}
	v, ok := small[t.low]
	if !ok {
		if s, found := vulgar[t.low]; found {
			return f.scaled(number{val: s, next: i + 1, places: -2}), true
		}
		return number{}, false
	}
	total, cur := decimal.Zero, decimal.NewFromInt(v)
	j++
	n.scale = 0
	for {
		k := j
		if w := f.tok(k).low; w == "-" && f.tok(k).glued || w == "and" && (n.hasScale || cur.GreaterThanOrEqual(decimal.NewFromInt(100))) {
			k++
		}
		w := f.tok(k)
		if fr, ok := fractions[w.low]; ok && w.low != "half" && v > 0 && v < 20 && total.IsZero() && (f.tok(k-1).low == "-" || strings.HasSuffix(w.low, "s")) {
			return number{val: cur.Mul(decimal.NewFromInt(fr[0])).DivRound(decimal.NewFromInt(fr[1]), 15), next: k + 1, words: true, fraction: true, places: -2}, true
		}
		if d, ok := small[w.low]; ok && d > 0 {
			m := cur.Mod(decimal.NewFromInt(100))
			if m.IsZero() && (n.hasScale || !cur.IsZero()) || m.GreaterThanOrEqual(decimal.NewFromInt(20)) && m.Mod(decimal.NewFromInt(10)).IsZero() && d < 10 {
				cur, j = cur.Add(decimal.NewFromInt(d)), k+1
				continue
			}
			break
		}
		if exp, ok := scaleWords[w.low]; ok && k == j || ok && f.tok(k-1).low == "-" {
			n.hasScale = true
			if exp == 2 {
				cur = cur.Shift(2)
			} else {
				total, cur = total.Add(cur.Shift(exp)), decimal.Zero
			}
			n.scale = exp
			j = k + 1
			continue
		}
		if w.low == "dozen" && k == j {
			cur, j = cur.Mul(decimal.NewFromInt(12)), k+1
		}
		if w.low == "and" || w.low == "point" {
			break
		}
		break
	}
	n.val, n.next = total.Add(cur), j
	if f.tok(j).low == "point" {
		if d, ok := small[f.tok(j+1).low]; ok && d < 10 {
			n.val, n.places, n.next = n.val.Add(decimal.New(d, -1)), -1, j+2
			return f.scaled(n), true
		}
	}
	if f.tok(j).low == "and" && f.tok(j+1).low == "a" && f.tok(j+2).low == "half" {
		n.val, n.places, n.next = n.val.Add(decimal.New(5, -1)), -1, j+3
		return f.scaled(n), true
	}
	if n.hasScale && n.val.Shift(-n.scale).IsInteger() {
		n.places = n.scale
	}
	return n, true
}

// rest reads what follows "a hundred": "a hundred and sixteen".
func (f *finder) rest(n number) number {
	if f.tok(n.next).low == "and" {
		if m, ok := f.words(n.next + 1); ok && !m.article && m.val.LessThan(n.val) && !m.fraction && m.next > n.next+1 && n.val.LessThan(decimal.NewFromInt(1001)) {
			n.val, n.next, n.places = n.val.Add(m.val), m.next, 0
		}
	}
	return f.scaled(n)
}

func (f *finder) timeAfter(i int) bool {
	t := f.tok(i)
	return t.taken || t.num || t.low == "the" && f.tok(i+1).taken
}
