package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A piece is a figure that the words beside it make a part of another: the 310,000 of "1.52 million tonnes, of which 310,000 went to Lorne".
type piece struct {
	part, whole   fit
	before, after stretch // what is said of the part
	ways          int     // those in which the text can say of what it is: [byBefore], …
}

// pieces returns the figures of passage p that the text makes parts of a whole. A list of parts goes on after "and" or a comma.
func (a *Answerer) pieces(p int) (out []piece) {
	text, start := a.text(p), a.idx.Passage(p).Start
	pp := a.passage(p)
	told := 0          // in which ways the text says of what the level before is, where that is a part
	left, last := 0, 0 // the end and the start of that level
	for i := range pp.figures {
		x := fit{profile: &pp.figures[i], passage: p, article: pp.article, score: 1}
		if x.fig.Kind == figure.Change || x.fig.Earlier || !operand(x.fig) || x.fig.Start-start < left {
			continue // also one told once more of another time
		}
		gap, behind := text[left:x.fig.Start-start], text[x.fig.End-start:]
		if y := a.wholeBehind(&x, i); y != nil {
			before, _ := a.clauses(p, i)
			out = append(out, piece{x, *y, before, a.stretch(clauseBehind(text[y.fig.End-start:])), byRecord | byBefore | byAfter})
			told, left, last = 0, y.fig.End-start, y.fig.Start-start
			continue
		}
		switch led, bare := leadsPart(gap); {
		case bare:
			told = byRecord | byAfter
		case led, followsPart(behind), left > 0 && outOf(text[:last], gap):
			told = byRecord | byBefore | byAfter
		case makesUp(gap), a.ofNoun(&x, behind):
			told = byRecord | byBefore
		case !goesOn(gap):
			told = 0
		}
		left, last = x.fig.End-start, x.fig.Start-start
		if told == 0 {
			continue
		}
		w := a.wholeBefore(&x, out)
		if w == nil {
			told = 0
			continue
		}
		before, after := a.clauses(p, i)
		out = append(out, piece{x, *w, before, after, told})
	}
	return out
}

// Words before and behind a number by which it is a part of one told before.
var (
	partLeads   = []string{" of which", " of whom", "including ", "among them", "of these", "of those", "of them", "of that,", "of this,", "of the total", "of this total", "of that total", "of that amount", "of this amount"}
	partFollows = []string{" of the total", " of that total", " of them", " of which", " of whom", " of it", " of these", " of those", " of that", " of this"}
)

// leadsPart reports whether the text between two numbers makes the second a part, "…, of which 310,000", and whether nothing stands between, so that what is
// said of the part stands behind it. The words that lead it end the text but for a few: in "900 tonnes, including alloys, and Beta bought 300" they lead no number.
func leadsPart(gap string) (led, bare bool) {
	const most = 3 // words between
	gap = term.Lower(gap)
	for _, w := range partLeads {
		i := strings.LastIndex(gap, w)
		if i < 0 {
			continue
		}
		rest := strings.Trim(gap[i+len(w):], " ,")
		words := strings.Fields(rest)
		if len(words) <= most && !strings.ContainsAny(rest, ",;:()") && !slices.Contains(words, "and") && !slices.Contains(words, "while") {
			return true, rest == ""
		}
	}
	return false, false
}

// followsPart reports whether the text behind a number makes it a part: "26 of them".
func followsPart(behind string) bool {
	low := term.Lower(behind)
	return slices.ContainsFunc(partFollows, func(w string) bool {
		rest, ok := strings.CutPrefix(low, w)
		return ok && (rest == "" || !letter(rest[0]))
	})
}

