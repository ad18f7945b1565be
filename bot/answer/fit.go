package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// Slots of a question that a figure can miss, as answers name them.
const (
	slotPeriod  = "period"
	slotSubject = "subject"
	slotPlace   = "place"
	slotKind    = "kind"
	slotUnit    = "unit"
)

// A fit is how well one figure answers one ask.
type fit struct {
	*profile
	passage int
	article int
	score   float64  // 1 is perfect
	misses  []string // slots that do not fit; a figure with any is never an answer
	notes   []note   // why, for the trace
	copies  []int    // articles that tell the same story and say the same
	held    float64  // share of the ask's key weight that the subject itself holds
}

// A note is one reason of a judgement with what it is about: they are put together only where a trace is read.
type note struct{ why, what string }

func (n note) String() string { return n.why + n.what }

func (f *fit) miss(slot, why, what string) {
	if !slices.Contains(f.misses, slot) {
		f.misses = append(f.misses, slot)
	}
	f.notes = append(f.notes, note{why, what})
}

func (f *fit) cost(c float64, why, what string) {
	if c > 0 {
		f.score -= c
		f.notes = append(f.notes, note{why, what})
	}
}

// What a doubt costs. A perfect figure scores 1; one below accept is not shown. The sizes say how often each doubt turned out to
// be a wrong figure on the project's own questions (quaestor eval): an unasked modifier rarely, a word found only elsewhere in the
// article often.
const (
	accept      = 0.55
	extraWord   = 0.07 // a word of the subject that was not asked for
	extraMost   = 0.30
	looseWord   = 1.10 // times the share of the asked words that the subject does not hold
	guessed     = 0.05 // period, place or basis inherited and not stated beside the figure
	partOnly    = 0.25 // the subject is of a part that was not asked for
	unasked     = 0.15 // a setting (real terms, organisation, region) that was not asked for
	wrongStatus = 0.35
	tie         = 0.06 // scores closer than this count as equal
)

// fit judges the figure p of a passage against the ask.
func (a *Answerer) fit(p *profile, passage int, pp *passageProfile, ask *question.Ask) fit {
	f := fit{profile: p, passage: passage, article: pp.article, score: 1}
	a.fitKeys(&f, pp, ask)
	if a.elsewhere(&f, pp, ask) {
		f.miss(slotSubject, "subject is about something else", "")
		return f
	}
	for _, s := range besideWords() {
		s.step(a, &f, pp, ask)
	}
	return f
}

// fits is fit for those who look at nothing but what fits: it gives up at the first slot that the figure misses, and matches the words, which
// cost most, last.
func (a *Answerer) fits(p *profile, passage int, pp *passageProfile, ask *question.Ask) (fit, bool) {
	f := fit{profile: p, passage: passage, article: pp.article, score: 1}
	for _, s := range besideWords() {
		if s.step(a, &f, pp, ask); len(f.misses) > 0 {
			return f, false
		}
	}
	a.fitKeys(&f, pp, ask)
	return f, len(f.misses) == 0 && f.score >= accept && !a.elsewhere(&f, pp, ask)
}

// elsewhere reports whether the figure is about something else than what is asked for.
func (a *Answerer) elsewhere(f *fit, pp *passageProfile, ask *question.Ask) bool {
	return f.held < 0.2 && len(ask.Keys) > 0 && !a.namesThing(f, pp, ask)
}

// A step matches one thing that an ask says: it lowers the score of the fit or adds to what it misses.
type step func(a *Answerer, f *fit, pp *passageProfile, ask *question.Ask)

// A namedStep is a step of every match.
type namedStep struct {
	name string
	step step
	soft bool // what misses it is no answer by rule, but may be the likeliest of all because its record may be misread
}

