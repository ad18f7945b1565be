package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
)

// abstain says which slot of the question the articles do not give, and offers up to three figures that come close.
func (a *Answerer) abstain(q *question.Question, b *builder, ask *question.Ask, near []fit) Answer {
	b.ans = Answer{Question: q.Text, Status: Unanswerable, Trace: b.ans.Trace}
	b.fit = nil
	b.ans.Missing = a.missing(ask, near)
	const most = 3
	for i := range near {
		f := &near[i]
		if len(b.ans.Nearest) == most {
			break
		}
		if slices.ContainsFunc(b.ans.Nearest, func(n Nearest) bool { return n.Surface == a.figure(f).Surface && n.Subject == f.fig.Subject }) {
			continue
		}
		pass := a.idx.Passage(f.passage)
		art := a.idx.Article(f.article)
		differs := f.misses
		if len(differs) == 0 {
			differs = []string{slotSubject}
		}
		b.ans.Nearest = append(b.ans.Nearest, Nearest{Figure: a.figure(f), Differs: differs, Quote: art.Text[pass.Start:pass.End], Article: art.ID})
	}
	var s strings.Builder
	s.WriteString("The articles do not give ")
	if w := askWords(ask); len(ask.Keys) == 0 && w != "" {
		s.WriteString("a figure " + w)
	} else if w != "" {
		s.WriteString(w)
	} else {
		s.WriteString("that")
	}
	s.WriteString(": " + missingWords[b.ans.Missing[0]] + ".")
	for i, n := range b.ans.Nearest {
		if i == 0 {
			s.WriteString("\nNearest, and not the answer:")
		}
		s.WriteString("\n• " + sentence(near[indexOf(near, n, a)].fig) + " [differs in " + strings.Join(n.Differs, ", ") + "; " + n.Article + "]")
	}
	b.ans.Text = clip(s.String(), maxText)
	b.ans.Figures, b.ans.Citations = []Figure{}, []Citation{}
	if b.ans.Nearest == nil {
		b.ans.Nearest = []Nearest{}
	}
	return b.ans
}

// indexOf finds the fit that a nearest figure was made from.
func indexOf(near []fit, n Nearest, a *Answerer) int {
	return max(0, slices.IndexFunc(near, func(f fit) bool {
		return a.idx.Article(f.article).ID == n.Article && f.fig.Subject == n.Subject && a.figure(&f).Surface == n.Surface
	}))
}

var missingWords = map[string]string{
	slotPeriod:  "not for that period",
	slotSubject: "they say nothing of it",
	slotPlace:   "not for that place",
	slotKind:    "not that kind of figure",
	slotUnit:    "not in that unit",
}

// missing returns the slots that keep the nearest figure from answering; without one, what no article holds at all.
func (a *Answerer) missing(ask *question.Ask, near []fit) []string {
	for _, f := range near {
		if len(f.misses) > 0 && f.held >= 0.6 {
			return slices.Clone(f.misses)
		}
	}
	for _, o := range append(slices.Clone(ask.Owners), ask.Partners...) {
		if !a.mentions(o) {
			return []string{slotPlace}
		}
	}
	return []string{slotSubject}
}

// mentions reports whether any article names the place. Large corpora are not searched for it.
func (a *Answerer) mentions(key string) bool {
	const most = 200
	if a.idx.NumArticles() > most {
		return true
	}
	for i := range a.idx.NumArticles() {
		if a.article(i).places[key] > 0 {
			return true
		}
	}
	return false
}