// wholeBehind returns what figure x, number i of its passage, is told to be a part of, where that stands behind it: the 33 of "two of the 33 plants", the 7.8
// of "2.8 billion out of exports of 7.8 billion"; or nil.
func (a *Answerer) wholeBehind(x *fit, i int) *fit {
	const longest = 60 // bytes
	pp, text := a.passage(x.passage), a.text(x.passage)
	start := a.idx.Passage(x.passage).Start
	for j := i + 1; j < len(pp.figures); j++ {
		y := fit{profile: &pp.figures[j], passage: x.passage, article: x.article, score: 1}
		if y.fig.Start <= x.fig.End || y.fig.Kind == figure.Change || y.fig.Earlier || !operand(y.fig) {
			continue
		}
		gap := term.Lower(text[x.fig.End-start : y.fig.Start-start])
		direct := strings.HasPrefix(gap, " of ") && x.fig.Kind == figure.Count && x.fig.Unit == y.fig.Unit
		if len(gap) > longest || strings.ContainsAny(gap, ",;:()") || !direct && !strings.Contains(gap, " out of ") || !oneSort(x, &y) || !x.fig.Value.LessThan(y.fig.Value) {
			return nil
		}
		return &y
	}
	return nil
}

// partsOfNext gives a number that is told as a part of the one behind it what that is of: "three of the seven reactors at Vimy" are reactors at Vimy.
func partsOfNext(pp *passageProfile, text string, start int) {
	for i := range len(pp.figures) - 1 {
		x, y := &pp.figures[i], &pp.figures[i+1]
		if x.fig.Kind != figure.Count || x.fig.Unit != y.fig.Unit || y.fig.Start <= x.fig.End || !x.fig.Value.LessThan(y.fig.Value) || !strings.HasPrefix(text[x.fig.End-start:], " of ") {
			continue
		}
		for _, t := range y.subject {
			if !slices.ContainsFunc(x.subject, func(u term.Term) bool { return u.Key == t.Key }) {
				x.subject = append(x.subject, t)
			}
		}
	}
}

// clauseBehind returns text up to where its first clause ends.
func clauseBehind(text string) string {
	if n := strings.IndexAny(text, ",;:"); n >= 0 {
		text = text[:n]
	}
	before, _, _ := strings.Cut(text, " and ")
	return before
}

// makesUp reports whether the text before a number ends in a verb that makes it a part: "foreigners accounted for 5.9 million".
func makesUp(gap string) bool {
	const most = 2 // words between
	words := lowerWords(gap)
	for back := 1; back <= most+1 && back <= len(words); back++ {
		i := len(words) - back
		switch w := words[i]; {
		case w == "for" && i > 0 && strings.HasPrefix(words[i-1], "account"), w == "up" && i > 0 && (words[i-1] == "made" || words[i-1] == "make" || words[i-1] == "makes" || words[i-1] == "making"):
			return true
		case w == "contributed", w == "contributing", w == "contributes", w == "represented", w == "representing", w == "comprised", w == "comprising", w == "constituted":
			return true
		case !nearlyWords[w]:
			return false
		}
	}
	return false
}

// nearlyWords may stand between such a verb and its number.
var nearlyWords = map[string]bool{"about": true, "some": true, "around": true, "nearly": true, "almost": true, "just": true, "a": true, "record": true, "the": true}

