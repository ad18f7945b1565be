package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// A script is what a server does with one connection.
type script func(t *testing.T, ws *websocket.Conn)

// connect runs a shard against a server that plays a script for each connection, the last one for all that follow. It returns the
// events handled and how the shard ended.
func connect(t *testing.T, limit time.Duration, scripts ...script) ([]Event, error) {
	t.Helper()
	next := make(chan script, len(scripts))
	for _, s := range scripts {
		next <- s
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		up := websocket.Upgrader{}
		ws, err := up.Upgrade(w, r, nil)
		if err != nil {
			t.Error(err)
			return
		}
		defer ws.Close()
		select {
		case s := <-next:
			s(t, ws)
		default:
		}
	}))
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	var events []Event
	err := Run(ctx, Config{
		URL: "ws" + strings.TrimPrefix(server.URL, "http"), Token: "t", Intents: 5, Shard: 1, Shards: 2, Pace: NewPace(1, time.Millisecond),
		Handle: func(e Event) {
			events = append(events, e)
			if e.Type == "STOP" {
				cancel()
			}
		},
		Backoff: time.Millisecond,
	})
	return events, err
}

func send(t *testing.T, ws *websocket.Conn, text string) {
	if err := ws.WriteMessage(websocket.TextMessage, []byte(text)); err != nil {
		t.Log(err)
	}
}

// receive returns the next payload that is no heartbeat.
func receive(ws *websocket.Conn) (op int, data map[string]any) {
	for {
		var p payload
		if err := ws.ReadJSON(&p); err != nil {
			return -1, nil
		}
		if p.Op == opHeartbeat {
			continue
		}
		if json.Unmarshal(p.Data, &data) != nil {
			return -1, nil
		}
		return p.Op, data
	}
}

const hello = `{"op": 10, "d": {"heartbeat_interval": 100000}}`

// ready greets, expects an identify and starts session s1.
func ready(t *testing.T, ws *websocket.Conn) {
	send(t, ws, hello)
	if op, d := receive(ws); op != opIdentify || d["token"] != "t" || d["intents"] != 5.0 {
		t.Errorf("shard said %d %v, want an identify", op, d)
	}
	send(t, ws, `{"op": 0, "s": 1, "t": "READY", "d": {"session_id": "s1"}}`)
}

// resumed greets and expects a resume of s1 after event seq.
func resumed(t *testing.T, ws *websocket.Conn, seq float64) {
	send(t, ws, hello)
	if op, d := receive(ws); op != opResume || d["session_id"] != "s1" || d["seq"] != seq {
		t.Errorf("shard said %d %v, want to resume s1 after %v", op, d, seq)
	}
}

// stop ends the test and waits for the goodbye.
func stop(t *testing.T, ws *websocket.Conn) {
	send(t, ws, `{"op": 0, "s": 9, "t": "STOP", "d": {}}`)
	for {
		if _, _, err := ws.ReadMessage(); err != nil {
			return
		}
	}
}

func TestResumes(t *testing.T) {
	lost := []struct {
		name string
		end  script
	}{
		{"killed", func(t *testing.T, ws *websocket.Conn) { ws.Close() }},
		{"asked to reconnect", func(t *testing.T, ws *websocket.Conn) { send(t, ws, `{"op": 7, "d": null}`); receive(ws) }},
		{"session resumable", func(t *testing.T, ws *websocket.Conn) { send(t, ws, `{"op": 9, "d": true}`); receive(ws) }},
		{"closed with 4000", func(t *testing.T, ws *websocket.Conn) {
			_ = ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(4000, ""), time.Now().Add(time.Second))
		}},
	}
	for _, l := range lost {
		events, err := connect(t, 5*time.Second,
			func(t *testing.T, ws *websocket.Conn) {
				ready(t, ws)
				send(t, ws, `{"op": 0, "s": 2, "t": "A", "d": 1}`)
				l.end(t, ws)
			},
			func(t *testing.T, ws *websocket.Conn) {
				resumed(t, ws, 2)
				send(t, ws, `{"op": 0, "s": 3, "t": "RESUMED", "d": {}}`)
				stop(t, ws)
			})
		if err != nil || len(events) != 4 {
			t.Errorf("%s: %d events, %v", l.name, len(events), err)
		}
	}
}

