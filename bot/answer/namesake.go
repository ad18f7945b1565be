package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// fitBranch turns away what one branch of a company or body did where its own is asked for: "revenue from Orrin's cloud division", "sales growth for the
// cable unit" are not Orrin's. Nor are the words turned away that banks and groups of companies are called by as a whole: "the banking group".
func (a *Answerer) fitBranch(f *fit, pp *passageProfile, ask *question.Ask) {
	if slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return branches[strings.ToLower(k.Text)] }) {
		return
	}
	text, from := a.text(f.passage), a.idx.Passage(f.passage).Start
	before, _, _ := strings.Cut(f.fig.Subject, " excluding ")
	for _, part := range []string{before, forPart(text[f.fig.End-from:])} {
		words := strings.Fields(strings.TrimRight(part, ".,;"))
		for i, w := range words {
			ended := i+1 == len(words) || clause.Small(strings.ToLower(words[i+1])) // no "business structures"
			if i > 0 && ended && branches[strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")] && !nameWord(words[i-1]) && a.narrowedTo(words[i-1], ask) {
				f.miss(slotSubject, "is of a branch: ", words[i-1]+" "+w)
				return
			}
		}
	}
}

// narrowedTo reports whether w, which stands before the name of a branch, tells which it is, and the question does not say so.
func (a *Answerer) narrowedTo(w string, ask *question.Ask) bool {
	switch strings.ToLower(w) {
	case "the", "a", "an", "its", "their", "this", "that", "each", "per", "whole", "entire", "banking", "financial", "industrial", "media", "retail":
		return false
	}
	if clause.Small(strings.ToLower(w)) {
		return false // "output of the group"
	}
	for k := range a.keySet(w) {
		if asked(ask, k) || slices.ContainsFunc(ask.Keys, func(q question.Key) bool { return strings.Contains(strings.ToLower(q.Text), strings.ToLower(w)) }) {
			return false
		}
	}
	return true
}

// branches are the words for a part of a company or body.
var branches = map[string]bool{"division": true, "unit": true, "segment": true, "subsidiary": true, "arm": true, "group": true, "business": true}

// forPart returns the phrase that hangs on a figure with "for" or "from" right behind it, or "".
func forPart(behind string) string {
	low := strings.TrimPrefix(behind, " ")
	for _, prep := range []string{"for the ", "from the ", "at the ", "in the "} {
		if rest, ok := strings.CutPrefix(low, prep); ok {
			const most, reach = 4, 60 // words, and bytes that hold them
			words := strings.Fields(rest[:min(len(rest), reach)])
			return strings.Join(words[:min(len(words), most)], " ")
		}
	}
	return ""
}

// fitNamesake turns away the figure of one name where another is asked for that shares a word with it: that of Kent Bank for Orrin Bank.
func (a *Answerer) fitNamesake(f *fit, pp *passageProfile, ask *question.Ask) {
	words := strings.Fields(f.fig.Subject)
	if len(words) < 2 || slices.ContainsFunc(words, func(w string) bool { return !nameWord(w) }) {
		return
	}
	shared := slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key })
	})
	for _, k := range ask.Keys {
		if !k.Name || k.Kind != term.Word || k.Says || !shared || slices.Contains(f.org, k.Key) {
			continue
		}
		if _, own := a.holds(f, pp, ask, k); !own {
			f.miss(slotSubject, "is of another name than ", k.Key)
		}
	}
}

// fitAggregate turns away another aggregate of the money supply than the one asked for: M0 for M1.
func fitAggregate(f *fit, ask *question.Ask) {
	for _, k := range ask.Keys {
		if !aggregate(k.Key) {
			continue
		}
		words := lowerWords(f.fig.Subject)
		if slices.ContainsFunc(words, aggregate) && !slices.Contains(words, k.Key) {
			f.miss(slotSubject, "is of another aggregate than ", k.Key)
		}
	}
}

// aggregate reports whether w names an aggregate of the money supply: "m2".
func aggregate(w string) bool {
	return w == "m2 plus cd" || len(w) == 2 && w[0] == 'm' && '0' <= w[1] && w[1] <= '5'
}

// narrowNowhere reports whether the article of f has no word, under any name, for what narrows the measure asked for: of food prices nothing is told where only
// prices are spoken of.
func (a *Answerer) narrowNowhere(f *fit, ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return (k.Noun || k.Kind == term.Modifier) && a.nowhere(f, k) })
}

// measureNowhere reports whether the article of f has no word for a measure asked for: it may tell how a coupon fell, and not what is saved.
func (a *Answerer) measureNowhere(f *fit, ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind == term.Measure && a.nowhere(f, k) })
}

// nowhere reports whether the article of f has no word, under any name, for a key that matters.
func (a *Answerer) nowhere(f *fit, k question.Key) bool {
	if neutral[k.Key] || k.Says || k.Aside || question.Weak(k) {
		return false
	}
	ap := a.article(f.article)
	return !ap.all[k.Key] && !ap.title[k.Key] && !a.kinIn(ap.all, k.Key) && !headHeld(ap.all, k.Key) && !family(ap.all, k.Key) && !slices.ContainsFunc(term.Near(k.Key), func(n string) bool { return ap.all[n] })
}

// sameWay leaves out what went the other way than the question takes for granted where a figure that fits about as well went that way: "how much did tin
// fall" means the time that it fell.
func sameWay(fits []fit, ask *question.Ask) []fit {
	other := func(f *fit) bool { return f.fig.Kind == figure.Change && f.fig.Direction != ask.Direction }
	best := -1.0
	for i := range fits {
		if !other(&fits[i]) {
			best = max(best, fits[i].score)
		}
	}
	if ask.Direction == figure.NoDirection || best < 0 {
		return fits
	}
	return slices.DeleteFunc(fits, func(f fit) bool { return other(&f) && f.score <= best+2*guessed })
}
