package rest

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// serve returns a client of a server that answers call n, from 1, as answer says.
func serve(t *testing.T, answer func(n int, w http.ResponseWriter, r *http.Request)) *Client {
	t.Helper()
	var n atomic.Int64
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { answer(int(n.Add(1)), w, r) }))
	t.Cleanup(s.Close)
	c, err := New(s.URL, "secret")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestDo(t *testing.T) {
	c := serve(t, func(_ int, w http.ResponseWriter, r *http.Request) {
		if got := r.URL.EscapedPath(); got != "/api/v10/channels/a%2Fb/messages" || r.URL.RawQuery != "limit=5" || r.Header.Get("Authorization") != "Bot secret" {
			t.Errorf("request to %s ? %s, authorization %q", got, r.URL.RawQuery, r.Header.Get("Authorization"))
		}
		_, _ = w.Write([]byte(`{"id": "7"}`))
	})
	var out struct{ ID string }
	err := c.Do(t.Context(), Request{Route: "POST /channels/{channel}/messages", Args: []string{"a/b"}, Query: "limit=5", Body: map[string]int{"a": 1}}, &out)
	if err != nil || out.ID != "7" {
		t.Errorf("Do = %v, %+v", err, out)
	}
}

func TestRepeats(t *testing.T) {
	tests := []struct {
		name   string
		answer func(n int, w http.ResponseWriter)
		calls  int
		status int // of the error, 0 for none
	}{
		{"500 once", func(n int, w http.ResponseWriter) {
			if n == 1 {
				w.WriteHeader(500)
			}
		}, 2, 0},
		{"400", func(_ int, w http.ResponseWriter) { w.WriteHeader(400) }, 1, 400},
		{"429 as HTML", func(n int, w http.ResponseWriter) {
			if n < 3 {
				w.Header().Set("Retry-After", "0.05")
				w.WriteHeader(429)
				_, _ = w.Write([]byte("<html>"))
			}
		}, 3, 0},
	}
	for _, tt := range tests {
		calls := 0
		c := serve(t, func(n int, w http.ResponseWriter, _ *http.Request) { calls = n; tt.answer(n, w) })
		err := c.Do(t.Context(), Request{Route: "GET /x"}, nil)
		if _, status := Code(err); status != tt.status || calls != tt.calls || tt.status == 0 && err != nil {
			t.Errorf("%s: Do = %v after %d calls, want status %d after %d", tt.name, err, calls, tt.status, tt.calls)
		}
	}
}

func TestLongWaitFailsAtOnce(t *testing.T) {
	c := serve(t, func(_ int, w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(429)
		_, _ = w.Write([]byte(`{"retry_after": 3600, "global": false}`))
	})
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	start := time.Now()
	if err := c.Do(ctx, Request{Route: "GET /x"}, nil); !errors.Is(err, ErrTooLong) {
		t.Errorf("Do = %v, want %v", err, ErrTooLong)
	}
	if d := time.Since(start); d > 4*time.Second {
		t.Errorf("it took %s", d)
	}
}

func TestCancelEndsAWait(t *testing.T) {
	c := serve(t, func(_ int, w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(429)
		_, _ = w.Write([]byte(`{"retry_after": 3600}`))
	})
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	if err := c.Do(ctx, Request{Route: "GET /x"}, nil); err == nil {
		t.Error("Do succeeds")
	}
}

func TestErrorsHoldNoSecret(t *testing.T) {
	c, err := New("http://127.0.0.1:1", "secret")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	err = c.Do(ctx, Request{Route: "POST /interactions/{id}/{token}/callback", Args: []string{"5", "hush"}, Free: true}, nil)
	if err == nil || strings.Contains(err.Error(), "hush") || strings.Contains(err.Error(), "secret") || !strings.HasPrefix(err.Error(), "POST /interactions/{id}/{token}/callback: ") {
		t.Errorf("Do = %v", err)
	}
}

func TestLimits(t *testing.T) {
	l := newLimits()
	now := time.Now()
	wait := func(key string, free bool) time.Duration {
		t.Helper()
		d, err := l.delay(now, key, free)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	l.note("a", 200, http.Header{"X-Ratelimit-Remaining": {"0"}, "X-Ratelimit-Reset-After": {"2.5"}})
	if d := wait("a", false); d < 2*time.Second || d > 3*time.Second {
		t.Errorf("exhausted bucket: wait %s, want 2.5s", d)
	}
	if d := wait("b", false); d != 0 {
		t.Errorf("another bucket: wait %s", d)
	}
	for range globalBurst + 5 {
		wait("b", false)
	}
	if d := wait("b", false); d == 0 {
		t.Error("more than the burst may be sent at once")
	}
	if d := wait("c", true); d != 0 {
		t.Errorf("an interaction waits %s for the allowance of the bot", d)
	}
	l.block("d", time.Minute, true)
	if d := wait("e", false); d < 50*time.Second {
		t.Errorf("blocked as a whole: wait %s", d)
	}
	for i := range 5 * sweepAt {
		l.block(string(rune(i+1000)), time.Nanosecond, false)
	}
	if n := len(l.until); n > sweepAt+10 {
		t.Errorf("%d buckets are remembered", n)
	}
	for range maxInvalid {
		l.note("f", http.StatusForbidden, http.Header{})
	}
	if _, err := l.delay(time.Now(), "g", true); !errors.Is(err, errInvalid) {
		t.Errorf("after %d refusals: %v, want %v", maxInvalid, err, errInvalid)
	}
}

func TestRefusesOtherHosts(t *testing.T) {
	c := serve(t, func(_ int, w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", "https://example.org/")
		w.WriteHeader(302)
	})
	err := c.Do(t.Context(), Request{Route: "GET /x"}, nil)
	if _, status := Code(err); status != 302 {
		t.Errorf("a redirect to another host = %v, want it refused", err)
	}
	if _, err := New("nonsense", ""); err == nil {
		t.Error("New of no address succeeds")
	}
}
