package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/place"
)

// A subject is what figures measure.
type subject struct {
	text    string   // readable, in the article's words
	head    string   // head noun, lower case
	before  string   // of an item that took its measure from what was told before: the words of that
	lead    string   // text up to the partners: "trade with"
	place   []string // keys of the places it is of
	partner []string // keys of the places it is with
	org     string   // company or body it is of
	turn    flag     // fUp or fDown of a noun of change that stands for the subject: "the decline was 5 pct"
	growth  flag     // likewise, where the subject's head is one: "money supply growth"
	speaker bool     // an office or person that says or expects
	anaphor bool     // taken over from before: "it", "the figure"
	undated bool     // of a time that no dates tell: "the total for the season"
	bare    bool     // no more than a place, company or time: "Turkey" of "Turkey had a deficit"
}

func (s *subject) empty() bool { return s.text == "" }

// inherit gives s the place, partner and company of another where it has none of its own.
func (s *subject) inherit(of *subject) {
	s.place, s.partner = firstKeys(s.place, of.place), firstKeys(s.partner, of.partner)
	if s.org == "" {
		s.org = of.org
	}
}

// subjectOf reads tokens a to e as what figures measure.
func (w *walk) subjectOf(a, e int) subject {
	if s, ok := w.standsFor(a, e); ok {
		return s
	}
	if s, ok := w.behindAdjunct(a, e); ok {
		return s
	}
	a, e = w.trim(a, e)
	if w.at(a).kind == quant && w.isWord(a+1, "of") && a+2 < e && !w.counted(a) {
		a += 2 // "45 pct of net borrowings were"
	}
	if a >= e {
		return subject{bare: e > 0 && a > 0}
	}
	if sub, ok := w.pronoun(a, e); ok {
		return sub
	}
	var sub subject
	h := w.headOf(a, e)
	if h >= 0 && w.isWord(h, "figures", "data", "statistics") && w.isWord(h+1, "for", "on") && w.nounIn(h+2, e) {
		return w.subjectOf(h+2, e) // "figures for invisible transactions"
	}
	if h > a && w.estimate(h) && w.isWord(h+1, "of", "for") && w.at(a).poss && !w.at(h).is(fGoal) {
		if of := w.subjectOf(h+2, e); measuresSomething(of.head) {
			of.place = firstKeys(of.place, w.r.home)
			return of // "the bureau's estimate of the crop is"
		}
	}
	if w.locate(&sub, a, e); len(sub.partner) == 0 && len(sub.place) == 0 && !w.partners && !w.isWord(a-1, "where") && w.ofBothSides(a, e) {
		w.withLast(&sub)
	}
	if h >= 0 {
		sub.head = w.inner(h, e)
		w.growthOf(&sub, a, h)
	}
	sub.org = w.company(a, e)
	sub.text = w.nounText(a, e)
	if len(sub.place) == 0 && w.isWord(a-1, "country", "nation") && w.at(a-1).poss && w.isWord(a-2, "the") {
		sub.place = w.r.nationBefore()
	}
	w.ownRate(&sub, a, e)
	if sub.speaker = w.speaks(a, e, h); sub.speaker && h < 0 {
		sub.place = nil // of the OECD, which speaks of others
	}
	sub.bare = h < 0 || w.onlyNames(a, e)
	return sub
}

// standsFor reads tokens a to e where their first word makes them of something told before: a relative pronoun, a possessive period, "the province".
func (w *walk) standsFor(a, e int) (subject, bool) {
	if s, ok := w.theCompany(a, e); ok {
		return s, true
	}
	switch t := w.at(a); {
	case w.isWord(a, "whose") && e-a > 1:
		sub, of := w.subjectOf(a+1, e), w.antecedent(a) // "Norway, whose exports rose"
		if sub.org == "" && len(sub.place) == 0 {
			sub.org, sub.place = of.org, of.place
		}
		if !of.bare && of.org == "" {
			sub.text = joinWords(sub.text, " of ", of.text)
		}
		return sub, true
	case t.is(fRel) || e-a == 1 && w.isWord(a, "that") && w.isNoun(a-1):
		return w.antecedent(a), true // "a squad that contained"
	case e-a == 1 && t.kind == instant && t.poss:
		s := w.lastSubject()
		s.anaphor = true
		return s, true // "October's was 58 bln"
	}
	if s := w.lastSubject(); w.timeAlone(a, e) && measuresSomething(s.head) {
		s.anaphor = true
		return s, true // "May alone brought in 58 bln"
	}
	if key := w.definitePlace(a, a+2); key != "" && a+2 < e && w.at(a+1).poss {
		sub := w.subjectOf(a+2, e) // "the province's imports"
		sub.place = firstKeys(sub.place, placeKeys(key))
		return sub, true
	}
	if key := w.definitePlace(a, e); key != "" {
		return subject{text: w.r.text[w.toks[e-1].start:w.toks[e-1].end], bare: true, place: placeKeys(key)}, true
	}
	return subject{}, false
}

