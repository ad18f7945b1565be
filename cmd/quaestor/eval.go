package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"quaestor/bot"
	"quaestor/bot/eval"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

type evalCommand struct {
	Articles  []string `help:"Files or folders of articles; without them the built-in article answers." placeholder:"PATH"`
	Questions string   `required:"" help:"File of judged questions, one JSON object a line." placeholder:"FILE"`
	Golden    string   `help:"File of the verdicts to compare with; a difference ends with status 1." placeholder:"FILE"`
	Update    bool     `help:"Write the verdicts to the golden file."`
	Show      []string `help:"Also show the questions with these verdicts: wrong, missed, passage, broken, right." placeholder:"VERDICT"`
}

// Help explains more than the flags do.
func (evalCommand) Help() string {
	return `A line of questions is {"id": "q1", "kind": "lookup", "question": "How big was the deficit in March?", "status": "answered",
"figures": [{"value": "3000000", "unit": "USD", "direction": "none", "period": "March 2021"}], "article": "a1", "quote": "the sentence
that proves it"}. status is answered, ambiguous or unanswerable; an answer that is no figure stands in "text"; "history" holds the
earlier questions of the talk. Kinds that are judged by rules of their own: entity, when, compare, list, ambiguous, compute, change.`
}

// Run asks all questions, judges the answers and shows the table.
func (c *evalCommand) Run(ctx context.Context, s *streams) error {
	if c.Update && c.Golden == "" {
		return usageError("--update writes the golden file; name it with --golden")
	}
	verdicts, err := verdictsOf(c.Show)
	if err != nil {
		return err
	}
	articles := []corpus.Article{corpus.Builtin()}
	if len(c.Articles) > 0 {
		if articles, err = ingest.Paths(ctx, c.Articles); err != nil {
			return err
		}
	}
	questions, err := readQuestions(c.Questions)
	if err != nil {
		return err
	}
	b, err := bot.New(articles)
	if err != nil {
		return err
	}
	defer b.Close() // read only
	report, err := eval.Run(ctx, b.Ask, articles, questions)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(s.out, report.Detail(verdicts...)+report.String()); err != nil {
		return err
	}
	return c.compare(s.out, report)
}

// verdictsOf reads the names of verdicts.
func verdictsOf(names []string) ([]eval.Verdict, error) {
	all := []eval.Verdict{eval.Broken, eval.Wrong, eval.Missed, eval.Passage, eval.Right}
	var out []eval.Verdict
	for _, name := range names {
		i := slices.IndexFunc(all, func(v eval.Verdict) bool { return v.String() == name })
		if i < 0 {
			return nil, usageError(fmt.Sprintf("--show %q is none of broken, wrong, missed, passage, right", name))
		}
		out = append(out, all[i])
	}
	return out, nil
}

func readQuestions(path string) ([]eval.Question, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading the questions: %w", err)
	}
	defer f.Close() // read only
	return eval.ReadQuestions(f)
}

// compare holds the report against the golden file, or writes it.
func (c *evalCommand) compare(w io.Writer, report eval.Report) error {
	switch {
	case c.Golden == "":
		return nil
	case c.Update:
		if err := os.WriteFile(c.Golden, []byte(report.Golden()), 0o666); err != nil {
			return fmt.Errorf("writing the golden file: %w", err)
		}
		return nil
	}
	golden, err := os.ReadFile(c.Golden)
	if err != nil {
		return fmt.Errorf("reading the golden file: %w; write it with --update", err)
	}
	changes, err := report.Changes(string(golden))
	if err != nil {
		return err
	}
	if len(changes) == 0 {
		return nil
	}
	var lines strings.Builder
	for _, ch := range changes {
		fmt.Fprintln(&lines, ch)
	}
	if _, err := io.WriteString(w, lines.String()); err != nil {
		return err
	}
	return fmt.Errorf("%d verdicts differ from %q; if they are right, write them with --update", len(changes), c.Golden)
}
