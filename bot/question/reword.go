package question

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
)

// reworded puts in the words of news what a question says in everyday ones: "how much more did Chad sell abroad than it bought" asks for its trade surplus,
// "how did it differ from the year before" for a change, "the bill for building a dam" for what the dam costs.
func reworded(text string) string {
	text = ifRight(yearThatEnds(text))
	for _, read := range []func(string, []token) string{soldAndBought, exceeding, differing, billFor} {
		if toks := scan(text); len(toks) > 3 && len(toks) <= longestRecast {
			if out := read(text, toks); out != "" {
				text = out
			}
		}
	}
	return text
}

// yearThatEnds reads "the year that closes on 31 March" as "the year ending 31 March".
func yearThatEnds(text string) string {
	toks := scan(text)
	for i := 0; i+3 < len(toks); i++ {
		if !timeSpans[toks[i].low] || toks[i+1].low != "that" && toks[i+1].low != "which" || !closings[toks[i+2].low] {
			continue
		}
		next := i + 3
		if w := toks[next].low; (w == "on" || w == "in" || w == "at" || w == "with" || w == "to") && next+1 < len(toks) {
			next++
		}
		return text[:toks[i].end] + " ending " + text[toks[next].start:]
	}
	return text
}

// ifRight reads "what will it be, if the bank is right" as what it will be according to the bank.
func ifRight(text string) string {
	toks := scan(text)
	for i, t := range toks {
		if t.low != "if" {
			continue
		}
		for j := i + 2; j+1 < len(toks) && j <= i+longestSayer; j++ {
			be := beForms[toks[j].low] || toks[j].low == "proves" || toks[j].low == "prove" || toks[j].low == "turns" || toks[j].low == "turn"
			end := j + 1
			for end < len(toks)-1 && (toks[end].low == "proved" || toks[end].low == "out" || toks[end].low == "to" || toks[end].low == "be") {
				end++
			}
			if be && judgedRight[toks[end].low] {
				return text[:t.start] + "according to " + text[toks[i+1].start:toks[j-1].end] + text[toks[end].end:]
			}
		}
	}
	return text
}

// longestSayer is how many words name at most who is right.
const longestSayer = 5

var judgedRight = set("right correct believed trusted")

var (
	timeSpans = set("year week quarter")
	closings  = set("closes closed ends ended finishes finished runs ran")
)

// Which side of a trade a word tells of.
const (
	noTrade = iota
	outward
	inward
)

// tradeSide returns which side of trade the verb or noun at token i is of: "exported", the "sold" of "sold abroad", "imports", "bought".
func tradeSide(toks []token, i int) int {
	switch w := toks[i].low; {
	case outgoing[w]:
		return outward
	case incoming[w]:
		return inward
	}
	return noTrade
}

var (
	outgoing = set("export exports exported exporting sell sells sold selling ship ships shipped sales")
	incoming = set("import imports imported importing buy buys bought buying purchase purchases purchased")
)

// soldAndBought reads what is sold beyond what is bought as a balance: "how much more did Chad export than it imported", "how many euros more did Chad sell
// abroad than it bought".
func soldAndBought(text string, toks []token) string {
	how := slices.IndexFunc(toks, func(t token) bool { return t.low == "how" })
	if how < 0 || how+3 >= len(toks) || toks[how+1].low != "much" && toks[how+1].low != "many" {
		return ""
	}
	more := how + 2
	for more < len(toks) && more <= how+4 && toks[more].low != "more" && toks[more].low != "less" && toks[more].low != "fewer" {
		more++
	}
	if more >= len(toks) || toks[more].low != "more" && toks[more].low != "less" {
		return ""
	}
	than := more + 1
	for than < len(toks) && toks[than].low != "than" {
		than++
	}
	first, second := sideWithin(toks, more+1, than), sideWithin(toks, than+1, len(toks))
	if than >= len(toks)-1 || first == noTrade || second == noTrade || first == second {
		return ""
	}
	if !tradesOf(text, toks, how, than) {
		return ""
	}
	return balanceOf(text, toks, how, more, than, (first == outward) == (toks[more].low == "more"))
}

// tradesOf reports whether what is sold and bought is the trade of one place at one time: "did" leads to the place or to its exports or imports, nobody else
// is named, and behind the comparison at token than stands neither a place of its own nor a time to compare with.
func tradesOf(text string, toks []token, how, than int) bool {
	times, places := period.Find(text, period.Date{}), place.Find(text)
	within := func(at int) bool {
		return slices.ContainsFunc(places, func(m place.Mention) bool { return m.Start <= at && at < m.End })
	}
	did := how
	for did < than && !helpers[toks[did].low] {
		did++
	}
	abroad := slices.ContainsFunc(toks, func(t token) bool { return crossing[t.low] })
	if len(times) > 1 || did+1 >= than || !abroad || !within(toks[did+1].start) && !crossing[toks[did+1].low] {
		return false
	}
	own := slices.ContainsFunc(toks[did:than], func(t token) bool { return within(t.start) })
	for i := did; i < len(toks); i++ {
		if i > than && (previous[toks[i].low] || own && within(toks[i].start)) {
			return false
		}
		if toks[i].capital() && !within(toks[i].start) &&
			!slices.ContainsFunc(times, func(m period.Mention) bool { return m.Start <= toks[i].start && toks[i].start < m.End }) {
			return false
		}
	}
	return true
}