// besideWords returns the steps that match what an ask says beside its words, which [Answerer.fitKeys] matches with whole and part. None looks at what
// another found.
func besideWords() [18]namedStep {
	return [...]namedStep{
		{"place", (*Answerer).fitPlace, true}, {"kind", (*Answerer).fitKind, true}, {"unit", (*Answerer).fitUnit, false}, {"period", (*Answerer).fitPeriod, true},
		{"basis", (*Answerer).fitBasis, false}, {"status", (*Answerer).fitStatus, false}, {"exact", (*Answerer).fitExact, false}, {"apart", (*Answerer).fitApart, false},
		{"total", (*Answerer).fitTotal, true}, {"text", (*Answerer).fitText, false}, {"terms", (*Answerer).fitTerms, false}, {"tenor", (*Answerer).fitTenor, false},
		{"unlike", (*Answerer).fitUnlike, false}, {"year", (*Answerer).fitYear, false}, {"people", (*Answerer).fitPeople, false},
		{"lasting", (*Answerer).fitLasting, false}, {"priced", (*Answerer).fitPriced, false}, {"some", (*Answerer).fitSome, false},
	}
}

// fitApart leaves out what the question sets apart: "exports other than steel".
func (a *Answerer) fitApart(f *fit, _ *passageProfile, ask *question.Ask) {
	for _, t := range f.subject {
		if slices.ContainsFunc(ask.Not, func(k string) bool { return k == t.Key || hasWord(t.Key, k) }) {
			f.miss(slotSubject, "is of what is set apart: ", t.Key)
		}
	}
}

// fitExact matches the numbers that the question itself names, and leaves out what is no exact number.
func (a *Answerer) fitExact(f *fit, pp *passageProfile, ask *question.Ask) {
	for _, n := range ask.Numbers {
		if !pp.numbers[digits(n)] {
			f.miss(slotSubject, "says nothing of ", n)
		} else if !a.nearest(f.fig, f.passage, pp, n) {
			f.miss(slotSubject, "stands farther off than another from ", n)
		}
	}
	if f.fig.Kind != figure.Change && (f.fig.Qualifier == "less than" || f.fig.Qualifier == "more than") && !a.ahead(f) {
		f.cost(4*guessed, "is only a bound", "")
	}
	if f.fig.Inexact {
		f.miss(slotKind, "no exact number", "")
	}
}

// nearest reports whether of the figures of a passage fig stands nearest to the number n: the 17,200 of "151,000, and 17,200 of them were
// under the age of 20" and not the 151,000. A number that is not printed in digits is near to all.
func (a *Answerer) nearest(fig *figure.Figure, passage int, pp *passageProfile, n string) bool {
	pass := a.idx.Passage(passage)
	at := strings.Index(a.idx.Article(pass.Article).Text[pass.Start:pass.End], n)
	if at < 0 {
		return true
	}
	at += pass.Start
	distance := func(f *figure.Figure) int { return max(f.Start-at, at-f.End, 0) }
	return !slices.ContainsFunc(pp.figures, func(p profile) bool {
		return !(p.fig.Start <= at && at < p.fig.End) && distance(p.fig) < distance(fig)
	})
}

// namesThing reports whether a figure whose subject holds little of what is asked for is of it all the same: its subject is the measure
// asked for, of which only the modifiers stand elsewhere ("output" of an article on oil), or it alone is in the unit asked for ("how many
// TEUs went through the ports").
func (a *Answerer) namesThing(f *fit, pp *passageProfile, ask *question.Ask) bool {
	own, all := false, true
	for _, k := range ask.Keys {
		own = own || slices.ContainsFunc(f.measures, func(m string) bool { return m == k.Key || a.kin(m, k.Key) })
		all = all && pp.keys[k.Key]
	}
	if len(f.measures) == 0 && a.underTitle(f, ask) {
		return true
	}
	counted := ask.Unit != "" && ask.Unit != "percent" && !question.Money(ask.Unit) && sameUnit(ask.Unit, f.fig.Unit) && all
	return own && len(f.measures) == 1 || counted && len(f.measures) == 0
}

// underTitle reports whether a figure of no more than the name asked for is of what its headline measures: "Porsche for 320,200" under "Volkswagen
// delivers 9 million cars".
func (a *Answerer) underTitle(f *fit, ask *question.Ask) bool {
	named := false
	for _, k := range ask.Keys {
		own := slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key || t.Kind == term.Word && k.Key == t.Key+"s" })
		if k.Kind == term.Measure && !a.article(f.article).title[k.Key] || k.Kind != term.Measure && !own && !question.Weak(k) {
			return false
		}
		named = named || own && k.Kind == term.Word
	}
	return named && !a.ownWords(f, ask)
}

