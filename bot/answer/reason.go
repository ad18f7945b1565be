package answer

import (
	"slices"
	"strings"
	"unicode"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// A cause is how a text introduces a reason.
type cause struct {
	words  string
	firm   int  // 3: says outright that it is the reason; 2: nearly so; 1: may only be a circumstance
	before bool // the reason stands before the words: "a new tax was the main reason for the drop"
}

// causes are the ways to give a reason, the firmest first.
var causes = []cause{
	{"because of ", 3, false}, {"because ", 3, false}, {"due mainly to ", 3, false}, {"due largely to ", 3, false}, {"due partly to ", 3, false}, {"mainly due to ", 3, false}, {"due to ", 3, false},
	{"owing to ", 3, false}, {"thanks to ", 3, false}, {"as a result of ", 3, false}, {"result mainly from ", 3, false}, {"resulted mainly from ", 3, false}, {"result from ", 3, false}, {"results from ", 3, false}, {"resulted from ", 3, false}, {"resulting from ", 3, false}, {"caused mainly by ", 3, false}, {"caused largely by ", 3, false}, {"caused by ", 3, false}, {"stemmed from ", 3, false}, {"stemming from ", 3, false},
	{"attributed this partly to ", 3, false}, {"attributed this to ", 3, false}, {"attributed to ", 3, false}, {"attributable to ", 3, false}, {"linked with ", 3, false}, {"linked to ", 3, false}, {"brought about by ", 3, false}, {"brought on by ", 3, false}, {"put down to ", 3, false}, {"blamed on ", 3, false}, {"the result of ", 3, false}, {"on account of ", 3, false}, {"for lack of ", 3, false}, {"citing ", 3, false}, {"on the grounds that ", 3, false}, {"on grounds of ", 3, false}, {"intended to ", 3, false}, {"designed to ", 3, false}, {"aimed at ", 3, false}, {"meant to ", 2, false}, {"for fear of ", 3, false}, {"for fear that ", 3, false}, {"out of concern ", 3, false}, {"in a bid to ", 3, false}, {"in an effort to ", 3, false}, {"in an attempt to ", 3, false}, {"in order to ", 3, false}, {"with a view to ", 2, false},
	{"for want of ", 3, false}, {"in the wake of ", 2, false}, {"in view of ", 3, false}, {"in the face of ", 2, false}, {"given the ", 2, false},
	{"was the main reason", 3, true}, {"is the main reason", 3, true}, {"are the main reason", 3, true}, {"were the main reason", 3, true}, {"was the reason", 3, true}, {"were the reason", 3, true}, {"was responsible for", 3, true}, {"were responsible for", 3, true}, {"was to blame", 3, true}, {"were to blame", 3, true}, {"main factor", 3, true}, {"main factors", 3, true},
	{"driven by ", 2, false}, {"led by ", 2, false}, {"contributed by ", 2, false}, {"boosted by ", 2, false}, {"helped by ", 2, false}, {"lifted by ", 2, false}, {"pushed up by ", 2, false}, {"hit by ", 2, false}, {"hurt by ", 2, false}, {"cut by ", 2, false}, {"held back by ", 2, false}, {"fuelled by ", 2, false}, {"dragged down by ", 2, false}, {"affected by ", 2, false}, {"hampered by ", 2, false}, {"hindered by ", 2, false}, {"disrupted by ", 2, false}, {"depressed by ", 2, false}, {"dampened by ", 2, false}, {"curbed by ", 2, false}, {"restrained by ", 2, false}, {"slowed by ", 2, false}, {"weighed down by ", 2, false},
	{"supported by ", 2, false}, {"buoyed by ", 2, false}, {"spurred by ", 2, false}, {"fueled by ", 2, false}, {"underpinned by ", 2, false}, {"swollen by ", 2, false}, {"inflated by ", 2, false}, {"prompted by ", 2, false}, {"triggered by ", 2, false}, {"sparked by ", 2, false}, {"distorted by ", 2, false}, {"mainly reflects ", 2, false}, {"mainly reflected ", 2, false}, {"reflects ", 2, false},
	{"reflecting ", 2, false}, {"reflected ", 2, false}, {"on the back of ", 2, false}, {"in response to ", 2, false},
	{"amid ", 1, false}, {"following ", 1, false}, {"arguing ", 1, false}, {"after ", 1, false}, {"since ", 1, false}, {"as ", 1, false}, {"where ", 1, false}, {"with ", 1, false}, {"when ", 1, false},
}

// moving are the verbs of attribution whose reason stands behind a preposition further on: "linked the fall to …", "put the rise down to …".
var moving = []struct{ verb, prep string }{
	{"attributed", " to "}, {"attributes", " to "}, {"attributing", " to "}, {"attribute", " to "}, {"ascribing", " to "}, {"blaming", " on "}, {"pinned", " on "}, {"putting", " down to "}, {"linked", " to "}, {"links", " to "}, {"blamed", " on "}, {"blames", " on "}, {"blame", " on "}, {"put", " down to "}, {"puts", " down to "}, {"ascribed", " to "}, {"traced", " to "}, {"credited", " to "}, {"credits", " to "},
	{"factor", " was "}, {"factors", " were "}, {"reason", " was "}, {"reasons", " were "}, {"cause", " was "},
}

// likened reports whether the words before an "as" make it one of a likeness or a list: "such as", "as well as".
func likened(before string) bool {
	words := lowerWords(before)
	if len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "such", "well", "same", "known", "far", "long", "soon", "much", "as", "regarded", "seen", "served", "serves":
		return true
	}
	return false
}

