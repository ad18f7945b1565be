package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
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
	words := lowerWords(plain)
	at := slices.IndexFunc(words, func(w string) bool { return w == "who" || w == "whos" || w == "who's" })
	var out []string
	for _, w := range words[at+1:] {
		if (endsOwner[w] || strings.HasSuffix(w, "ing")) && len(out) > 0 {
			break
		}
		switch {
		case endsOwner[w], roles[w] != nil, titleWords[w], narrowing[w], slices.Contains(ranks, w), sayings[w], extreme(w), len(w) < 3, strings.ContainsAny(w, "0123456789"), len(period.Find(w, period.Date{})) > 0, len(place.Find(strings.ToUpper(w[:1])+w[1:])) > 0:
			continue
		case w == "exchequer", w == "the", w == "was", w == "are", w == "were", w == "its", w == "for", w == "current", w == "country", w == "now", w == "new", w == "company", w == "central", w == "has", w == "been", w == "does", w == "did", w == "from", w == "role", w == "position", w == "post":
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

// An ownership is what a text says that the title of a name is of.
type ownership struct {
	phrase string // "Norfly", "The port authority"; "" where it says nothing
	points bool   // by a pronoun, "its chairman", or in no words
}

// ownerOf reads whose title the name at i of text bears.
func ownerOf(text, name string) ownership {
	i := strings.Index(text, name)
	if i < 0 {
		return ownership{points: true}
	}
	before := strings.TrimSuffix(strings.TrimSpace(text[:i]), ",")
	if cut := strings.LastIndexAny(before, ",;:”\""); cut >= 0 {
		before = before[cut+1:]
	}
	words := strings.Fields(before)
	titled := slices.ContainsFunc(words[max(0, len(words)-4):], isTitle) || slices.ContainsFunc(words, isTitle) && strings.HasSuffix(strings.TrimSpace(text[:i]), ",")
	if after, ok := strings.CutPrefix(text[i+len(name):], ", "); ok && !titled {
		if cut := strings.IndexAny(after, ",;:"); cut >= 0 {
			after = after[:cut]
		}
		words = strings.Fields(after)
	}
	for k := len(words) - 1; k >= 0; k-- {
		w := words[k]
		switch low := strings.ToLower(w); {
		case strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "s'") || strings.HasSuffix(w, "s’"):
			from := k
			for from > 0 && k-from < 4 && (nameWord(words[from-1]) || smallInName[strings.ToLower(words[from-1])] || from == k || bodyNouns[strings.ToLower(words[from-1])]) {
				from--
			}
			return ownership{phrase: strings.Join(words[from:k+1], " ")}
		case low == "its" || low == "their" || low == "his" || low == "her":
			return ownership{points: true}
		case low == "of" && k > 0 && isTitle(words[k-1]):
			return ownership{phrase: strings.Join(words[k+1:], " ")}
		}
	}
	var run []string // capitalised words before the title: "Bank of Tanzania Governor"
	for k, w := range words {
		if nameWord(w) && !isTitle(w) && !narrowing[strings.ToLower(w)] && !slices.Contains(ranks, strings.ToLower(w)) && !(k == 0 && notNames[strings.ToLower(w)]) {
			run = append(run, w)
		}
	}
	if len(run) > 0 && slices.ContainsFunc(words, isTitle) {
		return ownership{phrase: strings.Join(run, " "), points: !body(strings.Join(run, " "))}
	}
	return ownership{points: true}
}

func isTitle(w string) bool {
	low := strings.ToLower(strings.Trim(w, ",.“”\""))
	return titleWords[low]
}

// owns reports whether what the question's title is of stands as the owner of the title that the name bears in passage p: in the words beside
// the name, or, where those only point to it ("its chairman", "the company's chairman"), as what the sentences before are about.
func (a *Answerer) owns(p int, name string, q *question.Question, ask *question.Ask) bool {
	own := titleOf(q)
	places := append(slices.Clone(ask.Owners), ask.Partners...)
	if len(own) == 0 && len(places) == 0 {
		return true
	}
	o := ownerOf(a.text(p), name)
	phrase := append(lowerWords(o.phrase), a.spelt(p, o.phrase)...)
	plainly := false // the words beside the name hold more of it than the sort of body
	if o.phrase != "" {
		held := slices.ContainsFunc(own, func(w string) bool { return wordIn(phrase, w) }) ||
			slices.ContainsFunc(place.Find(o.phrase), func(m place.Mention) bool { return slices.Contains(places, m.Key) })
		foreign := slices.ContainsFunc(phrase, func(w string) bool { return bodyNouns[w] }) || body(o.phrase)
		proper := slices.ContainsFunc(strings.Fields(o.phrase), func(w string) bool { return nameWord(w) && !notNames[strings.ToLower(w)] })
		plainly = slices.ContainsFunc(own, func(w string) bool { return !bodyNouns[w] && wordIn(phrase, w) })
		if !held && (foreign || proper && !o.points) {
			return false
		}
	}
	about := a.aboutWords(p, name)
	if plainly {
		art := a.idx.Article(a.idx.Passage(p).Article)
		about = append(about, lowerWords(art.Title+" "+art.Text)...)
	}
	for _, w := range own {
		if !wordIn(phrase, w) && !wordIn(about, w) {
			return false
		}
	}
	return true
}

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

// aboutWords returns the words of what passage p is about: the headline up to its verb, the beginnings of the article, of the sentence before
// and of its own, and what stands beside the name.
func (a *Answerer) aboutWords(p int, name string) []string {
	const lead = 6 // words that a subject takes
	pass := a.idx.Passage(p)
	art := a.idx.Article(pass.Article)
	head := func(s string, n int) []string { w := lowerWords(s); return w[:min(n, len(w))] }
	out := head(art.Title, 4)
	out = append(out, head(art.Text, lead)...)
	if p > 0 && a.idx.Passage(p-1).Article == pass.Article {
		out = append(out, head(a.text(p-1), lead)...)
	}
	text := a.text(p)
	out = append(out, head(text, lead)...)
	if i := strings.Index(text, name); i >= 0 {
		rest := lowerWords(text[i+len(name):])
		out = append(out, rest[:min(8, len(rest))]...)
		before := lowerWords(text[:i])
		out = append(out, before[max(0, len(before)-8):]...)
	}
	return out
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

// selling and buying are the verbs of the two sides of a deal.
var selling, buying = []string{"sell", "sold"}, []string{"buy", "bought", "acquire", "purchase"}

// counterpart returns the name on the other side of a deal that text tells from one side: who sells in "Acme bought the mill of Orrin", who
// buys in "Orrin sold the mill to Acme".
func counterpart(verb, text string) string {
	words := strings.Fields(text)
	one := func(group []string, w string) bool {
		return slices.ContainsFunc(group, func(v string) bool { return term.Stem(v) == term.Stem(strings.ToLower(strings.Trim(w, ",."))) })
	}
	told, preps := buying, []string{"of", "from"}
	switch {
	case one(selling, verb):
	case one(buying, verb):
		told, preps = selling, []string{"to"}
	default:
		return ""
	}
	at := slices.IndexFunc(words, func(w string) bool { return one(told, w) })
	if at < 0 {
		return ""
	}
	for k := at + 1; k+1 < min(len(words), at+9); k++ {
		if strings.ContainsAny(words[k], ",;:") {
			break
		}
		if slices.Contains(preps, words[k]) {
			return leadingName(strings.Join(words[k+1:], " "))
		}
	}
	return ""
}

// actClauses parts a sentence where one act is told after another.
func actClauses(text string) []string {
	return strings.Split(strings.NewReplacer(" after ", "; ", " before ", "; ", " because ", "; ", " while ", "; ", " when ", "; ", ", but ", "; ", ", and ", "; ", " as ", "; ").Replace(text), "; ")
}

// doneTo reports whether what the question says was done to something stands in the clause of text in which name does it.
func doneTo(q *question.Question, verb, text, name string) bool {
	for _, c := range actClauses(text) {
		if !strings.Contains(c, name) || !slices.ContainsFunc(lowerWords(c), func(w string) bool { return sameSense(verb, w) }) {
			continue
		}
		rest := lowerWords(strings.Replace(text, c, "", 1))
		words := lowerWords(c)
		objects := objectWords(q, verb)
		if len(objects) > 0 && !slices.ContainsFunc(objects, func(w string) bool { return wordIn(words, w) }) {
			return false
		}
		for _, w := range objects {
			if !wordIn(words, w) && (wordIn(rest, w) || acts(verb, text) > 1) {
				return false // another act of the sentence is done to it
			}
		}
		return true
	}
	return true
}

// acts returns how often text tells of what verb tells.
func acts(verb, text string) int {
	n := 0
	for _, w := range lowerWords(text) {
		if sameSense(verb, w) {
			n++
		}
	}
	return n
}

// objectWords returns the words of the question behind its verb that name what is done to: "the target for Norfly".
func objectWords(q *question.Question, verb string) []string {
	words := lowerWords(q.Corrected)
	var out []string
	for _, w := range words[slices.Index(words, verb)+1:] {
		if len(w) >= 4 && !sameSense(verb, w) && !endsOwner[w] && len(period.Find(w, period.Date{})) == 0 && !strings.ContainsAny(w, "0123456789") {
			out = append(out, w)
		}
	}
	return out
}
