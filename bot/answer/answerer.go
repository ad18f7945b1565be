package answer

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/story"
	"quaestor/corpus/term"
	"quaestor/index"
)

// An Answerer answers questions over one version of a corpus. It is safe for concurrent use.
type Answerer struct {
	idx     *index.Index
	terms   *term.Thesaurus
	vocab   *question.Vocabulary
	newest  period.Date
	besides []namedStep                     // what is matched beside words
	stale   atomic.Pointer[map[string]bool] // ids of articles that may be out of date

	// by number, made when first asked for
	passages []atomic.Pointer[passageProfile]
	articles []atomic.Pointer[articleProfile]
	sketches []atomic.Pointer[story.Sketch] // of articles
}

// New returns an Answerer over idx with the words of terms.
func New(idx *index.Index, terms *term.Thesaurus) *Answerer {
	a := &Answerer{
		idx: idx, terms: terms, besides: besideWords(),
		passages: make([]atomic.Pointer[passageProfile], idx.NumPassages()),
		articles: make([]atomic.Pointer[articleProfile], idx.NumArticles()),
		sketches: make([]atomic.Pointer[story.Sketch], idx.NumArticles()),
	}
	for i := range idx.NumArticles() {
		if d := idx.Article(i).Date; a.newest.IsZero() || d.Compare(a.newest) > 0 {
			a.newest = d
		}
	}
	a.vocab = question.NewVocabulary(terms, idx.Words(), a.names)
	a.vocab.Newest = a.newest.Year
	return a
}

// Vocabulary returns what the corpus knows, for reading questions.
func (a *Answerer) Vocabulary() *question.Vocabulary { return a.vocab }

// names yields the words of the organisations that the corpus names.
func (a *Answerer) names(yield func(string) bool) {
	for org := range a.idx.Orgs() {
		for w := range strings.FieldsSeq(org) {
			if !yield(strings.Trim(w, ".,()")) {
				return
			}
		}
	}
}

// A profile is what matching needs of a figure, in canonical keys.
type profile struct {
	fig      *figure.Figure
	subject  []term.Term     // of the subject, places left out
	named    string          // the words of the subject
	low      string          // the subject as it stands, in lower case
	words    []string        // its words
	world    bool            // it is of the economy of the world
	spots    []place.Mention // the places in them
	measures []string        // keys of kind Measure in the subject
	org      []string        // keys of the organisation
	share    []string        // keys of the whole that a share is of
	extra    []string        // keys of source, speaker and counted noun

	// made when first asked for
	around func() [2]stretch // what stands before and behind it
	told   func() telling    // what is told of it
}

// A passageProfile holds the keys of a passage and the profiles of its figures.
type passageProfile struct {
	article int
	keys    map[string]bool
	numbers map[string]bool // the digits of its numbers
	figures []profile
	ofThese bool // it begins with "of them", "of these" or "of those"

	// made when first asked for
	clauses  func() []clause.Clause
	words    func() wording
	keyEnds  func() map[string]int
	timeless func() bool
	places   func() []place.Mention
	bodies   func() []place.Mention // that speak for a place
	rest     func() int             // byte in the passage at which it speaks of the rest of something, -1 for nowhere
	moving   func() int             // byte in the passage at which it speaks of a moving average, -1 for nowhere
}

// An articleProfile holds the keys and places of an article as a whole.
type articleProfile struct {
	title   map[string]bool
	all     map[string]bool
	places  map[string]int             // mentions
	cities  map[string]bool            // capitals that it names, which count as their countries in places
	bodies  func() map[string]bool     // places for which a bank or office that it names speaks; made when first asked for
	moneys  func() map[string]bool     // countries whose currencies it calls by them; made when first asked for
	lead    []string                   // places of the title, else of the first passage
	with    []string                   // places that the title names as partners: "exports to Chad"
	names   map[string]bool            // keys of words that it writes with a capital within a sentence and never without
	orgs    []string                   // first words of the organisations that its figures are of
	period  period.Period              // of the first figure that it reports as a fact
	named   []string                   // orgs and the names of its title
	account string                     // what its deficits and surpluses are of, where they are all of one thing
	words   func() map[string]bool     // keys that a figure of it can match, wider names included; made when first asked for
	opening func() period.Period       // of its first passage; made when first asked for
	revised func() []*profile          // its figures that are called so; made when first asked for
	parts   func() map[string][]string // what it names as parts of a measure; made when first asked for
	shares  func() bool                // it tells of dealing in shares; made when first asked for
}

