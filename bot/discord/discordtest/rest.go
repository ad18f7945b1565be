package discordtest

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"
)

// A Request is a REST call as received.
type Request struct {
	Method, Path string
	Body         string
	Status       int
	Time         time.Time
}

// A refusal is an error as Discord words it.
type refusal struct {
	status, code int
	message      string
}

var errUnauthorized = refusal{401, 0, "401: Unauthorized"}

// An operation answers one REST call, under the server's lock: v is encoded, or nil for 204.
type operation func(s *Server, r *http.Request, body []byte) (v any, no *refusal)

// operations are the REST calls known, by pattern of [http.ServeMux]. Those marked open need no token of the bot.
func operations() map[string]operation {
	return map[string]operation{
		"GET /gateway":     (*Server).getGateway,
		"GET /gateway/bot": (*Server).getGateway,
		"GET /users/@me":   func(s *Server, _ *http.Request, _ []byte) (any, *refusal) { return s.app, nil },
		"GET /applications/@me": func(s *Server, _ *http.Request, _ []byte) (any, *refusal) {
			return map[string]any{"id": s.app.ID, "name": s.app.Username, "flags": 0, "bot": s.app}, nil
		},
		"GET /users/@me/guilds":                                            (*Server).getGuilds,
		"GET /applications/{application_id}/commands":                      (*Server).getCommands,
		"PUT /applications/{application_id}/commands":                      (*Server).putCommands,
		"GET /applications/{application_id}/guilds/{guild_id}/commands":    (*Server).getCommands,
		"PUT /applications/{application_id}/guilds/{guild_id}/commands":    (*Server).putCommands,
		"GET /channels/{channel_id}/messages":                              (*Server).getMessages,
		"POST /channels/{channel_id}/messages":                             (*Server).postMessage,
		"PATCH /channels/{channel_id}/messages/{message_id}":               (*Server).patchMessage,
		"DELETE /channels/{channel_id}/messages/{message_id}":              (*Server).deleteMessage,
		"POST /channels/{channel_id}/typing":                               (*Server).postTyping,
		"POST /interactions/{interaction_id}/{interaction_token}/callback": open((*Server).postCallback),
		"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original":  open((*Server).patchOriginal),
		"GET /webhooks/{webhook_id}/{webhook_token}/messages/@original":    open((*Server).getOriginal),
		"DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original": open((*Server).deleteOriginal),
		"POST /webhooks/{webhook_id}/{webhook_token}":                      open((*Server).postFollowup),
	}
}

// open marks an operation that needs no token of the bot.
func open(op operation) operation {
	return func(s *Server, r *http.Request, body []byte) (any, *refusal) {
		if a := r.Header.Get("Authorization"); a != "" {
			s.problem("%s %s carries a token it does not need", r.Method, r.Pattern)
		}
		return op(s, r, body)
	}
}

func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/gateway/", s.serveGateway)
	mux.HandleFunc("GET /attachments/{id}/{name}", s.serveFile)
	for pattern, op := range operations() {
		method, path, _ := strings.Cut(pattern, " ")
		mux.HandleFunc(method+" /api/v10"+path, func(w http.ResponseWriter, r *http.Request) { s.serve(w, r, path, op) })
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.problem("%s %s is no operation known", r.Method, r.URL.Path)
		s.mu.Unlock()
		http.NotFound(w, r)
	})
	return mux
}

// serve checks, answers and records one call, or lets it fail as asked.
func (s *Server) serve(w http.ResponseWriter, r *http.Request, path string, op operation) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 5*maxUpload))
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	body, files, err := payload(r.Header.Get("Content-Type"), body)
	if err != nil {
		s.mu.Lock()
		s.problem("%s %s: %v", r.Method, path, err)
		s.mu.Unlock()
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	r = r.WithContext(context.WithValue(r.Context(), filesKey{}, files))
	fault := s.fault(r.Method + " " + r.URL.Path)
	if fault != nil && fault.Delay > 0 {
		time.Sleep(fault.Delay)
	}
	if fault != nil && fault.Status != 0 && !fault.After {
		s.fail(w, r, fault)
		return
	}
	s.mu.Lock()
	status, answer := s.answer(w, r, path, body, op)
	s.mu.Unlock()
	if fault != nil && fault.Status != 0 {
		s.fail(w, r, fault)
		return
	}
	if answer != nil {
		w.Header().Set("Content-Type", "application/json")
	}
	w.WriteHeader(status)
	_, _ = w.Write(answer) // the bot may have hung up
}

// filesKey is where a request's context holds its files.
type filesKey struct{}

