package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// foreseen returns how firm bind k is, whose period is p: what its words say, or a forecast where they are those of a fact but its time is not over
// and nothing says that it is settled: "output falling 0.8 pct in 1988", said in 1987, "the surplus is put at 6 bln this year", "forecasts slower
// growth, with prices rising 3 pct this year".
func (r *reader) foreseen(w *walk, k int, p period.Period) Status {
	s := w.statusOf(k)
	if own := w.binds[k].own; s == Forecast && own >= 0 && w.at(own).poss && w.binds[k].seen&fFore == 0 && p.YearKnown && !p.End.IsZero() && p.End.Compare(r.date) <= 0 && w.mention(own).Period == p {
		return Fact // "is unlikely to match last year's 6 pct gain"
	}
	if s == Forecast && p.YearKnown && !p.End.IsZero() && !r.date.IsZero() && p.End.AddMonths(longPast).Compare(r.date) <= 0 && w.movesEstimate(&w.binds[k]) {
		return Revised // "lifted its estimate of 2018's output by 3 bln to 90 bln", in November 2019
	}
	open := r.future(p) && p.Shape != period.Day && p.Shape != period.Week
	if s != Fact || !open && !p.IsZero() && p.YearKnown {
		return s
	}
	b, v := &w.binds[k], w.clauseVerb(&w.binds[k])
	switch {
	case b.comp:
	case v != nil && v.mood == participle && !b.ahead && w.looksAhead(b.verb-1):
		return Forecast
	case !open:
	case w.reckoned(b), v != nil && w.spelt(v.main, "puts", "pegs") && w.isWord(b.gov, "at"):
		return Forecast
	case p.Shape != period.Month && p.Start.Compare(r.date) > 0 && !strings.Contains(w.quantity(b).Unit, "/") && !w.settles(p):
		return Forecast
	}
	return s
}

// longPast is how many months a time is over of which an estimate that is changed is no longer a forecast.
const longPast = 6

// movesEstimate reports whether b is what an estimate, and no forecast, was changed to or by.
func (w *walk) movesEstimate(b *bind) bool {
	v := w.clauseVerb(b)
	if !w.movedForecast(b) {
		return false
	}
	i, e := v.b, w.movedObject(v)
	if v.passive {
		i, e = v.subjA, v.subjB
	}
	for ; i < e; i++ {
		if w.isWord(i, "estimate", "estimates") {
			return true
		}
	}
	return false
}

// looksAhead reports whether participle k hangs on a verb that looks ahead: "should recover, growing by 2 pct". What has been before does not.
func (w *walk) looksAhead(k int) bool {
	if v := &w.verbs[k]; w.isWord(v.a, "having") || w.isWord(v.a-1, "after", "following", "despite") {
		return false
	}
	for k--; k >= 0; k-- {
		if v := &w.verbs[k]; v.mood == finite {
			return v.is(fFore|fModal) && !w.isWord(v.a, "can", "could", "might")
		}
	}
	return false
}

// settles reports whether the sentence settles what it says of p, a time to come: in p something agreed takes effect or ends ("bonds due in 1992"), or
// it is put down in a budget.
func (w *walk) settles(p period.Period) bool {
	for i := range w.toks {
		if w.spelt(i, "budget", "budgets", "quota", "quotas", "contract", "agreement") {
			return true
		}
		if w.at(i).kind != instant || w.mention(i).Period != p {
			continue
		}
		j := i - 1
		for w.at(j).kind == word && w.at(j).is(fPrep|fDet) {
			if w.isWord(j, "from", "until", "till", "since") {
				return true
			}
			j--
		}
		if w.spelt(j, "due", "maturing", "mature", "matures", "maturity", "expiring", "expires", "expire", "repayable", "payable", "redeemable", "callable", "effective", "effect",
			"starting", "beginning", "ending", "ends", "end", "delivery", "bonds", "notes") {
			return true
		}
	}
	return false
}

// reckoned reports whether b is what something is put at, which is a guess while its time is not over: "Peru put the crop at 5 mln tonnes".
func (w *walk) reckoned(b *bind) bool {
	v := w.clauseVerb(b)
	return v != nil && !b.comp && w.isWord(b.gov, "at") && (w.spelt(v.main, "put", "puts") || v.passive && w.spelt(v.main, "placed", "pegged"))
}
