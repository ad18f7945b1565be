// Package discord answers questions on Discord.
//
// Events come in through package gateway, one connection a shard. A [speaker] keeps those that are for us, once each, and hands
// them to the handlers of an [interaction.Table], who know nothing of the network: they take a call and return a reply. Package desk has
// those of asking; [Config.Parts] adds others. The speaker sends the reply through package rest: at once, or after a promise where the
// answer takes long. What a button needs to know is in its custom_id and in the message that holds it, so that nothing is lost by a restart.
//
// This is the only package that imports discordgo, and it takes its types only; packages gateway and rest say why.
package discord

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"log/slog"
	"net"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/discord/browse"
	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/gateway"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/meter"
	"quaestor/bot/discord/rest"
	"quaestor/bot/discord/shelf"
)

// A Config says how to serve. Only Token and Corpora must be set.
type Config struct {
	Token   string // of the bot; never shown
	Corpora shelf.Corpora
	House   desk.House   // nil: one without rules, which logs that there were reports
	Log     *slog.Logger // nil: no log
	Meter   *meter.Meter // nil: none
	Out     io.Writer    // gets the invite link and what has been done; nil: nobody

	// URL is a Discord-compatible server on the loopback interface to use instead of Discord.
	URL string
	// Guild is where the commands are registered at once, for development; "" registers them everywhere.
	Guild string

	// Shards are the shards that this process serves, of ShardCount. None: all that Discord recommends. Processes that divide the
	// shards of one bot must agree on ShardCount.
	Shards     []int
	ShardCount int

	// Parts returns commands and buttons beside those of asking; what they do where nobody has called, they do by the voice. Nil: none.
	Parts func(interaction.Voice) []interaction.Part

	User, Server desk.Cooldown // of one person and one guild; zero: as package desk has it
	Idle         time.Duration // after which a guild's corpus is closed; 0: as package desk has it
	Patience     time.Duration // with one answer; 0: as package desk has it
	Defer        time.Duration // after which an answer is promised; 0: 1.5 s
	Grace        time.Duration // to finish what was begun when stopping; 0: 10 s

	// Quicker than Discord would have it, for tests.
	identifyEvery time.Duration // 0: [gateway.IdentifyEvery]
	backoff       time.Duration // 0: as package gateway has it
}

// withDefaults fills in what is left zero, or says what is wrong.
func (c Config) withDefaults() (Config, error) {
	c.Token = strings.TrimPrefix(strings.TrimSpace(c.Token), "Bot ")
	if c.Token == "" {
		return c, errNoToken
	}
	if c.Corpora == nil {
		return c, errors.New("serving: no corpora are configured")
	}
	if c.URL == "" {
		c.URL = rest.Discord
	} else if err := loopback(c.URL); err != nil {
		return c, err
	}
	if c.Guild != "" && !snowflake.MatchString(c.Guild) {
		return c, fmt.Errorf("reading the development guild: %q is no id; copy it from Discord with Developer Mode switched on", c.Guild)
	}
	for _, s := range c.Shards {
		if s < 0 || s >= c.ShardCount {
			return c, fmt.Errorf("reading the shards: shard %d is none of %d; set the shard count to what all processes of this bot agree on", s, c.ShardCount)
		}
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Out == nil {
		c.Out = io.Discard
	}
	c.Defer = cmp.Or(c.Defer, 1500*time.Millisecond)
	c.Grace = cmp.Or(c.Grace, 10*time.Second)
	c.identifyEvery = cmp.Or(c.identifyEvery, gateway.IdentifyEvery)
	return c, nil
}

var snowflake = regexp.MustCompile(`^[0-9]{5,20}$`)

// loopback refuses an address of a server elsewhere.
func loopback(address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return fmt.Errorf("reading QUAESTOR_DISCORD_URL: %q is no http address; unset it to use Discord", address)
	}
	return loopbackHost(u.Hostname())
}

func loopbackHost(host string) error {
	if ip := net.ParseIP(host); host == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	return fmt.Errorf("reading QUAESTOR_DISCORD_URL: %q is not on this computer; only loopback addresses are allowed, unset it to use Discord", host)
}

// The intents asked for: messages in guilds and direct ones. The content of messages that do not mention us stays hidden.
const intents = discordgo.IntentGuildMessages | discordgo.IntentDirectMessages

// The permissions that an invitation asks for.
const permissions = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionSendMessagesInThreads |
	discordgo.PermissionEmbedLinks | discordgo.PermissionAttachFiles | discordgo.PermissionReadMessageHistory

// Invite returns the address where an application is invited with the permissions it needs.
func Invite(app string) string {
	return fmt.Sprintf("https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d", url.QueryEscape(app), permissions)
}

// Serve answers on Discord until ctx ends, then finishes what was begun and returns nil. An error is one sentence that says what to fix.
func Serve(ctx context.Context, cfg Config) error {
	cfg, err := cfg.withDefaults()
	if err != nil {
		return err
	}
	api, err := rest.New(cfg.URL, cfg.Token)
	if err != nil {
		return err
	}
	if cfg.Meter != nil {
		api.Note = cfg.Meter.Request
	}
	s, plan, err := prepare(ctx, api, &cfg)
	switch {
	case ctx.Err() != nil:
		return nil
	case err != nil:
		return explain(err)
	}
	return explain(s.run(ctx, &cfg, plan))
}

