package question

import (
	"slices"

	"quaestor/corpus/term"
)

// A reader holds a question while it is read. Each method reads one construction and marks the tokens it has used.
type reader struct {
	text      string
	toks      []token
	vocab     *Vocabulary
	q         *Question
	ask       Ask // what all asks of the question share
	terms     []term.Term
	moved     bool       // a word of change was seen
	amount    bool       // "how much", "how big": an amount was asked for
	bank      bool       // a central bank is named
	above     bool       // of a difference: the first period is what the second is held against, "how far above its 1981 level"
	over      bool       // one measure is held above or below another: "how far is debt above reserves"
	held      bool       // the question holds a figure against what was expected of it
	beside    bool       // the question only sets two things beside each other: "how does tin compare with zinc"
	lacking   []Key      // what is said not to be so: "how many of them were not electric"
	dearer    bool       // a comparative of price stands in the question
	swung     bool       // of a difference: a surplus that became a deficit, or the other way about
	exchanges bool       // it asks for what one currency costs in another, so that the two are no two things
	worked    int        // the byte behind a clause that names what to reckon from; 0 where there is none
	told0     int        // where a clause begins that tells what happened to a forecast: "before she cut it in May"; 0 where there is none
	foreseen2 []foreseer // two whose forecasts of the same thing are held against each other
	foresaw   int        // the verb behind who changed a forecast: "by how much did Acme cut its forecast"
}

// word returns the i-th token in lower case, or "" outside.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.toks[i].low
}

// find returns where the words stand one behind the other, or -1.
func (r *reader) find(words ...string) int {
next:
	for i := 0; i+len(words) <= len(r.toks); i++ {
		for j, w := range words {
			if r.toks[i+j].low != w {
				continue next
			}
		}
		return i
	}
	return -1
}

// has reports whether any of the phrases stands in the question, marks it as a cue, and says where.
func (r *reader) has(phrases ...[]string) (at int, ok bool) {
	for _, p := range phrases {
		if i := r.find(p...); i >= 0 {
			for j := range p {
				if r.toks[i+j].used == free {
					r.toks[i+j].used = inCue
				}
			}
			return i, true
		}
	}
	return -1, false
}

func (r *reader) any(phrases ...[]string) bool {
	_, ok := r.has(phrases...)
	return ok
}

// ph makes one phrase.
func ph(words ...string) []string { return words }

// mark sets the use of all tokens within a byte range.
func (r *reader) mark(start, end int, u use) {
	for i := range r.toks {
		if r.toks[i].start < end && r.toks[i].end > start {
			r.toks[i].used = u
		}
	}
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

// measure reports whether the word at i names something measured, so that "what exports" asks for a figure.
func (r *reader) measure(i int) bool {
	for _, t := range r.vocab.Terms.Read(r.word(i)) {
		if t.Kind == term.Measure {
			return true
		}
	}
	return false
}

// measureAt reports whether the name of a measure, of one word or several, begins at token j: "what prime rate".
func (r *reader) measureAt(j int) bool {
	return slices.ContainsFunc(r.terms, func(t term.Term) bool { return t.Kind == term.Measure && t.Start == r.toks[j].start })
}

// moves reports whether the word at j is one of change: "what rise".
func (r *reader) moves(j int) bool {
	_, ok := moves[r.word(j)]
	_, dir := term.Direction(r.word(j))
	return ok || dir
}
