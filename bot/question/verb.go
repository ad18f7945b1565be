package question

import (
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// verbAt reports whether the word at i, whose term is t, stands as a verb in a relative clause and says little of what is measured: a past form that is no
// noun ("records that it broke"), or a verb of having ("the pile that Chad sits on").
func (r *reader) verbAt(t term.Term, i int) bool {
	low := r.word(i)
	if t.Kind != term.Word || t.End > r.toks[i].end || r.toks[i].used != free || i < 2 || r.toks[i].capital() {
		return false
	}
	f := figure.VerbForms(low)
	return (f&figure.Past != 0 && f&figure.Plain == 0 || irregular[low] || having[low]) && r.inRelative(i)
}

// inRelative reports whether the verb at i stands behind a pronoun or a place that a relative clause has for its subject.
func (r *reader) inRelative(i int) bool {
	j := i - 2
	switch before := r.word(i - 1); {
	case before == "it" || before == "he" || before == "she" || before == "they":
	case r.toks[i-1].used == inPlace && !r.toks[i-1].owns:
		for j > 0 && (r.toks[j].used == inPlace || r.word(j) == "the") {
			j--
		}
	default:
		return false
	}
	return r.word(j) == "that" || r.word(j) == "which" || r.word(j) == "what"
}

// having are the verbs of having.
var having = set("sit sits hold holds own owns have has keep keeps")

// irregular are the past forms and participles, none of them a noun, of irregular verbs that no figure is told with, so that [figure.VerbForms] has them not.
var irregular = set(`become bent bit bitten blew blown broke broken clung dealt found fled forgot forgotten froze frozen heard hung overtook overtaken quit sat
	shook shaken shone sang slept spun stuck struck swore sworn tore torn threw thrown understood withstood woke woken`)
