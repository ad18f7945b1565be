package term

import (
	"fmt"
	"slices"
	"sync"
)

// near are the words of near.txt by the key of each.
var near = sync.OnceValue(func() map[string][]string {
	groups := map[string][]string{}
	t := Default()
	err := lines("near", func(line string) error {
		var keys []string
		for _, w := range split(line, ";") {
			terms := t.Read(w)
			if len(terms) != 1 || terms[0].Kind != Word && terms[0].Kind != Modifier {
				return fmt.Errorf("near.txt: %q is not one word, or a measure", w)
			}
			keys = append(keys, terms[0].Key)
		}
		if len(keys) < 2 {
			return fmt.Errorf("a group of %d words", len(keys))
		}
		for _, k := range keys {
			for _, o := range keys {
				if o != k && !slices.Contains(groups[k], o) {
					groups[k] = append(groups[k], o)
				}
			}
		}
		return nil
	})
	if err != nil {
		panic(err)
	}
	return groups
})

// Near returns the keys of words that everyday speech uses for the word of key: "refrigerator" for "fridge". They mean the same only where
// a text does not use the word itself.
func Near(key string) []string { return near()[key] }
