package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"quaestor/bot/discord/discordtest"
)

// long reports whether the long form of a test was asked for.
func long() bool { return os.Getenv("QUAESTOR_LONG") == "1" }

// topics are what is asked of the built-in article.
var topics = [...]string{"May exports growth?", "exports in April", "How many enterprises in March?", "exports of mechanical and electrical products?", "July exports?"}

// A toll is what came of a number of questions.
type toll struct {
	mu      sync.Mutex
	acks    []time.Duration // of commands
	replies []time.Duration // to mentions, until they stood in the channel
	lost    int
}

// TestLoad asks 50 questions a second from 1,000 people in 200 guilds for two minutes with QUAESTOR_LONG=1: four commands to each mention.
// Else it asks 10 a second in 5 guilds for four seconds, and neither it nor Discord minds how long a computer busy with the other tests and
// the race detector takes: nothing may be lost or come twice.
func TestLoad(t *testing.T) {
	if !long() {
		t.Parallel()
	}
	const people = 1000
	const prompt, patience = 300 * time.Millisecond, 60 * time.Second
	perSecond, guilds, seconds, opts := 10, 5, 4, discordtest.Options{Keep: 2000, FirstWait: patience}
	if long() {
		perSecond, guilds, seconds, opts.FirstWait = 50, 200, 120, 0
	}
	st := newStage(t, opts)
	p := st.serve([]string{"QUAESTOR_LOG=warn"})
	st.connected(1, p)
	memory := func() uint64 { return resident(t, p.Process.Pid) }
	var channels []*discordtest.Channel
	var users []*discordtest.User
	for i := range guilds {
		channels = append(channels, st.AddGuild(fmt.Sprint("guild ", i)).AddChannel("figures"))
	}
	for i := range people {
		users = append(users, st.AddUser(fmt.Sprint("user ", i)))
	}
	var sum toll
	var all sync.WaitGroup
	var early, late uint64
	ticker := time.NewTicker(time.Second / time.Duration(perSecond))
	defer ticker.Stop()
	for i := range perSecond * seconds {
		<-ticker.C
		u, c := users[i*7%people], channels[i*7%people%guilds]
		all.Go(func() {
			if i%5 == 4 {
				sum.mention(st, u, c, i, patience)
			} else {
				sum.command(st, u, c, i, patience)
			}
		})
		if i == perSecond*seconds/4 {
			early = memory()
		}
	}
	all.Wait()
	late = memory()
	time.Sleep(100 * time.Millisecond) // for what may come twice
	asked := perSecond * seconds
	doubled := st.Counts().Written - (asked - sum.lost)
	p99 := quantile(sum.acks, 0.99)
	t.Logf("%d questions in %d s: acknowledged p50 %s p99 %s max %s; mentions answered p50 %s p99 %s; lost %d, doubled %d; memory %d KiB after a quarter, %d KiB at the end",
		asked, seconds, quantile(sum.acks, 0.5), p99, quantile(sum.acks, 1), quantile(sum.replies, 0.5), quantile(sum.replies, 0.99), sum.lost, doubled, early>>10, late>>10)
	if sum.lost != 0 || doubled != 0 {
		t.Errorf("lost %d, doubled %d", sum.lost, doubled)
	}
	if long() && p99 > prompt {
		t.Errorf("p99 of the acknowledgement is %s, want under %s", p99, prompt)
	}
	const grown = 16 << 20 // what the recent events and answers may still come to hold
	if code := st.end(p); code != 0 {
		t.Errorf("exit status %d:\n%s", code, p.printed())
	}
	if long() && late > early+grown { // in the short form, corpora are still being opened
		t.Errorf("the memory in use grew from %d to %d bytes", early, late)
	}
}

// command asks by command, and waits for the answer as long as patience.
func (s *toll) command(st *stage, u *discordtest.User, c *discordtest.Channel, i int, patience time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
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

// mention asks by mention, and waits for the answer as long as patience.
func (s *toll) mention(st *stage, u *discordtest.User, c *discordtest.Channel, i int, patience time.Duration) {
	start := time.Now()
	m := u.Say(c, st.Bot().Mention()+" "+topics[i%len(topics)])
	_, ok := c.AnswerTo(m, patience)
	s.mu.Lock()
	defer s.mu.Unlock()
	if !ok {
		s.lost++
		return
	}
	s.replies = append(s.replies, time.Since(start))
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
