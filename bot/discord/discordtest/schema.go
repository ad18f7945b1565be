package discordtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"os"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A Schema validates bodies against Discord's OpenAPI description. It is safe for concurrent use.
type Schema struct {
	bodies map[string]*jsonschema.Schema // by "post /channels/{channel_id}/messages"
}

// LoadSchema reads Discord's OpenAPI description from a file.
func LoadSchema(path string) (*Schema, error) {
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
	s := &Schema{bodies: map[string]*jsonschema.Schema{}}
	for pattern := range operations() {
		method, route, _ := strings.Cut(pattern, " ")
		if method == http.MethodGet || method == http.MethodDelete || strings.HasSuffix(route, "/typing") {
			continue
		}
		key := strings.ToLower(method) + " " + route
		pointer := "openapi.json#/paths/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(route) + "/" + strings.ToLower(method) + "/requestBody/content/application~1json/schema"
		compiled, err := c.Compile(strings.NewReplacer("{", "%7B", "}", "%7D").Replace(pointer))
		if err != nil {
			return nil, fmt.Errorf("compiling the schema of %s: %w", key, err)
		}
		s.bodies[key] = compiled
	}
	return s, nil
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

// check validates and lints the body of a call. Callers hold s.mu.
func (s *Server) check(r *http.Request, path string, data []byte) {
	if r.Method == http.MethodGet || r.Method == http.MethodDelete || strings.HasSuffix(path, "/typing") {
		return
	}
	key := strings.ToLower(r.Method) + " " + path
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		s.problem("%s: body is no JSON: %v", key, err)
		return
	}
	if s.opts.Schema != nil {
		if schema := s.opts.Schema.bodies[key]; schema == nil {
			s.problem("%s: no schema", key)
		} else if err := schema.Validate(v); err != nil {
			s.problem("%s: %v: %.300s", key, err, data)
		}
	}
	for _, l := range lint(key, v) {
		s.problem("%s: %s: %.300s", key, l, data)
	}
}

// maxUpload is the size of a file that Discord takes.
const maxUpload = 10 << 20

// payload returns the JSON of a body, which in a multipart form is its payload_json, and the files of the form.
func payload(contentType string, body []byte) ([]byte, []File, error) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil || kind != "multipart/form-data" {
		return body, nil, nil
	}
	form, err := multipart.NewReader(bytes.NewReader(body), params["boundary"]).ReadForm(4 * maxUpload)
	if err != nil {
		return nil, nil, fmt.Errorf("reading the form: %w", err)
	}
	var files []File
	for _, field := range sortedKeys(form.File) {
		for _, part := range form.File[field] {
			f, err := readFile(part)
			if err != nil {
				return nil, nil, fmt.Errorf("reading %q: %w", part.Filename, err)
			}
			files = append(files, f)
		}
	}
	if p := form.Value["payload_json"]; len(p) == 1 && json.Valid([]byte(p[0])) {
		return []byte(p[0]), files, nil
	}
	return nil, nil, errors.New("form has no payload_json")
}

// readFile returns a file of a form.
func readFile(part *multipart.FileHeader) (File, error) {
	r, err := part.Open()
	if err != nil {
		return File{}, err
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err == nil && len(data) > maxUpload {
		err = errors.New("larger than Discord takes")
	}
	return File{Name: part.Filename, Type: part.Header.Get("Content-Type"), Size: len(data), data: data}, err
}
