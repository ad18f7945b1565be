package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/sentence"
)

// A leaders is the run of lines that a wire puts beneath a line with their time and scale, each a label, dots that lead to its level, and by how much that
// went up or down or what it is against:
//
//	One week ended May 6       daily avgs-mlns
//	Float.........................511 down.....320
//	Net free reserves.............644 vs.....1,337
//	Excess reserves................12 unch
type leaders struct {
	last  int // the passage behind the last of them
	when  period.Period
	text  string // of when, as the article has it
	unit  unitHint
	terms []string
	whole string   // the last label that is no part of another
	told  []string // the labels so far
}

// readLeaders reads passage i as such lines. It reports whether it holds one.
func (r *reader) readLeaders(passages []sentence.Passage, i int) bool {
	p := passages[i]
	if p.Start < 0 || p.End > len(r.text) || p.Start >= p.End || !strings.Contains(r.text[p.Start:p.End], "..") {
		return false
	}
	found, headed := false, i == 0 || r.leads.last == i
	at := p.Start
	for line := range strings.Lines(r.text[p.Start:p.End]) {
		label, level, word, other := leaderLine(line)
		if label == "" {
			headed = r.leadersHead(line) || headed
		} else {
			if above := r.text[passages[max(i-1, 0)].Start:passages[max(i-1, 0)].End]; !headed && !r.leadersHead(above) && !strings.Contains(above, "..") {
				r.leads = leaders{} // the head of lines before some prose is none of these
			}
			found, headed = true, true
			r.leaderFigures(r.leaderSubject(label), word, shifted(level, at), shifted(other, at), i)
		}
		at += len(line)
	}
	if found {
		r.leads.last = i + 1
	}
	return found
}

// shifted returns s, a range of a line that begins at byte at.
func shifted(s quantity.Span, at int) quantity.Span {
	return quantity.Span{Start: s.Start + at, End: s.End + at}
}

// leaderLine cuts a line into its label, its level, the word that tells what the second number is to it, and that. The label is empty where the line is
// none of that sort.
func leaderLine(line string) (label string, level quantity.Span, word string, other quantity.Span) {
	dots := strings.Index(line, "..")
	if dots <= 0 {
		return "", level, "", other
	}
	const gap = ". \t"
	number := func(from int) (s quantity.Span) {
		s.Start = from + len(line[from:]) - len(strings.TrimLeft(line[from:], gap))
		s.End = s.Start
		for s.End < len(line) && strings.IndexByte("0123456789,.", line[s.End]) >= 0 && !strings.HasPrefix(line[s.End:], "..") {
			s.End++
		}
		return s
	}
	level = number(dots)
	rest := strings.TrimLeft(line[level.End:], " ")
	end := strings.IndexAny(rest, gap)
	if level.Start == level.End {
		return "", level, "", other
	}
	if word = strings.ToLower(strings.TrimSpace(rest)); word == "unch" || word == "unchanged" {
		return strings.TrimSpace(line[:dots]), level, "", other
	}
	if end <= 0 || rest[end] != '.' {
		return "", level, "", other
	}
	other = number(len(line) - len(rest) + end)
	if word = strings.ToLower(rest[:end]); other.Start == other.End || word != "up" && word != "down" && word != "vs" {
		return "", level, "", other
	}
	return strings.TrimSpace(line[:dots]), level, word, other
}

// leadersHead reads a line that heads those with leaders: their time, and the scale and terms of their numbers. It reports whether the line names a time.
func (r *reader) leadersHead(line string) bool {
	times := period.Find(line, r.date)
	if len(times) == 0 {
		return false
	}
	r.leads = leaders{when: times[0].Period, text: times[0].Text}
	for w := range strings.FieldsFuncSeq(strings.ToLower(line[times[0].End:]), func(c rune) bool { return c == ' ' || c == '-' || c == '\n' }) {
		if w == "avgs" || w == "avg" || w == "averages" {
			r.leads.terms = []string{"average"}
		} else if h := hintOf(strings.TrimSuffix(w, "s")); h.ok && h.q.Class == quantity.Bare {
			r.leads.unit = h
		}
	}
	return true
}

