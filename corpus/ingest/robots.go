package ingest

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"
)

// A host is one server, asked one request at a time. What it holds belongs to whoever has the turn.
type host struct {
	turn   chan struct{} // holds one token
	next   time.Time     // when the next request may begin
	robots *robotstxt.RobotsData
	asked  time.Time     // when robots.txt was; zero: never
	delay  time.Duration // between requests, as robots.txt asks
}

// turn waits until it is our turn at the host of u, and its pause is over.
func (c *Client) turn(ctx context.Context, u *url.URL) (*host, error) {
	h := c.host(u)
	select {
	case <-h.turn:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	wait := time.NewTimer(h.next.Sub(c.options.Now()))
	defer wait.Stop()
	select {
	case <-wait.C:
		return h, nil
	case <-ctx.Done():
		h.turn <- struct{}{}
		return nil, ctx.Err()
	}
}

// leave gives the turn on to whoever waits, from next on.
func (h *host) leave(next time.Time) {
	h.next = next
	h.turn <- struct{}{}
}

func (c *Client) host(u *url.URL) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := u.Scheme + "://" + u.Host
	h := c.hosts[key]
	if h == nil {
		if len(c.hosts) >= maxHosts {
			clear(c.hosts) // whoever has a turn keeps it; at worst a pause is forgotten
		}
		h = &host{turn: make(chan struct{}, 1)}
		h.turn <- struct{}{}
		c.hosts[key] = h
	}
	return h
}

const (
	robotsAge    = 24 * time.Hour   // after which robots.txt is asked for again; RFC 9309, 2.4
	maxRobots    = 500 << 10        // bytes of it that are read; RFC 9309, 2.5
	maxDelay     = 30 * time.Second // that it can ask for between requests
	maxRobotHops = 5                // redirects that are followed; RFC 9309, 2.3.1.2
)

// allowed returns an error unless robots.txt of the host allows u. Where there is none everything is allowed, where the server
// fails nothing is (RFC 9309, 2.3.1).
func (c *Client) allowed(ctx context.Context, h *host, u *url.URL) error {
	if h.asked.IsZero() || c.options.Now().Sub(h.asked) > robotsAge {
		robots, err := c.robots(ctx, u)
		if err != nil {
			return fmt.Errorf("asking for robots.txt: %w", err)
		}
		h.robots, h.asked = robots, c.options.Now()
		h.delay = min(max(0, robots.FindGroup(agentName).CrawlDelay), maxDelay)
	}
	if !h.robots.TestAgent(u.EscapedPath(), agentName) || u.RawQuery != "" && !h.robots.TestAgent(u.EscapedPath()+"?"+u.RawQuery, agentName) {
		return ErrRobots
	}
	return nil
}

// robots fetches robots.txt of the host of u.
func (c *Client) robots(ctx context.Context, u *url.URL) (*robotstxt.RobotsData, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	for range maxRobotHops + 1 {
		resp, err := c.send(ctx, at, stampPair{})
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(io.LimitReader(resp.Body, maxRobots))
		resp.Body.Close()
		switch {
		case resp.StatusCode >= 300 && resp.StatusCode < 400:
			if at, err = redirect(at, resp.Header.Get("Location")); err != nil {
				return nil, err
			}
			continue
		case resp.StatusCode >= 500:
			return nil, &StatusError{resp.StatusCode, retryAfter(resp.Header.Get("Retry-After"), c.options.Now())}
		case resp.StatusCode >= 400:
			return robotstxt.FromStatusAndBytes(http.StatusNotFound, nil)
		case err != nil:
			return nil, err
		}
		var robots *robotstxt.RobotsData
		err = guard("reading robots.txt", func() error {
			robots, err = robotstxt.FromBytes(data)
			return err
		})
		return robots, err
	}
	return nil, &LimitError{"redirects", maxRobotHops}
}
