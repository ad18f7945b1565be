package shelf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestComplete(t *testing.T) {
	subjects, periods, examples := []string{"wheat exports", "wheat imports", "oat prices"}, []string{"March", "May", "the first quarter"}, []string{"March wheat exports?"}
	tests := []struct {
		typed string
		want  []string
	}{
		{"", []string{"March wheat exports?"}},
		{"  ", []string{"March wheat exports?"}},
		{"mar", []string{"March wheat exports?", "March"}},
		{"how did wheat e", []string{"how did wheat exports"}},
		{"oat prices in m", []string{"oat prices in March", "oat prices in May"}},
		{"oat prices ", []string{"oat prices March", "oat prices May", "oat prices the first quarter"}},
		{"exp", []string{"wheat exports"}},
		{"nothing of the kind", []string{}},
		{strings.Repeat("long ", 30) + "mar", []string{}},
	}
	for _, tt := range tests {
		if got := Complete(tt.typed, subjects, periods, examples); !cmp.Equal(got, tt.want) {
			t.Errorf("Complete(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
	if got := Complete(strings.Repeat("whe ", 1<<16), subjects, nil, nil); len(got) != 0 {
		t.Errorf("Complete of a very long text = %d choices", len(got))
	}
}
