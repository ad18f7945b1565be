package question

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// MaxText is the longest question read, in bytes: Discord's longest message, four bytes a character.
const MaxText = 8000

// Parse reads one question with the vocabulary of the corpus. Relative periods ("last month") are resolved against ref where it
// is given; with a zero ref they stay a Shift. Text beyond MaxText is not read.
func Parse(text string, vocab *Vocabulary, ref period.Date) Question {
	clean := tidy(text)
	q := Question{Text: text}
	q.Corrected, q.Fixes = correct(clean, vocab)
	r := &reader{text: q.Corrected, vocab: vocab, q: &q}
	r.toks = scan(q.Corrected)
	r.terms = vocab.Terms.Read(q.Corrected)
	times := r.times(ref)
	r.amounts(times)
	spots := r.places()
	r.settings()
	r.wants()
	r.unitWords()
	r.operation(times)
	r.side()
	keys := r.keys()
	r.split(keys, times, spots)
	r.lean(keys, times, spots)
	return q
}

// tidy removes control and format characters, folds white space, and cuts text to MaxText.
func tidy(text string) string {
	if len(text) > MaxText {
		text = strings.ToValidUTF8(text[:MaxText], "")
	}
	var b strings.Builder
	space := true
	for _, c := range text {
		switch {
		case unicode.IsSpace(c):
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		case unicode.IsControl(c), unicode.Is(unicode.Cf, c), c == utf8.RuneError:
			continue
		case c == '’' || c == '‘' || c == '`':
			c = '\''
		case c == '“' || c == '”':
			c = '"'
		}
		b.WriteRune(c)
		space = false
	}
	return strings.NewReplacer(" n ", " and ", " & ", " and ", " adn ", " and ").Replace(strings.TrimSpace(b.String()))
}

// correct puts misspelt words right against the vocabulary. Numbers, names of places and words that hold no plain
// letters only are left as they are.
func correct(text string, vocab *Vocabulary) (string, []Fix) {
	var fixes []Fix
	var b strings.Builder
	last := 0
	taken := map[int]bool{}
	for _, m := range place.Find(text) {
		for i := m.Start; i < m.End; i++ {
			taken[i] = true
		}
	}
	for _, m := range period.Find(text, period.Date{}) {
		for i := m.Start; i < m.End; i++ {
			taken[i] = true
		}
	}
	for _, t := range scan(text) {
		to, short := abbreviations[t.low]
		if !t.word || taken[t.start] || !plain(t.low) || !short && vocab.knows(t.low) {
			continue
		}
		stem := strings.TrimSuffix(t.low, "s")
		if stem != t.low && vocab.knows(stem) && !strings.HasSuffix(stem, "s") && !isPlace(stem) {
			continue
		}
		ok := short
		if !ok && stem != t.low && isPlace(stem) {
			to, ok = stem+"'s", true // "chinas exports"
		}
		if !ok {
			to, ok = vocab.fix(t.low)
		}
		if !ok {
			to, ok = placeOrTime(t.low)
		}
		if !ok || to == t.low {
			continue
		}
		end := t.end
		if t.owns {
			to += "'s"
		}
		fixes = append(fixes, Fix{From: text[t.start:end], To: to})
		b.WriteString(text[last:t.start])
		b.WriteString(to)
		last = end
	}
	if len(fixes) == 0 {
		return text, nil
	}
	b.WriteString(text[last:])
	return b.String(), fixes
}

// isPlace reports whether w, in lower case, is the name of a place.
func isPlace(w string) bool {
	ms := place.Find(w)
	return len(ms) == 1 && ms[0].Start == 0 && ms[0].End == len(w) && ms[0].Form == place.Name
}

// placeOrTime corrects a misspelt month or country name: "chian", "febuary".
func placeOrTime(w string) (string, bool) {
	if len(w) < minFix+1 || strings.Contains(w, "-") {
		return "", false
	}
	for _, m := range longMonths {
		if slips(w, m, 2) <= 1+len(w)/twoSlip && w[0] == m[0] {
			return m, true
		}
	}
	best, least := "", 2+len(w)/twoSlip
	for _, n := range place.Words() {
		if d := slips(w, n, least); d < least {
			best, least = n, d
		}
	}
	return best, best != ""
}