// timeAlone reports whether tokens a to e only say when, and that it was that time alone: "May alone", "December on its own", "the second quarter by itself".
func (w *walk) timeAlone(a, e int) bool {
	for a < e && (w.at(a).is(fDet|fConj|fPrep) || w.at(a).kind == punct) && w.at(a).kind != instant {
		a++
	}
	if a >= e || w.at(a).kind != instant || w.at(a).poss {
		return false
	}
	return e == a+2 && w.spelt(a+1, "alone") || e == a+1 && w.spelt(e, "alone") || e == a+4 && w.isWord(a+1, "on", "by") && w.spelt(a+3, "own") || e == a+3 && w.spelt(a+2, "itself")
}

// definitePlace returns the key of the region or city named last where tokens a to e only stand for it: "the province", which no city is, "the city's".
func (w *walk) definitePlace(a, e int) string {
	if e-a != 2 || !w.isWord(a, "the") || !w.isWord(a+1, "province", "state", "city", "region", "municipality") {
		return ""
	}
	province := w.isWord(a+1, "province", "state")
	for i := a - 1; i >= 0; i-- { // "the Oslo Guild of Bakers put the city's inflation at"
		if t := w.at(i); t.place > 0 {
			m := w.places[t.place-1]
			if p, _ := place.Get(m.Key); p.Kind == place.Region || p.Kind == place.City && !province {
				return w.mainPlace(p.Kind, a)
			} else if m.City != "" && w.isWord(a+1, "city") {
				return m.City
			}
		}
	}
	if province && w.r.province != "" {
		return w.r.province
	}
	if p, _ := place.Get(w.r.region); province && p.Kind == place.City && len(w.r.home) > 1 {
		return w.r.home[0] // "Guangdong's exports" of the title
	}
	return w.r.region
}

// mainPlace returns the key of the one place of a kind that the sentence names up to token e or, of several, of the one in the subject of its first verb but
// "said"; "" where that has several or none: "Sichuan's exports rose, ahead of Yunnan's".
func (w *walk) mainPlace(kind place.Kind, e int) string {
	if key, several := w.soleOf(kind, 0, e); !several {
		return key
	}
	for k := range w.verbs {
		if v := &w.verbs[k]; v.subjA < v.subjB && !v.is(fSay) {
			if key, several := w.soleOf(kind, v.subjA, min(v.subjB, e)); !several {
				return key
			}
			break
		}
	}
	return ""
}

// soleOf returns the key of the first place of a kind that tokens a to e name, and whether they name several.
func (w *walk) soleOf(kind place.Kind, a, e int) (key string, several bool) {
	for i := a; i < e; i++ {
		if p := w.at(i).place; p > 0 && w.places[p-1].Form != place.Weak {
			m := w.places[p-1]
			if x, _ := place.Get(m.Key); x.Kind != kind {
				continue
			} else if key != "" && key != m.Key {
				return key, true
			}
			key = m.Key
		}
	}
	return key, false
}

// placeKeys returns key and the country that it lies in.
func placeKeys(key string) []string {
	keys := []string{key}
	if p, ok := place.Get(key); ok && p.In != "" {
		keys = append(keys, p.In)
	}
	return keys
}

