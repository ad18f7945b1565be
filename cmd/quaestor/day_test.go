package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/discordtest/openapi"
)

// A day is a loopback Discord with the real binary serving on it, two guilds, a moderator and a member of each.
type day struct {
	*testing.T
	*discordtest.Server
	a, b      *discordtest.Guild
	room, log *discordtest.Channel // of a
	there     *discordtest.Channel // of b
	mod, user *discordtest.User
	output    *lockedBuffer
	site      *website
}

// A website serves pages on loopback; an empty page is gone.
type website struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]string
}

func newWebsite(t *testing.T) *website {
	w := &website{pages: map[string]string{}}
	w.Server = httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		w.mu.Lock()
		page := w.pages[r.URL.Path]
		w.mu.Unlock()
		if page == "" {
			http.NotFound(rw, r)
			return
		}
		rw.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(rw, page)
	}))
	t.Cleanup(w.Close)
	return w
}

// set publishes a page of a title, a day and a text.
func (w *website) set(path, title, date, text string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.pages[path] = fmt.Sprintf(`<!doctype html><html lang="en"><head><title>%[1]s</title><meta property="article:published_time" content="%[2]sT08:00:00Z"></head><body><article><h1>%[1]s</h1><p>%[3]s</p>
<p>The statistics office publishes the figures of each month in the second week of the next one, and revises them once a year when all the returns of the customs posts have come in.</p></article></body></html>`, title, date, text)
}

// remove takes a page away.
func (w *website) remove(path string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.pages, path)
}

// newDay starts the binary on a loopback Discord and stops it at the end, politely.
func newDay(t *testing.T) *day {
	if testing.Short() {
		t.Skip("talks over sockets")
	}
	opts := discordtest.Options{Heartbeat: time.Second}
	if path := os.Getenv("QUAESTOR_DISCORD_OPENAPI"); path != "" {
		schema, err := openapi.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		opts.Check = schema.Check
	}
	server, err := discordtest.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	d := &day{T: t, Server: server, output: &lockedBuffer{}, site: newWebsite(t)}
	d.a, d.b = server.AddGuild("first"), server.AddGuild("second")
	d.room, d.log, d.there = d.a.AddChannel("figures"), d.a.AddChannel("log"), d.b.AddChannel("figures")
	d.mod, d.user = server.AddUser("mo"), server.AddUser("una")
	d.a.Allow(d.mod, discordtest.ManageGuild)
	d.b.Allow(d.mod, discordtest.ManageGuild)
	data := t.TempDir()
	add := exec.Command("quaestor", "corpus", "add", "--data", data, "--title", "Orlund's tea", "-") // shared articles
	add.Stdin = strings.NewReader("Orlund's tea exports were 7.7 million tonnes in March 2021.")
	if out, err := add.CombinedOutput(); err != nil {
		t.Fatalf("adding shared articles: %v\n%s", err, out)
	}
	cmd := exec.Command("quaestor", "serve", "--data", data, "--allow", "127.0.0.0/8", "--log", "debug")
	cmd.Env = append(os.Environ(), "DISCORD_TOKEN="+discordtest.Token, "QUAESTOR_DISCORD_URL="+server.URL())
	cmd.Stdout, cmd.Stderr = d.output, d.output
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.end(cmd) })
	if !server.AwaitShards(1, 30*time.Second) {
		t.Fatalf("did not connect:\n%s", d.output)
	}
	return d
}

// end stops the binary and checks what it said and sent.
func (d *day) end(cmd *exec.Cmd) {
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		d.Error(err)
	}
	if err := cmd.Wait(); err != nil {
		d.Errorf("serve ended with %v", err)
	}
	d.Close()
	for _, p := range d.Problems() {
		d.Errorf("problem: %s", p)
	}
	if d.Pings() != 0 {
		d.Errorf("%d messages could have pinged somebody", d.Pings())
	}
	out := d.output.String()
	for _, u := range []*discordtest.User{d.mod, d.user} {
		if strings.Contains(out, u.ID) {
			d.Errorf("the log holds the id of a user:\n%s", out)
		}
	}
	d.Logf("requests checked: %d, invalid: %d", len(d.Requests()), len(d.Problems()))
	if d.Failed() {
		d.Logf("output:\n%s", out)
	}
}

