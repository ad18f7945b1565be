package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"

	"github.com/shopspring/decimal"
)

// settleUnit settles the unit of f, the figure of bind b: that of what it is compared with, the currency that a bare word means, the rate.
func (r *reader) settleUnit(w *walk, f *Figure, b *bind) {
	r.unitOf(w, f, b)
	if !w.isMark(b.gov, "(") {
		r.nameMoney(f)
	}
	if w.isMark(b.gov, "(") && b.of >= 0 && f.Unit == "dollar" && w.quantity(&w.binds[b.of]).Unit != "dollar" {
		f.Unit = "USD" // "A$7 billion ($5 billion)" is converted for readers abroad
	}
	if rest, ok := strings.CutPrefix(f.Unit, "dollar"); ok && (worldwide(&b.subj) || r.money["dollar"] == "" && tradesInUS(f)) {
		f.Unit = "USD" + rest // what is quoted alike everywhere is quoted in dollars of the United States
	}
	if iso := r.money[f.Unit]; iso != "" && !(f.Unit == "dollar" && len(f.Place) > 0 && f.Place[0] == "US") {
		f.Unit = iso
	}
	if key := w.termsOfMoney(f.Unit); key != "" {
		f.Unit = r.currency("dollar", []string{key}, f.Period)
	}
	r.dollarSign(f)
	f.Unit = r.currency(f.Unit, f.Place, f.Period)
	if f.Class == quantity.Money && !strings.HasPrefix(f.Unit, "dollar") {
		f.Unit = r.currency(f.Unit, r.places(), f.Period)
	}
	if unit := landOf(f.Subject); unit != "" && f.Kind == Level && f.Class == quantity.Measure && !strings.Contains(f.Unit, "/") {
		f.Unit += "/" + unit // "the yield per hectare was 5,492 kilograms"
	}
	if b.comp && b.of >= 0 && f.Class == quantity.Measure && !strings.Contains(f.Unit, "/") {
		if q := w.quantity(&w.binds[b.of]); strings.HasPrefix(q.Unit, f.Unit+"/") && sameSize(q.Value, f.Value, priceSpread) {
			f.Unit = q.Unit // "Yields averaged 6.9 tonnes a hectare, against 5.9 tonnes"
		}
	}
	r.perUnit(w, f, b)
	r.crossRate(w, f, b)
}

// dollarSign reads a bare "$" in front of a number as dollars of the United States, but for places whose press prints its own dollars so: "$4 billion" of
// Guyana is what readers abroad are told, where a "dollar" in words may be the country's.
func (r *reader) dollarSign(f *Figure) {
	rest, ok := strings.CutPrefix(f.Unit, "dollar")
	if !ok || r.text[f.Start] != '$' {
		return
	}
	switch r.currency("dollar", f.Place, f.Period) {
	case "dollar", "USD", "AUD", "CAD", "NZD", "SGD", "HKD":
	default:
		f.Unit = "USD" + rest
	}
}

// unitOf gives a number that prints no unit that of the value it is compared with or, in millions and more, that of the sentence
// before: "They were 31.7 billion in May". A level behind a change in percent is not in percent: "rose 7.2 pct to 126.4".
func (r *reader) unitOf(w *walk, f *Figure, b *bind) {
	if f.Class == quantity.Percent && f.Elided && b.kind == Level && w.isWord(b.gov, "to", "at") && w.lastChange(b) != nil {
		f.Unit, f.Class, f.Elided = "", quantity.Bare, false
		if strings.Contains(f.Subject, "index") || strings.Contains(f.Subject, "CPI") {
			f.Unit, f.Class = "index", quantity.Index
		}
	}
	w.countsOwn(f, b)
	if f.Class != quantity.Bare || f.Unit != "" || w.numbers(b) {
		return
	}
	if p := w.at(b.tok - 1); p.poss && p.place > 0 {
		for k := range w.binds {
			if q := w.quantity(&w.binds[k]); w.binds[k].tok < b.tok && q.Class == quantity.Count {
				f.Unit, f.Class, f.Elided, f.Kind = q.Unit, quantity.Count, true, Count // "414,000 cases, surpassing Utah's 411,000"
			}
		}
	}
	if r.countOf(w, f, b) {
		return
	}
	if (f.Kind == Level || f.Kind == Change) && indexNouns[f.Head] && f.Value.LessThan(million) {
		f.Unit, f.Class = "index", quantity.Index // "The output index rose 0.7 pct to 122.8"
		return
	}
	big := f.Value.Abs().GreaterThanOrEqual(million)
	switch {
	case b.comp && b.of >= 0 && b.of < len(w.binds) && w.quantity(&w.binds[b.of]).Class == quantity.Money:
		f.Unit, f.Class, f.Elided = w.quantity(&w.binds[b.of]).Unit, quantity.Money, true
	case big && b.kind == Change && w.moneyBefore(b) != "":
		f.Unit, f.Class, f.Elided = w.moneyBefore(b), quantity.Money, true // "cost 220 million euros, 35 million more than planned"
	case big && r.topic.class == quantity.Money && !strings.Contains(r.topic.unit, "/"):
		f.Unit, f.Class, f.Elided = r.topic.unit, quantity.Money, true
	case big && r.tender != "" && r.tender != mixedMoney && paid(b.subj.head):
		f.Unit, f.Class, f.Elided = r.tender, quantity.Money, true // "its surplus widened to 6.6 billion", where all amounts were in marks
	case big && r.topic.class == quantity.Measure && !strings.Contains(r.topic.unit, "/") && weighed(&b.subj):
		f.Unit, f.Class, f.Elided = r.topic.unit, quantity.Measure, true // "Crude stocks fell 6.7 million barrels. Gasoline stocks rose to 250.4 million"
	}
}

