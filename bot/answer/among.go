package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// A side is one of the things that a question chooses among, with its figure.
type side struct {
	fit
	name string
}

// among answers "which region had the highest rate", "to which destinations did exports grow more than 5 percent": figures alike in
// all but whose they are, whom they are with or what they measure, set against each other.
func (a *Answerer) among(q *question.Question, b *builder) (Answer, bool) {
	if ans, ok := a.outright(q, b); ok {
		return ans, true
	}
	ask := q.Asks[0]
	ask.Want = figureWanted(&ask)
	sides := a.sides(q, &ask)
	for i := range sides {
		a.note(b, []fit{sides[i].fit}, nil)
	}
	if q.Op == question.Filter {
		sides = slices.DeleteFunc(sides, func(s side) bool { return !passes(&s.fit, q.Condition, ask.Direction) })
		if len(sides) == 0 {
			return Answer{}, false
		}
		return b.listed(sides), true
	}
	if len(sides) < 2 {
		return Answer{}, false
	}
	slices.SortStableFunc(sides, func(x, y side) int {
		c := signed(y.fig).Cmp(signed(x.fig))
		if q.Op == question.Lowest || ask.Direction == figure.Down { // the steepest fall is the lowest change
			return -c
		}
		return c
	})
	const most = 6
	var others []string
	for i := range sides[:min(len(sides), most)] {
		b.add(&sides[i].fit)
		if i > 0 {
			others = append(others, sides[i].name+" "+shown(sides[i].fig))
		}
	}
	word := "highest"
	b.ans.Verdict = Verdict{Order: "most", Side: sides[0].name}
	if q.Op == question.Lowest {
		word, b.ans.Verdict.Order = "lowest", "least"
	}
	lead := fmt.Sprintf("%s, %s", sides[0].name, sentence(sides[0].fig))
	return b.finish(fmt.Sprintf("%s, the %s of those held; then %s.", lead, word, strings.Join(others, ", "))), true
}

// members lists the figures of those that the question tells of without naming them, as many as it asks for: "trade with its three main partners". They
// are those with the greatest levels.
func (a *Answerer) members(q *question.Question, b *builder) Answer {
	ask := q.Asks[0]
	ask.Want = figureWanted(&ask)
	sides := a.sides(q, &ask)
	if level := ask; len(sides) > q.Most || len(sides) == 0 {
		level.Want, level.Basis = question.Level, ""
		first := a.sides(q, &level)
		slices.SortStableFunc(first, func(x, y side) int { return signed(y.fig).Cmp(signed(x.fig)) })
		first = first[:min(len(first), q.Most)]
		if len(sides) == 0 && ask.Want == question.Any {
			sides = first
		}
		sides = slices.DeleteFunc(sides, func(s side) bool {
			return !slices.ContainsFunc(first, func(o side) bool { return o.name == s.name && o.article == s.article })
		})
	}
	for i := range sides {
		a.note(b, []fit{sides[i].fit}, nil)
	}
	if len(sides) != q.Most {
		_, near := a.find(&ask)
		return a.abstain(q, b, &ask, near)
	}
	return b.listed(sides)
}

// listed shows all sides in the order of the text.
func (b *builder) listed(sides []side) Answer {
	const most = 8
	var parts []string
	for i := range sides[:min(len(sides), most)] {
		b.add(&sides[i].fit)
		parts = append(parts, sides[i].name+" "+shown(sides[i].fig))
	}
	return b.finish(strings.Join(parts, ", ") + ".")
}

// sides returns the figures that fit ask but for the side that q chooses among: the largest group of one article, unit, kind and
// period, one figure a name, in the order of the text.
func (a *Answerer) sides(q *question.Question, ask *question.Ask) []side {
	var all []side
	for _, p := range a.candidates(ask) {
		pp := a.passage(p)
		for i := range pp.figures {
			if s, ok := a.side(q, ask, p, pp, &pp.figures[i]); ok {
				all = append(all, s)
			}
		}
	}
	var best []side
	top := 0.0
	for i := range all {
		group, score := siblings(all, i)
		if len(group) > len(best) || len(group) == len(best) && score > top+1e-9 {
			best, top = group, score
		}
	}
	return best
}

// side judges one figure for the choice: it must fit the ask once the side is left out, and name its own.
func (a *Answerer) side(q *question.Question, ask *question.Ask, p int, pp *passageProfile, prof *profile) (side, bool) {
	open := *ask
	name := ""
	switch q.Side {
	case question.Places:
		if name = a.placeSide(q, ask, pp, prof); name == "" {
			return side{}, false
		}
		open.Owners = prof.fig.Place
	case question.Traders:
		if len(prof.fig.Partner) != 1 || slices.Contains(ask.Owners, prof.fig.Partner[0]) {
			return side{}, false
		}
		name, open.Partners = placeName(prof.fig.Partner), prof.fig.Partner
	case question.Things:
		if name = a.ownName(pp.article, ask, prof); name == "" {
			return side{}, false
		}
	default:
		return side{}, false
	}
	var f fit
	if f.begin(prof, p, pp); prof.fig.Earlier || !a.fits(&f, pp, &open) {
		return side{}, false
	}
	return side{fit: f, name: name}, true
}

// placeSide names the place of a figure where it is one that may be chosen: a part of the place asked about, or a country.
func (a *Answerer) placeSide(q *question.Question, ask *question.Ask, pp *passageProfile, prof *profile) string {
	if len(prof.fig.Place) == 0 || slices.Contains(ask.Owners, prof.fig.Place[0]) {
		return ""
	}
	own, ok := place.Get(prof.fig.Place[0])
	if !ok {
		return prof.fig.Place[0]
	}
	country := own.Kind == place.Country || own.Kind == place.Group
	if wants := strings.HasPrefix(q.Focus, "countr") || strings.HasPrefix(q.Focus, "nation") || strings.HasPrefix(q.Focus, "econom"); wants != country {
		return ""
	}
	ap := a.article(pp.article)
	for _, o := range ask.Owners {
		if ap.places[o] == 0 && own.In != o {
			return ""
		}
	}
	return own.Name
}

// ownName returns the words of a figure's subject that were not asked for and name what it measures: the "maize" of maize shipments.
func (a *Answerer) ownName(article int, ask *question.Ask, prof *profile) string {
	var words []string
	for _, t := range prof.subject {
		if (t.Kind == term.Modifier || t.Kind == term.Word) && !asked(ask, t.Key) && !a.kinOf(article, ask, t.Key) {
			words = append(words, t.Key)
		}
	}
	if len(words) == 0 || len(words) > 3 {
		return ""
	}
	return strings.Join(words, " ")
}

// siblings returns the sides of one article with the unit, kind and period of side i, one a name.
func siblings(all []side, i int) ([]side, float64) {
	var out []side
	score := 0.0
	for _, s := range all {
		x, y := s.fig, all[i].fig
		if s.article != all[i].article || x.Unit != y.Unit && !sameCount(x, y) && !sameCount(y, x) || x.Kind != y.Kind && !sameCount(x, y) && !sameCount(y, x) || !samePeriod(x, y) {
			continue
		}
		if slices.ContainsFunc(out, func(o side) bool { return o.name == s.name }) {
			continue
		}
		out = append(out, s)
		score = max(score, s.score)
	}
	slices.SortStableFunc(out, func(x, y side) int { return cmp.Compare(x.fig.Start, y.fig.Start) })
	return out, score
}
