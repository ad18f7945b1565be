package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// fitText matches what the words around a figure say of it and its record does not: that it counts from the start of the year, that it is
// of one day, that it is what another came from, that it is a change over the other time than the one asked for.
func (a *Answerer) fitText(f *fit, pp *passageProfile, ask *question.Ask) {
	const near = 40
	if ask.ToDate {
		pass, text := a.idx.Passage(f.passage), a.idx.Article(f.article).Text
		before, after := text[max(pass.Start, f.fig.Start-near):f.fig.Start], text[f.fig.End:min(pass.End, f.fig.End+near)]
		if !sinceStart(strings.ToLower(after)) && !sinceStart(strings.ToLower(before)) {
			f.miss(slotPeriod, "is not of the year so far", "")
		}
	}
	words := pp.words()
	if words.ofDay(f.fig.Start) && !strings.Contains(f.fig.Subject, "aily") && !asked(ask, term.Stem("daily")) {
		f.cost(partOnly, "is of a day", "")
	}
	if f.fig.Kind == figure.Change && f.fig.Basis == "" {
		if ask.Basis == "year-on-year" && words.month && !words.year || ask.Basis == "month-on-month" && words.year && !words.month && !besideYearly(f, pp) {
			f.miss(slotKind, "is over another time", "")
		}
	}
}

// besideYearly reports whether another change of what f is of, in the same time, is told to be on the year, so that f is not: "rose 1.4 pct in May, for a
// year-on-year rise of 3.5 pct".
func besideYearly(f *fit, pp *passageProfile) bool {
	return slices.ContainsFunc(pp.figures, func(o profile) bool {
		return o.fig.Basis == "year-on-year" && o.fig.Unit == f.fig.Unit && o.fig.Subject == f.fig.Subject && o.fig.Period == f.fig.Period
	})
}

// sinceStart reports whether text says that something counts from the start of a year.
func sinceStart(text string) bool {
	for _, p := range []string{"since the start", "since the beginning", "so far this year", "from the start of", "since january", "since new year"} {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// summed are the measures of which articles give the whole beside its parts.
var summed = map[string]bool{"exports": true, "imports": true, "trade": true, "revenue": true, "sales": true, "profit": true, "output": true, "orders": true}

// titled reports whether the title of an article holds key, or the noun that it belongs to: one on "industry output" is on industrial output.
func (a *Answerer) titled(article int, key string) bool {
	title := a.article(article).title
	return title[key] || key == "industrial" && title["industry"]
}

// fitTotal refuses the whole where a part is asked for: "Chad's exports" for its gum exports. A subject that says whose it is and no more, or
// that it is the total, is the whole, unless its sentence has named the part before.
func (a *Answerer) fitTotal(f *fit, pp *passageProfile, ask *question.Ask) {
	a.refuseWhole(f, pp, ask, func(k question.Key) bool { return k.Kind == term.Modifier && !neutral[k.Key] })
}

// fitGoods refuses the whole where a part is asked for that is no word of the field: "Chad's exports" for its "harness goods exports".
func (a *Answerer) fitGoods(f *fit, pp *passageProfile, ask *question.Ask) {
	a.refuseWhole(f, pp, ask, func(k question.Key) bool { return k.Noun && k.Kind == term.Word && !k.Name })
	for i, k := range ask.Keys {
		if i+1 < len(ask.Keys) && narrowsGoods(k, ask.Keys[i+1]) && !a.article(f.article).all[k.Key] && !a.titled(f.article, k.Key) {
			f.miss(slotSubject, "says nowhere that it is ", k.Key)
		}
	}
}

// narrowsGoods reports whether k says which sort of the goods that the key behind it names is asked for: the spring of "spring wheat output".
func narrowsGoods(k, goods question.Key) bool {
	return k.Kind == term.Word && !k.Name && !k.Says && !k.Aside && goods.Kind == term.Modifier && goods.Noun && goods.Start == k.Start+len(k.Text)+1
}

// refuseWhole refuses a whole where the ask wants a part of it: what a key names that narrows holds for.
func (a *Answerer) refuseWhole(f *fit, pp *passageProfile, ask *question.Ask, narrows func(k question.Key) bool) {
	total := strings.HasPrefix(f.low, "total ")
	if len(f.spots) == 0 && len(f.org) == 0 && !total || len(f.measures) != 1 || !summed[f.measures[0]] || a.ownWords(f, ask) {
		return
	}
	for _, k := range ask.Keys {
		if !narrows(k) || k.Aside || k.Says {
			continue
		}
		end, said := pp.keyEnds()[k.Key]
		if _, own := a.holds(f, pp, ask, k); !own && !a.titled(f.article, k.Key) && (!said || end > f.fig.Start) {
			f.miss(slotSubject, "is the whole and not ", k.Key)
		}
	}
}
