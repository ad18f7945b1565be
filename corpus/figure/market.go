package figure

import (
	"strings"
	"time"
	"unicode"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"

	"github.com/shopspring/decimal"
)

// A market is what an article has said of prices that change from hour to hour.
type market struct {
	day   period.Period // of quotes that name no time: zero where the article does not tell it
	text  string        // as the article names the day
	clock bool          // the article gives a time of the clock or names the weekday of its date
	last  subject       // what was quoted last: "the contract"
	unit  string        // of its price, with the rate: "USD/barrel"
	at    decimal.Decimal
	cross cross
}

var (
	// commodities and currencies are heads of what is quoted world-wide: it is of no country.
	commodities = setOf(`crude oil brent wti gold silver platinum palladium copper aluminium aluminum nickel zinc bitcoin contract contracts bullion
		metal futures intermediate settlement delivery`)
	currencies = setOf(`dollar greenback yen euro sterling pound yuan renminbi rupee ruble rouble lira peso rand franc krona krone baht ringgit rupiah
		zloty forint shekel naira kwacha koruna cedi taka dong guilder peseta escudo drachma markka cruzado austral bolivar sucre inti tugrik kyat tenge hryvnia
		dirham riyal rial dinar shilling schilling lev leu won mark crown dram lari lats litas kroon tolar afghani boliviano`)
	// securities are heads of what else is quoted so.
	securities = setOf("shares stock stocks equities bond bonds yield yields treasuries bunds gilts")
	// gauges are words of the names of share indexes, with the country whose shares they are of; MSCI and Stoxx are of none.
	gauges = map[string]string{"Topix": "JP", "TOPIX": "JP", "Nikkei": "JP", "Kospi": "KR", "KOSPI": "KR", "Kosdaq": "KR", "KOSDAQ": "KR", "Nasdaq": "US", "NASDAQ": "US",
		"Dow": "US", "S&P": "US", "Russell": "US", "S&P/ASX": "AU", "ASX": "AU", "Sensex": "IN", "SENSEX": "IN", "Nifty": "IN", "NIFTY": "IN", "DAX": "DE", "CAC": "FR", "FTSE": "GB",
		"IBEX": "ES", "Ibex": "ES", "Bovespa": "BR", "Ibovespa": "BR", "Hang": "HK", "CSI": "CN", "Taiex": "TW", "TAIEX": "TW", "Stoxx": "", "STOXX": "", "MSCI": ""}
)

// quoted reports whether s is what markets quote from hour to hour.
func quoted(s *subject) bool {
	if perLand(s.text) {
		return false // a "yield per hectare" is of no bond
	}
	return premium(s) || commodities[s.head] && s.head != "contracts" || currencies[s.head] || securities[s.head] || gauge(s)
}

// worldwide reports whether s is quoted in the same way everywhere: the price of oil is of no country.
func worldwide(s *subject) bool {
	return premium(s) || commodities[s.head] || currencies[s.head] || OfTheWorld(s.text)
}

// OfTheWorld reports whether a subject says that it is of the economy of the whole world: "global growth", "forecast for world trade", but not "World Bank
// loans", nor a country's "global trade surplus".
func OfTheWorld(text string) bool {
	low := strings.ToLower(text)
	for _, balance := range [...]string{"surplus", "deficit", "gap", "balance"} {
		if strings.Contains(low, balance) {
			return false
		}
	}
	words := strings.Fields(low)
	for i, w := range words[:max(0, len(words)-1)] {
		if (w == "global" || w == "world" || w == "worldwide") && ofEconomies[words[i+1]] {
			return true
		}
	}
	return false
}

// ofEconomies are the words for what is told of whole economies.
var ofEconomies = setOf("growth economic economy gdp gnp inflation trade output")

// premium reports whether s is by how much one quoted thing is dearer than another: "Brent premium to WTI".
func premium(s *subject) bool {
	if s.head != "premium" && s.head != "discount" {
		return false
	}
	for w := range strings.FieldsSeq(s.text) {
		if commodities[strings.ToLower(w)] {
			return true
		}
	}
	return false
}

// gauge reports whether s is a share index by its name: "Nikkei 225 Stock Average".
func gauge(s *subject) bool {
	_, ok := gaugeOf(s)
	return ok
}

// QuotedEverywhere reports whether a word in lower case is a good or a currency that markets quote the world over, and so no company: "brent", "sterling".
func QuotedEverywhere(word string) bool { return commodities[word] || currencies[word] }

// NamesIndex reports whether the subject of a figure is a share index by its name.
func NamesIndex(text string) bool { return gauge(&subject{text: text}) }

