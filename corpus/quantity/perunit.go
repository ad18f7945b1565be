package quantity

import "strings"

// lender returns the quantity of the sentence from index first on that lends bare number i its unit: the last one with a unit, but where totals in millions
// stand side by side with what they come to for each share, a total takes the unit of a total and a rate that of a rate: "42.6 mln dlrs, or 1.31 dlrs a share,
// from 35.5 mln, or 1.08". It is -1 where only a unit of the other sort is told.
func (f *finder) lender(first, last, i int) int {
	if last < 0 || f.out[last].Class != Money {
		return last
	}
	switch total := f.inMillions(i); {
	case total && f.perUnit(last) && !f.inMillions(last):
		return f.lenderBefore(first, last, true)
	case !total && f.inMillions(last) && !f.perUnit(last) && last == i-1 && f.follows(i, "or"):
		if k := f.lenderBefore(first, last, false); k >= 0 && f.similar(k, i) {
			return k
		}
	}
	return last
}

// lenderBefore returns the last amount of money before quantity last that is a total in millions, or one for each of something; -1 if there is none.
func (f *finder) lenderBefore(first, last int, total bool) int {
	for k := last - 1; k >= first; k-- {
		if f.out[k].Class == Money && f.inMillions(k) == total && f.perUnit(k) != total {
			return k
		}
	}
	return -1
}

// inMillions reports whether quantity i is printed in millions or more.
func (f *finder) inMillions(i int) bool {
	const million = 6
	return f.scaleAt(i) >= million
}

// perUnit reports whether quantity i is so much for each of something: "1.31 dlrs a share".
func (f *finder) perUnit(i int) bool { return strings.Contains(f.out[i].Unit, "/") }
