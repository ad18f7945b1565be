package question

import (
	"slices"

	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// wants reads what kind of thing is asked for: "how much", "who", "what share", "when".
func (r *reader) wants(times []period.Mention) {
	r.given(times)
	switch {
	case r.ofItsWorth():
		r.ask.Want = Change
	case r.wantsShare():
		r.ask.Want = Share
	case r.wantsCount():
		r.ask.Want = Count
	case r.any(ph("by", "how", "much"), ph("how", "much", "ground"), ph("by", "how", "many"), ph("how", "much"), ph("how", "big"), ph("how", "large"), ph("how", "high"), ph("how", "low"),
		ph("how", "small"), ph("how", "far"), ph("how", "steep"), ph("how", "strongly"), ph("how", "strong"), ph("how", "great"), ph("how", "wide"), ph("how", "long"), ph("how", "deep"), ph("how", "heavily"), ph("how", "sharply")):
		r.amount = true
		r.ask.Want = Level
		r.ask.Lasting = r.find("how", "long") >= 0 || r.find("how", "much", "time") >= 0
	case r.paced():
		if r.ask.Want == Any {
			r.ask.Want = Change
		}
	case r.wantsPerson(), r.wantsReason(), r.wantsTime(), r.wantsPlace(), r.wantsObject(), r.wantsThing():
	case r.any(ph("how", "did"), ph("how", "have"), ph("how", "has"), ph("how", "do"), ph("how", "does")) && r.find("how") <= 6:
		r.ask.Want = Change
	case r.any(ph("do", "better"), ph("do", "worse"), ph("fare", "better"), ph("fare", "worse"), ph("perform", "better"), ph("look", "stronger"), ph("look", "weaker"), ph("did", "better"), ph("did", "worse")):
		r.ask.Want = Change
	case r.whatDid():
		r.ask.Want = Change
	case r.any(ph("what", "happened", "to"), ph("what", "has", "happened", "to")), r.whatDone():
		r.ask.Want = Change
	}
	r.change()
	r.level()
	r.ask.Extent = r.extent()
	if r.ask.Want != Any {
		return
	}
	if r.ask.Basis != "" { // "exports in May, year on year?"
		r.ask.Want = Change
	} else {
		r.ask.Open = r.ask.Status != "" || r.ask.News || !r.ask.Averaged && !r.any(ph("what"), ph("what's"), ph("whats"), ph("which"), ph("at", "how", "many"))
	}
}

// howHigh reads "how high did rents rise", "how low did the peso fall", which ask for what was reached and not for how far it is from there. Of inflation and
// growth that is a change itself.
func (r *reader) howHigh() bool {
	i := max(r.find("how", "high"), r.find("how", "low"))
	return i >= 0 && helpers[r.word(i+2)] && !beForms[r.word(i+2)] &&
		!slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Key == "inflation" || t.Key == "growth" })
}

// whatDid reads "what did exports do in May", which a change answers.
func (r *reader) whatDid() bool {
	i := r.find("what", "did")
	if i < 0 {
		return false
	}
	for j := i + 3; j < len(r.toks); j++ {
		if r.word(j) == "do" && (j+1 == len(r.toks) || !r.toks[j+1].word || r.toks[j+1].used == inTime || r.word(j+1) == "in" || r.word(j+1) == "over" || r.word(j+1) == "during") {
			r.toks[i].used, r.toks[j].used = inCue, inCue
			return true
		}
	}
	return false
}

// paced reads "how fast", "how hard did it fall": an adverb of pace or force, which a change answers.
func (r *reader) paced() bool {
	i := r.find("how")
	if i < 0 || !paceAdverbs[r.word(i+1)] {
		return false
	}
	r.toks[i].used, r.toks[i+1].used = inCue, inCue
	if slices.ContainsFunc(r.toks, func(t token) bool { return travels[t.low] }) && !slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Kind == term.Measure || t.Kind == term.Move }) {
		r.ask.Want, r.amount = Level, true // "how fast do the trains run"
	}
	return true
}

