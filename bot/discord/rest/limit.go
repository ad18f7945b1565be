package rest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// limits keeps the bot within Discord's rate limits. It remembers a bucket only while it is exhausted.
type limits struct {
	mu      sync.Mutex
	until   map[string]time.Time // exhausted buckets
	global  time.Time            // nothing before
	next    time.Time            // when the global allowance has room for one more
	invalid int                  // refused requests since began
	began   time.Time
}

func newLimits() *limits { return &limits{until: map[string]time.Time{}} }

const (
	// globalEvery paces requests below Discord's 50 a second, with room for globalBurst at once.
	globalEvery = time.Second / 45
	globalBurst = 20
	// maxInvalid is where we stop of our own accord: 10,000 invalid requests in invalidSpan and Discord bans the address.
	maxInvalid  = 8000
	invalidSpan = 10 * time.Minute
	// sweepAt is how many exhausted buckets are remembered before those that have recovered are dropped.
	sweepAt = 1024
)

// ErrTooLong is returned where a rate limit would last longer than the context.
var ErrTooLong = errors.New("rate limited for longer than the request may wait")

var errInvalid = errors.New("too many refused requests in ten minutes; pausing to avoid a ban")

// wait blocks until a request of the bucket may be sent.
func (l *limits) wait(ctx context.Context, key string, free bool) error {
	for {
		d, err := l.delay(time.Now(), key, free)
		if err != nil {
			return err
		}
		if d <= 0 {
			return ctx.Err()
		}
		if !sleep(ctx, d) {
			if err := ctx.Err(); err != nil {
				return err
			}
			return fmt.Errorf("%w (%s)", ErrTooLong, d.Round(time.Millisecond))
		}
	}
}

// delay returns how long a request must wait, and takes its place in the global allowance if it need not.
func (l *limits) delay(now time.Time, key string, free bool) (time.Duration, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.invalid >= maxInvalid && now.Sub(l.began) < invalidSpan {
		return 0, errInvalid
	}
	if t, ok := l.until[key]; ok {
		if now.Before(t) {
			return t.Sub(now), nil
		}
		delete(l.until, key)
	}
	if free {
		return 0, nil
	}
	if now.Before(l.global) {
		return l.global.Sub(now), nil
	}
	if earliest := now.Add(-globalBurst * globalEvery); l.next.Before(earliest) {
		l.next = earliest
	}
	if now.Before(l.next) {
		return l.next.Sub(now), nil
	}
	l.next = l.next.Add(globalEvery)
	return 0, nil
}

// note takes in what an answer says of its bucket.
func (l *limits) note(key string, status int, h http.Header) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests:
		if now.Sub(l.began) >= invalidSpan {
			l.began, l.invalid = now, 0
		}
		if h.Get("X-RateLimit-Scope") != "shared" {
			l.invalid++
		}
	}
	if h.Get("X-RateLimit-Remaining") == "0" {
		l.exhaust(key, now, now.Add(headerSeconds(h, "X-RateLimit-Reset-After")))
	}
}

// block keeps requests of the bucket, or all that are not free, from being sent for d.
func (l *limits) block(key string, d time.Duration, global bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	if global {
		l.global = now.Add(d)
	}
	l.exhaust(key, now, now.Add(d))
}

func (l *limits) exhaust(key string, now, until time.Time) {
	if len(l.until) >= sweepAt {
		for k, t := range l.until {
			if !now.Before(t) {
				delete(l.until, k)
			}
		}
	}
	if l.until[key].Before(until) {
		l.until[key] = until
	}
}

// headerSeconds returns a header that counts seconds, 0 if it is missing or no number.
func headerSeconds(h http.Header, name string) time.Duration {
	f, err := strconv.ParseFloat(h.Get(name), 64)
	if err != nil {
		return 0
	}
	return seconds(f)
}

// seconds returns f seconds, 0 if f is no sensible wait.
func seconds(f float64) time.Duration {
	if !(f > 0) || f > 24*3600 {
		return 0
	}
	return time.Duration(f * float64(time.Second))
}
