package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// Beside answers a follow-up by what stands beside the answer to the question before it: "and in Chile?" by the figure that the same sentence or the next
// gives for Chile, "and the year before?" by the one that it is compared with, "what had analysts expected?" by the forecast. Before is the question before
// as it was meant, cur the follow-up as it stands alone, and full what it means within the talk. It reports false where no figure, or more than one, can be
// meant.
func (a *Answerer) Beside(before, cur, full *question.Question) (Answer, bool) {
	if !cur.Leans || !onePlain(before) || !onePlain(cur) || !onePlain(full) {
		return Answer{}, false
	}
	was, ok := a.firstFit(before)
	if !ok {
		return Answer{}, false
	}
	found := a.meantBeside(&was, &before.Asks[0], &cur.Asks[0], &full.Asks[0])
	if versus := full.Asks[0].Versus; !versus.IsZero() {
		found = slices.DeleteFunc(found, func(f fit) bool { return !sameEnding(samePart(f.fig.Period, versus), versusOf(f.fig)) })
	}
	if len(found) != 1 {
		return Answer{}, false
	}
	b := &builder{a: a, ans: Answer{Question: full.Text}}
	a.note(b, found, nil)
	ans := a.proved(full, a.show(full, b, found))
	return ans, ans.Status != Unanswerable
}

// meantBeside returns the figures near was, which answered the ask before, that the ask of a follow-up may mean: it changes the time alone, asks what had
// been expected, or names another place or thing.
func (a *Answerer) meantBeside(was *fit, before, ask, full *question.Ask) []fit {
	names := newNames(before, ask)
	other := len(names)+len(ask.Owners)+len(ask.Partners) > 0
	timed := !ask.Period.IsZero() || ask.Shift != (period.Shift{})
	switch {
	case !other && (timed || ask.Former):
		return a.neighbours(was, func(f *fit) bool { return earlierOf(f, was, ask, full) })
	case !other && ask.Basis != "" && ask.Status == figure.Fact && ask.Want == question.Change:
		return a.neighbours(was, func(f *fit) bool { return otherBasis(f, was, ask) })
	case !other && ask.Status == figure.Forecast:
		return a.neighbours(was, func(f *fit) bool { return foretoldOf(f, was) })
	case other && !timed && ask.Status == figure.Fact:
		return a.neighbours(was, func(f *fit) bool { return a.besideOf(f, was, ask, names) })
	}
	return nil
}

// onePlain reports whether a question asks for one figure and nothing else.
func onePlain(q *question.Question) bool {
	return len(q.Asks) == 1 && q.Op == question.Lookup && q.Asks[0].Want.Figure() && !q.Negated && !q.Source && q.Side == question.NoSide
}

// firstFit returns the one figure of a text that answers q.
func (a *Answerer) firstFit(q *question.Question) (fit, bool) {
	b := &builder{a: a, ans: Answer{Question: q.Text}}
	plain := *q
	plain.Asks = slices.Clone(q.Asks)
	economy(&plain)
	q = &plain
	ans := a.lookup(q, b)
	if ans.Status == Unanswerable {
		return a.halfSure(&q.Asks[0])
	}
	if ans.Status != Answered || len(b.fit) == 0 || len(ans.Figures) == 0 || ans.Figures[0].Computed {
		return fit{}, false
	}
	return b.fit[0], true
}

// halfSure returns the figure that most likely answers an ask that no figure surely answers. It is good enough to look for the answer to a follow-up beside
// it: what stands there must fit on its own account.
func (a *Answerer) halfSure(ask *question.Ask) (fit, bool) {
	const half = 0.3
	all, chances := a.odds(ask)
	best := -1
	for i := range all {
		if best < 0 || chances[i] > chances[best] {
			best = i
		}
	}
	if best < 0 || chances[best] < half || all[best].doubtful(ask) {
		return fit{}, false
	}
	return all[best].fit(), true
}

// newNames returns the words of a follow-up that name something else of the sort before; none where it names another measure or speaks of times
// alone.
func newNames(before, ask *question.Ask) []question.Key {
	var out []question.Key
	for _, k := range ask.Keys {
		if asked(before, k.Key) || question.Weak(k) || seasons[strings.ToLower(k.Text)] {
			continue
		}
		out = append(out, k)
	}
	return out
}

