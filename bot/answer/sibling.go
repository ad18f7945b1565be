package answer

import (
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// fitSibling turns away a figure where a word asked for comes up in its sentence only behind it and at another of its sort: of "owns 800 boats, of which 90 lie
// idle" the 800 are no idle boats. What stands before a figure may hold for it too: "timber exports rose 5 percent and imports 3 percent".
func (a *Answerer) fitSibling(f *fit, pp *passageProfile, ask *question.Ask) {
	part := a.partBehind(f)
	if len(pp.figures) < 2 && part < 0 {
		return
	}
	for _, k := range ask.Keys {
		end, said := pp.keyEnds()[k.Key]
		if !said || end <= f.fig.End || k.Says || k.Aside || k.Kind == term.Generic || k.Kind == term.Move || a.article(f.article).title[k.Key] {
			continue
		}
		if _, held := a.holds(f, pp, ask, k); held {
			continue
		}
		if part >= 0 && part < end {
			f.miss(slotSubject, "is the whole, and only a part of it is ", k.Key)
			return
		}
		for i := range pp.figures {
			g := pp.figures[i].fig
			if g.Start > f.fig.Start && g.Share != "" && g.Class == quantity.Percent && g.Kind != figure.Change && f.fig.Class != quantity.Percent && (g.Share == f.fig.Subject || a.isOf(f, pp.figures[i].share)) {
				if from, to := a.ownPart(f.passage, pp, g); from < end && end <= to {
					f.miss(slotSubject, "is the whole, and only a share of it is ", k.Key)
					return
				}
			}
			if g.Start <= f.fig.Start || g.Earlier || !sameSort(f.fig, g) && (k.Kind != term.Measure || g.Kind != f.fig.Kind) {
				continue
			}
			if from, to := a.ownPart(f.passage, pp, g); from < end && end <= to {
				f.miss(slotSubject, "comes up only at another figure: ", k.Key)
				return
			}
		}
	}
}

// partBehind returns the byte of the article behind f at which its sentence turns to a part of it, "of which", or -1.
func (a *Answerer) partBehind(f *fit) int {
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	first := -1
	for _, w := range []string{" of which ", " of whom ", " of them "} {
		if i := strings.Index(text[f.fig.End-start:], w); i > 0 && (first < 0 || f.fig.End+i < first) {
			first = f.fig.End + i
		}
	}
	return first
}

// sameSort reports whether two figures are both changes or both not, and in one class of units, where one may leave its unit out.
func sameSort(x, y *figure.Figure) bool {
	return (x.Kind == figure.Change) == (y.Kind == figure.Change) && (x.Class == y.Class || x.Class == quantity.Bare || y.Class == quantity.Bare)
}

// ownPart returns the bytes of the article about figure g of passage p that tell of none beside it.
func (a *Answerer) ownPart(p int, pp *passageProfile, g *figure.Figure) (from, to int) {
	text, start := a.text(p), a.idx.Passage(p).Start
	prev, next := ownRange(pp, g, start+len(text))
	prev = max(prev, start)
	from, to = prev, next
	for _, mark := range clauseEnds {
		if i := strings.Index(text[prev-start:g.Start-start], mark); i >= 0 && prev > start {
			from = max(from, prev+i+len(mark)-1)
		}
		if i := strings.Index(text[g.End-start:next-start], mark); i >= 0 {
			to = min(to, g.End+i)
		}
	}
	return from, to
}
