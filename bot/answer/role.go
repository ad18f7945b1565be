package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
)

// heads are the titles of those at the head of a body.
var heads = []string{"president", "chairman", "chairwoman", "chairperson", "chair", "chief executive", "ceo", "director general", "secretary general", "general director", "managing director", "head", "governor", "boss", "director", "general manager", "manager", "owner", "chief"}

// leaders are the titles of those who lead a country, a party or a body.
var leaders = append([]string{"prime minister", "premier", "chancellor", "king", "leader"}, heads...)

// bankers are the titles of those who speak for a central bank.
var bankers = []string{"governor", "president", "vice-president", "chairman", "chair", "board member", "banker"}

// roles lead from the words of a question to the titles that articles give: "who runs", "the boss of", "who directed".
var roles = map[string][]string{
	"heads": heads, "head": heads, "governs": bankers, "governed": bankers, "charge": heads, "headed": heads, "runs": heads, "run": heads, "leads": leaders, "lead": leaders, "led": leaders, "boss": heads, "leader": leaders,
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
		switch {
		case !ok && clause.IsTitle(w):
			titles = []string{w}
		case !ok:
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

// isTitled reports whether a question asks who is what a title says, so that the "managing" or "acting" before it is no verb: "who is managing director of
// Orrin".
func isTitled(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	for i := 2; i < len(words) && words[0] == "who"; i++ {
		switch w := words[i]; {
		case clause.IsTitle(w):
			return words[1] == "is" || words[1] == "was"
		case !narrowing[w] && !slices.Contains(ranks, w):
			return false
		}
	}
	return false
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

// bearer returns the name in passage p that bears the role, and the words that say so: "Kestrel President Walter Haines", "Yang Jianhui, deputy general
// manager of …".
func (r role) bearer(text string, clauses []clause.Clause) (name, title string) {
	for _, c := range clauses {
		if who := trimName(c.Object.Of(text)); c.Is && !c.Verb.Empty() && c.Subject.End <= c.Verb.Start && nameWord(who) && len(strings.Fields(who)) > 1 && len(strings.Fields(who)) <= 4 && !body(who) && !onlyPlace(who) && r.fits(c.Subject.Of(text)) {
			return who, c.Subject.Of(text) // "the bank's governor is Ida Voss"
		}
		name := trimName(c.Subject.Of(text))
		if !c.Is || !nameWord(name) || body(name) || notNames[strings.ToLower(name)] || bornByOther(text, clauses, c) {
			continue
		}
		if n := len(strings.Fields(name)); n > 4 || n < 2 && !c.Verb.Empty() {
			continue
		}
		if title := c.Object.Of(text); r.fits(title) {
			return name, title
		}
	}
	return "", ""
}

// bornByOther reports whether the title in c, which says what a name is, stands with another name behind it: "a mill in Kessel, Trade Minister Tora Lind said"
// says nothing of Kessel.
func bornByOther(text string, clauses []clause.Clause, c clause.Clause) bool {
	return c.Verb.Empty() && slices.ContainsFunc(clauses, func(o clause.Clause) bool {
		within := c.Object.Start <= o.Subject.Start && o.Subject.End <= c.Object.End && c.Object.Start <= o.Object.Start && o.Object.End <= c.Object.End
		return o.Is && o.Verb.Empty() && o.Subject != c.Subject && within && !slices.ContainsFunc(lowerWords(o.Object.Of(text)), clause.Small) // no "chairman of Chad Tin"
	})
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

// fits reports whether the words that say what somebody is give the role: the title stands before what they are of, or ends them.
func (r role) fits(title string) bool {
	words := lowerWords(strings.ReplaceAll(title, "-general", " general"))
	if slices.ContainsFunc(r.narrow, func(n string) bool { return !slices.Contains(words, n) }) {
		return false
	}
	head := len(words)
	for i, w := range words {
		if i > 0 && (w == "of" || w == "for" || w == "at" || w == "in") && clause.IsTitle(words[i-1]) {
			head = i
			break
		}
	}
	return slices.ContainsFunc(r.titles, func(t string) bool {
		run := strings.Fields(t)
		i := lastRun(words[:head], run)
		return i >= 0 && r.ranked(words[:i])
	})
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

// called returns what a passage says that the bearer of name is: "Trade Secretary" before it, or the words behind its comma.
func called(text string, clauses []clause.Clause, name string) string {
	for _, c := range clauses {
		if c.Is && strings.Contains(strings.ToLower(c.Subject.Of(text)), strings.ToLower(name)) {
			return c.Object.Of(text)
		}
	}
	return ""
}
