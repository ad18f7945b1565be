package question

import (
	_ "embed"
	"iter"
	"math"
	"slices"
	"sort"
	"strings"

	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A Vocabulary is what a corpus knows: its words with the number of passages that hold them, its names, and the terms of the field.
type Vocabulary struct {
	Terms  *term.Thesaurus
	Newest int // the year of its newest article, 0 where none is dated
	words  map[string]int
	names  map[string]bool
	near   map[byte][]string // the corpus's and the field's words by first letter, sorted: what a misspelt word may have meant
}

// NewVocabulary returns the vocabulary of a corpus. Words come with the number of passages that hold them, in lower case;
// names are words that the corpus writes with a capital letter in the middle of a sentence.
func NewVocabulary(terms *term.Thesaurus, words iter.Seq2[string, int], names iter.Seq[string]) *Vocabulary {
	v := &Vocabulary{Terms: terms, words: map[string]int{}, names: map[string]bool{}, near: map[byte][]string{}}
	for w, n := range words {
		v.words[w] += n
	}
	for n := range names {
		v.names[strings.ToLower(n)] = true
	}
	for w := range v.words {
		v.offer(w)
	}
	for w := range known {
		if v.words[w] == 0 {
			v.offer(w)
		}
	}
	for w := range terms.Words() {
		if v.words[w] == 0 && !known[w] {
			v.offer(w)
		}
	}
	for c := range v.near {
		sort.Strings(v.near[c])
	}
	return v
}

// offer adds w to what a misspelt word may have meant. Short words and numbers are no use there.
func (v *Vocabulary) offer(w string) {
	if len(w) < 3 || w[0] < 'a' || w[0] > 'z' || auxiliaries[w] && !often[w] {
		return
	}
	v.near[w[0]] = append(v.near[w[0]], w)
}

// auxiliaries are forms that nobody means who writes another word: "Boeing" is no "being".
var auxiliaries = set("being been having has were are was doing done its they them these those")

// Name reports whether the corpus writes w, in lower case here, as a proper name.
func (v *Vocabulary) Name(w string) bool { return v.names[w] }

// knows reports whether w needs no correction: the corpus, the field or the language of questions has it.
func (v *Vocabulary) knows(w string) bool {
	_, money := quantity.Currency(w)
	return v.words[w] > 0 || v.names[w] || known[w] || money || v.Terms.Knows(w) || english(w) || derived(w) || v.compound(w)
}

// derived reports whether w is made of an English word by a prefix, by "ation", or by both: "undersold", "valuation", "revaluation".
func derived(w string) bool {
	const shortest = 4 // letters of the word that it is made of
	for _, p := range [...]string{"", "re", "de", "over", "under", "pre"} {
		base, ok := strings.CutPrefix(w, p)
		if !ok || len(base) < shortest {
			continue
		}
		stem, made := strings.CutSuffix(strings.TrimSuffix(base, "s"), "ation")
		if p != "" && english(base) || made && len(stem) >= shortest-1 && (english(stem) || english(stem+"e")) {
			return true
		}
	}
	return false
}

// compound reports whether w is words that need no correction with hyphens between: "non-farm".
func (v *Vocabulary) compound(w string) bool {
	if !strings.Contains(w, "-") {
		return false
	}
	for part := range strings.SplitSeq(w, "-") {
		if part == "" || part != "non" && !v.knows(part) {
			return false
		}
	}
	return true
}

// Limits of correction: a word of 4 to 7 letters may differ by one slip, a longer one by two (a slip is a letter left out, added, changed, or exchanged
// with its neighbour). Below 4 letters too many words are one slip apart ("gnp", "gdp"), so that only what messages are full of is meant there.
const (
	minFix  = 4
	twoSlip = 8
)

// often are the words that messages are full of, and that even short slips are read as: "teh", "hwo".
var often = set(`the and for from with what which who whose why when where how many much more most less least than did does was were are has have had its
	their will would could that this last year years month months week quarter half first second third two three between into over out per all new people
	rise rose fall fell grow grew get got any one latest yoy`)

// words of English, one a line, in order: a word in it is no misspelling, whether the corpus has it or not.
//
//go:embed english.txt
var englishWords string

// english reports whether w is a plain English word. The list is in the order of its bytes, behind a head of comments, so that halving it
// finds the word.
func english(w string) bool {
	lo, hi := 0, len(englishWords)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(englishWords[:mid], '\n') + 1
		line, _, _ := strings.Cut(englishWords[start:], "\n")
		switch {
		case line == w:
			return true
		case line < w:
			lo = start + len(line) + 1
		default:
			hi = start
		}
	}
	return false
}

