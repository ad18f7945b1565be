package discord

import (
	"context"
	"encoding/json"
	"hash/maphash"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/gateway"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/meter"
	"quaestor/bot/discord/rest"
)

// A speaker listens to Discord's events, has the desk handle them, and sends what the desk replies.
type speaker struct {
	api   *rest.Client
	desk  *desk.Desk
	table *interaction.Table
	log   *slog.Logger
	meter *meter.Meter
	app   string // id of the application
	self  string // id of the bot's user

	ctx     context.Context // ends when the bot must stop at once
	work    *queue
	seen    *recent[string, struct{}] // events handled
	answers *recent[string, shown]    // by the id of the message that asks
	talks   *recent[string, memory]   // the last talk in a channel of direct messages
	bare    *recent[string, time.Time]
	lost    chan lost // deleted questions whose answers must be looked for
	seed    maphash.Seed
	began   time.Time
	defers  time.Duration

	mu    sync.Mutex
	tasks int
}

// A shown answer is where it stands and what it answers.
type shown struct {
	channel, message string
	text             uint64 // a hash of what the question says
}

// A memory is the last talk of a channel.
type memory struct {
	desk.Talk
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
		c, err := readCall(e.Data, s.self)
		if err != nil {
			s.meter.Trouble(meter.Unread)
			s.log.Warn("event dropped", "type", e.Type, "cause", err)
			return
		}
		if s.seen.add(c.ID, struct{}{}) {
			s.work.do("interaction "+c.ID, func() { s.interaction(c) })
		}
	case "MESSAGE_CREATE", "MESSAGE_UPDATE":
		var m discordgo.Message
		if err := json.Unmarshal(e.Data, &m); err != nil || m.ID == "" || m.ChannelID == "" {
			s.meter.Trouble(meter.Unread)
			s.log.Warn("event dropped", "type", e.Type, "cause", err)
			return
		}
		s.message(e.Type == "MESSAGE_UPDATE", &m)
	case "MESSAGE_DELETE", "MESSAGE_DELETE_BULK":
		var gone struct {
			ID      string   `json:"id"`
			IDs     []string `json:"ids"`
			Channel string   `json:"channel_id"`
		}
		if err := json.Unmarshal(e.Data, &gone); err != nil {
			s.meter.Trouble(meter.Unread)
			s.log.Warn("event dropped", "type", e.Type, "cause", err)
			return
		}
		for _, id := range append(gone.IDs, gone.ID) {
			if id != "" {
				s.deleted(gone.Channel, id)
			}
		}
	}
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

