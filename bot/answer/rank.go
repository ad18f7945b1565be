package answer

import (
	"cmp"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// A Candidate is a figure that may answer an ask, with what speaks for and against it.
type Candidate struct {
	Article  string // its id
	Figure   Figure
	Features []Feature
}

// A ranked is a figure of a view as the ranking sees it.
type ranked struct {
	view     *view
	at       int // number of the figure in its passage
	features features
	misses   float64 // number of slots that it misses
	promise  float64 // what it holds less what it misses, by which those are kept that are compared
}

func newRanked(v *view, at int, f features) ranked {
	misses := f.misses()
	return ranked{v, at, f, misses, f.value("covered") - 0.3*misses}
}

func (r *ranked) fig() *figure.Figure { return r.view.pp.figures[r.at].fig }

// fit returns the figure as one that answers.
func (r *ranked) fit() fit {
	return fit{profile: &r.view.pp.figures[r.at], passage: r.view.p, article: r.view.pp.article, score: accept}
}

// Nothing is the name of the weight that stands for "none of them answers".
const Nothing = "nothing"

//go:generate go run quaestor/cmd/quaestor learn --articles ../eval/testdata/articles.jsonl --questions ../eval/testdata/questions.jsonl --out weights.tsv
//go:embed weights.tsv
var weightsFile string

// weights returns the weights of the features by name: the parameters of a conditional logit (McFadden 1974), in which the chance of a candidate is
// e to the power of the weighted sum of its features, divided by the same of all candidates and of [Nothing]. Package learn makes them.
var weights = sync.OnceValue(func() map[string]float64 {
	out := map[string]float64{}
	for line := range strings.Lines(weightsFile) {
		name, number, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue // a heading
		}
		w, err := strconv.ParseFloat(number, 64)
		if err != nil {
			panic(fmt.Sprintf("weights.tsv: %q is no number", number)) // built in, and read by a test
		}
		out[name] = w
	}
	return out
})

// Candidates returns the figures that may answer the first ask of q, for package learn: none where it asks for no single figure, and none where a
// rule finds the figure, for which the ranking is not asked.
func (a *Answerer) Candidates(q *question.Question) (out []Candidate) {
	if q.Op != question.Lookup || !q.Asks[0].Want.Figure() || q.Condition != nil {
		return nil
	}
	if _, _, ok := a.byRule(q, &builder{a: a}); ok {
		return nil
	}
	for _, r := range a.shortlist(&q.Asks[0]) {
		f := r.fit()
		out = append(out, Candidate{a.idx.Article(f.article).ID, a.figure(&f), r.features})
	}
	return out
}

// shortlist returns the figures whose passages hold most of what is asked for, without chances.
func (a *Answerer) shortlist(ask *question.Ask) (out []ranked) {
	const most = 40
	if len(ask.Not) > 0 || ask.Former || ask.Each != nil {
		return nil
	}
	passages := a.candidates(ask)
	rare := a.rarities(ask, passages)
	views := a.views(ask, rare, passages)
	var w workbench
	for i := range views {
		v := &views[i]
		for j := range v.pp.figures {
			if f, ok := a.features(&w, v, j, ask, rare); ok {
				out = append(out, newRanked(v, j, f))
			}
		}
	}
	slices.SortStableFunc(out, func(x, y ranked) int { return cmp.Compare(y.promise, x.promise) })
	out = out[:min(len(out), most)]
	relate(out)
	return out
}

// relate adds to each candidate how far it stays behind the best of all in the words that it holds, and behind one beside it in the slots that it misses.
func relate(all []ranked) {
	best := func(name string) (m float64) {
		for i := range all {
			m = max(m, all[i].features.value(name))
		}
		return m
	}
	covered, measure := best("covered"), best("measure in subject")
	for i := range all {
		f := &all[i].features
		c, m := f.value("covered"), f.value("measure in subject")
		f.add("covered less than another", covered-c)
		f.add("less of the measure than another", measure-m)
		f.flag("covered best", c >= covered-1e-9)
		f.flag("misses more than one beside it", slices.ContainsFunc(all, func(o ranked) bool {
			return o.view == all[i].view && o.fig().Class == all[i].fig().Class && o.misses < all[i].misses
		}))
	}
}

