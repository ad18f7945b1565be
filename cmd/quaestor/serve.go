package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strconv"
	"strings"

	"quaestor/bot/discord"
	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/house"
	"quaestor/bot/discord/moderate"
	"quaestor/corpus"
)

// serveCommand holds what flags set; what they leave open the environment sets, and what that leaves open the file. The token is set by
// the environment or the file only, so that it never stands on a command line.
type serveCommand struct {
	Data       string `help:"Data directory; by default quaestor in your data folder. QUAESTOR_DATA." placeholder:"DIR" type:"path"`
	DevGuild   string `help:"Discord server where the commands are registered at once, for development. QUAESTOR_DEV_GUILD." placeholder:"ID"`
	Shards     string `help:"Shards that this process serves; by default all. QUAESTOR_SHARDS." placeholder:"0,1"`
	ShardCount string `help:"Number of shards that all processes of this bot divide. QUAESTOR_SHARD_COUNT." placeholder:"N"`
	Log        string `help:"Least important messages that are logged: debug, info, warn or error. QUAESTOR_LOG." placeholder:"LEVEL"`
	Config     string `help:"File with a NAME=VALUE a line, names as in the environment. QUAESTOR_CONFIG." placeholder:"FILE"`
	Allow      string `help:"Networks that may be fetched from though they are not public, such as 10.0.0.0/8,fd00::/8. QUAESTOR_ALLOW." placeholder:"NETWORKS"`
	Contact    string `help:"Where you can be reached; the sites that articles are fetched from are told. QUAESTOR_CONTACT." placeholder:"mailto:…"`
	Metrics    string `help:"Address where counts for Prometheus are served at /metrics, and at /healthz whether all shards are connected, such as 127.0.0.1:9464. QUAESTOR_METRICS." placeholder:"HOST:PORT"`
	Demo       bool   `help:"Play a short talk on a Discord of our own in this terminal, without a token."`
}

// Help explains more than the flags do.
func (serveCommand) Help() string {
	return `DISCORD_TOKEN, in the environment or the file, holds the bot's token from https://discord.com/developers/applications. The invite link is
printed when the bot has connected. A server is answered from its own articles (corpus add --guild ID), and as long as it has none from the
shared ones. Their sources (corpus sources add) are refreshed, each in its interval. An interrupt ends politely.`
}

// Run serves until it is interrupted.
func (c *serveCommand) Run(ctx context.Context, s *streams) error {
	if c.Demo {
		return demonstrate(ctx, s.out)
	}
	env, err := environment(cmp.Or(c.Config, os.Getenv("QUAESTOR_CONFIG")))
	if err != nil {
		return err
	}
	cfg, err := c.configure(env, s)
	if err != nil {
		return err
	}
	dir, err := dataFlags{Data: cmp.Or(c.Data, env("QUAESTOR_DATA"))}.dir()
	if err != nil {
		return err
	}
	refresher, err := c.refresher(env)
	if err != nil {
		return err
	}
	m, unserve, err := serveMetrics(cmp.Or(c.Metrics, env("QUAESTOR_METRICS")), cfg.Log)
	if err != nil {
		return err
	}
	defer unserve()
	cfg.Meter = m
	store, err := corpus.OpenStore(ctx, dir)
	if err != nil {
		return err
	}
	library := newLibrary(store, cfg.Log)
	keeper := house.New(store, cfg.Log)
	moderator := &moderate.Moderator{House: keeper, Library: library.Library, Refresher: refresher, Log: cfg.Log}
	cfg.Corpora, cfg.House, cfg.Parts = library, keeper, moderator.Parts
	stop := refreshing(ctx, refresher, store, cfg.Log, keeper)
	err = discord.Serve(ctx, cfg)
	stop()
	if closed := store.Close(); err == nil {
		err = closed
	}
	return err
}

// configure makes the configuration of Discord out of flags and environment.
func (c *serveCommand) configure(env func(string) string, s *streams) (discord.Config, error) {
	cfg := discord.Config{
		Token: env("DISCORD_TOKEN"),
		URL:   env("QUAESTOR_DISCORD_URL"),
		Guild: cmp.Or(c.DevGuild, env("QUAESTOR_DEV_GUILD")),
		Out:   s.out,
	}
	var level slog.Level
	if l := cmp.Or(c.Log, env("QUAESTOR_LOG")); l != "" {
		if err := level.UnmarshalText([]byte(l)); err != nil {
			return cfg, usageError(fmt.Sprintf("the log level %q is none of debug, info, warn, error", l))
		}
	}
	cfg.Log = slog.New(slog.NewTextHandler(s.err, &slog.HandlerOptions{Level: level}))
	count, shards := cmp.Or(c.ShardCount, env("QUAESTOR_SHARD_COUNT")), cmp.Or(c.Shards, env("QUAESTOR_SHARDS"))
	if count == "" && shards == "" {
		return cfg, nil
	}
	numbers, err := numbers(count + "," + shards)
	if err != nil || count == "" || shards == "" {
		return cfg, usageError(fmt.Sprintf("shards %q of %q: name both, as in --shards 0,1 --shard-count 4", shards, count))
	}
	cfg.ShardCount, cfg.Shards = numbers[0], numbers[1:]
	return cfg, nil
}

// numbers reads whole numbers between commas.
func numbers(list string) ([]int, error) {
	var out []int
	for f := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(f))
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, nil
}

// environment returns a look-up in the environment of the process and, for what that does not set, in a file of NAME=VALUE lines, where
// # begins a comment. No path is no file.
func environment(path string) (func(name string) string, error) {
	file := map[string]string{}
	if path != "" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("reading the configuration: %w", err)
		}
		defer f.Close() // read only
		in := bufio.NewScanner(f)
		for n := 1; in.Scan(); n++ {
			line := strings.TrimSpace(in.Text())
			if line == "" || line[0] == '#' {
				continue
			}
			name, value, ok := strings.Cut(line, "=")
			if !ok { // the line may be a token: it is not shown
				return nil, fmt.Errorf("reading the configuration %q: line %d is not NAME=VALUE", path, n)
			}
			file[strings.TrimSpace(name)] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
		if err := in.Err(); err != nil {
			return nil, fmt.Errorf("reading the configuration %q: %w", path, err)
		}
	}
	return func(name string) string { return cmp.Or(os.Getenv(name), file[name]) }, nil
}

// demonstrate plays a talk about the built-in article on a loopback Discord.
func demonstrate(ctx context.Context, w io.Writer) error {
	return discordtest.Demo(ctx, w, func(ctx context.Context, url, token string) error {
		return discord.Serve(ctx, discord.Config{URL: url, Token: token, Corpora: newLibrary(nil, slog.New(slog.DiscardHandler))})
	})
}
