package answer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
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

// judge tells how well a figure of a passage, of which nothing is said yet, answers the ask, as far as it may answer or be among the nearest.
func (a *Answerer) judge(f *fit, pp *passageProfile, ask *question.Ask) {
	a.fitKeys(f, pp, ask)
	if a.elsewhere(f, pp, ask) {
		f.miss(slotSubject, "subject is about something else", "")
		return
	}
	for i := range a.besides {
		if f.far() {
			return
		}
		a.besides[i].step(a, f, pp, ask)
	}
}

// begin makes f the fit of another figure of which nothing is said yet, in the room that it has.
func (f *fit) begin(p *profile, passage int, pp *passageProfile) {
	*f = fit{profile: p, passage: passage, article: pp.article, score: 1, misses: f.misses[:0], notes: f.notes[:0]}
}

// kept returns f in room of its own.
func (f *fit) kept() fit {
	out := *f
	out.misses, out.notes = slices.Clone(f.misses), slices.Clone(f.notes)
	return out
}

// far reports whether a figure misses too much to be shown even among the nearest, so that it need not be judged further.
func (f *fit) far() bool { return len(f.misses) > 2 || len(f.misses) > 0 && f.held < 0.5 }

// fits reports whether a figure of which nothing is said yet fits, for those who look at nothing else: it gives up at the first slot that the figure
// misses, and matches the words, which cost most, last.
func (a *Answerer) fits(f *fit, pp *passageProfile, ask *question.Ask) bool {
	for i := range a.besides {
		if a.besides[i].step(a, f, pp, ask); len(f.misses) > 0 {
			return false
		}
	}
	a.fitKeys(f, pp, ask)
	return len(f.misses) == 0 && f.score >= accept && !a.elsewhere(f, pp, ask)
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
func besideWords() []namedStep {
	return []namedStep{
		{"place", (*Answerer).fitPlace, true}, {"kind", (*Answerer).fitKind, true}, {"unit", (*Answerer).fitUnit, false}, {"period", (*Answerer).fitPeriod, true},
		{"basis", (*Answerer).fitBasis, false}, {"status", (*Answerer).fitStatus, false}, {"exact", (*Answerer).fitExact, false}, {"apart", (*Answerer).fitApart, false},
		{"total", (*Answerer).fitTotal, true}, {"text", (*Answerer).fitText, false}, {"terms", (*Answerer).fitTerms, false}, {"tenor", (*Answerer).fitTenor, false},
		{"unlike", (*Answerer).fitUnlike, false}, {"year", (*Answerer).fitYear, false}, {"people", (*Answerer).fitPeople, false},
		{"lasting", (*Answerer).fitLasting, false}, {"priced", (*Answerer).fitPriced, false}, {"some", (*Answerer).fitSome, false},
		{"deed", (*Answerer).fitDeed, false}, {"sibling", (*Answerer).fitSibling, false}, {"exclusive", (*Answerer).fitExclusive, false}, {"whose", (*Answerer).fitWhose, false},
		{"sayer", (*Answerer).fitSayer, false}, {"headline", (*Answerer).fitHeadline, false}, {"weekday", (*Answerer).fitWeekday, false}, {"goods", (*Answerer).fitGoods, false}, {"series", (*Answerer).fitSeries, false}, {"sorts", (*Answerer).fitSorts, false},
		{"joint", (*Answerer).fitJoint, false}, {"told", (*Answerer).fitTold, false}, {"staff", (*Answerer).fitStaff, false}, {"way", (*Answerer).fitWay, false}, {"sorted", (*Answerer).fitSorted, false},
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

// fitTold leaves out what does not say itself, or right beside it, what the question says of some: how many of the boats "were empty".
func (a *Answerer) fitTold(f *fit, pp *passageProfile, ask *question.Ask) {
	if len(ask.Told) == 0 {
		return
	}
	i := slices.IndexFunc(pp.figures, func(p profile) bool { return p.fig == f.fig })
	if i < 0 {
		return
	}
	before, after := a.clauses(f.passage, i)
	if i > 0 && pp.figures[i-1].fig.End < f.fig.Start {
		start := a.idx.Passage(f.passage).Start
		if partitive(a.text(f.passage)[pp.figures[i-1].fig.End-start : f.fig.Start-start]) {
			after = stretch{} // of "half of the 400 boats were empty" the 400 are not
		}
	}
	for _, key := range ask.Told {
		one := &question.Ask{Keys: []question.Key{{Key: key}}}
		if _, own := a.holds(f, pp, one, one.Keys[0]); !own && !a.inClause(f, before, key) && !a.inClause(f, after, key) {
			f.miss(slotSubject, "is not said of it: ", key)
		}
	}
}

// fitExact matches the numbers that the question itself names, and leaves out what is no exact number.
func (a *Answerer) fitExact(f *fit, pp *passageProfile, ask *question.Ask) {
	for _, n := range ask.Numbers {
		size := func(p profile) bool { return a.sizeOf(p.fig, f.article, n) }
		if !pp.numbers[digits(n)] && !slices.ContainsFunc(pp.figures, size) {
			f.miss(slotSubject, "says nothing of ", n)
		} else if a.sizeOf(f.fig, f.article, n) {
			f.miss(slotSubject, "only tells which are meant: ", n)
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

// sizeOf reports whether a figure of an article is the measure n that names things: the 50 of "300 50-litre drums", the 5 of "the five-kilometre race".
func (a *Answerer) sizeOf(fig *figure.Figure, article int, n string) bool {
	return fig.Value.String() == n && strings.Contains(a.idx.Article(article).Text[fig.Start:fig.End], "-")
}

// nearest reports whether of the figures of a passage fig stands nearest to the number n: the 17,200 of "151,000, and 17,200 of them were
// under the age of 20" and not the 151,000. A number that is not printed in digits is near to all.
func (a *Answerer) nearest(fig *figure.Figure, passage int, pp *passageProfile, n string) bool {
	pass := a.idx.Passage(passage)
	at := numberAt(a.idx.Article(pass.Article).Text[pass.Start:pass.End], n)
	if at < 0 {
		return true
	}
	at += pass.Start
	distance := func(f *figure.Figure) int { return max(f.Start-at, at-f.End, 0) }
	return !slices.ContainsFunc(pp.figures, func(p profile) bool {
		return !(p.fig.Start <= at && at < p.fig.End) && distance(p.fig) < distance(fig)
	})
}

// numberAt returns where the digits n stand in text as a number and not within another, or -1: not the 20 of "17,200".
func numberAt(text, n string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], n)
		if i < 0 {
			return -1
		}
		i += from
		from = i + len(n)
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:i], ",."))
		if after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[from:], ",.")); !isDigit(before) && !isDigit(after) {
			return i
		}
	}
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
	case question.Weak(k) || k.Aside || k.Under || k.Says || holders[k.Key] || slight[k.Key]:
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

