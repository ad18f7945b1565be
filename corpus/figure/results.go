package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/sentence"
	"quaestor/corpus/term"
)

// A results report is how a wire puts the accounts of a company: under a title that names it, lines of a label, the figure of the time and that of
// a year before. A line of a time alone heads those that follow.
//
//	Shr 41 cts vs 37 cts
//	Net loss 1,305,000 vs profit 870,000
//	Nine mths
//	Revs 64.8 mln vs 59.1 mln
type resultsReport struct {
	org   string
	when  period.Period
	text  string // of when, as the article has it
	money string // the unit of amounts that print none
	unit  unitHint
	lines map[int][]resultItem // by passage
}

// A resultItem is one label with its two figures.
type resultItem struct {
	label    string
	now, was quantity.Quantity
	lossNow  bool
	lossThen bool
	prior    bool // was is of the time right before: "qtly div 10 cts vs nine cts prior"
}

// accounts are labels that only lines of accounts begin with.
var accounts = setOf("shr net revs rev oper turnover profit pretax pre-tax sales group attributable operating qtly qtrly div semi")

// shorthand is what the labels of a wire are short for.
var shorthand = map[string]string{"shr": "earnings per share", "shrs": "shares", "revs": "revenues", "rev": "revenues", "oper": "operating", "avg": "average", "qtly": "quarterly",
	"qtrly": "quarterly", "div": "dividend", "divs": "dividends", "dil": "diluted", "prelim": "preliminary", "attrib": "attributable", "pre-tax": "pretax"}

// findResults reads the lines of accounts of an article, none where fewer than two stand there.
func (r *reader) findResults(title string, passages []sentence.Passage) {
	rep := &resultsReport{lines: map[int][]resultItem{}}
	known := false
	for i, p := range passages {
		if p.Start < 0 || p.End > len(r.text) || p.Start >= p.End {
			continue
		}
		if items := resultLine(r.text[p.Start:p.End], p.Start); len(items) > 0 {
			rep.lines[i] = items
			first, _, _ := strings.Cut(strings.ToLower(items[0].label), " ")
			known = known || accounts[first]
		}
	}
	if !known || len(rep.lines) < 2 && !strings.Contains(title, "<") {
		return
	}
	rep.org = r.reporter(title)
	rep.when, rep.text = r.current, r.currently
	if rep.when.IsZero() {
		rep.when, rep.text = r.accountsTime(title, period.Period{})
	}
	rep.money = rep.tender()
	for i := 0; i < len(passages) && len(rep.lines[i]) == 0; i++ {
		rep.unit = unitSaid(r.text[passages[i].Start:passages[i].End], rep.unit)
	}
	r.report = rep
	if rep.org != "" {
		r.nameOrg(rep.org)
		r.agent = subject{text: rep.org, org: rep.org, bare: true}
	}
}

// unitSaid returns the unit that the last words of a line give to the numbers below, "in mln crowns unless stated", or else the one given.
func unitSaid(line string, so unitHint) unitHint {
	i := strings.LastIndex(line, " in ")
	if i < 0 {
		return so
	}
	words, _, _ := strings.Cut(line[i+len(" in "):], " unless")
	if h := hintOf(strings.Trim(words, ".,: ()")); h.ok {
		return h
	}
	return so
}

// reporter returns the name of the company that the title of its results begins with: what stands before the exchange code, or else before the time.
func (r *reader) reporter(title string) string {
	name, _, ok := strings.Cut(title, " <")
	if !ok {
		end := len(title)
		for _, m := range period.Find(title, r.date) {
			end = min(end, m.Start)
		}
		words := strings.Fields(title[:end])
		for k, w := range words {
			if timeWords[strings.ToLower(w)] || results[strings.ToLower(w)] || strings.EqualFold(w, "net") {
				words = words[:k]
				break
			}
		}
		name = strings.Join(words, " ")
	}
	name = strings.TrimSpace(name)
	if i := strings.Index(term.Lower(r.text), term.Lower(name)); i >= 0 {
		return r.text[i : i+len(name)] // as the text writes it
	}
	return name
}

// timeWords stand in the line of a time alone.
var timeWords = setOf("year yr full mths months mth qtr quarter half first second third fourth 1st 2nd 3rd 4th six nine three twelve 6 9 12 3 to ended ending weeks")

