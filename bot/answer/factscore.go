package answer

import (
	"math"
	"slices"
	"strings"
	"sync"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// stated returns what a passage gains or loses in a question that states an amount: "what lay behind a third of the rise".
func stated(pp *passageProfile, given *quantity.Quantity) float64 {
	if slices.ContainsFunc(pp.figures, func(p profile) bool { return p.fig.Value.Equal(given.Value) }) {
		return 0.2
	}
	return -0.1
}

// otherAmount reports whether a passage gives amounts of the sort that a question states and not that one.
func otherAmount(pp *passageProfile, given *quantity.Quantity) bool {
	sort := func(f *figure.Figure) bool {
		if given.Class == quantity.Count {
			return f.Class == given.Class && f.Unit != "" && f.Unit == given.Unit
		}
		return f.Class == given.Class && (given.Class == quantity.Money || given.Class == quantity.Percent)
	}
	return slices.ContainsFunc(pp.figures, func(p profile) bool { return sort(p.fig) }) &&
		!slices.ContainsFunc(pp.figures, func(p profile) bool { return p.fig.Value.Equal(given.Value) || p.fig.IsRange })
}

// amountAround reports whether passage p gives the amount that the question states, if it states one, and whether it or one beside it does: who said that
// income should rise 0.7 percent is told where 0.7 percent stands.
func (a *Answerer) amountAround(p int, q *question.Question) (here, around bool) {
	given := q.Given
	if q.Condition != nil {
		given = &q.Condition.Bound
	}
	if given == nil || given.Class != quantity.Money && given.Class != quantity.Percent {
		return true, true
	}
	gives := func(i int) bool {
		if i < 0 || i >= a.idx.NumPassages() || a.idx.Passage(i).Article != a.idx.Passage(p).Article {
			return false
		}
		pp := a.passage(i)
		return pp.numbers[digits(given.Value.String())] || slices.ContainsFunc(pp.figures, func(f profile) bool {
			return f.fig.Value.Equal(given.Value) || f.fig.IsRange && f.fig.Value.LessThanOrEqual(given.Value) && given.Value.LessThanOrEqual(f.fig.To)
		})
	}
	here = gives(p)
	return here, here || gives(p-1) || gives(p+1)
}

// otherMeasure reports whether passage p is about another measure than the one asked about: the reason for the rise in imports is none for
// a fall in exports. A passage that names no measure may speak of any.
func (a *Answerer) otherMeasure(pp *passageProfile, ask *question.Ask) bool {
	for _, k := range ask.Keys {
		other, ok := opposites[k.Key]
		if ok && pp.keys[other] && !pp.keys[k.Key] {
			return true
		}
	}
	return false
}

// tellsElse reports whether passage p tells of something else in the words of the question q: of a move the other way, the contrary measure, what is done to who
// does it, or a ranking that does not say who follows the one named.
func (a *Answerer) tellsElse(p int, pp *passageProfile, q *question.Question, ask *question.Ask) bool {
	text := a.text(p)
	if unlikeWay(q.Corrected, text) || a.onlyDoneTo(p, q) {
		return true
	}
	if ask.Want == question.What && asksNext(q) {
		if names, met := followers(q, text); names != "" && !met {
			return true
		}
	}
	way := wayAsked(q)
	return lastDid(q) && (a.otherMeasure(pp, ask) || way != figure.NoDirection && a.otherWay(p, ask, way))
}

// topic returns what share of the question's words by weight the article holds: half, so that it is about what is asked.
func (a *Answerer) topic(ap *articleProfile, ask *question.Ask, keys []question.Key, weights []float64) float64 {
	got := placeWeight * float64(len(ask.Owners)+len(ask.Partners)) // which the article names
	all := got
	for i, k := range keys {
		all += weights[i]
		if ap.all[k.Key] || ap.title[k.Key] || a.kinIn(ap.all, k.Key) || slices.ContainsFunc(term.Near(k.Key), func(n string) bool { return ap.all[n] }) || sameDoing(ap.all, k) || family(ap.all, k.Key) || headHeld(ap.all, k.Key) {
			got += weights[i]
		}
	}
	return got / max(all, 0.1)
}

// atHome reports whether passage p or the head of its article names every place asked about: who speaks for Chad is named where Chad is.
func (a *Answerer) atHome(p int, ask *question.Ask) bool {
	pp := a.passage(p)
	n := float64(len(ask.Owners) + len(ask.Partners))
	return a.placesHeld(p, pp, a.article(pp.article), ask) >= 0.9*n
}

// around reports whether passage p, its neighbours or the headline hold a word of weight of the question.
func (a *Answerer) around(p int, pp *passageProfile, keys []question.Key) bool {
	return len(keys) == 0 || slices.ContainsFunc(keys, func(k question.Key) bool {
		return !question.Weak(k) && (pp.keys[k.Key] || headHeld(pp.keys, k.Key) || a.kinIn(pp.keys, k.Key) || a.nearIn(pp.article, pp.keys, k.Key) || a.nearby(p, k.Key) || a.following(p, k.Key) || a.article(pp.article).title[k.Key])
	})
}

// placeWeight is what a place asked about weighs against the words.
const placeWeight = 1.5

// factKeys returns the words that a passage should hold, what each weighs, and the weight of all with the places. The sort of thing asked
// for ("which ministry") and the title that a name is asked for ("who heads") need not stand in the answer in the same words.
func (a *Answerer) factKeys(q *question.Question, ask *question.Ask) words {
	var keys []question.Key
	var weights []float64
	var total float64
	post, _ := roleOf(q)
	for _, k := range ask.Keys {
		if verb, ok := phrasal(q, k); ok {
			k.Key, k.Text = term.Stem(verb), verb
		}
		low := strings.ToLower(k.Text)
		if strings.EqualFold(k.Text, q.Focus) && a.bodyNoun(q.Focus) || extreme(low) || (clause.Says(low) && !nounOf(q, k) || low == "reporters" || low == "journalists") && (ask.Want == question.Who || ask.Want == question.What) || (ask.Want == question.Who || ask.Person) && (roles[low] != nil || clause.IsTitle(lastOf(low)) || slices.Contains(post.narrow, low)) || low == "central" && q.Focus == "banker" || ask.Want == question.When && question.PersonNoun(low) {
			continue
		}
		if ask.Want == question.When && formerWords[low] || ask.Want == question.Where && seatWords[low] {
			continue // texts put it in any of these words
		}
		keys = append(keys, k)
		w := a.rarity(k)
		if k.Kind == term.Word && !k.Name && len(low) > 5 && strings.HasSuffix(low, "ly") {
			w /= 3 // "heavily": how it was done, which texts put in other words
		}
		weights = append(weights, w)
	}
	for _, t := range a.terms.Read(q.Corrected) {
		if ask.Status != figure.Fact && term.Stem(t.Key) == term.Stem(string(ask.Status)) { // the target of "who cut the target?"
			keys, weights = append(keys, question.Key{Key: t.Key, Text: t.Key}), append(weights, 1)
		}
	}
	for _, k := range a.moneyKeys(q, ask) {
		keys, weights = append(keys, k), append(weights, a.rarity(k))
	}
	for _, k := range q.Minor {
		if ask.Want == question.Who && roles[strings.ToLower(k.Text)] != nil {
			continue
		}
		keys = append(keys, k)
		w := a.rarity(k) / 3
		if ask.Want == question.When {
			w = a.rarity(k) // what was done is most of the question
		}
		weights = append(weights, w)
	}
	for _, w := range weights {
		total += w
	}
	return words{keys, weights, total + placeWeight*float64(len(ask.Owners)+len(ask.Partners))}
}

// phrasal returns the verb that the word of key k says with a small word behind it: "caused" for the "brought" of "brought on the fall".
func phrasal(q *question.Question, k question.Key) (string, bool) {
	const most = 3 // words between the two
	end := k.Start + len(k.Text)
	if k.Name || end > len(q.Corrected) || q.Corrected[k.Start:end] != k.Text {
		return "", false
	}
	behind := lowerWords(q.Corrected[end:])
	return clause.OneWord(strings.ToLower(k.Text), behind[:min(len(behind), most)])
}

// moneyKeys returns the currencies of a question that asks for no amount, where they are things like others: the dollar of "who warned of a lower dollar".
func (a *Answerer) moneyKeys(q *question.Question, ask *question.Ask) (out []question.Key) {
	if !question.Money(ask.Unit) {
		return nil
	}
	for _, t := range a.terms.Read(q.Corrected) {
		if text := q.Corrected[t.Start:t.End]; t.Kind != term.Stop {
			if _, ok := quantity.Currency(strings.ToLower(text)); ok {
				out = append(out, question.Key{Key: t.Key, Text: text, Kind: t.Kind})
			}
		}
	}
	return out
}

// unlikeWay reports whether text tells of what a question names with a word of direction only with one of the other direction: "warned of a lower dollar"
// does not tell who warned of a higher dollar.
func unlikeWay(asked, text string) bool {
	words := lowerWords(asked)
	for i := 1; i+1 < len(words); i++ {
		if sign, ok := term.Direction(words[i]); ok && sign != 0 && clause.Small(words[i-1]) && !clause.Small(words[i+1]) && waysOf(text, words[i+1]) == -sign {
			return true
		}
	}
	return false
}

// waysOf returns which way the words of direction before a noun in text point, -1 or 1; 0 where none does or they disagree.
func waysOf(text, noun string) int {
	words, way := lowerWords(text), 0
	for i := 1; i < len(words); i++ {
		sign, ok := term.Direction(words[i-1])
		switch {
		case words[i] != noun || !ok || sign == 0:
		case way == -sign:
			return 0
		default:
			way = sign
		}
	}
	return way
}

// nounOf reports whether k, a word that can be a verb of saying, stands as a noun in the question: the note of "who wrote the note".
func nounOf(q *question.Question, k question.Key) bool {
	if k.Start >= len(q.Corrected) || !strings.HasPrefix(q.Corrected[k.Start:], k.Text) {
		return false
	}
	before := strings.Fields(q.Corrected[:k.Start])
	if len(before) < 2 {
		return false
	}
	switch last := before[len(before)-1]; strings.ToLower(last) {
	case "the", "a", "an", "this", "that", "its", "his", "her", "their":
		return true
	default:
		return nameWord(last) && slices.Contains(before[:len(before)-1], "the")
	}
}

// lastOf returns the last word of a phrase.
func lastOf(phrase string) string { return phrase[strings.LastIndexByte(phrase, ' ')+1:] }

// headHeld reports whether keys hold the last word of a phrase, as a text says "the largest partner" of a trading partner, or a phrase that
// ends with the word.
func headHeld(keys map[string]bool, key string) bool {
	if i := strings.LastIndexByte(key, ' '); i > 0 {
		return keys[key[i+1:]]
	}
	for k := range keys {
		if strings.HasSuffix(k, " "+key) {
			return true
		}
	}
	return false
}

// senses are verbs that say of a year, a deal or a shop the same thing.
var senses = [][]string{{"close", "end", "finish", "expire", "run", "lapse", "last", "terminate"}, {"open", "start", "begin", "launch", "commence"}, {"complete", "close", "finish", "conclude"}, {"make", "produce", "build", "manufacture"},
	{"introduce", "bring", "impose", "institute", "establish"}, {"apply", "effect", "force", "start", "begin", "effective"}, {"stop", "suspend", "halt", "cease", "freeze", "end", "discontinue", "quit", "abandon"}, {"raise", "lift", "increase", "upgrade"},
	{"cut", "reduce", "lower", "downgrade", "trim", "slash"}, {"publish", "release", "issue", "announce", "bring", "compile"}, {"publish", "print", "carry", "run"}, {"interview", "ask", "asked", "question"}, {"announce", "unveil", "disclose", "reveal", "present"}, {"delay", "postpone", "defer", "shift"},
	{"buy", "acquire", "purchase", "take"}, {"sell", "dump", "offload", "unload"}, {"free", "decontrol", "decontrolled", "deregulate", "liberalise", "liberalize"}, {"leave", "quit", "resign", "depart"}, {"name", "appoint", "choose", "elect", "pick"}, {"sign", "conclude", "agree", "reach"}, {"pay", "repay", "settle", "payable"}, {"call", "urge", "demand", "ask", "asked", "request", "appeal"}, {"reject", "refuse", "decline", "turn"},
	{"chair", "head", "lead", "run", "oversee", "manage", "direct"}, {"move", "shift", "relocate", "transfer"}, {"switch", "turn"}, {"visit", "go", "travel"}, {"meet", "visit"}, {"live", "reside"}, {"peak", "top", "highest", "record"}, {"trough", "bottom", "lowest", "low"},
	{"support", "back", "endorse", "favour", "favor"}, {"approve", "clear", "ratify", "endorse", "pass", "authorise", "authorize", "okay"}, {"criticise", "criticize", "attack", "condemn", "denounce", "slam", "fault"}, {"warn", "caution"}, {"propose", "suggest", "recommend", "advise"},
	{"develop", "draw", "devise", "design", "formulate", "prepare", "draft"}, {"invest", "put", "pour", "inject", "plough", "plow"}, {"lend", "finance", "fund"}, {"succeed", "replace"}, {"build", "construct", "erect"}, {"hire", "recruit", "employ", "engage"},
	{"dismiss", "fire", "sack", "oust", "remove"}, {"close", "shut"}, {"merge", "combine", "unite"}, {"supply", "provide", "deliver"}, {"get", "receive", "obtain", "secure", "win"}, {"need", "require"}, {"attract", "draw", "lure"}, {"commission", "order"},
	{"discuss", "debate", "consider"}, {"ban", "bar", "prohibit", "forbid", "outlaw", "block"}, {"limit", "restrict", "cap", "curb", "restrain"}, {"lift", "scrap", "abolish", "cancel", "drop", "axe", "remove", "eliminate"}, {"help", "aid", "assist"}, {"own", "hold", "control"},
	{"overtake", "surpass", "pass", "displace"}, {"pledge", "promise", "vow", "commit", "undertake"}, {"seek", "request", "want", "demand", "urge"}, {"rescue", "save", "bail"}, {"file", "lodge", "submit"}, {"hit", "strike", "damage", "hurt", "affect"}, {"attend", "join"}, {"run", "operate"},
	{"benefit", "gain", "profit"}, {"grow", "cultivate", "plant"}, {"host", "hold", "stage", "organise", "organize"}, {"extend", "prolong", "renew", "lengthen"}, {"want", "prefer", "favour", "favor", "wish"}, {"discuss", "talk", "negotiate"}, {"investigate", "probe", "examine", "inquire"}, {"establish", "found", "create", "form", "set"}, {"suffer", "sustain", "incur"},
	{"resume", "restart", "reopen"}, {"peg", "tie", "link"}, {"allot", "allocate", "award", "grant"}, {"inspect", "check", "examine", "audit"}, {"withdraw", "remove"}, {"deny", "dismiss", "reject"}, {"expect", "reckon", "forecast", "predict", "project", "anticipate", "foresee"}, {"agree", "accept", "consent"}, {"oppose", "resist", "reject"}, {"account", "contribute"}, {"show", "illustrate", "reflect", "demonstrate", "indicate"}, {"leave", "quit", "withdraw", "exit"}, {"avoid", "prevent"}, {"boost", "raise", "increase"}, {"expect", "foresee"}}

// doings leads from the stem of each verb of senses to the stems of those that say the same.
var doings = sync.OnceValue(func() map[string][]string {
	groups := map[string][]string{}
	for _, group := range senses {
		var stems []string
		for _, v := range group {
			stems = append(stems, term.Stem(v))
		}
		for _, s := range stems {
			groups[s] = append(groups[s], stems...)
		}
	}
	return groups
})

// sameDoing reports whether keys hold a verb that says what k says.
func sameDoing(keys map[string]bool, k question.Key) bool {
	return slices.ContainsFunc(doings()[term.Stem(strings.ToLower(k.Text))], func(stem string) bool { return keys[stem] })
}

// extreme reports whether w is a superlative, which texts put in many words: "hottest" and "highest".
func extreme(w string) bool { return superlativeWords[w] || measuredMost[w] }

// measuredMost are superlatives of a quality that texts measure with "highest" and "lowest".
var measuredMost = map[string]bool{"hottest": true, "coldest": true, "warmest": true, "wettest": true, "driest": true, "oldest": true, "newest": true, "youngest": true, "cheapest": true, "dearest": true, "richest": true,
	"poorest": true, "deepest": true, "heaviest": true, "longest": true, "shortest": true, "tallest": true, "steepest": true, "sharpest": true, "greatest": true, "widest": true, "narrowest": true}

// factScore weighs the words that passage p holds: tight with what only its article holds at a large discount, wide at a small one, as is
// right where the passage answers in so many words and leaves out what the article is about.
func (a *Answerer) factScore(p int, pp *passageProfile, ask *question.Ask, words words, part string) (tight, wide, own float64) {
	ap, part1 := a.article(pp.article), pp.keys
	if part != "" {
		part1 = a.keySet(part)
	}
	for i, k := range words.keys {
		w := words.weights[i]
		switch {
		case a.meant(p, part1, k):
			tight, wide, own = tight+w, wide+w, own+w
		case a.nearby(p, k.Key) || a.following(p, k.Key):
			tight, wide = tight+0.6*w, wide+0.8*w
		case ap.title[k.Key]:
			tight, wide = tight+0.6*w, wide+0.8*w
		case ap.all[k.Key]:
			tight, wide = tight+0.25*w, wide+0.55*w
		}
	}
	places := placeWeight * a.placesHeld(p, pp, ap, ask)
	if own == 0 && len(words.keys) > 0 {
		return 0, wide + places - 0.1*wide, 0
	}
	return tight + places, wide + places, own
}

// meant reports whether keys, of passage p or a part of it, hold k in some form or under another name.
func (a *Answerer) meant(p int, keys map[string]bool, k question.Key) bool {
	if k.Key == keyCentralBank && !keys[k.Key] && (keys["governor"] || keys["world"]) {
		return keys["governor"] // whose the governor is; the World Bank is none
	}
	return keys[k.Key] || a.kinIn(keys, k.Key) || a.nearIn(a.idx.Passage(p).Article, keys, k.Key) || sameDoing(keys, k) || headHeld(keys, k.Key) || family(keys, k.Key)
}

// keyCentralBank is the key of the bank of a country, whose head most call governor.
const keyCentralBank = "central bank"

// aboutPlaces reports whether the article names every place asked for.
func (a *Answerer) aboutPlaces(ap *articleProfile, ask *question.Ask) bool {
	for _, o := range append(slices.Clone(ask.Owners), ask.Partners...) {
		if ap.places[o] == 0 && !ap.cities[o] && !ap.bodies()[o] && !ap.moneys()[o] && !ap.governs(o) {
			return false
		}
	}
	return true
}

// governs reports whether the city with the key is the capital of a country whose bank or office the article names, and the article names no city of that
// country: what the Bank of Norland does in the market it does in the capital.
func (ap *articleProfile) governs(city string) bool {
	p, _ := place.Get(city)
	home, _ := place.Get(p.In)
	if home.Capital != city || city == "" || !ap.bodies()[p.In] {
		return false
	}
	for key := range ap.places {
		if other, _ := place.Get(key); other.In == p.In {
			return false
		}
	}
	return true
}

// moneyPlaces returns the countries by which text calls currencies, and which [place.Find] leaves out there: LB of "the Lebanese pound". The dollar of the
// United States is spoken of the world over.
func moneyPlaces(text string) map[string]bool {
	out := map[string]bool{}
	words := strings.Fields(text)
	for i := 1; i < len(words); i++ {
		if _, ok := quantity.Currency(strings.ToLower(trimName(words[i]))); !ok || !nameWord(words[i-1]) {
			continue
		}
		for _, m := range place.Find(strings.Join(words[max(0, i-2):i], " ")) {
			if m.Form != place.Weak && m.Key != "US" {
				out[m.Key] = true
			}
		}
	}
	return out
}

// aboutNames reports whether the article holds every name asked for: where one company is based says nothing of another.
func (a *Answerer) aboutNames(ap *articleProfile, keys []question.Key) bool {
	return !slices.ContainsFunc(keys, func(k question.Key) bool {
		return k.Name && !k.Says && !ap.all[k.Key] && !ap.title[k.Key] && !a.kinIn(ap.all, k.Key) && !headHeld(ap.all, k.Key) && !family(ap.all, k.Key) && !slices.ContainsFunc(term.Near(k.Key), func(n string) bool { return ap.all[n] })
	})
}

// superlative returns what a passage gains in a question for the largest or smallest of something: it should say so, and not of the second.
func superlative(text string) float64 {
	low := strings.ToLower(text)
	switch {
	case strings.Contains(low, "second-") || strings.Contains(low, "second largest") || strings.Contains(low, "second biggest"):
		return -0.2
	case strings.Contains(low, "largest"), strings.Contains(low, "biggest"), strings.Contains(low, "highest"), strings.Contains(low, "lowest"), strings.Contains(low, " top "), strings.Contains(low, "smallest"), strings.Contains(low, "leading"), strings.Contains(low, "main "), strings.Contains(low, "best-"), strings.Contains(low, "most "):
		return 0.1
	}
	return -0.15
}

// bodyNoun reports whether the focus names a sort of thing, which the answering passage need not repeat: "which ministry", "who".
func (a *Answerer) bodyNoun(focus string) bool { return question.Kind(focus) }

// kinIn reports whether a passage holds a broader or narrower name of key.
func (a *Answerer) kinIn(keys map[string]bool, key string) bool {
	for _, k := range a.terms.Broader(key) {
		if keys[k] {
			return true
		}
	}
	for k := range keys {
		if a.terms.Wider(key, k) {
			return true
		}
	}
	return false
}

// family reports whether keys hold a word that key is made of or that is made of it: "revised" and "revision", "exporter" and "exports".
func family(keys map[string]bool, key string) bool {
	const least = 5 // letters that two words of one family share from their beginning
	for k := range keys {
		short, long := key, k
		if len(short) > len(long) {
			short, long = long, short
		}
		if stem, ok := strings.CutSuffix(short, "y"); ok && len(stem) > least {
			short = stem // "industry", "industrial"
		}
		if len(short) >= least && len(long)-len(short) <= 5 && strings.HasPrefix(long, short) && !strings.Contains(long, " ") {
			return true
		}
	}
	return false
}

// sortTold reports whether a sentence that names what is asked for by focus says of what sort it is: "the farm sector", where an item is seldom called one.
func sortTold(focus string) bool {
	switch focus {
	case "sector", "sectors", "industry", "industries", "tax", "taxes", "currency", "currencies":
		return true
	}
	return false
}

// sorts reports whether keys hold the sort of thing that "which" asks for, under any of its names: "which sectors" and "the farm industry".
func (a *Answerer) sorts(keys map[string]bool, focus string) bool {
	return slices.ContainsFunc(a.terms.Read(focus), func(t term.Term) bool { return keys[t.Key] })
}

func (a *Answerer) following(p int, key string) bool {
	return p+1 < a.idx.NumPassages() && a.idx.Passage(p+1).Article == a.idx.Passage(p).Article && a.passage(p + 1).keys[key]
}

// rarity weighs a key by how few passages hold its words: 1 for a word in every passage, about 3 for one in a thousand.
func (a *Answerer) rarity(k question.Key) float64 {
	n := float64(a.idx.NumPassages())
	df := float64(a.vocab.Count(strings.ToLower(k.Text)))
	w := 1 + math.Log10((n+1)/(df+1))
	if question.Weak(k) {
		w /= 2
	}
	return w
}

// placesHeld returns how many of the asked places the passage or its article is about.
func (a *Answerer) placesHeld(p int, pp *passageProfile, ap *articleProfile, ask *question.Ask) float64 {
	var got float64
	spots := place.Find(a.text(p))
	for _, o := range append(slices.Clone(ask.Owners), ask.Partners...) {
		switch {
		case slices.ContainsFunc(spots, func(m place.Mention) bool { return m.Key == o || m.City == o }):
			got++
		case slices.Contains(ap.lead, o):
			got += 0.9
		case ap.places[o] > 1, ap.cities[o], ap.bodies()[o], ap.moneys()[o]:
			got += 0.6
		case ap.places[o] > 0:
			got += 0.4
		}
	}
	return got
}

// timeHeld reports whether the passage or the article is of the period asked for.
func (a *Answerer) timeHeld(p int, pp *passageProfile, ask *question.Ask) bool {
	want := a.period(ask, pp.article)
	if want.IsZero() {
		return true
	}
	if ask.Want == question.When { // the time asked about stands beside the time asked for
		ms := period.Find(a.text(p), a.idx.Article(pp.article).Date)
		alike := func(m period.Mention) bool { return m.Period.Shape == want.Shape && !m.Period.IsZero() }
		if want.Shape == period.Quarter { // when figures for a quarter come out is told beside it, and no day within it says so
			return slices.ContainsFunc(ms, func(m period.Mention) bool { return alike(m) && period.Compare(want, m.Period) == period.Equal }) ||
				!slices.ContainsFunc(ms, alike) && a.namesPeriod(pp.article, want)
		}
		return slices.ContainsFunc(ms, func(m period.Mention) bool {
			return !m.Period.IsZero() && period.Compare(want, m.Period) != period.Disjoint
		}) || a.namesPeriod(pp.article, want)
	}
	d := a.idx.Article(pp.article).Date
	if a.voiced(ask) && within(d, want) || slices.ContainsFunc(pp.figures, func(f profile) bool { _, ok := periodCost(want, f.fig.Period); return ok }) {
		return true
	}
	ms := period.Find(a.text(p), d)
	for _, m := range ms {
		if m.Period.IsZero() {
			continue
		}
		switch period.Compare(want, m.Period) {
		case period.Equal, period.Contains, period.Overlaps:
			return true
		case period.Within: // a year's reason is not its May's, unless the article is about May
			return !want.YearKnown || a.namesPeriod(pp.article, want)
		}
	}
	if d.IsZero() || !want.YearKnown {
		return len(ms) == 0
	}
	if len(ms) > 0 {
		return false
	}
	if want.Shape != period.Year { // a part of a year: the article must be about it
		return a.namesPeriod(pp.article, want) || vague(ask.PeriodText) && period.Compare(want, a.article(pp.article).period) == period.Contains
	}
	year := want.End.AddDays(-1).Year // an article reports on the year before its date
	return d.Year == year || d.Year == year+1
}

// within reports whether an article of date d was written in the period asked about: who said something in May says so in an article of May.
func within(d period.Date, want period.Period) bool {
	return !d.IsZero() && want.YearKnown && want.Shape != period.Year && want.Shape != period.Half && want.Start.Compare(d) <= 0 && d.Compare(want.End) < 0
}

// voiced reports whether a person or a reason is asked for, which a report gives of its own time without naming it.
func (a *Answerer) voiced(ask *question.Ask) bool {
	return ask.Want == question.Who || ask.Want == question.Why || ask.Person
}

// namesPeriod reports whether an article names the very period.
func (a *Answerer) namesPeriod(article int, want period.Period) bool {
	art := a.idx.Article(article)
	for _, text := range []string{art.Title, art.Text} {
		for _, m := range period.Find(text, art.Date) {
			if !m.Period.IsZero() && period.Compare(want, m.Period) == period.Equal {
				return true
			}
		}
	}
	return false
}
