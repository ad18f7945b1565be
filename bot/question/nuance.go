package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// nuances reads what sets the figure asked for apart from those that stand beside it: an actual, final or former one, one of value or
// volume, of one kind of several.
func (r *reader) nuances() {
	if r.ask.Status == "" && r.saidBefore() || r.formerForecast() {
		r.ask.Status = figure.Former
	}
	if r.supposed() || r.ask.Status == "" && r.ask.Want.Figure() && r.possible() {
		r.ask.Status = figure.Forecast
	}
	if r.ask.Basis == "" && r.find("monthly") >= 0 && r.changeNoun() {
		r.ask.Basis, r.moved = "month-on-month", true
	}
	r.ask.Actual = r.find("actual") >= 0 || r.find("actually") >= 0 || r.find("really") >= 0 || r.find("in", "fact") >= 0 || r.find("turned", "out") >= 0
	switch value, volume := r.find("value") >= 0 || r.find("worth") >= 0, r.find("volume") >= 0 || r.find("tonnage") >= 0; {
	case value && !volume:
		r.ask.Worth = "value"
	case volume && !value:
		r.ask.Worth = "volume"
	}
	r.ask.Revised = r.revised()
	r.ask.Final = r.find("final") >= 0 && r.find("final", "quarter") < 0
	r.ask.Record = r.record()
	r.ask.Extreme = r.extreme()
	r.ask.Final = r.ask.Final || r.find("after", "the", "revision") >= 0 || r.find("after", "revision") >= 0
	r.ask.Labels, r.ask.Against, r.ask.Sorts = r.labels(), r.crossRate(), r.sorts()
	r.foreseers()
	if i := r.find("official"); i >= 0 && foresights[r.word(i+1)] && r.ask.By == "" {
		r.ask.By = "official"
	}
	r.ask.Weekday = r.weekday()
	r.ask.OneDay = r.find("that", "day") >= 0 || r.find("the", "day") >= 0 || slices.ContainsFunc(r.toks, func(t token) bool { return reactions[t.low] })
	r.ask.Total = r.find("total") >= 0 || r.find("altogether") >= 0 || r.find("in", "all") >= 0 || r.find("all", "told") >= 0 || r.find("overall") >= 0
	for _, s := range paySpans {
		if r.find(s) >= 0 {
			r.ask.Span = s
		}
	}
}

// foreseers reads which sort of people are asked for their forecast: the analysts of "what do analysts expect".
func (r *reader) foreseers() {
	if r.ask.Status != figure.Forecast || r.ask.By != "" {
		return
	}
	for i, t := range r.toks {
		if people := strings.TrimSuffix(t.low, "'s"); forecasters[people] && strings.HasSuffix(people, "s") && people != "consensus" && r.word(i+1) != "for" && r.word(i-1) != "in" {
			r.ask.By = people
			return
		}
	}
}

// record reads what is called a record: "the record tin price set in May", "silver all time high". As a verb the word calls nothing so.
func (r *reader) record() bool {
	if r.any(ph("all-time"), ph("all", "time", "high"), ph("all", "time", "peak"), ph("all", "time", "low")) {
		r.any(ph("high"), ph("peak"), ph("low"))
		return true
	}
	i := r.find("record")
	if i < 0 || r.auxiliary(i) && r.word(i-1) != "a" && r.word(i-1) != "the" && r.word(i-1) != "what" {
		return false
	}
	r.any(ph("set"))
	return true
}

// saidBefore reads "first reported", "originally been put", "what had been announced before": what stood before a revision.
func (r *reader) saidBefore() bool {
	for i := range r.toks {
		if r.revisedFrom(i) {
			return true
		}
		j := i + 1
		if r.word(j) == "been" {
			j++
		}
		n := i + 1
		if r.word(n) == "at" || r.word(n) == "as" {
			n++ // "put at originally"
		}
		after := term.Said(r.word(i)) && r.word(i) != "said" && (r.word(n) == "before" && !(r.word(n+1) == "the" && dayParts[r.word(n+2)]) || term.Formerly(r.word(n)))
		if after || term.Formerly(r.word(i)) && (term.Said(r.word(j)) || aimed[r.word(j)] || r.find("did") >= 0 && r.find("did") < i && term.Says(r.word(j))) {
			r.toks[i].used, r.toks[j].used = inCue, inCue
			if after {
				r.toks[n].used = inCue
			}
			return true
		}
	}
	return false
}

// revised reads "the revised figure", "growth in May, revised": what a revision came to.
func (r *reader) revised() bool {
	if i := r.find("to", "what"); i >= 0 && i+2 < len(r.toks) && (r.find("revise") > i+2 || r.find("restate") > i+2) {
		return true
	}
	i := max(r.find("revised"), r.find("restated"))
	if i < 0 || r.toks[i].used == inCue || beForms[r.word(i-1)] || r.ask.Status == figure.Former {
		return false
	}
	switch next := r.word(i + 1); next {
	case "from", "up", "down", "the", "to":
		return false
	default:
		return !possessives[next] // "revised its forecast"
	}
}

