package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

// fitStake turns away a stake in another than the one asked for, and one that was held before some of it is sold where what will be kept is asked for.
func (a *Answerer) fitStake(f *fit, pp *passageProfile, ask *question.Ask) {
	if f.fig.Kind == figure.Change || f.fig.Class != quantity.Percent {
		return
	}
	i := slices.IndexFunc(ask.Keys, func(k question.Key) bool { return k.Key == "stake" })
	if i < 0 {
		return
	}
	behind := ask.Keys[i].Start + len(ask.Keys[i].Text) + len(" in ")
	for _, k := range ask.Keys {
		if k.Start == behind && stakeOfOther(f, k.Key) {
			f.miss(slotSubject, "is a stake in another than ", k.Key)
		}
	}
	if ask.Kept && ask.Future && !pp.keys["keep"] && !pp.keys["retain"] && a.soldAfter(f) {
		f.miss(slotPeriod, "is held before some is sold", "")
	}
}

// stakeOfOther reports whether a subject names key only behind what the stake is in: the Cordet of "stake in Bolder to Cordet sold by Corvan".
func stakeOfOther(f *fit, key string) bool {
	_, of, ok := strings.Cut(f.named, "stake in ")
	if !ok {
		return false
	}
	in := len(f.named) - len(of)
	for _, mark := range []string{" to ", " by ", " from ", " sold ", " held ", " bought "} {
		of, _, _ = strings.Cut(of, mark)
	}
	named := false
	for _, t := range f.subject {
		if t.Key == key && t.Start < in+len(of) {
			return false
		}
		named = named || t.Key == key
	}
	return named
}

// soldAfter reports whether the passage of a stake, or the next, tells behind it of one that is sold.
func (a *Answerer) soldAfter(f *fit) bool {
	_, end := a.idx.ArticlePassages(f.article)
	for p := f.passage; p < min(end, f.passage+2); p++ {
		if slices.ContainsFunc(a.passage(p).figures, func(g profile) bool {
			return g.fig.Start > f.fig.Start && strings.Contains(g.named, "stake") && strings.Contains(g.named, " sold by ")
		}) {
			return true
		}
	}
	return false
}
