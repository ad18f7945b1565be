package question

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// times finds the periods of the question. Two that are one span only by their grammar ("from January to April" of a change) are
// told apart, and a list that names its unit once gives it to all ("the Dec 1986 and Sept 1986 quarters").
func (r *reader) times(ref period.Date) []period.Mention {
	var times []period.Mention
	for _, m := range period.Find(r.text, ref) {
		if two := r.ends(m, ref); two != nil {
			times = append(times, two...)
			continue
		}
		if one, ok := r.before(m, ref); ok {
			times = append(times, one)
		}
		if n := len(times); n > 0 && m.Period.IsZero() && m.Shift.Same && m.Shift.To != 0 && times[n-1].Period.YearKnown {
			m.Period, m.Shift = m.Shift.Apply(times[n-1].Period), period.Shift{} // "fell in January to April 2018. What had it been in the same months of 2017"
		}
		times = append(times, m)
	}
	for _, m := range times {
		r.mark(m.Start, m.End, inTime)
		if i := r.at(m.Start); i > 0 && (r.word(i-1) == "fiscal" || r.word(i-1) == "financial") {
			r.toks[i-1].used = inTime // "its fiscal fourth quarter"
		} else if i > 0 && strings.HasPrefix(r.word(i-1), "pre-") {
			r.toks[i-1].used = inTime // "pre-lockdown February"
		}
	}
	times = slices.DeleteFunc(times, r.maturity)
	if len(times) > 1 {
		times = slices.DeleteFunc(times, r.accordOf)
	}
	times = r.published(append(times, r.bareYear(times, ref)...))
	times = r.thanLast(times, ref)
	r.quarters(times)
	r.alike(times)
	r.regular(times)
	r.closing(times)
	r.shareYear(times)
	return r.lastYears(r.withYears(times))
}

// maturity reports whether m is the year in which a bond falls due, which is part of its name: "the yield on Chad's 2029 bond".
func (r *reader) maturity(m period.Mention) bool {
	i := r.at(m.End)
	if m.Period.Shape != period.Year || r.at(m.Start)+1 != i || !bondNouns[r.word(i)] && !(bondAdjectives[r.word(i)] && bondNouns[r.word(i+1)]) || r.find("yield") < 0 && r.find("yields") < 0 {
		return false
	}
	r.toks[i-1].used = inCue
	return true
}

// accordOf reports whether m is the year of the accord under which something holds, and no time that is asked for: "how much steel may Chad sell in 1987
// under the 1984 accord".
func (r *reader) accordOf(m period.Mention) bool {
	i := r.at(m.Start)
	return m.Period.Shape == period.Year && r.word(i-1) == "the" && r.word(i-2) == "under" && accords[r.word(r.at(m.End))]
}

// accords are the nouns for what is agreed and holds from then on.
var accords = set("accord agreement pact treaty deal")

// bondNouns are the nouns for what falls due in the year that stands before them, and bondAdjectives stand between.
var (
	bondNouns      = set("bond bonds note notes gilt gilts bund bunds paper maturity debenture debentures")
	bondAdjectives = set("government sovereign treasury euro")
)

// thanLast adds the time that names no unit behind one that does: "more this year than last", "in the third quarter than in the second".
func (r *reader) thanLast(times []period.Mention, ref period.Date) []period.Mention {
	if len(times) != 1 {
		return times
	}
	low := strings.ToLower(times[0].Text)
	first, rest, _ := strings.Cut(low, " ")
	for i := range r.toks {
		switch r.word(i) {
		case "than", "or", "from", "versus", "vs", "and", "against":
		default:
			continue
		}
		n := i + 1
		for r.word(n) == "the" || r.word(n) == "in" {
			n++
		}
		w := r.word(n)
		if n+1 < len(r.toks) && r.toks[n+1].word && r.word(n+1) != "one" {
			continue
		}
		last := first == "this" && w == "last" && timeNouns[rest]
		if !last && !(period.Ordinal(first) > 0 && period.Ordinal(w) > 0 && (strings.HasPrefix(rest, "quarter") || strings.HasPrefix(rest, "half"))) {
			continue
		}
		if found := period.Find(w+" "+rest, ref); len(found) == 1 {
			m := found[0]
			m.Start, m.End = r.toks[n].start, r.toks[n].end
			r.toks[n].used = inTime
			return append(times, m)
		}
	}
	return times
}

