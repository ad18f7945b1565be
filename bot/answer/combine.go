package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// combine computes a difference, growth, sum, average, ratio or proportion of the figures asked for.
func (a *Answerer) combine(q *question.Question, b *builder) Answer {
	if len(q.Asks) < 2 && q.Asks[0].Want != question.Change && slices.Contains(lowerWords(q.Corrected), "than") {
		_, near := a.find(&q.Asks[0])
		return a.abstain(q, b, &q.Asks[0], near) // the other side was not understood
	}
	if len(q.Asks) < 2 {
		return a.lookup(q, b)
	}
	if len(q.Asks[0].Keys) == 0 && len(q.Asks[1].Keys) == 0 {
		return a.abstain(q, b, &q.Asks[0], nil) // it does not say what to reckon with
	}
	if uneven(q) {
		return a.againstLevels(q, b)
	}
	for i := range q.Asks {
		if q.Op == question.Difference && q.Asks[i].Want == question.Change && (q.Asks[i].Unit == "" || question.Money(q.Asks[i].Unit)) && !q.Asks[i].Period.IsZero() && q.Asks[0].Period != q.Asks[i].Period {
			q.Asks[i].Want = question.Level
		}
		if q.Asks[i].Unit == "percentage_point" || q.Asks[i].Unit == "percent" && q.Op == question.Difference {
			q.Asks[i].Unit = "percent"
			if q.Asks[i].Want == question.Level || q.Asks[i].Want == question.Count {
				q.Asks[i].Want = question.Change
			}
		}
		if q.Asks[i].Unit == "point" {
			q.Asks[i].Unit = "" // of an index, or of percentages
		}
		openKind(&q.Asks[i])
	}
	fits, near, ok := a.together(q)
	for i := range q.Asks {
		if fits[i].profile != nil {
			a.note(b, fits[i:i+1], nil)
		}
		a.note(b, nil, near[i])
	}
	if c := a.statedChange(q); !ok && c != nil {
		return a.show(q, b, []fit{*c})
	}
	if !ok && fits[0].profile != nil && q.Op == question.Difference {
		fits[1], ok = a.benchmark(q, &fits[0])
	}
	if !ok {
		i := max(slices.IndexFunc(fits, func(f fit) bool { return f.profile == nil }), 0)
		return a.abstain(q, b, &q.Asks[i], near[i])
	}
	var d derived
	switch q.Op {
	case question.Difference:
		d = a.difference(&fits[0], &fits[1])
	case question.Growth:
		d, ok = a.growth(&fits[0], &fits[1])
	case question.Proportion:
		d, ok = a.proportion(&fits[0], &fits[1])
	case question.Ratio:
		d, ok = a.ratio(&fits[0], &fits[1])
	default:
		d = a.total(fits, q.Op == question.Average)
	}
	if !ok {
		return a.abstain(q, b, &q.Asks[1], near[1])
	}
	b.derived(d)
	return b.finish(d.sentence() + ".")
}

// statedChange returns the change that the articles themselves give between the two periods of a difference, or nil: "how much lower was it in May
// than in April" is answered by "fell 9.2 percent from the month before".
func (a *Answerer) statedChange(q *question.Question) *fit {
	if q.Op != question.Difference || len(q.Asks) != 2 {
		return nil
	}
	x, y := q.Asks[0], q.Asks[1]
	if x.Period.IsZero() || y.Period.IsZero() || samePeriods(x.Period, y.Period) || !slices.Equal(x.Owners, y.Owners) || !slices.EqualFunc(x.Keys, y.Keys, func(k, l question.Key) bool { return k.Key == l.Key }) {
		return nil
	}
	x.Want, x.Versus, x.Direction = question.Change, y.Period, figure.NoDirection
	fits := a.fitting(&x)
	if len(fits) == 0 || fits[0].fig.Versus.IsZero() && fits[0].fig.Basis == "" {
		return nil
	}
	return &fits[0]
}

