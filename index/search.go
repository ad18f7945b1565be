package index

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
)

// A Query asks for passages that hold a word of each group, or of as many groups as can be.
type Query struct {
	Groups [][]string // words any of which will do, as a text writes them; a phrase asks for all its words
	K      int        // how many hits at most; 0: 50
}

// A Hit is a passage found.
type Hit struct {
	Passage int
	Score   float64 // up to 1, and one more where it holds all groups that any passage holds; compares within one query only
}

// Search returns the passages that q asks for, best first; of equals, the first in number. Passages that hold all groups come
// before those that hold fewer. A group counts the more the fewer passages hold it, and most where the passage itself holds it,
// less where the title of its article or a neighbouring passage does. What is found depends on the articles only, not on how
// the index came about. Beside them comes how many passages hold all groups that any passage holds, however many hits are asked for.
func (x *Index) Search(q Query) (hits []Hit, whole int) {
	if q.K <= 0 {
		q.K = 50
	}
	t := x.tally()
	defer t.done()
	total, groups := 0.0, 0
	for _, g := range alternatives(q.Groups) {
		if weight := t.count(g); weight > 0 {
			total += weight
			groups++
		}
	}
	return t.hits(q.K, groups, total)
}

// A group is what Search looks for: phrases of terms any of which will do.
type group [][]string

// alternatives returns the groups of terms, without empty ones and repetitions.
func alternatives(groups [][]string) []group {
	a := newAnalyzer()
	var out []group
	for _, words := range groups {
		var g group
		for _, w := range words {
			var terms []string
			a.each(w, func(_, term string) { terms = append(terms, term) })
			if len(terms) > 0 {
				g = append(g, terms)
			}
		}
		g = g.shorten()
		if len(g) > 0 && !slices.ContainsFunc(out, g.equal) {
			out = append(out, g)
		}
	}
	return out[:min(len(out), maxGroups)]
}

// maxGroups is how many groups of a query are looked for.
const maxGroups = 60

// shorten leaves out alternatives that another one covers: whoever looks for "trade" finds "foreign trade".
func (g group) shorten() group {
	slices.SortStableFunc(g, func(a, b []string) int { return cmp.Compare(len(a), len(b)) })
	var out group
	for _, phrase := range g {
		if !slices.ContainsFunc(out, func(kept []string) bool {
			return !slices.ContainsFunc(kept, func(t string) bool { return !slices.Contains(phrase, t) })
		}) {
			out = append(out, phrase)
		}
	}
	return out
}

func (g group) equal(h group) bool {
	return slices.EqualFunc(g, h, slices.Equal[[]string])
}

// A tally counts what passages hold.
type tally struct {
	index    *Index
	sums     []float32 // by passage: weight of the groups it holds
	held     []uint8   // by passage: number of groups it holds
	worth    []uint8   // by passage, for one group: what it is worth where it stands best
	progress []uint8   // by passage, for one phrase: how many of its terms it holds
	least    []uint8   // by passage, for one phrase: the least worth of a term
	touched  []int32   // passages that hold any group
	group    []int32   // passages that hold the group being counted
}

// tally returns an empty tally. It is used again after done.
func (x *Index) tally() *tally {
	if t, ok := x.tallies.Get().(*tally); ok {
		return t
	}
	n := x.NumPassages()
	return &tally{index: x, sums: make([]float32, n), held: make([]uint8, n), worth: make([]uint8, n), progress: make([]uint8, n), least: make([]uint8, n)}
}

// done empties t and gives it back.
func (t *tally) done() {
	for _, p := range t.touched {
		t.sums[p], t.held[p] = 0, 0
	}
	t.touched = t.touched[:0]
	t.index.tallies.Put(t)
}

// count adds a group to the sums and returns its weight: 0 where no passage holds it.
func (t *tally) count(g group) float64 {
	t.group = t.group[:0]
	for _, phrase := range g {
		if len(phrase) == 1 {
			for _, p := range t.index.postings(phrase[0]) {
				t.mark(p.passage(), p.worth())
			}
		} else {
			t.markPhrase(phrase)
		}
	}
	if len(t.group) == 0 {
		return 0
	}
	weight := math.Log(1 + float64(len(t.sums))/float64(len(t.group)))
	for _, p := range t.group {
		if t.held[p] == 0 {
			t.touched = append(t.touched, p)
		}
		t.held[p]++
		t.sums[p] += float32(weight) * float32(t.worth[p]) / worthText
		t.worth[p] = 0
	}
	return weight
}

// mark says that a passage holds the group where it has that worth.
func (t *tally) mark(passage int32, worth uint8) {
	if t.worth[passage] == 0 {
		t.group = append(t.group, passage)
	}
	t.worth[passage] = max(t.worth[passage], worth)
}

// markPhrase marks the passages that hold all terms, whatever their order, with the least worth of any. Terms that a quarter of
// all passages hold ("to", "the") are not asked for beside rarer ones.
func (t *tally) markPhrase(terms []string) {
	lists := make([][]posting, min(len(terms), math.MaxUint8))
	for i := range lists {
		lists[i] = t.index.postings(terms[i])
	}
	slices.SortStableFunc(lists, func(a, b []posting) int { return cmp.Compare(len(a), len(b)) })
	for len(lists) > 1 && len(lists[len(lists)-1]) > len(t.sums)/4 {
		lists = lists[:len(lists)-1]
	}
	for _, p := range lists[0] {
		t.progress[p.passage()], t.least[p.passage()] = 1, p.worth()
	}
	for i, list := range lists[1:] {
		for _, p := range list {
			if n := p.passage(); int(t.progress[n]) == i+1 {
				t.progress[n]++
				t.least[n] = min(t.least[n], p.worth())
			}
		}
	}
	for _, p := range lists[0] {
		n := p.passage()
		if int(t.progress[n]) == len(lists) {
			t.mark(n, t.least[n])
		}
		t.progress[n] = 0
	}
}

// hits returns the best k of what was counted, of so many groups with that total weight.
func (t *tally) hits(k, groups int, total float64) (hits []Hit, whole int) {
	var best ranking
	for _, p := range t.touched {
		h := Hit{Passage: int(p), Score: float64(t.sums[p]) / total}
		if int(t.held[p]) == groups {
			h.Score++
			whole++
		}
		best.offer(h, k)
	}
	slices.SortFunc(best, better)
	return best, whole
}

// better orders hits: the higher score first, of equals the lower number.
func better(a, b Hit) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Passage, b.Passage))
}

// A ranking holds the best hits, the worst of them first: a heap.
type ranking []Hit

func (r ranking) Len() int           { return len(r) }
func (r ranking) Less(i, j int) bool { return better(r[i], r[j]) > 0 }
func (r ranking) Swap(i, j int)      { r[i], r[j] = r[j], r[i] }
func (r *ranking) Push(h any)        { *r = append(*r, h.(Hit)) }
func (r *ranking) Pop() any          { panic("a ranking is never popped") }

// offer takes h in if it is one of the best k.
func (r *ranking) offer(h Hit, k int) {
	switch {
	case len(*r) < k:
		heap.Push(r, h)
	case better(h, (*r)[0]) < 0:
		(*r)[0] = h
		heap.Fix(r, 0)
	}
}
