package answer

import (
	"math"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// date returns the time that the passage gives: the one right behind what the question says was done, else the mention nearest to the
// question's words. That it was the first, or a record, must be said.
func (a *Answerer) date(q *question.Question, ask *question.Ask, p int, text string) (string, firmness) {
	d := a.idx.Article(a.idx.Passage(p).Article).Date
	asked := period.Find(q.Corrected, d)
	for _, w := range []string{"first", "record", "final", "last time"} {
		if saidAsked(q, asked, w) && wordAt(strings.ToLower(text), w) < 0 {
			return "", noSpan
		}
	}
	if earlierRecord(lowerWords(q.Corrected)) && !earlierRecord(lowerWords(text)) {
		return "", noSpan
	}
	var best period.Mention
	bestDist, sure := math.MaxInt, fair
	at := a.wordsAt(ask, text)
	until := wordAt(strings.ToLower(q.Corrected), "until") >= 0
	for _, m := range period.Find(text, d) {
		if m.Period.IsZero() || !timed(q.Focus, m.Period) || slices.ContainsFunc(asked, func(o period.Mention) bool {
			return !o.Period.IsZero() && period.Compare(o.Period, m.Period) == period.Equal
		}) {
			continue
		}
		if until && !ends(lowerWords(text[:m.Start])) {
			continue // that something began or is so then is not until when it is
		}
		dist := distance(at, m.Start)
		if lastTime(q) {
			from, ok := since(text, m, d)
			if !ok {
				continue
			}
			m, dist, sure = from, -1, firm
		}
		if a.done(q, ask, text[:m.Start]) {
			dist, sure = -1, firm
		}
		if dist < bestDist {
			best, bestDist = m, dist
		}
	}
	if bestDist == math.MaxInt {
		return "", noSpan
	}
	if w := periodWords(best.Period); w != "" && w != best.Text {
		return best.Text + " (" + w + ")", sure
	}
	return best.Text, sure
}

// earlierRecord reports whether words speak of what was the record before another: "the previous record", "its old high".
func earlierRecord(words []string) bool {
	for i, w := range words[:max(0, len(words)-1)] {
		if formerWords[w] {
			switch words[i+1] {
			case "record", "high", "peak", "low", "all-time", "best", "worst", "trough":
				return true
			}
		}
	}
	return false
}

// formerWords say of a record that another has taken its place.
var formerWords = map[string]bool{"earlier": true, "previous": true, "prior": true, "old": true, "former": true}

// ends reports whether the words before a time say that something lasts to it: "until", "expires at the end of".
func ends(before []string) bool {
	return slices.ContainsFunc(before[max(0, len(before)-4):], func(w string) bool {
		switch term.Stem(w) {
		case "until", "till", "through", "to", "end", "expire", "last", "by", "before", "deadline":
			return true
		}
		return false
	})
}

// lastTime reports whether the question asks when something had last been so, or since when it had not.
func lastTime(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	if i := slices.Index(words, "since"); i >= 0 && i+1 < len(words) && (words[i+1] == "when" || words[i+1] == "what" || words[i+1] == "which") {
		return true
	}
	at := slices.Index(words, "when")
	return at >= 0 && slices.Contains(words[at:], "last") && (slices.Contains(words, "before") || slices.Contains(words, "than") || slices.Contains(words, "prior") || slices.Contains(words, "had"))
}

// since returns the time m of text without its "since", where text says that something had not been so from then on: "the biggest for any
// month since July", "the first drop since it fell 1.3 pct in September".
func since(text string, m period.Mention, written period.Date) (period.Mention, bool) {
	const reach = 6 // words
	if rest, ok := strings.CutPrefix(strings.ToLower(m.Text), "since "); ok {
		at := m.End - len(rest)
		for _, own := range period.Find(text[at:m.End], written) {
			own.Start, own.End = own.Start+at, own.End+at
			return own, true
		}
	}
	words := lowerWords(text[:m.Start])
	return m, slices.Contains(words[max(0, len(words)-reach):], "since")
}

// timed reports whether a period is of the kind that "on what date", "which month" or "what year" asks for.
func timed(focus string, p period.Period) bool {
	switch strings.TrimSuffix(focus, "s") {
	case "date", "day":
		return p.Shape == period.Day
	case "month":
		return p.Shape == period.Month || p.Shape == period.Day
	case "quarter":
		return p.Shape == period.Quarter
	case "year":
		return p.Shape != period.Week && p.YearKnown
	}
	return true
}

// saidAsked reports whether the question holds the word outside its times: "when did trips first go above …", not "in the first quarter".
func saidAsked(q *question.Question, times []period.Mention, word string) bool {
	i := wordAt(strings.ToLower(q.Corrected), word)
	return i >= 0 && !slices.ContainsFunc(times, func(m period.Mention) bool { return m.Start <= i && i < m.End })
}

// done reports whether the text before a time ends with what the question says was done: "opens in", "is due on".
func (a *Answerer) done(q *question.Question, ask *question.Ask, before string) bool {
	words := lowerWords(before)
	words = words[max(0, len(words)-3):]
	for _, w := range words {
		if w == "due" && strings.Contains(strings.ToLower(q.Corrected), "due") {
			return true
		}
		if strings.Contains(strings.ToLower(q.Corrected), "put out") && sameSense("publish", w) {
			return true
		}
		key := term.Stem(w)
		same := func(k question.Key) bool { return k.Key == key || sameSense(strings.ToLower(k.Text), w) }
		verb := func(k question.Key) bool { return k.Kind != term.Measure && !k.Name && same(k) }
		if slices.ContainsFunc(q.Minor, same) || slices.ContainsFunc(ask.Keys, verb) {
			return true
		}
	}
	return false
}

// wordsAt returns where the question's words stand in text.
func (a *Answerer) wordsAt(ask *question.Ask, text string) []int {
	var at []int
	for _, t := range a.terms.Read(text) {
		if asked(ask, t.Key) {
			at = append(at, t.Start)
		}
	}
	return at
}

// distance returns the summed distance of the three nearest words to the offset.
func distance(at []int, offset int) int {
	d := make([]int, len(at))
	for i, x := range at {
		d[i] = max(x-offset, offset-x)
	}
	slices.Sort(d)
	sum := 0
	for _, x := range d[:min(len(d), 3)] {
		sum += x
	}
	return sum
}
