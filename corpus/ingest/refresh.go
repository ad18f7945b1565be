package ingest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"time"

	"quaestor/corpus"
)

const (
	maxLooks    = 100              // pages that are looked at in one refresh though their entries are as they were; the others come next time
	maxSitemaps = 50               // that an index may name
	maxBroken   = 5                // pages in a row that cannot be fetched, before the rest is left for the next time
	maxRefresh  = 30 * time.Minute // of one source; what is left then is read the next time

	// A source looks in turn at so many pages that it no longer lists, with maxLooks all of them within two days of hourly refreshes. What it
	// lists is bounded by [Limits], so its state holds 6,500 pages at most: 2.7 MB of JSON, written in 13 ms and read in 26 (BenchmarkState).
	maxUnlisted = 5000
	spare       = 500 // beyond maxUnlisted before any are let go, so that it happens seldom
)

// unchanged goes through what a source that is as it was listed the last time.
func (r *refresh) unchanged(ctx context.Context) error {
	if r.old.Kind == PageSource {
		r.state.Items = maps.Clone(r.old.Items)
		return nil
	}
	var entries []entry
	for _, address := range slices.Sorted(maps.Keys(r.old.Items)) {
		if item := r.old.Items[address]; !item.Unlisted {
			entries = append(entries, entry{address: address, version: item.Version})
		}
	}
	return r.entries(ctx, entries)
}

// entries looks at the pages that a feed or sitemap lists and at those that it no longer does: a feed shows its latest entries only,
// so a page is gone when its server says so. First come the pages whose entries are new or have changed, then those that have gone
// from the list, then those that were not looked at for longest.
func (r *refresh) entries(ctx context.Context, entries []entry) error {
	listed := map[string]bool{}
	var again []entry
	for _, e := range entries {
		if listed[e.address] {
			continue
		}
		listed[e.address] = true
		if old, known := r.old.Items[e.address]; known && old.Version == e.version && old.Error == "" {
			again = append(again, e)
			continue
		}
		r.entry(ctx, e)
	}
	for _, address := range slices.Sorted(maps.Keys(r.old.Items)) {
		if !listed[address] {
			again = append(again, entry{address: address, version: r.old.Items[address].Version, unlisted: true})
		}
	}
	slices.SortStableFunc(again, func(x, y entry) int {
		return cmp.Or(cmp.Compare(r.turn(x), r.turn(y)), r.old.Items[x.address].Checked.Compare(r.old.Items[y.address].Checked))
	})
	for i, e := range again {
		if i < maxLooks && r.turn(e) != nowise {
			r.entry(ctx, e)
		} else {
			r.keep(e)
		}
	}
	if n := len(r.update.Faults); n > 0 && n == len(r.state.Items) && len(r.update.Put) == 0 {
		return fmt.Errorf("none of its %d pages can be read: %w", n, r.update.Faults[0])
	}
	return ctx.Err()
}

// When the page of an entry that is as it was is looked at again.
const (
	first  = iota // it has gone from the list since the last time
	later         // in the order of when it was looked at
	nowise        // the feed carries its text
)

func (r *refresh) turn(e entry) int {
	switch old := r.old.Items[e.address]; {
	case e.unlisted && !old.Unlisted:
		return first
	case old.Carried && !e.unlisted:
		return nowise
	}
	return later
}

// keep leaves a page as it is, if it is known.
func (r *refresh) keep(e entry) {
	if old, known := r.old.Items[e.address]; known {
		r.state.Items[e.address] = r.listed(old, e)
	}
}

// listed returns an item with what the list says of it.
func (r *refresh) listed(item Item, e entry) Item {
	left := r.old.Items[e.address].Left
	if item.Unlisted = e.unlisted; !e.unlisted {
		left = time.Time{}
	} else if left.IsZero() {
		left = r.now
	}
	item.Left = left
	return item
}

// letGo forgets the pages that have not been listed for longest, where there are too many.
func (r *refresh) letGo() {
	var all []string
	for address, item := range r.state.Items {
		if item.Unlisted {
			all = append(all, address)
		}
	}
	if len(all) <= maxUnlisted+spare {
		return
	}
	slices.SortFunc(all, func(x, y string) int {
		return cmp.Or(r.state.Items[x].Left.Compare(r.state.Items[y].Left), cmp.Compare(x, y))
	})
	for _, address := range all[:len(all)-maxUnlisted] {
		r.update.LetGo = append(r.update.LetGo, slices.Sorted(maps.Keys(r.state.Items[address].Articles))...)
		delete(r.state.Items, address)
	}
}

// entry looks at one page.
func (r *refresh) entry(ctx context.Context, e entry) {
	if r.broken >= maxBroken || r.client.options.Now().Sub(r.now) > maxRefresh || r.most > 0 && r.looks >= r.most || ctx.Err() != nil {
		r.left = true
		r.keep(e)
		return
	}
	r.looks++
	if r.client.options.Look != nil {
		r.client.options.Look(e.address)
	}
	old := r.old.Items[e.address]
	item, err := r.look(ctx, e, old)
	status, refused := errors.AsType[*StatusError](err)
	gone := refused && status.Gone()
	if gone && e.unlisted {
		return
	}
	if err != nil {
		if item = old; gone { // it is listed, and may come back
			item = Item{}
		}
		item.Error = clip(err.Error(), 500)
		if !gone || len(old.Articles) == 0 {
			r.update.Faults = append(r.update.Faults, &Fault{Name: e.address, Err: err})
		}
	}
	item.Checked = r.now
	r.state.Items[e.address] = r.listed(item, e)
}

