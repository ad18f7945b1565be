package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// remains computes what is left of a whole for the one thing that a text gives the rest to: "about 280,000 tonnes passed through Varn and the rest through
// Trolvik". It is computed before any figure is looked up, since those that stand beside are of the whole or of the other parts.
func (a *Answerer) remains(ask *question.Ask) (derived, bool) {
	if ask.Want != question.Any && ask.Want != question.Level && ask.Want != question.Count || ask.Unit == "percent" || ask.Basis != "" || len(ask.Not) > 0 {
		return derived{}, false
	}
	var found derived
	n := 0
	for _, p := range a.candidates(ask) {
		at := a.restAt(p, ask)
		if at < 0 {
			continue
		}
		if d, ok := a.lessParts(p, at, a.wholeOfRest(ask, p, at)); ok {
			found = d
			n++
		}
	}
	return found, n == 1
}

// rests are the words for what is left of a whole.
var rests = []string{"the rest", "the remainder", "the balance came", "the balance went", "the balance was"}

// restIn returns where text speaks of what is left of a whole, or -1.
func restIn(text string) int {
	low := term.Lower(text)
	for _, w := range rests {
		if i := strings.Index(low, w); i >= 0 {
			return i
		}
	}
	return -1
}

// restAt returns where in passage p the clause begins that gives the rest to what ask asks for and to which no figure of the passage is, or -1.
func (a *Answerer) restAt(p int, ask *question.Ask) int {
	pp := a.passage(p)
	i := pp.rest()
	if i < 0 {
		return -1
	}
	from, to := a.gapAt(p, i)
	text := a.text(p)
	own := from
	for _, end := range []string{" and ", ", ", "; "} { // before which the text tells of another part
		own = max(own, from+strings.LastIndex(text[from:i], end)+1)
	}
	said := a.stretch(text[own:to])
	ok := slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return sets(k) > 0 && (said.keys[k.Key] || a.nearIn(pp.article, said.keys, k.Key)) && !a.ofFigure(p, k)
	})
	if !ok && !slices.ContainsFunc(placesOf(ask), func(k string) bool { return slices.Contains(said.places, k) && !a.toldOfPlace(p, k) }) {
		return -1
	}
	return from
}

// placesOf returns all places that an ask names.
func placesOf(ask *question.Ask) []string { return slices.Concat(ask.Owners, ask.Partners) }

// toldOfPlace reports whether a figure of passage p is of the place or with it.
func (a *Answerer) toldOfPlace(p int, key string) bool {
	return slices.ContainsFunc(a.passage(p).figures, func(f profile) bool {
		return slices.Contains(f.fig.Place, key) || slices.Contains(f.fig.Partner, key)
	})
}

// wholeOfRest returns ask without the places that only the rest of a whole is given to: those that passage p names and the figures before do not.
func (a *Answerer) wholeOfRest(ask *question.Ask, p, at int) *question.Ask {
	said := a.stretch(a.text(p)[at:])
	whole := *ask
	given := func(k string) bool { return slices.Contains(said.places, k) && !a.toldOfPlace(p, k) }
	whole.Owners = slices.DeleteFunc(slices.Clone(ask.Owners), given)
	whole.Partners = slices.DeleteFunc(slices.Clone(ask.Partners), given)
	return &whole
}

// gapAt returns the bytes of passage p about offset i that hold no figure.
func (a *Answerer) gapAt(p, i int) (from, to int) {
	start := a.idx.Passage(p).Start
	to = len(a.text(p))
	for _, f := range a.passage(p).figures {
		if e := f.fig.End - start; e <= i {
			from = max(from, e)
		} else if s := f.fig.Start - start; s > i {
			to = min(to, s)
		}
	}
	return from, to
}

// ofFigure reports whether a figure of the two passages up to p says itself that it is of k, which the rest is then not.
func (a *Answerer) ofFigure(p int, k question.Key) bool {
	for q := max(a.firstPassage(a.passage(p).article), p-1); q <= p; q++ {
		pp := a.passage(q)
		for i := range pp.figures {
			f := fit{profile: &pp.figures[i], passage: q, article: pp.article}
			if slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key }) && !strings.Contains(f.low, "the rest") {
				return true
			}
		}
	}
	return false
}

