package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"quaestor/bot/answer"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/sentence"
)

type figuresCommand struct {
	Date  string `help:"Date of the text, which its months and \"last year\" are read against." placeholder:"YYYY-MM-DD"`
	Title string `help:"Headline of the text, where the text does not begin with it." placeholder:"TEXT"`
	JSON  bool   `help:"Print one JSON object." xor:"form"`
	CSV   bool   `help:"Print comma-separated values." xor:"form"`
	Batch bool   `help:"With --json: read texts from standard input, one JSON object a line, and answer each with one line."`
	File  string `arg:"" optional:"" help:"The text; - is standard input."`
}

// Help explains more than the flags do.
func (figuresCommand) Help() string {
	return `Prints a table to check against the text: the figure, what it measures (and of whom, where the words do not say), its period, what a change
is against (in brackets where an earlier clause says it; with "forecast", "revised" or, for the value that another is compared with,
"earlier"), and the words around it. --csv and --json hold all that is read: place, partner, organisation, share, terms, speaker, source.

A line of --batch is {"id": "a1", "text": "…", "date": "2020-06-20"}; title and date may be left out.`
}

// maxFile is the largest text read, in bytes.
const maxFile = 16 << 20

// Run shows the figures of a file, or of each line of a batch.
func (c *figuresCommand) Run(s *streams) error {
	switch {
	case c.Batch && !c.JSON:
		return usageError("--batch prints JSON; add --json")
	case c.Batch && c.File != "":
		return usageError("--batch reads its texts from standard input; leave the file out")
	case c.Batch:
		return figuresBatch(s)
	case c.File == "":
		return usageError("figures of which file? for example: quaestor figures article.txt")
	}
	date, err := parseDate("--date", c.Date)
	if err != nil {
		return err
	}
	text, err := readText(c.File, s.in)
	if err != nil {
		return err
	}
	figs := extract(c.Title, text, date)
	switch {
	case c.JSON:
		return writeJSON(s.out, reading("", text, date, figs))
	case c.CSV:
		return figuresCSV(s.out, text, figs)
	}
	return figuresTable(s.out, text, figs, colour(s.out))
}

// readText reads a file, or standard input for "-".
func readText(path string, stdin io.Reader) (string, error) {
	r := stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return "", fmt.Errorf("reading the text: %w", err)
		}
		defer f.Close() // read only
		r = f
	}
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("reading the text %q: %w", path, err)
	case len(b) > maxFile:
		return "", fmt.Errorf("reading the text %q: it is longer than %d bytes; cut it", path, maxFile)
	case !utf8.Valid(b):
		return "", fmt.Errorf("reading the text %q: it is not UTF-8; convert it first", path)
	}
	return string(b), nil
}

// extract reads the figures of a text.
func extract(title, text string, date period.Date) []figure.Figure {
	return figure.Extract(title, text, date, sentence.Split(text))
}

// A figureRow is a figure as "figures --json" prints it: that of answers, with all that the text says of it.
type figureRow struct {
	answer.Figure
	Citation *struct{} `json:"citation,omitempty"` // hides the citation number, which means nothing here
	Start    int       `json:"start"`
	End      int       `json:"end"`
	Place    []string  `json:"place,omitempty"`
	Partner  []string  `json:"partner,omitempty"`
	Org      string    `json:"organisation,omitempty"`
	Share    string    `json:"share_of,omitempty"`
	Status   string    `json:"status,omitempty"`
	Terms    []string  `json:"terms,omitempty"`
	Earlier  bool      `json:"earlier,omitempty"` // the value that another is compared with
	Carried  bool      `json:"basis_carried,omitempty"`
	Speaker  string    `json:"speaker,omitempty"`
	Source   string    `json:"source,omitempty"`
}

func figureRowOf(f *figure.Figure, text string) figureRow {
	g := answer.Show(f, text)
	if f.Share != "" {
		g.Subject = subjectWords(f)
	}
	return figureRow{Figure: g, Start: f.Start, End: f.End, Place: f.Place, Partner: f.Partner, Org: f.Org, Share: f.Share, Status: string(f.Status),
		Terms: f.Terms, Earlier: f.Earlier, Carried: f.Carried, Speaker: f.Speaker, Source: f.Source}
}

