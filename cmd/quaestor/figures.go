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
	"text/tabwriter"
	"unicode/utf8"

	"quaestor/bot/answer"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
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
	return `A line of --batch is {"id": "a1", "text": "…", "date": "2020-06-20"}; title and date may be left out.`
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

// A figureRow is a figure as "figures --json" prints it.
type figureRow struct {
	answer.Figure
	Citation *struct{} `json:"citation,omitempty"` // hides the citation number, which means nothing here
	Start    int       `json:"start"`
	End      int       `json:"end"`
	Speaker  string    `json:"speaker,omitempty"`
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
		r.Figures = append(r.Figures, figureRow{Figure: answer.Show(f, text), Start: f.Start, End: f.End, Speaker: f.Speaker})
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
	rows := [][]string{{"value", "to", "qualifier", "unit", "kind", "direction", "basis", "subject", "period", "period_start", "period_end",
		"start", "end", "speaker", "surface"}}
	for i := range figs {
		f := &figs[i]
		g := answer.Show(f, text)
		rows = append(rows, []string{g.Value, g.To, g.Qualifier, g.Unit, g.Kind, g.Direction, g.Basis, g.Subject, g.Period.Text, g.Period.Start, g.Period.End,
			strconv.Itoa(f.Start), strconv.Itoa(f.End), f.Speaker, g.Surface})
	}
	return out.WriteAll(rows)
}

// figuresTable writes the figures for a person who checks them against the text, on a terminal with each figure marked in its quotation.
func figuresTable(w io.Writer, text string, figs []figure.Figure, coloured bool) error {
	if len(figs) == 0 {
		_, err := fmt.Fprintln(w, "No figures.")
		return err
	}
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, "FIGURE\tSUBJECT\tPERIOD\tBASIS\tQUOTE")
	for i := range figs {
		f := &figs[i]
		g := answer.Show(f, text)
		shown := answer.Shown(f)
		if f.Inexact {
			shown = g.Surface + " (inexact)"
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\n", short(shown, 30), short(g.Subject, 48), short(g.Period.Text, 24), short(g.Basis, 24), around(text, f.Start, f.End, coloured))
	}
	return tw.Flush()
}

// short cuts s to n characters, on one line.
func short(s string, n int) string {
	r := []rune(printable(strings.Join(strings.Fields(s), " ")))
	if len(r) <= n {
		return string(r)
	}
	return string(r[:n-1]) + "…"
}

// around returns the words round a figure, with the figure marked.
func around(text string, start, end int, coloured bool) string {
	const reach = 32
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
	mark := plain
	if coloured {
		mark = marked
	}
	return strings.TrimSpace(clean(text[from:start]) + mark.in(clean(text[start:end])) + clean(text[end:to]))
}
