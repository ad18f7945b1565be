package place

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An entry is what a name means. One with an empty key masks the places within it.
type entry struct {
	key       string
	city      string
	form      Form
	weakLower bool // in lower case another word, where the text writes names with capitals
	pronoun   bool // in lower case always another word: "us"
	given     bool // also a given or family name
	exact     bool // only as an abbreviation in capitals
}

// marks cuts the marks off the end of a name and returns what they say.
func marks(name string) (string, entry) {
	var e entry
	for {
		switch {
		case strings.HasSuffix(name, "~"):
			e.weakLower = true
		case strings.HasSuffix(name, "*"):
			e.pronoun = true
		case strings.HasSuffix(name, "@"):
			e.given = true
		default:
			return name, e
		}
		name = name[:len(name)-1]
	}
}

// A trie holds names word by word.
type trie struct {
	words   map[string]int32 // words of names, from 1
	edges   map[edge]int32   // node and word → node; the root is 0
	meaning []int32          // of a node: index in entries, 0 for none
	entries []entry
}

type edge struct{ node, word int32 }

func newTrie() *trie {
	return &trie{words: map[string]int32{}, edges: map[edge]int32{}, meaning: []int32{0}, entries: []entry{{}}}
}

// add adds a name. The first meaning of a name stays.
func (tr *trie) add(name string, e entry) {
	var sc scanner
	node := int32(0)
	for pos := 0; ; {
		t, ok := sc.next(name, pos)
		if !ok {
			break
		}
		pos = t.end
		low := string(sc.low[:sc.n])
		w, ok := tr.words[low]
		if !ok {
			w = int32(len(tr.words) + 1)
			tr.words[low] = w
		}
		to, ok := tr.edges[edge{node, w}]
		if !ok {
			to = int32(len(tr.meaning))
			tr.edges[edge{node, w}] = to
			tr.meaning = append(tr.meaning, 0)
		}
		node = to
	}
	if tr.meaning[node] == 0 {
		tr.meaning[node] = int32(len(tr.entries))
		tr.entries = append(tr.entries, e)
	}
}

// A token is a word of a text.
type token struct {
	start, end int
	upper      bool // begins with a capital
	caps       bool // all capitals, two letters or more
	dotted     bool // an abbreviation with full stops: "U.S."
	single     bool // one letter, or "St", which a full stop may follow within a name
}

// find returns the names in text, longest first at each place, from left to right.
func (tr *trie) find(text string) []Mention {
	f := finder{trie: tr, text: text}
	var prev token
	for pos := 0; ; {
		t, ok := f.sc.next(text, pos)
		if !ok {
			return f.found
		}
		pos = t.end
		if w := tr.words[string(f.sc.low[:f.sc.n])]; w != 0 {
			if end := f.match(prev, t, w); end > 0 {
				pos = end
			}
		} else {
			f.loose(prev, t)
		}
		prev = t
	}
}

// A finder is one pass over a text.
type finder struct {
	*trie
	text  string
	sc    scanner
	found []Mention
	cased int8 // 0 not looked at yet, 1 the text writes names with capitals, -1 it does not
}

// match takes the longest name that begins with token t, whose word is w, and returns where it ends, or 0.
func (f *finder) match(prev, t token, w int32) int {
	node := f.edges[edge{0, w}]
	if node == 0 {
		return 0
	}
	var best int32
	end, last, capital := 0, t, false
	for node != 0 {
		if m := f.meaning[node]; m != 0 {
			best, end, capital = m, last.end, last.caps
		}
		nt, ok := f.sc.next(f.text, last.end)
		if !ok || !joins(f.text[last.end:nt.start], last) {
			break
		}
		last = nt
		node = f.edges[edge{node, f.words[string(f.sc.low[:f.sc.n])]}]
	}
	if best == 0 {
		return 0
	}
	e := &f.entries[best]
	switch {
	case e.exact && !capital:
		return 0
	case e.key != "" && !f.excluded(t, end, e.form):
		f.found = append(f.found, Mention{Start: t.start, End: end, Key: e.key, Form: f.form(e, prev, t, end), City: e.city})
	}
	return end
}

