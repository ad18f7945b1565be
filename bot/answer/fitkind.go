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

// fitKind matches level, change, count and share.
func (a *Answerer) fitKind(f *fit, _ *passageProfile, ask *question.Ask) {
	k := f.fig.Kind
	points := f.fig.Class == quantity.Points // what inflation moved by is not inflation
	percent := f.fig.Class == quantity.Percent || points
	if percent && k != figure.Change && (ask.Want == question.Level || ask.Want == question.Any) && !ask.Moved && growthIn(f.named) {
		f.miss(slotKind, "is how something moved", "")
	}
	if points && k != figure.Change && ask.Unit == "" && ask.Want != question.Share {
		f.miss(slotUnit, "is in points", "")
	}
	if ask.Want == question.Change && points && a.setApart(f) {
		f.miss(slotKind, "is how far it is set from another", "")
	}
	if f.fig.Class != quantity.Percent && !points && ask.Unit == "" && rateNamed(ask) {
		f.miss(slotUnit, "is no rate", "")
	}
	switch ask.Want {
	case question.Level:
		a.fitLevel(f, ask)
	case question.Change:
		a.fitChange(f, ask)
	case question.Count:
		if f.fig.Class == quantity.Count && !a.counts(f, ask) {
			f.miss(slotUnit, "counts ", f.fig.Unit)
		}
		if k == figure.Change && !ask.Moved && !jobsMoved(f, ask) || percent || f.fig.Class == quantity.Money {
			f.miss(slotKind, "is no count", "")
		}
	case question.Share:
		a.fitShare(f, ask)
	case question.Any:
		a.fitAny(f, ask)
	}
	a.fitSort(f, ask)
}

// fitChange turns away what is no change, or another one than is asked for.
func (a *Answerer) fitChange(f *fit, ask *question.Ask) {
	k := f.fig.Kind
	percent := f.fig.Class == quantity.Percent || f.fig.Class == quantity.Points
	switch {
	case k != figure.Change && moveNamed(f, ask):
		f.cost(guessed, "the subject is the change", "")
	case k == figure.Count && ask.Number && (question.Staffing(ask.Deed) || ask.Flow != "" && staffFlow(f.named) == ask.Flow):
		f.cost(guessed, "counts what was done", "") // whether by the deed asked for, fitDeed tells
	case k != figure.Change && !a.inherent(f, ask):
		f.miss(slotKind, "is no change", "")
	case f.fig.Head == "inflation" && k != figure.Change && asksPrices(ask) && a.heldAgainstSoon(f, ask):
		f.miss(slotKind, "is over a year", "")
	case f.fig.Class == quantity.Points && a.heldAgainstOther(f, ask):
		f.miss(slotKind, "is held against something else", "")
	case f.fig.Class == quantity.Points && ask.Unit == "" && !decided(f):
		f.cost(0.1, "is in points", "")
	case !percent && ask.Pace && ask.Unit == "" && f.fig.Kind == figure.Change:
		f.miss(slotKind, "is an amount and no pace", "")
	case !percent && ask.Unit == "" && !ask.Money:
		f.cost(0.08, "is an amount", "")
	}
}

// fitAny turns away what somebody does not mean who names no kind of figure.
func (a *Answerer) fitAny(f *fit, ask *question.Ask) {
	k := f.fig.Kind
	versus := ask.Basis != "" || !ask.Versus.IsZero()
	switch {
	case ofOutput(f) && ask.Unit == "" && !ask.Money:
		f.cost(2*guessed, "is a share of what is produced", "")
	case f.fig.Share != "" && ask.Unit != "percent" && !ratioOnly(f) && !(asked(ask, "stake") && a.ownsShare(f)):
		f.miss(slotKind, "is a share", "")
	case k == figure.Change && ask.Status == figure.Target && f.fig.Status == figure.Target && f.fig.Class == quantity.Percent && ask.Unit == "":
		f.cost(guessed, "the target is a change", "") // "the money supply target" is one of growth
	case k == figure.Change && (f.fig.Class == quantity.Points || !a.inherent(f, ask)) && !versus:
		f.miss(slotKind, "is a change", "")
	case k != figure.Change && versus:
		f.miss(slotKind, "is no change", "")
	}
}

