package answer

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// A wording is what the words of a passage say of its figures, read once for all of them.
type wording struct {
	month, year, index bool     // whether it has words for them: "monthly", "annual"
	months             bool     // whether "month" stands in it in any form: "12-month"
	daily              [][2]int // from where to where in the article a figure starts that has "daily" close before it
	hopes              []int    // where it ends to say that something had been expected
}

// worded returns the wording of text, which begins at offset start of its article.
func worded(text string, start int) wording {
	const reach = 5 // words before a figure, "daily" itself among them: "a daily average of about 1.2 mln"
	w := wording{months: strings.Contains(strings.ToLower(text), "month")}
	var waits []int // for each of daily, how many more words end its reach
	had := false
	for at := strings.IndexFunc(text, inWord); at >= 0 && at < len(text); {
		end := len(text)
		if n := strings.IndexFunc(text[at:], func(r rune) bool { return !inWord(r) }); n >= 0 {
			end = at + n
		}
		for i := range waits {
			if waits[i]--; waits[i] == 0 {
				w.daily[i][1] = start + at
			}
		}
		low := strings.ToLower(text[at:end])
		if had && (term.Expects(low) || low == "looked" || low == "pencilled") {
			w.hopes = append(w.hopes, start+end)
		}
		had = low == "had" || had && low == "been"
		switch strings.TrimSuffix(low, "'s") {
		case "month", "monthly":
			w.month = true
		case "year", "annual", "annually", "year-on-year":
			w.year = true
		case "index":
			w.index = true
		case "daily":
			w.daily, waits = append(w.daily, [2]int{start + end, start + len(text)}), append(waits, reach)
		}
		next := strings.IndexFunc(text[end:], inWord)
		if next < 0 {
			break
		}
		at = end + next
	}
	return w
}

// inWord reports whether r belongs to a word as [lowerWords] cuts them.
func inWord(r rune) bool {
	return r == '\'' || r == '-' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r > 127
}

// ofDay reports whether "daily" stands close before the figure that starts at offset at of the article.
func (w *wording) ofDay(at int) bool {
	return slices.ContainsFunc(w.daily, func(d [2]int) bool { return d[0] <= at && at <= d[1] })
}

// hopedFor reports whether figure f is what somebody had expected before the news of its passage came: "The trade had looked for a crop of 7 mln tonnes", "the
// 7 mln tonnes that traders had expected".
func (pp *passageProfile) hopedFor(f *fit) bool {
	const near = 40 // bytes from a figure to the verb behind it
	for _, h := range pp.words().hopes {
		next := -1
		for _, g := range pp.figures {
			if g.fig.Start >= h && (next < 0 || g.fig.Start < next) {
				next = g.fig.Start
			}
		}
		if f.fig.Start == next || f.fig.End < h && h-f.fig.End < near && !slices.ContainsFunc(pp.figures, func(g profile) bool { return g.fig.Start > f.fig.Start && g.fig.End < h }) {
			return true
		}
	}
	return false
}

// keyEnds returns where in its article each key of text, which begins at offset start, first ends.
func (a *Answerer) keyEnds(text string, start int) map[string]int {
	ends := map[string]int{}
	for _, t := range a.terms.Read(text) {
		if _, again := ends[t.Key]; !again && t.Kind != term.Stop {
			ends[t.Key] = start + t.End
		}
	}
	return ends
}

// timeless reports whether passage p names no periods but those of earlier values.
func (a *Answerer) timeless(p int, pp *passageProfile) bool {
	for _, m := range period.Find(a.text(p), a.idx.Article(pp.article).Date) {
		earlier := !m.Period.IsZero() && slices.ContainsFunc(pp.figures, func(f profile) bool {
			return f.fig.Earlier && period.Compare(m.Period, f.fig.Period) == period.Equal
		})
		if !earlier {
			return false
		}
	}
	return true
}

// leadPeriod returns the period of the first passage of an article: that of its first figure that is no earlier value and has one, else
// the only one that its words name.
func (a *Answerer) leadPeriod(article int) period.Period {
	first := a.firstPassage(article)
	for _, lead := range a.passage(first).figures {
		if !lead.fig.Earlier && !lead.fig.Period.IsZero() {
			return lead.fig.Period
		}
	}
	if ms := period.Find(a.text(first), a.idx.Article(article).Date); len(ms) == 1 {
		return ms[0].Period
	}
	return period.Period{}
}
