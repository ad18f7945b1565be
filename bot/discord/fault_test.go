package discord

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/shelf/shelftest"
)

// replies counts the bot's replies to a message.
func (st *stage) replies(c *discordtest.Channel, m *discordtest.Message) int {
	n := 0
	for _, x := range c.Messages() {
		if x.Author == st.Bot() && x.Reference != nil && x.Reference.Message == m.ID {
			n++
		}
	}
	return n
}

func TestDeferred(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{}, func(c *Config) { c.Defer = 100 * time.Millisecond })
	st.corpora.Delay = 250 * time.Millisecond
	_, c, u := st.guild()
	for _, private := range []bool{false, true} {
		r := st.wait(u.Slash(c, "ask", map[string]any{"question": "March wheat exports?", "private": private}))
		if !r.Deferred || r.Private != private || !strings.Contains(r.Message.Text(), "4.2% up") {
			t.Errorf("slow answer, private %v: %+v", private, r)
		}
		if r.Ack < 100*time.Millisecond || r.Ack > 3*time.Second {
			t.Errorf("promised after %s, want a little over 100 ms", r.Ack)
		}
	}
	m := st.answerTo(c, u.Say(c, st.Bot().Mention()+" March wheat exports?"))
	if st.Counts().Typing != 1 {
		t.Errorf("typing was shown %d times, want once", st.Counts().Typing)
	}
	page := st.press(u, c, m, "More figures")
	if !page.Deferred || page.Message.ID != m.ID || !strings.Contains(page.Message.Text(), "Figures 1 to 8") {
		t.Errorf("slow page = %+v", page)
	}
}

// TestPrivateAnswerPromisedInPublic has a guild whose answers are private, and an answer that takes long.
func TestPrivateAnswerPromisedInPublic(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{}, func(c *Config) { c.Defer, c.House = 100*time.Millisecond, quiet{} })
	st.corpora.Delay = 250 * time.Millisecond
	_, c, u := st.guild()
	r := st.wait(u.Slash(c, "ask", map[string]any{"question": "March wheat exports?"}))
	if !r.Deferred || !r.Private || !strings.Contains(r.Message.Text(), "4.2% up") {
		t.Errorf("answer = %+v", r)
	}
	if n := len(c.Messages()); n != 0 {
		t.Errorf("%d messages are left in public", n)
	}
}

// quiet is a house that wants answers to be private.
type quiet struct{ desk.House }

func (quiet) Rules(context.Context, string) (desk.Rules, error) {
	return desk.Rules{Private: true}, nil
}
func (quiet) Heard(context.Context, desk.Heard)                         {}
func (quiet) Shown(context.Context, desk.Heard)                         {}
func (quiet) Withheld(context.Context, string) (answer.Withheld, error) { return nil, nil }

func TestAnswerTakesTooLong(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{}, func(c *Config) { c.Patience, c.Defer = 300*time.Millisecond, 50*time.Millisecond })
	st.corpora.Delay = time.Hour
	_, c, u := st.guild()
	if r := st.wait(u.Slash(c, "ask", map[string]any{"question": "x"})); !strings.Contains(r.Message.Content, "took too long") {
		t.Errorf("answer = %q", r.Message.Text())
	}
	if r := st.wait(u.Type(c, "ask", "question", "whe")); len(r.Choices) != 2 {
		t.Errorf("suggestions while answers hang = %v", r.Choices)
	}
}

func TestSocketKilled(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	st.corpora.Delay = 150 * time.Millisecond
	_, c, u := st.guild()
	for _, cut := range []struct {
		name string
		do   func()
	}{
		{"killed", st.Kill}, {"asked to reconnect", st.Reconnect}, {"closed with 4000", func() { st.CloseWith(4000) }},
	} {
		during := u.Say(c, st.Bot().Mention()+" before "+cut.name)
		call := u.Slash(c, "ask", map[string]any{"question": "before " + cut.name})
		time.Sleep(20 * time.Millisecond)
		cut.do()
		st.gone()
		away := u.Say(c, st.Bot().Mention()+" while away")
		st.answerTo(c, during)
		st.wait(call)
		st.answerTo(c, away)
		for _, m := range []*discordtest.Message{during, away} {
			if n := st.replies(c, m); n != 1 {
				t.Errorf("%s: %q was answered %d times, want once", cut.name, m.Content, n)
			}
		}
	}
	if n := st.Counts(); n.Identifies != 1 || n.Resumes != 3 {
		t.Errorf("%d identifies and %d resumes, want 1 and 3", n.Identifies, n.Resumes)
	}
}

