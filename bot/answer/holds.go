package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// holds returns how surely the figure is about key k: 1 in its own subject, less in its passage, headline or article.
func (a *Answerer) holds(f *fit, pp *passageProfile, ask *question.Ask, k question.Key) (m float64, own bool) {
	for _, t := range f.subject {
		if t.Key == k.Key || t.Kind == term.Word && k.Kind == term.Word && k.Key == t.Key+"s" {
			return 1, true // also "Audis" of "Audi"
		}
	}
	for _, held := range [...]func(f *fit, pp *passageProfile, ask *question.Ask, k question.Key) float64{
		a.impliesFlow, a.holdsKin, a.impliesJobs, a.impliesPrice, a.impliesShares, a.impliesOther, a.impliesElse,
	} {
		if m := held(f, pp, ask, k); m > 0 {
			return m, true
		}
	}
	return a.holdsAround(f, pp, k), false
}

// impliesFlow returns how surely a figure is of k because of what an economy earns and trades.
func (a *Answerer) impliesFlow(f *fit, _ *passageProfile, ask *question.Ask, k question.Key) float64 {
	if k.Key == "purchases" && slices.Contains(f.measures, "imports") && len(ask.Partners) == 0 && len(ask.Owners) == 1 {
		return 0.85 // what a country buys it imports
	}
	if (k.Key == "imports" || k.Key == "purchases" || k.Key == "buy") && mirrored(f, ask) {
		return 0.9 // what one of two sold the other bought
	}
	if strings.Contains(k.Text, "abroad") && f.fig.Org == "" && (slices.Contains(f.measures, keyExports) || slices.Contains(f.measures, keyImports)) {
		return 1 // what is paid for "from abroad" is imports
	}
	if k.Key == "economy" && f.fig.Kind == figure.Change && growthOnly[ofNoPlace(f)] {
		return 0.85 // the growth of a country that is said of nothing else
	}
	if k.Key == "economy" && f.fig.Kind == figure.Change && len(f.measures) == 1 && (f.measures[0] == "gdp" || f.measures[0] == "gnp") {
		return 1 // by how much the product of a country grows its economy does
	}
	if ask.Without && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "non-"+k.Key }) {
		return 1 // "imports leaving out oil" are non-oil imports
	}
	if ask.Without && k.Key == "excluding" && excludes(f.low) {
		return 1 // whatever word leaves it out: "borrowings less extended credits"
	}
	if k.Key == "trade" && len(f.fig.Partner) > 0 && (slices.Contains(f.measures, "deficit") || slices.Contains(f.measures, "surplus")) {
		return 0.9 // a deficit with a country is one of trade
	}
	return 0
}

// holdsKin returns how surely a figure is of k by its organisation, its whole, or another name of k in its subject.
func (a *Answerer) holdsKin(f *fit, _ *passageProfile, ask *question.Ask, k question.Key) float64 {
	if slices.Contains(f.org, k.Key) || slices.Contains(f.share, k.Key) || f.fig.Org != "" && shortNames(k.Key, f.fig.Org) {
		return 1
	}
	for _, t := range f.subject {
		taken := k.Noun && k.Kind != term.Measure && asked(ask, t.Key) // the exports of "ship exports" are no ships
		if apartFrom[t.Key] == k.Key && a.article(f.article).all[k.Key] {
			continue // an article that tells wholesale from producer prices
		}
		if a.narrower(k.Key, t) && a.ownWords(f, ask) {
			continue // the gold reserves that are asked for are no foreign exchange reserves
		}
		if t.Kind == term.Word && k.Kind == term.Word && deedOf(t.Key, k.Key, k.Text) {
			return 0.9
		}
		if !taken && (a.kin(t.Key, k.Key) || a.near(f.article, t.Key, k.Key)) || k.Kind != term.Measure && hasWord(t.Key, k.Key) {
			return 0.85
		}
	}
	if accounts[k.Key] && a.account(f) == k.Key {
		return 0.85 // the deficit of an article that speaks of no other
	}
	if ask.Want == question.Share && k.Kind == term.Measure && wholeOnly(f) && a.article(f.article).all[k.Key] {
		return 0.85
	}
	return 0
}