// alike makes a year of a month that stands behind "or to", beside one that is told in full: "the twelve months to May or to last June".
func (r *reader) alike(times []period.Mention) {
	for i := 1; i < len(times); i++ {
		m, full := times[i].Period, times[i-1].Period
		at := r.at(times[i].Start)
		if m.Shape == period.Month && full.Shape == period.Fiscal && r.word(at-1) == "to" && connectors[r.word(at-2)] {
			times[i].Period.Shape, times[i].Period.Start, times[i].Period.Exact = period.Fiscal, m.End.AddMonths(-12), full.Exact
		}
	}
}

// shareYear gives the year that the last of a list of months or quarters names to those before it: "in March, April and May 1987", "November and January
// 1987". In "May, April and May 1986" only the last has it.
func (r *reader) shareYear(times []period.Mention) {
	for i := range times {
		if slices.ContainsFunc(times[:i], func(m period.Mention) bool { return m.Period.Start.Month == times[i].Period.Start.Month }) {
			return
		}
	}
	for i := len(times) - 2; i >= 0; i-- {
		m, next := times[i].Period, times[i+1].Period
		if m.Shape != next.Shape || m.Shape != period.Month && m.Shape != period.Quarter || m.YearKnown || !next.YearKnown || !r.bareList(times[i].End, times[i+1].Start) {
			continue
		}
		m = m.WithYear(next.End.AddDays(-1).Year)
		if m.Start.Month-next.Start.Month >= 6 {
			m = m.WithYear(m.End.AddDays(-1).Year - 1)
		}
		times[i].Period = m
	}
}

// regular makes a span of the month up to which a figure is told that comes out each quarter, half year or year: "quarterly profit to June".
func (r *reader) regular(times []period.Mention) {
	if len(times) != 1 || times[0].Period.Shape != period.Month || times[0].Period.Point {
		return
	}
	switch r.word(r.at(times[0].Start) - 1) {
	case "to", "ended", "ending", "through":
	default:
		return
	}
	for i, t := range r.toks {
		if n := spanOf[t.low]; n > 0 && !r.moves(i+1) && r.word(i+1) != "inflation" && r.word(i+1) != "rate" {
			m := &times[0].Period
			m.Shape, m.Start = period.Span, m.End.AddMonths(-n)
		}
	}
}

// spanOf are the adjectives of what comes out regularly, with the months that it is of.
var spanOf = map[string]int{"quarterly": 3, "half-yearly": 6, "half-year": 6, "semiannual": 6, "annual": 12, "yearly": 12, "full-year": 12}

// published drops the time at which something was published or foreseen where another says what it is of: "sales for the third quarter announced in
// May 2019", "the outlook for 2020 as of June 2019".
func (r *reader) published(times []period.Mention) []period.Mention {
	if len(times) != 2 || r.bothTimes(times[0].End, times[1].Start) {
		return times
	}
	return slices.DeleteFunc(times, func(m period.Mention) bool {
		i := r.at(m.Start) - 1
		if r.word(i) == "of" && r.word(i-1) == "as" {
			return true
		}
		if r.word(i) == "in" || r.word(i) == "on" {
			i--
		}
		return term.Published(r.word(i)) && r.word(i-1) != "was" && r.word(i-1) != "were"
	})
}

// bothTimes reports whether two times are a list, with nothing but "and" or "or" between them: "in May and June".
func (r *reader) bothTimes(from, to int) bool {
	i := r.at(from)
	return (r.word(i) == "and" || r.word(i) == "or") && r.bareList(from, to)
}

