package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/term"
)

// bySize reports whether a figure is only of those of one size among what is asked for: "larger retailers" for retail sales.
func bySize(f *fit, ask *question.Ask) bool {
	first, rest, _ := strings.Cut(f.named, " ")
	if rest == "" || rest[0] < 'a' || rest[0] > 'z' {
		return false // "larger M900" is what that one is
	}
	return sizes[strings.ToLower(first)] && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return sizes[strings.ToLower(k.Text)] })
}

// sizes are the words that tell some of a kind from the others by their size.
var sizes = map[string]bool{"larger": true, "smaller": true, "bigger": true, "medium-sized": true, "mid-sized": true}

// besideOthers reports whether the subject of a figure lists the place asked for with others whose figures nothing tells apart: "Chad, Niger and other big
// growers" for Chad.
func (a *Answerer) besideOthers(f *fit, ask *question.Ask) bool {
	if len(ask.Owners) != 1 || !strings.Contains(f.named, " and ") {
		return false
	}
	mine, others := false, 0
	for _, m := range f.spots {
		if m.Key == ask.Owners[0] {
			mine = true
		} else if isCountry(m.Key) {
			others++
		}
	}
	return mine && (others > 0 || strings.Contains(f.low, " and other"))
}

// originNowhere reports whether ask names where what is counted comes from, at home or abroad, and neither the record nor its passage says so: "foreign
// orders" where only orders are told.
func (a *Answerer) originNowhere(f *fit, pp *passageProfile, ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		if !whence[strings.ToLower(k.Text)] || pp.keys[k.Key] || asked(ask, "market") {
			return false
		}
		_, own := a.holds(f, pp, ask, k)
		return !own
	})
}

// whence are the words for where orders, sales, money or people come from.
var whence = map[string]bool{"foreign": true, "domestic": true, "overseas": true, "external": true}

// leavesNothing reports whether ask is for what is left over, and neither the record of a figure nor what stands around it in its sentence speaks of that:
// "services trade of 439 billion" is no deficit.
func (a *Answerer) leavesNothing(f *fit, ask *question.Ask) bool {
	return asksBalance(ask) && !slices.ContainsFunc(f.measures, isBalance) && !speaksOfBalance(a.text(f.passage))
}

// moreThanBefore reports whether a count says how many more or fewer there were than before, and not how many: "1,600 fewer jobless people than in January".
func (a *Answerer) moreThanBefore(f *fit) bool {
	first, _, _ := strings.Cut(f.low, " ")
	if first != "fewer" && first != "more" {
		return false
	}
	return slices.ContainsFunc(lowerWords(a.text(f.passage)), func(w string) bool { return w == "than" || w == "compared" })
}

// oneSideOf reports whether a figure has the surplus or deficit asked for from a sentence before, while its own tells of goods that went one way: "the
// Union took goods worth 35 billion".
func (a *Answerer) oneSideOf(f *fit, ask *question.Ask) bool {
	if !asksBalance(ask) || !slices.ContainsFunc(f.measures, isBalance) {
		return false
	}
	text := a.text(f.passage)
	before := lowerWords(text[:f.fig.Start-a.idx.Passage(f.passage).Start])
	has := func(words map[string]bool) bool {
		return slices.ContainsFunc(before, func(w string) bool { return words[w] })
	}
	return !speaksOfBalance(text) && has(oneWay) && has(wares)
}

func asksBalance(ask *question.Ask) bool {
	return slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return k.Kind == term.Measure && isBalance(k.Key) })
}

func isBalance(key string) bool { return key == keySurplus || key == keyDeficit || key == keyBalance }

// speaksOfBalance reports whether text speaks of what is left over, in whatever word.
func speaksOfBalance(text string) bool {
	return slices.ContainsFunc(lowerWords(text), func(w string) bool { return leftOver[strings.TrimSuffix(w, "s")] })
}

// leftOver are the words for what is left over of two sides, oneWay those for what goes from one to the other, and wares those for
// what does.
var (
	leftOver = map[string]bool{"surplu": true, "surpluse": true, "deficit": true, "balance": true, "gap": true, "shortfall": true, "imbalance": true,
		"red": true, "black": true, "excess": true, "net": true, "exceeded": true, "outstripped": true}
	oneWay = map[string]bool{"took": true, "bought": true, "sold": true, "shipped": true, "purchased": true, "exported": true, "imported": true,
		"received": true}
	wares = map[string]bool{"goods": true, "products": true, "merchandise": true, "wares": true}
)
