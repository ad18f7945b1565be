package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// A topic is the last figure of the sentences before.
type topic struct {
	has     bool
	subj    subject
	unit    string
	class   quantity.Class
	kind    Kind
	dir     Direction
	period  period.Period
	ptext   string
	passage int        // where it stands
	said    bool       // the sentence named its period
	past    bool       // its verb looks back: "had risen"
	compare []relation // periods the last figures were compared with, in order
	against string     // the unit of those
}

// A movement is a subject, the way it was last said to go, and when.
type movement struct {
	subj  subject
	dir   Direction
	when  period.Period
	named string // the words for that
	said  int    // number of the sentence that told it
}

// A paraState is what holds until the end of a paragraph.
type paraState struct {
	period period.Period
	text   string
	place  []string
}

// A relation is the period a figure was compared with, as it was named.
type relation struct {
	period period.Period
	shift  period.Shift
	text   string
}

// byHead returns the last subject whose head is the given noun.
func (r *reader) byHead(head string) (subject, bool) {
	for i := len(r.subjects) - 1; i >= 0; i-- {
		if r.subjects[i].head == head {
			return r.subjects[i], true
		}
	}
	return subject{}, false
}

// remember keeps a subject for "the surplus" and the like.
func (r *reader) remember(s subject) {
	const kept = 12
	r.subjects = keep(r.subjects, s, kept)
}

// keep appends x to list and lets the first go where that holds so many already.
func keep[T any](list []T, x T, most int) []T {
	if len(list) >= most {
		copy(list, list[1:])
		list = list[:most-1]
	}
	return append(list, x)
}

// move keeps a subject that went one way, for "the drop" and the like.
func (r *reader) move(m movement) {
	const kept = 8
	if s := &m.subj; m.dir == NoDirection || s.empty() || s.speaker || s.bare {
		return
	}
	r.moved = keep(r.moved, m, kept)
}

// lastMoved returns the last subject that went the given way: none where a sentence before this one told so of two measures, as then "the drop" may be that
// of either.
func (r *reader) lastMoved(dir Direction) (subject, bool) {
	last := -1
	for i := len(r.moved) - 1; i >= 0; i-- {
		m := &r.moved[i]
		switch {
		case m.dir != dir:
		case last < 0:
			last = i
		case m.said == r.moved[last].said && m.said < r.passage && m.subj.head != r.moved[last].subj.head:
			return subject{}, true
		}
	}
	if last < 0 {
		return subject{}, false
	}
	return r.moved[last].subj, true
}

// movedIn returns the subject that went the given way in p: that of the sentence before, or else the first that the article tells, which it is about.
func (r *reader) movedIn(p period.Period, dir Direction) (subject, bool) {
	found := -1
	for i := range r.out {
		f := &r.out[i]
		if f.Kind != Change || f.Direction != dir || f.Subject == "" || f.Status == Former || period.Compare(f.Period, p) != period.Equal {
			continue
		}
		if found < 0 || f.Passage == r.passage-1 {
			found = i
		}
	}
	if found < 0 {
		return subject{}, false
	}
	f := &r.out[found]
	return subject{text: f.Subject, head: f.Head, place: f.Place, partner: f.Partner, org: f.Org}, true
}

// nameOrg notes the full name of a company.
func (r *reader) nameOrg(name string) {
	const most = 200
	for _, o := range r.orgs {
		if o == name {
			return
		}
	}
	if len(r.orgs) < most {
		r.orgs = append(r.orgs, strings.Clone(name))
	}
}

// known reports whether word begins the name of a company that the article has given in full.
func (r *reader) known(word string) bool {
	for _, o := range r.orgs {
		if o == word || strings.HasPrefix(o, word+" ") {
			return true
		}
	}
	return false
}

// lastOf returns the last figure of the given unit, or of the currency that it stands for, in the sentences right before, or nil.
func (r *reader) lastOf(unit string) *Figure {
	const near = 2 // passages
	for i := len(r.out) - 1; i >= 0 && r.passage-r.out[i].Passage <= near; i-- {
		f := &r.out[i]
		same := f.Unit == unit || f.Class == quantity.Money && (unit == "dollar" && f.Unit == "USD" || r.currency(unit, f.Place, f.Period) == f.Unit)
		if same && !f.Earlier {
			return f
		}
	}
	return nil
}

// lastSubjects returns the last n different subjects, in order, or none where there are fewer.
func (r *reader) lastSubjects(n int) []subject {
	var out []subject
	for i := len(r.subjects) - 1; i >= 0 && len(out) < n; i-- {
		s := r.subjects[i]
		if !slices.ContainsFunc(out, func(o subject) bool { return o.text == s.text }) {
			out = append(out, s)
		}
	}
	if len(out) < n {
		return nil
	}
	slices.Reverse(out)
	return out
}

// firstOf returns the first figure of the given unit in the article, or nil.
func (r *reader) firstOf(unit string) *Figure {
	for i := range r.out {
		if f := &r.out[i]; f.Unit == unit && !f.Earlier && f.Subject != "" {
			return f
		}
	}
	return nil
}
