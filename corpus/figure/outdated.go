package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// outdated dates bind k by the figure that it is compared with where it is what was estimated for that time a month or so before: "The 1986/87 crop was
// put at 88 mln tonnes, against 89 mln last month". A year has no value of a month, and what a month had of it would be far less. It reports whether it is.
func (r *reader) outdated(w *walk, when []dated, k int) bool {
	b := &w.binds[k]
	i := w.ownTime(k)
	if i < 0 || b.of < 0 || b.away || b.kind != Level || w.binds[b.of].kind != Level || !w.estimates(b.of) {
		return false
	}
	whole, m := when[b.of].period, w.mention(i)
	long := whole.Shape == period.Year || whole.Shape == period.Fiscal || whole.Point && r.future(whole)
	told := r.resolve(m, r.press(), true)
	if m.Period.IsZero() && m.Shift.Unit != period.Month || !long || told.Shape != period.Month || m.Shift.Same || r.future(told) || !sameSize(w.quantity(b).Value, w.quantity(&w.binds[b.of]).Value, 2) || hasMonths(w.quantity(b)) {
		return false
	}
	b.stale = true
	when[k] = dated{period: whole, text: when[b.of].text, versus: told, vtext: m.Text}
	return true
}

// guessedBefore makes former estimates of the binds of which the sentence says when someone had reckoned them so: "In April the bureau had forecast a crop
// of 15 mln tonnes", "from the 15 mln tonnes forecast in April", "the 3 mln tonne deficit it forecast in July".
func (w *walk) guessedBefore() {
	if len(w.times) == 0 {
		return
	}
	for k := range w.binds {
		b := &w.binds[k]
		if b.kind != Level {
			continue
		}
		if v := w.clauseVerb(b); v != nil && !b.comp && w.isWord(v.a, "had") {
			for i := v.front; i < v.a; i++ {
				if w.at(i).kind == instant && w.guessedThen(i) {
					b.guess, b.stale = i+1, true
				}
			}
		}
		if i := w.reckonedBehind(b); i > 0 {
			b.guess, b.stale = i+1, true
		}
	}
}

// reckonedBehind returns the token of the month, over by now, in which b was reckoned by the words behind it, or -1.
func (w *walk) reckonedBehind(b *bind) int {
	const nouns = 3 // between the figure and the verb
	i := b.tok + 1
	for n := 0; n < nouns && w.isNoun(i) && !w.spelt(i, "forecast"); n++ {
		i++
	}
	if w.isWord(i, "it", "they", "he", "she") {
		i++
	}
	if !w.isWord(b.tok-1, "the") && i == b.tok+1 || !w.spelt(i, "forecast", "predicted", "projected", "estimated") || !w.isWord(i+1, "in", "last") && w.at(i+1).kind != instant {
		return -1
	}
	if i++; w.isWord(i, "in") {
		i++
	}
	if w.at(i).kind != instant {
		return -1
	}
	if p := w.mention(i).Period; p.Shape != period.Month || w.r.future(p) {
		return -1
	}
	return i
}

// estimates reports whether bind k is what someone expects or reckons.
func (w *walk) estimates(k int) bool {
	if s := w.statusOf(k); s == Forecast || s == Provisional {
		return true
	}
	v := w.clauseVerb(&w.binds[k])
	return v != nil && (v.is(fFore|fProv) || w.spelt(v.main, "put", "puts", "placed", "pegged", "seen", "sees", "see", "rated", "assessed"))
}

// hasMonths reports whether q may be what something came to in a month as well as in a year: a rate of growth, a price, barrels a day.
func hasMonths(q *quantity.Quantity) bool {
	return percentLike(q) || q.Class == quantity.Index || strings.Contains(q.Unit, "/") && (q.Class == quantity.Money || strings.HasSuffix(q.Unit, "/day"))
}

// press returns the month in which the article appeared, from which "last month" is counted.
func (r *reader) press() period.Period {
	if r.date.IsZero() {
		return period.Period{}
	}
	start := period.Date{Year: r.date.Year, Month: r.date.Month, Day: 1}
	return period.Period{Shape: period.Month, Start: start, End: start.AddMonths(1), YearKnown: true, Exact: true}
}
