package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// readTitle takes from the title the country, the period and the balance that the article is about.
func (r *reader) readTitle(title string) {
	r.titlePlace(title)
	r.titlePeriod(title)
	r.dealing = dealingOf(title, r.home)
	lower := strings.ToLower(title)
	r.title = lower
	for _, name := range []string{"current account", "trade", "budget"} {
		if strings.Contains(lower, name) {
			if r.titled != "" {
				r.titled = ""
				break
			}
			r.titled = name
		}
	}
}

// titlePlace takes the place that the title is about: the country or region that it names first, not as the other side of something ("trade with
// Vietnam") or what only brought it about ("on Saudi cut"); a bloc where no such country is left.
func (r *reader) titlePlace(title string) {
	var owners, blocs, others []place.Mention
	beside := false
	last := 0
	for _, m := range place.Find(title) {
		if alongside(title[:m.Start]) {
			break
		}
		if m.Form == place.Weak {
			continue
		}
		beside = otherSide(title[:m.Start]) || beside && strings.Trim(title[last:m.Start], " ,-/") == ""
		last = m.End
		switch p, _ := place.Get(m.Key); {
		case p.Kind == place.Group:
			blocs = append(blocs, m)
		case beside:
			others = append(others, m)
		default:
			owners = append(owners, m)
		}
	}
	for _, list := range [][]place.Mention{owners, blocs, others} {
		if len(list) > 0 {
			r.home = r.affected(title, list)
			return
		}
	}
}

// affected returns the keys of the place that a title with these places is about: the first, or the one on which it tells the first to have had an effect where
// the text speaks of that first ("China's crisis boosts British producers").
func (r *reader) affected(title string, list []place.Mention) []string {
	home := appendPlace(nil, list[0], false)
	if len(list) == 1 {
		return home
	}
	second := appendPlace(nil, list[1], false)
	if len(home) > 1 && len(second) > 1 && home[0] != second[0] && home[1] == second[1] {
		return home[1:] // "46 cases, 22 in Utah and 13 in Ohio": of the country
	}
	for w := range strings.FieldsSeq(strings.ToLower(title[list[0].End:list[1].Start])) {
		if effects[w] && r.opensWith(second[0], home[0]) {
			return second
		}
	}
	return home
}

// effects are the verbs by which one thing acts on another.
var effects = setOf(`boost boosts boosted lift lifts lifted power powers powered help helps helped hit hits hurt hurts drive drives drove driven drag drags dragged
	fuel fuels fuelled fueled push pushes pushed pull pulls pulled weigh weighs weighed dent dents dented squeeze squeezes squeezed shake shakes shook spur spurs spurred
	threaten threatens threatened cushion cushions cushioned batter batters battered support supports supported`)

// opensWith reports whether the text names the place key before the other.
func (r *reader) opensWith(key, other string) bool {
	for _, m := range place.Find(r.text[dateline(r.text):]) {
		if k := country(m.Key); m.Form != place.Weak && (m.Key == key || k == key || k == other || m.Key == other) {
			return m.Key == key || k == key
		}
	}
	return false
}

// otherSide reports whether the last word of a title, given up to a place, makes that the other side of a dealing or a cause.
func otherSide(before string) bool {
	words := strings.Fields(strings.ToLower(before))
	if n := len(words); n > 0 && words[n-1] == "the" {
		words = words[:n-1]
	}
	if len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "with", "to", "from", "on", "against", "over", "via":
		return true
	}
	return false
}

// titlePeriod takes the period that the title is about or, where it says what is expected, the one to come.
func (r *reader) titlePeriod(title string) {
	for _, m := range period.Find(title, r.date) {
		if p := r.toCome(m.Period, m.Text, !strings.Contains(title, " to ")); foretells(title) && r.future(p) {
			r.ahead, r.aheadText = p, m.Text // "Bank predicts brutal second quarter"
			return
		}
		p := r.yearOfLead(m.Period)
		if !r.topical(p) || strings.HasSuffix(strings.ToLower(title[:m.Start]), " day of ") || surpassed(title[:m.Start]) {
			continue
		}
		if r.date.Year == 0 || !p.YearKnown || p.Start.Compare(r.date) < 0 { // not "talks set for August"
			r.current, r.currently, r.firm, r.titleTime, r.untimed = p, m.Text, true, p, true
		}
		return
	}
}

// yearOfLead returns p, a time that the title of an article without a date names without its year, with the last year in which the lead names it: "in October"
// is that of 1992 above "sold 3 mln in October 1992, against 2 mln in October 1991". A year tells no figure of its clause in "a mill that burned down in
// October 1922", and a later one may be that of a plan.
func (r *reader) yearOfLead(p period.Period) period.Period {
	const lead = 600 // bytes
	if r.date.Year != 0 || p.YearKnown || p.IsZero() {
		return p
	}
	latest, text := p, r.text
	if len(text) > lead {
		text = text[:max(0, strings.LastIndexByte(text[:lead], ' '))]
	}
	for _, m := range period.Find(text, r.date) {
		if !toldIn(text, &m) {
			continue
		}
		same := m.Period.YearKnown && m.Period.Shape == p.Shape && sameDays(p.WithYear(m.Period.Start.Year), m.Period)
		if same && (!latest.YearKnown || m.Period.Start.Compare(latest.Start) > 0) {
			latest = m.Period
		}
	}
	return latest
}

