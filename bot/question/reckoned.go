package question

import (
	"slices"
	"strings"

	"quaestor/corpus/clause"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// reckoned puts in the plain words of reckoning what a question says to do with two figures: "subtract tin imports from tin exports" and "tin exports, less
// tin imports" as "tin exports minus tin imports", "tin plus zinc exports" as the sum of both, "what was added to exports from April to May" as by how much
// they did rise, "say the one that sold more" as which.
func reckoned(text string, terms *term.Thesaurus) string {
	text = sharewise.Replace(chosen(aside(text)))
	readers := []func(string, []token, *term.Thesaurus) string{subtracted, lessThat, summedUp, timesAsLarge, movedOf, amountBy, revisedBy}
	for _, read := range readers {
		if toks := scan(text); len(toks) > 3 && len(toks) <= longestRecast {
			if out := read(text, toks, terms); out != "" {
				text = out
			}
		}
	}
	return beforeMove(text)
}

// sharewise says for what part something moved as a percentage.
var sharewise = strings.NewReplacer("By what share did", "By what percentage did", "by what share did", "by what percentage did", "By what proportion did", "By what percentage did",
	"by what proportion did", "by what percentage did", "By what fraction did", "By what percentage did", "by what fraction did", "by what percentage did")

// aside drops what stands in brackets behind a balance and only says how it is reckoned: "trade surplus in May (exports minus imports)".
func aside(text string) string {
	open := strings.LastIndexByte(text, '(')
	if open <= 0 {
		return text
	}
	length := strings.IndexByte(text[open:], ')')
	if length < 0 {
		return text
	}
	inside := strings.Fields(strings.ToLower(text[open+1 : open+length]))
	less := slices.IndexFunc(inside, func(w string) bool { return w == "minus" || w == "less" })
	if less < 1 || less == len(inside)-1 || inside[less-1] == "or" {
		return text
	}
	for _, t := range scan(text[:open]) {
		switch t.low {
		case "surplus", "deficit", "balance", "gap", "shortfall":
			return strings.TrimSpace(text[:open]) + text[open+length+1:]
		}
	}
	return text
}

// chosen reads "name the one that sold more", "pick the month when it was higher" as "which sold more", "which month it was higher in".
func chosen(text string) string {
	toks := scan(text)
	for i := range toks {
		if !choosing[toks[i].low] || i+2 >= len(toks) {
			continue
		}
		j := i + 1
		for j < len(toks)-1 && (toks[j].low == "me" || toks[j].low == "out") {
			j++
		}
		if w := toks[j].low; w != "the" || j+2 >= len(toks) || toks[j+1].low != "one" && toks[j+1].low != "ones" {
			continue
		}
		for j += 2; j < len(toks)-1 && leadsToOne[toks[j].low]; j++ {
		}
		return text[:toks[i].start] + "which " + text[toks[j].start:]
	}
	return text
}

// choosing are the verbs that tell the bot to choose.
var choosing = set("name pick choose identify say tell select give")

// leadsToOne are the words that lead to what tells the one meant.
var leadsToOne = set("of that which who when where")

// subtracted reads "subtract B from A" and "take A, subtract B" as "A minus B".
func subtracted(text string, toks []token, _ *term.Thesaurus) string {
	i := slices.IndexFunc(toks, func(t token) bool { return t.low == "subtract" || t.low == "deduct" })
	if i < 0 || i+1 >= len(toks) {
		return ""
	}
	end := len(text) // of what is subtracted, before what the bot is told to do with it
	for k := i + 2; k < len(toks)-1; k++ {
		next := toks[k+1].low
		if (toks[k].low == "and" || !toks[k].word) && (orderly[next] || next == "work") && !toks[k+1].owns {
			end = toks[k].start
			break
		}
	}
	off := strings.TrimRight(text[toks[i+1].start:end], " ,.;:?!")
	lead := text[:toks[i].start]
	if a, b, ok := strings.Cut(off, " from "); ok {
		return lead + b + " minus " + a
	}
	from := 0
	for from < i && (toks[from].low == "take" || toks[from].low == "from" || toks[from].low == "please") {
		from++
	}
	if from == 0 || from >= i {
		return ""
	}
	whole := strings.TrimRight(strings.TrimSuffix(strings.TrimRight(text[toks[from].start:toks[i].start], " ,;"), " and"), " ,;")
	return whole + " minus " + off
}

// lessThat reads the "less" between the two sides of trade as "minus": "tin exports less tin imports". Elsewhere it may be part of what a text states as one
// measure, as sales less some of them, and of growth nothing is subtracted.
func lessThat(text string, toks []token, terms *term.Thesaurus) string {
	if slices.ContainsFunc(toks, func(t token) bool {
		return t.low == "than" || whWords[t.low] || helpers[t.low] || movements[t.low] || leaps[t.low] || t.low == "growth"
	}) {
		return ""
	}
	for i := 1; i+1 < len(toks); i++ {
		if toks[i].low != "less" {
			continue
		}
		before, after := measureOf(text[:toks[i].start], terms), measureOf(text[toks[i].end:], terms)
		if before == "exports" && after == "imports" || before == "imports" && after == "exports" {
			return text[:toks[i].start] + "minus" + text[toks[i].end:]
		}
	}
	return ""
}

// measureOf returns the key of the only measure that text names, or "".
func measureOf(text string, terms *term.Thesaurus) (key string) {
	for _, t := range terms.Read(text) {
		if t.Kind == term.Measure {
			if key != "" && t.Key != key {
				return ""
			}
			key = t.Key
		}
	}
	return key
}

// summedUp reads "tin exports plus zinc exports" and "one plus the other: A and B" as their sum. A "plus" between anything else than two amounts of one
// measure may be part of a name, or of a sum that a text states as a whole.
func summedUp(text string, toks []token, terms *term.Thesaurus) string {
	i := slices.IndexFunc(toks, func(t token) bool { return t.low == "plus" })
	if i < 1 || i+1 >= len(toks) {
		return ""
	}
	if j := i + 2; toks[i-1].low == "one" && toks[i+1].low == "the" && j+1 < len(toks) && toks[j].low == "other" {
		rest := strings.TrimLeft(text[toks[j].end:], " ,:;-–")
		return "sum of " + strings.TrimSpace(strings.TrimRight(text[:toks[i-1].start], " ,:;-–")+" "+rest)
	}
	if slices.ContainsFunc(toks, func(t token) bool {
		return whWords[t.low] || helpers[t.low] || t.low == "sum" || t.low == "total" && t.start < toks[i].start
	}) {
		return ""
	}
	before, after := measureOf(text[:toks[i].start], terms), measureOf(text[toks[i].end:], terms)
	if before == "" || before != after || toks[i].capital() {
		return ""
	}
	return "sum of " + text[:toks[i].start] + "and" + text[toks[i].end:]
}

// timesAsLarge reads "how many times as large as B was A" as the ratio of A to B.
func timesAsLarge(text string, toks []token, _ *term.Thesaurus) string {
	at := -1
	for i := 0; i+3 < len(toks); i++ {
		if toks[i].low == "how" && toks[i+1].low == "many" && toks[i+2].low == "times" {
			at = i + 3
		}
	}
	if at < 0 {
		return ""
	}
	for k := at; k < len(toks)-1 && k <= at+3; k++ {
		if toks[k].low != "as" && toks[k].low != "than" && toks[k].low != "of" || k == at && toks[k].low == "as" {
			continue
		}
		for j := k + 2; j < len(toks)-1; j++ {
			if beForms[toks[j].low] || toks[j].low == "did" {
				if pointers[toks[k+1].low] {
					k++ // "its imports"
				}
				of, when := text[toks[j+1].start:lastWord(toks)], ""
				if m := period.Find(of, period.Date{}); len(m) > 0 && m[0].End == len(of) {
					of, when = strings.TrimSpace(of[:timeLead(of, m[0].Start)]), " "+of[timeLead(of, m[0].Start):]
				}
				return "ratio of " + of + " to " + strings.TrimSpace(text[toks[k+1].start:toks[j].start]) + when
			}
		}
	}
	return ""
}

// lastWord returns the byte behind the last word.
func lastWord(toks []token) int {
	for i := len(toks) - 1; i >= 0; i-- {
		if toks[i].word {
			return toks[i].end
		}
	}
	return 0
}

// movedOf reads "how many tonnes were added to exports from April to May", "what was taken off the price" as by how many tonnes they did rise, by how much it
// did fall.
func movedOf(text string, toks []token, terms *term.Thesaurus) string {
	w := toks[0].low
	if w != "what" && w != "how" {
		return ""
	}
	for i := 1; i+2 < len(toks); i++ {
		verb := ""
		switch next := toks[i+1].low; {
		case toks[i].low == "added" && next == "to":
			verb = "rise"
		case takenOff[toks[i].low] && (next == "off" || next == "from"):
			verb = "fall"
		}
		if verb == "" || !beForms[toks[i-1].low] && toks[i-1].low != "get" && toks[i-1].low != "got" {
			continue
		}
		by := "by how much did "
		if unit := strings.TrimSpace(text[toks[0].end:toks[i-1].start]); w == "how" {
			for _, helper := range []string{" will", " have", " has", " would"} {
				unit = strings.TrimSuffix(unit, helper)
			}
			last := strings.ToLower(unit[strings.LastIndexByte(unit, ' ')+1:])
			if u, ok := units()[last]; last != "much" && (!ok || u == "" || !strings.HasPrefix(unit, "many ")) {
				return "" // "how many jobs were lost from the industry"
			}
			by = "by how " + strings.TrimSpace(unit) + " did "
		} else if i > 2 && !helpers[toks[1].low] {
			return "" // "what tax was added to the price"
		}
		what, when := text[toks[i+2].start:lastWord(toks)], ""
		if m := period.Find(what, period.Date{}); len(m) > 0 && m[0].Start > 0 {
			at := timeLead(what, m[0].Start)
			what, when = strings.TrimSpace(what[:at]), " "+what[at:]
		}
		if measureOf(what, terms) == "" {
			return ""
		}
		return by + what + " " + verb + when
	}
	return ""
}

// timeLead returns where the small word stands that leads to the time at byte at of text, or at.
func timeLead(text string, at int) int {
	if before := strings.Fields(text[:at]); len(before) > 1 && clause.Small(strings.ToLower(before[len(before)-1])) {
		return strings.LastIndex(text[:at], before[len(before)-1])
	}
	return at
}

// takenOff are the participles behind which "off" or "from" tells what fell.
var takenOff = set("taken knocked lopped shaved wiped sliced trimmed lost chopped cut")

// amountBy reads "the amount by which A exceeded B" as "by how much did A exceeded B".
func amountBy(text string, toks []token, _ *term.Thesaurus) string {
	for i := 0; i+3 < len(toks); i++ {
		if amountNouns[toks[i].low] && toks[i+1].low == "by" && toks[i+2].low == "which" {
			return "by how much did " + text[toks[i+3].start:]
		}
	}
	return ""
}

// amountNouns name how much something is more or less than another, or moves.
var amountNouns = set("amount sum margin extent degree")

// revisedBy reads "the size of the revision to May exports" as by how much they were revised, and "points that separate A and B" as the difference of the two.
func revisedBy(text string, toks []token, _ *term.Thesaurus) string {
	for i := 0; i+3 < len(toks); i++ {
		switch w, next := toks[i].low, toks[i+1].low; {
		case (w == "size" || amountNouns[w]) && next == "of" && toks[i+2].low == "the" && toks[i+3].low == "revision" && i+5 < len(toks):
			return "by how much was " + text[toks[i+5].start:lastWord(toks)] + " revised"
		case (next == "that" || next == "which") && toks[i+2].low == "separate" && (w == "points" || w == "amount" || w == "distance"):
			return "difference between " + text[toks[i+3].start:]
		}
	}
	return ""
}

// leaps are nouns of great moves.
var leaps = set("jump leap surge slump climb plunge hike dip dive tumble upturn downturn rebound cut reduction lowering raising move change devaluation revaluation tightening easing")

// beforeMove puts the time of a move behind it where a question asks for what was so before: "ahead of the big May rise" becomes "before the rise in May".
func beforeMove(text string) string {
	toks := scan(text)
	for i := 0; i+1 < len(toks); i++ {
		j := i + 1
		switch w, next := toks[i].low, toks[j].low; {
		case w == "before" || w == "b4" || w == "preceding":
		case w == "ahead" && next == "of", w == "prior" && next == "to", w == "previous" && next == "to":
			j++
		case w == "in" && next == "advance" && j+1 < len(toks) && toks[j+1].low == "of":
			j += 2
		default:
			continue
		}
		for j < len(toks)-1 && pointers[toks[j].low] {
			j++
		}
		if noun := moveNoun(text, toks, j); noun > i+1 || noun > 0 && toks[i].low != "before" {
			when := ""
			if m := period.Find(text[toks[j].start:toks[noun].start], period.Date{}); len(m) > 0 {
				if when = " in "; m[0].Period.Shape == period.Day {
					when = " on "
				}
				when += strings.ReplaceAll(m[0].Text, "-", " ")
			}
			return text[:toks[i].start] + "before the " + toks[noun].text + when + text[toks[noun].end:]
		}
	}
	return text
}

// moveNoun returns where the noun of a move stands from token j on behind nothing but its time and size, or -1: "late-February", "big May".
func moveNoun(text string, toks []token, j int) int {
	const longest = 4 // words before it
	for k := j; k < len(toks) && k <= j+longest && toks[k].word; k++ {
		if movements[toks[k].low] || leaps[toks[k].low] {
			return k
		}
		timed := slices.ContainsFunc(period.Find(text[toks[j].start:toks[min(j+longest, len(toks)-1)].end], period.Date{}), func(m period.Mention) bool {
			return m.Start <= toks[k].start-toks[j].start && toks[k].start-toks[j].start < m.End
		})
		if !timed && !moveSizes[toks[k].low] {
			return -1
		}
	}
	return -1
}

// pointers are the little words before a noun that is known.
var pointers = set("the its their that this")

// moveSizes are the adjectives of a move.
var moveSizes = set("big large small sharp steep huge great strong sudden recent latest last late early record slight heavy massive dramatic hefty")
