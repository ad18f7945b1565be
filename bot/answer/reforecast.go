package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// reforecast answers by how much a forecast or a target was changed: with the change where the text states it, "trimmed its growth forecast by 0.4 points",
// else from the new value and the one that it replaces, "cut its estimate to 3.1 percent from 3.6". Where two could be meant there is none.
func (a *Answerer) reforecast(q *question.Question, b *builder) (Answer, bool) {
	if q.Op != question.Difference || len(q.Asks) != 2 || q.Asks[1].Status != figure.Former {
		return Answer{}, false
	}
	ask := q.Asks[0]
	ask.Status, ask.Unit = figure.Forecast, ""
	var stated *fit
	var pairs [][2]fit
	for _, p := range a.candidates(&ask) {
		pp := a.passage(p)
		for i := range pp.figures {
			x := fit{profile: &pp.figures[i], passage: p, article: pp.article, score: 1}
			if !a.isForeseen(&x, &ask) || !inUnit(x.fig, q.Asks[0].Unit) {
				continue
			}
			if x.fig.Class == quantity.Points || x.fig.Kind == figure.Change && x.fig.Class != quantity.Percent {
				switch {
				case opposing(x.fig.Direction, towards(q)) || !a.changesAsked(&x, &ask):
				case stated != nil && !sameFigure(stated.fig, x.fig):
					return Answer{}, false
				default:
					stated = &x
				}
			} else if y := a.replaced(&x); y != nil && !slices.ContainsFunc(pairs, func(o [2]fit) bool { return sameFigure(o[0].fig, x.fig) && sameFigure(o[1].fig, y.fig) }) {
				pairs = append(pairs, [2]fit{x, *y})
			}
		}
	}
	if own := slices.DeleteFunc(slices.Clone(pairs), func(p [2]fit) bool { return !a.ofAll(&p[0], &ask) }); len(own) > 0 {
		pairs = own
	}
	if stated == nil && len(pairs) == 0 {
		pairs = a.revisions(&q.Asks[0])
		if moves := q.Asks[0]; len(pairs) == 0 && moves.Want == question.Any {
			moves.Want, moves.Unit = question.Change, "" // "export growth was revised to 3 percent from 5"
			pairs = slices.DeleteFunc(a.revisions(&moves), func(p [2]fit) bool { return !inUnit(p[0].fig, q.Asks[0].Unit) })
		}
	}
	pairs = slices.DeleteFunc(pairs, func(p [2]fit) bool { return a.otherRevision(q, p[:]) })
	switch {
	case stated != nil:
		return a.show(q, b, []fit{*stated}), true
	case len(pairs) == 1:
		return b.reckoned(a.difference(&pairs[0][0], &pairs[0][1])), true
	}
	return Answer{}, false
}

// otherRevision reports whether q asks by how much a forecast was changed, and the new and old value tell nothing of it: they are of what is over, or it was raised
// where the question has it that it was cut.
func (a *Answerer) otherRevision(q *question.Question, fits []fit) bool {
	if len(fits) != 2 || q.Op != question.Difference || q.Asks[1].Status != figure.Former || !slices.ContainsFunc(lowerWords(q.Corrected), question.Foresight) {
		return false
	}
	return !a.stillAhead(&fits[0]) || opposing(wayFrom(fits[1].fig, fits[0].fig), towards(q))
}

// stillAhead reports whether figure x, which a text says was revised, is one that is foreseen and no figure of a time that is over: it is told as a forecast, or
// its passage or headline speaks of one and its time is not over when its article appears.
func (a *Answerer) stillAhead(x *fit) bool {
	if x.fig.Status == figure.Forecast || x.fig.Status == figure.Target {
		return true
	}
	art := a.idx.Article(x.article)
	p := x.fig.Period
	over := !p.IsZero() && (!p.YearKnown || p.End.Compare(art.Date) <= 0)
	return !over && slices.ContainsFunc(lowerWords(art.Title+" "+a.text(x.passage)), func(w string) bool { return question.Foresight(w) || w == "targets" })
}

// wayFrom returns which way value y lies from value x.
func wayFrom(x, y *figure.Figure) figure.Direction {
	switch c := signed(y).Cmp(signed(x)); {
	case c > 0:
		return figure.Up
	case c < 0:
		return figure.Down
	}
	return figure.NoDirection
}

