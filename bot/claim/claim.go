// Package claim checks the figures of a text against those that a corpus holds.
//
// A claim is confirmed only by a held figure of the same thing, place, period, kind and unit, and contradicted only by one of the same
// thing, place, period and kind. Everything else is not held. A month without a year is the newest one held, as in a question.
package claim

import (
	"slices"
	"strings"

	"quaestor/bot/answer"
	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/sentence"
)

// A Verdict says what the corpus makes of a claim.
type Verdict uint8

const (
	NotHeld      Verdict = iota
	Confirmed            // the corpus holds that very figure, or one that rounds to it
	Contradicted         // the corpus holds another figure for the same thing and time
)

func (v Verdict) String() string { return [...]string{"not held", "confirmed", "contradicted"}[v] }

// A Claim is a figure of a text with what the corpus makes of it.
type Claim struct {
	Figure  figure.Figure // ranges are bytes of the text
	Surface string        // as the text prints it
	Verdict Verdict
	Rounded bool         // confirmed by a figure that the text rounds
	Held    *answer.Held // that confirms or contradicts; nil where not held
	Other   *answer.Held // where the claimed value stands for another period; nil if nowhere
	Missing string       // of not held: what the corpus does not give or the text leaves open: subject, place, period, kind, unit
}

// MaxClaims is how many figures of one text are checked.
const MaxClaims = 40

// Check returns the figures of a text in its order, each with its verdict. Numbers that measure nothing (a phone number, "3 of them")
// are no claims. What is withheld confirms and contradicts nothing.
func Check(a *answer.Answerer, text string, gone answer.Withheld) []Claim {
	var out []Claim
	passages := sentence.Split(text)
	for _, f := range figure.Extract("", text, period.Date{}, passages) {
		if f.Subject == "" && f.Class == quantity.Bare || f.Class == quantity.Duration {
			continue
		}
		if len(out) == MaxClaims {
			break
		}
		p := passages[f.Passage]
		c := Claim{Figure: f, Surface: text[f.Start:f.End], Missing: "subject"}
		c.check(a, text[p.Start:p.End], gone)
		out = append(out, c)
	}
	return out
}

// check finds the verdict.
func (c *Claim) check(a *answer.Answerer, passage string, gone answer.Withheld) {
	ask, ok := c.ask(a)
	if !ok {
		return
	}
	measure := a.Measure(&c.Figure, passage)
	same := func(held []answer.Held) []answer.Held {
		return slices.DeleteFunc(held, func(h answer.Held) bool {
			return h.Measure != measure || !sameStatus(h.Fact, &c.Figure) || gone.Has(h.Key())
		})
	}
	fits, near := a.Held(&ask)
	fits = same(fits)
	c.Other = c.elsewhere(same(heldElsewhere(a, ask)))
	if len(fits) == 0 {
		c.Missing = missing(same(near))
		return
	}
	switch {
	case c.Figure.Period.IsZero(), c.Figure.Earlier && !c.Figure.Period.YearKnown: // "from 2.1 billion a year ago" of an open year
		c.Missing = "period"
	case len(ask.Owners) == 0 && len(places(fits)) > 1:
		c.Missing = "place"
	default:
		c.judge(fits)
	}
}

// ask returns the question that the claim answers.
func (c *Claim) ask(a *answer.Answerer) (question.Ask, bool) {
	f := &c.Figure
	if f.Subject == "" || f.Inexact {
		return question.Ask{}, false
	}
	q := question.Parse(f.Subject, a.Vocabulary(), period.Date{})
	if len(q.Asks) != 1 {
		return question.Ask{}, false
	}
	ask := q.Asks[0]
	ask.Period, ask.PeriodText, ask.Shift = f.Period, f.PeriodText, period.Shift{}
	ask.Basis, ask.Terms, ask.Direction, ask.Unit, ask.Money = f.Basis, nil, figure.NoDirection, "", false
	if f.Status == figure.Forecast || f.Status == figure.Target || f.Status == figure.Former {
		ask.Status = f.Status
	}
	if len(ask.Owners) == 0 && len(f.Place) > 0 {
		ask.Owners = f.Place[:1]
	}
	for _, p := range f.Partner {
		ask.Owners = slices.DeleteFunc(ask.Owners, func(o string) bool { return o == p })
	}
	ask.Partners = f.Partner
	ask.Want = want(f)
	return ask, true
}

// want returns the kind of figure that a claim is.
func want(f *figure.Figure) question.Want {
	switch {
	case f.Kind == figure.Change:
		return question.Change
	case f.Share != "":
		return question.Share
	case f.Kind == figure.Count || f.Class == quantity.Count:
		return question.Count
	}
	return question.Level
}

// heldElsewhere returns what fits ask in any period.
func heldElsewhere(a *answer.Answerer, ask question.Ask) []answer.Held {
	ask.Period, ask.PeriodText = period.Period{}, ""
	fits, _ := a.Held(&ask)
	return fits
}

// sameStatus reports whether both are facts, or both forecasts, targets or superseded.
func sameStatus(x, y *figure.Figure) bool {
	plain := func(s figure.Status) figure.Status {
		if s == figure.Provisional || s == figure.Revised {
			return figure.Fact
		}
		return s
	}
	return plain(x.Status) == plain(y.Status)
}

