package answer

import (
	"math"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// derive computes a figure that no article states: the change between two held levels, the level implied by a later one and its
// growth, a balance from exports and imports, a share from part and whole.
func (a *Answerer) derive(ask *question.Ask) (derived, bool) {
	switch ask.Want {
	case question.Change:
		if d, ok := a.deriveChange(ask); ok {
			return d, true
		}
		if d, ok := a.paceBefore(ask); ok {
			return d, true
		}
		return a.pace(ask)
	case question.Share:
		if ask.Unit == "percentage_point" {
			return a.deriveChange(ask)
		}
	case question.Level, question.Any, question.Count:
		if ask.Former {
			if d, ok := a.beforeMove(ask); ok || !ask.Period.YearKnown || !ask.Period.Cumulative {
				return d, ok
			}
			then := *ask
			then.Former, then.Worked = false, true
			return a.implied(&then) // "before they rose 10 percent, what were they in the first five months of 1990"
		}
		if ask.Status == figure.Former {
			return a.formerForecast(ask)
		}
		if d, ok := a.deriveBalance(ask); ok {
			return d, true
		}
		if ask.FromShare {
			return a.wholeOf(ask)
		}
		if ask.Status == figure.Target {
			return a.targetOf(ask)
		}
		if d, ok := a.implied(ask); ok {
			return d, true
		}
		if d, ok := a.fromCumulative(ask); ok {
			return d, true
		}
		if d, ok := a.overMonths(ask); ok {
			return d, true
		}
		if d, ok := a.lessRest(ask); ok {
			return d, true
		}
		if d, ok := a.counterpart(ask); ok {
			return d, true
		}
		return a.shareOfWhole(ask)
	}
	return derived{}, false
}

// deriveShare divides the part by the whole of "what share of X was Y".
func (a *Answerer) deriveShare(q *question.Question) (derived, bool) {
	if q.Part == nil {
		return derived{}, false
	}
	whole := a.broadest(q.Whole)
	x, y, ok := a.pairOf(q.Part, q.Whole, func(_, y *figure.Figure) bool { return whole[y] })
	if !ok {
		x, y, ok = a.bareOf(q.Part, q.Whole, func(_, y *figure.Figure) bool { return whole[y] })
	}
	if !ok || x.fig.Value.Cmp(y.fig.Value) > 0 || !samePeriod(x.fig, y.fig) {
		return derived{}, false
	}
	return a.proportion(x, y)
}

// broadest returns those figures that fit ask whose subjects say least beyond it: a country's debt, and not its debt to banks.
func (a *Answerer) broadest(ask *question.Ask) map[*figure.Figure]bool {
	out := map[*figure.Figure]bool{}
	least := math.Inf(1)
	for _, f := range a.fitting(ask) {
		m := a.more(&f, ask)
		if m < least {
			least = m
			clear(out)
		}
		if m == least {
			out[f.fig] = true
		}
	}
	return out
}

// deriveChange subtracts or divides the levels of the period asked for and the one it is compared with.
func (a *Answerer) deriveChange(ask *question.Ask) (derived, bool) {
	now := a.levelOf(ask)
	over := now
	over.Basis, over.Versus = ask.Basis, ask.Versus
	if ask.Period.Shape == period.Fiscal && ask.Basis == "" {
		over.Basis = "year-on-year"
	}
	now.Versus = period.Period{}
	versus := a.versus(&over)
	for _, v := range versus {
		before := now
		before.Period, before.PeriodText, before.Shift = v, v.String(), period.Shift{}
		goes := func(x, y *figure.Figure) bool { return follows(x, y) && (x.Kind != figure.Change || asksRate(ask)) }
		if x, y, ok := a.pairOf(&now, &before, goes); ok && sameMeasured(x, y) {
			if d, ok := a.moved(ask, x, y); ok && (x.fig.Head == y.fig.Head || ask.Direction == figure.NoDirection || d.fig.Direction == directionName(ask.Direction)) {
				return d, true // of two things by their names, one that went the other way is none that is meant
			}
		}
	}
	if ask.Versus.IsZero() && (ask.Basis == "" || !ask.Period.YearKnown) {
		versus = nil // then the earlier value's time is told from that of the level
	}
	if ask.Period.IsZero() && ask.Shift != (period.Shift{}) {
		now.Period, now.PeriodText, now.Shift = ask.Period, ask.PeriodText, ask.Shift // "this year" is that of each article
		versus = nil
	}
	return a.besideChange(ask, &now, versus)
}

// sameMeasured reports whether two levels are of one thing, so that one less the other is its change: neither says what the other does not
// beyond words that say little, and a deficit is no surplus.
func sameMeasured(x, y *fit) bool {
	says := func(p, q *fit) bool {
		return !slices.ContainsFunc(p.subject, func(t term.Term) bool {
			return (t.Kind == term.Modifier || t.Key == keyDeficit || t.Key == keySurplus) && !slices.ContainsFunc(q.subject, func(u term.Term) bool { return u.Key == t.Key })
		})
	}
	return x.article == y.article && x.fig.Head == y.fig.Head || says(x, y) && says(y, x)
}

// levelOf returns the ask for the level whose change ask asks for. The change over a year is that of its last month.
func (a *Answerer) levelOf(ask *question.Ask) question.Ask {
	now := *ask
	now.Want, now.Basis, now.Direction = question.Level, "", figure.NoDirection
	if ask.Want == question.Share {
		now.Want = question.Share
	}
	if now.Unit == "percent" || now.Unit == "percentage_point" || now.Unit == "point" {
		now.Unit = ""
	}
	now.Period = a.period(ask, a.newestArticle())
	if now.Period.Shape == period.Fiscal {
		if fits := a.fitting(&now); len(fits) == 0 {
			last := now.Period.End.AddMonths(-1)
			now.Period = period.Period{Shape: period.Month, Start: last, End: now.Period.End, YearKnown: now.Period.YearKnown, Exact: true}
		}
	}
	now.PeriodText, now.Shift = now.Period.String(), period.Shift{}
	return now
}

// moved returns the change from y to x as it is asked for: as an amount, in points, or in percent.
func (a *Answerer) moved(ask *question.Ask, x, y *fit) (derived, bool) {
	if x.fig.Kind == figure.Change && (!asksRate(ask) || asksPrices(ask) && ask.Unit == "") {
		return derived{}, false // that money or prices grew more slowly is no fall of them
	}
	percent := x.fig.Class == quantity.Percent
	if !percent && !sameOrder(x.fig, y.fig) && withinYear(x.fig.Period, y.fig.Period) {
		return derived{}, false
	}
	_, ofX, _ := strings.Cut(x.fig.Unit, "/")
	_, ofY, _ := strings.Cut(y.fig.Unit, "/")
	switch {
	case percent && (x.fig.Head == "inflation" || x.fig.Head == "growth") && (!asksRate(ask) || asksPrices(ask)):
		return derived{}, false // that inflation slowed is no fall of prices
	case ofX != ofY, ask.Unit == "percentage_point" && !percent:
		return derived{}, false // what each share earned is no change of a total, and an amount none in points
	case ask.Number && percent, percent && ask.Status == figure.Forecast && !ask.Amount && ask.Unit == "":
		return derived{}, false // a forecast of growth is not the change of the forecast
	case !percent && (ask.Unit == "percent" || !ask.Amount && !amountAsked(ask) && x.fig.Unit != "index"):
		return a.growth(x, y)
	}
	d := a.difference(x, y)
	d.coarse = !percent && x.fig.Class != quantity.Index && tooCoarse(x.fig, y.fig)
	return d, true
}

// sameOrder reports whether two levels are near enough to be of one thing: one that within a year becomes so many times the other is by what it moved, or of
// a part.
func sameOrder(x, y *figure.Figure) bool {
	const most = 30 // times
	less, more := x.Value.Abs(), y.Value.Abs()
	if less.Cmp(more) > 0 {
		less, more = more, less
	}
	return less.Mul(decimal.NewFromInt(most)).Cmp(more) >= 0
}

// withinYear reports whether two periods end no more than a year apart.
func withinYear(x, y period.Period) bool {
	return x.End.AddMonths(12).Compare(y.End) >= 0 && y.End.AddMonths(12).Compare(x.End) >= 0
}

// asksPrices reports whether an ask is for what prices did, and not for what inflation did.
func asksPrices(ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return strings.Contains(strings.ToLower(k.Text), "price") }) &&
		!slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return strings.Contains(strings.ToLower(k.Text), "inflation") })
}

