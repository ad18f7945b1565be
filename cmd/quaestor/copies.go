package main

import (
	"context"
	"fmt"

	"quaestor/corpus"
	"quaestor/corpus/story"
)

type corpusCopies struct {
	dataFlags
	JSON bool `help:"Print one JSON array of ids a line."`
}

// Help explains more than the flags do.
func (corpusCopies) Help() string {
	return `At least 60 of 100 runs of five words of the shorter article stand in the longer one, like an agency's report in several papers. Their
figures count once in answers; nothing need be done about them.`
}

// Run lists the articles that tell the same story in nearly the same words.
func (c *corpusCopies) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		v, err := of.Current(ctx)
		if err != nil {
			return err
		}
		var rows []articleRow
		var texts []string
		for a, err := range of.Articles(ctx, v) {
			if err != nil {
				return err
			}
			texts = append(texts, a.Text)
			a.Text = ""
			rows = append(rows, rowOf(a))
		}
		groups := story.Groups(texts)
		for n, g := range groups {
			if c.JSON {
				ids := make([]string, len(g))
				for i, at := range g {
					ids[i] = rows[at].ID
				}
				if err := writeJSON(s.out, ids); err != nil {
					return err
				}
				continue
			}
			if n > 0 {
				fmt.Fprintln(s.out)
			}
			for _, at := range g {
				r := rows[at]
				fmt.Fprintf(s.out, "%-10s  %-24s  %s  [%s]\n", r.Date, short(r.Source, 24), short(r.Title, 80), short(r.ID, 60))
			}
		}
		if len(groups) == 0 && !c.JSON {
			_, err = fmt.Fprintln(s.out, "no two articles tell the same story")
		}
		return err
	})
}
