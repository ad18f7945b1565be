package period

// month returns the month that token i names, 0 for none. "may" and "march" must not be verbs, "mar", "dec" and the like no other words.
func (f *finder) month(i int) int {
	t := f.tok(i)
	m := t.lex.month
	if m == 0 {
		return 0
	}
	verb := t.low == "may" && verbAfterMay[f.low(i+1)]
	switch {
	case t.capital && (t.low == "may" || t.low == "march"):
		if (verb || f.low(i+1) == "i") && !f.timeBefore(i) {
			return 0
		}
	case t.capital:
	case t.low == "may":
		if verb || subjectBeforeMay[f.low(i-1)] || len(f.toks) > wordy && !f.timeBefore(i) && f.digits(i+1) == 0 {
			return 0 // "the benchmark may tumble"
		}
	case len(t.low) <= 4 && len(f.toks) > wordy && !f.timeBefore(i) && f.digits(i+1) == 0 && !f.is(i+1, ".", "-", "/"):
		return 0 // "which now mar their ties"
	case t.low == "march":
		span := f.low(i-1) == "to" && (f.tok(i-2).lex.unit != None || f.tok(i-2).lex.month > 0 || f.isFourDigitYear(i-2)) // "year to march", "january to march"
		if !f.isYear(i+1) && (f.is(i-1, "to", "a", "the") && f.digits(i+1) == 0 && !span || f.low(i+1) == "on" || len(f.toks) > wordy && !f.timeBefore(i) && f.digits(i+1) == 0) {
			return 0
		}
	}
	return m
}

// timeBefore reports whether a word of time stands before token i, or a day behind such a word: "on 3 march".
func (f *finder) timeBefore(i int) bool {
	if n := f.digits(i - 1); (n == 1 || n == 2) && f.is(i-2, "on", "of", "from", "to", "since", "until", "till", "by", "before", "after", "ended", "ending") {
		return true
	}
	return f.is(i-1, "in", "for", "since", "until", "by", "of", "from", "to", "during", "last", "this", "next", "-", "and", "early", "late", "mid", "end")
}

// wordy is the number of tokens from which a text is no question in small letters: "march exports" is March's, "a protest march" is not.
const wordy = 14

var verbAfterMay = set(`be have not also well still need take become i we you seem include lead get go come make help require prove face cause trigger result
	affect allow appear approach arise begin believe benefit bring buy choose consider continue depend differ ensure exceed expect extend fail find
	follow force give happen hold indicate involve join keep know lack leave let like look lose mean meet move occur offer open opt pay play produce push put
	reach raise receive reduce reflect remain resume return reveal run say see sell send serve set ship soon stay stop struggle suffer suggest take tell think
	turn use wait want watch win work yet never even just already eventually ultimately actually possibly`)
var subjectBeforeMay = set(`it they he she we you i that which who there this`)

// dot skips the full stop of an abbreviated month or weekday ("Jan.") where a day or year, or a small letter, follows.
func (f *finder) dot(i int) int {
	if f.low(i) == "." && f.glued(i) && i+1 < len(f.toks) && (f.digits(i+1) > 0 || f.tok(i+1).kind == word && !f.tok(i+1).capital) && len(f.low(i-1)) <= 5 {
		return i + 1
	}
	return i
}

// fromMonth reads what begins with a month: "May 2020", "May 3, 2020", "Dec-2018", "December quarter", "May quarter 1986", "May 4 week".
func (f *finder) fromMonth(i int) (reading, int) {
	m := f.month(i)
	if m == 0 {
		return none, i
	}
	j := f.dot(i + 1)
	if r, k := f.monthQuarter(m, j); k > j {
		return r, k
	}
	if r, k := f.monthDay(m, j); k > j {
		if f.low(k) == "week" && f.low(k+1) != "-" {
			r.Shape, r.Start = Week, r.End.AddDays(-7) // "the May 4 week" is the one that ended then
			k++
		}
		return r, k
	}
	if f.is(j, "-", "/") && f.glued(j) && f.glued(j+1) && f.isFourDigitYear(j+1) { // Dec-2018
		return dated(months(Month, 0, m, 1, false), f.num(j+1)), j + 2
	}
	if y, k := f.seasonYear(m, j); k > j {
		r := dated(months(Month, 0, m, 1, false), y)
		r.twin = m >= 4 && m <= 6
		return r, k
	}
	y, k := f.yearOr2(j)
	return dated(months(Month, 0, m, 1, false), y), max(j, k)
}

// seasonYear reads the fiscal or crop year of month m, told from token i on by the two years that it lies in: "February of the 2018-19 fiscal year" is of
// 2019, the later of them, as January and March are. No such year begins before April; one that begins after it tells so by a span, "July-May of 2018-19".
func (f *finder) seasonYear(m, i int) (y, next int) {
	k := i
	for n := 0; n < 3 && f.is(k, "of", "the", "fiscal", "financial", "year"); n++ {
		k++
	}
	if k > i && f.low(i) != "of" || !f.isFourDigitYear(k) || !f.is(k+1, "/", "-") || !f.glued(k+1) || !f.glued(k+2) {
		return 0, i
	}
	y = f.num(k)
	if f.digits(k+2) != 2 || f.num(k+2) != (y+1)%100 {
		return 0, i
	}
	if m < 4 {
		y++
	}
	return y, k + 3
}

// monthQuarter reads "quarter 1986" behind "December", and "1986 quarter".
func (f *finder) monthQuarter(m, j int) (reading, int) {
	if f.is(j-2, "-", "/") && f.glued(j-2) && f.tok(j-3).lex.month > 0 {
		return none, j // the end of "April-June quarter"
	}
	switch {
	case f.is(j, "quarter", "qtr"):
		y, k := f.yearOr2(j + 1)
		r := dated(endingIn(Quarter, m, 3), y)
		r.rule = closed
		return r, max(k, j+1)
	case f.low(j) == "half":
		y, k := f.yearOr2(j + 1)
		r := dated(endingIn(Half, m, 6), y)
		r.rule = closed
		return r, max(k, j+1)
	}
	if y, k := f.year(j, false); k > j && f.is(k, "quarter", "qtr") {
		return dated(endingIn(Quarter, m, 3), y), k + 1
	}
	return none, j
}

// endingIn returns the n months that end with month m, without a year.
func endingIn(shape Shape, m, n int) Period {
	p := months(shape, 0, m, 1, false)
	p.Start = p.End.AddMonths(-n)
	return p
}
