package ingest

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quaestor/corpus"
)

// A table is a grid of cells. All rows are of one length.
type table struct {
	caption string
	head    []string // the heads of the columns; nil: there are none
	rows    [][]string
}

// write appends t to s as lines of cells between bars, the heads first, after its caption. What stands apart for looks alone (a
// currency sign, a percent sign, an empty column) is put together again.
func (t *table) write(s *strings.Builder) {
	t.tidy()
	if t.caption != "" {
		s.WriteString(t.caption + "\n\n")
	}
	if t.head != nil {
		writeRow(s, t.head)
		writeRow(s, slices.Repeat([]string{"---"}, len(t.head)))
	}
	for _, r := range t.rows {
		writeRow(s, r)
	}
}

func writeRow(s *strings.Builder, cells []string) {
	s.WriteByte('|')
	for _, c := range cells {
		s.WriteByte(' ')
		s.WriteString(strings.ReplaceAll(c, "|", "/"))
		s.WriteString(" |")
	}
	s.WriteByte('\n')
}

// leading and trailing are what stands in a cell of its own and belongs to the next or the last one: "$ | 1,240" and "8.2 | %".
var (
	leading  = []string{"$", "US$", "€", "£", "¥", "(", "$(", "€(", "£("}
	trailing = []string{"%", ")", "%)", ")%", "pct", "pp", "bp"}
)

func (t *table) tidy() {
	for _, r := range t.rows {
		for i, c := range r {
			switch {
			case slices.Contains(leading, c) && i+1 < len(r) && startsNumber(r[i+1]):
				r[i], r[i+1] = "", c+r[i+1]
			case slices.Contains(trailing, c) && i > 0 && endsNumber(r[i-1]):
				r[i], r[i-1] = "", r[i-1]+c
			}
		}
	}
	for i := t.width() - 1; i >= 0; i-- {
		if t.superfluous(i) {
			t.drop(i)
		}
	}
	t.rows = slices.DeleteFunc(t.rows, func(r []string) bool { return strings.Join(r, "") == "" })
}

func (t *table) width() int {
	if len(t.rows) == 0 {
		return len(t.head)
	}
	return len(t.rows[0])
}

// superfluous reports whether column i holds nothing, and no head that a neighbour does not have too.
func (t *table) superfluous(i int) bool {
	for _, r := range t.rows {
		if r[i] != "" {
			return false
		}
	}
	return t.head == nil || t.head[i] == "" || i > 0 && t.head[i-1] == t.head[i] || i+1 < len(t.head) && t.head[i+1] == t.head[i]
}

func (t *table) drop(i int) {
	for j := range t.rows {
		t.rows[j] = slices.Delete(t.rows[j], i, i+1)
	}
	if t.head != nil {
		t.head = slices.Delete(t.head, i, i+1)
	}
}

func startsNumber(s string) bool {
	s = strings.TrimLeft(s, "(-−–+.")
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

func endsNumber(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// numeric reports whether a cell is a value, not a head: "1,240.2", "-0.8%", "EUR 3 m", but not "2019", "Q3 2020" or "12 March".
func numeric(s string) bool {
	s = strings.TrimLeft(s, "(-−–+$€£¥US ")
	if len(s) > 4 && s[3] == ' ' && s[0] >= 'A' && strings.ToUpper(s[:3]) == s[:3] {
		s = s[4:]
	}
	if s == "" || s[0] < '0' || s[0] > '9' {
		return false
	}
	first, rest, _ := strings.Cut(s, " ")
	_, ok := months[strings.ToLower(rest[:min(len(rest), 3)])]
	return !isYear(first) && !ok
}

// months are the beginnings of the names of the months.
var months = map[string]bool{"jan": true, "feb": true, "mar": true, "apr": true, "may": true, "jun": true, "jul": true, "aug": true, "sep": true, "oct": true, "nov": true, "dec": true}

func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "18" || s[:2] == "19" || s[:2] == "20") && strings.Trim(s, "0123456789") == ""
}

// headed takes the first row for the heads of the columns if it looks like that: no value in it, and values below.
func (t *table) headed() {
	if t.head != nil || len(t.rows) < 2 || slices.ContainsFunc(t.rows[0], numeric) {
		return
	}
	if slices.ContainsFunc(t.rows[1], numeric) || strings.Join(t.rows[0][1:], "") != "" && !slices.ContainsFunc(t.rows[0], isYear) && t.anyNumeric() {
		t.head, t.rows = t.rows[0], t.rows[1:]
	}
}

func (t *table) anyNumeric() bool {
	return slices.ContainsFunc(t.rows, func(r []string) bool { return slices.ContainsFunc(r, numeric) })
}

