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

// How surely a level and the earlier value beside it must be of what is asked for, by [Answerer.nearness], and how much less sure every other such pair
// must be.
const (
	onwardHolds = 0.7
	onwardLead  = 0.1
)

// An onward is a level with the earlier value that stands beside it, and how surely they are meant.
type onward struct {
	now, before fit
	holds       float64
}

// says reports whether two pairs say the same.
func (o onward) says(x onward) bool {
	return sameFigure(o.now.fig, x.now.fig) && sameFigure(o.before.fig, x.before.fig)
}

// onward computes the change from the earlier value that stands beside a level where the words asked for stand around the two and not in their subjects:
// "turnover advanced from 188 million to 214 million" in an article on the company asked about. Where two pairs could be meant there is none.
func (a *Answerer) onward(ask *question.Ask) (derived, bool) {
	if ask.Want != question.Change || !ask.Amount && ask.Unit == "" || len(ask.Not) > 0 || ask.Former || ask.Each != nil || ask.Status != figure.Fact {
		return derived{}, false
	}
	now := a.levelOf(ask)
	var all []onward
	for _, p := range a.candidates(ask) {
		all = append(all, a.onwards(p, ask, &now)...)
	}
	if len(all) == 0 {
		return derived{}, false
	}
	best := all[0]
	for _, o := range all[1:] {
		if o.holds > best.holds {
			best = o
		}
	}
	if slices.ContainsFunc(all, func(o onward) bool { return o.holds >= best.holds-onwardLead && !o.says(best) }) {
		return derived{}, false
	}
	d, ok := a.moved(ask, &best.now, &best.before)
	if want := directionName(ask.Direction); !ok || want != "none" && d.fig.Direction != want {
		return derived{}, false // two that go the other way are not what is meant
	}
	return d, true
}

// onwards returns the levels of passage p that can be what now asks for, each with the one earlier value that ask means.
func (a *Answerer) onwards(p int, ask, now *question.Ask) (out []onward) {
	pp := a.passage(p)
	for i := range pp.figures {
		x := fit{profile: &pp.figures[i], passage: p, article: pp.article, score: 1}
		if x.fig.Earlier || x.fig.Kind == figure.Change || !operand(x.fig) {
			continue
		}
		y := a.earlierBeside(&x, ask)
		if y == nil {
			continue
		}
		holds := a.nearness(&x, ask.Keys)
		if holds < onwardHolds || a.unnarrowed(&x, ask) || !a.ownsWord(&x, ask) || !a.goesWith(&x, pp, now) {
			continue
		}
		if a.fitPlace(&x, pp, now); len(x.misses) == 0 {
			out = append(out, onward{x, *y, holds})
		}
	}
	return out
}

// unnarrowed reports whether what is asked for is narrowed by a word that the passage of figure f lacks: food prices, where it tells of prices.
func (a *Answerer) unnarrowed(f *fit, ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Kind == term.Modifier && weight(k) >= 2 && a.nearnessOf(f, k) < wordBeside
	})
}

// ownsWord reports whether the figure itself says one of the words of what is measured.
func (a *Answerer) ownsWord(f *fit, ask *question.Ask) bool {
	return a.ownsAny(f, ask, slices.DeleteFunc(slices.Clone(ask.Keys), func(k question.Key) bool {
		return k.Name || k.Says || k.Aside || question.Weak(k) && k.Kind != term.Measure
	}))
}

// earlierBeside returns the one earlier value of what level x measures in its passage that the change asked for is against, or nil.
func (a *Answerer) earlierBeside(x *fit, ask *question.Ask) *fit {
	var found *fit
	for i := range a.passage(x.passage).figures {
		y := &a.passage(x.passage).figures[i]
		if !y.fig.Earlier || y.fig.Subject != x.fig.Subject || !operand(y.fig) || y.fig.Kind == figure.Change || !sameOrBare(x.fig, y.fig) || !ofOneSize(x.fig, y.fig) || !before(x.fig, y.fig, ask) || a.saysOf(x.passage, y.fig) {
			continue
		}
		if found != nil {
			return nil
		}
		f := *x
		f.profile = y
		found = &f
	}
	return found
}

// saysOf reports whether the passage says right behind figure y of what it is, so that it is of nothing else: "37 billion against 9 billion of goods
// bought".
func (a *Answerer) saysOf(p int, y *figure.Figure) bool {
	text, start := a.text(p), a.idx.Passage(p).Start
	return strings.HasPrefix(text[y.End-start:], " of ")
}

// sameOrBare reports whether two levels are in one unit, or the second leaves that of the first out.
func sameOrBare(x, y *figure.Figure) bool {
	return x.Unit == y.Unit || y.Unit == "" && y.Class == quantity.Bare && x.Class != quantity.Percent && x.Class != quantity.Money
}

// before reports whether earlier value y of level x is of the time that the change asked for is against.
func before(x, y *figure.Figure, ask *question.Ask) bool {
	switch {
	case !ask.Versus.IsZero():
		return period.Compare(ask.Versus, y.Period) == period.Equal || ofYear(y.Period, ask.Versus) || ask.Versus.YearKnown && ask.Versus.End == y.Period.End || ask.Versus.YearKnown && ask.Versus.Shape == period.Year && y.Period.YearKnown && y.Period.Start.Year == ask.Versus.Start.Year
	case ask.Basis == "", y.Period.IsZero(), x.Period.IsZero(), !x.Period.YearKnown, !y.Period.YearKnown:
		return true
	case ask.Basis == "year-on-year":
		return y.Period.End.Year == x.Period.End.Year-1
	}
	return slices.Contains([]string{"month-on-month", "quarter-on-quarter"}, ask.Basis) && y.Period.End.Compare(x.Period.Start) <= 0
}