// fitLevel turns away what is no level where one is asked for. What comes on top of what there was is told as a change.
func (a *Answerer) fitLevel(f *fit, ask *question.Ask) {
	change := f.fig.Kind == figure.Change
	points := f.fig.Class == quantity.Points
	switch extra := asked(ask, keyExtra); {
	case extra && change && !points && f.fig.Class != quantity.Percent && f.fig.Direction != figure.Down:
		f.cost(guessed, "is what comes on top", "") // "how much extra cash went into circulation"
	case extra && !change && !slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == keyExtra }):
		f.miss(slotKind, "is all and not what comes on top", "")
	case change && (points || !a.inherent(f, ask)):
		f.miss(slotKind, "is a change", "")
	case f.fig.Share != "" && ask.Unit != "percent" && !ratioOnly(f) && !ask.Part:
		f.miss(slotKind, "is a share", "")
	}
}

// keyExtra is the key of what comes on top of what there was.
var keyExtra = term.Stem("extra")

// fitSort turns away sorts of figures that answer only who asks for them: an index, a length of time, a percentage where a number is wanted, and what is no
// money where only money can be meant. A change that goes the other way than the one asked for costs a little.
func (a *Answerer) fitSort(f *fit, ask *question.Ask) {
	k := f.fig.Kind
	percent := f.fig.Class == quantity.Percent || f.fig.Class == quantity.Points
	if ask.Unit == "" && k != figure.Change && (f.fig.Class == quantity.Index || f.fig.Unit == "" && f.fig.Class == quantity.Bare) && a.indexOnly(f, ask) {
		f.miss(slotUnit, "is an index", "")
	}
	if percent && ask.Unit == "" && ask.Tenor == "" && k != figure.Change && strings.HasPrefix(f.low, "rate on ") && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Key == "yield" || k.Key == "price" || strings.HasSuffix(k.Key, "rate")
	}) {
		f.miss(slotKind, "is the rate paid", "") // beside "bills bought" for an amount
	}
	if k == figure.Count && ask.Want != question.Change && a.moreThanBefore(f) {
		f.miss(slotKind, "is how many more or fewer", "")
	}
	if ask.Number && percent && ask.Unit == "" && ask.Want != question.Share {
		f.miss(slotKind, "is no number", "")
	}
	if k != figure.Change && ask.Want != question.Share && ask.Want != question.Count && ask.Unit == "" && !percent && f.fig.Class != quantity.Money && f.fig.Class != quantity.Index && inMoney(ask) && (f.fig.Class == quantity.Measure || !strings.Contains(f.fig.Unit, "/")) {
		f.miss(slotKind, "is no money", "")
	}
	if asked(ask, "stake") && ask.Unit == "" && ask.Want == question.Any && !ask.Number {
		switch {
		case f.fig.Class == quantity.Money:
			f.miss(slotUnit, "is what the stake costs", "")
		case ask.Kept && strings.Contains(f.named, " sold by "):
			f.miss(slotSubject, "is what is given away", "")
		case f.fig.Class == quantity.Count && f.fig.Unit != "share":
			f.miss(slotUnit, "counts ", f.fig.Unit)
		case f.fig.Unit == "share":
			f.cost(2*guessed, "counts shares", "") // a stake is told in percent first
		}
	}
	if (f.fig.Class == quantity.Duration || f.fig.Class == quantity.Count && f.fig.Unit == "period") && !ask.Lasting && !ofAges(ask) && !slices.Contains(durations, ask.Unit) && (ask.Want != question.Count || ask.Counted != "" && !a.counts(f, ask)) {
		f.miss(slotKind, "is a length of time", "")
	}
	if ofAges(ask) && ask.Unit == "" && !ask.Number && f.fig.Class == quantity.Money {
		f.miss(slotUnit, "is no age", "")
	}
	if ask.Direction != figure.NoDirection && k == figure.Change && f.fig.Direction != ask.Direction {
		f.cost(0.03, "goes the other way", "")
	}
}

