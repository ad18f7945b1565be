package index

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"quaestor/corpus"
)

// A manifest says which parts make up a version, and which of their articles it does not hold.
type manifest struct {
	Parts []manifestPart `json:"parts"`
}

type manifestPart struct {
	Name string `json:"name"`
	Gone []int  `json:"gone,omitempty"` // numbers of articles within the part
}

// Open returns the index of a version of c, promoted or staged. It lies on disk in c.Dir; what is missing there is made, from
// the index of an earlier version as far as it goes.
func Open(ctx context.Context, c *corpus.Corpus, v corpus.Version) (*Index, error) {
	return refresh(ctx, c, v, nil)
}

// Refresh returns the index of another version of the same corpus. Only articles that x does not hold are read, and what both
// hold is shared; both must be closed.
func (x *Index) Refresh(ctx context.Context, c *corpus.Corpus, v corpus.Version) (*Index, error) {
	if !x.Hold() {
		return Open(ctx, c, v)
	}
	next, err := refresh(ctx, c, v, x.members)
	return next, errors.Join(err, x.Close())
}

func refresh(ctx context.Context, c *corpus.Corpus, v corpus.Version, shared []member) (*Index, error) {
	if v.Articles == 0 {
		return New(nil)
	}
	r := &refresher{dir: c.Dir(), shared: shared}
	if next, err := r.open(v.Digest); err == nil {
		return next, nil
	}
	next, err := r.build(ctx, c, v)
	if err != nil {
		return nil, fmt.Errorf("indexing version %d: %w", v.Number, err)
	}
	return next, nil
}

// A refresher makes one index out of parts.
type refresher struct {
	dir    string
	shared []member // parts that need not be opened again
}

// part returns the part of that name, shared or opened.
func (r *refresher) part(name string) (*part, error) {
	for _, m := range r.shared {
		if m.name == name {
			m.users.Add(1)
			return m.part, nil
		}
	}
	return openPart(r.dir, name)
}

// parts returns all the parts of names, or none.
func (r *refresher) parts(names []manifestPart) ([]*part, error) {
	var out []*part
	for _, n := range names {
		p, err := r.part(n.Name)
		if err != nil {
			return nil, errors.Join(err, releaseAll(out))
		}
		out = append(out, p)
	}
	return out, nil
}

func releaseAll(parts []*part) error {
	var errs []error
	for _, p := range parts {
		errs = append(errs, p.release())
	}
	return errors.Join(errs...)
}

// manifestPath returns the file of the version of that digest.
func (r *refresher) manifestPath(digest string) string {
	return filepath.Join(r.dir, "versions", digest)
}

// readManifest reads the manifest of a version.
func (r *refresher) readManifest(digest string) (manifest, error) {
	var m manifest
	data, err := os.ReadFile(r.manifestPath(digest))
	if err != nil {
		return m, err
	}
	return m, json.Unmarshal(data, &m)
}

// open opens the index of a version that lies on disk.
func (r *refresher) open(digest string) (*Index, error) {
	m, err := r.readManifest(digest)
	if err != nil {
		return nil, err
	}
	parts, err := r.parts(m.Parts)
	if err != nil {
		return nil, err
	}
	members := make([]member, len(parts))
	for i, p := range parts {
		members[i] = member{part: p, numbers: make([]int, len(p.articles))}
		for _, g := range m.Parts[i].Gone {
			if g < 0 || g >= len(p.articles) {
				return nil, errors.Join(fmt.Errorf("the manifest of %q does not fit its parts", digest), releaseAll(parts))
			}
			members[i].numbers[g] = gone
		}
	}
	return assemble(members), nil
}

// assemble numbers the articles of members that are not gone in the order of their ids.
func assemble(members []member) *Index {
	type place struct {
		spot
		member int
	}
	var places []place
	for i, m := range members {
		for a, n := range m.numbers {
			if n != gone {
				places = append(places, place{spot{m.part, a}, i})
			}
		}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Compare(a.part.articles[a.article].ID, b.part.articles[b.article].ID)
	})
	spots := make([]spot, len(places))
	for i, p := range places {
		spots[i] = p.spot
		members[p.member].numbers[p.article] = i
	}
	return newIndex(members, spots)
}

// build makes the index of a version out of the parts at hand and a new part with the rest.
func (r *refresher) build(ctx context.Context, c *corpus.Corpus, v corpus.Version) (*Index, error) {
	refs, err := c.Refs(ctx, v)
	if err != nil {
		return nil, err
	}
	p := newPlan(refs, r.atHand())
	members, err := p.carryOut(ctx, c, r.dir)
	if err != nil {
		return nil, err
	}
	x := assemble(members)
	if err := r.save(v.Digest, members); err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// atHand returns the parts to begin with: those shared, else those of the version indexed last.
func (r *refresher) atHand() []*part {
	var names []manifestPart
	for _, m := range r.shared {
		if m.name != "" {
			names = append(names, manifestPart{Name: m.name})
		}
	}
	if len(names) > 0 {
		if parts, err := r.parts(names); err == nil {
			return parts
		}
	}
	for _, digest := range r.newest() {
		if m, err := r.readManifest(digest); err == nil {
			if parts, err := r.parts(m.Parts); err == nil {
				return parts
			}
		}
	}
	return nil
}

// newest returns the digests of the versions on disk, newest first.
func (r *refresher) newest() []string {
	files, err := os.ReadDir(filepath.Join(r.dir, "versions"))
	if err != nil {
		return nil
	}
	type version struct {
		digest string
		made   time.Time
	}
	var all []version
	for _, f := range files {
		if info, err := f.Info(); err == nil && !strings.HasPrefix(f.Name(), ".") {
			all = append(all, version{f.Name(), info.ModTime()})
		}
	}
	slices.SortFunc(all, func(a, b version) int {
		return cmp.Or(b.made.Compare(a.made), cmp.Compare(a.digest, b.digest))
	})
	out := make([]string, len(all))
	for i, v := range all {
		out[i] = v.digest
	}
	return out
}

// save writes the manifest of a version.
func (r *refresher) save(digest string, members []member) error {
	var m manifest
	for _, p := range members {
		entry := manifestPart{Name: p.name}
		for i, n := range p.numbers {
			if n == gone {
				entry.Gone = append(entry.Gone, i)
			}
		}
		m.Parts = append(m.Parts, entry)
	}
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(r.dir, "versions"), 0o700); err != nil {
		return err
	}
	tmp := r.manifestPath(fmt.Sprintf(".%s-%d", digest, os.Getpid()))
	if err := writeFile(tmp, data); err != nil {
		return errors.Join(err, os.Remove(tmp))
	}
	return os.Rename(tmp, r.manifestPath(digest))
}
