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

// fitYear turns away the part of a year where the whole is asked for, and what was long before its article where it is asked what is now: the
// peak of two years ago for "what is inflation these days".
func (a *Answerer) fitYear(f *fit, _ *passageProfile, ask *question.Ask) {
	p := f.fig.Period
	want := a.period(ask, f.article)
	if ask.WholeYear && (want.IsZero() || want.Shape == period.Year || want.Shape == period.Fiscal) && (p.Shape == period.Month || p.Shape == period.Quarter || p.Shape == period.Half || p.Shape == period.Span) && f.fig.Status != figure.Forecast {
		f.miss(slotPeriod, "is of a part of a year", "")
	}
	if n := p.Months(); ask.Over > 0 && n != ask.Over {
		f.miss(slotPeriod, "is not of so many months", "")
	}
	if ask.Now && ask.Period.IsZero() && (a.past(f) || f.fig.Status == figure.Forecast && ask.Status == figure.Fact && !ask.Future) {
		f.miss(slotPeriod, "is not of now", "")
	}
}

// fitLasting turns away what is no length where "how long" asks for one, of time or of way.
func (a *Answerer) fitLasting(f *fit, _ *passageProfile, ask *question.Ask) {
	if ask.Lasting && f.fig.Class != quantity.Duration && !ways[f.fig.Unit] {
		f.miss(slotUnit, "is no length", "")
	}
	if f.fig.Class == quantity.Duration && strings.HasSuffix(a.idx.Article(f.article).Text[f.fig.Start:f.fig.End], "old") && !asked(ask, term.Stem("age")) && !asked(ask, term.Stem("old")) {
		f.miss(slotSubject, "is an age", "") // the term of a "10-year-old debt" is another
	}
}

// ways are the units of length.
var ways = map[string]bool{"kilometre": true, "metre": true, "mile": true, "centimetre": true, "millimetre": true, "foot": true, "inch": true, "yard": true}

// past reports whether a figure is of a time long over when its article appeared: a year and more before, or one that a later one is held against; right
// behind "ten years ago" too.
func (a *Answerer) past(f *fit) bool {
	const reach = 50 // bytes before the figure
	text := a.idx.Article(f.article).Text
	if f.fig.Period.IsZero() && strings.Contains(text[max(0, f.fig.Start-reach):f.fig.Start], " years ago") {
		return true
	}
	d, p := a.idx.Article(f.article).Date, f.fig.Period
	return f.fig.Earlier || f.fig.Status == figure.Former || p.YearKnown && !p.End.IsZero() && !d.IsZero() && p.End.Compare(d.AddMonths(-12)) < 0
}

// ofStaff are the units of people at work.
var ofStaff = map[string]bool{"person": true, "job": true, "post": true, "position": true, "member": true, "pilot": true, "miner": true, "man": true, "woman": true, "engineer": true, "nurse": true, "driver": true, "officer": true}

// fitPeople turns away the number of other things where people are counted: the 181,600 of "deliveries of Acme" for "how many people is Acme
// letting go".
func (a *Answerer) fitPeople(f *fit, _ *passageProfile, ask *question.Ask) {
	if ask.Number && (asked(ask, "employment") || asked(ask, "employees")) && f.fig.Class == quantity.Count && !crowds[f.fig.Unit] && !ofStaff[f.fig.Unit] && len(f.measures) == 0 {
		f.miss(slotUnit, "counts no people but ", f.fig.Unit)
	}
	if ask.Want != question.Count || ask.Unit != "" || !asked(ask, "person") || f.fig.Unit == "person" || f.fig.Kind == figure.Count {
		return
	}
	if len(f.measures) == 0 {
		named := func(t term.Term) bool {
			return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Key == t.Key && !k.Name })
		}
		if len(f.subject) > 0 && !slices.ContainsFunc(f.subject, named) {
			f.miss(slotUnit, "counts no people", "")
		}
		return
	}
	if !slices.ContainsFunc(f.measures, func(m string) bool { return ofPeople[m] || asked(ask, m) || a.kinOf(f.article, ask, m) }) {
		f.miss(slotUnit, "counts no people", "")
	}
}

// ofPeople are the measures that count people.
var ofPeople = map[string]bool{"unemployment": true, "employees": true, "employment": true, "deaths": true, "births": true, "population": true, "visitors": true, "immigration": true,
	"emigration": true, "casualties": true, "attendance": true, "passengers": true, "subscribers": true, "members": true, "students": true}

// fitSome turns away a part of those whom the sentence before tells of where the question is on others: "Of them 1.2 million were men", behind
// the number of the employed, are none of the unemployed.
func (a *Answerer) fitSome(f *fit, pp *passageProfile, ask *question.Ask) {
	if !pp.ofThese || f.passage == a.firstPassage(f.article) {
		return
	}
	before := a.passage(f.passage - 1).figures
	for _, k := range ask.Keys {
		if k.Kind == term.Measure && len(before) > 0 && !slices.ContainsFunc(before, func(p profile) bool { return slices.Contains(p.measures, k.Key) }) {
			f.miss(slotSubject, "is of others than ", k.Key)
		}
	}
}

// fitPriced turns away a change of how many there are where a price is asked for: of "work began on 1,390 dwellings, 4 percent fewer" the 4 is
// no change of home prices.
func (a *Answerer) fitPriced(f *fit, pp *passageProfile, ask *question.Ask) {
	if f.fig.Kind != figure.Change || f.fig.Class != quantity.Percent || !asked(ask, "price") || len(f.measures) > 0 {
		return
	}
	if slices.ContainsFunc(pp.figures, func(p profile) bool {
		return p.fig.Kind != figure.Change && p.fig.Class == quantity.Count && p.fig.Subject == f.fig.Subject && samePeriod(p.fig, f.fig)
	}) {
		f.miss(slotSubject, "is of a number and no price", "")
	}
}
