package shelf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestComplete(t *testing.T) {
	h := &holdings{
		subjects: []string{"wheat exports", "wheat imports", "oat prices", "wheat exports to Freedonia"},
		periods:  []string{"March 2021", "May 2021", "first quarter of 2021"},
		of:       map[string][]string{"wheat exports": {"May 2021", "March 2021"}, "oat prices": {"end-March 2021", "5 March 2021", "first quarter of 2021"}},
	}
	examples := []string{"March wheat exports?"}
	tests := []struct {
		typed string
		want  []string
	}{
		{"", []string{"March wheat exports?"}},
		{"  ", []string{"March wheat exports?"}},
		{"mar", []string{"March wheat exports?", "March 2021"}},
		{"how did wheat i", []string{"how did wheat imports"}},
		{"how did wheat exp", []string{"how did wheat exports", "how did wheat exports to Freedonia", "how did wheat exports in May 2021", "how did wheat exports in March 2021"}},
		{"wheat exports in m", []string{"wheat exports in May 2021", "wheat exports in March 2021"}},
		{"WHEAT EXPORTS growth ", []string{"WHEAT EXPORTS growth in May 2021", "WHEAT EXPORTS growth in March 2021"}},
		{"oat prices ", []string{"oat prices at end-March 2021", "oat prices on 5 March 2021", "oat prices in the first quarter of 2021"}},
		{"wheat exports and oa", []string{"wheat exports and oat prices", "wheat exports and oat prices at end-March 2021", "wheat exports and oat prices on 5 March 2021",
			"wheat exports and oat prices in the first quarter of 2021"}},
		{"March oat", []string{"March oat prices"}},
		{"March 2021 wheat exports ", []string{"March 2021 wheat exports to Freedonia"}},
		{"wheat exports in March 2021 or ", []string{"wheat exports in March 2021 or May 2021"}},
		{"oat p", []string{"oat prices", "oat prices at end-March 2021", "oat prices on 5 March 2021", "oat prices in the first quarter of 2021"}},
		{"barley whe", []string{}}, // no subject follows a word that is none
		{"exp", []string{"wheat exports", "wheat exports to Freedonia"}},
		{"nothing of the kind", []string{}},
		{strings.Repeat("long ", 30) + "mar", []string{}},
	}
	for _, tt := range tests {
		if got := complete(tt.typed, h, examples); !cmp.Equal(got, tt.want) {
			t.Errorf("complete(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
	if got := complete(strings.Repeat("whe ", 1<<16), h, nil); len(got) != 0 {
		t.Errorf("complete of a very long text = %d choices", len(got))
	}
	if got, want := Complete("oat", []string{"oat prices"}, nil, nil), []string{"oat prices"}; !cmp.Equal(got, want) {
		t.Errorf("Complete = %q, want %q", got, want)
	}
}
