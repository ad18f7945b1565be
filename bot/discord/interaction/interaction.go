// Package interaction says as plain data what people can do with a bot on Discord and what it replies.
//
// A [Part] is a set of commands, buttons and forms with a purpose of their own, such as asking questions or looking after a corpus. A
// [Table] joins parts: it tells Discord's registry of commands what there is, and finds the handler of a [Call]. Handlers take a call and
// return a [Reply]; they know nothing of the network, and who calls them sends what they return.
package interaction

import (
	"context"
	"strconv"
	"time"
)

// A Kind is what somebody did.
type Kind int

// The kinds of calls.
const (
	Used      Kind = iota + 1 // a command
	Typed                     // into an option that offers suggestions
	Pressed                   // a button
	Submitted                 // a form
)

// A Call is one thing that somebody did, checked.
type Call struct {
	Kind        Kind
	ID          string // of Discord, a snowflake; [Reference] makes it fit for people
	Channel     string
	Guild       string // "" in direct messages
	Corpus      string // the guild whose articles are asked; "" for the shared ones, also where the bot is installed by the person alone
	User        string
	Roles       []string // of the user in the guild
	Permissions int64    // of the user in the channel; 0 in direct messages
	Locale      string   // of the user's client, as Discord names it: "en-US", "zh-CN"
	Command     string   // as in [Command.Name]
	State       State    // of the button or form
	Target      *Message // that holds the button, or that a message command was used on

	Options map[string]string     // of the command, as written; flags are "true" and "false", and channels, roles and people ids
	Files   map[string]Attachment // the options that are attachments
	Focused string                // the option that is being typed into
	Inputs  map[string]string     // of the form

	// Progress shows an interim reply in place of the one to come, from where the work may take long. It waits where it is called
	// too often, and returns false once nobody will see more. Nil where a call has no room for it.
	Progress func(Reply) bool
}

// Text returns an option or, of a form, an input; "" if it was left out.
func (c *Call) Text(name string) string {
	if c.Kind == Submitted {
		return c.Inputs[name]
	}
	return c.Options[name]
}

// Flag reports whether an option was set to true.
func (c *Call) Flag(name string) bool { return c.Options[name] == "true" }

// Whole returns an option that is a whole number, and whether it was set.
func (c *Call) Whole(name string) (int, bool) {
	n, err := strconv.Atoi(c.Options[name])
	return n, err == nil
}

// A Message is what somebody wrote.
type Message struct {
	ID, Channel, Guild string
	Author             string
	Mine               bool // the bot wrote it
	Content            string
	Embeds             []Embed
	Files              []Attachment
	Time               time.Time
	Link               string // for people: "https://discord.com/channels/…"
}

// An Attachment is a file that somebody sent. [Voice.Fetch] gets it.
type Attachment struct {
	Name string
	Type string // as Discord guesses it: "text/plain; charset=utf-8", or ""
	Size int    // in bytes
	URL  string
}

// A Voice speaks where nobody has called, and knows where it may. Its errors are of Discord or of the context.
type Voice interface {
	// Post writes a message in a channel and returns its id.
	Post(ctx context.Context, channel string, r Reply) (message string, err error)
	// Edit changes a message of the bot.
	Edit(ctx context.Context, channel, message string, r Reply) error
	// Fetch returns the content of an attachment of at most most bytes.
	Fetch(ctx context.Context, a Attachment, most int) ([]byte, error)
	// Guilds returns the ids of all guilds that the bot is in.
	Guilds(ctx context.Context) ([]string, error)
}

// Reference is a short name of a Discord id that people can pass on and that is found in the log.
func Reference(id string) string {
	if n, err := strconv.ParseUint(id, 10, 64); err == nil {
		return strconv.FormatUint(n, 36)
	}
	return "none"
}
