package interaction

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"quaestor/bot/discord/locale"
)

// A Table holds the commands, buttons and forms of all parts.
type Table struct {
	commands map[string]*Command
	actions  map[string]*Action
	order    []*Command
}

// NewTable joins parts. It is an error for two of them to share a name.
func NewTable(parts ...Part) (*Table, error) {
	t := &Table{commands: map[string]*Command{}, actions: map[string]*Action{}}
	for _, p := range parts {
		for i := range p.Commands {
			c := &p.Commands[i]
			if t.commands[c.Name] != nil {
				return nil, fmt.Errorf("joining the commands: there are two of the name %q", c.Name)
			}
			t.commands[c.Name] = c
			t.order = append(t.order, c)
		}
		for i := range p.Actions {
			a := &p.Actions[i]
			if t.actions[a.Name] != nil {
				return nil, fmt.Errorf("joining the buttons: there are two of the name %q", a.Name)
			}
			t.actions[a.Name] = a
		}
	}
	return t, nil
}

// Handle returns the reply to a call. Who lacks a permission is refused.
func (t *Table) Handle(ctx context.Context, c *Call) Reply {
	say := locale.For(c.Locale)
	switch c.Kind {
	case Used, Typed:
		x := t.commands[c.Command]
		switch {
		case x == nil && c.Kind == Used:
			return Say(say.Say("table.unknown_command"))
		case x == nil || c.Kind == Typed && (x.Suggest == nil || !c.may(x.Permission)):
			return Reply{Choices: []Choice{}}
		case c.Kind == Typed:
			return Reply{Choices: append([]Choice{}, x.Suggest(ctx, c)...)}
		case !c.may(x.Permission):
			return Say(say.Say("table.refused"))
		}
		return x.Run(ctx, c)
	case Pressed, Submitted:
		x := t.actions[c.State.Action]
		switch {
		case x == nil:
			return Say(say.Say("table.unknown_action"))
		case !c.may(x.Permission):
			return Say(say.Say("table.refused"))
		}
		return x.Run(ctx, c)
	}
	return Say(say.Say("table.unknown_command"))
}

// may reports whether the user has a permission, or all of several.
func (c *Call) may(permission int64) bool {
	return c.Permissions&permission == permission || c.Guild != "" && c.Permissions&Administrator != 0
}

// Promise says what is shown where a call takes long.
func (t *Table) Promise(c *Call) Promise {
	switch c.Kind {
	case Used:
		x := t.commands[c.Command]
		if x == nil || !c.may(x.Permission) || x.Private == nil || x.Private(c) {
			return Secret
		}
		return Public
	case Pressed, Submitted:
		if x := t.actions[c.State.Action]; x != nil && c.may(x.Permission) {
			return x.Promise
		}
		return Secret
	}
	return None
}

// Patience returns how long a call may take, or usual where it says nothing.
func (t *Table) Patience(c *Call, usual time.Duration) time.Duration {
	if x := t.commands[c.Command]; x != nil && c.Kind == Used {
		return cmp.Or(x.Patience, usual)
	}
	if x := t.actions[c.State.Action]; x != nil {
		return cmp.Or(x.Patience, usual)
	}
	return usual
}

// Key is where the texts of a command are found in package locale: "commands.corpus_add" with ".about" for what it does, ".name" for what
// it is called in other languages, ".options.url.about" and ".options.url.name" for its options.
func (c *Command) Key() string { return commandKey(c.Name) }

func commandKey(name string) string {
	return "commands." + strings.ToLower(strings.ReplaceAll(name, " ", "_"))
}

// Commands returns all commands in the order of their parts.
func (t *Table) Commands() []*Command { return slices.Clone(t.order) }
