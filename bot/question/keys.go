package question

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// keys returns the content words that no other reading has taken.
func (r *reader) keys() []Key {
	var keys, ofPlaces []Key
	cause := r.cause()
	for _, t := range r.terms {
		i := r.at(t.Start)
		if i >= len(r.toks) || i >= cause || r.passedOver(t, i) {
			if i < cause && r.beginsWithPlace(t) {
				ofPlaces = append(ofPlaces, Key{Key: t.Key, Kind: t.Kind, Text: r.text[t.Start:t.End], Start: t.Start})
			}
			continue
		}
		tok := r.toks[i]
		if whole := t.End > tok.end; !whole && t.Kind != term.Measure && (idle[tok.low] || light[tok.low]) {
			if !idle[tok.low] && tok.used == free {
				r.q.Minor = append(r.q.Minor, Key{Key: t.Key, Kind: t.Kind, Text: r.text[t.Start:t.End], Start: t.Start})
			}
			continue
		}
		if tok.low == "shares" && r.ask.Want == Change && tok.used == free && i > 0 && r.word(i-1) != "market" && r.toks[i-1].used != inPlace {
			t.Key, t.Kind = "share price", term.Measure // what the shares of a company do their price does
		}
		if tok.low == "stock" && r.word(i+1) != "of" && r.ask.Want == Change && i > 0 && (r.toks[i-1].owns || r.toks[i-1].capital()) && r.toks[i-1].used == free && !shouted(r.text) {
			t.Key, t.Kind = "share price", term.Measure // "Acme's stock", but not its stocks of tin
		}
		if r.q.Op == Compare && (tok.low == "trade" || tok.low == "trading") && partners[r.word(i+1)] {
			t.Key, t.Kind = "trade", term.Measure // which is the bigger partner is told by the trade with it
		}
		if r.q.Op == Compare && partners[tok.low] && (r.word(i-1) == "trade" || r.word(i-1) == "trading") || r.saysLittle(t, i) {
			continue
		}
		if denied, be := r.deniedAt(i); denied {
			r.ask.Not = append(r.ask.Not, t.Key)
			if be { // "how many of them were not electric": the rest, which no figure states
				r.q.Negated = true
				r.lacking = append(r.lacking, Key{Key: t.Key, Kind: t.Kind, Text: r.text[t.Start:t.End], Start: t.Start})
			}
			continue
		}
		k := Key{Key: t.Key, Kind: t.Kind, Text: r.text[t.Start:t.End], Start: t.Start}
		k.Name = r.vocab.Name(tok.low) || i > 0 && tok.capital() && !shouted(r.text)
		k.Whose = strings.HasPrefix(r.text[t.End:], "'s ")
		k.Aside = r.included(i) || r.inQuotes(t.Start) || i > 0 && branches[tok.low] && r.content(i-1) // what is quoted must stand in the passage as it is
		k.Under = accords[tok.low] && r.underThe(i)
		if y := r.word(i - 1); k.Under && strings.Trim(y, "0123456789") == "" {
			k.Year = y
		}
		k.Says = r.sayer(i) || i < r.foresaw
		k.Noun = r.narrows(i) || tok.low == "ships" && !r.shipsIt(i)
		k.Verb = !k.Noun && !k.Name && r.verbAt(t, i)
		keys = append(keys, k)
	}
	if len(keys) == 0 {
		return ofPlaces
	}
	return keys
}

// shipsIt reports whether "ships" at i is a verb, behind who does it: "what Chad ships", "which mill ships most".
func (r *reader) shipsIt(i int) bool {
	if i == 0 {
		return false
	}
	t := r.toks[i-1]
	return t.used == inPlace || t.capital() || relatives[t.low] || Kind(t.low)
}

// relatives are the words behind which a verb follows right away.
var relatives = set("who what which that it he she")

// beginsWithPlace reports whether term t is a phrase for a thing that begins with the name of a place: "China-Europe trains". Beside other words
// the place tells enough.
func (r *reader) beginsWithPlace(t term.Term) bool {
	i := r.at(t.Start)
	return i < len(r.toks) && t.End > r.toks[i].end && r.toks[i].used == inPlace && r.toks[r.at(t.End-1)].used == free
}

// underThe reports whether the noun at i only tells what something holds by: "under the 1984 accord".
func (r *reader) underThe(i int) bool {
	const far = 4 // words
	for j := i - 1; j > max(0, i-far); j-- {
		if r.word(j) == "the" || r.word(j) == "its" || r.word(j) == "an" || r.word(j) == "a" {
			return r.word(j-1) == "under"
		}
	}
	return false
}