// indexNouns are the nouns of what is told in points of an index.
var indexNouns = map[string]bool{"index": true, "sub-index": true, "subindex": true, "pmi": true}

// moneyBefore returns the unit of the amount of money right before bind b, of the same thing, that b is how much more or less than, or "".
func (w *walk) moneyBefore(b *bind) string {
	for k := len(w.binds) - 1; k >= 0; k-- {
		o := &w.binds[k]
		if o.tok >= b.tok {
			continue
		}
		if q := w.quantity(o); q.Class == quantity.Money && o.kind != Change && o.subj.text == b.subj.text && !strings.Contains(q.Unit, "/") && w.isWord(b.tok+1, "more", "less", "higher", "lower", "above", "below", "over", "under") {
			return q.Unit
		}
		return ""
	}
	return ""
}

// countOf gives f, a number without a noun, the unit of the count or measure that it is compared with, or that of the things which its subject is of and
// which the article has counted: "shipments of its phones will rise to 74 million". It reports whether it did.
func (r *reader) countOf(w *walk, f *Figure, b *bind) bool {
	const (
		most  = 1000 // times as many
		least = 20   // "seven powers" are beside the point
	)
	was := quantity.Quantity{}
	if b.comp && b.of >= 0 && b.of < len(w.binds) {
		was = *w.quantity(&w.binds[b.of])
	} else if _, of, found := strings.Cut(strings.ToLower(f.Subject), " of "); found && !b.comp {
		for i := len(r.out) - 1; i >= 0 && was.Unit == ""; i-- {
			if o := &r.out[i]; o.Class == quantity.Count && len(o.Unit) > 2 && strings.Contains(" "+of+" ", " "+plural(r.text[o.Noun.Start:o.Noun.End])+" ") {
				was = o.Quantity
			}
		}
	}
	if was.Class != quantity.Count && was.Class != quantity.Measure || strings.Contains(was.Unit, "/") || !f.Value.IsInteger() || !sameSize(was.Value, f.Value, most) || was.Class == quantity.Count && was.Value.LessThan(decimal.NewFromInt(least)) {
		return false
	}
	f.Unit, f.Class, f.Elided = was.Unit, was.Class, true
	if was.Class == quantity.Count && f.Kind == Level {
		f.Kind = Count
	}
	return true
}

// plural returns the last word of a counted noun as it is written of several.
func plural(noun string) string { return strings.ToLower(noun[strings.LastIndexByte(noun, ' ')+1:]) }

// mixedMoney stands for the currency of an article that counts in several.
const mixedMoney = "-"

var million = decimal.New(1, 6)

// nameMoney notes how the article first writes a currency word that several countries have: "7.4 billion H.K. dlrs" makes the bare dollars that
// follow those of Hong Kong.
func (r *reader) nameMoney(f *Figure) {
	if f.Class != quantity.Money || f.Elided {
		return
	}
	word := currencyWord(r.text[f.Start:f.End])
	if _, ok := r.money[word]; ok || word == "" {
		return
	}
	r.money[word] = ""
	if iso, _, _ := strings.Cut(f.Unit, "/"); iso != word {
		r.money[word] = iso // of "158 pesos a gallon from 130 pesos" too
	}
}

