package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// combine computes a difference, sum, average or ratio of the figures asked for.
func (a *Answerer) combine(q *question.Question, b *builder) Answer {
	if len(q.Asks) < 2 && q.Asks[0].Want != question.Change && slices.Contains(lowerWords(q.Corrected), "than") {
		_, near := a.find(&q.Asks[0])
		return a.abstain(q, b, &q.Asks[0], near) // the other side was not understood
	}
	if len(q.Asks) < 2 {
		return a.stated(q, b)
	}
	if ans, ok := a.reforecast(q, b); ok {
		return ans
	}
	if ans, ok := a.overPlan(q, b); ok {
		return ans
	}
	if len(q.Asks[0].Keys) == 0 && len(q.Asks[1].Keys) == 0 {
		return a.abstain(q, b, &q.Asks[0], nil) // it does not say what to reckon with
	}
	if q.Op == question.Difference && len(q.Asks) > 2 {
		return a.abstain(q, b, &q.Asks[0], nil) // only two things lie apart by one amount
	}
	if uneven(q) {
		return a.againstLevels(q, b)
	}
	inPercent := q.Asks[0].Unit == "percent"
	toReckon(q)
	fits, near, ok := a.together(q)
	for i := range q.Asks {
		if fits[i].profile != nil {
			a.note(b, fits[i:i+1], nil)
		}
		a.note(b, nil, near[i])
	}
	if c := a.statedChange(q); c != nil && (!ok || q.Asks[0].Unit == "" && !asked(&q.Asks[0], "index") && slices.ContainsFunc(fits, ofIndex)) {
		return a.show(q, b, []fit{*c})
	}
	if !ok && fits[0].profile != nil && q.Op == question.Difference && q.Asks[1].Status != figure.Former {
		fits[1], ok = a.benchmark(q, &fits[0])
	}
	if !ok && q.Op == question.Difference {
		if set, found := a.foreseen(q); found {
			fits, ok = set, true
		}
	}
	if !ok && q.Op == question.Difference {
		d, found := a.between(q)
		if !found && inPercent {
			d, found = a.ofLevels(q)
		}
		if found {
			return b.reckoned(d)
		}
	}
	if !ok {
		if best := a.statedBalance(q); len(best) > 0 {
			return a.show(q, b, best)
		}
		i := max(slices.IndexFunc(fits, func(f fit) bool { return f.profile == nil }), 0)
		return a.abstain(q, b, &q.Asks[i], near[i])
	}
	if x, y := fits[0].fig.Period, fits[1].fig.Period; q.Benchmark == "record" && !x.IsZero() && x.End.Compare(y.Start) <= 0 {
		slices.Reverse(fits) // a record is of a time before
	}
	a.ofWhole(fits)
	if q.Op == question.Difference && costsMore(q) && slices.ContainsFunc(fits, func(f fit) bool { return !priced(&f) }) {
		return a.abstain(q, b, &q.Asks[0], near[0]) // how much was shipped says nothing of what it cost
	}
	d, ok := a.reckon(q.Op, fits)
	same := len(fits) == 2 && (fits[0].fig == fits[1].fig || q.Asks[1].Status == figure.Former && sameFigure(fits[0].fig, fits[1].fig)) // less itself, it tells nothing
	if !ok || same || a.unlikeMeasures(q, fits) || withinOther(q, fits) || a.otherRevision(q, fits) || q.Asks[len(q.Asks)-1].Status == figure.Former && ofTwoThings(fits) {
		return a.abstain(q, b, &q.Asks[1], near[1])
	}
	return b.reckoned(d)
}

// costsMore reports whether a question asks how much more one thing costs than another.
func costsMore(q *question.Question) bool {
	return slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool {
		return w == "dearer" || w == "cheaper" || w == "costlier" || w == "pricier" || w == "expensive"
	})
}