// subjectWords says what a figure measures: "General trade as a share of the total".
func subjectWords(f *figure.Figure) string {
	switch {
	case f.Share == "":
		return f.Subject
	case f.Subject == "" || f.Subject == f.Share:
		return "share of " + f.Share
	}
	return f.Subject + " as a share of " + f.Share
}

// A periodRow is a period that a text names.
type periodRow struct {
	Text      string `json:"text"`
	StartDate string `json:"start_date"`
	EndDate   string `json:"end_date"` // exclusive
	Start     int    `json:"start"`
	End       int    `json:"end"`
}

// A textReading is all that is read in one text.
type textReading struct {
	ID      string      `json:"id"`
	Figures []figureRow `json:"figures"`
	Periods []periodRow `json:"periods"`
}

func reading(id, text string, date period.Date, figs []figure.Figure) textReading {
	r := textReading{ID: id, Figures: []figureRow{}, Periods: []periodRow{}}
	for i := range figs {
		f := &figs[i]
		r.Figures = append(r.Figures, figureRowOf(f, text))
	}
	for _, m := range period.All(text, date) {
		row := periodRow{Text: m.Text, Start: m.Start, End: m.End}
		row.StartDate, row.EndDate = m.Period.ISO()
		r.Periods = append(r.Periods, row)
	}
	return r
}

// figuresBatch reads the figures of each line of standard input. A line that cannot be read gives an error in its place.
func figuresBatch(s *streams) error {
	out := bufio.NewWriter(s.out)
	bad := func(n int, why string) error { return writeJSON(out, lineError{n, why}) }
	err := eachLine(s.in, func(n int, line []byte) error {
		var row struct {
			ID, Title, Date string
			Text            *string
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return bad(n, fmt.Sprintf(`the line is no {"id": "…", "text": "…", "date": "…"}: %v`, err))
		}
		if row.Text == nil {
			return bad(n, `the field "text" is missing`)
		}
		date, err := parseDate("the date", row.Date)
		if err != nil {
			return bad(n, err.Error())
		}
		return writeJSON(out, reading(row.ID, *row.Text, date, extract(row.Title, *row.Text, date)))
	}, bad)
	return errors.Join(err, out.Flush())
}

// figuresCSV writes one line a figure, with a head.
func figuresCSV(w io.Writer, text string, figs []figure.Figure) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"value", "to", "qualifier", "unit", "kind", "direction", "basis", "subject", "share_of", "place", "partner", "organisation",
		"period", "period_start", "period_end", "status", "terms", "earlier", "basis_carried", "start", "end", "speaker", "source", "surface", "quote"}}
	for i := range figs {
		f := &figs[i]
		g := answer.Show(f, text)
		rows = append(rows, []string{g.Value, g.To, g.Qualifier, g.Unit, g.Kind, g.Direction, g.Basis, g.Subject, f.Share,
			strings.Join(f.Place, " "), strings.Join(f.Partner, " "), f.Org, g.Period.Text, g.Period.Start, g.Period.End, string(f.Status),
			strings.Join(f.Terms, "; "), strconv.FormatBool(f.Earlier), strconv.FormatBool(f.Carried), strconv.Itoa(f.Start), strconv.Itoa(f.End), f.Speaker, f.Source, g.Surface,
			around(text, f.Start, f.End, plain)})
	}
	return out.WriteAll(rows)
}

// figuresTable writes the figures for a person who checks them against the text, on a terminal with each figure marked in its quotation.
func figuresTable(w io.Writer, text string, figs []figure.Figure, coloured bool) error {
	if len(figs) == 0 {
		_, err := fmt.Fprintln(w, "No figures.")
		return err
	}
	head, mark := plain, plain
	if coloured {
		head, mark = strong, marked
	}
	rows := [][]string{{"FIGURE", "SUBJECT", "PERIOD", "BASIS", "QUOTE"}}
	for i := range figs {
		f := &figs[i]
		shown := answer.Shown(f)
		if f.Inexact {
			shown = text[f.Start:f.End] + " (inexact)"
		}
		rows = append(rows, []string{short(shown, 30), ofWhom(f, 52), short(tablePeriod(f), 26), short(tableBasis(f), 30), around(text, f.Start, f.End, mark)})
	}
	return writeColumns(w, rows, head)
}

