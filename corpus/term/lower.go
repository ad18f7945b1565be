package term

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lower returns text in lower case, byte for byte as long as text, so that what is found in it stands at the same offset in text. A letter that its lower
// case would make longer or shorter stays as it is, as do bytes that are no UTF-8: of "İpek AĞA" comes "İpek ağa". Where no offset returns to the text,
// [strings.ToLower] will do.
func Lower(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return strings.ToLower(text)
	}
	low := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if l := unicode.ToLower(r); utf8.RuneLen(l) == n {
			low = utf8.AppendRune(low, l)
		} else {
			low = append(low, text[i:i+n]...)
		}
		i += n
	}
	return string(low)
}
