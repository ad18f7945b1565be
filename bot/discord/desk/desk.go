// Package desk answers questions on Discord: by command, mention, direct message and button. It sends nothing; what it returns says what
// shall be shown.
package desk

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/meter"
	"quaestor/bot/discord/shelf"
)

// A Config says how to answer. Only Corpora must be set.
type Config struct {
	Corpora  shelf.Corpora
	House    House         // nil: one without rules, which logs that there were reports
	Log      *slog.Logger  // nil: no log
	Meter    *meter.Meter  // nil: none
	User     Cooldown      // of one person; zero: 5 in a row and one more every 3 s
	Guild    Cooldown      // of one guild; zero: 30 in a row and one more every 0.5 s
	Idle     time.Duration // after which a guild's corpus is closed; 0: 10 minutes
	Open     int           // most corpora that are open at a time; 0: 500
	Patience time.Duration // with one answer; 0: 20 s
}

// A Desk answers questions. It is safe for concurrent use.
type Desk struct {
	Config
	shelf   *shelf.Shelf
	users   *cooldown
	guilds  *cooldown
	presses *cooldown     // of buttons and forms, by one person
	pleas   *cooldown     // how often somebody is asked in public to wait
	slots   chan struct{} // answers that may be worked on at a time
}

// maxOpen is how many corpora are open at a time. Five thousand guilds of twenty articles each were measured to hold 0.56 MiB apiece while
// open, and to take 14 ms to open: QUAESTOR_LONG=1 go test ./cmd/quaestor -run TestManyGuilds.
const maxOpen = 500

// maxAnswers is how many answers are worked on at a time: enough to use every core, few enough to bound the memory.
const maxAnswers = 16

// New returns a desk.
func New(c Config) *Desk {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.House == nil {
		c.House = noHouse{c.Log}
	}
	c.User = cmp.Or(c.User, Cooldown{Burst: 5, Every: 3 * time.Second})
	c.Guild = cmp.Or(c.Guild, Cooldown{Burst: 30, Every: 500 * time.Millisecond})
	c.Idle = cmp.Or(c.Idle, 10*time.Minute)
	c.Open = cmp.Or(c.Open, maxOpen)
	c.Patience = cmp.Or(c.Patience, 20*time.Second)
	failed := func(err error) { c.Log.Warn("corpus not closed", "cause", err) }
	d := &Desk{
		Config: c, shelf: shelf.New(c.Corpora, c.Idle, c.Open, failed), slots: make(chan struct{}, maxAnswers),
		users: newCooldown(c.User), guilds: newCooldown(c.Guild),
		presses: newCooldown(Cooldown{Burst: 10, Every: time.Second}), pleas: newCooldown(Cooldown{Burst: 1, Every: 30 * time.Second}),
	}
	c.Meter.Gauge("quaestor_corpora_open", "Corpora that are open.", d.shelf.Open)
	return d
}

// Run closes corpora that are idle, until ctx ends.
func (d *Desk) Run(ctx context.Context) { d.shelf.Run(ctx) }

// Close closes all corpora.
func (d *Desk) Close() error { return d.shelf.Close() }

const (
	optionQuestion = "question"
	optionPrivate  = "private"
	maxQuestion    = 300
)

// Part returns the commands and buttons of asking.
func (d *Desk) Part() interaction.Part {
	return interaction.Part{
		Commands: []interaction.Command{
			{
				Name: "ask",
				Options: []interaction.Option{
					{Name: optionQuestion, Kind: interaction.Text, Required: true, Suggest: true, Most: maxQuestion},
					{Name: optionPrivate, Kind: interaction.Flag},
				},
				Private: func(c *interaction.Call) bool { return c.Flag(optionPrivate) },
				Run:     d.askCommand,
				Suggest: d.suggest,
			},
			{Name: "help", Run: d.helpCommand},
		},
		Actions: []interaction.Action{
			{Name: actSources, Run: d.showSources},
			{Name: actMore, Promise: interaction.Update, Run: d.turnPage},
			{Name: actBack, Promise: interaction.Update, Run: d.turnPage},
			{Name: actWrong, Promise: interaction.None, Run: d.wrongForm},
			{Name: actReport, Run: d.report},
			{Name: actDraw, Run: d.draw},
		},
	}
}

func (d *Desk) askCommand(ctx context.Context, c *interaction.Call) interaction.Reply {
	r := d.Ask(ctx, Asking{
		Talk: Talk{Question: c.Text(optionQuestion)},
		ID:   c.ID, Channel: c.Channel, Corpus: c.Corpus, Guild: c.Guild, User: c.User, Roles: c.Roles, Locale: c.Locale,
	})
	r.Private = r.Private || c.Flag(optionPrivate)
	if r.Private {
		r.Sent = nil // nobody but the user will ever see it
	}
	return r
}

// An Asking is a question with who asks it, and where.
type Asking struct {
	Talk
	ID      string // of the interaction or message
	Channel string
	Corpus  string // the guild whose articles are asked; "" for the shared ones
	Guild   string // "" in direct messages
	User    string
	Roles   []string
	Locale  string // "" where it is not known
}