// jobsMoved reports whether a figure is by how many employment rose or fell where it is asked how many jobs were added or lost.
func jobsMoved(f *fit, ask *question.Ask) bool {
	if !ask.Number || f.fig.Kind != figure.Change || !slices.Contains(f.measures, "employment") && !slices.Contains(f.measures, "employees") {
		return false
	}
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		way, ok := jobWays[term.Stem(strings.ToLower(k.Text))]
		return ok && way == f.fig.Direction
	})
}

// jobWays are the stems of the verbs by which jobs come and go.
var jobWays = func() map[string]figure.Direction {
	out := map[string]figure.Direction{}
	for w := range stems("add gain create") {
		out[w] = figure.Up
	}
	for w := range stems("lose lost shed cut axe") {
		out[w] = figure.Down
	}
	return out
}()

// ofAges reports whether an age or how long something lasts is asked for by its name: "life expectancy of men", "retirement age".
func ofAges(ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Key == "life expectancy" || k.Key == keyAge || k.Key == keyLength && ask.Unit == ""
	})
}

// heldAgainstSoon reports whether what an ask holds its time against is less than a year before it.
func (a *Answerer) heldAgainstSoon(f *fit, ask *question.Ask) bool {
	want := a.period(ask, f.article)
	return !ask.Versus.IsZero() && !want.IsZero() && ask.Versus.YearKnown == want.YearKnown && ask.Versus.Start.MonthsTo(want.Start) < 11
}

// heldAgainstOther reports whether points tell how far what f is of lies above or below another thing that was not asked for, and not what it moved by:
// "3.6 points above the industrial average".
func (a *Answerer) heldAgainstOther(f *fit, ask *question.Ask) bool {
	words := lowerWords(a.behind(f))
	switch {
	case len(words) < 2 || !f.fig.Versus.IsZero() || f.fig.Basis != "" && !f.fig.Carried:
		return false
	case words[0] == "above" || words[0] == "below" || words[0] == "over":
		words = words[1:]
	case words[0] == "ahead" && words[1] == "of", (strings.HasSuffix(words[0], "er") || words[0] == "more" || words[0] == "less") && words[1] == "than":
		words = words[2:]
	default:
		return false
	}
	rest := strings.Join(words, " ")
	if len(period.Find(rest, period.Date{})) > 0 || slices.ContainsFunc(words, func(w string) bool { return ownBefore[w] }) {
		return false
	}
	keys := a.keySet(rest)
	return !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return keys[k.Key] && !slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key })
	})
}

// ownBefore are the words that say that something is held against what it was itself, or was to be.
var ownBefore = map[string]bool{
	"previous": true, "earlier": true, "before": true, "last": true, "prior": true, "its": true, "their": true, "former": true, "initial": true,
	"first": true, "preliminary": true, "year": true, "month": true, "quarter": true, "week": true, "expected": true, "forecast": true, "estimated": true,
}

var keyAge, keyLength = term.Stem("age"), term.Stem("duration")

// setApart reports whether points tell how far a rate is set from another, which is no move of it: "the rate is set a quarter point above the yield".
func (a *Answerer) setApart(f *fit) bool {
	const near = 3 // words
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	after, _, _ := strings.Cut(strings.TrimLeft(text[f.fig.End-start:], " "), " ")
	if after != "above" && after != "below" && after != "over" {
		return false
	}
	before := lowerWords(text[:f.fig.Start-start])
	return slices.ContainsFunc(before[max(0, len(before)-near):], func(w string) bool { return w == "set" || w == "fixed" || w == "pegged" })
}

