package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// packed are the units in which goods are counted whatever they are, so that they name no other thing: coffee in bags.
var packed = func() map[string]bool {
	set := map[string]bool{}
	for _, u := range strings.Fields("unit piece item bag sack bale carton case crate box bottle can keg cask drum barrel roll reel sheet pack packet parcel pallet container load lot cargo shipment consignment head pair dozen copy") {
		set[u] = true
	}
	return set
}()

// countsElse reports whether figure f counts what ask, of question q, neither counts nor names, by no wider or narrower name either: the sheep that a
// country keeps are no side of "who exported more wool". Where the ask names no thing ("who exported more"), anything may be counted.
func (a *Answerer) countsElse(f *fit, q *question.Question, ask *question.Ask) bool {
	unit, _, _ := strings.Cut(f.fig.Unit, "/")
	if f.fig.Class != quantity.Count && f.fig.Kind != figure.Count || unit == "" || packed[unit] || sameUnit(ask.Unit, unit) {
		return false
	}
	things := slices.DeleteFunc(slices.Clone(ask.Keys), func(k question.Key) bool { return !thing(q, k) })
	if len(things) == 0 || a.ownsAny(f, ask, things) {
		return false
	}
	if unit == "person" {
		return !a.ofThese(f, ask)
	}
	if ask.Counted != "" && a.counts(f, ask) {
		return false
	}
	counted := a.keyList(unit)
	return !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return !k.Name && slices.ContainsFunc(counted, func(c string) bool {
			return c == k.Key || a.kin(c, k.Key) || a.near(f.article, c, k.Key) || hasWord(c, k.Key) || hasWord(k.Key, c) || deedOf(c, k.Key, k.Text)
		})
	})
}

// ofThese reports whether the people that f counts are those of ask: it names them so or a figure of people in the passage of f holds what they are or do.
// The people that a ferry line employs are none of its passengers; those whom it carried are.
func (a *Answerer) ofThese(f *fit, ask *question.Ask) bool {
	own := slices.DeleteFunc(slices.Clone(ask.Keys), func(k question.Key) bool { return k.Name })
	if asked(ask, "person") {
		return true
	}
	pp := a.passage(f.passage)
	return slices.ContainsFunc(pp.figures, func(p profile) bool {
		return p.fig.Unit == "person" && a.ownsAny(&fit{profile: &p, passage: f.passage, article: f.article, score: 1}, ask, own)
	})
}

// ownsAny reports whether the record of f holds one of keys.
func (a *Answerer) ownsAny(f *fit, ask *question.Ask, keys []question.Key) bool {
	return slices.ContainsFunc(keys, func(k question.Key) bool {
		_, own := a.holds(f, a.passage(f.passage), ask, k)
		return own
	})
}

// thing reports whether key k of q names a thing that can be counted or have an amount, and not who has it, what is done with it, or a flow that anything
// may be part of.
func thing(q *question.Question, k question.Key) bool {
	switch {
	case k.Name, k.Says, question.Weak(k), holders[k.Key], summed[k.Key], k.Kind == term.Move, k.Kind == term.Generic:
		return false
	case k.Noun, k.Kind == term.Measure:
		return true
	}
	if k.Start > len(q.Corrected) || !strings.HasPrefix(q.Corrected[k.Start:], k.Text) {
		return false // of a question before
	}
	before := lowerWords(q.Corrected[:k.Start])
	if len(before) == 0 {
		return false
	}
	switch before[len(before)-1] {
	case "more", "most", "many", "much", "fewer", "fewest", "less", "least", "of", "in", "on", "for", "the", "its", "their", "any":
		return true
	}
	return false
}
