package discordtest

import (
	"fmt"
	"net/http"
	"strings"
	"time"
)

// A Fault is a way for REST calls to go wrong.
type Fault struct {
	Match      string        // part of "METHOD /path"; "" matches all
	Times      int           // how often; 0: always
	Status     int           // answered instead; 0: only the delay
	Body       string        // "" is Discord's usual
	RetryAfter time.Duration // of a 429
	Global     bool
	Delay      time.Duration // before anything else
	After      bool          // the call is carried out all the same, only its answer is lost
}

// Fail makes calls go wrong from now on.
func (s *Server) Fail(f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, &f)
}

// fault returns the first fault that matches a call, if any, and counts it.
func (s *Server) fault(call string) *Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, f := range s.faults {
		if !strings.Contains(call, f.Match) {
			continue
		}
		if f.Times > 0 {
			if f.Times--; f.Times == 0 {
				s.faults = append(s.faults[:i:i], s.faults[i+1:]...)
			}
		}
		copied := *f
		return &copied
	}
	return nil
}

// fail answers as a fault says.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, f *Fault) {
	s.mu.Lock()
	s.counts.Requests++
	s.requests = append(s.requests, Request{Method: r.Method, Path: r.URL.Path, Status: f.Status, Time: time.Now()})
	s.mu.Unlock()
	body := f.Body
	if body == "" {
		body = fmt.Sprintf(`{"code": 0, "message": "%d: %s"}`, f.Status, http.StatusText(f.Status))
	}
	if f.Status == http.StatusTooManyRequests {
		w.Header().Set("Retry-After", fmt.Sprintf("%.3f", f.RetryAfter.Seconds()))
		if f.Body == "" {
			body = fmt.Sprintf(`{"message": "You are being rate limited.", "retry_after": %.3f, "global": %t}`, f.RetryAfter.Seconds(), f.Global)
		}
	}
	w.WriteHeader(f.Status)
	_, _ = w.Write([]byte(body)) // the bot may have hung up
}

// A window counts the messages of a channel within the span of Discord's limit.
type window struct {
	began time.Time
	n     int
}

const windowSize = 5

// limited applies the limit on messages of a channel, where it is switched on, and says so in the headers. Callers hold s.mu.
func (s *Server) limited(w http.ResponseWriter, r *http.Request, path string) bool {
	if s.opts.RateLimit == 0 || r.Method != http.MethodPost || path != "/channels/{channel_id}/messages" {
		return false
	}
	id := r.PathValue("channel_id")
	b := s.windows[id]
	if b == nil || time.Since(b.began) > s.opts.RateLimit {
		b = &window{began: time.Now()}
		s.windows[id] = b
	}
	b.n++
	left := s.opts.RateLimit - time.Since(b.began)
	w.Header().Set("X-RateLimit-Bucket", "messages")
	w.Header().Set("X-RateLimit-Remaining", fmt.Sprint(max(0, windowSize-b.n)))
	w.Header().Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", left.Seconds()))
	return b.n > windowSize
}
