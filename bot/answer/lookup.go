package answer

import (
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// Answer answers one question and says which reading it answers. Readings are what the question may mean within its talk, best
// first: the first that the corpus answers wins; where none is answered, the first says why not.
func (a *Answerer) Answer(readings []question.Question) (ans Answer, used int) {
	for i := range readings {
		got := a.proved(&readings[i], a.reckonedOnly(&readings[i], a.one(&readings[i])))
		if got.Status != Unanswerable {
			return got, i
		}
		if i == 0 {
			ans = got
		}
	}
	return ans, 0
}

// reckonedOnly takes back an answer that shows a stated figure where the question asks for one to be reckoned.
func (a *Answerer) reckonedOnly(q *question.Question, ans Answer) Answer {
	if !unreckoned(q, &ans) {
		return ans
	}
	ask := &q.Asks[0]
	fits, near := a.find(ask)
	for i := range fits {
		fits[i].miss(slotKind, "is not reckoned as asked", "")
	}
	near = append(fits, near...)
	return a.abstain(q, &builder{a: a, ans: Answer{Question: q.Text, Trace: append(ans.Trace, "shows no figure that is reckoned as asked")}}, ask, near)
}

// proved is the last check: an answer with a number that nothing proves is not sent.
func (a *Answerer) proved(q *question.Question, ans Answer) Answer {
	if ans.Status == Unanswerable {
		for _, ask := range q.Asks {
			ans.talk = append(ans.talk, ask.PeriodText, ask.Period.String()) // "and Norway?" is still of the year asked for before
		}
	}
	bad := Unproved(ans)
	if len(bad) == 0 {
		return ans
	}
	trace := append(ans.Trace, fmt.Sprintf("withheld %q: nothing proves %v", ans.Text, bad))
	withheld := Plain(q.Text, "I found a passage that may answer, but not every number of the answer stands in it, so I leave it out.")
	withheld.Trace = trace
	return withheld
}

// Plain returns the answer to a message that cannot be answered, with the reason as its text.
func Plain(asked, reason string) Answer {
	return Answer{Question: asked, Status: Unanswerable, Text: reason, Figures: []Figure{}, Citations: []Citation{}, Missing: []string{slotSubject}, Nearest: []Nearest{}}
}

// Join makes one answer of the answers to the parts of a message, in order. It is answered if any part is.
func Join(asked string, parts []Answer) Answer {
	if len(parts) == 1 {
		parts[0].Question = asked
		return parts[0]
	}
	out := Plain(asked, "")
	out.Missing = []string{}
	var texts []string
	for _, p := range parts {
		texts = append(texts, p.Text)
		out.Trace = append(out.Trace, p.Trace...)
		if p.Status == Unanswerable {
			out.Nearest = append(out.Nearest, p.Nearest...)
			continue
		}
		if out.Status == Unanswerable || p.Status == Ambiguous {
			out.Status = p.Status
		}
		offset := len(out.Citations)
		out.Citations = append(out.Citations, p.Citations...)
		for _, f := range p.Figures {
			f.Citation += offset
			out.Figures = append(out.Figures, f)
		}
	}
	if out.Status == Unanswerable {
		out.Missing = parts[0].Missing
		out.Nearest = out.Nearest[:min(len(out.Nearest), 3)]
	} else {
		out.Nearest = []Nearest{}
	}
	out.Text = clip(strings.Join(texts, "\n\n"), maxText)
	return out
}

// one answers one reading of a question.
func (a *Answerer) one(q *question.Question) Answer {
	b := &builder{a: a, ans: Answer{Question: q.Text, Trace: []string{"read as " + q.String()}}}
	economy(q)
	a.ownMoney(q)
	if !q.Asks[0].Want.Figure() {
		return a.fact(q, b)
	}
	if len(q.Strange) > 0 {
		return a.abstain(q, b, &q.Asks[0], nil)
	}
	if q.Condition != nil && q.YesNo && q.Op == question.Lookup {
		return a.yesNo(q, b)
	}
	switch q.Op {
	case question.Compare:
		return a.compare(q, b)
	case question.Sum:
		if one, ok := a.named(q); ok && a.totalled(one) {
			return a.lookup(one, b)
		}
		if one, ok := a.spanned(q); ok {
			return a.lookup(one, b)
		}
		return a.combine(q, b)
	case question.Difference, question.Average, question.Ratio:
		return a.combine(q, b)
	case question.Remainder:
		return a.remainder(q, b)
	case question.List:
		if q.Negated {
			return a.abstain(q, b, &q.Asks[0], nil)
		}
		if q.Most > 0 {
			return a.members(q, b)
		}
		if one, ok := a.named(q); ok {
			return a.lookup(one, b)
		}
		if one, ok := a.spanned(q); ok {
			return a.lookup(one, b)
		}
		return a.list(q, b)
	case question.Series, question.Filter, question.Highest, question.Lowest:
		for i := range q.Asks {
			q.Asks[i].Extreme = false // the end of the series is found by its figures
		}
		return a.several(q, b)
	}
	if set, ok := a.bothFlows(q); ok {
		return a.sideList(set, b)
	}
	return a.lookup(q, b)
}

// bothFlows returns the exports and the imports of "exports and imports in May?" where the articles give no figure that is of both.
func (a *Answerer) bothFlows(q *question.Question) ([]fit, bool) {
	ask := &q.Asks[0]
	i := slices.IndexFunc(ask.Keys, func(k question.Key) bool {
		return k.Key == keyTrade && strings.Contains(strings.ToLower(k.Text), " and ")
	})
	if i < 0 || ask.Want != question.Any && ask.Want != question.Change && ask.Want != question.Level || asOne(q.Corrected) {
		return nil, false
	}
	for _, f := range a.fitting(ask) {
		if low := f.low; strings.Contains(low, "export") && strings.Contains(low, "import") {
			return nil, false
		}
	}
	both := *q
	both.Op, both.Asks = question.List, []question.Ask{*replaceMeasures(ask, keyExports), *replaceMeasures(ask, keyImports)}
	both.Asks[0].Want, both.Asks[1].Want = ask.Want, ask.Want
	if strings.HasPrefix(strings.ToLower(ask.Keys[i].Text), "import") {
		slices.Reverse(both.Asks)
	}
	set, _, ok := a.together(&both)
	return set, ok && set[0].article == set[1].article
}

// asOne reports whether a question asks for things as one: "total exports and imports".
func asOne(text string) bool {
	return slices.ContainsFunc(lowerWords(text), func(w string) bool {
		return w == "total" || w == "combined" || w == "together" || w == "overall" || w == "sum" || w == "altogether" || w == "trade"
	})
}

// lookup shows the figure asked for; where none is held, computes it; where no rule finds it, shows the likeliest; where that fails too, abstains.
func (a *Answerer) lookup(q *question.Question, b *builder) Answer {
	ask := &q.Asks[0]
	if d, ok := a.plannedBefore(q); ok {
		return b.reckoned(d)
	}
	if d, ok := a.backFrom(q); ok {
		return b.reckoned(d)
	}
	if ans, ok := a.thenAndNow(q, b); ok {
		return ans
	}
	if ask.Want == question.Share && ask.Moved && ask.Unit == "percentage_point" {
		moved := *ask
		moved.Want = question.Change
		if best := a.best(a.fitting(&moved)); len(best) > 0 {
			return a.show(q, b, best) // "by how many points did their share rise"
		}
	}
	if ask.Accel != figure.NoDirection && ask.Unit != "percent" {
		return a.paced(q, b)
	}
	ans, near, ok := a.byRule(q, b)
	if ok {
		return ans
	}
	if d, ok := a.shareOfTwo(q); ok {
		return b.reckoned(d)
	}
	if f, ok := a.byRank(ask); ok && !a.narrowNowhere(&f, ask) && !a.sinceThen(&f, ask) && !a.otherSide(&f, ask) && !withOthers(&f, ask) && (!ask.Revised || a.tellsRevision(&f)) {
		a.note(b, []fit{f}, nil)
		return a.show(q, b, []fit{f})
	}
	if d, ok := a.changeOfTwo(ask); ok {
		return b.reckoned(d)
	}
	if d, ok := a.valueBefore(ask); ok {
		return b.reckoned(d)
	}
	if d, ok := a.onward(ask); ok {
		return b.reckoned(d)
	}
	if d, ok := a.sinceAsked(ask); ok {
		return b.reckoned(d)
	}
	return a.abstain(q, b, ask, near)
}

// sinceThen reports whether ask is of a time so long before another that it does not name, "the year before", and f of that other one.
func (a *Answerer) sinceThen(f *fit, ask *question.Ask) bool {
	if !ask.Period.IsZero() || ask.Shift.N >= 0 || strings.HasPrefix(strings.ToLower(ask.PeriodText), "last") {
		return false
	}
	g := *f
	g.misses = nil
	a.fitPeriod(&g, a.passage(f.passage), ask)
	return len(g.misses) > 0
}

// byRule looks up the figure asked for by what its record says; ok is false where no rule says that it answers, nor that nothing does. near are the
// figures that come close.
func (a *Answerer) byRule(q *question.Question, b *builder) (ans Answer, near []fit, ok bool) {
	ask := &q.Asks[0]
	fits, near := a.findOpen(ask)
	a.note(b, fits, near)
	fits = current(ask, levels(records(ask, told(q, fits)), ask))
	if q.Negated {
		if d, ok := a.toldRest(q); ok {
			return b.reckoned(d), near, true
		}
	}
	if q.Negated || conditional(q) || q.Side != question.NoSide {
		return a.abstain(q, b, ask, near), near, true
	}
	if ask.Each != nil {
		fits = slices.DeleteFunc(fits, func(f fit) bool { return !isForEach(&f, ask.Each.Text) })
	}
	if ask.Both {
		if ans, ok := a.bothWays(q, b); ok {
			return ans, near, true
		}
	}
	if ask.Every != period.None {
		fits = slices.DeleteFunc(fits, func(f fit) bool { return !a.saysEvery(&f, ask.Every) })
		if d, ok := a.perTime(ask); ok && len(fits) == 0 {
			return b.reckoned(d), near, true
		}
		if len(fits) == 0 {
			return a.abstain(q, b, ask, near), near, true // a total is no mean
		}
	}
	if d, ok := a.remains(ask); ok {
		return b.reckoned(d), near, true
	}
	if len(ask.Keys) == 0 && !ask.Number && (ask.Unit == "" || ask.Unit == "percent" || question.Money(ask.Unit)) {
		return a.abstain(q, b, ask, nil), near, true // nothing says what is measured
	}
	if len(fits) > 1 && onlyNamed(ask) && !sameFigure(fits[0].fig, fits[1].fig) {
		return a.abstain(q, b, ask, fits), near, true // "what did Acme make?" says nothing of which of its figures is meant
	}
	if best := a.best(fits); len(best) > 0 && !ask.FromShare {
		if a.premise(q, best[0].fig) == reverse && (asksWhich(q) || best[0].score < sureReverse) {
			return a.abstain(q, b, ask, fits), near, true // "which mill's output fell?" takes for granted of none that it did
		}
		if a.besideAnother(&best[0], a.passage(best[0].passage), ask) || a.ofSeveral(&best[0], ask) {
			return a.abstain(q, b, ask, fits), near, true
		}
		if d, ok := a.twelvefold(q, &best[0]); ok {
			return b.reckoned(d), near, true
		}
		return a.show(q, b, best), near, true
	}
	ans, ok = a.reckonedByRule(q, b, near)
	return ans, near, ok
}

// reckonedByRule computes the figure asked for from others as their records say; ok is false where no rule says how.
func (a *Answerer) reckonedByRule(q *question.Question, b *builder, near []fit) (ans Answer, ok bool) {
	ask := &q.Asks[0]
	d, ok := a.toldShare(q)
	if !ok {
		d, ok = a.deriveShare(q)
	}
	if !ok {
		d, ok = a.placedShare(ask)
	}
	if ok && ofWorld(q) && !strings.Contains(strings.ToLower(d.from[len(d.from)-1].fig.Subject), "world") {
		ok = false // a share of a country's total is none of the world's
	}
	if ask.Each != nil {
		d, ok = a.perHead(ask)
	} else if !ok {
		d, ok = a.derive(ask)
	}
	if ok && q.YesNo && len(d.from) == 2 && ask.Want == question.Change && (ask.Direction != figure.NoDirection || q.Either != ([2]string{})) {
		return a.nowAgainst(q, b, d), true
	}
	if ok && !q.YesNo {
		if f, same := a.statedSame(ask, d); same {
			return a.show(q, b, []fit{f}), true
		}
		ok = !d.coarse
	}
	if ok {
		lead := ""
		if want := directionName(ask.Direction); want != "none" && d.fig.Direction != "none" && d.fig.Direction != want {
			lead = reverse
			if d.fig.Unit == "percentage_point" && ask.Unit != d.fig.Unit {
				return a.abstain(q, b, ask, near), true // that a rate of growth rose does not refute that what grows fell
			}
		}
		b.derived(d)
		b.ans.Verdict.Truth = truthOf(lead)
		return b.finish(lead + d.sentence() + "."), true
	}
	return Answer{}, false
}

// ofWorld reports whether the question asks for a share of what there is in the world.
func ofWorld(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	return slices.Contains(words, "world") || slices.Contains(words, "world's") || slices.Contains(words, "global")
}

// onlyNamed reports whether ask holds nothing but names, so that any figure of what they name would fit.
func onlyNamed(ask *question.Ask) bool {
	return len(ask.Keys) > 0 && ask.Unit == "" && ask.Want != question.Change && ask.Want != question.Share && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return !k.Name || k.Kind != term.Word || question.Weak(k)
	})
}