// narrows reports whether the word at i narrows a noun that it stands before or, with "of", behind: the first of "ship exports", "detached houses",
// "continuing claims", the last of "stocks of tin".
func (r *reader) narrows(i int) bool {
	if r.word(i-1) == "of" && (strings.HasSuffix(r.toks[i].low, "s") || r.measure(i-2)) {
		return true
	}
	if i+1 >= len(r.toks) || !r.toks[i+1].word {
		return false
	}
	next := r.toks[i+1].low
	return r.measure(i+1) || next == "index" || (next == "goods" || next == "products") && r.measure(i+2) || r.adjectival(i)
}

// adjectival reports whether the word at i is the participle of a verb that stands as an adjective: no subject before it, a noun right behind it.
func (r *reader) adjectival(i int) bool {
	if !participle(r.toks[i].low) || r.toks[i+1].used != free || !strings.HasSuffix(r.toks[i+1].low, "s") {
		return false
	}
	if i == 0 || r.toks[i-1].used == inPlace || r.toks[i-1].used == inTime {
		return true
	}
	switch r.word(i - 1) {
	case "many", "much", "of", "in", "for", "all", "any", "and", "or", "by", "on":
		return true
	}
	return false
}

// deniedAt reports whether the word at i is set apart by a "not", and whether a form of "be" says so.
func (r *reader) deniedAt(i int) (denied, be bool) {
	j := i - 1
	for skipped := 0; skipped < 2 && (r.word(j) == "the" || r.word(j) == "for" || r.word(j) == "from" || r.word(j) == "in" || r.word(j) == "of"); skipped++ { // "were not for the shoes"
		j--
	}
	switch r.word(j) {
	case "not":
		switch r.word(j - 1) {
		case "is", "are", "was", "were":
			return true, true
		}
		return j == i-1 || r.word(i-1) == "the" && j == i-2, false
	case "isn't", "aren't", "wasn't", "weren't", "isnt", "arent", "wasnt", "werent":
		return true, true
	}
	return false, false
}

// passedOver reports whether term t, at token i, is no word of content: another reading has taken it, or it is who forecasts come from.
func (r *reader) passedOver(t term.Term, i int) bool {
	tok := r.toks[i]
	if r.ask.Status == figure.Forecast && (forecasters[tok.low] || forecasters[r.word(i+1)]) {
		return true
	}
	whole := t.End > tok.end // a phrase of several words
	if tok.used != free && !(whole && tok.used == inCue || t.Kind == term.Measure && tok.used == inCue) || t.Kind == term.Stop || t.Kind == term.Chat {
		return true
	}
	behind := r.at(t.End)
	return whole && r.toks[r.at(t.End-1)].low == "in" && behind < len(r.toks) && r.toks[behind].used == inTime // "taken in January" takes nothing in
}

// saysLittle reports whether term t, at token i, says nothing of what is measured beside what the question asks for.
func (r *reader) saysLittle(t term.Term, i int) bool {
	tok := r.toks[i]
	switch {
	case t.Kind == term.Generic, tok.used == inCue && (accounting()[t.Key] || t.Key == string(r.ask.Status)), r.classOfPlace(i), r.chosen(t, tok):
		return true
	case (tok.low == "fiscal" || tok.low == "financial") && i+1 < len(r.toks) && (r.toks[i+1].used == inTime || r.word(i+1) == "year"):
		return true // "the fiscal year to March 13"
	case claims(tok.low) && r.auxiliary(i) && r.ask.Want.Figure():
		return true
	case seasons[tok.low] && (i > 0 && r.toks[i-1].used == inTime || i+1 < len(r.toks) && r.toks[i+1].used == inTime):
		return true // "the 2022/23 season"
	case t.Kind == term.Word && r.word(i-1) == "how" && helpers[r.word(i+1)] && r.word(i+1) != "many":
		return true // "how heavy is its debt"
	case tok.low == "set" && (r.word(i+1) == "itself" || r.word(i+1) == "themselves" || r.auxiliary(i) && r.ask.Want.Figure()), tok.low == "call" && r.word(i+1) == "for":
		return true // "the target it has set itself", "the spending that its budget calls for"
	case attempts[tok.low] && r.word(i+1) == "to":
		return true
	case t.Key == "charge" && t.End == tok.end && r.charges(i), tok.low == "stream" && r.word(i-1) == "on":
		return true
	case t.Key == "employees" && !r.ask.Number && r.find("number") < 0 && r.paid():
		return true // whose else are wages
	case sizes[t.Key] && slices.ContainsFunc(r.toks, func(t token) bool { return aggregate(t.low) }):
		return true // "broad money, M-2,"
	case aggregateWords[tok.low] && (r.aggregate(i-1) || r.aggregate(i+1) || aggregateWords[r.word(i+1)] && r.aggregate(i+2)):
		return true
	}
	return r.ask.Want == Share && takes[tok.low] && t.Kind == term.Word
}