func TestResumeRefused(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{IdentifyEvery: time.Second})
	_, c, u := st.guild()
	st.RefuseResume(true)
	st.Kill()
	st.gone() // else the dead connection counts as the one awaited, and what is said now is lost with its session
	if !st.AwaitShards(1, 15*time.Second) {
		t.Fatal("did not come back")
	}
	m := u.Say(c, st.Bot().Mention()+" after")
	st.answerTo(c, m)
	if n := st.Counts(); n.Identifies != 2 {
		t.Errorf("%d identifies, want 2", n.Identifies)
	}
}

func TestDuplicateEvents(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	call := u.Slash(c, "ask", map[string]any{"question": "once"})
	call.Again(st.Server)
	st.wait(call)
	m := u.Say(c, st.Bot().Mention()+" once")
	for range 3 {
		m.Again(st.Server)
	}
	st.answerTo(c, m)
	time.Sleep(100 * time.Millisecond)
	if n := st.Counts().Written; n != 2 {
		t.Errorf("%d answers to two questions", n)
	}
}

func TestRESTFaults(t *testing.T) {
	t.Parallel()
	const html = "<html><body><h1>502 Bad Gateway</h1></body></html>"
	tests := []struct {
		name  string
		fault discordtest.Fault
	}{
		{"500 twice", discordtest.Fault{Status: 500, Times: 2}},
		{"503 as HTML", discordtest.Fault{Status: 503, Body: html, Times: 1}},
		{"502 although carried out", discordtest.Fault{Status: 502, Body: html, After: true, Times: 1}},
		{"short 429", discordtest.Fault{Status: 429, RetryAfter: 100 * time.Millisecond, Times: 1}},
		{"429 as HTML", discordtest.Fault{Status: 429, Body: html, RetryAfter: 100 * time.Millisecond, Times: 1}},
		{"slow", discordtest.Fault{Delay: 400 * time.Millisecond, Times: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			st := newStage(t, discordtest.Options{})
			_, c, u := st.guild()
			for _, match := range []string{"/callback", "POST /api/v10/channels/"} {
				f := tt.fault
				f.Match = match
				st.Fail(f)
			}
			r := st.wait(u.Slash(c, "ask", map[string]any{"question": "by command"}))
			if r.Message == nil || !strings.Contains(r.Message.Text(), "by command") {
				t.Errorf("command answered with %+v", r)
			}
			m := u.Say(c, st.Bot().Mention()+" by mention")
			st.answerTo(c, m)
			time.Sleep(50 * time.Millisecond)
			if n := st.Counts().Written; n != 2 {
				t.Errorf("%d messages for two questions", n)
			}
		})
	}
}

func TestLongRateLimitDelaysNobodyElse(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	g, c, u := st.guild()
	other := g.AddChannel("other")
	st.Fail(discordtest.Fault{Match: "POST /api/v10/channels/" + c.ID, Status: 429, RetryAfter: 6 * time.Second, Times: 1})
	limited := u.Say(c, st.Bot().Mention()+" limited")
	time.Sleep(50 * time.Millisecond)
	start := time.Now()
	for i := range 3 {
		st.answerTo(other, u.Say(other, fmt.Sprintf("%s question %d", st.Bot().Mention(), i)))
		st.wait(u.Slash(c, "ask", map[string]any{"question": "by command"}))
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("others waited %s", d)
	}
	st.answerTo(c, limited)
	if n := st.replies(c, limited); n != 1 {
		t.Errorf("the limited question was answered %d times", n)
	}
}

