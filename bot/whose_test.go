package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestWhose holds whose the figures are that name no place: of the clause before them, of the country of the article and not of another country whose
// office bears the same name, and of whose currency a bare word is.
func TestWhose(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"North grows, institute says", "The region grew fast in 1987, the institute said. Peru's economy recovered in 1987 and car sales jumped 6.4 percent.\n\n" +
			"Chile's mines did well in 1987, but wages fell 1.2 percent."},
		{"Malawi's GDP rises 1.1 percent", "Malawi's real gross domestic product rose 1.1 percent in 1987, the Central Statistical Office (CSO) said.\n\n" +
			"The CSO said that at current prices GDP rose 15.5 percent to 2.4 billion kwacha."},
		{"SYRIAN POUND SLIDES", "The pound closed at 21.40 to the dollar on Thursday, compared with Wednesday's 20.90."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much did Peru's car sales rise in 1987?", "6.4"},
		{"How much did wages in Chile fall in 1987?", "1.2"},
		{"How much did car sales rise in Chile in 1987?", ""},
		{"How much did GDP rise in Malawi in 1987 at current prices?", "15.5"},
		{"What was the United Kingdom's GDP in 1987?", ""},
		{"Where did the Syrian pound close against the dollar on Thursday?", "21.4"},
		{"How many Syrian pounds bought one dollar on Thursday?", "21.4"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
