package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceEnd returns the end of the sentence that begins at byte at of text[:end].
func sentenceEnd(text string, at, end int) int {
	for i := at; i < end; {
		c := text[i]
		if c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		if !isTerminator(r) {
			i += n
			continue
		}
		stop := mark{text: text[:end], start: at, at: i}
		i = stop.read()
		if i >= end || stop.ends() {
			return i
		}
	}
	return end
}

// A mark is a full stop, question or exclamation mark, or several, with the quotes and brackets closed behind it.
type mark struct {
	text   string // up to the end of the paragraph
	start  int    // of the sentence
	at     int    // of the first mark
	stop   rune   // the last mark
	dots   int    // how many full stops
	quote  bool   // a quotation is closed behind the mark
	closed bool   // a quotation or bracket is closed behind the mark
	after  int    // behind the closers
	next   int    // the first character that is no space
}

// read reads the mark and returns the byte behind it.
func (m *mark) read() int {
	i := m.at
	for i < len(m.text) {
		r, n := utf8.DecodeRuneInString(m.text[i:])
		if !isTerminator(r) {
			break
		}
		if r == '.' {
			m.dots++
		}
		m.stop = r
		i += n
	}
	for i < len(m.text) {
		if n := note(m.text[i:]); n > 0 {
			m.closed = true
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(m.text[i:])
		if !isCloser(r) || n == 1 && (r == '"' || r == '\'') && isLetterAt(m.text, i+1) {
			break
		}
		m.closed = true
		m.quote = m.quote || r == '"' || r == '”' || r == '»'
		i += n
	}
	m.after = i
	for i < len(m.text) {
		r, n := utf8.DecodeRuneInString(m.text[i:])
		if !isSpace(r) {
			break
		}
		i += n
	}
	m.next = i
	return m.after
}

// note returns the length of the number of a note that s begins with: "[12]".
func note(s string) int {
	i := 1
	for i < len(s) && i < 5 && isDigit(s[i]) {
		i++
	}
	if s[0] == '[' && i > 1 && i < len(s) && s[i] == ']' {
		return i + 1
	}
	return 0
}

// ends reports whether a sentence ends at the mark. Something follows in the same paragraph.
func (m *mark) ends() bool {
	switch m.stop {
	case '。', '！', '？':
		return true
	}
	next, _ := utf8.DecodeRuneInString(m.text[m.next:])
	if m.next == m.after {
		return m.runOn(next)
	}
	switch {
	case strings.ContainsRune(",;:)]%/", next):
		return false
	case m.stop != '.':
		return !unicode.IsLower(next) // “Why?” he asked
	case m.dots > 1:
		return unicode.IsUpper(next) || isOpener(next)
	case unicode.IsLower(next):
		return m.quote && !m.abbreviated() // “…year-on-year.” said Li: the quotation is a passage of its own
	}
	return !m.abbreviated()
}

// runOn reports whether a sentence ends at the mark although no space follows it: "grew 3.5%.It", "rose.“We".
func (m *mark) runOn(next rune) bool {
	if m.at == m.start || m.stop == '.' && m.dots > 1 {
		return false
	}
	if isOpener(next) && next != '(' && next != '"' && next != '\'' {
		return m.closed || !m.abbreviated()
	}
	if !unicode.IsUpper(next) || !isLowerAt(m.text, m.after+utf8.RuneLen(next)) && !isSpaceAt(m.text, m.after+1) {
		return false
	}
	if m.closed || m.stop != '.' {
		return true
	}
	w := m.before()
	last, _ := utf8.DecodeLastRuneInString(w)
	return last == '%' || last == ')' || len(w) > 1 && (unicode.IsLower(last) || unicode.IsDigit(last)) && !m.abbreviated()
}

// before returns the word before the mark, of which the last 24 bytes at most.
func (m *mark) before() string {
	i := m.at
	for i > m.start && i > m.at-24 {
		r, n := utf8.DecodeLastRuneInString(m.text[m.start:i])
		if isSpace(r) || isOpener(r) || r == '-' || r == '/' || r == '—' || r == '–' {
			break
		}
		i -= n
	}
	return m.text[i:m.at]
}

// following returns the word behind the mark, without an opening quote, of which the first 24 bytes at most.
func (m *mark) following() string {
	s := m.text[m.next:min(len(m.text), m.next+24)]
	s = strings.TrimLeftFunc(s, isOpener)
	for i, r := range s {
		if !unicode.IsLetter(r) && r != '\'' && r != '’' {
			return s[:i]
		}
	}
	return s
}

// abbreviated reports whether the full stop only shortens the word before it, or stands within a number.
func (m *mark) abbreviated() bool {
	w := m.before()
	if w == "" { // "a 30 . 84 % stake", in text cut into words
		return m.at-2 >= m.start && m.text[m.at-1] == ' ' && isDigit(m.text[m.at-2]) && isDigit(m.text[m.next])
	}
	if isDigit(w[len(w)-1]) {
		return isScale(m.following()) // "2.2. Billion"
	}
	next := m.text[m.next:]
	digit := isDigit(next[0])
	switch abbreviation(w) {
	case never:
		return true
	case beforeDigit:
		return digit
	case beforeName:
		return digit || !isStarter(m.following())
	}
	return false
}

// isTerminator reports whether r ends sentences.
func isTerminator(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？':
		return true
	}
	return false
}

// isCloser reports whether r closes a quotation or bracket, or is an emphasis mark of Markdown.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', ')', ']', '»', '」', '』', '*', '_':
		return true
	}
	return false
}

// isOpener reports whether r opens a quotation or bracket.
func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '“', '‘', '(', '[', '«', '「', '『', '*', '_':
		return true
	}
	return false
}

// isSpace reports whether r is white space, a byte order mark or a zero-width space.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' }

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isLetterAt reports whether a letter stands at byte i of s.
func isLetterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// isLowerAt reports whether a small letter stands at byte i of s.
func isLowerAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLower(r)
}

// isSpaceAt reports whether an ASCII space stands at byte i of s.
func isSpaceAt(s string, i int) bool { return i < len(s) && s[i] == ' ' }

// hasWord reports whether s holds a letter or digit.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
