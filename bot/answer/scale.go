package answer

import (
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

var scales = []struct {
	exp  int32
	name string
}{{12, "trillion"}, {9, "billion"}, {6, "million"}}

// number writes v for a reader: "1.46 trillion", "297,000", "8.2".
func number(v decimal.Decimal) string {
	abs := v.Abs()
	for _, s := range scales {
		if abs.Cmp(decimal.New(1, s.exp)) >= 0 {
			return group3(v.Shift(-s.exp).String()) + " " + s.name
		}
	}
	return group3(v.String())
}

// group3 sets commas between the thousands of the whole part.
func group3(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		whole += "." + rest
	}
	return sign + whole
}

// amount writes a value with its unit for a reader: "1.46 trillion yuan", "8.2%", "535,460 tonnes".
func amount(v decimal.Decimal, unit string) string {
	n := number(v)
	one := v.Equal(decimal.New(1, 0))
	switch unit {
	case "":
		return n
	case "percent":
		return n + "%"
	case "percentage_point":
		return n + " percentage " + plural("point", one)
	case "basis_point":
		return n + " basis " + plural("point", one)
	case "index":
		return n
	case "cent":
		return n + " " + plural("cent", one)
	case "GBX":
		return n + " pence"
	}
	head, per, rate := strings.Cut(unit, "/")
	out := n
	if head != "" {
		out += " " + unitName(head, one)
	}
	if rate {
		out += " per " + unitName(per, true)
	}
	return out
}

func unitName(u string, one bool) string {
	if name, ok := moneyNames[u]; ok {
		if one || name[1] == "" {
			return name[0]
		}
		return name[1]
	}
	if u == "TEU" || question.Money(u) && strings.ToUpper(u) == u {
		return u
	}
	return plural(u, one)
}

// moneyNames are the words of the usual currencies, one and many; empty where the word does not change.
var moneyNames = map[string][2]string{
	"CNY": {"yuan", ""}, "USD": {"US dollar", "US dollars"}, "HKD": {"Hong Kong dollar", "Hong Kong dollars"}, "AUD": {"Australian dollar", "Australian dollars"},
	"NZD": {"New Zealand dollar", "New Zealand dollars"}, "CAD": {"Canadian dollar", "Canadian dollars"}, "SGD": {"Singapore dollar", "Singapore dollars"}, "TWD": {"Taiwan dollar", "Taiwan dollars"},
	"GBP": {"pound sterling", "pounds sterling"}, "GBX": {"penny", "pence"}, "EUR": {"euro", "euros"}, "JPY": {"yen", ""}, "DEM": {"mark", "marks"}, "FRF": {"French franc", "French francs"}, "BEF": {"Belgian franc", "Belgian francs"},
	"CHF": {"Swiss franc", "Swiss francs"}, "ITL": {"lira", "lire"}, "THB": {"baht", ""}, "MYR": {"ringgit", ""}, "ZAR": {"rand", ""}, "INR": {"Indian rupee", "Indian rupees"}, "KRW": {"won", ""},
	"BRL": {"real", "reais"}, "RUB": {"rouble", "roubles"}, "SEK": {"Swedish krona", "Swedish kronor"}, "NOK": {"Norwegian krone", "Norwegian kroner"}, "DKK": {"Danish krone", "Danish kroner"},
	"NLG": {"guilder", "guilders"}, "ATS": {"schilling", "schillings"}, "ESP": {"peseta", "pesetas"}, "TRY": {"Turkish lira", ""}, "MXN": {"Mexican peso", "Mexican pesos"}, "IDR": {"rupiah", ""}, "VND": {"dong", ""},
	"PKR": {"Pakistani rupee", "Pakistani rupees"}, "BDT": {"taka", ""}, "PHP": {"Philippine peso", "Philippine pesos"}, "SAR": {"Saudi riyal", "Saudi riyals"}, "AED": {"dirham", "dirhams"}, "PLN": {"zloty", ""}, "CZK": {"Czech crown", "Czech crowns"},
}

// plural returns the plural of a unit or counted noun, the last word of which takes the ending.
func plural(w string, one bool) string {
	if one || w == "" {
		return w
	}
	if p, ok := irregular[w]; ok {
		return p
	}
	switch {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ies"
	}
	return w + "s"
}

var irregular = map[string]string{
	"person": "people", "foot": "feet", "cubic foot": "cubic feet", "square foot": "square feet", "man": "men", "woman": "women", "child": "children",
	"jobless": "jobless", "unemployed": "unemployed", "aircraft": "aircraft", "degree Celsius": "degrees Celsius", "degree": "degrees", "hertz": "hertz",
	"fish": "fish", "sheep": "sheep", "headcount": "headcount", "series": "series",
}

// shown writes the amount of a figure with its qualifier and, of a change, its direction: "1.4% up", "about 12%", "3% to 4%".
func shown(f *figure.Figure) string {
	s := amount(f.Value, f.Unit)
	if f.IsRange {
		s = strings.TrimSuffix(number(f.Value), "") + " to " + amount(f.To, f.Unit)
	}
	if f.Qualifier != "" {
		s = f.Qualifier + " " + s
	}
	return s + way(f)
}

// way writes the direction of a change: " up", " down", or " (no change)" of a nil change.
func way(f *figure.Figure) string {
	if f.Kind != figure.Change {
		return ""
	}
	switch f.Direction {
	case figure.Up:
		return " up"
	case figure.Down:
		return " down"
	}
	if f.Value.IsZero() {
		return " (no change)"
	}
	return ""
}

func directionName(d figure.Direction) string {
	switch d {
	case figure.Up:
		return "up"
	case figure.Down:
		return "down"
	}
	return "none"
}

// kindName returns the kind as answers name it.
func kindName(f *figure.Figure) string {
	switch {
	case f.Kind == figure.Change:
		return "change"
	case f.Kind == figure.Count || f.Class == quantity.Count:
		return "count"
	}
	return "level"
}
