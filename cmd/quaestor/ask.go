package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"quaestor/bot"
	"quaestor/corpus"
	"quaestor/corpus/period"
)

// sourceFlags say which articles answer.
type sourceFlags struct {
	Data  string `help:"Data directory whose articles answer; without it the built-in article does." placeholder:"DIR" type:"path"`
	Guild string `help:"Discord server that asks: its articles answer, and while it has none the shared ones. Without it those do." placeholder:"ID"`
	Now   string `help:"Date that words like \"last month\" are read against; without it the newest article that fits." placeholder:"YYYY-MM-DD"`
}

// check reads the date of --now, zero where it is not given, and looks whether there is anything to open.
func (f sourceFlags) check() (period.Date, error) {
	now, err := parseDate("--now", f.Now)
	switch {
	case err != nil:
		return now, err
	case f.Data != "":
		return now, holdsArticles(f.Data)
	case f.Guild != "":
		return now, usageError("--guild names a corpus of a data directory; name the directory with --data")
	}
	return now, nil
}

// open opens the bot that the flags name, and reads the date of --now.
func (f sourceFlags) open(ctx context.Context) (*bot.Bot, period.Date, error) {
	now, err := f.check()
	if err != nil {
		return nil, now, err
	}
	if f.Data == "" {
		b, err := bot.Builtin()
		return b, now, err
	}
	b, err := bot.Open(ctx, f.Data, f.Guild)
	return b, now, err
}

// follow is open for a long talk: each question is answered from what is current then. Whoever gets the store closes it.
func (f sourceFlags) follow(ctx context.Context, s *streams) (g *bot.Guild, store *corpus.Store, now period.Date, err error) {
	if now, err = f.check(); err != nil {
		return nil, nil, now, err
	}
	if f.Data != "" {
		if store, err = corpus.OpenStore(ctx, f.Data); err != nil {
			return nil, nil, now, err
		}
	}
	g, err = bot.NewLibrary(store).Guild(ctx, f.Guild, func(err error) {
		fmt.Fprintf(s.err, "quaestor: the new articles cannot be opened, the old ones answer: %v\n", err)
	})
	return g, store, now, err
}

// parseDate reads the date of a flag; none is the zero date.
func parseDate(flag, value string) (period.Date, error) {
	if value == "" {
		return period.Date{}, nil
	}
	d, ok := period.ParseDate(value)
	if !ok {
		return d, usageError(fmt.Sprintf("%s %q is no date; write it as 2020-06-20", flag, value))
	}
	return d, nil
}

type askCommand struct {
	sourceFlags
	JSON     bool     `help:"Print one JSON object."`
	Batch    bool     `help:"With --json: read questions from standard input, one JSON object a line, and answer each with one line."`
	Why      bool     `help:"Show how the question was read and why each candidate was kept or dropped."`
	Question []string `arg:"" optional:"" help:"The question."`
}

// Help explains more than the flags do.
func (askCommand) Help() string {
	return `A line of --batch is {"id": "q1", "question": "and April?", "history": ["May exports growth?"]}; history holds the earlier
questions of the same talk, oldest first, and may be left out.`
}

// Run answers the question of the command line, or those of standard input.
func (c *askCommand) Run(ctx context.Context, s *streams) error {
	switch {
	case c.Batch && !c.JSON:
		return usageError("--batch prints JSON; add --json")
	case c.Batch && len(c.Question) > 0:
		return usageError("--batch reads its questions from standard input; leave the question out")
	case !c.Batch && len(c.Question) == 0:
		return usageError(`ask what? for example: quaestor ask "May exports growth?"`)
	}
	b, now, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer b.Close() // read only
	if c.Batch {
		return askBatch(ctx, b, now, s)
	}
	ans, err := b.Ask(ctx, bot.Message{Text: strings.Join(c.Question, " "), Now: now})
	if err != nil {
		return err
	}
	if c.Why {
		for _, line := range ans.Trace {
			fmt.Fprintln(s.err, line)
		}
	}
	if c.JSON {
		return writeJSON(s.out, ans)
	}
	return writeAnswer(s.out, ans.Text)
}

// A request is one line of a batch of questions.
type request struct {
	ID       string   `json:"id"`
	Question *string  `json:"question"`
	History  []string `json:"history"`
}

// askBatch answers each line of standard input with a line of JSON, in order. A line that cannot be read gives an error in its place.
func askBatch(ctx context.Context, b *bot.Bot, now period.Date, s *streams) error {
	out := bufio.NewWriter(s.out)
	err := eachLine(s.in, func(n int, line []byte) error {
		var r request
		if err := json.Unmarshal(line, &r); err != nil {
			return writeJSON(out, lineError{n, fmt.Sprintf(`the line is no {"id": "…", "question": "…", "history": ["…"]}: %v`, err)})
		}
		if r.Question == nil {
			return writeJSON(out, lineError{n, `the field "question" is missing`})
		}
		ans, err := b.Ask(ctx, bot.Message{Text: *r.Question, History: r.History, Now: now})
		if err != nil {
			return err
		}
		ans.ID = r.ID
		return writeJSON(out, ans)
	}, func(n int, why string) error { return writeJSON(out, lineError{n, why}) })
	return errors.Join(err, out.Flush())
}
