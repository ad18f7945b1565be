package story

import "testing"

// FuzzGroups groups any texts. A group holds at least two, in order, and a text that is long enough is the same as itself.
func FuzzGroups(f *testing.F) {
	f.Add("a b c d e f g h i", "a b c d e f g h i j", "z")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		texts := []string{a, b, c, a}
		for _, g := range Groups(texts) {
			if len(g) < 2 {
				t.Fatalf("Groups(%q): group %v", texts, g)
			}
			for i := range g {
				if g[i] < 0 || g[i] >= len(texts) || i > 0 && g[i] <= g[i-1] {
					t.Fatalf("Groups(%q): group %v", texts, g)
				}
			}
		}
		x, y := SketchOf(a), SketchOf(b)
		if Same(x, y) != Same(y, x) {
			t.Fatalf("Same(%q, %q) depends on the order", a, b)
		}
	})
}
