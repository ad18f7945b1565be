package figure

import (
	"os"
	"strings"
	"testing"
	"time"

	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"Exports rose 5 pct to 3 billion dlrs in May from 2.9 billion, and imports fell.", "Of that, respectively, 3 and 4 pct", "“We sold 5 million,” said Mr. Li.",
		"Load: 5% (May: 6%)", "rose to from by 5 5 5 %", "its its its 5 of which 6 with 7, down 8 up 9",
	} {
		f.Add(s)
	}
	date := period.Date{Year: 1987, Month: 3, Day: 20}
	f.Fuzz(func(t *testing.T, text string) {
		passages := sentence.Split(text)
		last := 0
		for _, fig := range Extract("Exports of Japan", text, date, passages) {
			if fig.Start < last || fig.End <= fig.Start || fig.End > len(text) {
				t.Fatalf("Extract(%q) has %d..%d behind %d, want ordered ranges within the text", text, fig.Start, fig.End, last)
			}
			if fig.Passage < 0 || fig.Passage >= len(passages) || fig.Start < passages[fig.Passage].Start || fig.End > passages[fig.Passage].End {
				t.Fatalf("Extract(%q): figure at %d..%d lies outside its passage %d", text, fig.Start, fig.End, fig.Passage)
			}
			last = fig.Start
		}
	})
}

// TestOddText holds that no text makes a panic: letters that are longer in lower case, a verb at the end.
func TestOddText(t *testing.T) {
	date := period.Date{Year: 1988, Month: 6, Day: 20}
	for _, c := range []struct{ title, text string }{
		{"\u212aELVIN CORP <KLV> YEAR LOSS", "Shr loss 12 cts vs profit 37 cts\nNet loss 1,305,000 vs profit 870,000\nabout kelvin corp"},
		{"KELVIN CORP <KLV> YEAR LOSS", "Shr loss 12 cts vs profit 37 cts\nNet loss 1,305,000 vs profit 870,000\nabout \u212aelvin corp"},
		{"", "500 tonnes were of\n\n37"},
		{"", "The rate has stood at 4 percent since May 3, when it was cut from 5 percent."},
	} {
		Extract(c.title, c.text, date, sentence.Split(c.text))
	}
}

// TestHostile reads long texts made to be slow, of 16 kB or with QUAESTOR_LONG=1 of 64, each within some seconds even on a busy machine with
// the race detector.
func TestHostile(t *testing.T) {
	const most = 10 * time.Second
	size := 1 << 14
	if os.Getenv("QUAESTOR_LONG") == "1" {
		size = 1 << 16
	}
	date := period.Date{Year: 1987, Month: 3, Day: 20}
	for _, unit := range []string{"1 ", "1, ", "((1) ", "1% and ", "$1 ", "rose 3 when May ", "in the three months, ", "since May 3 ", "in May, as 1 rose "} {
		text := strings.Repeat(unit, size/len(unit))
		var figures []Figure
		took := func() time.Duration {
			start := time.Now()
			figures = Extract("", text, date, sentence.Split(text))
			return time.Since(start)
		}
		d := took()
		if d > most { // once may be the machine's doing
			d = took()
		}
		if d > most {
			t.Errorf("%d bytes of %q took %v, want under %v", size, unit, d, most)
		}
		if unit == "1 " && len(figures) > 0 {
			t.Errorf("a row of bare numbers gave %d figures, want none", len(figures))
		}
	}
}

// BenchmarkChain measures sentence to figure, with the rate of sentences.
func BenchmarkChain(b *testing.B) {
	text := strings.Repeat("Exports fell to 18.9 billion baht in February from 20.4 billion in January compared with 17.4 billion a year ago, the bank said.\n\n"+
		"The surplus widened. Officials of the ministry met in the capital and said that they would look into it soon.\n\n", 10)
	sentences := len(sentence.Split(text))
	date := period.Date{Year: 1987, Month: 3, Day: 20}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Extract("THAI EXPORTS FALL", text, date, sentence.Split(text))
	}
	b.ReportMetric(float64(sentences)*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
}
