package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// signs are currency signs and codes in front of a number.
var signs = map[string]string{
	"$": "dollar", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₦": "NGN", "฿": "THB", "₫": "VND",
	"us$": "USD", "a$": "AUD", "hk$": "HKD", "c$": "CAD", "nz$": "NZD", "s$": "SGD", "nt$": "TWD", "u.s.$": "USD", "r$": "BRL", "cad$": "CAD", "au$": "AUD",
	"usd": "USD", "eur": "EUR", "gbp": "GBP", "cny": "CNY", "rmb": "CNY", "jpy": "JPY", "hkd": "HKD", "inr": "INR", "aud": "AUD", "cad": "CAD", "chf": "CHF", "krw": "KRW", "rs": "rupee", "myr": "MYR", "sgd": "SGD", "zar": "ZAR", "thb": "THB", "idr": "IDR", "brl": "BRL", "mxn": "MXN", "try": "TRY", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "nzd": "NZD", "rm": "MYR", "rp": "IDR", "dm": "DEM", "aed": "AED", "sar": "SAR", "pln": "PLN", "twd": "TWD", "vnd": "VND", "php": "PHP",
}

// currencyWords are the words for money behind a number. Those that several countries share keep the word as unit.
var currencyWords = map[string]string{
	"dollar": "dollar", "dollars": "dollar", "dlr": "dollar", "dlrs": "dollar", "buck": "dollar", "bucks": "dollar", "usd": "USD", "yuan": "CNY", "rmb": "CNY", "renminbi": "CNY", "cny": "CNY", "元": "CNY",
	"euro": "EUR", "euros": "EUR", "eur": "EUR", "yen": "JPY", "jpy": "JPY", "pound": "pound", "pounds": "pound", "stg": "GBP", "sterling": "GBP", "quid": "GBP", "gbp": "GBP",
	"mark": "DEM", "marks": "DEM", "deutschemarks": "DEM", "franc": "franc", "francs": "franc", "lira": "lira", "lire": "ITL", "liras": "lira", "baht": "THB", "ringgit": "MYR", "rand": "ZAR", "won": "KRW",
	"rupee": "rupee", "rupees": "rupee", "rs": "rupee", "rupiah": "IDR", "rupiahs": "IDR", "peso": "peso", "pesos": "peso", "crown": "crown", "crowns": "crown", "krona": "SEK", "kronor": "SEK", "krone": "krone", "kroner": "krone",
	"guilder": "NLG", "guilders": "NLG", "schilling": "ATS", "schillings": "ATS", "peseta": "ESP", "pesetas": "ESP", "escudo": "PTE", "escudos": "PTE", "drachma": "GRD", "drachmas": "GRD", "markka": "FIM", "punts": "IEP", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB",
	"cruzado": "BRC", "cruzados": "BRC", "austral": "ARA", "australs": "ARA", "bolivar": "VEB", "bolivars": "VEB", "sucre": "ECS", "sucres": "ECS", "real": "", "reais": "BRL", "shekel": "ILS", "shekels": "ILS", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal", "riyals": "riyal", "rial": "rial", "rials": "rial", "dinar": "dinar", "dinars": "dinar", "naira": "NGN", "taka": "BDT", "dong": "VND", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "koruna": "CZK", "ecu": "XEU", "ecus": "XEU", "sdr": "XDR", "sdrs": "XDR", "bitcoin": "BTC", "bitcoins": "BTC", "kwacha": "ZMW", "cedi": "GHS", "cedis": "GHS", "kyat": "MMK",
	"cent": "cent", "cents": "cent", "ct": "cent", "cts": "cent", "pence": "GBX", "penny": "GBX", "pennies": "GBX",
}

func currencyWord(w string) string { return currencyWords[w] }

