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
	turns []chan time.Time // by shard modulo the concurrency: from when the next may identify, while none is at it
}

// IdentifyEvery is the time between two identifies of one group of shards.
const IdentifyEvery = 5 * time.Second

// NewPace returns the pace of a bot that may identify concurrency shards at a time, every so often.
func NewPace(concurrency int, every time.Duration) *Pace {
	p := &Pace{every: every, turns: make([]chan time.Time, max(1, concurrency))}
	for i := range p.turns {
		p.turns[i] = make(chan time.Time, 1)
		p.turns[i] <- time.Time{}
	}
	return p
}

// Wait blocks until the shard may identify, and keeps the others of its group waiting until done is called: when the gateway has answered,
// since it counts from when an identify reaches it. Calls of done after the first do nothing. The error is only ever of the context.
func (p *Pace) Wait(ctx context.Context, shard int) (done func(), err error) {
	turn := p.turns[shard%len(p.turns)]
	var at time.Time
	select {
	case at = <-turn:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	t := time.NewTimer(time.Until(at))
	defer t.Stop()
	select {
	case <-t.C:
		return sync.OnceFunc(func() { turn <- time.Now().Add(p.every) }), nil
	case <-ctx.Done():
		turn <- at
		return nil, ctx.Err()
	}
}
