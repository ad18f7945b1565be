package answer

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"quaestor/bot/question"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// A view is a passage as one ask sees it.
type view struct {
	p       int
	pp      *passageProfile
	start   int // byte of the article at which the passage starts
	text    string
	cover   float64 // share of what is asked for that the passage, its headline and its article hold, the nearer the more
	terms   func() []term.Term
	places  func() []place.Mention
	periods func() []period.Mention
	spans   [][][2]int // where each word asked for stands in text; nil until [Answerer.shares] looks
}

// How much of a word asked for counts beyond its passage and headline: in the passage before, elsewhere in the article.
const (
	inBefore  = 0.3
	inArticle = 0.1
)

// commonest is how rare at least every word counts, so that a corpus of a few passages has rare words too.
const commonest = 0.5

// rarities returns the weight of each key of ask: what [weight] says, times how rare the key is among the passages: the logarithm of how
// few have it.
func (a *Answerer) rarities(ask *question.Ask, passages []int) []float64 {
	counts := make([]int, len(ask.Keys))
	for _, p := range passages {
		keys := a.passage(p).keys
		for i := range ask.Keys {
			if keys[ask.Keys[i].Key] {
				counts[i]++
			}
		}
	}
	all := float64(len(passages) + 1)
	out := make([]float64, len(ask.Keys))
	for i, k := range ask.Keys {
		if !k.Says {
			out[i] = weight(k) * max(commonest, math.Log(all/(float64(counts[i])+0.5))/math.Log(all))
		}
	}
	return out
}

// cover returns how much of ask passage p holds with what stands around it: half of that where it holds no word itself.
func (a *Answerer) cover(p int, ask *question.Ask, rare []float64) float64 {
	pp := a.passage(p)
	art := a.article(pp.article)
	var got, want float64
	own := false
	for i, k := range ask.Keys {
		want += rare[i]
		switch {
		case a.inPassage(pp, k.Key):
			got += rare[i]
			own = own || rare[i] > 0
		case art.title[k.Key]:
			got += rare[i] * wordHeadline
		case a.nearby(p, k.Key):
			got += rare[i] * inBefore
		case art.all[k.Key]:
			got += rare[i] * inArticle
		}
	}
	if !own {
		return got / want / 2
	}
	return got / want
}

// views returns the passages that hold most of ask, best first.
func (a *Answerer) views(ask *question.Ask, rare []float64, passages []int) []view {
	const most = 24
	var out []view
	for _, p := range passages {
		if len(a.passage(p).figures) == 0 {
			continue
		}
		if c := a.cover(p, ask, rare); c > 0 {
			out = append(out, view{p: p, cover: c})
		}
	}
	slices.SortStableFunc(out, func(x, y view) int { return cmp.Compare(y.cover, x.cover) })
	out = out[:min(len(out), most)]
	for i := range out {
		a.look(&out[i])
	}
	return out
}

// look fills in what the text of a view says, read when first asked for.
func (a *Answerer) look(v *view) {
	v.pp, v.text, v.start = a.passage(v.p), a.text(v.p), a.idx.Passage(v.p).Start
	date := a.idx.Article(v.pp.article).Date
	v.terms = sync.OnceValue(func() []term.Term { return a.terms.Read(v.text) })
	v.places = v.pp.places
	v.periods = sync.OnceValue(func() []period.Mention { return period.Find(v.text, date) })
}

// clause returns from where to where in the text of a view figure i has no other figure between.
func (v *view) clause(i int) [2]int {
	from, to := ownRange(v.pp, v.pp.figures[i].fig, v.start+len(v.text))
	return [2]int{max(from, v.start) - v.start, to - v.start}
}

// shares returns the shares of the weight of ask's words that stand in each of the ranges of a view.
func (a *Answerer) shares(v *view, ask *question.Ask, rare []float64, ranges ...[2]int) []float64 {
	if v.spans == nil {
		v.spans = make([][][2]int, len(ask.Keys))
		for i, k := range ask.Keys {
			for _, t := range v.terms() {
				if t.Key == k.Key || a.kin(t.Key, k.Key) || a.near(v.pp.article, t.Key, k.Key) {
					v.spans[i] = append(v.spans[i], [2]int{t.Start, t.End})
				}
			}
		}
	}
	out := make([]float64, len(ranges))
	var want float64
	for i := range ask.Keys {
		want += rare[i]
		for r, in := range ranges {
			if slices.ContainsFunc(v.spans[i], func(s [2]int) bool { return s[0] >= in[0] && s[1] <= in[1] }) {
				out[r] += rare[i]
			}
		}
	}
	for r := range out {
		out[r] /= want
	}
	return out
}
