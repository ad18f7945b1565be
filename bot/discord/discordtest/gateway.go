package discordtest

import (
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Intents, as Discord numbers them.
const (
	intentGuildMembers   = 1 << 1
	intentPresences      = 1 << 8
	intentGuildMessages  = 1 << 9
	intentDirectMessages = 1 << 12
	intentMessageContent = 1 << 15

	privileged = intentGuildMembers | intentPresences | intentMessageContent
	known      = 1<<26 - 1
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

// replayed is how many events a session keeps for a shard that resumes.
const replayed = 1000

// A session is what a shard can come back to. Its fields belong to the server's lock.
type session struct {
	id      string
	shard   int
	intents int
	seq     int64
	events  []frame
	ws      *link // nil while the shard is away
}

// A frame is a message of the gateway's protocol.
type frame struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  int64           `json:"s,omitempty"`
	Type string          `json:"t,omitempty"`
}

// A link is one connection; frames wait in line so that the server never waits for a slow reader.
type link struct {
	ws   *websocket.Conn
	out  chan frame
	once sync.Once
	done chan struct{}
}

func (l *link) close(code int) {
	l.once.Do(func() {
		close(l.done)
		if code != 0 {
			_ = l.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second)) // the peer may be gone
		}
		l.ws.Close()
	})
}

func (l *link) push(f frame) {
	select {
	case l.out <- f:
	case <-l.done:
	default:
		l.close(0)
	}
}

func (l *link) pump() {
	for {
		select {
		case f := <-l.out:
			if l.ws.WriteJSON(f) != nil {
				l.close(0)
				return
			}
		case <-l.done:
			return
		}
	}
}

// serveGateway keeps one connection.
func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	up := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	ws, err := up.Upgrade(w, r, nil)
	if err != nil {
		return // the upgrader has answered
	}
	l := &link{ws: ws, out: make(chan frame, 4096), done: make(chan struct{})}
	defer l.close(0)
	go l.pump()
	l.push(frame{Op: opHello, Data: raw(map[string]int64{"heartbeat_interval": s.opts.Heartbeat.Milliseconds()})})
	for {
		var f frame
		if err := ws.ReadJSON(&f); err != nil {
			s.mu.Lock()
			s.leave(l, websocket.IsCloseError(err, websocket.CloseNormalClosure, websocket.CloseGoingAway))
			s.mu.Unlock()
			return
		}
		s.mu.Lock()
		code := s.hear(l, f)
		s.mu.Unlock()
		if code != 0 {
			l.close(code)
		}
	}
}

// leave forgets a connection, and its session too if the shard said goodbye.
func (s *Server) leave(l *link, goodbye bool) {
	for id, x := range s.sessions {
		if x.ws == l {
			x.ws = nil
			if goodbye {
				delete(s.sessions, id)
			}
		}
	}
}

// hear acts on a frame from a shard and returns the code to close with, or 0.
func (s *Server) hear(l *link, f frame) int {
	switch f.Op {
	case opHeartbeat:
		l.push(frame{Op: opAck})
	case opIdentify:
		return s.identify(l, f.Data)
	case opResume:
		return s.resume(l, f.Data)
	default:
		return 4001
	}
	return 0
}

func (s *Server) identify(l *link, data json.RawMessage) int {
	var d struct {
		Token   string  `json:"token"`
		Intents int     `json:"intents"`
		Shard   *[2]int `json:"shard"`
	}
	if json.Unmarshal(data, &d) != nil {
		return 4002
	}
	s.counts.Identifies++
	shard := [2]int{0, 1}
	if d.Shard != nil {
		shard = *d.Shard
	}
	switch {
	case d.Token != s.opts.Token:
		return 4004
	case shard[0] < 0 || shard[0] >= shard[1]:
		return 4010
	case shard[1] < s.opts.Shards:
		return 4011
	case d.Intents&^known != 0:
		return 4013
	case d.Intents&privileged != 0:
		return 4014
	}
	group := shard[0] % s.opts.Concurrency
	if since := time.Since(s.greeted[group]); since < s.opts.IdentifyEvery {
		s.problem("shard %d identified %s after another of its group", shard[0], since.Round(time.Millisecond))
		l.push(frame{Op: opInvalidSession, Data: raw(false)})
		return 0
	}
	s.greeted[group] = time.Now()
	x := &session{id: s.id(), shard: shard[0], intents: d.Intents, ws: l}
	s.sessions[x.id] = x
	s.push(x, "READY", raw(map[string]any{
		"v": 10, "user": s.app, "session_id": x.id, "resume_gateway_url": s.gatewayURL(), "shard": shard,
		"application": map[string]any{"id": s.app.ID, "flags": 0}, "guilds": []any{},
	}))
	return 0
}

