package period

import "strings"

// A span of time as a text counts it: "2 years 1 month 21 days".
type duration struct {
	part [3]struct {
		n    int
		unit Shape
	}
	parts int
}

// duration reads "two years", "a fortnight", "2 weeks and 2 days", "2 years 1 month 21 days", and "the year" or "year" where bare is set.
func (f *finder) duration(i int, bare bool) (duration, int) {
	var d duration
	j := i
	for d.parts < len(d.part) {
		n, k := f.count(j)
		if bare && d.parts == 0 && f.low(j) == "the" {
			n, k = 1, j+1
		} else if bare && d.parts == 0 && f.tok(j).lex.unit != None && !f.tok(j).lex.many {
			n, k = 1, j
		} else if k <= j {
			break
		}
		k = f.dash(k)
		t := f.tok(k)
		if t.lex.unit == None || n < 1 || n > 9999 || t.lex.many && f.low(j) == "the" {
			break
		}
		d.part[d.parts].n, d.part[d.parts].unit = n*t.lex.size, t.lex.unit
		d.parts++
		j = k + 1
		if f.is(j, "and", ",") && f.num(j+1) > 0 && f.tok(j+2).lex.unit != None {
			j++
		}
	}
	if d.parts == 0 {
		return d, i
	}
	if f.is(j-1, "and", ",") {
		j--
	}
	return d, j
}

// from returns the day that lies d after day, or before where sign is -1.
func (d *duration) from(day Date, sign int) Date {
	for _, p := range d.part[:d.parts] {
		day = day.add(p.unit, sign*p.n)
	}
	return day
}

// distance reads "a year earlier", "two years ago", "the month before", "year-ago", "2 weeks and 2 days ago", "two days after today",
// "three weeks from tomorrow", "the year before 2015", "year to date".
func (f *finder) distance(i int) (reading, int) {
	if t := f.tok(i); t.num < 1 && t.low != "the" && t.lex.unit == None {
		return none, i
	}
	if f.is(i, "year", "month") && f.low(f.dash(i+1)) == "to" {
		if j := f.dash(f.dash(i+1) + 1); f.low(j) == "date" {
			return f.toDate(f.tok(i).lex.unit, j+1)
		}
	}
	d, j := f.duration(i, true)
	if j <= i {
		return none, i
	}
	if n := d.part[0]; d.parts == 1 && n.unit == Month && f.tok(i).low != "the" {
		if r, k := f.sinceJanuary(i, j, n.n); k > i {
			return r, k
		}
	}
	j = f.dash(j)
	sign := directions[f.low(j)]
	if sign == 0 {
		return none, i
	}
	if f.low(j) == "from" && d.parts == 1 {
		if r, k := f.spanFrom(d, i, j); k > i {
			return r, k
		}
	}
	if f.low(j) != "since" || f.count1(i) {
		if r, k := f.fromPoint(d, sign, i, j+1); k > i {
			return r, k
		}
	}
	if f.is(j, "before", "after", "prior") && !f.pauses(j+1) && !(f.is(j+1, "that", "this") && f.pauses(j+2)) {
		return none, i // "a month after it was signed"
	}
	return f.away(d, sign, i, j)
}

// spanFrom reads the span of length d, at token i, that begins with the period behind the "from" at token j: "the three months from| October to December",
// "the five months from| August".
func (f *finder) spanFrom(d duration, i, j int) (reading, int) {
	if r, k := f.between(j); k > j {
		return r, k
	}
	n := d.part[0]
	a, k := f.at(j + 1)
	if f.low(i) != "the" && f.low(i-1) != "the" || k <= j+1 || a.Shape != n.unit || a.Shape == Day || n.n < 2 {
		return none, i
	}
	a = f.settle(a, j+1)
	b := a
	b.Period = Shift{Unit: n.unit, N: n.n - 1}.Apply(a.Period)
	r, ok := f.join(a, b, i, false, false)
	if !ok {
		return none, i
	}
	return r, k
}

// directions are the words behind a distance: -1 for what is earlier.
var directions = map[string]int{"earlier": -1, "ago": -1, "before": -1, "previously": -1, "prior": -1, "later": 1, "after": 1, "following": 1, "hence": 1, "from": 1, "since": 1}

// away returns the distance d of the words from token i, whose direction stands at token j: a shift where another period can be the
// anchor, a day where only the reference date can.
func (f *finder) away(d duration, sign, i, j int) (reading, int) {
	bareUnit := f.tok(i).lex.unit != None
	switch w := f.low(j); {
	case w == "since" || w == "hence" || w == "following" || w == "from" && f.low(j+1) != "now" || bareUnit && w != "ago" && w != "earlier":
		return none, i
	case w == "from":
		j++
	}
	k := j + 1
	if f.is(k, "month", "quarter", "period", "level", "figure", "week", "day", "total") && (sign < 0) || f.is(k, "that", "this") && f.pauses(k+1) {
		k++ // "a year before that,"
	}
	if f.low(i) == "the" && f.low(j) == "ago" && k == j+1 {
		return none, i
	}
	if d.parts == 1 && (d.part[0].unit != Day && d.part[0].unit != Week || f.ref.IsZero() || f.low(j) != "ago" && f.low(j) != "now") && f.low(j) != "now" {
		return reading{shift: Shift{Unit: d.part[0].unit, N: sign * d.part[0].n, Whole: f.low(i) == "the"}}, k
	}
	if f.ref.IsZero() {
		return none, i
	}
	r := onDay(d.from(f.ref, sign))
	r.Exact, r.aside = false, sign > 0
	return r, k
}

