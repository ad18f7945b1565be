package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A reading is what a passage gives for the slot that a question leaves open.
type reading struct {
	span string
	firm firmness
	part string  // what the passage tells it by, beside the span; empty where that is all of it
	says bool    // it is said by the very verb of saying that the question asks with
	back float64 // of a reason for what only points back: the share by weight of the words asked for that stand there
}

// A reader reads passages as clauses and matches them with the clause that a question leaves a slot of open.
type reader struct {
	a   *Answerer
	q   *question.Question
	ask *question.Ask
	gap clause.Gap
	words
	sources bool // it asks who gives something out: "who publishes the index"
}

// givesOut are the stems of the verbs that ask whose figures something is: "who publishes the index?"
var givesOut = map[string]bool{term.Stem("publish"): true, term.Stem("release"): true, term.Stem("issue"): true, term.Stem("compile"): true, term.Stem("report"): true}

// handsOut reports whether a question, in lower case, asks who gives a figure out by a verb of two words.
func handsOut(text string) bool {
	return slices.ContainsFunc([]string{"put out", "puts out", "gave out", "gives out", "brought out", "brings out"}, func(w string) bool { return wordAt(text, w) >= 0 })
}

// issuers are the sorts of bodies that give figures out.
var issuers = map[string]bool{"agency": true, "ministry": true, "department": true, "institution": true, "organisation": true, "organization": true, "body": true, "office": true, "institute": true, "authority": true, "bureau": true, "bank": true, "association": true, "federation": true}

// words are the words that a passage should hold, with what each weighs, and the weight of all with the places.
type words struct {
	keys    []question.Key
	weights []float64
	total   float64
}

func (a *Answerer) reader(q *question.Question, ask *question.Ask, w words) *reader {
	r := &reader{a: a, q: q, ask: ask, gap: clause.ReadGap(q.Corrected), words: w}
	switch low := strings.ToLower(q.Corrected); {
	case r.gap.Slot != clause.Being:
	case strings.Contains(low, " behind "):
		r.gap = clause.Gap{Slot: clause.Agent, Verb: "wrote"} // "which analyst is behind the note"
	case strings.Contains(low, " in charge of "), strings.Contains(low, " head of "), strings.Contains(low, " at the helm of "):
		r.gap = clause.Gap{Slot: clause.Agent, Verb: "head"}
	}
	r.sources = q.Focus == "source" || handsOut(strings.ToLower(q.Corrected)) || r.gap.Verb == "come" && r.gap.Prep == "from" || givesOut[term.Stem(r.gap.Verb)] && (ask.Want == question.Who || ask.Person || issuers[strings.TrimSuffix(q.Focus, "s")])
	return r
}

// filled returns what passage p gives for the slot asked for: of its clauses that tell what is asked, the one that holds most of the other words.
func (r *reader) filled(p int) reading {
	var best reading
	most := -1.0
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	if r.ask.Person && !r.ofBody(p) {
		return best
	}
	for i := range clauses {
		c := &clauses[i]
		spans, same := r.slots(text, c)
		for _, s := range spans {
			name := r.named(p, i, s)
			if name == "" {
				continue
			}
			got := reading{span: name, firm: firm, part: toldWith(text, clauses, i) + r.refers(p, c)}
			held, others := r.held(p, got.part)
			got.says = same && c.Says && !plainly[strings.ToLower(r.gap.Verb)]
			if same {
				got.part += " " + r.gap.Verb
			}
			if held == 0 && others && !(same && r.peculiar() && r.aboutAll(p)) {
				got.firm = loose
			}
			if c.Says && r.saysElse(got.part) {
				got.firm = loose
			}
			if r.several() && !strings.Contains(name, " and ") && !strings.Contains(name, ", ") {
				got.firm = loose
			}
			if !r.bears(p, s, name) || isArticle(strings.Fields(name)[0]) {
				got.firm = min(got.firm, fair)
			}
			if same {
				held += slightly // who says so goes before who sees so
			}
			if held > most {
				best, most = got, held
			}
		}
	}
	if best.span != "" && r.elsewhere(p, best.part) {
		best.firm = loose
	}
	if best.span == "" {
		return r.doer(p)
	}
	return best
}

