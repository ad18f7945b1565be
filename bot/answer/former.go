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
		if c == nil && ask.FormerWay == figure.NoDirection {
			c = a.addedTo(x, ask)
		}
		if c == nil {
			if d, ok := a.multiplied(x, ask); ok {
				return d, true
			}
		}
		carried := a.carriedPeriod(x)
		if c == nil || ask.FormerWay != figure.NoDirection && c.fig.Direction != ask.FormerWay || c.fig.Kind == figure.Change && carried && !ask.Period.IsZero() && !a.reported(x) || len(ask.Numbers) > 0 && !slices.Contains(ask.Numbers, c.fig.Value.String()) {
			continue
		}
		if carried {
			x, c = undated(x), undated(c)
		}
		d, ok := a.workBack(x, c, stoodUpTo(x))
		if ok && now.Period != ask.Period {
			d.fig.Period = Period{Text: periodWords(ask.Period)}
			d.fig.Period.Start, d.fig.Period.End = ask.Period.ISO()
		}
		return d, ok
	}
	return a.beforeAdded(&now)
}

// beforeAdded works back what a total was before the amount that the text says brought it to what it is, where no record tells what the total is of: the
// passage that holds the words of ask does.
func (a *Answerer) beforeAdded(ask *question.Ask) (found derived, ok bool) {
	if len(ask.Until) == 0 || len(ask.Keys) == 0 || ask.FormerWay != figure.NoDirection {
		return derived{}, false
	}
	for _, p := range a.candidates(ask) {
		levels := a.allLevels(p)
		for i := range levels {
			x := &levels[i]
			c := a.addedTo(x, ask)
			if c == nil || !a.suits(x, a.passage(p), ask) {
				continue
			}
			unsaid := func(k question.Key) bool {
				return !a.inPassage(a.passage(c.passage), k.Key) && !a.inPassage(a.passage(p), k.Key)
			}
			if slices.ContainsFunc(ask.Keys, unsaid) {
				continue
			}
			if a.fitPlace(x, a.passage(p), ask); len(x.misses) > 0 {
				continue
			}
			d, worked := a.workBack(x, c, period.Period{})
			if ok && worked && !d.value.Equal(found.value) {
				return derived{}, false
			}
			if worked {
				found, ok = d, true
			}
		}
	}
	return found, ok
}

// stoodUpTo returns the day up to which a stock stood at what it was before it moved to x: the end of the month before the time of x, where that begins
// with a month. Of what flows there is no such day.
func stoodUpTo(x *fit) period.Period {
	p := x.fig.Period
	if !p.YearKnown || p.Point || p.Start.Day != 1 || p.Shape == period.Open || p.Start.IsZero() || !slices.ContainsFunc(x.measures, func(m string) bool { return stocks[m] || strings.HasSuffix(m, "deposits") }) {
		return period.Period{}
	}
	return period.Period{Shape: period.Month, Start: p.Start.AddDays(-1), End: p.Start, YearKnown: true, Point: true}
}

// current leaves out what something stood at before, where the question names no time and what it moved to fits too: of "will rise to 5.5 pct from 5.2"
// the rate is 5.5 percent, foreseen or not.
//
// What it stood at before a move is what the last move told of began from.
func current(ask *question.Ask, fits []fit) []fit {
	if namesTime(ask) || ask.Versus != (period.Period{}) {
		return fits
	}
	if ask.Former {
		until := func(x fit) bool { return x.fig.Period.Shape == period.Open && x.fig.Period.Start.IsZero() }
		return slices.DeleteFunc(fits, func(x fit) bool {
			return until(x) && slices.ContainsFunc(fits, func(y fit) bool { return y.article == x.article && !until(y) })
		})
	}
	return slices.DeleteFunc(fits, func(x fit) bool {
		return x.fig.Earlier && slices.ContainsFunc(fits, func(y fit) bool {
			return !y.fig.Earlier && y.article == x.article && y.fig.Subject == x.fig.Subject && y.fig.Unit == x.fig.Unit && y.fig.Kind == x.fig.Kind
		})
	})
}