// nationMoney are the adjectives that make a shared currency word one country's.
var nationMoney = map[string]map[string]string{
	"dollar": {"us": "USD", "u.s.": "USD", "american": "USD", "hong kong": "HKD", "h.k.": "HKD", "hk": "HKD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD", "new zealand": "NZD", "n.z.": "NZD", "taiwan": "TWD", "jamaican": "JMD"},
	"franc":  {"swiss": "CHF", "french": "FRF", "belgian": "BEF", "luxembourg": "LUF", "cfa": "XOF"},
	"pound":  {"british": "GBP", "irish": "IEP", "egyptian": "EGP", "lebanese": "LBP", "sterling": "GBP", "syrian": "SYP"},
	"rupee":  {"indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR", "nepalese": "NPR", "mauritian": "MUR"},
	"peso":   {"mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "uruguayan": "UYU", "cuban": "CUP", "dominican": "DOP"},
	"crown":  {"danish": "DKK", "swedish": "SEK", "norwegian": "NOK", "czech": "CZK", "icelandic": "ISK"},
	"krone":  {"danish": "DKK", "norwegian": "NOK"},
	"lira":   {"turkish": "TRY", "italian": "ITL", "lebanese": "LBP"},
	"riyal":  {"saudi": "SAR", "qatari": "QAR"}, "rial": {"iranian": "IRR", "omani": "OMR"},
	"dinar":  {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "bahraini": "BHD", "algerian": "DZD", "tunisian": "TND", "serbian": "RSD", "yugoslav": "YUD"},
	"dirham": {"uae": "AED", "moroccan": "MAD"}, "DEM": {"german": "DEM", "west german": "DEM", "deutsche": "DEM"}, "JPY": {"japanese": "JPY"}, "CNY": {"chinese": "CNY"}, "KRW": {"south korean": "KRW", "korean": "KRW"}, "RUB": {"russian": "RUB"}, "ZAR": {"south african": "ZAR"}, "THB": {"thai": "THB"}, "MYR": {"malaysian": "MYR"}, "ATS": {"austrian": "ATS"}, "NLG": {"dutch": "NLG"}, "ESP": {"spanish": "ESP"}, "ITL": {"italian": "ITL"}, "SEK": {"swedish": "SEK"}, "GBP": {"british": "GBP"}, "IDR": {"indonesian": "IDR"}, "cent": {"us": "cent", "u.s.": "cent", "canadian": "cent", "american": "cent"},
}

func isMoney(u string) bool {
	return u != "" && (len(u) == 3 && u == strings.ToUpper(u) && u != "TEU" || currencyWords[u] == u)
}

// prefix reads a currency in front of a number: "$", "US$", "RMB", "US $". It returns the unit and the token of the number.
func (f *finder) prefix(i int) (string, int) {
	t := f.tok(i)
	if t.taken || t.num {
		return "", i
	}
	u, ok := signs[t.low]
	if !ok {
		return "", i
	}
	n := f.tok(i + 1)
	switch {
	case n.num:
	case n.low == "$" && (t.low == "us" || f.tok(i+2).num):
		return u, i + 2
	case n.low == "." && t.low == "rs" && f.tok(i+2).num:
		return u, i + 2
	default:
		return "", i
	}
	if letter(t.low[0]) && !strings.HasSuffix(t.low, "$") && !f.upper(i) {
		return "", i
	}
	if t.low == "$" {
		switch p := f.tok(i - 1); p.low {
		case "us", "u.s.":
			u = "USD"
		case "a", "au":
			if p.capital && t.glued {
				u = "AUD"
			}
		case "hk", "h.k.":
			u = "HKD"
		case "c", "can", "cdn":
			if p.capital && t.glued {
				u = "CAD"
			}
		case "nz":
			u = "NZD"
		case "s":
			if p.capital && t.glued {
				u = "SGD"
			}
		case "nt":
			u = "TWD"
		}
	}
	return u, i + 1
}

func (f *finder) upper(i int) bool { return f.tok(i).capital }

// unitList spells every unit once: canonical name, then the words for it.
const unitList = `tonne: tonne tonnes ton tons mt metric-ton metric-tons t
kilogram: kilogram kilograms kilo kilos kg kgs
gram: gram grams gramme grammes g gr
milligram: milligram milligrams mg
pound: lb lbs
ounce: ounce ounces oz
barrel: barrel barrels bbl bbls
barrel/day: bpd b/d bopd
litre: litre litres liter liters
gallon: gallon gallons
bushel: bushel bushels
kilometre: kilometre kilometres kilometer kilometers km kms
metre: metre metres meter meters
centimetre: centimetre centimetres centimeter centimeters cm
millimetre: millimetre millimetres millimeter millimeters mm
mile: mile miles
foot: foot feet ft
inch: inch inches
yard: yard yards
acre: acre acres
hectare: hectare hectares ha
watt: watt watts
kilowatt: kilowatt kilowatts kw
megawatt: megawatt megawatts mw
gigawatt: gigawatt gigawatts gw
kilowatt hour: kwh
megawatt hour: mwh
terawatt hour: twh
horsepower: horsepower hp bhp
degree: degree degrees °
TEU: teu teus
mu: mu
mile/hour: mph
kilometre/hour: kph km/h
cubic foot: cf
revolution/minute: rpm
byte: byte bytes
megabyte: megabyte megabytes mb
gigabyte: gigabyte gigabytes gb
megahertz: mhz
gigahertz: ghz
calorie: calorie calories
volt: volt volts
carat: carat carats
second: second seconds sec secs
minute: minute minutes min mins
hour: hour hours hr hrs
day: day days
week: week weeks
month: month months
quarter: quarters
year: year years yr yrs year-old years-old
decade: decades
century: centuries`

var durations = map[string]bool{"second": true, "minute": true, "hour": true, "day": true, "week": true, "month": true, "quarter": true, "year": true, "decade": true, "century": true}

// unitTable reads unitList.
func unitTable() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(unitList, "\n") {
		name, words, _ := strings.Cut(line, ": ")
		for _, w := range strings.Fields(words) {
			m[w] = name
		}
	}
	return m
}

