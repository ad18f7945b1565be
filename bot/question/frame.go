package question

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// unframed drops what a question says of nothing but who asks and that he asks, and keeps what is asked: "I'd like to know what …", "a friend tells me
// that …", "the rise is what my table still lacks", "…, if you have it". What the asker tells of himself, "I live in Chad and need …", is kept no
// further than its time and place, and these only where the question names none.
func unframed(text string, terms *term.Thesaurus) string {
	f := frame{text: text, terms: terms, toks: scan(text)}
	f.drop = make([]bool, len(f.toks))
	f.cut()
	var asides []piece
	for n, p := range f.pieces {
		switch {
		case f.courtesy(p) && len(f.pieces) > 1:
			f.leave(p.from, p.to)
		case f.aside(n):
			asides = append(asides, p)
			f.leave(p.from, p.to)
		default:
			from := min(f.opening(p), p.to)
			to := f.closing(from, p.to)
			if to < p.to {
				from = max(from, f.lead(p.from))
			}
			f.leave(p.from, from)
			f.leave(to, p.to)
		}
	}
	rest := f.rest()
	named := 0
	for _, p := range asides {
		named += len(place.Find(f.textOf(p)))
	}
	if rest == "" || named > 1 {
		return text
	}
	for i := len(asides) - 1; i >= 0; i-- {
		rest = carried(f.textOf(asides[i]), rest)
	}
	return rest
}

// A frame is a question whose words of asking are being dropped.
type frame struct {
	text   string
	terms  *term.Thesaurus
	toks   []token
	drop   []bool
	pieces []piece
}

// A piece is a stretch of a question between two marks, or up to an "and" behind which the asker says something anew.
type piece struct {
	from, to int
	again    bool // its subject is that of the piece before: "I sell wine and need …"
}

// textOf returns the text of a piece.
func (f *frame) textOf(p piece) string { return f.text[f.toks[p.from].start:f.toks[p.to-1].end] }

// word returns the i-th token in lower case, or "" outside.
func (f *frame) word(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].low
}

// leave drops the tokens from one to another.
func (f *frame) leave(from, to int) {
	for i := from; i < min(to, len(f.toks)); i++ {
		f.drop[i] = true
	}
}

// cut finds the pieces.
func (f *frame) cut() {
	from, again := 0, false
	end := func(i int) {
		if i > from {
			f.pieces = append(f.pieces, piece{from, i, again})
		}
		again = false
	}
	for i, t := range f.toks {
		switch {
		case !t.word && pieceMarks[t.low]:
			end(i)
			from = i + 1
		case i == from:
		case joining[t.low] && f.anew(from, i+1), f.opensLate(from, i):
			end(i)
			from, again = i, joining[t.low] && f.subject(f.past(i)) == f.past(i)
		}
	}
	end(len(f.toks))
}

// opensLate reports whether the asker asks at token i of the piece that begins at token from, behind something else: "for a note on Chad I need …".
func (f *frame) opensLate(from, i int) bool {
	if f.subject(i) == i || relativeWords[f.word(i-1)] || slices.ContainsFunc(f.toks[from:i], func(t token) bool { return askWh[t.low] }) {
		return false
	}
	end, ok := f.asks(i)
	return ok && end < len(f.toks) && f.toks[end].word && !beForms[f.word(end)]
}

// anew reports whether the asker says something anew at token i of the piece that begins at token from: "and I need", "I sell wine and need".
func (f *frame) anew(from, i int) bool {
	if _, ok := f.asks(i); ok || f.notHow(i) > i {
		return true
	}
	start := f.past(from)
	if f.subject(start) == start {
		return false
	}
	_, ok := f.run(i)
	return ok && askWords[f.word(f.past(i))]
}

// opening returns the token behind the words of asking that a piece begins with.
func (f *frame) opening(p piece) int {
	end, ok := f.asks(p.from)
	if at := f.notHow(f.past(p.from)); !ok && p.from > 0 && at > f.past(p.from) {
		return at
	}
	if !ok && p.again {
		if at, asks := f.run(f.past(p.from)); asks {
			return at
		}
	}
	return end
}

// notHow returns the token behind a "not" at token i that only sets apart what is asked from what is known: "I know that it fell, but not by how much".
func (f *frame) notHow(i int) int {
	at := i
	if w := f.word(at); w == "just" || w == "only" {
		at++
	}
	next := f.word(at + 1)
	if f.word(at) == "not" && (askWh[next] || (prepositions[next] || next == "by") && askWh[f.word(at+2)]) {
		return at + 1
	}
	return i
}