// misses returns how many slots a figure misses.
func (f features) misses() float64 {
	return f.value("miss place") + f.value("miss kind") + f.value("miss period")
}

// weigh returns the weighted sum of features.
func weigh(features []Feature, weights map[string]float64) (sum float64) {
	for _, f := range features {
		sum += weights[f.Name] * f.Value
	}
	return sum
}

// Chances returns the chance of each candidate by its features and, last, that of [Nothing].
func Chances(candidates [][]Feature, weights map[string]float64) []float64 {
	out := make([]float64, len(candidates)+1)
	for i, features := range candidates {
		out[i] = weigh(features, weights)
	}
	out[len(candidates)] = weights[Nothing]
	top, total := slices.Max(out), 0.0
	for i := range out {
		out[i] = math.Exp(out[i] - top)
		total += out[i]
	}
	for i := range out {
		out[i] /= total
	}
	return out
}

// sure is the chance from which a figure answers that no rule finds: it is as likely as all others and none together. Of 3,061 questions on articles
// that no weight was learned from, .55 answers 2,384 right and 88 wrong, .50 2,388 and 88, .48 2,390 and 89, .45 2,394 and 95.
const sure = 0.5

// least is the share of what is asked for that a candidate with what stands around it must hold, the nearer the more: one that holds less is of the place
// and time asked for and of little else.
const least = 0.4

// doubtful reports whether a candidate says itself that it is of something else or of a part, is of another kind, is the share of a whole that nothing
// names, counts other things than are asked for, is aimed at where what is expected is asked for, is of an article that never names the place asked for, or
// of another time than the one asked for, which its passage does not name either, so that it is no answer however likely it is.
func (r *ranked) doubtful(ask *question.Ask) bool {
	f := r.features
	if f.elsewhere() || ask.Status == figure.Forecast && r.fig().Status == figure.Target {
		return true // what is aimed at need not be expected
	}
	if ask.Want == question.Share && f.value("words nowhere") > 0 || ask.Number && f.value("counts something else") > 0 {
		return true
	}
	return slices.ContainsFunc([]string{ofAnother, "miss kind", "miss whole", "miss limits", "doubt whole", "doubt limits"}, func(name string) bool { return f.value(name) > 0 })
}

// elsewhere reports whether a figure is of an article that never names the place asked for, or of another time that its passage does not name either.
func (f features) elsewhere() bool {
	return f.value("place nowhere") > 0 || f.value("miss period") > 0 && f.value("period disjoint") > 0 && f.value("period in passage") == 0
}

// besideAnother reports whether a passage gives beside f a figure of another of the things asked for, so that f is only of one of them: the maize of "how much
// wheat, barley and maize".
func (a *Answerer) besideAnother(f *fit, pp *passageProfile, ask *question.Ask) bool {
	of := func(p *profile, key string) bool {
		return slices.ContainsFunc(p.subject, func(t term.Term) bool { return t.Key == key || a.kin(t.Key, key) })
	}
	if slices.Contains(f.words, "ones") {
		return false // which stands for the noun beside it: "foreign-owned ones"
	}
	for _, k := range ask.Keys {
		if k.Kind != term.Modifier || k.Aside || of(f.profile, k.Key) {
			continue
		}
		if slices.ContainsFunc(pp.figures, func(g profile) bool {
			return of(&g, k.Key) && g.fig.Class == f.fig.Class && slices.ContainsFunc(ask.Keys, func(o question.Key) bool {
				return o.Kind == term.Modifier && of(f.profile, o.Key) && !of(&g, o.Key)
			})
		}) {
			return true
		}
	}
	return false
}

// ofSeveral reports whether an amount is of several things that are listed behind it, and not of the one among them that is asked for: "480 million worth of
// cars, computers, lifts and other goods".
func (a *Answerer) ofSeveral(f *fit, ask *question.Ask) bool {
	const words = 3 // of a thing in a list
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	of, ok := strings.CutPrefix(strings.TrimPrefix(text[f.fig.End-start:], " worth"), " of ")
	if !ok {
		return false
	}
	list, _, ok := strings.Cut(of, " and ")
	things := strings.Split(list, ", ")
	if !ok || len(things) < 3 || slices.ContainsFunc(things, func(s string) bool {
		w := lowerWords(s)
		return len(w) == 0 || len(w) > words || beginsAside[w[0]]
	}) {
		return false
	}
	keys := a.keySet(list)
	held := 0
	for _, k := range ask.Keys {
		if k.Kind != term.Measure && (keys[k.Key] || a.kinIn(keys, k.Key)) {
			held++
		}
	}
	return held == 1
}