// ofNoun reports whether behind figure x stands, with the article that takes it for known, the noun of what the level before it counts: "5.9 million of the
// nights", "800 million of the purchases".
func (a *Answerer) ofNoun(x *fit, behind string) bool {
	rest, ok := strings.CutPrefix(term.Lower(behind), " of the ")
	if !ok {
		return false
	}
	words := strings.Fields(rest)
	if len(words) == 0 {
		return false
	}
	w := a.wholeBefore(x, nil)
	return w != nil && slices.ContainsFunc(a.keyList(strings.Trim(words[0], ".,;:")), func(k string) bool {
		return slices.ContainsFunc(w.subject, func(t term.Term) bool { return t.Key == k }) || slices.Contains(w.extra, k)
	})
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' }

// outOf reports whether a number is told as a part of the one before, which stands behind text before: "Of its 40 ships, 26 were sold".
func outOf(before, gap string) bool {
	words := lowerWords(before)
	for n := len(words) - 1; n >= 0; n-- {
		switch words[n] {
		case "the", "its", "their", "his", "her", "our", "all", "these", "those":
		case "of":
			return (n == 0 || n == 1 && words[0] == "out") && strings.Contains(gap, ",")
		default:
			return false
		}
	}
	return false
}

// goesOn reports whether a list of parts goes on over gap: "310,000 went to Lorne and 95,000 to Mayo".
func goesOn(gap string) bool {
	const long = 10 // words
	return !strings.ContainsAny(gap, ";:") && len(strings.Fields(gap)) <= long && (strings.Contains(gap, ",") || strings.Contains(gap, " and "))
}

// wholeBefore returns what part is a part of, which is no part in turn: the nearest larger number before it that can be told beside it, in its sentence or the
// two before; or nil.
func (a *Answerer) wholeBefore(part *fit, parts []piece) *fit {
	const reach = 2
	for p := part.passage; p >= max(a.firstPassage(part.article), part.passage-reach); p-- {
		levels := a.allLevels(p)
		for i := len(levels) - 1; i >= 0; i-- {
			w := &levels[i]
			if p == part.passage && w.fig.Start >= part.fig.Start || !oneSort(part, w) || !part.fig.Value.LessThan(w.fig.Value) || slices.ContainsFunc(parts, func(o piece) bool { return o.part.fig == w.fig }) {
				continue
			}
			return w
		}
	}
	return nil
}

// A partAsk asks for the part of a whole that some words and places name.
type partAsk struct {
	keys   []question.Key
	places []string
	whole  question.Ask
}

// pieceOf returns the one part that ask means, with its whole; ok is false where there is none or two could be meant.
func (a *Answerer) pieceOf(ask *partAsk) (found piece, ok bool) {
	for i := range ask.keys {
		ask.keys[i].Noun = true // what a verb says sets a part apart too: "have not been paid"
	}
	if len(ask.places) == 0 && !strong(ask.keys) || len(ask.whole.Keys) == 0 {
		return piece{}, false
	}
	for _, p := range a.candidates(&ask.whole) {
		for _, x := range a.pieces(p) {
			if !a.isPiece(&x, ask) {
				continue
			}
			if ok && !(sameFigure(found.part.fig, x.part.fig) && sameFigure(found.whole.fig, x.whole.fig)) {
				return piece{}, false
			}
			found, ok = x, true
		}
	}
	return found, ok
}

// isPiece reports whether x is of what ask names, and its whole of what ask asks for.
func (a *Answerer) isPiece(x *piece, ask *partAsk) bool {
	all := x.ways
	for _, p := range ask.places {
		all &= a.ofPlace(&x.part, p, x.before, x.after)
	}
	w, whole := &x.whole, ask.whole
	if x.part.fig.Status == x.whole.fig.Status {
		whole.Status = x.whole.fig.Status // a part of what is planned is planned too
	}
	own := a.onlyOfPart(x, ask.keys)
	if strong(own) {
		all &= a.ofWords(&x.part, own, &ask.whole, x.before, x.after)
	} else if len(ask.places) == 0 {
		return false
	}
	if halfOf(w, &ask.whole) {
		return false
	}
	if all == 0 || a.nearness(w, ask.whole.Keys) < apartHolds || !a.goesWith(w, a.passage(w.passage), &whole) {
		return false
	}
	g := *w
	a.fitPlace(&g, a.passage(w.passage), &ask.whole)
	return len(g.misses) == 0 || len(ask.whole.Partners) == 0 && a.toldIn(w, ask.whole.Owners)
}

// halfOf reports whether a whole is one side of the trade that is asked for: exports are no trade.
func halfOf(w *fit, ask *question.Ask) bool {
	return asked(ask, keyTrade) && len(w.measures) == 1 && (w.measures[0] == keyExports || w.measures[0] == keyImports) && !asked(ask, w.measures[0])
}

// toldIn reports whether the passage of figure f names each of the places, and f is of no other than those and what they lie in.
func (a *Answerer) toldIn(f *fit, places []string) bool {
	named := a.passage(f.passage).places()
	return !slices.ContainsFunc(places, func(k string) bool {
		p, _ := place.Get(k)
		other := len(f.fig.Place) > 0 && f.fig.Place[0] != p.In && !slices.Contains(places, f.fig.Place[0])
		return other || !slices.ContainsFunc(named, func(m place.Mention) bool { return m.Key == k || m.City == k })
	})
}

// onlyOfPart returns the keys that are not said of the whole too, which tell nothing of a part.
func (a *Answerer) onlyOfPart(x *piece, keys []question.Key) []question.Key {
	w := &x.whole
	from, start := 0, a.idx.Passage(w.passage).Start
	if p := x.part.fig; x.part.passage == w.passage && p.Start < w.fig.Start {
		from = p.End - start // what stands before both is said of the part
	}
	before := a.stretch(a.text(w.passage)[from : w.fig.Start-start])
	return slices.DeleteFunc(slices.Clone(keys), func(k question.Key) bool {
		_, own := a.holds(w, a.passage(w.passage), &question.Ask{Keys: []question.Key{k}}, k)
		return own || a.inClause(w, before, k.Key)
	})
}

// toldShare divides the part by the whole of "what share of X was Y" where the text tells the one as a part of the other.
func (a *Answerer) toldShare(q *question.Question) (derived, bool) {
	if q.Part == nil || q.Asks[0].FromShare || len(q.Asks[0].Not) > 0 {
		return derived{}, false
	}
	ask := partAsk{whole: *q.Whole}
	for _, k := range q.Part.Keys {
		if !asked(q.Whole, k.Key) {
			ask.keys = append(ask.keys, k)
		}
	}
	for _, p := range slices.Concat(q.Part.Owners, q.Part.Partners) {
		if !slices.Contains(q.Whole.Owners, p) && !slices.Contains(q.Whole.Partners, p) {
			ask.places = append(ask.places, p)
		}
	}
	x, ok := a.pieceOf(&ask)
	if !ok || a.shareTold(&x.part) {
		return derived{}, false
	}
	return a.proportion(&x.part, &x.whole)
}

// toldRest returns the whole less the part that q sets aside where the text tells the one as a part of the other: "how much of the rubber did not go to Lorne".
func (a *Answerer) toldRest(q *question.Question) (derived, bool) {
	ask := partAsk{keys: q.SetAside, places: q.SetPlaces, whole: wholeAsked(q)}
	ask.whole.Partners = slices.DeleteFunc(slices.Clone(ask.whole.Partners), func(p string) bool { return slices.Contains(q.SetPlaces, p) })
	ask.whole.Not = nil
	if ask.whole.Want == question.Any {
		ask.whole.Want = question.Level
	}
	x, ok := a.pieceOf(&ask)
	if !ok {
		return derived{}, false
	}
	return a.lessPart(&x.whole, &x.part), true
}

// complements are words of which each part of a whole that is not the one is the other.
var complements = map[string]string{"domestic": "foreign international overseas", "foreign": "domestic local", "international": "domestic", "foreigners": "residents domestic locals",
	"residents": "foreign foreigners non-residents", "men": "women", "women": "men", "boys": "girls", "girls": "boys", "urban": "rural", "rural": "urban", "short-term": "long-term",
	"long-term": "short-term", "imported": "domestic home-grown", "adults": "children", "children": "adults", "new": "used second-hand", "online": "offline",
	"failed": "passed approved cleared", "fail": "passed approved cleared", "passed": "failed rejected", "approved": "rejected refused", "rejected": "approved accepted", "refused": "accepted agreed",
	"accepted": "rejected refused", "survived": "died killed", "stayed": "left quit", "remained": "left quit closed", "open": "closed shut", "closed": "open", "running": "shut closed idle stopped",
	"operating": "shut closed idle stopped", "working": "shut idle stopped", "occupied": "empty vacant", "empty": "occupied", "unsold": "sold", "unpaid": "paid", "won": "lost"}

// counterpart computes the part that ask asks for from the whole and the only other part, told in its place: 14 of "40 orders, 26 of them from foreign airlines"
// for those from domestic ones.
func (a *Answerer) counterpart(ask *question.Ask) (derived, bool) {
	if ask.Want == question.Change || ask.Unit == "percent" || ask.Basis != "" || len(ask.Not) > 0 {
		return derived{}, false
	}
	for i, k := range ask.Keys {
		other := partAsk{whole: *ask}
		other.whole.Keys = slices.Delete(slices.Clone(ask.Keys), i, i+1)
		for _, w := range complementOf(k.Text) {
			other.keys = nil
			for _, t := range a.terms.Read(w) {
				other.keys = append(other.keys, question.Key{Key: t.Key, Kind: term.Modifier, Text: w, Noun: true})
			}
			if x, ok := a.pieceOf(&other); ok && !a.passage(x.part.passage).keys[k.Key] && !a.parted(&x) {
				return a.lessPart(&x.whole, &x.part), true
			}
		}
	}
	return derived{}, false
}

// parted reports whether the text tells of another part of the whole of x: "26 of them from foreign airlines and six from the air force".
func (a *Answerer) parted(x *piece) bool {
	if listsOn(a.text(x.part.passage)[x.part.fig.End-a.idx.Passage(x.part.passage).Start:]) {
		return true
	}
	rest := x.whole.fig.Value.Sub(x.part.fig.Value)
	for p := x.whole.passage; p <= x.part.passage+1 && p < a.idx.NumPassages() && a.idx.Passage(p).Article == a.idx.Passage(x.part.passage).Article; p++ {
		for _, y := range a.allLevels(p) {
			if y.fig.Start <= x.whole.fig.Start || sameFigure(y.fig, x.whole.fig) || sameFigure(y.fig, x.part.fig) || !oneSort(&y, &x.whole) || y.fig.Value.GreaterThan(rest) {
				continue
			}
			if p <= x.part.passage || goesOnWith(a.text(p)[:y.fig.Start-a.idx.Passage(p).Start]) {
				return true
			}
		}
	}
	return false
}

// listsOn reports whether the text behind a part tells one more in words: "and six from the air force".
func listsOn(behind string) bool {
	last := ""
	for _, w := range strings.Fields(term.Lower(behind)) {
		if _, number := quantity.SmallNumber(w); (last == "and" || strings.HasSuffix(last, ",")) && (number || oneMore[w]) {
			return true
		}
		last = w
	}
	return false
}

// oneMore are the words, beside numbers, that begin one more part.
var oneMore = map[string]bool{"several": true, "some": true, "others": true, "another": true}

// goesOnWith reports whether the text before a number in the next sentence makes it one more of those told: "Another six".
func goesOnWith(before string) bool {
	return slices.ContainsFunc(lowerWords(before), func(w string) bool {
		return w == "another" || w == "other" || w == "further" || w == "additional" || w == "also" || w == "remaining" || w == "rest"
	})
}

// complementOf returns the words of which what a word of text is not said of is.
func complementOf(text string) (out []string) {
	for _, w := range lowerWords(text) {
		out = append(out, strings.Fields(complements[w])...)
	}
	return out
}

// lessPart returns what is left of whole x without its part y.
func (a *Answerer) lessPart(x, y *fit) derived {
	d := a.difference(x, y)
	d.fig.Kind, d.fig.Direction, d.fig.Period, d.fig.Op = "level", "none", shownPeriod(x.fig), OpLess
	d.words = x.fig.Subject + " less " + y.fig.Subject
	return d
}
