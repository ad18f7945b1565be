package learn

import (
	"math"
	"strings"
	"testing"

	"quaestor/bot/answer"
)

func features(values ...any) (out []answer.Feature) {
	for i := 0; i < len(values); i += 2 {
		out = append(out, answer.Feature{Name: values[i].(string), Value: values[i+1].(float64)})
	}
	return out
}

// TestWeights holds that what tells right candidates from wrong ones gets its sign, that nothing wins where nothing fits, and that the same cases
// give the same weights.
func TestWeights(t *testing.T) {
	var cases []Case
	for range 40 {
		cases = append(cases,
			Case{Candidates: [][]answer.Feature{features("words", 0.9), features("words", 0.9, "wrong place", 1.0)}, Right: []bool{true, false}},
			Case{Candidates: [][]answer.Feature{features("words", 0.2), features("words", 0.9, "wrong place", 1.0)}, Right: []bool{false, false}})
	}
	w, err := Weights(cases)
	if err != nil {
		t.Fatal(err)
	}
	if w["words"] <= 0 || w["wrong place"] >= 0 {
		t.Errorf("weights %v: want more words better, a wrong place worse", w)
	}
	if p := answer.Chances(cases[0].Candidates, w); p[0] < 0.5 || math.Abs(p[0]+p[1]+p[2]-1) > 1e-9 {
		t.Errorf("chances %v: want the first above one half, and all together one", p)
	}
	if p := answer.Chances(cases[1].Candidates, w); p[2] < 0.5 {
		t.Errorf("chances %v: want nothing above one half", p)
	}
	again, err := Weights(cases)
	if err != nil {
		t.Fatal(err)
	}
	var a, b strings.Builder
	if err := Write(&a, w); err != nil {
		t.Fatal(err)
	}
	if err := Write(&b, again); err != nil {
		t.Fatal(err)
	}
	if a.String() != b.String() {
		t.Errorf("learned\n%s\nthen\n%s", a.String(), b.String())
	}
	if _, err := Weights(nil); err == nil {
		t.Error("no cases: want an error")
	}
}
