package answer

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"quaestor/bot/question"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// A found is a passage that may answer a question for a fact, with the span that says it.
type found struct {
	passage int
	score   float64 // share of the question's word weight that the passage holds, 0 to 1, with what its surroundings add
	span    string
}

// Thresholds of answers without a figure: a passage must hold this share of the question's words by weight (rare words weigh
// more), counting its surroundings at a discount. Set on the project's own questions (quaestor eval).
const (
	acceptFact = 0.72
	nearFact   = 0.30
)

// fact answers who, where, when, why and which: the shortest span that answers, then its passage.
func (a *Answerer) fact(q *question.Question, b *builder) Answer {
	ask := &q.Asks[0]
	if ask.Want == question.What || ask.Want == question.When {
		if ans, ok := a.factByFigure(q, b); ok {
			return ans
		}
	}
	if q.Op == question.Filter || q.Op == question.Compare || q.Op == question.Series {
		_, near := a.find(ask)
		return a.abstain(q, b, ask, near)
	}
	if ans, refuted := a.refute(q, b); refuted {
		return ans
	}
	hits := a.facts(q, ask)
	for i, h := range hits {
		if i < 8 {
			b.ans.Trace = append(b.ans.Trace, fmt.Sprintf("%.2f passage %d: %q → %q", h.score, h.passage, clip(a.text(h.passage), 80), h.span))
		}
	}
	if len(hits) == 0 || hits[0].score < acceptFact {
		_, near := a.find(ask)
		return a.abstain(q, b, ask, near)
	}
	b.cite(hits[0].passage)
	return b.finish(strings.TrimRight(hits[0].span, ". ") + ".")
}

// factByFigure answers "which month had the highest …", "for which year did coffee bring in 2.33 billion": the figure decides, the
// period or place is the answer.
func (a *Answerer) factByFigure(q *question.Question, b *builder) (Answer, bool) {
	if q.Op != question.Highest && q.Op != question.Lowest && q.Op != question.Filter && q.Op != question.Compare {
		return Answer{}, false
	}
	if q.Asks[0].Want == question.What && q.Focus != "" && q.Op != question.Compare {
		return Answer{}, false
	}
	c := *q
	c.Asks = slices.Clone(q.Asks)
	for i := range c.Asks {
		c.Asks[i].Want = figureWanted(&c.Asks[i])
	}
	var ans Answer
	if c.Op == question.Compare {
		if len(c.Asks) < 2 {
			return Answer{}, false
		}
		ans = a.compare(&c, &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}})
	} else {
		ans = a.several(&c, &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}})
	}
	return ans, ans.Status != Unanswerable
}

// figureWanted returns the kind of figure that decides a question for a time, place or thing.
func figureWanted(ask *question.Ask) question.Want {
	switch {
	case ask.Want.Figure():
		return ask.Want
	case ask.Moved:
		return question.Change
	}
	return question.Any
}

// refute answers a question that takes a movement for granted which the figure contradicts: "why did May exports fall?"
func (a *Answerer) refute(q *question.Question, b *builder) (Answer, bool) {
	if q.Premise == 0 || q.Asks[0].Want != question.Why {
		return Answer{}, false
	}
	ask := q.Asks[0]
	ask.Want = question.Change
	fits, _ := a.find(&ask)
	const sure = 0.85 // a refutation must be about the very thing
	if len(fits) == 0 || fits[0].score < sure || fits[0].fig.Direction == 0 || fits[0].fig.Direction == q.Premise {
		return Answer{}, false
	}
	b.add(&fits[0])
	return b.finish("They did not: " + sentence(fits[0].fig) + "."), true
}

func (a *Answerer) text(p int) string {
	pass := a.idx.Passage(p)
	return a.idx.Article(pass.Article).Text[pass.Start:pass.End]
}

