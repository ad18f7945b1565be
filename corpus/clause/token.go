package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tag is the part that a word plays, as far as its form tells.
type tag uint8

const (
	noun tag = iota // all that nothing else is known of
	name            // with a capital letter
	det
	prep
	conj
	sub // begins a clause of its own: because, while
	rel
	pron
	aux
	adverb
	num
	mark
)

// A token is a word or a mark of a sentence.
type token struct {
	start, end int
	low        string // in lower case, without a possessive ending
	tag        tag
	poss       bool
	inner      bool // a mark within a name: the dot of "Co." or a comma of a number
	verb       int  // 1 + index of the verb group that it belongs to
}

// A scan is a sentence cut into tokens, with its verbs.
type scan struct {
	text  string
	toks  []token
	verbs []verb
}

func (s *scan) at(i int) token {
	if i < 0 || i >= len(s.toks) {
		return token{tag: mark}
	}
	return s.toks[i]
}

func (s *scan) lower(i int) string { return s.at(i).low }

// smallWords are the small words by the part they play, each once.
var smallWords = [...]struct {
	tag   tag
	words string
}{
	{det, `the a an each every no another some any both all this these those its their our his her my your more most many few several`},
	{prep, `of in to from with at by for on over under between among amongst during until till through throughout against above below toward towards within
			excluding including into onto via despite than per like without across around along beyond near upon amid behind beneath beside besides
			except regarding outside inside off out versus up down following about`},
	{conj, `and or but nor`},
	{sub, `that because while whereas although though if when unless whether since as after before where so once`},
	{rel, `which who whom whose`},
	{pron, `it they he she we you i them us him there one`},
	{aux, `is are was were be been being has have had having does do did will would should may might can could must shall cannot`},
	{adverb, `not also already now then still again just only never ever even today yesterday tomorrow recently earlier later soon further currently instead often always too well yet ago`},
}

// tags is [smallWords] by word.
var tags = func() map[string]tag {
	m := map[string]tag{}
	for _, s := range smallWords {
		for w := range set(s.words) {
			m[w] = s.tag
		}
	}
	return m
}()

// Small reports whether w, in lower case, is one of the small words that join others: "in", "the", "and", "is".
func Small(w string) bool {
	_, ok := tags[w]
	return ok
}

// tokenize cuts the text into words and marks.
func (s *scan) tokenize() {
	for i := 0; i < len(s.text); {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case unicode.IsSpace(r), strings.ContainsRune("“”\"‘", r), r == '’' || r == '\'':
			i += n // where a quotation begins and ends a comma or a verb of saying tells too
		case wordRune(r) || r == '&' || r == '$' || r == '£' || r == '€':
			i = s.word(i)
		default:
			s.toks = append(s.toks, token{start: i, end: i + n, low: s.text[i : i+n], tag: mark})
			i += n
		}
	}
	for i := range s.toks {
		s.tag(i)
	}
	for i := range s.toks { // "the trade department (CACEX)"
		if s.toks[i].low == "(" && s.lower(i+2) == ")" && s.toks[i+1].tag == name {
			s.toks[i].inner, s.toks[i+2].inner = true, true
		}
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// word adds the word that begins at byte i and returns the byte behind it.
func (s *scan) word(i int) int {
	j := i
	for j < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[j:])
		next, _ := utf8.DecodeRuneInString(s.text[min(j+n, len(s.text)):])
		inside := (r == '.' || r == '-' || r == '&' || r == '/' || r == ',' && digitBefore(s.text, j)) && wordRune(next) || (r == '\'' || r == '’') && wordRune(next)
		if j > i && !wordRune(r) && !inside {
			break
		}
		j += n
	}
	w := s.text[i:j]
	if j < len(s.text) && s.text[j] == '.' && (strings.Contains(w, ".") || shortened[strings.ToLower(w)] || len(w) == 1 && unicode.IsUpper(rune(w[0]))) {
		j++
		w = s.text[i:j]
	}
	t := token{start: i, end: j, low: strings.ToLower(w)}
	for _, ending := range []string{"'s", "’s"} {
		if base, ok := strings.CutSuffix(t.low, ending); ok {
			t.low, t.poss = base, true
		}
	}
	if base, ok := strings.CutSuffix(strings.ReplaceAll(t.low, "’", "'"), "n't"); ok {
		if t.low = base; tags[base] != aux {
			t.low += "n" // "can't"
		}
	}
	if rest := s.text[j:]; strings.HasSuffix(t.low, "s") && (strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ ")) {
		t.poss = true
		j += strings.IndexByte(rest, ' ')
	}
	s.toks = append(s.toks, t)
	return j
}

func digitBefore(text string, i int) bool { return i > 0 && text[i-1] >= '0' && text[i-1] <= '9' }

// shortened are words that are written with a dot.
var shortened = set("mr mrs ms dr co corp inc ltd st gen sen rep jr no vs")

// tag gives token i the part that it plays.
func (s *scan) tag(i int) {
	t := &s.toks[i]
	if t.tag == mark {
		return
	}
	r, _ := utf8.DecodeRuneInString(s.text[t.start:])
	small, known := tags[t.low]
	switch {
	case r == '&':
		t.tag = name
	case unicode.IsDigit(r) || !unicode.IsLetter(r):
		t.tag = num
	case known && (small == prep || small == adverb) && i > 0 && s.toks[i-1].tag == det && s.at(i+1).tag != det:
		t.tag = noun // "the above remarks"
	case t.low == "because" && s.lower(i+1) == "of":
		t.tag = prep
	case known && !(unicode.IsUpper(r) && i > 0 && s.toks[i-1].tag != mark):
		t.tag = small
	case unicode.IsUpper(r) && months[t.low]:
		t.tag = num
	case unicode.IsUpper(r) && (i > 0 || s.lower(1) != "by"): // "Asked by reporters"
		t.tag = name
	case len(t.low) > 4 && strings.HasSuffix(t.low, "ly") && !lyNouns[t.low]:
		t.tag = adverb
	}
}

// months and days have a capital and name nobody.
var months = set("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday")

// lyNouns end like adverbs and are none.
var lyNouns = set("family assembly monopoly supply july anomaly rally ally reply apply imply comply multiply rely italy")
