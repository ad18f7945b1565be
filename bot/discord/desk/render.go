package desk

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
)

// Discord's limits, in UTF-16 units.
const (
	maxTitle       = 256
	maxDescription = 2048 // Discord allows 4,096; more than this nobody reads
	maxField       = 1024
	maxFooter      = 1024 // Discord allows 2,048
	maxEmbed       = 6000
	maxFields      = 25
	maxPlain       = 2000
)

// Colours of the bar beside an answer.
const (
	green = 0x2E7D32 // answered
	amber = 0xF9A825 // several figures fit
	grey  = 0x607D8B // not held
)

const (
	pageSize  = 8 // figures on a page
	maxQuotes = 2 // in the answer itself; the button Sources shows all
)

// A view is an answer to be shown in a reader's language.
type view struct {
	Talk
	answer  *answer.Answer
	related []answer.Figure // held beside those of the answer
	say     locale.Texts
}

// reply returns the reply that shows the answer to who asked.
func (v *view) reply(asker string) interaction.Reply {
	s := interaction.State{Asker: asker}
	r := interaction.Reply{Embed: v.embedAnswer(), Plain: v.plainAnswer()}
	a, sum := v.answer, digest(v.answer)
	var row []interaction.Button
	if len(a.Citations) > 0 {
		row = append(row, interaction.Button{Label: v.say.Say("answer.sources"), State: s.With(actSources, "0", sum)})
	}
	if len(v.figures()) > min(len(a.Figures), pageSize)+len(a.Nearest) {
		row = append(row, interaction.Button{Label: v.say.Say("answer.more"), State: s.With(actMore, "0", sum)})
	}
	if a.Series {
		row = append(row, interaction.Button{Label: v.say.Say("browse.chart"), State: s.With(actDraw, "0", sum)})
	}
	row = append(row, interaction.Button{Label: v.say.Say("answer.wrong"), State: s.With(actWrong, "0", sum)})
	r.Buttons = [][]interaction.Button{row}
	return r
}

// colour returns the colour of the answer.
func (v *view) colour() int {
	switch v.answer.Status {
	case answer.Unanswerable:
		return grey
	case answer.Ambiguous:
		return amber
	}
	return green
}

// embedAnswer returns the answer as an embed.
func (v *view) embedAnswer() *interaction.Embed {
	a := v.answer
	e := v.embed(markup.Escaped(v.direct(), maxDescription)+v.hint(), v.colour())
	if len(a.Figures) == 1 {
		v.addFigure(e, &a.Figures[0])
	} else if len(a.Figures) > 1 {
		add(e, v.say.Say("answer.figures"), v.figureList(a.Figures, 0), false)
		v.addFormulas(e)
	}
	if a.Status == answer.Unanswerable && len(a.Nearest) > 0 {
		add(e, v.say.Say("answer.nearest"), v.nearestList(), false)
	}
	for i := range min(len(a.Citations), maxQuotes) {
		v.addCitation(e, i)
	}
	fit(e)
	return e
}

// add appends a field unless its value is empty.
func add(e *interaction.Embed, name, value string, inline bool) {
	if strings.TrimSpace(value) != "" {
		e.Fields = append(e.Fields, interaction.Field{Name: name, Value: value, Inline: inline})
	}
}

// addFigure appends what is known of a figure.
func (v *view) addFigure(e *interaction.Embed, f *answer.Figure) {
	const most = 200
	add(e, v.say.Say("answer.figure"), "**"+markup.Escaped(v.printed(f), most)+"**", true)
	add(e, v.say.Say("answer.period"), markup.Escaped(v.period(f), most), true)
	add(e, v.say.Say("answer.basis"), markup.Escaped(v.say.Basis(f.Basis), most), true)
	add(e, v.say.Say("answer.subject"), markup.Escaped(f.Subject, most), true)
	v.addFormulas(e)
}

// addFormulas appends how the computed figures of the answer come about.
func (v *view) addFormulas(e *interaction.Embed) {
	var lines []string
	for i := range v.answer.Figures {
		if f := &v.answer.Figures[i]; f.Computed && f.Formula != "" {
			lines = append(lines, markup.Escaped(v.say.Formula(f), maxField/4))
		}
	}
	add(e, v.say.Say("answer.computed"), strings.Join(lines[:min(len(lines), 3)], "\n"), false)
}

// addCitation appends the quote and source of a citation.
func (v *view) addCitation(e *interaction.Embed, i int) {
	quote, from := v.say.Say("answer.quote"), v.say.Say("answer.source")
	if i > 0 {
		quote, from = fmt.Sprintf("%s %d", quote, i+1), fmt.Sprintf("%s %d", from, i+1)
	}
	c := &v.answer.Citations[i]
	add(e, quote, "> "+markup.Quote(c.Quote, surfaces(v.answer, i), maxField-2), false)
	add(e, from, v.source(c), false)
}

// fit drops fields from the end until the embed is within Discord's limit.
func fit(e *interaction.Embed) {
	total := markup.Size(e.Title) + markup.Size(e.Description)
	if e.Footer != nil {
		total += markup.Size(e.Footer.Text)
	}
	for i, f := range e.Fields {
		if total += markup.Size(f.Name) + markup.Size(f.Value); total > maxEmbed || i >= maxFields {
			e.Fields = e.Fields[:i]
			return
		}
	}
}

// hint returns a line that says what can be asked, where the articles hold nothing that comes close.
func (v *view) hint() string {
	if a := v.answer; a.Status != answer.Unanswerable || len(a.Nearest) > 0 || !slices.Contains(a.Missing, "subject") {
		return ""
	}
	return "\n" + v.say.Say("answer.hint")
}

