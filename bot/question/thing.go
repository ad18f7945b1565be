package question

import (
	"slices"
	"strings"

	"quaestor/corpus/clause"
	"quaestor/corpus/term"
)

// wantsObject reads "what does Orrin make?": the thing that a name does something with.
func (r *reader) wantsObject() bool {
	i := r.find("what")
	if i >= 0 && (r.asksDeed(i) || i == 0 && tells[r.word(1)]) {
		r.ask.Want = What
		return true
	}
	if i < 0 || len(r.toks) > i+8 {
		return false
	}
	switch r.word(i + 1) {
	case "do", "does", "did", "will", "is", "are", "was", "were":
	default:
		return false
	}
	last := len(r.toks) - 1
	for last > i && !r.toks[last].word {
		last--
	}
	if !weakVerbs[r.word(last)] && !doing[r.word(last)] || r.word(last) == "add" || last < i+3 || r.toks[last].used == inGiven {
		return false
	}
	for j := i + 2; j < last; j++ {
		if r.measure(j) {
			return false
		}
	}
	r.ask.Want, r.q.Verb = What, r.word(last)
	return true
}

// willDo reads "what will Norland do", "what should it do to save fuel".
func (r *reader) willDo(i int) bool {
	switch r.word(i + 1) {
	case "will", "should", "must", "can", "could", "would":
	default:
		return false
	}
	for k := i + 3; k < min(len(r.toks), i+6); k++ {
		if r.word(k) == "do" {
			return true
		}
	}
	return false
}

// posts are the words for what somebody does for a living, where a helping verb follows: "what post does Mara Rubin hold".
var posts = set("post job position title role occupation")

// tells are the verbs behind "what" that ask for what lets something be known.
var tells = set("showed shows illustrated illustrates demonstrated demonstrates reflected proves proved confirmed confirms signalled signals indicates indicated")

// asksDeed reports whether the "what" at i asks for what somebody wants, says or does by a verb that no amount stands behind: "what does the minister want
// the banks to do". A measure among its words may have an amount all the same.
func (r *reader) asksDeed(i int) bool {
	if !helpers[r.word(i+1)] || r.find("per") >= 0 || r.find("at") >= 0 {
		return false
	}
	verb := clause.ReadGap(r.text[r.toks[i].start:]).Verb
	if verb == "" && r.willDo(i) {
		verb = "do"
	}
	measured := slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Kind == term.Measure })
	if w := r.word(i + 1); (w == "should" || w == "must" || w == "ought") && advised[verb] && r.measureFree() {
		return true // "what should Norland cut in forestry"
	}
	return urging[verb] || wordless[verb] && !measured
}

// advised are the verbs of what somebody should do, behind which "what" asks for the thing.
var advised = set("cut reduce lower raise increase drop end stop abolish scrap introduce remove lift open sell buy build change reform improve avoid adopt ease tighten relax widen extend restore keep expand strengthen promote encourage bring")

// measureFree reports whether the question names no measure but within a name: the Trade Panel.
func (r *reader) measureFree() bool {
	return !slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Kind == term.Measure && !r.toks[r.at(t.Start)].capital() })
}

// urging are the verbs behind which "what" asks for no amount whatever measure is named.
var urging = set(`want wants wanted urge urges urged demand demands ask asked recommend recommended propose proposed fear fears feared warn warned threaten threatened oppose opposes opposed
	support supports supported ban banned criticise criticize criticised criticized accuse accused claim claimed deny denied argue argued give offer require requires`)

// wordless are the verbs behind which "what" asks for no amount.
var wordless = set(`call called suggest suggested discuss discussed back backed gave offered promise promised do pledge pledged abolish abolished scrap scrapped allow allowed approve approved accept accepted reject rejected agree agreed decide decided need use used study teach replace replaced introduce introduced`)

// doing are the verbs, besides those of trade, whose object a question asks for.
var doing = set("making building buying selling announce announced plan planning open opening sign signed launch launched acquire acquired supply supplies develop manufacture manufactures import imports export exports grow grows")

