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
	default:
		if p := r.priced[wareOf(&b.subj)]; likePrice(f, p.unit, p.at) {
			f.Unit = p.unit
		}
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
		ware := wareOf(&b.subj)
		same = same || p.tok < b.tok && ware != "" && ware == wareOf(&p.subj) && !strings.Contains(p.subj.text, b.subj.text) // "Brent fell to $74 a barrel while West Texas crude lost 1 pct to $70"
		if (same || p.tok > b.tok && worldwide(&p.subj) && worldwide(&b.subj)) && likePrice(f, unit, q.Value) {
			return unit
		}
	}
	return ""
}

// likePrice reports whether f may be a price in unit, which has a rate, beside one that was at: of its currency, not a quarter and not four times as much.
func likePrice(f *Figure, unit string, at decimal.Decimal) bool {
	rest, ok := strings.CutPrefix(unit, f.Unit)
	if f.Unit == "dollar" && strings.HasPrefix(unit, "USD/") {
		rest, ok = unit[len("USD"):], true // a bare dollar, beside one that is known
	}
	return ok && strings.HasPrefix(rest, "/") && sameSize(at, f.Value, priceSpread)
}

// priceSpread is how many times as much prices of one thing, or of things alike, differ at most.
const priceSpread = 4

// A pricing is the last price of a ware in an article: "GBX/litre".
type pricing struct {
	unit string
	at   decimal.Decimal
}

// keepPrice notes the price of a ware, for others of its sort: diesel is sold by the litre where petrol is.
func (r *reader) keepPrice(s *subject, f *Figure) {
	ware := wareOf(s)
	if f.Kind != Level || f.Class != quantity.Money || ware == "" || !strings.Contains(f.Unit, "/") {
		return
	}
	if r.priced == nil {
		r.priced = map[string]pricing{}
	}
	r.priced[ware] = pricing{f.Unit, f.Value}
}

// wareOf returns the sort of goods that a subject is of, or "". Only what is traded by the same measure is of one sort.
func wareOf(s *subject) string {
	for w := range strings.FieldsSeq(strings.ToLower(s.text)) {
		if ware := wares[w]; ware != "" {
			return ware
		}
	}
	return ""
}

// wares are goods by their sort.
var wares = func() map[string]string {
	out := map[string]string{}
	for sort, words := range map[string]string{
		"fuel":  "petrol gasoline diesel unleaded kerosene gasoil",
		"crude": "brent wti intermediate crude dubai urals sour sweet minas brega",
		"grain": "wheat maize corn barley rye oats rice soybeans sorghum",
		"soft":  "coffee cocoa sugar tea cotton rubber",
		"metal": "copper aluminium aluminum zinc lead tin nickel",
		"meat":  "pork beef mutton lamb poultry chicken",
		"dairy": "butter cheese",
		"oil":   "olive palm sunflower rapeseed",
	} {
		for w := range strings.FieldsSeq(words) {
			out[w] = sort
		}
	}
	return out
}()

// metals are sold by the ounce.
var metals = setOf("gold silver platinum palladium bullion")