// travels are the verbs of what has a speed.
var travels = set("run runs ran running travel travels travelled traveled go goes going move moves moving drive drives drove fly flies flew sail sails sailed spin spins roll rolls ride rides")

// paceAdverbs are the adverbs that "how …" asks for the pace or force of a change with.
var paceAdverbs = set("fast quickly swiftly rapidly speedily slowly badly well hard steeply severely dramatically markedly abruptly heavily strongly vigorously briskly")

// whatDone reads "what had producer prices done in May", "what did output do": how they moved. What people or firms do is no change.
func (r *reader) whatDone() bool {
	aux := r.word(1)
	if r.word(0) != "what" || aux != "did" && aux != "had" && aux != "have" && aux != "has" {
		return false
	}
	for i := 3; i < len(r.toks); i++ {
		if w := r.word(i); w == "do" && aux == "did" || w == "done" && aux != "did" {
			return r.measure(i-1) || r.measureAt(i-1) || r.measureAt(i-2)
		}
	}
	return false
}

// level reads the words that ask for an amount even beside a change: "worth", "the value of", "to what", "what level".
func (r *reader) level() {
	to := r.any(ph("to", "what"), ph("to", "how", "much"), ph("to", "how", "many"), ph("to", "what", "amount"), ph("to", "what", "level"))
	if r.costsMore() && r.ask.Want == Level {
		r.ask.Want, r.moved = Change, true
	}
	if (to || r.ledTo() || r.leftAt() || r.howHigh()) && r.ask.Want == Change {
		r.ask.Want = Level
	}
	if r.ask.Want != Any {
		return
	}
	if w := r.word(0); (w == "what" || w == "which") && helpers[r.word(2)] && slices.ContainsFunc(r.vocab.Terms.Read(r.word(1)), func(t term.Term) bool { return summed[t.Key] }) {
		r.ask.Want = Level // "what sales does Acme see", but "what growth"
		return
	}
	if r.find("worth") >= 0 || r.find("value") >= 0 || r.find("level") >= 0 || r.find("size") >= 0 || r.find("amount") >= 0 {
		r.ask.Want = Level
	}
}

// given marks the clause that only says what to reckon from, up to its comma: "going by the 14 percent fall".
func (r *reader) given(times []period.Mention) {
	for _, p := range [][]string{ph("going", "by"), ph("judging", "by"), ph("judging", "from"), ph("given"), ph("based", "on"), ph("without", "the"), ph("working", "back"), ph("worked", "back"), ph("from", "the"), ph("from", "its"), ph("using")} {
		i := r.find(p...)
		reasons := p[0] == "given" && (beForms[r.word(i-1)] || reasonNouns[r.word(i-1)])
		late := i > 0 && (p[0] == "from" || p[0] == "using" || p[0] == "judging" && p[1] == "from")
		bare := (p[0] == "from" || p[0] == "using") && r.find(",") < 0
		if i < 0 || reasons || late || bare || p[0] == "without" && !r.withoutMove(i) || r.whBefore(i) && i < 3 {
			continue
		}
		for ; i < len(r.toks) && r.toks[i].low != ","; i++ {
			r.ask.FromShare = r.ask.FromShare || shareNouns[r.toks[i].low]
			r.q.Worked = r.q.Worked || worksBack(r.toks[i].low) || figureWords[r.toks[i].low] && r.toks[i-1].used == inTime
			r.ask.Worked = r.q.Worked
			r.toks[i].used, r.worked = inGiven, r.toks[i].end
		}
		return
	}
	if at := r.find("at", "the", "average"); at == 0 && r.find(",") > 0 {
		for i := 0; r.toks[i].low != ","; i++ {
			r.toks[i].used = inGiven // "at the average price, what did the exports come to"
		}
		return
	}
	r.stated(times)
}

// withoutMove reports whether the clause at token i takes away a move by its amount: "without the 10 million dollar cut".
func (r *reader) withoutMove(i int) bool {
	amount := false
	for ; i < len(r.toks) && r.toks[i].low != ","; i++ {
		amount = amount || r.toks[i].used == inAmount
		if amount && worksBack(r.toks[i].low) {
			return true
		}
	}
	return false
}