// trim drops from tokens a to e what does not name what is measured: conjunctions, articles, adverbs and words of degree at the
// front, times at both ends, and an apposition.
func (w *walk) trim(a, e int) (int, int) {
	e = w.cutApposition(a, e)
	for a < e {
		t := w.at(a)
		if w.isWord(a, "per") && w.spelt(a+1, "capita") {
			break // "per capita income"
		}
		if t.is(fDet) && w.at(a+1).poss && w.isWord(a+1, "country", "nation", "territory", "kingdom", "province", "state", "republic", "island") && a+2 < e {
			a += 2 // "my country's exports"
			continue
		}
		drop := t.kind == punct || t.kind == instant || w.isWord(a, "period") && w.at(a-1).kind == instant && a+1 < e || t.kind == word && (t.is(fConj|fAdv) || t.is(fDet) && !t.is(fPron|fPoss) || t.is(fSkip) && w.droppable(a)) ||
			t.is(fPrep) && w.at(a+1).kind == instant || w.isWord(a, "of", "in", "with", "at") && w.isNoun(a+1) && a+1 < e && t.verb == 0
		if w.isWord(a, "overseas", "home", "early", "late", "nationwide", "worldwide") && w.isNoun(a+1) && a+1 < e {
			break // "overseas investors"
		}
		if !drop || e-a == 1 && t.kind == word && t.is(fGen|fBal|fChange) {
			break
		}
		a++
	}
	for e > a {
		t := w.at(e - 1)
		drop := t.kind == punct && t.lower != ")" || t.kind == instant || t.kind == word && (t.is(fPrep|fConj) && !w.isWord(e-1, "out") || t.is(fAdv) && !t.is(fChange|fGen|fBal) || t.is(fDet) && !t.is(fPron))
		if w.isWord(e-1, "so") || t.is(fPart) && w.at(e).kind == instant || t.is(fCmp) && t.is(fUp|fDown) && !t.is(fChange|fGen) && t.kind == word {
			drop = true // "borrowings recorded in May", "profits sharply higher"
		}
		if t.is(fTime) && w.isWord(e-2, "the", "that", "this") && w.at(e-3).is(fPrep) && e-3 > a {
			e -= 3 // "exports for the month"
			continue
		}
		if t.kind == quant && (w.isWord(e-2, "of") || w.spelt(e-2, "worth")) && e-2 > a && !w.counted(e-1) {
			e -= 2 // "exports of 47.06 billion marks"
			continue
		}
		if !drop {
			break
		}
		e--
	}
	return a, e
}

// droppable reports whether the word of degree at token a may be left out of a subject: "a provisional surplus" is a surplus, but
// "total exports" are not exports.
func (w *walk) droppable(a int) bool {
	return w.at(a).is(fRev|fProv|fFore|fForm) || w.isWord(a, "record", "just", "only", "about", "nearly", "some", "almost", "around", "surprise", "well", "much", "upwardly", "upward", "upwards", "downward", "downwards", "downwardly", "slightly")
}

// cutApposition returns where the subject in tokens a to e ends: before a comma that does not join a list.
func (w *walk) cutApposition(a, e int) int {
	for j := a; j < e; j++ {
		if w.isMark(j, "(") {
			j = w.closing(j)
			continue
		}
		if w.at(j).is(fVs) && j > a {
			return j // "the index compared with a year earlier"
		}
		if !w.isMark(j, ",") || j == a || w.at(j+1).is(fOrg) && w.at(j+1).caps && w.at(j-1).is(fOrg) {
			continue // "Acme Co., Ltd."
		}
		if w.aggregate(j+1, e) {
			return e // "broad money, sterling M3, rose"
		}
		for k := j + 1; k < e; k++ {
			if w.at(k).is(fConj) && (!w.at(j+1).is(fIng|fPart|fRel|fDet|fPrep) || w.at(j+1).is(fDet) && w.at(j+2).place > 0) {
				return e // "Trade with Peru, the United States and Chile"
			}
		}
		return j
	}
	return e
}

// aggregate reports whether tokens a to e are no more than the name of a measure of money, a letter and a digit, with a word or two before it: "sterling M3".
func (s *scan) aggregate(a, e int) bool {
	const longest = 3 // tokens
	if e > a && s.isMark(e-1, ",") {
		e--
	}
	if e <= a || e-a > longest {
		return false
	}
	for j := a; j < e; j++ {
		if t := s.at(j); t.kind != word || t.is(fConj|fPrep|fDet|fRel) {
			return false
		}
	}
	name := s.raw(e-1, e)
	return len(name) == 2 && name[0] >= 'A' && name[0] <= 'Z' && name[1] >= '0' && name[1] <= '9'
}

