package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/term"
)

// doer returns whom passage p says to do, or to be, what is asked in other words than the question's: the clause holds nearly all that it asks but the
// verb, and no verb that is known to say another thing. "Acme is to spend 40 million on the mill" tells who puts 40 million into the mill.
func (r *reader) doer(p int) (best reading) {
	const nearlyAll = 0.75
	ofKind := r.ask.Person || question.Kind(r.q.Focus) && !said[strings.TrimSuffix(r.q.Focus, "s")]
	if r.gap.Slot != clause.Agent && r.gap.Slot != clause.Being || clause.Says(r.gap.Verb) || !ofKind && (r.ask.Want != question.Who || r.gap.Slot == clause.Being) {
		return best
	}
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	sure, most := fair, 0.0
	if r.gap.Slot == clause.Agent && !lightDeeds[term.Stem(r.gap.Verb)] {
		sure = loose
	}
	for i := range clauses {
		c := &clauses[i]
		verb := c.Verb.Of(text)
		if c.Says || c.Passive || c.Subject.Empty() || c.Is != (r.gap.Slot == clause.Being) || !c.Is && r.anotherDeed(verb) {
			continue
		}
		part := text[c.Verb.Start:max(c.Verb.Start, c.Whole.End)]
		if c.Verb.Empty() {
			part = c.Object.Of(text)
		}
		held, all, n := r.heldOf(p, part)
		if n < 2 || held < nearlyAll*all || held <= most {
			continue
		}
		if name := r.named(p, i, c.Subject); name != "" && nameWord(strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")) {
			best, most = reading{span: name, firm: sure, part: toldWith(text, clauses, i)}, held
		}
	}
	return best
}

// lightDeeds are the stems of verbs that tell little themselves: what is done is in what they are done with.
var lightDeeds = stems("put get take give make do have go come bring set run hold face be")

// anotherDeed reports whether verb is known to tell something else than the question's verb does.
func (r *reader) anotherDeed(verb string) bool {
	x, y := term.Stem(r.gap.Verb), term.Stem(strings.ToLower(verb))
	return term.Contrary(strings.ToLower(verb), r.gap.Verb) || len(doings()[x]) > 0 && len(doings()[y]) > 0 && !slices.Contains(doings()[x], y) && x != y
}

// heldOf returns the weight of the words asked for that part of passage p holds, that of all of them, and how many there are: all but the verb and the
// sort of thing asked for.
func (r *reader) heldOf(p int, part string) (held, all float64, n int) {
	keys := r.a.keySet(part)
	for i, k := range r.keys {
		low := strings.ToLower(k.Text)
		if term.Stem(low) == term.Stem(r.gap.Verb) || r.q.Focus != "" && strings.TrimSuffix(low, "s") == strings.TrimSuffix(r.q.Focus, "s") {
			continue
		}
		n++
		all += r.weights[i]
		if r.a.meant(p, keys, k) {
			held += r.weights[i]
		}
	}
	return held, all, n
}
