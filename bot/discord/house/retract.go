package house

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
)

// A Retraction is why a figure is not given any more.
type Retraction struct {
	Made   time.Time `json:"made"`
	Reason string    `json:"reason"`
}

// Withheld returns the figures that the guild has retracted.
func (h *House) Withheld(ctx context.Context, guild string) (answer.Withheld, error) {
	if guild == "" {
		return nil, nil // nobody looks after the shared corpus
	}
	docs, err := h.Store.Corpus(guild).Documents(ctx, RetractedKind)
	if err != nil {
		return nil, fmt.Errorf("reading the retracted figures: %w", err)
	}
	gone := map[answer.Key]bool{}
	for _, d := range docs {
		gone[answer.Key(d.Name)] = true
	}
	return func(k answer.Key) bool { return gone[k] }, nil
}

// Retract has figures not given any more, and edits the public answers that show them. It returns how many answers were edited, and how
// many could not be.
func (h *House) Retract(ctx context.Context, guild string, keys []answer.Key, reason string) (edited, failed int, err error) {
	if err := h.Flush(ctx); err != nil {
		return 0, 0, err
	}
	c := h.Store.Corpus(guild)
	done := map[string]bool{}
	for _, k := range keys {
		if err := c.Put(ctx, RetractedKind, string(k), Retraction{Made: h.now().UTC(), Reason: reason}); err != nil {
			return edited, failed, err
		}
		shown, err := c.Records(ctx, corpus.Filter{Kind: ShownKind, Key: string(k)})
		if err != nil {
			return edited, failed, err
		}
		for _, r := range shown {
			var s Shown
			if err := json.Unmarshal(r.JSON, &s); err != nil || done[s.Message] {
				continue
			}
			done[s.Message] = true
			if h.strike(ctx, guild, &s, reason) {
				edited++
			} else {
				failed++
			}
		}
	}
	return edited, failed, nil
}

// amber is the colour of the bar beside a retracted answer.
const amber = 0xF9A825

// strike edits an answer so that it says that it was retracted, and reports whether it could.
func (h *House) strike(ctx context.Context, guild string, s *Shown, reason string) bool {
	v := h.Voice()
	if v == nil {
		return false
	}
	set, err := h.Settings(ctx, guild)
	if err != nil {
		h.Log.WarnContext(ctx, "settings of a guild not read", "guild", guild, "cause", err)
	}
	say := locale.For(set.Language)
	text := say.Say("house.retracted")
	if reason = markup.Escaped(reason, 500); reason != "" {
		text += "\n" + say.Say("house.reason", locale.Args{"Reason": reason})
	}
	title := markup.Escaped(s.Question, 256)
	e := &interaction.Embed{Title: title, Description: text, Color: amber}
	if err := v.Edit(ctx, s.Channel, s.Message, interaction.Reply{Embed: e, Plain: "-# " + title + "\n" + text}); err != nil {
		h.Log.WarnContext(ctx, "a retracted answer was not edited", "guild", guild, "channel", s.Channel, "cause", err)
		return false
	}
	return true
}

// Restore has figures given again that were retracted. Answers that were edited stay so.
func (h *House) Restore(ctx context.Context, guild string, keys []answer.Key) error {
	for _, k := range keys {
		if err := h.Store.Corpus(guild).Delete(ctx, RetractedKind, string(k)); err != nil {
			return fmt.Errorf("restoring a figure: %w", err)
		}
	}
	return nil
}

// fold makes questions alike that differ in case, spaces and final signs.
func fold(question string) string {
	return strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(markup.Clean(question)), " ")), "?!. ")
}