// closing makes the end of a month of one that closes: "as February ended".
func (r *reader) closing(times []period.Mention) {
	for i, m := range times {
		at := r.at(m.End)
		switch r.word(at) {
		case "closed", "ended", "finished":
		default:
			continue
		}
		if m.Period.Shape == period.Month && r.word(r.at(m.Start)-1) == "as" {
			r.toks[at].used = inTime
			times[i].Period.Start, times[i].Period.Point = m.Period.End.AddDays(-1), true
		}
	}
}

// bareYear finds the year of a question whose times name none, where it stands behind words that no time begins with: "over chinese new
// year 2024". A year that is named and not read would be answered with another's figure.
func (r *reader) bareYear(times []period.Mention, ref period.Date) []period.Mention {
	if len(times) > 0 {
		return nil
	}
	for i, t := range r.toks {
		if t.used != free || len(t.low) != 4 || !strings.HasPrefix(t.low, "19") && !strings.HasPrefix(t.low, "20") {
			continue
		}
		if found := period.Find("in "+t.low, ref); len(found) == 1 && found[0].Period.Shape == period.Year {
			r.toks[i].used = inTime
			m := found[0]
			m.Start, m.End, m.Text = t.start, t.end, t.text
			return []period.Mention{m}
		}
	}
	return nil
}

// lastYears joins a month with the "last year" right behind or before it: one period, whose year the articles must tell.
func (r *reader) lastYears(times []period.Mention) []period.Mention {
	var out []period.Mention
	for _, m := range times {
		if n := len(out) - 1; n >= 0 && m.Period.IsZero() && m.Shift.Unit == period.Year && !out[n].Period.IsZero() && !out[n].Period.YearKnown && strings.TrimSpace(r.text[out[n].End:m.Start]) == "" {
			out[n].Shift, out[n].End = m.Shift, m.End
			out[n].Text = r.text[out[n].Start:m.End]
			continue
		}
		if n := len(out) - 1; n >= 0 && r.yearBefore(out[n], m) {
			m.Shift, m.Text, m.Start = out[n].Shift, m.Text+" "+out[n].Text, out[n].Start
			out[n] = m
			continue
		}
		out = append(out, m)
	}
	return out
}

// yearBefore reports whether m is a month or quarter of the year, told by its distance, that stands right before it: "exports last year in May".
func (r *reader) yearBefore(year, m period.Mention) bool {
	part := m.Period.Shape == period.Month || m.Period.Shape == period.Quarter
	if !part || m.Period.YearKnown || !year.Period.IsZero() || year.Shift.Unit != period.Year || !strings.HasSuffix(strings.ToLower(year.Text), " year") || m.Start < year.End {
		return false
	}
	between := strings.Trim(r.text[year.End:m.Start], " ,")
	return between == "" || between == "in"
}

// withYears puts a month or span that stands apart from its years into each of them: "May exports in 2020", "May … bigger in 2020 or
// 2021", "January–July of 2018, 2020 and 2021", "the first quarter of 2019 and that of 2020".
func (r *reader) withYears(times []period.Mention) []period.Mention {
	at := -1
	for i, m := range times {
		switch {
		case m.Period.IsZero():
		case m.Period.Shape == period.Year:
			if at >= 0 && times[at].Period.YearKnown && !r.bareList(times[i-1].End, m.Start) && !r.thatOf(m) {
				return times
			}
		case at >= 0 || m.Period.YearKnown && i > 0:
			return times
		default:
			at = i
		}
	}
	if at < 0 {
		return times
	}
	head := times[at]
	var out []period.Mention
	if head.Period.YearKnown {
		out = append(out, head)
	}
	for i, m := range times {
		if i == at {
			continue
		}
		if m.Period.Shape == period.Year && !m.Period.Point {
			m.Period = head.Period.WithYear(m.Period.Start.Year)
			m.Text = m.Period.String()
			if !head.Period.YearKnown {
				m.Text = head.Text + " " + times[i].Text
			}
		}
		out = append(out, m)
	}
	if len(out) == 0 || out[len(out)-1].Period.Shape != head.Period.Shape {
		return times
	}
	return out
}

