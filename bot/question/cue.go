package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// A reader holds a question while it is read. Each method reads one construction and marks the tokens it has used.
type reader struct {
	text   string
	toks   []token
	vocab  *Vocabulary
	q      *Question
	ask    Ask // what all asks of the question share
	terms  []term.Term
	moved  bool // a word of change was seen
	amount bool // "how much", "how big": an amount was asked for
	bank   bool // a central bank is named
	above  bool // of a difference: the first period is what the second is held against, "how far above its 1981 level"
	held   bool // the question holds a figure against what was expected of it
	swung  bool // of a difference: a surplus that became a deficit, or the other way about
}

// word returns the i-th token in lower case, or "" outside.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.toks[i].low
}

// find returns where the words stand one behind the other, or -1.
func (r *reader) find(words ...string) int {
next:
	for i := 0; i+len(words) <= len(r.toks); i++ {
		for j, w := range words {
			if r.toks[i+j].low != w {
				continue next
			}
		}
		return i
	}
	return -1
}

// has reports whether any of the phrases stands in the question, marks it as a cue, and says where.
func (r *reader) has(phrases ...[]string) (at int, ok bool) {
	for _, p := range phrases {
		if i := r.find(p...); i >= 0 {
			for j := range p {
				if r.toks[i+j].used == free {
					r.toks[i+j].used = inCue
				}
			}
			return i, true
		}
	}
	return -1, false
}

// ph makes one phrase.
func ph(words ...string) []string { return words }

// wants reads what kind of thing is asked for: "how much", "who", "what share", "when".
func (r *reader) wants() {
	r.given()
	switch {
	case r.wantsShare():
		r.ask.Want = Share
	case r.wantsCount():
		r.ask.Want = Count
	case r.any(ph("by", "how", "much"), ph("how", "much", "ground"), ph("by", "how", "many"), ph("how", "much"), ph("how", "big"), ph("how", "large"), ph("how", "high"), ph("how", "low"),
		ph("how", "small"), ph("how", "far"), ph("how", "steep"), ph("how", "strongly"), ph("how", "strong"), ph("how", "great"), ph("how", "wide"), ph("how", "long"), ph("how", "deep"), ph("how", "heavily"), ph("how", "sharply")):
		r.amount = true
		r.ask.Want = Level
	case r.paced():
		r.ask.Want = Change
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
		r.ask.Open = r.ask.Status != "" || !r.any(ph("what"), ph("what's"), ph("whats"), ph("which"))
	}
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
	return true
}

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
	to := r.any(ph("to", "what"), ph("to", "how", "much"), ph("to", "what", "amount"), ph("to", "what", "level"))
	if r.costsMore() && r.ask.Want == Level {
		r.ask.Want, r.moved = Change, true
	}
	if (to || r.ledTo()) && r.ask.Want == Change {
		r.ask.Want = Level
	}
	if r.ask.Want != Any {
		return
	}
	if r.find("worth") >= 0 || r.find("value") >= 0 || r.find("level") >= 0 || r.find("size") >= 0 || r.find("amount") >= 0 {
		r.ask.Want = Level
	}
}

func (r *reader) any(phrases ...[]string) bool {
	_, ok := r.has(phrases...)
	return ok
}

// wantsShare reads "what share of", "what proportion", "what percentage of X was", "X's share of Y".
func (r *reader) wantsShare() bool {
	if r.find("how", "much", "of") >= 0 {
		for i := range r.toks {
			switch r.word(i) {
			case "own", "owns", "owned", "control", "controls", "controlled":
				return true // "how much of Apex does Acme own"
			}
		}
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
			if t.used != free || r.perShare(i) || t.low == "share" && (r.word(i+1) == "price" || r.word(i+1) == "capital" || r.word(i-1) == "per" || r.word(i-1) == "a") {
				continue
			}
			r.toks[i].used = inCue
			return true
		case "percentage", "percent", "pct", "%", "part":
			if r.word(i+1) == "of" && i > 0 && (r.word(i-1) == "what" || r.word(i-1) == "which" && r.find("or") < 0 || t.low == "part" && r.toks[i-1].owns) {
				r.toks[i].used = inCue
				return true
			}
		case "percentages":
			r.toks[i].used = inCue
		}
	}
	return false
}

// perShare reports whether the "share" at i is one of a company's: "per Superbrand share".
func (r *reader) perShare(i int) bool {
	return r.word(i) == "share" && (r.word(i-1) == "per" || r.word(i-2) == "per" || r.word(i-3) == "per" || r.word(i-1) == "each")
}