// revisedFrom reads "revised from", "revised down from" at token i where no figure follows: what stood before.
func (r *reader) revisedFrom(i int) bool {
	if !corrected[r.word(i)] {
		return false
	}
	n := i + 1
	if r.word(n) == "up" || r.word(n) == "down" {
		n++
	}
	if r.word(n) != "from" || r.word(n+1) != "" && r.toks[n+1].text[0] >= '0' && r.toks[n+1].text[0] <= '9' {
		return false
	}
	for ; i <= n; i++ {
		r.toks[i].used = inCue
	}
	return true
}

// aimed are the verbs that set a target, which with "originally" is one that was given up.
var aimed = set("aimed targeted targetted planned set budgeted projected hoped sought")

// formerForecast reports whether the question asks for the forecast that another has taken the place of: "the bank's previous estimate".
func (r *reader) formerForecast() bool {
	for i := range r.toks {
		if superseded[r.word(i)] && (foresights[r.word(i+1)] || foresights[r.word(i+2)]) || r.word(i) == "first" && foresights[r.word(i+1)] {
			r.toks[i].used = inCue
			return true
		}
	}
	return false
}

// superseded are the words for a forecast that another has taken the place of.
var superseded = set("previous prior earlier original initial old former")

// paySpans are the times for which pay is counted, which are no bases of comparison beside it.
var paySpans = []string{"hourly", "daily", "weekly"}

// reactions are the words for what a market does on the day of some news.
var reactions = set("react reacts reacted reaction respond responds responded response session")

// weekday returns the day of the week that the question names and no period holds, with a capital.
func (r *reader) weekday() string {
	for _, t := range r.toks {
		day := strings.TrimSuffix(t.low, "'s")
		if t.used != inTime && len(day) > len("day") && weekdays[day] {
			return strings.ToUpper(day[:1]) + day[1:]
		}
	}
	return ""
}

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// labels returns the nouns that the question tells apart by a number behind them, in lower case: "band four", "phase 2".
func (r *reader) labels() []string {
	var out []string
	for i := range r.toks {
		n := r.word(i + 1)
		if nth, noun, ok := strings.Cut(r.word(i), "-"); ok && ordinals[nth] && labelled[noun] {
			out = append(out, r.word(i)) // "second-tier cities"
			continue
		}
		if !labelled[r.word(i)] || !small(n) && (n == "" || n[0] < '0' || n[0] > '9' || len(n) > 2) {
			continue
		}
		out = append(out, r.word(i)+" "+n)
	}
	return out
}

// sorts returns the sorts that a question names by two words and that exclude others, though no word of them says what is measured: "long-term",
// "part time".
func (r *reader) sorts() (out []string) {
	for i, t := range r.toks {
		w := t.low
		if next := r.word(i + 1); next == "term" || next == "time" {
			w += "-" + next
		}
		size := (w == "small" || w == "large") && r.word(i-1) != "how" && strings.HasSuffix(r.word(i+1), "s") // "small banks' share"
		if (size || strings.Contains(w, "-")) && len(term.Excluded(w)) > 0 {
			out = append(out, w)
		}
	}
	return out
}

// ordinals are the words that number a kind before its noun.
var ordinals = set("first second third fourth fifth")

// labelled are the nouns whose kinds are numbered.
var labelled = set("band phase stage tranche tier grade category class group zone line unit block terminal reactor level")

// small reports whether word spells a number from one to ten.
func small(word string) bool {
	n, ok := quantity.SmallNumber(word)
	return ok && 1 <= n && n <= 10
}

// crossRate reads the currency that another is held against: "the won against the yen".
func (r *reader) crossRate() string {
	for i := range r.toks {
		if w := r.word(i); w != "against" && w != "versus" && w != "vs" {
			continue
		}
		j := i + 1
		if r.word(j) == "the" {
			j++
		}
		if currencyNames[r.word(j)] {
			return r.word(j)
		}
	}
	return ""
}

// Currency reports whether w, in lower case, is the name of a currency that others are held against.
func Currency(w string) bool { return currencyNames[w] }

// currencyNames are the currencies that others are held against.
var currencyNames = set("dollar greenback yen mark franc pound sterling euro yuan renminbi won rouble ruble rupee peso lira crown krone guilder")

// possible reads "could fall to", "where might it go back to": what has not come about. "Could you tell me" is a courtesy.
func (r *reader) possible() bool {
	for i := 1; i < len(r.toks); i++ {
		if w := r.word(i); w == "could" || w == "might" {
			switch r.word(i + 1) {
			case "you", "u", "ya", "i", "we", "someone", "somebody", "anyone", "anybody":
			default:
				return true
			}
		}
	}
	return false
}

// supposed reads "what would it have been", which no figure of what was answers.
func (r *reader) supposed() bool {
	i := r.find("would")
	for j := i + 1; i >= 0 && j < len(r.toks); j++ {
		if r.word(j) == "have" && r.word(j+1) != "to" {
			return true
		}
	}
	return false
}

// extent reads "how deep", "how tall" where a length is asked for, and neither a measure nor a change: not "how deep a cut".
func (r *reader) extent() string {
	for _, w := range []string{"deep", "tall", "wide"} {
		if r.find("how", w) >= 0 && !r.moved && !slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Kind == term.Measure }) {
			return w
		}
	}
	return ""
}
