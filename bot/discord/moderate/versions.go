package moderate

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"quaestor/bot"
	"quaestor/bot/discord/house"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
)

const (
	optionVersion = "version"

	actHistory  = "history"  // to a page of the history
	actRollback = "rollback" // to a version

	versionsOnPage = 10
)

// versions returns what concerns the articles as a whole.
func (m *Moderator) versions() interaction.Part {
	return interaction.Part{
		Commands: []interaction.Command{
			m.command("history", (*visit).history),
			m.command("rollback", (*visit).rollback, interaction.Option{Name: optionVersion, Kind: interaction.Whole, Required: true, Least: 0, Most: 1 << 30}),
			m.command("status", (*visit).status),
		},
		Actions: []interaction.Action{
			m.action(actHistory, interaction.Update, (*visit).turnHistory),
			m.action(actRollback, interaction.Update, (*visit).rollBack),
		},
	}
}

func (d *visit) history(ctx context.Context) interaction.Reply { return d.historyPage(ctx, 0) }

// turnHistory turns to another page of the history.
func (d *visit) turnHistory(ctx context.Context) interaction.Reply {
	return d.turned(ctx, d.historyPage)
}

func (d *visit) historyPage(ctx context.Context, n int) interaction.Reply {
	all, err := d.corpus.History(ctx)
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(all) == 0 {
		return interaction.Say(d.say.Say("corpus.none"))
	}
	title := d.say.Count("corpus.versions", len(all))
	return d.listed(ctx, title, listing{action: actHistory, page: n, all: len(all), perPage: versionsOnPage}, func(i int) (string, error) {
		v := &all[i]
		line := fmt.Sprintf("**%d** · %s · %s", v.Number, stamp(v.Created), d.say.Count("corpus.articles", v.Articles))
		if v.Note != "" {
			line += " · " + shown(v.Note, 150)
		}
		if by := author(v.Author); by != "" {
			line += " · " + by
		}
		return line, nil
	})
}

// author shows who made a version: a person where it is the id of one.
func author(who string) string {
	if _, err := strconv.ParseUint(who, 10, 64); err == nil {
		return house.Mention(who)
	}
	return shown(who, 100)
}

// rollback shows what going back to a version would change, and asks whether it shall.
func (d *visit) rollback(ctx context.Context) interaction.Reply {
	n, _ := d.Whole(optionVersion)
	now, err := d.corpus.Current(ctx)
	if err != nil {
		return d.failed(ctx, err)
	}
	report, err := bot.Diff(ctx, d.corpus, now.Number, int64(n))
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(report.Diffs) == 0 {
		return interaction.Say(d.say.Say("corpus.nothing_changed"))
	}
	e := d.reportEmbed(&report)
	e.Title, e.Color = d.say.Say("corpus.rollback_to", locale.Args{"Number": n}), amber
	s := interaction.State{Action: actRollback, Asker: d.User, Args: []string{strconv.Itoa(n)}}
	return interaction.Reply{Embed: e, Plain: markup.Clip(e.Title+"\n"+e.Description, maxPlain),
		Buttons: [][]interaction.Button{{{Label: d.say.Say("corpus.rollback"), State: s, Style: interaction.Dangerous}}}}
}

// rollBack goes back to a version.
func (d *visit) rollBack(ctx context.Context) interaction.Reply {
	n, err := strconv.ParseInt(d.State.Arg(0), 10, 64)
	if err != nil {
		return interaction.Say(d.say.Say("table.unknown_action"))
	}
	r := d.change(ctx, house.Deed{Action: "rollback", What: strconv.FormatInt(n, 10)}, interaction.Button{State: d.State}, func(ctx context.Context, o bot.Options) (bot.Report, error) {
		return bot.Rollback(ctx, d.corpus, n, d.User, o)
	})
	r.Update = true
	return r
}

// status shows how the articles stand.
func (d *visit) status(ctx context.Context) interaction.Reply {
	v, err := d.corpus.Current(ctx)
	if err != nil {
		return d.failed(ctx, err)
	}
	_, all, err := d.titles(ctx, "")
	if err != nil {
		return d.failed(ctx, err)
	}
	sources, err := bot.Sources(ctx, d.corpus)
	if err != nil {
		return d.failed(ctx, err)
	}
	e := &interaction.Embed{Title: d.say.Say("corpus.status.title"), Color: blue}
	add := func(key, value string) {
		e.Fields = append(e.Fields, interaction.Field{Name: d.say.Say("corpus.status." + key), Value: markup.Clip(value, 1000), Inline: true})
	}
	if v.Number == 0 {
		e.Description = d.say.Say("corpus.none")
	} else {
		add("version", fmt.Sprintf("%d · %s", v.Number, stamp(v.Created)))
		add("articles", strconv.Itoa(len(all)))
	}
	if len(all) > 0 && !all[0].Date.IsZero() {
		add("newest", d.say.Date(all[0].Date.String()))
	}
	var failing []string
	for i := range sources {
		if !sources[i].State.Failing.IsZero() {
			failing = append(failing, "⚠️ "+shown(sources[i].Name, 80))
		}
	}
	add("sources", strings.Join(append([]string{strconv.Itoa(len(sources))}, failing...), "\n"))
	if err := d.countRecords(ctx, add); err != nil {
		return d.failed(ctx, err)
	}
	return interaction.Reply{Embed: e, Plain: plainOf(e)}
}

// countRecords shows how many questions were not answered and how many reports are open.
func (d *visit) countRecords(ctx context.Context, add func(key, value string)) error {
	if err := d.m.House.Flush(ctx); err != nil {
		return err
	}
	unanswered, err := d.corpus.Records(ctx, corpus.Filter{Kind: house.UnansweredKind})
	if err != nil {
		return err
	}
	open, err := d.openReports(ctx)
	if err != nil {
		return err
	}
	gold, err := bot.GoldOf(ctx, d.corpus)
	if err != nil {
		return err
	}
	add("unanswered", strconv.Itoa(len(unanswered)))
	add("feedback", strconv.Itoa(len(open)))
	add("gold", strconv.Itoa(len(gold)))
	return nil
}

// plainOf returns an embed as text.
func plainOf(e *interaction.Embed) string {
	lines := []string{"**" + e.Title + "**"}
	if e.Description != "" {
		lines = append(lines, e.Description)
	}
	for _, f := range e.Fields {
		lines = append(lines, f.Name+": "+f.Value)
	}
	return markup.Clip(strings.Join(lines, "\n"), maxPlain)
}
