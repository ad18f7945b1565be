package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/sentence"
)

// Extract reads the figures of an article in the order of its text. The title and earlier sentences give what a sentence leaves
// open: country, company, period, what "it" is. A period without a year gets that of date, the day of publication; where date
// is zero and the text gives no year it stays open. Passages are those that package sentence cut text into.
func Extract(title, text string, date period.Date, passages []sentence.Passage) []Figure {
	r := newReader(title, text, date)
	for i := 0; i < len(passages); i++ {
		if passages[i].Table {
			if end := r.readTable(passages, i); end > i {
				i = end - 1
				continue
			}
		}
		first := len(r.out)
		r.read(passages, i)
		if i+1 < len(passages) && passages[i+1].Table {
			unscaled := func(f Figure) bool { return f.Inexact } // "in millions of crowns" of a caption
			r.out = r.out[:first+len(slices.DeleteFunc(r.out[first:], unscaled))]
		}
	}
	for i := range r.out {
		if f := &r.out[i]; f.Subject == "" {
			f.Subject, f.Head = label(text[passages[f.Passage].Start:f.Start])
		}
	}
	return r.out
}

// label returns what stands before the colon of a line of a list, and its last word: "Load factor: 87.2%".
func label(before string) (subject, head string) {
	const longest = 60
	subject, _, ok := strings.Cut(before, ":")
	if !ok || len(subject) > longest {
		return "", ""
	}
	words := strings.Fields(strings.TrimLeft(subject, "-*•– "))
	if len(words) == 0 || strings.ContainsAny(subject, "0123456789.,;“\"") {
		return "", ""
	}
	return strings.Join(words, " "), strings.ToLower(words[len(words)-1])
}

// A reader reads the figures of one article.
type reader struct {
	text  string
	date  period.Date
	scan  scan
	out   []Figure
	spans []quantity.Span

	topic      topic
	moved      []movement // the last subjects with a direction, to resolve "the drop"
	pair       []subject  // the different subjects of the last sentence with figures, in order: what "they" may be
	agent      subject    // who the last sentences are about: a company, a country
	subjects   []subject  // the last subjects with a head of their own, to resolve "the surplus"
	people     []string   // names of people that are names of places too
	orgs       []string   // names of companies in full, in the order of the text
	weOrg      string     // whose "we" the current quotation is
	region     string     // the region or city named last, for "the province"
	home       []string   // the country of the article, from its title or first sentences
	listed     []listed   // the places that a sentence listed last, and where
	listedAt   int
	part       string   // what was last said of a part of something: " in large cities"
	partner    []string // whom the last sentences spoke of dealings with: "the bloc", "exports there"
	current    period.Period
	currently  string        // as the text names it
	firm       bool          // the title, the lead or two sentences name it: it holds for later paragraphs too
	named      []span        // the last periods that sentences named
	ahead      period.Period // what the last forecast was for: no fact is of it
	aheadText  string
	market     market
	passage    int // the one being read
	lookedBack int // the passage behind one of the same paragraph with figures of an earlier time: "a year ago it was"
	paragraph  int
	opens      bool // the passage opens its paragraph
	opening    int  // the paragraph that the report begins with
	para       paraState
	money      map[string]string // by bare currency word, the currency that the article first gave with it: USD of "U.S. dlrs"; empty where it was bare
	tender     string            // the one currency that all amounts of money were in so far, or [mixedMoney]
	dealing    dealing           // with whom, by the title
	theme      subject           // what the sentence without figures that opens the paragraph is about: "Private firms did better."
	themed     int               // the passage behind it
	titled     string            // "trade", "current account": what a deficit in the title is of
}

// A topic is the last figure of the sentences before.
type topic struct {
	has     bool
	subj    subject
	unit    string
	class   quantity.Class
	kind    Kind
	dir     Direction
	period  period.Period
	ptext   string
	passage int        // where it stands
	said    bool       // the sentence named its period
	past    bool       // its verb looks back: "had risen"
	compare []relation // periods the last figures were compared with, in order
}

// A dealing is what a title says to be done with another country: "exports" to the United States.
type dealing struct {
	head    string // in lower case
	partner string // key
}

