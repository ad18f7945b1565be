package discord

import (
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"quaestor/bot/answer"
	"quaestor/bot/discord/markup"
)

// Discord's limits, in UTF-16 units.
const (
	maxTitle       = 256
	maxDescription = 2048 // Discord allows 4,096; more than this nobody reads
	maxField       = 1024
	maxFooter      = 1024 // Discord allows 2,048
	maxEmbed       = 6000
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

// show returns the reply that shows an answer to asker; related are figures held beside it.
func show(t talk, a *answer.Answer, related []answer.Figure, asker string) reply {
	s := state{asker: asker, digest: digest(a)}
	r := reply{embed: embedAnswer(t, a), plain: plainAnswer(t, a)}
	var row []button
	if len(a.Citations) > 0 {
		row = append(row, button{label: "Sources", state: s.with(actSources, 0)})
	}
	if len(allFigures(a, related)) > min(len(a.Figures), pageSize)+len(a.Nearest) {
		row = append(row, button{label: "More figures", state: s.with(actMore, 0)})
	}
	row = append(row, button{label: "Wrong?", state: s.with(actWrong, 0)})
	r.buttons = [][]button{row}
	return r
}

// with returns s for another action.
func (s state) with(action string, page int) state {
	s.action, s.page = action, page
	return s
}

// colour returns the colour of an answer.
func colour(a *answer.Answer) int {
	switch a.Status {
	case answer.Unanswerable:
		return grey
	case answer.Ambiguous:
		return amber
	}
	return green
}

// embedAnswer returns an answer as an embed.
func embedAnswer(t talk, a *answer.Answer) *discordgo.MessageEmbed {
	e := t.embed(markup.Escaped(direct(a), maxDescription), colour(a))
	if len(a.Figures) == 1 {
		addFigure(e, &a.Figures[0])
	} else if len(a.Figures) > 1 {
		add(e, "Figures", figureList(a.Figures, 0), false)
	}
	if a.Status == answer.Unanswerable && len(a.Nearest) > 0 {
		add(e, "Nearest figures held, not the answer", nearestList(a.Nearest), false)
	}
	for i := range min(len(a.Citations), maxQuotes) {
		addCitation(e, a, i)
	}
	fit(e)
	return e
}

// add appends a field unless its value is empty.
func add(e *discordgo.MessageEmbed, name, value string, inline bool) {
	if strings.TrimSpace(value) != "" {
		e.Fields = append(e.Fields, &discordgo.MessageEmbedField{Name: name, Value: value, Inline: inline})
	}
}

// addFigure appends what is known of a figure.
func addFigure(e *discordgo.MessageEmbed, f *answer.Figure) {
	const most = 200
	add(e, "Figure", "**"+markup.Escaped(printed(f), most)+"**", true)
	add(e, "Period", markup.Escaped(f.Period.Text, most), true)
	add(e, "Basis", markup.Escaped(f.Basis, most), true)
	add(e, "Subject", markup.Escaped(f.Subject, most), true)
	if f.Computed {
		add(e, "Computed", markup.Escaped(f.Formula, maxField), false)
	}
}

// addCitation appends the quote and source of a citation.
func addCitation(e *discordgo.MessageEmbed, a *answer.Answer, i int) {
	c := &a.Citations[i]
	name := "Quote"
	if i > 0 {
		name = fmt.Sprintf("Quote %d", i+1)
	}
	add(e, name, "> "+markup.Quote(c.Quote, surfaces(a, i), maxField-2), false)
	add(e, strings.Replace(name, "Quote", "Source", 1), source(c), false)
}

// fit drops fields from the end until the embed is within Discord's limit.
func fit(e *discordgo.MessageEmbed) {
	total := markup.Size(e.Title) + markup.Size(e.Description)
	if e.Footer != nil {
		total += markup.Size(e.Footer.Text)
	}
	for i, f := range e.Fields {
		if total += markup.Size(f.Name) + markup.Size(f.Value); total > maxEmbed || i >= 25 {
			e.Fields = e.Fields[:i]
			return
		}
	}
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
func printed(f *answer.Figure) string {
	s := f.Surface
	if s == "" {
		s = strings.TrimSpace(f.Value + " " + f.Unit)
	}
	switch f.Direction {
	case "up", "down":
		s += " " + f.Direction
	}
	return s
}

// figureLine describes a figure in a line.
func figureLine(f *answer.Figure) string {
	const most = 160
	var parts []string
	for _, p := range []string{f.Subject, f.Period.Text, f.Basis} {
		if p = markup.Clean(p); p != "" {
			parts = append(parts, p)
		}
	}
	s := "**" + markup.Escaped(printed(f), 80) + "**"
	if len(parts) > 0 {
		s += " · " + markup.Escaped(strings.Join(parts, " · "), most)
	}
	if f.Computed {
		s += " · computed: " + markup.Escaped(f.Formula, most)
	}
	return s
}

// figureList returns a page of figures, a line each.
func figureList(figures []answer.Figure, page int) string {
	var lines []string
	total := 0
	for i := page * pageSize; i < min(len(figures), (page+1)*pageSize); i++ {
		line := figureLine(&figures[i])
		if total += markup.Size(line) + 1; total > maxField {
			break
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// nearestList returns the figures that come close, and in what they differ.
func nearestList(nearest []answer.Nearest) string {
	var lines []string
	total := 0
	for i := range nearest {
		line := figureLine(&nearest[i].Figure) + " · differs in " + markup.Escaped(strings.Join(nearest[i].Differs, ", "), 60)
		if total += markup.Size(line) + 1; total > maxField {
			break
		}
		lines = append(lines, line)
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

// source returns the article of a citation: linked title, publisher, date.
func source(c *answer.Citation) string {
	const most = 160
	s := markup.Link(c.Title, c.URL, most)
	for _, p := range []string{c.Source, c.Date} {
		if p != "" {
			s += " · " + markup.Escaped(p, most)
		}
	}
	return s
}

// plainAnswer returns an answer as text of at most 2,000 units.
func plainAnswer(t talk, a *answer.Answer) string {
	s := t.plain() + "\n" + markup.Escaped(direct(a), 600)
	more := func(part string) {
		if part != "" && markup.Size(s)+1+markup.Size(part) <= maxPlain {
			s += "\n" + part
		}
	}
	if len(a.Figures) > 1 {
		more(figureList(a.Figures, 0))
	}
	for i := range a.Figures {
		if a.Figures[i].Computed {
			more("Computed: " + markup.Escaped(a.Figures[i].Formula, 300))
		}
	}
	if a.Status == answer.Unanswerable && len(a.Nearest) > 0 {
		more("Nearest figures held, not the answer:\n" + nearestList(a.Nearest))
	}
	for i := range min(len(a.Citations), maxQuotes) {
		more("> " + markup.Quote(a.Citations[i].Quote, surfaces(a, i), 700) + "\n" + source(&a.Citations[i]))
	}
	return s
}
