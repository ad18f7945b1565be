package figure

import (
	"strings"

	"quaestor/corpus/term"
)

// within puts own, a noun phrase in the object, under cur, the subject of its clause: of "the current account showed a deficit" it
// makes "current account deficit", of "Turkey had a deficit" the deficit of Turkey.
func (w *walk) within(cur, own subject) subject {
	if own.empty() {
		return cur
	}
	switch {
	case cur.empty() || cur.speaker || cur.bare || cur.anaphor:
		own.text = w.sameBalance(cur, own)
	case strings.Contains(strings.ToLower(cur.text), own.head):
		own.text = cur.text
		own.growth = 0
	case balanceOf(own.head, cur.head): // "imports rose, leaving a deficit of 3 billion"
	case strings.EqualFold(own.text, own.head):
		own.text = joinWords(cur.text, " ", own.text)
	case cur.org == "" && len(cur.place) == 0:
		own.text = joinWords(own.text, " of ", cur.text)
	}
	own.inherit(&cur)
	return own
}

// sameBalance gives own, a balance of which nothing is said, the kind of the balance spoken of last where both are of one owner: in "Peru had a
// trade surplus with Chile. It had a deficit with Cuba" the deficit is one of trade.
func (w *walk) sameBalance(cur, own subject) string {
	last := w.lastSubject()
	was, is := lookup(last.head), lookup(own.head)
	if !cur.anaphor && !cur.bare || was == nil || is == nil || was.flags&is.flags&fBal == 0 || !strings.EqualFold(own.text, own.head) {
		return own.text
	}
	if len(cur.place) > 0 && len(last.place) > 0 && cur.place[0] != last.place[0] || cur.org != last.org {
		return own.text
	}
	kind, of, ok := strings.Cut(term.Lower(last.text), last.head)
	if !ok {
		return own.text
	}
	text := joinWords(strings.TrimSpace(last.text[:len(kind)]), " ", own.text)
	if strings.HasPrefix(of, " for ") || strings.HasPrefix(of, " on ") {
		text += last.text[len(kind)+len(last.head):] // "a surplus for merchandise trade. The June quarter showed a deficit"
	}
	return text
}

// balanceOf reports whether own is a balance and cur one side of it, so that neither is of the other.
func balanceOf(own, cur string) bool {
	o, c := lookup(own), lookup(cur)
	return o != nil && c != nil && o.flags&fBal != 0 && c.flags&(fExport|fImport) != 0
}

// swapHead gives cur the balance that tokens a to e name: "trade deficit" with "surplus" is "trade surplus".
func (w *walk) swapHead(cur subject, a, e int) subject {
	own := w.subjectOf(a, e)
	if own.empty() && !cur.speaker {
		return cur // "from a record of nearly 4 bln"
	}
	if cur.empty() || cur.speaker {
		return own
	}
	side := lookup(own.head) != nil && lookup(own.head).flags&(fExport|fImport) != 0 // "against exports of 4 bln" beside imports
	if strings.EqualFold(own.text, own.head) && !side {
		text := cur.text
		if strings.HasSuffix(term.Lower(text), cur.head) && lookup(cur.head) != nil && lookup(cur.head).flags&fBal != 0 {
			text = strings.TrimSpace(text[:len(text)-len(cur.head)])
		}
		if strings.Contains(text, "exports over imports") {
			text = "trade" // "an excess of sales over purchases, against a deficit"
		}
		if !strings.Contains(strings.ToLower(text), own.head) {
			text = joinWords(text, " ", own.head)
		}
		own.text = text
	}
	own.inherit(&cur)
	return own
}
