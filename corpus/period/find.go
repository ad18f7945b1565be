package period

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A tok is a word, a number or a mark of a text.
type tok struct {
	start, end int
	low        string
	num        int // value of a number of up to 4 digits, or of a small number word; -1 otherwise
	digits     int // count of digits, 0 of a word
	capital    bool
	glued      bool // no space before it
}

// A finder holds a text while its periods are read.
type finder struct {
	text string
	toks []tok
	ref  Date
}

var monthOf = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var numberWords = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a": 1, "an": 1,
	"fifteen": 15, "twenty": 20, "thirty": 30,
}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4,
}

// scanToks cuts text into tokens.
func scanToks(text string) []tok {
	toks := make([]tok, 0, len(text)/5+4)
	glued := false
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			i++
			glued = false
			continue
		case c >= '0' && c <= '9':
			j := i
			for j < len(text) && text[j] >= '0' && text[j] <= '9' {
				j++
			}
			t := tok{start: i, end: j, low: text[i:j], num: -1, digits: j - i, glued: glued}
			if j-i <= 4 {
				t.num, _ = strconv.Atoi(text[i:j])
			}
			toks = append(toks, t)
			i = j
		case isLetter(c):
			j := i
			for j < len(text) && isLetter(text[j]) {
				j++
			}
			low := strings.ToLower(text[i:j])
			t := tok{start: i, end: j, low: low, num: -1, capital: c >= 'A' && c <= 'Z', glued: glued}
			if n, ok := numberWords[low]; ok {
				t.num = n
			}
			toks = append(toks, t)
			i = j
		default:
			_, n := utf8.DecodeRuneInString(text[i:])
			s := text[i : i+n]
			if s == "–" || s == "—" {
				s = "-"
			}
			if s == "’" || s == "‘" {
				s = "'"
			}
			toks = append(toks, tok{start: i, end: i + n, low: s, num: -1, glued: glued})
			i += n
		}
		glued = true
	}
	return toks
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// Find returns the periods that text names, in order, read against ref where it is given.
func Find(text string, ref Date) []Mention {
	f := &finder{text: text, toks: scanToks(text), ref: ref}
	var out []Mention
	for i := 0; i < len(f.toks); {
		p, s, j := f.at(i)
		if j <= i {
			i++
			continue
		}
		start, end := f.toks[i].start, f.toks[j-1].end
		out = append(out, Mention{Start: start, End: end, Text: text[start:end], Period: p, Shift: s})
		i = j
	}
	return out
}

func (f *finder) low(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].low
}

func (f *finder) num(i int) int {
	if i < 0 || i >= len(f.toks) {
		return -1
	}
	return f.toks[i].num
}

// at reads the period that begins at token i and returns the token behind it; behind ≤ i where none begins.
func (f *finder) at(i int) (Period, Shift, int) {
	t := &f.toks[i]
	if t.digits > 0 {
		p, j := f.number(i)
		return p, Shift{}, j
	}
	if !isLetter(t.low[0]) {
		if t.low == "'" && f.num(i+1) >= 0 && f.toks[i+1].digits == 2 && f.toks[i+1].glued && i > 0 && !t.glued {
			return months(Year, century(f.num(i+1)), 1, 12, true), Shift{}, i + 2
		}
		return Period{}, Shift{}, i
	}
	if p, s, j := f.relative(i); j > i {
		return p, s, j
	}
	if p, j := f.absolute(i); j > i {
		return p, Shift{}, j
	}
	return Period{}, Shift{}, i
}