// thatOf reports whether year m stands behind a word for a part of it that is named before: "the first quarter of 2019 and that of 2020".
func (r *reader) thatOf(m period.Mention) bool {
	i := r.at(m.Start)
	return r.word(i-1) == "of" && (r.word(i-2) == "that" || r.word(i-2) == "those")
}

// bareList reports whether nothing but connectors stands between two byte offsets: "January–July 2018, 2020 and 2021".
func (r *reader) bareList(from, to int) bool {
	for _, t := range r.toks {
		if t.start >= from && t.end <= to && !connectors[t.low] && t.low != "in" && t.low != "of" {
			return false
		}
	}
	return true
}

// ends cuts a span behind "from" or "between" into its two ends: "from 1985 to 1986", "between December and January".
func (r *reader) ends(m period.Mention, ref period.Date) []period.Mention {
	if m.Period.Shape != period.Span && m.Period.Shape != period.Quarter && m.Period.Shape != period.Half {
		return nil
	}
	if !r.setsApart() {
		return nil // "total trade from January to August" is one span
	}
	switch i := r.at(m.Start); {
	case r.word(i) == "from" || r.word(i) == "between":
	case r.word(i-1) == "from" || r.word(i-1) == "between":
	default:
		return nil
	}
	for _, sep := range []string{" to ", " and ", " through "} {
		a, b, ok := strings.Cut(m.Text, sep)
		if !ok {
			continue
		}
		first, last := period.Find(a, ref), period.Find(b, ref)
		if len(first) != 1 || len(last) != 1 {
			return nil
		}
		if !first[0].Period.YearKnown && last[0].Period.YearKnown {
			first[0].Period = first[0].Period.WithYear(last[0].Period.End.AddDays(-1).Year)
			if first[0].Period.Start.Compare(last[0].Period.Start) > 0 {
				first[0].Period = first[0].Period.WithYear(first[0].Period.End.AddDays(-1).Year - 1)
			}
		}
		first[0].Start, first[0].End = first[0].Start+m.Start, first[0].End+m.Start
		off := m.Start + len(a) + len(sep)
		last[0].Start, last[0].End = last[0].Start+off, last[0].End+off
		return []period.Mention{first[0], last[0]}
	}
	return nil
}

// spans ties two months that stand side by side without a word between, the second right behind the first, as chat writes a span: "jan feb 2024".
func spans(text string) string {
	toks := scan(text)
	for i := 0; i+1 < len(toks); i++ {
		a, b := monthOf(toks[i].low), monthOf(toks[i+1].low)
		if a > 0 && b == a+1 && text[toks[i].end:toks[i+1].start] == " " {
			return text[:toks[i].end] + "-" + text[toks[i+1].start:]
		}
	}
	return text
}

// atEdge writes out "at the" before the beginning or end of the year where chat leaves it out: "reserves start of year".
func atEdge(text string) string {
	toks := scan(text)
	for i := 1; i+2 < len(toks); i++ {
		w, year := toks[i].low, i+2
		if w != "start" && w != "beginning" && w != "end" || toks[i+1].low != "of" {
			continue
		}
		if toks[year].low == "the" && year+1 < len(toks) {
			year++
		}
		if (toks[year].low == "year" || toks[year].low == "yr") && toks[i-1].word && !leadsToEdge[toks[i-1].low] && !(year+1 < len(toks) && len(toks[year+1].low) == 4 && toks[year+1].low[0] <= '9') {
			return text[:toks[i].start] + "at the " + w + " of the year" + text[toks[year].end:]
		}
	}
	return text
}

// leadsToEdge are the words behind which "start of the year" needs no other.
var leadsToEdge = set("the at from since by until till to in on for before after between than near towards a")

