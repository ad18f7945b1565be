package moderate

import (
	"context"

	"quaestor/bot/discord/house"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
)

// actForgetMe deletes what is kept of who presses.
const actForgetMe = "forgetme"

// privacy returns what everybody may know and decide of what is kept of them.
func (m *Moderator) privacy() interaction.Part {
	return interaction.Part{
		Commands: []interaction.Command{{Name: "privacy", Run: m.showPrivacy}},
		Actions:  []interaction.Action{{Name: actForgetMe, Promise: interaction.Update, Run: m.forgetMe}},
	}
}

// showPrivacy says what is kept, for how long, and how much of it is of who asks.
func (m *Moderator) showPrivacy(ctx context.Context, c *interaction.Call) interaction.Reply {
	d := &visit{Call: c, m: m, say: locale.For(c.Locale)}
	n, err := m.House.Mine(ctx, c.User)
	if err != nil {
		return d.failed(ctx, err)
	}
	days := house.KeepDays
	if s, err := m.House.Settings(ctx, c.Guild); err == nil && s.Days > 0 {
		days = s.Days
	}
	long := func(days int) string { return d.say.Count("corpus.settings.days_kept", days) }
	r := interaction.Say(d.say.Say("privacy.kept", locale.Args{"Days": long(days), "Grace": long(house.GraceDays), "Audit": long(house.AuditDays)}) + "\n\n" + d.say.Count("privacy.mine", n))
	r.Buttons = [][]interaction.Button{{{Label: d.say.Say("privacy.forget"), State: interaction.State{Action: actForgetMe, Asker: c.User}, Style: interaction.Dangerous, Disabled: n == 0}}}
	return r
}

// forgetMe deletes what is kept of who presses.
func (m *Moderator) forgetMe(ctx context.Context, c *interaction.Call) interaction.Reply {
	d := &visit{Call: c, m: m, say: locale.For(c.Locale)}
	n, err := m.House.ForgetPerson(ctx, c.User)
	if err != nil {
		return d.failed(ctx, err)
	}
	return interaction.Reply{Text: d.say.Count("privacy.forgotten", n), Update: true, Private: true}
}
