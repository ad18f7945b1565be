package quantity

import (
	_ "embed"
	"strings"
)

//go:embed units.txt
var unitLines string

// A unitSet knows the names of units.
type unitSet struct {
	word   map[string]string // in lower case
	symbol map[string]string // as written
}

var units = readUnits(unitLines)

var durations = map[string]bool{"second": true, "minute": true, "hour": true, "day": true, "week": true, "fortnight": true, "month": true, "quarter": true, "year": true, "decade": true, "century": true}

// prefixes of the units of the International System.
var prefixes = map[string]string{"k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "h": "hecto", "c": "centi", "d": "deci", "m": "milli", "μ": "micro", "n": "nano"}

// readUnits reads units.txt.
func readUnits(lines string) unitSet {
	u := unitSet{map[string]string{}, map[string]string{}}
	for line := range strings.SplitSeq(lines, "\n") {
		name, spelt, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		var with []string
		if strings.HasPrefix(name, "[") {
			list, rest, _ := strings.Cut(name[1:], "]")
			with, name = strings.Fields(list), rest
		}
		words, symbols, _ := strings.Cut(spelt, ";")
		u.add("", "", name, words, symbols)
		for _, p := range with {
			u.add(prefixes[p], p, name, words, symbols)
		}
	}
	return u
}

// add enters a unit with one prefix: in full before its words, short before its symbols.
func (u unitSet) add(long, short, name, words, symbols string) {
	for _, w := range strings.Fields(words) {
		if len(w) < 3 && long != "" {
			continue
		}
		if _, ok := u.word[long+w]; !ok {
			u.word[long+w] = long + name
		}
	}
	for _, s := range strings.Fields(symbols) {
		u.symbol[short+s] = long + name
		if short == "μ" {
			u.symbol["µ"+s] = long + name // the micro sign of older character sets
		}
		if low := strings.ToLower(short + s); len(low) > 1 {
			if _, ok := u.word[low]; !ok && low != "pa" && low != "pm" && low != "ml" {
				u.word[low] = long + name
			}
		}
	}
}

// unit returns the unit that token i names, behind a number or "per".
func (f *finder) unit(i int) (string, bool) {
	t := f.tok(i)
	if t.taken && t.low != "" {
		if u := units.word[t.low]; !durations[u] {
			return "", false
		}
	}
	if u, ok := units.symbol[f.written(i)]; ok && (len(t.low) > 1 || t.glued || f.tok(i+1).low == "/" && f.tok(i+1).glued || u == "watt" || u == "volt" || u == "metre") {
		return u, true
	}
	u, ok := units.word[t.low]
	return u, ok
}

// powered reads a power before a length: "square metres", "cu ft".
func (f *finder) powered(i int) (string, int) {
	w := f.tok(i).low
	switch w {
	case "sq":
		w = "square"
	case "cu":
		w = "cubic"
	case "square", "cubic":
	default:
		return "", i
	}
	j := i + 1
	if f.tok(j).low == "." || f.tok(j).low == "-" {
		j++
	}
	u, ok := f.unit(j)
	if f.written(j) == "m" {
		u, ok = "metre", true
	}
	if !ok || durations[u] {
		return "", i
	}
	return w + " " + u, j + 1
}

// suffix reads the unit behind a number at token i: percent, money, measures. It returns the token behind the unit.
func (f *finder) suffix(i int, n number) (unit string, class Class, next int) {
	t := f.tok(i)
	j := i
	if t.low == "-" && f.tok(i+1).glued == t.glued {
		j, t = i+1, f.tok(i+1)
	}
	if t.low == "of" && (n.fraction || n.hasScale) && f.tok(i+1).low == "a" {
		j, t = i+2, f.tok(i+2)
		if m, k := f.money(j); k > j {
			return m, Money, k
		}
	}
	if (t.low == "[" || t.low == "<") && f.tok(j+2).low != "" && strings.Contains("]>", f.tok(j+2).low) {
		if u, ok := f.unit(j + 1); ok {
			return u, Measure, j + 3
		}
	}
	if u, class, k := f.relative(j); k > j {
		return u, class, k
	}
	if u, class, k := f.special(j); k > j {
		return u, class, k
	}
	if u, k := f.powered(j); k > j {
		return u, Measure, k
	}
	if u, k := f.money(j); k > j {
		return u, Money, k
	}
	if u, class, k := f.measure(j); k > j {
		return u, class, k
	}
	return "", Bare, i
}

// relative reads percentages, points, basis points and multiples at token j.
func (f *finder) relative(j int) (string, Class, int) {
	t := f.tok(j)
	switch t.low {
	case "%", "pct", "percent", "percentage", "per-cent", "percents":
		return f.points(j)
	case "pc":
		if t.glued || f.tok(j-1).num {
			return f.points(j)
		}
	case "per":
		if f.tok(j+1).low == "cent" || f.tok(j+1).low == "centum" {
			return f.points(j + 1)
		}
	case "basis", "base":
		if w := f.tok(f.hyphen(j + 1)).low; w == "points" || w == "point" {
			return "basis_point", Points, f.hyphen(j+1) + 1
		}
	case "bps", "bp":
		return "basis_point", Points, j + 1
	case "pp", "ppt", "ppts":
		return "percentage_point", Points, j + 1
	case "points", "point", "pts":
		return "index", Index, j + 1
	case "x":
		if t.glued && f.tok(j-1).num && !f.tok(j+1).num { // "15x earnings"
			return "", Multiple, j + 1
		}
	case "times", "fold":
		return "", Multiple, j + 1
	}
	return "", Bare, j
}

// special reads at token j units of several words, and those that only their surroundings tell from other words.
func (f *finder) special(j int) (string, Class, int) {
	t, p, next := f.tok(j), f.tok(j-1), f.tok(j+1)
	if names := paired[t.low]; names != nil {
		k := f.point1(j + 1)
		u, _ := f.unit(k)
		if name := names[u]; name != "" {
			return name, Measure, k + 1
		}
	}
	switch t.low {
	case "b":
		if next.low == "/" && f.tok(j+2).low == "d" && f.tok(j+2).glued {
			return "barrel/day", Measure, j + 3
		}
	case "\"":
		if p.num && dimensions[next.low] {
			return "inch", Measure, j + 1 // 10" wide
		}
	case "c":
		if f.written(j) == "C" && p.num && !next.capital && next.low != "." && next.low != "$" {
			return "degree Celsius", Measure, j + 1
		}
	case "twenty", "20":
		if k := f.container(j); k > j {
			return "TEU", Measure, k
		}
	case "p":
		if f.written(j) == "p" && p.num && (t.glued || !isWord(next.low) || stopNouns[next.low]) && (next.low != "." || t.glued) {
			return "GBX", Money, j + 1
		}
	case "european", "special": // "European currency units", "special drawing rights"
		switch last := f.tok(j + 2).low; {
		case next.low == "currency" && (last == "unit" || last == "units"):
			return "XEU", Money, j + 3
		case next.low == "drawing" && (last == "right" || last == "rights"):
			return "XDR", Money, j + 3
		}
	case "pound":
		if k := f.hyphen(j + 1); f.tok(k).low == "feet" || f.tok(k).low == "foot" {
			return "pound-foot", Measure, k + 1
		}
	case "us", "u.s.", "imperial":
		if u, ok := f.unit(j + 1); ok && !durations[u] {
			return u, Measure, j + 2
		}
	}
	return "", Bare, j
}

// paired are units of two words, by the first.
var paired = map[string]map[string]string{
	"metric": {"tonne": "tonne"}, "short": {"tonne": "tonne"}, "long": {"tonne": "tonne"}, "troy": {"ounce": "ounce"}, "fine": {"ounce": "ounce"},
	"fluid": {"ounce": "fluid ounce"}, "fl": {"ounce": "fluid ounce"}, "nautical": {"mile": "nautical mile"},
}

// measure reads a measure or a time at token j, with what belongs to its name: "years old", "kilowatt hours", "degrees Celsius", "km2".
func (f *finder) measure(j int) (string, Class, int) {
	u, ok := f.unit(j)
	if !ok || f.tok(j).taken || !f.measures(j, u) {
		return "", Bare, j
	}
	k := j + 1
	w := f.tok(k)
	switch {
	case durations[u]:
		if old := f.hyphen(k); f.tok(old).low == "old" || f.tok(old).low == "olds" {
			k = old + 1
		}
		return u, Duration, k
	case strings.HasSuffix(u, "watt") || strings.HasSuffix(u, "ampere"):
		if h := f.hyphen(k); f.tok(h).low == "hour" || f.tok(h).low == "hours" {
			return u + "-hour", Measure, h + 1
		}
	case u == "degree" && (w.low == "celsius" || w.low == "centigrade" || f.written(k) == "C"):
		return "degree Celsius", Measure, k + 1
	case u == "degree" && (w.low == "fahrenheit" || f.written(k) == "F"):
		return "degree Fahrenheit", Measure, k + 1
	case (u == "metre" || u == "kilometre" || u == "centimetre" || u == "foot") && w.glued && powers[w.low] != "":
		return powers[w.low] + u, Measure, k + 1
	case u == "barrel" && w.low == "s" && w.glued:
		k++
	}
	return u, Measure, k
}

// powers are the signs of powers behind a length.
var powers = map[string]string{"2": "square ", "²": "square ", "3": "cubic ", "³": "cubic "}

func (f *finder) point1(i int) int {
	if f.tok(i).low == "." {
		return i + 1
	}
	return i
}

// shortened are the names that hold a scale and a unit in one: "12 mb/d", "3.4 bcf", "20 mtpa".
var shortened = map[string]struct {
	exp  int32
	unit string
}{
	"mbpd": {6, "barrel/day"}, "mmbpd": {6, "barrel/day"}, "kbpd": {3, "barrel/day"}, "mb/d": {6, "barrel/day"}, "kb/d": {3, "barrel/day"},
	"mcf": {3, "cubic foot"}, "mmcf": {6, "cubic foot"}, "bcf": {9, "cubic foot"}, "tcf": {12, "cubic foot"}, "mcm": {6, "cubic metre"}, "bcm": {9, "cubic metre"}, "tcm": {12, "cubic metre"},
	"mtpa": {6, "tonne/year"}, "mmt": {6, "tonne"}, "mtoe": {6, "tonne of oil equivalent"}, "mmboe": {6, "barrel of oil equivalent"}, "mmbbl": {6, "barrel"}, "mbbl": {3, "barrel"},
}

// shorten reads a scale and a unit in one name behind a number.
func (f *finder) shorten(q *Quantity, i int) int {
	w, next := f.tok(i).low, i+1
	if f.written(i) == "Mt" {
		w = "mmt"
	}
	if f.tok(i+1).low == "/" && f.tok(i+2).low == "d" && f.tok(i+2).glued {
		w, next = w+"/d", i+3
	}
	s, ok := shortened[w]
	if !ok || f.tok(i).taken {
		return i
	}
	q.Value, q.To, q.Places = q.Value.Shift(s.exp), q.To.Shift(s.exp), q.Places+s.exp
	q.Unit, q.Class = s.unit, Measure
	return next
}

// measures reports whether the unit at token i is meant as one. Short names are words of other kinds too: "5G", "3 A levels", "in the 5 min".
func (f *finder) measures(i int, u string) bool {
	t, as := f.tok(i), f.written(i)
	if _, ok := units.symbol[as]; ok {
		if len(t.low) > 1 || u == "watt" || u == "volt" {
			return true
		}
		if u == "metre" {
			return true // what reads as a scale was read before
		}
		return (t.glued || f.tok(i+1).low == "/" && f.tok(i+1).glued) && !t.capital || u == "litre" && t.glued
	}
	switch {
	case len(t.low) == 1 && t.low != "°" && t.low != "Ω":
		return false
	case t.low == "bu" && !t.capital && (!f.tok(i-1).num || scaleWords[f.tok(i-1).low] != 0 || f.tok(i+1).low == "/" || f.tok(i+1).low == "per" || f.tok(i+1).low == "an"):
		return true // "2.1 billion bu", "34 bu per acre"
	case t.low == "mi" || t.low == "bu" || t.low == "bd" || t.low == "gal" || t.low == "cup" || t.low == "cups" || t.low == "deg" || t.low == "rad" || t.low == "stone" || t.low == "mu" || t.low == "cc" || t.low == "cf":
		return !t.capital && (t.glued || len(t.low) > 2 || t.low == "mu" || t.low == "cc" || t.low == "cf") && t.low != "stone"
	case len(t.low) == 2 && t.capital && !t.glued:
		return f.tok(i-1).num && strings.ToUpper(as) == as && t.low != "mt" && t.low != "mi" && t.low != "ha"
	}
	return true
}

// container reads "twenty-foot equivalent units", the measure of container traffic, and returns the token behind it.
func (f *finder) container(j int) int {
	k := f.hyphen(j + 1)
	if w := f.tok(k).low; w != "foot" && w != "feet" {
		return j
	}
	for n := k + 1; n < k+4; n++ {
		if w := f.tok(n).low; w == "units" || w == "unit" || w == "containers" {
			return n + 1
		}
	}
	return j
}

// points reads "percent", "percentage points" at token j.
func (f *finder) points(j int) (string, Class, int) {
	k := j + 1
	if f.tok(k).low == "-" && f.tok(k).glued {
		k++
	}
	if p := f.tok(k).low; p == "point" || p == "points" || p == "pts" {
		return "percentage_point", Points, k + 1
	}
	return "percent", Percent, j + 1
}

// per reads a rate behind a unit: "barrels per day", "dlrs a tonne", "cents a lb", "per share", "/day", "-a-share".
func (f *finder) per(q *Quantity, i int) int {
	k := i
	if f.tok(k).low == "-" && f.tok(k).glued {
		k++
	}
	t := f.tok(k)
	j := f.hyphen(k + 1)
	each := false
	switch t.low {
	case "per", "/":
	case "a", "an", "each":
		if u, _ := f.unit(j); q.Class == Count && u != "day" && u != "hour" && u != "week" {
			return i
		}
		each = true
	default:
		return i
	}
	if next := f.rate(q, j, t.low, each && f.tok(i).low != "-"); next > j {
		return next
	}
	return i
}

// rate reads at token j what a rate is counted by and adds it to q; sep is the word or sign before it. Behind a loose article no year is
// one: "5 billion a year from now". It returns j where none is.
func (f *finder) rate(q *Quantity, j int, sep string, loose bool) int {
	w := f.tok(j)
	at := j
	if u, ok := f.unit(j + 1); paired[w.low] != nil || ok && nationUnits[w.low] && f.measures(j+1, u) {
		j++ // "a metric ton", "per troy ounce", "a U.S. gallon"
	}
	if u, next := f.powered(j); next > j {
		q.Unit += "/" + u
		return next
	}
	if sep == "per" && w.num && round(w.val) {
		return f.perMany(q, j)
	}
	if u, next := f.money(j); sep == "per" && next > j && q.Class == Money {
		q.Unit += "/" + u
		return next
	}
	if u := letters[f.written(j)]; u != "" && sep == "/" && w.glued {
		q.Unit += "/" + u
		return f.power2(q, j+1)
	}
	if u, ok := f.unit(j); ok && f.measures(j, u) || ok && sep == "/" && w.glued {
		if next := f.tok(j + 1).low; sep != "per" && (next == "ago" || next == "earlier" || next == "before") || loose && u == "year" {
			return at
		}
		if q.Unit == "dollar" && worldPriced[u] {
			q.Unit = "USD"
		}
		if h := f.hyphen(j + 1); strings.HasSuffix(u, "watt") && f.tok(h).low == "hour" {
			u, j = u+"-hour", h
		}
		q.Unit += "/" + u
		if q.Class == Count {
			q.Class = Measure
		}
		return j + 1
	}
	if perNouns[w.low] || sep == "per" && isWord(w.low) && w.low != "cent" && !w.taken && (q.Class == Money || q.Class == Count) {
		q.Unit += "/" + singular(w.low)
		return j + 1
	}
	return at
}

// nationUnits are the words that say whose gallon or bushel is meant.
var nationUnits = set("u.s. us american imperial british uk u.k. english")

// perBehind reads the rate behind what is measured: "1.2 million barrels of oil per day", "30 tonnes of ore an hour". What is measured stays
// out of the quantity.
func (f *finder) perBehind(q *Quantity, i int) {
	const longest = 3 // words
	if f.tok(i).low != "of" || strings.Contains(q.Unit, "/") {
		return
	}
	for k := i + 2; k <= i+1+longest; k++ {
		if t := f.tok(k - 1); !isWord(t.low) || stopNouns[t.low] || t.taken {
			return
		}
		w := f.tok(k).low
		if w != "per" && w != "a" && w != "an" {
			continue
		}
		if u, ok := f.unit(k + 1); ok && durations[u] && (w == "per" || u == "day" || u == "hour" || u == "week") {
			if next := f.tok(k + 2).low; next != "ago" && next != "earlier" && next != "before" {
				q.Unit += "/" + u
			}
		}
		return
	}
}

// letters are units of one letter behind a slash.
var letters = map[string]string{"h": "hour", "s": "second", "d": "day", "m": "metre", "l": "litre", "L": "litre", "t": "tonne", "g": "gram"}

// power2 reads the power of the unit behind the slash, glued to it: "300 kWh/m2", "9.8 m/s²".
func (f *finder) power2(q *Quantity, i int) int {
	t := f.tok(i)
	if !t.glued {
		return i
	}
	word := powers[t.low]
	if word == "" {
		return i
	}
	rate := strings.LastIndexByte(q.Unit, '/') + 1
	q.Unit = q.Unit[:rate] + word + q.Unit[rate:]
	return i + 1
}

// worldPriced are the measures of oil, gold, gas and grain, which the world's markets price in US dollars: "$71 a barrel", "$1,290 an ounce".
var worldPriced = map[string]bool{"barrel": true, "ounce": true, "gallon": true, "bushel": true, "million British thermal units": true}

// perMany reads a rate per many: "14 deaths per 100,000 people", "120.30 marks per 100 francs". Token j is the number.
func (f *finder) perMany(q *Quantity, j int) int {
	n := f.digits(j)
	q.Unit += "/" + n.val.String()
	if q.Class == Count {
		q.Class = Measure
	}
	if u, class, e := f.suffix(n.next, n); e > n.next && class != Percent && class != Points {
		q.Unit += " " + u
		return e
	}
	if u, _, e := f.counted(n.next, n); e > n.next {
		q.Unit += " " + u
		return e
	}
	return n.next
}

var perNouns = set(`share person unit capita head household mmbtu worker bag ticket vehicle pound user employee customer night room tree box bale pupil student car litre`)
