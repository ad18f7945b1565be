package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/discordtest/openapi"
)

// A stage is a loopback Discord for the real binary.
type stage struct {
	*discordtest.Server
	t       *testing.T
	data    string        // its data directory
	proxy   string        // that must not be needed
	strayed *atomic.Int64 // connections to the proxy
}

// newStage starts a loopback Discord, and checks at the end that nothing was wrong with what it received.
func newStage(t *testing.T, opts discordtest.Options) *stage {
	t.Helper()
	if testing.Short() {
		t.Skip("runs the binary")
	}
	if path := os.Getenv("QUAESTOR_DISCORD_OPENAPI"); path != "" {
		schema, err := openapi.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		opts.Check = schema.Check
	} else {
		t.Log("QUAESTOR_DISCORD_OPENAPI names no description: bodies are linted only")
	}
	server, err := discordtest.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{Server: server, t: t, data: t.TempDir(), strayed: &atomic.Int64{}}
	trap := httptest.NewUnstartedServer(http.NotFoundHandler())
	trap.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			st.strayed.Add(1)
		}
	}
	trap.Start()
	st.proxy = trap.URL
	t.Cleanup(func() {
		server.Close()
		trap.Close()
		t.Logf("%+v, invalid %d, pings %d, requests to other hosts %d", server.Counts(), len(server.Problems()), server.Pings(), st.strayed.Load())
		if len(server.Problems()) != 0 || server.Pings() != 0 || st.strayed.Load() != 0 {
			t.Errorf("problems %q", server.Problems())
		}
	})
	return st
}

// A process is the binary at work.
type process struct {
	*exec.Cmd
	mu     sync.Mutex
	output bytes.Buffer
}

// Write takes in what the binary prints.
func (p *process) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.output.Write(b)
}

// printed returns what the binary has printed so far.
func (p *process) printed() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.output.String()
}

// binary returns the program to run: the one QUAESTOR_BINARY names, else this test program under the name that makes it the real one.
func binary() string {
	if path := os.Getenv("QUAESTOR_BINARY"); path != "" {
		return path
	}
	return "quaestor"
}

// serve starts serving, with settings of the environment and arguments.
func (st *stage) serve(env []string, args ...string) *process {
	st.t.Helper()
	p := &process{Cmd: exec.Command(binary(), append([]string{"serve", "--data", st.data}, args...)...)}
	p.Env = append(os.Environ(), "DISCORD_TOKEN="+discordtest.Token, "QUAESTOR_DISCORD_URL="+st.URL(), "HTTP_PROXY="+st.proxy, "HTTPS_PROXY="+st.proxy, "ALL_PROXY="+st.proxy)
	p.Env = append(p.Env, env...)
	p.Stdout, p.Stderr = p, p
	if err := p.Start(); err != nil {
		st.t.Fatal(err)
	}
	st.t.Cleanup(func() { _ = p.Process.Kill() }) // it has mostly ended
	return p
}

// connected waits until n shards are.
func (st *stage) connected(n int, p *process) {
	st.t.Helper()
	if !st.AwaitShards(n, 30*time.Second) {
		st.t.Fatalf("did not connect:\n%s", p.printed())
	}
}

// end asks a process to end, waits for it and its connections, and returns its exit status.
func (st *stage) end(p *process) int {
	st.t.Helper()
	if err := p.Process.Signal(syscall.SIGTERM); err != nil {
		st.t.Error(err)
	}
	_ = p.Wait() // the status says it
	st.alone()
	return p.ProcessState.ExitCode()
}

// alone waits until Discord has noticed that nobody is connected any more: else the next process seems to be connected before it is.
func (st *stage) alone() {
	for range 5000 {
		if st.Connected() == 0 {
			break
		}
		time.Sleep(time.Millisecond)
	}
}

// add adds an article to a guild's corpus, "" for the shared one.
func (st *stage) add(guild, id, text string) {
	st.t.Helper()
	path := filepath.Join(st.t.TempDir(), id+".md")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		st.t.Fatal(err)
	}
	args := []string{"corpus", "add", "--data", st.data, path}
	if guild != "" {
		args = append(args, "--guild", guild)
	}
	if out, err := exec.Command(binary(), args...).CombinedOutput(); err != nil {
		st.t.Fatalf("adding an article: %v\n%s", err, out)
	}
}