// last returns the reply to a call once it stands: interim ones are waited out.
func (d *day) last(c *discordtest.Call) discordtest.Result {
	d.Helper()
	ctx, cancel := context.WithTimeout(d.Context(), 30*time.Second)
	defer cancel()
	r, err := c.Wait(ctx)
	if err != nil {
		d.Fatalf("%v\n%s", err, d.output)
	}
	for range 300 {
		if r.Message == nil || !strings.HasSuffix(r.Message.Text(), "…") {
			break
		}
		time.Sleep(50 * time.Millisecond)
		r = r.Now()
	}
	return r
}

// slash uses a command of the moderator in the room and checks that the reply is private and says what is wanted.
func (d *day) slash(name string, options map[string]any, want ...string) discordtest.Result {
	d.Helper()
	return d.said(d.last(d.mod.Slash(d.room, name, options)), "/"+name, want...)
}

// ephemeral is the flag of a message for one person alone.
const ephemeral = 1 << 6

// said checks that a reply is private and says what is wanted.
func (d *day) said(r discordtest.Result, what string, want ...string) discordtest.Result {
	d.Helper()
	if r.Message == nil {
		if len(want) > 0 {
			d.Fatalf("%s: no message, want %q", what, want)
		}
		return r
	}
	for _, w := range want {
		if !strings.Contains(r.Message.Text(), w) {
			d.Errorf("%s lacks %q:\n%s", what, w, r.Message.Text())
		}
	}
	if !r.Private && r.Message.Flags&ephemeral == 0 {
		d.Errorf("%s replies in public: %s", what, r.Message.Text())
	}
	return r
}

// press presses a button of the moderator's.
func (d *day) press(m *discordtest.Message, label string, want ...string) discordtest.Result {
	d.Helper()
	b, ok := m.Button(label)
	if !ok {
		d.Fatalf("no button %q on:\n%s\n%+v", label, m.Text(), m.Components)
	}
	return d.said(d.last(d.mod.Press(d.room, m, b.CustomID)), label, want...)
}

// ask asks in public, in a channel, and returns the answer.
func (d *day) ask(c *discordtest.Channel, question string) *discordtest.Message {
	d.Helper()
	asker := d.AddUser("somebody") // each has an allowance of their own
	m, ok := c.AnswerTo(asker.Say(c, d.Bot().Mention()+" "+question), 15*time.Second)
	if !ok {
		d.Fatalf("no answer to %q\n%s", question, d.output)
	}
	return m
}

// answered asks in the room and checks what the answer says.
func (d *day) answered(question string, want ...string) *discordtest.Message {
	d.Helper()
	m := d.ask(d.room, question)
	for _, w := range want {
		if !strings.Contains(m.Text(), w) {
			d.Errorf("%q: the answer lacks %q:\n%s", question, w, m.Text())
		}
	}
	return m
}

// moderating are the commands of those who look after a guild, with what they must be told.
var moderating = map[string]map[string]any{
	"corpus add": {"url": "https://news.example/x"}, "corpus sources": nil, "corpus refresh": nil, "corpus list": nil, "corpus remove": {"article": "x"}, "corpus history": nil,
	"corpus rollback": {"version": 1}, "corpus status": nil, "corpus terms": nil, "corpus unanswered": nil, "corpus feedback": nil, "corpus gold": nil, "corpus settings": nil, "corpus audit": nil,
}

// TestModeratorsDay drives what a moderator does in a day, with the real binary, from the first article to the record of all changes.
func TestModeratorsDay(t *testing.T) {
	t.Parallel()
	d := newDay(t)
	d.refuse()
	d.addFourWays()
	d.sources()
	d.browse()
	d.backAndForth()
	d.ownWords()
	d.unanswered()
	d.gold()
	d.retract()
	d.otherGuild()
	d.settings()
	d.languages()
	d.privacy()
	d.refuse()
	d.audit()
}

