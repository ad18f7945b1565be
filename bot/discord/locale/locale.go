// Package locale says the fixed texts of the bot's surface in the reader's language.
//
// The texts lie in text/AREA.LANGUAGE.json, where a translator can edit them: nested keys, {{.Name}} for what is filled in, and "one"
// and "other" for what counts. English is complete; what a translation leaves out is said in English.
//
// Messages are read by go-i18n, which knows every language's plural rules and finds the nearest language to a reader's.
package locale

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed text/*.json
var files embed.FS

// bundle holds the texts of all languages, read when the first is asked for.
var bundle = sync.OnceValues(load)

func load() (*i18n.Bundle, error) {
	b := i18n.NewBundle(language.English)
	b.RegisterUnmarshalFunc("json", json.Unmarshal)
	names, err := files.ReadDir("text")
	if err != nil {
		return nil, fmt.Errorf("reading the texts: %w", err)
	}
	for _, n := range names {
		if _, err := b.LoadMessageFileFS(files, path.Join("text", n.Name())); err != nil {
			return nil, fmt.Errorf("reading the texts of %q: %w", n.Name(), err)
		}
	}
	return b, nil
}

// Args are what is filled into a text, by name.
type Args map[string]any

// Texts are the texts of one language. The zero Texts are English.
type Texts struct {
	reader *i18n.Localizer
	tag    language.Tag
}

// For returns the texts in the language nearest to a locale of Discord, such as "zh-CN"; English where there is none.
func For(locale string) Texts {
	b, err := bundle()
	if err != nil {
		return Texts{} // which says the keys; a test reads every file
	}
	return Texts{i18n.NewLocalizer(b, locale, "en"), language.Make(locale)}
}

// Say returns a text with args filled in, or its key in brackets where there is no such text.
func (t Texts) Say(key string, args ...Args) string {
	c := i18n.LocalizeConfig{MessageID: key}
	if len(args) > 0 {
		c.TemplateData = args[0]
	}
	return t.say(&c)
}

// Count returns the form of a text that is right for n, which fills {{.Count}}.
func (t Texts) Count(key string, n int) string {
	return t.say(&i18n.LocalizeConfig{MessageID: key, PluralCount: n, TemplateData: Args{"Count": n}})
}

// Own returns a text that nothing is filled into, if the language asked for has it of its own.
func (t Texts) Own(key string) (string, bool) {
	if t.reader == nil {
		return "", false
	}
	s, tag, err := t.reader.LocalizeWithTag(&i18n.LocalizeConfig{MessageID: key})
	return s, err == nil && tag == t.tag
}

func (t Texts) say(c *i18n.LocalizeConfig) string {
	if t.reader == nil {
		t = For("en")
	}
	if t.reader != nil {
		if s, err := t.reader.Localize(c); s != "" || err == nil {
			return s
		}
	}
	return "[" + c.MessageID + "]"
}

// Languages are those that the texts are held in, as Discord names them, English first.
func Languages() []string { return []string{"en-US", "zh-CN"} }
