package answer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// compare names the larger (or smaller) of the things asked for, with the deciding figure first and the difference last.
func (a *Answerer) compare(q *question.Question, b *builder) Answer {
	if len(q.Asks) == 1 {
		return a.compareOne(q, b)
	}
	for i := range q.Asks {
		openKind(&q.Asks[i])
	}
	fits, near, ok := a.together(q)
	for i := range q.Asks {
		if fits[i].profile != nil {
			a.note(b, fits[i:i+1], nil)
		}
		a.note(b, nil, near[i])
	}
	if set, found := a.sharesOf(q, fits, ok); found {
		fits, ok = set, true
	}
	if !ok && len(fits) == 2 && fits[0].profile != nil && q.Asks[1].Status != figure.Fact {
		fits[1], ok = a.benchmark(q, &fits[0])
	}
	if !ok {
		if set, found := a.foreseen(q); found {
			fits, ok = set, true
		}
	}
	if !ok || fits[0].fig.Kind != figure.Change {
		if ans, found := a.outmoved(q, b); found {
			return ans
		}
	}
	if !ok {
		if ans, found := a.againstRange(q, b); found {
			return ans
		}
	}
	if one, held := heldBefore(q); !ok && held {
		if ans, found := a.thenAndNow(one, b); found {
			return ans
		}
	}
	if !ok {
		i := slices.IndexFunc(fits, func(f fit) bool { return f.profile == nil })
		i = max(i, 0)
		return a.abstain(q, b, &q.Asks[i], near[i])
	}
	a.ofWhole(fits)
	if looksBack(q, fits) || unlikeSides(q, fits) || a.unlikeMeasures(q, fits) || a.strays(q, fits) {
		return a.abstain(q, b, &q.Asks[0], near[0])
	}
	if allReverse(q, fits) {
		if slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return paces[w] }) {
			return a.abstain(q, b, &q.Asks[0], near[0]) // growth that slows is growth still, and how far it slowed its rate alone does not tell
		}
		return a.reversed(q, b, fits)
	}
	best := 0
	for i := range fits {
		c := signed(fits[i].fig).Cmp(signed(fits[best].fig))
		if least := q.Least != (falling(q, fits) != ill(q, fits)); !least && c > 0 || least && c < 0 {
			best = i
		}
	}
	return a.verdict(q, b, fits, best)
}

// allReverse reports whether a comparison takes for granted which way its sides moved where all of them went the other way: which of two that rose fell more
// no difference tells.
func allReverse(q *question.Question, fits []fit) bool {
	return q.Premise != figure.NoDirection && q.Either == ([2]string{}) && !slices.ContainsFunc(fits, func(f fit) bool {
		return f.fig.Kind != figure.Change || !opposing(f.fig.Direction, q.Premise)
	})
}

// reversed answers a comparison whose sides all went the other way.
func (a *Answerer) reversed(q *question.Question, b *builder, fits []fit) Answer {
	names, parts := sideNames(q, fits), make([]string, len(fits))
	for i := range fits {
		b.add(&fits[i])
		parts[i] = names[i] + " " + shown(fits[i].fig)
	}
	lead := "All went the other way: "
	if len(fits) == 2 {
		lead = "Both went the other way: "
	}
	if q.YesNo && !strings.Contains(strings.ToLower(q.Corrected), " or ") {
		lead, b.ans.Verdict.Truth = "No, "+strings.ToLower(lead[:1])+lead[1:], "no"
	}
	return b.finish(lead + strings.Join(parts, "; ") + ".")
}

// compareOne answers a comparison of which one side was read: it may be held against what it was before, or be no more than a question of yes or no.
func (a *Answerer) compareOne(q *question.Question, b *builder) Answer {
	words := lowerWords(q.Corrected)
	sides := q.Condition == nil && (slices.Contains(words, "or") && q.Either == ([2]string{}) || slices.ContainsFunc(words, setsApart))
	if !q.Before && !sides {
		return a.yesNo(q, b)
	}
	if q.Before {
		if ans, ok := a.thenAndNow(q, b); ok {
			return ans
		}
	}
	_, near := a.find(&q.Asks[0])
	return a.abstain(q, b, &q.Asks[0], near) // of two sides one was read, whose figure says nothing of the other
}

