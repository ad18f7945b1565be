package answer

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"quaestor/bot/question"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// span returns the shortest part of passage p that answers, or "".
func (a *Answerer) span(q *question.Question, ask *question.Ask, p int) string {
	text := a.text(p)
	switch ask.Want {
	case question.Who:
		return a.person(q, text)
	case question.Where:
		return a.spot(q, text)
	case question.When:
		return a.date(q, ask, p, text)
	case question.Why:
		return reason(text)
	case question.What:
		return a.thing(q, text)
	}
	return ""
}

// person returns the name or body of the passage that does what the question asks: a person beside a title or a verb of saying, or
// the body that a report comes from.
func (a *Answerer) person(q *question.Question, text string) string {
	best, bestScore := "", 0
	for _, n := range a.properNames(q, text) {
		if score := nameScore(q, text, n); score > bestScore {
			best, bestScore = n, score
		}
	}
	return best
}

// bodyWords are the words that make a name one of a body and not of a person.
var bodyWords = []string{"Bank", "Ministry", "Office", "Bureau", "Department", "Agency", "Board", "Institute", "Commission", "Association", "Federation", "Chamber", "Administration",
	"Statistics", "Treasury", "Council", "Authority", "Customs", "Corp", "Inc", "Ltd", "Plc", "Co", "Company", "Group", "Organisation", "Organization", "Union", "Reserve", "News", "Reuters"}

func body(name string) bool {
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool { return slices.Contains(bodyWords, strings.Trim(w, ".,")) })
}

// titles stand beside the name of a person.
var titles = []string{"president", "minister", "chairman", "chairwoman", "manager", "director", "governor", "secretary", "spokesman", "spokeswoman", "spokesperson", "chief", "head", "official", "economist", "analyst", "chancellor", "executive", "deputy", "professor", "coach", "founder", "owner", "chair"}

// nameScore rates how well a name of text answers "who": 0 for not at all.
func nameScore(q *question.Question, text, name string) int {
	i := strings.Index(text, name)
	around := strings.ToLower(text[max(0, i-60):i] + " | " + text[i+len(name):min(len(text), i+len(name)+60)])
	score, words := 1, len(strings.Fields(name))
	isBody := body(name) || words == 1 && strings.ToUpper(name) == name
	said := strings.Contains(around, " said") || strings.Contains(around, "according to") || strings.Contains(around, "reported") || strings.Contains(around, "show")
	if said {
		score += 2
	}
	titled := slices.ContainsFunc(titles, func(t string) bool { return strings.Contains(around, t) })
	low := strings.ToLower(q.Corrected)
	asksBody := strings.Contains(low, "report") || strings.Contains(low, "publish") || strings.Contains(low, "put out") || strings.Contains(low, "figures") || strings.Contains(low, "data") || strings.Contains(low, "released") || q.Focus == "source"
	switch {
	case isBody && asksBody:
		score += 3
	case isBody:
	case words >= 2 && words <= 4 && titled:
		score += 3
	case words >= 2 && words <= 4:
		score++
	}
	return score
}

