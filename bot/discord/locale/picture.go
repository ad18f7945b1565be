package locale

import (
	"cmp"
	"strconv"
	"strings"

	"quaestor/bot/series"
	"quaestor/corpus/period"
)

// Picture returns how a picture is written in the reader's language.
func (t Texts) Picture() series.Words {
	if t.English() {
		return series.English{}
	}
	return picture{t}
}

// A picture writes the words of a picture from the texts.
type picture struct{ Texts }

// Scales are those of the language's numbers.
func (p picture) Scales() []series.Scale {
	var out []series.Scale
	for scale := range strings.SplitSeq(p.Say("manner.scales"), ",") {
		exp, name, _ := strings.Cut(strings.TrimSpace(scale), " ")
		if n, err := strconv.Atoi(exp); err == nil {
			out = append(out, series.Scale{Exp: int32(n), Name: name})
		}
	}
	return out
}

// Unit puts the parts of a unit side by side. Terms and the whole of a share stay in the words of the articles.
func (p picture) Unit(u series.Unit) string {
	unit := strings.TrimSpace(u.Scale + p.unit(u.Unit))
	if u.Unit == "" {
		unit = u.Scale
	}
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if u.Change {
		unit = strings.TrimSpace(p.Say("manner.picture.change", Args{"Unit": unit}))
	}
	add(unit)
	add(p.Basis(u.Basis))
	if u.Share != "" {
		add(p.Say("manner.share", Args{"Whole": u.Share}))
	}
	for _, term := range u.Terms {
		add(term)
	}
	if u.Counted != "" {
		add(p.Say("manner.picture.counted", Args{"Unit": strings.TrimSpace(p.unit(u.Counted))}))
	}
	return strings.Join(parts, p.Say("manner.comma"))
}

// Period names a period as answers do.
func (p picture) Period(of period.Period) string {
	return cmp.Or(p.periodWords(of), series.English{}.Period(of))
}
