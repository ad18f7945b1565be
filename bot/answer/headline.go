package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/term"
)

// fitHeadline turns away a figure that holds a word asked for by its headline alone, where that sets two things against each other and speaks of the
// figure's in the other part: under "Phones sell well, chips do not" the phone maker's revenue is not that of its chips.
func (a *Answerer) fitHeadline(f *fit, pp *passageProfile, ask *question.Ask) {
	title := a.article(f.article).title
	for _, k := range ask.Keys {
		if !title[k.Key] || k.Says || k.Aside || k.Kind == term.Generic || k.Kind == term.Move || weight(k) < 2 || pp.keys[k.Key] || a.nearby(f.passage, k.Key) {
			continue
		}
		if _, own := a.holds(f, pp, ask, k); !own && a.titledApart(f, k.Key) && !a.titleSource(f.article, k.Key) {
			f.miss(slotSubject, "is not what the headline says of ", k.Key)
		}
	}
}

// titleSource reports whether key stands in what a headline names last as its source: the API of "U.S. CRUDE STOCKS FALL - API".
func (a *Answerer) titleSource(article int, key string) bool {
	title := a.idx.Article(article).Title
	i := strings.LastIndex(title, " - ")
	return i >= 0 && strings.Count(title[i:], " ") <= 4 && a.keySet(title[i:])[key]
}

// titledApart reports whether the headline of f has a part that holds a word of its subject and not key, and none that holds both.
func (a *Answerer) titledApart(f *fit, key string) (apart bool) {
	parts := titleParts(a.idx.Article(f.article).Title)
	for _, part := range parts {
		keys := a.keySet(part)
		of := slices.ContainsFunc(f.subject, func(t term.Term) bool {
			if t.Kind == term.Stop || t.Kind == term.Generic || t.Kind == term.Move {
				return false
			}
			return keys[t.Key] || a.kinIn(keys, t.Key)
		})
		if of && keys[key] {
			return false
		}
		apart = apart || of
	}
	return apart
}

// titleParts cuts a headline where it turns from one thing to another.
func titleParts(title string) []string {
	for _, mark := range []string{"; ", " but ", " while ", " despite ", " as ", " BUT ", " WHILE ", " DESPITE ", " AS "} {
		title = strings.ReplaceAll(title, mark, ", ")
	}
	return strings.Split(title, ", ")
}
