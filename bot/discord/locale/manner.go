package locale

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// English reports whether the reader is one of the language that answers are written in.
func (t Texts) English() bool { return t.reader == nil || !t.has("manner.translated") }

// has reports whether the language nearest to the reader's says a text differently from English.
func (t Texts) has(key string) bool { return t.Say(key) != Texts{}.Say(key) }

// Date writes a day given as "2020-06-07" in the reader's manner: "7 June 2020", "2020年6月7日". Anything else it leaves as it is.
func (t Texts) Date(iso string) string {
	d, ok := period.ParseDate(iso)
	if !ok {
		return iso
	}
	return t.Say("manner.date", Args{"Day": d.Day, "Month": t.month(d.Month), "Year": d.Year})
}

func (t Texts) month(m int) string { return t.Say("manner.months." + strconv.Itoa(m)) }

// Period writes a period in the reader's manner, in words that stand alone where it has any: "May 2019" for an article's "May".
func (t Texts) Period(p answer.Period) string {
	if t.English() {
		return cmp.Or(answer.PeriodWords(p.Read()), p.Text)
	}
	if s := t.periodWords(p.Read()); s != "" {
		return s
	}
	return p.Text
}

// Named writes a period that an English text names: in the words of the text for who reads English, else in the reader's manner.
func (t Texts) Named(text string, p period.Period) string {
	if t.English() {
		return text
	}
	return cmp.Or(t.periodWords(p), text)
}

// periodWords writes a period in words that stand alone; empty for what has no plain name.
func (t Texts) periodWords(p period.Period) string {
	if p.IsZero() || p.Shape == period.Open {
		return ""
	}
	last := p.End.AddDays(-1)
	key, args := "", Args{"Year": last.Year, "Month": t.month(last.Month), "Day": last.Day}
	switch p.Shape {
	case period.Day:
		key = "day"
	case period.Month:
		key = "month"
	case period.Quarter:
		key, args["Number"] = "quarter", t.Say("manner.quarters."+strconv.Itoa((last.Month+2)/3))
	case period.Half:
		key, args["Number"] = "half", t.Say("manner.halves."+strconv.Itoa((last.Month+5)/6))
	case period.Year:
		key = "year"
	case period.Span:
		if p.Start.Year == last.Year && p.Start.Month == last.Month {
			key, args["First"], args["Last"] = "days", p.Start.Day, last.Day
			break
		}
		if p.Start.Year != last.Year || p.Start.Day != 1 || p.End.Day != 1 {
			return ""
		}
		key, args["First"], args["Last"] = "span", t.month(p.Start.Month), t.month(last.Month)
	}
	switch {
	case key == "" || !p.YearKnown && key == "year":
		return ""
	case p.Point && key != "day":
		key = "end"
	}
	if !p.YearKnown {
		key += "_open"
	}
	return t.Say("manner.periods."+key, args)
}

// Basis names what a change is against. What is no usual basis stays in the words of the article.
func (t Texts) Basis(basis string) string {
	key := "manner.bases." + strings.ReplaceAll(basis, "-", "_")
	if s := t.Say(key); basis != "" && !strings.HasPrefix(s, "[") {
		return s
	}
	return basis
}

// Slots names the slots of a question, in their order.
func (t Texts) Slots(slots []string) string {
	names := make([]string, len(slots))
	for i, s := range slots {
		names[i] = t.Say("manner.slots." + s)
	}
	return strings.Join(names, t.Say("manner.comma"))
}

// Amount writes a value with its unit: "1.46 trillion yuan", "1.46万亿元". A unit that the texts do not name stays as it is.
func (t Texts) Amount(v decimal.Decimal, unit string) string {
	if t.English() {
		return answer.Amount(v, unit)
	}
	number := t.number(v)
	if unit == "" || unit == "index" {
		return number
	}
	return t.Say("manner.amount", Args{"Number": number, "Unit": t.unit(unit)})
}

// unit names a unit as it stands behind a number: "吨", "美元/桶". One that the texts do not name stays as it is.
func (t Texts) unit(u string) string {
	if head, per, rate := strings.Cut(u, "/"); rate {
		return t.Say("manner.rate", Args{"Unit": t.unit(head), "Per": strings.TrimSpace(t.unit(per))})
	}
	if s := t.Say("units." + strings.NewReplacer(" ", "_", "-", "_").Replace(u)); !strings.HasPrefix(s, "[") {
		return s
	}
	return " " + u
}

// number writes a number with the scales of the language: "8 亿, 4 万" are the powers of ten and their names, the largest first.
func (t Texts) number(v decimal.Decimal) string {
	for _, s := range (picture{t}).Scales() {
		if v.Abs().Cmp(decimal.New(1, s.Exp)) >= 0 {
			return answer.Amount(v.Shift(-s.Exp), "") + s.Name
		}
	}
	return answer.Amount(v, "")
}

// Status names what is no plain fact: "forecast".
func (t Texts) Status(s figure.Status) string {
	if s == figure.Fact {
		return ""
	}
	return t.Say("manner.status." + string(s))
}

// Time writes a moment to the minute, in UTC: "2020-06-07 14:05".
func (t Texts) Time(at interface{ Format(string) string }) string {
	return fmt.Sprint(at.Format("2006-01-02 15:04"), " UTC")
}
