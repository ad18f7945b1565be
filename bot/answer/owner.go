package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// bodyNouns are the common nouns of bodies that are no country, company or bank: "the federation's president" is president of nothing else.
var bodyNouns = map[string]bool{"federation": true, "association": true, "board": true, "office": true, "authority": true, "union": true, "council": true, "commission": true, "agency": true, "institute": true,
	"chamber": true, "department": true, "bureau": true, "committee": true, "club": true, "society": true, "university": true}

// endsOwner are the words behind which a question no longer names what a title is of.
var endsOwner = map[string]bool{"when": true, "who": true, "that": true, "after": true, "before": true, "since": true, "during": true, "as": true, "while": true, "in": true, "on": true, "and": true, "about": true, "to": true}

// titleOf returns the words of the question that name what the title asked for is of: the tea board of "who heads the tea board".
func titleOf(q *question.Question) []string {
	plain, _, _ := strings.Cut(q.Corrected, "(")
	for _, m := range place.Find(plain) {
		plain = strings.Replace(plain, q.Corrected[m.Start:m.End], " ", 1)
	}
	words := lowerWords(plain)
	at := slices.IndexFunc(words, func(w string) bool { return w == "who" || w == "whos" || w == "who's" })
	var out []string
	for _, w := range words[at+1:] {
		if (endsOwner[w] || strings.HasSuffix(w, "ing")) && len(out) > 0 {
			break
		}
		switch {
		case endsOwner[w], roles[w] != nil, clause.IsTitle(w), narrowing[w], slices.Contains(ranks, w), clause.Says(w), extreme(w), len(w) < 3, strings.ContainsAny(w, "0123456789"), len(period.Find(w, period.Date{})) > 0:
			continue
		case w == "exchequer", w == "the", w == "was", w == "are", w == "were", w == "its", w == "for", w == "current", w == "country", w == "now", w == "new", w == "company", w == "central", w == "has", w == "been", w == "does", w == "did", w == "from", w == "role", w == "position", w == "post", w == "what", w == "name", w == "what's", w == "named", w == "called":
			continue
		}
		out = append(out, w)
	}
	return out
}

// wordIn reports whether one of words is w in some form, or one that it shortens: "Fed" of "Federal".
func wordIn(words []string, w string) bool {
	const least = 3 // letters of a short form
	stem := term.Stem(w)
	return slices.ContainsFunc(words, func(x string) bool {
		return term.Stem(x) == stem || len(w) >= least && strings.HasPrefix(x, w) || len(x) >= 4 && strings.HasPrefix(w, x)
	})
}

// owns reports whether what the question's title is of stands as the owner of the title that the name bears in passage p: in the words of the title,
// or, where those only point to it ("its chairman", "the company's chairman"), as what the sentences before are about.
func (a *Answerer) owns(p int, name, title string, q *question.Question, ask *question.Ask) bool {
	own := titleOf(q)
	places := append(slices.Clone(ask.Owners), ask.Partners...)
	if len(own) == 0 && len(places) == 0 {
		return true
	}
	var proper, phrase []string // names in the title, and all its words but that of the post
	points := false
	for i, w := range strings.Fields(title) {
		low := strings.ToLower(trimName(w))
		if !clause.IsTitle(low) {
			phrase = append(phrase, lowerWords(low)...)
		}
		points = points || low == "its" || low == "their" || low == "his" || low == "her"
		if nameWord(w) && low != "exchequer" && !clause.IsTitle(low) && !narrowing[low] && !slices.Contains(ranks, low) && (i > 0 || !notNames[low]) || bodyNouns[low] {
			proper = append(proper, w)
		}
	}
	phrase = append(phrase, a.spelt(p, title)...)
	held := slices.ContainsFunc(own, func(w string) bool { return wordIn(phrase, w) }) ||
		slices.ContainsFunc(place.Find(title), func(m place.Mention) bool { return slices.Contains(places, m.Key) })
	if !held && !points && len(proper) > 0 {
		return false
	}
	if !held && len(own) == 0 && a.ofOtherState(p, places) {
		return false
	}
	if !held && stateTitles[strings.ToLower(title)] && slices.ContainsFunc(own, func(w string) bool { return bodyNouns[w] || w == "bank" || w == "ministry" }) {
		return false // a bare President heads his state and none of its bodies
	}
	about := a.aboutWords(p, name)
	if slices.ContainsFunc(own, func(w string) bool { return !bodyNouns[w] && wordIn(phrase, w) }) { // more than the sort of body
		art := a.idx.Article(a.idx.Passage(p).Article)
		about = append(about, lowerWords(art.Title+" "+art.Text)...)
	}
	return !slices.ContainsFunc(own, func(w string) bool { return !wordIn(phrase, w) && !wordIn(about, w) })
}

