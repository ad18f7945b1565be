package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// fitUnlike turns away figures that only look like the one asked for: another thing reckoned from it, or another series of its name.
func (a *Answerer) fitUnlike(f *fit, pp *passageProfile, ask *question.Ask) {
	low := f.low
	if between := apartness(low); between != "" && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return strings.Contains(strings.ToLower(k.Text), between) }) {
		f.miss(slotSubject, "is a ", between)
	}
	text, from := a.text(f.passage), a.idx.Passage(f.passage).Start
	start, end := f.fig.Start-from, f.fig.End-from
	if ask.Per == "" && ask.Each == nil && (forEach(low) || forEach(behind(text, end))) {
		f.miss(slotUnit, "is for each of something", "")
	}
	if strings.HasPrefix(low, "shr ") && ask.Per == "" && !asked(ask, "share") {
		f.miss(slotUnit, "is for each share", "")
	}
	if a.ofRival(f, low, ask) {
		f.miss(slotSubject, "is of a rival", "")
	}
	if ask.Open && a.paidFor(f, low, ask) {
		f.miss(slotSubject, "is paid for what is asked for", "")
	}
	if slices.Contains(f.measures, "backlog") && asked(ask, "orders") && !asked(ask, "backlog") {
		f.miss(slotSubject, "is of orders that are still to be filled", "")
	}
	if strings.HasPrefix(low, "among ") {
		f.miss(slotSubject, "is of some only", "")
	}
	if at := pp.moving(); at >= 0 && at < start && !ask.Averaged {
		f.miss(slotKind, "is a moving average", "")
	}
	for _, p := range ask.Quoted {
		if !strings.Contains(unquoted(text), p) && !strings.Contains(low, p) {
			f.miss(slotSubject, "says nothing of ", p)
		}
	}
	a.fitNuance(f, pp, ask, text, low)
	if ask.Former && !f.fig.Earlier && f.fig.Status != figure.Former {
		f.miss(slotPeriod, "is not said to be the one before", "")
	}
	if ask.Former && a.movedBack(f, ask.FormerWay) {
		f.miss(slotPeriod, "moved the other way then", "")
	}
	if ask.Basis == "year-on-year" && f.fig.Kind == figure.Change && f.fig.Basis == "" && f.fig.Versus.IsZero() && f.fig.Period.Shape == period.Month && slices.Contains(f.fig.Terms, "seasonally adjusted") {
		f.miss(slotKind, "is adjusted for the season, so against the month before", "")
	}
	a.fitExtreme(f, pp, ask)
	a.fitStake(f, pp, ask)
	a.fitBranch(f, pp, ask)
	a.fitNamesake(f, pp, ask)
	fitAggregate(f, ask)
}

// extents are the words, or their beginnings, that say which length a figure is.
var extents = map[string][]string{"deep": {"deep", "depth"}, "tall": {"tall", "high", "height"}, "wide": {"wide", "width", "across"}}

// extends reports whether the words beside the bytes start to end of text say that they are how deep, tall or wide something is.
func extends(text string, start, end int, extent string) bool {
	const before, after = 40, 20 // bytes
	near := strings.ToLower(text[max(0, start-before):start] + " " + text[end:min(len(text), end+after)])
	return slices.ContainsFunc(extents[extent], func(w string) bool { return strings.Contains(near, w) })
}

// againstOther returns the currency that a figure at byte end of text is held against in its own words, or in the whole sentence
// where only one is, if that is not the one asked for: "has lost 3 pct against the yen since its 20 pct devaluation against the dollar".
func (a *Answerer) againstOther(f *fit, pp *passageProfile, text string, end int, want string) string {
	own := a.ownBehind(f, pp, text, end)
	if slices.Contains(lowerWords(own), want) {
		return ""
	}
	if other := heldAgainst(own); other != "" {
		return other
	}
	if other := heldAgainst(text); other != want {
		return other
	}
	return ""
}

// heldAgainst returns the one currency that a sentence holds others against, or "".
func heldAgainst(text string) string {
	_, rest, ok := strings.Cut(strings.ToLower(text), " against the ")
	if !ok || strings.Contains(rest, " against the ") {
		return ""
	}
	words := lowerWords(rest)
	if len(words) == 0 || !question.Currency(words[0]) {
		return ""
	}
	return words[0]
}

// spanOf returns what a subject in lower case counts pay for, or "".
func spanOf(low string) string {
	for _, s := range []string{"hourly", "daily", "weekly", "monthly"} {
		if strings.Contains(low, s+" ") {
			return s
		}
	}
	return ""
}

// ofRival reports whether the subject, low in lower case, is of a rival that the question does not name: "passengers of Rival Apex", "sold by
// competitors".
func (a *Answerer) ofRival(f *fit, low string, ask *question.Ask) bool {
	rival := slices.ContainsFunc(strings.Fields(low), func(w string) bool {
		return w == "rival" || w == "rivals" || w == "competitor" || w == "competitors"
	})
	return rival && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return properIn(f, k.Key) || rivals[k.Key] })
}

