package figure

import (
	"strings"

	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// nameThings gives the amounts of a sentence that names only what is measured the thing that those before are of: "The wheat crop was 88 mln tonnes.
// Imports were seen at 15 mln tonnes": imports of wheat. An amount in tonnes is of one thing, where one of money may be of all.
func (r *reader) nameThings(w *walk) {
	for k := range w.binds {
		b := &w.binds[k]
		if land[w.quantity(b).Unit] && !b.comp && w.isWord(b.gov, "on", "from") && goodsMeasures[b.subj.head] && b.subj.head != "area" {
			thing := thingOf(&b.subj) // "Yields averaged 6 tonnes on 2 mln hectares"
			b.subj.text, b.subj.head, b.named = joinWords(thing, " ", "area"), "area", true
			continue
		}
		if b.comp || !r.thingless(w, k) {
			continue
		}
		last := r.beforeThing(w, k)
		thing, bare := thingOf(&last), b.subj.text
		if thing == "" || last.org != "" || last.speaker {
			continue
		}
		for n := range w.binds {
			if s := &w.binds[n].subj; s.text == bare && w.binds[n].share == "" {
				if s.head == "area" {
					s.text = joinWords(thing, " ", s.text)
				} else {
					s.text = joinWords(s.text, " of ", thing)
				}
				s.inherit(&last)
			}
		}
	}
}

// beforeThing returns what the last figures before bind k measure, other than what it does itself: those of its sentence, else of one right before.
func (r *reader) beforeThing(w *walk, k int) subject {
	for n := k - 1; n >= 0; n-- {
		if s := &w.binds[n].subj; s.text != w.binds[k].subj.text {
			return *s
		}
	}
	if !r.topic.has || r.passage-r.topic.passage > 2 {
		return subject{}
	}
	return r.topic.subj
}

// thingless reports whether the subject of bind k, an amount in a measure of goods, is no more than what is measured: "Imports", "the crop".
func (r *reader) thingless(w *walk, k int) bool {
	b := &w.binds[k]
	q, s := w.quantity(b), &b.subj
	if q.Class != quantity.Measure && !containers[q.Unit] || strings.HasSuffix(q.Unit, "/day") || b.share != "" || s.anaphor || s.org != "" || s.partner != nil {
		return false
	}
	text, _ := strings.CutPrefix(strings.ToLower(s.text), "average ")
	return goodsMeasures[s.head] && (text == s.head || strings.HasPrefix(text, s.head+" per ") && perLand(text))
}

// thingOf returns the thing that a subject measures some of: the wheat of "Soviet wheat crop" and of "exports of wheat"; empty where it names none.
func thingOf(s *subject) string {
	if !goodsMeasures[s.head] {
		return ""
	}
	lower := term.Lower(s.text)
	_, of, ok := strings.Cut(lower, s.head+" of ")
	for _, link := range [...]string{"sown to ", "planted to ", "area under "} {
		if !ok {
			_, of, ok = strings.Cut(lower, link)
		}
	}
	if ok {
		return goodsIn(whereless(of))
	}
	before, _, ok := strings.Cut(lower, s.head)
	if !ok {
		return ""
	}
	return goodsIn(s.text[:len(before)])
}

// goodsIn returns the goods that a noun phrase names, without where they are from and who makes them: the maize of "French maize growers".
func goodsIn(phrase string) string {
	if i := strings.LastIndex(phrase, "'s "); i >= 0 {
		phrase = phrase[i+len("'s "):]
	}
	if places := place.Find(phrase); len(places) > 0 {
		phrase = phrase[places[len(places)-1].End:]
	}
	words := strings.Fields(strings.ToLower(phrase))
	for len(words) > 0 && !isGoods(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && makers[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// makers are those who make goods.
var makers = setOf("growers farmers producers planters millers mills miners makers exporters importers crushers")

// isGoods reports whether w may name goods before what is measured of them: no word of grammar and no adjective, "total", "domestic", "annual".
func isGoods(w string) bool {
	if l := lookup(w); l != nil && l.flags&^(fVerb|fMaybe) != 0 {
		return false
	}
	for _, end := range [...]string{"al", "ic", "ed", "ly", "ive", "ary", "ing", "ern", "ate", "ign", "-season", "-year"} {
		if strings.HasSuffix(w, end) && w != "coal" && w != "cereal" && w != "metal" {
			return false
		}
	}
	return strings.Trim(w, "abcdefghijklmnopqrstuvwxyz-") == ""
}

// perLand reports whether a subject says that it is counted for each unit of land: "yield per hectare".
func perLand(text string) bool {
	return landOf(text) != ""
}

// landOf returns the unit of land that a subject is counted for each of, or "".
func landOf(text string) string {
	_, unit, _ := strings.Cut(text, " per ")
	if unit, _, _ = strings.Cut(unit, " "); land[unit] {
		return unit
	}
	return ""
}

// land are the units of land.
var land = setOf("hectare acre mu")

// goodsMeasures are what is measured of goods.
var goodsMeasures = setOf(`production output crop crops harvest harvests yield yields imports exports import export stocks stockpiles inventories carryover carryovers area acreage
	plantings sowings consumption use usage demand supply supplies shipments deliveries arrivals purchases sales throughput`)
