package answer

import (
	"slices"

	"quaestor/corpus/term"
)

// sameSense reports whether two verbs, in any form, say of a thing the same: "lowered" and "downgrading".
func sameSense(x, y string) bool {
	sx, sy := term.Stem(x), term.Stem(y)
	return sx == sy || slices.Contains(doings()[sx], sy)
}
