package question

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// newVocabulary returns the vocabulary of a small corpus.
func newVocabulary(t testing.TB) *Vocabulary {
	t.Helper()
	words := map[string]int{}
	for _, w := range strings.Fields(`exports imports trade deficit surplus narrowed widened billion yuan reserves unemployment rate wheat barley
		tonnes production january february march april may grew rose fell retail sales turnover company shares department stores
		news paper ware house stocks pile stockpile tax revenue`) {
		words[w]++
	}
	names := func(yield func(string) bool) { _ = yield("Woolworth") && yield("Superdrug") }
	return NewVocabulary(term.Default(), maps.All(words), names)
}

// TestFirstWord holds questions that begin with a word which elsewhere is read with the one before it.
func TestFirstWord(t *testing.T) {
	v := newVocabulary(t)
	for _, w := range []string{"industry", "sector", "sectors", "segment", "field"} {
		if q := Parse(w+" output in May", v, period.Date{}); !slices.ContainsFunc(q.Asks[0].Keys, func(k Key) bool { return k.Kind == term.Measure }) {
			t.Errorf("Parse(%q) = %s, want a measure", w+" output in May", q)
		}
	}
}

func TestParse(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct{ text, want string }{
		{"May exports growth?", "change(exports; -05)"},
		{"How fast did prices climb in Chad in May?", "change(inflation; TD; -05)"},
		{"How fast did prices of wheat climb in Chad in May?", "change(price wheat; TD; -05)"},
		{"After falling in May, how high were exports?", "change(exports; -05)"},
		{"How high did tin stocks climb in May?", "level(tin stocks; -05)"},
		{"How low did tin stocks fall in May?", "level(tin stocks; -05)"},
		{"How high did inflation climb in May?", "change(inflation; -05)"},
		{"After falling in May, how much did exports rise in June?", "change(exports; -06)"},
		{"Reserves of Chad shrank in May; the new total.", "change(reserves; TD; -05)"},
		{"How many more people had jobs in Chad in May?", "count(employment; TD; -05)"},
		{"What did growth come to in May?", "change(; -05)"},
		{"exports that the OECD has pencilled in for Chad in 2023", "any(exports oecd; TD; 2023; forecast; open)"},
		{"Tin exports in the month before May?", "any(tin exports; -04; open)"},
		{"Tin exports in the week before the week ended May 9?", "any(tin exports; -04-26..-05-02; open)"},
		{"Tin exports in the week before the one ended March 9, 1987?", "any(tin exports; 1987-02-24..1987-03-02; open)"},
		{"What level did tin stocks fall to in May?", "level(tin stocks; -05)"},
		{"tin exports 3 apr 87", "any(tin exports; 1987-04-03; open)"},
		{"tin exports mar 25 87 in tonnes", "any(tin exports; 1987-03-25; in tonne; open)"},
		{"tin exports 3 apr 12", "any(tin exports; -04-03; of 12; open)"},
		{"How many yen bought one dollar in May?", "level(exchange rate yen dollar; -05)"},
		{"How many dollars did Chad buy to hold the yen in May?", "level(imports; TD; -05; in dollar)"},
		{"how many bn pesos did Chad spend on bonds in may", "level(spending bonds; TD; -05; in peso)"},
		{"How much did output rise in May, not adjusted for inflation?", "change(output; -05; nominal)"},
		{"Before inflation, how much did output rise in May?", "change(output; -05; nominal)"},
		{"After allowing for inflation, how much did output rise in May?", "change(output; -05; real)"},
		{"What was the forecast for inflation in May?", "change(inflation; -05; forecast)"},
		{"What were exports in May, in money?", "any(exports; -05)"},
		{"What did the board take off its wheat prices in May?", "change(board wheat price; -05)"},
		{"How many ships took off wheat in May?", "count(ship wheat; -05)"},
		{"How much wool was put on the market in May?", "level(wool market; -05)"},
		{"How far did the wheat market contract in May?", "change(wheat market; -05)"},
		{"wheat output of the non farm sector in May", "any(wheat output non-agricultural industry; -05; open)"},
		{"How much did pay of the elderly rise in May?", "change(pay elderly; -05)"},
		{"What target has Chad set itself for exports?", "any(exports; TD; target; open)"},
		{"Did exports of cotton or linen grow faster in May?", "compare change(exports cotton; -05; faster) | change(exports linen; -05; faster)"},
		{"Which grew more in May, oil exports or coal output?", "compare change(oil exports; -05) | change(coal output; -05)"},
		{"Did cotton output grow more than linen in May?", "compare change(cotton output; -05) | change(linen; -05)"},
		{"Which bills had the higher yield, the three-month or the six-month?", "compare any(bill yield) | any(bill yield)"},
		{"Were exports more in May than a year before?", "compare any(exports; -05; year-on-year; open)"},
		{"Were exports bigger than in the previous year?", "compare change(exports; year-on-year; open)"},
		{"Were exports bigger than in May 2020?", "compare any(exports; open)"},
		{"IMF forecast for Chad in 2023", "change(imf economy; TD; 2023; forecast; open)"},
		{"OECD forecast for exports of Chad in 2023", "any(exports oecd; TD; 2023; forecast; open)"},
		{"exports last year in May", "any(exports; -05; shift 6 -1 same=false to=0; open)"},
		{"spending on power projects in May", "any(spending power project; -05; open)"},
		{"How much did wheat prices drop from the previous week?", "change(wheat price; week-on-week)"},
		{"How far above 2019 was revenue?", "change(revenue)"},
		{"How far below their year-earlier level were exports in May?", "change(exports; -05; year-on-year)"},
		{"How far above a year earlier was output in May?", "change(output; -05; year-on-year)"},
		{"By what percentage was output below its year-earlier level in May?", "change(output; -05; in percent; year-on-year)"},
		{"How much higher was the output index in May than a year earlier?", "change(output index; -05; year-on-year)"},
		{"How much wheat can Chad sell in 1987 under the 1984 accord?", "level(wheat exports accord; TD; 1987)"},
		{"How much wheat did Chad sell under the 1984 accord?", "level(wheat exports accord; TD; 1984)"},
		{"How large is Chad's debt relative to GDP?", "share(debt gdp; TD)"},
		{"How large were Chad's exports relative to its imports?", "level(exports imports; TD)"},
		{"To how many francs did Chad cut its deficit in May?", "level(deficit; TD; -05; in franc)"},
		{"By how many francs did Chad cut its deficit in May?", "change(deficit; TD; -05; in franc)"},
		{"How much solar capacity was added in May?", "level(solar capacity add; -05)"},
		{"List exports for May and June", "list any(exports; -05; open) | any(exports; -06; open)"},
		{"What was the May rise in exports put at originally?", "change(exports; -05; former)"},
		{"What was the May deficit revised from?", "any(deficit; -05; former; open)"},
		{"rents in second-tier cities in May", "any(rent tier city; -05; open)"},
		{"How much more expensive was wheat in May 2021 than a year earlier?", "change(wheat; 2021-05; year-on-year)"},
		{"How much cheaper was wheat in May compared with last year?", "change(wheat; -05; year-on-year)"},
		{"What portion of its value did the peso shed?", "change(peso)"},
		{"How much dearer did Chad's imports get from April to May?", "change(import prices; TD; -05)"},
		{"How did Chad's tea deliveries to Fiji fare in May?", "change(tea exports; TD; with FJ; -05)"},
		{"How much did the bus fare rise in May?", "change(bus fare; -05)"},
		{"By how much did pay in the private sector grow in May?", "change(wages private; -05)"},
		{"What share of the value of exports is tin?", "share(exports tin)"},
		{"How did output of Chadian industry change in May?", "change(output industrial; TD; -05)"},
		{"How much did Chad's trade contract in May?", "change(trade; TD; -05)"},
		{"How much is the gas contract in May?", "level(natural gas contract; -05)"},
		{"How much dearer were Chad's imports in May?", "change(import prices; TD; -05)"},
		{"How many wells shut because of cheaper oil?", "count(well shut)"},
		{"How much was an ounce of silver in May?", "level(silver; -05; per ounce)"},
		{"How many dollars did Chad raise with its bond?", "level(raise bonds; TD; in dollar)"},
		{"How much will Acme get for the stake?", "level(acme stake price)"},
		{"Acme record date?", "when()"},
		{"what does Acme net in May?", "any(acme net profit; -05)"},
		{"woolworth quarterly sales to may", "any(woolworth sales; -03-01..-05-31; open)"},
		{"yen CD rates in May?", "any(yen cd; -05; open)"},
		{"How much did the terms of trade worsen in May?", "change(terms of trade; -05)"},
		{"chad trade surplus with us 85", "any(trade surplus; TD; with US; 1985; open)"},
		{"What did Woolworth take in in May?", "any(woolworth revenue; -05)"},
		{"What trade surplus does Chad have so far in 2020?", "any(trade surplus; TD; 2020)"},
		{"How many detached houses were built in Chad in May?", "count(detach housing build; TD; -05)"},
		{"Did export growth slow in Chad in May?", "change(exports; TD; -05; slower)"},
		{"Did Chad's exports grow more slowly in May than in April?", "compare change(exports; TD; -05; slower) | change(exports; TD; -04; slower)"},
		{"How much wool changed hands in Chad in May?", "level(wool; TD; -05)"},
		{"What do Chad's export credits add up to now?", "sum any(exports loans; TD)"},
		{"How much interest is Chad paying on its debt?", "level(interest pay debt; TD)"},
		{"How many Chadian bonds did Peru buy in 1986, in dollars?", "level(bonds buy; TD+PE; 1986; in dollar)"},
		{"What is Chad's discount rate at the moment?", "any(discount rate; TD; in percent)"},
		{"How much did workers' pay rise in Chad?", "change(wages; TD)"},
		{"How much gold does Chad hold?", "level(gold reserves; TD)"},
		{"What shortage did the Bank of England see in May?", "any(shortage; GB; -05; forecast; open)"},
		{"What levy does Chad impose on barley?", "any(tax impos barley; TD)"},
		{"What inflation had Chad originally aimed for?", "change(inflation; TD; former)"},
		{"How much did the bond raise in May?", "level(bonds raise; -05)"},
		{"How much more wheat did Chad sell in May?", "change(wheat exports; TD; -05)"},
		{"How much did earnings of Chad's mining companies rise?", "change(profit mine enterprises; TD)"},
		{"How many times larger were exports than imports in May?", "ratio any(exports; -05) | any(imports; -05)"},
		{"By how much did May exports top those of a year earlier?", "change(exports; -05; year-on-year)"},
		{"By how much did exports beat what economists expected?", "difference level(exports) | level(exports; forecast)"},
		{"How big was Norway's rate cut in May?", "change(base rate; NO; -05)"},
		{"Did exports miss the forecast in May?", "compare any(exports; -05; open) | any(exports; -05; forecast; open)"},
		{"Did exports move the same way as imports in May?", "compare change(exports; -05) | change(imports; -05)"},
		{"How much cheaper did wheat get in May?", "change(wheat; -05)"},
		{"Did wheat get dearer or cheaper in May?", "change(wheat; -05; open)"},
		{"How much did exports rise a year earlier?", "change(exports; year-on-year)"},
		{"What was the lowest monthly surplus?", "lowest any(surplus)"},
		{"What were chinas exports in May?", "any(exports; CN; -05)"},
		{"What did analysts put the rise in exports down to?", "why(exports)"},
		{"What kept Chad's exports down in May?", "why(exports; TD; -05)"},
		{"To what was the drop in May exports attributed?", "why(exports; -05)"},
		{"Which Acme analyst is behind the wheat note?", "what(acme analyse wheat note)"},
		{"Which Chad central banker spoke of exports?", "what(central banker speak exports; TD)"},
		{"What return did the pension fund make in 2020?", "any(return pension funding; 2020)"},
		{"How much ground did the rupiah lose in May?", "change(rupiah; -05)"},
		{"What tax hits new peso funds in Chad?", "any(tax peso funding; TD)"},
		{"Growth of Chad's exports to its three main trading partners in May?", "list change(exports; TD; -05)"},
		{"Who were Chad's top four buyers of wheat in May and how much did each take?", "list level(wheat; TD; -05)"},
		{"Exports in March, April and May 1987?", "list any(exports; 1987-03; open) | any(exports; 1987-04; open) | any(exports; 1987-05; open)"},
		{"Exports in November and January 1987?", "list any(exports; 1986-11; open) | any(exports; 1987-01; open)"},
		{"Exports in May, April and May 1986?", "list any(exports; -05; open) | any(exports; -04; open) | any(exports; 1986-05; open)"},
		{"May growth of M1, M2 and L?", "list change(m1; -05) | change(m2; -05) | change(l; -05)"},
		{"The World Bank's estimate of Chad's exports?", "any(world bank exports; TD; open)"},
		{"Why was the deficit larger in May than in April?", "list why(deficit; -05) | why(deficit; -04)"},
		{"What were exports in May?", "any(exports; -05)"},
		{"How much more wheat will Acme sell this year than last?", "change(wheat acme sell; shift 6 0 same=false to=0; year-on-year)"},
		{"By how many tonnes is the barley harvest smaller?", "change(barley crop; in tonne)"},
		{"Which of Chad and Peru sold less wheat in May?", "compare any(exports wheat; TD; -05) | any(exports wheat; PE; -05)"},
		{"How big a share of the exports went to Chad?", "share(exports; with TD)"},
		{"How many shops does Acme have outside Chad?", "remainder count(stores acme; with TD)"},
		{"What did bank loans cost in Norway in May?", "any(interest rate; NO; -05; in percent)"},
		{"What was the bank lending rate in May?", "any(lending rate; -05; in percent)"},
		{"How many Danish were out of work in May?", "count(unemployment; DK; -05; in person)"},
		{"How much of its own wool does Norway need?", "level(wool; NO)"},
		{"What is the earliest month for the next auction?", "when(next auction)"},
		{"What was the main reason that less wool was sold?", "why(wool sell)"},
		{"What's behind the drop in Norwegian wool sales?", "why(wool sales; NO)"},
		{"How many boats were turned down in May?", "count(boat turn; -05)"},
		{"How fast did private consumption grow in May?", "change(private spending; -05)"},
		{"How big was Turkey's trade gap in 1986?", "level(trade deficit; TR; 1986)"},
		{"jan trade defecit japan?", "any(trade deficit; JP; -01; open)"},
		{"How much did China export to the United States in May 2020?", "level(exports; CN; with US; 2020-05)"},
		{"Was the surplus larger in 1985 or in 1986?", "compare any(surplus; 1985; open) | any(surplus; 1986; open)"},
		{"How much wider was the trade deficit in 1986 than in 1985?", "difference level(trade deficit; 1986) | level(trade deficit; 1985)"},
		{"By what percentage did exports fall between January and February?", "change(exports; -02; in percent)"},
		{"imports in dollars, May 2020", "any(imports; 2020-05; in dollar; open)"},
		{"Imports in January-May of 2019, 2020 and 2021?", "list any(imports; 2019-01-01..2019-05-31; open) | any(imports; 2020-01-01..2020-05-31; open) | any(imports; 2021-01-01..2021-05-31; open)"},
		{"What grew faster in May 2019, exports of wheat or of barley?", "compare change(exports wheat; 2019-05; faster) | change(exports barley; 2019-05; faster)"},
		{"Who has the bigger share of department store sales, Woolworth or Superdrug?", "compare share(department store sales woolworth) | share(department store sales superdrug)"},
		{"How much of Turkey's trade in May 2020 was with partners other than Iran?", "remainder level(trade; TR; with IR; 2020-05)"},
		{"How far below its quota was Oman's wheat production in May 2020?", "difference level(wheat output; OM; 2020-05) | level(wheat output quota; OM; 2020-05)"},
		{"Which was higher, Turkey's inflation in May 2020 or Iran's in June 2021?", "compare change(inflation; TR; 2020-05) | change(inflation; IR; 2021-06)"},
		{"How much more did Turkey and Iran trade in 1986 than in 1985?", "difference level(trade; TR; with IR; 1986) | level(trade; TR; with IR; 1985)"},
		{"Which was the bigger trade partner of Turkey in 1986, Iran or Oman?", "compare any(trade; TR; with IR; 1986) | any(trade; TR; with OM; 1986)"},
		{"Dollar exports of China, 2022?", "any(exports; CN; 2022; in dollar; version; open)"},
		{"Food prices in Kenya, June 2020, versus a year before?", "any(food price; KE; 2020-06; year-on-year; open)"},
		{"How many months in a row had exports risen by July 2021?", "count(exports; 2021-07; in month)"},
		{"How far above its 2019 level was the export target for 2021?", "difference any(exports; 2021; target) | any(exports; 2019)"},
		{"the swing from January's trade surplus to February's deficit in Chad", "difference level(trade deficit; TD; -02) | level(trade surplus; TD; -01)"},
		{"gap between wheat and barley exports in May", "difference any(wheat exports; -05; open) | any(barley exports; -05; open)"},
		{"At what level did Chad leave its policy rate in May 2021?", "level(base rate; TD; 2021-05; in percent)"},
		{"How many adults in Chad smoke, in percent?", "share(adult smokers; TD; in percent)"},
		{"How high is the minimum wage in Chad at present?", "level(minimum wage; TD)"},
		{"Where is Chad's policy rate after the latest rise?", "level(base rate; TD; in percent)"},
		{"What was Chad's policy rate after the May 2021 hike?", "any(base rate; TD; 2021-05; in percent)"},
		{"What did dealers put the fall in Chad's reserves down to?", "why(reserves; TD)"},
		{"Was Chad's inflation above what dealers expected in May 2021?", "compare change(inflation; TD; 2021-05) | change(inflation; TD; 2021-05; forecast)"},
		{"How many points above the survey was Chad's inflation in May 2021?", "difference level(inflation; TD; 2021-05; in point) | level(inflation; TD; 2021-05; in point; forecast)"},
		{"What did Chad earn from wheat, cotton and cocoa in 2020?", "list any(earn wheat; TD; 2020) | any(earn cotton; TD; 2020) | any(earn cocoa; TD; 2020)"},
		{"How much per share did Woolworth make in 2020?", "level(woolworth profit; 2020; per share)"},
		{"What did exports of wheat do in May 2021?", "change(exports wheat; 2021-05)"},
		{"Chad's inflation projection for 2022 as of May 2021?", "change(inflation; TD; 2022; forecast)"},
		{"Exports of wheat and barley from Chad in May?", "any(exports wheat barley; TD; -05; open)"},
		{"What was Chad's actual deficit in May?", "any(deficit; TD; -05; actual)"},
		{"What had Chad first said its deficit was in May?", "any(deficit; TD; -05; former; open)"},
		{"How much would exports of Chad have risen in May?", "change(exports; TD; -05; forecast)"},
		{"Where does Chad see its exports ending 2021?", "level(exports; TD; @2021; forecast)"},
		{"By how many percentage points did Chad's export growth in May miss the official forecast?", "difference change(exports; TD; -05; in percentage_point) | change(exports; TD; -05; in percentage_point; forecast)"},
		{"What does Chad say its exports could reach in 2021?", "any(exports; TD; 2021; forecast; open)"},
		{"monthly rise in the exports of Chad in May", "change(exports; TD; -05; month-on-month)"},
		{"exports of Chad in May, could u tell me", "any(exports; TD; -05; open)"},
		{"How many of the women who sold wheat in Chad had shares?", "count(female sales wheat; TD)"},
		{"What prime rate are banks in Chad expected to charge?", "any(prime rate bank; TD; in percent; forecast; open)"},
		{"What had been announced before for the price rise in Chad?", "any(inflation; TD; former; open)"},
		{"What had producer prices done in Chad in May 2021?", "change(ppi; TD; 2021-05)"},
		{"Chad's shipments to France in May 2021", "any(exports; TD; with FR; 2021-05; open)"},
		{"How many cars were sold in Chad in May?", "count(vehicles sales; TD; -05)"},
		{"Value of what Chad bought abroad in May?", "level(imports; TD; -05)"},
		{"How much smaller is this year's gain in exports of wheat than last year's?", "difference change(exports wheat; shift 6 0 same=false to=0) | change(exports wheat; shift 6 -1 same=false to=0)"},
		{"When did exports last grow faster than now?", "when(exports)"},
		{"traffic in Rotterdam in 2022, versus 2021?", "change(traffic; Rotterdam; 2022)"},
		{"real estate investment in May 2021", "any(property investment; 2021-05; open)"},
		{"difference between exports and imports of Chad in May 2021", "difference any(exports; TD; 2021-05; open) | any(imports; TD; 2021-05; open)"},
		{"exports of Chad in May 2021 vs imports", "list any(exports; TD; 2021-05; open) | any(imports; TD; 2021-05; open)"},
		{"What was Chad's trade deficit to December 2020?", "any(trade deficit; TD; FY2020-01..2020-12)"},
		// a comparison is decided by figures, whatever word asks for the winner
		{"Who bought more wheat from Chad in May 2020, Iran or Turkey?", "compare any(imports wheat; IR; with TD; 2020-05) | any(imports wheat; TR; with TD; 2020-05)"},
		{"Who has the bigger share of sales in Chad, grocers or bakers?", "compare share(sales grocer; TD) | share(sales baker; TD)"},
		{"Which earned Chad more, visitors or ships?", "compare any(earn visitors; TD) | any(earn ship; TD)"},
		{"How much higher is unemployment in Brelin than in Torvik?", "difference level(unemployment brelin) | level(unemployment torvik)"},
		{"Are wages lower in Brelin or in Peru?", "compare any(wages brelin; open) | any(wages; PE; open)"},
		{"By how many tonnes did Chad's output top Peru's?", "difference level(output; TD; in tonne) | level(output; PE; in tonne)"},
		{"How many more cars than Dorn did Hask sell?", "difference count(vehicles hask sell) | count(vehicles dorn sell)"},
		{"How does inflation in Brelin compare with that in Peru?", "compare any(inflation brelin) | any(inflation; PE)"},
		{"Did Chad harvest more wheat than the ministry had forecast?", "compare any(crop wheat; TD; open) | any(crop wheat; TD; forecast; open)"},
		{"What earned Chad more in 2020, tea or visitors?", "compare any(earn tea; TD; 2020) | any(earn visitors; TD; 2020)"},
		{"Between tin and zinc, which earned Chad more?", "compare any(tin earn; TD) | any(zinc earn; TD)"},
		{"Is Ash and Oak bigger than Elm by sales?", "compare any(ash oak sales; open) | any(elm sales; open)"},
		{"Which is expected to grow more wheat this year, Chad or Peru?", "compare any(wheat; TD; shift 6 0 same=false to=0; forecast; open) | any(wheat; PE; shift 6 0 same=false to=0; forecast; open)"},
		{"Which sells better in Chad, the Volt or the Ampere?", "compare any(sales volt; TD) | any(sales amper; TD)"},
		{"In May 2020, did Chad see higher inflation than Peru?", "compare change(inflation; TD; 2020-05) | change(inflation; PE; 2020-05)"},
		{"By how much did the bank lower its forecast of inflation in Chad for 2020?", "difference any(bank inflation; TD; 2020) | any(bank inflation; TD; 2020; former)"},
		{"By how much did sales miss the estimates?", "difference level(sales) | level(sales; forecast)"},
		{"By how many did deaths outnumber births in Chad?", "difference count(deaths; TD) | count(births; TD)"},
		{"Where did sales rise faster, in Chad or in Peru?", "compare change(sales; TD) | change(sales; PE)"},
		{"Was the trade deficit above or below what brokers expected?", "compare any(trade deficit) | any(trade deficit; forecast)"},
		{"How many people joined the jobless of Chad between March last year and March this year?", "difference count(join unemployment; TD; -03; shift 6 0 same=false to=0) | count(join unemployment; TD; -03; shift 6 -1 same=false to=0)"},
		{"By how much did Chad cut its deficit compared with the end of 2019?", "change(deficit; TD)"},
		{"Which Turkish exports fell in May, wheat or cotton?", "compare change(exports wheat; TR; -05) | change(exports cotton; TR; -05)"},
		{"How much did Turkish exports pick up in May?", "change(exports; TR; -05)"},
		{"What was Turkey's trade gap in 85/86?", "any(trade deficit; TR; FY1985-07..1986-06)"},
		{"turkey wheat exports 87", "any(wheat exports; TR; 1987; open)"},
		{"turkey wheat exports since 87", "any(wheat exports; TR; 1987-01-01..; open)"},
		{"did turkey's wheat price hit 90", "any(wheat price; TR; open)"},
		{"did turkey sell 85", "any(exports; TR; open)"},
		{"turkey wheat exports above 85", "any(wheat exports; TR; of 85; open)"},
		{"turkey wheat sold for 85", "any(wheat exports; TR; of 85; open)"},
		{"turkey exports reported in may and june", "list any(exports; TR; -05; open) | any(exports; TR; -06; open)"},
		{"turkey exports of march reported in june", "any(exports; TR; -03; open)"},
		{"What was Turkey's raw, unadjusted trade gap in May?", "any(trade deficit; TR; -05; unadjusted)"},
		{"How many people were on short time in Turkey before the May increase?", "count(person short time; TR; -05)"},
		{"Iran's share of Turkey's exports in May?", "share(exports; TR; with IR; -05)"},
		{"Which part of Turkey's economy did better in May, goods or services?", "compare any(economy goods; TR; -05) | any(economy services; TR; -05)"},
		{"How hard did Turkish exports fall in May?", "change(exports; TR; -05)"},
		{"How much did Turkish exports fall to?", "level(exports; TR)"},
		// what a figure is held against
		{"By how much did Acme's 2020 sales fall short of Acme's target?", "difference level(acme sales acme; 2020) | level(acme sales acme; 2020; target)"},
		{"By how many francs did Chad's deficit shrink between the first quarter of 2019 and that of 2020?", "change(deficit; TD; 2020-Q1; in franc)"},
		{"Did Chad buy more from abroad in May or in June 2020?", "compare any(imports; TD; 2020-05; open) | any(imports; TD; 2020-06; open)"},
		{"Going by the June 2020 report, how much cotton was in stock in May 2020?", "level(cotton stocks; 2020-05)"},
		{"By how much did Turkey's 2020 exports fall short of what brokers expected?", "difference level(exports; TR; 2020) | level(exports; TR; 2020; forecast)"},
		{"How many points below the survey was Turkey's export growth in May?", "difference change(exports; TR; -05; in point) | change(exports; TR; -05; in point; forecast)"},
		{"Did Turkey's exports in May live up to the forecast?", "compare any(exports; TR; -05) | any(exports; TR; -05; forecast)"},
		{"Was inflation in Turkey above or below what brokers expected in May?", "compare change(inflation; TR; -05) | change(inflation; TR; -05; forecast)"},
		{"How many unemployed under 20 were there in Finland?", "count(unemployment; FI; of 20)"},
		{"average price per tonne of wheat, May 2021", "any(average price wheat; 2021-05; per tonne)"},
		{"How much dearer was wheat in May 2021?", "change(wheat; 2021-05)"},
		{"June 2022 trade for Kerala state?", "any(trade; Kerala; 2022-06; open)"},
		{"By how many percentage points did the share of wheat in exports rise in 1986?", "share(wheat exports; 1986; in percentage_point)"},
		{"what's the boe rate?", "any(base rate; GB; in percent)"},
		{"What does a tonne of wheat cost in Chad?", "any(wheat price; TD; per tonne)"},
		{"What do Chad's growers get for a kilo of wheat?", "any(grow wheat; TD; per kilogram)"},
		{"How far did Chad's central bank lower its base rate in May?", "change(central bank base rate; TD; -05)"},
		{"Where did the central bank put unemployment in May?", "level(central bank unemployment; -05)"},
		{"Where was unemployment in May?", "level(unemployment; -05)"},
		{"How much money did Woolworth lose in May?", "level(woolworth loss; -05)"},
		{"Profit of Marlow & Kerr in May?", "any(profit marlow kerr; -05; open)"},
		{"Wool & mohair exports in May?", "list any(wool exports; -05; open) | any(mohair exports; -05; open)"},
		{"What fare do you pay per month?", "any(fare pay)"},
		{"What was Chad's discount rate before it was raised?", "any(discount rate; TD; in percent)"},
		{"What age was the person who won?", "any(age person win)"},
		{"How many ended up in hospital in May?", "count(hospitalisations; -05)"},
		{"How fast do the trains run?", "level(train)"},
		{"What peak does the bank expect for unemployment?", "any(bank unemployment; forecast; open)"},
		{"Chad's annual M2 growth in March?", "change(m2; TD; -03; year-on-year)"},
		{"annual rise of wheat prices", "change(wheat price; year-on-year)"},
		{"Can you tell me what Chad earned from wheat in 2020?", "any(earn wheat; TD; 2020)"},
		{"Chad's M2, growth over twelve months?", "change(m2; TD; year-on-year)"},
		{"What midpoint does the bank forecast for wheat prices?", "any(midpoint bank wheat price; forecast; open)"},
		{"How many days does it take to sell a house in Chad?", "count(sell housing; TD; in day)"},
		{"rent of a one bedroom flat in chad", "any(rent housing; TD; open)"},
		{"chad yearly wheat price", "any(wheat price; TD; open)"},
		{"nl exports forth quarter 2020", "any(exports; NL; 2020-Q4; open)"},
		{"What inflation were analysts predicting for May?", "change(inflation; -05; forecast)"},
		{"How many firms took part in the May poll?", "count(enterprises poll; -05)"},
		{"How much wheat has Chad exported so far in 2020?", "level(wheat exports; TD; 2020)"},
		{"birth rate of Chad in 2020", "any(birth rate; TD; 2020; open)"},
		{"share index of Chad in May", "any(stock index; TD; -05; in point; open)"},
		{"rupiah per dollar, 20 January 2022", "any(exchange rate rupiah dollar; 2022-01-20; open)"},
		{"Where did the yen close against the dollar?", `level(exchange rate yen dollar)`},
		{"what does a euro cost in zloty", `any(exchange rate euro zloty)`},
		{"how many drams does a dollar fetch", `level(exchange rate dram dollar)`},
		{"By how much did the bank raise rates in May?", `change(bank base rate; -05)`},
		{"price of copper in dollars per pound?", `any(price copper; in dollar; per pound; open)`},
		{"usd/jpy", `any(exchange rate usd jpy; open)`},
		{"chad key rate after june cut", `any(base rate; TD; -06; in percent; open)`},
		{"chad key rate june cut", `change(base rate; TD; -06)`},
		{"How far did the yen fall against the dollar?", `change(yen)`},
		{"How much more did people pay for gas in May 2021?", "level(price natural gas; 2021-05)"},
		{"exports over chinese new year 2024", "any(exports; CN; 2024; open)"},
		{"exports jan feb 2024", "any(exports; 2024-01-01..2024-02-29; open)"},
		{"What happened to Chinese exports in May 2020?", "change(exports; CN; 2020-05)"},
		{"fed rate, May 2022?", "any(base rate; US; 2022-05; in percent; open)"},
		{"wheat price w tariff", "any(wheat price tariff; open)"},
		{"How much did wheat prices rise in May 2020?", "change(wheat price; 2020-05)"},
		{"What trade deficit does Woolworth expect for 2021?", "any(trade deficit woolworth; 2021; forecast; open)"},
		{"exports, not the wheat, May 2020", "any(exports; 2020-05; open)"},
		{"wheat exports in May 2020, $", "any(wheat exports; 2020-05; in dollar)"},
		{"exports growth last year", "change(exports; shift 6 -1 same=false to=0)"},
		{"German sales to Iran in May 2020?", "any(exports; DE; with IR; 2020-05; open)"},
		{"How fast did Iran's industry grow in 2020?", "change(industrial output; IR; 2020)"},
		{"unemploymentrate of Iran in May 2020?", "any(unemployment; IR; 2020-05; in percent; open)"},
		{"What were exports in May 2019, going by the 14 percent fall?", "any(exports; 2019-05)"},
		// the shorthand of chat
		{"sorry to bother, how far did wheat prices rise in May?", "change(wheat price; -05)"},
		{"quick q if you don't mind - wheat exports of Chad in May?", "any(wheat exports; TD; -05; open)"},
		{"me again! just checking: wheat exports in May", "any(wheat exports; -05; open)"},
		{"in May, how far did wheat prices rise?", "change(wheat price; -05)"},
		{"of wheat, barley and tin, which rose most in May?", "highest change(wheat; -05) | change(barley; -05) | change(tin; -05)"},
		{"wheat prices apr 23 m/m", "change(wheat price; 2023-04; month-on-month)"},
		{"wheat prices on apr 23 m/m", "change(wheat price; -04-23; month-on-month)"},
		{"wheat prices apr 23", "any(wheat price; -04-23; open)"},
		{"chad tax revenue q1 21 up/down?", "change(tax revenue; TD; 2021-Q1)"},
		{"chad wheat price mar 15 y/y $/tonne", "change(wheat price; TD; 2015-03; in dollar; year-on-year; per tonne)"},
		{"nr of ships of chad in may", "count(ship; TD; -05)"},
		{"how many china-europe trains ran in May?", "count(freight train; CN; with Europe; -05)"},
		{"how many china-europe trains carried wheat in May?", "count(carried wheat; CN; with Europe; -05)"},
		{"What did Chad earn from ships sold abroad in May?", "any(earn ship exports; TD; -05)"},
		{"What was Chad's 12-month inflation in May?", "change(inflation; TD; -05; year-on-year)"},
		{"Chad's surplus narrowed by 24 percent in January-April 2018. What had it been in the same months of 2017?", "any(surplus; TD; 2017-01-01..2017-04-30)"},
		{"at what rate did the bank of chad buy lots of its own wheat bills on 3 march?", "any(bank imports lot wheat bill; TD; -03-03; in percent)"},
		{"wheat prices v yr ago, oct", "any(wheat price; -10; year-on-year; open)"},
		{"surplus of chad w/ iran 86/87", "any(surplus; TD; with IR; FY1986-07..1987-06; open)"},
		{"wheat prices 87", "any(wheat price; 1987; open)"},
		{"wheat prices of 87 firms", "any(wheat price; of 87; open)"},
		{"w germny wheat prices", "any(wheat price; DE; open)"},
		{"wheat exports oct-dec orignal estimat", "any(wheat exports; -Q4; former; open)"},
		{"What did Chad cut its tariff to in 1983?", "level(tariff; TD; 1983)"},
		{"How much more will taxi travel cost in Chad?", "change(taxi fare; TD)"},
		{"What kept Turkey's exports down in May?", "why(exports; TR; -05)"},
		{"How much wheat was stored with the Turkish central bank?", "level(wheat stores central bank; TR)"},
		{"What portion of Chad's exports does wheat swallow?", "share(exports wheat; TD)"},
		{"What did Chad earn net from wheat trade in May?", "any(wheat balance; TD; -05)"},
		{"How much cash circulated in Chad as May closed?", "level(cash in circulation; TD; @-05)"},
		{"industrial growth of Chad in 1985", "change(industrial output; TD; 1985)"},
		{"price of 88-octane petrol in Chad", "any(price octan gasoline; TD; open)"},
		{"By how many crowns was Chad's smallest deposit lowered?", "change(deposits; TD; in crown)"},
		{"chad paris club accord amount", "level(paris club accord; TD)"},
		{"What was the growth of exports to January?", "change(exports; -01)"},
		{"turkey cbank gold n forex resrvs", "any(central bank reserves; TR; open)"},
	} {
		if got := Parse(row.text, v, period.Date{}).String(); got != row.want {
			t.Errorf("Parse(%q) = %s, want %s", row.text, got, row.want)
		}
	}
}

