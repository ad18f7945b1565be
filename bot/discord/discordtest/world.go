package discordtest

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Permissions of the bot or of a member in a guild or channel.
const (
	ViewChannel        = 1 << 10
	SendMessages       = 1 << 11
	EmbedLinks         = 1 << 14
	AttachFiles        = 1 << 15
	ReadMessageHistory = 1 << 16
	ManageGuild        = 1 << 5

	// Usual is what the bot may do unless a test says otherwise.
	Usual = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory
)

// A User is a person or the bot.
type User struct {
	ID       string `json:"id"`
	Username string `json:"username"`
	Bot      bool   `json:"bot,omitempty"`
	Locale   string `json:"-"` // of what the user clicks and types; empty: en-US. To be set before use
	server   *Server
}

// A Guild is a Discord server in the users' sense.
type Guild struct {
	ID, Name string
	members  map[string]int64    // permissions by user id
	roles    map[string][]string // by user id
	server   *Server
}

// A Channel is a place to write in: of a guild, or between one person and the bot.
type Channel struct {
	ID, Name string
	Guild    *Guild // nil for direct messages
	Bot      int64  // what the bot may do here
	server   *Server
}

// A Message is something written.
type Message struct {
	ID         string     `json:"id"`
	Channel    string     `json:"channel_id"`
	Guild      string     `json:"guild_id,omitempty"`
	Author     *User      `json:"author"`
	Content    string     `json:"content"`
	Embeds     []Embed    `json:"embeds"`
	Components []Row      `json:"components"`
	Mentions   []*User    `json:"mentions"`
	Roles      []string   `json:"mention_roles"`
	Files      []File     `json:"attachments"`
	Flags      int        `json:"flags"`
	Type       int        `json:"type"`
	Time       string     `json:"timestamp"`
	Edited     *string    `json:"edited_timestamp"`
	Reference  *Reference `json:"message_reference,omitempty"`
	Referenced *Message   `json:"referenced_message,omitempty"`
}

// An Embed is the framed part of a message.
type Embed struct {
	Title       string  `json:"title,omitempty"`
	Description string  `json:"description,omitempty"`
	URL         string  `json:"url,omitempty"`
	Color       int     `json:"color,omitempty"`
	Fields      []Field `json:"fields,omitempty"`
	Footer      *Footer `json:"footer,omitempty"`
}

// A Field is a named part of an embed.
type Field struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Inline bool   `json:"inline,omitempty"`
}

// A Footer is the last line of an embed.
type Footer struct {
	Text string `json:"text"`
}

// A Row is a row of components.
type Row struct {
	Type       int         `json:"type"`
	Components []Component `json:"components"`
}

// A Component is a button or a text input.
type Component struct {
	Type     int    `json:"type"`
	Style    int    `json:"style"`
	Label    string `json:"label"`
	CustomID string `json:"custom_id"`
	Disabled bool   `json:"disabled"`
	Value    string `json:"value,omitempty"`
}

// A File is an attachment.
type File struct {
	ID   string `json:"id"`
	Name string `json:"filename"`
	Type string `json:"content_type"`
	Size int    `json:"size"`
	URL  string `json:"url"`
	data []byte
}

// A Reference names the message that is replied to.
type Reference struct {
	Message string `json:"message_id"`
	Channel string `json:"channel_id,omitempty"`
}

// Button returns the button of that label, if m has one.
func (m *Message) Button(label string) (Component, bool) {
	for _, r := range m.Components {
		for _, c := range r.Components {
			if c.Label == label {
				return c, true
			}
		}
	}
	return Component{}, false
}