// setsApart reports whether w holds one thing against another.
func setsApart(w string) bool { return w == "than" || w == "above" || w == "below" }

// falling reports whether changes are compared that are taken to be falls, so that the one furthest below zero is the larger.
func falling(q *question.Question, fits []fit) bool {
	return q.Premise == figure.Down && fits[0].fig.Kind == figure.Change
}

// ill reports whether the better of what is compared is the smaller: a deficit, a loss.
func ill(q *question.Question, fits []fit) bool {
	judged := slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return w == "better" || w == "worse" || w == "healthier" })
	return judged && slices.ContainsFunc(fits[0].measures, func(m string) bool { return ills[m] })
}

// ills are the measures of which less is better.
var ills = map[string]bool{keyDeficit: true, "loss": true, "unemployment": true, "inflation": true, "debt": true}

// openKind leaves the kind of a compared figure open where the question says "more" and not "how fast".
func openKind(ask *question.Ask) {
	if ask.Want == question.Level {
		ask.Want = question.Any
	}
	ask.Direction = figure.NoDirection
}

// looksBack reports whether only one of the figures compared is an earlier value, of another time than the rest, where the question compares no times:
// what Orlan earned a year ago is nothing to hold against what Tervo earns now.
func looksBack(q *question.Question, fits []fit) bool {
	for i := range fits {
		sides := slices.ContainsFunc(q.Asks[i].Keys, func(k question.Key) bool { return !asked(&q.Asks[0], k.Key) }) || !slices.Equal(q.Asks[i].Owners, q.Asks[0].Owners)
		if sides && fits[i].fig.Earlier != fits[0].fig.Earlier && !samePeriod(fits[i].fig, fits[0].fig) && q.Asks[i].Period == q.Asks[0].Period && q.Asks[i].Status == q.Asks[0].Status {
			return true
		}
	}
	return false
}

// unlikeSides reports whether what was found for the sides cannot be held against each other: one figure for both, an amount of money where it is asked
// which grew faster, or a change on the year and one on the month.
func unlikeSides(q *question.Question, fits []fit) bool {
	for i := range fits {
		if q.Asks[i].Want == question.Change && fits[i].fig.Kind != figure.Change && question.Money(fits[i].fig.Unit) {
			return true
		}
		for j := range i {
			x, y := fits[i].fig, fits[j].fig
			if x.Start == y.Start && fits[i].passage == fits[j].passage || x.Basis != y.Basis && overUnit(x.Basis) && overUnit(y.Basis) {
				return true
			}
		}
	}
	return false
}

// unlikeMeasures reports whether trade abroad is asked for and only one of two articles tells that it is: how many were exported says nothing of how many
// were sold in all.
func (a *Answerer) unlikeMeasures(q *question.Question, fits []fit) bool {
	if len(fits) != 2 || fits[0].article == fits[1].article {
		return false
	}
	for _, m := range [...]string{keyExports, keyImports} {
		tells := func(f fit) bool {
			return slices.Contains(f.measures, m) || a.passage(f.passage).keys[m] || a.article(f.article).title[m] || len(f.fig.Partner) > 0 ||
				slices.ContainsFunc(lowerWords(a.text(f.passage)), func(w string) bool { return w == "abroad" || w == "overseas" })
		}
		measures := func(f fit) bool { return slices.Contains(f.measures, m) }
		if asked(&q.Asks[0], m) && slices.ContainsFunc(fits, measures) && slices.ContainsFunc(fits, func(f fit) bool { return !tells(f) }) {
			return true
		}
	}
	return false
}

// overUnit reports whether a change is over one unit of time: "year-on-year".
func overUnit(basis string) bool { return strings.Contains(basis, "-on-") }

