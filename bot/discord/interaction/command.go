package interaction

import (
	"context"
	"time"
)

// A Part is a set of commands, buttons and forms with a purpose of their own.
type Part struct {
	Commands []Command
	Actions  []Action
}

// A Command is something that people can call by name. What it is called in other languages, and what it and its options are for, is said
// by the texts of package locale under [Command.Key].
type Command struct {
	// Name is "ask", or "corpus add" for the subcommand "add" of "corpus", or of a message command what its menu says: "Check the figures".
	Name    string
	On      On // what it is used on
	Options []Option
	Reach   Reach
	// Permission is what a member needs, as Discord numbers it: [ManageGuild]; 0 for everybody. Discord hides the command from others, and
	// a [Table] refuses them. The subcommands of one command must all need the same.
	Permission int64
	// Private reports whether the reply is for the user alone, where it has to be promised before it is known. Nil: it is.
	Private func(c *Call) bool
	// Patience is how long the command may take; 0: as long as an answer. After 14 minutes nobody sees what it replies.
	Patience time.Duration
	Run      func(ctx context.Context, c *Call) Reply
	// Suggest returns at most 25 choices for the option [Call.Focused].
	Suggest func(ctx context.Context, c *Call) []Choice
}

// On is what a command is used on.
type On int

// What commands are used on.
const (
	OnNothing On = iota // called by "/" and its name
	OnMessage           // called from the menu of a message, which is [Call.Target]
)

// A Reach says where a command can be used.
type Reach int

// Where commands can be used.
const (
	Everywhere Reach = iota // in guilds, direct messages and private channels, also by people who installed the bot for themselves
	InGuilds                // in guilds that have installed the bot
)

// Permissions of members, as Discord numbers them.
const (
	ManageGuild   = 1 << 5
	Administrator = 1 << 3 // has every other
)

// An Option is something that a command is told.
type Option struct {
	Name     string // lower case, at most 32 letters, digits, "-" or "_"
	Kind     OptionKind
	Required bool
	Suggest  bool // offers [Command.Suggest] while it is typed
	Most     int  // of a text: its longest, at most 6,000 characters; of a number: its highest; 0: no limit
	Least    int  // of a number: its lowest
	Choices  []string
}

// An OptionKind is what an option holds, as Discord numbers it.
type OptionKind int

// The kinds of options.
const (
	Text     OptionKind = 3
	Whole    OptionKind = 4
	Flag     OptionKind = 5
	User     OptionKind = 6
	Channel  OptionKind = 7
	Role     OptionKind = 8
	Attached OptionKind = 11
)

// An Action is what a button or form does. Its name stands in custom_ids, so it must keep its meaning.
type Action struct {
	Name       string // letters only; unlike those of all other parts
	Permission int64  // as for a [Command]
	Promise    Promise
	Patience   time.Duration // as for a [Command]
	Run        func(ctx context.Context, c *Call) Reply
}

// A Promise is what is shown while a button or form takes long.
type Promise int

// The promises.
const (
	Secret Promise = iota // a reply for the user alone
	Public                // a reply for all
	Update                // a change of the message that holds the button
	None                  // none can be made: a form is opened
)
