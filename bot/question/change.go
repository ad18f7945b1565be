package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// change reads the words that ask for a change, and the direction that they take for granted: "growth", "did … fall".
func (r *reader) change() {
	var seen [3]bool // by direction
	for i, t := range r.toks {
		d, ok := r.changeAt(i)
		if !ok {
			continue
		}
		r.moved = true
		seen[d] = true
		if d != figure.NoDirection && r.ask.Direction == figure.NoDirection {
			r.ask.Direction = d
		}
		if t.used == free && t.low != "inflation" {
			r.toks[i].used = inCue
		}
	}
	if seen[figure.Up] && seen[figure.Down] && r.find("or") >= 0 {
		r.ask.Direction = figure.NoDirection // "did exports rise or fall" takes neither for granted
	}
	if r.morePeople() {
		r.moved = true
		return
	}
	if !r.moved || r.ask.Want == Count && lengthUnit(r.ask.Unit) {
		return
	}
	if r.ask.Want == Count && r.find("how", "many") >= 0 && r.find("jobs") >= 0 && (r.find("add") >= 0 || r.find("added") >= 0 || r.find("gain") >= 0 || r.find("gained") >= 0) {
		return // "how many jobs did they add": news counts them with a verb that is no change of a level
	}
	if (r.lastWord() == "to" || r.word(0) == "what" && r.word(1) == "level" && r.find("to") > 0) && (r.ask.Want == Any || r.ask.Want == Level) {
		r.unchanged(Level) // "what did sales fall to?"
		return
	}
	switch r.ask.Want {
	case Any, Level, Count:
		r.ask.Want = Change
	case Why, When, Who, What, Where:
		r.q.Premise = r.ask.Direction
	}
}

// morePeople reads by how many people something grew, where nothing is named that they are more than: "how many more people had jobs".
func (r *reader) morePeople() bool {
	how := r.find("how", "many")
	if r.ask.Want != Count || how < 0 || r.find("than") >= 0 {
		return false
	}
	if w := strings.TrimSuffix(r.word(how+3), "s"); w != "people" && w != "person" && w != "worker" && w != "men" && w != "women" && w != "job" {
		return false
	}
	switch r.word(how + 2) {
	case "more", "extra", "additional":
		r.ask.Direction = figure.Up
	case "fewer":
		r.ask.Direction = figure.Down
	default:
		return false
	}
	return slices.ContainsFunc(r.toks[how+3:], func(t token) bool { return beForms[t.low] || t.low == "had" || t.low == "have" || t.low == "has" }) &&
		r.find("did") < 0
}

// lastWord returns the last word of the question in lower case, or "".
func (r *reader) lastWord() string {
	for i := len(r.toks) - 1; i >= 0; i-- {
		if r.toks[i].word {
			return r.toks[i].low
		}
	}
	return ""
}

