package answer

import (
	"maps"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/term"
)

// nthWords are the places of a ranking behind the first, by the words for them.
var nthWords = map[string]int{"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5}

// rankAsked returns which place of a ranking the question asks for: 2 of "the second biggest buyer", 1 where it names none.
func rankAsked(q *question.Question) int {
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(q.Corrected), "-", " "))
	for i, w := range words[:max(0, len(words)-1)] {
		if n := nthWords[w]; n > 0 && extreme(words[i+1]) {
			return n
		}
	}
	return 1
}

// nthOf returns what passage p puts in place n of a ranking: "Norway came second", or the second of "the top three buyers were Mali, Norway and Chad".
func (a *Answerer) nthOf(q *question.Question, p, n int) (string, firmness) {
	text := a.text(p)
	fits := func(name string) bool {
		return nameWord(name) && !otherSort(q.Focus, name) && !a.known(a.keySet(q.Corrected), name)
	}
	for _, c := range a.passage(p).clauses() {
		name, behind := firstName(strings.TrimPrefix(c.Subject.Of(text), "the ")), text[c.Subject.End:max(c.Subject.End, c.Whole.End)]
		if !c.Says && !c.Subject.Empty() && fits(name) && a.sameRank(q, p) && placedAt(behind, n) && !a.placedElse(q, p, behind) {
			return name, firm
		}
	}
	if list := inOrder(text); n <= len(list) && fits(list[n-1]) && !a.ranksElse(q, p) {
		return list[n-1], firm
	}
	return "", noSpan
}

// placedElse reports whether what stands behind a subject in passage p says that its place is one in another ranking than the one asked for, which the
// passage before tells of: "came second in the ski cup" behind a sentence on those that sell tea.
func (a *Answerer) placedElse(q *question.Question, p int, behind string) bool {
	ask, before := &q.Asks[0], map[string]bool{}
	if p > a.firstPassage(a.passage(p).article) {
		before = a.passage(p - 1).keys
	}
	return slices.ContainsFunc(a.terms.Read(behind), func(t term.Term) bool {
		thing := t.Kind == term.Word || t.Kind == term.Modifier || t.Kind == term.Measure
		word := strings.ToLower(behind[t.Start:t.End])
		said := extreme(word) || nthWords[word] > 0 || ofPlace[word] || nameWord(behind[t.Start:]) || rankedRoles[t.Key]
		return thing && !said && !before[t.Key] && !asked(ask, t.Key) && !a.kinOf(a.passage(p).article, ask, t.Key)
	})
}

// ofPlace are the words of a place in a ranking.
var ofPlace = map[string]bool{"came": true, "ranked": true, "finished": true, "place": true, "spot": true, "rank": true}

// ranksElse reports whether passage p, which lacks a word of the question, says behind its superlative of what it ranks, and that is not asked for: the
// sellers of cloth where those of fish are.
func (a *Answerer) ranksElse(q *question.Question, p int) bool {
	ask, pp, text := &q.Asks[0], a.passage(p), a.text(p)
	lacks := slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return !extreme(strings.ToLower(k.Text)) && !a.meant(p, pp.keys, k) })
	if !lacks {
		return false
	}
	if !a.sameRank(q, p) {
		return true
	}
	low := strings.ToLower(text)
	for w := range strings.FieldsSeq(low) {
		if !extreme(w) {
			continue
		}
		rest := text[strings.Index(low, w)+len(w):]
		if i := strings.IndexAny(rest, ",;:."); i >= 0 {
			rest = rest[:i]
		}
		return slices.ContainsFunc(a.terms.Read(rest), func(t term.Term) bool {
			thing := t.Kind == term.Word || t.Kind == term.Modifier || t.Kind == term.Measure
			return thing && !nameWord(rest[t.Start:]) && !rankedRoles[t.Key] && !asked(ask, t.Key) && !a.kinOf(pp.article, ask, t.Key)
		})
	}
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind == term.Measure && !a.meant(p, pp.keys, k) })
}

// rankedRoles are the nouns for those that are ranked.
var rankedRoles = stems("buyer seller market customer supplier importer exporter producer maker partner destination country nation company firm bank port")

// takingSide and givingSide are the two sides of a trade that ranked roles belong to: who ranks first on one says nothing of the other.
var takingSide, givingSide = stems("buyer customer importer"), stems("seller supplier exporter producer maker")

