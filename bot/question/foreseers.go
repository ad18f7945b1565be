package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// A foreseer is one of two whose forecasts of the same thing a question holds against each other: tokens from its first to behind its last.
type foreseer struct{ from, to int }

// rivals reads two forecasts of the same thing: "is Acme's forecast of growth above the official one", "by how much does the ministry's estimate exceed the
// bank's", "who predicts the bigger rise in output, the guild or the board". It reports whether the question sets two against each other.
func (r *reader) rivals(c contrast) bool {
	over := max(r.find("above"), r.find("below"))
	at, verb := r.reach()
	if at < 0 || verb.meets {
		at = over
	}
	if !c.found && at < 0 {
		return false
	}
	list := r.owningForeseers()
	if len(list) < 2 {
		list = r.askedForeseers()
	}
	if len(list) != 2 {
		return false
	}
	for _, f := range list {
		for i := f.from; i < f.to; i++ {
			r.toks[i].used = inGiven
		}
	}
	if r.foreseen2 = list; at >= 0 {
		r.toks[at].used = inCue
	}
	r.ask.Status = figure.Forecast
	r.q.Op, r.q.Least = Compare, c.found && c.least || !c.found && (verb.below || over >= 0 && r.word(over) == "below")
	if r.amounted() {
		r.q.Op = Difference
	}
	if !r.changeNoun() {
		r.unchanged(Any)
	}
	return true
}

// owningForeseers returns who owns a forecast in the question: the ministry and the bank of "the ministry's forecast … the bank's", the official one of
// "above the official one".
func (r *reader) owningForeseers() (list []foreseer) {
	noun := false
	for i, t := range r.toks {
		noun = noun || foresights[t.low] && t.low != "target" || estimates[t.low]
		switch next := r.word(i + 1); {
		case t.low == "official" && (foresights[next] || estimates[next] || next == "one" || next == "figure"):
			list = append(list, foreseer{i, i + 1})
		case !t.owns || t.used == inTime || t.used == inPlace: // what is foreseen of a country is none of its own forecasts
		case r.foretellsSoon(i) || next == "or" || i+1 == len(r.toks) || !r.toks[i+1].word || (next == "is" || next == "was") && i > 0:
			list = append(list, foreseer{r.runFrom(i), i + 1})
		}
	}
	if !noun {
		return nil
	}
	return list
}

// foretellsSoon reports whether a noun for what is foreseen stands shortly behind token i, with nothing between that owns one.
func (r *reader) foretellsSoon(i int) bool {
	const most = 5 // words: "the bank's 1990 economic growth forecast"
	for j := i + 1; j <= i+most && j < len(r.toks) && r.toks[j].word && !r.toks[j].owns; j++ {
		if foresights[r.word(j)] || estimates[r.word(j)] {
			return true
		}
		if w := r.word(j); w == "of" || w == "for" || w == "in" || helpers[w] {
			return false
		}
	}
	return false
}

// askedForeseers returns the two among which "who" lets choose who expects something: "who predicts more, the guild or the board".
func (r *reader) askedForeseers() []foreseer {
	or := r.lastOr()
	asks := r.word(0) == "who" || r.word(0) == "which"
	verb := -1
	for i := 1; i < min(len(r.toks), 6); i++ {
		if (term.Expects(r.word(i)) || r.word(i) == "sees" || r.word(i) == "see") && !beForms[r.word(i-1)] {
			verb = i
			break
		}
	}
	if or < 0 || !asks || verb < 0 {
		return nil
	}
	from := or
	for from > 0 && r.word(from-1) != "," && r.word(from-1) != ":" && r.word(from-1) != "of" {
		from--
	}
	if from == 0 || from == or || or+1 >= len(r.toks) {
		return nil
	}
	to := or + 1
	for to < len(r.toks) && r.toks[to].word && to != verb {
		to++
	}
	if places := func(t token) bool { return t.used != inPlace && t.word }; !slices.ContainsFunc(r.toks[from:or], places) || !slices.ContainsFunc(r.toks[or+1:to], places) {
		return nil // "which expects higher growth, Chad or Mali"
	}
	r.toks[verb].used = inCue
	return []foreseer{{from, or}, {or + 1, to}}
}

// runFrom returns where the name or noun that ends with token i begins: the Finance of "the Danish Finance Ministry".
func (r *reader) runFrom(i int) int {
	from := i
	for from > 0 {
		t := r.toks[from-1]
		if !t.word || t.owns || t.used == inTime || t.used == inPlace || t.used == inCue || idle[t.low] || helpers[t.low] || t.low == "whose" {
			break
		}
		if connectors[t.low] || chunkPrepositions[t.low] || overUnder[t.low] || Reaches(t.low) {
			break
		}
		from--
	}
	return from
}

// byForeseers makes one ask for each of two who foresee what base asks for. Where that is no more than growth, who foresees it is all that finds it.
func (r *reader) byForeseers(base Ask) []Ask {
	var out []Ask
	for _, f := range r.foreseen2 {
		a, bare := base, len(base.Keys)+len(base.Owners) == 0
		a.Keys, a.By = append([]Key{}, base.Keys...), ""
		text := r.text[r.toks[f.from].start:r.toks[f.to-1].end]
		a.Named = strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(text, "the "), "'s"), "'")
		if r.word(f.from) == "official" {
			a.By = "official"
			out = append(out, a)
			continue
		}
		for _, t := range r.vocab.Terms.Read(text) {
			if t.Kind != term.Stop && t.Kind != term.Chat {
				at, name := r.toks[f.from].start+t.Start, r.toks[f.from].capital()
				a.Keys = append(a.Keys, Key{Key: t.Key, Kind: t.Kind, Text: text[t.Start:t.End], Start: at, Says: !bare, Name: name})
			}
		}
		out = append(out, a)
	}
	return out
}