// wait returns the response to a call.
func (st *stage) wait(c *discordtest.Call) discordtest.Result {
	st.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	r, err := c.Wait(ctx)
	if err != nil {
		st.t.Fatal(err)
	}
	return r
}

// ask asks by command and returns what is shown.
func (st *stage) ask(u *discordtest.User, c *discordtest.Channel, question string) *discordtest.Message {
	st.t.Helper()
	return st.wait(u.Slash(c, "ask", map[string]any{"question": question})).Message
}

// answerTo returns the bot's reply to a message.
func (st *stage) answerTo(c *discordtest.Channel, m *discordtest.Message) *discordtest.Message {
	st.t.Helper()
	a, ok := c.AnswerTo(m, 30*time.Second)
	if !ok {
		st.t.Fatalf("no answer to %q", m.Content)
	}
	return a
}

// press presses the button of m that bears a label.
func (st *stage) press(u *discordtest.User, c *discordtest.Channel, m *discordtest.Message, label string) discordtest.Result {
	st.t.Helper()
	b, ok := m.Button(label)
	if !ok {
		st.t.Fatalf("message has no button %q: %+v", label, m.Components)
	}
	return st.wait(u.Press(c, m, b.CustomID))
}

// comes waits until a message of c says so.
func (st *stage) comes(what string, c *discordtest.Channel, found func(*discordtest.Message) bool) {
	st.t.Helper()
	if !c.Await(20*time.Second, func(all []*discordtest.Message) bool { return slices.ContainsFunc(all, found) }) {
		st.t.Errorf("%s does not come", what)
	}
}

// TestServe uses every command, button, form and menu of asking over sockets with the real binary, before and after a restart.
func TestServe(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{Heartbeat: time.Second})
	p := st.serve(nil)
	st.connected(1, p)
	g := st.AddGuild("Harvest Club")
	c, u := g.AddChannel("figures"), st.AddUser("mara")
	kept := st.drive(g, c, u)
	if code := st.end(p); code != 0 {
		t.Errorf("exit status %d after a polite end:\n%s", code, p.printed())
	}
	again := st.serve(nil, "--log", "debug", "--metrics", "127.0.0.1:0")
	st.connected(1, again)
	if r := st.press(st.AddUser("later"), c, kept, "Sources"); !r.Private || !strings.Contains(r.Message.Text(), "> ") {
		t.Errorf("sources after a restart = %q", r.Message.Text())
	}
	page := st.press(u, c, kept, "More figures")
	if back := st.press(u, c, page.Message, "Back to the answer"); back.Message.Text() != kept.Text() {
		t.Errorf("after a restart, back = %q, want %q", back.Message.Text(), kept.Text())
	}
	_, address, _ := strings.Cut(again.printed(), "address=")
	address, _, _ = strings.Cut(address, "/metrics")
	for path, want := range map[string]string{"/healthz": "ok", "/metrics": `quaestor_discord_requests_total{route="POST /interactions/{id}/{token}/callback",status="204"} 3`} {
		got := get(t, address+path)
		for range 50 { // a call is counted when its answer has been read, a little after Discord has shown the reply
			if strings.Contains(got, want) {
				break
			}
			time.Sleep(20 * time.Millisecond)
			got = get(t, address+path)
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s lacks %q:\n%s", path, want, got)
		}
	}
	if code := st.end(again); code != 0 {
		t.Errorf("exit status %d after a polite end", code)
	}
	for _, out := range []string{p.printed(), again.printed()} {
		if !strings.Contains(out, "https://discord.com/oauth2/authorize?client_id="+st.Bot().ID) || strings.Contains(out, discordtest.Token) || strings.Contains(out, u.ID) {
			t.Errorf("output lacks the invite link, or has the token or a user's id:\n%s", out)
		}
	}
	if !strings.Contains(p.printed(), "have been registered") || !strings.Contains(again.printed(), "are registered already") {
		t.Errorf("commands are not registered once:\n%s\n%s", p.printed(), again.printed())
	}
}

