// Package place knows the countries, blocs, regions and cities that news names, and finds them in text.
//
// The gazetteer is the text files in data, which say in their heads how they are read.
package place

import (
	"maps"
	"slices"
	"strings"
)

// A Kind says what sort of place a place is.
type Kind uint8

const (
	Country Kind = iota // also territories with statistics of their own: HK, PR; and historic ones: SU, DD, YU, CS
	Group               // blocs, clubs and parts of the world: EU, OPEC, BRI, Latin America
	Region              // states, provinces and nations within a country: Guangdong, Texas, Scotland
	City
)

var kindNames = [...]string{"country", "group", "region", "city"}

func (k Kind) String() string { return kindNames[k] }

// A Place is a country, bloc, region or city.
type Place struct {
	Key      string // ISO 3166 alpha-2 of a country, short key of a group (EU, OPEC), name of a region or city
	Name     string
	Kind     Kind
	In       string   // country of a region or city
	Currency string   // ISO 4217 code of today's currency; of a region or city its country's; empty where there is none
	Capital  string   // key of the capital city of a country; empty where unknown
	Groups   []string // keys of the groups it is or was a member of, and of the parts of the world it lies in, sorted
}

// A Form says how a text names a place.
type Form uint8

const (
	Name       Form = iota // "Turkey", "the U.S."
	Adjective              // "Turkish"
	Demonym                // "Turks"
	Capital                // "Ankara": Key is the country, City the capital itself
	Government             // "the White House", "Whitehall"
	Weak                   // perhaps no place at all: "us", "polish", "Jordan Smith"; an office that may be of another country
)

var formNames = [...]string{"name", "adjective", "demonym", "capital", "government", "weak"}

func (f Form) String() string { return formNames[f] }

// A Mention is a place as a text names it.
type Mention struct {
	Start, End int // byte range; a possessive ending is left out
	Key        string
	Form       Form
	City       string // of Form Capital, the key of the city: "Tokyo's surplus" is Japan's, "home prices in Tokyo" are the city's
}

// Find returns the places that text names, in order and not overlapping; where one name holds another the longest is taken.
// Places within other names ("Bank of China", "Persian Gulf"), before a currency ("US dollars") and behind "non-" are left out.
func Find(text string) []Mention {
	g := atlas()
	return g.georgia(g.capitals(text, g.places.find(text)))
}

// Bodies returns the offices, banks and agencies in text that speak for a country or bloc, by its key: "Bundesbank" is DE.
// Their Form is Government, or Weak where offices of other countries have the same name. Each is written with a capital: "nationwide" is no lender.
func Bodies(text string) []Mention {
	return slices.DeleteFunc(atlas().bodies.find(text), func(m Mention) bool {
		name := text[m.Start:m.End]
		return name == strings.ToLower(name)
	})
}

// Get returns the place with the given key.
func Get(key string) (Place, bool) {
	p, ok := atlas().byKey[key]
	if !ok {
		return Place{}, false
	}
	return *p, true
}

// Within reports whether the place with the given key lies in, or is or ever was a member of, the other: a city in its country, a
// country in its blocs and part of the world. No place is within itself.
func Within(key, group string) bool {
	p, ok := atlas().byKey[key]
	if !ok {
		return false
	}
	if p.In != "" {
		return p.In == group || Within(p.In, group)
	}
	return slices.Contains(p.Groups, group)
}

// Names returns the words for a place: its names first, then adjectives and demonyms, as they are written.
func Names(key string) []string { return slices.Clone(atlas().names[key]) }

// Words returns the names of countries and their adjectives that are one word, in lower case and sorted: what a misspelt word
// may have meant.
func Words() []string { return slices.Clone(atlas().words) }

// Other returns the word of a two-word name of a place that w was meant as, where the other word stands before or behind it, or one like it beside w
// itself: "nwe" before "zealand". All words are in lower case; like says whether the first may have been meant as the second.
func Other(w, before, after string, like func(typed, word string) bool) (string, bool) {
	g := atlas()
	for _, n := range g.before[after] {
		if n == w || like(w, n) {
			return n, true
		}
	}
	for _, n := range g.behind[before] {
		if n == w || like(w, n) {
			return n, true
		}
	}
	liked := func(typed string) func(string) bool {
		return func(word string) bool { return typed != "" && like(typed, word) }
	}
	if slices.ContainsFunc(g.behind[w], liked(after)) || slices.ContainsFunc(g.before[w], liked(before)) {
		return w, true
	}
	return "", false
}

// capitals makes the capital of what text calls "the Norwegian capital" or "the capital of Norway", where it speaks of what is in, of or from it.
func (g *gazetteer) capitals(text string, found []Mention) []Mention {
	for i := range found {
		m := &found[i]
		before, the := strings.CutSuffix(text[:m.Start], "the ")
		after := text[m.End:]
		end := m.End
		switch rest, ok := strings.CutPrefix(after, " capital"); {
		case m.Form == Adjective && ok && !the && ofMoney(rest):
			continue // "Swiss capital exports"
		case m.Form == Adjective && ok && !strings.HasPrefix(rest, "s") && !strings.HasPrefix(rest, " city"):
			end = len(text) - len(rest)
		case m.Form == Name && strings.HasSuffix(before, "the capital of "):
			before = strings.TrimSuffix(before, "the capital of ")
		default:
			continue
		}
		p := g.byKey[m.Key]
		if p.Capital == "" || !endsWithAny(before, "in ", "of ", "from ", "around ", "to ", "near ", "outside ") {
			continue
		}
		m.End, m.Form, m.City = end, Capital, p.Capital
	}
	return found
}

