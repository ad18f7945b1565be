package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/corpus"
)

type corpusGold struct {
	Add    goldAdd    `cmd:"" help:"Ask a question and keep the answer as the right one."`
	List   goldList   `cmd:"" help:"Ask all gold questions and say which are answered right."`
	Remove goldRemove `cmd:"" help:"Forget a gold question."`
}

type goldAdd struct {
	dataFlags
	Question []string `arg:"" help:"The question."`
}

// Help explains more than the flags do.
func (goldAdd) Help() string {
	return `A version of the articles that answers a gold question worse than the one before is held back: nothing changes, and you are told. Look at the
answer that is printed: it is kept as the right one, also where it says that the articles do not give it.`
}

// Run keeps the answer that the question has now.
func (c *goldAdd) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(store *corpus.Store, of *corpus.Corpus) error {
		a, err := askNow(ctx, store, of, bot.Message{Text: strings.Join(c.Question, " ")})
		if err != nil {
			return err
		}
		if err := bot.AddGold(ctx, of, bot.GoldFrom(nil, a)); err != nil {
			return err
		}
		return writeAnswer(s.out, a.Text)
	})
}

// askNow answers a message as the guild of a corpus is answered.
func askNow(ctx context.Context, store *corpus.Store, of *corpus.Corpus, m bot.Message) (answer.Answer, error) {
	g, err := bot.NewLibrary(store).Guild(ctx, of.Name(), nil)
	if err != nil {
		return answer.Answer{}, err
	}
	defer g.Close() // read only
	return g.Ask(ctx, m)
}

type goldList struct {
	dataFlags
	JSON bool `help:"Print one JSON object a line."`
}

// A goldRow is a gold question as it is printed.
type goldRow struct {
	bot.Gold
	Right  bool   `json:"right"`
	Answer string `json:"answer"` // the first line
}

// Run asks the gold questions.
func (c *goldList) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(store *corpus.Store, of *corpus.Corpus) error {
		gold, err := bot.GoldOf(ctx, of)
		if err != nil {
			return err
		}
		tw := table(s.out, "RIGHT\tQUESTION\tANSWER")
		for _, g := range gold {
			a, err := askNow(ctx, store, of, bot.Message{Text: g.Question, History: g.History})
			if err != nil {
				return err
			}
			line, _, _ := strings.Cut(a.Text, "\n")
			row := goldRow{g, g.Right(a), line}
			if c.JSON {
				if err := writeJSON(s.out, row); err != nil {
					return err
				}
				continue
			}
			right := "yes"
			if !row.Right {
				right = "NO"
			}
			fmt.Fprintf(tw, "%s\t%s\t%s\n", right, short(g.Question, 60), short(line, 80))
		}
		if c.JSON {
			return nil
		}
		return tw.Flush()
	})
}

type goldRemove struct {
	dataFlags
	Question []string `arg:"" help:"The question; see quaestor corpus gold list."`
}

// Run forgets a gold question.
func (c *goldRemove) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		return forget(ctx, of, corpus.GoldKind, strings.Join(c.Question, " "), "gold")
	})
}

// forget deletes a document, which must be there. The command that lists the documents of its kind is named where it is not.
func forget(ctx context.Context, of *corpus.Corpus, kind, name, command string) error {
	docs, err := of.Documents(ctx, kind)
	if err != nil {
		return err
	}
	for _, d := range docs {
		if d.Name == name {
			return of.Delete(ctx, kind, name)
		}
	}
	return fmt.Errorf("there is no %q; see quaestor corpus %s list", name, command)
}

type corpusTerms struct {
	Add    termsAdd    `cmd:"" help:"Teach the bot a word of yours for something."`
	List   termsList   `cmd:"" help:"List the words that it was taught."`
	Remove termsRemove `cmd:"" help:"Forget a word."`
}

type termsAdd struct {
	dataFlags
	Means string   `arg:"" help:"What the words stand for, as the articles have it: wheat."`
	Words []string `arg:"" help:"Words that stand for it: \"golden grain\"."`
}

// Run keeps the words.
func (c *termsAdd) Run(ctx context.Context, s *streams) error {
	for _, w := range append([]string{c.Means}, c.Words...) {
		if strings.ContainsAny(w, "|;") {
			return usageError(fmt.Sprintf("%q holds a | or ;, which no word does", w))
		}
	}
	return c.change(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		return bot.AddTerm(ctx, of, c.Means+" | | | "+strings.Join(c.Words, "; "))
	})
}

type termsList struct{ dataFlags }

// Run lists the words: what they stand for, then a colon and they.
func (c *termsList) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		entries, err := bot.TermsOf(ctx, of)
		for _, e := range entries {
			if _, err := fmt.Fprintf(s.out, "%s: %s\n", printable(e.Key), printable(strings.Join(e.Phrases, ", "))); err != nil {
				return err
			}
		}
		return err
	})
}

type termsRemove struct {
	dataFlags
	Means []string `arg:"" help:"What the words stand for; see quaestor corpus terms list."`
}

// Run forgets the words.
func (c *termsRemove) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		return forget(ctx, of, corpus.TermKind, strings.Join(c.Means, " "), "terms")
	})
}

type corpusDrop struct {
	dataFlags
	DryRun bool `help:"Say what would be lost and delete nothing."`
	Yes    bool `help:"Delete without being able to go back."`
}

// Run deletes a corpus with all that is kept for it.
func (c *corpusDrop) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		v, err := of.Current(ctx)
		if err != nil {
			return err
		}
		history, err := of.History(ctx)
		if err != nil {
			return err
		}
		what := fmt.Sprintf("%s, %s, and all sources, terms, gold questions, settings and records", articles(v.Articles), counted(len(history), "version", "versions"))
		if c.DryRun || !c.Yes {
			if _, err := fmt.Fprintf(s.out, "dry run: %s would be lost\n", what); err != nil || c.DryRun {
				return err
			}
			return errors.New("nothing was deleted; there is no way back, so say --yes")
		}
		if err := bot.Drop(ctx, of); err != nil {
			return err
		}
		_, err = fmt.Fprintf(s.out, "deleted: %s\n", what)
		return err
	})
}