// shortYears writes out the years that chat cuts to two digits. Those of this century stand behind a quarter or half, "q1 21", and behind a month where
// the basis is that of a month, "apr 23 y/y". Those of the last century stand at the end behind what leads to a time, "deficit in 87", or behind the measure
// of a question without a verb, "wheat target 87", as two years, "deficit 85/86", and behind a day, "3 apr 87". Other numbers of two digits are more
// often something else than a year: "did it hit 90".
func shortYears(text string, vocab *Vocabulary) string {
	toks, terms := scan(text), vocab.Terms
	for i := 1; i < len(toks); i++ {
		part := quarterly[toks[i-1].low]
		monthly := monthOf(toks[i-1].low) > 0 && (i < 2 || toks[i-2].low != "on" && !dayOfMonth(toks[i-2].low, toks[i-1].low)) && monthlyBasis.MatchString(text)
		if (part || monthly) && thisCentury(toks[i].low) && text[toks[i-1].end:toks[i].start] == " " && !counts(text[toks[i].end:]) {
			return text[:toks[i].start] + "20" + text[toks[i].start:]
		}
	}
	for i := 2; i < len(toks); i++ {
		if lateYear(toks[i].low) && dayOfMonth(toks[i-2].low, toks[i-1].low) {
			return text[:toks[i].start] + "19" + text[toks[i].start:]
		}
	}
	for i := 2; i+1 < len(toks); i++ {
		if lateYear(toks[i].low) && foreseers[toks[i+1].low] && endsChat(toks[:i], text, terms) {
			return text[:toks[i].start] + "19" + text[toks[i].start:] // "steel demand 87 oecd forecast"
		}
	}
	if i := vocab.yearWithin(toks, text); i >= 0 {
		return shortYears(text[:toks[i].start]+"19"+text[toks[i].start:], vocab) // and "vs 85" behind it
	}
	i := len(toks) - 1
	for i >= 0 && !toks[i].word {
		i--
	}
	if i < 1 || !toks[i-1].word || notYear[toks[i-1].low] {
		return text
	}
	first, second, pair := strings.Cut(strings.ReplaceAll(toks[i].low, "-", "/"), "/")
	beside := besideYear[toks[i-1].low] && i > 1 && vocab.spoken(toks[i-2].low[max(0, len(toks[i-2].low)-2):]) // "1986 vs 85"
	if !lateYear(first) || pair && !lateYear(second) || !pair && !beside && !leadsToYear(toks[:i]) && !endsChat(toks[:i], text, terms) {
		return text
	}
	return text[:toks[i].start] + "19" + text[toks[i].start:]
}

// yearWithin returns the token of two digits that is the year within a question without a verb, or -1: behind a measure, what narrows one or a
// place, where more words follow and the articles are of those years. "Chad's output 86 change", "norway demand 87/88 forecast".
func (v *Vocabulary) yearWithin(toks []token, text string) int {
	if slices.ContainsFunc(toks, func(t token) bool { return trades(t) || verbal[t.low] || levels[t.low] || monthOf(t.low) > 0 }) {
		return -1
	}
	for i := 0; i+1 < len(toks); i++ {
		first, second, pair := strings.Cut(strings.ReplaceAll(toks[i].low, "-", "/"), "/")
		if !lateYear(first) || pair && !lateYear(second) || !v.spoken(first) || !toks[i+1].word {
			continue
		}
		if i == 0 && isPlace(toks[1].low) {
			return i // "86 Chad output"
		}
		if i > 0 && toks[i-1].word && behindYear(toks[i+1:]) && text[toks[i-1].end:toks[i].start] == " " && v.leadsTo(strings.TrimSuffix(text[:toks[i-1].end], "'s")) {
			return i
		}
		if i > 1 && besideYear[toks[i-1].low] && len(toks[i-2].low) == 4 && strings.HasPrefix(toks[i-2].low, "19") {
			return i // "1987 minus 86"
		}
	}
	return -1
}

// behindYear reports whether toks begin with what is asked of the year before them, so that no noun is counted by it: "86 change", "86 vs 85", "86 whole year".
func behindYear(toks []token) bool {
	w := toks[0].low
	if besideYear[w] {
		return len(toks) > 1 && lateYear(strings.TrimPrefix(toks[1].low, "19"))
	}
	if whole := w == "whole" || w == "full" || w == "entire"; whole && len(toks) > 1 && (toks[1].low == "year" || toks[1].low == "yr") {
		return true
	}
	return foreseers[w] || w == "change" || w == "growth" || w == "total" || w == "how" || w == "what" || w == "level" || changeOf(toks)
}

