package question

import (
	"slices"
	"strings"

	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A moneyWord is a currency that a question names, with the token that names it.
type moneyWord struct {
	word, unit string
	at         int
}

// exchange reads a question on what one currency costs in another as one on both: "yen to the dollar in May?", "what does a euro cost in zloty", "the
// naira's exchange rate". Neither is the unit of the answer then. How far one moved against another is left to [reader.currency].
func (r *reader) exchange(keys []Key) []Key {
	named := r.currencies()
	if r.ask.Want == Where && len(named) == 2 {
		r.ask.Want = Level // "where is the yen against the dollar"
	}
	if len(named) == 0 || len(named) > 2 || r.ask.Want == Change || !r.ask.Want.Figure() {
		return keys
	}
	rate := slices.ContainsFunc(keys, func(k Key) bool { return k.Key == "exchange rate" }) || r.find("rate") >= 0 || r.find("parity") >= 0
	if len(named) == 1 && !(rate && (r.priceAgainst(named[0].at) || r.word(named[0].at+1) == "rate" || r.find("exchange") >= 0)) {
		return keys
	}
	if len(named) == 2 && !rate && !r.exchanged(named) {
		return keys
	}
	buying := len(named) == 2 && named[1].at-named[0].at <= sideBySide && (buys[r.word(named[0].at+1)] || buys[r.word(named[1].at+1)])
	if slices.ContainsFunc(keys, func(k Key) bool { return k.Kind == term.Measure && !priceKeys[k.Key] && !(buying && buys[k.Text]) }) {
		return keys // "exports to the dollar area in yen"
	}
	if i := named[len(named)-1].at; named[len(named)-1].unit == "pound" && (r.word(i-1) == "per" || r.word(i-1) == "a") && slices.ContainsFunc(keys, func(k Key) bool { return !priceKeys[k.Key] && !money(k.Text) }) {
		r.ask.Per = "pound" // "copper in dollars per pound"
		return slices.DeleteFunc(keys, func(k Key) bool { return k.Start == r.toks[i].start })
	}
	r.ask.Unit, r.ask.Per, r.ask.Version, r.ask.Money = "", "", false, false
	r.exchanges = len(named) == 2
	if r.ask.Want == Count {
		r.ask.Want = Level // "how many drams does a euro fetch"
	}
	keys = slices.DeleteFunc(keys, func(k Key) bool {
		return priceKeys[k.Key] && k.Key != "exchange rate" || buying && buys[k.Text] || slices.ContainsFunc(named, func(m moneyWord) bool { return r.toks[m.at].start <= k.Start && k.Start < r.toks[m.at].end })
	})
	if !slices.ContainsFunc(keys, func(k Key) bool { return k.Key == "exchange rate" }) {
		keys = append(keys, Key{Key: "exchange rate", Kind: term.Measure, Text: "exchange rate", Start: r.toks[named[0].at].start})
	}
	for _, m := range named {
		keys = append(keys, Key{Key: term.Stem(m.word), Kind: term.Word, Text: m.word, Start: r.toks[m.at].start, Name: true})
	}
	return keys
}

// priceKeys are the measures that the price of a currency may be asked for with.
var priceKeys = map[string]bool{"price": true, "cost": true, "exchange rate": true}

// money reports whether text is the name of a currency.
func money(text string) bool {
	_, ok := quantity.Currency(strings.ToLower(text))
	return ok
}

// currencies returns the currencies that the question names, each once.
func (r *reader) currencies() (out []moneyWord) {
	for i := range r.toks {
		for word := range strings.FieldsFuncSeq(r.word(i), func(c rune) bool { return c == '/' || c == '-' }) {
			unit, ok := quantity.Currency(word)
			switch {
			case !ok || unit == "cent" || unit == "GBX" || len(word) < 3 && word != "dm":
				continue
			case everyday[word] && !r.nation(i-1) && !r.priceAgainst(i) && r.word(i-1) != "the" && r.word(i-1) != "in" && r.word(i-1) != "many" && !rateWords[r.word(i+1)]:
				continue
			}
			if !slices.ContainsFunc(out, func(m moneyWord) bool { return m.unit == unit }) {
				out = append(out, moneyWord{word, unit, i})
			}
		}
	}
	return out
}

// everyday are the names of currencies that are other words too.
var everyday = set("won real rand pound pounds mark marks crown crowns dong rial sol")

// priceAgainst reports whether the word at i is what something is counted or priced against: "to the dollar", "per euro", "for one pound".
func (r *reader) priceAgainst(i int) bool {
	for i--; i > 0; i-- {
		switch r.word(i) {
		case "the", "a", "an", "one", "us", "u.s.", "american":
			continue
		}
		break
	}
	return i >= 0 && rateWords[r.word(i)]
}

// exchanged reports whether two currencies stand together, or so that the one buys the other: "yen dollar", "naira per dollar", "a dollar in koruna".
func (r *reader) exchanged(named []moneyWord) bool {
	x, y := named[0].at, named[1].at
	for i := x + 1; i < y; i++ {
		if w := r.word(i); w == "and" || w == "or" || w == "than" {
			return false
		}
	}
	one := func(i int) bool { return r.word(i-1) == "a" || r.word(i-1) == "one" || r.word(i-1) == "the" }
	return y-x <= 1 || r.priceAgainst(x) || r.priceAgainst(y) || one(x) && r.word(y-1) == "in" || r.many(x) && one(y) && y-x <= sideBySide
}

// many reports whether the question asks how many of the currency at token i: "how many pounds", "how many Egyptian pounds".
func (r *reader) many(i int) bool {
	if r.nation(i - 1) {
		i--
	}
	return r.word(i-1) == "many"
}

// nation reports whether token i tells whose something is: "Egyptian".
func (r *reader) nation(i int) bool { return i >= 0 && r.toks[i].used == inPlace }

// sideBySide is how many words on the second of two currencies stands at most where the one buys the other: "how many drams does a euro fetch".
const sideBySide = 4

// buys are the verbs of what so much of one currency gets of another: "how many francs bought a dollar".
var buys = set("buy buys bought fetch fetches fetched")