// termsOfMoney returns the country in whose dollars the sentence counts its bare dollars, or "": "In Canadian dollar terms, stocks sank by 2
// billion dlrs".
func (w *walk) termsOfMoney(unit string) string {
	if unit != "dollar" && unit != "USD" {
		return ""
	}
	for i := 1; i < len(w.toks); i++ {
		if w.isWord(i+1, "terms") && w.isWord(i, "dollar", "dollars") {
			return w.moneyOf(i)
		}
	}
	return ""
}

// moneyOf returns the country whose adjective stands before the currency word at token i, or "".
func (w *walk) moneyOf(i int) string {
	if i < 1 || !w.at(i-1).caps {
		return ""
	}
	if m := place.Find(w.raw(i-1, i)); len(m) == 1 {
		return m[0].Key
	}
	return ""
}

// currencyWord returns the name of a currency, shared by several countries, that the printed amount ends with, or "".
func currencyWord(amount string) string {
	i := strings.LastIndexAny(amount, " -")
	switch strings.ToLower(strings.TrimRight(amount[i+1:], ".")) {
	case "dlr", "dlrs", "dollar", "dollars":
		return "dollar"
	case "franc", "francs":
		return "franc"
	case "crown", "crowns":
		return "crown"
	case "peso", "pesos":
		return "peso"
	}
	return ""
}

// currency returns the ISO code of a bare currency word where the place the figure is of makes it plain, else unit as it is.
func (r *reader) currency(unit string, keys []string, p period.Period) string {
	if year := r.date.Year; unit == "RUB" && year > 0 && year < 1992 {
		return "SUR"
	}
	year := r.date.Year
	if p.YearKnown {
		year = lastDay(p).Year
	}
	if unit == "" || unit[0] < 'a' || unit[0] > 'z' {
		iso, rate, rated := strings.Cut(unit, "/")
		if iso = place.CurrencyIn(iso, year); rated {
			iso += "/" + rate
		}
		return iso
	}
	word, rest := unit, ""
	for i := range len(unit) {
		if unit[i] == '/' {
			word, rest = unit[:i], unit[i:]
			break
		}
	}
	switch word {
	case "dollar", "franc", "pound", "crown", "krone", "krona", "peso", "rupee", "dinar", "lira", "mark", "riyal", "rial", "won", "real", "dirham", "shilling", "schilling", "guilder", "escudo", "peseta", "rouble", "ruble", "rand":
	default:
		return unit
	}
	for _, k := range keys {
		if iso, ok := place.Currency(k, word, year); ok {
			return iso + rest
		}
	}
	return unit
}

// places returns the countries that the article is about, with that of its dateline where it names that too, as far as it tells.
func (r *reader) places() []string {
	if !r.seated {
		return r.home
	}
	return append(slices.Clip(r.home), r.seat)
}

// noteTender keeps the one currency that the article has counted in so far.
func (r *reader) noteTender(f *Figure) {
	switch {
	case f.Class != quantity.Money || f.Elided || strings.Contains(f.Unit, "/"):
	case r.tender == "":
		r.tender = f.Unit
	case r.tender != f.Unit:
		r.tender = mixedMoney
	}
}

// paid reports whether what the head noun measures is always counted in money.
func paid(head string) bool {
	l := lookup(head)
	return l != nil && l.flags&(fBal|fExport|fImport) != 0 || inMoney[head]
}

// inMoney are other heads of what is counted in money.
var inMoney = setOf("debt debts reserves revenue revenues profit profits loss losses income earnings turnover takings spending expenditure budget assets liabilities lending investment")

// weighed reports whether s is an amount of what was last counted in a measure: its head is one of goods, or it stands for what was spoken of before.
func weighed(s *subject) bool { return s.anaphor || amounts[s.head] }

// amounts are heads of goods that are weighed or measured.
var amounts = setOf("output production crop crops harvest catch stocks inventories supply supplies demand consumption use usage shipments deliveries exports imports quota sales arrivals yield")

// unitOfTerms gives a number that prints no currency, in millions and more, the one that its clause says that it counts in: "In Swiss francs, sales
// came to 3 million".
func unitOfTerms(f *Figure) {
	if f.Unit != "" && !(f.Class == quantity.Money && f.Elided) || f.Value.Abs().LessThan(million) || f.Class != quantity.Bare && f.Class != quantity.Money {
		return
	}
	for _, t := range f.Terms {
		if t == "USD" || t == "CNY" {
			f.Unit, f.Class, f.Elided = t, quantity.Money, true
		}
	}
}
