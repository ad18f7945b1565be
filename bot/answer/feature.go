package answer

import (
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A Feature is one thing that speaks for or against a figure as the answer to an ask: its name, as weights.tsv has it, and how much of it there
// is, mostly from 0 to 1.
type Feature struct {
	Name  string
	Value float64
}

// ofAnother is the feature of a figure that says itself that it is of something else.
const ofAnother = "of another thing"

type features []Feature

func (f *features) add(name string, value float64) {
	if value != 0 {
		*f = append(*f, Feature{name, value})
	}
}

func (f *features) flag(name string, on bool) {
	if on {
		f.add(name, 1)
	}
}

// value returns how much f has of the feature called name.
func (f features) value(name string) float64 {
	for _, x := range f {
		if x.Name == name {
			return x.Value
		}
	}
	return 0
}

// steps are those of a match.
var steps = sync.OnceValue(func() []namedStep {
	return append(besideWords(), namedStep{"limits", (*Answerer).fitLimits, true},
		namedStep{"whole", func(a *Answerer, f *fit, _ *passageProfile, ask *question.Ask) { a.fitWhole(f, ask) }, true},
		namedStep{"words", func(a *Answerer, f *fit, pp *passageProfile, ask *question.Ask) { a.fitWords(f, pp, ask) }, true})
})

// notes adds a feature for each reason that a step gives for or against a figure, each once.
func (f *features) notes(step string, notes []note) {
	for i, n := range notes {
		if !slices.ContainsFunc(notes[:i], func(m note) bool { return m.why == n.why }) {
			f.add(step+": "+strings.TrimSpace(n.why), 1)
		}
	}
}

// otherAge reports whether what names no time cannot be of the time asked for: it is not of one to come, nor of one long past that its sentence does not name.
func (a *Answerer) otherAge(v *view, want period.Period) bool {
	const back = 6 // months that an article looks back without saying so
	date := a.idx.Article(v.pp.article).Date
	if !want.YearKnown || date.IsZero() {
		return false
	}
	said := func(m period.Mention) bool { return period.Compare(want, m.Period) == period.Equal }
	return want.Start.Compare(date) > 0 || want.End.AddMonths(back).Compare(date) < 0 && !slices.ContainsFunc(v.periods(), said)
}

// A workbench is where the features of one figure after another are gathered: most are thrown away.
type workbench struct {
	fit      fit
	features features
}

// stepFeatures gathers what each step of a match says of a figure. It reports false where one rules it out, or more than one of place, kind and period.
func (a *Answerer) stepFeatures(w *workbench, blank *fit, pp *passageProfile, ask *question.Ask) bool {
	f, misses := &w.fit, 0 // of what the record of a figure may have misread
	for _, s := range steps() {
		f.begin(blank.profile, blank.passage, pp)
		if s.step(a, f, pp, ask); len(f.misses) > 0 {
			if s.name == "place" || s.name == "kind" || s.name == "period" {
				misses++
			}
			if !s.soft || misses > 1 {
				return false
			}
			w.features.add("miss "+s.name, 1)
		}
		if f.score < blank.score {
			w.features.add("doubt "+s.name, blank.score-f.score)
		}
		w.features.notes(s.name, f.notes)
	}
	return true
}

// features returns what speaks for and against figure i of a view. ok is false where a slot rules it out.
func (a *Answerer) features(w *workbench, v *view, i int, ask *question.Ask, rare []float64) (out features, ok bool) {
	prof := &v.pp.figures[i]
	blank := fit{profile: prof, passage: v.p, article: v.pp.article, score: 1}
	for _, k := range ask.Keys {
		if a.opposed(&blank, ask, k.Key) || k.Says && a.says(&blank, k) == 0 {
			return nil, false
		}
	}
	if prof.fig.Period.IsZero() && a.otherAge(v, a.period(ask, v.pp.article)) {
		return nil, false
	}
	w.features = w.features[:0]
	if !a.stepFeatures(w, &blank, v.pp, ask) {
		return nil, false
	}
	out = append(make(features, 0, len(w.features)+24), w.features...) // with room for most of what follows
	a.wordFeatures(&out, v, i, &blank, ask, rare)
	a.periodFeatures(&out, v, prof, ask)
	a.placeFeatures(&out, v, prof, ask)
	out.flag(ofAnother, a.ofOther(&blank, ask))
	out.flag("organisation not asked for", len(prof.org) > 0 && !slices.ContainsFunc(prof.org, func(k string) bool { return asked(ask, k) }))
	out.flag("unit asked for", ask.Unit != "")
	if ask.Counted != "" {
		counts := slices.Contains(prof.extra, ask.Counted) || slices.ContainsFunc(prof.subject, func(t term.Term) bool { return t.Key == ask.Counted || a.kin(t.Key, ask.Counted) })
		out.flag("counts what is asked for", counts)
		out.flag("counts something else", !counts)
	}
	if out.value("miss kind") == 0 {
		out.add(ask.Want.String()+" by "+kindName(prof.fig), 1)
	}
	if d := prof.fig.Direction; ask.Direction != figure.NoDirection && d != figure.NoDirection {
		out.flag("same direction", d == ask.Direction)
		out.flag("other direction", d != ask.Direction)
	}
	out.flag("earlier value", prof.fig.Earlier)
	out.flag("no plain fact", prof.fig.Status != figure.Fact)
	out.flag("no subject", len(prof.subject) == 0)
	return out, true
}

// wordFeatures tells where the words asked for stand, each counted once where it stands nearest to figure i.
func (a *Answerer) wordFeatures(out *features, v *view, i int, f *fit, ask *question.Ask, rare []float64) {
	art := a.article(f.article)
	var covered, nowhere, nearest, want float64
	var measureOutside, measureNowhere, nameNowhere bool
	ends := v.pp.keyEnds()
	shares := map[string]float64{} // of the words of a role that stand somewhere
	for n, k := range ask.Keys {
		w := rare[n]
		if w == 0 {
			continue
		}
		want += w
		_, own := a.holds(f, v.pp, ask, k)
		inPassage := own || a.inPassage(v.pp, k.Key)
		where := ""
		switch {
		case own:
			where, covered = "in subject", covered+w
		case inPassage:
			where, covered = "in passage", covered+w
		case art.title[k.Key]:
			where, covered = "in headline", covered+wordHeadline*w
		case a.nearby(v.p, k.Key):
			where, covered = "in passage before", covered+inBefore*w
		case art.all[k.Key]:
			where, covered = "in article", covered+inArticle*w
		default:
			where, nowhere = "nowhere", nowhere+w
			nameNowhere = nameNowhere || k.Name
		}
		shares[part(k, art)+" "+where] += w
		if k.Kind == term.Measure && weight(k) >= 2 {
			measureOutside = measureOutside || !own
			measureNowhere = measureNowhere || !inPassage
		}
		if end, ok := ends[k.Key]; ok && v.nearest(i, end) {
			nearest += w
		}
	}
	for _, name := range slices.Sorted(maps.Keys(shares)) {
		out.add(name, shares[name]/want)
	}
	out.add("words nowhere", nowhere/want)
	out.add("words nearest", nearest/want)
	out.add("covered", covered/want)
	out.add("subject says more", math.Min(1, a.more(f, ask)/4))
	within := a.shares(v, ask, rare, v.clause(i), [2]int{0, len(v.text)})
	out.add("words in clause", within[0])
	out.add("words in sentence", within[1])
	out.add("words asked for", math.Min(1, want/10))
	out.flag("measure outside subject", measureOutside)
	out.flag("measure outside passage", measureNowhere)
	out.flag("name nowhere", nameNowhere)
}

// part returns what a word asked for does: it names what is measured, is a name, narrows what is measured, or is any other word.
func part(k question.Key, art *articleProfile) string {
	switch {
	case k.Kind == term.Measure:
		return "measure"
	case k.Name || art.names[k.Key]:
		return "name"
	case k.Kind == term.Modifier || k.Noun:
		return "modifier"
	}
	return "word"
}

// touch reports whether a word asked for, other than a name, stands at the figure, in its passage, the one before or the headline, or none is asked for.
func (f features) touch() bool {
	apart := false
	for _, role := range []string{"measure", "modifier", "word"} {
		for _, near := range []string{"subject", "passage", "passage before", "headline"} {
			if f.value(role+" in "+near) > 0 {
				return true
			}
		}
		apart = apart || f.value(role+" in article") > 0 || f.value(role+" nowhere") > 0
	}
	return !apart
}

// namedApart reports whether a name asked for stands neither in the subject, the passage nor the headline of a figure, so that it may be another's: the
// Oskel of "Rival Oskel has 2.6 million mobile customers. Landline customers rose to 431,000".
func (a *Answerer) namedApart(v *view, i int, ask *question.Ask) bool {
	f := &fit{profile: &v.pp.figures[i], passage: v.p, article: v.pp.article}
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		if !k.Name && !a.article(f.article).names[k.Key] || k.Says || a.article(f.article).title[k.Key] {
			return false
		}
		_, own := a.holds(f, v.pp, ask, k)
		return !own && !v.pp.keys[k.Key]
	})
}

