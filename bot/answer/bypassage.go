package answer

import (
	"cmp"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// A sighting is a passage that may hold the answer to a question for a fact, whether or not a span of it answers.
type sighting struct {
	found
	tight    float64 // share of all that is asked that the passage holds, what only its article does at a discount
	local    float64 // share of the same by words that weigh the more the fewer passages of its article hold them
	otherDay bool    // neither it nor its article is of the time asked for
	features features
}

// longestPassage is how many bytes of an article are quoted at most where no shorter span answers.
const longestPassage = 600

// surePassage is the chance from which a passage is quoted as the answer. At .60 what another thing of the same name did was quoted for what was asked
// ("entered the basin" for "join the fleet").
const surePassage = 0.65

//go:generate go run quaestor/cmd/quaestor learn --passages --articles ../eval/testdata/articles.jsonl --questions ../eval/testdata/questions.jsonl --out passages.tsv
//go:embed passages.tsv
var passagesFile string

// passageWeights returns the weights by which [Answerer.byPassage] ranks, as [weights] does those of figures.
var passageWeights = sync.OnceValue(func() map[string]float64 { return readWeights("passages.tsv", passagesFile) })

// A Passage is a passage that may be quoted as the answer to a question for a fact, with what speaks for and against it.
type Passage struct {
	Citation Citation
	Features []Feature
}

// Passages returns the passages that may be quoted as the answer to q, for package learn: none where it asks for a figure.
func (a *Answerer) Passages(q *question.Question) (out []Passage) {
	ask := &q.Asks[0]
	if ask.Want.Figure() {
		return nil
	}
	_, seen := a.facts(q, ask)
	for _, s := range a.likeliest(q, ask, seen) {
		b := builder{a: a}
		b.cite(s.passage)
		out = append(out, Passage{b.ans.Citations[0], s.features})
	}
	return out
}

// readWeights returns the weights that a file of package learn gives by name.
func readWeights(file, text string) map[string]float64 {
	out := map[string]float64{}
	for line := range strings.Lines(text) {
		name, number, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue // a heading
		}
		w, err := strconv.ParseFloat(number, 64)
		if err != nil {
			panic(fmt.Sprintf("%s: %q is no number", file, number)) // built in, and read by a test
		}
		out[name] = w
	}
	return out
}

// byPassage answers with a whole passage where none of its spans is sure to be the answer and yet it is far likelier to hold it than any other passage
// and than none does: "The article says: …".
func (a *Answerer) byPassage(q *question.Question, ask *question.Ask, seen []sighting, b *builder) (Answer, bool) {
	seen = a.likeliest(q, ask, seen)
	if len(seen) == 0 {
		return Answer{}, false
	}
	var all [][]Feature
	for i := range seen {
		all = append(all, seen[i].features)
	}
	chances := Chances(all, passageWeights())
	best := 0
	for i := range seen {
		if chances[i] > chances[best]+1e-12 {
			best = i
		}
	}
	s := &seen[best]
	b.ans.Trace = append(b.ans.Trace, fmt.Sprintf("%.2f likeliest passage %d: %q", chances[best], s.passage, clip(a.text(s.passage), 80)))
	r := a.reader(q, ask, a.factKeys(q, ask))
	if chances[best] < surePassage || a.nameElsewhere(s.passage, ask) || !a.speaksOf(s.passage, a.text(s.passage), false, q) || r.gap.Slot == clause.Agent && !r.holdsCore(s.passage) {
		return Answer{}, false
	}
	b.cite(s.passage)
	return b.finish("The article says:"), true
}

// likeliest returns the sightings that hold most of what is asked, with what speaks for and against each.
func (a *Answerer) likeliest(q *question.Question, ask *question.Ask, seen []sighting) []sighting {
	const most = 12
	words := a.factKeys(q, ask)
	r := a.reader(q, ask, words)
	seen = slices.DeleteFunc(slices.Clone(seen), func(s sighting) bool { return !r.maybe(&s) })
	byHeld := func(x, y sighting) int {
		return cmp.Or(cmp.Compare(y.tight, x.tight), cmp.Compare(x.passage, y.passage))
	}
	slices.SortStableFunc(seen, byHeld)
	seen = seen[:min(len(seen), 2*most)]
	a.weighLocally(seen, words)
	slices.SortStableFunc(seen, func(x, y sighting) int {
		return cmp.Or(cmp.Compare(y.tight+y.local/2, x.tight+x.local/2), byHeld(x, y))
	})
	seen = seen[:min(len(seen), most)]
	for i := range seen {
		seen[i].features = r.passageFeatures(&seen[i])
		ahead(seen, i)
	}
	return seen
}

