package question

import (
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// verbAt reports whether the word at i, whose term is t, stands as a verb where the grammar of the question tells it: a past form that is no noun ("records
// that it broke"), or behind a pronoun or the place of a relative clause ("the pile that Chad sits on"). Such a word says little of what is measured.
func (r *reader) verbAt(t term.Term, i int) bool {
	low := r.word(i)
	if t.Kind != term.Word || t.End > r.toks[i].end || r.toks[i].used != free || i > 0 && r.toks[i].capital() {
		return false
	}
	if f := figure.VerbForms(low); f&figure.Past != 0 && f&figure.Plain == 0 || irregular[low] {
		return true
	}
	if stem, ok := strings.CutSuffix(low, "ed"); ok && len(low) == 5 && (english(stem+"ing") || english(stem+"e")) {
		return true
	}
	return r.inRelative(i)
}

// inRelative reports whether a verb is due at i: behind a pronoun, or behind a place that a relative clause has for its subject.
func (r *reader) inRelative(i int) bool {
	if i < 1 || !verbLike(r.word(i)) {
		return false
	}
	switch before := r.word(i - 1); {
	case before == "who" || before == "it" || before == "he" || before == "she" || before == "they":
		return true
	case i > 1 && r.toks[i-1].used == inPlace && !r.toks[i-1].owns:
		j := i - 2
		for j > 0 && (r.toks[j].used == inPlace || r.word(j) == "the") {
			j--
		}
		return r.word(j) == "that" || r.word(j) == "which" || r.word(j) == "what"
	}
	return false
}

// verbLike reports whether w can be the plain form of a verb or its third person.
func verbLike(w string) bool {
	if figure.VerbForms(w)&figure.Plain != 0 {
		return true
	}
	if s, ok := strings.CutSuffix(w, "s"); ok {
		w = s
		if e, ok := strings.CutSuffix(s, "e"); ok && english(e+"ing") {
			return true
		}
	}
	stem := strings.TrimSuffix(w, "e")
	return len(w) > 2 && (english(stem+"ing") || english(w+w[len(w)-1:]+"ing"))
}

// irregular are the past forms and participles of irregular verbs that are no nouns.
var irregular = set(`became become begun began bent bit bitten blew blown broke broken brought built bought came caught chose chosen clung dealt drew drawn
	drove driven dug fed fought found fled flew flown forgot forgotten froze frozen gave given gone got gotten hid hidden heard hung kept knew known laid led
	lent lost made meant met overtook overtaken paid quit rang rode ridden ran said sat saw sent shook shaken shone shot shown sang sank sunk slept slid
	sought sold spoke spoken spent spun stole stolen stuck struck swept swore sworn swung taken took taught tore torn threw thrown told thought undergone
	undertook underwent understood undertaken withdrew withdrawn withstood woke woken won wore worn wrote written wound`)
