package question

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// units are the words that ask for a unit: "how many barrels", "in yuan", with the plural of any currency: "how many sucres". Money words that several
// countries share keep the word.
var units = sync.OnceValue(func() map[string]string {
	out := maps.Clone(plainUnits)
	for w := range moneyWords() {
		if _, ok := out[w+"s"]; !ok && !strings.HasSuffix(w, "s") && w != "cent" {
			out[w+"s"] = w
		}
	}
	return out
})

// plainUnits are the units by the words that ask for them, in lower case; an empty one is no unit.
var plainUnits = map[string]string{
	"yuan": "CNY", "rmb": "CNY", "renminbi": "CNY", "cny": "CNY", "dollar": "dollar", "dollars": "dollar", "dlrs": "dollar", "usd": "USD", "us$": "USD", "$": "dollar", "bucks": "dollar",
	"euro": "EUR", "euros": "EUR", "eur": "EUR", "€": "EUR", "yen": "JPY", "jpy": "JPY", "¥": "JPY", "sdr": "XDR", "sdrs": "XDR", "sterling": "GBP", "gbp": "GBP", "£": "GBP", "pound": "pound", "pounds": "pound", "stg": "GBP",
	"mark": "DEM", "marks": "DEM", "franc": "franc", "francs": "franc", "lira": "lira", "lire": "ITL", "baht": "THB", "ringgit": "MYR", "rand": "ZAR", "won": "KRW",
	"rupee": "rupee", "rupees": "rupee", "peso": "peso", "pesos": "peso", "crowns": "crown", "krona": "krona", "kronor": "krona", "kronur": "krona", "krone": "krone", "kroner": "krone",
	"guilders": "NLG", "guilder": "NLG", "schilling": "ATS", "schillings": "ATS", "peseta": "ESP", "pesetas": "ESP", "escudos": "PTE", "drachmas": "GRD", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB",
	"real": "", "reais": "BRL", "zloty": "PLN", "forint": "HUF", "shekel": "ILS", "shekels": "ILS", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal", "riyals": "riyal", "dinar": "dinar", "dinars": "dinar", "rupiah": "IDR", "dong": "VND", "naira": "NGN", "taka": "BDT", "cents": "cent", "pence": "GBX",
	"percent": "percent", "%": "percent", "pct": "percent", "percentage": "percent",
	"tonne": "tonne", "tonnes": "tonne", "ton": "tonne", "tons": "tonne", "tonnage": "tonne", "barrel": "barrel", "barrels": "barrel", "bbl": "barrel", "bpd": "barrel/day", "b/d": "barrel/day",
	"litre": "litre", "litres": "litre", "liters": "litre", "gallon": "gallon", "gallons": "gallon", "kilometre": "kilometre", "kilometres": "kilometre", "kilometers": "kilometre", "km": "kilometre", "miles": "mile", "mile": "mile",
	"hectares": "hectare", "hectare": "hectare", "acres": "acre", "kilograms": "kilogram", "kilogram": "kilogram", "kilo": "kilogram", "kilos": "kilogram", "kg": "kilogram", "ounces": "ounce", "ounce": "ounce", "bushels": "bushel", "bushel": "bushel", "megawatts": "megawatt", "mw": "megawatt", "gigawatts": "gigawatt", "gw": "gigawatt",
	"kilowatt-hours": "kilowatt-hour", "kilowatt-hour": "kilowatt-hour", "megawatt-hours": "megawatt-hour", "gigawatt-hours": "gigawatt-hour", "terawatt-hours": "terawatt-hour",
	"gwh": "gigawatt-hour", "twh": "terawatt-hour", "mwh": "megawatt-hour", "kwh": "kilowatt-hour", "mm": "millimetre", "millimetres": "millimetre", "teu": "TEU", "teus": "TEU", "points": "point", "bps": "basis_point", "degrees": "degree", "celsius": "degree Celsius",
}

// moneyWords are the units that are money, whichever country's.
var moneyWords = sync.OnceValue(func() map[string]bool {
	out := set("cent")
	for _, w := range place.MoneyWords() {
		out[w] = true
	}
	return out
})

