package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// beforeMove works back what stood before a move that the question takes as known, from the level it led to and its size: "before the cut" of
// "was lowered by 0.4 points to 11.2 pct".
func (a *Answerer) beforeMove(ask *question.Ask) (derived, bool) {
	now := *ask
	now.Former, now.Numbers, now.Direction = false, nil, figure.NoDirection
	levels, _ := a.find(&now)
	if len(levels) == 0 && now.Period.Shape == period.Month {
		now.Period = period.Shift{Unit: period.Month, N: 1}.Apply(ask.Period) // "in February, before the March rise"
		now.PeriodText, now.Shift = now.Period.String(), period.Shift{}
		levels, _ = a.find(&now)
	}
	for i := range levels {
		x := &levels[i]
		if x.score < levels[0].score-tie {
			break
		}
		c := a.moveTo(x)
		if c == nil || len(ask.Numbers) > 0 && !slices.Contains(ask.Numbers, c.fig.Value.String()) {
			continue
		}
		d, ok := a.workBack(x, c, period.Period{})
		if ok && now.Period != ask.Period {
			d.fig.Period = Period{Text: periodWords(ask.Period)}
			d.fig.Period.Start, d.fig.Period.End = ask.Period.ISO()
		}
		return d, ok
	}
	return derived{}, false
}

// moveTo returns the change that led to level x: the nearest one of the same subject and period in its passage, in a unit that can be taken from
// the level; or nil.
func (a *Answerer) moveTo(x *fit) *fit {
	var best *profile
	for i := range a.passage(x.passage).figures {
		c := &a.passage(x.passage).figures[i]
		points := c.fig.Class == quantity.Points && x.fig.Class == quantity.Percent && c.fig.Unit == "percentage_point"
		relative := c.fig.Class == quantity.Percent && x.fig.Class != quantity.Percent
		if c.fig.Kind != figure.Change || c.fig.Direction == figure.NoDirection || c.fig.IsRange || c.fig.Earlier || c.fig.Basis == "year-on-year" || c.fig.Subject != x.fig.Subject || !samePeriod(c.fig, x.fig) {
			continue
		}
		if !points && !relative && (c.fig.Unit != x.fig.Unit || x.fig.Class == quantity.Percent) {
			continue
		}
		if best == nil || gap(c.fig, x.fig) < gap(best.fig, x.fig) {
			best = c
		}
	}
	if best == nil {
		return nil
	}
	f := *x
	f.profile = best
	return &f
}

// gap returns how many bytes lie between two figures of a text.
func gap(x, y *figure.Figure) int { return max(x.Start-y.End, y.Start-x.End, 0) }