// passage returns the profile of passage p, made when first asked for.
func (a *Answerer) passage(p int) *passageProfile {
	if pp := a.passages[p].Load(); pp != nil {
		return pp
	}
	pass := a.idx.Passage(p)
	text := a.idx.Article(pass.Article).Text[pass.Start:pass.End]
	pp := &passageProfile{article: pass.Article, keys: a.keySet(text), numbers: map[string]bool{}}
	low := term.Lower(text)
	pp.ofThese = strings.HasPrefix(low, "of them") || strings.HasPrefix(low, "of these") || strings.HasPrefix(low, "of those")
	addInitials(pp.keys, text)
	proveText(pp.numbers, text)
	pp.clauses = sync.OnceValue(func() []clause.Clause { return clause.Read(text) })
	pp.words = sync.OnceValue(func() wording { return worded(text, pass.Start) })
	pp.keyEnds = sync.OnceValue(func() map[string]int { return a.keyEnds(text, pass.Start) })
	pp.places = sync.OnceValue(func() []place.Mention { return place.Find(text) })
	pp.bodies = sync.OnceValue(func() []place.Mention { return place.Bodies(text) })
	pp.rest = sync.OnceValue(func() int { return restIn(text) })
	pp.moving = sync.OnceValue(func() int { return strings.Index(low, "moving average") })
	pp.timeless = sync.OnceValue(func() bool { return a.timeless(p, pp) })
	figs := a.idx.Figures(p)
	pp.figures = make([]profile, len(figs))
	for i := range figs {
		pp.figures[i] = a.profile(&figs[i], text)
		a.indexOf(&pp.figures[i], pass.Article)
		a.headOf(&pp.figures[i], pass.Article)
		a.flowOf(&pp.figures[i], pass.Article)
		pp.figures[i].dealtIn()
		pp.figures[i].quotedPrice(text[figs[i].Start-pass.Start : figs[i].End-pass.Start])
		pp.figures[i].around = sync.OnceValue(func() [2]stretch { return a.clausesAt(pp, i, text, pass.Start) })
		pp.figures[i].told = sync.OnceValue(func() telling { return a.toldOf(&figs[i], pp, text, pass.Start) })
	}
	partsOfNext(pp, text, pass.Start)
	a.passages[p].CompareAndSwap(nil, pp)
	return a.passages[p].Load()
}

// indexOf adds to a figure of no more than an index what the index of its article is of: "the index for clothing" under the title
// "Consumer prices rise", "the May index" of an article that begins with earnings; "goods in the index" are of it too.
func (a *Answerer) indexOf(p *profile, article int) {
	within := strings.Contains(p.low, " in the index")
	if !within && (p.fig.Head != "index" || len(p.measures) > 0) {
		return
	}
	add := func(t term.Term) {
		p.subject = append(p.subject, t)
		p.measures = append(p.measures, t.Key)
	}
	for _, t := range a.terms.Read(a.idx.Article(article).Title) {
		if t.Kind == term.Measure && (t.Key == "cpi" || t.Key == "ppi" || t.Key == "wpi" || t.Key == "price" || t.Key == "inflation" || t.Key == "output" || t.Key == "leading indicators") {
			add(t)
			return
		}
	}
	for _, f := range a.idx.Figures(a.firstPassage(article)) { // of what the article reports first
		for _, t := range a.terms.Read(f.Subject) {
			if t.Kind == term.Measure {
				add(t)
				return
			}
		}
	}
}

