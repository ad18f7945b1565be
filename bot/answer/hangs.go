package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// hangs reports whether what passage p gives a reason for, on, is what is asked about: it tells of the asked product and of none other, and moves the way
// asked about.
func (a *Answerer) hangs(p int, on string, q *question.Question, ask *question.Ask) bool {
	text := a.text(p)
	if on = strings.ToLower(on); !slices.ContainsFunc(a.terms.Read(on), func(t term.Term) bool { return t.Kind == term.Measure || t.Kind == term.Move }) {
		on = strings.ToLower(text)
	}
	if q.Premise != figure.NoDirection && (movesAgainst(on, q.Premise) || q.Premise == figure.Down && recovers(on)) {
		return false
	}
	narrows := false
	for _, k := range ask.Keys {
		if !narrowsMeasure(k) {
			continue
		}
		narrows = true
		if a.tells(p, on, k) || k.Name && a.tells(p, strings.ToLower(text), k) {
			return true
		}
	}
	if !narrows {
		return true
	}
	if a.narrowed(on) {
		return false // a reason for another product
	}
	pass := a.idx.Passage(p)
	art := a.idx.Article(pass.Article)
	first, _, _ := strings.Cut(art.Text, ". ")
	for _, k := range ask.Keys {
		if narrowsMeasure(k) && (a.tells(p, strings.ToLower(text), k) || a.tells(p, strings.ToLower(art.Title), k) || a.tells(p, strings.ToLower(first), k) || a.nearby(p, k.Key)) {
			return true
		}
	}
	return false
}

// thingIn reports whether text names a thing, so that it does not only point to one: "the increase", "this".
func (a *Answerer) thingIn(text string) bool {
	return len(place.Find(text)) > 0 || slices.ContainsFunc(a.terms.Read(text), func(t term.Term) bool {
		return t.Kind == term.Measure || t.Kind == term.Modifier || t.Kind == term.Word && !clause.Says(text[t.Start:t.End]) && !clause.IsTitle(text[t.Start:t.End])
	})
}

// narrowsMeasure reports whether k narrows a measure: the fuel of "fuel sales".
func narrowsMeasure(k question.Key) bool {
	return !k.Says && !k.Aside && k.Kind != term.Measure && k.Kind != term.Move && k.Kind != term.Generic && (k.Noun || k.Kind == term.Modifier)
}

// tells reports whether text in lower case holds the word k in some form, or another name of it.
func (a *Answerer) tells(p int, text string, k question.Key) bool {
	keys := a.keySet(text)
	return a.meant(p, keys, k) || slices.ContainsFunc(lowerWords(k.Text), func(w string) bool { return len(w) > 3 && wordIn(lowerWords(text), w) })
}

// narrowed reports whether text narrows a measure by some product: "lead production", "sales of clothing".
func (a *Answerer) narrowed(text string) bool {
	ts := a.terms.Read(text)
	for i, t := range ts {
		if t.Kind != term.Measure {
			continue
		}
		if i > 0 && (ts[i-1].Kind == term.Word || ts[i-1].Kind == term.Modifier) && ts[i-1].End+1 == t.Start {
			return true
		}
		if of, ok := strings.CutPrefix(text[t.End:], " of "); ok {
			next := a.terms.Read(of)
			if len(next) > 0 && (next[0].Kind == term.Word || next[0].Kind == term.Modifier) {
				return true
			}
		}
	}
	return false
}

// recovers reports whether text tells that what had fallen comes back.
func recovers(text string) bool {
	return slices.ContainsFunc(lowerWords(text), func(w string) bool {
		switch w {
		case "recover", "recovers", "recovered", "rebound", "rebounded", "normal", "resume", "resumed":
			return true
		}
		return false
	})
}

// steadyWords say that something did not move.
var steadyWords = []string{"unchanged", "steady", "flat", "little changed", "stable"}

// steadied reports whether the article of passage p says of the very thing asked about that it did not move.
func (a *Answerer) steadied(p int, ask *question.Ask) bool {
	first, end := a.idx.ArticlePassages(a.idx.Passage(p).Article)
	for i := first; i < end; i++ {
		low := strings.ToLower(a.text(i))
		if !slices.ContainsFunc(steadyWords, func(w string) bool { return wordAt(low, w) >= 0 }) {
			continue
		}
		keys := a.keySet(low)
		n := 0
		if slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
			if k.Kind == term.Move || k.Kind == term.Generic || k.Says {
				return false
			}
			n++
			return !keys[k.Key]
		}) || n == 0 {
			continue
		}
		if !movesAgainst(low, figure.Up) && !movesAgainst(low, figure.Down) {
			return true
		}
	}
	return false
}
