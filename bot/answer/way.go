package answer

import (
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// fitWay leaves out the number of those that did not move the way asked for: of "rents fell in nine towns and rose in four" the 4 are not in how many they fell.
func (a *Answerer) fitWay(f *fit, pp *passageProfile, ask *question.Ask) {
	if ask.Way == figure.NoDirection {
		return
	}
	if f.fig.Class != quantity.Count && f.fig.Class != quantity.Bare || f.fig.Kind == figure.Change {
		f.miss(slotKind, "is no count", "")
	}
	if a.wentWay(f, pp) != ask.Way {
		f.miss(slotSubject, "are not said to move so", "")
	}
}

// wentWay returns which way those that a figure counts are said to move: by its subject, else by the words right behind it, else by those before it.
func (a *Answerer) wentWay(f *fit, pp *passageProfile) figure.Direction {
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	from, to := ownRange(pp, f.fig, len(text)+start)
	after, before := text[f.fig.End-start:to-start], text[max(0, from-start):f.fig.Start-start]
	for _, mark := range clauseEnds {
		after, _, _ = strings.Cut(after, mark)
		if i := strings.LastIndex(before, mark); i >= 0 {
			before = before[i+len(mark):]
		}
	}
	for _, s := range [...]string{f.fig.Subject, after, before} {
		for _, w := range lowerWords(s) {
			if way, ok := term.Direction(w); ok && way != 0 {
				if way > 0 {
					return figure.Up
				}
				return figure.Down
			}
		}
	}
	return figure.NoDirection
}
