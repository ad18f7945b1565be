package answer

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// pair finds two figures that can be set against each other: same unit, same place, the surest together.
func (a *Answerer) pair(x, y *question.Ask) (*fit, *fit, bool) {
	return a.pairOf(x, y, func(_, _ *figure.Figure) bool { return true })
}

// follows reports whether x is of a later time than y, as what changed is of what it changed from.
func follows(x, y *figure.Figure) bool {
	return !x.Period.YearKnown || !y.Period.YearKnown || x.Period.End.Compare(y.Period.End) > 0
}

// pairOf is pair among those figures that go.
func (a *Answerer) pairOf(x, y *question.Ask, goes func(x, y *figure.Figure) bool) (*fit, *fit, bool) {
	xs := a.fitting(x)
	if len(xs) == 0 {
		return nil, nil, false
	}
	ys := a.fitting(y)
	var bx, by *fit
	best := 0.0
	for i := range xs {
		for j := range ys {
			if !comparable2(xs[i].fig, ys[j].fig) || !goes(xs[i].fig, ys[j].fig) {
				continue
			}
			if s := xs[i].score + ys[j].score + bond(&xs[i], &ys[j]); s > best+1e-9 {
				bx, by, best = &xs[i], &ys[j], s
			}
		}
	}
	return bx, by, bx != nil
}

// bond is what two figures gain as a pair: of one article, one passage, one head noun, and next to each other in time.
func bond(x, y *fit) float64 {
	s := 0.0
	if x.article == y.article {
		s += tie
	}
	if x.passage == y.passage {
		s += tie / 2
	}
	if x.fig.Head == y.fig.Head {
		s += tie / 2
	}
	if apart(x.fig.Period, y.fig.Period) {
		s -= tie
	}
	return s
}

// apart reports whether two months lie more than a year from each other, so that "January and December" means others.
func apart(x, y period.Period) bool {
	if x.Shape != period.Month || y.Shape != period.Month || !x.YearKnown || !y.YearKnown {
		return false
	}
	d := y.Start.MonthsTo(x.Start)
	return d > 12 || d < -12
}

// comparable2 reports whether two figures are in one unit and of one kind, and not one that stayed the same, told of two times.
func comparable2(x, y *figure.Figure) bool {
	same := x.Start == y.Start && x.End == y.End && x.Value.Equal(y.Value) && x.Subject == y.Subject
	return x != y && !same && (x.Unit == y.Unit || sameCount(x, y) || sameCount(y, x)) && (x.Kind == figure.Change) == (y.Kind == figure.Change) && !x.IsRange && !y.IsRange && !bound(x) && !bound(y)
}

// bound reports whether a figure only bounds what it measures, so that nothing can be reckoned with it: "less than 25".
func bound(f *figure.Figure) bool {
	switch f.Qualifier {
	case "more than", "less than", "at least", "at most":
		return true
	}
	return false
}

// sameCount reports whether y counts what x counts and leaves the noun out: "2.14 million visitors in January, 2.11 million in February".
func sameCount(x, y *figure.Figure) bool {
	return x.Kind == figure.Count && y.Unit == "" && y.Kind != figure.Change && (x.Head == y.Head || x.Subject == y.Subject)
}

// together finds one figure for each ask so that all are in one unit, of one kind and basis. Fits of asks without any figure are empty.
func (a *Answerer) together(q *question.Question) (fits []fit, near [][]fit, ok bool) {
	all := make([][]fit, len(q.Asks))
	near = make([][]fit, len(q.Asks))
	fits = make([]fit, len(q.Asks))
	ok = true
	for i := range q.Asks {
		all[i], near[i] = a.find(&q.Asks[i])
		all[i] = a.ownSide(all[i], q, i)
	}
	for i := range all {
		for j := 0; len(all[i]) == 0 && j < len(all); j++ {
			if len(all[j]) > 0 {
				all[i] = a.parallel(&q.Asks[i], &q.Asks[j], &all[j][0])
			}
		}
		ok = ok && len(all[i]) > 0
	}
	if !ok {
		if set, found := a.sideBySide(q); found {
			return set, near, true
		}
		if set, found := a.fewerWords(q); found {
			return set, near, true
		}
		for i := range all {
			if len(all[i]) > 0 {
				fits[i] = all[i][0]
			}
		}
		return fits, near, false
	}
	best := -1.0
	for _, first := range all[0] {
		if set, score := complete(first, all[1:]); len(set) == len(all) && score > best+1e-9 && !foreseenBeside(q, set) {
			copy(fits, set)
			best = score
		}
	}
	if best < 0 {
		if set, found := a.sideBySide(q); found {
			return set, near, true
		}
		fits[0] = all[0][0]
	}
	return fits, near, best >= 0
}

// foreseenBeside reports whether facts of given days or months are asked for of which one was found and another was only foreseen.
func foreseenBeside(q *question.Question, set []fit) bool {
	foreseen, found := false, false
	for i, f := range set {
		ahead := f.fig.Status == figure.Forecast || f.fig.Status == figure.Target
		if s := q.Asks[i].Period.Shape; q.Asks[i].Status != figure.Fact || ahead && s != period.Month && s != period.Day {
			return false
		}
		foreseen, found = foreseen || ahead, found || !ahead
	}
	return foreseen && found
}

