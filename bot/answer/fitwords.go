package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/term"
)

// fitKeys matches the words asked for, with whole and part.
func (a *Answerer) fitKeys(f *fit, pp *passageProfile, ask *question.Ask) {
	if a.fitWords(f, pp, ask) {
		a.fitLimits(f, pp, ask)
		a.fitWhole(f, ask)
	}
}

// fitWords matches the words asked for against the subject, then its passage, then its article, and reports whether there are any that weigh.
func (a *Answerer) fitWords(f *fit, pp *passageProfile, ask *question.Ask) bool {
	var want, got, subject float64
	sibling := a.ownWords(f, ask)
	pinned := slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Name && slices.Contains(f.org, k.Key) })
	names := a.article(f.article).names
	verbs := verbsOnly(ask.Keys)
	strong, held := 0, false // words that say what is measured, and whether the subject holds one of them
	for _, k := range ask.Keys {
		w := weight(k)
		if verbs && question.Weak(k) && !k.Aside {
			w = 2
		}
		if k.Key == "average" && slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Key == "wages" || k.Key == "income" }) {
			w = 0.3 // what people are paid is told on average
		}
		if w == 0 {
			continue
		}
		if k.Says {
			got, want = got+w*a.says(f, k), want+w
			if a.says(f, k) == 0 {
				f.miss(slotSubject, "not said by ", k.Key)
			} else if a.anothersWord(f, pp, k.Key) {
				f.cost(2*guessed, "stands before who says it: ", k.Key)
			}
			continue
		}
		name := k.Name || k.Kind == term.Word && !question.Weak(k) && (names[k.Key] || properIn(f, k.Key))
		m, own := a.holds(f, pp, ask, k)
		want += w
		got += w * m
		if own {
			subject += w
		}
		if w >= 2 && !name {
			strong++
			held = held || own
		}
		a.missKey(f, pp, ask, heldKey{k, w, m, own, name, sibling, pinned})
	}
	if want == 0 {
		f.held = 1
		return false
	}
	f.held = subject / want
	if strong > 0 && !held && !a.namesThing(f, pp, ask) {
		f.miss(slotSubject, "holds no word of what is asked for", "")
	}
	a.missElse(f, pp, ask)
	f.cost((1-got/want)*looseWord, "not all words", "")
	f.cost(a.extras(f, ask), "more than asked", "")
	return true
}

// missElse adds to what a figure misses what its words, taken together, say that it is of.
func (a *Answerer) missElse(f *fit, pp *passageProfile, ask *question.Ask) {
	if a.otherAccord(f, pp, ask) {
		f.miss(slotSubject, "is not of that accord", "")
	}
	if a.elseDone(f, ask) {
		f.miss(slotSubject, "measures something else than is done", "")
	}
	if bySize(f, ask) {
		f.miss(slotSubject, "is only of those of one size", "")
	}
	if a.oneSideOf(f, ask) {
		f.miss(slotSubject, "is of goods that went one way", "")
	}
	if balanceFor(f, ask) {
		f.miss(slotSubject, "is what is left over", "")
	}
}

// otherAccord reports whether neither the passage of a figure nor the one before names the year of the accord under which an ask wants it to hold.
func (a *Answerer) otherAccord(f *fit, pp *passageProfile, ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Year != "" && !pp.numbers[digits(k.Year)] && (f.passage == a.firstPassage(f.article) || !a.passage(f.passage - 1).numbers[digits(k.Year)])
	})
}

// elseDone reports whether an ask says with a verb what is measured, and a figure names another measure: the stocks of "how much tin did Chad produce".
func (a *Answerer) elseDone(f *fit, ask *question.Ask) bool {
	if len(f.measures) == 0 {
		return false
	}
	deed := false
	for _, k := range ask.Keys {
		if k.Kind == term.Measure {
			return false
		}
		deed = deed || question.Weak(k) && k.Kind == term.Word && slices.ContainsFunc(dealings[:], func(m string) bool { return a.kin(m, k.Key) })
	}
	return deed && !slices.ContainsFunc(f.measures, func(m string) bool { return asked(ask, m) || a.kinOf(f.article, ask, m) })
}

// dealings are the measures of what a verb tells of goods.
var dealings = [...]string{"output", "exports", "imports"}

// A heldKey is a key of an ask with how a figure holds it.
type heldKey struct {
	key     question.Key
	weight  float64
	sure    float64 // what [Answerer.holds] says
	own     bool    // in its record
	name    bool    // the key is a name
	sibling bool    // the subject has words of its own that were not asked for
	pinned  bool    // the figure is of an organisation asked for
}

