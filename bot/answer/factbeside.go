package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// FactBeside answers a follow-up for who, why or when by what stands about the answer to the question before it: "who said so?" by who says that sentence,
// "why?" by the reason that it gives or the next sentence does, "from when?" by the day on which it is to begin. A follow-up that names something itself
// ("who is its chairman?") is answered out of the same article. It reports false where nothing there answers.
func (a *Answerer) FactBeside(before, cur, full *question.Question) (Answer, bool) {
	if len(cur.Asks) != 1 || cur.Asks[0].Want.Figure() || cur.Asks[0].Want == question.What && cur.Focus == "" || cur.Source || !pointsBack(cur) {
		return Answer{}, false
	}
	p, was := a.answeredBy(before)
	if p < 0 {
		return Answer{}, false
	}
	b := &builder{a: a, ans: Answer{Question: full.Text, Trace: []string{"read as " + full.String(), "beside the answer before"}}}
	if a.contradicts(cur, before, was) {
		return a.proved(full, a.abstain(full, b, &full.Asks[0], nil)), true
	}
	if cur.Given != nil && cur.Asks[0].Want == question.Who {
		p = a.holding(a.idx.Passage(p).Article, cur)
	} else if len(wordsOfItsOwn(cur)) > 0 {
		return a.factOf(cur, a.idx.Passage(p).Article, b)
	}
	if p < 0 {
		return Answer{}, false
	}
	span, at := a.factNear(p, before, cur, was)
	if span == "" {
		return Answer{}, false
	}
	b.cite(at)
	return a.proved(full, b.finish(strings.TrimRight(span, ". ")+".")), true
}

// contradicts reports whether a follow-up asks why what answered before moved the other way than it did.
func (a *Answerer) contradicts(cur, before *question.Question, was Answer) bool {
	done := slices.ContainsFunc(lowerWords(cur.Corrected), func(w string) bool { return dones[term.Stem(w)] }) // "why was it cut?", the forecast
	if cur.Asks[0].Want != question.Why || cur.Premise == figure.NoDirection || len(was.Figures) == 0 || done || before.Asks[0].Status != figure.Fact {
		return false
	}
	way := wayOf(was.Figures[0])
	return way != figure.NoDirection && way != cur.Premise && !slices.ContainsFunc(wordsOfItsOwn(cur), func(k question.Key) bool {
		return !slices.ContainsFunc(before.Asks[0].Keys, func(o question.Key) bool { return o.Key == k.Key || slices.Contains(a.terms.Broader(o.Key), k.Key) })
	})
}

// answeredBy returns the passage that answers a question, or that most likely does, and the answer; -1 where none does.
func (a *Answerer) answeredBy(q *question.Question) (int, Answer) {
	if q.Leans && len(q.Asks) == 1 && !q.Asks[0].Want.Figure() { // "how much? who said so? and why?" goes on from the figure
		c := *q
		c.Asks = slices.Clone(q.Asks)
		c.Asks[0].Want, c.Asks[0].Open = figureWanted(&c.Asks[0]), true
		q = &c
	}
	was := a.one(q)
	if was.Status != Unanswerable && len(was.Citations) > 0 {
		return was.Citations[0].passage, was
	}
	if onePlain(q) {
		if f, ok := a.halfSure(&q.Asks[0]); ok {
			return f.passage, was
		}
	}
	return -1, was
}

// factNear returns what stands in passage p or by it for the who, why or when that q asks of it, and the passage where it does.
func (a *Answerer) factNear(p int, before, q *question.Question, was Answer) (string, int) {
	ask := &q.Asks[0]
	switch {
	case ask.Want == question.Who, ask.Person, ask.Want == question.What && issuers[strings.TrimSuffix(q.Focus, "s")]:
		if asksSayer(q) {
			return a.sayerNear(p)
		}
	case ask.Want == question.Why:
		return a.reasonNear(p, before, q, was)
	case ask.Want == question.When:
		return a.timeNear(p, q, was)
	}
	return "", p
}

