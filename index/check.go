package index

import (
	"fmt"

	"quaestor/corpus"
)

// Check compares x with the version that it is of, and its parts with one another, and reads everything. What it does not find
// fitting must not answer: delete the directory corpus.Corpus.Dir and open the index again.
func (x *Index) Check(v corpus.Version, refs []corpus.Ref) error {
	return x.check(v, refs, func(string) bool { return true })
}

// CheckChanged is Check, but of the articles it reads only those that diffs name. The others are taken to be what they were when
// their part was made.
func (x *Index) CheckChanged(v corpus.Version, refs []corpus.Ref, diffs []corpus.Diff) error {
	changed := make(map[string]bool, len(diffs))
	for _, d := range diffs {
		changed[d.ID] = true
	}
	return x.check(v, refs, func(id string) bool { return changed[id] })
}

func (x *Index) check(v corpus.Version, refs []corpus.Ref, read func(id string) bool) error {
	if len(refs) != v.Articles || len(refs) != x.NumArticles() {
		return fmt.Errorf("checking the index of version %d: it has %d articles, want %d", v.Number, x.NumArticles(), len(refs))
	}
	for i, r := range refs {
		s := x.articles[i]
		a := x.Article(i)
		if a.ID != r.ID || s.part.name != "" && s.part.hashes[s.article] != r.Hash || read(r.ID) && a.Hash() != r.Hash {
			return fmt.Errorf("checking the index of version %d: its article %q is not article %q of the version", v.Number, a.ID, r.ID)
		}
		if !read(r.ID) {
			continue
		}
		first, end := x.ArticlePassages(i)
		for j := first; j < end; j++ {
			if p := x.Passage(j); p.Article != i || p.Start < 0 || p.End > len(a.Text) || p.Start >= p.End {
				return fmt.Errorf("checking the index of version %d: passage %d lies outside its article %q", v.Number, j, a.ID)
			}
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
	return nil
}
