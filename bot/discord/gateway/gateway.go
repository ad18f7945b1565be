// Package gateway keeps a shard's connection to Discord's gateway.
//
// It stands in for the session of discordgo v0.29.0, which was measured to reconnect on close codes that no reconnecting mends,
// to answer an invalid session by identifying at once, whatever the pace, to notice a dead connection only after five silent
// heartbeats, to resume at the wrong address, and to panic in a goroutine of its own on an event whose data is null.
package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// A Config says how to connect one shard.
type Config struct {
	URL           string // of the gateway, as Discord gives it
	Token         string
	Intents       int
	Shard, Shards int                     // which of how many
	Pace          *Pace                   // shared by the shards of a bot
	Handle        func(Event)             // called in the order of the events; must not block
	State         func(connected bool)    // told when the shard has come to be connected, and when it no longer is; nil: nobody
	Log           *slog.Logger            // nil: no log
	Allow         func(host string) error // refuses hosts that must not be called; nil: all may be
	Backoff       time.Duration           // between attempts to connect, doubling to maxBackoff times it; 0: one second
}

// An Event is something that Discord tells a shard.
type Event struct {
	Type string // "MESSAGE_CREATE"
	Data json.RawMessage
}

// A CloseError is a connection ended by Discord with a code that no reconnecting mends.
type CloseError struct{ Code int }

func (e *CloseError) Error() string { return fmt.Sprintf("gateway closed with code %d", e.Code) }

// Close codes of the gateway. The first group ends a shard for good, the second its session.
const (
	AuthenticationFailed = 4004
	InvalidShard         = 4010
	ShardingRequired     = 4011
	InvalidVersion       = 4012
	InvalidIntents       = 4013
	DisallowedIntents    = 4014

	invalidSequence = 4007
	sessionTimedOut = 4009
)

// Opcodes of the gateway.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opAck            = 11
)

const (
	handshake  = 20 * time.Second // to connect, and to be greeted
	writeWait  = 10 * time.Second
	maxMessage = 16 << 20
	maxBackoff = 64
)

// A payload is a message of the gateway's protocol.
type payload struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  int64           `json:"s"`
	Type string          `json:"t"`
}

// A shard is the state that outlives a connection.
type shard struct {
	Config
	session string       // id of the session to resume, "" to identify
	resume  string       // address to resume it at
	seq     atomic.Int64 // of the last event
	healthy bool         // the last connection got as far as READY or RESUMED
	greeted func()       // lets the next shard identify
}

// Run keeps the shard connected until ctx ends, then says goodbye and returns nil. It returns a *CloseError where Discord
// closes the connection for a reason that must be mended first.
func Run(ctx context.Context, cfg Config) error {
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Backoff == 0 {
		cfg.Backoff = time.Second
	}
	if cfg.State == nil {
		cfg.State = func(bool) {}
	}
	s := &shard{Config: cfg}
	for wait := cfg.Backoff; ; {
		err := s.connect(ctx)
		s.State(false)
		if ctx.Err() != nil {
			return nil
		}
		if fatal, ok := errors.AsType[*CloseError](err); ok {
			return fatal
		}
		if s.healthy && s.session != "" { // identifying again and again would use up the day's allowance
			wait = cfg.Backoff
		}
		pause := wait/2 + rand.N(wait/2+1)
		s.Log.Info("gateway connection ended", "shard", s.Shard, "cause", err, "resumes", s.session != "", "again_in", pause)
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil
		}
		wait = min(2*wait, maxBackoff*cfg.Backoff)
	}
}

// connect keeps one connection until it ends.
func (s *shard) connect(ctx context.Context) error {
	s.healthy = false
	resuming := s.session != ""
	s.greeted = func() {}
	if !resuming {
		done, err := s.Pace.Wait(ctx, s.Shard)
		if err != nil {
			return err
		}
		defer done()
		s.greeted = done
	}
	address, err := s.address(resuming)
	if err != nil {
		return err
	}
	dialer := websocket.Dialer{HandshakeTimeout: handshake, Proxy: http.ProxyFromEnvironment, NetDialContext: (&net.Dialer{Timeout: handshake}).DialContext}
	ws, _, err := dialer.DialContext(ctx, address, nil)
	if err != nil {
		return fmt.Errorf("connecting to the gateway: %w", err)
	}
	ws.SetReadLimit(maxMessage)
	c := &conn{ws: ws}
	done := make(chan struct{})
	defer close(done)
	defer ws.Close()
	go func() { // a goodbye ends the read below
		select {
		case <-ctx.Done():
			c.bye(websocket.CloseNormalClosure)
		case <-done:
		}
	}()
	interval, err := c.hello()
	if err != nil {
		return s.classify(err)
	}
	if err := s.greet(c, resuming); err != nil {
		return err
	}
	go c.beat(interval, done, &s.seq)
	return s.read(c, interval)
}

// address returns where to connect, with the protocol's version.
func (s *shard) address(resuming bool) (string, error) {
	raw := s.URL
	if resuming && s.resume != "" {
		raw = s.resume
	}
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" {
		return "", fmt.Errorf("reading the gateway's address: %q is no URL", raw)
	}
	if s.Allow != nil {
		if err := s.Allow(u.Hostname()); err != nil {
			return "", err
		}
	}
	u.RawQuery = "v=10&encoding=json"
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String(), nil
}

