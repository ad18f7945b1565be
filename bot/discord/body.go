package discord

import (
	"strconv"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/rest"
)

// A body is a message as Discord's API takes it.
type body struct {
	Content    string                      `json:"content"`
	Embeds     []*interaction.Embed        `json:"embeds"`
	Components []row                       `json:"components"`
	Files      []attachment                `json:"attachments"` // an edit drops the files that are not named
	Mentions   nobody                      `json:"allowed_mentions"`
	Flags      discordgo.MessageFlags      `json:"flags"` // sent even if 0: an edit must show embeds again that were suppressed
	Reference  *discordgo.MessageReference `json:"message_reference,omitempty"`
	Nonce      string                      `json:"nonce,omitempty"`
	Enforce    bool                        `json:"enforce_nonce,omitempty"`
}

// nobody is the allowed mentions of every message: none. The type of discordgo sends null where its list is empty, which allows all.
type nobody struct{}

func (nobody) MarshalJSON() ([]byte, error) { return []byte(`{"parse":[],"replied_user":false}`), nil }

// A row holds the buttons of a message, or one input of a form.
type row struct {
	Type       discordgo.ComponentType `json:"type"`
	Components []any                   `json:"components"`
}

func rowOf(components ...any) row { return row{discordgo.ActionsRowComponent, components} }

type button struct {
	Type     discordgo.ComponentType `json:"type"`
	Style    discordgo.ButtonStyle   `json:"style"`
	Label    string                  `json:"label"`
	CustomID string                  `json:"custom_id"`
	Disabled bool                    `json:"disabled,omitempty"`
}

type textInput struct {
	Type     discordgo.ComponentType  `json:"type"`
	CustomID string                   `json:"custom_id"`
	Style    discordgo.TextInputStyle `json:"style"`
	Label    string                   `json:"label"`
	Hint     string                   `json:"placeholder,omitempty"`
	Value    string                   `json:"value,omitempty"`
	Required bool                     `json:"required"`
	Most     int                      `json:"max_length,omitempty"`
}

// An attachment names a file that is sent along, by its place.
type attachment struct {
	ID    string `json:"id"`
	Name  string `json:"filename"`
	About string `json:"description,omitempty"`
}

var buttonStyles = map[interaction.Style]discordgo.ButtonStyle{
	interaction.Secondary: discordgo.SecondaryButton, interaction.Primary: discordgo.PrimaryButton, interaction.Dangerous: discordgo.DangerButton,
}

// message returns r as a message, without its embed where embeds are not allowed.
func message(r *interaction.Reply, embeds bool) body {
	b := body{Content: r.Text, Embeds: []*interaction.Embed{}, Components: []row{}, Files: []attachment{}}
	if r.Embed != nil && embeds {
		b.Embeds = append(b.Embeds, r.Embed)
	} else {
		if r.Embed != nil {
			b.Content = r.Plain
		}
		b.Flags |= discordgo.MessageFlagsSuppressEmbeds
	}
	if r.Private {
		b.Flags |= discordgo.MessageFlagsEphemeral
	}
	for _, line := range r.Buttons {
		var x []any
		for _, k := range line {
			x = append(x, button{discordgo.ButtonComponent, buttonStyles[k.Style], k.Label, k.State.String(), k.Disabled})
		}
		b.Components = append(b.Components, rowOf(x...))
	}
	for i, f := range r.Files {
		b.Files = append(b.Files, attachment{strconv.Itoa(i), f.Name, f.About})
	}
	return b
}

// files returns what is sent along with r.
func files(r *interaction.Reply) []rest.File {
	var out []rest.File
	for _, f := range r.Files {
		out = append(out, rest.File{Name: f.Name, Type: f.Type, Data: f.Data})
	}
	return out
}

// A response is the first answer to an interaction as Discord's API takes it.
type response struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// respondWith returns r as the first answer to a call.
func respondWith(r *interaction.Reply, kind interaction.Kind, embeds bool) response {
	switch {
	case kind == interaction.Typed:
		choices := []discordgo.ApplicationCommandOptionChoice{}
		for _, c := range r.Choices {
			choices = append(choices, discordgo.ApplicationCommandOptionChoice{Name: c.Name, Value: c.Value})
		}
		return response{discordgo.InteractionApplicationCommandAutocompleteResult, map[string]any{"choices": choices}}
	case r.Form != nil:
		return response{discordgo.InteractionResponseModal, formData(r.Form)}
	case r.Update:
		return response{discordgo.InteractionResponseUpdateMessage, message(r, embeds)}
	}
	return response{discordgo.InteractionResponseChannelMessageWithSource, message(r, embeds)}
}

// formData returns f as Discord's API takes it.
func formData(f *interaction.Form) map[string]any {
	rows := []row{}
	for _, in := range f.Inputs {
		style := discordgo.TextInputShort
		if in.Long {
			style = discordgo.TextInputParagraph
		}
		rows = append(rows, rowOf(textInput{discordgo.TextInputComponent, in.ID, style, in.Label, in.Hint, in.Value, in.Required, in.Most}))
	}
	return map[string]any{"custom_id": f.State.String(), "title": f.Title, "components": rows}
}

// later returns the answer to an interaction that will be filled in by an edit.
func later(p interaction.Promise) response {
	switch p {
	case interaction.Update:
		return response{Type: discordgo.InteractionResponseDeferredMessageUpdate}
	case interaction.Public:
		return response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	}
	return response{discordgo.InteractionResponseDeferredChannelMessageWithSource, map[string]any{"flags": discordgo.MessageFlagsEphemeral}}
}
