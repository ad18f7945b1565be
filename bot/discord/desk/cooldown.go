package desk

import (
	"cmp"
	"sync"
	"time"
)

// A Cooldown is how many questions may be asked in a row, and how long it takes to regain one. The zero Cooldown is none.
type Cooldown struct {
	Burst int
	Every time.Duration
}

// A cooldown keeps people and guilds within a [Cooldown]. It remembers only those who have used some of theirs. It is safe for
// concurrent use.
type cooldown struct {
	Cooldown
	mu    sync.Mutex
	full  map[string]time.Time // when the allowance is whole again
	swept time.Time
}

func newCooldown(c Cooldown) *cooldown { return &cooldown{Cooldown: c, full: map[string]time.Time{}} }

// sweepEvery is how often those with a whole allowance are forgotten.
const sweepEvery = 10 * time.Second

// wait returns how long key must wait before asking at now, and takes one from its allowance if it need not.
func (c *cooldown) wait(key string, now time.Time) time.Duration {
	return c.within(key, now, Cooldown{})
}

// within is wait under another allowance; the zero allowance is the usual one.
func (c *cooldown) within(key string, now time.Time, other Cooldown) time.Duration {
	allowed := cmp.Or(other, c.Cooldown)
	if allowed.Burst <= 0 || allowed.Every <= 0 || key == "" {
		return 0
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	full := c.full[key]
	if full.Before(now) {
		full = now
	}
	if late := full.Sub(now) - time.Duration(allowed.Burst-1)*allowed.Every; late > 0 {
		return late
	}
	if now.Sub(c.swept) >= sweepEvery {
		c.swept = now
		for k, t := range c.full {
			if t.Before(now) {
				delete(c.full, k)
			}
		}
	}
	c.full[key] = full.Add(allowed.Every)
	return 0
}