// changeAt returns the direction of the word of change at token i, and whether it is one that asks for a change.
func (r *reader) changeAt(i int) (d figure.Direction, ok bool) {
	t := r.toks[i]
	if !t.word || t.used == inTime || t.used == inPlace || t.used == inGiven || r.phrased(t) {
		return d, false
	}
	if t.low == "flats" {
		return d, false // homes
	}
	if d, ok = r.putOn(i); ok {
		return d, true
	}
	d, ok = moves[t.low]
	if r.contracts(i) {
		return figure.Down, true
	}
	if !ok {
		dir, known := term.Direction(t.low)
		if !known || comparative(t.low) && !r.lowers(i) {
			return d, false
		}
		d = direction(dir)
	}
	if (t.low == "down" || t.low == "up") && (waylessVerbs[r.word(i-1)] || (r.word(i+1) == "for" || r.word(i+1) == "with") && r.word(i-1) == "put") {
		r.toks[i].used = inCue // "turned down", "put up for sale": the particle tells no way
		return d, false
	}
	if t.low == "up" && r.word(i+1) == "to" && untils[r.word(i+2)] {
		return d, false // "its best year up to then"
	}
	if i > 0 && phrasalVerbs[r.word(i-1)] && r.toks[i-1].used == free {
		r.toks[i-1].used = inCue // "pick up", "came down": the particle tells the way
	}
	switch {
	case r.chanceOf(i):
		return d, false // "the odds of another cut"
	case r.movesNothing(i):
		r.toks[i].used, r.toks[i+1].used = inCue, inCue
		return d, false
	case (t.low == "added" || t.low == "add") && (r.word(i-1) == "jobs" || r.word(i-1) == "positions"):
		return d, false // "what were jobs added in May": news counts them
	case t.low == "added" && (r.word(i-1) == "was" || r.word(i-1) == "were" || r.word(i-1) == "been"):
		return d, false // "how much capacity was added": the amount is what came along
	case t.low == "flat" && i > 0 && !stays[r.word(i-1)] && !r.measure(i+1):
		return d, false // "a one-bedroom flat"
	case (t.low == "fare" || t.low == "fares") && r.find("how") < 0:
		return d, false // "the average fare"
	case (r.ask.Want == Count || Money(r.ask.Unit) && r.find("how", "many") >= 0) && (r.find("by") < 0 || r.find("by") > r.find("how")) && r.aside(i):
		return d, false
	case t.low == "inflation" && r.movedOnes(i):
		return d, false
	case d != figure.NoDirection && r.movedOnes(i):
		r.ask.Way, r.toks[i].used = d, inCue
		return d, false
	case r.raisesMoney(i):
		return d, false // "how many dollars did it raise with its bond"
	case strings.HasPrefix(t.low, "gr") && r.raises(i):
		r.toks[i].used = inCue
		return d, false
	case t.low == "growth" || t.low == "grow" && r.ask.Want != Why:
		d = figure.NoDirection
	}
	return d, true
}

// putOn reads the verbs of taking and putting that a particle makes verbs of change where an amount is asked for: "how much has the index put on since
// May", "what did the board knock off its prices". What is put on sale or taken off the market does not move.
func (r *reader) putOn(i int) (d figure.Direction, ok bool) {
	low, next := r.word(i), i+2
	d, ok = particled[low+" "+r.word(i+1)]
	if !ok || r.find("how", "much") < 0 && r.word(0) != "what" && r.ask.Unit == "" {
		return d, false
	}
	ends := next >= len(r.toks) || !r.toks[next].word || r.toks[next].used == inTime || idle[r.word(next)] && !possessives[r.word(next)] && r.word(next) != "the"
	if onto := strings.HasPrefix(low, "put") || low == "gave" || strings.HasPrefix(low, "giv"); onto != ends {
		return d, false
	}
	r.toks[i].used, r.toks[i+1].used = inCue, inCue
	return d, true
}

// particled are the verbs of change that a verb of no change makes with a particle, and which way they go.
var particled = map[string]figure.Direction{
	"put on": figure.Up, "puts on": figure.Up, "putting on": figure.Up, "take off": figure.Down, "took off": figure.Down, "taken off": figure.Down, "knock off": figure.Down,
	"knocked off": figure.Down, "shave off": figure.Down, "shaved off": figure.Down, "lop off": figure.Down, "lopped off": figure.Down, "wipe off": figure.Down, "wiped off": figure.Down,
	"give up": figure.Down, "gave up": figure.Down, "given up": figure.Down,
}

// untils are the words behind which "up to" only says until when.
var untils = set("then now that date and today this here")

// contracts reports whether the "contract" at i is what a measure named before it did: "did trade with Chad contract in May".
func (r *reader) contracts(i int) bool {
	if r.word(i) != "contract" || !r.auxiliary(i) || i+1 < len(r.toks) && r.toks[i+1].word && r.toks[i+1].used != inTime && !idle[r.word(i+1)] {
		return false
	}
	noun := r.find("how") >= 0 && r.content(i-1) && r.word(i-2) != "a" // "how far did the futures market contract"
	return noun || slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Kind == term.Measure && t.End < r.toks[i].start })
}

// chanceOf reports whether the word of change at i only says of what the chance is asked for.
func (r *reader) chanceOf(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if chances[r.word(j)] {
			return true
		}
	}
	return false
}

