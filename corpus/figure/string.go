package figure

import (
	"strings"
)

var kindNames = [...]string{"level", "change", "count"}

func (k Kind) String() string { return kindNames[k] }

var directionNames = [...]string{"none", "up", "down"}

func (d Direction) String() string { return directionNames[d] }

// String returns the figure in one line: value, unit, kind, what it is against, period, subject, places and what else is known.
func (f Figure) String() string {
	var b strings.Builder
	b.WriteString(f.Value.String())
	if f.IsRange {
		b.WriteString("–" + f.To.String())
	}
	if f.Unit != "" {
		b.WriteString(" " + f.Unit)
	}
	b.WriteString(" " + f.Kind.String())
	if f.Kind == Change {
		b.WriteString(" " + f.Direction.String())
	}
	if f.Basis != "" {
		b.WriteString(" [" + f.Basis)
		if f.Carried {
			b.WriteString(", carried")
		}
		b.WriteString("]")
	}
	b.WriteString(" | " + f.Period.String() + " | " + f.Subject)
	if f.Share != "" {
		b.WriteString(" / " + f.Share)
	}
	b.WriteString(" | " + strings.Join(f.Place, ","))
	if len(f.Partner) > 0 {
		b.WriteString(" > " + strings.Join(f.Partner, ","))
	}
	if f.Org != "" {
		b.WriteString(" @ " + f.Org)
	}
	if f.Status != Fact {
		b.WriteString(" | " + string(f.Status))
	}
	if len(f.Terms) > 0 {
		b.WriteString(" | " + strings.Join(f.Terms, ", "))
	}
	if f.Earlier {
		b.WriteString(" | earlier")
	}
	return b.String()
}
