package discordtest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf16"
)

// mentions is who a message may notify.
type mentions struct {
	Allowed *struct {
		Parse   []string `json:"parse"`
		Users   []string `json:"users"`
		Roles   []string `json:"roles"`
		Replied bool     `json:"replied_user"`
	} `json:"allowed_mentions"`
}

// pings reports whether anybody could be notified.
func (m mentions) pings() bool {
	a := m.Allowed
	return a == nil || a.Parse == nil || len(a.Parse)+len(a.Users)+len(a.Roles) > 0 || a.Replied
}

// Discord's limits that its description leaves out, in UTF-16 units.
const (
	maxContent   = 2000
	maxEmbedSize = 6000
	maxChoice    = 100
)

// commandName returns the pattern of names of commands, made when the first is checked: it is large.
var commandName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`) })

// properties are the names that each kind of object may have: a misspelt one is ignored by Discord without a word.
var properties = map[string][]string{
	"message":   {"content", "embeds", "components", "flags", "tts", "allowed_mentions", "message_reference", "nonce", "enforce_nonce", "attachments", "poll", "sticker_ids", "choices", "custom_id", "title"},
	"embed":     {"title", "description", "url", "color", "fields", "footer", "author", "image", "thumbnail", "timestamp", "type"},
	"field":     {"name", "value", "inline"},
	"footer":    {"text", "icon_url"},
	"component": {"type", "id", "components", "style", "label", "custom_id", "url", "disabled", "emoji", "placeholder", "value", "required", "min_length", "max_length", "options", "min_values", "max_values"},
	"command":   {"name", "name_localizations", "description", "description_localizations", "options", "default_member_permissions", "contexts", "integration_types", "type", "nsfw"},
	"option":    {"type", "name", "name_localizations", "description", "description_localizations", "required", "options", "choices", "autocomplete", "min_value", "max_value", "min_length", "max_length", "channel_types"},
}

// A linter gathers what is wrong with a body.
type linter struct {
	found []string
	ids   []string // custom_ids
}

func (l *linter) say(format string, args ...any) {
	l.found = append(l.found, fmt.Sprintf(format, args...))
}

// lint returns what is wrong with a body although the description allows it.
func lint(key string, v any) []string {
	l := &linter{}
	switch {
	case strings.HasSuffix(key, "/commands"):
		l.commands(v)
	case strings.HasSuffix(key, "/callback"):
		m, _ := v.(map[string]any)
		kind := fmt.Sprint(m["type"])
		data, _ := m["data"].(map[string]any)
		if kind == "4" || kind == "7" {
			l.message(data, true)
		}
		if kind == "8" {
			l.choices(data)
		}
		if kind == "9" {
			l.components(data["components"])
		}
	default:
		m, _ := v.(map[string]any)
		l.message(m, strings.HasPrefix(key, "post"))
	}
	return l.found
}

func (l *linter) known(kind string, m map[string]any) {
	for _, k := range sortedKeys(m) {
		if !slices.Contains(properties[kind], k) {
			l.say("%s has an unknown property %q", kind, k)
		}
	}
}

// message lints a message; whole says whether it must have content of its own.
func (l *linter) message(m map[string]any, whole bool) {
	l.known("message", m)
	content, _ := m["content"].(string)
	embeds, _ := m["embeds"].([]any)
	if n := units(content); n > maxContent {
		l.say("content has %d characters", n)
	}
	if whole && strings.TrimSpace(content) == "" && len(embeds) == 0 {
		l.say("message is empty")
	}
	if am, ok := m["allowed_mentions"].(map[string]any); !ok || am["parse"] == nil {
		l.say("allowed_mentions does not forbid all")
	}
	total := 0
	for _, e := range embeds {
		if e, ok := e.(map[string]any); ok {
			total += l.embed(e)
		}
	}
	if total > maxEmbedSize {
		l.say("embeds have %d characters", total)
	}
	l.components(m["components"])
}

// embed lints an embed and returns its size.
func (l *linter) embed(e map[string]any) int {
	l.known("embed", e)
	title, _ := e["title"].(string)
	description, _ := e["description"].(string)
	size := units(title) + units(description)
	fields, _ := e["fields"].([]any)
	for _, f := range fields {
		f, ok := f.(map[string]any)
		if !ok {
			continue
		}
		l.known("field", f)
		name, _ := f["name"].(string)
		value, _ := f["value"].(string)
		if strings.TrimSpace(name) == "" || strings.TrimSpace(value) == "" {
			l.say("field %q has an empty name or value", name)
		}
		if units(name) > 256 || units(value) > 1024 {
			l.say("field %q is too long", name)
		}
		size += units(name) + units(value)
	}
	if footer, ok := e["footer"].(map[string]any); ok {
		l.known("footer", footer)
		text, _ := footer["text"].(string)
		if units(text) > 2048 || strings.TrimSpace(text) == "" {
			l.say("footer is empty or too long")
		}
		size += units(text)
	}
	if size == 0 {
		l.say("embed is empty")
	}
	return size
}

func (l *linter) components(v any) {
	rows, _ := v.([]any)
	if len(rows) > 5 {
		l.say("%d rows of components", len(rows))
	}
	for _, r := range rows {
		row, ok := r.(map[string]any)
		if !ok {
			continue
		}
		l.known("component", row)
		inner, _ := row["components"].([]any)
		if len(inner) == 0 || len(inner) > 5 {
			l.say("a row of %d components", len(inner))
		}
		for _, c := range inner {
			if c, ok := c.(map[string]any); ok {
				l.component(c)
			}
		}
	}
}

func (l *linter) component(c map[string]any) {
	l.known("component", c)
	id, hasID := c["custom_id"].(string)
	_, hasURL := c["url"].(string)
	label, _ := c["label"].(string)
	if hasID == hasURL {
		l.say("component %q must have one of custom_id and url", label)
	}
	if hasID && slices.Contains(l.ids, id) {
		l.say("custom_id %q stands twice", id)
	}
	l.ids = append(l.ids, id)
	if label == "" && c["emoji"] == nil {
		l.say("component %q has no label", id)
	}
}

func (l *linter) choices(m map[string]any) {
	list, _ := m["choices"].([]any)
	for _, c := range list {
		c, ok := c.(map[string]any)
		if !ok {
			continue
		}
		name, _ := c["name"].(string)
		value, _ := c["value"].(string)
		if n := units(name); n == 0 || n > maxChoice || units(value) > maxChoice {
			l.say("choice %q has %d characters", name, n)
		}
	}
}

func (l *linter) commands(v any) {
	list, _ := v.([]any)
	var names []string
	for _, c := range list {
		c, ok := c.(map[string]any)
		if !ok {
			continue
		}
		l.known("command", c)
		name, _ := c["name"].(string)
		if fmt.Sprint(c["type"]) != "3" && (!commandName().MatchString(name) || name != strings.ToLower(name)) {
			l.say("command name %q", name)
		}
		if key := name + fmt.Sprint(c["type"]); slices.Contains(names, key) {
			l.say("command %q stands twice", name)
		} else {
			names = append(names, key)
		}
		l.options(c["options"])
	}
}

func (l *linter) options(v any) {
	list, _ := v.([]any)
	optional := false
	for _, o := range list {
		o, ok := o.(map[string]any)
		if !ok {
			continue
		}
		l.known("option", o)
		name, _ := o["name"].(string)
		if !commandName().MatchString(name) || name != strings.ToLower(name) {
			l.say("option name %q", name)
		}
		required, _ := o["required"].(bool)
		if required && optional {
			l.say("required option %q after an optional one", name)
		}
		optional = optional || !required
		l.options(o["options"])
	}
}

// units returns the length of s as Discord's clients count it.
func units(s string) int { return len(utf16.Encode([]rune(s))) }
