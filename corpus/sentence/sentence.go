// Package sentence cuts the text of an article into passages: its sentences, headings, list items and table rows.
package sentence

import (
	"strings"
	"unicode/utf8"
)

// A Passage is one sentence, heading, list item or table row of a text.
type Passage struct {
	Start, End int  // byte range in the text, without surrounding white space
	Paragraph  int  // number of its paragraph, from 0
	Heading    bool // a line of its own that is no sentence
	Table      bool // a row of a table
}

// MaxLen is the greatest length of a passage in bytes. A passage is what an answer quotes; a longer sentence is cut where a
// clause ends.
const MaxLen = 800

// Split returns the passages of text in order. They do not overlap, and no letter or digit lies outside them; bullets, list
// numbers and the dashes before a heading do. Text of any kind is cut in linear time.
func Split(text string) []Passage {
	s := splitter{text: text, out: make([]Passage, 0, len(text)/100+1)}
	paragraph := 0
	for at := 0; at < len(text); {
		end := paragraphEnd(text, at)
		if s.block(at, end, paragraph) {
			paragraph = s.out[len(s.out)-1].Paragraph + 1
		}
		at = end
		for at < len(text) && (text[at] == '\n' || text[at] == '\r') {
			at++
		}
	}
	return s.out
}

// paragraphEnd returns the end of the paragraph that begins at byte at: the next blank line or the end of text.
func paragraphEnd(text string, at int) int {
	for i := at; i < len(text); {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return len(text)
		}
		i += n + 1
		j := i
		for j < len(text) && isBlank(text[j]) {
			j++
		}
		if j < len(text) && text[j] == '\n' {
			return j
		}
		i = max(i, j)
	}
	return len(text)
}

// A splitter collects the passages of a text.
type splitter struct {
	text string
	out  []Passage
}

// block cuts text[start:end], one paragraph, into lines that stand for themselves and lines that were only wrapped, and those
// into sentences. It reports whether it added any passage.
func (s *splitter) block(start, end, paragraph int) bool {
	before := len(s.out)
	lines := splitLines(s.text, start, end)
	width := 0
	for _, l := range lines {
		width = max(width, l.end-l.start)
	}
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && lines[j-1].joins(s.text, lines[j], width) {
			j++
		}
		unit := lines[i]
		unit.end = lines[j-1].end
		if width > wrapWidth && len(s.out) > before && unit.kind != row {
			paragraph = s.out[len(s.out)-1].Paragraph + 1
		}
		s.unit(unit, paragraph)
		i = j
	}
	return len(s.out) > before
}

// unit adds the sentences of u, a run of text that no line break divides.
func (s *splitter) unit(u line, paragraph int) {
	before := len(s.out)
	for at := u.start; at < u.end; {
		end := u.end
		if u.kind != row || !celled(s.text[u.start:u.end]) {
			end = sentenceEnd(s.text, at, u.end)
		}
		s.add(at, end, Passage{Paragraph: paragraph, Table: u.kind == row})
		at = end
	}
	if len(s.out) == before {
		return
	}
	first := &s.out[before]
	alone := len(s.out) == before+1
	first.Heading = u.kind == heading || alone && u.kind == prose && headingLike(s.text[first.Start:first.End])
}

// celled reports whether the row s has its cells between bars or tabs, so that a full stop within one ("No.", "Acme Inc. shares") ends nothing.
func celled(s string) bool { return strings.HasPrefix(s, "|") || strings.Contains(s, "\t") }

// add appends text[start:end] as passages like p, cut to MaxLen, unless it holds neither letter nor digit.
func (s *splitter) add(start, end int, p Passage) {
	for start < end {
		start, end = trim(s.text, start, end)
		cut := end
		if end-start > MaxLen {
			cut = clauseEnd(s.text, start)
		}
		p.Start, p.End = trim(s.text, start, cut)
		switch {
		case p.Start == p.End:
		case hasWord(s.text[p.Start:p.End]):
			s.out = append(s.out, p)
		case len(s.out) > 0 && s.out[len(s.out)-1].Paragraph == p.Paragraph && p.End-s.out[len(s.out)-1].Start <= MaxLen && !p.Table:
			s.out[len(s.out)-1].End = p.End // a stray quotation mark belongs to what it closes
		}
		start = cut
	}
}

// clauseEnd returns where to cut text[start:], which is longer than MaxLen: after the last semicolon or comma of its second
// half, else after the last space, else within a word.
func clauseEnd(text string, start int) int {
	window := text[start : start+MaxLen]
	for _, sep := range []string{"; ", ", "} {
		if i := strings.LastIndex(window, sep); i > MaxLen/2 {
			return start + i + len(sep)
		}
	}
	if i := strings.LastIndexByte(window, ' '); i > MaxLen/4 {
		return start + i + 1
	}
	i := MaxLen
	for i > MaxLen-utf8.UTFMax && !utf8.RuneStart(text[start+i]) {
		i--
	}
	return start + i
}

// trim returns the range without the white space around it.
func trim(text string, start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		end -= n
	}
	return start, end
}
