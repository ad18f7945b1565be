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

// placedShare divides the part of a whole that went to, came from or is in a place by the whole: "what share of its wheat came from Chad" of "300,000
// tonnes, of which 120,000 came from Chad".
func (a *Answerer) placedShare(ask *question.Ask) (derived, bool) {
	if ask.Want != question.Share || ask.FromShare || len(ask.Not) > 0 || ask.Basis != "" || ask.Unit == "percentage_point" {
		return derived{}, false
	}
	part := *ask
	part.Want, part.Unit = question.Level, ""
	whole := part
	place := ""
	switch {
	case len(ask.Partners) == 1:
		whole.Partners, place = nil, ask.Partners[0]
	case len(ask.Partners) == 0 && len(ask.Owners) == 1:
		whole.Owners, place = nil, ask.Owners[0]
	default:
		return derived{}, false
	}
	goes := func(x, y *figure.Figure) bool {
		return !slices.Contains(y.Partner, place) && !slices.Contains(y.Place, place) && x.Kind != figure.Change && x.Class != quantity.Percent && x.Value.LessThan(y.Value) && samePeriod(x, y)
	}
	x, y, ok := a.pairOf(&part, &whole, goes)
	if !ok {
		x, y, ok = a.bareOf(&part, &whole, goes)
	}
	if !ok || x.article != y.article || !sameScope(x, y) {
		return derived{}, false
	}
	return a.proportion(x, y)
}

// bareOf finds the one number without a noun that is of part, and the count of what it is of that is of whole, in one article: the 310,000 of "visitors from
// Norland came to 310,000" and the 2.4 million tourists.
func (a *Answerer) bareOf(part, whole *question.Ask, goes func(x, y *figure.Figure) bool) (x, y *fit, ok bool) {
	xs, ys := a.fitting(part), a.fitting(whole)
	for i := range xs {
		for j := range ys {
			if xs[i].fig.Class != quantity.Bare || ys[j].fig.Class != quantity.Count || xs[i].article != ys[j].article || !oneSort(&xs[i], &ys[j]) || !goes(xs[i].fig, ys[j].fig) {
				continue
			}
			if ok && !(sameFigure(x.fig, xs[i].fig) && sameFigure(y.fig, ys[j].fig)) {
				return nil, nil, false
			}
			x, y, ok = &xs[i], &ys[j], true
		}
	}
	return x, y, ok
}

// shareOfWhole works out how much a part is from its share and the whole that the article tells: "how many of the boxes were empty" of "610,000 boxes" and
// "empty ones made up 15 percent of them".
func (a *Answerer) shareOfWhole(ask *question.Ask) (derived, bool) {
	if ask.Want != question.Level && ask.Want != question.Count && ask.Want != question.Any || ask.Unit == "percent" || ask.Basis != "" || ask.FromShare || ask.Former || len(ask.Not) > 0 || ask.Each != nil || ask.Status != figure.Fact {
		return derived{}, false
	}
	open := *ask
	open.Want, open.Unit, open.Counted, open.Number, open.Money = question.Share, "", "", false, false
	var best derived
	for _, s := range a.fitting(&open) {
		if s.fig.Share == "" || s.fig.Kind == figure.Change || s.fig.Class != quantity.Percent || len(s.share) == 0 || !operand(s.fig) || best.from != nil && s.score < best.from[0].score-tie {
			continue
		}
		y := a.wholeShared(&s, ask)
		if y == nil || !a.saysPart(&s, y, ask) {
			continue
		}
		d := a.partBy(y, &s)
		if best.from != nil {
			if !best.value.Equal(d.value) {
				return derived{}, false
			}
			continue
		}
		best = d
	}
	return best, best.from != nil
}

// saysPart reports whether share s says itself all that is asked for beside what its whole y is: of "empty ones" it does not say "damaged".
func (a *Answerer) saysPart(s, y *fit, ask *question.Ask) bool {
	said := false
	for _, k := range ask.Keys {
		one := &question.Ask{Keys: []question.Key{k}}
		if _, whole := a.holds(y, a.passage(y.passage), one, k); whole || question.Weak(k) || strings.EqualFold(k.Text, ask.Deed) {
			continue
		}
		if _, own := a.holds(s, a.passage(s.passage), one, k); !own && !k.Name {
			return false
		}
		said = true
	}
	return said || len(ask.Owners)+len(ask.Partners) > 0
}

// wholeShared returns the one amount that share s is a share of, of its time and place, in its passage or the two before; or nil.
func (a *Answerer) wholeShared(s *fit, ask *question.Ask) (found *fit) {
	const reach = 2
	whole := a.unplaced(s.fig.Share)
	for p := s.passage; p >= max(a.firstPassage(s.article), s.passage-reach); p-- {
		levels := a.allLevels(p)
		for i := range levels {
			y := &levels[i]
			if y.fig.Class == quantity.Percent || y.fig.Class == quantity.Duration || ask.Unit != "" && !sameUnit(ask.Unit, y.fig.Unit) || ask.Money && !question.Money(y.fig.Unit) || ask.Number && y.fig.Class == quantity.Money {
				continue
			}
			if !a.isOf(y, whole) || !s.fig.Period.IsZero() && !y.fig.Period.IsZero() && period.Compare(s.fig.Period, y.fig.Period) != period.Equal || len(s.fig.Place) > 0 && len(y.fig.Place) > 0 && s.fig.Place[0] != y.fig.Place[0] {
				continue
			}
			if found != nil && !sameFigure(found.fig, y.fig) {
				return nil
			}
			found = y
		}
	}
	return found
}

// unplaced returns the keys of the whole of a share but for whose it is, which no subject of a figure keeps: those of "Norland's foreign debt".
func (a *Answerer) unplaced(share string) (keys []string) {
	spots := place.Find(share)
	for _, t := range a.terms.Read(share) {
		if t.Kind != term.Stop && t.Kind != term.Chat && !covered(spots, t) {
			keys = append(keys, t.Key)
		}
	}
	return keys
}

// isOf reports whether figure y is of just what keys name: it holds them all, and nothing else narrows it.
func (a *Answerer) isOf(y *fit, keys []string) bool {
	own := map[string]bool{}
	for _, t := range y.subject {
		own[t.Key] = true
		if t.Kind == term.Modifier && !neutral[t.Key] && !slices.Contains(keys, t.Key) {
			return false
		}
	}
	return !slices.ContainsFunc(keys, func(k string) bool { return !own[k] })
}

// partBy returns the part of y that share s is.
func (a *Answerer) partBy(y, s *fit) derived {
	d := derived{from: []fit{*s, *y}}
	d.value = significant(divide(y.fig.Value.Mul(s.fig.Value), hundred), 3)
	d.fig = a.computed(d.value, y.fig.Unit, y.fig)
	d.fig.Kind, d.fig.Subject = kindName(y.fig), s.fig.Subject
	d.fig.Formula = plain(y.fig) + " × " + amount(s.fig.Value, "percent") + " = " + amount(d.value, y.fig.Unit)
	d.words = s.fig.Subject + ", by its share of " + y.fig.Subject
	return d
}
