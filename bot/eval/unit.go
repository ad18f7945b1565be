package eval

import (
	"slices"
	"strings"
)

// people are the counted nouns that are persons.
var people = wordSet(`person people worker job jobless unemployed man woman men women employee individual inhabitant resident jobseeker`)

// unitNames are other names of units, lower case and singular.
var unitNames = map[string]string{
	"%": "percent", "pct": "percent", "per cent": "percent", "percentage": "percent",
	"pp": "percentage point", "bp": "basis point",
	"rmb": "CNY", "yuan": "CNY", "dollar": "USD", "us dollar": "USD", "dlr": "USD", "yen": "JPY",
	"stg": "GBP", "sterling": "GBP", "pence": "GBX", "penny": "GBX", "p": "GBX",
	"ton": "tonne", "metric ton": "tonne", "mt": "tonne", "bpd": "barrel/day", "barrel per day": "barrel/day",
	"point": "index", "index point": "index", "troy ounce": "ounce",
	"teu": "TEU", "twenty-foot equivalent unit": "TEU", "standard container": "TEU", "container": "TEU",
	"cubic meter": "cubic metre", "meter": "metre", "kilometer": "kilometre", "liter": "litre",
}

// measures are the units that nothing else may stand for.
var measures = wordSet(`percent tonne barrel gram kilogram ounce pound kilometre metre mile hectare acre litre gallon bushel watt kilowatt
	megawatt gigawatt day hour month year index`)

// uncounted are what a count's unit may be in place of its noun.
var uncounted = []string{"", "count", "number", "unit"}

// wordSet returns the set of a text's words.
func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}

// sameUnit reports whether a unit is the gold's or one of those that will do as well. A derived figure may be a rate where the gold
// gives what is counted.
func (q *Question) sameUnit(got, gold string, derived bool) bool {
	for _, want := range append([]string{gold}, q.UnitAlt...) {
		if fitsUnit(got, want) {
			return true
		}
		counted, _, rate := strings.Cut(canonicalUnit(got), "/")
		if derived && rate && !strings.Contains(canonicalUnit(gold), "/") && fitsUnit(counted, want) {
			return true
		}
	}
	return false
}

// fitsUnit compares two units: measures and currencies must be equal, counted nouns share a word.
func fitsUnit(got, want string) bool {
	g, w := canonicalUnit(got), canonicalUnit(want)
	switch {
	case g == w, w == "index" && slices.Contains(uncounted, g):
		return true
	case strings.HasSuffix(g, "/share") && strings.HasSuffix(w, "/share"):
		return strings.HasPrefix(g, "GB") && strings.HasPrefix(w, "GB") // pounds or pence: the value says which
	case exactUnit(g) || exactUnit(w):
		return false
	case slices.Contains(uncounted, g) || g == "item":
		return true
	}
	return slices.ContainsFunc(words(g), func(x string) bool { return slices.Contains(words(w), x) })
}

// exactUnit reports whether a unit is a measure, a rate or a currency.
func exactUnit(u string) bool {
	return strings.Contains(u, "/") || measures[u] || isCode(u) || strings.HasSuffix(u, " point") || strings.HasPrefix(u, "cubic ")
}

// isCode reports whether a unit is an ISO 4217 code.
func isCode(u string) bool {
	return len(u) == 3 && strings.ToUpper(u) == u && strings.ToLower(u) != u
}

// canonicalUnit returns the one name of a unit.
func canonicalUnit(u string) string {
	u = strings.TrimSpace(u)
	low := strings.ToLower(u)
	if name, ok := unitNames[low]; ok {
		return name
	}
	if top, bottom, rate := strings.Cut(u, "/"); rate {
		return canonicalUnit(top) + "/" + canonicalUnit(bottom)
	}
	if isCode(u) {
		return u
	}
	nouns := strings.Fields(strings.ReplaceAll(low, "_", " "))
	for i, n := range nouns {
		nouns[i] = singular(n)
	}
	low = strings.Join(nouns, " ")
	if name, ok := unitNames[low]; ok {
		return name
	}
	return low
}

// singular returns the singular of a counted noun; of people, "person".
func singular(noun string) string {
	switch {
	case people[noun]:
		return "person"
	case strings.HasSuffix(noun, "ies") && len(noun) > 4:
		noun = noun[:len(noun)-3] + "y"
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && len(noun) > 3:
		noun = noun[:len(noun)-1]
	}
	if people[noun] {
		return "person"
	}
	return noun
}