// crossing are the words of trade between countries.
var crossing = set("abroad overseas export exports exported exporting import imports imported importing")

// previous are the words of another time or of no trade done.
var previous = set("previous last earlier before forecast forecasts target expected")

// sideWithin returns which side of trade the first word of it between two tokens is of.
func sideWithin(toks []token, from, to int) int {
	for i := from; i < to && i < len(toks); i++ {
		if s := tradeSide(toks, i); s != noTrade {
			return s
		}
	}
	return noTrade
}

// balanceOf puts the name of a balance in the place of the words that tell it: of the tokens from how on, what stands about the two verbs stays, who trades,
// what, with whom and when.
func balanceOf(text string, toks []token, how, more, than int, surplus bool) string {
	name := "trade deficit"
	if surplus {
		name = "trade surplus"
	}
	var about []string
	unit := ""
	for i := how + 2; i < len(toks); i++ {
		switch w := toks[i].low; {
		case i < more && i > how+1:
			unit = " in " + text[toks[i].start:toks[i].end] // "how many euros more"
		case (w == "from" || w == "to") && i+1 < len(toks) && toks[i+1].capital():
			about = append(about, "with")
		case i == more, i == than, tradeWords[w], !toks[i].word && w != "," && w != "-",
			tradeSide(toks, i) != noTrade && (i < than || sideWithin(toks, than+1, i) == noTrade):
		default:
			about = append(about, text[toks[i].start:toks[i].end])
		}
	}
	of := " of "
	if len(about) > 0 && prepositions[about[0]] {
		of = " "
	}
	return strings.TrimSpace(text[:toks[how].start]+"how big was the "+name) + of + strings.Join(about, " ") + unit + "?"
}

// tradeWords are the little words about what is sold and bought that a balance does without.
var tradeWords = set(`did do does has have had will it they abroad overseas foreign countries
	customers its their worth of back the was were there from for on to it what
	earn earned earns earning paid pay pays spend spent spends made make makes get got gets took take takes cost costs
	fall fell falls fallen short below was were`)

// exceeding reads "by how much did imports exceed exports", "how far did exports fall short of imports" as a balance.
func exceeding(text string, toks []token) string {
	for i, t := range toks {
		short := t.low == "short" && i+1 < len(toks) && toks[i+1].low == "of" || t.low == "below"
		if !exceeds[t.low] && !short || i < 2 {
			continue
		}
		how := slices.IndexFunc(toks[:i], func(t token) bool { return t.low == "how" })
		if how < 0 || how+1 >= i || toks[how+1].low != "much" && toks[how+1].low != "far" && toks[how+1].low != "many" {
			return ""
		}
		first, second := sideWithin(toks, how, i), sideWithin(toks, i+1, len(toks))
		if first == noTrade || second == noTrade || first == second {
			return ""
		}
		if !tradesOf(text, toks, how, i) {
			return ""
		}
		start := how
		if how > 0 && toks[how-1].low == "by" {
			start--
		}
		text = text[:toks[start].start] + text[toks[how].start:]
		return balanceOf(text, scan(text), start, -1, i-(how-start), (first == outward) != short)
	}
	return ""
}

var exceeds = set("exceed exceeds exceeded exceeding outstrip outstripped outstrips outweigh outweighed surpass surpassed top topped")

// differing reads how something differs from the same time a year before as how it changed: "differ from those of the same month a year earlier". What
// else it is held against is left to stand.
func differing(text string, toks []token) string {
	i := slices.IndexFunc(toks, func(t token) bool { return t.low == "differ" || t.low == "differed" })
	if i < 0 {
		return ""
	}
	from := i + 1
	for from < len(toks) && toks[from].low != "from" {
		from++
	}
	year := false
	for j := from + 1; j < len(toks); j++ {
		if toks[j].word && !yearBefore[toks[j].low] {
			return ""
		}
		year = year || toks[j].low == "year"
	}
	if !year {
		return ""
	}
	return text[:toks[i].start] + "change" + text[toks[i].end:toks[from].start] + "from a year earlier?"
}

// yearBefore are the words of the same time a year before.
var yearBefore = set("those that what the they it was were in of for a same month quarter period year before earlier previous")

// billFor reads "the bill for building a dam", "the price tag of the dam" as what the dam costs.
func billFor(text string, toks []token) string {
	i := 0
	for i < len(toks)-4 && (orderly[toks[i].low] || graders[toks[i].low] || toks[i].low == "what") {
		i++
	}
	next := i + 1
	switch w := toks[i].low; {
	case w == "price" && toks[next].low == "tag":
		next++
	case w == "bill" || w == "cost" || w == "price" || w == "outlay" || w == "tab":
		if next+2 >= len(toks) || !making[toks[next+1].low] || toks[next+2].low != "the" {
			return "" // what building a house costs is not what a house costs
		}
	default:
		return ""
	}
	if next+1 >= len(toks) || toks[next].low != "for" && toks[next].low != "of" && toks[next].low != "on" {
		return ""
	}
	if next++; making[toks[next].low] {
		next++
	}
	return "how much does " + strings.TrimRight(text[toks[min(next, len(toks)-1)].start:], "?. ") + " cost?"
}

var making = set("building constructing erecting")
