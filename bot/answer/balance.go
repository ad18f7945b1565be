package answer

import (
	"slices"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// Keys of the trade identity: balance = exports − imports, trade = exports + imports.
const (
	keyExports = "exports"
	keyImports = "imports"
	keyTrade   = "trade"
	keySurplus = "surplus"
	keyDeficit = "deficit"
	keyBalance = "balance"
)

// deriveBalance computes a trade balance, total trade, or one side of it from the two others.
func (a *Answerer) deriveBalance(ask *question.Ask) (derived, bool) {
	switch {
	case asked(ask, keySurplus) || asked(ask, keyDeficit) || asked(ask, keyBalance):
		if asked(ask, "current account") || asked(ask, "payments") || asked(ask, "budget") || oneSided(ask) {
			return derived{}, false
		}
		x, y, ok := a.pair(replaceMeasures(ask, keyExports), replaceMeasures(ask, keyImports))
		if !ok || x.fig.Class == quantity.Percent || len(ask.Partners) > 0 && !sameTrade(x, y) {
			return derived{}, false // by how much both sides grow says nothing of what is left over
		}
		d := a.difference(x, y)
		d.coarse = tooCoarse(x.fig, y.fig)
		d.fig.Kind, d.fig.Period = "level", shownPeriod(x.fig)
		word := "surplus"
		if d.value.IsNegative() {
			word = "deficit"
		}
		lead := ""
		if asked(ask, keySurplus) && word == "deficit" || asked(ask, keyDeficit) && word == "surplus" {
			lead = "a " + word + ", "
		}
		d.words = lead + "trade " + word + " from " + x.fig.Subject + " and " + y.fig.Subject
		d.fig.Direction, d.fig.Subject, d.fig.Op = "none", "trade "+word, ""
		d.value = d.value.Abs()
		return d, true
	case asked(ask, keyTrade) && !asked(ask, keyExports) && !asked(ask, keyImports):
		x, y, ok := a.pair(replaceMeasures(ask, keyExports), replaceMeasures(ask, keyImports))
		if !ok {
			return derived{}, false
		}
		d := a.total([]fit{*x, *y}, false)
		d.fig.Subject, d.fig.Op = "total trade", ""
		return d, true
	case asked(ask, keyExports) != asked(ask, keyImports):
		return a.oneSide(ask)
	}
	return derived{}, false
}

// oneSided reports whether ask names one side of trade beside a balance, and not as what the balance is of: "the deficit of imports in May", but "the export
// surplus".
func oneSided(ask *question.Ask) bool {
	if asked(ask, keyExports) == asked(ask, keyImports) {
		return false
	}
	for _, side := range ask.Keys {
		for _, bal := range ask.Keys {
			if side.Key == keyExports && bal.Key == keySurplus && side.Start+len(side.Text)+1 == bal.Start {
				return false
			}
		}
	}
	return true
}

// tooCoarse reports whether two levels are rounded so that this alone may make more than a fifth of their difference: 1.6 trillion less 1.35 trillion.
func tooCoarse(x, y *figure.Figure) bool {
	const part = 5
	off := decimal.New(5, x.Places-1).Add(decimal.New(5, y.Places-1))
	return off.Mul(decimal.NewFromInt(part)).Cmp(x.Value.Sub(y.Value).Abs()) > 0
}

// oneSide computes exports or imports: from the other side and the balance, or from total trade and the balance.
func (a *Answerer) oneSide(ask *question.Ask) (derived, bool) {
	wantExports := asked(ask, keyExports)
	side, other := keyExports, keyImports
	if !wantExports {
		side, other = keyImports, keyExports
	}
	balances := []string{keySurplus, keyDeficit}
	for _, bal := range balances {
		sign := decimal.NewFromInt(1) // of the balance within exports − imports
		if bal == keyDeficit {
			sign = sign.Neg()
		}
		if x, y, ok := a.pair(replaceMeasures(ask, other), replaceMeasures(ask, keyTrade, bal)); ok && sameTrade(x, y) {
			s := sign
			if !wantExports {
				s = s.Neg()
			}
			v := roundTo(x.fig.Value.Add(y.fig.Value.Mul(s)), coarsest(x.fig, y.fig))
			op := " + "
			if s.IsNegative() {
				op = " − "
			}
			return a.sideOf(side, v, x, y, plain(x.fig)+op+plain(y.fig)), true
		}
		if x, y, ok := a.pair(replaceMeasures(ask, keyTrade), replaceMeasures(ask, keyTrade, bal)); ok && !slices.Contains(x.measures, bal) && sameTrade(x, y) {
			s := sign
			if !wantExports {
				s = s.Neg()
			}
			v := divide(x.fig.Value.Add(y.fig.Value.Mul(s)), decimal.NewFromInt(2))
			op := " + "
			if s.IsNegative() {
				op = " − "
			}
			return a.sideOf(side, v, x, y, "("+plain(x.fig)+op+plain(y.fig)+") ÷ 2"), true
		}
	}
	return derived{}, false
}

// sameTrade reports whether a side of trade and a balance are of one place's trade with the same partners, so that one can be taken from the other.
func sameTrade(x, y *fit) bool {
	return slices.Equal(x.fig.Partner, y.fig.Partner) && (len(x.fig.Place) == 0 || len(y.fig.Place) == 0 || slices.Equal(x.fig.Place, y.fig.Place))
}

// sideOf returns one side of trade, which is worth v by a formula over x and y.
func (a *Answerer) sideOf(side string, v decimal.Decimal, x, y *fit, formula string) derived {
	d := derived{value: v, from: []fit{*x, *y}}
	d.fig = a.computed(v, x.fig.Unit, x.fig)
	d.fig.Kind, d.fig.Subject = "level", side
	d.fig.Formula = formula + " = " + amount(v, x.fig.Unit)
	d.words = side + " from " + x.fig.Subject + " and " + y.fig.Subject
	return d
}

// replaceMeasures returns ask with its measures exchanged for others.
func replaceMeasures(ask *question.Ask, keys ...string) *question.Ask {
	c := *ask
	c.Keys = slices.DeleteFunc(slices.Clone(ask.Keys), func(k question.Key) bool { return k.Kind == term.Measure })
	for _, k := range keys {
		c.Keys = append(c.Keys, question.Key{Key: k, Kind: term.Measure, Text: k})
	}
	c.Want = question.Level
	return &c
}

// statedBalance returns the surplus or deficit that answers by how much what a place sells abroad is more or less than what it buys there, where the
// articles give that and not both sides: "how much more did Chad export than it imported".
func (a *Answerer) statedBalance(q *question.Question) []fit {
	if q.Op != question.Difference || len(q.Asks) != 2 {
		return nil
	}
	x, y := q.Asks[0], q.Asks[1]
	out, in := tradeSide(&x), tradeSide(&y)
	if out == "" || in == "" || out == in || x.Period != y.Period || x.Shift != y.Shift || !slices.Equal(x.Owners, y.Owners) || !slices.Equal(x.Partners, y.Partners) {
		return nil
	}
	left := keySurplus
	if (out == keyImports) != q.Least {
		left = keyDeficit
	}
	x.Keys = []question.Key{{Key: keyTrade, Kind: term.Measure, Text: keyTrade}, {Key: left, Kind: term.Measure, Text: left}}
	x.Want, x.Versus, x.Direction = question.Level, period.Period{}, figure.NoDirection
	return a.best(a.fitting(&x))
}

// tradeSide returns which side of trade an ask is of, where it is of nothing else: exports or imports, or "".
func tradeSide(ask *question.Ask) (side string) {
	for _, k := range ask.Keys {
		switch k.Key {
		case keyExports, "sell":
			side = keyExports
		case keyImports, "buy", "purchases":
			side = keyImports
		case "goods", keyTrade:
		default:
			return ""
		}
	}
	return side
}
