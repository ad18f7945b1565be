package figure

import "strings"

// itemOf reads tokens a to e as an item beside subject cur, which may leave out what both share: "those to Japan", "with China",
// "state-owned firms'", or a place alone.
func (w *walk) itemOf(cur subject, a, e int) subject {
	for a < e && (w.at(a).is(fConj|fAdv) && !w.isNoun(a) || w.at(a).kind == punct || w.isWord(a, "the") || w.isWord(a, "followed", "trailed") && w.isWord(a+1, "by")) {
		if w.isWord(a+1, "by") {
			a++
		}
		a++
	}
	if last := w.lastSubject(); cur.speaker && w.at(a).is(fPrep) && last.head != "" {
		cur = last // "For Japan the OECD projects growth of 2 pct, and for Peru 3 pct"
	}
	switch {
	case a >= e:
		return cur
	case w.isWord(a, "those", "that") && a+1 < e:
		return w.extend(headOnly(cur), a+1, e)
	case w.at(a).is(fPrep) && w.isWord(a, "with", "to", "from", "in", "for", "of") && !cur.empty():
		return w.extend(headOnly(cur), a, e)
	case w.at(a).is(fPron) && e-a == 1:
		return cur
	case w.at(e-1).poss && w.at(e-1).kind == word && !cur.empty():
		sub := w.subjectOf(a, e)
		sub.text, sub.head = joinWords(owning(sub.text), " ", ofNobody(&cur)), cur.head
		sub.bare = false
		if len(sub.place) == 0 {
			sub.place = cur.place
		}
		return sub
	}
	sub := w.subjectOf(a, e)
	if sub.bare && len(sub.place) > 0 && !cur.empty() && !cur.bare {
		return placeItem(cur, sub, w.nounText(a, e))
	}
	if len(sub.place) == 0 && sub.org == "" {
		sub.place, sub.org = cur.place, cur.org
	}
	return sub
}

// owning returns a name as that of an owner: "Peru's", "Honduras'".
func owning(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// ofNobody returns what s measures without whose it is: "jobless rate" of "Peru's jobless rate".
func ofNobody(s *subject) string {
	for _, mark := range [...]string{"'s ", "s' "} {
		if _, rest, ok := strings.Cut(s.text, mark); ok && strings.Contains(strings.ToLower(rest), s.head) {
			return rest
		}
	}
	if of := upToHead(s.text, s.head); of != "" && len(of) < len(s.text) {
		return of // "jobless rate" of "jobless rate in Peru"
	}
	return s.head
}

// ownRate names the kind of a rate that has an owner and no kind of its own: that of the rate told of before, "Peru's jobless rate fell to 9 pct. Lima's
// rate was 6 pct".
func (w *walk) ownRate(sub *subject, a, e int) {
	if sub.head != "rate" || e-a < 2 || !w.isWord(e-1, "rate") || !w.at(e-2).poss || w.at(e-2).kind != word {
		return
	}
	if last, ok := w.r.byHead("rate"); ok {
		if kind := ofNobody(&last); strings.HasSuffix(kind, " rate") {
			sub.text = strings.TrimSuffix(sub.text, "rate") + kind
		}
	}
}

// leadOf returns the text of a subject of dealings up to whom they are with: "trade with ".
func leadOf(s *subject) string {
	if s.lead != "" {
		return s.lead
	}
	link := " " + linkOf(s.head) + " "
	stem, _, _ := strings.Cut(s.text, link) // "trade" of "trade with it"
	return stem + link
}

// placeItem gives subject cur another partner, or, where it has none, another place.
func placeItem(cur, item subject, name string) subject {
	if len(cur.partner) > 0 {
		cur.partner = item.place
		cur.text = leadOf(&cur) + name
		return cur
	}
	cur.place = item.place
	cur.text = joinWords(name, " ", cur.head)
	return cur
}

// headOnly returns cur without its attachments: "exports" of "exports to the EU".
func headOnly(cur subject) subject {
	cur.partner, cur.lead = nil, ""
	if cur.head != "" {
		cur.text = cur.head
	}
	return cur
}

// extend adds the prepositional phrase in tokens a to e to subject cur.
func (w *walk) extend(cur subject, a, e int) subject {
	a2, e2 := a, w.cutApposition(a, e)
	for e2 > a2 && (w.at(e2-1).kind == instant || w.at(e2-1).is(fPrep)) {
		e2--
	}
	if a2 >= e2 {
		return cur
	}
	var more subject
	w.locate(&more, a2, e2)
	if w.isWord(a2, "from") && strings.HasPrefix(cur.head, "export") {
		more.place, more.partner = more.partner, nil
	}
	cur.lead = ""
	if len(more.partner) > 0 {
		cur.lead = cur.text + " " + w.raw(a2, a2+1) + " "
	}
	cur.text = joinWords(cur.text, " ", w.raw(a2, e2))
	for _, k := range more.partner {
		cur.partner = appendKey(cur.partner[:len(cur.partner):len(cur.partner)], k)
	}
	if len(more.place) > 0 {
		cur.place = more.place
	}
	return cur
}

// dealtWith adds to subject s the prepositional phrase in tokens a to e. A partner that the phrase names takes the place of one that s has from the
// sentence before: "The surplus with Peru was 3 bln. It had a deficit of 2 bln with Chile."
func (w *walk) dealtWith(s subject, a, e int) subject {
	alone := s
	alone.partner, alone.lead = nil, ""
	if alone = w.extend(alone, a, e); len(alone.partner) > 0 {
		return alone
	}
	return w.extend(s, a, e)
}
