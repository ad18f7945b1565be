package answer

import (
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// Answer answers one question and says which reading it answers. Readings are what the question may mean within its talk, best
// first: the first that the corpus answers wins; where none is answered, the first says why not.
func (a *Answerer) Answer(readings []question.Question) (ans Answer, used int) {
	for i := range readings {
		got := a.proved(&readings[i], a.one(&readings[i]))
		if got.Status != Unanswerable {
			return got, i
		}
		if i == 0 {
			ans = got
		}
	}
	return ans, 0
}

// proved is the last check: an answer with a number that nothing proves is not sent.
func (a *Answerer) proved(q *question.Question, ans Answer) Answer {
	bad := Unproved(ans)
	if len(bad) == 0 {
		return ans
	}
	trace := append(ans.Trace, fmt.Sprintf("withheld %q: nothing proves %v", ans.Text, bad))
	withheld := Plain(q.Text, "I found a passage that may answer, but not every number of the answer stands in it, so I leave it out.")
	withheld.Trace = trace
	return withheld
}

// Plain returns the answer to a message that cannot be answered, with the reason as its text.
func Plain(asked, reason string) Answer {
	return Answer{Question: asked, Status: Unanswerable, Text: reason, Figures: []Figure{}, Citations: []Citation{}, Missing: []string{slotSubject}, Nearest: []Nearest{}}
}

// Join makes one answer of the answers to the parts of a message, in order. It is answered if any part is.
func Join(asked string, parts []Answer) Answer {
	if len(parts) == 1 {
		parts[0].Question = asked
		return parts[0]
	}
	out := Plain(asked, "")
	out.Missing = []string{}
	var texts []string
	for _, p := range parts {
		texts = append(texts, p.Text)
		out.Trace = append(out.Trace, p.Trace...)
		if p.Status == Unanswerable {
			out.Nearest = append(out.Nearest, p.Nearest...)
			continue
		}
		if out.Status == Unanswerable || p.Status == Ambiguous {
			out.Status = p.Status
		}
		offset := len(out.Citations)
		out.Citations = append(out.Citations, p.Citations...)
		for _, f := range p.Figures {
			f.Citation += offset
			out.Figures = append(out.Figures, f)
		}
	}
	if out.Status == Unanswerable {
		out.Missing = parts[0].Missing
		out.Nearest = out.Nearest[:min(len(out.Nearest), 3)]
	} else {
		out.Nearest = []Nearest{}
	}
	out.Text = clip(strings.Join(texts, "\n\n"), maxText)
	return out
}

// one answers one reading of a question.
func (a *Answerer) one(q *question.Question) Answer {
	b := &builder{a: a, ans: Answer{Question: q.Text, Trace: []string{"read as " + q.String()}}}
	if !q.Asks[0].Want.Figure() {
		return a.fact(q, b)
	}
	economy(q)
	switch q.Op {
	case question.Compare:
		return a.compare(q, b)
	case question.Difference, question.Growth, question.Sum, question.Average, question.Ratio, question.Proportion:
		return a.combine(q, b)
	case question.Remainder:
		return a.remainder(q, b)
	case question.List:
		if one, ok := a.named(q); ok {
			return a.lookup(one, b)
		}
		return a.list(q, b)
	case question.Series, question.Filter, question.Highest, question.Lowest:
		return a.several(q, b)
	}
	return a.lookup(q, b)
}

// economy names the measure that "Spain's growth" leaves out: its economy's.
func economy(q *question.Question) {
	for _, w := range lowerWords(q.Corrected) {
		if w != "growth" && w != "grow" && w != "grew" {
			continue
		}
		for i := range q.Asks {
			if a := &q.Asks[i]; len(a.Keys) == 0 && len(a.Owners) > 0 && a.Want == question.Change {
				a.Keys = []question.Key{{Key: "economy", Kind: term.Measure, Text: "economy"}}
			}
		}
		return
	}
}

// lookup shows the figure asked for; where none is held, computes it; where that fails too, abstains.
func (a *Answerer) lookup(q *question.Question, b *builder) Answer {
	ask := &q.Asks[0]
	fits, near := a.findOpen(ask)
	a.note(b, fits, near)
	if q.Negated {
		return a.abstain(q, b, ask, near)
	}
	if ask.Each != nil {
		fits = slices.DeleteFunc(fits, func(f fit) bool {
			return !strings.Contains(f.fig.Unit, "/") && !strings.Contains(f.fig.Subject, "per ")
		})
	}
	if best := a.best(fits); len(best) > 0 && !ask.FromShare {
		return a.show(q, b, best)
	}
	d, ok := a.deriveShare(q)
	if ask.Each != nil {
		d, ok = a.perHead(ask)
	} else if !ok {
		d, ok = a.derive(ask)
	}
	if ok {
		b.derived(d)
		return b.finish(d.sentence() + ".")
	}
	return a.abstain(q, b, ask, near)
}

// note writes the candidates into the trace.
func (a *Answerer) note(b *builder, fits, near []fit) {
	const most = 12
	for i, f := range fits {
		if i == most {
			break
		}
		b.ans.Trace = append(b.ans.Trace, f.trace())
	}
	for i, f := range near {
		if i == most {
			break
		}
		b.ans.Trace = append(b.ans.Trace, f.trace())
	}
}

// show makes the answer of one figure, or of several that fit equally.
func (a *Answerer) show(q *question.Question, b *builder, best []fit) Answer {
	const most = 4
	for i := range best[:min(len(best), most)] {
		b.add(&best[i])
	}
	direct := a.premise(q, best[0].fig) + sentence(best[0].fig)
	if len(best) > 1 {
		if !a.disagree(best) {
			b.ans.Status = Ambiguous
		}
		for _, f := range best[1:min(len(best), most)] {
			direct += "; also " + sentence(f.fig)
		}
	} else if c := a.companion(q, &best[0]); c != nil {
		b.add(c)
		direct += "; " + sentence(c.fig)
	}
	return b.finish(direct + ".")
}

// disagree reports whether the figures are the same slot of different articles, so that both stand with their dates.
func (a *Answerer) disagree(best []fit) bool {
	for _, f := range best[1:] {
		if f.article == best[0].article || f.fig.Basis != best[0].fig.Basis || f.fig.Unit != best[0].fig.Unit {
			return false
		}
	}
	return true
}

// premise corrects what the question takes for granted and the figure refutes: "No: ".
func (a *Answerer) premise(q *question.Question, f *figure.Figure) string {
	want := q.Asks[0].Direction
	if want == figure.NoDirection || f.Kind != figure.Change {
		if q.YesNo && f.Kind == figure.Change {
			return ""
		}
		return ""
	}
	switch {
	case f.Direction != want:
		return "No, the other way: "
	case q.YesNo:
		return "Yes: "
	}
	return ""
}

// companion returns the change that stands beside a level, or the level beside a change, of the same subject and period: what a
// reader asks next. Only where the question left the kind open.
func (a *Answerer) companion(q *question.Question, f *fit) *fit {
	if q.Asks[0].Want != question.Any {
		return nil
	}
	for i := range a.passage(f.passage).figures {
		p := &a.passage(f.passage).figures[i]
		if p.fig.Kind == f.fig.Kind || p.fig.Subject != f.fig.Subject || !samePeriod(p.fig, f.fig) || p.fig.Earlier || p.fig.Share != f.fig.Share || p.fig.Status != f.fig.Status {
			continue
		}
		c := *f
		c.profile = p
		return &c
	}
	return nil
}

// list shows one figure for each ask, in the order asked, and says which are not held.
func (a *Answerer) list(q *question.Question, b *builder) Answer {
	var parts, lacking []string
	var firstNear []fit
	for i := range q.Asks {
		ask := &q.Asks[i]
		fits, near := a.findOpen(ask)
		a.note(b, fits, near)
		best := a.best(fits)
		if len(best) == 0 {
			if d, ok := a.derive(ask); ok {
				b.derived(d)
				parts = append(parts, d.sentence())
				continue
			}
			lacking = append(lacking, askWords(ask))
			if firstNear == nil {
				firstNear = near
			}
			continue
		}
		b.add(&best[0])
		parts = append(parts, sentence(best[0].fig))
		if c := a.companion(q, &best[0]); c != nil {
			b.add(c)
			parts = append(parts, sentence(c.fig))
		}
	}
	if len(parts) == 0 || len(lacking) > len(parts) {
		b = &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}}
		return a.abstain(q, b, &q.Asks[0], firstNear)
	}
	direct := strings.Join(parts, "; ")
	if len(lacking) > 0 {
		direct += ". The articles do not give: " + strings.Join(lacking, ", ")
	}
	return b.finish(direct + ".")
}

