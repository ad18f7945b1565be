package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// fitExclusive turns away a figure whose subject says that it is of a sort that excludes the one asked for: the operating profit for the net one.
func (a *Answerer) fitExclusive(f *fit, _ *passageProfile, ask *question.Ask) {
	var want, have []string
	for _, k := range ask.Keys {
		for w := range strings.FieldsSeq(strings.ToLower(k.Text)) {
			want = append(want, term.Stem(w))
		}
	}
	for _, s := range ask.Sorts {
		want = append(want, term.Stem(s))
	}
	for _, w := range want {
		others := term.Excluded(w)
		if others == nil {
			continue
		}
		if have == nil {
			for _, s := range append(lowerWords(f.named), a.countedWords(f)...) {
				have = append(have, term.Stem(s))
			}
		}
		if i := slices.IndexFunc(have, func(h string) bool { return slices.Contains(others, h) && !slices.Contains(want, h) }); i >= 0 && !slices.Contains(have, w) && !(sellings[have[i]] && mirrored(f, ask)) {
			f.miss(slotSubject, "excludes what is asked for: ", have[i])
			return
		}
	}
}

// fitSorted turns away a figure that is of one of two sorts which its sentence sets against each other where neither is asked for: "full-time employment fell
// by 9,000 and part-time employment rose by 4,000" tells of neither what employment as a whole did.
func (a *Answerer) fitSorted(f *fit, pp *passageProfile, ask *question.Ask) {
	asks := func(w string) bool {
		return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return strings.Contains(strings.ToLower(k.Text), w) || k.Key == w }) || slices.Contains(ask.Sorts, w)
	}
	for _, w := range lowerWords(f.named) {
		others := term.Excluded(w)
		if others == nil || !sortsOf[term.Stem(w)] || asks(w) {
			continue
		}
		if slices.ContainsFunc(pp.figures, func(g profile) bool {
			return g.fig != f.fig && sameSort(f.fig, g.fig) && slices.ContainsFunc(lowerWords(g.named), func(o string) bool { return slices.Contains(others, term.Stem(o)) && !asks(o) })
		}) {
			f.miss(slotSubject, "is only of the sort called ", w)
			return
		}
	}
}

// sortsOf are the words for the sorts of people and of what they do that come in two and make up a whole.
var sortsOf = stems("full-time part-time male female youth adult urban rural domestic foreign public private")

// sellings are the stems of the words for selling: what one sells the other buys, so they exclude nothing of a figure told from the other side.
var sellings = stems("sell sold sale ship shipped supply supplied")

// fitJoint turns away what two goods come to together where one of them is asked for: oil and gas exports are neither. What is of services alone is of no
// goods.
func (a *Answerer) fitJoint(f *fit, pp *passageProfile, ask *question.Ask) {
	has := func(key string) bool {
		return slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == key })
	}
	if asked(ask, "goods") && !asked(ask, "services") && has("services") && !has("goods") {
		f.miss(slotSubject, "is of services", "")
	}
	for i := 0; i+1 < len(f.subject); i++ {
		x, y := f.subject[i], f.subject[i+1]
		if y.Kind == term.Stop && i+2 < len(f.subject) {
			y = f.subject[i+2]
		}
		if x.Kind != term.Modifier || y.Kind != term.Modifier || x.End >= y.Start || y.Start > len(f.named) {
			continue
		}
		if link := strings.ToLower(f.named[x.End:y.Start]); link != " and " && link != " & " {
			continue
		}
		of, with := asked(ask, x.Key), asked(ask, y.Key)
		if x.Key == "goods" && (with || slices.ContainsFunc(f.subject[i+1:], func(t term.Term) bool { return t.Key == x.Key })) {
			continue // "services balance" is what is asked of both; what "of goods and services was spent on goods" is no sum
		}
		if of != with && !shared(f, pp) {
			f.miss(slotSubject, "is joint: ", f.named[x.Start:y.End])
		}
	}
}

