package discord

import "sync"

// A recent remembers the last so many things by key. It is safe for concurrent use.
type recent[K comparable, V any] struct {
	mu   sync.Mutex
	held map[K]V
	keys []K // in the order they came, in a ring
	next int
}

func newRecent[K comparable, V any](size int) *recent[K, V] {
	return &recent[K, V]{held: make(map[K]V), keys: make([]K, 0, size)}
}

// add remembers v by k unless k is known, and reports whether it was new.
func (r *recent[K, V]) add(k K, v V) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, known := r.held[k]; known {
		return false
	}
	r.put(k, v)
	return true
}

// set remembers v by k.
func (r *recent[K, V]) set(k K, v V) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, known := r.held[k]; known {
		r.held[k] = v
		return
	}
	r.put(k, v)
}

// put takes the place of the oldest. Callers hold r.mu.
func (r *recent[K, V]) put(k K, v V) {
	r.held[k] = v
	if len(r.keys) < cap(r.keys) {
		r.keys = append(r.keys, k)
		return
	}
	delete(r.held, r.keys[r.next])
	r.keys[r.next] = k
	r.next = (r.next + 1) % len(r.keys)
}

// get returns what is remembered by k.
func (r *recent[K, V]) get(k K) (V, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	v, ok := r.held[k]
	return v, ok
}

// A queue does the work of one key in order, and that of different keys side by side.
type queue struct {
	mu   sync.Mutex
	busy map[string][]func() // work that waits behind the one being done
	all  sync.WaitGroup
}

func newQueue() *queue { return &queue{busy: map[string][]func(){}} }

// do has f done after all that was asked for under the same key. It does not wait.
func (q *queue) do(key string, f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if waiting, ok := q.busy[key]; ok {
		q.busy[key] = append(waiting, f)
		return
	}
	q.busy[key] = nil
	q.all.Add(1)
	go q.work(key, f)
}

func (q *queue) work(key string, f func()) {
	defer q.all.Done()
	for {
		f()
		q.mu.Lock()
		waiting := q.busy[key]
		if len(waiting) == 0 {
			delete(q.busy, key)
			q.mu.Unlock()
			return
		}
		f, q.busy[key] = waiting[0], waiting[1:]
		q.mu.Unlock()
	}
}
