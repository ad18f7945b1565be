package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// policyRate reports whether the target that a subject names is a rate that a central bank sets as its target: what the "cash rate target" is
// is no aim but the rate.
func policyRate(subject string) bool {
	low := strings.ToLower(subject)
	for _, name := range [...]string{"cash rate", "funds rate", "funds target", "policy rate", "repo rate", "overnight rate", "overnight call", "bank rate", "key rate", "discount rate", "interest rate target"} {
		if strings.Contains(low, name) {
			return true
		}
	}
	return false
}

// threshold reports whether the quantity of b is a round mark that something passes, and not what it comes to: "passed the 7 million mark". What
// passed it is more than that.
func (w *walk) threshold(b *bind) bool {
	if p := w.last(); p != nil && w.at(b.gov).is(fConj) && p.verb == b.verb && w.quantity(p).Qualifier == "more than" && w.threshold(p) {
		return true
	}
	return w.spelt(b.tok+1, "mark", "threshold", "barrier", "milestone") || w.spelt(b.gov-1, "thresholds", "marks", "barriers", "milestones") && w.isMark(b.gov, ",")
}

// whereAt returns the token of the place that "where" stands for, of whose clause bind b is, or -1: "strongest in Norway, where 3 million cars were sold".
func (w *walk) whereAt(b *bind) int {
	v := w.clauseVerb(b)
	if v == nil {
		return -1
	}
	i := v.front - 1
	if !w.isWord(i, "where") {
		i = v.subjA - 1
	}
	if !w.isWord(i, "where") {
		return -1
	}
	if i--; w.isMark(i, ",") {
		i--
	}
	if t := w.at(i); t.place == 0 || t.poss {
		return -1
	}
	return i
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

// setsRecord reports whether verb v has a record or the like as its object, so that what follows is of its subject: "spending set a record at 5 billion".
func (w *walk) setsRecord(v *verb) bool {
	for i := v.b; i <= v.b+2; i++ {
		if w.spelt(i, "record", "high", "low", "peak") {
			return true
		}
	}
	return false
}

// unitOfTerms gives a number that prints no currency, in millions and more, the one that its clause says that it counts in: "In Swiss francs, sales
// came to 3 million".
func unitOfTerms(f *Figure) {
	if f.Unit != "" && !(f.Class == quantity.Money && f.Elided) || f.Value.Abs().LessThan(million) || f.Class != quantity.Bare && f.Class != quantity.Money {
		return
	}
	for _, t := range f.Terms {
		if t == "USD" || t == "CNY" {
			f.Unit, f.Class, f.Elided = t, quantity.Money, true
		}
	}
}

// apposed reports whether an apposition with an article stands between the noun phrase that the sentence begins with and token i: "Seed orders,
// a sign of next year's crop, went".
func (s *scan) apposed(i int) bool {
	for j := i - 2; j > 0; j-- {
		t := s.at(j)
		if t.kind == quant || t.verb > 0 || t.kind == punct && t.lower != "," {
			return false
		}
		if s.isMark(j, ",") {
			return s.isWord(j+1, "a", "an", "the") && s.isNoun(j-1) && !s.hasComma(-1, j) && !s.at(0).is(fPrep)
		}
	}
	return false
}

// speaksOf reports whether the sentence names the place with the given key.
func (w *walk) speaksOf(key string) bool {
	for i := range w.places {
		if w.places[i].Key == key {
			return true
		}
	}
	return false
}

// measuresSome reports whether the sentence names something that is measured: "set a record in boat sales in May".
func (w *walk) measuresSome() bool {
	for i := range w.toks {
		if w.at(i).is(fExport|fImport|fBal) && w.at(i).verb == 0 || w.spelt(i, "trade", "output", "production", "profit", "profits", "revenue", "inflation", "growth", "turnover") {
			return true
		}
	}
	return false
}

// looksBackTo reports whether the sentence is of "P's rate" or the like where P, its period, is over before the one that the paragraph is about
// begins: it holds for nothing that follows.
func (w *walk) looksBackTo(p period.Period) bool {
	about := w.r.para.period
	if about.IsZero() || p.Shape != about.Shape || p.YearKnown != about.YearKnown || p.End.Compare(about.Start) > 0 || len(w.verbs) == 0 {
		return false
	}
	a := w.verbs[0].subjA
	for _, i := range [...]int{a, a - 1} {
		if i >= 0 && w.at(i).kind == instant && w.at(i).poss {
			return true
		}
	}
	return false
}