// ranksOtherSide reports whether passage p, which holds no role that the question ranks, holds one of the other side of a trade: buyers where sellers are asked for.
func (a *Answerer) ranksOtherSide(q *question.Question, p int) bool {
	keys := a.passage(p).keys
	holds := func(k string) bool { return keys[k] }
	return slices.ContainsFunc(q.Asks[0].Keys, func(k question.Key) bool {
		opposite := givingSide
		if givingSide[k.Key] {
			opposite = takingSide
		} else if !takingSide[k.Key] {
			return false
		}
		return !a.meant(p, keys, k) && slices.ContainsFunc(slices.Collect(maps.Keys(opposite)), holds)
	})
}

// sameRank reports whether passage p, the one before it or its headline holds each word of the question that says what is ranked.
func (a *Answerer) sameRank(q *question.Question, p int) bool {
	pp := a.passage(p)
	if a.ranksOtherSide(q, p) {
		return false
	}
	return !slices.ContainsFunc(q.Asks[0].Keys, func(k question.Key) bool {
		says := !extreme(strings.ToLower(k.Text)) && !question.Weak(k) && !rankedRoles[k.Key]
		return says && !a.meant(p, pp.keys, k) && !a.nearby(p, k.Key) && !a.article(pp.article).title[k.Key]
	})
}

// placedAt reports whether what stands behind a subject says that it is the nth of its kind: "was the second-largest buyer", "came third", "in second place".
func placedAt(behind string, n int) bool {
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(behind), "-", " "))
	for i, w := range words {
		if nthWords[strings.Trim(w, ",.;")] != n {
			continue
		}
		next := ""
		if i+1 < len(words) {
			next = strings.Trim(words[i+1], ",.;")
		}
		ends := next == "" || next == "with" || next == "at" || strings.ContainsAny(w, ",.;")
		came := i > 0 && ends && slices.Contains([]string{"came", "ranked", "is", "was", "finished"}, words[i-1])
		if extreme(next) || next == "place" || next == "spot" || next == "rank" || came {
			return true
		}
	}
	return false
}

// inOrder returns the names that text ranks one behind the other: "the top three buyers were Mali, Norway and Chad", "the largest buyer was Mali, followed by
// Norway and Chad".
func inOrder(text string) []string {
	low := strings.ToLower(text)
	for _, link := range [...]string{" were ", " are ", " being "} {
		before, _, ok := strings.Cut(low, link)
		if words := lowerWords(before); ok && len(words) > 2 {
			if i := firstExtreme(words[max(0, len(words)-5):]); i >= 0 && strings.HasSuffix(words[len(words)-1], "s") {
				return namesListed(text[len(before)+len(link):])
			}
		}
	}
	for _, link := range [...]string{" followed by ", " ahead of "} {
		before, _, ok := strings.Cut(low, link)
		if !ok || !slices.ContainsFunc(lowerWords(before), extreme) {
			continue
		}
		if rest := namesListed(text[len(before)+len(link):]); len(rest) > 0 {
			return append([]string{""}, rest...)
		}
	}
	return nil
}

// namesListed returns the names of the list that text begins with: "Mali, Norway with 8 percent, and Chad".
func namesListed(text string) (names []string) {
	if i := strings.IndexAny(text, ";:"); i >= 0 {
		text = text[:i]
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(text, " and ", ", "), ", ") {
		words := strings.Fields(part)
		n := 0
		for n < len(words) && (nameWord(words[n]) || n == 0 && strings.EqualFold(words[n], "the") || n > 0 && clause.Small(words[n]) && words[n] == "of") {
			n++
		}
		name := trimName(strings.TrimPrefix(strings.Join(words[:n], " "), "the "))
		if name == "" {
			if len(words) == 0 {
				continue
			}
			break
		}
		names = append(names, name)
	}
	return names
}

// elidedTop returns the name that text sets beside another as the first of its kind, or the last where low, without a verb of its own: the Chad of "Mali had
// the highest rate and Chad the lowest".
func elidedTop(text string, low bool) string {
	words := strings.Fields(text)
	for i := 2; i+1 < len(words); i++ {
		most := strings.ToLower(strings.Trim(words[i+1], ",.;:"))
		if words[i] != "the" || !extreme(most) || bottomWords[most] != low || !nameWord(words[i-1]) {
			continue
		}
		from := i
		for from > 0 && nameWord(words[from-1]) && !strings.ContainsAny(words[from-1], ",;") {
			from--
		}
		if from == 0 || from == i {
			continue
		}
		switch prior := words[from-1]; {
		case prior == "and", prior == "while", prior == "but", strings.HasSuffix(prior, ","), strings.HasSuffix(prior, ";"):
			if name := trimName(strings.Join(words[from:i], " ")); slices.ContainsFunc(lowerWords(strings.Join(words[:from], " ")), extreme) {
				return name
			}
		}
	}
	return ""
}
