package answer

import (
	"slices"
	"strings"
	"sync"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// fitDeed turns away the number of those of whom another deed is told than is asked for: of "the ferry carried 310 people, of whom 12 drowned" the 310 are not how
// many drowned. Of what is not counted only the opposite deed is turned away: a price is told by many a verb.
func (a *Answerer) fitDeed(f *fit, pp *passageProfile, ask *question.Ask) {
	if ask.Number && f.fig.Class == quantity.Money && !question.Money(ask.Unit) {
		f.miss(slotUnit, "is money and no number", "")
	}
	if moneyDeeds[term.Stem(ask.Deed)] && !ask.Number && (f.fig.Class == quantity.Count || strings.Contains(strings.ToLower(f.named), "number")) {
		f.miss(slotUnit, "is no money", "")
	}
	if dealt(ask.Deed) && f.fig.Class == quantity.Percent && f.fig.Kind == figure.Level && f.fig.Share == "" && ask.Unit == "" && !ask.Part && ask.Want != question.Share {
		f.miss(slotUnit, "is a rate", "") // the 10 pct at which bills were bought
	}
	if ask.Deed == "" || (ask.Number || ask.Tally) && f.fig.Kind == figure.Change {
		return
	}
	if first, _, _ := strings.Cut(strings.ToLower(f.named), " "); term.Contrary(ask.Deed, first) {
		f.miss(slotSubject, "tells of the contrary: ", first) // the "decline in jobs" of "how many jobs were added"
		return
	}
	strict := ask.Number || ask.Tally && (f.fig.Class == quantity.Count || f.fig.Class == quantity.Bare) || moneyDeeds[term.Stem(ask.Deed)] && f.fig.Class == quantity.Bare && len(f.measures) == 0
	t := f.told()
	same := a.sameDeed(f.article, ask.Deed)
	switch {
	case ask.Deed == question.Has:
		if i := slices.IndexFunc(t.deeds, func(w string) bool { return addings[term.Stem(w)] }); i >= 0 {
			f.miss(slotSubject, "are not all but those that it tells of: ", t.deeds[i])
		} else if ask.Future && slices.Equal(t.deeds, []string{"of"}) {
			f.miss(slotPeriod, "are those before some of them go", "")
		}
	case slices.ContainsFunc(t.words, same), strict && a.partOfDone(f, same):
	case !strict:
		if dealt(ask.Deed) && f.fig.Class == quantity.Measure || makings[term.Stem(ask.Deed)] && slices.ContainsFunc(t.deeds, dealt) {
			f.miss(slotSubject, "is not what is said to be done: ", ask.Deed)
		} else if i := slices.IndexFunc(t.deeds, func(w string) bool { return term.Contrary(ask.Deed, w) }); i >= 0 {
			f.miss(slotSubject, "tells of the contrary: ", t.deeds[i])
		}
	case stays[term.Stem(ask.Deed)] && (slices.Contains(f.measures, "stake") || slices.Contains(f.measures, "holdings")): // what somebody has a stake of is held
	case len(t.deeds) > 0:
		f.miss(slotSubject, "tells of another deed: ", t.deeds[0])
	case !stays[term.Stem(ask.Deed)]:
		f.miss(slotSubject, "tells of no deed: ", ask.Deed)
	}
}

// partOfDone reports whether f is told as a part of what the deed is told of: the 150,000 of "delivered 412,000 cars. China took 150,000 of them", the 40 of
// "310 shops closed. Bergen counted 40 cases".
func (a *Answerer) partOfDone(f *fit, same func(string) bool) bool {
	const near, far = 2, 8 // passages back
	for p := f.passage; p >= max(a.firstPassage(f.article), f.passage-far); p-- {
		for _, w := range a.allLevels(p) {
			if f.fig.Class == quantity.Count && f.fig.Unit == w.fig.Unit && f.fig.Head == w.fig.Head && p < f.passage && f.fig.Value.LessThan(w.fig.Value) && f.fig.Elided && slices.ContainsFunc(w.told().words, same) {
				return true
			}
			rest, part := strings.CutPrefix(f.fig.Subject, w.fig.Subject)
			if part && f.passage-p <= near && rest != "" && w.fig.Subject != "" && (rest[0] == ' ' || rest[0] == ',') && f.fig.Value.LessThan(w.fig.Value) {
				return slices.ContainsFunc(w.told().words, same)
			}
		}
	}
	return false
}

// stays are the stems of verbs that are as true of those who are simply said to be there: "18,000 people live in Orrin" is "a town of 18,000".
var stays = stems("live reside work employ hold own use run operate contain seat serve study attend stock store")

// moneyDeeds are the stems of verbs of which "how much" asks for money.
var moneyDeeds = stems("spend pay cost charge owe invest donate earn")

// dealt reports whether a verb tells a deal in goods, of which what is made or kept says nothing.
func dealt(verb string) bool { return dealDeeds[term.Stem(verb)] }

var dealDeeds = stems("buy sell purchase import export ship")

// makings are the stems of verbs that tell how goods come about, of which what is dealt in says nothing.
var makings = stems("produce make grow mine harvest manufacture pump extract")

// addings are the stems of verbs that tell how some are added to those that there are or taken from them.
var addings = stems("open close shut cut hire recruit fire dismiss sack order sell buy purchase acquire build add lose shed demolish destroy axe scrap import export")

func stems(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[term.Stem(w)] = true
	}
	return set
}

