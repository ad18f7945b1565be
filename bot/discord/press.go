package discord

import (
	"context"
	"fmt"
	"strings"
	"time"

	"quaestor/bot/answer"
	"quaestor/bot/discord/markup"
)

// press returns the reply to a button. The question is read back from the message that holds it and answered anew, so that buttons
// work after a restart and never show what the articles no longer say.
func (d *desk) press(ctx context.Context, c *call) reply {
	if wait := d.presses.wait(c.user, time.Now()); wait > 0 {
		return patiently(wait)
	}
	s, ok := parseState(c.customID)
	t, known := readTalk(c.message)
	if !ok || !known {
		return say("This button is from an earlier version of me. Please ask the question again.")
	}
	switch s.action {
	case actWrong:
		return reply{form: wrongForm(s)}
	case actMore, actBack:
		if s.asker != c.user {
			return say("Only the person who asked turns these pages. Ask the same with `/ask` and they are yours.")
		}
	case actSources:
	default:
		return say("This button is from an earlier version of me. Please ask the question again.")
	}
	a, related, err := d.answer(ctx, c.corpus, t)
	if err != nil {
		return d.sorry(ctx, c.id, err)
	}
	changed := digest(&a) != s.digest
	switch s.action {
	case actSources:
		return sources(t, &a, changed)
	case actBack:
		r := show(t, &a, related, c.user)
		r.update = true
		return r
	}
	return figurePage(t, &a, related, s)
}

const changedNote = "The articles have changed since this was asked; this is what they say now.\n"

// sources shows every passage that an answer rests on.
func sources(t talk, a *answer.Answer, changed bool) reply {
	note := ""
	if changed {
		note = changedNote
	}
	if len(a.Citations) == 0 {
		return say(note + "No article answers this.")
	}
	e := t.embed(note+"What the answer rests on:", colour(a))
	for i := range min(len(a.Citations), 10) {
		addCitation(e, a, i)
	}
	fit(e)
	plain := note
	for i := range a.Citations {
		part := "> " + markup.Quote(a.Citations[i].Quote, surfaces(a, i), 700) + "\n" + source(&a.Citations[i]) + "\n"
		if markup.Size(plain)+markup.Size(part) > maxPlain {
			break
		}
		plain += part
	}
	return reply{embed: e, plain: strings.TrimSuffix(plain, "\n"), private: true}
}

// figurePage shows a page of the figures of an answer and those related to it.
func figurePage(t talk, a *answer.Answer, related []answer.Figure, s state) reply {
	all := allFigures(a, related)
	pages := max(1, (len(all)+pageSize-1)/pageSize)
	s.page = min(s.page, pages-1)
	first, last := s.page*pageSize+1, min(len(all), (s.page+1)*pageSize)
	head := fmt.Sprintf("Figures %d to %d of %d", first, last, len(all))
	if len(all) == 0 {
		head = "No figures are held."
	}
	e := t.embed(head, colour(a))
	list := figureList(all, s.page)
	add(e, "Figures held", list, false)
	fit(e)
	s.digest = digest(a)
	row := []button{
		{label: "Back to the answer", state: s.with(actBack, 0)},
		{label: "◀", state: s.with(actMore, max(0, s.page-1)), disabled: s.page == 0},
		{label: "▶", state: s.with(actMore, s.page+1), disabled: s.page == pages-1},
	}
	return reply{embed: e, plain: t.plain() + "\n" + head + "\n" + list, buttons: [][]button{row}, update: true}
}

// allFigures returns the figures of an answer, those it was computed from, those that come close, and those related, each once.
func allFigures(a *answer.Answer, related []answer.Figure) []answer.Figure {
	var out []answer.Figure
	seen := map[string]bool{}
	add := func(f *answer.Figure) {
		key := figureLine(f)
		if !seen[key] {
			seen[key] = true
			out = append(out, *f)
		}
	}
	for i := range a.Figures {
		add(&a.Figures[i])
	}
	for i := range a.Figures {
		for j := range a.Figures[i].From {
			add(&a.Figures[i].From[j])
		}
	}
	for i := range a.Nearest {
		add(&a.Nearest[i].Figure)
	}
	for i := range related {
		add(&related[i])
	}
	return out
}

const (
	inputComment = "comment"
	inputRight   = "right"
)

// wrongForm asks what is wrong with an answer.
func wrongForm(s state) *form {
	return &form{title: "What is wrong with this answer?", state: s.with(actReport, 0), inputs: []input{
		{id: inputComment, label: "What is wrong?", hint: "For example: that is April's figure, not May's", long: true, required: true, most: 1000},
		{id: inputRight, label: "The right figure, if you know it", most: 200},
	}}
}

// submit takes in a form.
func (d *desk) submit(ctx context.Context, c *call) reply {
	s, ok := parseState(c.customID)
	if !ok || s.action != actReport {
		return say("This form is from an earlier version of me. Please try again.")
	}
	r := Report{Guild: c.corpus, Comment: c.inputs[inputComment], Right: c.inputs[inputRight]}
	if t, known := readTalk(c.message); known {
		r.Question, r.History = t.question, t.history
		if a, _, err := d.answer(ctx, c.corpus, t); err == nil {
			r.Answer = a.Text
		}
	}
	if err := d.reports.Report(ctx, r); err != nil {
		return d.sorry(ctx, c.id, fmt.Errorf("keeping a report: %w", err))
	}
	return say("Thank you. Those who look after these articles will see it.")
}
