package answer

import "strings"

// deedOf reports whether the noun of key names what the verb of a question does, both by their stems: an approval is approved, a settlement settled.
func deedOf(noun, verb, asTyped string) bool {
	const shortest = 5 // letters of a root: shorter ones have too many other words of their beginning
	if strings.HasSuffix(asTyped, "ed") && strings.TrimSuffix(noun, "s") == verb+"ing" {
		return true // what is landed are landings
	}
	if !strings.HasSuffix(asTyped, "ed") && !strings.HasSuffix(asTyped, "ing") || len(verb) < shortest {
		return false
	}
	for _, ending := range []string{"ation", "ition", "ion", "al", "ment", "ance", "ence", "ure", "y"} {
		if root, ok := strings.CutSuffix(strings.TrimSuffix(noun, "s"), ending); ok && strings.TrimSuffix(root, "e") == strings.TrimSuffix(verb, "e") {
			return true
		}
	}
	return false
}
