package discord

import (
	"github.com/bwmarrin/discordgo"
)

// A reply is what a handler wants to be shown. Sending it is somebody else's business.
type reply struct {
	text    string
	embed   *discordgo.MessageEmbed
	plain   string // instead of embed, where embeds are not allowed
	buttons [][]button
	private bool // for the user alone
	quiet   bool // better not said in public: a repeated plea to wait
	update  bool // in place of the message that holds the button
	form    *form
	choices []string // suggestions for what is being typed; nil is none
}

// A button is a [state] with a label.
type button struct {
	label    string
	state    state
	disabled bool
}

// A form is a window with text inputs.
type form struct {
	title  string
	state  state
	inputs []input
}

// An input is a field of a form.
type input struct {
	id, label, hint string
	long, required  bool
	most            int
}

// say returns a reply of words alone, for the user alone.
func say(text string) reply { return reply{text: text, private: true} }

// A body is a message as Discord's API takes it.
type body struct {
	Content    string                       `json:"content"`
	Embeds     []*discordgo.MessageEmbed    `json:"embeds"`
	Components []discordgo.MessageComponent `json:"components"`
	Mentions   nobody                       `json:"allowed_mentions"`
	Flags      discordgo.MessageFlags       `json:"flags"` // sent even if 0: an edit must show embeds again that were suppressed
	Reference  *discordgo.MessageReference  `json:"message_reference,omitempty"`
	Nonce      string                       `json:"nonce,omitempty"`
	Enforce    bool                         `json:"enforce_nonce,omitempty"`
}

// nobody is the allowed mentions of every message: none. The type of discordgo sends null where its list is empty, which allows all.
type nobody struct{}

func (nobody) MarshalJSON() ([]byte, error) { return []byte(`{"parse":[],"replied_user":false}`), nil }

// message returns r as a message, without its embed where embeds are not allowed.
func (r *reply) message(embeds bool) body {
	b := body{Content: r.text, Embeds: []*discordgo.MessageEmbed{}, Components: []discordgo.MessageComponent{}}
	if r.embed != nil && embeds {
		b.Embeds = append(b.Embeds, r.embed)
	} else {
		if r.embed != nil {
			b.Content = r.plain
		}
		b.Flags |= discordgo.MessageFlagsSuppressEmbeds
	}
	if r.private {
		b.Flags |= discordgo.MessageFlagsEphemeral
	}
	for _, row := range r.buttons {
		var line discordgo.ActionsRow
		for _, x := range row {
			style := discordgo.SecondaryButton
			line.Components = append(line.Components, discordgo.Button{Label: x.label, Style: style, Disabled: x.disabled, CustomID: x.state.String()})
		}
		b.Components = append(b.Components, line)
	}
	return b
}

// A response is the first answer to an interaction as Discord's API takes it.
type response struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// response returns r as the first answer to an interaction.
func (r *reply) response(embeds bool) response {
	switch {
	case r.choices != nil:
		choices := []discordgo.ApplicationCommandOptionChoice{}
		for _, c := range r.choices {
			choices = append(choices, discordgo.ApplicationCommandOptionChoice{Name: c, Value: c})
		}
		return response{discordgo.InteractionApplicationCommandAutocompleteResult, map[string]any{"choices": choices}}
	case r.form != nil:
		return response{discordgo.InteractionResponseModal, r.form.data()}
	case r.update:
		return response{discordgo.InteractionResponseUpdateMessage, r.message(embeds)}
	}
	return response{discordgo.InteractionResponseChannelMessageWithSource, r.message(embeds)}
}

// data returns f as Discord's API takes it.
func (f *form) data() map[string]any {
	rows := []discordgo.MessageComponent{}
	for _, in := range f.inputs {
		style := discordgo.TextInputShort
		if in.long {
			style = discordgo.TextInputParagraph
		}
		rows = append(rows, discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.TextInput{CustomID: in.id, Label: in.label, Style: style, Placeholder: in.hint, Required: in.required, MaxLength: in.most},
		}})
	}
	return map[string]any{"custom_id": f.state.String(), "title": f.title, "components": rows}
}

// later returns the answer to an interaction that will be filled in by an edit.
func later(private, update bool) response {
	if update {
		return response{Type: discordgo.InteractionResponseDeferredMessageUpdate}
	}
	r := response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	if private {
		r.Data = map[string]any{"flags": discordgo.MessageFlagsEphemeral}
	}
	return r
}
