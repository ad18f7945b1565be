package question

import (
	"slices"
	"strconv"
	"strings"

	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A Tenor is the term of a bill, loan or deposit as a text names it.
type Tenor struct {
	Term       string // in one form: "3-month" of "three-month", "three month" and "3mo"
	Start, End int    // where it stands in the text
}

// Tenors returns the terms that a text gives bills, loans and deposits, in order. Written as one word it is a term wherever it stands
// ("three-month", "10yr"); as two only before what has one, since "a 10 year high" is none.
func Tenors(text string) []Tenor {
	var out []Tenor
	toks := scan(text)
	for i, t := range toks {
		if span := joined(t.low); span != "" {
			out = append(out, Tenor{span, t.start, t.end})
		} else if first, span := spaced(toks, i); span != "" {
			out = append(out, Tenor{span, toks[first].start, t.end})
		}
	}
	return out
}

// joined reads a term that is one word: "three-month", "twenty-five-year", "91-day", "10yr", "10y".
func joined(word string) string {
	if at := strings.LastIndexByte(word, '-'); at > 0 {
		return tenor(word[:at], strings.TrimSuffix(word[at+1:], "s"))
	}
	digits := len(word) - len(strings.TrimLeft(word, "0123456789"))
	if digits == 0 {
		return ""
	}
	return tenor(word[:digits], word[digits:])
}

// termUnits are the units of a term and their short forms.
var termUnits = map[string]string{"y": "year", "yr": "year", "year": "year", "mo": "month", "mth": "month", "month": "month", "wk": "week", "week": "week", "day": "day"}

// spaced reads a term that is two words, of which the second is token i, and returns where it begins: "3 month bill", "ten year treasury
// note". "In one year loans rose" and "over one year deposits fell" name a time.
func spaced(toks []token, i int) (first int, span string) {
	if i == 0 || !lentBehind(toks[i+1:]) {
		return 0, ""
	}
	first = i - 1
	number, unit := toks[first].low, toks[i].low
	if i > 1 && tens(toks[i-2].low) && !strings.Contains(number, "-") {
		first = i - 2
		number = toks[first].low + "-" + number // "twenty five year bonds"
	}
	span = tenor(number, unit)
	if strings.HasPrefix(span, "1-") && first > 0 && slices.Contains([]string{"in", "over", "within", "after", "for"}, toks[first-1].low) {
		return 0, ""
	}
	return first, span
}

// lentBehind reports whether what has a term follows, at most behind who owes it and how: "government bonds", "fixed deposit rate".
func lentBehind(toks []token) bool {
	const between = 2 // words
	for i := 0; i < len(toks) && i <= between; i++ {
		switch {
		case term.Lent(toks[i].low):
			return i+1 == len(toks) || toks[i+1].low != "of" // "the 12 month rate of inflation"
		case !debtors[toks[i].low]:
			return false
		}
	}
	return false
}

// debtors are the words between a term and what has it.
var debtors = map[string]bool{"government": true, "federal": true, "state": true, "sovereign": true, "municipal": true, "corporate": true, "bank": true, "interbank": true,
	"t": true, "term": true, "time": true, "fixed": true, "fixed-rate": true, "floating": true, "savings": true, "benchmark": true, "home": true, "repo": true, "reverse": true}

// tenor returns the term of a number, in digits or words, and a unit of time in the singular, or "" of none.
func tenor(number, unit string) string {
	const most = 999 // a larger number is a year of the calendar
	unit = termUnits[unit]
	if unit == "" {
		return ""
	}
	n, err := strconv.ParseUint(number, 10, 16)
	if err != nil {
		small, ok := quantity.SmallNumber(number)
		if !ok {
			return ""
		}
		n = uint64(small)
	}
	if n == 0 || n > most {
		return ""
	}
	return strconv.FormatUint(n, 10) + "-" + unit
}

// tens reports whether word is a multiple of ten that another number word may follow: "twenty".
func tens(word string) bool {
	n, ok := quantity.SmallNumber(word)
	return ok && n >= 20 && n%10 == 0
}

// tenor reads the one term that the question gives what has a term: bills, bonds, loans, deposits, rates and yields. The growth of a
// three-month period has none.
func (r *reader) tenor() {
	ts := Tenors(r.text)
	if len(ts) == 1 && (r.endsWith(ts[0].End) || slices.ContainsFunc(r.toks, func(t token) bool { return term.Lent(t.low) })) {
		r.ask.Tenor = ts[0].Term
		r.mark(ts[0].Start, ts[0].End, inTenor)
	}
}

// endsWith reports whether a message that goes on with the talk names nothing behind byte at: "what about the two-year?", "and the three-month ones?".
func (r *reader) endsWith(at int) bool {
	rest := strings.Trim(strings.ToLower(r.text[at:]), " ?!.s")
	return (rest == "" || rest == "one") && slices.ContainsFunc(openers, func(o []string) bool { return r.find(o...) == 0 })
}