// Ask answers a question, once those who ask may and have not asked too much.
func (d *Desk) Ask(ctx context.Context, q Asking) interaction.Reply {
	rules := d.rules(ctx, q.Guild)
	say := locale.For(cmp.Or(rules.Locale, q.Locale))
	now := time.Now()
	if no := rules.refuse(say, &q); no != "" {
		return d.plea(no, q.User, now)
	}
	wait := d.users.within(q.User, now, rules.User)
	if wait == 0 { // who is too fast alone costs the guild nothing
		wait = d.guilds.wait(q.Guild, now)
	}
	if wait > 0 {
		r := d.plea(patiently(say, wait).Text, q.User, now)
		r.Wait = wait
		return r
	}
	if markup.Clean(q.Question) == "" {
		return d.help(ctx, say, q.Corpus, q.ID)
	}
	a, related, err := d.answer(ctx, q.Corpus, q.Talk)
	if err != nil {
		d.Meter.Answer("failed", time.Since(now))
		return d.sorry(ctx, say, q.ID, err)
	}
	d.Meter.Answer(string(a.Status), time.Since(now))
	v := view{Talk: q.Talk, answer: &a, related: related, say: say}
	r := v.reply(q.User)
	r.Private = rules.Private
	heard := Heard{Asking: q, Answer: &a}
	d.House.Heard(ctx, heard)
	r.Sent = func(channel, message string) {
		heard.Channel, heard.Message = channel, message
		d.House.Shown(context.WithoutCancel(ctx), heard) // the question is done with by then
	}
	return r
}

// plea returns a reply that asks for something else than the question: for the user alone, and in public no more than now and then.
func (d *Desk) plea(text, user string, now time.Time) interaction.Reply {
	d.Meter.Refused()
	r := interaction.Say(text)
	r.Quiet = d.pleas.wait(user, now) > 0
	return r
}

// patiently returns the plea to come back after a wait.
func patiently(say locale.Texts, wait time.Duration) interaction.Reply {
	return interaction.Say(say.Say("ask.wait", locale.Args{"Wait": inWords(say, wait)}))
}

// inWords returns a wait in whole seconds or minutes, rounded up.
func inWords(say locale.Texts, d time.Duration) string {
	const manySeconds = 90
	if n := int((d + time.Second - 1) / time.Second); n <= manySeconds {
		return say.Count("ask.seconds", n)
	}
	return say.Count("ask.minutes", int((d+time.Minute-1)/time.Minute))
}

func (d *Desk) helpCommand(ctx context.Context, c *interaction.Call) interaction.Reply {
	return d.help(ctx, d.texts(ctx, c.Guild, c.Locale), c.Corpus, c.ID)
}

// help says how to ask, with questions that the corpus answers.
func (d *Desk) help(ctx context.Context, say locale.Texts, corpus, id string) interaction.Reply {
	var examples []string
	err := d.shelf.Use(ctx, corpus, func(c shelf.Corpus) error {
		examples = c.Examples()
		return nil
	})
	if err != nil {
		return d.sorry(ctx, say, id, err)
	}
	var b strings.Builder
	b.WriteString(say.Say("help.intro") + "\n")
	if len(examples) > 0 {
		b.WriteString("\n**" + say.Say("help.examples") + "**\n")
	}
	const most = 6
	for _, e := range examples[:min(most, len(examples))] {
		b.WriteString("- " + markup.Escaped(e, maxQuestion) + "\n")
	}
	b.WriteString("\n**" + say.Say("help.how") + "**\n" + say.Say("help.ways"))
	return interaction.Say(b.String())
}

// suggest completes the question that is being typed.
func (d *Desk) suggest(ctx context.Context, c *interaction.Call) []interaction.Choice {
	var out []string
	err := d.shelf.Use(ctx, c.Corpus, func(x shelf.Corpus) error {
		out = x.Suggest(c.Text(optionQuestion))
		return nil
	})
	if err != nil {
		d.Log.WarnContext(ctx, "no suggestions", "reference", interaction.Reference(c.ID), "cause", err)
	}
	return interaction.Choices(out...)
}

// rules returns the rules of a guild, none for direct messages and where they cannot be read.
func (d *Desk) rules(ctx context.Context, guild string) Rules {
	if guild == "" {
		return Rules{}
	}
	r, err := d.House.Rules(ctx, guild)
	if err != nil {
		d.Log.WarnContext(ctx, "rules of a guild not read", "guild", guild, "cause", err)
	}
	return r
}

// texts returns the texts in the language of a guild, or where it has none, of a reader.
func (d *Desk) texts(ctx context.Context, guild, reader string) locale.Texts {
	return locale.For(cmp.Or(d.rules(ctx, guild).Locale, reader))
}

// refuse says why a question may not be asked, "" if it may.
func (r *Rules) refuse(say locale.Texts, q *Asking) string {
	if len(r.Channels) > 0 && !slices.Contains(r.Channels, q.Channel) {
		return say.Say("ask.elsewhere", locale.Args{"Channel": fmt.Sprintf("<#%s>", r.Channels[0])})
	}
	if r.Role != "" && !slices.Contains(q.Roles, r.Role) {
		return say.Say("ask.role")
	}
	return ""
}

// A Heard is a question that was answered.
type Heard struct {
	Asking
	Answer  *answer.Answer
	Message string // that shows the answer, in Channel
}
