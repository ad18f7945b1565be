package question

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// amounts reads the amounts that the question names: a bound, "above 10 percent", or what it takes for given.
func (r *reader) amounts(times []period.Mention) {
	dated := slices.ContainsFunc(times, func(m period.Mention) bool { return !m.Period.IsZero() })
	for _, n := range quantity.Find(r.text, r.taken(times)) {
		if !dated && r.accountsOf(n) {
			r.ask.Over = int(n.Value.IntPart())
			continue
		}
		if c := r.text[n.Start]; c >= '0' && c <= '9' && (n.Class == quantity.Bare || n.Class == quantity.Count || n.Class == quantity.Duration || r.compound(n)) {
			r.ask.Numbers = append(r.ask.Numbers, n.Value.String())
		}
		if len(n.Unit) > 0 && r.glued(n) {
			continue // "4g users": a name
		}
		if r.named(n) || n.Class == quantity.Duration || n.Inexact {
			continue
		}
		i := r.at(n.Start)
		op := r.boundBefore(i)
		end := n.End
		if r.countsThings(n, i) || n.Class != quantity.Percent && r.measureWithin(n, i) {
			end = r.toks[i].end
		}
		r.mark(n.Start, end, inAmount)
		if op == "" && r.q.Given == nil && !r.measureWithin(n, i) {
			given := n
			r.q.Given = &given
		}
		if op != "" && r.q.Condition == nil {
			r.q.Condition = &Condition{Op: op, Bound: n}
			for back := 1; back <= 2; back++ {
				if boundWords[r.word(i-back)] && r.toks[i-back].used == free {
					r.toks[i-back].used = inGiven
				}
			}
		}
	}
}

// factual are the words that a question for a fact begins with.
var factual = set("why who where when reason reasons cause causes")

// countsThings reports whether n, at token i, is so many things of which the question asks who, where or why, and no amount: "why did two oil ports close".
func (r *reader) countsThings(n quantity.Quantity, i int) bool {
	w := r.word(0)
	return n.Class == quantity.Count && n.Unit != "" && n.Unit != "person" && (factual[w] || w == "what" && causing[r.word(1)]) && r.content(i+1)
}

// measureWithin reports whether n, whose number is token i, has taken in a measure that it only names, as chat sets one word behind the other: "92 octane
// petrol price pesos".
func (r *reader) measureWithin(n quantity.Quantity, i int) bool {
	if n.End <= r.toks[i].end || !r.verbless() {
		return false
	}
	last := r.at(n.End - 1)
	return slices.ContainsFunc(r.terms, func(t term.Term) bool {
		at := r.at(t.Start)
		return t.Kind == term.Measure && at > i && at < last
	})
}

// compound reports whether n is a measure joined with a hyphen that says which of things is meant: "7-nanometre chips", "50-litre drums".
func (r *reader) compound(n quantity.Quantity) bool {
	rated := n.Class == quantity.Percent || n.Class == quantity.Points || n.Class == quantity.Money
	return !rated && strings.Contains(r.text[n.Start:n.End], "-") && strings.HasPrefix(r.text[n.End:], " ")
}

// accountsOf reports whether n is so many months over which accounts add up: "nine-month sales", "net for the six months". The term of a bill and the
// time since when something moved are none.
func (r *reader) accountsOf(n quantity.Quantity) bool {
	if n.Class != quantity.Duration || n.Unit != "month" || r.ask.Tenor != "" || !n.Value.IsInteger() {
		return false
	}
	i, e := r.at(n.Start), r.at(n.End)
	switch r.word(i - 1) {
	case "past", "last", "next", "previous", "prior", "within", "than", "every", "after", "first":
		return false
	case "the":
		return r.word(i-2) == "for" || r.word(i-2) == "in"
	}
	for j := e; j < e+3; j++ {
		for _, t := range r.vocab.Terms.Read(r.word(j)) {
			if summed[t.Key] {
				return true
			}
		}
	}
	return false
}

// summed are the keys of what accounts add up over months.
var summed = set("profit loss revenue sales net eps turnover exports imports deliveries output production pretax operating trade surplus deficit")

// taken returns what holds no amounts, in order: the periods and the term of a bill or loan.
func (r *reader) taken(times []period.Mention) []quantity.Span {
	taken := make([]quantity.Span, len(times))
	for i, m := range times {
		taken[i] = quantity.Span{Start: m.Start, End: m.End}
	}
	for _, t := range r.toks {
		if t.used == inTenor {
			taken = append(taken, quantity.Span{Start: t.start, End: t.end})
		}
	}
	slices.SortFunc(taken, func(x, y quantity.Span) int { return x.Start - y.Start })
	return taken
}

// boundBefore returns how figures are to compare with the amount at token i by the words before it, ">" for "above", or "" where it is no bound.
func (r *reader) boundBefore(i int) string {
	for back := 1; back <= 3; back++ {
		switch r.word(i - back) {
		case "over", "above", "exceed", "exceeded", "exceeding", "beyond", "past", "topped":
			return ">"
		case "under", "below":
			return "<"
		case "than":
			switch r.word(i - back - 1) {
			case "more", "greater", "higher", "bigger", "larger", "faster", "better":
				return ">"
			case "less", "fewer", "lower", "smaller", "slower":
				return "<"
			}
		case "least":
			return ">="
		case "most":
			return "<="
		}
	}
	return ""
}

// named reports whether a number word between an adjective and a measure is part of a name, which the figure's passage must hold: "the new three exports".
func (r *reader) named(n quantity.Quantity) bool {
	i := r.at(n.Start)
	if c := r.text[n.Start]; n.Class != quantity.Count || c >= '0' && c <= '9' || !r.measure(i+1) || i == 0 || !r.toks[i-1].word || r.toks[i-1].used != free || determiners[r.word(i-1)] {
		return false
	}
	r.ask.Quoted = append(r.ask.Quoted, r.word(i-1)+" "+r.word(i))
	return true
}

// determiners are what a plain number may stand behind.
var determiners = set("the a an all both these those their its his her our any some first last next past top main major biggest largest other of in to with for from and or than were are is was do did how which what")

// boundWords say which side of an amount is asked for; they are no changes.
var boundWords = set("over above exceed exceeded exceeding beyond past topped under below than more greater higher bigger larger faster better less fewer lower smaller slower least most")

// glued reports whether the quantity is one short word of digits and a letter that no scale or currency explains, and so a name: "4g".
func (r *reader) glued(n quantity.Quantity) bool {
	word := r.text[n.Start:n.End]
	return len(word) <= 3 && (strings.HasSuffix(word, "g") || strings.HasSuffix(word, "G"))
}
