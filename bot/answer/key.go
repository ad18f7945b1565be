package answer

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// A Key names a figure as an article has it: the same in every answer that shows it, until the article changes there.
type Key string

// Keys returns the keys of the figures that an answer shows, each once; of computed ones those that they are computed from.
func Keys(a *Answer) []Key {
	var out []Key
	add := func(f *Figure) {
		if f.Surface == "" || f.Citation < 0 || f.Citation >= len(a.Citations) {
			return
		}
		if k := keyOf(&a.Citations[f.Citation], f); !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	for i := range a.Figures {
		add(&a.Figures[i])
		for k := range a.Figures[i].From {
			add(&a.Figures[i].From[k])
		}
	}
	return out
}

// keyOf returns the key of a figure that a citation proves.
func keyOf(c *Citation, f *Figure) Key {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q %q %q", c.Article, c.Quote, f.Surface, f.Value, f.Kind, f.Subject))
	return Key(hex.EncodeToString(sum[:12]))
}

// Lead returns the direct sentence of an answer: its text before the quotations.
func Lead(a *Answer) string {
	lead, _, _ := strings.Cut(a.Text, "\n")
	return lead
}
