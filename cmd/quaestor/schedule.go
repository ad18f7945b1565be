package main

import (
	"cmp"
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"

	"quaestor/bot"
	"quaestor/bot/discord/house"
	"quaestor/corpus"
)

// refresher returns what refreshes sources while serving.
func (c *serveCommand) refresher(env func(string) string) (*bot.Refresher, error) {
	f := fetchFlags{Contact: cmp.Or(c.Contact, env("QUAESTOR_CONTACT"))}
	if allow := cmp.Or(c.Allow, env("QUAESTOR_ALLOW")); allow != "" {
		f.Allow = strings.Split(allow, ",")
	}
	o, err := f.options()
	if err != nil {
		return nil, err
	}
	return bot.NewRefresher(o), nil
}

// refreshing refreshes the sources of a store beside what else goes on, and keeps house, until the function that it returns is called.
func refreshing(ctx context.Context, r *bot.Refresher, store *corpus.Store, log *slog.Logger, keeper *house.House) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var all sync.WaitGroup
	all.Go(func() { keeper.Run(ctx) })
	all.Go(func() {
		r.Run(ctx, store, func(guild string, did bot.Refreshed, err error) {
			logRefresh(log, guild, did, err)
			keeper.Refreshed(ctx, guild, did, err)
		})
	})
	return func() {
		cancel()
		all.Wait()
	}
}

// logRefresh logs what became of a source.
func logRefresh(log *slog.Logger, guild string, did bot.Refreshed, err error) {
	log = log.With("guild", guild, "source", did.Name)
	switch {
	case err != nil:
		log.Error("refreshing failed", "error", err)
	case did.Err != nil:
		log.Warn("a source fails; its articles stay", "error", did.State.Error, "since", did.State.Failing.Format(time.RFC3339), "times", did.State.Failures, "next", did.State.Next.Format(time.RFC3339))
	case len(did.Diffs) > 0:
		c := changeOf(did.Version, did.Diffs)
		log.Info("refreshed", "version", c.Version, "added", c.Added, "changed", c.Changed, "removed", c.Removed, "unreadable", len(did.Update.Faults))
	default:
		log.Debug("refreshed; nothing has changed", "unreadable", len(did.Update.Faults))
	}
}
