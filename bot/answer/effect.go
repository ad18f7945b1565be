package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// strays reports whether on, what a reason of passage p is given for, neither tells the deed asked about nor holds more than half of the other words: why the bank
// brings its loans forward is not why banks pay out funds.
func (r *reader) strays(p int, on string) bool {
	if r.gap.Verb == "" || r.gap.Slot != clause.Tied || clause.Says(r.gap.Verb) || r.q.Premise != figure.NoDirection || !r.a.thingIn(on) || r.actIn(on) || lightDeeds[term.Stem(r.gap.Verb)] {
		return false
	}
	keys := r.a.keySet(on)
	n, held := 0, 0
	for _, k := range r.keys {
		if k.Name || term.Stem(strings.ToLower(k.Text)) == term.Stem(r.gap.Verb) {
			continue
		}
		if n++; r.a.meant(p, keys, k) {
			held++
		}
	}
	return n > 0 && 2*held <= n
}

// actIn reports whether text tells the deed asked about, or a move the same way.
func (r *reader) actIn(text string) bool {
	way, moves := term.Direction(r.gap.Verb)
	return slices.ContainsFunc(lowerWords(text), func(w string) bool {
		sign, ok := term.Direction(w)
		return sameAct(r.gap.Verb, w) || moves && way != 0 && ok && sign == way
	})
}

// headlined reports whether the headline over passage p tells the deed asked about, so that a reason for something else there is none for it.
func (r *reader) headlined(p int) bool {
	title := r.a.idx.Article(r.a.idx.Passage(p).Article).Title
	return r.gap.Verb != "" && (r.q.Premise == figure.NoDirection || dones[term.Stem(r.gap.Verb)]) && slices.ContainsFunc(lowerWords(title), func(w string) bool { return sameAct(r.gap.Verb, w) })
}

// dones are the stems of verbs of moving something that somebody does, and that does not happen of itself.
var dones = stems("raise cut lower reduce lift hike slash trim")

// effect returns what text says that reason b is the reason for: the clause before its words, or, where it stands first, the one behind it.
func effect(text string, clauses []clause.Clause, b because) string {
	before, behind := -1, -1
	for i, c := range clauses {
		switch {
		case c.Verb.Empty() || c.Says:
		case c.Verb.Start < b.at:
			before = i
		case behind < 0 && c.Whole.Start >= b.at+len(b.span):
			behind = i
		}
	}
	switch {
	case before < 0 && b.at > 2 && !strings.ContainsAny(text[b.at-2:b.at-1], ",;:.)”\""):
		return text[:b.at] // "a fall in orders because of the frost could hurt mills"
	case before >= 0:
		return text[effectStart(text, clauses, before):b.at]
	case behind >= 0:
		return clauses[behind].Whole.Of(text)
	}
	return text
}

// effectStart returns where what clause i of text tells begins: with the clause that it only adds to, as in "oil brought in 9 million, which was less because of",
// and behind where it is said, as in "in its bulletin the increase was due to".
func effectStart(text string, clauses []clause.Clause, i int) int {
	c := &clauses[i]
	for k := i - 1; k >= 0; k-- {
		if o := &clauses[k]; !o.Says && !o.Verb.Empty() && o.Verb.End <= c.Subject.Start && c.Subject.End <= c.Verb.Start && strings.HasSuffix(strings.TrimSpace(text[c.Subject.End:c.Verb.Start]), "which") {
			return o.Whole.Start
		}
	}
	if low := strings.ToLower(c.Subject.Of(text)); c.Subject.Start == c.Whole.Start && strings.HasPrefix(low, "in ") {
		if at := strings.LastIndex(low, " the "); at > 0 && slices.ContainsFunc(lowerWords(low[:at]), func(w string) bool { return printed[w] }) {
			return c.Subject.Start + at + 1
		}
	}
	return c.Whole.Start
}

// printed are the nouns for that in which something is said.
var printed = map[string]bool{"report": true, "bulletin": true, "review": true, "statement": true, "survey": true, "study": true, "note": true, "letter": true, "outlook": true, "communique": true, "release": true, "message": true}

