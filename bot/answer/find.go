package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
	"quaestor/index"
)

// Sizes of the search. A corpus of up to scanAll passages is judged whole (about a microsecond a figure); a larger one by the
// candidates of the index: as many as an answer needs, as a claim is checked against, or as a list of all that is held does. That list takes
// under a second over 10,000 articles, and says how many passages it leaves out (BenchmarkOf of package series).
const (
	scanAll         = 1500
	candidates      = 100
	claimCandidates = 3000
	listCandidates  = 6000
)

// find returns the figures that fit ask, best first, and those that come close with what they miss.
func (a *Answerer) find(ask *question.Ask) (fits, near []fit) {
	return a.findAmong(ask, a.candidates(ask))
}

// findAmong is find among the passages given, in their order.
func (a *Answerer) findAmong(ask *question.Ask, passages []int) (fits, near []fit) {
	var f fit
	a.each(ask, passages, func(p int, pp *passageProfile, prof *profile) {
		f.begin(prof, p, pp)
		a.judge(&f, pp, ask)
		switch {
		case len(f.misses) == 0 && f.score >= accept:
			fits = append(fits, f.kept())
		case !f.far() && f.held >= 0.5 && f.score >= accept/2:
			near = append(near, f.kept())
		}
	})
	fits = sameWay(literal(a.inWorth(a.revised(saying(fits, ask), ask), ask), ask), ask)
	a.rank(fits, ask)
	slices.SortStableFunc(near, func(x, y fit) int {
		return cmp.Or(cmp.Compare(len(x.misses), len(y.misses)), cmp.Compare(y.score, x.score), cmp.Compare(x.passage, y.passage), cmp.Compare(x.fig.Start, y.fig.Start))
	})
	return a.once(fits), a.once(near)
}

// literal leaves out the fits of an article that go by another name of what is asked for where another calls it so in as many words: beside the cost of
// living, retail prices.
func literal(fits []fit, ask *question.Ask) []fit {
	if len(fits) < 2 {
		return fits
	}
	for _, k := range ask.Keys {
		name := strings.ToLower(k.Text)
		if k.Kind != term.Measure || !strings.Contains(name, " ") {
			continue
		}
		calls := func(f fit) bool { return strings.Contains(strings.ToLower(f.named), name) }
		called := map[int]float64{} // the score of the best that does, by article
		for _, f := range fits {
			if calls(f) {
				called[f.article] = max(called[f.article], f.score)
			}
		}
		fits = slices.DeleteFunc(fits, func(f fit) bool { return called[f.article] >= f.score && !calls(f) })
	}
	return fits
}

// fitting is find for those who look at nothing but the figures that fit.
func (a *Answerer) fitting(ask *question.Ask) []fit { return a.fittingAmong(ask, a.candidates(ask)) }

// fittingAmong is fitting among the passages given, in their order.
func (a *Answerer) fittingAmong(ask *question.Ask, passages []int) (fits []fit) {
	var f fit
	a.each(ask, passages, func(p int, pp *passageProfile, prof *profile) {
		if f.begin(prof, p, pp); a.fits(&f, pp, ask) {
			fits = append(fits, f.kept())
		}
	})
	fits = sameWay(literal(a.inWorth(a.revised(saying(fits, ask), ask), ask), ask), ask)
	a.rank(fits, ask)
	return a.once(fits)
}

// each calls judge for every figure of the passages that can be about ask.
func (a *Answerer) each(ask *question.Ask, passages []int, judge func(p int, pp *passageProfile, prof *profile)) {
	if len(ask.Keys) == 0 && len(ask.Owners)+len(ask.Partners) == 0 {
		return
	}
	other := make([][]string, len(ask.Keys)) // the other names of each key
	for i, k := range ask.Keys {
		other[i] = slices.Concat(a.terms.Broader(k.Key), term.Near(k.Key))
	}
	last, about := -1, false
	for _, p := range passages {
		pp := a.passage(p)
		if pp.article != last {
			last, about = pp.article, a.about(pp.article, ask, other)
		}
		if !about {
			continue
		}
		for i := range pp.figures {
			judge(p, pp, &pp.figures[i])
		}
	}
}

// about reports whether a figure of the article may hold any word of ask, each of which has other names, so that the figures of all others need no judging.
func (a *Answerer) about(article int, ask *question.Ask, other [][]string) bool {
	words := a.article(article).words()
	for i, k := range ask.Keys {
		if words[k.Key] || k.Key == "economy" && words["growth"] || k.Key == keyGold && words["gold"] || k.Key == "price" && ask.Want == question.Change && words["inflation"] {
			return true
		}
		if slices.ContainsFunc(other[i], func(w string) bool { return words[w] }) {
			return true
		}
	}
	return len(ask.Keys) == 0
}

