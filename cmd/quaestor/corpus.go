package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"quaestor/bot"
	"quaestor/corpus"
)

type corpusCommand struct {
	Add      corpusAdd      `cmd:"" help:"Add articles; one of the same id is replaced."`
	Remove   corpusRemove   `cmd:"" help:"Remove articles by their ids."`
	List     corpusList     `cmd:"" help:"List the articles."`
	Show     corpusShow     `cmd:"" help:"Show an article."`
	Export   corpusExport   `cmd:"" help:"Write the articles, and with --all the rest, as JSON Lines."`
	Import   corpusImport   `cmd:"" help:"Have a corpus hold the articles that were exported and no others, and take over what else was."`
	History  corpusHistory  `cmd:"" help:"List the versions, newest first, or say how many to keep."`
	Diff     corpusDiff     `cmd:"" help:"Show which articles and figures differ between two versions."`
	Rollback corpusRollback `cmd:"" help:"Go back to what an earlier version held, as a new version."`
	Status   corpusStatus   `cmd:"" help:"Show what the data directory holds."`
	Copies   corpusCopies   `cmd:"" help:"List the articles that tell the same story in nearly the same words."`
	Sources  corpusSources  `cmd:"" help:"Look after the feeds, pages and folders that articles come from."`
	Refresh  corpusRefresh  `cmd:"" help:"Refresh the sources now: take in what is new and changed, remove what is gone."`
	Gold     corpusGold     `cmd:"" help:"Look after questions whose right answers a change of the articles must not lose."`
	Terms    corpusTerms    `cmd:"" help:"Look after words of your own for what the articles name otherwise."`
	Drop     corpusDrop     `cmd:"" help:"Delete a corpus with all that is kept for it, for good."`
	Check    corpusCheck    `cmd:"" help:"Read everything and compare it with its digests; mend what can be made anew."`
}

// dataFlags say which corpus is looked after.
type dataFlags struct {
	Data  string `help:"Data directory; by default quaestor in your data folder." placeholder:"DIR" type:"path"`
	Guild string `help:"Discord server whose articles they are; without it the shared ones." placeholder:"ID"`
}

// dir returns the data directory: --data, or quaestor in the user's data folder.
func (d dataFlags) dir() (string, error) {
	if d.Data != "" {
		return d.Data, nil
	}
	if x := os.Getenv("XDG_DATA_HOME"); x != "" {
		return filepath.Join(x, "quaestor"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("finding your data folder: %w; name one with --data", err)
	}
	return filepath.Join(home, ".local", "share", "quaestor"), nil
}

// change opens the corpus, making the data directory where there is none, does its work and closes it.
func (d dataFlags) change(ctx context.Context, do func(*corpus.Store, *corpus.Corpus) error) error {
	dir, err := d.dir()
	if err != nil {
		return err
	}
	store, err := corpus.OpenStore(ctx, dir)
	if err != nil {
		return err
	}
	err = do(store, store.Corpus(d.Guild))
	if closed := store.Close(); err == nil && closed != nil {
		return fmt.Errorf("closing the data directory %q: %w", dir, closed)
	}
	return err
}

// look is change for what only reads: a directory without articles is an error and stays as it is.
func (d dataFlags) look(ctx context.Context, do func(*corpus.Store, *corpus.Corpus) error) error {
	dir, err := d.dir()
	if err != nil {
		return err
	}
	if err := holdsArticles(dir); err != nil {
		return err
	}
	return d.change(ctx, do)
}

// holdsArticles returns an error that says what to do where dir is no data directory.
func holdsArticles(dir string) error {
	_, err := os.Stat(filepath.Join(dir, "store.db"))
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("the directory %q holds no articles; add some with quaestor corpus add --data %q PATH", dir, dir)
	}
	return err
}

type corpusAdd struct {
	dataFlags
	changeFlags
	fetchFlags
	pasteFlags
	Watch bool     `help:"Go on until interrupted: take in what changes in files and folders, remove what is deleted."`
	Paths []string `arg:"" name:"path" help:"Files or folders of .txt, .md, .html, .pdf, .csv, .tsv or .jsonl; addresses (https://…); - is a text from standard input."`
}

// Help explains more than the flags do.
func (corpusAdd) Help() string {
	return `A line of .jsonl is {"id": "…", "title": "…", "date": "2020-06-07", "source": "…", "url": "…", "text": "paragraphs split by \n\n"}.
Where anything cannot be read, it is named and nothing is added. An address is fetched once; what is to be fetched again and again is a
source: quaestor corpus sources add.`
}

// maxNamed is how many faults are named one by one.
const maxNamed = 20

// Run adds the articles of all paths as one version, or nothing where any cannot be read.
func (c *corpusAdd) Run(ctx context.Context, s *streams) error {
	if c.Watch {
		return c.watch(ctx, s)
	}
	articles, err := c.read(ctx, s)
	if err != nil {
		return refused(s.err, err)
	}
	if len(articles) == 0 {
		return fmt.Errorf("nothing was added: no articles in %s", strings.Join(c.Paths, ", "))
	}
	return c.change(ctx, func(_ *corpus.Store, to *corpus.Corpus) error {
		err := c.carryOut(ctx, s, func(ctx context.Context, o bot.Options) (bot.Report, error) {
			return bot.Change(ctx, to, corpus.Changes{Put: articles, Note: "add " + strings.Join(c.Paths, " ")}, o)
		})
		if err != nil || c.JSON {
			return err
		}
		return noteLanguages(s.out, articles)
	})
}

type corpusRemove struct {
	dataFlags
	changeFlags
	IDs []string `arg:"" name:"id" help:"Ids of the articles; see quaestor corpus list."`
}

// Run removes the articles as one version.
func (c *corpusRemove) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, from *corpus.Corpus) error {
		return c.carryOut(ctx, s, func(ctx context.Context, o bot.Options) (bot.Report, error) {
			return bot.Change(ctx, from, corpus.Changes{Remove: c.IDs, Note: "remove " + strings.Join(c.IDs, " ")}, o)
		})
	})
}

type corpusRollback struct {
	dataFlags
	changeFlags
	Version int64 `arg:"" help:"Number of the version to go back to; see quaestor corpus history."`
}

// Run makes a new version that holds what the old one held.
func (c *corpusRollback) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		return c.carryOut(ctx, s, func(ctx context.Context, o bot.Options) (bot.Report, error) {
			return bot.Rollback(ctx, of, c.Version, "", o)
		})
	})
}
