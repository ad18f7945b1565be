package meter

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestMeter(t *testing.T) {
	m := New()
	get := func(path string) (int, string) {
		w := httptest.NewRecorder()
		m.Handler().ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		return w.Code, w.Body.String()
	}
	if code, _ := get("/healthz"); code != 503 {
		t.Errorf("health before connecting = %d", code)
	}
	m.Shard(0, true)
	m.Shard(1, false)
	if code, _ := get("/healthz"); code != 503 {
		t.Errorf("health with a shard missing = %d", code)
	}
	m.Shard(1, true)
	m.Shard(0, false)
	m.Shard(0, true)
	m.Answer("answered", 20*time.Millisecond)
	m.Refused()
	m.First(time.Second)
	m.Request("POST /channels/{channel}/messages", 429, time.Second)
	m.Trouble(Panicked)
	m.Gauge("quaestor_corpora_open", "Open corpora.", func() int { return 7 })
	if code, _ := get("/healthz"); code != 200 {
		t.Errorf("health = %d", code)
	}
	_, text := get("/metrics")
	for _, want := range []string{
		`quaestor_answers_total{status="answered"} 1`, `quaestor_answers_total{status="refused"} 1`, `quaestor_answer_seconds_bucket{le="0.025"} 1`,
		`quaestor_first_response_seconds_bucket{le="0.5"} 0`, `quaestor_discord_requests_total{route="POST /channels/{channel}/messages",status="429"} 1`,
		`quaestor_trouble_total{kind="panic"} 1`, `quaestor_shards_connected 2`, `quaestor_gateway_ended_total 1`, `quaestor_corpora_open 7`, "go_goroutines",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("metrics lack %s", want)
		}
	}
}

func TestNoMeter(t *testing.T) {
	var m *Meter
	m.Answer("answered", 0)
	m.Refused()
	m.First(0)
	m.Request("GET /x", 200, 0)
	m.Trouble(Unsent)
	m.Shard(0, true)
	m.Gauge("x", "x", nil)
}