func TestRateLimitsKept(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{RateLimit: time.Second})
	_, c, u := st.guild()
	var asked []*discordtest.Message
	for i := range 7 {
		asked = append(asked, u.Say(c, fmt.Sprintf("%s question %d", st.Bot().Mention(), i)))
	}
	for _, m := range asked {
		st.answerTo(c, m)
	}
	refused := 0
	for _, r := range st.Requests() {
		if r.Status == http.StatusTooManyRequests {
			refused++
		}
	}
	if n := st.Counts().Written; n != 7 || refused > 4 {
		t.Errorf("%d answers to 7 questions, %d requests over the limit", n, refused)
	}
}

func TestMalformedEvents(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	bodies := []string{
		`null`, `{}`, `[]`, `"x"`, `17`, `{"id": null}`, `{"id": 5, "channel_id": []}`, `{"id": "1", "channel_id": "2"}`,
		`{"id": "1", "channel_id": "2", "author": null, "content": "x"}`, `{"id": "1", "channel_id": "2", "author": {}, "content": "x", "mentions": [null]}`,
		`{"id": "3", "channel_id": "2", "author": {"id": "4"}, "content": "x", "mentions": [null, {"id": null}], "referenced_message": {"author": null}}`,
		`{"id": "1", "type": 2, "token": "t"}`, `{"id": "1", "type": 2, "token": "t", "data": null, "member": {"user": null}}`,
		`{"id": "1", "type": 2, "token": "t", "user": {"id": "4"}, "data": {"options": [null]}}`, `{"id": "1", "type": 3, "token": "t", "user": {"id": "4"}}`,
		`{"id": "2", "type": 3, "token": "t", "user": {"id": "4"}, "data": {"custom_id": "q1|more|0|x|1"}, "message": {"embeds": [null], "components": [{"type": 99}]}}`,
		`{"id": "3", "type": 5, "token": "t", "user": {"id": "4"}, "data": {"components": [{"type": 1, "components": null}, null]}}`,
		`{"id": "4", "type": 77, "token": "t", "user": {"id": "4"}, "data": {}}`, `{"ids": [null, "x", ""]}`, `{"ids": {}}`,
		`{"session_id": 5, "user": null, "guilds": [null]}`, `{"id": "1", "application_id": "` + strings.Repeat("9", 400) + `"}`,
	}
	for _, event := range []string{"MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "INTERACTION_CREATE", "GUILD_CREATE", "READY", "NO_SUCH_EVENT"} {
		for _, b := range bodies {
			st.Dispatch(event, b)
		}
	}
	st.answerTo(c, u.Say(c, st.Bot().Mention()+" still there?"))
	if r := st.wait(u.Slash(c, "ask", map[string]any{"question": "still there?"})); r.Message == nil {
		t.Error("no answer after malformed events")
	}
	if r := st.wait(u.Slash(c, "ask", map[string]any{"unknown": 5})); r.Message == nil {
		t.Error("no answer to a command without its option")
	}
	if r := st.wait(u.Slash(c, "nonsense", nil)); !strings.Contains(r.Message.Content, "/help") {
		t.Errorf("unknown command = %+v", r.Message)
	}
}

func TestPanic(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	st.corpora.Set(func(_ string, q bot.Message) (answer.Answer, error, bool) {
		if strings.Contains(q.Text, "explode") {
			var figures []answer.Figure
			return answer.Answer{Figures: figures[:1]}, nil, true
		}
		return answer.Answer{}, nil, false
	})
	_, c, u := st.guild()
	call := u.Slash(c, "ask", map[string]any{"question": "explode"})
	r := st.wait(call)
	if !strings.Contains(r.Message.Content, interaction.Reference(call.ID)) {
		t.Errorf("apology = %q, want the reference %s", r.Message.Content, interaction.Reference(call.ID))
	}
	m := st.answerTo(c, u.Say(c, st.Bot().Mention()+" explode"))
	if !strings.Contains(m.Content, "Sorry") {
		t.Errorf("apology = %q", m.Content)
	}
	st.wait(u.Slash(c, "ask", map[string]any{"question": "fine"}))
	if err := st.stop(); err != nil {
		t.Fatal(err)
	}
	if log := st.log.String(); !strings.Contains(log, interaction.Reference(call.ID)) || !strings.Contains(log, "slice bounds out of range") {
		t.Errorf("log lacks the reference or the cause:\n%s", log)
	}
}