// revisions returns each figure that answers ask with what its passage says that it was taken for before: "put the shortfall at 310 million crowns, revised up
// from 280 million".
func (a *Answerer) revisions(ask *question.Ask) (pairs [][2]fit) {
	fits := a.fitting(ask)
	for i := range fits {
		x := &fits[i]
		if x.score < fits[0].score-tie {
			break
		}
		y := a.replaced(x)
		if y == nil || !a.changedThen(x, ask) || y.fig.Status != figure.Former || y.passage != x.passage || y.fig.Subject != x.fig.Subject || !inUnit(x.fig, ask.Unit) {
			continue
		}
		if !slices.ContainsFunc(pairs, func(o [2]fit) bool { return sameFigure(o[0].fig, x.fig) && sameFigure(o[1].fig, y.fig) }) {
			pairs = append(pairs, [2]fit{*x, *y})
		}
	}
	return pairs
}

// ofAll reports whether the subject of figure x holds all that ask names, but for who foresaw it.
func (a *Answerer) ofAll(x *fit, ask *question.Ask) bool {
	pp := a.passage(x.passage)
	return !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		_, own := a.holds(x, pp, ask, k)
		return !own && !k.Says
	})
}

// isForeseen reports whether figure x is a forecast or target of what ask asks for, or a change of one.
func (a *Answerer) isForeseen(x *fit, ask *question.Ask) bool {
	if x.fig.Status != figure.Forecast && x.fig.Status != figure.Target || x.fig.Earlier || !operand(x.fig) || !a.saysForecast(x, ask.Keys) || a.foreign(x, ask) {
		return false
	}
	if a.ofOtherKind(x, ask) {
		return false
	}
	if x.fig.Kind == figure.Change && x.fig.Class != quantity.Percent && !slices.ContainsFunc(lowerWords(x.fig.Subject), question.Foresight) {
		return false // what is to change, and no forecast that changed
	}
	for _, t := range ask.Terms {
		if !slices.Contains(x.fig.Terms, t) && !a.passage(x.passage).keys[t] {
			return false
		}
	}
	if !a.changedThen(x, ask) {
		return false
	}
	g := *x
	if a.wordOfAnother(x, ask) {
		return false
	}
	if a.fitPlace(&g, a.passage(x.passage), ask); len(g.misses) == 0 && !x.fig.Period.IsZero() {
		a.fitPeriod(&g, a.passage(x.passage), ask)
	}
	return len(g.misses) == 0
}

// changedThen reports whether the article of x can tell of a forecast that was changed at the time that ask names, if any.
func (a *Answerer) changedThen(x *fit, ask *question.Ask) bool {
	date := a.idx.Article(x.article).Date
	return ask.Made.IsZero() || !ask.Made.YearKnown || date.IsZero() || date.Compare(ask.Made.Start) >= 0 && date.Compare(ask.Made.End.AddDays(toldWithin)) <= 0
}

// wordOfAnother reports whether the sentence of forecast x says that somebody else foresees it than ask names.
func (a *Answerer) wordOfAnother(x *fit, ask *question.Ask) bool {
	key := ""
	for _, k := range ask.Keys {
		if k.Says {
			key = k.Key // the last word of a name
		}
	}
	if key == "" {
		return false
	}
	pp := a.passage(x.passage)
	if pp.keys[key] {
		return a.wordOf(x, pp, key) != ""
	}
	who, named, _ := a.sayerOf(x, pp)
	return named && !slices.ContainsFunc(a.keyList(who), func(w string) bool { return w == key || a.kin(w, key) }) && !a.shortName(who, key) && a.besideName(x, key)
}

// toldWithin is the number of days after the time at which a forecast is said to have been changed within which articles tell of it.
const toldWithin = 14

// formerForecast works back what was foreseen before a change that is told by its size alone: "lowered its estimate of deliveries by 10 percent to 90,000".
func (a *Answerer) formerForecast(ask *question.Ask) (derived, bool) {
	now := *ask
	now.Status, now.Former = figure.Forecast, false
	var found derived
	for _, x := range a.fitting(&now) {
		c := a.moveTo(&x)
		if c == nil || c.fig.Start > x.fig.Start || !a.leadsTo(c, x.fig) || !a.isForeseen(&x, &now) {
			continue
		}
		d, ok := a.workBack(&x, c, x.fig.Period)
		switch {
		case !ok:
		case found.from != nil && !d.value.Equal(found.value):
			return derived{}, false
		default:
			found = d
		}
	}
	return found, found.from != nil
}

// ofOtherKind reports whether the measure of figure x is narrowed by a word that ask does not have in the place of one that it has: the rye harvest is no wheat
// harvest.
func (a *Answerer) ofOtherKind(x *fit, ask *question.Ask) bool {
	narrows := func(k question.Key) bool { return k.Kind == term.Modifier && !k.Says }
	other := slices.ContainsFunc(x.subject, func(t term.Term) bool {
		return (t.Kind == term.Modifier || t.Kind == term.Word) && !asked(ask, t.Key) && !a.kinOf(x.article, ask, t.Key)
	})
	own := slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return narrows(k) && slices.ContainsFunc(x.subject, func(t term.Term) bool { return t.Key == k.Key })
	})
	return other && !own && slices.ContainsFunc(ask.Keys, narrows)
}