// levels are the nouns of what stands at numbers of two digits itself, so that a number behind it is hardly a year.
var levels = set("index indicator indicators price prices rate rates use utilisation utilization confidence sentiment yield yields share shares barometer")

// besideYear are the words between two years that are set beside each other.
var besideYear = set("vs versus v minus less from than over against and or to")

// spoken reports whether w, the two last digits of a year of the last century, is one that the articles tell of: that of the newest of them, or some
// years before it.
func (v *Vocabulary) spoken(w string) bool {
	const before = 12
	n, err := strconv.Atoi(w)
	return err == nil && 1900+n >= v.Newest-before && 1900+n <= v.Newest
}

// changeOf reports whether toks ask for a change in percent, so that a number before them is not one of percent: "demand 87 pct change".
func changeOf(toks []token) bool {
	percent := toks[0].low == "percent" || toks[0].low == "pct" || toks[0].low == "%"
	return percent && len(toks) > 1 && (toks[1].low == "change" || toks[1].low == "growth")
}

// leadsTo reports whether text ends in a measure, in what narrows one, in a place, or in the end of a year, behind which a number may be a year.
func (v *Vocabulary) leadsTo(text string) bool {
	if strings.HasSuffix(text, "year-end") || strings.HasSuffix(text, "end") || strings.HasSuffix(text, "fiscal") || strings.HasSuffix(text, " in") {
		return true
	}
	for _, t := range v.Terms.Read(text) {
		if t.End == len(text) && (t.Kind == term.Measure || t.Kind == term.Modifier || t.Kind == term.Move || t.Key == "target" || t.Key == "forecast") {
			return true
		}
	}
	if isPlace(strings.TrimSuffix(text[strings.LastIndexByte(text, ' ')+1:], "s")) {
		return true // "chads output"
	}
	return slices.ContainsFunc(place.Find(text), func(m place.Mention) bool { return m.End == len(text) })
}

// counts reports whether the words behind a number make it one of percent or of a thousand of something, and no year: "did it rise in April 12 percent".
func counts(behind string) bool {
	behind = strings.ToLower(strings.TrimLeft(behind, " -"))
	return slices.ContainsFunc([]string{"%", "percent", "per cent", "pct", "point", "pt", "thousand", "million", "billion", "trillion", "mln", "bln"}, func(w string) bool {
		return strings.HasPrefix(behind, w)
	})
}

// quarterly are the short names of parts of a year, behind which a number is its year.
var quarterly = set("q1 q2 q3 q4 1q 2q 3q 4q h1 h2 1h 2h")

// monthlyBasis matches what is said of figures of months and not of days.
var monthlyBasis = regexp.MustCompile(`(?i)\b(?:[ym][/-]?o?[/-]?[ym]|year[- ]on[- ]year|month[- ]on[- ]month|annual|monthly)\b`)

// thisCentury reports whether w is two digits that end a year from 2010 to 2029.
func thisCentury(w string) bool {
	return len(w) == 2 && (w[0] == '1' || w[0] == '2') && w[1] >= '0' && w[1] <= '9'
}

// foreseers are the words of a forecast that chat sets behind the year it is for.
var foreseers = set("forecast fcst forcast est estimate outlook projection target oecd imf government govt official")

// dayOfMonth reports whether two words are a month and a day of it, in either order: "mar 25", "3 apr".
func dayOfMonth(x, y string) bool {
	day := func(w string) bool {
		n, err := strconv.Atoi(w)
		return err == nil && 1 <= n && n <= 31
	}
	return monthOf(x) > 0 && day(y) || day(x) && monthOf(y) > 0
}

// notYear are words behind which a number of two digits is no year.
var notYear = set("hit top above below over under reach sell at to than")

