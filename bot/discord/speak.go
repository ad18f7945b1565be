package discord

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/discord/gateway"
	"quaestor/bot/discord/rest"
)

// A speaker listens to Discord's events, has the desk handle them, and sends what the desk replies.
type speaker struct {
	api  *rest.Client
	desk *desk
	log  *slog.Logger
	app  string // id of the application
	self string // id of the bot's user

	ctx     context.Context // ends when the bot must stop at once
	work    *queue
	seen    *recent[string, struct{}] // events handled
	answers *recent[string, shown]    // by the id of the message that asks
	talks   *recent[string, memory]   // the last talk in a channel of direct messages
	bare    *recent[string, time.Time]
	defers  time.Duration

	mu    sync.Mutex
	tasks int
}

// A shown answer is where it stands and what it answers.
type shown struct {
	channel, message string
	text             string
}

// A memory is the last talk of a channel.
type memory struct {
	talk
	at time.Time
}

const (
	// rememberEvents is how many events are known by id, so that what comes twice after a reconnect is answered once.
	rememberEvents = 20000
	// rememberAnswers is how many answers follow the editing and deleting of their questions.
	rememberAnswers = 20000
	// rememberTalk is how long a direct message may be a follow-up of the one before.
	rememberTalk = 10 * time.Minute
	// rememberBare is how long a channel that refused an embed is spared another.
	rememberBare = 10 * time.Minute
	// maxTasks is how many events are worked on at a time; more are told to wait, or dropped.
	maxTasks = 2000
	// sendPatience is how long a reply is tried to be sent.
	sendPatience = 2 * time.Minute
	// suggestPatience leaves time to send suggestions within Discord's three seconds.
	suggestPatience = 1500 * time.Millisecond
)

// hear takes an event in. It does not wait.
func (s *speaker) hear(e gateway.Event) {
	switch e.Type {
	case "INTERACTION_CREATE":
		c, err := readCall(e.Data)
		if err != nil {
			s.log.Warn("event dropped", "type", e.Type, "cause", err)
			return
		}
		if s.seen.add(c.id, struct{}{}) {
			s.work.do("interaction "+c.id, func() { s.interaction(c) })
		}
	case "MESSAGE_CREATE", "MESSAGE_UPDATE":
		var m discordgo.Message
		if err := json.Unmarshal(e.Data, &m); err != nil || m.ID == "" || m.ChannelID == "" {
			s.log.Warn("event dropped", "type", e.Type, "cause", err)
			return
		}
		s.message(e.Type == "MESSAGE_UPDATE", &m)
	case "MESSAGE_DELETE", "MESSAGE_DELETE_BULK":
		var gone struct {
			ID  string   `json:"id"`
			IDs []string `json:"ids"`
		}
		if err := json.Unmarshal(e.Data, &gone); err != nil {
			s.log.Warn("event dropped", "type", e.Type, "cause", err)
			return
		}
		for _, id := range append(gone.IDs, gone.ID) {
			if id != "" {
				s.deleted(id)
			}
		}
	}
}

// interaction answers a call: at once, or where that takes long with a promise that is kept by an edit.
func (s *speaker) interaction(c *call) {
	late := time.NewTimer(s.defers)
	defer late.Stop()
	private, update, mayDefer := s.desk.plan(c)
	ctx, cancel := context.WithTimeout(s.ctx, s.patience(c))
	defer cancel()
	done := make(chan reply, 1)
	if !s.begin() {
		done <- say("I am very busy just now. Please ask again in a minute.")
	} else {
		go func() {
			defer s.end()
			done <- s.desk.safely(ctx, reference(c.id), func() reply { return s.desk.handle(ctx, c) })
		}()
	}
	var r reply
	if !mayDefer {
		select {
		case r = <-done:
		case <-ctx.Done(): // suggestions that come too late are none
			r = reply{choices: []string{}}
		}
		s.respond(c, &r)
		return
	}
	select {
	case r = <-done:
		s.respond(c, &r)
		return
	case <-late.C:
	}
	if s.callback(c, later(private, update)) == nil {
		r = <-done
		s.fulfil(c, &r, update)
	}
}

// patience returns how long a call may be worked on.
func (s *speaker) patience(c *call) time.Duration {
	if c.kind == discordgo.InteractionApplicationCommandAutocomplete {
		return suggestPatience
	}
	return s.desk.patience + sendPatience
}

// begin counts a task, unless there are too many.
func (s *speaker) begin() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tasks >= maxTasks {
		return false
	}
	s.tasks++
	return true
}

func (s *speaker) end() {
	s.mu.Lock()
	s.tasks--
	s.mu.Unlock()
}

// respond sends the first answer to an interaction.
func (s *speaker) respond(c *call, r *reply) {
	if c.kind == discordgo.InteractionApplicationCommandAutocomplete && r.choices == nil {
		r = &reply{choices: []string{}}
	}
	err := s.callback(c, r.response(c.embeds))
	if refusesEmbed(err) && r.embed != nil && c.embeds {
		_ = s.callback(c, r.response(false)) // logged there
	}
}