// rivals are the keys of the words for who competes.
var rivals = map[string]bool{term.Stem("rival"): true, term.Stem("competitor"): true}

// paidFor reports whether the subject, low in lower case, is what is spent on a thing or paid for it, and nothing before "on" or "for" was asked
// for: "spending on a new terminal for coal cargo" is no coal cargo.
func (a *Answerer) paidFor(f *fit, low string, ask *question.Ask) bool {
	for _, head := range []string{"spending on ", "payments for ", "investment in ", "lending to ", "funds raised for "} {
		if strings.HasPrefix(low, head) {
			return !slices.ContainsFunc(f.subject, func(t term.Term) bool {
				return t.Start < len(head) && (asked(ask, t.Key) || a.kinOf(f.article, ask, t.Key))
			})
		}
	}
	return false
}

// otherWorth leads from what a change is asked in to the other.
var otherWorth = map[string]string{"value": "volume", "volume": "value"}

// worthIn reports whether the words behind a change say that it is one in worth, value or volume: what falls "in volume" may rise "by value".
func worthIn(behind, worth string) bool {
	before, _, found := strings.Cut(strings.ToLower(behind), " "+worth)
	return found && (strings.HasSuffix(before, " in") || strings.HasSuffix(before, " by") || strings.HasSuffix(before, " in terms of"))
}

// rightBehind reports whether text, which stands behind a change, begins with what says that it is one in worth, be it behind a comma: ", in volumes not seen
// before".
func rightBehind(text, worth string) bool {
	text = strings.ToLower(strings.TrimLeft(text[:min(len(text), len(" , in ")+len(worth))], " ,"))
	return strings.HasPrefix(text, "in "+worth) || strings.HasPrefix(text, "by "+worth)
}

// onceOther reports whether the sentence of a figure tells of several figures which one comes about once something is so, and this is another, or that is not
// what the question tells: the first year's of "9 tonnes once it is up to speed and 2 tonnes in its first year".
func (a *Answerer) onceOther(f *fit, pp *passageProfile, ask *question.Ask, text string) bool {
	at := strings.Index(text, " once ")
	if at < 0 {
		at = strings.Index(text, " as soon as ")
	}
	if at < 0 || !slices.ContainsFunc(pp.figures, func(p profile) bool { return p.fig.Start != f.fig.Start && p.fig.Kind == f.fig.Kind }) {
		return false
	}
	start := a.idx.Passage(f.passage).Start
	clause := text[at+1:]
	for _, p := range pp.figures {
		if s := p.fig.Start - start; s > at && s-at-1 < len(clause) {
			clause = clause[:s-at-1] // up to the next figure
		}
		if p.fig.Start > f.fig.Start && p.fig.Start < start+at {
			return true
		}
	}
	keys := a.keySet(clause)
	return f.fig.Start > start+at || !slices.ContainsFunc(a.keyList(strings.Join(ask.Once, " ")), func(k string) bool { return keys[k] })
}

// fitNuance turns away what is not quite what is asked for: a figure that is not final, of another kind of several, for another span, against
// another currency, in volume and not in value. The sentence of the figure is text, its subject in lower case low.
func (a *Answerer) fitNuance(f *fit, pp *passageProfile, ask *question.Ask, text, low string) {
	from := a.idx.Passage(f.passage).Start
	start, end := f.fig.Start-from, f.fig.End-from
	if f.fig.Class == quantity.Count && ask.Want != question.Count && !ask.Number && start > 0 && settings[strings.ToLower(strings.TrimSpace(text[:start]))] {
		f.miss(slotKind, "only says where the rest is so", "")
	}
	if ask.Want == question.Share && f.fig.Kind != figure.Change && ask.Direction != figure.NoDirection && opposing(a.wayBehind(f, pp, text, end), ask.Direction) {
		f.miss(slotSubject, "of those who say the contrary", "")
	}
	if a.otherHour(f, pp, ask) {
		f.miss(slotPeriod, "is of another time of the day", "")
	}
	if ask.Final && f.fig.Status != figure.Revised && !pp.keys[term.Stem("final")] && !pp.keys[term.Stem("revised")] {
		f.miss(slotKind, "is not said to be final", "")
	}
	if ask.Total && added(text[:start]) {
		f.miss(slotSubject, "is added to others", "")
	}
	for _, l := range ask.Labels {
		noun, _, _ := strings.Cut(l, " ")
		if _, kind, ok := strings.Cut(l, "-"); ok {
			noun = "-" + kind
		}
		if strings.Contains(low, noun+" ") && !strings.Contains(low, l) || noun[0] == '-' && !strings.Contains(low, l) && !strings.Contains(strings.ToLower(text), l) {
			f.miss(slotSubject, "is not of ", l)
		}
	}
	if span := spanOf(low); span != "" && ask.Span != "" && span != ask.Span {
		f.miss(slotSubject, "is ", span)
	}
	if ask.Extent != "" && (f.fig.Class != quantity.Measure || !extends(text, start, end, ask.Extent)) {
		f.miss(slotUnit, "is not how ", ask.Extent)
	}
	if ask.Against != "" {
		if other := a.againstOther(f, pp, text, end, ask.Against); other != "" {
			f.miss(slotSubject, "is against the ", other)
		}
	}
	if ask.Worth == "value" && (f.fig.Class == quantity.Index || strings.HasSuffix(low, " index")) && !asked(ask, "index") {
		f.miss(slotUnit, "is an index", "")
	}
	if len(ask.Once) > 0 && a.onceOther(f, pp, ask, text) {
		f.miss(slotKind, "is not what comes about then", "")
	}
	if other := otherWorth[ask.Worth]; other != "" && f.fig.Kind == figure.Change && (worthIn(a.ownBehind(f, pp, text, end), other) || rightBehind(text[end:], other)) {
		f.miss(slotKind, "is in ", other)
	}
}

