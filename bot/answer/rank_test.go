package answer

import (
	"os"
	"regexp"
	"testing"
)

var quoted = regexp.MustCompile(`(?:add|flag)\("([^"]+)"`)

// TestWeightsFile holds that weights.tsv and feature.go name the same features, so that none counts for nothing because a name changed.
func TestWeightsFile(t *testing.T) {
	source, err := os.ReadFile("feature.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range quoted.FindAllStringSubmatch(string(source), -1) {
		if _, ok := weights()[m[1]]; !ok && !composed[m[1]] {
			t.Errorf("feature %q of feature.go has no weight; run go generate", m[1])
		}
	}
	if len(weights()) < 40 || weights()[Nothing] == 0 || weights()["miss place"] >= 0 || weights()["covered best"] <= 0 {
		t.Errorf("%d weights; want at least 40, one of %q, one against a wrong place and one for the most words", len(weights()), Nothing)
	}
}

// composed are the beginnings of names that end in what was found.
var composed = map[string]bool{"doubt ": true, "miss ": true, "period ": true}
