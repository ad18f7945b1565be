package answer

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A Held is a figure of the corpus with where it stands.
type Held struct {
	Fact     *figure.Figure
	Shown    Figure // as an answer shows it
	Citation Citation
	Differs  []string // slots in which it is not what was asked for: period, subject, place, kind, unit; empty where it fits
	Score    float64  // 1 is a perfect fit; compares within one ask only
	Counted  string   // currency that a percentage is counted in, as far as the article tells: exports in yuan and in dollars grow differently
	Measure  string   // what it measures, the same for figures of the same thing however the articles word it: "exports machine tool"
}

// Held returns every figure that fits ask, best first, and those that come close, the closest first. Unlike [Answerer.Answer] it
// decides nothing: several measures, periods and articles stand side by side.
func (a *Answerer) Held(ask *question.Ask) (fits, near []Held) {
	passages, _ := a.candidatesOf(ask, claimCandidates)
	f, n := a.findAmong(ask, passages)
	return a.heldOf(f), a.heldOf(n)
}

// All returns every figure that fits ask, best first, for a list. Of a very large corpus it looks at the passages that hold the words of ask
// best; left is how many more hold all of them.
func (a *Answerer) All(ask *question.Ask) (fits []Held, left int) {
	passages, left := a.candidatesOf(ask, listCandidates)
	f := a.fittingAmong(ask, passages)
	return a.heldOf(f), left
}

// heldOf returns fits as who asks from outside sees them.
func (a *Answerer) heldOf(fits []fit) []Held {
	out := make([]Held, 0, len(fits))
	for i := range fits {
		f := &fits[i]
		b := builder{a: a}
		b.also(b.cite(f.passage), f.copies)
		out = append(out, Held{Fact: f.fig, Shown: a.figure(f), Citation: b.ans.Citations[0], Differs: slices.Clone(f.misses), Score: f.score, Counted: a.counted(f), Measure: f.measure()})
	}
	return out
}

// Key returns the key of the figure.
func (h *Held) Key() Key { return KeyOf(h.Citation.Article, h.Citation.Quote, &h.Shown) }

// counted returns the currency that a change in percent is counted in, "" where that is of no concern.
func (a *Answerer) counted(f *fit) string {
	if f.fig.Kind != figure.Change || f.fig.Class != quantity.Percent {
		return ""
	}
	return a.version(f)
}

// Measure returns what a figure of another text measures, in the form of [Held]; passage is the sentence that it stands in.
func (a *Answerer) Measure(f *figure.Figure, passage string) string {
	p := a.profile(f, passage)
	return p.measure()
}

// measure returns the content words of the subject and the organisation in canonical form, sorted. "A surplus" of trade is not all
// trade: every content word counts.
func (p *profile) measure() string {
	var keys []string
	for _, t := range p.subject {
		if t.Kind != term.Generic && t.Kind != term.Move && t.Kind != term.Stop && !slices.Contains(keys, t.Key) {
			keys = append(keys, t.Key)
		}
	}
	slices.Sort(keys)
	return strings.Join(append(keys, p.org...), " ")
}

// SameUnit reports whether a figure in unit have answers for unit want; a bare currency word stands for any currency of that name.
func SameUnit(want, have string) bool { return sameUnit(want, have) }

// Amount writes a value with its unit for a reader: "1.46 trillion yuan", "8.2%", "535,460 tonnes".
func Amount(v decimal.Decimal, unit string) string { return amount(v, unit) }

// UnitWords writes a unit for a reader, of one or of many: "US dollars", "barrels per day". It is empty for a bare number.
func UnitWords(unit string, one bool) string {
	switch unit {
	case "", "index":
		return ""
	}
	n := decimal.NewFromInt(2)
	if one {
		n = decimal.NewFromInt(1)
	}
	return strings.TrimSpace(amount(n, unit)[1:])
}

// PeriodWords writes a period in words that stand alone: "May 1987", "fourth quarter of 1986"; empty for what has no plain name.
func PeriodWords(p period.Period) string { return periodWords(p) }

// Signed returns the value of a figure, of a fall below zero.
func Signed(f *figure.Figure) decimal.Decimal { return signed(f) }

// Read returns the period that p names: by its days where they are known, else by its words. It is zero where neither says.
func (p Period) Read() period.Period {
	start, ok1 := period.ParseDate(p.Start)
	end, ok2 := period.ParseDate(p.End)
	if ok1 && ok2 {
		return spanned(start, end)
	}
	for _, m := range period.Find(p.Text, period.Date{}) {
		if !m.Period.IsZero() {
			return m.Period
		}
	}
	return period.Period{}
}

// spanned returns the period from start to the day before end, in the shape of its length.
func spanned(start, end period.Date) period.Period {
	p := period.Period{Shape: period.Span, Start: start, End: end, YearKnown: true, Exact: true}
	switch {
	case start.AddDays(1) == end:
		p.Shape = period.Day
	case start.Day != 1 || end.Day != 1:
	default:
		switch n := start.MonthsTo(end); {
		case n == 1:
			p.Shape = period.Month
		case n == 3 && start.Month%3 == 1:
			p.Shape = period.Quarter
		case n == 6 && start.Month%6 == 1:
			p.Shape = period.Half
		case n == 12 && start.Month == 1:
			p.Shape = period.Year
		}
	}
	return p
}