func (s *Server) resume(l *link, data json.RawMessage) int {
	var d struct {
		Token   string `json:"token"`
		Session string `json:"session_id"`
		Seq     int64  `json:"seq"`
	}
	if json.Unmarshal(data, &d) != nil {
		return 4002
	}
	s.counts.Resumes++
	if d.Token != s.opts.Token {
		return 4004
	}
	x := s.sessions[d.Session]
	if x == nil || s.refuse {
		delete(s.sessions, d.Session)
		l.push(frame{Op: opInvalidSession, Data: raw(false)})
		return 0
	}
	if d.Seq > x.seq {
		return 4007
	}
	x.ws = l
	for _, f := range x.events {
		if f.Seq > d.Seq {
			l.push(f)
		}
	}
	s.push(x, "RESUMED", raw(map[string]any{}))
	return 0
}

// dispatch sends an event to the shard's sessions whose intents ask for it; need 0 is asked for by all. Callers hold s.mu.
func (s *Server) dispatch(shard, need int, event string, data json.RawMessage) {
	for _, x := range s.sessions {
		if x.shard == shard && (need == 0 || x.intents&need != 0) {
			s.push(x, event, data)
		}
	}
}

// push sends an event to a session and keeps it for a resume. Callers hold s.mu.
func (s *Server) push(x *session, event string, data json.RawMessage) {
	x.seq++
	f := frame{Op: opDispatch, Data: data, Seq: x.seq, Type: event}
	x.events = append(x.events, f)
	if len(x.events) > replayed {
		x.events = append([]frame(nil), x.events[replayed/2:]...)
	}
	if x.ws != nil {
		x.ws.push(f)
	}
}

func (s *Server) gatewayURL() string { return "ws" + s.url[len("http"):] + "/gateway/" }

// Kill breaks every gateway connection without a word; the sessions can be resumed.
func (s *Server) Kill() { s.each(func(l *link) { l.close(0) }) }

// CloseWith closes every gateway connection with a code.
func (s *Server) CloseWith(code int) { s.each(func(l *link) { l.close(code) }) }

// Reconnect asks every shard to reconnect.
func (s *Server) Reconnect() { s.each(func(l *link) { l.push(frame{Op: opReconnect}) }) }

// RefuseResume says whether to refuse resuming.
func (s *Server) RefuseResume(refuse bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refuse = refuse
}

// Dispatch sends an event to every shard as it stands, however malformed.
func (s *Server) Dispatch(event string, data string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, x := range s.sessions {
		s.push(x, event, json.RawMessage(data))
	}
}

// Connected returns how many shards are connected.
func (s *Server) Connected() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.links())
}

// AwaitShards waits until n shards are connected and reports whether they were in time.
func (s *Server) AwaitShards(n int, d time.Duration) bool {
	for end := time.Now().Add(d); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if s.Connected() >= n {
			return true
		}
	}
	return false
}

func (s *Server) each(do func(*link)) {
	s.mu.Lock()
	links := s.links()
	s.mu.Unlock()
	for _, l := range links {
		do(l)
	}
}

// links returns the connections of sessions. Callers hold s.mu.
func (s *Server) links() []*link {
	var out []*link
	for _, x := range s.sessions {
		if x.ws != nil {
			out = append(out, x.ws)
		}
	}
	return out
}

// raw encodes what is known to be encodable.
func raw(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		return json.RawMessage("null")
	}
	return b
}