// lead returns the token behind what leads to an answer that the asker is said to lack: the "and it is" of "and it is the rate that I'm missing".
func (f *frame) lead(i int) int {
	i = f.past(i)
	switch w := f.word(i); {
	case w == "it" && beForms[f.word(i+1)]:
		return i + 2
	case w == "it's":
		return i + 1
	}
	return i
}

// forDocument reports whether token i begins a phrase for what the asker wants an answer for: "for a note on Chad", "as a base for comparison".
func (f *frame) forDocument(i int) bool {
	const long = 4 // words up to the noun
	if !documentLeads[f.word(i)] {
		i = f.past(i)
	}
	return documentLeads[f.word(i)] && owned[f.word(i+1)] &&
		slices.ContainsFunc(f.toks[min(i+2, len(f.toks)):min(i+2+long, len(f.toks))], func(t token) bool { return documents[t.low] })
}

// past returns the token behind the small words that a piece may begin with: "so", "and please".
func (f *frame) past(i int) int {
	for leadWords[f.word(i)] {
		i++
	}
	return i
}

// subject returns the token behind the asker, or one of his, as a subject that begins at token i, or i: "I", "my boss", "a friend of mine".
func (f *frame) subject(i int) int {
	switch w, next := f.word(i), f.word(i+1); {
	case w == "somebody" || w == "someone":
		return f.whose(i + 1)
	case askers[w]:
		return i + 1
	case w == "it'd", w == "it" && next == "would":
		for at := i + 1; runWords[f.word(at)] || askReasons[f.word(at)]; at++ {
			if askReasons[f.word(at)] {
				return at + 1 // "it would be useful to know"
			}
		}
	case w == "it" && (next == "escapes" || next == "beats" || next == "puzzles"):
		return i + 1
	case w == "my" || w == "our":
		for j := i + 2; j <= i+3; j++ {
			if _, ok := f.run(j); ok || acquaintances[strings.TrimSuffix(f.word(j-1), "s")] {
				return f.whose(j)
			}
		}
	case (w == "a" || w == "another" || w == "some") && acquaintances[strings.TrimSuffix(next, "s")]:
		return f.whose(i + 2)
	}
	return i
}

// whose returns the token behind what says of somebody where he belongs, before words of asking: "of mine", "at the office".
func (f *frame) whose(i int) int {
	const long = 4 // words
	if w := f.word(i); w != "of" && w != "at" && w != "in" && w != "from" && w != "on" {
		return i
	}
	for j := i + 2; j <= i+long; j++ {
		if _, ok := f.run(j); ok {
			return j
		}
	}
	return i
}

// asks returns the token behind the words of asking that begin at token i, and whether any do: "I need", "could you look up", "let me know",
// "wondering", "what I don't have is". Where none do it returns i.
func (f *frame) asks(i int) (end int, ok bool) {
	start := i
	i = f.past(i)
	switch w, next := f.word(i), f.word(i+1); {
	case f.subject(i) > i:
		if end, ok = f.run(f.subject(i)); ok && !askers[w] && !f.handsOn(i, end) && (w != "my" || askWh[f.word(end)]) {
			return start, false // "our readers want how many pages"
		}
	case (modals[w] || w == "do" || w == "did") && (next == "you" || next == "someone" || next == "somebody" || next == "anyone" || next == "anybody"):
		end, ok = f.run(i + 2)
	case w == "you" && modals[next]:
		end, ok = f.run(i + 2)
	case w == "you":
		end, ok = f.run(i + 1)
	case w == "there":
		for end = i + 1; runWords[f.word(end)] || beForms[f.word(end)]; end++ {
		}
		ok = articles[f.word(end)] && answerNouns[f.word(end+1)] && answerLinks[f.word(end+2)]
		end += 3 // "there must be a figure for …"
	case w == "what" && next == "interests" && f.word(i+2) == "me" && beForms[f.word(i+3)]:
		return i + 4, true
	case w == "what" || w == "all" || articles[w]:
		if end, ok = f.sought(i); ok {
			return end, true
		}
	case partings[w], (w == "any" || w == "no") && next == "idea", w == "not" && next == "sure",
		orders[w] && (next == "me" || next == "up" || next == "out" || !askWords[w]):
		end, ok = f.run(i)
	}
	if !ok {
		return start, false
	}
	if again, asks := f.asks(end); asks && end > i {
		return again, true // "I hear that you have …"
	}
	return end, true
}

// handsOn reports whether words of asking between two tokens hand a question on, as no want of one's own does: "my boss asks".
func (f *frame) handsOn(from, to int) bool {
	return f.word(from) == "it" || f.word(from) == "it'd" || slices.ContainsFunc(f.toks[from:min(to, len(f.toks))], func(t token) bool { return handing[t.low] })
}