// ofGoods reports whether the subject of a figure holds all measures and goods that an ask names: "how much did its oil and gas exports earn".
func (a *Answerer) ofGoods(f *fit, ask *question.Ask) bool {
	pp := a.passage(f.passage)
	return !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		_, own := a.holds(f, pp, ask, k)
		return !own && (k.Kind != term.Word || k.Name)
	})
}

// shared reports whether another figure of the passage has the subject of f, so that each may be of one of the things it names: "Imports of oil and
// soybeans rose to 269 and 45 million tonnes, respectively".
func shared(f *fit, pp *passageProfile) bool {
	return slices.ContainsFunc(pp.figures, func(o profile) bool {
		return o.fig != f.fig && o.fig.Subject == f.fig.Subject && o.fig.Unit == f.fig.Unit && o.fig.Kind == f.fig.Kind && samePeriod(o.fig, f.fig)
	})
}

// fitSeries turns away a figure whose sentence does not say that it is of the series asked for, where another passage of the article says so of a figure
// of its sort: the credit given in a month is not what is outstanding.
func (a *Answerer) fitSeries(f *fit, pp *passageProfile, ask *question.Ask) {
	for _, k := range ask.Keys {
		if series[term.Stem(k.Key)] && !pp.keys[k.Key] && !a.article(f.article).title[k.Key] && (a.besideName(f, k.Key) || a.levelBeside(f, k.Key)) {
			f.miss(slotSubject, "is not said to be ", k.Key)
		}
	}
	for _, t := range f.subject {
		if t.Key == "core" && t.End <= len(f.named) && !asked(ask, t.Key) && a.plainBeside(f, t.Key) {
			f.miss(slotSubject, "is only the one called ", t.Key)
			return
		}
		if t.End <= len(f.named) && trimmed[term.Stem(t.Key)] && !asked(ask, t.Key) && a.plainBeside(f, t.Key) {
			f.cost(3*guessed, "is only the one called ", t.Key)
			return
		}
	}
}

// levelBeside reports whether f is by what amount something moved, and another passage of the article with the word tells at what level it stands: how much
// credit rose by in a month is not how much of it is outstanding rose.
func (a *Answerer) levelBeside(f *fit, key string) bool {
	if f.fig.Kind != figure.Change || f.fig.Class == quantity.Percent {
		return false
	}
	first, end := a.idx.ArticlePassages(f.article)
	for p := first; p < end; p++ {
		if pp := a.passage(p); p != f.passage && pp.keys[key] && slices.ContainsFunc(pp.figures, func(g profile) bool { return g.fig.Kind == figure.Level && g.fig.Unit == f.fig.Unit }) {
			return true
		}
	}
	return false
}

// plainBeside reports whether the article has a figure of the sort of f in a passage without the word.
func (a *Answerer) plainBeside(f *fit, word string) bool {
	first, end := a.idx.ArticlePassages(f.article)
	for p := first; p < end; p++ {
		if pp := a.passage(p); !pp.keys[word] && slices.ContainsFunc(pp.figures, func(g profile) bool {
			return sameSort(f.fig, g.fig) && slices.ContainsFunc(g.measures, func(m string) bool { return slices.Contains(f.measures, m) })
		}) {
			return true
		}
	}
	return false
}

// trimmed are the words of a series that leaves out a part or is reckoned another way than the plain one: the median wage is not what "the wage" means where
// there is an average one.
var trimmed = stems("median adjusted underlying")

// fitSorts turns away a figure whose sentence does not say that it is of the sort asked for, where it names one that excludes it or another sentence of the
// article names the sort: the loans of small banks for those of large ones, all jobs for the part-time ones.
func (a *Answerer) fitSorts(f *fit, _ *passageProfile, ask *question.Ask) {
	for _, s := range ask.Sorts {
		if strings.HasSuffix(s, "-term") {
			continue // what is set beside all of it: "what part of the debt is short-term"
		}
		art := a.idx.Article(f.article)
		text := a.text(f.passage)
		if saysSort(text, s) || saysSort(art.Title, s) {
			continue
		}
		if strings.HasSuffix(s, "-time") || saysSort(art.Text, s) || slices.ContainsFunc(lowerWords(text), func(w string) bool { return slices.Contains(term.Excluded(s), term.Stem(w)) }) {
			f.miss(slotSubject, "is not said to be ", s)
		}
	}
}