// aggregateBehind reports whether tokens a to e end in such a name between commas.
func (s *scan) aggregateBehind(a, e int) bool {
	for j := e - 2; j > a && j > e-6; j-- {
		if s.isMark(j, ",") {
			return s.aggregate(j+1, e)
		}
	}
	return false
}

// headOf returns the token of the head noun of tokens a to e, or -1: the last noun before a preposition, participle or bracket.
func (w *walk) headOf(a, e int) int {
	h := -1
	for j := a; j < e; j++ {
		t := w.at(j)
		if t.kind == instant && t.poss || t.kind == quant && h < 0 {
			continue
		}
		if h >= 0 && w.otherThan(j+1) {
			break
		}
		if t.kind == word && t.is(fTime) && w.isWord(j+1, "on", "over") && w.at(j+2).lower == t.lower {
			j += 2 // "the year on year rise"
			continue
		}
		if t.kind != word && t.kind != instant && !w.isMark(j, "\"") || h >= 0 && (t.is(fPrep|fRel) || t.is(fPart) && !t.is(fSkip) && !w.isNoun(j+1) && !(t.is(fMaybe) && w.at(j-1).is(fPart))) {
			break
		}
		if t.kind == word && (w.isNoun(j) || t.is(fIng)) && !t.poss && (t.place == 0 || h < 0) {
			h = j
		}
	}
	if h >= 0 && w.at(h).place > 0 && !w.at(h).poss {
		for j := h + 1; j < e; j++ {
			if w.isNoun(j) && w.at(j).place == 0 && !w.at(j-1).is(fPrep) {
				return j
			}
		}
		return -1
	}
	return h
}

// inner returns the head at token h in lower case; of "the value of output" it is "output".
func (w *walk) inner(h, e int) string {
	if w.isWord(h, "value", "volume", "amount", "number", "total", "totals", "numbers", "amounts") && w.isWord(h+1, "of") {
		if k := w.headOf(h+2, e); k >= 0 {
			return strings.ToLower(w.raw(k, k+1))
		}
	}
	return strings.ToLower(w.raw(h, h+1))
}

// growthOf notes that the head at token h, or a word before it, is a noun of change: "money growth", "rate of increase".
func (w *walk) growthOf(sub *subject, a, h int) {
	t := w.at(h)
	if t.is(fChange) && t.is(fUp|fDown) {
		sub.growth = t.flags & (fUp | fDown)
		return
	}
	if t.is(fGen) || t.is(fGoal) {
		for j := a; j < h; j++ {
			if w.at(j).is(fChange) && w.at(j).is(fUp|fDown) {
				sub.growth = w.at(j).flags & (fUp | fDown)
			}
		}
		if w.isWord(h+1, "of") && w.at(h+2).is(fChange) {
			sub.growth = w.at(h+2).flags & (fUp | fDown)
		}
	}
}

// speaks reports whether tokens a to e name who says something rather than what is measured.
func (w *walk) speaks(a, e, h int) bool {
	if v := w.at(e).verb; v > 0 && w.verbs[v-1].is(fFore) && !w.verbs[v-1].passive && w.spelt(e-1, "oecd") {
		return true // "The OECD projects growth of 2 pct", which is not its own
	}
	if h < 0 {
		return false
	}
	if v := w.at(e).verb; v > 0 && w.verbs[v-1].is(fFore) && !w.verbs[v-1].passive && w.r.topic.has && w.person(a, e) && w.nearQuant(w.verbs[v-1].b) {
		return true // "Ida Voss, an economist at Atlas, looks for 14 million"
	}
	if v := w.at(e).verb; v > 0 && w.verbs[v-1].is(fFore) && w.spelt(h, "Street") && w.spelt(h-1, "Wall") {
		return true // "Wall Street had looked for 3 pct", but not "Wall Street rose 3 pct"
	}
	foreseen := h == e-1 && (w.estimate(h) || w.isWord(h, "expectations")) && w.rightBehind() && w.onlyBodies(a, h)
	if v := w.at(e).verb; foreseen && v > 0 && w.verbs[v-1].is(fBe) && w.isWord(w.verbs[v-1].b, "for") {
		return true // "Forecasts had been for a rise of 3 pct"
	}
	if w.at(h).is(fBody) && !w.isWord(h, "customs", "data", "report", "service", "group", "company", "firm", "house", "markets", "statistics") {
		return true
	}
	return false
}