// given marks the clause that only says what to reckon from, up to its comma: "going by the 14 percent fall".
func (r *reader) given() {
	for _, p := range [][]string{ph("going", "by"), ph("judging", "by"), ph("given"), ph("based", "on"), ph("working", "back"), ph("worked", "back"), ph("from", "the"), ph("from", "its"), ph("using")} {
		i := r.find(p...)
		if i < 0 || r.whBefore(i) && i < 3 || (p[0] == "from" || p[0] == "using") && (i > 0 || r.find(",") < 0) {
			continue
		}
		for ; i < len(r.toks) && r.toks[i].low != ","; i++ {
			r.ask.FromShare = r.ask.FromShare || shareNouns[r.toks[i].low]
			r.toks[i].used = inGiven
		}
		return
	}
}

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
			if w := r.toks[j].low; w == "more" || w == "fewer" || w == "less" || w == "basis" || w == "percentage" {
				continue
			}
			if scales[r.toks[j].low] { // "how many billions more"
				r.toks[j].used, r.amount, r.ask.Want = inUnit, true, Level
				return false
			}
			if u, ok := lengths[r.toks[j].low]; ok { // "how many months running"
				r.ask.Unit, r.amount = u, true
				return true
			}
			if u, ok := units[r.toks[j].low]; ok {
				r.unit(j, u)
				r.amount = true
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

// scales are the words for large numbers.
var scales = set("thousands millions billions trillions crores lakhs")

// wantsPerson reads "who".
func (r *reader) wantsPerson() bool {
	for i, t := range r.toks { // "who was the biggest trading partner": a country and no person
		if partners[t.low] && r.find("who") >= 0 && r.find("who") < i {
			r.ask.Want, r.q.Focus = What, "country"
			return true
		}
	}
	if i := r.find("name", "of"); i >= 0 && i < 5 {
		r.toks[i].used = inCue
		r.ask.Want = Who
		return true
	}
	if i := r.find("who"); i >= 0 && !r.relative(i) || r.find("whom") >= 0 || r.find("who's") >= 0 || r.find("whos") >= 0 {
		r.ask.Want = Who
		return true
	}
	if i := r.find("where"); i >= 0 && (r.find("come", "from") > i || r.find("comes", "from") > i || r.find("came", "from") > i) {
		r.any(ph("come", "from"), ph("comes", "from"), ph("came", "from"))
		r.ask.Want = Who
		r.q.Focus = "source"
		return true
	}
	return false
}

// relative reports whether the "who" at i only tells more of the people named before it: "the Americans who filed for benefits".
func (r *reader) relative(i int) bool {
	w := r.word(i - 1)
	return i > 0 && r.toks[i-1].word && len(w) > 3 && strings.HasSuffix(w, "s") && !idle[w] && !light[w] || w == "people" || w == "those"
}

// wantsTime reads "when", "what year", "which month", "on what date".
func (r *reader) wantsTime() bool {
	if i := r.find("when"); i >= 0 && !r.whBefore(i) && !r.any(ph("when", "compared"), ph("when", "measured"), ph("when", "counted")) {
		r.ask.Want = When
		return true
	}
	for i := 0; i+1 < len(r.toks); i++ {
		if w := r.toks[i].low; w != "what" && w != "which" {
			continue
		}
		j := i + 1
		for j < len(r.toks) && (light[r.toks[j].low] || idle[r.toks[j].low]) && !timeNouns[r.toks[j].low] && j < i+3 {
			j++
		}
		switch r.word(j + 1) {
		case "before", "earlier", "ago", "later", "after":
			continue // "what about a year before?"
		}
		switch r.word(j) {
		case "year", "month", "quarter", "day", "date", "week", "years", "months", "quarters":
			r.toks[j].used = inCue
			r.ask.Want = When
			r.q.Focus = r.word(j)
			return true
		}
	}
	return false
}

// timeNouns are what "which …" asks a time with.
var timeNouns = set("year years month months quarter quarters day date week")

// whBefore reports whether another question word stands before token i, so that "when" only joins a clause.
func (r *reader) whBefore(i int) bool {
	for k := range i {
		switch r.word(k) {
		case "what", "how", "which", "who", "where", "was", "did", "is", "were":
			return true
		}
	}
	return false
}

// wantsPlace reads "where", except of a figure ("where did the index stand").
func (r *reader) wantsPlace() bool {
	i := r.find("where")
	if i < 0 {
		return false
	}
	for j := i + 1; j < len(r.toks); j++ {
		if _, unit := units[r.word(j)]; standing[r.word(j)] || unit && r.word(j-1) == "in" {
			r.ask.Want = Level
			return true
		}
	}
	if w := r.word(i + 2); (w == "it" || w == "they") && (r.word(i+1) == "is" || r.word(i+1) == "are") {
		return false // "how have they moved, and where are they now"
	}
	r.ask.Want = Where
	return true
}

// standing are the words by which "where" asks for a level, before or behind what has one: "where did the pound trade", "the index end".
var standing = set(`stand stood standing index rate price yield end ended ending finish finished finishing
	see sees close closed closing settle settled settling trade traded trading peak peaked peaking`)

// wantsObject reads "what does Orrin make?": the thing that a name does something with.
func (r *reader) wantsObject() bool {
	i := r.find("what")
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
	if !weakVerbs[r.word(last)] && !doing[r.word(last)] || last < i+3 {
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

// doing are the verbs, besides those of trade, whose object a question asks for.
var doing = set("making building buying selling announce announced plan planning open opening sign signed launch launched acquire acquired supply supplies develop manufacture manufactures import imports export exports grow grows")

// wantsThing reads "which ministry", "what items": a name or thing, where the noun is no measure.
func (r *reader) wantsThing() bool {
	for i := 0; i+1 < len(r.toks); i++ {
		w := r.toks[i].low
		if w != "which" && w != "what" || w == "what" && i > 1 && joinsWhat[r.word(i-1)] {
			continue // the value "of what a country bought" is a value, and what is "above what banks expected" a comparison
		}
		j := i + 1
		for j < len(r.toks) && (r.word(j) == "other" || r.word(j) == "the" || r.word(j) == "kind" || r.word(j) == "of" || r.word(j) == "two" || r.word(j) == "three") {
			j++
		}
		if j >= len(r.toks) || !r.toks[j].word {
			return false
		}
		if k := r.personAhead(j); k >= 0 {
			r.ask.Want, r.ask.Person, r.q.Focus = What, true, r.word(k)
			return true
		}
		if _, ok := units[r.toks[j].low]; ok || r.toks[j].used == inTime || r.word(i-1) == "by" || r.moves(j) || r.measureAhead(j) {
			return false
		}
		if figureNouns[r.word(j)] || r.measureAt(j) || w == "what" && (idle[r.toks[j].low] || light[r.toks[j].low]) || r.measure(j) {
			return false
		}
		if w == "which" && (r.toks[j].low == "was" || r.toks[j].low == "is" || r.toks[j].low == "were" || r.toks[j].low == "are" || r.toks[j].low == "of" || r.toks[j].low == "grew" || r.toks[j].low == "rose" || r.toks[j].low == "fell") {
			return false
		}
		if _, ok := superlatives[r.toks[j].low]; ok {
			return false
		}
		r.q.Focus = r.toks[j].low
		if j+1 < len(r.toks) && r.toks[j+1].word && !idle[r.word(j+1)] && r.word(j+1) != "" && r.nounAhead(j) {
			r.q.Focus = r.word(j + 1)
		}
		r.ask.Want = What
		return true
	}
	return false
}

// joinsWhat are the words behind which "what" asks for nothing of its own.
var joinsWhat = set("of than above below beyond beat match matched")

// measureAt reports whether the name of a measure, of one word or several, begins at token j: "what prime rate".
func (r *reader) measureAt(j int) bool {
	return slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Kind == term.Measure && t.Start == r.toks[j].start })
}

// figureNouns are what "what …" asks a figure with: "at what rate was it introduced?"
var figureNouns = set("shortage shortfall drop rise fall amount sum range band target rate price cost pace speed fee tariff premium discount margin ratio return yield dividend salary quantity volume weight height length distance duration age score temperature capacity turnout majority stake payout")

// moves reports whether the word at j is one of change: "what rise".
func (r *reader) moves(j int) bool {
	_, ok := moves[r.word(j)]
	_, dir := term.Direction(r.word(j))
	return ok || dir
}

// measureAhead reports whether a measure follows the word at j with nothing but modifiers between: "what forex reserves".
func (r *reader) measureAhead(j int) bool {
	if kinds[r.word(j)] {
		return false
	}
	for k := j + 1; k < len(r.toks) && k < j+4; k++ {
		if !r.toks[k].word || idle[r.toks[k].low] || r.toks[k].used == inTime {
			return false
		}
		if r.measure(k) || r.moves(k) || figureNouns[r.word(k)] {
			return true
		}
	}
	return false
}

// nounAhead reports whether the word behind j is a noun that the word at j only describes: "customs official", "tax change".
func (r *reader) nounAhead(j int) bool {
	_, ok := kinds[r.word(j+1)]
	return ok
}

// kinds are the nouns of people, bodies and places that "which …" and "what …" ask for.
var kinds = set2map(`country nation state province city region place port company firm bank agency ministry department institution
	organisation organization body office institute authority official minister chairman president spokesman spokesperson economist
	analyst chain group union partner market currency product item sector industry commodity change factor event law tax airline newspaper club team plant factory mine film model brand`)

// partners are the nouns of trade that are countries.
var partners = set("partner partners buyer buyers importer exporter supplier suppliers customer customers market markets destination destinations")

func set2map(s string) map[string]bool { return set(s) }

// measure reports whether the word at i names something measured, so that "what exports" asks for a figure.
func (r *reader) measure(i int) bool {
	for _, t := range r.vocab.Terms.Read(r.word(i)) {
		if t.Kind == term.Measure {
			return true
		}
	}
	return false
}

// waylessVerbs are the verbs that "up" and "down" make another verb of, which is none of change: "turn down", "shut down", "put up".
var waylessVerbs = set(`turn turns turned turning shut shuts shutting hand handed lay laid laying tear tore torn set sets setting give gives gave
	given sign signs signed line lined open opened opening hold holds held offer offered`)

// change reads the words that ask for a change, and the direction that they take for granted: "growth", "did … fall".
func (r *reader) change() {
	var seen [3]bool // by direction
	for i, t := range r.toks {
		if !t.word || t.used == inTime || t.used == inPlace || t.used == inGiven || r.phrased(t) {
			continue
		}
		d, ok := moves[t.low]
		if !ok {
			dir, known := term.Direction(t.low)
			if !known || comparative(t.low) {
				continue
			}
			d, ok = direction(dir), true
		}
		if (t.low == "down" || t.low == "up") && (waylessVerbs[r.word(i-1)] || r.word(i+1) == "for" && r.word(i-1) == "put") {
			r.toks[i].used = inCue // "turned down", "put up for sale": the particle tells no way
			continue
		}
		if i > 0 && phrasalVerbs[r.word(i-1)] && r.toks[i-1].used == free {
			r.toks[i-1].used = inCue // "pick up", "came down": the particle tells the way
		}
		if (t.low == "added" || t.low == "add") && (r.word(i-1) == "jobs" || r.word(i-1) == "positions") {
			continue // "what were jobs added in May": news counts them
		}
		if (t.low == "fare" || t.low == "fares") && r.find("how") < 0 {
			continue // "the average fare"
		}
		if r.ask.Want == Count && (r.find("by") < 0 || r.find("by") > r.find("how")) && r.aside(i) {
			continue
		}
		if t.low == "growth" || t.low == "grow" {
			d = figure.NoDirection
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
	if !r.moved || r.ask.Want == Count && lengthUnit(r.ask.Unit) {
		return
	}
	if r.ask.Want == Count && r.find("how", "many") >= 0 && r.find("jobs") >= 0 && (r.find("add") >= 0 || r.find("added") >= 0 || r.find("gain") >= 0 || r.find("gained") >= 0) {
		return // "how many jobs did they add": news counts them with a verb that is no change of a level
	}
	switch r.ask.Want {
	case Any, Level, Count:
		r.ask.Want = Change
	case Why, When, Who, What:
		r.q.Premise = r.ask.Direction
	}
}

// phrasalVerbs are the verbs that a particle makes verbs of change: "pick up", "creep down".
var phrasalVerbs = set("pick picked picking creep crept creeping edge edged edging inch inched tick ticked ticking step stepped nudge nudged shoot shot run ran bring brought scale scaled perk perked firm firmed")

// lengthUnit reports whether u is a unit of time.
func lengthUnit(u string) bool {
	for _, l := range lengths {
		if l == u {
			return true
		}
	}
	return false
}

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
	for back := 1; back <= 3; back++ {
		switch r.word(i - back) {
		case "before", "after", "the", "despite", "since", "during":
			return true
		}
	}
	return false
}

func comparative(w string) bool {
	_, a := comparatives[w]
	_, b := superlatives[w]
	return a || b
}

func direction(d int) figure.Direction {
	switch {
	case d > 0:
		return figure.Up
	case d < 0:
		return figure.Down
	}
	return figure.NoDirection
}
