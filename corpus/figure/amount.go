package figure

import (
	"quaestor/corpus/quantity"

	"github.com/shopspring/decimal"
)

// percentLike reports whether q can be the size of a change alone: percent, points.
func percentLike(q *quantity.Quantity) bool {
	return q.Class == quantity.Percent || q.Class == quantity.Points
}

// timeSpan reports whether q is how long something lasted: "a three-day rally" is no rise of three days.
func timeSpan(q *quantity.Quantity) bool {
	return q.Class == quantity.Duration && (q.Unit == "day" || q.Unit == "week" || q.Unit == "month" || q.Unit == "quarter" || q.Unit == "year")
}

// sharing reports whether b is a part of what follows it: "14.7 percent of trade", "half of the bonds", "a third of it".
func (w *walk) sharing(b *bind) bool {
	q := w.quantity(b)
	if b.after.kind != ofTail {
		return false
	}
	one := decimal.New(1, 0)
	return percentLike(q) && q.Unit != "basis_point" || q.Class == quantity.Bare && q.Unit == "" && q.Value.IsPositive() && q.Value.LessThan(one)
}

// alike reports whether two quantities can be values of one measure.
func alike(p, q *quantity.Quantity) bool {
	return p.Unit == q.Unit || p.Class == q.Class && (p.Elided || q.Elided) || q.Class == quantity.Bare && !percentLike(p) || p.Class == quantity.Bare && !percentLike(q)
}
