package index

import (
	"errors"
	"fmt"
	"strconv"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/whitespace"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	index "github.com/blevesearch/bleve_index_api"

	"quaestor/corpus"
	"quaestor/corpus/sentence"
)

// A part is a set of articles that were indexed together. Several indexes may share it.
type part struct {
	name     string // of its directory; empty in memory
	articles []corpus.Article
	hashes   []string // of the articles; none in memory
	first    []int    // first passage of each article, and the number of passages last
	passages []sentence.Passage
	figures  table
	words    []word // sorted
	orgs     []word // sorted
	search   bleve.Index
	reader   index.IndexReader // of search
	ids      []int32           // passage of each document, by bleve's number
	users    atomic.Int32      // indexes that hold it
}

func (p *part) articlePassages(article int) (first, end int) {
	return p.first[article], p.first[article+1]
}

// release gives the part up for one index; with the last it is closed.
func (p *part) release() error {
	if p.users.Add(-1) > 0 {
		return nil
	}
	return errors.Join(p.reader.Close(), p.search.Close())
}

// newPart reads articles into a part in memory.
func newPart(articles []corpus.Article) (*part, error) {
	p := &part{articles: articles}
	p.users.Store(1)
	p.fill(readAll(articles, func(int) {}))
	x, err := newBleve()
	if err != nil {
		return nil, fmt.Errorf("making an index in memory: %w", err)
	}
	batch := x.NewBatch()
	err = p.documents(func(int) {}, func(id string, doc document) error { return batch.Index(id, doc) })
	if err == nil {
		err = x.Batch(batch)
	}
	if err == nil {
		err = p.attach(x)
	}
	if err == nil {
		err = p.number()
	}
	if err != nil {
		return nil, fmt.Errorf("indexing passages: %w", errors.Join(err, x.Close()))
	}
	return p, nil
}

// newBleve returns an empty bleve index in memory.
func newBleve() (bleve.Index, error) {
	return bleve.NewUsing("", newMapping(), scorch.Name, scorch.Name, nil)
}

// attach takes over a bleve index.
func (p *part) attach(x bleve.Index) error {
	inner, err := x.Advanced()
	if err != nil {
		return err
	}
	p.search = x
	p.reader, err = inner.Reader()
	return err
}

// number finds the passage of each of bleve's documents. bleve numbers documents as it likes when it builds, and never again.
func (p *part) number() error {
	p.ids = make([]int32, len(p.passages))
	for i := range p.ids {
		id, err := p.reader.ExternalID(index.NewIndexInternalID(nil, uint64(i)))
		if err != nil {
			return err
		}
		n, err := strconv.Atoi(id)
		if err != nil {
			return fmt.Errorf("document %d is named %q: %w", i, id, err)
		}
		p.ids[i] = int32(n)
	}
	return nil
}

// fill takes over what was read from the articles of p.
func (p *part) fill(readings []reading) {
	p.first = make([]int, 1, len(readings)+1)
	tables := make([]table, len(readings))
	for i, r := range readings {
		p.passages = append(p.passages, r.passages...)
		p.first = append(p.first, len(p.passages))
		tables[i] = r.figures
	}
	p.figures = joinTables(tables)
}

// A document is a passage as bleve sees it: the terms of three fields, set apart by spaces. A term stands in one field only,
// the first that holds it.
type document struct {
	Text    string `json:"text"`    // the passage
	Title   string `json:"title"`   // the title of its article
	Context string `json:"context"` // the passages before and behind it, and the time it is about
}

// newMapping returns how bleve indexes a document. The terms are made before, so that queries and passages meet.
func newMapping() mapping.IndexMapping {
	m := bleve.NewIndexMapping()
	if err := m.AddCustomAnalyzer("terms", map[string]any{"type": custom.Name, "tokenizer": whitespace.Name}); err != nil {
		panic(err) // both names are bleve's own
	}
	m.DefaultAnalyzer = "terms"
	doc := bleve.NewDocumentStaticMapping()
	for _, f := range fields {
		t := bleve.NewTextFieldMapping()
		t.Store, t.IncludeInAll, t.IncludeTermVectors, t.DocValues, t.SkipFreqNorm = false, false, false, false, true
		t.Analyzer = "terms"
		doc.AddFieldMappingsAt(f.name, t)
	}
	m.DefaultMapping = doc
	return m
}

// documents calls add for every passage of p with its number, tells tell how many articles are done, and counts words and
// organisations on the way.
func (p *part) documents(tell func(done int), add func(id string, doc document) error) error {
	w := newWriter()
	for i := range p.articles {
		first, end := p.articlePassages(i)
		w.article(&p.articles[i], p.passages[first:end])
		for j := range end - first {
			figures := p.figures.of(first + j)
			w.count(figures)
			if err := add(strconv.Itoa(first+j), w.document(j, dates(p.articles[i].Date, figures))); err != nil {
				return err
			}
		}
		tell(i + 1)
	}
	p.words, p.orgs = sorted(w.counts), sorted(w.orgs)
	return nil
}
