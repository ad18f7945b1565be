package moderate

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"

	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
	"quaestor/corpus/period"
)

const (
	optionFile  = "file"
	optionURL   = "url"
	optionForce = "force"

	actPaste   = "paste" // the form for pasted text
	inputTitle = "title"
	inputDate  = "date"
	inputFrom  = "source"
	inputURL   = "url"
	inputText  = "text"

	maxFile = 10 << 20 // Discord's own limit of an upload without a subscription
)

// adding returns the ways to add articles.
func (m *Moderator) adding(v interaction.Voice) interaction.Part {
	return interaction.Part{
		Commands: []interaction.Command{
			m.command("add", func(d *visit, ctx context.Context) interaction.Reply { return d.add(ctx, v) },
				interaction.Option{Name: optionFile, Kind: interaction.Attached}, interaction.Option{Name: optionURL, Kind: interaction.Text, Most: 1000},
				interaction.Option{Name: optionForce, Kind: interaction.Flag}),
			{Name: "Add to corpus", On: interaction.OnMessage, Reach: interaction.InGuilds, Permission: interaction.ManageGuild, Patience: patience,
				Run: func(ctx context.Context, c *interaction.Call) interaction.Reply {
					return m.serve(ctx, c, func(d *visit, ctx context.Context) interaction.Reply { return d.addMessage(ctx, v) })
				}},
		},
		Actions: []interaction.Action{m.action(actPaste, interaction.Secret, (*visit).pasted)},
	}
}

// add adds a file or the page of an address, or opens the form for pasted text.
func (d *visit) add(ctx context.Context, v interaction.Voice) interaction.Reply {
	file, ok := d.Files[optionFile]
	switch {
	case ok:
		articles, err := d.readFile(ctx, v, file)
		if err != nil {
			return d.failed(ctx, err)
		}
		return d.put(ctx, articles, "add")
	case d.Text(optionURL) != "":
		return d.addAddress(ctx, d.Text(optionURL))
	}
	return interaction.Reply{Form: &interaction.Form{Title: d.say.Say("corpus.paste.title"), State: interaction.State{Action: actPaste, Asker: d.User}, Inputs: []interaction.Input{
		{ID: inputTitle, Label: d.say.Say("corpus.paste.headline"), Required: true, Most: 250},
		{ID: inputText, Label: d.say.Say("corpus.paste.text"), Long: true, Required: true, Most: 4000},
		{ID: inputDate, Label: d.say.Say("corpus.paste.date"), Hint: "2020-06-07", Most: 10},
		{ID: inputFrom, Label: d.say.Say("corpus.paste.source"), Most: 100},
		{ID: inputURL, Label: d.say.Say("corpus.paste.url"), Hint: "https://…", Most: 1000},
	}}}
}

// addAddress adds the page of an address.
func (d *visit) addAddress(ctx context.Context, address string) interaction.Reply {
	articles, err := d.m.Refresher.Read(ctx, strings.TrimSpace(address))
	if err != nil {
		return d.unreadable(err)
	}
	return d.put(ctx, articles, "add")
}

// readFile reads the articles of an attachment.
func (d *visit) readFile(ctx context.Context, v interaction.Voice, file interaction.Attachment) ([]corpus.Article, error) {
	data, err := v.Fetch(ctx, file, maxFile)
	if err != nil {
		return nil, &ingest.Fault{Name: file.Name, Err: err}
	}
	return d.m.Reader.Read(ctx, ingest.Document{Name: file.Name, ID: "file:" + file.Name, Type: file.Type, Data: data})
}

// pasted takes in the form.
func (d *visit) pasted(ctx context.Context) interaction.Reply {
	a := corpus.Article{Title: strings.TrimSpace(d.Text(inputTitle)), Text: strings.TrimSpace(d.Text(inputText)), Source: strings.TrimSpace(d.Text(inputFrom)), URL: strings.TrimSpace(d.Text(inputURL))}
	if date := strings.TrimSpace(d.Text(inputDate)); date != "" {
		parsed, ok := period.ParseDate(date)
		if !ok {
			return interaction.Say(d.say.Say("corpus.errors.date", locale.Args{"Date": shown(date, 20)}))
		}
		a.Date = parsed
	}
	if u, err := url.Parse(a.URL); a.URL != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "") {
		return interaction.Say(d.say.Say("corpus.errors.url"))
	}
	a.ID = "pasted:" + digest(a.Title)
	return d.put(ctx, []corpus.Article{a}, "add")
}

// digest returns a short name of s.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}

// addMessage adds a message: its attachments, the page that it links and says nothing else of, or its text.
func (d *visit) addMessage(ctx context.Context, v interaction.Voice) interaction.Reply {
	t := d.Target
	if t == nil {
		return interaction.Say(d.say.Say("table.unknown_action"))
	}
	var articles []corpus.Article
	for _, f := range t.Files {
		read, err := d.readFile(ctx, v, f)
		if err != nil {
			return d.failed(ctx, err)
		}
		articles = append(articles, read...)
	}
	text := strings.TrimSpace(t.Content)
	if len(articles) == 0 && !strings.ContainsAny(text, " \n") && strings.HasPrefix(text, "http") {
		return d.addAddress(ctx, text)
	}
	for _, e := range t.Embeds {
		text = strings.TrimSpace(text + "\n\n" + e.Title + "\n\n" + e.Description)
	}
	if len(articles) == 0 && text != "" {
		title, _, _ := strings.Cut(text, "\n")
		at := t.Time.UTC()
		articles = append(articles, corpus.Article{ID: "message:" + t.ID, Title: markup.Clip(markup.Clean(title), 200), Text: text, URL: t.Link, Source: "Discord",
			Date: period.Date{Year: at.Year(), Month: int(at.Month()), Day: at.Day()}})
	}
	return d.put(ctx, articles, "add_message")
}

// english reports whether an article is in the language that figures are read in; one too short to tell is.
func english(a *corpus.Article) bool {
	l := ingest.Language(fmt.Sprint(a.Title, "\n", a.Text))
	return l == "" || l == "en"
}
