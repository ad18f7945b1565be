package answer

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A found is a passage that may answer a question for a fact, with the span that says it.
type found struct {
	passage int
	score   float64 // share of the question's word weight that the passage holds, 0 to 1, with what its surroundings add
	span    string
	firm    firmness
}

// A firmness says how plainly a span answers the question asked.
type firmness int

const (
	noSpan firmness = iota
	loose           // the passage only holds something of the kind asked for
	fair            // what stands there usually answers
	firm            // the text says it in so many words: "because of", "based in", a title beside the name
)

// Thresholds of answers without a figure: a passage must hold this share of the question's words by weight (rare words weigh
// more), counting its surroundings at a discount; less where the span answers in so many words. Set on the project's own questions
// (quaestor eval).
const (
	acceptFact = 0.72
	acceptFirm = 0.55
	nearFact   = 0.30
)

// accepted reports whether a hit is sure enough to be shown.
func (h found) accepted() bool {
	return h.score >= acceptFact || h.firm == firm && h.score >= acceptFirm
}

// fact answers who, where, when, why and which: the shortest span that answers, then its passage.
func (a *Answerer) fact(q *question.Question, b *builder) Answer {
	ask := &q.Asks[0]
	if ask.Want == question.What || ask.Want == question.When || q.Side != question.NoSide || q.Op == question.Compare && len(q.Asks) > 1 {
		if ans, ok := a.factByFigure(q, b); ok {
			return ans
		}
	}
	if ask.Want == question.When && q.Given != nil {
		if ans, ok := a.whenValue(q, b); ok {
			return ans
		}
	}
	if q.Op == question.Filter || q.Op == question.Compare || q.Op == question.Series {
		_, near := a.find(ask)
		return a.abstain(q, b, ask, near)
	}
	hits := a.facts(q, ask)
	if len(hits) == 0 || hits[0].firm != firm || !hits[0].accepted() || !ask.Period.IsZero() {
		if ans, refuted := a.refute(q, b); refuted {
			return ans
		}
	}
	for i, h := range hits {
		if i < 8 {
			b.ans.Trace = append(b.ans.Trace, fmt.Sprintf("%.2f passage %d: %q → %q", h.score, h.passage, clip(a.text(h.passage), 80), h.span))
		}
	}
	if len(hits) == 0 || !hits[0].accepted() {
		var near []fit // no figure comes near a person, a place or a reason
		if ask.Want == question.When || ask.Want == question.What {
			_, near = a.find(ask)
		}
		return a.abstain(q, b, ask, near)
	}
	b.cite(hits[0].passage)
	return b.finish(strings.TrimRight(hits[0].span, ". ") + ".")
}

// whenValue answers "in which year did coffee bring in 2.33 billion dollars": the time of the figure that the question states.
func (a *Answerer) whenValue(q *question.Question, b *builder) (Answer, bool) {
	ask := q.Asks[0]
	ask.Want, ask.Unit, ask.Money = question.Any, "", false
	if ask.Moved {
		ask.Want = question.Change
	}
	fits, near := a.find(&ask)
	for _, f := range near { // the value itself says that it is the figure meant, however its subject is put
		if !slices.ContainsFunc(f.misses, func(m string) bool { return m != slotSubject }) {
			fits = append(fits, f)
		}
	}
	for i := range fits {
		f := &fits[i]
		if f.fig.Value.Equal(q.Given.Value) && !f.fig.Period.IsZero() && timed(q.Focus, f.fig.Period) && (q.Given.Unit == "" || sameUnit(q.Given.Unit, f.fig.Unit) || question.Money(q.Given.Unit) && question.Money(f.fig.Unit)) {
			b.cite(f.passage)
			b.fit = append(b.fit, *f)
			return b.finish(shownPeriod(f.fig).Text + ": " + sentence(f.fig) + "."), true
		}
	}
	return Answer{}, false
}

