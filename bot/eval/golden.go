package eval

import (
	"fmt"
	"strings"
)

// Golden returns the report as a file that a later one is compared with: the table, then a line for each question with its verdict.
func (r Report) Golden() string {
	var b strings.Builder
	for line := range strings.Lines(r.String()) {
		b.WriteString("# " + line)
	}
	for _, row := range r.Rows {
		fmt.Fprintf(&b, "%s %s\n", row.Question.ID, row.Verdict)
	}
	return b.String()
}

// A Change is a verdict that is no longer what a golden file says. A question that one side lacks has "none" there.
type Change struct{ ID, Was, Is string }

func (c Change) String() string { return fmt.Sprintf("%s: %s, was %s", c.ID, c.Is, c.Was) }

// Changes compares the report with what [Report.Golden] wrote of an earlier one, in the order of the golden file, new questions
// last.
func (r Report) Changes(golden string) ([]Change, error) {
	is := make(map[string]string, len(r.Rows))
	for _, row := range r.Rows {
		is[row.Question.ID] = row.Verdict.String()
	}
	var out []Change
	known := map[string]bool{}
	n := 0
	for line := range strings.Lines(golden) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		id, was, ok := strings.Cut(line, " ")
		if !ok {
			return nil, fmt.Errorf("reading golden verdicts, line %d: %q is not an id and a verdict", n, line)
		}
		known[id] = true
		now, asked := is[id]
		if !asked {
			now = "none"
		}
		if now != was {
			out = append(out, Change{ID: id, Was: was, Is: now})
		}
	}
	for _, row := range r.Rows {
		if !known[row.Question.ID] {
			out = append(out, Change{ID: row.Question.ID, Was: "none", Is: row.Verdict.String()})
		}
	}
	return out, nil
}