// asksWhich reports whether the question begins with "which", so that it asks for one of several things.
func asksWhich(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	return len(words) > 0 && words[0] == "which" && q.Op == question.Lookup
}

// note writes the candidates into the trace.
func (a *Answerer) note(b *builder, fits, near []fit) {
	const most = 12
	for i, f := range fits {
		if i == most {
			break
		}
		b.ans.Trace = append(b.ans.Trace, f.trace())
	}
	for i, f := range near {
		if i == most {
			break
		}
		b.ans.Trace = append(b.ans.Trace, f.trace())
	}
}

// show makes the answer of one figure, or of several that fit equally.
func (a *Answerer) show(q *question.Question, b *builder, best []fit) Answer {
	const most = 4
	for i := range best[:min(len(best), most)] {
		b.add(&best[i])
	}
	lead := a.premise(q, best[0].fig)
	b.ans.Verdict.Truth = truthOf(lead)
	if q.Either != ([2]string{}) && best[0].fig.Kind == figure.Change && (best[0].fig.Direction != figure.NoDirection || best[0].fig.Value.IsZero()) {
		lead = leadOf(q, &best[0], signed(best[0].fig).Sign(), b)
	}
	direct := lead + sentence(best[0].fig)
	if len(best) > 1 {
		if !a.disagree(best) {
			b.ans.Status = Ambiguous
		}
		for _, f := range best[1:min(len(best), most)] {
			direct += "; also " + sentence(f.fig)
		}
	} else if c := a.companion(q, &best[0]); c != nil {
		b.add(c)
		direct += "; " + sentence(c.fig)
	}
	return b.finish(direct + ".")
}

