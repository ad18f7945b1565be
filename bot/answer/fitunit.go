package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// fitUnit matches the unit asked for.
func (a *Answerer) fitUnit(f *fit, _ *passageProfile, ask *question.Ask) {
	u := f.fig.Unit
	if head, per, ok := strings.Cut(u, "/"); ok && question.Money(head) && eachOf[per] && ask.Per == "" && ask.Each == nil && !asked(ask, "average") && !asked(ask, "per capita") && !asked(ask, "eps") && !asked(ask, "price") && !asked(ask, "fare") {
		f.miss(slotUnit, "is for each ", per)
	}
	if strings.HasSuffix(u, "/share") && ask.Per == "" && (ask.Total || asked(ask, "deal")) {
		f.miss(slotUnit, "is for each share", "")
	}
	if makes(ask) && (question.Money(u) || slices.ContainsFunc(f.measures, func(m string) bool { return m == "revenue" || m == "profit" || m == "price" || m == "cost" })) {
		f.miss(slotUnit, "is money and nothing made", "")
	}
	inPercent := f.fig.Class == quantity.Percent && (ask.Want == question.Change || ask.Want == question.Share)
	if paid, _, _ := strings.Cut(u, "/"); ask.Money && !question.Money(paid) && !inPercent {
		f.miss(slotUnit, "is no money", "")
	}
	if _, per, ok := strings.Cut(u, "/"); ask.Per != "" && (!ok || singularUnit(per) != singularUnit(ask.Per)) && (f.fig.Class != quantity.Percent || ask.Want != question.Change) {
		f.miss(slotUnit, "is not per ", ask.Per)
	}
	if ask.Unit == "" {
		if ask.Want == question.Level && f.fig.Class == quantity.Percent && f.fig.Share == "" && onlyFlows(f.measures) {
			f.miss(slotUnit, "is a rate and no amount", "")
		}
		return
	}
	if question.Money(ask.Unit) && (ask.Version || !ask.Amount || ask.MayVersion && countedTwice(ask)) && f.fig.Kind == figure.Change && f.fig.Class == quantity.Percent && ask.Want == question.Change {
		if a.fitVersion(f, ask.Unit); !ask.Version && ask.Amount {
			f.cost(2*guessed, "may be asked for as an amount", "")
		}
		return
	}
	if (ask.Want == question.Change || ask.Want == question.Any && !ask.Versus.IsZero()) && !ask.Amount && f.fig.Class == quantity.Percent && ask.Unit != "percentage_point" && ask.Unit != "basis_point" {
		if in := a.countedIn(f); in != "" && in != singularUnit(ask.Unit) {
			f.miss(slotUnit, "is counted in ", in)
		}
		return // "cargo tonnage, on the year?": the unit is of the thing, not of its change
	}
	if ask.Unit == "person" && u == "" && slices.ContainsFunc(f.measures, func(m string) bool { return ofPeople[m] }) {
		return // the number of the unemployed
	}
	if ask.Unit == "person" && f.fig.Class == quantity.Count && crowds[singularUnit(u)] {
		return // "how many people visited" of visitors
	}
	if !sameUnit(ask.Unit, u) && !pricesIn(ask, u) {
		f.miss(slotUnit, "is in ", u)
	}
	rate := ask.Unit == "percent" && ask.Want == question.Any && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return gaps[k.Key] })
	if rate && u == "percentage_point" && f.fig.Kind == figure.Level {
		f.miss(slotUnit, "is in points and no rate", "")
	}
}

// onlyFlows reports whether measures are nothing but what is traded, made or sold, which comes to an amount: "how much did Chad export" asks for no percentage.
func onlyFlows(measures []string) bool {
	return len(measures) > 0 && !slices.ContainsFunc(measures, func(m string) bool {
		return m != keyExports && m != keyImports && m != keyTrade && m != "output" && m != "sales"
	})
}

// pricesIn reports whether unit is money for each of something in the currency asked for, and a price is: "how many pesos does petrol cost" of pesos a
// gallon, a question that names the unit itself, and what goes up or down by pesos without a word for what of it does.
func pricesIn(ask *question.Ask, unit string) bool {
	head, _, ok := strings.Cut(unit, "/")
	if !ok || !question.Money(head) || !sameUnit(ask.Unit, head) {
		return false
	}
	if ask.Per != "" {
		return true // of what, [Answerer.fitUnit] has seen to
	}
	priced, measured := false, false
	for _, k := range ask.Keys {
		switch k.Key {
		case "price", "cost", "fare", "rate", "tariff", "fee", "toll", "rent":
			priced = true
		}
		measured = measured || k.Kind == term.Measure
	}
	return priced || !measured && len(ask.Keys) > 0
}

