package question

import (
	"slices"
	"strings"
)

// recast puts the question word in front of a question that names what it asks for by a noun or only at its end: "the reason exports fell", "exports fell,
// because of what?" and "I heard that exports fell. What lay behind that?" ask "why did exports fell", "date of the budget" asks "when the budget".
func recast(text string) string {
	toks := scan(text)
	if len(toks) < 2 || len(toks) > longestRecast {
		return text
	}
	for _, read := range []func(string, []token) string{headNoun, becauseOf, inWhatPlace, byWhich, dateBehind, titled, tail} {
		if out := read(text, toks); out != "" {
			return out
		}
	}
	return text
}

// longestRecast is how many words a question has at most that is recast.
const longestRecast = 60

// whWords are the words by which what stands before a last clause asks something of its own, a figure or a fact.
var whWords = set("how who which why what where when whose whom compare whether")

// A soughtNoun is a group of nouns that name what is asked for, with the question word that asks for the same.
type soughtNoun struct {
	word  string
	nouns map[string]bool
	leads map[string]bool // the words behind it that lead to what it is of
}

var (
	whyNouns = set(`reason reasons cause causes explanation explanations motive motives rationale justification trigger triggers grounds
		pretext excuse culprit motivation purpose`)
	// clauseNouns are those behind which a clause may stand at once: "reason exports fell".
	clauseNouns = set("reason reasons cause causes explanation")
	whenNouns   = set("date day timing")
	whereNouns  = set("location whereabouts venue place")
	soughts     = []soughtNoun{
		{"why", whyNouns, set("for of why that behind given cited")},
		{"when", whenNouns, set("of for when on at from by that in")},
		{"where", set("location whereabouts venue"), set("of for where in at")},
		{"where", whereNouns, set("where in at")},
	}
	// ofSeveral are the words by which a noun of time is one of several times and no question: "exports, last month".
	ofSeveral = set("last latest prior previous prev next final first earliest that this same")
	// graders stand before a noun that is sought and only say which of several.
	graders = set(`the a an prev previous prior its their his her exact precise main chief principal primary biggest key real actual
		official likely underlying given stated first last earliest latest final next most only single important`)
	// orderly are the words that lead to a noun that is sought.
	orderly = set(`please tell give find show is was state provide get remind explain let have know me us i i'd we need want would like to
		a of about is what's whats can could you for also and so just now`)
)

// headNoun reads a noun of what is sought at the beginning of a question and puts its question word there: "main reason exports fell", "give me the date on
// which it opens", "location of the fair", "name the bank that leads it".
func headNoun(text string, toks []token) string {
	i := 0
	for i < len(toks)-2 && (orderly[toks[i].low] || toks[i].low == "what" && (toks[i].owns || beForms[toks[i+1].low])) {
		i++
	}
	for i < len(toks)-2 && graders[toks[i].low] {
		i++
	}
	if w, from := namedPerson(text, toks, i); w != "" {
		return strings.TrimSpace(w) + " " + text[toks[from].start:]
	}
	for _, s := range soughts {
		next := i + 1
		if next >= len(toks)-1 || !s.nouns[toks[i].low] || toks[i].owns || !toks[next].word {
			continue
		}
		lead := s.leads[toks[next].low]
		if !lead && (!clauseNouns[toks[i].low] || s.word != "why" || i > 0 && !graders[toks[0].low]) || asksElse(toks[next:]) {
			return ""
		}
		word, clause := s.word, !lead
		for ; next < len(toks)-1 && s.leads[toks[next].low]; next++ {
			w, behind := toks[next].low, toks[next+1].low
			clause = w == "that" || w == "why" || w == "when" || w == "where" || behind == "which" || behind == "what"
			if s.word == "when" && (w == "from" || w == "by") {
				word = w + " when"
			}
		}
		if w := toks[next].low; next < len(toks)-1 && (w == "which" || w == "what") {
			next++
		}
		if rest := text[toks[next].start:]; clause && s.word == "when" && !slices.ContainsFunc(toks[next:], func(t token) bool { return helpers[t.low] }) {
			return word + " " + rest // "the day it opens", whatever form its verb has
		} else if clause {
			return word + " " + inverted(rest)
		} else if s.word != "why" {
			return word + " " + rest
		}
		doing := slices.IndexFunc(toks[next:], func(t token) bool { return strings.HasSuffix(t.low, "ing") && !nounsInIng[t.low] })
		if doing > 0 && toks[next].low != "the" {
			return "why did " + text[toks[next].start:] // "cause of 2 ports closing"
		}
		return "reason for " + text[toks[next].start:]
	}
	return ""
}

