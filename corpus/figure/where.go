package figure

import (
	"strings"

	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// settlePlace settles the place and company of f, the figure of bind k: what its words say, what it is by its nature, what was spoken of before.
func (r *reader) settlePlace(w *walk, f *Figure, k int) {
	s := &w.binds[k].subj
	f.Place = w.placeBeside(k)
	issuer, listed := gaugeOf(s)
	if !listed {
		issuer, listed = bondOf(s)
	}
	if len(f.Place) == 0 && issuer != "" && f.Org == "" {
		f.Place = []string{issuer}
	}
	if len(f.Place) == 0 && currencies[s.head] && len(r.home) > 0 {
		if home := r.home[len(r.home)-1]; r.issues(home, s.head) {
			f.Place = []string{home} // "the rupee" in an article about India
		}
	}
	if len(f.Place) > 0 || f.Org != "" || worldwide(s) || listed {
		return
	}
	if r.agent.org == "" {
		f.Place = w.placeSaid(k)
	}
	if len(f.Place) == 0 {
		f.Place, f.Org = r.fallbackPlace(s, w.source)
	}
}

// issues reports whether the currency with the given name is that of a country.
func (r *reader) issues(country, name string) bool {
	year := r.date.Year
	if year == 0 {
		return false
	}
	_, ok := place.Currency(country, name, year)
	return ok
}

// specificFirst returns keys with a part of a country that is only named by its side ("South China") behind the province or city that the
// text goes on to name.
func specificFirst(keys []string) []string {
	if len(keys) < 2 {
		return keys
	}
	side, _, ok := strings.Cut(keys[0], " ")
	switch side {
	case "North", "South", "East", "West", "Central", "Northeast", "Northwest", "Southeast", "Southwest", "Northern", "Southern", "Eastern", "Western":
	default:
		ok = false
	}
	if !ok {
		return keys
	}
	for i, k := range keys[1:] {
		if p, known := place.Get(k); known && p.In != "" {
			out := append([]string{k}, keys[1:1+i]...)
			return append(append(out, keys[2+i:]...), keys[0])
		}
	}
	return keys
}

// placeBeside returns the place of bind k: that of its subject or, where that names none or only the country, the place that its clause opens with
// or that follows the figure: "In Toronto starts jumped 34 percent, but they declined 12 percent in Vancouver".
func (w *walk) placeBeside(k int) []string {
	b := &w.binds[k]
	own := b.subj.place
	if p := w.at(b.tok - 1); p.poss && p.place > 0 {
		return appendPlace(nil, w.places[p.place-1], false) // "surpassing Utah's 411,000"
	}
	if b.comp && b.of >= 0 && b.of < k && len(own) == 0 && w.binds[b.of].subj.text == b.subj.text && (w.placeAhead(b.of) >= 0 || w.placeAfter(&w.binds[b.of]) >= 0) {
		return w.placeBeside(b.of) // "in Toronto starts fell 4 percent after rising 9 percent"
	}
	if len(b.subj.partner) > 0 || b.comp && !w.isWord(b.tok+1, "for") {
		return own
	}
	at := -1
	if i := w.placeAfter(b); i >= 0 {
		at = i
	} else if i := b.gov - 1; w.isWord(b.gov, "at") && w.isWord(i-1, "in") && w.namesPlace(i) && w.at(i-2).kind == word && strings.HasSuffix(w.raw(i-2, i-1), "est") {
		at = i // "inflation was highest in Italy at 4.2 pct"
	} else if i := w.placeAhead(k); len(own) == 0 {
		at = i
	}
	if whole := w.asAWhole(); whole >= 0 && at < 0 && !b.comp && (len(own) == 0 || !w.speaksOf(own[0])) {
		return appendPlace(nil, w.places[w.at(whole).place-1], true)
	}
	if at < 0 && len(own) == 0 && !b.comp {
		at = w.whereAt(b)
	}
	if at < 0 {
		return own
	}
	m := w.places[w.at(at).place-1]
	if len(own) > 0 && !b.subj.anaphor && !place.Within(m.Key, own[0]) {
		return own
	}
	return appendPlace(nil, m, true)
}

// placeAhead returns the token of the place that the clause of bind k opens with, or -1: "In Toronto starts jumped", "while in Halifax they fell".
func (w *walk) placeAhead(k int) int {
	i, _ := w.clauseBounds(k)
	for w.at(i).is(fConj|fSub) || w.isMark(i, ",") {
		i++
	}
	if w.isNoun(i - 1) {
		return -1 // "told the assembly in Lima output will rise"
	}
	if b := &w.binds[k]; b.verb > 0 && (w.isWord(i, "in") || w.isWord(i, "for") && w.verbs[b.verb-1].is(fFore)) && w.onlyName(i+1) && i+1 < w.verbs[b.verb-1].subjA {
		return i + 1
	}
	return -1
}

// openedIn returns the country that a sentence with figures opens with, of which the paragraph goes on to speak, or "": "In Norland growth picked up to 2
// percent".
func (w *walk) openedIn() string {
	for k := range w.binds {
		i := w.placeAhead(k)
		if i < 0 || i > 3 || len(w.binds[k].subj.place) > 0 || w.binds[k].subj.org != "" {
			continue
		}
		m := w.places[w.at(i).place-1]
		if p, ok := place.Get(m.Key); ok && p.Kind == place.Country && m.City == "" {
			return m.Key
		}
	}
	return ""
}

// asAWhole returns the token of the place that the sentence sets at its front, or -1: "For the European Union as a whole, the gap was".
func (w *walk) asAWhole() int {
	i := 1
	for w.isWord(i, "the", "all", "of") {
		i++
	}
	t := w.at(i)
	if !w.isWord(0, "for", "in", "across") || t.place == 0 {
		return -1
	}
	e := i
	for w.at(e).place == t.place {
		e++
	}
	if w.isMark(e, ",") || w.isWord(e, "as") && w.isWord(e+1, "a") && w.spelt(e+2, "whole", "group", "bloc") {
		return i
	}
	return -1
}

// placeAfter returns the token of the place that follows bind b, or -1: "12 percent in Vancouver", "46 cases (40 cured) in the Macao SAR", "505 cases
// were reported in Norway".
func (w *walk) placeAfter(b *bind) int {
	i := b.tok + 1
	if w.isMark(i, "(") {
		i = w.closing(i) + 1
	}
	if v := w.at(i).verb; v > 0 && w.verbs[v-1].passive && w.quantity(b).Class == quantity.Count {
		i = w.verbs[v-1].b
	}
	if !w.isWord(i, "in") && !(w.isWord(i, "for") && i == b.tok+1 && percentLike(w.quantity(b))) {
		return -1
	}
	i++
	for w.isWord(i, "the", "all", "both") || w.at(i).is(fSkip) && w.at(i).place == 0 {
		i++
	}
	if w.namesPlace(i) || w.namesRegion(i) {
		return i
	}
	return -1
}

// namesRegion reports whether token i begins the name of a place with the sort of place behind it: "Macao SAR", "Utah State".
func (w *walk) namesRegion(i int) bool {
	t := w.at(i)
	if t.place == 0 || t.poss || w.places[t.place-1].Form != place.Name {
		return false
	}
	for w.at(i+1).place == t.place {
		i++
	}
	return w.at(i+1).caps && w.spelt(i+1, "SAR", "Province", "State", "City", "County", "Municipality", "Prefecture", "Region") && !w.isNoun(i+2)
}

// namesPlace reports whether token i is the name of a place that stands alone.
func (w *walk) namesPlace(i int) bool {
	t := w.at(i)
	if !w.onlyName(i) {
		return false
	}
	for w.at(i+1).place == t.place {
		i++
	}
	return !w.isNoun(i + 1)
}

// onlyName reports whether token i begins the name of a place, whatever stands behind it.
func (w *walk) onlyName(i int) bool {
	t := w.at(i)
	return t.place > 0 && !t.poss && w.places[t.place-1].Form != place.Weak && w.places[t.place-1].Form != place.Adjective
}

// placeSaid returns the place of the last subject before bind k in its sentence: "Norway's exports were 8 bln while imports were 7 bln".
func (w *walk) placeSaid(k int) []string {
	for n := k - 1; n >= 0; n-- {
		if s := &w.binds[n].subj; !w.binds[n].comp && len(s.place) > 0 {
			return s.place
		}
	}
	for n := w.binds[k].verb - 2; n >= 0; n-- {
		if keys := w.placeOf(&w.verbs[n]); len(keys) > 0 {
			return keys
		}
	}
	return nil
}

// placeOf returns the place whose measure verb v tells of without a figure, if any: "Norway's economy slowed, and unemployment rose to 5 pct".
func (w *walk) placeOf(v *verb) []string {
	if v.mood != finite || v.is(fSay) || v.subjA >= v.subjB {
		return nil
	}
	s := w.subjectOf(v.subjA, v.subjB)
	if h := w.headOf(v.subjA, v.subjB); s.bare || s.speaker || s.anaphor || s.org != "" || h < 0 || w.at(h).caps && w.at(h).flags == 0 {
		return nil // "Norway's Acme cut its budget, and prices fell"
	}
	return s.place
}

// dropKeys returns keys without those in drop.
func dropKeys(keys, drop []string) []string {
	for i, k := range keys {
		for _, d := range drop {
			if k == d {
				return append(append([]string(nil), keys[:i]...), dropKeys(keys[i+1:], drop)...)
			}
		}
	}
	return keys
}

// companyMeasures are heads of subjects that are of the company spoken of last where no other is named.
var companyMeasures = setOf(`profit profits loss losses earnings income revenue revenues sales turnover ebitda margin margins dividend dividends
	payout stake stakes share shares cost costs expense expenses debt assets cash reserves orders backlog bookings deliveries output production
	capacity stores shops outlets branches plants factories jobs employees workers staff headcount workforce customers subscribers users cars
	vehicles units passengers flights aircraft investment investments spending expenditure expenditures capital charge charges provision provisions
	writedown restructuring offer bid price business operations division segment net`)

// fallbackPlace returns the place and company of figures that name none: those of the national office that gives them out, of the paragraph, of
// the title, or of who was spoken of last.
func (r *reader) fallbackPlace(s *subject, source string) ([]string, string) {
	if securities[s.head] && strings.IndexByte(s.text, ' ') > 0 && s.text[0] >= 'A' && s.text[0] <= 'Z' && !s.anaphor {
		return nil, "" // "Bank shares", "Acme stock"
	}
	if r.agent.org != "" && (s.empty() || s.bare || s.anaphor || companyMeasures[s.head] && !r.namesOther(s)) {
		return nil, r.agent.org
	}
	if source != "" && len(r.para.place) == 0 && len(place.Find(source)) == 0 { // "Norland's Treasury" is no other country's
		for _, m := range place.Bodies(source) {
			if p, _ := place.Get(m.Key); m.Form != place.Weak && p.Kind == place.Country && r.foreign(m.Key) {
				return []string{m.Key}, ""
			}
		}
	}
	switch {
	case ofWider(s):
		return nil, ""
	case len(r.para.place) > 0:
		return r.para.place, ""
	case len(r.home) > 0:
		return r.home, ""
	}
	return r.agent.place, ""
}

// keepNation notes the country alone for which a sentence says at its end that the like is seen:
// "A like decline is expected for Peru. The country's imports".
func (r *reader) keepNation(w *walk) {
	r.nation = ""
	end := len(w.toks)
	for end > 0 && w.at(end-1).kind == punct {
		end--
	}
	if len(w.places) != 1 || w.places[0].Form != place.Name || w.at(end-1).place == 0 ||
		!w.isWord(end-2, "for") || !w.isWord(end-3, "seen", "expected", "forecast") {
		return
	}
	if p, ok := place.Get(w.places[0].Key); ok && p.Kind == place.Country {
		r.nation, r.nationAt = w.places[0].Key, r.passage
	}
}

// nationBefore returns the country for which the sentence right before says that the like is seen.
func (r *reader) nationBefore() []string {
	if r.nation == "" || r.passage-r.nationAt != 1 {
		return nil
	}
	return []string{r.nation}
}

// ofWider reports whether subject s is of what the country of a paragraph is only a part of: "the region's trade".
func ofWider(s *subject) bool {
	low := strings.ToLower(s.text)
	for _, whole := range [...]string{"region", "bloc", "area", "union", "continent", "world"} {
		if strings.HasPrefix(low, whole+"'s ") || strings.HasPrefix(low, whole+"’s ") {
			return true
		}
	}
	return false
}

// namesOther reports whether subject s names something beside what a company has: another name, or what it is of ("sales of shops above a set
// size").
func (r *reader) namesOther(s *subject) bool {
	first := true
	for w := range strings.FieldsSeq(s.text) {
		if w == "of" {
			return true
		}
		if !first && w[0] >= 'A' && w[0] <= 'Z' && lookup(w) == nil && !strings.Contains(r.agent.org, w) && strings.IndexByte(w, '-') < 0 {
			return true
		}
		first = false
	}
	return false
}

// whereAt returns the token of the place that "where" stands for, of whose clause bind b is, or -1: "strongest in Norway, where 3 million cars were sold".
func (w *walk) whereAt(b *bind) int {
	v := w.clauseVerb(b)
	if v == nil {
		return -1
	}
	i := v.front - 1
	if !w.isWord(i, "where") {
		i = v.subjA - 1
	}
	if !w.isWord(i, "where") {
		return -1
	}
	if i--; w.isMark(i, ",") {
		i--
	}
	if t := w.at(i); t.place == 0 || t.poss {
		return -1
	}
	return i
}

// speaksOf reports whether the sentence names the place with the given key.
func (w *walk) speaksOf(key string) bool {
	for i := range w.places {
		if w.places[i].Key == key {
			return true
		}
	}
	return false
}

// isGroup reports whether the place is a bloc.
func isGroup(key string) bool {
	p, ok := place.Get(key)
	return ok && p.Kind == place.Group
}

// foreign reports whether the article is about another country than the given place.
func (r *reader) foreign(key string) bool {
	if len(r.home) == 0 {
		return false
	}
	for _, h := range r.home {
		if h == key || place.Within(key, h) {
			return false
		}
	}
	return true
}