// disagree reports whether the figures are the same slot of different articles, so that both stand with their dates.
func (a *Answerer) disagree(best []fit) bool {
	for _, f := range best[1:] {
		if f.article == best[0].article || f.fig.Basis != best[0].fig.Basis || f.fig.Unit != best[0].fig.Unit {
			return false
		}
	}
	return true
}

// sureReverse is the score from which a figure refutes what the question takes for granted: of the answers on the project's own articles that did so from
// less, none was right.
const sureReverse = 0.85

// reverse stands before a figure that went the other way than the question has it.
const reverse = "No, the other way: "

// premise corrects what the question takes for granted and the figure refutes: "No: ".
func (a *Answerer) premise(q *question.Question, f *figure.Figure) string {
	want := q.Asks[0].Direction
	if want == figure.NoDirection || f.Kind != figure.Change {
		return ""
	}
	switch {
	case f.Direction != want:
		return reverse
	case q.YesNo:
		return "Yes: "
	}
	return ""
}

// companion returns the change that stands beside a level, or the level beside a change, of the same subject and period: what a
// reader asks next. Only where the question left the kind open.
func (a *Answerer) companion(q *question.Question, f *fit) *fit {
	if q.Asks[0].Want != question.Any || q.Asks[0].Unit != "" {
		return nil
	}
	for i := range a.passage(f.passage).figures {
		p := &a.passage(f.passage).figures[i]
		if p.fig.Kind == f.fig.Kind || p.fig.Subject != f.fig.Subject || !samePeriod(p.fig, f.fig) || p.fig.Earlier || p.fig.Share != f.fig.Share || p.fig.Status != f.fig.Status {
			continue
		}
		c := *f
		c.profile = p
		return &c
	}
	return nil
}

