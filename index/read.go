package index

import (
	"runtime"
	"sync"
	"sync/atomic"

	"quaestor/corpus"
	"quaestor/corpus/figure"
	"quaestor/corpus/sentence"
)

// A reading is what an article holds.
type reading struct {
	passages []sentence.Passage
	figures  table
}

// readAll reads articles on all processors, and tells tell how many are done.
func readAll(articles []corpus.Article, tell func(done int)) []reading {
	out := make([]reading, len(articles))
	var next atomic.Int64
	var done int
	var mu sync.Mutex // of done and tell
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(articles)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(articles); i = int(next.Add(1)) - 1 {
				out[i] = read(&articles[i])
				mu.Lock()
				done++
				tell(done)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	return out
}

// read returns the passages and figures of a.
func read(a *corpus.Article) reading {
	passages := sentence.Split(a.Text)
	return reading{passages, newTable(len(passages), figure.Extract(a.Title, a.Text, a.Date, passages))}
}