// ofMore reports whether figure f is of all of what is asked for in part: exports where palm oil exports are asked for, unless its passage named the part
// before it.
func (a *Answerer) ofMore(f *fit, ask *question.Ask) bool {
	if oneOfTwo(f.named, f.subject, ask) {
		return true
	}
	pp := a.passage(f.passage)
	return f.fig.Share == "" && a.undivided(f) && slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		if !narrowsKey(k) || a.article(f.article).title[k.Key] && !a.saidOfAll(f) {
			return false
		}
		if _, own := a.holds(f, pp, ask, k); own {
			return false
		}
		end, ok := pp.keyEnds()[k.Key]
		return !ok || end > f.fig.Start
	})
}

// saidOfAll reports whether the words right behind the subject of f say that it is of all: "Exports overall came to 5.9 billion".
func (a *Answerer) saidOfAll(f *fit) bool {
	before := a.text(f.passage)[:f.fig.Start-a.idx.Passage(f.passage).Start]
	at := strings.LastIndex(before, f.fig.Subject)
	if at < 0 {
		return false
	}
	words := lowerWords(before[at+len(f.fig.Subject):])
	behind := strings.Join(words[:min(len(words), 2)], " ")
	return strings.HasPrefix(behind, "overall") || strings.HasPrefix(behind, "altogether") || behind == "in total" || behind == "in all"
}