// drive uses every command, button and form of asking on the built-in article, and returns an answer that stays.
func (st *stage) drive(g *discordtest.Guild, c *discordtest.Channel, u *discordtest.User) *discordtest.Message {
	t, other := st.t, st.AddUser("olu")
	if l := st.wait(u.Type(c, "ask", "question", "May exp")).Choices; len(l) == 0 || l[0].Name != "May exports" {
		t.Errorf("suggestions = %v", l)
	}
	kept := st.ask(u, c, "May exports growth?")
	if !strings.Contains(kept.Text(), "an increase of **1.4%**") {
		t.Errorf("answer = %q", kept.Text())
	}
	if r := st.wait(u.Slash(c, "ask", map[string]any{"question": "May exports growth?", "private": true})); !r.Private {
		t.Error("private answer in public")
	}
	if r := st.wait(other.SlashAsInstaller(c, "ask", map[string]any{"question": "May exports?"})); r.Message == nil {
		t.Error("no answer to one who installed the bot")
	}
	if r := st.wait(u.Slash(c, "help", nil)); !r.Private || strings.Count(r.Message.Content, "\n- ") < 5 {
		t.Errorf("help = %+v", r.Message)
	}
	asked := u.Say(c, st.Bot().Mention()+" May exports growth?")
	m := st.answerTo(c, asked)
	if next := st.answerTo(c, other.Reply(c, m, "and April?", true)); !strings.Contains(next.Text(), "8.2%") {
		t.Errorf("follow-up = %q", next.Text())
	}
	third := st.AddUser("kim")
	dm := third.Direct()
	st.answerTo(dm, third.Say(dm, "April exports?"))
	st.press(other, c, m, "Sources")
	page := st.press(u, c, m, "More figures")
	st.press(u, c, page.Message, "Back to the answer")
	form := st.press(other, c, m, "Wrong?").Form
	st.wait(other.Submit(c, m, form, "I doubt it", ""))
	u.Edit(asked, st.Bot().Mention()+" April exports growth?")
	st.comes("an answer to the edited question", c, func(x *discordtest.Message) bool { return x.ID == m.ID && strings.Contains(x.Text(), "8.2%") })
	u.Delete(asked)
	if !c.Await(20*time.Second, func(all []*discordtest.Message) bool {
		return !slices.ContainsFunc(all, func(x *discordtest.Message) bool { return x.ID == m.ID })
	}) {
		t.Error("answer outlives its question")
	}
	bare := g.AddChannel("bare")
	bare.Bot &^= discordtest.EmbedLinks
	if m := st.answerTo(bare, third.Say(bare, st.Bot().Mention()+" May exports growth?")); len(m.Embeds) != 0 || !strings.Contains(m.Content, "**1.4%**") {
		t.Errorf("plain answer = %q", m.Content)
	}
	return kept
}