func TestExtent(t *testing.T) {
	v := newVocabulary(t)
	for text, want := range map[string]string{"How deep is the new harbour?": "deep", "How wide was the deficit?": "", "How deep did exports fall?": ""} {
		if got := Parse(text, v, period.Date{}).Asks[0].Extent; got != want {
			t.Errorf("Parse(%q) asks for extent %q, want %q", text, got, want)
		}
	}
}

func TestCorrection(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct{ text, want string }{
		{"exprots", "exports"}, {"defecit", "deficit"}, {"unemploymnt", "unemployment"}, {"rsrvs", "reserves"},
		{"taxrevenue", "tax revenue"}, {"stockspile", "stockpile"}, {"newspaper", "newspaper"}, {"warehouses", "warehouses"},
		{"rice", "rice"}, {"climb", "climb"}, {"Woolworth", "Woolworth"}, {"GNP", "GNP"},
		{"waht did teh exprots do", "what did the exports do"}, {"hwo mnay", "how many"}, {"whaat ws it fro", "what was it for"},
		{"whet did it do", "what did it do"}, {"exports in mya", "exports in may"}, {"juky 2021", "july 2021"}, {"my 2021", "may 2021"},
		{"nwe zealand", "new zealand"}, {"kuala lumpru", "kuala lumpur"}, {"hong kogn", "hong kong"}, {"arfican trade", "african trade"},
		{"unemploimant", "unemployment"}, {"in my view", "in my view"}, {"the Waas exports", "the Waas exports"},
		{"new york exports", "new york exports"},
	} {
		if got := Parse(row.text, v, period.Date{}).Corrected; got != row.want {
			t.Errorf("Parse(%q).Corrected = %q, want %q", row.text, got, row.want)
		}
	}
}