var longMonths = []string{"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "quarter"}

// abbreviations of the chat that neither the corpus nor the thesaurus writes out.
var abbreviations = map[string]string{
	"cur": "current", "curr": "current", "acct": "account", "govt": "government", "gov": "government", "qtr": "quarter", "yr": "year", "mth": "month", "mnth": "month",
	"chg": "change", "pct": "percent", "lvl": "level", "avg": "average", "w": "west", "adj": "adjusted", "unadj": "unadjusted", "sa": "adjusted",
	"prod": "production", "mfg": "manufacturing", "unemp": "unemployment", "infl": "inflation", "est": "estimate", "fcst": "forecast", "approx": "about",
	"intl": "international", "natl": "national", "dept": "department", "corp": "corporation", "prev": "previous", "tot": "total", "mkt": "market", "wk": "week",
	"w/o": "without", "w/": "with", "ppl": "people", "vs": "versus",
}

// plain reports whether w is made of ASCII letters only, with hyphens.
func plain(w string) bool {
	for i := 0; i < len(w); i++ {
		if (w[i] < 'a' || w[i] > 'z') && w[i] != '-' {
			return false
		}
	}
	return w != ""
}

// mark sets the use of all tokens within a byte range.
func (r *reader) mark(start, end int, u use) {
	for i := range r.toks {
		if r.toks[i].start < end && r.toks[i].end > start {
			r.toks[i].used = u
		}
	}
}

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
		times = append(times, m)
	}
	for _, m := range times {
		r.mark(m.Start, m.End, inTime)
	}
	r.quarters(times)
	return r.lastYears(r.withYears(times))
}

// lastYears joins a month with the "last year" right behind it: one period, whose year the articles must tell.
func (r *reader) lastYears(times []period.Mention) []period.Mention {
	var out []period.Mention
	for _, m := range times {
		if n := len(out) - 1; n >= 0 && m.Period.IsZero() && m.Shift.Unit == period.Year && !out[n].Period.IsZero() && !out[n].Period.YearKnown && strings.TrimSpace(r.text[out[n].End:m.Start]) == "" {
			out[n].Shift, out[n].End = m.Shift, m.End
			out[n].Text = r.text[out[n].Start:m.End]
			continue
		}
		out = append(out, m)
	}
	return out
}