// sharesOf finds shares of a whole for the sides where the question leaves open what decides, "are more adults overweight in 2011 or in 2023", and no levels
// were found, or none that stand together as the shares do.
func (a *Answerer) sharesOf(q *question.Question, fits []fit, found bool) ([]fit, bool) {
	if slices.ContainsFunc(q.Asks, func(x question.Ask) bool { return x.Want != question.Any || x.Unit != "" || x.Status != figure.Fact }) || found && inOnePassage(fits) {
		return nil, false
	}
	of := *q
	of.Asks = slices.Clone(q.Asks)
	for i := range of.Asks {
		of.Asks[i].Want = question.Share
	}
	set, _, ok := a.together(&of)
	return set, ok && inOnePassage(set) && slices.ContainsFunc(set, func(f fit) bool { return f.fig.Share != "" })
}

// inOnePassage reports whether figures stand in one passage.
func inOnePassage(fits []fit) bool {
	return !slices.ContainsFunc(fits, func(f fit) bool { return f.passage != fits[0].passage })
}

// strays reports whether one of the figures compared stands in a passage that says nothing of what sets its side apart: what the makers of goods turned out is
// nothing to hold for what the mills did.
func (a *Answerer) strays(q *question.Question, fits []fit) bool {
	for i := range fits {
		name := strings.ToLower(q.Asks[i].Named)
		if name == "" {
			continue
		}
		if slices.ContainsFunc(q.Asks[i].Keys, func(k question.Key) bool { return k.Says && strings.Contains(name, strings.ToLower(k.Text)) }) {
			continue // who foresees it may be named before
		}
		if strings.Contains(name, " ") && !strings.Contains(term.Lower(a.text(fits[i].passage)), name) && strings.Contains(term.Lower(a.idx.Article(fits[i].article).Text), name) {
			return true // beside "investment trusts" the investments in trust banks
		}
		pp, want, held := a.passage(fits[i].passage), 0.0, 0.0
		for _, k := range ownKeys(q.Asks, i) {
			w := max(sets(k), 1)
			want += w
			if pp.keys[k.Key] || slices.ContainsFunc(fits[i].subject, func(t term.Term) bool { return t.Key == k.Key }) || beginsWord(a.text(fits[i].passage), k.Key) || namesVerb(fits[i].fig.Subject, k.Text) || slices.Contains(fits[i].org, k.Key) {
				held += w
			}
		}
		if want > 0 && held <= want/2 {
			return true
		}
	}
	return false
}

// namesVerb reports whether subject holds a noun of verb: the earnings of "earn".
func namesVerb(subject, verb string) bool {
	const least = 4
	stem := term.Stem(strings.ToLower(verb))
	return len(stem) >= least && strings.Contains(strings.ToLower(subject), stem)
}

// verdict writes the outcome of a comparison.
func (a *Answerer) verdict(q *question.Question, b *builder, fits []fit, best int) Answer {
	names := sideNames(q, fits)
	if q.Either != ([2]string{}) && len(fits) == 2 {
		return a.offered(q, b, fits, names)
	}
	equal := false
	for i := range fits {
		equal = equal || i != best && signed(fits[i].fig).Equal(signed(fits[best].fig))
	}
	b.add(&fits[best])
	var others []string
	for i := range fits {
		if i != best {
			b.add(&fits[i])
			others = append(others, names[i]+" "+shown(fits[i].fig))
		}
	}
	lead := names[best]
	word := "more"
	if q.Least != ill(q, fits) {
		word = "less"
	}
	b.ans.Verdict = Verdict{Order: word, Side: lead}
	if overTime(q) {
		b.ans.Verdict.Side = ""
	}
	if equal {
		lead, b.ans.Verdict.Order = "Equal", "equal"
	}
	yes := ""
	if q.Same {
		yes = "Yes: "
		if fits[0].fig.Direction != fits[1].fig.Direction || fits[0].fig.Kind != figure.Change && !equal {
			yes = "No: "
		}
	} else if q.YesNo && !strings.Contains(strings.ToLower(q.Corrected), " or ") && len(fits) == 2 {
		yes = "No: "
		if best == 0 && !equal || equal && q.Meets {
			yes = "Yes: "
		}
	}
	b.ans.Verdict.Truth = truthOf(yes)
	direct := fmt.Sprintf("%s%s, %s (%s): %s; against %s", yes, lead, shown(fits[best].fig), word, fits[best].fig.Subject, strings.Join(others, ", "))
	if len(fits) == 2 && !equal {
		d := a.difference(&fits[best], &fits[1-best])
		at := len(b.ans.Figures)
		d.fig.From = []Figure{b.ans.Figures[0], b.ans.Figures[1]}
		d.fig.Citation = b.ans.Figures[0].Citation
		if q.ByHow {
			b.ans.Figures = slices.Insert(b.ans.Figures, 0, d.fig)
		} else {
			b.ans.Figures = slices.Insert(b.ans.Figures, at, d.fig)
		}
		direct += "; difference, computed: " + d.fig.Formula
	}
	return b.finish(direct + ".")
}