// apartFrom are measures by those that go by one name in some articles and are told apart in others.
var apartFrom = map[string]string{"wpi": "ppi", "ppi": "wpi"}

// impliesPrice returns how surely a figure is of k because of what it is counted in and what its article is on: prices and rates.
func (a *Answerer) impliesPrice(f *fit, _ *passageProfile, ask *question.Ask, k question.Key) float64 {
	if head, _, rate := strings.Cut(f.fig.Unit, "/"); k.Key == "price" && rate && question.Money(head) && f.fig.Kind != figure.Change {
		return 0.9 // so much for a tonne is a price, whatever it is called
	}
	if dealWords[k.Key] && f.fig.Class == quantity.Money && f.fig.Kind == figure.Level && changesHands(f.named) {
		return 0.9 // what is paid for a company is the price of the deal
	}
	if k.Key == "stake" && slices.Contains(f.measures, "holdings") && f.fig.Class == quantity.Percent {
		return 0.9 // a holding in percent
	}
	if per := spans[k.Key]; per != "" && strings.HasSuffix(f.fig.Unit, "/"+per) {
		return 1 // so much an hour is hourly
	}
	if k.Key == "stake" && a.ownsShare(f) {
		return 0.9 // "it already owns 4 pct of Acme"
	}
	if k.Key == "eps" && strings.HasSuffix(f.fig.Unit, "/share") && (slices.Contains(f.measures, "profit") || slices.Contains(f.measures, "loss")) {
		return 0.9 // "net income of 86 cents a share"
	}
	if unit, _, _ := strings.Cut(f.fig.Unit, "/"); k.Key == "oil" && unit == "barrel" && len(f.measures) > 0 {
		return 0.85 // nothing else is counted in barrels
	}
	if of, ok := strings.CutPrefix(k.Key, "price of "); ok && strings.Contains(f.fig.Unit, "/") && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == of }) {
		return 0.9 // oil at so much a barrel
	}
	if k.Key == "inflation" && f.fig.Kind == figure.Change && f.fig.Class == quantity.Percent && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "price" }) {
		return 0.9 // a rise in prices is inflation: "transport price rises"
	}
	if k.Key == "price" && f.fig.Kind == figure.Change && len(f.measures) == 1 && priceIndexes[f.measures[0]] && len(f.subject) > 1 {
		return 0.85 // what the index of prices for finished goods does the prices of finished goods do
	}
	if k.Key == "price" && ask.Want == question.Change && f.fig.Kind == figure.Change && len(f.subject) == 1 && f.measures != nil && f.measures[0] == "inflation" && len(ask.Keys) == 1 || k.Key == "price" && ask.Want == question.Change && inflationOf(f, ask) {
		return 0.85 // "inflation increased 4 pct in the first two months": by so much prices did
	}
	if a.theCurrency(f, ask) && a.article(f.article).title[k.Key] {
		return 0.9
	}
	if k.Key == "capacity use" && slices.Contains(f.share, "capacity") {
		return 0.9 // what works at so much of its capacity uses so much
	}
	if k.Key == "price" && f.fig.Kind == figure.Change && f.fig.Class == quantity.Percent && len(f.measures) == 0 && len(f.subject) > 0 && a.onPrices(f.article) {
		return 0.85 // "pork was 17.9 percent cheaper" in an article on consumer prices
	}
	return 0
}