// Text returns all that a reader sees of m: content, embeds, buttons.
func (m *Message) Text() string {
	var b strings.Builder
	line := func(s string) {
		if s != "" {
			b.WriteString(s)
			b.WriteByte('\n')
		}
	}
	line(m.Content)
	for _, e := range m.Embeds {
		line(e.Title)
		line(e.Description)
		for _, f := range e.Fields {
			line(f.Name + ": " + f.Value)
		}
		if e.Footer != nil {
			line(e.Footer.Text)
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// AddUser adds a person.
func (s *Server) AddUser(name string) *User {
	s.mu.Lock()
	defer s.mu.Unlock()
	u := &User{ID: s.id(), Username: name, server: s}
	s.users[u.ID] = u
	return u
}

// AddGuild adds a guild with the bot in it.
func (s *Server) AddGuild(name string) *Guild {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := &Guild{ID: s.id(), Name: name, members: map[string]int64{}, roles: map[string][]string{}, server: s}
	s.guilds[g.ID] = g
	return g
}

// AddChannel adds a channel in which the bot has the [Usual] permissions.
func (g *Guild) AddChannel(name string) *Channel { return g.server.addChannel(name, g) }

// Allow gives a member permissions in the guild.
func (g *Guild) Allow(u *User, permissions int64) {
	g.server.mu.Lock()
	defer g.server.mu.Unlock()
	g.members[u.ID] = permissions
}

// Give gives u a role in g.
func (g *Guild) Give(u *User, role string) {
	g.server.mu.Lock()
	defer g.server.mu.Unlock()
	g.roles[u.ID] = append(g.roles[u.ID], role)
}

// Direct returns a new channel of direct messages between u and the bot.
func (u *User) Direct() *Channel { return u.server.addChannel("direct", nil) }

func (s *Server) addChannel(name string, g *Guild) *Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := &Channel{ID: s.id(), Name: name, Guild: g, Bot: Usual, server: s}
	s.channels[c.ID] = c
	return c
}

// guildID returns the id of the channel's guild, empty for direct messages.
func (c *Channel) guildID() string {
	if c.Guild == nil {
		return ""
	}
	return c.Guild.ID
}

var (
	userMention = regexp.MustCompile(`<@!?(\d+)>`)
	roleMention = regexp.MustCompile(`<@&(\d+)>`)
)

// Mention returns how u is mentioned in a message.
func (u *User) Mention() string { return "<@" + u.ID + ">" }

// Say writes a message.
func (u *User) Say(c *Channel, text string) *Message { return u.server.say(u, c, text, nil, true) }

// Reply writes a message in reply to another; ping says whether its author is mentioned by that.
func (u *User) Reply(c *Channel, to *Message, text string, ping bool) *Message {
	return u.server.say(u, c, text, to, ping)
}

func (s *Server) say(u *User, c *Channel, text string, to *Message, ping bool) *Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := &Message{ID: s.id(), Channel: c.ID, Guild: c.guildID(), Author: u, Content: text, Time: now(), Embeds: []Embed{}, Components: []Row{}}
	m.Mentions, m.Roles, m.Files = s.mentioned(text), []string{}, []File{}
	for _, r := range roleMention.FindAllStringSubmatch(text, -1) {
		m.Roles = append(m.Roles, r[1])
	}
	if to != nil {
		m.Type, m.Reference, m.Referenced = 19, &Reference{Message: to.ID, Channel: c.ID}, to
		if ping && !slices.Contains(m.Mentions, to.Author) {
			m.Mentions = append(m.Mentions, to.Author)
		}
	}
	s.keep(m)
	s.tell("MESSAGE_CREATE", c, m)
	return m
}

// mentioned returns the users that a text mentions. Callers hold s.mu.
func (s *Server) mentioned(text string) []*User {
	users := []*User{}
	for _, m := range userMention.FindAllStringSubmatch(text, -1) {
		if u := s.users[m[1]]; u != nil && !slices.Contains(users, u) {
			users = append(users, u)
		}
	}
	return users
}

// Edit changes what a message says.
func (u *User) Edit(m *Message, text string) {
	s := u.server
	s.mu.Lock()
	defer s.mu.Unlock()
	edited := now()
	next := *m
	next.Content, next.Edited, next.Mentions = text, &edited, s.mentioned(text)
	*m = next
	s.tell("MESSAGE_UPDATE", s.channels[m.Channel], m)
}

// Delete takes a message away.
func (u *User) Delete(m *Message) { u.server.remove(m.ID) }

func (s *Server) remove(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.messages[id]
	if m == nil {
		return false
	}
	delete(s.messages, id)
	s.counts.Deleted++
	c := s.channels[m.Channel]
	s.send("MESSAGE_DELETE", c, map[string]string{"id": id, "channel_id": c.ID, "guild_id": c.guildID()})
	s.said.Broadcast()
	return true
}

// Messages returns what was written in c and still stands, oldest first.
func (c *Channel) Messages() []*Message {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []*Message
	for _, id := range s.kept {
		if m := s.messages[id]; m != nil && m.Channel == c.ID {
			copied := *m
			out = append(out, &copied)
		}
	}
	return out
}

// Await waits until found returns true of the channel's messages and reports whether it did in time.
func (c *Channel) Await(d time.Duration, found func([]*Message) bool) bool {
	s := c.server
	end := time.Now().Add(d)
	wake := time.AfterFunc(d, s.said.Broadcast)
	defer wake.Stop()
	for {
		if found(c.Messages()) {
			return true
		}
		s.mu.Lock()
		if time.Now().After(end) {
			s.mu.Unlock()
			return false
		}
		s.said.Wait()
		s.mu.Unlock()
	}
}

// AnswerTo waits for the bot's reply to m.
func (c *Channel) AnswerTo(m *Message, d time.Duration) (*Message, bool) {
	var answer *Message
	ok := c.Await(d, func(all []*Message) bool {
		for _, x := range all {
			if x.Author == c.server.app && x.Reference != nil && x.Reference.Message == m.ID {
				answer = x
				return true
			}
		}
		return false
	})
	return answer, ok
}

// keep stores a message and forgets the oldest beyond the limit. Callers hold s.mu.
func (s *Server) keep(m *Message) {
	s.messages[m.ID] = m
	s.kept = append(s.kept, m.ID)
	if len(s.kept) > s.opts.Keep {
		drop := s.opts.Keep / 10
		for _, id := range s.kept[:drop] {
			delete(s.messages, id)
		}
		s.kept = slices.Clone(s.kept[drop:])
	}
	s.said.Broadcast()
}

// tell sends a message event, with the content left out where the bot may not read it. Callers hold s.mu.
func (s *Server) tell(event string, c *Channel, m *Message) {
	shown := *m
	readable := c.Guild == nil || m.Author == s.app || slices.Contains(m.Mentions, s.app)
	if !readable {
		shown.Content, shown.Embeds, shown.Components = "", []Embed{}, []Row{}
	}
	s.send(event, c, &shown)
}

// send dispatches an event about a channel to the shard of its guild. Callers hold s.mu.
func (s *Server) send(event string, c *Channel, data any) {
	raw, err := json.Marshal(data)
	if err != nil {
		s.problem("encoding %s: %v", event, err)
		return
	}
	need := intentGuildMessages
	if c.Guild == nil {
		need = intentDirectMessages
	}
	s.dispatch(s.shardOf(c.guildID()), need, event, raw)
}

func now() string { return time.Now().UTC().Format(time.RFC3339Nano) }

// Guilds returns the guilds, in the order they were added.
func (s *Server) Guilds() []*Guild {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []*Guild
	for _, id := range sortedKeys(s.guilds) {
		out = append(out, s.guilds[id])
	}
	return out
}

// Channels returns the channels of g, in the order they were added.
func (g *Guild) Channels() []*Channel {
	s := g.server
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []*Channel
	for _, id := range sortedKeys(s.channels) {
		if c := s.channels[id]; c.Guild == g {
			out = append(out, c)
		}
	}
	return out
}