// rateNamed reports whether a rate of those out of work or at work is asked for, which no number of them is.
func rateNamed(ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		low := strings.ToLower(k.Text)
		return (k.Key == "unemployment" || k.Key == "employment") && (strings.HasSuffix(low, " rate") || strings.HasSuffix(low, " rates"))
	})
}

// moveNamed reports whether the subject of an amount is itself the change asked for, so that the amount is what it comes to: "a fall in note circulation
// will add 345 million".
func moveNamed(f *fit, ask *question.Ask) bool {
	if f.fig.Kind != figure.Level || f.fig.Class == quantity.Percent {
		return false
	}
	words := f.words
	if len(words) < 3 || words[1] != "in" {
		return false
	}
	way, moves := term.Direction(words[0])
	return moves && (ask.Direction == figure.NoDirection || (ask.Direction == figure.Up) == (way > 0))
}

// fitShare matches what is asked for as a share.
func (a *Answerer) fitShare(f *fit, ask *question.Ask) {
	k := f.fig.Kind
	switch {
	case ask.Unit == "percentage_point": // "by how many points did its share rise"
		if k != figure.Change || f.fig.Class != quantity.Points {
			f.miss(slotKind, "is no change in points", "")
		} else if f.fig.Share == "" && !strings.Contains(f.low, "share") {
			f.cost(0.12, "is not said to be of a share", "")
		}
	case f.fig.Class != quantity.Percent || k == figure.Change && f.fig.Share == "":
		f.miss(slotKind, "is no share", "")
	case f.fig.Share == "":
		f.cost(0.12, "is not said to be a share", "")
	}
}

// indexOnly reports whether a figure of trade stands in a sentence on an index that was not asked for: "the volume index showed exports
// rising to 131.0", or is the reading of a survey: "the export orders gauge edged up to 47.8".
func (a *Answerer) indexOnly(f *fit, ask *question.Ask) bool {
	if readings[f.fig.Head] && !slices.ContainsFunc(ask.Keys, readsSurvey) {
		return true
	}
	return !asked(ask, "index") && slices.ContainsFunc(f.measures, func(k string) bool { return k == "exports" || k == "imports" }) && a.passage(f.passage).words().index
}

// readings are the heads of subjects that are what a survey's answers are reckoned to.
var readings = map[string]bool{"gauge": true, "sub-index": true, "subindex": true, "barometer": true, "pmi": true}

// readsSurvey reports whether a word asked for calls for a reading of a survey and not for what the survey is on.
func readsSurvey(k question.Key) bool {
	low := strings.ToLower(k.Text) + " " + k.Key
	return slices.ContainsFunc([]string{"index", "gauge", "barometer", "pmi", "activity", "sentiment", "confidence", "survey", "reading", "orders", "managers"}, func(w string) bool {
		return strings.Contains(low, w)
	})
}

// counts reports whether a counted noun is the one that "how many" asks for, or one like it.
func (a *Answerer) counts(f *fit, ask *question.Ask) bool {
	if ask.Counted == "employment" && f.fig.Unit == "position" {
		return ask.Deed == "" || slices.ContainsFunc(f.told().deeds, a.sameDeed(f.article, ask.Deed)) // those cut, not those there are
	}
	if ask.Counted == "" || f.fig.Unit == "" || f.fig.Unit == "person" || (f.fig.Unit == "unit" || f.fig.Unit == "piece" || f.fig.Unit == "item") && len(f.subject) > 0 {
		return true // pieces and units of what the subject names
	}
	of := slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == ask.Counted })
	if of && dealtGoods[ask.Counted] && slices.Contains(f.measures, ask.Counted) {
		return true // cars are what deliveries are counted in
	}
	if of && firms[singularUnit(f.fig.Unit)] {
		return true // bakers are the companies of bakery
	}
	if of && slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Key == ask.Counted && slices.ContainsFunc(lowerWords(k.Text), func(w string) bool { return w == f.fig.Unit || w == f.fig.Unit+"s" })
	}) {
		return true // the jobs of "new urban jobs"
	}
	return slices.ContainsFunc(append(a.keyList(f.fig.Unit), a.keyList(f.fig.Unit+"s")...), func(k string) bool { // "crossings" are no form of "to cross"
		deed := of && slices.ContainsFunc(ask.Keys, func(v question.Key) bool { return deedOf(k, v.Key, v.Text) }) // the approvals of "how many mortgages were approved"
		return deed || k == ask.Counted || a.kin(k, ask.Counted) || asked(ask, k) && !a.otherCounted(f, ask) || hasWord(k, ask.Counted) || hasWord(ask.Counted, k)
	})
}

