package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// overPlan answers how far something was above or below what was planned or expected where a text states it: "50,000 tonnes more than it had planned", "35
// million over budget". Where two could be meant there is none.
func (a *Answerer) overPlan(q *question.Question, b *builder) (Answer, bool) {
	if q.Op != question.Difference || len(q.Asks) != 2 || q.Benchmark == "record" || q.Benchmark == "" && q.Asks[1].Status != figure.Forecast && q.Asks[1].Status != figure.Target {
		return Answer{}, false
	}
	ask := q.Asks[0]
	ask.Keys = slices.DeleteFunc(slices.Clone(ask.Keys), func(k question.Key) bool { return foresees(strings.ToLower(k.Text)) })
	var found *fit
	for _, p := range a.candidates(&ask) {
		for i := range a.passage(p).figures {
			x := fit{profile: &a.passage(p).figures[i], passage: p, article: a.passage(p).article, score: 1}
			if !a.fromPlan(&x) || !inUnit(x.fig, ask.Unit) || q.Benchmark == "budget" && x.fig.Class != quantity.Money || !a.ofPlan(&x, &ask) {
				continue
			}
			if found != nil && !sameFigure(found.fig, x.fig) {
				return Answer{}, false
			}
			found = &x
		}
	}
	if found == nil || opposing(wayFromPlan(q), a.wayTold(found)) {
		return Answer{}, false
	}
	return a.show(q, b, []fit{*found}), true
}

// wayTold returns the way that the word behind figure x says it is from a plan.
func (a *Answerer) wayTold(x *fit) figure.Direction {
	words := lowerWords(a.text(x.passage)[x.fig.End-a.idx.Passage(x.passage).Start:])
	if len(words) == 0 {
		return figure.NoDirection
	}
	return planWays[words[0]]
}

// planWays are the words for above and below a plan.
var planWays = map[string]figure.Direction{"more": figure.Up, "above": figure.Up, "over": figure.Up, "higher": figure.Up, "exceed": figure.Up, "exceeded": figure.Up, "ahead": figure.Up,
	"less": figure.Down, "fewer": figure.Down, "below": figure.Down, "under": figure.Down, "lower": figure.Down, "short": figure.Down, "miss": figure.Down, "missed": figure.Down}

// wayFromPlan returns the way that the question says something went from what was planned, if it says so: down for "how far under budget".
func wayFromPlan(q *question.Question) figure.Direction {
	for _, w := range lowerWords(q.Corrected) {
		if d := planWays[w]; d != figure.NoDirection {
			return d
		}
	}
	return figure.NoDirection
}

// plannedBefore works back what had been planned or expected from what came about, or is expected now, and how far that is from the plan: 350,000 of
// "expects 400,000 tonnes, 50,000 more than it had planned".
func (a *Answerer) plannedBefore(q *question.Question) (derived, bool) {
	ask := q.Asks[0]
	words := lowerWords(q.Corrected)
	if q.Op != question.Lookup || ask.Status != figure.Target && ask.Status != figure.Forecast || ask.Want == question.Change || ask.Want == question.Share ||
		!slices.ContainsFunc(words, func(w string) bool { return w == "had" || w == "originally" || w == "initially" }) {
		return derived{}, false
	}
	ask.Keys = slices.DeleteFunc(slices.Clone(ask.Keys), func(k question.Key) bool { return originals[k.Key] })
	var best derived
	for _, p := range a.candidates(&ask) {
		pp := a.passage(p)
		for i := range pp.figures {
			c := fit{profile: &pp.figures[i], passage: p, article: pp.article, score: 1}
			if !a.fromPlan(&c) || !a.ofPlan(&c, &ask) {
				continue
			}
			x := a.ledTo(&c)
			if x == nil || !inUnit(x.fig, ask.Unit) {
				continue
			}
			d, ok := a.workBack(x, a.asMove(&c), x.fig.Period)
			if !ok || best.from != nil && !best.value.Equal(d.value) {
				return derived{}, false
			}
			d.words = x.fig.Subject + ", as planned"
			best = d
		}
	}
	return best, best.from != nil
}

