package question

import (
	"strings"

	"quaestor/corpus/place"
)

// strange returns the names in a question that no article holds, written with a capital letter: a figure of something else does not answer.
func (r *reader) strange() (out []string) {
	if shouted(r.text) {
		return nil
	}
	const shortest = 4
	for i, t := range r.toks {
		if i == 0 || !t.word || !t.capital() || len(t.low) < shortest || strings.Contains(t.low, "-") || t.used == inTime || t.used == inPlace || t.used == inUnit || !plain(t.low) {
			continue
		}
		if len(place.Bodies(t.text)) > 0 {
			continue // stands for its country
		}
		if w := r.text[t.start:t.end]; w == strings.ToUpper(w) || r.vocab.knows(t.low) || r.vocab.knows(strings.TrimSuffix(t.low, "s")) {
			continue
		}
		out = append(out, t.text)
	}
	return out
}