// named reads "A and B" as one thing where the articles do: "oil and gas revenue", "gold and currency reserves".
func (a *Answerer) named(q *question.Question) (*question.Question, bool) {
	one := q.Asks[0]
	one.Keys = slices.Clone(one.Keys)
	for _, other := range q.Asks[1:] {
		if other.Period != one.Period || !slices.Equal(other.Owners, one.Owners) || !slices.Equal(other.Partners, one.Partners) || other.Unit != one.Unit {
			return nil, false
		}
		n := len(one.Keys)
		for _, k := range other.Keys {
			if !asked(&one, k.Key) {
				one.Keys = append(one.Keys, k)
			}
		}
		if len(one.Keys) == n || !slices.ContainsFunc(q.Asks[0].Keys, func(k question.Key) bool { return !asked(&other, k.Key) }) {
			return nil, false // the whole and a part of it: "total and local M2"
		}
	}
	whole := *q
	whole.Op, whole.Asks = question.Lookup, []question.Ask{one}
	level := one
	level.Want, level.Unit, level.Period, level.Shift = question.Any, "", period.Period{}, period.Shift{}
	fits, _ := a.find(&level)
	return &whole, len(fits) > 0 && fits[0].held > 1-1e-9
}

// several shows a series over time, those of it that pass a condition, or its extreme.
func (a *Answerer) several(q *question.Question, b *builder) Answer {
	if q.Side != question.NoSide && len(q.Asks) == 1 {
		if ans, ok := a.among(q, b); ok {
			return ans
		}
		b = &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}}
	}
	ask := q.Asks[0]
	ask.Want = figureWanted(&ask)
	within := ask.Period
	if !within.IsZero() {
		ask.Period, ask.PeriodText, ask.Shift = period.Period{}, "", period.Shift{}
	}
	var line, near []fit
	if len(q.Asks) > 1 {
		line, near = a.eachBest(q, b)
	} else {
		var fits []fit
		fits, near = a.find(&ask)
		a.note(b, fits, near)
		line = a.line(fits, within, q)
	}
	if len(line) == 0 {
		return a.abstain(q, b, &ask, near)
	}
	switch q.Op {
	case question.Highest, question.Lowest:
		return a.extreme(q, b, line)
	case question.Filter:
		line = slices.DeleteFunc(line, func(f fit) bool { return !passes(&f, q.Condition) })
		if len(line) == 0 {
			return a.abstain(q, b, &ask, near)
		}
	}
	var parts []string
	for i := range line {
		b.add(&line[i])
		parts = append(parts, shown(line[i].fig)+" ("+shownPeriod(line[i].fig).Text+")")
	}
	b.ans.Series = len(line) > 1
	return b.finish(line[0].fig.Subject + ": " + strings.Join(parts, ", ") + ".")
}

