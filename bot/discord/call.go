package discord

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// A call is one use of a command, button or form, read from Discord's event and checked.
type call struct {
	kind     discordgo.InteractionType
	id       string
	token    string
	channel  string
	guild    string // "" in direct messages
	corpus   string // the guild whose articles are asked, "" for the shared ones
	user     string
	embeds   bool // whether embeds are allowed where the answer will stand
	command  string
	options  []*discordgo.ApplicationCommandInteractionDataOption
	customID string
	message  *discordgo.Message // that holds the button
	inputs   map[string]string  // of a form
}

var errHalfFilled = errors.New("event lacks what it must have")

// readCall reads an INTERACTION_CREATE event.
func readCall(data json.RawMessage) (*call, error) {
	var in discordgo.Interaction
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, fmt.Errorf("reading an interaction: %w", err)
	}
	c := &call{kind: in.Type, id: in.ID, token: in.Token, channel: in.ChannelID, guild: in.GuildID, message: in.Message}
	switch {
	case in.Member != nil && in.Member.User != nil:
		c.user = in.Member.User.ID
	case in.User != nil:
		c.user = in.User.ID
	}
	if c.id == "" || c.token == "" || c.user == "" {
		return nil, fmt.Errorf("reading an interaction: %w", errHalfFilled)
	}
	c.corpus = corpusOf(&in)
	c.embeds = in.AppPermissions == 0 || in.AppPermissions&discordgo.PermissionEmbedLinks != 0 || in.GuildID == ""
	switch d := in.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		c.command, c.options = d.Name, d.Options
	case discordgo.MessageComponentInteractionData:
		c.customID = d.CustomID
	case discordgo.ModalSubmitInteractionData:
		c.customID, c.inputs = d.CustomID, inputs(d.Components)
	default:
		return nil, fmt.Errorf("reading an interaction of type %d: %w", in.Type, errHalfFilled)
	}
	return c, nil
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

// text returns an option of the command, "" if it was left out.
func (c *call) text(name string) string {
	for _, o := range c.options {
		if o != nil && o.Name == name {
			s, _ := o.Value.(string)
			return s
		}
	}
	return ""
}

// flag reports whether an option of the command was set to true.
func (c *call) flag(name string) bool {
	for _, o := range c.options {
		if o != nil && o.Name == name {
			b, _ := o.Value.(bool)
			return b
		}
	}
	return false
}

// reference is a short name of a Discord id that people can pass on and that is found in the log.
func reference(id string) string {
	if n, err := strconv.ParseUint(id, 10, 64); err == nil {
		return strconv.FormatUint(n, 36)
	}
	return "none"
}
