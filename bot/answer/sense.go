package answer

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// onPrices reports whether the title of an article says that it is about prices.
func (a *Answerer) onPrices(article int) bool {
	title := a.article(article).title
	return title["price"] || title["cpi"] || title["ppi"] || title["wpi"] || title["inflation"]
}

// bareGap reports whether the subject speaks of a gap and calls it no deficit.
func bareGap(f *fit) bool {
	low := f.low
	return strings.Contains(low, "gap") && !strings.Contains(low, "deficit") && !strings.Contains(low, "shortfall")
}

// favourable reports whether a gap is one in its owner's favour, as its passage or the one before says: "the surplus widened … and the gap
// with the U.S. narrowed".
func (a *Answerer) favourable(f *fit, pp *passageProfile) bool {
	return bareGap(f) && (pp.keys[keySurplus] || a.nearby(f.passage, keySurplus)) && !strings.Contains(strings.ToLower(a.text(f.passage)), "deficit")
}

// ofShares reports whether the subject is the shares of a company: "Acme's shares", "the stock".
func (a *Answerer) ofShares(f *fit) bool {
	switch head := strings.ToLower(f.fig.Head); head {
	case "shares", "share", "stock", "shares in":
		return true
	}
	low := f.low
	return strings.HasSuffix(low, " shares") || strings.HasSuffix(low, " stock")
}

// quotedMove reports whether a change is by how much an index of shares moved, or the shares of a company that a report on shares calls by its name alone.
func (a *Answerer) quotedMove(f *fit) bool {
	if slices.Contains(f.measures, "stock index") || strings.Contains(f.low, "share index") {
		return true
	}
	title := lowerWords(a.idx.Article(f.article).Title)
	onShares := slices.ContainsFunc(title, func(w string) bool { return w == "shares" || w == "stocks" || w == "stock" || w == "bourse" })
	return len(f.measures) == 0 && onShares || a.dealtMove(f) || a.besideShares(f)
}

// besideShares reports whether a change is by how much the shares of a company, called by its name alone, moved on the day for which the sentence before
// tells of another's: "Orrin's stock sank 19 percent on Friday. Kelm Mines lost 13 percent".
func (a *Answerer) besideShares(f *fit) bool {
	if f.fig.Basis != "" || !f.onlyNamed() || len(f.measures) > 0 || f.fig.Period.Shape != period.Day || f.passage <= a.firstPassage(f.article) {
		return false
	}
	return slices.ContainsFunc(a.passage(f.passage-1).figures, func(o profile) bool {
		switch strings.ToLower(o.fig.Head) {
		case "shares", "stock":
			return o.fig.Kind == figure.Change && period.Compare(o.fig.Period, f.fig.Period) == period.Equal
		}
		return false
	})
}

// dealtMove reports whether a change is by how much the shares of a company moved that an article which names a share index calls by its name alone: "Kelm
// Mines leapt 4 percent". One word may name a good, "Copper gained 1 percent", and what grew in a year is the company.
func (a *Answerer) dealtMove(f *fit) bool {
	if f.fig.Basis != "" || !f.onlyNamed() || len(f.measures) > 0 || len(f.spots) > 0 || figure.NamesIndex(f.fig.Subject) {
		return false
	}
	if !strings.Contains(f.fig.Subject, " ") && slices.ContainsFunc(f.subject, func(t term.Term) bool { return t.Kind != term.Word || figure.QuotedEverywhere(t.Key) }) {
		return false
	}
	return (f.fig.Period.IsZero() || f.fig.Period.Shape == period.Day) && a.article(f.article).shares()
}

// stockOf reports whether an article tells of a stock of goods, so that "Acme's stock" may be that.
func (a *Answerer) stockOf(article int) bool {
	text := strings.ToLower(a.idx.Article(article).Text)
	return strings.Contains(text, "stock of ") || strings.Contains(text, "stocks of ")
}

// ratesOf reports whether name is a body that speaks for the place of the figure, and the figure a rate that such a body sets: the discount
// rate of a country is its central bank's.
func ratesOf(f *fit, name string) bool {
	rate := slices.ContainsFunc(f.measures, func(m string) bool { return strings.HasSuffix(m, " rate") })
	return rate && slices.ContainsFunc(place.Bodies(name), func(b place.Mention) bool { return slices.Contains(f.fig.Place, b.Key) })
}
