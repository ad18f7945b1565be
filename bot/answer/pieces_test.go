package answer

import "testing"

func TestLeadsPart(t *testing.T) {
	for _, row := range []struct {
		gap       string
		led, bare bool
	}{
		{" tonnes, of which ", true, true},
		{", including ", true, true},
		{" tonnes, of which the state took ", true, false},
		{" tonnes, including alloys, and Beta bought ", false, false},
		{" tonnes, including alloys and ", false, false},
		{" people, including those of its mills while Beta hired ", false, false},
		{" tonnes and ", false, false},
	} {
		if led, bare := leadsPart(row.gap); led != row.led || bare != row.bare {
			t.Errorf("leadsPart(%q) = %v, %v, want %v, %v", row.gap, led, bare, row.led, row.bare)
		}
	}
}

func TestListsOn(t *testing.T) {
	for behind, want := range map[string]bool{
		" from foreign airlines and six from the air force": true,
		" from foreign airlines, two from the air force":    true,
		" from foreign airlines":                            false,
		" from the six foreign airlines":                    false,
	} {
		if got := listsOn(behind); got != want {
			t.Errorf("listsOn(%q) = %v, want %v", behind, got, want)
		}
	}
}

func TestMonthly(t *testing.T) {
	for behind, want := range map[string]bool{
		" a month":                           true,
		" of refined sugar a month, it said": true,
		" per month since May":               false, // it may have been another before
		" each month":                        true,
		" and hires 20 people a month":       false,
		" people out of 20 a month":          false,
		" a month ago":                       false,
		" a month earlier":                   false,
		" in a month":                        false,
		" were sold a month":                 false,
		", or 20 a month":                    false,
		"":                                   false,
	} {
		if got := monthly(behind); got != want {
			t.Errorf("monthly(%q) = %v, want %v", behind, got, want)
		}
	}
}