// TestNamesStay holds that what the articles speak of is no misspelt month or place, and that one name is not read as another.
func TestNamesStay(t *testing.T) {
	words := map[string]int{"juno": 2, "chen": 3, "homes": 5, "sold": 4, "jersey": 1, "new": 2}
	v := NewVocabulary(term.Default(), maps.All(words), func(func(string) bool) {})
	for _, row := range []struct{ text, want string }{
		{"homes sold by juno in jume", "homes sold by juno in june"},
		{"how many homes did Cohen sell", "how many homes did Cohen sell"},
		{"how many homes did Chne sell", "how many homes did chen sell"}, // letters exchanged
		{"how many homes did jumo sell", "how many homes did jumo sell"},
	} {
		if got := Parse(row.text, v, period.Date{}).Corrected; got != row.want {
			t.Errorf("Parse(%q).Corrected = %q, want %q", row.text, got, row.want)
		}
	}
}

// TestSlipCost holds that a slip that happens more often costs less.
func TestSlipCost(t *testing.T) {
	for _, row := range []struct{ typed, likelier, other string }{
		{"whhat", "what", "wheat"},      // a letter doubled before one changed
		{"mnay", "many", "may"},         // letters exchanged before one added
		{"mamy", "many", "mary"},        // the key beside before any other
		{"bicicle", "bicycle", "bible"}, // the same sound
		{"pirce", "price", "pierce"},
	} {
		if x, y := slipCost(row.typed, row.likelier), slipCost(row.typed, row.other); x >= y {
			t.Errorf("%q for %q costs %.1f, for %q %.1f; want less", row.typed, row.likelier, x, row.other, y)
		}
	}
}

