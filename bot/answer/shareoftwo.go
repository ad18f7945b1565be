package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

// How likely a part and its whole must be as such, each by itself taken together, and among all parts and wholes that could be meant.
const (
	partsChance = 0.1
	partsLead   = 0.6
)

// shareOfTwo divides the part by the whole of "what share of X was Y" where no record fits them: the two of one article, unit and time that the ranking
// finds likeliest together.
func (a *Answerer) shareOfTwo(q *question.Question) (derived, bool) {
	if q.Part == nil || q.Asks[0].FromShare || len(q.Asks[0].Not) > 0 {
		return derived{}, false
	}
	parts, px := a.odds(q.Part)
	wholes, py := a.odds(q.Whole)
	total := px[len(parts)] * py[len(wholes)]
	var bx, by *ranked
	best := 0.0
	for i := range parts {
		x := &parts[i]
		if !a.isPart(x, q) {
			continue
		}
		for j := range wholes {
			y := &wholes[j]
			if y.doubtful(q.Whole) || a.isPieceOf(y) || y.features.value("subject says more") > 0 || !wholeOfPart(x, y) {
				continue
			}
			chance := px[i] * py[j]
			total += chance
			if chance > best {
				bx, by, best = x, y, chance
			}
		}
	}
	if best < partsChance || best < partsLead*total {
		return derived{}, false
	}
	x, y := bx.fit(), by.fit()
	if a.shareTold(&x) {
		return derived{}, false
	}
	return a.proportion(&x, &y)
}

// shareTold reports whether the passage of part x says itself what share of a whole it is, so that another whole is not meant: "goods made up 40 billion
// of that and 19 percent of all sales".
func (a *Answerer) shareTold(x *fit) bool {
	return slices.ContainsFunc(a.passage(x.passage).figures, func(p profile) bool {
		return p.fig.Share != "" && p.fig.Class == quantity.Percent && p.fig.Kind != figure.Change && p.fig.Subject == x.fig.Subject
	})
}

// isPieceOf reports whether a figure is itself told as a part of another, so that it is a sibling of other parts and not their whole.
func (a *Answerer) isPieceOf(y *ranked) bool {
	return slices.ContainsFunc(a.pieces(y.view.p), func(x piece) bool { return x.part.fig == y.fig() })
}

// isPart reports whether a figure can be the part that q asks the share of: it is of what the part is and the whole is not.
func (a *Answerer) isPart(x *ranked, q *question.Question) bool {
	f := x.fit()
	if x.doubtful(q.Part) || f.fig.Kind == figure.Change || f.fig.Earlier || !operand(f.fig) || f.fig.Class == quantity.Percent {
		return false
	}
	own := slices.DeleteFunc(slices.Clone(q.Part.Keys), func(k question.Key) bool { return asked(q.Whole, k.Key) })
	before, after := a.clauses(f.passage, x.at)
	return len(own) == 0 || a.ofWords(&f, own, q.Part, before, after) != 0
}

// wholeOfPart reports whether y can be a whole that x is a part of.
func wholeOfPart(x, y *ranked) bool {
	p, w := x.fit(), y.fit()
	return p.article == w.article && w.fig.Kind != figure.Change && operand(w.fig) && p.fig.Earlier == w.fig.Earlier && oneSort(&p, &w) && p.fig.Value.LessThan(w.fig.Value) &&
		(samePeriod(p.fig, w.fig) || p.fig.Period.IsZero() || w.fig.Period.IsZero())
}
