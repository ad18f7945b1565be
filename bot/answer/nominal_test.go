package answer

import (
	"testing"

	"quaestor/corpus/term"
)

func TestDeedOf(t *testing.T) {
	for _, row := range []struct {
		noun, typed string
		want        bool
	}{
		{"approval", "approved", true}, {"approvals", "approved", true}, {"settlement", "settled", true},
		{"personal", "person", false}, {"payment", "paid", false}, {"approval", "applied", false},
	} {
		if got := deedOf(row.noun, term.Stem(row.typed), row.typed); got != row.want {
			t.Errorf("deedOf(%q, %q) = %v, want %v", row.noun, row.typed, got, row.want)
		}
	}
}
