package figure

// Forms say what a word can be of a verb.
type Forms uint8

const (
	Plain Forms = 1 << iota // "buy", "buys"
	Past                    // "bought", as past form or participle
	Ing                     // "buying"
	Moves                   // of a verb that says which way something moves: "rose"
)

// VerbForms returns what w, in lower case, can be of a verb that the lexicon holds.
func VerbForms(w string) Forms {
	l := lookup(w)
	if l == nil || l.flags&fAux != 0 {
		return 0
	}
	var f Forms
	if l.flags&fMaybe != 0 {
		f |= Plain
	}
	if l.flags&(fPart|fVerb) != 0 {
		f |= Past
	}
	if l.flags&fIng != 0 {
		f |= Ing
	}
	if l.flags&(fUp|fDown|fMove|fReach) != 0 {
		f |= Moves
	}
	return f
}
