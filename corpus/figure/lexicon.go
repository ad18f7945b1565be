package figure

import "strings"

// A flag says what a word can be in a sentence that holds figures. A word may have several.
type flag uint64

const (
	fDet     flag = 1 << iota // articles and determiners: the, a, its
	fPron                     // pronouns that stand for something said before: it, they, that
	fPoss                     // possessive pronouns: its, their
	fPrep                     // prepositions
	fConj                     // and, or, but
	fSub                      // words that begin a clause of its own: while, as, because
	fRel                      // which, who, where
	fAux                      // forms of be, have, do and the modal verbs
	fBe                       // forms of be
	fModal                    // will, would, may: a figure after it is not yet a fact
	fSay                      // verbs of saying
	fVerb                     // forms that are finite verbs whatever stands around them
	fPart                     // past tense or participle: recorded, sold
	fMaybe                    // noun or verb: rise, exports, total
	fIng                      // participles in -ing
	fUp                       // of verbs, nouns and particles: the way of a change
	fDown                     //
	fFlat                     // unchanged, steady
	fMove                     // verbs whose way the next particle tells: went up, edged lower
	fChange                   // nouns of change: rise, decline, growth
	fCmp                      // comparatives and particles beside a quantity: higher, up, below
	fReach                    // verbs that set a level: reached, totalled, stood
	fHave                     // verbs whose object is what is measured: recorded a deficit of
	fBal                      // nouns of a balance: deficit, surplus
	fSkip                     // words between a figure and the word that governs it: revised, provisional
	fAdv                      // adverbs and other words that do not change what a figure is of
	fGen                      // nouns too general to be a subject: figure, total, level, rate
	fBody                     // nouns of offices, papers and people that give out figures: ministry, bank, analysts
	fExport                   // what goes out: exports, shipments, sales
	fImport                   // what comes in: imports, purchases
	fFore                     // forecast, expected, predicted
	fGoal                     // target, goal, ceiling
	fForm                     // former: previously, originally, earlier
	fRev                      // revised
	fProv                     // provisional, preliminary
	fShare                    // verbs and nouns of parts: accounted for, share
	fVs                       // compared, against
	fTime                     // month, quarter, period as words on their own
	fOrg                      // words that end the name of a company: Corp, Ltd
	fDim                      // adjectives of what a measure measures: long, wide
	fPartner                  // what a country is called that another deals with: partner, buyer
)

// A lexeme is a word of the lexicon.
type lexeme struct {
	text  string
	flags flag
}

// lexicon holds the words that carry grammar, in lower case.
var lexicon = buildLexicon()

// longest word of the lexicon, in bytes.
const longestWord = 20

func buildLexicon() map[string]*lexeme {
	m := make(map[string]*lexeme, 2000)
	add := func(w string, f flag) {
		if l := m[w]; l != nil {
			l.flags |= f
			return
		}
		m[w] = &lexeme{w, f}
	}
	for _, g := range wordGroups {
		for _, w := range strings.Fields(g.words) {
			add(w, g.flags)
		}
	}
	for _, g := range verbGroups {
		for _, v := range strings.Fields(g.verbs) {
			forms := conjugate(v)
			for i, form := range forms {
				f := [...]flag{fMaybe, fMaybe, fVerb, fPart, fIng}[i]
				if i == 2 && forms[2] == forms[3] {
					f = fPart
				}
				add(form, g.flags|f)
			}
		}
	}
	for _, w := range strings.Fields(plainPasts) {
		if l := m[w]; l != nil {
			l.flags = l.flags&^fPart | fVerb
		}
	}
	return m
}

