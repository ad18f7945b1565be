package period

// weekdayName reads the name of a weekday at token i. A short one ("Sat", "Sun") must stand where nothing else can be meant, which named says.
func (f *finder) weekdayName(i int, named bool) (day, next int) {
	t := f.tok(i)
	day = t.lex.weekday
	if day == 0 || t.lex.many || !named && len(t.low) < 6 && (!f.is(i-1, "on", "until", "every", "since") || f.tok(i+1).capital) {
		return 0, i
	}
	return day, f.dot(i + 1)
}

// weekday reads "Friday", "Tuesday, March 7", "Monday 21", "Tuesday the eleventh", "Tuesday of next week", "Friday 7.6".
func (f *finder) weekday(i int) (reading, int) {
	if f.tok(i).lex.weekday == 0 {
		return none, i
	}
	day, j := f.weekdayName(i, true)
	k := f.skip(j, ",", "(")
	if f.tok(k).kind != mark {
		if r, e := f.at(k); e > k && (r.Shape == Day && !r.aside && f.tok(k).lex.weekday == 0 && !f.is(k, "today", "yesterday", "tomorrow")) && (f.digits(k) > 0 || f.month(k) > 0 || f.tok(k).lex.ord > 0) {
			return r, e
		}
	}
	if f.ref.IsZero() {
		return none, i
	}
	if r, e := f.weekdayOfWeek(day, j); e > j {
		return r, e
	}
	if k = f.skip(j, "the"); k == j || f.tok(k).lex.ord > 0 || f.suffix(k+1) > k+1 {
		if r, e := f.weekdayDate(day, k); e > k {
			return r, e
		}
	}
	if _, e := f.weekdayName(i, false); e <= i {
		return none, i
	}
	d := f.ref.AddDays(-((f.ref.weekday() - day + 7) % 7))
	if f.future(i) && d != f.ref {
		d = d.AddDays(7)
	}
	r := onDay(d)
	r.weekly = true
	return r, j
}

// weekdaysOn reads "two Sundays from now", "three Mondays ago".
func (f *finder) weekdaysOn(i int) (reading, int) {
	n, j := f.count(i)
	t := f.tok(j)
	if j <= i || !t.lex.many || t.lex.weekday == 0 || f.ref.IsZero() || n < 1 {
		return none, i
	}
	switch {
	case f.low(j+1) == "ago":
		return onDay(f.ref.AddDays(-((f.ref.weekday()-t.lex.weekday+6)%7 + 7*n - 6))), j + 2
	case f.low(j+1) == "later":
		j += 2
	case f.low(j+1) == "from" && f.low(j+2) == "now":
		j += 3
	default:
		return none, i
	}
	return aside(onDay(f.ref.AddDays((t.lex.weekday-f.ref.weekday()+6)%7 + 7*n - 6))), j
}

// weekdayOfWeek reads the week of a weekday: " of next week", " last week".
func (f *finder) weekdayOfWeek(day, j int) (reading, int) {
	k := f.skip(j, "of")
	d, ok := nearWords[f.low(k)]
	if !ok || f.low(k+1) != "week" {
		return none, j
	}
	return onDay(unitAt(f.ref, Week, d).Start.AddDays(day - 1)), k + 2
}

// weekdayDate reads the day of the month of a weekday: " 21", " the eleventh": in the month nearest to the reference date that has it so.
func (f *finder) weekdayDate(weekday, j int) (reading, int) {
	d, k := f.dayNumber(j)
	if k <= j || f.digits(j) == 0 && f.tok(k-1).lex.ord < 1 || f.tok(k).kind == word && !f.is(k, "at", "and", "or", "to", "for", "with", "from") {
		return none, j
	}
	for _, off := range [...]int{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6} {
		m := Date{f.ref.Year, f.ref.Month, 1}.AddMonths(off)
		if m.Day = d; valid(m.Year, m.Month, d) && m.weekday() == weekday {
			return onDay(m), k
		}
	}
	return none, j
}

// nearWeekday reads "next Friday" (of next week), "last Friday" (of last week), "this Friday", "past Wednesday" (the latest), "coming Thursday".
func (f *finder) nearWeekday(w string, d, i, j int) (reading, int) {
	day, k := f.weekdayName(j, true)
	if r, e := f.weekday(j); e > k {
		return r, e // "this Friday 5/12"
	}
	if f.ref.IsZero() {
		return none, i
	}
	switch w {
	case "past":
		return onDay(f.ref.AddDays(-((f.ref.weekday()-day+6)%7 + 1))), k
	case "coming", "upcoming", "following":
		return onDay(f.ref.AddDays((day-f.ref.weekday()+6)%7 + 1)), k
	}
	return onDay(unitAt(f.ref, Week, d).Start.AddDays(day - 1)), k
}

// weekend returns the Saturday and Sunday of the week n weeks from that of ref.
func weekend(ref Date, n int) reading {
	sat := unitAt(ref, Week, n).Start.AddDays(5)
	return fixed(Period{Shape: Span, Start: sat, End: sat.AddDays(2), Exact: true})
}
