// Package house keeps what the people who look after a guild have decided and want to know: its settings, who changed what, the questions
// that were not answered, the answers that were reported as wrong, and those that were retracted. It deletes what nobody needs any more.
//
// Documents of the store, by kind and name:
//
//	setting      "channels", "role", … one each, see [Settings]
//	retracted    a [Key] of a figure: the moment it was retracted and why
//	presence     "guild": since when the bot has left the guild, see [House.Tidy]
//
// Records, by kind, key and person:
//
//	audit        the action; who did it
//	unanswered   the question in lower case; nobody
//	shown        the [Key] of a figure that a public answer shows; nobody
//	feedback     the message that was reported; who reported it
package house

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"quaestor/bot/answer"
	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
)

// The kinds of records and documents that a house keeps.
const (
	AuditKind      = "audit"
	UnansweredKind = "unanswered"
	ShownKind      = "shown"
	FeedbackKind   = "feedback"
	RetractedKind  = "retracted"
	presenceKind   = "presence"
)

// A House is the house of every guild of a store. It is safe for concurrent use.
type House struct {
	Store *corpus.Store
	Log   *slog.Logger
	now   func() time.Time

	mu      sync.Mutex
	voice   interaction.Voice // nil until the bot speaks
	pending []pending         // records that wait to be written together
	failing map[[2]string]bool
}

// A pending record waits to be written.
type pending struct {
	guild string
	corpus.Record
}

// New returns a house of the guilds of a store.
func New(store *corpus.Store, log *slog.Logger) *House {
	return &House{Store: store, Log: log, now: time.Now, failing: map[[2]string]bool{}}
}

// Speak gives the house a voice, for posting in log channels and editing answers.
func (h *House) Speak(v interaction.Voice) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.voice = v
}

// Voice returns the voice of the house; nil before it has one.
func (h *House) Voice() interaction.Voice {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.voice
}

// An Unanswered is a question that was abstained from.
type Unanswered struct {
	Question string   `json:"question"`
	History  []string `json:"history,omitempty"` // earlier questions of the talk, oldest first
	Missing  []string `json:"missing"`           // slots that the articles leave open
}

// A Shown is where a public answer stands.
type Shown struct {
	Channel  string   `json:"channel"`
	Message  string   `json:"message"`
	Question string   `json:"question"`
	History  []string `json:"history,omitempty"`
}

// Heard keeps a question that was abstained from.
func (h *House) Heard(_ context.Context, heard desk.Heard) {
	a := heard.Answer
	if heard.Corpus == "" || a.Status != answer.Unanswerable || len(a.Missing) == 0 {
		return
	}
	h.later(heard.Corpus, UnansweredKind, fold(heard.Question), Unanswered{Question: heard.Question, History: heard.History, Missing: a.Missing})
}

// Shown keeps where a public answer stands, once for each of its figures, so that it can be retracted.
func (h *House) Shown(_ context.Context, heard desk.Heard) {
	if heard.Corpus == "" { // nobody looks after the shared articles from Discord
		return
	}
	for _, key := range answer.Keys(heard.Answer) {
		h.later(heard.Corpus, ShownKind, string(key), Shown{Channel: heard.Channel, Message: heard.Message, Question: heard.Question, History: heard.History})
	}
}

// maxPending is how many records wait at most; beyond it the oldest are dropped, for a flood of questions must not fill the memory.
const maxPending = 10000

// later keeps a record with the next write.
func (h *House) later(guild, kind, key string, value any) {
	data, err := json.Marshal(value)
	if err != nil {
		h.Log.Error("a record cannot be kept", "kind", kind, "guild", guild, "cause", err)
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.pending = append(h.pending[max(0, len(h.pending)+1-maxPending):], pending{guild, corpus.Record{Kind: kind, Key: key, Made: h.now(), JSON: data}})
}

// Flush writes the records that wait. What cannot be written waits on.
func (h *House) Flush(ctx context.Context) error {
	h.mu.Lock()
	waiting := h.pending
	h.pending = nil
	h.mu.Unlock()
	byGuild := map[string][]corpus.Record{}
	for _, p := range waiting {
		byGuild[p.guild] = append(byGuild[p.guild], p.Record)
	}
	var errs []error
	for guild, records := range byGuild {
		err := h.Store.Corpus(guild).Add(ctx, records...)
		if err == nil {
			waiting = slices.DeleteFunc(waiting, func(p pending) bool { return p.guild == guild })
		} else {
			errs = append(errs, fmt.Errorf("keeping records of guild %q: %w", guild, err))
		}
	}
	if len(errs) == 0 {
		return nil
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.pending = append(waiting, h.pending...)
	h.pending = h.pending[max(0, len(h.pending)-maxPending):]
	return errors.Join(errs...)
}

// A Feedback is what somebody says is wrong with an answer.
type Feedback struct {
	Shown
	Answer  string       `json:"answer,omitempty"` // its direct sentence when it was reported
	Figures []answer.Key `json:"figures,omitempty"`
	Comment string       `json:"comment"`
	Right   string       `json:"right,omitempty"`
	Done    string       `json:"done,omitempty"` // retracted or dismissed; empty while it is open
}

// loudReports is how many reports of one person within a day are told in the log channel; more are kept in silence.
const loudReports = 5

// Report keeps a report of a guild; of those of one person on one answer the last.
func (h *House) Report(ctx context.Context, r desk.Report) error {
	if r.Guild == "" {
		h.Log.InfoContext(ctx, "an answer of the shared articles was reported as wrong")
	}
	f := Feedback{Shown: Shown{Channel: r.Channel, Message: r.Message, Question: r.Question, History: r.History}, Comment: r.Comment, Right: r.Right}
	if r.Answer != nil {
		f.Answer, f.Figures = answer.Lead(r.Answer), answer.Keys(r.Answer)
	}
	data, err := json.Marshal(f)
	if err != nil {
		return fmt.Errorf("keeping a report: %w", err)
	}
	c := h.Store.Corpus(r.Guild)
	today, err := c.Records(ctx, corpus.Filter{Kind: FeedbackKind, Person: r.Reporter, Since: h.now().Add(-24 * time.Hour), Limit: loudReports})
	if err != nil {
		return fmt.Errorf("keeping a report: %w", err)
	}
	again := 0
	if r.Message != "" { // what they say last counts
		again, err = c.Forget(ctx, corpus.Filter{Kind: FeedbackKind, Key: r.Message, Person: r.Reporter})
	}
	if err == nil {
		err = c.Add(ctx, corpus.Record{Kind: FeedbackKind, Key: r.Message, Person: r.Reporter, JSON: data})
	}
	if err != nil {
		return fmt.Errorf("keeping a report: %w", err)
	}
	if r.Guild != "" && again == 0 && len(today) < loudReports {
		h.Post(ctx, r.Guild, func(say locale.Texts) string {
			return say.Say("house.reported", locale.Args{"Question": markup.Escaped(r.Question, 300)})
		})
	}
	return nil
}