// wayOf returns which way figure f moves.
func wayOf(f Figure) figure.Direction {
	switch f.Direction {
	case "up":
		return figure.Up
	case "down":
		return figure.Down
	}
	return figure.NoDirection
}

// asksSayer reports whether q asks who says something and not who does something else: "who said so?", "says who?", "which agency reported it?".
func asksSayer(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	he := len(words) == 3 && (words[2] == "he" || words[2] == "she") // "who is he?"
	return he || len(words) <= 2 || slices.ContainsFunc(words, func(w string) bool {
		return clause.Says(w) || givesOut[term.Stem(w)] || w == "source" || w == "wrote" || w == "according" || w == "told"
	})
}

// pointsBack reports whether a question goes on from the one before: it is short, or a pronoun stands in it for what that was about.
func pointsBack(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	const short = 4
	return q.Leans || len(words) <= short || slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "it", "its", "that", "this", "they", "their", "them", "so", "he", "she", "his", "her", "these", "those":
			return true
		}
		return false
	})
}

// wordsOfItsOwn returns the words by which a follow-up itself names what it asks for: none in "who said so?", "when does it start?".
func wordsOfItsOwn(q *question.Question) []question.Key {
	ask := &q.Asks[0]
	var out []question.Key
	for _, k := range ask.Keys {
		low := strings.ToLower(k.Text)
		if clause.Says(low) || givesOut[term.Stem(low)] || startVerbs[term.Stem(low)] || idleWords[low] || q.Focus != "" && strings.TrimSuffix(low, "s") == strings.TrimSuffix(q.Focus, "s") || k.Kind == term.Move || k.Kind == term.Generic || question.PersonNoun(low) {
			continue
		}
		out = append(out, k)
	}
	for _, w := range lowerWords(q.Corrected) {
		if roles[w] != nil && ask.Want == question.Who {
			out = append(out, question.Key{Key: w, Text: w})
		}
	}
	if len(out) == 0 && (len(ask.Owners)+len(ask.Partners) > 0 || !ask.Period.IsZero()) {
		out = append(out, question.Key{})
	}
	return out
}

// startVerbs are the stems of verbs by which a follow-up asks when something begins or is done.
var startVerbs = stems("start begin take effect effective apply come force happen do write introduce due")

// idleWords are words of a follow-up that name nothing.
var idleWords = map[string]bool{"reason": true, "figure": true, "number": true, "estimate": true, "forecast": true, "prediction": true, "figures": true, "source": true, "else": true, "exactly": true, "date": true}

// holding returns the passage of an article that gives the amount which q states, or -1.
func (a *Answerer) holding(article int, q *question.Question) int {
	from, end := a.idx.ArticlePassages(article)
	for p := from; p < end; p++ {
		if slices.ContainsFunc(a.passage(p).figures, func(f profile) bool { return f.fig.Value.Equal(q.Given.Value) }) {
			return p
		}
	}
	return -1
}

// standing returns the passages of the article of p that stand by it, the nearest first: p, those behind it and those before it, so many on each side.
func (a *Answerer) standing(p, reach int) []int {
	out := []int{p}
	article := a.idx.Passage(p).Article
	for d := 1; d <= reach; d++ {
		for _, n := range []int{p + d, p - d} {
			if n >= 0 && n < a.idx.NumPassages() && a.idx.Passage(n).Article == article {
				out = append(out, n)
			}
		}
	}
	return out
}

