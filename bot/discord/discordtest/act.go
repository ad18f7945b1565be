package discordtest

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Call is one use of a command, button or form, and what the bot made of it.
type Call struct {
	ID      string
	Started time.Time

	user    *User
	channel *Channel
	token   string
	kind    int
	source  *Message // the message that holds the button

	// What follows belongs to the server's lock; acked is closed with the first response, done with the last.
	acked, done chan struct{}
	ack         time.Duration
	deferred    bool
	private     bool
	message     *Message
	choices     []Choice
	form        *Form
}

// A Choice is a suggestion for what is being typed.
type Choice struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// A Form is a window with text inputs.
type Form struct {
	CustomID   string `json:"custom_id"`
	Title      string `json:"title"`
	Components []Row  `json:"components"`
}

// Types of interactions.
const (
	kindCommand  = 2
	kindButton   = 3
	kindComplete = 4
	kindForm     = 5
)

// Slash uses a command in c: "ask", or "corpus add" for a subcommand. An option that is an attachment has an [Upload] as its value.
func (u *User) Slash(c *Channel, name string, options map[string]any) *Call {
	return u.server.call(u, c, kindCommand, u.server.commandData(name, options, ""), nil)
}

// SlashAsInstaller uses a command as somebody who installed the bot for themselves alone.
func (u *User) SlashAsInstaller(c *Channel, name string, options map[string]any) *Call {
	return u.server.call(u, c, -kindCommand, u.server.commandData(name, options, ""), nil)
}

// OnMessage uses a command from the menu of a message.
func (u *User) OnMessage(c *Channel, name string, m *Message) *Call {
	data := map[string]any{"id": "1", "name": name, "type": 3, "target_id": m.ID, "resolved": map[string]any{"messages": map[string]any{m.ID: m}}}
	return u.server.call(u, c, kindCommand, data, nil)
}

// An Upload is a file that somebody attaches.
type Upload struct {
	Name, Type string
	Data       []byte
}

// Type types into an option of a command that offers suggestions.
func (u *User) Type(c *Channel, name, option, text string) *Call {
	return u.server.call(u, c, kindComplete, u.server.commandData(name, map[string]any{option: text}, option), nil)
}

// Press presses the button of m with that custom_id.
func (u *User) Press(c *Channel, m *Message, customID string) *Call {
	return u.server.call(u, c, kindButton, map[string]any{"custom_id": customID, "component_type": 2}, m)
}

// Submit sends a form that the bot opened from a button of m, or where m is nil from a command, with the values of its inputs in order.
func (u *User) Submit(c *Channel, m *Message, f *Form, values ...string) *Call {
	rows := []any{}
	for i, r := range f.Components {
		for _, in := range r.Components {
			v := ""
			if i < len(values) {
				v = values[i]
			}
			rows = append(rows, map[string]any{"type": 1, "components": []any{map[string]any{"type": 4, "custom_id": in.CustomID, "value": v}}})
		}
	}
	return u.server.call(u, c, kindForm, map[string]any{"custom_id": f.CustomID, "components": rows}, m)
}

// commandData describes the use of a command.
func (s *Server) commandData(name string, options map[string]any, focused string) map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	kinds, opts, files := s.optionKinds(name), []any{}, map[string]any{}
	for _, k := range sortedKeys(options) {
		value := options[k]
		kind := kinds[k]
		if kind == 0 {
			kind = kindOf(value)
		}
		if f, ok := value.(Upload); ok {
			id := s.id()
			s.uploads[id] = f.Data
			files[id] = File{ID: id, Name: f.Name, Type: f.Type, Size: len(f.Data), URL: s.url + "/attachments/" + id + "/" + url.PathEscape(f.Name)}
			value = id
		}
		o := map[string]any{"name": k, "type": kind, "value": value}
		if k == focused {
			o["focused"] = true
		}
		opts = append(opts, o)
	}
	first, rest, sub := strings.Cut(name, " ")
	if sub {
		opts = []any{map[string]any{"name": rest, "type": 1, "options": opts}}
	}
	return map[string]any{"id": "1", "name": first, "type": 1, "options": opts, "resolved": map[string]any{"attachments": files}}
}

