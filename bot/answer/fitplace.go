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

// fitPlace matches whose figure it is and with whom.
func (a *Answerer) fitPlace(f *fit, pp *passageProfile, ask *question.Ask) {
	for _, o := range ask.Owners {
		switch {
		case len(f.fig.Place) > 0 && f.fig.Place[0] == o:
		case len(f.fig.Place) == 1 && (len(f.fig.Partner) == 0 || f.fig.Partner[0] == f.fig.Place[0]) && slices.Contains(ask.Partners, f.fig.Place[0]) && facing(f.profile, f.fig.Place[0]):
			a.placeless(f, pp, o) // the "surplus with the 27-nation European Union" is another's
		case slices.Contains(f.fig.Partner, o) && (group(o) || len(ask.Partners) == 0 && len(ask.Owners) == 1 && len(f.fig.Place) == 0):
			f.cost(0.02, "the place is a partner", "")
		case boughtOf(f, ask, o):
			f.cost(guessed, "the place buys it", "")
		case a.across(f, ask, o):
			f.cost(guessed, "the place is the other side", "")
		case len(f.fig.Place) > 0 && successors[o] == f.fig.Place[0]:
			f.cost(2*guessed, "the place is what it was then part of", "")
		case facing(f.profile, o):
			f.miss(slotPlace, "the place is a partner", "")
		case f.names(o):
			f.cost(guessed, "the place is named in the subject", "")
		case len(f.fig.Place) == 0 && itsMoney(f, o):
			f.cost(guessed, "the currency is the place's", "")
		case len(f.fig.Place) > 0:
			if slices.Contains(f.fig.Place, o) {
				if p, ok := place.Get(f.fig.Place[0]); ok && p.Kind != place.Country && !slices.Contains(ask.Owners, f.fig.Place[0]) {
					f.miss(slotPlace, "is of a part of the place", "")
				}
				continue
			}
			f.miss(slotPlace, "is of another place", "")
		case f.world:
			f.miss(slotPlace, "is of the whole world", "")
		default:
			a.placeless(f, pp, o)
		}
	}
	for _, o := range ask.Partners {
		switch {
		case slices.Contains(f.fig.Partner, o):
		case len(ask.Owners) == 0 && slices.Contains(f.fig.Place, o):
			f.cost(0.1, "the partner is the owner", "")
		case slices.Contains(f.fig.Place, o) || f.names(o):
			f.cost(guessed, "the partner is named in the subject", "")
		case len(f.fig.Partner) == 0 && len(ask.Owners) == 1 && group(o) && place.Within(ask.Owners[0], o) && (asked(ask, "quota") || asked(ask, "quota share")):
			f.cost(guessed, "the bloc sets it", "") // "Kuwait's OPEC quota"
		case a.visits(f, ask, o):
			f.cost(guessed, "they visit the place of the headline", "")
		case len(f.fig.Partner) == 0 && a.rankedPartner(f, pp, o):
			f.cost(guessed, "the partner is what the sentence ranks", "")
		case len(f.fig.Partner) == 0 && a.facesSibling(f, pp, ask, o):
			f.cost(guessed, "the partner is that of the figure beside it", "")
		case len(f.fig.Partner) == 0 && a.storyWith(f, o):
			f.cost(3*guessed, "the partner is the article's", "")
		default:
			f.miss(slotPlace, "is not with that partner", "")
		}
	}
	if len(f.fig.Partner) == 0 && withSome(f.low, len(ask.Partners) > 0) {
		f.miss(slotSubject, "is with one partner only", "")
	}
	for _, o := range f.fig.Partner {
		if !slices.Contains(ask.Partners, o) && !slices.Contains(ask.Owners, o) {
			f.miss(slotSubject, "is with one partner only", "")
		}
	}
	a.fitOtherPlace(f, pp, ask)
	if len(ask.Owners) == 0 && len(f.fig.Place) > 0 {
		if p, ok := place.Get(f.fig.Place[0]); !ok || p.Kind == place.Region || p.Kind == place.City {
			f.cost(unasked, "is of a region", "")
		}
	}
}