// priced reports whether a figure is of money, or tells in percent or as an index what a price did.
func priced(f *fit) bool {
	base, _, _ := strings.Cut(f.fig.Unit, "/")
	switch f.fig.Class {
	case quantity.Money, quantity.Percent, quantity.Points, quantity.Index:
		return true
	}
	return question.Money(base)
}

// ofTwoThings reports whether each of two figures says that it is of something that the other does not name, so that the one is no earlier estimate of the
// other.
func ofTwoThings(fits []fit) bool {
	says := func(x, y *fit) bool {
		return slices.ContainsFunc(x.subject, func(t term.Term) bool {
			return t.Kind <= term.Modifier && !slices.ContainsFunc(y.subject, func(u term.Term) bool { return u.Key == t.Key })
		})
	}
	return len(fits) == 2 && says(&fits[0], &fits[1]) && says(&fits[1], &fits[0])
}

// ofLevels computes by how many percent one level is above another: "in percent, how much bigger is the 1990 budget than the 1989 one".
func (a *Answerer) ofLevels(q *question.Question) (derived, bool) {
	open := *q
	open.Asks = slices.Clone(q.Asks)
	for i := range open.Asks {
		open.Asks[i].Unit, open.Asks[i].Want = "", question.Level
	}
	fits, _, ok := a.together(&open)
	rate := func(f fit) bool { return f.fig.Kind == figure.Change || f.fig.Class == quantity.Percent }
	if !ok || len(fits) != 2 || withinOther(q, fits) || slices.ContainsFunc(fits, rate) {
		return derived{}, false
	}
	return a.growth(&fits[0], &fits[1])
}

// withinOther reports whether one of the two figures of a difference is of a part of the other's time although the question names no times: the 62,000 tonnes
// of a quarter are not what 400,000 expected for the year are held against.
func withinOther(q *question.Question, fits []fit) bool {
	if q.Op != question.Difference || len(fits) != 2 || fits[0].fig.Class == quantity.Percent || !samePeriods(q.Asks[0].Period, q.Asks[1].Period) || q.Asks[0].Shift != q.Asks[1].Shift || q.Benchmark == "record" {
		return false
	}
	x, y := fits[0].fig.Period, fits[1].fig.Period
	if x.IsZero() || y.IsZero() || x.Point || y.Point {
		return false
	}
	c := period.Compare(x, y)
	return c == period.Contains || c == period.Within
}

// ofIndex reports whether a figure is the level of an index, whose points tell little of what it measures.
func ofIndex(f fit) bool {
	return f.fig.Class == quantity.Index || f.fig.Class == quantity.Bare && f.fig.Unit == "" && strings.Contains(f.low, "index")
}

// statedChange returns the change that the articles themselves give between the two periods of a difference, or nil: "how much lower was it in May
// than in April" is answered by "fell 9.2 percent from the month before".
func (a *Answerer) statedChange(q *question.Question) *fit {
	if q.Op != question.Difference || len(q.Asks) != 2 {
		return nil
	}
	x, y := q.Asks[0], q.Asks[1]
	if x.Period.IsZero() || y.Period.IsZero() || samePeriods(x.Period, y.Period) || !sameWords(&x, &y) {
		return nil
	}
	if y.Period.YearKnown && x.Period.YearKnown && x.Period.End.Compare(y.Period.End) < 0 {
		x, y = y, x // "how much lower than in May 2019 were exports in May 2020"
	}
	x.Want, x.Versus, x.Direction = question.Change, y.Period, figure.NoDirection
	fits := a.fitting(&x)
	if len(fits) == 0 || fits[0].fig.Versus.IsZero() && fits[0].fig.Basis == "" {
		return nil
	}
	return &fits[0]
}

