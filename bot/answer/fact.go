package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A found is a passage that may answer a question for a fact, with the span that says it.
type found struct {
	passage int
	score   float64 // share of the question's word weight that the passage holds, 0 to 1, with what its surroundings add
	span    string
	firm    firmness
	bare    bool    // an extreme is asked for, or no words are left to hold but places and the title asked for
	topic   float64 // share of the weight of words and places that the article holds
	own     float64 // share of the weight of the words alone that the passage itself holds
}

// A firmness says how plainly a span answers the question asked.
type firmness int

const (
	noSpan firmness = iota
	loose           // the passage only holds something of the kind asked for
	fair            // what stands there usually answers
	firm            // the text says it in so many words: "because of", "based in", a title beside the name
)

// Thresholds of answers without a figure: a passage must hold this share of the question's words by weight (rare words weigh
// more), counting its surroundings at a discount; less where the span answers in so many words. Set on the project's own questions
// (quaestor eval).
const (
	acceptFact  = 0.72
	acceptFirm  = 0.55
	acceptAlone = 0.50 // for a passage ahead of all others
	alone       = 0.12 // by so much
	aloneLoose  = 0.05 // and what is loosely read by so much at least
	acceptTopic = 0.70 // where its article holds so much of the question's words
	leastOwn    = 0.30 // what a passage must hold itself of the words to answer firmly
	leastTime   = 0.60 // what a passage must hold itself of the words for a time in it that is not said to be that of the deed
	verySaid    = 0.05 // gain of what is said by the very verb asked with: "who warned"
	sortNamed   = 0.10 // gain of a sentence that names the sort of thing asked for, and loss of one that does not
	expected    = 0.15 // loss of a reason for what is only expected, where what happened is asked about
	nearFact    = 0.30
)

// accepted reports whether the first of hits is sure enough to be shown: by itself, or because its article holds what is asked about and no
// other passage comes near it.
func accepted(hits []found, want question.Want) bool {
	if len(hits) == 0 {
		return false
	}
	best := hits[0]
	switch {
	case best.firm == loose && want == question.When && best.own < leastTime:
		return false
	case best.firm == loose && len(hits) > 1 && best.score-hits[1].score < aloneLoose && hits[1].span != best.span:
		return false
	case best.score >= acceptFact, best.firm == firm && best.score >= acceptFirm && (best.own >= leastOwn || best.bare):
		return true
	case best.score < acceptAlone || best.firm < fair || best.topic < acceptTopic:
		return false
	}
	return len(hits) == 1 || best.score-hits[1].score >= alone
}

// fact answers who, where, when, why and which: the shortest span that answers, then its passage.
func (a *Answerer) fact(q *question.Question, b *builder) Answer {
	ask := &q.Asks[0]
	if ask.Want == question.What || ask.Want == question.When || q.Side != question.NoSide || q.Op == question.Compare && len(q.Asks) > 1 {
		if ans, ok := a.factByFigure(q, b); ok {
			return ans
		}
	}
	if ask.Want == question.When && q.Given != nil && !sameSense("apply", clause.ReadGap(q.Corrected).Verb) {
		if ans, ok := a.whenValue(q, b); ok {
			return ans
		}
	}
	if q.Op == question.List && len(q.Asks) > 1 || q.Op == question.Filter || q.Op == question.Compare || q.Op == question.Series || q.Op == question.Remainder {
		_, near := a.find(ask)
		return a.abstain(q, b, ask, near)
	}
	hits, seen := a.facts(q, ask)
	if len(hits) == 0 || hits[0].firm != firm || !accepted(hits, ask.Want) || !ask.Period.IsZero() {
		if ans, refuted := a.refute(q, b, len(hits) > 0 && hits[0].firm == firm); refuted {
			return ans
		}
	}
	for i, h := range hits {
		if i < 8 {
			b.ans.Trace = append(b.ans.Trace, fmt.Sprintf("%.2f %d %.2f passage %d: %q → %q", h.score, h.firm, h.own, h.passage, clip(a.text(h.passage), 80), h.span))
		}
	}
	if !accepted(hits, ask.Want) || a.nameElsewhere(hits[0].passage, ask) || !a.befits(&hits[0], hits[1:], q, ask) {
		if ans, ok := a.byPassage(q, ask, seen, b); ok {
			return ans
		}
		var near []fit // no figure comes near a person, a place or a reason
		if ask.Want == question.When || ask.Want == question.What {
			_, near = a.find(ask)
		}
		return a.abstain(q, b, ask, near)
	}
	b.cite(hits[0].passage)
	span := strings.TrimRight(hits[0].span, ". ")
	if ask.Want == question.Who || ask.Person {
		span = a.fullName(a.idx.Passage(hits[0].passage).Article, span)
	}
	return b.finish(span + ".")
}

