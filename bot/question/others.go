package question

import (
	"slices"
	"strconv"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
)

// Others returns what else text may mean, for where its plain reading has no answer: a word that is good English and yet a slip of one
// that the corpus holds ("steal" of "steel exports"), a number behind a month that is a year and no day ("august 22"), and gas
// that is gasoline. Most questions have none.
func Others(text string, vocab *Vocabulary, ref period.Date) []Question {
	clean := tidy(text)
	var out []Question
	for _, other := range []string{vocab.meant(clean), yearNotDay(clean), shortYear(clean), otherGas(clean)} {
		if other == "" {
			continue
		}
		q := Parse(other, vocab, ref)
		q.Text = text
		out = append(out, q)
	}
	return out
}

// meant returns text with its first word that no article and no term of the field holds replaced by the one word of both, or the place, that is one
// slip away, or "" where there is none.
func (v *Vocabulary) meant(text string) string {
	const shortest = 5
	for _, t := range scan(text) {
		if !t.word || len(t.low) < shortest || !plain(t.low) || v.words[t.low] > 0 || known[t.low] || v.Terms.Knows(t.low) || !english(t.low) {
			continue
		}
		found := ""
		for _, c := range v.near[t.low[0]] {
			if v.words[c] == 0 || !v.Terms.Knows(c) && !isPlace(c) || len(c) < shortest || slips(t.low, c, 1) != 1 || strings.TrimSuffix(c, "s") == strings.TrimSuffix(t.low, "s") {
				continue
			}
			if found != "" {
				found = ""
				break
			}
			found = c
		}
		if found != "" {
			return text[:t.start] + found + text[t.end:]
		}
	}
	return ""
}

// shortYear returns text with a number of two digits at its end read as a year, "industry growth target 87", or "" where it has none there
// or names a time already.
func shortYear(text string) string {
	toks := scan(text)
	for len(toks) > 0 && !toks[len(toks)-1].word {
		toks = toks[:len(toks)-1]
	}
	if len(toks) < 2 || len(period.Find(text, period.Date{})) > 0 {
		return ""
	}
	last := toks[len(toks)-1]
	n, err := strconv.Atoi(last.low)
	if err != nil || len(last.low) != 2 || n > 30 && n < 50 || idle[toks[len(toks)-2].low] {
		return ""
	}
	year := "20" + last.low
	if n >= 50 {
		year = "19" + last.low
	}
	return text[:last.start] + year + text[last.end:]
}

// yearNotDay returns text with each day of two digits behind a month read as a year, or "" where it holds none or names a year already: "oct 22 vs june 22".
func yearNotDay(text string) string {
	out := ""
	mentions := period.Find(text, period.Date{})
	for i := len(mentions) - 1; i >= 0; i-- {
		m := mentions[i]
		if m.Period.YearKnown {
			return ""
		}
		month, day, ok := strings.Cut(m.Text, " ")
		n, err := strconv.Atoi(day)
		if m.Period.Shape != period.Day || !ok || err != nil || len(day) != 2 || n < 10 {
			continue
		}
		text = text[:m.Start] + month + " 20" + day + text[m.End:]
		out = text
	}
	return out
}

// otherGas returns text with its gas read as gasoline, which America calls so, or "" where it does not ask for America's price of gas: "us gas prices". Gas
// that is piped to homes and plants, or traded, is none.
func otherGas(text string) string {
	toks := scan(text)
	places := place.Find(text)
	if len(places) != 1 || places[0].Key != "US" || slices.ContainsFunc(toks, func(t token) bool { return burners[t.low] }) {
		return ""
	}
	for i, t := range toks {
		if t.low != "gas" || i+1 >= len(toks) || i > 0 && (toks[i-1].low == "natural" || toks[i-1].low == "liquefied") {
			continue
		}
		if next := toks[i+1].low; next != "price" && next != "prices" && next != "pump" && next != "inflation" {
			continue
		}
		return text[:t.start] + "gasoline" + text[t.end:]
	}
	return ""
}

// burners are the words of gas that no car burns.
var burners = set("household households heating home homes export exports import imports wholesale power industry industrial pipeline")
