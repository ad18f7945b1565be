package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"quaestor/bot"
	"quaestor/corpus"
)

// changeFlags say how a corpus is changed.
type changeFlags struct {
	DryRun  bool `help:"Say what would change and change nothing."`
	Force   bool `help:"Go on though gold questions would be answered worse."`
	Figures bool `help:"List all figures that are new, changed or gone, and not just the first."`
	JSON    bool `help:"Print one JSON object."`
}

// carryOut makes a change and says what it did.
func (f changeFlags) carryOut(ctx context.Context, s *streams, do func(context.Context, bot.Options) (bot.Report, error)) error {
	ctx, done := showProgress(ctx, s.err, "reading articles")
	r, err := do(ctx, bot.Options{DryRun: f.DryRun, Force: f.Force})
	done()
	if held, ok := errors.AsType[*bot.HeldError](err); ok {
		if told := writeReport(s.err, held.Report, f.Figures); told != nil {
			return told
		}
		return fmt.Errorf("%w; nothing was changed. Look what the articles say now, put the gold questions right, or add --force", err)
	}
	if errors.Is(err, corpus.ErrFull) || errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("%w; nothing was changed: make room and try again", err)
	}
	if err != nil {
		return err
	}
	if r.Untidy != nil {
		fmt.Fprintf(s.err, "quaestor: the change is made, but old versions are still there: %v\n", r.Untidy)
	}
	if f.JSON {
		return writeJSON(s.out, reportRowOf(r, f.Figures))
	}
	head := fmt.Sprintf("version %d", r.Version.Number)
	if f.DryRun {
		head = "dry run"
	}
	if _, err := fmt.Fprintf(s.out, "%s: %v\n", head, changeOf(r.Version, r.Diffs)); err != nil {
		return err
	}
	return writeReport(s.out, r, f.Figures)
}

// A change is what a command did to the articles of a corpus, or would do.
type change struct {
	Version  int64 `json:"version"` // 0 of a dry run
	Articles int   `json:"articles"`
	Added    int   `json:"added"`
	Changed  int   `json:"changed"`
	Removed  int   `json:"removed"`
}

func changeOf(v corpus.Version, diffs []corpus.Diff) change {
	c := change{Version: v.Number, Articles: v.Articles}
	for _, d := range diffs {
		switch {
		case d.Before == "":
			c.Added++
		case d.After == "":
			c.Removed++
		default:
			c.Changed++
		}
	}
	return c
}

func (c change) String() string {
	return fmt.Sprintf("%d added, %d changed, %d removed; %s held", c.Added, c.Changed, c.Removed, articles(c.Articles))
}

// counted says how many there are of what has these names for one and for several: "1 corpus", "2 corpora".
func counted(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, several)
}

func articles(n int) string { return counted(n, "article", "articles") }

// outcome says what a promoted version changed.
func outcome(w io.Writer, asJSON bool, v corpus.Version, diffs []corpus.Diff, err error) error {
	if err != nil {
		return err
	}
	c := changeOf(v, diffs)
	if asJSON {
		return writeJSON(w, c)
	}
	_, err = fmt.Fprintf(w, "version %d: %v\n", c.Version, c)
	return err
}

// A reportRow is a report as it is printed for scripts.
type reportRow struct {
	change
	FiguresNew     int                `json:"figures_new"`
	FiguresChanged int                `json:"figures_changed"`
	FiguresGone    int                `json:"figures_gone"`
	Figures        []bot.FigureChange `json:"figures,omitempty"` // with --figures
	Gold           []bot.GoldVerdict  `json:"gold,omitempty"`
}

func reportRowOf(r bot.Report, figures bool) reportRow {
	row := reportRow{change: changeOf(r.Version, r.Diffs), FiguresNew: r.New, FiguresChanged: r.Changed, FiguresGone: r.Gone, Gold: r.Gold}
	if !r.Promoted {
		row.Version = 0
	}
	if figures {
		row.Figures = r.Figures
	}
	return row
}

// writeReport says for people which figures changed, and what became of the gold questions. Of the figures all are listed, or the first
// of those that changed or are gone.
func writeReport(w io.Writer, r bot.Report, all bool) error {
	if r.New+r.Changed+r.Gone > 0 {
		if _, err := fmt.Fprintf(w, "figures: %d new, %d changed, %d gone\n", r.New, r.Changed, r.Gone); err != nil {
			return err
		}
	}
	listed, left := 0, r.Changed+r.Gone
	for _, f := range r.Figures {
		if !all && (f.Was == "" || listed == maxNamed) {
			break
		}
		listed, left = listed+1, left-1
		if _, err := fmt.Fprintf(w, "  %s\n", figureLine(f)); err != nil {
			return err
		}
	}
	if left > 0 {
		hint := "; --figures lists them"
		if all {
			hint = ""
		}
		if _, err := fmt.Fprintf(w, "  and %d more that changed or are gone%s\n", left, hint); err != nil {
			return err
		}
	}
	for _, g := range r.Gold {
		if g.Before && !g.After {
			if _, err := fmt.Fprintf(w, "worse: %s\n  now: %s\n", printable(g.Question), printable(g.Answer)); err != nil {
				return err
			}
		}
	}
	return nil
}

// figureLine says what became of a figure.
func figureLine(f bot.FigureChange) string {
	what := short(f.Subject, 60)
	if f.Period != "" {
		what += ", " + short(f.Period, 30)
	}
	what += fmt.Sprintf(" (%s)", short(f.Article, 40))
	switch {
	case f.Was == "":
		return fmt.Sprintf("new      %s: %s", what, f.Is)
	case f.Is == "":
		return fmt.Sprintf("gone     %s: %s", what, f.Was)
	}
	return fmt.Sprintf("changed  %s: %s → %s", what, f.Was, f.Is)
}
