package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// fitWeekday turns away the figure of another day where a day of the week is asked for: Friday's price for Thursday's. What names no day is of the day of
// its article, unless its sentence names the one asked for; what is of a longer time was told on that day.
func (a *Answerer) fitWeekday(f *fit, _ *passageProfile, ask *question.Ask) {
	date := a.idx.Article(f.article).Date
	if ask.Weekday == "" || date.IsZero() || !ask.Period.IsZero() {
		return
	}
	found := period.Find("on "+ask.Weekday, date)
	if len(found) != 1 {
		return
	}
	day := found[0].Period
	switch have := f.fig.Period; {
	case have.Shape == period.Day && have.YearKnown:
		if !weekApart(day, have) {
			f.miss(slotPeriod, "is not of ", ask.Weekday)
		}
	case have.IsZero() && day.Start != date && (!strings.Contains(a.text(f.passage), ask.Weekday) || a.besideDay(f, day)):
		f.miss(slotPeriod, "is not said to be of ", ask.Weekday)
	}
}

// besideDay reports whether another value of the same thing in the passage of f is the one of that day: "turnover came to 3 bln, down from 4 bln on Monday".
func (a *Answerer) besideDay(f *fit, day period.Period) bool {
	return slices.ContainsFunc(a.passage(f.passage).figures, func(g profile) bool {
		return g.fig != f.fig && g.fig.Subject == f.fig.Subject && g.fig.Unit == f.fig.Unit && g.fig.Kind == f.fig.Kind && g.fig.Period.Shape == period.Day && weekApart(day, g.fig.Period)
	})
}

// weekApart reports whether two days are one, or the second a week later: "on Monday" of what is to come.
func weekApart(day, have period.Period) bool {
	return period.Compare(day, have) == period.Equal || day.Start.AddDays(7) == have.Start
}

// hours are the keys of the times of a day, of which a sentence may tell one value each.
var hours = stems("morning afternoon evening noon midday")

// otherHour reports whether the words about figure f say that it is of another time of the day than the one asked for: of "fixed at 447 in the afternoon,
// down from the morning setting of 449" the first is not that of the morning.
func (a *Answerer) otherHour(f *fit, pp *passageProfile, ask *question.Ask) bool {
	i := slices.IndexFunc(ask.Keys, func(k question.Key) bool { return hours[k.Key] })
	if i < 0 {
		return false
	}
	pass := a.idx.Passage(f.passage)
	from, to := ownRange(pp, f.fig, pass.End)
	text := a.idx.Article(f.article).Text
	before, behind := lowerWords(text[max(from, pass.Start):f.fig.Start]), lowerWords(text[f.fig.End:max(f.fig.End, min(to, pass.End))])
	own := func(words []string, same bool) bool {
		return slices.ContainsFunc(words, func(w string) bool { return hours[term.Stem(w)] && (term.Stem(w) == ask.Keys[i].Key) == same })
	}
	const near = 3 // words behind it
	behind = behind[:min(len(behind), near)]
	return !own(before, true) && !own(behind, true) && (own(before, false) || own(behind, false))
}
