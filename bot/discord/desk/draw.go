package desk

import (
	"context"
	"fmt"

	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/markup"
	"quaestor/bot/series"
)

// draw shows an answer that is a series as a picture.
func (d *Desk) draw(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, failed := d.pressed(ctx, c)
	if failed != nil {
		return *failed
	}
	drawn, ok := series.OfAnswer(v.answer, v.say.Picture())
	if !ok {
		return interaction.Say(v.say.Say("answer.no_series"))
	}
	data, err := drawn.PNG()
	if err != nil {
		return d.sorry(ctx, v.say, c.ID, fmt.Errorf("drawing an answer: %w", err))
	}
	const most = 1000
	file := interaction.File{Name: "series.png", Type: "image/png", Data: data, About: markup.Clip(drawn.Words(), most)}
	note := ""
	if c.State.Arg(1) != digest(v.answer) {
		note = v.say.Say("answer.changed")
	}
	e := v.embed(note, v.colour())
	e.Image = &interaction.Image{URL: file.Link()}
	return interaction.Reply{Embed: e, Plain: v.plain() + "\n" + note, Files: []interaction.File{file}, Private: true}
}
