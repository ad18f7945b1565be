package shelf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quaestor/bot/answer"
	"quaestor/bot/discord/markup"
	"quaestor/corpus/figure"
)

const (
	maxExamples = 6
	maxTrials   = 40 // questions tried to find the examples
	maxWords    = 6  // of the subject of an example
)

// tried returns questions for some of the figures that are answered with those very figures: each of another subject, from as many
// articles and of as many kinds as there are.
func tried(figures []named, ask func(question string) (answer.Answer, error)) []string {
	var out []string
	asked, trials := map[string]bool{}, 0
	for round := 0; round < 3 && len(out) < maxExamples; round++ {
		perArticle, kinds := map[int]int{}, map[figure.Kind]int{}
		for i := range figures {
			h := &figures[i]
			if perArticle[h.article] > 0 || kinds[h.Kind] >= maxExamples/2 || asked[h.subject] || len(strings.Fields(h.subject)) > maxWords {
				continue
			}
			q := questionFor(h)
			if trials++; trials > maxTrials {
				return out
			}
			asked[h.subject] = true
			if markup.Size(q) > maxChoice || !proves(h, q, ask) {
				continue
			}
			perArticle[h.article]++
			kinds[h.Kind]++
			if out = append(out, q); len(out) == maxExamples {
				break
			}
		}
	}
	return out
}

// proves reports whether a question is answered with h and nothing else.
func proves(h *named, question string, ask func(string) (answer.Answer, error)) bool {
	a, err := ask(question)
	return err == nil && a.Status == answer.Answered && len(a.Figures) == 1 && a.Figures[0].Value == h.Value.Abs().String()
}

// questionFor returns a question that a figure answers: "How much did exports grow in May 2020?", "How many enterprises in March?".
func questionFor(h *named) string {
	when := " " + preposition(h.period) + " " + h.period + "?"
	switch {
	case h.Kind == figure.Change && h.Direction == figure.Up:
		return "How much did " + h.subject + " grow" + when
	case h.Kind == figure.Change && h.Direction == figure.Down:
		return "How much did " + h.subject + " fall" + when
	case h.Kind == figure.Count:
		return "How many " + h.subject + when
	}
	return string(unicode.ToUpper(firstRune(h.subject))) + h.subject[utf8.RuneLen(firstRune(h.subject)):] + when
}
