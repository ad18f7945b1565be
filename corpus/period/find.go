package period

import "strings"

// A reading is a period as the text gives it, before its year is settled: where !YearKnown its years are nominal.
type reading struct {
	Period
	shift  Shift
	rule   yearRule
	aside  bool // says when something is due or is remembered, not what a figure covers: "in two months", "Easter"
	weekly bool // a weekday: it comes again every seven days
	edge   bool // "the end of May": as the start of a span it is the day after
	twin   bool // of a fiscal or crop year told by the two years that it lies in, of which this may be of either
}

// A yearRule says how the year that the text leaves out is found.
type yearRule uint8

const (
	begun  yearRule = iota // the latest that has begun on the reference date; in a sentence about the future the next
	closed                 // the latest that has been over for some time: "the quarter ended March"
)

// none is the reading of what is no period.
var none reading

// maxDepth bounds periods within periods, so that reading stays linear: "the end of the first week of next May" has three.
const maxDepth = 4

// Find returns the periods that text names and that figures can be of, in order, read against ref where it is given.
func Find(text string, ref Date) []Mention {
	return find(text, ref, false)
}

// All returns what Find does and also the times that no figure is of: when something is due ("in two months"), holidays, "the month".
// Where ref is given, periods named by their distance from another are resolved: against the period named before, else against ref.
func All(text string, ref Date) []Mention {
	out := find(text, ref, true)
	if ref.IsZero() {
		return out
	}
	var anchor Period
	for i := range out {
		m := &out[i]
		if m.Period.IsZero() {
			m.Period = m.Shift.from(anchor, ref)
		} else if m.Period.YearKnown && m.Period.Shape != Day {
			anchor = m.Period
		}
	}
	return out
}

func find(text string, ref Date, asides bool) []Mention {
	f := &finder{text: text, toks: scanToks(text), ref: ref}
	var out []Mention
	for i := 0; i < len(f.toks); {
		if t := &f.toks[i]; t.kind == word && t.lex.opens == 0 || t.kind == mark && t.low != "'" {
			i++
			continue
		}
		r, j := f.whole(i)
		if j <= i {
			if p, ok := f.elided(i, out); ok {
				t := f.toks[i]
				out = append(out, Mention{Start: int(t.start), End: int(t.end), Text: text[t.start:t.end], Period: p})
			}
			i++
			continue
		}
		f.last.named = r.Shape == Day && (f.month(i) > 0 || f.last.named && f.digits(i) > 0 && i <= f.last.end+2)
		f.last.end, f.last.reading = j, r
		if !r.aside || asides {
			p := f.settle(r, i).Period
			start, end := int(f.toks[i].start), int(f.toks[j-1].end)
			if k := f.sinceBefore(i); k >= 0 && p.opens() {
				p, start = r.since(p), int(f.toks[k].start)
			}
			out = append(out, Mention{Start: start, End: end, Text: text[start:end], Period: p, Shift: r.shift})
		}
		i = j
	}
	return out
}

// whole reads the longest period that begins at token i, spans between two periods included.
func (f *finder) whole(i int) (reading, int) {
	f.depth = 0
	opens := f.toks[i].lex.opens
	if opens&spanning > 0 {
		return f.between(i)
	}
	r, j := f.at(i)
	if j <= i && opens&dueWords > 0 {
		return f.due(i)
	}
	return f.until(r, i, j)
}

// at reads the period that begins at token i and returns the token behind it, which is ≤ i where none begins.
func (f *finder) at(i int) (reading, int) {
	if i >= len(f.toks) || f.depth >= maxDepth {
		return none, i
	}
	f.depth++
	r, j := none, i
	switch t := &f.toks[i]; {
	case t.kind == number:
		r, j = f.number(i)
	case t.lex.opens > 0:
		r, j = f.word(i)
	case t.low == "'" && !t.glued && f.digits(i+1) == 2 && f.glued(i+1) && i > 0: // '86, '70s
		if r, j = f.shortDecade(i + 1); j == i+1 {
			r, j = f.yearUnit(century(f.num(i+1)), i+2)
		}
	}
	f.depth--
	return r, j
}

