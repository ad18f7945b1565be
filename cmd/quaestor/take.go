package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"quaestor/bot"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
	"quaestor/corpus/period"
)

// pasteFlags say what a text from standard input does not.
type pasteFlags struct {
	ID     string `help:"Id of the text from standard input; by default made of its contents." name:"id"`
	Title  string `help:"Title of the text from standard input; by default its first line."`
	Date   string `help:"Date of the text from standard input, like 2020-06-07."`
	Source string `help:"Publisher of the text from standard input."`
	URL    string `help:"Address of the text from standard input." name:"url"`
}

// maxPaste is how many bytes are read from standard input: more than the reader allows, so that it says so.
const maxPaste = 128 << 20

// read reads all articles of files, folders, addresses and standard input, or none.
func (c *corpusAdd) read(ctx context.Context, s *streams) ([]corpus.Article, error) {
	var files []string
	var out []corpus.Article
	var faults ingest.Faults
	var fetch *bot.Refresher
	for _, p := range c.Paths {
		var articles []corpus.Article
		var err error
		switch {
		case p == "-":
			articles, err = c.paste(ctx, s.in)
		case strings.HasPrefix(p, "https://") || strings.HasPrefix(p, "http://"):
			if fetch == nil {
				if fetch, err = c.refresher(s); err != nil {
					return nil, err
				}
			}
			articles, err = fetch.Read(ctx, p)
		default:
			files = append(files, p)
		}
		faults = append(faults, faultsOf(p, err)...)
		out = append(out, articles...)
	}
	articles, err := reader().Paths(ctx, files)
	if faults = append(faults, faultsOf("", err)...); len(faults) > 0 {
		return nil, faults
	}
	return append(articles, out...), nil
}

// faultsOf returns an error of reading name as faults.
func faultsOf(name string, err error) ingest.Faults {
	if err == nil {
		return nil
	}
	if fs, ok := errors.AsType[ingest.Faults](err); ok {
		return fs
	}
	return ingest.Faults{{Name: name, Err: err}}
}

// paste reads a text that somebody pasted.
func (c *corpusAdd) paste(ctx context.Context, in io.Reader) ([]corpus.Article, error) {
	data, err := io.ReadAll(io.LimitReader(in, maxPaste))
	if err != nil {
		return nil, err
	}
	id := cmp.Or(c.ID, fmt.Sprintf("pasted-%x", sha256.Sum256(data))[:len("pasted-")+12])
	articles, err := reader().Read(ctx, ingest.Document{Name: "standard input", ID: id, Data: data})
	if err != nil || len(articles) != 1 {
		return articles, err
	}
	a := &articles[0]
	a.Title, a.Source, a.URL = cmp.Or(c.Title, a.Title), cmp.Or(c.Source, a.Source), cmp.Or(c.URL, a.URL)
	if c.Date != "" {
		d, ok := period.ParseDate(c.Date)
		if !ok {
			return nil, fmt.Errorf("date %q is no day like 2020-06-07", c.Date)
		}
		a.Date = d
	}
	return articles, nil
}

// refused names what could not be read.
func refused(w io.Writer, err error) error {
	if usage := usageError(""); errors.As(err, &usage) {
		return err
	}
	faults := strings.Split(err.Error(), "\n")
	for _, line := range faults[:min(len(faults), maxNamed)] {
		fmt.Fprintln(w, line)
	}
	return fmt.Errorf("nothing was added: %s; mend what is named and add again", counted(len(faults), "fault", "faults"))
}

// watchEvery is how often files are looked at. What is seen unchanged twice is read.
const watchEvery = time.Second

// watch adds files and folders, now and whenever they change, until it is interrupted.
func (c *corpusAdd) watch(ctx context.Context, s *streams) error {
	if c.DryRun || slices.ContainsFunc(c.Paths, func(p string) bool { return p == "-" || strings.Contains(p, "://") }) {
		return usageError("--watch is for files and folders, and changes the corpus; addresses that change are sources: quaestor corpus sources add")
	}
	var before []string // ids of the last look
	err := reader().Watch(ctx, c.Paths, watchEvery, func(articles []corpus.Article, err error) {
		if err == nil {
			before, err = c.follow(ctx, s, articles, before)
		} else {
			err = refused(s.err, err)
		}
		if err != nil && ctx.Err() == nil {
			fmt.Fprintf(s.err, "quaestor: %v\n", err)
		}
	})
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// follow takes in what a look saw, removes what only the one before saw, and returns the ids seen.
func (c *corpusAdd) follow(ctx context.Context, s *streams, articles []corpus.Article, before []string) ([]string, error) {
	now, seen := make([]string, len(articles)), map[string]bool{}
	for i, a := range articles {
		now[i], seen[a.ID] = a.ID, true
	}
	err := c.change(ctx, func(_ *corpus.Store, to *corpus.Corpus) error {
		u := ingest.Update{Put: articles, Remove: slices.DeleteFunc(slices.Clone(before), func(id string) bool { return seen[id] })}
		return c.carryOut(ctx, s, func(ctx context.Context, o bot.Options) (bot.Report, error) {
			return bot.Take(ctx, to, u, "watch "+strings.Join(c.Paths, " "), o)
		})
	})
	if err != nil {
		return before, err
	}
	return now, nil
}