// audit reads the record of all changes.
func (d *day) audit() {
	d.Helper()
	page := d.slash("corpus audit", nil)
	var all strings.Builder
	for range 10 {
		all.WriteString(page.Message.Text() + "\n")
		next, ok := page.Message.Button("▶")
		if !ok || next.Disabled {
			break
		}
		page = d.press(page.Message, "▶")
	}
	for _, want := range []string{"added: Norway's trade in May", "added from a message: Norway's trade surplus", "registered the source: oil", "refreshed: fish; oil", "removed: Jobs in Norway", "rolled back to version: 8",
		"defined: bloxes = exports", "removed the word: bloxes", "deleted unanswered questions: ", "added the gold question: ", "retracted: 44.3 billion", "restored: ", "set: channels <#" + d.room.ID + ">", "<@" + d.mod.ID + ">", "Version 10"} {
		if !strings.Contains(all.String(), want) {
			d.Errorf("the record of changes lacks %q:\n%s", want, all.String())
		}
	}
}

// refuse has a member without the permission try every command.
func (d *day) refuse() {
	d.Helper()
	for name, options := range moderating {
		d.said(d.last(d.user.Slash(d.room, name, options)), "/"+name+" of a member", "Manage Server")
	}
	m := d.user.Say(d.room, "Norway's exports reached 9 billion kroner in May 2021.")
	d.said(d.last(d.user.OnMessage(d.room, "Add to corpus", m)), "Add to corpus of a member", "Manage Server")
}

// addFourWays adds a file, a page, pasted text and a message.
func (d *day) addFourWays() {
	d.Helper()
	d.slash("corpus settings", map[string]any{"log": d.log.ID}, "Log channel: <#"+d.log.ID+">")
	file := discordtest.Upload{Name: "may.md", Type: "text/markdown", Data: []byte("# Norway's trade in May\n\nNorway's exports reached 142.6 billion kroner in May 2021, an increase of 12.4 percent from a year earlier.\n")}
	d.slash("corpus add", map[string]any{"file": file}, "Version 1", "1 added", "2 new", "142.6 billion")
	d.site.set("/april.html", "Norway's trade in April", "2021-05-10", "Norway's exports reached 131.9 billion kroner in April, an increase of 8.7 percent from a year earlier, the statistics office said on Monday.")
	d.slash("corpus add", map[string]any{"url": d.site.URL + "/april.html"}, "Version 2", "131.9 billion")
	form := d.last(d.mod.Slash(d.room, "corpus add", nil)).Form
	if form == nil {
		d.Fatal("/corpus add without an option opens no form")
	}
	d.said(d.last(d.mod.Submit(d.room, nil, form, "Jobs in Norway", "Norway's unemployment rate fell to 3.1 percent in June 2021.", "2021-07-02", "Harbour Gazette", "")), "pasted text", "Version 3", "3.1%")
	d.said(d.last(d.mod.Submit(d.room, nil, form, "Jobs", "Text.", "yesterday", "", "")), "a wrong date", "2020-06-07")
	m := d.user.Say(d.room, "Norway's trade surplus was 44.3 billion kroner in May 2021.")
	d.said(d.last(d.mod.OnMessage(d.room, "Add to corpus", m)), "Add to corpus", "Version 4", "44.3 billion")
	d.slash("corpus add", map[string]any{"url": d.site.URL + "/none.html"}, "I cannot take that in")
	d.slash("corpus add", map[string]any{"url": "http://10.1.2.3/"}, "I cannot take that in")
	d.answered("Norway exports in May 2021?", "142.6 billion kroner")
	d.slash("corpus list", nil, "4 articles", "Norway's trade in April")
	if !d.log.Await(5*time.Second, func(all []*discordtest.Message) bool {
		return slices.ContainsFunc(all, func(m *discordtest.Message) bool {
			return strings.Contains(m.Text(), "added from a message") && strings.Contains(m.Text(), d.mod.ID)
		})
	}) {
		d.Error("the log channel does not say who added a message")
	}
}

