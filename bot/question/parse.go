package question

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// MaxText is the longest question read, in bytes: Discord's longest message, four bytes a character.
const MaxText = 8000

// Parse reads one question with the vocabulary of the corpus. Relative periods ("last month") are resolved against ref where it
// is given; with a zero ref they stay a Shift. Text beyond MaxText is not read.
func Parse(text string, vocab *Vocabulary, ref period.Date) Question {
	clean, amends := amended(tidy(text))
	clean, fixes := unshortened(untalked(clean, vocab.Terms), vocab)
	clean = shortYears(atEdge(spans(comparedPace(clean))), vocab)
	q := Question{Text: text, Leans: amends}
	q.Corrected, q.Fixes = correct(clean, vocab)
	if len(q.Fixes) > 0 {
		q.Corrected = shortYears(q.Corrected, vocab) // "norway defict 87 whole year"
	}
	q.Fixes = append(fixes, q.Fixes...)
	q.Corrected = recast(reckoned(listedThings(listedTimes(q.Corrected)), vocab.Terms))
	q.Corrected = reworded(unframed(q.Corrected, vocab.Terms))
	r := &reader{text: q.Corrected, vocab: vocab, q: &q}
	r.toks = scan(q.Corrected)
	r.terms = r.verbs(vocab.Terms.Read(q.Corrected))
	times := r.times(ref)
	r.tenor()
	r.amounts(times)
	spots := r.places()
	r.told()
	r.onceDone()
	r.ask.Without = r.leavesOut()
	r.expected()
	r.ask.Quoted = append(append(r.ask.Quoted, r.quoted()...), r.graded()...)
	r.ask.Averaged = r.find("average") >= 0 || r.find("moving") >= 0 || r.find("averaged") >= 0
	r.settings()
	r.wants(times)
	r.acceleration()
	r.unitWords()
	r.operation(times)
	times = r.ofForecast(times)
	r.every(times)
	r.ask.Both = r.bothWays()
	r.factual()
	r.apart()
	r.side()
	r.ask.Deed = r.deed()
	q.Strange = r.strange()
	keys := r.currency(r.exchange(r.payFor(r.loanCost(r.rateOf(r.priceOf(r.goldHeld(r.netTrade(r.perShareOf(r.lossOf(r.outlook(r.pricesOf(r.whoSaid(r.keys()), spots), spots)))))))))))
	r.split(keys, times, spots)
	r.predicated(keys)
	r.thanThen(times)
	r.thanBefore(times)
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
		case r.toks[i].low == "list" && r.orders(i):
			r.toks[i].used = inCue
			continue // "List exports for May and June" is no listing of shares
		case r.toks[i].low == "help" && r.word(i-1) == "much" && r.word(i-2) == "how":
			t.Key, t.Kind = "aid", term.Word // what is given, and no call for help
		case t.Key == "wages" && r.pays(i):
			t.Key, t.Kind = "pay", term.Word
		case t.Key == "trade" && r.toks[i].low == "traded" && r.find("how", "many") >= 0:
			t.Key, t.Kind = "traded", term.Word // "how many contracts were traded" asks for no foreign trade
		case !r.auxiliary(i):
		case t.Key == "fare" && r.toks[i].low == "fare" && (i+1 == len(r.toks) || !r.toks[i+1].word || r.toks[i+1].used == inTime || idle[r.word(i+1)] || comparative(r.word(i+1))):
			r.toks[i].used, r.ask.Want = inCue, Change
			continue // "how did exports fare in May"
		case t.Key == "inflation" && r.toks[i].end < t.End && r.word(i+1) != "of":
			for _, part := range []term.Term{{Start: t.Start, End: r.toks[i].end}, {Start: r.toks[i+1].start, End: t.End}} {
				for _, p := range r.vocab.Terms.Read(r.text[part.Start:part.End]) {
					p.Start, p.End = p.Start+part.Start, p.End+part.Start
					out = append(out, p)
				}
			}
			continue
		case t.Key == "cost" && r.toks[i].low == "cost" && slices.ContainsFunc(out, func(o term.Term) bool { return o.Key == "imports" || o.Key == "exports" }):
			r.toks[i].used, r.ask.Money = inCue, true
			continue // what imports cost is what they came to
		case t.Key == "cost" && r.toks[i].low == "cost" && !r.measure(i+1):
			t.Key = "price" // what a house costs is its price
		}
		out = append(out, t)
	}
	return out
}