// loose takes the name of a country with a possessive s whose apostrophe was left out, as people type it: "chinas exports".
func (f *finder) loose(prev, t token) {
	n := f.sc.n - 1
	if n < 4 || f.sc.low[n] != 's' {
		return
	}
	e := &f.entries[f.meaning[f.edges[edge{0, f.words[string(f.sc.low[:n])]}]]]
	if e.key == "" || e.form != Name || f.form(e, prev, t, t.end) != Name {
		return
	}
	f.found = append(f.found, Mention{Start: t.start, End: t.end - 1, Key: e.key, Form: Name})
}

// excluded reports whether a name is part of the name of a currency ("US dollars") or negated ("non-U.S.").
func (f *finder) excluded(t token, end int, form Form) bool {
	if i := t.start; i > 0 && f.text[i-1] == '-' {
		before := strings.ToLower(f.text[max(0, i-4) : i-1])
		if strings.HasSuffix(before, "non") || before == "ex" || strings.HasSuffix(before, " ex") {
			return true
		}
	}
	if form > Demonym {
		return false
	}
	nt, ok := f.sc.next(f.text, end)
	if !ok || nt.start != end+1 || f.text[end] != ' ' && f.text[end] != '-' {
		return false
	}
	return currencyWord(string(f.sc.low[:f.sc.n]))
}

// currencyWord reports whether w names a currency behind the name of a country.
func currencyWord(w string) bool {
	switch w {
	case "dollar", "dollars", "dlr", "dlrs", "yuan", "renminbi", "yen", "mark", "marks", "franc", "francs", "pound", "pounds", "sterling", "rupee",
		"rupees", "lira", "lire", "peso", "pesos", "crown", "crowns", "krone", "kroner", "krona", "kronor", "rouble", "roubles", "ruble", "rubles",
		"won", "rand", "reais", "guilder", "guilders", "schilling", "schillings", "dinar", "dinars", "dirham", "dirhams", "riyal", "riyals",
		"rial", "rials", "zloty", "forint", "ringgit", "baht", "rupiah", "cents", "pence", "hryvnia", "shilling", "shillings", "koruna":
		return true
	}
	return false
}

// form returns the form of a mention, Weak where the word may well be no place.
func (f *finder) form(e *entry, prev, t token, end int) Form {
	switch {
	case e.pronoun && !t.dotted && (!t.caps || f.begging(prev)):
		return Weak
	case e.weakLower && !t.upper && f.capitals():
		return Weak
	case e.given && f.named(prev, t, end):
		return Weak
	}
	return e.form
}

// begging reports whether the word before "US" in a text all in capitals makes it the pronoun: "TELL US".
func (f *finder) begging(prev token) bool {
	if !prev.caps {
		return false
	}
	switch strings.ToLower(f.text[prev.start:prev.end]) {
	case "tell", "give", "show", "let", "help", "remind", "send":
		return true
	}
	return false
}

// named reports whether the token stands beside another capitalised word that is no small word, so that it may be a person's name.
func (f *finder) named(prev, t token, end int) bool {
	if t.caps || !t.upper {
		return false
	}
	if prev.upper && !prev.caps && t.start == prev.end+1 && f.text[prev.end] == ' ' && !smallWord(f.text[prev.start:prev.end]) && f.words[strings.ToLower(f.text[prev.start:prev.end])] == 0 {
		return true
	}
	nt, ok := f.sc.next(f.text, end)
	return ok && nt.upper && !nt.caps && nt.start == end+1 && f.text[end] == ' ' && f.words[string(f.sc.low[:f.sc.n])] == 0
}

// smallWord reports whether w, capitalised at the beginning of a sentence or in a headline, is no given name.
func smallWord(w string) bool {
	switch w {
	case "In", "The", "From", "To", "Of", "For", "With", "By", "And", "At", "On", "But", "As", "While", "Although", "Since", "After", "Before", "Both", "Did", "Does",
		"Is", "Was", "Has", "Had", "How", "What", "When", "Why", "Where", "Exports", "Imports", "Meanwhile", "Northern", "Southern", "Eastern", "Western":
		return true
	}
	return false
}

// capitals reports whether the text writes a word behind the first of a sentence with a capital.
func (f *finder) capitals() bool {
	if f.cased == 0 {
		f.cased = -1
		for i := 2; i < len(f.text); i++ {
			if c := f.text[i]; c >= 'A' && c <= 'Z' && f.text[i-1] == ' ' && letter(f.text[i-2]) {
				f.cased = 1
				break
			}
		}
	}
	return f.cased > 0
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ',' }