// toReckon makes the asks of q ask for what can be reckoned with: levels, or growth in percent, whatever the unit of the result.
func toReckon(q *question.Question) {
	for i := range q.Asks {
		if q.Op == question.Difference && q.Asks[i].Want == question.Change && q.Asks[i].Accel == figure.NoDirection && (q.Asks[i].Unit == "" || question.Money(q.Asks[i].Unit)) && !q.Asks[i].Period.IsZero() && q.Asks[0].Period != q.Asks[i].Period {
			q.Asks[i].Want = question.Level
		}
		if q.Asks[i].Unit == "percentage_point" || q.Asks[i].Unit == "percent" && q.Op == question.Difference {
			q.Asks[i].Unit = "percent"
			if q.Asks[i].Want == question.Level || q.Asks[i].Want == question.Count {
				q.Asks[i].Want = question.Any // a rate in percent, or a growth
			}
		}
		if q.Asks[i].Unit == "point" {
			q.Asks[i].Unit = "" // of an index, or of percentages
		}
		openKind(&q.Asks[i])
	}
}

// reckon computes what op asks for of the figures; ok is false where that cannot be.
func (a *Answerer) reckon(op question.Op, fits []fit) (d derived, ok bool) {
	ok = true
	switch op {
	case question.Difference:
		d = a.difference(&fits[0], &fits[1])
	case question.Ratio:
		d, ok = a.ratio(&fits[0], &fits[1])
	default:
		d = a.total(fits, op == question.Average)
	}
	return d, ok
}

// stated answers a question that reckons with two things of which one was read: only a figure that is itself what is reckoned answers, as a change does
// that is said to be one against a record.
func (a *Answerer) stated(q *question.Question, b *builder) Answer {
	ask := &q.Asks[0]
	if q.Op == question.Ratio && slices.Contains(lowerWords(q.Corrected), "times") {
		fits, near := a.find(ask)
		if fits = slices.DeleteFunc(fits, func(f fit) bool { return f.fig.Class != quantity.Bare || f.fig.Kind == figure.Change }); len(fits) == 0 {
			return a.abstain(q, b, ask, near) // one of the two is no ratio of them
		}
	}
	if q.Op == question.Difference && ask.Want.Figure() && ask.Want != question.Share && ask.Want != question.Change && slices.ContainsFunc(lowerWords(q.Corrected), question.Reaches) {
		fits, near := a.find(ask)
		if fits = slices.DeleteFunc(fits, func(f fit) bool { return f.fig.Kind != figure.Change }); len(fits) == 0 {
			return a.abstain(q, b, ask, near)
		}
	}
	if q.Op == question.Difference && ask.Want.Figure() && gapBetween(q.Corrected) {
		fits, near := a.find(ask)
		if fits = slices.DeleteFunc(fits, func(f fit) bool { return f.fig.Class != quantity.Points && !saysGap(&f) }); len(fits) == 0 {
			return a.abstain(q, b, ask, near)
		}
	}
	return a.lookup(q, b)
}

// gapBetween reports whether a question asks how far two things are from each other by a noun for that: "the gap between old and new rents".
func gapBetween(text string) bool {
	words := lowerWords(text)
	i := slices.Index(words, "between")
	return i > 0 && gaps[words[i-1]]
}

// saysGap reports whether the subject of f is itself how far two things are from each other.
func saysGap(f *fit) bool {
	return slices.ContainsFunc(f.words, func(w string) bool { return gaps[w] })
}

// gaps are the nouns for how far two things are from each other.
var gaps = map[string]bool{"gap": true, "difference": true, "differential": true, "spread": true, "margin": true}

// between computes the difference of two times from the earlier value that stands beside the later one: "how much less did it earn in 1989 than in 1988".
func (a *Answerer) between(q *question.Question) (derived, bool) {
	x, y := q.Asks[0], q.Asks[1]
	if x.Status != y.Status || !slices.Equal(x.Owners, y.Owners) || !slices.Equal(x.Partners, y.Partners) || x.Period == y.Period && x.Shift == y.Shift {
		return derived{}, false
	}
	later, sooner := x, y
	if later.Period.End.Compare(sooner.Period.End) < 0 {
		later, sooner = y, x
	}
	later.Want, later.Versus, later.Amount, later.Direction = question.Change, sooner.Period, true, figure.NoDirection
	if d, ok := a.changeOfTwo(&later); ok {
		return d, true
	}
	return a.onward(&later)
}