// dealtGoods are the measures of how goods are made and change hands, which are counted in the goods.
var dealtGoods = map[string]bool{"deliveries": true, "sales": true, "shipments": true, keyExports: true, keyImports: true, "output": true, "orders": true}

// firms are the nouns that count firms of any trade.
var firms = map[string]bool{"company": true, "firm": true, "enterprise": true, "business": true}

// otherCounted reports whether another figure of the passage is of the noun that "how many" asks for: beside 8.2 million nights the 3.1 million guests are
// no answer to how many nights the guests spent.
func (a *Answerer) otherCounted(f *fit, ask *question.Ask) bool {
	return slices.ContainsFunc(a.passage(f.passage).figures, func(p profile) bool {
		return p.fig.Kind == figure.Count && p.fig.Unit != f.fig.Unit && slices.ContainsFunc(a.keyList(p.fig.Unit), func(k string) bool { return k == ask.Counted || hasWord(k, ask.Counted) })
	})
}

// inMoney reports whether what is asked for can only be money: a price, a profit, a debt, what exports earn.
func inMoney(ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		switch {
		case strings.HasPrefix(k.Key, "price of "), k.Key == keyExports && strings.HasPrefix(strings.ToLower(k.Text), "earning"):
			return true
		}
		switch k.Key {
		case "price", "profit", "revenue", "debt", "budget", "wages", "dividend", "cost", "spending":
			return true
		}
		return false
	})
}

// growthIn reports whether a subject is how something moves and not how much there is of it: "growth in external debt".
func growthIn(subject string) bool {
	words := lowerWords(subject)
	return len(words) > 2 && (words[1] == "in" || words[1] == "of") && moveNouns[words[0]]
}

var moveNouns = map[string]bool{"growth": true, "rise": true, "increase": true, "gain": true, "fall": true, "decline": true, "drop": true, "decrease": true, "reduction": true, "expansion": true, "slowdown": true}

// durations are the units of time that a question may ask for.
var durations = []string{"second", "minute", "hour", "day", "week", "month", "quarter", "year"}

// inherent reports whether the thing measured is itself a rate of change: inflation, growth. The growth of a debt is not the debt.
func (a *Answerer) inherent(f *fit, ask *question.Ask) bool {
	return (f.fig.Class == quantity.Percent || f.fig.Class == quantity.Points) && slices.ContainsFunc(f.subject, func(t term.Term) bool {
		if f.fig.Status == figure.Forecast && (ask.Status == figure.Forecast || ask.Want == question.Change) && f.fig.Share == "" && f.fig.Class == quantity.Percent && sums[t.Key] {
			return true // the 6.5 percent that was expected of exports can only be their growth
		}
		return rates[t.Key] && (t.Key != "growth" || ask.Moved || ask.Want == question.Change || asked(ask, t.Key))
	})
}

// ratioOnly reports whether what is measured is a share of something by its nature, so that whoever asks for it asks for a share.
func ratioOnly(f *fit) bool {
	return slices.ContainsFunc(f.measures, func(k string) bool { return ratios[k] })
}