// owns reports whether the subject between two tokens is a thing of the asker's and nobody: "my table".
func (f *frame) owns(from, to int) bool {
	return (f.word(from) == "my" || f.word(from) == "our") &&
		!slices.ContainsFunc(f.toks[from:to], func(t token) bool { return acquaintances[strings.TrimSuffix(t.low, "s")] })
}

// sought returns the token behind what says at token i only that something is sought, before it is named: "what I don't have is", "the only number that
// I need is".
func (f *frame) sought(i int) (end int, ok bool) {
	at := i + 1
	for ; answerNouns[f.word(at)] || runWords[f.word(at)] || relativeWords[f.word(at)]; at++ {
	}
	if at = f.subject(at); at <= i+1 {
		return i, false
	}
	end, _ = f.run(at)
	if end == at || !beForms[f.word(end)] {
		return i, false
	}
	return end + 1, true
}

// run returns the token behind a run of words of asking that begins at token i, and whether one of them asks.
func (f *frame) run(i int) (end int, ok bool) {
	for taken := ""; i < len(f.toks); i++ {
		w, next := f.word(i), f.word(i+1)
		switch {
		case askWords[w]:
			ok = true
		case runWords[w]:
		case askers[w] && (askWords[next] || runWords[next]):
		case prepositions[w] && takers[taken]:
		case w == "to" && (askWords[next] || runWords[next]):
		case articles[w] && answerNouns[next] && answerLinks[f.word(i+2)]:
			i += 2 // "a figure for", "the feeling that"
		case (w == "that" || w == "if") && ok:
			return i + 1, ok
		default:
			return i, ok
		}
		taken = w
	}
	return i, ok
}

// closing returns the token at which the words of asking begin that a piece ends with, or to: "is what I'm after", "that my table lacks", "is missing".
func (f *frame) closing(from, to int) int {
	at := to
	for t := from + 1; t < to && at == to; t++ {
		if j := f.subject(t); j > t {
			if end, ok := f.run(j); ok && end >= to && (askers[f.word(t)] || f.handsOn(t, end) || f.owns(t, j)) {
				at = t
			}
		}
	}
	if at == to {
		last := to - 1
		if wanting[f.word(last)] && !slices.ContainsFunc(f.toks[from:to], func(t token) bool { return askWh[t.low] }) {
			for last--; runWords[f.word(last)] && !beForms[f.word(last)]; last-- {
			}
			if last > from && (f.word(last) == "is" || f.word(last) == "are") {
				return last
			}
		}
		return to
	}
	for at > from && relativeWords[f.word(at-1)] {
		at--
	}
	if slices.ContainsFunc(f.toks[from:at], func(t token) bool { return askWh[t.low] }) ||
		slices.ContainsFunc(f.toks[at:to], func(t token) bool { return t.low == "not" || t.low == "never" }) {
		return to
	}
	k := at
	for k > from && (articles[f.word(k-1)] || answerNouns[f.word(k-1)] || runWords[f.word(k-1)] && !beForms[f.word(k-1)]) {
		k--
	}
	if k > from+1 && beForms[f.word(k-1)] {
		if k == from+2 && (f.word(from) == "that" || f.word(from) == "this") {
			return from // "…: that is the number I want"
		}
		return k - 1
	}
	if at <= from {
		return to
	}
	return at
}

// courtesy reports whether a piece holds nothing but words of asking: "if you have it", "could you pass it on", "I wonder".
func (f *frame) courtesy(p piece) bool {
	asks := false
	for i := p.from; i < p.to; i++ {
		w := f.word(i)
		asks = asks || askWords[w] || askers[w] || w == "you" || w == "please"
		last := i == p.to-1 && (w == "which" || w == "what") && asks // "and I'm curious which"
		if !askWords[w] && !runWords[w] && !askers[w] && !courtesies[w] && !leadWords[w] && !modals[w] && !last {
			return false
		}
	}
	return asks
}