// headOf adds to a figure whose head is the last word of a measure that the title names in full that measure: "single-family starts" under "Housing
// starts leap".
func (a *Answerer) headOf(p *profile, article int) {
	if len(p.measures) > 0 || p.fig.Head == "" {
		return
	}
	title := a.idx.Article(article).Title
	for _, t := range a.terms.Read(title) {
		words := strings.Fields(strings.ToLower(title[t.Start:t.End]))
		if t.Kind == term.Measure && len(words) > 1 && words[len(words)-1] == p.fig.Head {
			p.subject = append(p.subject, t)
			p.measures = append(p.measures, t.Key)
			return
		}
	}
}

// flowOf adds exports or imports to a figure of what a country sells to or buys from another, whatever the words: "sales to Chile",
// "goods bought from Peru", "shipments" in an article on trade, and trade to a "trade volume" with another.
func (a *Answerer) flowOf(p *profile, article int) {
	has := func(keys ...string) bool {
		return slices.ContainsFunc(p.subject, func(t term.Term) bool { return slices.Contains(keys, t.Key) })
	}
	add := func(key string) {
		p.subject = append(p.subject, term.Term{Key: key, Kind: term.Measure})
		p.measures = append(p.measures, key)
	}
	if p.fig.Org != "" || has("exports", "imports", "trade") {
		return
	}
	low := p.low
	with := len(p.fig.Partner) > 0
	switch {
	case has("shipments", "sales", "deliveries", "purchases") && strings.Contains(low, " into the country") && !strings.Contains(low, " from "):
		p.subject = slices.DeleteFunc(p.subject, func(t term.Term) bool { return t.Start > strings.Index(low, " into ") })
		add(keyImports) // "shipments of gold into the country"
	case has("trading volume") && (with || a.onTrade(article)):
		add("trade") // "a trade volume of 2 trillion" with a country is no dealing in shares
	case with && (has("sales") && strings.Contains(low, " to ") || strings.Contains(low, "sold") || strings.Contains(low, "shipped") || strings.Contains(low, "sent to")):
		add("exports")
	case with && (strings.Contains(low, "bought") || strings.Contains(low, "purchase") && strings.Contains(low, " from ")):
		add("imports")
	case soldAbroad(p) && a.onExports(article) && !a.article(article).title[p.measures[0]] && !strings.Contains(low, " in "):
		add(keyExports)
	case has("shipments"), has("purchases"):
		if !a.onTrade(article) {
			return
		}
		if has("shipments") {
			add("exports")
		} else {
			add("imports")
		}
	}
}

// quotedPrice makes a bare number that is printed in eighths and its like, of nothing but a name, the share price of that: "Kelm Mines rose 2-1/4 to 44-1/2".
func (p *profile) quotedPrice(printed string) {
	whole := p.fig.Kind == figure.Change || strings.Contains(printed, "-") // no price, other than a move, is a fraction alone
	if p.fig.Class != quantity.Bare || p.fig.Unit != "" || !p.onlyNamed() || len(p.measures) > 0 || !whole || !strings.Contains(printed, "/") {
		return
	}
	p.addSharePrice()
}

// dealtIn makes what "the stock" rose or fell by a change of the share price: "the stock lost 25 cents".
func (p *profile) dealtIn() {
	if p.fig.Kind == figure.Change && p.low == "stock" {
		p.subject, p.measures = nil, nil // and no stocks of goods
		p.addSharePrice()
	}
}

// onlyNamed reports whether the subject is nothing but a name.
func (p *profile) onlyNamed() bool {
	return p.fig.Subject != "" && !slices.ContainsFunc(strings.Fields(p.fig.Subject), func(w string) bool { return !nameWord(w) })
}

func (p *profile) addSharePrice() {
	const key = "share price"
	p.subject = append(p.subject, term.Term{Key: key, Kind: term.Measure})
	p.measures = append(p.measures, key)
}