// uneven reports whether a flow over a part of a year is held against the level of a whole year: what is meant is the same part of that
// year, as in "how far above 2019 levels were imports in January-July 2021".
func uneven(q *question.Question) bool {
	if q.Op != question.Difference || len(q.Asks) != 2 || !slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return w == "level" || w == "levels" }) {
		return false
	}
	x, y := q.Asks[0].Period, q.Asks[1].Period
	return partOfYear(x) && y.Shape == period.Year && y.YearKnown && (!x.YearKnown || x.Start.Year != y.Start.Year) && slices.ContainsFunc(q.Asks[0].Keys, func(k question.Key) bool { return flows[k.Key] })
}

// flows are the measures that add up over time, so that a month of one is never held against a year.
var flows = map[string]bool{keyExports: true, keyImports: true, keyTrade: true, keySurplus: true, keyDeficit: true, "sales": true, "retail sales": true, "revenue": true, "profit": true,
	"output": true, "spending": true, "investment": true, "loss": true, "deliveries": true, "shipments": true, "consumption": true}

// againstLevels shows or computes the change of the first ask against the same part of the year that the second names.
func (a *Answerer) againstLevels(q *question.Question, b *builder) Answer {
	one := *q
	ask := q.Asks[0]
	ask.Want, ask.Versus, ask.Direction = question.Change, ask.Period.WithYear(q.Asks[1].Period.Start.Year), figure.NoDirection
	one.Op, one.Asks = question.Lookup, []question.Ask{ask}
	return a.lookup(&one, b)
}

// benchmark finds beside figure x what the question holds it against: the expected, planned or allowed value of the same unit and
// kind, in its passage, the next ones or those before: "Analysts had thought that it would rise by 120 million".
func (a *Answerer) benchmark(q *question.Question, x *fit) (fit, bool) {
	other := &q.Asks[1]
	for _, off := range []int{0, 1, 2, -1, -2} {
		p := x.passage + off
		if p < 0 || p >= a.idx.NumPassages() || a.idx.Passage(p).Article != a.idx.Passage(x.passage).Article {
			continue
		}
		pp := a.passage(p)
		for i := range pp.figures {
			y := &pp.figures[i]
			if f := (fit{profile: y}); !oneSort(x, &f) && !foreseenGrowth(x.fig, y.fig) || !a.ofTime(q, x.fig, y.fig) || len(x.fig.Place) > 0 && len(y.fig.Place) > 0 && x.fig.Place[0] != y.fig.Place[0] && !isGroup(y.fig.Place[0]) {
				continue
			}
			firm := other.Status != figure.Fact && !a.foreign(&fit{profile: y, article: x.article}, other) && (y.fig.Status == other.Status || other.Status == figure.Former && y.fig.Status == figure.Forecast) // "an earlier estimate"
			named := q.Benchmark != "" && slices.ContainsFunc(a.wordsBefore(p, y.fig), func(w string) bool { return limits[w] == q.Benchmark })
			f := *x
			f.profile, f.passage = y, p
			if (firm || named) && a.foreseenBy(f, other) {
				return f, true
			}
		}
	}
	return fit{}, false
}

// foreseenBy reports whether f is the word of the one named in what the question holds a figure against, where it names one.
func (a *Answerer) foreseenBy(f fit, other *question.Ask) bool {
	pp := a.passage(f.passage)
	who, _, _ := a.sayerOf(&f, pp)
	words := a.keyList(who)
	if slices.ContainsFunc(other.Keys, func(k question.Key) bool {
		if !k.Says || slices.Contains(f.extra, k.Key) || slices.Contains(words, k.Key) {
			return false
		}
		near := pp.keys[k.Key] || a.nearby(f.passage, k.Key) || a.article(f.article).title[k.Key] || a.passage(a.firstPassage(f.article)).keys[k.Key]
		return k.Name && !near || pp.keys[k.Key] && a.anotherForeseen(&f, pp)
	}) {
		return false
	}
	f.misses = nil
	a.fitSayer(&f, pp, other)
	return len(f.misses) == 0
}

