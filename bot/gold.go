package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/index"
)

// A Gold is a question of a corpus with the answer that it must have. A version that answers it worse than the one before is held back.
// It is kept as a document of the kind [corpus.GoldKind], by the question.
type Gold struct {
	Question     string       `json:"question"`
	History      []string     `json:"history,omitempty"`      // earlier questions of the talk, oldest first
	Unanswerable bool         `json:"unanswerable,omitempty"` // no article answers it
	Figures      []GoldFigure `json:"figures,omitempty"`      // all must be among the figures of the answer, and the first must lead
	Text         string       `json:"text,omitempty"`         // must stand in the answer, in upper or lower case
}

// A GoldFigure is a figure that an answer must have.
type GoldFigure struct {
	Value     string `json:"value"`               // exact decimal in full: "1460000000000"
	Unit      string `json:"unit,omitempty"`      // empty: any
	Direction string `json:"direction,omitempty"` // up or down; empty: either
}

// A GoldVerdict says whether a gold question was answered right before a change, and is after it.
type GoldVerdict struct {
	Question string `json:"question"`
	Before   bool   `json:"before"`
	After    bool   `json:"after"`
	Answer   string `json:"answer"` // the first line of the answer after the change
}

// Check returns what is wrong with g: a person gave it.
func (g Gold) Check() error {
	if strings.TrimSpace(g.Question) == "" {
		return errors.New("a gold question holds no question")
	}
	if g.Unanswerable == (len(g.Figures) > 0 || g.Text != "") {
		return fmt.Errorf("the gold question %q must be unanswerable, or have figures or a text", g.Question)
	}
	for _, f := range g.Figures {
		if _, err := decimal.NewFromString(f.Value); err != nil {
			return fmt.Errorf("the gold question %q has the figure %q: write it in full, like 1460000000000 or 1.4", g.Question, f.Value)
		}
	}
	return nil
}

// AddGold keeps a gold question, in place of one of the same words.
func AddGold(ctx context.Context, c *corpus.Corpus, g Gold) error {
	if err := g.Check(); err != nil {
		return err
	}
	return c.Put(ctx, corpus.GoldKind, g.Question, g)
}

// GoldOf returns the gold questions of a corpus, by the question.
func GoldOf(ctx context.Context, c *corpus.Corpus) ([]Gold, error) {
	docs, err := c.Documents(ctx, corpus.GoldKind)
	if err != nil {
		return nil, err
	}
	out := make([]Gold, len(docs))
	for i, d := range docs {
		if err := json.Unmarshal(d.JSON, &out[i]); err != nil {
			return nil, fmt.Errorf("reading the gold question %q: %w", d.Name, err)
		}
	}
	return out, nil
}

// GoldFrom returns the gold question that an answer is right for: what it says now is what it must say.
func GoldFrom(history []string, a answer.Answer) Gold {
	g := Gold{Question: a.Question, History: history, Unanswerable: a.Status == answer.Unanswerable}
	for _, f := range a.Figures {
		w := GoldFigure{Value: f.Value, Unit: f.Unit}
		if f.Direction != "none" {
			w.Direction = f.Direction
		}
		g.Figures = append(g.Figures, w)
	}
	if !g.Unanswerable && len(g.Figures) == 0 {
		g.Text, _, _ = strings.Cut(a.Text, "\n")
	}
	return g
}

// Right reports whether an answer is as the gold question wants it.
func (g Gold) Right(a answer.Answer) bool {
	if g.Unanswerable || a.Status == answer.Unanswerable {
		return g.Unanswerable == (a.Status == answer.Unanswerable)
	}
	for i, want := range g.Figures {
		among := a.Figures
		if i == 0 {
			among = among[:min(1, len(among))]
		}
		if !want.among(among) {
			return false
		}
	}
	return strings.Contains(strings.ToLower(a.Text), strings.ToLower(g.Text))
}

// among reports whether one of the figures is the one that is wanted.
func (w GoldFigure) among(figures []answer.Figure) bool {
	want, err := decimal.NewFromString(w.Value)
	if err != nil {
		return false
	}
	for _, f := range figures {
		got, err := decimal.NewFromString(f.Value)
		if err == nil && got.Equal(want) && (w.Unit == "" || w.Unit == f.Unit) && (w.Direction == "" || w.Direction == f.Direction) {
			return true
		}
	}
	return false
}

// askGold asks the gold questions of a corpus over two versions of it, each with all else that its guild is answered from.
func askGold(ctx context.Context, c *corpus.Corpus, before, after *index.Index) ([]GoldVerdict, error) {
	gold, err := GoldOf(ctx, c)
	if err != nil || len(gold) == 0 {
		return nil, err
	}
	was, err := besides(ctx, c, before)
	if err != nil {
		return nil, err
	}
	defer was.Close() // read only
	is, err := besides(ctx, c, after)
	if err != nil {
		return nil, err
	}
	defer is.Close() // read only
	out := make([]GoldVerdict, len(gold))
	for i, g := range gold {
		m := Message{Text: g.Question, History: g.History}
		then, err := was.Ask(ctx, m)
		if err != nil {
			return nil, err
		}
		now, err := is.Ask(ctx, m)
		if err != nil {
			return nil, err
		}
		line, _, _ := strings.Cut(now.Text, "\n")
		out[i] = GoldVerdict{g.Question, g.Right(then), g.Right(now), line}
	}
	return out, nil
}
