package question

import (
	"cmp"
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
)

// correct puts misspelt words right against the vocabulary. Numbers, names of places and words that hold no plain
// letters only are left as they are.
func correct(text string, vocab *Vocabulary) (string, []Fix) {
	var fixes []Fix
	var b strings.Builder
	last := 0
	taken := placesAndTimes(text)
	toks := scan(text)
	meant, slipped := make([]string, len(toks)), false
	for i, t := range toks {
		if !t.word || taken[t.start] {
			continue
		}
		if to, ok := correction(toks, i, vocab, shouted(text)); ok && to != t.low {
			meant[i], slipped = to, slipped || len(t.low) >= minFix
		}
	}
	for i, t := range toks {
		to := meant[i]
		if to == "" && slipped && t.word && !taken[t.start] {
			to = vocab.alikeByEar(t.low)
		}
		if to == "" {
			continue
		}
		if t.owns {
			to += "'s"
		}
		fixes = append(fixes, Fix{From: text[t.start:t.end], To: to})
		b.WriteString(text[last:t.start])
		b.WriteString(to)
		last = t.end
	}
	if len(fixes) == 0 {
		return text, nil
	}
	b.WriteString(text[last:])
	return b.String(), fixes
}

// numbered returns w with a blank before the number that it ends in, where the corpus knows the word before that and not w: "ftse100", "s&p500", "may2019".
// It is "" for any other word.
func (v *Vocabulary) numbered(w string) string {
	const least, most = 2, 4 // digits
	word := strings.TrimRight(w, "0123456789")
	if n := len(w) - len(word); n < least || n > most || len(word) < 3 || v.words[w] > 0 || v.words[word] == 0 && !v.names[word] && !strings.Contains(word, "&") {
		return ""
	}
	return word + " " + w[len(word):]
}

// alikeByEar returns the term of the corpus that sounds like w and is one slip away, where w is a word that the corpus has not: the "steel" of "steal
// prodction". It is "" where there is none. Only who slips elsewhere is taken to have meant it.
func (v *Vocabulary) alikeByEar(w string) string {
	if len(w) < minFix || !plain(w) || v.words[w] > 0 || v.names[w] || known[w] {
		return ""
	}
	found, as := "", sound(w)
	for _, c := range v.near[w[0]] {
		if v.words[c] > v.words[found] && !idle[c] && !light[c] && slips(w, c, 1) == 1 && sound(c) == as && v.Terms.Knows(c) {
			found = c
		}
	}
	return found
}

// correction returns what token i was meant as; ok is false where it is left as it is.
func correction(toks []token, i int, vocab *Vocabulary, shouted bool) (to string, ok bool) {
	t := toks[i]
	meant := ""
	if vocab.words[t.low] == 0 {
		meant = besides(toks, i) // what the articles speak of is meant
	}
	if to := cmp.Or(shortFor(toks, i), meant); to != "" {
		return to, true
	}
	if to := vocab.numbered(t.low); to != "" {
		return to, true
	}
	if !plain(t.low) || vocab.knows(t.low) {
		return "", false
	}
	stem := strings.TrimSuffix(t.low, "s")
	if stem != t.low {
		if isPlace(stem) {
			return stem + "'s", true // "chinas exports"
		}
		if len(stem) > 2 && vocab.knows(stem) && !strings.HasSuffix(stem, "s") {
			return "", false
		}
	}
	if to, ok = vocab.fix(t.low); ok && manyWords[to] && (i == 0 || !degrees[toks[i-1].low]) {
		to, ok = cmp.Or(vocab.termNear(toks, i), to), true // the money of "mony supply"
	}
	if !ok {
		to, ok = placeOrTime(t.low)
	}
	if !ok || t.start == 0 || !t.capital() || shouted {
		return to, ok
	}
	named := vocab.Name(to) || !english(to) && !vocab.Terms.Knows(to)
	another := named && vocab.words[to] > 0 && slipCost(t.low, to) > costSwap // Cohen is not Chen
	return to, !idle[to] && !light[to] && !another
}

// manyWords are words of number that stand behind one of the degrees where they are meant.
var (
	manyWords = set("many much more most")
	degrees   = set("how so as too very that no any once twice the or and than")
)

// termNear returns the word of the corpus that is one slip from token i and a term of the field, alone or with the word behind it, the most frequent of
// several, or "".
func (v *Vocabulary) termNear(toks []token, i int) string {
	w, found, next := toks[i].low, "", ""
	if i+1 < len(toks) {
		next = " " + toks[i+1].low
	}
	for _, c := range v.near[w[0]] {
		if v.words[c] > v.words[found] && !idle[c] && !manyWords[c] && slips(w, c, 1) == 1 && (v.Terms.Knows(c) || v.Terms.Knows(c+next)) {
			found = c
		}
	}
	return found
}

// placesAndTimes returns the bytes of text that belong to the name of a place or time.
func placesAndTimes(text string) map[int]bool {
	taken := map[int]bool{}
	take := func(start, end int) {
		for i := start; i < end; i++ {
			taken[i] = true
		}
	}
	for _, m := range place.Find(text) {
		take(m.Start, m.End)
	}
	for _, m := range period.Find(text, period.Date{}) {
		take(m.Start, m.End)
	}
	return taken
}

// shortFor returns the word that token i abbreviates, or "". "W" is "with", before Germany "west": "price w 10% tariff".
func shortFor(toks []token, i int) string {
	if toks[i].low == "forth" && i+1 < len(toks) && (toks[i+1].low == "quarter" || toks[i+1].low == "qtr") {
		return "fourth"
	}
	if toks[i].low != "w" || i+1 >= len(toks) {
		return ""
	}
	next := toks[i+1].low
	if name, ok := placeOrTime(next); strings.HasPrefix(next, "german") || ok && strings.HasPrefix(name, "german") {
		return "west"
	}
	return "with"
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

// longMonths are the months that are long enough to be known without what stands beside them, and a word for a time that is as often misspelt.
var longMonths = append(slices.DeleteFunc(slices.Clone(wholeMonths), func(m string) bool { return len(m) < minFix }), "quarter")

// plain reports whether w is made of ASCII letters only, with hyphens.
func plain(w string) bool {
	for i := 0; i < len(w); i++ {
		if (w[i] < 'a' || w[i] > 'z') && w[i] != '-' {
			return false
		}
	}
	return w != ""
}