// facts returns the passages that may answer, best first.
func (a *Answerer) facts(q *question.Question, ask *question.Ask) []found {
	keys := slices.Clone(ask.Keys)
	if q.Focus != "" {
		keys = slices.DeleteFunc(keys, func(k question.Key) bool { return strings.EqualFold(k.Text, q.Focus) && a.bodyNoun(q.Focus) })
	}
	weights := make([]float64, len(keys))
	total := 0.0
	for i, k := range keys {
		weights[i] = a.rarity(k)
		total += weights[i]
	}
	placeWeight := 1.5
	total += placeWeight * float64(len(ask.Owners)+len(ask.Partners))
	if total == 0 {
		return nil
	}
	var hits []found
	for _, p := range a.candidates(ask) {
		pp := a.passage(p)
		ap := a.article(pp.article)
		got, own := 0.0, 0.0
		for i, k := range keys {
			switch {
			case pp.keys[k.Key] || a.kinIn(pp.keys, k.Key):
				got += weights[i]
				own += weights[i]
			case a.nearby(p, k.Key) || a.following(p, k.Key):
				got += 0.6 * weights[i]
			case ap.title[k.Key]:
				got += 0.6 * weights[i]
			case ap.all[k.Key]:
				got += 0.25 * weights[i]
			}
		}
		if own == 0 && len(keys) > 0 || !a.aboutPlaces(ap, ask) {
			continue
		}
		got += placeWeight * a.placesHeld(p, pp, ap, ask)
		s := got / total
		if s < nearFact {
			continue
		}
		if !a.timeHeld(p, pp, ask) {
			if ask.Period.YearKnown {
				continue // another year's reason, person or place
			}
			s -= 0.25
		}
		if q.Op == question.Highest || q.Op == question.Lowest {
			s += superlative(a.text(p))
		}
		span := a.span(q, ask, p)
		if span == "" {
			if ask.Want != question.What || question.Kind(q.Focus) {
				continue // it names no person, time, place or reason
			}
			span, s = clip(strings.Join(strings.Fields(a.text(p)), " "), 200), s-0.1
		}
		if a.idx.Passage(p).Heading {
			s -= 0.05
		}
		hits = append(hits, found{passage: p, score: s, span: span})
	}
	slices.SortStableFunc(hits, func(x, y found) int { return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.passage, y.passage)) })
	return hits
}

// aboutPlaces reports whether the article names every place asked for.
func (a *Answerer) aboutPlaces(ap *articleProfile, ask *question.Ask) bool {
	for _, o := range append(slices.Clone(ask.Owners), ask.Partners...) {
		if ap.places[o] == 0 {
			return false
		}
	}
	return true
}

// superlative returns what a passage gains in a question for the largest or smallest of something: it should say so, and not of the second.
func superlative(text string) float64 {
	low := strings.ToLower(text)
	switch {
	case strings.Contains(low, "second-") || strings.Contains(low, "second largest") || strings.Contains(low, "second biggest"):
		return -0.2
	case strings.Contains(low, "largest"), strings.Contains(low, "biggest"), strings.Contains(low, "highest"), strings.Contains(low, "lowest"), strings.Contains(low, " top "), strings.Contains(low, "smallest"), strings.Contains(low, "leading"), strings.Contains(low, "most "):
		return 0.1
	}
	return -0.15
}

// bodyNoun reports whether the focus names a sort of thing, which the answering passage need not repeat: "which ministry", "who".
func (a *Answerer) bodyNoun(focus string) bool { return question.Kind(focus) }

// kinIn reports whether a passage holds a broader or narrower name of key.
func (a *Answerer) kinIn(keys map[string]bool, key string) bool {
	for _, k := range a.terms.Broader(key) {
		if keys[k] {
			return true
		}
	}
	return false
}

func (a *Answerer) following(p int, key string) bool {
	return p+1 < a.idx.NumPassages() && a.idx.Passage(p+1).Article == a.idx.Passage(p).Article && a.passage(p + 1).keys[key]
}

// rarity weighs a key by how few passages hold its words: 1 for a word in every passage, about 3 for one in a thousand.
func (a *Answerer) rarity(k question.Key) float64 {
	n := float64(a.idx.NumPassages())
	df := float64(a.vocab.Count(strings.ToLower(k.Text)))
	w := 1 + math.Log10((n+1)/(df+1))
	if question.Weak(k) {
		w /= 2
	}
	return w
}

// placesHeld returns how many of the asked places the passage or its article is about.
func (a *Answerer) placesHeld(p int, pp *passageProfile, ap *articleProfile, ask *question.Ask) float64 {
	var got float64
	spots := place.Find(a.text(p))
	for _, o := range append(slices.Clone(ask.Owners), ask.Partners...) {
		switch {
		case slices.ContainsFunc(spots, func(m place.Mention) bool { return m.Key == o }):
			got++
		case slices.Contains(ap.lead, o):
			got += 0.9
		case ap.places[o] > 1:
			got += 0.6
		case ap.places[o] > 0:
			got += 0.4
		}
	}
	return got
}

