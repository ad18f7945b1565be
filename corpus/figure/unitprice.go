package figure

import (
	"strings"

	"quaestor/corpus/quantity"

	"github.com/shopspring/decimal"
)

// perUnit gives a price without a rate the one that its words tell ("a kilogram of lean pork cost 31 yuan"), or that of a price of the same kind before it:
// "$62.50 a barrel, down from $70", "petrol was 134.6p a litre and diesel 139.1p".
func (r *reader) perUnit(w *walk, f *Figure, b *bind) {
	if f.Class != quantity.Money || f.Kind != Level || strings.Contains(f.Unit, "/") || currencies[b.subj.head] {
		return
	}
	per := b.per
	if b.comp && b.of >= 0 {
		per = w.binds[b.of].per
	}
	if per != "" && !isAmount(&f.Quantity) {
		f.Unit += "/" + per
		return
	}
	switch unit := r.rateBeside(w, f, b); {
	case unit != "":
		f.Unit = unit
	case metals[b.subj.head] && strings.HasSuffix(r.market.unit, "/ounce") && strings.HasPrefix(r.market.unit, f.Unit):
		f.Unit = r.market.unit // metals that are sold by the ounce, whatever they cost
	case quoted(&b.subj) && b.subj.text == r.market.last.text && likePrice(f, r.market.unit, r.market.at):
		f.Unit = r.market.unit
	case r.priced.unit != mixedMoney && goods(&b.subj) && likePrice(f, r.priced.unit, r.priced.at):
		f.Unit = r.priced.unit
	}
}

// rateBeside returns the unit of a price that f is compared with, or that the same sentence gives of the same thing or of another that the world's
// markets quote alike: "platinum rose to $855 and palladium to $1,436 an ounce".
func (r *reader) rateBeside(w *walk, f *Figure, b *bind) string {
	if b.comp && b.of >= 0 {
		if q := w.quantity(&w.binds[b.of]); likePrice(f, q.Unit, q.Value) {
			return q.Unit
		}
	}
	for k := range w.binds {
		p := &w.binds[k]
		same := p.tok < b.tok && p.subj.text != "" && (p.subj.text == b.subj.text || r.costs(&b.subj) && !quoted(&b.subj))
		q := w.quantity(p)
		unit := q.Unit
		if rate, ok := strings.CutPrefix(unit, w.quantity(b).Unit+"/"); ok {
			unit = f.Unit + "/" + rate // printed as a bare dollar, whose country f knows already
		}
		if (same || p.tok > b.tok && worldwide(&p.subj) && worldwide(&b.subj)) && likePrice(f, unit, q.Value) {
			return unit
		}
	}
	return ""
}

// likePrice reports whether f may be a price in unit, which has a rate, beside one that was at: of its currency, not a quarter and not four times as much.
func likePrice(f *Figure, unit string, at decimal.Decimal) bool {
	four := decimal.New(4, 0)
	rest, ok := strings.CutPrefix(unit, f.Unit)
	return ok && strings.HasPrefix(rest, "/") && f.Value.LessThan(at.Mul(four)) && at.LessThan(f.Value.Mul(four))
}

// A pricing is the rate of the prices of an article, as far as all have the same one.
type pricing struct {
	unit string // "GBX/litre"; [mixedMoney] where they differ
	at   decimal.Decimal
}

// keepPrice notes the rate of f.
func (r *reader) keepPrice(f *Figure) {
	_, rate, ok := strings.Cut(f.Unit, "/")
	switch {
	case f.Kind != Level || f.Class != quantity.Money || !ok || !sold[rate]:
	case r.priced.unit == "" || r.priced.unit == f.Unit:
		r.priced = pricing{f.Unit, f.Value}
	default:
		r.priced.unit = mixedMoney
	}
}

// sold are the measures by which goods are sold.
var sold = setOf("kilogram gram tonne pound ounce litre gallon barrel bushel carat")

// metals are sold by the ounce.
var metals = setOf("gold silver platinum palladium bullion")

// goods reports whether what s costs may be the price of a measure of goods: it is named by no word for income, payments of people or sums.
func goods(s *subject) bool {
	return s.head != "" && s.org == "" && !paid(s.head) && !noGoods[s.head]
}

// noGoods are heads of what is never sold by weight.
var noGoods = setOf("dividend dividends share shares stock stocks wage wages salary salaries pay pension pensions rent rents fare fares ticket tickets fee fees fine fines tax taxes duty levy subsidy subsidies bill bills bonus grant premium cost costs value charge charges toll bid offer deal fund aid loan loans")
