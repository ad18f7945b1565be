package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// A triple is a value with the one before it or the change between them: a text gives two of the three, and the third follows.
type triple struct {
	now, other fit     // other is the value before or the change
	chance     float64 // that they are what is asked for
}

// likeliest returns the triple that stands out by its chance among all and nothing, or false.
func likeliest(all []triple, nothing float64) (triple, bool) {
	var best triple
	total := nothing
	for _, t := range all {
		total += t.chance
	}
	for _, t := range all {
		same := 0.0
		for _, o := range all {
			if sameFigure(t.now.fig, o.now.fig) && sameFigure(t.other.fig, o.other.fig) {
				same += o.chance
			}
		}
		if same > best.chance+1e-12 {
			best = triple{t.now, t.other, same}
		}
	}
	return best, best.chance >= sureOfTwo*total
}

// sureOfTwo is the share of the chance of all triples and of nothing from which one answers.
const sureOfTwo = 0.5

// likeliestWith returns the figure that the ranking finds likelier for ask than anything else, of those that other finds another figure for, with that.
func (a *Answerer) likeliestWith(ask *question.Ask, other func(x *fit) *fit) (triple, bool) {
	list, chances := a.odds(ask)
	var all []triple
	for i := range list {
		x := list[i].fit()
		if x.fig.Earlier || !operand(x.fig) || list[i].doubtful(ask) || a.ofMore(&x, ask) {
			continue
		}
		if y := other(&x); y != nil {
			all = append(all, triple{x, *y, chances[i]})
		}
	}
	return likeliest(all, chances[len(list)])
}

// changeOfTwo computes a change from two values that a text holds against each other, where the ranking finds them likelier than anything else:
// "turnover was 214 million, against 188 million".
func (a *Answerer) changeOfTwo(ask *question.Ask) (derived, bool) {
	if ask.Want != question.Change || !ask.Amount && ask.Unit == "" || len(ask.Not) > 0 || ask.Former || ask.Each != nil {
		return derived{}, false
	}
	now := a.levelOf(ask)
	list, chances := a.odds(&now)
	var all []triple
	for i := range list {
		x := list[i].fit()
		if x.fig.Kind == figure.Change || x.fig.Earlier || !operand(x.fig) || list[i].doubtful(&now) || a.ofMore(&x, &now) || ask.Number && x.fig.Class != quantity.Count && x.fig.Unit != "" {
			continue
		}
		for _, y := range rightBefore(&x, a.heldAgainst(&x, ask), ask) {
			t := triple{x, y, chances[i]}
			for j := range list {
				if list[j].fig() == y.fig {
					t.chance += chances[j]
				}
			}
			all = append(all, t)
		}
	}
	best, ok := likeliest(all, chances[len(list)])
	if !ok || a.narrowNowhere(&best.now, ask) || a.measureNowhere(&best.now, ask) {
		return derived{}, false
	}
	d, ok := a.moved(ask, &best.now, &best.other)
	if want := directionName(ask.Direction); !ok || want != "none" && d.fig.Direction != want {
		return derived{}, false
	}
	return d, true
}

// valueBefore works a value back from a later one and its change, where the ranking finds the later one likelier than anything else: 474 of "466 died in
// 2023, eight fewer than the year before" for 2022, or before a move that the question takes as known.
func (a *Answerer) valueBefore(ask *question.Ask) (derived, bool) {
	growth := ask.Want == question.Change
	if ask.Want == question.Share || ask.FromShare || growth && ask.Unit != "" && ask.Unit != "percent" || len(ask.Not) > 0 || ask.Each != nil || ask.Period.IsZero() && ask.Shift != (period.Shift{}) || ask.Period.IsZero() && !ask.Former {
		return derived{}, false
	}
	open := *ask
	open.Former, open.Numbers, open.Direction, open.Basis, open.Versus = false, nil, figure.NoDirection, "", period.Period{}
	if !ask.Former {
		open.Period, open.PeriodText = period.Period{}, ""
	}
	best, ok := a.likeliestWith(&open, func(x *fit) *fit {
		if growth != (x.fig.Kind == figure.Change) || growth && x.fig.Class != quantity.Percent || signed(x.fig).IsNegative() {
			return nil
		}
		return a.moveOf(x, ask)
	})
	if !ok {
		return derived{}, false
	}
	now := best.now.profile
	if !ask.Former && !now.fig.Period.IsZero() && period.Compare(now.fig.Period, ask.Period) == period.Equal {
		return derived{}, false // it is of the very time asked for
	}
	return a.workBack(&best.now, &best.other, ask.Period)
}

