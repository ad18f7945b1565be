package corpus

import (
	_ "embed"
	"strings"
)

// seed is the text of the built-in article.
//
//go:embed seed.txt
var seed string

// Builtin returns the article that answers where no other is held: id "seed", of unknown date. Its title is its first line,
// which is also the beginning of its text.
func Builtin() Article {
	title, _, _ := strings.Cut(seed, "\n")
	return Article{ID: "seed", Title: strings.TrimSpace(title), Text: seed}
}
