package discord

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/discord/markup"
)

// A talk is a question with the questions it follows, oldest first. It is read back from the message that answers it, so that buttons
// and replies need nothing else.
type talk struct {
	question string
	history  []string
}

const (
	trailFollows   = "Follows: " // before the questions of the footer, of which the title is the next
	trailAsked     = "Asked: "   // before the questions of the footer, the last of which is too long for the title
	trailPlain     = "-# "       // before the questions in an answer without an embed
	trailSeparator = " › "
)

// How much of the question, and of each that it follows, is shown in an answer without an embed: with a field's worth of figures it must
// fit a message.
const (
	maxPlainQuestion = 450
	maxPlainEarlier  = 150
)

// embed returns an embed that shows t.
func (t talk) embed(description string, colour int) *discordgo.MessageEmbed {
	e := &discordgo.MessageEmbed{Title: markup.Escaped(t.question, maxTitle), Description: description, Color: colour}
	if e.Title == "" {
		e.Title = "…"
	}
	if f := t.footer(markup.Unescape(e.Title) == markup.Clean(t.question)); f != "" {
		e.Footer = &discordgo.MessageEmbedFooter{Text: f}
	}
	return e
}

// footer returns the questions that t follows in one line, and its own unless that stands whole in the title. The oldest are left out
// where there is no room.
func (t talk) footer(titled bool) string {
	head, all := trailFollows, t.history
	if !titled {
		head, all = trailAsked, append(t.history[:len(t.history):len(t.history)], t.question)
	}
	for ; len(all) > 0; all = all[1:] {
		shown := make([]string, len(all))
		for i, q := range all {
			shown[i] = oneOf(q)
		}
		if s := head + strings.Join(shown, trailSeparator); markup.Size(s) <= maxFooter {
			return s
		}
	}
	return ""
}

// oneOf returns a question so that it is one among others in a trail.
func oneOf(question string) string {
	return strings.ReplaceAll(markup.Clean(question), trailSeparator, " > ")
}

// plain returns the line that shows t where there is no embed.
func (t talk) plain() string {
	var all []string
	for _, q := range t.history[max(0, len(t.history)-2):] {
		all = append(all, markup.Escaped(oneOf(q), maxPlainEarlier))
	}
	return trailPlain + strings.Join(append(all, markup.Escaped(oneOf(t.question), maxPlainQuestion)), trailSeparator)
}

// readTalk reads back the talk that a message of ours answers.
func readTalk(m *discordgo.Message) (talk, bool) {
	if m == nil {
		return talk{}, false
	}
	if len(m.Embeds) > 0 && m.Embeds[0] != nil {
		return readEmbed(m.Embeds[0])
	}
	line, _, _ := strings.Cut(m.Content, "\n")
	rest, ok := strings.CutPrefix(line, trailPlain)
	if !ok || rest == "" {
		return talk{}, false
	}
	return lastOf(markup.Unescape(rest)), true
}

// readEmbed reads back a talk from an embed.
func readEmbed(e *discordgo.MessageEmbed) (talk, bool) {
	t := talk{question: markup.Unescape(e.Title)}
	if e.Footer == nil {
		return t, t.question != ""
	}
	if rest, ok := strings.CutPrefix(e.Footer.Text, trailFollows); ok {
		t.history = strings.Split(rest, trailSeparator)
	} else if rest, ok := strings.CutPrefix(e.Footer.Text, trailAsked); ok {
		t = lastOf(rest)
	}
	return t, t.question != ""
}

// lastOf returns the talk of a trail, whose last question is the one asked.
func lastOf(trail string) talk {
	all := strings.Split(trail, trailSeparator)
	return talk{question: all[len(all)-1], history: all[:len(all)-1]}
}
