// Package index makes the passages and figures of a corpus searchable.
//
// An [Index] is one version of a corpus: its articles, their passages, the figures of each, and a bleve index over the passages.
// It never changes; a refresh makes another one, which takes over what has not changed. bleve finds candidates, nothing more:
// who asks ranks them and decides.
package index

import (
	"errors"
	"iter"
	"sync"
	"sync/atomic"

	"quaestor/corpus"
	"quaestor/corpus/figure"
	"quaestor/corpus/sentence"
)

// An Index holds one version of a corpus. It is safe for concurrent use.
//
// Articles are numbered from 0 in the order given, passages from 0 in the order of their articles and within them.
type Index struct {
	members  []member
	articles []spot       // by article number
	passages []int        // first passage of each article, and the number of passages last
	words    []word       // sorted
	orgs     []word       // sorted
	holders  atomic.Int32 // who must close it yet
	cache    postingCache
	tallies  sync.Pool // of *tally
}

// A member is a part with the numbers that its articles have in an index.
type member struct {
	*part
	numbers []int   // of each article of the part, or gone
	global  []int32 // passage of each of bleve's documents, or gone
}

// gone is the number of an article or passage of a part that the index does not hold any more.
const gone = -1

// A spot says where an article lies.
type spot struct {
	part    *part
	article int // number within the part
}

// A Passage is a passage of an article in an index.
type Passage struct {
	Article int // number of its article
	sentence.Passage
}

// New returns an index of articles in memory.
func New(articles []corpus.Article) (*Index, error) {
	p, err := newPart(articles)
	if err != nil {
		return nil, err
	}
	numbers := make([]int, len(articles))
	spots := make([]spot, len(articles))
	for i := range articles {
		numbers[i], spots[i] = i, spot{p, i}
	}
	return newIndex([]member{{part: p, numbers: numbers}}, spots), nil
}

// newIndex returns the index of the articles at spots, in their order. It owns the members.
func newIndex(members []member, spots []spot) *Index {
	x := &Index{members: members, articles: spots, passages: make([]int, len(spots)+1)}
	for i, s := range spots {
		first, end := s.part.articlePassages(s.article)
		x.passages[i+1] = x.passages[i] + end - first
	}
	for i := range members {
		members[i].global = x.global(members[i])
	}
	x.words, x.orgs = mergeWords(members)
	x.holders.Store(1)
	return x
}

// global returns the passages of the documents of m.
func (x *Index) global(m member) []int32 {
	local := make([]int32, len(m.passages)) // by the passage's number in the part
	for a, n := range m.numbers {
		first, end := m.articlePassages(a)
		for i := first; i < end; i++ {
			if local[i] = gone; n != gone {
				local[i] = int32(x.passages[n] + i - first)
			}
		}
	}
	out := make([]int32, len(m.ids))
	for doc, i := range m.ids {
		out[doc] = local[i]
	}
	return out
}

// Hold keeps the index usable until it is closed once more, and reports whether it still was. Who asks an index that another
// goroutine may close holds it meanwhile.
func (x *Index) Hold() bool {
	for {
		n := x.holders.Load()
		if n <= 0 {
			return false
		}
		if x.holders.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// Held reports whether anybody holds the index still.
func (x *Index) Held() bool { return x.holders.Load() > 0 }

// Close releases the index once all who hold it have closed it. Articles and figures had from it stay valid.
func (x *Index) Close() error {
	if x.holders.Add(-1) != 0 {
		return nil
	}
	var errs []error
	for _, m := range x.members {
		errs = append(errs, m.release())
	}
	return errors.Join(errs...)
}

// NumArticles returns the number of articles.
func (x *Index) NumArticles() int { return len(x.articles) }

// Article returns article i, which must not be changed.
func (x *Index) Article(i int) *corpus.Article {
	s := x.articles[i]
	return &s.part.articles[s.article]
}

// NumPassages returns the number of passages of all articles.
func (x *Index) NumPassages() int { return x.passages[len(x.articles)] }

// ArticlePassages returns the range of the passages of an article: first to end-1.
func (x *Index) ArticlePassages(article int) (first, end int) {
	return x.passages[article], x.passages[article+1]
}

// Passage returns passage i.
func (x *Index) Passage(i int) Passage {
	article, p, local := x.locate(i)
	return Passage{Article: article, Passage: p.passages[local]}
}

// Figures returns the figures of a passage in the order of the text.
func (x *Index) Figures(passage int) []figure.Figure {
	_, p, local := x.locate(passage)
	return p.figures.of(local)
}

// locate returns the article of a passage, its part, and its number there.
func (x *Index) locate(passage int) (article int, p *part, local int) {
	lo, hi := 0, len(x.articles)
	for hi-lo > 1 {
		if mid := int(uint(lo+hi) >> 1); x.passages[mid] <= passage {
			lo = mid
		} else {
			hi = mid
		}
	}
	s := x.articles[lo]
	first, _ := s.part.articlePassages(s.article)
	return lo, s.part, first + passage - x.passages[lo]
}

// Words yields the words of the passages, in lower case and without accents, sorted, each with the number of passages that
// hold it. Numbers and signs are left out.
func (x *Index) Words() iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for _, w := range x.words {
			if !yield(w.text, w.passages) {
				return
			}
		}
	}
}

// Orgs yields the organisations that figures are of, as the articles name them, sorted.
func (x *Index) Orgs() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, o := range x.orgs {
			if !yield(o.text) {
				return
			}
		}
	}
}
