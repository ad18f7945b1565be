package browse

import (
	"context"
	"strings"

	"quaestor/bot/answer"
	"quaestor/bot/claim"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf"
)

// Colours of the bar beside a check.
const (
	green = 0x2E7D32 // all that can be told is confirmed
	red   = 0xC62828 // something is contradicted
	grey  = 0x607D8B // nothing is held
)

// check says of each figure of a message whether the corpus confirms it. Who wrote the message is not told: the reply is for who asks.
func (b *Browser) check(ctx context.Context, c *interaction.Call) interaction.Reply {
	say, no := b.desk.Enter(ctx, c)
	if no != nil {
		return *no
	}
	if c.Target == nil {
		return interaction.Say(say.Say("table.unknown_action"))
	}
	var claims []claim.Claim
	err := b.desk.Use(ctx, c.Corpus, func(x shelf.Corpus, gone answer.Withheld) { claims = x.Check(textOf(c.Target), gone) })
	if err != nil {
		return b.desk.Sorry(ctx, say, c, err)
	}
	if len(claims) == 0 {
		return interaction.Say(say.Say("check.no_figures"))
	}
	v := view{say: say}
	return v.verdicts(claims, c.Target.Link)
}

// textOf returns what a message says, in its own text and its embeds.
func textOf(m *interaction.Message) string {
	parts := []string{m.Content}
	for _, e := range m.Embeds {
		parts = append(parts, e.Title, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name+": "+f.Value)
		}
	}
	return strings.NewReplacer("**", "", "__", "", "`", "").Replace(strings.Join(parts, "\n\n"))
}

// Limits of Discord and of patience.
const (
	maxShownClaims = 20
	maxEmbed       = 5500
	maxField       = 1024
)

// verdicts shows the claims of a message with what the corpus makes of each.
func (v *view) verdicts(claims []claim.Claim, link string) interaction.Reply {
	var n [3]int
	for i := range claims {
		n[claims[i].Verdict]++
	}
	head := v.say.Say("check.head", locale.Args{"Confirmed": n[claim.Confirmed], "Contradicted": n[claim.Contradicted], "NotHeld": n[claim.NotHeld]})
	if link != "" {
		head += " [↗](" + link + ")"
	}
	e := &interaction.Embed{Title: v.say.Say("check.title"), Description: head, Color: grey}
	switch {
	case n[claim.Contradicted] > 0:
		e.Color = red
	case n[claim.Confirmed] > 0:
		e.Color = green
	}
	plain, total := head, markup.Size(head)
	for i := range claims {
		f := interaction.Field{Name: v.verdictName(&claims[i]), Value: v.verdict(&claims[i])}
		if total += markup.Size(f.Name) + markup.Size(f.Value); i == maxShownClaims || total > maxEmbed {
			e.Footer = &interaction.Footer{Text: v.say.Count("check.more", len(claims)-i)}
			break
		}
		e.Fields = append(e.Fields, f)
		plain += "\n**" + f.Name + "**\n" + f.Value
	}
	const most = 2000
	return interaction.Reply{Embed: e, Plain: markup.Clip(plain, most), Private: true}
}

// signs stand before the verdicts, so that they are told apart without colour.
var signs = [...]string{claim.NotHeld: "❔", claim.Confirmed: "✅", claim.Contradicted: "❌"}

// verdictName names a claim and its verdict: "✅ 1.4% · exports · May — confirmed".
func (v *view) verdictName(c *claim.Claim) string {
	parts := []string{signs[c.Verdict] + " " + c.Surface}
	for _, p := range []string{c.Figure.Subject, v.say.Named(c.Figure.PeriodText, c.Figure.Period)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	key := "check.not_held"
	switch {
	case c.Verdict == claim.Contradicted:
		key = "check.contradicted"
	case c.Rounded:
		key = "check.rounded"
	case c.Verdict == claim.Confirmed:
		key = "check.confirmed"
	}
	return markup.Escaped(strings.Join(parts, " · "), 200) + " — " + v.say.Say(key)
}

// verdict gives the reason: the figure held with its quotation, or what is missing.
func (v *view) verdict(c *claim.Claim) string {
	var lines []string
	switch {
	case c.Held != nil:
		h := c.Held
		if c.Verdict == claim.Contradicted {
			lines = append(lines, v.say.Say("check.right", locale.Args{"Figure": "**" + markup.Escaped(v.printed(&h.Shown), 80) + "**", "Period": markup.Escaped(v.say.Period(h.Shown.Period), 80)}))
		}
		lines = append(lines, "> "+markup.Quote(h.Citation.Quote, []string{h.Shown.Surface}, 500), v.source(&h.Citation))
	default:
		lines = append(lines, v.say.Say("check.missing."+c.Missing))
	}
	if o := c.Other; o != nil {
		lines = append(lines, v.say.Say("check.elsewhere", locale.Args{"Figure": markup.Escaped(v.printed(&o.Shown), 80), "Period": markup.Escaped(v.say.Period(o.Shown.Period), 80)})+" "+v.source(&o.Citation))
	}
	return markup.Clip(strings.Join(lines, "\n"), maxField)
}