// pays reports whether the word at i is a form of "pay" that tells what somebody pays, and no pay: "stopped paying interest", "what does it pay on deposits",
// but "how much are nurses paid".
func (r *reader) pays(i int) bool {
	switch r.word(i) {
	case "pay":
		start := r.toks[i].start
		if w := r.word(i - 1); (w == "did" || w == "does" || w == "do") && (r.word(i+1) == "in" || r.moves(i+1)) {
			return false // "did pay in the public sector grow"
		}
		owned := i > 0 && (strings.HasSuffix(r.word(i-1), "'s") || strings.HasSuffix(r.text[:start], "' ")) // "does a worker's pay"
		return r.auxiliary(i) && !r.moves(i+1) && !owned
	case "pays", "paying":
		return !r.moves(i + 1)
	case "paid":
		return r.content(i+1) && !r.moves(i+1)
	}
	return false
}

// whoSaid reads the words that somebody is asked to have said, where they tell of a move alone: the rebound of "who said the rebound is fading".
func (r *reader) whoSaid(keys []Key) []Key {
	if r.ask.Want != Who || len(keys) > 0 || !r.asksWho() || len(r.foreseen2) > 0 {
		return keys
	}
	said := r.toks[1].end
	for _, t := range r.terms {
		if t.Start > said && t.Kind != term.Stop && t.Kind != term.Chat {
			keys = append(keys, Key{Key: t.Key, Kind: term.Word, Text: r.text[t.Start:t.End], Start: t.Start})
		}
	}
	return keys
}

// asksWho reports whether the question begins with who says something.
func (r *reader) asksWho() bool { return r.word(0) == "who" && term.Says(r.word(1)) }

// pricesOf reads how the prices of a country move, where the question names no goods, as its inflation: "at what rate did prices climb in Chad".
func (r *reader) pricesOf(keys []Key, spots []spot) []Key {
	owned := slices.ContainsFunc(spots, func(s spot) bool { return !s.partner })
	if len(keys) != 1 || keys[0].Key != "price" || !strings.EqualFold(keys[0].Text, "prices") || r.ask.Want != Change || !owned {
		return keys
	}
	keys[0].Key = "inflation"
	return keys
}

// outlook reads what a body that foresees whole economies is asked for where the question names no more than a place: "IMF forecast for Peru in 2023" is
// of the growth of its economy.
func (r *reader) outlook(keys []Key, spots []spot) []Key {
	if r.ask.Status != figure.Forecast && r.ask.Status != figure.Former {
		return keys
	}
	asked, of := -1, false // where the body stands, and whether a place is named that it foresees
	for _, s := range spots {
		if s.Key == "OECD" {
			asked = s.Start
		}
		of = of || s.Key != "OECD"
	}
	for i, k := range keys {
		if !outlookers[k.Key] {
			return keys
		}
		asked, keys[i].Says = k.Start, true
	}
	if !of || asked < 0 {
		return keys
	}
	if r.ask.Want == Any {
		r.ask.Want = Change
	}
	return append(keys, Key{Key: "economy", Kind: term.Measure, Text: "economy", Start: asked})
}

// outlookers are the bodies that foresee how whole economies grow.
var outlookers = map[string]bool{"imf": true, "oecd": true, "european commission": true}

// orders reports whether the verb at token i tells the bot what to do: it begins the question, perhaps behind a courtesy.
func (r *reader) orders(i int) bool {
	for j := range i {
		if w := r.word(j); w != "please" && w != "pls" && w != "can" && w != "could" && w != "you" && w != "hey" && w != "bot" && r.toks[j].word {
			return false
		}
	}
	return true
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
	return spelled.Replace(ampersands(strings.TrimSpace(b.String())))
}

// spelled writes out what chat shortens, and makes one word of what is written as two.
var spelled = strings.NewReplacer(" per cent ", " percent ", " per cent,", " percent,", " per cent?", " percent?", "+cd", " plus cd", "+CD", " plus CD", " + ", " plus ",
	" n ", " and ", " adn ", " and ", " w/o ", " without ", " w/ ", " with ", "-denominated", " denominated", "up/down", "up or down", "$/", "dollars per ",
	"US$ per", "dollars per", " non ", " non-")

// ampersands writes out the "&" of chat, and keeps the one of a name: "wool & mohair", but "Marlow & Kerr".
func ampersands(text string) string {
	for from := 0; ; {
		i := strings.Index(text[from:], " & ")
		if i < 0 {
			return text
		}
		i += from
		before := text[strings.LastIndex(text[:i], " ")+1 : i]
		if from = i + len(" & "); !capital(before) || !capital(text[from:]) {
			text = text[:i] + " and " + text[from:]
		}
	}
}

// capital reports whether text begins with a capital letter.
func capital(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}
