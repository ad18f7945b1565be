package index

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
)

// A Query asks for passages that hold a word of each group, or of as many groups as can be.
type Query struct {
	Groups [][]string // words any of which will do, as a text writes them; a phrase asks for all its words
	K      int        // how many hits at most; 0: 50
}

// A Hit is a passage found.
type Hit struct {
	Passage int
	Score   float64 // the whole part is the least number of groups it holds; compares within one query only
}

// Search returns the passages that q asks for, best first; of equals, the first in number. Passages that hold all groups come
// before those that hold fewer; a group may be held by the passage itself, the title of its article or a neighbouring passage.
func (x *Index) Search(q Query) []Hit {
	groups := x.queries(q.Groups)
	if len(groups) == 0 {
		return nil
	}
	if q.K <= 0 {
		q.K = 50
	}
	var hits []Hit
	seen := map[int]bool{}
	for need := len(groups); need > 0 && len(hits) < q.K; need = fewer(need) {
		for _, h := range x.tier(groups, need, q.K) {
			if !seen[h.Passage] && len(hits) < q.K {
				seen[h.Passage] = true
				hits = append(hits, h)
			}
		}
	}
	return hits
}

// fewer returns the number of groups to be content with after need found too little: half, then one, then none.
func fewer(need int) int {
	if need <= 2 {
		return need - 1
	}
	return (need + 1) / 2
}

// queries returns the query of each group that holds any word.
func (x *Index) queries(groups [][]string) []query.Query {
	a := newAnalyzer()
	var out []query.Query
	for _, g := range groups {
		var words []query.Query
		var seen []string
		for _, w := range g {
			var terms []string
			a.each(w, func(_, term string) { terms = append(terms, term) })
			key := joinTerms(terms)
			if len(terms) == 0 || slices.Contains(seen, key) {
				continue
			}
			seen = append(seen, key)
			words = append(words, phrase(terms))
		}
		if len(words) > 0 {
			out = append(out, anyOf(words))
		}
	}
	return out
}

// joinTerms returns terms set apart by spaces.
func joinTerms(terms []string) string { return strings.Join(terms, " ") }

// phrase returns the query for a passage that holds all terms, in whichever field.
func phrase(terms []string) query.Query {
	all := make([]query.Query, len(terms))
	for i, t := range terms {
		in := make([]query.Query, len(fields))
		for j, f := range fields {
			q := query.NewTermQuery(t)
			q.SetField(f.name)
			q.SetBoost(f.boost)
			in[j] = q
		}
		all[i] = query.NewDisjunctionQuery(in)
	}
	if len(all) == 1 {
		return all[0]
	}
	return query.NewConjunctionQuery(all)
}

// anyOf returns the query for a passage that any of words will do for.
func anyOf(words []query.Query) query.Query {
	if len(words) == 1 {
		return words[0]
	}
	return query.NewDisjunctionQuery(words)
}

// tier returns the best k passages that hold at least need of the groups.
func (x *Index) tier(groups []query.Query, need, k int) []Hit {
	var q query.Query
	switch {
	case need == len(groups) && need == 1:
		q = groups[0]
	case need == len(groups):
		q = query.NewConjunctionQuery(groups)
	default:
		d := query.NewDisjunctionQuery(groups)
		d.SetMin(float64(need))
		q = d
	}
	var hits []Hit
	for _, m := range x.members {
		for _, h := range m.find(q, k) {
			if n, ok := x.number(m, h.Passage); ok {
				hits = append(hits, Hit{n, float64(need) + h.Score/(1+h.Score)})
			}
		}
	}
	slices.SortFunc(hits, better)
	return hits[:min(k, len(hits))]
}

// better orders hits: the higher score first, of equals the lower number.
func better(a, b Hit) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Passage, b.Passage))
}

// number returns the number in x of passage local of m; not ok if its article is gone.
func (x *Index) number(m member, local int) (int, bool) {
	article, _ := slices.BinarySearch(m.first, local+1) // behind the last that begins at local or before
	article--
	n := m.numbers[article]
	if n == gone {
		return 0, false
	}
	return x.passages[n] + local - m.first[article], true
}

// find returns the best k passages of p for q by their numbers in p.
func (p *part) find(q query.Query, k int) []Hit {
	req := bleve.NewSearchRequestOptions(q, k+k/2, 0, false)
	hits := p.run(req)
	if len(hits) < req.Size {
		return hits
	}
	// bleve breaks ties by its own numbering, which differs from build to build: a group of equals that was cut off is left out.
	last := len(hits)
	for last > 0 && hits[last-1].Score == hits[req.Size-1].Score {
		last--
	}
	if last > 0 {
		return hits[:last]
	}
	req.Sort = search.SortOrder{&search.SortScore{Desc: true}, &search.SortDocID{}}
	return p.run(req)
}

// run returns the passages of p that req asks for, sorted.
func (p *part) run(req *bleve.SearchRequest) []Hit {
	res, err := p.search.Search(req)
	if err != nil {
		return nil
	}
	hits := make([]Hit, 0, len(res.Hits))
	for _, h := range res.Hits {
		if n, err := strconv.Atoi(h.ID); err == nil && n >= 0 && n < len(p.passages) {
			hits = append(hits, Hit{n, h.Score})
		}
	}
	slices.SortFunc(hits, better)
	return hits
}
