package eval

import (
	"slices"
	"strings"

	"quaestor/bot/answer"
)

// homes returns the articles that prove a question's answer.
func (q *Question) homes() []string {
	if len(q.Articles) > 0 {
		return q.Articles
	}
	return []string{q.Article}
}

// Home returns the id of the article that q is about: the first that proves its answer, or the one that tempts where there is none.
func (q *Question) Home() string {
	if home := q.homes()[0]; home != "" {
		return home
	}
	return q.NearArticle
}

// evidence returns the sentences of an article that prove a question's answer.
func (q *Question) evidence(article string) []string {
	var out []string
	if article == q.Article {
		out = append(out, q.Evidence...)
		if len(q.Evidence) == 0 && q.Quote != "" {
			out = append(out, q.Quote)
		}
	}
	for _, p := range q.Quotes {
		if p.Article == article {
			out = append(out, p.Quote)
		}
	}
	return out
}

// proved reports whether an answer cites the evidence: of one of the gold's articles, or of each where all are needed.
func proved(q Question, a answer.Answer, texts map[string]string) bool {
	cited := map[string]bool{}
	for _, c := range a.Citations {
		if cites(q, c, texts) {
			cited[c.Article] = true
		}
	}
	if q.ArticlesNeed != "all" {
		return len(cited) > 0
	}
	return !slices.ContainsFunc(q.homes(), func(id string) bool { return !cited[id] })
}

// cites reports whether a citation is an exact quotation of an article of the gold and touches its evidence.
func cites(q Question, c answer.Citation, texts map[string]string) bool {
	if !slices.Contains(q.homes(), c.Article) || len(c.Quote) > maxQuote || c.Quote == "" {
		return false
	}
	text, held := texts[c.Article]
	if !held {
		return false
	}
	at := strings.Index(text, c.Quote)
	if at < 0 {
		return false
	}
	evidence := q.evidence(c.Article)
	return len(evidence) == 0 || slices.ContainsFunc(evidence, func(e string) bool {
		from := strings.Index(text, e)
		return from >= 0 && at < from+len(e) && from < at+len(c.Quote)
	})
}

// ProvedBy reports whether a citation says the answer of a question for a fact, as the gold words it; texts holds the articles by id.
func (q *Question) ProvedBy(c answer.Citation, texts map[string]string) bool {
	return q.Status != answer.Unanswerable && len(c.Quote) <= maxSpan && cites(*q, c, texts) && saysAny(c.Quote, q.wordings())
}

// evidenceRank returns the place, from 1, of the first citation that touches the evidence; 0 if none does.
func evidenceRank(q Question, a answer.Answer, texts map[string]string) int {
	for i, c := range a.Citations {
		if cites(q, c, texts) {
			return i + 1
		}
	}
	return 0
}