func TestCorpusFails(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	st.corpora.Set(func(string, bot.Message) (answer.Answer, error, bool) {
		return answer.Answer{}, fmt.Errorf("reading the store: %w", http.ErrBodyNotAllowed), true
	})
	_, c, u := st.guild()
	if r := st.wait(u.Slash(c, "ask", map[string]any{"question": "x"})); !strings.Contains(r.Message.Content, "cannot reach the articles") || !r.Private {
		t.Errorf("answer = %+v", r.Message)
	}
}

func TestApologyGivesWayToAnAnswer(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	st.corpora.Set(func(_ string, q bot.Message) (answer.Answer, error, bool) {
		return answer.Answer{}, http.ErrBodyNotAllowed, strings.Contains(q.Text, "broken")
	})
	_, c, u := st.guild()
	m := u.Say(c, st.Bot().Mention()+" broken")
	st.answerTo(c, m)
	u.Edit(m, st.Bot().Mention()+" March wheat exports?")
	if !c.Await(5*time.Second, func(all []*discordtest.Message) bool {
		return slices.ContainsFunc(all, func(x *discordtest.Message) bool { return len(x.Embeds) == 1 && x.Content == "" })
	}) {
		t.Error("the apology stays")
	}
}

func TestCooldownNotice(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{}, func(c *Config) { c.User = desk.Cooldown{Burst: 2, Every: 10 * time.Minute} })
	_, c, u := st.guild()
	other := st.AddUser("olu")
	for range 2 {
		st.wait(u.Slash(c, "ask", map[string]any{"question": "x"}))
	}
	r := st.wait(u.Slash(c, "ask", map[string]any{"question": "x"}))
	if !r.Private || r.Message.Content != "One moment, please: ask again in 10 minutes." {
		t.Errorf("third question = %+v", r.Message)
	}
	// In public the plea is not repeated.
	second := u.Say(c, st.Bot().Mention()+" x")
	if r := st.wait(other.Slash(c, "ask", map[string]any{"question": "x"})); len(r.Message.Embeds) != 1 {
		t.Errorf("another person was made to wait: %+v", r.Message)
	}
	if _, ok := c.AnswerTo(second, 100*time.Millisecond); ok {
		t.Error("asked to wait a second time")
	}
}

// TestEditWaits edits a question within the cooldown: the answer stays until there is a new one.
func TestEditWaits(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{}, func(c *Config) { c.User = desk.Cooldown{Burst: 1, Every: time.Second} })
	_, c, u := st.guild()
	m := u.Say(c, st.Bot().Mention()+" May wheat exports?")
	a := st.answerTo(c, m)
	u.Edit(m, st.Bot().Mention()+" June wheat exports?")
	if !c.Await(10*time.Second, func(all []*discordtest.Message) bool {
		return slices.ContainsFunc(all, func(x *discordtest.Message) bool {
			if x.ID == a.ID && len(x.Embeds) == 0 {
				t.Errorf("the answer gave way to %q", x.Content)
			}
			return x.ID == a.ID && strings.Contains(x.Text(), "asked: June")
		})
	}) {
		t.Error("the edited question was not answered")
	}
}

func TestManners(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	robot := st.AddUser("robot")
	robot.Bot = true
	silent := []*discordtest.Message{
		robot.Say(c, st.Bot().Mention()+" hello"), st.Bot().Say(c, st.Bot().Mention()+" hello"), u.Say(c, "@everyone hello"),
		u.Say(c, "<@&"+st.Bot().ID+"> hello"), u.Say(c, robot.Mention()+" hello"),
	}
	st.answerTo(c, u.Say(c, st.Bot().Mention()+" hello"))
	for _, m := range silent {
		if st.replies(c, m) != 0 {
			t.Errorf("answered %q of %s", m.Content, m.Author.Username)
		}
	}
}

