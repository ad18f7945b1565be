package desk

import (
	"context"
	"time"

	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/shelf"
)

// Use calls f with the corpus of a guild and the figures that must not be shown of it, when it is its turn and no longer than the
// patience. It is for commands beside asking.
func (d *Desk) Use(ctx context.Context, corpus string, f func(shelf.Corpus, answer.Withheld)) error {
	ctx, cancel := context.WithTimeout(ctx, d.Patience)
	defer cancel()
	gone, err := d.House.Withheld(ctx, corpus)
	if err != nil {
		return err
	}
	return d.shelf.Use(ctx, corpus, func(c shelf.Corpus) error {
		select {
		case d.slots <- struct{}{}:
			defer func() { <-d.slots }()
		case <-ctx.Done():
			return ctx.Err()
		}
		f(c, gone)
		return nil
	})
}

// Enter says whether a call may ask anything of a corpus here and now, in the language and by the rules of the guild. Where it may not,
// no is the reply that says why.
func (d *Desk) Enter(ctx context.Context, c *interaction.Call) (say locale.Texts, no *interaction.Reply) {
	rules := d.rules(ctx, c.Guild)
	say = d.texts(ctx, c.Guild, c.Locale)
	now := time.Now()
	if text := rules.refuse(say, &Asking{Channel: c.Channel, Roles: c.Roles}); text != "" {
		r := interaction.Say(text)
		return say, &r
	}
	wait := d.presses.wait(c.User, now)
	if c.Kind == interaction.Used {
		wait = max(d.users.within(c.User, now, rules.User), d.guilds.wait(c.Guild, now))
	}
	if wait > 0 {
		r := patiently(say, wait)
		return say, &r
	}
	return say, nil
}

// Texts are those of the language of the guild, or of who calls.
func (d *Desk) Texts(ctx context.Context, c *interaction.Call) locale.Texts {
	return d.texts(ctx, c.Guild, c.Locale)
}

// Sorry turns an error into words and logs it.
func (d *Desk) Sorry(ctx context.Context, say locale.Texts, c *interaction.Call, err error) interaction.Reply {
	return d.sorry(ctx, say, c.ID, err)
}

// PrivateHere reports whether the guild of a call wants the replies to commands to be for who asks alone.
func (d *Desk) PrivateHere(ctx context.Context, c *interaction.Call) bool {
	return d.rules(ctx, c.Guild).Private
}