// anotherForeseen reports whether the passage of forecast f holds another one of its sort, so that either may be the word of one named there: "the guild had
// forecast 8,000 tonnes, the ministry 10,000".
func (a *Answerer) anotherForeseen(f *fit, pp *passageProfile) bool {
	return slices.ContainsFunc(pp.figures, func(g profile) bool {
		return g.fig != f.fig && sameSort(f.fig, g.fig) && g.fig.Status == f.fig.Status
	})
}

// isGroup reports whether a place is a bloc, which sets its members their quotas.
func isGroup(key string) bool {
	p, ok := place.Get(key)
	return ok && p.Kind == place.Group
}

// foreseenGrowth reports whether y is the percentage that was foreseen of growth x, of which a text says only the number: "analysts had looked for 30.5%".
func foreseenGrowth(x, y *figure.Figure) bool {
	return x.Kind == figure.Change && x.Class == quantity.Percent && y.Class == quantity.Percent && y.Status == figure.Forecast && !y.IsRange
}

// ofTime reports whether y can be what q holds x against by its period: the same one, but for a record, and for a forecast before it was changed, which has
// that of its making.
func (a *Answerer) ofTime(q *question.Question, x, y *figure.Figure) bool {
	made := q.Asks[1].Status == figure.Former && y.Status == figure.Forecast
	return y.Period.IsZero() || samePeriod(x, y) || q.Benchmark == "record" || made && y.Period.Start.Compare(x.Period.End) < 0
}

// wordsBefore returns the words of the subject of figure f and those that stand right before it in passage p.
func (a *Answerer) wordsBefore(p int, f *figure.Figure) []string {
	const reach = 5
	words := lowerWords(a.text(p)[:f.Start-a.idx.Passage(p).Start])
	return append(lowerWords(f.Subject), words[max(0, len(words)-reach):]...)
}

// limits are the words for the level that something is held to, with the word for each that a question's benchmark has.
var limits = map[string]string{"quota": "quota", "ceiling": "ceiling", "limit": "limit", "cap": "cap", "target": "target", "record": "record", "high": "record",
	"peak": "record", "best": "record", "budget": "budget", "budgeted": "budget"}

// remainder subtracts the part that the question sets aside from the whole: "trade with partners other than ASEAN".
func (a *Answerer) remainder(q *question.Question, b *builder) Answer {
	if fits := a.fitting(&q.Asks[0]); len(fits) > 0 && q.Asks[0].Without && excludes(strings.ToLower(fits[0].fig.Subject)) {
		return a.lookup(q, b) // "exports apart from coffee" are held as such
	}
	if d, ok := a.toldRest(q); ok {
		return b.reckoned(d)
	}
	part := q.Asks[0]
	part.Want = question.Level
	whole := part
	whole.Partners = nil
	if len(part.Partners) == 0 && len(part.Owners) > 1 {
		n := len(part.Owners) - 1
		part.Partners, part.Owners = part.Owners[n:], part.Owners[:n]
		whole.Owners = part.Owners
	}
	var x, y *fit
	ok := false
	if len(part.Partners) > 0 {
		x, y, ok = a.pair(&whole, &part)
	}
	if !ok || signed(x.fig).Cmp(signed(y.fig)) < 0 {
		x, y, ok = a.withPart(q)
	}
	if !ok {
		x, y, ok = a.likelyPart(q)
	}
	if !ok {
		_, near := a.find(&part)
		return a.abstain(q, b, &part, near)
	}
	return b.reckoned(a.lessPart(x, y))
}
