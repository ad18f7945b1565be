// Package rest makes requests to Discord's REST API, each as patient as its context allows.
//
// It stands in for the REST client of discordgo v0.29.0, which was measured to send all interaction edits through one
// process-wide bucket (20 edits took 2 s), to sleep through cancelled contexts on a 429, to keep a bucket for ever for every
// URL it has seen, and to repeat only after a 502.
package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// A Client sends requests as one bot. It is safe for concurrent use.
type Client struct {
	base   string
	host   string
	token  string
	http   *http.Client
	limits *limits

	// Note, if not nil, is told of every attempt: its route, the HTTP status, 0 where there was no answer, and how long it took. It is
	// set before the first request.
	Note func(route string, status int, took time.Duration)
}

// Discord is where Discord's API lives.
const Discord = "https://discord.com"

// New returns a client of the API under base, such as [Discord], for the bot whose token is given.
func New(base, token string) (*Client, error) {
	u, err := url.Parse(base)
	if err != nil || u.Host == "" {
		return nil, fmt.Errorf("reading the address of Discord: %q is no URL", base)
	}
	c := &Client{base: strings.TrimSuffix(base, "/") + "/api/v10", host: u.Host, token: token, limits: newLimits()}
	c.http = &http.Client{
		Timeout: requestTimeout,
		Transport: &http.Transport{
			Proxy: http.ProxyFromEnvironment, MaxIdleConnsPerHost: 64, IdleConnTimeout: 90 * time.Second,
			TLSHandshakeTimeout: 10 * time.Second, ForceAttemptHTTP2: true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c, nil
}

const (
	requestTimeout = 15 * time.Second // of one attempt
	maxAttempts    = 5
	firstPause     = 200 * time.Millisecond // after the first failed attempt; doubles
	maxBody        = 8 << 20
	userAgent      = "DiscordBot (quaestor, 1.0)"
)

// A Request is one call. Route names the operation without ids ("POST /channels/{channel}/messages"): it is what errors show, for
// the paths of interactions hold secrets. Limit tells requests apart that Discord limits apart, such as the channel's id.
type Request struct {
	Route string
	Args  []string // what stands for the braces of Route, in order
	Query string   // without "?"
	Limit string
	Free  bool // of an interaction: neither the token nor the limit of the bot applies
	Body  any  // sent as JSON where not nil
	Files []File
}

// path returns the method and the path of r.
func (r *Request) path() (method, path string) {
	method, path, _ = strings.Cut(r.Route, " ")
	for _, a := range r.Args {
		open, end := strings.IndexByte(path, '{'), strings.IndexByte(path, '}')
		if open < 0 || end < open {
			break
		}
		path = path[:open] + url.PathEscape(a) + path[end+1:]
	}
	if r.Query != "" {
		path += "?" + r.Query
	}
	return method, path
}

// An Error is a refusal by Discord.
type Error struct {
	Route      string
	Status     int           // of HTTP
	Code       int           // Discord's own, 0 if none was given
	Message    string        // Discord's own
	RetryAfter time.Duration // of a 429
}

func (e *Error) Error() string {
	if e.Code != 0 || e.Message != "" {
		return fmt.Sprintf("%s: %d %s (%d)", e.Route, e.Status, e.Message, e.Code)
	}
	return fmt.Sprintf("%s: %d %s", e.Route, e.Status, http.StatusText(e.Status))
}

// Code returns Discord's error code in err, and the HTTP status; zeros if err is no refusal by Discord.
func Code(err error) (code, status int) {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code, e.Status
	}
	return 0, 0
}

// Do sends r and decodes the answer into out, unless out is nil. It waits where a limit says so and repeats what failed for a
// passing reason, as long as ctx allows; a wait that would outlast the deadline of ctx fails at once. Every request sent must be safe to repeat.
func (c *Client) Do(ctx context.Context, r Request, out any) error {
	body, contentType, err := r.encode()
	if err != nil {
		return fmt.Errorf("%s: encoding the body: %w", r.Route, err)
	}
	key := r.Route + " " + r.Limit
	pause := firstPause
	for attempt := 1; ; attempt++ {
		if err := c.limits.wait(ctx, key, r.Free); err != nil {
			return fmt.Errorf("%s: %w", r.Route, err)
		}
		again, err := c.once(ctx, &r, key, body, contentType, out)
		if err == nil || again == never || ctx.Err() != nil || attempt >= maxAttempts && again == paused {
			return err
		}
		if again == paused {
			if !sleep(ctx, pause) {
				return err
			}
			pause *= 2
		}
	}
}

// repeat says what to do after a failed attempt.
type repeat int

const (
	never   repeat = iota
	limited        // again as soon as the limit allows
	paused         // again after a pause
)

// once makes one attempt.
func (c *Client) once(ctx context.Context, r *Request, key string, body []byte, contentType string, out any) (repeat, error) {
	method, path := r.path()
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body))
	if err != nil {
		return never, fmt.Errorf("%s: making the request failed", r.Route) // the cause names the path, which may hold a secret
	}
	if req.URL.Host != c.host {
		return never, fmt.Errorf("%s: refusing to call a host other than %s", r.Route, c.host)
	}
	if !r.Free {
		req.Header.Set("Authorization", "Bot "+c.token)
	}
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	req.Header.Set("User-Agent", userAgent)
	resp, err := c.timed(r.Route, req)
	if err != nil {
		return paused, fmt.Errorf("%s: %w", r.Route, withoutURL(err))
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxBody))
	if err != nil {
		return paused, fmt.Errorf("%s: reading the answer: %w", r.Route, err)
	}
	c.limits.note(key, resp.StatusCode, resp.Header)
	if resp.StatusCode >= 300 {
		return c.refused(r, key, resp, data)
	}
	if out == nil || len(data) == 0 {
		return never, nil
	}
	if err := json.Unmarshal(data, out); err != nil {
		return never, fmt.Errorf("%s: decoding the answer: %w", r.Route, err)
	}
	return never, nil
}

