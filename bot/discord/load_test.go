package discord

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/discordtest"
	"quaestor/corpus"
)

// long reports whether the long form of a test was asked for.
func long() bool { return os.Getenv("QUAESTOR_LONG") == "1" }

// topics are what is asked of [harvest].
var topics = [...]string{"Wheat exports in May?", "wheat exports growth in April", "How many farms in March?", "butter output growth?", "July wheat exports?"}

// harvests opens a bot over articles for every guild.
type harvests func() []corpus.Article

func (h harvests) Open(context.Context, string) (Corpus, error) {
	b, err := bot.New(h())
	if err != nil {
		return nil, err
	}
	return withoutSurvey{b}, nil
}

// withoutSurvey is a corpus that has only its bot.
type withoutSurvey struct{ *bot.Bot }

func (withoutSurvey) Related(*answer.Answer, int) []answer.Figure { return nil }
func (withoutSurvey) Subjects() []string                          { return nil }
func (withoutSurvey) Periods() []string                           { return nil }
func (withoutSurvey) Examples() []string                          { return nil }

// A tally is what came of a number of questions.
type tally struct {
	mu      sync.Mutex
	acks    []time.Duration // of commands
	replies []time.Duration // to mentions, until they stood in the channel
	lost    int
}

// TestLoad asks 50 questions a second from 1,000 people in 200 guilds: four commands to each mention. With QUAESTOR_LONG=1 it does so
// for two minutes, else for two seconds.
func TestLoad(t *testing.T) {
	const perSecond, people, guilds = 50, 1000, 200
	seconds := 2
	if long() {
		seconds = 120
	}
	st := newStage(t, discordtest.Options{Keep: 2000}, func(c *Config) { c.Corpora = harvests(func() []corpus.Article { return harvest() }) })
	var channels []*discordtest.Channel
	var users []*discordtest.User
	for i := range guilds {
		channels = append(channels, st.AddGuild(fmt.Sprint("guild ", i)).AddChannel("figures"))
	}
	for i := range people {
		users = append(users, st.AddUser(fmt.Sprint("user ", i)))
	}
	var sum tally
	var all sync.WaitGroup
	var early, late uint64
	ticker := time.NewTicker(time.Second / perSecond)
	defer ticker.Stop()
	for i := range perSecond * seconds {
		<-ticker.C
		u, c := users[i*7%people], channels[i*7%people%guilds]
		all.Go(func() {
			if i%5 == 4 {
				sum.mention(st, u, c, i)
			} else {
				sum.command(st, u, c, i)
			}
		})
		if i == perSecond*seconds/4 {
			early = heap()
		}
	}
	all.Wait()
	late = heap()
	time.Sleep(100 * time.Millisecond) // for what may come twice
	asked := perSecond * seconds
	doubled := st.Counts().Written - (asked - sum.lost)
	p99 := quantile(sum.acks, 0.99)
	t.Logf("%d questions in %d s: acknowledged p50 %s p99 %s max %s; mentions answered p50 %s p99 %s; lost %d, doubled %d; heap %d KiB after a quarter, %d KiB at the end",
		asked, seconds, quantile(sum.acks, 0.5), p99, quantile(sum.acks, 1), quantile(sum.replies, 0.5), quantile(sum.replies, 0.99), sum.lost, doubled, early>>10, late>>10)
	if sum.lost != 0 || doubled != 0 {
		t.Errorf("lost %d, doubled %d", sum.lost, doubled)
	}
	if p99 > 300*time.Millisecond {
		t.Errorf("p99 of the acknowledgement is %s, want under 300 ms", p99)
	}
	const grown = 16 << 20 // what the recent events and answers may still come to hold
	if long() && late > early+grown { // in the short form, corpora are still being opened
		t.Errorf("the heap grew from %d to %d bytes", early, late)
	}
}

// command asks by command.
func (s *tally) command(st *stage, u *discordtest.User, c *discordtest.Channel, i int) {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	call := u.Slash(c, "ask", map[string]any{"question": topics[i%len(topics)]})
	r, err := call.Wait(ctx)
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil || r.Message == nil {
		s.lost++
		return
	}
	s.acks = append(s.acks, r.Ack)
	call.Forget()
}

// mention asks by mention.
func (s *tally) mention(st *stage, u *discordtest.User, c *discordtest.Channel, i int) {
	start := time.Now()
	m := u.Say(c, st.Bot().Mention()+" "+topics[i%len(topics)])
	_, ok := c.AnswerTo(m, 30*time.Second)
	s.mu.Lock()
	defer s.mu.Unlock()
	if !ok {
		s.lost++
		return
	}
	s.replies = append(s.replies, time.Since(start))
}

// heap returns the bytes in use after a collection.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// quantile returns the q-quantile of d, 0 if d is empty.
func quantile(d []time.Duration, q float64) time.Duration {
	if len(d) == 0 {
		return 0
	}
	s := slices.Clone(d)
	slices.Sort(s)
	return s[min(len(s)-1, int(q*float64(len(s))))].Round(10 * time.Microsecond)
}

// TestManyGuilds opens the corpora of many guilds, of twenty articles each, keeps them all open, and closes them when idle: 5,000 guilds
// with QUAESTOR_LONG=1, else 50.
func TestManyGuilds(t *testing.T) {
	const each = 20
	guilds := 50
	if long() {
		guilds = 5000
	}
	p := newPool(harvests(func() []corpus.Article {
		var out []corpus.Article
		for i := range each {
			a := harvest()[0]
			a.ID = fmt.Sprint("h", i)
			out = append(out, a)
		}
		return out
	}), time.Minute)
	before, start := heap(), time.Now()
	for i := range guilds {
		err := p.use(t.Context(), fmt.Sprint(i), func(c Corpus) error {
			_, err := c.Ask(t.Context(), bot.Message{Text: topics[0]})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	took, open := time.Since(start), heap()
	if err := p.sweep(time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	closed := heap()
	t.Logf("%d guilds of %d articles opened and asked in %s (%s a guild), heap %d MiB (%d KiB a guild), %d MiB after closing",
		guilds, each, took.Round(time.Millisecond), (took / time.Duration(guilds)).Round(time.Microsecond), open>>20, (open-before)>>10/uint64(guilds), closed>>20)
	if left := int64(closed) - int64(before); left > int64(open-before)/4 {
		t.Errorf("%d bytes are held after closing, of %d", left, open-before)
	}
}
