package bot

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

// TestLinear asks questions of one sentence of very many clauses: four times as many may take no more than twelve times as long.
func TestLinear(t *testing.T) {
	const clauses = 500
	goods := []string{"wheat", "copper", "cotton", "tin", "rubber", "sugar", "coffee", "zinc"}
	of := func(clause string, n int) *Bot {
		var text strings.Builder
		text.WriteString("Chad's trade grew in May, the ministry said. In total")
		for i := range n {
			fmt.Fprintf(&text, clause, goods[i%len(goods)], i%90+1, i+100)
		}
		text.WriteString(".\n")
		b, err := New([]corpus.Article{{ID: "long", Title: "Chad's trade grows", Date: period.Date{Year: 2026, Month: 6, Day: 10}, Text: text.String()}})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := b.Close(); err != nil {
				t.Error(err)
			}
		})
		return b
	}
	took := func(b *Bot, question string) time.Duration {
		start := time.Now()
		ask(t, b, question)
		return time.Since(start)
	}
	tooLong := func(short, long time.Duration) bool { return long > 12*short && long > 700*time.Millisecond }
	for _, clause := range []string{" and %s exports were up %d pct at %d", "; daily %s output rose %d pct from %d mln tonnes in April", ", the monthly %s index gained %d pct to %d"} {
		some, few, many := of(clause, clauses/8), of(clause, clauses), of(clause, 4*clauses)
		for _, question := range []string{"year-on-year growth of sugar exports since January", "How much did copper exports grow in May 2026?", "What was the tin index?", "How did sugar output in May compare with April?"} {
			took(some, question) // warm
			short, long := took(few, question), took(many, question)
			if tooLong(short, long) { // once may be the machine's doing
				long = took(many, question)
			}
			if tooLong(short, long) {
				t.Errorf("%q of %d times %q took %v, of %d %v: more than linear", question, clauses, clause, short, 4*clauses, long)
			}
			t.Logf("%q of %q: %v, four times as many %v", question, clause, short, long)
		}
	}
}