// ofBody reports whether passage p or its headline names the body whose people the question chooses among, if it names one before the sort of person asked
// for: the Orrin of "which Orrin official".
func (r *reader) ofBody(p int) bool {
	words := strings.Fields(r.q.Corrected)
	at := slices.IndexFunc(words, func(w string) bool { return strings.EqualFold(strings.Trim(w, "?,"), r.q.Focus) })
	if at < 2 || !nameWord(words[at-1]) {
		return true
	}
	name := trimName(words[at-1])
	if len(place.Find(name)) > 0 && len(place.Bodies(name)) == 0 || strings.HasSuffix(words[at-1], "'s") {
		return true
	}
	title := r.a.idx.Article(r.a.passage(p).article).Title
	return slices.Contains(lowerWords(title+" "+r.a.text(p)), strings.ToLower(name))
}

// onlyCounted reports whether phrase only says of how many something is told: "six of the nine members", "some 40 people", but not "two sisters".
func onlyCounted(phrase string) bool {
	n := quantity.Find(phrase, nil)
	if len(n) == 0 || n[0].Start > 0 {
		return false
	}
	rest := strings.TrimSpace(phrase[n[0].End:])
	return rest == "" && (n[0].Unit == "" || n[0].Unit == "person") || strings.HasPrefix(rest, "of ")
}

// nobody reports whether name, in passage p, is one word that the article never gives with another before it, and no title: of a company and not of a person.
func (r *reader) nobody(p int, name string) bool {
	pp := r.a.passage(p)
	return !strings.Contains(name, " ") && r.a.fullName(pp.article, name) == name && called(r.a.text(p), pp.clauses(), name) == ""
}

// slightly is what decides between clauses that hold the same words.
const slightly = 0.01

// saysElse reports whether part, what somebody says, holds nothing of what the question asks who said, behind its "that": who told ministers that roads were
// bad did not tell them that rents were high.
func (r *reader) saysElse(part string) bool {
	at := wordAt(strings.ToLower(r.q.Corrected), "that")
	if at < 0 || !clause.Says(r.gap.Verb) {
		return false
	}
	keys, asked := r.a.keySet(part), false
	for _, k := range r.keys {
		if k.Start < at || k.Name {
			continue
		}
		if keys[k.Key] || r.a.kinIn(keys, k.Key) || sameDoing(keys, k) || family(keys, k.Key) {
			return false
		}
		asked = true
	}
	return asked
}

// plainly are the verbs that only tell that something is said.
var plainly = map[string]bool{"say": true, "says": true, "said": true, "tell": true, "told": true, "write": true, "wrote": true}

// several reports whether the question asks for two or more by number: "which two firms".
func (r *reader) several() bool {
	words := lowerWords(r.q.Corrected)
	return len(words) > 1 && (words[0] == "which" || words[0] == "what") && (words[1] == "two" || words[1] == "three" || words[1] == "four" || words[1] == "five")
}

// bears reports whether the name in the phrase at s of passage p is called what the question asks for: "which economist".
func (r *reader) bears(p int, s clause.Span, name string) bool {
	if r.sources && bearing[r.q.Focus] {
		return strings.Contains(strings.ToLower(name), r.q.Focus) || ofGovernment(r.q.Focus, name)
	}
	if !r.ask.Person || !clause.IsTitle(r.q.Focus) {
		return true
	}
	text := r.a.text(p)
	t := role{titles: append([]string{r.q.Focus}, roles[r.q.Focus]...)}
	return t.fits(s.Of(text)) || slices.ContainsFunc(r.a.passage(p).clauses(), func(c clause.Clause) bool {
		return c.Is && strings.Contains(name, trimName(c.Subject.Of(text))) && t.fits(c.Object.Of(text))
	})
}

// bearing are the sorts of bodies that have the word in their names.
var bearing = map[string]bool{"ministry": true, "department": true, "office": true, "institute": true, "bureau": true, "bank": true, "association": true, "federation": true}

