package discord

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/rest"
)

// register makes Discord know the commands, unless it knows them already: everywhere, or in one guild at once.
// It reports whether it had to.
func register(ctx context.Context, api *rest.Client, app, guild string, table *interaction.Table) (bool, error) {
	route, args := "/applications/{app}/commands", []string{app}
	if guild != "" {
		route, args = "/applications/{app}/guilds/{guild}/commands", []string{app, guild}
	}
	wanted, err := json.Marshal(table.Specs())
	if err != nil {
		return false, fmt.Errorf("encoding the commands: %w", err)
	}
	if wanted, err = plainSpecs(wanted); err != nil {
		return false, err
	}
	var held json.RawMessage
	if err := api.Do(ctx, rest.Request{Route: "GET " + route, Args: args, Query: "with_localizations=true"}, &held); err != nil {
		return false, err
	}
	if known, err := sum(held); err == nil && len(known) > 0 {
		if want, err := sum(wanted); err == nil && bytes.Equal(known, want) {
			return false, nil
		}
	}
	return true, api.Do(ctx, rest.Request{Route: "PUT " + route, Args: args, Body: json.RawMessage(wanted)}, nil)
}

// specKeys are the properties of a command, an option or a choice that we set; Discord adds others of its own.
var specKeys = []string{
	"name", "name_localizations", "description", "description_localizations", "type", "options", "default_member_permissions", "contexts",
	"integration_types", "required", "autocomplete", "choices", "value", "min_value", "max_value", "min_length", "max_length", "channel_types",
}

// plainSpecs returns a list of commands with only what we set, and without what is left at its default.
func plainSpecs(data []byte) ([]byte, error) {
	var list []map[string]any
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("reading a list of commands: %w", err)
	}
	out := []any{}
	for _, c := range list {
		out = append(out, strip(c))
	}
	data, err := json.Marshal(out)
	if err != nil {
		return nil, fmt.Errorf("encoding the commands: %w", err)
	}
	return data, nil
}

// strip drops what is no key of ours and what is empty.
func strip(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			if !slices.Contains(specKeys, k) {
				continue
			}
			if !strings.HasSuffix(k, "_localizations") { // the keys of those are languages
				x = strip(x)
			}
			if x != nil && x != false && x != "" {
				out[k] = x
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	case []any:
		if len(v) == 0 {
			return nil
		}
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = strip(x)
		}
		return out
	}
	return v
}

// sum returns the hash of a list of commands, the same for lists that mean the same; nil for an empty list.
func sum(data []byte) ([]byte, error) {
	plain, err := plainSpecs(data)
	if err != nil {
		return nil, err
	}
	var list []map[string]any
	if err := json.Unmarshal(plain, &list); err != nil {
		return nil, fmt.Errorf("reading a list of commands: %w", err)
	}
	if len(list) == 0 {
		return nil, nil
	}
	slices.SortFunc(list, func(a, b map[string]any) int {
		return cmp.Compare(fmt.Sprint(a["name"], a["type"]), fmt.Sprint(b["name"], b["type"]))
	})
	plain, err = json.Marshal(list)
	if err != nil {
		return nil, fmt.Errorf("encoding the commands: %w", err)
	}
	h := sha256.Sum256(plain)
	return h[:], nil
}
