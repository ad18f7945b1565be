package period

import "strings"

// A lexeme is what is known of a word.
type lexeme struct {
	text    string
	month   int   // 1 to 12, 0 for none
	weekday int   // 1 for Monday to 7, 0 for none
	num     int   // value of a number word, -1 for none
	ord     int   // of an ordinal: "first" and "1st" 1, "third" 3; lastOrd for "last"
	unit    Shape // of "months", "week"
	many    bool  // a unit in the plural
	size    int   // how many of unit the word is: 2 weeks for "fortnight"
	decade  int   // 90 for "nineties"
	season  int   // the month in which it begins in the north
	opens   class // the constructions that may begin with it
}

// A class is a set of constructions.
type class uint16

const (
	dayWords  class = 1 << iota // today
	pointing                    // last, this, the same
	counting                    // numbers, units, the: "two years ago", "the month before"
	edges                       // end, early, rest
	ordering                    // first, last
	naming                      // fiscal 2019, full year 1986, year 2008
	unitNouns                   // year to March, week of July 5
	letters                     // Q1, FY20
	monthNames
	dayNames
	numbers // days and years in words
	seasonal
	holidayNames
	tensWords // the nineties
	spanning  // from, between
	dueWords  // in, within, the
)

const (
	lastOrd     = -1
	longestWord = 14
)

var (
	months12 = strings.Fields("january february march april may june july august september october november december")
	weekdays = strings.Fields("monday tuesday wednesday thursday friday saturday sunday")
	ones     = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens     = strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	ordinals = strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
	decades  = strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties")
)

var shortMonths = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}

var shortDays = map[string]int{"mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7}

var seasons = map[string]int{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

var unitWords = map[string]Shape{"day": Day, "week": Week, "month": Month, "quarter": Quarter, "qtr": Quarter, "half": Half, "year": Year, "yr": Year, "decade": Decade, "century": Century}

// spanWords are the nouns of "the same … last year" that name no unit.
var spanWords = set("period time level stretch span stage date point")

// openers are words with the constructions that begin with them.
var openers = []struct {
	class class
	words string
}{
	{dayWords, "today yesterday tomorrow tonight tmrw tmr ytd mtd eoy eom"},
	{pointing, "same corresponding similar this next last past previous prior preceding current coming upcoming following"},
	{counting, "a an the"},
	{edges, "end ending close turn beginning start middle mid early late earlier later rest remainder"},
	{ordering, "opening final last latest"},
	{naming, "calendar fiscal full financial whole all year"},
	{letters, "q h fy cy"},
	{spanning, "from between"},
	{dueWords, "in within the"},
}

// lexicon holds every word that the grammar looks up, in lower case.
var lexicon = func() map[string]*lexeme {
	m := map[string]*lexeme{}
	get := func(w string, c class) *lexeme {
		if m[w] == nil {
			m[w] = &lexeme{text: w, num: -1}
		}
		m[w].opens |= c
		return m[w]
	}
	for i, w := range months12 {
		get(w, monthNames).month = i + 1
	}
	for w, n := range shortMonths {
		get(w, monthNames).month = n
	}
	for i, w := range weekdays {
		get(w, dayNames).weekday = i + 1
		m[w+"s"] = &lexeme{text: w + "s", num: -1, weekday: i + 1, many: true}
	}
	for w, n := range shortDays {
		get(w, dayNames).weekday = n
	}
	for i, w := range ones {
		get(w, counting|numbers|unitNouns).num = i
	}
	for i, w := range tens {
		get(w, counting|numbers|unitNouns|ordering).num = 10*i + 20
		get(decades[i], tensWords).decade = 10*i + 20
	}
	get("nineteen", tensWords)
	for i, w := range ordinals {
		get(w, ordering|numbers).ord = i + 1
	}
	get("thirtieth", ordering|numbers).ord = 30
	for _, w := range []string{"last", "final", "latest"} {
		get(w, ordering).ord = lastOrd
	}
	for w, n := range seasons {
		get(w, seasonal).season = n
	}
	for w, s := range unitWords {
		for _, form := range []string{w, plural(w)} {
			l := get(form, counting|unitNouns)
			l.unit, l.size, l.many = s, 1, form != w
		}
	}
	for _, w := range []string{"fortnight", "fortnights"} {
		l := get(w, 0)
		l.unit, l.size, l.many = Week, 2, w == "fortnights"
	}
	for _, o := range openers {
		for _, w := range strings.Fields(o.words) {
			get(w, o.class)
		}
	}
	m["a"].num, m["an"].num = 1, 1
	for _, h := range holidays {
		first, _, _ := strings.Cut(h.name, " ")
		get(first, holidayNames)
		get(first+"s", holidayNames)
	}
	return m
}()

func plural(w string) string {
	switch w {
	case "half":
		return "halves"
	case "century":
		return "centuries"
	}
	return w + "s"
}
