package figure

import "strings"

// growing are the verbs of what an economy does, which are told of a country without naming it: "Norway is projected to contract 2 pct".
var growing = setOf(`grow grows grew grown growing expand expands expanded expanding contract contracts contracted contracting shrink shrinks shrank shrunk shrinking`)

// economies makes a change in percent that is told of no more than a country or bloc the change of its economy.
func (w *walk) economies() {
	for k := range w.binds {
		b := &w.binds[k]
		v, s := w.clauseVerb(b), &b.subj
		if b.kind != Change || v == nil || !s.bare || s.speaker || s.org != "" || len(s.place) == 0 || s.text == "" || !percentLike(w.quantity(b)) || !growing[strings.ToLower(w.raw(v.main, v.main+1))] {
			continue
		}
		s.text, s.head, s.bare = owning(strings.TrimSuffix(s.text, "'s"))+" economy", "economy", false
	}
}