// sources registers two pages, changes one, takes the other away, and refreshes.
func (d *day) sources() {
	d.Helper()
	d.site.set("/oil.html", "Norway's oil output", "2021-08-02", "Norway's oil output was 1.75 million barrels per day in July, the petroleum directorate said on Monday.")
	d.site.set("/fish.html", "Norway's fish exports", "2021-08-03", "Norway's exports of fish were 8.9 billion kroner in July, the seafood council said on Tuesday.")
	for _, page := range []string{"oil", "fish"} {
		d.slash("corpus sources", map[string]any{"do": "add", "name": page, "url": d.site.URL + "/" + page + ".html"}, "1 added", "1 new")
	}
	d.slash("corpus sources", map[string]any{"do": "add", "name": "oil", "url": d.site.URL + "/oil.html"}, "of that name already")
	d.slash("corpus sources", map[string]any{"do": "add", "name": "disk", "url": "/etc"}, "no web address")
	d.slash("corpus sources", nil, "2 sources", "oil", "fish")
	d.site.set("/oil.html", "Norway's oil output", "2021-08-02", "Norway's oil output was 1.82 million barrels per day in July, the petroleum directorate said on Monday.")
	d.site.remove("/fish.html")
	d.slash("corpus refresh", nil, "1 changed", "1 removed", "1 gone", "1.75", "1.82")
	d.answered("Norway oil output in July 2021?", "1.82 million barrels per day")
	d.slash("corpus refresh", map[string]any{"name": "oil"}, "Nothing has changed")
	d.slash("corpus refresh", map[string]any{"name": "nothing"}, "no such source")
	d.slash("corpus status", nil, "Articles: 5", "Sources: 2")
}

// browse lists, draws, compares and checks.
func (d *day) browse() {
	d.Helper()
	list := d.last(d.user.Slash(d.room, "figures", map[string]any{"topic": "Norway exports"}))
	if text := list.Message.Text(); !strings.Contains(text, "142.6 billion kroner") || !strings.Contains(text, "131.9 billion kroner") {
		d.Errorf("/figures = %s", text)
	}
	b, _ := list.Message.Button("CSV")
	if r := d.last(d.user.Press(d.room, list.Message, b.CustomID)); len(r.Message.Files) != 1 || r.Message.Files[0].Name != "norway-exports.csv" {
		d.Errorf("CSV = %+v", r.Message)
	}
	if r := d.last(d.user.Slash(d.room, "chart", map[string]any{"topic": "Norway exports"})); len(r.Message.Files) != 1 || r.Message.Files[0].Type != "image/png" {
		d.Errorf("/chart = %+v", r.Message)
	}
	claim := d.user.Say(d.room, "Norway's exports reached 142.6 billion kroner in April 2021!")
	d.said(d.last(d.user.OnMessage(d.room, "Check the figures", claim)), "Check the figures", "contradicted", "131.9 billion kroner", "142.6 billion kroner is held for")
}

// backAndForth removes an article, and rolls back.
func (d *day) backAndForth() {
	d.Helper()
	choices := d.last(d.mod.Type(d.room, "corpus remove", "article", "jobs")).Choices
	if len(choices) != 1 {
		d.Fatalf("suggestions for an article = %v", choices)
	}
	ask := d.slash("corpus remove", map[string]any{"article": choices[0].Value}, "Jobs in Norway")
	button, _ := ask.Message.Button("Remove")
	d.said(d.last(d.user.Press(d.room, ask.Message, button.CustomID)), "a moderator's button, pressed by a member", "Manage Server")
	d.press(ask.Message, "Remove", "1 removed", "3.1%")
	d.answered("Norway unemployment rate in June 2021?", "do not give")
	d.slash("corpus history", nil, "remove Jobs in Norway", "**9**")
	back := d.slash("corpus rollback", map[string]any{"version": 8}, "Back to version 8?", "1 added")
	d.press(back.Message, "Roll back", "Version 10", "1 added")
	d.answered("Norway unemployment rate in June 2021?", "3.1 percent")
	d.slash("corpus rollback", map[string]any{"version": 99}, "no such version")
}

// ownWords teaches a word.
func (d *day) ownWords() {
	d.Helper()
	d.answered("Norway bloxes in May 2021?", "do not give")
	d.slash("corpus terms", map[string]any{"do": "add", "word": "bloxes", "means": "exports"}, "bloxes = exports")
	d.answered("Norway bloxes in May 2021?", "142.6 billion kroner")
	d.slash("corpus terms", map[string]any{"do": "remove", "word": "bloxes"}, "no words of its own")
}

// unanswered looks at what was not answered.
func (d *day) unanswered() {
	d.Helper()
	for range 2 {
		d.answered("Norway gold reserves in May 2021?", "do not give")
	}
	r := d.slash("corpus unanswered", nil, "**2×** Norway gold reserves in May 2021?", "lacks subject", "unemployment")
	if strings.Contains(r.Message.Text(), d.user.ID) {
		d.Error("it says who asked")
	}
	d.press(r.Message, "Delete all", "No unanswered questions")
}

