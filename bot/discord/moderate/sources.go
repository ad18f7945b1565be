package moderate

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"quaestor/bot"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

const (
	optionDo      = "do"
	optionName    = "name"
	optionMinutes = "minutes"
	optionKeep    = "keep"
	optionAnew    = "anew"

	doList   = "list"
	doAdd    = "add"
	doRemove = "remove"
	doPause  = "pause"
	doResume = "resume"
	doTry    = "try"

	actSources    = "sources" // to a page of the sources
	sourcesOnPage = 8
)

// sources returns what concerns the sources that articles come from again and again.
func (m *Moderator) sources() interaction.Part {
	sources := m.command("sources", (*visit).sources,
		interaction.Option{Name: optionDo, Kind: interaction.Text, Choices: []string{doList, doAdd, doRemove, doPause, doResume, doTry}},
		interaction.Option{Name: optionName, Kind: interaction.Text, Suggest: true, Most: 100}, interaction.Option{Name: optionURL, Kind: interaction.Text, Most: 1000},
		interaction.Option{Name: optionMinutes, Kind: interaction.Whole, Least: 5, Most: 10080}, interaction.Option{Name: optionKeep, Kind: interaction.Flag})
	refresh := m.command("refresh", (*visit).refresh,
		interaction.Option{Name: optionName, Kind: interaction.Text, Suggest: true, Most: 100}, interaction.Option{Name: optionAnew, Kind: interaction.Flag})
	sources.Suggest, refresh.Suggest = m.suggestSource, m.suggestSource
	return interaction.Part{Commands: []interaction.Command{sources, refresh}, Actions: []interaction.Action{m.action(actSources, interaction.Update, (*visit).turnSources)}}
}

// suggestSource completes the name of a source.
func (m *Moderator) suggestSource(ctx context.Context, c *interaction.Call) []interaction.Choice {
	all, err := bot.Sources(ctx, m.House.Store.Corpus(c.Guild))
	if err != nil {
		return nil // suggestions are a courtesy
	}
	var names []string
	for _, s := range all {
		if len(names) < maxChoices && strings.Contains(strings.ToLower(s.Name), strings.ToLower(c.Text(c.Focused))) {
			names = append(names, s.Name)
		}
	}
	return interaction.Choices(names...)
}

// maxChoices is how many suggestions Discord takes.
const maxChoices = 25

func (d *visit) sources(ctx context.Context) interaction.Reply {
	name := strings.TrimSpace(d.Text(optionName))
	switch d.Text(optionDo) {
	case doAdd:
		return d.addSource(ctx, name)
	case doTry:
		return d.trySource(ctx, name)
	case doRemove:
		v, diffs, err := bot.RemoveSource(ctx, d.corpus, name, d.Flag(optionKeep))
		if err == nil {
			err = d.note(ctx, "source_remove", name)
		}
		if err != nil {
			return d.failed(ctx, err)
		}
		return interaction.Say(d.say.Say("corpus.source.removed", locale.Args{"Name": shown(name, 100), "Articles": d.say.Count("corpus.articles", len(diffs)), "Version": v.Number}))
	case doPause, doResume:
		paused := d.Text(optionDo) == doPause
		err := bot.PauseSource(ctx, d.corpus, name, paused)
		if err == nil {
			err = d.note(ctx, "source_"+d.Text(optionDo), name)
		}
		if err != nil {
			return d.failed(ctx, err)
		}
	}
	return d.listSources(ctx)
}

// source returns the source that the options describe. Its name is the host and path of its address where none is given.
func (d *visit) source(name string) ingest.Source {
	s := ingest.Source{Name: name, Address: strings.TrimSpace(d.Text(optionURL))}
	if u, err := url.Parse(s.Address); err == nil && name == "" {
		s.Name = markup.Clip(strings.Trim(u.Host+strings.ReplaceAll(u.Path, "/", " "), " "), 90)
	}
	if n, ok := d.Whole(optionMinutes); ok {
		s.Interval = time.Duration(n) * time.Minute
	}
	return s
}