// look reads one entry: the text that the feed carries, or the page that it points to.
func (r *refresh) look(ctx context.Context, e entry, old Item) (Item, error) {
	if e.content != "" {
		a, err := e.article(ctx, r.limits())
		if err == nil {
			err = check(a, r.limits())
		}
		if err != nil {
			return Item{}, err
		}
		return r.take(e.address, []corpus.Article{a}, Item{Version: e.version, Carried: true}), nil
	}
	resp, err := r.client.get(ctx, e.address, old.stampPair)
	if err != nil {
		r.broken++
		return Item{}, err
	}
	r.broken = 0
	if resp.unchanged || old.Carried && old.Version == e.version {
		old.Version, old.Error = e.version, ""
		if !resp.unchanged {
			old.stampPair = resp.stamps
		}
		return old, nil
	}
	return r.read(ctx, e, resp)
}

// read reads what was fetched of an entry.
func (r *refresh) read(ctx context.Context, e entry, resp response) (Item, error) {
	articles, err := r.client.options.Reader.Read(ctx, resp.document)
	if fs, ok := errors.AsType[Faults](err); ok && len(fs) == 1 && fs[0].Line == 0 {
		err = fs[0].Err // the address is named by who asked
	}
	if err != nil {
		return Item{}, err
	}
	for i := range articles {
		a := &articles[i]
		if a.Date.IsZero() {
			a.Date = e.date
		}
		if a.Source == "" {
			a.Source = e.source
		}
	}
	return r.take(e.address, articles, Item{stampPair: resp.stamps, Version: e.version}), nil
}

// take notes the articles that were read of an address, and puts those that are new or have changed. An id that is not the
// address gets the name of the source before it: no source can replace what another one has.
func (r *refresh) take(address string, articles []corpus.Article, item Item) Item {
	item.Articles = map[string]string{}
	for _, a := range articles {
		if a.ID != address {
			a.ID = r.source.Name + "/" + a.ID
		}
		hash := a.Hash()
		item.Articles[a.ID] = hash
		if r.held(a.ID, address) != hash {
			r.update.Put = append(r.update.Put, a)
		}
	}
	return item
}

// held returns the hash of an article when it was last read at an address, else at the one of its other addresses that was looked at last,
// of several the first; empty if it is new.
func (r *refresh) held(id, address string) string {
	if h := r.old.Items[address].Articles[id]; h != "" {
		return h
	}
	var of, hash string
	var at time.Time
	for other, item := range r.old.Items {
		h := item.Articles[id]
		if h != "" && (hash == "" || item.Checked.After(at) || item.Checked.Equal(at) && other < of) {
			of, hash, at = other, h, item.Checked
		}
	}
	return hash
}

// sitemap returns the entries of a sitemap and of those that it names.
func (r *refresh) sitemap(ctx context.Context, d Document) ([]entry, error) {
	m, err := parseSitemap(d, r.limits())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.Name, err)
	}
	if len(m.more) > maxSitemaps {
		return nil, fmt.Errorf("%s: %w", d.Name, &LimitError{"further sitemaps", maxSitemaps})
	}
	entries := m.entries
	for i, address := range m.more {
		if r.client.options.Now().Sub(r.now) > maxRefresh {
			return nil, fmt.Errorf("%s: %d of the %d sitemaps that it names took %v, which is too long", d.Name, i, len(m.more), maxRefresh)
		}
		resp, err := r.client.get(ctx, address, stampPair{})
		if err != nil {
			return nil, err
		}
		more, err := parseSitemap(resp.document, r.limits())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", address, err)
		}
		if entries = append(entries, more.entries...); len(entries) > r.limits().FeedEntries {
			return nil, fmt.Errorf("%s: %w", d.Name, &LimitError{"entries", int64(r.limits().FeedEntries)})
		}
	}
	return entries, nil
}

// folder reads the files of a folder, if any of them is new, gone or changed.
func (r *refresh) folder(ctx context.Context) error {
	if !r.client.options.Folders {
		return errors.New("folders are sources only where the operator allows it")
	}
	if _, err := os.Stat(r.source.Address); err != nil {
		return fmt.Errorf("%s: %w", r.source.Address, plainError(err))
	}
	print := fingerprint([]string{r.source.Address})
	if old, ok := r.old.Items[r.source.Address]; ok && old.Version == print {
		r.state.Items = maps.Clone(r.old.Items)
		return nil
	}
	articles, err := r.client.options.Reader.Paths(ctx, []string{r.source.Address})
	if err != nil {
		return err
	}
	r.state.Items[r.source.Address] = r.take(r.source.Address, articles, Item{Version: print, Checked: r.now})
	return nil
}