// A because is a reason that a text gives.
type because struct {
	span string
	firm int
	at   int    // where what it is the reason for ends, in bytes of the text
	on   string // what it is the reason for, where the words of cause hold it: the fall of "linked the fall to"
	told bool   // its words only set it beside: it is the reason where they stand behind the very effect
}

// reasons returns the reasons that text gives, in the order of the ways to give them.
func reasons(text string) (out []because) {
	low := term.Lower(text)
	for _, m := range moving {
		i := wordAt(low, m.verb)
		if i < 0 {
			continue
		}
		behind := i + len(m.verb)
		if j := strings.Index(low[i:], m.prep); j > 0 && j < 120 {
			out = append(out, because{span: cutClause(text[i+j+len(m.prep):]), firm: 3, at: i, on: text[min(behind, i+j) : i+j]})
		} else if m.verb == "blame" && strings.HasPrefix(low[behind:], " for") {
			out = append(out, because{span: blamed(text[:i]), firm: 3, at: i, on: text[behind:]})
		} else if strings.HasPrefix(m.verb, "blame") {
			out = append(out, because{span: cutClause(strings.TrimSpace(text[behind:])), firm: 3, at: i})
		}
	}
	for _, c := range causes {
		i := causeAt(low, c.words)
		if i < 0 {
			continue
		}
		if c.before {
			if before := strings.TrimSpace(text[:i]); before != "" && !openEnded(before) {
				out = append(out, because{span: lastClause(before), firm: c.firm, at: i, on: firstClause(text[i:])})
			}
			continue
		}
		span, sure := cutClause(text[i:]), c.firm
		if c.words == "with " && attributes(span) {
			continue // "with dealers attributing the fall to …" gives its reason further on
		}
		if sure == 1 && (circumstance(low[i+len(c.words):]) || strings.ContainsAny(span, "0123456789")) {
			continue
		}
		if (c.words == "as " || c.words == "after ") && happens(span[min(len(span), len(c.words)):]) {
			out = append(out, because{span: firstOf(span), firm: 2, at: i, told: true})
			continue
		}
		if strings.HasSuffix(c.words, " of ") || strings.HasSuffix(c.words, " to ") {
			span = beforeMove(beforeVerb(text, i, len(c.words), span))
		}
		out = append(out, because{span: span, firm: sure, at: i})
	}
	return out
}

// attributes reports whether span holds a verb of attribution, by which the reason stands behind.
func attributes(span string) bool {
	low := term.Lower(span)
	for _, m := range moving {
		if i := wordAt(low, m.verb); i > 0 && strings.Contains(low[i:], m.prep) {
			return true
		}
	}
	return false
}

