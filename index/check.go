package index

import (
	"fmt"

	"quaestor/corpus"
)

// Check compares x with the version that it is of, and its parts with one another. What it does not find fitting must not
// answer: delete the directory corpus.Corpus.Dir and open the index again.
func (x *Index) Check(v corpus.Version, refs []corpus.Ref) error {
	if len(refs) != v.Articles || len(refs) != x.NumArticles() {
		return fmt.Errorf("checking the index of version %d: it has %d articles, want %d", v.Number, x.NumArticles(), len(refs))
	}
	for i, r := range refs {
		a := x.Article(i)
		if a.ID != r.ID || a.Hash() != r.Hash {
			return fmt.Errorf("checking the index of version %d: its article %q is not article %q of the version", v.Number, a.ID, r.ID)
		}
	}
	for _, m := range x.members {
		n, err := m.reader.DocCount()
		if err != nil {
			return fmt.Errorf("checking the index of version %d: %w", v.Number, err)
		}
		if n != uint64(len(m.passages)) {
			return fmt.Errorf("checking the index of version %d: bleve holds %d passages of part %q, want %d", v.Number, n, m.name, len(m.passages))
		}
	}
	for i := range x.NumPassages() {
		if p := x.Passage(i); p.Start < 0 || p.End > len(x.Article(p.Article).Text) || p.Start >= p.End {
			return fmt.Errorf("checking the index of version %d: passage %d lies outside its article", v.Number, i)
		}
	}
	return nil
}