// uneven reports whether a flow over a part of a year is held against the level of a whole year: what is meant is the same part of that
// year, as in "how far above 2019 levels were imports in January-July 2021".
func uneven(q *question.Question) bool {
	if q.Op != question.Difference && q.Op != question.Growth || len(q.Asks) != 2 || !slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return w == "level" || w == "levels" }) {
		return false
	}
	x, y := q.Asks[0].Period, q.Asks[1].Period
	return partOfYear(x) && y.Shape == period.Year && y.YearKnown && (!x.YearKnown || x.Start.Year != y.Start.Year) && slices.ContainsFunc(q.Asks[0].Keys, func(k question.Key) bool { return flows[k.Key] })
}

// flows are the measures that add up over time, so that a month of one is never held against a year.
var flows = map[string]bool{keyExports: true, keyImports: true, keyTrade: true, keySurplus: true, keyDeficit: true, "sales": true, "retail sales": true, "revenue": true, "profit": true,
	"output": true, "spending": true, "investment": true, "loss": true}

// againstLevels shows or computes the change of the first ask against the same part of the year that the second names.
func (a *Answerer) againstLevels(q *question.Question, b *builder) Answer {
	one := *q
	ask := q.Asks[0]
	ask.Want, ask.Versus, ask.Direction = question.Change, ask.Period.WithYear(q.Asks[1].Period.Start.Year), figure.NoDirection
	one.Op, one.Asks = question.Lookup, []question.Ask{ask}
	return a.lookup(&one, b)
}

// benchmark finds beside figure x what the question holds it against: the expected, planned or allowed value of the same unit and
// kind, in its passage or the next ones: "This was above market expectations for a 100 mln dlrs rise".
func (a *Answerer) benchmark(q *question.Question, x *fit) (fit, bool) {
	const reach = 2
	other := &q.Asks[1]
	for p := x.passage; p <= x.passage+reach && p < a.idx.NumPassages() && a.idx.Passage(p).Article == a.idx.Passage(x.passage).Article; p++ {
		pp := a.passage(p)
		for i := range pp.figures {
			y := &pp.figures[i]
			if !comparable2(x.fig, y.fig) || !y.fig.Period.IsZero() && !samePeriod(x.fig, y.fig) {
				continue
			}
			firm := other.Status != figure.Fact && (y.fig.Status == other.Status || other.Status == figure.Former && y.fig.Status == figure.Forecast) // "an earlier estimate"
			named := q.Benchmark != "" && slices.ContainsFunc(strings.Fields(strings.ToLower(y.fig.Subject)), func(w string) bool { return limits[w] })
			if firm || named {
				f := *x
				f.profile, f.passage = y, p
				return f, true
			}
		}
	}
	return fit{}, false
}

// limits are the words for the level that something is held to.
var limits = map[string]bool{"quota": true, "ceiling": true, "limit": true, "cap": true, "target": true}

// remainder subtracts the part that the question sets aside from the whole: "trade with partners other than ASEAN".
func (a *Answerer) remainder(q *question.Question, b *builder) Answer {
	if fits := a.fitting(&q.Asks[0]); len(fits) > 0 && q.Asks[0].Without && excludes(strings.ToLower(fits[0].fig.Subject)) {
		return a.lookup(q, b) // "exports apart from coffee" are held as such
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
	x, y, ok := a.pair(&whole, &part)
	if !ok || signed(x.fig).Cmp(signed(y.fig)) < 0 {
		_, near := a.find(&part)
		return a.abstain(q, b, &part, near)
	}
	d := a.difference(x, y)
	d.fig.Kind, d.fig.Direction, d.fig.Period, d.fig.Op = "level", "none", shownPeriod(x.fig), OpLess
	d.words = x.fig.Subject + " less " + y.fig.Subject
	b.derived(d)
	return b.finish(d.sentence() + ".")
}