// soldAbroad reports whether a figure is of the money that goods bring in by the noun at its head, wherever they are sold: "sales of cars", "earnings of
// garments", but not "domestic sales".
func soldAbroad(p *profile) bool {
	switch p.fig.Head {
	case "sales", "earnings", "receipts", "revenue", "income", "deliveries":
	default:
		return false
	}
	goods := false
	for _, t := range p.subject {
		if t.Key == "domestic" || t.Key == "retail" || t.Kind == term.Word {
			return false
		}
		goods = goods || t.Kind == term.Modifier
	}
	return goods && len(p.measures) == 1
}

// onExports reports whether the title of an article says that it is about exports and not about other trade.
func (a *Answerer) onExports(article int) bool {
	title := a.article(article).title
	return title[keyExports] && !title[keyImports] && !title[keyTrade]
}

// onTrade reports whether the title of an article says that it is about trade with other countries.
func (a *Answerer) onTrade(article int) bool {
	title := a.article(article).title
	return title[keyExports] || title[keyTrade] || title[keyImports]
}

// keySet returns the content keys of text.
func (a *Answerer) keySet(text string) map[string]bool {
	set := map[string]bool{}
	for _, t := range a.terms.Read(text) {
		if t.Kind != term.Stop {
			set[t.Key] = true
		}
	}
	return set
}

// profile reads the subject of f.
func (a *Answerer) profile(f *figure.Figure, passage string) profile {
	if f.Share != "" && f.Class == quantity.Bare && f.Unit == "" && f.Kind != figure.Change && f.Value.IsPositive() && f.Value.LessThan(decimal.NewFromInt(1)) {
		share := *f
		share.Quantity = figure.AsPercent(f.Quantity) // "two thirds of exports", as shares are asked for
		f = &share
	}
	p := profile{fig: f, low: strings.ToLower(f.Subject), words: lowerWords(f.Subject), world: figure.OfTheWorld(f.Subject)}
	subject := f.Subject + abroad(f.Subject, passage) + rateOn(f.Subject)
	p.named, p.spots = subject, place.Find(subject)
	for _, t := range a.terms.Read(subject) {
		if t.Kind == term.Stop || t.Kind == term.Chat || covered(p.spots, t) {
			continue
		}
		p.subject = append(p.subject, t)
		if t.Kind == term.Measure {
			p.measures = append(p.measures, t.Key)
		}
	}
	p.org = append(a.keyList(f.Org), a.keyList(acronym(f.Subject, passage))...)
	p.share = a.keyList(f.Share)
	p.extra = append(a.keyList(f.Source), a.keyList(f.Speaker)...)
	p.extra = append(p.extra, a.keyList(f.Unit)...)
	if quote, base, ok := strings.Cut(f.Unit, "/"); ok && question.Money(quote) && question.Money(base) {
		p.extra = append(p.extra, a.keyList("exchange rate "+strings.Join(append(quantity.CurrencyWords(quote), quantity.CurrencyWords(base)...), " "))...)
	}
	return p
}

// rateOn returns the name of a rate that a subject takes apart, behind a blank: " mortgage rate" of "average rate on a 30-year fixed mortgage".
func rateOn(subject string) string {
	low := strings.ToLower(subject)
	i := strings.Index(low, "rate on ")
	if i < 0 || i > 0 && low[i-1] != ' ' {
		return ""
	}
	words := strings.Fields(low[i+len("rate on "):])
	for n, w := range words {
		if w == "of" || w == "for" || w == "in" || w == "by" || w == "at" {
			words = words[:n]
			break
		}
	}
	if len(words) == 0 {
		return ""
	}
	return " " + words[len(words)-1] + " rate"
}

// abroad returns the words behind the subject that make sales exports and purchases imports: "shipments abroad", "purchases from abroad".
func abroad(subject, passage string) string {
	i := strings.Index(passage, subject)
	if subject == "" || i < 0 {
		return ""
	}
	rest := passage[i+len(subject):]
	for _, w := range []string{" abroad", " overseas", " from abroad", " from overseas"} {
		if strings.HasPrefix(rest, w) {
			return w
		}
	}
	return ""
}