// list shows one figure for each ask, in the order asked, and says which are not held.
func (a *Answerer) list(q *question.Question, b *builder) Answer {
	var parts, lacking []string
	var firstNear []fit
	if c := a.changeBetween(q); c != nil {
		b.add(c)
		parts = append(parts, sentence(c.fig))
	}
	found, nears := make([][]fit, len(q.Asks)), make([][]fit, len(q.Asks))
	for i := range q.Asks {
		found[i], nears[i] = a.findOpen(&q.Asks[i])
		a.note(b, found[i], nears[i])
	}
	a.agree(found)
	for i := range q.Asks {
		ask, near, best := &q.Asks[i], nears[i], found[i]
		if len(best) == 0 && i == len(parts) {
			if set, ok := a.sideBySide(q); ok {
				return a.sideList(set, b)
			}
		}
		if len(best) == 0 {
			if d, ok := a.derive(ask); ok {
				if f, same := a.statedSame(ask, d); same && !asked(ask, keyBalance) {
					b.add(&f)
					parts = append(parts, sentence(f.fig))
					continue
				}
				if !d.coarse {
					b.derived(d)
					parts = append(parts, d.sentence())
					continue
				}
			}
			lacking = append(lacking, askWords(ask))
			if firstNear == nil {
				firstNear = near
			}
			continue
		}
		if len(b.fit) > 0 && best[0].fig.Unit == "" && b.fit[0].fig.Unit != "" && best[0].fig.Subject == b.fit[0].fig.Subject {
			lacking = append(lacking, askWords(ask)) // a bare number beside amounts of money: its scale is not said
			continue
		}
		b.add(&best[0])
		parts = append(parts, sentence(best[0].fig))
		if c := a.companion(q, &best[0]); c != nil {
			b.add(c)
			parts = append(parts, sentence(c.fig))
		}
	}
	if len(parts) == 0 || len(lacking) > len(parts) {
		b = &builder{a: a, ans: Answer{Question: q.Text, Trace: b.ans.Trace}}
		return a.abstain(q, b, &q.Asks[0], firstNear)
	}
	direct := strings.Join(parts, "; ")
	if len(lacking) > 0 {
		direct += ". The articles do not give: " + strings.Join(lacking, ", ")
	}
	return b.finish(direct + ".")
}

