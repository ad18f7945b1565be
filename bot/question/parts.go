package question

import (
	"slices"
	"strings"

	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// shareOf reads the part and the whole of "what share of X was Y", "what share of X came from Y", "Y's share of X", "Y as a share of X", "how much of X
// was Y, in percent".
func (r *reader) shareOf(spots []spot) {
	if r.ask.Want != Share || len(r.q.Asks) != 1 {
		return
	}
	at, end := r.wholeAt()
	if at < 0 {
		return
	}
	if in := r.partIn(at, end, spots); in > 0 {
		at, end = in, len(r.toks)
	}
	part, whole := r.q.Asks[0], r.q.Asks[0]
	part.Keys, whole.Keys = nil, nil
	for _, k := range r.q.Asks[0].Keys {
		i := r.at(k.Start)
		if i > at && i < end {
			whole.Keys = append(whole.Keys, k)
		} else if i != end || !leadsToPart[r.word(i)] {
			part.Keys = append(part.Keys, k)
		}
	}
	if n := len(whole.Keys); len(part.Keys) == 0 && len(part.Partners) == 0 && n > 1 && whole.Keys[n-1].Kind == term.Measure && whole.Keys[n-2].Kind == term.Measure {
		part.Keys, whole.Keys = whole.Keys[n-1:], whole.Keys[:n-1:n-1] // "what share of exports debt service takes"
	}
	owned := r.ownParts(&part, &whole, spots, at, end)
	if len(whole.Keys) == 0 && owned {
		whole.Keys = part.Keys // "Chad's output as a share of OPEC's"
	}
	if len(whole.Keys) == 0 || len(part.Keys) == 0 && len(part.Partners) == 0 && !owned {
		return
	}
	if part.Keys = withoutTrade(part); !hasMeasure(part.Keys) {
		for _, k := range whole.Keys {
			if k.Kind == term.Measure {
				part.Keys = append(part.Keys, k)
			}
		}
		part.Keys = r.asMeasure(part.Keys)
	}
	whole.Partners = nil
	part.Want, whole.Want = Level, Level
	if r.ask.Unit == "percent" {
		part.Unit, whole.Unit = "", ""
	}
	r.q.Part, r.q.Whole = &part, &whole
}

// partIn returns the "in" behind which the whole stands where the part is named first, "the share of private firms in Chad's exports", else 0. What is so in a
// time or a place alone is no part of it: "the share of women in Chad". A place as the part may be on either side of the trade, and how a share moved is no
// share.
func (r *reader) partIn(at, end int, spots []spot) int {
	if r.find("by", "how", "much") >= 0 || slices.ContainsFunc(r.toks, func(t token) bool { return worksBack(t.low) }) {
		return 0
	}
	for i := at + 3; i+1 < end; i++ {
		if r.word(i) != "in" || !r.content(i-1) || slices.ContainsFunc(spots, func(s spot) bool { return at < s.tok && s.tok < i }) {
			continue
		}
		for j := i + 1; j < end; j++ {
			if r.toks[j].used == free && r.measure(j) {
				return i
			}
		}
	}
	return 0
}

// asMeasure returns the one measure that a part and the measure of its whole are together, where there is one: the gold reserves of "what share of the reserves
// was gold".
func (r *reader) asMeasure(keys []Key) []Key {
	if len(keys) != 2 || keys[1].Kind != term.Measure {
		return keys
	}
	text := keys[0].Text + " " + keys[1].Text
	if read := r.vocab.Terms.Read(text); len(read) == 1 && read[0].Kind == term.Measure {
		return []Key{{Key: read[0].Key, Kind: term.Measure, Text: text, Start: keys[0].Start}}
	}
	return keys
}

// wholeAt returns the tokens between which the whole of a share stands: behind "share of" and before the verb that leads to the part; -1 where none does.
func (r *reader) wholeAt() (at, end int) {
	at = -1
	for i, t := range r.toks {
		if r.word(i+1) == "of" && (shareNouns[t.low] || t.low == "percent" || t.low == "part" && t.used == inCue || t.low == "much" && r.word(i-1) == "how") {
			at = i
		}
	}
	if at < 0 {
		return at, len(r.toks)
	}
	for i := at + 2; i < len(r.toks); i++ {
		if leadsToPart[r.word(i)] {
			return at, i
		}
	}
	for i := at + 3; i < len(r.toks); i++ {
		if w := r.word(i); r.toks[i].used == free && !r.toks[i].capital() && (strings.HasSuffix(w, "ed") || pastVerbs[w]) {
			return at, i
		}
	}
	return at, len(r.toks)
}

// pastVerbs are the past forms, not ending in "ed", of verbs for what one of many does: "what share of the crew spoke Finnish".
var pastVerbs = set("flew drove took bought sold spent paid chose spoke voted ran rode ate drank drew held kept left lost lent made met put read rose sang sat saw sent set shut slept spoke spent stood swam taught told thought threw understood wore won wrote got gave grew knew built caught cost cut dealt died fed felt fought found")

// leadsToPart are the verbs between a whole and its part: "what share of exports went to …".
var leadsToPart = set("was were is are came comes come did does do went goes go consisted consists had has have used use falls fall fell belongs belonged belong lies lay stems stemmed derives derived " +
	"rests rested flows flowed would will could might")

// ownParts gives a part and its whole the places that stand with each, where both have one: "Utah's part of America's exports". It reports whether they do.
func (r *reader) ownParts(part, whole *Ask, spots []spot, at, end int) bool {
	var inner, outer []string
	for _, s := range spots {
		switch {
		case s.partner && !slices.Contains(part.Owners, s.Key) && !(s.tok > at && s.tok < end && r.toks[s.tok].owns):
			return false
		case s.tok > at && s.tok < end:
			outer = append(outer, s.Key)
		default:
			inner = append(inner, s.Key)
		}
	}
	if len(inner) == 1 && len(outer) == 0 && end < len(r.toks) && slices.ContainsFunc(spots, func(s spot) bool { return s.tok > end }) {
		part.Owners, whole.Owners = inner, nil // "what share of its crew is in Norland"
		return true
	}
	if len(inner) != 1 || len(outer) != 1 {
		return false
	}
	part.Owners, whole.Owners = inner, outer
	part.Partners, whole.Partners = nil, nil
	if r.fromThere(spots, end) || tradesWith(whole.Keys, inner[0], outer[0]) {
		part.Owners, part.Partners = outer, inner
	}
	return true
}

// tradesWith reports whether a part of what keys measure is that of a partner: "Mali's share of Chad's exports", but not "Utah's share of US exports".
func tradesWith(keys []Key, part, whole string) bool {
	trade := func(k Key) bool { return k.Key == "exports" || k.Key == "imports" || k.Key == "trade" }
	return slices.ContainsFunc(keys, trade) && !place.Within(part, whole)
}

// fromThere reports whether the part of a share is those of a whole that come from a place: "what share of Norland's guests were Swedish".
func (r *reader) fromThere(spots []spot, end int) bool {
	return slices.ContainsFunc(spots, func(s spot) bool {
		return s.tok == end+1 && beForms[r.word(end)] && (s.Form == place.Adjective || s.Form == place.Demonym) && !r.content(s.tok+1)
	})
}

// withoutTrade leaves the trade out that only says whom a part is with: "what share of the surplus came from trade with the US".
func withoutTrade(part Ask) []Key {
	if len(part.Partners) == 0 || len(part.Keys) != 1 || part.Keys[0].Key != "trade" {
		return part.Keys
	}
	return nil
}

// per reads "spending per visitor", "how much did each visitor spend on average", "what did the average visitor spend": a figure for each of something that
// is counted, and no unit or time.
func (r *reader) per() {
	i := r.eachAt()
	if i < 0 {
		return
	}
	for n := range r.q.Asks {
		a := &r.q.Asks[n]
		at := slices.IndexFunc(a.Keys, func(k Key) bool { return r.at(k.Start) == i })
		for j := i + 1; at < 0 && j <= i+2 && r.word(i-1) != "per" && !helpers[r.word(j)]; j++ { // "each foreign visitor"
			at = slices.IndexFunc(a.Keys, func(k Key) bool { return r.at(k.Start) == j })
		}
		if at < 0 || len(a.Keys) < 2 {
			return
		}
		k := a.Keys[at]
		a.Each, a.Keys = &k, slices.Delete(slices.Clone(a.Keys), at, at+1)
		a.Keys = slices.DeleteFunc(a.Keys, func(k Key) bool { return k.Key == "average" })
		a.Averaged = false
	}
}

// eachAt returns the token of the noun that a figure is asked for each of, or -1.
func (r *reader) eachAt() int {
	for i := range r.toks {
		switch {
		case r.word(i) == "per" && i > 0:
			w := r.word(i + 1)
			if _, unit := units()[w]; !unit && !timeNouns[w] && w != "cent" && w != "capita" && w != "head" && w != "share" && w != "person" {
				return i + 1
			}
		case r.word(i) == "each" && r.find("average") >= 0:
			for j := i + 1; j <= i+3; j++ { // "each China-Europe train"
				if j < len(r.toks) && r.toks[j].used == free && !r.toks[j].capital() {
					return j
				}
			}
		case r.word(i) == "average" && r.word(i-1) == "the" && helpers[r.word(i-2)] && r.find("how", "much") >= 0 && i+2 < len(r.toks) && r.toks[i+2].used == free && !r.measure(i+1) && !idle[r.word(i+2)]:
			return i + 1
		}
	}
	return -1
}
