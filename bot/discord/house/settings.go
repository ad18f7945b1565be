package house

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"quaestor/bot"
	"quaestor/bot/discord/desk"
	"quaestor/corpus"
)

// Settings are what a guild has decided. The zero Settings are those of a guild that has decided nothing.
type Settings struct {
	Channels []string // ids of the channels where questions are answered; none: everywhere
	Role     string   // id of the role that may ask; "": everybody
	Cooldown int      // seconds until a person may ask again; 0: as usual
	Language string   // that everybody is answered in: a locale of Discord; "": each in their own
	Private  bool     // answers to commands are for who asks alone
	Shared   bool     // the shared articles are searched, too
	Log      string   // id of the channel where changes and failures are posted; "": nowhere
	Days     int      // how long questions and reports are kept; 0: [KeepDays]
}

// The names of the settings.
const (
	SetChannels = "channels"
	SetRole     = "role"
	SetCooldown = "cooldown"
	SetLanguage = "language"
	SetPrivate  = "private"
	SetShared   = bot.SharedSetting
	SetLog      = "log"
	SetDays     = "days"
)

// Names are the names of all settings.
func Names() []string {
	return []string{SetChannels, SetRole, SetCooldown, SetLanguage, SetPrivate, SetShared, SetLog, SetDays}
}

// fields returns where the value of each setting goes.
func (s *Settings) fields() map[string]any {
	return map[string]any{SetChannels: &s.Channels, SetRole: &s.Role, SetCooldown: &s.Cooldown, SetLanguage: &s.Language, SetPrivate: &s.Private,
		SetShared: &s.Shared, SetLog: &s.Log, SetDays: &s.Days}
}

// Settings returns the settings of a guild, as far as they can be read.
func (h *House) Settings(ctx context.Context, guild string) (Settings, error) {
	var s Settings
	docs, err := h.Store.Corpus(guild).Documents(ctx, corpus.SettingKind)
	if err != nil {
		return s, fmt.Errorf("reading the settings of a guild: %w", err)
	}
	fields := s.fields()
	for _, d := range docs {
		if into := fields[d.Name]; into != nil {
			if err := json.Unmarshal(d.JSON, into); err != nil {
				return s, fmt.Errorf("reading the setting %q: %w", d.Name, err)
			}
		}
	}
	return s, nil
}

// Set keeps a setting of a guild.
func (h *House) Set(ctx context.Context, guild, name string, value any) error {
	return h.Store.Corpus(guild).Put(ctx, corpus.SettingKind, name, value)
}

// Unset takes a setting of a guild back to what it is where nobody has decided.
func (h *House) Unset(ctx context.Context, guild, name string) error {
	if !slices.Contains(Names(), name) {
		return fmt.Errorf("there is no setting %q", name)
	}
	return h.Store.Corpus(guild).Delete(ctx, corpus.SettingKind, name)
}

// Rules returns the settings that bear on answers.
func (h *House) Rules(ctx context.Context, guild string) (desk.Rules, error) {
	s, err := h.Settings(ctx, guild)
	r := desk.Rules{Channels: s.Channels, Role: s.Role, Locale: s.Language, Private: s.Private}
	if s.Cooldown > 0 {
		r.User = desk.Cooldown{Burst: 1, Every: time.Duration(s.Cooldown) * time.Second}
	}
	return r, err
}
