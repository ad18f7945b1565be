package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// most reports whether the question speaks of the largest of something.
func most(q *question.Question) bool {
	return q.Op == question.Highest || q.Op == question.Lowest || firstExtreme(lowerWords(q.Corrected)) >= 0 || rankAsked(q) > 1
}

// firstExtreme returns the index of the first superlative in words, or -1. The greater part of one thing is none: "most of its debt".
func firstExtreme(words []string) int {
	return slices.IndexFunc(words, func(w string) bool { return extreme(w) && !(w == "most" && partOf(words)) })
}

// partOf reports whether the first "most" of words is the greater part of one thing.
func partOf(words []string) bool {
	i := slices.Index(words, "most")
	return i+2 < len(words) && words[i+1] == "of" && clause.Small(words[i+2])
}

// asksMost reports whether the question asks for the largest of something, and not for what something else has to do with that: "whom did Kent overtake for
// the highest rate", "the victim of the largest fraud".
func asksMost(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	at := firstExtreme(words)
	if at > 1 && words[at-1] == "the" {
		at--
	}
	return !(at > 0 && (words[at-1] == "for" || words[at-1] == "of")) && most(q)
}

// superlativeWords say of what stands before them that it is the first of its kind.
var superlativeWords = map[string]bool{"largest": true, "biggest": true, "main": true, "top": true, "leading": true, "chief": true, "highest": true, "lowest": true, "smallest": true,
	"best-selling": true, "busiest": true, "fastest": true, "slowest": true, "strongest": true, "weakest": true, "most": true, "best": true, "worst": true, "least": true, "fewest": true}

// bottomWords are the superlatives that say of something that it is the last of its kind.
var bottomWords = map[string]bool{"lowest": true, "smallest": true, "slowest": true, "weakest": true, "least": true, "fewest": true, "narrowest": true, "shortest": true, "poorest": true, "cheapest": true, "coldest": true, "youngest": true, "driest": true}

// dearer are superlatives that say of something what "most" and an adjective do.
var dearer = map[string][]string{"expensive": {"dearest", "costliest", "priciest"}, "active": {"busiest"}, "populous": {"largest", "biggest"}, "wealthy": {"richest"}, "crowded": {"fullest", "busiest"}}

// qualityAsked returns the adjective of "most expensive" in the question, or "".
func qualityAsked(q *question.Question) string {
	words := lowerWords(q.Corrected)
	for i, w := range words[:max(0, len(words)-1)] {
		if w != "most" && w != "least" {
			continue
		}
		for _, end := range []string{"ive", "ous", "able", "ible", "ful", "ent", "ant", "ular", "ical", "thy"} {
			if strings.HasSuffix(words[i+1], end) {
				return words[i+1]
			}
		}
	}
	return ""
}

// paceWords are the superlatives of how something moves, not of where it stands.
var paceWords = map[string]bool{"fastest": true, "slowest": true, "quickest": true}

// leads are the verbs that say of their subject that it is the first of a ranking.
var leads = map[string]bool{"led": true, "leads": true, "lead": true, "leading": true, "topped": true, "tops": true, "headed": true, "heads": true, "dominated": true, "dominates": true}

// otherBalance reports whether passage p speaks of surpluses and no deficit where a deficit is asked for, or the other way round.
func (a *Answerer) otherBalance(p int, ask *question.Ask) bool {
	keys := a.passage(p).keys
	return asked(ask, keyDeficit) && keys[keySurplus] && !keys[keyDeficit] || asked(ask, keySurplus) && keys[keyDeficit] && !keys[keySurplus]
}

