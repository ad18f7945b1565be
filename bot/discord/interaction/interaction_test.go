package interaction

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestState(t *testing.T) {
	for _, s := range []State{
		{Action: "src", Args: []string{}}, {Action: "more", Asker: "18446744073709551615", Args: []string{"1000", "ffffffff"}}, {Action: "report", Asker: "123456789012345678", Args: []string{""}},
	} {
		id := s.String()
		if got, ok := ParseState(id); !ok || !cmp.Equal(got, s) || len(id) > maxState {
			t.Errorf("ParseState(%q) = %+v, %v, want %+v", id, got, ok, s)
		}
	}
	for _, id := range []string{"", "q1", "q1|src", "q0|src|0", "q1||0", "q1|src|!", strings.Repeat("q1|", 50)} {
		if s, ok := ParseState(id); ok {
			t.Errorf("ParseState(%q) = %+v, want nothing", id, s)
		}
	}
	s := State{Action: "more", Args: []string{"7", "-1", "x"}}
	for i, want := range []bool{true, false, false, false} {
		if n, ok := s.Number(i, 10); ok != want || ok && n != 7 {
			t.Errorf("Number(%d) = %d, %v", i, n, ok)
		}
	}
}

func FuzzState(f *testing.F) {
	f.Add("q1|more|1k2j3h|3|9f86d081")
	f.Fuzz(func(t *testing.T, id string) {
		s, ok := ParseState(id)
		if !ok {
			return
		}
		if again, ok := ParseState(s.String()); !ok || !cmp.Equal(again, s) {
			t.Errorf("ParseState(%q) = %+v, and of its own id %+v", id, s, again)
		}
	})
}

// part returns commands and buttons as a part would have them.
func part() Part {
	reply := func(text string) func(context.Context, *Call) Reply {
		return func(context.Context, *Call) Reply { return Say(text) }
	}
	return Part{
		Commands: []Command{
			{Name: "ask", Options: []Option{{Name: "question", Kind: Text, Required: true, Suggest: true, Most: 300}}, Run: reply("asked"),
				Private: func(*Call) bool { return false }, Suggest: func(_ context.Context, c *Call) []Choice { return Choices(c.Focused) }},
			{Name: "barn add", Reach: InGuilds, Permission: ManageGuild, Patience: time.Hour, Options: []Option{{Name: "hens", Kind: Whole, Least: 1, Most: 9}}, Run: reply("added")},
			{Name: "barn list", Reach: InGuilds, Permission: ManageGuild, Options: []Option{{Name: "kind", Kind: Text, Choices: []string{"hen"}}}, Run: reply("listed")},
			{Name: "Weigh it", On: OnMessage, Run: reply("weighed")},
		},
		Actions: []Action{{Name: "sell", Permission: ManageGuild, Promise: Update, Patience: time.Minute, Run: reply("sold")}},
	}
}

func TestTable(t *testing.T) {
	table, err := NewTable(part())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewTable(part(), part()); err == nil {
		t.Error("two parts with the same names are joined")
	}
	sell := State{Action: "sell"}
	tests := []struct {
		call    Call
		want    string
		promise Promise
		patient time.Duration
	}{
		{Call{Kind: Used, Command: "ask"}, "asked", Public, time.Second},
		{Call{Kind: Used, Command: "Weigh it"}, "weighed", Secret, time.Second},
		{Call{Kind: Used, Command: "barn"}, "I do not know that command", Secret, time.Second},
		{Call{Kind: Used, Command: "barn add", Guild: "1"}, "Manage Server", Secret, time.Hour},
		{Call{Kind: Used, Command: "barn add", Guild: "1", Permissions: ManageGuild}, "added", Secret, time.Hour},
		{Call{Kind: Used, Command: "barn add", Guild: "1", Permissions: Administrator}, "added", Secret, time.Hour},
		{Call{Kind: Used, Command: "barn add", Permissions: Administrator}, "Manage Server", Secret, time.Hour}, // in a direct message
		{Call{Kind: Pressed, State: sell}, "Manage Server", Secret, time.Minute},
		{Call{Kind: Submitted, State: sell, Permissions: ManageGuild}, "sold", Update, time.Minute},
		{Call{Kind: Pressed, State: State{Action: "buy"}}, "earlier version", Secret, time.Second},
		{Call{}, "I do not know", None, time.Second},
	}
	for _, tt := range tests {
		if r := table.Handle(t.Context(), &tt.call); !strings.Contains(r.Text, tt.want) {
			t.Errorf("Handle(%+v) = %q, want %q", tt.call, r.Text, tt.want)
		}
		if p := table.Promise(&tt.call); p != tt.promise {
			t.Errorf("Promise(%+v) = %d, want %d", tt.call, p, tt.promise)
		}
		if d := table.Patience(&tt.call, time.Second); d != tt.patient {
			t.Errorf("Patience(%+v) = %s, want %s", tt.call, d, tt.patient)
		}
	}
	for command, want := range map[string]int{"ask": 1, "barn add": 0, "dance": 0} {
		if r := table.Handle(t.Context(), &Call{Kind: Typed, Command: command, Focused: "question"}); r.Choices == nil || len(r.Choices) != want {
			t.Errorf("suggestions for %q = %v, want %d", command, r.Choices, want)
		}
	}
}

func TestSpecs(t *testing.T) {
	table, err := NewTable(part())
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(table.Specs())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`{"type":1,"name":"ask",`, `"description":"Ask for a figure`, `"required":true,"autocomplete":true,"max_length":300`, `"contexts":[0,1,2],"integration_types":[0,1]}`,
		`{"type":1,"name":"barn",`, `"options":[{"type":1,"name":"add",`, `{"type":4,"name":"hens",`, `"max_value":9,"min_value":1`, `{"type":1,"name":"list",`, `"choices":[{"name":`,
		`"default_member_permissions":"32","contexts":[0],"integration_types":[0]}`, `{"type":3,"name":"Weigh it","contexts":`,
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("Specs lack %s:\n%s", want, data)
		}
	}
	if n := len(table.Specs()); n != 3 {
		t.Errorf("%d commands, want 3", n)
	}
	var names []string
	for _, c := range table.Commands() {
		names = append(names, c.Key())
	}
	if want := []string{"commands.ask", "commands.barn_add", "commands.barn_list", "commands.weigh_it"}; !slices.Equal(names, want) {
		t.Errorf("keys = %q, want %q", names, want)
	}
}
