package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"

	"github.com/shopspring/decimal"
)

// measureItems gives the figures of a sentence that only names things or places the measure that the figures before them are of: "Exports of yarn
// fell 2 pct. Among them, carpets rose 3 pct to 40 mln crowns": exports of carpets.
func (r *reader) measureItems(w *walk) {
	for k := range w.binds {
		item := w.binds[k].subj
		if w.binds[k].comp || r.countsItem(w, k) || !w.isItem(k) {
			continue
		}
		measure := r.rateBefore(w, k)
		if measure.empty() {
			measure = w.sideOf(r.measureBefore(w, k))
		}
		if measure.empty() || !nationalRates[measure.head] && !r.measuresLike(w, measure, &item) {
			continue
		}
		of := measured(measure, item)
		for n := range w.binds {
			if b := &w.binds[n]; b.share == "" && b.subj.text == item.text && slices.Equal(b.subj.place, item.place) {
				b.subj, b.named = of, true
			}
		}
	}
}

// sideOf returns measure, exports or imports, as the side of trade that the sentence speaks of: "Imports fell 3 pct. Boots, the largest item on the export
// list, rose 2 pct".
func (w *walk) sideOf(measure subject) subject {
	l := lookup(measure.head)
	if l == nil || l.flags&(fExport|fImport) == 0 {
		return measure
	}
	var said flag
	for i := range w.toks {
		if t := w.at(i); t.verb == 0 && t.is(fExport|fImport) {
			said |= t.flags & (fExport | fImport)
		}
	}
	switch {
	case said == fExport && l.flags&fExport == 0:
		measure.text, measure.head, measure.before = "exports", "exports", ""
	case said == fImport && l.flags&fImport == 0:
		measure.text, measure.head, measure.before = "imports", "imports", ""
	}
	return measure
}

// countsItem gives bind k, a number without a noun that a place or name has, what was counted right before it: "The ferries carried 3,400 passengers.
// Bergen had 900". It reports whether it did.
func (r *reader) countsItem(w *walk, k int) bool {
	const most = 1000 // times as many
	b := &w.binds[k]
	q, s := w.quantity(b), &b.subj
	if r.countsTheme(w, k) {
		return true
	}
	named := s.empty() || numeric(s.text) || s.bare && len(s.place) > 0 || s.text != "" && (s.text[0] >= 'A' && s.text[0] <= 'Z' && !measuresSomething(s.head) || r.isThing(s) || s.speaker && k > 0) // "mills hired 400 people, government 200"
	if q.Class != quantity.Bare || b.kind != Level || b.share != "" || s.anaphor || s.speaker && k == 0 || s.turn != 0 || !named || !q.Value.IsInteger() {
		return false
	}
	was, of := r.countedBefore(w, k)
	noun := upToHead(of.text, of.head)
	switch {
	case noun == "", !strings.HasSuffix(r.text[was.Noun.Start:was.Noun.End], of.head) && !strings.Contains(of.text, r.text[was.Noun.Start:was.Noun.End]): // "the brand had 500 boats": it is not brands that are counted
		return false
	case s.text != "" && strings.Contains(of.text, s.text), !sameSize(was.Value, q.Value, most), w.at(b.tok + 1).is(fDim), w.buysMoney(b), w.numbers(b):
		return false
	}
	q.Unit, q.Class, q.Elided = was.Unit, quantity.Count, true
	switch {
	case s.bare:
		s.text, s.bare = noun, false
	case s.empty(), numeric(s.text):
		s.text, s.place = noun, firstKeys(w.placeBehind(b.tok), s.place)
	default:
		s.text = joinWords(noun, " of ", upToVerb(s.text))
	}
	s.head, b.named = of.head, true
	return true
}

// buysMoney reports whether b is what a unit of the currency behind it costs: "the peso was at 18 to the dollar".
func (w *walk) buysMoney(b *bind) bool {
	i := b.tok + 1
	if !toBase[w.at(i).lower] {
		return false
	}
	for i++; w.at(i).is(fDet) || w.at(i).place > 0; i++ {
	}
	_, money := quantity.Currency(w.at(i).lower)
	return money
}