// sayerNear returns who says passage p, and the passage that tells it: its own sentence, else those before it, as a report goes on without naming its source
// again, else the next.
func (a *Answerer) sayerNear(p int) (string, int) {
	const reach = 4
	article := a.idx.Passage(p).Article
	order := []int{p}
	for d := 1; d <= reach; d++ {
		order = append(order, p-d)
	}
	for _, n := range append(order, p+1, a.firstPassage(article)) {
		if n < 0 || n >= a.idx.NumPassages() || a.idx.Passage(n).Article != article {
			continue
		}
		text := a.text(n)
		for _, c := range a.passage(n).clauses() {
			who := strings.Trim(c.Subject.Of(text), " ,.“”\"")
			if !c.Says || who == "" || pronouns[strings.ToLower(who)] || strings.EqualFold(who, "he") || strings.EqualFold(who, "she") || !speaks(who) {
				continue
			}
			return who, n
		}
	}
	return "", p
}

// speaks reports whether a phrase names who can say something: it has a name, an office or people in it.
func speaks(phrase string) bool {
	const long = 12
	words := strings.Fields(phrase)
	return len(words) <= long && slices.ContainsFunc(words, func(w string) bool {
		low := strings.ToLower(trimName(w))
		return nameWord(w) && !notNames[low] || clause.IsTitle(low) || issuers[low] || question.PersonNoun(low) || question.Kind(low) || low == "statistics" || low == "data" || low == "figures"
	})
}

// reasonNear returns the reason that passage p gives for what the follow-up q asks of the answer to before, else that of the sentences beside it which says so
// outright and points to it or tells of the same thing. None is for a move the other way.
func (a *Answerer) reasonNear(p int, before, q *question.Question, was Answer) (string, int) {
	const outright = 3
	for i, n := range a.standing(p, 1) {
		text := a.text(n)
		if q.Premise != figure.NoDirection && movesAgainst(strings.ToLower(text), q.Premise) || i > 0 && !a.goesOn(n, &before.Asks[0]) {
			continue
		}
		clauses := a.passage(n).clauses()
		var best because
		for _, b := range append(append(reasons(text), causers(text, clauses)...), aimsOf(text, clauses)...) {
			if i > 0 && (b.firm < outright || len(was.Figures) > 0 && contrary(text, was.Figures[0])) {
				continue
			}
			if b.firm > 1 && b.firm > best.firm && b.span != "" {
				best = b
			}
		}
		if best.span != "" {
			return withoutSayer(text, clauses, best.span), n
		}
	}
	return "", p
}

// goesOn reports whether passage p tells of what the ask before asked about: it opens with a pronoun, points to a move ("the rise"), says a reason without what
// it is for ("demand was the main reason"), or names what was asked about or measured. The reason why oil rose is none for the inflation of the next sentence.
func (a *Answerer) goesOn(p int, before *question.Ask) bool {
	words := lowerWords(a.text(p))
	if len(words) > 0 && (pronouns[words[0]] || words[0] == "he" || words[0] == "she") {
		return true
	}
	for i, w := range words {
		if i == 0 || i+1 < len(words) && (words[i+1] == "in" || words[i+1] == "of" || words[i+1] == "for" || words[i+1] == "behind") {
			continue
		}
		_, moves := term.Direction(w)
		switch before := words[i-1]; {
		case moves && (before == "the" || before == "this"), (w == "reason" || w == "factor" || w == "cause") && before != "for":
			return true
		}
	}
	keys := a.passage(p).keys
	return slices.ContainsFunc(before.Keys, func(k question.Key) bool {
		return k.Kind != term.Move && k.Kind != term.Generic && !question.Weak(k) && a.meant(p, keys, k)
	})
}

// aimsOf returns what the main clause of text is done for: "cut the dues to help mills".
func aimsOf(text string, clauses []clause.Clause) (out []because) {
	for _, o := range clauses {
		if o.Verb.Empty() || !strings.HasSuffix(text[:o.Verb.Start], " to ") || !aiming[term.Stem(strings.ToLower(o.Verb.Of(text)))] {
			continue
		}
		out = append(out, because{span: "to " + cutClause(text[o.Verb.Start:]), firm: 3, at: o.Verb.Start})
	}
	return out
}

// aiming are the stems of verbs that tell what something is done for.
var aiming = stems("help curb reduce boost prevent avoid ensure encourage support protect stimulate check ease counter offset balance cut raise improve finance fund fight stop keep")

