package house

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/interaction"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

// A voice remembers what it is told to say.
type voice struct {
	interaction.Voice
	guilds []string
	posted []string
	edited map[string]string // by message
	mute   bool
}

func (v *voice) Post(_ context.Context, channel string, r interaction.Reply) (string, error) {
	v.posted = append(v.posted, channel+": "+r.Text)
	return "900", nil
}

func (v *voice) Edit(_ context.Context, _, message string, r interaction.Reply) error {
	if v.mute {
		return errors.New("missing permissions")
	}
	v.edited[message] = r.Embed.Description
	return nil
}

func (v *voice) Guilds(context.Context) ([]string, error) { return v.guilds, nil }

// open returns a house of an empty store, with a voice and a clock that tests set.
func open(t *testing.T) (*House, *voice, *time.Time) {
	t.Helper()
	store, err := corpus.OpenStore(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	h, v, at := New(store, slog.New(slog.DiscardHandler)), &voice{edited: map[string]string{}}, time.Now()
	h.Speak(v)
	h.now = func() time.Time { return at }
	return h, v, &at
}

// growth is an answer of one figure.
func growth(surface string) *answer.Answer {
	return &answer.Answer{Status: answer.Answered, Text: surface + " up (May).\n\n> Exports rose " + surface + " in May.",
		Figures:   []answer.Figure{{Value: strings.TrimSuffix(surface, "%"), Unit: "percent", Kind: "change", Surface: surface, Subject: "exports"}},
		Citations: []answer.Citation{{Article: "a1", Quote: "Exports rose " + surface + " in May."}}}
}

// heard is a public answer to a question in guild 1.
func heard(question, message string, a *answer.Answer) desk.Heard {
	return desk.Heard{Asking: desk.Asking{Talk: desk.Talk{Question: question}, Guild: "1", Corpus: "1", Channel: "20", User: "777"}, Answer: a, Message: message}
}

func TestSettings(t *testing.T) {
	h, _, _ := open(t)
	want := Settings{Channels: []string{"5", "6"}, Role: "8", Cooldown: 9, Language: "zh-CN", Private: true, Shared: true, Log: "4", Days: 3}
	for name, field := range want.fields() {
		if err := h.Set(t.Context(), "1", name, field); err != nil {
			t.Fatal(err)
		}
	}
	if len(want.fields()) != len(Names()) {
		t.Errorf("%d fields for %d names", len(want.fields()), len(Names()))
	}
	got, err := h.Settings(t.Context(), "1")
	if err != nil || !slices.Equal(got.Channels, want.Channels) || got.Role != "8" || !got.Private || !got.Shared || got.Days != 3 {
		t.Errorf("Settings = %+v, %v; want %+v", got, err, want)
	}
	r, err := h.Rules(t.Context(), "1")
	if err != nil || r.User != (desk.Cooldown{Burst: 1, Every: 9 * time.Second}) || r.Locale != "zh-CN" || r.Role != "8" {
		t.Errorf("Rules = %+v, %v", r, err)
	}
	if other, err := h.Settings(t.Context(), "2"); err != nil || other.Role != "" {
		t.Errorf("another guild has the settings %+v, %v", other, err)
	}
	if err := h.Unset(t.Context(), "1", SetRole); err != nil {
		t.Fatal(err)
	}
	if got, _ := h.Settings(t.Context(), "1"); got.Role != "" {
		t.Errorf("the role stays %q", got.Role)
	}
	if err := h.Unset(t.Context(), "1", "weather"); err == nil {
		t.Error("an unknown setting is unset without an error")
	}
}

// TestHeard checks what is kept of questions: those without an answer, and nobody's id.
func TestHeard(t *testing.T) {
	h, _, _ := open(t)
	open := answer.Plain("Gold reserves in May?", "no")
	h.Heard(t.Context(), heard("Gold  reserves in May?", "", &open))
	h.Heard(t.Context(), heard("gold reserves in may", "", &open))
	h.Heard(t.Context(), heard("May exports?", "", growth("1.4%")))
	withheld := open
	withheld.Missing = nil
	h.Heard(t.Context(), heard("withheld", "", &withheld))
	if err := h.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	records, err := h.Store.Corpus("1").Records(t.Context(), corpus.Filter{})
	if err != nil || len(records) != 2 {
		t.Fatalf("%d records, %v; want the two questions", len(records), err)
	}
	for _, r := range records {
		if r.Kind != UnansweredKind || r.Key != "gold reserves in may" || r.Person != "" || strings.Contains(string(r.JSON), "777") {
			t.Errorf("record = %+v %s", r, r.JSON)
		}
	}
}

// TestFlushAgain checks that what could not be written is written the next time, once and in its order.
func TestFlushAgain(t *testing.T) {
	h, _, _ := open(t)
	plain := answer.Plain("Gold reserves in May?", "no")
	h.Heard(t.Context(), heard("Gold reserves in May?", "", &plain))
	ended, end := context.WithCancel(t.Context())
	end()
	if err := h.Flush(ended); !errors.Is(err, context.Canceled) {
		t.Fatalf("flush with an ended context = %v", err)
	}
	h.Heard(t.Context(), heard("Gold reserves in June?", "", &plain))
	for range 2 {
		if err := h.Flush(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	records, err := h.Store.Corpus("1").Records(t.Context(), corpus.Filter{})
	if err != nil || len(records) != 2 || records[1].Key != "gold reserves in may" {
		t.Errorf("records = %+v, %v; want June and before it May, once each", records, err)
	}
}

// TestRetract checks that a retraction edits every public answer that shows the figure, and no other, and that the figure is not given again.
func TestRetract(t *testing.T) {
	h, v, _ := open(t)
	right, other := growth("1.4%"), growth("8.2%")
	h.Shown(t.Context(), heard("May exports?", "31", right))
	h.Shown(t.Context(), heard("and May?", "32", right))
	h.Shown(t.Context(), heard("April exports?", "33", other))
	edited, failed, err := h.Retract(t.Context(), "1", answer.Keys(right), "was *corrected*")
	if err != nil || edited != 2 || failed != 0 {
		t.Fatalf("Retract = %d, %d, %v", edited, failed, err)
	}
	if !strings.Contains(v.edited["31"], `was \*corrected\*`) || v.edited["32"] == "" || v.edited["33"] != "" {
		t.Errorf("edited = %q", v.edited)
	}
	retracted := func(guild string, a *answer.Answer) bool {
		gone, err := h.Withheld(t.Context(), guild)
		if err != nil {
			t.Fatal(err)
		}
		return gone.From(a)
	}
	if !retracted("1", right) || retracted("1", other) || retracted("2", right) {
		t.Error("the wrong figures are retracted")
	}
	v.mute = true
	if _, failed, err := h.Retract(t.Context(), "1", answer.Keys(other), ""); err != nil || failed != 1 {
		t.Errorf("an answer that cannot be edited: %d, %v", failed, err)
	}
	if err := h.Restore(t.Context(), "1", answer.Keys(right)); err != nil || retracted("1", right) {
		t.Errorf("Restore = %v, and the figure is still retracted", err)
	}
}

// TestTidy checks that records go when a guild says, that a guild goes when the bot has long left it, and that one it was never in stays.
func TestTidy(t *testing.T) {
	h, v, at := open(t)
	ctx := t.Context()
	v.guilds = []string{"1", "2"}
	for _, guild := range []string{"1", "2", "3"} {
		if err := h.Store.Corpus(guild).Add(ctx, corpus.Record{Kind: UnansweredKind, Key: "q"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := h.Set(ctx, "1", SetDays, 5); err != nil {
		t.Fatal(err)
	}
	old := corpus.Record{Kind: UnansweredKind, Key: "old", Made: time.Now().Add(-6 * 24 * time.Hour)}
	for _, guild := range []string{"1", "2"} {
		if err := h.Store.Corpus(guild).Add(ctx, old); err != nil {
			t.Fatal(err)
		}
	}
	count := func(guild string) int {
		all, err := h.Store.Corpus(guild).Records(ctx, corpus.Filter{})
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	tidy := func() {
		t.Helper()
		if err := h.Tidy(ctx); err != nil {
			t.Fatal(err)
		}
	}
	tidy()
	if count("1") != 1 || count("2") != 2 {
		t.Errorf("records = %d, %d; want the old one gone where 5 days are kept", count("1"), count("2"))
	}
	v.guilds = []string{"1"}
	tidy()
	*at = at.Add((GraceDays - 1) * 24 * time.Hour)
	tidy()
	if count("2") != 2 {
		t.Error("a guild is deleted within the grace")
	}
	*at = at.Add(2 * 24 * time.Hour)
	tidy()
	if count("2") != 0 || count("1") != 1 || count("3") != 1 {
		t.Errorf("records = %d, %d, %d; want those of the guild that was left gone", count("1"), count("2"), count("3"))
	}
}

// TestPerson checks that a person's reports are deleted in all guilds, and nobody else's.
func TestPerson(t *testing.T) {
	h, _, _ := open(t)
	for i, person := range []string{"777", "778", "777"} {
		guild := []string{"1", "1", "2"}[i]
		if err := h.Report(t.Context(), desk.Report{Guild: guild, Message: "31", Reporter: person, Answer: growth("1.4%"), Comment: "no"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := h.Note(t.Context(), "1", "777", Deed{Action: "add", What: "x"}); err != nil {
		t.Fatal(err)
	}
	if n, err := h.Mine(t.Context(), "777"); n != 2 || err != nil {
		t.Errorf("Mine = %d, %v; want 2", n, err)
	}
	if n, err := h.ForgetPerson(t.Context(), "777"); n != 2 || err != nil {
		t.Errorf("ForgetPerson = %d, %v; want 2", n, err)
	}
	left, err := h.Store.Corpus("1").Records(t.Context(), corpus.Filter{Kind: FeedbackKind})
	if err != nil || len(left) != 1 || left[0].Person != "778" {
		t.Errorf("left = %+v, %v", left, err)
	}
}

// TestLogChannel checks what is posted: changes, and a failing source once.
func TestLogChannel(t *testing.T) {
	h, v, _ := open(t)
	ctx := t.Context()
	failing := bot.Refreshed{Source: bot.Source{Source: ingest.Source{Name: "feed"}, State: ingest.State{Error: "status 500"}}, Err: errors.New("status 500")}
	h.Refreshed(ctx, "1", failing, nil) // told later: there is no log channel yet
	if len(v.posted) != 0 {
		t.Errorf("posted without a log channel: %q", v.posted)
	}
	if err := h.Set(ctx, "1", SetLog, "44"); err != nil {
		t.Fatal(err)
	}
	fine := bot.Refreshed{Source: bot.Source{Source: ingest.Source{Name: "feed"}}}
	held := fine
	held.Err = &bot.HeldError{Report: bot.Report{Gold: []bot.GoldVerdict{{Question: "Rice?", Before: true}}}}
	for _, did := range []bot.Refreshed{failing, failing, fine, failing, fine, held, held} {
		h.Refreshed(ctx, "1", did, nil)
	}
	if err := h.Note(ctx, "1", "777", Deed{Action: "remove", What: "An *article*"}); err != nil {
		t.Fatal(err)
	}
	want := []string{"44: ⚠️ The source feed cannot be read: status 500.", "44: ⚠️ The source feed cannot be read: status 500.", "44: ⚠️ What is new in the source feed is held back: with it I would answer gold questions worse, Rice? first.", `44: <@777> removed: An \*article\*`}
	if len(v.posted) != len(want) {
		t.Fatalf("posted %q, want %q", v.posted, want)
	}
	for i := range want {
		if !strings.HasPrefix(v.posted[i], want[i]) {
			t.Errorf("posted %q, want %q", v.posted[i], want[i])
		}
	}
}

// TestReportsOfOne checks that one person fills neither the log channel nor the list of reports.
func TestReportsOfOne(t *testing.T) {
	h, v, _ := open(t)
	ctx := t.Context()
	if err := h.Set(ctx, "1", SetLog, "44"); err != nil {
		t.Fatal(err)
	}
	report := func(message, person, comment string) {
		r := desk.Report{Talk: desk.Talk{Question: "May exports?"}, Guild: "1", Message: message, Reporter: person, Comment: comment}
		if err := h.Report(ctx, r); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 3 {
		report("900", "7", fmt.Sprint("no ", i))
	}
	report("900", "8", "no")
	for i := range 10 {
		report(fmt.Sprint("91", i), "7", "no")
	}
	records, err := h.Store.Corpus("1").Records(ctx, corpus.Filter{Kind: FeedbackKind, Key: "900", Person: "7"})
	if err != nil || len(records) != 1 || !strings.Contains(string(records[0].JSON), "no 2") {
		t.Errorf("three reports of one person on one answer are kept as %d: %v", len(records), err)
	}
	if len(v.posted) != loudReports+1 {
		t.Errorf("the log channel is told %d times, want %d", len(v.posted), loudReports+1)
	}
}