// nounsInIng are nouns of things that a reason is asked for, and no deeds.
var nounsInIng = set(`spending borrowing lending trading manufacturing shipping mining banking building housing engineering farming fishing
	earning meeting`)

// inverted puts the helping verb of a statement in front, or "did" where it has none: "the ports were shut" becomes "were the ports shut".
func inverted(text string) string {
	toks := scan(text)
	for i, t := range toks {
		if !helpers[t.low] || t.low == "been" || t.low == "be" {
			continue
		}
		if i == 0 {
			return text
		}
		if within(toks[:i]) {
			continue // "the ports that were shut"
		}
		return t.text + " " + strings.TrimSpace(text[:t.start]) + text[t.end:]
	}
	return "did " + text
}

// within reports whether what follows toks stands in a clause that only tells which thing is meant: it has no verb yet.
func within(toks []token) bool {
	last := toks[len(toks)-1].low
	return last == "that" || last == "which" || last == "who"
}

// becauseOf reads "because of what were the mines shut" as "why were the mines shut".
func becauseOf(text string, toks []token) string {
	for i := 1; i+1 < len(toks) && i < 4; i++ {
		if lead := toks[i-1].low; toks[i].low == "what" && helpers[toks[i+1].low] && (lead == "of" && i > 1 || lead == "to" && i > 1 && dueTo[toks[i-2].low]) {
			if lead == "of" && toks[i-2].low != "because" && toks[i-2].low != "account" {
				return ""
			}
			return "why " + text[toks[i+1].start:]
		}
	}
	return ""
}

// dueTo are the words that "to" leads to a reason behind.
var dueTo = set("due owing thanks")

// titled reads the bare name of an office as a question for who holds it: "chad finance minister name", "name Chad's finance minister".
func titled(text string, toks []token) string {
	const longest = 7 // words
	from, end := 0, len(toks)
	for end > 0 && !toks[end-1].word {
		end--
	}
	for from < end && (toks[from].low == "name" || orderly[toks[from].low] || graders[toks[from].low]) {
		from++
	}
	if end > 1 && toks[end-1].low == "name" {
		for end--; end > 0 && !toks[end-1].word; end-- {
		}
	}
	if end-from < 2 || end-from > longest || slices.ContainsFunc(toks[from:end], func(t token) bool {
		return !t.word || whWords[t.low] || helpers[t.low] || strings.ContainsAny(t.low, "0123456789")
	}) {
		return ""
	}
	first, last := toks[from].low, toks[end-1].low
	if !offices[last] && !(offices[first] && toks[from+1].low == "of") { // "mayor of Varn"
		return ""
	}
	return "who is " + text[toks[from].start:toks[end-1].end]
}

// offices are the titles that somebody alone holds. A president, a head, a chief or a leader of a place may be that of any body in it, and a head is cattle.
var offices = set(`ceo cfo chairman chairwoman chairperson minister premier chancellor mayor treasurer spokesman spokeswoman spokesperson founder`)

// inWhatPlace reads "in what city will it open" as "where will it open".
func inWhatPlace(text string, toks []token) string {
	in, w := toks[0].low, toks[1].low
	if in != "in" && in != "at" && in != "to" || w != "which" && w != "what" || len(toks) < 5 || !spots[toks[2].low] || !helpers[toks[3].low] {
		return ""
	}
	if slices.ContainsFunc(toks, func(t token) bool {
		_, most := superlatives[t.low]
		_, more := comparatives[t.low]
		return most || more
	}) {
		return ""
	}
	return "where " + text[toks[3].start:]
}

// spots are the nouns of places that "where" asks for alone.
var spots = set("city town place location spot venue site village")

// byWhich reads "the committee is led by which bank" as "which bank led the committee".
func byWhich(text string, toks []token) string {
	end := len(toks)
	for end > 0 && !toks[end-1].word {
		end--
	}
	const longest = 5 // words from "by" on
	for i := max(2, end-longest); i < end-1; i++ {
		if w := toks[i+1].low; toks[i].low != "by" || w != "which" && w != "what" && w != "whom" || !toks[i-1].word || toks[i-1].low == "by" {
			continue
		}
		if w := toks[end-1].low; w != "whom" && !Kind(w) && !PersonNoun(w) {
			return ""
		}
		who := text[toks[i+1].start:toks[end-1].end]
		if who == "whom" {
			who = "who"
		}
		var kept []string
		for _, t := range toks[:i-1] {
			if !beForms[t.low] && t.low != "being" {
				kept = append(kept, t.text)
			}
		}
		return who + " " + toks[i-1].text + " " + strings.Join(kept, " ")
	}
	return ""
}