// impliesShares returns how surely a figure is of k because of whose shares it is of.
func (a *Answerer) impliesShares(f *fit, _ *passageProfile, ask *question.Ask, k question.Key) float64 {
	if k.Key == "share price" && f.fig.Kind == figure.Change && f.fig.Class == quantity.Percent && a.quotedMove(f) &&
		!(strings.EqualFold(k.Text, "stock") && a.stockOf(f.article)) {
		return 0.9 // "Acme dropped 7 percent" in a report on shares
	}
	if k.Key == "share price" && (f.fig.Class == quantity.Money || f.fig.Kind == figure.Change) && a.ofShares(f) ||
		k.Key == "stocks" && strings.EqualFold(k.Text, "stock") && (f.fig.Org != "" && a.ofShares(f) || a.besideShares(f)) {
		return 0.9 // what a share stands at is its price
	}
	if k.Key == "stocks" && ask.Want == question.Change && len(ask.Owners) > 0 && f.fig.Class == quantity.Percent && slices.Contains(f.words, "shares") &&
		!slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind == term.Modifier || k.Noun }) {
		return 0.9 // what the shares of a country did its stocks did, but not those of a thing
	}
	return 0
}

// impliesJobs returns how surely a figure is of k because it counts jobs or those who have them.
func (a *Answerer) impliesJobs(f *fit, _ *passageProfile, _ *question.Ask, k question.Key) float64 {
	counts := f.fig.Class == quantity.Count
	switch {
	case (k.Key == "employment" || k.Key == "employees") && strings.Contains(f.named, " employed by "),
		k.Key == "employees" && counts && strings.EqualFold(f.named, "jobs"),
		k.Key == "employment" && counts && (strings.HasPrefix(f.named, "job losses") || f.fig.Unit == "position"):
		return 1
	}
	return 0
}

// inflationOf reports whether f is the inflation of all the things asked for, by which their prices rise: that "of industrial goods".
func inflationOf(f *fit, ask *question.Ask) bool {
	return f.fig.Class == quantity.Percent && len(f.measures) == 1 && f.measures[0] == "inflation" && len(f.subject) > 1 && len(ask.Keys) > 1 && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Key != "price" && !slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key })
	})
}

// theCurrency reports whether a figure is of "the currency" of an article whose headline names it, and that one is asked for.
func (a *Answerer) theCurrency(f *fit, ask *question.Ask) bool {
	return len(f.subject) > 0 && f.subject[len(f.subject)-1].Key == "currency" && slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		_, coined := quantity.Currency(strings.ToLower(k.Text))
		return coined && a.article(f.article).title[k.Key]
	})
}

// spans are the units of time by the stems of the adjectives that say so much for each.
var spans = map[string]string{term.Stem("hourly"): "hour", term.Stem("daily"): "day", term.Stem("weekly"): "week", term.Stem("monthly"): "month", term.Stem("annual"): "year", term.Stem("yearly"): "year"}

// ownsShare reports whether a figure is the share of a company that somebody is said to own right before it.
func (a *Answerer) ownsShare(f *fit) bool {
	const reach = 4 // words
	if f.fig.Class != quantity.Percent || f.fig.Share == "" || len(f.measures) > 0 {
		return false
	}
	words := lowerWords(a.text(f.passage)[:f.fig.Start-a.idx.Passage(f.passage).Start])
	return slices.ContainsFunc(words[max(0, len(words)-reach):], func(w string) bool {
		switch w {
		case "own", "owns", "owned", "hold", "holds", "held", "control", "controls", "keep", "keeps":
			return true
		}
		return false
	})
}

// dealWords are the keys of what is paid where a company, a stake or a plant changes hands.
var dealWords = map[string]bool{"price": true, "takeover": true, "deal": true, "cost": true, "m&a": true, "buyback": true, term.Stem("offer"): true, term.Stem("transaction"): true}

// changesHands reports whether a subject is of something that changes hands, which the amount is then paid for.
func changesHands(subject string) bool {
	low := strings.ToLower(subject)
	for _, by := range [...]string{" acquired by ", " bought by ", " sold by ", " purchased by ", " repurchased by ", "payments for ", "bid for ", "offer for ", "acquisition of ", "takeover of ", "purchase of "} {
		if strings.Contains(low, by) {
			return true
		}
	}
	return false
}

// priceIndexes are the measures that tell how prices move.
var priceIndexes = map[string]bool{"ppi": true, "cpi": true, "rpi": true, "wpi": true}