// beginsAside are the words that begin what is said of an amount behind a comma, and no other thing beside it.
var beginsAside = map[string]bool{"up": true, "down": true, "the": true, "a": true, "an": true, "which": true, "who": true, "compared": true, "against": true, "from": true, "as": true,
	"while": true, "it": true, "or": true, "about": true, "more": true, "less": true, "according": true}

// placeNowhere reports whether a place that ask is of trade with stands neither in the record of a candidate, nor in its passage, the one before or the
// headline, so that it may be of trade with all of the world; or whether the record is of another place, and the one asked for stands in none of these nor in
// the first passage.
func (a *Answerer) placeNowhere(r *ranked, ask *question.Ask) bool {
	art := a.article(r.view.pp.article)
	named := r.view.places()
	if r.view.p > a.firstPassage(r.view.pp.article) {
		named = slices.Concat(named, a.passage(r.view.p-1).places())
	}
	missing := func(p string) bool {
		return !slices.Contains(r.fig().Partner, p) && !slices.Contains(r.fig().Place, p) && !slices.Contains(art.lead, p) && !slices.ContainsFunc(named, func(m place.Mention) bool { return m.Key == p })
	}
	if slices.ContainsFunc(ask.Partners, missing) {
		return true
	}
	named = slices.Concat(named, a.passage(a.firstPassage(r.view.pp.article)).places()) // what a report is of is told first
	return r.features.value("miss place") > 0 && slices.ContainsFunc(ask.Owners, missing)
}

// otherStory reports whether a candidate that names no time, nor its passage the one asked for, is of an article that begins with another month.
func (a *Answerer) otherStory(r *ranked, ask *question.Ask) bool {
	want, lead := a.period(ask, r.view.pp.article), a.article(r.view.pp.article).opening()
	return r.fig().Period.IsZero() && want.YearKnown && lead.YearKnown && lead.Shape == period.Month && period.Compare(want, lead) == period.Disjoint &&
		r.features.value("period in passage") == 0
}

// saysMeasures reports whether a candidate that measures what is not asked for has around it each measure that is.
func (a *Answerer) saysMeasures(r *ranked, ask *question.Ask) bool {
	f := r.fit()
	if !slices.ContainsFunc(f.measures, func(m string) bool { return !asked(ask, m) && !a.kinOf(f.article, ask, m) }) {
		return true
	}
	return !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		m, own := a.holds(&f, r.view.pp, ask, k)
		return k.Kind == term.Measure && !question.Weak(k) && !own && m == 0
	})
}

// otherTime reports whether f is of as many months as are asked for, counted from another one, the first seven from April for those from January, of a
// time that it is only held against the one asked for, undated in an article of another day, or of one day of the month asked for where it is none that
// stands at an amount.
func (a *Answerer) otherTime(f *fit, ask *question.Ask) bool {
	const reported = 2 // days within which a day is reported on
	want, have := a.period(ask, f.article), f.fig.Period
	if against := f.fig.Versus; !want.IsZero() && !against.IsZero() && period.Compare(want, against) == period.Equal && period.Compare(want, have) != period.Equal {
		return true
	}
	if f.fig.Kind == figure.Change && want.Shape != have.Shape && a.pacedThan(f, want) {
		return true
	}
	if date := a.idx.Article(f.article).Date; want.Shape == period.Day && have.IsZero() && want.YearKnown && !date.IsZero() {
		return date.Compare(want.Start) < 0 || date.Compare(want.Start.AddDays(reported)) > 0
	}
	if want.Shape == period.Span && have.Shape == period.Span {
		spans := want.YearKnown && have.YearKnown && !want.Point && !have.Point
		longer := want.Start == have.Start && want.End.Day == 1 && have.End.Day == 1 && want.End != have.End // eleven months are not the first eight of them
		return spans && (longer || want.Months() == have.Months() && period.Compare(want, have) == period.Overlaps)
	}
	return f.fig.Kind == figure.Level && stands(want, have) && !a.state(f)
}

