package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// A termMark is an accounting term and the token it stands at.
type termMark struct {
	tok  int
	term string
}

// findTerms finds the accounting terms of the sentence.
func (w *walk) findTerms() []termMark {
	var out []termMark
	for i := range w.toks {
		t := w.at(i)
		if t.kind != word {
			continue
		}
		term := w.termAt(i)
		if term == "seasonally adjusted" || term == "unadjusted" {
			w.r.adjusted, w.r.adjustedAt = term, w.r.passage
		}
		if term != "" {
			out = append(out, termMark{i, term})
		}
	}
	return out
}

// plainTerms are the accounting terms that a word alone says.
var plainTerms = map[string]string{"underlying": "underlying", "unadjusted": "unadjusted", "inflation-adjusted": "real", "constant": "real", "nominal": "nominal",
	"annualised": "annual rate", "annualized": "annual rate", "average": "average", "averaged": "average", "cumulative": "cumulative",
	"yuan-denominated": "CNY", "dollar-denominated": "USD"}

// termAt returns the accounting term that the word at token i completes, or "".
func (w *walk) termAt(i int) string {
	switch word := w.at(i).lower; word {
	case "adjusted", "seasonally-adjusted", "adjustment", "corrected":
		return w.adjustmentAt(i)
	case "inflation":
		if w.isWord(i-1, "for") && (w.isWord(i-2, "adjusted", "adjustment") || w.spelt(i-2, "adjusting", "allowing")) || w.isWord(i-2, "impact", "effect", "effects") {
			return "real" // "after removing the impact of inflation"
		}
	case "real":
		if w.spelt(i+1, "terms", "gdp", "gnp", "growth", "gross", "disposable", "output", "income", "domestic") {
			return "real"
		}
	case "prices":
		if w.isWord(i-1, "current") {
			return "nominal"
		}
		if w.at(i-1).kind == instant && w.mention(i-1).Period.Shape == period.Year || w.isWord(i-1, "constant") {
			return "real"
		}
	case "rate", "pace":
		if w.isWord(i-1, "annual", "annualised", "annualized") {
			return "annual rate"
		}
	case "record", "all-time":
		if w.at(i).verb == 0 {
			return "record"
		}
	case "yuan", "renminbi", "rmb", "dollar", "dollars":
		return w.countedIn(i)
	default:
		if w.spelt(i, "basis") && w.spelt(i-1, "that", "this", "same") && w.r.passage-w.r.adjustedAt <= 2 {
			return w.r.adjusted // "On that basis, the surplus fell" behind "adjusted for the seasons"
		}
		return plainTerms[word]
	}
	return ""
}

// adjustmentAt returns what the "adjusted" or "adjustment" at token i says of the seasons, or "".
func (w *walk) adjustmentAt(i int) string {
	if w.isWord(i, "adjustment") {
		j := i - 1
		if w.spelt(j, "seasonal") {
			j--
		}
		switch {
		case w.isWord(j, "before"):
			return "unadjusted"
		case w.isWord(j, "after") && j < i-1:
			return "seasonally adjusted"
		}
		return ""
	}
	if w.isWord(i, "corrected") && !w.isWord(i-1, "seasonally") && !w.isWord(i+1, "for") {
		return ""
	}
	switch {
	case w.isWord(i-1, "not"), w.isWord(i-1, "seasonally") && w.isWord(i-2, "not"), w.spelt(i-1, "non-seasonally"), w.spelt(i-2, "non"):
		return "unadjusted"
	case w.isWord(i-1, "seasonally"), w.isWord(i, "seasonally-adjusted"), w.isWord(i, "adjusted") && w.at(i-1).is(fDet):
		return "seasonally adjusted"
	case w.isWord(i+1, "for") && (w.spelt(i+2, "seasonal", "seasons") || w.isWord(i+2, "the") && w.spelt(i+3, "season", "seasons")):
		return "seasonally adjusted" // "adjusted for seasonal factors"
	}
	return ""
}

// countedIn returns the currency that the word at token i says figures to be counted in, "in dollar terms", or "". Dollars that are not those of the
// United States are none.
func (w *walk) countedIn(i int) string {
	if !w.isWord(i+1, "terms") && !w.isWord(i-1, "in", "into") && !(w.at(i-1).caps && w.isWord(i-2, "in", "into") && w.isMark(i+1, ",")) {
		return ""
	}
	if key := w.moneyOf(i); key != "" && key != "US" {
		return ""
	}
	if w.isWord(i, "dollar", "dollars") {
		return "USD"
	}
	return "CNY"
}

// dropOpposite returns terms without the one that t, which stands nearer before the figure, excludes: "rose a seasonally adjusted 1.4 pct and a
// non-seasonally adjusted 5.2 pct".
func dropOpposite(terms []string, t termMark) []string {
	switch t.term {
	case "unadjusted":
		return dropKeys(terms, []string{"seasonally adjusted"})
	case "seasonally adjusted":
		return dropKeys(terms, []string{"unadjusted"})
	case "real":
		return dropKeys(terms, []string{"nominal"})
	case "nominal":
		return dropKeys(terms, []string{"real"})
	case "CNY":
		return dropKeys(terms, []string{"USD"})
	case "USD":
		return dropKeys(terms, []string{"CNY"})
	}
	return terms
}

// termsOf returns the terms that hold for bind k: those of its clause and of the front of its sentence.
func (w *walk) termsOf(terms []termMark, k int) []string {
	var out []string
	from, to := w.clauseBounds(k)
	next := to
	if k+1 < len(w.binds) {
		next = min(to, w.binds[k+1].tok)
	}
	front := len(w.toks)
	if len(w.verbs) > 0 {
		front = w.verbs[0].a
	}
	held := 0 // terms so far that stand behind an earlier figure, whose they are: "rose 4 pct in yuan terms and 2 pct in dollar terms"
	for n, t := range terms {
		if n > 0 && k > 0 && terms[n-1].tok > w.binds[0].tok && terms[n-1].tok < w.binds[k].tok {
			held++
		}
		in := t.tok >= from && t.tok < max(next, w.binds[k].tok+1)
		shared := t.tok < front && (t.term == "CNY" || t.term == "USD" || t.term == "real" || t.term == "nominal" || t.term == "unadjusted" || t.term == "seasonally adjusted")
		for i := w.binds[k].tok; in && i < t.tok; i++ {
			in = !w.at(i).is(fConj) && !(t.term == "record" && w.isWord(i, "from", "against", "than")) // "fell 3 pct, but after seasonal adjustment rose"
		}
		if t.term == "record" || t.term == "average" {
			in = in && (t.tok > w.binds[k].tok-5 && t.tok < w.binds[k].tok+4 || t.tok < front && t.tok >= from)
			shared = false
		}
		if in || shared {
			if rest := dropOpposite(out, t); len(rest) == len(out) || t.tok < w.binds[k].tok || held > 0 {
				out = appendKey(rest, t.term)
			}
		}
	}
	for _, term := range [...]string{"real", "nominal"} {
		if describes(w.binds[k].subj.text, term) {
			out = appendKey(dropOpposite(out, termMark{term: term}), term) // "nominal pay fell 1 pct and real wages 3 pct"
		}
	}
	return out
}

// describes reports whether word describes what a subject names, "real wages", and is no part of its name, "real estate", nor all of it.
func describes(subject, word string) bool {
	_, rest, ok := strings.Cut(" "+strings.ToLower(subject)+" ", " "+word+" ")
	return ok && rest != "" && !strings.HasPrefix(rest, "estate") && !strings.HasPrefix(rest, "property")
}