// century completes a two-digit year: 00–49 lie in this century, 50–99 in the last.
func century(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// year reads a year at token i: four digits from 1800 to 2099, or '86. It skips "of", "in" and a comma before it where lead is set.
func (f *finder) year(i int, lead bool) (y, next int) {
	j := i
	if lead {
		for f.low(j) == "of" || f.low(j) == "in" || f.low(j) == "," || f.low(j) == "the" {
			j++
		}
	}
	if f.isYear(j) {
		return f.num(j), j + 1
	}
	if f.low(j) == "'" && j+1 < len(f.toks) && f.toks[j+1].digits == 2 && f.toks[j+1].glued {
		return century(f.num(j + 1)), j + 2
	}
	if lead && !f.ref.IsZero() {
		switch f.low(j) {
		case "this":
			if f.low(j+1) == "year" {
				return f.ref.Year, j + 2
			}
		case "last":
			if f.low(j+1) == "year" {
				return f.ref.Year - 1, j + 2
			}
		}
		if f.low(j) == "year" && f.low(j-1) == "the" && f.low(j+1) != "earlier" && f.low(j+1) != "before" && f.low(j+1) != "-" && f.low(j+1) != "ended" && f.low(j+1) != "to" {
			return f.ref.Year, j + 1
		}
	}
	return 0, i
}

// isYear reports whether token i is a year and no amount: no comma group, decimal or unit beside it.
func (f *finder) isYear(i int) bool {
	if i < 0 || i >= len(f.toks) || f.toks[i].digits != 4 || f.toks[i].num < 1800 || f.toks[i].num > 2099 {
		return false
	}
	if i > 0 {
		switch p := f.toks[i-1]; {
		case p.low == "$" || p.low == "£" || p.low == "€" || p.low == "¥":
			return false
		case f.toks[i].glued && (p.low == "." || p.low == ",") && i > 1 && f.toks[i-2].digits > 0 && p.glued:
			return false
		}
	}
	if i+1 < len(f.toks) {
		n := f.toks[i+1]
		if n.glued && (n.low == "." || n.low == ",") && i+2 < len(f.toks) && f.toks[i+2].digits > 0 && f.toks[i+2].glued {
			return false
		}
		if i > 0 && (monthOf[f.toks[i-1].low] > 0 || f.toks[i-1].low == "months" || f.toks[i-1].low == "quarter" || f.toks[i-1].low == "half") {
			return true // "first seven months 2021 yuan exports"
		}
		switch n.low {
		case "%", "percent", "pct", "per", "tonnes", "tons", "mln", "million", "billion", "dlrs", "dollars", "yuan", "people", "points", "barrels", "cars", "jobs", "workers", "units", "km", "miles", "shares", "employees", "rpm":
			return false
		}
	}
	return true
}

// number reads what begins with digits: a year, a crop year, an ISO date, "12 March 1987", "1990s".
func (f *finder) number(i int) (Period, int) {
	t := f.toks[i]
	if i > 0 && t.glued && isLetter(f.text[t.start-1]) {
		return Period{}, i
	}
	if f.low(i-1) == "base" || f.low(i-2) == "base" && f.low(i-1) == "year" {
		return Period{}, i // "base 1985": the year of an index, not of a figure
	}
	if f.isYear(i) {
		y := t.num
		if m := f.month(i + 1); m > 0 && (f.low(i+2) == "quarter" || f.low(i+2) == "half") { // "the 1985 December quarter"
			if f.low(i+2) == "half" {
				return f.endingIn(Half, m, 6, y, true), i + 3
			}
			return f.endingIn(Quarter, m, 3, y, true), i + 3
		}
		switch {
		case f.low(i+1) == "s" && f.toks[i+1].glued:
			return Period{Shape: Decade, Start: Date{y, 1, 1}, End: Date{y + 10, 1, 1}, YearKnown: true, Exact: true}, i + 2
		case (f.low(i+1) == "/" || f.low(i+1) == "-") && f.toks[i+1].glued && i+2 < len(f.toks) && f.toks[i+2].digits == 2 && f.toks[i+2].glued && f.toks[i+2].num == (y+1)%100 && !(f.low(i+3) == "-" && f.toks[i+3].glued):
			return crop(y), i + 3
		case f.low(i+1) == "-" && f.toks[i+1].glued && f.digits(i+2) == 2 && f.low(i+3) == "-" && f.digits(i+4) == 2 && f.num(i+2) >= 1 && f.num(i+2) <= 12 && f.num(i+4) >= 1 && f.num(i+4) <= monthDays(y, f.num(i+2)):
			d := Date{y, f.num(i + 2), f.num(i + 4)}
			return Period{Shape: Day, Start: d, End: d.AddDays(1), YearKnown: true, Exact: true}, i + 5
		case (f.low(i+1) == "-" || f.low(i+1) == "/" || f.low(i+1) == "to") && f.isYear(i+2) && f.num(i+2) > y && f.num(i+2)-y < 40:
			if f.low(i+1) == "/" && f.num(i+2) == y+1 {
				return crop(y), i + 3
			}
			return Period{Shape: Span, Start: Date{y, 1, 1}, End: Date{f.num(i+2) + 1, 1, 1}, YearKnown: true, Exact: true}, i + 3
		}
		return months(Year, y, 1, 12, true), i + 1
	}
	// 12 March 1987, 12th of March
	j := i + 1
	if s := f.low(j); (s == "st" || s == "nd" || s == "rd" || s == "th") && f.toks[j].glued {
		j++
	}
	if f.low(j) == "of" {
		j++
	}
	if m := f.month(j); m > 0 && t.digits <= 2 && t.num >= 1 && t.num <= 31 {
		j = f.dot(j + 1)
		y, k := f.year(j, f.low(j) == ",")
		return f.day(y, m, t.num, k > j), max(j, k)
	}
	if q := f.low(i + 1); t.digits == 1 && t.num >= 1 && t.num <= 4 && q == "q" && f.toks[i+1].glued {
		return f.quarterOf(t.num, i+2)
	}
	return Period{}, i
}

func (f *finder) digits(i int) int {
	if i < 0 || i >= len(f.toks) {
		return 0
	}
	return f.toks[i].digits
}

// crop returns the crop or fiscal year that begins in y. Which months it covers the text does not say; July to June is usual.
func crop(y int) Period {
	return Period{Shape: Fiscal, Start: Date{y, 7, 1}, End: Date{y + 1, 7, 1}, YearKnown: true}
}

// dot skips the full stop of an abbreviated month ("Jan.") where a day or year, or a small letter, follows.
func (f *finder) dot(i int) int {
	if f.low(i) == "." && i+1 < len(f.toks) && f.toks[i].glued && (f.toks[i+1].digits > 0 || !f.toks[i+1].capital) && len(f.low(i-1)) <= 4 {
		return i + 1
	}
	return i
}

// month returns the month that token i names, 0 for none. "may" and "march" in lower case must not be verbs.
func (f *finder) month(i int) int {
	if i < 0 || i >= len(f.toks) {
		return 0
	}
	t := &f.toks[i]
	m := monthOf[t.low]
	if m == 0 {
		return 0
	}
	if t.capital {
		if (t.low == "may" || t.low == "march") && i+1 < len(f.toks) && (verbAfterMay[f.low(i+1)] || f.low(i+1) == "i") && !f.timeBefore(i) {
			return 0
		}
		return m
	}
	switch t.low {
	case "may", "march", "mar", "dec", "sep", "jan", "oct", "jun", "jul", "nov", "apr", "aug", "feb", "sept":
		if t.low == "may" && (verbAfterMay[f.low(i+1)] || subjectBeforeMay[f.low(i-1)]) {
			return 0
		}
		if t.low == "march" && (f.low(i-1) == "to" && !f.isYear(i+1) || f.low(i+1) == "on" || f.low(i-1) == "a" || f.low(i-1) == "the") && !f.isYear(i+1) {
			return 0
		}
	}
	return m
}

// timeBefore reports whether a word of time stands before token i.
func (f *finder) timeBefore(i int) bool {
	switch f.low(i - 1) {
	case "in", "for", "since", "until", "by", "of", "from", "to", "during", "last", "this", "next", "-", "and", "early", "late", "mid", "end":
		return true
	}
	return false
}

var verbAfterMay = map[string]bool{"be": true, "have": true, "not": true, "also": true, "well": true, "still": true, "need": true, "take": true, "become": true, "i": true, "we": true, "you": true, "seem": true, "include": true, "lead": true, "get": true, "go": true, "come": true, "make": true, "help": true, "require": true, "prove": true, "face": true, "cause": true}
var subjectBeforeMay = map[string]bool{"it": true, "they": true, "he": true, "she": true, "we": true, "you": true, "i": true, "that": true, "which": true, "who": true, "there": true, "this": true}

// fix completes a period of months whose year the text does not give: against the reference date the latest that has begun, else open.
func (f *finder) fix(p Period) Period {
	if f.ref.IsZero() {
		return p
	}
	q := p.WithYear(f.ref.Year)
	if q.Start.Compare(f.ref) > 0 {
		q = p.WithYear(f.ref.Year - 1)
	}
	return q
}

// dated puts a period of months into year y, or leaves it to fix.
func (f *finder) dated(p Period, y int, has bool) Period {
	if has {
		return p.WithYear(y)
	}
	return f.fix(p)
}

func (f *finder) day(y, m, d int, has bool) Period {
	if d > monthDays(2000, m) {
		return Period{}
	}
	start := Date{0, m, d}
	p := Period{Shape: Day, Start: start, End: start.AddDays(1), Exact: true}
	if has {
		start.Year = y
		return Period{Shape: Day, Start: start, End: start.AddDays(1), YearKnown: true, Exact: true}
	}
	return f.fix(p)
}
