package answer

import (
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// Unproved returns the numbers in the text of an answer that stand neither in a quote, a cited title or date, a period derived from
// that date, the words that name the time of a figure elsewhere in its article, a stated formula over numbers that do, nor the question.
// Numbers compare by their digits, so that scale and number format do not matter: 1.46 trillion is 1,460 billion.
func Unproved(ans Answer) []string {
	proved := map[string]bool{}
	for _, s := range digitRuns(ans.Question) {
		proved[s] = true
	}
	for _, m := range period.Find(ans.Question, period.Date{}) {
		proveText(proved, m.Period.String()) // "Q4 85" asks for 1985
	}
	for _, t := range ans.talk {
		proveText(proved, t)
	}
	for _, c := range ans.Citations {
		proveQuote(proved, c.Quote)
		for _, text := range append([]string{c.Title, c.Date, c.Source, c.URL}, c.Also...) {
			proveText(proved, text)
		}
		provePeriods(proved, &c, c.Quote)
		for _, t := range c.times {
			proveText(proved, t)
			provePeriods(proved, &c, t)
		}
	}
	for _, n := range ans.Nearest {
		proveQuote(proved, n.Quote)
		for _, text := range []string{n.Period.Text, n.Period.Start, n.Period.End, n.Article} {
			proveText(proved, text)
		}
	}
	for _, f := range ans.Figures {
		if f.Computed && inputsProved(proved, f) {
			proveText(proved, f.Formula)
			proveValue(proved, f.Value)
		}
	}
	var bad []string
	for _, s := range digitRuns(ans.Text) {
		if !proved[s] {
			bad = append(bad, s)
		}
	}
	return bad
}

// inputsProved reports whether every figure that a computed one is derived from stands in a quote.
func inputsProved(proved map[string]bool, f Figure) bool {
	for _, in := range f.From {
		if !proved[digits(in.Value)] {
			return false
		}
	}
	return len(f.From) > 0
}

// proveQuote adds the numbers of a quotation, those written in words included ("five billion").
func proveQuote(proved map[string]bool, quote string) {
	proveText(proved, quote)
	for _, q := range quantity.Find(quote, nil) {
		proveValue(proved, q.Value.String())
		if q.Value.IsPositive() && q.Value.LessThan(decimal.NewFromInt(1)) && len(digitRuns(quote[q.Start:q.End])) == 0 {
			proveValue(proved, q.Value.Mul(hundred).Round(1).String()) // "two thirds of" is 66.7 percent
		}
		if q.IsRange {
			proveValue(proved, q.To.String())
		}
	}
}

func proveText(proved map[string]bool, text string) {
	for _, s := range digitRuns(text) {
		proved[s] = true
	}
}

// proveValue adds a value as it stands and in the scales that an answer writes.
func proveValue(proved map[string]bool, v string) { proved[digits(v)] = true }

// provePeriods adds the years and days of the periods that words of an article name, read against its date.
func provePeriods(proved map[string]bool, c *Citation, words string) {
	d, ok := period.ParseDate(c.Date)
	if !ok {
		return
	}
	for y := d.Year - yearsDerived; y <= d.Year+1; y++ {
		proved[digits(decimal.NewFromInt(int64(y)).String())] = true
	}
	found := period.Find(words, d)
	for _, m := range found {
		proveText(proved, m.Period.String())
		if !m.Period.IsZero() || m.Shift == (period.Shift{}) {
			continue
		}
		for _, of := range found { // "in the week to May 5 from 119.1 billion a week earlier"
			if !of.Period.IsZero() {
				proveText(proved, m.Shift.Apply(of.Period).String())
				proveText(proved, periodWords(m.Shift.Apply(of.Period)))
			}
		}
	}
}

// yearsDerived is how far back from an article's date its relative periods reach ("two years earlier").
const yearsDerived = 2

// digitRuns returns the numbers written in digits in s, each as its significant digits. Digits inside a word ("M3", "M-3", "G7",
// "wlUK2") belong to the word and are left out.
func digitRuns(s string) []string {
	var out []string
	runes := []rune(s)
	for i := 0; i < len(runes); i++ {
		if !isDigit(runes[i]) {
			continue
		}
		j := i
		for j < len(runes) && (isDigit(runes[j]) || (runes[j] == ',' || runes[j] == '.') && j+1 < len(runes) && isDigit(runes[j+1])) {
			j++
		}
		if i == 0 || !unicode.IsLetter(runes[i-1]) && !numbersName(runes[:i]) {
			out = append(out, digits(string(runes[i:j])))
		}
		i = j
	}
	return out
}

// numbersName reports whether text ends in a single capital letter and a hyphen, so that the digits behind it are part of a name: "M-2".
func numbersName(text []rune) bool {
	n := len(text)
	return n > 1 && text[n-1] == '-' && unicode.IsUpper(text[n-2]) && (n == 2 || !unicode.IsLetter(text[n-3]) && !isDigit(text[n-3]))
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// digits returns the significant digits of a number: no separators, no zeros at either end. Zero is "0".
func digits(s string) string {
	s = strings.Map(func(r rune) rune {
		if isDigit(r) {
			return r
		}
		return -1
	}, s)
	s = strings.Trim(s, "0")
	if s == "" {
		return "0"
	}
	return s
}