// missing returns the slot in which the nearest figure of the same thing differs; subject where there is none.
func missing(near []answer.Held) string {
	if len(near) == 0 || len(near[0].Differs) == 0 {
		return "subject"
	}
	return near[0].Differs[0]
}

// places returns the places that figures are of, each once, those that name none left out.
func places(held []answer.Held) []string {
	var out []string
	for _, h := range held {
		if len(h.Fact.Place) > 0 && !slices.Contains(out, h.Fact.Place[0]) {
			out = append(out, h.Fact.Place[0])
		}
	}
	return out
}

// latest parts figures into those of the latest period and the others, where the claim leaves the year open.
func latest(held []answer.Held, claimed period.Period) (now, before []answer.Held) {
	if claimed.YearKnown {
		return held, nil
	}
	end := period.Date{}
	for _, h := range held {
		if p := h.Fact.Period; p.YearKnown && p.End.Compare(end) > 0 {
			end = p.End
		}
	}
	for _, h := range held {
		if end.IsZero() || h.Fact.Period.End == end {
			now = append(now, h)
		} else {
			before = append(before, h)
		}
	}
	return now, before
}

// named returns the figures whose subject has the very words of the claim, or all where none has: the words of a thesaurus are near to
// each other, not the same.
func named(held []answer.Held, subject string) []answer.Held {
	out := slices.DeleteFunc(slices.Clone(held), func(h answer.Held) bool { return !strings.EqualFold(h.Fact.Subject, subject) })
	if len(out) == 0 {
		return held
	}
	return out
}

// judge compares the claim with the figures of its thing and time.
func (c *Claim) judge(held []answer.Held) {
	f := &c.Figure
	now, before := latest(named(held, f.Subject), f.Period)
	if h, rounded := confirming(f, now); h != nil {
		c.Verdict, c.Held, c.Rounded, c.Missing, c.Other = Confirmed, h, rounded, "", nil
		return
	}
	if h, _ := confirming(f, before); h != nil { // true of an earlier year, and the claim names none
		c.Missing, c.Other = "period", h
		return
	}
	for i := range now {
		switch h := now[i].Fact; {
		case bound(f, h) == loose:
			c.Missing = "kind"
			return
		case sameUnit(f, h) && f.Unit != "" || digits(f) == digits(h):
			c.Verdict, c.Held, c.Missing = Contradicted, &now[i], ""
			return
		}
	}
	c.Missing = "unit"
}

// confirming returns the figure that is what the claim says: exactly, else rounded.
func confirming(f *figure.Figure, held []answer.Held) (h *answer.Held, rounded bool) {
	for _, exactly := range []bool{true, false} {
		for i := range held {
			h := held[i].Fact
			if !sameUnit(f, h) || !sameWay(f, h) {
				continue
			}
			if f.Value.Equal(h.Value) && sameEnd(f, h) && (f.Qualifier == "" || f.Qualifier == h.Qualifier) {
				return &held[i], false
			}
			if !exactly && rounds(f, h) {
				return &held[i], !f.Value.Equal(h.Value)
			}
		}
	}
	return nil, false
}

// elsewhere returns the newest held figure of another period that has the claimed value.
func (c *Claim) elsewhere(held []answer.Held) *answer.Held {
	f := &c.Figure
	var best *answer.Held
	for i := range held {
		h := held[i].Fact
		if !sameUnit(f, h) || !sameWay(f, h) || !f.Value.Equal(h.Value) || h.Period.IsZero() {
			continue
		}
		if !f.Period.IsZero() && period.Compare(f.Period, h.Period) == period.Equal && f.Period.YearKnown {
			continue
		}
		if best == nil || h.Period.End.Compare(best.Fact.Period.End) > 0 {
			best = &held[i]
		}
	}
	return best
}

// sameUnit reports whether two figures are in one unit; a bare currency word stands for any currency of that name.
func sameUnit(x, y *figure.Figure) bool {
	if x.Class == quantity.Percent || x.Class == quantity.Points {
		return x.Unit == y.Unit
	}
	if x.Unit == "" || counts(x) && counts(y) && y.Unit == "" {
		return true // the claim leaves the unit out, or the subject says what is counted
	}
	return answer.SameUnit(x.Unit, y.Unit) || answer.SameUnit(y.Unit, x.Unit)
}

// counts reports whether a figure may be a count of things.
func counts(f *figure.Figure) bool { return f.Class == quantity.Count || f.Class == quantity.Bare }

// sameWay reports whether two changes go the same way.
func sameWay(x, y *figure.Figure) bool { return x.Kind != figure.Change || x.Direction == y.Direction }

// sameEnd reports whether the upper ends of two ranges are the same, or neither is a range.
func sameEnd(x, y *figure.Figure) bool {
	return x.IsRange == y.IsRange && (!x.IsRange || x.To.Equal(y.To))
}

// digits returns the significant digits of the value: the same for 1.46 trillion yuan and 1.46 trillion dollars.
func digits(f *figure.Figure) string { return strings.TrimRight(f.Value.Abs().String(), "0.") }
