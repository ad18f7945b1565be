package quantity

import (
	"os"
	"strings"
	"testing"
	"time"
)

// shown writes quantities as "value unit", ranges as "value..to unit", with their qualifier in front.
func shown(qs []Quantity) string {
	var out []string
	for _, q := range qs {
		s := q.Value.String()
		if q.IsRange {
			s += ".." + q.To.String()
		}
		if q.Inexact {
			s = "?" + s
		}
		if q.Unit != "" {
			s += " " + q.Unit
		}
		if q.Qualifier != "" {
			s = q.Qualifier + " " + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"1.46 trillion yuan", "1460000000000 CNY"},
		{"24 million US dollars", "24000000 USD"},
		{"24 million NZ dollars", "24000000 NZD"},
		{"3 Aussie dollars", "3 AUD"},
		{"sales passed the 5 million mark for once", "5000000"},
		{"a 5 million mark loan", "5000000 DEM"},
		{"signed two billion-dollar deals", ""},
		{"a two billion-dollar deal", "2000000000 dollar"},
		{"an increase of 8.2%", "8.2 percent"},
		{"27.52 pct against 15.89", "27.52 percent; 15.89 percent"},
		{"4.16 billion crowns ($610 million), compared with 3.97 billion", "4160000000 crown; 610000000 dollar; 3970000000 crown"},
		{"3.65 billion dlrs from 3.39 billion", "3650000000 dollar; 3390000000 dollar"},
		{"rose 0.4 pct to 99.7", "0.4 percent; 99.7"},
		{"rose by 15,263 to 180,047", "15263; 180047"},
		{"were 2.65 billion against 2.88 billion in May and 2.45 a year earlier", "2650000000; 2880000000; 2450000000"},
		{"rose to 3.92 billion from 1.79 in May", "3920000000; 1790000000"},
		{"2.6 billion in May and 1.5 a head", "2600000000; 1.5"},
		{"3,000 barrels per day before the strike, 5 tonnes a day earlier", "3000 barrel/day; 5 tonne"},
		{"rose 7.2 pct to 126.4 from December's 117.9", "7.2 percent; 126.4; 117.9"},
		{"was up 4 pct from the 159 of May", "4 percent; 159"},
		{"decline by 30 to 40 billion dlrs", "30000000000..40000000000 dollar"},
		{"from 889.2 mln dlrs (revised from 889.5) in May and 903.2 in June", "889200000 dollar; 889500000 dollar; 903200000 dollar"},
		{"3 to 4 percent", "3..4 percent"},
		{"4.5 pct for the four- and 5 pct for the six-week loans", "4.5 percent; 4; 5 percent; 6 week"},
		{"92-octane fuel at 4 marks an imperial gallon, eighteen-carat rings", "4 DEM/gallon"},
		{"about 297,000 enterprises", "about 297000 enterprise"},
		{"more than 41 cars", "more than 41 car"},
		{"2.43 mln barrels per day", "2430000 barrel/day"},
		{"696p a share", "696 GBX/share"},
		{"42.6 mln dlrs, or 1.31 dlrs a share, from 35.5 mln, or 1.08", "42600000 dollar; 1.31 dollar/share; 35500000 dollar; 1.08 dollar/share"},
		{"1.31 dlrs a share, from 35.5 mln in May", "1.31 dollar/share; 35500000"},
		{"1.31 dlrs a share against 1.08", "1.31 dollar/share; 1.08 dollar/share"},
		{"five billion baht", "5000000000 THB"},
		{"five fewer than in May", "5"},
		{"half a million tonnes", "500000 tonne"},
		{"dozens of tons", "?12..120 tonne"},
		{"2.5 percentage points", "2.5 percentage_point"},
		{"a full one point cut in the prime rate", "1 percentage_point"},
		{"loans rose two points to six pct, bills were 1/16 point down at 5 pct", "2 percentage_point; 6 percent; 0.0625 percentage_point; 5 percent"},
		{"the market looks for another half point fall in the bank's key overnight call money rate", "0.5 percentage_point"},
		{"the gilt market lost half a point", "0.5 index"},
		{"1.14 million twenty-foot equivalent units", "1140000 TEU"},
		{"the G7 and 5G", ""},
		{"in 1986", ""},
		{"Boeing 747", ""},
		{"one of them", ""},
		{"HK$3.51 billion", "3510000000 HKD"},
		// numbers in words
		{"two-thirds of the loans", "0.666666666666667"},
		{"half a dozen plants", "6 plant"},
		{"four hundred and three dozen", "436"},
		{"a quarter of a million workers", "250000 worker"},
		{"forty - one", "41"},
		{"seventeen fifths", "3.4"},
		{"one thirty-second", "0.03125"},
		{"two hundred sixty-fourths", "3.125"},
		{"five point two five", "5.25"},
		{"nought point three", "0.3"},
		{"three and a half billion", "3500000000"},
		{"eight million and a half", "8500000"},
		{"one in four firms", "0.25"},
		{"seven out of ten voters", "0.7"},
		{"12 of the 480 firms", "12; 480 firm"},
		{"nearly half of the growers", "less than 0.5"},
		{"half a year, first half of May", ""},
		{"minus 0.8 percent", "-0.8 percent"},
		{"minus-40 degrees Celsius", "-40 degree Celsius"},
		// digits
		{"60 000 tonnes", "60000 tonne"},
		{"6 thousand 2 hundred", "6200"},
		{"7 1/2 cents a lb", "7.5 cent/pound"},
		{"2.4×10^6 kilograms", "2400000 kilogram"},
		{"12,34,567 rupees", "1234567 rupee"},
		{"5 lakh farmers and 3 crore rupees", "500000 farmer; 30000000 rupee"},
		{"3.2亿 yuan and 45万 cars", "320000000 CNY; 450000 car"},
		// money
		{"$-4.2bn", "-4200000000 dollar"},
		{"US $84 billion to $86 billion", "84000000000..86000000000 USD"},
		{"$A82 and HK $5.4m", "82 AUD; 5400000 HKD"},
		{"75 EUR million or 30 MUSD", "75000000 EUR; 30000000 USD"},
		{"fourteen dollars and twenty cents", "14.2 dollar"},
		{"rose 18 sen to RM23.50", "18 sen; 23.5 MYR"},
		{"down 68 p at 112 p", "68 GBX; 112 GBX"},
		{"at 830p.", "830 GBX"},
		{"5pc", "5 percent"},
		{"a 12-cent-a-share payout", "12 cent/share"},
		{"two yuan five jiao, three kuai and four mao six", "2.5 CNY; 3.46 CNY"},
		{"₿1,200 or 3 bitcoins", "1200 bitcoin; 3 bitcoin"},
		// measures
		{"a 52,000 barrel-a-day refinery", "52000 barrel/day"},
		{"6 ft 3 in", "6.25 foot"},
		{"1,520 sq m at $80 per sq m", "1520 square metre; 80 dollar/square metre"},
		{"a 10kW motor, 35 GWh", "10 kilowatt; 35 gigawatt-hour"},
		{"37m (121ft)-long and $37m", "37 metre; 121 foot; 37000000 dollar"},
		{"15 ppb and 352 μm", "15 part/billion; 352 micrometre"},
		{"18 month-old, 43.4 percent-owned", "18 month; 43.4 percent"},
		{"cut to 8-3/4 pct from 9-1/8 pct", "8.75 percent; 9.125 percent"},
		{"half a percentage point, a quarter-point cut in base rates, bonds lost half a point, two half-point cuts", "0.5 percentage_point; 0.25 percentage_point; 0.5 index; 0.5 index"},
		{"5.12/04 pct", "5.04..5.12 percent"},
		{"12.4 mb/d, 3.1 bcf, 0.4 g/t, 80 kWh/m2", "12400000 barrel/day; 3100000000 cubic foot; 0.4 gram/tonne; 80 kilowatt-hour/square metre"},
		{"one-in-five farms", "0.2"}, {"revenue per room 4.4% to 99 euros, output per seat 3 tonnes, seat 4", "4.4 percent; 99 EUR; 3 tonne"},
		{"SGD7.5 mn, Rs 60 mn, R650m, SKr80m, room R5", "7500000 SGD; 60000000 rupee; 650000000 ZAR; 80000000 SEK"},
		{"12t of zinc, 2.5 Mt, 4 mt", "12 tonne; 2500000 tonne; 4 tonne"}, {"fell to $2.5t from 3t", "2500000000000 dollar; 3000000000000 dollar"},
		{"12.5% against 18x earnings", "12.5 percent; 18"}, {"added 20 pts", "20 index"}, {"a 900-strong staff", "900 person"},
		{"2.1 billion daily active users", "2100000000 user"}, {"6 in 10 farmers and 6 in 10 weeks", "0.6; 6; 10 week"},
		{"a 5-foot-6 fence and 30-odd posts", "5.5 foot; about 30 post"},
		{"above 52, below 3 pct, north of $2 billion", "more than 52; less than 3 percent; more than 2000000000 dollar"},
		{"1.5-2%, 137.80-85 yen, 20~30 mm", "1.5..2 percent; 137.8..137.85 JPY; 20..30 millimetre"},
		{"six hundred and forty fifths, 7 sixteenths", "128; 0.4375"},
		{"sixty point oh five, 30 point seventy-one", "60.05; 30.71"},
		{"she was 41 when", "41 year"},
		{"30 or so people, 5 or more firms, children under 5.", "about 30 person; at least 5 firm; less than 5 year"},
		{"one and three-quarter million, 1 234 567", "1750000; 1234567"},
		{"4.5e3 and 1.5^2", "4500; 2.25"},
		{"a 41 . 25 % share and 60 , 000 seats", "41.25 percent; 60000 seat"},
		{"Deposits.....311.4 vs...7,204.9", "311.4; 7204.9"},
		{"euro 4.5 million", "4500000 EUR"},
		{"3.5 deaths per 1,000 births", "3.5 death/1000 birth"},
		{"9 kwacha per U.S. dollar", "9 ZMW/USD"},
		// what a quantity leaves to an earlier one
		{"17.3 billion baht from 19.1", "17300000000 THB; 19100000000 THB"},
		{"2.4 mln tonnes against 870,000", "2400000 tonne; 870000 tonne"},
		{"sales rose 4 pct to 7.1 mln dlrs and profit 2 pct to 1.2", "4 percent; 7100000 dollar; 2 percent; 1200000 dollar"},
		{"lost 2 pct to 1,204.7 points and 3 pct to 988.2", "2 percent; 1204.7 index; 3 percent; 988.2 index"},
		{"cut the rate by 1/2 point from 7", "0.5 percentage_point; 7"},
		{"1.4 mln people, up from 1.3 mln in May and 1.2 mln a year ago", "1400000 person; 1300000 person; 1200000 person"},
		{"15.20 dlrs a barrel against 16.10 dlrs", "15.2 USD/barrel; 16.1 USD/barrel"},
		{"Lagos had 21,300 cases, Port Harcourt 9,400 and Kano 3,150", "21300 case; 9400 case; 3150 case"},
		{"1.2 million barrels of oil per day, 30 tonnes of ore an hour", "1200000 barrel/day; 30 tonne/hour"},
		{"90 cars a day, 2.1 children per woman", "90 car/day; 2.1 child/woman"},
		{"sold 1.2m units, then 900k", "1200000 unit; 900000"},
		{"up 12.5 points, or 0.4 percent, to 3,012.55", "12.5 index; 0.4 percent; 3012.55 index"},
		// ranges
		{"142.10/20 yen and 4.65/75 pct", "142.1..142.2 JPY; 4.65..4.75 percent"},
		{"10- to 12-metre waves", "10..12 metre"},
		{"$70 million, down from $80 to $85 million", "70000000 dollar; 80000000..85000000 dollar"},
		{"three or four years", "3..4 year"},
		{"from 5 to 7 per cent to 3 to 5 per cent", "5..7 percent; 3..5 percent"},
		{"ranging from $200,000 to $414 million", "200000..414000000 dollar"},
		{"fell from 5 to 7 percent", "5 percent; 7 percent"},
		{"an increase of 7,200 to 1.9 mln; a rise of 350 to 400 mln stg, fell by 2 to 3 pct", "7200; 1900000; 350000000..400000000 GBP; 2..3 percent"},
		{"410.00/414.00 to the dollar", "410..414"},
		{"10- and 30-year bonds", "10 year; 30 year"},
		{"a balance of Dh47.1 billion", "47100000000 AED"},
		{"KSh250 each", "250 KES"},
		{"SR3.5m of debt", "3500000 SAR"},
		{"flight QR47", ""},
		{"fares go up to 25 pesos", "25 peso"},
		{"added up to 6.1 trillion yuan", "6100000000000 CNY"},
		{"a rise of 52,000 or 0.7 pct", "52000; 0.7 percent"},
		// no quantities
		{"in their 30's, 24/7, 1981 = 100", ""},
		{"call 020 7946 0958 or (202) 555-0143, see 192.168.0.1 and v2.3.1, on 9/11", ""},
		{"Vanke (000002.SZ) filed a 10-K", ""},
		{"at 10.45pm and 5am", ""},
		{"lives at 575 Acacia Road", ""},
		{"a category 4 storm", ""},
		{"won 3-1", ""},
		{"by 2120", ""},
		{"COVID-19", ""},
		{"mail jdoe7@example.org or see https://example.org/?id=41", ""},
		{"<6112.T> and call 1-202-5550", ""},
		{"the S&P 500 and the Nikkei 225", ""},
		{"the new 787 Dreamliner", ""},
		{"bills in band two, phase one, the Group of Seven", ""},
		{"between 1550 and 1700", ""},
		// ranges whose ends both have the unit, and of which one comes from another
		{"between 3.10 dlrs and 3.30 dlrs a share, to 3 to 4 pct from 5 to 6 pct", "3.1..3.3 dollar/share; 3..4 percent; 5..6 percent"},
		// counts
		{"nine other firms, 300 more people, 4 such cases", "9 firm; 300 person; 4 case"},
		{"2.1 billion European currency units", "2100000000 XEU"},
		{"a 19-nation bloc, an 11 member pact", "19 nation; 11 member"},
		{"two-, three- and five-seat cars", "2 seat; 3 seat; 5 seat"},
		{"40 more years, three straight quarters, the four coming months", "40 year; 3 quarter; 4 month"},
		{"four new 737 Max jets", "4 jet"},
		{"one trader told us", "1 trader"},
		{"31 species, 12 cargoes, 4 branches", "31 species; 12 cargo; 4 branch"},
		{"4.3M digital and physical sales", "4300000 sale"},
		{"60 commercial fishermen, two viruses", "60 fisherman; 2 virus"},
		{"Ann Lee, 25, said", "25 year"},
	} {
		if got := shown(Find(row.text, nil)); got != row.want {
			t.Errorf("Find(%q) = %q, want %q", row.text, got, row.want)
		}
	}
}

