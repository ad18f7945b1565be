package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// fitWhole matches a bare total against a part of it: where a country's exports are asked for, those of iron ore are no answer.
func (a *Answerer) fitWhole(f *fit, ask *question.Ask) {
	if len(ask.Owners) == 0 || len(ask.Keys) != 1 || !totals[ask.Keys[0].Key] {
		return
	}
	for _, t := range f.subject {
		if t.Kind == term.Modifier && !neutral[t.Key] && !(holders[t.Key] && f.fig.Status != figure.Fact) { // a target of the government's is its country's
			f.miss(slotSubject, "is of a part, ", t.Key)
			return
		}
	}
}

// undivided reports whether the subject is a total of a country's trade or prices or a company's sales and names no part of it: where
// palm oil exports are asked for, "exports" are more than those.
func (a *Answerer) undivided(f *fit) bool {
	total := false
	for _, t := range f.subject {
		switch {
		case t.Kind == term.Modifier && !neutral[t.Key]:
			return false
		case totals[t.Key] || priceIndexes[t.Key] || t.Key == "revenue" && f.fig.Org != "":
			total = true
		}
	}
	return total
}

// toldApart reports whether a total cannot be of no more than the part of it that h asks for: it is a country's or a company's whose headline says nothing of
// that part, it is said to be of all, or its article tells of the total or of another part: "imports" beside "oil imports" are no gold imports even below
// "Gold imports fall".
func (a *Answerer) toldApart(f *fit, h heldKey) bool {
	if a.saidOfAll(f) || !a.article(f.article).title[h.key.Key] && (len(f.fig.Place) > 0 || h.pinned) {
		return true
	}
	parts := a.article(f.article).parts()
	return slices.ContainsFunc(f.measures, func(m string) bool {
		return slices.ContainsFunc(parts[m], func(part string) bool { return part != h.key.Key })
	})
}

// partsOf returns by measure what the figures of an article name as parts of it, and "" for a total.
func (a *Answerer) partsOf(article int) map[string][]string {
	parts := map[string][]string{}
	add := func(p *profile, part string) {
		for _, m := range p.measures {
			if !slices.Contains(parts[m], part) && len(parts[m]) < 2 {
				parts[m] = append(parts[m], part) // two are enough to tell of another one
			}
		}
	}
	for p, end := a.idx.ArticlePassages(article); p < end; p++ {
		pp := a.passage(p)
		for i := range pp.figures {
			g := &pp.figures[i]
			if strings.HasPrefix(g.low, "total ") {
				add(g, "")
			}
			for _, t := range g.subject {
				if t.Kind == term.Modifier && !neutral[t.Key] {
					add(g, t.Key)
				}
			}
		}
	}
	return parts
}

// balanceFor reports whether the subject is what is left over of the trade asked for: a "trade surplus" is no trade.
func balanceFor(f *fit, ask *question.Ask) bool {
	if asked(ask, keySurplus) || asked(ask, keyDeficit) || asked(ask, keyBalance) || !asked(ask, keyTrade) && !asked(ask, "exports") && !asked(ask, "imports") {
		return false
	}
	return slices.Contains(f.measures, keySurplus) || slices.Contains(f.measures, keyDeficit)
}

// totals are the measures that are given as a whole and by what they are made of.
var totals = map[string]bool{"exports": true, "imports": true, "trade": true, "inflation": true, "cpi": true, "unemployment": true}

// neutral are the modifiers that leave such a measure what it is.
var neutral = map[string]bool{"goods": true, "foreign": true, "world": true, "domestic": true, "consumer": true, "retail": true, "urban": true, "real": true, "nominal": true,
	"adjusted": true, "unadjusted": true, "annualised": true, "provisional": true}
