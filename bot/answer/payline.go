package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/period"
)

// payLine reads passage p as the line in which a wire puts the day that a dividend is paid on or held for: "Pay April 1", "Record March 10". It must be what
// the question asks for, and of a company whose name its headline holds.
func (r *reader) payLine(p int, d period.Date) (reading, bool) {
	const longest = 6 // words
	text := r.a.text(p)
	words := lowerWords(text)
	if len(words) < 2 || len(words) > longest || words[0] != "pay" && words[0] != "payable" && words[0] != "record" {
		return reading{}, false
	}
	asked := lowerWords(r.q.Corrected)
	record := slices.Contains(asked, "record")
	pays := slices.ContainsFunc(asked, func(w string) bool { return strings.HasPrefix(w, "pay") || w == "paid" || w == "distributed" })
	if record != (words[0] == "record") || !record && !pays || slices.Contains(asked, "split") {
		return reading{}, false
	}
	title := r.a.article(r.a.idx.Passage(p).Article).title
	named := func(k question.Key) bool { return k.Name }
	if !slices.ContainsFunc(r.ask.Keys, named) || slices.ContainsFunc(r.ask.Keys, func(k question.Key) bool { return named(k) && !title[k.Key] }) {
		return reading{}, false
	}
	for _, m := range period.Find(text, d) {
		if m.Period.Shape == period.Day {
			return reading{span: m.Text + " (" + periodWords(m.Period) + ")", firm: firm}, true
		}
	}
	return reading{}, false
}

// elsePaid reports whether passage p tells of a split and not of the dividend that the question asks about, or the other way round. What is payable or on
// record is a dividend where nothing else is said.
func (r *reader) elsePaid(p int) bool {
	text := lowerWords(r.a.text(p))
	asked := lowerWords(r.q.Corrected)
	if !slices.ContainsFunc(asked, func(w string) bool {
		return strings.HasPrefix(w, "pay") || w == "paid" || w == "record" || w == "dividend" || w == "split"
	}) {
		return false
	}
	split, dividend := slices.Contains(text, "split"), slices.Contains(text, "dividend")
	return !slices.Contains(asked, "split") && split && !dividend || slices.Contains(asked, "split") && dividend && !split
}
