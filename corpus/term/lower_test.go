package term

import "testing"

func TestLower(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"", ""},
		{"Due To Drought", "due to drought"},
		{"Élan and ČEZ", "élan and čez"},
		{"İpek AĞA", "İpek ağa"},       // i̇ is longer
		{"ȺLP and ȾOR", "Ⱥlp and Ⱦor"}, // ⱥ and ⱦ are longer
		{"4 \u212a", "4 \u212a"},       // the k of the sign for kelvin is shorter
		{"A\xffB \ufffd", "a\xffb \ufffd"},
	} {
		got := Lower(row.text)
		if got != row.want || len(got) != len(row.text) {
			t.Errorf("Lower(%q) = %q, want %q", row.text, got, row.want)
		}
	}
}
