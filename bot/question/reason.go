package question

import "strings"

// wantsReason reads "why", "what caused", "what kept exports down", "what was it put down to". Who is behind something is a person and no
// reason: "which analyst is behind the note".
func (r *reader) wantsReason() bool {
	if r.reasonTold() || r.find("why") >= 0 || r.any(ph("how", "come"), ph("reason", "for"), ph("reason", "why"), ph("reason", "that"), ph("reason", "behind"), ph("reasons", "behind"), ph("cause", "of"), ph("causes", "of"), ph("cause", "for"), ph("factor", "behind"), ph("factors", "behind"), ph("what's", "behind"), ph("whats", "behind"), ph("what", "behind"), ph("reasons", "for"), ph("what", "reason"), ph("what", "reasons"), ph("which", "reason"), ph("what", "explanation"), ph("on", "what", "grounds")) ||
		r.causedByWhat() || r.putDown() || r.purpose() {
		r.ask.Want = Why
		for i, t := range r.toks {
			if weights[t.low] && strings.HasPrefix(r.word(i+1), "reason") {
				r.toks[i].used = inCue
			}
		}
		return true
	}
	if r.asksPerson() {
		return false
	}
	if !r.any(ph("were", "behind"), ph("was", "behind"), ph("are", "behind"), ph("is", "behind"), ph("lies", "behind"), ph("lay", "behind"), ph("chiefly", "behind"), ph("mainly", "behind"), ph("largely", "behind"), ph("mostly", "behind"), ph("blame"), ph("blamed"), ph("blames")) {
		return false
	}
	r.ask.Want = Why
	return true
}

// reasonTold reads "what reason was given for", "what explanation did the bank offer for", "how was it explained", and marks the words that only tell that a
// reason is told.
func (r *reader) reasonTold() bool {
	const most = 6 // words between a reason and what it is for
	for i := range r.toks {
		switch {
		case explaining[r.word(i)] && r.word(0) == "how" && helpers[r.word(1)]:
			r.toks[i].used = inCue
			return true
		case !reasonNouns[r.word(i)] || r.find("what") < 0 && r.find("which") < 0:
			continue
		}
		for k := i + 1; k <= i+most && k+1 < len(r.toks); k++ {
			if next := r.word(k + 1); !reporting[r.word(k)] || next != "for" && next != "as" && next != "behind" {
				continue
			}
			r.toks[i].used, r.toks[k].used = inGiven, inGiven // who gives it is asked for
			return true
		}
	}
	return false
}

// reasonNouns are the nouns of a reason, reporting the verbs by which one is told, and explaining those that tell one themselves.
var (
	reasonNouns = set("reason reasons explanation explanations cause causes factor factors grounds")
	reporting   = set("given give gave gives giving cited cite cites named name names offered offer offers mentioned mention advanced stated put quoted identified identify blamed")
	explaining  = set("explained explain explains")
)

// weights say how much of a reason one is.
var weights = set("main chief principal primary biggest key real")

// causedByWhat reads a question word that does the causing: "what drove", "which tax change explained", "what kept exports so low".
func (r *reader) causedByWhat() bool {
	const reach = 5 // words from where the question begins
	start := 0
	for i := range r.toks {
		if w := r.word(i); (w == "what" || w == "which") && i > 0 && r.word(i-1) == "," {
			start = i // "on 6 March, what kept it high"
			break
		}
	}
	for i := start; i < min(len(r.toks), start+reach); i++ {
		k := i - 1
		for k > 0 && weighing[r.word(k)] {
			k-- // "what chiefly slowed"
		}
		prev := r.word(k)
		if stem, doing := strings.CutSuffix(r.word(i), "ing"); doing && beForms[prev] && !(stem == "driv" && drivers[r.word(i+1)]) && r.word(k-1) == "what" && (drives(stem) || r.sideways(i)) {
			r.toks[i].used = inCue
			return true // "what was keeping prices low"
		}
		if w := r.word(start); prev != "what" && !((w == "which" || w == "what") && causeNouns[prev]) {
			continue
		}
		w := r.word(i)
		if causing[w] || prev == "what" && (w == "hit" || w == "hits") || w == "led" && r.word(i+1) == "to" || moving[w] && r.sideways(i) {
			for ; k <= i; k++ {
				if k == i || weighing[r.word(k)] || dayNouns[r.word(k)] {
					r.toks[k].used = inCue
				}
			}
			return true
		}
	}
	return false
}