// placeBehind returns the keys of the place that follows the figure at token i: "3,000 were from Norway", "900 in Chile".
func (w *walk) placeBehind(i int) []string {
	i++
	if v := w.at(i).verb; v > 0 {
		i = w.verbs[v-1].b
	}
	if !w.isWord(i, "in", "from") {
		return nil
	}
	if i++; w.isWord(i, "the") {
		i++
	}
	if t := w.at(i); t.place > 0 {
		return appendPlace(nil, w.places[t.place-1], true)
	}
	return nil
}

// numeric reports whether text, a subject, is no more than a number that stood in the place of one.
func numeric(text string) bool { return strings.Trim(text, "0123456789.,") == "" }

// sameSize reports whether neither of a and b is more than most times the other, so that they can tell of like things, as 3 million and two cannot.
func sameSize(a, b decimal.Decimal, most int64) bool {
	times := decimal.NewFromInt(most)
	return a.Mul(times).GreaterThan(b) && b.Mul(times).GreaterThan(a)
}

// countedBefore returns the last amount before bind k, of its sentence or the one before, and what it is of, where that is a count.
func (r *reader) countedBefore(w *walk, k int) (was quantity.Quantity, of subject) {
	for n := k - 1; n >= 0; n-- {
		b := &w.binds[n]
		if q := w.quantity(b); b.kind == Level && !percentLike(q) && q.Class != quantity.Bare {
			if q.Class != quantity.Count || q.Unit == "" {
				return was, of
			}
			return *q, b.subj
		}
	}
	for i := len(r.out) - 1; i >= 0 && r.passage-r.out[i].Passage <= 1; i-- {
		switch f := &r.out[i]; {
		case f.Earlier:
		case f.Kind == Level && f.Class != quantity.Bare:
			return was, of
		case f.Kind == Count:
			return f.Quantity, subject{text: f.Subject, head: f.Head}
		}
	}
	return was, of
}

// upToHead returns the words of text up to its head: "wool carpets" of "wool carpets sold by mills". It is empty where they are too many for a noun.
func upToHead(text, head string) string {
	const longest = 2 // spaces
	i := strings.Index(term.Lower(text), head)
	if l := lookup(head); i < 0 || head == "" || l != nil && l.flags&fPart != 0 || strings.Count(text[:i], " ") > longest {
		return ""
	}
	return strings.ToLower(text[:i]) + head
}

// isItem reports whether the subject of bind k names a thing, people or a place and nothing that is measured of it.
func (w *walk) isItem(k int) bool {
	b := &w.binds[k]
	s, q := &b.subj, w.quantity(b)
	switch {
	case s.empty(), s.anaphor, s.speaker, s.org != "", s.turn|s.growth != 0, b.share != "", quoted(s) && !w.movesAmount(k), len(s.partner) > 0:
		return false
	case q.Class == quantity.Count && q.Noun.End > 0 && !q.Elided, q.Class == quantity.Duration, q.Class == quantity.Points, q.Class == quantity.Index, q.Class == quantity.Multiple:
		return false
	case s.bare:
		return len(s.place) > 0
	}
	return w.r.isThing(s)
}

// isThing reports whether s is named by a common noun for a thing or for people, and not by what is measured of them.
func (r *reader) isThing(s *subject) bool {
	const longest = 4 // spaces
	first, _, _ := strings.Cut(s.text, " ")
	if lead := lookup(strings.ToLower(first)); lead != nil && lead.flags&(fPrep|fPron) != 0 || pointing[s.head] {
		return false // "on its own", "the latter"
	}
	if l := lookup(s.head); s.head == "" || measuresSomething(s.head) || l != nil && l.flags&(fBody|fPart|fVerb|fIng|fAdv|fSkip|fPron|fPrep|fPartner) != 0 && !slices.Contains(ingNouns, s.head) {
		return false
	}
	return strings.Count(s.text, " ") <= longest && !strings.Contains(s.text, "'") && !r.namesProperly(s.text)
}

// pointing are heads that stand for something told before, or for money that another is paid in.
var pointing = setOf("former latter first second third two three ones theirs other others rest whole item items product view mark dlr crown economy")