// moveOf returns the one change in the passage of value x that tells what x was at the time asked for, or before a move that the question tells of.
func (a *Answerer) moveOf(x *fit, ask *question.Ask) (found *fit) {
	pp := a.passage(x.passage)
	for i := range pp.figures {
		c := &pp.figures[i]
		if c.fig == x.fig || c.fig.Kind != figure.Change || c.fig.Direction == figure.NoDirection || c.fig.Earlier || !operand(c.fig) || c.fig.Subject != x.fig.Subject && !a.noneBetween(x, c.fig) || !takesFrom(x.fig, c.fig) {
			continue
		}
		was := versusOf(c.fig)
		if ask.Former && (c.fig.Basis == "year-on-year" || ask.FormerWay != figure.NoDirection && c.fig.Direction != ask.FormerWay) || !ask.Former && !stoodAt(was, ask.Period) {
			continue
		}
		if found != nil && !a.nearerMove(x, c.fig, found.fig) {
			continue
		}
		f := *x
		f.profile = c
		found = &f
	}
	return found
}

// stoodAt reports whether was, what a change is against, is the time want, or the month at whose end it is: "5,600 fewer than in April" of a stock counted at
// the end of each month.
func stoodAt(was, want period.Period) bool {
	return !was.IsZero() && (period.Compare(was, want) == period.Equal || want.Point && want.YearKnown && was.YearKnown && was.Shape == period.Month && was.End == want.End)
}

// nearerMove reports whether change c tells better than d what value x moved by: it is of its subject, tells it more exactly, or stands nearer to it. Of
// "Arden rose 2 to 40 and Belmar 3 to 71" the 3 is Belmar's.
func (a *Answerer) nearerMove(x *fit, c, d *figure.Figure) bool {
	own, other := c.Subject == x.fig.Subject, d.Subject == x.fig.Subject
	switch {
	case own != other:
		return own
	case exact(c, d) != exact(d, c):
		return exact(c, d)
	}
	return !own && gap(c, x.fig) < gap(d, x.fig)
}

// exact reports whether change c tells more exactly than d what a value was before: an amount more than a percentage.
func exact(c, d *figure.Figure) bool {
	return c.Class != quantity.Percent && d.Class == quantity.Percent
}

// takesFrom reports whether change c, by its unit, can be taken from value x.
func takesFrom(x, c *figure.Figure) bool {
	rate := x.Class == quantity.Percent
	money, _, _ := strings.Cut(x.Unit, "/")
	switch {
	case c.Class == quantity.Points:
		return rate
	case c.Class == quantity.Percent:
		return !rate
	case rate:
		return false
	}
	return c.Unit == x.Unit || c.Class == quantity.Index && x.Class == quantity.Bare || c.Class == quantity.Money && c.Unit == money || c.Unit == "" && x.Class == quantity.Count
}

// odds returns the figures that may answer ask with the chance of each and, last, that of none.
func (a *Answerer) odds(ask *question.Ask) ([]ranked, []float64) {
	list := a.shortlist(ask)
	each := make([][]Feature, len(list))
	for i := range list {
		each[i] = list[i].features
	}
	return list, Chances(each, weights())
}

// heldAgainst returns the values that the passage of value x gives as those of an earlier time.
func (a *Answerer) heldAgainst(x *fit, ask *question.Ask) (out []fit) {
	pp := a.passage(x.passage)
	for i := range pp.figures {
		y := &pp.figures[i]
		if y.fig == x.fig || y.fig.Start == x.fig.Start || y.fig.Kind == figure.Change || !operand(y.fig) || !sameOrBare(x.fig, y.fig) || !ofOneSize(x.fig, y.fig) || y.fig.Status != figure.Fact && y.fig.Status != x.fig.Status || !before(x.fig, y.fig, ask) || a.saysOf(x.passage, y.fig) {
			continue
		}
		if !(y.fig.Earlier && !x.fig.Earlier && y.fig.Subject == x.fig.Subject) && !a.setBeside(x, y.fig) {
			continue
		}
		f := *x
		f.profile = y
		out = append(out, f)
	}
	return out
}