// saysSort reports whether text has the word for a sort, in lower case, with or without its hyphen.
func saysSort(text, sort string) bool {
	low := strings.ToLower(text)
	return wordAt(low, sort) >= 0 || wordAt(low, strings.ReplaceAll(sort, "-", " ")) >= 0
}

// countedWords returns the words of the noun that a figure counts, "part-time jobs" of "12,000 part-time jobs".
func (a *Answerer) countedWords(f *fit) []string {
	n := f.fig.Noun
	if n.Start >= n.End {
		return nil
	}
	return lowerWords(a.idx.Article(f.article).Text[n.Start:n.End])
}

// series are the words by which one series of a thing is told from another.
var series = stems("adjusted outstanding cumulative underlying existing pending new unsold committed approved contracted pledged actual planned median cancelled")

// fitWhose turns away what goes to, comes from or is with somebody whose own is asked for: "exports to Orrin" are not "Orrin's exports",
// nor what Orrin exported.
func (a *Answerer) fitWhose(f *fit, _ *passageProfile, ask *question.Ask) {
	if ask.Seller != "" && takenBy(f, ask.Seller) {
		f.miss(slotPlace, "the place takes it", "")
	}
	for _, k := range ask.Keys {
		if !k.Whose || slices.Contains(f.org, k.Key) {
			continue
		}
		facing := false
		for _, t := range f.subject {
			if t.Key != k.Key || t.Start > len(f.named) {
				continue
			}
			before := lowerWords(f.named[:t.Start])
			owner := strings.HasPrefix(f.named[min(t.End, len(f.named)):], "'s ") || strings.HasPrefix(f.named[min(t.End, len(f.named)):], "’s ") // "revenue from Orrin's ships"
			if len(before) == 0 || owner || !slices.Contains([]string{"to", "from", "with", "against"}, before[len(before)-1]) {
				facing = false
				break
			}
			facing = true
		}
		if facing {
			f.miss(slotSubject, "is not whose is asked for: ", k.Key)
		}
	}
}

// takenBy reports whether a figure is of what o takes of another's goods, as the partner of who sells them or behind the whole that it takes a part of:
// "wheat exported to Mali", "cars of Velmar, China".
func takenBy(f *fit, o string) bool {
	if slices.Contains(f.fig.Partner, o) {
		return soldTo(f) && (len(f.fig.Place) == 0 || f.fig.Place[0] != o)
	}
	return slices.ContainsFunc(f.spots, func(m place.Mention) bool { return m.Key == o && strings.HasSuffix(f.named[:m.Start], ", ") })
}

// aimed reports whether the keys of a passage hold a word for what is aimed at.
func aimed(keys map[string]bool) bool {
	for k := range aims {
		if keys[k] {
			return true
		}
	}
	return false
}

var aims = stems("target goal aim plan objective budget pledge promise intend want seek hope commit")

// nameElsewhere reports whether a name asked for stands in the article of passage p, but neither in the passage or those beside it nor in what the article begins
// with, so that the passage may tell of another: "when did the Haldum ferry sink?" where only the last sentence names Haldum.
func (a *Answerer) nameElsewhere(p int, ask *question.Ask) bool {
	art := a.article(a.passage(p).article)
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		if !k.Name || k.Says || k.Kind != term.Word || !art.all[k.Key] || !art.names[k.Key] || art.title[k.Key] {
			return false
		}
		first := a.firstPassage(a.passage(p).article)
		return !a.inPassage(a.passage(p), k.Key) && !a.nearby(p, k.Key) && !a.following(p, k.Key) && !a.passage(first).keys[k.Key]
	})
}
