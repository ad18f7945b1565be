// Package discordtest runs a Discord on loopback, gateway and REST API, for tests and demonstrations.
//
// A [Server] holds users, guilds, channels and messages, greets shards, sends them the events their intents allow, keeps sessions
// that can be resumed, and answers the REST calls that a bot makes. Whatever it receives is checked by [Options.Check], where there
// is one, and linted for what Discord's own description misses; [Server.Problems] lists what was wrong. Faults are switched on one at a
// time: [Server.Fail] for REST, [Server.Kill], [Server.RefuseResume] and [Server.Reconnect] for the gateway.
package discordtest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// Options configure a [Server]. The zero Options are a server for one shard without validation.
type Options struct {
	// Check returns what is wrong with the decoded body of a call such as "post /channels/{channel_id}/messages"; nil: bodies are linted only.
	Check func(call string, body any) error

	Token         string        // that the bot must show; "" is [Token]
	Shards        int           // recommended; 0: 1
	Concurrency   int           // shards that may identify at once; 0: 1
	IdentifyEvery time.Duration // the pace that is enforced; 0: none
	Heartbeat     time.Duration // 0: 41.25 s
	FirstWait     time.Duration // for the first response to an interaction; 0: 3 s, as Discord waits
	RateLimit     time.Duration // the span in which a channel takes five messages; 0: no limit. Discord has 5 s
	Keep          int           // requests and messages kept; 0: 10,000
}

// Token is the bot's token unless [Options] say otherwise.
const Token = "loopback.token.of.no.use"

// A Server is a Discord on loopback.
type Server struct {
	opts Options
	app  *User // the bot
	http *http.Server
	url  string

	mu       sync.Mutex
	last     int64 // the last id given out
	users    map[string]*User
	guilds   map[string]*Guild
	channels map[string]*Channel
	messages map[string]*Message
	kept     []string // message ids, oldest first
	commands map[string][]json.RawMessage
	calls    map[string]*Call // by token
	sessions map[string]*session
	refuse   bool // resumes
	greeted  map[int]time.Time
	faults   []*Fault
	requests []Request
	problems []string
	pings    int
	counts   Counts
	windows  map[string]*window
	nonces   map[string]string
	uploads  map[string][]byte // by id
	said     *sync.Cond        // something was written, edited or deleted
}

// Counts are totals since the server started.
type Counts struct {
	Requests, Written, Edited, Deleted, Identifies, Resumes, Registered, Typing int
}

// New starts a server on a free port of the loopback interface.
func New(opts Options) (*Server, error) {
	if opts.Token == "" {
		opts.Token = Token
	}
	opts.Shards, opts.Concurrency = max(1, opts.Shards), max(1, opts.Concurrency)
	if opts.Heartbeat == 0 {
		opts.Heartbeat = 41250 * time.Millisecond
	}
	opts.FirstWait = cmp.Or(opts.FirstWait, 3*time.Second)
	if opts.Keep == 0 {
		opts.Keep = 10000
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("listening on loopback: %w", err)
	}
	s := &Server{
		opts: opts, url: "http://" + l.Addr().String(),
		users: map[string]*User{}, guilds: map[string]*Guild{}, channels: map[string]*Channel{}, messages: map[string]*Message{},
		commands: map[string][]json.RawMessage{}, calls: map[string]*Call{}, sessions: map[string]*session{},
		greeted: map[int]time.Time{}, windows: map[string]*window{}, nonces: map[string]string{}, uploads: map[string][]byte{},
	}
	s.said = sync.NewCond(&s.mu)
	s.app = s.AddUser("Quaestor")
	s.app.Bot = true
	s.http = &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second}
	go s.http.Serve(l) // ends with Close
	return s, nil
}

// URL returns the server's address, to be used in place of https://discord.com.
func (s *Server) URL() string { return s.url }

// Close stops the server and ends every connection.
func (s *Server) Close() {
	s.Kill()
	s.http.Close()
}

// Bot returns the bot's own user.
func (s *Server) Bot() *User { return s.app }

// Problems lists what was wrong with the requests received: bodies that break the description or a lint, unknown paths, too fast
// identifying.
func (s *Server) Problems() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.problems...)
}

// Pings returns how many messages could have notified somebody.
func (s *Server) Pings() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pings
}

// Counts returns the totals so far.
func (s *Server) Counts() Counts {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.counts
}

// Requests returns the last requests received.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Request(nil), s.requests...)
}

// Commands returns the commands registered for a guild, or everywhere if guild is empty, as they were sent.
func (s *Server) Commands(guild string) []json.RawMessage {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]json.RawMessage(nil), s.commands[guild]...)
}

// discordEpoch is the first millisecond of Discord's ids.
const discordEpoch = 1420070400000

// id returns a new snowflake. Callers hold s.mu.
func (s *Server) id() string {
	next := (time.Now().UnixMilli() - discordEpoch) << 22
	if next <= s.last {
		next = s.last + 1
	}
	s.last = next
	return strconv.FormatInt(next, 10)
}

// problem notes something wrong. Callers hold s.mu.
func (s *Server) problem(format string, args ...any) {
	if len(s.problems) < 100 {
		s.problems = append(s.problems, fmt.Sprintf(format, args...))
	}
}

// shardOf returns the shard that hears of a guild; direct messages are shard 0's.
func (s *Server) shardOf(guild string) int {
	n, err := strconv.ParseInt(guild, 10, 64)
	if err != nil {
		return 0
	}
	return int(n>>22) % s.opts.Shards
}