// weight says how much it matters that a key of the question is held.
func weight(k question.Key) float64 {
	switch {
	case question.Weak(k) || k.Aside || k.Says || holders[k.Key] || k.Key == "adjusted" || k.Key == "unadjusted":
		return 0.3
	case k.Kind == term.Measure:
		return 3
	case k.Name:
		return 3
	case k.Kind == term.Move:
		return 0
	}
	return 2
}

// holders are the bodies whose figures are their country's, so that a figure of the country need not name them: "the reserves that the
// central bank holds".
var holders = map[string]bool{"central bank": true, "government": true, "ministry": true, "treasury": true, "authority": true, "statistics office": true, "customs": true}

// fitKeys matches the words asked for against the subject, then its passage, then its article.
func (a *Answerer) fitKeys(f *fit, pp *passageProfile, ask *question.Ask) {
	var want, got, subject float64
	sibling := a.ownWords(f, ask)
	pinned := slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Name && slices.Contains(f.org, k.Key) })
	names := a.article(f.article).names
	verbs := verbsOnly(ask.Keys)
	strong, held := 0, false // words that say what is measured, and whether the subject holds one of them
	for _, k := range ask.Keys {
		w := weight(k)
		if verbs && question.Weak(k) && !k.Aside {
			w = 2
		}
		if w == 0 {
			continue
		}
		if k.Says {
			got, want = got+w*a.says(f, k), want+w
			if a.says(f, k) == 0 {
				f.miss(slotSubject, "not said by ", k.Key)
			} else if a.anothersWord(f, pp, k.Key) {
				f.cost(2*guessed, "stands before who says it: ", k.Key)
			}
			continue
		}
		name := k.Name || k.Kind == term.Word && !question.Weak(k) && (names[k.Key] || properIn(f, k.Key))
		m, own := a.holds(f, pp, ask, k)
		want += w
		got += w * m
		if own {
			subject += w
		}
		if w >= 2 && !name {
			strong++
			held = held || own
		}
		switch {
		case k.Kind == term.Measure && !own && !question.Weak(k) && !k.Aside && !a.sideMeasure(f, ask, k.Key, m):
			f.miss(slotSubject, "measures something else than ", k.Key)
		case !own && k.Key == "core" && strings.EqualFold(k.Text, "core"):
			f.miss(slotSubject, "is not ", k.Key)
		case !own && k.Kind == term.Modifier && w >= 2 && (len(f.fig.Place) > 0 || pinned) && f.fig.Share == "" && a.undivided(f) && !a.article(f.article).title[k.Key]:
			f.miss(slotSubject, "is of more than ", k.Key)
		case !own && w >= 2 && !(pinned && m > 0) && (m < 0.5 || sibling && !name):
			f.miss(slotSubject, "nothing of ", k.Key)
		case name && m < 0.5:
			f.miss(slotSubject, "not of ", k.Key)
		case name && !own && len(f.org) > 0 && !pp.keys[k.Key] && slices.Contains(a.article(f.article).orgs, k.Key):
			f.miss(slotSubject, "is of ", f.fig.Org)
		case name && !own && len(f.org) == 0 && !pp.keys[k.Key] && a.others(f, pp, k.Key):
			f.miss(slotSubject, "may be of another than ", k.Key)
		}
		if a.opposed(f, k.Key) {
			f.miss(slotSubject, "the opposite of ", k.Key)
		}
	}
	if want == 0 {
		f.held = 1
		return
	}
	f.held = subject / want
	if strong > 0 && !held && !a.namesThing(f, pp, ask) {
		f.miss(slotSubject, "holds no word of what is asked for", "")
	}
	a.fitLimits(f, pp, ask)
	a.fitWhole(f, ask)
	if balanceFor(f, ask) {
		f.miss(slotSubject, "is what is left over", "")
	}
	f.cost((1-got/want)*looseWord, "not all words", "")
	f.cost(a.extras(f, ask), "more than asked", "")
}

// properIn reports whether the subject holds the key as a name within it: the Tesla of "earnings of Tesla".
func properIn(f *fit, key string) bool {
	return slices.ContainsFunc(f.subject, func(t term.Term) bool {
		return t.Key == key && t.Kind == term.Word && t.Start > 0 && t.Start < len(f.named) && f.named[t.Start] >= 'A' && f.named[t.Start] <= 'Z'
	})
}

