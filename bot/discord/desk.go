package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf"
)

// A desk handles what people do and returns what they shall see. It sends nothing.
type desk struct {
	corpora  *shelf.Shelf
	table    []command
	users    *cooldown
	guilds   *cooldown
	presses  *cooldown // of buttons and forms, by one person
	pleas    *cooldown // how often somebody is asked in public to wait
	reports  Reporter
	log      *slog.Logger
	slots    chan struct{} // answers that may be worked on at a time
	patience time.Duration // with one answer
}

// A Report is what somebody says is wrong with an answer.
type Report struct {
	Guild    string // whose corpus answered, "" for the shared one
	Question string
	History  []string
	Answer   string // as it stands now
	Comment  string
	Right    string // what the reporter says the figure is, if they do
}

// A Reporter keeps reports for those who look after a corpus.
type Reporter interface {
	Report(ctx context.Context, r Report) error
}

// handle returns the reply to a call.
func (d *desk) handle(ctx context.Context, c *call) reply {
	switch c.kind {
	case discordgo.InteractionApplicationCommand:
		if x := d.command(c.command); x != nil {
			return x.run(d, ctx, c)
		}
		return say("I do not know that command any more. Try `/help`.")
	case discordgo.InteractionApplicationCommandAutocomplete:
		r := reply{choices: []string{}}
		if x := d.command(c.command); x != nil && x.suggest != nil {
			r.choices = x.suggest(d, ctx, c)
		}
		return r
	case discordgo.InteractionMessageComponent:
		return d.press(ctx, c)
	case discordgo.InteractionModalSubmit:
		return d.submit(ctx, c)
	}
	return say("I do not understand that.")
}

// safely is handle for the world as it is: a panic becomes an apology with a reference, and the log has the cause.
func (d *desk) safely(ctx context.Context, ref string, handle func() reply) (r reply) {
	defer func() {
		if p := recover(); p != nil {
			d.log.ErrorContext(ctx, "handler panicked", "reference", ref, "cause", p, "stack", string(debug.Stack()))
			r = say("Sorry, something broke while I worked on this. Whoever runs me can find the cause by the reference `" + ref + "`.")
		}
	}()
	return handle()
}

// plan says how a call would be answered late: for the user alone, in place of the message, or not at all.
func (d *desk) plan(c *call) (private, update, late bool) {
	switch c.kind {
	case discordgo.InteractionApplicationCommand:
		x := d.command(c.command)
		return x == nil || x.private(c), false, true
	case discordgo.InteractionMessageComponent:
		s, _ := parseState(c.customID)
		return true, (s.action == actMore || s.action == actBack) && s.asker == c.user, s.action != actWrong
	case discordgo.InteractionModalSubmit:
		return true, false, true
	}
	return false, false, false
}

func (d *desk) command(name string) *command {
	i := slices.IndexFunc(d.table, func(c command) bool { return c.spec.Name == name })
	if i < 0 {
		return nil
	}
	return &d.table[i]
}

func (d *desk) askCommand(ctx context.Context, c *call) reply {
	r := d.ask(ctx, asking{id: c.id, corpus: c.corpus, guild: c.guild, user: c.user, talk: talk{question: c.text(optionQuestion)}})
	r.private = r.private || c.flag(optionPrivate)
	return r
}

// An asking is a question with who asks it, and where.
type asking struct {
	talk
	id     string // of the interaction or message
	corpus string
	guild  string
	user   string
}

// ask answers a question, once those who ask have not asked too much.
func (d *desk) ask(ctx context.Context, q asking) reply {
	now := time.Now()
	if wait := max(d.users.wait(q.user, now), d.guilds.wait(q.guild, now)); wait > 0 {
		r := patiently(wait)
		r.quiet = d.pleas.wait(q.user, now) > 0
		return r
	}
	if markup.Clean(q.question) == "" {
		return d.help(ctx, q.corpus, q.id)
	}
	a, related, err := d.answer(ctx, q.corpus, q.talk)
	if err != nil {
		return d.sorry(ctx, q.id, err)
	}
	return show(q.talk, &a, related, q.user)
}

// patiently returns the plea to come back after a wait.
func patiently(wait time.Duration) reply {
	return say("One moment, please: ask again in " + inWords(wait) + ".")
}

// inWords returns a wait in whole seconds or minutes, rounded up.
func inWords(d time.Duration) string {
	n, unit := int((d+time.Second-1)/time.Second), "second"
	if n > 90 {
		n, unit = (n+59)/60, "minute"
	}
	if n != 1 {
		unit += "s"
	}
	return fmt.Sprintf("%d %s", n, unit)
}

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
func (d *desk) answer(ctx context.Context, corpus string, t talk) (answer.Answer, []answer.Figure, error) {
	ctx, cancel := context.WithTimeout(ctx, d.patience)
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

// find asks the corpus, when it is its turn.
func (d *desk) find(ctx context.Context, corpus string, t talk) (a answer.Answer, related []answer.Figure, err error) {
	err = d.corpora.Use(ctx, corpus, func(c shelf.Corpus) error {
		select {
		case d.slots <- struct{}{}:
			defer func() { <-d.slots }()
		case <-ctx.Done():
			return ctx.Err()
		}
		var err error
		if a, err = c.Ask(ctx, bot.Message{Text: t.question, History: t.history}); err != nil {
			return err
		}
		related = c.Related(&a, maxRelated)
		return nil
	})
	return a, related, err
}

// sorry turns an error into words and logs it. Nothing else logs it.
func (d *desk) sorry(ctx context.Context, id string, err error) reply {
	ref := reference(id)
	if errors.Is(err, context.DeadlineExceeded) {
		d.log.WarnContext(ctx, "answer took too long", "reference", ref)
		return say("That took too long, so I stopped. Please ask again in a minute (reference `" + ref + "`).")
	}
	d.log.ErrorContext(ctx, "question not answered", "reference", ref, "cause", err)
	return say("I cannot reach the articles just now. Please ask again in a minute (reference `" + ref + "`).")
}

func (d *desk) helpCommand(ctx context.Context, c *call) reply { return d.help(ctx, c.corpus, c.id) }

// help says how to ask, with questions that the corpus answers.
func (d *desk) help(ctx context.Context, corpus, id string) reply {
	var examples []string
	err := d.corpora.Use(ctx, corpus, func(c shelf.Corpus) error {
		examples = c.Examples()
		return nil
	})
	if err != nil {
		return d.sorry(ctx, id, err)
	}
	var b strings.Builder
	b.WriteString("I answer questions with figures out of the articles I hold, and quote where each one stands. What the articles do not say, I do not know.\n")
	if len(examples) > 0 {
		b.WriteString("\n**Questions I can answer here**\n")
	}
	const most = 6
	for _, e := range examples[:min(most, len(examples))] {
		b.WriteString("- " + markup.Escaped(e, maxQuestion) + "\n")
	}
	b.WriteString("\n**How to ask**\n- `/ask`, with suggestions while you type; `private: True` shows the answer to you alone\n" +
		"- mention me in a message, or write to me directly\n- reply to my answer to ask on: “and April?”\n" +
		"- edit your message and I answer anew; delete it and my answer goes too")
	return say(b.String())
}

func (d *desk) suggestQuestion(ctx context.Context, c *call) []string {
	out := []string{}
	err := d.corpora.Use(ctx, c.corpus, func(x shelf.Corpus) error {
		out = shelf.Complete(c.text(optionQuestion), x.Subjects(), x.Periods(), x.Examples())
		return nil
	})
	if err != nil {
		d.log.WarnContext(ctx, "no suggestions", "reference", reference(c.id), "cause", err)
	}
	return out
}