// measureBefore returns what the figures right before bind k measure: those of its sentence, the last of the sentence before, or those of the paragraph.
func (r *reader) measureBefore(w *walk, k int) subject {
	const apart = 2 // passages
	for n := k - 1; n >= 0; n-- {
		if s := &w.binds[n].subj; !w.binds[n].comp && itemises(s) {
			return *s
		}
	}
	if t := &r.topic; t.has && r.passage-t.passage <= 1 && itemises(&t.subj) {
		return t.subj
	}
	if m := &r.measure; m.paragraph == r.paragraph && r.passage-m.passage <= apart {
		return m.subj
	}
	if b := &w.binds[k]; b.kind == Change && percentLike(w.quantity(b)) && b.subj.bare && len(b.subj.place) > 0 && r.overall.takesIn(b.subj.place[0]) {
		r.placed, r.placedAt = r.overall.subj.head, r.passage
		return r.overall.subj
	}
	return subject{}
}

// rateBefore returns the rate that the figures right before bind k, a percentage of no more than a place, are of, where that is one of a whole country:
// "Inflation in the bloc was 9 pct. Peru had 7 pct, and Chile, at 5 pct, the lowest".
func (r *reader) rateBefore(w *walk, k int) subject {
	b := &w.binds[k]
	if !b.subj.bare || len(b.subj.place) == 0 || b.kind != Level || !percentLike(w.quantity(b)) {
		return subject{}
	}
	for n := k - 1; n >= 0; n-- {
		if s := &w.binds[n].subj; !w.binds[n].comp {
			if nationalRates[s.head] && percentLike(w.quantity(&w.binds[n])) {
				return *s
			}
			return subject{}
		}
	}
	if t := &r.topic; t.has && r.passage-t.passage <= 1 && nationalRates[t.subj.head] && t.class == quantity.Percent {
		return t.subj
	}
	return subject{}
}

// nationalRates are rates that countries have and things do not.
var nationalRates = setOf("inflation unemployment joblessness")

// A measure is what the figures of a paragraph measured last, or what a sentence of it without figures is about: "Retail sales were flat. Boots gained 2
// pct".
type measure struct {
	subj      subject
	paragraph int
	passage   int
}

// An overall is what the opening of a report measures of many countries together, which the changes of each of them further down are of: "Sales of boats in
// nine European countries fell 4 pct. … Peru was down 7 pct".
type overall struct{ subj subject }

// keepOverall keeps the subject of f, of the opening of the report, where it is of a group of places.
func (r *reader) keepOverall(s *subject, f *Figure) {
	if r.overall.subj.empty() && r.paragraph == r.opening && f.Kind == Change && itemises(s) && len(s.partner) == 0 && (len(s.place) > 0 && isGroup(s.place[0]) || len(s.place) == 0 && worldwide(s) || strings.Contains(s.text, " countries")) {
		r.overall.subj = *s
	}
}

// takesIn reports whether the place with the given key can be one of those measured together.
func (o *overall) takesIn(key string) bool {
	s := &o.subj
	return !s.empty() && !isGroup(key) && (len(s.place) == 0 || !isGroup(s.place[0]) || place.Within(key, s.place[0]))
}

// keepMeasure keeps s where it is measured of many things alike.
func (r *reader) keepMeasure(s *subject) {
	if itemises(s) {
		r.measure = measure{*s, r.paragraph, r.passage}
	}
}

// itemises reports whether s is something that is measured of many things and places alike.
func itemises(s *subject) bool {
	if s.speaker || s.bare || s.org != "" || quoted(s) {
		return false
	}
	l := lookup(s.head)
	return itemised[s.head] || l != nil && l.flags&(fExport|fImport) != 0 || s.head == "index" && strings.HasSuffix(s.text, "price index")
}

// measuresLike reports whether the figures of item are such as measure was told in: an amount needs one in the same unit before it, a percentage
// that is no change another.
func (r *reader) measuresLike(w *walk, measure subject, item *subject) bool {
	for k := range w.binds {
		b := &w.binds[k]
		if b.subj.text != item.text || b.comp {
			continue
		}
		if b.share != "" {
			return false // "Cars were 30 pct of exports, at 40 mln crowns"
		}
		if b.kind == Change && (measure.head == "rate" || measure.head == "rates") {
			return false // "Prices rose at an annual rate of 7 pct. Energy fell 2 pct"
		}
		q := w.quantity(b)
		led := item.bare && amounts[measure.head] && isBulk(q) && w.leadsWith(b)
		if b.kind != Change && !led && !r.toldIn(w, k, measure.head, q) && !w.movesAmount(k) {
			return false
		}
	}
	return true
}

