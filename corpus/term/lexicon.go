package term

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed data/*.txt
var files embed.FS

// language returns the words that every thesaurus shares, read once. The files are part of the program: a fault in them is a
// fault of the program.
var language = sync.OnceValue(func() *lexicon {
	l, err := loadLexicon()
	if err != nil {
		panic(err)
	}
	return l
})

// A way is a direction with room for none: 0.
type way uint8

const (
	noWay way = iota
	up
	down
	level
)

func (w way) sign() int {
	switch w {
	case up:
		return 1
	case down:
		return -1
	}
	return 0
}

// A form is what is known of one form of a word, where its ending does not tell: "rose", "goods", "the".
type form struct {
	id     int32
	key    string
	kind   Kind
	way    way
	prefix bool
}

// info is what is known of a word in all its forms.
type info struct {
	stem     string // head of its family, or the word as the data write it first
	kind     Kind
	way      way
	surfaces []string // as the data write it
}

// A lexicon is the forms of words.
type lexicon struct {
	forms   map[string]form
	words   map[string]int32 // crude stem → id, from 1
	info    []info           // by id
	members map[string][]string
}

func loadLexicon() (*lexicon, error) {
	l := &lexicon{forms: make(map[string]form, 1500), words: make(map[string]int32, 4000), info: make([]info, 1, 4000), members: map[string][]string{}}
	for _, f := range []struct {
		name string
		read func(string) error
	}{{"families", l.family}, {"moves", l.movesLine()}, {"words", l.wordsLine()}} {
		if err := lines(f.name, f.read); err != nil {
			return nil, err
		}
	}
	for _, p := range []string{"non", "re", "ex", "anti"} {
		l.forms[p] = form{id: l.intern(p), key: p, kind: Word, prefix: true}
	}
	return l, nil
}

// lines reads a data file line by line; # begins a comment.
func lines(name string, read func(string) error) error {
	data, err := files.ReadFile("data/" + name + ".txt")
	if err != nil {
		return fmt.Errorf("reading the words: %w", err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, " \r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := read(line); err != nil {
			return fmt.Errorf("reading the words: %s.txt line %d: %w", name, n, err)
		}
	}
	return nil
}

// intern returns the id of word, a new one where it has none.
func (l *lexicon) intern(word string) int32 {
	if f, ok := l.forms[word]; ok && f.id != 0 {
		return f.id
	}
	base := string(crude([]byte(word)))
	id, ok := l.words[base]
	if !ok {
		id = int32(len(l.info))
		l.info = append(l.info, info{stem: word})
		l.words[base] = id
	}
	if in := &l.info[id]; !slices.Contains(in.surfaces, word) {
		in.surfaces = append(slices.Clip(in.surfaces), word)
	}
	return id
}

// aside is intern for a word of a phrase that is to read elsewhere as it would without the phrase: "approved" as a form of what "approval" begins with,
// though "homes approved" is a phrase.
func (l *lexicon) aside(word string) int32 {
	base := string(crude([]byte(word)))
	_, held := l.words[base]
	if f, formed := l.forms[word]; held || formed && f.id != 0 {
		return l.intern(word)
	}
	id := l.intern(word)
	l.info[id].stem = base
	return id
}

// own gives a word an id apart from what its ending suggests.
func (l *lexicon) own(word string) int32 {
	if f, ok := l.forms[word]; ok {
		return f.id
	}
	if string(crude([]byte(word))) == word {
		return l.intern(word)
	}
	id := int32(len(l.info))
	l.info = append(l.info, info{stem: word, surfaces: []string{word}})
	l.forms[word] = form{id: id, key: word}
	return id
}

// family reads a line of families.txt.
func (l *lexicon) family(line string) error {
	switch line[0] {
	case '=':
		for w := range strings.FieldsSeq(line[1:]) {
			l.own(w)
		}
		return nil
	case '~':
		pair := strings.Fields(line[1:])
		if len(pair) != 2 {
			return fmt.Errorf("want an American and a British spelling")
		}
		l.words[string(crude([]byte(pair[0])))] = l.intern(pair[1])
		l.info[l.intern(pair[1])].stem = pair[1]
		return nil
	}
	inflected, derived, _ := strings.Cut(line, "|")
	forms := strings.Fields(inflected)
	head := forms[0]
	id := l.intern(head)
	l.info[id].stem = head
	for _, f := range forms[1:] {
		l.forms[f] = form{id: id, key: head}
	}
	for w := range strings.FieldsSeq(derived) {
		l.info[l.intern(w)].stem = head
		l.members[head] = append(l.members[head], w)
	}
	l.members[head] = append(l.members[head], forms...)
	return nil
}

// movesLine returns the reader of moves.txt: a direction on a line of its own, its words below.
func (l *lexicon) movesLine() func(string) error {
	var current way
	return func(line string) error {
		if line[0] != '\t' {
			w, ok := map[string]way{"up": up, "down": down, "none": level}[line]
			if !ok {
				return fmt.Errorf("%q is no direction", line)
			}
			current = w
			return nil
		}
		for w := range strings.FieldsSeq(line) {
			if exact, ok := strings.CutPrefix(w, "="); ok {
				f := l.forms[exact]
				if f.id == 0 {
					f.id, f.key = l.intern(exact), exact
					if in := l.info[f.id]; in.stem != "" {
						f.key = in.stem
					}
				}
				f.kind, f.way = Move, current
				l.forms[exact] = f
				continue
			}
			in := &l.info[l.intern(w)]
			in.kind, in.way = Move, current
		}
		return nil
	}
}

// wordsLine returns the reader of words.txt: a kind on a line of its own, its words below. Generic words count in all their forms.
func (l *lexicon) wordsLine() func(string) error {
	var current Kind
	return func(line string) error {
		if line[0] != '\t' {
			k := slices.Index(kindNames[:], line)
			if k < 0 {
				return fmt.Errorf("%q is no kind", line)
			}
			current = Kind(k)
			return nil
		}
		for w := range strings.FieldsSeq(line) {
			if current == Generic {
				l.info[l.intern(w)].kind = Generic
				continue
			}
			f := l.forms[w]
			if f.id == 0 {
				f.id = l.intern(w)
			}
			f.key, f.kind = w, current
			l.forms[w] = f
		}
		return nil
	}
}

// clone returns a lexicon that can take more words without changing l.
func (l *lexicon) clone() *lexicon {
	return &lexicon{forms: l.forms, words: maps.Clone(l.words), info: slices.Clone(l.info), members: l.members}
}