// contrary reports whether all that moves in text moves against the change f.
func contrary(text string, f Figure) bool {
	way := wayOf(f)
	return way != figure.NoDirection && movesAgainst(strings.ToLower(text), way)
}

// timeNear returns when what passage p tells begins or is done: the time that it gives behind the words for that, else those of the sentences beside it; a
// bare "when was that?" asks for the time of the figure itself.
func (a *Answerer) timeNear(p int, q *question.Question, was Answer) (string, int) {
	words := lowerWords(q.Corrected)
	starts := slices.ContainsFunc(words, func(w string) bool { return startVerbs[term.Stem(w)] && w != "do" || w == "from" || w == "since" })
	ends := slices.Contains(words, "by") || slices.Contains(words, "until") || slices.Contains(words, "till")
	d := a.idx.Article(a.idx.Passage(p).Article).Date
	for i, n := range a.standing(p, 2) {
		text := a.text(n)
		for _, m := range period.Find(text, d) {
			before := lowerWords(text[:m.Start])
			before = before[max(0, len(before)-5):]
			begun := beginsAt(before) || i == 0 && m.Period.Shape == period.Day && m.Period.Start.Compare(d) > 0 && len(before) > 0 && before[len(before)-1] == "on"
			switch {
			case m.Period.IsZero() || !timed(q.Focus, m.Period):
			case starts && !begun, ends && !slices.ContainsFunc(before, func(w string) bool { return w == "by" || w == "until" || w == "before" || w == "due" }):
			case !starts && !ends && i > 0:
			case !starts && !ends && len(was.Figures) > 0 && was.Figures[0].Period.Text != "" && !strings.Contains(was.Figures[0].Period.Text, m.Text) && !strings.Contains(m.Text, was.Figures[0].Period.Text):
			default:
				span := m.Text
				if w := periodWords(m.Period); w != "" && w != m.Text {
					span += " (" + w + ")"
				}
				return span, n
			}
		}
	}
	return "", p
}

// beginsAt reports whether the words before a time say that something begins at it.
func beginsAt(before []string) bool {
	return slices.ContainsFunc(before, func(w string) bool {
		return w == "from" || w == "effective" || w == "effect" || w == "force" || startVerbs[term.Stem(w)] && w != "do"
	})
}

// factOf answers a follow-up that names itself what it asks for out of the article of the answer before.
func (a *Answerer) factOf(q *question.Question, article int, b *builder) (Answer, bool) {
	ask := q.Asks[0]
	ask.Owners = slices.DeleteFunc(slices.Clone(ask.Owners), func(o string) bool { _, ok := place.Get(o); return !ok })
	from, end := a.idx.ArticlePassages(article)
	var here []int
	for p := from; p < end; p++ {
		here = append(here, p)
	}
	if span, p := a.bearerIn(q, &ask, here); span != "" {
		b.cite(p)
		return a.proved(q, b.finish(a.fullName(article, span)+".")), true
	}
	hits, _ := a.factsIn(q, &ask, here)
	if !accepted(hits, ask.Want) || hits[0].own < leastOwn {
		return Answer{}, false
	}
	b.cite(hits[0].passage)
	span := strings.TrimRight(hits[0].span, ". ")
	if ask.Want == question.Who || ask.Person {
		span = a.fullName(article, span)
	}
	return a.proved(q, b.finish(span+".")), true
}

// bearerIn returns who bears the title that a follow-up asks for in the first of passages that tells it, and that passage: "who is its governor?".
func (a *Answerer) bearerIn(q *question.Question, ask *question.Ask, passages []int) (string, int) {
	t, ok := roleOf(q)
	if !ok || ask.Want != question.Who {
		return "", 0
	}
	for _, p := range passages {
		if name, title := t.bearer(a.text(p), a.passage(p).clauses()); name != "" && a.owns(p, name, title, q, ask) {
			return name, p
		}
	}
	return "", 0
}
