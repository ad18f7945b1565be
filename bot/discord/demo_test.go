package discord

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"quaestor/bot"
	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/shelf"
	"quaestor/corpus"
	"quaestor/index"
)

// builtin opens the built-in corpus for everybody.
type builtin struct{}

func (builtin) Open(context.Context, string) (shelf.Corpus, error) {
	b, err := bot.Builtin()
	if err != nil {
		return nil, err
	}
	x, err := index.New([]corpus.Article{corpus.Builtin()})
	if err != nil {
		return nil, err
	}
	return shelf.Over(b, x), nil
}

func TestDemo(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	err := discordtest.Demo(t.Context(), &out, func(ctx context.Context, url, token string) error {
		return Serve(ctx, Config{URL: url, Token: token, Corpora: builtin{}})
	})
	if err != nil {
		t.Errorf("Demo = %v", err)
	}
	for _, want := range []string{"/ask question: May exp", "[Sources]", "(to you)", "an increase of **1.4%**", "(edited)", "Thank you"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the talk lacks %q", want)
		}
	}
	t.Logf("\n%s", &out)
	ended := discordtest.Demo(t.Context(), &out, func(context.Context, string, string) error { return errNoToken })
	if ended == nil || !strings.Contains(ended.Error(), errNoToken.Error()) {
		t.Errorf("Demo of a bot that does not start = %v", ended)
	}
}