// beforeVerb cuts span, the reason which stands at byte i of text behind words of cause that are so many bytes long, before the verb of what it is the
// reason for, where that follows: "a fall because of the frost could hurt mills".
func beforeVerb(text string, i, words int, span string) string {
	for _, c := range clause.Read(text) {
		at := c.Verb.Start - i
		if c.Verb.Empty() || at <= words || at >= len(span) || c.Subject.Empty() || c.Subject.Start >= i && (c.Subject.Start != i+words || relates(span[:at])) {
			continue
		}
		fields := strings.Fields(span[:at])
		for n := len(fields); n > 1 && helping[strings.ToLower(fields[n-1])]; n-- {
			fields = fields[:n-1]
		}
		return strings.TrimRight(strings.Join(fields, " "), ", ")
	}
	return span
}

// beforeMove cuts span, a reason that is no clause itself, before a clause set beside what it is the reason for: "because of the frost, and in Chad they rose".
func beforeMove(span string) string {
	for _, next := range []string{", and ", ", but ", ", while ", ", whereas "} {
		before, rest, ok := strings.Cut(span, next)
		if ok && slices.ContainsFunc(clause.Read(rest), func(c clause.Clause) bool {
			_, moves := term.Direction(c.Verb.Of(rest))
			return moves && !c.Verb.Empty() && !c.Subject.Empty()
		}) {
			return before
		}
	}
	return span
}

// relates reports whether a relative clause begins in text.
func relates(text string) bool {
	return slices.ContainsFunc(lowerWords(text), func(w string) bool { return w == "that" || w == "which" || w == "who" || w == "to" || w == "from" })
}

// helping are the auxiliary verbs.
var helping = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "has": true, "have": true, "had": true, "will": true, "would": true, "could": true, "can": true, "may": true, "might": true, "should": true, "must": true, "not": true, "also": true}

// happens reports whether what stands behind "as" or "after" is something that happened and no movement of figures, so that news means it as the reason:
// "as the mill was shut", not "as prices rose".
func happens(span string) bool {
	return slices.ContainsFunc(clause.Read(span), func(c clause.Clause) bool {
		verb := strings.ToLower(c.Verb.Of(span))
		_, moves := term.Direction(verb)
		return !c.Verb.Empty() && !moves && !c.Is && (!c.Subject.Empty() || c.Passive) && !c.Says
	})
}

// causeAt returns where the words of cause first stand in low as such, or -1: "almost as many as in May, as the mill was shut".
func causeAt(low, words string) int {
	for from := 0; ; {
		i := wordAt(low[from:], strings.TrimSpace(words))
		if i < 0 {
			return -1
		}
		if i += from; strings.HasPrefix(low[i:], words) && !likened(low[:i]) && !(words == "as " && likens(low[i+len(words):])) {
			return i
		}
		from = i + 1
	}
}

// likens reports whether what follows an "as" makes it the first of two: "as much as", "as many boats as".
func likens(rest string) bool {
	words := strings.Fields(rest)
	return slices.Contains(words[:min(4, len(words))], "as")
}

// why returns the reason that passage p gives for what is asked about: of all it gives the one that hangs on the clause which holds most of the
// words, of several for the same the first that says so outright.
func (r *reader) why(p int) reading {
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	var best reading
	if r.underOther(p) {
		return best
	}
	most, at, plain := -1.0, 0, false
	given := append(append(reasons(text), r.purposes(text, clauses)...), causers(text, clauses)...)
	given = append(given, r.doers(p, text, clauses)...)
	for _, b := range given {
		b.span = withoutSayer(text, clauses, b.span)
		on := b.on
		if on == "" {
			on = effect(text, clauses, b)
		}
		if r.placedElse(p, text, on) {
			continue
		}
		if b.span == "" || b.firm < 2 && r.a.stoodOnly(b.span) || r.drivesOther(b.span) && !movesSo(term.Lower(text), r.q.Premise) || !r.a.hangs(p, on, r.q, r.ask) {
			continue
		}
		effect := on
		if r.gap.Slot == clause.Agent {
			on += " " + b.span // "which tax change explains"
		}
		if b.told && !r.toldOf(p, on) || r.strays(p, on) || r.headlined(p) && r.a.thingIn(on) && !r.actIn(on) || r.ofOthers(text, p) || r.otherCause(p, b.span) {
			b.firm = min(b.firm, int(loose))
		}
		held, _ := r.held(p, on)
		back := 0.0
		if held == 0 {
			back = r.pointsBack(p, effect)
		}
		if held == 0 && !r.a.thingIn(on) {
			on = "" // "the increase", "this"
		}
		if says := b.firm > 1; held > most || held == most && (says && !plain || says == plain && b.at < at) {
			best, most, at, plain = reading{span: b.span, firm: firmness(b.firm), part: on, back: back}, held, b.at, says
		}
	}
	return best
}

