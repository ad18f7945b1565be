package discordtest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
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

// Slash uses a command in c.
func (u *User) Slash(c *Channel, name string, options map[string]any) *Call {
	return u.server.call(u, c, kindCommand, u.server.commandData(name, options, ""), nil)
}

// SlashAsInstaller uses a command as somebody who installed the bot for themselves alone.
func (u *User) SlashAsInstaller(c *Channel, name string, options map[string]any) *Call {
	return u.server.call(u, c, -kindCommand, u.server.commandData(name, options, ""), nil)
}

// Type types into an option of a command that offers suggestions.
func (u *User) Type(c *Channel, name, option, text string) *Call {
	return u.server.call(u, c, kindComplete, u.server.commandData(name, map[string]any{option: text}, option), nil)
}

// Press presses the button of m with that custom_id.
func (u *User) Press(c *Channel, m *Message, customID string) *Call {
	return u.server.call(u, c, kindButton, map[string]any{"custom_id": customID, "component_type": 2}, m)
}

// Submit sends a form that the bot opened, with the values of its inputs in order.
func (u *User) Submit(c *Channel, f *Form, values ...string) *Call {
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
	return u.server.call(u, c, kindForm, map[string]any{"custom_id": f.CustomID, "components": rows}, nil)
}

// commandData describes the use of a command.
func (s *Server) commandData(name string, options map[string]any, focused string) map[string]any {
	opts := []any{}
	for _, k := range sortedKeys(options) {
		kind := 3
		switch options[k].(type) {
		case bool:
			kind = 5
		case int:
			kind = 4
		}
		o := map[string]any{"name": k, "type": kind, "value": options[k]}
		if k == focused {
			o["focused"] = true
		}
		opts = append(opts, o)
	}
	return map[string]any{"id": "1", "name": name, "type": 1, "options": opts}
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
		"locale": "en-US", "app_permissions": strconv.FormatInt(c.Bot, 10), "entitlements": []any{}, "context": 1,
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
}

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
	r := Result{Ack: x.ack, Deferred: x.deferred, Private: x.private, Choices: x.choices, Form: x.form}
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
