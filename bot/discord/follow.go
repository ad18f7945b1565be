package discord

import (
	"context"
	"hash/maphash"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/rest"
)

// hash returns a short sum of what a question says, to see whether an edit changed it.
func (s *speaker) hash(text string) uint64 { return maphash.String(s.seed, text) }

// reanswer answers an edited message in place of the answer it had.
func (s *speaker) reanswer(m *discordgo.Message) {
	old, ok := s.answers.get(m.ID)
	if ok && old.text == s.hash(m.Content) {
		return
	}
	if !ok {
		old, ok = s.find(m.ChannelID, m.ID)
	}
	if !ok {
		if m.EditedTimestamp.Sub(m.Timestamp) < rememberTalk { // a mention that was added
			s.answer(m)
		}
		return
	}
	r := s.ask(m, s.asking(m))
	for r.Wait > 0 && r.Wait < editPatience { // what stands there is an answer: a plea to wait must not take its place
		select {
		case <-time.After(r.Wait):
		case <-s.ctx.Done():
			return
		}
		r = s.ask(m, s.asking(m))
	}
	if _, err := s.send(s.ctx, rest.Request{Route: "PATCH /channels/{channel}/messages/{message}", Args: []string{old.channel, old.message}, Limit: old.channel}, old.channel, &r, nil); err != nil {
		s.unsent(m, err)
		return
	}
	old.text = s.hash(m.Content)
	s.answers.set(m.ID, old)
}

// editPatience is the longest cooldown that an edited question waits for.
const editPatience = 30 * time.Second

// find looks for our answer to a message among those written after it, for an answer given before a restart.
func (s *speaker) find(channel, id string) (shown, bool) {
	ctx, cancel := context.WithTimeout(s.ctx, s.desk.Patience)
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
	err := s.api.Do(ctx, rest.Request{Route: "GET /channels/{channel}/messages", Args: []string{channel}, Limit: channel, Query: "limit=50&after=" + id}, &after)
	if err != nil {
		s.log.Warn("answer to an earlier message not found", "reference", interaction.Reference(id), "cause", err)
		return shown{}, false
	}
	for _, x := range after {
		if x.Author.ID == s.self && x.Reference.ID == id {
			return shown{channel: channel, message: x.ID}, true
		}
	}
	return shown{}, false
}

// deleted takes along the answer to a message that was deleted, once it has been given.
func (s *speaker) deleted(channel, id string) {
	_, answered := s.answers.get(id)
	if _, asked := s.seen.get(id); asked || answered {
		s.work.do(id, func() {
			if a, ok := s.answers.get(id); ok {
				s.remove(id, a)
			}
		})
		return
	}
	if age := s.began.Sub(written(id)); age < 0 || age > answersLast || channel == "" {
		return // had it been for us, we would know
	}
	select {
	case s.lost <- lost{channel, id}:
	default:
	}
}

// remove deletes an answer.
func (s *speaker) remove(id string, a shown) {
	if a.message == "" {
		return
	}
	ctx, cancel := context.WithTimeout(s.ctx, sendPatience)
	defer cancel()
	err := s.api.Do(ctx, rest.Request{Route: "DELETE /channels/{channel}/messages/{message}", Args: []string{a.channel, a.message}, Limit: "delete " + a.channel}, nil)
	if code, _ := rest.Code(err); err != nil && code != unknownMessage {
		s.log.Warn("answer to a deleted message not deleted", "reference", interaction.Reference(id), "cause", err)
	}
}

// A lost message was written before this process began, and deleted now: whether we answered it has to be looked up.
type lost struct{ channel, id string }

const (
	// maxLost is how many deleted messages wait to be looked up; more are left alone.
	maxLost = 500
	// lookUpEvery paces the looking up, for most deleted messages were none of our business.
	lookUpEvery = 500 * time.Millisecond
	// answersLast is how long before the start of this process a question may have been asked for its deletion to be followed.
	answersLast = 7 * 24 * time.Hour
)

// lookUp deletes the answers to lost messages until ctx ends.
func (s *speaker) lookUp(ctx context.Context) {
	for {
		select {
		case x := <-s.lost:
			s.work.do(x.id, func() {
				if a, ok := s.find(x.channel, x.id); ok {
					s.remove(x.id, a)
				}
			})
		case <-ctx.Done():
			return
		}
		select {
		case <-time.After(lookUpEvery):
		case <-ctx.Done():
			return
		}
	}
}

// written returns when something of that Discord id was made, the zero time if it is no id.
func written(id string) time.Time {
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		return time.Time{}
	}
	const epoch = 1420070400000 // the first millisecond of Discord's ids
	return time.UnixMilli(n>>22 + epoch)
}
