package answer

import (
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// calledPeak returns the figure that its article calls the peak or trough that is asked for, or nil: "rents have eased from a peak of 17 percent".
func calledPeak(fits []fit, q *question.Question) *fit {
	if q.Op != question.Highest && q.Op != question.Lowest {
		return nil
	}
	word := "peak"
	if q.Op == question.Lowest {
		word = "trough"
	}
	for i := range fits {
		if slices.Contains(lowerWords(fits[i].fig.Subject), word) {
			return &fits[i]
		}
	}
	return nil
}

// calledSo returns the one figure of the very time asked about whose passage calls something a high or a low, as the question does: "crude touched a
// two-year low of 31 dollars in May" for "crude's May low". None is returned where two figures are of that time.
func (a *Answerer) calledSo(fits []fit, within period.Period, q *question.Question) []fit {
	if within.IsZero() || q.Op != question.Highest && q.Op != question.Lowest || q.Focus != "" || q.Side != question.NoSide || strings.HasPrefix(strings.ToLower(q.Corrected), "which") {
		return nil
	}
	var out []fit
	for _, f := range fits {
		if f.fig.Period.IsZero() || period.Compare(within, f.fig.Period) != period.Equal || f.score < fits[0].score-2*tie {
			continue
		}
		if len(out) > 0 && !sameFigure(out[0].fig, f.fig) || !a.callsEnd(&f, q.Op) {
			return nil
		}
		out = append(out, f)
	}
	return out[:min(len(out), 1)]
}

// callsEnd reports whether the figure's own clause calls something the high or the low that is asked for, and no other name stands before that word: the peak
// of cobalt is none of lithium's in "lithium averaged 14,000 dollars as cobalt reached a peak".
func (a *Answerer) callsEnd(f *fit, op question.Op) bool {
	ends := highs
	if op == question.Lowest {
		ends = lows
	}
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	from, to := ownRange(a.passage(f.passage), f.fig, len(text)+start)
	before, after := text[max(0, from-start):f.fig.Start-start], text[f.fig.End-start:to-start]
	for _, apposed := range [...]string{"the", "a", "an", "its", "their"} {
		after = strings.ReplaceAll(after, ", "+apposed+" ", " "+apposed+" ") // "1,448 dollars, the lowest since March"
	}
	for _, mark := range slices.Concat(clauseEnds, []string{" as ", " when ", " after ", " before ", " since ", " because ", " whereas ", ". "}) {
		after, _, _ = strings.Cut(after, mark)
		if i := strings.LastIndex(before, mark); i >= 0 {
			before = before[i+len(mark):]
		}
	}
	for _, w := range strings.Fields(before + after) {
		low := strings.ToLower(strings.Trim(w, ".,;:'\"()"))
		for part := range strings.SplitSeq(low, "-") {
			if ends[part] {
				return true
			}
		}
		if nameWord(w) && !clause.Small(low) && !strings.Contains(f.low, low) && len(period.Find(w, period.Date{})) == 0 {
			return false
		}
	}
	return false
}

// highs and lows are the words for the ends of a series.
var (
	highs = map[string]bool{"high": true, "highest": true, "peak": true, "peaked": true, "record": true}
	lows  = map[string]bool{"low": true, "lowest": true, "trough": true, "bottom": true, "bottomed": true}
)

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
		if top := calledPeak(fits, q); top != nil && within.IsZero() {
			b.add(top)
			return b.finish(sentence(top.fig) + ".")
		}
		if line = a.line(fits, within, q); len(line) == 0 {
			line = a.calledSo(fits, within, q)
		}
	}
	if len(line) == 0 {
		return a.abstain(q, b, &ask, near)
	}
	switch q.Op {
	case question.Highest, question.Lowest:
		return a.extreme(q, b, line)
	case question.Filter:
		line = slices.DeleteFunc(line, func(f fit) bool { return !passes(&f, q.Condition, ask.Direction) })
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
	nameUnit(fits)
	return fits, nil
}

