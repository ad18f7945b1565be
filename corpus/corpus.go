// Package corpus holds the articles that a bot answers from.
package corpus

import "quaestor/corpus/period"

// An Article is one text with what is known about it. Raw text is kept; all else is derived from it.
type Article struct {
	ID     string
	Title  string
	Date   period.Date // of publication; zero if unknown
	Source string      // publisher
	URL    string
	Text   string // paragraphs separated by a blank line
}
