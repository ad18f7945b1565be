package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// offers finds the things among which a question lets choose, as its words set them side by side, where it tells their sort apart or one of them is more than
// a name: "which drew more bids, the three-month or the six-month bills", "did its buses or its ferries carry more", "did the mills grow more than the mines".
func (r *reader) offers(keys []Key, spots []spot) []chunk {
	var spans [][2]int
	if or := r.lastOr(); or > 0 {
		spans = r.orSpans(or)
	} else if than := r.find("than"); than > 0 {
		if spans = r.verbSpans(than); spans != nil {
			earnings(keys)
		} else {
			spans = r.thanSpans(than)
		}
	}
	out := make([]chunk, 0, len(spans))
	for _, s := range spans {
		c := r.chunkOf(s, keys, spots)
		if len(c.keys) == 0 && c.spot < 0 && c.tenor == "" || slices.ContainsFunc(r.toks[s[0]:s[1]], func(t token) bool { return t.used == inTime || t.used == inAmount }) {
			return nil
		}
		out = append(out, c)
	}
	if len(out) < 2 {
		return nil
	}
	return unshared(out)
}

// lastOr returns the last "or" that sets things apart, or -1: not the one of "higher or lower".
func (r *reader) lastOr() int {
	for i := len(r.toks) - 1; i > 0; i-- {
		_, up := comparatives[r.word(i-1)]
		if r.word(i) == "or" && r.toks[i].used != inTime && !up {
			return i
		}
	}
	return -1
}

// orSpans returns the tokens of the things that the "or" at token c ends the list of.
func (r *reader) orSpans(c int) [][2]int {
	from, to := c+1, r.spanEnd(c+1)
	spans := [][2]int{{from, to}}
	lead := ""
	if chunkPrepositions[r.word(from)] {
		lead = r.word(from)
	}
	least := r.listFrom(c)
	for end := c; end > least; {
		start := r.spanStart(end, least, lead)
		if start == end {
			break
		}
		spans = append(spans, [2]int{start, end})
		if start == least || r.word(start-1) != "," {
			break
		}
		end = start - 1
	}
	slices.Reverse(spans)
	return spans
}

// listFrom returns the token from which things can stand in the list that the "or" at token c ends: behind the comma or colon that follows "which", else the
// beginning.
func (r *reader) listFrom(c int) int {
	asks := -1
	for i := range c {
		switch r.word(i) {
		case "which", "who", "what", "where", "whose", "whom":
			asks = i
		}
	}
	if asks < 0 {
		return 0
	}
	for i := asks + 1; i < c; i++ {
		if w := r.toks[i].low; (w == "," || w == ":" || w == "-" || w == "–") && !slices.ContainsFunc(r.toks[i:c], func(t token) bool { return helpers[t.low] || t.used == inTime }) {
			return i + 1
		}
	}
	return asks + 1
}

// spanStart returns where the thing before token end begins, no sooner than least. What is marked with a preposition begins with lead, the one of the last
// thing of the list.
func (r *reader) spanStart(end, least int, lead string) int {
	i := end
	for ; i > least; i-- {
		t := r.toks[i-1]
		switch {
		case !t.word, helpers[t.low], t.low == "or", t.low == "than", t.used == inTime:
			return i
		case r.judges(i - 1), r.moves(i - 1):
			return i
		case lead != "" && t.low == lead:
			return i - 1
		case chunkPrepositions[t.low]:
			if lead == "" {
				return i
			}
		case t.used == inPlace && t.owns && i < end:
			return i
		}
	}
	return i
}

// spanEnd returns where the thing that begins at token from ends: before a verb, a comparative, a time or another preposition.
func (r *reader) spanEnd(from int) int {
	for i := from; i < len(r.toks); i++ {
		t := r.toks[i]
		switch {
		case !t.word, helpers[t.low], t.used == inTime && i > from, i > from && chunkPrepositions[t.low] && t.low != "of", t.low == "which", t.low == "who":
			return i
		case i > from && r.judges(i):
			if i-1 > from && helpers[r.word(0)] {
				return i - 1 // "did its buses or its ferries carry more"
			}
			return i
		case i > from && r.moves(i):
			return i
		}
	}
	return len(r.toks)
}

// judges reports whether token i is what is compared by: "more", "the highest".
func (r *reader) judges(i int) bool {
	_, c := comparatives[r.word(i)]
	_, s := superlatives[r.word(i)]
	return c || s && r.toks[i].used == inCue
}

// thanSpans returns the tokens of the two things of "did the mills grow more than the mines".
func (r *reader) thanSpans(c int) [][2]int {
	to := r.spanEnd(c + 1)
	if !r.yesNo() || chunkPrepositions[r.word(c+1)] {
		return nil
	}
	from := slices.IndexFunc(r.toks, func(t token) bool { return helpers[t.low] }) + 1
	if from == 0 || from >= c {
		return nil
	}
	end := r.spanEnd(from)
	if end >= c || end == from || !r.moves(end) && !r.judges(end) {
		return nil
	}
	return [][2]int{{from, end}, {c + 1, to}}
}

