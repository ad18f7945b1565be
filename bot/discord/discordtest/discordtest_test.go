package discordtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"quaestor/bot/discord/discordtest/openapi"
)

func TestLint(t *testing.T) {
	const nobody = `"allowed_mentions": {"parse": []}`
	message, callback, commands := "post /channels/{channel_id}/messages", "post /interactions/{interaction_id}/{interaction_token}/callback", "put /applications/{application_id}/commands"
	button := `{"type": 2, "style": 2, "label": "x", "custom_id": "a"}`
	tests := []struct{ key, body, want string }{
		{message, `{"content": "x", ` + nobody + `}`, ""},
		{message, `{"content": "x"}`, "allowed_mentions"},
		{message, `{"content": "x", "allowed_mentions": {"parse": null}}`, "allowed_mentions"},
		{message, `{"content": " ", ` + nobody + `}`, "message is empty"},
		{message, `{"contents": "x", "content": "x", ` + nobody + `}`, `unknown property "contents"`},
		{message, `{"content": "` + strings.Repeat("😀", 1001) + `", ` + nobody + `}`, "2002 characters"},
		{message, `{"embeds": [{"title": "x", "colour": 5}], ` + nobody + `}`, `unknown property "colour"`},
		{message, `{"embeds": [{"title": "x", "fields": [{"name": "n", "value": " "}]}], ` + nobody + `}`, "empty name or value"},
		{message, `{"embeds": [{"description": "` + strings.Repeat("x", 4000) + `"}, {"description": "` + strings.Repeat("x", 2001) + `"}], ` + nobody + `}`, "6001 characters"},
		{message, `{"content": "x", "components": [{"type": 1, "components": [` + button + `, ` + button + `]}], ` + nobody + `}`, "stands twice"},
		{message, `{"content": "x", "components": [{"type": 1, "components": []}], ` + nobody + `}`, "a row of 0"},
		{message, `{"content": "x", "components": [{"type": 1, "components": [{"type": 2, "label": "x"}]}], ` + nobody + `}`, "one of custom_id and url"},
		{callback, `{"type": 8, "data": {"choices": [{"name": "", "value": "x"}]}}`, "0 characters"},
		{callback, `{"type": 5}`, ""},
		{commands, `[{"name": "Ask", "type": 1, "description": "x"}]`, `command name "Ask"`},
		{commands, `[{"name": "ask", "type": 1, "description": "x"}, {"name": "ask", "type": 1, "description": "y"}]`, "stands twice"},
		{commands, `[{"name": "ask", "type": 1, "options": [{"type": 3, "name": "a"}, {"type": 3, "name": "b", "required": true}]}]`, "after an optional one"},
		{commands, `[{"name": "Check the figures", "type": 3}]`, ""},
	}
	for _, tt := range tests {
		var v any
		if err := json.Unmarshal([]byte(tt.body), &v); err != nil {
			t.Fatalf("%s: %v", tt.body, err)
		}
		got := strings.Join(lint(tt.key, v), "; ")
		if (got == "") != (tt.want == "") || !strings.Contains(got, tt.want) {
			t.Errorf("lint(%.80s) = %q, want %q", tt.body, got, tt.want)
		}
	}
}

func TestSchema(t *testing.T) {
	path := os.Getenv("QUAESTOR_DISCORD_OPENAPI")
	if path == "" {
		t.Skip("QUAESTOR_DISCORD_OPENAPI names no description")
	}
	schema, err := openapi.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(Options{Check: schema.Check})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c := s.AddGuild("g").AddChannel("c")
	post := func(body string) int {
		req, err := http.NewRequest(http.MethodPost, s.URL()+"/api/v10/channels/"+c.ID+"/messages", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Authorization", "Bot "+Token)
		req.Header.Set("Content-Type", "application/json")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		return resp.StatusCode
	}
	if status := post(`{"content": "x", "allowed_mentions": {"parse": []}}`); status != 200 || len(s.Problems()) != 0 {
		t.Errorf("a good message: %d, problems %v", status, s.Problems())
	}
	post(`{"content": 5, "embeds": [{"title": "x"}], "allowed_mentions": {"parse": []}}`)
	post(`{"content": "x", "embeds": [{"title": "` + strings.Repeat("x", 300) + `"}], "allowed_mentions": {"parse": []}}`)
	if n := len(s.Problems()); n != 2 {
		t.Errorf("two bad messages: %d problems: %v", n, s.Problems())
	}
	post(`{"content": "@everyone", "allowed_mentions": {"parse": ["everyone"]}}`)
	if s.Pings() != 1 {
		t.Errorf("%d pings, want 1", s.Pings())
	}
}

func TestContentIsHidden(t *testing.T) {
	s, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	u, c := s.AddUser("mara"), s.AddGuild("g").AddChannel("c")
	s.sessions["x"] = &session{id: "x", intents: intentGuildMessages}
	u.Say(c, "between us")
	u.Say(c, s.Bot().Mention()+" for you")
	u.Say(u.Direct(), "not asked for")
	var got []string
	for _, f := range s.sessions["x"].events {
		var m Message
		if err := json.Unmarshal(f.Data, &m); err != nil {
			t.Fatal(err)
		}
		got = append(got, m.Content)
	}
	if want := []string{"", s.Bot().Mention() + " for you"}; len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("the bot reads %q, want %q", got, want)
	}
}

func TestAwait(t *testing.T) {
	s, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c := s.AddGuild("g").AddChannel("c")
	start := time.Now()
	if c.Await(30*time.Millisecond, func([]*Message) bool { return false }) || time.Since(start) > 5*time.Second {
		t.Error("Await does not give up in time")
	}
}

func TestUpload(t *testing.T) {
	s, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c := s.AddGuild("g").AddChannel("c")
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	file, err := w.CreateFormFile("files[0]", "a.csv")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(file, "1,2")
	if err := errors.Join(w.WriteField("payload_json", `{"content": "x", "allowed_mentions": {"parse": []}}`), w.Close()); err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequest(http.MethodPost, s.URL()+"/api/v10/channels/"+c.ID+"/messages", &form)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bot "+Token)
	req.Header.Set("Content-Type", w.FormDataContentType())
	if resp, err := http.DefaultClient.Do(req); err != nil || resp.Body.Close() != nil {
		t.Fatal(err)
	}
	all := c.Messages()
	if len(all) != 1 || len(all[0].Files) != 1 || all[0].Files[0].Name != "a.csv" || len(s.Problems()) != 0 {
		t.Fatalf("messages %+v, problems %v", all, s.Problems())
	}
	resp, err := http.Get(all[0].Files[0].URL)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if got, err := io.ReadAll(resp.Body); err != nil || string(got) != "1,2" {
		t.Errorf("the file holds %q, %v", got, err)
	}
}
