package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// pointing are the nouns by which a text points to what it told before: "the chief reason for the change".
var pointing = map[string]bool{"change": true, "revision": true, "move": true, "decision": true, "adjustment": true, "trend": true, "development": true, "result": true, "figure": true, "performance": true, "movement": true, "improvement": true, "deterioration": true,
	"slowdown": true, "upturn": true, "downturn": true, "recovery": true, "step": true, "cut": true, "reason": true, "seasonal": true, "mainly": true, "largely": true, "mostly": true, "partly": true, "chiefly": true, "main": true, "chief": true, "output": true, "growth": true, "total": true, "index": true}

// pointsBack returns what share by weight of the words asked for the sentence before passage p or the headline holds, where on, what a reason of p is given
// for, only points back to it: "the decline", "the chief reason for the change". It is 0 where on names something of its own.
func (r *reader) pointsBack(p int, on string) float64 {
	for _, m := range place.Find(on) {
		if m.Form != place.Weak && !slices.Contains(r.ask.Owners, m.Key) && !slices.Contains(r.ask.Partners, m.Key) {
			return 0
		}
	}
	times := period.Find(on, period.Date{})
	noun := false // one that points back, where a bare "this" does only to the sentence before
	for _, t := range r.a.terms.Read(on) {
		text := strings.ToLower(on[t.Start:t.End])
		_, moves := term.Direction(text)
		noun = noun || moves || pointing[text] || t.Kind == term.Measure
		inTime := inSpan[text] || slices.ContainsFunc(times, func(m period.Mention) bool { return t.Start >= m.Start && t.End <= m.End })
		switch {
		case t.Kind == term.Stop, moves, inTime, pointing[text], clause.Says(text), clause.IsTitle(lastOf(text)), nameWord(on[t.Start:]), t.Kind == term.Move, t.Kind == term.Generic, strings.HasSuffix(text, "ly"):
		case t.Kind == term.Measure && asked(r.ask, t.Key), slices.ContainsFunc(r.keys, func(k question.Key) bool { return slices.Contains(r.a.terms.Broader(k.Key), t.Key) }):
		default:
			return 0
		}
	}
	if !noun && len(times) > 0 {
		return 0 // "the May quarter" is one of its own
	}
	var got, all float64
	for i, k := range r.keys {
		if term.Stem(strings.ToLower(k.Text)) == term.Stem(r.gap.Verb) || clause.IsTitle(strings.ToLower(k.Text)) {
			continue
		}
		all += r.weights[i]
		if r.toldBefore(p, k, noun) {
			got += r.weights[i]
		}
	}
	return got / max(all, 0.1)
}

// inSpan are the nouns of spans of time.
var inSpan = map[string]bool{"month": true, "year": true, "quarter": true, "period": true}

// toldBefore reports whether the sentence before passage p, or the headline over it where that counts, holds k in some form.
func (r *reader) toldBefore(p int, k question.Key, headline bool) bool {
	article := r.a.idx.Passage(p).Article
	title := r.a.article(article).title
	if headline && (title[k.Key] || sameDoing(title, k) || r.a.kinIn(title, k.Key)) {
		return true
	}
	return p > 0 && r.a.idx.Passage(p-1).Article == article && r.a.meant(p-1, r.a.passage(p-1).keys, k)
}

// askedWay returns which way the cause that the question asks for drives things: up for "what helped", down for "what held back".
func (r *reader) askedWay() figure.Direction {
	if r.q.Premise != figure.NoDirection {
		return r.q.Premise
	}
	words := lowerWords(r.q.Corrected)
	for i, w := range words[:min(4, len(words))] {
		switch w {
		case "helped", "boosted", "lifted", "buoyed", "aided", "supported", "spurred", "fuelled", "underpinned":
			return figure.Up
		case "hit", "hurt", "hampered", "hindered", "slowed", "depressed", "dampened", "curbed", "restrained", "weighed":
			return figure.Down
		case "held", "kept", "dragged":
			if i+1 < len(words) && (words[i+1] == "back" || words[i+1] == "down") {
				return figure.Down
			}
		}
	}
	return figure.NoDirection
}

// stoodOnly reports whether the words behind an "after" or "following" tell nothing that happened, but only how the same measure stood at another time:
// "fell in May after a flat April".
func (a *Answerer) stoodOnly(span string) bool {
	times := period.Find(span, period.Date{})
	if len(times) == 0 {
		return false
	}
	return !slices.ContainsFunc(a.terms.Read(span), func(t term.Term) bool {
		text := strings.ToLower(span[t.Start:t.End])
		_, moves := term.Direction(text)
		inTime := slices.ContainsFunc(times, func(m period.Mention) bool { return t.Start >= m.Start && t.End <= m.End })
		return t.Kind != term.Stop && t.Kind != term.Measure && t.Kind != term.Move && t.Kind != term.Generic && !moves && !inTime && !standings[text]
	})
}

// standings are the words for how a measure stood or was given.
var standings = map[string]bool{"after": true, "following": true, "flat": true, "unchanged": true, "steady": true, "stable": true, "revised": true, "upwardly": true, "downwardly": true, "weak": true, "strong": true, "poor": true, "sluggish": true, "buoyant": true, "record": true, "similar": true, "sharp": true, "slight": true, "modest": true, "little": true}
