package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// How much a word that is asked for counts by where it stands: in the figure's own subject it counts in full.
const (
	wordBeside   = 0.9 // in its passage
	wordHeadline = 0.7
	wordBefore   = 0.5 // in the passage before, or the first of the article
	wordArticle  = 0.3
)

// nearness returns the share of the words asked for that figure f or what stands around it holds, the nearer the more: 1 where nothing is
// asked for, 0 where its article does not know a measure or a name that is.
func (a *Answerer) nearness(f *fit, keys []question.Key) float64 {
	want, got := 0.0, 0.0
	for _, k := range keys {
		w := weight(k)
		m := a.nearnessOf(f, k)
		if m == 0 && (k.Kind == term.Measure && !question.Weak(k) && !k.Aside || k.Name && len(k.Text) > 2) {
			return 0
		}
		want, got = want+w, got+w*m
	}
	if want == 0 {
		return 1
	}
	return got / want
}

// nearnessOf returns how near to figure f the word k stands.
func (a *Answerer) nearnessOf(f *fit, k question.Key) float64 {
	pp, art := a.passage(f.passage), a.article(f.article)
	ask := question.Ask{Keys: []question.Key{k}}
	if _, own := a.holds(f, pp, &ask, k); own {
		return 1
	}
	first := a.passage(a.firstPassage(f.article)).keys
	switch {
	case a.inPassage(pp, k.Key), k.Key == "economy" && pp.keys["growth"]:
		return wordBeside
	case art.title[k.Key]:
		return wordHeadline
	case first[k.Key], a.nearby(f.passage, k.Key):
		return wordBefore
	case art.words()[k.Key], slices.ContainsFunc(term.Near(k.Key), func(n string) bool { return art.all[n] }):
		return wordArticle
	}
	return 0
}

// inPassage reports whether a passage holds key, another word for it, or a wider or narrower one.
func (a *Answerer) inPassage(pp *passageProfile, key string) bool {
	return pp.keys[key] || a.nearIn(pp.article, pp.keys, key) || slices.ContainsFunc(a.terms.Broader(key), func(b string) bool { return pp.keys[b] })
}

// foreign reports whether figure f says that it is of something that is not asked for, whatever stands around it: of a measure that none of the keys
// names, or of the opposite of one.
func (a *Answerer) foreign(f *fit, ask *question.Ask) bool {
	measured := false
	for _, k := range ask.Keys {
		if question.Weak(k) && k.Key != "profit" {
			continue // what one side buys is what the other sells
		}
		if a.opposed(f, ask, k.Key) {
			return true
		}
		if question.Weak(k) {
			continue
		}
		measured = measured || k.Kind == term.Measure && !accounts[k.Key]
	}
	return measured && len(f.measures) > 0 && !slices.ContainsFunc(f.measures, func(m string) bool {
		return asked(ask, m) || a.kinOf(f.article, ask, m)
	})
}

// operand reports whether figure g can be an operand: a number of its own that was not superseded, and no length of time.
func operand(g *figure.Figure) bool {
	return g.Status != figure.Former && g.Class != quantity.Duration && !g.IsRange && !g.Inexact && !bound(g)
}

// clauses returns what stands between figure i of a passage and the one before it in the same unit, and what stands right behind it.
func (a *Answerer) clauses(p, i int) (before, after stretch) {
	s := a.passage(p).figures[i].around()
	return s[0], s[1]
}

// clausesAt is clauses for figure i of profile pp, whose text begins at byte start of its article.
func (a *Answerer) clausesAt(pp *passageProfile, i int, text string, start int) [2]stretch {
	fig := pp.figures[i].fig
	from, to := fig.Start-start, fig.End-start
	left, right := 0, len(text)
	for j := range pp.figures {
		o := pp.figures[j].fig
		if e := o.End - start; e <= from && (o.Unit == fig.Unit || o.Unit == "" || fig.Unit == "") && (o.Kind == figure.Change) == (fig.Kind == figure.Change) {
			left = max(left, e)
		}
		if s := o.Start - start; s >= to {
			right = min(right, s)
		}
	}
	behind := text[to:right]
	if n := strings.IndexAny(behind, ",;:"); n >= 0 {
		behind = behind[:n]
	}
	behind, _, _ = strings.Cut(behind, " and ")
	return [2]stretch{a.stretch(text[left:from]), a.stretch(behind)}
}
