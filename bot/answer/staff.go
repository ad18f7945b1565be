package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

// fitStaff turns away those whom a company takes on or lets go where the question asks how many there are, and the other way round: "jobs cut by Acme" are
// not its workforce. Of those on strike the passage must say so.
func (a *Answerer) fitStaff(f *fit, pp *passageProfile, ask *question.Ask) {
	stock := strings.Contains(f.named, " employed by ") || slices.Contains(f.measures, "employees")
	staff := stock || asked(ask, "employment") || asked(ask, "employees") || asked(ask, "person")
	if !staff || f.fig.Kind == figure.Change || f.fig.Class != quantity.Count && f.fig.Class != quantity.Bare {
		return
	}
	if asked(ask, "strike") && !pp.keys["strike"] {
		f.miss(slotSubject, "says nothing of a ", "strike")
	}
	flow := staffFlow(f.named)
	switch {
	case stock && slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Name && !pp.keys[k.Key] && !slices.Contains(f.org, k.Key) && !shortNames(k.Key, f.fig.Org) && !a.article(f.article).title[k.Key]
	}):
		f.miss(slotSubject, "may work elsewhere", "")
	case flow != "" && ask.Flow == "" && !asked(ask, "strike"):
		f.miss(slotSubject, "are not all but those going ", flow)
	case flow == "" && stock && ask.Flow != "" && !ask.Moved:
		f.miss(slotSubject, "are those that there are and none going ", ask.Flow)
	case flow != "" && ask.Flow != "" && flow != ask.Flow:
		f.miss(slotSubject, "are going ", flow)
	}
}

// staffFlow returns whether a subject tells of people who go out of work or come in, or "".
func staffFlow(subject string) string {
	low := " " + strings.ToLower(subject) + " "
	for _, way := range [...]struct {
		flow  string
		words []string
	}{
		{"out", []string{" cut by ", " laid off ", " shed by ", " lost ", " losses ", " dismissed ", " sacked ", " axed ", " slashed ", " eliminated ", " redundancies ", " layoffs ", " scrapped "}},
		{"in", []string{" hired ", " recruited ", " created ", " added ", " new jobs "}},
	} {
		if slices.ContainsFunc(way.words, func(w string) bool { return strings.Contains(low, w) }) {
			return way.flow
		}
	}
	return ""
}
