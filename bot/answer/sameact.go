package answer

import (
	"slices"
	"strings"

	"quaestor/corpus/term"
)

// sameSense reports whether two verbs, in any form, say of a thing the same: "lowered" and "downgrading".
func sameSense(x, y string) bool {
	sx, sy := term.Stem(strings.ToLower(x)), term.Stem(strings.ToLower(y))
	return sx == sy || slices.Contains(doings()[sx], sy)
}

// sameAct reports whether w tells what verb does, as a verb or as a noun made of it: "repaid" and "repayment".
func sameAct(verb, w string) bool {
	const least = 4 // letters of a verb that nouns are known by
	if sameSense(verb, w) {
		return true
	}
	stem := term.Stem(verb)
	return slices.ContainsFunc(append([]string{stem}, doings()[stem]...), func(s string) bool { return len(s) >= least && strings.HasPrefix(w, s) })
}