var allUnits = unitTable()

// suffix reads the unit behind a number at token i: percent, money, measures. It returns the token behind the unit.
func (f *finder) suffix(i int, n number) (unit string, class Class, next int) {
	t := f.tok(i)
	j := i
	if t.low == "-" && t.glued && f.tok(i+1).glued {
		j, t = i+1, f.tok(i+1)
	}
	if t.low == "of" && (n.fraction || n.hasScale) && f.tok(i+1).low == "a" {
		j, t = i+2, f.tok(i+2)
	}
	switch t.low {
	case "%", "pct", "percent", "percentage", "per-cent", "percents", "％":
		return f.points(j, t.low)
	case "per":
		if f.tok(j+1).low == "cent" || f.tok(j+1).low == "centum" {
			return f.points(j+1, "percent")
		}
	case "basis", "base":
		if w := f.tok(j + 1).low; w == "points" || w == "point" {
			return "basis_point", Points, j + 2
		}
	case "bps", "bp":
		return "basis_point", Points, j + 1
	case "pp":
		return "percentage_point", Points, j + 1
	case "twenty", "20":
		if k := f.container(j); k > j {
			return "TEU", Measure, k
		}
	case "points", "point":
		return "index", Index, j + 1
	case "times":
		return "", Multiple, j + 1
	case "fold":
		return "", Multiple, j + 1
	case "p":
		if t.glued && f.tok(i-1).num {
			return "GBX", Money, j + 1
		}
	case "cubic", "square", "sq":
		if u, ok := allUnits[f.tok(j+1).low]; ok {
			w := t.low
			if w == "sq" {
				w = "square"
			}
			return w + " " + u, Measure, j + 2
		}
	case "metric", "short", "long":
		if allUnits[f.tok(j+1).low] == "tonne" {
			return "tonne", Measure, j + 2
		}
	case "troy", "fine":
		if allUnits[f.tok(j+1).low] == "ounce" {
			return "ounce", Measure, j + 2
		}
	case "nautical":
		if allUnits[f.tok(j+1).low] == "mile" {
			return "nautical mile", Measure, j + 2
		}
	}
	if u, k := f.money(j); k > j {
		return u, Money, k
	}
	u, ok := allUnits[t.low]
	if !ok || t.taken && !durations[u] || len(t.low) <= 2 && !t.glued && t.capital && t.low != "km" && t.low != "kg" && t.low != "gb" && t.low != "mw" && t.low != "gw" {
		return "", Bare, i
	}
	if t.taken {
		return "", Bare, i
	}
	if len(t.low) == 1 && (!t.glued || t.capital) {
		return "", Bare, i // "5G" is no weight
	}
	if strings.HasSuffix(u, "watt") {
		k := j + 1
		if f.tok(k).low == "-" {
			k++
		}
		if w := f.tok(k).low; w == "hour" || w == "hours" {
			return u + " hour", Measure, k + 1
		}
	}
	k := j + 1
	if durations[u] {
		if w := f.tok(k).low; w == "-" && f.tok(k+1).low == "old" {
			k += 2
		} else if w == "old" {
			k++
		}
		return u, Duration, k
	}
	if u == "degree" {
		switch f.tok(k).low {
		case "celsius", "c", "centigrade":
			return "degree Celsius", Measure, k + 1
		case "fahrenheit", "f":
			return "degree Fahrenheit", Measure, k + 1
		}
	}
	return u, Measure, k
}

