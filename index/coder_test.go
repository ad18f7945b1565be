package index

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"quaestor/corpus/figure"
)

// full sets every field below v to something that is not zero.
func full(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32:
		v.SetInt(int64(*n * 7919))
	case reflect.Uint8:
		v.SetUint(uint64(*n%5 + 1))
	case reflect.String:
		v.SetString(string(rune('a' + *n%26)))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		full(v.Index(0), n)
		full(v.Index(1), n)
	case reflect.Struct:
		if d, ok := v.Addr().Interface().(*decimal.Decimal); ok {
			*d = decimal.New(int64(*n), -3)
			return
		}
		for i := range v.NumField() {
			full(v.Field(i), n)
		}
	}
}

// TestCoderFigure shows that no field of a figure is forgotten.
func TestCoderFigure(t *testing.T) {
	var filled figure.Figure
	n := 0
	full(reflect.ValueOf(&filled).Elem(), &n)
	var large figure.Figure
	large.Value = decimal.RequireFromString("-123456789012345678901234567890.5")
	for _, f := range []figure.Figure{filled, {}, large} {
		w := coder{}
		w.figure(&f)
		r := coder{in: string(w.out), reading: true}
		var got figure.Figure
		r.figure(&got)
		if diff := cmp.Diff(f, got); diff != "" || r.bad || r.in != "" {
			t.Errorf("a figure read again (-written +read), %d bytes left:\n%s", len(r.in), diff)
		}
	}
}

func FuzzCoder(f *testing.F) {
	var filled figure.Figure
	n := 0
	full(reflect.ValueOf(&filled).Elem(), &n)
	w := coder{}
	w.figure(&filled)
	f.Add(string(w.out))
	f.Add("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")
	f.Fuzz(func(t *testing.T, data string) {
		r := coder{in: data, reading: true}
		for len(r.in) > 0 {
			var fig figure.Figure
			r.figure(&fig)
		}
	})
}

func TestTable(t *testing.T) {
	heads := func(tab table) (out []string) {
		for i := range len(tab.at) - 1 {
			s := ""
			for _, f := range tab.of(i) {
				s += f.Head
			}
			out = append(out, s)
		}
		return out
	}
	tab := joinTables([]table{
		newTable(2, []figure.Figure{{Head: "y", Passage: 1}, {Head: "x", Passage: 0}, {Head: "z", Passage: 1}}),
		newTable(0, nil),
		newTable(3, []figure.Figure{{Head: "u", Passage: 0}, {Head: "v", Passage: 2}}),
	})
	if diff := cmp.Diff([]string{"x", "yz", "u", "", "v"}, heads(tab)); diff != "" {
		t.Errorf("figures by passage (-want +got):\n%s", diff)
	}
	again := joinTables([]table{tab.slice(1, 2), tab.slice(3, 5), tab.slice(0, 0)})
	if diff := cmp.Diff([]string{"yz", "", "v"}, heads(again)); diff != "" {
		t.Errorf("figures by passage of some passages (-want +got):\n%s", diff)
	}
}

func BenchmarkTable(b *testing.B) {
	var filled figure.Figure
	n := 0
	full(reflect.ValueOf(&filled).Elem(), &n)
	filled.Passage = 0
	tab := newTable(1, []figure.Figure{filled})
	b.ReportMetric(float64(len(tab.data)), "bytes")
	b.ReportAllocs()
	for b.Loop() {
		tab.of(0)
	}
}
