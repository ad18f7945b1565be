// Package question reads what a person asks: which figures or facts are wanted, of what, of whom, for when, and what to do with them.
//
// What a message begins with before it asks anything is left out (amend.go), and misspelt words are put right (correct.go, typo.go, slip.go, besides.go).
// Short forms of the chat are written out (short.go, shorts.txt). A question word at the end, or a noun in its place, goes to the front (recast.go), what is
// to be reckoned or listed is put in plain words (reckoned.go, listed.go), the words of the asking are taken away (frame.go), and what is said in everyday
// shapes is put in those of news (reword.go). Verbs that grammar tells say little of what is measured (verb.go).
// [Parse] is the order of the readings (parse.go). Each takes the tokens that it has read (reader.go), so that no other reads them again: the periods
// (times.go), amounts (amounts.go) and places (places.go), who says so (sayer.go), which figure of several is meant (settings.go, nuance.go, formerly.go for
// what stood before, extreme.go), what kind of thing is wanted (wants.go for figures, whowhen.go, thing.go and reason.go for facts, change.go, dear.go for
// "dearer" and "cheaper"), units (unit.go), what is told of those that are counted (deed.go, staff.go) and what is denied of them (negated.go), names that no
// article holds (strange.go), and what to do with the figures (operation.go, operations.go, benchmark.go, choice.go). What no reading has taken are the words
// for what is measured (keys.go); two currencies among them are an exchange rate (exchange.go). In the end the question is split into one ask, or one for
// each of the things that it sets side by side (split.go, group.go, sides.go, parallel.go, offers.go, parts.go, against.go). What a follow-up leaves open is
// filled from the talk (dialogue.go), with times by how they lie to those of the talk (reach.go).
package question

