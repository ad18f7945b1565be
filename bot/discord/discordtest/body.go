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
	"strings"
)

// check validates and lints the body of a call. Callers hold s.mu.
func (s *Server) check(r *http.Request, path string, data []byte) {
	if r.Method == http.MethodGet || r.Method == http.MethodDelete || strings.HasSuffix(path, "/typing") {
		return
	}
	key := strings.ToLower(r.Method) + " " + path
	v, err := decode(data)
	if err != nil {
		s.problem("%s: body is no JSON: %v", key, err)
		return
	}
	if s.opts.Check != nil {
		if err := s.opts.Check(key, v); err != nil {
			s.problem("%s: %v: %.300s", key, err, data)
		}
	}
	for _, l := range lint(key, v) {
		s.problem("%s: %s: %.300s", key, l, data)
	}
}

// decode reads one JSON value, with its numbers as they are written.
func decode(data []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("more behind the value")
	}
	return v, nil
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