// ofOutput reports whether a figure is a deficit, surplus or debt as a share of what a country produces, in which those are told as much as in money.
func ofOutput(f *fit) bool {
	return slices.ContainsFunc(f.share, func(k string) bool { return k == "gdp" || k == "gnp" }) &&
		slices.ContainsFunc(f.measures, func(k string) bool { return k == keyDeficit || k == keySurplus || strings.HasSuffix(k, "debt") })
}

// ratios are the measures that are always a share of a whole.
var ratios = map[string]bool{"reserve requirement": true, "debt service": true, "capacity use": true, "savings rate": true, "occupancy": true, "load factor": true, "margin": true, "stake": true, "holdings": true, "turnout": true, "forest cover": true}

// rates are the measures that are changes by their nature, printed as a level ("inflation of 12 pct", "growth of 4.4 pct").
var rates = map[string]bool{"inflation": true, "growth": true, "cpi": true}

// sums are measures of amounts over a time and of prices, of which a percentage that is no share is a change.
var sums = map[string]bool{"price": true, "ppi": true, "wpi": true, "rpi": true, "wages": true, "exports": true, "imports": true, "trade": true, "output": true, "sales": true, "shipments": true, "gdp": true, "gnp": true, "economy": true,
	"revenue": true, "orders": true, "investment": true, "fixed investment": true, "consumption": true, "spending": true}

// fitStatus keeps facts, forecasts, targets and superseded figures apart.
func (a *Answerer) fitStatus(f *fit, pp *passageProfile, ask *question.Ask) {
	have := f.fig.Status
	if have == figure.Provisional || have == figure.Revised {
		have = figure.Fact
	}
	if ask.Status == figure.Fact && have == figure.Forecast && pp.hopedFor(f) {
		f.cost(wrongStatus, "had been expected before", "")
	}
	if ask.Status == figure.Fact && have == figure.Forecast && !namesTime(ask) && a.onlyPossible(f) {
		f.cost(unasked, "is only possible", "")
	}
	if ask.Typical && have == figure.Forecast && slices.ContainsFunc(lowerWords(a.text(f.passage)), extreme) {
		f.miss(slotKind, "may be the one at an end of what was forecast", "")
		return
	}
	switch {
	case ask.Want == question.Share && f.fig.Share != "" && strings.Contains(f.fig.Subject, " who "):
		// how many expect something is a fact, whatever they expect
	case ask.Actual && ask.Status == figure.Fact && a.ahead(f):
		f.miss(slotKind, "was not over", "")
	case have == figure.Fact && have == ask.Status && f.fig.Earlier && !namesTime(ask) && !ask.Former && a.besideForecast(f):
		f.cost(wrongStatus+2*tie, "is what the forecast beside it is compared with", "")
	case have == ask.Status, a.estimatedThen(f, ask, a.period(ask, f.article)):
	case ask.Actual && ask.Status == figure.Fact:
		f.miss(slotKind, "is a ", string(have))
	case ask.Status == figure.Fact && !ask.Future && have == figure.Forecast && shortTime(f.fig.Period) && !a.ahead(f):
		f.miss(slotKind, "was only foreseen", "")
	case ask.Status == figure.Fact && !ask.Future && have == figure.Forecast && f.fig.Kind == figure.Change && a.cameAbout(f):
		f.miss(slotKind, "was expected of what came about", "")
	case ask.Status == figure.Target && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "target" }):
	case ask.Status == figure.Target && have == figure.Forecast && (!aimed(pp.keys) || slices.ContainsFunc(pp.figures, func(g profile) bool { return g.fig.Status == figure.Target })):
		f.miss(slotKind, "is foreseen and no target", "")
	case ask.Status == figure.Target && have == figure.Forecast, ask.Status == figure.Forecast && have == figure.Target:
		f.cost(unasked, "is a ", string(have))
	case ask.Status == figure.Fact && have == figure.Target && slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return limits[strings.ToLower(k.Text)] != "" || k.Key == "quota share" }):
		// a quota is set and no aim, whoever keeps to it
	case ask.Status == figure.Fact && have != figure.Former && (a.ahead(f) && namesTime(ask) || ask.Future):
		f.cost(2*guessed, "is a ", string(have))
	case ask.Status == figure.Fact && have == figure.Forecast && a.ahead(f):
		f.cost(wrongStatus-2*guessed, "is a ", string(have)) // of a time of which there is no fact yet
	case ask.Status == figure.Fact:
		f.cost(wrongStatus, "is a ", string(have))
	case ask.Status == figure.Forecast && have == figure.Fact && a.ahead(f):
		f.cost(guessed, "is not said to be a forecast", "") // what a period comes to before it is over can only be one
	default:
		f.miss(slotKind, "is no ", string(ask.Status))
	}
}