// sideList shows figures that the articles set side by side.
func (a *Answerer) sideList(set []fit, b *builder) Answer {
	b = &builder{a: a, ans: Answer{Question: b.ans.Question, Trace: b.ans.Trace}}
	var parts []string
	for i := range set {
		b.add(&set[i])
		parts = append(parts, sentence(set[i].fig))
	}
	return b.finish(strings.Join(parts, "; ") + ".")
}

// changeBetween returns the change that the articles give between the two periods of "home sales, May vs April", or nil: it is what such a
// question is after, before the values of both.
func (a *Answerer) changeBetween(q *question.Question) *fit {
	if len(q.Asks) != 2 || q.Asks[0].Want != question.Any || q.Asks[0].Unit != "" {
		return nil
	}
	change, before := q.Asks[0], q.Asks[1].Period
	if words := lowerWords(q.Corrected); !slices.Contains(words, "vs") && !slices.Contains(words, "versus") && !slices.Contains(words, "against") {
		return nil
	}
	if change.Period.IsZero() || before.IsZero() || samePeriods(change.Period, before) || !slices.Equal(change.Owners, q.Asks[1].Owners) || !slices.Equal(change.Partners, q.Asks[1].Partners) {
		return nil
	}
	change.Want, change.Versus = question.Change, before
	fits := a.fitting(&change)
	if len(fits) == 0 || fits[0].fig.Versus.IsZero() && fits[0].fig.Basis == "" {
		return nil
	}
	return &fits[0]
}