// offered answers "is it higher or lower than …" with the word that is right for the first of the two.
func (a *Answerer) offered(q *question.Question, b *builder, fits []fit, names []string) Answer {
	b.add(&fits[0])
	b.add(&fits[1])
	word := "Equal"
	b.ans.Verdict = Verdict{Order: "equal", Side: names[0]}
	sign := a.difference(&fits[0], &fits[1]).value.Sign()
	if falling(q, fits) != ill(q, fits) {
		sign = -sign
	}
	switch sign {
	case 1:
		word, b.ans.Verdict.Order = q.Either[0], "more"
	case -1:
		word, b.ans.Verdict.Order = q.Either[1], "less"
	}
	if overTime(q) {
		b.ans.Verdict.Side = ""
	}
	d := a.difference(&fits[0], &fits[1])
	d.fig.From = []Figure{b.ans.Figures[0], b.ans.Figures[1]}
	d.fig.Citation = b.ans.Figures[0].Citation
	b.ans.Figures = append(b.ans.Figures, d.fig)
	return b.finish(fmt.Sprintf("%s: %s %s, %s; against %s %s; difference, computed: %s.", firstUpper(word), names[0], shown(fits[0].fig), fits[0].fig.Subject, names[1], shown(fits[1].fig), d.fig.Formula))
}

// sideNames returns what tells the sides apart: the period, the place, or the words asked for.
func sideNames(q *question.Question, fits []fit) []string {
	names := make([]string, len(fits))
	for i := range fits {
		ask := q.Asks[i]
		switch {
		case overTime(q):
			names[i] = timeName(&ask, &fits[i])
		case differs(q.Asks, func(x question.Ask) string { return strings.Join(x.Owners, "+") }):
			names[i] = placeAsSaid(q, ask.Owners)
		case differs(q.Asks, func(x question.Ask) string { return strings.Join(x.Partners, "+") }):
			names[i] = placeAsSaid(q, ask.Partners)
		case differs(q.Asks, func(x question.Ask) string { return string(x.Status) }):
			names[i] = fits[i].fig.Subject
			if ask.Status != figure.Fact {
				names[i] = string(ask.Status)
			}
		case differs(q.Asks, func(x question.Ask) string { return x.Unit }):
			names[i] = "in " + unitName(ask.Unit, false)
		case ask.Named != "":
			names[i] = ask.Named
		default:
			names[i] = ownWords(q.Asks, i)
		}
		if names[i] == "" {
			names[i] = fits[i].fig.Subject
		}
	}
	return names
}

// overTime reports whether a comparison is of periods.
func overTime(q *question.Question) bool {
	return differs(q.Asks, func(x question.Ask) string { return x.Period.String() + x.PeriodText })
}