// callback sends a first answer, and logs what fails. Where an earlier attempt has arrived although its answer was lost, all is well.
func (s *speaker) callback(c *call, r response) error {
	ctx, cancel := context.WithTimeout(s.ctx, sendPatience)
	defer cancel()
	err := s.api.Do(ctx, rest.Request{Route: "POST /interactions/{id}/{token}/callback", Args: []string{c.id, c.token}, Limit: c.id, Free: true, Body: r}, nil)
	if code, _ := rest.Code(err); code == alreadyAcknowledged {
		return nil
	}
	if err != nil {
		s.log.Warn("interaction not answered", "reference", reference(c.id), "cause", err)
	}
	return err
}

// fulfil fills in an answer that was promised.
func (s *speaker) fulfil(c *call, r *reply, update bool) {
	ctx, cancel := context.WithTimeout(s.ctx, sendPatience)
	defer cancel()
	req := rest.Request{Route: "PATCH /webhooks/{app}/{token}/messages/@original", Args: []string{s.app, c.token}, Limit: c.id, Free: true}
	b := r.message(c.embeds)
	if update && !r.update { // what stands there must not be lost for an apology
		req.Route = "POST /webhooks/{app}/{token}"
	} else {
		b.Flags &^= discordgo.MessageFlagsEphemeral // decided by the promise
	}
	req.Body = b
	err := s.api.Do(ctx, req, nil)
	if refusesEmbed(err) && r.embed != nil {
		b = r.message(false)
		b.Flags &^= discordgo.MessageFlagsEphemeral
		req.Body = b
		err = s.api.Do(ctx, req, nil)
	}
	if err != nil {
		s.log.Warn("promised answer not sent", "reference", reference(c.id), "cause", err)
	}
}

// Error codes of Discord that mean something to us.
const (
	unknownMessage      = 10008
	alreadyAcknowledged = 40060
	missingAccess       = 50001
	emptyMessage        = 50006
	missingPermissions  = 50013
)

// refusesEmbed reports whether a message may have been refused for its embed.
func refusesEmbed(err error) bool {
	code, status := rest.Code(err)
	return code == missingPermissions || code == emptyMessage || status == http.StatusForbidden && code != missingAccess
}

// message takes a message in, new or edited, if it is for us.
func (s *speaker) message(edited bool, m *discordgo.Message) {
	if m.Author == nil || m.Author.Bot || m.Author.System || m.Author.ID == s.self || m.WebhookID != "" {
		return
	}
	if m.Type != discordgo.MessageTypeDefault && m.Type != discordgo.MessageTypeReply {
		return
	}
	if !s.addressed(m) {
		return
	}
	key := m.ID
	if edited {
		if m.EditedTimestamp == nil {
			return // Discord has only looked at a link
		}
		key += m.EditedTimestamp.Format(time.RFC3339Nano)
	}
	if !s.seen.add(key, struct{}{}) {
		return
	}
	if !s.begin() {
		s.log.Warn("too busy, message dropped", "reference", reference(m.ID))
		return
	}
	s.work.do(m.ID, func() {
		defer s.end()
		if edited {
			s.reanswer(m)
		} else {
			s.answer(m)
		}
	})
}

// addressed reports whether a message is for us: direct, or mentioning us by name. A mention of a role or of everyone is not.
func (s *speaker) addressed(m *discordgo.Message) bool {
	if m.GuildID == "" {
		return m.Content != ""
	}
	for _, u := range m.Mentions {
		if u != nil && u.ID == s.self {
			return m.Content != ""
		}
	}
	return false
}

// asking returns the question of a message: its words without our name, after the talk it replies to.
func (s *speaker) asking(m *discordgo.Message) asking {
	text := strings.NewReplacer("<@"+s.self+">", " ", "<@!"+s.self+">", " ").Replace(m.Content)
	q := asking{id: m.ID, corpus: m.GuildID, guild: m.GuildID, user: m.Author.ID, talk: talk{question: strings.TrimSpace(text)}}
	if r := m.ReferencedMessage; r != nil && r.Author != nil && r.Author.ID == s.self {
		if t, ok := readTalk(r); ok {
			q.history = append(t.history, t.question)
		}
	} else if last, ok := s.talks.get(m.ChannelID); ok && m.GuildID == "" && time.Since(last.at) < rememberTalk {
		q.history = append(last.history[:len(last.history):len(last.history)], last.question)
	}
	q.history = q.history[max(0, len(q.history)-maxHistory):]
	return q
}

// maxHistory is how many earlier questions are carried along.
const maxHistory = 5

// answer replies to a message.
func (s *speaker) answer(m *discordgo.Message) {
	q := s.asking(m)
	r := s.ask(m, q)
	if r.quiet {
		return
	}
	if m.GuildID == "" && r.embed != nil {
		s.talks.set(m.ChannelID, memory{talk: q.talk, at: time.Now()})
	}
	b := func(embeds bool) any {
		no := false
		x := r.message(embeds)
		x.Flags &^= discordgo.MessageFlagsEphemeral
		x.Reference = &discordgo.MessageReference{MessageID: m.ID, ChannelID: m.ChannelID, GuildID: m.GuildID, FailIfNotExists: &no}
		x.Nonce, x.Enforce = m.ID, true
		return x
	}
	sent, err := s.send(rest.Request{Route: "POST /channels/{channel}/messages", Args: []string{m.ChannelID}, Limit: m.ChannelID}, m.ChannelID, r.embed != nil, b)
	if err != nil {
		s.unsent(m, err)
		return
	}
	s.answers.set(m.ID, shown{channel: m.ChannelID, message: sent, text: m.Content})
}