// wantsThing reads "which ministry", "what items": a name or thing, where the noun is no measure.
func (r *reader) wantsThing() bool {
	for i := 0; i+1 < len(r.toks); i++ {
		w := r.toks[i].low
		if w != "which" && w != "what" || r.toks[i].owns || w == "what" && i > 1 && joinsWhat[r.word(i-1)] {
			continue // "what's" asks for no noun behind it, the value "of what a country bought" is a value, and what is "above what banks expected" a comparison
		}
		j := i + 1
		for j < len(r.toks) && (r.word(j) == "other" || r.word(j) == "the" || r.word(j) == "kind" || r.word(j) == "of" || r.word(j) == "two" || r.word(j) == "three") {
			j++
		}
		if j >= len(r.toks) || !r.toks[j].word {
			return false
		}
		if w == "what" && r.toks[j].used == inPlace && (weakVerbs[r.word(j+1)] || r.moves(j+1)) {
			return false // "can you tell me what Spain earned from wine"
		}
		if k := r.personAhead(j); k >= 0 {
			r.ask.Want, r.ask.Person, r.q.Focus = What, true, r.word(k)
			return true
		}
		if (r.word(j-1) == "of" || r.word(j-2) == "of") && r.superlativeAfter(j) && !r.moves(j) && !figureNouns[r.word(j)] {
			r.ask.Want, r.q.Focus = What, "kind"
			return true // "what kind of freight grew the most"
		}
		if _, ok := units()[r.toks[j].low]; ok && r.toks[j].used != inPlace || r.toks[j].used == inTime || r.word(i-1) == "by" || r.moves(j) || r.measureAhead(j) {
			return false
		}
		if figureNouns[r.word(j)] || r.measureAt(j) || w == "what" && (idle[r.toks[j].low] || light[r.toks[j].low]) && !Kind(r.word(j)) && !(posts[r.word(j)] && helpers[r.word(j+1)]) || r.measure(j) {
			return false
		}
		if w == "which" && (r.toks[j].low == "was" || r.toks[j].low == "is" || r.toks[j].low == "were" || r.toks[j].low == "are" || r.toks[j].low == "of" || r.toks[j].low == "grew" || r.toks[j].low == "rose" || r.toks[j].low == "fell") {
			return false
		}
		if _, ok := superlatives[r.toks[j].low]; ok {
			return false
		}
		if w == "what" && !kinds[r.word(j)] && !r.manyThings(j) && r.takesAmount(j) {
			return false // "what levy does Chad impose on tin"
		}
		r.q.Focus = r.toks[j].low
		if r.partOfPlace(j) {
			r.q.Focus = "region"
		}
		if k := r.kindAhead(j); k > j {
			r.q.Focus = r.word(k)
		}
		r.ask.Want = What
		return true
	}
	return false
}

// manyThings reports whether things are asked for by a plural: the signs of "what signs did the governor see".
func (r *reader) manyThings(j int) bool {
	for j+1 < len(r.toks) && !helpers[r.word(j+1)] && r.toks[j+1].word && !idle[r.word(j+1)] {
		j++
	}
	w := r.word(j)
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !r.measure(j) && !r.moves(j) && helpers[r.word(j+1)] && !lossWords[w]
}

// lossWords are plurals that are amounts.
var lossWords = set("losses earnings profits sales costs savings takings proceeds returns gains damages taxes fees dues wages rates prices rents tariffs")

// takesAmount reports whether the noun at i is the object of a verb that somebody sets, bears or foresees an amount with.
func (r *reader) takesAmount(i int) bool {
	for j := i + 2; j < len(r.toks); j++ {
		if amountVerbs[r.word(j)] && r.auxiliary(j) && r.toks[j].used == free {
			return true
		}
	}
	return false
}

// amountVerbs are the verbs whose object is an amount.
var amountVerbs = set(`see foresee expect forecast project predict anticipate post incur suffer charge levy impose bear carry pay collect quote demand apply run record register face`)

// joinsWhat are the words behind which "what" asks for nothing of its own.
var joinsWhat = set("of than above below beyond beat match matched")

// measureAhead reports whether a measure follows the word at j with nothing but modifiers between: "what forex reserves".
func (r *reader) measureAhead(j int) bool {
	if Kind(r.word(j)) {
		return false
	}
	for k := j + 1; k < len(r.toks) && k < j+4; k++ {
		if !r.toks[k].word || idle[r.toks[k].low] || r.toks[k].used == inTime || r.toks[j].used == inPlace && kinds[r.word(k)] {
			return false // "which Danish club spent the most"
		}
		if r.measure(k) || r.moves(k) || figureNouns[r.word(k)] {
			return true
		}
	}
	return false
}

// figureNouns are what "what …" asks a figure with: "at what rate was it introduced?"
var figureNouns = set("midpoint average median ceiling floor limit allowance subsidy grant loan bonus fine bill headcount workforce shortage shortfall drop rise fall amount sum range band target rate price cost pace speed fee tariff premium discount margin ratio return yield dividend salary quantity volume weight height length distance duration age score temperature capacity turnout majority stake payout")

// kindAhead returns where the noun of a sort of people, bodies or places stands that the words from j on describe: "customs official", "tax change",
// "two big foreign banks". It is j where there is none.
func (r *reader) kindAhead(j int) int {
	const most = 3 // words that describe it
	for k := j + 1; k <= j+most && k < len(r.toks) && r.toks[k].word && !idle[r.word(k)] && (!light[r.word(k)] || r.toks[k-1].used == inPlace && Kind(r.word(k))); k++ {
		if kinds[r.word(k)] && (k == j+1 || !Kind(r.word(j))) || Kind(r.word(k)) && !Kind(r.word(j)) {
			return k
		}
	}
	return j
}

// kinds are the nouns of people, bodies and places that "which …" and "what …" ask for.
var kinds = set(`component category element indicator country nation state province city region town district county island municipality prefecture place port company firm bank agency ministry department institution
	organisation organization body office institute authority official minister chairman president spokesman spokesperson economist
	analyst chain group union partner market currency product item sector industry commodity change factor event law tax airline newspaper club team plant factory mine film model brand`)
