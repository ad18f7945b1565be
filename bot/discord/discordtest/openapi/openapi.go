// Package openapi validates what is sent to a [quaestor/bot/discord/discordtest.Server] against Discord's own OpenAPI description.
//
// It is apart from that server because the program holds the server too, for its demonstration, and would start 10 ms later with a
// validator that it does not use.
package openapi

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A Schema validates bodies against Discord's OpenAPI description. It is safe for concurrent use.
type Schema struct {
	mu       sync.Mutex
	compiler *jsonschema.Compiler // keeps what it has compiled
}

// Load reads Discord's OpenAPI description from a file.
func Load(path string) (*Schema, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading Discord's OpenAPI description: %w", err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("decoding %q: %w", path, err)
	}
	patch(doc)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("openapi.json", doc); err != nil {
		return nil, fmt.Errorf("reading %q: %w", path, err)
	}
	return &Schema{compiler: c}, nil
}

// Check returns what is wrong with the decoded JSON body of a call such as "post /channels/{channel_id}/messages". A call that the
// description does not have is wrong, too.
func (s *Schema) Check(call string, body any) error {
	method, route, _ := strings.Cut(call, " ")
	pointer := "openapi.json#/paths/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(route) + "/" + method + "/requestBody/content/application~1json/schema"
	s.mu.Lock()
	schema, err := s.compiler.Compile(strings.NewReplacer("{", "%7B", "}", "%7D").Replace(pointer))
	s.mu.Unlock()
	if err != nil {
		return fmt.Errorf("compiling the schema: %w", err)
	}
	return schema.Validate(body)
}

// patch lets default_member_permissions be a string, as Discord documents elsewhere and its own answers have it.
func patch(v any) {
	switch v := v.(type) {
	case map[string]any:
		if p, ok := v["default_member_permissions"].(map[string]any); ok && p["type"] != nil {
			p["type"] = []any{"integer", "string", "null"}
		}
		for _, x := range v {
			patch(x)
		}
	case []any:
		for _, x := range v {
			patch(x)
		}
	}
}