// rightBefore leaves of the earlier values of level x only that of the month or quarter before, where there is one and the question does not say what it holds x
// against: what was added in May is more than in April, and not than a year before.
func rightBefore(x *fit, earlier []fit, ask *question.Ask) []fit {
	p := x.fig.Period
	if !ask.Versus.IsZero() || ask.Basis != "" || p.Shape != period.Month && p.Shape != period.Quarter {
		return earlier
	}
	last := period.Shift{Unit: p.Shape, N: -1}.Apply(p)
	i := slices.IndexFunc(earlier, func(y fit) bool { return !y.fig.Period.IsZero() && period.Compare(last, y.fig.Period) == period.Equal })
	if i < 0 {
		return earlier
	}
	return earlier[i : i+1]
}

// setBeside reports whether the words between two values of a passage say no more than that y came before x.
func (a *Answerer) setBeside(x *fit, y *figure.Figure) bool {
	text, start := a.text(x.passage), a.idx.Passage(x.passage).Start
	if y.Start < x.fig.Start { // "from 63.8 to 66.3"
		words := lowerWords(text[:y.Start-start])
		between := lowerWords(text[y.End-start : x.fig.Start-start])
		return len(between) > 0 && between[len(between)-1] == "to" && a.quiet(x, between[:len(between)-1]) && slices.Contains(words[max(0, len(words)-4):], "from")
	}
	words := lowerWords(outOfBrackets(text[x.fig.End-start : y.Start-start]))
	at := -1
	for i, w := range words {
		if earlierWords[w] || (w == "with" || w == "to") && i > 0 && strings.HasPrefix(words[i-1], "compar") {
			at = i
		}
	}
	return at >= 0 && a.quiet(x, words[at+1:]) && a.noneBetween(x, y) && a.quietBehind(x, text[y.End-start:])
}

// earlierWords stand between a value and the one before it.
var earlierWords = map[string]bool{"from": true, "against": true, "versus": true, "vs": true, "v": true, "after": true, "than": true}

// quietBehind reports whether text, which stands behind a value, says nothing of what it is of: "against 147 million for coffee".
func (a *Answerer) quietBehind(x *fit, text string) bool {
	if text == "" || text[0] != ' ' {
		return true
	}
	words := lowerWords(text)
	switch words[0] {
	case "of", "for", "on", "rate", "to", "with":
		return len(words) > 1 && a.quiet(x, words[1:min(len(words), 3)])
	}
	return true
}

// quiet reports whether words say nothing but a time and what x itself says.
func (a *Answerer) quiet(x *fit, words []string) bool {
	own := lowerWords(x.fig.Subject)
	return !slices.ContainsFunc(words, func(w string) bool {
		return !quietWords[w] && !slices.Contains(own, w) && strings.Trim(w, "0123456789") != ""
	})
}

var quietWords = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`the a an in of for at on its and only just about some around up down
		year years month months week weeks quarter quarters half day days earlier before previous previously last prior preceding ago same period time stage first second third fourth
		january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday yesterday yesterday's today
		revised originally corresponding year's month's week's quarter's year-earlier year-ago`) {
		out[w] = true
	}
	return out
}()

// noneBetween reports whether no other value in the unit of x stands between it and y.
func (a *Answerer) noneBetween(x *fit, y *figure.Figure) bool {
	from, to := min(x.fig.End, y.End), max(x.fig.Start, y.Start)
	for _, p := range a.passage(x.passage).figures {
		if z := p.fig; z.Start >= from && z.End <= to && z.Kind != figure.Change && sameOrBare(x.fig, z) && z.Class != quantity.Duration {
			return false
		}
	}
	return true
}

// outOfBrackets returns text without what stands in brackets.
func outOfBrackets(text string) string {
	for {
		i := strings.IndexByte(text, '(')
		if i < 0 {
			return text
		}
		j := strings.IndexByte(text[i:], ')')
		if j < 0 {
			return text[:i]
		}
		text = text[:i] + text[i+j+1:]
	}
}
