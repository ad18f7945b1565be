package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"quaestor/bot"
)

type chatCommand struct {
	sourceFlags
}

// greeting is shown on a terminal before the first question.
const greeting = `Ask for a figure, for example "May exports growth?"; then "and April?" goes on with the talk.
An empty line begins a new topic, "bye" ends.
`

// talkMemory is how many questions of a talk are kept for those that follow.
const talkMemory = 20

// Run talks until the input ends or the person says "bye". The prompt is shown on a terminal only.
func (c *chatCommand) Run(ctx context.Context, s *streams) error {
	b, store, now, err := c.follow(ctx, s)
	if store != nil {
		defer store.Close() // read only
	}
	if err != nil {
		return err
	}
	defer b.Close() // read only
	prompt := ""
	if terminal(s.in) && terminal(s.out) {
		prompt = "\n> "
		fmt.Fprint(s.out, greeting, prompt)
	}
	var talk []string
	in := said(s.in)
	for {
		var line utterance
		select {
		case <-ctx.Done():
			return nil
		case line = <-in:
		}
		if line.err != nil {
			return over(line.err)
		}
		text := strings.TrimSpace(line.text)
		switch strings.ToLower(text) {
		case "":
			talk = nil
		case "bye", "quit", "exit":
			return nil
		default:
			ans, err := b.Ask(ctx, bot.Message{Text: text, History: talk, Now: now})
			if err != nil {
				return err
			}
			if err := writeAnswer(s.out, ans.Text); err != nil {
				return err
			}
			if prompt == "" {
				fmt.Fprintln(s.out)
			}
			talk = append(talk, text)
			talk = talk[max(0, len(talk)-talkMemory):]
		}
		fmt.Fprint(s.out, prompt)
	}
}

// An utterance is one line of a talk, or why there are no more.
type utterance struct {
	text string
	err  error
}

// said reads a talk line by line, on the side, so that an interrupt ends the talk at once.
func said(r io.Reader) <-chan utterance {
	lines := make(chan utterance)
	go func() {
		in := bufio.NewScanner(r)
		in.Buffer(nil, maxLine)
		for in.Scan() {
			lines <- utterance{text: in.Text()}
		}
		err := in.Err()
		if err == nil {
			err = io.EOF
		}
		lines <- utterance{err: err}
	}()
	return lines
}

// over returns the error with which a talk ends: none where there was nothing more to read.
func over(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return fmt.Errorf("reading what was said: %w", err)
}
