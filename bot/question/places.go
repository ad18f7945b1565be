package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// A spot is a place in the question with the part it plays.
type spot struct {
	place.Mention
	tok     int
	partner bool
}

// places finds the places of the question and tells whose the figure is from whom it is with: "exports to", "trade with", "China-ASEAN".
func (r *reader) places() []spot {
	spots := r.banks()
	banks := len(spots)
	for _, m := range place.Find(r.text) {
		i := r.at(m.Start)
		if slices.ContainsFunc(spots[:banks], func(b spot) bool { return b.Start <= m.Start && m.End <= b.End }) {
			continue // the England of "Bank of England"
		}
		if i >= len(r.toks) || r.toks[i].used == inTime || r.noPlace(i, m) {
			continue
		}
		if w := r.word(i - 2); r.word(i-1) == "in" && (w == "said" || w == "told" || w == "spoke" || w == "speaking" || w == "announced") && i+1 < len(r.toks) {
			r.mark(m.Start, m.End, inPlace) // where it was said is not what it is about
			continue
		}
		j := i - 1
		if r.word(j) == "the" {
			j-- // "in the Norwegian capital"
		}
		if m.Form == place.Capital && m.City != "" && (r.word(j) == "in" || r.word(j) == "of" || r.word(j) == "at") {
			m.Key = m.City // "unemployment in Helsinki" is the city's, "Tokyo's surplus" the country's
		}
		if rest := r.text[m.End:]; m.Form == place.Capital && m.City != "" && (strings.HasPrefix(rest, "-area") || strings.HasPrefix(rest, " area") || strings.HasPrefix(rest, " metropolitan")) {
			m.Key = m.City
			r.mark(m.End, m.End+len(" area"), inPlace)
		}
		if p, _ := place.Get(m.Key); len(spots) > banks && p.Kind == place.Group && r.toks[i].owns && opinions[r.word(i+1)] {
			r.mark(m.Start, m.End, inPlace) // "Chad's surplus in the OECD's view": whose words it is
			continue
		}
		if len(spots) > 0 && spots[len(spots)-1].Key == m.Key && spots[len(spots)-1].Start == m.Start {
			continue
		}
		spots = append(spots, spot{Mention: m, tok: i, partner: r.partner(i, m)})
		r.mark(m.Start, m.End, inPlace)
	}
	spots = append(spots, r.beforeMoney(spots)...)
	slices.SortFunc(spots, func(x, y spot) int { return x.Start - y.Start })
	r.sharePartners(spots)
	return spots
}

// noPlace reports whether m, at token i, is none that figures can be of: a word that is a name of a place only by chance, the adjective of a body's name,
// "the cartel" of another trade than oil.
func (r *reader) noPlace(i int, m place.Mention) bool {
	return m.Form == place.Weak && !r.placeLike(i) || r.word(i) == "the" && r.word(i+1) == "cartel" && !r.oil() || m.Form == place.Adjective && r.inBody(i)
}

// sharePartners makes partners of the places that are tied to one, and of blocs beside a country whose figures are asked for.
func (r *reader) sharePartners(spots []spot) {
	for i := 1; i < len(spots); i++ { // "with ASEAN or the US": what is tied to a partner is one
		if spots[i-1].partner && !spots[i].partner && !r.toks[spots[i].tok].owns && r.tied(spots[i-1].End, spots[i].Start) {
			spots[i].partner = true
		}
	}
	owners := 0
	for _, s := range spots {
		if !s.partner {
			owners++
		}
	}
	for i := range spots {
		if owners < 2 {
			break
		}
		p, _ := place.Get(spots[i].Key)
		if !spots[i].partner && p.Kind == place.Group && !r.alternates(spots, i) {
			spots[i].partner = true
			owners--
		}
	}
}

