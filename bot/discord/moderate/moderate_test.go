package moderate

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/house"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

// A silent voice has files and says nothing.
type silent struct {
	interaction.Voice
	files map[string]string
}

func (v silent) Fetch(_ context.Context, a interaction.Attachment, most int) ([]byte, error) {
	data, ok := v.files[a.Name]
	if !ok || len(data) > most {
		return nil, errors.New("no such file")
	}
	return []byte(data), nil
}

func (silent) Post(context.Context, string, interaction.Reply) (string, error) { return "1", nil }
func (silent) Edit(context.Context, string, string, interaction.Reply) error   { return nil }
func (silent) Guilds(context.Context) ([]string, error)                        { return nil, nil }

// A room is a moderator over an empty store, called without Discord.
type room struct {
	*testing.T
	m     *Moderator
	table *interaction.Table
}

func newRoom(t *testing.T, files map[string]string) *room {
	t.Helper()
	store, err := corpus.OpenStore(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	log := slog.New(slog.DiscardHandler)
	m := &Moderator{House: house.New(store, log), Library: bot.NewLibrary(store), Refresher: bot.NewRefresher(ingest.Options{}), Log: log}
	table, err := interaction.NewTable(m.Parts(silent{files: files})...)
	if err != nil {
		t.Fatal(err)
	}
	return &room{t, m, table}
}

// call has a moderator of guild 1 do something.
func (r *room) call(c interaction.Call) interaction.Reply {
	c.ID, c.User, c.Guild, c.Corpus, c.Permissions = "100", "777", "1", "1", interaction.ManageGuild
	return r.table.Handle(r.Context(), &c)
}

func (r *room) use(name string, options map[string]string) interaction.Reply {
	return r.call(interaction.Call{Kind: interaction.Used, Command: "corpus " + name, Options: options})
}

// add adds a file.
func (r *room) add(name string) interaction.Reply {
	return r.call(interaction.Call{Kind: interaction.Used, Command: "corpus add", Files: map[string]interaction.Attachment{optionFile: {Name: name}}})
}

// text returns all that a reply says.
func text(r interaction.Reply) string {
	if r.Embed == nil {
		return r.Text
	}
	return r.Text + r.Embed.Title + "\n" + plainOf(r.Embed)
}

// TestServeRefuses checks that a command refuses by itself who may not, were the table ever to let them through.
func TestServeRefuses(t *testing.T) {
	r := newRoom(t, nil)
	for _, c := range []interaction.Call{{Guild: "1", Permissions: 1 << 10}, {Guild: "", Permissions: interaction.Administrator}, {}} {
		ran := false
		got := r.m.serve(t.Context(), &c, func(*visit, context.Context) interaction.Reply { ran = true; return interaction.Reply{} })
		if ran || !got.Private || !strings.Contains(got.Text, "Manage Server") {
			t.Errorf("serve(%+v) ran %v and said %q", c, ran, got.Text)
		}
	}
}

// TestHostile checks that titles of any sort are shown as they are, within Discord's limits, and break no list.
func TestHostile(t *testing.T) {
	var rows bytes.Buffer
	row := func(id, title string) {
		err := json.NewEncoder(&rows).Encode(map[string]string{"id": id, "title": title, "text": "Norway's exports were 5 billion kroner in May 2021. " + title})
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, s := range discordtest.Nasty() {
		row(fmt.Sprint("n", i), strings.ReplaceAll(markup.Clip(s, 300), "\x00", ""))
	}
	row(strings.Repeat("long/", 100), strings.Repeat("Long title ", 60))
	data := rows.String()
	r := newRoom(t, map[string]string{"n.jsonl": data})
	if got := r.add("n.jsonl"); !strings.Contains(text(got), "Version 1") {
		t.Fatalf("add = %s", text(got))
	}
	for _, c := range []struct {
		name    string
		options map[string]string
	}{{"list", nil}, {"history", nil}, {"status", nil}, {"audit", nil}, {"list", map[string]string{"words": "|a|b"}}, {"remove", map[string]string{"article": "Long title"}}} {
		got := r.use(c.name, c.options)
		if n := markup.Size(got.Plain); n > 2000 || got.Embed != nil && markup.Size(got.Embed.Description) > 4096 || strings.Contains(text(got), "@everyone") && !strings.Contains(text(got), "\u200b") {
			t.Errorf("/corpus %s = %s", c.name, text(got))
		}
		for _, row := range got.Buttons {
			for _, b := range row {
				if len(b.State.String()) > 100 {
					t.Errorf("/corpus %s: the state %q is too long", c.name, b.State)
				}
			}
		}
	}
	choices := r.call(interaction.Call{Kind: interaction.Typed, Command: "corpus remove", Focused: optionArticle, Options: map[string]string{optionArticle: ""}}).Choices
	if len(choices) == 0 || len(choices) > 25 {
		t.Errorf("%d suggestions", len(choices))
	}
	for _, c := range choices {
		if c.Name == "" || len([]rune(c.Name)) > 100 || c.Value == "" || len(c.Value) > 100 {
			t.Errorf("suggestion = %+v", c)
		}
	}
}

// TestStates checks that buttons with states of nobody's making are answered politely.
func TestStates(t *testing.T) {
	r := newRoom(t, nil)
	for _, action := range []string{actList, actUnanswered, actRemove, actHistory, actRollback, actReports, actStrike, actDismiss, actRestore, actGold, actGolds, actTerms, actSources, actAudit, actPaste} {
		for _, args := range [][]string{nil, {"-1"}, {"99999999999999999999"}, {"x", "y", "z"}, {"force"}} {
			got := r.call(interaction.Call{Kind: interaction.Pressed, State: interaction.State{Action: action, Args: args}})
			if !got.Private || text(got) == "" && got.Form == nil {
				t.Errorf("%s%q = %+v", action, args, got)
			}
		}
	}
}

// TestTerms checks that a word is tied to the concept that another names, and that several words may mean one thing.
func TestTerms(t *testing.T) {
	r := newRoom(t, nil)
	add := func(word, means string) interaction.Reply {
		return r.use("terms", map[string]string{"do": "add", "word": word, "means": means})
	}
	add("bloxes", "exports")
	add("bloxen | ; ,", "sales abroad")
	if got := text(add("glump", "mystery goods")); !strings.Contains(got, "bloxes = exports") || !strings.Contains(got, "bloxen = exports") || !strings.Contains(got, "glump = mystery goods") {
		t.Errorf("terms = %q", got)
	}
	if got := text(add("GLUMP", "imports")); !strings.Contains(got, "GLUMP = imports") || strings.Contains(got, "mystery") {
		t.Errorf("a word that is given another meaning = %q", got)
	}
	if got := text(add("", "exports")); !strings.Contains(got, "Say both") {
		t.Errorf("a term without a word = %q", got)
	}
	if got := text(r.use("terms", map[string]string{"do": "remove", "word": "BLOXES"})); strings.Contains(got, "bloxes") || !strings.Contains(got, "bloxen") {
		t.Errorf("after removing = %q", got)
	}
	if got := text(r.use("terms", map[string]string{"do": "remove", "word": "never"})); !strings.Contains(got, "none of this server's own words") {
		t.Errorf("removing an unknown word = %q", got)
	}
}

// TestAddFaults checks that what cannot be read changes nothing, and that a text in another language is pointed out.
func TestAddFaults(t *testing.T) {
	r := newRoom(t, map[string]string{
		"bad.jsonl": "{\"id\": \"a\", \"title\": \"A\", \"text\": \"Exports rose 3 percent in May 2021.\"}\n{broken\n", "empty.txt": "", "picture.png": "\x89PNG\r\n\x1a\n",
		"fr.txt": "Le commerce\n\nLes exportations de la France ont augmenté de 3 pour cent au mois de mai, selon les douanes, et les importations ont baissé de 2 pour cent dans le même temps.",
	})
	for _, name := range []string{"bad.jsonl", "empty.txt", "picture.png", "gone.txt"} {
		if got := text(r.add(name)); !strings.Contains(got, "cannot take that in") && !strings.Contains(got, "no text") {
			t.Errorf("adding %s = %q", name, got)
		}
	}
	if got := text(r.use("list", nil)); !strings.Contains(got, "No articles are held") {
		t.Errorf("after faults: %q", got)
	}
	if got := r.add("fr.txt"); got.Embed == nil || got.Embed.Footer == nil || !strings.Contains(got.Embed.Footer.Text, "not seem to be in English") {
		t.Errorf("a French text = %+v", got.Embed)
	}
}

// TestProgress checks that how far the work is is said where it takes long, at a decent pace, and never where it is quick.
func TestProgress(t *testing.T) {
	var said []string
	d := &visit{Call: &interaction.Call{Progress: func(r interaction.Reply) bool { said = append(said, r.Text); return true }}, shown: time.Now()}
	d.progress("too soon")
	d.shown = time.Now().Add(-2 * pace)
	d.progress("now")
	d.progress("again too soon")
	(&visit{Call: &interaction.Call{}}).progress("nobody listens")
	if len(said) != 1 || said[0] != "now" {
		t.Errorf("said %q, want only what comes after a while", said)
	}
}

// TestWhatIsLeftOut checks that a reply says how much of a long change it leaves out, and that what is not there is said to be so.
func TestWhatIsLeftOut(t *testing.T) {
	var rows strings.Builder
	for i := range 15 {
		fmt.Fprintf(&rows, `{"id": "a%d", "title": "Trade report %d", "text": "Norland's exports rose %d percent in May %d."}`+"\n", i, i, i+1, 2000+i)
	}
	r := newRoom(t, map[string]string{"rows.jsonl": rows.String()})
	got := text(r.add("rows.jsonl"))
	for _, want := range []string{"15 added", "Trade report 0", "… and 7 more articles", "… and 5 more figures"} {
		if !strings.Contains(got, want) {
			t.Errorf("adding 15 articles lacks %q:\n%s", want, got)
		}
	}
	if got := text(r.use("history", nil)); !strings.Contains(got, "(+10)") {
		t.Errorf("the history = %q", got)
	}
	if got := text(r.use("list", map[string]string{optionWords: "weather"})); !strings.Contains(got, "No title here holds “weather”") {
		t.Errorf("looking for what is not there = %q", got)
	}
	if got := text(r.use("gold", map[string]string{optionDo: doRemove, optionQuestion: "Rain?"})); !strings.Contains(got, "Rain? is none of the gold questions") {
		t.Errorf("removing a gold question that there is not = %q", got)
	}
}

// TestLongLists checks that every list of what may be many is shown in pages that together show all of it.
func TestLongLists(t *testing.T) {
	r := newRoom(t, nil)
	const many = 40
	c := r.m.House.Store.Corpus("1")
	for i := range many {
		name := fmt.Sprintf("thing %02d", i)
		missing := []string{"period"}
		if i%4 == 0 {
			missing = []string{"subject"}
		}
		asked, err := json.Marshal(house.Unanswered{Question: name, Missing: missing})
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(
			bot.AddTerm(t.Context(), c, fmt.Sprintf("key%02d | word | | %s", i, name)),
			bot.AddSource(t.Context(), c, ingest.Source{Name: name, Address: "https://news.example/feed"}),
			c.Put(t.Context(), corpus.GoldKind, name, bot.Gold{Question: name}),
			c.Add(t.Context(), corpus.Record{Kind: house.UnansweredKind, Key: name, JSON: asked}),
		); err != nil {
			t.Fatal(err)
		}
	}
	for _, command := range []string{"terms", "sources", "gold", "unanswered"} {
		reply := r.use(command, nil)
		if command == "unanswered" && !strings.Contains(text(reply), "40 questions were not answered · period 30 · subject 10") {
			t.Errorf("/corpus unanswered = %q", text(reply))
		}
		seen := map[string]bool{}
		for range many {
			for i := range many {
				if name := fmt.Sprintf("thing %02d", i); strings.Contains(text(reply), name) {
					seen[name] = true
				}
			}
			next := reply.Buttons[0][1]
			if next.Disabled {
				break
			}
			reply = r.call(interaction.Call{Kind: interaction.Pressed, State: next.State})
		}
		if len(seen) != many {
			t.Errorf("/corpus %s shows %d of %d", command, len(seen), many)
		}
	}
}

// TestCauses checks that why something is not taken in is said in the language of the guild, where it is a usual cause.
func TestCauses(t *testing.T) {
	r := newRoom(t, map[string]string{"empty.txt": "", "two.jsonl": "{broken\n{broken\n"})
	if err := r.m.House.Set(t.Context(), "1", house.SetLanguage, "zh-CN"); err != nil {
		t.Fatal(err)
	}
	if got := text(r.add("empty.txt")); got != "无法收录：empty.txt：没有文本" {
		t.Errorf("an empty file = %q", got)
	}
	if got := text(r.use("add", map[string]string{optionURL: "http://10.1.2.3/"})); !strings.Contains(got, "该地址不在公共互联网上") {
		t.Errorf("a private address = %q", got)
	}
	if got := text(r.add("two.jsonl")); !strings.Contains(got, "two.jsonl:1") || !strings.Contains(got, "two.jsonl:2") {
		t.Errorf("two faults = %q", got)
	}
}