// findOpen is find for an ask that may leave open what kind of figure it wants: where no level is held, a change answers
// "April exports?" too.
func (a *Answerer) findOpen(ask *question.Ask) (fits, near []fit) {
	fits, near = a.find(ask)
	if moves := a.pricesMoved(ask, fits); len(moves) > 0 {
		return moves, near
	}
	if moves := a.movedLater(ask, fits); len(moves) > 0 {
		return moves, near
	}
	index := ask.Unit == "point" && !slices.ContainsFunc(near, func(f fit) bool {
		return f.fig.Kind != figure.Change && f.held > 0.5 && sameUnit("point", f.fig.Unit) && !slices.Contains(f.misses, slotPlace) // the level of another's index hides no change
	})
	if len(fits) > 0 || !ask.Open || ask.Unit != "" && ask.Unit != "percent" && !question.Money(ask.Unit) && !index {
		return fits, near // an amount or the level of an index is asked for, and no change answers
	}
	change := *ask
	change.Want = question.Change
	if index {
		change.Unit = ""
	}
	fits = slices.DeleteFunc(a.fitting(&change), func(f fit) bool {
		return !ask.Moved && !index && f.fig.Class == quantity.Points // how a rate moved is not where it stands
	})
	twice := countedTwice(ask)                              // so that the unit may name which
	if question.Money(ask.Unit) && !ask.Version && !twice { // "June sales in yuan?" asks for an amount, or for growth that is said to be in yuan terms
		fits = slices.DeleteFunc(fits, func(f fit) bool {
			return !slices.ContainsFunc(f.fig.Terms, func(t string) bool { return sameUnit(ask.Unit, t) })
		})
	}
	if len(fits) > 0 {
		return fits, near
	}
	return nil, near
}

// movedLater returns the changes that are of a later time than all levels that fit an ask for the news of something: "what's the latest on exports".
func (a *Answerer) movedLater(ask *question.Ask, fits []fit) []fit {
	if len(fits) == 0 || !ask.News || !ask.Open || ask.Unit != "" || a.pinned(ask) {
		return nil
	}
	change := *ask
	change.Want = question.Change
	moves := a.fitting(&change)
	if len(moves) == 0 || later(a.when(&moves[0]), a.when(&fits[0])) <= 0 || moves[0].score < fits[0].score-latestTie {
		return nil
	}
	return moves
}

// pricesMoved returns how prices moved where only the level of their index was found, which says less of what is asked for: "producer prices in May" asks
// for their rise, and not where an index of them stood.
func (a *Answerer) pricesMoved(ask *question.Ask, fits []fit) []fit {
	if len(fits) == 0 || !ask.Open || ask.Unit != "" || !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return priceIndexes[k.Key] && !strings.Contains(strings.ToLower(k.Text), "index")
	}) {
		return nil
	}
	for i := range fits {
		if c := fits[i].fig.Class; c != quantity.Index && (c != quantity.Bare || fits[i].fig.Unit != "") {
			return nil
		}
	}
	change := *ask
	change.Want = question.Change
	moves := a.fitting(&change)
	if len(moves) == 0 || moves[0].score < fits[0].score {
		return nil
	}
	return moves
}

// candidates returns the passages that may hold an answer, in order of their numbers.
func (a *Answerer) candidates(ask *question.Ask) []int {
	out, _ := a.candidatesOf(ask, candidates)
	return out
}

// candidatesOf is candidates, of a large corpus at most so many; left is how many more hold all words of the ask.
func (a *Answerer) candidatesOf(ask *question.Ask, most int) (out []int, left int) {
	n := a.idx.NumPassages()
	if n <= scanAll {
		for p := range n {
			out = append(out, p)
		}
		return out, 0
	}
	q := index.Query{K: most}
	for _, k := range ask.Keys {
		words := append([]string{k.Text}, a.terms.Expand(k.Key)...)
		for _, n := range term.Near(k.Key) {
			words = append(words, a.terms.Expand(n)...)
		}
		q.Groups = append(q.Groups, words)
	}
	for _, o := range append(slices.Clone(ask.Owners), ask.Partners...) {
		q.Groups = append(q.Groups, place.Names(o))
	}
	hits, whole := a.idx.Search(q)
	for _, h := range hits {
		out = append(out, h.Passage)
	}
	slices.Sort(out)
	return out, max(0, whole-most)
}

// latestTie is how much less a figure may fit than another to come before it where the latest is asked for: about what one word more of its subject costs.
const latestTie = 0.1

// rank puts the best fit first. Among equals the asked period, then the latest one, then the newest article comes first.
func (a *Answerer) rank(fits []fit, ask *question.Ask) {
	slices.SortStableFunc(fits, func(x, y fit) int { return cmp.Compare(y.score, x.score) })
	if len(fits) == 0 {
		return
	}
	n := 0
	open, near := !a.pinned(ask), tie
	if open && ask.Latest {
		near = latestTie
	}
	for n < len(fits) && fits[n].score >= fits[0].score-near {
		n++
	}
	told := func(f *fit) bool { return f.fig.Status == figure.Fact || f.fig.Status == figure.Provisional }
	slices.SortStableFunc(fits[:n], func(x, y fit) int {
		if open && ask.Latest && told(&x) != told(&y) { // no forecast is the latest that there is
			if told(&x) {
				return -1
			}
			return 1
		}
		if open {
			if c := later(a.when(&y), a.when(&x)); c != 0 {
				return c
			}
		}
		return cmp.Or(
			cmp.Compare(y.score, x.score),
			a.idx.Article(y.article).Date.Compare(a.idx.Article(x.article).Date),
			cmp.Compare(x.passage, y.passage),
			cmp.Compare(x.fig.Start, y.fig.Start))
	})
	firstHand(fits[:n])
}