// purposes returns what text says that the very thing asked about is done for: "bought the mill to feed its ovens".
func (r *reader) purposes(text string, clauses []clause.Clause) (out []because) {
	for _, c := range clauses {
		if c.Is || c.Says || c.Verb.Empty() || !r.doneFor(strings.ToLower(c.Verb.Of(text))) {
			continue
		}
		for _, o := range clauses {
			if o.Verb.Start > c.Verb.End && strings.HasSuffix(text[:o.Verb.Start], " to ") && r.aims(text, clauses, &c, o.Verb.Start) {
				out = append(out, because{span: "to " + cutClause(text[o.Verb.Start:]), firm: 3, at: o.Verb.Start - len("to "), on: text[c.Whole.Start:o.Verb.Start]})
				break
			}
		}
	}
	return out
}

// doers returns what text says did to the very thing asked about what that did, where the question leaves out who: the storm of "a storm shut two ports" for
// why two ports shut, and of "two ports were shut by a storm".
func (r *reader) doers(p int, text string, clauses []clause.Clause) (out []because) {
	if !slices.ContainsFunc(doneTo, func(v string) bool { return sameSense(r.gap.Verb, v) }) || wordAt(strings.ToLower(text), "because") >= 0 {
		return nil
	}
	for _, c := range clauses {
		subject := c.Subject.Of(text)
		if c.Is || c.Says || c.Verb.Empty() || subject == "" || c.Object.Empty() || !sameSense(r.gap.Verb, c.Verb.Of(text)) || somebody(subject, c.Subject.Start == 0) || pronouns[strings.ToLower(subject)] {
			continue
		}
		if held, others := r.held(p, c.Object.Of(text)); held > 0 && others {
			if doer, _ := r.held(p, subject); doer == 0 {
				out = append(out, because{span: subject, firm: 3, at: c.Verb.Start, on: text[c.Verb.Start:c.Whole.End]})
			}
		}
	}
	return out
}

// doneTo are the verbs for what stops a thing or does it harm, whose subject is why the thing stands still or is hurt; what carries or makes it is not.
var doneTo = strings.Fields("close shut stop halt block destroy damage wreck ruin hit hurt kill delay suspend disrupt cripple paralyse ground flood sink idle interrupt cut strand")

// somebody reports whether phrase, which opens its sentence or does not, names somebody, who is no reason for what he does.
func somebody(phrase string, opens bool) bool {
	words := strings.Fields(phrase)
	begun := opens && len(words) > 0 && strings.HasSuffix(words[0], "s") // the fires of "Fires destroyed the mill" have their capital from the sentence
	return slices.ContainsFunc(words, func(w string) bool {
		low := strings.ToLower(strings.Trim(w, ",.()"))
		return nameWord(w) && !(begun && w == words[0]) && !clause.Small(low) || clause.IsTitle(low) || question.PersonNoun(low) || question.Kind(low) || people[term.Stem(low)]
	})
}

// people are nouns of those who do things together.
var people = stems(`government authorities workers dealers traders investors banks companies producers firms owners rebels troops police management
	board company firm group bank operators growers farmers households parliament court council union unions`)

// doneFor reports whether verb tells what is done for the purpose that is asked for: the question's own deed, or any where only a purpose is asked for.
func (r *reader) doneFor(verb string) bool {
	if r.q.Purpose {
		return !purposeless[term.Stem(verb)]
	}
	return r.gap.Verb != "" && sameSense(r.gap.Verb, verb) && !purposeless[term.Stem(r.gap.Verb)]
}

// drivesOther reports whether a reason is one for a move the other way than the one asked about.
func (r *reader) drivesOther(span string) bool {
	way, asked := wayOfCause(span), r.askedWay()
	return asked != figure.NoDirection && way != figure.NoDirection && way != asked
}

// wayOfCause returns which way what a reason begins with drives things: what was "boosted by" something did not fall for it.
func wayOfCause(span string) figure.Direction {
	first, rest, _ := strings.Cut(strings.ToLower(span), " ")
	if second, _, _ := strings.Cut(rest, " "); second != "by" {
		return figure.NoDirection
	}
	switch first {
	case "led", "driven", "boosted", "helped", "lifted", "fuelled", "fueled", "supported", "spurred", "buoyed", "underpinned", "swollen", "inflated":
		return figure.Up
	case "hit", "hurt", "cut", "affected", "depressed", "dampened", "hampered", "hindered", "disrupted", "curbed", "restrained", "slowed":
		return figure.Down
	}
	return figure.NoDirection
}
