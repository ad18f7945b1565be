package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/corpus/figure"
	"quaestor/index"
)

// A Report says what a change made of a corpus, or would make.
type Report struct {
	Before   corpus.Version // that was current
	Version  corpus.Version // that is current now; where nothing was promoted, the one that would be
	Promoted bool           // the version took over, or nothing had to be changed

	Diffs    []corpus.Diff   // what became of articles, by id, and
	Articles []ArticleChange // the same with their titles
	Figures  []FigureChange  // at most MaxFigures, changed ones first, then those that are gone, then new ones
	New      int             // how many figures are new,
	Changed  int             // have another value,
	Gone     int             // are gone
	Gold     []GoldVerdict   // on all gold questions

	Untidy error // why old versions could not be deleted after the promotion; the change itself was made
}

// MaxFigures is how many figures a report lists; it counts all.
const MaxFigures = 1000

// What became of an article or figure.
const (
	Added   = "added"
	Changed = "changed"
	Removed = "removed"
)

// An ArticleChange is what became of one article.
type ArticleChange struct {
	Change string `json:"change"` // added, changed or removed
	ID     string `json:"id"`
	Title  string `json:"title"`
}

// A FigureChange is what became of one figure: new where Was is empty, gone where Is is.
type FigureChange struct {
	Article string `json:"article"` // the id
	Subject string `json:"subject"`
	Period  string `json:"period"` // as the article has it
	Was     string `json:"was"`    // "1.4% up"
	Is      string `json:"is"`
}

// Count returns how many articles were added, changed or removed.
func (r *Report) Count(change string) int {
	n := 0
	for _, a := range r.Articles {
		if a.Change == change {
			n++
		}
	}
	return n
}

// Worse returns how many gold questions were answered right before and are not any more.
func (r *Report) Worse() int {
	n := 0
	for _, g := range r.Gold {
		if g.Before && !g.After {
			n++
		}
	}
	return n
}

// Diff reports how two promoted versions differ. Version 0 is the empty corpus.
func Diff(ctx context.Context, c *corpus.Corpus, before, after int64) (Report, error) {
	var versions [2]corpus.Version
	var indexes [2]*index.Index
	diffs, err := c.Diff(ctx, before, after)
	if err != nil {
		return Report{}, err
	}
	for i, number := range []int64{before, after} {
		if versions[i], err = c.Version(ctx, number); err != nil {
			return Report{}, err
		}
		if indexes[i], err = index.Open(ctx, c, versions[i]); err != nil {
			return Report{}, err
		}
		defer indexes[i].Close() // read only
	}
	r := compare(indexes[0], indexes[1], diffs)
	r.Before, r.Version = versions[0], versions[1]
	return r, nil
}

// compare reports how the articles and figures of two indexes differ, of which diffs says the articles.
func compare(before, after *index.Index, diffs []corpus.Diff) Report {
	k := comparison{gone: map[string]int{}}
	k.replaces = slices.ContainsFunc(diffs, func(d corpus.Diff) bool { return d.Before != "" })
	was, is := numbers(before, diffs), numbers(after, diffs)
	for _, d := range diffs {
		k.article(d, before, was, after, is)
	}
	k.settle()
	r := k.report
	r.Diffs = diffs
	r.New, r.Changed, r.Gone = k.fresh, len(k.changed), len(k.lost)
	for _, list := range [][]FigureChange{k.changed, k.lost, k.listed} {
		r.Figures = append(r.Figures, list[:min(len(list), MaxFigures-len(r.Figures))]...)
	}
	return r
}

// numbers returns the numbers of the articles that diffs name, by id.
func numbers(x *index.Index, diffs []corpus.Diff) map[string]int {
	out := make(map[string]int, len(diffs))
	for _, d := range diffs {
		out[d.ID] = -1
	}
	for i := range x.NumArticles() {
		id := x.Article(i).ID
		if _, ok := out[id]; ok {
			out[id] = i
		}
	}
	return out
}

// A comparison collects how figures differ.
type comparison struct {
	report  Report
	changed []FigureChange
	lost    []FigureChange
	keys    []string       // of lost
	gone    map[string]int // how many of lost say the same, by key
	fresh   int
	listed  []FigureChange // of the new ones

	replaces bool     // articles were there before, so that figures may be lost, and
	found    []string // the keys of the new ones matter
	at       []int    // their places in listed, or -1
}