// container reads "twenty-foot equivalent units", the measure of container traffic, and returns the token behind it.
func (f *finder) container(j int) int {
	k := j + 1
	if f.tok(k).low == "-" {
		k++
	}
	if w := f.tok(k).low; w != "foot" && w != "feet" {
		return j
	}
	for n := k + 1; n < k+4; n++ {
		if w := f.tok(n).low; w == "units" || w == "unit" || w == "containers" {
			return n + 1
		}
	}
	return j
}

// points reads "percent", "percentage points".
func (f *finder) points(j int, w string) (string, Class, int) {
	k := j + 1
	if f.tok(k).low == "-" && f.tok(k).glued {
		k++
	}
	if p := f.tok(k).low; p == "point" || p == "points" {
		return "percentage_point", Points, k + 1
	}
	return "percent", Percent, j + 1
}

// money reads a currency behind a number, with the adjective of its country.
func (f *finder) money(j int) (string, int) {
	for words := 2; words >= 0; words-- {
		w := f.tok(j + words)
		u := currencyWords[w.low]
		if u == "" || w.taken {
			continue
		}
		if words == 0 {
			if u == "pound" && f.tok(j+1).low == "sterling" {
				return "GBP", j + 2
			}
			if (w.low == "won" || w.low == "real" || w.low == "rand" || w.low == "crown" || w.low == "mark") && !f.plausibleMoney(j) {
				return "", j
			}
			return u, j + 1
		}
		adj := f.tok(j).low
		if words == 2 {
			adj += " " + f.tok(j+1).low
		}
		if iso, ok := nationMoney[u][adj]; ok {
			return iso, j + words + 1
		}
	}
	return "", j
}

// plausibleMoney keeps verbs and other words that look like money out: "five won", "one mark".
func (f *finder) plausibleMoney(j int) bool {
	p := f.tok(j - 1)
	if _, ok := scaleWords[p.low]; ok {
		return true
	}
	return p.num && p.val.GreaterThanOrEqual(decimal.NewFromInt(10))
}

// per reads a rate behind a unit: "barrels per day", "dlrs a tonne", "cents a lb", "per share", "/day".
func (f *finder) per(q *Quantity, i int) int {
	t := f.tok(i)
	j := i + 1
	switch t.low {
	case "per", "/":
	case "a", "an", "each":
		if q.Class == Count {
			return i
		}
	default:
		return i
	}
	w := f.tok(j)
	if u, ok := allUnits[w.low]; ok {
		if t.low == "a" && durations[u] && u != "day" && u != "hour" && q.Class == Money || (t.low == "a") && (u == "year" || u == "month" || u == "week" || u == "quarter") {
			if f.tok(j+1).low == "ago" || f.tok(j+1).low == "earlier" || f.tok(j+1).low == "before" || q.Class != Measure && q.Class != Money {
				return i
			}
		}
		if w.low == "year" && t.low != "per" && t.low != "/" || f.tok(j+1).low == "earlier" || f.tok(j+1).low == "ago" {
			return i
		}
		q.Unit += "/" + u
		if q.Class == Count {
			q.Class = Measure
		}
		return j + 1
	}
	if w.low == "square" || w.low == "cubic" {
		if u, ok := allUnits[f.tok(j+1).low]; ok {
			q.Unit += "/" + w.low + " " + u
			return j + 2
		}
	}
	if w.low == "metric" && allUnits[f.tok(j+1).low] == "tonne" {
		q.Unit += "/tonne"
		return j + 2
	}
	if perNouns[w.low] || t.low == "per" && isWord(w.low) && w.low != "cent" && !w.taken && q.Class == Money {
		q.Unit += "/" + singular(w.low)
		return j + 1
	}
	return i
}