// gold keeps an answer right: a change that loses it is held back.
func (d *day) gold() {
	d.Helper()
	r := d.slash("corpus gold", map[string]any{"do": "add", "question": "Norway oil output in July 2021?"}, "Is it right?", "1.82 million")
	d.press(r.Message, "It is right: keep it", "Kept as a gold question")
	choices := d.last(d.mod.Type(d.room, "corpus remove", "article", "oil")).Choices
	ask := d.slash("corpus remove", map[string]any{"article": choices[0].Value}, "oil output")
	held := d.press(ask.Message, "Remove", "Held back", "Norway oil output in July 2021?")
	d.slash("corpus gold", map[string]any{"do": "check"}, "1 answered right")
	d.press(held.Message, "Change all the same", "1 removed")
	d.slash("corpus gold", map[string]any{"do": "remove", "question": "Norway oil output in July 2021?"}, "no gold questions")
}

// retract takes back a figure that a member reports.
func (d *day) retract() {
	d.Helper()
	first, second := d.answered("Norway trade surplus in May 2021?", "44.3 billion kroner"), d.answered("How large was Norway's trade surplus in May 2021?", "44.3 billion kroner")
	wrong, ok := first.Button("Wrong?")
	if !ok {
		d.Fatal("no button Wrong?")
	}
	form := d.last(d.user.Press(d.room, first, wrong.CustomID)).Form
	d.said(d.last(d.user.Submit(d.room, first, form, "that was never published", "41 billion")), "a report", "Thank you")
	open := d.slash("corpus feedback", nil, "Report 1 of 1", "that was never published", "41 billion")
	b, _ := open.Message.Button("Retract")
	form = d.last(d.mod.Press(d.room, open.Message, b.CustomID)).Form
	done := d.said(d.last(d.mod.Submit(d.room, open.Message, form, "the message was a joke")), "retracting", "2 answers were edited")
	if !d.room.Await(5*time.Second, func(all []*discordtest.Message) bool {
		n := 0
		for _, m := range all {
			if (m.ID == first.ID || m.ID == second.ID) && strings.Contains(m.Text(), "retracted") && strings.Contains(m.Text(), "a joke") && !strings.Contains(m.Text(), "44.3") {
				n++
			}
		}
		return n == 2
	}) {
		d.Error("the answers were not edited")
	}
	d.answered("Norway trade surplus in May 2021?", "was retracted")
	d.slash("corpus feedback", nil, "No reports are open")
	d.press(done.Message, "Give the figure again", "given again")
	d.answered("Norway trade surplus in May 2021?", "44.3 billion kroner")
}

// otherGuild asks in the other guild for what the first holds.
func (d *day) otherGuild() {
	d.Helper()
	if m := d.ask(d.there, "Norway exports in May 2021?"); strings.Contains(m.Text(), "142.6") || strings.Contains(m.Text(), "131.9") {
		d.Errorf("the other guild is answered with %s", m.Text())
	}
	for _, name := range []string{"corpus list", "corpus history", "corpus sources", "corpus unanswered", "corpus audit", "corpus feedback"} {
		r := d.last(d.mod.Slash(d.there, name, nil))
		if strings.Contains(strings.ReplaceAll(r.Message.Text(), "Norway exports in May 2021?", ""), "Norway") {
			d.Errorf("/%s of the other guild = %s", name, r.Message.Text())
		}
	}
}