// ask has the desk answer a message, and shows that we are writing where it takes long.
func (s *speaker) ask(m *discordgo.Message, q asking) reply {
	ctx, cancel := context.WithTimeout(s.ctx, s.desk.patience)
	defer cancel()
	typing := time.AfterFunc(s.defers, func() {
		_ = s.api.Do(ctx, rest.Request{Route: "POST /channels/{channel}/typing", Args: []string{m.ChannelID}, Limit: m.ChannelID}, nil) // a courtesy
	})
	defer typing.Stop()
	return s.desk.safely(ctx, reference(m.ID), func() reply { return s.desk.ask(ctx, q) })
}

// send sends a message, plainly where its channel refuses embeds, and returns its id.
func (s *speaker) send(req rest.Request, channel string, embed bool, body func(embeds bool) any) (string, error) {
	ctx, cancel := context.WithTimeout(s.ctx, sendPatience)
	defer cancel()
	var sent struct {
		ID string `json:"id"`
	}
	at, bare := s.bare.get(channel)
	rich := !bare || time.Since(at) > rememberBare
	req.Body = body(rich)
	err := s.api.Do(ctx, req, &sent)
	if embed && rich && refusesEmbed(err) {
		req.Body = body(false)
		if err = s.api.Do(ctx, req, &sent); err == nil {
			s.bare.set(channel, time.Now())
		}
	}
	return sent.ID, err
}

// unsent logs a reply that could not be sent, with what a moderator can do about it.
func (s *speaker) unsent(m *discordgo.Message, err error) {
	switch code, _ := rest.Code(err); code {
	case missingAccess, missingPermissions:
		s.log.Warn("may not write in a channel: let me view it, send messages and read its history", "channel", m.ChannelID, "guild", m.GuildID)
	default:
		s.log.Warn("reply not sent", "reference", reference(m.ID), "cause", err)
	}
}

// reanswer answers an edited message in place of the answer it had.
func (s *speaker) reanswer(m *discordgo.Message) {
	old, ok := s.answers.get(m.ID)
	if ok && old.text == m.Content {
		return
	}
	if !ok {
		old, ok = s.find(m)
	}
	if !ok {
		if m.EditedTimestamp.Sub(m.Timestamp) < rememberTalk { // a mention that was added
			s.answer(m)
		}
		return
	}
	r := s.ask(m, s.asking(m))
	b := func(embeds bool) any {
		x := r.message(embeds)
		x.Flags &^= discordgo.MessageFlagsEphemeral
		return x
	}
	if _, err := s.send(rest.Request{Route: "PATCH /channels/{channel}/messages/{message}", Args: []string{old.channel, old.message}, Limit: old.channel}, old.channel, r.embed != nil, b); err != nil {
		s.unsent(m, err)
		return
	}
	old.text = m.Content
	s.answers.set(m.ID, old)
}

// find looks for our answer to a message among those written after it, for an answer given before a restart.
func (s *speaker) find(m *discordgo.Message) (shown, bool) {
	ctx, cancel := context.WithTimeout(s.ctx, s.desk.patience)
	defer cancel()
	var after []struct {
		ID     string `json:"id"`
		Author struct {
			ID string `json:"id"`
		} `json:"author"`
		Reference struct {
			ID string `json:"message_id"`
		} `json:"message_reference"`
	}
	err := s.api.Do(ctx, rest.Request{Route: "GET /channels/{channel}/messages", Args: []string{m.ChannelID}, Limit: m.ChannelID, Query: "limit=50&after=" + m.ID}, &after)
	if err != nil {
		s.log.Warn("answer to an edited message not found", "reference", reference(m.ID), "cause", err)
		return shown{}, false
	}
	for _, x := range after {
		if x.Author.ID == s.self && x.Reference.ID == m.ID {
			return shown{channel: m.ChannelID, message: x.ID}, true
		}
	}
	return shown{}, false
}

// deleted takes along the answer to a message that was deleted, once it has been given.
func (s *speaker) deleted(id string) {
	_, answered := s.answers.get(id)
	if _, asked := s.seen.get(id); !asked && !answered {
		return
	}
	s.work.do(id, func() {
		a, ok := s.answers.get(id)
		if !ok || a.message == "" {
			return
		}
		ctx, cancel := context.WithTimeout(s.ctx, sendPatience)
		defer cancel()
		err := s.api.Do(ctx, rest.Request{Route: "DELETE /channels/{channel}/messages/{message}", Args: []string{a.channel, a.message}, Limit: "delete " + a.channel}, nil)
		if code, _ := rest.Code(err); err != nil && code != unknownMessage {
			s.log.Warn("answer to a deleted message not deleted", "reference", reference(id), "cause", err)
		}
	})
}