// separators are what can stand between the cells of a file, besides a tab in .tsv.
const separators = ",;\t|"

// parseTable reads values separated by commas, semicolons, tabs or bars. Where the first row names a column "text", each further
// row is an article like a [row]; otherwise the whole is one article that consists of the table.
func parseTable(name, id, text string, limits Limits) ([]corpus.Article, error) {
	sep := separator(name, text)
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.TrimLeadingSpace, in.FieldsPerRecord = sep, sep != '\t', -1
	t := table{}
	var lines []int
	width := 0
	for {
		r, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if e, ok := errors.AsType[*csv.ParseError](err); ok {
			return nil, &Fault{Name: name, Line: e.Line, Err: e.Err}
		}
		if err != nil {
			return nil, err
		}
		if width = max(width, len(r)); width*(len(t.rows)+1) > limits.TableCells {
			return nil, &LimitError{"cells", int64(limits.TableCells)}
		}
		line, _ := in.FieldPos(0)
		lines = append(lines, line)
		t.rows = append(t.rows, r)
	}
	if len(t.rows) == 0 {
		return nil, ErrNoText
	}
	if i := columnOf(t.rows[0], "text"); i >= 0 {
		return tableArticles(name, t.rows, lines)
	}
	return []corpus.Article{tableArticle(id, t)}, nil
}

// separator returns the character that divides the cells of a text: of those that its first line holds, the most frequent.
func separator(name, text string) rune {
	if strings.EqualFold(filepath.Ext(name), ".tsv") {
		return '\t'
	}
	first := firstLine(text)
	best, most := ',', 0
	for _, r := range separators {
		if n := strings.Count(first, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

// columnOf returns the number of the column of that name, -1 if there is none.
func columnOf(head []string, name string) int {
	return slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), name) })
}

// tableArticles returns the articles that rows describe, the first of which names the columns.
func tableArticles(name string, rows [][]string, lines []int) ([]corpus.Article, error) {
	var out []corpus.Article
	var faults Faults
	field := func(r []string, name string) string {
		if i := columnOf(rows[0], name); i >= 0 && i < len(r) {
			return r[i]
		}
		return ""
	}
	for i, r := range rows[1:] {
		a, err := row{ID: field(r, "id"), Title: field(r, "title"), Date: field(r, "date"), Source: field(r, "source"), URL: field(r, "url"), Text: field(r, "text")}.article()
		if field(r, "id") == "" {
			err = errors.Join(err, errors.New("no id"))
		}
		if err != nil && len(faults) < maxFaults {
			faults = append(faults, &Fault{Name: name, Line: lines[i+1], Err: err})
		}
		out = append(out, a)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return out, nil
}

// tableArticle returns the article that consists of a table, titled like the file.
func tableArticle(id string, t table) corpus.Article {
	width := 0
	for _, r := range t.rows {
		width = max(width, len(r))
	}
	for i, r := range t.rows {
		for j := range r {
			r[j] = squeeze(r[j])
		}
		t.rows[i] = append(r, make([]string, width-len(r))...)
	}
	t.headed()
	title := titleOf(id)
	s := &strings.Builder{}
	fmt.Fprintf(s, "%s\n\n", title)
	t.write(s)
	return corpus.Article{ID: id, Title: title, Text: s.String()}
}

// titleOf makes a title of the name of a file: "Exports by country" of "data/Exports_by-country.csv".
func titleOf(id string) string {
	name := id[strings.LastIndexByte(id, '/')+1:]
	name = strings.TrimSuffix(name, filepath.Ext(name))
	title := strings.TrimSpace(strings.NewReplacer("_", " ", "-", " ").Replace(name))
	if title == "" {
		return name
	}
	return title
}

// squeeze returns s with each run of white space as one space, and without what has no width.
func squeeze(s string) string {
	return strings.Join(strings.FieldsFunc(strings.Map(visible, s), unicode.IsSpace), " ")
}

// visible maps characters of no width to nothing.
func visible(r rune) rune {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', utf8.RuneError:
		return -1
	}
	return r
}

// joinHeads puts rows at the top that hold no value together to one, where a head is set in several lines: "October 2019 on" above
// "September 2019".
func (t *table) joinHeads() {
	n := 0
	for n < len(t.rows) && !slices.ContainsFunc(t.rows[n], numeric) && (n == 0 || strings.Join(t.rows[n][1:], "") != "") {
		n++
	}
	if n < 2 || n == len(t.rows) {
		return
	}
	head := make([]string, t.width())
	for _, r := range t.rows[:n] {
		for i, c := range r {
			head[i] = strings.TrimSpace(head[i] + " " + c)
		}
	}
	t.rows = append([][]string{head}, t.rows[n:]...)
}