// boughtOf reports whether a figure is of what its place sold to o, where the question asks what o bought: "how much corn did the Soviet Union buy" of corn
// sales to it.
func boughtOf(f *fit, ask *question.Ask, o string) bool {
	if len(ask.Owners) != 1 || len(ask.Partners) > 0 || len(f.fig.Partner) != 1 || f.fig.Partner[0] != o || f.fig.Class == quantity.Percent {
		return false
	}
	return soldTo(f) && slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		switch k.Key {
		case "imports", "purchases", "buy", "take", "took", "bought":
			return true
		}
		return false
	})
}

// soldTo reports whether a subject is of what is sold to somebody: "wheat exported to Mali".
func soldTo(f *fit) bool {
	low := f.low
	return strings.Contains(low, " to ") && slices.ContainsFunc([]string{"sales", "exports", "shipments", "deliveries", "sold", "exported", "shipped", "delivered", "supplied"}, func(w string) bool { return strings.Contains(low, w) })
}

// across reports whether o is the other side of what a figure of the one place tells, where the question sets two side by side: of "chad niger trade" it is
// the partner of Chad's figure, of "how many Nigeriens visited Chad" the place that the article on Nigeriens is about.
func (a *Answerer) across(f *fit, ask *question.Ask, o string) bool {
	if len(ask.Owners) != 2 || len(ask.Partners) > 0 || len(f.fig.Place) == 0 || f.fig.Place[0] == o || !slices.Contains(ask.Owners, f.fig.Place[0]) {
		return false
	}
	if len(f.fig.Partner) > 0 {
		return f.fig.Partner[0] == o
	}
	return slices.Contains(a.article(f.article).lead, o)
}

// successors lead from a state to the one whose name people use for it: "the Russians" of an article on the Soviet Union.
var successors = map[string]string{"RU": "SU"}

// facesSibling reports whether a figure that names no partner is set in its sentence beside one of the same measure between the two places asked for, seen from
// the other: Chad's exports of "Mali's exports to Chad fell to 9 million, while Chad's exports rose to 2 million" are those to Mali. Its total exports, those of
// one thing or another time, and those to anybody else are not; and trade is the same seen from both.
func (a *Answerer) facesSibling(f *fit, pp *passageProfile, ask *question.Ask, o string) bool {
	const whose = 2 // words: "Chad's exports"
	if len(f.measures) != 1 || f.measures[0] == keyTrade || len(f.fig.Place) == 0 || !slices.Contains(ask.Owners, f.fig.Place[0]) {
		return false
	}
	elsewhere := func(w string) bool {
		return w == "world" || w == "all" || w == "elsewhere" || w == "countries" || w == "others"
	}
	if len(strings.Fields(f.low)) > whose || slices.ContainsFunc(lowerWords(a.behind(f)), elsewhere) {
		return false
	}
	return slices.ContainsFunc(pp.figures, func(p profile) bool {
		return p.fig.Start < f.fig.Start && slices.Equal(p.measures, f.measures) && slices.Contains(p.fig.Place, o) && slices.Contains(p.fig.Partner, f.fig.Place[0]) &&
			p.fig.Kind == f.fig.Kind && p.fig.Class == f.fig.Class && p.fig.Period == f.fig.Period
	})
}

// storyWith reports whether a figure that names no partner is with the one that its headline names: "exports were 3.9 billion" under
// "EXPORTS TO CHAD FALL", where its own sentence names it too.
func (a *Answerer) storyWith(f *fit, partner string) bool {
	return slices.Contains(a.article(f.article).with, partner) && slices.ContainsFunc(a.passage(f.passage).places(), func(m place.Mention) bool { return m.Key == partner })
}

