package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/place"
	"quaestor/corpus/quantity"

	"github.com/shopspring/decimal"
)

// A cross is the last price of one currency in another that an article gave.
type cross struct {
	quote, base string // ISO codes: of JPY/USD the yen and the dollar
	at          decimal.Decimal
	passage     int // in which it stands
}

// dearest is from where a number of one currency is a sum and no price of another.
var dearest = decimal.New(1, 6)

// crossRate makes the unit of f, the price of one currency in another, both of them: "145.20 yen to the dollar", "the dollar closed at 145.20 yen" and
// "the yen closed at 145.20 to the dollar" are all JPY/USD.
func (r *reader) crossRate(w *walk, f *Figure, b *bind) {
	quote, base, rated := strings.Cut(f.Unit, "/")
	if f.Kind != Level || f.Class != quantity.Money && (f.Class != quantity.Bare || f.Unit != "") || f.Value.GreaterThanOrEqual(dearest) || quote == "cent" || quote == "GBX" {
		return
	}
	of := ""
	if worth := worthOf(b.subj.text); currencies[b.subj.head] && !strings.Contains(b.subj.text, " of ") || worth != "" {
		if worth == "" {
			worth = b.subj.head
		}
		if of = r.iso(worth, strings.TrimSuffix(b.subj.text, worth), f); of == "" && !rated {
			return // whose lira?
		}
	} else if b.subj.head == "currency" || b.subj.head == "unit" {
		of = ofCountry(b.subj.text, r.date.Year) // "the U.S. currency"
	}
	rate := of != "" || b.subj.head == "rate" || b.subj.head == "rates" || b.subj.head == "parity"
	if rated {
		if base == "pound" && !rate {
			return // of copper
		}
		if base = r.iso(base, "", f); base == "" {
			return // "dlrs a barrel"
		}
	} else if base = r.baseBehind(f); base == "" && rate {
		base = r.baseBefore(w, f)
	}
	if base == "" && rate {
		base = r.basePaired(b.subj.text, f)
	}
	if quote == "" && (of == "USD" && base != "" && base != "GBP" || of == "GBP") {
		of, base = base, of // what a dollar is worth is counted in the other currency, whichever stands first
	}
	c := &r.market.cross
	switch {
	case quote != "":
		quote = r.iso(quote, "", f)
	case of != "" && of != base:
		quote = of
	case rate && base != "":
		quote = r.otherMoney(b.subj.text, base, f)
	}
	if quote == base && of != "" && of != base {
		quote = of // "the pound stood at $1.62 and the yen at 145 to the dollar": 145 is no sum of dollars
	}
	if base == "" && of != quote {
		base = of
	}
	again := of != "" || b.subj.anaphor || strings.Contains(b.subj.text, "exchange") || b.comp && c.passage == r.passage
	if (quote == "" || base == "") && again && c.near(f.Value) && (quote == "" || quote == c.quote) && (of == "" || of == c.quote || of == c.base) {
		quote, base = c.quote, c.base // "A year ago it stood at 8.88"
	}
	if quote == "" || base == "" || quote == base {
		return
	}
	f.Unit, f.Class = quote+"/"+base, quantity.Money
	*c = cross{quote, base, f.Value, r.passage}
}

// worthOf returns the currency whose worth a subject is, "average value of the yen", or "".
func worthOf(subject string) string {
	before, money, _ := strings.Cut(strings.ToLower(subject), " of the ")
	switch before[strings.LastIndexByte(before, ' ')+1:] {
	case "value", "price", "worth", "average", "rate", "quotation":
		if currencies[money] {
			return money
		}
	}
	return ""
}

// basePaired returns the currency of a pair in one word in which the other is counted, whichever is named first: the dollar of "the peso/dollar rate" and of
// "the dollar/yen rate", the pound of "the sterling/dollar rate". It returns "" where a pair holds neither.
func (r *reader) basePaired(subject string, f *Figure) string {
	for _, word := range strings.Fields(strings.ToLower(subject)) {
		one, other, ok := strings.Cut(word, "/")
		if !ok {
			one, other, ok = strings.Cut(word, "-")
		}
		if _, money := quantity.Currency(one); !ok || !money {
			continue
		}
		if _, money := quantity.Currency(other); !money {
			continue
		}
		one, other = r.iso(one, "", f), r.iso(other, "", f)
		for _, base := range [...]string{"GBP", "USD"} {
			if one == base || other == base {
				return base
			}
		}
	}
	return ""
}

