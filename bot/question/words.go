package question

import (
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// set makes a set of the words of s.
func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// Words that carry no content of their own in a question. Each list is data: a word belongs in the first that fits.
var (
	// little words and chat
	idle = set(`a an the of in on at for to from by with and or but as is are was were be been being am do does did done has have had
		having it its it's they them their there this that these those i me my we our you your he she his her who whom whose what which
		when where why how much many if then than so such not no nor can could would will shall should may might must please pls plz
		hey hi hello bot thanks thank thx ok okay um uh well just really actually tell show give know want need like say says said
		prior about get got any some each per s t d ll re ve m whats what's hows how's wheres where's whos who's whens when's about told let lets
		let's us quick quickly question anyone someone everybody guys folks there's here anything something exactly roughly about
		still even ever yet also doing badly nicely poorly roughly precisely sadly hopefully basically literally honestly apparently too both either neither own same other another very quite over under up into onto out off upon
		after before during since until till while within without between among against along across through because due did does
		one ones were're isn't wasn't aren't don't doesn't didn't wondering curious quaestor lol btw eh hmm wow yes yeah yep nope all
		else past whether year years month months quarter quarters week weeks yr total overall
		whole entire full only again back down alone itself himself actual actually`)

	// verbs and nouns so general that what they govern is the content
	light = set(`make makes made making come comes came run runs ran see sees saw seen stand stands stood reach reaches reached hit hits
		put puts look looks looked looking go goes went going take takes took taken bring brings brought total totals totalled totaled
		amount amounts amounted figure figures number numbers data statistic statistics stat stats value values worth valued level
		levels size sum report reports reported reporting record records recorded post posts posted register registered registers
		happen happens happened fare fares fared perform performs performed behave behaved move moves moved movement be show shows showed
		shown have state states stated give gives gave given according official officially latest recent recently newest current
		currently now today reading readings read estimate put standing measured measure period time times point terms term
		thing things kind sort way part answer news story article articles update updates info information use used using compared
		comparison compare relative versus vs against altogether overall together combined work works working out
		ended ending end ends begin began start started react reacts reacted reacting reaction respond responds responded response close closed finish finished running row straight consecutive cumulative cumulated preceding fetch fetched develop developed evolve evolved born successive compute calculate calculated work tally
		expect expected intend intends intended intending intention planning present presently moment nowadays keep keeps kept keeping big large high low small great huge little tiny strong strongly weak fast quickly quick rapid rapidly steep
		sharp sharply far long old new actual exact precise print printed published announce announced release released
		revision revisions revised maker makers giant abroad overseas incl including left handle handled see hold holds held did pretty nation nations country countries final inside within proper reached hope hopes hoped item items mine range reporters journalists percentage extent count lot`)

	// verbs of trade, making and having that stand for what is measured only together with their object
	weakVerbs = set(`earn earned earns sell sold sells buy bought buys purchase purchased purchases ship shipped ships send sent sends produce
		produced produces make made pump pumped pumps turn turned turns mine mined mines spend spent spends own owned owns lose lost loses gain
		gained gains carry carried carries employ employed employs add added adds shed sheds cut cuts invest invested invests raise raised raises
		pay paid pays receive received receives borrow borrowed borrows lend lent lends attract attracted attracts build built builds deliver
		delivered delivers generate generated generates offer offered offers offering value valued bear bears bore borne shoulder shoulders
		shouldered face faces faced incur incurs incurred owe owed owes run runs sustain sustains sustained amass amassed`)
)

// known holds the words that are never misspellings of others.
var known = merge(idle, light, weakVerbs, set(cueWords), set(brands), settingWords())

// settingWords returns the words of the phrases that ask for a term, basis or status: "original" of "original estimate".
func settingWords() map[string]bool {
	m := map[string]bool{}
	for _, s := range settingCues {
		for _, p := range s.phrases {
			for _, w := range p {
				m[w] = true
			}
		}
	}
	return m
}

// brands are names of companies that are one slip from a plain word.
const brands = `boeing visa nike shell intel ford dell sony meta uber tesla adobe oracle paypal pepsi pfizer bayer merck siemens nestle unilever
	walmart costco target airbus toyota honda nissan renault peugeot volvo xiaomi lenovo huawei baidu alibaba tencent meituan netflix spotify`

// cueWords are the words that the readings of questions look for.
const cueWords = `minus plus versus bigger larger greater higher lower smaller less fewer more most least faster slower better worse wider narrower
	biggest largest greatest highest lowest smallest fewest fastest slowest best worst top bottom maximum minimum max min peak
	percent percentage pct proportion share portion ratio rate difference gap differ exceed exceeded outpace outpaced beat sum
	average mean median growth grow grew grown rise rose risen rising increase increased fall fell fallen drop dropped decline
	declined change changed shrink shrank widen widened narrow narrowed slow slowed jump jumped plunge soar gain loss slump yoy mom qoq
	y/y m/m q/q yearly monthly quarterly annual annually month year quarter week day half list series trend history monthly
	forecast forecasts predicted projected target goal aim analysts market expectation expectations source sources yen dollar
	dollars yuan euro euros pound pounds adjusted unadjusted seasonally nominal real reason reasons cause caused person people`

// merge returns the words of all sets.
func merge(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, s := range sets {
		for w := range s {
			all[w] = true
		}
	}
	return all
}

// comparatives are the words that set two things against each other, with whether the smaller one is asked for.
var comparatives = map[string]bool{
	"bigger": false, "larger": false, "greater": false, "higher": false, "more": false, "faster": false, "better": false,
	"wider": false, "longer": false, "stronger": false, "richer": false, "further": false, "heavier": false, "dearer": false,
	"lower": true, "smaller": true, "less": true, "fewer": true, "slower": true, "worse": true, "narrower": true, "shorter": true,
	"weaker": true, "harder": false, "quicker": false, "deeper": false, "steeper": false, "poorer": true, "cheaper": true, "lighter": true,
	"fuller": false, "busier": false, "costlier": false, "pricier": false, "older": false, "taller": false, "warmer": false, "tighter": false,
	"hotter": false, "cooler": true, "milder": true, "softer": true, "firmer": false, "slimmer": true, "thicker": false, "harsher": false, "graver": false, "brisker": false,
	"emptier": true, "quieter": true, "younger": true, "thinner": true, "colder": true, "looser": true, "healthier": false,
}

// superlatives are the words that ask for an extreme of several, with whether it is the lowest.
var superlatives = map[string]bool{
	"biggest": false, "largest": false, "greatest": false, "highest": false, "most": false, "fastest": false, "best": false,
	"widest": false, "longest": false, "strongest": false, "maximum": false, "max": false, "peak": false, "top": false, "steepest": false,
	"lowest": true, "smallest": true, "least": true, "fewest": true, "slowest": true, "worst": true, "narrowest": true,
	"minimum": true, "min": true, "weakest": true, "shortest": true,
}

// moves are the words that ask for a change, with the direction that they take for granted.
var moves = map[string]figure.Direction{
	"growth": figure.NoDirection, "change": figure.NoDirection, "changed": figure.NoDirection, "changes": figure.NoDirection,
	"move": figure.NoDirection, "moved": figure.NoDirection, "swing": figure.NoDirection, "yoy": figure.NoDirection,
	"mom": figure.NoDirection, "qoq": figure.NoDirection, "y/y": figure.NoDirection, "m/m": figure.NoDirection, "q/q": figure.NoDirection,
	"chg": figure.NoDirection, "trend": figure.NoDirection, "perform": figure.NoDirection, "performed": figure.NoDirection,
	"lose": figure.Down, "lost": figure.Down, "loses": figure.Down, "shed": figure.Down,
	"worsen": figure.NoDirection, "worsened": figure.NoDirection, "deteriorate": figure.NoDirection, "deteriorated": figure.NoDirection, "suffer": figure.Down, "suffered": figure.Down, "gained": figure.Up, "added": figure.Up, "add": figure.Up,
	"fare": figure.NoDirection, "fared": figure.NoDirection, "behave": figure.NoDirection, "inflation": figure.NoDirection,
}

// Weak reports whether a key is a verb of having or trading, or a general word, that says little of what is measured.
func Weak(k Key) bool {
	w := strings.ToLower(k.Text)
	return k.Verb || k.Key == "goods" || k.Key == "person" || k.Key == "earn" || weakVerbs[w] && !k.Noun || light[w] || idle[w] || k.Kind == term.Word && !k.Name && !k.Noun && (participle(w) && !figureNouns[w] || adverb(w))
}

// adverb reports whether w is an adverb made of an adjective: "newly", "heavily".
func adverb(w string) bool {
	stem, ok := strings.CutSuffix(w, "ly")
	if !ok || len(stem) < 3 || adjectivesInLy[w] {
		return false
	}
	if i, ok := strings.CutSuffix(stem, "i"); ok && english(i+"y") {
		return true
	}
	return english(stem) || strings.HasSuffix(stem, "b") && english(stem+"le") || len(stem) > 4 && strings.HasSuffix(stem, "al") || strings.HasSuffix(stem, "ful")
}

// adjectivesInLy are words in "ly" that are no adverbs though what stands before the ending is a word.
var adjectivesInLy = set("elderly early hourly daily weekly monthly quarterly yearly likely friendly costly deadly lively lonely homely orderly timely worldly butterfly family assembly supply")

// participle reports whether w has the ending of a verb form: "recalculated", "expanding".
func participle(w string) bool {
	return len(w) > 5 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing"))
}

// Kind reports whether w is a noun of people, bodies or places, one or many, that "which …" asks for.
func Kind(w string) bool {
	if stem, ok := strings.CutSuffix(w, "ies"); ok && kinds[stem+"y"] {
		return true
	}
	return kinds[w] || kinds[strings.TrimSuffix(w, "s")]
}
