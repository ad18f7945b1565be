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

// sinceAsked works a value back from a later one and the change that the text tells to be against the very time asked for, in the sentence of that value
// or the next: 19.1 million for May of "the ports moved 20.1 million boxes in June. That was a million more than in May". The two sentences must hold all
// that is asked for, and the first what is measured.
func (a *Answerer) sinceAsked(ask *question.Ask) (found derived, ok bool) {
	level := ask.Want == question.Level || ask.Want == question.Any || ask.Want == question.Count
	if !level || !ask.Period.YearKnown || ask.Former || ask.FromShare || ask.Status != figure.Fact || len(ask.Not) > 0 || ask.Each != nil || len(ask.Keys) == 0 {
		return derived{}, false
	}
	open := *ask
	open.Period, open.PeriodText, open.Shift = period.Period{}, "", period.Shift{}
	wide := open
	wide.Owners, wide.Partners = nil, nil // the sentence of the change need not say again whose it is
	for _, p := range a.candidates(&wide) {
		for n := p; n <= p+1 && n < a.idx.NumPassages() && a.passage(n).article == a.passage(p).article; n++ {
			for i := range a.passage(n).figures {
				c := fit{profile: &a.passage(n).figures[i], passage: n, article: a.passage(n).article, score: 1}
				if !isMove(c.fig) || !c.fig.Period.YearKnown || !stoodAt(versusOf(c.fig), ask.Period) {
					continue
				}
				x := a.movedBy(&c, i, &open)
				if x == nil || ask.Want == question.Level && x.fig.Class == quantity.Count || !samePeriod(x.fig, c.fig) ||
					!ofOne(&c, x) || a.ofLess(x, ask) || !a.tellsAll(x, &c, ask) {
					continue
				}
				d, worked := a.workBack(x, &c, ask.Period)
				if ok && worked && !d.value.Equal(found.value) {
					return derived{}, false
				}
				if worked {
					found, ok = d, true
				}
			}
		}
	}
	return found, ok
}

// ofOne reports whether change c is of the very thing that level x is of: that spending rose says nothing of revenue in the sentence before, nor what
// one firm sold of another.
func ofOne(c, x *fit) bool {
	return strings.EqualFold(c.fig.Subject, x.fig.Subject) && c.fig.Org == x.fig.Org && slices.Equal(c.fig.Place, x.fig.Place) && slices.Equal(c.fig.Partner, x.fig.Partner)
}

// ofLess reports whether x is of a part of what is asked for that the question does not name, fixed mortgages where all loans are asked for, or of another
// deed: what was shipped is not what was produced.
func (a *Answerer) ofLess(x *fit, ask *question.Ask) bool {
	part, pp := *x, a.passage(x.passage)
	a.fitLimits(&part, pp, ask)
	a.fitDeed(&part, pp, ask)
	return len(part.misses) > 0 || part.score < x.score
}

// tellsAll reports whether the sentences of level x and of its change c hold each word asked for. The unit of x holds a word that names it: "working hours".
func (a *Answerer) tellsAll(x, c *fit, ask *question.Ask) bool {
	return !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		if k.Aside || k.Says || question.Weak(k) || ask.Unit != "" && x.fig.Unit == ask.Unit && slices.Contains(lowerWords(k.Text), ask.Unit+"s") {
			return false
		}
		if strings.EqualFold(k.Text, ask.Deed) && len(ask.Keys) > 1 {
			return false
		}
		_, own := a.holds(x, a.passage(x.passage), ask, k)
		return !own && (k.Kind == term.Measure || !a.inPassage(a.passage(x.passage), k.Key) && !a.inPassage(a.passage(c.passage), k.Key))
	})
}
