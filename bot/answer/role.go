package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
)

// heads are the titles of those at the head of a body.
var heads = []string{"president", "chairman", "chairwoman", "chairperson", "chair", "chief executive", "ceo", "director general", "general director", "managing director", "head", "governor", "boss", "director", "general manager", "manager", "owner", "chief"}

// leaders are the titles of those who lead a country, a party or a body.
var leaders = append([]string{"prime minister", "premier", "chancellor", "king", "leader"}, heads...)

// bankers are the titles of those who speak for a central bank.
var bankers = []string{"governor", "president", "vice-president", "chairman", "chair", "board member", "banker"}

// roles lead from the words of a question to the titles that articles give: "who runs", "the boss of", "who directed".
var roles = map[string][]string{
	"heads": heads, "head": heads, "headed": heads, "runs": heads, "run": heads, "leads": heads, "lead": heads, "led": heads, "boss": heads, "leader": leaders,
	"banker": bankers, "setter": {"policymaker", "governor", "member", "setter"}, "rate-setter": {"policymaker", "governor", "member", "setter"},
	"chairs": {"chairman", "chairwoman", "chairperson", "chair"}, "chaired": {"chairman", "chairwoman", "chair"}, "chairman": {"chairman", "chair", "chairwoman"}, "chair": {"chairman", "chairwoman", "chair"},
	"ceo": {"chief executive", "ceo"}, "executive": {"chief executive", "ceo", "executive"}, "cfo": {"chief financial officer", "finance director", "cfo", "finance chief"},
	"directed": {"director"}, "directs": {"director"}, "director": {"director"}, "managed": {"manager"}, "manages": {"manager"}, "manager": {"manager"},
	"coaches": {"coach", "manager"}, "coach": {"coach"}, "founded": {"founder"}, "founder": {"founder"}, "owns": {"owner"}, "owner": {"owner"},
	"president": {"president"}, "governor": {"governor"}, "minister": {"minister"}, "secretary": {"secretary"}, "chancellor": {"chancellor"}, "treasurer": {"treasurer"},
	"spokesman": {"spokesman", "spokeswoman", "spokesperson"}, "spokeswoman": {"spokeswoman", "spokesperson", "spokesman"}, "spokesperson": {"spokesman", "spokeswoman", "spokesperson"},
	"spoke": {"spokesman", "spokeswoman", "spokesperson"}, "speaks": {"spokesman", "spokeswoman", "spokesperson", "chief", "commissioner"}, "economist": {"economist"}, "analyst": {"analyst"}, "mayor": {"mayor"}, "commissioner": {"commissioner"}, "premier": {"premier", "prime minister"}, "pm": {"prime minister"},
}

// ranks before a title make it another one.
var ranks = []string{"deputy", "vice", "former", "assistant", "acting", "outgoing"}

// A role is what a question asks a name for: a title with the words that narrow it ("finance minister"), or a name whose title is asked.
type role struct {
	titles []string // in lower case, any will do
	narrow []string // words before the title that must stand before it in the article too
	ranks  []string // "deputy", where asked
}

// roleOf reads the title that the question asks a name for.
func roleOf(q *question.Question) (role, bool) {
	words := lowerWords(q.Corrected)
	for i, w := range words {
		titles, ok := roles[w]
		if !ok {
			continue
		}
		if w == "executive" && i > 0 && words[i-1] != "chief" {
			continue
		}
		r := role{titles: titles}
		for j := i - 1; j >= 0 && j >= i-2; j-- {
			switch {
			case slices.Contains(ranks, words[j]):
				r.ranks = append(r.ranks, words[j])
			case narrowing[words[j]]:
				r.narrow = append(r.narrow, words[j])
			}
		}
		return r, true
	}
	return role{}, false
}

// narrowing are the words that make a title one of several.
var narrowing = map[string]bool{"finance": true, "prime": true, "foreign": true, "trade": true, "general": true, "economy": true, "energy": true, "oil": true, "agriculture": true, "health": true,
	"labour": true, "labor": true, "transport": true, "interior": true, "defence": true, "defense": true, "industry": true, "planning": true, "commerce": true, "food": true, "environment": true,
	"education": true, "chief": true, "treasury": true, "mining": true, "mines": true, "housing": true, "tourism": true, "managing": true, "sales": true, "financial": true}

func lowerWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r == '\'' || r == '-' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127)
	})
	for i := range words {
		words[i] = strings.TrimSuffix(words[i], "'s")
	}
	return words
}