// asksRate reports whether what is asked about is itself a rate of change, or points are asked for.
func asksRate(ask *question.Ask) bool {
	if ask.Unit == "point" && slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return priceIndexes[k.Key] || k.Key == "index" }) {
		return false // the points of an index are none of its growth
	}
	return ask.Unit == "percentage_point" || ask.Unit == "point" || slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return rates[k.Key] || strings.Contains(k.Key, "inflation") || strings.Contains(k.Key, "growth")
	})
}

// besideChange computes the change from the earlier value that stands beside a level: "115.3 mln stg after 81.3 mln previously". Where
// versus is given, the earlier value must be of one of those periods.
func (a *Answerer) besideChange(ask, now *question.Ask, versus []period.Period) (derived, bool) {
	levels := slices.DeleteFunc(a.fitting(now), func(f fit) bool { return f.fig.Earlier })
	for i := range levels {
		x := &levels[i]
		if x.score < levels[0].score-tie {
			break
		}
		of := versus
		if of == nil && ask.Basis != "" {
			of = a.versus(&question.Ask{Period: x.fig.Period, Basis: ask.Basis})
		}
		y := a.earlier(x, of)
		if y == nil && of != nil {
			y = a.levelAt(x, of)
		}
		if y != nil {
			return a.moved(ask, x, y)
		}
	}
	return derived{}, false
}