// count1 reports whether a number above one stands at token i: "two years since 2011", not "the worst year since 2011".
func (f *finder) count1(i int) bool { return f.num(i) > 1 }

// pauses reports whether the phrase before token i is over there.
func (f *finder) pauses(i int) bool {
	t := f.tok(i)
	return t.kind == mark && t.low != "-" || f.is(i, "and", "or", "but", "to", "in", "at", "on", "as", "with", "while", "when", "because", "for", "which", "level", "period", "month", "quarter")
}

// fromPoint reads the point that a distance is counted from, at token j: "two days after| today", "16 days from| 01/02/2018", "the day
// before| yesterday", "the year before| 2015".
func (f *finder) fromPoint(d duration, sign, i, j int) (reading, int) {
	if f.low(j-1) == "prior" {
		j = f.skip(j, "to")
	}
	if f.low(j-1) == "from" && (f.tok(i).lex.unit != None || f.low(i) == "a" && f.eachTime(i)) {
		return none, i // "40 crowns a year from May 3"
	}
	if f.is(j-1, "ago", "earlier", "later", "previously", "hence") {
		return none, i
	}
	if one := f.skip(j, "the"); f.low(one) == "one" && f.is(one+1, "ended", "ending") && d.parts == 1 && d.part[0].unit == Week {
		r, k := f.at(f.skip(one+2, "on"))
		if k <= one+2 || r.Shape != Day {
			return none, i
		}
		r = f.settle(r, i)
		end := d.from(r.End, sign)
		return reading{Period: Period{Shape: Span, Start: end.AddDays(-7), End: end, YearKnown: r.YearKnown, Exact: true}}, k // "the week before the one ended May 9"
	}
	r, k := f.at(f.skip(j, "the"))
	if k <= j || r.Period.IsZero() || r.Shape == Decade || r.Shape == Open {
		return none, i
	}
	r = f.settle(r, i)
	first := d.part[0].unit
	if !r.YearKnown && (d.parts > 1 || first == Year || !f.ref.IsZero()) {
		return none, i
	}
	if d.parts == 1 && first == r.Shape && first != Day && f.low(j-1) != "since" {
		r.Period = Shift{Unit: first, N: sign * d.part[0].n}.Apply(r.Period)
		return r, k
	}
	if r.Shape != Day && (f.low(j-1) == "from" || first == Quarter) {
		return none, i // "three months from May"
	}
	day := onDay(d.from(r.Start, sign))
	day.YearKnown = r.YearKnown
	return day, k
}

// eachTime reports whether the span at token i tells how often an amount before it is paid: "40 crowns a year", "9 tonnes a day".
func (f *finder) eachTime(i int) bool {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if f.num(j) > 0 || f.digits(j) > 0 {
			return true
		}
	}
	return false
}

// due reads when something is to happen, which no figure is of: "in two months", "within 9 months", "within the next 10 months", and
// "the month" in "partner of the month".
func (f *finder) due(i int) (reading, int) {
	switch f.low(i) {
	case "in":
		if w := f.low(i - 1); f.ref.IsZero() || !f.future(i) || w == "time" || w == "most" || w == "first" || strings.HasSuffix(w, "est") {
			return none, i // "the highest in two months"
		}
		d, j := f.duration(i+1, false)
		if j <= i+1 || f.low(j) == "of" {
			return none, i
		}
		r := onDay(d.from(f.ref, 1))
		r.aside = true
		return r, j
	case "within":
		if f.ref.IsZero() {
			return none, i
		}
		k := f.skip(i+1, "the", "next")
		d, j := f.duration(k, f.low(k-1) == "next") // "within the next year"
		if j <= k || f.low(j) == "of" {
			return none, i
		}
		r := fixed(Period{Shape: Span, Start: f.ref, End: d.from(f.ref, 1)})
		r.aside = true
		return r, j
	case "the":
		t := f.tok(i + 1)
		if t.lex.unit < Week || t.lex.many || !f.is(i-1, "for", "of", "during") || f.is(i+2, "to", "ended", "ending", "ago", "before", "earlier", "after", "-", "of", "'", "just", "through") {
			return none, i
		}
		return reading{shift: Shift{Unit: t.lex.unit, Whole: true}, aside: true}, i + 2
	}
	return none, i
}

// from resolves a shift for which a text gives no figure: against the period named before, else against the reference date.
func (s Shift) from(anchor Period, ref Date) Period {
	switch {
	case !anchor.IsZero() && s.Unit != Day && s.Unit != Week && s.N >= -1 && s.N <= 1 && s.N|s.To != 0:
		return s.Apply(anchor)
	case s.Same:
		return Period{}
	case s.Whole && s.N == 0 && s.Unit > Week && !anchor.IsZero():
		return unitAt(anchor.End.AddDays(-1), s.Unit, 0)
	case s.Whole:
		return unitAt(ref, s.Unit, s.N)
	}
	return onDay(ref.add(s.Unit, s.N)).Period
}