// worksBack reports whether w names a move that a value can be worked back from.
func worksBack(w string) bool {
	way, ok := term.Direction(w)
	return ok && way != 0 || w == "change" || w == "move" || w == "hit" || w == "boost"
}

// wantsShare reads "what share of", "what proportion", "what percentage of X was", "X's share of Y".
func (r *reader) wantsShare() bool {
	if r.find("how", "much", "of") >= 0 {
		if r.inPercent() {
			return true // "how much of the budget is debt service, in percent"
		}
		for i := range r.toks {
			switch r.word(i) {
			case "own", "owns", "owned", "control", "controls", "controlled":
				if !possessives[r.word(i-1)] {
					return true // "how much of Apex does Acme own", not "how much of its own oil"
				}
			}
		}
	}
	if r.overOutput() {
		return true
	}
	for i, t := range r.toks {
		if r.word(i+1) == "of" && (r.word(i-1) == "as" || r.word(i-1) == "a" && r.word(i-2) == "as") {
			switch t.low {
			case "share", "percentage", "proportion", "percent", "pct", "%": // "the deficit as a share of gdp"
				r.toks[i].used = inCue
				return true
			}
		}
		switch t.low {
		case "share", "proportion", "portion", "fraction", "slice":
			if t.used != free || r.perShare(i) || t.low == "share" && (ofStocks[r.word(i+1)] || r.movesStock(i) || r.word(i-1) == "per" || r.word(i-1) == "a" && !r.howBigA(i)) {
				continue
			}
			r.toks[i].used = inCue
			return true
		case "percentage", "percent", "pct", "%", "part":
			if r.word(i+1) == "of" && i > 0 && (r.word(i-1) == "what" || r.word(i-1) == "which" && r.find("or") < 0 || t.low == "part" && r.toks[i-1].owns || r.howBigA(i)) && !r.partOfPlace(i) {
				r.toks[i].used = inCue
				return true
			}
		case "percentages":
			r.toks[i].used = inCue
		}
	}
	return false
}

// overOutput reads "how large is its debt relative to GDP": what is asked for as the share that it is of what a country produces.
func (r *reader) overOutput() bool {
	i := max(r.find("relative", "to"), r.find("in", "relation", "to"), r.find("in", "proportion", "to"))
	if i < 0 {
		return false
	}
	for ; r.word(i) != "to"; i++ {
		r.toks[i].used = inCue
	}
	return slices.ContainsFunc(r.terms, func(t term.Term) bool {
		return t.Start > r.toks[i].start && (t.Key == "gdp" || t.Key == "gnp" || t.Key == "economy")
	})
}

// ofItsWorth reads a part of a thing's own worth, which is no share of another but the change of it: "what portion of its value did the peso shed".
func (r *reader) ofItsWorth() bool {
	for i := range r.toks {
		if !partNouns[r.word(i)] || r.word(i+1) != "of" {
			continue
		}
		j := i + 2
		for possessives[r.word(j)] || r.word(j) == "the" || j < len(r.toks) && (r.toks[j].owns || r.toks[j].used == inPlace) {
			j++
		}
		if j == i+2 || !worths[r.word(j)] || !slices.ContainsFunc(r.toks, func(t token) bool { return forfeits[t.low] }) {
			continue
		}
		r.toks[i].used, r.toks[j].used, r.moved = inCue, inCue, true
		return true
	}
	return false
}

// partNouns are the words for a part of something, "percent" among them.
var partNouns = set("share proportion portion fraction slice part chunk percentage percent pct % much")

// forfeits are the verbs of what a thing does with a part of its worth.
var forfeits = set("lose lost loses losing shed sheds shedding forfeit forfeited surrender surrendered drop dropped give gave gain gained gains add added regain regained recoup recouped recover recovered wiped erased")

// worths are the nouns for what a thing is worth.
var worths = set("value worth")

// howBigA reports whether the noun at i is asked for as in "how big a share".
func (r *reader) howBigA(i int) bool { return r.word(i-1) == "a" && r.word(i-3) == "how" }

