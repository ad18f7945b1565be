package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/term"
)

// fewerWords finds a figure for each ask of q where a text sets the things asked for side by side and says what they have in common in a verb or another word
// around them: "Marlow carried 4 million passengers, and its rival Benham 6 million" for who carried more. The words that all asks share, and that name no
// measure, need only stand in one of the passages or in the title of their article.
func (a *Answerer) fewerWords(q *question.Question) ([]fit, bool) {
	brief := *q
	brief.Asks = slices.Clone(q.Asks)
	shared := sharedWords(q.Asks)
	if len(shared) == 0 {
		return nil, false
	}
	all := make([][]fit, len(q.Asks))
	for i := range brief.Asks {
		x := &brief.Asks[i]
		x.Keys = slices.DeleteFunc(slices.Clone(x.Keys), func(k question.Key) bool {
			return slices.ContainsFunc(shared, func(s question.Key) bool { return s.Key == k.Key })
		})
		if !strong(ownKeys(brief.Asks, i)) && placeName(x.Owners) == placeName(q.Asks[(i+1)%len(q.Asks)].Owners) {
			return nil, false
		}
		all[i] = a.ownSide(a.fitting(x), &brief, i)
	}
	for i := range all {
		for j := 0; len(all[i]) == 0 && j < len(all); j++ {
			if len(all[j]) > 0 {
				all[i] = a.parallel(&brief.Asks[i], &brief.Asks[j], &all[j][0])
			}
		}
		if len(all[i]) == 0 {
			return nil, false
		}
	}
	best, top := []fit(nil), -1.0
	for _, first := range all[0] {
		if set, score := complete(first, all[1:]); len(set) == len(all) && score > top+1e-9 && a.saidAround(set, shared) {
			best, top = set, score
		}
	}
	return best, best != nil
}

// sharedWords returns the words that all asks hold and that name no measure and nobody.
func sharedWords(asks []question.Ask) []question.Key {
	return slices.DeleteFunc(slices.Clone(asks[0].Keys), func(k question.Key) bool {
		return k.Kind == term.Measure || k.Name || slices.ContainsFunc(asks, func(x question.Ask) bool { return !asked(&x, k.Key) })
	})
}

// ownKeys returns the keys of ask i that not all others have.
func ownKeys(asks []question.Ask, i int) []question.Key {
	return slices.DeleteFunc(slices.Clone(asks[i].Keys), func(k question.Key) bool {
		return !slices.ContainsFunc(asks, func(x question.Ask) bool { return !asked(&x, k.Key) })
	})
}

// saidAround reports whether figures of one article stand in one passage or in two neighbouring ones that, or the title, hold all of the words.
func (a *Answerer) saidAround(set []fit, words []question.Key) bool {
	for i := range set {
		if d := set[i].passage - set[0].passage; set[i].article != set[0].article || d < -1 || d > 1 {
			return false
		}
	}
	return !slices.ContainsFunc(words, func(k question.Key) bool {
		return !a.article(set[0].article).title[k.Key] && !slices.ContainsFunc(set, func(f fit) bool {
			return a.inClause(&f, stretch{keys: a.passage(f.passage).keys}, k.Key)
		})
	})
}