// optionKinds returns the types of a command's options as they were registered. Callers hold s.mu.
func (s *Server) optionKinds(name string) map[string]int {
	type spec struct {
		Name    string `json:"name"`
		Type    int    `json:"type"`
		Options []spec `json:"options"`
	}
	kinds := map[string]int{}
	first, rest, sub := strings.Cut(name, " ")
	for _, list := range s.commands {
		for _, raw := range list {
			var c spec
			if json.Unmarshal(raw, &c) != nil || c.Name != first {
				continue
			}
			options := c.Options
			if i := slices.IndexFunc(options, func(o spec) bool { return o.Name == rest }); sub && i >= 0 {
				options = options[i].Options
			}
			for _, o := range options {
				kinds[o.Name] = o.Type
			}
		}
	}
	return kinds
}

// kindOf returns the type of an option that is not registered, by its value.
func kindOf(value any) int {
	switch value.(type) {
	case bool:
		return 5
	case int:
		return 4
	case Upload:
		return 11
	}
	return 3
}

// call sends an interaction. A negative kind is of somebody who installed the bot for themselves.
func (s *Server) call(u *User, c *Channel, kind int, data map[string]any, source *Message) *Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	if source != nil && s.messages[source.ID] != nil {
		source = s.messages[source.ID]
	}
	id := s.id()
	x := &Call{ID: id, Started: time.Now(), user: u, channel: c, token: "call" + id, kind: max(kind, -kind), source: source, acked: make(chan struct{}), done: make(chan struct{})}
	s.calls[x.token] = x
	body := map[string]any{
		"id": id, "application_id": s.app.ID, "type": x.kind, "token": x.token, "version": 1, "channel_id": c.ID, "data": data,
		"locale": cmp.Or(u.Locale, "en-US"), "app_permissions": strconv.FormatInt(c.Bot, 10), "entitlements": []any{}, "context": 1,
		"authorizing_integration_owners": map[string]string{"1": u.ID},
	}
	if c.Guild != nil {
		body["guild_id"], body["context"] = c.Guild.ID, 0
		body["member"] = map[string]any{"user": u, "roles": append([]string{}, c.Guild.roles[u.ID]...), "permissions": strconv.FormatInt(c.Guild.members[u.ID], 10), "joined_at": now()}
		if kind > 0 {
			body["authorizing_integration_owners"] = map[string]string{"0": c.Guild.ID}
		}
	} else {
		body["user"] = u
	}
	if source != nil {
		body["message"] = source
	}
	s.dispatch(s.shardOf(c.guildID()), 0, "INTERACTION_CREATE", raw(body))
	return x
}

// Again delivers the same interaction once more, as a resumed session may.
func (x *Call) Again(s *Server) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, sess := range s.sessions {
		for _, f := range sess.events {
			var e struct{ ID string }
			if f.Type == "INTERACTION_CREATE" && json.Unmarshal(f.Data, &e) == nil && e.ID == x.ID {
				s.push(sess, f.Type, f.Data)
				return
			}
		}
	}
}

// A Result is how the bot responded to a [Call].
type Result struct {
	Ack      time.Duration // until the first response
	Deferred bool
	Private  bool // only the user sees it
	Message  *Message
	Choices  []Choice
	Form     *Form
	call     *Call
}

// Now returns the response as it stands now.
func (r Result) Now() Result { return r.call.result() }

// ErrNoResponse is returned by [Call.Wait] where the bot stayed silent.
var ErrNoResponse = errors.New("no response")

// Wait returns the response: not before a deferred one has been filled in.
func (x *Call) Wait(ctx context.Context) (Result, error) {
	select {
	case <-x.done:
	case <-ctx.Done():
		return Result{}, fmt.Errorf("interaction %s: %w", x.ID, ErrNoResponse)
	}
	return x.result(), nil
}

func (x *Call) result() Result {
	s := x.channel.server
	s.mu.Lock()
	defer s.mu.Unlock()
	r := Result{Ack: x.ack, Deferred: x.deferred, Private: x.private, Choices: x.choices, Form: x.form, call: x}
	if x.message != nil {
		m := *x.message
		r.Message = &m
	}
	return r
}

// Forget drops what the server keeps of a finished call, for long runs.
func (x *Call) Forget() {
	s := x.channel.server
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.calls, x.token)
}

// Again delivers the event of a message once more, as a resumed session may.
func (m *Message) Again(s *Server) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tell("MESSAGE_CREATE", s.channels[m.Channel], m)
}