// prepare does all that comes before connecting.
func prepare(ctx context.Context, api *rest.Client, cfg *Config) (*speaker, shardPlan, error) {
	ctx, cancel := context.WithTimeout(ctx, startPatience)
	defer cancel()
	s, err := greet(ctx, api, cfg)
	if err != nil {
		return nil, shardPlan{}, err
	}
	if err := announce(ctx, api, cfg, s); err != nil {
		return nil, shardPlan{}, err
	}
	plan, err := planShards(ctx, api, cfg)
	return s, plan, err
}

// greet finds out who we are and sets up the speaker.
func greet(ctx context.Context, api *rest.Client, cfg *Config) (*speaker, error) {
	var app struct {
		ID string `json:"id"`
	}
	var me struct {
		ID string `json:"id"`
	}
	if err := api.Do(ctx, rest.Request{Route: "GET /applications/@me"}, &app); err != nil {
		return nil, err
	}
	if err := api.Do(ctx, rest.Request{Route: "GET /users/@me"}, &me); err != nil {
		return nil, err
	}
	s := &speaker{
		api: api, log: cfg.Log, meter: cfg.Meter, app: app.ID, self: me.ID, work: newQueue(), defers: cfg.Defer,
		desk: desk.New(desk.Config{Corpora: cfg.Corpora, House: cfg.House, Log: cfg.Log, Meter: cfg.Meter, User: cfg.User, Guild: cfg.Server, Idle: cfg.Idle, Patience: cfg.Patience}),
		seen: newRecent[string, struct{}](rememberEvents), answers: newRecent[string, shown](rememberAnswers),
		talks: newRecent[string, memory](rememberAnswers / 4), bare: newRecent[string, time.Time](rememberAnswers / 10),
		lost: make(chan lost, maxLost), seed: maphash.MakeSeed(), began: time.Now(),
	}
	parts := []interaction.Part{s.desk.Part(), browse.New(s.desk).Part()}
	if cfg.Parts != nil {
		parts = append(parts, cfg.Parts(s)...)
	}
	var err error
	s.table, err = interaction.NewTable(parts...)
	return s, err
}

// startPatience is how long all that comes before connecting may take.
const startPatience = time.Minute

// announce registers the commands and prints the invite link.
func announce(ctx context.Context, api *rest.Client, cfg *Config, s *speaker) error {
	changed, err := register(ctx, api, s.app, cfg.Guild, s.table)
	if err != nil {
		return fmt.Errorf("registering the commands: %w", err)
	}
	what := "are registered already"
	if changed {
		what = "have been registered"
	}
	_, err = fmt.Fprintf(cfg.Out, "The commands %s.\nInvite me with %s\n", what, Invite(s.app))
	if err != nil {
		return fmt.Errorf("printing the invite link: %w", err)
	}
	return nil
}

// run keeps the shards connected until ctx ends or one of them fails for good.
func (s *speaker) run(ctx context.Context, cfg *Config, plan shardPlan) error {
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	s.ctx = working
	listening, hangUp := context.WithCancel(ctx)
	defer hangUp()
	go s.desk.Run(listening)
	go s.lookUp(listening)
	ended := make(chan error)
	for _, n := range plan.shards {
		cfg.Meter.Shard(n, false)
		go func() {
			ended <- gateway.Run(listening, gateway.Config{
				URL: plan.url, Token: cfg.Token, Intents: int(intents), Shard: n, Shards: plan.count, Pace: plan.pace,
				Handle: s.hear, State: func(connected bool) { cfg.Meter.Shard(n, connected) }, Log: cfg.Log, Allow: plan.allow, Backoff: cfg.backoff,
			})
		}()
	}
	var first error
	for range plan.shards {
		if err := <-ended; err != nil && first == nil {
			first = err
			hangUp()
		}
	}
	s.finish(cfg.Grace)
	if err := s.desk.Close(); err != nil && first == nil {
		first = err
	}
	return first
}

// finish waits for what was begun, but no longer than the grace.
func (s *speaker) finish(grace time.Duration) {
	done := make(chan struct{})
	go func() {
		s.work.all.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(grace):
		s.log.Warn("stopped before all answers were sent")
	}
}

// A shardPlan says which shards to connect, and how.
type shardPlan struct {
	url    string
	shards []int
	count  int
	pace   *gateway.Pace
	allow  func(host string) error
}

// planShards asks Discord how many shards there should be.
func planShards(ctx context.Context, api *rest.Client, cfg *Config) (shardPlan, error) {
	var g struct {
		URL    string `json:"url"`
		Shards int    `json:"shards"`
		Limit  struct {
			Remaining   int `json:"remaining"`
			ResetAfter  int `json:"reset_after"` // milliseconds
			Concurrency int `json:"max_concurrency"`
		} `json:"session_start_limit"`
	}
	if err := api.Do(ctx, rest.Request{Route: "GET /gateway/bot"}, &g); err != nil {
		return shardPlan{}, err
	}
	p := shardPlan{url: g.URL, shards: cfg.Shards, count: cfg.ShardCount, pace: gateway.NewPace(g.Limit.Concurrency, cfg.identifyEvery)}
	if p.count == 0 {
		p.count = max(1, g.Shards)
	}
	if len(p.shards) == 0 {
		for n := range p.count {
			p.shards = append(p.shards, n)
		}
	}
	if cfg.URL != rest.Discord {
		p.allow = loopbackHost
	}
	if g.Limit.Remaining < len(p.shards) {
		wait := (time.Duration(g.Limit.ResetAfter) * time.Millisecond).Round(time.Minute)
		return p, fmt.Errorf("this bot has connected too often today (%d connections left, %d needed): start again in %s", g.Limit.Remaining, len(p.shards), wait)
	}
	return p, nil
}
