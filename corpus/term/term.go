// Package term reads words as the things they mean in economic, business and general news: "trade gap" is a deficit, "sold abroad"
// is exports, "jobless" is unemployment.
//
// The words are the text files in data, of which everyday.txt holds what people say for the measures that terms.txt names; a guild adds its own with
// [Thesaurus.With].
package term

import (
	"hash/maphash"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
)

// A Kind says what part a word plays.
type Kind uint8

const (
	Word     Kind = iota // content: a name, a thing, anything unknown
	Measure              // what figures measure: exports, unemployment, price
	Modifier             // what narrows a measure: industrial, seasonally adjusted, wheat
	Move                 // says that a figure changes: rose, growth, lower
	Generic              // says little: figure, level, total, percent, a bare number
	Stop                 // of, the, was
	Chat                 // hey, bot, please
)

var kindNames = [...]string{"word", "measure", "modifier", "move", "generic", "stop", "chat"}

func (k Kind) String() string { return kindNames[k] }

// A Term is a word or phrase of a text in its canonical form.
type Term struct {
	Start, End int // byte range; a possessive ending is left out
	Key        string
	Kind       Kind
}

// Read returns the terms of text, in order and not overlapping: the longest phrases that the thesaurus knows, and all other
// words each as its own stem, stop words too. A bare number is Generic.
func (t *Thesaurus) Read(text string) []Term {
	r := reader{t: t, text: text}
	if text != "" {
		r.out = make([]Term, 0, len(text)/6+2)
	}
	for r.fill(); r.n > r.head; r.fill() {
		r.emit(r.n - r.head)
	}
	return r.out
}

// window is how many words a reader looks at together; longest is the most words of a phrase.
const (
	window  = 64
	longest = 10
)

// A reader is one pass over a text.
type reader struct {
	t       *Thesaurus
	text    string
	pos     int
	toks    [window]token
	head, n int // toks[head:n] are still to be read
	out     []Term
}

// fill reads words until the window is full or the text ends.
func (r *reader) fill() {
	copy(r.toks[:], r.toks[r.head:r.n])
	r.n -= r.head
	r.head = 0
	for r.n < window {
		tok, next, ok := r.t.next(r.text, r.pos)
		if !ok {
			return
		}
		r.pos = next
		r.toks[r.n] = tok
		r.n++
	}
}

// emit reads the first n words of the window: all of them at the end of the text, else all that no longer phrase can begin with.
func (r *reader) emit(n int) {
	end := r.head + n
	for r.head < end {
		if r.n == window && r.n-r.head <= longest && r.pos < len(r.text) {
			return
		}
		r.term(end)
	}
}

// term reads one term that ends before the word at limit.
func (r *reader) term(limit int) {
	i := r.head
	if m, ok := r.match(i, limit); ok {
		for r.head < i+m.lead {
			r.term(i + m.lead)
		}
		first, last := r.toks[i+m.lead], r.toks[i+m.lead+m.use-1]
		r.out = append(r.out, Term{first.start, last.end, m.key, m.kind})
		r.head = i + m.lead + m.use
		return
	}
	tok := r.toks[i]
	if tok.prefix && i+1 < limit && r.toks[i+1].hyphen {
		next := r.toks[i+1]
		key := next.key
		if m, ok := r.match(i+1, i+2); ok {
			key = m.key
		}
		r.out = append(r.out, Term{tok.start, next.end, tok.key + "-" + key, Word})
		r.head += 2
		return
	}
	r.out = append(r.out, Term{tok.start, tok.end, tok.key, tok.kind})
	r.head++
}

// match returns the longest phrase that begins with the word at i and ends before limit.
func (r *reader) match(i, limit int) (best meaning, ok bool) {
	node := int32(0)
	for j := i; j < limit && r.toks[j].id != 0 && (j == i || r.toks[j].joined); j++ {
		node = r.t.edges[edge{node, r.toks[j].id}]
		if node == 0 {
			break
		}
		if m := r.t.meaning[node]; m != 0 {
			best, ok = r.t.meanings[m], true
		}
	}
	return best, ok
}

// Broader returns the wider names of key, near ones first: payments of the current account, balance of a deficit.
func (t *Thesaurus) Broader(key string) []string { return t.wider[key] }

// Wider reports whether wide is a wider name of key, near or far.
func (t *Thesaurus) Wider(wide, key string) bool { return slices.Contains(t.wider[key], wide) }

// Expand returns the words and phrases that stand for key in texts, the key first: what to search for.
func (t *Thesaurus) Expand(key string) []string {
	out := []string{key}
	for _, w := range append(slices.Clone(t.phrases[key]), t.members[key]...) {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// Kind returns the kind of key where the thesaurus holds it.
func (t *Thesaurus) Kind(key string) (Kind, bool) {
	k, ok := t.kinds[key]
	return k, ok
}

// Knows reports whether word, in lower case, is a word of the thesaurus or of the language of questions, in any usual form.
func (t *Thesaurus) Knows(word string) bool {
	if _, ok := t.forms[word]; ok {
		return true
	}
	var buf [maxWord]byte
	if len(word) > maxWord {
		return false
	}
	b := crude(append(buf[:0], word...))
	id := t.words[string(b)]
	return id != 0 && slices.ContainsFunc(t.info[id].surfaces, func(s string) bool { return inflects(s, word) })
}

// Words returns the single words of the thesaurus and of the language of questions, sorted: what a misspelt word may have meant.
func (t *Thesaurus) Words() iter.Seq[string] {
	return func(yield func(string) bool) {
		var all []string
		for w := range t.forms {
			all = append(all, w)
		}
		for _, in := range t.info {
			all = append(all, in.surfaces...)
		}
		slices.Sort(all)
		for _, w := range slices.Compact(all) {
			if !yield(w) {
				return
			}
		}
	}
}

// Direction returns which way a word says that a figure goes: +1 for "rose", "higher", "increase", -1 for "fell", "narrowed",
// "less", 0 for "unchanged". It reports false for a word that says nothing of the kind. "Loss" and "deficit" are no directions.
func Direction(word string) (dir int, ok bool) {
	lex := language()
	var buf [maxWord]byte
	if len(word) > maxWord {
		return 0, false
	}
	b := append(buf[:0], word...)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	if f, ok := lex.forms[string(b)]; ok && f.way != 0 {
		return f.way.sign(), true
	} else if ok {
		w := lex.info[f.id].way
		return w.sign(), w != 0
	}
	w := lex.info[lex.words[string(crude(b))]].way
	return w.sign(), w != 0
}

// Stem returns what all words of a family share: grow for "grew", "grown" and "growth"; of an unknown word what is left without
// its ending.
func Stem(word string) string {
	slot := &stems[maphash.String(stemSeed, word)%uint64(len(stems))]
	if s := slot.Load(); s != nil && s.word == word {
		return s.stem
	}
	s := stemmed{word: strings.Clone(word)} // a word is part of a text that need not stay
	if tok, _, ok := standard().next(s.word, 0); ok {
		s.stem = tok.key
	} else {
		s.stem = strings.ToLower(s.word)
	}
	slot.Store(&s)
	return s.stem
}

// stems holds the words that [Stem] was asked for last, one in each place: matching asks for the same few thousand times over.
var (
	stems    [1 << 12]atomic.Pointer[stemmed]
	stemSeed = maphash.MakeSeed()
)

type stemmed struct{ word, stem string }
