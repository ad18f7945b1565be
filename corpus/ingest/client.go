package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"code.dny.dev/ssrf"
)

// Options say how a [Client] fetches. The zero Options are right for a public bot.
type Options struct {
	Reader  Reader               // reads what was fetched
	Contact string               // where the operator can be reached, sent with every request: an address or "mailto:…"; may be empty
	Allow   []netip.Prefix       // addresses that may be fetched from though they are not public: 127.0.0.0/8 for a test. Any port is then allowed
	Folders bool                 // folders of this computer may be sources; only its operator may say so
	Pause   time.Duration        // between two requests to one host; 1 s
	Timeout time.Duration        // of one request, its body included; 60 s
	Look    func(address string) // called before each page of a feed or sitemap is looked at, to show how it goes on; may be nil
	Now     func() time.Time
}

const (
	agentName    = "quaestor"
	maxRedirects = 5
	maxHeader    = 64 << 10 // bytes of the header of a response
	maxHosts     = 10_000   // hosts whose turn and robots.txt are remembered
)

// A Client fetches from other people's servers politely: one request at a time to a host, with a pause, as robots.txt allows,
// saying who it is; and safely: only from public addresses, which are checked when the connection is made, after names are
// resolved, at every redirect. It uses no proxy, which would hide the address. It is safe for concurrent use.
type Client struct {
	options Options
	http    *http.Client
	mu      sync.Mutex
	hosts   map[string]*host
}

// NewClient returns a Client.
func NewClient(o Options) *Client {
	set(&o.Pause, time.Second)
	set(&o.Timeout, time.Minute)
	if o.Now == nil {
		o.Now = time.Now
	}
	o.Reader.Limits = o.Reader.Limits.withDefaults()
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: guardian(o.Allow).Safe}
	transport := &http.Transport{
		DialContext:            dialer.DialContext,
		TLSHandshakeTimeout:    10 * time.Second,
		ResponseHeaderTimeout:  30 * time.Second,
		MaxResponseHeaderBytes: maxHeader,
		IdleConnTimeout:        30 * time.Second,
		MaxIdleConns:           20,
		ForceAttemptHTTP2:      true,
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &Client{options: o, http: &http.Client{Transport: transport, CheckRedirect: stay}, hosts: map[string]*host{}}
}

// guardian returns what decides which addresses may be connected to.
func guardian(allow []netip.Prefix) *ssrf.Guardian {
	var v4, v6 []netip.Prefix
	for _, p := range allow {
		if p.Addr().Is4() {
			v4 = append(v4, p)
		} else {
			v6 = append(v6, p)
		}
	}
	options := []ssrf.Option{ssrf.WithAllowedV4Prefixes(v4...), ssrf.WithAllowedV6Prefixes(v6...)}
	if len(allow) > 0 {
		options = append(options, ssrf.WithAnyPort())
	}
	return ssrf.New(options...)
}

// Errors of fetching that a caller can act upon.
var (
	ErrAddress = errors.New("the address is not on the public internet")
	ErrRobots  = errors.New("robots.txt of the site does not allow it")
)

// A StatusError says that a server refused.
type StatusError struct {
	Code  int
	Retry time.Duration // how long it asks to wait; 0: it does not say
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("the server answered %d %s", e.Code, http.StatusText(e.Code))
}

// Gone reports whether the server says that there is nothing at that address.
func (e *StatusError) Gone() bool {
	return e.Code == http.StatusNotFound || e.Code == http.StatusGone
}

