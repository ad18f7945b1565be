package main

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"quaestor/bot/learn"
	"quaestor/corpus/ingest"
)

type learnCommand struct {
	Articles  []string `required:"" help:"File or folder of articles, one for each file of questions." placeholder:"PATH"`
	Questions []string `required:"" help:"File of judged questions, as eval reads them; given again with --articles for more." placeholder:"FILE"`
	Out       string   `help:"File to write the weights to; without it they are shown." placeholder:"FILE"`
}

// Help explains more than the flags do.
func (learnCommand) Help() string {
	return `Where no rule finds the figure asked for, candidates are ranked by what speaks for and against each: how many of the words asked for its
subject holds, whether its period is the one asked for, and so on. How much each counts is learned from questions with known answers. The
weights that are built in, bot/answer/weights.tsv, were made from the project's own articles and questions; "go generate ./bot/answer" makes them again.`
}

// Run learns the weights and shows or writes them.
func (c *learnCommand) Run(ctx context.Context, s *streams) error {
	if len(c.Articles) != len(c.Questions) {
		return usageError(fmt.Sprintf("%d --articles for %d --questions; give one for each", len(c.Articles), len(c.Questions)))
	}
	var cases []learn.Case
	for i := range c.Articles {
		articles, err := ingest.Paths(ctx, c.Articles[i:i+1])
		if err != nil {
			return err
		}
		questions, err := readQuestions(c.Questions[i])
		if err != nil {
			return err
		}
		more, err := learn.Cases(ctx, articles, questions)
		if err != nil {
			return err
		}
		fmt.Fprintf(s.err, "%s: %d of %d questions ask for a single figure that no rule finds\n", c.Questions[i], len(more), len(questions))
		cases = append(cases, more...)
	}
	weights, err := learn.Weights(cases)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := learn.Write(&out, weights); err != nil {
		return err
	}
	if c.Out == "" {
		_, err = s.out.Write(out.Bytes())
		return err
	}
	if err := os.WriteFile(c.Out, out.Bytes(), 0o666); err != nil {
		return fmt.Errorf("writing the weights: %w", err)
	}
	return nil
}
