package series

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"quaestor/bot/answer"
)

// columns are the columns of the CSV form, named as in the JSON form of an answer.
var columns = []string{"subject", "period", "start", "end", "value", "to", "qualifier", "unit", "kind", "direction", "basis", "status", "surface", "quote", "title", "source", "date", "url", "article"}

// CSV returns the figures as comma-separated values with a head line, for a spreadsheet. Cells that a spreadsheet would take for a
// formula begin with an apostrophe.
func (l *List) CSV() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\uFEFF") // so that spreadsheets read UTF-8
	w := csv.NewWriter(&b)
	rows := [][]string{columns}
	for i := range l.Figures {
		rows = append(rows, row(&l.Figures[i]))
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("writing figures as CSV: %w", err)
	}
	return b.Bytes(), nil
}

func row(h *answer.Held) []string {
	f, c := &h.Shown, &h.Citation
	cells := []string{f.Subject, f.Period.Text, f.Period.Start, f.Period.End, f.Value, f.To, f.Qualifier, f.Unit, f.Kind, f.Direction, f.Basis,
		string(h.Fact.Status), f.Surface, c.Quote, c.Title, c.Source, c.Date, c.URL, c.Article}
	for i, s := range cells {
		if s != "" && strings.ContainsRune("=+@\t\r", rune(s[0])) || strings.HasPrefix(s, "-") && strings.Trim(s, "-0123456789.") != "" {
			cells[i] = "'" + s
		}
	}
	return cells
}
