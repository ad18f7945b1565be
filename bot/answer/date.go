package answer

import (
	"math"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// dated returns the time that passage p gives: of the times in the clauses that tell what is asked, the one whose clause holds most of the other
// words, and among these the nearest to the words. That it was the first, or a record, must be said.
func (r *reader) dated(p int) reading {
	a, q, text := r.a, r.q, r.a.text(p)
	d := a.idx.Article(a.idx.Passage(p).Article).Date
	if got, ok := r.payLine(p, d); ok {
		return got
	}
	if r.elsePaid(p) {
		return reading{}
	}
	asked := period.Find(q.Corrected, d)
	if lacksMark(q, asked, text) {
		return reading{}
	}
	var best reading
	most, least := -1.0, math.MaxInt
	at := a.wordsAt(r.ask, text)
	until := wordAt(strings.ToLower(q.Corrected), "until") >= 0
	times := period.Find(text, d)
	for _, m := range times {
		if m.Period.IsZero() || !timed(q.Focus, m.Period) || namedIn(asked, m.Period) || pastAsked(q) && (m.Period.Start.Compare(d) > 0 || meantFor(text[:m.Start])) {
			continue // what was done is not done in a time to come, nor when it was only to be
		}
		at0, span := m.Start, ""
		if wordAt(strings.ToLower(q.Corrected), "year") < 0 {
			span = text[m.Start-spanBefore(text[:m.Start]) : m.Start] // "year starting " of "in the year starting April 1"
		}
		if span != "" && !r.doneIn(text[:at0-len(span)]) {
			continue
		}
		if until && !ends(lowerWords(text[:m.Start])) {
			continue // that something began or is so then is not until when it is
		}
		got, held := r.timeOf(p, m)
		if len(times) >= calendar && got.firm < firm {
			got.part = text[m.End:nextTime(times, m.End, len(text))]
			if held, _ = r.held(p, got.part); held == 0 {
				continue // it stands with another day of the list
			}
		}
		if got.firm == fair && r.laterDeed(p, m) || r.contrary(p, m) {
			continue
		}
		if r.onlyBefore(p, m) || got.firm < firm && r.onlySaid(p, m) {
			continue
		}
		if done := lastDone(text); done > 0 && lastDid(q) {
			if m.Start < done {
				continue
			}
			got, held = reading{firm: firm}, held+lasting
		}
		asked, told := lowerWords(q.Corrected), lowerWords(text)
		if side := lastSide(asked); lastTime(q) && side != 0 && lastSide(told) == side && r.about(p) {
			held, got = held+lasting, reading{firm: firm} // "was last above 17 crowns in June"
		} else if lastTime(q) {
			from, ok := r.since(p, m, d)
			if !ok || side != 0 && !r.about(p) || otherEnd(asked, told) {
				continue
			}
			m, held, got = from, held+lasting, reading{firm: firm}
		} else if from, ok := r.since(p, m, d); ok && lastly(q) && wordAt(strings.ToLower(text), "first") >= 0 {
			m, held, got = from, held+lasting, reading{firm: firm} // "the first deficit since 1980"
		}
		if dist := distance(at, m.Start); held > most || held == most && dist < least {
			got.span = m.Text
			if w := periodWords(m.Period); w != "" && w != m.Text {
				got.span += " (" + w + ")"
			}
			if span != "" && m.Start == at0 {
				got.span = span + m.Text
			}
			best, most, least = got, held, dist
		}
	}
	return best
}

// namedIn reports whether the question names the time itself.
func namedIn(asked []period.Mention, p period.Period) bool {
	return slices.ContainsFunc(asked, func(o period.Mention) bool { return !o.Period.IsZero() && period.Compare(o.Period, p) == period.Equal })
}

// lacksMark reports whether q asks for the first, the last or a record time, at times asked, and text does not speak of such.
func lacksMark(q *question.Question, asked []period.Mention, text string) bool {
	for _, w := range []string{"first", "record", "final", "last time"} {
		if saidAsked(q, asked, w) && wordAt(strings.ToLower(text), w) < 0 {
			return true
		}
	}
	return earlierRecord(lowerWords(q.Corrected)) && !earlierRecord(lowerWords(text))
}

// calendar is how many times a passage names from which on it is read as a calendar, in which what happens stands behind its day: "Nov. 20: trade figures".
const calendar = 5

// nextTime returns where the first of times at or behind byte from of a text begins, or end.
func nextTime(times []period.Mention, from, end int) int {
	for _, m := range times {
		if m.Start >= from {
			return m.Start
		}
	}
	return end
}

// What speaks for a time beside the weight of the words that its clause holds, as much as rare words.
const (
	lasting = 20.0 // it is the time since when something has not been so, which is asked for
	acted   = 10.0 // what is asked about happens at it by the very verb, or right before it
)

// timeOf reads what passage p tells of the time m: the part of it that does, how plainly, and how much of the question that holds.
func (r *reader) timeOf(p int, m period.Mention) (got reading, held float64) {
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	got.firm = fair
	i := around(text, clauses, m)
	if i < 0 {
		got.part = text
	} else {
		got.part = toldWith(text, clauses, i) + antecedent(text, clauses, i)
	}
	happens := i >= 0 && r.deedHappens(text, &clauses[i])
	if happens {
		got.part = text // what took place stands before, be it behind other clauses
	}
	held, _ = r.held(p, got.part)
	if i >= 0 && r.gap.Verb != "" && sameSense(r.gap.Verb, clauses[i].Verb.Of(text)) && held > 0 {
		got.firm, held = firm, held+acted
	}
	if r.a.done(r.q, r.ask, text[:m.Start]) || happens && held > 0 {
		got.firm, held = firm, held+acted
	}
	if got.firm == fair && r.gap.Verb != "" && !slices.ContainsFunc(lowerWords(text), func(w string) bool { return sameAct(r.gap.Verb, w) }) {
		got.firm = loose // it does not tell that this is done
	}
	if got.firm == fair && r.otherDeed(text[:m.Start]) {
		got.firm, held = loose, 0
	}
	return got, held
}

// contrary reports whether the clause of passage p that tells of the time m says the contrary of what is asked: when a rate was raised it was not cut.
func (r *reader) contrary(p int, m period.Mention) bool {
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	i := around(text, clauses, m)
	if i < 0 || r.gap.Verb == "" || clauses[i].Verb.Empty() {
		return false
	}
	verb := strings.ToLower(clauses[i].Verb.Of(text))
	told, _ := term.Direction(verb)
	asked, _ := term.Direction(r.gap.Verb)
	return told*asked < 0 || term.Contrary(verb, r.gap.Verb)
}

// onlySaid reports whether the time m of passage p is that of a verb of saying, and what is said tells nothing of the deed asked about: "the mill was shut, she
// said on Friday" does not tell when it reopens.
func (r *reader) onlySaid(p int, m period.Mention) bool {
	text := r.a.text(p)
	if clause.Says(r.gap.Verb) || r.gap.Verb == "" || slices.ContainsFunc(lowerWords(text), func(w string) bool { return sameAct(r.gap.Verb, w) }) {
		return false
	}
	return slices.ContainsFunc(r.a.passage(p).clauses(), func(c clause.Clause) bool {
		return c.Says && !c.Verb.Empty() && m.Start >= c.Verb.End && (clause.Small(strings.ToLower(strings.TrimSpace(text[c.Verb.End:m.Start]))) || strings.TrimSpace(text[c.Verb.End:m.Start]) == "")
	})
}

// antecedent returns what the pronoun stands for that clause i of text is about, where another clause of the text stands before it: the rate of "the rate has
// stood at 5 percent since it was raised in May".
func antecedent(text string, clauses []clause.Clause, i int) string {
	c := &clauses[i]
	about := c.Subject
	if c.Passive {
		about = c.Object
	}
	if w := strings.ToLower(about.Of(text)); w != "it" && w != "they" {
		return ""
	}
	for k := i - 1; k >= 0; k-- {
		if s := clauses[k].Subject; !s.Empty() && s.End <= about.Start && !clauses[k].Says {
			return " " + s.Of(text)
		}
	}
	return ""
}

// deedHappens reports whether clause c of text tells that what the question's verb says took place: "the repayment took place on May 3".
func (r *reader) deedHappens(text string, c *clause.Clause) bool {
	if r.gap.Verb == "" || c.Subject.Empty() {
		return false
	}
	switch verb := term.Stem(strings.ToLower(c.Verb.Of(text))); {
	case happenings[verb]:
	case (verb == "take" || verb == "took" || verb == "taken") && strings.HasPrefix(strings.TrimSpace(text[c.Verb.End:]), "place"):
	default:
		return false
	}
	const near = 4 // words from the beginning of a subject to its head
	for _, subject := range []string{c.Subject.Of(text), text[:c.Verb.Start]} {
		words := lowerWords(subject)
		if slices.ContainsFunc(words[:min(len(words), near)], func(w string) bool { return sameAct(r.gap.Verb, w) }) {
			return true
		}
	}
	return false
}

// happenings are the stems of verbs that tell of a deed only that it was done.
var happenings = stems("happen occur follow come")

// otherDeed reports whether the text before a time ends with a participle that tells of another deed than the question's verb, so that the time is that
// deed's: the debt "contracted in" May was not repaid then.
func (r *reader) otherDeed(before string) bool {
	words := lowerWords(before)
	if r.gap.Verb == "" || len(words) < 3 {
		return false
	}
	for n := len(words) - 1; n > len(words)-3; n-- {
		w := words[n]
		if clause.Small(w) {
			continue
		}
		prior := words[n-1]
		return strings.HasSuffix(w, "ed") && !helping[prior] && !clause.Small(prior) && !sameAct(r.gap.Verb, w) && !ended[w]
	}
	return false
}

// ended are the participles before a time that belong to it.
var ended = map[string]bool{"ended": true, "ending": true, "dated": true, "starting": true, "started": true}

// pastAsked reports whether a question asks when something was done, and not when it was to be: "when was the mill sold".
func pastAsked(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	if len(words) < 2 || words[0] != "when" || words[1] != "was" && words[1] != "were" && words[1] != "did" {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "to", "due", "scheduled", "planned", "expected", "next", "will", "would":
			return true
		}
		return false
	})
}