// drivers are the nouns behind "driving" of what is for those who drive a car.
var drivers = set("licence license licences licenses school schools test tests lesson lessons range instructor instructors ban offence")

// drives reports whether the stem of a form in "-ing" is of a verb that only a cause does to figures: "driv", "slow", "curb".
func drives(stem string) bool {
	return causing[stem+"s"] || causing[stem+"es"] || causing[stem+"ed"] || causing[stem+"d"] || len(stem) > 2 && causing[stem[:len(stem)-1]+"s"]
}

// weighing are the adverbs that say how much of a cause one is.
var weighing = set("mainly chiefly largely mostly primarily principally partly actually really then finally probably apparently")

// causing are the verbs that only a cause does to figures.
var causing = set(`caused causes drove drives explains explained made helped pushed prompted prompts triggered fuelled fueled spurred boosted boosts lifted depressed dampened
	dented curbed hampered underpinned sparked hurt forced encouraged discouraged accounts accounted prevented stopped delayed interrupted
	slowed slows braked stalled hindered hinders hampers restrained restrains curtailed weighed weighs eroded erodes squeezed squeezes sapped buoyed buoys supported supports underpins aided helps
	worsened worsens distorted disrupted disrupts halted swelled inflated dented battered afflicted plagued affected affects fuels spurs sparks triggers prompts lifts depresses dampens hurts curbs`)

// moving are the verbs that name a cause only with a direction or a state behind them: "what kept exports down", "what put it out of action".
var moving = set("kept keeps held holds sent sends brought brings put puts knocked dragged drags pulled pulls drew left took turned")

// sideways reports whether a direction, or the end of something, stands behind the verb at i, and marks it.
func (r *reader) sideways(i int) bool {
	for k := i + 1; k < len(r.toks); k++ {
		switch r.word(k) {
		case "expensive", "cheap", "dear", "tight", "firm", "scarce", "alive", "afloat", "apart", "steady", "stable", "quiet", "short":
			return true
		case "up", "down", "low", "high", "lower", "higher", "back", "off", "about", "under", "weak", "strong", "subdued", "flat":
		case "out":
			if k == i+1 {
				continue // "what put out a report"
			}
		default:
			continue
		}
		r.toks[k].used = inCue
		return true
	}
	return false
}

// putDown reads "what did growers put the shortage down to", "what did he blame the fall on", "to what was it attributed".
func (r *reader) putDown() bool {
	if r.find("what") < 0 {
		return false
	}
	for i := range r.toks {
		switch r.word(i) {
		case "put", "puts":
			if r.find("down", "to") < i {
				continue
			}
		case "attribute", "attributed", "attributes", "ascribe", "ascribed", "ascribes", "blame", "blamed", "blames":
		case "credit", "credits", "credited":
			if w := r.word(i + 1); w != "for" && w != "with" {
				continue // "an export credit agency"
			}
		default:
			continue
		}
		if r.toks[i].used = inCue; strings.HasPrefix(r.word(i), "credit") {
			r.toks[i].used = inGiven // no loans
		}
		r.any(ph("down", "to"))
		if w := r.word(1); w == "did" || w == "does" || w == "do" {
			for j := 2; j < i; j++ {
				r.toks[j].used = inGiven // who says so
			}
		}
		return true
	}
	return false
}

// factual leaves what to do with figures out of a question for a reason, whatever is compared in it, and the report it is told by out of any
// question for a fact: "why was it larger in May than in April", "according to the report on the canal".
func (r *reader) factual() {
	for i := range r.toks {
		if r.opinionAt(i) {
			r.toks[i].used = inGiven
		}
	}
	if r.ask.Want.Figure() {
		return
	}
	if r.ask.Want == Why {
		r.q.Op = Lookup
	}
	i := r.find("according", "to")
	if i < 0 {
		return
	}
	report := false
	for k := i + 2; k < len(r.toks) && !(i == 0 && r.toks[k].low == ","); k++ {
		report = report || reports[r.word(k)]
	}
	for k := i; report && k < len(r.toks) && !(i == 0 && r.toks[k].low == ","); k++ {
		if r.toks[k].used == free {
			r.toks[k].used = inGiven
		}
	}
}