// withoutSayer cuts span, a part of text, before who says it: "because orders fell, the mill's owner Ida Voss".
func withoutSayer(text string, clauses []clause.Clause, span string) string {
	i := strings.Index(text, span)
	for _, c := range clauses {
		if at := min(c.Subject.Start, c.Verb.Start) - i; i >= 0 && c.Says && !c.Subject.Empty() && at > len(", ") && at < len(span) && strings.HasSuffix(span[:at], ", ") {
			return strings.TrimRight(span[:at], ", ")
		}
	}
	return span
}

// otherCause reports whether a reason that passage p gives is not of the sort that the question asks for: "which tax explains the fall".
func (r *reader) otherCause(p int, span string) bool {
	words := lowerWords(r.q.Corrected)
	if r.gap.Slot != clause.Agent || len(words) == 0 || words[0] != "which" {
		return false
	}
	for _, w := range words[:min(4, len(words))] {
		switch sort := strings.TrimSuffix(w, "es"); sort {
		case "tax", "law":
			return !r.a.meant(p, r.a.keySet(span), question.Key{Key: term.Stem(sort), Text: sort})
		}
	}
	return false
}

// causers returns what text says to move something, by a verb that only a cause is the subject of: "the frost is expected to push up prices".
func causers(text string, clauses []clause.Clause) (out []because) {
	for i := range clauses {
		c := &clauses[i]
		if c.Is || c.Says || c.Passive || c.Subject.Empty() || !causatives[term.Stem(strings.ToLower(c.Verb.Of(text)))] {
			continue
		}
		subject := c.Subject.Of(text)
		if onlyNames(subject) {
			continue // what somebody does is no cause: "the Bank of Norland reduced its rate"
		}
		if first, _, _ := strings.Cut(subject, " "); pronouns[strings.ToLower(first)] || len(strings.Fields(subject)) < 2 || movesAgainst(strings.ToLower(subject), figure.Up) && movesAgainst(strings.ToLower(subject), figure.Down) {
			continue
		}
		out = append(out, because{span: subject, firm: 2, at: c.Verb.Start, on: text[c.Verb.Start:c.Whole.End], told: true})
	}
	return out
}

// onlyNames reports whether phrase is a name and nothing else: "the Bank of Norland".
func onlyNames(phrase string) bool {
	return !slices.ContainsFunc(strings.Fields(phrase), func(w string) bool { return !nameWord(w) && !clause.Small(strings.ToLower(w)) })
}

// causatives are the stems of verbs whose subject is the cause of what their object does.
var causatives = stems("help reduce cut disrupt weigh halt boost fuel drive spur lift push drag depress dampen dent curb hamper hurt weaken strengthen inflate swell spark trigger underpin erode squeeze worsen aggravate stimulate offset force prompt cause")

// firstOf returns the clause that span begins with, without what is set beside it: "as the mill was shut, and the other lost hands".
func firstOf(span string) string {
	for _, next := range []string{", and ", ", but ", ", while ", ", whereas "} {
		span, _, _ = strings.Cut(span, next)
	}
	return span
}

// toldOf reports whether on, what a reason of passage p stands behind, tells what is asked about: that it moved the way asked, by its verb or by all words.
func (r *reader) toldOf(p int, on string) bool {
	for _, w := range lowerWords(on) {
		if sign, ok := term.Direction(w); ok && sign != 0 && r.q.Premise != figure.NoDirection && (sign > 0) == (r.q.Premise == figure.Up) || r.gap.Verb != "" && sameAct(r.gap.Verb, w) {
			return true
		}
	}
	keys := r.a.keySet(on)
	return !slices.ContainsFunc(r.keys, func(k question.Key) bool { return !k.Name && !r.a.meant(p, keys, k) })
}