// slots returns the phrases of clause c that stand in the slot asked for, and whether its verb is the one asked with.
func (r *reader) slots(text string, c *clause.Clause) (spans []clause.Span, same bool) {
	verb := c.Verb.Of(text)
	same = !c.Is && r.gap.Verb != "" && sameSense(r.gap.Verb, verb)
	if c.Says && !r.sources && (strings.HasPrefix(verb, "show") || strings.HasPrefix(verb, "indicat")) {
		return nil, false
	}
	switch {
	case r.sources && c.Says:
		return []clause.Span{c.Subject}, same
	case r.gap.Slot == clause.Agent && same && c.Passive && c.Subject.Empty() && sameSense("print", verb):
		return ties(c, "in"), same // "published in the Gazette"
	case r.gap.Slot == clause.Agent && (same || c.Says && (clause.Says(r.gap.Verb) && !r.writes() || wishes[term.Stem(r.gap.Verb)] && wished(text))):
		return []clause.Span{c.Subject}, same
	case r.gap.Slot == clause.Agent && !c.Is:
		return append(otherSide(r.gap.Verb, text, c), byNoun(r.gap.Verb, text, c)...), true
	case r.gap.Slot == clause.Patient && same && c.Passive && c.Subject.Empty() && active(r.q):
		return nil, false // who threatens is not who is threatened
	case sameSense("take", verb) && strings.EqualFold(c.Object.Of(text), "place"):
		return nil, false // nothing is taken
	case r.gap.Slot == clause.Patient && same && !c.Says:
		if deed := r.toDo(text, c); !deed.Empty() {
			return []clause.Span{deed}, same
		}
		if c.Object.Empty() {
			return ties(c, "from"), same // "leave" and "withdraw from"
		}
		return []clause.Span{c.Object}, same
	case r.gap.Slot == clause.Tied && same:
		return ties(c, r.gap.Prep), same
	}
	return nil, false
}

// otherSide returns the name on the other side of a deal that clause c tells from one side: who sells in "Acme bought the mill of Orrin", who buys in
// "Orrin sold the mill to Acme".
func otherSide(verb, text string, c *clause.Clause) []clause.Span {
	told := c.Verb.Of(text)
	switch {
	case sameSense("buy", told) && sameSense("sell", verb):
		if i := strings.LastIndex(c.Object.Of(text), " of "); i >= 0 {
			return []clause.Span{{Start: c.Object.Start + i + len(" of "), End: c.Object.End}}
		}
		return ties(c, "from")
	case sameSense("sell", told) && sameSense("buy", verb):
		return ties(c, "to")
	}
	return nil
}

// byNoun returns who does what a noun of clause c tells: the guild of "a request from the guild", "the downgrade by Acme".
func byNoun(verb, text string, c *clause.Clause) (out []clause.Span) {
	for _, t := range c.Ties {
		if t.Prep != "by" && t.Prep != "from" {
			continue
		}
		before := lowerWords(text[:t.Start])
		if n := len(before) - 1; n > 0 && slices.ContainsFunc(before[max(0, n-3):n], func(w string) bool { return sameAct(verb, w) }) {
			out = append(out, t.Span)
		}
	}
	return out
}

// ties returns what prep hangs on clause c.
func ties(c *clause.Clause, prep string) (out []clause.Span) {
	for _, t := range c.Ties {
		if t.Prep == prep {
			out = append(out, t.Span)
		}
	}
	return out
}

// toldWith returns the words of text that tell what clause i does: all but the clauses of other subjects.
func toldWith(text string, clauses []clause.Clause, i int) string {
	c := &clauses[i]
	if c.Says {
		return text
	}
	keep := []byte(text)
	for k := range clauses {
		o := &clauses[k]
		shares := o.Subject == c.Subject && !c.Subject.Empty()
		relative := c.Verb.Start < c.Object.Start && o.Subject.Start >= c.Object.Start && o.Subject.End <= c.Object.End && !o.Subject.Empty() // "the bonds, which lost their grade"
		content := c.Whole.End <= o.Whole.Start && strings.TrimSpace(text[c.Whole.End:o.Whole.Start]) == "that"                               // "backed the view that ports must grow"
		if k == i || shares || relative || content || o.Says || o.Verb.Empty() {
			continue
		}
		for b := o.Whole.Start; b < o.Whole.End; b++ {
			if b < c.Whole.Start || b >= c.Whole.End {
				keep[b] = ' '
			}
		}
	}
	return string(keep)
}