// missKey adds to what a figure misses what it does not hold of a key.
func (a *Answerer) missKey(f *fit, pp *passageProfile, ask *question.Ask, h heldKey) {
	switch {
	case h.key.Under:
		if h.sure < 0.4 { // not even in the passage before
			f.miss(slotSubject, "nothing of ", h.key.Key)
		}
	case h.key.Kind == term.Measure && !h.own && !question.Weak(h.key) && !h.key.Aside && !a.sideMeasure(f, ask, h.key.Key, h.sure):
		f.miss(slotSubject, "measures something else than ", h.key.Key)
	case !h.own && h.key.Key == "core" && strings.EqualFold(h.key.Text, "core"):
		f.miss(slotSubject, "is not ", h.key.Key)
	case !h.own && h.key.Kind == term.Modifier && h.weight >= 2 && f.fig.Share == "" && a.undivided(f) && a.toldApart(f, h):
		f.miss(slotSubject, "is of more than ", h.key.Key)
	case !h.own && h.weight >= 2 && !(h.pinned && h.sure > 0) && (h.sure < 0.5 || h.sibling && !h.name):
		f.miss(slotSubject, "nothing of ", h.key.Key)
	case h.name && h.sure < 0.5:
		f.miss(slotSubject, "not of ", h.key.Key)
	case h.name && !h.own && len(f.org) > 0 && !pp.keys[h.key.Key] && slices.Contains(a.article(f.article).orgs, h.key.Key):
		f.miss(slotSubject, "is of ", f.fig.Org)
	case h.name && !h.own && pp.keys[h.key.Key] && a.ofNamed(f, ask):
		f.miss(slotSubject, "is of another than ", h.key.Key)
	case h.name && !h.own && len(f.org) == 0 && !pp.keys[h.key.Key] && a.others(f, pp, h.key.Key):
		f.miss(slotSubject, "may be of another than ", h.key.Key)
	}
	if a.opposed(f, ask, h.key.Key) && !mirrored(f, ask) {
		f.miss(slotSubject, "the opposite of ", h.key.Key)
	}
}

// mirrored reports whether a figure of dealings is between the two places asked for, as the other of them sees it: what Chad sold to Niger of "how much
// Chadian gum did Niger buy".
func mirrored(f *fit, ask *question.Ask) bool {
	return len(ask.Owners) == 1 && boughtOf(f, ask, ask.Owners[0]) || len(ask.Owners) == 2 && len(f.fig.Partner) == 1 && len(f.fig.Place) > 0 && slices.Contains(ask.Owners, f.fig.Partner[0]) && slices.Contains(ask.Owners, f.fig.Place[0])
}

// properIn reports whether the subject holds the key as a name within it: the Tesla of "earnings of Tesla".
func properIn(f *fit, key string) bool {
	return slices.ContainsFunc(f.subject, func(t term.Term) bool {
		return t.Key == key && t.Kind == term.Word && t.Start > 0 && t.Start < len(f.named) && f.named[t.Start] >= 'A' && f.named[t.Start] <= 'Z'
	})
}

// anothersWord reports whether a sentence names who says something only behind figure f and gives another figure of the same subject there: the
// first of "she expects 33.3 billion, less than the bank's projection of 33.4 billion" is not the bank's.
func (a *Answerer) anothersWord(f *fit, pp *passageProfile, key string) bool {
	end, said := pp.keyEnds()[key]
	return said && end > f.fig.End && slices.ContainsFunc(pp.figures, func(p profile) bool {
		return p.fig.Start >= end && p.fig.Subject == f.fig.Subject && p.fig.Unit == f.fig.Unit && p.fig.Kind == f.fig.Kind
	})
}

// others reports whether the article's figures are of several organisations and nothing near the figure says that it is of the one named
// key: neither its own passage, which may name another, nor the one before.
func (a *Answerer) others(f *fit, pp *passageProfile, key string) bool {
	orgs := a.article(f.article).named
	if len(orgs) < 2 {
		return false
	}
	return !a.nearby(f.passage, key) || slices.ContainsFunc(orgs, func(o string) bool { return o != key && pp.keys[o] })
}

// verbsOnly reports whether the keys hold nothing but names beside verbs of trade and having, so that the verb says what is measured:
// "how much is Acme offering for Apex".
func verbsOnly(keys []question.Key) bool {
	return len(keys) > 0 && !slices.ContainsFunc(keys, func(k question.Key) bool { return !question.Weak(k) && !k.Name })
}

// ownWords reports whether the subject has words of its own that were not asked for: "steel products" where aluminium is asked for.
// Such a figure is a sibling's, and what stands around it does not make it the one asked for.
func (a *Answerer) ownWords(f *fit, ask *question.Ask) bool {
	return slices.ContainsFunc(f.subject, func(t term.Term) bool {
		return (t.Kind == term.Modifier || t.Kind == term.Word) && t.Key != "average" && !ofTime[t.Key] && !asked(ask, t.Key) && !sortOf(f, ask, t) && !toldBy(ask, t) && !a.kinOf(f.article, ask, t.Key) && t.Key != string(ask.Status)
	})
}

// ofTime are the words of a subject that only tell its time: "output for the 1990/91 season".
var ofTime = stems("season campaign fiscal calendar session")