// factByFigure answers "which month had the highest …", "for which year did coffee bring in 2.33 billion": the figure decides, the
// period or place is the answer.
func (a *Answerer) factByFigure(q *question.Question, b *builder) (Answer, bool) {
	if q.Op != question.Highest && q.Op != question.Lowest && q.Op != question.Filter && q.Op != question.Compare {
		return Answer{}, false
	}
	if q.Side != question.NoSide && len(q.Asks) == 1 {
		return a.among(q, &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}})
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
	if q.Premise == 0 || q.Asks[0].Want != question.Why || slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return paces[w] }) {
		return Answer{}, false
	}
	ask := q.Asks[0]
	ask.Want = question.Change
	fits := a.fitting(&ask)
	const sure = 0.85 // a refutation must be about the very thing
	if len(fits) == 0 || fits[0].score < sure || fits[0].fig.Direction == 0 {
		return Answer{}, false
	}
	for i := range fits {
		if fits[i].score >= sure-tie && fits[i].fig.Direction == q.Premise {
			return Answer{}, false
		}
	}
	b.add(&fits[0])
	const lead = "They did not: "
	b.ans.Verdict.Truth = truthOf(lead)
	return b.finish(lead + sentence(fits[0].fig) + "."), true
}

// paces are the words for growth and how fast it is: growth that eased is growth still, so that a rise does not refute it.
var paces = map[string]bool{"growth": true, "inflation": true, "pace": true, "ease": true, "eased": true, "slow": true, "slowed": true, "moderate": true, "moderated": true, "cool": true, "cooled": true, "quicken": true, "quickened": true,
	"accelerate": true, "accelerated": true, "slowdown": true}

func (a *Answerer) text(p int) string {
	pass := a.idx.Passage(p)
	return a.idx.Article(pass.Article).Text[pass.Start:pass.End]
}

// facts returns the passages that may answer, best first.
func (a *Answerer) facts(q *question.Question, ask *question.Ask) []found {
	keys, weights, total := a.factKeys(q, ask)
	if total == 0 {
		return nil
	}
	read := a.spanReader(q, ask)
	var hits []found
	for _, p := range a.candidates(ask) {
		pp := a.passage(p)
		if !a.aboutPlaces(a.article(pp.article), ask) {
			continue
		}
		if ask.Want == question.Why && (a.otherMeasure(pp, ask) || q.Premise != figure.NoDirection && a.otherWay(p, ask, q.Premise)) {
			continue
		}
		tight, wide := a.factScore(p, pp, ask, keys, weights)
		if wide/total < nearFact {
			continue
		}
		span, sure := read(p)
		if sure == firm && (!a.topic(a.article(pp.article), ask, keys, weights) || most(q) && !a.around(p, pp, keys)) {
			sure = loose
		}
		s := tight / total
		switch {
		case sure == firm:
			s = wide/total + 0.1
		case sure == loose:
			s -= 0.1
		case sure == noSpan:
			continue // it names no person, time, place or reason
		}
		if !a.timeHeld(p, pp, ask) {
			if ask.Period.YearKnown && ask.Want != question.When {
				continue // another year's reason, person or place
			}
			s -= 0.25
		}
		if most(q) {
			s += superlative(a.text(p))
		}
		if q.Given != nil {
			s += stated(pp, q.Given)
		}
		if a.idx.Passage(p).Heading {
			s -= 0.05
		}
		hits = append(hits, found{passage: p, score: s, span: span, firm: sure})
	}
	slices.SortStableFunc(hits, func(x, y found) int { return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.passage, y.passage)) })
	return hits
}

// stated returns what a passage gains or loses in a question that states an amount: "what drove almost half of the increase".
func stated(pp *passageProfile, given *quantity.Quantity) float64 {
	if slices.ContainsFunc(pp.figures, func(p profile) bool { return p.fig.Value.Equal(given.Value) }) {
		return 0.2
	}
	return -0.1
}

// otherMeasure reports whether passage p is about another measure than the one asked about: the reason for the rise in imports is none for
// a fall in exports. A passage that names no measure may speak of any.
func (a *Answerer) otherMeasure(pp *passageProfile, ask *question.Ask) bool {
	for _, k := range ask.Keys {
		other, ok := opposites[k.Key]
		if ok && pp.keys[other] && !pp.keys[k.Key] {
			return true
		}
	}
	return false
}

// topic reports whether the article holds most of the question's words by weight, so that it is about what is asked.
func (a *Answerer) topic(ap *articleProfile, ask *question.Ask, keys []question.Key, weights []float64) bool {
	got := placeWeight * float64(len(ask.Owners)+len(ask.Partners)) // which the article names
	all := got
	for i, k := range keys {
		all += weights[i]
		if ap.all[k.Key] || ap.title[k.Key] || a.kinIn(ap.all, k.Key) || slices.ContainsFunc(term.Near(k.Key), func(n string) bool { return ap.all[n] }) {
			got += weights[i]
		}
	}
	return 2*got >= all
}

