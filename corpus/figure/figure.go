// Package figure reads the figures of a passage: each quantity with what it measures, of whom, when, and against what.
//
// [Extract] reads an article sentence by sentence. Its files go the same way, from the bottom up:
//
//   - A scan is the sentence as words, marks, quantities, periods and places (token.go, lexicon.go). It finds the verbs (verb.go, predicate.go,
//     phrasal.go, report.go, moved.go) with their subjects (clause.go, adjunct.go).
//   - A walk goes over it from left to right and makes a bind of each quantity (walk.go, bind.go): the word that governs it (governor.go) and what
//     follows it (tail.go) tell what it is to its subject. The table of these rules is role.go; each rule has a file of its own, such as versus.go for
//     what is compared, elsewhere.go for the figure of another place that it is held against, object.go, preposition.go, bracket.go, gap.go for a
//     clause without a verb, spread.go for "respectively", deal.go and terms.go for what something is dealt at, partitive.go for "30 of its 210 shops",
//     sharer.go for who has which share of a whole, parts.go for "of which 300 had motors" and taken.go for who takes a part, opinion.go for
//     shares of people who think so, group.go for "in 31 cities", priced.go for "a kilogram of pork cost", debt.go for rates of what has a term.
//   - A subject is what a noun phrase measures (subject.go, phrase.go), what a pronoun or "the figure" stands for (anaphora.go), or both together
//     (within.go, item.go), of which company it is (company.go), with whom it is dealt (partner.go) and what it is of by its verb (action.go). A thing
//     without a measure takes the one before it (measured.go), a number without a noun what was counted before (counted.go), a count of mere "cases" what
//     the whole before it counts (general.go), who has the most that measure (ranked.go), an
//     amount of no goods those told of (things.go).
//     Then the binds become figures (emit.go): with their periods (dated.go, datedcompared.go, when.go, timeuse.go, outdated.go; same.go for "unchanged
//     from July"), what changes are against (basis.go), places
//     (where.go), units (money.go, unitprice.go for a price without its measure, crossrate.go for one currency in another), how firm they are
//     (status.go, foreseen.go) and how they are counted (accounting.go).
//   - A reader keeps what the next sentence may take over (settle.go, memory.go, carry.go, span.go, market.go), to begin with from the title and the
//     dateline (title.go, dateline.go).
//
// Tables are read by their heads instead (table.go, tablecell.go), and the lines in which wires put a company's accounts (results.go) and the
// reports of central banks (leader.go) by their labels.
package figure

import (
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// A Kind says whether a figure is a state or a change of it.
type Kind uint8

const (
	Level  Kind = iota // "exports reached 1.46 trillion yuan", a rate of 11.1 percent, a share
	Change             // "an increase of 1.4%", "fell by 97 mln dlrs"
	Count              // "297,000 enterprises", "41 cars"
)

// A Direction is the way a change goes.
type Direction uint8

const (
	NoDirection Direction = iota // of levels and counts, and of a change that is nil ("unchanged")
	Up
	Down
)

// A Status says how firm a figure is. The empty Status is a plain fact.
type Status string

const (
	Fact        Status = ""
	Forecast    Status = "forecast"    // expected, estimated for a time to come, predicted, market expectation
	Target      Status = "target"      // planned, aimed at
	Provisional Status = "provisional" // provisional, preliminary, estimated for a time past: still the figure of record
	Revised     Status = "revised"     // the figure after a revision: still the figure of record
	Former      Status = "former"      // what was reported before a revision ("revised from 2.25 billion"): superseded
)

// A Figure is a quantity and all that the article says of what it measures.
type Figure struct {
	quantity.Quantity // ranges are bytes of the article's text

	Kind       Kind
	Direction  Direction
	Basis      string        // what a change is against: "year-on-year", "month-on-month", "quarter-on-quarter", "February", or empty
	Versus     period.Period // the period compared with, where it can be told; of a Former level, when it was estimated
	VersusText string        // as the article names it
	Carried    bool          // Basis is taken over from an earlier clause, not stated beside this figure

	Period     period.Period
	PeriodText string // as the article names it, perhaps in another clause or sentence

	Subject string // what is measured, in the article's words with its modifiers, readable: "Turkey's trade deficit", "exports of mechanical and electrical products"
	Head    string // its head noun phrase without modifiers, lower case: "deficit", "exports", "output"
	Share   string // for a share ("14.7 percent of foreign trade", "accounted for 64 pct of production"): the whole it is a share of; empty otherwise

	Place   []string // canonical keys of package place the figure is of, most specific first: CN, DE, EU, "Guangdong"; from the clause, sentence, earlier sentence or headline
	Partner []string // places and groups it is with, to or from: exports to OECD, trade with ASEAN
	Org     string   // company or body the figure is of, as the article names it in full: "Hebei Weiyuan Biochemical Co., Ltd."

	Status  Status
	Terms   []string // accounting terms, canonical: "seasonally adjusted", "unadjusted", "real", "nominal", "annual rate", "average", "cumulative", "CNY" or "USD" for "in yuan/dollar terms", "record"
	Earlier bool     // the earlier value of a comparison: the 3.39 billion of "rose to 3.65 billion from 3.39 billion"
	Speaker string   // who says it: "Yang Jianhui, deputy general manager of …"
	Source  string   // the body or person it is attributed to: "General Administration of Customs"

	Passage int // number of its passage in the article
}
