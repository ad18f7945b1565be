package discord

import (
	"slices"
	"strings"
	"testing"
	"time"

	"quaestor/bot/discord/discordtest"
)

// guild returns a guild with a channel and a person.
func (st *stage) guild() (*discordtest.Guild, *discordtest.Channel, *discordtest.User) {
	g := st.AddGuild("Harvest Club")
	return g, g.AddChannel("figures"), st.AddUser("mara")
}

func TestAskCommand(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	g, c, u := st.guild()
	r := st.wait(u.Slash(c, "ask", map[string]any{"question": "March wheat exports?"}))
	if r.Private || r.Deferred || r.Message == nil || len(r.Message.Embeds) != 1 {
		t.Fatalf("ask = %+v, want a public embed at once", r)
	}
	text := r.Message.Text()
	for _, want := range []string{"March wheat exports?", "4.2% up", "rose **4.2%** in March, against 14.2%", "Period: March", "Basis: year-on-year",
		"[Harvest report](https://news.example/harvest%5F%281%29) · " + g.ID + " · 2 April 2021"} {
		if !strings.Contains(text, want) {
			t.Errorf("answer lacks %q:\n%s", want, text)
		}
	}
	private := st.wait(u.Slash(c, "ask", map[string]any{"question": "March wheat exports?", "private": true}))
	if !private.Private {
		t.Error("ask private: True answered in public")
	}
	installer := st.wait(u.SlashAsInstaller(c, "ask", map[string]any{"question": "March wheat exports?"}))
	if !strings.Contains(installer.Message.Text(), "shared · 2 April 2021") {
		t.Errorf("who installed the bot for themselves did not ask the shared corpus:\n%s", installer.Message.Text())
	}
}

func TestSuggestionsAndHelp(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	var got []string
	for _, x := range st.wait(u.Type(c, "ask", "question", "how did whe")).Choices {
		got = append(got, x.Name)
	}
	if want := []string{"how did wheat exports", "how did wheat imports"}; !slices.Equal(got, want) {
		t.Errorf("suggestions = %q, want %q", got, want)
	}
	help := st.wait(u.Slash(c, "help", nil))
	if !help.Private || !strings.Contains(help.Message.Content, "Oat prices in May?") {
		t.Errorf("help = %+v, want a private reply with the corpus's own questions", help.Message)
	}
}

func TestMention(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	overheard := u.Say(c, "May wheat exports?")
	asked := u.Say(c, st.Bot().Mention()+" May wheat exports?")
	first := st.answerTo(c, asked)
	if !strings.Contains(first.Text(), "asked: May wheat exports?") {
		t.Errorf("answer = %q", first.Text())
	}
	next := st.answerTo(c, u.Reply(c, first, "and April?", true))
	if !strings.Contains(next.Text(), "asked: May wheat exports? / and April?") || !strings.Contains(next.Text(), "↩ May wheat exports?") {
		t.Errorf("follow-up = %q", next.Text())
	}
	third := st.answerTo(c, u.Reply(c, next, "and June?", true))
	if !strings.Contains(third.Text(), "asked: May wheat exports? / and April? / and June?") {
		t.Errorf("second follow-up = %q", third.Text())
	}
	if _, ok := c.AnswerTo(overheard, 50*time.Millisecond); ok {
		t.Error("answered a message that was not for the bot")
	}
	if hello := st.answerTo(c, u.Say(c, st.Bot().Mention())); !strings.Contains(hello.Content, "/ask") {
		t.Errorf("bare mention = %q, want help", hello.Content)
	}
}

func TestDirectMessage(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	u := st.AddUser("mara")
	c := u.Direct()
	first := st.answerTo(c, u.Say(c, "May wheat exports?"))
	if !strings.Contains(first.Text(), "shared · 2 April 2021") {
		t.Errorf("answer = %q, want one of the shared corpus", first.Text())
	}
	if next := st.answerTo(c, u.Say(c, "and April?")); !strings.Contains(next.Text(), "asked: May wheat exports? / and April?") {
		t.Errorf("next message = %q, want a follow-up", next.Text())
	}
}

func TestEditAndDelete(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	m := u.Say(c, st.Bot().Mention()+" May wheat exports?")
	a := st.answerTo(c, m)
	u.Edit(m, st.Bot().Mention()+" June wheat exports?")
	edited := func(all []*discordtest.Message) bool {
		return slices.ContainsFunc(all, func(x *discordtest.Message) bool {
			return x.ID == a.ID && strings.Contains(x.Text(), "asked: June wheat")
		})
	}
	if !c.Await(5*time.Second, edited) {
		t.Fatal("answer was not changed with its question")
	}
	u.Delete(m)
	if !c.Await(5*time.Second, func(all []*discordtest.Message) bool { return len(all) == 0 }) {
		t.Fatal("answer was not deleted with its question")
	}
	added := u.Say(c, "May wheat exports?")
	u.Edit(added, st.Bot().Mention()+" May wheat exports?")
	st.answerTo(c, added)
	if n := st.Counts().Written; n != 2 {
		t.Errorf("%d messages written, want 2", n)
	}
}