// around reports whether passage p, its neighbours or the headline hold a word of weight of the question.
func (a *Answerer) around(p int, pp *passageProfile, keys []question.Key) bool {
	return len(keys) == 0 || slices.ContainsFunc(keys, func(k question.Key) bool {
		return !question.Weak(k) && (pp.keys[k.Key] || headHeld(pp.keys, k.Key) || a.kinIn(pp.keys, k.Key) || a.nearIn(pp.article, pp.keys, k.Key) || a.nearby(p, k.Key) || a.following(p, k.Key) || a.article(pp.article).title[k.Key])
	})
}

// placeWeight is what a place asked about weighs against the words.
const placeWeight = 1.5

// factKeys returns the words that a passage should hold, what each weighs, and the weight of all with the places. The sort of thing asked
// for ("which ministry") and the title that a name is asked for ("who heads") need not stand in the answer in the same words.
func (a *Answerer) factKeys(q *question.Question, ask *question.Ask) (keys []question.Key, weights []float64, total float64) {
	for _, k := range ask.Keys {
		low := strings.ToLower(k.Text)
		if strings.EqualFold(k.Text, q.Focus) && a.bodyNoun(q.Focus) || extreme(low) || sayings[low] && (ask.Want == question.Who || ask.Want == question.What) || ask.Want == question.Who && (roles[low] != nil || titleWords[low]) {
			continue
		}
		keys = append(keys, k)
		w := a.rarity(k)
		if k.Kind == term.Word && !k.Name && len(low) > 5 && strings.HasSuffix(low, "ly") {
			w /= 3 // "heavily": how it was done, which texts put in other words
		}
		weights = append(weights, w)
	}
	for _, k := range q.Minor {
		if ask.Want == question.Who && roles[strings.ToLower(k.Text)] != nil {
			continue
		}
		keys = append(keys, k)
		w := a.rarity(k) / 3
		if ask.Want == question.When {
			w = a.rarity(k) // what was done is most of the question
		}
		weights = append(weights, w)
	}
	for _, w := range weights {
		total += w
	}
	return keys, weights, total + placeWeight*float64(len(ask.Owners)+len(ask.Partners))
}

// sayings are the verbs, and those spoken to, by which a question asks who said something; the text may put it in any other.
var sayings = map[string]bool{"say": true, "said": true, "says": true, "tell": true, "told": true, "warned": true, "warns": true, "cautioned": true, "stressed": true, "noted": true, "argued": true,
	"argues": true, "thinks": true, "believes": true, "reckons": true, "reckoned": true, "commented": true, "remarked": true, "explained": true, "insisted": true, "claimed": true, "pointed": true,
	"predicts": true, "predicted": true, "reporters": true, "journalists": true, "complained": true, "quoted": true, "named": true}

// headHeld reports whether keys hold the last word of a phrase, as a text says "the largest partner" of a trading partner.
func headHeld(keys map[string]bool, key string) bool {
	i := strings.LastIndexByte(key, ' ')
	return i > 0 && keys[key[i+1:]]
}

// doings are verbs that say of a year, a deal or a shop the same thing.
var doings = [][]string{{"close", "end", "finish", "expire"}, {"open", "start", "begin", "launch"}, {"complete", "close", "finish", "conclude"}, {"make", "produce", "build"}, {"introduce", "bring", "impose"}, {"apply", "effect", "force", "start", "begin"}, {"stop", "suspend", "halt", "cease", "freeze", "end", "discontinue"}, {"raise", "lift", "increase"}, {"cut", "reduce", "lower"}}

// sameDoing reports whether keys hold a verb that says what k says.
func sameDoing(keys map[string]bool, k question.Key) bool {
	stem := term.Stem(strings.ToLower(k.Text))
	for _, group := range doings {
		if slices.Contains(group, stem) && slices.ContainsFunc(group, func(v string) bool { return keys[term.Stem(v)] }) {
			return true
		}
	}
	return false
}

// extreme reports whether w is a superlative, which texts put in many words: "hottest" and "highest".
func extreme(w string) bool { return superlativeWords[w] || measuredMost[w] }

// measuredMost are superlatives of a quality that texts measure with "highest" and "lowest".
var measuredMost = map[string]bool{"hottest": true, "coldest": true, "warmest": true, "wettest": true, "driest": true, "oldest": true, "youngest": true, "cheapest": true, "dearest": true, "richest": true,
	"poorest": true, "deepest": true, "heaviest": true, "longest": true, "shortest": true, "tallest": true, "steepest": true, "sharpest": true, "greatest": true, "widest": true, "narrowest": true}

