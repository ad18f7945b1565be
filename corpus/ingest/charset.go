package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"
)

const utf8BOM = "\xef\xbb\xbf"

// errEncoding is why bytes are not taken for text.
var errEncoding = errors.New("in no character set that can be told; save it as UTF-8")

// errBinary is why bytes are not taken for text.
var errBinary = fmt.Errorf("holds zero bytes: %w", ErrNoText)

// decode returns plain text as UTF-8 with its lines ended by \n alone. It is in the character set that label names; without one
// UTF-8, UTF-16 with a byte order mark, else Windows-1252 where what comes out looks like a text in a Western language.
func decode(data []byte, label string) (string, error) {
	var text string
	enc, name := charset.Lookup(label)
	switch {
	case enc != nil && name != "utf-8" && name != "replacement":
		return decodeWith(enc, data)
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeWith(xunicode.UTF16(xunicode.LittleEndian, xunicode.ExpectBOM), data)
	case utf8.Valid(data):
		text = string(bytes.TrimPrefix(data, []byte(utf8BOM)))
	default:
		western, err := decodeWith(charmap.Windows1252, data)
		if err != nil || !looksWestern(western) {
			return "", errEncoding
		}
		text = western
	}
	return checkText(text)
}

func decodeWith(enc encoding.Encoding, data []byte) (string, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", errEncoding
	}
	return checkText(string(out))
}

// checkText returns text with its lines ended by \n, or an error if it holds what no text does.
func checkText(text string) (string, error) {
	if strings.IndexByte(text, 0) >= 0 {
		return "", errBinary
	}
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return text, nil
}

// looksWestern reports whether text, decoded byte by byte, is likely what was written: mostly ASCII, next to no control characters.
func looksWestern(text string) bool {
	var ascii, other, odd int
	for _, r := range text {
		switch {
		case r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r):
			odd++
		case r < utf8.RuneSelf:
			ascii++
		default:
			other++
		}
	}
	return odd == 0 && other*4 < ascii
}
