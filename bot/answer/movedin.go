package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// movedIn returns the places in which passage p says that what is asked about moved the way asked: the Mali of "growth was highest in Chad, while in Mali
// output contracted" for in which country output shrank. Of the countries of a group only its members answer.
func (r *reader) movedIn(p int) reading {
	way := r.q.Premise
	if way == figure.NoDirection || !placeNouns[r.q.Focus] || asksMost(r.q) || !r.asksWherein() {
		return reading{}
	}
	text := r.a.text(p)
	var out []string
	for _, c := range r.a.passage(p).clauses() {
		sign, ok := term.Direction(strings.ToLower(c.Verb.Of(text)))
		if c.Verb.Empty() || c.Says || !ok || sign == 0 || sign > 0 != (way == figure.Up) || !r.holdsMeasures(p, c.Whole.Of(text)) {
			continue
		}
		for _, name := range r.placesIn(text, &c) {
			if !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	if len(out) == 0 {
		return reading{}
	}
	return reading{span: strings.Join(out, ", "), firm: firm}
}

// asksWherein reports whether the question asks in which place something moves, and not which place does something: "in which country did output fall",
// "which country saw output fall".
func (r *reader) asksWherein() bool {
	words := lowerWords(r.q.Corrected)
	i := slices.IndexFunc(words, func(w string) bool { return w == "which" || w == "what" })
	return i > 0 && words[i-1] == "in" || slices.ContainsFunc(words, func(w string) bool { return w == "saw" || w == "seen" || w == "see" })
}

// holdsMeasures reports whether part of passage p holds every measure that the question asks about.
func (r *reader) holdsMeasures(p int, part string) bool {
	keys := r.a.keySet(part)
	return !slices.ContainsFunc(r.ask.Keys, func(k question.Key) bool { return k.Kind == term.Measure && !r.a.meant(p, keys, k) })
}

// placesIn returns the places, of the sort asked for, that clause c of text says that it is so in: "in Mali output contracted", "output contracted in Mali".
func (r *reader) placesIn(text string, c *clause.Clause) (out []string) {
	whole := c.Subject.Of(text) + " " + text[c.Verb.End:max(c.Verb.End, c.Whole.End)]
	for _, m := range place.Find(whole) {
		before := lowerWords(whole[:m.Start])
		n := len(before) - 1
		if m.Form == place.Weak || n < 0 || !(before[n] == "in" || len(out) > 0 && before[n] == "and") {
			continue
		}
		member := func(group string) bool { return place.Within(m.Key, group) }
		within := func(groups []string) bool { return len(groups) == 0 || slices.ContainsFunc(groups, member) }
		if name := whole[m.Start:m.End]; !otherSort(r.q.Focus, name) && within(r.ask.Owners) && within(r.ask.Partners) {
			out = append(out, name)
		}
	}
	return out
}

// otherCountries reports whether a question for a country, or for so many of them, is not answered by those that span names: a loose span must name one, of
// two there must be two, and of the countries of a group that ask is of some must be members.
func otherCountries(q *question.Question, ask *question.Ask, span string, sure firmness) bool {
	if !ofCountries(q.Focus) {
		return false
	}
	groups := slices.DeleteFunc(slices.Concat(ask.Owners, ask.Partners), func(key string) bool {
		p, _ := place.Get(key)
		return p.Kind != place.Group
	})
	n, member := 0, false
	for _, m := range place.Find(span) {
		if isCountry(m.Key) {
			n++
		}
		member = member || slices.ContainsFunc(groups, func(g string) bool { return place.Within(m.Key, g) })
	}
	if n == 0 {
		return sure == loose
	}
	words := lowerWords(q.Corrected)
	i := slices.IndexFunc(words, func(w string) bool { return w == "which" || w == "what" })
	two := i >= 0 && i+1 < len(words) && words[i+1] == "two"
	return two && n != 2 || len(groups) > 0 && !member
}
