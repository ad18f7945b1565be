package answer

import (
	"cmp"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

// says returns how surely the article has its figures from the one named k.
func (a *Answerer) says(f *fit, k question.Key) float64 {
	switch ap := a.article(f.article); {
	case slices.Contains(f.extra, k.Key):
		return 1
	case ap.all[k.Key] || ap.title[k.Key]:
		return 0.9
	}
	return 0
}

// fitSayer turns away a figure that is another's word than is asked for: its sentence names who says it, or the article gives a figure of the same sort
// beside the name asked for elsewhere. What an article begins with, its headline or the sentence before may name for whom somebody speaks. "Analyst Ida Voss
// sees a deficit of 900 million" is not what the government sees, of whom the next sentence tells.
func (a *Answerer) fitSayer(f *fit, pp *passageProfile, ask *question.Ask) {
	if ask.By != "" {
		a.fitBy(f, pp, ask)
	}
	last := -1 // the word of a name that is kept where it is told short: "the Agency"
	for i, k := range ask.Keys {
		if k.Says {
			last = i
		}
	}
	if last < 0 {
		return
	}
	k := ask.Keys[last]
	if pp.keys[k.Key] {
		if who := a.wordOf(f, pp, k.Key); who != "" {
			f.miss(slotSubject, "is the word of ", who)
		}
		return
	}
	ap := a.article(f.article)
	close := ap.title[k.Key] || a.nearby(f.passage, k.Key) || a.passage(a.firstPassage(f.article)).keys[k.Key]
	who, named, office := a.sayerOf(f, pp)
	switch {
	case slices.Contains(f.org, k.Key) && !outsider(who): // what its chairman says of a company it says itself
	case slices.ContainsFunc(a.keyList(who), func(w string) bool { return w == k.Key || a.kin(w, k.Key) }), a.shortName(who, k.Key), office && (k.Key == "government" || k.Key == "authority"):
	case named && (!close || a.besideName(f, k.Key)), office && isOffice(k.Key) && !close:
		f.miss(slotSubject, "is the word of ", who)
	case who != "" && (a.namedLater(f, k.Key) || !close && a.besideName(f, k.Key)):
		f.miss(slotSubject, "is the word of ", who)
	case close:
	case (office || who == "" && !anaphoric(lowerWords(a.text(f.passage)))) && a.besideName(f, k.Key):
		f.miss(slotSubject, "stands elsewhere than the word of ", k.Key)
	}
}

// wordOf returns who else than the one named key says f in a sentence that tells the words of both, or "": Krag of "Krag foresees 2 percent, while Holm
// expects 3" where Holm is asked for.
func (a *Answerer) wordOf(f *fit, pp *passageProfile, key string) string {
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	_, next := ownRange(pp, f.fig, len(text)+start)
	names := func(c clause.Clause) bool { return slices.Contains(a.keyList(c.Subject.Of(text)), key) }
	own, both := "", false
	for _, c := range pp.clauses() {
		if c.Subject.Empty() || c.Verb.Empty() || pronouns[strings.ToLower(c.Subject.Of(text))] {
			continue
		}
		both = both || names(c)
		switch before := c.Verb.End+start <= f.fig.Start; {
		case before && (c.Says || names(c) || changesForecast(text, &c)):
			own = c.Subject.Of(text)
		case !before && own == "" && c.Says && c.Verb.End+start <= next:
			own = c.Subject.Of(text) // "growth will be 2 percent, Krag said"
		}
	}
	if !both || own == "" || slices.ContainsFunc(a.keyList(own), func(w string) bool { return w == key || a.kin(w, key) }) || a.shortName(own, key) {
		return ""
	}
	return own
}

// changesForecast reports whether clause c of text tells that its subject changed a forecast: "Krag has cut its forecast of growth to 2 percent".
func changesForecast(text string, c *clause.Clause) bool {
	verb := strings.ToLower(lastOf(c.Verb.Of(text)))
	return question.Reforecasts(verb) && slices.ContainsFunc(lowerWords(c.Object.Of(text)), question.Foresight)
}

// namedLater reports whether the article of f names key only behind the passage of f, so that nothing said in that passage can be told to be the word of it.
func (a *Answerer) namedLater(f *fit, key string) bool {
	ap := a.article(f.article)
	if ap.title[key] || !ap.names[key] {
		return false
	}
	for p := a.firstPassage(f.article); p <= f.passage; p++ {
		if a.passage(p).keys[key] {
			return false
		}
	}
	return true
}

// onePerson reports whether who is a single person: two names, and no poll, survey or body.
func onePerson(who string) bool {
	words := strings.Fields(who)
	if len(words) < 2 {
		return false
	}
	for _, w := range words[:2] {
		if low := strings.ToLower(w); low == w || strings.ToUpper(w) == w || question.Kind(low) || bodyNouns[low] || low == "the" || low == "a" || low == "an" {
			return false
		}
	}
	low := strings.ToLower(who)
	for _, many := range [...]string{"poll", "survey", "consensus", "street", "economists", "analysts", "bank", "data", "press", "times"} {
		if strings.Contains(low, many) {
			return false
		}
	}
	return true
}

// shortName reports whether who is no more than "the" and the last word of the name that key stands for: "the Fund" for the International Monetary Fund.
func (a *Answerer) shortName(who, key string) bool {
	noun, ok := strings.CutPrefix(strings.ToLower(who), "the ")
	return ok && !strings.Contains(noun, " ") && slices.ContainsFunc(a.terms.Expand(key), func(name string) bool { return strings.HasSuffix(name, " "+noun) })
}

// fitBy turns away what somebody else says where the word of a central bank is asked for, or the official one: a research institute's forecast is neither.
func (a *Answerer) fitBy(f *fit, pp *passageProfile, ask *question.Ask) {
	by := ask.By
	if strings.Contains(strings.ToLower(a.text(f.passage)), by) {
		return
	}
	if !strings.Contains(by, " ") && by != "official" {
		if who, _, _ := a.sayerOf(f, pp); ask.Status == figure.Forecast && onePerson(who) {
			f.miss(slotSubject, "is the word of one alone: ", who)
		}
		if by != "markets" && a.article(f.article).all[term.Stem(by)] {
			f.cost(2*tie, "is not said by ", by) // the article tells elsewhere what they expect
		}
		return
	}
	who, named, office := a.sayerOf(f, pp)
	outsider := named && !office && !strings.Contains(strings.ToLower(who), "bank of")
	if outsider || by != "official" && office && a.besideBody(f, who, by) {
		f.miss(slotSubject, "is the word of ", who)
	}
}

// besideBody reports whether who, an office, is another one than the central bank that by names, and another passage of the article of f has the name and a
// figure of the sort of f: the Treasury of "the Treasury expects 1 percent" before "the Bank of Chad's number is 2 percent".
func (a *Answerer) besideBody(f *fit, who, by string) bool {
	if slices.Contains(a.keyList(who), "central bank") {
		return false
	}
	first, end := a.idx.ArticlePassages(f.article)
	for p := first; p < end; p++ {
		if p != f.passage && strings.Contains(strings.ToLower(a.text(p)), by) && slices.ContainsFunc(a.passage(p).figures, func(g profile) bool { return g.fig.Class == f.fig.Class }) {
			return true
		}
	}
	return false
}

// sayerOf returns who says figure f in its sentence, whether by a name and not only as "the report", and whether an office of the country does.
func (a *Answerer) sayerOf(f *fit, pp *passageProfile) (who string, named, office bool) {
	if owner := reckoner(f.named); owner != "" {
		return owner, !a.onlyBegins(f, owner), slices.ContainsFunc(a.keyList(owner), isOffice) // "inflation estimate of central bank"
	}
	if who = cmp.Or(f.fig.Speaker, f.fig.Source, a.expecting(f, pp)); ownersOwn(who) {
		return "", false, false // "its 1990 forecast" names nobody
	}
	name := strings.TrimPrefix(strings.TrimPrefix(who, "the "), "The ")
	return who, strings.ToLower(name) != name && !seated(name) && !a.onlyBegins(f, who), slices.ContainsFunc(a.keyList(who), isOffice)
}

// onlyBegins reports whether who is one word with a capital because it begins the passage of f: the "Policymakers" of "Policymakers expect 2 percent".
func (a *Answerer) onlyBegins(f *fit, who string) bool {
	if strings.Contains(who, " ") || !strings.HasPrefix(a.text(f.passage), who) || !strings.HasSuffix(who, "s") {
		return false
	}
	return !slices.ContainsFunc(a.keyList(who), func(k string) bool { return a.article(f.article).names[k] })
}

// ownersOwn reports whether who is only told by whose it is: "its 1990", "their own".
func ownersOwn(who string) bool {
	first, _, _ := strings.Cut(strings.ToLower(who), " ")
	switch first {
	case "its", "their", "his", "her", "our":
		return true
	}
	return false
}

// outsider reports whether who says something looks at companies from outside.
func outsider(who string) bool {
	return slices.ContainsFunc(lowerWords(who), func(w string) bool {
		switch w {
		case "analyst", "analysts", "economist", "economists", "broker", "brokers", "brokerage", "strategist", "securities", "research", "capital", "bank", "dealers", "poll", "survey":
			return true
		}
		return false
	})
}

// seated reports whether what goes by "the" is only told by where it is: "the Oslo-based maker", which is a company named before.
func seated(name string) bool {
	_, kind, ok := strings.Cut(name, "-based ")
	return ok && kind == strings.ToLower(kind)
}

// reckoner returns whose estimate or forecast a subject says that it is, or "".
func reckoner(subject string) string {
	for _, of := range []string{"estimate of ", "forecast of ", "projection of "} {
		if i := strings.LastIndex(subject, of); i >= 0 {
			return subject[i+len(of):]
		}
	}
	return ""
}

// anaphoric reports whether the words of a sentence hold a body that is named before it: "the association".
func anaphoric(words []string) bool {
	for i := 1; i < len(words); i++ {
		if words[i-1] == "the" && (question.Kind(words[i]) || bodyNouns[words[i]]) && !isOffice(words[i]) {
			return true
		}
	}
	return false
}

// isOffice reports whether key is that of an office whose figures are its country's.
func isOffice(key string) bool { return holders[key] || strings.HasSuffix(key, " ministry") }

// besideName reports whether another passage of the article of f holds key and a figure of the sort of f.
func (a *Answerer) besideName(f *fit, key string) bool {
	first, end := a.idx.ArticlePassages(f.article)
	for p := first; p < end; p++ {
		if pp := a.passage(p); p != f.passage && pp.keys[key] && slices.ContainsFunc(pp.figures, func(g profile) bool {
			return sameSort(f.fig, g.fig) || f.fig.Class == quantity.Percent && g.fig.Class == f.fig.Class
		}) {
			return true
		}
	}
	return false
}

// expecting returns who says or expects something in the sentence of f before it, by name or office, or "".
func (a *Answerer) expecting(f *fit, pp *passageProfile) (who string) {
	text, start := a.text(f.passage), a.idx.Passage(f.passage).Start
	for _, c := range pp.clauses() {
		if c.Says && !c.Subject.Empty() && c.Verb.End+start <= f.fig.Start {
			who = c.Subject.Of(text)
		}
	}
	if pronouns[strings.ToLower(who)] {
		return ""
	}
	return who
}
