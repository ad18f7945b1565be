package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/period"
)

// Continue answers a follow-up: before is the question before as it was meant, cur the follow-up as it stands alone, and readings what it may mean within the
// talk, best first. It returns the reading that is answered. A time without a year is of the year that answered before, of figures that fit equally the one
// beside that answer is meant, and the figure that answered before does not answer for another time, place or thing. What nothing answers is looked for
// beside the answer before.
func (a *Answerer) Continue(before, cur *question.Question, readings []question.Question) (Answer, question.Question) {
	if ans, ok := a.FactBeside(before, cur, &readings[0]); ok {
		return ans, readings[0]
	}
	if !cur.Leans || cur.Source {
		ans, used := a.Answer(readings)
		if ans.Status == Unanswerable {
			if beside, ok := a.Beside(before, cur, &readings[0]); ok {
				ans = beside
			}
		}
		return ans, readings[used]
	}
	was, told := fit{}, false
	if onePlain(before) {
		was, told = a.firstFit(before)
	}
	if told {
		readings = append(inYearOf(was.fig.Period, readings), readings...)
	}
	ans, used := a.Answer(readings)
	if told && onePlain(&readings[used]) && onePlain(cur) {
		if ans.Status != Unanswerable && len(ans.Figures) > 1 {
			ans = a.closest(&was, &readings[used], ans)
		}
		if ans.Status != Unanswerable && a.repeats(&ans, &was, before, cur, &readings[used]) {
			ans = a.unheld(&readings[used], ans)
		}
		if ans.Status == Unanswerable {
			if other, ok := a.saidOther(&was, cur, &readings[0]); ok {
				return other, readings[0]
			}
		}
	}
	if ans.Status == Unanswerable {
		if beside, ok := a.Beside(before, cur, &readings[0]); ok {
			return beside, readings[0]
		}
	}
	return ans, readings[used]
}

// inYearOf returns the readings whose times name no year with the year of the figure that answered before: behind "in May?", answered for 2022, "and April?"
// is April 2022 and "and November?" that of 2021.
func inYearOf(was period.Period, readings []question.Question) []question.Question {
	if !was.YearKnown {
		return nil
	}
	var out []question.Question
	for _, q := range readings {
		ask := q.Asks[0]
		p := ask.Period
		if len(q.Asks) != 1 || p.IsZero() || p.YearKnown || p.Shape == period.Open || ask.Shift != (period.Shift{}) || deictic(ask.PeriodText) {
			continue
		}
		last := was.End.AddDays(-1)
		p = p.WithYear(last.Year)
		if p.End.AddDays(-1).Month-last.Month >= 6 {
			p = p.WithYear(last.Year - 1)
		}
		q.Asks = slices.Clone(q.Asks)
		q.Asks[0].Period, q.Asks[0].PeriodText = p, p.String()
		out = append(out, q)
	}
	return out
}

// closest answers q by the one of several figures that fit equally which stands in the passage, else in the article, of the answer before.
func (a *Answerer) closest(was *fit, q *question.Question, ans Answer) Answer {
	fits, _ := a.findOpen(&q.Asks[0])
	best := a.best(told(q, fits))
	if len(best) < 2 {
		return ans
	}
	for _, near := range []func(f fit) bool{func(f fit) bool { return f.passage == was.passage }, func(f fit) bool { return f.article == was.article }} {
		var here []fit
		for _, f := range best {
			if near(f) {
				here = append(here, f)
			}
		}
		if len(here) == 1 {
			return a.proved(q, a.show(q, &builder{a: a, ans: Answer{Question: q.Text, Trace: ans.Trace}}, here))
		}
	}
	return ans
}

// repeats reports whether an answer is the figure that answered before, though the follow-up asks for another time, place or thing than that figure
// is of.
func (a *Answerer) repeats(ans *Answer, was *fit, before, cur, full *question.Question) bool {
	if len(ans.Figures) != 1 || ans.Figures[0].Computed {
		return false
	}
	x, at := ans.Figures[0], ans.Citations[ans.Figures[0].Citation]
	pass := a.idx.Passage(was.passage)
	if x.Value != was.fig.Value.String() || x.Unit != was.fig.Unit || x.Subject != was.fig.Subject || at.Article != a.idx.Article(was.article).ID || at.Start != pass.Start {
		return false
	}
	old, ask := &before.Asks[0], &cur.Asks[0]
	now := &full.Asks[0]
	if timed := !ask.Period.IsZero() || ask.Shift != (period.Shift{}); timed && (old.Period != now.Period || old.Shift != now.Shift) && !samePeriods(old.Period, now.Period) {
		return true
	}
	for _, p := range slices.Concat(ask.Owners, ask.Partners) {
		if !slices.Contains(old.Owners, p) && !slices.Contains(old.Partners, p) && !was.names(p) && !slices.Contains(was.fig.Partner, p) && !slices.Contains(was.fig.Place, p) {
			return true
		}
	}
	return false
}

// saidOther answers a follow-up that names who says it by the one figure beside the answer before, of its kind and passage, whose words behind it name them:
// "slightly under 2 percent, down from the 3 percent forecast in the budget".
func (a *Answerer) saidOther(was *fit, cur, full *question.Question) (Answer, bool) {
	says := slices.DeleteFunc(slices.Clone(cur.Asks[0].Keys), func(k question.Key) bool { return !k.Says })
	if len(says) == 0 {
		return Answer{}, false
	}
	var found []fit
	figures := a.passage(was.passage).figures
	for i := range figures {
		f := fit{profile: &figures[i], passage: was.passage, article: was.article, score: 1}
		keys := a.keySet(a.behind(&f))
		if f.fig != was.fig && likeKind(f.fig, was.fig) && !slices.ContainsFunc(says, func(k question.Key) bool { return !keys[k.Key] }) {
			found = append(found, f)
		}
	}
	if len(found) != 1 {
		return Answer{}, false
	}
	ans := a.proved(full, a.show(full, &builder{a: a, ans: Answer{Question: full.Text}}, found))
	return ans, ans.Status != Unanswerable
}

// unheld abstains from q, whatever answered it.
func (a *Answerer) unheld(q *question.Question, ans Answer) Answer {
	fits, near := a.findOpen(&q.Asks[0])
	for i := range fits {
		fits[i].miss(slotPeriod, "answered before", "")
	}
	b := &builder{a: a, ans: Answer{Question: q.Text, Trace: ans.Trace}}
	return a.proved(q, a.abstain(q, b, &q.Asks[0], append(fits, near...)))
}