// gaugeOf returns the country whose shares the index that s names is of, empty where it is of several. Where the name says a country of its own
// ("FTSE China A50", "S&P BSE Sensex") that word decides.
func gaugeOf(s *subject) (country string, ok bool) {
	for w := range strings.FieldsSeq(s.text) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			if c, known := gauges[w]; known {
				country, ok = c, true
			}
		}
	}
	return country, ok
}

// OnShares reports whether a text tells of dealing in shares: it names a share index by a name that nothing else has.
func OnShares(text string) bool {
	for w := range strings.FieldsFuncSeq(text, func(c rune) bool {
		return c == ' ' || c == '\n' || c == ',' || c == '.' || c == '\'' || c == '’' || c == '(' || c == ')'
	}) {
		if _, ok := gauges[w]; ok && w != "Dow" && w != "Hang" && w != "Russell" {
			return true
		}
	}
	return false
}

// bondOf returns the country whose government bonds or overnight money s names by their name of trade: "10-year Treasuries", "Fed funds".
func bondOf(s *subject) (country string, ok bool) {
	if low := strings.ToLower(s.text); strings.HasPrefix(low, "federal funds") || strings.HasPrefix(low, "fed funds") {
		return "US", true
	}
	for w := range strings.FieldsSeq(s.text) {
		switch w {
		case "Treasury", "Treasuries":
			if of := strings.HasSuffix(s.text, " by "+w) || s.text == w; !of && (securities[s.head] || s.head == "treasury") {
				return "US", true // but not "bonds sold by Treasury" and what the Treasury has
			}
		case "JGB", "JGBs":
			return "JP", true
		case "gilts", "Gilts":
			return "GB", true
		case "bunds", "Bunds":
			return "DE", true
		}
	}
	return "", false
}

// quote reports whether bind k is a price of the day, or what one moved by, whose sentence names no time: not a number of shares, not a forecast,
// not what has happened over a longer time.
func (w *walk) quote(k int) bool {
	b := &w.binds[k]
	switch q := w.quantity(b); q.Class {
	case quantity.Percent, quantity.Points, quantity.Index, quantity.Money, quantity.Bare:
	default:
		return false
	}
	if w.sum(b) {
		return false
	}
	v := w.clauseVerb(b)
	if v != nil && (v.is(fModal|fFore) || w.isWord(v.a, "has", "have", "had") && v.main > v.a) || b.share != "" {
		return false
	}
	return quoted(&b.subj) || b.kind == Change && b.dir != NoDirection && percentLike(w.quantity(b)) && nameOnly(&b.subj)
}

// nameOnly reports whether s is nothing but a name, as of a company: "TDK Corp dropped 4 percent".
func nameOnly(s *subject) bool {
	switch {
	case s.text == "" || s.anaphor:
		return false
	case s.org != "":
		return strings.HasPrefix(s.org, s.text)
	case len(s.place) > 0:
		return false
	}
	l := lookup(s.head)
	for x := range strings.FieldsSeq(s.text) {
		if c := x[0]; (c < 'A' || c > 'Z') && x != "and" && x != "of" && x != "&" {
			return false
		}
	}
	return l == nil || l.flags&fOrg != 0
}

// marketDay notes the day that quotes without a time are of: the day that the first quotes of the article name or, where a quote has a time of the
// clock, the day of publication.
func (r *reader) marketDay(w *walk) {
	const opening = 4 // paragraphs
	if !r.market.day.IsZero() || r.date.Year == 0 || !r.market.clock && r.paragraph-r.opening >= opening || !w.quotes() {
		return
	}
	if i := w.quoteTime(); i >= 0 {
		p := w.mention(i).Period
		if p.Shape == period.Day && p.YearKnown && (p.Start == r.date || p.Start == r.date.AddDays(-1)) {
			r.market.day, r.market.text = p, w.mention(i).Text
		}
		return
	}
	if r.market.clock {
		r.market.day = period.Period{Shape: period.Day, Start: r.date, End: r.date.AddDays(1), YearKnown: true, Exact: true}
	}
}

// quoteTime returns the token of the period that the first quote of the sentence is of or, where it has no figures, the first period that it
// names; -1 where there is none.
func (w *walk) quoteTime() int {
	for k := range w.binds {
		if b := &w.binds[k]; !b.comp && quoted(&b.subj) && !w.past(k) {
			if i := w.ownTime(k); i >= 0 {
				return i
			}
			return w.clauseTime(k)
		}
	}
	for i := range w.toks {
		if w.at(i).kind == instant && w.timeUse(i) == mainTime {
			return i
		}
	}
	return -1
}