// A stampPair is what a server gave to tell whether something has changed since.
type stampPair struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"lastModified,omitempty"`
}

// A response is what was fetched.
type response struct {
	document  Document
	stamps    stampPair
	unchanged bool // since the stamps that were sent; nothing else is set then
}

// get fetches an address, or what it redirects to, unless it is unchanged since stamps.
func (c *Client) get(ctx context.Context, address string, stamps stampPair) (response, error) {
	u, err := parseAddress(address)
	if err != nil {
		return response{}, err
	}
	for range maxRedirects + 1 {
		h, err := c.turn(ctx, u)
		if err != nil {
			return response{}, err
		}
		next, r, err := c.visit(ctx, h, u, address, stamps)
		h.leave(c.options.Now().Add(max(c.options.Pause, h.delay)))
		if err != nil {
			return response{}, plainFetch(err)
		}
		if next == nil {
			return r, nil
		}
		u = next
	}
	return response{}, &LimitError{"redirects", maxRedirects}
}

// visit makes one request while it is our turn at the host. It returns where to go on, or the response.
func (c *Client) visit(ctx context.Context, h *host, u *url.URL, address string, stamps stampPair) (next *url.URL, r response, err error) {
	limited, cancel := context.WithTimeout(ctx, c.options.Timeout)
	defer cancel()
	next, r, err = c.request(limited, h, u, address, stamps)
	if err != nil && ctx.Err() == nil && limited.Err() != nil {
		err = &LimitError{"seconds for a request", int64(c.options.Timeout / time.Second)}
	}
	return next, r, err
}

func (c *Client) request(ctx context.Context, h *host, u *url.URL, address string, stamps stampPair) (*url.URL, response, error) {
	if err := c.allowed(ctx, h, u); err != nil {
		return nil, response{}, err
	}
	resp, err := c.send(ctx, u, stamps)
	if err != nil {
		return nil, response{}, err
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusNotModified && stamps != stampPair{}:
		return nil, response{unchanged: true}, nil
	case slices.Contains([]int{301, 302, 303, 307, 308}, resp.StatusCode):
		next, err := redirect(u, resp.Header.Get("Location"))
		return next, response{}, err
	case resp.StatusCode != http.StatusOK:
		return nil, response{}, &StatusError{resp.StatusCode, retryAfter(resp.Header.Get("Retry-After"), c.options.Now())}
	}
	if e := resp.Header.Get("Content-Encoding"); e != "" && !strings.EqualFold(e, "identity") {
		return nil, response{}, fmt.Errorf("the server sent it packed as %q, which was not asked for", clip(e, 40))
	}
	limit := c.options.Reader.Limits.FileBytes
	if resp.ContentLength > limit {
		return nil, response{}, &LimitError{"bytes", limit}
	}
	data, err := readAll(resp.Body, limit)
	if err != nil {
		return nil, response{}, err
	}
	return nil, response{
		document: Document{Name: address, ID: address, URL: u.String(), Type: resp.Header.Get("Content-Type"), Data: data},
		stamps:   stampPair{clip(resp.Header.Get("ETag"), 1000), clip(resp.Header.Get("Last-Modified"), 100)},
	}, nil
}

func (c *Client) send(ctx context.Context, u *url.URL, stamps stampPair) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", c.agent())
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/pdf,text/*;q=0.9,*/*;q=0.5")
	if stamps.ETag != "" {
		req.Header.Set("If-None-Match", stamps.ETag)
	}
	if stamps.LastModified != "" {
		req.Header.Set("If-Modified-Since", stamps.LastModified)
	}
	return c.http.Do(req)
}

// agent returns what the client calls itself.
func (c *Client) agent() string {
	if c.options.Contact == "" {
		return agentName + "/1 (reads articles to answer questions on Discord)"
	}
	return agentName + "/1 (reads articles to answer questions on Discord; " + c.options.Contact + ")"
}

// parseAddress reads an address that may be fetched.
func parseAddress(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("%q is no address", clip(address, 200))
	}
	return u, checkAddress(u)
}

func checkAddress(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("%q begins with neither https:// nor http://", clip(u.String(), 200))
	case u.Hostname() == "":
		return fmt.Errorf("%q names no host", clip(u.String(), 200))
	case u.User != nil:
		return errors.New("the address holds a name or password")
	}
	return nil
}

// redirect returns where a redirect leads.
func redirect(from *url.URL, location string) (*url.URL, error) {
	to, err := from.Parse(location)
	if err != nil || location == "" {
		return nil, fmt.Errorf("the server redirects to %q, which is no address", clip(location, 200))
	}
	if err := checkAddress(to); err != nil {
		return nil, fmt.Errorf("the server redirects: %w", err)
	}
	if from.Scheme == "https" && to.Scheme != "https" {
		return nil, fmt.Errorf("the server redirects from https to %q, which is not safe", clip(to.String(), 200))
	}
	to.Fragment = ""
	return to, nil
}

// maxRetry is the longest wait that a server can ask for.
const maxRetry = 7 * 24 * time.Hour

// retryAfter reads how long a server asks to wait, in seconds or as a time.
func retryAfter(s string, now time.Time) time.Duration {
	if n, err := strconv.Atoi(s); err == nil && n > 0 {
		return min(time.Duration(min(n, int(maxRetry/time.Second)))*time.Second, maxRetry)
	}
	if t, err := http.ParseTime(s); err == nil && t.After(now) {
		return min(t.Sub(now), maxRetry)
	}
	return 0
}

// plainFetch says in plain words why nothing came.
func plainFetch(err error) error {
	var dns *net.DNSError
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return ErrAddress
	case errors.Is(err, ssrf.ErrProhibitedPort):
		return errors.New("only the ports 80 and 443 are fetched from")
	case errors.As(err, new(*LimitError)), errors.As(err, new(*StatusError)):
		return err
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the server hung up before all was sent")
	case errors.As(err, &dns):
		return fmt.Errorf("the host %q cannot be found", dns.Name)
	}
	if e, ok := errors.AsType[*url.Error](err); ok {
		return e.Err // the address stands before it already
	}
	return err
}
