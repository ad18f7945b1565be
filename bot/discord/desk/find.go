package desk

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/shelf"
)

// maxRelated is how many figures beside those of the answer can be paged through.
const maxRelated = 40

// A finding is what a corpus says to a question.
type finding struct {
	answer  answer.Answer
	related []answer.Figure
	err     error
	panic   any // what the corpus panicked with
	stack   []byte
}

// answer asks the corpus, and gives up on one that takes too long even if it does not look at its context.
func (d *Desk) answer(ctx context.Context, corpus string, t Talk) (answer.Answer, []answer.Figure, error) {
	ctx, cancel := context.WithTimeout(ctx, d.Patience)
	defer cancel()
	found := make(chan finding, 1)
	go func() {
		var f finding
		defer func() {
			if f.panic = recover(); f.panic != nil {
				f.stack = debug.Stack()
			}
			found <- f
		}()
		f.answer, f.related, f.err = d.find(ctx, corpus, t)
	}()
	select {
	case f := <-found:
		if f.panic != nil {
			panic(fmt.Sprintf("%v\n%s", f.panic, f.stack))
		}
		return f.answer, f.related, f.err
	case <-ctx.Done():
		return answer.Answer{}, nil, ctx.Err()
	}
}

// withheld is the text of an answer that shows a retracted figure.
const withheld = "The figure that answers this was retracted by those who look after these articles."

// find asks the corpus, when it is its turn.
func (d *Desk) find(ctx context.Context, corpus string, t Talk) (a answer.Answer, related []answer.Figure, err error) {
	gone, err := d.House.Withheld(ctx, corpus)
	if err != nil {
		return a, nil, err
	}
	err = d.shelf.Use(ctx, corpus, func(c shelf.Corpus) error {
		select {
		case d.slots <- struct{}{}:
			defer func() { <-d.slots }()
		case <-ctx.Done():
			return ctx.Err()
		}
		var err error
		if a, err = c.Ask(ctx, bot.Message{Text: t.Question, History: t.History}); err != nil {
			return err
		}
		related = c.Related(&a, maxRelated, gone)
		return nil
	})
	if err == nil && gone.From(&a) {
		a = answer.Plain(t.Question, withheld)
		a.Missing = []string{} // the articles do not lack it
		related = nil
	}
	return a, related, err
}

// sorry turns an error into words and logs it. Nothing else logs it.
func (d *Desk) sorry(ctx context.Context, say locale.Texts, id string, err error) interaction.Reply {
	ref := interaction.Reference(id)
	if errors.Is(err, context.DeadlineExceeded) {
		d.Log.WarnContext(ctx, "answer took too long", "reference", ref)
		return interaction.Say(say.Say("ask.too_long", locale.Args{"Reference": ref}))
	}
	d.Log.ErrorContext(ctx, "question not answered", "reference", ref, "cause", err)
	return interaction.Say(say.Say("ask.failed", locale.Args{"Reference": ref}))
}