// banks finds the central banks that bear the name of a place: the rate of the Bank of England is the United Kingdom's.
func (r *reader) banks() []spot {
	var out []spot
	for _, m := range place.Bodies(r.titled()) {
		name := strings.ToLower(r.text[m.Start:m.End])
		if !strings.Contains(name, "bank") {
			continue
		}
		at := r.at(m.Start)
		out = append(out, spot{Mention: m, tok: at})
		r.mark(m.Start, m.End, inPlace)
		r.bank = true
		if r.sayer(r.at(m.End) - 1) {
			r.ask.By = name
		}
	}
	for i, t := range r.toks {
		if t.low == "federal" && r.word(i+1) == "reserve" {
			r.toks[i+1].used = inPlace
		} else if t.low != "fed" {
			continue
		}
		if t.used == free && r.word(i+1) != "by" && r.word(i+1) != "into" && r.word(i+1) != "to" && r.word(i+1) != "funds" {
			out = append(out, spot{Mention: place.Mention{Start: t.start, End: t.end, Key: "US", Form: place.Government}, tok: i})
			r.toks[i].used, r.bank = inPlace, true
		}
	}
	return out
}

// titled returns the text with its words capitalised, so that the names of bodies are found as chat writes them: "bank of england".
func (r *reader) titled() string {
	b := []byte(r.text)
	for _, t := range r.toks {
		if c := b[t.start]; len(t.low) > 3 && c >= 'a' && c <= 'z' {
			b[t.start] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// rateOf gives the rate of a central bank its name where no other measure is asked for: "the Bank of Japan's rate", "Japan's rate cut".
func (r *reader) rateOf(keys []Key) []Key {
	if slices.ContainsFunc(keys, func(k Key) bool { return k.Key == "base rate" }) {
		return unsettled(keys)
	}
	if hasMeasure(keys) {
		return keys
	}
	if i := r.bankMoves(keys); i >= 0 {
		return append(unsettled(keys), Key{Key: "base rate", Kind: term.Measure, Text: "rate", Start: r.toks[i].start})
	}
	for _, w := range []string{"rate", "rates"} {
		if i := r.find(w); i >= 0 && r.ask.Tenor != "" && len(keys) == 0 {
			return append(keys, Key{Key: "interest rate", Kind: term.Measure, Text: w, Start: r.toks[i].start}) // "the 30-year rate"
		}
		if i := r.find(w); i >= 0 && (r.bank && r.word(i+1) != "on" && r.word(i+1) != "for" || rateMoves[r.word(i+1)] && !(r.word(i-1) == "the" && rateBehind[r.word(i-2)]) || movesRates[r.word(i-1)] || r.word(i-1) == "its" && (r.find("bank") >= 0 || r.find("central") >= 0)) {
			return append(unsettled(keys), Key{Key: "base rate", Kind: term.Measure, Text: w, Start: r.toks[i].start})
		}
	}
	return keys
}

// unsettled returns keys without the verbs for what a bank does with its rate: "where did the bank leave its rate".
func unsettled(keys []Key) []Key {
	return slices.DeleteFunc(keys, func(k Key) bool { return settles[k.Text] })
}

// settles are the verbs for what a bank does with a rate that it does not move.
var settles = set("leave leaves keep keeps kept hold holds held maintain maintains maintained retain retained fix fixed")

// bankMoves returns the token of the word that tells of a change of rates where nothing else is named that could have changed, or -1: "how much did the
// central bank cut", "how big a hike was expected".
func (r *reader) bankMoves(keys []Key) int {
	if slices.ContainsFunc(keys, func(k Key) bool { return k.Key != "central bank" && !k.Says && !rateMoves[k.Text] }) || len(r.q.Strange) > 0 {
		return -1
	}
	bank := r.bank || slices.ContainsFunc(keys, func(k Key) bool { return k.Key == "central bank" })
	for i, t := range r.toks {
		hike := t.low == "hike" || t.low == "hikes"
		if t.used != inTime && (hike || bank && r.ask.Status != figure.Former && (movesRates[t.low] || rateMoves[t.low] || eases[t.low])) {
			return i
		}
	}
	return -1
}

// eases are further verbs of what a central bank does to its rate.
var eases = set("ease eased tighten tightened")

// movesRates are the verbs of what a central bank does to its rate: "by how much did it raise rates".
var movesRates = set("raise raised lift lifted hike hiked cut lower lowered slash slashed trim trimmed")

// rateMoves are the nouns of what a central bank does to its rate.
var rateMoves = set("cut cuts hike hikes increase reduction")

// rateBehind are the words behind which "the rate increase" only tells what something happened on.
var rateBehind = set("on after before by following despite since with to of")

// inBody reports whether the adjective at i only begins the name of a body of several places: "the European Cooperation Fund".
func (r *reader) inBody(i int) bool {
	if shouted(r.text) {
		return false
	}
	for j := i + 1; j < len(r.toks) && j <= i+4 && r.toks[j].capital(); j++ {
		switch r.toks[j].low {
		case "fund", "system", "agency", "council", "institute", "association":
			return true
		}
	}
	return false
}

// oil reports whether the question names oil, so that "the cartel" is its.
func (r *reader) oil() bool {
	return slices.ContainsFunc(r.toks, func(t token) bool { return t.low == "oil" || t.low == "crude" || t.low == "opec" || t.low == "barrels" })
}

// beforeMoney finds places that the gazetteer takes for part of a currency or company and a question does not: "Chinese dollar exports"
// and "china mobile phone exports" are China's.
func (r *reader) beforeMoney(spots []spot) []spot {
	var out []spot
	for i, t := range r.toks {
		if t.low == "sterling" && len(spots) == 0 && r.measure(i+1) { // "sterling M3" is the series of the one country that has sterling
			out = append(out, spot{Mention: place.Mention{Start: t.start, End: t.end, Key: "GB", Form: place.Adjective}, tok: i})
		}
		if !t.word || t.used != free || r.word(i-1) == "in" || t.low == "us" || t.low == "u.s." || t.low == "american" || namedAfter[r.word(i+1)] {
			continue
		}
		if u := units()[r.word(i+1)]; !Money(u) && (i+1 == len(r.toks) || !r.toks[i+1].word || r.toks[i+1].capital() && !shouted(r.text)) {
			continue
		}
		first := i // of the one or two words of the name: "the South African rand"
		if i > 0 && r.toks[i-1].word && r.toks[i-1].used == free && !idle[r.word(i-1)] && r.toks[i-1].end+1 == t.start {
			first = i - 1
		}
		named := r.text[r.toks[first].start:t.end]
		if two := place.Find(named); first == i || len(two) != 1 || two[0].Start > 0 || two[0].End < len(named) {
			first, named = i, t.text
		}
		for _, m := range place.Find(named) {
			if m.Form != place.Weak && m.Start == 0 && !slices.ContainsFunc(spots, func(s spot) bool { return s.tok == i }) {
				m.Start, m.End = r.toks[first].start, t.end
				out = append(out, spot{Mention: m, tok: first})
				r.toks[first].used, r.toks[i].used = inPlace, inPlace
			}
		}
	}
	return out
}

// namedAfter are what bears the name of a place and is not its: "the Paris Club".
var namedAfter = set("club agreement protocol round convention consensus treaty accords")

// alternates reports whether the place at i is set beside another by "or", "and" or a comma.
func (r *reader) alternates(spots []spot, i int) bool {
	for _, d := range []int{-1, 1} {
		j := i + d
		if j < 0 || j >= len(spots) {
			continue
		}
		a, b := spots[min(i, j)], spots[max(i, j)]
		between := strings.Fields(strings.ToLower(r.text[a.End:b.Start]))
		if len(between) <= 2 {
			for _, w := range between {
				if w == "or" || w == "and" || w == "," || w == "versus" || w == "than" {
					return true
				}
			}
		}
	}
	return false
}

// placeLike reports whether "us" at i is the country and not the pronoun: it begins the question or stands before a measure.
func (r *reader) placeLike(i int) bool {
	switch r.word(i - 1) {
	case "tell", "give", "let", "show", "for", "help", "remind":
		return false
	case "the", "did", "in", "to", "from", "with", "does", "was", "is":
		return true
	}
	return i == 0 || i+1 < len(r.toks) && r.toks[i+1].word && !idle[r.word(i+1)]
}

// partner reports whether the place at token i is one that goods, people or money go to, come from or are shared with.
func (r *reader) partner(i int, m place.Mention) bool {
	j := i - 1
	for r.word(j) == "the" || r.word(j) == "other" || r.word(j) == "mainland" || r.word(j) == "all" {
		j--
	}
	switch r.word(j) {
	case "with", "towards", "against":
		return !r.toks[i].owns && !r.bodyAt(r.at(m.End))
	case "than":
		if r.word(j-1) == "other" {
			return !r.toks[i].owns
		}
	case "to", "into":
		if w := r.word(j - 1); w == "happened" || w == "happens" || w == "happening" {
			return false // "what happened to Chinese exports"
		}
		return !r.toks[i].owns && !r.governed(j, "import", "imports", "imported", "goods imported", "flowed", "purchases")
	case "by":
		return !r.toks[i].owns && m.Form != place.Adjective && !r.governed(j, "export", "exports", "exported", "trade", "imports", "imported", "earned", "made", "reported", "produced")
	case "from":
		people := m.Form == place.Adjective && strings.HasSuffix(r.word(i), "s") // "money from Chadians abroad"
		return !people && !r.toks[i].owns && !r.governed(j, "export", "exports", "exported", "shipments", "sales", "sold") && !r.sending(j)
	case "and":
		if next := r.word(r.at(m.End)); (next == "trade" || next == "traded") && j > 0 && r.toks[j-1].used == inPlace && r.auxiliary(i) {
			return true // "how much did Chad and Peru trade"
		}
		return r.find("between") >= 0 && r.find("between") < i && r.find("between") >= i-6
	case "between":
		return false
	}
	if m.Start > 0 && (r.text[m.Start-1] == '-' || r.text[m.Start-1] == '/') {
		return true
	}
	return false
}

// bodyAt reports whether an office stands at token i, so that the place before it says whose it is: "with the Norwegian central bank".
func (r *reader) bodyAt(i int) bool {
	if w := r.word(i); w == "central" || w == "national" || w == "finance" || w == "state" {
		i++
	}
	switch r.word(i) {
	case "bank", "treasury", "ministry", "government", "authorities":
		return true
	}
	return false
}

// sending reports whether the question is of exports and of nothing that goes the other way, so that what they come "from" at token j is their owner:
// "exports of cars and ships from China".
func (r *reader) sending(j int) bool {
	out := false
	for _, t := range r.toks[:max(j, 0)] {
		switch t.low {
		case "export", "exports", "exported", "shipments":
			out = true
		case "import", "imports", "imported", "bought", "purchases", "trade":
			return false
		}
	}
	return out
}

// governed reports whether one of the words stands shortly before token j, so that the place behind it is the owner:
// "exports from China", "imports into China".
func (r *reader) governed(j int, words ...string) bool {
	for back := 1; back <= 3; back++ {
		if slices.Contains(words, r.word(j-back)) {
			return true
		}
	}
	return false
}

// seller returns the place that stands between a helper and a verb of selling, "how much did Mali export", or "".
func (r *reader) seller(spots []spot) string {
	for _, s := range spots {
		if i := r.at(s.End); i < len(r.toks) && sellings[r.word(i)] && (helpers[r.word(s.tok-1)] || r.word(s.tok-1) == "the" && helpers[r.word(s.tok-2)]) {
			return s.Key
		}
	}
	return ""
}

// sellings are the verbs by which goods leave a place, as they stand behind a helper.
var sellings = set("export exported sell sold ship shipped deliver delivered supply supplied")