// conjugate returns base form, third person, past, participle and -ing form of a verb. Irregular verbs are written with their
// past and participle: "rise/rose/risen"; a final consonant that doubles is written twice: "stepp".
func conjugate(v string) [5]string {
	parts := strings.Split(v, "/")
	base := parts[0]
	stem, doubled := base, false
	if n := len(base); n > 2 && base[n-1] == base[n-2] && !strings.HasSuffix(base, "ss") && (!strings.HasSuffix(base, "ll") || base == "totall") && !strings.HasSuffix(base, "ee") {
		doubled = true
		base = base[:n-1]
	}
	third, past, ing := base+"s", stem+"ed", stem+"ing"
	switch {
	case strings.HasSuffix(base, "e"):
		past, ing = base+"d", base[:len(base)-1]+"ing"
	case strings.HasSuffix(base, "y") && !strings.ContainsAny(base[len(base)-2:len(base)-1], "aeou"):
		third, past = base[:len(base)-1]+"ies", base[:len(base)-1]+"ied"
	case strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "ss"), strings.HasSuffix(base, "x"), base == "go":
		third = base + "es"
	}
	if strings.HasSuffix(base, "ee") {
		ing = base + "ing"
	}
	participle := past
	if len(parts) > 1 {
		past, participle = parts[1], parts[1]
	}
	if len(parts) > 2 {
		participle = parts[2]
	}
	if doubled || len(parts) > 1 && shortVowel(base) {
		ing = base + base[len(base)-1:] + "ing"
	}
	return [5]string{base, third, past, participle, ing}
}

// shortVowel reports whether a verb ends in a single vowel and one consonant, which "ing" doubles: "slipping", "beginning".
func shortVowel(base string) bool {
	n := len(base)
	vowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiou", base[i]) >= 0 }
	return n > 2 && vowel(n-2) && !vowel(n-3) && !vowel(n-1) && !strings.ContainsRune("wxy", rune(base[n-1]))
}

// plainPasts are past forms that newswire hardly uses as participles without "have" or "be": they begin a predicate.
const plainPasts = `rose grew fell shrank sank went began came stood became dipped edged inched slipped climbed soared jumped surged
slumped plunged tumbled rallied dived dove leapt slid totalled totaled amounted averaged eased rebounded plummeted swelled`

