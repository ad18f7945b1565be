package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// most reports whether the question speaks of the largest of something.
func most(q *question.Question) bool {
	return q.Op == question.Highest || q.Op == question.Lowest || firstExtreme(lowerWords(q.Corrected)) >= 0
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

// topOf returns what passage p says to be the first or, as the question asks, the last of its kind: the European Union of "The European Union was the
// largest partner". One that is the first only of a narrower kind ("the largest EC recipient") answers less firmly.
func (a *Answerer) topOf(q *question.Question, p int) (string, firmness) {
	text := a.text(p)
	low := slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return bottomWords[w] })
	named := placeNouns[q.Focus] || q.Asks[0].Person || question.Kind(q.Focus) && !said[strings.TrimSuffix(q.Focus, "s")]
	paced := slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { _, moves := term.Direction(w); return moves || paceWords[w] })
	if s := placeOfTop(text, low, paced); s != "" && (placeNouns[q.Focus] || q.Asks[0].Want == question.Where) {
		return s, firm
	}
	for _, c := range a.passage(p).clauses() {
		name, by := topIn(text, &c, low)
		if name = firstName(name); named && !nameWord(name) {
			name = lastName(name)
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
	case !low && outdoes(text[c.Verb.End:]):
		return subject, behind
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

// outdoes reports whether what stands behind a verb, up to the next clause, sets its subject above all others: "rose 5 percent, more than any other".
func outdoes(behind string) bool {
	before, _, ok := strings.Cut(behind, "more than any other ")
	return ok && !strings.Contains(before, " and ") && !strings.Contains(before, " while ") && strings.Count(before, ",") < 2
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
		if next := words[i+1]; extreme(strings.ToLower(w)) && nameWord(next) && !strings.Contains(strings.ToLower(q.Corrected), strings.ToLower(trimName(next))) {
			return fair
		}
	}
	return firm
}