// seasons are words for spans of time that no calendar gives.
var seasons = map[string]bool{"season": true, "crop": true, "time": true, "pandemic": true, "earlier": true, "before": true, "previous": true}

// neighbours returns the figures near the one that answered which pick takes: of its passage and, where that has none, of those beside it.
func (a *Answerer) neighbours(was *fit, pick func(f *fit) bool) []fit {
	for _, reach := range [][]int{{0}, {1, -1}, {2}} {
		var found []fit
		for _, d := range reach {
			p := was.passage + d
			if p < 0 || p >= a.idx.NumPassages() || a.idx.Passage(p).Article != was.article {
				continue
			}
			figures := a.passage(p).figures
			for i := range figures {
				f := fit{profile: &figures[i], passage: p, article: was.article, score: 1}
				if f.fig != was.fig && pick(&f) && !slices.ContainsFunc(found, func(o fit) bool { return sameFigure(o.fig, f.fig) }) {
					found = append(found, f)
				}
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// likeKind reports whether f is of the kind and unit of what answered before. A number in a row with it may leave its unit out.
func likeKind(f, was *figure.Figure) bool {
	unit := f.Unit == was.Unit || f.Unit == "" && f.Class == quantity.Bare
	return unit && f.Kind == was.Kind && (f.Share == "") == (was.Share == "")
}

// earlierOf reports whether f is what the figure that answered is compared with, of the time asked for now.
func earlierOf(f, was *fit, ask, full *question.Ask) bool {
	superseded := ask.Former && f.fig.Status == figure.Former
	foreseen := func(g *figure.Figure) bool { return g.Status == figure.Forecast }
	if !likeKind(f.fig, was.fig) || foreseen(f.fig) != foreseen(was.fig) && !superseded || !slices.Equal(f.fig.Partner, was.fig.Partner) {
		return false
	}
	if f.fig.Subject != was.fig.Subject && (f.fig.Head != was.fig.Head || f.fig.Head == "" || !slices.Equal(f.fig.Place, was.fig.Place)) && !onlyMoves(f, was) {
		return false // what another figure is compared with
	}
	if ask.Former && !namesTime(ask) && f.passage == was.passage && (superseded || f.fig.Earlier && f.fig.Period.IsZero()) {
		return true
	}
	want := full.Period
	if ask.Period.IsZero() && ask.Shift != (period.Shift{}) {
		want = ask.Shift.Apply(was.fig.Period)
	}
	switch have := f.fig.Period; {
	case !f.fig.Earlier && f.passage != was.passage && have.IsZero():
		return false
	case want.IsZero():
		return ask.Former && f.fig.Earlier
	case have.IsZero():
		return f.fig.Earlier && ask.Shift.N == -1 && alikeSpan(ask.Shift.Unit, was.fig.Period.Shape)
	default:
		_, ok := periodCost(want, have)
		return ok
	}
}

// otherBasis reports whether f is the change over another time of what the figure that answered is the change of: "and from a year earlier?".
func otherBasis(f, was *fit, ask *question.Ask) bool {
	if f.fig.Basis != ask.Basis || was.fig.Basis == ask.Basis || f.fig.Kind != figure.Change || f.fig.Unit != was.fig.Unit || f.fig.Status != was.fig.Status || f.fig.Earlier != was.fig.Earlier {
		return false
	}
	same := f.fig.Subject == was.fig.Subject || f.fig.Head == was.fig.Head || len(f.measures) > 0 && sameSet(f.measures, was.measures)
	return same && samePeriod(f.fig, was.fig) && slices.Equal(f.fig.Partner, was.fig.Partner)
}

// foretoldOf reports whether f is what had been expected of the figure that answered.
func foretoldOf(f, was *fit) bool {
	apart := f.passage != was.passage && f.fig.Subject != was.fig.Subject && f.fig.Head != was.fig.Head && !onlyMoves(f, was)
	timed := f.fig.Period.IsZero() || period.Compare(f.fig.Period, was.fig.Period) == period.Equal
	return f.fig.Status == figure.Forecast && f.fig.Unit == was.fig.Unit && timed && !apart && was.fig.Status != figure.Forecast && slices.Equal(f.fig.Partner, was.fig.Partner)
}

// onlyMoves reports whether the subject of f, a change like was of the same place that stands in no sentence before it, is nothing but a word for one, so that
// it is of what was told before: the growth of "the economy grew 3 percent, after growth of 2 percent".
func onlyMoves(f, was *fit) bool {
	_, moves := term.Direction(f.low)
	return moves && f.passage >= was.passage && f.fig.Kind == figure.Change && was.fig.Kind == figure.Change && slices.Equal(f.fig.Place, was.fig.Place)
}

// alikeSpan reports whether a period of the given shape is one of the units that a shift goes back by.
func alikeSpan(unit, shape period.Shape) bool {
	return unit == shape || unit == period.Year && shape == period.Fiscal
}

// besideOf reports whether f is what the figure that answered is, of the place or thing named now: its record says so, or its name stands before it.
func (a *Answerer) besideOf(f, was *fit, ask *question.Ask, names []question.Key) bool {
	if !likeKind(f.fig, was.fig) || f.fig.Earlier != was.fig.Earlier && !a.namedBehind(f, names) || f.fig.Status != was.fig.Status || f.fig.Basis != "" && was.fig.Basis != "" && f.fig.Basis != was.fig.Basis {
		return false
	}
	if !f.fig.Period.IsZero() && !was.fig.Period.IsZero() && period.Compare(f.fig.Period, was.fig.Period) != period.Equal {
		return false
	}
	before := a.lead(f)
	for _, key := range slices.Concat(ask.Owners, ask.Partners) {
		inRecord := f.names(key) || slices.Contains(f.fig.Partner, key) || key == continent && slices.Contains(f.fig.Partner, union)
		if !inRecord && !slices.ContainsFunc(place.Find(before), func(m place.Mention) bool { return m.Key == key || m.City == key }) {
			return false
		}
	}
	keys := a.keySet(before)
	for _, k := range names {
		inRecord := slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key })
		if !inRecord && !a.meant(f.passage, keys, k) && !a.namedBehind(f, []question.Key{k}) {
			return false
		}
	}
	return true
}

// Europe, which a text on trade may call by the name of the bloc.
const continent, union = "Europe", "EU"

// behind returns what stands behind figure f up to the next figure or mark.
func (a *Answerer) behind(f *fit) string {
	start, text := a.idx.Passage(f.passage).Start, a.text(f.passage)
	from, end := f.fig.End-start, len(text)
	if from < 0 || from > end {
		return "" // within a table
	}
	for _, p := range a.passage(f.passage).figures {
		if at := p.fig.Start - start; at > from {
			end = min(end, at)
		}
	}
	phrase := text[from:end]
	if i := strings.IndexAny(phrase, ",.;:"); i >= 0 {
		phrase = phrase[:i]
	}
	return phrase
}

// namedBehind reports whether the phrase that a preposition joins to figure f from behind holds all of names: "against 9 percent in towns".
func (a *Answerer) namedBehind(f *fit, names []question.Key) bool {
	phrase := a.behind(f)
	words := lowerWords(phrase)
	if len(names) == 0 || len(words) < 2 || words[0] != "in" && words[0] != "for" && words[0] != "among" && words[0] != "at" && words[0] != "to" && words[0] != "from" {
		return false
	}
	keys := a.keySet(phrase)
	return !slices.ContainsFunc(names, func(k question.Key) bool { return !a.meant(f.passage, keys, k) })
}

// lead returns what stands before figure f in its clause: behind the figure before it, or the last semicolon.
func (a *Answerer) lead(f *fit) string {
	from, _ := ownRange(a.passage(f.passage), f.fig, f.fig.End)
	text := a.idx.Article(f.article).Text[max(from, a.idx.Passage(f.passage).Start):f.fig.Start]
	if i := strings.LastIndexByte(text, ';'); i >= 0 {
		text = text[i+1:]
	}
	return text
}
