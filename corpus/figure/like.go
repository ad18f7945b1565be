package figure

import "strings"

// measureOfLike gives sub, a thing that verb v moves, the measure that the last figure of the paragraph had of its like: "Sales of herring nets rose 3
// pct. Cod nets fell 2 pct": their sales.
func (w *walk) measureOfLike(sub *subject, v *verb) {
	last := &w.r.topic
	if !v.is(fUp|fDown) || sub.bare || sub.anaphor || sub.head == "" || !last.has || last.subj.head == sub.head || w.r.passage-last.passage > 1 {
		return
	}
	measure, of, found := strings.Cut(last.subj.text, " of ")
	if found && strings.EqualFold(measure, last.subj.head) && strings.HasSuffix(strings.ToLower(of), " "+sub.head) {
		sub.text, sub.head = joinWords(last.subj.head, " of ", sub.text), last.subj.head
	}
}

// marketBeside gives sub, no more than a place that verb v moves to a level, the measure that the sentence before gave for another place: "In Norway
// sales rose 3 pct to 900. Sweden, the largest market, grew 2 pct to 800".
func (w *walk) marketBeside(sub *subject, v *verb) {
	last := &w.r.topic
	if !sub.bare || len(sub.place) == 0 || sub.org != "" || !v.is(fUp|fDown) || v.passive || !last.has || w.r.passage-last.passage > 1 || len(w.binds) > 0 {
		return
	}
	l := lookup(last.subj.head)
	measured := companyMeasures[last.subj.head] || l != nil && l.flags&fGen != 0
	if !measured || w.dealings(&last.subj) && !companyMeasures[last.subj.head] || len(last.subj.place) == 0 || last.subj.place[0] == sub.place[0] {
		return
	}
	for i := v.b; i+1 < len(w.toks) && w.at(i).verb == 0; i++ {
		if q := w.at(i + 1); w.isWord(i, "to") && q.kind == quant && w.qs[q.ref].Unit == w.r.lastLevel() {
			place := sub.place
			*sub = last.subj
			sub.place, sub.text, sub.anaphor = place, sub.head, true
			return
		}
	}
}

// lastLevel returns the unit of the last level or count that the article gave.
func (r *reader) lastLevel() string {
	for i := len(r.out) - 1; i >= 0; i-- {
		if r.out[i].Kind != Change {
			return r.out[i].Unit
		}
	}
	return "percent"
}