// article compares the figures of one article before and after.
func (k *comparison) article(d corpus.Diff, before *index.Index, was map[string]int, after *index.Index, is map[string]int) {
	old, now := figuresOf(before, was[d.ID]), figuresOf(after, is[d.ID])
	change := ArticleChange{Changed, d.ID, now.title}
	switch {
	case d.Before == "":
		change.Change = Added
	case d.After == "":
		change.Change, change.Title = Removed, old.title
	}
	k.report.Articles = append(k.report.Articles, change)
	if len(old.figures) == 0 {
		for i := range now.figures {
			k.add(d.ID, &now.figures[i])
		}
		return
	}
	k.figures(d.ID, old.figures, now.figures)
}

// figures compares the figures of one article before and after.
func (k *comparison) figures(id string, old, now []figure.Figure) {
	bySlot := map[string][]int{} // figures of old that nothing of now matches yet
	for i := range old {
		s := slot(&old[i])
		bySlot[s] = append(bySlot[s], i)
	}
	var rest []int
	for i := range now {
		if !takeFirst(bySlot, slot(&now[i]), func(j int) bool { return value(&old[j]) == value(&now[i]) }) {
			rest = append(rest, i)
		}
	}
	for _, i := range rest {
		f := &now[i]
		j := -1
		if takeFirst(bySlot, slot(f), func(at int) bool { j = at; return true }) {
			k.changed = append(k.changed, FigureChange{id, f.Subject, f.PeriodText, answer.Shown(&old[j]), answer.Shown(f)})
			continue
		}
		k.add(id, f)
	}
	for i := range old {
		f := &old[i]
		if slices.Contains(bySlot[slot(f)], i) {
			k.lose(id, f)
		}
	}
}

// takeFirst removes the first of the figures in a slot that fits, and reports whether one did.
func takeFirst(bySlot map[string][]int, slot string, fits func(int) bool) bool {
	at := slices.IndexFunc(bySlot[slot], fits)
	if at < 0 {
		return false
	}
	bySlot[slot] = slices.Delete(bySlot[slot], at, at+1)
	return true
}

// add notes a figure that its article did not have before.
func (k *comparison) add(id string, f *figure.Figure) {
	k.fresh++
	at := -1
	if len(k.listed) < MaxFigures {
		at = len(k.listed)
		k.listed = append(k.listed, FigureChange{Article: id, Subject: f.Subject, Period: f.PeriodText, Is: answer.Shown(f)})
	}
	if k.replaces {
		k.found, k.at = append(k.found, slot(f)+value(f)), append(k.at, at)
	}
}

// lose notes a figure that its article has no longer.
func (k *comparison) lose(id string, f *figure.Figure) {
	key := slot(f) + value(f)
	k.lost = append(k.lost, FigureChange{Article: id, Subject: f.Subject, Period: f.PeriodText, Was: answer.Shown(f)})
	k.keys = append(k.keys, key)
	k.gone[key]++
}

// settle takes off what one article has lost and another says now: an article that got another id.
func (k *comparison) settle() {
	if len(k.lost) == 0 || k.fresh == 0 {
		return
	}
	again := map[string]int{}
	moved := map[int]bool{}
	for i, key := range k.found {
		if again[key] < k.gone[key] {
			again[key]++
			k.fresh--
			moved[k.at[i]] = true
		}
	}
	i := -1
	k.lost = slices.DeleteFunc(k.lost, func(FigureChange) bool {
		i++
		if again[k.keys[i]] > 0 {
			again[k.keys[i]]--
			return true
		}
		return false
	})
	i = -1
	k.listed = slices.DeleteFunc(k.listed, func(FigureChange) bool { i++; return moved[i] })
}

// articleFigures are the figures of an article that say something exact.
type articleFigures struct {
	title   string
	figures []figure.Figure
}

// figuresOf returns the figures of an article; of the number -1 none.
func figuresOf(x *index.Index, article int) articleFigures {
	if article < 0 {
		return articleFigures{}
	}
	out := articleFigures{title: x.Article(article).Title}
	first, end := x.ArticlePassages(article)
	for p := first; p < end; p++ {
		for _, f := range x.Figures(p) {
			if !f.Inexact && f.Subject != "" {
				out.figures = append(out.figures, f)
			}
		}
	}
	return out
}

// slot returns what a figure is of. Two figures of one slot with different values contradict each other.
func slot(f *figure.Figure) string {
	return fmt.Sprint(f.Kind, "|", f.Unit, "|", f.Basis, "|", f.Period, "|", strings.ToLower(f.Subject), "|", f.Place, "|", f.Partner, "|", f.Org, "|",
		f.Share, "|", f.Status, "|", f.Terms, "|", f.Earlier, "|")
}

// value returns what a figure says of its slot.
func value(f *figure.Figure) string {
	return fmt.Sprint(f.Value, "|", f.To, "|", f.Qualifier, "|", f.Direction)
}
