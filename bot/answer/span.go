package answer

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// spanReader returns the function that finds the shortest part of a passage that answers, and how plainly it does.
func (a *Answerer) spanReader(q *question.Question, ask *question.Ask, w words) func(p int) reading {
	r := a.reader(q, ask, w)
	if name, post := r.personAsked(); name != "" {
		return func(p int) reading { return r.placed(p, name, post) }
	}
	read := a.slotReader(r)
	if names := workAsked(q); names != nil {
		return func(p int) reading {
			if got := r.workBy(p, names); got.span != "" {
				return got
			}
			return read(p)
		}
	}
	return read
}

// slotReader is spanReader for what is asked by the slot of a clause, whatever it is called.
func (a *Answerer) slotReader(r *reader) func(p int) reading {
	q, ask := r.q, r.ask
	whole := func(span string, sure firmness) reading { return reading{span: span, firm: sure} }
	switch ask.Want {
	case question.Who:
		read := a.whoReader(r)
		return func(p int) reading {
			got := read(p)
			if got.span != "" && askedName(q) == "" && askedSelf(q, got.span) {
				return reading{}
			}
			return got
		}
	case question.Where:
		if r.sources {
			return r.filled
		}
		read := func(p int) reading {
			if asksMost(q) {
				got := whole(a.topOf(q, p))
				if done := r.where(p); got.span == "" && done.firm == firm && firstExtreme(lowerWords(a.text(p))) >= 0 {
					return done // "the highest wave was measured off Orme"
				}
				return got
			}
			if s := a.site(q, ask, p); s != "" {
				return whole(s, firm)
			}
			if got := r.where(p); got.span != "" {
				return got
			}
			return whole(a.spot(q, ask, a.text(p)))
		}
		return func(p int) reading {
			got := read(p)
			if got.span != "" && !asksOrigin(q) && onlyFrom(a.text(p), got.span) {
				return reading{}
			}
			return got
		}
	case question.When:
		return r.dated
	case question.Why:
		return r.why
	case question.What:
		return func(p int) reading {
			if got := r.movedIn(p); got.span != "" {
				return got
			}
			if got := r.filled(p); got.span != "" && !asksMost(q) {
				return got
			}
			if got := r.ofSort(p); got.span != "" {
				return got
			}
			span, sure := a.thing(q, ask, p)
			if sure == loose && !r.tellsMove(p) {
				return reading{} // which item fell is not told by a list of all items
			}
			if sure == fair && r.gap.Slot == clause.Agent && !clause.Says(r.gap.Verb) {
				sure = loose // it does not tell that this is done
			}
			return whole(span, sure)
		}
	}
	return func(int) reading { return reading{} }
}

// tellsMove reports whether passage p tells that something moves the way that the question takes for granted, if it does.
func (r *reader) tellsMove(p int) bool {
	return r.q.Premise == figure.NoDirection || movesSo(term.Lower(r.a.text(p)), r.q.Premise)
}

// orNone grades a span, which may be missing.
func orNone(s string, sure firmness) (string, firmness) {
	if s == "" {
		return "", noSpan
	}
	return s, sure
}

// whoReader finds names: of who bears a title, of what is the largest, of who says or does something, or the title of a name.
func (a *Answerer) whoReader(r *reader) func(p int) reading {
	q, ask := r.q, r.ask
	sure := func(span string, f firmness) reading { s, f := orNone(span, f); return reading{span: s, firm: f} }
	if beforeAsked(q) {
		t := role{titles: []string{"predecessor"}}
		return func(p int) reading {
			name, _ := t.bearer(a.text(p), a.passage(p).clauses())
			return sure(name, firm)
		}
	}
	if t, ok := roleOf(q); ok && (r.gap.Slot != clause.Agent || roles[r.gap.Verb] != nil || isTitled(q)) {
		largest := asksMost(q) && wordAt(strings.ToLower(q.Corrected), "chief") < 0
		return func(p int) reading {
			if largest {
				if s, f := a.topOf(q, p); s != "" {
					return sure(s, f)
				}
			}
			if got := r.filled(p); got.span != "" {
				return got
			}
			if name, title := t.bearer(a.text(p), a.passage(p).clauses()); name != "" && a.owns(p, name, title, q, ask) {
				return sure(name, firm)
			}
			return reading{}
		}
	}
	if name := askedName(q); name != "" {
		return func(p int) reading { return sure(called(a.text(p), a.passage(p).clauses(), name), firm) }
	}
	return func(p int) reading {
		if asksMost(q) {
			if s, f := a.topOf(q, p); s != "" {
				return sure(s, f)
			}
		}
		return r.filled(p)
	}
}

