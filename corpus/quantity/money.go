package quantity

import (
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// signs are currency signs and codes in front of a number.
var signs = map[string]string{
	"$": "dollar", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₦": "NGN", "฿": "THB", "₫": "VND", "₡": "CRC", "₭": "LAK", "₿": "bitcoin", "₱": "PHP", "₮": "MNT", "₴": "UAH", "₵": "GHS", "₲": "PYG", "៛": "KHR", "₼": "AZN", "₾": "GEL", "₸": "KZT", "₪": "ILS", "؋": "AFN", "৳": "BDT", "₨": "rupee", "₣": "FRF", "₤": "GBP", "₧": "ESP", "₳": "ARA",
	"ps": "GBP", "y": "JPY", // what "£" and "¥=" become where text is forced into ASCII
	"sen": "sen",
	"us$": "USD", "a$": "AUD", "hk$": "HKD", "c$": "CAD", "nz$": "NZD", "s$": "SGD", "nt$": "TWD", "u.s.$": "USD", "r$": "BRL", "cad$": "CAD", "au$": "AUD", "can$": "CAD", "cdn$": "CAD", "mx$": "MXN",
	"rs": "rupee", "rm": "MYR", "rp": "IDR", "dm": "DEM", "rmb": "CNY", "nis": "ILS", "ffr": "FRF", "sfr": "CHF", "bfr": "BEF", "dfl": "NLG", "skr": "SEK", "nkr": "NOK", "dkr": "DKK",
	"r": "ZAR",
}

// gluedSigns stand for money only right before the digits, "Dh47.1 billion": apart from them they are words, names or codes.
var gluedSigns = map[string]string{"dh": "AED", "dhs": "AED", "bt": "THB", "sr": "SAR", "qr": "QAR", "ksh": "KES", "kshs": "KES", "tsh": "TZS", "ush": "UGX", "tk": "BDT", "le": "EGP", "kd": "KWD", "bd": "BHD",
	"kc": "CZK", "kč": "CZK", "zl": "PLN", "zł": "PLN", "ghc": "GHS", "gh₵": "GHS", "kr": "krone"}

// onlySigns are those of them that are no code of anything else.
var onlySigns = set("dh dhs ksh kshs tsh ush tk")

// Currency returns the unit of a word for money, in lower case: the code of its currency, or the word itself where several countries have it.
func Currency(word string) (unit string, ok bool) {
	unit, ok = currencyWords[word]
	return unit, ok && unit != ""
}

// CurrencyWords returns the words for the currency with an ISO 4217 code, sorted: dollar and dollars of USD and of AUD.
func CurrencyWords(iso string) (out []string) {
	for word, unit := range currencyWords {
		if unit == iso || slices.Contains(slices.Collect(maps.Values(nationMoney[unit])), iso) {
			out = append(out, word)
		}
	}
	slices.Sort(out)
	return out
}

// currencyWords are the words for money behind a number. Those that several countries share keep the word as unit.
var currencyWords = map[string]string{
	"dollar": "dollar", "dollars": "dollar", "dlr": "dollar", "dlrs": "dollar", "dls": "dollar", "buck": "dollar", "greenback": "dollar", "bucks": "dollar", "usd": "USD", "yuan": "CNY", "rmb": "CNY", "renminbi": "CNY", "cny": "CNY", "元": "CNY",
	"euro": "EUR", "euros": "EUR", "eur": "EUR", "yen": "JPY", "jpy": "JPY", "pound": "pound", "pounds": "pound", "stg": "GBP", "sterling": "GBP", "quid": "GBP", "gbp": "GBP",
	"mark": "DEM", "marks": "DEM", "deutschemarks": "DEM", "franc": "franc", "francs": "franc", "lira": "lira", "lire": "ITL", "liras": "lira", "baht": "THB", "ringgit": "MYR", "rand": "ZAR", "won": "KRW",
	"rupee": "rupee", "rupees": "rupee", "rs": "rupee", "rupiah": "IDR", "rupiahs": "IDR", "peso": "peso", "pesos": "peso", "crown": "crown", "crowns": "crown", "krona": "SEK", "kronor": "SEK", "kronur": "ISK", "krone": "krone", "kroner": "krone",
	"guilder": "NLG", "guilders": "NLG", "schilling": "ATS", "schillings": "ATS", "peseta": "ESP", "pesetas": "ESP", "escudo": "PTE", "escudos": "PTE", "drachma": "GRD", "drachmas": "GRD", "markka": "FIM", "punts": "IEP", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB",
	"cruzado": "BRC", "cruzados": "BRC", "austral": "ARA", "australs": "ARA", "bolivar": "VEB", "bolivars": "VEB", "sucre": "ECS", "sucres": "ECS", "real": "", "reais": "BRL", "shekel": "ILS", "shekels": "ILS", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal", "riyals": "riyal", "rial": "rial", "rials": "rial", "dinar": "dinar", "dinars": "dinar", "naira": "NGN", "taka": "BDT", "dong": "VND", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "koruna": "CZK", "ecu": "XEU", "ecus": "XEU", "sdr": "XDR", "sdrs": "XDR", "shilling": "shilling", "shillings": "shilling", "pfennig": "pfennig", "pfennigs": "pfennig", "centime": "centime", "centimes": "centime", "tenge": "KZT", "hryvnia": "UAH", "hryvnias": "UAH", "birr": "ETB", "quetzal": "GTQ", "quetzals": "GTQ", "quetzales": "GTQ", "lempira": "HNL", "lempiras": "HNL", "colones": "colon", "soles": "PEN", "intis": "PEI", "inti": "PEI", "cordoba": "NIO", "cordobas": "NIO", "pula": "BWP", "kina": "PGK", "pataca": "MOP", "patacas": "MOP", "lei": "RON", "leva": "BGN", "kyats": "MMK", "dalasi": "GMD", "leones": "SLL", "meticais": "MZN", "metical": "MZN", "kwanza": "AOA", "kwanzas": "AOA", "tugrik": "MNT", "tugriks": "MNT", "ariary": "MGA", "guarani": "PYG", "guaranis": "PYG", "gourde": "HTG", "gourdes": "HTG", "riel": "KHR", "riels": "KHR", "manat": "AZN", "jiao": "jiao", "mao": "jiao", "fen": "fen", "drl": "dollar", "drls": "dollar", "deutschmarks": "DEM", "deutschmark": "DEM", "d-marks": "DEM", "d-mark": "DEM",
	"bitcoin": "bitcoin", "bitcoins": "bitcoin", "btc": "bitcoin", "ether": "ether", "eth": "ether", "dram": "AMD", "drams": "AMD", "lari": "GEL", "lats": "LVL", "litas": "LTL", "kroon": "EEK", "tolar": "SIT", "tolars": "SIT", "denars": "MKD", "leke": "ALL",
	"afghani": "AFN", "afghanis": "AFN", "balboas": "PAB", "boliviano": "BOB", "bolivianos": "BOB", "somoni": "TJS", "kwacha": "ZMW", "cedi": "GHS", "cedis": "GHS", "kyat": "MMK",
	"kuai": "CNY", "kn": "HRK", "sen": "sen", "satang": "satang", "kopecks": "kopeck", "paise": "paisa",
	"cent": "cent", "cents": "cent", "ct": "cent", "cts": "cent", "pence": "GBX", "penny": "GBX", "pennies": "GBX",
}

// nationMoney are the adjectives that make a shared currency word one country's.
var nationMoney = map[string]map[string]string{
	"dollar":   {"us": "USD", "u.s.": "USD", "american": "USD", "hong kong": "HKD", "h.k.": "HKD", "hk": "HKD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD", "new zealand": "NZD", "n.z.": "NZD", "nz": "NZD", "kiwi": "NZD", "aussie": "AUD", "taiwan": "TWD", "jamaican": "JMD", "jamaica": "JMD", "malaysian": "MYR", "bahamian": "BSD", "bahamas": "BSD", "barbados": "BBD", "trinidad": "TTD", "fiji": "FJD", "fijian": "FJD", "guyana": "GYD", "zimbabwe": "ZWL", "zimbabwean": "ZWL", "brunei": "BND", "liberian": "LRD", "namibian": "NAD", "bermuda": "BMD", "nt": "TWD", "hongkong": "HKD"},
	"franc":    {"swiss": "CHF", "french": "FRF", "belgian": "BEF", "luxembourg": "LUF", "cfa": "XOF"},
	"pound":    {"british": "GBP", "irish": "IEP", "egyptian": "EGP", "lebanese": "LBP", "sterling": "GBP", "syrian": "SYP", "cyprus": "CYP", "cypriot": "CYP", "sudanese": "SDG", "maltese": "MTP", "scottish": "GBP"},
	"rupee":    {"indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR", "nepalese": "NPR", "mauritian": "MUR"},
	"peso":     {"mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "uruguayan": "UYU", "cuban": "CUP", "dominican": "DOP", "bolivian": "BOP"},
	"shilling": {"kenya": "KES", "kenyan": "KES", "uganda": "UGX", "ugandan": "UGX", "tanzania": "TZS", "tanzanian": "TZS", "somali": "SOS"},
	"crown":    {"danish": "DKK", "swedish": "SEK", "norwegian": "NOK", "czech": "CZK", "icelandic": "ISK"},
	"krone":    {"danish": "DKK", "norwegian": "NOK"},
	"lira":     {"turkish": "TRY", "italian": "ITL", "lebanese": "LBP"},
	"riyal":    {"saudi": "SAR", "qatari": "QAR"}, "rial": {"iranian": "IRR", "omani": "OMR"},
	"dinar":  {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "bahraini": "BHD", "algerian": "DZD", "tunisian": "TND", "serbian": "RSD", "yugoslav": "YUD"},
	"dirham": {"uae": "AED", "moroccan": "MAD"}, "DEM": {"german": "DEM", "west german": "DEM", "deutsche": "DEM"}, "JPY": {"japanese": "JPY"}, "CNY": {"chinese": "CNY"}, "KRW": {"south korean": "KRW", "korean": "KRW"}, "RUB": {"russian": "RUB"}, "ZAR": {"south african": "ZAR"}, "THB": {"thai": "THB"}, "MYR": {"malaysian": "MYR"}, "ATS": {"austrian": "ATS"}, "NLG": {"dutch": "NLG"}, "ESP": {"spanish": "ESP"}, "ITL": {"italian": "ITL"}, "SEK": {"swedish": "SEK"}, "GBP": {"british": "GBP"}, "IDR": {"indonesian": "IDR"}, "cent": {"us": "cent", "u.s.": "cent", "canadian": "cent", "american": "cent"},
}

func isMoney(u string) bool {
	return u != "" && (len(u) == 3 && u == strings.ToUpper(u) && u != "TEU" || currencyWords[u] == u)
}

// isoCodes are the codes of ISO 4217, historic ones too, that may stand beside an amount.
var isoCodes = set(`AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH CNY COP CRC CUP CVE CYP CZK DEM DJF DKK DOP DZD
 EEK EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHS GIP GMD GNF GRD GTQ GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD
 MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLL SOS SRD SSP STN SVC SYP SZL
 THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VEB VES VND VUV WST XAF XCD XDR XEU XOF XPF YER ZAR ZMW ZWL`)

// lowerCodes are read in small letters too: they are no words.
var lowerCodes = set(`usd eur gbp cny rmb jpy hkd inr aud cad chf nzd sgd krw twd thb myr idr brl mxn zar`)

// code returns the currency that token i is the code of.
func (f *finder) code(i int) string {
	if s := f.written(i); isoCodes[s] {
		if s == "CNH" {
			return "CNY"
		}
		return s
	}
	if w := f.tok(i).low; lowerCodes[w] {
		if w == "rmb" {
			return "CNY"
		}
		return strings.ToUpper(w)
	}
	return ""
}

// dollars are the letters that tell one dollar from another, before its sign or behind: "HK $5", "$A5", "c $ 5".
var dollars = map[string]string{"us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "hk": "HKD", "h.k.": "HKD", "c": "CAD", "can": "CAD", "cdn": "CAD", "nz": "NZD", "n.z.": "NZD", "s": "SGD", "nt": "TWD", "j": "JMD"}

// prefix reads a currency in front of a number: "$", "US$", "RMB", "US $", "$A", "Rs.". It returns the unit, the token of the number
// and whether a minus stands between.
func (f *finder) prefix(i int) (unit string, next int, minus bool) {
	t := f.tok(i)
	if t.taken || t.num || t.low == "" {
		return "", i, false
	}
	unit, next = signs[t.low], i+1
	as := f.written(i)
	if glued := gluedSigns[t.low]; glued != "" && t.capital && !t.glued && f.tok(i+1).num && f.tok(i+1).glued {
		if n := f.digits(i + 1); n.scale < 3 && n.places == 0 && !onlySigns[t.low] {
			return "", i, false // "flight QR47"
		}
		return glued, i + 1, false
	}
	switch iso := f.code(i); {
	case unit == "" && strings.HasSuffix(t.low, "$") && lowerCodes[strings.TrimSuffix(t.low, "$")]: // "USD$ 15"
		unit = strings.ToUpper(strings.TrimSuffix(t.low, "$"))
	case iso != "" && (as == strings.ToUpper(as) || f.tok(i+1).num):
		unit = iso
	case t.low == "$":
		p := f.tok(i - 1)
		if u := dollars[p.low]; u != "" && (len(p.low) > 1 && p.low != "can" || t.glued && p.capital || p.low == "c") {
			unit = u
		} else if w := f.tok(i + 1); w.glued && w.capital && dollars[w.low] != "" {
			unit, next = dollars[w.low], i+2
		}
	case (t.low == "hk" || t.low == "nt" || t.low == "us" || t.low == "u.s.") && f.tok(i+1).low == "$" && !f.tok(i+1).taken:
		unit, next = dollars[t.low], i+2
	case t.low == "r": // "R450m"; other letters before digits are names
		if n := f.tok(i + 1); as != "R" || t.glued || !n.num || !n.glued || f.digits(i+1).scale < 6 {
			return "", i, false
		}
	case t.low == "y" || t.low == "ps":
		if as != strings.ToUpper(as) || !f.tok(i+1).glued {
			return "", i, false
		}
		if f.tok(i+1).low == "=" {
			next++
		} else if t.low == "y" {
			return "", i, false
		}
	case unit != "" && isWord(t.low) && !strings.HasSuffix(t.low, "$") && !t.capital && t.low != "rmb" && t.low != "sen":
		return "", i, false
	}
	if unit == "" {
		unit = f.word(i)
	}
	if unit == "" {
		return "", i, false
	}
	if f.tok(next).low == "." && t.low == "rs" {
		next++
	}
	if f.tok(next).low == "-" && f.tok(next).glued && f.tok(next+1).glued || f.tok(next).low == "minus" {
		minus, next = true, next+1
	}
	if n := f.tok(next); !n.num || n.taken {
		return "", i, false
	}
	return unit, next, minus
}

// leading are the currency words that stand in front of an amount too: "Euro 22.5 million", "stg 40 mln", "Yen 3 billion".
var leading = set(`dollar dollars dlrs euro euros yen yuan stg rupees naira baht peso pesos ringgit rand won marks`)

// word returns the currency that the word at token i gives to the amount behind it, which has a scale and no unit of its own.
func (f *finder) word(i int) string {
	if !leading[f.tok(i).low] || !f.tok(i+1).num || f.tok(i-1).num {
		return ""
	}
	n := f.digits(i + 1)
	if _, _, e := f.suffix(n.next, n); !n.hasScale || n.scale < 6 || e > n.next {
		return ""
	}
	return currencyWords[f.tok(i).low]
}

// money reads a currency behind a number, with the adjective of its country.
func (f *finder) money(j int) (string, int) {
	if u := f.code(j); u != "" && !f.tok(j).taken {
		return u, j + 1
	}
	if u := signs[f.tok(j).low]; u != "" && !isWord(f.tok(j).low) && !f.tok(j).taken && (!f.tok(j+1).num || !f.tok(j+1).glued) && (u != "dollar" || f.tok(j).low == "$") {
		return u, j + 1
	}
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
			if w.low == "mark" && (!isWord(f.tok(j+1).low) || stopNouns[f.tok(j+1).low]) {
				return "", j // "passed the 3 million mark for the first time"
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
