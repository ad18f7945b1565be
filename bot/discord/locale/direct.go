package locale

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// Direct writes the direct sentence of an answer in the reader's language, from its figures. ok is false where the answer is in the
// articles' own words, or in English anyway; what nothing proves is never written.
func (t Texts) Direct(a *answer.Answer) (s string, ok bool) {
	switch {
	case t.English():
		return "", false
	case a.Status == answer.Unanswerable && len(a.Missing) > 0 && len(a.Nearest) > 0:
		s = t.Say("manner.unanswerable", Args{"Slots": t.Slots(a.Missing)})
	case a.Status == answer.Unanswerable:
		s = t.Say("manner.unanswerable_all")
	case len(a.Figures) == 0:
		return "", false
	default:
		const most = 6
		parts := []string{}
		for i := range a.Figures[:min(most, len(a.Figures))] {
			parts = append(parts, t.sentence(&a.Figures[i]))
		}
		s = t.verdict(a) + strings.Join(slices.Compact(parts), t.Say("manner.semicolon")) + t.Say("manner.stop")
	}
	return s, len(answer.Unproved(provable(a, s))) == 0
}

// provable returns an answer with another text, for the last check. Han characters stand apart from the digits beside them, which they are
// no word with; and the number of a month, or the days of one, are proved where the figure's own period is of them.
func provable(a *answer.Answer, text string) answer.Answer {
	proof := *a
	proof.Text = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			return ' '
		}
		return r
	}, text)
	for i := range a.Figures {
		if p := a.Figures[i].Period.Read(); !p.IsZero() && p.Shape != period.Open {
			last := p.End.AddDays(-1)
			proof.Question += fmt.Sprint(" ", p.Start.Month, " ", last.Month, " ", p.Start.Day, " ", last.Day)
		}
	}
	return proof
}

// verdict writes what an answer decides, before its figures: "否：exports 更高；".
func (t Texts) verdict(a *answer.Answer) string {
	s := ""
	if a.Verdict.Truth != "" {
		s = t.Say("manner.verdict." + a.Verdict.Truth)
	}
	if a.Verdict.Order == "" {
		return s
	}
	side := a.Verdict.Side
	if i := slices.IndexFunc(a.Figures, func(f answer.Figure) bool { return !f.Computed }); side == "" && i >= 0 {
		side = t.Period(a.Figures[i].Period)
	}
	return s + t.Say("manner.verdict."+a.Verdict.Order, Args{"Side": side}) + t.Say("manner.semicolon")
}

// reckoned writes a computed figure by the two that it comes from: "exports（2020年5月）比 imports（2020年5月）高430亿元（计算得出）".
func (t Texts) reckoned(f *answer.Figure, amount string) string {
	key := "manner.reckoned." + string(f.Op)
	if f.Op == answer.OpDifference || f.Op == answer.OpGrowth {
		key += "." + f.Direction
	}
	args := Args{"First": "", "Second": "", "Amount": amount}
	if len(f.From) > 1 {
		args["First"], args["Second"] = t.thing(&f.From[0]), t.thing(&f.From[1])
	}
	return t.Say(key, args) + t.Say("manner.computed")
}

// thing writes what a figure is of and when.
func (t Texts) thing(f *answer.Figure) string {
	if when := t.Period(f.Period); when != "" {
		return t.Say("manner.thing", Args{"Subject": f.Subject, "Period": when})
	}
	return f.Subject
}

// Formula writes the formula of a computed figure with its amounts in the reader's manner.
func (t Texts) Formula(f *answer.Figure) string {
	if t.English() {
		return f.Formula
	}
	pairs := map[string]string{}
	for _, x := range append([]answer.Figure{*f}, f.From...) {
		if v, err := decimal.NewFromString(x.Value); err == nil {
			pairs[answer.Amount(v, x.Unit)] = t.Amount(v, x.Unit)
		}
	}
	var old []string
	for _, k := range slices.SortedFunc(maps.Keys(pairs), func(x, y string) int { return cmp.Or(cmp.Compare(len(y), len(x)), cmp.Compare(x, y)) }) {
		old = append(old, k, pairs[k])
	}
	return strings.NewReplacer(old...).Replace(f.Formula)
}

// sentence writes one figure: "exports（2020年5月）：增长1.4%，同比".
func (t Texts) sentence(f *answer.Figure) string {
	v, err := decimal.NewFromString(f.Value)
	if err != nil {
		return f.Surface
	}
	amount := t.Amount(v, f.Unit)
	if f.Op != "" {
		return t.reckoned(f, amount)
	}
	if to, err := decimal.NewFromString(f.To); err == nil && f.To != "" {
		amount = t.Say("manner.range", Args{"From": t.Amount(v, ""), "To": t.Amount(to, f.Unit)})
	}
	if f.Qualifier != "" {
		amount = t.Say("manner.qualified."+strings.ReplaceAll(f.Qualifier, " ", "_"), Args{"Amount": amount})
	}
	if f.Kind == "change" {
		amount = t.Say("manner.moved."+f.Direction, Args{"Amount": amount})
	}
	args := Args{"Subject": f.Subject, "Period": t.Period(f.Period), "Amount": amount}
	key := "manner.figure"
	switch {
	case f.Subject == "":
		key = "manner.figure_alone"
	case args["Period"] == "":
		key = "manner.figure_undated"
	}
	s := t.Say(key, args)
	if f.Basis != "" && f.Kind == "change" {
		s += t.Say("manner.comma") + t.Basis(f.Basis)
	}
	if f.Share != "" {
		s += t.Say("manner.comma") + t.Say("manner.share", Args{"Whole": f.Share})
	}
	if status := t.Status(f.Status); status != "" {
		s += t.Say("manner.comma") + status
	}
	if f.Computed {
		s += t.Say("manner.computed")
	}
	return s
}