// A movement is a subject and the way it was last said to go.
type movement struct {
	subj subject
	dir  Direction
}

// A paraState is what holds until the end of a paragraph.
type paraState struct {
	period period.Period
	text   string
	terms  []string
	place  []string
}

// A relation is the period a figure was compared with, as it was named.
type relation struct {
	period period.Period
	shift  period.Shift
	text   string
}

func newReader(title, text string, date period.Date) *reader {
	r := &reader{text: text, date: date, paragraph: -1, money: map[string]string{}}
	r.scan.text = text
	r.market.clock = today(text, date)
	r.readTitle(title)
	if len(r.home) == 0 {
		r.readHome(title)
	}
	return r
}

// readHome takes the country of an article whose title names none from the office that it quotes there, or, where the text names no
// country or speaks of "my country", from the first office or currency of its text that only one country has.
func (r *reader) readHome(title string) {
	if bodies := place.Bodies(title); len(bodies) > 0 {
		r.home = []string{bodies[0].Key}
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

// namesCountry reports whether text names a country, or a city or region of one.
func namesCountry(text string) bool {
	for _, m := range place.Find(text) {
		if p, _ := place.Get(m.Key); m.Form != place.Weak && p.Kind != place.Group {
			return true
		}
	}
	return false
}

// readTitle takes from the title the country, the period and the balance that the article is about.
func (r *reader) readTitle(title string) {
	group := ""
	for _, m := range place.Find(title) {
		if m.Form == place.Weak {
			continue
		}
		if beside(title[:m.Start]) {
			break
		}
		if p, _ := place.Get(m.Key); p.Kind == place.Group {
			group = m.Key
			continue
		}
		keys := appendPlace(nil, m, false)
		if len(r.home) == 0 {
			r.home = keys
			continue
		}
		if len(r.home) > 1 && len(keys) > 1 && keys[0] != r.home[0] && keys[1] == r.home[1] {
			r.home = r.home[1:] // "46 cases, 22 in Utah and 13 in Ohio": of the country
		}
		break
	}
	if len(r.home) == 0 && group != "" {
		r.home = []string{group}
	}
	for _, m := range period.Find(title, r.date) {
		if p := r.toCome(m.Period, m.Text); foretells(title) && r.future(p) {
			r.ahead, r.aheadText = p, m.Text // "Bank predicts brutal second quarter"
			break
		}
		if p := m.Period; !r.topical(p) || strings.HasSuffix(strings.ToLower(title[:m.Start]), " day of ") || surpassed(title[:m.Start]) {
			continue
		} else if r.date.Year == 0 || !p.YearKnown || p.Start.Compare(r.date) < 0 { // not "talks set for August"
			r.current, r.currently, r.firm = p, m.Text, true
		}
		break
	}
	r.dealing = dealingOf(title, r.home)
	lower := strings.ToLower(title)
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

// beside reports whether the last words of a title, given up to a place, lead to what only happened beside the news: "Oil gains amid", "Stocks slump
// after".
func beside(before string) bool {
	for w := range strings.FieldsSeq(before) {
		switch strings.ToLower(w) {
		case "amid", "after", "as", "despite", "before", "while":
			return true
		}
	}
	return false
}

// read adds the figures of passage i.
func (r *reader) read(passages []sentence.Passage, i int) {
	p := passages[i]
	if p.Start < 0 || p.End > len(r.text) || p.Start >= p.End {
		return
	}
	opens := p.Paragraph != r.paragraph
	r.opens = opens
	if opens {
		r.paragraph, r.para, r.lookedBack = p.Paragraph, paraState{}, 0
	}
	r.passage = i
	s := &r.scan
	s.start, s.end = p.Start, p.End
	if n := dateline(r.text[p.Start:p.End]); n > 0 {
		if opens && i > 0 && !r.speaksOf(r.text[p.Start+n:p.End], r.home) {
			r.restart()
			r.countryOf(r.text[p.Start : p.Start+n])
		}
		s.start += n
	}
	r.load()
	s.tokenize()
	s.findVerbs()
	w := walk{scan: s, r: r}
	r.speaker(&w, passages, i)
	for a := 0; a < len(s.toks); a++ {
		if t := s.at(a); t.caps && t.kind == word && !t.is(fDet) {
			if e := w.companyEnd(a, len(s.toks)); e > a {
				r.nameOrg(s.raw(a, e))
				a = e
			}
		}
	}
	w.findPartner()
	w.bindAll()
	w.findListed()
	r.distribute(&w)
	r.emit(&w, i)
}

// load finds the periods, quantities and places of the sentence.
func (r *reader) load() {
	s := &r.scan
	text := r.text[s.start:s.end]
	s.times = period.Find(text, r.date)
	r.cropYears(s.times)
	r.spans = r.spans[:0]
	for i := range s.times {
		r.spans = append(r.spans, quantity.Span{Start: s.times[i].Start, End: s.times[i].End})
	}
	s.qs = quantity.Find(text, r.spans)
	s.places = r.unlessPeople(text, place.Find(text))
	for i := range s.times {
		s.times[i].Start += s.start
		s.times[i].End += s.start
	}
	for i := range s.qs {
		q := &s.qs[i]
		q.Start, q.End = q.Start+s.start, q.End+s.start
		if q.Noun.End > 0 {
			q.Noun.Start, q.Noun.End = q.Noun.Start+s.start, q.Noun.End+s.start
		}
	}
	for i := range s.places {
		s.places[i].Start += s.start
		s.places[i].End += s.start
	}
}

// unlessPeople drops from the places of a sentence those that are the name of a person whom the article has given with title and first name:
// "analyst Jim Suva" makes Suva a person.
func (r *reader) unlessPeople(text string, places []place.Mention) []place.Mention {
	kept := places[:0]
	for _, m := range places {
		name := text[m.Start:m.End]
		if m.Form == place.Name || m.Form == place.Capital {
			const reach = 60 // bytes that a title and a first name take
			if before := strings.Fields(text[max(0, m.Start-reach):m.Start]); len(before) > 1 && titles[before[len(before)-2]] && capital(before[len(before)-1]) {
				r.people = appendKey(r.people, strings.Clone(name))
			}
			if slices.Contains(r.people, name) {
				continue
			}
		}
		kept = append(kept, m)
	}
	return kept
}

// titles stand before the names of people whom news quotes.
var titles = setOf("analyst economist strategist trader broker manager director executive spokesman spokeswoman professor researcher")

// capital reports whether w is a word that begins with a capital letter and is none of the lexicon: a first name.
func capital(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' && lookup(w) == nil }

// byHead returns the last subject whose head is the given noun.
func (r *reader) byHead(head string) (subject, bool) {
	for i := len(r.subjects) - 1; i >= 0; i-- {
		if r.subjects[i].head == head {
			return r.subjects[i], true
		}
	}
	return subject{}, false
}

// remember keeps a subject for "the surplus" and the like.
func (r *reader) remember(s subject) {
	const kept = 12
	if len(r.subjects) >= kept {
		copy(r.subjects, r.subjects[1:])
		r.subjects = r.subjects[:kept-1]
	}
	r.subjects = append(r.subjects, s)
}

// move keeps a subject that went one way, for "the drop" and the like.
func (r *reader) move(s subject, dir Direction) {
	const kept = 8
	if dir == NoDirection || s.empty() || s.speaker || s.bare {
		return
	}
	if len(r.moved) >= kept {
		copy(r.moved, r.moved[1:])
		r.moved = r.moved[:kept-1]
	}
	r.moved = append(r.moved, movement{s, dir})
}

// lastMoved returns the last subject that went the given way.
func (r *reader) lastMoved(dir Direction) (subject, bool) {
	for i := len(r.moved) - 1; i >= 0; i-- {
		if r.moved[i].dir == dir {
			return r.moved[i].subj, true
		}
	}
	return subject{}, false
}

// nameOrg notes the full name of a company.
func (r *reader) nameOrg(name string) {
	const most = 200
	for _, o := range r.orgs {
		if o == name {
			return
		}
	}
	if len(r.orgs) < most {
		r.orgs = append(r.orgs, strings.Clone(name))
	}
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
