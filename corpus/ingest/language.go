package ingest

import (
	"strings"
	"unicode"
)

// scripts are the writings that tell a language, or nearly so.
var scripts = []struct {
	table    *unicode.RangeTable
	language string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Han, "zh"}, {unicode.Cyrillic, "ru"}, {unicode.Arabic, "ar"},
	{unicode.Greek, "el"}, {unicode.Hebrew, "he"}, {unicode.Devanagari, "hi"}, {unicode.Thai, "th"},
}

// small are the small words by which languages in Latin letters are told; none stands in two lists.
var small = map[string]string{
	"the": "en", "of": "en", "and": "en", "to": "en", "was": "en", "with": "en", "from": "en", "that": "en", "said": "en", "by": "en", "its": "en", "which": "en", "than": "en", "rose": "en", "fell": "en",
	"der": "de", "die": "de", "und": "de", "das": "de", "nicht": "de", "mit": "de", "auf": "de", "für": "de", "ist": "de", "dem": "de", "sich": "de", "prozent": "de",
	"les": "fr", "des": "fr", "dans": "fr", "une": "fr", "est": "fr", "pour": "fr", "qui": "fr", "sur": "fr", "aux": "fr", "avec": "fr", "du": "fr",
	"los": "es", "las": "es", "una": "es", "por": "es", "más": "es", "del": "es", "su": "es", "y": "es", "el": "es",
	"il": "it", "di": "it", "che": "it", "della": "it", "gli": "it", "nel": "it", "sono": "it", "alla": "it", "è": "it",
	"os": "pt", "uma": "pt", "não": "pt", "dos": "pt", "em": "pt", "ao": "pt", "pelo": "pt", "são": "pt",
	"het": "nl", "een": "nl", "van": "nl", "niet": "nl", "zijn": "nl", "voor": "nl", "ook": "nl",
	"och": "sv", "att": "sv", "som": "sv", "är": "sv", "för": "sv", "inte": "sv",
	"og": "da", "af": "da", "ikke": "da", "til": "da",
	"się": "pl", "nie": "pl", "jest": "pl", "oraz": "pl", "że": "pl",
	"bir": "tr", "ve": "tr", "için": "tr", "bu": "tr",
}

const (
	languageBytes = 20_000 // of a text that are looked at
	fewSmall      = 3      // small words that are too few to tell
)

// Language tells the language of a text as ISO 639-1 has it, empty where it cannot be told: only articles in English are
// understood, and a moderator should hear of others.
func Language(text string) string {
	text = text[:min(len(text), languageBytes)]
	letters := 0
	counts := make([]int, len(scripts))
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if r < 0x370 {
			continue
		}
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
				break
			}
		}
	}
	for i, n := range counts {
		if n*20 > letters && (scripts[i].language == "ja" || n*2 > letters) {
			return scripts[i].language
		}
	}
	return latin(text)
}

// latin tells a language in Latin letters by its small words: the one with most, if it has twice as many as the next.
func latin(text string) string {
	counts := map[string]int{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if l := small[w]; l != "" {
			counts[l]++
		}
	}
	best, most, next := "", 0, 0
	for l, n := range counts {
		switch {
		case n > most || n == most && l < best:
			best, most, next = l, n, max(next, most)
		default:
			next = max(next, n)
		}
	}
	if most < fewSmall || most < 2*next {
		return ""
	}
	return best
}
