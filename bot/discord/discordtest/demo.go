package discordtest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// Demo plays a short talk between two people and the bot on a loopback Discord and writes it to w as it would be seen. serve runs the
// bot against the server at url with a token until its context ends; the bot should answer from the built-in article.
func Demo(ctx context.Context, w io.Writer, serve func(ctx context.Context, url, token string) error) error {
	s, err := New(Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, s.URL(), Token) }()
	for tries := 0; s.Connected() == 0; tries++ {
		select {
		case err := <-ended:
			cancel()
			return errors.Join(errors.New("the bot ended before it was asked anything"), err)
		case <-time.After(10 * time.Millisecond):
		}
		if tries == 1000 {
			cancel()
			return errors.New("the bot did not connect within ten seconds")
		}
	}
	d := &demo{server: s, w: w}
	g := s.AddGuild("Market Watchers")
	d.channel, d.mara, d.olu = g.AddChannel("figures"), s.AddUser("mara"), s.AddUser("olu")
	played := d.play(ctx)
	cancel()
	return errors.Join(played, <-ended)
}

// A demo is a talk being played.
type demo struct {
	server    *Server
	w         io.Writer
	channel   *Channel
	mara, olu *User
	err       error // the first; what follows it is skipped
}

// play plays the talk.
func (d *demo) play(ctx context.Context) error {
	d.scene("Market Watchers, #figures. mara types a command, and the bot completes it.")
	d.suggest(ctx, "May exp")
	first := d.slash(ctx, "May exports growth?")
	d.scene("A follow-up is a reply to the answer.")
	next := d.reply(ctx, first, "and April?")
	d.scene("Anybody may look at the sources; only who asked turns the pages.")
	d.press(ctx, d.olu, next, "Sources")
	d.press(ctx, d.olu, next, "More figures")
	d.scene("What the articles do not say is not made up.")
	asked := d.mention(ctx, "exports in July?")
	d.scene("mara edits her message, and the answer changes in place.")
	d.edit(asked, "How many enterprises in March?")
	d.scene("Something wrong? A form goes to those who look after the articles.")
	d.report(ctx, first)
	return d.err
}

func (d *demo) printf(format string, args ...any) {
	if d.err == nil {
		_, d.err = fmt.Fprintf(d.w, format, args...)
	}
}

func (d *demo) scene(text string) { d.printf("\n%s\n\n", text) }

// wait returns what the bot made of a call.
func (d *demo) wait(ctx context.Context, c *Call) Result {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	r, err := c.Wait(ctx)
	if d.err == nil {
		d.err = err
	}
	return r
}

func (d *demo) suggest(ctx context.Context, typed string) {
	var names []string
	for _, c := range d.wait(ctx, d.mara.Type(d.channel, "ask", "question", typed)).Choices {
		names = append(names, c.Name)
	}
	d.printf("  mara       /ask question: %s▏\n", typed)
	for _, n := range names[:min(3, len(names))] {
		d.printf("               %s\n", n)
	}
}

func (d *demo) slash(ctx context.Context, question string) *Message {
	d.printf("  mara       /ask question: %s\n", question)
	r := d.wait(ctx, d.mara.Slash(d.channel, "ask", map[string]any{"question": question}))
	d.show(r)
	return r.Message
}

func (d *demo) reply(ctx context.Context, to *Message, text string) *Message {
	if to == nil {
		return nil
	}
	d.printf("  olu        ↩ %s\n", text)
	return d.answer(ctx, d.olu.Reply(d.channel, to, text, true))
}

// mention asks by a message and returns it.
func (d *demo) mention(ctx context.Context, text string) *Message {
	d.printf("  mara       @Quaestor %s\n", text)
	m := d.mara.Say(d.channel, d.server.Bot().Mention()+" "+text)
	d.answer(ctx, m)
	return m
}

// answer shows the answer to a message.
func (d *demo) answer(ctx context.Context, m *Message) *Message {
	a, ok := d.channel.AnswerTo(m, 10*time.Second)
	if !ok && d.err == nil {
		d.err = errors.Join(ErrNoResponse, ctx.Err())
	}
	d.show(Result{Message: a})
	return a
}

func (d *demo) press(ctx context.Context, u *User, m *Message, label string) {
	if m == nil {
		return
	}
	d.printf("  %-10s [%s]\n", u.Username, label)
	b, ok := m.Button(label)
	if !ok {
		d.printf("             (there are none)\n")
		return
	}
	d.show(d.wait(ctx, u.Press(d.channel, m, b.CustomID)))
}

func (d *demo) edit(m *Message, text string) {
	d.printf("  mara       @Quaestor %s (edited)\n", text)
	before, ok := d.channel.AnswerTo(m, time.Second)
	if !ok {
		return
	}
	d.mara.Edit(m, d.server.Bot().Mention()+" "+text)
	var after *Message
	d.channel.Await(5*time.Second, func(all []*Message) bool {
		for _, x := range all {
			if x.ID == before.ID && x.Text() != before.Text() {
				after = x
			}
		}
		return after != nil
	})
	d.show(Result{Message: after})
}

func (d *demo) report(ctx context.Context, m *Message) {
	if m == nil {
		return
	}
	b, _ := m.Button("Wrong?")
	d.printf("  olu        [Wrong?]\n")
	form := d.wait(ctx, d.olu.Press(d.channel, m, b.CustomID)).Form
	if form == nil {
		return
	}
	d.printf("             %s\n", form.Title)
	for i, v := range []string{"I read another figure elsewhere", ""} {
		if i < len(form.Components) {
			d.printf("             %s %s\n", form.Components[i].Components[0].Label, v)
		}
	}
	d.show(d.wait(ctx, d.olu.Submit(d.channel, m, form, "I read another figure elsewhere")))
}

// show writes what the bot said.
func (d *demo) show(r Result) {
	if r.Message == nil {
		return
	}
	name := "Quaestor"
	if r.Private {
		name = "(to you)"
	}
	for _, line := range strings.Split(r.Message.Text(), "\n") {
		d.printf("  %-10s ▎ %s\n", name, plain(line))
		name = ""
	}
	for _, row := range r.Message.Components {
		var labels []string
		for _, c := range row.Components {
			labels = append(labels, "["+c.Label+"]")
		}
		d.printf("  %-10s   %s\n", "", strings.Join(labels, " "))
	}
	d.printf("\n")
}

// plain returns a line without the marks that Discord would draw.
func plain(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("\\*_~`|<>[]#.-+", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return strings.ReplaceAll(b.String(), "\u200b", "")
}