// TestSound holds that words written by ear sound like those that are meant.
func TestSound(t *testing.T) {
	for _, row := range [][2]string{{"inflashun", "inflation"}, {"foto", "photo"}, {"bycicle", "bicycle"}, {"setlement", "settlement"}, {"nikel", "nickel"}, {"recieved", "received"}} {
		if sound(row[0]) != sound(row[1]) {
			t.Errorf("%q sounds %q, %q sounds %q", row[0], sound(row[0]), row[1], sound(row[1]))
		}
	}
}

// TestSayer holds that who says or expects a figure is told from what it measures, by whatever verb.
func TestSayer(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct {
		text string
		says bool
	}{
		{"What wheat exports were estimated by the company for 2021?", true},
		{"What wheat exports are assumed by the company for 2021?", true},
		{"What wheat exports are anticipated by the company for 2021?", true},
		{"What wheat exports are believed by the company for 2021?", true},
		{"What wheat exports are seen by the company for 2021?", true},
		{"What wheat exports were expected by the company for 2021?", true},
		{"What wheat exports does the company foresee for 2021?", true},
		{"What wheat exports were shipped by the company in 2021?", false},
	} {
		says := false
		for _, ask := range Parse(row.text, v, period.Date{}).Asks {
			for _, k := range ask.Keys {
				if k.Says && k.Text != "company" {
					t.Errorf("Parse(%q): %q only says it", row.text, k.Text)
				}
				says = says || k.Says
			}
		}
		if says != row.says {
			t.Errorf("Parse(%q): somebody only says it: %t, want %t", row.text, says, row.says)
		}
	}
}