// ofMoney reports whether capital before text is money and no city: "capital exports".
func ofMoney(text string) bool {
	word := strings.TrimSpace(text)
	if i := strings.IndexAny(word, " ,.;:?!)"); i >= 0 {
		word = word[:i]
	}
	return slices.Contains(capitalNouns, word)
}

// capitalNouns are what is told of money that is capital.
var capitalNouns = strings.Fields("export exports import imports spending investment investments gain gains account accounts market markets flow flows flight outlays " +
	"outflow outflows inflow inflows goods stock controls movements transfers expenditure ratio ratios requirements costs base")

// endsWithAny reports whether s ends with one of the endings.
func endsWithAny(s string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(s, e) })
}

// georgia gives the name that a country and one of the United States share to the state where text names other places of
// that country.
func (g *gazetteer) georgia(found []Mention) []Mention {
	const country, state, home = "GE", "Georgia state", "US"
	inHome := func(m Mention) bool {
		p := g.byKey[m.Key]
		return p.In == home || m.Key == home
	}
	if slices.ContainsFunc(found, inHome) {
		for i := range found {
			if found[i].Key == country && found[i].Form == Name {
				found[i].Key = state
			}
		}
	}
	return found
}

// Currency returns the ISO 4217 code of what word ("dollar", "dlrs", "francs", "lire") means in a country or bloc in a year; year 0
// is unknown. An empty word asks for the main currency of that year. Where a place has no dollar of its own, dollars are those of the
// United States, in which trade is counted the world over. It reports false where the place has no such currency.
func Currency(key, word string, year int) (iso string, ok bool) {
	g := atlas()
	p, known := g.byKey[key]
	if !known {
		return "", false
	}
	if p.In != "" {
		key = p.In
	}
	w := singular(strings.ToLower(word))
	for _, m := range g.money[key] {
		if (w == "" || slices.Contains(m.words, w)) && m.used(year) {
			return m.iso, true
		}
	}
	if w == "dollar" {
		return "USD", true
	}
	return "", false
}

// Moneys returns the words that the currencies of a country are called, today's and historic ones, in the singular: of "IN" rupee.
func Moneys(key string) (words []string) {
	for _, m := range atlas().money[key] {
		words = append(words, m.words...)
	}
	return words
}

// OnlyMoney reports whether word is what the currencies of one country alone are called: "rand" of "ZA", and "peso" of none.
func OnlyMoney(key, word string) bool {
	isos := atlas().moneyNames[singular(strings.ToLower(word))]
	for iso := range isos {
		if by, ok := Issuer(iso); !ok || by != key {
			return false
		}
	}
	return len(isos) > 0
}

// CurrencyIn returns the code that the currency with an ISO 4217 code had in a year, where its country gave another of the same name a code of its own:
// ZMW, the kwacha, was ZMK in 1987. It returns iso where that was in use, or no other was.
func CurrencyIn(iso string, year int) string {
	key, ok := Issuer(iso)
	if !ok {
		return iso
	}
	list := atlas().money[key]
	now := list[slices.IndexFunc(list, func(m money) bool { return m.iso == iso })]
	if now.used(year) {
		return iso
	}
	for _, m := range list {
		if m.used(year) && slices.ContainsFunc(m.words, func(w string) bool { return slices.Contains(now.words, w) }) {
			return m.iso
		}
	}
	return iso
}

// Issuer returns the one country whose currency has the given ISO 4217 code: CN of CNY. It reports false for a currency of several
// countries, today's or former.
func Issuer(iso string) (key string, ok bool) {
	key = atlas().issuers[iso]
	return key, key != ""
}

// MoneyWords returns the words that currencies are called, today's and historic ones, in the singular, sorted: "peso", "sucre".
func MoneyWords() []string { return slices.Sorted(maps.Keys(atlas().moneyNames)) }

// Called reports whether the currency with an ISO 4217 code is called word, in the singular: MXN and PHP are both a "peso".
func Called(iso, word string) bool { return atlas().moneyNames[word][iso] }

// singular returns the name of a currency as the data files write it.
func singular(w string) string {
	switch w {
	case "dlr", "dlrs", "dollars":
		return "dollar"
	case "crowns", "kronor", "kroner", "koruny", "korun":
		return map[bool]string{true: "krone", false: "crown"}[w == "kroner"]
	case "pesos", "escudos", "cruzados", "cruzeiros", "australs", "soles", "colones", "reais", "lei", "leva", "lire":
		if w == "pesos" || w == "escudos" || w == "cruzados" || w == "cruzeiros" || w == "australs" {
			return w[:len(w)-1]
		}
		return w
	case "schillings", "guilders", "pesetas", "drachmas", "markkas":
		return w[:len(w)-1]
	}
	if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "lats") && !strings.HasSuffix(w, "litas") {
		return w[:len(w)-1]
	}
	return w
}
