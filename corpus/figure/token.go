package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A tokenKind says what a token stands for.
type tokenKind uint8

const (
	word     tokenKind = iota
	punct              // one mark; lower is its ASCII form
	quant              // a whole quantity with its unit
	instant            // a whole period mention
	emptyTok           // before the first and behind the last token
)

// A token is a word, mark, quantity or period mention of a sentence.
type token struct {
	start, end int // bytes of the article's text
	kind       tokenKind
	poss       bool   // followed by a possessive ending, which is left out of the range
	caps       bool   // begins with a capital letter
	flags      flag   // what a known word can be
	lower      string // the lower-case word where the lexicon knows it; the mark of a punct
	ref        int    // index of a quant's quantity or an instant's mention
	place      int    // 1 + index of the place mention that covers a word, else 0
	verb       int    // 1 + index of the verb group that covers a word, else 0
	term       bool   // a word that is the term of a debt, "seven-year" of "seven-year bonds", whose quantity ref is
}

func (t *token) is(f flag) bool { return t.flags&f != 0 }

// A scan is one sentence cut into tokens, with what is known of its parts. Its slices are used again for the next sentence.
type scan struct {
	text       string // of the article
	start, end int    // of the sentence
	toks       []token
	qs         []quantity.Quantity
	times      []period.Mention
	places     []place.Mention
	verbs      []verb
	binds      []bind
	outside    token // stands for the tokens beside the sentence
}

// at returns token i, or an empty one outside of the sentence.
func (s *scan) at(i int) *token {
	if i < 0 || i >= len(s.toks) {
		s.outside = token{kind: emptyTok}
		return &s.outside
	}
	return &s.toks[i]
}

// raw returns the characters of tokens a to b, b excluded.
func (s *scan) raw(a, b int) string {
	if a >= b || a < 0 || b > len(s.toks) {
		return ""
	}
	return s.text[s.toks[a].start:s.toks[b-1].end]
}

// tokenize cuts the sentence into tokens. Quantities, period mentions and places must be set before.
func (s *scan) tokenize() {
	s.toks = s.toks[:0]
	q, t, p := 0, 0, 0
	for i := s.start; i < s.end; {
		for q < len(s.qs) && s.qs[q].Start < i {
			q++
		}
		for t < len(s.times) && s.times[t].Start < i {
			t++
		}
		switch {
		case t < len(s.times) && s.times[t].Start == i && s.times[t].End > i:
			s.toks = append(s.toks, token{start: i, end: s.times[t].End, kind: instant, ref: t})
			i = s.possessive(s.times[t].End)
			t++
		case q < len(s.qs) && s.qs[q].Start == i && s.qs[q].End > i:
			t := token{start: i, end: s.qs[q].End, kind: quant, ref: q}
			if s.termOfDebt(q) {
				t.kind, t.term = word, true
			}
			s.toks = append(s.toks, t)
			i = s.qs[q].End
			q++
		default:
			limit := s.end
			if t < len(s.times) {
				limit = min(limit, s.times[t].Start)
			}
			if q < len(s.qs) {
				limit = min(limit, s.qs[q].Start)
			}
			i = s.word(i, max(limit, i+1))
		}
	}
	for i := range s.toks {
		for p < len(s.places) && s.places[p].End <= s.toks[i].start {
			p++
		}
		if p < len(s.places) && s.toks[i].kind == word && s.places[p].Start < s.toks[i].end {
			s.toks[i].place = p + 1
		}
	}
}

// termOfDebt reports whether quantity q is the term of a debt or deposit that is named right behind it, which it describes like an adjective: "seven-year
// government bonds", "a 30-year fixed mortgage".
func (s *scan) termOfDebt(q int) bool {
	const between = 2 // words
	if s.qs[q].Class != quantity.Duration || strings.IndexByte(s.text[s.qs[q].Start:s.qs[q].End], '-') < 0 {
		return false
	}
	rest := s.text[s.qs[q].End:s.end]
	if q+1 < len(s.qs) && s.qs[q+1].Start == s.qs[q].End+len(" and ") && strings.HasPrefix(rest, " and ") {
		return s.termOfDebt(q + 1) // "six-year and four-year deposits"
	}
	for range between + 1 {
		n := strings.IndexFunc(strings.TrimPrefix(rest, " "), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) + 1
		if n < 2 || rest[0] != ' ' {
			n = len(rest)
			if n < 2 || rest[0] != ' ' || strings.ContainsAny(rest[1:], " ,.;:()") {
				return false
			}
		}
		name := strings.ToLower(rest[1:n])
		if term.Debt(name) || strings.TrimSuffix(name, "s") == "yield" {
			return true
		}
		if l := lookup(name); l != nil && l.flags&(fPrep|fConj|fDet|fAux|fSub|fRel|fPart|fChange) != 0 {
			return false
		}
		rest = rest[n:]
	}
	return false
}

