package question

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
)

// listedTimes puts an "and" before the last of the times that a question only lists behind commas or strokes: "exports feb 1987, jan 1987, feb 1986",
// "growth in mar/apr/may 2020". A time that is part of the one before, "may 5, 1987", is none of a list.
func listedTimes(text string) string {
	if strings.Contains(text, "/") {
		text = strokes(text)
	}
	if !strings.Contains(text, ",") && !setApart(text) {
		return text // nothing is listed
	}
	times := period.Find(text, period.Date{})
	growth := slices.ContainsFunc(scan(text), func(t token) bool { return t.low == "growth" })
	last := -1
	for i := 1; i < len(times); i++ {
		between := strings.TrimSpace(text[times[i-1].End:times[i].Start])
		apart := between == "" && setApart(text)
		if between != "," && !apart || times[i].Period.Shape != times[i-1].Period.Shape || times[i].Period.IsZero() {
			if between == "and" || between == ", and" || between == "or" || between == ", or" {
				return text // it is told as a list
			}
			continue
		}
		if growth && times[i].Period.Shape == period.Year {
			return text // of years a list would take the growth of anything: "export growth in 2021, 2022"
		}
		last = i
	}
	if last < 0 {
		return text
	}
	return text[:times[last-1].End] + " and " + text[times[last].Start:]
}

// setApart reports whether text asks for a difference, so that of two times that stand side by side each is of one figure: "difference exports may april".
func setApart(text string) bool {
	return slices.ContainsFunc(scan(text), func(t token) bool { return t.low == "difference" || t.low == "diff" || t.low == "gap" })
}

// listedThings puts an "and" before the last of the things that chat lists behind a colon, or before "both": "orders, may: steel, coal, wool", "call loans, time
// loans, both".
func listedThings(text string) string {
	toks := scan(text)
	if len(toks) < 5 || len(toks) > longestRecast {
		return text
	}
	colon, comma, commas := -1, -1, 0
	for i, t := range toks {
		switch {
		case whWords[t.low] || helpers[t.low] || t.low == "and" || t.low == "or" || t.low == "vs":
			return text
		case t.low == ":":
			colon, commas = i, 0
		case t.low == "," && i > 0:
			if next := toks[min(i+1, len(toks)-1)].low; next == "both" || next == "each" {
				text = text[:t.start] // ", both amounts"
				if comma > 0 && commas == 1 {
					return text[:toks[comma].start] + " and" + text[toks[comma].end:]
				}
				return text
			}
			comma, commas = i, commas+1
		}
	}
	const longest = 4 // words of the last thing
	if colon < 1 || comma < colon || len(toks)-comma-1 > longest || len(period.Find(text[toks[comma].end:], period.Date{})) > 0 {
		return text
	}
	if _, unit := units()[toks[len(toks)-1].low]; unit {
		return text // "tin exports: may, in tonnes"
	}
	return text[:toks[comma].start] + " and" + text[toks[comma].end:]
}

// strokes parts months that strokes divide: "mar/apr/may 2020" becomes "mar, apr and may 2020".
func strokes(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		parts := strings.Split(w, "/")
		if len(parts) < 3 {
			continue // "January/March" is a quarter
		}
		months := true
		for _, p := range parts {
			m := period.Find(p, period.Date{})
			months = months && len(m) == 1 && m[0].Start == 0 && m[0].End == len(p) && m[0].Period.Shape == period.Month
		}
		if months {
			words[i] = strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
		}
	}
	return strings.Join(words, " ")
}