// lessParts returns the whole less the parts that stand before offset at of passage p.
func (a *Answerer) lessParts(p, at int, ask *question.Ask) (derived, bool) {
	const reach = 2 // passages back to the whole
	start, first := a.idx.Passage(p).Start, a.firstPassage(a.passage(p).article)
	end := start + at
	levels := a.levels(p, end)
	q := p
	ofParts := false // what stands before the rest is of the parts alone
	if len(levels) == 0 && p > first {
		q, end, ofParts = p-1, start, true
		levels = a.levels(q, end)
	}
	if len(levels) == 0 {
		return derived{}, false
	}
	if whole, parts := levels[0], levels[1:]; len(parts) > 0 && !ofParts && !a.ofThat(&whole) && !a.behindWhole(&whole) && exceeds(&whole, parts) {
		return a.leftOf(&whole, parts, ask)
	}
	var all []fit
	for b := max(first, q-reach); b < q; b++ {
		for _, f := range a.allLevels(b) {
			if sameOrBare(f.fig, levels[0].fig) || sameOrBare(levels[0].fig, f.fig) {
				all = append(all, f)
			}
		}
	}
	of := len(all) // where the parts begin that stand beside the rest
	all = append(all, levels...)
	best := -1
	near := 0.0
	for i := range len(all) - len(levels) {
		if n := a.nearness(&all[i], ask.Keys); n > near+1e-9 && exceeds(&all[i], ofUnit(&all[i], all[i+1:])) {
			best, near = i, n
		}
	}
	if best < 0 {
		return derived{}, false
	}
	parts := all[best+1:]
	if q == p && strings.Contains(term.Lower(a.text(p)[:a.passage(p).rest()]), " total") {
		parts = all[of:] // what stands between is no part of "this season's total"
	}
	return a.leftOf(&all[best], ofUnit(&all[best], parts), ask)
}

// ofUnit leaves of parts those in the unit of the whole or in none.
func ofUnit(whole *fit, parts []fit) []fit {
	return slices.DeleteFunc(slices.Clone(parts), func(f fit) bool { return !sameOrBare(whole.fig, f.fig) })
}

// ofThat reports whether figure f is itself a part of a whole told before: "pig iron made up 792,000 tonnes of that".
func (a *Answerer) ofThat(f *fit) bool {
	behind := lowerWords(a.text(f.passage)[f.fig.End-a.idx.Passage(f.passage).Start:])
	return len(behind) > 1 && behind[0] == "of" && slices.Contains([]string{"that", "this", "these", "those", "it", "them"}, behind[1])
}

// behindWhole reports whether figure f is told as a part of a whole that its sentence begins with: "Of last year's output, 4,200 tonnes".
func (a *Answerer) behindWhole(f *fit) bool {
	before := strings.ToLower(a.text(f.passage)[:f.fig.Start-a.idx.Passage(f.passage).Start])
	before = strings.TrimPrefix(before, "out ")
	return strings.HasPrefix(before, "of ") && strings.Contains(before, ",")
}

// levels returns the levels of passage p before byte end of its article, in the unit of the first.
func (a *Answerer) levels(p, end int) (out []fit) {
	for _, f := range a.allLevels(p) {
		if f.fig.End <= end && (len(out) == 0 || sameOrBare(out[0].fig, f.fig) || sameOrBare(f.fig, out[0].fig)) {
			out = append(out, f)
		}
	}
	return out
}

// allLevels returns the levels of passage p, but for earlier ones.
func (a *Answerer) allLevels(p int) (out []fit) {
	pp := a.passage(p)
	for i := range pp.figures {
		if f := pp.figures[i].fig; !f.Earlier && f.Kind != figure.Change && operand(f) {
			out = append(out, fit{profile: &pp.figures[i], passage: p, article: pp.article, score: 1})
		}
	}
	return out
}

// exceeds reports whether the whole is more than its parts together.
func exceeds(whole *fit, parts []fit) bool {
	left := whole.fig.Value
	for i := range parts {
		left = left.Sub(parts[i].fig.Value)
	}
	return left.IsPositive()
}

// remainsHolds is how surely the whole must be of what is asked for, by [Answerer.nearness]: the part that the rest is stands farther off.
const remainsHolds = 0.4