// addSource registers a source and refreshes it at once.
func (d *visit) addSource(ctx context.Context, name string) interaction.Reply {
	s := d.source(name)
	if s.Address == "" || !strings.Contains(s.Address, "://") { // folders are for the operator
		return interaction.Say(d.say.Say("corpus.errors.url"))
	}
	if err := s.Check(); err != nil {
		return interaction.Say(d.say.Say("corpus.errors.unreadable", locale.Args{"Why": shown(err.Error(), 500)}))
	}
	err := bot.AddSource(ctx, d.corpus, s)
	if err == nil {
		err = d.note(ctx, "source_add", s.Name+" "+s.Address)
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	r := d.refreshAll(ctx, []string{s.Name}, false)
	if r.Embed != nil && r.Embed.Title == d.say.Say("corpus.nothing_changed") {
		r.Embed.Title = d.say.Say("corpus.source.registered", locale.Args{"Name": shown(s.Name, 100)})
	}
	return r
}

// trySource shows what a source would give, and keeps nothing.
func (d *visit) trySource(ctx context.Context, name string) interaction.Reply {
	s := d.source(name)
	if !strings.Contains(s.Address, "://") {
		return interaction.Say(d.say.Say("corpus.errors.url"))
	}
	const pages = 3
	u, state, err := d.m.Refresher.Try(ctx, s, pages)
	if err != nil {
		return d.unreadable(err)
	}
	lines := []string{d.say.Say("corpus.source.tried", locale.Args{"Kind": string(state.Kind)})}
	for i, a := range u.Put {
		if i == 8 {
			break
		}
		lines = append(lines, "- "+d.titled(&a))
	}
	for i, f := range u.Faults {
		if i == 3 {
			break
		}
		lines = append(lines, "⚠️ "+shown(f.Error(), 200))
	}
	return interaction.Say(markup.Clip(strings.Join(lines, "\n"), maxPlain))
}

// titled returns the linked title of an article with its date.
func (d *visit) titled(a *corpus.Article) string {
	s := markup.Link(cmp.Or(markup.Clean(a.Title), a.ID), a.URL, 120)
	if !a.Date.IsZero() {
		s += " (" + d.say.Date(a.Date.String()) + ")"
	}
	return s
}

// listSources shows the first page of the sources with what became of each.
func (d *visit) listSources(ctx context.Context) interaction.Reply { return d.sourcesPage(ctx, 0) }

// turnSources turns to another page of the sources.
func (d *visit) turnSources(ctx context.Context) interaction.Reply {
	return d.turned(ctx, d.sourcesPage)
}

func (d *visit) sourcesPage(ctx context.Context, n int) interaction.Reply {
	all, err := bot.Sources(ctx, d.corpus)
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(all) == 0 {
		return interaction.Say(d.say.Say("corpus.source.none"))
	}
	title := d.say.Count("corpus.source.count", len(all))
	return d.listed(ctx, title, listing{action: actSources, page: n, all: len(all), perPage: sourcesOnPage}, func(i int) (string, error) { return d.sourceLine(&all[i]), nil })
}

// clipLines joins as many lines as fit.
func clipLines(lines []string, most int) string {
	total := 0
	for i, l := range lines {
		if total += markup.Size(l) + 1; total > most {
			return strings.Join(lines[:i], "\n") + "\n…"
		}
	}
	return strings.Join(lines, "\n")
}

// sourceLine describes a source in a line.
func (d *visit) sourceLine(s *bot.Source) string {
	state := d.say.Say("corpus.source.new")
	switch {
	case s.Paused:
		state = "⏸️ " + d.say.Say("corpus.source.paused")
	case !s.State.Failing.IsZero():
		state = "⚠️ " + d.say.Say("corpus.source.failing", locale.Args{"Since": stamp(s.State.Failing), "Why": shown(s.State.Error, 200)})
	case !s.State.Fresh.IsZero():
		state = "✅ " + d.say.Say("corpus.source.fresh", locale.Args{"At": stamp(s.State.Fresh)})
	}
	return fmt.Sprintf("**%s** · %s · %s · %s", shown(s.Name, 100), markup.Link(s.Address, s.Address, 90), d.say.Count("corpus.articles", len(s.State.IDs())), state)
}

// stamp writes a moment so that Discord shows it in each reader's own time and language.
func stamp(t time.Time) string { return fmt.Sprintf("<t:%d:R>", t.Unix()) }

// refresh refreshes one source, or all.
func (d *visit) refresh(ctx context.Context) interaction.Reply {
	names := []string{strings.TrimSpace(d.Text(optionName))}
	if names[0] == "" {
		all, err := bot.Sources(ctx, d.corpus)
		if err != nil {
			return d.failed(ctx, err)
		}
		names = nil
		for _, s := range all {
			if !s.Paused {
				names = append(names, s.Name)
			}
		}
		if len(names) == 0 {
			return interaction.Say(d.say.Say("corpus.source.none"))
		}
	}
	return d.refreshAll(ctx, names, d.Flag(optionAnew))
}

// refreshAll refreshes sources one after the other, says which one is under way, and reports what changed in all.
func (d *visit) refreshAll(ctx context.Context, names []string, anew bool) interaction.Reply {
	before, err := d.corpus.Current(ctx)
	if err != nil {
		return d.failed(ctx, err)
	}
	var troubles, changed []string
	for i, name := range names {
		d.progress(d.say.Say("corpus.source.refreshing", locale.Args{"Name": shown(name, 100), "Number": i + 1, "All": len(names)}))
		done, err := d.m.Refresher.Refresh(ctx, d.corpus, name, anew)
		switch {
		case err != nil && len(names) == 1:
			return d.failed(ctx, err)
		case err != nil:
			troubles = append(troubles, "⚠️ "+shown(name, 100)+": "+d.failed(ctx, err).Text)
		case done.Err != nil:
			troubles = append(troubles, "⚠️ "+shown(name, 100)+": "+shown(d.why(done.Err, done.State.Error), 300))
		}
		if len(done.Diffs) > 0 {
			changed = append(changed, name)
		}
		for _, f := range done.Update.Faults[:min(3, len(done.Update.Faults))] {
			troubles = append(troubles, "⚠️ "+shown(d.why(f, f.Error()), 200))
		}
	}
	if len(changed) > 0 {
		if err := d.note(ctx, "refresh", strings.Join(changed, "; ")); err != nil {
			return d.failed(ctx, err)
		}
	}
	return d.refreshed(ctx, before, troubles)
}

// refreshed reports what changed since a version, and what could not be read.
func (d *visit) refreshed(ctx context.Context, before corpus.Version, troubles []string) interaction.Reply {
	now, err := d.corpus.Current(ctx)
	if err != nil {
		return d.failed(ctx, err)
	}
	e := &interaction.Embed{Title: d.say.Say("corpus.nothing_changed"), Color: blue}
	if now.Number != before.Number {
		r, err := bot.Diff(ctx, d.corpus, before.Number, now.Number)
		if err != nil {
			return d.failed(ctx, err)
		}
		e = d.reportEmbed(&r)
	}
	if len(troubles) > 0 {
		e.Color = amber
		e.Description = strings.TrimSpace(e.Description + "\n" + clipLines(slices.Compact(troubles), 900))
	}
	return interaction.Reply{Embed: e, Plain: markup.Clip(e.Title+"\n"+e.Description, maxPlain)}
}
