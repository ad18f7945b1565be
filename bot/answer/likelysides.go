package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A likely is a figure that bears the mark of one of several asks, with the weight of what speaks for it as an answer: that of [Nothing] is 0.
type likely struct {
	sided
	weight float64
}

// How likely figures that a text sets side by side must be together, against nothing, and by how much likelier than any others: more where only their times
// set them apart. Of 4,419 questions a side weight of -2 answered 8 more right and 1 more wrong than none.
const (
	sideWeight = -3
	timeWeight = 1
	sideLead   = 1
	timeLead   = 1.5
)

// sideBySide finds a figure for each ask of q where the articles set the things asked for side by side.
func (a *Answerer) sideBySide(q *question.Question) ([]fit, bool) {
	if set, ok := a.beside(q); ok {
		return set, true
	}
	return a.likelySides(q)
}

// likelySides is [Answerer.beside] where records or words do not fit: the figures of one sentence that bear the marks of the asks and together are
// likelier, by the weights of the ranking, than all others.
func (a *Answerer) likelySides(q *question.Question) ([]fit, bool) {
	own, shared, ok := marks(q.Asks)
	if !ok {
		return nil, false
	}
	lists := make([][]likely, len(q.Asks))
	for i := range q.Asks {
		if lists[i] = a.bearing(q, i, &own[i], &shared); len(lists[i]) == 0 {
			return nil, false
		}
	}
	timed := own[0].onlyTime()
	var best, rival sideSet
	for i := range lists[0] {
		set, ok := likelySet(&lists[0][i], lists[1:], timed)
		switch {
		case !ok || set.says(best):
		case len(best.fits) == 0 || set.score > best.score:
			best, rival = set, best
		case len(rival.fits) == 0 || set.score > rival.score:
			rival = set
		}
	}
	least, lead := float64(sideWeight), float64(sideLead)
	if timed {
		least, lead = timeWeight, timeLead
	}
	return best.fits, len(best.fits) > 0 && best.score >= least && (len(rival.fits) == 0 || best.score >= rival.score+lead)
}

// onlyTime reports whether nothing but its time sets an ask apart.
func (m *mark) onlyTime() bool { return m.time && len(m.places) == 0 && !strong(m.keys) }

// likelySet adds to first the likeliest figure of each other ask that stands beside it.
func likelySet(first *likely, others [][]likely, timed bool) (sideSet, bool) {
	set := sideSet{fits: []fit{first.fit}, score: first.weight}
	ways := first.ways
	for _, list := range others {
		var best *likely
		for i := range list {
			y := &list[i]
			if ways&y.ways == 0 || held(set.fits, y.fig) || !oneSort(&first.fit, &y.fit) || first.article != y.article || timed && !sameMeasured(&first.fit, &y.fit) || !timed && first.passage != y.passage {
				continue
			}
			if best == nil || y.weight > best.weight {
				best = y
			}
		}
		if best == nil {
			return sideSet{}, false
		}
		ways &= best.ways
		set.fits, set.score = append(set.fits, best.fit), set.score+best.weight
	}
	set.score /= float64(len(set.fits))
	if ways&byRecord != 0 && ways != byRecord {
		set.score++ // what a figure itself says stands beside it too
	}
	return set, nameUnit(set.fits)
}

// nameUnit gives the unit that only some of several figures name to all. It reports whether one names any.
func nameUnit(fits []fit) bool {
	unit := ""
	for i := range fits {
		if unit == "" {
			unit = fits[i].fig.Unit
		}
	}
	for i := range fits {
		if f := &fits[i]; f.fig.Unit == "" && unit != "" {
			fig, prof := *f.fig, *f.profile
			fig.Unit, prof.fig, f.profile = unit, &fig, &prof
		}
	}
	return unit != ""
}

