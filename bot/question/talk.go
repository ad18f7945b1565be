package question

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// untalked drops the talk in front of a question: "sorry to bother, …", "quick q if you don't mind - …", "me again! …". Talk is a stretch up to a
// mark that speaks of nothing: it has a word of talk, and else only little ones.
func untalked(text string, terms *term.Thesaurus) string {
	for {
		end, next := talkEnd(text)
		if end < 0 || strings.TrimSpace(text[next:]) == "" || !isTalk(text[:end], terms) {
			return text
		}
		text = strings.TrimSpace(text[next:])
	}
}

// talkEnd returns where the first stretch of text ends at a mark, and where what follows begins; -1 where there is no mark.
func talkEnd(text string) (end, next int) {
	end = -1
	for _, mark := range []string{", ", ": ", "; ", " - ", " – ", " — ", "! ", ". ", "... ", "… "} {
		if i := strings.Index(text, mark); i >= 0 && (end < 0 || i < end) {
			end, next = i, i+len(mark)
		}
	}
	return end, next
}

// isTalk reports whether s only leads to a question.
func isTalk(s string, terms *term.Thesaurus) bool {
	if len(period.Find(s, period.Date{})) > 0 || len(place.Find(s)) > 0 {
		return false
	}
	talk := false
	for _, t := range terms.Read(s) {
		switch low := strings.ToLower(s[t.Start:t.End]); {
		case talkWords[low] || t.Kind == term.Chat:
			talk = true
		case questionWords[low], t.Kind != term.Stop && !leisure[low]:
			return false
		}
	}
	return talk
}

// talkWords are what people say of their asking, questionWords begin what is asked, and leisure are little words that are of things elsewhere.
var (
	talkWords = set(`bother bothering trouble disturb mind clue q checking check asking wondering apologies excuse pardon again help favour favor promise
		morning afternoon evening night everybody folks team chat random curiosity`)
	questionWords = set("who whom whose what which when where why how whether did does do was were is are has have had will would")
	leisure       = set("quick quickly one time good more last thing question second sec minute moment brief small short simple new old out another silly dumb stupid")
)