// towards returns which way a question says that a forecast was changed: up for "by how much did the bank raise its forecast".
func towards(q *question.Question) figure.Direction {
	for _, w := range lowerWords(q.Corrected) {
		if d := question.Reforecast(w); d != figure.NoDirection {
			return d
		}
	}
	return figure.NoDirection
}

// changesAsked reports whether stated change x is of a forecast of what ask asks for, by the words beside the noun for the forecast: the points of "It also raised
// its inflation forecast by 0.3 points" are none of a forecast of growth.
func (a *Answerer) changesAsked(x *fit, ask *question.Ask) bool {
	const before, after = 3, 4 // words
	text := a.text(x.passage)[:x.fig.Start-a.idx.Passage(x.passage).Start]
	words := strings.Fields(text)
	at := len(words) - 1
	for at >= 0 && !question.Foresight(strings.Trim(term.Lower(words[at]), ",.;:")) {
		at--
	}
	if at < 0 {
		return true
	}
	head := strings.Join(words[max(0, at-before):min(len(words), at+1+after)], " ")
	measured := false
	for _, t := range a.terms.Read(head) {
		if t.Kind != term.Measure || question.Foresight(term.Lower(head[t.Start:t.End])) {
			continue
		}
		if asked(ask, t.Key) || a.kinOf(x.article, ask, t.Key) {
			return true
		}
		measured = true
	}
	return !measured
}

// saysForecast reports whether figure x is of what the keys name, in an article that names who foresaw it.
func (a *Answerer) saysForecast(x *fit, keys []question.Key) bool {
	var of []question.Key
	for _, k := range keys {
		if !k.Says {
			of = append(of, k)
		} else if k.Name && a.nearnessOf(x, k) == 0 {
			return false
		}
	}
	return len(keys) > 0 && a.nearness(x, of) >= apartHolds
}

// inUnit reports whether a difference of x is in the unit asked for, if any: points of what is in percent.
func inUnit(x *figure.Figure, unit string) bool {
	base, _, _ := strings.Cut(x.Unit, "/")
	return unit == "" || sameUnit(unit, x.Unit) || sameUnit(unit, base) || (unit == "point" || unit == "percentage_point") && (x.Class == quantity.Percent || x.Class == quantity.Points)
}

// replaced returns what stood in the place of forecast x before, as its sentence or the next tells, or nil.
func (a *Answerer) replaced(x *fit) *fit {
	for p := x.passage; p <= x.passage+1 && p < a.idx.NumPassages() && a.idx.Passage(p).Article == a.idx.Passage(x.passage).Article; p++ {
		pp := a.passage(p)
		for i := range pp.figures {
			y := &pp.figures[i]
			if y.fig.Start <= x.fig.Start || !sameOrBare(x.fig, y.fig) || !ofOneSize(x.fig, y.fig) || y.fig.IsRange || bound(y.fig) || y.fig.Class == quantity.Duration {
				continue
			}
			then := y.fig.Earlier && p == x.passage && !(y.fig.Period.YearKnown && y.fig.Period.End.Compare(x.fig.Period.Start) <= 0) // not last year's inflation
			if y.fig.Status == figure.Former || then || a.toldBefore(p, y.fig) || datedForecast(x.fig, y.fig) {
				f := *x
				f.profile, f.passage = y, p
				return &f
			}
		}
	}
	return nil
}

// datedForecast reports whether y is the forecast of an earlier month than x is foreseen for: "its August forecast was 1.8 percent".
func datedForecast(x, y *figure.Figure) bool {
	first, _, _ := strings.Cut(strings.ToLower(y.Subject), " ")
	return y.Status == figure.Forecast && question.Foresight(first) && y.Period.Shape == period.Month && y.Period.YearKnown && x.Period.YearKnown && y.Period.End.Compare(x.Period.End) < 0
}

// toldBefore reports whether figure y of passage p is a forecast made before another: "down from the 3.6 percent it projected in October".
func (a *Answerer) toldBefore(p int, y *figure.Figure) bool {
	const reach = 4
	words := lowerWords(a.text(p)[:y.Start-a.idx.Passage(p).Start])
	return y.Status == figure.Forecast && slices.ContainsFunc(words[max(0, len(words)-reach):], func(w string) bool {
		return w == "from" || w == "earlier" || w == "previous" || w == "previously" || w == "prior"
	})
}