// held returns the weight of the question's words beside its verb that part of passage p holds, and whether there are such words.
func (r *reader) held(p int, part string) (sum float64, others bool) {
	keys := r.a.keySet(part)
	for i, k := range r.keys {
		if term.Stem(strings.ToLower(k.Text)) == term.Stem(r.gap.Verb) {
			continue
		}
		others = true
		if r.a.meant(p, keys, k) {
			sum += r.weights[i]
		}
	}
	return sum, others
}

// refers returns the names of the question that the pronoun which clause c of passage p does something to may stand for, which the passage, the one before
// or the headline holds: the Acme of "since two chemists founded it".
func (r *reader) refers(p int, c *clause.Clause) (names string) {
	pp := r.a.passage(p)
	switch strings.ToLower(c.Object.Of(r.a.text(p))) {
	case "it", "them", "him", "her":
	default:
		return ""
	}
	for _, k := range r.keys {
		if k.Name && (r.a.meant(p, pp.keys, k) || r.a.nearby(p, k.Key) || r.a.article(pp.article).title[k.Key]) {
			names += " " + k.Text
		}
	}
	return names
}

// peculiar reports whether the question's verb is one that is said of few things, so that a text which has it and is about the rest of the question tells what
// is asked: "who underwrites the issue?"
func (r *reader) peculiar() bool {
	stem := term.Stem(r.gap.Verb)
	return len(stem) > 4 && len(doings()[stem]) == 0 && !clause.Says(r.gap.Verb) && !question.Weak(question.Key{Key: stem, Text: r.gap.Verb})
}

// aboutAll reports whether the article of passage p holds all words of the question.
func (r *reader) aboutAll(p int) bool {
	ap := r.a.article(r.a.passage(p).article)
	return !slices.ContainsFunc(r.keys, func(k question.Key) bool { return !ap.all[k.Key] && !ap.title[k.Key] && !family(ap.all, k.Key) })
}

// elsewhere reports whether a word asked for stands in passage p, but not in the part of it that answers: what is told of one is not told of
// the other.
func (r *reader) elsewhere(p int, part string) bool {
	keys, all := r.a.keySet(part), r.a.passage(p).keys
	return slices.ContainsFunc(r.keys, func(k question.Key) bool {
		return !question.Weak(k) && !r.a.meant(p, keys, k) && r.a.meant(p, all, k)
	})
}

