package answer

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// nearlySame is how far apart a computed level and a stated one of the same place, time and unit may be, as a part of the stated one, to be one figure: what
// is worked back by a rounded rate, or added up from rounded parts, misses the stated one by less.
var nearlySame = decimal.New(5, -3)

// statedSame returns the level that an article states where d is computed and comes to nearly the same: of the place and time asked for, in the same unit and
// of no other measure, whatever words it is told in. What is stated needs no reckoning, and is more exact.
func (a *Answerer) statedSame(ask *question.Ask, d derived) (best fit, ok bool) {
	if ask.Period.IsZero() || ask.Worked || d.fig.Kind != "level" && d.fig.Kind != "count" || d.fig.Unit == "percent" {
		return fit{}, false
	}
	var f fit
	for _, p := range a.candidates(ask) {
		pp := a.passage(p)
		for i := range pp.figures {
			prof := &pp.figures[i]
			fig := prof.fig
			if fig.Kind == figure.Change || fig.Share != "" || fig.Unit != d.fig.Unit && (fig.Class != quantity.Count || question.Money(d.fig.Unit)) ||
				!closeTo(d.value.Abs(), fig.Value.Abs()) || period.Compare(fig.Period, ask.Period) != period.Equal || !d.measuredAs(prof) {
				continue
			}
			f.begin(prof, p, pp)
			if a.fitPlace(&f, pp, ask); len(f.misses) == 0 && (!ok || f.score > best.score) {
				best, ok = f.kept(), true
			}
		}
	}
	return best, ok
}

// measuredAs reports whether prof names no measure that neither d nor the figures which it is computed from do.
func (d derived) measuredAs(prof *profile) bool {
	return !slices.ContainsFunc(prof.measures, func(m string) bool {
		of := func(f fit) bool { return len(f.measures) == 0 || slices.Contains(f.measures, m) }
		return !strings.Contains(d.fig.Subject, m) && !slices.ContainsFunc(d.from, of)
	})
}

// closeTo reports whether value v is nearly w.
func closeTo(v, w decimal.Decimal) bool { return v.Sub(w).Abs().Cmp(w.Mul(nearlySame)) <= 0 }
