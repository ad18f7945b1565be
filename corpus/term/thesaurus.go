package term

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// A Thesaurus is a set of concepts with the phrases that stand for them. It does not change and is safe for concurrent use.
type Thesaurus struct {
	*lexicon
	edges    map[edge]int32 // node and word → node; the root is 0
	meaning  []int32        // of a node: index in meanings, 0 for none
	meanings []meaning
	kinds    map[string]Kind
	broader  map[string][]string
	wider    map[string][]string // the wider names of each key, near first and far after them
	phrases  map[string][]string
}

type edge struct{ node, word int32 }

// A meaning is what a phrase stands for: its words behind the first lead ones, use in number.
type meaning struct {
	key       string
	kind      Kind
	lead, use int
}

// An Entry is one line of a thesaurus.
type Entry struct {
	Key     string
	Kind    Kind     // Word, Measure, Modifier or Move
	Broader []string // wider names of the same thing
	Phrases []string // what stands for it beside the key itself; words in brackets must stand there but keep their own meaning
}

// Default returns the thesaurus of economic, business and general news.
func Default() *Thesaurus { return standard() }

var standard = sync.OnceValue(func() *Thesaurus {
	var entries []Entry
	err := lines("terms", func(line string) error {
		e, err := ParseEntry(line)
		entries = append(entries, e)
		return err
	})
	if err != nil {
		panic(err)
	}
	l := language().clone()
	t := &Thesaurus{lexicon: l, edges: make(map[edge]int32, 6000), meaning: make([]int32, 1, 6000), meanings: make([]meaning, 1, 2500),
		kinds: make(map[string]Kind, 600), broader: map[string][]string{}, phrases: make(map[string][]string, 600)}
	if err := t.add(entries, false); err != nil {
		panic(fmt.Errorf("reading the words: terms.txt: %w", err))
	}
	if err := lines("everyday", t.everyday); err != nil {
		panic(err)
	}
	t.widen()
	return t
})

// everyday reads a line of everyday.txt.
func (t *Thesaurus) everyday(line string) error {
	key, phrases, ok := strings.Cut(line, ": ")
	kind, held := t.kinds[key]
	if !ok || !held {
		return fmt.Errorf("%q is no key of terms.txt with its phrases", key)
	}
	for _, p := range split(phrases, ";") {
		if err := t.phrase(p, key, kind, false, t.aside); err != nil {
			return err
		}
	}
	return nil
}

// ParseEntry reads a line of the form "key | kind | broader, broader | phrase; phrase". The parts behind the key may be left out:
// the kind is then word.
func ParseEntry(line string) (Entry, error) {
	f := strings.Split(line, "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	if f[0] == "" || len(f) > 4 {
		return Entry{}, fmt.Errorf("reading term %q: want key | kind | broader | phrases", line)
	}
	e := Entry{Key: f[0]}
	if len(f) > 1 && f[1] != "" {
		k := slices.Index(kindNames[:Generic], f[1])
		if k < 0 {
			return Entry{}, fmt.Errorf("reading term %q: kind %q is none of %s", f[0], f[1], strings.Join(kindNames[:Generic], ", "))
		}
		e.Kind = Kind(k)
	}
	if len(f) > 2 {
		e.Broader = split(f[2], ",")
	}
	if len(f) > 3 {
		e.Phrases = split(f[3], ";")
	}
	return e, nil
}