// word reads the period that begins with the word at token i.
func (f *finder) word(i int) (reading, int) {
	opens := f.toks[i].lex.opens
	for _, c := range [...]struct {
		class class
		read  func(*finder, int) (reading, int)
	}{
		{dayWords, (*finder).dayWord}, {pointing, (*finder).near}, {counting, (*finder).distance}, {counting, (*finder).weekdaysOn}, {edges, (*finder).edge}, {ordering, (*finder).ordinal},
		{naming, (*finder).namedYear}, {unitNouns, (*finder).ended}, {unitNouns, (*finder).ofUnit}, {letters, (*finder).code}, {monthNames, (*finder).fromMonth},
		{dayNames, (*finder).weekday}, {numbers, (*finder).spelledDay}, {numbers, (*finder).spelledYear}, {seasonal, (*finder).season},
		{holidayNames, (*finder).holiday}, {tensWords, (*finder).tens},
	} {
		if opens&c.class == 0 {
			continue
		}
		if r, j := c.read(f, i); j > i {
			return r, j
		}
	}
	return none, i
}

// settle completes a period whose year the text leaves out against the reference date, if there is one.
func (f *finder) settle(r reading, i int) reading {
	if r.IsZero() || r.YearKnown || f.ref.IsZero() || r.Shape == Open {
		return r
	}
	q := r.Period.WithYear(f.ref.Year)
	switch {
	case r.rule == closed:
		if q.Start.Compare(f.ref) > 0 && q.End.Compare(f.ref) > 0 || q.End.AddDays(-40).Compare(f.ref) > 0 {
			q = r.Period.WithYear(f.ref.Year - 1)
		}
	case q.End.Compare(f.ref) <= 0:
		if next := r.Period.WithYear(f.ref.Year + 1); f.ahead(next, i) {
			q = next
		}
	case q.Start.Compare(f.ref) > 0 && !f.ahead(q, i):
		q = r.Period.WithYear(f.ref.Year - 1)
	}
	for n := 0; n < 8 && r.Shape == Day && r.Start.Day == 29 && q.Start.Day != 29; n++ { // a leap day
		q = r.Period.WithYear(q.Start.Year - 1)
	}
	r.Period = q
	return r
}

// ahead reports whether the text means p, which lies after the reference date, and not the same months a year before: where it speaks
// of what is to come, unless the other lies within some weeks; else where p is a day or month so near that the other would be called
// "last April".
func (f *finder) ahead(p Period, i int) bool {
	const justOver, soon = 45, 100
	to, since := p.Start.days()-f.ref.days(), f.ref.days()-p.End.AddMonths(-12).days()
	j := i - 1
	for n := 0; n < 3 && (f.is(j, "the", "of", "-") || f.tok(j).lex.opens&edges > 0); n++ {
		j--
	}
	switch {
	case f.low(j) == "since":
		return false
	case f.is(j, "by", "until", "till") || f.future(i):
		return since > justOver
	}
	if days := (p.Start.Day != 1 || p.End.Day != 1) && !(p.Point && p.Start.Day == 1); to > soon || !days && p.Shape != Month {
		return false
	}
	return p.Shape != Month || !f.is(j, "from", "than", "against", "over", "versus")
}

// future reports whether the words before token i speak of what is to come: "prices will rise in December", "I'll be back on Friday".
func (f *finder) future(i int) bool {
	const reach = 20 // tokens, each part of a number one: "will rise to 5.5 pct from 5.2 pct on Monday"
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		switch f.low(j) {
		case "will", "shall", "due", "scheduled", "planned":
			return true
		case "expected", "set", "plans", "plan", "aims", "about":
			if f.low(j+1) == "to" && strings.Trim(f.low(j+2), "0123456789.,$") != "" { // not "fell by more than expected to 5 pct"
				return true
			}
		case "ll":
			return f.low(j-1) == "'"
		}
	}
	return false
}

// fixed returns a reading of a period that the text gives with its year.
func fixed(p Period) reading {
	p.YearKnown = true
	return reading{Period: p}
}

// dated puts a nominal period into year y where that is known, which is to say not 0.
func dated(p Period, y int) reading {
	if y > 0 {
		p = p.WithYear(y)
	}
	return reading{Period: p}
}

// yearUnit is the reading of a calendar year that ends before token j.
func (f *finder) yearUnit(y, j int) (reading, int) { return fixed(months(Year, y, 1, 12, true)), j }

// century completes a two-digit year: 00–49 lie in this century, 50–99 in the last.
func century(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}
