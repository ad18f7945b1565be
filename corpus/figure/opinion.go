package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// opinions gives a share of people what they say or do as its subject: "38 percent of adults had cut back on heating and 29 percent on food" are the adults
// who had cut back on the one and on the other.
func (w *walk) opinions() {
	asked := w.asked()
	last := -1 // the bind before, where it was such a share
	who, doing := "", [2]int{}
	for k := range w.binds {
		b := &w.binds[k]
		if q := w.quantity(b); q.Class != quantity.Percent || b.comp || b.kind == Change {
			continue
		}
		if last >= 0 && b.verb == w.binds[last].verb && w.at(b.tok+1).is(fPrep) && w.at(b.gov).is(fConj) {
			for i := doing[1] - 1; i > doing[0]; i-- {
				if w.at(i).lower == w.at(b.tok+1).lower {
					e := w.doingEnd(b.tok + 1)
					b.subj, b.named = subject{text: who + " who " + w.raw(doing[0], i) + " " + w.raw(b.tok+1, e), head: lastWord(who), place: b.subj.place}, true
					b.share = who
					break
				}
			}
			continue
		}
		at := 0
		if who, at = w.whoDo(b, asked); who == "" {
			continue
		}
		last, doing = k, [2]int{at, w.doingEnd(at)}
		b.subj, b.named = subject{text: who + " who " + w.raw(doing[0], doing[1]), head: lastWord(who), place: b.subj.place}, true
		b.share = who
	}
}

// asked returns whom a sentence says to have been asked, or "": the adults of "Of the 2,104 adults questioned, 38 percent had".
func (w *walk) asked() string {
	if !w.isWord(0, "of", "among") || len(w.binds) == 0 {
		return ""
	}
	for i := 1; i < len(w.toks) && !w.isMark(i, ","); i++ {
		if w.spelt(i, "questioned", "polled", "surveyed", "asked", "interviewed", "canvassed") {
			q := w.quantity(&w.binds[0])
			if q.Class == quantity.Count && q.Noun.End > 0 {
				return strings.ToLower(w.text[q.Noun.Start:q.Noun.End])
			}
		}
	}
	return ""
}

// whoDo returns the people that percentage b is a share of and the token where what they say or do begins, or "": "23 percent of exporters believe". Those that
// were asked are meant where none are named.
func (w *walk) whoDo(b *bind, asked string) (who string, at int) {
	if i := b.tok + 1; w.isWord(i, "of") {
		for h := i + 1; h < i+8 && w.at(h).kind == word && (w.isNoun(h) || w.at(h).is(fDet|fSkip|fAdv)); h++ {
			t := w.at(h)
			if (persons[strings.ToLower(w.raw(h, h+1))] || t.place > 0 && w.isPlural(h)) && (w.spelt(h+1, thinking...) || w.at(h+1).verb > 0) {
				who, at = w.nounText(i+1, h+1), h+1
			}
		}
	} else if w.at(i).verb > 0 || w.spelt(i, thinking...) {
		who, at = asked, i
	}
	if who == "" {
		return "", 0
	}
	if k := w.at(at).verb; k > 0 {
		if v := &w.verbs[k-1]; v.mood != finite || w.at(v.main).is(fBe) || v.is(fUp|fDown|fReach|fMove|fShare) && w.nearQuant(v.b) {
			return "", 0
		}
	}
	return who, at
}

// thinking are the base forms of verbs of what people think, plan and have, which may be read as nouns.
var thinking = strings.Fields("think believe expect plan want support favour favor oppose back say own use work live have intend fear trust prefer hope feel see agree report")

// persons are the nouns of people and firms, who say and do things.
var persons = setOf(`people adults respondents households consumers voters firms companies businesses economists workers employees parents women men students
	pupils teachers families managers executives users farmers patients customers investors shoppers drivers owners renters pensioners those them citizens
	residents children teenagers britons employers manufacturers exporters retailers analysts`)

// doingEnd returns the token where what begins at token a ends: before a comma, a conjunction with a figure behind it, or the end of the sentence.
func (w *walk) doingEnd(a int) int {
	const longest = 10 // tokens
	e := a
	for ; e < len(w.toks) && e < a+longest; e++ {
		t := w.at(e)
		if t.kind == quant || t.kind == punct || t.is(fConj) && w.nearQuant(e+1) {
			break
		}
	}
	return e
}

// lastWord returns the last word of a text, in lower case.
func lastWord(text string) string {
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