// person reports whether tokens a to e begin with what can be the name of a person: two words with a capital that the lexicon does not know.
func (w *walk) person(a, e int) bool {
	if a+1 >= e {
		return false
	}
	for _, t := range w.toks[a : a+2] {
		if t.kind != word || !t.caps || t.flags != 0 || t.place > 0 || t.poss {
			return false
		}
	}
	return true
}

// onlyNames reports whether tokens a to e hold nothing but names of places.
func (w *walk) onlyNames(a, e int) bool {
	for j := a; j < e; j++ {
		if t := w.at(j); t.kind == word && t.place == 0 && w.isNoun(j) {
			return false
		}
	}
	return true
}

// locate reads the places in tokens a to e: those it is of, and those it is with, to or from.
func (w *walk) locate(sub *subject, a, e int) {
	with, from, between := false, false, 0
	export := false
	for j := a; j < e; j++ {
		t := w.at(j)
		switch {
		case t.place == 0 && t.is(fExport):
			export = true
			with = false
		case t.place == 0 && t.is(fImport):
			export = false
			with = false
		case w.isWord(j, "with", "to", "into", "for"):
			with, from = !w.isWord(j, "for"), false
		case w.isWord(j, "from"):
			with, from = true, true
		case w.isWord(j, "between"):
			between = 1
		case t.is(fPrep) && !t.is(fSkip) || t.poss:
			with = with && w.isWord(j, "along", "in", "of", "on")
		}
		if with && w.meansPartner(j, e) || w.isWord(j, "there") && j > a && !w.at(j+1).is(fAux) {
			w.withLast(sub)
			continue
		}
		if w.isWord(j, "region") && w.isWord(j-1, "the") && w.at(j-2).is(fPrep) && w.r.zone != "" && j > a+1 {
			if with && !(from && export) {
				sub.partner = appendKey(sub.partner, w.r.zone)
			} else {
				sub.place = appendKey(sub.place, w.r.zone)
			}
			continue // "exports from the region"
		}
		if t.place == 0 || j > a && w.at(j-1).place == t.place || w.places[t.place-1].Form == place.Weak {
			continue
		}
		m := w.places[t.place-1]
		if between > 0 {
			with = between > 1
			between++
		}
		switch {
		case t.poss && isGroup(m.Key) && w.superlative(j+1, e):
			for _, k := range w.r.oneOf(m.Key) {
				sub.place = appendKey(sub.place, k) // "Africa's most industrialised economy"
			}
		case m.Key == "Europe" && m.Form == place.Adjective && w.at(j+1).caps && w.at(j+1).place == 0: // "European Currency Units"
		case with && !(from && export) && !t.poss:
			if sub.lead == "" && j > a {
				sub.lead = w.text[w.toks[a].start:w.toks[j].start]
			}
			sub.partner = appendKey(sub.partner, m.Key)
		default:
			sub.place = appendPlace(sub.place, m, w.isWord(j-1, "in") || w.isWord(j+1, "area", "market", "region"))
		}
	}
}

// meansPartner reports whether token j, behind a preposition of dealings, stands for whom they are with: "it", "the bloc".
func (w *walk) meansPartner(j, e int) bool {
	return w.isWord(j, "it", "them") || w.isWord(j-1, "the") && (w.isWord(j, "bloc", "group") || w.isWord(j, "country") && j+1 == e)
}

// sides are the nouns for those between whom dealings are.
var sides = []string{"countries", "nations", "sides", "neighbours", "neighbors", "economies", "partners", "states"}

// ofBothSides reports whether tokens a to e are dealings of two sides without saying which, where there can be but one other than the article's country:
// "bilateral trade", "trade between the two countries".
func (w *walk) ofBothSides(a, e int) bool {
	for i := a; i < e; i++ {
		if w.spelt(i, "bilateral", "two-way", "mutual") && (w.dealing(i+1) || w.spelt(i+1, "commerce")) && (i+2 == e || w.at(i+2).is(fPrep)) {
			return w.twoSides()
		}
		if w.isWord(i, "between") && w.dealing(i-1) {
			number, side, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(w.raw(i+1, e)), "the "), " ")
			return (number == "two" || number == "both") && slices.Contains(sides, side) && w.twoSides()
		}
	}
	return false
}

