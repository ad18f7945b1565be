package desk

import (
	"context"
	"log/slog"

	"quaestor/bot/answer"
)

// A House is what the people who look after guilds have decided, and what they want to know. Its methods are called side by side, and
// Rules before every question, so they must be quick.
type House interface {
	// Rules returns the rules of a guild; the zero Rules are none. With an error they count all the same.
	Rules(ctx context.Context, guild string) (Rules, error)
	// Heard is told of each question that was answered, or abstained from.
	Heard(ctx context.Context, h Heard)
	// Shown is told where a public answer stands, once it does: h.Message in h.Channel.
	Shown(ctx context.Context, h Heard)
	// Withheld returns which figures of the corpus of a guild must not be shown any more. With an error nothing may be.
	Withheld(ctx context.Context, guild string) (answer.Withheld, error)
	// Report keeps what somebody says is wrong with an answer.
	Report(ctx context.Context, r Report) error
}

// Rules are how a guild wants to be answered. Each zero field leaves things as they are.
type Rules struct {
	Channels []string // where questions are answered; none: everywhere
	Role     string   // that members need to ask
	User     Cooldown // of one person
	Locale   string   // that everybody is answered in; "": each in their own
	Private  bool     // answers to commands are for who asks alone
}

// A Report is what somebody says is wrong with an answer.
type Report struct {
	Talk
	Guild            string         // whose corpus answered, "" for the shared one
	Channel, Message string         // where the answer stands
	Reporter         string         // user id
	Answer           *answer.Answer // as it would be now; nil where it is not known
	Comment          string
	Right            string // what the reporter says the figure is, if they do
}

// noHouse has no rules, and notes that there was a report.
type noHouse struct{ log *slog.Logger }

func (noHouse) Rules(context.Context, string) (Rules, error) { return Rules{}, nil }
func (noHouse) Heard(context.Context, Heard)                 {}
func (noHouse) Shown(context.Context, Heard)                 {}

func (noHouse) Withheld(context.Context, string) (answer.Withheld, error) { return nil, nil }

func (h noHouse) Report(ctx context.Context, r Report) error {
	h.log.InfoContext(ctx, "an answer was reported as wrong", "guild", r.Guild)
	h.log.DebugContext(ctx, "report", "question", r.Question, "comment", r.Comment, "right", r.Right)
	return nil
}