// fullName returns the name that article i gives in full, where name is only the last word of it: Ida Moe of "Moe said".
func (a *Answerer) fullName(i int, name string) string {
	if strings.Contains(name, " ") || !nameWord(name) || body(name) {
		return name
	}
	words := strings.Fields(a.idx.Article(i).Text)
	for k := 1; k < len(words); k++ {
		first := words[k-1]
		plain := strings.Trim(first, "“\"'‘(") == first && strings.TrimRight(first, ",;:)”\"") == first && !strings.HasSuffix(first, ".")
		if trimName(words[k]) == name && plain && nameWord(first) && !clause.IsTitle(strings.ToLower(first)) && !notNames[strings.ToLower(first)] && !onlyPlace(first) && (k == 1 || !strings.HasSuffix(words[k-2], ".") || !clause.Small(strings.ToLower(first)) && !strings.HasSuffix(first, "ly") && len(words[k-2]) > 3) {
			return first + " " + name
		}
	}
	return name
}

// whenValue answers "in which year did coffee bring in 2.33 billion dollars": the time of the figure that the question states.
func (a *Answerer) whenValue(q *question.Question, b *builder) (Answer, bool) {
	ask := q.Asks[0]
	ask.Want, ask.Unit, ask.Money = question.Any, "", false
	if ask.Moved {
		ask.Want = question.Change
	}
	fits, near := a.find(&ask)
	for _, f := range near { // the value itself says that it is the figure meant, however its subject is put
		if !slices.ContainsFunc(f.misses, func(m string) bool { return m != slotSubject }) {
			fits = append(fits, f)
		}
	}
	for i := range fits {
		f := &fits[i]
		if f.fig.Value.Equal(q.Given.Value) && !f.fig.Period.IsZero() && timed(q.Focus, f.fig.Period) && (q.Given.Unit == "" || sameUnit(q.Given.Unit, f.fig.Unit) || question.Money(q.Given.Unit) && question.Money(f.fig.Unit)) {
			b.cite(f.passage)
			b.fit = append(b.fit, *f)
			return b.finish(shownPeriod(f.fig).Text + ": " + sentence(f.fig) + "."), true
		}
	}
	return Answer{}, false
}

// factByFigure answers "which month had the highest …", "for which year did coffee bring in 2.33 billion": the figure decides, the
// period or place is the answer.
func (a *Answerer) factByFigure(q *question.Question, b *builder) (Answer, bool) {
	if q.Op != question.Highest && q.Op != question.Lowest && q.Op != question.Filter && q.Op != question.Compare {
		return Answer{}, false
	}
	if q.Side != question.NoSide && len(q.Asks) == 1 {
		return a.among(q, &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}})
	}
	if q.Asks[0].Want == question.What && q.Focus != "" && q.Op != question.Compare {
		return Answer{}, false
	}
	c := *q
	c.Asks = slices.Clone(q.Asks)
	for i := range c.Asks {
		c.Asks[i].Want = figureWanted(&c.Asks[i])
	}
	var ans Answer
	if c.Op == question.Compare {
		if len(c.Asks) < 2 {
			return Answer{}, false
		}
		ans = a.compare(&c, &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}})
	} else {
		ans = a.several(&c, &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}})
	}
	return ans, ans.Status != Unanswerable
}

// figureWanted returns the kind of figure that decides a question for a time, place or thing.
func figureWanted(ask *question.Ask) question.Want {
	switch {
	case ask.Want.Figure():
		return ask.Want
	case ask.Moved:
		return question.Change
	}
	return question.Any
}

