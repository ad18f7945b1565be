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
 rise rose fell fall grew grow increase decrease decline gain drop dropped plus minus times percent pct former latter`

// counted reads the noun that is counted: "297,000 enterprises", "41 cars", "10 mln (60-kg) bags", "12 new orders". The unit is its
// singular head. It returns the token behind the noun.
func (f *finder) counted(i int, n number) (unit string, noun Span, next int) {
	if f.tok(i).glued && f.tok(i).low != "-" {
		return "", Span{}, i
	}
	start := i
	if f.tok(i).low == "(" {
		for k := i + 1; k < i+7; k++ {
			if f.tok(k).low == ")" {
				start = k + 1
				break
			}
		}
		if start == i {
			return "", Span{}, i
		}
	}
	if f.tok(i).low == "of" && n.hasScale {
		return "", Span{}, i
	}
	one := n.val.Equal(decimal.NewFromInt(1))
	const most = 5
	for k := start; k < start+most; k++ {
		t := f.tok(k)
		if t.low == "and" && k > start && !stopNouns[f.tok(k-1).low] && isWord(f.tok(k+1).low) && (plural(f.tok(k+2).low) || plural(f.tok(k+1).low) && f.tok(k-1).capital == f.tok(k+1).capital && f.tok(k-1).capital) {
			continue // "4.3 million digital and physical sales"
		}
		if t.low == "" || t.num || t.taken || !isWord(t.low) || stopNouns[t.low] || k > start && t.glued {
			break
		}
		if one && k > start && plural(t.low) && !stopNouns[f.tok(k-1).low] && f.tok(k-1).low != "and" { // "one proposal asks"
			return f.tok(k - 1).low, Span{f.tok(start).start, f.tok(k - 1).end}, k
		}
		if verbLike[t.low] {
			break
		}
		if plural(t.low) || one && nounLike(t.low, f.tok(k+1).low) {
			// a plural may describe a further plural: "sales jobs" is rare, so the first plural counts
			return singular(t.low), Span{f.tok(start).start, t.end}, k + 1
		}
		if strings.HasSuffix(t.low, "ly") && k == start {
			break
		}
	}
	return "", Span{}, i
}

var verbLike = map[string]bool{"includes": true, "has": true, "remains": true, "says": true, "rises": true, "falls": true, "was": true, "is": true, "comes": true, "makes": true, "shows": true, "means": true, "goes": true, "gets": true}

// plural reports whether w looks like a plural noun.
func plural(w string) bool {
	if _, ok := irregular[w]; ok {
		return true
	}
	if len(w) > 5 && strings.HasSuffix(w, "men") {
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && w != "sales" || w == "sales"
}

func nounLike(w, next string) bool {
	return len(w) > 3 && (next == "" || stopNouns[next] || next == "," || next == ".") && !strings.HasSuffix(w, "ly")
}

var irregular = map[string]string{
	"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "jobless": "person", "unemployed": "person", "aircraft": "aircraft", "sheep": "sheep", "fish": "fish", "cattle": "cattle", "police": "person", "staff": "person", "personnel": "person", "teeth": "tooth", "wives": "wife", "lives": "life", "crew": "person", "dead": "person", "injured": "person", "data": "datum", "head": "head",
	"businesses": "business", "losses": "loss", "buses": "bus", "movies": "movie", "cases": "case", "houses": "house", "purchases": "purchase", "licences": "licence", "vehicles": "vehicle",
}

// singular returns the singular of a plural noun.
func singular(w string) string {
	if s, ok := irregular[w]; ok {
		return s
	}
	switch {
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