// named returns the phrase at s of clause i of passage p as an answer: a name, or whom a pronoun stands for; "" where it names nothing of the
// kind asked for.
func (r *reader) named(p, i int, s clause.Span) string {
	phrase := strings.Trim(s.Of(r.a.text(p)), " ,;:.“”\"")
	switch strings.ToLower(phrase) {
	case "":
		return ""
	case "he", "she", "it", "they":
		phrase = r.speaker(p, i, phrase)
	}
	phrase = strings.TrimPrefix(phrase, "and ")
	if r.ask.Want == question.Who && onlyCounted(phrase) {
		return ""
	}
	for _, c := range r.a.passage(p).clauses() {
		if c.Is && s.Start >= c.Object.Start && s.End <= c.Object.End && !c.Subject.Empty() && !titledName(phrase) {
			phrase = c.Subject.Of(r.a.text(p)) // "Daniel Vane, the economist who wrote the report"
		}
	}
	focus := r.q.Focus
	names := r.namesIn(p, phrase)
	switch {
	case placeNouns[focus]:
		places := slices.DeleteFunc(r.a.newPlaces(r.q, phrase), func(s string) bool { return otherSort(focus, s) })
		if ofCountries(focus) {
			return strings.Join(countries(places), ", ")
		}
		if len(places) > 0 && len(strings.Fields(phrase)) <= 5 {
			return phrase
		}
		return strings.Join(places, ", ")
	case issuers[strings.TrimSuffix(focus, "s")] && len(names) > 0 && slices.ContainsFunc(lowerWords(phrase), clause.IsTitle) && !slices.Contains(lowerWords(phrase), strings.TrimSuffix(focus, "s")):
		if i := slices.IndexFunc(names, body); i >= 0 {
			return names[i] // "a spokesman of Kent Bank"
		}
		return "" // a minister is no bank
	case r.sources && bearing[focus] && len(names) > 0 && !body(names[len(names)-1]):
		return "" // a person is no office
	case r.ask.Want == question.Who || r.ask.Person || question.Kind(focus) && !said[strings.TrimSuffix(focus, "s")]:
		if len(names) > 0 && r.ask.Person && (body(names[len(names)-1]) || r.nobody(p, names[len(names)-1])) {
			return ""
		}
		if len(names) == 0 {
			if last := strings.ToLower(lastOf(phrase)); issuers[strings.TrimSuffix(focus, "s")] && last == strings.TrimSuffix(focus, "s") && len(strings.Fields(phrase)) > 1 {
				return phrase // "the finance ministry"
			}
			if head := headOf(phrase); r.ask.Want == question.Who && offices[strings.ToLower(lastOf(head))] && len(strings.Fields(head)) > 1 && len(strings.Fields(phrase)) <= 6 {
				return phrase // "the provincial government"
			}
			if onlyPlace(phrase) && len(r.a.newPlaces(r.q, phrase)) > 0 {
				return phrase
			}
			return ""
		}
		const long = 8 // words of a name with its title
		if len(strings.Fields(phrase)) > long {
			return names[0]
		}
		return phrase
	case len(strings.Fields(phrase)) > 14 || pronouns[strings.ToLower(phrase)]:
		return ""
	}
	return phrase
}

// titledName reports whether phrase is a name behind a title, and so no title of another: the Minister Ida Moe of "in Halden, Minister Ida Moe said".
func titledName(phrase string) bool {
	words := strings.Fields(phrase)
	return len(words) > 1 && clause.IsTitle(strings.ToLower(words[0])) && !slices.ContainsFunc(words, func(w string) bool { return !nameWord(w) })
}

// headOf returns what a noun phrase is about, without what hangs on it: "a savings bank" of "a savings bank in Halden".
func headOf(phrase string) string {
	for _, prep := range []string{" in ", " of ", " at ", " from "} {
		phrase, _, _ = strings.Cut(phrase, prep)
	}
	return phrase
}

// offices are the common nouns of bodies that do things.
var offices = map[string]bool{"government": true, "ministry": true, "bank": true, "parliament": true, "court": true, "board": true, "council": true, "authority": true, "authorities": true, "cabinet": true, "police": true, "commission": true, "committee": true, "agency": true, "regulator": true, "union": true, "senate": true, "congress": true}

// ofCountries reports whether "which" asks for countries by focus.
func ofCountries(focus string) bool {
	switch focus {
	case "country", "countries", "nation", "nations":
		return true
	}
	return false
}