func split(s, sep string) []string {
	var out []string
	for p := range strings.SplitSeq(s, sep) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// String returns the line that [ParseEntry] reads.
func (e Entry) String() string {
	return fmt.Sprintf("%s | %v | %s | %s", e.Key, e.Kind, strings.Join(e.Broader, ", "), strings.Join(e.Phrases, "; "))
}

// With returns a thesaurus that also holds entries. Their phrases win over those of t: a guild's own words count first. The error
// names every entry that cannot be taken.
func (t *Thesaurus) With(entries []Entry) (*Thesaurus, error) {
	l := t.lexicon.clone()
	c := &Thesaurus{lexicon: l, edges: maps.Clone(t.edges), meaning: slices.Clone(t.meaning), meanings: slices.Clone(t.meanings),
		kinds: maps.Clone(t.kinds), broader: maps.Clone(t.broader), phrases: maps.Clone(t.phrases)}
	if err := c.add(entries, true); err != nil {
		return nil, err
	}
	c.widen()
	return c, nil
}

// widen finds the wider names of all keys, which matching asks for more often than for anything else.
func (t *Thesaurus) widen() {
	t.wider = make(map[string][]string, len(t.broader))
	for key, near := range t.broader {
		all := slices.Clone(near)
		for i := 0; i < len(all); i++ { // the words of a guild may go in a circle
			for _, b := range t.broader[all[i]] {
				if b != key && !slices.Contains(all, b) {
					all = append(all, b)
				}
			}
		}
		t.wider[key] = slices.Clip(all)
	}
}

// add takes entries in. Unless replace, a phrase may stand for one key only.
func (t *Thesaurus) add(entries []Entry, replace bool) error {
	var errs []error
	for _, e := range entries {
		if e.Kind > Move {
			errs = append(errs, fmt.Errorf("adding term %q: kind %v is not for entries", e.Key, e.Kind))
			continue
		}
		key := strings.ToLower(strings.TrimSpace(e.Key))
		if _, held := t.kinds[key]; !held {
			t.kinds[key] = e.Kind
		}
		for _, b := range e.Broader {
			if b != key && !slices.Contains(t.broader[key], b) {
				t.broader[key] = append(slices.Clip(t.broader[key]), b)
			}
		}
		for _, p := range append([]string{key}, e.Phrases...) {
			if err := t.phrase(p, key, e.Kind, replace, t.intern); err != nil {
				errs = append(errs, fmt.Errorf("adding term %q: %w", e.Key, err))
			}
		}
	}
	return errors.Join(errs...)
}

// phrase takes one phrase in: "(trade) gap" stands for key in its words outside brackets. Its words get their ids of intern.
func (t *Thesaurus) phrase(p, key string, kind Kind, replace bool, intern func(word string) int32) error {
	m, plain, err := brackets(p)
	if err != nil {
		return err
	}
	m.key, m.kind = key, kind
	node := int32(0)
	n := 0
	for pos := 0; ; n++ {
		tok, next, ok := t.next(plain, pos)
		if !ok {
			break
		}
		pos = next
		w := strings.ToLower(plain[tok.start:tok.end])
		id := intern(w)
		to, ok := t.edges[edge{node, id}]
		if !ok {
			to = int32(len(t.meaning))
			t.edges[edge{node, id}] = to
			t.meaning = append(t.meaning, 0)
		}
		node = to
	}
	switch {
	case n == 0 || m.use == 0:
		return fmt.Errorf("phrase %q holds no word", p)
	case n > longest:
		return fmt.Errorf("phrase %q is longer than %d words", p, longest)
	}
	if old := t.meaning[node]; old != 0 && !replace && t.meanings[old].key != key {
		return fmt.Errorf("phrase %q stands for %q already", p, t.meanings[old].key)
	}
	t.meaning[node] = int32(len(t.meanings))
	t.meanings = append(t.meanings, m)
	if !slices.Contains(t.phrases[key], plain) {
		t.phrases[key] = append(slices.Clip(t.phrases[key]), plain)
	}
	return nil
}

// brackets counts the words before and outside the brackets of a phrase and returns it without them.
func brackets(p string) (m meaning, plain string, err error) {
	words := func(s string) int {
		n := 0
		for pos := 0; ; n++ {
			_, next, ok := language().next(s, pos)
			if !ok {
				return n
			}
			pos = next
		}
	}
	plain = strings.Map(func(r rune) rune {
		if r == '(' || r == ')' {
			return -1
		}
		return r
	}, p)
	open, end := strings.IndexByte(p, '('), strings.IndexByte(p, ')')
	switch {
	case open < 0 && end < 0:
		m.use = words(p)
	case open < 0 || end < open || strings.Count(p, "(") != 1 || strings.Count(p, ")") != 1:
		return m, plain, fmt.Errorf("phrase %q: brackets do not match", p)
	case open == 0:
		m.lead, m.use = words(p[:end]), words(p[end:])
	case end == len(p)-1:
		m.use = words(p[:open])
	default:
		return m, plain, fmt.Errorf("phrase %q: brackets stand first or last", p)
	}
	return m, plain, nil
}