// charges reports whether the word at i is a verb by which the question asks for a rate: "what rate does the bank charge on loans", and no charge.
func (r *reader) charges(i int) bool {
	rate := slices.ContainsFunc(r.toks[:i], func(t token) bool { return t.low == "rate" || t.low == "rates" || t.low == "interest" })
	return rate && !(i > 0 && r.toks[i-1].used == free && r.content(i-1) && r.toks[i].low == "charges") && (r.toks[i].low != "charge" || r.auxiliary(i) || r.find("to") == i-1)
}

// branches are the nouns that say of a trade named before them no more than that it is one: "the health care sector".
var branches = set("sector sectors industry segment field")

// seasons are the nouns that tell beside a time no more than what sort of time it is.
var seasons = set("season campaign session")

// attempts are the verbs of what somebody sets about, behind which another verb tells what it is: "in trying to hold the rate".
var attempts = set("meant supposed designed bound destined try tries tried trying attempt attempts attempted attempting manage manages managed managing seek seeks sought seeking decide decides decided deciding")

// paid reports whether the question names what people are paid: "workers' pay", "bonuses for railway workers".
func (r *reader) paid() bool {
	return slices.ContainsFunc(r.terms, func(t term.Term) bool { return payments()[t.Key] })
}

// payments are the keys of what people are paid.
var payments = sync.OnceValue(func() map[string]bool {
	return map[string]bool{"wages": true, "labour costs": true, "minimum wage": true,
		term.Stem("bonus"): true, term.Stem("overtime"): true, term.Stem("stipend"): true}
})

// aggregate reports whether the word at i is the letter of a measure of money: the M3 of "broad M3 money".
func (r *reader) aggregate(i int) bool { return aggregate(r.word(i)) }

func aggregate(w string) bool {
	w = strings.ReplaceAll(w, "-", "")
	return len(w) > 1 && w[0] == 'm' && strings.Contains("0123456", w[1:2])
}

// sizes are the keys of measures of money by how much they take in.
var sizes = map[string]bool{"broad money": true, "narrow money": true, "money supply": true}

// aggregateWords are the words beside the letter of a measure of money that tell it from no other.
var aggregateWords = set("broad broadly narrow narrowly defined money supply measure aggregate")

// takes are the verbs that say no more than that one thing is a share of another: "what share of exports will debt service swallow".
var takes = set("swallow swallowed swallows absorb absorbed absorbs eat eaten ate gobble gobbled devour devoured consume consumed soak soaked occupy occupied represent represented comprise comprised constitute constituted form formed claim claimed take taken took account accounted")

// accounting are the keys of terms that [Ask.Terms] holds.
var accounting = sync.OnceValue(func() map[string]bool {
	return map[string]bool{"adjusted": true, "unadjusted": true, "real": true, "nominal": true,
		term.Stem("smoothed"): true, term.Stem("unsmoothed"): true, term.Stem("smoothing"): true}
})

// classOfPlace reports whether the word at i only says what sort of place its neighbour is: "Kerala state", "the province of Hunan".
func (r *reader) classOfPlace(i int) bool {
	switch r.word(i) {
	case "member", "members", "fellow", "countries", "nations", "province", "state", "city", "region", "county", "prefecture", "municipality", "republic", "kingdom", "territory":
	default:
		return false
	}
	if i > 0 && r.toks[i-1].used == inPlace || r.word(i) == "fellow" && i+1 < len(r.toks) && r.toks[i+1].used == inPlace {
		return true
	}
	return r.word(i+1) == "of" && i+2 < len(r.toks) && r.toks[i+2].used == inPlace
}

// included reports whether the word at i is only named along, behind "including": the thing asked for may or may not say so.
func (r *reader) included(i int) bool {
	for back := 1; back <= 3; back++ {
		switch r.word(i - back) {
		case "incl", "incl.", "including", "inclusive":
			return true
		}
	}
	return false
}

// chosen reports whether the term only says what is chosen among, left out or held against, and is no part of what is measured.
func (r *reader) chosen(t term.Term, tok token) bool {
	switch {
	case r.q.Op == Remainder && (t.Key == "excluding" || partners[tok.low]):
	case r.q.Side != NoSide && tok.low == r.q.Focus:
	case r.q.Benchmark != "" && tok.low == r.q.Benchmark:
	default:
		return false
	}
	return true
}

// cause returns the token that begins a clause of cause, which says nothing of what is measured: "because of cheaper oil".
func (r *reader) cause() int {
	if r.ask.Want.Figure() {
		for _, p := range [][]string{ph("because"), ph("due", "to"), ph("owing", "to"), ph("thanks", "to"), ph("as", "a", "result", "of")} {
			if i := r.find(p...); i > 2 {
				return i
			}
		}
	}
	return len(r.toks)
}

// shouted reports whether text is written in capitals, so that a capital letter says nothing.
func shouted(text string) bool {
	up, low := 0, 0
	for _, c := range text {
		if unicode.IsUpper(c) {
			up++
		} else if unicode.IsLower(c) {
			low++
		}
	}
	return up > low
}
