// Package moderate lets the people who look after a guild look after its articles from the guild: add, refresh, remove and roll back, see
// what is not answered and what is reported as wrong, and decide how the bot behaves. Every change is recorded.
package moderate

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/house"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

// A Moderator serves those who look after guilds.
type Moderator struct {
	House     *house.House
	Library   *bot.Library   // what the guilds are answered from
	Refresher *bot.Refresher // the one of the process, which keeps the manners towards each site
	Reader    ingest.Reader  // of files and pasted text
	Log       *slog.Logger
}

// Parts returns the commands, buttons and forms.
func (m *Moderator) Parts(v interaction.Voice) []interaction.Part {
	m.House.Speak(v)
	return []interaction.Part{m.adding(v), m.sources(), m.articles(), m.versions(), m.words(), m.asked(), m.gold(), m.rules(), m.privacy()}
}

// patience is how long a change of the articles may take: a source of many pages is fetched politely.
const patience = 12 * time.Minute

// command returns a subcommand of /corpus with what all of them share.
func (m *Moderator) command(name string, run func(*visit, context.Context) interaction.Reply, options ...interaction.Option) interaction.Command {
	return interaction.Command{
		Name: "corpus " + name, Reach: interaction.InGuilds, Permission: interaction.ManageGuild, Patience: patience, Options: options,
		Run: func(ctx context.Context, c *interaction.Call) interaction.Reply { return m.serve(ctx, c, run) },
	}
}

// action returns a button or form of those who look after a guild.
func (m *Moderator) action(name string, promise interaction.Promise, run func(*visit, context.Context) interaction.Reply) interaction.Action {
	return interaction.Action{
		Name: name, Permission: interaction.ManageGuild, Promise: promise, Patience: patience,
		Run: func(ctx context.Context, c *interaction.Call) interaction.Reply { return m.serve(ctx, c, run) },
	}
}

// A visit is one call of somebody who looks after a guild.
type visit struct {
	*interaction.Call
	m      *Moderator
	say    locale.Texts
	corpus *corpus.Corpus

	mu    sync.Mutex
	shown time.Time // when it was last said how far the work is; at first, when it began
}

// pace is how long work takes before it is said how far it is, and how often that is said anew.
const pace = 2 * time.Second

// progress says how far the work is, where it takes long. It never waits.
func (d *visit) progress(text string) {
	d.mu.Lock()
	due := d.Progress != nil && time.Since(d.shown) >= pace
	if due {
		d.shown = time.Now()
	}
	d.mu.Unlock()
	if due {
		d.Progress(interaction.Say(text))
	}
}

// serve runs a command for the guild it was used in, in the language of the guild or the user.
func (m *Moderator) serve(ctx context.Context, c *interaction.Call, run func(*visit, context.Context) interaction.Reply) interaction.Reply {
	d := &visit{Call: c, m: m, shown: time.Now(), corpus: m.House.Store.Corpus(c.Guild)}
	d.speak(ctx)
	if c.Guild == "" || c.Permissions&(interaction.ManageGuild|interaction.Administrator) == 0 { // the table refuses them, too
		return interaction.Say(d.say.Say("table.refused"))
	}
	r := run(d, ctx)
	r.Private = true
	return r
}

// speak chooses the language: that of the guild, else of the user.
func (d *visit) speak(ctx context.Context) {
	language := d.Locale
	if s, err := d.m.House.Settings(ctx, d.Guild); err == nil && s.Language != "" {
		language = s.Language
	}
	d.say = locale.For(language)
}

// turned shows the page whose number stands in the state of a button, in place of the one shown.
func (d *visit) turned(ctx context.Context, page func(context.Context, int) interaction.Reply) interaction.Reply {
	n, ok := d.State.Number(0, maxPage)
	if !ok {
		return interaction.Say(d.say.Say("table.unknown_action"))
	}
	r := page(ctx, n)
	r.Update = true
	return r
}

// failed turns an error into a sentence that says what to do, and logs what is not the user's doing.
func (d *visit) failed(ctx context.Context, err error) interaction.Reply {
	var faults ingest.Faults
	var fault *ingest.Fault
	say := func(key string) interaction.Reply { return interaction.Say(d.say.Say("corpus.errors." + key)) }
	switch {
	case errors.As(err, &faults), errors.As(err, &fault):
		return d.unreadable(err)
	case errors.Is(err, corpus.ErrNoVersion):
		return say("no_version")
	case errors.Is(err, corpus.ErrNoArticle):
		return say("no_article")
	case errors.Is(err, bot.ErrNoSource):
		return say("no_source")
	case errors.Is(err, bot.ErrSourceName):
		return say("source_name")
	case errors.Is(err, bot.ErrBusy):
		return say("busy")
	case errors.Is(err, context.DeadlineExceeded):
		return say("too_long")
	}
	d.m.Log.ErrorContext(ctx, "a moderator's command failed", "command", d.Command, "reference", interaction.Reference(d.ID), "guild", d.Guild, "cause", err)
	return interaction.Say(d.say.Say("corpus.errors.failed", locale.Args{"Reference": interaction.Reference(d.ID)}))
}

// unreadable says why something cannot be taken in.
func (d *visit) unreadable(err error) interaction.Reply {
	return interaction.Say(d.say.Say("corpus.errors.unreadable", locale.Args{"Why": shown(d.why(err, err.Error()), 1500)}))
}

// why gives the cause of an error in the language of the reader where it is one of the usual ones, else as the program words it.
func (d *visit) why(err error, words string) string {
	say, ok := d.cause(err)
	if d.say.English() || !ok {
		return words
	}
	if fault, ok := errors.AsType[*ingest.Fault](err); ok {
		return fault.Name + d.say.Say("corpus.colon") + say
	}
	return say
}

// cause names the usual causes.
func (d *visit) cause(err error) (string, bool) {
	say := func(key string, args ...locale.Args) (string, bool) {
		return d.say.Say("corpus.causes."+key, args...), true
	}
	if faults, ok := errors.AsType[ingest.Faults](err); ok && len(faults) > 1 {
		return "", false
	}
	if status, ok := errors.AsType[*ingest.StatusError](err); ok {
		return say("status", locale.Args{"Code": status.Code})
	}
	if limit, ok := errors.AsType[*ingest.LimitError](err); ok {
		return say("limit", locale.Args{"Max": limit.Max, "What": limit.What})
	}
	switch {
	case errors.Is(err, ingest.ErrAddress):
		return say("address")
	case errors.Is(err, ingest.ErrRobots):
		return say("robots")
	case errors.Is(err, ingest.ErrNoText):
		return say("no_text")
	}
	return "", false
}

// note records a deed of the user.
func (d *visit) note(ctx context.Context, action, what string) error {
	return d.m.House.Note(ctx, d.Guild, d.User, house.Deed{Action: action, What: what})
}

// ask asks what the guild is answered from.
func (d *visit) ask(ctx context.Context, question string, history []string) (answer.Answer, error) {
	g, err := d.m.Library.Guild(ctx, d.Guild, nil)
	if err != nil {
		return answer.Answer{}, fmt.Errorf("opening the articles: %w", err)
	}
	a, err := g.Ask(ctx, bot.Message{Text: question, History: history})
	return a, errors.Join(err, g.Close())
}
