// Package series lists the figures that a corpus holds of a topic, and lines them up over time.
package series

import (
	"cmp"
	"fmt"
	"slices"

	"quaestor/bot/answer"
	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// A List is what a corpus holds of a topic.
type List struct {
	Topic   string
	Figures []answer.Held // each once; those of a line together and in order of time
	Lines   []Line        // of two periods and more, the one that fits best first
	Left    int           // passages with all words of the topic that were not looked at: there were too many
}

// A Line is one measure over time: figures of one thing, place, unit, kind and length of period.
type Line struct {
	Points []Point // in order of time; what lies between without a figure is left out

	key     string
	counted string // the currency that tells it from another line of the same thing
	score   float64
}

// A Point is a period of a line with its figure.
type Point struct {
	Period   period.Period
	Held     *answer.Held
	Disputed bool // articles give different figures: Held is that of the newest one
}

// Of lists what a holds of a topic: "exports", "growth of retail sales in 2020", by the month, too. A topic that names no kind is given
// all kinds. What is withheld is left out.
func Of(a *answer.Answerer, topic string, gone answer.Withheld) List {
	l := List{Topic: topic}
	q := question.Parse(topic, a.Vocabulary(), period.Date{})
	var all []answer.Held
	seen := map[where]bool{}
	for _, ask := range q.Asks {
		within := ask.Period
		if !within.IsZero() {
			ask.Period, ask.PeriodText, ask.Shift = period.Period{}, "", period.Shift{}
		}
		for _, want := range wants(ask.Want) {
			ask.Want = want
			fits, left := a.All(&ask)
			l.Left = max(l.Left, left)
			for _, h := range fits {
				if at := placeOf(&h); !h.Fact.Inexact && !gone.Has(h.Key()) && lies(h.Fact.Period, within) && !seen[at] {
					seen[at] = true
					all = append(all, h)
				}
			}
		}
	}
	l.arrange(all)
	return l
}

// lies reports whether a period is the one that a topic names or lies within it: the months of "exports in 2020". A topic that names none
// is of all times.
func lies(p, within period.Period) bool {
	if within.IsZero() {
		return true
	}
	r := period.Compare(within, p)
	return (r == period.Equal || r == period.Contains) && (p.YearKnown || !within.YearKnown)
}

// wants returns the kinds of figures that a topic asks for.
func wants(w question.Want) []question.Want {
	if w == question.Any || !w.Figure() {
		return []question.Want{question.Any, question.Change, question.Share}
	}
	return []question.Want{w}
}

// A where tells one figure of one article from all others.
type where struct {
	article         string
	passage, figure int         // where each begins
	of              period.Date // when its time ends: one figure may hold for two
}

func placeOf(h *answer.Held) where {
	return where{h.Citation.Article, h.Citation.Start, h.Fact.Start, h.Fact.Period.End}
}

// preferred is what each further period adds to the score of a line, up to maxPreferred of them: a long line of a slightly wider name
// says more about a topic than a single figure that fits in every word.
const (
	preferred    = 0.02
	maxPreferred = 8
)

// arrange sorts figures into lines. Where figures of one period differ, those that are counted in different currencies are kept apart.
func (l *List) arrange(all []answer.Held) {
	groups, keys := grouped(all, lineKey)
	var lines []Line
	for _, k := range keys {
		line := newLine(k, groups[k])
		parts, versions := grouped(groups[k], func(h *answer.Held) string { return k + "|" + h.Counted })
		if !line.disputed() || len(versions) < 2 {
			lines = append(lines, line)
			continue
		}
		for _, v := range versions {
			groups[v] = parts[v]
			line := newLine(v, parts[v])
			line.counted = parts[v][0].Counted
			lines = append(lines, line)
		}
	}
	slices.SortStableFunc(lines, func(x, y Line) int { return cmp.Compare(y.score, x.score) })
	for _, line := range lines {
		l.Figures = append(l.Figures, groups[line.key]...)
		if len(line.Points) > 1 {
			l.Lines = append(l.Lines, line)
		}
	}
}

// grouped parts figures by a key, those of each in order of time, and returns the keys in the order in which they come.
func grouped(all []answer.Held, key func(*answer.Held) string) (groups map[string][]answer.Held, keys []string) {
	groups = map[string][]answer.Held{}
	for i := range all {
		k := key(&all[i])
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], all[i])
	}
	for _, g := range groups {
		slices.SortStableFunc(g, inTime)
	}
	return groups, keys
}

// disputed reports whether figures of one period differ.
func (l *Line) disputed() bool {
	return slices.ContainsFunc(l.Points, func(p Point) bool { return p.Disputed })
}

// lineKey returns what the figures of one line have in common.
func lineKey(h *answer.Held) string {
	f := h.Fact
	place := ""
	if len(f.Place) > 0 {
		place = f.Place[0]
	}
	status := f.Status
	if status == figure.Provisional || status == figure.Revised {
		status = figure.Fact
	}
	span := ""
	if f.Period.Shape == period.Span { // five months are not compared with seven
		span = fmt.Sprint(f.Period.Months())
	}
	return fmt.Sprint(h.Measure, "|", f.Unit, "|", f.Kind, "|", f.Basis, "|", f.Share, "|", status, "|", place, "|", f.Partner, "|", f.Terms, "|",
		f.Period.Shape, f.Period.Cumulative, f.Period.Point, span)
}

// inTime orders figures by period, and those of one period by the date of their articles, newest first. Periods whose year is not known
// come first.
func inTime(x, y answer.Held) int {
	a, b := x.Fact.Period, y.Fact.Period
	known := func(p period.Period) int {
		if p.IsZero() || !p.YearKnown {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(known(a), known(b)), a.End.Compare(b.End), a.Start.Compare(b.Start), cmp.Compare(y.Citation.Date, x.Citation.Date), cmp.Compare(y.Score, x.Score))
}

// newLine lines up figures that are in order.
func newLine(key string, figures []answer.Held) Line {
	l := Line{key: key}
	dated := slices.ContainsFunc(figures, func(h answer.Held) bool { return h.Fact.Period.YearKnown })
	for i := range figures {
		h := &figures[i]
		l.score = max(l.score, h.Score)
		p := h.Fact.Period
		if p.IsZero() || p.Shape == period.Open || h.Fact.IsRange || h.Fact.Class == quantity.Duration || dated && !p.YearKnown || h.Fact.Status == figure.Former {
			continue
		}
		if n := len(l.Points); n > 0 && period.Compare(l.Points[n-1].Period, p) == period.Equal {
			last := &l.Points[n-1]
			last.Disputed = last.Disputed || !last.Held.Fact.Value.Equal(h.Fact.Value)
			continue
		}
		l.Points = append(l.Points, Point{Period: p, Held: h})
	}
	l.score += preferred * float64(min(len(l.Points), maxPreferred))
	return l
}

// Subject returns what the line measures, in the words of the article that says it most plainly.
func (l *Line) Subject() string {
	best := ""
	for _, p := range l.Points {
		if p.Held.Fact.Subject != "" && (best == "" || len(p.Held.Fact.Subject) < len(best)) {
			best = p.Held.Fact.Subject
		}
	}
	return best
}

// Title returns what the line measures, and of which place where the articles make that plain and the subject does not name it.
func (l *Line) Title() string {
	subject := l.Subject()
	f := l.Points[0].Held.Fact
	if len(f.Place) == 0 {
		return subject
	}
	key := f.Place[0]
	p, ok := place.Get(key)
	if !ok || slices.ContainsFunc(place.Find(subject), func(m place.Mention) bool { return m.Key == key }) {
		return subject
	}
	return subject + ", " + p.Name
}
