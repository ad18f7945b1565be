package question

import (
	"slices"

	"quaestor/corpus/quantity"
)

// bothWays reports whether a change is asked for as an amount and in percent: "by how many crowns and by what percentage", "both as an amount and as a
// percentage".
func (r *reader) bothWays() bool {
	if r.q.Op != Lookup || r.ask.Want != Change || r.find("and") < 0 {
		return false
	}
	percent := max(r.find("percentage"), r.find("percent"), r.find("pct"))
	amount := max(r.find("amount"), r.find("sum"), r.find("how", "many"))
	if amount < 0 {
		amount = slices.IndexFunc(r.toks, func(t token) bool { _, ok := quantity.Currency(t.low); return ok })
		if r.word(amount-1) != "in" {
			return false
		}
	}
	if percent < 0 || amount < 0 {
		return false
	}
	from, to := min(percent, amount), max(percent, amount)
	and := slices.IndexFunc(r.toks[from:to], func(t token) bool { return t.low == "and" })
	if and < 0 || r.word(amount) == "how" && units()[r.word(amount+2)] == "percent" {
		return false
	}
	for _, i := range []int{percent, amount} {
		r.toks[i].used = inCue
	}
	return true
}
