package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// How surely figures that stand side by side must be of what is asked for, by [Answerer.nearness], where they share a passage and where they only share
// their article; and how much better a set of them must be than any other.
const (
	besideHolds = 0.25
	nextHolds   = 0.4 // in neighbouring passages
	apartHolds  = 0.6
	besideLead  = 0.05
)

// A stretch is what a text says between two of its figures.
type stretch struct {
	keys   map[string]bool
	places []string
}

func (a *Answerer) stretch(text string) stretch {
	c := stretch{keys: a.keySet(text)}
	for _, m := range place.Find(text) {
		c.places = append(c.places, m.Key)
	}
	return c
}

// A mark is what sets one of several asks apart from the others.
type mark struct {
	keys   []question.Key
	places []string
	time   bool // its period
}

// marks returns what sets each ask of q apart, and the words and places that all share; ok is false where they differ in what is no mark.
func marks(asks []question.Ask) (own []mark, shared question.Ask, ok bool) {
	shared = asks[0]
	everywhere := func(in func(x *question.Ask) bool) bool {
		for i := range asks {
			if !in(&asks[i]) {
				return false
			}
		}
		return true
	}
	shared.Keys = slices.DeleteFunc(slices.Clone(shared.Keys), func(k question.Key) bool {
		return !everywhere(func(x *question.Ask) bool { return asked(x, k.Key) })
	})
	common := func(p string) bool {
		return everywhere(func(x *question.Ask) bool { return slices.Contains(x.Owners, p) || slices.Contains(x.Partners, p) })
	}
	shared.Owners, shared.Partners = nil, nil
	times := overTime(&question.Question{Asks: asks})
	own = make([]mark, len(asks))
	for i := range asks {
		x := &asks[i]
		if x.Status != asks[0].Status || x.Unit != asks[0].Unit || len(x.Not) > 0 {
			return nil, shared, false
		}
		own[i].time = times
		for _, k := range x.Keys {
			if !asked(&shared, k.Key) {
				own[i].keys = append(own[i].keys, k)
			}
		}
		for _, p := range slices.Concat(x.Owners, x.Partners) {
			switch {
			case !common(p):
				own[i].places = append(own[i].places, p)
			case !slices.Contains(shared.Owners, p):
				shared.Owners = append(shared.Owners, p)
			}
		}
		if len(own[i].places) == 0 && !strong(own[i].keys) {
			for n := range own[i].keys {
				own[i].keys[n].Noun = true // "tourists or ships": no verb, for it is a side
			}
			if !times && !strong(own[i].keys) {
				return nil, shared, false
			}
		}
	}
	return own, shared, true
}

// strong reports whether keys hold a word that can set one side apart.
func strong(keys []question.Key) bool {
	return slices.ContainsFunc(keys, func(k question.Key) bool { return sets(k) > 0 })
}

// sets returns how much word k says of what sets one side apart from the other: a holder, which says little of a figure, is a side like any other.
func sets(k question.Key) float64 {
	if holders[k.Key] {
		return 2
	}
	if w := weight(k); w >= 2 {
		return w
	}
	return 0
}

// Ways in which a figure is of what marks an ask.
const (
	byRecord = 1 << iota // its subject, place or period says so
	byBefore             // the words before it do
	byAfter              // the words behind it do
)

// A sided is a figure that is of what marks one of the asks.
type sided struct {
	fit
	ways  int
	holds float64
}

// beside finds a figure for each ask of q where the articles set the things asked for side by side and what they have in common is said around
// them: "Egypt bought 68 million kg and Britain 42 million" of tea. All are of one article, unit and kind; where two sets could be meant there is
// none.
func (a *Answerer) beside(q *question.Question) ([]fit, bool) {
	own, shared, ok := marks(q.Asks)
	if !ok {
		return nil, false
	}
	lists := make([][]sided, len(q.Asks))
	seen := map[int]bool{}
	for i := range q.Asks {
		for _, p := range a.candidates(&q.Asks[i]) {
			if seen[p] {
				continue
			}
			seen[p] = true
			a.sidesOf(p, q, own, &shared, lists)
		}
	}
	best, rival := sideSet{}, sideSet{}
	for i := range lists[0] {
		set := a.completeSides(&lists[0][i], lists[1:])
		switch {
		case len(set.fits) == 0:
		case set.score > best.score:
			if !set.says(best) {
				rival = best
			}
			best = set
		case set.score > rival.score && !set.says(best):
			rival = set
		}
	}
	return best.fits, len(best.fits) > 0 && best.score > rival.score+besideLead
}