// files returns the files that came with a request, each with an address to get it from. Callers hold s.mu.
func (s *Server) files(r *http.Request) []File {
	files, _ := r.Context().Value(filesKey{}).([]File)
	for i := range files {
		files[i].ID = s.id()
		files[i].URL = s.url + "/attachments/" + files[i].ID + "/" + files[i].Name
		s.uploads[files[i].ID] = files[i].data
	}
	return files
}

// serveFile answers with a file that was uploaded.
func (s *Server) serveFile(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	data, ok := s.uploads[r.PathValue("id")]
	s.mu.Unlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	_, _ = w.Write(data) // the reader may have hung up
}

// answer carries out one call. Callers hold s.mu.
func (s *Server) answer(w http.ResponseWriter, r *http.Request, path string, body []byte, op operation) (int, []byte) {
	s.counts.Requests++
	s.check(r, path, body)
	v, no := any(nil), (*refusal)(nil)
	switch needsToken := !strings.Contains(path, "_token}"); {
	case needsToken && r.Header.Get("Authorization") != "Bot "+s.opts.Token:
		no = &errUnauthorized
	case s.limited(w, r, path):
		return http.StatusTooManyRequests, raw(map[string]any{"message": "You are being rate limited.", "retry_after": 0.5, "global": false})
	default:
		v, no = op(s, r, body)
	}
	status, out := http.StatusOK, []byte(nil)
	switch {
	case no != nil:
		status, out = no.status, raw(map[string]any{"code": no.code, "message": no.message})
	case v == nil:
		status = http.StatusNoContent
	default:
		out = raw(v)
	}
	if len(s.requests) >= s.opts.Keep {
		s.requests = slices.Clone(s.requests[s.opts.Keep/2:])
	}
	s.requests = append(s.requests, Request{Method: r.Method, Path: r.URL.Path, Body: string(body), Status: status, Time: time.Now()})
	return status, out
}

func (s *Server) getGateway(r *http.Request, _ []byte) (any, *refusal) {
	return map[string]any{
		"url": s.gatewayURL(), "shards": s.opts.Shards,
		"session_start_limit": map[string]int{"total": 1000, "remaining": 1000 - s.counts.Identifies, "reset_after": 3600000, "max_concurrency": s.opts.Concurrency},
	}, nil
}

func (s *Server) getGuilds(r *http.Request, _ []byte) (any, *refusal) {
	after, out := r.URL.Query().Get("after"), []any{}
	for _, id := range sortedKeys(s.guilds) {
		if g := s.guilds[id]; (len(id) > len(after) || id > after) && len(out) < 200 {
			out = append(out, map[string]any{"id": g.ID, "name": g.Name})
		}
	}
	return out, nil
}

func (s *Server) getCommands(r *http.Request, _ []byte) (any, *refusal) {
	out := []any{}
	for i, c := range s.commands[r.PathValue("guild_id")] {
		var m map[string]any
		if json.Unmarshal(c, &m) != nil {
			continue
		}
		// Discord adds what was left out.
		m["id"], m["application_id"], m["version"] = fmt.Sprint(1000+i), s.app.ID, "1"
		for k, v := range map[string]any{"default_member_permissions": nil, "nsfw": false, "name_localizations": nil, "description_localizations": nil, "dm_permission": true} {
			if _, ok := m[k]; !ok {
				m[k] = v
			}
		}
		out = append(out, m)
	}
	return out, nil
}

func (s *Server) putCommands(r *http.Request, body []byte) (any, *refusal) {
	var list []json.RawMessage
	if json.Unmarshal(body, &list) != nil {
		return nil, &refusal{400, 50035, "Invalid Form Body"}
	}
	s.counts.Registered++
	s.commands[r.PathValue("guild_id")] = list
	return s.getCommands(r, nil)
}

func (s *Server) getMessages(r *http.Request, _ []byte) (any, *refusal) {
	after, out := r.URL.Query().Get("after"), []*Message{}
	for _, id := range s.kept {
		if m := s.messages[id]; m != nil && m.Channel == r.PathValue("channel_id") && (len(id) > len(after) || id > after) && len(out) < 100 {
			out = append(out, m)
		}
	}
	slices.Reverse(out) // newest first
	return out, nil
}

// A writing is the body of a message to be sent or changed; what is nil stays.
type writing struct {
	Content    *string    `json:"content"`
	Embeds     *[]Embed   `json:"embeds"`
	Components *[]Row     `json:"components"`
	Flags      *int       `json:"flags"`
	Files      *[]any     `json:"attachments"`
	Reference  *Reference `json:"message_reference"`
	Nonce      any        `json:"nonce"`
	Enforce    bool       `json:"enforce_nonce"`
	mentions
}