// Error codes of Discord that mean something to us.
const (
	unknownGuild        = 10004
	unknownMessage      = 10008
	alreadyAcknowledged = 40060
	missingAccess       = 50001
	emptyMessage        = 50006
	missingPermissions  = 50013
	noHistory           = 160002 // a reply needs the permission to read the message it replies to
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
		s.meter.Trouble(meter.Dropped)
		s.log.Warn("too busy, message dropped", "reference", interaction.Reference(m.ID))
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
func (s *speaker) asking(m *discordgo.Message) desk.Asking {
	text := strings.NewReplacer("<@"+s.self+">", " ", "<@!"+s.self+">", " ").Replace(m.Content)
	q := desk.Asking{ID: m.ID, Channel: m.ChannelID, Corpus: m.GuildID, Guild: m.GuildID, User: m.Author.ID, Talk: desk.Talk{Question: strings.TrimSpace(text)}}
	if m.Member != nil {
		q.Roles = m.Member.Roles
	}
	if r := readMessage(m.ReferencedMessage, s.self); r != nil && r.Mine {
		if t, ok := desk.ReadTalk(r); ok {
			q.History = append(t.History, t.Question)
		}
	} else if last, ok := s.talks.get(m.ChannelID); ok && m.GuildID == "" && time.Since(last.at) < rememberTalk {
		q.History = append(last.History[:len(last.History):len(last.History)], last.Question)
	}
	q.History = q.History[max(0, len(q.History)-maxHistory):]
	return q
}

// maxHistory is how many earlier questions are carried along.
const maxHistory = 5

// answer replies to a message.
func (s *speaker) answer(m *discordgo.Message) {
	q := s.asking(m)
	r := s.ask(m, q)
	if r.Quiet {
		return
	}
	if m.GuildID == "" && r.Embed != nil {
		s.talks.set(m.ChannelID, memory{Talk: q.Talk, at: time.Now()})
	}
	as := func(b *body) {
		no := false
		b.Reference = &discordgo.MessageReference{MessageID: m.ID, ChannelID: m.ChannelID, GuildID: m.GuildID, FailIfNotExists: &no}
		b.Nonce, b.Enforce = m.ID, true
	}
	sent, err := s.send(s.ctx, rest.Request{Route: "POST /channels/{channel}/messages", Args: []string{m.ChannelID}, Limit: m.ChannelID}, m.ChannelID, &r, as)
	if err != nil {
		s.unsent(m, err)
		return
	}
	s.answers.set(m.ID, shown{channel: m.ChannelID, message: sent, text: s.hash(m.Content)})
}

// ask has the desk answer a message, and shows that we are writing where it takes long.
func (s *speaker) ask(m *discordgo.Message, q desk.Asking) interaction.Reply {
	ctx, cancel := context.WithTimeout(s.ctx, s.desk.Patience)
	defer cancel()
	typing := time.AfterFunc(s.defers, func() {
		_ = s.api.Do(ctx, rest.Request{Route: "POST /channels/{channel}/typing", Args: []string{m.ChannelID}, Limit: m.ChannelID}, nil) // a courtesy
	})
	defer typing.Stop()
	return s.safely(ctx, m.ID, q.Locale, func() interaction.Reply { return s.desk.Ask(ctx, q) })
}

// safely is handle for the world as it is: a panic becomes an apology with a reference, and the log has the cause.
func (s *speaker) safely(ctx context.Context, id, tag string, handle func() interaction.Reply) (r interaction.Reply) {
	defer func() {
		if p := recover(); p != nil {
			ref := interaction.Reference(id)
			s.meter.Trouble(meter.Panicked)
			s.log.ErrorContext(ctx, "handler panicked", "reference", ref, "cause", p, "stack", string(debug.Stack()))
			r = interaction.Say(locale.For(tag).Say("ask.broken", locale.Args{"Reference": ref}))
		}
	}()
	return handle()
}

// send sends a message in a channel for all to see, plainly where the channel refuses embeds, and returns its id. The body is changed by
// as, if not nil.
func (s *speaker) send(ctx context.Context, req rest.Request, channel string, r *interaction.Reply, as func(*body)) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, sendPatience)
	defer cancel()
	body := func(embeds bool) body {
		b := message(r, embeds)
		b.Flags &^= ephemeral
		if as != nil {
			as(&b)
		}
		return b
	}
	var sent struct {
		ID string `json:"id"`
	}
	at, bare := s.bare.get(channel)
	rich := !bare || time.Since(at) > rememberBare
	req.Body, req.Files = body(rich), files(r)
	err := s.api.Do(ctx, req, &sent)
	if code, _ := rest.Code(err); code != noHistory && rich && r.Embed != nil && refusesEmbed(err) {
		rich = false
		req.Body = body(rich)
		if err = s.api.Do(ctx, req, &sent); err == nil {
			s.bare.set(channel, time.Now())
		}
	}
	if code, _ := rest.Code(err); code == noHistory { // then it stands there by itself
		as = nil
		req.Body = body(rich)
		err = s.api.Do(ctx, req, &sent)
	}
	if err == nil && r.Sent != nil {
		r.Sent(channel, sent.ID)
	}
	return sent.ID, err
}

// unsent logs a reply that could not be sent, with what a moderator can do about it.
func (s *speaker) unsent(m *discordgo.Message, err error) {
	s.meter.Trouble(meter.Unsent)
	switch code, _ := rest.Code(err); code {
	case missingAccess, missingPermissions:
		s.log.Warn("may not write in a channel: let me view it, send messages and read its history", "channel", m.ChannelID, "guild", m.GuildID)
	default:
		s.log.Warn("reply not sent", "reference", interaction.Reference(m.ID), "cause", err)
	}
}
