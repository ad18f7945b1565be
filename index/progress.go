package index

import "context"

// A Progress is told how far the making of an index has come: done of total steps. It is called often, from one goroutine at a time.
type Progress func(done, total int)

type progressKey struct{}

// WithProgress returns a context under which Open and Refresh tell p how far they are. Where nothing has to be made, p hears
// nothing.
func WithProgress(ctx context.Context, p Progress) context.Context {
	return context.WithValue(ctx, progressKey{}, p)
}

// progress returns what ctx wants to be told; never nil.
func progress(ctx context.Context) Progress {
	if p, ok := ctx.Value(progressKey{}).(Progress); ok {
		return p
	}
	return func(int, int) {}
}
