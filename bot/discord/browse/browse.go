// Package browse shows what a corpus holds beyond single answers: all figures of a topic, series as pictures, two things side by side,
// and what the corpus makes of the figures of any message.
//
// The topic stands in the title of the message that shows it, so that its buttons need nothing else.
package browse

import (
	"context"

	"quaestor/bot/answer"
	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf"
	"quaestor/bot/series"
)

// A Browser shows what the corpora of a desk hold.
type Browser struct{ desk *desk.Desk }

// New returns a browser of the corpora that a desk answers from, which keeps to the rules of the desk.
func New(d *desk.Desk) *Browser { return &Browser{d} }

const (
	optionTopic   = "topic"
	optionFirst   = "first"
	optionSecond  = "second"
	optionPeriod  = "period"
	optionPrivate = "private"
	maxTopic      = 150
)

// What the buttons do, as their states name it.
const (
	actPage    = "figs"     // to a page of the figures of the topic, its argument
	actCSV     = "csv"      // the figures of the topic as a file
	actChart   = "chart"    // the topic as a picture
	actFigures = "allfigs"  // the figures of the topic that a picture shows
	actDraw    = "drawnext" // another line of the topic, its argument
)

// Part returns the commands and buttons.
func (b *Browser) Part() interaction.Part {
	topic := []interaction.Option{{Name: optionTopic, Kind: interaction.Text, Required: true, Suggest: true, Most: maxTopic}, {Name: optionPrivate, Kind: interaction.Flag}}
	private := func(c *interaction.Call) bool { return c.Flag(optionPrivate) }
	return interaction.Part{
		Commands: []interaction.Command{
			{Name: "figures", Options: topic, Private: private, Run: b.figures, Suggest: b.suggest},
			{Name: "chart", Options: topic, Private: private, Run: b.chart, Suggest: b.suggest},
			{Name: "compare", Private: private, Run: b.compare, Suggest: b.suggest, Options: []interaction.Option{
				{Name: optionFirst, Kind: interaction.Text, Required: true, Suggest: true, Most: maxTopic},
				{Name: optionSecond, Kind: interaction.Text, Required: true, Suggest: true, Most: maxTopic},
				{Name: optionPeriod, Kind: interaction.Text, Suggest: true, Most: maxTopic},
				{Name: optionPrivate, Kind: interaction.Flag},
			}},
			{Name: "Check the figures", On: interaction.OnMessage, Run: b.check},
		},
		Actions: []interaction.Action{
			{Name: actPage, Promise: interaction.Update, Run: b.page},
			{Name: actCSV, Run: b.csv},
			{Name: actChart, Run: b.chartButton},
			{Name: actFigures, Run: b.figuresButton},
			{Name: actDraw, Promise: interaction.Update, Run: b.draw},
		},
	}
}

// suggest completes a topic with what the corpus holds figures of, or a period.
func (b *Browser) suggest(ctx context.Context, c *interaction.Call) []interaction.Choice {
	var out []string
	err := b.desk.Use(ctx, c.Corpus, func(x shelf.Corpus, _ answer.Withheld) {
		if c.Focused == optionPeriod {
			out = shelf.Complete(c.Text(c.Focused), nil, x.Periods(), nil)
		} else {
			out = shelf.Complete(c.Text(c.Focused), x.Subjects(), nil, x.Subjects())
		}
	})
	if err != nil {
		return nil // suggestions are a courtesy
	}
	return interaction.Choices(out...)
}

// A view is what a corpus holds of a topic, to be shown in a reader's language.
type view struct {
	series.List
	say locale.Texts
}

// look returns what the corpus holds of a topic, or the reply that says why not.
func (b *Browser) look(ctx context.Context, c *interaction.Call, topic string) (view, *interaction.Reply) {
	say, no := b.desk.Enter(ctx, c)
	if no != nil {
		return view{}, no
	}
	v := view{say: say}
	err := b.desk.Use(ctx, c.Corpus, func(x shelf.Corpus, gone answer.Withheld) { v.List = x.Series(markup.Clean(topic), gone) })
	if err != nil {
		r := b.desk.Sorry(ctx, say, c, err)
		return v, &r
	}
	if len(v.Figures) == 0 {
		r := interaction.Say(say.Say("browse.none", locale.Args{"Topic": markup.Escaped(topic, maxTopic)}))
		return v, &r
	}
	return v, nil
}

// pressed is look for the topic that stands in the message of a button.
func (b *Browser) pressed(ctx context.Context, c *interaction.Call) (view, *interaction.Reply) {
	t, ok := desk.ReadTalk(c.Target)
	if !ok {
		r := interaction.Say(locale.For(c.Locale).Say("table.unknown_action"))
		return view{}, &r
	}
	return b.look(ctx, c, t.Question)
}

// asked finishes the reply to a command.
func (b *Browser) asked(ctx context.Context, c *interaction.Call, r interaction.Reply) interaction.Reply {
	r.Private = r.Private || c.Flag(optionPrivate) || b.desk.PrivateHere(ctx, c)
	return r
}
