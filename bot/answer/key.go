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
		if k := KeyOf(a.Citations[f.Citation].Article, a.Citations[f.Citation].Quote, f); !slices.Contains(out, k) {
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

// KeyOf returns the key of a figure, as [Show] shows it, of the sentence of an article.
func KeyOf(article, sentence string, f *Figure) Key {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q %q %q", article, sentence, f.Surface, f.Value, f.Kind, f.Subject))
	return Key(hex.EncodeToString(sum[:12]))
}

// Withheld tells which figures are not to be shown. A nil Withheld holds back none.
type Withheld func(Key) bool

// Has reports whether the figure that k names is withheld.
func (w Withheld) Has(k Key) bool { return w != nil && w(k) }

// From takes the withheld figures out of those that come close to a question, and reports whether the answer itself shows one: then it must
// not be given.
func (w Withheld) From(a *Answer) bool {
	left := slices.DeleteFunc(slices.Clone(a.Nearest), func(n Nearest) bool { return w.Has(KeyOf(n.Article, n.Quote, &n.Figure)) })
	if len(left) < len(a.Nearest) {
		a.Nearest, a.Text = left, Lead(a) // the text lists them below its first line
	}
	return slices.ContainsFunc(Keys(a), w.Has)
}

// Lead returns the direct sentence of an answer: its text before the quotations.
func Lead(a *Answer) string {
	lead, _, _ := strings.Cut(a.Text, "\n")
	return lead
}