// impliesOther returns how surely a figure is of k because its article has another name for it: the sales of a company are its revenue, the holdings of an
// article on gold reserves gold.
func (a *Answerer) impliesOther(f *fit, pp *passageProfile, ask *question.Ask, k question.Key) float64 {
	if len(f.measures) > 1 || slices.Contains(f.measures, k.Key) {
		return 0
	}
	measure := ""
	if len(f.measures) == 1 {
		measure = f.measures[0]
	}
	switch {
	case k.Key == "revenue" && f.low == "sales" && a.calledSales(f, ask):
		return 0.9
	case k.Key == "sales" && measure == "revenue", k.Key == "revenue" && measure == "sales":
		ap := a.article(f.article)
		money := f.fig.Class == quantity.Money || f.fig.Kind == figure.Change && f.fig.Class == quantity.Percent
		if money && !ap.all[k.Key] && slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
			trade := k.Kind == term.Modifier && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key }) // what caterers take in
			return k.Name || k.Key == "enterprises" || trade || ap.names[k.Key] || slices.Contains(ap.named, k.Key)
		}) {
			return 1
		}
	case k.Kind == term.Word && occasions[k.Key] && a.onOccasion(f, pp, k.Key):
		return 0.9 // a figure of an article on a holiday is of that holiday
	case k.Kind != term.Measure:
	case (k.Key == "visitors" || k.Key == "revenue") && measure == "spending" && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "tourism" }):
		return 0.9 // what tourists spend is the revenue of tourism
	case k.Key == keyGold && a.holdsGold(f, pp, measure):
		return 1
	}
	return 0
}

// calledSales reports whether how "sales" of a company compare with those of another time takes up the revenue that the sentence before tells of it.
// It is the revenue of who is asked for where the sentence before names him.
func (a *Answerer) calledSales(f *fit, ask *question.Ask) bool {
	p := f.passage - 1
	if f.fig.Kind != figure.Change && !f.fig.Earlier || p < a.firstPassage(f.article) {
		return false
	}
	if slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Name && !a.meant(p, a.passage(p).keys, k) }) {
		return false
	}
	return slices.ContainsFunc(a.passage(p).figures, func(o profile) bool {
		same := o.fig.Org == f.fig.Org || o.fig.Org == "" || f.fig.Org == ""
		return same && (o.fig.Org != "" || f.fig.Org != "") && slices.Contains(o.measures, "revenue") && o.fig.Kind == figure.Level
	})
}

// occasions are the keys of what a time is called after.
var occasions = stems("holiday festival break vacation weekend fair expo summit tournament games olympics")

// onOccasion reports whether the passage of a figure or its headline names the occasion that key is of, a break or vacation being a holiday.
func (a *Answerer) onOccasion(f *fit, pp *passageProfile, key string) bool {
	title := a.article(f.article).title
	off := key == term.Stem("break") || key == term.Stem("vacation")
	return pp.keys[key] || title[key] || off && (pp.keys[term.Stem("holiday")] || title[term.Stem("holiday")])
}

// holdsGold reports whether a figure of no other measure than holdings is of the gold that is held: its subject, its passage or the one before says so.
func (a *Answerer) holdsGold(f *fit, pp *passageProfile, measure string) bool {
	switch measure {
	case "":
		weight := f.fig.Unit == "ounce" || f.fig.Unit == "tonne"
		return weight && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "gold" }) && slices.ContainsFunc(lowerWords(a.text(f.passage)), question.Holds)
	case "holdings", "reserves":
		return !pp.keys["foreign exchange"] && (pp.keys[keyGold] || a.nearby(f.passage, keyGold))
	}
	return false
}

// keyGold is the measure of the gold that a country holds.
const keyGold = "gold reserves"

