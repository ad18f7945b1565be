package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/place"
)

// fitOtherPlace turns away a figure whose sentence sets it in another country than is asked for and does not name that: "In neighbouring Chad, 82 percent of
// trains were punctual".
func (a *Answerer) fitOtherPlace(f *fit, pp *passageProfile, ask *question.Ask) {
	if len(ask.Owners) != 1 || len(ask.Partners) > 0 || !isCountry(ask.Owners[0]) {
		return
	}
	text := a.text(f.passage)
	before := text[:f.fig.Start-a.idx.Passage(f.passage).Start]
	if names := pp.places(); len(names) == 0 || slices.ContainsFunc(names, func(m place.Mention) bool { return m.Key == ask.Owners[0] || !isCountry(m.Key) }) {
		return
	}
	for _, m := range pp.places() {
		if m.End > len(before) {
			break
		}
		words := strings.Fields(strings.ToLower(before[:m.Start]))
		n := len(words)
		for n > 0 && (words[n-1] == "neighbouring" || words[n-1] == "neighboring" || words[n-1] == "nearby" || words[n-1] == "the") {
			n--
		}
		if m.Form != place.Weak && m.Form != place.Adjective && n > 0 && words[n-1] == "in" {
			f.miss(slotPlace, "is set in another country: ", m.Key)
			return
		}
	}
}

// isCountry reports whether key is that of a country.
func isCountry(key string) bool {
	p, ok := place.Get(key)
	return ok && p.Kind == place.Country
}