// joins reports whether the characters between two words leave them one name.
func joins(gap string, before token) bool {
	switch gap {
	case "", " ", "-", "'", "’", "\n", "\u00a0", "‐", "–":
		return true
	case ". ", ".":
		return before.single
	}
	return false
}

// maxWord is the longest word looked up, in bytes; none of the gazetteer is longer.
const maxWord = 24

// A scanner cuts text into words and holds the last one in lower case without accents.
type scanner struct {
	low [maxWord]byte
	n   int // length of low; 0 for a word that is in no name
}

// next returns the first word of text at or behind pos.
func (sc *scanner) next(text string, pos int) (token, bool) {
	for pos < len(text) {
		c := text[pos]
		if c < utf8.RuneSelf {
			if alnum(c) || c == '&' || c == '+' {
				return sc.word(text, pos), true
			}
			pos++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[pos:])
		if unicode.IsLetter(r) {
			return sc.word(text, pos), true
		}
		pos += n
	}
	return token{}, false
}

func alnum(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// word reads the word at pos. An ampersand reads as "and".
func (sc *scanner) word(text string, pos int) token {
	sc.n = 0
	switch text[pos] {
	case '&':
		sc.n = copy(sc.low[:], "and")
		return token{start: pos, end: pos + 1}
	case '+':
		sc.n = copy(sc.low[:], "+")
		return token{start: pos, end: pos + 1}
	}
	if t, ok := sc.dotted(text, pos); ok {
		return t
	}
	t := token{start: pos, caps: true}
	i, long := pos, false
	for i < len(text) {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(c) && !unicode.IsMark(c) {
				break
			}
		} else if !alnum(text[i]) {
			break
		}
		upper := c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf && unicode.IsUpper(c)
		if i == pos {
			t.upper = upper
		}
		t.caps = t.caps && (upper || c >= '0' && c <= '9')
		i += size
		if b := fold(c); b == 0 || sc.n == maxWord {
			long = true
		} else {
			sc.low[sc.n] = b
			sc.n++
		}
	}
	t.end = i
	t.caps = t.caps && t.upper && t.end-t.start > 1
	t.single = t.end-t.start == 1 || sc.n == 2 && sc.low[0] == 's' && sc.low[1] == 't'
	if long {
		sc.n = 0
	}
	return t
}

// dotted reads an abbreviation of single letters with full stops: "U.S.", "U.K", "U.S.S.R.".
func (sc *scanner) dotted(text string, pos int) (token, bool) {
	i := pos
	for i+1 < len(text) && alnum(text[i]) && text[i+1] == '.' && sc.n < maxWord {
		sc.low[sc.n] = fold(rune(text[i]))
		sc.n++
		i += 2
	}
	if sc.n > 0 && i < len(text) && alnum(text[i]) {
		if i+1 < len(text) && alnum(text[i+1]) { // "W.Germany"
			sc.n = 0
			return token{}, false
		}
		sc.low[sc.n%maxWord] = fold(rune(text[i]))
		sc.n++
		i++
	}
	if sc.n < 2 || sc.n > maxWord {
		sc.n = 0
		return token{}, false
	}
	upper := text[pos] >= 'A' && text[pos] <= 'Z'
	return token{start: pos, end: i, upper: upper, caps: upper, dotted: true}, true
}

// fold returns c in lower case without its accent, or 0 where it is no Latin letter or digit of a name.
func fold(c rune) byte {
	switch {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		return byte(c)
	case c >= 'A' && c <= 'Z':
		return byte(c) + 'a' - 'A'
	}
	switch unicode.ToLower(c) {
	case 'á', 'à', 'â', 'ã', 'ä', 'å', 'ā':
		return 'a'
	case 'é', 'è', 'ê', 'ë', 'ē':
		return 'e'
	case 'í', 'ì', 'î', 'ï', 'ī', 'ı':
		return 'i'
	case 'ó', 'ò', 'ô', 'õ', 'ö', 'ø':
		return 'o'
	case 'ú', 'ù', 'û', 'ü', 'ū':
		return 'u'
	case 'ç', 'č':
		return 'c'
	case 'ñ', 'ń':
		return 'n'
	case 'š', 'ş':
		return 's'
	case 'ž':
		return 'z'
	}
	return 0
}