// movesAmount reports whether bind k tells how much of a thing there was, or how that changed, where its sentence tells both: "Ore was up 61 pct at 8 mln
// tonnes". No price of one piece is told so.
func (w *walk) movesAmount(k int) bool {
	b, change, amount := &w.binds[k], false, false
	for n := range w.binds {
		o := &w.binds[n]
		if o.comp || o.share != "" || o.subj.text != b.subj.text {
			continue
		}
		q := w.quantity(o)
		change = change || o.kind == Change && percentLike(q)
		amount = amount || o.kind != Change && isAmount(q)
	}
	return change && amount
}

// leadsWith reports whether b is what the first of many had: "Ohio led with 3 mln tonnes". What a place received or sold is not what it made.
func (w *walk) leadsWith(b *bind) bool {
	return w.isWord(b.gov, "with", "at") && w.isWord(b.gov-1, "led", "leads", "lead")
}

// isBulk reports whether q is of goods that are weighed or filled: "3 mln tonnes", "40,000 barrels".
func isBulk(q *quantity.Quantity) bool {
	switch q.Unit {
	case "tonne", "kilogram", "barrel", "barrel/day", "litre", "cubic metre", "bushel", "gallon", "bale", "bag":
		return true
	}
	return false
}

// isAmount reports whether q is of many pieces or of a bulk, and no price: "8 mln tonnes", "540 mln dollars", "230,000 boxes".
func isAmount(q *quantity.Quantity) bool {
	const least = 100_000 // money for one piece is less
	switch q.Class {
	case quantity.Measure:
		return !strings.Contains(q.Unit, "/") || strings.HasSuffix(q.Unit, "/day")
	case quantity.Money, quantity.Bare:
		return !strings.Contains(q.Unit, "/") && q.Value.GreaterThanOrEqual(decimal.NewFromInt(least))
	}
	return q.Class == quantity.Count
}

// toldIn reports whether a figure before bind k, not far back, has the given head and the unit of q, and is of a size with it: exports of 3 bln crowns
// tell nothing of a fare of 40 crowns.
func (r *reader) toldIn(w *walk, k int, head string, q *quantity.Quantity) bool {
	const (
		near = 6 // passages
		most = 100_000
	)
	for n := k - 1; n >= 0; n-- {
		if b := &w.binds[n]; b.subj.head == head && b.kind != Change && (w.quantity(b).Unit == q.Unit || q.Unit == "") {
			return true
		}
	}
	for i := len(r.out) - 1; i >= 0 && r.passage-r.out[i].Passage <= near; i-- {
		if f := &r.out[i]; f.Head == head && f.Kind != Change && f.Unit == q.Unit && sameSize(f.Value, q.Value, most) {
			return true
		}
	}
	return false
}

// measured returns item as what measure is of.
func measured(measure, item subject) subject {
	if item.bare && len(measure.partner) > 0 {
		return placeItem(measure, item, item.text)
	}
	if measure.before != "" {
		measure.text = measure.before
	}
	name := measureName(&measure)
	item.before = measure.text
	if item.bare {
		_, of, found := strings.Cut(measure.text, " of ")
		if of = whereless(of); found && of != "" {
			name += " of " + of
		}
		item.text, item.head, item.bare = name, measure.head, false
		return item
	}
	item.place = firstKeys(item.place, measure.place)
	item.text, item.head = joinWords(name, " of ", withoutVerb(item.text, item.head)), measure.head
	return item
}

// measureName returns the words for what s measures of whatever it is of: "consumer prices" of "Norway's consumer prices", "exports" of "wool exports".
func measureName(s *subject) string {
	words := strings.Fields(strings.ToLower(s.text))
	h := slices.Index(words, s.head)
	if h < 0 {
		return s.head
	}
	a := h
	for a > 0 && (itemised[words[a-1]] || kinds[words[a-1]]) {
		a--
	}
	name := strings.TrimPrefix(strings.Join(words[a:h+1], " "), "and ")
	if before, ok := strings.CutSuffix(name, "price index"); ok {
		return before + "prices"
	}
	return name
}

// kinds are words that tell what sort of measure one is, and not of what.
var kinds = setOf("consumer producer wholesale retail industrial average factory import export and like-for-like comparable domestic foreign annual online jobless unemployment vacancy birth crime")