// doneIn reports whether text, which stands before a time, ends with the deed that is asked for: the "begins in the" before "year starting April 1".
func (r *reader) doneIn(text string) bool {
	words := lowerWords(text)
	for len(words) > 0 && clause.Small(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return len(words) > 0 && r.gap.Verb != "" && sameAct(r.gap.Verb, words[len(words)-1])
}

// spanBefore returns how many bytes of before, which ends at a time, make that time only the one from or to which a year or another span runs: those of
// "year starting " before "April 1"; 0 where none do.
func spanBefore(before string) int {
	words := strings.Fields(strings.ToLower(before))
	n := len(words) - 1
	if n < 1 {
		return 0
	}
	switch words[n] {
	case "starting", "beginning", "ending", "ended", "commencing", "started", "from", "to":
		switch words[n-1] {
		case "year", "quarter", "week", "half":
			return len(before) - strings.LastIndex(strings.ToLower(before), words[n-1])
		}
	}
	return 0
}

// meantFor reports whether the words before a time make it the one that something was meant for: "was due to open in".
func meantFor(before string) bool {
	const near = 6 // words
	if i := strings.LastIndexAny(before, ",;:"); i >= 0 {
		before = before[i:]
	}
	words := lowerWords(before)
	for i := len(words) - 1; i >= max(0, len(words)-near); i-- {
		switch words[i] {
		case "and", "but", "while", "actually":
			return false
		case "due", "scheduled", "planned", "supposed", "meant":
			return true
		}
	}
	return false
}

// laterDeed reports whether passage p tells what is asked only as what something else that happens at the time m is done for: "leaves on Monday to attend the
// meeting" does not tell when the meeting is.
func (r *reader) laterDeed(p int, m period.Mention) bool {
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	for i := range clauses {
		at := clauses[i].Verb.Start
		if clauses[i].Verb.Empty() || at < m.End || !strings.HasSuffix(text[:at], " to ") {
			continue
		}
		before, _ := r.held(p, text[:at])
		behind, _ := r.held(p, text[at:])
		return before == 0 && behind > 0
	}
	return false
}

// around returns the innermost clause of text that byte at stands in, else the one that begins right behind the time there, else the last before it;
// -1 for none.
func around(text string, clauses []clause.Clause, m period.Mention) int {
	within, before, behind := -1, -1, -1
	for i := range clauses {
		w := clauses[i].Whole
		switch {
		case clauses[i].Verb.Empty():
		case w.Start <= m.Start && m.Start < w.End:
			if within < 0 || w.End-w.Start <= clauses[within].Whole.End-clauses[within].Whole.Start {
				within = i
			}
		case w.End <= m.Start:
			before = i
		case behind < 0 && w.Start >= m.End && strings.Trim(text[m.End:w.Start], " ,") == "":
			behind = i
		}
	}
	switch {
	case within >= 0:
		return within
	case behind >= 0:
		return behind
	}
	return before
}

// earlierRecord reports whether words speak of what was the record before another: "the previous record", "its old high".
func earlierRecord(words []string) bool {
	for i, w := range words[:max(0, len(words)-1)] {
		if formerWords[w] {
			switch words[i+1] {
			case "record", "high", "peak", "low", "all-time", "best", "worst", "trough":
				return true
			}
		}
	}
	return false
}

// formerWords say of a record that another has taken its place.
var formerWords = map[string]bool{"earlier": true, "previous": true, "prior": true, "old": true, "former": true}

// ends reports whether the words before a time say that something lasts to it: "until", "expires at the end of".
func ends(before []string) bool {
	return slices.ContainsFunc(before[max(0, len(before)-4):], func(w string) bool {
		switch term.Stem(w) {
		case "until", "till", "through", "to", "end", "expire", "last", "by", "before", "deadline":
			return true
		}
		return false
	})
}

// lastTime reports whether the question asks when something had last been so, or since when it had not.
func lastTime(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	if i := slices.Index(words, "since"); i >= 0 && i+1 < len(words) && (words[i+1] == "when" || words[i+1] == "what" || words[i+1] == "which") {
		return true
	}
	at := slices.Index(words, "when")
	earlier := slices.ContainsFunc(words, func(w string) bool { return w == "before" || w == "than" || w == "prior" || w == "had" })
	return at >= 0 && slices.Contains(words[at:], "last") && (earlier || lastSide(words) != 0)
}

// lastSide returns the side of a mark on which words say that something was last, as sideWords counts it: "last above its level of May", "last been under
// 50", "last lower". It is 0 where they say nothing of the kind.
func lastSide(words []string) int {
	i := slices.Index(words, "last")
	if i < 0 {
		return 0
	}
	for _, w := range words[i+1 : min(len(words), i+3)] {
		if sideWords[w] != 0 {
			return sideWords[w]
		}
	}
	return 0
}

// about reports whether passage p, one beside it or its headline holds a word asked for, and the passage each number that is no time: the 50 of "last
// under 50".
func (r *reader) about(p int) bool {
	pp, asked := r.a.passage(p), period.Find(r.q.Corrected, period.Date{})
	for i, w := range strings.Fields(r.q.Corrected) {
		at := wordStart(r.q.Corrected, i)
		dated := slices.ContainsFunc(asked, func(m period.Mention) bool { return m.Start <= at && at < m.End })
		if n := strings.Trim(w, "?.,!%$€£"); !dated && n != "" && strings.Trim(n, "0123456789.,") == "" && !pp.numbers[digits(n)] {
			return false
		}
	}
	return len(r.keys) > 0 && r.a.around(p, pp, r.keys)
}

// wordStart returns the byte at which word n of text begins.
func wordStart(text string, n int) int {
	at := 0
	for i, w := range strings.Fields(text) {
		at += strings.Index(text[at:], w)
		if i == n {
			break
		}
		at += len(w)
	}
	return at
}

// sideWords say on which side of a mark something is: 1 above, -1 below.
var sideWords = map[string]int{"above": 1, "over": 1, "higher": 1, "stronger": 1, "below": -1, "under": -1, "beneath": -1, "lower": -1, "weaker": -1}

// otherEnd reports whether a text tells since when something has been at its lowest where the question asks when it was last above a mark, or the other way
// about.
func otherEnd(asked, told []string) bool {
	i := slices.IndexFunc(asked, func(w string) bool { return sideWords[w] != 0 })
	if i < 0 || lastSide(asked) == 0 {
		return false
	}
	at := slices.IndexFunc(told, extreme)
	return at >= 0 && bottomWords[told[at]] != (sideWords[asked[i]] < 0)
}

// lastly reports whether the question asks when something last happened, be it before what the report tells or in it.
func lastly(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	return len(words) > 0 && words[0] == "when" && slices.Contains(words, "last")
}

// since returns the time m of passage p without its "since", where the text says that something had not been so from then on: "the biggest for any
// month since July", "the first drop since it fell 1.3 pct in September".
func (r *reader) since(p int, m period.Mention, written period.Date) (period.Mention, bool) {
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	if rest, ok := strings.CutPrefix(term.Lower(m.Text), "since "); ok {
		at := m.End - len(rest)
		for _, own := range period.Find(text[at:m.End], written) {
			own.Start, own.End = own.Start+at, own.End+at
			return own, true
		}
	}
	from := max(0, m.Start-40)
	if i := around(text, clauses, m); i >= 0 && clauses[i].Whole.Start < m.Start {
		from = max(0, clauses[i].Whole.Start-len("since "))
	}
	return m, wordAt(strings.ToLower(text[from:m.Start]), "since") >= 0
}

// timed reports whether a period is of the kind that "on what date", "which month" or "what year" asks for.
func timed(focus string, p period.Period) bool {
	switch strings.TrimSuffix(focus, "s") {
	case "date", "day":
		return p.Shape == period.Day
	case "month":
		return p.Shape == period.Month || p.Shape == period.Day
	case "quarter":
		return p.Shape == period.Quarter
	case "year":
		return p.Shape != period.Week && p.YearKnown
	}
	return true
}

// saidAsked reports whether the question holds the word outside its times: "when did trips first go above …", not "in the first quarter".
func saidAsked(q *question.Question, times []period.Mention, word string) bool {
	i := wordAt(term.Lower(q.Corrected), word)
	return i >= 0 && !slices.ContainsFunc(times, func(m period.Mention) bool { return m.Start <= i && i < m.End })
}

// done reports whether the text before a time ends with what the question says was done: "opens in", "is due on".
func (a *Answerer) done(q *question.Question, ask *question.Ask, before string) bool {
	words := lowerWords(before)
	words = words[max(0, len(words)-3):]
	for _, w := range words {
		if w == "due" && strings.Contains(strings.ToLower(q.Corrected), "due") {
			return true
		}
		if strings.Contains(strings.ToLower(q.Corrected), "put out") && sameSense("publish", w) {
			return true
		}
		key := term.Stem(w)
		same := func(k question.Key) bool {
			return k.Key == key || sameSense(strings.ToLower(k.Text), w) || strings.HasSuffix(w, "tion") && family(map[string]bool{key: true}, k.Key) // "the devaluation of March 6"
		}
		verb := func(k question.Key) bool { return k.Kind != term.Measure && !k.Name && same(k) }
		if slices.ContainsFunc(q.Minor, same) || slices.ContainsFunc(ask.Keys, verb) {
			return true
		}
	}
	return false
}

// wordsAt returns where the question's words stand in text.
func (a *Answerer) wordsAt(ask *question.Ask, text string) []int {
	var at []int
	for _, t := range a.terms.Read(text) {
		if asked(ask, t.Key) {
			at = append(at, t.Start)
		}
	}
	return at
}

// distance returns the summed distance of the three nearest words to the offset.
func distance(at []int, offset int) int {
	d := make([]int, len(at))
	for i, x := range at {
		d[i] = max(x-offset, offset-x)
	}
	slices.Sort(d)
	sum := 0
	for _, x := range d[:min(len(d), 3)] {
		sum += x
	}
	return sum
}
