package moderate

import (
	"context"
	"strings"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
)

const (
	optionQuestion = "question"
	doCheck        = "check"
	actGold        = "gold" // keep the answer of the question in the title as the right one
	maxQuestion    = 250

	actGolds   = "golds" // to a page of the gold questions
	goldOnPage = 10
)

// gold returns what concerns the questions whose answers must stay right.
func (m *Moderator) gold() interaction.Part {
	gold := m.command("gold", (*visit).gold,
		interaction.Option{Name: optionDo, Kind: interaction.Text, Choices: []string{doList, doAdd, doRemove, doCheck}},
		interaction.Option{Name: optionQuestion, Kind: interaction.Text, Suggest: true, Most: maxQuestion})
	gold.Suggest = m.suggestGold
	return interaction.Part{Commands: []interaction.Command{gold}, Actions: []interaction.Action{
		m.action(actGold, interaction.Update, (*visit).keepGold), m.action(actGolds, interaction.Update, (*visit).turnGold)}}
}

// suggestGold completes a gold question.
func (m *Moderator) suggestGold(ctx context.Context, c *interaction.Call) []interaction.Choice {
	all, err := bot.GoldOf(ctx, m.House.Store.Corpus(c.Guild))
	if err != nil {
		return nil // suggestions are a courtesy
	}
	var names []string
	for _, g := range all {
		const mostChoice = 100
		if len(names) < maxChoices && markup.Size(g.Question) <= mostChoice && strings.Contains(strings.ToLower(g.Question), strings.ToLower(c.Text(c.Focused))) {
			names = append(names, g.Question)
		}
	}
	return interaction.Choices(names...)
}

func (d *visit) gold(ctx context.Context) interaction.Reply {
	question := markup.Clean(d.Text(optionQuestion))
	switch d.Text(optionDo) {
	case doAdd:
		if question == "" {
			return interaction.Say(d.say.Say("corpus.gold.which"))
		}
		return d.proposeGold(ctx, question)
	case doCheck:
		return d.checkGold(ctx)
	case doRemove:
		var g bot.Gold
		there, err := d.corpus.Get(ctx, corpus.GoldKind, question, &g)
		if err == nil && !there {
			return interaction.Say(d.say.Say("corpus.gold.unknown", locale.Args{"Question": shown(question, maxQuestion)}))
		}
		if err == nil {
			err = d.corpus.Delete(ctx, corpus.GoldKind, question)
		}
		if err == nil {
			err = d.note(ctx, "gold_remove", question)
		}
		if err != nil {
			return d.failed(ctx, err)
		}
	}
	return d.listGold(ctx)
}

// proposeGold shows the answer to a question and asks whether it is right.
func (d *visit) proposeGold(ctx context.Context, question string) interaction.Reply {
	a, err := d.ask(ctx, question, nil)
	if err != nil {
		return d.failed(ctx, err)
	}
	e := &interaction.Embed{Title: shown(question, 256), Description: d.say.Say("corpus.gold.is_right") + "\n\n" + shown(d.lead(&a), 1000), Color: blue}
	if len(a.Citations) > 0 {
		e.Fields = append(e.Fields, interaction.Field{Name: d.say.Say("answer.quote"), Value: "> " + markup.Quote(a.Citations[0].Quote, nil, 1000)})
	}
	s := interaction.State{Action: actGold, Asker: d.User}
	return interaction.Reply{Embed: e, Plain: "-# " + e.Title + "\n" + e.Description, Buttons: [][]interaction.Button{{{Label: d.say.Say("corpus.gold.keep"), State: s, Style: interaction.Primary}}}}
}

// lead returns the direct sentence of an answer in the language of the guild or the user.
func (d *visit) lead(a *answer.Answer) string {
	if s, ok := d.say.Direct(a); ok {
		return s
	}
	return answer.Lead(a)
}

// keepGold keeps the answer to the question in the title of the message as the right one.
func (d *visit) keepGold(ctx context.Context) interaction.Reply {
	question := titleOf(d.Target)
	if question == "" {
		return interaction.Say(d.say.Say("table.unknown_action"))
	}
	a, err := d.ask(ctx, question, nil)
	if err == nil {
		a.Question = question
		err = bot.AddGold(ctx, d.corpus, bot.GoldFrom(nil, a))
	}
	if err == nil {
		err = d.note(ctx, "gold_add", question)
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	return interaction.Reply{Text: d.say.Say("corpus.gold.kept", locale.Args{"Question": shown(question, maxQuestion)}), Update: true}
}

// titleOf returns what a message of ours is about.
func titleOf(m *interaction.Message) string {
	if m == nil {
		return ""
	}
	if len(m.Embeds) > 0 {
		return markup.Unescape(m.Embeds[0].Title)
	}
	first, _, _ := strings.Cut(m.Content, "\n")
	title, ok := strings.CutPrefix(first, "-# ")
	if !ok {
		return ""
	}
	return markup.Unescape(title)
}

// listGold shows the first page of the gold questions.
func (d *visit) listGold(ctx context.Context) interaction.Reply { return d.goldPage(ctx, 0) }

// turnGold turns to another page of the gold questions.
func (d *visit) turnGold(ctx context.Context) interaction.Reply { return d.turned(ctx, d.goldPage) }

func (d *visit) goldPage(ctx context.Context, n int) interaction.Reply {
	all, err := bot.GoldOf(ctx, d.corpus)
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(all) == 0 {
		return interaction.Say(d.say.Say("corpus.gold.none"))
	}
	title := d.say.Count("corpus.gold.count", len(all))
	return d.listed(ctx, title, listing{action: actGolds, page: n, all: len(all), perPage: goldOnPage}, func(i int) (string, error) {
		return "- " + shown(all[i].Question, 200), nil
	})
}

// checkGold asks all gold questions and says which are answered right, those that are not first.
func (d *visit) checkGold(ctx context.Context) interaction.Reply {
	all, err := bot.GoldOf(ctx, d.corpus)
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(all) == 0 {
		return interaction.Say(d.say.Say("corpus.gold.none"))
	}
	var wrong, right []string
	for i, g := range all {
		d.progress(d.say.Say("corpus.progress", locale.Args{"Done": i, "All": len(all)}))
		a, err := d.ask(ctx, g.Question, g.History)
		if err != nil {
			return d.failed(ctx, err)
		}
		if g.Right(a) {
			right = append(right, "✅ "+shown(g.Question, 200))
		} else {
			wrong = append(wrong, "❌ "+shown(g.Question, 200)+"\n  "+shown(d.lead(&a), 200))
		}
	}
	head := d.say.Count("corpus.gold.count", len(all)) + " · " + d.say.Count("corpus.gold.right", len(right))
	return interaction.Say(markup.Clip(head+"\n"+clipLines(append(wrong, right...), 1800), maxPlain))
}