// whereless returns the words of a phrase before those that say where.
func whereless(phrase string) string {
	for _, link := range [...]string{" in ", " at ", " from ", " to ", " with ", " by ", " of "} {
		phrase, _, _ = strings.Cut(phrase, link)
	}
	return phrase
}

// withoutVerb returns text without what stands behind its head and is not joined to it: "Cod" of "Cod fetched".
func withoutVerb(text, head string) string {
	words := strings.Fields(text)
	for i, word := range words[:max(0, len(words)-1)] {
		if l := lookup(words[i+1]); strings.EqualFold(word, head) && (l == nil || l.flags&(fPrep|fConj) == 0) {
			return strings.Join(words[:i+1], " ")
		}
	}
	return text
}

// upToVerb returns text up to the first verb behind its first word: "Bergen" of "Bergen led the way".
func upToVerb(text string) string {
	words := strings.Fields(text)
	for i := 1; i < len(words); i++ {
		if l := lookup(words[i]); l != nil && l.flags&(fPart|fVerb|fMaybe) != 0 {
			return strings.Join(words[:i], " ")
		}
	}
	return text
}

// namesProperly reports whether text is the name of someone or something, and not a common noun that a sentence begins with: it is written with a
// capital within a sentence.
func (r *reader) namesProperly(text string) bool {
	first, rest, _ := strings.Cut(text, " ")
	for word := range strings.FieldsSeq(rest) {
		if word[0] >= 'A' && word[0] <= 'Z' {
			return true
		}
	}
	if first[0] < 'A' || first[0] > 'Z' {
		return false
	}
	for at := 0; ; {
		i := strings.Index(r.text[at:], first)
		if i < 0 {
			return false
		}
		if at += i; at > 1 && r.text[at-1] == ' ' && (r.text[at-2] == ',' || r.text[at-2] >= 'a' && r.text[at-2] <= 'z') {
			return true
		}
		at += len(first)
	}
}

// measuresSomething reports whether a noun is the name of what is measured and not of a thing, people or place that it is measured of.
func measuresSomething(head string) bool {
	l := lookup(head)
	return l != nil && l.flags&(fExport|fImport|fBal|fGen|fChange|fShare|fTime|fGoal) != 0 || companyMeasures[head] && !traded[head] || itemised[head] || measures[head]
}

// traded are things that companies count and what countries trade and make: "Exports rose 3 pct. Cars rose 9 pct".
var traded = setOf("cars vehicles aircraft")

// itemised are measures that a story tells of one thing or place after another.
var itemised = setOf(`price prices output production sales turnover revenue revenues spending expenditure consumption demand supply supplies wages pay rents
	premiums receipts takings deliveries registrations arrivals orders bookings permits starts approvals completions stocks inventories harvest crop slaughter placements offerings plantings
	throughput traffic investment lending rate rates exports imports shipments costs tariffs duties fees births deaths cases
	remittances transfers attendance profits earnings profit quota quotas`)

// measures are further nouns for what is measured.
var measures = setOf(`gdp gnp economy growth inflation unemployment population employment money m1 m2 m3 trade index indices wage salary salaries
	rent fee tax taxes tariff duty toll tolls bill bills loan loans deposit deposits credit borrowing borrowings debt debts savings inventory yield yields
	harvests crops catch catches shipment registration departures visits visitors tourists cargo freight volumes turnout admissions marriages divorces
	infections injuries accidents casualties crimes thefts burglaries robberies murders homicides killings offences bankruptcies insolvencies foreclosures arrests proceeds fares premium claims payments benefits pensions pension grants subsidy
	subsidies aid budget allocation outlay outlays funding contribution contributions workforce jobs layoffs vacancies productivity efficiency capacity
	temperature temperatures rainfall rain score scores votes support confidence sentiment coverage rating ratings age length width height weight area
	speed emissions generation ridership journeys trips applications enrolment enrollment holdings stake dividend bonus quote reading purchases income
	use usage penetration density concentration poverty mortality fertility life expectancy valuation fortune wealth repayments instalments costs cost
	assistance help relief liquidity tender allotment pmi cpi cpih rpi ppi stockpile stockpiles hoard amount amounts advances lots volume`)
