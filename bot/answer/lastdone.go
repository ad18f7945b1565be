package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// lastDid reports whether q asks when something was done the time before the one that is told of: "when did rates last fall so far".
func lastDid(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	at := slices.Index(words, "last")
	return at > 1 && at+1 < len(words) && words[0] == "when" && !spanNoun[words[at+1]]
}

// spanNoun are the words behind the "last" of a time: "last week".
var spanNoun = map[string]bool{"week": true, "month": true, "year": true, "quarter": true, "night": true, "time": true, "summer": true, "winter": true, "spring": true, "autumn": true, "fall": true}

// wayAsked returns which way the first word of direction in a question points: down in "when did exports last fall".
func wayAsked(q *question.Question) figure.Direction {
	for _, w := range lowerWords(q.Corrected) {
		switch sign, _ := term.Direction(w); {
		case sign > 0:
			return figure.Up
		case sign < 0:
			return figure.Down
		}
	}
	return figure.NoDirection
}

// lastDone returns where text says that something was last done: "a feat last achieved in 2011"; 0 where it does not.
func lastDone(text string) int {
	low := term.Lower(text)
	for from := 0; ; {
		i := strings.Index(low[from:], " last ")
		if i < 0 {
			return 0
		}
		from += i + len(" last ")
		word, _, _ := strings.Cut(low[from:], " ")
		if strings.HasSuffix(word, "ed") || lastDeeds[word] {
			return from
		}
	}
}

// lastDeeds are verbs in the past that end otherwise than in "-ed".
var lastDeeds = map[string]bool{"seen": true, "done": true, "made": true, "met": true, "set": true, "hit": true, "held": true, "won": true, "fell": true, "rose": true, "sold": true, "cut": true, "was": true, "were": true, "so": true}

// onlyBefore reports whether passage p tells what is asked as done before the time m, and of that time another thing: "sales ahead of the June 30 end of the
// tax year" does not tell when the sales were.
func (r *reader) onlyBefore(p int, m period.Mention) bool {
	text := r.a.text(p)
	before := strings.TrimSuffix(term.Lower(text[:m.Start]), "the ")
	if !strings.HasSuffix(before, "ahead of ") && !strings.HasSuffix(before, "prior to ") || wordAt(term.Lower(r.q.Corrected), "by") >= 0 {
		return false
	}
	told, _ := r.held(p, before)
	then, _ := r.held(p, text[m.Start:])
	return told > then
}