func samePeriods(x, y period.Period) bool { return period.Compare(x, y) == period.Equal }

// totalled reports whether the articles tell in one figure what two things asked for together come to: "total futures and options turnover".
func (a *Answerer) totalled(one *question.Question) bool {
	fits := a.fitting(&one.Asks[0])
	return len(fits) > 0 && strings.HasPrefix(strings.ToLower(fits[0].fig.Subject), "total ")
}

// named reads "A and B" as one thing where the articles do: "oil and gas revenue", "gold and currency reserves". What both are named to be of, such as the exchange
// that they are traded on, need not stand beside them.
func (a *Answerer) named(q *question.Question) (*question.Question, bool) {
	one := q.Asks[0]
	one.Keys = slices.Clone(one.Keys)
	for _, other := range q.Asks[1:] {
		if other.Period != one.Period || !slices.Equal(other.Owners, one.Owners) || !slices.Equal(other.Partners, one.Partners) || other.Unit != one.Unit {
			return nil, false
		}
		n := len(one.Keys)
		for _, k := range other.Keys {
			if !asked(&one, k.Key) {
				one.Keys = append(one.Keys, k)
			}
		}
		if len(one.Keys) == n || !slices.ContainsFunc(q.Asks[0].Keys, func(k question.Key) bool { return !asked(&other, k.Key) }) {
			return nil, false // the whole and a part of it: "total and local M2"
		}
	}
	whole := *q
	whole.Op, whole.Asks = question.Lookup, []question.Ask{one}
	level := one
	level.Want, level.Unit, level.Period, level.Shift = question.Any, "", period.Period{}, period.Shift{}
	if one.Want == question.Count {
		level.Want = question.Count
	}
	level.Keys = slices.DeleteFunc(slices.Clone(one.Keys), func(k question.Key) bool {
		return k.Name && !slices.ContainsFunc(q.Asks, func(o question.Ask) bool { return !asked(&o, k.Key) })
	})
	fits := a.fitting(&level)
	return &whole, len(fits) > 0 && (fits[0].held > 1-1e-9 || a.ofGoods(&fits[0], &one))
}
