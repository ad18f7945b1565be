package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// stopNouns never are counted nouns.
var stopNouns = set(stopNounList)

const stopNounList = `the a an of in on at for to from by with and or but as is are was were be been being have has had do does did will would can could may might shall should must not no nor than then
 that this these those it its they them their he his she her we our you your i my who which what when where why how if so such only also very more less most least much many few some any all both each
 every other another same own over under above below up down out off about after before during since until while against between into through per up pm am o'clock said says say that's there here now
 earlier later ago previously respectively higher lower high low compared versus vs because due amid among across along near nearly almost around roughly approximately still just even ever yet too
 rise rose fell fall grew grow increase decrease decline gain drop dropped plus minus times percent pct former latter
 behind beside besides beyond toward towards onto without within inside outside throughout despite via whenever including excluding unlike regarding concerning upon once anytime again`

// counted reads the noun that is counted: "297,000 enterprises", "41 cars", "10 mln (60-kg) bags", "12 new orders". The unit is its
// singular head. It returns the token behind the noun.
func (f *finder) counted(i int, n number) (unit string, noun Span, next int) {
	start := f.countStart(i)
	if start < 0 || f.tok(i).low == "of" && n.hasScale {
		return "", Span{}, i
	}
	one := n.val.Equal(decimal.NewFromInt(1))
	const most = 5 // words
	for k := start; k < start+most; k++ {
		t, p := f.tok(k), f.tok(k-1)
		if k > start && t.num && p.capital && f.tok(k+1).low == "s" && f.tok(k+1).glued { // "63,150 Model 3s"
			return p.low, Span{f.tok(start).start, f.tok(k + 1).end}, k + 2
		}
		if f.describes(k, start) {
			continue
		}
		if t.low == "" || t.num || t.taken || !isWord(t.low) || stopNouns[t.low] || k > start && t.glued {
			break
		}
		if one && k > start && plural(t.low) && !stopNouns[p.low] && p.low != "and" { // "one proposal asks"
			return p.low, Span{f.tok(start).start, p.end}, k
		}
		if verbLike[t.low] {
			break
		}
		if f.expecters(k, i, n) {
			break
		}
		if plural(t.low) || one && nounLike(t.low, f.tok(k+1).low) {
			return singular(t.low), Span{f.tok(start).start, t.end}, k + 1
		}
		if strings.HasSuffix(t.low, "ly") && k == start {
			break
		}
	}
	return "", Span{}, i
}

// expecters reports whether the noun at token k, behind the number n that ends before token i, is no counted one but who expected that number: "more than the
// 9,000 economists had pencilled in". A poll is of fewer.
func (f *finder) expecters(k, i int, n number) bool {
	const polled = 500
	return foretellers[f.tok(k).low] && f.tok(i-2).low == "the" && n.val.GreaterThan(decimal.NewFromInt(polled))
}

var foretellers = set(`economists analysts forecasters strategists traders`)

// countStart returns the token where the counted noun may begin behind a number that ends at token i, or -1.
func (f *finder) countStart(i int) int {
	const longest = 6 // tokens of a bracket
	switch t := f.tok(i); {
	case t.low == "(": // "10 mln (60-kg) bags"
		for k := i + 1; k <= i+longest; k++ {
			if f.tok(k).low == ")" {
				return k + 1
			}
		}
		return -1
	case t.low == "-" && f.tok(i+1).low == "odd", t.low == "or" && vague[f.tok(i+1).low] != "": // "40-odd members", "20 or so people"
		return i + 2
	case t.glued && t.low != "-":
		return -1
	}
	return i
}

