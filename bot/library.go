package bot

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"

	"quaestor/corpus"
	"quaestor/index"
)

// A Library opens the corpora of a store for the guilds that ask, and shares what several of them are answered from. It is safe for
// concurrent use.
//
// A guild is answered from its own articles; where the setting [SharedSetting] is true from the shared ones, too; and from those
// alone as long as it has none. As long as there are no shared ones either, the built-in article answers. Nothing of another guild does.
type Library struct {
	store *corpus.Store // nil: everybody asks the built-in article

	mu      sync.Mutex
	indexes map[string]*index.Index // by corpus and digest
	bots    map[string]*lent        // by edition
}

// A lent bot is shared by the guilds that are answered from its edition.
type lent struct {
	*Bot
	guilds int
}

// SharedSetting is the name of the setting, true or false, that says whether a guild that has articles of its own is answered from the shared
// ones, too.
const SharedSetting = "shared"

// NewLibrary returns a library of a store. A nil store stands for one without any articles.
func NewLibrary(store *corpus.Store) *Library {
	return &Library{store: store, indexes: map[string]*index.Index{}, bots: map[string]*lent{}}
}

// An edition is what a guild is answered from: versions of corpora, its own first, and terms. Without a version it is the built-in
// article.
type edition struct {
	corpora  []*corpus.Corpus
	versions []corpus.Version
	terms    []corpus.Document
}

// serial returns a number that changes with the store.
func (l *Library) serial(ctx context.Context) (int64, error) {
	if l.store == nil {
		return 0, nil
	}
	return l.store.Serial(ctx)
}

// edition returns what a guild is answered from now.
func (l *Library) edition(ctx context.Context, guild string) (edition, error) {
	var e edition
	if l.store == nil {
		return e, nil
	}
	names := []string{guild}
	if guild != "" {
		names = append(names, "")
	}
	both := false
	for i, name := range names {
		c := l.store.Corpus(name)
		docs, err := c.Documents(ctx, corpus.TermKind)
		if err != nil {
			return e, err
		}
		e.terms = append(docs, e.terms...) // the guild's last: they win
		if i == 1 && len(e.versions) > 0 && !both {
			break
		}
		v, err := c.Current(ctx)
		if err != nil {
			return e, err
		}
		if v.Articles == 0 {
			continue
		}
		e.corpora, e.versions = append(e.corpora, c), append(e.versions, v)
		if guild != "" && i == 0 {
			if _, err := c.Get(ctx, corpus.SettingKind, SharedSetting, &both); err != nil {
				return e, err
			}
		}
	}
	return e, nil
}

// key names an edition: equal editions are answered by one bot.
func (e *edition) key() string {
	h := sha256.New()
	for i, c := range e.corpora {
		fmt.Fprintf(h, "%q %s\n", c.Name(), e.versions[i].Digest)
	}
	for _, d := range e.terms {
		fmt.Fprintf(h, "%q %s\n", d.Name, d.JSON)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// open returns the bot of an edition. Who gets it gives it back.
func (l *Library) open(ctx context.Context, e edition) (*Bot, error) {
	key := e.key()
	if b := l.lend(key); b != nil {
		return b, nil
	}
	idx, err := l.index(ctx, e)
	if err != nil {
		return nil, err
	}
	made := over(idx, withTerms(e.terms))
	if err := made.Mark(ctx, e.corpora...); err != nil {
		return nil, errors.Join(err, idx.Close())
	}
	if b := l.lend(key); b != nil { // another guild was quicker
		return b, l.leave(made)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.bots[key] = &lent{made, 1}
	return made, nil
}

// lend returns the bot of the edition with the given key; nil where none is open.
func (l *Library) lend(key string) *Bot {
	l.mu.Lock()
	defer l.mu.Unlock()
	b := l.bots[key]
	if b == nil {
		return nil
	}
	b.guilds++
	return b.Bot
}

// giveBack ends the use of a bot by a guild; the last to do so closes it.
func (l *Library) giveBack(b *Bot) error {
	l.mu.Lock()
	last := true
	for key, x := range l.bots {
		if x.Bot != b {
			continue
		}
		if x.guilds--; x.guilds == 0 {
			delete(l.bots, key)
		} else {
			last = false
		}
		break
	}
	l.mu.Unlock()
	if !last {
		return nil
	}
	return l.leave(b)
}

// leave lets go of the index of a bot, and forgets the indexes that nobody holds any more.
func (l *Library) leave(b *Bot) error {
	err := b.Close()
	if b.idx.Held() {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for key, x := range l.indexes {
		if !x.Held() {
			delete(l.indexes, key)
		}
	}
	return err
}

// index returns the index of an edition: that of its one version, or of its versions together.
func (l *Library) index(ctx context.Context, e edition) (*index.Index, error) {
	if len(e.versions) == 0 {
		return index.New([]corpus.Article{corpus.Builtin()})
	}
	var all []*index.Index
	for i, c := range e.corpora {
		x, err := l.version(ctx, c, e.versions[i])
		if err != nil {
			return nil, err
		}
		if len(e.corpora) == 1 {
			return x, nil
		}
		defer x.Close() // the joined one holds its parts
		all = append(all, x)
	}
	return index.Join(all...), nil
}

// version returns the index of a version, which takes over what the index of another version of the corpus has open.
func (l *Library) version(ctx context.Context, c *corpus.Corpus, v corpus.Version) (*index.Index, error) {
	key := c.Name() + "\x00" + v.Digest
	l.mu.Lock()
	x := l.indexes[key]
	last := l.indexes[c.Name()]
	l.mu.Unlock()
	if x != nil && x.Hold() {
		return x, nil
	}
	if last == nil {
		last = &index.Index{}
	}
	x, err := last.Refresh(ctx, c, v)
	if err != nil {
		return nil, fmt.Errorf("opening version %d of the corpus %q: %w", v.Number, c.Name(), err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if other := l.indexes[key]; other != nil && other.Hold() {
		return other, x.Close()
	}
	l.indexes[key], l.indexes[c.Name()] = x, x
	return x, nil
}
