package question

import (
	"slices"
	"strings"

	"quaestor/corpus/term"
)

// netTrade reads what is earned net from trade as its balance: "what did Norland earn net from its fish trade", "net trade in oil".
func (r *reader) netTrade(keys []Key) []Key {
	net := slices.IndexFunc(keys, func(k Key) bool { return k.Key == "net" })
	trade := slices.IndexFunc(keys, func(k Key) bool { return k.Key == "trade" })
	if net < 0 || trade < 0 {
		return keys
	}
	keys[trade].Key = "balance"
	return slices.DeleteFunc(keys, func(k Key) bool { return k.Key == "net" || k.Key == "earn" })
}

// goldHeld reads the gold that a country or its bank holds as its gold reserves: "how much gold does Norland own".
func (r *reader) goldHeld(keys []Key) []Key {
	gold := slices.IndexFunc(keys, func(k Key) bool { return k.Key == "gold" })
	if gold < 0 || hasMeasure(keys) || !slices.ContainsFunc(r.toks, func(t token) bool { return holding[t.low] || t.used == inPlace && r.bank }) {
		return keys
	}
	keys[gold].Key, keys[gold].Kind = "gold reserves", term.Measure
	return slices.DeleteFunc(keys, func(k Key) bool { return k.Key == "central bank" || holding[k.Text] })
}

// Holds reports whether w, in lower case, is a form of a verb of having a stock of something.
func Holds(w string) bool { return holding[w] }

// holding are the verbs of having a stock of something.
var holding = set("hold holds held holding own owns owned keep keeps kept stockpile stockpiled hoard hoarded possess possesses possessed")

// eventAt reports whether a change with the time that it came at begins at token i, so that it only dates what is asked for: "after the May 2019
// hike", "following its June cut", and as chat says it "after june cut".
func (r *reader) eventAt(i int) bool {
	if i < len(r.toks) && r.toks[i].used == inTime && r.verbless() {
		i-- // no determiner to pass
	} else if w := r.word(i); w != "the" && w != "its" && w != "their" && w != "that" && w != "this" && (i >= len(r.toks) || !r.toks[i].owns) {
		return false
	}
	for i++; i < len(r.toks) && (r.toks[i].used == inTime || timeNouns[r.toks[i].low]); i++ {
	}
	dated := i+2 < len(r.toks) && r.toks[i+2].used == inTime // "the cut of late May"
	placed := r.word(i+1) == "in" && i+2 < len(r.toks) && r.toks[i+2].used == inPlace
	return r.moves(i) && (dated || placed || r.word(i+1) != "in" && r.word(i+1) != "of")
}

// leavesOut reads "leaving oil out", "if you take food out", "once food is left out": what is named between or before is not to be counted.
func (r *reader) leavesOut() bool {
	const most = 4 // words between
	for i := range r.toks {
		switch r.word(i) {
		case "leaving", "leave", "taking", "take", "stripping", "strip", "setting":
		case "left", "taken", "stripped", "set":
			if next := r.word(i + 1); beForms[r.word(i-1)] && (next == "out" || next == "aside") {
				r.toks[i].used, r.toks[i+1].used = inCue, inCue
				return true
			}
			continue
		default:
			continue
		}
		for j := i + 2; j <= i+1+most; j++ {
			if r.word(j) == "out" || r.word(j) == "aside" {
				r.toks[i].used, r.toks[j].used = inCue, inCue
				return true
			}
		}
	}
	return false
}

// recent are the words for the last of several moves.
var recent = set("latest last recent newest most")

// graded returns the sorts of things that a number names, which must be named with that number where they are measured: "92-octane".
func (r *reader) graded() []string {
	var out []string
	for _, t := range r.toks {
		if n, noun, ok := strings.Cut(t.low, "-"); ok && n != "" && grades[noun] && strings.Trim(n, "0123456789") == "" {
			out = append(out, t.low)
		}
	}
	return out
}

var grades = set("octane carat karat proof gauge calibre caliber ply bit grit")

// inQuotes reports whether the byte offset lies in one of the quoted phrases.
func (r *reader) inQuotes(at int) bool {
	return len(r.ask.Quoted) > 0 && strings.Count(r.text[:at], `"`)%2 == 1
}

// quoted returns the phrases that the question puts in quotation marks, such as the name of a group of goods. A question that is quoted as
// a whole, or from its first word on, quotes nothing.
func (r *reader) quoted() []string {
	const longest = 5 // words
	parts := strings.Split(r.text, `"`)
	var out []string
	for i := 1; i+1 < len(parts); i += 2 {
		p := strings.ToLower(strings.Trim(parts[i], " ,.?!"))
		if n := len(strings.Fields(p)); strings.TrimSpace(parts[0]) != "" && n >= 2 && n <= longest {
			out = append(out, p)
		}
	}
	return out
}

// costsMore reports whether the change of a price is asked for without another to hold it against: "how much more will taxi travel cost".
func (r *reader) costsMore() bool {
	i := r.find("how", "much", "more")
	if i < 0 || r.find("than") >= 0 || r.word(i+3) != "will" {
		return false
	}
	return r.find("cost") > i
}

// ledTo reports whether a "what" question asks for what a change led to: "what did Norland cut its tariff to in 1983?"
func (r *reader) ledTo() bool {
	if r.word(0) != "what" || !r.auxiliary(2) {
		return false
	}
	i := r.find("to")
	if i < 2 || (r.word(i-1) == "come" || r.word(i-1) == "amount") && r.changeNoun() {
		return false // "what did growth come to"
	}
	switch r.word(i + 1) {
	case "", "?", "in", "on":
		return true
	}
	return r.toks[i+1].used == inTime
}

// leftAt reports whether the question asks at what a change left something: "what level did the May fall leave the index at".
func (r *reader) leftAt() bool {
	for i, t := range r.toks {
		if (t.low == "leave" || t.low == "leaves" || t.low == "left") && r.find("what") >= 0 && r.find("at") >= 0 {
			r.toks[i].used = inCue
			return true
		}
	}
	return false
}

// verbless reports whether the question names no verb that tells its time, as chat cuts it: "price freeze how many items".
func (r *reader) verbless() bool {
	for _, t := range r.toks {
		switch t.low {
		case "is", "are", "was", "were", "be", "been", "do", "does", "did", "has", "have", "had":
			return false
		}
		if participle(t.low) {
			return false
		}
	}
	return true
}
