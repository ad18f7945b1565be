package answer

import "strings"

// addInitials adds to keys the initials of the names of three words and more that text writes out, by which people ask for them: "eia" where it says
// "Energy Information Administration".
func addInitials(keys map[string]bool, text string) {
	const least = 3 // of two there are too many
	var run []byte
	end := func() {
		if len(run) >= least {
			keys[strings.ToLower(string(run))] = true
		}
		run = run[:0]
	}
	for w := range strings.FieldsSeq(text) {
		switch name := strings.Trim(w, "(\"“'"); {
		case len(run) > 0 && joiners[w]:
		case len(name) > 2 && name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'a' && name[1] <= 'z' && name != "The":
			run = append(run, name[0])
			if strings.ContainsAny(name, ".,;:)'’\"”") {
				end()
			}
		default:
			end()
		}
	}
	end()
}

// joiners are the small words within a name, of which initials say nothing.
var joiners = map[string]bool{"of": true, "for": true, "and": true, "the": true, "&": true, "on": true}
