package figure

import (
	"strings"

	"quaestor/corpus/place"
)

// A listed is one of the places that a sentence lists, for "trade with them" in the next.
type listed struct {
	key, name string
}

// findListed keeps the places of the longest list in the sentence: "Norway, Chile and Peru led the list".
func (w *walk) findListed() {
	const least, longest = 2, 12
	var best []listed
	for i := 0; i < len(w.toks); i++ {
		list, end := w.placeList(i)
		if len(list) > len(best) && len(list) <= longest {
			best = list
		}
		i = max(i, end-1)
	}
	if len(best) >= least {
		w.r.listed, w.r.listedAt = best, w.r.passage
	}
}

// placeList reads the list of places that begins at token i, and returns where it ends.
func (w *walk) placeList(i int) (list []listed, end int) {
	for {
		for w.isWord(i, "the") {
			i++
		}
		t := w.at(i)
		if t.place == 0 || t.poss || !w.isNameForm(t.place-1) {
			return list, end
		}
		m := w.places[t.place-1]
		list = append(list, listed{m.Key, strings.Clone(w.text[m.Start:m.End])})
		for w.at(i).place == t.place {
			i++
		}
		end = i
		for w.isMark(i, ",") || w.isWord(i, "and") {
			i++
		}
		if i == end {
			return list, end
		}
	}
}

// spreadListed gives n figures from bind k on the places that were listed before, one each, where their subject speaks of those together and the
// sentence says "respectively": "Sales to them were 3 billion and 2 billion yuan, respectively, up 4 percent and 5 percent".
func (w *walk) spreadListed(k, n int) {
	const near = 2 // passages over which "them" reaches
	if len(w.r.listed) != n || w.r.passage-w.r.listedAt > near || !w.saysRespectively() {
		return
	}
	together := w.binds[k].subj.text
	stem, link := together, ""
	for _, l := range [...]string{" with ", " to ", " from ", " in "} {
		if before, after, ok := strings.Cut(together, l); ok && standsForAll(after) {
			stem, link = before, l
		}
	}
	if link == "" && (w.r.listedAt != w.r.passage || !w.partners || !w.dealings(&w.binds[k].subj)) {
		return
	}
	for i, l := range w.r.listed {
		s := &w.binds[k+i].subj
		if link == "" {
			link = " " + linkOf(s.head) + " "
		}
		s.lead = stem + link
		s.text, s.anaphor = s.lead+l.name, false
		w.binds[k+i].named = true
		if link == " in " {
			s.place, s.partner = placeKeys(l.key), nil
			continue
		}
		s.partner = []string{l.key}
		if len(s.place) > 0 && place.Within(s.place[0], l.key) {
			s.place = nil
		}
	}
}

// standsForAll reports whether words stand for all that was listed: "them", "the three", "these markets", "its top five partners".
func standsForAll(words string) bool {
	list := strings.Fields(strings.ToLower(words))
	if len(list) == 0 {
		return false
	}
	switch list[0] {
	case "them", "these", "those":
		return true
	case "the", "all", "its", "their":
	default:
		return false
	}
	for _, w := range list[1:] {
		switch w {
		case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
			return true
		case "the", "top", "main", "biggest", "largest", "leading", "major":
		default:
			return false
		}
	}
	return false
}

// saysRespectively reports whether the sentence says that its figures belong to its names one each.
func (w *walk) saysRespectively() bool {
	for i := range w.toks {
		if w.isWord(i, "respectively") {
			return true
		}
	}
	return false
}