// topOf returns what passage p says to be the first or, as the question asks, the last of its kind: the European Union of "The European Union was the
// largest partner". One that is the first only of a narrower kind ("the largest EC recipient") answers less firmly.
func (a *Answerer) topOf(q *question.Question, p int) (string, firmness) {
	text := a.text(p)
	low := slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return bottomWords[w] })
	named := placeNouns[q.Focus] || q.Asks[0].Person || question.Kind(q.Focus) && !said[strings.TrimSuffix(q.Focus, "s")]
	paced := slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { _, moves := term.Direction(w); return moves || paceWords[w] })
	if a.otherBalance(p, &q.Asks[0]) {
		return "", noSpan
	}
	if n := rankAsked(q); n > 1 {
		return a.nthOf(q, p, n)
	}
	if s := elidedTop(text, low); s != "" && !otherSort(q.Focus, s) && !a.known(a.keySet(q.Corrected), s) {
		return s, firm
	}
	if s := secondTo(text, low); s != "" {
		if otherSort(q.Focus, s) || a.known(a.keySet(q.Corrected), s) {
			return "", noSpan
		}
		return s, firm
	}
	if s := placeOfTop(text, low, paced); s != "" && (placeNouns[q.Focus] || q.Asks[0].Want == question.Where) {
		return s, firm
	}
	for _, c := range a.passage(p).clauses() {
		name, by := topIn(text, &c, low)
		if placeNouns[q.Focus] && a.measuresElse(p, name, &q.Asks[0]) {
			continue // whose deficit is the smallest is not whose debt is
		}
		if movesElse(q, c.Verb.Of(text), by) {
			continue // what fell more than anywhere else is not highest
		}
		name = strings.TrimSuffix(name, " they") // "in Kent they rose"
		if name = firstName(name); named && !nameWord(name) {
			name = lastName(name)
		}
		if ms := place.Find(name); (placeNouns[q.Focus] || q.Asks[0].Want == question.Where) && len(ms) == 1 && !onlyPlace(name) && ms[0].Form != place.Weak {
			name = name[ms[0].Start:ms[0].End] // "Prices in Kent"
		}
		if quality := qualityAsked(q); quality != "" && !slices.ContainsFunc(lowerWords(by), func(w string) bool { return w == quality || slices.Contains(dearer[quality], w) }) {
			continue // who is the biggest spender is not the most expensive
		}
		if !paced && slices.ContainsFunc(lowerWords(by), func(w string) bool { return paceWords[w] }) {
			continue // where rents rose fastest they need not be highest
		}
		if q.Asks[0].Want == question.Where && !a.properPlace(p, name) {
			continue
		}
		if name == "" || a.known(a.keySet(q.Corrected), name) || named && !nameWord(name) || otherSort(q.Focus, name) {
			continue
		}
		return name, narrowed(q, by)
	}
	return orNone(besideTop(text, low), firm)
}

// properPlace reports whether name is a name and nothing else, and one that passage p or its article gives as such: no "Government" for a question for where.
func (a *Answerer) properPlace(p int, name string) bool {
	if len(place.Find(name)) > 0 {
		return true
	}
	names := a.article(a.passage(p).article).names
	return onlyNames(name) && !slices.ContainsFunc(a.keyList(name), func(k string) bool { return !names[k] })
}

// otherSort reports whether name is of another sort of place than the focus of a question asks for: a country is no town.
func otherSort(focus, name string) bool {
	if !placeNouns[focus] {
		return false
	}
	country, some := false, false
	for _, m := range place.Find(name) {
		p, _ := place.Get(m.Key)
		some = some || m.Form != place.Weak
		country = country || (p.Kind == place.Country || p.Kind == place.Group) && m.Form != place.Weak && m.City == ""
	}
	switch strings.TrimSuffix(strings.TrimSuffix(focus, "s"), "ie") {
	case "country", "countr", "nation":
		return !some
	case "town", "city", "cit", "region", "province", "district", "county", "count", "island", "municipality", "prefecture":
		return country
	}
	return false
}

// topIn returns whom clause c of text says to be the first, or the last where low, of its kind, with the words that say so.
func topIn(text string, c *clause.Clause, low bool) (name, by string) {
	if c.Verb.Empty() && c.Is && extremeIn(c.Object.Of(text), low) >= 0 && wordAt(strings.ToLower(c.Object.Of(text)), "chief") < 0 {
		return c.Subject.Of(text), c.Object.Of(text) // "Norway, the top producer"
	}
	if c.Verb.Empty() || c.Says {
		return "", ""
	}
	subject := c.Subject.Of(text)
	if c.Subject.Empty() {
		subject = subjectBefore(text[:c.Verb.Start])
	}
	behind := text[c.Verb.End:max(c.Verb.End, c.Whole.End)]
	switch {
	case extremeIn(subject, low) >= 0 && !c.Passive:
		for _, t := range c.Ties {
			if t.Prep == "in" && !nameWord(strings.TrimPrefix(c.Object.Of(text), "the ")) {
				return t.Of(text), subject // "the fewest are in Kent"
			}
		}
		return c.Object.Of(text), subject // "the largest buyer was Norway"
	case ofSubject(behind, low) && !ofItself(strings.Fields(text[c.Verb.End+extremeIn(behind, low):])[1:]):
		return subject, behind
	case !low && leads[strings.ToLower(c.Verb.Of(text))] && (c.Passive || ranking(behind)):
		return subject, behind // also "the growth was led by Kent"
	case outdoes(text[c.Verb.End:], low):
		return subject, text[c.Verb.End:]
	}
	return "", ""
}