// ofOthers reports whether passage p speaks of another place than the one asked for, which its headline does not name: a price war in Chad is no reason
// for what sales did in Peru.
func (r *reader) ofOthers(text string, p int) bool {
	if len(r.ask.Owners) == 0 || slices.Contains(r.a.article(r.a.passage(p).article).lead, r.ask.Owners[0]) {
		return false
	}
	other := false
	for _, m := range place.Find(text) {
		if m.Key == r.ask.Owners[0] || m.City == r.ask.Owners[0] || place.Within(m.Key, r.ask.Owners[0]) {
			return false
		}
		other = other || m.Form != place.Weak
	}
	return other
}

// underOther reports whether passage p names no place under a headline that names another country than the one asked for, of which the passage before does
// not tell either.
func (r *reader) underOther(p int) bool {
	lead := r.a.article(r.a.passage(p).article).lead
	if len(r.ask.Owners) != 1 || len(lead) != 1 || lead[0] == r.ask.Owners[0] || !isCountry(lead[0]) || !isCountry(r.ask.Owners[0]) || len(r.a.passage(p).places()) > 0 {
		return false
	}
	return p == r.a.firstPassage(r.a.passage(p).article) || !slices.ContainsFunc(r.a.passage(p-1).places(), func(m place.Mention) bool { return m.Key == r.ask.Owners[0] })
}

// placedElse reports whether on, what a reason in passage p is for, is told of other places than the one asked for, of which the passage tells elsewhere: in
// "sales fell in Chad because of frost, and in Peru after a strike" the frost is none of Peru's.
func (r *reader) placedElse(p int, text, on string) bool {
	if len(r.ask.Owners) != 1 {
		return false
	}
	of := func(m place.Mention) bool {
		return m.Key == r.ask.Owners[0] || m.City == r.ask.Owners[0] || place.Within(m.Key, r.ask.Owners[0]) || place.Within(r.ask.Owners[0], m.Key)
	}
	there := place.Find(on)
	return len(there) > 0 && !slices.ContainsFunc(there, of) && slices.ContainsFunc(r.a.passage(p).places(), of)
}

// aims reports whether the infinitive at byte at of text tells what clause c is done for: nothing else is done between.
func (r *reader) aims(text string, clauses []clause.Clause, c *clause.Clause, at int) bool {
	return !slices.ContainsFunc(clauses, func(o clause.Clause) bool {
		return !o.Verb.Empty() && o.Verb.Start > c.Verb.End && o.Verb.Start < at
	}) && !strings.ContainsAny(text[c.Verb.End:at], ";:")
}

// purposeless are the stems of verbs behind which "to" tells what is done and not what for: "agreed to sign".
var purposeless = stems("agree plan decide want hope expect refuse intend begin start continue try seem fail pledge promise offer threaten urge ask tell order allow force help use fall rise drop grow decline")

// blamed returns what is to blame by the words before "blame for": the late frost of "Growers said the late frost was mostly to blame".
func blamed(before string) string {
	words := strings.Fields(before)
	for i, w := range words {
		switch w {
		case "was", "were", "is", "are":
			words = words[:i]
			for j := len(words) - 1; j >= 0; j-- {
				if clause.Says(strings.ToLower(words[j])) {
					words = words[j+1:]
					break
				}
			}
			return lastClause(strings.Join(words, " "))
		}
	}
	return ""
}

// openEnded reports whether text ends with a small word, so that what follows is no verb: the "reduced" of "because of reduced demand".
func openEnded(text string) bool {
	words := strings.Fields(text)
	switch strings.ToLower(words[len(words)-1]) {
	case "that", "the", "a", "an", "of", "by", "to", "for", "in", "with", "its", "their", "and", "or", "from":
		return true
	}
	return false
}