// wayBehind returns the way that the words behind a figure at byte end of text say that something moves, up to the next clause or figure: Down of
// "40 percent of managers expect sales to fall". Where they tell of both ways it is none.
func (a *Answerer) wayBehind(f *fit, pp *passageProfile, text string, end int) (way figure.Direction) {
	for _, w := range lowerWords(a.ownBehind(f, pp, text, end)) {
		d, ok := term.Direction(w)
		if !ok || d == 0 {
			continue
		}
		to := figure.Up
		if d < 0 {
			to = figure.Down
		}
		if opposing(way, to) {
			return figure.NoDirection
		}
		way = to
	}
	return way
}

// ownBehind returns the words behind a figure at byte end of text, up to the next clause or figure.
func (a *Answerer) ownBehind(f *fit, pp *passageProfile, text string, end int) string {
	start := a.idx.Passage(f.passage).Start
	_, next := ownRange(pp, f.fig, len(text)+start)
	after := text[end : next-start]
	for _, mark := range clauseEnds {
		after, _, _ = strings.Cut(after, mark)
	}
	return after
}

// opposing reports whether one of two directions is up and the other down.
func opposing(x, y figure.Direction) bool {
	return x == figure.Up && y == figure.Down || x == figure.Down && y == figure.Up
}

// settings are the words that open a sentence with the group that its figures are of: "In 31 coastal towns, rents fell 2 percent".
var settings = map[string]bool{"in": true, "in the": true, "in all": true, "across": true, "across the": true, "among": true, "among the": true}

// added reports whether the words before a figure say that others come before it: "gave the market a further 60 million".
func added(before string) bool {
	words := lowerWords(before)
	if len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "further", "another", "additional", "extra":
		return true
	}
	return false
}

// forEach reports whether words in lower case say that a figure is a rate: "for every inhabitant".
func forEach(words string) bool {
	return strings.Contains(words, " for every ") || strings.Contains(words, " for each ")
}

// behind returns the words right behind byte end of text, in lower case: as many as a unit and "for every" take.
func behind(text string, end int) string {
	const most, reach = 4, 80 // words, and the bytes that hold them
	words := strings.Fields(strings.ToLower(text[end:min(len(text), end+reach)]))
	return " " + strings.Join(words[:min(len(words), most)], " ") + " "
}

// apartness returns the word by which a subject says that it is the distance between two figures, such as the "differential" of two
// rates of inflation, which is neither of them.
func apartness(subject string) string {
	for _, w := range []string{"differential", "disparity", "discrepancy"} {
		if strings.Contains(subject, w) {
			return w
		}
	}
	for _, w := range []string{"gap", "difference", "spread"} {
		if strings.Contains(subject, w+" between ") {
			return w
		}
	}
	return ""
}

// unquoted returns text in lower case with curly quotation marks and apostrophes made straight and the quotation marks left out.
func unquoted(text string) string {
	return strings.NewReplacer("\u2019", "'", "\u2018", "'", "\u201c", "", "\u201d", "", `"`, "").Replace(strings.ToLower(text))
}

// conditional reports whether the question supposes something, "if the deficit shrinks by 40 billion, what will it be": what follows from
// it no article states.
func conditional(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	return len(words) > 0 && (words[0] == "if" || words[0] == "suppose" || words[0] == "supposing" || words[0] == "assuming")
}

// told leaves out the figures that the question itself gives, which it cannot be asking for: the 2.5 percent of "the target before
// settling on 2.5 percent".
func told(q *question.Question, fits []fit) []fit {
	g := q.Given
	if g == nil || g.Unit == "" || q.YesNo || q.Op != question.Lookup {
		return fits
	}
	return slices.DeleteFunc(fits, func(f fit) bool {
		return f.fig.Value.Equal(g.Value) && (sameUnit(g.Unit, f.fig.Unit) || question.Money(g.Unit) && question.Money(f.fig.Unit))
	})
}

// records leaves, where a record is asked for and one is held, only what its article calls so: not where a price stood in the end, but how high it went.
func records(ask *question.Ask, fits []fit) []fit {
	other := func(f fit) bool { return !slices.Contains(f.fig.Terms, "record") }
	if !ask.Record || !slices.ContainsFunc(fits, func(f fit) bool { return !other(f) }) {
		return fits
	}
	return slices.DeleteFunc(fits, other)
}
