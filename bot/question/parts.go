package question

import (
	"slices"

	"quaestor/corpus/term"
)

// shareOf reads the part and the whole of "what share of X was Y", "what share of X came from Y", "Y's share of X".
func (r *reader) shareOf() {
	if r.ask.Want != Share || len(r.q.Asks) != 1 {
		return
	}
	at := -1
	for i, t := range r.toks {
		if (t.low == "share" || t.low == "proportion" || t.low == "portion" || t.low == "percentage" || t.low == "percent" || t.low == "slice" || t.low == "fraction" || t.low == "part" && t.used == inCue) && r.word(i+1) == "of" {
			at = i
		}
	}
	if at < 0 {
		return
	}
	end := len(r.toks)
	for i := at + 2; i < len(r.toks); i++ {
		switch r.word(i) {
		case "was", "were", "is", "are", "came", "comes", "come", "did", "does", "went", "consisted", "had", "has", "have", "used", "use":
			end = i
		}
		if end < len(r.toks) {
			break
		}
	}
	part, whole := r.q.Asks[0], r.q.Asks[0]
	part.Keys, whole.Keys = nil, nil
	for _, k := range r.q.Asks[0].Keys {
		if i := r.at(k.Start); i > at && i < end {
			whole.Keys = append(whole.Keys, k)
		} else {
			part.Keys = append(part.Keys, k)
		}
	}
	if len(whole.Keys) == 0 || len(part.Keys) == 0 && len(part.Partners) == 0 {
		return
	}
	if part.Keys = withoutTrade(part); !hasMeasure(part.Keys) {
		for _, k := range whole.Keys {
			if k.Kind == term.Measure {
				part.Keys = append(part.Keys, k)
			}
		}
	}
	whole.Partners = nil
	part.Want, whole.Want = Level, Level
	if r.ask.Unit == "percent" {
		part.Unit, whole.Unit = "", ""
	}
	r.q.Part, r.q.Whole = &part, &whole
}

// withoutTrade leaves the trade out that only says whom a part is with: "what share of the surplus came from trade with the US".
func withoutTrade(part Ask) []Key {
	if len(part.Partners) == 0 || len(part.Keys) != 1 || part.Keys[0].Key != "trade" {
		return part.Keys
	}
	return nil
}

// per reads "spending per visitor": a figure for each of something that is counted, and no unit or time.
func (r *reader) per() {
	for i := range r.toks {
		if r.word(i) != "per" || i == 0 {
			continue
		}
		w := r.word(i + 1)
		if _, unit := units[w]; unit || timeNouns[w] || w == "cent" || w == "capita" || w == "share" {
			return
		}
		for n := range r.q.Asks {
			a := &r.q.Asks[n]
			at := slices.IndexFunc(a.Keys, func(k Key) bool { return r.at(k.Start) == i+1 })
			if at < 0 || len(a.Keys) < 2 {
				return
			}
			k := a.Keys[at]
			a.Each, a.Keys = &k, slices.Delete(slices.Clone(a.Keys), at, at+1)
		}
		return
	}
}
