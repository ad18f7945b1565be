package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// connectors set things side by side.
var connectors = set("or and than versus vs minus , against beside plus")

// tied reports whether what stands between two byte offsets ties them: a connector and at most small words.
func (r *reader) tied(from, to int) bool {
	if from > to {
		return false
	}
	found := false
	for _, t := range r.toks {
		if t.end <= from || t.start >= to {
			continue
		}
		switch {
		case connectors[t.low]:
			found = found || t.low != "," || r.q.Op != Lookup || r.listing()
		case idle[t.low] || light[t.low] || t.used == inCue || t.used == inPlace && r.q.Op == Compare:
		case !t.word:
			return false
		default:
			return false
		}
	}
	return found
}

// setAgainst reports whether the second of two times is what a change is against: "how had it moved in May against April", "traffic in
// 2022, versus 2021".
func (r *reader) setAgainst(second period.Mention) bool {
	if r.q.Op != Lookup || !(r.ask.Want == Change && r.moved || r.ask.Want == Any) {
		return false
	}
	return r.versusWord(r.at(second.Start) - 1)
}

// listing reports whether the question is an enumeration with "and" or "or" at its end.
func (r *reader) listing() bool { return r.find("and") > 0 || r.find("or") > 0 }

// keyGroups finds keys tied by a connector: "re-exports or home-produced exports". A group without a measure of its own
// shares the measure of the other: "durable or non-durable sales".
func (r *reader) keyGroups(keys []Key) (groups [][]Key, rest []Key) {
	for c, t := range r.toks {
		if !connectors[t.low] && !r.connects(c) && !(r.q.Op == Ratio && (t.low == "to" || t.low == "as" && c > 0 && r.word(c-1) != "times")) || t.low == "," && !r.listing() || t.used == inTime || r.phrased(t) {
			continue
		}
		if t.low == "and" && r.sided() {
			continue // of a name: "is Ash and Oak bigger than Elm"
		}
		left, right := r.group(keys, c, -1), r.group(keys, c, +1)
		whole := len(left) == 0 && wholeWords[r.word(c-1)] // "total and local M2"
		if len(left) == 0 && !whole || len(right) == 0 {
			continue
		}
		begun := len(groups) > 0 && sameKeys(groups[len(groups)-1], left) // "soybeans, crude and …" is a list already
		if t.low == "and" && r.q.Op == Lookup && !alike(left, right) && !begun {
			continue
		}
		if begun {
			groups = append(groups, right)
			continue
		}
		groups = append(groups, left, right)
	}
	if len(groups) < 2 {
		return r.opposites(keys)
	}
	groups = r.withoutTopic(groups)
	var used []Key
	for _, g := range groups {
		used = append(used, g...)
	}
	for _, k := range keys {
		if !slices.ContainsFunc(used, func(u Key) bool { return u.Start == k.Start }) {
			rest = append(rest, k)
		}
	}
	return shareMeasure(groups), rest
}

// sided reports whether "or" or "than" sets the sides of a comparison apart, so that an "and" does not.
func (r *reader) sided() bool { return r.q.Op == Compare && (r.find("or") >= 0 || r.find("than") >= 0) }

// withoutTopic drops the group before the comma that only says what is compared: "bigger share of the chip market, Lumen or Okano", "which gets more of
// the budget, roads or schools?".
func (r *reader) withoutTopic(groups [][]Key) [][]Key {
	rest := groups[1:]
	if len(rest) < 2 || r.find("or") < 0 {
		return groups
	}
	if r.tagged() {
		return rest
	}
	if slices.ContainsFunc(groups[0], named) {
		return groups
	}
	for _, g := range rest {
		if !slices.ContainsFunc(g, named) {
			return groups
		}
	}
	return rest
}

// tagged reports whether the question asks "which" first and names the sides behind its only comma or colon: "who has the bigger stake, the state or
// the banks?".
func (r *reader) tagged() bool {
	at := -1
	for i, t := range r.toks {
		if t.low == "," || t.low == ":" {
			if at >= 0 {
				return false
			}
			at = i
		}
	}
	if at < 0 || r.find("or") < at {
		return false
	}
	for i := range at {
		switch r.word(i) {
		case "who", "which", "what", "where", "whose", "whom":
			return true
		}
	}
	return false
}

// alike reports whether two groups of keys are of one sort, both with a measure or both without, so that "and" lists them.
func alike(a, b []Key) bool {
	return hasMeasure(b) || slices.ContainsFunc(a, named) && slices.ContainsFunc(b, named)
}

func named(k Key) bool { return k.Name }