// timed sends a request and notes how that went.
func (c *Client) timed(route string, req *http.Request) (*http.Response, error) {
	start := time.Now()
	resp, err := c.http.Do(req)
	if c.Note != nil {
		status := 0
		if err == nil {
			status = resp.StatusCode
		}
		c.Note(route, status, time.Since(start))
	}
	return resp, err
}

// refused reads a refusal. Bodies that are no JSON, such as the HTML of a proxy, count by their status alone.
func (c *Client) refused(r *Request, key string, resp *http.Response, data []byte) (repeat, error) {
	var said struct {
		Code       int     `json:"code"`
		Message    string  `json:"message"`
		RetryAfter float64 `json:"retry_after"`
		Global     bool    `json:"global"`
	}
	if json.Unmarshal(data, &said) != nil {
		said.Message = ""
	}
	e := &Error{Route: r.Route, Status: resp.StatusCode, Code: said.Code, Message: said.Message}
	switch {
	case resp.StatusCode == http.StatusTooManyRequests:
		e.RetryAfter = seconds(said.RetryAfter)
		if e.RetryAfter == 0 {
			e.RetryAfter = headerSeconds(resp.Header, "Retry-After")
		}
		if e.RetryAfter == 0 {
			e.RetryAfter = time.Second
		}
		c.limits.block(key, e.RetryAfter, said.Global || resp.Header.Get("X-RateLimit-Global") != "")
		return limited, e
	case resp.StatusCode >= 500:
		return paused, e
	}
	return never, e
}

// sleep waits for d and reports whether ctx lasted; it returns at once where the deadline of ctx is nearer.
func sleep(ctx context.Context, d time.Duration) bool {
	if end, ok := ctx.Deadline(); ok && time.Until(end) < d {
		return false
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// withoutURL returns err without the URL it names, which may hold a secret.
func withoutURL(err error) error {
	if u, ok := errors.AsType[*url.Error](err); ok {
		return u.Err
	}
	return err
}