// namesTime reports whether the ask names a time: where it names none, what is is meant and not what is to come.
func namesTime(ask *question.Ask) bool {
	return !ask.Period.IsZero() || ask.Shift != (period.Shift{})
}

// ahead reports whether the figure's period ends after its article, so that only a forecast can exist. The day of the article does not.
func (a *Answerer) ahead(f *fit) bool {
	d := a.idx.Article(f.article).Date
	p := f.fig.Period
	return p.YearKnown && !d.IsZero() && p.End.Compare(d) > 0 && !(p.Shape == period.Day && p.Start.Compare(d) <= 0)
}

// fitTerms matches accounting terms: adjusted, real, at current prices.
func (a *Answerer) fitTerms(f *fit, _ *passageProfile, ask *question.Ask) {
	for _, t := range ask.Terms {
		o := termOpposite[t]
		if slices.Contains(f.fig.Terms, t) || says(f, t) && (o == "" || !slices.Contains(f.fig.Terms, o)) {
			continue
		}
		if o != "" && (slices.Contains(f.fig.Terms, o) || says(f, o)) {
			f.miss(slotKind, "is ", o)
			continue
		}
		if t == "smoothed" || t == "unsmoothed" {
			a.fitSmoothed(f, t)
			continue
		}
		if t == "seasonally adjusted" && a.unadjusted(f) {
			f.miss(slotKind, "is not said to be ", t)
			continue
		}
		if t == "real" && slices.ContainsFunc(f.measures, func(m string) bool { return nominally[m] }) {
			f.miss(slotKind, "is not said to be ", t)
			continue
		}
		f.cost(2*guessed, "not said to be ", t)
	}
	if slices.Contains(ask.Terms, "unadjusted") && !slices.Contains(ask.Terms, "smoothed") {
		if smooth := term.Stem("smoothed"); a.passage(f.passage).keys[smooth] && a.plainBeside(f, smooth) {
			f.miss(slotKind, "is only the one called ", "smoothed")
		}
	}
	for _, t := range f.fig.Terms {
		if t == "underlying" && !asked(ask, "core") {
			f.cost(unasked, "is ", t)
		}
		if t == "real" && !slices.Contains(ask.Terms, t) || t == "unadjusted" && !slices.Contains(ask.Terms, t) {
			f.cost(0.02, "is ", t)
		}
	}
}

// unadjusted reports whether the article of a figure that says nothing of the seasons does not speak of adjusting figures for them either, or turns to
// figures that are adjusted only behind it.
func (a *Answerer) unadjusted(f *fit) bool {
	first, end := a.idx.ArticlePassages(f.article)
	spoken := a.article(f.article).title["adjusted"]
	for p := first; p < end; p++ {
		pp := a.passage(p)
		spoken = spoken || pp.keys["adjusted"]
		if spoken && p <= f.passage {
			return false
		}
		if spoken && slices.ContainsFunc(pp.figures, func(g profile) bool { return slices.Contains(g.fig.Terms, "seasonally adjusted") }) {
			return true
		}
	}
	return !spoken
}

