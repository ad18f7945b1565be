package browse

import (
	"context"
	"strconv"
	"strings"

	"quaestor/bot/answer"
	"quaestor/bot/chart"
	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf"
	"quaestor/bot/series"
)

func (b *Browser) chart(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, no := b.look(ctx, c, c.Text(optionTopic))
	if no != nil {
		return *no
	}
	return b.asked(ctx, c, b.picture(ctx, c, &v, 0))
}

// chartButton draws the topic of the message that holds the button, for all to see where the message is.
func (b *Browser) chartButton(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, no := b.pressed(ctx, c)
	if no != nil {
		return *no
	}
	r := b.picture(ctx, c, &v, 0)
	r.Private = true
	return r
}

// draw draws another line of the topic in place of the one shown.
func (b *Browser) draw(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, n, no := b.turned(ctx, c)
	if no != nil {
		return *no
	}
	r := b.picture(ctx, c, &v, n)
	r.Update = true
	return r
}

// maxOthers is how many other lines of a topic are offered beside the one that is drawn.
const maxOthers = 4

// picture shows a line of the topic, and offers the others.
func (b *Browser) picture(ctx context.Context, c *interaction.Call, v *view, n int) interaction.Reply {
	if len(v.Lines) == 0 {
		return interaction.Reply{Text: v.say.Say("browse.one_period", locale.Args{"Topic": markup.Escaped(v.Topic, maxTopic)}) + "\n" + v.line(&v.Figures[0]), Private: true}
	}
	n = min(n, len(v.Lines)-1)
	l := &v.Lines[n]
	drawn, cut := l.Chart(v.say.Picture())
	file, err := pngFile(&drawn, v.Topic)
	if err != nil {
		return b.desk.Sorry(ctx, v.say, c, err)
	}
	notes := v.notes(l, cut)
	e := &interaction.Embed{Title: markup.Escaped(v.Topic, 256), Description: strings.Join(notes, "\n"), Color: blue, Image: &interaction.Image{URL: file.Link()}}
	s := interaction.State{Asker: c.User}
	rows := [][]interaction.Button{{{Label: v.say.Say("browse.all"), State: s.With(actFigures)}, {Label: v.say.Say("browse.csv"), State: s.With(actCSV)}}}
	var others []interaction.Button
	for i := range v.Lines {
		if i != n && len(others) < maxOthers {
			others = append(others, interaction.Button{Label: markup.Clip(v.label(&v.Lines[i]), 80), State: s.With(actDraw, strconv.Itoa(i))})
		}
	}
	if len(others) > 0 {
		rows = append(rows, others)
	}
	return interaction.Reply{Embed: e, Plain: v.plain(strings.Join(notes, "\n")), Files: []interaction.File{file}, Buttons: rows}
}

// label names a line on a button.
func (v *view) label(l *series.Line) string {
	c, _ := l.Chart(v.say.Picture())
	return l.Title() + ": " + c.Unit
}

// notes say what a picture leaves out.
func (v *view) notes(l *series.Line, cut bool) []string {
	var out []string
	if cut {
		out = append(out, v.say.Say("browse.newest"))
	}
	if left := v.left(); left != "" {
		out = append(out, strings.TrimSpace(left))
	}
	var disputed []string
	for _, p := range l.Points {
		if p.Disputed {
			disputed = append(disputed, v.say.Period(p.Held.Shown.Period))
		}
	}
	if len(disputed) > 0 {
		out = append(out, v.say.Say("browse.disputed", locale.Args{"Periods": markup.Escaped(strings.Join(disputed, ", "), 300)}))
	}
	return out
}

// pngFile returns a chart as a file whose alternative text says what it shows.
func pngFile(c *chart.Chart, topic string) (interaction.File, error) {
	data, err := c.PNG()
	if err != nil {
		return interaction.File{}, err
	}
	return interaction.File{Name: fileName(topic, "png"), Type: "image/png", Data: data, About: markup.Clip(c.Words(), 1000)}, nil
}

// compare asks which of two things is larger, and draws both where they are held in one unit.
func (b *Browser) compare(ctx context.Context, c *interaction.Call) interaction.Reply {
	first, second, period := markup.Clean(c.Text(optionFirst)), markup.Clean(c.Text(optionSecond)), markup.Clean(c.Text(optionPeriod))
	question := first + " or " + second
	if period != "" {
		question += " in " + period
	}
	question += ": which is higher?"
	r := b.desk.Ask(ctx, desk.Asking{
		Talk: desk.Talk{Question: question}, ID: c.ID, Channel: c.Channel, Corpus: c.Corpus, Guild: c.Guild, User: c.User, Roles: c.Roles, Locale: c.Locale,
	})
	if r.Embed != nil {
		if file, ok := b.together(ctx, c, first+" "+period, second+" "+period); ok {
			r.Files = []interaction.File{file}
			r.Embed.Image = &interaction.Image{URL: file.Link()}
		}
	}
	if r = b.asked(ctx, c, r); r.Private {
		r.Sent = nil // nobody but the user will ever see it
	}
	return r
}

// together draws two topics in one picture, where lines of one unit and kind are held of both.
func (b *Browser) together(ctx context.Context, c *interaction.Call, first, second string) (interaction.File, bool) {
	var x, y series.List
	if err := b.desk.Use(ctx, c.Corpus, func(s shelf.Corpus, gone answer.Withheld) { x, y = s.Series(first, gone), s.Series(second, gone) }); err != nil {
		return interaction.File{}, false // the answer stands without it
	}
	a, z, ok := series.Match(&x, &y)
	if !ok {
		return interaction.File{}, false
	}
	drawn, _ := series.Together([]*series.Line{a, z}, b.desk.Texts(ctx, c).Picture())
	file, err := pngFile(&drawn, first+" "+second)
	return file, err == nil
}
