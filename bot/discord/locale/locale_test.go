package locale

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

func TestSay(t *testing.T) {
	en := For("en-US")
	tests := []struct{ got, want string }{
		{en.Say("ask.wait", Args{"Wait": "a minute"}), "One moment, please: ask again in a minute."},
		{en.Count("ask.seconds", 1), "1 second"},
		{en.Count("ask.seconds", 30), "30 seconds"},
		{For("fi").Say("answer.up"), "up"},
		{Texts{}.Say("answer.up"), "up"},
		{en.Say("no.such_text"), "[no.such_text]"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("text = %q, want %q", tt.got, tt.want)
		}
	}
	if s, ok := For("fi").Own("answer.up"); ok {
		t.Errorf("Finnish has %q of its own", s)
	}
}

// TestComplete holds that a translation says what the English says, and fills in the same; it may add names of commands.
func TestComplete(t *testing.T) {
	entries, err := files.ReadDir("text")
	if err != nil {
		t.Fatal(err)
	}
	english, others := map[string]string{}, map[string]map[string]string{}
	for _, e := range entries {
		data, err := files.ReadFile(path.Join("text", e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		var tree map[string]any
		if err := json.Unmarshal(data, &tree); err != nil {
			t.Fatalf("%s: %v", e.Name(), err)
		}
		parts := strings.Split(e.Name(), ".")
		if len(parts) != 3 {
			t.Fatalf("%s is not named AREA.LANGUAGE.json", e.Name())
		}
		into := english
		if parts[1] != "en" {
			if others[parts[1]] == nil {
				others[parts[1]] = map[string]string{}
			}
			into = others[parts[1]]
		}
		flatten(t, into, "", tree)
	}
	for language, texts := range others {
		if !slices.Contains(Languages(), language) {
			t.Errorf("%s is not among the languages", language)
		}
		for key, text := range english {
			if _, ok := texts[key]; !ok && !strings.HasSuffix(key, ".one") { // a form that not every language has
				t.Errorf("%s lacks %s: %q", language, key, text)
			}
		}
		for key, text := range texts {
			original, ok := english[key]
			if !ok && !strings.HasSuffix(key, ".name") {
				t.Errorf("%s has %s, which English has not", language, key)
			}
			if ok && !slices.Equal(filled(text), filled(original)) {
				t.Errorf("%s fills %q into %s, want %q", language, filled(text), key, filled(original))
			}
		}
	}
}

// flatten adds the texts of a tree by their keys.
func flatten(t *testing.T, into map[string]string, key string, v any) {
	t.Helper()
	switch v := v.(type) {
	case string:
		key = strings.TrimPrefix(key, ".")
		if _, twice := into[key]; twice {
			t.Errorf("%s stands twice", key)
		}
		into[key] = v
	case map[string]any:
		for k, x := range v {
			flatten(t, into, key+"."+k, x)
		}
	default:
		t.Errorf("%s is no text", key)
	}
}

// filled returns what is filled into a text, sorted.
func filled(text string) []string {
	names := map[string]bool{}
	for _, part := range strings.Split(text, "{{")[1:] {
		name, _, _ := strings.Cut(part, "}}")
		names[name] = true
	}
	return slices.Sorted(maps.Keys(names))
}
