package figure

// colonBefore returns the mark that token a stands behind where it sets out what the clause before it says, or -1: the colon of "Cod was the
// exception: it rose", the dash of "Cod was the exception - it rose".
func (w *walk) colonBefore(a int) int {
	if w.isMark(a-1, ":") || w.isMark(a-1, "-") && !w.isMark(w.beforeAside(a), "-") {
		return a - 1
	}
	return -1
}

// setOut returns the subject of the clause that the pronoun at token a sets out behind a colon, "Trade with Peru was the exception: it rose", or goes on
// from behind a word that subordinates: "Base rates were last changed in May, when they came down". It is
// empty where that clause has figures, which tell better, or no thing for a subject that agrees with the pronoun in number.
func (w *walk) setOut(a int) subject {
	mark := w.colonBefore(a)
	goesOn := mark < 0 && w.isWord(a-1, "when", "after", "before", "until", "because", "since")
	if goesOn {
		mark = a - 1
	}
	if j := a - 1; mark < 0 {
		for w.at(j).kind == quant || w.at(j).is(fPrep) && w.at(j).verb == 0 {
			j--
		}
		if w.isMark(j, ";") || w.isMark(j, ":") {
			mark = j // "Wool output fell again; at 3 tonnes it was 2 pct lower"
		}
	}
	if mark < 0 || len(w.binds) > 0 {
		return subject{}
	}
	for k := len(w.verbs) - 1; k >= 0; k-- {
		v := &w.verbs[k]
		if v.a >= mark || v.subjA >= v.subjB {
			continue
		}
		s := w.subjectOf(v.subjA, v.subjB)
		h := w.headOf(v.subjA, v.subjB)
		if s.head == "" || s.speaker || s.anaphor || s.bare || h < 0 || w.isPlural(h) != w.isWord(a, "they", "these") || goesOn && !measuresSomething(s.head) {
			return subject{}
		}
		return s
	}
	return subject{}
}

// colonTime returns the token of the period of the clause that the clause of bind k sets out behind a colon, or -1: "The mills did well in May, when
// all lines gained: wool rose 4 pct".
func (w *walk) colonTime(k int) int {
	if len(w.times) == 0 {
		return -1
	}
	from, _ := w.clauseBounds(k)
	for from > 0 && !w.isMark(from, ":") && w.at(from).kind != quant {
		from--
	}
	if !w.isMark(from, ":") {
		return -1
	}
	at := -1
	for i := range from {
		switch t := w.at(i); {
		case t.kind == quant:
			return -1
		case t.kind == instant && at < 0 && w.timeUse(i) == mainTime && !w.mention(i).Period.IsZero() && w.r.settled(w.mention(i).Period):
			at = i
		}
	}
	return at
}

// colonItem gives b, an item of the list that a measure opens with a colon, the measure of the thing that the item names: "Sales by kind of shop:
// grocers, 10 million, up 8 pct; bakers, 6 million".
func (w *walk) colonItem(b *bind) {
	colon := w.listColon()
	if colon < 0 || !w.isMark(b.gov, ",") || b.gov < colon || b.comp {
		return
	}
	a := b.gov
	for a > 0 && w.at(a-1).kind == word && w.at(a-1).verb == 0 {
		a--
	}
	if a == b.gov || !w.isMark(a-1, ";") && a-1 != colon || w.at(a).is(fPrep) {
		return
	}
	measure, item := w.subjectOf(0, w.headerEnd(colon)), w.subjectOf(a, b.gov)
	if measure.head == "" || item.bare || item.head == "" {
		return
	}
	measure.text = joinWords(measure.text, " of ", item.text)
	b.subj, b.named = measure, true
}

// listColon returns the colon behind the phrase without verb or figure that the sentence opens with, "Sales by kind of shop:", or -1.
func (w *walk) listColon() int {
	for i := range w.toks {
		t := w.at(i)
		if w.isMark(i, ":") && i > 0 {
			return i
		}
		if t.kind != word || t.verb > 0 {
			return -1
		}
	}
	return -1
}

// headerEnd returns where the measure ends in what stands before the colon: before "by".
func (w *walk) headerEnd(colon int) int {
	for i := range colon {
		if w.isWord(i, "by") {
			return i
		}
	}
	return colon
}

// keepTheme keeps what a sentence without figures that opens a paragraph is about, for the "they" and "their" of the next: "Private firms did better.
// Their trade grew 4 pct".
func (r *reader) keepTheme(w *walk) {
	if !r.opens || len(w.verbs) == 0 {
		return
	}
	v := &w.verbs[0]
	if v.subjA >= v.subjB || v.is(fSay) {
		return
	}
	s := w.subjectOf(v.subjA, v.subjB)
	if s.head == "" || s.anaphor || s.bare || s.speaker || s.org != "" || len(s.partner) > 0 {
		return
	}
	if h := w.headOf(v.subjA, v.subjB); h >= 0 && w.isPlural(h) && !w.at(h).is(fChange|fBody|fExport|fImport|fBal|fGen) {
		r.theme, r.themed = s, r.passage+1
	}
}

// themeFor returns the theme of the paragraph where the sentence right behind the one that opens it says "they" or "their" at token a.
func (w *walk) themeFor(a int) subject {
	if w.r.themed == 0 || w.r.themed != w.r.passage || !w.isWord(a, "they", "their") || len(w.binds) > 0 {
		return subject{}
	}
	return w.r.theme
}

// keepClosing keeps what the change is of that ends the sentence, one without figures: it is what "this" of the next stands for.
func (r *reader) keepClosing(w *walk) {
	for c := len(w.toks) - 1; c > 0; c-- {
		t := w.at(c)
		if !t.is(fChange) || !t.is(fUp|fDown) || t.verb > 0 {
			continue
		}
		a, e := w.complement(c + 1)
		if a == e || e < len(w.toks) && !w.isMark(e, ".") {
			return
		}
		if s := w.subjectOf(a, e); s.head != "" && !s.anaphor && !s.speaker {
			r.closing, r.closingAt = s, r.passage+1
		}
		return
	}
}
