package question

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// MaxText is the longest question read, in bytes: Discord's longest message, four bytes a character.
const MaxText = 8000

// Parse reads one question with the vocabulary of the corpus. Relative periods ("last month") are resolved against ref where it
// is given; with a zero ref they stay a Shift. Text beyond MaxText is not read.
func Parse(text string, vocab *Vocabulary, ref period.Date) Question {
	clean := shortYears(spans(tidy(text)), vocab.Terms)
	q := Question{Text: text}
	q.Corrected, q.Fixes = correct(clean, vocab)
	r := &reader{text: q.Corrected, vocab: vocab, q: &q}
	r.toks = scan(q.Corrected)
	r.terms = r.verbs(vocab.Terms.Read(q.Corrected))
	times := r.times(ref)
	r.tenor()
	r.amounts(times)
	spots := r.places()
	r.told()
	r.ask.Without = r.leavesOut()
	r.expected()
	r.ask.Quoted = append(append(r.ask.Quoted, r.quoted()...), r.graded()...)
	r.ask.Averaged = r.find("average") >= 0 || r.find("moving") >= 0 || r.find("averaged") >= 0
	r.settings()
	r.wants()
	r.unitWords()
	r.operation(times)
	r.factual()
	r.apart()
	r.side()
	keys := r.currency(r.payFor(loanCost(r.rateOf(r.netTrade(r.perShareOf(r.keys()))))))
	r.split(keys, times, spots)
	r.lean(keys, times, spots)
	return q
}

// verbs reads as verbs what the thesaurus takes for nouns, behind an auxiliary: "did gas prices rise" asks for a change of prices and not
// for inflation, and what a country pays is no wage.
func (r *reader) verbs(terms []term.Term) []term.Term {
	var out []term.Term
	for _, t := range terms {
		i := r.at(t.Start)
		switch {
		case !r.auxiliary(i):
		case t.Key == "inflation" && r.toks[i].end < t.End && r.word(i+1) != "of":
			for _, part := range []term.Term{{Start: t.Start, End: r.toks[i].end}, {Start: r.toks[i+1].start, End: t.End}} {
				for _, p := range r.vocab.Terms.Read(r.text[part.Start:part.End]) {
					p.Start, p.End = p.Start+part.Start, p.End+part.Start
					out = append(out, p)
				}
			}
			continue
		case t.Key == "cost" && r.toks[i].low == "cost" && !r.measure(i+1):
			t.Key = "price" // what a house costs is its price
		case t.Key == "wages" && r.toks[i].low == "pay" && !r.moves(i+1):
			t.Key, t.Kind = "pay", term.Word
		}
		out = append(out, t)
	}
	return out
}

// auxiliary reports whether a verb like "did" stands before token i, so that a verb is still to come.
func (r *reader) auxiliary(i int) bool {
	for j := range i {
		switch r.word(j) {
		case "did", "do", "does", "will", "would", "must", "should", "could":
			return true
		}
	}
	return false
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
	return strings.NewReplacer(" n ", " and ", " & ", " and ", " adn ", " and ", " w/o ", " without ", " w/ ", " with ", "-denominated", " denominated").Replace(strings.TrimSpace(b.String()))
}

// mark sets the use of all tokens within a byte range.
func (r *reader) mark(start, end int, u use) {
	for i := range r.toks {
		if r.toks[i].start < end && r.toks[i].end > start {
			r.toks[i].used = u
		}
	}
}

