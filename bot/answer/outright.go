package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// outright answers which country, region or town is the first of its kind where a text says so in so many words, by the figure that it gives of that place:
// "Prices in Kent rose 9 percent, more than anywhere else". Where texts say it of two, it is not told.
func (a *Answerer) outright(q *question.Question, b *builder) (Answer, bool) {
	if q.Side != question.Places || q.Op != question.Highest && q.Op != question.Lowest || q.Condition != nil {
		return Answer{}, false
	}
	ask := q.Asks[0]
	ask.Want = figureWanted(&ask)
	var best *fit
	who, at := "", -1
	for _, p := range a.candidates(&ask) {
		if !a.aboutPlaces(a.article(a.passage(p).article), &ask) || !peaks(a.text(p)) && !above(a.text(p)) {
			continue
		}
		name, sure := a.topOf(q, p)
		key := placeKey(name)
		if sure != firm || key == "" || !a.choosable(q, key) {
			continue
		}
		f := a.figureOf(&ask, p, key)
		if f == nil && !a.toldOutright(&ask, p, key) {
			continue
		}
		if who != "" && who != key {
			return Answer{}, false
		}
		if who, at = key, p; f != nil && (best == nil || f.score > best.score) {
			best = f
		}
	}
	if who == "" {
		return Answer{}, false
	}
	name := placeName([]string{who})
	b.ans.Verdict = Verdict{Order: "most", Side: name}
	if q.Op == question.Lowest {
		b.ans.Verdict.Order = "least"
	}
	if best == nil {
		b.cite(at)
		return b.finish(name + "."), true
	}
	b.add(best)
	return b.finish(name + ": " + sentence(best.fig) + "."), true
}

// toldOutright reports whether passage p, which gives no figure of the place with the given key, is itself about all that is asked for, and of its time.
func (a *Answerer) toldOutright(ask *question.Ask, p int, key string) bool {
	pp := a.passage(p)
	own := slices.ContainsFunc(pp.figures, func(f profile) bool { return slices.Contains(f.fig.Place, key) })
	return !own && len(ask.Keys) > 0 && a.timeHeld(p, pp, ask) && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return !a.meant(p, pp.keys, k) })
}

// above reports whether text sets something above or below all others by a comparative.
func above(text string) bool { return outdoes(text, false) || outdoes(text, true) }

// placeKey returns the key of the place that name is and nothing else, or "".
func placeKey(name string) string {
	for _, m := range place.Find(name) {
		if m.Form != place.Weak && m.Start == 0 && m.End >= len(name)-1 {
			return m.Key
		}
	}
	return ""
}

// choosable reports whether the place with the given key is one that "which" of q chooses among: one of the place or bloc that it names, where it names one.
func (a *Answerer) choosable(q *question.Question, key string) bool {
	return !slices.ContainsFunc(q.Asks[0].Owners, func(o string) bool { return key == o || !place.Within(key, o) })
}

// figureOf returns the figure of passage p which is of the place with the given key and fits ask but for the place, or nil. One that measures nothing that it
// names itself is of the measure that the passages before it tell of.
func (a *Answerer) figureOf(ask *question.Ask, p int, key string) *fit {
	pp := a.passage(p)
	for i := range pp.figures {
		prof := &pp.figures[i]
		if !slices.Contains(prof.fig.Place, key) || prof.fig.Earlier {
			continue
		}
		open, f := *ask, &fit{}
		open.Owners = prof.fig.Place
		if f.begin(prof, p, pp); a.fits(f, pp, &open) {
			return f
		}
		if len(prof.measures) > 0 || !a.stillAbout(p, prof.fig, ask) {
			continue
		}
		open.Keys, open.Want = nil, question.Any
		if f.begin(prof, p, pp); a.fits(f, pp, &open) {
			return f
		}
	}
	return nil
}

// stillAbout reports whether the last figure of the sort of fig before passage p, in the same article, that names a measure is of the one asked for, with all
// that narrows it.
func (a *Answerer) stillAbout(p int, fig *figure.Figure, ask *question.Ask) bool {
	from, _ := a.idx.ArticlePassages(a.passage(p).article)
	for p--; p >= from; p-- {
		pp := a.passage(p)
		for i := len(pp.figures) - 1; i >= 0; i-- {
			if prof := &pp.figures[i]; len(prof.measures) > 0 && prof.fig.Class == fig.Class {
				return slices.ContainsFunc(prof.measures, func(m string) bool { return asked(ask, m) }) &&
					!slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
						held := a.meant(p, pp.keys, k) || a.article(pp.article).title[k.Key] || slices.ContainsFunc(prof.subject, func(t term.Term) bool { return t.Key == k.Key })
						return !neutral[k.Key] && !held
					})
			}
		}
	}
	return false
}