// quotes reports whether the sentence speaks of what markets quote.
func (w *walk) quotes() bool {
	for k := range w.binds {
		if quoted(&w.binds[k].subj) {
			return true
		}
	}
	if len(w.binds) > 0 {
		return false
	}
	for k := range w.verbs {
		if v := &w.verbs[k]; v.is(fUp|fDown|fMove) && v.subjA < v.subjB {
			s := w.subjectOf(v.subjA, v.subjB)
			if quoted(&s) || s.head == "prices" {
				return true
			}
		}
	}
	return false
}

// today reports whether text speaks of the day of date as a present one: by a time of the clock or by its weekday.
func today(text string, date period.Date) bool {
	if clockTime(text) {
		return true
	}
	if date.Year == 0 {
		return false
	}
	day := time.Date(date.Year, time.Month(date.Month), date.Day, 0, 0, 0, 0, time.UTC).Weekday().String()
	return strings.Contains(text, day)
}

// clockTime reports whether text names a time of the clock: "at 7:32 a.m. in London", "as of 0318 GMT".
func clockTime(text string) bool {
	for _, mark := range []string{" a.m", " p.m", " GMT", " EDT", " EST", " BST"} {
		if i := strings.Index(text, mark); i > 0 && text[i-1] >= '0' && text[i-1] <= '9' {
			return true
		}
	}
	return false
}

// clockLength returns the length of a time of the clock that text begins with, or 0: "8:34am", "24:00".
func clockLength(text string) int {
	i := 0
	for i < len(text) && i < 2 && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	if i == 0 || i+3 > len(text) || text[i] != ':' || text[i+1] < '0' || text[i+1] > '5' || text[i+2] < '0' || text[i+2] > '9' {
		return 0
	}
	i += 3
	for _, half := range []string{"am", "pm"} {
		if strings.HasPrefix(text[i:], half) {
			i += len(half)
		}
	}
	if i < len(text) && (text[i] == ':' || text[i] == '-' || unicode.IsLetter(rune(text[i])) || text[i] >= '0' && text[i] <= '9') {
		return 0
	}
	return i
}

// theQuoted resolves "the contract", "the gauge", "the currency": what was quoted last, where it is of that sort.
func (w *walk) theQuoted(a, e int) (subject, bool) {
	if e-a == 2 && w.isWord(a, "underlying") {
		a++
	}
	if e-a != 1 || !w.spelt(a, "contract", "gauge", "index", "measure", "currency", "metal") || !w.definite(a) && !w.isWord(a-1, "underlying") {
		return subject{}, false
	}
	last := w.r.market.last
	for k := range w.binds {
		if s := w.binds[k].subj; quoted(&s) {
			last = s
		}
	}
	fits := false
	switch {
	case w.spelt(a, "contract"):
		fits = commodities[last.head]
	case w.spelt(a, "currency"):
		fits = currencies[last.head]
	case w.spelt(a, "metal"):
		fits = last.head == "gold" || last.head == "silver" || last.head == "copper"
	default:
		fits = gauge(&last)
	}
	last.anaphor = fits
	return last, fits
}

// keepQuote notes what was quoted last, with the unit of its price.
func (r *reader) keepQuote(s *subject, f *Figure) {
	if !quoted(s) {
		return
	}
	if r.market.last.text != s.text {
		r.market.last, r.market.unit = *s, ""
		r.market.last.anaphor = false
	}
	if f.Kind == Level && f.Class == quantity.Money && strings.Contains(f.Unit, "/") {
		r.market.unit, r.market.at = f.Unit, f.Value
	}
}

// tradesInUS reports whether f is what a country with a little traded dollar of its own has with the world, which it counts in dollars of the
// United States: "Taiwan's trade surplus", "a loan to Jamaica".
func tradesInUS(f *Figure) bool {
	if len(f.Place) == 0 {
		return false
	}
	switch f.Place[0] {
	case "TW", "JM", "GY", "LR", "TT", "ZW":
	default:
		return false
	}
	if len(f.Partner) > 0 {
		return true
	}
	for w := range strings.FieldsSeq(strings.ToLower(f.Subject)) {
		switch w {
		case "trade", "export", "exports", "import", "imports", "surplus", "reserves", "debt", "debts", "loan", "loans", "aid", "accord", "shipments":
			return true
		}
	}
	return false
}

// sum reports whether b is too much money to be a price: "crude oil brought in 3 billion".
func (w *walk) sum(b *bind) bool {
	q := w.quantity(b)
	return q.Class == quantity.Money && q.Value.GreaterThanOrEqual(million)
}
