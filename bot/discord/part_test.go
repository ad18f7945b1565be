package discord

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/rest"
)

// hens is a part that uses whatever a part may use.
func hens(v interaction.Voice) []interaction.Part {
	note := func(ctx context.Context, c *interaction.Call) interaction.Reply {
		id, err := v.Post(ctx, c.Channel, interaction.Reply{Text: "noted: " + c.Text("egg")})
		if err == nil {
			err = v.Edit(ctx, c.Channel, id, interaction.Reply{Text: "noted and weighed: " + c.Text("egg")})
		}
		return interaction.Say(fmt.Sprint(err))
	}
	count := func(ctx context.Context, c *interaction.Call) interaction.Reply {
		data, err := v.Fetch(ctx, c.Files["list"], 20)
		if err != nil {
			return interaction.Say(err.Error())
		}
		hens, _ := c.Whole("hens")
		for i := range 2 {
			c.Progress(interaction.Say(fmt.Sprint("counting ", i)))
		}
		file := interaction.File{Name: "hens.csv", Type: "text/csv", Data: data, About: "all hens"}
		return interaction.Reply{Text: fmt.Sprintf("%d hens in %s, barn %s", hens, c.Files["list"].Name, c.Text("barn")), Files: []interaction.File{file}, Private: true}
	}
	return []interaction.Part{{
		Commands: []interaction.Command{
			{Name: "hen count", Reach: interaction.InGuilds, Permission: interaction.ManageGuild, Run: count, Options: []interaction.Option{
				{Name: "list", Kind: interaction.Attached, Required: true}, {Name: "hens", Kind: interaction.Whole, Least: 1, Most: 9}, {Name: "barn", Kind: interaction.Channel},
			}},
			{Name: "Weigh it", On: interaction.OnMessage, Run: func(_ context.Context, c *interaction.Call) interaction.Reply {
				return interaction.Reply{Text: "weighed: " + c.Target.Content, Buttons: [][]interaction.Button{{
					{Label: "Write down", State: interaction.State{Action: "write"}, Style: interaction.Dangerous},
				}}}
			}},
		},
		Actions: []interaction.Action{
			{Name: "write", Promise: interaction.None, Run: func(_ context.Context, c *interaction.Call) interaction.Reply {
				return interaction.Reply{Form: &interaction.Form{Title: "Write down", State: c.State.With("note"), Inputs: []interaction.Input{
					{ID: "egg", Label: "Which egg?", Value: "the first", Required: true},
				}}}
			}},
			{Name: "note", Run: note},
		},
	}}
}

// TestParts drives commands, forms, files and messages of a part other than asking.
func TestParts(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{}, func(c *Config) { c.Parts = hens })
	g, c, u := st.guild()
	list := discordtest.Upload{Name: "my hens.csv", Type: "text/csv", Data: []byte("Berta,2\n")}
	options := map[string]any{"list": list, "hens": 7, "barn": c.ID}
	if r := st.wait(u.Slash(c, "hen count", options)); !strings.Contains(r.Message.Text(), "Manage Server") || !r.Private {
		t.Errorf("without the permission: %q", r.Message.Text())
	}
	g.Allow(u, discordtest.ManageGuild)
	r := st.wait(u.Slash(c, "hen count", options))
	if got := r.Message.Text(); !strings.HasPrefix(got, "counting") {
		t.Errorf("first interim reply = %q", got)
	}
	done := func() bool {
		return r.Message.Content == "7 hens in my hens.csv, barn "+c.ID && len(r.Message.Files) == 1 && r.Message.Files[0].Name == "hens.csv"
	}
	for range 500 {
		if r = r.Now(); done() {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if !done() || !r.Private {
		t.Errorf("last reply = %+v", r.Message)
	}
	list.Data = []byte(strings.Repeat("x", 21))
	if r := st.wait(u.Slash(c, "hen count", map[string]any{"list": list})); !strings.Contains(r.Message.Content, rest.ErrTooLarge.Error()) {
		t.Errorf("a large file: %q", r.Message.Content)
	}
	weighed := st.wait(u.OnMessage(c, "Weigh it", u.Say(c, "an egg")))
	if weighed.Message.Content != "weighed: an egg" {
		t.Errorf("message command = %+v", weighed.Message)
	}
	form := st.press(u, c, weighed.Message, "Write down").Form
	if form == nil || form.Components[0].Components[0].Value != "the first" {
		t.Fatalf("form = %+v", form)
	}
	if r := st.wait(u.Submit(c, weighed.Message, form, "the second")); r.Message.Content != "<nil>" {
		t.Errorf("note = %q", r.Message.Content)
	}
	all := c.Messages()
	if last := all[len(all)-1]; last.Content != "noted and weighed: the second" {
		t.Errorf("last message = %q", last.Content)
	}
}

func TestVoiceKnowsGuilds(t *testing.T) {
	t.Parallel()
	got := make(chan error, 1)
	server, err := discordtest.New(discordtest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	for range 450 {
		server.AddGuild("g")
	}
	api, err := rest.New(server.URL(), discordtest.Token)
	if err != nil {
		t.Fatal(err)
	}
	s := &speaker{api: api}
	go func() {
		all, err := s.Guilds(t.Context())
		if len(all) != 450 {
			err = errors.Join(err, fmt.Errorf("%d guilds", len(all)))
		}
		got <- err
	}()
	if err := <-got; err != nil {
		t.Error(err)
	}
	if _, err := s.Fetch(t.Context(), interaction.Attachment{Name: "x", URL: "https://evil.example/x"}, 9); err == nil || !strings.Contains(err.Error(), "another host") {
		t.Errorf("a file of another host: %v", err)
	}
}