// Money reports whether unit is an amount of money: an ISO code or a bare currency word.
func Money(unit string) bool {
	if moneyWords()[unit] {
		return true
	}
	if len(unit) != 3 || unit == "TEU" {
		return false
	}
	for i := 0; i < 3; i++ {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}

// unit sets the unit asked for by the token at i.
func (r *reader) unit(i int, u string) {
	if u == "" {
		return
	}
	r.toks[i].used = inUnit
	switch {
	case u == "percent":
		if r.word(i+1) == "points" || r.word(i+1) == "point" {
			u = "percentage_point"
			r.toks[i+1].used = inUnit
		}
	case u == "point" && i > 0 && (r.word(i-1) == "percentage" || r.word(i-1) == "percent" || r.word(i-1) == "%"):
		u = "percentage_point"
	case u == "point" && r.word(i-1) == "basis":
		u = "basis_point"
	case u == "barrel" && (r.word(i+1) == "per" || r.word(i+1) == "a") && r.word(i+2) == "day":
		u = "barrel/day"
		r.toks[i+1].used, r.toks[i+2].used = inUnit, inUnit
	}
	if Money(u) && r.word(i-1) != "in" && r.word(i-1) != "per" && r.word(i+1) != "per" && r.word(i+1) != "terms" && r.word(i+1) != "denominated" && !r.measure(i+1) {
		r.ask.Open = false // "sales, $?"
	}
	if u == "point" && slices.ContainsFunc(r.toks, func(t token) bool { return shareNouns[t.low] }) {
		u = "percentage_point" // those of a share
	}
	if r.ask.Unit == "" || r.ask.Unit == "percent" && u != "percent" && !(Money(u) && r.word(i-1) == "in" && r.inPercent()) {
		r.ask.Unit = u
	}
}

// inPercent reports whether the question asks for a percentage whatever else it names: "in percent", "by what percentage".
func (r *reader) inPercent() bool {
	for _, lead := range [...]string{"in", "what", "a"} {
		for _, w := range [...]string{"percent", "percentage", "percentages", "%", "pct"} {
			if r.find(lead, w) >= 0 && (lead != "a" || r.find("as", lead) >= 0) {
				return true
			}
		}
	}
	return false
}

// unitWords reads the units that a question asks for: "in yuan", "how many baht", "in dollar terms", "what percentage".
// Before a measure the word also names a version of it: "the dollar surplus".
func (r *reader) unitWords() {
	for i, t := range r.toks {
		if t.used == inTime || t.used == inPlace || t.used == inAmount || t.used == inGiven {
			continue
		}
		u, ok := r.unitAt(i)
		if !ok {
			continue
		}
		if prev := r.word(i - 1); r.ask.Want != Count && (prev == "per" || (prev == "a" || prev == "an" || prev == "one") && (r.priced() || r.standsAt(i))) && !Money(u) {
			r.ask.Per = u // "the average price per tonne"
			r.toks[i].used = inUnit
			continue
		}
		if Money(u) && r.describes(i) {
			continue
		}
		if t.low == "sterling" && strings.HasPrefix(r.word(i+1), "m") && len(r.word(i+1)) == 2 {
			continue // the M3 in sterling is a measure of its own
		}
		if prev := r.word(i - 1); u == "dollar" && (prev == "us" || prev == "u.s." || prev == "american") {
			u = "USD"
			r.toks[i-1].used = inUnit
		}
		r.unit(i, u)
		switch {
		case r.word(i+1) == "terms" || r.word(i+1) == "denominated":
			r.toks[i+1].used = inUnit
			r.ask.Version = Money(u)
		case Money(u) && (r.measure(i+1) || i == 1 && r.word(0) == "in" && r.word(2) == "," || r.word(i-1) == "in" && countedIn[r.word(i-2)]):
			r.ask.Version = true
		case Money(u) && r.word(i-1) == "in" && r.find("how", "much") >= 0 && r.find("from") < 0 && r.find("between") < 0 && r.find("than") < 0:
			r.ask.MayVersion = true
		}
	}
	switch {
	case r.ask.Want != Count:
	case Money(r.ask.Unit):
		r.ask.Want, r.ask.Number = Level, false // "how many bonds did they buy, in dollars"
	case r.ask.Unit == "percent" && r.inPercent():
		r.ask.Want = Share // "how many adults smoke, in percent"
	}
	r.rate()
	if (r.find("worth") >= 0 || r.find("value", "of") >= 0 && r.find("index") < 0) && r.ask.Unit == "" && (r.ask.Want == Level || r.ask.Want == Any) {
		r.ask.Money = true // "what was the crop worth"
	}
	if r.ask.Unit == "" && r.earns() {
		r.ask.Money = true
	}
	for i, t := range r.toks {
		if t.used == free && (t.low == "money" && r.word(i-1) == "much" || (t.low == "cash" || t.low == "money" && !r.content(i+1)) && r.word(i-1) == "in") {
			r.ask.Money = true
			r.toks[i].used = inCue
		}
	}
}

// earns reports whether the question asks what something earns, fetches or costs, which is money and no weight of it: "how much did wool earn", "did wool or
// felt earn more".
func (r *reader) earns() bool {
	paid := false
	for i, t := range r.toks {
		switch {
		case rated[t.low]:
			return false
		case t.used == free && earning[t.low] && (r.auxiliary(i) || strings.HasSuffix(t.low, "ed")):
			paid = true
		}
	}
	return paid
}

// earning are the verbs that only money is the object of.
var earning = set("earn earned fetch fetched cost gross grossed")

// rated are the nouns of what is earned or paid in percent, or counted.
var rated = set("interest coupon yield yields rate rates tax duty percent percentage points share many")

// unitAt returns the unit that the word at i names. A word that is an everyday one too names it only where it is asked for: "in marks", "how many
// pounds", but not "the marks".
func (r *reader) unitAt(i int) (string, bool) {
	before, word := r.word(i-1), r.word(i)
	u, ok := units()[word]
	if !ok && (before == "in" || before == "many") {
		u, ok = quantity.Currency(word) // "in cruzados"
	}
	switch word {
	case "persons", "people", "heads":
		ends := i+1 == len(r.toks) || !r.toks[i+1].word
		return "person", before == "in" && ends // "the rise in employment in persons", not "in people without work"
	case "sdr", "sdrs":
		return u, before == "in" || before == "many"
	case "pound", "pounds", "mark", "marks", "points", "real", "won", "dong", "rand":
		asked := before == "in" || before == "many" || shortScales[before] || before == "of" || before == "more" || before == "fewer" || before == "the" && word != "marks"
		return u, ok && asked
	}
	return u, ok
}

// priced reports whether the question is on what something costs, so that "a tonne" in it is what the price is of: "what does a tonne of rice cost",
// "what do growers get for a kilo".
func (r *reader) priced() bool {
	return slices.ContainsFunc(r.toks, func(t token) bool { return priceWords[t.low] }) || r.find("get", "for") >= 0 || r.find("got", "for") >= 0
}

// standsAt reports whether the question asks what the unit at i, behind an article, stands at, so that its price is meant: "how much is a tonne of zinc",
// "what was an ounce of gold trading at".
func (r *reader) standsAt(i int) bool {
	if be := r.word(i - 2); (be == "is" || be == "was") && r.word(i-3) == "much" {
		return true
	}
	return r.word(0) == "what" && r.word(i+1) == "of" && slices.ContainsFunc([][]string{ph("trading", "at"), ph("trade", "at"), ph("sell", "for"), ph("selling", "for"), ph("go", "for"),
		ph("going", "for"), ph("changing", "hands")}, func(p []string) bool { return r.find(p...) > i })
}

// priceWords are the words of prices, and the verbs of paying them.
var priceWords = set("price prices priced cost costs costing charge charges charged charging pay pays paid paying fetch fetches fetched fetching worth receive receives received")

// countedIn are the verbs that say in which currency a thing is counted: "measured in dollars".
var countedIn = set("measured counted expressed denominated calculated reckoned stated valued")

// currency reads what a currency is worth: "rupiah per dollar", "the yen against the dollar", "what is the euro at". The currency is then
// what is measured and no unit of the answer.
func (r *reader) currency(keys []Key) []Key {
	if !Money(r.ask.Unit) || r.amount && r.ask.Want != Change || r.ask.Version || r.ask.Per == "pound" {
		return keys
	}
	own := len(keys) == 1 && keys[0].Key == "currency"
	for i, t := range r.toks {
		if u := units()[t.low]; t.used != inUnit || u != r.ask.Unit && !(own && Money(u)) {
			continue
		}
		link := i + 1
		if r.moves(link) {
			link++ // "how far did the krone sink against the franc"
		}
		j := link
		for j < len(r.toks) && (j == link && rateWords[r.word(j)] || j > link && (r.word(j) == "the" || r.word(j) == "a" || r.word(j) == "us" || r.word(j) == "u.s." || r.word(j) == "one")) {
			j++
		}
		pair := j > link && Money(units()[r.word(j)])
		alone := len(keys) == 0 && r.word(i-1) != "in" && r.word(i-1) != "many" || len(keys) == 1 && keys[0].Key == "exchange rate"
		if own && r.priceAgainst(i) {
			r.ask.Unit = "" // "how far did the Chadian currency fall against the dollar"
			return keys
		}
		if !pair && !alone {
			continue
		}
		r.ask.Unit = ""
		return append(keys, Key{Key: term.Stem(t.low), Kind: term.Word, Text: t.text, Start: t.start, Name: true})
	}
	return keys
}

// describes reports whether the currency at i only describes the noun behind it, which is no measure: "convertible peseta funds".
func (r *reader) describes(i int) bool {
	switch r.word(i - 1) {
	case "in", "many", "per", "of", "the", "a", "more", "fewer":
		return false
	}
	if r.ofRates(i) {
		return true
	}
	w := r.word(i + 1)
	_, unit := units()[w]
	return i > 0 && w != "" && r.toks[i+1].word && r.toks[i+1].used == free && !unit && !idle[w] && !light[w] && !r.measure(i+1) && !r.moves(i+1) && !figureNouns[w] &&
		w != "terms" && w != "denominated" && strings.HasSuffix(w, "s")
}

// ofRates reports whether the currency at i only says in what a loan or paper is of which the rate is asked: "yen CD rates", "the dollar interbank rate".
func (r *reader) ofRates(i int) bool {
	for j := i + 1; j <= i+3; j++ {
		switch w := r.word(j); {
		case w == "rate" || w == "rates" || w == "yield" || w == "yields":
			return j > i+1
		case !r.content(j) || r.measure(j) && w != "interest" && w != "loan" && w != "deposit" && w != "bond":
			return false
		}
	}
	return false
}

// rateWords stand between two currencies of which one is counted in the other.
var rateWords = set("per to against vs versus for")

// perShareOf reads what a company makes "per share" as its earnings: "how much per share did Acme make".
func (r *reader) perShareOf(keys []Key) []Key {
	i := r.find("per", "share")
	if i < 0 || hasMeasure(keys) || !r.amount {
		return keys
	}
	for _, w := range [...]string{"make", "made", "earn", "earned", "report", "post"} {
		if r.find(w) > i {
			r.ask.Per = "share"
			return append(keys, Key{Key: "profit", Kind: term.Measure, Text: r.toks[i].text, Start: r.toks[i].start})
		}
	}
	return keys
}

// lossOf reads what a company loses as its loss: "how much money did Acme lose in May". What it loses of other things is a change.
func (r *reader) lossOf(keys []Key) []Key {
	if r.ask.Want != Change || !r.amount && r.word(0) != "what" || len(keys) == 0 || slices.ContainsFunc(keys, func(k Key) bool { return !k.Name && !Weak(k) }) {
		return keys
	}
	for i, t := range r.toks {
		if t.low == "lose" || t.low == "lost" || t.low == "losing" {
			r.unchanged(Level)
			r.ask.Money = true
			return append(keys, Key{Key: "loss", Kind: term.Measure, Text: t.text, Start: r.toks[i].start})
		}
	}
	return keys
}

// loanCost reads what loans cost, in percent, as the rate of interest on them: "what did bank loans cost in May?"
func (r *reader) loanCost(keys []Key) []Key {
	loans := slices.IndexFunc(keys, func(k Key) bool { return k.Key == "loans" })
	cost := slices.IndexFunc(keys, func(k Key) bool { return k.Key == "price" || k.Key == "cost" })
	if loans < 0 || cost < 0 {
		return keys
	}
	if r.ask.Money = false; r.ask.Unit == "" && r.ask.Want != Change {
		r.ask.Unit = "percent"
	}
	keys[cost].Key, keys[cost].Text = "interest rate", "interest rate"
	return slices.Delete(keys, loans, loans+1)
}

// payFor reads what people pay for something as its price: "how much more do they pay for gas".
func (r *reader) payFor(keys []Key) []Key {
	for _, w := range [...]string{"get", "gets", "got", "receive", "receives", "received", "fetch", "fetched"} { // "how much will Acme get for the stake"
		if i := r.find(w, "for"); i > 0 && r.find("how", "much") >= 0 && !slices.ContainsFunc(keys, func(k Key) bool { return k.Key == "price" }) {
			r.ask.Money = true
			return append(keys, Key{Key: "price", Kind: term.Measure, Text: r.toks[i].text, Start: r.toks[i].start})
		}
	}
	for n, k := range keys {
		i := r.at(k.Start)
		j := i + 1
		if w := r.word(j); (w == "per" || w == "a" || w == "each") && r.word(j+1) == "share" {
			j += 2 // "paying per share for Acme"
		}
		switch w := r.word(i); {
		case r.word(j) != "for":
			continue
		case w == "pay" || w == "paid" || w == "paying":
		default:
			continue
		}
		keys[n].Key, keys[n].Kind = "price", term.Measure
		r.ask.Money = r.ask.Money || slices.ContainsFunc(keys, func(k Key) bool { return k.Key == "stake" }) // "what will Acme pay for the stake"
		return slices.DeleteFunc(keys, func(k Key) bool { return k.Key == "person" || k.Key == "people" })
	}
	return keys
}

// rate asks for percent where a rate is named, and for index points where an index is: "the jobless rate", "the index level".
// Exchange rates and the like are no percentages.
func (r *reader) rate() {
	if slices.ContainsFunc(r.terms, func(t term.Term) bool { return tallied[t.Key] }) {
		return // "housing starts, annual rate"
	}
	if r.ask.Unit != "" || r.ask.Want == Change || r.ask.Want == Count || !r.ask.Want.Figure() {
		return
	}
	for i, t := range r.toks {
		switch t.low {
		case "rate":
			if t.used == inGiven {
				continue // "judging from its rate of decline"
			}
			switch r.word(i - 1) {
			case "exchange", "annual", "freight", "run", "mortgage", "birth", "death", "fertility", "crime", "murder", "homicide", "accident", "fatality", "day", "night", "room", "hourly", "daily", "incentive":
			default:
				if _, money := quantity.Currency(r.word(i - 1)); !money && !rateWords[r.word(i+1)] {
					r.ask.Unit = "percent"
				}
			}
		case "index":
			if !r.moved {
				r.ask.Unit = "point"
			}
		}
	}
}

// tallied are the measures of what is counted, whose rate is how many there would be in a year.
var tallied = map[string]bool{"completions": true, "housing starts": true, "starts": true, "building permits": true, "registrations": true}

// alternateUnits returns the units that "or" and "and" set side by side: "in yuan or in dollars".
func (r *reader) alternateUnits() []string {
	var out []string
	last := -9
	for i, t := range r.toks {
		u, ok := units()[t.low]
		if !ok || t.used != inUnit || u == "" || !Money(u) {
			continue
		}
		if len(out) == 0 || i-last <= 4 && (r.between(last, i, "or") || r.between(last, i, "and") || r.between(last, i, "than") || r.between(last, i, "versus")) {
			out = append(out, u)
			last = i
		}
	}
	if len(out) < 2 || out[0] == out[1] {
		return nil
	}
	return out
}

// between reports whether the word stands between tokens i and j.
func (r *reader) between(i, j int, word string) bool {
	for k := i + 1; k < j; k++ {
		if r.word(k) == word {
			return true
		}
	}
	return false
}