// ofSubject reports whether what stands behind a verb says by a superlative that its subject is the first or the last: it has one, and no other name before
// it, as "praised the accord of the seven leading nations" has.
func ofSubject(behind string, low bool) bool {
	at := extremeIn(behind, low)
	if at < 0 {
		return false
	}
	const near = 7 // words
	before := strings.Fields(behind[:at])
	return len(before) <= near || !slices.ContainsFunc(before, nameWord)
}

// outdoes reports whether what stands behind a verb, up to the next clause, sets its subject above all others, or below them where low: "rose 5 percent, more
// than any other", "sold fewer than anywhere else". More than in any other month is no more than others have.
func outdoes(behind string, low bool) bool {
	for _, others := range [...]string{"than any other", "than anywhere else", "than anyone else", "than all the other", "than all other", "than any of the other"} {
		before, after, ok := strings.Cut(behind, others)
		if !ok || strings.Contains(before, " and ") || strings.Contains(before, " while ") || strings.Count(before, ",") > 1 {
			continue
		}
		if next := lowerWords(strings.TrimPrefix(after, "s")); len(next) > 0 && (spanNouns[next[0]] || len(period.Find(next[0], period.Date{})) > 0) {
			continue
		}
		words := lowerWords(before)
		if n := len(words); n > 1 && (words[n-2] == "no" || words[n-2] == "not" || words[n-2] == "hardly") {
			continue // "no higher than anywhere else"
		}
		const near = 3 // words from the comparative to its "than"
		for _, w := range words[max(0, len(words)-near):] {
			if w == "more" || comparative(w) {
				return lesser(w) == low
			}
			if lesser(w) {
				return low
			}
		}
	}
	return false
}

// movesElse reports whether by, behind a verb of moving, sets its subject above all others by how much it moved, where the question asks for another move, or
// for what is highest. What rose more than anywhere else has the highest growth or inflation.
func movesElse(q *question.Question, verb, by string) bool {
	way := figure.NoDirection
	for _, w := range lowerWords(verb) {
		switch sign, _ := term.Direction(w); {
		case sign > 0:
			way = figure.Up
		case sign < 0:
			way = figure.Down
		}
	}
	if way == figure.NoDirection || !above(by) {
		return false
	}
	if want := wayAsked(q); want != figure.NoDirection {
		return way != want
	}
	return way == figure.Down || !asked(&q.Asks[0], "inflation") && !asked(&q.Asks[0], "growth") && q.Asks[0].Want != question.Change
}

// spanNouns are the nouns of times, beside which something is set against itself.
var spanNouns = map[string]bool{"day": true, "week": true, "month": true, "quarter": true, "season": true, "year": true, "decade": true, "time": true, "period": true}

// comparative reports whether w is the comparative of a superlative: "larger" of "largest".
func comparative(w string) bool { return strings.HasSuffix(w, "er") && extreme(w[:len(w)-1]+"st") }

// lesser reports whether w is a comparative that says of something that it is below another: the "lower" of "lowest".
func lesser(w string) bool {
	return w == "less" || strings.HasSuffix(w, "er") && bottomWords[w[:len(w)-1]+"st"]
}

// secondTo returns whom text sets before what it tells an extreme of: the Kent of "the lowest after Kent's", "the second-biggest buyer behind Kent".
func secondTo(text string, low bool) string {
	const near = 4 // words from the superlative to "after"
	words, at := strings.Fields(text), -1
	for i, w := range words[:max(0, len(words)-1)] {
		bare := strings.ToLower(strings.Trim(w, ",.;:()"))
		switch most := strings.TrimPrefix(bare, "second-"); {
		case extreme(most):
			if at = i; bottomWords[most] != low || i > 0 && slices.Contains([]string{"third", "fourth", "fifth"}, strings.ToLower(words[i-1])) {
				at = -1
			}
		case at >= 0 && (bare == "since" || bare == "in" && len(words) > i+1 && strings.ContainsAny(words[i+1], "0123456789")):
			at = -1 // of what it was itself at other times
		case at >= 0 && i-at <= near && (bare == "after" || bare == "behind"):
			name := trimName(leadingName(strings.TrimPrefix(strings.Join(words[i+1:], " "), "the ")))
			behind := strings.Fields(strings.Join(words[i+1:], " ")[len(words[i+1]):])
			named := name != "" && !notNames[strings.ToLower(name)] && closes(words[i+1:], name) && len(period.Find(name, period.Date{})) == 0
			if named && !(len(behind) > 1 && behind[0] == "and" && nameWord(behind[1])) {
				return name
			}
			at = -1
		case strings.HasSuffix(w, ","):
			at = -1
		}
	}
	return ""
}

