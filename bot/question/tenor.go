package question

import "strings"

// Tenors returns the terms that a text gives bills, loans and deposits, in order and one form: "3-month" of "three-month bills".
func Tenors(text string) []string {
	var out []string
	for _, t := range scan(text) {
		number, unit, ok := strings.Cut(t.low, "-")
		if !ok {
			continue
		}
		if w, ok := smallNumbers[number]; ok {
			number = w
		}
		switch unit {
		case "day", "days", "week", "month", "months", "year", "years":
		default:
			continue
		}
		if number = strings.TrimLeft(number, "0"); number != "" && strings.Trim(number, "0123456789") == "" {
			out = append(out, number+"-"+strings.TrimSuffix(unit, "s"))
		}
	}
	return out
}

// smallNumbers are the numbers that terms are spelt with.
var smallNumbers = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "nine": "9", "ten": "10", "twelve": "12", "twenty": "20", "thirty": "30"}

// lent reports whether the question is on what has a term: bills, bonds, loans, deposits, rates and yields. The growth of a three-month
// period has none.
func (r *reader) lent() bool {
	for _, t := range r.toks {
		switch t.low {
		case "bill", "bills", "bond", "bonds", "note", "notes", "yield", "yields", "rate", "rates", "deposit", "deposits", "loan", "loans", "mortgage", "mortgages", "certificate", "certificates", "paper":
			return true
		}
	}
	return false
}
