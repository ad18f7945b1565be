package question

import (
	"strings"

	"quaestor/corpus/term"
)

// wantsPerson reads "who", "the name of", and "where do the figures come from", which asks who gave them out.
func (r *reader) wantsPerson() bool {
	for i, t := range r.toks { // "who was the biggest trading partner": a country and no person
		if at := r.find("who"); partners[t.low] && at >= 0 && at < i && beForms[r.word(at+1)] {
			r.ask.Want, r.q.Focus = What, "country"
			return true
		}
	}
	if i := r.find("whose"); (i == 0 || i == 1) && !r.measureAhead(i) {
		r.ask.Want = Who // "whose survey showed it"
		return true
	}
	if i := r.find("name", "of"); i >= 0 && i < 5 {
		r.toks[i].used = inCue
		r.ask.Want = Who
		return true
	}
	if i := r.find("who"); i >= 0 && !r.relative(i) || r.find("whom") >= 0 || r.find("who's") >= 0 || r.find("whos") >= 0 {
		r.ask.Want = Who
		return true
	}
	if i := r.find("where"); i >= 0 && (r.find("come", "from") > i || r.find("comes", "from") > i || r.find("came", "from") > i) {
		r.any(ph("come", "from"), ph("comes", "from"), ph("came", "from"))
		r.ask.Want = Who
		r.q.Focus = "source"
		return true
	}
	return false
}

// beForms are the forms of be that tell what "who" is.
var beForms = set("is was are were be been became remains remained")

// relative reports whether the "who" at i only tells more of the people named before it: "the Americans who filed for benefits".
func (r *reader) relative(i int) bool {
	w := r.word(i - 1)
	for j := range max(i, 0) {
		if v := r.word(j); v == "what" || v == "how" || v == "which" {
			return true // "what age was the person who won"
		}
	}
	return i > 0 && r.toks[i-1].word && len(w) > 3 && strings.HasSuffix(w, "s") && !idle[w] && !light[w] || w == "people" || w == "those"
}

// partners are the nouns of trade that are countries.
var partners = set("partner partners buyer buyers importer exporter supplier suppliers customer customers market markets destination destinations")

// wantsTime reads "when", "what year", "which month", "on what date".
func (r *reader) wantsTime() bool {
	if i := r.find("when"); i >= 0 && !r.whBefore(i) && !r.any(ph("when", "compared"), ph("when", "measured"), ph("when", "counted")) {
		r.ask.Want = When
		return true
	}
	for i := 0; i+1 < len(r.toks); i++ {
		if w := r.toks[i].low; w != "what" && w != "which" {
			continue
		}
		j := i + 1
		if (r.word(j) == "is" || r.word(j) == "was") && r.word(j+1) == "the" && edges[r.word(j+2)] && timeNouns[r.word(j+3)] {
			r.toks[j+2].used = inCue
			j += 3 // "what is the earliest month for the next step"
		}
		for j < len(r.toks) && (light[r.toks[j].low] || idle[r.toks[j].low]) && !timeNouns[r.toks[j].low] && j < i+3 {
			j++
		}
		switch r.word(j + 1) {
		case "before", "earlier", "ago", "later", "after":
			continue // "what about a year before?"
		}
		if timeNouns[r.word(j)] && !(r.toks[j].owns && j > i+1) { // "what was the week's output" asks for no time
			r.toks[j].used = inCue
			r.ask.Want = When
			r.q.Focus = r.word(j)
			return true
		}
	}
	if w := r.word(0); (w == "by" || w == "before") && (r.word(1) == "what" || r.word(1) == "which") && days[r.word(2)] {
		r.toks[2].used, r.ask.Want = inCue, When // "by what holiday"
		return true
	}
	return r.bareDate()
}

// days are the nouns of days that have a name.
var days = set("holiday festival deadline feast")

// bareDate reads a message that ends in "date" and asks nothing otherwise: "Acme record date?", but not "sales to date".
func (r *reader) bareDate() bool {
	last := len(r.toks) - 1
	if last > 0 && !r.toks[last].word {
		last--
	}
	if last < 1 || r.word(last) != "date" || r.word(last-1) == "to" || r.auxiliary(last) || r.find("how") >= 0 {
		return false
	}
	r.toks[last].used = inCue
	r.ask.Want, r.q.Focus = When, "date"
	return true
}

// edges are the words that make a time the first or the last of its kind.
var edges = set("earliest latest first last final next previous best worst")

// timeNouns are what "which …" asks a time with.
var timeNouns = set("year years month months quarter quarters day date week")

// whBefore reports whether another question word stands before token i, so that "when" only joins a clause.
func (r *reader) whBefore(i int) bool {
	for k := range i {
		switch r.word(k) {
		case "what", "how", "which", "who", "where", "was", "did", "is", "were":
			return true
		}
	}
	return false
}

// wantsPlace reads "where", except of a figure ("where did the index stand").
func (r *reader) wantsPlace() bool {
	i := r.find("where")
	if i < 0 {
		return false
	}
	if w := r.word(i + 1); (w == "is" || w == "was" || w == "are" || w == "were") && r.measureSoon(i+2) {
		r.ask.Want = Level
		return true // "where was inflation in May"
	}
	for j := i + 1; j < len(r.toks); j++ {
		if _, unit := units()[r.word(j)]; standing[r.word(j)] || unit && r.word(j-1) == "in" {
			r.ask.Want = Level
			return true
		}
	}
	if w := r.word(i + 2); (w == "it" || w == "they") && (r.word(i+1) == "is" || r.word(i+1) == "are") {
		return false // "how have they moved, and where are they now"
	}
	r.ask.Want = Where
	return true
}

// measureSoon reports whether what follows from token j on names a measure and, but for places and times, nothing else.
func (r *reader) measureSoon(j int) bool {
	end := 0 // of the measure
	for _, t := range r.toks[min(j, len(r.toks)):] {
		for _, m := range r.terms {
			if m.Kind == term.Measure && m.Start == t.start {
				end = m.End
			}
		}
		if t.word && t.end > end && t.used != inTime && t.used != inPlace && !idle[t.low] && !light[t.low] {
			return false
		}
	}
	return end > 0
}

// standing are the words by which "where" asks for a level, before or behind what has one: "where did the pound trade", "the index end".
var standing = set(`stand stood standing index rate price yield end ended ending finish finished finishing
	see sees average averages averaged averaging put puts hover hovers hovered remain remains remained stay stays stayed close closed closing settle settled settling trade traded trading peak peaked peaking`)