// saying leaves out the fits that do not say a term asked for where another of the same article does: beside the unadjusted deficit the one
// that says nothing is adjusted.
func saying(fits []fit, ask *question.Ask) []fit {
	if len(ask.Terms) == 0 || len(fits) < 2 {
		return fits
	}
	says := func(f fit) bool {
		return !slices.ContainsFunc(ask.Terms, func(t string) bool { return !slices.Contains(f.fig.Terms, t) && !says(&f, t) })
	}
	return sayers(fits, says)
}

// revised leaves out the fits of articles that tell of no revision where what a revision came to is asked for: a first release does not tell it.
func (a *Answerer) revised(fits []fit, ask *question.Ask) []fit {
	if !ask.Revised || slices.ContainsFunc(fits, func(f fit) bool { return f.fig.Status == figure.Revised || f.fig.Earlier }) {
		return fits // one that is called so answers by itself
	}
	return slices.DeleteFunc(fits, func(f fit) bool { return !a.tellsRevision(&f) })
}

// tellsRevision reports whether the article of a figure tells of a revision, and not only of that of another time, and the figure is not the one before it.
func (a *Answerer) tellsRevision(f *fit) bool {
	other := func(g *profile) bool { return g.fig.Period != f.fig.Period && slices.Equal(g.measures, f.measures) }
	return a.article(f.article).all[term.Stem("revised")] && !f.fig.Earlier && !slices.ContainsFunc(a.article(f.article).revised(), other)
}

// revisedOf returns the figures of an article that are called revised.
func (a *Answerer) revisedOf(article int) (out []*profile) {
	for p, end := a.idx.ArticlePassages(article); p < end; p++ {
		pp := a.passage(p)
		for i := range pp.figures {
			if pp.figures[i].fig.Status == figure.Revised {
				out = append(out, &pp.figures[i])
			}
		}
	}
	return out
}

// sayers leaves out the fits that do not say something where another of the same article does.
func sayers(fits []fit, says func(f fit) bool) []fit {
	saidIn := map[int]bool{}
	for _, f := range fits {
		saidIn[f.article] = saidIn[f.article] || says(f)
	}
	return slices.DeleteFunc(fits, func(f fit) bool { return saidIn[f.article] && !says(f) })
}

// nominally are the measures that are told at the prices of their time unless something else is said.
var nominally = map[string]bool{keyExports: true, keyImports: true, keyTrade: true, "sales": true, "retail sales": true, "orders": true, "wages": true, "revenue": true}

// inWorth leaves out the changes whose passage does not say what is asked for, a change in volume or in value, where another of the same article does.
func (a *Answerer) inWorth(fits []fit, ask *question.Ask) []fit {
	if ask.Worth == "" || ask.Want != question.Change || len(fits) < 2 {
		return fits
	}
	return sayers(fits, func(f fit) bool { return a.passage(f.passage).keys[ask.Worth] })
}

// fitSmoothed matches "smoothed" and "unsmoothed", which a passage says of all its figures: the other, or an adjusted or unadjusted series,
// is another one.
func (a *Answerer) fitSmoothed(f *fit, t string) {
	keys, other := a.passage(f.passage).keys, map[string]string{"smoothed": "unsmoothed", "unsmoothed": "smoothed"}[t]
	switch {
	case keys[term.Stem(t)]:
	case keys[term.Stem(other)]:
		f.miss(slotKind, "is ", other)
	case slices.ContainsFunc(f.fig.Terms, func(h string) bool { return strings.HasSuffix(h, "adjusted") }):
		f.miss(slotKind, "is not said to be ", t)
	default:
		f.cost(3*guessed, "not said to be ", t)
	}
}

// says reports whether the subject itself holds the accounting term.
func says(f *fit, t string) bool {
	key := strings.TrimPrefix(t, "seasonally ")
	return slices.ContainsFunc(f.subject, func(s term.Term) bool { return s.Key == key })
}

var termOpposite = map[string]string{"seasonally adjusted": "unadjusted", "unadjusted": "seasonally adjusted", "real": "nominal", "nominal": "real"}
