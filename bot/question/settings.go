package question

import (
	"slices"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// settings reads accounting terms, the basis and the status asked for: "seasonally adjusted", "year on year", "expected", "target".
func (r *reader) settings() {
	if i := r.undertaking(); i >= 0 {
		low := r.toks[i].low
		r.toks[i].low = "" // no cue
		defer func() { r.toks[i].low = low }()
	}
	deflated := r.deflated()
	chat := r.any(ph("real", "quick"), ph("real", "fast")) // "tell me real quick"
	for _, s := range settingCues {
		if s.term == "real" && (chat || r.find("real", "estate") >= 0) || s.term == "seasonally adjusted" && (deflated || r.adjustedResult()) || s.term == "unadjusted" && deflated {
			continue
		}
		if r.any(s.phrases...) {
			if s.term != "" {
				r.ask.Terms = append(r.ask.Terms, s.term)
			}
			if s.basis != "" && r.ask.Basis == "" {
				r.ask.Basis = s.basis
				r.moved = r.moved || s.moves
			}
			if s.status != "" && r.ask.Status == "" {
				r.ask.Status = s.status
			}
		}
	}
	if r.ask.Basis == "" && r.annual() {
		r.ask.Basis = "year-on-year"
	}
	if slices.Contains(r.ask.Terms, "unadjusted") {
		r.ask.Terms = slices.DeleteFunc(r.ask.Terms, func(t string) bool { return t == "seasonally adjusted" }) // "not adjusted"
	}
	if see := r.find("see"); r.ask.Status == "" && r.auxiliary(see) && !r.auxiliary(1) && (r.find("did") < 0 || r.bank) {
		r.ask.Status = figure.Forecast // "how high do economists see it going", but not "in May, did exports see a rise"
	}
	if r.ask.Status == "" && r.foreseen() {
		r.ask.Status = figure.Forecast // "what did analysts think it would be"
	}
	if r.ask.Status == "" && r.find("poll") >= 0 && !r.surveyed() {
		r.any(ph("poll"))
		r.ask.Status = figure.Forecast // what economists said in it
	}
	r.ask.Pace = r.pace()
	r.nuances()
	r.ask.Latest = r.find("latest") >= 0 || r.find("newest") >= 0 || r.find("most", "recent") >= 0 || r.find("last", "reading") >= 0
	r.ask.News = r.find("latest", "on") >= 0
}

// pace reports whether the question asks how fast something moves: "growth rate", "how fast did it grow".
func (r *reader) pace() bool {
	for i := range r.toks {
		switch w, next := r.word(i), r.word(i+1); {
		case w == "how" && (next == "fast" || next == "quickly" || next == "rapidly" || next == "swiftly"),
			(w == "rate" || w == "pace" || w == "speed") && next == "of" && movesOn(r.word(i+2)),
			movesOn(w) && (next == "rate" || next == "pace"):
			return true
		}
	}
	return false
}

// movesOn reports whether w is a noun for a change that has a pace.
func movesOn(w string) bool {
	switch w {
	case "growth", "increase", "decline", "decrease", "expansion", "contraction", "inflation":
		return true
	}
	return false
}

// deflated reads whether inflation is to be taken out, and reports whether the question says so: "before taking out inflation", "not adjusted for
// inflation", "after allowing for inflation".
func (r *reader) deflated() bool {
	i := r.find("inflation")
	if i < 1 || r.content(i+1) {
		return false
	}
	j, takes := i-1, false
	for ; deflating[r.word(j)] || r.word(j) == "out" || r.word(j) == "for" || r.word(j) == "of"; j-- {
		takes = takes || deflating[r.word(j)]
	}
	told := ""
	switch lead := r.word(j); {
	case lead == "before" || lead == "without" || lead == "not" && takes || lead == "ignoring" && j == i-1:
		told = "nominal"
	case takes && r.word(j+1) == "unadjusted":
		told = "nominal"
	case takes || lead == "after":
		told = "real"
	default:
		return false
	}
	for j = max(j, 0); j <= i; j++ {
		r.toks[j].used = inGiven
	}
	r.ask.Terms = append(r.ask.Terms, told)
	return true
}

// deflating are the words for taking inflation out of a figure.
var deflating = set("taking stripping allowing allowance adjusting adjusted unadjusted adjustment correcting corrected correction net account")

// adjustedResult reports whether "adjusted" says of a result of a company what is left out of it, and nothing of the season: "adjusted profit".
func (r *reader) adjustedResult() bool {
	const near = 3 // words from the adjective to its noun
	i := r.find("adjusted")
	if i < 1 || i >= 1 && r.toks[i-1].low == "seasonally" {
		return false
	}
	for _, t := range r.toks[i+1 : min(i+1+near, len(r.toks))] {
		if companyResults[t.low] {
			return true
		}
	}
	return false
}

// companyResults are the words of what a company earns, in all of which one-off items can be left out.
var companyResults = set("earnings profit profits loss losses income eps ebit ebitda margin revenue revenues sales turnover ffo")

// undertaking returns the token of "projects" where that is a noun and nobody projects anything, or -1: "investment in power generation projects".
func (r *reader) undertaking() int {
	const longest = 4 // words of the noun phrase
	for i, t := range r.toks {
		if t.low != "project" && t.low != "projects" || t.used != free {
			continue
		}
		for j := i - 1; j >= 0 && j >= i-longest && !r.toks[j].capital() && r.word(j) != "the" && r.word(j) != "does" && r.word(j) != "did"; j-- {
			switch r.word(j) {
			case "in", "of", "for", "on":
				return i
			}
		}
	}
	return -1
}

// annual reports whether a noun of change is called annual with what changes between: "annual wheat price growth".
func (r *reader) annual() bool {
	const reach = 4 // words
	for i, t := range r.toks {
		if t.low != "annual" && t.low != "yearly" {
			continue
		}
		for j := i + 2; j <= i+reach; j++ {
			if m := r.word(j); m == "growth" || m == "inflation" || movements[m] && r.find("did") < 0 { // and no verb
				return true
			}
		}
	}
	return false
}

// movements are the nouns of change that are verbs too.
var movements = set("rise increase gain fall drop decline decrease")

// foreseen reports whether those from whom forecasts come are said to think something.
func (r *reader) foreseen() bool {
	const reach = 3 // words from them to their verb
	for i, t := range r.toks {
		if !forecasters[t.low] {
			continue
		}
		for j := max(0, i-1); j <= i+reach; j++ {
			if term.Expects(r.word(j)) {
				return true
			}
		}
	}
	return false
}

// surveyed reports whether a question asks about those who were asked: "how many people took part in the poll".
func (r *reader) surveyed() bool {
	return slices.ContainsFunc(r.toks, func(t token) bool { return respondents[t.low] }) || r.find("part") >= 0
}

// respondents are the words of asking people and of those asked.
var respondents = set("asked questioned interviewed polled surveyed canvassed respondent respondents interviewees answered replied sample sampled participants participated")

// A settingCue is a group of phrases that ask for one term, basis or status.
type settingCue struct {
	phrases [][]string
	term    string
	basis   string
	moves   bool // the phrase alone asks for a change
	status  figure.Status
}

var settingCues = []settingCue{
	{phrases: [][]string{ph("right", "now"), ph("at", "the", "moment"), ph("at", "this", "moment"), ph("at", "present"), ph("as", "of", "now"), ph("for", "the", "time", "being"), ph("nowadays"), ph("presently"), ph("as", "we", "speak")}}, // what holds now is what was told last
	{phrases: [][]string{ph("raw", ",", "unadjusted"), ph("without", "the", "seasonal", "adjustment"), ph("without", "seasonal", "adjustment"), ph("before", "seasonal", "adjustment"), ph("not", "seasonally", "adjusted"), ph("unadjusted"), ph("raw", "figures"), ph("raw", "data"), ph("raw", "number"), ph("raw", "total"), ph("in", "raw", "terms"), ph("not", "adjusted"), ph("non-adjusted")}, term: "unadjusted"},
	{phrases: [][]string{ph("seasonally", "adjusted"), ph("adjusted"), ph("seasonally-adjusted"), ph("with", "seasonal", "adjustment"), ph("after", "seasonal", "adjustment")}, term: "seasonally adjusted"},
	{phrases: [][]string{ph("unsmoothed"), ph("without", "the", "smoothing"), ph("without", "smoothing"), ph("not", "smoothed"), ph("before", "smoothing")}, term: "unsmoothed"},
	{phrases: [][]string{ph("smoothed"), ph("after", "smoothing"), ph("with", "smoothing")}, term: "smoothed"},
	{phrases: [][]string{ph("moving", "average"), ph("week", "average"), ph("month", "average")}, term: "average"},
	{phrases: [][]string{ph("in", "real", "terms"), ph("inflation", "adjusted"), ph("inflation-adjusted"), ph("at", "constant", "prices"), ph("in", "constant", "prices"), ph("real")}, term: "real"},
	{phrases: [][]string{ph("in", "nominal", "terms"), ph("at", "current", "prices"), ph("in", "current", "prices"), ph("in", "cash", "terms"), ph("in", "money", "terms"), ph("nominal")}, term: "nominal"},
	{phrases: [][]string{ph("year-on-year"), ph("year", "on", "year"), ph("yoy"), ph("y/y"), ph("y-o-y"), ph("year-over-year"), ph("year", "over", "year")}, basis: "year-on-year", moves: true},
	{phrases: [][]string{ph("on", "the", "year"), ph("over", "the", "year"), ph("on", "a", "year"), ph("annually"), ph("from", "a", "year", "earlier"), ph("from", "a", "year", "ago"), ph("against", "a", "year", "before"), ph("annual", "growth"), ph("annual", "change"), ph("annual", "rise"), ph("annual", "increase"), ph("annual", "gain"), ph("annual", "fall"), ph("annual", "drop"), ph("annual", "decline"), ph("annual", "decrease"), ph("annual", "inflation"), ph("yearly", "growth"), ph("yearly", "change"), ph("yearly", "rise"), ph("yearly", "increase"), ph("yearly", "inflation"), ph("yearly", "fall"), ph("yearly", "drop"), ph("yearly", "decline"), ph("yearly", "gain"), ph("12-month", "growth"), ph("12-month", "inflation"), ph("12-month", "change"), ph("12-month", "rise"), ph("12-month", "increase"), ph("12-month", "rate"), ph("twelve-month", "growth"), ph("twelve-month", "rise"), ph("twelve-month", "increase"), ph("twelve-month", "change"), ph("twelve-month", "gain"), ph("twelve-month", "fall"), ph("twelve-month", "drop"), ph("twelve-month", "decline"), ph("12-month", "gain"), ph("12-month", "fall"), ph("12-month", "drop"), ph("12-month", "decline"), ph("twelve-month", "inflation"), ph("twelve-month", "rate"), ph("over", "twelve", "months"), ph("over", "12", "months"), ph("over", "the", "twelve", "months"), ph("over", "the", "12", "months"), ph("compared", "with", "a", "year", "before")}, basis: "year-on-year"},
	{phrases: [][]string{ph("month-on-month"), ph("month", "on", "month"), ph("mom"), ph("m/m"), ph("m-o-m"), ph("month-over-month"), ph("month", "over", "month")}, basis: "month-on-month", moves: true},
	{phrases: [][]string{ph("on", "the", "month"), ph("over", "the", "month"), ph("monthly", "growth"), ph("monthly", "change"), ph("monthly", "rise"), ph("monthly", "increase"), ph("monthly", "price"), ph("monthly", "inflation"), ph("from", "the", "month", "before"), ph("from", "the", "previous", "month"), ph("from", "a", "month", "earlier")}, basis: "month-on-month"},
	{phrases: [][]string{ph("week-on-week"), ph("week", "on", "week"), ph("wow"), ph("w/w"), ph("w-o-w"), ph("week-over-week")}, basis: "week-on-week", moves: true},
	{phrases: [][]string{ph("on", "the", "week"), ph("over", "the", "week"), ph("from", "the", "previous", "week"), ph("from", "the", "week", "before"), ph("from", "a", "week", "earlier")}, basis: "week-on-week"},
	{phrases: [][]string{ph("quarter-on-quarter"), ph("quarter", "on", "quarter"), ph("qoq"), ph("q/q"), ph("q-o-q")}, basis: "quarter-on-quarter", moves: true},
	{phrases: [][]string{ph("on", "the", "quarter"), ph("over", "the", "quarter"), ph("quarterly", "growth"), ph("quarterly", "change"), ph("from", "the", "previous", "quarter")}, basis: "quarter-on-quarter"},
	{phrases: [][]string{ph("before", "revision"), ph("first", "estimate"), ph("original", "estimate"), ph("original", "figure"), ph("initial", "figure"), ph("first", "figure"), ph("before", "the", "revision"), ph("initial", "estimate"), ph("earlier", "estimate"), ph("unrevised"), ph("before", "it", "was", "revised"), ph("before", "it", "was", "corrected"), ph("before", "they", "were", "corrected"), ph("before", "correction"), ph("before", "the", "correction"), ph("first", "reading"), ph("initial", "reading"), ph("initially", "put"), ph("originally", "put"), ph("first", "put"), ph("before", "they", "were", "revised"), ph("before", "being", "revised"), ph("prior", "to", "revision")}, status: figure.Former},
	{phrases: [][]string{ph("target"), ph("goal"), ph("aiming", "for"), ph("aim", "for"), ph("aims", "for"), ph("aiming", "at"), ph("aims", "at"), ph("aim", "at"), ph("officially", "aiming"), ph("planned"), ph("budgeted"), ph("plan", "to"), ph("plans", "to")}, status: figure.Target},
	{phrases: [][]string{ph("supposed", "to", "be"), ph("supposed", "to", "reach"), ph("supposed", "to", "fall"), ph("supposed", "to", "rise"), ph("supposed", "to", "come"), ph("meant", "to", "be"), ph("meant", "to", "reach"), ph("meant", "to", "fall"), ph("meant", "to", "rise"), ph("meant", "to", "come")}}, // a plan or a forecast
	{phrases: [][]string{ph("looking", "for"), ph("looked", "for"), ph("forecast"), ph("forecasts"), ph("forecasted"), ph("expected"), ph("expect"), ph("expecting"), ph("been", "expecting"), ph("expects"), ph("expectation"), ph("expectations"), ph("predicted"), ph("predict"), ph("projected"), ph("projects"), ph("project"), ph("projection"), ph("outlook"), ph("consensus"), ph("pencilled", "in"), ph("tipped"), ph("analysts", "thought"), ph("economists", "thought"), ph("anticipate"), ph("anticipated"), ph("predicts"), ph("assume"), ph("assumes"), ph("assumed"), ph("guidance"), ph("guided"), ph("guides"), ph("foresee"), ph("foresees"), ph("foreseen"), ph("predicting"), ph("projecting"), ph("forecasting"), ph("anticipating"), ph("anticipates"), ph("foreseeing"), ph("assuming"), ph("budgeting"), ph("hoped", "for"), ph("hoping", "for"), ph("penciled", "in"), ph("reckon", "with"), ph("reckons", "with"), ph("reckoned", "with"), ph("counts", "on"), ph("counted", "on"), ph("counting", "on"), ph("bargain", "for"), ph("bargained", "for")}, status: figure.Forecast},
}