// countries returns places as countries are named: Japan for the "Japanese" of "Japanese banks", Chad for "the Chadians".
func countries(places []string) []string {
	var out []string
	for _, name := range places {
		for _, m := range place.Find(name) {
			if p, ok := place.Get(m.Key); ok && (m.Form == place.Adjective || m.Form == place.Demonym) {
				name = p.Name
			}
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

var pronouns = map[string]bool{"it": true, "he": true, "she": true, "they": true, "we": true, "this": true, "that": true, "these": true, "those": true, "who": true, "which": true, "i": true, "you": true, "there": true}

// namesIn returns the names in a phrase of passage p that the question does not hold. A word that only begins the sentence is one where the article
// writes it with a capital elsewhere too, or where it says or does all by itself.
func (r *reader) namesIn(p int, phrase string) []string {
	first, rest, _ := strings.Cut(phrase, " ")
	if strings.HasPrefix(strings.TrimLeft(r.a.text(p), "“\""), phrase) && !nameWord(rest) && rest != "" && !strings.HasPrefix(rest, "of ") {
		if t := r.a.terms.Read(first); len(t) != 1 || !r.a.article(r.a.passage(p).article).names[t[0].Key] {
			return r.a.properNames(r.q, phrase)
		}
	}
	return r.a.properNames(r.q, "– "+phrase)
}

// speaker returns whom the pronoun that begins clause i of passage p stands for: who says the sentence that it stands in, else, for "he" and "she", the
// last subject before it that names a person.
func (r *reader) speaker(p, i int, pronoun string) string {
	const reach = 6 // passages back
	article := r.a.idx.Passage(p).Article
	person := strings.HasSuffix(strings.ToLower(pronoun), "he")
	for from := p; from >= 0 && from > p-reach && r.a.idx.Passage(from).Article == article; from-- {
		text, clauses := r.a.text(from), r.a.passage(from).clauses()
		if from == p {
			clauses = clauses[:i]
		} else if !person {
			return ""
		}
		for k := len(clauses) - 1; k >= 0; k-- {
			if clauses[k].Passive {
				continue
			}
			s := clauses[k].Subject.Of(text)
			names := r.namesIn(from, s)
			if len(names) == 0 || !person && !clauses[k].Says {
				continue
			}
			if !person || !body(names[len(names)-1]) && len(place.Find(s)) == 0 {
				return s
			}
		}
	}
	return ""
}

// personAsked returns the name of a person in the question whose post or body it asks for: "What is Mara Rubin's job?", "Which firm is Craig Tull with?",
// "Where does Craig Tull work?"; "" where it asks for neither.
func (r *reader) personAsked() (name string, post bool) {
	words := strings.Fields(strings.Trim(r.q.Corrected, " ?!."))
	for i := 1; i < len(words) && name == ""; i++ {
		if end := runEnd(words, i); nameWord(words[i]) && (end-i >= 2 || holdsPost(words)) {
			name = trimName(strings.Join(words[i:end], " "))
		}
	}
	if name == "" || body(name) || onlyPlace(name) {
		return "", false
	}
	last := lowerWords(words[len(words)-1])
	switch w := strings.Join(last, ""); {
	case posts[w], r.gap.Verb == "" && w == "do", holdsPost(words):
		return name, true
	case r.gap.Verb == "work" || r.gap.Verb == "belong" || r.gap.Verb == "represent", r.gap.Verb == "" && (w == "with" || w == "at" || w == "from" || w == "for"):
		return name, false
	}
	return "", false
}

// holdsPost reports whether the words of a question ask for a post that somebody holds: "what post does Rubin hold".
func holdsPost(words []string) bool {
	last := strings.ToLower(words[len(words)-1])
	return (last == "hold" || last == "have" || last == "occupy") && slices.ContainsFunc(words, func(w string) bool { return posts[strings.ToLower(w)] })
}

// posts are the words for what somebody does for a living.
var posts = map[string]bool{"job": true, "post": true, "position": true, "title": true, "role": true, "occupation": true, "profession": true, "function": true}

// placed returns what passage p says that the person asked about is, or where: the Wake Bank of "Craig Tull of Wake Bank" and "Craig Tull, dealer at Wake Bank".
func (r *reader) placed(p int, name string, post bool) reading {
	text := r.a.text(p)
	title := called(text, r.a.passage(p).clauses(), name)
	if post {
		span, sure := orNone(title, firm)
		return reading{span: span, firm: sure}
	}
	_, behind, _ := strings.Cut(text, name)
	if !strings.HasPrefix(behind, " of ") && !strings.HasPrefix(behind, " at ") && !strings.HasPrefix(behind, " from ") {
		behind = title // "Craig Tull said at Wake Bank" does not place him
	}
	words := strings.Fields(behind)
	for i := 1; i < len(words); i++ {
		switch words[i-1] {
		case "of", "at", "with", "for", "from":
		default:
			continue
		}
		for k := i; k < len(words); k++ {
			if nameWord(words[k]) {
				return reading{span: trimName(strings.Join(words[k:runEnd(words, k)], " ")), firm: firm}
			}
			if strings.ContainsAny(words[k], ",;.") {
				break
			}
		}
	}
	return reading{}
}

// isArticle reports whether a word is the indefinite article, behind which nobody is named.
func isArticle(word string) bool {
	return strings.EqualFold(word, "a") || strings.EqualFold(word, "an")
}
