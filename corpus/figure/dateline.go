package figure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
)

// dateline returns the length of the line that names place, day and agency in front of a report, or 0 where text does not begin with one:
// "KUNMING, July 25 (Wire, Du Min) - ", "TOKYO (Wire) - ", "(Wire) -- ", "Wire Agency, Beijing, July 26th, 2020 (Journalist: Wei Kun) ".
func dateline(text string) int {
	const longest = 90 // bytes before the bracket or dash
	head := text[:min(len(text), longest)]
	i, comma, reported := 0, false, false // "Wire Agency, Oslo, reported July 26th"
	for i < len(head) && head[i] != '(' {
		w := head[i:]
		w = w[:wordLength(w)]
		if w == "" {
			return bareDateline(head, i)
		}
		r, _ := utf8.DecodeRuneInString(w)
		switch month := (comma || reported) && monthOf(w); {
		case month:
			n := dayLength(head[i+len(w):])
			return closeDateline(text, i+len(w)+n, n > 0)
		case w == "reported":
			reported = true
			i += len(w) + 1
			continue
		case !unicode.IsUpper(r):
			return bareDateline(head, i)
		}
		i += len(w)
		comma = strings.HasPrefix(head[i:], ",")
		if comma {
			i++
		}
		for i < len(head) && head[i] == ' ' {
			i++
		}
	}
	return closeDateline(text, i, false)
}

// bareDateline returns the length of the dateline that is no more than the name of a place in capitals, which ends before byte i of text, and a dash:
// "ISTANBUL - ".
func bareDateline(text string, i int) int {
	if i < 2 || text[i-1] != ' ' || text[:i] != strings.ToUpper(text[:i]) || len(place.Find(text[:i])) == 0 {
		return 0
	}
	for _, mark := range []string{"-- ", "- ", "– ", "— "} {
		if strings.HasPrefix(text[i:], mark) {
			return i + len(mark)
		}
	}
	return 0
}

// wordLength returns the length of the word that text begins with: letters and what holds a name together.
func wordLength(text string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) && r != '.' && r != '-' && r != '\'' && r != '/' {
			return i
		}
	}
	return 0 // a word that is cut off tells nothing
}

// monthOf reports whether w is the name of a month or its usual abbreviation.
func monthOf(w string) bool {
	w = strings.TrimSuffix(w, ".")
	if len(w) < 3 || strings.IndexByte("JFMASONDjfmasond", w[0]) < 0 {
		return false
	}
	for m := range months {
		if strings.EqualFold(w, m) || strings.EqualFold(w, m[:3]) || m == "September" && strings.EqualFold(w, "sept") {
			return true
		}
	}
	return false
}

var months = setOf("January February March April May June July August September October November December")

// dayLength returns the length of the day and year that text begins with, or 0: " 26th, 2020 ".
func dayLength(text string) int {
	i := 0
	digits := func() bool {
		n := i
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		return i > n
	}
	for i < len(text) && text[i] == ' ' {
		i++
	}
	if !digits() {
		return 0
	}
	for _, end := range []string{"th", "st", "nd", "rd"} {
		if strings.HasPrefix(text[i:], end) {
			i += len(end)
			break
		}
	}
	day := i
	if strings.HasPrefix(text[i:], ", ") {
		if i += 2; !digits() {
			i = day
		}
	}
	for i < len(text) && text[i] == ' ' {
		i++
	}
	return i
}

// closeDateline returns the length of the dateline whose names end at byte i: behind the bracket with the agency, the dash or colon. dated says
// that it names a day, so that a bracket is enough.
func closeDateline(text string, i int, dated bool) int {
	const longest = 80 // bytes of the bracket
	bracket := false
	if i < len(text) && text[i] == '(' {
		e := strings.IndexByte(text[i:min(len(text), i+longest)], ')')
		if e < 0 || !dated && strings.ContainsAny(text[i:i+e], "0123456789") || !dated && !unicode.IsUpper(rune(text[i+1])) {
			return 0
		}
		i, bracket = i+e+1, true
	}
	rest := strings.TrimLeft(text[i:], " ")
	i = len(text) - len(rest)
	for _, mark := range []string{"--", "-", "–", "—", ":"} {
		if after, ok := strings.CutPrefix(rest, mark); ok && (dated || bracket) {
			return len(text) - len(strings.TrimLeft(after, " "))
		}
	}
	if e := strings.IndexByte(rest, ':'); strings.HasPrefix(rest, "reported from ") && bracket && e > 0 && e < longest {
		return len(text) - len(strings.TrimLeft(rest[e+1:], " ")) // "(Li Wei) reported from Oslo: Local media"
	}
	if r, _ := utf8.DecodeRuneInString(rest); dated && unicode.IsUpper(r) {
		return i // "Wire.com, July 26 According to"
	}
	return 0
}

// restart forgets what the sentences before and the title said: a dateline inside a text opens another report.
func (r *reader) restart() {
	r.topic, r.moved, r.pair, r.agent, r.subjects = topic{}, nil, nil, subject{}, nil
	r.weOrg, r.region, r.province, r.zone, r.home, r.partner, r.titled = "", "", "", "", nil, nil, ""
	r.current, r.currently, r.ahead, r.aheadText = period.Period{}, "", period.Period{}, ""
	r.firm, r.named = false, nil
	r.para, r.market, r.priced = paraState{}, market{clock: r.market.clock}, nil
	r.opening = r.paragraph
}

// speaksOf reports whether text, the first sentence of a report, names one of the places.
func (r *reader) speaksOf(text string, keys []string) bool {
	if len(keys) == 0 {
		return false
	}
	for _, m := range place.Find(text) {
		if m.Key == keys[0] || len(keys) == 1 && place.Within(m.Key, keys[0]) {
			return true
		}
	}
	return false
}

// countryOf takes the country of a report further down a text from its dateline.
func (r *reader) countryOf(dateline string) {
	if seat := seatOf(dateline); len(r.home) == 0 && seat != "" {
		r.home = []string{seat}
	}
}

// sit notes the country of the dateline between two bytes, and whether the report behind it names that country too: a story from Geneva on a French
// firm tells nothing of whose francs it counts in.
func (r *reader) sit(start, end int) {
	const reach = 4000 // bytes of the report that are looked at
	r.seat = seatOf(r.text[start:end])
	r.seated = slices.ContainsFunc(place.Find(r.text[end:min(len(r.text), end+reach)]), func(m place.Mention) bool {
		return m.Form != place.Weak && country(m.Key) == r.seat
	})
}

// seatOf returns the country that a dateline names, or "".
func seatOf(dateline string) string {
	for _, m := range place.Find(dateline) {
		if m.Form != place.Weak {
			return country(m.Key)
		}
	}
	return ""
}