// movesStock reports whether the "share" at i is the stock of the company named before it, of which a move is asked: "acme share drop in May".
func (r *reader) movesStock(i int) bool {
	return stockMoves[r.word(i+1)] && i > 0 && r.toks[i-1].used == free && r.word(i-1) != "market" && r.find("share", "of") < 0
}

// stockMoves are the nouns of what a stock does.
var stockMoves = set("move moves reaction drop fall gain jump")

// partOfPlace reports whether the "part of" at i asks for one of the regions of a place: "which part of Norway had the least snow".
func (r *reader) partOfPlace(i int) bool {
	j := i + 2
	if r.word(j) == "the" {
		j++
	}
	return r.word(i) == "part" && j+1 < len(r.toks) && r.toks[j].used == inPlace && !r.toks[j].owns && r.superlativeAfter(j)
}

// superlativeAfter reports whether a superlative stands behind token i.
func (r *reader) superlativeAfter(i int) bool {
	for k := i + 1; k < len(r.toks); k++ {
		if _, most := superlatives[r.word(k)]; most {
			return true
		}
	}
	return false
}

// possessives are the words behind which "own" is no verb.
var possessives = set("its their his her our my your whose")

// perShare reports whether the "share" at i is one of a company's: "per Superbrand share".
func (r *reader) perShare(i int) bool {
	return r.word(i) == "share" && (r.word(i-1) == "per" || r.word(i-2) == "per" || r.word(i-3) == "per" || r.word(i-1) == "each")
}

// ofStocks are the nouns before which a "share" is one of a company's.
var ofStocks = set("price prices capital index indexes indices market option options buyback issue offer offering sale sales dealing trading split holder holders")

// shareNouns are the words for a part as a fraction of its whole.
var shareNouns = set("share proportion portion fraction slice percentage")

// wantsCount reads "how many cars": a count of what follows, or an amount where that is a unit ("how many tonnes").
func (r *reader) wantsCount() bool {
	i, ok := r.has(ph("how", "many"), ph("number", "of"), ph("what", "number"))
	if !ok {
		return false
	}
	if r.word(i) == "number" && i > 0 && r.word(i-1) == "the" || r.word(i) != "number" {
		for j := i + 2; j < len(r.toks) && j < i+4; j++ {
			if w := r.toks[j].low; w == "more" || w == "fewer" || w == "less" || w == "basis" || w == "percentage" ||
				(r.toks[j].used == inPlace || shortScales[w]) && Money(units()[r.word(j+1)]) {
				continue // "how many Chadian francs", "how many bn francs"
			}
			if scales[r.toks[j].low] { // "how many billions more"
				r.toks[j].used, r.amount, r.ask.Want = inUnit, true, Level
				return false
			}
			if u, ok := lengths[r.toks[j].low]; ok { // "how many months running"
				r.ask.Unit, r.amount = u, true
				return true
			}
			if u, ok := units()[r.toks[j].low]; ok {
				r.unit(j, u)
				if r.amount = true; Money(u) && r.word(i+1) == "many" {
					r.ask.Want = Level
				}
				return false
			}
			break
		}
	}
	r.amount, r.ask.Number = true, r.find("how", "many") >= 0
	if j := i + 2; r.ask.Number && j < len(r.toks) && r.toks[j].used == inPlace && peopleDo[r.word(j+1)] {
		r.ask.Unit = "person" // "how many Japanese are out of work"
	}
	return true
}

// peopleDo are the verbs that follow the name of a people, which is no adjective then.
var peopleDo = set("is are was were has have had do did does will would can could may might must should lost live lived died work worked")

// lengths are the units of time that "how many" counts.
var lengths = map[string]string{"days": "day", "weeks": "week", "months": "month", "quarters": "quarter", "years": "year", "hours": "hour", "minutes": "minute"}

// lengthUnit reports whether u is a unit of time.
func lengthUnit(u string) bool {
	for _, l := range lengths {
		if l == u {
			return true
		}
	}
	return false
}

// shortScales are the words for large numbers that stand before what is counted.
var shortScales = set("thousand million billion trillion mln bln mn bn tn crore lakh")

// scales are the words for large numbers.
var scales = set("thousands millions billions trillions crores lakhs")
