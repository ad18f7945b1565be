package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// befits reports whether what h gives can be what q asks for, beside its words; rivals are the other hits.
func (a *Answerer) befits(h *found, rivals []found, q *question.Question, ask *question.Ask) bool {
	if h.firm == firm && slices.ContainsFunc(rivals, func(o found) bool {
		return o.firm == firm && o.score >= h.score && o.own >= h.own && !samePhrase(o.span, h.span) && ask.Want != question.Why && !ask.Person && ask.Want != question.Who
	}) {
		return false // two sentences tell it of two
	}
	if h.firm < firm && (ask.Want == question.What || ask.Want == question.Who) && ownName(h.span, q) {
		return false
	}
	return a.speaksOf(h.passage, h.span, h.firm == firm && ask.Want != question.When, q) // a month in which something was is not that in which it was most
}

// speaksOf reports whether passage p, or what span of it answers, speaks of the extreme, the amount and the sort of body that q asks for.
func (a *Answerer) speaksOf(p int, span string, sure bool, q *question.Question) bool {
	article := a.idx.Passage(p).Article
	return !(most(q) && !sure && superlative(a.text(p)) < 0 && !peaks(a.text(p))) && a.holdsAmount(article, q) && a.holdsSort(article, span, q)
}

// peaks reports whether text says in any word that something stood at an extreme.
func peaks(text string) bool {
	return slices.ContainsFunc(lowerWords(text), func(w string) bool { return strings.HasPrefix(w, "peak") || w == "record" || extreme(w) })
}

// ownName reports whether span is the name of what the question speaks of itself, and not of what it asks for: the Port Authority of "which cranes does the
// authority run".
func ownName(span string, q *question.Question) bool {
	words := lowerWords(span)
	if len(words) < 2 || !strings.HasSuffix(q.Focus, "s") {
		return false
	}
	last := words[len(words)-1]
	return len(last) > 3 && last != q.Focus && last+"s" != q.Focus && slices.Contains(lowerWords(q.Corrected), last)
}

// samePhrase reports whether one of two spans holds the other.
func samePhrase(x, y string) bool {
	x, y = strings.ToLower(x), strings.ToLower(y)
	return strings.Contains(x, y) || strings.Contains(y, x)
}

// holdsAmount reports whether the article holds the amount of money or goods that the question names, if it names one: who "agreed to hold the peso above 150
// yen" stands where 150 does.
func (a *Answerer) holdsAmount(article int, q *question.Question) bool {
	given := q.Given
	if q.Condition != nil {
		given = &q.Condition.Bound
	}
	if given == nil || given.Class != quantity.Money && given.Class != quantity.Measure {
		return true
	}
	from, end := a.idx.ArticlePassages(article)
	for p := from; p < end; p++ {
		if pp := a.passage(p); pp.numbers[digits(given.Value.String())] || slices.ContainsFunc(pp.figures, func(f profile) bool { return f.fig.Value.Equal(given.Value) }) {
			return true
		}
	}
	return false
}

// holdsSort reports whether the article speaks of such a body as the question asks for by its sort: which bank it was stands where a bank is named so. Where
// it gives one a name with that word in it, as it does to an agency or a ministry, no other name is meant.
func (a *Answerer) holdsSort(article int, span string, q *question.Question) bool {
	sort := strings.TrimSuffix(q.Focus, "s")
	if !bodySorts[sort] || ofGovernment(sort, span) {
		return true
	}
	ap := a.article(article)
	if !ap.all[term.Stem(sort)] && !ap.all[sort] && !a.kinIn(ap.all, sort) {
		return strings.Contains(strings.ToLower(span), sort)
	}
	name := strings.ToUpper(sort[:1]) + sort[1:]
	called := namedBySort[sort] && strings.Contains(a.idx.Article(article).Text, " "+name)
	return !called || strings.Contains(strings.ToLower(span), sort)
}

// ofGovernment reports whether span is the name of a part of a government, where such a part is asked for by another word for it: a Trade Ministry is what one
// country calls a Trade Department.
func ofGovernment(sort, span string) bool {
	return (sort == "ministry" || sort == "department") && slices.ContainsFunc(lowerWords(span), func(w string) bool {
		return w == "ministry" || w == "department" || w == "treasury"
	})
}

// bodySorts are the sorts of bodies that a text which names one calls so.
var bodySorts = map[string]bool{"bank": true, "agency": true, "ministry": true, "department": true, "airline": true, "university": true, "newspaper": true, "exchange": true, "bureau": true, "commission": true, "institute": true}

// namedBySort are those whose names nearly always hold the word.
var namedBySort = map[string]bool{"agency": true, "ministry": true, "department": true, "bureau": true, "commission": true, "institute": true}
