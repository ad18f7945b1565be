package desk

import (
	"context"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
	"time"

	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
)

// What the buttons of an answer do, as their states name it. The first argument of each is a page of the figures, from 0, the second a
// [digest] of the answer as it was shown.
const (
	actSources = "src"
	actMore    = "more"
	actBack    = "back"
	actWrong   = "wrong"
	actReport  = "report" // the form that actWrong opens
	actDraw    = "draw"   // the answer as a picture, where it is a series
)

// maxPage is the highest number of a page.
const maxPage = 1000

// digest returns a short sum of an answer, to see whether the same question is still answered the same.
func digest(a *answer.Answer) string {
	h := fnv.New32a()
	h.Write([]byte(a.Text))
	return strconv.FormatUint(uint64(h.Sum32()), 16)
}

// pressed answers the question of the message that holds a button anew, so that buttons work after a restart and never show what the
// articles no longer say. Where that cannot be, it returns a reply that says why.
func (d *Desk) pressed(ctx context.Context, c *interaction.Call) (view, *interaction.Reply) {
	v := view{say: d.texts(ctx, c.Guild, c.Locale)}
	if wait := d.presses.wait(c.User, time.Now()); wait > 0 {
		r := patiently(v.say, wait)
		return v, &r
	}
	t, known := ReadTalk(c.Target)
	if !known {
		r := interaction.Say(v.say.Say("table.unknown_action"))
		return v, &r
	}
	a, related, err := d.answer(ctx, c.Corpus, t)
	if err != nil {
		r := d.sorry(ctx, v.say, c.ID, err)
		return v, &r
	}
	v.Talk, v.answer, v.related = t, &a, related
	return v, nil
}

// showSources shows every passage that an answer rests on.
func (d *Desk) showSources(ctx context.Context, c *interaction.Call) interaction.Reply {
	v, failed := d.pressed(ctx, c)
	if failed != nil {
		return *failed
	}
	return v.sources(c.State.Arg(1) != digest(v.answer))
}

// sources shows every passage that the answer rests on; changed says that it is another one than was shown.
func (v *view) sources(changed bool) interaction.Reply {
	note := ""
	if changed {
		note = v.say.Say("answer.changed") + "\n"
	}
	a := v.answer
	if len(a.Citations) == 0 {
		return interaction.Say(note + v.say.Say("answer.no_sources"))
	}
	e := v.embed(note+v.say.Say("answer.rests_on"), v.colour())
	for i := range min(len(a.Citations), 10) {
		v.addCitation(e, i)
	}
	fit(e)
	plain := note
	for i := range a.Citations {
		part := "> " + markup.Quote(a.Citations[i].Quote, surfaces(a, i), 700) + "\n" + v.source(&a.Citations[i]) + "\n"
		if markup.Size(plain)+markup.Size(part) > maxPlain {
			break
		}
		plain += part
	}
	return interaction.Reply{Embed: e, Plain: strings.TrimSuffix(plain, "\n"), Private: true}
}

// turnPage shows a page of figures, or the answer again, to who asked.
func (d *Desk) turnPage(ctx context.Context, c *interaction.Call) interaction.Reply {
	if c.State.Asker != c.User {
		return interaction.Say(d.texts(ctx, c.Guild, c.Locale).Say("answer.not_yours"))
	}
	v, failed := d.pressed(ctx, c)
	if failed != nil {
		return *failed
	}
	if c.State.Action == actBack {
		r := v.reply(c.User)
		r.Update = true
		return r
	}
	page, ok := c.State.Number(0, maxPage)
	if !ok {
		return interaction.Say(v.say.Say("table.unknown_action"))
	}
	return v.page(page, c.User)
}

// page shows a page of the figures of the answer and those related to it.
func (v *view) page(page int, asker string) interaction.Reply {
	all := v.figures()
	pages := max(1, (len(all)+pageSize-1)/pageSize)
	page = min(page, pages-1)
	head := v.say.Say("answer.page", locale.Args{"First": page*pageSize + 1, "Last": min(len(all), (page+1)*pageSize), "All": len(all)})
	if len(all) == 0 {
		head = v.say.Say("answer.no_figures")
	}
	e := v.embed(head, v.colour())
	list := v.figureList(all, page)
	add(e, v.say.Say("answer.held"), list, false)
	fit(e)
	s, sum := interaction.State{Asker: asker}, digest(v.answer)
	turn := func(label string, to int, disabled bool) interaction.Button {
		return interaction.Button{Label: label, State: s.With(actMore, strconv.Itoa(to), sum), Disabled: disabled}
	}
	row := []interaction.Button{
		{Label: v.say.Say("answer.back"), State: s.With(actBack, "0", sum)},
		turn("◀", max(0, page-1), page == 0), turn("▶", page+1, page == pages-1),
	}
	return interaction.Reply{Embed: e, Plain: v.plain() + "\n" + head + "\n" + list, Buttons: [][]interaction.Button{row}, Update: true}
}

// figures returns the figures of the answer, those it was computed from, those that come close, and those related, each once.
func (v *view) figures() []answer.Figure {
	var out []answer.Figure
	seen := map[string]bool{}
	add := func(f *answer.Figure) {
		key := v.figureLine(f)
		if !seen[key] {
			seen[key] = true
			out = append(out, *f)
		}
	}
	a := v.answer
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
	for i := range v.related {
		add(&v.related[i])
	}
	return out
}

const (
	inputComment = "comment"
	inputRight   = "right"
)

// wrongForm asks what is wrong with an answer.
func (d *Desk) wrongForm(ctx context.Context, c *interaction.Call) interaction.Reply {
	say := d.texts(ctx, c.Guild, c.Locale)
	return interaction.Reply{Form: &interaction.Form{Title: say.Say("report.title"), State: c.State.With(actReport, c.State.Args...), Inputs: []interaction.Input{
		{ID: inputComment, Label: say.Say("report.comment"), Hint: say.Say("report.comment_hint"), Long: true, Required: true, Most: 1000},
		{ID: inputRight, Label: say.Say("report.right"), Most: 200},
	}}}
}

// report takes in what somebody says is wrong with an answer.
func (d *Desk) report(ctx context.Context, c *interaction.Call) interaction.Reply {
	say := d.texts(ctx, c.Guild, c.Locale)
	if wait := d.presses.wait(c.User, time.Now()); wait > 0 {
		return patiently(say, wait)
	}
	r := Report{Guild: c.Corpus, Reporter: c.User, Comment: c.Text(inputComment), Right: c.Text(inputRight)}
	if c.Target != nil {
		r.Channel, r.Message = c.Target.Channel, c.Target.ID
	}
	if t, known := ReadTalk(c.Target); known {
		r.Talk = t
		if a, _, err := d.answer(ctx, c.Corpus, t); err == nil {
			r.Answer = &a
		}
	}
	if err := d.House.Report(ctx, r); err != nil {
		return d.sorry(ctx, say, c.ID, fmt.Errorf("keeping a report: %w", err))
	}
	return interaction.Say(say.Say("report.thanks"))
}
