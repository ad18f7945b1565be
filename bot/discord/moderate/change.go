package moderate

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"quaestor/bot"
	"quaestor/bot/discord/house"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
	"quaestor/index"
)

// blue is the colour of the bar beside what is listed, amber beside what waits for a decision.
const (
	blue  = 0x1565C0
	amber = 0xF9A825
)

// shown returns text of others so that Discord shows it as it is, in at most most units.
func shown(s string, most int) string { return markup.Escaped(s, most) }

// change changes the articles at one stroke with its record, shows how far it is, and reports what came of it. force has the state of a
// button that makes the same change though gold questions are answered worse; its zero value offers none.
func (d *visit) change(ctx context.Context, deed house.Deed, force interaction.Button, do func(context.Context, bot.Options) (bot.Report, error)) interaction.Reply {
	record, err := deed.Record(d.User)
	if err != nil {
		return d.failed(ctx, err)
	}
	ctx = index.WithProgress(ctx, func(done, total int) {
		d.progress(d.say.Say("corpus.progress", locale.Args{"Done": done, "All": total}))
	})
	report, err := do(ctx, bot.Options{Force: d.forced(), Records: []corpus.Record{record}})
	if held, ok := errors.AsType[*bot.HeldError](err); ok {
		return d.held(&held.Report, force)
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(report.Diffs) > 0 {
		d.m.House.Announce(ctx, d.Guild, d.User, deed)
	}
	return d.report(&report)
}

// forced reports whether the user wants the change though gold questions are answered worse.
func (d *visit) forced() bool {
	return d.Flag(optionForce) || slices.Contains(d.State.Args, optionForce)
}

// held says that a change waits, since gold questions would be answered worse.
func (d *visit) held(r *bot.Report, force interaction.Button) interaction.Reply {
	var lines []string
	for _, g := range r.Gold {
		if g.Before && !g.After && len(lines) < 8 {
			lines = append(lines, "- "+shown(g.Question, 150)+"\n  "+shown(g.Answer, 150))
		}
	}
	e := &interaction.Embed{Title: d.say.Say("corpus.held"), Description: d.say.Count("corpus.held_why", r.Worse()) + "\n" + strings.Join(lines, "\n"), Color: amber}
	reply := interaction.Reply{Embed: e, Plain: markup.Clip(e.Title+"\n"+e.Description, maxPlain)}
	if force.State.Action != "" {
		force.Label, force.Style = d.say.Say("corpus.force"), interaction.Dangerous
		force.State.Args = append(slices.Clone(force.State.Args), optionForce)
		reply.Buttons = [][]interaction.Button{{force}}
	} else {
		e.Footer = &interaction.Footer{Text: d.say.Say("corpus.force_option")}
	}
	return reply
}

const maxPlain = 2000

// report says what a change made of the articles and their figures.
func (d *visit) report(r *bot.Report) interaction.Reply {
	if len(r.Diffs) == 0 {
		return interaction.Say(d.say.Say("corpus.nothing_changed"))
	}
	e := d.reportEmbed(r)
	return interaction.Reply{Embed: e, Plain: markup.Clip(e.Title+"\n"+e.Description, maxPlain)}
}

func (d *visit) reportEmbed(r *bot.Report) *interaction.Embed {
	head := d.say.Say("corpus.report", locale.Args{"Added": r.Count(bot.Added), "Changed": r.Count(bot.Changed), "Removed": r.Count(bot.Removed),
		"New": r.New, "Other": r.Changed, "Gone": r.Gone})
	const most = 3000
	lines, total := []string{head}, markup.Size(head)
	add := func(line string) bool {
		if size := markup.Size(line) + 1; total+size <= most {
			total += size
		} else {
			return false
		}
		lines = append(lines, line)
		return true
	}
	for i, a := range r.Articles {
		if i == 8 || !add(signOf(a.Change)+" "+shown(a.Title, 150)) {
			add(d.say.Count("corpus.more_articles", len(r.Articles)-i))
			break
		}
	}
	for i, f := range r.Figures {
		if i == 10 || !add(d.figureChange(&f)) {
			add(d.say.Count("corpus.more_figures", len(r.Figures)-i))
			break
		}
	}
	return &interaction.Embed{Title: d.say.Say("corpus.version", locale.Args{"Number": r.Version.Number}), Description: strings.Join(lines, "\n"), Color: blue}
}

// signOf stands before what became of an article.
func signOf(change string) string {
	return map[string]string{bot.Added: "➕", bot.Changed: "✏️", bot.Removed: "➖"}[change]
}

// figureChange describes what became of a figure: "• exports, May: 1.4% up → 1.5% up".
func (d *visit) figureChange(f *bot.FigureChange) string {
	was, is := "**"+shown(f.Was, 80)+"**", "**"+shown(f.Is, 80)+"**"
	switch {
	case f.Was == "":
		was = d.say.Say("corpus.figure_new")
	case f.Is == "":
		is = d.say.Say("corpus.figure_gone")
	}
	name := shown(f.Subject, 100)
	if f.Period != "" {
		name += ", " + shown(f.Period, 60)
	}
	return fmt.Sprintf("• %s: %s → %s", name, was, is)
}

// put takes articles into the guild's.
func (d *visit) put(ctx context.Context, articles []corpus.Article, action string) interaction.Reply {
	articles = slices.DeleteFunc(articles, func(a corpus.Article) bool { return strings.TrimSpace(a.Text) == "" })
	if len(articles) == 0 {
		return interaction.Say(d.say.Say("corpus.errors.empty"))
	}
	var titles []string
	foreign := 0
	for i := range articles {
		if len(titles) < 5 {
			titles = append(titles, articles[i].Title)
		}
		if !english(&articles[i]) {
			foreign++
		}
	}
	what := strings.Join(titles, "; ")
	if n := len(articles) - len(titles); n > 0 {
		what += fmt.Sprintf("; … (+%d)", n)
	}
	r := d.change(ctx, house.Deed{Action: action, What: what}, interaction.Button{}, func(ctx context.Context, o bot.Options) (bot.Report, error) {
		return bot.Change(ctx, d.corpus, corpus.Changes{Put: articles, Note: action + " " + markup.Clip(what, 200), Author: d.User}, o)
	})
	if foreign > 0 && r.Embed != nil {
		r.Embed.Footer = &interaction.Footer{Text: d.say.Count("corpus.foreign", foreign)}
	}
	return r
}