// writeColumns writes rows in columns, the first row in the given style. The last column is as long as it likes.
func writeColumns(w io.Writer, rows [][]string, head style) error {
	wide := make([]int, len(rows[0])-1)
	for _, r := range rows {
		for c := range wide {
			wide[c] = max(wide[c], utf8.RuneCountInString(r[c]))
		}
	}
	out := bufio.NewWriter(w)
	for i, r := range rows {
		var line strings.Builder
		for c := range wide {
			line.WriteString(r[c] + strings.Repeat(" ", wide[c]-utf8.RuneCountInString(r[c])+2))
		}
		line.WriteString(r[len(wide)])
		if i == 0 {
			fmt.Fprintln(out, head.in(line.String()))
			continue
		}
		fmt.Fprintln(out, strings.TrimRight(line.String(), " "))
	}
	return out.Flush()
}

// ofWhom says in at most n characters what a figure measures and, where the words do not, of and with whom: "exports (Norway, with EU)".
func ofWhom(f *figure.Figure, n int) string {
	what, whom := subjectWords(f), ""
	name := func(keys []string) string {
		if len(keys) == 0 || mentions(what, keys[0]) {
			return ""
		}
		if p, ok := place.Get(keys[0]); ok {
			return p.Name
		}
		return keys[0]
	}
	if whom = f.Org; whom == "" || strings.Contains(what, whom) {
		whom = name(f.Place)
	}
	if with := name(f.Partner); with != "" {
		whom = strings.TrimPrefix(whom+", with "+with, ", ")
	}
	if whom == "" {
		return short(what, n)
	}
	whom = short(whom, n/2)
	return strings.TrimLeft(short(what, n-utf8.RuneCountInString(whom)-len(" ()"))+" ("+whom+")", " ")
}

// mentions reports whether words name the place with the given key.
func mentions(words, key string) bool {
	for _, m := range place.Find(words) {
		if m.Key == key {
			return true
		}
	}
	return false
}

// tablePeriod is the period of a figure with its year where that is known, else in the article's words.
func tablePeriod(f *figure.Figure) string {
	words := answer.PeriodWords(f.Period)
	switch {
	case words == "":
		return f.PeriodText
	case f.Earlier && !f.Period.YearKnown && f.PeriodText != "":
		return f.PeriodText
	}
	return words
}

// tableBasis is what a change is against, in brackets where it is taken over from the clause before, and whether a figure is a forecast,
// revised or the earlier one of two.
func tableBasis(f *figure.Figure) string {
	var notes []string
	switch {
	case f.Basis != "" && f.Carried:
		notes = append(notes, "("+f.Basis+")")
	case f.Basis != "":
		notes = append(notes, f.Basis)
	}
	if f.Status != figure.Fact {
		notes = append(notes, string(f.Status))
	}
	if f.Earlier {
		notes = append(notes, "earlier")
	}
	return strings.Join(notes, "; ")
}

// short cuts s to n characters, on one line.
func short(s string, n int) string {
	r := []rune(printable(strings.Join(strings.Fields(s), " ")))
	if len(r) <= n {
		return string(r)
	}
	return string(r[:n-1]) + "…"
}

// around returns the words round a figure, with the figure in the style mark.
func around(text string, start, end int, mark style) string {
	const reach = 40
	from, to := start, end
	for i := start; i > 0 && start-i < reach && text[i-1] != '\n'; i-- {
		if text[i-1] == ' ' || i == 1 {
			from = i - 1
		}
	}
	for i := end; i < len(text) && i-end < reach && text[i] != '\n'; i++ {
		if text[i] == ' ' || i == len(text)-1 {
			to = i + 1
		}
	}
	clean := func(s string) string { return printable(strings.ReplaceAll(s, "\t", " ")) }
	return strings.TrimSpace(clean(text[from:start]) + mark.in(clean(text[start:end])) + clean(text[end:to]))
}
