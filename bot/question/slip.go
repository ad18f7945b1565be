package question

import "strings"

// What a slip of the pen or the finger costs: minus the logarithm of how often it happens, roughly, as in the noisy channel of Kernighan, Church and
// Gale (1990). Letters exchanged, doubled or not doubled are the commonest; another first letter is rare.
const (
	costDouble = 3.0 // "whhat", "setlement"
	costSwap   = 3.5 // "hwo"
	costVowel  = 4.0 // a vowel for another, or left out
	costSound  = 4.0 // a letter that sounds the same: "bycicle"
	costNear   = 4.5 // the key beside
	costMissed = 4.5
	costAdded  = 5.0
	costOther  = 6.5
	costFirst  = 2.0 // more, where it is the first letter
)

// keyRows are the rows of the keyboard.
var keyRows = [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

// beside reports whether two letters are beside each other on the keyboard.
func beside(x, y byte) bool {
	for _, row := range keyRows {
		if i, j := strings.IndexByte(row, x), strings.IndexByte(row, y); i >= 0 && j >= 0 {
			return i-j == 1 || j-i == 1
		}
	}
	return false
}

// soundsLike are letters that stand for one sound.
var soundsLike = set("cs sc ck kc iy yi sz zs gj jg fv vf")

// changed returns the cost of y typed for x.
func changed(x, y byte) float64 {
	switch {
	case x == y:
		return 0
	case soundsLike[string([]byte{x, y})]:
		return costSound
	case isVowel(x) && isVowel(y):
		return costVowel
	case beside(x, y):
		return costNear
	}
	return costOther
}

// missed returns the cost of leaving letter i of word out.
func missed(word string, i int) float64 {
	switch {
	case i > 0 && word[i] == word[i-1]:
		return costDouble
	case isVowel(word[i]):
		return costVowel
	}
	return costMissed
}

// added returns the cost of letter i of what was typed where the word has none.
func added(typed string, i int) float64 {
	if i > 0 && typed[i] == typed[i-1] {
		return costDouble
	}
	return costAdded
}

// slipCost returns what the slips cost by which word became typed: the least sum over all ways (optimal string alignment).
func slipCost(typed, word string) float64 {
	const widest = 40
	if len(typed) > widest || len(word) > widest {
		return costOther * widest
	}
	var rows [3][widest + 1]float64
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := 1; j <= len(word); j++ {
		last[j] = last[j-1] + missed(word, j-1)
	}
	for i := 1; i <= len(typed); i++ {
		row[0] = last[0] + added(typed, i-1)
		for j := 1; j <= len(word); j++ {
			d := min(last[j]+added(typed, i-1), row[j-1]+missed(word, j-1), last[j-1]+changed(word[j-1], typed[i-1]))
			if i > 1 && j > 1 && typed[i-1] == word[j-2] && typed[i-2] == word[j-1] {
				d = min(d, before[j-2]+costSwap)
			}
			row[j] = d
		}
		before, last, row = last, row, before
	}
	if typed[0] != word[0] && !(len(typed) > 1 && typed[1] == word[0]) {
		return last[len(word)] + costFirst
	}
	return last[len(word)]
}

// sound returns how a word sounds, roughly, so that words written by ear meet: "inflashun", "fone".
func sound(w string) string {
	w = sounds.Replace(w)
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c == 'c' && i+1 < len(w) && (w[i+1] == 'e' || w[i+1] == 'i'), c == 'z':
			c = 's'
		case c == 'c':
			c = 'k'
		}
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return string(out)
}

// sounds writes letters that sound the same in one way; y becomes i before c is looked at.
var sounds = strings.NewReplacer("tion", "xn", "sion", "xn", "shun", "xn", "shon", "xn", "ph", "f", "ck", "k", "kn", "n", "wr", "r", "y", "i", "ei", "i", "ie", "i", "ee", "i", "ea", "i", "gh", "", "qu", "kw", "x", "ks")
