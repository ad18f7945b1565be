package place

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/*.txt
var files embed.FS

// atlas returns the gazetteer, read once. Its files are part of the program: a fault in them is a fault of the program.
var atlas = sync.OnceValue(func() *gazetteer {
	g, err := load()
	if err != nil {
		panic(err)
	}
	return g
})

// A gazetteer is all places with their names.
type gazetteer struct {
	places, bodies *trie
	byKey          map[string]*Place
	names          map[string][]string
	money          map[string][]money         // today's first
	issuers        map[string]string          // of currencies, by ISO code: "" where several countries have it
	moneyNames     map[string]map[string]bool // ISO codes of currencies, by the word that they are called
	words          []string
	behind, before map[string][]string // of the names of two words, in lower case: the words that stand behind the first, before the second
}

// A money is one currency of a country with the first and last year it was in use; 0 is open.
type money struct {
	iso         string
	words       []string
	first, last int
}

func (m money) used(year int) bool {
	return year == 0 || (m.first == 0 || year >= m.first) && (m.last == 0 || year <= m.last)
}

// load reads the data files.
func load() (*gazetteer, error) {
	g := &gazetteer{places: newTrie(), bodies: newTrie(), byKey: map[string]*Place{}, names: map[string][]string{}, money: map[string][]money{}, issuers: map[string]string{}, moneyNames: map[string]map[string]bool{}, behind: map[string][]string{}, before: map[string][]string{}}
	readers := []struct {
		file   string
		fields int
		read   func([]string) error
	}{
		{"masks", 1, g.mask},
		{"countries", 9, g.country},
		{"groups", 6, g.group},
		{"regions", 3, g.region},
		{"bodies", 2, g.body},
	}
	for _, r := range readers {
		if err := g.file(r.file, r.fields, r.read); err != nil {
			return nil, err
		}
	}
	g.join()
	slices.Sort(g.words)
	g.words = slices.Compact(g.words)
	return g, nil
}

// file reads one data file: a record a line, fields between bars, # begins a comment.
func (g *gazetteer) file(name string, fields int, read func([]string) error) error {
	data, err := files.ReadFile("data/" + name + ".txt")
	if err != nil {
		return fmt.Errorf("reading the gazetteer: %w", err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		rec := strings.Split(line, "|")
		for i := range rec {
			rec[i] = strings.TrimSpace(rec[i])
		}
		if len(rec) != fields {
			return fmt.Errorf("reading the gazetteer: %s.txt line %d: %d fields, want %d", name, n, len(rec), fields)
		}
		if err := read(rec); err != nil {
			return fmt.Errorf("reading the gazetteer: %s.txt line %d: %w", name, n, err)
		}
	}
	return nil
}

// list splits a field at commas.
func list(field string) []string {
	var out []string
	for s := range strings.SplitSeq(field, ",") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (g *gazetteer) mask(rec []string) error {
	g.places.add(rec[0], entry{})
	return nil
}

func (g *gazetteer) country(rec []string) error {
	p := &Place{Key: rec[0], Kind: Country, Groups: list(rec[8])}
	g.byKey[p.Key] = p
	p.Name = g.add(p, rec[1], Name)
	for _, n := range list(rec[2]) {
		g.add(p, n, Name)
	}
	for _, n := range list(rec[3]) {
		g.add(p, n, Adjective)
		if rec[4] == "" && (strings.HasSuffix(n, "an") || strings.HasSuffix(n, "i")) {
			g.places.add(n+"s", entry{key: p.Key, form: Demonym}) // "Italians": the adjective names the people too
		}
	}
	for _, n := range list(rec[4]) {
		g.demonym(p, n)
	}
	for i, n := range list(rec[5]) {
		city := g.capital(p, n)
		if i == 0 {
			p.Capital = city
		}
	}
	for _, n := range list(rec[6]) {
		g.places.add(n, entry{key: p.Key, form: Government})
	}
	return g.currencies(p, rec[7])
}

// add makes name, with the marks behind it, a name of p and returns it without them.
func (g *gazetteer) add(p *Place, name string, form Form) string {
	clean, e := marks(name)
	e.key, e.form = p.Key, form
	g.places.add(clean, e)
	if !slices.Contains(g.names[p.Key], clean) {
		g.names[p.Key] = append(g.names[p.Key], clean)
	}
	low := strings.ToLower(clean)
	if (p.Kind == Country || p.Kind == Group) && len(low) > 3 && !strings.ContainsAny(low, " .-'") {
		g.words = append(g.words, low)
	}
	g.pair(clean)
	return clean
}

// pair notes a name of two words.
func (g *gazetteer) pair(name string) {
	if words := strings.Fields(strings.ToLower(name)); len(words) == 2 {
		g.behind[words[0]] = append(g.behind[words[0]], words[1])
		g.before[words[1]] = append(g.before[words[1]], words[0])
	}
}

// demonym adds the people of p, one and several. "Chinese" and "Swiss" are the same in both, and adjectives too.
func (g *gazetteer) demonym(p *Place, name string) {
	clean, e := marks(name)
	forms := []string{name}
	switch {
	case strings.HasSuffix(clean, "hman"):
		forms = append(forms, clean[:len(clean)-2]+"en")
	case !strings.HasSuffix(clean, "ese") && !strings.HasSuffix(clean, "ss") && !strings.HasSuffix(clean, "."):
		plural := clean + "s"
		if e.weakLower {
			plural += "~"
		}
		forms = append(forms, plural)
	}
	for _, f := range forms {
		if c, _ := marks(f); !slices.Contains(g.names[p.Key], c) {
			g.add(p, f, Demonym)
		}
	}
}

// capital adds a capital of p as a way to name p, and as a city of its own unless a region has its name, and returns its key.
func (g *gazetteer) capital(p *Place, name string) string {
	clean, e := marks(name)
	e.key, e.form, e.city = p.Key, Capital, clean
	g.places.add(clean, e)
	g.pair(clean)
	if _, ok := g.byKey[clean]; !ok {
		g.byKey[clean] = &Place{Key: clean, Name: clean, Kind: City, In: p.Key}
		g.names[clean] = []string{clean}
	}
	return clean
}

// currencies reads "FRF franc -2001, EUR euro 1999-".
func (g *gazetteer) currencies(p *Place, field string) error {
	for _, c := range list(field) {
		f := strings.Fields(c)
		if len(f) < 2 || len(f) > 3 {
			return fmt.Errorf("currency %q: want code, word, years", c)
		}
		m := money{iso: f[0], words: strings.Split(f[1], "/")}
		if len(f) == 3 {
			first, last, ok := strings.Cut(f[2], "-")
			if !ok {
				return fmt.Errorf("currency %q: years want a hyphen", c)
			}
			m.first, _ = strconv.Atoi(first)
			m.last, _ = strconv.Atoi(last)
		}
		if by, ok := g.issuers[m.iso]; !ok {
			g.issuers[m.iso] = p.Key
		} else if by != p.Key {
			g.issuers[m.iso] = ""
		}
		g.money[p.Key] = append(g.money[p.Key], m)
		for _, w := range m.words {
			if g.moneyNames[w] == nil {
				g.moneyNames[w] = map[string]bool{}
			}
			g.moneyNames[w][m.iso] = true
		}
	}
	if all := g.money[p.Key]; len(all) > 0 && all[0].last == 0 {
		p.Currency = all[0].iso
	}
	return nil
}

func (g *gazetteer) group(rec []string) error {
	p := &Place{Key: rec[0], Kind: Group}
	g.byKey[p.Key] = p
	p.Name = g.add(p, rec[1], Name)
	for _, n := range list(rec[2]) {
		g.add(p, n, Name)
	}
	for _, n := range list(rec[3]) {
		g.add(p, n, Adjective)
	}
	for m := range strings.FieldsSeq(rec[4]) {
		member, ok := g.byKey[m]
		if !ok && m != "Africa" {
			return fmt.Errorf("no member %q", m)
		}
		if ok {
			member.Groups = append(member.Groups, p.Key)
		}
	}
	return g.currencies(p, rec[5])
}

func (g *gazetteer) region(rec []string) error {
	country, ok := g.byKey[rec[0]]
	if !ok {
		return fmt.Errorf("no country %q", rec[0])
	}
	kind := City
	if rec[1] == Region.String() {
		kind = Region
	}
	for names := range strings.SplitSeq(rec[2], ";") {
		all := strings.Split(names, "=")
		clean, _ := marks(strings.TrimSpace(all[0]))
		if _, taken := g.byKey[clean]; taken {
			return fmt.Errorf("%q stands twice", clean)
		}
		p := &Place{Key: clean, Name: clean, Kind: kind, In: country.Key}
		g.byKey[clean] = p
		for i, n := range all {
			form := Name
			if i > 0 && adjectival(n) {
				form = Adjective
			}
			g.add(p, strings.TrimSpace(n), form)
		}
	}
	return nil
}

// adjectival reports whether another name of a region is its adjective: "Bavarian", "Scottish".
func adjectival(n string) bool {
	for _, end := range []string{"ian", "ish", "ean", "lan", "xan", "Welsh", "Saxon", "Flemish", "Catalan", "Basque", "Walloon", "olian"} {
		if strings.HasSuffix(n, end) {
			return true
		}
	}
	return false
}

func (g *gazetteer) body(rec []string) error {
	if _, ok := g.byKey[rec[0]]; !ok {
		return fmt.Errorf("no place %q", rec[0])
	}
	for _, n := range list(rec[1]) {
		e := entry{key: rec[0], form: Government}
		if own, shared := strings.CutSuffix(n, "~"); shared {
			n, e.form = own, Weak
		}
		e.exact = n == strings.ToUpper(n)
		g.bodies.add(n, e)
	}
	return nil
}

// join fills in what places take over from others: the currency of a region, the members of a group of groups.
func (g *gazetteer) join() {
	for _, p := range g.byKey {
		if p.In != "" {
			p.Currency = g.byKey[p.In].Currency
		}
		if p.Kind == Country && slices.Contains(p.Groups, "Africa") {
			p.Groups = append(p.Groups, "African Union")
		}
		slices.Sort(p.Groups)
		p.Groups = slices.Compact(p.Groups)
	}
}
