package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

// Errors about sources that a person can mend.
var (
	ErrNoSource   = errors.New("there is no such source")
	ErrSourceName = errors.New("there is a source of that name already")
	ErrFolder     = errors.New("only the operator can make a folder a source; give an address that begins with https://")
)

// A Source is where articles of a corpus come from, with what became of it so far.
type Source struct {
	ingest.Source
	State ingest.State
}

// Sources returns the sources of a corpus, by name.
func Sources(ctx context.Context, c *corpus.Corpus) ([]Source, error) {
	out, err := outlines(ctx, c)
	if err != nil || len(out) == 0 {
		return nil, err
	}
	pages, err := documents(ctx, c, corpus.SourcePagesKind)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if err := read(pages[out[i].Name], &out[i].State.Items); err != nil {
			return nil, fmt.Errorf("reading the pages of source %q: %w", out[i].Name, err)
		}
	}
	return out, nil
}

// outlines returns the sources of a corpus, by name, without their pages: they are much to read for who does not need them.
func outlines(ctx context.Context, c *corpus.Corpus) ([]Source, error) {
	docs, err := c.Documents(ctx, corpus.SourceKind)
	if err != nil || len(docs) == 0 {
		return nil, err
	}
	states, err := documents(ctx, c, corpus.SourceStateKind)
	if err != nil {
		return nil, err
	}
	out := make([]Source, len(docs))
	for i, d := range docs {
		if err := errors.Join(read(d.JSON, &out[i].Source), read(states[d.Name], &out[i].State)); err != nil {
			return nil, fmt.Errorf("reading source %q: %w", d.Name, err)
		}
	}
	return out, nil
}

// documents returns what a corpus keeps under a kind, by name.
func documents(ctx context.Context, c *corpus.Corpus, kind string) (map[string]json.RawMessage, error) {
	docs, err := c.Documents(ctx, kind)
	out := map[string]json.RawMessage{}
	for _, d := range docs {
		out[d.Name] = d.JSON
	}
	return out, err
}

// read reads a document that need not be there.
func read(data json.RawMessage, value any) error {
	if data == nil {
		return nil
	}
	return json.Unmarshal(data, value)
}

// FindSource returns one source of a corpus, or ErrNoSource.
func FindSource(ctx context.Context, c *corpus.Corpus, name string) (Source, error) {
	var s Source
	ok, err := c.Get(ctx, corpus.SourceKind, name, &s.Source)
	switch {
	case err != nil:
		return s, err
	case !ok:
		return s, fmt.Errorf("source %q: %w", name, ErrNoSource)
	}
	_, err = c.Get(ctx, corpus.SourceStateKind, name, &s.State)
	if err == nil {
		_, err = c.Get(ctx, corpus.SourcePagesKind, name, &s.State.Items)
	}
	return s, err
}

// stateOf returns the documents that keep the state of a source which was in another one before. The pages come first: where the rest is lost,
// they are looked at again.
func stateOf(name string, state, before ingest.State) ([]corpus.Document, error) {
	var out []corpus.Document
	keep := func(kind string, value any) error {
		data, err := json.Marshal(value)
		out = append(out, corpus.Document{Kind: kind, Name: name, JSON: data})
		return err
	}
	if !reflect.DeepEqual(state.Items, before.Items) {
		if err := keep(corpus.SourcePagesKind, state.Items); err != nil {
			return nil, err
		}
	}
	state.Items = nil
	return out, keep(corpus.SourceStateKind, state)
}

// changeState changes the state of a source but for its pages, at one stroke. One that was removed has none: then the error is ErrNoSource.
func changeState(ctx context.Context, c *corpus.Corpus, name string, change func(*ingest.State)) error {
	var s ingest.State
	return c.Update(ctx, corpus.SourceStateKind, name, &s, func(ok bool) error {
		if !ok {
			return ErrNoSource
		}
		change(&s)
		return nil
	})
}

// pastOf returns the document of the articles whose pages a source looks at no more, with further ones.
func pastOf(ctx context.Context, c *corpus.Corpus, name string, ids []string) (corpus.Document, error) {
	var past []string
	if _, err := c.Get(ctx, corpus.SourcePastKind, name, &past); err != nil {
		return corpus.Document{}, err
	}
	past = append(past, ids...)
	slices.Sort(past)
	data, err := json.Marshal(slices.Compact(past))
	return corpus.Document{Kind: corpus.SourcePastKind, Name: name, JSON: data}, err
}

// forget deletes all that is kept of the state of a source.
func forget(ctx context.Context, c *corpus.Corpus, name string) error {
	for _, kind := range []string{corpus.SourceStateKind, corpus.SourcePagesKind, corpus.SourcePastKind, corpus.SourceClaimKind} {
		if err := c.Delete(ctx, kind, name); err != nil {
			return err
		}
	}
	return nil
}