// earlier returns the earlier value that the passage of level x sets beside it, or nil.
func (a *Answerer) earlier(x *fit, versus []period.Period) *fit {
	if x.fig.Earlier {
		return nil
	}
	for i := range a.passage(x.passage).figures {
		y := &a.passage(x.passage).figures[i]
		undated := y.fig.Period.IsZero() && !x.fig.Period.IsZero() && !(x.fig.Class == quantity.Percent && versus == nil && a.setBeside(x, y.fig))
		if !y.fig.Earlier || undated || y.fig.Subject != x.fig.Subject && !turned(x, &fit{profile: y}) || y.fig.Start < x.fig.Start && !a.setBeside(x, y.fig) || !comparable2(x.fig, y.fig) {
			continue
		}
		if versus != nil && !slices.ContainsFunc(versus, func(v period.Period) bool {
			return period.Compare(v, y.fig.Period) == period.Equal || ofYear(y.fig.Period, v)
		}) {
			continue
		}
		f := *x
		f.profile = y
		return &f
	}
	return nil
}

// levelAt returns what the article of level x says that it was at one of the times, or nil: "It was 6.1 percent a year earlier".
func (a *Answerer) levelAt(x *fit, times []period.Period) *fit {
	first, end := a.idx.ArticlePassages(x.article)
	for p := first; p < end; p++ {
		for i := range a.passage(p).figures {
			y := &a.passage(p).figures[i]
			if y.fig.Kind == figure.Change || y.fig.Subject != x.fig.Subject || !comparable2(x.fig, y.fig) || !operand(y.fig) || y.fig.Status != x.fig.Status || !slices.ContainsFunc(times, func(v period.Period) bool {
				return v.YearKnown && y.fig.Period.YearKnown && period.Compare(v, y.fig.Period) == period.Equal
			}) {
				continue
			}
			f := *x
			f.profile, f.passage = y, p
			return &f
		}
	}
	return nil
}

// ofYear reports whether p names no more than the year of time v: "at the same date last year", "to 3.58 billion in the eight months from 3.18 billion in
// 1986".
func ofYear(p, v period.Period) bool {
	return p.Shape == period.Year && (v.Shape == period.Day || v.Cumulative) && p.YearKnown && v.YearKnown && p.Start.Year == v.Start.Year
}

// amountAsked reports whether the change is asked for as an amount and not in percent.
func amountAsked(ask *question.Ask) bool { return ask.Money || ask.Unit != "" && ask.Unit != "percent" }

// newestArticle returns the number of the newest article, what relative periods of a question are read against.
func (a *Answerer) newestArticle() int {
	best := 0
	for i := range a.idx.NumArticles() {
		if a.idx.Article(i).Date.Compare(a.idx.Article(best).Date) > 0 {
			best = i
		}
	}
	return best
}