// fix returns what the unknown word w most likely meant, or false: the likeliest known word, then two words written as one, then a word written by ear,
// then a word whose vowels were left out ("rsrvs", "exprts").
func (v *Vocabulary) fix(w string) (string, bool) {
	if len(w) < minFix {
		if to, ok := v.short(w); ok {
			return to, true
		}
		return v.oneVowel(w)
	}
	for _, try := range []func(string) (string, bool){v.closest, v.byEar, v.otherStart, v.apart, v.vowelsMixed, v.unshorten} {
		if to, ok := try(w); ok {
			return to, true
		}
	}
	return "", false
}

// short returns the word that w of two or three letters is a slip from: one that messages are full of, or a term of the corpus that has its letters.
func (v *Vocabulary) short(w string) (string, bool) {
	best, least := "", costAdded+costFirst
	for c := range often {
		if d := len(c) - len(w); d < -1 || d > 1 || len(w) == 2 && d != 1 || slips(w, c, 1) > 1 || len(c) < 3 {
			continue
		}
		cost := slipCost(w, c)
		if cost < least || cost == least && c < best {
			best, least = c, cost
		}
	}
	for _, c := range v.near[w[0]] {
		if len(c) == len(w) && c != w && swapped(w, c) && slips(w, c, 1) == 1 && v.words[c] > 0 && v.Terms.Knows(c) && costSwap < least {
			best, least = c, costSwap
		}
	}
	return best, best != "" && least <= costAdded
}

// A guess is the likeliest known word so far that a misspelt one may have meant.
type guess struct {
	word  string
	slips int
	score float64 // logarithm of how likely it is
}

// closest returns the known word that w most likely is a slip from: one slip away, of long words two.
func (v *Vocabulary) closest(w string) (string, bool) {
	var g guess
	for _, c := range v.near[w[0]] {
		v.weigh(&g, w, c)
	}
	if len(w) > 1 && w[1] != w[0] {
		for _, c := range v.near[w[1]] {
			if len(c) > 1 && c[1] == w[0] {
				v.weigh(&g, w, c) // the first two exchanged
			}
		}
	}
	return g.word, g.word != ""
}

// otherStart is closest for words that begin with another letter.
func (v *Vocabulary) otherStart(w string) (string, bool) {
	var g guess
	for c := byte('a'); c <= 'z'; c++ {
		for _, s := range v.near[c] {
			if c != w[0] && len(s) > minFix && (s[0] == w[1] || s[1] == w[0] || s[1:] == w[1:]) {
				v.weigh(&g, w, s)
			}
		}
	}
	return g.word, g.word != ""
}

// weigh makes c the guess for w where it is nearer than the guess so far, or as near and likelier.
func (v *Vocabulary) weigh(g *guess, w, c string) {
	most := 1
	if len(w) >= twoSlip {
		most = 2
	}
	if len(c) < len(w)-most || len(c) > len(w)+most || len(c) < 3 {
		return
	}
	d := slips(w, c, most)
	if d > most || g.word != "" && d > g.slips {
		return
	}
	cost := slipCost(w, c)
	if len(w) == minFix && len(c) == minFix && !swapped(w, c) && !(often[c] && cost <= costNear) {
		return // one changed letter makes too many other words of four
	}
	if score := math.Log(1+float64(v.frequency(c))) - cost; g.word == "" || d < g.slips || score > g.score {
		*g = guess{c, d, score}
	}
}

// frequency returns how likely a word is meant: in how many passages it stands, with a bonus for the terms of the field, for what the articles say before
// what they might, and for what messages are full of.
func (v *Vocabulary) frequency(word string) int {
	freq := v.words[word]
	if v.Terms.Knows(word) {
		freq += termBonus
	}
	if v.words[word] > 0 {
		freq += 2 * termBonus
	}
	if often[word] {
		freq += 2 * termBonus
	}
	return freq
}

