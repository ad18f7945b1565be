package place

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// show prints mentions in one canonical form: "Turkey=TR name".
func show(text string, ms []Mention) string {
	var out []string
	for _, m := range ms {
		s := fmt.Sprintf("%s=%s %v", text[m.Start:m.End], m.Key, m.Form)
		if m.City != "" {
			s += " of " + m.City
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Turkey's trade deficit", "Turkey=TR name"},
		{"Turkish exports to OECD countries", "Turkish=TR adjective; OECD=OECD name"},
		{"the Belgo-Luxembourg Economic Union", "Belgo-Luxembourg Economic Union=BE name"},
		{"the U.S. trade gap", "U.S.=US name"},
		{"imports from the US fell", "US=US name"},
		{"tell us about jobs", "us=US weak"},
		{"TELL US ABOUT JOBS", "US=US weak"},
		{"US JOBLESS RATE FALLS", "US=US name"},
		{"us jobless rate", "us=US weak"},
		{"u.s. jobless rate", "u.s.=US name"},
		{"U.S.-China trade", "U.S.=US name; China=CN name"},
		{"China-ASEAN trade", "China=CN name; ASEAN=ASEAN name"},
		{"W.Germany and W. Germany and West Germany", "W.Germany=DE name; W. Germany=DE name; West Germany=DE name"},
		{"S. AFRICAN GOLD", "S. AFRICAN=ZA adjective"},
		{"East German output", "East German=DD adjective"},
		{"South Korea, S. Korea and North Korea", "South Korea=KR name; S. Korea=KR name; North Korea=KP name"},
		{"the Soviet Union's grain", "Soviet Union=SU name"},
		{"turkey trade deficit 1986", "turkey=TR name"},
		{"How much turkey does France eat?", "turkey=TR weak; France=FR name"},
		{"polish exports", "polish=PL adjective"},
		{"the Bank of China lent more to Japan", "Japan=JP name"},
		{"the Bank of England lent more to Japan", "Japan=JP name"},
		{"24 million US dollars", ""},
		{"Hong Kong dollars in Hong Kong", "Hong Kong=HK name"},
		{"non-OPEC output and OPEC output", "non-OPEC=non-OPEC name; OPEC=OPEC name"},
		{"sales to non-U.S. buyers", ""},
		{"OPEC+ agreed", "OPEC+=OPEC+ name"},
		{"countries along the “Belt and Road” grew", "Belt and Road=BRI name"},
		{"Belt & Road trade", "Belt & Road=BRI name"},
		{"Tokyo's surplus", "Tokyo=JP capital of Tokyo"},
		{"exports of Guangdong province", "Guangdong=Guangdong name"},
		{"Côte d'Ivoire and Sao Paulo, São Paulo", "Côte d'Ivoire=CI name; Sao Paulo=Sao Paulo name; São Paulo=Sao Paulo name"},
		{"Washington said", "Washington=US capital of Washington"},
		{"rents in the Norwegian capital", "Norwegian capital=NO capital of Oslo"},
		{"bonds make up most of Norwegian capital exports", "Norwegian=NO adjective"},
		{"the students of Norwegian capital Oslo", "Norwegian capital=NO capital of Oslo; Oslo=NO capital of Oslo"},
		{"rents in Norwegian capital rose", "Norwegian capital=NO capital of Oslo"},
		{"buses in Norwegian capital and suburbs", "Norwegian capital=NO capital of Oslo"},
		{"the mayor of the Norwegian capital said", "Norwegian capital=NO capital of Oslo"},
		{"rents in the capital of Norway", "Norway=NO capital of Oslo"},
		{"the Norwegian capital account", "Norwegian=NO adjective"},
		{"flows of Norwegian capitals", "Norwegian=NO adjective"},
		{"the White House", "White House=US government"},
		{"Chinese buyers and the Japanese", "Chinese=CN adjective; Japanese=JP adjective"},
		{"Germans and Frenchmen", "Germans=DE demonym; Frenchmen=FR demonym"},
		{"Georgia's wine exports", "Georgia=GE name"},
		{"Florida and Georgia peaches", "Florida=Florida name; Georgia=Georgia state name"},
		{"Michael Jordan scored", "Jordan=JO weak"},
		{"In Jordan prices rose", "Jordan=JO name"},
		{"New Mexico, Mexico City and Mexico", "New Mexico=New Mexico name; Mexico City=MX capital of Mexico City; Mexico=MX name"},
		{"Guinea's Bissau, Guinea-Bissau", "Guinea=GN name; Bissau=GW capital of Bissau; Guinea-Bissau=GW name"},
		{"the Latin American and American markets", "Latin American=Latin America adjective; American=US adjective"},
		{"the euro zone and the euro", "euro zone=EUROZONE name"},
		{"EC exports, European exports", "EC=EU name; European=Europe adjective"},
		{"Middle East Gulf states", "Middle East Gulf states=GCC name"},
		{"G-7 and G7", "G-7=G7 name; G7=G7 name"},
		{"UK's and U.K.'s", "UK=GB name; U.K.=GB name"},
		{"Northeast China", "Northeast China=Northeast China name"},
		{"South\n\nAfrica", "Africa=Africa name"},
		{"chinas exports and koreas", "china=CN name; korea=KR name"},
		{"the Americas", "Americas=Americas name"},
		{"chiles of Peru", "Peru=PE name"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := show(tt.text, Find(tt.text)); got != tt.want {
			t.Errorf("Find(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestBodies(t *testing.T) {
	tests := []struct{ text, want string }{
		{"the Bundesbank said", "Bundesbank=DE government"},
		{"the General Administration of Customs", "General Administration of Customs=CN government"},
		{"ONS data; it was on safe ground", "ONS=GB government"},
		{"a Federal Reserve Board survey", "Federal Reserve Board=US government"},
		{"1,200 parcels handled nationwide", ""},
		{"the Central Statistical Office, the CSO, said", "Central Statistical Office=GB weak; CSO=GB weak"},
	}
	for _, tt := range tests {
		if got := show(tt.text, Bodies(tt.text)); got != tt.want {
			t.Errorf("Bodies(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestCurrency(t *testing.T) {
	tests := []struct {
		key, word string
		year      int
		want      string
	}{
		{"HK", "dollar", 1987, "HKD"},
		{"HK", "dlrs", 0, "HKD"},
		{"FR", "franc", 1987, "FRF"},
		{"FR", "francs", 0, "FRF"},
		{"FR", "franc", 2010, ""},
		{"FR", "", 1987, "FRF"},
		{"FR", "", 2020, "EUR"},
		{"FR", "", 0, "EUR"},
		{"IT", "lira", 0, "ITL"},
		{"IT", "lire", 1986, "ITL"},
		{"TR", "lira", 1986, "TRL"},
		{"TR", "lira", 2020, "TRY"},
		{"DE", "marks", 1987, "DEM"},
		{"DD", "marks", 1987, "DDM"},
		{"CN", "dollars", 2020, "USD"},
		{"CN", "francs", 2020, ""},
		{"CN", "yuan", 2020, "CNY"},
		{"Guangdong", "yuan", 2020, "CNY"},
		{"SE", "crowns", 1987, "SEK"},
		{"NO", "kroner", 1987, "NOK"},
		{"BR", "cruzados", 1987, "BRC"},
		{"BR", "reais", 2020, "BRL"},
		{"RU", "rubles", 2021, "RUB"},
		{"SU", "roubles", 1987, "SUR"},
		{"GB", "stg", 1987, "GBP"},
		{"LV", "lats", 2001, "LVL"},
		{"EU", "ecus", 1987, "XEU"},
		{"US", "bucks", 0, "USD"},
		{"nowhere", "dollar", 0, ""},
	}
	for _, tt := range tests {
		if got, ok := Currency(tt.key, tt.word, tt.year); got != tt.want || ok != (tt.want != "") {
			t.Errorf("Currency(%q, %q, %d) = %q, %v, want %q", tt.key, tt.word, tt.year, got, ok, tt.want)
		}
	}
}

func TestWithin(t *testing.T) {
	tests := []struct {
		key, group string
		want       bool
	}{
		{"DE", "EU", true}, {"Bavaria", "DE", true}, {"Bavaria", "EU", true}, {"Guangzhou", "CN", true}, {"CN", "EU", false},
		{"KE", "African Union", true}, {"SA", "OPEC", true}, {"MX", "Latin America", true}, {"DE", "DE", false}, {"xx", "EU", false},
		{"Shanghai", "Asia", true}, {"EU", "G20", true},
	}
	for _, tt := range tests {
		if got := Within(tt.key, tt.group); got != tt.want {
			t.Errorf("Within(%q, %q) = %v, want %v", tt.key, tt.group, got, tt.want)
		}
	}
}

// The data must be whole: each place can be found by its own name, and each country has what countries have.
func TestData(t *testing.T) {
	g := atlas()
	countries := 0
	for key, p := range g.byKey {
		if p.Kind == Country {
			countries++
			if len(p.Groups) == 0 {
				t.Errorf("%s (%s) lies in no part of the world", key, p.Name)
			}
			if p.Currency == "" && !slices.Contains([]string{"SU", "DD", "YU", "CS", "PA"}, key) {
				t.Errorf("%s (%s) has no currency", key, p.Name)
			}
		}
		if p.Key != key {
			t.Errorf("place %q is filed under %q", p.Key, key)
		}
		found := Find("in " + p.Name + " today")
		if len(found) != 1 || found[0].Key != key && found[0].City != key {
			t.Errorf("Find(%q) = %v, want %s", p.Name, found, key)
		}
		for _, n := range p.Groups {
			if _, ok := g.byKey[n]; !ok {
				t.Errorf("%s is in the unknown group %q", key, n)
			}
		}
	}
	if countries < 195 {
		t.Errorf("%d countries, want 195 or more", countries)
	}
}

func TestNamesAndWords(t *testing.T) {
	if got := Names("TR"); !slices.Contains(got, "Turkish") || got[0] != "Turkey" {
		t.Errorf("Names(TR) = %q, want Turkey first, and Turkish", got)
	}
	words := Words()
	for _, w := range []string{"china", "turkish", "japan"} {
		if _, ok := slices.BinarySearch(words, w); !ok {
			t.Errorf("Words() lacks %q", w)
		}
	}
	if p, ok := Get("JP"); !ok || p.Capital != "Tokyo" || p.Currency != "JPY" {
		t.Errorf("Get(JP) = %+v, %v", p, ok)
	}
	if _, ok := Get("ZZ"); ok {
		t.Error("Get(ZZ) found a place")
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"U.S.-China", "S. Korea's", "Côte d'Ivoire", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.", "Türkiye\xff", "non-OPEC+", "U. S."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, m := range append(Find(text), Bodies("")...) {
			if m.Start < last || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("Find(%q): range %d-%d after %d", text, m.Start, m.End, last)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
				t.Fatalf("Find(%q): range %d-%d cuts a character", text, m.Start, m.End)
			}
			if _, ok := Get(m.Key); !ok {
				t.Fatalf("Find(%q): no place %q", text, m.Key)
			}
			last = m.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := "Turkey's trade deficit with the OECD widened to 3.65 billion dlrs in 1986 from 2.98 billion dlrs, the State Statistics Institute said in Ankara."
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text)
	}
}

func BenchmarkHostile(b *testing.B) {
	text := strings.Repeat("U.", 1<<19)
	for b.Loop() {
		Find(text)
	}
}
