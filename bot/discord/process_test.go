package discord

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"quaestor/bot/discord/discordtest"
)

// TestMain serves instead of testing where a test has started this program as the bot.
func TestMain(m *testing.M) {
	if os.Getenv("QUAESTOR_TEST_SERVE") == "" {
		os.Exit(m.Run())
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	err := Serve(ctx, Config{Token: os.Getenv("DISCORD_TOKEN"), URL: os.Getenv("QUAESTOR_DISCORD_URL"), Corpora: builtin{}, Out: os.Stdout})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// A process is the bot running by itself: the program that QUAESTOR_BINARY names, with the argument serve, or else this test program.
type process struct {
	cmd    *exec.Cmd
	output bytes.Buffer
}

// start starts the bot against a server at url, behind a proxy that must not be needed.
func start(t *testing.T, url, token, proxy string) *process {
	t.Helper()
	p := &process{}
	if path := os.Getenv("QUAESTOR_BINARY"); path != "" {
		p.cmd = exec.Command(path, "serve")
	} else {
		p.cmd = exec.Command(os.Args[0])
	}
	p.cmd.Env = append(os.Environ(), "QUAESTOR_TEST_SERVE=1", "DISCORD_TOKEN="+token, "QUAESTOR_DISCORD_URL="+url, "HTTP_PROXY="+proxy, "HTTPS_PROXY="+proxy, "ALL_PROXY="+proxy, "XDG_DATA_HOME="+t.TempDir())
	p.cmd.Stdout, p.cmd.Stderr = &p.output, &p.output
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.cmd.Process.Kill() }) // it has mostly ended
	return p
}

// stop asks the bot to end and returns its exit status.
func (p *process) stop(t *testing.T) int {
	t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Error(err)
	}
	_ = p.cmd.Wait() // the status says it
	return p.cmd.ProcessState.ExitCode()
}

// trap counts the connections to a proxy.
func trap(t *testing.T) (url string, calls *atomic.Int64) {
	t.Helper()
	calls = &atomic.Int64{}
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			calls.Add(1)
		}
	}
	s.Start()
	t.Cleanup(s.Close)
	return s.URL, calls
}

func TestProcess(t *testing.T) {
	t.Parallel()
	desc, err := schema()
	if err != nil {
		t.Fatal(err)
	}
	server, err := discordtest.New(discordtest.Options{Schema: desc, Heartbeat: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	proxy, strayed := trap(t)
	p := start(t, server.URL(), discordtest.Token, proxy)
	if !server.AwaitShards(1, 20*time.Second) {
		t.Fatalf("did not connect:\n%s", &p.output)
	}
	st := &stage{Server: server, t: t, log: &p.output}
	drive(st)
	if code := p.stop(t); code != 0 {
		t.Errorf("exit status %d after a polite end", code)
	}
	st.gone()
	again := start(t, server.URL(), discordtest.Token, proxy)
	if !server.AwaitShards(1, 20*time.Second) {
		t.Fatalf("did not connect again:\n%s", &again.output)
	}
	driveAgain(st)
	again.stop(t)
	if n := strayed.Load(); n != 0 {
		t.Errorf("%d requests to another host", n)
	}
	if out := p.output.String(); !strings.Contains(out, "https://discord.com/oauth2/authorize?client_id="+server.Bot().ID) || strings.Contains(out, discordtest.Token) {
		t.Errorf("output = %q", out)
	}
	t.Logf("%+v, problems %q, pings %d", server.Counts(), server.Problems(), server.Pings())
	if len(server.Problems()) != 0 || server.Pings() != 0 {
		t.Errorf("problems %q, pings %d", server.Problems(), server.Pings())
	}
	bad := start(t, server.URL(), "no.token", proxy)
	_ = bad.cmd.Wait() // the status says it
	if code, out := bad.cmd.ProcessState.ExitCode(), bad.output.String(); code != 1 || strings.Count(out, "\n") != 1 || !strings.Contains(out, "reset the token") {
		t.Errorf("with a wrong token: exit status %d, %q", code, out)
	}
}

// drive uses every command, button and form once, on the built-in article.
func drive(st *stage) {
	t := st.t
	g, c, u := st.guild()
	other := st.AddUser("olu")
	if n := len(st.wait(u.Type(c, "ask", "question", "May exp")).Choices); n == 0 {
		t.Error("no suggestions")
	}
	ask := st.wait(u.Slash(c, "ask", map[string]any{"question": "May exports growth?"}))
	if !strings.Contains(ask.Message.Text(), "an increase of **1.4%**") {
		t.Errorf("answer = %q", ask.Message.Text())
	}
	if r := st.wait(u.Slash(c, "ask", map[string]any{"question": "May exports growth?", "private": true})); !r.Private {
		t.Error("private answer in public")
	}
	if r := st.wait(other.SlashAsInstaller(c, "ask", map[string]any{"question": "May exports?"})); r.Message == nil {
		t.Error("no answer to one who installed the bot")
	}
	if r := st.wait(u.Slash(c, "help", nil)); !r.Private {
		t.Error("help in public")
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
	if !c.Await(5*time.Second, func(all []*discordtest.Message) bool {
		return slices.ContainsFunc(all, func(x *discordtest.Message) bool { return x.ID == m.ID && strings.Contains(x.Text(), "8.2%") })
	}) {
		t.Error("edited question not answered anew")
	}
	u.Delete(asked)
	if !c.Await(5*time.Second, func(all []*discordtest.Message) bool {
		return !slices.ContainsFunc(all, func(x *discordtest.Message) bool { return x.ID == m.ID })
	}) {
		t.Error("answer outlives its question")
	}
	bare := g.AddChannel("bare")
	bare.Bot &^= discordtest.EmbedLinks
	if m := st.answerTo(bare, third.Say(bare, st.Bot().Mention()+" May exports growth?")); len(m.Embeds) != 0 || !strings.Contains(m.Content, "**1.4%**") {
		t.Errorf("plain answer = %q", m.Content)
	}
}

// driveAgain uses what stood there before a restart.
func driveAgain(st *stage) {
	for _, g := range st.Guilds() {
		for _, c := range g.Channels() {
			for _, m := range c.Messages() {
				b, ok := m.Button("Sources")
				if !ok || m.Author != st.Bot() {
					continue
				}
				if r := st.wait(st.AddUser("later").Press(c, m, b.CustomID)); !r.Private || !strings.Contains(r.Message.Text(), "> ") {
					st.t.Errorf("sources after a restart = %q", r.Message.Text())
				}
			}
		}
	}
}
