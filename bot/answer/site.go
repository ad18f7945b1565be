package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
)

// seatWords ask where a company or body has its home.
var seatWords = map[string]bool{"based": true, "headquartered": true, "headquarters": true, "headquarter": true, "seat": true, "registered": true}

// firmNouns are the nouns of companies and bodies, before which a text puts the town that one is of: "the Turin carmaker".
var firmNouns = map[string]bool{"company": true, "firm": true, "group": true, "bank": true, "lender": true, "insurer": true, "carrier": true, "airline": true, "carmaker": true, "maker": true, "chipmaker": true, "drugmaker": true, "brewer": true,
	"retailer": true, "grocer": true, "chain": true, "producer": true, "miner": true, "builder": true, "developer": true, "shipyard": true, "yard": true, "start-up": true, "startup": true, "fund": true, "agency": true, "institute": true, "think-tank": true,
	"manufacturer": true, "publisher": true, "broker": true, "brokerage": true, "operator": true, "supplier": true, "club": true, "university": true, "utility": true, "refiner": true, "steelmaker": true, "shipper": true, "conglomerate": true, "business": true}

// asksSeat reports whether the question asks where something has its home.
func asksSeat(q *question.Question) bool {
	return slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return seatWords[w] })
}

// site returns where passage p says in so many words that what is asked for is: "based in Turin", "the Turin carmaker", "the plant in Halle".
func (a *Answerer) site(q *question.Question, ask *question.Ask, p int) string {
	text := a.text(p)
	if asksSeat(q) {
		for _, lead := range []string{"based in ", "headquartered in ", "headquarters in "} {
			if i := strings.Index(text, lead); i >= 0 {
				return leadingName(text[i+len(lead):])
			}
		}
		return a.seat(text)
	}
	for _, t := range a.terms.Read(text) {
		if !asked(ask, t.Key) {
			continue
		}
		for _, prep := range []string{" in ", " at ", " near ", " on ", " outside "} {
			rest, ok := strings.CutPrefix(text[t.End:], prep)
			if name := leadingName(strings.TrimPrefix(rest, "the ")); ok && a.placeName(q, name) {
				return name
			}
		}
	}
	return ""
}

// seat returns the town that text puts before the noun of a company: "the Turin carmaker", "a Berlin start-up", "Turin-based".
func (a *Answerer) seat(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if town, ok := strings.CutSuffix(trimName(w), "-based"); ok {
			return town
		}
		switch strings.ToLower(w) {
		case "the", "a", "an":
		default:
			continue
		}
		j := i + 1
		for j < len(words) && j < i+3 && nameWord(words[j]) {
			j++
		}
		if j == i+1 || j == len(words) || !firmNouns[strings.ToLower(trimName(words[j]))] {
			continue
		}
		name := trimName(strings.Join(words[i+1:j], " "))
		if ms := place.Find(name); len(ms) == 0 || ms[0].Form == place.Name || ms[0].Form == place.Capital {
			return name
		}
	}
	return ""
}

// placeName reports whether name can be the name of a place: one that the question does not hold, and no time.
func (a *Answerer) placeName(q *question.Question, name string) bool {
	return name != "" && !notNames[strings.ToLower(name)] && len(period.Find(name, period.Date{})) == 0 && !strings.Contains(strings.ToLower(q.Corrected), strings.ToLower(name))
}

// spot returns where something is: the name behind "in", "at" or "near" that stands closest to the question's words, else the places that
// the passage names and the question does not.
func (a *Answerer) spot(q *question.Question, ask *question.Ask, text string) (string, firmness) {
	if asksSeat(q) {
		return "", noSpan
	}
	if s := a.nameBehind(q, ask, text, []string{" in ", " at ", " near ", " to ", " from "}); s != "" && !notNames[strings.ToLower(s)] {
		return s, fair
	}
	return orNone(strings.Join(a.newPlaces(q, text), ", "), loose)
}