// closes reports whether name, at the head of words, ends its clause or owns what follows, and so does nothing itself: not the Kent of "after Kent cut tolls".
func closes(words []string, name string) bool {
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	last := words[min(len(words), len(strings.Fields(name)))-1]
	ends := len(words) == len(strings.Fields(name)) || strings.TrimRight(last, ",.;:)") != last
	return ends || strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s")
}

// ranking reports whether what stands behind a verb of leading makes it one of a ranking: "led with 5 percent", "headed the list".
func ranking(behind string) bool {
	words := lowerWords(behind)
	if len(words) == 0 {
		return true
	}
	switch words[0] {
	case "with", "at", "by", "all", "among", "again", "followed":
		return true
	case "the":
		return len(words) > 1 && slices.Contains([]string{"list", "way", "field", "table", "ranking", "rankings", "pack", "gains", "gainers", "rise", "growth", "decline", "fall", "losers", "winners", "chart", "charts"}, words[1])
	}
	return false
}

// placeOfTop returns the place in which text says that something is at its highest or lowest: the Kent of "strongest in Kent". What is "the strongest in
// Europe" is so among its places.
func placeOfTop(text string, low, paced bool) string {
	for from := 0; ; {
		i := extremeIn(text[from:], low)
		if i < 0 {
			return ""
		}
		i += from
		before := lowerWords(text[:i])
		word, rest, _ := strings.Cut(text[i:], " ")
		from = len(text) - len(rest)
		in, ok := strings.CutPrefix(rest, "in ")
		if !ok || !paced && paceWords[strings.ToLower(word)] || len(before) > 0 && before[len(before)-1] == "the" {
			continue
		}
		in = strings.TrimPrefix(in, "the ")
		if sort, name, ok := strings.Cut(in, " of "); ok && placeNouns[sort] {
			in = name // "the city of Kent"
		}
		return leadingName(in)
	}
}

// extremeIn returns where in text a superlative of the asked end stands, or -1. One of the second rank, or of several, says of nothing that it is first.
func extremeIn(text string, low bool) int {
	at, before := 0, ""
	words := strings.Fields(text)
	for i, w := range words {
		at += strings.Index(text[at:], w)
		bare := strings.ToLower(strings.Trim(w, ",.;:()"))
		last := ""
		if i > 0 {
			last = strings.ToLower(words[i-1])
		}
		switch {
		case !extreme(bare) || bottomWords[bare] != low || ofSeveral(before) || last == "at" || last == "one":
		case bare == "most" && (last != "the" && i+1 < len(words) || i+1 < len(words) && strings.HasPrefix(words[i+1], "of")):
		case bare == "top" && last == "on":
		case !strings.HasSuffix(w, ",") && ofItself(words[i+1:]):
		default:
			return at
		}
		before += " " + bare
		at += len(w)
	}
	return -1
}

// ofItself reports whether the words behind a superlative set what it is said of against what it was itself at other times, and not against others: "gain in
// four months", "month since October".
func ofItself(behind []string) bool {
	const near = 4
	for i, w := range behind[:min(len(behind), near)] {
		switch strings.ToLower(w) {
		case "since":
			return true
		case "in", "for":
			for _, n := range behind[i+1 : min(len(behind), i+4)] {
				switch strings.Trim(n, ".,;:") {
				case "weeks", "months", "quarters", "years", "decades", "decade":
					return true
				}
			}
		}
		if strings.HasSuffix(w, ",") {
			return false
		}
	}
	return false
}

// ofSeveral reports whether the words before a superlative make what it is said of one of several, or not the first.
func ofSeveral(before string) bool {
	words := strings.Fields(before)
	for _, w := range words[max(0, len(words)-3):] {
		switch w {
		case "second", "third", "fourth", "fifth", "one", "among", "since":
			return true
		}
	}
	return false
}

