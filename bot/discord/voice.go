package discord

import (
	"context"
	"fmt"
	"net/url"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/rest"
)

// Post writes a message in a channel and returns its id.
func (s *speaker) Post(ctx context.Context, channel string, r interaction.Reply) (string, error) {
	return s.send(ctx, rest.Request{Route: "POST /channels/{channel}/messages", Args: []string{channel}, Limit: channel}, channel, &r, nil)
}

// Edit changes a message of the bot.
func (s *speaker) Edit(ctx context.Context, channel, message string, r interaction.Reply) error {
	_, err := s.send(ctx, rest.Request{Route: "PATCH /channels/{channel}/messages/{message}", Args: []string{channel, message}, Limit: channel}, channel, &r, nil)
	return err
}

// attachmentHosts serve the files that people send.
var attachmentHosts = []string{"cdn.discordapp.com", "media.discordapp.net"}

// Fetch returns the content of an attachment of at most most bytes.
func (s *speaker) Fetch(ctx context.Context, a interaction.Attachment, most int) ([]byte, error) {
	data, err := s.api.Fetch(ctx, a.URL, most, attachmentHosts...)
	if err != nil {
		return nil, fmt.Errorf("getting the attachment %q: %w", a.Name, err)
	}
	return data, nil
}

// Guilds returns the ids of all guilds that the bot is in.
func (s *speaker) Guilds(ctx context.Context) ([]string, error) {
	const most = 200 // of a page
	var all []string
	for after := "0"; ; {
		var page []struct {
			ID string `json:"id"`
		}
		err := s.api.Do(ctx, rest.Request{Route: "GET /users/@me/guilds", Query: fmt.Sprintf("limit=%d&after=%s", most, url.QueryEscape(after))}, &page)
		if err != nil {
			return nil, fmt.Errorf("listing the guilds: %w", err)
		}
		for _, g := range page {
			all = append(all, g.ID)
		}
		if len(page) < most {
			return all, nil
		}
		after = all[len(all)-1]
	}
}

// ephemeral marks a message for one user alone.
const ephemeral = discordgo.MessageFlagsEphemeral
