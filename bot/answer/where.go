package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// where returns the place that passage p gives: what "in", "at", "near" and their like hang on the clause that tells what is asked and holds most of
// the words; of "where is the school?" all that the school is said to be.
func (r *reader) where(p int) reading {
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	var best reading
	most := 0.0
	for i := range clauses {
		c := &clauses[i]
		part := toldWith(text, clauses, i)
		held, _ := r.held(p, part)
		sure := fair
		switch {
		case c.Verb.Empty() || c.Says:
			continue
		case !c.Is && sameSense(r.gap.Verb, c.Verb.Of(text)):
			held, sure = held+acted, firm
		case c.Is && r.gap.Verb == "":
			if s := (clause.Span{Start: c.Object.Start, End: c.Whole.End}); r.isPlace(s.Of(text)) && held > most && c.Object.Start > c.Verb.Start {
				best, most = reading{span: strings.Trim(s.Of(text), " ,."), firm: fair, part: part}, held
			}
			continue
		}
		for _, t := range c.Ties {
			if placing[t.Prep] && (r.isPlace(t.Of(text)) || sure == firm && plainPlace(t.Of(text))) && !(t.Prep == "to" && (begins(clauses, t.Start) || acts(t.Of(text)))) && held > most {
				best, most = reading{span: strings.Trim(t.Of(text), " ,."), firm: sure, part: part}, held
			}
		}
	}
	return best
}

// acts reports whether a phrase behind "to" begins with a verb and not with what a place is called by.
func acts(phrase string) bool {
	first, _, _ := strings.Cut(phrase, " ")
	return !nameWord(first) && !clause.Small(strings.ToLower(first)) && !strings.HasSuffix(first, "ern")
}

// plainPlace reports whether phrase names a place by a common noun: "his official residence".
func plainPlace(phrase string) bool {
	words := lowerWords(phrase)
	return len(words) > 0 && len(words) <= 6 && (placeThings[words[len(words)-1]] || slices.ContainsFunc(words, func(w string) bool { return placeThings[w] }) && slices.Contains(words, "of"))
}

// placeThings are the common nouns of where something is or is done.
var placeThings = map[string]bool{"residence": true, "home": true, "house": true, "factory": true, "plant": true, "works": true, "port": true, "harbour": true, "airport": true, "hospital": true, "hotel": true, "palace": true, "headquarters": true, "capital": true,
	"city": true, "town": true, "village": true, "border": true, "mine": true, "parliament": true, "court": true, "conference": true, "school": true, "university": true, "prison": true, "embassy": true, "warehouse": true, "garden": true, "theatre": true, "station": true}

// begins reports whether the verb of a clause stands at byte i, so that a "to" before it leads to no place.
func begins(clauses []clause.Clause, i int) bool {
	return slices.ContainsFunc(clauses, func(c clause.Clause) bool { return c.Verb.Start == i && !c.Verb.Empty() })
}

// placing are the prepositions that hang a place on a clause.
var placing = map[string]bool{"in": true, "at": true, "near": true, "on": true, "to": true, "into": true, "from": true, "off": true, "outside": true, "along": true, "under": true, "beside": true, "across": true}

// isPlace reports whether phrase can name where something is: it has a name that the question has not, and is no time.
func (r *reader) isPlace(phrase string) bool {
	if notNames[strings.ToLower(phrase)] {
		return false // "on Sunday"
	}
	const long = 5 // words of a place
	if ms := place.Find(phrase); len(strings.Fields(phrase)) <= long && len(ms) > 0 && ms[0].Form != place.Weak && ms[0].Form != place.Adjective && ms[0].Form != place.Demonym && ms[0].End == len(phrase) && nameWord(phrase[ms[0].Start:]) && !r.a.known(r.a.keySet(r.q.Corrected), phrase[ms[0].Start:]) {
		return true // "western Norland"
	}
	return nameWord(strings.TrimPrefix(phrase, "the ")) && !r.a.known(r.a.keySet(r.q.Corrected), phrase) && len(period.Find(phrase, period.Date{})) == 0 || len(r.a.properNames(r.q, "– "+phrase)) > 0 && len(strings.Fields(phrase)) <= 12
}

// origins are the words of a question for where something comes from.
var origins = stems("from come leave start depart buy import get obtain source originate hail move begin bring")

// asksOrigin reports whether q asks where something comes from, or may do so.
func asksOrigin(q *question.Question) bool {
	return slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return origins[term.Stem(w)] })
}

// onlyFrom reports whether text names a place only behind "from": it is where something came from, and not where it is or went.
func onlyFrom(text, spot string) bool {
	at := strings.Index(text, spot)
	return at > 0 && strings.LastIndex(text, spot) == at && strings.HasSuffix(strings.TrimSuffix(text[:at], "the "), " from ")
}
