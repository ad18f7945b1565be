package house

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"quaestor/bot"
	"quaestor/corpus"
)

// How long things are kept.
const (
	KeepDays   = 90     // questions, reports and where answers stand, unless a guild says otherwise
	AuditDays  = 730    // who changed what
	GraceDays  = 30     // all of a guild after the bot has left it
	maxKept    = 20_000 // of questions, of reports, and of where answers stand, in a guild: the newest
	flushEvery = 2 * time.Second
	tidyEvery  = time.Hour
	tidyFirst  = time.Minute // after the start, for a process that is often started anew
)

// Run writes the records that wait and deletes what need not be kept, until ctx ends; then it writes the last ones.
func (h *House) Run(ctx context.Context) {
	flush, tidy := time.NewTicker(flushEvery), time.NewTicker(tidyFirst)
	defer flush.Stop()
	defer tidy.Stop()
	for {
		select {
		case <-flush.C:
			h.logged("records not kept", h.Flush(ctx))
		case <-tidy.C:
			tidy.Reset(tidyEvery)
			h.logged("old records not deleted", h.Tidy(ctx))
		case <-ctx.Done():
			h.logged("records not kept", h.Flush(context.WithoutCancel(ctx)))
			return
		}
	}
}

func (h *House) logged(what string, err error) {
	if err != nil && !errors.Is(err, context.Canceled) {
		h.Log.Error(what, "cause", err)
	}
}

// Tidy deletes records older than each guild wants them kept, and all of a guild that the bot left more than the grace ago. A guild counts as left
// only if the bot was seen in it before: articles may be put in before it is invited.
func (h *House) Tidy(ctx context.Context) error {
	names, err := h.Store.Corpora(ctx)
	if err != nil {
		return err
	}
	var errs []error
	for _, guild := range names {
		errs = append(errs, h.trim(ctx, guild))
	}
	if v := h.Voice(); v != nil {
		in, err := v.Guilds(ctx)
		if err != nil {
			return errors.Join(append(errs, fmt.Errorf("asking for the guilds: %w", err))...)
		}
		for _, guild := range names {
			if guild != "" {
				errs = append(errs, h.presence(ctx, guild, slices.Contains(in, guild)))
			}
		}
	}
	return errors.Join(errs...)
}

// trim deletes the old records of a guild.
func (h *House) trim(ctx context.Context, guild string) error {
	s, err := h.Settings(ctx, guild)
	if err != nil {
		return err
	}
	days := s.Days
	if days == 0 {
		days = KeepDays
	}
	const day = 24 * time.Hour
	c := h.Store.Corpus(guild)
	for _, kind := range []string{UnansweredKind, ShownKind, FeedbackKind} {
		if _, err := c.Trim(ctx, kind, corpus.Limits{Age: time.Duration(days) * day, Count: maxKept}); err != nil {
			return err
		}
	}
	_, err = c.Trim(ctx, AuditKind, corpus.Limits{Age: AuditDays * day})
	return err
}

// A presence says whether the bot is in a guild.
type presence struct {
	Left time.Time `json:"left"` // zero: it is
}

// presence notes that the bot is in a guild or has left it, and drops one that it left long ago.
func (h *House) presence(ctx context.Context, guild string, in bool) error {
	const name = "guild"
	c := h.Store.Corpus(guild)
	var p presence
	seen, err := c.Get(ctx, presenceKind, name, &p)
	switch {
	case err != nil:
		return err
	case in && (!seen || !p.Left.IsZero()):
		return c.Put(ctx, presenceKind, name, presence{})
	case !in && seen && p.Left.IsZero():
		return c.Put(ctx, presenceKind, name, presence{Left: h.now().UTC()})
	case !in && seen && h.now().Sub(p.Left) > GraceDays*24*time.Hour:
		h.Log.InfoContext(ctx, "deleting all of a guild that the bot has left", "guild", guild, "left", p.Left)
		return bot.Drop(ctx, c)
	}
	return nil
}

// Mine returns how many records are kept of a person, changes that they made as a moderator left aside.
func (h *House) Mine(ctx context.Context, person string) (int, error) {
	names, err := h.Store.Corpora(ctx)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, guild := range names {
		records, err := h.Store.Corpus(guild).Records(ctx, corpus.Filter{Kind: FeedbackKind, Person: person})
		if err != nil {
			return 0, err
		}
		n += len(records)
	}
	return n, nil
}

// ForgetPerson deletes what is kept of a person in all guilds, and returns how many records. Changes that they made as a moderator stay with
// the guild's record of changes until that is trimmed.
func (h *House) ForgetPerson(ctx context.Context, person string) (int, error) {
	return h.Store.Forget(ctx, corpus.Filter{Kind: FeedbackKind, Person: person})
}
