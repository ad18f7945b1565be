package answer

import "strings"

// shortNames reports whether name is made of the beginnings of the words of org, in their order: "sabic" of "Saudi Basic Industries",
// "tsmc" of "Taiwan Semiconductor Manufacturing". What stands for the form of a company ("Corp") may be left out of org.
func shortNames(name, org string) bool {
	words := strings.Fields(strings.ToLower(org))
	if len(words) < 2 || len(name) < 3 || strings.ContainsAny(name, " -") || len(name) < len(words) {
		return false
	}
	return beginnings(name, words)
}

// companyForms are the letters by which the form of a company ends its short name.
var companyForms = map[string]bool{"": true, "c": true, "co": true, "corp": true, "l": true, "ltd": true, "p": true, "plc": true, "g": true, "h": true}

// beginnings reports whether name is a beginning of each of the words, one behind the other, and then a form of company.
func beginnings(name string, words []string) bool {
	if len(words) == 0 {
		return companyForms[name]
	}
	for n := 1; n <= len(name) && n <= len(words[0]); n++ {
		if name[n-1] != words[0][n-1] {
			break
		}
		if beginnings(name[n:], words[1:]) {
			return true
		}
	}
	return false
}