// toldIn reports whether the clause of text that names time m, up to the marks around it, tells a number for it beside and no side clause or plan.
func toldIn(text string, m *period.Mention) bool {
	from := strings.LastIndexAny(text[:m.Start], ".;\n") + 1
	if i := strings.LastIndex(text[from:m.Start], ", "); i >= 0 {
		from += i
	}
	clause := text[from:m.Start]
	for word := range strings.FieldsSeq(clause) {
		switch strings.ToLower(word) {
		case "that", "which", "who", "since", "plan", "plans", "will", "would", "expects", "founded", "when":
			return false
		}
	}
	end := len(text)
	if i := strings.IndexAny(text[m.End:], ",.;\n"); i >= 0 {
		end = m.End + i
	}
	return strings.ContainsAny(clause, "0123456789") || strings.ContainsAny(text[m.End:end], "0123456789")
}

// surpassed reports whether a title, given up to a period, only compares with that: "Exports leap from last year's", "Travel leaves 2019 behind".
func surpassed(before string) bool {
	const near = 3 // words
	words := strings.Fields(strings.ToLower(before))
	for _, w := range words[max(0, len(words)-near):] {
		switch w {
		case "from", "than", "versus", "vs", "against", "since", "above", "below", "leave", "leaves", "surpass", "surpasses", "exceed", "exceeds", "tops", "beats", "outpaces", "eclipses":
			return true
		}
	}
	return false
}

// held are the words of a title that hold what came about against what was expected: "trade beats expectations".
var held = setOf("beat beats beating top tops topped topping miss misses missed missing exceed exceeds exceeding surpass surpasses match matches defy defies trail trails below above than short despite confound confounds")

// foretells reports whether a title says what is expected, and not how what came about compares with that.
func foretells(title string) bool {
	for w := range strings.FieldsSeq(title) {
		if held[strings.ToLower(w)] {
			return false
		}
	}
	for w := range strings.FieldsSeq(title) {
		if l := lookup(w); l != nil && l.flags&fFore != 0 && l.flags&fBody == 0 {
			return true
		}
	}
	return false
}

// alongside reports whether the last words of a title, given up to a place, lead to what only happened beside the news: "Oil gains amid", "Stocks slump
// after".
func alongside(before string) bool {
	for w := range strings.FieldsSeq(before) {
		switch strings.ToLower(w) {
		case "amid", "after", "as", "despite", "before", "while":
			return true
		}
	}
	return false
}

// readHome takes the country of an article whose title names none from the office that it quotes there, or, where the text names no
// country or speaks of "my country", from the first office or currency of its text that only one country has; it is also the country whose currency
// the title names first.
func (r *reader) readHome(title string) {
	if bodies := place.Bodies(title); len(bodies) > 0 {
		r.home = []string{bodies[0].Key}
		return
	}
	if key := r.issuerIn(title); key != "" {
		r.home = []string{key}
		return
	}
	if !strings.Contains(r.text, "my country") && !strings.Contains(r.text, "our country") && namesCountry(r.text) {
		return
	}
	if bodies := place.Bodies(r.text); len(bodies) > 0 {
		r.home = []string{bodies[0].Key}
		return
	}
	for _, q := range quantity.Find(r.text, nil) {
		if key, ok := place.Issuer(q.Unit); ok && q.Class == quantity.Money && q.Unit != "USD" {
			r.home = []string{key}
			return
		}
	}
}

// issuerIn returns the country whose currency a title calls by both their names, "EGYPTIAN POUND FALLS", or "". The dollar of the United States is
// everybody's.
func (r *reader) issuerIn(title string) string {
	words := strings.Fields(title)
	for i, w := range words[:max(0, len(words)-1)] {
		if m := place.Find(w); len(m) == 1 && m[0].Form == place.Adjective && m[0].Key != "US" && r.issues(m[0].Key, strings.ToLower(words[i+1])) {
			return m[0].Key
		}
	}
	return ""
}

// namesCountry reports whether text names a country, or a city or region of one.
func namesCountry(text string) bool {
	for _, m := range place.Find(text) {
		if p, _ := place.Get(m.Key); m.Form != place.Weak && p.Kind != place.Group {
			return true
		}
	}
	return false
}

// A dealing is what a title says to be done with another country: "exports" to the United States.
type dealing struct {
	head    string // in lower case
	partner string // key
}

// dealingOf returns what the title says to be done with the one other country that it names: "WEST GERMAN EXPORTS TO U.S. FALL".
func dealingOf(title string, home []string) dealing {
	var found dealing
	for _, m := range place.Find(title) {
		if m.Form == place.Weak || len(home) == 0 || m.Key == home[0] {
			continue
		}
		words := strings.Fields(strings.ToLower(title[:m.Start]))
		n := len(words)
		if found.partner != "" || n < 2 || words[n-1] != "to" && words[n-1] != "from" && words[n-1] != "with" {
			return dealing{}
		}
		l := lookup(words[n-2])
		if l == nil || l.flags&(fExport|fImport) == 0 {
			return dealing{}
		}
		found = dealing{words[n-2], m.Key}
	}
	return found
}