// dateBehind reads the deed before "date" as what the time is asked of: "field start date", "repurchase date for the bills", "flight due date (asof May)".
func dateBehind(text string, toks []token) string {
	i := slices.IndexFunc(toks, func(t token) bool { return t.low == "date" || t.low == "dates" })
	if i < 1 || !deedNouns[toks[i-1].low] || slices.ContainsFunc(toks, func(t token) bool { return whWords[t.low] || helpers[t.low] }) {
		return ""
	}
	at := i - 1
	for at > 0 && (graders[toks[at-1].low] || toks[at-1].low == "planned" || toks[at-1].low == "expected") {
		at--
	}
	helper, rest, deed := "did", i+1, toks[i-1].text
	switch toks[i-1].low {
	case "due":
		helper = "is"
	case "release", "publication":
		helper, deed = "do", "come out"
	}
	if rest < len(toks) && (toks[rest].low == "for" || toks[rest].low == "of") {
		rest++
	}
	out := "when " + helper + " " + strings.TrimSpace(text[:toks[at].start])
	if rest < len(toks) && toks[rest].word {
		out += " " + strings.TrimRight(text[toks[rest].start:], "?. ") + " " + deed
	} else {
		out += " " + deed + text[toks[i].end:]
	}
	return strings.Replace(out, "  ", " ", 1)
}

// deedNouns are the nouns of deeds that a date is named after.
var deedNouns = set(`start starting launch release close closure expiry due repurchase buyback maturity payment delivery
	completion publication end begin election delisting listing arrival departure`)

// asksElse reports whether toks ask for something by a question word of their own, or tell by a verb what the noun before them is.
func asksElse(toks []token) bool {
	if beForms[toks[0].low] {
		return true
	}
	return slices.ContainsFunc(toks, func(t token) bool { return t.low == "how" || t.low == "what" && !t.owns || t.low == "who" })
}

// namedPerson reads "name the analyst who …", "the name of the bank that …" at token i, and returns "who" or "which" with where what is asked begins.
func namedPerson(text string, toks []token, i int) (word string, from int) {
	if i >= len(toks) || toks[i].low != "name" && toks[i].low != "names" && toks[i].low != "identify" {
		return "", 0
	}
	i++
	for i < len(toks)-2 && (toks[i].low == "of" || graders[toks[i].low] || toks[i].low == "for" || toks[i].low == "me") {
		i++
	}
	const longest = 6 // words of the noun phrase
	for k := i; k < len(toks)-1 && k < i+longest; k++ {
		if w := toks[k].low; (w == "who" || w == "that" || w == "which" || w == "whose") && k > i {
			last := toks[k-1].low
			if last == "person" || last == "man" || last == "woman" || last == "one" {
				return "who", k + 1
			}
			if Kind(last) || PersonNoun(last) {
				return "which " + text[toks[i].start:toks[k].start], k + 1
			}
			return "", 0
		}
	}
	return "", 0
}

// tail reads a last clause that only says what is asked for of what is told before it, and puts its question word in front: "it closed two ports,
// for what reason?", "The bank opens an office. I'd like to know the place".
func tail(text string, toks []token) string {
	end := len(toks)
	for end > 0 && !toks[end-1].word {
		end--
	}
	const longest = 16 // words of the clause
	for i := end - 1; i > 2 && end-i <= longest; i-- {
		if (toks[i-1].word || toks[i-1].low == `"`) && toks[i].low != "and" && toks[i].low != "but" && !bareTail(toks, i, end) {
			continue
		}
		if w := soughtIn(toks[i:end]); w != "" {
			body := unheard(strings.TrimRight(text[:toks[i-1].end], " ,.;:-–—?!"))
			if slices.ContainsFunc(scan(body), func(t token) bool { return whWords[t.low] && t.low != "who" }) {
				continue
			}
			if w == "where" && !slices.ContainsFunc(scan(body), func(t token) bool { return helpers[t.low] || participle(t.low) }) {
				body = "is " + body
			} else if w != "who" {
				body = inverted(body)
			}
			return w + " " + body
		}
	}
	return ""
}