// TestMayNotReadHistory answers where the bot may write but not reply, with and without embeds.
func TestMayNotReadHistory(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	for _, lacks := range []int64{discordtest.ReadMessageHistory, discordtest.ReadMessageHistory | discordtest.EmbedLinks} {
		c.Bot = discordtest.Usual &^ lacks
		before := len(c.Messages())
		u.Say(c, st.Bot().Mention()+" March wheat exports?")
		if !c.Await(10*time.Second, func(all []*discordtest.Message) bool {
			return len(all) == before+2 && strings.Contains(all[before+1].Text(), "4.2% up")
		}) {
			t.Errorf("no answer without the permissions %b", lacks)
		}
	}
}

func TestMayNotWrite(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	g, c, u := st.guild()
	c.Bot = discordtest.ViewChannel
	u.Say(c, st.Bot().Mention()+" hello")
	open := g.AddChannel("open")
	st.answerTo(open, u.Say(open, st.Bot().Mention()+" hello"))
	if err := st.stop(); err != nil {
		t.Fatal(err)
	}
	if log := st.log.String(); !strings.Contains(log, "let me view it, send messages") {
		t.Errorf("log does not say which permission is missing:\n%s", log)
	}
}

func TestShards(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{Shards: 4, Concurrency: 2, IdentifyEvery: time.Second})
	if !st.AwaitShards(4, 20*time.Second) {
		t.Fatal("not all shards connected")
	}
	slow := st.AddGuild("slow")
	c, u := slow.AddChannel("x"), st.AddUser("mara")
	release := make(chan struct{})
	st.corpora.Set(func(guild string, q bot.Message) (answer.Answer, error, bool) {
		if guild == slow.ID {
			<-release
		}
		return answer.Answer{}, nil, false
	})
	held := u.Say(c, st.Bot().Mention()+" slow")
	for range 12 { // guilds of every shard
		g := st.AddGuild("quick")
		time.Sleep(2 * time.Millisecond)
		c := g.AddChannel("x")
		st.answerTo(c, u.Say(c, st.Bot().Mention()+" quick"))
	}
	if st.replies(c, held) != 0 {
		t.Error("the slow question was answered before it could be")
	}
	close(release)
	st.answerTo(c, held)
}

func TestShardsOfAnotherProcess(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{Shards: 2}, func(c *Config) { c.Shards, c.ShardCount, c.identifyEvery = []int{0}, 2, time.Millisecond })
	st.Server.AwaitShards(1, 5*time.Second)
	first := st.stop
	st.serve(func(c *Config) { c.Shards, c.ShardCount = []int{1}, 2 })
	if !st.AwaitShards(2, 10*time.Second) {
		t.Fatal("the second process did not connect")
	}
	u := st.AddUser("mara")
	for range 4 {
		c := st.AddGuild("g").AddChannel("x")
		m := u.Say(c, st.Bot().Mention()+" hello")
		st.answerTo(c, m)
		if n := st.replies(c, m); n != 1 {
			t.Errorf("answered %d times, want once", n)
		}
		time.Sleep(2 * time.Millisecond)
	}
	if err := first(); err != nil {
		t.Error(err)
	}
}

func TestGracefulStop(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	begun := make(chan struct{}, 2)
	st.corpora.Set(func(string, bot.Message) (answer.Answer, error, bool) {
		begun <- struct{}{}
		time.Sleep(300 * time.Millisecond)
		return answer.Answer{}, nil, false
	})
	_, c, u := st.guild()
	m := u.Say(c, st.Bot().Mention()+" last words")
	call := u.Slash(c, "ask", map[string]any{"question": "last words"})
	<-begun
	<-begun
	if err := st.stop(); err != nil {
		t.Fatal(err)
	}
	if st.replies(c, m) != 1 {
		t.Error("the last question was not answered before stopping")
	}
	if r := st.wait(call); r.Message == nil {
		t.Error("the last command was not answered before stopping")
	}
	if st.corpora.Closed(c.Guild.ID) != 1 {
		t.Error("the corpus was not closed")
	}
}