// timeHeld reports whether the passage or the article is of the period asked for.
func (a *Answerer) timeHeld(p int, pp *passageProfile, ask *question.Ask) bool {
	want := a.period(ask, pp.article)
	if want.IsZero() || ask.Want == question.When {
		return true
	}
	d := a.idx.Article(pp.article).Date
	ms := period.Find(a.text(p), d)
	for _, m := range ms {
		if !m.Period.IsZero() && period.Compare(want, m.Period) != period.Disjoint {
			return true
		}
	}
	if d.IsZero() || !want.YearKnown {
		return len(ms) == 0
	}
	// an article reports on the year before its date
	year := want.End.AddDays(-1).Year
	return len(ms) == 0 && (d.Year == year || d.Year == year+1)
}

// span returns the shortest part of passage p that answers, or "".
func (a *Answerer) span(q *question.Question, ask *question.Ask, p int) string {
	text := a.text(p)
	switch ask.Want {
	case question.Who:
		return a.person(q, text)
	case question.Where:
		return a.spot(q, text)
	case question.When:
		return a.date(q, ask, p, text)
	case question.Why:
		return reason(text)
	case question.What:
		return a.thing(q, text)
	}
	return ""
}

// person returns the name or body of the passage that does what the question asks: a person beside a title or a verb of saying, or
// the body that a report comes from.
func (a *Answerer) person(q *question.Question, text string) string {
	best, bestScore := "", 0
	for _, n := range a.properNames(q, text) {
		if score := nameScore(q, text, n); score > bestScore {
			best, bestScore = n, score
		}
	}
	return best
}

// bodyWords are the words that make a name one of a body and not of a person.
var bodyWords = []string{"Bank", "Ministry", "Office", "Bureau", "Department", "Agency", "Board", "Institute", "Commission", "Association", "Federation", "Chamber", "Administration",
	"Statistics", "Treasury", "Council", "Authority", "Customs", "Corp", "Inc", "Ltd", "Plc", "Co", "Company", "Group", "Organisation", "Organization", "Union", "Reserve", "News", "Reuters"}

func body(name string) bool {
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool { return slices.Contains(bodyWords, strings.Trim(w, ".,")) })
}

// titles stand beside the name of a person.
var titles = []string{"president", "minister", "chairman", "chairwoman", "manager", "director", "governor", "secretary", "spokesman", "spokeswoman", "spokesperson", "chief", "head", "official", "economist", "analyst", "chancellor", "executive", "deputy", "professor", "coach", "founder", "owner", "chair"}