// sortOf reports whether term t of a subject only says what sort of place the one asked for is: the port of "landings at the port of Arica".
func sortOf(f *fit, ask *question.Ask, t term.Term) bool {
	rest, ok := strings.CutPrefix(f.named[min(t.End, len(f.named)):], " of ")
	return ok && sites[t.Key] && slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Kind == term.Word && len(k.Text) > 0 && len(rest) >= len(k.Text) && strings.EqualFold(rest[:len(k.Text)], k.Text)
	})
}

// sites are the nouns that stand before the name of a place to say what sort of place it is.
var sites = stems("port harbour city town village province state county district region island airport terminal mine field refinery hub")

// toldBy reports whether term t of a subject is a deed that the ask tells with a verb: the landings of "how much cod was landed".
func toldBy(ask *question.Ask, t term.Term) bool {
	return t.Kind == term.Word && slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind == term.Word && deedOf(t.Key, k.Key, k.Text) })
}

// sideMeasure reports whether a measure that the subject leaves out may come from around it: "a deficit of 13 mln" after "merchandise
// trade". The subject must not name a measure that was not asked for.
func (a *Answerer) sideMeasure(f *fit, ask *question.Ask, key string, m float64) bool {
	switch key {
	case keySurplus, keyDeficit, keyBalance:
		return false // what is left over is never what it is left over from
	}
	if len(f.measures) == 0 {
		return m >= 0.5
	}
	for _, k := range f.measures {
		if !asked(ask, k) && !a.kinOf(f.article, ask, k) {
			return false
		}
	}
	return m >= 0.4
}

// extras returns the cost of what the subject says beyond the question: "non-oil" of a deficit, a company of a country's figure.
func (a *Answerer) extras(f *fit, ask *question.Ask) float64 {
	var c float64
	all := headlineAt(f.named)
	for i, t := range f.subject {
		if describesName(f.subject[i:], ask) || all >= 0 && t.Start > all {
			continue
		}
		if slices.ContainsFunc(ask.Quoted, func(name string) bool { return strings.Contains(strings.ToLower(f.named), name) }) {
			break // what the question calls by its name may have any other words
		}
		if t.Key == keyDeficit && bareGap(f) && asked(ask, keySurplus) || t.Kind == term.Generic || t.Kind == term.Move || asked(ask, t.Key) || a.kinOf(f.article, ask, t.Key) || slices.ContainsFunc(ask.Terms, func(s string) bool { return strings.TrimPrefix(s, "seasonally ") == t.Key }) {
			continue
		}
		if plainWords[t.Key] || holders[t.Key] && len(ask.Owners) > 0 && len(f.fig.Place) > 0 || t.Key == "money supply" && len(f.measures) > 1 || aggregateWords[t.Key] && slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return aggregate(k.Key) }) {
			continue
		}
		c += extraWord
		if t.Kind == term.Modifier && !a.article(f.article).title[t.Key] {
			c += extraWord / 2 // what narrows a measure makes a part of it, unless the article is about that part
		}
		if t.Kind == term.Measure {
			c += extraWord
		}
	}
	if f.fig.Org != "" && !slices.ContainsFunc(f.org, func(k string) bool { return asked(ask, k) }) && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return shortNames(k.Key, f.fig.Org) }) {
		if title := a.article(f.article).title; !strings.Contains(f.fig.Subject, f.fig.Org) || nationsBank(f.fig.Org) || slices.ContainsFunc(f.org, func(k string) bool { return title[k] }) {
			c += unasked
		} else {
			f.miss(slotSubject, "is of ", f.fig.Org)
		}
	}
	return min(c, extraMost)
}

// aggregateWords are the words that texts put before a measure of money by its letter without telling another from it: "the broadly defined money supply
// average of M-2".
var aggregateWords = stems("broad broadly narrow narrowly defined average money supply measure aggregate")

// describesName reports whether the first of the words of a subject says what the name asked for right behind it is: the dealers of "estimate
// of dealers Acme Corp".
func describesName(words []term.Term, ask *question.Ask) bool {
	return len(words) > 1 && words[0].Kind == term.Word && words[0].End+1 == words[1].Start &&
		slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Name && k.Key == words[1].Key })
}

// nationsBank reports whether org is the central bank of a country, whose reserves are the country's.
func nationsBank(org string) bool {
	return strings.Contains(org, "National Bank") || strings.Contains(org, "Central Bank") || strings.Contains(org, "Reserve Bank") || org == "Bundesbank"
}

// ofNamed reports whether a subject says that it is of or by a name that is not asked for: the Lumen of "earnings of Lumen" where Okano's are.
func (a *Answerer) ofNamed(f *fit, ask *question.Ask) bool {
	return slices.ContainsFunc(f.subject, func(t term.Term) bool {
		if t.Start == 0 || t.End > len(f.named) || f.named[t.Start] < 'A' || f.named[t.Start] > 'Z' || asked(ask, t.Key) || a.kinOf(f.article, ask, t.Key) {
			return false
		}
		before := f.named[:t.Start]
		return strings.HasSuffix(before, " of ") || strings.HasSuffix(before, " by ")
	})
}
