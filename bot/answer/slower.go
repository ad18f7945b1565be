package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// paced answers whether, and by how many points, a growth slowed or became faster: from the growth of the time asked for, or of the latest, and that of the
// one right before it or the one named. That something grew does not refute that its growth slowed, so where the two are not held nothing answers.
func (a *Answerer) paced(q *question.Question, b *builder) Answer {
	ask := &q.Asks[0]
	now := *ask
	now.Want, now.Unit, now.Direction, now.Accel, now.Versus, now.Amount = question.Change, "percent", figure.NoDirection, figure.NoDirection, period.Period{}, false
	if asked(ask, "inflation") {
		now.Want = question.Any // it is a rate of growth, however it is told
	}
	if f, ok := a.statedPace(&now); ok {
		a.note(b, []fit{f}, nil)
		b.add(&f)
		lead := paceLead(q, directionName(f.fig.Direction))
		b.ans.Verdict.Truth = truthOf(lead)
		return b.finish(lead + sentence(f.fig) + ".")
	}
	fits, near := a.find(&now)
	a.note(b, fits, near)
	for i := range fits {
		x := &fits[i]
		if x.fig.Class != quantity.Percent || x.fig.Period.IsZero() || x.score < fits[0].score-tie {
			continue
		}
		before := now
		if before.Period = ask.Versus; before.Period.IsZero() {
			before.Period = a.paceBase(ask, x.fig.Period)
		}
		before.PeriodText, before.Shift = before.Period.String(), period.Shift{}
		if before.Period.IsZero() {
			continue
		}
		then := now
		then.Period, then.PeriodText, then.Shift = x.fig.Period, x.fig.Period.String(), period.Shift{}
		x, y, ok := a.pairOf(&then, &before, sameBase)
		if !ok || !sameMeasured(x, y) || ofFalls(q, x.fig, y.fig) {
			continue
		}
		d := a.difference(x, y)
		if x.fig.Kind == figure.Change {
			d.words = "growth of " + d.words
		}
		lead := paceLead(q, d.fig.Direction)
		b.derived(d)
		b.ans.Verdict.Truth = truthOf(lead)
		return b.finish(lead + d.sentence() + ".")
	}
	return a.abstain(q, b, ask, near)
}

// ofFalls reports whether two growths are both falls, or one is and the question asks of a fall: that a fall slowed is no growth that slowed.
func ofFalls(q *question.Question, x, y *figure.Figure) bool {
	fell := func(f *figure.Figure) bool { return f.Kind == figure.Change && f.Direction == figure.Down }
	if fell(x) && fell(y) {
		return true
	}
	return (fell(x) || fell(y)) && slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool {
		d, ok := term.Direction(w)
		return ok && d < 0 && w != "slow" && w != "slowed" && w != "slower"
	})
}

// statedPace returns the points by which a text itself says that the growth asked for was faster or slower: "3.9 percentage points faster than in September".
func (a *Answerer) statedPace(now *question.Ask) (fit, bool) {
	points := *now
	points.Unit = "percentage_point"
	for _, f := range a.fitting(&points) {
		if f.fig.Class == quantity.Points && f.fig.Kind == figure.Change && f.fig.Direction != figure.NoDirection && f.fig.Share == "" {
			return f, true
		}
	}
	return fit{}, false
}

// paceLead returns what corrects or confirms the way that a question takes for granted of a growth, which went the given one.
func paceLead(q *question.Question, went string) string {
	switch {
	case went != directionName(q.Asks[0].Accel):
		return reverse
	case q.YesNo:
		return "Yes: "
	}
	return ""
}

// paceBase returns the time that a growth of period p is held against: a year before where ask says so, else the month, quarter or year right before. It
// is zero for other spans.
func (a *Answerer) paceBase(ask *question.Ask, p period.Period) period.Period {
	s := period.Shift{Unit: p.Shape, N: -1}
	switch {
	case ask.Basis == "year-on-year":
		s.Unit = period.Year
	case p.Shape != period.Month && p.Shape != period.Quarter && p.Shape != period.Year:
		return period.Period{}
	}
	return s.Apply(p)
}

// sameBase reports whether two growths are against the same: a growth over the month is not held against one over the year. What names no base goes with any
// of its article's.
func sameBase(x, y *figure.Figure) bool {
	return x.Kind == y.Kind && x.Class == quantity.Percent && y.Class == quantity.Percent && (x.Basis == y.Basis || x.Basis == "" || y.Basis == "")
}