// versus returns the periods that a change may be against, the likeliest first.
func (a *Answerer) versus(ask *question.Ask) []period.Period {
	if !ask.Versus.IsZero() {
		return []period.Period{ask.Versus}
	}
	p := ask.Period
	if p.IsZero() {
		return nil
	}
	year := period.Shift{Unit: period.Year, N: -1}.Apply(p)
	switch ask.Basis {
	case "year-on-year":
		return []period.Period{year}
	case "month-on-month":
		return []period.Period{period.Shift{Unit: period.Month, N: -1}.Apply(p)}
	case "quarter-on-quarter":
		return []period.Period{period.Shift{Unit: period.Quarter, N: -1}.Apply(p)}
	}
	if p.Cumulative {
		return []period.Period{year}
	}
	switch p.Shape {
	case period.Month, period.Quarter:
		return []period.Period{period.Shift{Unit: p.Shape, N: -1}.Apply(p), year}
	}
	return []period.Period{year}
}

// wholeOf works a total back from a part and the share that it is said to be: "grew to 1.7 trillion yuan and made up 14.7 percent of
// China's foreign trade".
func (a *Answerer) wholeOf(ask *question.Ask) (derived, bool) {
	open := *ask
	open.Keys, open.Want, open.Unit = nil, question.Share, ""
	for _, p := range a.candidates(ask) {
		pp := a.passage(p)
		for i := range pp.figures {
			s := &pp.figures[i]
			if s.fig.Share == "" || s.fig.Value.IsZero() || !holdsAll(s.share, ask) {
				continue
			}
			open.Partners = s.fig.Partner
			var share fit
			share.begin(s, p, pp)
			if a.judge(&share, pp, &open); len(share.misses) > 0 {
				continue
			}
			for j := range pp.figures {
				y := &pp.figures[j]
				if y.fig.Subject != s.fig.Subject || y.fig.Share != "" || y.fig.Kind == figure.Change || y.fig.Class == quantity.Percent || !samePeriod(y.fig, s.fig) || ask.Unit != "" && !sameUnit(ask.Unit, y.fig.Unit) {
					continue
				}
				part := share
				part.profile = y
				return a.workUp(&part, &share), true
			}
		}
	}
	return derived{}, false
}

// targetOf works a target back from what was reached of it and the share of it that this is said to be: "the deficit reached 8 billion crowns in four
// months, 40 percent of the target for the year".
func (a *Answerer) targetOf(ask *question.Ask) (found derived, ok bool) {
	open := *ask
	open.Want, open.Unit, open.Status, open.Period, open.PeriodText, open.Shift = question.Share, "", figure.Fact, period.Period{}, "", period.Shift{}
	for _, s := range a.fitting(&open) {
		if s.fig.Value.IsZero() || s.fig.Class != quantity.Percent || !operand(s.fig) {
			continue
		}
		if !slices.ContainsFunc(lowerWords(s.fig.Share), func(w string) bool { return aimedAt[w] }) {
			continue
		}
		if !ask.Period.IsZero() && s.fig.Period.IsZero() && a.idx.Article(s.article).Date.Year != ask.Period.Start.Year {
			continue // a target without a time is one of the year that it is written of in
		}
		if !ask.Period.IsZero() && !s.fig.Period.IsZero() && (s.fig.Period.End.Compare(ask.Period.Start) <= 0 || s.fig.Period.Start.Compare(ask.Period.End) >= 0) {
			continue
		}
		levels := a.allLevels(s.passage)
		for j := range levels {
			y := &levels[j]
			if y.fig.Subject != s.fig.Subject || y.fig.Class == quantity.Percent || !samePeriod(y.fig, s.fig) || bound(y.fig) ||
				ask.Unit != "" && !sameUnit(ask.Unit, y.fig.Unit) {
				continue
			}
			d := a.workUp(y, &s)
			if ok && !d.value.Equal(found.value) {
				return derived{}, false
			}
			found, ok = d, true
		}
	}
	return found, ok
}

// aimedAt are the nouns for what is aimed at.
var aimedAt = map[string]bool{"target": true, "targets": true, "goal": true, "plan": true, "aim": true, "objective": true}

// holdsAll reports whether the keys hold every measure that is asked for.
func holdsAll(keys []string, ask *question.Ask) bool {
	for _, k := range ask.Keys {
		if !slices.Contains(keys, k.Key) {
			return false
		}
	}
	return len(ask.Keys) > 0
}

