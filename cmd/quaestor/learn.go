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
	Passages  bool     `help:"Learn how passages are ranked that are quoted where no figure is asked for, instead of figures."`
	Out       string   `help:"File to write the weights to; without it they are shown." placeholder:"FILE"`
}

// Help explains more than the flags do.
func (learnCommand) Help() string {
	return `Where no rule finds the figure asked for, candidates are ranked by what speaks for and against each: how many of the words asked for its
subject holds, whether its period is the one asked for, and so on. How much each counts is learned from questions with known answers. The
weights that are built in, bot/answer/weights.tsv, were made from the project's own articles and questions; "go generate ./bot/answer" makes them again. With
--passages the same is learned for the passages that are quoted for who, where, when, why and which where no span is sure: bot/answer/passages.tsv.`
}

// Run learns the weights and shows or writes them.
func (c *learnCommand) Run(ctx context.Context, s *streams) error {
	if len(c.Articles) != len(c.Questions) {
		return usageError(fmt.Sprintf("%d --articles for %d --questions; give one for each", len(c.Articles), len(c.Questions)))
	}
	kind, asked := learn.Figures, "a single figure that no rule finds"
	if c.Passages {
		kind, asked = learn.Passages, "a fact"
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
		more, err := learn.Cases(ctx, kind, articles, questions)
		if err != nil {
			return err
		}
		fmt.Fprintf(s.err, "%s: %d of %d questions ask for %s\n", c.Questions[i], len(more), len(questions), asked)
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