// bearing returns the figures that bear the mark of ask i, with their weights. Whose they are is told by the mark alone.
func (a *Answerer) bearing(q *question.Question, i int, m *mark, shared *question.Ask) (out []likely) {
	open := q.Asks[i]
	if len(m.places) > 0 {
		open.Owners, open.Partners = shared.Owners, shared.Partners
	}
	pace := q.Asks[i].Want == question.Change && slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return w == "faster" || w == "slower" || w == "quicker" }) // "faster" asks for no amount
	passages := a.candidates(&q.Asks[i])
	rare := a.rarities(&open, passages)
	var bench workbench
	var all []ranked
	for _, p := range passages {
		v := &view{p: p}
		pp := a.passage(p)
		for j := range pp.figures {
			f := fit{profile: &pp.figures[j], passage: p, article: pp.article, score: 1}
			if !operand(f.fig) || pace && f.fig.Kind != figure.Change && f.fig.Class != quantity.Percent || f.fig.Earlier && !m.time || m.onlyTime() && (a.ofOther(&f, &open) || !a.ownsWord(&f, &open) || a.nearness(&f, open.Keys) < apartHolds) {
				continue
			}
			ways := a.bears(&f, j, m, &q.Asks[i])
			if ways == 0 || a.countsElse(&f, q, &q.Asks[i]) || m.onlyTime() && a.saidElse(&f, pp, &open) {
				continue
			}
			if v.pp == nil {
				a.look(v)
			}
			if g, ok := a.features(&bench, v, j, &open, rare); ok && g.touch() && !g.elsewhere() && !a.priceElse(&f, &open) && !(g.value("words nowhere") > 0 && a.namesElse(&f, &open)) && !a.ofMore(&f, &open) {
				out = append(out, likely{sided: sided{fit: f, ways: ways}})
				all = append(all, newRanked(v, j, g))
			}
		}
	}
	relate(all)
	for n := range out {
		out[n].weight = weigh(all[n].features, weights()) - weights()[Nothing]
	}
	return out
}

// saidElse reports whether a word asked for stands at another figure of the article of the sort of f, and not in the passage of f: inflation as a whole where
// the next sentence tells of that of rents.
func (a *Answerer) saidElse(f *fit, pp *passageProfile, ask *question.Ask) bool {
	before := func(key string) bool {
		return f.passage > a.firstPassage(f.article) && a.passage(f.passage - 1).keys[key]
	}
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return !k.Name && !k.Says && !a.inPassage(pp, k.Key) && !before(k.Key) && a.besideName(f, k.Key)
	})
}

// priceElse reports whether figure f is a price for each of something where no price is asked for: $1,480 a tonne where the catch is.
func (a *Answerer) priceElse(f *fit, ask *question.Ask) bool {
	strong := slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return weight(k) >= 2 && !k.Name })
	return strong && strings.Contains(f.fig.Unit, "/") && ask.Per == "" && len(f.measures) > 0 && !slices.ContainsFunc(f.measures, func(m string) bool { return asked(ask, m) || a.kinOf(f.article, ask, m) })
}

// namesElse reports whether figure f names a thing that is not asked for: the tea where coffee is, of which its article knows nothing.
func (a *Answerer) namesElse(f *fit, ask *question.Ask) bool {
	return slices.ContainsFunc(f.subject, func(t term.Term) bool {
		return (t.Kind == term.Word || t.Kind == term.Modifier) && !neutral[t.Key] && !asked(ask, t.Key) && !a.kinOf(f.article, ask, t.Key)
	})
}

// ofWhole gives numbers of one article that name no unit that of the whole told right before them, of which they are parts: "18 million tonnes went abroad.
// Peru took 5.6 million of them, Chad 4.9 million".
func (a *Answerer) ofWhole(fits []fit) {
	const reach = 2 // passages back
	for i := range fits {
		if f := fits[i].fig; f.Unit != "" || f.Class != quantity.Bare || f.Kind == figure.Change || fits[i].article != fits[0].article {
			return
		}
	}
	first := fits[0].passage
	for p := first; p >= max(a.firstPassage(fits[0].article), first-reach); p-- {
		whole := slices.DeleteFunc(a.allLevels(p), func(w fit) bool {
			return p == first && w.fig.Start > fits[0].fig.Start || w.fig.Class != quantity.Measure || slices.ContainsFunc(fits, func(f fit) bool { return !f.fig.Value.LessThan(w.fig.Value) || !ofOneSize(f.fig, w.fig) })
		})
		if len(whole) == 0 {
			continue
		}
		for i := range fits {
			fig, prof := *fits[i].fig, *fits[i].profile
			fig.Unit, prof.fig, fits[i].profile = whole[len(whole)-1].fig.Unit, &fig, &prof
		}
		return
	}
}