// holder returns the name in text that bears the role: "Kestrel President Walter Haines", "Yang Jianhui, deputy general manager of …".
func (r role) holder(text string) string {
	words := strings.Fields(text)
	for i := 0; i < len(words); i++ {
		if !nameWord(words[i]) || stopsName(words, i) {
			continue
		}
		j := runEnd(words, i)
		name, title := cutTitle(words[i:j])
		if n := len(strings.Fields(name)); n < 2 || n > 4 || body(name) {
			i = j - 1
			continue
		}
		before := strings.Join(append(slices.Clone(words[max(0, i-5):i]), title...), " ")
		before = strings.TrimSuffix(before, ",") // "the authority's chairman, Lev Orlo, told"
		if cut := strings.LastIndexAny(before, ",;:.”\""); cut >= 0 {
			before = before[cut+1:]
		}
		after := ""
		if strings.HasSuffix(words[j-1], ",") {
			after = strings.Join(words[j:min(len(words), j+9)], " ")
			if cut := strings.IndexAny(after, ",;:."); cut >= 0 {
				after = after[:cut]
			}
		}
		if r.fits(before, true) || r.fits(after, false) {
			return name
		}
		i = j - 1
	}
	return ""
}

// stopsName reports whether a sentence begins at word i with a word that only has its capital from there.
func stopsName(words []string, i int) bool {
	return notNames[strings.ToLower(strings.Trim(words[i], ",.“”\"'"))]
}

// runEnd returns where the run of name words that begins at i ends.
func runEnd(words []string, i int) int {
	j := i
	for j < len(words) && (nameWord(words[j]) || j+1 < len(words) && j > i && smallInName[strings.ToLower(words[j])] && nameWord(words[j+1])) {
		end := strings.ContainsAny(words[j][len(words[j])-1:], ",;:)”\"") || strings.HasSuffix(words[j], ".") && len(words[j]) > 4
		j++
		if end {
			break
		}
	}
	return j
}

// cutTitle parts a run of capitalised words into the title and the name behind it: "GSO General Director | Nguyen Thi Huong".
func cutTitle(run []string) (name string, title []string) {
	at := 0
	for k, w := range run {
		if titleWords[strings.ToLower(strings.Trim(w, ",."))] {
			at = k + 1
		}
	}
	rest := run[at:]
	if len(rest) > 3 || len(rest) > 0 && smallInName[strings.ToLower(rest[0])] { // "Chancellor of the Exchequer Nigel Lawson"
		if len(rest) > 2 && at > 0 {
			rest = rest[len(rest)-2:]
		}
	}
	return trimName(strings.Join(rest, " ")), run[:len(run)-len(rest)]
}

// titleWords are the last words of titles.
var titleWords = func() map[string]bool {
	set := map[string]bool{"officer": true, "general": true, "executive": true, "spokesman": true, "striker": true, "midfielder": true, "captain": true}
	for _, titles := range roles {
		for _, t := range titles {
			f := strings.Fields(t)
			set[f[len(f)-1]] = true
		}
	}
	return set
}()

// fits reports whether the words beside a name give it the role. Before a name the title is the last thing said.
func (r role) fits(beside string, before bool) bool {
	words := lowerWords(beside)
	if len(words) == 0 {
		return false
	}
	for _, n := range r.narrow {
		if !slices.Contains(words, n) {
			return false
		}
	}
	const reach = 3 // words between a title and the name behind it: "Chancellor of the Exchequer"
	for _, t := range r.titles {
		title := strings.Fields(t)
		if i := lastRun(words, title); i >= 0 && (!before || len(words)-i-len(title) <= reach) && r.ranked(words[:i]) {
			return true
		}
	}
	return false
}

// lastRun returns where the words of run last stand one behind the other, or -1.
func lastRun(words, run []string) int {
	for i := len(words) - len(run); i >= 0; i-- {
		if slices.Equal(words[i:i+len(run)], run) {
			return i
		}
	}
	return -1
}

// ranked reports whether the words before a title give it the very ranks asked for; those before an "and" belong to another title: "deputy
// administrator and spokesperson".
func (r role) ranked(before []string) bool {
	for i, w := range before {
		if w == "and" {
			before = before[i+1:]
			return r.ranked(before)
		}
	}
	for _, rank := range ranks {
		if slices.Contains(before, rank) != slices.Contains(r.ranks, rank) {
			return false
		}
	}
	return true
}

// title returns what an article says that the bearer of name is: "Trade Secretary" before it, or the words behind its comma.
func title(text, name string) string {
	i := strings.Index(text, name)
	if i < 0 {
		return ""
	}
	rest := text[i+len(name):]
	if after, ok := strings.CutPrefix(rest, ", "); ok {
		if cut := strings.IndexAny(after, ",;:."); cut > 0 && cut < 90 {
			if p := after[:cut]; slices.ContainsFunc(lowerWords(p), func(w string) bool { return titleWords[w] }) {
				return p
			}
		}
	}
	words := strings.Fields(text[:i])
	at := len(words)
	for at > 0 && at > len(words)-6 && !strings.ContainsAny(words[at-1], ",;:.”\"") && (nameWord(words[at-1]) || titleWords[strings.ToLower(words[at-1])] || narrowing[strings.ToLower(words[at-1])]) {
		at--
	}
	return strings.Join(words[at:], " ")
}