// leaderSubject returns what the line with the given label measures: a part or the like with the whole above it, "Bank borrowings including seasonal loans",
// and what was told before of the place that the lines between named, "New York CDs". It is empty where a label comes again and nothing tells whose it is.
func (r *reader) leaderSubject(label string) string {
	l := &r.leads
	first, _, _ := strings.Cut(strings.ToLower(label), " ")
	if strings.HasPrefix(first, "includ") || strings.HasPrefix(first, "exclud") {
		return joinWords(l.whole, " ", lowerFirst(label))
	}
	again := false
	for _, t := range l.told {
		again = again || strings.EqualFold(t, label)
	}
	l.told = append(l.told, label)
	if again {
		m := place.Find(l.whole)
		if len(m) == 0 {
			return ""
		}
		return joinWords(l.whole[m[0].Start:m[0].End], " ", label)
	}
	l.whole = label
	return label
}

// leaderFigures adds the level of a line with the given subject, and by how much it went up or down or what it is against.
func (r *reader) leaderFigures(subject, word string, level, other quantity.Span, passage int) {
	if subject == "" {
		return
	}
	now, ok := r.leaderFigure(subject, level, passage)
	if !ok {
		return
	}
	r.out = append(r.out, now)
	was, ok := r.leaderFigure(subject, other, passage)
	switch {
	case !ok:
		return
	case word == "vs":
		was.Earlier, was.PeriodText = true, ""
		was.Period = before(r.leads.when)
	default:
		was.Kind, was.Direction = Change, Up
		if word == "down" {
			was.Direction = Down
		}
	}
	r.out = append(r.out, was)
}

// before returns the period as long as p that ends where p begins.
func before(p period.Period) period.Period {
	const longest = 366 // days
	n := 0
	for d := p.End; d.Compare(p.Start) > 0 && n < longest; n++ {
		d = d.AddDays(-1)
	}
	return period.Shift{Unit: period.Day, N: -n}.Apply(p)
}

// leaderFigure returns the number at span, a figure of the given subject. What a central bank counts in millions is money.
func (r *reader) leaderFigure(name string, span quantity.Span, passage int) (Figure, bool) {
	qs := quantity.Find(r.text[span.Start:span.End], nil)
	if len(qs) != 1 {
		return Figure{}, false
	}
	s := subject{text: name, head: strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])}
	f := Figure{Quantity: qs[0], Passage: passage, Subject: s.text, Head: s.head, Period: r.leads.when, PeriodText: r.leads.text, Terms: r.leads.terms}
	f.Start, f.End = f.Start+span.Start, f.End+span.Start
	if m := place.Find(name); len(m) > 0 {
		f.Place = appendPlace(nil, m[0], false)
	} else if f.Place, f.Org = r.fallbackPlace(&s, ""); len(f.Place) == 0 && f.Org == "" {
		f.Place = r.ofBank()
	}
	if f.Class != quantity.Bare || f.Unit != "" {
		return f, true
	}
	r.cellUnit(&f, []unitHint{r.leads.unit}, false)
	if bank := r.ofBank(); f.Unit == "" && r.leads.unit.ok && bank != nil {
		if iso, ok := place.Currency(bank[0], "", r.date.Year); ok {
			f.Unit, f.Class, f.Elided = iso, quantity.Money, true
		}
	}
	return f, true
}

// ofBank returns the country or bloc of the central bank whose name the article begins with, if it does.
func (r *reader) ofBank() []string {
	first, _, _ := strings.Cut(r.text, "\n")
	for _, m := range place.Bodies(first) {
		if name := strings.ToLower(first[m.Start:m.End]); strings.Contains(name, "bank") || strings.Contains(name, "reserve") {
			return []string{m.Key}
		}
	}
	return nil
}