// opinionAt reports whether the word at i only tells whose words something is: "in the panel's view", "in the view of the panel".
func (r *reader) opinionAt(i int) bool {
	noun := opinions[r.word(i)] || !r.ask.Want.Figure() && r.word(i) == "account" && r.find("in") >= 0 && r.find("in") > i-4
	return noun && i > 0 && (r.toks[i-1].owns || r.word(i-1) == "the" && r.word(i-2) == "in" && r.word(i+1) == "of")
}

// opinions are the nouns that only tell whose words something is.
var opinions = set("opinion view eyes estimation judgment judgement words")

// reports are the nouns of what tells a fact.
var reports = set("report reports story article news statement bulletin survey release note")

// asksPerson reports whether "which" or "what" asks for a person or body: "which analyst", "which bank".
func (r *reader) asksPerson() bool {
	for i := range r.toks {
		if w := r.word(i); (w == "which" || w == "what" || w == "whose") && r.personAhead(i+1) >= 0 {
			return true
		}
	}
	return r.find("who") >= 0
}

// personAhead returns where a noun of a person stands at i or within the next words, before any small word, or -1: "which Acme analyst".
func (r *reader) personAhead(i int) int {
	for k := i; k < min(len(r.toks), i+4) && !idle[r.word(k)]; k++ {
		if personNouns[r.word(k)] && r.measureless(k+1) {
			return k
		}
	}
	return -1
}

// measureless reports whether no measure stands at i: "which manager pay deal" asks for no person.
func (r *reader) measureless(i int) bool { return i >= len(r.toks) || !r.measure(i) }

// personNouns are the nouns of people that "which …" asks for.
var personNouns = set(`analyst economist official officer minister chairman chairwoman president chief head leader spokesman spokeswoman spokesperson banker governor senator lawmaker
	politician executive director manager trader broker dealer strategist statistician professor expert secretary premier chancellor commissioner ambassador envoy delegate adviser
	advisor member policymaker setter rate-setter researcher person man woman`)

// PersonNoun reports whether w is a noun of people, one or many.
func PersonNoun(w string) bool { return personNouns[w] || personNouns[strings.TrimSuffix(w, "s")] }

// causeNouns are what a change may be put down to, other than those who say so.
var causeNouns = set(`change changes factor factors event events law laws tax taxes policy policies shock measure measures festival holiday celebration season disaster storm quake
	war conflict crisis strike dispute row scandal accident decision ruling reform rule rules`)

// dayNouns are the sorts of causes that a text which names one hardly calls so.
var dayNouns = set("festival holiday celebration event factor factors")

// purpose reads what something is done for: "what was the levy meant to stop", "what was the point of the levy".
func (r *reader) purpose() bool {
	if w := r.word(0); w != "what" && r.word(1) != "what" {
		return false
	}
	if r.any(ph("purpose", "of"), ph("point", "of"), ph("idea", "behind"), ph("thinking", "behind"), ph("rationale", "for"), ph("rationale", "behind")) {
		r.q.Purpose = true
		return true
	}
	for i := 2; i+2 < len(r.toks); i++ {
		if intending[r.word(i)] && r.word(i+1) == "to" && serving[r.word(i+2)] && beForms[r.word(1)] {
			r.toks[i].used, r.q.Purpose = inCue, true
			return true
		}
	}
	return false
}

// intending are the participles by which something is for a purpose, serving the verbs of such purposes, behind which "what" asks for no amount.
var (
	intending = set("meant intended supposed designed expected introduced created")
	serving   = set("stop prevent end curb avert avoid halt combat fight tackle discourage deter stem ward counter protect safeguard encourage promote achieve ensure address cure ease relieve help do solve stimulate replace limit restrict control")
)