// eachBest returns the best figure of each ask, all in one unit and kind: "in which of 2018, 2019 and 2022 …".
func (a *Answerer) eachBest(q *question.Question, b *builder) (line, near []fit) {
	c := *q
	c.Asks = slices.Clone(q.Asks)
	for i := range c.Asks {
		c.Asks[i].Want = figureWanted(&c.Asks[i])
	}
	fits, nears, ok := a.together(&c)
	for i := range nears {
		a.note(b, nil, nears[i])
	}
	if !ok {
		return nil, nears[0]
	}
	return fits, nil
}

// line picks the figures of one measure over time, in order: one shape of period, one unit, one kind, the best of each period.
func (a *Answerer) line(fits []fit, within period.Period, q *question.Question) []fit {
	const most = 24
	var out []fit
	for _, f := range fits {
		if f.score < fits[0].score-2*tie || f.fig.Period.IsZero() {
			continue
		}
		if !within.IsZero() {
			if r := period.Compare(within, f.fig.Period); r != period.Contains && r != period.Equal {
				continue
			}
			if r := period.Compare(within, f.fig.Period); r == period.Equal && within.Shape == f.fig.Period.Shape && q.Op != question.Filter {
				continue
			}
		}
		if want := shapeOf(q.Focus); want != period.None && f.fig.Period.Shape != want {
			continue
		}
		if len(out) > 0 && (!alike(f.fig, out[0].fig) || f.fig.Period.Shape != out[0].fig.Period.Shape || f.fig.Period.Cumulative != out[0].fig.Period.Cumulative || !a.sameThing(&f, &out[0])) {
			continue
		}
		if slices.ContainsFunc(out, func(o fit) bool { return samePeriod(o.fig, f.fig) }) || len(out) == most {
			continue
		}
		out = append(out, f)
	}
	slices.SortStableFunc(out, func(x, y fit) int { return later(x.fig.Period, y.fig.Period) })
	return out
}