// AddSource registers a source, which is then due. A folder is ErrFolder: whoever looks after a corpus may not read the computer that it
// is on.
func AddSource(ctx context.Context, c *corpus.Corpus, s ingest.Source) error {
	if s.IsFolder() {
		return ErrFolder
	}
	return addSource(ctx, c, s)
}

// AddFolder registers a folder of this computer as a source, for its operator.
func AddFolder(ctx context.Context, c *corpus.Corpus, s ingest.Source) error {
	s.Kind = ingest.FolderSource
	return addSource(ctx, c, s)
}

func addSource(ctx context.Context, c *corpus.Corpus, s ingest.Source) error {
	if err := s.Check(); err != nil {
		return err
	}
	if _, err := FindSource(ctx, c, s.Name); err == nil {
		return fmt.Errorf("source %q: %w", s.Name, ErrSourceName)
	}
	if err := forget(ctx, c, s.Name); err != nil { // one of that name may have been removed during a refresh
		return err
	}
	if err := c.Put(ctx, corpus.SourceStateKind, s.Name, ingest.State{}); err != nil {
		return err
	}
	var there ingest.Source
	return c.Update(ctx, corpus.SourceKind, s.Name, &there, func(ok bool) error {
		if ok {
			return ErrSourceName
		}
		there = s
		return nil
	})
}

// PauseSource stops the refreshes of a source, or goes on with them. Its articles stay.
func PauseSource(ctx context.Context, c *corpus.Corpus, name string, paused bool) error {
	var s ingest.Source
	return c.Update(ctx, corpus.SourceKind, name, &s, func(ok bool) error {
		if !ok {
			return ErrNoSource
		}
		s.Paused = paused
		return nil
	})
}

// RemoveSource forgets a source and, unless they are to be kept, removes the articles that came from it alone. What is kept belongs to
// no source then.
func RemoveSource(ctx context.Context, c *corpus.Corpus, name string, keep bool) (corpus.Version, []corpus.Diff, error) {
	s, err := FindSource(ctx, c, name)
	if err != nil {
		return corpus.Version{}, nil, err
	}
	v, err := c.Current(ctx)
	var diffs []corpus.Diff
	if err == nil && !keep {
		var past []string
		if _, err := c.Get(ctx, corpus.SourcePastKind, name, &past); err != nil {
			return corpus.Version{}, nil, err
		}
		ids := append(s.State.IDs(), past...)
		slices.Sort(ids)
		var r Report
		r, err = take(ctx, c, name, ingest.Update{Remove: slices.Compact(ids)}, "remove source "+name, Options{Force: true})
		v, diffs = r.Version, r.Diffs
	}
	if err != nil {
		return corpus.Version{}, nil, err
	}
	if err := c.Delete(ctx, corpus.SourceKind, name); err != nil {
		return corpus.Version{}, nil, err
	}
	return v, diffs, forget(ctx, c, name)
}

// Take makes a version of what a look at files or pages found. What is no longer there stays where a source has it; what is not held need not
// be removed.
func Take(ctx context.Context, c *corpus.Corpus, u ingest.Update, note string, o Options) (Report, error) {
	return take(ctx, c, "", u, note, o)
}

// take makes a version of what a refresh of a source found. What is no longer there stays where another source has it.
func take(ctx context.Context, c *corpus.Corpus, name string, u ingest.Update, note string, o Options) (Report, error) {
	changes := corpus.Changes{Put: u.Put, Note: note}
	if name != "" {
		changes.Author = "source " + name
	}
	v, err := c.Current(ctx)
	if err != nil {
		return Report{}, err
	}
	if changes.Remove, err = removable(ctx, c, v, name, u.Remove); err != nil {
		return Report{}, err
	}
	if len(changes.Put)+len(changes.Remove) > 0 {
		return Change(ctx, c, changes, o)
	}
	for _, d := range o.Keep {
		if err := c.Put(ctx, d.Kind, d.Name, d.JSON); err != nil {
			return Report{}, err
		}
	}
	return Report{Before: v, Version: v, Promoted: true}, nil
}

// removable returns those of ids that a version holds and no source but the named one has.
func removable(ctx context.Context, c *corpus.Corpus, v corpus.Version, name string, ids []string) ([]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	others, err := Sources(ctx, c)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, id := range ids {
		if slices.ContainsFunc(others, func(s Source) bool { return s.Name != name && s.State.Holds(id) }) {
			continue
		}
		_, err := c.Article(ctx, v, id)
		if err == nil {
			out = append(out, id)
		} else if !errors.Is(err, corpus.ErrNoArticle) {
			return nil, err
		}
	}
	return out, nil
}