// ownSide leaves out the figures that only stand beside the name that ask i is set apart by: the other side's share is no share of its own.
func (a *Answerer) ownSide(fits []fit, q *question.Question, i int) []fit {
	for _, k := range q.Asks[i].Keys {
		shared := true
		for j := range q.Asks {
			shared = shared && (j == i || asked(&q.Asks[j], k.Key))
		}
		if !k.Name || shared {
			continue
		}
		fits = slices.DeleteFunc(fits, func(f fit) bool {
			_, own := a.holds(&f, a.passage(f.passage), &q.Asks[i], k)
			return !own
		})
	}
	return fits
}

// parallel finds the figure for ask beside x, which answers the other ask: what sets two things side by side says the second more
// briefly ("Exports to the U.S. fell to 251,000 vehicles, while those to Europe rose to 118,600"), so only what the asks differ in must
// fit.
func (a *Answerer) parallel(ask, other *question.Ask, x *fit) []fit {
	brief := *ask
	brief.Keys = slices.DeleteFunc(slices.Clone(ask.Keys), func(k question.Key) bool { return asked(other, k.Key) })
	if len(brief.Keys) == 0 && slices.Equal(ask.Owners, other.Owners) && slices.Equal(ask.Partners, other.Partners) && ask.Period == other.Period {
		return nil
	}
	var out []fit
	pp := a.passage(x.passage)
	for i := range pp.figures {
		y := &pp.figures[i]
		bare := x.fig.Kind == figure.Count && y.fig.Unit == ""
		if y.fig == x.fig || y.fig.Status != x.fig.Status || y.fig.Earlier != x.fig.Earlier && samePeriod(x.fig, y.fig) || !bare && (x.fig.Unit != y.fig.Unit || x.fig.Kind != y.fig.Kind) {
			continue
		}
		if slices.ContainsFunc(y.measures, func(k string) bool { return !slices.Contains(x.measures, k) && !asked(ask, k) }) {
			continue
		}
		var f fit
		if f.begin(y, x.passage, pp); a.fits(&f, pp, &brief) {
			out = append(out, f)
		}
	}
	if len(out) != 1 {
		return nil // more than one could be meant
	}
	return out
}

// complete adds to first the figure of each other ask that goes with it best, and returns what the set scores.
func complete(first fit, others [][]fit) (set []fit, score float64) {
	set, score = []fit{first}, first.score
	for _, list := range others {
		best, at := -1.0, -1
		for i := range list {
			if !matches(&first, &list[i]) || held(set, list[i].fig) {
				continue
			}
			if s := list[i].score + bond(&first, &list[i]); s > best+1e-9 {
				best, at = s, i
			}
		}
		if at < 0 {
			return nil, 0
		}
		set = append(set, list[at])
		score += best
	}
	return set, score
}

func held(set []fit, f *figure.Figure) bool {
	for _, s := range set {
		if s.fig == f {
			return true
		}
	}
	return false
}

// matches reports whether two figures can be set side by side: one unit, one kind, inflation aside, and, of changes, one basis.
func matches(x, y *fit) bool {
	bare := x.passage == y.passage && x.fig != y.fig && (x.fig.Kind == figure.Count && y.fig.Unit == "" && y.fig.Kind != figure.Change)
	if !comparable2(x.fig, y.fig) && !bare && !bothInflation(x, y) || !ofOneSize(x.fig, y.fig) {
		return false
	}
	if x.fig.Kind == figure.Change && x.fig.Basis != "" && y.fig.Basis != "" && x.fig.Basis != y.fig.Basis && strings.Contains(x.fig.Basis, "-on-") && strings.Contains(y.fig.Basis, "-on-") {
		return false
	}
	return true
}

// bothInflation reports whether one of two figures is the rate of inflation and the other by how much the prices of all rose over a year, which is the same.
func bothInflation(x, y *fit) bool {
	if x.fig.Kind == figure.Change {
		x, y = y, x
	}
	one := func(f, other *fit) bool {
		ofPart := func(t term.Term) bool {
			own := !slices.ContainsFunc(other.subject, func(u term.Term) bool { return u.Key == t.Key })
			return own && (t.Kind == term.Word || t.Kind == term.Modifier) && !(t.Key == "annualised" && strings.Contains(f.low, "annual rate"))
		}
		return f.fig.Class == quantity.Percent && !f.fig.IsRange && !bound(f.fig) && !slices.ContainsFunc(f.subject, ofPart)
	}
	prices := func(m string) bool { return m == "cpi" || m == "inflation" }
	yearly := y.fig.Basis == "year-on-year" || basisFits(y.fig, "year-on-year")
	rate := len(x.measures) == 1 && x.measures[0] == "inflation" && (x.fig.Basis == "" || x.fig.Basis == "year-on-year") && x.fig.Share == ""
	ofAll := len(y.measures) > 0 && !slices.ContainsFunc(y.measures, func(m string) bool { return !prices(m) })
	return x.fig.Kind != figure.Change && y.fig.Kind == figure.Change && one(x, y) && one(y, x) && rate && yearly && ofAll
}

// ofOneSize reports whether two figures can be of one kind of thing by their size: 3 and 800 million cannot.
func ofOneSize(x, y *figure.Figure) bool {
	small, large := x.Value.Abs(), y.Value.Abs()
	if small.GreaterThan(large) {
		small, large = large, small
	}
	return small.IsZero() || large.LessThan(small.Mul(oneSize))
}

// oneSize is how many times as large the largest of one kind of thing may be.
var oneSize = decimal.NewFromInt(1000)