// slight are the keys of how a figure was reckoned or comes about, which its kind and terms tell.
var slight = map[string]bool{"adjusted": true, "unadjusted": true, "annualised": true, "provisional": true, keyExtra: true}

// holders are the bodies whose figures are their country's, so that a figure of the country need not name them: "the reserves that the
// central bank holds".
var holders = map[string]bool{"central bank": true, "government": true, "ministry": true, "treasury": true, "authority": true, "statistics office": true, "customs": true}

// seasonal returns the time of the year that the subject of f names a crop or the like by which is asked for as a whole: "summer grain" of grain.
func seasonal(f *fit, ask *question.Ask) string {
	for i, w := range f.words[:max(0, len(f.words)-1)] {
		if !cropTimes[w] || asked(ask, term.Stem(w)) {
			continue
		}
		next := term.Stem(f.words[i+1])
		if slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind != term.Measure && term.Stem(k.Text) == next }) {
			return w
		}
	}
	return ""
}

var cropTimes = map[string]bool{"summer": true, "winter": true, "spring": true, "autumn": true, "early": true, "late": true}

// leavesOut are the words behind which a subject leaves something out.
var leavesOut = []string{"excluding", "except", "without", "other than", "apart from", " less"}

// fitLimits matches what a subject leaves out ("imports excluding oil") and whose balance a bare deficit is: where the passage speaks of
// the current account, a deficit in it is no deficit in trade.
func (a *Answerer) fitLimits(f *fit, pp *passageProfile, ask *question.Ask) {
	low := f.low
	if at := strings.Index(low, " for "); at >= 0 && a.partFor(f, ask, at) {
		f.cost(partOnly, "is only of a part", "")
	}
	begins := func(with string) bool { return strings.HasPrefix(low, with) }
	if begins("within them ") || begins("among them ") || begins("of them ") || begins("of these ") || strings.Contains(low, " of them") || strings.Contains(low, " of these") || strings.HasSuffix(low, " of those") || strings.HasSuffix(low, " there") && len(f.fig.Partner) == 0 {
		f.miss(slotSubject, "is of a part that it does not name", "")
	}
	if s := seasonal(f, ask); s != "" {
		f.miss(slotSubject, "is only that of ", s)
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
	if homeOrAbroad(f.profile) && !asked(ask, "domestic") && !asked(ask, "foreign") && !asked(ask, keyExports) && !asked(ask, keyImports) {
		f.miss(slotSubject, "is only of what is at home or abroad", "")
	}
	if besidePart(f, pp) {
		f.miss(slotSubject, "may be of a part, as what stands beside it is", "")
	}
	if serves(f, ask) {
		f.miss(slotSubject, "is of what serves what is asked for", "")
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

// besidePart reports whether a figure that does not say so stands beside one of the same thing that is said to be at home or abroad, so that it may be the
// other part: the 4 of "its sales at home rose 11 percent and its sales abroad 4 percent".
func besidePart(f *fit, pp *passageProfile) bool {
	return !homeOrAbroad(f.profile) && slices.ContainsFunc(pp.figures, func(p profile) bool {
		return p.fig.Head == f.fig.Head && p.fig.Kind == f.fig.Kind && p.fig.Unit == f.fig.Unit && homeOrAbroad(&p)
	})
}

// homeOrAbroad reports whether the subject of a figure says that what it measures is at home or abroad, right behind the noun for it.
func homeOrAbroad(p *profile) bool {
	where, ok := "", false
	for _, w := range [...]string{" at home", " abroad", " overseas"} {
		if where, ok = strings.CutSuffix(p.low, w); ok {
			break
		}
	}
	return ok && p.fig.Head != "" && strings.HasSuffix(where, p.fig.Head)
}

// serves reports whether a figure is of what is there to do something with the measure asked for, and not of that: payments "to service the debt".
func serves(f *fit, ask *question.Ask) bool {
	head, purpose, ok := strings.Cut(strings.ToLower(f.named), " to ")
	if !ok || head == "" {
		return false
	}
	verb, object, more := strings.Cut(purpose, " ")
	if next, _, _ := strings.Cut(object, " "); !more || figure.VerbForms(verb)&figure.Plain == 0 && !isArticle(next) && next != "its" && next != "their" && !strings.HasSuffix(next, "'s") {
		return false
	}
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Kind == term.Measure && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key && t.Start > len(head) })
	}) && !slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Start < len(head) && asked(ask, t.Key) })
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
