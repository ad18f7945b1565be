package moderate

import (
	"cmp"
	"context"
	"slices"
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
	optionWords   = "words"
	optionArticle = "article"

	actList   = "articles" // to a page of the articles; then the words looked for
	actRemove = "remove"   // an article, by the digest of its id

	articlesOnPage = 10
	maxPage        = 10000
)

// articles returns what concerns single articles.
func (m *Moderator) articles() interaction.Part {
	remove := m.command("remove", (*visit).remove, interaction.Option{Name: optionArticle, Kind: interaction.Text, Required: true, Suggest: true, Most: 250})
	remove.Suggest = m.suggestArticle
	return interaction.Part{
		Commands: []interaction.Command{
			m.command("list", (*visit).list, interaction.Option{Name: optionWords, Kind: interaction.Text, Most: 40}),
			remove,
		},
		Actions: []interaction.Action{
			m.action(actList, interaction.Update, (*visit).turn),
			m.action(actRemove, interaction.Update, (*visit).removeIt),
		},
	}
}

// titles returns the articles of the current version whose title has the words, newest first.
func (d *visit) titles(ctx context.Context, words string) (corpus.Version, []corpus.Article, error) {
	v, err := d.corpus.Current(ctx)
	if err != nil {
		return v, nil, err
	}
	var out []corpus.Article
	words = strings.ToLower(words)
	for a, err := range d.corpus.Titles(ctx, v) {
		if err != nil {
			return v, nil, err
		}
		if strings.Contains(strings.ToLower(a.Title), words) {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(x, y corpus.Article) int { return cmp.Or(y.Date.Compare(x.Date), cmp.Compare(x.Title, y.Title)) })
	return v, out, nil
}

func (d *visit) list(ctx context.Context) interaction.Reply {
	return d.listPage(ctx, 0, strings.ReplaceAll(markup.Clean(d.Text(optionWords)), "|", " "))
}

// turn turns to another page of the list.
func (d *visit) turn(ctx context.Context) interaction.Reply {
	return d.turned(ctx, func(ctx context.Context, n int) interaction.Reply { return d.listPage(ctx, n, d.State.Arg(1)) })
}

func (d *visit) listPage(ctx context.Context, n int, words string) interaction.Reply {
	v, all, err := d.titles(ctx, words)
	if err != nil {
		return d.failed(ctx, err)
	}
	switch {
	case len(all) == 0 && v.Articles > 0:
		return interaction.Say(d.say.Say("corpus.none_found", locale.Args{"Words": shown(words, 100)}))
	case len(all) == 0:
		return interaction.Say(d.say.Say("corpus.none"))
	}
	title := d.say.Count("corpus.articles", len(all)) + " · " + d.say.Say("corpus.version", locale.Args{"Number": v.Number})
	return d.listed(ctx, title, listing{action: actList, args: []string{words}, page: n, all: len(all), perPage: articlesOnPage}, func(i int) (string, error) {
		line := strconv.Itoa(i+1) + "\\. " + d.titled(&all[i])
		if all[i].Source != "" {
			line += " · " + shown(all[i].Source, 60)
		}
		return line, nil
	})
}

// A listing is a page, counted from 0, of a list that the buttons of an action turn; one past the end shows the last.
type listing struct {
	action             string
	args               []string // what the buttons carry beside the page
	page, all, perPage int
}

// listed shows a page of a list under its title, a line an entry, with the buttons to the other pages where there are any.
func (d *visit) listed(ctx context.Context, title string, l listing, line func(i int) (string, error)) interaction.Reply {
	pages := (l.all + l.perPage - 1) / l.perPage
	n := min(l.page, pages-1)
	var lines []string
	for i := n * l.perPage; i < min(l.all, (n+1)*l.perPage); i++ {
		s, err := line(i)
		if err != nil {
			return d.failed(ctx, err)
		}
		lines = append(lines, s)
	}
	e := &interaction.Embed{Title: title, Description: clipLines(lines, 4000), Color: blue}
	r := interaction.Reply{Embed: e, Plain: plainOf(e)}
	if pages > 1 {
		r.Buttons = [][]interaction.Button{d.pager(l.action, n, pages, l.args...)}
	}
	return r
}

// pager returns the buttons to the pages before and after.
func (d *visit) pager(action string, n, pages int, args ...string) []interaction.Button {
	turn := func(label string, to int, disabled bool) interaction.Button {
		return interaction.Button{Label: label, State: interaction.State{Action: action, Asker: d.User, Args: append([]string{strconv.Itoa(to)}, args...)}, Disabled: disabled}
	}
	return []interaction.Button{turn("◀", max(0, n-1), n == 0), turn("▶", min(n+1, maxPage), n >= pages-1)}
}

// suggestArticle completes the title of an article; the value is the digest of its id, which may be long.
func (m *Moderator) suggestArticle(ctx context.Context, c *interaction.Call) []interaction.Choice {
	d := &visit{Call: c, m: m, corpus: m.House.Store.Corpus(c.Guild)}
	_, all, err := d.titles(ctx, c.Text(c.Focused))
	if err != nil {
		return nil // suggestions are a courtesy
	}
	var out []interaction.Choice
	for i := range all[:min(maxChoices, len(all))] {
		name := cmp.Or(markup.Clean(all[i].Title), markup.Clean(all[i].ID), "…")
		if !all[i].Date.IsZero() {
			name = all[i].Date.String() + " " + name
		}
		out = append(out, interaction.Choice{Name: markup.Clip(name, 100), Value: digest(all[i].ID)})
	}
	return out
}

// find returns the article of an id, the digest of one, or a title.
func (d *visit) find(ctx context.Context, name string) (corpus.Article, bool, error) {
	_, all, err := d.titles(ctx, "")
	if err != nil {
		return corpus.Article{}, false, err
	}
	for _, a := range all {
		if a.ID == name || digest(a.ID) == name || strings.EqualFold(a.Title, name) {
			return a, true, nil
		}
	}
	return corpus.Article{}, false, nil
}

// remove shows the article that would go and asks whether it shall.
func (d *visit) remove(ctx context.Context) interaction.Reply {
	a, ok, err := d.find(ctx, strings.TrimSpace(d.Text(optionArticle)))
	switch {
	case err != nil:
		return d.failed(ctx, err)
	case !ok:
		return interaction.Say(d.say.Say("corpus.errors.no_article"))
	}
	r := interaction.Say(d.say.Say("corpus.remove_this") + "\n" + d.titled(&a))
	r.Buttons = [][]interaction.Button{{{Label: d.say.Say("corpus.remove"), State: interaction.State{Action: actRemove, Asker: d.User, Args: []string{digest(a.ID)}}, Style: interaction.Dangerous}}}
	return r
}

// removeIt removes an article.
func (d *visit) removeIt(ctx context.Context) interaction.Reply {
	a, ok, err := d.find(ctx, d.State.Arg(0))
	switch {
	case err != nil:
		return d.failed(ctx, err)
	case !ok:
		return interaction.Say(d.say.Say("corpus.errors.no_article"))
	}
	r := d.change(ctx, house.Deed{Action: "remove", What: a.Title}, interaction.Button{State: d.State}, func(ctx context.Context, o bot.Options) (bot.Report, error) {
		return bot.Change(ctx, d.corpus, corpus.Changes{Remove: []string{a.ID}, Note: "remove " + markup.Clip(a.Title, 200), Author: d.User}, o)
	})
	r.Update = true
	return r
}
