package gateway

import (
	"context"
	"sync"
	"time"
)

// A Pace spaces out the identifying of a bot's shards as Discord asks: shards whose numbers are equal modulo the concurrency one
// after another, five seconds apart.
type Pace struct {
	every time.Duration
	mu    sync.Mutex
	next  []time.Time // by shard modulo the concurrency
}

// IdentifyEvery is the time between two identifies of one group of shards.
const IdentifyEvery = 5 * time.Second

// NewPace returns the pace of a bot that may identify concurrency shards at a time, every so often.
func NewPace(concurrency int, every time.Duration) *Pace {
	return &Pace{every: every, next: make([]time.Time, max(1, concurrency))}
}

// Wait blocks until the shard may identify. The error is only ever of the context.
func (p *Pace) Wait(ctx context.Context, shard int) error {
	p.mu.Lock()
	group := shard % len(p.next)
	now := time.Now()
	at := p.next[group]
	if at.Before(now) {
		at = now
	}
	p.next[group] = at.Add(p.every)
	p.mu.Unlock()
	t := time.NewTimer(time.Until(at))
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