// refute answers a question that takes a movement for granted which the figure contradicts: "why did May exports fall?" Where a
// reason is told of it, no level beside an earlier one denies that it went so.
func (a *Answerer) refute(q *question.Question, b *builder, told bool) (Answer, bool) {
	if q.Premise == 0 || q.Asks[0].Want != question.Why || slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return paces[w] }) {
		return Answer{}, false
	}
	ask := q.Asks[0]
	ask.Want = question.Change
	if q.Dear && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind == term.Measure }) {
		ask.Keys = append(slices.Clip(ask.Keys), question.Key{Key: "price", Kind: term.Measure, Text: "price"})
	}
	const sure = 0.75 // a refutation must be about the very thing
	fits := a.fitting(&ask)
	if len(fits) == 0 && !told {
		fits = a.movedAgainst(&ask, q.Premise)
	} else if len(fits) > 0 && (fits[0].fig.Direction == figure.NoDirection || slices.ContainsFunc(fits, func(f fit) bool {
		return f.fig.Direction == q.Premise && f.score >= fits[0].score-tie
	})) {
		return Answer{}, false
	}
	if len(fits) == 0 || fits[0].score < sure {
		return Answer{}, false
	}
	b.add(&fits[0])
	const lead = "They did not: "
	b.ans.Verdict.Truth = truthOf(lead)
	return b.finish(lead + sentence(fits[0].fig) + "."), true
}

// movedAgainst returns the levels, best first, that stand beside an earlier value from which they moved against the way that a question takes for granted:
// "the rate came down to 9 percent from 10" where it asks why the rate rose. The earlier value must be of the time right before: what fell on the year may
// have risen in the month.
func (a *Answerer) movedAgainst(ask *question.Ask, premise figure.Direction) []fit {
	level := *ask
	level.Want = question.Level
	fits := a.fitting(&level)
	if len(fits) == 0 {
		return nil
	}
	was := a.earlier(&fits[0], nil)
	if was == nil || !nextBefore(was.fig.Period, fits[0].fig.Period) {
		return nil
	}
	if was.fig.Value.Equal(fits[0].fig.Value) || was.fig.Value.LessThan(fits[0].fig.Value) == (premise == figure.Up) {
		return nil
	}
	return fits[:1]
}

// nextBefore reports whether time p is the one right before q, or none that is named: "to 13 percent from 15".
func nextBefore(p, q period.Period) bool {
	return p.IsZero() || p.Shape == q.Shape && p.End == q.Start
}

// paces are the words for growth and how fast it is: growth that eased is growth still, so that a rise does not refute it.
var paces = map[string]bool{"growth": true, "inflation": true, "pace": true, "ease": true, "eased": true, "slow": true, "slowed": true, "moderate": true, "moderated": true, "cool": true, "cooled": true, "quicken": true, "quickened": true,
	"accelerate": true, "accelerated": true, "slowdown": true, "decelerate": true, "decelerated": true, "weaken": true, "weakened": true}

func (a *Answerer) text(p int) string {
	pass := a.idx.Passage(p)
	return a.idx.Article(pass.Article).Text[pass.Start:pass.End]
}

// facts returns the passages of which a span may answer, best first, and all that are about what is asked.
func (a *Answerer) facts(q *question.Question, ask *question.Ask) (hits []found, seen []sighting) {
	return a.factsIn(q, ask, a.candidates(ask))
}

// factsIn is facts, of the given passages.
func (a *Answerer) factsIn(q *question.Question, ask *question.Ask, passages []int) (hits []found, seen []sighting) {
	words := a.factKeys(q, ask)
	if words.total == 0 || len(words.keys) == 0 && ask.Want == question.Why {
		return nil, nil // a reason for what
	}
	read := a.spanReader(q, ask, words)
	for _, p := range passages {
		pp := a.passage(p)
		if ap := a.article(pp.article); !a.aboutPlaces(ap, ask) || !a.aboutNames(ap, words.keys) {
			continue
		}
		if ask.Want == question.Why && (a.otherMeasure(pp, ask) || q.Premise != figure.NoDirection && (a.otherWay(p, ask, q.Premise) || a.steadied(p, ask))) {
			continue
		}
		if way := q.Premise; way != figure.NoDirection && ask.Want != question.Why && a.otherWay(p, ask, way) {
			continue // where sales fell is not where they rose
		}
		tight, wide, _ := a.factScore(p, pp, ask, words, "")
		if wide/words.total < nearFact || a.tellsElse(p, pp, q, ask) {
			continue
		}
		s := sighting{found: found{passage: p}, tight: tight / words.total, otherDay: !a.timeHeld(p, pp, ask)}
		if h, ok := a.judged(p, q, ask, words, read(p)); ok && a.settle(&h, q, ask) {
			hits = append(hits, h)
			s.found = h
		}
		seen = append(seen, s)
	}
	slices.SortStableFunc(hits, func(x, y found) int { return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.passage, y.passage)) })
	return hits, seen
}

