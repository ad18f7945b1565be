package house

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"quaestor/bot"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
)

// A Deed is something that somebody changed. Who, when, and the version that came of it stand in its record.
type Deed struct {
	Action string `json:"action"` // as the texts name it: "add", "remove", "settings"
	What   string `json:"what"`   // titles, names or values
}

// Shown returns what was changed so that Discord shows it, in at most most units. Settings hold channels and roles, which Discord names.
func (d Deed) Shown(most int) string {
	if d.Action == DidSettings {
		return markup.Clip(d.What, most)
	}
	return markup.Escaped(d.What, most)
}

// DidSettings is the action of who changes a setting; its What is written by the program, of ids and fixed words alone.
const DidSettings = "settings"

// Record returns the record of a deed, to be kept at one stroke with what was changed.
func (d Deed) Record(who string) (corpus.Record, error) {
	data, err := json.Marshal(d)
	return corpus.Record{Kind: AuditKind, Key: d.Action, Person: who, JSON: data}, err
}

// Note records a deed and posts it in the log channel.
func (h *House) Note(ctx context.Context, guild, who string, d Deed) error {
	r, err := d.Record(who)
	if err == nil {
		err = h.Store.Corpus(guild).Add(ctx, r)
	}
	if err != nil {
		return fmt.Errorf("recording a change: %w", err)
	}
	h.Announce(ctx, guild, who, d)
	return nil
}

// Announce posts a deed in the log channel of a guild, if it has one.
func (h *House) Announce(ctx context.Context, guild, who string, d Deed) {
	h.Post(ctx, guild, func(say locale.Texts) string {
		return say.Say("house.did", locale.Args{"Who": Mention(who), "Action": say.Say("house.actions." + d.Action), "What": d.Shown(600)})
	})
}

// Mention names a person so that Discord shows it; nobody is the bot itself.
func Mention(id string) string {
	if id == "" {
		return "Quaestor"
	}
	return "<@" + id + ">"
}

// Post writes in the log channel of a guild, if it has one, in the language of the guild, and reports whether it did. That it cannot is logged:
// there is nobody to tell.
func (h *House) Post(ctx context.Context, guild string, text func(locale.Texts) string) bool {
	v := h.Voice()
	s, err := h.Settings(ctx, guild)
	if v == nil || err != nil || s.Log == "" {
		return false
	}
	const most = 2000
	if _, err := v.Post(ctx, s.Log, interaction.Reply{Text: markup.Clip(text(locale.For(s.Language)), most)}); err != nil {
		h.Log.WarnContext(ctx, "may not write in the log channel: let me view it and send messages there", "guild", guild, "channel", s.Log, "cause", err)
		return false
	}
	return true
}

// Refreshed reports what became of a scheduled refresh: a failure once, when it begins or can first be told; what has changed, each time.
func (h *House) Refreshed(ctx context.Context, guild string, did bot.Refreshed, err error) {
	if guild == "" || did.Name == "" {
		return
	}
	if err == nil {
		err = did.Err
	}
	key := [2]string{guild, did.Name}
	h.mu.Lock()
	before := h.failing[key]
	if err == nil {
		delete(h.failing, key)
	}
	h.mu.Unlock()
	switch {
	case err != nil && !before:
		if h.Post(ctx, guild, func(say locale.Texts) string { return failure(say, did, err) }) {
			h.mu.Lock()
			h.failing[key] = true
			h.mu.Unlock()
		}
	case err == nil && len(did.Diffs) > 0:
		var d Deed
		d.Action, d.What = "refresh", did.Name
		if err := h.Note(ctx, guild, "", d); err != nil {
			h.Log.ErrorContext(ctx, "a refresh was not recorded", "guild", guild, "cause", err)
		}
	}
}

// failure says why a source could not be refreshed.
func failure(say locale.Texts, did bot.Refreshed, err error) string {
	name := markup.Escaped(did.Name, 100)
	if held, ok := errors.AsType[*bot.HeldError](err); ok {
		return say.Say("house.held", locale.Args{"Source": name, "Question": markup.Escaped(held.First(), 300)})
	}
	why := did.State.Error
	if why == "" {
		why = err.Error()
	}
	return say.Say("house.failed", locale.Args{"Source": name, "Why": markup.Escaped(why, 500)})
}