// maybe reports whether s may answer at all: a time, a place or a reason must have been read in it, be it of something else in the same passage, and where
// a person or a body is asked for there must be a name.
func (r *reader) maybe(s *sighting) bool {
	const leastHeld = 0.3
	text := r.a.text(s.passage)
	if s.tight < leastHeld || len(text) > longestPassage {
		return false
	}
	if r.ofOtherThing(s.passage) || r.ask.Person && !r.ofBody(s.passage) {
		return false
	}
	if _, around := r.a.amountAround(s.passage, r.q); !around && (r.ask.Want == question.When || r.ask.Want == question.Who) {
		return false
	}
	switch {
	case r.ask.Person, r.ask.Want == question.What && question.Kind(r.q.Focus) && !said[strings.TrimSuffix(r.q.Focus, "s")]:
		return len(r.a.properNames(r.q, "– "+text))+len(r.a.newPlaces(r.q, text)) > 0
	case r.ask.Want == question.Where, r.ask.Want == question.When:
		return s.firm != noSpan && !(r.ask.Want == question.When && s.firm == loose && r.undone(text))
	case r.ask.Want == question.Why:
		return s.firm >= fair && s.score >= leastHeld && (r.q.Premise == figure.NoDirection || movesSo(term.Lower(text), r.q.Premise))
	}
	return true
}

// undone reports whether text holds no word for the deed that the question asks the time of, where that is a move: a loan that was repaid is no rate cut.
func (r *reader) undone(text string) bool {
	sign, ok := term.Direction(r.gap.Verb)
	return ok && sign != 0 && !slices.ContainsFunc(lowerWords(text), func(w string) bool { return sameAct(r.gap.Verb, w) })
}

// ofOtherThing reports whether passage p tells the deed asked about, by its verb, but each time of something else than what it holds of the question: "Orrin
// was sold by Kent after Lodd cut its stake in Acme" says of nobody that he cut his stake in Orrin.
func (r *reader) ofOtherThing(p int) bool {
	text, clauses := r.a.text(p), r.a.passage(p).clauses()
	told := false
	for i := range clauses {
		if c := &clauses[i]; r.gap.Slot != clause.Agent || c.Is || c.Says || !sameSense(r.gap.Verb, c.Verb.Of(text)) {
			continue
		}
		if !r.elsewhere(p, toldWith(text, clauses, i)) {
			return false
		}
		told = true
	}
	return told
}

// holdsCore reports whether passage p, asked who did something, itself holds the heaviest of the other words of the question, or the deed together with one
// of them: "the mayor visited a school" does not tell who visited the harbour, nor "Orrin runs the works" who closed the bridge.
func (r *reader) holdsCore(p int) bool {
	keys := r.a.passage(p).keys
	heaviest, held, deed, other := 0.0, false, r.tellsDeed(p), false
	for i, k := range r.keys {
		has := r.a.meant(p, keys, k)
		if r.gap.Verb != "" && (sameSense(r.gap.Verb, strings.ToLower(k.Text)) || term.Stem(k.Key) == term.Stem(r.gap.Verb)) {
			deed = deed || has
			continue
		}
		if r.q.Focus != "" && strings.EqualFold(strings.TrimSuffix(k.Text, "s"), strings.TrimSuffix(r.q.Focus, "s")) {
			continue // the sort of thing asked for
		}
		other = other || has
		if r.weights[i] > heaviest {
			heaviest, held = r.weights[i], has
		}
	}
	return held || deed && (other || heaviest == 0)
}

// movesSo reports whether something moves the given way in text, in lower case.
func movesSo(text string, way figure.Direction) bool {
	return slices.ContainsFunc(lowerWords(text), func(w string) bool {
		sign, ok := term.Direction(w)
		return ok && sign != 0 && sign > 0 == (way == figure.Up)
	})
}

// weighLocally sets what each sighting holds of the words that tell the passages of its article apart: of an article on Norland's wheat not "wheat", which
// stands everywhere in it, but the "frost" of "what did the frost do to Norland's wheat".
func (a *Answerer) weighLocally(seen []sighting, w words) {
	byArticle := map[int][]float64{}
	for i := range seen {
		s := &seen[i]
		article := a.idx.Passage(s.passage).Article
		weights, ok := byArticle[article]
		if !ok {
			weights = a.localWeights(article, w)
			byArticle[article] = weights
		}
		var got, all float64
		for j, k := range w.keys {
			all += weights[j]
			if a.meant(s.passage, a.passage(s.passage).keys, k) {
				got += weights[j]
			}
		}
		s.local = got / max(all, 0.1)
	}
}

// localWeights returns what each word weighs in an article: nothing where it does not stand there, the more the fewer passages hold it.
func (a *Answerer) localWeights(article int, w words) []float64 {
	from, end := a.idx.ArticlePassages(article)
	out := make([]float64, len(w.keys))
	for j, k := range w.keys {
		n := 0
		for p := from; p < end; p++ {
			if a.meant(p, a.passage(p).keys, k) {
				n++
			}
		}
		if n > 0 {
			out[j] = w.weights[j] * math.Log(1+float64(end-from)/float64(n))
		}
	}
	return out
}

