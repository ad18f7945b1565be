package figure

import "strings"

// behindAdjunct reads tokens a to e where they begin with an adjunct that no comma closes and the noun phrase itself follows with its article: "Among
// those under 30 the rate", "Compared with May 1987 prices". What it says of whom is kept behind the noun, what it says of time is not.
func (w *walk) behindAdjunct(a, e int) (subject, bool) {
	if w.at(a).is(fVs) && w.isWord(a+1, "with", "to") && w.at(a+2).kind == instant && a+3 < e {
		return w.subjectOf(a+3, e), true
	}
	if w.onThe(a) && a+3 < e {
		return w.subjectOf(a+3, e), true
	}
	if !w.isWord(a, "among", "for", "in", "over", "during", "of") || a+2 >= e {
		return subject{}, false
	}
	for j := a + 2; j < e; j++ {
		t, p := w.at(j), w.at(j-1)
		switch {
		case w.isMark(j, ","), t.verb > 0:
			return subject{}, false
		case t.is(fDet) && t.kind == word && !t.is(fPron|fPoss) && (w.isNoun(j-1) || p.kind == quant || w.isWord(j-1, "together", "over", "alone")) && !p.is(fPrep|fConj) && w.nounIn(j, e):
			s := w.subjectOf(j, e)
			if s.empty() || s.speaker || s.anaphor {
				return subject{}, false
			}
			if w.isWord(a, "among", "in", "for") && !w.ofTimes(a, j) {
				s.text = joinWords(s.text, " ", w.lowerFirst(a, j))
			}
			return s, true
		}
	}
	return subject{}, false
}

// ofTimes reports whether tokens a to e say when or over how long something was.
func (w *walk) ofTimes(a, e int) bool {
	for i := a; i < e; i++ {
		if t := w.at(i); t.kind == instant || t.is(fTime) || t.kind == quant && timeSpan(&w.qs[t.ref]) {
			return true
		}
	}
	return false
}

// homeOrAbroad adds to subject s where its clause says that it is, in front of it or behind: "Shipments at home rose", "abroad they fell".
func (w *walk) homeOrAbroad(s *subject, v *verb) {
	if s.empty() || s.speaker {
		return
	}
	says := func(i int) string {
		switch {
		case w.isWord(i, "abroad", "overseas"):
			if w.isWord(i-1, "from") {
				return " from " + w.at(i).lower
			}
			return " " + w.at(i).lower
		case w.isWord(i, "home") && w.isWord(i-1, "at"):
			return " at home"
		}
		return ""
	}
	before := v.subjA - 1
	if w.isMark(before, ",") {
		before--
	}
	where := says(v.a - 1)
	if where == "" || v.a-1 < v.subjA {
		where = says(before)
	}
	if where == "" || strings.HasSuffix(strings.ToLower(s.text), where) {
		return
	}
	for _, other := range []string{" at home", " from", " abroad", " overseas", w.r.part} {
		s.text = strings.TrimSuffix(s.text, other)
	}
	s.text += where
	if s.anaphor {
		w.r.part = where
	}
}