// asMove returns c as a change the way that the words behind it say: "35 million over budget".
func (a *Answerer) asMove(c *fit) *fit {
	if c.fig.Kind == figure.Change {
		return c
	}
	fig, prof, f := *c.fig, *c.profile, *c
	fig.Kind, fig.Direction = figure.Change, a.wayTold(c)
	prof.fig, f.profile = &fig, &prof
	return &f
}

// originals are the keys of words that only say that a plan was the first.
var originals = map[string]bool{"original": true, "originally": true, "initial": true, "initially": true, "first": true}

// ofPlan reports whether a figure told against a plan is of what ask asks for, by what it says and what stands around it.
func (a *Answerer) ofPlan(x *fit, ask *question.Ask) bool {
	if a.foreign(x, ask) || a.nearness(x, ask.Keys) < planHolds {
		return false
	}
	pp := a.passage(x.passage)
	if slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		_, own := a.holds(x, pp, ask, k)
		return !k.Name && !k.Says && weight(k) >= 2 && !own && !a.inPassage(pp, k.Key)
	}) {
		return false // told of another thing than the sentence before
	}
	g := *x
	a.fitPlace(&g, pp, ask)
	if want := a.period(ask, x.article); !want.IsZero() && !x.fig.Period.IsZero() && period.Compare(want, x.fig.Period) != period.Equal {
		return false
	}
	return len(g.misses) == 0
}

// planHolds is the share of what is asked for that must stand at a figure told against a plan or around it.
const planHolds = 0.6

// fromPlan reports whether figure x is an amount by which something is said to differ from what was planned or expected: "50,000 more than it had planned",
// "35 million over budget".
func (a *Answerer) fromPlan(x *fit) bool {
	if x.fig.Class == quantity.Percent || !operand(x.fig) {
		return false
	}
	const reach = 7 // words up to that of the plan
	text, start := a.text(x.passage), a.idx.Passage(x.passage).Start
	rest, _, _ := strings.Cut(text[x.fig.End-start:], ",")
	words := lowerWords(rest)
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "over", "under", "above", "below":
		if len(words) > 1 && foresees(words[1]) {
			return true // "35 million over budget"
		}
	case "more", "less", "fewer", "higher", "lower", "short":
	default:
		return false
	}
	if x.fig.Kind != figure.Change {
		return false
	}
	for _, w := range words[1:min(len(words), reach)] {
		if foresees(w) {
			return true
		}
		if earlierTimes[w] {
			return false
		}
	}
	return false
}

// earlierTimes are words by which a text holds a value against an earlier one.
var earlierTimes = map[string]bool{"earlier": true, "ago": true, "last": true, "previous": true, "before": true}

// foresees reports whether w, in lower case, is a word for what is planned or expected.
func foresees(w string) bool {
	switch w {
	case "planned", "plan", "plans", "budget", "budgeted", "target", "targeted", "quota", "scheduled":
		return true
	}
	return question.Foresight(w) || term.Expects(w)
}

// ledTo returns the value right before change c in its passage that c is told of, or nil.
func (a *Answerer) ledTo(c *fit) *fit {
	pp := a.passage(c.passage)
	for i := len(pp.figures) - 1; i >= 0; i-- {
		x := &pp.figures[i]
		if x.fig.End > c.fig.Start || x.fig.Kind == figure.Change {
			continue
		}
		if x.fig.Subject != c.fig.Subject || x.fig.Earlier || !operand(x.fig) || !takesFrom(x.fig, c.fig) && !(c.fig.Unit == "" && c.fig.Class == quantity.Bare) {
			return nil
		}
		f := *c
		f.profile = x
		return &f
	}
	return nil
}