func TestIdentifiesAnew(t *testing.T) {
	lost := []struct {
		name string
		end  script
	}{
		{"invalid session", func(t *testing.T, ws *websocket.Conn) { send(t, ws, `{"op": 9, "d": false}`); receive(ws) }},
		{"closed with 4009", func(t *testing.T, ws *websocket.Conn) {
			_ = ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(sessionTimedOut, ""), time.Now().Add(time.Second))
		}},
		{"resume refused", func(t *testing.T, ws *websocket.Conn) { ws.Close() }},
	}
	for _, l := range lost {
		scripts := []script{func(t *testing.T, ws *websocket.Conn) { ready(t, ws); l.end(t, ws) }}
		if l.name == "resume refused" {
			scripts = append(scripts, func(t *testing.T, ws *websocket.Conn) {
				resumed(t, ws, 1)
				send(t, ws, `{"op": 9, "d": false}`)
				receive(ws)
			})
		}
		scripts = append(scripts, func(t *testing.T, ws *websocket.Conn) { ready(t, ws); stop(t, ws) })
		if events, err := connect(t, 5*time.Second, scripts...); err != nil || len(events) != 3 {
			t.Errorf("%s: %d events, %v", l.name, len(events), err)
		}
	}
}

func TestFatal(t *testing.T) {
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		_, err := connect(t, 5*time.Second, func(t *testing.T, ws *websocket.Conn) {
			send(t, ws, hello)
			receive(ws)
			_ = ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, "x"), time.Now().Add(time.Second))
		})
		if closed, ok := errors.AsType[*CloseError](err); !ok || closed.Code != code {
			t.Errorf("closed with %d: Run = %v", code, err)
		}
	}
}

func TestSilentConnection(t *testing.T) {
	start := time.Now()
	events, err := connect(t, 10*time.Second,
		func(t *testing.T, ws *websocket.Conn) { // never acknowledges a heartbeat
			send(t, ws, `{"op": 10, "d": {"heartbeat_interval": 60}}`)
			receive(ws)
			send(t, ws, `{"op": 0, "s": 1, "t": "READY", "d": {"session_id": "s1"}}`)
			receive(ws)
		},
		func(t *testing.T, ws *websocket.Conn) { resumed(t, ws, 1); stop(t, ws) })
	if err != nil || len(events) != 2 || time.Since(start) > 5*time.Second {
		t.Errorf("%d events, %v after %s; want to resume after two heartbeats", len(events), err, time.Since(start))
	}
}

func TestNonsense(t *testing.T) {
	for _, first := range []string{"null", "[]", "x", `{"op": 0}`, `{"op": 10}`, `{"op": 10, "d": {"heartbeat_interval": -5}}`} {
		events, err := connect(t, 5*time.Second,
			func(t *testing.T, ws *websocket.Conn) { send(t, ws, first); receive(ws) },
			func(t *testing.T, ws *websocket.Conn) {
				ready(t, ws)
				for _, x := range []string{"null", "[]", "x", `{"op": 0, "t": "READY", "s": 2, "d": null}`, `{"op": 99}`, `{"op": 11}`, `{"op": 1}`, `{"op": 0, "t": 5}`} {
					send(t, ws, x)
				}
				stop(t, ws)
			})
		if err != nil || events[len(events)-1].Type != "STOP" {
			t.Errorf("after %q: %v, %v", first, events, err)
		}
	}
}

func TestRefusesOtherHosts(t *testing.T) {
	s := &shard{Config: Config{URL: "wss://example.org", Allow: func(h string) error { return errors.New("not " + h) }}}
	if _, err := s.address(false); err == nil || err.Error() != "not example.org" {
		t.Errorf("address = %v, want it refused", err)
	}
}

func TestPace(t *testing.T) {
	p := NewPace(2, 50*time.Millisecond)
	start := time.Now()
	for shard, want := range []time.Duration{0, 0, 50 * time.Millisecond, 50 * time.Millisecond, 100 * time.Millisecond} {
		done, err := p.Wait(t.Context(), shard)
		if err != nil {
			t.Fatal(err)
		}
		if d := time.Since(start); d < want || d > want+2*time.Second {
			t.Errorf("shard %d identified after %s, want %s", shard, d, want)
		}
		done()
		done()
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := p.Wait(ctx, 0); err == nil {
		t.Error("Wait goes on after its context")
	}
}

// TestPaceFromAnswer lets one shard take long to be answered: the next identifies so long after the answer, and not after the identify before.
func TestPaceFromAnswer(t *testing.T) {
	p := NewPace(1, 50*time.Millisecond)
	first, err := p.Wait(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	answered := make(chan time.Time, 1)
	time.AfterFunc(100*time.Millisecond, func() {
		answered <- time.Now()
		first()
	})
	second, err := p.Wait(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	defer second()
	if d := time.Since(<-answered); d < 50*time.Millisecond {
		t.Errorf("identified %s after the answer to the one before, want 50ms", d)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := p.Wait(ctx, 2); err == nil {
		t.Error("two shards identify at once")
	}
}