// pacedThan reports whether the change that f is of is held behind it against that of the time asked for: "up 9 percent in the quarter, faster than in January".
func (a *Answerer) pacedThan(f *fit, want period.Period) bool {
	art := a.idx.Article(f.article)
	rest := art.Text[f.fig.End:a.idx.Passage(f.passage).End]
	than := strings.Index(rest, " than ")
	if than < 0 {
		return false
	}
	return slices.ContainsFunc(period.Find(rest[than:], art.Date), func(m period.Mention) bool { return period.Compare(want, m.Period) == period.Equal })
}

// ofOtherCountry reports whether the subject of f itself names a country, and none that is asked for.
func ofOtherCountry(f *fit, ask *question.Ask) bool {
	other := false
	for _, m := range f.spots {
		if m.Form == place.Weak || slices.Contains(ask.Owners, m.Key) || slices.Contains(ask.Partners, m.Key) {
			return false
		}
		other = other || isCountry(m.Key)
	}
	return other && len(ask.Owners) > 0
}

// latestOf returns the candidate that the one at i is only the earlier value of, where a part of a year is asked for without the
// year, else i: "in January" is that of the report, and not the one a year before.
func (a *Answerer) latestOf(all []ranked, i int, ask *question.Ask) int {
	f := all[i].fig()
	if !f.Earlier || ask.Former || ask.Period.IsZero() || ask.Period.YearKnown || ask.Shift != (period.Shift{}) {
		return i
	}
	for j := range all {
		o := all[j].fig()
		if !o.Earlier && o.Subject == f.Subject && o.Unit == f.Unit && o.Kind == f.Kind && all[j].view.pp == all[i].view.pp && o.Period.YearKnown &&
			period.Compare(period.Shift{Unit: period.Year, N: -1}.Apply(o.Period), f.Period) == period.Equal {
			return j
		}
	}
	return i
}

// byRank finds the figure for an ask that no figure's own subject fits: the one that the words around, the place, the period, the kind and the
// unit together make more likely than all others and than none.
func (a *Answerer) byRank(ask *question.Ask) (fit, bool) {
	all, chances := a.odds(ask)
	if len(all) == 0 {
		return fit{}, false
	}
	best, chance := 0, 0.0
	for i := range all {
		var c float64 // of all that say the same
		for j := range all {
			if sameFigure(all[i].fig(), all[j].fig()) {
				c += chances[j]
			}
		}
		if c > chance+1e-12 {
			best, chance = i, c
		}
	}
	r := &all[a.latestOf(all, best, ask)]
	if chance < sure || r.features.value("covered") < least || r.doubtful(ask) || swapped(r.fig(), ask) || a.namedApart(r.view, r.at, ask) {
		return fit{}, false
	}
	f := r.fit()
	a.fitSayer(&f, r.view.pp, ask)
	if a.fitYear(&f, r.view.pp, ask); len(f.misses) > 0 {
		return fit{}, false
	}
	if a.elseDone(&f, ask) || a.otherAccord(&f, r.view.pp, ask) || a.otherStory(r, ask) || !a.saysMeasures(r, ask) ||
		!ask.Versus.IsZero() && r.features.value("basis: compared period not said") > 0 {
		return fit{}, false
	}
	if len(ask.Partners) > 0 && strings.HasSuffix(f.low, " there") && !slices.Contains(f.fig.Partner, ask.Partners[0]) {
		return fit{}, false // "imports from there" are from the place named before it
	}
	if bySize(&f, ask) || a.besideOthers(&f, ask) || a.originNowhere(&f, r.view.pp, ask) || a.leavesNothing(&f, ask) {
		return fit{}, false
	}
	if a.ofSeveral(&f, ask) || a.ofMore(&f, ask) || a.besideAnother(&f, r.view.pp, ask) || a.placeNowhere(r, ask) || a.otherTime(&f, ask) || ofOtherCountry(&f, ask) {
		return fit{}, false
	}
	f.notes = append(f.notes, note{"likeliest of all: ", fmt.Sprintf("%.2f", chance)})
	return f, true
}