// impliesElse returns how surely a figure is of k by a name, its terms, its status or what it counts.
func (a *Answerer) impliesElse(f *fit, pp *passageProfile, ask *question.Ask, k question.Key) float64 {
	if k.Kind == term.Word && !k.Name && ask.Deed != "" && f.fig.Kind == figure.Count && term.Stem(k.Text) == term.Stem(ask.Deed) && slices.ContainsFunc(f.told().words, a.sameDeed(f.article, ask.Deed)) {
		return 0.9 // those carried of "how many people rode the trams"
	}
	if k.Key == "passengers" && f.fig.Kind == figure.Count && (f.fig.Unit == "person" || f.fig.Unit == "passenger") && slices.ContainsFunc(f.told().words, func(w string) bool { return term.SameDeed("carry", w) }) {
		return 0.95 // people carried
	}
	if k.Key == "youth" && ofYouth(strings.ToLower(f.named)) {
		return 0.95
	}
	if k.Name && ratesOf(f, k.Text) {
		return 0.85
	}
	if k.Key == "base rate" && strings.Contains(strings.ToLower(k.Text), "repo") && f.fig.Class == quantity.Percent && f.fig.Kind != figure.Change && strings.Contains(strings.ToLower(a.text(f.passage)), "repurchase") {
		return 1 // the rate at which repurchase pacts are allotted
	}
	if k.Key == "base rate" && setsBenchmark(f) && (f.fig.Org == "" && asked(ask, "central bank") || a.ofCentralBank(f)) {
		return 0.9 // the benchmark of a central bank
	}
	if k.Key == "tourism" && slices.Contains(f.measures, "spending") && slices.Contains(f.measures, "visitors") && spentByGuests(f, ask) {
		return 0.9 // what tourists spend
	}
	if ofBills(f, k.Key) || k.Key == "interest rate" && paidForTerm(f) {
		return 0.9
	}
	if k.Key == keySurplus && a.favourable(f, pp) {
		return 0.85
	}
	if k.Key == keyDeficit && slices.Contains(lowerWords(f.named), "shortage") {
		return 1 // what a market is short of is its deficit
	}
	if k.Key == keyBankruptcies && f.fig.Kind == figure.Count && firms[singularUnit(f.fig.Unit)] && (pp.keys[k.Key] || a.article(f.article).title[k.Key]) {
		return 0.9 // the firms that are counted where it is told how many went bankrupt
	}
	if k.Key == "throughput" && portsCargo(lowerWords(f.named)) {
		return 0.9 // the cargo that ports move is what they handle
	}
	if k.Key == "index" && slices.Contains(lowerWords(f.named), "index") {
		return 1 // the word stands within a name: "consumer price index"
	}
	if k.Key == "core" && slices.Contains(f.fig.Terms, "underlying") {
		return 1
	}
	if slices.Contains(f.extra, k.Key) || slices.Contains(f.fig.Terms, k.Key) || string(f.fig.Status) == k.Key {
		return 0.9
	}
	return 0
}

// setsBenchmark reports whether f is what a benchmark that is a rate stands at or by how many points it is moved. That of a market, a bond or an index, is
// none.
func setsBenchmark(f *fit) bool {
	moved := f.fig.Class == quantity.Points && f.fig.Kind == figure.Change
	at := f.fig.Class == quantity.Percent && f.fig.Kind == figure.Level
	return (moved || at) && slices.Contains(f.words, "benchmark") && (f.fig.Head == "benchmark" || f.fig.Head == "rate")
}

// ofCentralBank reports whether f is of a body that speaks for a country, or of one called the central bank.
func (a *Answerer) ofCentralBank(f *fit) bool {
	return len(place.Bodies(f.fig.Org)) > 0 || slices.Contains(a.keyList(f.fig.Org), "central bank")
}

// spentByGuests reports whether the visitors of a figure of spending are who spends, and not for whom it is spent nor those that come from the place asked
// for.
func spentByGuests(f *fit, ask *question.Ask) bool {
	if words := lowerWords(f.named); slices.Contains(words, "for") || slices.Contains(words, "on") || slices.Contains(words, "to") {
		return false
	}
	return !slices.ContainsFunc(f.spots, func(m place.Mention) bool {
		return slices.Contains(ask.Owners, m.Key) && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "visitors" && t.Start == m.End+1 })
	})
}