// passes reports whether a figure satisfies the condition; a fall is a negative change.
func passes(f *fit, c *question.Condition) bool {
	v := f.fig.Value
	if f.fig.Kind == figure.Change && f.fig.Direction == figure.Down {
		v = v.Neg()
	}
	if c.Bound.Unit != "" && !sameUnit(c.Bound.Unit, f.fig.Unit) {
		return false
	}
	switch d := v.Cmp(c.Bound.Value); c.Op {
	case ">":
		return d > 0
	case "<":
		return d < 0
	case ">=":
		return d >= 0
	default:
		return d <= 0
	}
}

// extreme names the highest or lowest figure of those held.
func (a *Answerer) extreme(q *question.Question, b *builder, line []fit) Answer {
	best := 0
	for i := range line {
		c := signed(line[i].fig).Cmp(signed(line[best].fig))
		if q.Op == question.Highest && c > 0 || q.Op == question.Lowest && c < 0 {
			best = i
		}
	}
	if len(line) == 1 && superlative(a.text(line[0].passage)) <= 0 {
		return a.abstain(q, b, &q.Asks[0], line)
	}
	if len(line) == 1 {
		b.add(&line[0])
		return b.finish(sentence(line[0].fig) + ".")
	}
	b.add(&line[best])
	for i := range line {
		if i != best && len(b.ans.Figures) < 6 {
			b.add(&line[i])
		}
	}
	word := "highest"
	if q.Op == question.Lowest {
		word = "lowest"
	}
	return b.finish(fmt.Sprintf("%s: %s, the %s of the %s held.", shownPeriod(line[best].fig).Text, sentence(line[best].fig), word, countWord(len(line))))
}

// countWord names a small count without digits, so that no number appears that the articles do not hold.
func countWord(n int) string {
	words := [...]string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	if n < len(words) {
		return words[n] + " periods"
	}
	return "periods"
}

// alike reports whether two figures are in one unit and of one kind, so that they make one series.
func alike(x, y *figure.Figure) bool {
	return x.Unit == y.Unit && x.Kind == y.Kind || sameCount(x, y) || sameCount(y, x)
}

// shapeOf returns the shape of the periods that "which month", "what year" choose among.
func shapeOf(focus string) period.Shape {
	switch strings.TrimSuffix(focus, "s") {
	case "month":
		return period.Month
	case "quarter":
		return period.Quarter
	case "year":
		return period.Year
	}
	return period.None
}
