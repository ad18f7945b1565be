package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// limits are what figures are given before or after.
var limits = []string{"adjustment", "adjustments", "tax", "taxes", "taxation", "inflation", "interest", "charges", "provisions", "minorities"}

// besides adds what stands in front of a subject and limits it: "Excluding autos, retail sales".
func (w *walk) besides(sub *subject, v *verb) {
	if sub.anaphor && w.isWord(v.front, "with", "without", "including", "excluding") {
		for _, how := range []string{" excluding ", " including "} {
			sub.text, _, _ = strings.Cut(sub.text, how) // "Not counting oil, exports were 3 mln. With oil they were 9 mln"
		}
	}
	for i := v.front; i < v.a; i++ {
		how, n := w.limitAt(i)
		if i >= v.subjA && i < v.subjB || n == 0 || i > v.subjA && (!w.isMark(i-1, ",") || how == "including") {
			continue
		}
		e := i + n
		for e < v.a && !w.isMark(e, ",") && (i > v.subjA || e < v.subjA) {
			e++
		}
		what := w.raw(i+n, e)
		for _, too := range []string{" as well", " too"} {
			what = strings.TrimSuffix(what, too)
		}
		sub.text += " " + how + " " + what
		return
	}
}

// limitAt returns how the words from token i on limit what follows, and how many they are; 0 where they do not: "leaving out",
// "counting services as well"; what counts on something, or takes out loans, limits nothing.
func (w *walk) limitAt(i int) (how string, n int) {
	switch {
	case w.isWord(i, "excluding", "including", "without", "except"):
		return strings.ToLower(w.raw(i, i+1)), 1
	case w.spelt(i, "leaving", "stripping") && w.spelt(i+1, "out", "aside") && !w.isWord(i+2, "of"), w.spelt(i, "apart", "aside") && w.isWord(i+1, "from"):
		return "excluding", 2
	case w.spelt(i, "not") && w.spelt(i+1, "counting", "including"):
		return "excluding", 2
	case w.spelt(i, "counting") && !w.at(i+1).is(fPrep):
		return "including", 1
	}
	return "", 0
}

// namedAs adds to a subject the name that an apposition gives it: "the narrow measure of money supply, M0, fell".
func (w *walk) namedAs(sub *subject, v *verb) {
	const longest = 3 // words of a name
	i := v.subjB
	if !w.isMark(i, ",") || sub.empty() || sub.speaker || sub.bare || v.is(fSay) {
		return
	}
	if w.spelt(i+1, "dubbed", "called", "nicknamed", "termed") {
		for e := i + 2; e < v.a; e++ {
			if w.isMark(e, ",") {
				sub.text += ", " + strings.NewReplacer("\"", "", "“", "", "”", "").Replace(w.raw(i+2, e)) // "Combined exports of tea, nuts and oil, dubbed the "new three", rose"
				return
			}
		}
	}
	for e := i + 1; e <= i+1+longest; e++ {
		if w.isMark(e, ",") {
			if e > i+1 && e+1 >= v.a-1 {
				sub.text += ", " + w.raw(i+1, e)
			}
			return
		}
		if t := w.at(e); t.kind != word || !t.caps || t.place > 0 || t.is(fOrg|fBody) {
			return
		}
	}
}

// sizeOf adds to subject s, volumes or prices behind a colon, what they are of: "Exports rose 2 percent: volumes grew but prices fell".
func (w *walk) sizeOf(s *subject, v *verb) {
	if v.subjB-v.subjA != 1 || s.org != "" || !w.spelt(v.subjA, "volume", "volumes", "price", "prices", "value", "values") {
		return
	}
	for i := v.subjA - 1; i > 0; i-- {
		if !w.isMark(i, ":") {
			continue
		}
		for k := range w.binds {
			if b := &w.binds[k]; w.toks[b.tok].start < w.toks[i].start && !b.comp && w.dealings(&b.subj) {
				s.text = joinWords(s.text, " of ", b.subj.text)
				s.place, s.partner = b.subj.place, b.subj.partner
				return
			}
		}
	}
}

// among adds to subject s, a pronoun, the part that its clause begins with: "In 12 coastal towns it came to 9 percent" is of those alone.
func (w *walk) among(s *subject, v *verb) {
	const longest = 6 // tokens of such a part
	if !s.anaphor || s.speaker || v.subjB-v.subjA != 1 || !w.at(v.subjA).is(fPron) {
		return
	}
	for i := v.subjA - 1; i >= 0 && i >= v.subjA-longest && w.at(i).verb == 0 && w.at(i).kind != instant; i-- {
		if !w.isWord(i, "in", "among", "across") || !w.nounIn(i+1, v.subjA) && !w.counted(i+1) || w.isWord(i, "in") && !w.counted(i+1) && !w.isPlural(v.subjA-1) {
			continue
		}
		s.text = strings.TrimSuffix(s.text, w.r.part)
		w.r.part = " " + strings.ToLower(w.raw(i, i+1)) + " " + w.nounText(i+1, v.subjA)
		s.text += w.r.part
		return
	}
}

// wholeOf returns what "the total" is of where s, the last subject, is one side of trade or its balance and both sides were told: the trade
// that was told before them.
func (w *walk) wholeOf(s subject) subject {
	const sides = fExport | fImport | fBal
	side := func(head string) flag {
		if l := lookup(head); l != nil {
			return l.flags & sides
		}
		return 0
	}
	if side(s.head) == 0 {
		return s
	}
	var seen flag
	for i := len(w.r.subjects) - 1; i >= 0; i-- {
		o := w.r.subjects[i]
		f := side(o.head)
		if seen |= f; f == 0 && w.dealings(&o) && seen&fExport != 0 && seen&fImport != 0 {
			return o
		}
	}
	return s
}

// withinRange reports whether b is the range that what its clause measures is to keep within: "rose 4 pct, inside the two to six pct range".
func (w *walk) withinRange(b *bind) bool {
	q := w.quantity(b)
	return q.IsRange && q.Class == quantity.Percent && b.after.kind == nounTail && b.after.b-b.after.a == 1 && w.spelt(b.after.head, "range", "band", "corridor") && w.isWord(b.gov, "within", "inside", "outside") &&
		!w.cur.empty() && !w.cur.speaker
}