// apply changes m as w says.
func (w *writing) apply(m *Message) {
	if w.Content != nil {
		m.Content = *w.Content
	}
	if w.Embeds != nil {
		m.Embeds = *w.Embeds
	}
	if w.Components != nil {
		m.Components = *w.Components
	}
	if w.Flags != nil {
		m.Flags = m.Flags&^suppressEmbeds | *w.Flags
	}
}

// read decodes a message body and refuses what Discord refuses.
func (s *Server) read(body []byte, c *Channel) (*writing, *refusal) {
	var w writing
	if json.Unmarshal(body, &w) != nil {
		return nil, &refusal{400, 50035, "Invalid Form Body"}
	}
	if w.Embeds != nil && len(*w.Embeds) > 0 && c.Bot&EmbedLinks == 0 {
		return nil, &refusal{403, 50013, "Missing Permissions"}
	}
	if w.pings() {
		s.pings++
	}
	if w.Embeds != nil && len(*w.Embeds) > 0 && w.Flags != nil && *w.Flags&suppressEmbeds != 0 {
		s.problem("embeds are sent and suppressed")
	}
	return &w, nil
}

func (s *Server) postMessage(r *http.Request, body []byte) (any, *refusal) {
	c := s.channels[r.PathValue("channel_id")]
	switch {
	case c == nil:
		return nil, &refusal{404, 10003, "Unknown Channel"}
	case c.Bot&ViewChannel == 0:
		return nil, &refusal{403, 50001, "Missing Access"}
	case c.Bot&SendMessages == 0:
		return nil, &refusal{403, 50013, "Missing Permissions"}
	}
	w, no := s.read(body, c)
	if no != nil {
		return nil, no
	}
	if w.Reference != nil && c.Bot&ReadMessageHistory == 0 {
		return nil, &refusal{403, 160002, "Cannot reply without permission to read message history"}
	}
	nonce := ""
	if w.Enforce && w.Nonce != nil {
		nonce = c.ID + " " + fmt.Sprint(w.Nonce)
		if m := s.messages[s.nonces[nonce]]; m != nil {
			return m, nil
		}
	}
	m := &Message{Reference: w.Reference, Files: s.files(r)}
	w.apply(m)
	if no := s.write(c, m); no != nil {
		return nil, no
	}
	if nonce != "" {
		if len(s.nonces) > s.opts.Keep {
			clear(s.nonces)
		}
		s.nonces[nonce] = m.ID
	}
	return m, nil
}

// write lets the bot write m. Callers hold s.mu.
func (s *Server) write(c *Channel, m *Message) *refusal {
	if m.Content == "" && len(m.Embeds) == 0 {
		return &refusal{400, 50006, "Cannot send an empty message"}
	}
	m.ID, m.Channel, m.Guild, m.Author, m.Time, m.Mentions = s.id(), c.ID, c.guildID(), s.app, now(), []*User{}
	s.counts.Written++
	s.keep(m)
	s.tell("MESSAGE_CREATE", c, m)
	return nil
}

func (s *Server) patchMessage(r *http.Request, body []byte) (any, *refusal) {
	m := s.messages[r.PathValue("message_id")]
	if m == nil {
		return nil, &refusal{404, 10008, "Unknown Message"}
	}
	if m.Author != s.app {
		return nil, &refusal{403, 50005, "Cannot edit a message authored by another user"}
	}
	return s.edit(m, s.channels[m.Channel], body, s.files(r))
}

// edit changes a message of the bot. Callers hold s.mu.
func (s *Server) edit(m *Message, c *Channel, body []byte, files []File) (any, *refusal) {
	w, no := s.read(body, c)
	if no != nil {
		return nil, no
	}
	next := *m
	w.apply(&next)
	if w.Files != nil { // those that are not named are dropped
		next.Files = files
	}
	if next.Flags&suppressEmbeds != 0 && len(next.Embeds) > 0 {
		s.problem("embeds stay suppressed after an edit")
	}
	edited := now()
	next.Edited = &edited
	*m = next
	s.counts.Edited++
	s.said.Broadcast()
	return m, nil
}

func (s *Server) deleteMessage(r *http.Request, _ []byte) (any, *refusal) {
	id := r.PathValue("message_id")
	s.mu.Unlock()
	ok := s.remove(id)
	s.mu.Lock()
	if !ok {
		return nil, &refusal{404, 10008, "Unknown Message"}
	}
	return nil, nil
}

func (s *Server) postTyping(r *http.Request, _ []byte) (any, *refusal) {
	s.counts.Typing++
	return nil, nil
}

// sortedKeys returns the keys of m in order.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