// line picks the figures of one measure over time, in order: one shape of period, one unit, one kind, the best of each period. Of the
// measures that fit about equally, the one held for most periods is taken.
func (a *Answerer) line(fits []fit, within period.Period, q *question.Question) []fit {
	var out []fit
	for i := range fits {
		if fits[i].score < fits[0].score-2*tie {
			continue
		}
		if got := a.lineOf(&fits[i], fits, within, q); len(got) > len(out) {
			out = got
		}
	}
	slices.SortStableFunc(out, func(x, y fit) int { return later(x.fig.Period, y.fig.Period) })
	return out
}

// lineOf returns the figures that make one series with first, itself the first of them; none where first itself may not stand in it.
func (a *Answerer) lineOf(first *fit, fits []fit, within period.Period, q *question.Question) []fit {
	const most = 24
	var out []fit
	for _, f := range append([]fit{*first}, fits...) {
		if f.score < fits[0].score-2*tie || f.fig.Period.IsZero() || !inLine(&f, within, q) {
			if len(out) == 0 {
				return nil
			}
			continue
		}
		if !alike(f.fig, first.fig) || f.fig.Period.Shape != first.fig.Period.Shape || f.fig.Period.Cumulative != first.fig.Period.Cumulative || !a.sameThing(&f, first) {
			continue
		}
		if slices.ContainsFunc(out, func(o fit) bool { return samePeriod(o.fig, f.fig) }) || len(out) == most {
			continue
		}
		out = append(out, f)
	}
	return out
}

// inLine reports whether the period of f lies within the time asked about and is of the shape that the question chooses among.
func inLine(f *fit, within period.Period, q *question.Question) bool {
	if want := shapeOf(q.Focus); want != period.None && f.fig.Period.Shape != want {
		return false
	}
	if within.IsZero() {
		return true
	}
	switch period.Compare(within, f.fig.Period) {
	case period.Contains:
		return true
	case period.Equal:
		return within.Shape != f.fig.Period.Shape || q.Op == question.Filter
	}
	return false
}

// passes reports whether a figure satisfies the condition; a fall is a negative change, but where falls are asked for, "by more than 40 percent".
func passes(f *fit, c *question.Condition, way figure.Direction) bool {
	v := f.fig.Value
	switch fell := f.fig.Kind == figure.Change && f.fig.Direction == figure.Down; {
	case way == figure.Down && f.fig.Kind == figure.Change && !c.Bound.Value.IsNegative():
		if !fell {
			return false
		}
	case fell:
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
	falls := q.Asks[0].Direction == figure.Down && line[0].fig.Kind == figure.Change // the steepest fall is the lowest change
	for i := range line {
		c := signed(line[i].fig).Cmp(signed(line[best].fig))
		if least := (q.Op == question.Lowest) != falls; !least && c > 0 || least && c < 0 {
			best = i
		}
	}
	ever := q.Asks[0].Period.IsZero() || slices.Contains(lowerWords(q.Corrected), "ever")
	asksWhen := strings.HasPrefix(strings.ToLower(q.Corrected), "when ")
	if asksWhen && ever && len(line) == 2 && len(q.Asks) == 1 && inOnePassage(line) && !speaksOfEnd(a.text(line[0].passage)) {
		return a.abstain(q, b, &q.Asks[0], line) // a value and the one before it are no series: there may have been higher ones
	}
	if len(line) == 1 && superlative(a.text(line[0].passage)) <= 0 && (ever || !a.callsEnd(&line[0], q.Op)) {
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
	b.ans.Verdict.Order = "most"
	if q.Op == question.Lowest {
		word, b.ans.Verdict.Order = "lowest", "least"
	}
	if len(q.Asks) == len(line) && !overTime(q) { // "in which region did sales grow fastest"
		return b.finish(fmt.Sprintf("%s: %s, the %s of those asked for.", sideNames(q, line)[best], sentence(line[best].fig), word))
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