// A telling is what stands about a figure up to the figures beside it.
type telling struct {
	words []string // with those of its subject, in lower case
	deeds []string // its verbs that tell what somebody does or what is done
}

// toldOf returns what is told of a figure of a passage whose text begins at byte start of its article. What has no verb of its own shares that of the figure
// before: "carried 12 cars and 40 bicycles".
func (a *Answerer) toldOf(fig *figure.Figure, pp *passageProfile, text string, start int) telling {
	from, next := ownRange(pp, fig, len(text)+start)
	if from > 0 && partitive(text[from-start:fig.Start-start]) {
		return telling{words: lowerWords(fig.Subject), deeds: []string{"of"}} // the 61 of "closed 14 of its 61 mills" are not closed
	}
	at := fig.End - start
	after := text[at : next-start]
	for _, mark := range clauseEnds {
		after, _, _ = strings.Cut(after, mark)
	}
	from, to := max(0, from-start), at+len(after)
	deeds := a.deedsIn(pp, text, from, to)
	for end := from; len(deeds) == 0 && end > 0 && !has(pp, text, from, to); end = from {
		from = 0
		for i := range pp.figures {
			if e := pp.figures[i].fig.End - start; e < end {
				from = max(from, e)
			}
		}
		deeds = a.deedsIn(pp, text, from, to)
	}
	own := lowerWords(fig.Subject)
	if i := slices.Index(own, "by"); i > 0 && figure.VerbForms(own[i-1])&figure.Past != 0 {
		deeds = []string{own[i-1]} // "cars sold by Orrin"
	}
	words := append(own, lowerWords(text[from:to])...)
	for _, c := range pp.clauses() {
		if c.Passive && c.Whole.Start <= at && at <= c.Verb.Start && c.Verb.End+start <= next {
			words = append(words, strings.ToLower(c.Verb.Of(text))) // "58 wells, most of them old, were closed"
		}
	}
	return telling{words, deeds}
}

// partitive reports whether the words between two figures say that the first is a part of the second: "of its", "out of a total of".
func partitive(between string) bool {
	words := lowerWords(between)
	return slices.Contains(words, "of") && !strings.ContainsAny(between, ",;:") && !slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "out", "of", "its", "the", "their", "his", "her", "a", "total", "all", "some", "about", "more", "than", "around", "nearly", "almost", "these", "those":
			return false
		}
		return true
	})
}

// clauseEnds are the marks and words that part what is told of one thing from what is told of the next.
var clauseEnds = []string{", ", "; ", ": ", " and ", " while ", " but ", " – ", " -- "}

// ownRange returns the bytes of the article between which no figure of a passage but fig stands, 0 and end where there is none.
func ownRange(pp *passageProfile, fig *figure.Figure, end int) (from, to int) {
	to = end
	for i := range pp.figures {
		if g := pp.figures[i].fig; g.End <= fig.Start {
			from = max(from, g.End)
		} else if g.Start >= fig.End {
			to = min(to, g.Start)
		}
	}
	return from, to
}

// has reports whether the bytes from from to to of a passage tell what somebody has, which is no deed, nor what is told before: "cut 12 posts and has 40".
func has(pp *passageProfile, text string, from, to int) bool {
	return slices.ContainsFunc(pp.clauses(), func(c clause.Clause) bool {
		return !c.Verb.Empty() && from <= c.Verb.Start && c.Verb.End <= to && (c.Verb.Of(text) == "has" || c.Verb.Of(text) == "have")
	})
}

// deedsIn returns the verbs in the bytes from to to of a passage that tell what somebody does or what is done.
func (a *Answerer) deedsIn(pp *passageProfile, text string, from, to int) (deeds []string) {
	for _, c := range pp.clauses() {
		v := c.Verb
		if v.Empty() || v.Start < from || v.End > to || c.Is || c.Says {
			continue
		}
		if verb := strings.ToLower(v.Of(text)); !question.IdleDeed(verb) && !drifts[term.Stem(verb)] {
			deeds = append(deeds, verb)
		}
	}
	return deeds
}

// drifts are the stems of verbs that tell how a number moves of itself: "the number out of work rose to 99,000" tells no deed.
var drifts = stems("rise increase climb grow jump surge soar swell mount fall decline decrease dip sink slide slip ease edge shrink dwindle inch")

// sameDeed returns a function that reports whether a word of an article tells the deed of verb.
func (a *Answerer) sameDeed(article int, verb string) func(w string) bool {
	keys := sync.OnceValue(func() []string { return a.keyList(verb) })
	return func(w string) bool {
		if sameAct(verb, w) || sameAct(w, verb) || term.SameDeed(verb, w) {
			return true
		}
		return len(keys()) > 0 && slices.ContainsFunc(a.terms.Read(w), func(y term.Term) bool {
			return slices.ContainsFunc(keys(), func(x string) bool { return x == y.Key || a.kin(y.Key, x) || a.near(article, y.Key, x) })
		})
	}
}