// besideTop returns whom text sets beside its being the first or last of its kind: "Otago, at 2.8%, the lowest".
func besideTop(text string, low bool) string {
	for from := 0; ; {
		i := strings.Index(text[from:], ", the ")
		if i < 0 {
			return ""
		}
		from += i + len(", the ")
		rest, _, _ := strings.Cut(text[from:], ",")
		if at := extremeIn(rest, low); at < 0 || at > len("most ") {
			continue
		}
		if name := firstName(subjectBefore(text[:from-len(", the ")])); nameWord(name) && !does(name) {
			return name
		}
	}
}

// does reports whether phrase tells that something is done, and so is the name of nothing: "Orders rose 2 percent".
func does(phrase string) bool {
	return slices.ContainsFunc(clause.Read(phrase), func(c clause.Clause) bool { return !c.Verb.Empty() && !c.Subject.Empty() })
}

// subjectBefore returns the noun phrase that ends text: what stands behind its last comma, phrases between commas that only tell more of it left
// out ("Kent, with 11 percent,"), and of "Kent's 6 percent" the name.
func subjectBefore(text string) string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == ':' || r == '(' || r == ')' })
	for len(parts) > 1 {
		words := strings.Fields(parts[len(parts)-1])
		if len(words) > 0 && !asides[strings.ToLower(words[0])] && !strings.ContainsAny(words[0][:1], "0123456789$€£") {
			break
		}
		parts = parts[:len(parts)-1]
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.TrimSpace(parts[len(parts)-1])
}

// asides are the words that begin a phrase between commas which tells more of what stands before it.
var asides = map[string]bool{"at": true, "with": true, "on": true, "up": true, "down": true, "where": true, "which": true, "who": true, "whose": true, "however": true, "too": true, "in": true, "by": true, "though": true}

// firstName returns phrase as the name or noun that it is: without what joins it, and of a name that owns a number the name alone.
func firstName(phrase string) string {
	words := strings.Fields(strings.Trim(phrase, " ,;:.“”\""))
	for len(words) > 0 {
		switch strings.ToLower(words[0]) {
		case "and", "while", "but", "only", "whereas", "of", "with", "in", "for":
			words = words[1:]
			continue
		}
		break
	}
	for i, w := range words {
		if owner := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"); owner != w && i+1 < len(words) && strings.ContainsAny(words[i+1], "0123456789") {
			return strings.Join(append(words[:i:i], owner), " ")
		}
	}
	const long = 6 // words of a name
	if len(words) > long || len(words) == 0 || pronouns[strings.ToLower(words[0])] {
		return ""
	}
	return strings.Join(words, " ")
}

// lastName returns the name that phrase ends with: the Kent of "the regions Kent".
func lastName(phrase string) string {
	words := strings.Fields(phrase)
	i := len(words)
	for i > 0 && nameWord(words[i-1]) {
		i--
	}
	return strings.Join(words[i:], " ")
}

// narrowed grades what is said to be the first by the words that say so: less firm where they hold a name that the question does not.
func narrowed(q *question.Question, by string) firmness {
	words := strings.Fields(by)
	for i, w := range words[:max(0, len(words)-1)] {
		of := i == 0 && (strings.EqualFold(w, "of") || strings.EqualFold(w, "among")) && strings.EqualFold(words[1], "the") && len(words) > 3
		if of && adjectival(words[2], words[3]) && !strings.Contains(strings.ToLower(q.Corrected), words[2]) {
			return fair // "of the big ports Kent was the busiest"
		}
		if next := words[i+1]; extreme(strings.ToLower(w)) && nameWord(next) && !strings.Contains(strings.ToLower(q.Corrected), strings.ToLower(trimName(next))) {
			return fair
		}
	}
	return firm
}

// adjectival reports whether w narrows the plural noun behind it, and is no owner, number or name.
func adjectival(w, noun string) bool {
	return !nameWord(w) && !strings.ContainsAny(w, "'’0123456789") && strings.HasSuffix(noun, "s") && !nameWord(noun)
}

// measuresElse reports whether phrase, of passage p, names a measure where the question asks about others.
func (a *Answerer) measuresElse(p int, phrase string, ask *question.Ask) bool {
	keys, measured := a.keySet(phrase), false
	for _, k := range ask.Keys {
		if k.Kind == term.Measure {
			if measured = true; a.meant(p, keys, k) {
				return false
			}
		}
	}
	return measured && slices.ContainsFunc(a.terms.Read(phrase), func(t term.Term) bool { return t.Kind == term.Measure })
}