// movedBack reports whether earlier value f went the other way than the one asked for: "before the increase" asks for nothing that was cut.
func (a *Answerer) movedBack(f *fit, way figure.Direction) bool {
	if way == figure.NoDirection || f.fig.Kind == figure.Change {
		return false
	}
	if !f.fig.Earlier {
		return f.fig.Status == figure.Former // what was forecast before
	}
	for _, g := range a.passage(f.passage).figures {
		if !g.fig.Earlier && g.fig.Subject == f.fig.Subject && g.fig.Unit == f.fig.Unit && g.fig.Kind == f.fig.Kind && !g.fig.Value.Equal(f.fig.Value) {
			return g.fig.Value.GreaterThan(f.fig.Value) != (way == figure.Up)
		}
	}
	words := lowerWords(a.text(f.passage)[:f.fig.Start-a.idx.Passage(f.passage).Start])
	for _, w := range slices.Backward(words) {
		if d, ok := term.Direction(w); ok && d != 0 {
			return (d > 0) != (way == figure.Up) // "came down from 9 pct"
		}
	}
	return false
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
			out[i] = strings.TrimSuffix(strings.TrimSuffix(w, "s"), "'")
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
		points := c.fig.Class == quantity.Points && x.fig.Class == quantity.Percent
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

// addedTo returns what brought total x to what it is, where a text says so of the amount before it and the question asks for the time before that: the 210 of
// "lent 210 million in the afternoon, bringing the total to 385 million" and of "lent 210 million. This takes …"; or nil.
func (a *Answerer) addedTo(x *fit, ask *question.Ask) *fit {
	start := a.idx.Passage(x.passage).Start
	from, last := 0, (*fit)(nil)
	levels := a.allLevels(x.passage)
	for i := range levels {
		if y := &levels[i]; y.fig.End <= x.fig.Start && oneSort(x, y) {
			last, from = y, y.fig.End-start
		}
	}
	lead := lowerWords(a.text(x.passage)[from : x.fig.Start-start])
	if last == nil && x.passage > a.firstPassage(x.article) && len(lead) > 0 && goesOnFrom[lead[0]] {
		levels = slices.DeleteFunc(a.allLevels(x.passage-1), func(y fit) bool { return !oneSort(x, &y) })
		if n := len(levels); n > 0 && !slices.ContainsFunc(levels, func(y fit) bool { return !y.fig.Value.Equal(levels[0].fig.Value) }) {
			last = &levels[n-1] // also where the line above says it too
		}
	}
	if last == nil || !last.fig.Value.LessThan(x.fig.Value) || !bringsTo(lead) {
		return nil
	}
	said, title := a.passage(last.passage).keys, a.article(x.article).title
	if slices.ContainsFunc(a.keyList(strings.Join(ask.Until, " ")), func(k string) bool { return !said[k] && !title[k] }) {
		return nil
	}
	return last
}

// goesOnFrom are the words with which a sentence goes on about what the one before told of: "this takes it to". A noun may be of anything else.
var goesOnFrom = map[string]bool{"this": true, "that": true, "it": true}

// bringsTo reports whether words lead to a total that the amount before them brings something to: "bringing its help so far to", "raises it to a record".
func bringsTo(words []string) bool {
	const reach = 12
	n := len(words)
	if n > 2 && words[n-1] == "record" && words[n-2] == "a" {
		n -= 2
	}
	if n == 0 || words[n-1] != "to" {
		return false
	}
	return slices.ContainsFunc(words[max(0, n-reach):], func(w string) bool { return bringing[w] })
}

// bringing are the verbs for what adds to a total.
var bringing = map[string]bool{"bringing": true, "brings": true, "brought": true, "taking": true, "takes": true, "took": true,
	"lifting": true, "lifts": true, "lifted": true, "raising": true, "raises": true}

// gap returns how many bytes lie between two figures of a text.
func gap(x, y *figure.Figure) int { return max(x.Start-y.End, y.Start-x.End, 0) }

// withOthers reports whether a figure is of trade with several places of which ask names one: what China and India took is not what China did.
func withOthers(f *fit, ask *question.Ask) bool {
	named := func(p string) bool { return slices.Contains(ask.Partners, p) || slices.Contains(ask.Owners, p) }
	return len(f.fig.Partner) > 1 && slices.ContainsFunc(f.fig.Partner, named) && slices.ContainsFunc(f.fig.Partner, func(p string) bool { return !named(p) })
}

// otherSide reports whether level f is held against one of the time asked for and so is of another: "a coupon of 10 pct, down a quarter point from June".
func (a *Answerer) otherSide(f *fit, ask *question.Ask) bool {
	return f.fig.Kind != figure.Change && !ask.Period.IsZero() && slices.ContainsFunc(a.passage(f.passage).figures, func(g profile) bool {
		return g.fig.Kind == figure.Change && g.fig.Subject == f.fig.Subject && !g.fig.Versus.IsZero() && period.Compare(g.fig.Versus, ask.Period) == period.Equal && !samePeriod(g.fig, &figure.Figure{Period: ask.Period})
	})
}

// stoodUntil reports whether earlier value f stood until the time asked for, at which it changed: that time is the one of the change, or the one that the
// value had stood since is before it.
func (a *Answerer) stoodUntil(f *fit, want period.Period) bool {
	have := f.fig.Period
	if period.Compare(want, have) == period.Equal {
		return true
	}
	if have.Shape == period.Open && have.Start.IsZero() {
		return have.End == want.Start || !want.YearKnown && have.End.Month == want.Start.Month && have.End.Day == want.Start.Day
	}
	if have.Shape == period.Open && have.YearKnown {
		return have.Start.Compare(want.Start) < 0 && have.Start.AddMonths(36).Compare(want.Start) > 0
	}
	to := slices.IndexFunc(a.passage(f.passage).figures, func(g profile) bool {
		return !g.fig.Earlier && g.fig.Subject == f.fig.Subject && g.fig.Unit == f.fig.Unit && g.fig.Kind == f.fig.Kind
	})
	if to < 0 {
		return false
	}
	moved := a.passage(f.passage).figures[to].fig.Period
	if moved.IsZero() {
		d := a.idx.Article(f.article).Date
		moved = period.Period{Shape: period.Day, Start: d, End: d.AddDays(1), YearKnown: !d.IsZero()}
	}
	c := period.Compare(want, moved)
	return moved.YearKnown && (c == period.Contains || c == period.Equal)
}

// movedIn reports whether earlier value f, whose time nothing tells, is what stood before one of a week or day: "fell to 6 pct in the week ended May 3 from
// 7 pct".
func (a *Answerer) movedIn(f *fit, unit period.Shape) bool {
	if unit != period.Week && unit != period.Day {
		return false
	}
	return slices.ContainsFunc(a.passage(f.passage).figures, func(g profile) bool {
		p := g.fig.Period
		week := p.Shape == period.Week || p.Shape == period.Span && p.Start.AddDays(7) == p.End
		return !g.fig.Earlier && g.fig.Subject == f.fig.Subject && g.fig.Unit == f.fig.Unit && (unit == period.Week && week || p.Shape == unit)
	})
}