// resultLine reads text, a passage that begins at byte at, as labels with two figures each; it returns none where anything else stands there.
func resultLine(text string, at int) []resultItem {
	const longest = 300 // bytes
	low := strings.ToLower(text)
	if len(text) > longest || !strings.Contains(low, " vs") && !strings.Contains(low, "(") || strings.Contains(text, "..") {
		return nil
	}
	qs := quantity.Find(text, nil)
	if len(qs)%2 != 0 {
		return nil
	}
	var out []resultItem
	end := 0
	for k := 0; k+1 < len(qs); k += 2 {
		var it resultItem
		it.now, it.was = uncounted(qs[k]), uncounted(qs[k+1])
		if it.now.IsRange || it.was.IsRange || it.now.Start < end {
			return nil
		}
		words, loss, ok := resultLabel(text[end:it.now.Start])
		link := strings.Fields(strings.ToLower(text[it.now.End:it.was.Start]))
		if !ok || len(link) == 0 || len(link) > 2 || link[0] != "vs" && link[0] != "vs." && link[0] != "(" && !strings.HasPrefix(link[0], "(") {
			return nil
		}
		last := strings.Trim(link[len(link)-1], "(")
		if len(link) == 2 && last != "loss" && last != "profit" || len(link) == 1 && last != "" && last != "vs" && last != "vs." && last != "loss" && last != "profit" {
			return nil
		}
		it.label, it.lossNow, it.lossThen = words, loss, last == "loss"
		end = it.was.End
		if rest := strings.TrimLeft(text[end:], ") "); strings.HasPrefix(rest, "prior") {
			it.prior = true
			end = len(text) - len(rest) + len("prior")
		}
		for end < len(text) && strings.IndexByte(").,; \n\t", text[end]) >= 0 {
			end++
		}
		for _, q := range [...]*quantity.Quantity{&it.now, &it.was} {
			q.Start, q.End = q.Start+at, q.End+at
		}
		out = append(out, it)
	}
	if end < len(text) {
		return nil
	}
	return out
}

// uncounted returns q without the word behind it that only looks like what is counted: the next label of "986,000 Revs".
func uncounted(q quantity.Quantity) quantity.Quantity {
	if q.Class == quantity.Count {
		q.Class, q.Unit, q.End, q.Noun = quantity.Bare, "", q.Noun.Start, quantity.Span{}
	}
	return q
}

// resultLabel reads what stands before the figure of a line: a label in at most five words, and whether it ends in "loss".
func resultLabel(text string) (label string, loss, ok bool) {
	const most = 5
	words := strings.Fields(strings.Trim(text, " \n\t:-"))
	if n := len(words); n > 1 && (strings.EqualFold(words[n-1], "loss") || strings.EqualFold(words[n-1], "profit")) && accounts[strings.ToLower(words[0])] {
		loss = strings.EqualFold(words[n-1], "loss")
		if words = words[:n-1]; !loss && !strings.EqualFold(words[0], "net") && !strings.EqualFold(words[0], "shr") {
			words = words[:n] // "pretax profit"
		}
	}
	if len(words) == 0 || len(words) > most {
		return "", false, false
	}
	for _, w := range words {
		if l := lookup(strings.ToLower(w)); l != nil && l.flags&fVerb != 0 && l.flags&(fBal|fGen|fChange) == 0 && shorthand[strings.ToLower(w)] == "" {
			return "", false, false
		}
		if strings.ContainsAny(w, "0123456789:;\"") {
			return "", false, false
		}
	}
	return strings.Join(words, " "), loss, true
}

// tender returns the unit of the amounts of a report that print none: that of an amount which prints one, or else what its coins are of.
func (rep *resultsReport) tender() string {
	coins := ""
	for i := range maxPassage(rep.lines) {
		for _, it := range rep.lines[i] {
			for _, q := range [...]quantity.Quantity{it.now, it.was} {
				switch {
				case q.Class != quantity.Money || strings.Contains(q.Unit, "/"):
				case q.Unit == "cent":
					coins = "dollar"
				case q.Unit == "GBX":
					coins = "GBP"
				default:
					return q.Unit
				}
			}
		}
	}
	return coins
}

// maxPassage returns the number behind the last passage of lines.
func maxPassage(lines map[int][]resultItem) int {
	n := 0
	for i := range lines {
		n = max(n, i+1)
	}
	return n
}

// readResults adds the figures of passage i, a line of accounts, or takes the time or unit that it heads the lines below with. It reports whether it is
// either.
func (r *reader) readResults(passages []sentence.Passage, i int) bool {
	if r.report == nil {
		return false
	}
	if items := r.report.lines[i]; len(items) > 0 {
		for k := range items {
			r.resultFigures(&items[k], i)
		}
		return true
	}
	if len(r.report.lines[i+1]) == 0 {
		return false
	}
	line := strings.Trim(r.text[passages[i].Start:passages[i].End], " ()")
	if p, text := r.accountsTime(line, r.report.when); !p.IsZero() {
		r.report.when, r.report.text = p, text
		return true
	}
	_, h := splitUnit(line)
	if h.ok {
		r.report.unit = h
	}
	return h.ok
}