// when returns the period of a fit: its own, else for a fact that names none the day of its article, so that the latest report counts
// as late.
func (a *Answerer) when(f *fit) period.Period {
	d := a.idx.Article(f.article).Date
	if !f.fig.Period.IsZero() || f.fig.Earlier || f.fig.Status != figure.Fact || d.IsZero() {
		return f.fig.Period
	}
	return period.Period{Shape: period.Day, Start: d, End: d.AddDays(1), YearKnown: true}
}

// firstHand puts the article that reports the leading figure before one that only looks back on it: "up from 4.1 percent in May".
func firstHand(fits []fit) {
	if !fits[0].fig.Earlier {
		return
	}
	for i, f := range fits {
		if !f.fig.Earlier && f.article != fits[0].article && len(f.misses) == 0 && sameFigure(f.fig, fits[0].fig) && samePeriod(f.fig, fits[0].fig) {
			copy(fits[1:i+1], fits[:i])
			fits[0] = f
			return
		}
	}
}

// pinned reports whether the ask names its period with the year.
func (a *Answerer) pinned(ask *question.Ask) bool {
	if ask.Period.IsZero() {
		return ask.Shift != (period.Shift{})
	}
	return ask.Period.YearKnown
}

// later compares two periods by their last day; one with an unknown year is earlier than any other.
func later(x, y period.Period) int {
	switch {
	case x.IsZero() && y.IsZero():
		return 0
	case x.IsZero():
		return -1
	case y.IsZero():
		return 1
	case x.YearKnown != y.YearKnown:
		if x.YearKnown {
			return 1
		}
		return -1
	}
	return x.End.Compare(y.End)
}

// best returns the figures that answer ask: one, or several that fit equally and differ (two bases, two articles that disagree).
// Figures that say the same thing again are left out.
func (a *Answerer) best(fits []fit) []fit {
	if len(fits) == 0 {
		return nil
	}
	out := fits[:1:1]
	for _, f := range fits[1:] {
		if f.score < fits[0].score-tie {
			break
		}
		if !samePeriod(f.fig, fits[0].fig) || !a.sameThing(&f, &fits[0]) {
			continue
		}
		if !slices.ContainsFunc(out, func(o fit) bool { return sameFigure(o.fig, f.fig) || clash(&o, &f) }) {
			out = append(out, f)
		}
	}
	return out
}

// clash reports whether two figures of one passage give one thing two values for one period, one of which is misread: the one that stands
// first is the one that the sentence is about.
func clash(x, y *fit) bool {
	return x.passage == y.passage && x.fig.Start < y.fig.Start && x.fig.Subject == y.fig.Subject && x.fig.Unit == y.fig.Unit && x.fig.Kind == y.fig.Kind &&
		x.fig.Basis == y.fig.Basis && x.fig.Status == y.fig.Status && slices.Equal(x.fig.Terms, y.fig.Terms)
}

// sameThing reports whether two fits are of one place with one partner, so that they answer one question and not two.
func (a *Answerer) sameThing(x, y *fit) bool {
	if len(x.fig.Place) > 0 && len(y.fig.Place) > 0 && x.fig.Place[0] != y.fig.Place[0] {
		return false
	}
	if x.article != y.article && x.fig.Unit == y.fig.Unit && x.fig.Kind == y.fig.Kind && x.held >= 0.6 && y.held >= 0.6 {
		return slices.Equal(x.fig.Partner, y.fig.Partner) // two articles say it in different words
	}
	return slices.Equal(x.fig.Partner, y.fig.Partner) && sameSet(x.measures, y.measures)
}

// sameSet reports whether two lists hold the same keys.
func sameSet(x, y []string) bool {
	for _, k := range x {
		if !slices.Contains(y, k) {
			return false
		}
	}
	for _, k := range y {
		if !slices.Contains(x, k) {
			return false
		}
	}
	return true
}

func samePeriod(x, y *figure.Figure) bool {
	if x.Period.IsZero() || y.Period.IsZero() {
		return x.Period.IsZero() == y.Period.IsZero()
	}
	return period.Compare(x.Period, y.Period) == period.Equal
}

// sameFigure reports whether two figures say the same: value, unit, direction and basis.
func sameFigure(x, y *figure.Figure) bool {
	return x.Value.Equal(y.Value) && x.Unit == y.Unit && x.Kind == y.Kind && x.Direction == y.Direction
}

// trace writes how a fit was judged.
func (f *fit) trace() string {
	verdict := "keep"
	if len(f.misses) > 0 {
		verdict = fmt.Sprintf("drop %v", f.misses)
	} else if f.score < accept {
		verdict = "drop: too unsure"
	}
	return fmt.Sprintf("%.2f %s: %s %s %v [%s; %s] %v", f.score, verdict, f.fig.Value, f.fig.Unit, kindName(f.fig), f.fig.Subject, f.fig.Period, f.notes)
}