// judged returns how well what was read in passage p answers, by the words that it holds, and whether it may answer at all.
func (a *Answerer) judged(p int, q *question.Question, ask *question.Ask, words words, got reading) (found, bool) {
	pp := a.passage(p)
	tight, wide, own := a.factScore(p, pp, ask, words, got.part)
	alone := max(words.total-placeWeight*float64(len(ask.Owners)+len(ask.Partners)), 0.1) // the weight of the words alone
	h := found{passage: p, span: got.span, firm: got.firm, bare: len(words.keys) == 0 || most(q), topic: a.topic(a.article(pp.article), ask, words.keys, words.weights), own: own / alone}
	const told = 0.5 // what the sentence before must hold of the words for what only points back to it
	if got.back >= told && h.firm >= fair && own == 0 {
		h.own, h.firm = got.back, firm
		h.score = max(wide/words.total, got.back) - 0.1
		return h, true
	}
	if h.firm == firm && (h.topic < 0.5 || most(q) && !a.around(p, pp, words.keys) || own == 0 && len(words.keys) > 0 && (got.part != "" || !a.atHome(p, ask))) {
		h.firm = loose
	}
	if got.says {
		tight, wide = tight+verySaid*words.total, wide+verySaid*words.total
	}
	switch {
	case otherCountries(q, ask, h.span, h.firm):
		return h, false
	case (ask.Want == question.Who || ask.Person) && onlyTime(h.span):
		return h, false // the "January-March, official" of a report is no official
	case unnamed(q, ask, h.span):
		return h, false
	case h.firm == noSpan, ask.Want == question.What && h.firm == loose && len(words.keys) < 2:
		return h, false // it names no person, time, place or reason, or is a whole sentence that holds a single word
	case h.firm == firm:
		h.score = wide/words.total + 0.1
	case h.firm == loose:
		h.score = tight/words.total - 0.1
	default:
		h.score = tight / words.total
	}
	return h, true
}

// onlyTime reports whether span names a time and nothing else.
func onlyTime(span string) bool {
	m := period.Find(span, period.Date{})
	return len(m) > 0 && m[0].Start == 0 && m[len(m)-1].End == len(span)
}

// settle adds to a hit's score what speaks for and against its passage beside the words, and reports whether it may answer at all.
func (a *Answerer) settle(h *found, q *question.Question, ask *question.Ask) bool {
	p, pp := h.passage, a.passage(h.passage)
	if ownedByOther(q.Corrected, a.text(p)) {
		return false
	}
	if (ask.Want == question.When || ask.Want == question.Where) && h.firm == loose && q.Premise != figure.NoDirection && !movesSo(term.Lower(a.text(p)), q.Premise) {
		return false // a time or place of what does not say that it moved so
	}
	if !a.timeHeld(p, pp, ask) {
		quarter := ask.Want == question.When && ask.Period.Shape == period.Quarter && !lastTime(q)
		if quarter || ask.Period.YearKnown && ask.Want != question.When {
			return false // another year's reason, person or place, or when the figures of another quarter come out
		}
		h.score -= 0.25
	}
	switch {
	case asksMost(q) && h.firm == firm:
		h.score += 0.1 // in whatever words it says so
	case most(q):
		h.score += superlative(a.text(p))
	}
	if ask.Want == question.What && h.firm == loose && sortTold(q.Focus) {
		if pp.keys[q.Focus] || pp.keys[strings.TrimSuffix(q.Focus, "s")] || a.sorts(pp.keys, q.Focus) {
			h.score += sortNamed
		} else {
			h.score -= sortNamed
		}
	}
	if q.Given != nil {
		h.score += stated(pp, q.Given)
		person := ask.Want == question.Who || ask.Person
		if (person || ask.Want == question.Why && q.Given.Class == quantity.Count) && otherAmount(pp, q.Given) {
			return false // who expects 12 billion is not who expects 14 billion, nor why two pits closed why three did
		}
	}
	if ask.Want == question.Who || ask.Person || ask.Want == question.When {
		here, around := a.amountAround(p, q)
		if !around {
			return false
		}
		if !here {
			h.score -= 0.2
		}
	}
	if ask.Want == question.Why && ask.Status == figure.Fact && !ask.Future && foreseen(a.text(p), h.span) {
		h.score -= expected
	}
	if a.idx.Passage(p).Heading {
		h.score -= 0.05
	}
	return true
}