import (
	"fmt"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// A Want says what kind of thing answers.
type Want uint8

const (
	Any    Want = iota // a figure, kind not said: "April exports?"
	Level              // how much, how large, the value
	Change             // growth, rise, fall, how did it move
	Count              // how many
	Share              // what share, what proportion
	Who                // a person or body
	Where              // a place
	When               // a time
	Why                // a reason
	What               // a thing or a name: "which ministry …"
)

var wantNames = [...]string{"any", "level", "change", "count", "share", "who", "where", "when", "why", "what"}

func (w Want) String() string { return wantNames[w] }

// Figure reports whether the answer to w is a figure.
func (w Want) Figure() bool { return w <= Share }

// An Op is what to do with the figures that the question names.
type Op uint8

const (
	Lookup     Op = iota // show it
	Difference           // by how much one is above another: "how much more … than …"
	Sum                  // together
	Average              // the mean
	Ratio                // one divided by another: "how many times", "per"
	Compare              // which of two or more is larger, or whether one is
	Highest              // which of those held is largest
	Lowest               // which of those held is smallest
	List                 // several, in the order asked
	Series               // one measure over time
	Filter               // those that pass Condition
	Remainder            // the whole less a part: "trade with partners other than …"
)

var opNames = [...]string{"lookup", "difference", "sum", "average", "ratio", "compare", "highest", "lowest", "list", "series", "filter", "remainder"}

func (o Op) String() string { return opNames[o] }

// A Key is one content word or phrase of a question in its canonical form.
type Key struct {
	Key   string
	Kind  term.Kind
	Text  string // as typed, after correction
	Start int    // byte offset in the corrected text
	Aside bool   // only named along: "including masks"
	Under bool   // only what something holds by: "under the 1984 accord"
	Year  string // of what something holds by: "1984"; "" where none is named
	Says  bool   // only who says or expects it: "what does the central bank expect …"
	Noun  bool   // stands right before a measure, which it narrows: "ship exports"
	Verb  bool   // it stands as a verb that says little of what is measured: the "sits" of "the pile that Chad sits on"
	Whose bool   // stands as the owner: "Orrin's exports"
	Name  bool   // looks like a proper name: capitalised within the question, or known as a name to the corpus
}

// An Ask is one figure or fact wanted.
type Ask struct {
	Keys       []Key
	Owners     []string // places it is of
	Partners   []string // places it goes to, comes from or is with
	Seller     string   // the owner that is asked for what it exports or sells: the Mali of "how much did Mali export"
	Period     period.Period
	PeriodText string
	Shift      period.Shift // relative to what the talk was about, or to the newest article
	Want       Want
	Unit       string           // unit asked for: "CNY", "percent", "barrel", "dollar"; empty if open
	Counted    string           // the key of the noun that "how many" asks for
	Told       []string         // keys of what "how many of the boats were empty" says of some of them
	Not        []string         // keys of what is set apart from what is asked for: "reserves, not the gold"
	Quoted     []string         // phrases that it puts in quotation marks, in lower case: the figure's passage must hold them
	Actual     bool             // what came about is asked for, and not what was expected: "the actual surplus"
	Worth      string           // "value" or "volume" where the question names one of them
	Record     bool             // what is called a record or an all-time high is asked for
	Extreme    bool             // it is at, or counts from, an end of a series: "how far is oil off its peak"
	End        figure.Direction // of Extreme: which end, where the question names one: Up for "its high"
	Final      bool             // a figure that is said to be final is asked for
	Revised    bool             // what a revision came to is asked for: "the revised figure"
	Labels     []string         // kinds that are told apart by a number: "band four"
	By         string           // who says or expects it, in lower case: a central bank, "bank of norway", the sort of people, "analysts"; "official" of "the official forecast"
	Weekday    string           // "Thursday" of "on Thursday", where no date stands beside it
	Total      bool             // a total is asked for: "in all"
	Sorts      []string         // sorts that exclude others: "long-term"
	Span       string           // "hourly", "daily", "weekly": what pay is counted for
	Extent     string           // "deep", "tall", "wide": the length that "how deep" asks for
	Against    string           // the currency that one is held against: the yen of "how much did the peso gain against the yen"
	Averaged   bool             // an average is asked for, moving or not
	Typical    bool             // of a forecast: the average of several is meant, and not the highest or lowest
	Former     bool             // what stood before something that the question tells: "before they fell by 99 million"
	FormerWay  figure.Direction // of Former: the way that it moved then: "before the increase"
	Made       period.Period    // of a forecast that was changed: when it was
	Until      []string         // of Former: the words of what it is asked for before: the afternoon of "before the afternoon session"
	Once       []string         // the words of the clause that tells when what is asked for comes about: "once it is up to speed"
	Without    bool             // the question leaves something out itself: "imports excluding oil"
	Per        string           // the unit that a rate is counted by: "tonne" of "price per tonne"
	Money      bool             // an amount of money is asked for, whatever the currency
	Latest     bool             // the latest of its kind is asked for: "the most recent figure for exports"
	News       bool             // the latest of something is asked for, of whatever kind: "the latest on exports"
	Open       bool             // no word says whether a level or a change is asked for: "April exports?"
	Version    bool             // Unit names the currency that the thing is counted in ("dollar exports"), not the unit of the answer
	MayVersion bool             // Unit may name either: "how much did exports rise in yuan"
	Amount     bool             // "how much", "how many": of a change that must be computed, the amount is wanted and not the percentage
	Person     bool             // of What: the noun asked for is a person: "which analyst"
	Both       bool             // of a change: asked for as an amount and in percent
	Every      period.Shape     // the unit of time over which a mean is asked for: "averaged how much a month"
	Each       *Key             // of "spending per visitor": the one that the figure is for each of
	FromShare  bool             // "going by the share of …": the whole is to be worked back from a part and its share
	Worked     bool             // "judging from its decline": what it was is to be worked back from how it moved
	Part       bool             // "how much of X is Y": a share answers beside an amount
	Named      string           // of one of several things offered: the words that name it in the question
	Tenor      string           // the term of a bill or loan: "3-month"
	Flow       string           // "out" of people who lose or leave their work, "in" of those taken on, where the question tells of either
	Kept       bool             // what is left after something is given away: "what stake will it keep"
	Over       int              // the months that accounts add up over: "nine-month sales"
	Lasting    bool             // a length, mostly of time, is asked for: "how long"
	WholeYear  bool             // of a whole year, and no part of one: "in the full year"
	Now        bool             // what is now is asked for: "these days"
	OneDay     bool             // what a market did on some day of the time named is asked for: "on the day of its results", "how did the shares react"
	ToDate     bool             // "since the beginning of the year", "so far this year"
	Future     bool             // what will be is asked for: "is going up", "will rise"
	Pace       bool             // of a change: how fast it is, so that no amount answers
	Number     bool             // "how many": people or things are counted, and a percentage does not answer
	Tally      bool             // chat asks for a number of those that Deed tells of: "homes sold"
	Deed       string           // the verb of "how many" and "how much": "how many ships arrived"
	Moved      bool             // a word of change stands in the question: "which months grew", "why did it fall"
	Direction  figure.Direction // the direction that the question takes for granted
	Way        figure.Direction // of Number: which way those moved that are counted: "how many of the mills grew"
	Accel      figure.Direction // whether growth is asked for that became faster (Up) or slower (Down)
	Basis      string           // "year-on-year", "month-on-month", … where asked for
	Versus     period.Period    // the period compared with, where named
	Status     figure.Status    // Forecast, Target or Former where asked for
	Numbers    []string         // plain numbers that name the thing asked for: the 20 of "unemployed under 20"; values in full
	Terms      []string         // "seasonally adjusted", "unadjusted", "real", … where asked for
}

// A Condition is a bound on a value: "over 10 percent".
type Condition struct {
	Op    string // ">", "<", ">=", "<="
	Bound quantity.Quantity
}

// A Question is one message as understood.
type Question struct {
	Text        string // as asked
	Corrected   string // with misspelt words put right; what byte offsets refer to
	Fixes       []Fix
	Asks        []Ask // never empty; more than one where things are compared, listed or combined
	Op          Op
	Condition   *Condition
	Least       bool // of Compare, Highest: the smaller one is asked for
	YesNo       bool
	Meets       bool               // of Compare: to be equal is enough for a yes: "did it meet the target?"
	Either      [2]string          // "higher", "lower" of a comparison, "rise", "fall" of a change, where the question offers both
	Before      bool               // one thing is held against what it was: "is it higher than a year ago"
	Given       *quantity.Quantity // an amount that the question states without asking for a bound: "bring in 2.33 billion dollars"
	Worked      bool               // the question names a move to work a value back from: "going by the 14 percent fall, what was it in 2019"
	Benchmark   string             // of Difference: what the figure is held against, where that is a level of its own: "quota"
	Side        Side               // of Highest, Lowest, Filter and of a figure for several: what is chosen among
	Same        bool               // "did they move the same way?"
	Negated     bool               // "never", "do not", "were not electric": what did not happen or is not so is asked for, which no figure states
	Part, Whole *Ask               // of "what share of X was Y": Y and X, from which the share can be computed
	SetAside    []Key              // of Remainder: the words of what is taken off: "revenue apart from taxes"
	SetPlaces   []string           // of what is taken off, its places: "shops outside Norland"
	Most        int                // of List: how many of those that Side tells of, none of them named: "its three main partners"
	ByHow       bool               // "and by how much?": the difference leads
	Premise     figure.Direction   // "why did exports fall?", "which fell more?": what is taken for granted
	Dear        bool               // the price is what is taken to have moved: "why did it get dearer?"
	Purpose     bool               // of Why: what something is done for: "what was the levy meant to stop"
	Verb        string             // of What: the verb whose object is asked for: "what does it make?"
	Strange     []string           // names that no article holds
	Minor       []Key              // words too general to match figures by, which an answer without a figure should hold: "final", "record", "open"
	Focus       string             // of What and Who: the noun asked for: "ministry", "country"
	Leans       bool               // leaves slots open that the talk before fills: "and April?"
	Source      bool               // "source?": asks for the evidence of the last answer
}

// A Fix is a misspelt word put right.
type Fix struct{ From, To string }

// String returns the canonical form of q that tests, traces and goldens share: "change(exports; CN; 2020-05)".
func (q Question) String() string {
	var b strings.Builder
	if q.Op != Lookup {
		fmt.Fprintf(&b, "%v ", q.Op)
	}
	for i, a := range q.Asks {
		if i > 0 {
			b.WriteString(" | ")
		}
		b.WriteString(a.String())
	}
	return b.String()
}

// String returns the canonical form of a: its want and, in brackets, keys, places, period and the rest that is set.
func (a Ask) String() string {
	keys := make([]string, len(a.Keys))
	for i, k := range a.Keys {
		keys[i] = k.Key
	}
	parts := []string{strings.Join(keys, " ")}
	add := func(label, s string) {
		if s != "" {
			parts = append(parts, label+s)
		}
	}
	add("", strings.Join(a.Owners, "+"))
	add("with ", strings.Join(a.Partners, "+"))
	if !a.Period.IsZero() {
		add("", a.Period.String())
	}
	if a.Shift != (period.Shift{}) {
		add("shift ", fmt.Sprintf("%d %d same=%v to=%d", a.Shift.Unit, a.Shift.N, a.Shift.Same, a.Shift.To))
	}
	switch a.Accel {
	case figure.Up:
		parts = append(parts, "faster")
	case figure.Down:
		parts = append(parts, "slower")
	}
	add("in ", a.Unit)
	add("", a.Basis)
	add("", string(a.Status))
	if a.Actual {
		parts = append(parts, "actual")
	}
	add("", strings.Join(a.Terms, "+"))
	add("per ", a.Per)
	add("of ", strings.Join(a.Numbers, "+"))
	if a.Version {
		parts = append(parts, "version")
	}
	if a.Open {
		parts = append(parts, "open")
	}
	return fmt.Sprintf("%v(%s)", a.Want, strings.Join(parts, "; "))
}