// countedTwice reports whether what is asked for is counted in two currencies, so that "how much did exports rise in yuan" may ask for a percentage.
func countedTwice(ask *question.Ask) bool {
	return asked(ask, keyExports) || asked(ask, keyImports) || asked(ask, keyTrade)
}

// countedIn returns the measure that a percentage is said to be counted in right behind it: "9.6% lower in tonnes, and 5.5% lower in TEU".
func (a *Answerer) countedIn(f *fit) string {
	const reach = 3 // words from the percentage to its "in"
	pass := a.idx.Passage(f.passage)
	words := strings.Fields(a.idx.Article(pass.Article).Text[f.fig.End:max(f.fig.End, pass.End)])
	for i := 0; i+1 < len(words) && i < reach; i++ {
		if words[i] != "in" {
			continue
		}
		switch w := singularUnit(strings.Trim(words[i+1], ".,;:")); w {
		case "tonne", "ton", "teu", "barrel", "litre":
			return w
		}
		return ""
	}
	return ""
}

// eachOf are those for each of whom an amount may be given beside the amount of all: spending per visitor.
var eachOf = map[string]bool{"visitor": true, "tourist": true, "person": true, "passenger": true, "household": true, "trip": true, "employee": true, "worker": true,
	"customer": true, "user": true, "subscriber": true, "guest": true}

// crowds are units that count people by what they do.
var crowds = map[string]bool{"visitor": true, "tourist": true, "passenger": true, "employee": true, "worker": true, "traveller": true, "guest": true, "patient": true, "student": true,
	"pupil": true, "refugee": true, "migrant": true, "immigrant": true, "prisoner": true, "shopper": true, "voter": true, "farmer": true, "teacher": true, "soldier": true, "spectator": true,
	"applicant": true, "claimant": true, "pensioner": true, "resident": true, "arrival": true}

// makes reports whether the ask is for what is made, with no other measure: "vehicles built".
func makes(ask *question.Ask) bool {
	made := false
	for _, k := range ask.Keys {
		switch strings.ToLower(k.Text) {
		case "built", "build", "builds", "produced", "produce", "produces", "assembled", "assemble", "manufactured", "manufacture", "pumped", "pump", "pumps", "mined":
			made = true
			continue
		}
		if k.Kind == term.Measure {
			return false
		}
	}
	return made
}

// fitVersion matches a percentage against the currency that it is counted in: exports in yuan and in dollars grow differently.
func (a *Answerer) fitVersion(f *fit, unit string) {
	have := a.version(f)
	switch {
	case have == "":
		f.cost(guessed, "currency not said", "")
	case !sameUnit(unit, have):
		f.miss(slotUnit, "is counted in ", have)
	}
}

// version returns the currency that a percentage is counted in: stated ("in yuan terms"), or that of the levels beside it.
func (a *Answerer) version(f *fit) string {
	for _, t := range f.fig.Terms {
		if question.Money(t) {
			return t
		}
	}
	best := ""
	for _, p := range a.passage(f.passage).figures {
		if p.fig.Class == quantity.Money && best == "" {
			best = p.fig.Unit
		}
	}
	if best != "" {
		return best
	}
	first, end := a.idx.ArticlePassages(f.article)
	for i := first; i < end; i++ {
		for _, p := range a.passage(i).figures {
			if p.fig.Class == quantity.Money {
				return p.fig.Unit
			}
		}
	}
	return ""
}

// sameUnit reports whether a figure in unit have answers a question for unit want. A bare word asks for any currency of that name.
func sameUnit(want, have string) bool {
	if want == have || place.Called(have, want) {
		return true
	}
	switch want {
	case "point":
		return have == "index" || have == "percentage_point" || have == "point" || have == ""
	case "RUB":
		return have == "SUR"
	case "percent":
		return have == "percentage_point"
	case "cent":
		return strings.HasPrefix(have, "cent")
	}
	if head, per, ok := strings.Cut(have, "/"); ok && (head == want || question.Money(head) && question.Money(per) && sameUnit(want, head)) {
		return true
	}
	return singularUnit(want) == singularUnit(have)
}

func singularUnit(u string) string {
	return strings.ToLower(strings.TrimSuffix(strings.TrimPrefix(u, "metric "), "s"))
}
