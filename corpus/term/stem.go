package term

import "bytes"

// crude takes the endings of number and tense off b, a word in lower case, and reads American spellings of -ize as British ones, in
// place. It knows no exceptions: those stand in the data. What is left is no word, but the same for all forms of one: price, prices,
// priced and pricing give "pric". The rules are those of Porter's first step, simplified so that short words keep their e.
func crude(b []byte) []byte {
	n := len(b)
	switch {
	case n < 3 || !ascii(b):
		return b
	case b[n-1] == 's':
		b = singular(b)
	case n > 4 && bytes.HasSuffix(b, []byte("ied")):
		b = append(b[:n-3], 'y')
	case bytes.HasSuffix(b, []byte("ed")) && n >= 5 && b[n-3] != 'e' && vowel(b[:n-2]):
		b = restore(b[:n-2])
	case bytes.HasSuffix(b, []byte("ing")) && n >= 6 && vowel(b[:n-3]):
		b = restore(b[:n-3])
	}
	if n = len(b); n >= 5 && b[n-1] == 'e' {
		b = b[:n-1]
	}
	return british(b)
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// singular takes the s of several off.
func singular(b []byte) []byte {
	n := len(b)
	switch {
	case b[n-2] == 's' || b[n-2] == 'u' || b[n-2] == 'i':
		return b
	case n > 4 && bytes.HasSuffix(b, []byte("ies")):
		return append(b[:n-3], 'y')
	case n > 5 && bytes.HasSuffix(b, []byte("oes")), n > 4 && bytes.HasSuffix(b, []byte("sses")), n > 4 && bytes.HasSuffix(b, []byte("xes")),
		n > 5 && bytes.HasSuffix(b, []byte("ches")), n > 5 && bytes.HasSuffix(b, []byte("shes")):
		return b[:n-2]
	}
	return b[:n-1]
}

// restore puts right what taking off -ed or -ing leaves: "shipp" is ship, "rat" is rate.
func restore(b []byte) []byte {
	n := len(b)
	last := b[n-1]
	switch {
	case n >= 4 && last == b[n-2] && last != 'l' && last != 's' && last != 'z' && last != 'f':
		return b[:n-1]
	case n == 3 && !isVowel(b[0]) && isVowel(b[1]) && !isVowel(last) && last != 'w' && last != 'x' && last != 'y':
		return append(b, 'e')
	}
	return b
}

// british reads -iz, -izer and -ization as they are spelt with s.
func british(b []byte) []byte {
	n := len(b)
	switch {
	case n >= 7 && bytes.HasSuffix(b, []byte("iz")):
		b[n-1] = 's'
	case n >= 8 && bytes.HasSuffix(b, []byte("izer")):
		b[n-2] = 's'
	case n >= 10 && bytes.HasSuffix(b, []byte("ization")):
		b[n-6] = 's'
	}
	return b
}

func vowel(b []byte) bool {
	for _, c := range b {
		if isVowel(c) || c == 'y' {
			return len(b) >= 3
		}
	}
	return false
}

func isVowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'
}

// inflects reports whether word is base or a usual form of it: base, plural, past, -ing.
func inflects(base, word string) bool {
	if word == base {
		return true
	}
	n := len(base)
	if n < 2 || len(word) <= n-2 {
		return false
	}
	stem, doubled := base, base+base[n-1:]
	switch base[n-1] {
	case 'e':
		stem = base[:n-1]
		return word == base+"s" || word == base+"d" || word == stem+"ing"
	case 'y':
		return word == base+"s" || word == base[:n-1]+"ies" || word == base[:n-1]+"ied" || word == base+"ed" || word == base+"ing"
	}
	return word == base+"s" || word == base+"es" || word == base+"ed" || word == base+"ing" || word == doubled+"ed" || word == doubled+"ing"
}