// ahead adds to sighting i how far it is ahead of the best of the others, or behind.
func ahead(seen []sighting, i int) {
	const most, mostLocal = 0.3, 0.5 // beyond which it makes no difference
	var held, local float64
	for j := range seen {
		if j != i {
			held, local = max(held, seen[j].tight), max(local, seen[j].local+seen[j].tight/2)
		}
	}
	s := &seen[i]
	s.features.add("ahead in words", max(-most, min(most, s.tight-held)))
	s.features.add("ahead in words of its own", max(-mostLocal, min(mostLocal, s.local+s.tight/2-local)))
}

// passageFeatures returns what speaks for and against the passage of s as the answer, whatever the other passages are.
func (r *reader) passageFeatures(s *sighting) (f features) {
	a, p := r.a, s.passage
	pass, pp := a.idx.Passage(p), a.passage(p)
	text := a.text(p)
	f.flag("asks "+r.ask.Want.String(), true)
	f.add("words asked", min(float64(len(r.keys)), 6)/6)
	f.add("words held", s.tight)
	n := 0
	for _, k := range r.keys {
		if a.meant(p, pp.keys, k) {
			n++
		}
	}
	f.add("number of words", min(float64(n), 5)/5)
	f.add("words held with what is around", r.aroundShare(p))
	f.add("words its article lacks", 1-a.topic(a.article(pp.article), r.ask, r.keys, r.weights))
	f.flag("other time", s.otherDay)
	f.flag("heading", pass.Heading)
	from, _ := a.idx.ArticlePassages(pass.Article)
	f.flag("first of its article", p == from)
	f.flag("tells the deed", r.tellsDeed(p))
	f.add("span", s.score)
	f.flag("span: "+[...]string{"none", "loose", "fair", "firm"}[s.firm], true)
	f.flag("sort of thing asked for", r.q.Focus != "" && (pp.keys[strings.TrimSuffix(r.q.Focus, "s")] || pp.keys[r.q.Focus] || a.kinIn(pp.keys, r.q.Focus)))
	switch {
	case r.ask.Want == question.Who || r.ask.Person:
		r.peopleFeatures(p, &f)
	case r.ask.Want == question.When:
		r.timeFeatures(p, &f)
	case r.ask.Want == question.Why:
		sure := 0
		for _, b := range reasons(text) {
			sure = max(sure, b.firm)
		}
		f.add("gives a reason", float64(sure)/3)
	}
	return f
}

// aroundShare returns the share by weight of the words asked for that passage p holds, or those beside it or the headline.
func (r *reader) aroundShare(p int) float64 {
	var got, all float64
	pp := r.a.passage(p)
	for i, k := range r.keys {
		all += r.weights[i]
		if r.a.meant(p, pp.keys, k) || r.a.nearby(p, k.Key) || r.a.following(p, k.Key) || r.a.article(pp.article).title[k.Key] {
			got += r.weights[i]
		}
	}
	return got / max(all, 0.1)
}

// tellsDeed reports whether a clause of passage p has the question's verb or one that says the same.
func (r *reader) tellsDeed(p int) bool {
	text := r.a.text(p)
	for _, c := range r.a.passage(p).clauses() {
		if r.gap.Verb != "" && !c.Verb.Empty() && sameSense(r.gap.Verb, c.Verb.Of(text)) {
			return true
		}
	}
	return false
}

// peopleFeatures adds whom passage p names that the question does not.
func (r *reader) peopleFeatures(p int, f *features) {
	person, ofBody, titled := false, false, false
	text := r.a.text(p)
	for _, n := range r.a.properNames(r.q, "– "+text) {
		ofBody = ofBody || body(n)
		person = person || !body(n) && strings.Contains(n, " ")
	}
	for _, c := range r.a.passage(p).clauses() {
		titled = titled || c.Is && c.Verb.Empty() && nameWord(trimName(c.Subject.Of(text)))
	}
	f.flag("names a person", person)
	f.flag("names a body", ofBody)
	f.flag("gives a title", titled)
}

// timeFeatures adds whether passage p names a time after its article, where the question asks for one to come, or none.
func (r *reader) timeFeatures(p int, f *features) {
	art := r.a.idx.Article(r.a.idx.Passage(p).Article)
	for _, m := range period.Find(r.a.text(p), art.Date) {
		if m.Period.IsZero() || !timed(r.q.Focus, m.Period) || m.Period.Start.Compare(art.Date) <= 0 {
			continue
		}
		if slices.ContainsFunc(lowerWords(r.q.Corrected), func(w string) bool { return toCome[w] }) {
			f.flag("names a time to come, as asked", true)
		} else {
			f.flag("names a time to come, not asked", true)
		}
		return
	}
}

// toCome are the words of a question for what has not happened yet.
var toCome = map[string]bool{"will": true, "due": true, "next": true, "does": true, "do": true, "is": true, "are": true, "must": true, "can": true, "shall": true, "planned": true, "scheduled": true}