// timeName names a period as the question does, unless that only makes sense from where it stands ("last year").
func timeName(ask *question.Ask, f *fit) string {
	name, asked := shownPeriod(f.fig).Text, ask.PeriodText
	if ask.Period.Shape == period.Month && f.fig.Period.Shape == period.Month {
		return name // in full, where the question has "jan 86"
	}
	if deictic(asked) || ask.Shift != (period.Shift{}) || !strings.ContainsFunc(asked, unicode.IsLetter) || strings.Contains(name, asked) || strings.Contains(asked, "..") {
		return name
	}
	return asked
}

func differs(asks []question.Ask, of func(question.Ask) string) bool {
	for _, x := range asks[1:] {
		if of(x) != of(asks[0]) {
			return true
		}
	}
	return false
}

// placeAsSaid names a place by the short form that the question has for it, "the EU", else as placeName does.
func placeAsSaid(q *question.Question, keys []string) string {
	for _, m := range place.Find(q.Corrected) {
		if name := q.Corrected[m.Start:m.End]; len(keys) > 0 && m.Key == keys[len(keys)-1] && strings.ToUpper(name) == name {
			return name
		}
	}
	return placeName(keys)
}

func placeName(keys []string) string {
	if len(keys) == 0 {
		return ""
	}
	key := keys[len(keys)-1]
	p, ok := place.Get(key)
	switch {
	case !ok:
		return key
	case p.Kind == place.Group && len(key) > 2 && strings.ToUpper(key) == key && !strings.Contains(p.Name, key):
		return p.Name + " (" + key + ")" // people know the Association of Southeast Asian Nations as ASEAN
	}
	return p.Name
}

// ownWords returns the words of ask i that the others do not have.
func ownWords(asks []question.Ask, i int) string {
	var words []string
	for _, k := range asks[i].Keys {
		shared := true
		for j := range asks {
			shared = shared && slices.ContainsFunc(asks[j].Keys, func(o question.Key) bool { return o.Key == k.Key })
		}
		if !shared {
			words = append(words, k.Text)
		}
	}
	if len(words) == 0 && len(asks[i].Keys) > 0 {
		return asks[i].Keys[0].Text
	}
	return strings.Join(words, " ")
}

// yesNo answers "did exports rise?", "was it above 10 percent?" from the one figure asked about.
func (a *Answerer) yesNo(q *question.Question, b *builder) Answer {
	ask := q.Asks[0]
	if c := q.Condition; c != nil && ask.Unit == "" && question.Money(c.Bound.Unit) {
		ask.Unit = c.Bound.Unit
	}
	fits, near := a.find(&ask)
	a.note(b, fits, near)
	best := a.best(fits)
	if len(best) == 0 {
		return a.abstain(q, b, &ask, near)
	}
	b.add(&best[0])
	word := ""
	if q.Condition != nil {
		word = "No: "
		if passes(&best[0], q.Condition, q.Asks[0].Direction) {
			word = "Yes: "
		}
	}
	b.ans.Verdict.Truth = truthOf(word)
	return b.finish(word + sentence(best[0].fig) + ".")
}

// truthOf returns the verdict of what stands before an answer to a question for yes or no.
func truthOf(lead string) string {
	switch lead {
	case "Yes: ":
		return "yes"
	case "No: ", "They did not: ":
		return "no"
	case reverse:
		return "reverse"
	}
	return ""
}

// askWords names an ask for a sentence that says it is not held.
func askWords(ask *question.Ask) string {
	var words []string
	for _, k := range ask.Keys {
		words = append(words, k.Text)
	}
	s := strings.Join(words, " ")
	if n := placeName(ask.Owners); n != "" {
		s += " of " + n
	}
	if n := placeName(ask.Partners); n != "" {
		s += " with " + n
	}
	if !ask.Period.IsZero() {
		if w := periodWords(ask.Period); ask.Period.Shape == period.Open && ask.PeriodText != "" {
			s += " " + ask.PeriodText // "since April"
		} else if w != "" {
			s += " for " + w
		} else if ask.PeriodText != "" {
			s += " for " + ask.PeriodText
		}
	} else if ask.Shift != (period.Shift{}) && ask.PeriodText != "" {
		s += " for " + ask.PeriodText
	}
	return strings.TrimSpace(s)
}