func TestButtons(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	other := st.AddUser("olu")
	m := st.answerTo(c, u.Say(c, st.Bot().Mention()+" March wheat exports?"))

	if r := st.press(other, c, m, "Sources"); !r.Private || !strings.Contains(r.Message.Text(), "rose **4.2%** in March") {
		t.Errorf("Sources = %+v", r.Message)
	}
	if r := st.press(other, c, m, "More figures"); !r.Private || !strings.Contains(r.Message.Content, "Only the person who asked") {
		t.Errorf("More figures by another = %+v", r.Message)
	}
	page := st.press(u, c, m, "More figures")
	if page.Message.ID != m.ID || !strings.Contains(page.Message.Text(), "Figures 1 to 8 of 21") {
		t.Errorf("More figures = %q", page.Message.Text())
	}
	page = st.press(u, c, page.Message, "▶")
	page = st.press(u, c, page.Message, "▶")
	if !strings.Contains(page.Message.Text(), "Figures 17 to 21 of 21") {
		t.Errorf("last page = %q", page.Message.Text())
	}
	if b, _ := page.Message.Button("▶"); !b.Disabled {
		t.Error("the last page can be turned")
	}
	if back := st.press(u, c, page.Message, "Back to the answer"); back.Message.Text() != m.Text() {
		t.Errorf("back = %q, want %q", back.Message.Text(), m.Text())
	}
	form := st.press(other, c, m, "Wrong?").Form
	if form == nil {
		t.Fatal("Wrong? opened no form")
	}
	if r := st.wait(other.Submit(c, m, form, "that is April", "3.9%")); !r.Private || !strings.Contains(r.Message.Content, "Thank you") {
		t.Errorf("report = %+v", r.Message)
	}
	if r := st.wait(u.Press(c, m, "q0|sources")); !strings.Contains(r.Message.Content, "earlier version") {
		t.Errorf("button of another version = %+v", r.Message)
	}
}

func TestRestart(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	asked := u.Say(c, st.Bot().Mention()+" March wheat exports?")
	m := st.answerTo(c, asked)
	next := st.answerTo(c, u.Reply(c, m, "and April?", true))
	last := u.Say(c, st.Bot().Mention()+" oat prices?")
	lastAnswer := st.answerTo(c, last)
	if err := st.stop(); err != nil {
		t.Fatal(err)
	}
	st.gone()
	st.serve()
	if !st.AwaitShards(1, 10*time.Second) {
		t.Fatal("did not come back")
	}
	if st.Counts().Registered != 1 {
		t.Errorf("commands were registered %d times, want once", st.Counts().Registered)
	}
	page := st.press(u, c, next, "More figures")
	if back := st.press(u, c, page.Message, "Back to the answer"); back.Message.Text() != next.Text() {
		t.Errorf("after a restart, back = %q, want %q", back.Message.Text(), next.Text())
	}
	u.Edit(asked, st.Bot().Mention()+" June wheat exports?")
	edited := func(all []*discordtest.Message) bool {
		return slices.ContainsFunc(all, func(x *discordtest.Message) bool { return x.ID == m.ID && strings.Contains(x.Text(), "asked: June") })
	}
	if !c.Await(5*time.Second, edited) {
		t.Error("a question asked before the restart was edited and not answered anew")
	}
	u.Delete(last)
	u.Delete(u.Say(c, "between us"))
	if !c.Await(5*time.Second, func(all []*discordtest.Message) bool {
		return !slices.ContainsFunc(all, func(x *discordtest.Message) bool { return x.ID == lastAnswer.ID })
	}) {
		t.Error("a question asked before the restart was deleted and its answer stays")
	}
	if n := st.Counts().Written; n != 3 {
		t.Errorf("%d messages written, want 3", n)
	}
}

func TestWithoutEmbeds(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	c.Bot &^= discordtest.EmbedLinks
	m := st.answerTo(c, u.Say(c, st.Bot().Mention()+" March wheat exports?"))
	if len(m.Embeds) != 0 || !strings.Contains(m.Content, "> Wheat exports rose **4.2%** in March") {
		t.Errorf("answer = %+v, want plain text", m)
	}
	if next := st.answerTo(c, u.Reply(c, m, "and April?", true)); !strings.Contains(next.Content, "-# March wheat exports? › and April?") {
		t.Errorf("follow-up = %q", next.Content)
	}
	r := st.wait(u.Slash(c, "ask", map[string]any{"question": "March wheat exports?"}))
	if len(r.Message.Embeds) != 0 || !strings.Contains(r.Message.Content, "4.2% up") {
		t.Errorf("ask = %+v, want plain text", r.Message)
	}
	page := st.press(u, c, r.Message, "More figures")
	if !strings.Contains(page.Message.Content, "Figures 1 to 8 of 21") {
		t.Errorf("page = %q", page.Message.Content)
	}
}