// possessive marks the last token as possessive where its ending stands at byte i, and returns the byte behind it.
func (s *scan) possessive(i int) int {
	rest := s.text[i:s.end]
	n := apostrophe(rest)
	if n == 0 {
		return i
	}
	last := &s.toks[len(s.toks)-1]
	if len(rest) > n && (rest[n] == 's' || rest[n] == 'S') && (len(rest) == n+1 || !isWordByte(rest[n+1])) {
		last.poss = true
		return i + n + 1
	}
	if (s.text[i-1] == 's' || s.text[i-1] == 'S') && len(rest) > n && rest[n] == ' ' {
		last.poss = true
		return i + n
	}
	return i
}

// word adds the word or mark at byte i, which ends by limit, and returns the byte behind it.
func (s *scan) word(i, limit int) int {
	c := s.text[i]
	if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
		return i + 1
	}
	if !isWordByte(c) {
		return s.mark(i)
	}
	if n := clockLength(s.text[i:limit]); n > 0 {
		return i + n
	}
	j := s.wordEnd(i, limit)
	if j == i {
		return s.mark(i)
	}
	t := token{start: i, end: j, kind: word}
	r, _ := utf8.DecodeRuneInString(s.text[i:j])
	t.caps = unicode.IsUpper(r)
	if l := lookup(strings.TrimSuffix(s.text[i:j], ".")); l != nil { // "Corp."
		t.lower, t.flags = l.text, l.flags
		if n := len(s.toks); t.lower == "worth" && n > 0 && s.toks[n-1].lower == "net" {
			t.flags = 0 // "net worth" is a noun
		}
	}
	if t.lower == "" && !t.caps && isAdverb(s.text[i:j]) {
		t.flags = fAdv
	}
	if n := len(s.toks); n > 0 && (t.lower == "advance" || t.lower == "advances") && (s.toks[n-1].term || s.lentKind(s.toks[n-1])) {
		t.flags = 0 // "seven-day special advances" are loans
	}
	if n := len(s.toks); n > 1 && s.toks[n-1].lower == "first" && term.Said(strings.ToLower(s.text[i:j])) && !s.toks[n-2].is(fDet) {
		s.toks[n-1].flags = fAdv | fForm // "was first reported as 5 pct"
	}
	s.toks = append(s.toks, t)
	if k := s.contraction(j); k > j {
		return k
	}
	return s.possessive(j)
}

// lentKind reports whether token t tells what kind of loan an advance is.
func (s *scan) lentKind(t token) bool {
	switch strings.ToLower(s.text[t.start:t.end]) {
	case "special", "secured", "lombard", "collateral", "cash", "day", "bank":
		return t.kind == word
	}
	return false
}

// wordEnd returns the byte behind the word that begins at byte i: letters and digits, the marks that join them ("re-exports", "AT&T") and the full stop
// of an abbreviation.
func (s *scan) wordEnd(i, limit int) int {
	j := i
	for ; j < limit; j++ {
		c := s.text[j]
		if c == 0xE2 && j+2 < s.end && s.text[j+1] == 0x80 { // general punctuation: quotes and dashes
			break
		}
		joins := (c == '.' || c == '-' || c == '&' || c == '/') && j+1 < limit && isWordByte(s.text[j+1]) && s.text[j+1] < 0x80
		if !isWordByte(c) && !joins {
			break
		}
	}
	if j > i && j < limit && s.text[j] == '.' && dotted(s.text[i:j]) {
		j++
	}
	return j
}

// isAdverb reports whether w, unknown to the lexicon, is an adverb by its ending: "probably", not "family".
func isAdverb(w string) bool {
	const shortest = 6
	if len(w) < shortest || !strings.HasSuffix(w, "ly") {
		return false
	}
	switch w {
	case "family", "multi-family", "single-family", "assembly", "monopoly", "anomaly", "friendly", "costly", "elderly", "butterfly", "likely", "unlikely", "homily", "jewelly", "doily":
		return false
	}
	return true
}

