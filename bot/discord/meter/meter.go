// Package meter counts what a bot does on Discord, for Prometheus. No count holds an id, a question or an article.
package meter

import (
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// A Meter counts. It is safe for concurrent use; a nil Meter counts nothing.
type Meter struct {
	registry *prometheus.Registry
	answers  *prometheus.CounterVec
	answer   prometheus.Histogram
	first    prometheus.Histogram
	requests *prometheus.CounterVec
	request  prometheus.Histogram
	trouble  *prometheus.CounterVec
	ended    prometheus.Counter

	mu     sync.Mutex
	shards map[int]bool // of this process, and whether each is connected
}

// seconds are the bounds of the histograms: Discord wants a first response within 3 s.
var seconds = []float64{.005, .01, .025, .05, .1, .25, .5, 1, 1.5, 3, 10, 30}

// New returns a meter. It has counters of the Go runtime and the process too.
func New() *Meter {
	m := &Meter{
		registry: prometheus.NewRegistry(),
		shards:   map[int]bool{},
		answers: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "quaestor_answers_total", Help: "Questions by what came of them: answered, ambiguous, unanswerable, refused (a cooldown or rule), failed.",
		}, []string{"status"}),
		answer: histogram("quaestor_answer_seconds", "Time from a question to its answer, before it is sent."),
		first:  histogram("quaestor_first_response_seconds", "Time from the arrival of an interaction until its first response has been taken by Discord."),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "quaestor_discord_requests_total", Help: "Requests to Discord's REST API by route and HTTP status; 0 where there was no answer.",
		}, []string{"route", "status"}),
		request: histogram("quaestor_discord_request_seconds", "Time of one request to Discord's REST API."),
		trouble: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "quaestor_trouble_total", Help: "Handlers that panicked, messages dropped because there were too many, events that could not be read, replies that could not be sent.",
		}, []string{"kind"}),
		ended: prometheus.NewCounter(prometheus.CounterOpts{Name: "quaestor_gateway_ended_total", Help: "Gateway connections that ended."}),
	}
	connected := prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "quaestor_shards_connected", Help: "Shards of this process that are connected."}, func() float64 {
		n, _ := m.connected()
		return float64(n)
	})
	m.registry.MustRegister(m.answers, m.answer, m.first, m.requests, m.request, m.trouble, m.ended, connected,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func histogram(name, help string) prometheus.Histogram {
	return prometheus.NewHistogram(prometheus.HistogramOpts{Name: name, Help: help, Buckets: seconds})
}

// Gauge adds a gauge that is read when it is asked for.
func (m *Meter) Gauge(name, help string, read func() int) {
	if m != nil {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return float64(read()) }))
	}
}

// Answer counts a question: its status, and how long it took.
func (m *Meter) Answer(status string, took time.Duration) {
	if m != nil {
		m.answers.WithLabelValues(status).Inc()
		m.answer.Observe(took.Seconds())
	}
}

// Refused counts a question that was not answered because of a cooldown or a rule.
func (m *Meter) Refused() {
	if m != nil {
		m.answers.WithLabelValues("refused").Inc()
	}
}

// First counts a first response to an interaction.
func (m *Meter) First(took time.Duration) {
	if m != nil {
		m.first.Observe(took.Seconds())
	}
}

// Request counts a request to Discord: its route without ids, and the HTTP status, 0 where there was no answer.
func (m *Meter) Request(route string, status int, took time.Duration) {
	if m != nil {
		m.requests.WithLabelValues(route, strconv.Itoa(status)).Inc()
		m.request.Observe(took.Seconds())
	}
}

// Kinds of trouble.
const (
	Panicked = "panic"
	Dropped  = "dropped"
	Unread   = "unread"
	Unsent   = "unsent"
)

// Trouble counts something that went wrong.
func (m *Meter) Trouble(kind string) {
	if m != nil {
		m.trouble.WithLabelValues(kind).Inc()
	}
}

// Shard notes whether a shard of this process is connected.
func (m *Meter) Shard(n int, connected bool) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.shards[n] && !connected {
		m.ended.Inc()
	}
	m.shards[n] = connected
}

// connected returns how many shards are connected, and whether those are all.
func (m *Meter) connected() (n int, all bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, up := range m.shards {
		if up {
			n++
		}
	}
	return n, n > 0 && n == len(m.shards)
}

// Handler serves the counts at /metrics, and at /healthz whether all shards are connected: 200, or else 503.
func (m *Meter) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{Registry: m.registry}))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		if _, all := m.connected(); !all {
			http.Error(w, "not all shards are connected", http.StatusServiceUnavailable)
			return
		}
		_, _ = w.Write([]byte("ok\n")) // who asks may have hung up
	})
	return mux
}