// leadsToYear reports whether toks end in what a year follows: "in", "the second half", "q1".
func leadsToYear(toks []token) bool {
	w := toks[len(toks)-1].low
	switch w {
	case "in", "during", "since", "until", "end", "quarter", "half", "q1", "q2", "q3", "q4", "h1", "h2":
		return true
	case "of", "for":
		return !slices.ContainsFunc(toks, trades)
	}
	return monthOf(w) > 0
}

// trades reports whether a word is of reaching a number or of selling so many.
func trades(t token) bool { return tradeVerbs[t.low] }

var tradeVerbs = set(`hit hits hitting top tops topped topping reach reaches reached reaching sell sells sold selling buy buys bought buying pay pays paid cost costs
	rise rises rose fall falls fell pass passes passed exceed exceeds exceeded cross crossed make makes made build builds built close closes closed`)

// endsChat reports whether toks are a question without a verb that names a measure and ends in it, in what it is meant to be or in whom it is with: "wheat
// target", "trade surplus with us".
func endsChat(toks []token, text string, terms *term.Thesaurus) bool {
	if slices.ContainsFunc(toks, func(t token) bool { return trades(t) || verbal[t.low] }) {
		return false
	}
	last := toks[len(toks)-1]
	named := false
	for _, t := range terms.Read(text[:last.end]) {
		named = named || t.Kind == term.Measure
		if t.End == last.end && (t.Kind == term.Measure || t.Key == "target" || t.Key == "forecast") {
			return true
		}
	}
	return named && slices.ContainsFunc(place.Find(text[:last.end]), func(m place.Mention) bool { return m.End == last.end })
}

// verbal are the words that a question with a verb holds.
var verbal = set("is are was were be been do does did has have had will would can could should may might must")

// lateYear reports whether w is two digits that end a year between 1970 and 1999.
func lateYear(w string) bool {
	return len(w) == 2 && w[0] >= '7' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9'
}

// monthOf returns the number of the month that w names, in full or cut to three letters, or 0. "may" and "march" must be cut or be plain.
func monthOf(w string) int {
	for i, m := range []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if w == m || w == m[:3] {
			return i + 1
		}
	}
	return 0
}

// setsApart reports whether the question holds a word of change or comparison, so that two times are its ends.
func (r *reader) setsApart() bool {
	for i, t := range r.toks {
		if r.moves(i) || comparative(t.low) || strings.HasPrefix(t.low, "differ") || strings.HasPrefix(t.low, "compar") || t.low == "versus" || t.low == "vs" || t.low == "went" || t.low == "go" || t.low == "gap" || t.low == "swing" {
			return true
		}
	}
	return false
}

// before finds the first of "the third and fourth quarters of 1986", which only the second spells out.
func (r *reader) before(m period.Mention, ref period.Date) (period.Mention, bool) {
	i := r.at(m.Start)
	if r.word(i) == "the" {
		i++
	}
	n := period.Ordinal(r.word(i - 2))
	if m.Period.Shape != period.Quarter || r.word(i-1) != "and" && r.word(i-1) != "or" || n == 0 {
		return period.Mention{}, false
	}
	last := (m.Period.End.AddDays(-1).Month + 2) / 3
	p := period.Shift{Unit: period.Quarter, N: n - last, Same: true}.Apply(m.Period)
	return period.Mention{Start: r.toks[i-2].start, End: r.toks[i-2].end, Text: p.String(), Period: p}, n < last
}

// quarters makes quarters of months that end a list with "quarters", or stand beside a quarter: "the December quarter or the March one".
func (r *reader) quarters(times []period.Mention) {
	any := false
	for _, m := range times {
		any = any || m.Period.Shape == period.Quarter
	}
	for i, m := range times {
		if m.Period.Shape != period.Month || m.Period.Start.Month%3 != 0 {
			continue
		}
		last := i == len(times)-1 || times[len(times)-1].Period.Shape == period.Month
		if j := r.at(times[len(times)-1].End); any && len(times) > 1 || last && r.word(j) == "quarters" {
			times[i].Period.Shape = period.Quarter
			times[i].Period.Start = m.Period.End.AddMonths(-3)
		}
	}
}