// acronym returns the short name that a passage gives in brackets or between commas behind the subject: "Consumer Price Index for wage
// earners (CPI-W)", "The narrow measure of money, M0, …".
func acronym(subject, passage string) string {
	i := strings.Index(passage, subject)
	if subject == "" || i < 0 {
		return ""
	}
	rest, end := passage[i+len(subject):], ")"
	if strings.HasPrefix(rest, ", ") {
		end = ","
	} else if !strings.HasPrefix(rest, " (") {
		return ""
	}
	name, _, ok := strings.Cut(rest[2:], end)
	for _, lead := range asMeasured {
		name = strings.TrimPrefix(name, lead)
	}
	words := strings.Fields(name)
	if !ok || len(words) == 0 || len(words) > 2 || len(name) > 12 {
		return ""
	}
	if last := words[len(words)-1]; strings.ToUpper(last) != last || strings.Trim(last, "0123456789.,") == "" {
		return ""
	}
	return name
}

// asMeasured stand between a measure and the short name of what it is measured by.
var asMeasured = []string{"as ", "measured ", "gauged ", "in ", "terms of ", "by ", "or ", "the "}

// covered reports whether the term lies within the name of a place.
func covered(spots []place.Mention, t term.Term) bool {
	for _, s := range spots {
		if s.Form != place.Weak && t.Start >= s.Start && t.End <= s.End {
			return true
		}
	}
	return false
}

func (a *Answerer) keyList(text string) []string {
	if text == "" {
		return nil
	}
	var keys []string
	for _, t := range a.terms.Read(text) {
		if t.Kind != term.Stop {
			keys = append(keys, t.Key)
		}
	}
	return keys
}

// article returns the profile of article i, made when first asked for.
func (a *Answerer) article(i int) *articleProfile {
	if ap := a.articles[i].Load(); ap != nil {
		return ap
	}
	art := a.idx.Article(i)
	ap := &articleProfile{title: a.keySet(art.Title), all: a.keySet(art.Text), places: map[string]int{}, cities: map[string]bool{}}
	addInitials(ap.all, art.Text)
	for _, m := range place.Find(art.Text) {
		if m.Form != place.Weak {
			ap.places[m.Key]++
			ap.cities[m.City] = true
		}
	}
	for _, m := range place.Find(art.Title) {
		if m.Form != place.Weak {
			ap.lead = append(ap.lead, m.Key)
			ap.places[m.Key]++
			ap.cities[m.City] = true
		}
		before := lowerWords(art.Title[:m.Start])
		if n := len(before); n > 0 && (before[n-1] == "to" || before[n-1] == "from" || before[n-1] == "with") {
			ap.with = append(ap.with, m.Key)
		}
	}
	ap.account = a.oneAccount(art.Title+". "+art.Text, ap.title)
	ap.bodies = sync.OnceValue(func() map[string]bool {
		keys := map[string]bool{}
		for _, m := range place.Bodies(art.Title + ". " + art.Text) {
			keys[m.Key] = true
		}
		return keys
	})
	ap.moneys = sync.OnceValue(func() map[string]bool { return moneyPlaces(art.Title + ". " + art.Text) })
	ap.words = sync.OnceValue(func() map[string]bool { return a.matchable(i, ap) })
	ap.revised = sync.OnceValue(func() []*profile { return a.revisedOf(i) })
	ap.parts = sync.OnceValue(func() map[string][]string { return a.partsOf(i) })
	ap.shares = sync.OnceValue(func() bool { return figure.OnShares(art.Title + ". " + art.Text) })
	ap.opening = sync.OnceValue(func() period.Period { return a.leadPeriod(i) })
	ap.names = a.capitalised(art.Text)
	ap.orgs = a.orgNames(i)
	ap.period = a.firstPeriod(i)
	ap.named = slices.Clone(ap.orgs)
	last := -2 // where the name before ends: words of one name stand side by side
	for _, t := range a.terms.Read(art.Title) {
		if !ap.names[t.Key] {
			continue
		}
		if t.Start != last+1 && !slices.Contains(ap.named, t.Key) {
			ap.named = append(ap.named, t.Key)
		}
		last = t.End
	}
	a.articles[i].CompareAndSwap(nil, ap)
	return a.articles[i].Load()
}