// chances are the nouns for how likely something is.
var chances = set("chance chances odds probability likelihood")

// movesNothing reports whether the verb of change at i and the word behind it together tell of no change: what "changed hands" was traded, what lines of
// credit "add up to" is what they are.
func (r *reader) movesNothing(i int) bool {
	next := r.word(i + 1)
	switch r.word(i) {
	case "change", "changes", "changed", "changing":
		return next == "hands" || next == "hand"
	case "add", "adds", "added", "adding":
		return next == "up"
	}
	return false
}

// stays are the verbs behind which "flat" says that nothing moved.
var stays = set("is are was were be been stay stays stayed remain remains remained hold holds held stand stands stood end ends ended close closed finish finished go goes went come came run ran about nearly almost broadly roughly or")

// lowers reports whether the word at i is the verb "lower" with what it lowers behind it: "how far did the bank lower its key rate".
func (r *reader) lowers(i int) bool {
	return r.word(i) == "lower" && r.auxiliary(i) && lowered[r.word(i+1)] && !amountWords[r.word(i-1)]
}

// lowered are the words that what is lowered begins with.
var lowered = set("its their his her our the key interest base main bank policy lending deposit discount prime official taxes rates prices")

// amountWords are those behind which "lower" compares: "how much lower".
var amountWords = set("much far any no bit little lot")

// raises reports whether the verb at i has an object, so that something is grown and nothing grows: "grow more wheat".
func (r *reader) raises(i int) bool {
	if w := r.word(i); w != "grow" && w != "grew" && w != "grown" || r.word(i+1) != "more" && r.word(i+1) != "less" && r.word(i+1) != "fewer" || i+2 >= len(r.toks) {
		return false
	}
	t := r.toks[i+2]
	return t.word && t.used == free && !idle[t.low] && t.low != "than" && t.low != "in" && t.low != "or"
}

// raisesMoney reports whether the verb at i gets money in and makes nothing higher: money or a currency is what "how much" and "how many" ask for.
func (r *reader) raisesMoney(i int) bool {
	if w := r.word(i); w != "raise" && w != "raised" && w != "raising" {
		return false
	}
	last := i + 1
	if w := r.word(last); (w == "in" || w == "on" || w == "for") && last+1 < len(r.toks) && r.toks[last+1].used == inTime {
		last++
	}
	if r.find("by") < 0 && r.auxiliary(i) && (last >= len(r.toks) || !r.toks[last].word || r.toks[last].used == inTime) && slices.ContainsFunc(r.toks, func(t token) bool { return issues[t.low] }) {
		return true // "how much did the bond raise"
	}
	if r.find("by") < 0 && r.issuesBehind(i) {
		return true // "how much will it raise with a bond", "funds raised from the share sale"
	}
	for j := range i {
		u := units()[r.word(j+2)]
		if r.word(j) == "how" && (r.word(j+1) == "much" || r.word(j+1) == "many") && (Money(u) || r.word(j+2) == "money" || r.word(j+2) == "cash") {
			return true
		}
	}
	return false
}

// issuesBehind reports whether what raises money stands behind the verb at i and the preposition that leads to it.
func (r *reader) issuesBehind(i int) bool {
	switch r.word(i + 1) {
	case "with", "from", "through", "via", "in", "on", "selling", "issuing":
	default:
		return false
	}
	const most = 6 // words
	for j := i + 2; j < len(r.toks) && j <= i+1+most; j++ {
		if issues[r.word(j)] {
			return true
		}
	}
	return false
}

// issues are what raises money.
var issues = set("bond bonds note notes bill bills certificate certificates issue issues offering sale auction flotation ipo listing placement loan paper debentures warrants")

// changeNoun reports whether a change is what is held against something: "how far above forecasts was the rise".
func (r *reader) changeNoun() bool {
	for _, w := range []string{"growth", "rise", "gain", "increase", "fall", "drop", "decline", "expansion"} {
		if i := r.find(w); i >= 0 && r.word(i+1) != "short" {
			return true
		}
	}
	return false
}

