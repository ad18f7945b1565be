// Package story tells which articles tell the same story in nearly the same words, like an agency's report in several papers.
package story

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
)

const (
	shingle     = 5   // words that are compared together
	sampled     = 4   // of so many shingles one is kept, the same ones of every article
	fewWords    = 400 // below which all are kept
	nearShare   = 0.6 // of the shingles of the shorter article that must be in the longer one for both to tell the same story
	commonplace = 200 // articles that share a shingle before it is taken for what every page of a site says
)

// A Sketch is what is compared of an article.
type Sketch struct {
	all     []uint64 // hashes of its shingles, sorted
	sampled []uint64 // those of them that are kept of a long article
}

// Same reports whether two articles tell the same story in nearly the same words: at least 0.6 of the runs of five words of the shorter
// one stand in the longer one. Of two unrelated reports on the same subject less than 0.05 is the same.
func Same(a, b *Sketch) bool {
	x, y := a.all, b.all
	if len(a.sampled) == len(a.all) || len(b.sampled) == len(b.all) {
		x, y = a.sampled, b.sampled
	}
	short := min(len(x), len(y))
	if short < 3 {
		return false
	}
	return float64(common(x, y)) >= nearShare*float64(short)
}

// Groups returns the places in texts of each group of two or more that tell the same story, in order.
func Groups(texts []string) [][]int {
	sketches := make([]*Sketch, len(texts))
	where := map[uint64][]int{}
	for i, text := range texts {
		sketches[i] = SketchOf(text)
		for _, h := range sketches[i].all {
			if where[h] = append(where[h], i); len(where[h]) > commonplace {
				where[h] = where[h][:commonplace]
			}
		}
	}
	leader := make([]int, len(texts))
	for i := range leader {
		leader[i] = i
	}
	for i := range texts {
		for _, j := range sketches[i].meets(i, where) {
			if Same(sketches[i], sketches[j]) {
				join(leader, i, j)
			}
		}
	}
	return groups(leader)
}

// SketchOf returns the sketch of an article's text.
func SketchOf(text string) *Sketch {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	s := &Sketch{}
	for i := 0; i+shingle <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingle] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		sum := h.Sum64()
		if kept := sum%sampled == 0; kept || len(words) < fewWords {
			s.all = append(s.all, sum)
			if kept {
				s.sampled = append(s.sampled, sum)
			}
		}
	}
	slices.Sort(s.all)
	slices.Sort(s.sampled)
	s.all, s.sampled = slices.Compact(s.all), slices.Compact(s.sampled)
	if len(words) >= fewWords {
		s.sampled = s.all
	}
	return s
}

// meets returns the earlier articles that share any shingle with article i.
func (s *Sketch) meets(i int, where map[uint64][]int) []int {
	var out []int
	for _, h := range s.all {
		for _, j := range where[h] {
			if j >= i {
				break
			}
			out = append(out, j)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// common counts the values that two sorted slices share.
func common(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// join makes i and j, and whatever was joined with them, one group.
func join(leader []int, i, j int) {
	a, b := leaderOf(leader, i), leaderOf(leader, j)
	leader[max(a, b)] = min(a, b)
}

func leaderOf(leader []int, i int) int {
	for leader[i] != i {
		leader[i] = leader[leader[i]]
		i = leader[i]
	}
	return i
}

func groups(leader []int) [][]int {
	members := map[int][]int{}
	var order []int
	for i := range leader {
		l := leaderOf(leader, i)
		if members[l] == nil {
			order = append(order, l)
		}
		members[l] = append(members[l], i)
	}
	var out [][]int
	for _, l := range order {
		if len(members[l]) > 1 {
			out = append(out, members[l])
		}
	}
	return out
}
