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

// backFrom works back what a value was before a move whose size the question names: 43.5 of "bonds, up 7.8 percent to 46.9 billion" for "going by the 7.8
// percent rise, what were they a year earlier". The size tells which move is meant, so that of its words one that says what moved is enough.
func (a *Answerer) backFrom(q *question.Question) (derived, bool) {
	ask := &q.Asks[0]
	if !q.Worked || q.Given == nil || ask.FromShare || ask.Want != question.Level && ask.Want != question.Any && ask.Want != question.Count || len(ask.Not) > 0 || ask.Each != nil {
		return derived{}, false
	}
	open := *ask
	open.Period, open.PeriodText, open.Shift, open.Former = period.Period{}, "", period.Shift{}, false
	var found derived
	for _, p := range a.candidates(&open) {
		pp := a.passage(p)
		for i := range pp.figures {
			c := fit{profile: &pp.figures[i], passage: p, article: pp.article, score: 1}
			if !isMove(c.fig) || !c.fig.Value.Equal(q.Given.Value) || !sameUnit(q.Given.Unit, c.fig.Unit) {
				continue
			}
			x := a.movedBy(&c, i, &open)
			if x == nil || period.Compare(x.fig.Period, a.timeBefore(x, ask)) == period.Contains {
				continue // a month of the year that moved is not the year before
			}
			d, ok := a.workBack(x, &c, a.timeBefore(x, ask))
			if ok && found.from != nil && !d.value.Equal(found.value) {
				return derived{}, false
			}
			if ok {
				found = d
			}
		}
	}
	return found, found.from != nil
}

// isMove reports whether a value can be worked back from figure c.
func isMove(c *figure.Figure) bool {
	return c.Kind == figure.Change && c.Direction != figure.NoDirection && !c.Earlier && operand(c)
}

// timeBefore returns the time that ask asks for, counted from that of level x where the question tells it by its distance.
func (a *Answerer) timeBefore(x *fit, ask *question.Ask) period.Period {
	switch {
	case ask.Shift == (period.Shift{}):
		return ask.Period
	case x.fig.Period.IsZero():
		return period.Period{}
	}
	return ask.Shift.Apply(x.fig.Period)
}

// movedBy returns the level that change c, figure i of its passage, led to, where it is of what ask asks for: the one right behind it, "up 7.8 percent to
// 46.9 billion", else the nearest of its subject or the only one, else the only one of the passage before; or nil.
func (a *Answerer) movedBy(c *fit, i int, ask *question.Ask) *fit {
	var best *fit
	levels := a.allLevels(c.passage)
	for j := range levels {
		x := &levels[j]
		if takesFrom(x.fig, c.fig) && (len(levels) == 1 || x.fig.Subject == c.fig.Subject || a.leadsTo(c, x.fig)) && (best == nil || gap(c.fig, x.fig) < gap(c.fig, best.fig)) {
			best = x
		}
	}
	if best == nil && c.passage > a.firstPassage(c.article) {
		levels = slices.DeleteFunc(a.allLevels(c.passage-1), func(x fit) bool { return !takesFrom(x.fig, c.fig) || a.converted(&x) })
		if len(levels) == 1 && len(a.allLevels(c.passage)) == 0 {
			best = &levels[0]
		}
	}
	if best == nil {
		return nil
	}
	open := *ask
	if open.Status = best.fig.Status; !a.suits(best, a.passage(best.passage), &open) {
		return nil
	}
	before, after := a.clauses(c.passage, i)
	own := slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		_, holds := a.holds(best, a.passage(best.passage), ask, k)
		said := holds || a.inClause(best, before, k.Key) || a.inClause(best, after, k.Key)
		return sets(k) > 0 && (!k.Name || k.Kind == term.Measure) && (said || best.passage < c.passage && a.inPassage(a.passage(best.passage), k.Key))
	})
	if a.fitPlace(best, a.passage(best.passage), ask); !own || len(best.misses) > 0 {
		return nil
	}
	return best
}

// converted reports whether amount of money x only gives the one before it in another currency: the 82 million of "580 million crowns (82 million dollars)".
func (a *Answerer) converted(x *fit) bool {
	return x.fig.Class == quantity.Money && strings.HasSuffix(a.text(x.passage)[:x.fig.Start-a.idx.Passage(x.passage).Start], "(")
}

// leadsTo reports whether nothing but "to" stands between change c and level x behind it.
func (a *Answerer) leadsTo(c *fit, x *figure.Figure) bool {
	start := a.idx.Passage(c.passage).Start
	return x.Start > c.fig.End && strings.TrimSpace(a.text(c.passage)[c.fig.End-start:x.Start-start]) == "to"
}

// A multiple is how many times as large as before a verb makes what it moves.
type multiple struct{ times, by int64 }

// multiples are such verbs.
var multiples = func() map[string]multiple {
	out := map[string]multiple{}
	for words, m := range map[string]multiple{"double doubled doubles doubling": {2, 1}, "triple tripled triples tripling treble trebled trebles trebling": {3, 1},
		"quadruple quadrupled quadruples quadrupling": {4, 1}, "quintuple quintupled": {5, 1}, "halve halved halves halving": {1, 2}} {
		for w := range strings.FieldsSeq(words) {
			out[w] = m
		}
	}
	return out
}()

// multiplied works back what level x was from the verb that tells what multiple of it x is: "will double its budget to 36 million".
func (a *Answerer) multiplied(x *fit, ask *question.Ask) (derived, bool) {
	const reach = 8 // words from the verb to the number
	words := lowerWords(a.text(x.passage)[:x.fig.Start-a.idx.Passage(x.passage).Start])
	n := len(words)
	if n == 0 || words[n-1] != "to" || bound(x.fig) || x.fig.Class == quantity.Percent {
		return derived{}, false
	}
	for i := n - 2; i >= max(0, n-reach); i-- {
		m, ok := multiples[words[i]]
		if !ok {
			continue
		}
		up := m.times > m.by
		if ask.FormerWay != figure.NoDirection && up != (ask.FormerWay == figure.Up) || i > 0 && (words[i-1] == "than" || words[i-1] == "almost" || words[i-1] == "nearly") {
			return derived{}, false
		}
		d := derived{from: []fit{*x}, value: significant(divide(x.fig.Value.Mul(decimal.NewFromInt(m.by)), decimal.NewFromInt(m.times)), 3)}
		d.fig = a.computed(d.value, x.fig.Unit, x.fig)
		d.fig.Kind = kindName(x.fig)
		d.fig.Period = Period{Text: beforeWords(x)}
		d.fig.Formula = plain(x.fig) + " ÷ " + decimal.NewFromInt(m.times).String() + " = " + amount(d.value, x.fig.Unit)
		if m.by > 1 {
			d.fig.Formula = plain(x.fig) + " × " + decimal.NewFromInt(m.by).String() + " = " + amount(d.value, x.fig.Unit)
		}
		d.words = x.fig.Subject + ", which the text says to have " + words[i]
		return d, true
	}
	return derived{}, false
}

// beforeWords names the time before that of level x, or is empty.
func beforeWords(x *fit) string {
	if later := shownPeriod(x.fig).Text; later != "" {
		return "the period before " + later
	}
	return ""
}