// nameScore rates how well a name of text answers "who": 0 for not at all.
func nameScore(q *question.Question, text, name string) int {
	i := strings.Index(text, name)
	around := strings.ToLower(text[max(0, i-60):i] + " | " + text[i+len(name):min(len(text), i+len(name)+60)])
	score, words := 1, len(strings.Fields(name))
	isBody := body(name) || words == 1 && strings.ToUpper(name) == name
	said := strings.Contains(around, " said") || strings.Contains(around, "according to") || strings.Contains(around, "reported") || strings.Contains(around, "show")
	if said {
		score += 2
	}
	titled := slices.ContainsFunc(titles, func(t string) bool { return strings.Contains(around, t) })
	low := strings.ToLower(q.Corrected)
	asksBody := strings.Contains(low, "report") || strings.Contains(low, "publish") || strings.Contains(low, "put out") || strings.Contains(low, "figures") || strings.Contains(low, "data") || strings.Contains(low, "released") || q.Focus == "source"
	switch {
	case isBody && asksBody:
		score += 3
	case isBody:
	case words >= 2 && words <= 4 && titled:
		score += 3
	case words >= 2 && words <= 4:
		score++
	}
	return score
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
		j := i
		for j < len(words) && (nameWord(words[j]) || j+1 < len(words) && smallInName[strings.ToLower(words[j])] && nameWord(words[j+1])) {
			end := strings.ContainsAny(words[j][len(words[j])-1:], ",;:)”\"") || strings.HasSuffix(words[j], ".") && len(words[j]) > 4
			j++
			if end {
				break
			}
		}
		name := trimName(strings.Join(words[i:j], " "))
		i = j - 1
		if name == "" || notNames[strings.ToLower(name)] || a.known(asked, name) || onlyPlace(name) || len(period.Find(name, period.Date{})) > 0 {
			continue
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// notNames are words with a capital letter that name no one.
var notNames = map[string]bool{"the": true, "it": true, "in": true, "this": true, "these": true, "but": true, "however": true, "he": true, "she": true, "they": true, "we": true, "i": true, "a": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "exports": true, "imports": true, "trade": true}

// smallInName are the small words inside a name: "Bank of Thailand".
var smallInName = map[string]bool{"of": true, "for": true, "and": true, "the": true, "de": true, "&": true}

func nameWord(w string) bool {
	w = strings.TrimLeft(w, "“\"('‘")
	for _, c := range w {
		return unicode.IsUpper(c)
	}
	return false
}

// followsName reports whether the first word of a sentence belongs to a name: the second word has a capital too.
func followsName(words []string) bool { return len(words) > 1 && nameWord(words[1]) }

func trimName(s string) string {
	s = strings.Trim(s, "“”\"'‘’(),;:")
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

// spot returns the places that the passage names and the question does not.
func (a *Answerer) spot(q *question.Question, text string) string {
	asked := place.Find(q.Corrected)
	var out []string
	for _, m := range place.Find(text) {
		if m.Form == place.Weak || slices.ContainsFunc(asked, func(o place.Mention) bool { return o.Key == m.Key }) {
			continue
		}
		if name := text[m.Start:m.End]; !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out[:min(len(out), 3)], ", ")
}

// date returns the time that the passage gives: the mention nearest to the question's words.
func (a *Answerer) date(q *question.Question, ask *question.Ask, p int, text string) string {
	d := a.idx.Article(a.idx.Passage(p).Article).Date
	asked := period.Find(q.Corrected, d)
	var best period.Mention
	bestDist := math.MaxInt
	at := a.wordsAt(ask, text)
	for _, m := range period.Find(text, d) {
		if m.Period.IsZero() || slices.ContainsFunc(asked, func(o period.Mention) bool {
			return !o.Period.IsZero() && period.Compare(o.Period, m.Period) == period.Equal
		}) {
			continue
		}
		if dist := distance(at, m.Start); dist < bestDist {
			best, bestDist = m, dist
		}
	}
	if bestDist == math.MaxInt {
		return ""
	}
	if w := periodWords(best.Period); w != "" && w != best.Text {
		return best.Text + " (" + w + ")"
	}
	return best.Text
}

// wordsAt returns where the question's words stand in text.
func (a *Answerer) wordsAt(ask *question.Ask, text string) []int {
	var at []int
	for _, t := range a.terms.Read(text) {
		if asked(ask, t.Key) {
			at = append(at, t.Start)
		}
	}
	return at
}

// distance returns the summed distance of the three nearest words to the offset.
func distance(at []int, offset int) int {
	d := make([]int, len(at))
	for i, x := range at {
		d[i] = max(x-offset, offset-x)
	}
	slices.Sort(d)
	sum := 0
	for _, x := range d[:min(len(d), 3)] {
		sum += x
	}
	return sum
}

// causes are the words that introduce a reason, the surest first.
var causes = []string{"because of ", "because ", "due mainly to ", "due largely to ", "due to ", "owing to ", "thanks to ", "attributed this partly to ", "attributed this to ",
	"attributed to ", "blamed on ", "as a result of ", "reflecting ", "reflected ", "on the back of ", "caused by ", "led by ", "driven by ", "boosted by ", "helped by ",
	"following ", "amid ", "arguing ", "since ", "as ", "after ", "with "}

// reason returns the clause that gives a reason.
func reason(text string) string {
	low := strings.ToLower(text)
	for _, c := range causes {
		i := strings.Index(low, c)
		if i < 0 || i > 0 && unicode.IsLetter(rune(low[i-1])) {
			continue
		}
		rest := text[i:]
		if j := strings.IndexAny(rest, ";"); j > 0 {
			rest = rest[:j]
		}
		return strings.TrimRight(clip(rest, 240), ". ,")
	}
	for _, c := range []string{" attributed ", " blamed "} {
		if i := strings.Index(low, c); i >= 0 {
			return strings.TrimRight(clip(text, 240), ". ,")
		}
	}
	return ""
}

// thing returns the name or noun phrase that "which …" and "what …" ask for: a name with the noun asked for in it, a place, a name.
func (a *Answerer) thing(q *question.Question, text string) string {
	names := a.properNames(q, text)
	for _, n := range names {
		if q.Focus != "" && strings.Contains(strings.ToLower(n), q.Focus) {
			return n
		}
	}
	switch q.Focus {
	case "country", "nation", "countries", "state", "place", "province", "city", "region", "partner", "market", "nations":
		if s := a.spot(q, text); s != "" {
			return s
		}
	}
	if question.Kind(q.Focus) {
		return a.person(q, text)
	}
	return ""
}