// says returns how surely the article has its figures from the one named k.
func (a *Answerer) says(f *fit, k question.Key) float64 {
	switch ap := a.article(f.article); {
	case slices.Contains(f.extra, k.Key):
		return 1
	case ap.all[k.Key] || ap.title[k.Key]:
		return 0.9
	}
	return 0
}

// anothersWord reports whether a sentence names who says something only behind figure f and gives another figure of the same subject there: the
// first of "she expects 33.3 billion, less than the bank's projection of 33.4 billion" is not the bank's.
func (a *Answerer) anothersWord(f *fit, pp *passageProfile, key string) bool {
	end, said := pp.keyEnds()[key]
	return said && end > f.fig.End && slices.ContainsFunc(pp.figures, func(p profile) bool {
		return p.fig.Start >= end && p.fig.Subject == f.fig.Subject && p.fig.Unit == f.fig.Unit && p.fig.Kind == f.fig.Kind
	})
}

// leavesOut are the words behind which a subject leaves something out.
var leavesOut = []string{"excluding", "except", "without", "other than", "apart from"}

// fitLimits matches what a subject leaves out ("imports excluding oil") and whose balance a bare deficit is: where the passage speaks of
// the current account, a deficit in it is no deficit in trade.
func (a *Answerer) fitLimits(f *fit, pp *passageProfile, ask *question.Ask) {
	low := strings.ToLower(f.fig.Subject)
	if at := strings.Index(low, " for "); at >= 0 && a.partFor(f, ask, at) {
		f.cost(partOnly, "is only of a part", "")
	}
	if strings.Contains(low, " of them") || strings.Contains(low, " of these") || strings.HasSuffix(low, " of those") || strings.HasSuffix(low, " there") && len(f.fig.Partner) == 0 {
		f.miss(slotSubject, "is of a part that it does not name", "")
	}
	if ask.Without && !excludes(low) && slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Kind == term.Modifier && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key })
	}) {
		f.miss(slotSubject, "is of what is to be left out", "")
	}
	for _, l := range leavesOut {
		if at := strings.Index(low, l+" "); at >= 0 && !ask.Without && !withinName(f, at) {
			left := low[at+len(l)+1:]
			f.miss(slotSubject, "leaves out ", left)
			return
		}
	}
	if slices.Contains(f.measures, "exports") && slices.Contains(f.measures, "imports") && !(asked(ask, "exports") && asked(ask, "imports")) && !asked(ask, keyTrade) {
		f.miss(slotSubject, "is of exports and imports", "")
	}
	if len(f.measures) != 1 || f.measures[0] != keyDeficit && f.measures[0] != keySurplus && f.measures[0] != keyBalance || f.fig.Head != low {
		return
	}
	for _, of := range []string{"current account", "budget", "payments", "services", "invisibles", "capital account"} {
		if pp.keys[of] && !asked(ask, of) && slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Key == keyTrade }) {
			f.miss(slotSubject, "is of the ", of)
			return
		}
	}
}

// excludes reports whether a subject in lower case leaves something out.
func excludes(low string) bool {
	return strings.Contains(low, "non-") || strings.Contains(low, "ex-") || slices.ContainsFunc(leavesOut, func(l string) bool { return strings.Contains(low, l) })
}

// withinName reports whether the word at offset at of the subject belongs to the name of what is measured: those "without a job" are the
// unemployed, and nothing is left out.
func withinName(f *fit, at int) bool {
	return slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Kind == term.Measure && t.Start <= at && at < t.End })
}

// others reports whether the article's figures are of several organisations and nothing near the figure says that it is of the one named
// key: neither its own passage, which may name another, nor the one before.
func (a *Answerer) others(f *fit, pp *passageProfile, key string) bool {
	orgs := a.article(f.article).named
	if len(orgs) < 2 {
		return false
	}
	return !a.nearby(f.passage, key) || slices.ContainsFunc(orgs, func(o string) bool { return o != key && pp.keys[o] })
}

// verbsOnly reports whether the keys hold nothing but names beside verbs of trade and having, so that the verb says what is measured:
// "how much is Acme offering for Apex".
func verbsOnly(keys []question.Key) bool {
	return len(keys) > 0 && !slices.ContainsFunc(keys, func(k question.Key) bool { return !question.Weak(k) && !k.Name })
}

