package eval

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// checkCalc checks that a question's calculation gives its first figure and starts from numbers of its proof.
func checkCalc(t *testing.T, q Question, proof string) {
	t.Helper()
	got := math.Abs((&calculator{text: q.Calc}).sum())
	want, _ := q.Figures[0].Value.Abs().Float64()
	if math.Abs(got-want) > 0.01*want {
		t.Errorf("%s: %s = %v, want %v", q.ID, q.Calc, got, want)
	}
	for _, n := range strings.FieldsFunc(q.Calc, func(r rune) bool { return strings.ContainsRune("+-*/()", r) }) {
		v := decimal.RequireFromString(n)
		if n != "100" && !holdsValue(proof, v) {
			t.Errorf("%s: %s in %s stands in no quote", q.ID, n, q.Calc)
		}
	}
}

// A calculator works out sums like "(4.2-4)/4*100".
type calculator struct{ text string }

func (c *calculator) sum() float64 {
	v := c.product()
	for c.text != "" {
		switch c.text[0] {
		case '+':
			c.text = c.text[1:]
			v += c.product()
		case '-':
			c.text = c.text[1:]
			v -= c.product()
		default:
			return v
		}
	}
	return v
}

func (c *calculator) product() float64 {
	v := c.number()
	for c.text != "" {
		switch c.text[0] {
		case '*':
			c.text = c.text[1:]
			v *= c.number()
		case '/':
			c.text = c.text[1:]
			v /= c.number()
		default:
			return v
		}
	}
	return v
}

func (c *calculator) number() float64 {
	if rest, ok := strings.CutPrefix(c.text, "-"); ok {
		c.text = rest
		return -c.number()
	}
	if rest, ok := strings.CutPrefix(c.text, "("); ok {
		c.text = rest
		v := c.sum()
		c.text = strings.TrimPrefix(c.text, ")")
		return v
	}
	n := 0
	for n < len(c.text) && strings.IndexByte("0123456789.e", c.text[n]) >= 0 {
		n++
	}
	v, err := strconv.ParseFloat(c.text[:n], 64)
	if err != nil {
		v = math.NaN()
	}
	c.text = c.text[n:]
	return v
}
