package eval

import (
	"slices"
	"strings"

	"quaestor/bot/answer"
)

// A Verdict is the bin that an answer falls into.
type Verdict uint8

const (
	Broken  Verdict = iota // no well-formed answer
	Wrong                  // another answer, or an answer where there is none
	Missed                 // no answer where there is one
	Passage                // right in the passage quoted first, not in the words of the answer: who, where, when, why
	Right                  // the answer; or none, where there is none
)

func (v Verdict) String() string {
	return [...]string{"broken", "wrong", "missed", "passage", "right"}[v]
}

const (
	maxText       = 2000 // bytes or fewer of an answer as a person reads it
	maxQuote      = 800  // bytes of a quotation
	maxSpan       = 600  // bytes of a quotation that is to answer who, where, when or why by itself
	maxFigures    = 8    // figures of an answer, unless more were asked for
	maxCompared   = 6    // figures of a comparison or of the readings of an ambiguous question
	headlineRunes = 300  // characters that a direct answer may take
)

// Judge returns the verdict on an answer. The articles' texts are by id.
//
// An unanswerable question is right without an answer, wrong with one. Any other is missed without an answer. An answer counts only
// if it quotes an article of the gold exactly, touching its evidence (each of them where all are needed), and is not overlong in words or figures. Then, by
// the question's kind:
//
//	entity, when, and all without gold figures   the answer's own first words say the gold text
//	compare     they name the winner, and the first figure is the gold's first, or all of the gold's are there
//	list        all gold figures are there, and not many others
//	ambiguous   one of the gold's readings is there, among few
//	compute     the first figure is the gold's, give or take the rounding
//	change      the first figure is the gold's; where nothing in the question asks for a change, it may come second
//	any other   the first figure is the gold's
func Judge(q Question, a answer.Answer, texts map[string]string) Verdict {
	if a.Status != answer.Answered && a.Status != answer.Ambiguous && a.Status != answer.Unanswerable {
		return Broken
	}
	silent := a.Status == answer.Unanswerable
	switch {
	case q.Status == answer.Unanswerable && silent && len(a.Figures) == 0:
		return Right
	case q.Status == answer.Unanswerable:
		return Wrong
	case silent:
		return Missed
	case !presentable(q, a) || !proved(q, a, texts):
		return Wrong
	case q.inWords():
		return judgeWords(q, a, texts)
	case judgeFigures(q, a):
		return Right
	}
	return Wrong
}

// inWords reports whether the answer is not a figure.
func (q *Question) inWords() bool {
	return q.Kind == "entity" || q.Kind == "when" || len(q.Figures) == 0
}

// wordings returns the ways to say the answer in words.
func (q *Question) wordings() []string {
	all := append([]string{q.Text}, q.TextAlt...)
	for _, x := range q.AlsoAccept {
		all = append(all, x.Words)
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// leading returns the figures that may stand first.
func (q *Question) leading() []Gold {
	var out []Gold
	if len(q.Figures) > 0 {
		out = append(out, q.Figures[0])
	}
	return append(out, q.otherFigures()...)
}

// otherFigures returns the figures accepted besides the gold's.
func (q *Question) otherFigures() []Gold {
	var out []Gold
	for _, x := range q.AlsoAccept {
		if x.Figure != nil {
			out = append(out, *x.Figure)
		}
	}
	return out
}

// presentable reports whether the answer has a text and is not too long.
func presentable(q Question, a answer.Answer) bool {
	return strings.TrimSpace(a.Text) != "" && len([]rune(a.Text)) <= maxText && len(a.Figures) <= max(maxFigures, 2*len(q.Figures))
}

// judgeWords judges an answer that is no figure.
func judgeWords(q Question, a answer.Answer, texts map[string]string) Verdict {
	wordings := q.wordings()
	if saysAny(headline(a.Text), wordings) {
		return Right
	}
	first := a.Citations[0]
	spans := q.Kind == "entity" || q.Kind == "when"
	if spans && len(first.Quote) <= maxSpan && cites(q, first, texts) && saysAny(first.Quote, wordings) {
		return Passage
	}
	return Wrong
}

// judgeFigures reports whether the figures of an answer are those of the gold.
func judgeFigures(q Question, a answer.Answer) bool {
	figures := a.Figures
	if len(figures) == 0 {
		return false
	}
	switch q.Kind {
	case "ambiguous":
		return len(figures) <= maxCompared && q.anyOf(figures, append(slices.Clone(q.Figures), q.otherFigures()...))
	case "compare":
		return len(figures) <= maxCompared && q.winnerNamed(a.Text) && (q.anyOf(figures[:1], q.leading()) || q.allIn(figures))
	case "list":
		return len(figures) <= max(2*len(q.Figures), 4) && q.allIn(figures)
	case "change":
		if !q.asksChange() {
			figures = figures[:min(2, len(figures))]
			return q.anyOf(figures, q.leading())
		}
	}
	return q.anyOf(figures[:1], q.leading())
}

// winnerNamed reports whether the answer's first words name the winner of a comparison: what comes before any comma in the gold
// text, years aside.
func (q *Question) winnerNamed(text string) bool {
	var names []string
	for _, w := range q.wordings() {
		name, _, _ := strings.Cut(strings.NewReplacer(":", ",", ";", ",", "(", ",").Replace(w), ",")
		names = append(names, withoutYears(w), withoutYears(name))
	}
	return len(names) == 0 || saysAny(headline(text), names)
}

// anyOf reports whether one of the figures is one of the gold's.
func (q *Question) anyOf(figures []answer.Figure, golds []Gold) bool {
	for _, f := range figures {
		for _, g := range golds {
			if q.same(f, g) {
				return true
			}
		}
	}
	return false
}

// allIn reports whether each gold figure is among the figures.
func (q *Question) allIn(figures []answer.Figure) bool {
	for _, g := range q.Figures {
		if !q.anyOf(figures, []Gold{g}) {
			return false
		}
	}
	return true
}