// ownWords reports whether the subject has words of its own that were not asked for: "steel products" where aluminium is asked for.
// Such a figure is a sibling's, and what stands around it does not make it the one asked for.
func (a *Answerer) ownWords(f *fit, ask *question.Ask) bool {
	return slices.ContainsFunc(f.subject, func(t term.Term) bool {
		return (t.Kind == term.Modifier || t.Kind == term.Word) && t.Key != "average" && !asked(ask, t.Key) && !a.kinOf(f.article, ask, t.Key) && t.Key != string(ask.Status)
	})
}

// sideMeasure reports whether a measure that the subject leaves out may come from around it: "a deficit of 13 mln" after "merchandise
// trade". The subject must not name a measure that was not asked for.
func (a *Answerer) sideMeasure(f *fit, ask *question.Ask, key string, m float64) bool {
	switch key {
	case keySurplus, keyDeficit, keyBalance:
		return false // what is left over is never what it is left over from
	}
	if len(f.measures) == 0 {
		return m >= 0.5
	}
	for _, k := range f.measures {
		if !asked(ask, k) && !a.kinOf(f.article, ask, k) {
			return false
		}
	}
	return m >= 0.4
}

// holds returns how surely the figure is about key k: 1 in its own subject, less in its passage, headline or article.
func (a *Answerer) holds(f *fit, pp *passageProfile, ask *question.Ask, k question.Key) (m float64, own bool) {
	for _, t := range f.subject {
		if t.Key == k.Key || t.Kind == term.Word && k.Kind == term.Word && k.Key == t.Key+"s" {
			return 1, true // also "Audis" of "Audi"
		}
	}
	if k.Key == "purchases" && slices.Contains(f.measures, "imports") && len(ask.Partners) == 0 && len(ask.Owners) == 1 {
		return 0.85, true // what a country buys it imports
	}
	if k.Key == "economy" && f.fig.Kind == figure.Change && growthOnly[owned(strings.ToLower(f.fig.Subject))] {
		return 0.85, true // the growth of a country that is said of nothing else
	}
	if ask.Without && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "non-"+k.Key }) {
		return 1, true // "imports leaving out oil" are non-oil imports
	}
	if k.Key == "trade" && len(f.fig.Partner) > 0 && (slices.Contains(f.measures, "deficit") || slices.Contains(f.measures, "surplus")) {
		return 0.9, true // a deficit with a country is one of trade
	}
	if slices.Contains(f.org, k.Key) || slices.Contains(f.share, k.Key) || f.fig.Org != "" && shortNames(k.Key, f.fig.Org) {
		return 1, true
	}
	for _, t := range f.subject {
		taken := k.Noun && k.Kind != term.Measure && asked(ask, t.Key) // the exports of "ship exports" are no ships
		if a.narrower(k.Key, t) && a.ownWords(f, ask) {
			continue // the gold reserves that are asked for are no foreign exchange reserves
		}
		if t.Kind == term.Word && k.Kind == term.Word && deedOf(t.Key, k.Key, k.Text) {
			return 0.9, true
		}
		if !taken && (a.kin(t.Key, k.Key) || a.near(f.article, t.Key, k.Key)) || k.Kind != term.Measure && hasWord(t.Key, k.Key) {
			return 0.85, true
		}
	}
	if accounts[k.Key] && a.account(f) == k.Key {
		return 0.85, true // the deficit of an article that speaks of no other
	}
	if ask.Want == question.Share && k.Kind == term.Measure && wholeOnly(f) && a.article(f.article).all[k.Key] {
		return 0.85, true
	}
	if head, _, rate := strings.Cut(f.fig.Unit, "/"); k.Key == "price" && rate && question.Money(head) && f.fig.Kind != figure.Change {
		return 0.9, true // so much for a tonne is a price, whatever it is called
	}
	if unit, _, _ := strings.Cut(f.fig.Unit, "/"); k.Key == "oil" && unit == "barrel" && len(f.measures) > 0 {
		return 0.85, true // nothing else is counted in barrels
	}
	if of, ok := strings.CutPrefix(k.Key, "price of "); ok && strings.Contains(f.fig.Unit, "/") && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == of }) {
		return 0.9, true // oil at so much a barrel
	}
	if k.Key == "inflation" && f.fig.Kind == figure.Change && f.fig.Class == quantity.Percent && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "price" }) {
		return 0.9, true // a rise in prices is inflation: "transport price rises"
	}
	if k.Key == "capacity use" && slices.Contains(f.share, "capacity") {
		return 0.9, true // what works at so much of its capacity uses so much
	}
	if k.Name && ratesOf(f, k.Text) {
		return 0.85, true
	}
	if k.Key == keySurplus && a.favourable(f, pp) {
		return 0.85, true
	}
	if k.Key == "share price" && f.fig.Class == quantity.Money && a.ofShares(f) || k.Key == "stocks" && strings.EqualFold(k.Text, "stock") && f.fig.Org != "" && a.ofShares(f) {
		return 0.9, true // what a share stands at is its price
	}
	if k.Key == "index" && slices.Contains(lowerWords(f.named), "index") {
		return 1, true // the word stands within a name: "consumer price index"
	}
	if k.Key == "core" && slices.Contains(f.fig.Terms, "underlying") {
		return 1, true
	}
	if k.Key == "price" && f.fig.Kind == figure.Change && f.fig.Class == quantity.Percent && len(f.measures) == 0 && len(f.subject) > 0 && a.onPrices(f.article) {
		return 0.85, true // "pork was 17.9 percent cheaper" in an article on consumer prices
	}
	if slices.Contains(f.extra, k.Key) || slices.Contains(f.fig.Terms, k.Key) || string(f.fig.Status) == k.Key {
		return 0.9, true
	}
	switch {
	case pp.keys[k.Key] || a.nearIn(f.article, pp.keys, k.Key):
		return 0.6, false
	case a.article(f.article).title[k.Key]:
		return 0.55, false
	case a.nearby(f.passage, k.Key) && !(k.Kind != term.Measure && a.passage(a.firstPassage(f.article)).keys[k.Key]):
		return 0.4, false
	case a.article(f.article).all[k.Key]:
		name := k.Name || k.Kind == term.Word && a.article(f.article).names[k.Key]
		if name && len(f.org) == 0 && a.passage(a.firstPassage(f.article)).keys[k.Key] {
			return 0.5, false // the article is about the company, and the figure names no other
		}
		if k.Kind != term.Measure && a.passage(a.firstPassage(f.article)).keys[k.Key] {
			return 0.5, false // what the article is about
		}
		return 0.15, false
	}
	return 0, false
}

