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
	levels = slices.DeleteFunc(levels, func(x fit) bool { return !ownMeasure(&x, ask) })
	for i := range levels {
		x := &levels[i]
		if x.score < levels[0].score-tie {
			break
		}
		c := a.moveTo(x)
		carried := a.carriedPeriod(x)
		if c == nil || carried && !ask.Period.IsZero() && !a.reported(x) || len(ask.Numbers) > 0 && !slices.Contains(ask.Numbers, c.fig.Value.String()) {
			continue
		}
		if carried {
			x, c = undated(x), undated(c)
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

// ownMeasure reports whether level x is of the very measure asked for and not of its kin: a deposit rate is no lending rate. Rates have many
// names, so the words typed for one must be its own too.
func ownMeasure(x *fit, ask *question.Ask) bool {
	for _, k := range ask.Keys {
		if k.Kind != term.Measure || k.Aside || len(x.measures) == 0 {
			continue
		}
		if !slices.Contains(x.measures, k.Key) || x.fig.Class == quantity.Percent && !hasWords(x.fig.Subject, k.Text) {
			return false
		}
	}
	return true
}

// hasWords reports whether text holds each of the words, whatever their number.
func hasWords(text, words string) bool {
	stems := func(s string) []string {
		out := strings.Fields(strings.ToLower(s))
		for i, w := range out {
			out[i] = strings.TrimSuffix(w, "s")
		}
		return out
	}
	have := stems(text)
	return !slices.ContainsFunc(stems(words), func(w string) bool { return !slices.Contains(have, w) })
}

// carriedPeriod reports whether the period of level x is told neither in its own passage nor by the date of its article: one that is taken over
// from another sentence may be of nothing but what that one told.
func (a *Answerer) carriedPeriod(x *fit) bool {
	art, pass := a.idx.Article(x.article), a.idx.Passage(x.passage)
	if x.fig.Period.IsZero() || x.fig.Period.End.Compare(art.Date) > 0 {
		return false
	}
	return x.fig.PeriodText == "" || !strings.Contains(art.Text[pass.Start:pass.End], x.fig.PeriodText)
}

// undated returns f without its period.
func undated(f *fit) *fit {
	fig, prof, out := *f.fig, *f.profile, *f
	fig.Period, fig.PeriodText = period.Period{}, ""
	prof.fig, out.profile = &fig, &prof
	return &out
}

// reported reports whether an article can still be the report of the period of its level x: it ended at most three months before.
func (a *Answerer) reported(x *fit) bool {
	return x.fig.Period.End.AddMonths(3).Compare(a.idx.Article(x.article).Date) >= 0
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