// bareTail reports whether the clause may begin at i without a mark before it, as chat leaves it out: "exports fell main reason".
func bareTail(toks []token, i, end int) bool {
	if goesOn[toks[i-1].low] || graders[toks[i-1].low] {
		return false
	}
	w := toks[i].low
	if w == "because" || w == "for" || w == "due" || w == "owing" {
		return true
	}
	for i < end-1 && graders[toks[i].low] {
		i++
	}
	return i == end-1 && (whyNouns[toks[i].low] || bareNouns[toks[i].low])
}

var (
	// goesOn are the words that what follows still belongs to.
	goesOn = set("is was were are of for in on that no any which what with by from to at and or")
	// bareNouns end a question that asks for what they name without a mark before them.
	bareNouns = set("location whereabouts venue why where")
)

// chatter are the words of a last clause that only lead to what is asked or point back to what was told.
var chatter = set(`what which i i'd i'm we you would could can may might must should be am been glad curious keen happy eager love like want wanted wish
	need to know learn hear wonder wondering tell me us please pls give forget forgot so and but now just really my question is do does did if any
	idea say says explain out find let understand see there it's that's help remind the a an it that this of for them they those these him her then
	was were had has have happened happen came come about also only one more mind interested interest in hand someone somebody anyone what's
	thanks exactly anyway though knowing hearing learning got get`)

// tailCues are the phrases, divided by "|", of a last clause that say what is asked for.
var tailCues = []struct{ word, phrases string }{
	{"why", "how come|because of what|due to what|owing to what|thanks to what|for what reason|for what reasons|for which reason|for what purpose|" +
		"on what grounds|with what aim|to what end|what for|what lay behind|what was behind|what is behind|what lies behind|what stood behind|" +
		"what's behind|what had caused|what caused|what drove|what explains|what explained|what prompted|what triggered|what brought|what led to|" +
		"what made|why"},
	{"from when", "from when|since when|as of when"},
	{"by when", "by when"},
	{"when", "when|what date|which date|what day|which day|what month|which month"},
	{"where", "where|which place|what place|which city|what city|which town|which country"},
	{"who", "by whom|who|whose name|whom"},
}

// soughtIn returns the question word for what a clause asks for, where it holds nothing else than chatter; "" otherwise.
func soughtIn(toks []token) string {
	word, at, n := "", -1, 0
	for _, c := range tailCues {
		for phrase := range strings.SplitSeq(c.phrases, "|") {
			p := strings.Fields(phrase)
			for i := 0; i+len(p) <= len(toks) && word == ""; i++ {
				if follows(toks[i:], p) {
					word, at, n = c.word, i, len(p)
				}
			}
		}
	}
	asking := slices.ContainsFunc(toks, func(t token) bool { return t.low == "tell" || t.low == "give" || t.low == "know" })
	for i, t := range toks {
		if (i < at || i >= at+n) && word == "" {
			switch w := t.low; {
			case whyNouns[w]:
				word, at, n = "why", i, 1
			case whereNouns[w] || w == "city" || w == "town":
				word, at, n = "where", i, 1
			case w == "date" || (w == "day" || w == "month") && asking:
				if i > 0 && ofSeveral[toks[i-1].low] {
					return "" // "exports, last month"
				}
				word, at, n = "when", i, 1
			case w == "name" || w == "names":
				word, at, n = "who", i, 1
			}
		}
	}
	if word == "" {
		return ""
	}
	for i, t := range toks {
		if t.word && (i < at || i >= at+n) && !chatter[t.low] && !graders[t.low] && !(word == "why" && whyNouns[t.low]) {
			return ""
		}
	}
	return word
}

// unheard drops what only says how one knows of what is told: "somebody told me that", "I see that".
func unheard(text string) string {
	toks := scan(text)
	i := 0
	for i < len(toks)-3 && i < 8 && (knowing[toks[i].low] || !toks[i].word) {
		i++
	}
	if i < 2 || !heard[toks[i-1].low] && toks[i-1].low != "that" && toks[i-1].low != "me" && toks[i-1].low != "," {
		return text
	}
	return text[toks[i].start:]
}

var (
	heard = set(`heard hear see saw read know gather understand believe suppose remember recall noticed notice think learned learnt told
		realise realize`)
	knowing = merge(heard, set(`i i've we we've someone somebody they you people a friend it was me us that so once have had just have been , apparently`))
)