// settings restricts where the bot answers.
func (d *day) settings() {
	d.Helper()
	other := d.a.AddChannel("chatter")
	d.slash("corpus settings", map[string]any{"allow": d.room.ID, "cooldown": 1, "days": 30}, "<#"+d.room.ID+">", "30 days", "1 second")
	if m := d.ask(other, "Norway exports in May 2021?"); strings.Contains(m.Text(), "142.6") || !strings.Contains(m.Text(), "<#"+d.room.ID+">") {
		d.Errorf("in a channel that is not allowed: %s", m.Text())
	}
	d.slash("corpus settings", map[string]any{"reset": "channels"}, "all channels")
	const role = "4321"
	d.slash("corpus settings", map[string]any{"role": role}, "May ask: <@&"+role+">")
	exports := map[string]any{"question": "Norway exports in May 2021?"}
	d.said(d.last(d.AddUser("ro").Slash(d.room, "ask", exports)), "/ask without the role", "members with a certain role")
	d.said(d.last(d.AddUser("ro").Slash(d.room, "figures", map[string]any{"topic": "exports"})), "/figures without the role", "members with a certain role")
	having := d.AddUser("rita")
	d.a.Give(having, role)
	if r := d.last(having.Slash(d.room, "ask", exports)); r.Private || !strings.Contains(r.Message.Text(), "142.6") {
		d.Errorf("/ask with the role: %s", r.Message.Text())
	}
	d.slash("corpus settings", map[string]any{"reset": "role"}, "May ask: everybody")
	d.slash("corpus settings", map[string]any{"private": true}, "private: yes")
	d.said(d.last(d.AddUser("pia").Slash(d.room, "ask", exports)), "/ask where answers are private", "142.6")
	d.said(d.last(d.AddUser("pia").Slash(d.room, "figures", map[string]any{"topic": "Norway exports"})), "/figures where answers are private", "142.6")
	d.slash("corpus settings", map[string]any{"reset": "private"}, "private: no")
	const shared = "Orlund tea exports in March 2021?"
	d.answered(shared, "do not give")
	d.slash("corpus settings", map[string]any{"shared": true}, "too: yes")
	d.answered(shared, "7.7 million tonnes")
	d.slash("corpus settings", map[string]any{"reset": "shared"}, "too: no")
	d.answered(shared, "do not give")
	d.slash("corpus settings", map[string]any{"reset": "cooldown"}, "as usual")
	d.slash("corpus settings", map[string]any{"language": "zh-CN"}, "本服务器的设置")
	if r := d.last(d.user.Slash(d.room, "ask", map[string]any{"question": "Norway exports in May 2021?"})); !strings.Contains(r.Message.Text(), "2021年5月") || !strings.Contains(r.Message.Text(), "Norway's exports reached **142.6 billion kroner** in May 2021") {
		d.Errorf("in Chinese: %s", r.Message.Text())
	}
	d.slash("corpus settings", map[string]any{"language": "each"}, "each reader's own")
}

// languages has a reader of Chinese ask, list, compare, check and be refused, while the guild leaves the language to each.
func (d *day) languages() {
	d.Helper()
	reader := d.AddUser("li")
	reader.Locale = "zh-CN"
	for _, tt := range []struct {
		command string
		options map[string]any
		want    []string
	}{
		{"ask", map[string]any{"question": "Norway exports in May 2021?"}, []string{"Norway's exports（2021年5月）：1,426亿", "Norway's exports reached **142.6 billion kroner** in May 2021"}},
		{"figures", map[string]any{"topic": "Norway exports"}, []string{"2021年5月", "142.6 billion kroner"}},
		{"compare", map[string]any{"first": "Norway exports in May 2021", "second": "Norway exports in April 2021"}, []string{"2021年5月 更高", "差额"}},
		{"privacy", nil, []string{"我保存的内容"}},
		{"corpus list", nil, []string{"管理服务器"}},
	} {
		text := d.last(reader.Slash(d.room, tt.command, tt.options)).Message.Text()
		for _, want := range tt.want {
			if !strings.Contains(text, want) {
				d.Errorf("/%s in Chinese lacks %q:\n%s", tt.command, want, text)
			}
		}
	}
	claim := d.user.Say(d.room, "Norway's exports reached 142.6 billion kroner in April 2021!")
	if text := d.last(reader.OnMessage(d.room, "Check the figures", claim)).Message.Text(); !strings.Contains(text, "2021年4月") || !strings.Contains(text, "不符") {
		d.Errorf("Check the figures in Chinese = %s", text)
	}
}

// privacy shows a member what is kept of them and deletes it.
func (d *day) privacy() {
	d.Helper()
	r := d.said(d.last(d.user.Slash(d.room, "privacy", nil)), "/privacy", "1 report of yours is kept", "30 days")
	b, _ := r.Message.Button("Delete what is mine")
	d.said(d.last(d.user.Press(d.room, r.Message, b.CustomID)), "deleting", "Deleted: 1 report")
	d.said(d.last(d.user.Slash(d.room, "privacy", nil)), "/privacy", "0 reports of yours")
}
