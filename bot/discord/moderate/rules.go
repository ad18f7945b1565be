package moderate

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quaestor/bot/discord/house"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
)

const (
	optionAllow    = "allow"
	optionDisallow = "disallow"
	optionReset    = "reset"
	eachLanguage   = "each"

	actAudit = "audit" // to a page of the changes

	deedsOnPage = 12
)

// rules returns what concerns the settings and the record of changes.
func (m *Moderator) rules() interaction.Part {
	return interaction.Part{
		Commands: []interaction.Command{
			m.command("settings", (*visit).settings,
				interaction.Option{Name: optionAllow, Kind: interaction.Channel}, interaction.Option{Name: optionDisallow, Kind: interaction.Channel},
				interaction.Option{Name: house.SetRole, Kind: interaction.Role},
				interaction.Option{Name: house.SetCooldown, Kind: interaction.Whole, Least: 0, Most: 3600},
				interaction.Option{Name: house.SetLanguage, Kind: interaction.Text, Choices: append([]string{eachLanguage}, locale.Languages()...)},
				interaction.Option{Name: house.SetPrivate, Kind: interaction.Flag}, interaction.Option{Name: house.SetShared, Kind: interaction.Flag},
				interaction.Option{Name: house.SetLog, Kind: interaction.Channel},
				interaction.Option{Name: house.SetDays, Kind: interaction.Whole, Least: 1, Most: 365},
				interaction.Option{Name: optionReset, Kind: interaction.Text, Choices: house.Names()}),
			m.command("audit", (*visit).audit),
		},
		Actions: []interaction.Action{m.action(actAudit, interaction.Update, (*visit).turnAudit)},
	}
}

// settings changes the settings that are given, and shows all.
func (d *visit) settings(ctx context.Context) interaction.Reply {
	s, err := d.m.House.Settings(ctx, d.Guild)
	if err != nil {
		return d.failed(ctx, err)
	}
	for _, set := range d.wanted(&s) {
		if set.value == nil {
			err = d.m.House.Unset(ctx, d.Guild, set.name)
		} else {
			err = d.m.House.Set(ctx, d.Guild, set.name, set.value)
		}
		if err == nil {
			err = d.note(ctx, house.DidSettings, set.name+" "+set.said)
		}
		if err != nil {
			return d.failed(ctx, err)
		}
	}
	return d.showSettings(ctx)
}

// A setting is one that is to be changed.
type setting struct {
	name  string
	value any    // nil: as where nobody has decided
	said  string // for the record
}

// wanted returns the settings that the options change.
func (d *visit) wanted(s *house.Settings) []setting {
	var out []setting
	channels := slices.Clone(s.Channels)
	if c := d.Text(optionAllow); c != "" && !slices.Contains(channels, c) {
		channels = append(channels, c)
	}
	if c := d.Text(optionDisallow); c != "" {
		channels = slices.DeleteFunc(channels, func(x string) bool { return x == c })
	}
	if !slices.Equal(channels, s.Channels) {
		out = append(out, setting{house.SetChannels, channels, "<#" + strings.Join(channels, "> <#") + ">"})
	}
	if r := d.Text(house.SetRole); r != "" {
		out = append(out, setting{house.SetRole, r, "<@&" + r + ">"})
	}
	if c := d.Text(house.SetLog); c != "" {
		out = append(out, setting{house.SetLog, c, "<#" + c + ">"})
	}
	for _, name := range []string{house.SetCooldown, house.SetDays} {
		if n, ok := d.Whole(name); ok {
			out = append(out, setting{name, n, strconv.Itoa(n)})
		}
	}
	for _, name := range []string{house.SetPrivate, house.SetShared} {
		if d.Options[name] != "" {
			out = append(out, setting{name, d.Flag(name), d.Options[name]})
		}
	}
	switch l := d.Text(house.SetLanguage); l {
	case "":
	case eachLanguage:
		out = append(out, setting{house.SetLanguage, nil, l})
	default:
		out = append(out, setting{house.SetLanguage, l, l})
	}
	if name := d.Text(optionReset); name != "" {
		out = append(out, setting{name, nil, "↺"})
	}
	return out
}

// showSettings shows all settings.
func (d *visit) showSettings(ctx context.Context) interaction.Reply {
	d.speak(ctx) // perhaps another language than before
	s, err := d.m.House.Settings(ctx, d.Guild)
	if err != nil {
		return d.failed(ctx, err)
	}
	yes := func(b bool) string {
		if b {
			return d.say.Say("corpus.settings.yes")
		}
		return d.say.Say("corpus.settings.no")
	}
	usual := func(value string, isUsual bool, key string) string {
		if isUsual {
			return d.say.Say("corpus.settings.usual." + key)
		}
		return value
	}
	days := s.Days
	if days == 0 {
		days = house.KeepDays
	}
	e := &interaction.Embed{Title: d.say.Say("corpus.settings.title"), Color: blue}
	for _, f := range []struct{ name, value string }{
		{house.SetChannels, usual("<#"+strings.Join(s.Channels, "> <#")+">", len(s.Channels) == 0, "channels")},
		{house.SetRole, usual("<@&"+s.Role+">", s.Role == "", "role")},
		{house.SetCooldown, usual(d.say.Count("ask.seconds", s.Cooldown), s.Cooldown == 0, "cooldown")},
		{house.SetLanguage, usual(s.Language, s.Language == "", "language")},
		{house.SetPrivate, yes(s.Private)}, {house.SetShared, yes(s.Shared)},
		{house.SetLog, usual("<#"+s.Log+">", s.Log == "", "log")},
		{house.SetDays, d.say.Count("corpus.settings.days_kept", days)},
	} {
		e.Fields = append(e.Fields, interaction.Field{Name: d.say.Say("corpus.settings." + f.name), Value: markup.Clip(f.value, 1000), Inline: true})
	}
	return interaction.Reply{Embed: e, Plain: plainOf(e)}
}

func (d *visit) audit(ctx context.Context) interaction.Reply { return d.auditPage(ctx, 0) }

// turnAudit turns to another page of the changes.
func (d *visit) turnAudit(ctx context.Context) interaction.Reply { return d.turned(ctx, d.auditPage) }

// auditPage shows who changed what and when, newest first, with the version that came of it.
func (d *visit) auditPage(ctx context.Context, n int) interaction.Reply {
	all, err := d.corpus.Records(ctx, corpus.Filter{Kind: house.AuditKind})
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(all) == 0 {
		return interaction.Say(d.say.Say("corpus.audit.none"))
	}
	title := d.say.Count("corpus.audit.title", len(all))
	return d.listed(ctx, title, listing{action: actAudit, page: n, all: len(all), perPage: deedsOnPage}, func(i int) (string, error) {
		r := &all[i]
		var deed house.Deed
		if err := json.Unmarshal(r.JSON, &deed); err != nil {
			return "", fmt.Errorf("reading record %d: %w", r.Number, err)
		}
		what := d.say.Say("house.deed", locale.Args{"Action": d.say.Say("house.actions." + deed.Action), "What": deed.Shown(150)})
		return fmt.Sprintf("%s · %s · %s · %s", stamp(r.Made), house.Mention(r.Person), what, d.say.Say("corpus.version", locale.Args{"Number": r.Version})), nil
	})
}