// properNames returns the runs of capitalised words in text, places and months aside, that the question does not hold.
func (a *Answerer) properNames(q *question.Question, text string) []string {
	asked := a.keySet(q.Corrected)
	var out []string
	words := strings.Fields(text)
	for i := 0; i < len(words); i++ {
		if !nameWord(words[i]) || i == 0 && !followsName(words) {
			continue
		}
		j := i
		for j < len(words) && (nameWord(words[j]) || j+1 < len(words) && smallInName[strings.ToLower(words[j])] && nameWord(words[j+1])) {
			end := strings.ContainsAny(words[j][len(words[j])-1:], ",;:)”\"") || strings.HasSuffix(words[j], ".") && len(words[j]) > 4
			j++
			if end {
				break
			}
		}
		name := trimName(strings.Join(words[i:j], " "))
		i = j - 1
		if name == "" || notNames[strings.ToLower(name)] || a.known(asked, name) || onlyPlace(name) || len(period.Find(name, period.Date{})) > 0 {
			continue
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// notNames are words with a capital letter that name no one.
var notNames = map[string]bool{"the": true, "it": true, "in": true, "this": true, "these": true, "but": true, "however": true, "he": true, "she": true, "they": true, "we": true, "i": true, "a": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "exports": true, "imports": true, "trade": true}

// smallInName are the small words inside a name: "Bank of Thailand".
var smallInName = map[string]bool{"of": true, "for": true, "and": true, "the": true, "de": true, "&": true}

func nameWord(w string) bool {
	w = strings.TrimLeft(w, "“\"('‘")
	for _, c := range w {
		return unicode.IsUpper(c)
	}
	return false
}

// followsName reports whether the first word of a sentence belongs to a name: the second word has a capital too.
func followsName(words []string) bool { return len(words) > 1 && nameWord(words[1]) }

func trimName(s string) string {
	s = strings.Trim(s, "“”\"'‘’(),;:")
	s = strings.TrimSuffix(s, "'s")
	s = strings.TrimSuffix(s, "’s")
	if !strings.HasSuffix(s, "Ltd.") && !strings.HasSuffix(s, "Inc.") && !strings.HasSuffix(s, "Co.") && !strings.HasSuffix(s, "Corp.") {
		s = strings.TrimSuffix(s, ".")
	}
	return s
}

// known reports whether the question already holds every word of the name.
func (a *Answerer) known(asked map[string]bool, name string) bool {
	n := 0
	for _, t := range a.terms.Read(name) {
		if t.Kind == term.Stop {
			continue
		}
		if !asked[t.Key] {
			return false
		}
		n++
	}
	return n > 0
}

func onlyPlace(name string) bool {
	for _, m := range place.Find(name) {
		if m.Form != place.Weak && m.Start == 0 && m.End >= len(name)-1 {
			return true
		}
	}
	return false
}

// spot returns the places that the passage names and the question does not.
func (a *Answerer) spot(q *question.Question, text string) string {
	asked := place.Find(q.Corrected)
	var out []string
	for _, m := range place.Find(text) {
		if m.Form == place.Weak || slices.ContainsFunc(asked, func(o place.Mention) bool { return o.Key == m.Key }) {
			continue
		}
		if name := text[m.Start:m.End]; !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out[:min(len(out), 3)], ", ")
}

// date returns the time that the passage gives: the mention nearest to the question's words.
func (a *Answerer) date(q *question.Question, ask *question.Ask, p int, text string) string {
	d := a.idx.Article(a.idx.Passage(p).Article).Date
	asked := period.Find(q.Corrected, d)
	var best period.Mention
	bestDist := math.MaxInt
	at := a.wordsAt(ask, text)
	for _, m := range period.Find(text, d) {
		if m.Period.IsZero() || slices.ContainsFunc(asked, func(o period.Mention) bool {
			return !o.Period.IsZero() && period.Compare(o.Period, m.Period) == period.Equal
		}) {
			continue
		}
		if dist := distance(at, m.Start); dist < bestDist {
			best, bestDist = m, dist
		}
	}
	if bestDist == math.MaxInt {
		return ""
	}
	if w := periodWords(best.Period); w != "" && w != best.Text {
		return best.Text + " (" + w + ")"
	}
	return best.Text
}

// wordsAt returns where the question's words stand in text.
func (a *Answerer) wordsAt(ask *question.Ask, text string) []int {
	var at []int
	for _, t := range a.terms.Read(text) {
		if asked(ask, t.Key) {
			at = append(at, t.Start)
		}
	}
	return at
}

// distance returns the summed distance of the three nearest words to the offset.
func distance(at []int, offset int) int {
	d := make([]int, len(at))
	for i, x := range at {
		d[i] = max(x-offset, offset-x)
	}
	slices.Sort(d)
	sum := 0
	for _, x := range d[:min(len(d), 3)] {
		sum += x
	}
	return sum
}

// causes are the words that introduce a reason, the surest first.
var causes = []string{"because of ", "because ", "due mainly to ", "due largely to ", "due to ", "owing to ", "thanks to ", "attributed this partly to ", "attributed this to ",
	"attributed to ", "blamed on ", "as a result of ", "reflecting ", "reflected ", "on the back of ", "caused by ", "led by ", "driven by ", "boosted by ", "helped by ",
	"following ", "amid ", "arguing ", "since ", "as ", "after ", "with "}

// reason returns the clause that gives a reason.
func reason(text string) string {
	low := strings.ToLower(text)
	for _, c := range causes {
		i := strings.Index(low, c)
		if i < 0 || i > 0 && unicode.IsLetter(rune(low[i-1])) {
			continue
		}
		rest := text[i:]
		if j := strings.IndexAny(rest, ";"); j > 0 {
			rest = rest[:j]
		}
		return strings.TrimRight(clip(rest, 240), ". ,")
	}
	for _, c := range []string{" attributed ", " blamed "} {
		if i := strings.Index(low, c); i >= 0 {
			return strings.TrimRight(clip(text, 240), ". ,")
		}
	}
	return ""
}

// thing returns the name or noun phrase that "which …" and "what …" ask for: a name with the noun asked for in it, a place, a name.
func (a *Answerer) thing(q *question.Question, text string) string {
	names := a.properNames(q, text)
	for _, n := range names {
		if q.Focus != "" && strings.Contains(strings.ToLower(n), q.Focus) {
			return n
		}
	}
	switch q.Focus {
	case "country", "nation", "countries", "state", "place", "province", "city", "region", "partner", "market", "nations":
		if s := a.spot(q, text); s != "" {
			return s
		}
	}
	if question.Kind(q.Focus) {
		return a.person(q, text)
	}
	return ""
}
