// Package learn sets the weights by which package answer ranks figures, and passages, that no rule picks: the parameters of a conditional logit (McFadden
// 1974) in which the candidates of a question and "nothing" compete, found by gradient descent over questions whose answers are known.
package learn

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/eval"
	"quaestor/corpus"
)

// A Case is a question as the ranking sees it: what speaks for each candidate, and which of them are right. Where none is, nothing is.
type Case struct {
	ID         string
	Candidates [][]answer.Feature
	Right      []bool
}

// together is the number of articles that are asked at once: a corpus as people have it holds a few on each topic, and what tells apart the figures of one
// story counts more in it than what tells stories apart.
const together = 30

// A Kind is what is ranked: figures, or passages that are quoted where no figure is asked for.
type Kind int

const (
	Figures Kind = iota
	Passages
)

// Cases returns the questions that ask for a single figure and that no rule answers or, of passages, those that ask for a fact, each asked among the
// articles around its own.
func Cases(ctx context.Context, kind Kind, articles []corpus.Article, questions []eval.Question) ([]Case, error) {
	var out []Case
	for some := range slices.Chunk(articles, together) {
		own := func(q eval.Question) bool {
			return slices.ContainsFunc(some, func(a corpus.Article) bool { return a.ID == q.Home() })
		}
		cases, err := casesOf(ctx, kind, some, slices.DeleteFunc(slices.Clone(questions), func(q eval.Question) bool { return !own(q) }))
		if err != nil {
			return nil, err
		}
		out = append(out, cases...)
	}
	return out, nil
}

// casesOf is Cases for articles that are asked at once.
func casesOf(ctx context.Context, kind Kind, articles []corpus.Article, questions []eval.Question) ([]Case, error) {
	b, err := bot.New(articles)
	if err != nil {
		return nil, err
	}
	defer b.Close() // read only
	texts := map[string]string{}
	for _, a := range articles {
		texts[a.ID] = a.Text
	}
	var out []Case
	for _, q := range questions {
		c := Case{ID: q.ID}
		if kind == Passages {
			err = c.ofPassages(ctx, b, &q, texts)
		} else {
			err = c.ofFigures(ctx, b, &q)
		}
		if err != nil {
			return nil, fmt.Errorf("asking %q: %w", q.ID, err)
		}
		if len(c.Candidates) > 0 {
			out = append(out, c)
		}
	}
	return out, nil
}

// ofFigures fills c with the figures that may answer q.
func (c *Case) ofFigures(ctx context.Context, b *bot.Bot, q *eval.Question) error {
	if q.Kind == "compare" || q.Kind == "list" || q.Kind == "entity" || q.Kind == "when" {
		return nil
	}
	found, err := b.Candidates(ctx, bot.Message{Text: q.Question, History: q.History})
	for _, f := range found {
		c.Candidates = append(c.Candidates, f.Features)
		c.Right = append(c.Right, q.AnsweredBy(f.Article, f.Figure))
	}
	return err
}

// ofPassages fills c with the passages that may answer q.
func (c *Case) ofPassages(ctx context.Context, b *bot.Bot, q *eval.Question, texts map[string]string) error {
	if len(q.Figures) > 0 {
		return nil
	}
	found, err := b.Passages(ctx, bot.Message{Text: q.Question, History: q.History})
	for _, f := range found {
		c.Candidates = append(c.Candidates, f.Features)
		c.Right = append(c.Right, q.ProvedBy(f.Citation, texts))
	}
	return err
}

// Settings of the descent: AdaGrad (Duchi, Hazan and Singer 2011) in a fixed random order, so that the same cases give the same weights.
const (
	rounds     = 40
	rate       = 0.15
	shrink     = 5e-4 // how much each weight is drawn to nought
	seed       = 1
	firstGuess = 2.0 // of [answer.Nothing]
)

// Weights learns from cases. The error says that there are none.
func Weights(cases []Case) (map[string]float64, error) {
	if len(cases) == 0 {
		return nil, fmt.Errorf("no question asks for what is ranked, or rules answer all of them; give more questions")
	}
	d := descent{weights: map[string]float64{answer.Nothing: firstGuess}, seen: map[string]float64{}}
	order := slices.Clone(cases)
	random := rand.New(rand.NewPCG(seed, seed))
	for range rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for i := range order {
			d.learn(&order[i])
		}
	}
	return d.weights, nil
}

// A descent is the state of the learning.
type descent struct {
	weights map[string]float64
	seen    map[string]float64 // sum of the squared gradients
}

// learn moves the weights so that the right candidates of c become more likely.
func (d *descent) learn(c *Case) {
	chances := answer.Chances(c.Candidates, d.weights)
	var right float64
	for i, ok := range c.Right {
		if ok {
			right += chances[i]
		}
	}
	gradient := map[string]float64{}
	for i, features := range c.Candidates {
		g := chances[i]
		if c.Right[i] {
			g -= chances[i] / max(right, 1e-12)
		}
		for _, f := range features {
			gradient[f.Name] += g * f.Value
		}
	}
	gradient[answer.Nothing] = chances[len(c.Candidates)]
	if !slices.Contains(c.Right, true) {
		gradient[answer.Nothing]--
	}
	for _, name := range slices.Sorted(maps.Keys(gradient)) {
		g := gradient[name] + shrink*d.weights[name]
		d.seen[name] += g * g
		d.weights[name] -= rate * g / math.Sqrt(d.seen[name]+1e-6)
	}
}

// Write writes weights as package answer reads them, the heaviest first.
func Write(w io.Writer, weights map[string]float64) error {
	names := slices.SortedFunc(maps.Keys(weights), func(x, y string) int {
		return cmp.Or(cmp.Compare(math.Abs(weights[y]), math.Abs(weights[x])), cmp.Compare(x, y))
	})
	if _, err := fmt.Fprintln(w, "# What speaks for a candidate and against it, and how much: made by \"quaestor learn\", see package learn."); err != nil {
		return err
	}
	for _, name := range names {
		if _, err := fmt.Fprintf(w, "%s\t%.2f\n", name, weights[name]); err != nil {
			return err
		}
	}
	return nil
}