var perNouns = map[string]bool{"share": true, "person": true, "unit": true, "capita": true, "head": true, "household": true, "mmbtu": true, "worker": true, "bag": true, "ticket": true, "vehicle": true, "pound": true, "user": true}

// stopNouns never are counted nouns.
var stopNouns = wordSet(stopNounList)

const stopNounList = `the a an of in on at for to from by with and or but as is are was were be been being have has had do does did will would can could may might shall should must not no nor than then
 that this these those it its they them their he his she her we our you your i my who which what when where why how if so such only also very more less most least much many few some any all both each
 every other another same own over under above below up down out off about after before during since until while against between into through per up pm am o'clock said says say that's there here now
 earlier later ago previously respectively higher lower high low compared versus vs because due amid among across along near nearly almost around roughly approximately still just even ever yet too
 rise rose fell fall grew grow increase decrease decline gain drop dropped plus minus times percent pct former latter`

// wordSet makes a set of the words of list.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// counted reads the noun that is counted: "297,000 enterprises", "41 cars", "10 mln (60-kg) bags", "12 new orders". The unit is its
// singular head. It returns the token behind the noun.
func (f *finder) counted(i int, n number) (unit string, noun Span, next int) {
	if f.tok(i).glued && f.tok(i).low != "-" {
		return "", Span{}, i
	}
	start := i
	if f.tok(i).low == "(" {
		for k := i + 1; k < i+7; k++ {
			if f.tok(k).low == ")" {
				start = k + 1
				break
			}
		}
		if start == i {
			return "", Span{}, i
		}
	}
	if f.tok(i).low == "of" && n.hasScale {
		return "", Span{}, i
	}
	one := n.val.Equal(decimal.NewFromInt(1))
	const most = 5
	for k := start; k < start+most; k++ {
		t := f.tok(k)
		if t.low == "" || t.num || t.taken || !isWord(t.low) || stopNouns[t.low] || k > start && t.glued {
			break
		}
		if verbLike[t.low] {
			break
		}
		if plural(t.low) || one && nounLike(t.low, f.tok(k+1).low) {
			// a plural may describe a further plural: "sales jobs" is rare, so the first plural counts
			return singular(t.low), Span{f.tok(start).start, t.end}, k + 1
		}
		if strings.HasSuffix(t.low, "ly") && k == start {
			break
		}
	}
	return "", Span{}, i
}

var verbLike = map[string]bool{"includes": true, "has": true, "remains": true, "says": true, "rises": true, "falls": true, "was": true, "is": true, "comes": true, "makes": true, "shows": true, "means": true, "goes": true, "gets": true}

// plural reports whether w looks like a plural noun.
func plural(w string) bool {
	if _, ok := irregular[w]; ok {
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && w != "sales" || w == "sales"
}

func nounLike(w, next string) bool {
	return len(w) > 3 && (next == "" || stopNouns[next] || next == "," || next == ".") && !strings.HasSuffix(w, "ly")
}

var irregular = map[string]string{
	"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "jobless": "person", "unemployed": "person", "aircraft": "aircraft", "sheep": "sheep", "fish": "fish", "cattle": "cattle", "police": "person", "staff": "person", "personnel": "person", "teeth": "tooth", "wives": "wife", "lives": "life", "crew": "person", "dead": "person", "injured": "person", "data": "datum", "head": "head",
	"businesses": "business", "losses": "loss", "buses": "bus", "movies": "movie", "cases": "case", "houses": "house", "purchases": "purchase", "licences": "licence", "vehicles": "vehicle",
}

// singular returns the singular of a plural noun.
func singular(w string) string {
	if s, ok := irregular[w]; ok {
		return s
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		w = w[:len(w)-1]
	}
	return w
}