// accountsTime reads a line as the time of accounts: "Year", "Nine mths", "First quarter". Months without a date end with the period so far, a year
// without one is the last that was over.
func (r *reader) accountsTime(line string, so period.Period) (period.Period, string) {
	if ms := period.Find(line, r.date); len(ms) == 1 && !ms[0].Period.IsZero() {
		return ms[0].Period, ms[0].Text
	}
	months := 0
	for w := range strings.FieldsSeq(strings.ToLower(line)) {
		switch w = strings.Trim(w, ".,:"); w {
		case "year", "yr", "twelve", "12":
			months = 12
		case "nine", "9":
			months = 9
		case "six", "6", "half":
			months = 6
		case "qtr", "quarter", "three", "3":
			months = 3
		case "months", "mths", "full", "first", "1st":
		default:
			if so.IsZero() {
				continue // of a title
			}
			return period.Period{}, ""
		}
	}
	end := so.End
	if so.IsZero() && r.date.Year > 0 {
		end = period.Date{Year: r.date.Year, Month: 1, Day: 1}
	}
	if months == 0 || end.IsZero() || so.IsZero() && months != 12 {
		return period.Period{}, ""
	}
	p := period.Period{Shape: period.Span, Start: end.AddMonths(-months), End: end, YearKnown: so.YearKnown || so.IsZero(), Exact: true, Cumulative: true}
	switch {
	case months == 12 && end.Month == 1 && end.Day == 1:
		p.Shape, p.Cumulative = period.Year, false
	case months == 12:
		p.Shape, p.Cumulative = period.Fiscal, false
	case months == 6 && end.Month%6 == 1:
		p.Shape, p.Cumulative = period.Half, false
	case months == 3 && end.Month%3 == 1:
		p.Shape, p.Cumulative = period.Quarter, false
	}
	return p, line
}

// resultFigures adds the two figures of a line of accounts.
func (r *reader) resultFigures(it *resultItem, passage int) {
	before := period.Shift{Unit: period.Year, N: -1}.Apply(r.report.when)
	now := r.resultFigure(it, it.now, it.lossNow, passage)
	now.Period, now.PeriodText = r.report.when, r.report.text
	was := r.resultFigure(it, it.was, it.lossThen, passage)
	was.Period, was.PeriodText, was.Earlier = before, r.report.text+" a year earlier", true
	if it.prior || before.IsZero() {
		was.Period, was.PeriodText = period.Period{}, ""
	}
	if it.now.Class == quantity.Money && was.Class == quantity.Money && was.Elided {
		was.Unit = now.Unit
	}
	r.out = append(r.out, now, was)
}

// resultFigure returns q, a figure of a line of accounts.
func (r *reader) resultFigure(it *resultItem, q quantity.Quantity, loss bool, passage int) Figure {
	f := Figure{Quantity: q, Passage: passage, Org: r.report.org}
	f.Subject, f.Head = spelledOut(it.label, loss)
	shares := strings.HasSuffix(f.Subject, "shares") || strings.HasPrefix(f.Subject, "average shares")
	if f.Class == quantity.Bare && f.Unit == "" {
		if h := r.report.unit; h.ok && !shares && !strings.Contains(r.text[f.Start:f.End], " ") {
			r.cellUnit(&f, []unitHint{h}, false)
		}
		switch {
		case f.Unit != "":
		case r.report.unit.ok && !shares:
			f.Unit, f.Class, f.Elided = r.report.unit.q.Unit, r.report.unit.q.Class, true // "31.9 billion vs 30.2 billion" among millions
		case shares:
			f.Unit, f.Class, f.Kind = "share", quantity.Count, Count
		case r.report.money != "":
			f.Unit, f.Class, f.Elided = r.report.money, quantity.Money, true
		}
	}
	at := r.home
	if len(at) == 0 && r.seat != "" {
		at = []string{r.seat}
	}
	f.Unit = r.currency(f.Unit, at, r.report.when)
	return f
}

// spelledOut returns the label of a line of accounts in full, and its head: of "Oper shr" "operating earnings per share".
func spelledOut(label string, loss bool) (subject, head string) {
	words := strings.Fields(label)
	if n := len(words); n > 1 && strings.EqualFold(words[0], "shr") {
		words = append(words[1:n:n], words[0]) // "Shr diluted"
	}
	for k, w := range words {
		low := strings.ToLower(w)
		switch long := shorthand[low]; {
		case low == "shr" && k > 0 && strings.EqualFold(words[k-1], "per"):
			words[k] = "share"
		case low == "net" && k+1 == len(words):
			words[k] = w + " profit"
		case long != "":
			words[k] = long
		}
	}
	subject = lowerFirst(strings.Join(words, " "))
	switch {
	case loss && strings.Contains(subject, "earnings per share"):
		subject = strings.Replace(subject, "earnings per share", "loss per share", 1)
	case loss:
		subject = strings.TrimSuffix(strings.TrimSuffix(subject, " profit"), " gain") + " loss"
	}
	before, _, _ := strings.Cut(subject, " per ")
	return subject, strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
}