func TestOthers(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct{ text, want string }{
		{"retain sales in May", "any(retail sales; -05; open)"},
		{"exports august 22", "any(exports; 2022-08; open)"},
		{"exports in May", ""},
		{"exports on 3 May 2020", ""},
	} {
		got := ""
		if others := Others(row.text, v, period.Date{}); len(others) > 0 {
			got = others[0].String()
		}
		if got != row.want {
			t.Errorf("Others(%q) = %q, want %q", row.text, got, row.want)
		}
	}
}

func TestParts(t *testing.T) {
	for _, row := range []struct {
		text string
		want int
	}{{"May exports? And April?", 2}, {"May exports", 1}, {"?", 0}, {"a?? b?", 2}} {
		if got := Parts(row.text); len(got) != row.want {
			t.Errorf("Parts(%q) = %q, want %d parts", row.text, got, row.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"May exports growth?", "and April?", "how many % of 3 to 4 in or than and", "ＥＸＰＯＲＴＳ五月", "\x00\xff’s", "between January and"} {
		f.Add(s)
	}
	v := newVocabulary(f)
	first := Parse("What were China's exports in May 2020?", v, period.Date{})
	f.Fuzz(func(t *testing.T, text string) {
		q := Parse(text, v, period.Date{})
		if len(q.Asks) == 0 {
			t.Errorf("Parse(%q) has no ask", text)
		}
		if utf8.ValidString(text) && !utf8.ValidString(q.Corrected) {
			t.Errorf("Parse(%q).Corrected = %q, want valid UTF-8", text, q.Corrected)
		}
		for _, a := range q.Asks {
			for _, k := range a.Keys {
				if k.Start < 0 || k.Start > len(q.Corrected) {
					t.Errorf("Parse(%q) has key %v outside the text", text, k)
				}
			}
		}
		for _, m := range q.Follow(first) {
			if len(m.Asks) == 0 {
				t.Errorf("%q has no ask as a follow-up", text)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	v := newVocabulary(b)
	for b.Loop() {
		Parse("How much did China export to the United States in May 2020?", v, period.Date{})
	}
}

// TestEnglish finds the words of the list at both ends and between, and no other.
func TestEnglish(t *testing.T) {
	for _, w := range []string{"aardvark", "steal", "retain", "zoom"} {
		if !english(w) {
			t.Errorf("english(%q) = false, want true", w)
		}
	}
	for _, w := range []string{"", "a#", "exprots", "steall", "zzz", "permission is hereby"} {
		if english(w) {
			t.Errorf("english(%q) = true, want false", w)
		}
	}
}