// ofCountry returns the currency of the one country that text names, or "".
func ofCountry(text string, year int) string {
	if m := place.Find(text); len(m) == 1 {
		code, _ := place.Currency(m[0].Key, "", year)
		return code
	}
	return ""
}

// near reports whether v may be another price of the same pair: not a quarter and not four times as much.
func (c *cross) near(v decimal.Decimal) bool {
	return c.base != "" && sameSize(c.at, v, priceSpread)
}

// iso returns the code of the currency called word, where the words around it or the places of f tell which; a dollar is that of the United States,
// and a pound sterling where neither the places of f nor the country of the article has one. It returns "" where none does.
func (r *reader) iso(word, around string, f *Figure) string {
	if m := place.Find(around); len(m) == 1 {
		if code, ok := place.Currency(m[0].Key, word, r.date.Year); ok {
			return code
		}
	}
	unit := word
	if u, ok := quantity.Currency(word); ok {
		unit = u
	}
	if unit == "dollar" {
		return "USD"
	}
	if unit = r.currency(r.currency(unit, f.Place, f.Period), append(slices.Clip(r.home), r.seat), f.Period); len(unit) == 3 && strings.ToUpper(unit) == unit {
		return unit
	}
	if unit == "pound" {
		return "GBP"
	}
	return ""
}

// toBase are the words between a price and the currency that it is the price of.
var toBase = setOf("to against per a an versus vs")

// baseBehind returns the currency that stands right behind f as what is bought with it: the dollar of "145.20 to the U.S. dollar".
func (r *reader) baseBehind(f *Figure) string {
	const farthest = 40 // bytes
	words := strings.Fields(r.text[f.End:min(len(r.text), f.End+farthest)])
	if len(words) < 2 || !toBase[strings.ToLower(words[0])] {
		return ""
	}
	return r.firstMoney(words[1:], f)
}

// firstMoney returns the currency that words begin with, behind an article, a one and what tells whose it is, or "".
func (r *reader) firstMoney(words []string, f *Figure) string {
	for i, word := range words {
		word = strings.Trim(strings.ToLower(word), ".,;:()\"'")
		switch word {
		case "the", "one", "1", "each", "a":
			continue
		}
		if _, ok := quantity.Currency(word); ok {
			return r.iso(word, strings.Join(words[:i], " "), f)
		}
		if i > 2 || len(place.Find(words[i])) == 0 {
			return ""
		}
	}
	return ""
}

// baseBefore returns the currency that the sentence of f says before it that others are held against: "Against the mark it was quoted at 79.90 yen",
// "the rate for the dollar was 1,644".
func (r *reader) baseBefore(w *walk, f *Figure) string {
	words := strings.Fields(r.text[w.start:f.Start])
	for i := len(words) - 2; i >= 0; i-- {
		switch strings.ToLower(words[i]) {
		case "to", "against", "per", "for":
			if base := r.firstMoney(words[i+1:], f); base != "" {
				return base
			}
		}
	}
	return ""
}

// otherMoney returns the currency that a subject names beside base, else that of the country that the article is about, where it is another.
func (r *reader) otherMoney(subject, base string, f *Figure) string {
	apart := func(c rune) bool { return c == ' ' || c == '/' || c == '-' || c == '\'' }
	for _, word := range strings.FieldsFunc(strings.ToLower(subject), apart) {
		if _, ok := quantity.Currency(word); ok {
			if code := r.iso(word, "", f); code != "" && code != base {
				return code
			}
		}
	}
	for _, key := range slices.Concat(f.Place, r.home, []string{r.seat}) {
		if code, ok := place.Currency(key, "", r.date.Year); ok && code != base {
			return code
		}
	}
	return ""
}