// owned returns what a subject says behind its owner: the growth of "Norland's growth".
func owned(subject string) string {
	if i := strings.LastIndex(subject, "'s "); i >= 0 {
		return subject[i+len("'s "):]
	}
	return subject
}

// growthOnly are the subjects that say of what growth is by saying nothing.
var growthOnly = map[string]bool{"growth": true, "growth rate": true, "rate of growth": true, "annual growth": true, "annual growth rate": true, "real growth": true, "annualised growth": true, "annualized growth rate": true}

// firstPassage returns the first passage of an article, which says what it is about.
func (a *Answerer) firstPassage(article int) int {
	first, _ := a.idx.ArticlePassages(article)
	return first
}

// wholeOnly reports whether f is a share of a whole that is only called the total, so that the text around must say of what.
func wholeOnly(f *fit) bool {
	if f.fig.Share == "" {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(f.fig.Share)) {
		switch w {
		case "the", "total", "whole", "all", "national", "overall", "figure", "country's", "entire":
		default:
			return false
		}
	}
	return true
}

// hasWord reports whether a key of several words holds word: "cash in circulation" holds "circulation".
func hasWord(key, word string) bool {
	return len(key) > len(word) && slices.Contains(strings.Fields(key), word)
}

// kin reports whether one key is a broader name of the other: a surplus and a deficit are balances.
func (a *Answerer) kin(have, asked string) bool {
	return a.terms.Wider(asked, have) || a.terms.Wider(have, asked)
}

// narrower reports whether the key asked for is a narrower name of term t, other than a kind of balance.
func (a *Answerer) narrower(asked string, t term.Term) bool {
	return t.Kind == term.Measure && t.Key != keyBalance && a.terms.Wider(t.Key, asked)
}