// aside reports whether piece n only tells something of the asker's life, and what is asked is measured in another: "I live in Chad", "to settle a bet",
// "moving house, I wonder …".
func (f *frame) aside(n int) bool {
	p := f.pieces[n]
	start := f.past(p.from)
	_, asks := f.asks(start)
	more := n+1 < len(f.pieces)
	switch w, next := f.word(start), f.word(start+1); {
	case f.subject(start) > start && !asks, f.forDocument(p.from):
	case more && asideLeads[f.word(p.from)] && f.pieces[n+1].from == p.to && f.subject(p.to) > p.to:
	case more && !asks && lifeVerbs[w] && strings.HasSuffix(w, "ing"):
		at := f.past(f.pieces[n+1].from)
		if _, next := f.asks(at); !next || f.subject(at) == at {
			return false
		}
	case n == 0 && more && w == "to" && lifeVerbs[next], n == 0 && more && w == "out" && next == "of":
	default:
		return false
	}
	if more && negating[f.word(f.past(f.pieces[n+1].from))] && f.notHow(f.past(f.pieces[n+1].from)) == f.past(f.pieces[n+1].from) {
		return false // "I live in Chad, not Fiji: …"
	}
	return f.ofLife(p) && f.apart(n)
}

// ofLife reports whether a piece holds nothing but the few words that people tell of their lives with, with one place and one time at most. What else it
// held could single out a part of what is asked: "I count women only", "for a note on oil".
func (f *frame) ofLife(p piece) bool {
	text, base := f.textOf(p), f.toks[p.from].start
	times, places := period.Find(text, period.Date{}), place.Find(text)
	if len(times) > 1 || len(places) > 1 {
		return false
	}
	for i := p.from; i < p.to; i++ {
		w, at := f.word(i), f.toks[i].start-base
		switch {
		case len(places) > 0 && places[0].Start <= at && at < places[0].End:
		case len(times) > 0 && times[0].Start <= at && at < times[0].End:
			if at == times[0].Start && f.word(i-1) != "in" {
				return false
			}
		case negating[w]:
			return false
		case !lifeVerbs[w] && !lifeWords[w] && !documents[w] && !askers[w] && !runWords[w] && !leadWords[w] && !prepositions[w] && !owned[w] && !articles[w] &&
			!acquaintances[strings.TrimSuffix(w, "s")]:
			return false
		}
	}
	return true
}

// apart reports whether what is asked stands in other pieces than n: they ask or name a measure, refer to nothing by a pronoun, and piece n names
// none of what is measured.
func (f *frame) apart(n int) bool {
	asked, measured := false, false
	for m, p := range f.pieces {
		if m == n || f.courtesy(p) {
			continue
		}
		for _, t := range f.toks[p.from:p.to] {
			if backWords[t.low] {
				return false
			}
			asked = asked || askWh[t.low]
		}
		measured = measured || slices.ContainsFunc(f.terms.Read(f.textOf(p)), func(t term.Term) bool { return t.Kind == term.Measure })
	}
	return measured || asked && !slices.ContainsFunc(f.terms.Read(f.textOf(f.pieces[n])), func(t term.Term) bool {
		return t.Kind == term.Measure || t.Kind == term.Modifier
	})
}

// rest returns the text that is kept, without the marks of what was dropped.
func (f *frame) rest() string {
	var b strings.Builder
	kept, mark := false, ""
	for i, t := range f.toks {
		switch {
		case f.drop[i]:
		case !t.word && pieceMarks[t.low]:
			if kept || mark != "" && sentenceEnds[t.low] {
				mark, kept = t.low, false
			}
		default:
			if mark != "" {
				b.WriteString(mark)
				mark = ""
			}
			if b.Len() > 0 && i > 0 && (f.toks[i-1].end < t.start || f.drop[i-1]) {
				b.WriteByte(' ')
			}
			b.WriteString(f.text[t.start:t.end])
			kept = true
		}
	}
	b.WriteString(mark)
	return strings.TrimSpace(b.String())
}

// carried returns what is asked with the time and the place that only what was told before names.
func carried(told, asked string) string {
	var lead []string
	if places := place.Find(told); len(places) > 0 && len(place.Find(asked)) == 0 {
		m := places[len(places)-1]
		lead = append(lead, "in "+told[m.Start:m.End])
	}
	if times := period.Find(told, period.Date{}); len(times) > 0 && !dated(asked) && !ofNow(asked) {
		m := times[len(times)-1]
		lead = append(lead, "in "+told[m.Start:m.End])
	}
	if len(lead) == 0 {
		return asked
	}
	return strings.Join(lead, " ") + ", " + asked
}

// dated reports whether text names a time that is not only one to compare with.
func dated(text string) bool {
	return slices.ContainsFunc(period.Find(text, period.Date{}), func(m period.Mention) bool {
		before := strings.ToLower(strings.TrimSpace(text[:m.Start]))
		return !comparing[before[strings.LastIndex(before, " ")+1:]]
	})
}

// ofNow reports whether text asks in the present, so that no time of the asker's own past belongs to it.
func ofNow(text string) bool {
	return slices.ContainsFunc(scan(text), func(t token) bool { return present[t.low] })
}
