package browse

import (
	"context"
	"strconv"
	"strings"

	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
)

// figuresOnPage is how many figures a page shows; with their sources they fill a telephone's screen.
const figuresOnPage = 8

// maxPage is the highest number of a page.
const maxPage = 10000

// blue is the colour of the bar beside what is listed.
const blue = 0x1565C0

func (b *Browser) figures(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, no := b.look(ctx, c, c.Text(optionTopic))
	if no != nil {
		return *no
	}
	return b.asked(ctx, c, v.page(0, c.User))
}

// figuresButton lists the figures of the topic that a picture shows.
func (b *Browser) figuresButton(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, no := b.pressed(ctx, c)
	if no != nil {
		return *no
	}
	r := v.page(0, c.User)
	r.Private = true
	return r
}

// page turns to another page.
func (b *Browser) page(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, n, no := b.turned(ctx, c)
	if no != nil {
		return *no
	}
	r := v.page(n, c.User)
	r.Update = true
	return r
}

// turned returns what the corpus holds of the topic in the message of a button, and the number in the button's state. Only who asked may
// change the message.
func (b *Browser) turned(ctx context.Context, c *interaction.Call) (view, int, *interaction.Reply) {
	if c.State.Asker != c.User {
		say, _ := b.desk.Enter(ctx, c)
		r := interaction.Say(say.Say("browse.not_yours"))
		return view{}, 0, &r
	}
	v, no := b.pressed(ctx, c)
	n, ok := c.State.Number(0, maxPage)
	if no == nil && !ok {
		r := interaction.Say(v.say.Say("table.unknown_action"))
		no = &r
	}
	return v, n, no
}

// page shows a page of the figures.
func (v *view) page(n int, asker string) interaction.Reply {
	pages := (len(v.Figures) + figuresOnPage - 1) / figuresOnPage
	n = min(n, pages-1)
	first, last := n*figuresOnPage, min(len(v.Figures), (n+1)*figuresOnPage)
	head := v.say.Count("browse.figures", len(v.Figures))
	if pages > 1 {
		head = v.say.Say("answer.page", locale.Args{"First": first + 1, "Last": last, "All": len(v.Figures)})
	}
	head += v.left()
	var lines []string
	for i := first; i < last; i++ {
		lines = append(lines, v.line(&v.Figures[i]))
	}
	list := strings.Join(lines, "\n")
	e := &interaction.Embed{Title: markup.Escaped(v.Topic, 256), Description: head + "\n\n" + list, Color: blue}
	s := interaction.State{Asker: asker}
	turn := func(label string, to int, disabled bool) interaction.Button {
		return interaction.Button{Label: label, State: s.With(actPage, strconv.Itoa(to)), Disabled: disabled}
	}
	var row []interaction.Button
	if pages > 1 {
		row = append(row, turn("◀", max(0, n-1), n == 0), turn("▶", n+1, n == pages-1))
	}
	row = append(row, interaction.Button{Label: v.say.Say("browse.csv"), State: s.With(actCSV)})
	if len(v.Lines) > 0 {
		row = append(row, interaction.Button{Label: v.say.Say("browse.chart"), State: s.With(actChart)})
	}
	return interaction.Reply{Embed: e, Plain: v.plain(head + "\n" + list), Buttons: [][]interaction.Button{row}}
}

// left says that there was too much of a topic to look at all of it; empty where there was not.
func (v *view) left() string {
	if v.Left == 0 {
		return ""
	}
	return "\n" + v.say.Count("browse.left", v.Left)
}

// plain returns what stands where embeds are not allowed: the topic as package desk reads it back, and text.
func (v *view) plain(text string) string {
	const most = 2000
	return markup.Clip("-# "+markup.Escaped(v.Topic, maxTopic)+"\n"+text, most)
}

// line describes a figure in a line: as printed, of what, when, and where it stands.
func (v *view) line(h *answer.Held) string {
	const most = 120
	s := "**" + markup.Escaped(v.printed(&h.Shown), 80) + "**"
	for _, part := range []string{h.Shown.Subject, v.say.Period(h.Shown.Period), v.say.Basis(h.Shown.Basis), v.say.Status(h.Fact.Status)} {
		if part = markup.Clean(part); part != "" {
			s += " · " + markup.Escaped(part, most)
		}
	}
	return s + " · " + v.source(&h.Citation)
}

// printed returns a figure as its article prints it, with the way it goes.
func (v *view) printed(f *answer.Figure) string {
	s := f.Surface
	if f.Direction == "up" || f.Direction == "down" {
		s += " " + v.say.Say("answer."+f.Direction)
	}
	return s
}

// source returns the article of a figure: linked title and date.
func (v *view) source(c *answer.Citation) string {
	s := markup.Link(c.Title, c.URL, 90)
	if c.Date != "" {
		s += " (" + v.say.Date(c.Date) + ")"
	}
	return s
}

// csv sends the figures of the topic as a file, to who presses.
func (b *Browser) csv(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, no := b.pressed(ctx, c)
	if no != nil {
		return *no
	}
	data, err := v.CSV()
	if err != nil {
		return b.desk.Sorry(ctx, v.say, c, err)
	}
	file := interaction.File{Name: fileName(v.Topic, "csv"), Type: "text/csv", Data: data}
	return interaction.Reply{Text: v.say.Count("browse.csv_sent", len(v.Figures)) + v.left(), Files: []interaction.File{file}, Private: true}
}

// fileName makes a name of a topic that every system takes: "norway-s-exports.csv".
func fileName(topic, ending string) string {
	words := strings.FieldsFunc(strings.ToLower(topic), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	name := strings.Join(words, "-")
	if len(name) > 60 {
		name = strings.TrimRight(name[:60], "-")
	}
	if name == "" {
		name = "figures"
	}
	return name + "." + ending
}