// askedName returns the name of "who is Selin Aksoy?", or "".
func askedName(q *question.Question) string {
	words := strings.Fields(strings.Trim(q.Corrected, " ?!."))
	at := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(strings.ToLower(w), "who") })
	if at < 0 || at+2 >= len(words) {
		return ""
	}
	switch strings.ToLower(words[at+1]) {
	case "is", "was":
	default:
		return ""
	}
	rest := words[at+2:]
	typedSmall := len(rest) > 1 && len(rest) < 4 && !slices.ContainsFunc(rest, func(w string) bool { // "who is mara rubin"
		return len(w) < 3 || nameWord(w) || clause.IsTitle(w) || roles[w] != nil || extreme(w) || endsOwner[w] || w == "the"
	})
	if len(rest) > 4 || !typedSmall && slices.ContainsFunc(rest, func(w string) bool { return !nameWord(w) || strings.HasSuffix(w, "'s") }) {
		return ""
	}
	return strings.Join(rest, " ")
}

// bodyWords are the words that make a name one of a body and not of a person.
var bodyWords = []string{"Bank", "Ministry", "Office", "Bureau", "Department", "Agency", "Board", "Institute", "Commission", "Association", "Federation", "Chamber", "Administration",
	"Statistics", "Treasury", "Council", "Authority", "Customs", "Corp", "Inc", "Ltd", "Plc", "Co", "Company", "Group", "Organisation", "Organization", "Union", "Reserve", "News", "Reuters"}

func body(name string) bool {
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool { return slices.Contains(bodyWords, strings.Trim(w, ".,")) })
}

