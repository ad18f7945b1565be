package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// inGroup adds to the subjects of a sentence the counted group that it opens with, which its figures are of: "In 31 coastal cities, rents fell 2 pct and
// prices of flats 3 pct". Those that name where they are keep that.
func (w *walk) inGroup() {
	if len(w.binds) < 2 {
		return
	}
	first := &w.binds[0]
	if q := w.quantity(first); q.Class != quantity.Count || q.Noun.End == 0 || first.gov != 0 || !w.isWord(0, "in", "across", "among") {
		return
	}
	e := w.phraseEnd(first.tok)
	if !w.isMark(e, ",") || first.subj.text == "" {
		return
	}
	group := " " + strings.ToLower(w.raw(0, 1)) + " " + first.subj.text
	for k := 1; k < len(w.binds); k++ {
		s := &w.binds[k].subj
		if s.empty() || s.bare || s.speaker || s.anaphor || w.quantity(&w.binds[k]).Class == quantity.Count || strings.Contains(s.text, " in ") || strings.HasSuffix(s.text, group) {
			continue
		}
		s.text += group
	}
}

// theGroup names the group that a subject only points back to: "flats in those cities" after "the 31 coastal cities" are flats in coastal cities.
func (r *reader) theGroup(subject string) string {
	for _, mark := range [...]string{" in those ", " in these ", " among those ", " among these "} {
		before, noun, ok := strings.Cut(subject, mark)
		if !ok || noun == "" || strings.Contains(noun, " ") {
			continue
		}
		for i := len(r.out) - 1; i >= 0; i-- {
			f := &r.out[i]
			if f.Class == quantity.Count && f.Subject != noun && strings.HasSuffix(f.Subject, " "+noun) {
				prep, _, _ := strings.Cut(strings.TrimSpace(mark), " ")
				return before + " " + prep + " " + f.Subject
			}
		}
	}
	return subject
}
