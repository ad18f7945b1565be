package term

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// deeds, exclusives and contraries hold what deeds.txt, exclusives.txt and contraries.txt say, by the stem of each word.
var (
	deeds      = sync.OnceValue(func() map[string][]string { return fellows("deeds") })
	exclusives = sync.OnceValue(func() map[string][]string { return fellows("exclusives") })
	contraries = sync.OnceValue(func() map[string][]string {
		out := map[string][]string{}
		must(lines("contraries", func(line string) error {
			left, right, ok := strings.Cut(line, "|")
			l, r := stemsOf(left), stemsOf(right)
			if !ok || len(l) == 0 || len(r) == 0 {
				return fmt.Errorf("want verbs | verbs")
			}
			for _, x := range l {
				out[x] = append(out[x], r...)
			}
			for _, x := range r {
				out[x] = append(out[x], l...)
			}
			return nil
		}))
		return out
	})
)

// fellows reads a data file of groups of words, a group a line, and leads from the stem of each word to those of the others of its groups.
func fellows(name string) map[string][]string {
	out := map[string][]string{}
	must(lines(name, func(line string) error {
		group := stemsOf(line)
		if len(group) < 2 {
			return fmt.Errorf("a group of %d words", len(group))
		}
		for _, x := range group {
			for _, o := range group {
				if o != x && !slices.Contains(out[x], o) {
					out[x] = append(out[x], o)
				}
			}
		}
		return nil
	}))
	return out
}

// must panics on err: the files are part of the program.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// stemsOf returns the stems of the words of a text.
func stemsOf(text string) (stems []string) {
	for w := range strings.FieldsSeq(text) {
		stems = append(stems, Stem(w))
	}
	return stems
}

// SameDeed reports whether two words, in lower case, tell the same of people or things that are counted: "died" and "killed".
func SameDeed(x, y string) bool {
	x, y = Stem(x), Stem(y)
	return slices.Contains(deeds()[x], y) || x == y && deeds()[x] != nil
}

// Contrary reports whether two verbs, in lower case, tell contrary deeds: "bought" and "sold".
func Contrary(x, y string) bool { return slices.Contains(contraries()[Stem(x)], Stem(y)) }

// Excluded returns the stems of the words of which what is said to be w is none: "operating" for "net".
func Excluded(w string) []string { return exclusives()[Stem(w)] }