// near reports whether an article, which does not use the word asked for, has another in its place: "refrigerators" for "fridges".
func (a *Answerer) near(article int, have, asked string) bool {
	return slices.Contains(term.Near(asked), have) && !a.article(article).all[asked]
}

// nearIn reports whether keys of an article, which does not use the word asked for, hold another in its place.
func (a *Answerer) nearIn(article int, keys map[string]bool, asked string) bool {
	return slices.ContainsFunc(term.Near(asked), func(k string) bool { return keys[k] }) && !a.article(article).all[asked]
}

// opposed reports whether the subject holds the opposite of key: a deficit where a surplus is asked for, imports for exports.
func (a *Answerer) opposed(f *fit, key string) bool {
	other, ok := opposites[key]
	if !ok {
		return false
	}
	if key == keySurplus && bareGap(f) {
		return false // a gap may be either; [Answerer.favourable] tells
	}
	has := func(k string) bool {
		return slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k })
	}
	return has(other) && (!has(key) || f.fig.Head == other)
}

var opposites = map[string]string{
	"deficit": "surplus", "surplus": "deficit", "exports": "imports", "imports": "exports", "unadjusted": "adjusted",
	"male": "female", "female": "male",
}

// nearby reports whether the passage before p, in the same article, holds key.
func (a *Answerer) nearby(p int, key string) bool {
	return p > 0 && a.idx.Passage(p-1).Article == a.idx.Passage(p).Article && a.passage(p - 1).keys[key]
}

// extras returns the cost of what the subject says beyond the question: "non-oil" of a deficit, a company of a country's figure.
func (a *Answerer) extras(f *fit, ask *question.Ask) float64 {
	var c float64
	for i, t := range f.subject {
		if describesName(f.subject[i:], ask) {
			continue
		}
		if slices.ContainsFunc(ask.Quoted, func(name string) bool { return strings.Contains(strings.ToLower(f.named), name) }) {
			break // what the question calls by its name may have any other words
		}
		if t.Key == keyDeficit && bareGap(f) && asked(ask, keySurplus) || t.Kind == term.Generic || t.Kind == term.Move || asked(ask, t.Key) || a.kinOf(f.article, ask, t.Key) || slices.ContainsFunc(ask.Terms, func(s string) bool { return strings.TrimPrefix(s, "seasonally ") == t.Key }) {
			continue
		}
		if plainWords[t.Key] || holders[t.Key] && len(ask.Owners) > 0 && len(f.fig.Place) > 0 || t.Key == "money supply" && len(f.measures) > 1 {
			continue
		}
		c += extraWord
		if t.Kind == term.Modifier && !a.article(f.article).title[t.Key] {
			c += extraWord / 2 // what narrows a measure makes a part of it, unless the article is about that part
		}
		if t.Kind == term.Measure {
			c += extraWord
		}
	}
	if f.fig.Org != "" && !slices.ContainsFunc(f.org, func(k string) bool { return asked(ask, k) }) && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return shortNames(k.Key, f.fig.Org) }) {
		if title := a.article(f.article).title; !strings.Contains(f.fig.Subject, f.fig.Org) || nationsBank(f.fig.Org) || slices.ContainsFunc(f.org, func(k string) bool { return title[k] }) {
			c += unasked
		} else {
			f.miss(slotSubject, "is of ", f.fig.Org)
		}
	}
	return min(c, extraMost)
}

// describesName reports whether the first of the words of a subject says what the name asked for right behind it is: the dealers of "estimate
// of dealers Acme Corp".
func describesName(words []term.Term, ask *question.Ask) bool {
	return len(words) > 1 && words[0].Kind == term.Word && words[0].End+1 == words[1].Start &&
		slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Name && k.Key == words[1].Key })
}

// nationsBank reports whether org is the central bank of a country, whose reserves are the country's.
func nationsBank(org string) bool {
	return strings.Contains(org, "National Bank") || strings.Contains(org, "Central Bank") || strings.Contains(org, "Reserve Bank") || org == "Bundesbank"
}

func asked(ask *question.Ask, key string) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Key == key })
}

// kinOf reports whether key, of a figure of the article, is a wider, narrower or other name of a word asked for.
func (a *Answerer) kinOf(article int, ask *question.Ask, key string) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return a.kin(key, k.Key) || a.near(article, key, k.Key) })
}
