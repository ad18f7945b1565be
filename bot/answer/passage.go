package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// How much of what is asked for a passage must hold for its one figure to answer, by the weight of the words. Measured over questions on
// articles that no rule was made from: .7 and .6 add 12 right answers and 1 wrong one to 580, .6 and .5 add more wrong ones than right.
const (
	passageHolds = 0.7  // with the headline of its article
	passageOwn   = 0.6  // by itself
	passageApart = 0.15 // a passage that holds that much less does not count beside the best
	headlineHold = 0.7  // what a word of the headline counts beside one of the passage
)

// A spot is a figure that may answer because of its passage.
type spot struct {
	fit
	holds float64
	other bool // it says that it is of something else, or of a part
}

// byPassage finds the figure for an ask that no figure's own subject fits: the one that is of the place, period, kind and unit asked for in the
// passage that holds the words asked for. "What rate does Acme offer on car loans?" is answered by "It cut the rate on car loans to 7.9 percent
// for qualified buyers", whose figure is of "qualified buyers". Where two figures could be meant there is none.
func (a *Answerer) byPassage(ask *question.Ask) (fit, bool) {
	if len(ask.Not) > 0 || ask.Former || ask.Each != nil {
		return fit{}, false
	}
	spots := a.spots(ask)
	if len(spots) == 0 {
		return fit{}, false
	}
	best := spots[0]
	for _, s := range spots[1:] {
		if s.holds > best.holds {
			best = s
		}
	}
	if best.holds < passageHolds || best.other {
		return fit{}, false
	}
	rival := func(s spot) bool { return s.holds > best.holds-passageApart && !sameFigure(s.fig, best.fig) }
	return best.fit, !slices.ContainsFunc(spots, rival)
}

// spots returns the figures that fit ask but for its words, in passages that hold nearly enough of these.
func (a *Answerer) spots(ask *question.Ask) (out []spot) {
	last, holds := -1, 0.0
	a.each(ask, a.candidates(ask), func(p int, pp *passageProfile, prof *profile) {
		if p != last {
			last, holds = p, a.passageHolds(pp, ask)
		}
		if holds < passageHolds-passageApart || prof.fig.Earlier || prof.fig.Status == figure.Former {
			return
		}
		f := fit{profile: prof, passage: p, article: pp.article, score: 1}
		for _, s := range besideWords() {
			if s(a, &f, pp, ask); len(f.misses) > 0 {
				return
			}
		}
		if f.score >= accept {
			own := f.score
			a.fitLimits(&f, pp, ask)
			a.fitWhole(&f, ask)
			out = append(out, spot{f, holds, len(f.misses) > 0 || f.score < own || a.ofOther(&f, ask)})
		}
	})
	return out
}

// passageHolds returns how much of what is asked for a passage holds together with the headline of its article: 0 where it holds too little by
// itself, or a measure, what narrows it or a name asked for stands in neither.
func (a *Answerer) passageHolds(pp *passageProfile, ask *question.Ask) float64 {
	var want, got, own float64
	strong, names := false, a.article(pp.article).names
	for _, k := range ask.Keys {
		w := weight(k)
		if w == 0 || k.Says {
			continue
		}
		want += w
		switch title := a.article(pp.article).title; {
		case pp.keys[k.Key], a.nearIn(pp.article, pp.keys, k.Key), slices.ContainsFunc(a.terms.Broader(k.Key), func(b string) bool { return pp.keys[b] }):
			got, own = got+w, own+w
			strong = strong || w >= 2
		case title[k.Key], (k.Name || names[k.Key]) && a.passage(a.firstPassage(pp.article)).keys[k.Key]:
			got += w * headlineHold
		case (k.Kind == term.Measure || k.Kind == term.Modifier) && w >= 2, k.Name, names[k.Key]:
			return 0
		}
	}
	if !strong || own < passageOwn*want {
		return 0
	}
	return got / want
}

// ofOther reports whether a figure says that it is of something else than what is asked for, so that its passage makes it no answer: another
// organisation, a length of time, a count of other things, another measure, the opposite, or one set apart by a word of its own ("fuel sales" for retail sales).
func (a *Answerer) ofOther(f *fit, ask *question.Ask) bool {
	wanted := func(key string) bool { return asked(ask, key) || a.kinOf(f.article, ask, key) }
	switch {
	case len(f.org) > 0 && !slices.ContainsFunc(f.org, wanted):
		return true
	case f.fig.Class == quantity.Duration:
		return ask.Unit == ""
	case f.fig.Kind == figure.Count && f.fig.Unit != "person" && f.fig.Unit != "" && !sameUnit(ask.Unit, f.fig.Unit) && !slices.ContainsFunc(f.extra, wanted):
		return true
	}
	measured := slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind == term.Measure })
	for _, m := range f.measures {
		if measured && !wanted(m) || slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return opposites[k.Key] == m }) {
			return true
		}
	}
	for i, t := range f.subject {
		if wanted(t.Key) || t.Kind != term.Word && t.Kind != term.Modifier {
			continue
		}
		if t.Kind == term.Modifier || i+1 < len(f.subject) && wanted(f.subject[i+1].Key) && t.End+1 == f.subject[i+1].Start {
			return true
		}
	}
	return false
}