func TestWhatToFix(t *testing.T) {
	t.Parallel()
	server, err := discordtest.New(discordtest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	forbidden, err := discordtest.New(discordtest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer forbidden.Close()
	forbidden.Fail(discordtest.Fault{Match: "/guilds/", Status: 403, Body: `{"code": 50001, "message": "Missing Access"}`})
	unknown, err := discordtest.New(discordtest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer unknown.Close()
	unknown.Fail(discordtest.Fault{Match: "/guilds/", Status: 404, Body: `{"code": 10004, "message": "Unknown Guild"}`})
	tests := []struct {
		name string
		cfg  Config
		want string
	}{
		{"no such guild", Config{URL: unknown.URL(), Token: discordtest.Token, Guild: "123456789"}, "there is no server of the development guild's id"},
		{"no token", Config{URL: server.URL()}, "DISCORD_TOKEN is not set: create a bot"},
		{"wrong token", Config{URL: server.URL(), Token: "secret.token.indeed"}, "Discord does not accept DISCORD_TOKEN: reset the token"},
		{"nobody there", Config{URL: "http://127.0.0.1:1", Token: "x"}, "cannot reach Discord: check the network"},
		{"another host", Config{URL: "https://example.org", Token: "x"}, `"example.org" is not on this computer`},
		{"no address", Config{URL: "discord", Token: "x"}, "is no http address"},
		{"no guild", Config{URL: server.URL(), Token: "x", Guild: "Harvest Club"}, "is no id"},
		{"no such shard", Config{URL: server.URL(), Token: "x", Shards: []int{4}, ShardCount: 4}, "shard 4 is none of 4"},
		{"not in the guild", Config{URL: forbidden.URL(), Token: discordtest.Token, Guild: "123456789"}, "invite it there"},
	}
	for _, tt := range tests {
		tt.cfg.Corpora = shelftest.New()
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		err := Serve(ctx, tt.cfg)
		cancel()
		if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: Serve = %v, want %q", tt.name, err, tt.want)
		}
	}
}

func TestStopWhileStarting(t *testing.T) {
	t.Parallel()
	server, err := discordtest.New(discordtest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	server.Fail(discordtest.Fault{Status: 500})
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(100*time.Millisecond, cancel)
	if err := Serve(ctx, Config{Token: discordtest.Token, URL: server.URL(), Corpora: shelftest.New()}); err != nil {
		t.Errorf("Serve = %v, want a polite end", err)
	}
}

func TestFatalCloseCodes(t *testing.T) {
	t.Parallel()
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			server, err := discordtest.New(discordtest.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer server.Close()
			ended := make(chan error, 1)
			go func() {
				ended <- Serve(t.Context(), Config{Token: discordtest.Token, URL: server.URL(), Corpora: shelftest.New()})
			}()
			if !server.AwaitShards(1, 10*time.Second) {
				t.Fatal("did not connect")
			}
			server.CloseWith(code)
			select {
			case err := <-ended:
				if err == nil || !strings.Contains(err.Error(), ": ") || !strings.Contains(err.Error(), fmt.Sprint(code)) {
					t.Errorf("Serve = %v, want what to fix", err)
				}
			case <-time.After(5 * time.Second):
				t.Error("Serve goes on")
			}
		})
	}
}

func TestTokenStaysSecret(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	st.Fail(discordtest.Fault{Match: "/callback", Status: 400})
	u.Slash(c, "ask", map[string]any{"question": "x"})
	st.answerTo(c, u.Say(c, st.Bot().Mention()+" x"))
	if err := st.stop(); err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{discordtest.Token, "call1", u.ID} {
		if strings.Contains(st.log.String()+st.out.String(), secret) {
			t.Errorf("%q was written:\n%s%s", secret, st.log, st.out)
		}
	}
	if !strings.Contains(st.out.String(), "https://discord.com/oauth2/authorize?client_id="+st.Bot().ID+"&scope=bot+applications.commands&permissions=274878024704") {
		t.Errorf("output = %q, want the invite link", st.out)
	}
	if !slices.ContainsFunc(st.Requests(), func(r discordtest.Request) bool { return strings.Contains(r.Path, "/callback") && r.Status == 400 }) {
		t.Error("the fault was not met")
	}
}
