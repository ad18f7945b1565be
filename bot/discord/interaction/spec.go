package interaction

import (
	"strconv"
	"strings"

	"quaestor/bot/discord/locale"
)

// A Spec is a command or option as Discord's registry takes it.
type Spec struct {
	Type        int               `json:"type"`
	Name        string            `json:"name"`
	Names       map[string]string `json:"name_localizations,omitempty"`
	About       string            `json:"description,omitempty"`
	Abouts      map[string]string `json:"description_localizations,omitempty"`
	Required    bool              `json:"required,omitempty"`
	Suggest     bool              `json:"autocomplete,omitempty"`
	Choices     []specChoice      `json:"choices,omitempty"`
	Longest     int               `json:"max_length,omitempty"`
	Highest     *int              `json:"max_value,omitempty"`
	Lowest      *int              `json:"min_value,omitempty"`
	Options     []Spec            `json:"options,omitempty"`
	Permission  *string           `json:"default_member_permissions,omitempty"`
	Contexts    []int             `json:"contexts,omitempty"`
	Integration []int             `json:"integration_types,omitempty"`
}

type specChoice struct {
	Name  string            `json:"name"`
	Names map[string]string `json:"name_localizations,omitempty"`
	Value string            `json:"value"`
}

// Numbers of Discord.
const (
	slashCommand   = 1
	messageCommand = 3
	subcommand     = 1

	inGuild, inDirect, inPrivate = 0, 1, 2
	byGuild, byUser              = 0, 1
)

// Specs returns the commands as Discord's registry takes them: subcommands gathered under the first word of their name.
func (t *Table) Specs() []Spec {
	var out []Spec
	at := map[string]int{}
	for _, c := range t.order {
		first, rest, sub := strings.Cut(c.Name, " ")
		if c.On == OnMessage || !sub {
			out = append(out, c.spec())
			continue
		}
		i, known := at[first]
		if !known {
			i = len(out)
			at[first] = i
			s := Spec{Type: slashCommand, Name: first}
			s.say(commandKey(first))
			c.place(&s)
			out = append(out, s)
		}
		s := c.spec()
		out[i].Options = append(out[i].Options, Spec{Type: subcommand, Name: rest, Names: s.Names, About: s.About, Abouts: s.Abouts, Options: s.Options})
	}
	return out
}

// spec returns c as a command of its own.
func (c *Command) spec() Spec {
	s := Spec{Type: slashCommand, Name: c.Name}
	if c.On == OnMessage {
		s.Type = messageCommand
	}
	s.say(c.Key())
	if c.On == OnMessage { // these have no description
		s.About, s.Abouts = "", nil
	}
	c.place(&s)
	for i := range c.Options {
		s.Options = append(s.Options, c.Options[i].spec(c.Key()))
	}
	return s
}

// place says where a command may be used, and by whom.
func (c *Command) place(s *Spec) {
	s.Contexts, s.Integration = []int{inGuild, inDirect, inPrivate}, []int{byGuild, byUser}
	if c.Reach == InGuilds {
		s.Contexts, s.Integration = []int{inGuild}, []int{byGuild}
	}
	if c.Permission != 0 {
		p := strconv.FormatInt(c.Permission, 10)
		s.Permission = &p
	}
}

// spec returns o as an option of the command of that key.
func (o *Option) spec(key string) Spec {
	s := Spec{Type: int(o.Kind), Name: o.Name, Required: o.Required, Suggest: o.Suggest}
	key += ".options." + o.Name
	s.say(key)
	switch {
	case o.Kind == Text:
		s.Longest = o.Most
	case o.Kind == Whole && (o.Most != 0 || o.Least != 0):
		s.Highest, s.Lowest = &o.Most, &o.Least
	}
	for _, c := range o.Choices {
		name, names := said(key + ".choices." + c)
		s.Choices = append(s.Choices, specChoice{Name: name, Names: names, Value: c})
	}
	return s
}

// say fills in what the texts say of a command or option.
func (s *Spec) say(key string) {
	s.About, s.Abouts = said(key + ".about")
	_, s.Names = said(key + ".name")
}

// said returns a text in English and in the languages that have one of their own.
func said(key string) (english string, others map[string]string) {
	for i, l := range locale.Languages() {
		t := locale.For(l)
		if i == 0 {
			english = t.Say(key)
			continue
		}
		if text, ok := t.Own(key); ok {
			if others == nil {
				others = map[string]string{}
			}
			others[l] = text
		}
	}
	return english, others
}