// byEar returns the word of the corpus that sounds like w, the most frequent of several: "inflashun", "fone".
func (v *Vocabulary) byEar(w string) (string, bool) {
	found, as := "", sound(w)
	for _, first := range []byte(string(w[0]) + sameStart[w[0]]) {
		for _, c := range v.near[first] {
			if v.words[c] > v.words[found] && len(c) >= minFix && sound(c) == as {
				found = c
			}
		}
	}
	return found, found != ""
}

// sameStart are the other letters that a word beginning with the same sound may begin with.
var sameStart = map[byte]string{'f': "p", 'k': "cq", 'c': "ks", 's': "cpz", 'z': "s", 'n': "kp", 'r': "w", 'j': "g", 'p': "f"}

// vowelsMixed returns the one word that has the consonants of w in their order and is at most two slips away: "vehical".
func (v *Vocabulary) vowelsMixed(w string) (string, bool) {
	const shortest, most = 6, 2
	if len(w) < shortest {
		return "", false
	}
	return v.sameConsonants(w, func(c string) bool { return slips(w, c, most) <= most })
}

// sameConsonants returns the one word of both the corpus and the field that begins like w, has its consonants in their order and passes the check.
func (v *Vocabulary) sameConsonants(w string, check func(c string) bool) (string, bool) {
	found := ""
	for _, c := range v.near[w[0]] {
		if v.words[c] == 0 || !v.Terms.Knows(c) || skeleton(c) != skeleton(w) || !check(c) {
			continue
		}
		if found != "" {
			return "", false
		}
		found = c
	}
	return found, found != ""
}

// apart returns the two words of the corpus that w writes as one: "wagebill".
func (v *Vocabulary) apart(w string) (string, bool) {
	const shortest = 3
	for i := shortest; i+shortest <= len(w); i++ {
		if x, y := w[:i], w[i:]; v.words[x] > 0 && v.words[y] > 0 && !idle[x] && !idle[y] && english(x) && english(y) && (v.Terms.Knows(x) || v.Terms.Knows(y)) {
			return x + " " + y, true
		}
	}
	return "", false
}

// oneVowel returns the one word that w of three letters lacks a vowel of: "wge".
func (v *Vocabulary) oneVowel(w string) (string, bool) {
	if len(w) < minFix-1 {
		return "", false
	}
	return v.sameConsonants(w, func(c string) bool { return len(c) == len(w)+1 && slips(w, c, 1) == 1 })
}

// swapped reports whether a and b, of one length, hold the same letters.
func swapped(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// termBonus sets a term of the field before a word of the corpus that is as close and less frequent than this many passages.
const termBonus = 50

// unshorten returns the known word that w abbreviates by leaving letters out: same first letter, w's letters in the same
// order, and all its consonants ("rsrvs" reserves, "exprts" exports). The shortest, then most frequent word wins.
func (v *Vocabulary) unshorten(w string) (string, bool) {
	if vowels(w)*3 > len(w) {
		return "", false
	}
	best, bestScore := "", 0
	for _, c := range v.near[w[0]] {
		if len(c) <= len(w) || len(c) > 3*len(w) || skeleton(c) != skeleton(w) {
			continue
		}
		score := 1 + v.words[c] - 10*len(c)
		if v.Terms.Knows(c) {
			score += termBonus
		}
		if best == "" || score > bestScore {
			best, bestScore = c, score
		}
	}
	return best, best != ""
}

// skeleton returns the consonants of w with doubled ones once.
func skeleton(w string) string {
	b := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if i > 0 && isVowel(w[i]) || len(b) > 0 && b[len(b)-1] == w[i] {
			continue
		}
		b = append(b, w[i])
	}
	return string(b)
}

func vowels(w string) (n int) {
	for i := 0; i < len(w); i++ {
		if isVowel(w[i]) {
			n++
		}
	}
	return n
}

func isVowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// slips returns the number of letters left out, added, changed or exchanged with their neighbour between a and b
// (optimal string alignment distance), or most+1 where it is more than most.
func slips(a, b string, most int) int {
	const widest = 40
	if len(a) > widest || len(b) > widest {
		return most + 1
	}
	var rows [3][widest + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := 0; j <= len(b); j++ {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		low := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			low = min(low, d)
		}
		if low > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], most+1)
}

// Count returns the number of passages that hold the word w, in lower case.
func (v *Vocabulary) Count(w string) int { return v.words[w] }