// TestServeGuilds asks guilds with articles of their own, added while the bot runs.
func TestServeGuilds(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	one, two := st.AddGuild("one"), st.AddGuild("two")
	u := st.AddUser("mara")
	c, d, dm := one.AddChannel("figures"), two.AddChannel("figures"), u.Direct()
	st.add("", "shared", "Freedonia's barley\n\nBarley exports rose 7.3% in March 2021.\n")
	file := filepath.Join(t.TempDir(), "quaestor.conf")
	settings := "# of a test\nQUAESTOR_LOG = error\nQUAESTOR_DEV_GUILD=\"" + one.ID + "\"\n"
	if err := os.WriteFile(file, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	p := st.serve([]string{"QUAESTOR_CONFIG=" + file})
	st.connected(1, p)
	if len(st.Commands(one.ID)) == 0 || len(st.Commands("")) != 0 {
		t.Errorf("%d commands in the development guild and %d everywhere", len(st.Commands(one.ID)), len(st.Commands("")))
	}
	const question = "Barley exports growth in March 2021?"
	for _, where := range []*discordtest.Channel{c, d} {
		if m := st.ask(u, where, question); !strings.Contains(m.Text(), "**7.3%**") {
			t.Errorf("of the shared corpus: %q", m.Text())
		}
	}
	st.add(one.ID, "own", "Sylvania's barley\n\nBarley exports rose 2.6% in March 2021.\n")
	var got string
	for range 50 { // a running bot sees a new version within a second
		if got = st.ask(st.AddUser("x"), c, question).Text(); strings.Contains(got, "**2.6%**") {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if !strings.Contains(got, "**2.6%**") || strings.Contains(got, "7.3%") {
		t.Errorf("of its own corpus: %q", got)
	}
	if m := st.ask(u, d, question); !strings.Contains(m.Text(), "**7.3%**") || strings.Contains(m.Text(), "2.6%") {
		t.Errorf("another guild: %q", m.Text())
	}
	if m := st.answerTo(dm, u.Say(dm, question)); !strings.Contains(m.Text(), "**7.3%**") {
		t.Errorf("direct message: %q", m.Text())
	}
	if code := st.end(p); code != 0 || strings.Contains(p.printed(), "level=INFO") {
		t.Errorf("exit status %d, output:\n%s", code, p.printed())
	}
}

// TestServeShards divides the shards of a bot between two processes.
func TestServeShards(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{Shards: 2, Concurrency: 2})
	first := st.serve([]string{"QUAESTOR_SHARDS=0", "QUAESTOR_SHARD_COUNT=7"}, "--shard-count", "2") // a flag comes before the environment
	st.connected(1, first)
	second := st.serve(nil, "--shards", "1", "--shard-count", "2")
	st.connected(2, second)
	u := st.AddUser("mara")
	for range 4 {
		c := st.AddGuild("g").AddChannel("figures")
		if m := st.ask(u, c, "May exports growth?"); !strings.Contains(m.Text(), "1.4%") {
			t.Errorf("answer = %q", m.Text())
		}
		time.Sleep(2 * time.Millisecond) // guilds of both shards
	}
	for _, p := range []*process{first, second} {
		if err := p.Process.Signal(syscall.SIGTERM); err != nil {
			t.Error(err)
		}
		if err := p.Wait(); err != nil {
			t.Errorf("%v:\n%s", err, p.printed())
		}
	}
}

// TestServeRefused holds that whatever must be mended first is said in one line, without the token, with exit status 1.
func TestServeRefused(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	fatal := func(code int) func(*process) {
		return func(p *process) {
			st.connected(1, p)
			st.CloseWith(code)
		}
	}
	tests := []struct {
		name, want string
		env        []string
		do         func(*process)
	}{
		{"no token", "DISCORD_TOKEN is not set", []string{"DISCORD_TOKEN="}, nil},
		{"wrong token", "reset the token", []string{"DISCORD_TOKEN=no.such.token"}, nil},
		{"another host", "is not on this computer", []string{"QUAESTOR_DISCORD_URL=https://discord.example"}, nil},
		{"metrics on a bad address", "give --metrics a free address", []string{"QUAESTOR_METRICS=256.0.0.1:99999"}, nil},
		{"nobody there", "cannot reach Discord", []string{"QUAESTOR_DISCORD_URL=http://127.0.0.1:1"}, nil},
		{"token reset meanwhile", "reset the token", nil, fatal(4004)},
		{"too few shards", "too many servers", nil, fatal(4011)},
		{"intents", "switch the intents on", nil, fatal(4014)},
	}
	for _, tt := range tests {
		p := st.serve(append([]string{"QUAESTOR_LOG=error"}, tt.env...))
		if tt.do != nil {
			tt.do(p)
		}
		err := p.Wait()
		st.alone()
		var exit *exec.ExitError
		out := strings.TrimSpace(p.printed())
		lines := strings.Split(out, "\n")
		if last := lines[len(lines)-1]; !errors.As(err, &exit) || exit.ExitCode() != 1 || !strings.HasPrefix(last, "quaestor: ") || !strings.Contains(last, tt.want) {
			t.Errorf("%s: %v, %q, want %q", tt.name, err, out, tt.want)
		}
		if strings.Contains(out, discordtest.Token) || strings.Contains(out, "no.such.token") {
			t.Errorf("%s: the token is shown: %q", tt.name, out)
		}
	}
}

// get returns what is served at an address.
func get(t *testing.T, address string) string {
	t.Helper()
	resp, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Error(err)
	}
	return string(data)
}

// resident returns the bytes of memory that a process occupies, 0 where the system does not say.
func resident(t *testing.T, pid int) uint64 {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		t.Logf("the memory of the process is not known: %v", err)
		return 0
	}
	var size, pages uint64
	if _, err := fmt.Sscan(string(data), &size, &pages); err != nil {
		t.Error(err)
	}
	return pages * uint64(os.Getpagesize())
}