// TestFindBesideDates tells the further days of a date from figures.
func TestFindBesideDates(t *testing.T) {
	const text = "on May 4, 5 and 6 it sold 7"
	if got, want := shown(Find(text, []Span{{3, 8}})), "7"; got != want {
		t.Errorf("Find(%q) beside the date = %q, want %q", text, got, want)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"1,23,456", "3/0", "1.2.3.4", "minus minus 3", "half a", "a a dozen", "½½", "9999999999999999999999999999999999999999 bn", "- -3--4%", "五亿", "9^40", "4.18/07/", "145.00/05 yen", "1e-40 %", "5-1/8-9/0 pct", "one-in-", "30 . 84 . 5 %", "<6753.T", "two-, three-", "1 per 100 per 100"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, q := range Find(text, nil) {
			if q.Start < last || q.End <= q.Start || q.End > len(text) {
				t.Fatalf("Find(%q) has %d..%d behind %d, want ordered ranges within the text", text, q.Start, q.End, last)
			}
			last = q.End
		}
	})
}

// TestHostile reads 128 kB of what makes careless grammars quadratic, with QUAESTOR_LONG=1 a megabyte, within a few seconds even with the race detector.
func TestHostile(t *testing.T) {
	const most = 8 * time.Second
	size := 1 << 17
	if os.Getenv("QUAESTOR_LONG") == "1" {
		size = 1 << 20
	}
	for _, unit := range []string{"1", "million ", "(", "1 ", "one and ", "-", "5-6-", "1, ", "one million ", "2/3 ", "$", "1,", "1 000 ", "5^40", "1.2/3 ", "1 point ", "A, 5 "} {
		start := time.Now()
		Find("5% "+strings.Repeat(unit, size/len(unit))+"% of 3", nil)
		if d := time.Since(start); d > most {
			t.Errorf("%d bytes of %q took %v, want under %v", size, unit, d, most)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := "Exports fell to 18.9 billion baht in February from 20.4 billion in January compared with 17.4 billion a year ago."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, nil)
	}
}

func TestSmallNumber(t *testing.T) {
	for word, want := range map[string]int64{
		"zero": 0, "eight": 8, "fifteen": 15, "twenty": 20, "twenty-five": 25, "ninety-nine": 99,
		"": -1, "hundred": -1, "five-twenty": -1, "twenty-zero": -1, "twenty-fifteen": -1, "twenty-": -1, "-five": -1, "8": -1,
	} {
		got, ok := SmallNumber(word)
		if ok != (want >= 0) || ok && got != want {
			t.Errorf("SmallNumber(%q) = %d, %v, want %d", word, got, ok, want)
		}
	}
}
