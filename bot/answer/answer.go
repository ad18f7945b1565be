// Package answer finds the figures and passages that answer a question, computes what follows from them, or abstains with the reason.
//
// [Answerer.Answer] begins in lookup.go. What a figure matches of an ask is told by the steps listed in fit.go, most in files of their own: fitplace.go,
// fitkind.go, fitunit.go, fitperiod.go, fitwords.go, and guards against what only looks like it in unlike.go, deed.go, sibling.go, exclusive.go,
// otherplace.go, sayer.go (another's word), headline.go (the other half of a title), weekday.go (another day), extreme.go (a record or none), namesake.go (a
// branch, another of the name), staff.go (those taken on or let go), possible.go (what only may be), swapped.go (the other way between two places) and
// befits.go (another sort of thing). find.go collects those that fit; derive.go, workback.go and compute.go reckon from them, pieces.go from what a text
// tells as parts of a whole, twelvefold.go a year from a month's figure, reforecast.go by how much a forecast was changed, overplan.go how far something is
// from its plan, partshare.go a part from its share, and alone.go a month from what a year had come to. compare.go, combine.go and several.go answer for more
// than one, thenandnow.go for one held against what it was, slower.go for a growth held against the one before it, fewerwords.go where the sides share a word
// that stands only around them, among.go for those that a question tells of without naming them, and agree.go picks what goes together. backfrom.go works a
// value back from the move that the question names. Where no rule finds a figure, rank.go weighs the signs of feature.go; triple.go, shareoftwo.go, foreseen.go, perhead.go and likelysides.go reckon from what it finds likeliest, beside.go and
// onward.go from what stands together. fact.go answers who, what, where, when and why, with the readings of reading.go, span.go, topmost.go, site.go,
// where.go, date.go, payline.go, reason.go, doer.go, sort.go and wish.go, and where no span is sure bypassage.go quotes the passage. A follow-up goes on from
// what answered before it (continue.go) or is answered by what stands beside that (followup.go, factbeside.go). abstain.go says what is missing, check.go
// withholds what nothing proves.
package answer

import "quaestor/corpus/figure"

// A Status says whether a question is answered.
type Status string

const (
	Answered     Status = "answered"
	Ambiguous    Status = "ambiguous"    // several figures fit equally: all are listed
	Unanswerable Status = "unanswerable" // the articles do not say; Missing names the slot
)

// An Answer is what the bot says to one question. Its JSON form is the stable output of "quaestor ask --json".
type Answer struct {
	ID        string     `json:"id,omitempty"`
	Question  string     `json:"question"`
	Status    Status     `json:"status"`
	Text      string     `json:"text"` // at most 2,000 characters; the first sentence answers directly
	Figures   []Figure   `json:"figures"`
	Citations []Citation `json:"citations"`
	Missing   []string   `json:"missing"` // period, subject, place, kind, unit
	Nearest   []Nearest  `json:"nearest"` // at most three

	Verdict Verdict `json:"-"` // of a comparison or a question for yes or no

	talk   []string // of one that abstains: the times asked for before, which its text may name
	Series bool     `json:"-"` // Figures are one measure over time, in order: can be drawn as a chart
	Trace  []string `json:"-"` // how the question was read and why each candidate was kept or dropped, a line each
}

// A Figure is a figure as an answer shows it.
type Figure struct {
	Value     string   `json:"value"`
	To        string   `json:"to,omitempty"`
	Qualifier string   `json:"qualifier"`
	Unit      string   `json:"unit"`
	Kind      string   `json:"kind"`
	Direction string   `json:"direction"`
	Basis     string   `json:"basis"`
	Subject   string   `json:"subject"`
	Period    Period   `json:"period"`
	Surface   string   `json:"surface"`
	Citation  int      `json:"citation"` // index in Citations
	Computed  bool     `json:"computed"`
	From      []Figure `json:"from,omitempty"`    // the figures a computed one is derived from
	Formula   string   `json:"formula,omitempty"` // "(1.46 − 1.41) ÷ 1.41 = 3.5%"

	Op     Op            `json:"-"` // how a computed figure comes from those in From, where it is not just the value of its Subject
	Status figure.Status `json:"-"` // how firm it is
	Share  string        `json:"-"` // the whole that it is a share of; empty where it is none
}

// An Op is how figures are reckoned with. The answer's text says it in words; who writes it in another language needs it apart.
type Op string

const (
	OpDifference Op = "difference" // how much the first is above the second
	OpGrowth     Op = "growth"     // the same in percent of the second
	OpShare      Op = "share"      // the first in percent of the second
	OpRatio      Op = "ratio"      // the first for each of the second
	OpSum        Op = "sum"
	OpMean       Op = "mean"
	OpSwing      Op = "swing" // from a surplus to a deficit of the second size, or the other way about: both together
	OpLess       Op = "less"  // the first without the second, a part of it
)

// A Verdict is what an answer decides beside its figures. The zero Verdict is nothing.
type Verdict struct {
	Truth string // "yes", "no", or "reverse": it went the other way
	Order string // how a side stands to the others: "more", "less", "most", "least", "equal"
	Side  string // which side that is, as the question or the article names it; empty for the period of the first figure that is not computed
}

// A Period is a period as an answer shows it: its words and, where the year is known, its first day and the day after its last.
type Period struct {
	Text  string `json:"text"`
	Start string `json:"start"`
	End   string `json:"end"`
}

// A Citation is one passage that proves an answer. Quote is Text[Start:End] of the article.
type Citation struct {
	Article string `json:"article"`
	Title   string `json:"title"`
	Date    string `json:"date"`
	Quote   string `json:"quote"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Stale   bool   `json:"stale,omitempty"` // the article may be out of date: its source could not be read for some time

	times   []string // the article's words for the times of the figures shown, which may stand in another sentence
	passage int      // of the index that answered
	Also    []string `json:"-"` // publishers of the same report in nearly the same words
	Source  string   `json:"-"`
	URL     string   `json:"-"`
}

// A Nearest is a figure that comes close to an unanswerable question and is not the answer.
type Nearest struct {
	Figure
	Differs []string `json:"differs"` // like Missing
	Quote   string   `json:"quote"`
	Article string   `json:"article"`
}
