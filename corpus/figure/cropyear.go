package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// cropYears makes "this year" of a sentence that counts in crop or fiscal years the one that runs at the article's date: "is put at 16 million
// tonnes this year, up from 15 million in 1985/86" is of 1986/87 in an article of March 1987.
func (r *reader) cropYears(times []period.Mention) {
	if r.date.IsZero() {
		return
	}
	crop := period.Period{}
	for _, m := range times {
		if m.Period.Shape == period.Fiscal && m.Period.YearKnown && strings.Contains(m.Text, "/") {
			crop = m.Period
		}
	}
	if crop.IsZero() {
		return
	}
	n := r.date.Year - crop.Start.Year
	if r.date.Month < crop.Start.Month {
		n--
	}
	for i := range times {
		if m := &times[i]; m.Period.Shape == period.Year && strings.EqualFold(m.Text, "this year") {
			m.Period = period.Shift{Unit: period.Year, N: n}.Apply(crop)
		}
	}
}
