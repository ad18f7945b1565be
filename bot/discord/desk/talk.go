package desk

import (
	"strings"

	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/markup"
)

// A Talk is a question with the questions it follows, oldest first. It is read back from the message that answers it, so that buttons
// and replies need nothing else.
type Talk struct {
	Question string
	History  []string // earlier questions, oldest first
}

const (
	trailFollows   = "↩ "  // before the questions of the footer, of which the title is the next
	trailAsked     = "» "  // before the questions of the footer, the last of which is too long for the title
	trailPlain     = "-# " // before the questions in an answer without an embed
	trailSeparator = " › "
)

// How much of the question, and of each that it follows, is shown in an answer without an embed: with a field's worth of figures it must
// fit a message.
const (
	maxPlainQuestion = 450
	maxPlainEarlier  = 150
)

// embed returns an embed that shows t.
func (t Talk) embed(description string, colour int) *interaction.Embed {
	e := &interaction.Embed{Title: markup.Escaped(t.Question, maxTitle), Description: description, Color: colour}
	if e.Title == "" {
		e.Title = "…"
	}
	if f := t.footer(markup.Unescape(e.Title) == markup.Clean(t.Question)); f != "" {
		e.Footer = &interaction.Footer{Text: f}
	}
	return e
}

// footer returns the questions that t follows in one line, and its own unless that stands whole in the title. The oldest are left out
// where there is no room.
func (t Talk) footer(titled bool) string {
	head, all := trailFollows, t.History
	if !titled {
		head, all = trailAsked, append(t.History[:len(t.History):len(t.History)], t.Question)
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
func (t Talk) plain() string {
	var all []string
	for _, q := range t.History[max(0, len(t.History)-2):] {
		all = append(all, markup.Escaped(oneOf(q), maxPlainEarlier))
	}
	return trailPlain + strings.Join(append(all, markup.Escaped(oneOf(t.Question), maxPlainQuestion)), trailSeparator)
}

// ReadTalk reads back the talk that a message of ours answers.
func ReadTalk(m *interaction.Message) (Talk, bool) {
	if m == nil {
		return Talk{}, false
	}
	if len(m.Embeds) > 0 {
		return readEmbed(&m.Embeds[0])
	}
	line, _, _ := strings.Cut(m.Content, "\n")
	rest, ok := strings.CutPrefix(line, trailPlain)
	if !ok || rest == "" {
		return Talk{}, false
	}
	return lastOf(markup.Unescape(rest)), true
}

// readEmbed reads back a talk from an embed.
func readEmbed(e *interaction.Embed) (Talk, bool) {
	t := Talk{Question: markup.Unescape(e.Title)}
	if e.Footer == nil {
		return t, t.Question != ""
	}
	if rest, ok := strings.CutPrefix(e.Footer.Text, trailFollows); ok {
		t.History = strings.Split(rest, trailSeparator)
	} else if rest, ok := strings.CutPrefix(e.Footer.Text, trailAsked); ok {
		t = lastOf(rest)
	}
	return t, t.Question != ""
}

// lastOf returns the talk of a trail, whose last question is the one asked.
func lastOf(trail string) Talk {
	all := strings.Split(trail, trailSeparator)
	return Talk{Question: all[len(all)-1], History: all[:len(all)-1]}
}