// verbGroups are verbs by what they do to a figure.
var verbGroups = []struct {
	flags flag
	verbs string
}{
	{fUp, `rise/rose/risen grow/grew/grown increase climb gain jump soar surge leap/leapt swell/swelled/swollen expand advance rebound
		recover accelerate widen strengthen improve double triple treble quadruple rocket balloon mount firm appreciate rally escalate
		skyrocket multiply revalue boost lift raise deepen quicken bounce spike zoom outpace augment mushroom burgeon spiral vault`},
	{fDown, `fall/fell/fallen decrease decline dropp slide/slid slip/slipped slump plunge plummet tumble sink/sank/sunk shrink/shrank/shrunk
		contract devalue collapse crumble crater evaporate sagg wane abate subside decelerate shrivel narrow ease dip/dipped dive/dived retreat weaken slow halve slash diminish lessen moderate deteriorate lower reduce
		cutt/cut crash nosedive depreciate shed/shed lose/lost trimm recede fade cool worsen dwindle erode soften`},
	{fFlat, `steady stabilise stabilize stagnate`},
	{fMove, `pick speed/sped go/went/gone move edge inch tick creep/crept nudge step/stepped drift push end close finish swing/swung`},
	{fReach, `reach totall total amount come/came stand/stood hit/hit average exceed equal top/topped remain stay number surpass pass cross approach
		settle open bottom peak represent comprise constitute touch measure become/became begin/began start begin/began/begun equal range vary`},
	{fHave, `record post register show/showed/shown run/ran book see/saw/seen report produce yield leave/left make/made generate suffer
		incur enjoy result give/gave/given earn net realise realize achieve log clock turn deliver return display reflect indicate hold/held
		experience attract pull absorb maintain keep/kept swing/swung bring/brought create provide add offer include`},
	{0, `say/said tell/told announce state disclose reveal estimate forecast/forecast predict project expect note stress comment explain
		believe think/thought hope warn argue cite quote describe attribute blame confirm insist conclude calculate reckon publish release
		issue tally count put/put set/set peg/pegged see/saw/seen look target plan aim pencil pencill poll survey point anticipate suggest claim
		tipp brace guess miss eye wager digg/dug hand churn crank rake haul reel dole shell notch extract smelt`},
	{fShare, `account compose occupy`},
	{fExport, `export ship/shipped sell/sold supply`},
	{fImport, `import buy/bought/bought purchase order`},
	{0, `pump produce make/made manufacture handle carry deliver transport move trade invest spend/spent pay/paid borrow lend/lent repay/repaid
		issue sign employ hire dismiss lay/laid build/built buy/bought acquire consume use receive process treat launch open close
		complete approve award allocate grant raise need require want cost/cost save lack own operate serve host visit attend kill
		injure die arrest charge fine jail win/won score play beat/beat/beaten meet/met take/took/taken get/got/gotten leave/left
		live work find/found lead/led follow affect help allow enter join hold/held contribute draw/drew/drawn fund finance
		offer bid/bid accept agree plant sow/sowed/sown cultivate crush harvest store stock mill drill mine refine discover travel fly/flew/flown drive/drove/driven
		dragg write/wrote/written read/read know/knew/known want keep/kept feed/fed speak/spoke/spoken teach/taught learn increase
		contain cover extend stretch feature weigh last span contract yield train test confirm detect infect diagnose
		evacuate relocate rescue discharge hospitalise hospitalize donate collect distribute download watch view attract
		welcome gather participate involve equip install connect link dispatch send/sent depart arrive mark usher
		fall/fell/fallen retain absorb process recruit enrol enroll graduate apply submit negotiate seek/sought urge ask call
		answer respond react decide propose recommend consider discuss examine review oppose support back vote elect appoint
		name resign retire replace succeed fail try begin/began/begun start continue stop cease resume suspend delay
		cancel ban restrict limit restrain prevent protect defend attack threaten fear worry doubt question accuse deny reject
		refuse withdraw/withdrew/withdrawn remove eliminate abolish introduce adopt implement impose apply enforce amend
		change convert transform restructure reorganise reorganize merge combine split separate divide share
		participate compete perform benefit profit suffer experience drop occur happen cause enable force
		mean/meant get/got/gotten use shoot/shot hide/hid/hidden pledge entail carry tuck hire reveal house store seat
		insure guarantee licence license subsidise subsidize tax levy collect owe auction bet/bet burn catch/caught charter
		choose/chose/chosen claim combat command control convert decide define demand deploy design destroy develop
		eat/ate/eaten employ encourage ensure establish evaluate exchange expose face fight/fought fill fit fix
		forge found fuel gross guide hamper hedge hurt/hurt identify inject inspect institute inherit inspire invent
		justify kick label lay/laid license list load locate lock lure manage mandate market match mention migrate
		monitor notice obtain oversee/oversaw/overseen pack park patrol persuade pick pilot pose possess
		postpone pour power praise predate prefer prepare present preserve prohibit promise promote propel prove
		purchase repurchase pursue qualify quit/quit rank rebuild/rebuilt recall recycle redeem register regulate rely
		remember render renew rent repair replenish rescue reserve resist restore retail reveal reverse review
		ride/rode/ridden roll sail satisfy scrap secure settle shape shift shut/shut sink slap smuggle solve
		sponsor miss trail outstripp undershoot/undershot outdo/outdid/outdone eclipse staff steal/stole/stolen store strip stun submit suit surrender survive sustain sweep/swept
		tackle target tender terminate threaten tie top/topped tour track transfer transmit treat trigger
		undergo/underwent/undergone undertake/undertook/undertaken unload upgrade urge vaccinate vary verify
		rack pile chalk ring/rang/rung snapp clock scoop soak mopp wind/wound line
		wear/wore/worn wipe withhold/withheld witness wrap unveil outline draft devise formulate initiate earmark allot assign disburse underwrite/underwrote/underwritten`},
	{fGoal, `want`},
	{fSay, `say/said tell/told announce add note state report stress disclose comment insist`},
	{fFore, `forecast/forecast predict project expect anticipate estimate assume`},
	{fRev, `revise`},
}