// describes reports whether the token k only describes the counted noun that follows, in a phrase that begins at token start.
func (f *finder) describes(k, start int) bool {
	t, p, next, third := f.tok(k), f.tok(k-1), f.tok(k+1), f.tok(k+2)
	switch {
	case k > start && t.num:
		return f.model(k)
	case k > start && t.low == "-":
		return p.capital && next.num && next.glued // "COVID -19 tests"
	case k > start && t.low == "and": // "4.3 million digital and physical sales"
		return !stopNouns[p.low] && isWord(next.low) && (plural(third.low) || plural(next.low) && p.capital && next.capital)
	case k == start && frequent[t.low]: // "1.45 billion monthly active users"
		return isWord(next.low) && !stopNouns[next.low]
	case further[t.low]:
		return k <= start+1 && isWord(next.low) && !stopNouns[next.low] // "12 other companies"
	case attributive[t.low]: // "28 United Airlines aircraft", "12 sales jobs"
		return (plural(next.low) || plural(third.low) && isWord(next.low) && !stopNouns[next.low]) && !next.taken
	}
	return false
}

// vague are the words that open a number behind "or", with what they mean.
var vague = map[string]string{"so": "about", "more": "at least", "less": "at most", "fewer": "at most"}

// frequent are the adjectives in -ly that may describe what is counted.
var frequent = set(`daily weekly monthly quarterly yearly hourly early elderly`)

// further are the words that may stand between a number and what it counts.
var further = set(`other such more fewer former own`)

// model reports whether the digits at token k are part of a name: "two new 737 Max jets".
func (f *finder) model(k int) bool {
	t, p, a := f.tok(k), f.tok(k-1), f.tok(k+1)
	return t.places == 0 && !t.grouped && len(t.low) <= 4 && !t.taken && (p.low == "-" && t.glued || isWord(p.low) && !stopNouns[p.low] && (p.capital || a.capital)) && isWord(a.low) && !stopNouns[a.low] && !f.unitLike(k+1)
}

// attributive are plurals that describe a further plural.
var attributive = set(`airlines airways sales sports goods savings arms communications systems securities operations customs futures electronics earnings news species series overseas affairs`)

// spell reads a time that words stand before: "50 previous years", "five consecutive days", "three more months".
func (f *finder) spell(i int) (string, int) {
	j := i
	for j < i+2 && spells[f.tok(j).low] {
		j++
	}
	u := units.word[f.tok(j).low]
	if j == i || !durations[u] || f.tok(j).low[len(f.tok(j).low)-1] != 's' || u == "second" || f.tok(j).low == "quarter" {
		return "", i
	}
	return u, j + 1
}

var spells = set(`previous past last next first more additional further extra full whole long short straight consecutive successive continuous calendar trading working business fiscal financial solid entire happy remaining coming latest`)

// compound reads the noun in front of the thing that it describes: "the 24-nation bloc", "an 11 member agreement", "a 25-page report".
func (f *finder) compound(i int, n number) (string, int) {
	j := f.hyphen(i)
	t, next := f.tok(j), f.tok(j+1)
	if t.taken || !isWord(t.low) || stopNouns[t.low] || plural(t.low) || n.fraction || !n.val.IsInteger() {
		return "", i
	}
	switch hyphen := j > i; {
	case hyphen && t.low == "strong": // "a 3,500-strong workforce"
		return "person", j + 1
	case hyphen && (!t.glued || !f.tok(i).glued || t.capital):
		return "", i
	case compounds[t.low]:
		if !hyphen && (!isWord(next.low) || stopNouns[next.low]) {
			return "", i
		}
	case !hyphen || n.words || len(t.low) < 4 || !n.val.GreaterThan(decimal.NewFromInt(12)) || uncounted[t.low] || strings.HasSuffix(t.low, "ed") || strings.HasSuffix(t.low, "ly"):
		return "", i
	}
	return t.low, j + 1
}

var (
	compounds = set(`nation member country state party man woman person page storey story bedroom room seat seater cylinder door bed city episode game match currency judge piece channel vehicle company bank volume island
 city province course lane gear speed class judge car truck plane engine team race set word letter note track`)
	uncounted = set(`fold plus time shot sided pronged tier tiered star odd monthly yearly world level phase front largest biggest dimensional part stage point something series`)
)