// properNames returns the runs of capitalised words in text, places and months aside, that the question does not hold.
func (a *Answerer) properNames(q *question.Question, text string) []string {
	asked := a.keySet(q.Corrected)
	var out []string
	words := strings.Fields(text)
	for i := 0; i < len(words); i++ {
		if !nameWord(words[i]) || i == 0 && !followsName(words) {
			continue
		}
		from, end := i, runEnd(words, i)
		if end > i+1 && (i == 0 || strings.ContainsAny(words[i-1][len(words[i-1])-1:], ".”\"")) && notNames[strings.ToLower(words[i])] {
			from++ // it has its capital from the beginning of a sentence
		}
		i = end - 1
		if name := wholeName(words, from, end); (a.newName(asked, name) || ownBody(q, name)) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// ownBody reports whether name is of a body of whose words the question lacks one: the Statistics Norland of "who counts Norland's sheep".
func ownBody(q *question.Question, name string) bool {
	asked := lowerWords(q.Corrected)
	return body(name) && len(strings.Fields(name)) < 5 && slices.ContainsFunc(lowerWords(name), func(w string) bool { return len(w) > 3 && !slices.Contains(asked, w) && !slices.Contains(asked, w+"s") })
}

// wholeName returns the words from from to end as a name.
func wholeName(words []string, from, end int) string {
	name := trimName(strings.Join(words[from:end], " "))
	if end < len(words) && nounless[strings.ToLower(words[end])] && strings.HasSuffix(words[end-1], "'s") {
		name += "'s" // of the name itself: "Marlow and Finch's said"
	}
	return name
}

// newName reports whether name names someone or something that the words asked for, as keys, do not.
func (a *Answerer) newName(asked map[string]bool, name string) bool {
	if name == "" || strings.ContainsAny(name, "$€£%") || notNames[strings.ToLower(name)] || a.known(asked, name) || onlyPlace(name) || len(period.Find(name, period.Date{})) > 0 {
		return false
	}
	if _, money := quantity.Currency(strings.ToLower(name)); money || a.measured(name) {
		return false
	}
	_, short, ok := strings.Cut(name, "(")
	return !ok || !a.known(asked, short) // no long form of a name that the question holds
}

// measured reports whether name is nothing but the name of a measure: "GDP".
func (a *Answerer) measured(name string) bool {
	terms := a.terms.Read(name)
	return len(terms) == 1 && terms[0].Kind == term.Measure && terms[0].Start == 0 && terms[0].End == len(name)
}

// nounless are the words that stand behind the subject of a sentence, so that an ending "'s" before them shows no owner.
var nounless = map[string]bool{"said": true, "says": true, "has": true, "had": true, "is": true, "was": true, "will": true, "would": true, "also": true, "expects": true, "reported": true, "raised": true, "cut": true, "lowered": true}

// notNames are words with a capital letter that name no one.
var notNames = map[string]bool{"the": true, "it": true, "in": true, "this": true, "these": true, "but": true, "however": true, "he": true, "she": true, "they": true, "we": true, "i": true, "a": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "exports": true, "imports": true, "trade": true}

// smallInName are the small words inside a name: "Bank of Thailand".
var smallInName = map[string]bool{"of": true, "for": true, "and": true, "the": true, "de": true, "&": true}

func nameWord(w string) bool {
	w = strings.TrimLeft(w, "“\"('‘<")
	for _, c := range w {
		return unicode.IsUpper(c)
	}
	return false
}

// followsName reports whether the first word of a sentence belongs to a name: the second word has a capital too, or the third behind a
// small word, as in "Bank of Thailand".
func followsName(words []string) bool {
	return len(words) > 1 && nameWord(words[1]) || len(words) > 2 && smallInName[strings.ToLower(words[1])] && nameWord(words[2]) && strings.ToLower(words[0]) != "the"
}

func trimName(s string) string {
	s = strings.Trim(s, "“”\"'‘’(),;:<>")
	s = strings.TrimSuffix(s, "'s")
	s = strings.TrimSuffix(s, "’s")
	if !strings.HasSuffix(s, "Ltd.") && !strings.HasSuffix(s, "Inc.") && !strings.HasSuffix(s, "Co.") && !strings.HasSuffix(s, "Corp.") {
		s = strings.TrimSuffix(s, ".")
	}
	return s
}

// known reports whether the question already holds every word of the name.
func (a *Answerer) known(asked map[string]bool, name string) bool {
	n := 0
	for _, t := range a.terms.Read(name) {
		if t.Kind == term.Stop {
			continue
		}
		if !asked[t.Key] {
			return false
		}
		n++
	}
	return n > 0
}

func onlyPlace(name string) bool {
	for _, m := range place.Find(name) {
		if m.Form != place.Weak && m.Start == 0 && m.End >= len(name)-1 {
			return true
		}
	}
	return false
}

// nameBehind returns the name behind one of the prepositions that stands closest to the question's words and not in the question.
func (a *Answerer) nameBehind(q *question.Question, ask *question.Ask, text string, preps []string) string {
	at := a.wordsAt(ask, text)
	best, least := "", math.MaxInt
	for _, prep := range preps {
		for from := 0; ; {
			i := strings.Index(text[from:], prep)
			if i < 0 {
				break
			}
			from += i + len(prep)
			name := leadingName(strings.TrimPrefix(text[from:], "the "))
			if name == "" || placeAsked(q, name) || strings.Contains(strings.ToLower(q.Corrected), strings.ToLower(name)) || len(period.Find(name, period.Date{})) > 0 {
				continue
			}
			if d := distance(at, from); d < least {
				best, least = name, d
			}
		}
	}
	return best
}

// placeAsked reports whether name is of a place that the question has under another form: the Netherlands of "which Dutch province".
func placeAsked(q *question.Question, name string) bool {
	asked := place.Find(q.Corrected)
	return slices.ContainsFunc(place.Find(name), func(m place.Mention) bool {
		return slices.ContainsFunc(asked, func(o place.Mention) bool { return o.Key == m.Key && o.City == m.City })
	})
}

// leadingName returns the capitalised words that text begins with.
func leadingName(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 || !nameWord(words[0]) {
		return ""
	}
	return trimName(strings.Join(words[:runEnd(words, 0)], " "))
}

// newPlaces returns the places that text names and the question does not, three at most.
func (a *Answerer) newPlaces(q *question.Question, text string) []string {
	asked := place.Find(q.Corrected)
	var out []string
	for _, m := range place.Find(text) {
		if m.Form == place.Weak || m.Form == place.Demonym || q.Asks[0].Want == question.Where && m.Form == place.Adjective || slices.ContainsFunc(asked, func(o place.Mention) bool { return o.Key == m.Key }) {
			continue
		}
		if q.Asks[0].Want == question.Where && (describes(text, m.End) || !nameWord(text[m.Start:])) {
			continue // "U.S. exports" are in no place
		}
		if name := text[m.Start:m.End]; !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out[:min(len(out), 5)]
}

// describes reports whether the place that ends at byte i of text only describes the noun behind it.
func describes(text string, i int) bool {
	rest, ok := strings.CutPrefix(text[i:], " ")
	word, _, _ := strings.Cut(rest, " ")
	if word = strings.ToLower(word); !ok || word == "" || nameWord(rest) || !unicode.IsLetter(rune(word[0])) {
		return false
	}
	return !clause.Small(strings.TrimRight(word, ".,;:")) && figure.VerbForms(word)&figure.Past == 0 && !strings.HasSuffix(word, "ed")
}

// thing returns the name or noun phrase that "which …" and "what …" ask for: a name with the noun asked for in it, a place, a name.
func (a *Answerer) thing(q *question.Question, ask *question.Ask, p int) (string, firmness) {
	text := a.text(p)
	if asksMost(q) {
		s, sure := a.topOf(q, p)
		if ofCountries(q.Focus) && onlyPlace(s) {
			s = strings.Join(countries([]string{s}), ", ")
		}
		if s != "" && (q.Side != question.Things || !onlyPlace(s)) {
			return s, sure
		}
		return "", noSpan // it does not say which
	}
	if titles := roles[q.Focus]; titles != nil || q.Focus == "official" {
		r := role{titles: append([]string{q.Focus}, titles...)}
		if s, _ := r.bearer(text, a.passage(p).clauses()); s != "" {
			return s, firm
		}
	}
	if q.Verb != "" {
		return orNone(a.object(q, text), firm)
	}
	for _, n := range a.properNames(q, text) {
		at := strings.Index(text, n)
		if at < 0 {
			continue // it stands over a line break
		}
		before := strings.ToLower(text[:at])
		if q.Focus != "" && (strings.Contains(strings.ToLower(n), q.Focus) || strings.HasSuffix(before, q.Focus+" ")) {
			return n, fair // "the carmaker Orrin"
		}
	}
	if prep := stranded(q); prep != "" { // "which club did he come from"
		if s := a.nameBehind(q, ask, text, []string{prep}); s != "" {
			return s, fair
		}
	}
	switch {
	case placeNouns[q.Focus]:
		places := slices.DeleteFunc(a.newPlaces(q, text), func(s string) bool { return otherSort(q.Focus, s) })
		if len(places) > 1 && !strings.HasSuffix(q.Focus, "s") && slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return w == "first" || w == "second" || w == "third" }) {
			return "", noSpan // one of a ranking is asked for, and the text says of none which it is
		}
		if s := strings.Join(places, ", "); s != "" {
			return s, fair
		}
		if strings.HasPrefix(q.Focus, "countr") || strings.HasPrefix(q.Focus, "nation") {
			return "", noSpan // no other name is one of a country
		}
		return orNone(a.nameBehind(q, ask, text, []string{" in ", " to ", " from "}), fair)
	case siteNouns[q.Focus]:
		if s := a.nameBehind(q, ask, text, []string{" at ", " in "}); s != "" {
			return s, fair
		}
	}
	if question.Kind(q.Focus) && !said[strings.TrimSuffix(q.Focus, "s")] {
		return "", noSpan
	}
	return clip(strings.Join(strings.Fields(text), " "), 200), loose
}

// placeNouns are the sorts of places that "which …" asks for.
var placeNouns = map[string]bool{"country": true, "nation": true, "countries": true, "state": true, "states": true, "place": true, "province": true, "provinces": true, "city": true, "cities": true, "region": true, "regions": true, "partner": true, "town": true, "towns": true, "district": true, "districts": true, "county": true, "counties": true, "island": true, "islands": true, "municipality": true, "prefecture": true,
	"market": true, "nations": true, "destination": true, "destinations": true, "rival": true, "rivals": true, "competitor": true, "competitors": true}

// siteNouns are the sorts of things that have a name and a place.
var siteNouns = map[string]bool{"plant": true, "factory": true, "mine": true, "port": true, "field": true, "stadium": true, "airport": true, "hospital": true}

// said are the sorts of things that texts name in common words, so that the sentence itself is the shortest answer.
var said = map[string]bool{"item": true, "product": true, "sector": true, "industry": true, "commodity": true, "change": true, "factor": true, "event": true, "law": true, "tax": true, "market": true, "currency": true, "component": true, "category": true, "element": true, "indicator": true}

// object returns what stands behind the verb asked about: the drilling pumps of "Orrin makes drilling pumps".
func (a *Answerer) object(q *question.Question, text string) string {
	verb := term.Stem(q.Verb)
	words := strings.Fields(text)
	for i, w := range words {
		if i == 0 || i+1 >= len(words) || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ers") || term.Stem(strings.ToLower(strings.Trim(w, ",.;:"))) != verb {
			continue
		}
		return cutClause(strings.TrimRight(strings.Split(strings.Join(words[i+1:], " "), ", ")[0], "."))
	}
	return ""
}

// stranded returns the preposition that ends the question, with blanks: "which club did he come from?"
func stranded(q *question.Question) string {
	words := lowerWords(q.Corrected)
	if len(words) == 0 {
		return ""
	}
	switch w := words[len(words)-1]; w {
	case "from", "to", "with", "at", "for":
		return " " + w + " "
	}
	return ""
}