func sameKeys(a, b []Key) bool {
	return slices.EqualFunc(a, b, func(x, y Key) bool { return x.Start == y.Start })
}

func hasMeasure(keys []Key) bool {
	return slices.ContainsFunc(keys, func(k Key) bool { return k.Kind == term.Measure })
}

// apart reads "exports and imports" as two things, and not as their total, where they are reckoned with or set against each other.
func (r *reader) apart() {
	switch r.q.Op {
	case Difference, Compare, Ratio:
	default:
		return
	}
	var out []term.Term
	for _, t := range r.terms {
		i, j := r.at(t.Start), r.at(t.End-1)
		if t.Key != "trade" || j != i+2 || !strings.HasPrefix(r.word(i), "export") && !strings.HasPrefix(r.word(i), "import") || r.word(i+1) != "and" {
			out = append(out, t)
			continue
		}
		for _, k := range []int{i, j} {
			key := "imports"
			if strings.HasPrefix(r.word(k), "export") {
				key = "exports"
			}
			out = append(out, term.Term{Start: r.toks[k].start, End: r.toks[k].end, Key: key, Kind: term.Measure})
		}
	}
	r.terms = out
}

// opposites sets exports and imports side by side where a comparison names both: "did it buy more than it sold?", "exports in May vs
// imports".
func (r *reader) opposites(keys []Key) (groups [][]Key, rest []Key) {
	if r.q.Op != Compare && r.q.Op != Difference && !(r.q.Op == Lookup && (r.find("vs") > 0 || r.find("versus") > 0)) {
		return nil, keys
	}
	for _, k := range keys {
		if k.Key == "exports" || k.Key == "imports" {
			if !slices.ContainsFunc(groups, func(g []Key) bool { return g[0].Key == k.Key }) {
				groups = append(groups, []Key{k})
			}
			continue
		}
		rest = append(rest, k)
	}
	if len(groups) < 2 {
		return nil, keys
	}
	return groups, rest
}

// wholeWords name the whole beside a part: "total and local M2".
var wholeWords = set("total overall all whole")

// shareMeasure gives the measure of one group to those that have none, the last group's first: "durable or non-durable sales",
// "exports of rice or of aluminium".
func shareMeasure(groups [][]Key) [][]Key {
	var shared []Key
	for i := len(groups) - 1; i >= 0 && len(shared) == 0; i-- {
		if len(groups[i]) == 1 {
			continue // "tourists or ships", "tea or tourists": a thing beside another
		}
		for _, k := range groups[i] {
			if k.Kind == term.Measure {
				shared = append(shared, k)
			}
		}
	}
	for i, g := range groups {
		if !hasMeasure(g) && len(shared) > 0 && !aggregates(g, shared) {
			groups[i] = append(asThing(g), shared...)
		}
	}
	return groups
}

// aggregates reports whether a group is a letter that names an aggregate of money beside others, whose measure it does not share: the L of
// "M1, M2 and L".
func aggregates(g, shared []Key) bool {
	m := shared[0].Key
	return len(g) == 1 && len(g[0].Key) == 1 && len(m) == 2 && m[0] == 'm' && m[1] >= '0' && m[1] <= '9'
}

// group collects the keys next to the connector at token c, walking in steps of d until a word that is no part of a noun phrase.
func (r *reader) group(keys []Key, c, d int) []Key {
	var out []Key
	for i := c + d; i >= 0 && i < len(r.toks); i += d {
		t := r.toks[i]
		at := slices.IndexFunc(keys, func(k Key) bool { return k.Start <= t.start && t.start < k.Start+len(k.Text) })
		switch {
		case at >= 0:
			if !slices.ContainsFunc(out, func(k Key) bool { return k.Start == keys[at].Start }) {
				out = append(out, keys[at])
			}
			continue
		case t.low == "the" || t.low == "a" || possessives[t.low] && r.connects(c) && r.ask.Status == figure.Fact && r.q.Benchmark == "" || t.low == "in" && d > 0 && len(out) == 0 || t.low == "for" && d > 0 && len(out) == 0 || t.low == "of" && (len(out) > 0) == (d < 0):
			continue
		case t.low == "and" && len(out) > 0 && r.sided(), len(out) == 0 && t.used == inCue && comparative(t.low): // "more coal or more iron ore"
			continue
		case t.low == "it" && len(out) == 0 || t.low == "they" && len(out) == 0:
			continue
		case len(out) == 0 && r.q.Op != Lookup && (t.low == "were" || t.low == "was" || t.low == "did"): // "more died than were born"
			continue
		}
		break
	}
	if d < 0 {
		slices.Reverse(out)
	}
	return out
}