// narrowsKey reports whether key k narrows what is asked for: the palm oil of palm oil exports, the detached of detached houses, or the rents of "rent
// inflation".
func narrowsKey(k question.Key) bool {
	switch {
	case k.Kind == term.Modifier:
		return weight(k) >= 2
	case k.Noun:
		return !k.Name && !k.Says && !k.Aside
	}
	return false
}

// oneOfTwo reports whether a subject is of a name asked for and of another beside it: "Marrakech and Agadir" for Agadir.
func oneOfTwo(named string, subject []term.Term, ask *question.Ask) bool {
	for i := 1; i < len(subject); i++ {
		x, y := subject[i-1], subject[i]
		if x.End <= y.Start && y.End <= len(named) && strings.TrimSpace(named[x.End:y.Start]) == "and" && properAt(named, x.Start) && properAt(named, y.Start) && asked(ask, x.Key) != asked(ask, y.Key) {
			return true
		}
	}
	return false
}

func properAt(named string, at int) bool { return named[at] >= 'A' && named[at] <= 'Z' }

// more returns how many words of the subject of a figure were not asked for.
func (a *Answerer) more(f *fit, ask *question.Ask) (n float64) {
	for _, t := range f.subject {
		if t.Kind != term.Generic && t.Kind != term.Move && !asked(ask, t.Key) && !a.kinOf(f.article, ask, t.Key) {
			n++
		}
	}
	return n
}

// nearest reports whether of the figures of one class figure i stands nearest to the byte at of the article.
func (v *view) nearest(i, at int) bool {
	distance := func(p *profile) int { return max(at-p.fig.Start, p.fig.Start-at) }
	mine := &v.pp.figures[i]
	for j := range v.pp.figures {
		if other := &v.pp.figures[j]; j != i && other.fig.Class == mine.fig.Class && distance(other) < distance(mine) {
			return false
		}
	}
	return true
}