// matchable returns all keys under which a figure of article i may be asked for: those of its text and of its figures, the words of
// those that have several, and their wider names.
func (a *Answerer) matchable(i int, ap *articleProfile) map[string]bool {
	set := make(map[string]bool, 2*len(ap.all))
	add := func(key string) {
		if set[key] {
			return
		}
		set[key] = true
		for w := range strings.FieldsSeq(key) {
			set[w] = true
		}
		for _, b := range a.terms.Broader(key) {
			set[b] = true
		}
	}
	for k := range ap.all {
		add(k)
	}
	for k := range ap.title {
		add(k)
	}
	first, end := a.idx.ArticlePassages(i)
	for p := first; p < end; p++ {
		for _, f := range a.passage(p).figures {
			for _, t := range f.subject {
				add(t.Key)
			}
			for _, list := range [][]string{f.org, f.share, f.extra, f.fig.Terms, {string(f.fig.Status)}} {
				for _, k := range list {
					add(k)
				}
			}
			if head, _, rate := strings.Cut(f.fig.Unit, "/"); rate && question.Money(head) {
				add("price")
			}
		}
	}
	return set
}

// capitalised returns the keys of the words that text writes with a capital letter behind another word or as part of a name, and never in lower case.
func (a *Answerer) capitalised(text string) map[string]bool {
	lower, upper := map[string]bool{}, map[string]bool{}
	for _, t := range a.terms.Read(text) {
		if t.Kind != term.Word {
			continue
		}
		switch c := text[t.Start]; {
		case c < 'A' || c > 'Z':
			lower[t.Key] = true
		case t.Start > 1 && text[t.Start-1] == ' ' && text[t.Start-2] >= 'a' && text[t.Start-2] <= 'z', partOfName(text, t):
			upper[t.Key] = true
		}
	}
	for k := range lower {
		delete(upper, k)
	}
	return upper
}

// partOfName reports whether the word of a text with a capital letter is tied to another such: "Fairfield Airport has", "Elbe-Norsund".
func partOfName(text string, t term.Term) bool {
	upper := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= 'A' && text[i] <= 'Z' }
	if t.Start > 1 && text[t.Start-1] == '-' {
		return text[t.Start-2] >= 'a' && text[t.Start-2] <= 'z'
	}
	return t.End+1 < len(text) && (text[t.End] == ' ' || text[t.End] == '-') && upper(t.End+1) && (t.End+2 >= len(text) || !upper(t.End+2))
}

// firstPeriod returns the period of the first figure that article i reports as a fact, where its year is known.
func (a *Answerer) firstPeriod(i int) period.Period {
	const lead = 4 // passages: the title as an article's first line, a dateline, the lead
	first, end := a.idx.ArticlePassages(i)
	seen := false // the first figure of all is no earlier value, whatever it looks like
	for p := first; p < min(end, first+lead); p++ {
		for _, f := range a.idx.Figures(p) {
			if f.Status == figure.Fact && (!f.Earlier || !seen) && f.Period.YearKnown && (f.Period.Shape != period.Day || f.Period.Point) {
				return f.Period
			}
			seen = true
		}
	}
	return period.Period{}
}

// orgNames returns the first words of the different organisations that the figures of article i are of, as keys.
func (a *Answerer) orgNames(i int) []string {
	var names []string
	first, end := a.idx.ArticlePassages(i)
	for p := first; p < end; p++ {
		for _, f := range a.idx.Figures(p) {
			if f.Org == "" {
				continue
			}
			if keys := a.keyList(f.Org); len(keys) > 0 && !slices.Contains(names, keys[0]) {
				names = append(names, keys[0])
			}
		}
	}
	return names
}