// ofYouth reports whether a subject in lower case is of the young by their age: "people aged 15 to 24", "the under-25s".
func ofYouth(subject string) bool {
	for _, ages := range [...]string{"15 to 24", "15-24", "16 to 24", "16-24", "15- to 24", "16- to 24", "15 and 24", "16 and 24", "under 25", "under-25", "younger than 25"} {
		if strings.Contains(subject, ages) {
			return true
		}
	}
	return false
}

// portsCargo reports whether words name cargo and a port.
func portsCargo(words []string) bool {
	return (slices.Contains(words, "cargo") || slices.Contains(words, "freight")) && (slices.Contains(words, "port") || slices.Contains(words, "ports"))
}

// ofBills reports whether f is of the bills of a treasury, which one of it and key calls bills alone: "the six-month bills".
func ofBills(f *fit, key string) bool {
	has := func(k string) bool {
		return slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k })
	}
	return (key == keyBills && has(keyBill) || key == keyBill && has(keyBills)) && (len(question.Tenors(f.fig.Subject)) > 0 || theDebt(f.fig.Subject))
}

// paidForTerm reports whether f is a percentage that is paid on what has a term: "the rate on three-month deposits", "the ten-year bond".
func paidForTerm(f *fit) bool {
	return f.fig.Class == quantity.Percent && f.fig.Kind != figure.Change && f.fig.Share == "" && len(question.Tenors(f.fig.Subject)) > 0
}

const keyBankruptcies = "bankruptcies"

const keyBills = "treasury bills"

var keyBill = term.Stem("bill")

// holdsAround returns how surely a figure whose record does not hold k is of it because of what stands around it.
func (a *Answerer) holdsAround(f *fit, pp *passageProfile, k question.Key) float64 {
	switch {
	case pp.keys[k.Key] || a.nearIn(f.article, pp.keys, k.Key):
		return 0.6
	case a.article(f.article).title[k.Key]:
		return 0.55
	case a.nearby(f.passage, k.Key) && (k.Key == "average" || strings.HasSuffix(f.low, " in them") || strings.HasSuffix(f.low, " with them")):
		return 0.6 // what the sentence before names
	case a.nearby(f.passage, k.Key) && !(k.Kind != term.Measure && a.passage(a.firstPassage(f.article)).keys[k.Key]):
		return 0.4
	case a.article(f.article).all[k.Key]:
		name := k.Name || k.Kind == term.Word && a.article(f.article).names[k.Key]
		if name && len(f.org) == 0 && a.passage(a.firstPassage(f.article)).keys[k.Key] {
			return 0.5 // the article is about the company, and the figure names no other
		}
		if k.Kind != term.Measure && a.passage(a.firstPassage(f.article)).keys[k.Key] {
			return 0.5 // what the article is about
		}
		return 0.15
	}
	return 0
}

// owned returns what a subject says behind its owner: the growth of "Norland's growth".
func owned(subject string) string {
	if i := strings.LastIndex(subject, "'s "); i >= 0 {
		return subject[i+len("'s "):]
	}
	return subject
}

// ofNoPlace returns what the subject of f says beside whose it is: "growth" of "growth in the euro zone", "Peru's growth".
func ofNoPlace(f *fit) string {
	s := owned(f.low)
	for _, link := range [...]string{" in ", " for "} {
		if before, _, ok := strings.Cut(s, link); ok && len(f.fig.Place) > 0 {
			return before
		}
	}
	return s
}

// growthOnly are the subjects that say of what growth is by saying nothing.
var growthOnly = map[string]bool{"growth": true, "growth rate": true, "rate of growth": true, "annual growth": true, "annual growth rate": true, "real growth": true, "annualised growth": true, "annualized growth rate": true}

// firstPassage returns the first passage of an article, which says what it is about.
func (a *Answerer) firstPassage(article int) int {
	first, _ := a.idx.ArticlePassages(article)
	return first
}