// A sideSet is one figure for each ask, and how surely they are meant.
type sideSet struct {
	fits  []fit
	score float64
}

// says reports whether two sets say the same.
func (s sideSet) says(o sideSet) bool {
	return slices.EqualFunc(s.fits, o.fits, func(x, y fit) bool { return sameFigure(x.fig, y.fig) })
}

// sidesOf adds the figures of passage p to the list of the ask whose mark they bear.
func (a *Answerer) sidesOf(p int, q *question.Question, own []mark, shared *question.Ask, lists [][]sided) {
	pp := a.passage(p)
	for _, o := range shared.Owners {
		if a.article(pp.article).places[o] == 0 {
			return
		}
	}
	for j := range pp.figures {
		f := fit{profile: &pp.figures[j], passage: p, article: pp.article, score: 1}
		if !operand(f.fig) || f.fig.Earlier && !own[0].time || own[0].onlyTime() && a.saidElse(&f, pp, shared) {
			continue
		}
		holds := a.nearness(&f, shared.Keys)
		if holds < besideHolds || own[0].onlyTime() && a.ofMore(&f, shared) {
			continue
		}
		for i := range q.Asks {
			ways := a.bears(&f, j, &own[i], &q.Asks[i])
			if ways != 0 && a.goesWith(&f, pp, &q.Asks[i]) && !a.countsElse(&f, q, &q.Asks[i]) {
				lists[i] = append(lists[i], sided{f, ways, holds})
			}
		}
	}
}

// bears returns the ways in which figure j of its passage bears the mark of an ask.
func (a *Answerer) bears(f *fit, j int, m *mark, ask *question.Ask) (ways int) {
	pp := a.passage(f.passage)
	if m.time {
		g := *f
		if a.fitPeriod(&g, pp, ask); len(g.misses) > 0 {
			return 0
		}
		if len(m.places) == 0 && !strong(m.keys) {
			return byRecord
		}
	}
	before, after := a.clauses(f.passage, j)
	all := byRecord | byBefore | byAfter
	for _, p := range m.places {
		all &= a.ofPlace(f, p, before, after)
	}
	if strong(m.keys) {
		all &= a.ofWords(f, m.keys, ask, before, after)
	}
	return all
}

// ofPlace returns the ways in which figure f is of place p.
func (a *Answerer) ofPlace(f *fit, p string, before, after stretch) (ways int) {
	if len(f.fig.Place) > 0 && f.fig.Place[0] == p || slices.Contains(f.fig.Partner, p) || f.names(p) {
		ways |= byRecord
	}
	if slices.Contains(before.places, p) {
		ways |= byBefore
	}
	if slices.Contains(after.places, p) {
		ways |= byAfter
	}
	return ways
}

// ofWords returns the ways in which figure f is of what most of the keys say.
func (a *Answerer) ofWords(f *fit, keys []question.Key, ask *question.Ask, before, after stretch) (ways int) {
	const most = 0.5
	var want, record, ahead, behind float64
	for _, k := range keys {
		w := sets(k)
		if w == 0 {
			continue
		}
		want += w
		if _, own := a.holds(f, a.passage(f.passage), ask, k); own || beginsWord(f.named, k.Key) {
			record += w
		}
		if a.inClause(f, before, k.Key) {
			ahead += w
		}
		if a.inClause(f, after, k.Key) {
			behind += w
		}
	}
	for way, got := range map[int]float64{byRecord: record, byBefore: ahead, byAfter: behind} {
		if got >= most*want {
			ways |= way
		}
	}
	return ways
}

// beginsWord reports whether a word of text begins with key: the "locally" of "locally made goods" with "local".
func beginsWord(text, key string) bool {
	const least = 5
	return len(key) >= least && slices.ContainsFunc(lowerWords(text), func(w string) bool { return strings.HasPrefix(w, key) })
}

func (a *Answerer) inClause(f *fit, c stretch, key string) bool {
	return c.keys[key] || a.nearIn(f.article, c.keys, key)
}

// goesWith reports whether figure f can answer ask but for its words and places, and is not of something else.
func (a *Answerer) goesWith(f *fit, pp *passageProfile, ask *question.Ask) bool {
	return a.suits(f, pp, ask) && !a.foreign(f, ask)
}