// wordGroups are all other words that carry grammar.
var wordGroups = []struct {
	flags flag
	words string
}{
	{fDet | fSkip, `the a an each every no another some any both all`},
	{fDet | fPron | fSkip, `this that these those`},
	{fPron, `it they he she we you i them us him there one`},
	{fDet | fPoss, `its their our his her my your`},
	{fPrep, `of in to from with at by for on over under between among amongst during since until till through throughout against above below
		toward towards within versus after before excluding including into onto via despite than as per like following without
		across around along beyond near past upon amid behind beneath beside besides except concerning regarding outside inside off
		about out worth vs`},
	{fConj, `and or but nor plus yet`},
	{fSub, `while whereas although though because if when unless whether so until since`},
	{fRel, `which who whom whose where`},
	{fAux | fVerb | fBe, `is are was were`},
	{fAux | fVerb, `has have had does do did`},
	{fHave, `had has have having`},
	{fAux | fBe, `be been being`},
	{fAux | fVerb | fModal, `will would should may might can could must shall`},
	{fUp | fCmp, `up higher more above larger bigger greater faster wider better ahead stronger longer quicker dearer costlier pricier`},
	{fDown | fCmp, `down lower less below smaller fewer narrower slower worse behind weaker shorter cheaper`},
	{fFlat | fCmp, `unchanged flat steady stable level`},
	{fChange | fUp | fMaybe, `rise increase gain jump climb surge leap advance rebound boost spike uptick rises increases gains jumps`},
	{fChange | fUp, `growth expansion upturn recovery acceleration appreciation revaluation improvement widening hike hikes upsurge growths improvements upswing pickup pick-up comeback build-up buildup rally`},
	{fChange | fDown | fMaybe, `fall drop decline decrease slide slump plunge dip falls drops declines decreases cut cuts`},
	{fChange | fDown, `contraction reduction reductions shrinkage downturn slowdown depreciation devaluation devaluations deceleration narrowing tumble shortening
		deterioration losses-of lowering setback pullback drawdown draw-down selloff sell-off downswing retreat`},
	{fChange | fFlat, `change changes swing`},
	{fBal, `deficit deficits surplus surpluses shortfall shortfalls gap gaps balance loss losses profit profits shortage imbalance
		outflow inflow outflows inflows income earnings revenue revenues turnover`},
	{fSkip, `revised provisional preliminary estimated adjusted unadjusted record actual annual annualised annualized average net gross
		total overall combined further additional seasonally seasonally-adjusted new mere massive huge meagre modest underlying
		slightly downwards upwards upwardly downwardly downward upward just only about around nearly almost roughly approximately
		some over under already yet even still exactly precisely another full staggering whopping projected expected forecast predicted
		previous prior earlier previously initial original advance final current year-on-year month-on-month quarter-on-quarter
		year-over-year yearly monthly weekly daily quarterly surprise unexpected healthy sharp slight small strong steep dramatic
		initially first-estimated upward-revised all-time high low new-high respectively between up-to-date cumulative aggregate
		lesser greater well far much slim marginal moderate provisionally similar same comparable corresponding
		equivalent maximum minimum planned proposed recent latest good relatively an-estimated as-yet so-called`},
	{fAdv, `sharply slightly steeply markedly significantly marginally strongly steadily rapidly modestly also however again still only
		just even then now once instead meanwhile nevertheless nonetheless elsewhere moreover furthermore together respectively broadly nearly almost about roughly
		some further currently recently previously already earlier later thus therefore too alone respectively mainly largely
		partly especially particularly notably chiefly year-on-year month-on-month quarter-on-quarter year-over-year alone
		overall nationwide worldwide abroad overseas home annually altogether quickly gradually considerably substantially
		dramatically heavily hard fast slowly somewhat narrowly fully separately similarly correspondingly accordingly
		unexpectedly early late never ever always often soon today yesterday tonight tomorrow ago anew sometime back far well
		much more-or-less actually apparently officially provisionally not n't firmly further likewise otherwise in-line
		fractionally noticeably appreciably hugely massively moderately strictly exactly precisely initially originally
		subsequently henceforth thereafter thereby hitherto eventually finally ultimately directly indirectly jointly collectively`},
	{fSay, `says said saying tells told reports reported shows showed show showing according stated announced`},
	{fGen, `figure figures number numbers total totals level levels rate value volume amount pace sum percentage proportion statistic
		statistics data result results trend reading tally count estimate projection forecast target ratio share shares
		increase rise fall drop decline gain growth change portion stake weight`},
	{fGen, `period month quarter year half week day`},
	{fTime, `period month quarter year half week day months quarters years weeks days season fiscal decade`},
	{fShare, `share proportion percentage weight portion penetration accounted represented comprised accounts represents made`},
	{fBody, `ministry department office bureau bank agency institute commission government board authority treasury administration council
		association federation chamber union service customs statistics officials analysts economists dealers traders sources
		bankers reuters survey poll report data figures economist analyst official spokesman spokeswoman spokesperson minister
		secretary chairman president director governor newspaper organisation organization group company firm statement house
		centre center academy university institution committee committees authorities forecasters market markets consensus brokers
		researchers institutes body newsagency attache attaches attaché attachés embassy consultants consultancy usda imf oecd fao iea eia unctad police commissioner executive manager chief head`},
	{fExport, `exports export shipments sales deliveries`},
	{fImport, `imports import purchases buying`},
	{fFore, `expected forecast forecasts predicted projected anticipated expectations expectation consensus estimates predictions
		prediction pencilled penciled projection projections poll analysts economists forecasters seen likely outlook prospects guidance`},
	{fGoal, `target targets targeted goal goals ceiling quota planned plan plans targetting targeting targetted aim budgeted`},
	{fForm, `previously originally initially earlier previous prior first former initial preliminary advance original`},
	{fRev, `revised revision corrected adjusted-up`},
	{fProv, `provisional preliminary provisionally estimated estimate`},
	{fVs | fPart, `compared`},
	{fVs, `compares comparing compare contrast contrasts comparison versus against vs`},
	{fPartner, `partner partners importer buyer recipient customer destination supplier purchaser importers buyers customers
		destinations recipients suppliers`},
	{fOrg, `corp inc ltd plc co ag sa nv gmbh llc corporation incorporated limited company holdings group bhd spa kk se ab oyj lp
		bancorp industries enterprises international technologies technology trust partners bank airlines motor motors
		air airways railways breweries foods pharmaceuticals telecom securities logistics auto
		bank's laboratories systems stores resources energy petroleum mines`},
	{fAdv, `little`},
	{fDim, `wide long deep tall thick old away apart`},
	{fMaybe | fHave, `add adds`},
	{0, `peak trough highs lows adjustment municipality city delivery settlement contract contracts worst best central federal overseas nationwide worldwide world reserve bank likely trailed area base bloc constant disposable dlrs dollar dollar-denominated dollars domestic due effect effects gdp gnp impact inflation
		inflation-adjusted jobless least many missing nominal output outstripped outstripping prices real region renminbi rmb topping
		trailing unemployed unveiled yuan yuan-denominated`},
	{0, `time most ground notch bit touch putting cash terms size stock part order addition response return line value such city countries nations economies members markets states than country nation territory kingdom province state republic island`},
}

// setOf makes a set of the words of a list.
func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
