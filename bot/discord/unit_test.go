package discord

import (
	"encoding/json"
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/shelf/shelftest"
)

func TestRecent(t *testing.T) {
	r := newRecent[int, string](3)
	for i := range 5 {
		if !r.add(i, fmt.Sprint(i)) || r.add(i, "again") {
			t.Errorf("add(%d) is not new once", i)
		}
	}
	r.set(4, "four")
	for i, want := range []string{"", "", "2", "3", "four"} {
		if got, ok := r.get(i); got != want || ok != (want != "") {
			t.Errorf("get(%d) = %q, %v, want %q", i, got, ok, want)
		}
	}
}

func TestQueue(t *testing.T) {
	q := newQueue()
	var mu sync.Mutex
	got := map[string][]int{}
	for i := range 1000 {
		key := fmt.Sprint(i % 7)
		q.do(key, func() {
			mu.Lock()
			defer mu.Unlock()
			got[key] = append(got[key], i)
		})
	}
	q.all.Wait()
	for key, list := range got {
		for i := range list {
			if i > 0 && list[i] < list[i-1] {
				t.Fatalf("key %s was worked in the order %v", key, list)
			}
		}
	}
	if len(q.busy) != 0 {
		t.Errorf("%d keys are remembered", len(q.busy))
	}
}

func TestCommandSum(t *testing.T) {
	table, err := interaction.NewTable(desk.New(desk.Config{Corpora: shelftest.New()}).Part())
	if err != nil {
		t.Fatal(err)
	}
	sent, err := json.Marshal(table.Specs())
	if err != nil {
		t.Fatal(err)
	}
	ours, err := sum(sent)
	if err != nil {
		t.Fatal(err)
	}
	var held []map[string]any
	if err := json.Unmarshal(sent, &held); err != nil {
		t.Fatal(err)
	}
	held[0], held[1] = held[1], held[0]
	held[0]["id"], held[0]["version"], held[0]["nsfw"], held[0]["dm_permission"], held[0]["handler"] = "5", "7", false, true, nil
	back, err := json.Marshal(held)
	if err != nil {
		t.Fatal(err)
	}
	if theirs, err := sum(back); err != nil || !cmp.Equal(ours, theirs) {
		t.Errorf("the same commands as Discord returns them have another sum (%v)", err)
	}
	held[0]["description"] = "changed"
	if back, err = json.Marshal(held); err != nil {
		t.Fatal(err)
	}
	if theirs, err := sum(back); err != nil || cmp.Equal(ours, theirs) {
		t.Errorf("changed commands have the same sum (%v)", err)
	}
}

func FuzzReadCall(f *testing.F) {
	for _, s := range []string{
		`{"id": "1", "type": 2, "token": "t", "user": {"id": "4"}, "data": {"name": "ask", "options": [{"name": "question", "type": 3, "value": "x"}]}}`,
		`{"id": "2", "type": 3, "token": "t", "user": {"id": "4"}, "data": {"custom_id": "q1|more|x|0|1"}, "message": {"embeds": [{"title": "x", "footer": {"text": "↩ a"}}]}}`,
		`{"id": "3", "type": 5, "token": "t", "member": {"user": {"id": "4"}}, "data": {"custom_id": "q1|report|1|0|1", "components": [{"type": 1, "components": [{"type": 4, "custom_id": "comment", "value": "x"}]}]}}`,
		`{"id": "4", "type": 4, "token": "t", "user": {"id": "4"}, "data": {"name": "ask", "options": [null]}}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		c, err := readCall(json.RawMessage(data), "1")
		if err != nil {
			return
		}
		table, err := interaction.NewTable(desk.New(desk.Config{Corpora: shelftest.New()}).Part())
		if err != nil {
			t.Fatal(err)
		}
		r := table.Handle(t.Context(), &c.Call)
		if b, err := json.Marshal(respondWith(&r, c.Kind, true)); err != nil {
			t.Errorf("reply to %q: %s, %v", data, b, err)
		}
	})
}