// wholeOnly reports whether f is a share of a whole that is only called the total, so that the text around must say of what.
func wholeOnly(f *fit) bool {
	if f.fig.Share == "" {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(f.fig.Share)) {
		switch w {
		case "the", "total", "whole", "all", "national", "overall", "figure", "country's", "entire":
		default:
			return false
		}
	}
	return true
}

// hasWord reports whether a key of several words holds word: "cash in circulation" holds "circulation".
func hasWord(key, word string) bool {
	return len(key) > len(word) && slices.Contains(strings.Fields(key), word)
}

// kin reports whether one key is a broader name of the other: a surplus and a deficit are balances.
func (a *Answerer) kin(have, asked string) bool {
	return a.terms.Wider(asked, have) || a.terms.Wider(have, asked)
}

// narrower reports whether the key asked for is a narrower name of term t, other than a kind of balance.
func (a *Answerer) narrower(asked string, t term.Term) bool {
	return t.Kind == term.Measure && t.Key != keyBalance && a.terms.Wider(t.Key, asked)
}

// near reports whether an article, which does not use the word asked for, has another in its place: "refrigerators" for "fridges".
func (a *Answerer) near(article int, have, asked string) bool {
	return slices.Contains(term.Near(asked), have) && !a.article(article).all[asked]
}

// nearIn reports whether keys of an article, which does not use the word asked for, hold another in its place.
func (a *Answerer) nearIn(article int, keys map[string]bool, asked string) bool {
	return slices.ContainsFunc(term.Near(asked), func(k string) bool { return keys[k] }) && !a.article(article).all[asked]
}

// opposed reports whether the subject holds the opposite of key: a deficit where a surplus is asked for, imports for exports.
func (a *Answerer) opposed(f *fit, ask *question.Ask, key string) bool {
	if rivalled(f, ask, key) {
		return true
	}
	other, ok := opposites[key]
	if !ok {
		return false
	}
	if key == keySurplus && bareGap(f) {
		return false // a gap may be either; [Answerer.favourable] tells
	}
	has := func(k string) bool {
		return slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k })
	}
	return has(other) && (!has(key) || f.fig.Head == other)
}

// rivalled reports whether a figure is narrowed by a word for what key leaves out: the private of private consumption where government
// spending is asked for, the pledged of "investment pledged" where what was disbursed is.
func rivalled(f *fit, ask *question.Ask, key string) bool {
	has := func(keys ...string) bool {
		return slices.ContainsFunc(f.subject, func(t term.Term) bool { return slices.Contains(keys, t.Key) })
	}
	rivals := rivalWords[key]
	return len(rivals) > 0 && !ask.Without && !has(key) && has(rivals...) && !slices.ContainsFunc(rivals, func(r string) bool { return asked(ask, r) })
}

// rivalWords are by a word that narrows a measure those that narrow it otherwise, so that no figure is of both.
var rivalWords = map[string][]string{
	"government": {"private"}, "public": {"private"}, "state": {"private"}, "private": {"government", "public"},
	"disburs": {"pledg", "commit", "approv", "regist"}, "pledg": {"disburs"}, "commit": {"disburs"}, "approv": {"disburs"}, "regist": {"disburs"},
	"food": {"core"}, "energy": {"core"},
	"foreign": {"domestic"}, "domestic": {"foreign"}, "overseas": {"domestic"},
}

var opposites = map[string]string{
	"deficit": "surplus", "surplus": "deficit", "exports": "imports", "imports": "exports", "unadjusted": "adjusted",
	"male": "female", "female": "male", "profit": "loss", "loss": "profit",
}

// nearby reports whether the passage before p, in the same article, holds key.
func (a *Answerer) nearby(p int, key string) bool {
	return p > 0 && a.idx.Passage(p-1).Article == a.idx.Passage(p).Article && a.passage(p - 1).keys[key]
}

func asked(ask *question.Ask, key string) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Key == key })
}

// kinOf reports whether key, of a figure of the article, is a wider, narrower or other name of a word asked for.
func (a *Answerer) kinOf(article int, ask *question.Ask, key string) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return a.kin(key, k.Key) || a.near(article, key, k.Key) })
}
