package question

import (
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// dear reads the comparatives of price, which ask for what prices did or for how far apart they are: "how much more expensive was lamb", "did it get
// dearer". It reports whether there is one.
func (r *reader) dear() (found bool) {
	for i := range r.toks {
		switch w := r.word(i); {
		case priceGrades[w]:
			found = found || r.word(i-1) == "much" || !r.content(i+1) // "because of cheaper oil" compares nothing
		case (w == "more" || w == "less") && priceAdjectives[r.word(i+1)]:
			r.toks[i+1].used, found = inCue, true
		}
	}
	return found
}

// whyDear reads which way prices are taken to have moved where the reason is asked for: "why did wheat get cheaper", "why is rice so expensive".
func (r *reader) whyDear() {
	if r.ask.Want != Why || r.q.Premise != figure.NoDirection {
		return
	}
	for i := range r.toks {
		w, before := r.word(i), r.word(i-1)
		up, grade := dearness[w]
		if !grade || !priceGrades[w] && before != "so" && before != "more" && before != "less" && !becomes[before] {
			continue
		}
		r.toks[i].used, r.moved, r.q.Dear = inCue, true, true
		if r.q.Premise = figure.Down; up != (before == "less") {
			r.q.Premise = figure.Up
		}
		return
	}
}

// dearness are the adjectives of price, with whether what they are said of is dear.
var dearness = map[string]bool{"dearer": true, "costlier": true, "pricier": true, "cheaper": false, "expensive": true, "costly": true, "pricey": true, "dear": true, "cheap": false,
	"inexpensive": false, "affordable": false}

// becomes are the verbs that an adjective of what something turned into follows.
var becomes = set("get gets got getting become becomes became becoming grow grew turn turned")

// content reports whether the token at i is a word that no reading has taken and that says something.
func (r *reader) content(i int) bool {
	return i < len(r.toks) && r.toks[i].word && r.toks[i].used == free && !idle[r.word(i)]
}

// priceGrades are the comparatives of price in one word.
var priceGrades = set("dearer cheaper costlier pricier")

// priceAdjectives are the adjectives of price that "more" and "less" compare.
var priceAdjectives = set("expensive costly pricey dear inexpensive affordable")

// priceOf gives a measure that became dearer the name of its price, where that has one of its own: "how much dearer were imports" asks for import prices.
func (r *reader) priceOf(keys []Key) []Key {
	if !r.dearer || r.ask.Want != Change {
		return keys
	}
	for i, k := range keys {
		if k.Kind != term.Measure {
			continue
		}
		priced := r.vocab.Terms.Read(strings.TrimSuffix(strings.ToLower(k.Text), "s") + " prices")
		if len(priced) == 1 && priced[0].Kind == term.Measure {
			keys[i].Key = priced[0].Key
		}
	}
	return keys
}

// beforehand reports whether the question holds something against something else: "than a year earlier", "compared with last year".
func (r *reader) beforehand() bool {
	return r.find("than") >= 0 || r.find("compared") >= 0 || r.find("against") >= 0 || r.find("versus") >= 0 || r.find("vs") >= 0
}
