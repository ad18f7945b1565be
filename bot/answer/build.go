package answer

import (
	"fmt"
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// A builder puts an answer together: its figures, each with the passage that proves it.
type builder struct {
	a   *Answerer
	ans Answer
	fit []fit // the fits behind ans.Figures that are not computed, for the wording
}

// cite returns the number of the citation of passage p, added if new.
func (b *builder) cite(p int) int {
	pass := b.a.idx.Passage(p)
	art := b.a.idx.Article(pass.Article)
	for i, c := range b.ans.Citations {
		if c.Article == art.ID && c.Start == pass.Start {
			return i
		}
	}
	c := Citation{Article: art.ID, Title: art.Title, Quote: art.Text[pass.Start:pass.End], Start: pass.Start, End: pass.End, passage: p, Source: art.Source, URL: art.URL, Stale: b.a.isStale(art.ID)}
	if !art.Date.IsZero() {
		c.Date = art.Date.String()
	}
	b.ans.Citations = append(b.ans.Citations, c)
	return len(b.ans.Citations) - 1
}

// add appends the figure of f, with its citation.
func (b *builder) add(f *fit) Figure {
	fig := b.a.figure(f)
	fig.Citation = b.cite(f.passage)
	if art := b.a.idx.Article(f.article); f.fig.PeriodText != "" && (strings.Contains(art.Text, f.fig.PeriodText) || strings.Contains(art.Title, f.fig.PeriodText)) {
		c := &b.ans.Citations[fig.Citation]
		c.times = append(c.times, f.fig.PeriodText)
	}
	b.also(fig.Citation, f.copies)
	b.ans.Figures = append(b.ans.Figures, fig)
	b.fit = append(b.fit, *f)
	return fig
}

// figure returns f as an answer shows it, without its citation.
func (a *Answerer) figure(f *fit) Figure { return Show(f.fig, a.idx.Article(f.article).Text) }

// shownPeriod returns the period of f: in words that stand alone, with its days where the year is known.
func shownPeriod(f *figure.Figure) Period {
	p := Period{Text: f.PeriodText}
	if words := periodWords(f.Period); words != "" {
		p.Text = words
	}
	if f.Period.Shape == period.Fiscal && strings.EqualFold(f.PeriodText, "this year") && f.Period.YearKnown { // beside other crop years
		p.Text = fmt.Sprintf("%d/%d", f.Period.Start.Year, f.Period.Start.Year+1)
	}
	if f.Period.Point && f.Period.Shape == period.Day && f.Period.YearKnown && strings.Contains(strings.ToLower(f.PeriodText), "mid") {
		p.Text = fmt.Sprintf("mid-%s %d", monthNames[f.Period.Start.Month], f.Period.Start.Year)
	}
	if last := f.Period.End.AddDays(-1); f.Period.YearKnown && toMonth(f) && f.Period.Shape == period.Fiscal && strings.Contains(strings.ToLower(f.PeriodText), "month") {
		p.Text = fmt.Sprintf("year to %s %d", monthNames[last.Month], last.Year) // the words may stand in another passage
	}
	p.Start, p.End = f.Period.ISO()
	return p
}

// statedPeriod returns the period of f in the article's words where they stand alone ("the first five months"), else in words that do.
func statedPeriod(f *figure.Figure) Period {
	p := shownPeriod(f)
	low := strings.ToLower(f.PeriodText)
	for _, w := range []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "quarter", "half", "months", "recent"} {
		if strings.Contains(low, w) && !strings.Contains(low, "same") && !strings.Contains(low, "previous") && !(strings.Contains(low, "ending") && p.Text != f.PeriodText) {
			p.Text = f.PeriodText
			break
		}
	}
	return p
}

var monthNames = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// periodWords writes p in words that stand alone: "May 1987", "fourth quarter of 1986", "January–May 2019", "end-March 1987".
// It is empty for what has no plain name.
func periodWords(p period.Period) string {
	if p.IsZero() {
		return ""
	}
	last := p.End.AddDays(-1)
	year := func(y int) string {
		if !p.YearKnown {
			return ""
		}
		return fmt.Sprintf(" %d", y)
	}
	switch {
	case p.Point && p.Shape != period.Day && p.YearKnown && last.AddDays(1).Day == 1:
		return "end-" + monthNames[last.Month] + year(last.Year)
	case p.Shape == period.Day && p.YearKnown:
		return fmt.Sprintf("%d %s %d", p.Start.Day, monthNames[p.Start.Month], p.Start.Year)
	case p.Shape == period.Month:
		return monthNames[p.Start.Month] + year(p.Start.Year)
	case p.Shape == period.Quarter && p.Exact && last.Month%3 != 0: // of a company's own year
		return "three months to " + monthNames[last.Month] + year(last.Year)
	case p.Shape == period.Quarter && p.Exact:
		return [...]string{"first", "second", "third", "fourth"}[(last.Month-1)/3] + " quarter" + of(year(last.Year))
	case p.Shape == period.Half:
		return [...]string{"first", "second"}[(last.Month-1)/6] + " half" + of(year(last.Year))
	case p.Shape == period.Year && p.YearKnown:
		return fmt.Sprint(p.Start.Year)
	case p.Shape == period.Span && p.YearKnown && p.Start.Day == 1 && p.End.Day == 1:
		first := monthNames[p.Start.Month]
		if p.Start.Year != last.Year {
			first += year(p.Start.Year)
		}
		return first + "–" + monthNames[last.Month] + year(last.Year)
	}
	return ""
}

