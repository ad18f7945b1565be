package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// perHead divides a figure by the number of those that it is asked for each of: "spending per visitor".
func (a *Answerer) perHead(ask *question.Ask) (derived, bool) {
	top, heads := *ask, *ask
	top.Each = nil
	heads.Keys, heads.Each, heads.Want, heads.Unit, heads.Money, heads.Number = []question.Key{*ask.Each}, nil, question.Any, "", false, true
	xs := a.fitting(&top)
	if len(xs) == 0 {
		return a.likelyPerHead(ask, &top)
	}
	ys := a.fitting(&heads)
	for i := range xs {
		var all *fit // the largest number is that of all, others are of parts
		for j := range ys {
			if y := &ys[j]; divides(&xs[i], y) && a.countsEach(y, ask.Each) && (all == nil || all.fig.Value.LessThan(y.fig.Value)) {
				all = y
			}
		}
		if all != nil {
			return a.forEach(&xs[i], all, ask)
		}
	}
	return a.likelyPerHead(ask, &top)
}

// countsEach reports whether the unit of a number can be those that are asked for each of: patients are no nurses.
func (a *Answerer) countsEach(y *fit, each *question.Key) bool {
	return y.fig.Unit == "" || y.fig.Unit == "person" ||
		slices.Contains(a.keyList(y.fig.Unit), each.Key) || sameUnit(each.Key, y.fig.Unit) || sameUnit(each.Text, y.fig.Unit)
}

// divides reports whether y can be the number of those that x is of: of one article and time, a count and no share or change.
func divides(x, y *fit) bool {
	return x.fig.Kind != figure.Change && y.fig.Kind != figure.Change && x.fig.Class != quantity.Percent && (y.fig.Class == quantity.Count || y.fig.Unit == "") && samePeriod(x.fig, y.fig) && x.article == y.article && x.fig != y.fig
}

// forEach divides x by y, the number of those that ask asks for each of.
func (a *Answerer) forEach(x, y *fit, ask *question.Ask) (derived, bool) {
	d, ok := a.ratio(x, y)
	if ok {
		d.fig.Unit = x.fig.Unit + "/" + ask.Each.Text
		d.fig.Formula = plain(x.fig) + " ÷ " + plain(y.fig) + " = " + amount(d.value, d.fig.Unit)
		d.words = x.fig.Subject + " for each " + ask.Each.Text
	}
	return d, ok
}

// likelyPerHead is perHead where no record fits: of the figures that have the one number of those beside them the one that the ranking finds likelier than
// anything else.
func (a *Answerer) likelyPerHead(ask, top *question.Ask) (derived, bool) {
	best, ok := a.likeliestWith(top, func(x *fit) *fit {
		if top.Unit == "" && x.fig.Class != quantity.Money {
			return nil
		}
		return a.headsBeside(x, ask.Each)
	})
	if !ok {
		return derived{}, false
	}
	return a.forEach(&best.now, &best.other, ask)
}

// headsBeside returns the one number of those called each in the passage of x or next to it, or nil.
func (a *Answerer) headsBeside(x *fit, each *question.Key) (found *fit) {
	heads := question.Ask{Keys: []question.Key{*each}}
	first, end := a.idx.ArticlePassages(x.article)
	for p := max(first, x.passage-1); p <= x.passage+1 && p < end; p++ {
		pp := a.passage(p)
		for i := range pp.figures {
			y := fit{profile: &pp.figures[i], passage: p, article: x.article, score: 1}
			if y.fig.Earlier || !operand(y.fig) || !divides(x, &y) || !a.ownsAny(&y, &heads, heads.Keys) && !sameUnit(each.Key, y.fig.Unit) {
				continue
			}
			if found != nil && !sameFigure(found.fig, y.fig) {
				return nil
			}
			found = &y
		}
	}
	return found
}

// isForEach reports whether a figure says that it is for each of those named: "64 euros a visitor" for "spending per visitor", or "per head" of any people.
func isForEach(f *fit, each string) bool {
	each = singularUnit(each[strings.LastIndexByte(each, ' ')+1:])
	_, per, _ := strings.Cut(f.fig.Unit, "/")
	if per = singularUnit(per); per != "" && (per == each || eachOf[per] && eachOf[each]) {
		return true
	}
	subject := term.Lower(f.fig.Subject)
	for _, word := range []string{"per ", "each ", "every "} {
		if _, of, ok := strings.Cut(subject, word); ok && (strings.Contains(of, each) || strings.HasPrefix(of, "head") || strings.HasPrefix(of, "capita")) {
			return true
		}
	}
	return false
}