// contraction adds the auxiliary verb that is written as one with the last word, whose end is byte i, and returns the byte behind it: the "is"
// of "it's", the "not" of "hasn't". Where there is none it returns i.
func (s *scan) contraction(i int) int {
	n := apostrophe(s.text[i:s.end])
	if n == 0 {
		return i
	}
	last := &s.toks[len(s.toks)-1]
	j := i + n
	for j < s.end && isWordByte(s.text[j]) && s.text[j] < 0x80 {
		j++
	}
	tail := s.text[i+n : j]
	if tail == "t" && s.text[i-1] == 'n' { // "hasn't": the word is cut before its n
		if l := lookup(s.text[last.start : i-1]); l != nil {
			last.lower, last.flags, last.end = l.text, l.flags, i-1
		} else if l := lookup(wholeAuxiliary[strings.ToLower(s.text[last.start:i])]); l != nil {
			last.lower, last.flags, last.end = l.text, l.flags, i-1
		}
		s.toks = append(s.toks, token{start: i - 1, end: j, kind: word, lower: "not", flags: fAdv})
		return j
	}
	full := contracted[tail]
	if full == "" || !last.is(fPron) && !last.is(fRel) || tail == "s" && last.is(fRel) {
		return i
	}
	s.toks = append(s.toks, token{start: i, end: j, kind: word, lower: full, flags: lookup(full).flags})
	return j
}

// contracted are auxiliary verbs by what is left of them behind an apostrophe.
var contracted = map[string]string{"s": "is", "ve": "have", "re": "are", "ll": "will", "d": "would", "m": "is"}

// wholeAuxiliary are auxiliary verbs that lose letters before "n't": "won't".
var wholeAuxiliary = map[string]string{"won": "will", "can": "can", "shan": "shall"}

// apostrophe returns the length of the apostrophe that text begins with, or 0.
func apostrophe(text string) int {
	switch {
	case strings.HasPrefix(text, "'"):
		return len("'")
	case strings.HasPrefix(text, "’"):
		return len("’")
	}
	return 0
}

// dotted reports whether w is an abbreviation that keeps its full stop: "U.S", "Corp".
func dotted(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] == '.' {
			return true
		}
	}
	if l := lookup(w); l != nil && l.flags&fOrg != 0 && len(w) <= 4 {
		return true
	}
	return len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z'
}

// mark adds the mark at byte i and returns the byte behind it. Other characters are passed over.
func (s *scan) mark(i int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:s.end])
	if r == '<' {
		return i + s.ticker(i)
	}
	m := ""
	switch r {
	case ',', '，':
		m = ","
	case ';':
		m = ";"
	case ':':
		m = ":"
	case '(', '[', '（':
		m = "("
	case ')', ']', '）':
		m = ")"
	case '–', '—', '―':
		m = "-"
	case '-':
		if i+1 < s.end && s.text[i+1] == '-' {
			n, m = 2, "-"
		} else if i > 0 && s.text[i-1] == ' ' {
			m = "-"
		}
	case '"', '“', '”', '„', '«', '»':
		m = "\""
	case '|', '\t':
		m = "|"
	}
	if m != "" {
		s.toks = append(s.toks, token{start: i, end: i + n, kind: punct, lower: m})
	}
	return i + max(n, 1)
}

// ticker returns the length of the exchange code in angle brackets at byte i, as wire stories put behind companies, or 1 where there is
// none: "<ACME.L>", not "<Acme Stores Plc>".
func (s *scan) ticker(i int) int {
	const longest = 12
	for j := i + 1; j < s.end && j < i+longest; j++ {
		switch c := s.text[j]; {
		case c == '>' && j > i+1:
			return j + 1 - i
		case c == ' ' || c == '<' || c >= 'a' && c <= 'z':
			return 1
		}
	}
	return 1
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80
}

// lookup returns what the lexicon knows of a word in any case, or nil.
func lookup(w string) *lexeme {
	if len(w) > longestWord {
		return nil
	}
	var buf [longestWord]byte
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return lexicon[string(buf[:len(w)])]
}

// isMark reports whether token i is the mark m.
func (s *scan) isMark(i int, m string) bool {
	t := s.at(i)
	return t.kind == punct && t.lower == m
}

// isWord reports whether token i is one of the words, in lower case. They must be in the lexicon.
func (s *scan) isWord(i int, words ...string) bool {
	t := s.at(i)
	if t.kind != word || t.lower == "" {
		return false
	}
	for _, w := range words {
		if t.lower == w {
			return true
		}
	}
	return false
}

// spelt reports whether token i is one of the words, in any case, whether the lexicon knows it or not.
func (s *scan) spelt(i int, words ...string) bool {
	if t := s.at(i); t.kind != word {
		return false
	}
	is := s.raw(i, i+1)
	for _, x := range words {
		if strings.EqualFold(is, x) {
			return true
		}
	}
	return false
}