// twoSides reports whether this sentence names no country but the partner told of last, and the one before, where it names none, none but that and home.
func (w *walk) twoSides() bool {
	if len(w.r.partner) != 1 {
		return false
	}
	named := false
	for _, m := range w.places {
		if m.Form == place.Weak {
			continue
		}
		if named = true; country(m.Key) != w.r.partner[0] {
			return false
		}
	}
	return named || w.r.passage-w.r.sidesAt == 1
}

// keepSides notes that the sentence is of the partner told of last and of no third country.
func (r *reader) keepSides(w *walk) {
	if len(r.partner) != 1 {
		return
	}
	deals := slices.ContainsFunc(w.binds, func(b bind) bool { return slices.Contains(b.subj.partner, r.partner[0]) })
	for _, m := range w.places {
		switch key := country(m.Key); {
		case m.Form == place.Weak:
		case key == r.partner[0]:
			deals = true
		case !slices.Contains(r.home, key):
			return
		}
	}
	if deals {
		r.sidesAt = r.passage
	}
}

// withLast gives sub the partners told before: in "the surplus with Peru fell as exports there rose" Peru.
func (w *walk) withLast(sub *subject) {
	partner := w.r.partner
	if last := w.lastSubject(); len(w.binds) > 0 && len(last.partner) > 0 {
		partner = last.partner
	}
	for _, k := range partner {
		sub.partner = appendKey(sub.partner, k)
	}
}

// superlative reports whether the words from token a say which country of a part of the world is meant: "third-biggest economy".
func (w *walk) superlative(a, e int) bool {
	word := w.raw(a, a+1)
	if !w.isWord(a, "most") && !strings.HasSuffix(word, "est") && !strings.HasPrefix(word, "most-") {
		return false
	}
	for i := a + 1; i < e && i < a+4; i++ {
		if w.spelt(i, "economy", "country", "nation", "market", "producer", "exporter", "importer") {
			return true
		}
	}
	return false
}

// appendPlace adds the place of m, a city or region before the country it lies in.
func appendPlace(keys []string, m place.Mention, city bool) []string {
	if m.Form == place.Capital && city && m.City != "" {
		keys = appendKey(keys, m.City)
	}
	keys = appendKey(keys, m.Key)
	if p, ok := place.Get(m.Key); ok && p.In != "" {
		keys = appendKey(keys, p.In)
	}
	return keys
}

// country returns the key of the country that a city or region lies in, or key itself.
func country(key string) string {
	if p, ok := place.Get(key); ok && p.In != "" {
		return p.In
	}
	return key
}

// appendKey adds key to keys where they do not hold it.
func appendKey(keys []string, key string) []string {
	for _, k := range keys {
		if k == key {
			return keys
		}
	}
	return append(keys, key)
}

// nounText returns the words of tokens a to e, without brackets that hold numbers and without a time at the front.
func (w *walk) nounText(a, e int) string {
	for a < e && (w.at(a).kind == instant || w.at(a).is(fDet) && !w.at(a).is(fPoss)) {
		a++
	}
	for e > a+1 && w.isMark(e-1, ")") && w.opening(e-1) > a {
		e = w.opening(e - 1)
	}
	if a >= e {
		return ""
	}
	end := w.toks[e-1].end
	if w.toks[e-1].poss {
		return w.text[w.toks[a].start:end]
	}
	text := w.text[w.toks[a].start:end]
	text = w.yearless(a, e, text)
	if strings.IndexByte(text, '\n') >= 0 || strings.Contains(text, "  ") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return strings.Trim(unmarked.Replace(text), " ,;:\"“”")
}

// unmarked takes off the marks that wire stories set about names of companies: "a bid for <Acme Inc>".
var unmarked = strings.NewReplacer("<", "", ">", "")

// joinWords puts two parts of a subject together.
func joinWords(a, link, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + link + b
}

// firstKeys returns the first of two lists of keys that is not empty.
func firstKeys(a, b []string) []string {
	if len(a) > 0 {
		return a
	}
	return b
}