// workUp computes the whole from a part and its share in percent.
func (a *Answerer) workUp(part, share *fit) derived {
	d := derived{from: []fit{*part, *share}}
	d.value = significant(divide(part.fig.Value.Mul(hundred), share.fig.Value), 3)
	d.fig = a.computed(d.value, part.fig.Unit, part.fig)
	d.fig.Kind, d.fig.Subject = "level", share.fig.Share
	d.fig.Formula = plain(part.fig) + " ÷ " + amount(share.fig.Value, "percent") + " = " + amount(d.value, part.fig.Unit)
	d.words = share.fig.Share + ", worked back from a part"
	return d
}

// paceBefore works an earlier growth back from a later one and what it is faster by: "up 4.6 percent, 3.9 percentage points faster than in
// September".
func (a *Answerer) paceBefore(ask *question.Ask) (derived, bool) {
	if ask.Period.IsZero() || ask.Unit != "" && ask.Unit != "percent" {
		return derived{}, false
	}
	open := *ask
	open.Unit, open.Basis, open.Direction, open.Period, open.Shift = "percentage_point", "", figure.NoDirection, period.Period{}, period.Shift{}
	gains := a.fitting(&open)
	for i := range gains {
		g := &gains[i]
		if g.fig.Class != quantity.Points || g.fig.Direction == figure.NoDirection || g.fig.Versus.IsZero() || period.Compare(g.fig.Versus, a.period(ask, g.article)) != period.Equal {
			continue
		}
		c := a.growthOf(g)
		if c == nil {
			continue
		}
		d := a.difference(c, g)
		d.fig.Unit, d.fig.Formula = "percent", strings.Replace(d.fig.Formula, amount(d.value, "percentage_point"), amount(d.value, "percent"), 1)
		d.fig.Period.Text = periodWords(g.fig.Versus)
		d.fig.Period.Start, d.fig.Period.End = g.fig.Versus.ISO()
		d.words = c.fig.Subject + ", worked back"
		return d, true
	}
	return derived{}, false
}

// growthOf returns the growth that g says to be so many points faster or slower than another: of its subject and time in its passage, else, where g is of
// growth by name, the only one in the passage before, "rose 2.6 percent. Its growth sped up by 0.8 points from May"; or nil. How far a decline widened or
// narrowed is told the other way round, and none is worked back.
func (a *Answerer) growthOf(g *fit) *fit {
	grows := func(o *figure.Figure) bool { return o.Kind == figure.Change && o.Class == quantity.Percent }
	if c := a.riseIn(g, g.passage, g.fig.Subject, grows); c != nil {
		return c
	}
	subject, ok := strings.CutPrefix(g.fig.Subject, "growth of ")
	if !ok || g.passage == a.firstPassage(g.article) {
		return nil
	}
	changes := 0
	for _, o := range a.passage(g.passage - 1).figures {
		if grows(o.fig) {
			changes++
		}
	}
	if changes != 1 {
		return nil
	}
	return a.riseIn(g, g.passage-1, subject, grows)
}

// riseIn returns the rise in passage p of what subject names in the time of g, as a fit like g, or nil.
func (a *Answerer) riseIn(g *fit, p int, subject string, grows func(*figure.Figure) bool) *fit {
	for j := range a.passage(p).figures {
		c := &a.passage(p).figures[j]
		if !grows(c.fig) || c.fig.Direction == figure.Down || c.fig.Subject != subject || !samePeriod(c.fig, g.fig) {
			continue
		}
		now := *g
		now.profile, now.passage = c, p
		return &now
	}
	return nil
}

// pace returns by how many points a growth is above or below that of the period it is held against: "by how many percentage points did
// price rises slow from January to February".
func (a *Answerer) pace(ask *question.Ask) (derived, bool) {
	if ask.Unit != "percentage_point" || ask.Versus.IsZero() || ask.Period.IsZero() {
		return derived{}, false
	}
	now := *ask
	now.Unit, now.Versus, now.Direction = "percent", period.Period{}, figure.NoDirection
	before := now
	before.Period, before.PeriodText, before.Shift = ask.Versus, ask.Versus.String(), period.Shift{}
	x, y, ok := a.pair(&now, &before)
	if !ok || x.fig.Kind != figure.Change || x.fig.Basis != y.fig.Basis || !sameMeasured(x, y) {
		return derived{}, false
	}
	return a.difference(x, y), true
}