// visits reports whether a figure is of the visitors from the place asked for that another, which the headline names, has: "Chadian visitors" under "Arrivals in
// Peru rise".
func (a *Answerer) visits(f *fit, ask *question.Ask, o string) bool {
	if len(f.fig.Partner) > 0 || len(f.fig.Place) == 0 || f.fig.Place[0] == o || !slices.Contains(ask.Owners, f.fig.Place[0]) || !f.names(f.fig.Place[0]) {
		return false
	}
	lead := a.article(f.article).lead
	other := func(m place.Mention) bool { return m.Form != place.Weak && m.Key != o && m.Key != f.fig.Place[0] }
	return slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == "visitors" }) && len(lead) == 1 && lead[0] == o &&
		!slices.ContainsFunc(a.passage(f.passage).places(), other) // nor may they go elsewhere
}

// facing reports whether the subject names the place only as one that something goes to, comes from or is with: "shipments to Chad".
func facing(p *profile, key string) bool {
	found, text := false, p.named
	for _, m := range p.spots {
		if m.Key != key || m.Form == place.Weak {
			continue
		}
		before := strings.Fields(strings.ToLower(text[:m.Start]))
		if n := len(before); n > 0 && before[n-1] == "the" {
			before = before[:n-1]
		}
		if n := len(before); n > 1 && before[n-1] == "of" && before[n-2] == "imports" && m.Form == place.Adjective {
			found = true // "imports of American goods"
			continue
		}
		if n := len(before); n == 0 || before[n-1] != "to" && before[n-1] != "with" && before[n-1] != "from" {
			return false
		}
		found = true
	}
	return found
}

// names reports whether the subject names the place, or the city that a capital is: "London prices".
func (p *profile) names(key string) bool {
	return slices.ContainsFunc(p.spots, func(m place.Mention) bool { return (m.Key == key || m.City == key) && m.Form != place.Weak })
}

func group(key string) bool {
	p, ok := place.Get(key)
	return ok && p.Kind == place.Group
}

// placeless judges a figure that names no place against the place asked for, by its passage, headline and article.
func (a *Answerer) placeless(f *fit, pp *passageProfile, owner string) {
	ap := a.article(f.article)
	switch {
	case slices.Contains(ap.lead, owner):
		f.cost(guessed, "place from the headline", "")
	case slices.ContainsFunc(pp.bodies(), func(m place.Mention) bool { return m.Key == owner }):
		f.cost(guessed, "a body of the place", "")
	case ap.places[owner] > 0 && len(ap.places) <= 2:
		f.cost(2*guessed, "place from the article", "")
	default:
		f.miss(slotPlace, "names no such place", "")
	}
}

// withSome reports whether a subject, in lower case, is of dealings with somebody whom it does not name: "its deficit with the island". Where the question
// names a partner, a noun may stand for it, but no pronoun.
func withSome(low string, named bool) bool {
	if strings.HasSuffix(low, " with it") || strings.HasSuffix(low, " with them") {
		return true
	}
	for _, who := range []string{"island", "country", "republic", "territory", "kingdom"} {
		if !named && strings.HasSuffix(low, " with the "+who) {
			return true
		}
	}
	return false
}

var keyPartner = term.Stem("partner")

// rankedPartner reports whether figure f is what a sentence ranks one partner, o, by among those that its country trades with: "among partners Norland led with
// trade worth 9 million", "Norland was the leading partner with 9 million". In a clause of its own a figure is of nobody who is ranked beside it.
func (a *Answerer) rankedPartner(f *fit, pp *passageProfile, o string) bool {
	trades := slices.ContainsFunc(f.measures, func(m string) bool { return m == keyTrade || m == keyExports || m == keyImports })
	if !trades || f.fig.Kind == figure.Count || !pp.keys[keyPartner] {
		return false
	}
	text, end, from := a.text(f.passage), f.fig.Start-a.idx.Passage(f.passage).Start, -1
	for _, m := range pp.places() {
		if m.Form == place.Weak {
			continue
		}
		if m.Key != o && !slices.Contains(f.fig.Place, m.Key) || from >= 0 && m.Start < end {
			return false
		}
		if m.Key == o {
			from = m.End
		}
	}
	if from < 0 || from > end || end > len(text) {
		return false
	}
	ranked, size, ok := strings.Cut(text[from:end], " with ")
	return ok && !strings.ContainsAny(ranked+size, ",;:") && !strings.Contains(size, " that ")
}