// suits reports whether figure f can answer ask by its kind, unit, time and status, whatever it is of.
func (a *Answerer) suits(f *fit, pp *passageProfile, ask *question.Ask) bool {
	g := *f
	for _, s := range []step{(*Answerer).fitKind, (*Answerer).fitUnit, (*Answerer).fitPeriod, (*Answerer).fitBasis, (*Answerer).fitStatus, (*Answerer).fitExact, (*Answerer).fitApart, (*Answerer).fitText, (*Answerer).fitTenor} {
		if s(a, &g, pp, ask); len(g.misses) > 0 && !(g.misses[0] == slotPeriod && a.ofArticlesTime(f, ask)) {
			return false
		}
		g.misses = nil
	}
	a.fitLimits(&g, pp, ask)
	if a.fitWhole(&g, ask); len(g.misses) > 0 {
		return false
	}
	f.score = g.score
	return g.score >= accept
}

// ofArticlesTime reports whether figure f tells no time and its article names the very one that is asked for.
func (a *Answerer) ofArticlesTime(f *fit, ask *question.Ask) bool {
	text := strings.ToLower(ask.PeriodText)
	return f.fig.Period.IsZero() && strings.ContainsAny(text, "0123456789") && strings.Contains(strings.ToLower(a.idx.Article(f.article).Text), text)
}

// completeSides adds to first the figure of each other ask that goes with it best: of its article, in its unit, and set in the same way beside what
// it is of.
func (a *Answerer) completeSides(first *sided, others [][]sided) sideSet {
	set := sideSet{fits: []fit{first.fit}, score: first.holds + recorded(first.ways)}
	ways := map[int]int{first.passage: first.ways} // of each passage
	for _, list := range others {
		at, best := -1, -1.0
		for i := range list {
			x := &list[i]
			if x.article != first.article || waysIn(ways, x, list) == 0 || held(set.fits, x.fig) || !oneSort(&first.fit, &x.fit) {
				continue
			}
			holds := min(first.holds, x.holds)
			if holds < enough(first.passage, x.passage) {
				continue
			}
			if s := holds + recorded(waysIn(ways, x, list)) + bond(&first.fit, &x.fit); s > best+1e-9 {
				at, best = i, s
			}
		}
		if at < 0 {
			return sideSet{}
		}
		ways[list[at].passage] = waysIn(ways, &list[at], list)
		set.fits, set.score = append(set.fits, list[at].fit), set.score+best
	}
	set.score /= float64(len(set.fits))
	return set
}

// waysIn returns the ways in which x, one of list, is set as the figures of its passage are that were taken before. In a passage of its own it may be set in any
// way where it is the only one of its side there.
func waysIn(ways map[int]int, x *sided, list []sided) int {
	if w, ok := ways[x.passage]; ok {
		return w & x.ways
	}
	all := 0
	for _, w := range ways {
		all |= w
	}
	if all&x.ways != 0 {
		return all & x.ways
	}
	for i := range list {
		if list[i].passage == x.passage && list[i].fig != x.fig {
			return 0
		}
	}
	return x.ways
}

// enough returns how surely figures of two passages must be of what is asked for.
func enough(p, q int) float64 {
	switch max(p-q, q-p) {
	case 0:
		return besideHolds
	case 1:
		return nextHolds
	}
	return apartHolds
}

// recorded is what it adds that a figure itself says what it is of, and that what stands beside it says so too.
func recorded(ways int) (s float64) {
	if ways&byRecord != 0 {
		s += 2 * tie
	}
	if ways&(byBefore|byAfter) != 0 {
		s += 2 * tie
	}
	return s
}

// oneSort reports whether two figures of one article can be set side by side: [matches], or numbers of one thing whose unit only one of them names, as in
// "Iraq pumped 2.75 million, Iran 2.56 million barrels a day".
func oneSort(x, y *fit) bool {
	bare := func(f, g *figure.Figure) bool {
		return f.Unit == "" && f.Class == quantity.Bare && (g.Class == quantity.Count || g.Class == quantity.Bare || g.Class == quantity.Measure)
	}
	counts := x.fig != y.fig && x.fig.Class == quantity.Count && y.fig.Class == quantity.Count && (x.fig.Kind == figure.Change) == (y.fig.Kind == figure.Change) // "241,200 births, 357,600 deaths"
	return matches(x, y) || counts && ofOneSize(x.fig, y.fig) || ofOneSize(x.fig, y.fig) && x.fig != y.fig && x.fig.Kind != figure.Change && y.fig.Kind != figure.Change && (bare(x.fig, y.fig) || bare(y.fig, x.fig))
}
