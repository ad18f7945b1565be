package index

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"quaestor/corpus"
)

// A plan says which parts a version keeps and what goes into a new one.
//
// Parts are kept few and fresh as in a log-structured merge tree: a new part takes in what is left of every part up to twice its
// size, and of every part of which more than a quarter is gone. So there are about log2(articles) parts, and an article is
// written again about as often; a refresh of 10 of 10,000 articles writes 10 to 70.
type plan struct {
	keep    []member
	missing []corpus.Ref // what no part holds
	absorb  []member     // their articles that are not gone go into the new part
}

// newPlan plans for a version that holds refs, with parts at hand, which the plan owns.
func newPlan(refs []corpus.Ref, parts []*part) *plan {
	want := make(map[string]string, len(refs))
	for _, r := range refs {
		want[r.ID] = r.Hash
	}
	p := &plan{}
	var members []member
	for _, part := range parts {
		m := member{part: part, numbers: make([]int, len(part.articles))}
		for i := range part.articles {
			id := part.articles[i].ID
			if hash, ok := want[id]; ok && hash == part.hashes[i] {
				delete(want, id)
			} else {
				m.numbers[i] = gone
			}
		}
		members = append(members, m)
	}
	for _, r := range refs {
		if _, ok := want[r.ID]; ok {
			p.missing = append(p.missing, r)
		}
	}
	p.choose(members)
	return p
}

// held returns how many articles of m are not gone.
func (m member) held() int {
	n := 0
	for _, x := range m.numbers {
		if x != gone {
			n++
		}
	}
	return n
}

// choose divides members into those to keep and those to absorb.
func (p *plan) choose(members []member) {
	slices.SortStableFunc(members, func(a, b member) int { return cmp.Compare(a.held(), b.held()) })
	size := len(p.missing)
	for _, m := range members {
		held := m.held()
		worn := (len(m.numbers)-held)*4 > len(m.numbers)
		if held == 0 || worn || size > 0 && held <= 2*size {
			p.absorb = append(p.absorb, m)
			size += held
		} else {
			p.keep = append(p.keep, m)
		}
	}
}

// carryOut returns the members of the version. The parts that it does not keep are released.
func (p *plan) carryOut(ctx context.Context, c *corpus.Corpus, dir string) ([]member, error) {
	entries, err := p.entries(ctx, c)
	if err == nil && len(entries) > 0 {
		var made *part
		if made, err = buildPart(ctx, dir, entries); err == nil {
			p.keep = append(p.keep, member{part: made, numbers: make([]int, len(made.articles))})
		}
	}
	for _, m := range p.absorb {
		err = errors.Join(err, m.release())
	}
	if err != nil {
		for _, m := range p.keep {
			err = errors.Join(err, m.release())
		}
		return nil, err
	}
	return p.keep, nil
}

// entries returns the articles of the new part, read, in the order of their ids.
func (p *plan) entries(ctx context.Context, c *corpus.Corpus) ([]entry, error) {
	articles := make([]corpus.Article, 0, len(p.missing))
	for a, err := range c.Load(ctx, p.missing) {
		if err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
	var out []entry
	for i, r := range readAll(articles, func(done int) { progress(ctx)(done, 2*len(articles)) }) {
		out = append(out, entry{articles[i], p.missing[i].Hash, r})
	}
	for _, m := range p.absorb {
		for i, n := range m.numbers {
			if n != gone {
				out = append(out, entry{m.articles[i], m.hashes[i], m.reading(i)})
			}
		}
	}
	slices.SortFunc(out, func(a, b entry) int { return cmp.Compare(a.ID, b.ID) })
	return out, nil
}

// reading returns what was read from an article of p.
func (p *part) reading(article int) reading {
	first, end := p.articlePassages(article)
	return reading{p.passages[first:end], p.figures.slice(first, end)}
}