var verbLike = map[string]bool{"includes": true, "has": true, "remains": true, "says": true, "rises": true, "falls": true, "was": true, "is": true, "comes": true, "makes": true, "shows": true, "means": true, "goes": true, "gets": true, "saw": true}

// plural reports whether w looks like a plural noun.
func plural(w string) bool {
	if _, ok := irregular[w]; ok {
		return true
	}
	if len(w) > 5 && strings.HasSuffix(w, "men") {
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && w != "overseas" && w != "douglas" && w != "always" && w != "perhaps" && w != "afterwards"
}

// nounLike reports whether w, with next behind it, ends the phrase of one thing: "one official told", "one bank,".
func nounLike(w, next string) bool {
	return len(w) > 2 && (next == "" || stopNouns[next] || !isWord(next) || speech[next] || len(next) > 5 && strings.HasSuffix(next, "ed") && !strings.HasSuffix(w, "ed")) && !strings.HasSuffix(w, "ly") && !speech[w]
}

// speech are the verbs that stand behind those who speak.
var speech = set(`told says saying thinks thought felt put added noted asked called warned makes made took takes gave gives went comes came left began begins saw sees knows knew`)

var irregular = map[string]string{
	"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "jobless": "person", "unemployed": "person", "aircraft": "aircraft", "sheep": "sheep", "fish": "fish", "cattle": "cattle", "police": "person", "staff": "person", "personnel": "person", "teeth": "tooth", "wives": "wife", "lives": "life", "crew": "person", "dead": "person", "injured": "person", "data": "datum", "head": "head",
	"species": "species", "series": "series", "means": "means", "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "branches": "branch", "tranches": "tranche", "headaches": "headache", "caches": "cache", "niches": "niche", "cargoes": "cargo", "potatoes": "potato", "tomatoes": "tomato", "heroes": "hero", "vetoes": "veto", "volcanoes": "volcano", "mosquitoes": "mosquito", "torpedoes": "torpedo", "embargoes": "embargo",
	"cookies": "cookie", "calories": "calorie", "zombies": "zombie", "rookies": "rookie", "selfies": "selfie", "prairies": "prairie", "cyclists": "cyclist", "knives": "knife", "leaves": "leaf", "shelves": "shelf", "wolves": "wolf", "halves": "half", "thieves": "thief", "feet": "foot", "geese": "goose", "mice": "mouse", "oxen": "ox", "crises": "crisis", "analyses": "analysis", "bases": "base", "axes": "axe", "indices": "index", "matrices": "matrix", "vertices": "vertex",
	"deer": "deer", "salmon": "salmon", "shrimp": "shrimp", "spacecraft": "spacecraft", "offspring": "offspring", "folk": "person", "folks": "person", "homeless": "person", "foreigner": "person", "foreigners": "person", "wounded": "person", "refugees": "refugee", "youth": "youth",
	"businesses": "business", "losses": "loss", "buses": "bus", "movies": "movie", "cases": "case", "houses": "house", "purchases": "purchase", "licences": "licence", "vehicles": "vehicle",
}

// Singular returns the unit that a counted noun is: "enterprise" of "enterprises".
func Singular(noun string) string { return singular(strings.ToLower(noun)) }

// singular returns the singular of a plural noun.
func singular(w string) string {
	if s, ok := irregular[w]; ok {
		return s
	}
	switch {
	case strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case len(w) > 5 && strings.HasSuffix(w, "men"):
		return w[:len(w)-3] + "man"
	case len(w) > 6 && strings.HasSuffix(w, "uses") && !strings.HasSuffix(w, "ouses") && !strings.HasSuffix(w, "auses") && !strings.HasSuffix(w, "cuses"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		w = w[:len(w)-1]
	}
	return w
}
