package answer

import (
	"os"
	"testing"

	"quaestor/bot/question"
)

// TestPassageWeights holds that passages.tsv has a weight for each feature of bypassage.go, so that none counts for nothing because a name changed.
func TestPassageWeights(t *testing.T) {
	source, err := os.ReadFile("bypassage.go")
	if err != nil {
		t.Fatal(err)
	}
	w := passageWeights()
	for _, m := range quoted.FindAllStringSubmatch(string(source), -1) {
		if _, ok := w[m[1]]; !ok && m[1] != "asks " && m[1] != "span: " {
			t.Errorf("feature %q has no weight; run go generate", m[1])
		}
	}
	if w[Nothing] <= 0 || w["other time"] >= 0 || w["tells the deed"] <= 0 || w["asks "+question.Who.String()] == 0 {
		t.Errorf("weights %v: want one of %q, one against another time and one for the deed", w, Nothing)
	}
}

// TestReasonsOfFragments holds that a word of cause with nothing behind it gives no reason.
func TestReasonsOfFragments(t *testing.T) {
	for _, text := range []string{"As .", "He said as ;", "after ”", "because of ."} {
		reasons(text)
	}
}