// leftOf computes what is left of whole without parts, where ask can be of a part of it.
func (a *Answerer) leftOf(whole *fit, parts []fit, ask *question.Ask) (derived, bool) {
	g := *whole
	for _, s := range []step{(*Answerer).fitPlace, (*Answerer).fitUnit, (*Answerer).fitPeriod} {
		if s(a, &g, a.passage(whole.passage), ask); len(g.misses) > 0 {
			return derived{}, false
		}
	}
	if a.nearness(whole, ask.Keys) < remainsHolds {
		return derived{}, false
	}
	d := derived{value: whole.fig.Value, from: append([]fit{*whole}, parts...)}
	figs := []*figure.Figure{whole.fig}
	formula, less := plain(whole.fig), make([]string, len(parts))
	for i := range parts {
		figs = append(figs, parts[i].fig)
		d.value = d.value.Sub(parts[i].fig.Value)
		formula += " − " + amount(parts[i].fig.Value, whole.fig.Unit)
		less[i] = parts[i].fig.Subject
	}
	d.value = roundTo(d.value, coarsest(figs...))
	d.fig = a.computed(d.value, whole.fig.Unit, whole.fig)
	d.fig.Kind, d.fig.Op, d.fig.Formula = "level", OpLess, formula+" = "+amount(d.value, whole.fig.Unit)
	d.words = whole.fig.Subject + " less " + listed(less)
	return d, true
}

// withPart finds the whole that q asks for and, in its passage or the next, the one part of it that is to be taken off: "revenue is put at 216 billion
// pesos, of which taxes are to bring in 183 billion".
func (a *Answerer) withPart(q *question.Question) (x, y *fit, ok bool) {
	whole := wholeAsked(q)
	if len(q.SetAside) == 0 || len(whole.Keys) == 0 {
		return nil, nil, false
	}
	for _, p := range a.candidates(&whole) {
		for _, w := range a.allLevels(p) {
			if a.nearness(&w, whole.Keys) < apartHolds || !a.ownsWord(&w, &whole) || !a.goesWith(&w, a.passage(p), &whole) {
				continue
			}
			if a.fitPlace(&w, a.passage(p), &whole); len(w.misses) > 0 {
				continue
			}
			part := a.partOf(&w, q)
			if part == nil || x != nil && !sameFigure(x.fig, w.fig) {
				if part != nil {
					return nil, nil, false // two could be meant
				}
				continue
			}
			x, y = &w, part
		}
	}
	return x, y, x != nil
}

// wholeAsked returns the ask for the whole that q takes a part off.
func wholeAsked(q *question.Question) question.Ask {
	whole := q.Asks[0]
	whole.Without = false
	whole.Keys = slices.DeleteFunc(slices.Clone(whole.Keys), func(k question.Key) bool {
		return slices.ContainsFunc(q.SetAside, func(s question.Key) bool { return s.Start == k.Start })
	})
	return whole
}

// likelyPart is withPart where no record fits the whole: of the values that have such a part beside them the one that the ranking finds likelier than
// anything else.
func (a *Answerer) likelyPart(q *question.Question) (x, y *fit, ok bool) {
	whole := wholeAsked(q)
	if len(q.SetAside) == 0 || len(whole.Keys) == 0 {
		return nil, nil, false
	}
	best, ok := a.likeliestWith(&whole, func(w *fit) *fit {
		if w.fig.Kind == figure.Change || w.fig.Class == quantity.Percent {
			return nil
		}
		return a.partOf(w, q)
	})
	return &best.now, &best.other, ok
}

// partOf returns the one figure in the passage of whole or the next that is of what q sets aside, or nil.
func (a *Answerer) partOf(whole *fit, q *question.Question) (found *fit) {
	for p := whole.passage; p <= whole.passage+1 && p < a.idx.NumPassages() && a.idx.Passage(p).Article == a.idx.Passage(whole.passage).Article; p++ {
		pp := a.passage(p)
		for i := range pp.figures {
			f := fit{profile: &pp.figures[i], passage: p, article: pp.article, score: 1}
			if f.fig == whole.fig || f.fig.Earlier || f.fig.Kind == figure.Change || !operand(f.fig) || !sameOrBare(whole.fig, f.fig) || !f.fig.Value.LessThan(whole.fig.Value) {
				continue
			}
			before, after := a.clauses(p, i)
			if a.ofWords(&f, q.SetAside, &q.Asks[0], before, after)&(byRecord|byBefore) == 0 {
				continue
			}
			if found != nil {
				return nil
			}
			found = &f
		}
	}
	return found
}
