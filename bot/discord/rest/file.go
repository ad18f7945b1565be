package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"net/url"
	"slices"
)

// A File is sent along with a body, which names it by its place among the files.
type File struct {
	Name string
	Type string // "image/png"; "" is no particular one
	Data []byte
}

// encode returns the body of r and its type: JSON, or where there are files a form whose payload_json that is.
func (r *Request) encode() (data []byte, contentType string, err error) {
	if r.Body == nil {
		return nil, "", nil
	}
	if data, err = json.Marshal(r.Body); err != nil || len(r.Files) == 0 {
		return data, "application/json", err
	}
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	if err := w.WriteField("payload_json", string(data)); err != nil {
		return nil, "", err
	}
	for i, f := range r.Files {
		h := textproto.MIMEHeader{}
		h.Set("Content-Disposition", multipart.FileContentDisposition(fmt.Sprintf("files[%d]", i), f.Name))
		if f.Type != "" {
			h.Set("Content-Type", f.Type)
		}
		part, err := w.CreatePart(h)
		if err != nil {
			return nil, "", err
		}
		if _, err := part.Write(f.Data); err != nil {
			return nil, "", err
		}
	}
	if err := w.Close(); err != nil {
		return nil, "", err
	}
	return form.Bytes(), w.FormDataContentType(), nil
}

// ErrTooLarge is returned where a file is larger than it may be.
var ErrTooLarge = errors.New("file is too large")

// Fetch returns a file of at most most bytes from one of the hosts, or from where the API is. It shows no token.
func (c *Client) Fetch(ctx context.Context, address string, most int, hosts ...string) ([]byte, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host != c.host && (u.Scheme != "https" || !slices.Contains(hosts, u.Host)) {
		return nil, errors.New("refusing to get a file from another host than Discord's")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("getting a file: %w", err)
	}
	req.Header.Set("User-Agent", userAgent)
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("getting a file: %w", withoutURL(err))
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, &Error{Route: "GET file", Status: resp.StatusCode}
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, int64(most)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("getting a file: %w", err)
	case len(data) > most:
		return nil, ErrTooLarge
	}
	return data, nil
}