// foreseen reports whether text gives its reason for what is expected and has not happened: "he expected imports to rise because of …".
func foreseen(text, span string) bool {
	before, _, _ := strings.Cut(text, span)
	return slices.ContainsFunc(lowerWords(before), func(w string) bool {
		switch w {
		case "expects", "expected", "expect", "forecasts", "forecast", "predicts", "predicted", "will":
			return true
		}
		return false
	})
}

// circumstance reports whether what follows a weak word of cause is a figure, a time or a comparison and no reason: "with 285 tonnes",
// "as much as", "after rising".
func circumstance(rest string) bool {
	first, _, _ := strings.Cut(rest, " ")
	if first == "" || first[0] >= '0' && first[0] <= '9' || first[0] == '$' {
		return true
	}
	switch first {
	case "a", "an", "the":
		_, more, _ := strings.Cut(rest, " ")
		next, _, _ := strings.Cut(more, " ")
		return next == "" || next[0] >= '0' && next[0] <= '9' || next == "rise" || next == "fall" || next == "revised" || next == "year" || next == "month"
	case "much", "many", "well", "of", "rising", "falling", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "compared", "against":
		return true
	}
	return false
}

// wordAt returns where word stands in low as a word of its own, or -1.
func wordAt(low, word string) int {
	for from := 0; ; {
		i := strings.Index(low[from:], word)
		if i < 0 {
			return -1
		}
		i += from
		end := i + len(word)
		if (i == 0 || !unicode.IsLetter(rune(low[i-1]))) && (end == len(low) || !unicode.IsLetter(rune(low[end]))) {
			return i
		}
		from = end
	}
}

// cutClause cuts text behind the clause that it begins with.
func cutClause(text string) string {
	if j := strings.IndexAny(text, ";”\""); j > 0 {
		text = text[:j]
	}
	for _, end := range []string{", the ", ", officials", ", department", ", he said", ", she said", ", it said", " said."} {
		if j := strings.Index(text, end); j > 0 {
			text = text[:j]
			break
		}
	}
	return strings.TrimRight(clip(text, 200), ". ,")
}

// lastClause returns the last clause of text, where the reason stands that the words behind it name.
func lastClause(text string) string {
	if j := strings.LastIndexAny(text, ";:“\""); j >= 0 {
		text = text[j+1:]
	}
	return strings.Trim(clip(strings.TrimSpace(text), 200), ". ,”")
}

// firstClause returns text up to where another clause begins.
func firstClause(text string) string {
	for _, end := range []string{", ", "; ", " and that ", " but ", " while "} {
		text, _, _ = strings.Cut(text, end)
	}
	return text
}

// otherWay reports whether all that moves in passage p moves against way, or all in those of its clauses that hold a word asked for: why
// output rose in one country is no reason for its fall, and "sales grew, but orders shrank because of" gives none for a rise of imports.
func (a *Answerer) otherWay(p int, ask *question.Ask, way figure.Direction) bool {
	text := strings.ToLower(a.text(p))
	if movesAgainst(text, way) {
		return true
	}
	var own, named []string // clauses with a measure asked for, and with what narrows it
	for _, clause := range clauses(text) {
		for _, t := range a.terms.Read(clause) {
			if !asked(ask, t.Key) {
				continue
			}
			if own = append(own, clause); t.Kind != term.Measure {
				named = append(named, clause)
			}
		}
	}
	if len(named) > 0 {
		own = named // "mining profits fell, but utilities boosted theirs"
	}
	return len(own) > 0 && !slices.ContainsFunc(own, func(c string) bool { return !movesAgainst(c, way) })
}

// clauses parts a sentence in lower case where it sets one thing against another.
func clauses(text string) []string {
	return strings.Split(strings.NewReplacer(", but ", "; ", ", while ", "; ", ", whereas ", "; ", " although ", "; ").Replace(text), "; ")
}

// movesAgainst reports whether something moves in text, and all of it against way.
func movesAgainst(text string, way figure.Direction) bool {
	found := false
	for w := range strings.FieldsSeq(text) {
		switch sign, ok := term.Direction(strings.Trim(w, ".,;:()")); {
		case !ok || sign == 0:
		case sign > 0 == (way == figure.Up):
			return false
		default:
			found = true
		}
	}
	return found
}