// withYears puts a month or span that stands apart from its years into each of them: "May exports in 2020", "May … bigger in 2020 or
// 2021", "January–July of 2018, 2020 and 2021".
func (r *reader) withYears(times []period.Mention) []period.Mention {
	at := -1
	for i, m := range times {
		switch {
		case m.Period.IsZero():
		case m.Period.Shape == period.Year:
			if at >= 0 && times[at].Period.YearKnown && !r.bareList(times[i-1].End, m.Start) {
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

// bareList reports whether nothing but connectors stands between two byte offsets: "January–July 2018, 2020 and 2021".
func (r *reader) bareList(from, to int) bool {
	for _, t := range r.toks {
		if t.start >= from && t.end <= to && !connectors[t.low] && t.low != "in" {
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

// before finds the first of "the third and fourth quarters of 1986", which only the second spells out.
func (r *reader) before(m period.Mention, ref period.Date) (period.Mention, bool) {
	i := r.at(m.Start)
	if r.word(i) == "the" {
		i++
	}
	n := map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4}[r.word(i-2)]
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

// amounts finds a bound: "above 10 percent", "more than 5 million".
func (r *reader) amounts(times []period.Mention) {
	taken := make([]quantity.Span, len(times))
	for i, m := range times {
		taken[i] = quantity.Span{Start: m.Start, End: m.End}
	}
	for _, n := range quantity.Find(r.text, taken) {
		if c := r.text[n.Start]; c >= '0' && c <= '9' && (n.Class == quantity.Bare || n.Class == quantity.Count || n.Class == quantity.Duration) {
			r.ask.Numbers = append(r.ask.Numbers, n.Value.String())
		}
		if len(n.Unit) > 0 && r.glued(n) {
			continue // "4g users": a name
		}
		if n.Class == quantity.Duration || n.Inexact {
			continue
		}
		i := r.at(n.Start)
		op := ""
		for back := 1; back <= 3 && op == ""; back++ {
			switch r.word(i - back) {
			case "over", "above", "exceed", "exceeded", "exceeding", "beyond", "past", "topped":
				op = ">"
			case "under", "below":
				op = "<"
			case "than":
				switch r.word(i - back - 1) {
				case "more", "greater", "higher", "bigger", "larger", "faster", "better":
					op = ">"
				case "less", "fewer", "lower", "smaller", "slower":
					op = "<"
				}
			case "least":
				op = ">="
			case "most":
				op = "<="
			}
		}
		r.mark(n.Start, n.End, inAmount)
		if op == "" && r.q.Given == nil {
			given := n
			r.q.Given = &given
		}
		if op != "" && r.q.Condition == nil {
			r.q.Condition = &Condition{Op: op, Bound: n}
			for back := 1; back <= 2; back++ {
				if boundWords[r.word(i-back)] && r.toks[i-back].used == free {
					r.toks[i-back].used = inGiven
				}
			}
		}
	}
}

// boundWords say which side of an amount is asked for; they are no changes.
var boundWords = set("over above exceed exceeded exceeding beyond past topped under below than more greater higher bigger larger faster better less fewer lower smaller slower least most")

// glued reports whether the quantity is one short word of digits and a letter that no scale or currency explains, and so a name: "4g".
func (r *reader) glued(n quantity.Quantity) bool {
	word := r.text[n.Start:n.End]
	return len(word) <= 3 && (strings.HasSuffix(word, "g") || strings.HasSuffix(word, "G"))
}

// at returns the index of the token that holds or follows the byte offset.
func (r *reader) at(offset int) int {
	for i, t := range r.toks {
		if t.end > offset {
			return i
		}
	}
	return len(r.toks)
}

// A spot is a place in the question with the part it plays.
type spot struct {
	place.Mention
	tok     int
	partner bool
}

// places finds the places of the question and tells whose the figure is from whom it is with: "exports to", "trade with", "China-ASEAN".
func (r *reader) places() []spot {
	var spots []spot
	for _, m := range place.Find(r.text) {
		i := r.at(m.Start)
		if i >= len(r.toks) || r.toks[i].used == inTime {
			continue
		}
		if m.Form == place.Weak && !r.placeLike(i) {
			continue
		}
		if m.Form == place.Capital && m.City != "" && (r.word(i-1) == "in" || r.word(i-1) == "of" || r.word(i-1) == "at") {
			m.Key = m.City // "unemployment in Helsinki" is the city's, "Tokyo's surplus" the country's
		}
		if rest := r.text[m.End:]; m.Form == place.Capital && m.City != "" && (strings.HasPrefix(rest, "-area") || strings.HasPrefix(rest, " area") || strings.HasPrefix(rest, " metropolitan")) {
			m.Key = m.City
			r.mark(m.End, m.End+len(" area"), inPlace)
		}
		if len(spots) > 0 && spots[len(spots)-1].Key == m.Key && spots[len(spots)-1].Start == m.Start {
			continue
		}
		spots = append(spots, spot{Mention: m, tok: i, partner: r.partner(i, m)})
		r.mark(m.Start, m.End, inPlace)
	}
	spots = append(spots, r.beforeMoney(spots)...)
	slices.SortFunc(spots, func(x, y spot) int { return x.Start - y.Start })
	for i := 1; i < len(spots); i++ { // "with ASEAN or the US": what is tied to a partner is one
		if spots[i-1].partner && !spots[i].partner && !r.toks[spots[i].tok].owns && r.tied(spots[i-1].End, spots[i].Start) {
			spots[i].partner = true
		}
	}
	owners := 0
	for _, s := range spots {
		if !s.partner {
			owners++
		}
	}
	for i := range spots {
		if owners < 2 {
			break
		}
		p, _ := place.Get(spots[i].Key)
		if !spots[i].partner && p.Kind == place.Group && !r.alternates(spots, i) {
			spots[i].partner = true
			owners--
		}
	}
	return spots
}

// beforeMoney finds places that the gazetteer takes for part of a currency or company and a question does not: "Chinese dollar exports"
// and "china mobile phone exports" are China's.
func (r *reader) beforeMoney(spots []spot) []spot {
	var out []spot
	for i, t := range r.toks {
		if !t.word || t.used != free || r.word(i-1) == "in" || t.low == "us" || t.low == "u.s." || t.low == "american" {
			continue
		}
		if u := units[r.word(i+1)]; !Money(u) && (i+1 == len(r.toks) || !r.toks[i+1].word || r.toks[i+1].capital() && !shouted(r.text)) {
			continue
		}
		for _, m := range place.Find(t.text) {
			if m.Form != place.Weak && m.Start == 0 && !slices.ContainsFunc(spots, func(s spot) bool { return s.tok == i }) {
				m.Start, m.End = t.start, t.end
				out = append(out, spot{Mention: m, tok: i})
				r.toks[i].used = inPlace
			}
		}
	}
	return out
}

// alternates reports whether the place at i is set beside another by "or", "and" or a comma.
func (r *reader) alternates(spots []spot, i int) bool {
	for _, d := range []int{-1, 1} {
		j := i + d
		if j < 0 || j >= len(spots) {
			continue
		}
		a, b := spots[min(i, j)], spots[max(i, j)]
		between := strings.Fields(strings.ToLower(r.text[a.End:b.Start]))
		if len(between) <= 2 {
			for _, w := range between {
				if w == "or" || w == "and" || w == "," || w == "versus" || w == "than" {
					return true
				}
			}
		}
	}
	return false
}

// placeLike reports whether "us" at i is the country and not the pronoun: it begins the question or stands before a measure.
func (r *reader) placeLike(i int) bool {
	switch r.word(i - 1) {
	case "tell", "give", "let", "show", "for", "help", "remind":
		return false
	case "the", "did", "in", "to", "from", "with", "does", "was", "is":
		return true
	}
	return i == 0 || i+1 < len(r.toks) && r.toks[i+1].word && !idle[r.word(i+1)]
}

// partner reports whether the place at token i is one that goods, people or money go to, come from or are shared with.
func (r *reader) partner(i int, m place.Mention) bool {
	j := i - 1
	for r.word(j) == "the" || r.word(j) == "other" || r.word(j) == "mainland" || r.word(j) == "all" {
		j--
	}
	switch r.word(j) {
	case "with", "towards", "against":
		return !r.toks[i].owns
	case "than":
		if r.word(j-1) == "other" {
			return !r.toks[i].owns
		}
	case "to", "into":
		return !r.toks[i].owns && !r.governed(j, "import", "imports", "imported", "goods imported", "flowed", "purchases")
	case "by":
		return !r.toks[i].owns && m.Form != place.Adjective && !r.governed(j, "export", "exports", "exported", "trade", "imports", "imported", "earned", "made", "reported", "produced")
	case "from":
		return !r.toks[i].owns && !r.governed(j, "export", "exports", "exported", "shipments", "sales", "sold")
	case "and":
		return r.find("between") >= 0 && r.find("between") < i && r.find("between") >= i-6
	case "between":
		return false
	}
	if m.Start > 0 && (r.text[m.Start-1] == '-' || r.text[m.Start-1] == '/') {
		return true
	}
	return false
}

// governed reports whether one of the words stands shortly before token j, so that the place behind it is the owner:
// "exports from China", "imports into China".
func (r *reader) governed(j int, words ...string) bool {
	for back := 1; back <= 3; back++ {
		if slices.Contains(words, r.word(j-back)) {
			return true
		}
	}
	return false
}

// settings reads accounting terms, the basis and the status asked for: "seasonally adjusted", "year on year", "expected", "target".
func (r *reader) settings() {
	for _, s := range settingCues {
		if r.any(s.phrases...) {
			if s.term != "" {
				r.ask.Terms = append(r.ask.Terms, s.term)
			}
			if s.basis != "" && r.ask.Basis == "" {
				r.ask.Basis = s.basis
				r.moved = r.moved || s.moves
			}
			if s.status != "" && r.ask.Status == "" {
				r.ask.Status = s.status
			}
		}
	}
	r.q.Latest = r.find("latest") >= 0 || r.find("newest") >= 0 || r.find("most", "recent") >= 0 || r.find("last", "reading") >= 0
}

// A settingCue is a group of phrases that ask for one term, basis or status.
type settingCue struct {
	phrases [][]string
	term    string
	basis   string
	moves   bool // the phrase alone asks for a change
	status  figure.Status
}

var settingCues = []settingCue{
	{phrases: [][]string{ph("without", "the", "seasonal", "adjustment"), ph("without", "seasonal", "adjustment"), ph("before", "seasonal", "adjustment"), ph("not", "seasonally", "adjusted"), ph("unadjusted"), ph("not", "adjusted"), ph("non-adjusted")}, term: "unadjusted"},
	{phrases: [][]string{ph("seasonally", "adjusted"), ph("adjusted"), ph("seasonally-adjusted"), ph("with", "seasonal", "adjustment")}, term: "seasonally adjusted"},
	{phrases: [][]string{ph("moving", "average"), ph("week", "average"), ph("month", "average")}, term: "average"},
	{phrases: [][]string{ph("in", "real", "terms"), ph("inflation", "adjusted"), ph("inflation-adjusted"), ph("at", "constant", "prices"), ph("real")}, term: "real"},
	{phrases: [][]string{ph("in", "nominal", "terms"), ph("at", "current", "prices"), ph("nominal")}, term: "nominal"},
	{phrases: [][]string{ph("year-on-year"), ph("year", "on", "year"), ph("yoy"), ph("y/y"), ph("y-o-y"), ph("year-over-year"), ph("year", "over", "year")}, basis: "year-on-year", moves: true},
	{phrases: [][]string{ph("on", "the", "year"), ph("over", "the", "year"), ph("on", "a", "year"), ph("annually"), ph("from", "a", "year", "earlier"), ph("from", "a", "year", "ago"), ph("against", "a", "year", "before"), ph("annual", "growth"), ph("annual", "change"), ph("yearly"), ph("12-month", "growth"), ph("compared", "with", "a", "year", "before")}, basis: "year-on-year"},
	{phrases: [][]string{ph("month-on-month"), ph("month", "on", "month"), ph("mom"), ph("m/m"), ph("m-o-m"), ph("month-over-month"), ph("month", "over", "month")}, basis: "month-on-month", moves: true},
	{phrases: [][]string{ph("on", "the", "month"), ph("over", "the", "month"), ph("monthly", "growth"), ph("monthly", "change"), ph("monthly", "rise"), ph("monthly", "increase"), ph("monthly", "price"), ph("monthly", "inflation"), ph("from", "the", "month", "before"), ph("from", "the", "previous", "month"), ph("from", "a", "month", "earlier")}, basis: "month-on-month"},
	{phrases: [][]string{ph("quarter-on-quarter"), ph("quarter", "on", "quarter"), ph("qoq"), ph("q/q"), ph("q-o-q")}, basis: "quarter-on-quarter", moves: true},
	{phrases: [][]string{ph("on", "the", "quarter"), ph("over", "the", "quarter"), ph("quarterly", "growth"), ph("quarterly", "change"), ph("from", "the", "previous", "quarter")}, basis: "quarter-on-quarter"},
	{phrases: [][]string{ph("before", "revision"), ph("first", "reported"), ph("originally", "reported"), ph("initially", "reported"), ph("first", "been", "reported"), ph("first", "estimate"), ph("first", "put"), ph("before", "the", "revision"), ph("initial", "estimate"), ph("earlier", "estimate"), ph("previously", "reported"), ph("unrevised")}, status: figure.Former},
	{phrases: [][]string{ph("target"), ph("goal"), ph("aiming", "for"), ph("aim", "for"), ph("aims", "for"), ph("officially", "aiming"), ph("planned"), ph("plan", "to"), ph("plans", "to")}, status: figure.Target},
	{phrases: [][]string{ph("looking", "for"), ph("looked", "for"), ph("forecast"), ph("forecasts"), ph("forecasted"), ph("expected"), ph("expect"), ph("expecting"), ph("expects"), ph("expectation"), ph("expectations"), ph("predicted"), ph("predict"), ph("projected"), ph("projects"), ph("project"), ph("projection"), ph("outlook"), ph("consensus"), ph("poll"), ph("pencilled", "in"), ph("anticipate"), ph("anticipated"), ph("predicts")}, status: figure.Forecast},
}

// keys returns the content words that no other reading has taken.
func (r *reader) keys() []Key {
	var keys []Key
	cause := r.cause()
	for _, t := range r.terms {
		i := r.at(t.Start)
		if i >= len(r.toks) || i >= cause || r.ask.Status == figure.Forecast && (forecasters[r.toks[i].low] || forecasters[r.word(i+1)]) {
			continue
		}
		tok := r.toks[i]
		whole := t.End > tok.end // a phrase of several words
		if tok.used != free && !(whole && tok.used == inCue || t.Kind == term.Measure && tok.used == inCue) {
			continue
		}
		if t.Kind == term.Stop || t.Kind == term.Chat || whole && r.toks[r.at(t.End-1)].low == "in" && r.at(t.End) < len(r.toks) && r.toks[r.at(t.End)].used == inTime {
			continue // "taken in January" takes nothing in
		}
		if !whole && t.Kind != term.Measure && (idle[tok.low] || light[tok.low]) {
			if !idle[tok.low] && tok.used == free {
				r.q.Minor = append(r.q.Minor, Key{Key: t.Key, Kind: t.Kind, Text: r.text[t.Start:t.End], Start: t.Start})
			}
			continue
		}
		if t.Kind == term.Generic || r.toks[i].used == inCue && accounting[t.Key] || r.classOfPlace(i) || r.chosen(t, tok) {
			continue
		}
		k := Key{Key: t.Key, Kind: t.Kind, Text: r.text[t.Start:t.End], Start: t.Start}
		k.Name = r.vocab.Name(tok.low) || i > 0 && tok.capital() && !shouted(r.text)
		k.Aside = r.included(i)
		k.Noun = i+1 < len(r.toks) && r.toks[i+1].word && r.measure(i+1)
		keys = append(keys, k)
	}
	return keys
}

// accounting are the keys of terms that [Ask.Terms] holds.
var accounting = map[string]bool{"adjusted": true, "unadjusted": true, "real": true, "nominal": true}

// classOfPlace reports whether the word at i only says what sort of place its neighbour is: "Kerala state", "the province of Hunan".
func (r *reader) classOfPlace(i int) bool {
	switch r.word(i) {
	case "member", "members", "fellow", "countries", "nations", "province", "state", "city", "region", "county", "prefecture", "municipality", "republic", "kingdom", "territory":
	default:
		return false
	}
	if i > 0 && r.toks[i-1].used == inPlace || r.word(i) == "fellow" && i+1 < len(r.toks) && r.toks[i+1].used == inPlace {
		return true
	}
	return r.word(i+1) == "of" && i+2 < len(r.toks) && r.toks[i+2].used == inPlace
}

// included reports whether the word at i is only named along, behind "including": the thing asked for may or may not say so.
func (r *reader) included(i int) bool {
	for back := 1; back <= 3; back++ {
		switch r.word(i - back) {
		case "incl", "incl.", "including", "inclusive":
			return true
		}
	}
	return false
}

// chosen reports whether the term only says what is chosen among, left out or held against, and is no part of what is measured.
func (r *reader) chosen(t term.Term, tok token) bool {
	switch {
	case r.q.Op == Remainder && (t.Key == "excluding" || partners[tok.low]):
	case r.q.Side != NoSide && tok.low == r.q.Focus:
	case r.q.Benchmark != "" && tok.low == r.q.Benchmark:
	default:
		return false
	}
	return true
}

// forecasters are who forecasts come from; they are no part of what is measured.
var forecasters = set("market markets analyst analysts economist economists poll forecaster forecasters consensus")

// cause returns the token that begins a clause of cause, which says nothing of what is measured: "because of cheaper oil".
func (r *reader) cause() int {
	if r.ask.Want.Figure() {
		for _, p := range [][]string{ph("because"), ph("due", "to"), ph("owing", "to"), ph("thanks", "to"), ph("as", "a", "result", "of")} {
			if i := r.find(p...); i > 2 {
				return i
			}
		}
	}
	return len(r.toks)
}

// shouted reports whether text is written in capitals, so that a capital letter says nothing.
func shouted(text string) bool {
	up, low := 0, 0
	for _, c := range text {
		if unicode.IsUpper(c) {
			up++
		} else if unicode.IsLower(c) {
			low++
		}
	}
	return up > low
}