// verbSpans returns the tokens of the two verbs of "did it earn more from timber than it spent on it": what one does is set against what the same one
// else does.
func (r *reader) verbSpans(c int) [][2]int {
	second := c + 2
	if !pronounSubjects[r.word(c+1)] || !r.yesNo() {
		return nil
	}
	for helpers[r.word(second)] {
		second++
	}
	more := slices.IndexFunc(r.toks, func(t token) bool { return comparative(t.low) })
	if more < 1 || more > c || !verbForm(r.word(second)) || !verbForm(r.word(more-1)) || r.word(second) == r.word(more-1) {
		return nil
	}
	return [][2]int{{more - 1, more}, {second, second + 1}}
}

// earnings makes what somebody earns, where it is set against what he does otherwise, the measure that texts tell of it.
func earnings(keys []Key) {
	for i, k := range keys {
		if k.Kind != term.Measure && strings.HasPrefix(k.Key, "earn") {
			keys[i].Key, keys[i].Kind = "profit", term.Measure
		}
	}
}

// pronounSubjects stand for who was named before.
var pronounSubjects = set("it they he she")

// verbForm reports whether w can be a form of a verb.
func verbForm(w string) bool { return figure.VerbForms(w)&(figure.Plain|figure.Past) != 0 }

// chunkOf returns what the tokens from s[0] to s[1] hold.
func (r *reader) chunkOf(s [2]int, keys []Key, spots []spot) chunk {
	c := chunk{from: s[0], to: s[1], spot: -1}
	for _, k := range keys {
		if at := r.at(k.Start); at >= s[0] && at < s[1] && !k.Says && len(place.Find(k.Text)) == 0 {
			c.keys = append(c.keys, k)
		}
	}
	for n := range spots {
		if at := spots[n].tok; at >= s[0] && at < s[1] {
			c.spot = n
		}
	}
	if s[0] < s[1] {
		if ts := Tenors(r.text[r.toks[s[0]].start:r.toks[s[1]-1].end]); len(ts) == 1 {
			c.tenor = ts[0].Term
		}
	}
	return c
}

// unshared leaves out of the last of several things the words that it names for all, the sales of "durable or non-durable sales", the bills of "three-month
// or six-month bills", and a place that only one of them names beside what it is.
func unshared(list []chunk) []chunk {
	if slices.ContainsFunc(list, func(c chunk) bool { return c.spot < 0 }) {
		for i := range list {
			if len(list[i].keys) > 0 {
				list[i].spot = -1 // the Norland of "did Norland's farms grow more than its mines"
			}
		}
	}
	n := len(list) - 1
	if whose := func(k Key) bool { return k.Whose }; !slices.ContainsFunc(list[1:], func(c chunk) bool { return c.spot >= 0 || slices.ContainsFunc(c.keys, named) }) {
		if own := slices.DeleteFunc(slices.Clone(list[0].keys), whose); len(own) > 0 {
			list[0].keys = own // Velmar has both of "Velmar's revenue or its costs"
		}
	}
	last := &list[n]
	for i := range list[:n] {
		c := &list[i]
		bare := len(c.keys) == 0 && c.spot < 0 // a term alone
		described := len(c.keys) > 0 && !slices.ContainsFunc(c.keys, func(k Key) bool { return k.Kind != term.Modifier })
		if described && len(last.keys) > len(c.keys) {
			last.keys = slices.Clip(last.keys[:len(c.keys)])
			continue
		}
		last.keys = slices.DeleteFunc(slices.Clone(last.keys), func(k Key) bool {
			return bare || k.Kind == term.Measure && !hasMeasure(c.keys)
		})
	}
	for i := range list {
		if c := &list[i]; len(c.keys) == 0 && c.spot < 0 && c.tenor == "" {
			return nil
		}
	}
	return list
}

// byOffers makes one ask for each of the things offered: what the others say is not of it.
func (r *reader) byOffers(base Ask, list []chunk, spots []spot) []Ask {
	var out []Ask
	for i := range list {
		a := base
		a.Keys = slices.DeleteFunc(slices.Clone(base.Keys), func(k Key) bool {
			return slices.ContainsFunc(list, func(c chunk) bool {
				return c.from != list[i].from && slices.ContainsFunc(c.keys, func(o Key) bool { return o.Start == k.Start })
			})
		})
		if list[i].tenor != "" {
			a.Tenor, a.Numbers = list[i].tenor, nil
		}
		a.Named = r.nameOf(list[i])
		if n := list[i].spot; n >= 0 && spots[n].partner {
			a.Partners = appendNew(slices.Clone(base.Partners), spots[n].Key)
		} else if n >= 0 {
			a.Owners = appendNew(slices.Clone(base.Owners), spots[n].Key)
		}
		out = append(out, a)
	}
	return out
}

// nameOf returns the words of a thing without the small ones that it begins with.
func (r *reader) nameOf(c chunk) string {
	from := c.from
	for from < c.to-1 && (idle[r.word(from)] || light[r.word(from)] || chunkPrepositions[r.word(from)] || possessives[r.word(from)] || r.toks[from].used == inPlace && r.toks[from].owns) {
		from++
	}
	return strings.TrimSuffix(r.text[r.toks[from].start:r.toks[c.to-1].end], "'s")
}
