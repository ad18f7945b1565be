package moderate

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"quaestor/bot/discord/house"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/corpus"
)

const (
	actUnanswered = "unanswered"  // to a page of the questions that were not answered
	actForget     = "forgetasked" // all of them
	actReports    = "reports"     // to an open report, by its place
	actRetract    = "retract"     // the form for a reason; then the number of the report
	actStrike     = "strike"      // the form is filled in
	actDismiss    = "dismiss"     // a report, by its number
	actRestore    = "restore"     // the figures of a report, by its number

	inputReason  = "reason"
	groupsOnPage = 12
)

// asked returns what concerns questions that were not answered and answers that were reported.
func (m *Moderator) asked() interaction.Part {
	return interaction.Part{
		Commands: []interaction.Command{m.command("unanswered", (*visit).unanswered), m.command("feedback", (*visit).feedback)},
		Actions: []interaction.Action{
			m.action(actUnanswered, interaction.Update, (*visit).turnUnanswered),
			m.action(actForget, interaction.Update, (*visit).forgetAsked),
			m.action(actReports, interaction.Update, (*visit).turnReport),
			m.action(actRetract, interaction.None, (*visit).retract),
			m.action(actStrike, interaction.Update, (*visit).strike),
			m.action(actDismiss, interaction.Update, (*visit).dismiss),
			m.action(actRestore, interaction.Update, (*visit).restore),
		},
	}
}

// A group is a question that was not answered, with how often it was asked.
type group struct {
	house.Unanswered
	times int
	last  corpus.Record
}

// unanswered shows the questions that were not answered, those asked most often first, each with what the articles lack.
func (d *visit) unanswered(ctx context.Context) interaction.Reply { return d.unansweredPage(ctx, 0) }

// turnUnanswered turns to another page of the questions.
func (d *visit) turnUnanswered(ctx context.Context) interaction.Reply {
	return d.turned(ctx, d.unansweredPage)
}

func (d *visit) unansweredPage(ctx context.Context, n int) interaction.Reply {
	groups, err := d.groups(ctx)
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(groups) == 0 {
		return interaction.Say(d.say.Say("corpus.unanswered.none"))
	}
	title := d.say.Count("corpus.unanswered.title", len(groups)) + d.bySlot(groups)
	r := d.listed(ctx, title, listing{action: actUnanswered, page: n, all: len(groups), perPage: groupsOnPage}, func(i int) (string, error) {
		g := &groups[i]
		return fmt.Sprintf("**%d×** %s · %s · %s", g.times, shown(g.Question, 150),
			d.say.Say("corpus.unanswered.missing", locale.Args{"Slots": d.say.Slots(g.Missing)}), stamp(g.last.Made)), nil
	})
	s := interaction.State{Action: actForget, Asker: d.User}
	r.Buttons = append(r.Buttons, []interaction.Button{{Label: d.say.Say("corpus.unanswered.forget"), State: s, Style: interaction.Dangerous}})
	return r
}

// bySlot counts the questions that lack each slot: " · period 3 · place 1".
func (d *visit) bySlot(groups []group) string {
	count := map[string]int{}
	for _, g := range groups {
		for _, slot := range g.Missing {
			count[slot]++
		}
	}
	s := ""
	for _, slot := range slices.SortedFunc(maps.Keys(count), func(x, y string) int { return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y)) }) {
		s += fmt.Sprintf(" · %s %d", d.say.Slots([]string{slot}), count[slot])
	}
	return s
}

// groups returns the questions that were not answered, alike ones together.
func (d *visit) groups(ctx context.Context) ([]group, error) {
	if err := d.m.House.Flush(ctx); err != nil {
		return nil, err
	}
	records, err := d.corpus.Records(ctx, corpus.Filter{Kind: house.UnansweredKind})
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	var out []group
	for _, r := range records {
		i, known := at[r.Key]
		if !known {
			g := group{last: r}
			if err := json.Unmarshal(r.JSON, &g.Unanswered); err != nil {
				return nil, fmt.Errorf("reading record %d: %w", r.Number, err)
			}
			i = len(out)
			at[r.Key] = i
			out = append(out, g)
		}
		out[i].times++
	}
	slices.SortStableFunc(out, func(x, y group) int { return cmp.Compare(y.times, x.times) })
	return out, nil
}