// factScore weighs the words that passage p holds: tight with what only its article holds at a large discount, wide at a small one, as is
// right where the passage answers in so many words and leaves out what the article is about.
func (a *Answerer) factScore(p int, pp *passageProfile, ask *question.Ask, keys []question.Key, weights []float64) (tight, wide float64) {
	ap := a.article(pp.article)
	own := 0.0
	for i, k := range keys {
		w := weights[i]
		switch {
		case pp.keys[k.Key] || a.kinIn(pp.keys, k.Key) || a.nearIn(pp.article, pp.keys, k.Key) || sameDoing(pp.keys, k) || headHeld(pp.keys, k.Key) || family(pp.keys, k.Key):
			tight, wide, own = tight+w, wide+w, own+w
		case a.nearby(p, k.Key) || a.following(p, k.Key):
			tight, wide = tight+0.6*w, wide+0.8*w
		case ap.title[k.Key]:
			tight, wide = tight+0.6*w, wide+0.8*w
		case ap.all[k.Key]:
			tight, wide = tight+0.25*w, wide+0.55*w
		}
	}
	places := placeWeight * a.placesHeld(p, pp, ap, ask)
	if own == 0 && len(keys) > 0 {
		return 0, wide + places - 0.1*wide
	}
	return tight + places, wide + places
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
	case strings.Contains(low, "largest"), strings.Contains(low, "biggest"), strings.Contains(low, "highest"), strings.Contains(low, "lowest"), strings.Contains(low, " top "), strings.Contains(low, "smallest"), strings.Contains(low, "leading"), strings.Contains(low, "main "), strings.Contains(low, "best-"), strings.Contains(low, "most "):
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
	for k := range keys {
		if a.terms.Wider(key, k) {
			return true
		}
	}
	return false
}

// family reports whether keys hold a word that key is made of or that is made of it: "revised" and "revision", "exporter" and "exports".
func family(keys map[string]bool, key string) bool {
	const least = 5 // letters that two words of one family share from their beginning
	for k := range keys {
		short, long := key, k
		if len(short) > len(long) {
			short, long = long, short
		}
		if stem, ok := strings.CutSuffix(short, "y"); ok && len(stem) > least {
			short = stem // "industry", "industrial"
		}
		if len(short) >= least && len(long)-len(short) <= 5 && strings.HasPrefix(long, short) && !strings.Contains(long, " ") {
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
	if want.IsZero() {
		return true
	}
	if ask.Want == question.When { // the time asked about stands beside the time asked for
		ms := period.Find(a.text(p), a.idx.Article(pp.article).Date)
		alike := func(m period.Mention) bool { return m.Period.Shape == want.Shape && !m.Period.IsZero() }
		if want.Shape == period.Quarter { // when figures for a quarter come out is told beside it, and no day within it says so
			return slices.ContainsFunc(ms, func(m period.Mention) bool { return alike(m) && period.Compare(want, m.Period) == period.Equal }) ||
				!slices.ContainsFunc(ms, alike) && a.namesPeriod(pp.article, want)
		}
		return slices.ContainsFunc(ms, func(m period.Mention) bool {
			return !m.Period.IsZero() && period.Compare(want, m.Period) != period.Disjoint
		}) || a.namesPeriod(pp.article, want)
	}
	d := a.idx.Article(pp.article).Date
	ms := period.Find(a.text(p), d)
	for _, m := range ms {
		if m.Period.IsZero() {
			continue
		}
		switch period.Compare(want, m.Period) {
		case period.Equal, period.Contains, period.Overlaps:
			return true
		case period.Within: // a year's reason is not its May's, unless the article is about May
			return !want.YearKnown || a.namesPeriod(pp.article, want)
		}
	}
	if d.IsZero() || !want.YearKnown {
		return len(ms) == 0
	}
	if len(ms) > 0 {
		return false
	}
	if want.Shape != period.Year { // a part of a year: the article must be about it
		return a.namesPeriod(pp.article, want)
	}
	year := want.End.AddDays(-1).Year // an article reports on the year before its date
	return d.Year == year || d.Year == year+1
}

// namesPeriod reports whether an article names the very period.
func (a *Answerer) namesPeriod(article int, want period.Period) bool {
	art := a.idx.Article(article)
	for _, text := range []string{art.Title, art.Text} {
		for _, m := range period.Find(text, art.Date) {
			if !m.Period.IsZero() && period.Compare(want, m.Period) == period.Equal {
				return true
			}
		}
	}
	return false
}