// direct returns the direct answer in the reader's language.
func (v *view) direct() string {
	if v.answer.Text == withheld {
		return v.say.Say("answer.withheld")
	}
	if s, ok := v.say.Direct(v.answer); ok {
		return s
	}
	return direct(v.answer)
}

// direct returns the direct answer: the text of a before its quotations.
func direct(a *answer.Answer) string {
	var keep []string
	for line := range strings.Lines(a.Text) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "> "), strings.HasPrefix(line, "— "), line == "":
		case strings.HasPrefix(line, "• ") && len(a.Figures) > 1:
		case len(keep) > 0 && a.Status == answer.Unanswerable:
		default:
			keep = append(keep, line)
		}
	}
	return strings.Join(keep, " ")
}

// printed returns a figure as its article prints it, or as computed, with the way it goes.
func (v *view) printed(f *answer.Figure) string {
	s := f.Surface
	if s == "" {
		value, err := decimal.NewFromString(f.Value)
		if err != nil {
			return f.Value + " " + f.Unit
		}
		s = v.say.Amount(value, f.Unit)
	}
	switch {
	case f.Op != "" && f.Op != answer.OpGrowth: // exports are above imports, and have not gone up
		s += " (" + v.say.Say("answer.ops."+string(f.Op)) + ")"
	case f.Direction == "up", f.Direction == "down":
		s += " " + v.say.Say("answer."+f.Direction)
	}
	return s
}

// period returns the time of a figure. One that is computed may be of two: "May 2019 against May 2020".
func (v *view) period(f *answer.Figure) string {
	if strings.Contains(f.Period.Text, " against ") {
		return f.Period.Text
	}
	return v.say.Period(f.Period)
}

// figureLine describes a figure in a line.
func (v *view) figureLine(f *answer.Figure) string {
	const most = 160
	var parts []string
	of := f.Subject
	if f.Op != "" && f.Op != answer.OpSum && f.Op != answer.OpMean && len(f.From) == 2 && f.From[0].Subject != f.From[1].Subject {
		of += " / " + f.From[1].Subject
	}
	for _, p := range []string{of, v.period(f), v.say.Basis(f.Basis)} {
		if p = markup.Clean(p); p != "" {
			parts = append(parts, p)
		}
	}
	s := "**" + markup.Escaped(v.printed(f), 80) + "**"
	if len(parts) > 0 {
		s += " · " + markup.Escaped(strings.Join(parts, " · "), most)
	}
	return s
}

// figureList returns a page of figures, a line each.
func (v *view) figureList(figures []answer.Figure, page int) string {
	var lines []string
	for i := page * pageSize; i < min(len(figures), (page+1)*pageSize); i++ {
		lines = append(lines, v.figureLine(&figures[i]))
	}
	return joined(lines)
}

// nearestList returns the figures that come close, and in what they differ.
func (v *view) nearestList() string {
	var lines []string
	for i := range v.answer.Nearest {
		n := &v.answer.Nearest[i]
		differs := v.say.Say("answer.differs", locale.Args{"Slots": v.say.Slots(n.Differs)})
		lines = append(lines, v.figureLine(&n.Figure)+" · "+markup.Escaped(differs, 80))
	}
	return joined(lines)
}

// joined returns as many lines as fit a field.
func joined(lines []string) string {
	total := 0
	for i, l := range lines {
		if total += markup.Size(l) + 1; total > maxField {
			lines = lines[:i]
			break
		}
	}
	return strings.Join(lines, "\n")
}

// surfaces returns the figures that citation i proves, as printed.
func surfaces(a *answer.Answer, i int) []string {
	var out []string
	note := func(f *answer.Figure) {
		if f.Citation == i && f.Surface != "" {
			out = append(out, f.Surface)
		}
	}
	for k := range a.Figures {
		note(&a.Figures[k])
		for j := range a.Figures[k].From {
			note(&a.Figures[k].From[j])
		}
	}
	return out
}

// stale says that an article may be out of date, where it may.
func (v *view) stale(c *answer.Citation) string {
	if !c.Stale {
		return ""
	}
	return v.say.Say("answer.stale")
}

// source returns the article of a citation: linked title, publisher, date.
func (v *view) source(c *answer.Citation) string {
	const most = 160
	s := markup.Link(c.Title, c.URL, most)
	for _, p := range []string{c.Source, v.say.Date(c.Date), v.stale(c)} {
		if p != "" {
			s += " · " + markup.Escaped(p, most)
		}
	}
	return s
}

// plainAnswer returns the answer as text of at most 2,000 units.
func (v *view) plainAnswer() string {
	a := v.answer
	s := v.plain() + "\n" + markup.Escaped(v.direct(), 600) + v.hint()
	more := func(part string) {
		if part != "" && markup.Size(s)+1+markup.Size(part) <= maxPlain {
			s += "\n" + part
		}
	}
	if len(a.Figures) > 1 {
		more(v.figureList(a.Figures, 0))
	}
	for i := range a.Figures {
		if a.Figures[i].Computed {
			more(v.say.Say("answer.computed") + ": " + markup.Escaped(v.say.Formula(&a.Figures[i]), 300))
		}
	}
	if a.Status == answer.Unanswerable && len(a.Nearest) > 0 {
		more(v.say.Say("answer.nearest") + ":\n" + v.nearestList())
	}
	for i := range min(len(a.Citations), maxQuotes) {
		more("> " + markup.Quote(a.Citations[i].Quote, surfaces(a, i), 700) + "\n" + v.source(&a.Citations[i]))
	}
	return s
}
