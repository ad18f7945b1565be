package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/term"
)

// works are the nouns of what somebody finds out or writes, each with what else texts call it.
var works = map[string][]string{"survey": {"survey", "poll", "questionnaire"}, "poll": {"poll", "survey"}, "study": {"study", "research", "report"}, "research": {"research", "study"}, "report": {"report", "study"}, "forecast": {"forecast", "projection"}, "estimate": {"estimate"},
	"analysis": {"analysis", "study"}, "census": {"census"}, "audit": {"audit"}, "inquiry": {"inquiry", "enquiry", "investigation"}, "investigation": {"investigation", "inquiry"}, "ranking": {"ranking"}, "index": {"index"}}

// makers are the stems of the verbs by which "who" asks whose a work is.
var makers = stems("carry carried conduct do did make made run ran undertake undertook perform organise organize commission prepare produce compile draw drew publish write wrote author issue")

// workAsked returns what the work is called whose maker q asks for: "who carried out the survey", "whose poll", "who surveyed the mills".
func workAsked(q *question.Question) []string {
	words := lowerWords(q.Corrected)
	if len(words) < 3 {
		return nil
	}
	at := slices.IndexFunc(words[:min(3, len(words))], func(w string) bool { return w == "who" || w == "whose" || w == "which" || w == "what" })
	if at < 0 || (words[at] == "which" || words[at] == "what") && !question.Kind(q.Focus) {
		return nil
	}
	made := words[at] == "whose"
	for _, w := range words[at+1:] {
		if stem := term.Stem(w); w != stem && strings.HasSuffix(w, "ed") && (stem == "survey" || stem == "poll") {
			return works[stem]
		}
		if names, ok := works[strings.TrimSuffix(w, "s")]; ok && made {
			return names
		}
		made = made || makers[term.Stem(w)]
	}
	return nil
}

// workBy returns whose the work is that passage p speaks of under one of names: the mill owners of "a survey of wages by the mill owners", "the mill
// owners' survey".
func (r *reader) workBy(p int, names []string) reading {
	words := strings.Fields(r.a.text(p))
	for i, w := range words {
		if !slices.Contains(names, strings.TrimSuffix(strings.ToLower(trimName(w)), "s")) {
			continue
		}
		who := madeBy(words, i)
		if who == "" {
			who = ownerBefore(words, i)
		}
		if who != "" && !onlyPlace(who) && len(r.a.properNames(r.q, "– "+who)) > 0 {
			if !r.worksOn(p) {
				return reading{span: who, firm: loose}
			}
			return reading{span: who, firm: firm}
		}
	}
	return reading{}
}

// worksOn reports whether the article of passage p holds every word of what the work is on: a survey of builders is none of bakers.
func (r *reader) worksOn(p int) bool {
	article := r.a.passage(p).article
	keys := r.a.article(article).all
	return !slices.ContainsFunc(r.keys, func(k question.Key) bool {
		low := strings.ToLower(k.Text)
		return works[strings.TrimSuffix(low, "s")] == nil && !makers[term.Stem(low)] && !question.Weak(k) && !question.Kind(low) && !r.a.meant(p, keys, k)
	})
}

// madeBy returns the names behind the "by" that hangs on the noun at i, with nothing but what the noun is of and a participle between.
func madeBy(words []string, i int) string {
	const most = 12 // words that stand between
	for j := i; j < min(i+most, len(words)); j++ {
		if j > i && strings.ToLower(words[j]) == "by" {
			return namesFrom(words, j+1)
		}
		if strings.ContainsAny(words[j][len(words[j])-1:], ",.;:”\"") {
			return ""
		}
	}
	return ""
}

// namesFrom returns the names, joined by "and", with which the words from i on begin, behind an article.
func namesFrom(words []string, i int) string {
	if i < len(words) && definite(words[i]) {
		i++
	}
	if i >= len(words) || !nameWord(words[i]) {
		return ""
	}
	end := runEnd(words, i)
	if end+2 < len(words) && words[end] == "and" && definite(words[end+1]) && nameWord(words[end+2]) && trimName(words[end-1]) == words[end-1] {
		end = runEnd(words, end+2)
	}
	return trimName(strings.Join(words[i:end], " "))
}

// ownerBefore returns the name that owns the noun at i, a few words before it: "the Mill Owners' March survey".
func ownerBefore(words []string, i int) string {
	const most = 4 // words between
	for j := i - 1; j >= 0 && j >= i-most; j-- {
		w := words[j]
		if !nameWord(w) || !strings.HasSuffix(w, "'s") && !strings.HasSuffix(w, "s'") && !strings.HasSuffix(w, "’s") && !strings.HasSuffix(w, "s’") {
			continue
		}
		from := j
		for from > 0 && (nameWord(words[from-1]) || smallInName[words[from-1]] && from > 1 && nameWord(words[from-2])) && !notNames[strings.ToLower(words[from-1])] {
			from--
		}
		return trimName(strings.Join(words[from:j+1], " "))
	}
	return ""
}

// definite reports whether word is an article.
func definite(word string) bool { return isArticle(word) || strings.EqualFold(word, "the") }
