package term

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// show prints the terms that say something: key and, unless word, kind.
func show(ts []Term) string {
	var out []string
	for _, t := range ts {
		switch t.Kind {
		case Stop, Chat, Generic:
		case Word:
			out = append(out, t.Key)
		default:
			out = append(out, fmt.Sprintf("%s/%v", t.Key, t.Kind))
		}
	}
	return strings.Join(out, " ")
}

func TestRead(t *testing.T) {
	tests := []struct{ text, want string }{
		{"the trade gap", "trade/measure deficit/measure"},
		{"Brazil's trade shortfall", "brazil trade/measure deficit/measure"},
		{"a trade hole, a hole in the wall", "trade/measure deficit/measure hole wall"},
		{"the pay gap", "pay gap/measure"},
		{"the current account gap", "current account/measure deficit/measure"},
		{"goods sold abroad", "exports/measure"},
		{"what they sold overseas", "exports/measure"},
		{"shipments to Peru", "exports/measure peru"},
		{"shipments of phones", "shipments/measure phones/modifier"},
		{"bought from abroad", "imports/measure"},
		{"exporting, exported, exports", "exports/measure exports/measure exports/measure"},
		{"re-exports and exports", "re-exports/measure exports/measure"},
		{"total imports and exports", "trade/measure"},
		{"exports and imports", "trade/measure"},
		{"people out of work", "person unemployment/measure"},
		{"the jobless rate", "unemployment/measure"},
		{"jobless claims", "jobless claims/measure"},
		{"the cost of living", "cpi/measure"},
		{"factory-gate prices", "ppi/measure"},
		{"real GDP", "real/modifier gdp/measure"},
		{"economic growth", "economy/measure growth/move"},
		{"the economy grew", "economy/measure growth/move"},
		{"factory output", "factory/modifier output/measure"},
		{"industrial production", "industrial/modifier output/measure"},
		{"M-2 and M2", "m2/measure m2/measure"},
		{"forex reserves", "foreign exchange/modifier reserves/measure"},
		{"net income before tax", "net/modifier profit/measure pretax/modifier"},
		{"personal income", "income/measure"},
		{"pretax profits", "pretax/modifier profit/measure"},
		{"seasonally-adjusted labor costs", "adjusted/modifier labour costs/measure"},
		{"automatic data processing equipment", "computers/modifier"},
		{"mechanical and electrical products", "electromechanical/modifier"},
		{"private firms", "private/modifier enterprises/modifier"},
		{"non-oil and non-manufacturing", "non-oil/modifier non-manufacturing"},
		{"crude exports", "oil/modifier exports/measure"},
		{"electric cars", "ev/modifier"},
		{"average hourly earnings", "average hourly wages/measure"},
		{"profit before tax", "profit/measure pretax/modifier"},
		{"consumer confidence, business confidence", "consumer/modifier confidence/measure business confidence/measure"},
		{"MAU and DAU", "mau/measure dau/measure"},
		{"restaurants' takings", "catering/modifier revenue/measure"},
		{"foreign tourists", "foreign/modifier visitors/measure"},
		{"a quake of magnitude 6", "earthquake magnitude/measure"},
		{"hey bot whats the latest", ""},
		{"they're rising", "rise/move"},
		{"R&D", "research/measure"},
		{"the gadget's gadgets", "gadget gadget"},
		{"privatization, privatisations", "privatisation privatisation"},
		{"3.65 billion", ""},
		{"crude\n\noil", "oil/modifier oil/modifier"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := show(Default().Read(tt.text)); got != tt.want {
			t.Errorf("Read(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestReadRanges(t *testing.T) {
	text := "Brazil’s trade gap, U.S. don't “Belt”"
	var got []string
	for _, term := range Default().Read(text) {
		got = append(got, text[term.Start:term.End])
	}
	want := []string{"Brazil", "trade", "gap", "U.S.", "don't", "Belt"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Read(%q) (-want +got):\n%s", text, diff)
	}
}

// A phrase is found wherever it stands in a text longer than the window of the reader.
func TestReadLong(t *testing.T) {
	for n := range 3 * window {
		text := strings.Repeat("x ", n) + "automatic data processing equipment"
		got := Default().Read(text)
		if last := got[len(got)-1]; last.Key != "computers" || len(got) != n+1 {
			t.Fatalf("behind %d words: %d terms, last %+v, want computers", n, len(got), last)
		}
	}
}

func TestDirection(t *testing.T) {
	for want, words := range map[int]string{
		1:  "rose rising increase Increased widened climbed rebound soared doubled growth higher more above up gained strengthening firmed recovery deepened uptick",
		-1: "fell decline narrowed slipped eased plunged shrank contracted halved lower less below down reduction cut cuts slowdown weaker dropping slumped",
		0:  "unchanged flat steady stagnated",
	} {
		for _, w := range strings.Fields(words) {
			if got, ok := Direction(w); !ok || got != want {
				t.Errorf("Direction(%q) = %d, %v, want %d", w, got, ok, want)
			}
		}
	}
	for _, w := range strings.Fields("loss deficit firm firms contract contracts exports the table news goods turkey") {
		if got, ok := Direction(w); ok {
			t.Errorf("Direction(%q) = %d, want none", w, got)
		}
	}
}

func TestStem(t *testing.T) {
	for _, family := range []string{
		"grow grew grown growing growth grows", "rise rose risen rising rises", "fall fell fallen falls", "sell sold selling sale sales", "buy bought buying",
		"price prices priced pricing", "rate rates rated", "ship shipped ships shipment", "company companies", "box boxes", "tax taxes taxed",
		"labor labour labors", "organize organise organised organizing organizes", "chair chairs chairman", "plan planned planning", "plane planes",
		"loss losses", "surplus surpluses", "ease eased easing", "harbor harbour", "import imports imported importing importer",
	} {
		words := strings.Fields(family)
		for _, w := range words {
			if got, want := Stem(w), Stem(words[0]); got != want {
				t.Errorf("Stem(%q) = %q, want %q as of %q", w, got, want, words[0])
			}
		}
	}
	for _, pair := range [][2]string{{"goods", "good"}, {"plan", "plane"}, {"news", "new"}, {"car", "care"}, {"product", "produce"}, {"customs", "custom"}, {"win", "wine"}} {
		if Stem(pair[0]) == Stem(pair[1]) {
			t.Errorf("Stem(%q) = Stem(%q) = %q", pair[0], pair[1], Stem(pair[0]))
		}
	}
}

func TestKnows(t *testing.T) {
	for _, w := range strings.Fields("exports exporting prices jobless rose growth the please unemployment halved shipped companies") {
		if !Default().Knows(w) {
			t.Errorf("Knows(%q) = false", w)
		}
	}
	for _, w := range strings.Fields("exprots defecit pricez unemploymnet xyzzy prics") {
		if Default().Knows(w) {
			t.Errorf("Knows(%q) = true", w)
		}
	}
	if words := slices.Collect(Default().Words()); !slices.Contains(words, "deficit") || !slices.IsSorted(words) {
		t.Errorf("Words() lacks deficit or is not sorted")
	}
}

func TestBroaderAndExpand(t *testing.T) {
	if got := Default().Broader("deficit"); !slices.Equal(got, []string{"balance"}) {
		t.Errorf("Broader(deficit) = %q, want balance", got)
	}
	if got := Default().Broader("sell"); !slices.Contains(got, "sales") {
		t.Errorf("Broader(sell) = %q, want sales", got)
	}
	if got := Default().Expand("unemployment"); got[0] != "unemployment" || !slices.Contains(got, "jobless") {
		t.Errorf("Expand(unemployment) = %q, want itself and jobless", got)
	}
	if got := Default().Expand("grow"); !slices.Contains(got, "growth") {
		t.Errorf("Expand(grow) = %q, want growth", got)
	}
}

// The words of a guild may go in a circle, and a wider name of a wider name counts.
func TestWider(t *testing.T) {
	th, err := Default().With([]Entry{{Key: "plinth", Broader: []string{"zarf"}}, {Key: "zarf", Broader: []string{"quern"}}, {Key: "quern", Broader: []string{"plinth"}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := th.Broader("plinth"); !slices.Equal(got, []string{"zarf", "quern"}) {
		t.Errorf("Broader(plinth) = %q, want zarf and quern", got)
	}
	if !th.Wider("quern", "plinth") || !th.Wider("plinth", "zarf") || th.Wider("zarf", "deficit") {
		t.Error("Wider does not follow the names of a guild")
	}
}

// The data must hang together: each broader key exists, and each phrase reads as its key.
func TestData(t *testing.T) {
	th := Default()
	for key, broader := range th.broader {
		for _, b := range broader {
			if _, ok := th.kinds[b]; !ok {
				t.Errorf("%s: no broader key %q", key, b)
			}
		}
	}
	for key, phrases := range th.phrases {
		for _, p := range phrases {
			if !slices.ContainsFunc(th.Read(p), func(x Term) bool { return x.Key == key }) {
				t.Errorf("Read(%q) = %s, want %s", p, show(th.Read(p)), key)
			}
		}
	}
	if len(th.kinds) < 300 {
		t.Errorf("%d keys, want 300 or more", len(th.kinds))
	}
}

func TestWith(t *testing.T) {
	e, err := ParseEntry("raid points | measure | | rp; raid pts; exports")
	if err != nil {
		t.Fatal(err)
	}
	guild, err := Default().With([]Entry{e})
	if err != nil {
		t.Fatal(err)
	}
	if got := show(guild.Read("RP and exports")); got != "raid points/measure raid points/measure" {
		t.Errorf("guild: Read = %s, want its own words", got)
	}
	if got := show(Default().Read("RP and exports")); got != "rp exports/measure" {
		t.Errorf("after With the default reads %s", got)
	}
	if got := e.String(); got != "raid points | measure |  | rp; raid pts; exports" {
		t.Errorf("String() = %q", got)
	}
	for _, line := range []string{"", "| measure", "a | stop | | b", "a | b | c | d | e"} {
		if _, err := ParseEntry(line); err == nil {
			t.Errorf("ParseEntry(%q) took it", line)
		}
	}
	for _, p := range []string{"…", "a (b", "a (b) c", "(a)", strings.Repeat("a ", longest+1)} {
		if _, err := Default().With([]Entry{{Key: "k", Phrases: []string{p}}}); err == nil {
			t.Errorf("With took the phrase %q", p)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"trade gap", "U.S. don't", "c.i.f.", "non-oil", "3,000.5bn", "’s’s", "Türkiye’s\xff", strings.Repeat("a.", 60), "naïve İstanbul", "不 中国"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, term := range Default().Read(text) {
			if term.Start < last || term.End <= term.Start || term.End > len(text) || term.Key == "" {
				t.Fatalf("Read(%q): %+v behind %d", text, term, last)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[term.Start:term.End]) {
				t.Fatalf("Read(%q): %+v cuts a character", text, term)
			}
			last = term.End
		}
		Direction(text)
		Stem(text)
		Default().Knows(text)
	})
}

func BenchmarkRead(b *testing.B) {
	text := "How big was the trade gap of Turkey in 1986?"
	Default()
	b.ReportAllocs()
	for b.Loop() {
		Default().Read(text)
	}
}

func BenchmarkReadHostile(b *testing.B) {
	text := strings.Repeat("current ", 1<<17)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Default().Read(text)
	}
}

func BenchmarkDirection(b *testing.B) {
	for b.Loop() {
		Direction("widened")
	}
}

func TestNear(t *testing.T) {
	for _, row := range []struct {
		word, other string
		want        bool
	}{
		{"fridges", "refrigerator", true},
		{"costly", "expensiv", true},
		{"carbon", "refrigerator", false},
	} {
		if got := slices.Contains(Near(Default().Read(row.word)[0].Key), row.other); got != row.want {
			t.Errorf("Near(%q) holds %q = %v, want %v", row.word, row.other, got, row.want)
		}
	}
	for _, measure := range []string{"price", "cost", "debt", "borrowing", "loss", "reserves", "stocks", "revenue", "sales", "imports", "orders"} {
		if got := Near(Default().Read(measure)[0].Key); len(got) > 0 {
			t.Errorf("Near(%q) = %v, want nothing: it is a measure", measure, got)
		}
	}
}

func TestVerbsOfSaying(t *testing.T) {
	for _, row := range []struct {
		word string
		want string
	}{
		{"released", "published said"},
		{"announced", "says published said"},
		{"put", "said"},
		{"reckons", "says expects"},
		{"estimated", "says expects said"},
		{"insists", "says"},
		{"originally", "formerly"},
		{"rose", ""},
	} {
		var got []string
		for _, class := range []struct {
			name string
			is   func(string) bool
		}{{"says", Says}, {"expects", Expects}, {"published", Published}, {"said", Said}, {"formerly", Formerly}} {
			if class.is(row.word) {
				got = append(got, class.name)
			}
		}
		if got := strings.Join(got, " "); got != row.want {
			t.Errorf("%q is of %q, want %q", row.word, got, row.want)
		}
	}
}

func TestDeeds(t *testing.T) {
	for _, row := range []struct{ x, y, want string }{
		{"died", "killed", "same"},
		{"lost", "disappeared", "same"},
		{"dies", "dying", "same"},
		{"buys", "sold", "contrary"},
		{"sold", "bought", "contrary"},
		{"saving", "spends", "contrary"},
		{"net", "operating", "excluded"},
		{"northern", "southern", "excluded"},
		{"died", "sold", ""},
	} {
		var got string
		switch {
		case SameDeed(row.x, row.y):
			got = "same"
		case Contrary(row.x, row.y):
			got = "contrary"
		case slices.Contains(Excluded(row.x), Stem(row.y)):
			got = "excluded"
		}
		if got != row.want {
			t.Errorf("%q and %q tell %q, want %q", row.x, row.y, got, row.want)
		}
	}
}
