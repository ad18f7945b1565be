package quantity

// qualifiers in front of a quantity, longest first.
var qualifiers = []struct {
	words []string
	means string
}{
	{[]string{"no", "more", "than"}, "at most"}, {[]string{"no", "less", "than"}, "at least"}, {[]string{"not", "more", "than"}, "at most"}, {[]string{"no", "fewer", "than"}, "at least"},
	{[]string{"more", "than"}, "more than"}, {[]string{"less", "than"}, "less than"}, {[]string{"fewer", "than"}, "less than"}, {[]string{"greater", "than"}, "more than"}, {[]string{"better", "than"}, "more than"}, {[]string{"in", "excess", "of"}, "more than"},
	{[]string{"at", "least"}, "at least"}, {[]string{"at", "most"}, "at most"}, {[]string{"up", "to"}, "at most"}, {[]string{"as", "much", "as"}, "at most"}, {[]string{"as", "many", "as"}, "at most"},
	{[]string{"as", "little", "as"}, "at least"}, {[]string{"as", "few", "as"}, "at least"}, {[]string{"a", "minimum", "of"}, "at least"}, {[]string{"a", "maximum", "of"}, "at most"}, {[]string{"just", "short", "of"}, "less than"}, {[]string{"upwards", "of"}, "more than"}, {[]string{"north", "of"}, "more than"}, {[]string{"south", "of"}, "less than"}, {[]string{"shy", "of"}, "less than"},
	{[]string{"just", "over"}, "more than"}, {[]string{"just", "under"}, "less than"}, {[]string{"well", "over"}, "more than"}, {[]string{"close", "to"}, "about"},
	{[]string{"about"}, "about"}, {[]string{"around"}, "about"}, {[]string{"approximately"}, "about"}, {[]string{"estimated"}, "about"}, {[]string{"some"}, "about"}, {[]string{"nearly"}, "less than"}, {[]string{"almost"}, "less than"}, {[]string{"circa"}, "about"}, {[]string{"over"}, "more than"}, {[]string{"exceeding"}, "more than"}, {[]string{"exceeded"}, "more than"}, {[]string{"topped"}, "more than"}, {[]string{"surpassed"}, "more than"}, {[]string{"above"}, "more than"}, {[]string{"below"}, "less than"}, {[]string{"beyond"}, "more than"}, {[]string{"roughly"}, "about"}, {[]string{"under"}, "less than"}, {[]string{"~"}, "about"},
}

// qualifier returns what stands around the number n, which begins at token i and ends with its unit before token end, and limits it.
func (f *finder) qualifier(i, end int, n number) string {
	for _, q := range qualifiers {
		ok := i >= len(q.words)
		for k := 0; ok && k < len(q.words); k++ {
			ok = f.tok(i-len(q.words)+k).low == q.words[k]
		}
		if !ok {
			continue
		}
		if q.means == "at most" && q.words[0] == "up" && (f.tok(i-3).low == "was" || adding[f.tok(i-3).low] || going[f.tok(i-3).low]) {
			continue
		}
		if q.words[0] == "over" && len(q.words) == 1 && f.tok(i-2).low != "" && changeWord[f.tok(i-2).low] {
			continue
		}
		return q.means
	}
	switch {
	case f.tok(end).low == "or":
		return vague[f.tok(end+1).low]
	case f.tok(end).low == "+" && f.tok(end).glued:
		return "more than"
	}
	switch k := f.hyphen(n.next); f.tok(k).low {
	case "odd": // "40-odd members"
		return "about"
	case "or": // "20 or so people"
		return vague[f.tok(k+1).low]
	}
	return ""
}

// adding are the verbs whose "up to" sets no bound: "added up to 32.45 trillion yuan".
var adding = set(`add adds added adding sum sums summed summing`)

// going are the verbs that move up to a value: "fares go up to 25 pesos".
var going = set(`go goes going went gone move moves moving moved edge edges edged inch inches inched creep creeps crept shoot shoots shot come comes came`)

var changeWord = map[string]bool{"increase": true, "up": true, "down": true, "rise": true, "rose": true, "fell": true, "gain": true, "growth": true, "fall": true, "grew": true}
