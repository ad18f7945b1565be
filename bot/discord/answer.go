package discord

import (
	"context"
	"sync"
	"time"

	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/meter"
	"quaestor/bot/discord/rest"
)

// A dialog is a call being answered: at once, or where that takes long with a promise that is kept by edits.
type dialog struct {
	*speaker
	call    *incoming
	promise interaction.Promise
	began   time.Time

	mu        sync.Mutex // held while a response is sent
	promised  bool
	retracted bool // what was promised in public
	ended     bool
	edited    time.Time // when the last interim reply was sent
}

const (
	// progressEvery is how often an interim reply replaces the one before.
	progressEvery = 2 * time.Second
	// tokenLife is how long a call can be answered, less what the last answer may take: Discord allows 15 minutes.
	tokenLife = 14 * time.Minute
)

// interaction answers a call.
func (s *speaker) interaction(c *incoming) {
	d := &dialog{speaker: s, call: c, promise: s.table.Promise(&c.Call), began: time.Now()}
	usual := s.desk.Patience + sendPatience
	if c.Kind == interaction.Typed {
		usual = suggestPatience
	}
	ctx, cancel := context.WithTimeout(s.ctx, min(s.table.Patience(&c.Call, usual), tokenLife))
	defer cancel()
	if d.promise != interaction.None {
		c.Progress = func(r interaction.Reply) bool { return d.progress(ctx, &r) }
	}
	done := make(chan interaction.Reply, 1)
	if !s.begin() {
		done <- interaction.Say(locale.For(c.Locale).Say("ask.busy"))
	} else {
		go func() {
			defer s.end()
			done <- s.safely(ctx, c.ID, c.Locale, func() interaction.Reply { return s.table.Handle(ctx, &c.Call) })
		}()
	}
	d.await(ctx, done)
}

// await sends the reply when it is there.
func (d *dialog) await(ctx context.Context, done <-chan interaction.Reply) {
	late := time.NewTimer(d.defers)
	defer late.Stop()
	var r interaction.Reply
	if d.promise == interaction.None {
		select {
		case r = <-done:
		case <-ctx.Done(): // suggestions that come too late are none
		}
		d.finish(&r)
		return
	}
	select {
	case r = <-done:
	case <-late.C:
		if !d.promiseNow() {
			return
		}
		r = <-done
	}
	d.finish(&r)
}

// promiseNow promises an answer, unless that is done, and reports whether it is promised.
func (d *dialog) promiseNow() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.promised {
		d.promised = d.callback(later(d.promise), nil, nil) == nil
	}
	return d.promised
}

// progress shows an interim reply, at a decent pace.
func (d *dialog) progress(ctx context.Context, r *interaction.Reply) bool {
	d.mu.Lock()
	wait := progressEvery - time.Since(d.edited)
	d.mu.Unlock()
	select {
	case <-time.After(wait):
	case <-ctx.Done():
		return false
	}
	if !d.promiseNow() {
		return false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.ended {
		return false
	}
	d.edited = time.Now()
	return d.fulfil(r) == nil
}

// finish sends the last reply.
func (d *dialog) finish(r *interaction.Reply) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ended = true
	if d.promised {
		_ = d.fulfil(r) // logged there
		return
	}
	var sent callbackResult
	err := d.callback(respondWith(r, d.call.Kind, d.call.embeds), r, &sent)
	if refusesEmbed(err) && r.Embed != nil && d.call.embeds {
		err = d.callback(respondWith(r, d.call.Kind, false), r, &sent)
	}
	if id := sent.Resource.Message.ID; err == nil && id != "" && r.Sent != nil {
		r.Sent(d.call.Channel, id)
	}
}

// A callbackResult says which message a first answer has become.
type callbackResult struct {
	Resource struct {
		Message struct {
			ID string `json:"id"`
		} `json:"message"`
	} `json:"resource"`
}

// callback sends a first answer, and logs what fails. Where an earlier attempt has arrived although its answer was lost, all is well.
func (d *dialog) callback(x response, r *interaction.Reply, sent *callbackResult) error {
	ctx, cancel := context.WithTimeout(d.ctx, sendPatience)
	defer cancel()
	c := d.call
	req := rest.Request{Route: "POST /interactions/{id}/{token}/callback", Args: []string{c.ID, c.token}, Limit: c.ID, Free: true, Body: x}
	var out any
	if r != nil {
		req.Files = files(r)
		if r.Sent != nil {
			req.Query, out = "with_response=true", sent
		}
	}
	err := d.api.Do(ctx, req, out)
	if code, _ := rest.Code(err); code == alreadyAcknowledged {
		err = nil
	}
	if err != nil {
		d.meter.Trouble(meter.Unsent)
		d.log.Warn("interaction not answered", "reference", interaction.Reference(c.ID), "cause", err)
	} else {
		d.meter.First(time.Since(d.began))
	}
	return err
}

// fulfil fills in an answer that was promised.
func (d *dialog) fulfil(r *interaction.Reply) error {
	ctx, cancel := context.WithTimeout(d.ctx, sendPatience)
	defer cancel()
	c := d.call
	req := rest.Request{Route: "PATCH /webhooks/{app}/{token}/messages/@original", Args: []string{d.app, c.token}, Limit: c.ID, Free: true, Files: files(r)}
	aside, err := d.aside(ctx, r)
	if aside {
		req.Route = "POST /webhooks/{app}/{token}"
	}
	body := func(embeds bool) body {
		b := message(r, embeds)
		if !aside {
			b.Flags &^= ephemeral // decided by the promise
		}
		return b
	}
	var sent struct {
		ID string `json:"id"`
	}
	if err == nil {
		req.Body = body(c.embeds)
		err = d.api.Do(ctx, req, &sent)
	}
	if refusesEmbed(err) && r.Embed != nil {
		req.Body = body(false)
		err = d.api.Do(ctx, req, &sent)
	}
	if err != nil {
		d.meter.Trouble(meter.Unsent)
		d.log.Warn("promised answer not sent", "reference", interaction.Reference(c.ID), "cause", err)
	} else if r.Sent != nil {
		r.Sent(c.Channel, sent.ID)
	}
	return err
}

// aside reports whether a reply must be a message of its own instead of filling in what was promised: where a message that holds a button
// would be lost for an apology, and where something private was promised in public, which is then taken back.
func (d *dialog) aside(ctx context.Context, r *interaction.Reply) (bool, error) {
	switch {
	case d.promise == interaction.Update:
		return !r.Update, nil
	case d.promise != interaction.Public || !r.Private:
		return false, nil
	case d.retracted:
		return true, nil
	}
	d.retracted = true
	return true, d.api.Do(ctx, rest.Request{Route: "DELETE /webhooks/{app}/{token}/messages/@original", Args: []string{d.app, d.call.token}, Limit: d.call.ID, Free: true}, nil)
}
