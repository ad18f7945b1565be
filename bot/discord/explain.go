package discord

import (
	"errors"
	"fmt"
	"net"
	"net/http"

	"quaestor/bot/discord/gateway"
	"quaestor/bot/discord/rest"
)

var errNoToken = errors.New("DISCORD_TOKEN is not set: create a bot at https://discord.com/developers/applications, copy its token, and set DISCORD_TOKEN to it")

const wrongToken = "Discord does not accept DISCORD_TOKEN: reset the token under Bot at https://discord.com/developers/applications and set DISCORD_TOKEN to the new one"

// closings say what to fix after a close code that no reconnecting mends.
var closings = map[int]string{
	gateway.AuthenticationFailed: wrongToken,
	gateway.InvalidShard:         "Discord does not know this shard: give every process of this bot the same shard count, and shards below it",
	gateway.ShardingRequired:     "this bot is in too many servers for so few shards: leave the shard count out, or raise it",
	gateway.InvalidVersion:       "Discord no longer speaks this version of its gateway: install a newer quaestor",
	gateway.InvalidIntents:       "Discord does not know an intent that was asked for: install a newer quaestor",
	gateway.DisallowedIntents:    "Discord does not allow this bot an intent it asks for: switch the intents on under Bot at https://discord.com/developers/applications",
}

// explain turns an error that ends serving into one sentence that says what to fix. It is the one place that does.
func explain(err error) error {
	if err == nil {
		return nil
	}
	if closed, ok := errors.AsType[*gateway.CloseError](err); ok {
		return fmt.Errorf("%s (%w)", closings[closed.Code], closed)
	}
	refused, ok := errors.AsType[*rest.Error](err)
	_, unreachable := errors.AsType[net.Error](err)
	switch {
	case unreachable:
		return fmt.Errorf("cannot reach Discord: check the network, and whether a proxy or firewall is in the way (%w)", err)
	case !ok:
		return err
	case refused.Status == http.StatusUnauthorized:
		return fmt.Errorf("%s (%w)", wrongToken, refused)
	case refused.Code == unknownGuild:
		return fmt.Errorf("there is no server of the development guild's id: copy it from Discord with Developer Mode switched on (%w)", refused)
	case refused.Code == missingAccess:
		return fmt.Errorf("the bot may not register commands in the development guild: invite it there with the scopes bot and applications.commands (%w)", refused)
	case refused.Status == http.StatusTooManyRequests || refused.Status >= 500:
		return fmt.Errorf("no service from Discord just now: try again in some minutes (%w)", refused)
	}
	return err
}
