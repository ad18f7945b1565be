package discordtest

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"
)

// Types of responses to an interaction.
const (
	replyMessage  = 4
	replyDeferred = 5
	deferUpdate   = 6
	updateMessage = 7
	replyChoices  = 8
	replyForm     = 9
)

const (
	suppressEmbeds = 1 << 2
	ephemeral      = 1 << 6
	tokenLife      = 15 * time.Minute // for the responses after the first
)

func (s *Server) postCallback(r *http.Request, body []byte) (any, *refusal) {
	x := s.calls[r.PathValue("interaction_token")]
	if x == nil || x.ID != r.PathValue("interaction_id") || time.Since(x.Started) > s.opts.FirstWait {
		return nil, &refusal{404, 10062, "Unknown interaction"}
	}
	if x.ack != 0 {
		return nil, &refusal{400, 40060, "Interaction has already been acknowledged."}
	}
	var b struct {
		Type int             `json:"type"`
		Data json.RawMessage `json:"data"`
	}
	if json.Unmarshal(body, &b) != nil {
		return nil, &refusal{400, 50035, "Invalid Form Body"}
	}
	no := s.respond(x, b.Type, b.Data, s.files(r))
	if no != nil {
		return nil, no
	}
	x.ack = max(time.Since(x.Started), 1)
	close(x.acked)
	if !x.deferred {
		close(x.done)
	}
	s.said.Broadcast()
	if r.URL.Query().Get("with_response") != "true" {
		return nil, nil
	}
	resource := map[string]any{"type": b.Type}
	if x.message != nil {
		resource["message"] = x.message
	}
	return map[string]any{"interaction": map[string]any{"id": x.ID, "type": x.kind}, "resource": resource}, nil
}

// fitting returns the types of responses that an interaction takes.
func fitting(kind int) []int {
	switch kind {
	case kindCommand:
		return []int{replyMessage, replyDeferred, replyForm}
	case kindComplete:
		return []int{replyChoices}
	case kindButton:
		return []int{replyMessage, replyDeferred, deferUpdate, updateMessage, replyForm}
	case kindForm:
		return []int{replyMessage, replyDeferred, deferUpdate, updateMessage}
	}
	return nil
}

// respond takes in a first response. Callers hold s.mu.
func (s *Server) respond(x *Call, kind int, data json.RawMessage, files []File) *refusal {
	if !slices.Contains(fitting(x.kind), kind) {
		s.problem("interaction of type %d answered with type %d", x.kind, kind)
		return &refusal{400, 50035, "Invalid Form Body"}
	}
	switch kind {
	case replyChoices:
		var d struct{ Choices []Choice }
		if json.Unmarshal(data, &d) != nil {
			return &refusal{400, 50035, "Invalid Form Body"}
		}
		x.choices = d.Choices
	case replyForm:
		x.form = &Form{}
		if json.Unmarshal(data, x.form) != nil {
			return &refusal{400, 50035, "Invalid Form Body"}
		}
	case replyDeferred:
		var d struct{ Flags int }
		if len(data) > 0 && json.Unmarshal(data, &d) != nil {
			return &refusal{400, 50035, "Invalid Form Body"}
		}
		x.deferred, x.private = true, d.Flags&ephemeral != 0
	case deferUpdate:
		x.deferred, x.message = true, x.source
	case updateMessage:
		x.message = x.source
		_, no := s.edit(x.source, x.channel, data, files)
		return no
	case replyMessage:
		return s.reply(x, data, files)
	}
	return nil
}

// reply writes the message of a response. Callers hold s.mu.
func (s *Server) reply(x *Call, data []byte, files []File) *refusal {
	w, no := s.read(data, x.channel)
	if no != nil {
		return no
	}
	m := &Message{Files: files}
	w.apply(m)
	x.private = x.private || m.Flags&ephemeral != 0
	if x.private {
		m.Flags |= ephemeral
		if m.Content == "" && len(m.Embeds) == 0 {
			return &refusal{400, 50006, "Cannot send an empty message"}
		}
		m.ID, m.Channel, m.Guild, m.Author, m.Time, m.Mentions = s.id(), x.channel.ID, x.channel.guildID(), s.app, now(), []*User{}
		x.message = m
		return nil
	}
	x.message = m
	return s.write(x.channel, m)
}

// live returns the call of a webhook's token. Callers hold s.mu.
func (s *Server) live(r *http.Request) (*Call, *refusal) {
	x := s.calls[r.PathValue("webhook_token")]
	switch {
	case x == nil || r.PathValue("webhook_id") != s.app.ID:
		return nil, &refusal{404, 10015, "Unknown Webhook"}
	case time.Since(x.Started) > tokenLife:
		return nil, &refusal{401, 50027, "Invalid Webhook Token"}
	case x.ack == 0:
		return nil, &refusal{404, 10008, "Unknown Message"}
	}
	return x, nil
}

func (s *Server) patchOriginal(r *http.Request, body []byte) (any, *refusal) {
	x, no := s.live(r)
	if no != nil {
		return nil, no
	}
	if x.message == nil { // deferred: this is its first content
		no = s.reply(x, body, s.files(r))
	} else {
		_, no = s.edit(x.message, x.channel, body, s.files(r))
	}
	if no != nil {
		return nil, no
	}
	x.finish()
	return x.message, nil
}

func (s *Server) getOriginal(r *http.Request, _ []byte) (any, *refusal) {
	x, no := s.live(r)
	if no != nil {
		return nil, no
	}
	if x.message == nil {
		return nil, &refusal{404, 10008, "Unknown Message"}
	}
	return x.message, nil
}

func (s *Server) deleteOriginal(r *http.Request, _ []byte) (any, *refusal) {
	x, no := s.live(r)
	if no != nil {
		return nil, no
	}
	if m := x.message; m != nil {
		delete(s.messages, m.ID)
		x.message = nil
	}
	x.private = false
	return nil, nil
}

func (s *Server) postFollowup(r *http.Request, body []byte) (any, *refusal) {
	x, no := s.live(r)
	if no != nil {
		return nil, no
	}
	if x.message == nil { // what was promised is gone: this takes its place
		if no := s.reply(x, body, s.files(r)); no != nil {
			return nil, no
		}
		x.finish()
		return x.message, nil
	}
	w, no := s.read(body, x.channel)
	if no != nil {
		return nil, no
	}
	m := &Message{Files: s.files(r)}
	w.apply(m)
	if m.Flags&ephemeral != 0 {
		m.ID, m.Channel, m.Author, m.Time = s.id(), x.channel.ID, s.app, now()
		return m, nil
	}
	if no := s.write(x.channel, m); no != nil {
		return nil, no
	}
	return m, nil
}

// finish says that the last response is there. Callers hold the server's lock.
func (x *Call) finish() {
	select {
	case <-x.done:
	default:
		close(x.done)
	}
	x.channel.server.said.Broadcast()
}