// amounts finds a bound: "above 10 percent", "more than 5 million".
func (r *reader) amounts(times []period.Mention) {
	taken := make([]quantity.Span, len(times))
	for i, m := range times {
		taken[i] = quantity.Span{Start: m.Start, End: m.End}
	}
	for _, t := range r.toks {
		if t.used == inTenor {
			taken = append(taken, quantity.Span{Start: t.start, End: t.end})
		}
	}
	slices.SortFunc(taken, func(x, y quantity.Span) int { return x.Start - y.Start })
	for _, n := range quantity.Find(r.text, taken) {
		if c := r.text[n.Start]; c >= '0' && c <= '9' && (n.Class == quantity.Bare || n.Class == quantity.Count || n.Class == quantity.Duration) {
			r.ask.Numbers = append(r.ask.Numbers, n.Value.String())
		}
		if len(n.Unit) > 0 && r.glued(n) {
			continue // "4g users": a name
		}
		if r.named(n) {
			continue
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

// named reports whether a number word between an adjective and a measure is part of a name, which the figure's passage must hold: "the new three exports".
func (r *reader) named(n quantity.Quantity) bool {
	i := r.at(n.Start)
	if c := r.text[n.Start]; n.Class != quantity.Count || c >= '0' && c <= '9' || !r.measure(i+1) || i == 0 || !r.toks[i-1].word || r.toks[i-1].used != free || determiners[r.word(i-1)] {
		return false
	}
	r.ask.Quoted = append(r.ask.Quoted, r.word(i-1)+" "+r.word(i))
	return true
}

// determiners are what a plain number may stand behind.
var determiners = set("the a an all both these those their its his her our any some first last next past top main major biggest largest other of in to with for from and or than were are is was do did how which what")

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

// settings reads accounting terms, the basis and the status asked for: "seasonally adjusted", "year on year", "expected", "target".
func (r *reader) settings() {
	for _, s := range settingCues {
		if s.term == "real" && r.find("real", "estate") >= 0 {
			continue
		}
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
	if see := r.find("see"); r.ask.Status == "" && r.auxiliary(see) && !r.auxiliary(1) {
		r.ask.Status = figure.Forecast // "how high do economists see it going", but not "did exports see a rise"
	}
	r.nuances()
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
	{phrases: [][]string{ph("raw", ",", "unadjusted"), ph("without", "the", "seasonal", "adjustment"), ph("without", "seasonal", "adjustment"), ph("before", "seasonal", "adjustment"), ph("not", "seasonally", "adjusted"), ph("unadjusted"), ph("raw", "figures"), ph("raw", "data"), ph("raw", "number"), ph("raw", "total"), ph("in", "raw", "terms"), ph("not", "adjusted"), ph("non-adjusted")}, term: "unadjusted"},
	{phrases: [][]string{ph("seasonally", "adjusted"), ph("adjusted"), ph("seasonally-adjusted"), ph("with", "seasonal", "adjustment"), ph("after", "seasonal", "adjustment")}, term: "seasonally adjusted"},
	{phrases: [][]string{ph("unsmoothed"), ph("without", "the", "smoothing"), ph("without", "smoothing"), ph("not", "smoothed"), ph("before", "smoothing")}, term: "unsmoothed"},
	{phrases: [][]string{ph("smoothed"), ph("after", "smoothing"), ph("with", "smoothing")}, term: "smoothed"},
	{phrases: [][]string{ph("moving", "average"), ph("week", "average"), ph("month", "average")}, term: "average"},
	{phrases: [][]string{ph("in", "real", "terms"), ph("inflation", "adjusted"), ph("inflation-adjusted"), ph("at", "constant", "prices"), ph("real")}, term: "real"},
	{phrases: [][]string{ph("in", "nominal", "terms"), ph("at", "current", "prices"), ph("nominal")}, term: "nominal"},
	{phrases: [][]string{ph("year-on-year"), ph("year", "on", "year"), ph("yoy"), ph("y/y"), ph("y-o-y"), ph("year-over-year"), ph("year", "over", "year")}, basis: "year-on-year", moves: true},
	{phrases: [][]string{ph("on", "the", "year"), ph("over", "the", "year"), ph("on", "a", "year"), ph("annually"), ph("from", "a", "year", "earlier"), ph("from", "a", "year", "ago"), ph("against", "a", "year", "before"), ph("annual", "growth"), ph("annual", "change"), ph("annual", "inflation"), ph("yearly"), ph("12-month", "growth"), ph("compared", "with", "a", "year", "before")}, basis: "year-on-year"},
	{phrases: [][]string{ph("month-on-month"), ph("month", "on", "month"), ph("mom"), ph("m/m"), ph("m-o-m"), ph("month-over-month"), ph("month", "over", "month")}, basis: "month-on-month", moves: true},
	{phrases: [][]string{ph("on", "the", "month"), ph("over", "the", "month"), ph("monthly", "growth"), ph("monthly", "change"), ph("monthly", "rise"), ph("monthly", "increase"), ph("monthly", "price"), ph("monthly", "inflation"), ph("from", "the", "month", "before"), ph("from", "the", "previous", "month"), ph("from", "a", "month", "earlier")}, basis: "month-on-month"},
	{phrases: [][]string{ph("quarter-on-quarter"), ph("quarter", "on", "quarter"), ph("qoq"), ph("q/q"), ph("q-o-q")}, basis: "quarter-on-quarter", moves: true},
	{phrases: [][]string{ph("on", "the", "quarter"), ph("over", "the", "quarter"), ph("quarterly", "growth"), ph("quarterly", "change"), ph("from", "the", "previous", "quarter")}, basis: "quarter-on-quarter"},
	{phrases: [][]string{ph("before", "revision"), ph("first", "estimate"), ph("original", "estimate"), ph("original", "figure"), ph("initial", "figure"), ph("first", "figure"), ph("before", "the", "revision"), ph("initial", "estimate"), ph("earlier", "estimate"), ph("unrevised"), ph("before", "it", "was", "revised"), ph("before", "they", "were", "revised"), ph("before", "being", "revised"), ph("prior", "to", "revision")}, status: figure.Former},
	{phrases: [][]string{ph("target"), ph("goal"), ph("aiming", "for"), ph("aim", "for"), ph("aims", "for"), ph("officially", "aiming"), ph("planned"), ph("plan", "to"), ph("plans", "to")}, status: figure.Target},
	{phrases: [][]string{ph("looking", "for"), ph("looked", "for"), ph("forecast"), ph("forecasts"), ph("forecasted"), ph("expected"), ph("expect"), ph("expecting"), ph("been", "expecting"), ph("expects"), ph("expectation"), ph("expectations"), ph("predicted"), ph("predict"), ph("projected"), ph("projects"), ph("project"), ph("projection"), ph("outlook"), ph("consensus"), ph("poll"), ph("pencilled", "in"), ph("tipped"), ph("analysts", "thought"), ph("economists", "thought"), ph("anticipate"), ph("anticipated"), ph("predicts"), ph("assume"), ph("assumes"), ph("assumed"), ph("guidance"), ph("guided"), ph("guides"), ph("foresee"), ph("foresees"), ph("foreseen")}, status: figure.Forecast},
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
		if t.Kind == term.Generic || r.toks[i].used == inCue && (accounting[t.Key] || t.Key == string(r.ask.Status)) || r.classOfPlace(i) || r.chosen(t, tok) {
			continue
		}
		if (tok.low == "fiscal" || tok.low == "financial") && i+1 < len(r.toks) && (r.toks[i+1].used == inTime || r.word(i+1) == "year") {
			continue // "the fiscal year to March 13"
		}
		if sayVerbs[tok.low] && r.auxiliary(i) && r.ask.Want.Figure() {
			continue
		}
		if r.ask.Want == Share && takes[tok.low] && t.Kind == term.Word {
			continue
		}
		if prev := r.word(i - 1); prev == "not" || prev == "the" && r.word(i-2) == "not" {
			r.ask.Not = append(r.ask.Not, t.Key)
			switch r.word(i - 2) {
			case "is", "are", "was", "were": // "how many of them were not electric": the rest, which no figure states
				r.q.Negated = true
			}
			continue
		}
		k := Key{Key: t.Key, Kind: t.Kind, Text: r.text[t.Start:t.End], Start: t.Start}
		k.Name = r.vocab.Name(tok.low) || i > 0 && tok.capital() && !shouted(r.text)
		k.Aside = r.included(i) || r.inQuotes(t.Start) // what is quoted must stand in the passage as it is
		k.Says = r.sayer(i)
		k.Noun = i+1 < len(r.toks) && r.toks[i+1].word && (r.measure(i+1) || r.toks[i+1].low == "index") || r.word(i-1) == "of" && strings.HasSuffix(tok.low, "s")
		keys = append(keys, k)
	}
	return keys
}

// takes are the verbs that say no more than that one thing is a share of another: "what share of exports will debt service swallow".
var takes = set("swallow swallowed swallows absorb absorbed absorbs eat eaten ate gobble gobbled devour devoured consume consumed soak soaked occupy occupied represent represented comprise comprised constitute constituted form formed claim claimed take taken took account accounted")

// accounting are the keys of terms that [Ask.Terms] holds.
var accounting = map[string]bool{"adjusted": true, "unadjusted": true, "real": true, "nominal": true, term.Stem("smoothed"): true, term.Stem("unsmoothed"): true, term.Stem("smoothing"): true}

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

// sayer reports whether the word at i only names who says or expects what is asked for: between "does" and "expect", behind "according
// to" or "estimated by". Nobody is measured by what they say.
func (r *reader) sayer(i int) bool {
	if !r.ask.Want.Figure() {
		return false
	}
	for j := i; j < min(len(r.toks), i+4) && r.toks[j].capital(); j++ {
		if r.toks[j].owns && estimates[r.word(j+1)] {
			return true // "the World Bank's estimate of the debt"
		}
	}
	for back := 1; back <= 4; back++ {
		switch r.word(i - back) {
		case "does", "do", "did":
			for j := i + 1; j <= i+5; j++ {
				if sayVerbs[r.word(j)] {
					return true
				}
				if w := r.word(j); w == "the" || w == "a" || w == "an" || w == "its" || w == "" || // "did wool sales miss the official forecast"
					r.toks[j].used == inTime {
					break
				}
			}
			return false
		case "had", "has", "have":
			return r.hadSaid(i)
		case "to":
			if r.word(i-back-1) == "according" {
				return true
			}
		case "by":
			if said := r.word(i - back - 1); said == "going" || saidStems[term.Stem(said)] {
				return true
			}
		}
	}
	return false
}

// hadSaid reports whether the words behind token i say or expect something: the ministry of "had the ministry expected" and "had the ministry
// been expecting", but not what "had been expected".
func (r *reader) hadSaid(i int) bool {
	for j := i + 1; j <= i+4; j++ {
		w := r.word(j)
		if w == "been" {
			return strings.HasSuffix(r.word(j+1), "ing") && saidStems[term.Stem(r.word(j+1))]
		}
		if saidStems[term.Stem(w)] {
			return true
		}
	}
	return false
}

// estimates are the nouns of a figure that is somebody's reckoning and not their own.
var estimates = set("estimate estimates estimation reckoning projection projections")

// sayVerbs are the verbs of saying and expecting whose subject a question names only as the source.
var sayVerbs = set("expect see forecast predict project assume anticipate estimate reckon think foresee believe say")

// saidStems are the stems of what stands before "by" and who says it: "estimated by the ministry", "a forecast by the bank".
var saidStems = func() map[string]bool {
	stems := map[string]bool{}
	for _, irregular := range []string{"seen", "foreseen", "thought", "said"} {
		stems[term.Stem(irregular)] = true
	}
	for verb := range sayVerbs {
		stems[term.Stem(verb)] = true
	}
	return stems
}()

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
var forecasters = set("market markets analyst analysts economist economists poll forecaster forecasters consensus street pundits experts traders dealers observers")

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
