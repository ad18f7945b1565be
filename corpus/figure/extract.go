package figure

import (
	"cmp"
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
	r.findResults(title, passages)
	for i := 0; i < len(passages); i++ {
		if r.readResults(passages, i) || r.readLeaders(passages, i) {
			continue
		}
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
	if len(r.debtTerms) > 0 {
		r.out = append(r.out, r.debtTerms...)
		slices.SortStableFunc(r.out, func(x, y Figure) int { return cmp.Compare(x.Start, y.Start) })
	}
	for i := range r.out {
		if f := &r.out[i]; f.Subject == "" {
			f.Subject, f.Head = label(text[passages[f.Passage].Start:f.Start])
		}
	}
	r.unshare()
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

	debtTerms []Figure // the terms of debts, "seven-year", which tell nothing of the figures beside them

	topic      topic
	moved      []movement // the last subjects with a direction, to resolve "the drop"
	pair       []subject  // the different subjects of the last sentence with figures, in order: what "they" may be
	nation     string     // the country for which the like is said to be seen, and the passage
	nationAt   int
	agent      subject   // who the last sentences are about: a company, a country
	sayer      subject   // who spoke last
	subjects   []subject // the last subjects with a head of their own, to resolve "the surplus"
	measure    measure   // what the paragraph measured last
	counted    subject   // what a sentence without figures says there are many of
	countedAt  int       // the passage behind it
	overall    overall
	wholeAt    int    // where the whole stands whose parts were counted last
	placed     string // the head of what was last told of one place after another, "sales", and where
	placedAt   int
	people     []string // names of people that are names of places too
	orgs       []string // names of companies in full, in the order of the text
	weOrg      string   // whose "we" the current quotation is
	region     string   // the region or city named last, for "the city"
	province   string   // the region named last, for "the province"
	zone       string   // the part of the world that a text on one of its countries named last, for "the region"
	home       []string // the country of the article, from its title or first sentences
	listed     []listed // the places that a sentence listed last, and where
	listedAt   int
	part       string   // what was last said of a part of something: " in large cities"
	sidesAt    int      // the last passage that is of the partner and of no third country
	partner    []string // whom the last sentences spoke of dealings with: "the bloc", "exports there"
	current    period.Period
	currently  string        // as the text names it
	title      string        // in lower case
	titleTime  period.Period // the one that the title names
	parts      []int         // and where the figures stand that are a part of a total told before
	untimed    bool          // and no figure was told yet of a time that its sentence names
	firm       bool          // the title, the lead or two sentences name it: it holds for later paragraphs too
	named      []span        // the last periods that sentences named
	yearly     period.Period // the last month of the year over which prices were told to have changed: "rose 9 pct in the year to May"
	stepped    int           // the paragraph behind the last that told of a change from one month to the next
	ahead      period.Period // what the last forecast was for: no fact is of it
	aheadText  string
	market     market
	passage    int // the one being read
	hadBeenAt  int // the byte behind the beginning of the last figure of what had been before the time that the article is about
	lookedBack int // the passage behind one of the same paragraph with figures of an earlier time: "a year ago it was"
	paragraph  int
	opens      bool // the passage opens its paragraph
	opening    int  // the paragraph that the report begins with
	para       paraState
	money      map[string]string         // by bare currency word, the currency that the article first gave with it: USD of "U.S. dlrs"; empty where it was bare
	tender     string                    // the one currency that all amounts of money were in so far, or [mixedMoney]
	dealing    dealing                   // with whom, by the title
	theme      subject                   // what the sentence without figures that opens the paragraph is about: "Private firms did better."
	themed     int                       // the passage behind it
	closing    subject                   // what the change is of that a sentence without figures ends with: "The reason is a drop in exports."
	closingAt  int                       // the passage behind it
	adjusted   string                    // whether the figures last told of are adjusted for the season: "On that basis, …"
	adjustedAt int                       // the passage that says so
	titled     string                    // "trade", "current account": what a deficit in the title is of
	crop       period.Period             // the crop or fiscal year named last
	seat       string                    // the country of the dateline
	seated     bool                      // the report behind the dateline names that country too
	priced     map[string]pricing        // by the sort of goods
	report     *resultsReport            // the accounts of a company, if the article gives such lines
	leads      leaders                   // the lines with leaders that are being read
	inWords    map[int]quantity.Quantity // fractions read as percentages, as they are printed, by their start
}

func newReader(title, text string, date period.Date) *reader {
	r := &reader{text: text, date: date, paragraph: -1, money: map[string]string{}}
	r.scan.text = text
	r.market.clock = today(text, date)
	r.findCrop(period.Find(title, date))
	r.readTitle(title)
	if len(r.home) == 0 {
		r.readHome(title)
	}
	return r
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
		if opens {
			r.sit(p.Start, p.Start+n)
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
	w.spreadAlong()
	w.priceEach()
	w.haveMost()
	w.countsLikewise()
	r.countAnew(&w)
	r.measureItems(&w)
	r.nameThings(&w)
	r.emit(&w, i)
	if !w.sayer.empty() {
		r.sayer = w.sayer
	}
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
	s.partitives()
	r.fractions()
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