// ofOtherState reports whether a title in passage p that names no place is that of another state than the one asked for: its article is about others, and
// the passage names more than one. "Finance Minister Ito said that Chad, Mali and Japan had agreed" tells nothing of Chad's.
func (a *Answerer) ofOtherState(p int, places []string) bool {
	lead := a.article(a.idx.Passage(p).Article).lead
	if len(places) != 1 || len(lead) == 0 {
		return false
	}
	same := func(k string) bool { return k == places[0] || place.Within(k, places[0]) || place.Within(places[0], k) }
	others := func(m place.Mention) bool { return !same(m.Key) && m.City == "" }
	return !slices.ContainsFunc(lead, same) && slices.ContainsFunc(place.Find(a.text(p)), others)
}

// stateTitles are the titles that alone, before a name, are of the head of a state or government.
var stateTitles = map[string]bool{"president": true, "king": true, "queen": true, "premier": true, "chancellor": true, "prime minister": true}

// spelt returns the words of what the capital letters in phrase stand for in the article of passage p: the General Statistics Office of "GSO".
func (a *Answerer) spelt(p int, phrase string) []string {
	var out []string
	for _, short := range strings.Fields(phrase) {
		if len(short) < 2 || len(short) > 6 || strings.ToUpper(short) != short {
			continue
		}
		words := strings.Fields(a.idx.Article(a.idx.Passage(p).Article).Text)
		for i := range words {
			k, j := 0, i
			for ; j < len(words) && k < len(short); j++ {
				if smallInName[words[j]] && j > i {
					continue
				}
				if !strings.HasPrefix(strings.TrimLeft(words[j], "(“"), short[k:k+1]) || words[j] == short {
					break
				}
				k++
			}
			if k == len(short) {
				out = append(out, lowerWords(strings.Join(words[i:j], " "))...)
				break
			}
		}
	}
	return out
}

// aboutWords returns the words of what passage p is about: the headline up to its verb, the beginning of the article, the subjects of the sentence before
// and of its own, and what stands beside the name.
func (a *Answerer) aboutWords(p int, name string) []string {
	const lead = 6 // words that a subject takes
	pass := a.idx.Passage(p)
	art := a.idx.Article(pass.Article)
	head := func(s string, n int) []string { w := lowerWords(s); return w[:min(n, len(w))] }
	out := head(art.Title, 4)
	out = append(out, head(art.Text, lead)...)
	for _, at := range []int{p - 1, p} {
		if at < 0 || a.idx.Passage(at).Article != pass.Article {
			continue
		}
		text := a.text(at)
		out = append(out, head(text, lead)...)
		for _, c := range a.passage(at).clauses() {
			if !c.Verb.Empty() {
				out = append(out, head(c.Subject.Of(text), lead)...)
			}
		}
	}
	text := a.text(p)
	if i := strings.Index(text, name); i >= 0 {
		rest := lowerWords(text[i+len(name):])
		out = append(out, rest[:min(8, len(rest))]...)
		before := lowerWords(text[:i])
		out = append(out, before[max(0, len(before)-8):]...)
	}
	return out
}

// ownedByOther reports whether text tells of the very thing that the question asks for, but as another's: "Kent's Thai arm" where that of Orrin is asked about.
func ownedByOther(question, text string) bool {
	owner, thing := ownedThing(question)
	if owner == "" || strings.Contains(strings.ToLower(text), strings.ToLower(owner)) {
		return false
	}
	for rest := text; ; {
		other, noun := ownedThing(rest)
		if other == "" {
			return false
		}
		if noun == thing {
			return true
		}
		rest = rest[strings.Index(rest, other+"'s")+len(other)+len("'s"):]
	}
}

// ownedThing returns the first name in text that owns something, which no title and no place is, and the two words behind it.
func ownedThing(text string) (owner, thing string) {
	words := strings.Fields(text)
	for i, w := range words {
		name, ok := strings.CutSuffix(w, "'s")
		if ok && i+2 < len(words) && nameWord(name) && !onlyPlace(name) && len(name) > 2 && strings.Trim(name, "“\"(") == name {
			return name, strings.ToLower(words[i+1] + " " + trimName(strings.Trim(words[i+2], "?!")))
		}
	}
	return "", ""
}

// beforeAsked reports whether a question asks who came before someone.
func beforeAsked(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	return slices.ContainsFunc(words, func(w string) bool {
		return w == "predecessor" || w == "predecessors" || w == "preceded" || w == "previous" || w == "former"
	}) || slices.Contains(words, "before") && slices.ContainsFunc(words, func(w string) bool { return roles[w] != nil })
}

// askedSelf reports whether a name is one that the question asks with: no one came before himself.
func askedSelf(q *question.Question, name string) bool {
	f := lowerWords(name)
	return len(f) > 0 && !body(name) && !onlyPlace(name) && slices.Contains(lowerWords(q.Corrected), f[len(f)-1])
}