// forgetAsked deletes the questions that were not answered.
func (d *visit) forgetAsked(ctx context.Context) interaction.Reply {
	n, err := d.corpus.Forget(ctx, corpus.Filter{Kind: house.UnansweredKind})
	if err == nil {
		err = d.note(ctx, "forget_unanswered", strconv.Itoa(n))
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	return interaction.Reply{Text: d.say.Say("corpus.unanswered.none"), Update: true}
}

// A report is a record of what somebody says is wrong with an answer.
type report struct {
	house.Feedback
	record corpus.Record
}

// openReports returns the reports that nobody has dealt with, newest first.
func (d *visit) openReports(ctx context.Context) ([]report, error) {
	all, err := d.reports(ctx)
	return slices.DeleteFunc(all, func(r report) bool { return r.Done != "" }), err
}

// reports returns all reports that are kept.
func (d *visit) reports(ctx context.Context) ([]report, error) {
	records, err := d.corpus.Records(ctx, corpus.Filter{Kind: house.FeedbackKind})
	if err != nil {
		return nil, err
	}
	out := make([]report, len(records))
	for i, r := range records {
		out[i].record = r
		if err := json.Unmarshal(r.JSON, &out[i].Feedback); err != nil {
			return nil, fmt.Errorf("reading record %d: %w", r.Number, err)
		}
	}
	return out, nil
}

var errNoReport = errors.New("there is no such report")

// reported returns the report whose number stands in the state of a button.
func (d *visit) reported(ctx context.Context) (report, error) {
	all, err := d.reports(ctx)
	if err != nil {
		return report{}, err
	}
	i := slices.IndexFunc(all, func(r report) bool { return strconv.FormatInt(r.record.Number, 10) == d.State.Arg(0) })
	if i < 0 {
		return report{}, errNoReport
	}
	return all[i], nil
}

func (d *visit) feedback(ctx context.Context) interaction.Reply { return d.feedbackPage(ctx, 0) }

// turnReport turns to another report.
func (d *visit) turnReport(ctx context.Context) interaction.Reply {
	return d.turned(ctx, d.feedbackPage)
}

// feedbackPage shows an open report with what can be done about it.
func (d *visit) feedbackPage(ctx context.Context, n int) interaction.Reply {
	open, err := d.openReports(ctx)
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(open) == 0 {
		return interaction.Say(d.say.Say("corpus.feedback.none"))
	}
	n = min(n, len(open)-1)
	r := open[n]
	e := &interaction.Embed{Title: d.say.Say("corpus.feedback.title", locale.Args{"Number": n + 1, "All": len(open)}), Color: amber, Description: "**" + shown(r.Question, 300) + "** · " + stamp(r.record.Made)}
	if r.Message != "" {
		e.Description += fmt.Sprintf(" · [↗](https://discord.com/channels/%s/%s/%s)", d.Guild, r.Channel, r.Message)
	}
	for _, f := range []struct{ key, value string }{{"answer", r.Answer}, {"comment", r.Comment}, {"right", r.Right}} {
		if value := shown(f.value, 1000); value != "" {
			e.Fields = append(e.Fields, interaction.Field{Name: d.say.Say("corpus.feedback." + f.key), Value: value})
		}
	}
	number := strconv.FormatInt(r.record.Number, 10)
	button := func(key, action string, style interaction.Style) interaction.Button {
		return interaction.Button{Label: d.say.Say("corpus.feedback." + key), State: interaction.State{Action: action, Asker: d.User, Args: []string{number}}, Style: style}
	}
	rows := [][]interaction.Button{{button("retract", actRetract, interaction.Dangerous), button("dismiss", actDismiss, interaction.Secondary)}}
	if len(open) > 1 {
		rows = append(rows, d.pager(actReports, n, len(open)))
	}
	return interaction.Reply{Embed: e, Plain: plainOf(e), Buttons: rows}
}

// retract asks for the reason of a retraction.
func (d *visit) retract(context.Context) interaction.Reply {
	return interaction.Reply{Form: &interaction.Form{Title: d.say.Say("corpus.feedback.retract"), State: d.State.With(actStrike, d.State.Args...), Inputs: []interaction.Input{
		{ID: inputReason, Label: d.say.Say("corpus.feedback.reason"), Hint: d.say.Say("corpus.feedback.reason_hint"), Long: true, Most: 500},
	}}}
}

// strike retracts the figures of a reported answer.
func (d *visit) strike(ctx context.Context) interaction.Reply {
	r, err := d.reported(ctx)
	if errors.Is(err, errNoReport) {
		return interaction.Say(d.say.Say("corpus.feedback.gone"))
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	if len(r.Figures) == 0 {
		return interaction.Say(d.say.Say("corpus.feedback.no_figure"))
	}
	edited, failed, err := d.m.House.Retract(ctx, d.Guild, r.Figures, d.Text(inputReason))
	if err == nil {
		err = d.settle(ctx, &r, "retracted")
	}
	if err == nil {
		err = d.note(ctx, "retract", r.Answer)
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	text := d.say.Count("corpus.feedback.retracted", edited)
	if failed > 0 {
		text += " " + d.say.Count("corpus.feedback.not_edited", failed)
	}
	s := interaction.State{Action: actRestore, Asker: d.User, Args: d.State.Args}
	return interaction.Reply{Text: text, Update: true, Buttons: [][]interaction.Button{{{Label: d.say.Say("corpus.feedback.restore"), State: s}}}}
}

// settle notes what was done about a report.
func (d *visit) settle(ctx context.Context, r *report, done string) error {
	r.Done = done
	return d.corpus.Amend(ctx, r.record.Number, r.Feedback)
}

// dismiss puts a report aside.
func (d *visit) dismiss(ctx context.Context) interaction.Reply {
	r, err := d.reported(ctx)
	if errors.Is(err, errNoReport) {
		return interaction.Say(d.say.Say("corpus.feedback.gone"))
	}
	if err == nil {
		err = d.settle(ctx, &r, "dismissed")
	}
	if err == nil {
		err = d.note(ctx, "dismiss", r.Question)
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	next := d.feedbackPage(ctx, 0)
	next.Update = true
	return next
}

// restore gives retracted figures again.
func (d *visit) restore(ctx context.Context) interaction.Reply {
	r, err := d.reported(ctx)
	if errors.Is(err, errNoReport) {
		return interaction.Say(d.say.Say("corpus.feedback.gone"))
	}
	if err == nil {
		err = d.m.House.Restore(ctx, d.Guild, r.Figures)
	}
	if err == nil {
		err = d.note(ctx, "restore", strings.TrimSpace(r.Answer))
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	return interaction.Reply{Text: d.say.Say("corpus.feedback.restored"), Update: true}
}
