package discord

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/discord/interaction"
)

// An incoming call has what is needed to answer it.
type incoming struct {
	interaction.Call
	token  string
	embeds bool // whether embeds are allowed where the answer will stand
}

var errHalfFilled = errors.New("event lacks what it must have")

// readCall reads an INTERACTION_CREATE event; self is the bot's own user.
func readCall(data json.RawMessage, self string) (*incoming, error) {
	var in discordgo.Interaction
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, fmt.Errorf("reading an interaction: %w", err)
	}
	c := &incoming{token: in.Token, Call: interaction.Call{
		ID: in.ID, Channel: in.ChannelID, Guild: in.GuildID, Corpus: corpusOf(&in), Locale: string(in.Locale), Target: readMessage(in.Message, self),
	}}
	switch {
	case in.Member != nil && in.Member.User != nil:
		c.User, c.Roles, c.Permissions = in.Member.User.ID, in.Member.Roles, in.Member.Permissions
	case in.User != nil:
		c.User = in.User.ID
	}
	if c.ID == "" || c.token == "" || c.User == "" {
		return nil, fmt.Errorf("reading an interaction: %w", errHalfFilled)
	}
	c.embeds = in.AppPermissions == 0 || in.AppPermissions&discordgo.PermissionEmbedLinks != 0 || in.GuildID == ""
	switch d := in.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		c.Kind = interaction.Used
		if in.Type == discordgo.InteractionApplicationCommandAutocomplete {
			c.Kind = interaction.Typed
		}
		readCommand(&c.Call, &d, self)
	case discordgo.MessageComponentInteractionData:
		c.Kind = interaction.Pressed
		c.State, _ = interaction.ParseState(d.CustomID) // the zero State is of no action known
	case discordgo.ModalSubmitInteractionData:
		c.Kind = interaction.Submitted
		c.State, _ = interaction.ParseState(d.CustomID)
		c.Inputs = inputs(d.Components)
	default:
		return nil, fmt.Errorf("reading an interaction of type %d: %w", in.Type, errHalfFilled)
	}
	return c, nil
}

// readCommand reads the use of a command, or the typing into one of its options.
func readCommand(c *interaction.Call, d *discordgo.ApplicationCommandInteractionData, self string) {
	name, options := []string{d.Name}, d.Options
	for len(options) == 1 && options[0] != nil && options[0].Type <= discordgo.ApplicationCommandOptionSubCommandGroup {
		name, options = append(name, options[0].Name), options[0].Options
	}
	c.Command = strings.Join(name, " ")
	c.Options, c.Files = map[string]string{}, map[string]interaction.Attachment{}
	for _, o := range options {
		if o == nil {
			continue
		}
		if o.Focused {
			c.Focused = o.Name
		}
		switch v := o.Value.(type) {
		case string:
			c.Options[o.Name] = v
		case bool:
			c.Options[o.Name] = strconv.FormatBool(v)
		case float64:
			c.Options[o.Name] = strconv.FormatFloat(v, 'f', -1, 64)
		}
		if d.Resolved != nil && o.Type == discordgo.ApplicationCommandOptionAttachment {
			if a := d.Resolved.Attachments[c.Options[o.Name]]; a != nil {
				c.Files[o.Name] = readAttachment(a)
			}
		}
	}
	if d.Resolved != nil && d.TargetID != "" {
		c.Target = readMessage(d.Resolved.Messages[d.TargetID], self)
	}
}

// corpusOf returns the guild whose articles an interaction asks: none where the bot is not installed in the guild but by the
// person alone.
func corpusOf(in *discordgo.Interaction) string {
	owners := in.AuthorizingIntegrationOwners
	if len(owners) == 0 {
		return in.GuildID
	}
	if id := owners[discordgo.ApplicationIntegrationGuildInstall]; id == in.GuildID {
		return in.GuildID
	}
	return ""
}

// inputs returns what was written in a form, by the ids of its inputs.
func inputs(rows []discordgo.MessageComponent) map[string]string {
	out := map[string]string{}
	for _, r := range rows {
		row, ok := r.(*discordgo.ActionsRow)
		if !ok {
			continue
		}
		for _, c := range row.Components {
			if in, ok := c.(*discordgo.TextInput); ok {
				out[in.CustomID] = in.Value
			}
		}
	}
	return out
}

// readMessage returns m as handlers see it, nil for nil.
func readMessage(m *discordgo.Message, self string) *interaction.Message {
	if m == nil {
		return nil
	}
	out := &interaction.Message{ID: m.ID, Channel: m.ChannelID, Guild: m.GuildID, Content: m.Content, Time: m.Timestamp}
	place := m.GuildID
	if place == "" {
		place = "@me"
	}
	out.Link = fmt.Sprintf("%s/channels/%s/%s/%s", discordSite, place, m.ChannelID, m.ID)
	if m.Author != nil {
		out.Author, out.Mine = m.Author.ID, m.Author.ID == self
	}
	for _, e := range m.Embeds {
		if e != nil {
			out.Embeds = append(out.Embeds, readEmbed(e))
		}
	}
	for _, a := range m.Attachments {
		if a != nil {
			out.Files = append(out.Files, readAttachment(a))
		}
	}
	return out
}

const discordSite = "https://discord.com"

func readAttachment(a *discordgo.MessageAttachment) interaction.Attachment {
	return interaction.Attachment{Name: a.Filename, Type: a.ContentType, Size: a.Size, URL: a.URL}
}

func readEmbed(e *discordgo.MessageEmbed) interaction.Embed {
	out := interaction.Embed{Title: e.Title, Description: e.Description, Color: e.Color}
	for _, f := range e.Fields {
		if f != nil {
			out.Fields = append(out.Fields, interaction.Field{Name: f.Name, Value: f.Value, Inline: f.Inline})
		}
	}
	if e.Footer != nil {
		out.Footer = &interaction.Footer{Text: e.Footer.Text}
	}
	return out
}
