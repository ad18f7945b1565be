package index

import (
	"encoding/binary"
	"math/big"

	"github.com/shopspring/decimal"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// A coder writes values behind one another, or reads them again: the same calls do both, so that what is written and what is
// read cannot part ways. Numbers are varints, texts have their length before them. What is read shares memory with in.
type coder struct {
	out     []byte
	in      string
	reading bool
	bad     bool // in ended early or is no such thing; all values read from then on are zero
}

// number codes any kind of integer.
func number[T ~int | ~int32 | ~uint8](c *coder, v *T) {
	if !c.reading {
		c.out = binary.AppendVarint(c.out, int64(*v))
		return
	}
	*v = T(c.varint())
}

// varint reads a number.
func (c *coder) varint() int64 {
	var u uint64
	for i := 0; i < len(c.in) && i < binary.MaxVarintLen64; i++ {
		b := c.in[i]
		u |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			c.in = c.in[i+1:]
			return int64(u>>1) ^ -int64(u&1)
		}
	}
	c.in, c.bad = "", true
	return 0
}

// length codes the length of something; when reading, n bytes at most may follow for each of a greater one.
func (c *coder) length(n int) int {
	number(c, &n)
	if n < 0 || c.reading && n > len(c.in) {
		c.in, c.bad = "", true
		return 0
	}
	return n
}

// text codes a string.
func text[T ~string](c *coder, v *T) {
	n := c.length(len(*v))
	if !c.reading {
		c.out = append(c.out, *v...)
		return
	}
	*v = T(c.in[:n])
	c.in = c.in[n:]
}

// list codes strings.
func (c *coder) list(v *[]string) {
	n := c.length(len(*v))
	if c.reading && n > 0 {
		*v = make([]string, n)
	}
	for i := range *v {
		text(c, &(*v)[i])
	}
}

// flags codes up to eight truth values.
func (c *coder) flags(flags ...*bool) {
	var bits uint8
	for i, f := range flags {
		if *f {
			bits |= 1 << i
		}
	}
	number(c, &bits)
	if c.reading {
		for i, f := range flags {
			*f = bits>>i&1 == 1
		}
	}
}

// decimal codes a number exactly. Its coefficient is a varint where it fits, else digits.
func (c *coder) decimal(v *decimal.Decimal) {
	exponent := v.Exponent()
	var small int
	var digits string
	if !c.reading {
		if big := v.Coefficient(); big.IsInt64() {
			small = int(big.Int64())
		} else {
			digits = big.String()
		}
	}
	number(c, &exponent)
	text(c, &digits)
	number(c, &small)
	if !c.reading {
		return
	}
	if digits == "" {
		*v = decimal.New(int64(small), exponent)
		return
	}
	coefficient, ok := new(big.Int).SetString(digits, 10)
	if !ok {
		c.bad = true
		return
	}
	*v = decimal.NewFromBigInt(coefficient, exponent)
}

func (c *coder) span(v *quantity.Span) {
	number(c, &v.Start)
	number(c, &v.End)
}

func (c *coder) date(v *period.Date) {
	number(c, &v.Year)
	number(c, &v.Month)
	number(c, &v.Day)
}

func (c *coder) period(v *period.Period) {
	number(c, &v.Shape)
	if v.Shape == period.None && (c.reading || *v == period.Period{}) {
		return
	}
	c.date(&v.Start)
	c.date(&v.End)
	c.flags(&v.YearKnown, &v.Point, &v.Cumulative, &v.Exact)
}

// figure codes all of a figure.
func (c *coder) figure(f *figure.Figure) {
	c.span(&f.Span)
	c.decimal(&f.Value)
	c.flags(&f.IsRange, &f.Elided, &f.Inexact, &f.Carried, &f.Earlier)
	if f.IsRange {
		c.decimal(&f.To)
	}
	text(c, &f.Qualifier)
	text(c, &f.Unit)
	number(c, &f.Class)
	c.span(&f.Noun)
	number(c, &f.Places)
	number(c, &f.Kind)
	number(c, &f.Direction)
	text(c, &f.Basis)
	c.period(&f.Versus)
	c.period(&f.Period)
	for _, s := range []*string{&f.PeriodText, &f.VersusText, &f.Subject, &f.Head, &f.Share, &f.Org, &f.Speaker, &f.Source} {
		text(c, s)
	}
	text(c, &f.Status)
	c.list(&f.Place)
	c.list(&f.Partner)
	c.list(&f.Terms)
	number(c, &f.Passage)
}