var relationNames = map[period.Relation]string{period.Disjoint: "disjoint", period.Equal: "equal", period.Contains: "within", period.Within: "wider", period.Overlaps: "overlapping"}

// periodFeatures tells how the period of a figure and those that its passage names lie to the one asked for.
func (a *Answerer) periodFeatures(out *features, v *view, prof *profile, ask *question.Ask) {
	have := prof.fig.Period
	out.flag("period from elsewhere", !have.IsZero() && !strings.Contains(v.text, prof.fig.PeriodText))
	want := a.period(ask, v.pp.article)
	out.flag("earlier value unasked", prof.fig.Earlier && (want.IsZero() || have.IsZero()))
	if want.IsZero() {
		return
	}
	said := slices.ContainsFunc(v.periods(), func(m period.Mention) bool { return period.Compare(want, m.Period) == period.Equal })
	relation := "none"
	if !have.IsZero() {
		r := period.Compare(want, have)
		relation = relationNames[r]
		if r != period.Equal && sameEnd(want, have) {
			relation = "of same end"
		}
	}
	out.add("period "+relation, 1)
	out.flag("period in passage", said)
	out.flag("period in passage and not of the figure", said && out.value("miss period") > 0)
	out.flag("period nowhere", have.IsZero() && !said)
	if d := a.idx.Article(v.pp.article).Date; !d.IsZero() && want.YearKnown {
		out.flag("period to come", want.Start.Compare(d) > 0)
		out.flag("period long past", d.Compare(want.End.AddMonths(4)) > 0)
	}
}

// placeFeatures tells where the places asked for stand.
func (a *Answerer) placeFeatures(out *features, v *view, prof *profile, ask *question.Ask) {
	art := a.article(v.pp.article)
	for _, o := range ask.Owners {
		switch {
		case slices.ContainsFunc(v.places(), func(m place.Mention) bool { return m.Key == o }):
			out.add("place in passage", 1)
		case slices.Contains(art.lead, o):
			out.add("place in headline", 1)
		case art.places[o] > 0:
			out.add("place in article", 1)
		default:
			out.add("place nowhere", 1)
		}
	}
	out.flag("no place", len(ask.Owners) > 0 && len(prof.fig.Place) == 0)
	out.flag("place not asked for", len(ask.Owners) == 0 && len(prof.fig.Place) > 0)
	out.flag("partner not asked for", len(ask.Partners) == 0 && len(prof.fig.Partner) > 0)
}

// ofOther reports whether a figure says that it is of something else than what is asked for, so that its passage makes it no answer: another
// organisation, a length of time, a count of other things, another measure, the opposite, or one set apart by a word before it ("fuel sales" for sales) or
// by a word of its own in place of one asked for (grain exports for fuel exports).
func (a *Answerer) ofOther(f *fit, ask *question.Ask) bool {
	wanted := func(key string) bool { return asked(ask, key) || a.kinOf(f.article, ask, key) }
	switch {
	case len(f.org) > 0 && !slices.ContainsFunc(f.org, wanted):
		return true
	case f.fig.Class == quantity.Duration:
		return ask.Unit == ""
	case f.fig.Kind == figure.Count && f.fig.Unit != "person" && f.fig.Unit != "" && !sameUnit(ask.Unit, f.fig.Unit) && !slices.ContainsFunc(f.extra, wanted):
		return true
	}
	measured := slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind == term.Measure })
	narrowed := slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Kind == term.Modifier && !slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Key == k.Key || a.kin(t.Key, k.Key) })
	}) // by a word that the subject does not hold
	for _, m := range f.measures {
		if measured && !wanted(m) || slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return opposites[k.Key] == m }) {
			return true
		}
	}
	for i, t := range f.subject {
		if t.Kind != term.Word && t.Kind != term.Modifier || wanted(t.Key) {
			continue
		}
		if t.Kind == term.Modifier && narrowed || i+1 < len(f.subject) && wanted(f.subject[i+1].Key) && t.End+1 == f.subject[i+1].Start {
			return true
		}
	}
	return false
}
