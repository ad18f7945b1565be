package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A rule says when a full stop behind an abbreviation ends a sentence all the same.
type rule uint8

const (
	none        rule = iota // not an abbreviation: a full stop ends the sentence
	never                   // "Mr. Li", "e.g. steel"
	beforeDigit             // "No. 1"; before a word it ends one
	beforeName              // "U.S. Exports", "Jan. 2020": ends one only before a word that begins sentences: "in the U.S. The"
)

// abbreviation returns the rule for w, a word that a full stop follows.
func abbreviation(w string) rule {
	r, n := utf8.DecodeRuneInString(w)
	if len(w) == n {
		if unicode.IsUpper(r) {
			return beforeName // "J. Smith"
		}
		return none
	}
	if strings.IndexByte(w, '.') > 0 {
		return dotted(w)
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Cmdr", "Adm", "St", "Messrs",
		"Pres", "Hon", "Rev", "Mt", "Ft", "Mme", "Mlle", "Maj", "Supt", "Amb", "Asst", "Dep", "Ald",
		"vs", "Vs", "approx", "Approx", "viz", "cf", "est", "excl", "incl", "avg", "seas", "adj", "ca":
		return never
	case "No", "Nos", "no", "nos", "Art", "art", "Sec", "Fig", "fig", "Figs", "Vol", "vol", "pp", "Ch", "ch", "Tel", "tel", "para",
		"Table", "item", "Item", "Rs", "Rp", "Tk":
		return beforeDigit
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
		"Co", "Cos", "Ltd", "Inc", "Corp", "Bros", "Plc", "PLC", "LLC", "Pte", "Pty", "Bhd", "Sdn", "Intl", "Int'l", "Natl", "Mfg", "Assn",
		"Dept", "dept", "Univ", "Govt", "Ave", "Blvd", "Rd", "Jr", "Sr", "al", "etc",
		"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich",
		"Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo":
		return beforeName
	}
	return none
}

// dotted returns the rule for a word that holds full stops itself: "U.S", "e.g", "Ph.D", "p.m"; not "Ecns.cn" or "3.5%".
func dotted(w string) rule {
	switch strings.ToLower(w) {
	case "e.g", "i.e", "c.f", "v.s":
		return never
	}
	letters := 0
	for _, r := range w {
		switch {
		case r == '.':
			letters = 0
		case !unicode.IsLetter(r):
			return none
		default:
			if letters++; letters > 2 {
				return none
			}
		}
	}
	return beforeName
}

// isStarter reports whether w, capitalised behind an abbreviation, begins a sentence. Words that can also go on with one are left
// out: newswire set in capitals was often lowered with a capital letter behind every full stop ("the U.S. And Japan",
// "to the U.S. In 1986"), and two sentences in one passage do less harm than a sentence cut in two.
func isStarter(w string) bool {
	switch w {
	case "The", "It", "He", "She", "They", "We", "These", "Those", "There", "However", "Meanwhile", "Although", "While", "When",
		"According", "Its", "His", "Her", "Their", "Our", "I", "You", "Analysts", "Economists", "Such", "Still", "Despite", "Nevertheless",
		"Moreover", "Furthermore", "Besides", "Overall", "Compared", "Excluding", "Including", "A", "An", "Another", "Both", "Some", "Since":
		return true
	}
	return false
}

// isScale reports whether w goes on with a number that a stray full stop follows: "2.2. Billion".
func isScale(w string) bool {
	switch strings.ToLower(w) {
	case "billion", "bln", "bn", "million", "mln", "trillion", "trln", "thousand", "pct", "percent", "dlrs", "dlr", "tonnes", "tons",
		"barrels", "bpd", "cts", "crore", "lakh":
		return true
	}
	return false
}