// waylessVerbs are the verbs that "up" and "down" make another verb of, which is none of change: "turn down", "shut down", "put up".
var waylessVerbs = set(`turn turns turned turning shut shuts shutting hand handed lay laid laying tear tore torn set sets setting give gives gave
	given sign signs signed line lined open opened opening hold holds held offer offered
	end ends ended ending wind winds wound make makes made making own owns owned sum sums summed add adds added adding`)

// phrasalVerbs are the verbs that a particle makes verbs of change: "pick up", "creep down".
var phrasalVerbs = set("pick picked picking creep crept creeping edge edged edging inch inched tick ticked ticking step stepped nudge nudged shoot shot run ran bring brought scale scaled perk perked firm firmed")

// phrased reports whether the token is part of a phrase of the thesaurus that is no change: the "advances" of "loans and advances".
func (r *reader) phrased(t token) bool {
	for _, x := range r.terms {
		if x.Start <= t.start && t.end <= x.End && (x.Start < t.start || t.end < x.End) && x.Kind != term.Move {
			return true
		}
	}
	return false
}

// aside reports whether the word of change at i only tells the time or circumstance: "before the March increase".
func (r *reader) aside(i int) bool {
	const near, far = 3, 5 // words back to an article, and to what leads to it: "after the Bank of Chad rate rise"
	for back := 1; back <= far; back++ {
		switch r.word(i - back) {
		case "before", "after", "despite", "since", "during":
			return true
		case "the":
			if back <= near {
				return true
			}
		}
	}
	return false
}

// movedOnes reports whether the word of change at i only tells which people or things are counted, and "how many" asks for no change: "in how many towns did
// rents fall", "how many of the mills grew", "how many members wanted a cut".
func (r *reader) movedOnes(i int) bool {
	how := r.find("how", "many")
	if r.ask.Want != Count || how < 0 || i < how+3 || lengthUnit(r.ask.Unit) {
		return false
	}
	switch r.word(how - 1) {
	case "in", "at", "among", "across", "for":
		return true
	case "by":
		return false
	}
	for j := how + 3; j < i; j++ {
		switch r.word(j) {
		case "a", "an", "one", "another", "any", "no":
			return i-j <= 4 && r.verbBetween(how+2, j)
		}
	}
	low, before := r.word(i), r.word(i-1)
	went := (low == "up" || low == "down") && (before == "went" || before == "gone" || before == "go" || before == "came")
	return !beForms[before] && (went || figure.VerbForms(low)&figure.Past != 0) && !r.helped(how, i) && !r.objectAt(i+1)
}

// objectAt reports whether the token at i begins the object of the verb before it, which then tells what those counted did and not which way they moved:
// "lost their jobs", "raised rates".
func (r *reader) objectAt(i int) bool {
	if i >= len(r.toks) || !r.toks[i].word {
		return false
	}
	switch low := r.word(i); low {
	case "a", "an", "the", "this", "that":
		return r.toks[i].used == free
	default:
		return possessives[low] || r.toks[i].used == free && r.content(i) && !strings.HasSuffix(low, "er") && !strings.HasSuffix(low, "ly")
	}
}

// verbBetween reports whether a verb stands between two tokens.
func (r *reader) verbBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if figure.VerbForms(r.word(j))&(figure.Past|figure.Plain) != 0 {
			return true
		}
	}
	return false
}

// helped reports whether a helping verb stands between two tokens, so that what is behind it is its subject and not what is counted.
func (r *reader) helped(from, to int) bool {
	if w := r.word(to - 1); w == "have" || w == "has" || w == "had" {
		to--
	}
	return slices.ContainsFunc(r.toks[from:to], func(t token) bool { return helpers[t.low] })
}

// comparative reports whether w sets things against each other or asks for an extreme of them.
func comparative(w string) bool {
	_, a := comparatives[w]
	_, b := superlatives[w]
	return a || b
}

// direction returns the direction that the sign of d tells.
func direction(d int) figure.Direction {
	switch {
	case d > 0:
		return figure.Up
	case d < 0:
		return figure.Down
	}
	return figure.NoDirection
}
