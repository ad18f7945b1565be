package bot

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestCutQuestions asks the measuring set's questions as people send them by mistake: cut off in front or behind, and with their words in disorder. Whatever
// comes is answered or refused, and nothing breaks. All of them are asked with QUAESTOR_LONG=1, one in forty otherwise.
func TestCutQuestions(t *testing.T) {
	every := 40
	if long() {
		every = 1
	}
	b, asked := asker(t, ownArticles(t)[:30]), 0
	try := func(question string) {
		defer func() {
			if r := recover(); r != nil {
				t.Errorf("Ask(%q): %v", question, r)
			}
		}()
		ask(t, b, question)
		asked++
	}
	order := rand.New(rand.NewPCG(1, 2))
	for i, q := range ownQuestions(t) {
		if i%every != 0 {
			continue
		}
		words := strings.Fields(q)
		for n := range words {
			try(strings.Join(words[n:], " "))
			try(strings.Join(words[:n+1], " "))
		}
		order.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		try(strings.Join(words, " "))
	}
	for _, noun := range []string{"industry", "sector", "segment", "field", "sectors", "and", "by", "of", "which"} {
		try(fmt.Sprintf("%s output in May", noun))
	}
	t.Logf("%d questions", asked)
}
