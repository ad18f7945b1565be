package question

import (
	"cmp"
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// turned are the words by which a message asks for what the talk was about the other way round.
var turned = [][]string{ph("other", "direction"), ph("opposite", "direction"), ph("reverse", "direction"), ph("other", "way"), ph("other", "way", "round"), ph("in", "reverse"), ph("vice", "versa"),
	ph("the", "reverse"), ph("in", "return")}

// reversed returns the question before with its two sides changed, where the message asks for no more than that: "and in the other direction?" behind one on
// Mali's exports to Chad. Where it names one side only, what flowed out is asked for as what flowed in.
func (q Question) reversed(before Question) (Question, bool) {
	r := &reader{toks: scan(q.Corrected)}
	if len(q.Asks) != 1 || !r.plainlyTurned() {
		return Question{}, false
	}
	back := before
	back.Text, back.Leans, back.Asks = q.Text, true, slices.Clone(before.Asks)
	for i := range back.Asks {
		a := &back.Asks[i]
		switch {
		case len(a.Owners) > 0 && len(a.Partners) > 0:
			seller := a.Seller != "" && a.Seller == a.Owners[0]
			if a.Owners, a.Partners = a.Partners, a.Owners; seller {
				a.Seller = a.Owners[0]
			}
		case r.find("in", "return") >= 0:
			return Question{}, false // what comes in return comes from whom it went to
		case len(a.Owners) > 0 && slices.ContainsFunc(a.Keys, func(k Key) bool { return mirror[k.Key] != "" }):
			a.Keys = slices.Clone(a.Keys)
			for j, k := range a.Keys {
				if other := mirror[k.Key]; other != "" {
					a.Keys[j].Key, a.Keys[j].Text = other, other
				}
			}
		default:
			return Question{}, false
		}
	}
	return back, true
}

// plainlyTurned reports whether the message holds nothing beside openers and one of [turned]: "and what about in the other direction".
func (r *reader) plainlyTurned() bool {
	at, long := -1, 0
	for _, p := range turned {
		if i := r.find(p...); i >= 0 && len(p) > long {
			at, long = i, len(p)
		}
	}
	if at < 0 {
		return false
	}
	for i, t := range r.toks {
		if t.word && (i < at || i >= at+long) && !turnOpeners[t.low] {
			return false
		}
	}
	return true
}

// turnOpeners are the words of a message that add nothing to what it turns round.
var turnOpeners = set("and or so then ok now what about of how much many is was were did it they that went go goes flowed came the in with for things look looked")

// mirror leads from a flow to the one the other way.
var mirror = map[string]string{"exports": "imports", "imports": "exports", "sales": "purchases", "purchases": "sales", "inflow": "outflow", "outflow": "inflow"}

// reporterSays returns q with the one bloc among the places that foresees the figures of its members as who says what is asked for, where the talk is of
// another place: "and what did the OECD expect for 1988?" behind a question on Norway.
func (q Question) reporterSays(old Ask) (Question, bool) {
	a := q.Asks[0]
	if len(q.Asks) != 1 || len(a.Owners) != 1 || a.Owners[0] != reporter || len(a.Partners) > 0 || len(old.Owners) == 0 || slices.Contains(old.Owners, reporter) || a.Status != figure.Forecast {
		return Question{}, false
	}
	a.Owners, a.Keys = nil, append(slices.Clip(a.Keys), Key{Key: strings.ToLower(reporter), Text: reporter, Says: true})
	q.Asks = []Ask{a}
	return q, true
}

// heldAgainst returns the question before, which asks for a change, with another time that it is held against: "and with June?" or "and from the month before?"
// behind "how did sales in July compare with a year earlier".
func (q Question) heldAgainst(old Ask) (Question, bool) {
	a := q.Asks[0]
	words := strings.Fields(strings.ToLower(strings.Trim(q.Corrected, " ?.!")))
	if len(q.Asks) != 1 || q.Op != Lookup || len(a.Keys)+len(a.Owners)+len(a.Partners) > 0 || len(words) < 2 || words[0] != "and" {
		return Question{}, false
	}
	switch words[1] {
	case "with", "against", "compared", "versus", "vs", "from":
	default:
		return Question{}, false
	}
	if old.Want != Change || old.Basis == "" && old.Versus.IsZero() || old.Period.IsZero() {
		return Question{}, false
	}
	versus, basis := a.Period, cmp.Or(a.Basis, basisOf(a.Shift))
	if versus.IsZero() && basis == "" {
		return Question{}, false
	}
	a = old
	a.Basis, a.Versus = "", versus
	if versus.IsZero() {
		a.Basis = basis
	}
	a.fillVersus(old)
	q.Asks = []Ask{a}
	return q, a.Versus.Shape != period.Year
}