// greet identifies the shard or resumes its session.
func (s *shard) greet(c *conn, resuming bool) error {
	if resuming {
		return c.write(opResume, map[string]any{"token": s.Token, "session_id": s.session, "seq": s.seq.Load()})
	}
	s.seq.Store(0)
	return c.write(opIdentify, map[string]any{
		"token": s.Token, "intents": s.Intents, "shard": [2]int{s.Shard, s.Shards},
		"properties": map[string]string{"os": runtime.GOOS, "browser": "quaestor", "device": "quaestor"},
	})
}

// read takes in messages until the connection ends. Silence of two heartbeats is an end.
func (s *shard) read(c *conn, interval time.Duration) error {
	for {
		if err := c.ws.SetReadDeadline(time.Now().Add(2*interval + writeWait)); err != nil {
			return fmt.Errorf("reading from the gateway: %w", err)
		}
		_, data, err := c.ws.ReadMessage()
		if err != nil {
			return s.classify(err)
		}
		var p payload
		if err := json.Unmarshal(data, &p); err != nil {
			s.Log.Warn("gateway message is no JSON", "shard", s.Shard, "bytes", len(data))
			continue
		}
		if err := s.take(c, p); err != nil {
			return err
		}
	}
}

// take acts on one message.
func (s *shard) take(c *conn, p payload) error {
	switch p.Op {
	case opDispatch:
		s.seq.Store(p.Seq)
		s.dispatch(p)
	case opHeartbeat:
		return c.write(opHeartbeat, s.seq.Load())
	case opReconnect:
		c.bye(websocket.CloseServiceRestart)
		return errors.New("gateway asked to reconnect")
	case opInvalidSession:
		var resumable bool
		if json.Unmarshal(p.Data, &resumable) != nil || !resumable {
			s.session = ""
		}
		c.bye(websocket.CloseServiceRestart)
		return errors.New("session is invalid")
	case opAck:
		c.ack()
	}
	return nil
}

// dispatch hands an event on, after noting what the shard itself needs of it.
func (s *shard) dispatch(p payload) {
	switch p.Type {
	case "READY":
		var ready struct {
			Session string `json:"session_id"`
			Resume  string `json:"resume_gateway_url"`
		}
		if err := json.Unmarshal(p.Data, &ready); err != nil {
			s.Log.Warn("READY cannot be read", "shard", s.Shard, "cause", err)
		}
		s.session, s.resume, s.healthy = ready.Session, ready.Resume, true
		s.greeted()
		s.State(true)
		s.Log.Info("shard is ready", "shard", s.Shard, "shards", s.Shards)
	case "RESUMED":
		s.healthy = true
		s.State(true)
		s.Log.Info("shard has resumed", "shard", s.Shard)
	}
	s.Handle(Event{Type: p.Type, Data: p.Data})
}

// classify turns the end of a connection into what it means for the session.
func (s *shard) classify(err error) error {
	closed, ok := errors.AsType[*websocket.CloseError](err)
	if !ok {
		return fmt.Errorf("reading from the gateway: %w", err)
	}
	switch closed.Code {
	case AuthenticationFailed, InvalidShard, ShardingRequired, InvalidVersion, InvalidIntents, DisallowedIntents:
		return &CloseError{Code: closed.Code}
	case websocket.CloseNormalClosure, websocket.CloseGoingAway, invalidSequence, sessionTimedOut:
		s.session = ""
	}
	return fmt.Errorf("gateway closed the connection with code %d", closed.Code)
}

// A conn is one connection; writes are one at a time.
type conn struct {
	ws    *websocket.Conn
	mu    sync.Mutex // for writing and for what follows
	acked bool
}

// hello waits for the greeting and returns how often to send a heartbeat.
func (c *conn) hello() (time.Duration, error) {
	if err := c.ws.SetReadDeadline(time.Now().Add(handshake)); err != nil {
		return 0, err
	}
	_, data, err := c.ws.ReadMessage()
	if err != nil {
		return 0, err
	}
	var p struct {
		Op   int `json:"op"`
		Data struct {
			Interval int `json:"heartbeat_interval"`
		} `json:"d"`
	}
	if err := json.Unmarshal(data, &p); err != nil || p.Op != opHello || p.Data.Interval <= 0 {
		return 0, errors.New("the gateway's first message is no greeting")
	}
	return time.Duration(p.Data.Interval) * time.Millisecond, nil
}

// beat sends heartbeats until done; one that stays without an answer ends the connection so that the session is resumed.
func (c *conn) beat(interval time.Duration, done <-chan struct{}, seq *atomic.Int64) {
	c.ack()
	for wait := rand.N(interval); ; wait = interval {
		t := time.NewTimer(wait)
		select {
		case <-done:
			t.Stop()
			return
		case <-t.C:
		}
		c.mu.Lock()
		alive := c.acked
		c.acked = false
		c.mu.Unlock()
		if !alive || c.write(opHeartbeat, seq.Load()) != nil {
			c.ws.Close()
			return
		}
	}
}

func (c *conn) ack() {
	c.mu.Lock()
	c.acked = true
	c.mu.Unlock()
}

func (c *conn) write(op int, data any) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.ws.SetWriteDeadline(time.Now().Add(writeWait)); err != nil {
		return fmt.Errorf("writing to the gateway: %w", err)
	}
	if err := c.ws.WriteJSON(map[string]any{"op": op, "d": data}); err != nil {
		return fmt.Errorf("writing to the gateway: %w", err)
	}
	return nil
}

// bye closes the connection with a code: a normal one ends the session, any other keeps it.
func (c *conn) bye(code int) {
	_ = c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second)) // it is closed next
	c.ws.Close()
}