func of(year string) string {
	if year == "" {
		return ""
	}
	return " of" + year
}

// finish sets the text: the direct sentence, then each quotation with its figures marked and its article.
func (b *builder) finish(direct string) Answer {
	b.ans.Status = orStatus(b.ans.Status, Answered)
	b.ans.Text = clip(firstUpper(direct), maxDirect)
	for i, c := range b.ans.Citations {
		part := "\n\n> " + b.marked(i, c) + "\n" + creditLine(c)
		if len([]rune(b.ans.Text))+len([]rune(part)) > maxText {
			break
		}
		b.ans.Text += part
	}
	if b.ans.Figures == nil {
		b.ans.Figures = []Figure{}
	}
	inPersons(b.ans.Figures)
	if b.ans.Missing == nil {
		b.ans.Missing = []string{}
	}
	if b.ans.Nearest == nil {
		b.ans.Nearest = []Nearest{}
	}
	return b.ans
}

// inPersons gives figures that count people by what they do, and those that they are reckoned from, the unit of people of any kind: the text keeps their noun.
func inPersons(figures []Figure) {
	for i := range figures {
		if u := singularUnit(figures[i].Unit); crowds[u] && u != "arrival" { // ships arrive too
			figures[i].Unit = "person"
		}
		inPersons(figures[i].From)
	}
}

// Limits of an answer, in characters.
const (
	maxText   = 2000
	maxDirect = 300
)

func orStatus(s, otherwise Status) Status {
	if s == "" {
		return otherwise
	}
	return s
}

// creditLine names the article of a quotation: title, publisher, date, address.
func creditLine(c Citation) string {
	parts := []string{c.Title}
	for _, s := range []string{c.Source, c.Date, c.URL, c.Age()} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if len(c.Also) > 0 {
		parts = append(parts, "the same report in "+strings.Join(c.Also, ", "))
	}
	return "— " + strings.Join(parts, ", ")
}

// marked returns the quote of citation i with the figures that it proves set in bold.
func (b *builder) marked(i int, c Citation) string {
	type span struct{ start, end int }
	var spans []span
	note := func(f Figure) {
		if f.Surface == "" || f.Citation != i {
			return
		}
		for _, ft := range b.fit {
			if ft.fig.Start >= c.Start && ft.fig.End <= c.End && b.a.idx.Article(ft.article).ID == c.Article && !slices.Contains(spans, span{ft.fig.Start, ft.fig.End}) {
				spans = append(spans, span{ft.fig.Start, ft.fig.End})
			}
		}
	}
	for _, f := range b.ans.Figures {
		note(f)
		for _, g := range f.From {
			note(g)
		}
	}
	slices.SortFunc(spans, func(x, y span) int { return x.start - y.start })
	var out strings.Builder
	last := c.Start
	for _, s := range spans {
		if s.start < last {
			continue
		}
		out.WriteString(c.Quote[last-c.Start : s.start-c.Start])
		out.WriteString("**" + c.Quote[s.start-c.Start:s.end-c.Start] + "**")
		last = s.end
	}
	out.WriteString(c.Quote[last-c.Start:])
	return strings.ReplaceAll(out.String(), "\n", " ")
}

// clip cuts s to at most n characters, at a word.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

func firstUpper(s string) string {
	for i, c := range s {
		return s[:i] + strings.ToUpper(string(c)) + s[i+len(string(c)):]
	}
	return s
}

// sentence writes one figure as the direct sentence: "1.4% up (May): exports, year-on-year."
func sentence(f *figure.Figure) string {
	s := shown(f)
	if p := shownPeriod(f); p.Text != "" {
		s += " (" + p.Text + ")"
	}
	tail := []string{}
	if f.Subject != "" {
		tail = append(tail, f.Subject)
	}
	if f.Basis != "" && f.Kind == figure.Change {
		basis := f.Basis
		if !strings.Contains(basis, "-on-") {
			basis = "over " + basis
		}
		if f.Carried {
			basis += " (basis taken over from the clause before)"
		}
		tail = append(tail, basis)
	}
	switch f.Status {
	case figure.Forecast, figure.Target, figure.Provisional, figure.Revised:
		tail = append(tail, string(f.Status))
	case figure.Former:
		tail = append(tail, "as first reported")
	}
	if f.Share != "" {
		tail = append(tail, "of "+f.Share)
	}
	if len(tail) > 0 {
		s += ": " + strings.Join(tail, ", ")
	}
	return s
}

// Show returns a figure of an article's text as an answer shows it, without a citation.
func Show(f *figure.Figure, text string) Figure {
	g := Figure{
		Value: f.Value.String(), Qualifier: f.Qualifier, Unit: f.Unit, Kind: kindName(f), Direction: "none",
		Basis: f.Basis, Subject: f.Subject, Surface: text[f.Start:f.End], Period: statedPeriod(f), Status: f.Status, Share: f.Share,
	}
	if f.Kind == figure.Change {
		g.Direction, g.Value = directionName(f.Direction), f.Value.Abs().String()
	}
	if f.IsRange {
		g.To = f.To.String()
	}
	return g
}

// Shown writes the amount of a figure for a reader: "1.4% up", "about 12%", "297,000 enterprises".
func Shown(f *figure.Figure) string { return shown(f) }
